//! The shape of a function's control flow. Comes in: a function. Goes out: successors, orders, reachability.
//! Fail edges are edges like the terminators'. Changes nothing except by `remove_unreachable`.

use super::{Block, BlockId, Func};
use fixedbitset::FixedBitSet;

impl Block {
    /// All blocks control can go to from here, fail edges first, in order; a block may come twice.
    pub fn successors(&self) -> Vec<BlockId> {
        self.ops.iter().filter_map(|op| op.fail).chain(self.term.targets()).collect()
    }
}

impl Func {
    pub fn block_ids(&self) -> impl Iterator<Item = BlockId> + use<> {
        (0..self.blocks.len() as u32).map(BlockId)
    }
}

/// The blocks that can be reached from the entry, in reverse postorder (predecessors first, loops aside).
pub fn reverse_postorder(func: &Func) -> Vec<BlockId> {
    let mut seen = FixedBitSet::with_capacity(func.blocks.len());
    let mut order = Vec::with_capacity(func.blocks.len());
    let entry = BlockId(0);
    seen.insert(0);
    let mut stack = vec![(entry, func.block(entry).successors())];
    while let Some((block, pending)) = stack.last_mut() {
        match pending.pop() {
            Some(next) if !seen.put(next.index()) => {
                let successors = func.block(next).successors();
                stack.push((next, successors));
            }
            Some(_) => {}
            None => {
                order.push(*block);
                stack.pop();
            }
        }
    }
    order.reverse();
    order
}

pub fn predecessors(func: &Func) -> Vec<Vec<BlockId>> {
    let mut result = vec![Vec::new(); func.blocks.len()];
    for id in func.block_ids() {
        for to in func.block(id).successors() {
            if result[to.index()].last() != Some(&id) {
                result[to.index()].push(id);
            }
        }
    }
    result
}

/// Drops the blocks that cannot be reached and renumbers the others, keeping their order.
pub fn remove_unreachable(func: &mut Func) {
    let mut reached = FixedBitSet::with_capacity(func.blocks.len());
    for block in reverse_postorder(func) {
        reached.insert(block.index());
    }
    if reached.count_ones(..) == func.blocks.len() {
        return;
    }
    let mut renumbered = vec![BlockId(0); func.blocks.len()];
    for (new, old) in reached.ones().enumerate() {
        renumbered[old] = BlockId(new as u32);
    }
    let mut index = 0;
    func.blocks.retain(|_| {
        index += 1;
        reached.contains(index - 1)
    });
    for block in &mut func.blocks {
        let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
        for target in fails.chain(block.term.targets_mut()) {
            *target = renumbered[target.index()];
        }
    }
}
