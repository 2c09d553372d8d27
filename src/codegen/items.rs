//! Items of tuples that lie in slots. Comes in: a MIR function. Goes out: the loads of whole tuples that need not happen,
//! since only items are read, each from its place. Otherwise code that looks at every item of a long tuple, one after the
//! other, would load all of them each time.

use crate::mir::{Func, OpKind, SlotId, ValueId};
use crate::types::Types;

/// For each value: the slot whose items are read where the value's are.
pub(super) fn read_in_place(types: &Types, func: &Func) -> Vec<Option<SlotId>> {
    let mut found = Found { slots: loaded_tuples(types, func), loaded: vec![0; func.values.len()], changed: vec![0; func.slots.len()] };
    let mut now = 0;
    for block in &func.blocks {
        let begin = now;
        for op in &block.ops {
            now += 1;
            for (value, _) in op.kind.operands() {
                if !matches!(op.kind, OpKind::TupleGet(..)) || !found.is_unchanged(value, begin) {
                    found.slots[value.index()] = None;
                }
            }
            match (&op.kind, op.result) {
                (OpKind::Load(_), Some(result)) => found.loaded[result.index()] = now,
                (OpKind::Store(slot, _) | OpKind::Take(slot), _) => found.changed[slot.index()] = now,
                _ => {}
            }
        }
        if let Some(value) = block.term.operand() {
            found.slots[value.index()] = None;
        }
    }
    found.slots
}

/// For each value: the slot it is loaded from, if it is a tuple.
fn loaded_tuples(types: &Types, func: &Func) -> Vec<Option<SlotId>> {
    let mut slots = vec![None; func.values.len()];
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        if let (OpKind::Load(slot), Some(result)) = (&op.kind, op.result)
            && types.items(func.ty(result)).is_some()
        {
            slots[result.index()] = Some(*slot);
        }
    }
    slots
}

struct Found {
    slots: Vec<Option<SlotId>>,
    /// When each value was loaded, and each slot changed for the last time; operations are counted from 1.
    loaded: Vec<usize>,
    changed: Vec<usize>,
}

impl Found {
    /// Loaded in the block that begins there, from a slot that still holds it.
    fn is_unchanged(&self, value: ValueId, begin: usize) -> bool {
        let loaded = self.loaded[value.index()];
        self.slots[value.index()].is_some_and(|slot| loaded > begin && loaded > self.changed[slot.index()])
    }
}
