//! When dropped generators are closed. Comes in: MIR as lowered. Goes out: the same, where functions of the program
//! close what was dropped as soon as they have dropped something.
//!
//! A suspended generator with something to clean up is not freed when its last reference goes: it is put aside
//! (`codegen::drop`), so that dropping runs no code of the program. `Program::close_dropped` closes what was put aside.
//! It is called here, in the open, behind every operation that may have dropped such a generator, or something that
//! holds one. To make that the place where CPython drops it,
//! - temporaries are dropped behind their last use, also on the way to a handler;
//! - variables are dropped where the function returns;
//! - what a function drops as it is left with an exception is held by that exception, as its traceback does in CPython.
//!
//! Library functions are left alone: what they drop is closed behind their call.

use crate::maps::{HashMap, IndexMap};
use crate::mir::liveness::Liveness;
use crate::mir::{
    Block, BlockId, Func, FuncId, Global, GlobalId, Op, OpKind, Origin, Program, Slot, SlotId, Term, Traceback, Use, ValueId,
};
use crate::source::Span;
use crate::types::{LayoutId, Type, TypeId, Types};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    let Some(close) = program.close_dropped else { return Ok(()) };
    program.funcs[close.index()].raises = false;
    find_weak(program);
    let holders = holders(program);
    keep_to_the_end(program, &holders);
    let droppers = droppers(program, &holders);
    for index in 0..program.funcs.len() {
        let id = FuncId(index as u32);
        let mut func = program.funcs[index].clone();
        let is_start = program.start == Some(id);
        if func.trace_name.is_some() || is_start {
            let closer = Closer { types: &program.types, holders: &holders, droppers: &droppers, close, exception: program.exception };
            closer.close_in(&mut func);
            if is_start {
                closer.close_globals(program, &mut func);
            }
        }
        hold_dropped(program, &mut func);
        program.funcs[index] = func;
    }
    Ok(())
}

/// Notes the layouts of the objects that weak references may lead to.
fn find_weak(program: &mut Program) {
    let mut found = FixedBitSet::with_capacity(program.types.layouts.len());
    for func in &program.funcs {
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            let OpKind::Runtime("_rt_weak_number", args) = &op.kind else { continue };
            let objects = args.iter().flat_map(|arg| program.types.objects_in(func.ty(*arg)));
            found.extend(objects.flat_map(|layout| program.types.descendants(layout).into_iter().chain([layout])).map(|l| l.0 as usize));
        }
    }
    for layout in found.ones() {
        program.types.layouts[layout].weak = true;
    }
}

/// The layouts of objects that may keep a generator with something to clean up from being dropped: the generators
/// themselves, objects that weak references lead to, exceptions, and all that refer to others of them.
fn holders(program: &Program) -> FixedBitSet {
    let types = &program.types;
    let mut frames: HashMap<LayoutId, &Func> = HashMap::default();
    let mut holders = FixedBitSet::with_capacity(types.layouts.len());
    for func in &program.funcs {
        if let Some(info) = &func.generator {
            frames.insert(info.layout, func);
            holders.set(info.layout.0 as usize, info.cleans_up);
        }
    }
    holders.extend((0..types.layouts.len()).filter(|layout| types.layouts[*layout].weak));
    if let Type::Object(root) = *types.get(program.exception) {
        holders.extend(types.descendants(root).into_iter().chain([root]).map(|layout| layout.0 as usize));
    }
    let held = |index: usize| {
        let layout = LayoutId(index as u32);
        let fields = types.layout(layout).fields.iter().map(|field| field.ty);
        let frame = frames.get(&layout).into_iter().flat_map(|func| func.values.iter().copied().chain(func.slots.iter().map(|s| s.ty)));
        let objects = fields.chain(frame).flat_map(|ty| types.objects_in(ty));
        objects.chain(types.descendants(layout)).collect::<Vec<_>>()
    };
    let held: Vec<Vec<LayoutId>> = (0..types.layouts.len()).map(held).collect();
    let mut changed = true;
    while changed {
        changed = false;
        for (index, held) in held.iter().enumerate() {
            if !holders.contains(index) && held.iter().any(|layout| holders.contains(layout.0 as usize)) {
                holders.insert(index);
                changed = true;
            }
        }
    }
    holders
}

