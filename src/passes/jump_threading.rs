//! Jump threading: ways on which a variable that decides a branch was set to a constant go to the branch's target at once.
//! A generator that goes on inside its caller keeps its state in such a variable, so its body becomes a plain loop, which
//! later passes and LLVM know how to handle (LLVM threads no jumps through heads of loops). Comes in: a function before the
//! ownership pass. Goes out: the same function.

use super::simplify::simplify;
use crate::maps::HashMap;
use crate::mir::liveness::Liveness;
use crate::mir::{BlockId, Func, Op, OpKind, SlotId, Term, ValueId, cfg};

/// Each round may let the next one know more.
const MOST_ROUNDS: usize = 8;

pub fn thread_jumps(func: &mut Func) {
    for _ in 0..MOST_ROUNDS {
        if !thread(func) {
            break;
        }
        simplify(func);
        drop_unread(func);
    }
}

/// Drops what is stored for decisions that were made, and what a generator that ends stores to let go of its variables.
fn drop_unread(func: &mut Func) {
    let constants = constants(func);
    let liveness = Liveness::of(func);
    for id in func.block_ids() {
        let mut live = liveness.at_end(func, id);
        let mut ops = std::mem::take(&mut func.blocks[id.index()].ops);
        for index in (0..ops.len()).rev() {
            let op = &ops[index];
            if let OpKind::Store(slot, value) = op.kind
                && constants.contains_key(&value)
                && !live.contains(liveness.slot_bit(slot))
            {
                ops.remove(index);
                continue;
            }
            liveness.step_back(op, &mut live);
            liveness.add_fail(op, &mut live);
        }
        func.blocks[id.index()].ops = ops;
    }
}

/// A block that does nothing but to set variables to constants and to branch on one that it reads.
struct Decision {
    block: BlockId,
    slot: SlotId,
}

/// Returns whether any way changed.
fn thread(func: &mut Func) -> bool {
    let constants = constants(func);
    let decisions = decisions(func, &constants);
    if decisions.is_empty() {
        return false;
    }
    let mut changed = false;
    for Decision { block, slot } in decisions {
        let known = known_at_ends(func, slot, &constants);
        let mut ways: HashMap<i64, BlockId> = HashMap::default();
        for from in func.block_ids() {
            let Some(Known::Constant(value)) = known[from.index()] else { continue };
            if !func.block(from).successors().contains(&block) {
                continue;
            }
            let to = *ways.entry(value).or_insert_with(|| decided(func, block, value));
            for target in func.blocks[from.index()].term.targets_mut().into_iter().filter(|target| **target == block) {
                *target = to;
            }
            changed = true;
        }
    }
    changed
}

/// What the block does where the variable has the value: a copy of it that goes on to the target.
fn decided(func: &mut Func, block: BlockId, value: i64) -> BlockId {
    let mut copy = func.block(block).clone();
    let target = match &copy.term {
        Term::Branch { then, orelse, .. } => {
            if value != 0 {
                *then
            } else {
                *orelse
            }
        }
        Term::Switch { cases, default, .. } => cases.iter().find(|(case, _)| *case == value).map_or(*default, |(_, to)| *to),
        Term::Goto(_) | Term::Return(_) | Term::Unwind | Term::Unreachable => return block,
    };
    copy.ops.retain(|op| !matches!(op.kind, OpKind::Load(_)));
    let mut renamed = HashMap::default();
    copy.ops = copy.ops.into_iter().map(|op| func.copy_op(op, &mut renamed)).collect();
    copy.term = Term::Goto(target);
    func.blocks.push(copy);
    BlockId(func.blocks.len() as u32 - 1)
}

fn constants(func: &Func) -> HashMap<ValueId, i64> {
    let constant = |op: &Op| match op.kind {
        OpKind::Int(value) => Some(value),
        OpKind::Bool(value) => Some(i64::from(value)),
        // Of objects nobody asks for the number.
        OpKind::Zero => Some(0),
        _ => None,
    };
    func.blocks.iter().flat_map(|block| &block.ops).filter_map(|op| Some((op.result?, constant(op)?))).collect()
}

fn decisions(func: &Func, constants: &HashMap<ValueId, i64>) -> Vec<Decision> {
    let mut found: Vec<Decision> = func.block_ids().filter_map(|block| decision(func, block, constants)).collect();
    let mut homes: HashMap<ValueId, BlockId> = HashMap::default();
    for decision in &found {
        homes.extend(func.block(decision.block).ops.iter().filter_map(|op| Some((op.result?, decision.block))));
    }
    // What others use has to be made on all ways.
    let mut needed: Vec<BlockId> = Vec::new();
    for id in func.block_ids() {
        let block = func.block(id);
        let operands = block.ops.iter().flat_map(|op| op.kind.operands()).map(|(value, _)| value);
        needed.extend(operands.chain(block.term.operand()).filter_map(|value| homes.get(&value)).filter(|home| **home != id));
    }
    found.retain(|decision| !needed.contains(&decision.block));
    found
}

