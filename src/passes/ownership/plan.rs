//! Decides for every operation what it does with references. Comes in: a function with its modes and facts. Goes
//! out: per operation which operands are moved, retained or taken out of their slot, which owners end
//! there, and which owned values have to wait in a slot of their own, because something can fail meanwhile.

use super::facts::{Context, Facts, Kind, Modes};
use crate::mir::liveness::Liveness;
use crate::mir::{BlockId, Op, OpKind, SlotId, Term, Use, ValueId};
use fixedbitset::FixedBitSet;

/// What becomes of a reference that an operation takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The owned value itself: it is not needed any more.
    Move,
    /// Another reference.
    Retain,
    /// What the slot holds: neither the slot nor the value is needed any more.
    TakeSlot(SlotId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Slot(SlotId),
    Value(ValueId),
}

#[derive(Clone, Debug, Default)]
pub struct OpPlan {
    /// By number of the operand.
    pub consumed: Vec<(usize, Action)>,
    /// Owners to release behind the operation (before a terminator or `Raise`, but after what that takes over).
    pub ends: Vec<Owner>,
    /// A retained load takes the reference out of its slot instead.
    pub takes_slot: bool,
}

/// The operations' plans in order, and the terminator's.
#[derive(Clone, Debug, Default)]
pub struct BlockPlan {
    pub ops: Vec<OpPlan>,
    pub term: OpPlan,
}

#[derive(Debug)]
pub struct Plan {
    pub blocks: Vec<BlockPlan>,
    /// Owned values that wait in a slot within their block.
    pub spilled: FixedBitSet,
    /// Owned values that are needed in other blocks; they wait in a slot, too.
    pub crossing: FixedBitSet,
    /// Per block the owners (numbered as in `Liveness`) needed at its start.
    pub needed: Vec<FixedBitSet>,
}

pub fn plan(cx: &Context, modes: &Modes, facts: &Facts, liveness: &Liveness, borrows_result: bool) -> Plan {
    let mut planner = Planner {
        cx: *cx,
        modes,
        facts,
        liveness,
        borrows_result,
        loaded: loaded_slots(cx),
        counts: vec![0; cx.func.slots.len() + cx.func.values.len()],
        live: FixedBitSet::with_capacity(cx.func.slots.len() + cx.func.values.len()),
        fails: 0,
        started: vec![0; cx.func.values.len()],
        ended: Vec::new(),
        spilled: FixedBitSet::with_capacity(cx.func.values.len()),
    };
    let needed: Vec<FixedBitSet> = cx.func.block_ids().map(|b| planner.needed_at_start(b)).collect();
    let mut crossing = FixedBitSet::with_capacity(cx.func.values.len());
    for set in &needed {
        crossing.extend(set.ones().filter_map(|owner| owner.checked_sub(cx.func.slots.len())));
    }
    let blocks = cx.func.block_ids().map(|b| planner.block(b)).collect();
    planner.spilled.difference_with(&crossing);
    Plan { blocks, spilled: planner.spilled, crossing, needed }
}

struct Planner<'a> {
    cx: Context<'a>,
    modes: &'a Modes,
    facts: &'a Facts,
    liveness: &'a Liveness,
    borrows_result: bool,
    loaded: Vec<Option<SlotId>>,
    /// Per owner, how many live slots and values need it.
    counts: Vec<u32>,
    live: FixedBitSet,
    /// Failing operations met so far in the block (from its end).
    fails: u32,
    /// Per owned value: the number of failing operations behind its last need.
    started: Vec<u32>,
    /// Owners whose need ends at the present operation.
    ended: Vec<usize>,
    spilled: FixedBitSet,
}