/// What variables of the main module hold is dropped behind all that runs at the end, also those that no function reads.
fn keep_to_the_end(program: &mut Program, holders: &FixedBitSet) {
    let Some(start) = program.start else { return };
    let Some(main) = program.func(start).callees().find(|callee| program.func(*callee).trace_name.is_some()) else { return };
    let func = &mut program.funcs[main.index()];
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    let taken: FixedBitSet = ops.filter_map(|op| if let OpKind::Take(slot) = op.kind { Some(slot.index()) } else { None }).collect();
    let is_kept = |(index, slot): &(usize, &Slot)| !slot.hidden && !taken.contains(*index) && holds(&program.types, holders, slot.ty);
    let kept = func.slots.iter().enumerate().filter(is_kept);
    let mut globals: HashMap<SlotId, GlobalId> = HashMap::default();
    for (index, slot) in kept {
        globals.insert(SlotId(index as u32), GlobalId(program.globals.len() as u32));
        program.globals.push(Global { name: slot.name.clone(), ty: slot.ty });
    }
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        let global = op.kind.slot().and_then(|slot| globals.get(&slot));
        op.kind = match (global, &op.kind) {
            (Some(global), OpKind::Load(_)) => OpKind::LoadGlobal(*global),
            (Some(global), OpKind::Store(_, value)) => OpKind::StoreGlobal(*global, *value),
            _ => continue,
        };
    }
}

fn holds(types: &Types, holders: &FixedBitSet, ty: TypeId) -> bool {
    types.objects_in(ty).into_iter().any(|layout| holders.contains(layout.0 as usize))
}

/// Library functions that may drop what holds a generator.
fn droppers(program: &Program, holders: &FixedBitSet) -> FixedBitSet {
    let is_exception = |ty: TypeId| match (program.types.get(ty), program.types.get(program.exception)) {
        (Type::Object(layout), Type::Object(root)) => program.types.derives_from(*layout, *root),
        _ => false,
    };
    let handles = |ty: TypeId| !is_exception(ty) && holds(&program.types, holders, ty);
    let mut droppers = FixedBitSet::with_capacity(program.funcs.len());
    for (index, func) in program.funcs.iter().enumerate().filter(|(_, func)| func.trace_name.is_none()) {
        let catches = || func.blocks.iter().flat_map(|block| &block.ops).any(|op| matches!(op.kind, OpKind::TakeException));
        let slots = func.slots.iter().map(|slot| slot.ty);
        droppers.set(index, func.values.iter().copied().chain(slots).any(handles) || catches());
    }
    let calls_one = |func: &Func, droppers: &FixedBitSet| func.callees().any(|callee| droppers.contains(callee.index()));
    let mut changed = true;
    while changed {
        changed = false;
        for (index, func) in program.funcs.iter().enumerate().filter(|(_, func)| func.trace_name.is_none()) {
            if !droppers.contains(index) && calls_one(func, &droppers) {
                droppers.insert(index);
                changed = true;
            }
        }
    }
    droppers
}

/// Whoever takes an exception lets it hold what was dropped on the way here.
fn hold_dropped(program: &Program, func: &mut Func) {
    for index in 0..func.blocks.len() {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let mut out = Vec::with_capacity(ops.len());
        for op in ops {
            let taken = op.result.filter(|_| matches!(op.kind, OpKind::TakeException));
            let span = op.span;
            out.push(op);
            if let Some(exception) = taken {
                debug_assert_eq!(func.values[exception.index()], program.exception, "what is taken is an exception");
                hold(func, exception, span, &mut out);
            }
        }
        func.blocks[index].ops = out;
    }
}

fn hold(func: &mut Func, exception: ValueId, span: Span, out: &mut Vec<Op>) {
    let result = Some(func.new_value(Types::NONE));
    out.push(Op { kind: OpKind::Runtime("_rt_hold_dropped", vec![exception]), result, fail: None, span });
}

/// What holds a reference for a while: a slot of the compiler's own, or a value that is in no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Temporary {
    Slot(SlotId),
    Value(ValueId),
}

/// The last time that a block looks at a temporary.
#[derive(Clone, Copy, Debug)]
struct LastUse {
    position: usize,
    /// The reference is handed on there.
    consumed: bool,
}

/// What is dropped in a block.
#[derive(Debug, Default)]
struct BlockPlan {
    at_start: Vec<Temporary>,
    /// Behind the operation of this number.
    behind: IndexMap<usize, Vec<Temporary>>,
    /// What the operation of this number takes over.
    handed_on: IndexMap<usize, Vec<SlotId>>,
}

