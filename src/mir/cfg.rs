//! The shape of a function's control flow. Comes in: a function. Goes out: successors, orders, reachability.
//! Fail edges are edges like the terminators'. Changes nothing except by `remove_unreachable`.

use super::{Block, BlockId, Func, ValueId};
use crate::maps::HashMap;
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

/// A natural loop.
#[derive(Clone, Debug)]
pub struct Loop {
    pub head: BlockId,
    /// All its blocks, the head included.
    pub body: FixedBitSet,
    /// The same in reverse postorder, the head first.
    pub blocks: Vec<BlockId>,
}

/// The loops of the function, one for each head, inner ones before those around them.
pub fn loops(func: &Func) -> Vec<Loop> {
    let order = reverse_postorder(func);
    let mut number = vec![usize::MAX; func.blocks.len()];
    for (at, block) in order.iter().enumerate() {
        number[block.index()] = at;
    }
    let preds = predecessors(func);
    // Only an edge backwards in the order can close a loop.
    let is_back = |from: &BlockId, to: BlockId| number[from.index()] != usize::MAX && number[from.index()] >= number[to.index()];
    if !order.iter().any(|&to| preds[to.index()].iter().any(|from| is_back(from, to))) {
        return Vec::new();
    }
    let dominator = dominators(&order, &number, &preds);
    let dominates = |head: BlockId, mut block: BlockId| {
        while number[block.index()] > number[head.index()] {
            block = dominator[block.index()];
        }
        block == head
    };
    let mut loops = Vec::new();
    for &head in &order {
        let mut pending: Vec<BlockId> =
            preds[head.index()].iter().filter(|from| is_back(from, head) && dominates(head, **from)).copied().collect();
        if pending.is_empty() {
            continue;
        }
        let mut body = FixedBitSet::with_capacity(func.blocks.len());
        body.insert(head.index());
        let mut blocks = vec![head];
        while let Some(block) = pending.pop() {
            if number[block.index()] != usize::MAX && !body.put(block.index()) {
                blocks.push(block);
                pending.extend(&preds[block.index()]);
            }
        }
        blocks.sort_unstable_by_key(|block| number[block.index()]);
        loops.push(Loop { head, body, blocks });
    }
    loops.sort_by_key(|of| of.blocks.len());
    loops
}

/// Per value the blocks that use it, other than the one that computes it.
pub fn users(func: &Func) -> HashMap<ValueId, Vec<BlockId>> {
    let mut computed_in = vec![None; func.values.len()];
    for id in func.block_ids() {
        for result in func.block(id).ops.iter().filter_map(|op| op.result) {
            computed_in[result.index()] = Some(id);
        }
    }
    let mut users: HashMap<ValueId, Vec<BlockId>> = HashMap::default();
    for id in func.block_ids() {
        let block = func.block(id);
        let operands = block.ops.iter().flat_map(|op| op.kind.operands()).map(|(value, _)| value);
        for value in operands.chain(block.term.operand()).filter(|value| computed_in[value.index()] != Some(id)) {
            users.entry(value).or_default().push(id);
        }
    }
    users
}

/// Does anything behind the loop use what the loop computed?
pub fn leaks_values(func: &Func, users: &HashMap<ValueId, Vec<BlockId>>, of: &Loop) -> bool {
    let computed = of.body.ones().flat_map(|index| &func.blocks[index].ops).filter_map(|op| op.result);
    let mut users = computed.filter_map(|value| users.get(&value)).flatten();
    users.any(|block| !of.body.contains(block.index()))
}

/// The blocks that are part of some loop.
pub fn in_loops(func: &Func) -> FixedBitSet {
    let mut blocks = FixedBitSet::with_capacity(func.blocks.len());
    for of in loops(func) {
        blocks.union_with(&of.body);
    }
    blocks
}

/// Per block its immediate dominator; the entry's is itself.
fn dominators(order: &[BlockId], number: &[usize], preds: &[Vec<BlockId>]) -> Vec<BlockId> {
    let mut dominator: Vec<Option<BlockId>> = vec![None; preds.len()];
    let entry = BlockId(0);
    dominator[0] = Some(entry);
    let mut changed = true;
    while changed {
        changed = false;
        for &block in order.iter().filter(|block| **block != entry) {
            let mut common = None;
            for &from in &preds[block.index()] {
                if dominator[from.index()].is_some() {
                    common = Some(common.map_or(from, |other| meet(&dominator, number, from, other)));
                }
            }
            if common.is_some() && dominator[block.index()] != common {
                dominator[block.index()] = common;
                changed = true;
            }
        }
    }
    dominator.into_iter().map(|block| block.unwrap_or(entry)).collect()
}

fn meet(dominator: &[Option<BlockId>], number: &[usize], mut a: BlockId, mut b: BlockId) -> BlockId {
    while a != b {
        let later = if number[a.index()] > number[b.index()] { &mut a } else { &mut b };
        *later = dominator[later.index()].unwrap_or(BlockId(0));
    }
    a
}
