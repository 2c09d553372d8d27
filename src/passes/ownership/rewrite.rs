//! Carries out the plan. Comes in: a function and its plan. Goes out: the function with `Retain`, `Release` and
//! `Take`, and with slots for owned values that wait. What slots hold at the function's ends is left to `cleanup`.

use super::facts::{Context, Kind, Modes};
use super::plan::{Action, OpPlan, Owner, Plan};
use super::{Facts, Waiting};
use crate::mir::{Func, Op, OpKind, Slot, SlotId, Term, ValueId};
use crate::source::Span;
use crate::types::TypeId;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

pub fn rewrite(cx: &Context, modes: &Modes, facts: &Facts, plan: &Plan) -> (Func, Waiting) {
    let mut func = cx.func.clone();
    let mut rewriter = Rewriter {
        modes,
        facts,
        plan,
        waiting: Waiting { crossing: BTreeMap::new(), pooled: Vec::new() },
        slots: BTreeMap::new(),
        free: BTreeMap::new(),
        out: Vec::new(),
    };
    rewriter.own_params(&mut func);
    for value in plan.crossing.ones().map(|v| ValueId(v as u32)) {
        let slot = new_slot(&mut func, value);
        rewriter.waiting.crossing.insert(slot, value);
        rewriter.slots.insert(value, slot);
    }
    for index in 0..func.blocks.len() {
        rewriter.block(&mut func, index);
    }
    mark_borrowing(cx, modes, &mut func);
    (func, rewriter.waiting)
}

struct Rewriter<'a> {
    modes: &'a Modes,
    facts: &'a Facts,
    plan: &'a Plan,
    waiting: Waiting,
    /// Where owned values wait at present.
    slots: BTreeMap<ValueId, SlotId>,
    /// Slots for waiting that are free again, by type.
    free: BTreeMap<TypeId, Vec<SlotId>>,
    out: Vec<Op>,
}

