//! The order of a function's blocks: reachable ones only, in reverse postorder, so that a definition stands before its
//! uses and the text reads like the source; cold dead ends come last.

use crate::mir::{Block, BlockId, Func, Term};

/// Drops unreachable blocks and renumbers the others.
pub(super) fn arrange(mut func: Func) -> Func {
    let mut order = reverse_postorder(&func);
    order.sort_by_key(|block| is_cold_end(func.block(*block)));
    let mut new_ids: Vec<Option<BlockId>> = vec![None; func.blocks.len()];
    for (new, old) in order.iter().enumerate() {
        new_ids[old.index()] = Some(BlockId(new as u32));
    }
    let new_id = |old: BlockId| new_ids[old.index()].expect("invariant: a successor of a reachable block is reachable");
    let mut old_blocks: Vec<Option<Block>> = func.blocks.into_iter().map(Some).collect();
    func.blocks = order.iter().filter_map(|old| old_blocks[old.index()].take()).map(|block| renumber(block, new_id)).collect();
    func
}

/// What a dead end defines is used nowhere else, so that it may stand anywhere.
fn is_cold_end(block: &Block) -> bool {
    match block.term {
        Term::Unwind | Term::Unreachable => block.cold,
        Term::Goto(_) | Term::Branch { .. } | Term::Switch { .. } | Term::Return(_) => false,
    }
}

fn reverse_postorder(func: &Func) -> Vec<BlockId> {
    let entry = BlockId(0);
    let mut seen = vec![false; func.blocks.len()];
    seen[entry.index()] = true;
    let mut order = Vec::new();
    let mut path = vec![(entry, successors(func.block(entry)))];
    while let Some((block, rest)) = path.last_mut() {
        match rest.pop() {
            Some(next) if seen[next.index()] => {}
            Some(next) => {
                seen[next.index()] = true;
                path.push((next, successors(func.block(next))));
            }
            None => {
                order.push(*block);
                path.pop();
            }
        }
    }
    order.reverse();
    order
}

/// The successors, in the order in which they shall stand.
fn successors(block: &Block) -> Vec<BlockId> {
    let mut targets = block.term.targets();
    if let Term::Switch { .. } = block.term {
        // Falling through comes before the exits.
        targets.rotate_right(1);
    }
    targets.extend(block.ops.iter().filter_map(|op| op.fail));
    targets
}

fn renumber(mut block: Block, new_id: impl Fn(BlockId) -> BlockId) -> Block {
    let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
    for target in fails.chain(block.term.targets_mut()) {
        *target = new_id(*target);
    }
    block
}
