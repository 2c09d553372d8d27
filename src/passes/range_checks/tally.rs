//! Tallies: variables that a loop only adds to and takes from, as in `count += 1`. How far they get follows from the number
//! of rounds and from how far from zero the addends are, so that whether they overflow is asked once, in front of the loop.

use crate::maps::HashMap;
use crate::mir::{Block, Func, OpKind, Prim, SlotId, ValueId, cfg};
use std::collections::BTreeMap;

/// The sums that the loop stores in a variable, with what is added or taken away.
pub(super) type Tally = Vec<(ValueId, ValueId)>;

/// The tallies of an innermost loop: a round comes to each of its blocks once at most.
pub(super) fn tallies(func: &Func, of: &cfg::Loop) -> BTreeMap<SlotId, Tally> {
    let mut found: BTreeMap<SlotId, Option<Tally>> = BTreeMap::new();
    for block in of.body.ones().map(|index| &func.blocks[index]) {
        for (place, op) in block.ops.iter().enumerate() {
            let OpKind::Store(slot, sum) = op.kind else { continue };
            let tally = found.entry(slot).or_insert_with(|| Some(Tally::new()));
            match (added(block, place, slot, sum), &mut *tally) {
                (Some(addend), Some(sums)) => sums.push((sum, addend)),
                _ => *tally = None,
            }
        }
    }
    found.into_iter().filter_map(|(slot, tally)| Some((slot, tally?))).collect()
}

/// What a store adds to what the slot held just before, with a check.
fn added(block: &Block, store: usize, slot: SlotId, sum: ValueId) -> Option<ValueId> {
    let since = block.ops[..store].iter().rposition(|op| matches!(op.kind, OpKind::Store(to, _) if to == slot)).map_or(0, |last| last + 1);
    let recent: HashMap<ValueId, &OpKind> = block.ops[since..store].iter().filter_map(|op| Some((op.result?, &op.kind))).collect();
    let is_held = |value: ValueId| matches!(recent.get(&value), Some(OpKind::Load(from)) if *from == slot);
    match recent.get(&sum)? {
        OpKind::Prim(Prim::IntAdd | Prim::IntSub, sides) if is_held(sides[0]) => Some(sides[1]),
        OpKind::Prim(Prim::IntAdd, sides) if is_held(sides[1]) => Some(sides[0]),
        _ => None,
    }
}