struct Closer<'a> {
    types: &'a Types,
    holders: &'a FixedBitSet,
    droppers: &'a FixedBitSet,
    close: FuncId,
    exception: TypeId,
}

impl Closer<'_> {
    fn holds(&self, ty: TypeId) -> bool {
        holds(self.types, self.holders, ty)
    }

    fn close_in(&self, func: &mut Func) {
        let liveness = Liveness::of(func);
        let hidden = |s: &usize| func.slots[*s].hidden && *s >= func.params.len() && self.holds(func.slots[*s].ty);
        let hidden: FixedBitSet = (0..func.slots.len()).filter(hidden).collect();
        let uses: Vec<_> = func.block_ids().map(|id| self.last_uses(func, id, &hidden)).collect();
        let mut plans: Vec<BlockPlan> = func.block_ids().map(|id| self.plan_drops(func, id, &uses[id.index()], &liveness)).collect();
        let mut dropped = FixedBitSet::with_capacity(func.slots.len());
        for (id, slots) in idle_at_start(func, &uses, &hidden, &liveness) {
            plans[id.index()].at_start = slots.ones().rev().map(|slot| Temporary::Slot(SlotId(slot as u32))).collect();
            dropped.union_with(&slots);
        }
        for plan in &mut plans {
            plan.handed_on.values_mut().for_each(|slots| slots.retain(|slot| dropped.contains(slot.index())));
        }
        let in_flight = in_flight(func);
        for (index, plan) in plans.iter().enumerate() {
            self.rewrite(func, index, plan, in_flight.contains(index));
        }
    }

    /// Where the block looks at temporaries for the last time.
    fn last_uses(&self, func: &Func, id: BlockId, hidden: &FixedBitSet) -> IndexMap<Temporary, LastUse> {
        let mut owner: HashMap<ValueId, Temporary> = HashMap::default();
        let mut uses: IndexMap<Temporary, LastUse> = IndexMap::default();
        let block = func.block(id);
        for (position, op) in block.ops.iter().enumerate() {
            for (value, usage) in op.kind.operands() {
                if let Some(temporary) = owner.get(&value) {
                    uses.insert(*temporary, LastUse { position, consumed: usage == Use::Consume });
                }
            }
            let slot = op.kind.slot().filter(|slot| hidden.contains(slot.index())).map(Temporary::Slot);
            if let Some(slot) = slot {
                uses.insert(slot, LastUse { position, consumed: matches!(op.kind, OpKind::Take(_)) });
            }
            let Some(result) = op.result.filter(|result| self.holds(func.ty(*result))) else { continue };
            let source = match op.kind {
                OpKind::Load(_) => slot,
                OpKind::Unwrap(value) | OpKind::Cast(value) | OpKind::TupleGet(value, _) => owner.get(&value).copied(),
                _ if op.kind.origin() == Origin::Owned => {
                    let value = Temporary::Value(result);
                    uses.insert(value, LastUse { position, consumed: false });
                    Some(value)
                }
                _ => None,
            };
            owner.extend(source.map(|source| (result, source)));
        }
        let kept = block.term.operand().and_then(|value| owner.get(&value).copied());
        uses.retain(|temporary, _| Some(*temporary) != kept);
        uses
    }

    fn plan_drops(&self, func: &Func, id: BlockId, uses: &IndexMap<Temporary, LastUse>, liveness: &Liveness) -> BlockPlan {
        let live = liveness.at_end(func, id);
        let mut plan = BlockPlan::default();
        for (temporary, last) in uses {
            let bit = match *temporary {
                Temporary::Slot(slot) => liveness.slot_bit(slot),
                Temporary::Value(value) => liveness.value_bit(value),
            };
            // A handler may look at it, too.
            let ops = &func.block(id).ops;
            let needed = |op: &Op| op.fail.is_some_and(|fail| liveness.entry[fail.index()].contains(bit));
            let position = ops.iter().rposition(needed).filter(|needed| *needed > last.position);
            let consumed = last.consumed && position.is_none();
            let position = position.unwrap_or(last.position);
            if live.contains(bit) || matches!(ops[position].kind, OpKind::Raise { .. }) {
                continue;
            }
            match *temporary {
                _ if !consumed => plan.behind.entry(position).or_default().push(*temporary),
                _ if matches!(ops[position].kind, OpKind::Take(_)) => {}
                Temporary::Slot(slot) => plan.handed_on.entry(position).or_default().push(slot),
                Temporary::Value(_) => {}
            }
        }
        plan
    }

    fn rewrite(&self, func: &mut Func, index: usize, plan: &BlockPlan, in_flight: bool) {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let span = ops.first().map_or(func.span, |op| op.span);
        let mut out = Vec::with_capacity(ops.len());
        let mut at_start = Some(&plan.at_start).filter(|drops| !drops.is_empty());
        let variables = self.variables(func);
        let only_leaves = ops.is_empty() && matches!(func.blocks[index].term, Term::Unwind);
        if in_flight && only_leaves && (at_start.is_some() || !variables.is_empty()) {
            return self.drop_and_go_on(func, index, &plan.at_start, &variables);
        }
        for (position, op) in ops.into_iter().enumerate() {
            let is_taken = matches!(op.kind, OpKind::TakeException);
            if !in_flight && let Some(drops) = at_start.take() {
                self.drop_all(func, drops, span, &mut out);
            }
            let (may_drop, span) = (self.may_drop(func, &op), op.span);
            match op.kind {
                OpKind::Store(slot, _) if self.is_variable(func, slot) => self.store(func, slot, op, &mut out),
                _ => out.push(op),
            }
            // A handler that drops the slot must not find there what lives on elsewhere.
            plan.handed_on.get(&position).into_iter().flatten().for_each(|slot| empty(func, *slot, span, &mut out));
            match plan.behind.get(&position) {
                Some(drops) => self.drop_all(func, drops, span, &mut out),
                None if may_drop => self.emit_close(func, span, &mut out),
                None => {}
            }
            if is_taken && let Some(drops) = at_start.take() {
                self.drop_all(func, drops, span, &mut out);
            }
        }
        if !in_flight && let Some(drops) = at_start {
            self.drop_all(func, drops, span, &mut out);
        }
        if let (Term::Return(_), false) = (&func.blocks[index].term, variables.is_empty()) {
            self.drop_all(func, &variables, func.span, &mut out);
        }
        func.blocks[index].ops = out;
    }

    /// A variable of the program that keeps what it holds until something else is stored in it, or the function returns.
    fn is_variable(&self, func: &Func, slot: SlotId) -> bool {
        let variable = &func.slots[slot.index()];
        !variable.hidden && slot.index() >= func.params.len() && self.holds(variable.ty)
    }

    fn variables(&self, func: &Func) -> Vec<Temporary> {
        let slots = (0..func.slots.len() as u32).map(SlotId);
        slots.filter(|slot| self.is_variable(func, *slot)).map(Temporary::Slot).collect()
    }

    /// What the variable held so far is dropped here, not where it was used for the last time.
    fn store(&self, func: &mut Func, slot: SlotId, op: Op, out: &mut Vec<Op>) {
        let span = op.span;
        let old = func.new_value(func.slots[slot.index()].ty);
        out.push(Op { kind: OpKind::Load(slot), result: Some(old), fail: None, span });
        out.push(op);
        out.push(Op { kind: OpKind::Drop(old), result: None, fail: None, span });
    }

    /// The way out of the function with an exception: temporaries are dropped, variables are held by the exception.
    fn drop_and_go_on(&self, func: &mut Func, index: usize, temporaries: &[Temporary], variables: &[Temporary]) {
        let span = func.span;
        let unwind = BlockId(func.blocks.len() as u32);
        func.blocks.push(Block { name: "unwind".into(), ops: Vec::new(), term: Term::Unwind, cold: true });
        let exception = func.new_value(self.exception);
        let mut out = vec![Op { kind: OpKind::TakeException, result: Some(exception), fail: None, span }];
        if !temporaries.is_empty() {
            self.drop_all(func, temporaries, span, &mut out);
        }
        self.drop(func, variables, span, &mut out);
        hold(func, exception, span, &mut out);
        out.push(Op { kind: OpKind::Raise { exception, traceback: Traceback::Keep }, result: None, fail: Some(unwind), span });
        func.blocks[index].ops = out;
        func.blocks[index].term = Term::Unreachable;
    }

    fn drop_all(&self, func: &mut Func, drops: &[Temporary], span: Span, out: &mut Vec<Op>) {
        self.drop(func, drops, span, out);
        self.emit_close(func, span, out);
    }

    fn drop(&self, func: &mut Func, drops: &[Temporary], span: Span, out: &mut Vec<Op>) {
        for temporary in drops {
            let value = match *temporary {
                Temporary::Value(value) => value,
                Temporary::Slot(slot) => {
                    let ty = func.slots[slot.index()].ty;
                    let value = func.new_value(ty);
                    out.push(Op { kind: OpKind::Load(slot), result: Some(value), fail: None, span });
                    empty(func, slot, span, out);
                    value
                }
            };
            out.push(Op { kind: OpKind::Drop(value), result: None, fail: None, span });
        }
    }

    fn emit_close(&self, func: &mut Func, span: Span, out: &mut Vec<Op>) {
        let result = Some(func.new_value(Types::NONE));
        out.push(Op { kind: OpKind::Call(self.close, Vec::new()), result, fail: None, span });
    }

    /// May the operation itself drop something that matters?
    fn may_drop(&self, func: &Func, op: &Op) -> bool {
        match &op.kind {
            OpKind::Store(_, value) | OpKind::SetField(_, _, value) | OpKind::StoreGlobal(_, value) | OpKind::ArraySet(_, _, value) => {
                self.holds(func.ty(*value))
            }
            OpKind::GeneratorResume(_, generator, _) | OpKind::GeneratorThrow(_, generator, _) => self.holds(func.ty(*generator)),
            OpKind::Call(callee, _) | OpKind::Sort { less: callee, .. } => self.droppers.contains(callee.index()),
            _ => false,
        }
    }

    /// At the end of the program the generators in global variables are closed, and what weak references lead to is gone.
    /// Those who wait for that need the module's own variables.
    fn close_globals(&self, program: &Program, func: &mut Func) {
        for index in 0..func.blocks.len() {
            let Term::Return(_) = func.blocks[index].term else { continue };
            let mut out = std::mem::take(&mut func.blocks[index].ops);
            let is_dropped = |global: &Global| self.holds(global.ty) && !global.name.starts_with("weakref.");
            for (number, global) in program.globals.iter().enumerate().filter(|(_, global)| is_dropped(global)) {
                let zero = func.new_value(global.ty);
                out.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span: func.span });
                let kind = OpKind::StoreGlobal(GlobalId(number as u32), zero);
                out.push(Op { kind, result: None, fail: None, span: func.span });
                self.emit_close(func, func.span, &mut out);
            }
            func.blocks[index].ops = out;
        }
    }
}

