//! Tidies control flow. Comes in: any MIR. Goes out: the same program without unreachable blocks, empty blocks that
//! only jump on, branches on constants and blocks that always follow one another.

use crate::maps::HashMap;
use crate::mir::{BlockId, Func, OpKind, Program, SlotId, Term, ValueId, cfg};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        simplify(func);
    }
    Ok(())
}

/// After passes that leave slots without use.
pub fn tidy(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        simplify(func);
        drop_unused_slots(func);
    }
    Ok(())
}

fn drop_unused_slots(func: &mut Func) {
    let mut used = FixedBitSet::with_capacity(func.slots.len());
    used.extend(func.params.iter().map(|param| param.index()));
    used.extend(func.blocks.iter().flat_map(|block| &block.ops).filter_map(|op| op.kind.slot()).map(SlotId::index));
    let mut renumbered = vec![SlotId(0); func.slots.len()];
    for (new, old) in used.ones().enumerate() {
        renumbered[old] = SlotId(new as u32);
    }
    let mut index = 0;
    func.slots.retain(|_| {
        index += 1;
        used.contains(index - 1)
    });
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        if let Some(slot) = op.kind.slot_mut() {
            *slot = renumbered[slot.index()];
        }
    }
}

pub fn simplify(func: &mut Func) {
    fold_branches(func);
    skip_empty_blocks(func);
    merge_chains(func);
    cfg::remove_unreachable(func);
}

/// Branches whose condition is a constant, or whose ways lead to the same block.
fn fold_branches(func: &mut Func) {
    let constants = bool_constants(func);
    for block in &mut func.blocks {
        if let Term::Branch { cond, then, orelse } = block.term {
            match constants.get(&cond) {
                Some(true) => block.term = Term::Goto(then),
                Some(false) => block.term = Term::Goto(orelse),
                None if then == orelse => block.term = Term::Goto(then),
                None => {}
            }
        }
    }
}

fn bool_constants(func: &Func) -> HashMap<ValueId, bool> {
    let ops = func.blocks.iter().flat_map(|b| &b.ops);
    ops.filter_map(|op| match (&op.kind, op.result) {
        (OpKind::Bool(b), Some(result)) => Some((result, *b)),
        _ => None,
    })
    .collect()
}

/// Edges to an empty block that only jumps go to where it jumps to; all empty unwinding blocks become one.
fn skip_empty_blocks(func: &mut Func) {
    let unwind = func.block_ids().find(|&id| is_empty_unwind(func, id));
    let targets: Vec<BlockId> = func.block_ids().map(|id| final_target(func, id, unwind)).collect();
    for block in &mut func.blocks {
        let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
        for target in fails.chain(block.term.targets_mut()) {
            *target = targets[target.index()];
        }
    }
    if let Some(unwind) = unwind {
        func.blocks[unwind.index()].cold = true;
    }
}

fn is_empty_unwind(func: &Func, id: BlockId) -> bool {
    let block = func.block(id);
    block.ops.is_empty() && matches!(block.term, Term::Unwind)
}

fn final_target(func: &Func, start: BlockId, unwind: Option<BlockId>) -> BlockId {
    let mut at = start;
    for _ in 0..func.blocks.len() {
        match func.block(at).term {
            Term::Goto(next) if func.block(at).ops.is_empty() && next != at => at = next,
            _ => break,
        }
    }
    if is_empty_unwind(func, at) { unwind.unwrap_or(at) } else { at }
}

/// A block that only one jump reaches is put behind the jump.
fn merge_chains(func: &mut Func) {
    cfg::remove_unreachable(func);
    let mut entries = vec![0; func.blocks.len()];
    entries[0] = 1;
    for block in &func.blocks {
        for to in block.successors() {
            entries[to.index()] += 1;
        }
    }
    for id in func.block_ids() {
        while let Term::Goto(next) = func.block(id).term
            && entries[next.index()] == 1
            && next != id
        {
            let taken = &mut func.blocks[next.index()];
            let ops = std::mem::take(&mut taken.ops);
            let term = std::mem::replace(&mut taken.term, Term::Unreachable);
            let cold = taken.cold;
            entries[next.index()] = 0;
            let block = &mut func.blocks[id.index()];
            block.ops.extend(ops);
            block.term = term;
            block.cold |= cold;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::mir::build::FuncBuilder;
    use crate::mir::{OpKind, Term};
    use crate::passes::testing::*;
    use crate::types::Types;

    #[test]
    fn jumps_and_constant_branches_go() {
        let mut f = Fixture::new();
        let risky = f.helper("risky", &[], Types::INT, true);
        let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
        b.func.raises = true;
        let (first, second) = (unwind_block(&mut b), unwind_block(&mut b));
        let (then, orelse, end) = (b.block("if.then"), b.block("if.else"), b.block("if.end"));
        call(&mut b, risky, vec![], Types::INT, first);
        call(&mut b, risky, vec![], Types::INT, second);
        let cond = b.bool(false, SPAN);
        b.term(Term::Branch { cond, then, orelse });
        b.switch_to(then);
        b.op(OpKind::Int(1), Types::INT, SPAN);
        b.term(Term::Goto(end));
        b.switch_to(orelse);
        b.term(Term::Goto(end));
        b.switch_to(end);
        let two = b.int(2, SPAN);
        b.term(Term::Return(two));
        let id = f.add(b.finish());
        f.run(super::run);
        assert_text(
            &f.text(id),
            "
        fn main.f() -> int raises
        entry:
          v0 = call risky() else unwind
          v1 = call risky() else unwind
          v2 = false
          v4 = 2
          return v4
        unwind: (cold)
          unwind
    ",
        );
    }
}