impl Rewriter<'_> {
    /// A parameter that is stored to begins with a reference of its own.
    fn own_params(&mut self, func: &mut Func) {
        let span = func.span;
        for param in func.params.clone() {
            if self.modes.owned_slots.contains(param.index()) {
                let ty = func.slots[param.index()].ty;
                let borrowed = self.emit(func, OpKind::Load(param), ty, span);
                let owned = self.emit(func, OpKind::Retain(borrowed), ty, span);
                self.emit_void(OpKind::Store(param, owned), span);
            }
        }
    }

    fn block(&mut self, func: &mut Func, index: usize) {
        let plan = &self.plan.blocks[index];
        let ops = std::mem::take(&mut func.blocks[index].ops);
        for (op, op_plan) in ops.into_iter().zip(&plan.ops) {
            self.op(func, op, op_plan);
        }
        let mut term = func.blocks[index].term.clone();
        if let Some(operand) = term.operand_mut() {
            self.operands(func, &mut [operand], &plan.term, func.span);
        }
        for owner in &plan.term.ends {
            self.end(func, *owner, func.span);
        }
        if let Term::Unreachable = term {
            self.drop_last_releases();
        }
        func.blocks[index].term = term;
        func.blocks[index].ops = std::mem::take(&mut self.out);
    }

    /// Nothing runs behind what always fails.
    fn drop_last_releases(&mut self) {
        let needed = self.out.iter().rposition(|op| !matches!(op.kind, OpKind::Take(_) | OpKind::Release(_)));
        self.out.truncate(needed.map_or(0, |last| last + 1));
    }

    fn op(&mut self, func: &mut Func, mut op: Op, plan: &OpPlan) {
        let span = op.span;
        self.operands(func, &mut op.kind.operands_mut(), plan, span);
        if let OpKind::Runtime(_, args) = &op.kind
            && !plan.consumed.is_empty()
        {
            op.kind = OpKind::Append(args[0], args[1]);
        }
        if let OpKind::Drop(value) = op.kind {
            op.kind = OpKind::Release(value);
        }
        // Nothing runs behind a raise.
        let raises = matches!(op.kind, OpKind::Raise { .. });
        if !raises {
            self.define(func, op.clone(), plan);
        }
        for owner in &plan.ends {
            self.end(func, *owner, span);
        }
        if raises {
            self.out.push(op);
        }
    }

    /// Replaces operands that the operation takes over.
    fn operands(&mut self, func: &mut Func, operands: &mut [&mut ValueId], plan: &OpPlan, span: Span) {
        for (index, action) in plan.consumed.iter().rev() {
            let value = *operands[*index];
            let ty = func.ty(value);
            *operands[*index] = match action {
                Action::Move => self.take_waiting(func, value, span),
                Action::Retain => self.emit(func, OpKind::Retain(value), ty, span),
                Action::TakeSlot(slot) => self.emit(func, OpKind::Take(*slot), ty, span),
            };
        }
    }

    /// The operation itself, and what has to be done with its result at once.
    fn define(&mut self, func: &mut Func, mut op: Op, plan: &OpPlan) {
        let Some(result) = op.result else {
            self.out.push(op);
            return;
        };
        let span = op.span;
        // A tuple or union that shall be owned takes over references to its items instead.
        let aggregate = matches!(op.kind, OpKind::Wrap(_) | OpKind::Tuple(_));
        if self.modes.retained.contains(result.index()) && !aggregate {
            self.define_retained(func, &mut op, result, plan);
        } else {
            self.out.push(op);
        }
        if self.facts.kinds[result.index()] == Kind::Owned {
            self.wait(func, result, span);
        }
    }

    fn define_retained(&mut self, func: &mut Func, op: &mut Op, result: ValueId, plan: &OpPlan) {
        match op.kind {
            OpKind::Load(slot) if plan.takes_slot => {
                op.kind = OpKind::Take(slot);
                self.out.push(op.clone());
            }
            _ => {
                let borrowed = func.new_value(func.ty(result));
                op.result = Some(borrowed);
                self.out.push(op.clone());
                self.out.push(Op { kind: OpKind::Retain(borrowed), result: Some(result), fail: None, span: op.span });
            }
        }
    }

    /// Puts an owned value into a slot, where the way out of the function finds it.
    fn wait(&mut self, func: &mut Func, value: ValueId, span: Span) {
        if self.plan.spilled.contains(value.index()) {
            let free = self.free.get_mut(&func.ty(value)).and_then(Vec::pop);
            let slot = free.unwrap_or_else(|| {
                let slot = new_slot(func, value);
                self.waiting.pooled.push(slot);
                slot
            });
            self.slots.insert(value, slot);
        }
        if let Some(slot) = self.slots.get(&value) {
            self.emit_void(OpKind::Store(*slot, value), span);
        }
    }

    /// The owned value, out of the slot where it waits, if it does.
    fn take_waiting(&mut self, func: &mut Func, value: ValueId, span: Span) -> ValueId {
        let Some(slot) = self.slots.get(&value).copied() else { return value };
        let ty = func.ty(value);
        if self.plan.spilled.contains(value.index()) {
            self.free.entry(ty).or_default().push(slot);
            self.slots.remove(&value);
        }
        self.emit(func, OpKind::Take(slot), ty, span)
    }

    fn end(&mut self, func: &mut Func, owner: Owner, span: Span) {
        let value = match owner {
            Owner::Value(value) => self.take_waiting(func, value, span),
            Owner::Slot(slot) => {
                let ty = func.slots[slot.index()].ty;
                self.emit(func, OpKind::Take(slot), ty, span)
            }
        };
        self.emit_void(OpKind::Release(value), span);
    }

    fn emit(&mut self, func: &mut Func, kind: OpKind, ty: TypeId, span: Span) -> ValueId {
        let value = func.new_value(ty);
        self.out.push(Op { kind, result: Some(value), fail: None, span });
        value
    }

    fn emit_void(&mut self, kind: OpKind, span: Span) {
        self.out.push(Op { kind, result: None, fail: None, span });
    }
}

fn new_slot(func: &mut Func, value: ValueId) -> SlotId {
    let ty = func.ty(value);
    func.slots.push(Slot { name: "temp".into(), ty, hidden: true, borrows: false });
    SlotId(func.slots.len() as u32 - 1)
}

fn mark_borrowing(cx: &Context, modes: &Modes, func: &mut Func) {
    let owned: &FixedBitSet = &modes.owned_slots;
    for index in 0..cx.func.slots.len() {
        func.slots[index].borrows = cx.types().is_managed(func.slots[index].ty) && !owned.contains(index);
    }
}
