//! Takes range checks out of loops. Comes in: MIR before the ownership pass, with fields read in front of the loops.
//! Goes out: the same program. An innermost counting loop with checked indices that depend linearly on its counter, or
//! do not change in it, stands twice: first without these checks, for the rounds in which they surely hold, then as it
//! was, for the rounds that are left. What fails still fails in its own round, with its own line.
//!
//! In front of the first loop stands a chain of blocks that asks what has to hold for all of it; whoever leaves the
//! chain early goes to the loop as it was. Behind a question that was answered as hoped, what it protects can be read
//! early, also what only some of the rounds read: the row in `m[i][j]`, say. Whether a text is ASCII is one of the
//! questions, and whether a `count` can grow by 1 in each round.
//!
//! After Gupta, "Optimizing array bound checks using flow analysis" (1993); LLVM knows it as inductive range check
//! elimination, HotSpot as range check elimination and loop predication.

mod chain;
mod magnitude;
mod split;
mod tally;

use crate::builtins::intrinsics;
use crate::maps::HashMap;
use crate::mir::{BlockId, Func, OpKind, Prim, Program, Runs, SlotId, Term, ValueId, cfg};
use crate::types::{Type, Types};
use fixedbitset::FixedBitSet;

/// Loops with more operations than this, beside those of what fails, are left alone: checks are a small part of them.
const MOST_OPERATIONS: usize = 160;

pub fn run(program: &mut Program) -> Result<(), String> {
    let types = &program.types;
    for func in program.funcs.iter_mut().filter(|func| func.runs != Runs::Rarely) {
        let loops = cfg::loops(func);
        let heads: FixedBitSet = loops.iter().map(|of| of.head.index()).collect();
        let innermost: Vec<&cfg::Loop> = loops.iter().filter(|of| of.body.intersection_count(&heads) == 1).collect();
        if innermost.is_empty() {
            continue;
        }
        let facts = Facts::of(types, func);
        for of in innermost {
            if let Some(counting) = counting(func, &facts, of) {
                split::split(types, func, &facts, of, counting);
            }
        }
    }
    Ok(())
}

/// What is asked of the whole function. Splitting one loop leaves it good for the others: they share no block, and the
/// copy does what the loop did.
struct Facts {
    /// Integers that are written out.
    constants: HashMap<ValueId, i64>,
    predecessors: Vec<Vec<BlockId>>,
    users: HashMap<ValueId, Vec<BlockId>>,
    /// Of lists' blocks of items the lengths that were read together with them.
    lengths: HashMap<ValueId, ValueId>,
}

impl Facts {
    fn of(types: &Types, func: &Func) -> Facts {
        let (constants, predecessors) = (func.int_constants(), cfg::predecessors(func));
        Facts { constants, predecessors, users: cfg::users(func), lengths: lengths(types, func) }
    }
}

fn lengths(types: &Types, func: &Func) -> HashMap<ValueId, ValueId> {
    let mut lengths = HashMap::default();
    for block in &func.blocks {
        let mut read: HashMap<(ValueId, usize), ValueId> = HashMap::default();
        for op in &block.ops {
            match (&op.kind, op.result) {
                (OpKind::GetField(object, index), Some(result)) => {
                    read.insert((*object, *index), result);
                    lengths.extend(
                        items_field(types, func, *object)
                            .and_then(|(items, length)| Some((*read.get(&(*object, items))?, *read.get(&(*object, length))?))),
                    );
                }
                (OpKind::SetField(..) | OpKind::Call(..) | OpKind::Sort { .. } | OpKind::Runtime(..), _) => read.clear(),
                _ => {}
            }
        }
    }
    lengths
}

/// The fields of a list that hold its items and their number.
fn items_field(types: &Types, func: &Func, object: ValueId) -> Option<(usize, usize)> {
    let Type::Object(layout) = *types.get(func.ty(object)) else { return None };
    let fields = &types.layout(layout).fields;
    let items = fields.iter().position(|field| field.name == "_data")?;
    Some((items, fields[items].count?))
}

/// `while counter < bound: …; counter += step`, or the other way down, and nothing else writes the counter.
struct Counting {
    counter: SlotId,
    /// The test in the head.
    test: ValueId,
    bound: ValueId,
    step: i64,
    /// The only way into the loop.
    entrance: BlockId,
    /// The counter's first value, if it is a constant.
    first: Option<i64>,
}

