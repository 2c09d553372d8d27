//! The only place that counts references. Comes in: MIR in which a managed value may be used any number of times.
//! Goes out: MIR with `Retain`, `Release` and `Take`, in which every path releases exactly what it owns.
//!
//! - Arguments are borrowed. A result is owned, unless every `return` of a function gives something that is
//!   borrowed from its arguments or from places in the heap (`Func::borrows_result`).
//! - A slot owns what it holds, or borrows it, if everything stored in it stays good as long as it is looked at.
//! - A borrowed value is retained only if an operation in between may take it away (`effects` says which do).
//! - The last use of an owned value that hands it on is a move.
//! - An owned value that is needed behind an operation that can fail waits in a hidden slot; handlers and the
//!   way out of the function release what slots hold.

mod cleanup;
pub mod facts;
mod modes;
mod plan;
mod rewrite;

use super::effects::Effects;
use crate::mir::liveness::Liveness;
use crate::mir::{Func, FuncId, Op, OpKind, Program, SlotId, Term, ValueId};
use facts::{Context, Deps, Facts, Kind, Modes};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// What callers must know about a function.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The result is borrowed: from these places, and (as roots) from the parameters of these numbers.
    pub borrows: Option<Deps>,
}

/// Slots made for owned values that wait.
#[derive(Debug)]
struct Waiting {
    /// For values that are needed in several blocks.
    crossing: BTreeMap<SlotId, ValueId>,
    /// For values that wait within a block; used again and again.
    pooled: Vec<SlotId>,
}

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        takes_become_loads(func);
    }
    let effects = Effects::of(program);
    let mut summaries = vec![Summary::default(); program.funcs.len()];
    let order = callees_first(program);
    for id in order.funcs {
        let may_borrow = !order.called_early[id.index()] && may_borrow_result(program, id);
        let (func, summary) = count(program, &effects, &summaries, id, may_borrow);
        program.funcs[id.index()] = func;
        summaries[id.index()] = summary;
    }
    Ok(())
}

/// This pass decides about moves itself.
fn takes_become_loads(func: &mut Func) {
    let takes = func.blocks.iter().flat_map(|b| &b.ops).any(|op| matches!(op.kind, OpKind::Take(_)));
    if !takes {
        return;
    }
    let liveness = Liveness::of(func);
    for id in func.block_ids() {
        let mut live = liveness.at_end(func, id);
        let ops = std::mem::take(&mut func.blocks[id.index()].ops);
        let mut out = Vec::with_capacity(ops.len());
        for mut op in ops.into_iter().rev() {
            let before = op.clone();
            if let OpKind::Take(slot) = op.kind {
                if live.contains(liveness.slot_bit(slot)) {
                    let zero = func.new_value(func.slots[slot.index()].ty);
                    out.push(Op { kind: OpKind::Store(slot, zero), result: None, fail: None, span: op.span });
                    out.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span: op.span });
                }
                op.kind = OpKind::Load(slot);
            }
            liveness.step_back(&before, &mut live);
            out.push(op);
        }
        out.reverse();
        func.blocks[id.index()].ops = out;
    }
}

/// Counts the references of one function.
fn count(program: &Program, effects: &Effects, summaries: &[Summary], id: FuncId, may_borrow: bool) -> (Func, Summary) {
    let func = program.func(id);
    let cx = Context { program, func, effects, summaries };
    let liveness = Liveness::of(func);
    let order = facts::order(func);
    let (modes, facts) = modes::settle(&cx, &liveness, &order);
    let borrows = if may_borrow { borrowed_result(&cx, &modes, &facts) } else { None };
    let plan = plan::plan(&cx, &modes, &facts, &liveness, borrows.is_some());
    let (mut counted, waiting) = rewrite::rewrite(&cx, &modes, &facts, &plan);
    cleanup::clean_up(cx.types(), &mut counted, &modes, &facts, &plan, &waiting, func.slots.len());
    drop_unused_loads(&mut counted);
    counted.borrows_result = borrows.is_some();
    (counted, Summary { borrows })
}

/// Where a reference is taken out of a slot, what was loaded before is often not looked at.
fn drop_unused_loads(func: &mut Func) {
    let mut used = FixedBitSet::with_capacity(func.values.len());
    for block in &func.blocks {
        used.extend(block.ops.iter().flat_map(|op| op.kind.operands()).map(|(v, _)| v.index()));
        used.extend(block.term.operand().map(ValueId::index));
    }
    let is_used = |op: &Op| op.result.is_none_or(|v| used.contains(v.index()));
    for block in &mut func.blocks {
        block.ops.retain(|op| !matches!(op.kind, OpKind::Load(_)) || is_used(op));
    }
}

/// Functions that are called from outside hand out owned results.
fn may_borrow_result(program: &Program, id: FuncId) -> bool {
    let outside = program.start == Some(id) || program.exports.iter().any(|(_, f)| *f == id);
    !outside && program.types.is_managed(program.func(id).result)
}

/// What the results depend on, if all of them are borrowed from arguments and places.
pub fn borrowed_result(cx: &Context, modes: &Modes, facts: &Facts) -> Option<Deps> {
    let mut result = None;
    for block in &cx.func.blocks {
        let Term::Return(value) = block.term else { continue };
        if facts.kinds[value.index()] == Kind::Owned {
            return None;
        }
        let deps = facts.deps_through(cx, value);
        let params = cx.func.params.len();
        if deps.roots.iter().any(|r| *r as usize >= params || modes.owned_slots.contains(*r as usize)) {
            return None;
        }
        result.get_or_insert_with(Deps::default).add(&deps);
    }
    result
}

#[derive(Debug)]
pub struct Order {
    /// Callees before their callers, as far as there are no cycles.
    pub funcs: Vec<FuncId>,
    /// Some caller comes before the function.
    called_early: Vec<bool>,
}

pub fn callees_first(program: &Program) -> Order {
    let count = program.funcs.len();
    let mut order = Order { funcs: Vec::with_capacity(count), called_early: vec![false; count] };
    let mut begun = vec![false; count];
    let mut done = vec![false; count];
    for root in 0..count {
        if std::mem::replace(&mut begun[root], true) {
            continue;
        }
        let mut stack = vec![(FuncId(root as u32), program.funcs[root].callees().collect::<Vec<_>>())];
        while let Some((func, pending)) = stack.last_mut() {
            let func = *func;
            match pending.pop() {
                Some(callee) if !std::mem::replace(&mut begun[callee.index()], true) => {
                    stack.push((callee, program.func(callee).callees().collect()));
                }
                Some(callee) => order.called_early[callee.index()] |= !done[callee.index()],
                None => {
                    done[func.index()] = true;
                    order.funcs.push(func);
                    stack.pop();
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod tests;