fn decision(func: &Func, block: BlockId, constants: &HashMap<ValueId, i64>) -> Option<Decision> {
    let (Term::Branch { cond: decides, .. } | Term::Switch { value: decides, .. }) = func.block(block).term else { return None };
    let mut read = None;
    for op in &func.block(block).ops {
        match op.kind {
            OpKind::Load(slot) if op.result == Some(decides) => read = Some(slot),
            OpKind::Store(slot, value) if constants.contains_key(&value) && (read.is_some() || !is_read_here(func, block, slot)) => {}
            OpKind::None => {}
            _ if op.result.is_some_and(|result| constants.contains_key(&result)) => {}
            _ => return None,
        }
    }
    read.map(|slot| Decision { block, slot })
}

fn is_read_here(func: &Func, block: BlockId, slot: SlotId) -> bool {
    func.block(block).ops.iter().any(|op| matches!(op.kind, OpKind::Load(read) if read == slot))
}

/// What is known of a variable at a place that control reaches.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    Constant(i64),
    Anything,
}

/// Per block what the variable holds at its end; nothing for blocks that control does not reach.
fn known_at_ends(func: &Func, slot: SlotId, constants: &HashMap<ValueId, i64>) -> Vec<Option<Known>> {
    let mut starts: Vec<Option<Known>> = vec![None; func.blocks.len()];
    let mut ends = starts.clone();
    starts[0] = Some(Known::Anything);
    let order = cfg::reverse_postorder(func);
    let mut changed = true;
    while changed {
        changed = false;
        for &id in &order {
            let Some(mut value) = starts[id.index()] else { continue };
            let block = func.block(id);
            for op in &block.ops {
                if let Some(fail) = op.fail {
                    changed |= meet(&mut starts[fail.index()], value);
                }
                match op.kind {
                    OpKind::Store(to, stored) if to == slot => {
                        value = constants.get(&stored).map_or(Known::Anything, |constant| Known::Constant(*constant));
                    }
                    OpKind::Take(from) if from == slot => value = Known::Anything,
                    _ => {}
                }
            }
            ends[id.index()] = Some(value);
            for to in block.successors() {
                changed |= meet(&mut starts[to.index()], value);
            }
        }
    }
    ends
}

/// What holds on all ways into a block. Returns whether that is less than before.
fn meet(start: &mut Option<Known>, value: Known) -> bool {
    let before = *start;
    *start = match before {
        None => Some(value),
        Some(known) if known == value => before,
        Some(_) => Some(Known::Anything),
    };
    *start != before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::build::FuncBuilder;
    use crate::passes::testing::{Fixture, SPAN, assert_text};
    use crate::types::Types;

    #[test]
    fn a_state_that_is_known_on_each_way_needs_no_switch() {
        let mut f = Fixture::new();
        let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
        let (state, count) = (b.slot("state", Types::INT, false), b.slot("count", Types::INT, false));
        let (head, start, resume, done) = (b.block("head"), b.block("start"), b.block("resume"), b.block("done"));
        let zero = b.int(0, SPAN);
        b.store(state, zero, SPAN);
        b.term(Term::Goto(head));
        b.switch_to(head);
        let now = b.load(state, SPAN);
        let running = b.int(-4, SPAN);
        b.store(state, running, SPAN);
        b.term(Term::Switch { value: now, cases: vec![(0, start), (2, resume)], default: done });
        b.switch_to(start);
        let first = b.int(10, SPAN);
        b.store(count, first, SPAN);
        let two = b.int(2, SPAN);
        b.store(state, two, SPAN);
        b.term(Term::Goto(head));
        b.switch_to(resume);
        let left = b.load(count, SPAN);
        let one = b.int(1, SPAN);
        let less = b.op(OpKind::Prim(crate::mir::Prim::WrapSub, vec![left, one]), Types::INT, SPAN);
        b.store(count, less, SPAN);
        let more = b.op(OpKind::Prim(crate::mir::Prim::IntGt, vec![less, one]), Types::BOOL, SPAN);
        let two = b.int(2, SPAN);
        b.store(state, two, SPAN);
        b.term(Term::Branch { cond: more, then: head, orelse: done });
        b.switch_to(done);
        let result = b.load(count, SPAN);
        b.term(Term::Return(result));
        let id = f.add(b.finish());
        thread_jumps(&mut f.program.funcs[id.index()]);
        assert_text(
            &f.text(id),
            "
            fn main.f() -> int
              state: int
              count: int
            entry:
              v0 = 0
              v11 = -4
              v3 = 10
              store count, v3
              v4 = 2
              goto head
            done:
              v10 = load count
              return v10
            head:
              v12 = -4
              v5 = load count
              v6 = 1
              v7 = wrap_sub v5, v6
              store count, v7
              v8 = int_gt v7, v6
              v9 = 2
              branch v8, head, done
            ",
        );
    }
}
