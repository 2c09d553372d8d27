//! Loops over ints that may grow beyond 64 bits run in a copy of their own while none has. Comes in: MIR before the
//! ownership pass. Goes out: the same program. All ways to the head of an innermost loop ask first whether the variables
//! that it carries from round to round hold machine ints, and lead to the copy if so. In its head these variables can be
//! nothing else, so LLVM leaves out the tests and releases up to the places where something may grow.

use super::range_checks::{leaks_values, users};
use crate::maps::HashMap;
use crate::mir::liveness::Liveness;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Program, Runs, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{Layout, Type, TypeId, Types};
use fixedbitset::FixedBitSet;

/// Loops with more operations than this are left alone: they are not made twice as large.
const MOST_OPERATIONS: usize = 300;

pub fn run(program: &mut Program) -> Result<(), String> {
    let types = &program.types;
    for func in program.funcs.iter_mut().filter(|func| func.runs != Runs::Rarely) {
        let slots = (0..func.slots.len() as u32).map(SlotId);
        let growing: Vec<SlotId> = slots.filter(|slot| may_grow(types, func.slots[slot.index()].ty)).collect();
        if growing.is_empty() {
            continue;
        }
        let (liveness, users) = (Liveness::of(func), users(func));
        for of in innermost(func) {
            let carried = carried(func, &liveness, &of, &growing);
            if !carried.is_empty() && !leaks_values(func, &users, &of) {
                split(func, &of, &carried);
            }
        }
    }
    Ok(())
}

/// Is it the type of ints that are machine ints or objects?
fn may_grow(types: &Types, ty: TypeId) -> bool {
    let Type::Union(members) = types.get(ty) else { return false };
    let is_int = |member: TypeId| match *types.get(member) {
        Type::Object(layout) => is_bigint(types.layout(layout)),
        _ => member == Types::INT || member == Types::WORD,
    };
    members.iter().all(|&member| is_int(member))
}

/// Ints beyond 64 bits are the only objects that call themselves `int`.
fn is_bigint(layout: &Layout) -> bool {
    layout.class_name == "int"
}

fn innermost(func: &Func) -> Vec<cfg::Loop> {
    let mut loops = cfg::loops(func);
    let heads: FixedBitSet = loops.iter().map(|of| of.head.index()).collect();
    let size = |of: &cfg::Loop| of.body.ones().map(|index| func.blocks[index].ops.len()).sum::<usize>();
    loops.retain(|of| of.body.intersection_count(&heads) == 1 && !func.block(of.head).cold && size(of) <= MOST_OPERATIONS);
    loops
}

/// The variables that a round leaves to the next one.
fn carried(func: &Func, liveness: &Liveness, of: &cfg::Loop, among: &[SlotId]) -> Vec<SlotId> {
    let at_head = &liveness.entry[of.head.index()];
    let ops = || of.body.ones().flat_map(|index| &func.blocks[index].ops);
    let is_written = |slot: SlotId| ops().any(|op| matches!(op.kind, OpKind::Store(to, _) if to == slot));
    among.iter().copied().filter(|&slot| at_head.contains(liveness.slot_bit(slot)) && is_written(slot)).collect()
}

fn split(func: &mut Func, of: &cfg::Loop, carried: &[SlotId]) {
    let copies = copy(func, of);
    let asked = ask(func, carried, copies[&of.head], of.head);
    let is_question = |id: BlockId| id >= asked;
    for id in func.block_ids().filter(|id| !is_question(*id)) {
        let block = &mut func.blocks[id.index()];
        let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
        for target in fails.chain(block.term.targets_mut()).filter(|target| **target == of.head) {
            *target = asked;
        }
    }
    for index in of.body.ones() {
        func.blocks[index].cold = true;
    }
}

/// A copy of the loop, but for the ways back to its head.
fn copy(func: &mut Func, of: &cfg::Loop) -> HashMap<BlockId, BlockId> {
    let first = func.blocks.len() as u32;
    let copies: HashMap<BlockId, BlockId> = of.blocks.iter().zip(first..).map(|(&old, new)| (old, BlockId(new))).collect();
    let mut renamed = HashMap::default();
    for &old in &of.blocks {
        let Block { name, ops, term, cold } = func.block(old).clone();
        let ops = ops.into_iter().map(|op| func.copy_op(op, &mut renamed)).collect();
        func.blocks.push(Block { name, ops, term, cold });
    }
    for &new in copies.values() {
        let block = &mut func.blocks[new.index()];
        if let Some(operand) = block.term.operand_mut() {
            *operand = renamed.get(operand).copied().unwrap_or(*operand);
        }
        let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
        for target in fails.chain(block.term.targets_mut()).filter(|target| **target != of.head) {
            *target = copies.get(target).copied().unwrap_or(*target);
        }
    }
    copies
}

/// Blocks that lead to `fast` if the variables hold machine ints, else to `slow`; gives the first one.
fn ask(func: &mut Func, carried: &[SlotId], fast: BlockId, slow: BlockId) -> BlockId {
    let first = BlockId(func.blocks.len() as u32);
    let mut again = Vec::new();
    for &slot in carried {
        let ty = func.slots[slot.index()].ty;
        let (held, is_int) = (func.new_value(ty), func.new_value(Types::BOOL));
        let ops = vec![op(OpKind::Load(slot), Some(held)), op(OpKind::TagIs(held, vec![Types::INT]), Some(is_int))];
        let next = BlockId(func.blocks.len() as u32 + 1);
        let term = Term::Branch { cond: is_int, then: next, orelse: slow };
        func.blocks.push(Block { name: "loop.ints".into(), ops, term, cold: false });
        // Written down again, the variable shows what it holds.
        let (int, wrapped) = (func.new_value(Types::INT), func.new_value(ty));
        again.push(op(OpKind::Unwrap(held), Some(int)));
        again.push(op(OpKind::Wrap(int), Some(wrapped)));
        again.push(op(OpKind::Store(slot, wrapped), None));
    }
    func.blocks.push(Block { name: "loop.ints".into(), ops: again, term: Term::Goto(fast), cold: false });
    first
}

fn op(kind: OpKind, result: Option<ValueId>) -> Op {
    Op { kind, result, fail: None, span: Span::NOWHERE }
}