/// The slot holds nothing from here on.
fn empty(func: &mut Func, slot: SlotId, span: Span, out: &mut Vec<Op>) {
    let zero = func.new_value(func.slots[slot.index()].ty);
    out.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span });
    out.push(Op { kind: OpKind::Store(slot, zero), result: None, fail: None, span });
}

/// Per block the hidden slots that may hold something when control comes in, and that nobody looks at from there on.
fn idle_at_start(
    func: &Func,
    uses: &[IndexMap<Temporary, LastUse>],
    hidden: &FixedBitSet,
    liveness: &Liveness,
) -> IndexMap<BlockId, FixedBitSet> {
    let mut idle: IndexMap<BlockId, FixedBitSet> = IndexMap::default();
    let mut add = |to: BlockId, held: &FixedBitSet| {
        let mut slots = held & hidden;
        slots.difference_with(&liveness.entry[to.index()]);
        if !slots.is_clear() {
            idle.entry(to).or_default().union_with(&slots);
        }
    };
    for id in func.block_ids() {
        let mut live = liveness.at_end(func, id);
        for to in func.block(id).term.targets() {
            add(to, &live);
        }
        for (position, op) in func.block(id).ops.iter().enumerate().rev() {
            if let Some(fail) = op.fail {
                let mut held = live.clone();
                let used = uses[id.index()].iter().filter(|(_, last)| last.position >= position && !last.consumed);
                held.extend(
                    used.filter_map(|(temporary, _)| if let Temporary::Slot(slot) = temporary { Some(slot.index()) } else { None }),
                );
                add(fail, &held);
            }
            liveness.step_back(op, &mut live);
        }
    }
    idle
}

/// The blocks where control comes with an exception set.
fn in_flight(func: &Func) -> FixedBitSet {
    let mut blocks = FixedBitSet::with_capacity(func.blocks.len());
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        let is_check = matches!(op.kind, OpKind::Prim(..) | OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::StackCheck);
        if let Some(fail) = op.fail.filter(|_| !is_check) {
            blocks.insert(fail.index());
        }
    }
    blocks
}