impl Planner<'_> {
    /// Walks the block backwards.
    fn block(&mut self, id: BlockId) -> BlockPlan {
        let block = self.cx.func.block(id);
        self.reset();
        for to in block.term.targets() {
            self.add_all(to, 0);
        }
        self.ended.clear();
        let mut plan = BlockPlan { ops: Vec::with_capacity(block.ops.len()), term: OpPlan::default() };
        self.term(&block.term, &mut plan.term);
        for op in block.ops.iter().rev() {
            let op_plan = self.op(op);
            plan.ops.push(op_plan);
        }
        plan.ops.reverse();
        plan
    }

    fn reset(&mut self) {
        let live: Vec<usize> = self.live.ones().collect();
        for entity in live {
            self.remove(entity);
        }
        self.fails = 0;
        self.ended.clear();
    }

    fn term(&mut self, term: &Term, plan: &mut OpPlan) {
        if let Term::Return(value) = *term
            && !self.borrows_result
        {
            self.consume(0, value, 0, plan);
        } else if let Some(value) = term.operand() {
            self.add_value(value, 0);
        }
        self.release_ended(plan);
    }

    fn release_ended(&mut self, plan: &mut OpPlan) {
        let ended = std::mem::take(&mut self.ended);
        plan.ends.extend(ended.into_iter().filter_map(|owner| self.to_release(owner)));
    }

    fn op(&mut self, op: &Op) -> OpPlan {
        let mut plan = OpPlan::default();
        self.ended.clear();
        self.define(op, &mut plan);
        let stored = if let OpKind::Store(slot, _) = op.kind { Some(slot.index()) } else { None };
        if let Some(slot) = stored.filter(|&s| self.modes.owned_slots.contains(s)) {
            self.remove(slot);
        }
        let behind = self.fails;
        if let Some(fail) = op.fail {
            self.fails += 1;
            self.add_all(fail, behind);
            // The way out of a raise is the only one: what is needed there does not end here.
            if let OpKind::Raise { .. } = op.kind {
                self.ended.clear();
            }
        }
        if let OpKind::Raise { .. } = op.kind {
            // What ends here is released before the raise: not so what the handler needs.
            self.ended.clear();
        }
        // What the operation only looks at must not go away with what it takes over.
        let operands = op.kind.operands();
        let takes_over = self.takes_over(op);
        let consumes = |usage: Use| takes_over && usage == Use::Consume;
        if let OpKind::Runtime("_rt_str_concat", args) = &op.kind {
            self.concat(args[0], args[1], behind, &mut plan);
        } else {
            for (value, _) in operands.iter().filter(|(_, usage)| !consumes(*usage)) {
                self.add_value(*value, behind);
            }
        }
        for (index, (value, _)) in operands.iter().enumerate().rev().filter(|(_, (_, usage))| consumes(*usage)) {
            self.consume(index, *value, self.fails, &mut plan);
        }
        if let OpKind::Load(slot) = op.kind {
            self.add_slot(slot, behind);
        }
        // Only now, so that whoever the result is read out of is needed without a gap.
        if let Some(result) = op.result {
            self.remove(self.liveness.value_bit(result));
        }
        if let Some(slot) = stored {
            self.remove_stored(slot);
        }
        self.release_ended(&mut plan);
        plan.ends.retain(|owner| !plan.takes_slot || Some(*owner) != self.loaded_owner(op));
        plan
    }

    /// A slot that borrows is needed no further back; what an owning one held goes with the store.
    fn remove_stored(&mut self, slot: usize) {
        if self.modes.owned_slots.contains(slot) {
            self.ended.retain(|owner| *owner != slot);
        } else {
            self.remove(slot);
        }
    }

    fn loaded_owner(&self, op: &Op) -> Option<Owner> {
        op.result.and_then(|v| self.loaded[v.index()]).map(Owner::Slot)
    }

    /// What becomes of an owned result.
    fn define(&mut self, op: &Op, plan: &mut OpPlan) {
        let Some(result) = op.result else { return };
        let needed = self.counts[self.liveness.value_bit(result)] > 0;
        if self.facts.kinds[result.index()] != Kind::Owned {
            return;
        }
        if !needed {
            plan.ends.push(Owner::Value(result));
        } else if self.fails > self.started[result.index()] {
            self.spilled.insert(result.index());
        }
        if let Some(slot) = self.loaded[result.index()] {
            plan.takes_slot = self.modes.owned_slots.contains(slot.index()) && self.counts[slot.index()] == 0;
        }
    }

    /// Borrowing slots take nothing over, nor do tuples and unions that are borrowed themselves.
    fn takes_over(&self, op: &Op) -> bool {
        match op.kind {
            OpKind::Store(slot, _) => self.modes.owned_slots.contains(slot.index()),
            OpKind::Wrap(_) | OpKind::Tuple(_) => op.result.is_some_and(|v| self.facts.kinds[v.index()] == Kind::Owned),
            _ => true,
        }
    }

    fn consume(&mut self, index: usize, value: ValueId, behind: u32, plan: &mut OpPlan) {
        let bit = self.liveness.value_bit(value);
        match self.facts.kinds[value.index()] {
            Kind::Plain | Kind::Nothing => {}
            Kind::Owned if self.counts[bit] == 0 => {
                plan.consumed.push((index, Action::Move));
                self.add_value(value, behind);
                self.ended.retain(|owner| *owner != bit);
                return;
            }
            Kind::Owned => plan.consumed.push((index, Action::Retain)),
            Kind::Borrowed => {
                if !self.cx.is_managed(value) {
                } else if let Some(slot) = self.movable_slot(value) {
                    plan.consumed.push((index, Action::TakeSlot(slot)));
                    self.add_value(value, behind);
                    self.ended.retain(|owner| *owner != slot.index());
                    return;
                } else {
                    plan.consumed.push((index, Action::Retain));
                }
            }
        }
        self.add_value(value, behind);
    }

    /// In `text += more` the variable hands its text over, so that it can grow where it is.
    fn concat(&mut self, text: ValueId, more: ValueId, behind: u32, plan: &mut OpPlan) {
        self.add_value(more, behind);
        let is_borrowed = self.facts.kinds[text.index()] == Kind::Borrowed;
        let slot = self.movable_slot(text).filter(|_| is_borrowed);
        self.add_value(text, behind);
        if let Some(slot) = slot {
            plan.consumed.push((0, Action::TakeSlot(slot)));
            self.ended.retain(|owner| *owner != slot.index());
        }
    }

    /// The owning slot that the value was loaded from, if nobody needs either any more.
    fn movable_slot(&self, value: ValueId) -> Option<SlotId> {
        let slot = self.loaded[value.index()]?;
        let owns = self.modes.owned_slots.contains(slot.index());
        (owns && self.counts[slot.index()] == 0 && !self.live.contains(self.liveness.value_bit(value))).then_some(slot)
    }

    /// Variables of the source keep what they hold until the function ends.
    fn to_release(&self, owner: usize) -> Option<Owner> {
        match owner.checked_sub(self.cx.func.slots.len()) {
            Some(value) => Some(Owner::Value(ValueId(value as u32))),
            None => {
                let releases = self.cx.func.slots[owner].hidden && self.modes.owned_slots.contains(owner);
                releases.then_some(Owner::Slot(SlotId(owner as u32)))
            }
        }
    }

    fn add_all(&mut self, block: BlockId, behind: u32) {
        let entry = &self.liveness.entry[block.index()];
        for entity in entry.ones() {
            self.add(entity, behind);
        }
    }

    fn add_value(&mut self, value: ValueId, behind: u32) {
        self.add(self.liveness.value_bit(value), behind);
    }

    fn add_slot(&mut self, slot: SlotId, behind: u32) {
        self.add(slot.index(), behind);
    }

    fn add(&mut self, entity: usize, behind: u32) {
        if self.live.put(entity) {
            return;
        }
        for owner in self.owners(entity) {
            self.counts[owner] += 1;
            if self.counts[owner] == 1 {
                self.ended.push(owner);
                if let Some(value) = owner.checked_sub(self.cx.func.slots.len()) {
                    self.started[value] = behind;
                }
            }
        }
    }

    fn remove(&mut self, entity: usize) {
        if self.live.contains(entity) {
            self.live.remove(entity);
            for owner in self.owners(entity) {
                self.counts[owner] -= 1;
            }
        }
    }

    /// Who must keep a live slot or value good.
    fn owners(&self, entity: usize) -> Vec<usize> {
        let roots = |deps: &super::facts::Deps| deps.roots.iter().map(|r| *r as usize).collect();
        match entity.checked_sub(self.cx.func.slots.len()) {
            None if self.modes.owned_slots.contains(entity) => vec![entity],
            None => roots(&self.facts.slots[entity]),
            Some(value) => match self.facts.kinds[value] {
                Kind::Owned => vec![entity],
                Kind::Borrowed => roots(&self.facts.values[value]),
                Kind::Plain | Kind::Nothing => Vec::new(),
            },
        }
    }

    fn needed_at_start(&mut self, block: BlockId) -> FixedBitSet {
        let mut needed = FixedBitSet::with_capacity(self.counts.len());
        let entry = &self.liveness.entry[block.index()];
        for entity in entry.ones() {
            needed.extend(self.owners(entity));
        }
        needed
    }
}

fn loaded_slots(cx: &Context) -> Vec<Option<SlotId>> {
    let mut loaded = vec![None; cx.func.values.len()];
    for op in cx.func.blocks.iter().flat_map(|b| &b.ops) {
        if let (OpKind::Load(slot), Some(result)) = (&op.kind, op.result) {
            loaded[result.index()] = Some(*slot);
        }
    }
    loaded
}
