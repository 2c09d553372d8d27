//! Loops whose variables keep to one type run in a copy of their own. Comes in: MIR before the ownership pass. Goes out:
//! the same program. An innermost loop may carry variables of several types from round to round: ints that can grow beyond
//! 64 bits, and numbers that every round leaves in one type, such as a sum of floats, which begins as the int 0. All ways
//! to its head ask first whether the former hold machine ints and the latter that type, and lead to the copy if so. There
//! nothing is asked about the latter. About the former LLVM leaves out the questions up to where one may grow.

use crate::maps::HashMap;
use crate::mir::liveness::Liveness;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Program, Runs, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{Layout, Type, TypeId, Types};
use fixedbitset::FixedBitSet;

/// Loops with more operations than this are left alone: they are not made twice as large.
const MOST_OPERATIONS: usize = 300;

/// A variable that a round leaves to the next one.
struct Carried {
    slot: SlotId,
    /// The member of its union that it holds in the copy's head.
    member: TypeId,
    /// Whatever is stored in it within the loop is of that type.
    is_steady: bool,
}

pub fn run(program: &mut Program) -> Result<(), String> {
    let types = &program.types;
    for func in program.funcs.iter_mut().filter(|func| func.runs != Runs::Rarely) {
        let slots = (0..func.slots.len() as u32).map(SlotId);
        let unions: Vec<SlotId> = slots.filter(|slot| matches!(types.get(func.slots[slot.index()].ty), Type::Union(_))).collect();
        if unions.is_empty() {
            continue;
        }
        let (liveness, users, wrapped) = (Liveness::of(func), cfg::users(func), wrapped(func));
        for of in innermost(func) {
            let at_head = &liveness.entry[of.head.index()];
            let live = unions.iter().filter(|slot| at_head.contains(liveness.slot_bit(**slot)));
            let carried: Vec<Carried> = live.filter_map(|&slot| carried(types, func, &wrapped, &of, slot)).collect();
            if !carried.is_empty() && !cfg::leaks_values(func, &users, &of) {
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

/// Per value that is put into a union the type of what is put there.
fn wrapped(func: &Func) -> HashMap<ValueId, TypeId> {
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    ops.filter_map(|op| if let OpKind::Wrap(value) = op.kind { Some((op.result?, func.ty(value))) } else { None }).collect()
}

/// Does each round leave a variable that it writes in a type that is worth asking for?
fn carried(types: &Types, func: &Func, wrapped: &HashMap<ValueId, TypeId>, of: &cfg::Loop, slot: SlotId) -> Option<Carried> {
    let ops = || of.body.ones().flat_map(|index| &func.blocks[index].ops);
    let stored = || ops().filter_map(|op| if let OpKind::Store(to, value) = op.kind { Some(value).filter(|_| to == slot) } else { None });
    let member = wrapped.get(&stored().next()?).copied();
    let steady = member.filter(|member| stored().all(|value| wrapped.get(&value) == Some(member)));
    match steady.filter(|member| [Types::INT, Types::FLOAT, Types::BOOL].contains(member)) {
        Some(member) if is_asked(func, of, slot) => Some(Carried { slot, member, is_steady: true }),
        _ if may_grow(types, func.slots[slot.index()].ty) => Some(Carried { slot, member: Types::INT, is_steady: false }),
        _ => None,
    }
}

/// Does the loop ask what the variable holds?
fn is_asked(func: &Func, of: &cfg::Loop, slot: SlotId) -> bool {
    let ops = || of.body.ones().flat_map(|index| &func.blocks[index].ops);
    let is_read = |value: ValueId| ops().any(|op| matches!(op.kind, OpKind::Load(from) if from == slot) && op.result == Some(value));
    ops().any(|op| matches!(op.kind, OpKind::TagIs(value, _) if is_read(value)))
        && !ops().any(|op| matches!(op.kind, OpKind::Take(from) if from == slot))
}

fn split(func: &mut Func, of: &cfg::Loop, carried: &[Carried]) {
    let old = func.blocks.len();
    let copies = copy(func, of);
    let last = func.blocks.len();
    answer(&mut func.blocks[old..], carried);
    let again: Vec<&Carried> = carried.iter().filter(|carried| !carried.is_steady).collect();
    let (fast, slow) = (copies[&of.head], of.head);
    let entered = ask(func, &carried.iter().collect::<Vec<_>>(), fast, slow);
    let repeated = if again.is_empty() { fast } else { ask(func, &again, fast, slow) };
    let (before, behind) = func.blocks.split_at_mut(old);
    redirect(before, slow, entered);
    redirect(&mut behind[..last - old], slow, repeated);
    for index in of.body.ones() {
        func.blocks[index].cold = true;
    }
}

fn redirect(blocks: &mut [Block], from: BlockId, to: BlockId) {
    for block in blocks {
        let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
        fails.chain(block.term.targets_mut()).filter(|target| **target == from).for_each(|target| *target = to);
    }
}

/// What is asked about variables that keep their type is known in the copy.
fn answer(copies: &mut [Block], carried: &[Carried]) {
    let steady = |slot: SlotId| carried.iter().find(|carried| carried.is_steady && carried.slot == slot);
    let ops = copies.iter().flat_map(|block| &block.ops);
    let read = ops.filter_map(|op| if let OpKind::Load(slot) = op.kind { Some((op.result?, steady(slot)?.member)) } else { None });
    let read: HashMap<ValueId, TypeId> = read.collect();
    for op in copies.iter_mut().flat_map(|block| &mut block.ops) {
        if let OpKind::TagIs(value, wanted) = &op.kind
            && let Some(member) = read.get(value)
        {
            op.kind = OpKind::Bool(wanted.contains(member));
        }
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

/// Blocks that lead to `fast` if the variables hold what they do there, else to `slow`; gives the first one.
fn ask(func: &mut Func, carried: &[&Carried], fast: BlockId, slow: BlockId) -> BlockId {
    let first = BlockId(func.blocks.len() as u32);
    let mut again = Vec::new();
    for &&Carried { slot, member, .. } in carried {
        let ty = func.slots[slot.index()].ty;
        let (held, is_member) = (func.new_value(ty), func.new_value(Types::BOOL));
        let ops = vec![op(OpKind::Load(slot), Some(held)), op(OpKind::TagIs(held, vec![member]), Some(is_member))];
        let next = BlockId(func.blocks.len() as u32 + 1);
        let term = Term::Branch { cond: is_member, then: next, orelse: slow };
        func.blocks.push(Block { name: "loop.steady".into(), ops, term, cold: false });
        // Written down again, the variable shows what it holds.
        let (inner, outer) = (func.new_value(member), func.new_value(ty));
        again.push(op(OpKind::Unwrap(held), Some(inner)));
        again.push(op(OpKind::Wrap(inner), Some(outer)));
        again.push(op(OpKind::Store(slot, outer), None));
    }
    func.blocks.push(Block { name: "loop.steady".into(), ops: again, term: Term::Goto(fast), cold: false });
    first
}

fn op(kind: OpKind, result: Option<ValueId>) -> Op {
    Op { kind, result, fail: None, span: Span::NOWHERE }
}
