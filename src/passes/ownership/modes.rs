//! Decides which slots own and which borrowed values need a reference of their own. Comes in: a function. Goes out: the
//! modes, and the facts under them, such that no borrowed reference is used behind an operation that could
//! have taken it away. Begins with "everything is borrowed" and gives way where that fails.

use super::facts::{Context, Deps, Facts, Kind, Modes};
use crate::mir::liveness::Liveness;
use crate::mir::{BlockId, Op, OpKind, SlotId, ValueId};
use crate::passes::effects::FreshArrays;
use fixedbitset::FixedBitSet;

pub fn settle(cx: &Context, liveness: &Liveness, order: &[BlockId]) -> (Modes, Facts) {
    let mut modes =
        Modes { owned_slots: FixedBitSet::with_capacity(cx.func.slots.len()), retained: FixedBitSet::with_capacity(cx.func.values.len()) };
    let settler = Settler { cx: *cx, liveness, order, fresh: FreshArrays::of(cx.func) };
    loop {
        let facts = Facts::of(cx, &modes, order);
        let changed = settler.own_slots(&facts, &mut modes) || settler.mend(&facts, &mut modes);
        if !changed {
            return (modes, facts);
        }
    }
}

struct Settler<'a> {
    cx: Context<'a>,
    liveness: &'a Liveness,
    /// Values are defined before they are used.
    order: &'a [BlockId],
    fresh: FreshArrays,
}

impl Settler<'_> {
    /// A slot that is given something owned, or something read out of a temporary, owns. What comes by way of another
    /// slot waits for the next round: once that one owns, the reference may well be borrowed from it; unless
    /// the other one has no further use for it.
    fn own_slots(&self, facts: &Facts, modes: &mut Modes) -> bool {
        let temporary = self.out_of_temporaries(facts);
        let loaded = self.loaded_slots();
        let mut changed = false;
        for &block in self.order {
            let mut live = self.liveness.at_end(self.cx.func, block);
            for op in self.cx.func.block(block).ops.iter().rev() {
                if let OpKind::Store(slot, value) = op.kind
                    && self.cx.is_managed(value)
                {
                    let handed_on = |from: SlotId| modes.owned_slots.contains(from.index()) && !live.contains(self.liveness.slot_bit(from));
                    if temporary.contains(value.index()) || loaded[value.index()].is_some_and(handed_on) {
                        changed |= !modes.owned_slots.put(slot.index());
                    }
                }
                self.liveness.step_back(op, &mut live);
            }
        }
        changed
    }

    /// Owned values and what is read out of them without a slot in between.
    fn out_of_temporaries(&self, facts: &Facts) -> FixedBitSet {
        let mut temporary = FixedBitSet::with_capacity(self.cx.func.values.len());
        for op in self.order.iter().flat_map(|b| &self.cx.func.block(*b).ops) {
            let Some(result) = op.result else { continue };
            let through_operand = || op.kind.operands().iter().any(|(operand, _)| temporary.contains(operand.index()));
            let slots = self.cx.func.slots.len() as u32;
            let depends = || facts.values[result.index()].roots.iter().any(|root| *root >= slots);
            let reads_out = match facts.kinds[result.index()] {
                Kind::Owned => true,
                Kind::Borrowed => depends() && through_operand(),
                Kind::Plain | Kind::Nothing => false,
            };
            temporary.set(result.index(), reads_out);
        }
        temporary
    }

    /// Finds borrowed references that are needed behind an operation that may take them away.
    fn mend(&self, facts: &Facts, modes: &mut Modes) -> bool {
        let entities = self.cx.func.slots.len() + self.cx.func.values.len();
        let mut broken = FixedBitSet::with_capacity(entities);
        for &block in self.order {
            let mut live = self.liveness.at_end(self.cx.func, block);
            for op in self.cx.func.block(block).ops.iter().rev() {
                self.check(facts, modes, op, &live, &mut broken);
                self.liveness.step_back(op, &mut live);
            }
        }
        self.own_broken(facts, modes, &broken)
    }

    fn check(&self, facts: &Facts, modes: &Modes, op: &Op, live: &FixedBitSet, broken: &mut FixedBitSet) {
        let root = match op.kind {
            OpKind::Store(slot, _) if modes.owned_slots.contains(slot.index()) => Some(slot.0),
            _ => None,
        };
        let places = self.cx.effects.overwritten_by(self.cx.types(), self.cx.func, &self.fresh, op);
        if root.is_none() && places.is_clear() {
            return;
        }
        let harmed = |deps: &Deps| {
            deps.places.iter().any(|p| places.contains(*p as usize)) || root.is_some_and(|r| deps.roots.binary_search(&r).is_ok())
        };
        let mut needed = live.clone();
        self.liveness.add_fail(op, &mut needed);
        if let OpKind::Call(..) | OpKind::Sort { .. } | OpKind::ArrayRelease(..) = op.kind {
            needed.extend(op.kind.operands().into_iter().map(|(v, _)| self.liveness.value_bit(v)));
        }
        if let Some(result) = op.result {
            needed.remove(self.liveness.value_bit(result));
        }
        for entity in needed.ones() {
            if self.borrowed_deps(facts, modes, entity).is_some_and(harmed) {
                broken.insert(entity);
            }
        }
    }

    /// The dependencies of a live slot or value that borrows.
    fn borrowed_deps<'f>(&self, facts: &'f Facts, modes: &Modes, entity: usize) -> Option<&'f Deps> {
        match entity.checked_sub(self.cx.func.slots.len()) {
            None => (!modes.owned_slots.contains(entity)).then(|| &facts.slots[entity]),
            Some(value) => (facts.kinds[value] == Kind::Borrowed).then(|| &facts.values[value]),
        }
    }

    /// Gives a reference to what is broken; where that mends what was read out of it, only to the first of a chain.
    fn own_broken(&self, facts: &Facts, modes: &mut Modes, broken: &FixedBitSet) -> bool {
        let slots = self.cx.func.slots.len();
        let is_broken = |value: ValueId| broken.contains(slots + value.index());
        let loaded = self.loaded_slots();
        let mut changed = false;
        for entity in broken.ones() {
            let Some(value) = entity.checked_sub(slots).map(|v| ValueId(v as u32)) else {
                if self.cx.types().is_managed(self.cx.func.slots[entity].ty) {
                    changed |= !modes.owned_slots.put(entity);
                }
                continue;
            };
            let from_broken_slot = loaded[value.index()].is_some_and(|slot| broken.contains(slot.index()));
            if from_broken_slot || facts.parents[value.index()].is_some_and(is_broken) {
                continue;
            }
            if let Some(holder) = self.holder(facts, value) {
                changed |= !modes.retained.put(holder.index());
            }
        }
        changed
    }

    /// The value itself, or for an array the object that it was read out of.
    fn holder(&self, facts: &Facts, value: ValueId) -> Option<ValueId> {
        let mut at = value;
        while !self.cx.is_managed(at) {
            at = facts.parents[at.index()]?;
        }
        (facts.kinds[at.index()] == Kind::Borrowed).then_some(at)
    }

    fn loaded_slots(&self) -> Vec<Option<SlotId>> {
        let mut loaded = vec![None; self.cx.func.values.len()];
        for op in self.cx.func.blocks.iter().flat_map(|b| &b.ops) {
            if let (OpKind::Load(slot), Some(result)) = (&op.kind, op.result) {
                loaded[result.index()] = Some(*slot);
            }
        }
        loaded
    }
}
