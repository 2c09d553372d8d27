//! Which slots and values are still needed. Comes in: a function. Goes out: per block the slots (values) live at its
//! start, and a way to walk a block backwards. Fail edges count as leaving at the operation.

use super::{BlockId, Func, Op, OpKind, cfg};
use fixedbitset::FixedBitSet;

/// Slots and values in one set of bits: first the slots, then the values.
#[derive(Clone, Debug)]
pub struct Liveness {
    /// Live at the start of each block.
    pub entry: Vec<FixedBitSet>,
    slots: usize,
}

impl Liveness {
    pub fn of(func: &Func) -> Liveness {
        let bits = func.slots.len() + func.values.len();
        let entry = vec![FixedBitSet::with_capacity(bits); func.blocks.len()];
        let mut liveness = Liveness { entry, slots: func.slots.len() };
        let mut order = cfg::reverse_postorder(func);
        order.reverse();
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &order {
                let live = liveness.at_start(func, block);
                if live != liveness.entry[block.index()] {
                    liveness.entry[block.index()] = live;
                    changed = true;
                }
            }
        }
        liveness
    }

    pub fn slot_bit(&self, slot: super::SlotId) -> usize {
        slot.index()
    }

    pub fn value_bit(&self, value: super::ValueId) -> usize {
        self.slots + value.index()
    }

    fn at_start(&self, func: &Func, block: BlockId) -> FixedBitSet {
        let mut live = self.at_end(func, block);
        for op in func.block(block).ops.iter().rev() {
            self.step_back(op, &mut live);
        }
        live
    }

    /// Live at the end of the block, before its terminator.
    pub fn at_end(&self, func: &Func, block: BlockId) -> FixedBitSet {
        let term = &func.block(block).term;
        let mut live = FixedBitSet::with_capacity(func.slots.len() + func.values.len());
        for to in term.targets() {
            live.union_with(&self.entry[to.index()]);
        }
        if let Some(value) = term.operand() {
            live.insert(self.value_bit(value));
        }
        live
    }

    /// From what is live behind the operation to what is live before it.
    pub fn step_back(&self, op: &Op, live: &mut FixedBitSet) {
        if let Some(result) = op.result {
            live.remove(self.value_bit(result));
        }
        if let OpKind::Store(slot, _) = op.kind {
            live.remove(self.slot_bit(slot));
        }
        self.add_fail(op, live);
        for (value, _) in op.kind.operands() {
            live.insert(self.value_bit(value));
        }
        if let OpKind::Load(slot) | OpKind::Take(slot) = op.kind {
            live.insert(self.slot_bit(slot));
        }
    }

    /// Adds what is live where the operation goes when it fails.
    pub fn add_fail(&self, op: &Op, live: &mut FixedBitSet) {
        if let Some(fail) = op.fail {
            live.union_with(&self.entry[fail.index()]);
        }
    }
}
