//! Releases what slots hold: before another value goes in, when the function ends, and for hidden slots at the start of
//! blocks that have no use for them. Comes in: a rewritten function. Goes out: one where every path releases
//! what it owns. Slots that surely hold nothing are left alone.
//!
//! Many operations fail to the same block, each with other slots filled. If that block released them all, its size times
//! the number of ways to it would be the work of LLVM. So each way releases what it holds itself, in a chain of
//! blocks with one slot each, and ways that end alike share the end of the chain. A block that does nothing but raise
//! leaves all that to where its exception goes: so the ways out of all such blocks end alike, too.

use super::Waiting;
use super::facts::{Facts, Kind, Modes};
use super::plan::Plan;
use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Slot, SlotId, Term, cfg};
use crate::source::Span;
use crate::types::Types;
use fixedbitset::FixedBitSet;

/// `slots` is the number of slots before the rewriting; the owners in the plan count values from there.
pub fn clean_up(types: &Types, func: &mut Func, modes: &Modes, facts: &Facts, plan: &Plan, waiting: &Waiting, slots: usize) {
    let owning = owning_slots(types, func, modes, slots);
    let mut cleaner = Cleaner { facts, owning, idle: Vec::new(), unwinding: None, entry: Vec::new(), ways: HashMap::default() };
    cleaner.idle = func.block_ids().map(|b| cleaner.idle_at_start(func, plan, waiting, slots, b)).collect();
    cleaner.unwinding = func.block_ids().find(|&id| func.block(id).ops.is_empty() && matches!(func.block(id).term, Term::Unwind));
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
    /// The block that does nothing but leave the function with the exception set.
    unwinding: Option<BlockId>,
    /// Per block the slots that may hold something when control comes in.
    entry: Vec<FixedBitSet>,
    /// Blocks that release a slot on the way to another block.
    ways: HashMap<(SlotId, BlockId), BlockId>,
}

impl Cleaner<'_> {
    fn idle_at_start(&self, func: &Func, plan: &Plan, waiting: &Waiting, slots: usize, block: BlockId) -> FixedBitSet {
        let needed = &plan.needed[block.index()];
        let mut idle = FixedBitSet::with_capacity(func.slots.len());
        if matches!(func.block(block).term, Term::Unreachable) {
            return idle;
        }
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
                        let mut state = state.clone();
                        state.difference_with(&self.released_on_the_way(&state, fail));
                        changed |= join(&mut self.entry[fail.index()], &state);
                    }
                    self.step(op, &mut state);
                }
                for to in func.block(block).term.targets().into_iter().filter(|to| Some(*to) != self.unwinding) {
                    changed |= join(&mut self.entry[to.index()], &state);
                }
            }
        }
    }

    /// What an operation that fails with these slots filled has to release before it gets to the block.
    fn released_on_the_way(&self, state: &FixedBitSet, to: BlockId) -> FixedBitSet {
        if Some(to) == self.unwinding { state.clone() } else { state & &self.idle[to.index()] }
    }

    /// Where to go in order to release these slots before the block.
    fn way_to(&mut self, func: &mut Func, to: BlockId, released: &FixedBitSet) -> BlockId {
        let mut way = to;
        for slot in released.ones().map(|slot| SlotId(slot as u32)) {
            way = *self.ways.entry((slot, way)).or_insert_with(|| {
                let mut ops = Vec::with_capacity(2);
                release(func, slot, func.span, &mut ops);
                func.blocks.push(Block { name: "release".into(), ops, term: Term::Goto(way), cold: true });
                BlockId(func.blocks.len() as u32 - 1)
            });
        }
        way
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

    fn block(&mut self, func: &mut Func, index: usize) {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let span = ops.first().map_or(func.span, |op| op.span);
        let mut out = Vec::with_capacity(ops.len());
        let mut at_start = self.entry[index].clone();
        at_start.intersect_with(&self.idle[index]);
        // The exception is taken before anything else happens.
        let mut releases = Some(at_start);
        let mut state = self.at_start(BlockId(index as u32));
        for mut op in ops {
            if !matches!(op.kind, OpKind::TakeException) {
                release_all(func, releases.take(), span, &mut out);
            }
            if let Some(fail) = &mut op.fail {
                let released = self.released_on_the_way(&state, *fail);
                *fail = self.way_to(func, *fail, &released);
            }
            self.op(func, op, &mut state, &mut out);
        }
        release_all(func, releases, span, &mut out);
        let mut term = std::mem::replace(&mut func.blocks[index].term, Term::Unreachable);
        if let Term::Return(_) | Term::Unwind = term {
            release_all(func, Some(state), span, &mut out);
        } else if let Some(unwinding) = self.unwinding
            && term.targets().contains(&unwinding)
        {
            let way = self.way_to(func, unwinding, &state);
            term.targets_mut().into_iter().filter(|to| **to == unwinding).for_each(|to| *to = way);
        }
        func.blocks[index].term = term;
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
        release(func, SlotId(slot as u32), span, out);
    }
}

fn release(func: &mut Func, slot: SlotId, span: Span, out: &mut Vec<Op>) {
    let value = take(func, slot, span, out);
    out.push(Op { kind: OpKind::Release(value), result: None, fail: None, span });
}

fn take(func: &mut Func, slot: SlotId, span: Span, out: &mut Vec<Op>) -> crate::mir::ValueId {
    let value = func.new_value(func.slots[slot.index()].ty);
    out.push(Op { kind: OpKind::Take(slot), result: Some(value), fail: None, span });
    value
}

fn join(entry: &mut FixedBitSet, state: &FixedBitSet) -> bool {
    let changed = !state.is_subset(entry);
    entry.union_with(state);
    changed
}
