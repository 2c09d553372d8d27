//! Overflow checks of indices wait. Comes in: MIR before the ownership pass, tidied, with range checks taken out of
//! counting loops. Goes out: the same program; where an index is a sum whose exact value, taken modulo 2^64, cannot be mistaken for
//! one within the length, the sum wraps, and only if it turns out not to be within is it computed again with its checks.
//! An index that is never negative does not count from the end: what would add the length goes. Differences of integers
//! that are not negative need no check at all.
//!
//! Between two non-negative integers of 64 bits a sum is below 2^64 and a difference above -2^63, so that one wrapped
//! comparison, which an index costs anyway, sees what the overflow check would.

use super::signs::Signs;
use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, FuncId, Op, OpKind, Prim, Program, Runs, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    let signs = Signs::of(program);
    for index in 0..program.funcs.len() {
        if program.funcs[index].runs == Runs::Rarely {
            continue;
        }
        let known = signs.non_negative(&program.types, &program.funcs[index], FuncId(index as u32));
        let func = &mut program.funcs[index];
        drop_checks_of_differences(func, &known);
        let mut indices = Indices::of(func, known);
        for block in func.block_ids() {
            indices.visit(func, block);
        }
        cfg::remove_unreachable(func);
    }
    Ok(())
}

/// Between two integers that are not negative nothing overflows.
fn drop_checks_of_differences(func: &mut Func, known: &FixedBitSet) {
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        if let OpKind::Prim(Prim::IntSub, args) = &op.kind
            && args.iter().all(|arg| known.contains(arg.index()))
        {
            op.fail = None;
        }
    }
}

struct Indices {
    known: FixedBitSet,
    constants: HashMap<ValueId, i64>,
    uses: Vec<u32>,
}

/// A test whether an index is within a length, and where it goes otherwise.
struct Test {
    /// What the slot of the index was set to in the same block.
    index: ValueId,
    slot: SlotId,
    /// Where the length is added to the index.
    from_end: BlockId,
}

impl Indices {
    fn of(func: &Func, known: FixedBitSet) -> Indices {
        Indices { known, constants: func.int_constants(), uses: func.use_counts() }
    }

    fn visit(&mut self, func: &mut Func, block: BlockId) {
        let Some(test) = test(func, block) else { return };
        let chain = self.chain(func, block, &test);
        let out_of_range = self.known.contains(test.index.index()).then(|| out_of_range(func, &test)).flatten();
        if chain.is_empty() && out_of_range.is_none() {
            return;
        }
        let otherwise = out_of_range.unwrap_or(test.from_end);
        let otherwise = if chain.is_empty() { otherwise } else { check_late(func, block, &chain, &test, otherwise) };
        if let Term::Branch { orelse, .. } = &mut func.blocks[block.index()].term {
            *orelse = otherwise;
        }
    }

    /// The places in the block of the checked operations that make up the index and can wait: none if the wrapped sum
    /// could be mistaken.
    fn chain(&self, func: &Func, block: BlockId, test: &Test) -> Vec<usize> {
        let ops = &func.block(block).ops;
        for depth in [4, 1] {
            let mut sum = Sum::default();
            self.collect(ops, test.index, 1, depth, &mut sum);
            sum.ops.sort_unstable();
            if sum.is_unmistakable() && sum.ops.first().is_some_and(|&first| ops[first..].iter().all(|op| is_unnoticed(op, test.slot))) {
                return sum.ops;
            }
        }
        Vec::new()
    }

    fn collect(&self, ops: &[Op], value: ValueId, sign: i8, depth: usize, sum: &mut Sum) {
        let place = ops.iter().position(|op| op.result == Some(value));
        let is_part = |op: &Op| matches!(op.kind, OpKind::Prim(Prim::IntAdd | Prim::IntSub, _)) && self.uses[value.index()] == 1;
        if let Some(place) = place.filter(|&place| depth > 0 && is_part(&ops[place]))
            && let OpKind::Prim(prim, args) = &ops[place].kind
        {
            if ops[place].fail.is_some() {
                sum.ops.push(place);
            }
            self.collect(ops, args[0], sign, depth - 1, sum);
            self.collect(ops, args[1], if *prim == Prim::IntSub { -sign } else { sign }, depth - 1, sum);
        } else if let Some(&number) = self.constants.get(&value).filter(|number| number.unsigned_abs() <= LARGEST_CONSTANT) {
            sum.constant += i64::from(sign) * number;
        } else {
            let is_known = self.known.contains(value.index());
            // What is subtracted may be -2^63.
            sum.constant += i64::from(!is_known && sign < 0);
            let signs = if is_known { &[sign][..] } else { &[1, -1] };
            sum.upwards += signs.iter().filter(|&&sign| sign > 0).count();
            sum.downwards += signs.iter().filter(|&&sign| sign < 0).count();
        }
    }
}

