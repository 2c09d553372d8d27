//! Releases what slots hold: before another value goes in, when the function ends, and for hidden slots at the start of
//! blocks that have no use for them. Comes in: a rewritten function. Goes out: one where every path releases
//! what it owns. Slots that surely hold nothing are left alone.

use super::Waiting;
use super::facts::{Facts, Kind, Modes};
use super::plan::Plan;
use super::rewrite::new_value;
use crate::mir::{BlockId, Func, Op, OpKind, Slot, SlotId, Term, cfg};
use crate::source::Span;
use crate::types::Types;
use fixedbitset::FixedBitSet;

/// `slots` is the number of slots before the rewriting; the owners in the plan count values from there.
pub fn clean_up(types: &Types, func: &mut Func, modes: &Modes, facts: &Facts, plan: &Plan, waiting: &Waiting, slots: usize) {
    let mut cleaner = Cleaner { facts, owning: owning_slots(types, func, modes, slots), idle: Vec::new(), entry: Vec::new() };
    cleaner.idle = func.block_ids().map(|b| cleaner.idle_at_start(func, plan, waiting, slots, b)).collect();
    cleaner.entry = vec![FixedBitSet::with_capacity(func.slots.len()); func.blocks.len()];
    cleaner.solve(func);
    for index in 0..func.blocks.len() {
        cleaner.block(func, index);
    }
}

fn owning_slots(types: &Types, func: &Func, modes: &Modes, slots: usize) -> FixedBitSet {
    let owns = |(i, slot): (usize, &Slot)| (i >= slots || modes.owned_slots.contains(i)) && types.is_managed(slot.ty);
    let mut owning = FixedBitSet::with_capacity(func.slots.len());
    owning.extend(func.slots.iter().enumerate().filter(|s| owns(*s)).map(|(i, _)| i));
    owning
}

struct Cleaner<'a> {
    facts: &'a Facts,
    owning: FixedBitSet,
    /// Per block the hidden owning slots that it has no use for.
    idle: Vec<FixedBitSet>,
    /// Per block the slots that may hold something when control comes in.
    entry: Vec<FixedBitSet>,
}

impl Cleaner<'_> {
    fn idle_at_start(&self, func: &Func, plan: &Plan, waiting: &Waiting, slots: usize, block: BlockId) -> FixedBitSet {
        let needed = &plan.needed[block.index()];
        let mut idle = FixedBitSet::with_capacity(func.slots.len());
        let hidden = (0..slots).filter(|&i| func.slots[i].hidden && self.owning.contains(i) && !needed.contains(i));
        idle.extend(hidden);
        let crossing = waiting.crossing.iter().filter(|(_, value)| !needed.contains(slots + value.index()));
        idle.extend(crossing.map(|(slot, _)| slot.index()));
        idle.extend(waiting.pooled.iter().map(|slot| slot.index()));
        idle
    }

    /// Forward: which slots may hold something.
    fn solve(&mut self, func: &Func) {
        let order = cfg::reverse_postorder(func);
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &order {
                let mut state = self.at_start(block);
                for op in &func.block(block).ops {
                    if let Some(fail) = op.fail {
                        changed |= join(&mut self.entry[fail.index()], &state);
                    }
                    self.step(op, &mut state);
                }
                for to in func.block(block).term.targets() {
                    changed |= join(&mut self.entry[to.index()], &state);
                }
            }
        }
    }

    /// What may be held once the idle slots are released.
    fn at_start(&self, block: BlockId) -> FixedBitSet {
        let mut state = self.entry[block.index()].clone();
        state.difference_with(&self.idle[block.index()]);
        state
    }

    fn step(&self, op: &Op, state: &mut FixedBitSet) {
        match op.kind {
            OpKind::Store(slot, value) if self.owning.contains(slot.index()) => {
                let nothing = self.facts.kinds.get(value.index()) == Some(&Kind::Nothing);
                state.set(slot.index(), !nothing);
            }
            OpKind::Take(slot) => state.set(slot.index(), false),
            _ => {}
        }
    }

    fn block(&self, func: &mut Func, index: usize) {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let span = ops.first().map_or(func.span, |op| op.span);
        let mut out = Vec::with_capacity(ops.len());
        let mut at_start = self.entry[index].clone();
        at_start.intersect_with(&self.idle[index]);
        // The exception is taken before anything else happens.
        let mut releases = Some(at_start);
        let mut state = self.at_start(BlockId(index as u32));
        for op in ops {
            if !matches!(op.kind, OpKind::TakeException) {
                release_all(func, releases.take(), span, &mut out);
            }
            self.op(func, op, &mut state, &mut out);
        }
        release_all(func, releases, span, &mut out);
        if let Term::Return(_) | Term::Unwind = func.blocks[index].term {
            release_all(func, Some(state), span, &mut out);
        }
        func.blocks[index].ops = out;
    }

    /// A store releases what the slot held, behind the store.
    fn op(&self, func: &mut Func, op: Op, state: &mut FixedBitSet, out: &mut Vec<Op>) {
        let span = op.span;
        let held = match op.kind {
            OpKind::Store(slot, _) if state.contains(slot.index()) => Some(take(func, slot, span, out)),
            _ => None,
        };
        self.step(&op, state);
        out.push(op);
        if let Some(value) = held {
            out.push(Op { kind: OpKind::Release(value), result: None, fail: None, span });
        }
    }
}

fn release_all(func: &mut Func, slots: Option<FixedBitSet>, span: Span, out: &mut Vec<Op>) {
    for slot in slots.iter().flat_map(|set| set.ones()) {
        let value = take(func, SlotId(slot as u32), span, out);
        out.push(Op { kind: OpKind::Release(value), result: None, fail: None, span });
    }
}

fn take(func: &mut Func, slot: SlotId, span: Span, out: &mut Vec<Op>) -> crate::mir::ValueId {
    let value = new_value(func, func.slots[slot.index()].ty);
    out.push(Op { kind: OpKind::Take(slot), result: Some(value), fail: None, span });
    value
}

fn join(entry: &mut FixedBitSet, state: &FixedBitSet) -> bool {
    let changed = !state.is_subset(entry);
    entry.union_with(state);
    changed
}