fn counting(func: &Func, facts: &Facts, of: &cfg::Loop) -> Option<Counting> {
    let head = func.block(of.head);
    let blocks = || of.body.ones().map(|index| &func.blocks[index]);
    let ops = || blocks().flat_map(|block| &block.ops);
    let operations: usize = blocks().filter(|block| !block.cold).map(|block| block.ops.len()).sum();
    if head.cold || operations > MOST_OPERATIONS || !is_light(func, of) || cfg::leaks_values(func, &facts.users, of) {
        return None;
    }
    let Term::Branch { cond: test, then, orelse } = head.term else { return None };
    let is_test_only =
        head.ops.iter().all(|op| matches!(op.kind, OpKind::Load(_) | OpKind::Int(_) | OpKind::Prim(..)) && op.fail.is_none());
    if !of.body.contains(then.index()) || of.body.contains(orelse.index()) || !is_test_only {
        return None;
    }
    let defined = |value: ValueId| ops().find(|op| op.result == Some(value)).map(|op| &op.kind);
    let Some(OpKind::Prim(comparison, sides)) = defined(test) else { return None };
    let [left, bound] = sides[..] else { return None };
    let (Some(OpKind::Load(counter)), None) = (defined(left), defined(bound)) else { return None };
    let step = step(func, facts, of, *counter)?;
    let fits = match comparison {
        Prim::IntLt => step > 0,
        Prim::IntGt => step == -1,
        _ => false,
    };
    let mut entrances = facts.predecessors[of.head.index()].iter().copied().filter(|id| !of.body.contains(id.index()));
    let (Some(entrance), None) = (entrances.next(), entrances.next()) else { return None };
    if !fits || !matches!(func.block(entrance).term, Term::Goto(_)) {
        return None;
    }
    let first = stored_before(func, facts, entrance, *counter).and_then(|value| facts.constants.get(&value).copied());
    Some(Counting { counter: *counter, test, bound, step, entrance, first })
}

/// What the counter grows by in each round; the last thing that happens in it.
fn step(func: &Func, facts: &Facts, of: &cfg::Loop, counter: SlotId) -> Option<i64> {
    let blocks = of.body.ones().map(|index| &func.blocks[index]);
    let mut steps = blocks.filter(|block| block.ops.iter().any(|op| matches!(op.kind, OpKind::Store(slot, _) if slot == counter)));
    let (Some(block), None) = (steps.next(), steps.next()) else { return None };
    let OpKind::Store(stored, next) = block.ops.last()?.kind else { return None };
    if stored != counter || !matches!(block.term, Term::Goto(to) if to == of.head) {
        return None;
    }
    let defined = |value: ValueId| block.ops.iter().find(|op| op.result == Some(value)).map(|op| &op.kind);
    let Some(OpKind::Prim(Prim::WrapAdd | Prim::IntAdd, sum)) = defined(next) else { return None };
    let from_counter = matches!(defined(sum[0]), Some(OpKind::Load(slot)) if *slot == counter);
    from_counter.then(|| facts.constants.get(&sum[1]).copied()).flatten()
}

/// What the slot holds at the end of the block, if that is easy to see.
fn stored_before(func: &Func, facts: &Facts, mut block: BlockId, slot: SlotId) -> Option<ValueId> {
    for _ in 0..4 {
        let last = func.block(block).ops.iter().rev().find_map(|op| match op.kind {
            OpKind::Store(to, value) if to == slot => Some(value),
            _ => None,
        });
        if last.is_some() {
            return last;
        }
        let [before] = facts.predecessors[block.index()][..] else { return None };
        block = before;
    }
    None
}

/// Beside calls and allocations checks do not count.
fn is_light(func: &Func, of: &cfg::Loop) -> bool {
    let warm = of.body.ones().map(|index| &func.blocks[index]).filter(|block| !block.cold);
    warm.flat_map(|block| &block.ops).all(|op| match op.kind {
        OpKind::Runtime(name, _) => intrinsics::lookup(name).is_some_and(|row| row.quick),
        OpKind::Call(..)
        | OpKind::Sort { .. }
        | OpKind::New(_)
        | OpKind::ArrayNew { .. }
        | OpKind::ArrayResize(..)
        | OpKind::Raise { .. }
        | OpKind::TakeException
        | OpKind::Yield(_)
        | OpKind::GeneratorNew(..)
        | OpKind::GeneratorResume(..)
        | OpKind::GeneratorThrow(..) => false,
        _ => true,
    })
}