/// Few of these stay far from the end of the machine's integers.
const LARGEST_CONSTANT: u64 = 1 << 32;

/// A sum of integers and its checked operations.
#[derive(Default)]
struct Sum {
    ops: Vec<usize>,
    /// How many of its terms can be as large as 2^63 - 1, and how many as small as -2^63.
    upwards: usize,
    downwards: usize,
    constant: i64,
}

impl Sum {
    /// Is the exact sum within the length wherever the wrapped one is? That is so between `length - 2^64` and `2^64`.
    fn is_unmistakable(&self) -> bool {
        self.downwards <= 1 && (self.upwards <= 1 || self.upwards == 2 && self.constant <= 1)
    }
}

/// Does it make no difference whether an overflow is noticed before or after the operation?
fn is_unnoticed(op: &Op, index: SlotId) -> bool {
    match &op.kind {
        OpKind::Prim(prim, _) => op.fail.is_none() || matches!(prim, Prim::IntAdd | Prim::IntSub | Prim::IntMul),
        OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => true,
        OpKind::Load(_) | OpKind::LoadGlobal(_) | OpKind::GetField(..) | OpKind::ArrayGet(..) => true,
        OpKind::Store(slot, _) => *slot == index,
        _ => false,
    }
}

/// `store slot, index; …; branch unsigned_lt(load slot, length), within, from_end`, as reading and setting elements leave it:
/// the slot is loaded after the last store of the block.
fn test(func: &Func, block: BlockId) -> Option<Test> {
    let Term::Branch { cond, orelse: from_end, .. } = func.block(block).term else { return None };
    let ops = &func.block(block).ops;
    let defined = |value: ValueId| ops.iter().find(|op| op.result == Some(value)).map(|op| &op.kind);
    let Some(OpKind::Prim(Prim::UnsignedLt, sides)) = defined(cond) else { return None };
    let Some(OpKind::Load(slot)) = defined(sides[0]) else { return None };
    let (stored, index) = ops.iter().rev().find_map(|op| if let OpKind::Store(to, value) = op.kind { Some((to, value)) } else { None })?;
    (stored == *slot && func.block(from_end).cold).then_some(Test { index, slot: *slot, from_end })
}

/// Where an index goes that is out of range even after the length was added, if that is all that the block does.
fn out_of_range(func: &Func, test: &Test) -> Option<BlockId> {
    let block = func.block(test.from_end);
    let Term::Branch { cond, orelse, .. } = block.term else { return None };
    let is_second_test = block.ops.last().is_some_and(|op| op.result == Some(cond) && matches!(op.kind, OpKind::Prim(Prim::UnsignedLt, _)));
    let is_all = block.ops.iter().all(|op| match op.kind {
        OpKind::Prim(Prim::WrapAdd | Prim::UnsignedLt, _) | OpKind::Load(_) => true,
        OpKind::Store(slot, _) => slot == test.slot,
        _ => false,
    });
    (is_second_test && is_all).then_some(orelse)
}

/// Lets the operations wrap, and computes them with their checks on the way to where an index goes that is not within.
fn check_late(func: &mut Func, block: BlockId, chain: &[usize], test: &Test, otherwise: BlockId) -> BlockId {
    let mut renamed: HashMap<ValueId, ValueId> = HashMap::default();
    let mut checks = Vec::with_capacity(chain.len() + 1);
    for &place in chain {
        let check = func.block(block).ops[place].clone();
        checks.push(func.copy_op(check, &mut renamed));
        let op = &mut func.blocks[block.index()].ops[place];
        op.fail = None;
        if let OpKind::Prim(prim, _) = &mut op.kind {
            *prim = if *prim == Prim::IntAdd { Prim::WrapAdd } else { Prim::WrapSub };
        }
    }
    let span = checks.first().map_or(Span::NOWHERE, |op| op.span);
    let index = renamed.get(&test.index).copied().unwrap_or(test.index);
    checks.push(Op { kind: OpKind::Store(test.slot, index), result: None, fail: None, span });
    let late = BlockId(func.blocks.len() as u32);
    func.blocks.push(Block { name: "index.overflow".into(), ops: checks, term: Term::Goto(otherwise), cold: true });
    late
}
