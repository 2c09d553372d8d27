//! Puts small functions into their callers before anybody counts references. Comes in: MIR where `raises` is known.
//! Goes out: the same program; functions that nobody calls any more are empty.
//!
//! Taken are functions of the embedded library and functions that cannot raise: what can raise and is the user's own
//! has to stand in the traceback. What is taken gets the place of the call, so that tracebacks stay the same.

use super::ownership::callees_first;
use crate::mir::liveness::Liveness;
use crate::mir::{Block, BlockId, Func, FuncId, Inline, Op, OpKind, Program, Slot, SlotId, Term, ValueId, cfg};
use fixedbitset::FixedBitSet;

/// The most that a function may cost to be taken: operations that do something, on ways that are not rare.
const MOST: usize = 14;
/// The most operations of any kind, rare ways included.
const MOST_OPERATIONS: usize = 80;
/// Callers do not grow beyond this many operations.
const MOST_IN_CALLER: usize = 4000;

pub fn run(program: &mut Program) -> Result<(), String> {
    let mut small = vec![false; program.funcs.len()];
    for id in callees_first(program).funcs {
        take_small(program, id, &small);
        small[id.index()] = is_small(program.func(id));
    }
    empty_uncalled(program);
    Ok(())
}

fn is_small(func: &Func) -> bool {
    let in_traceback = func.trace_name.is_some() && func.raises;
    if in_traceback || func.generator.is_some() || func.inline == Inline::Never {
        return false;
    }
    let ops = || func.blocks.iter().flat_map(|block| &block.ops);
    if ops().any(|op| matches!(op.kind, OpKind::StackCheck | OpKind::TakeException)) {
        return false;
    }
    let hot = func.blocks.iter().filter(|block| !block.cold).flat_map(|block| &block.ops);
    let cost: usize = hot.map(|op| cost(&op.kind)).sum();
    (cost <= MOST || func.inline == Inline::Always) && ops().count() <= MOST_OPERATIONS
}

fn cost(kind: &OpKind) -> usize {
    match kind {
        OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => 0,
        OpKind::Load(_) | OpKind::Store(..) | OpKind::Take(_) | OpKind::TupleGet(..) | OpKind::Cast(_) => 0,
        OpKind::Call(..) | OpKind::Runtime(..) | OpKind::Raise { .. } => 3,
        OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::ArrayMove { .. } => 4,
        _ => 1,
    }
}

/// Replaces the calls of small functions, rare ways aside.
fn take_small(program: &mut Program, id: FuncId, small: &[bool]) {
    let placeholder = empty(program.func(id));
    let mut caller = std::mem::replace(&mut program.funcs[id.index()], placeholder);
    let mut count: usize = caller.blocks.iter().map(|block| block.ops.len()).sum();
    let mut at = 0;
    while at < caller.blocks.len() {
        let taken = caller.blocks[at].ops.iter().position(|op| matches!(op.kind, OpKind::Call(callee, _) if small[callee.index()]));
        match taken {
            Some(index) if !caller.blocks[at].cold && count <= MOST_IN_CALLER => {
                let OpKind::Call(callee, _) = caller.blocks[at].ops[index].kind else { break };
                let callee = program.func(callee);
                count += callee.blocks.iter().map(|block| block.ops.len()).sum::<usize>();
                take(&mut caller, BlockId(at as u32), index, callee);
            }
            _ => {}
        }
        at += 1;
    }
    cfg::remove_unreachable(&mut caller);
    program.funcs[id.index()] = caller;
}

/// The callee's slots, values and blocks under their numbers in the caller.
struct Placement {
    slots: u32,
    values: u32,
    blocks: u32,
}

impl Placement {
    fn slot(&self, slot: SlotId) -> SlotId {
        SlotId(self.slots + slot.0)
    }

    fn value(&self, value: ValueId) -> ValueId {
        ValueId(self.values + value.0)
    }

    fn block(&self, block: BlockId) -> BlockId {
        BlockId(self.blocks + block.0)
    }
}

/// Puts the callee in the place of a call. What stood behind the call goes on in a block behind the callee's.
fn take(caller: &mut Func, block: BlockId, index: usize, callee: &Func) {
    let behind = caller.blocks[block.index()].ops.split_off(index + 1);
    let Some(call) = caller.blocks[block.index()].ops.pop() else { return };
    let OpKind::Call(_, args) = &call.kind else { return };
    let placement = Placement { slots: caller.slots.len() as u32, values: caller.values.len() as u32, blocks: caller.blocks.len() as u32 };
    caller.slots.extend(callee.slots.iter().map(|slot| Slot { hidden: true, ..slot.clone() }));
    caller.values.extend(&callee.values);
    let result = SlotId(caller.slots.len() as u32);
    caller.slots.push(Slot { name: "result".into(), ty: callee.result, hidden: true, borrows: false });

    let mut entry = Vec::new();
    for (param, arg) in callee.params.iter().zip(args) {
        entry.push(Op { kind: OpKind::Store(placement.slot(*param), *arg), result: None, fail: None, span: call.span });
    }
    clear_slots(caller, callee, &placement, &call, &mut entry);

    let rest = BlockId(placement.blocks + callee.blocks.len() as u32);
    for taken in &callee.blocks {
        caller.blocks.push(placed(taken, &placement, &call, result, rest));
    }
    let mut ops = Vec::with_capacity(behind.len() + 1);
    if call.result.is_some() {
        ops.push(Op { kind: OpKind::Load(result), result: call.result, fail: None, span: call.span });
    }
    ops.extend(behind);
    let here = &mut caller.blocks[block.index()];
    here.ops.extend(entry);
    let term = std::mem::replace(&mut here.term, Term::Goto(placement.block(BlockId(0))));
    let (name, cold) = (here.name.clone(), here.cold);
    caller.blocks.push(Block { name, ops, term, cold });
}

/// A function begins with slots that hold nothing: those that are looked at before they are filled have to be
/// emptied when the callee is entered again.
fn clear_slots(caller: &mut Func, callee: &Func, placement: &Placement, call: &Op, entry: &mut Vec<Op>) {
    let live = &Liveness::of(callee).entry[0];
    for index in (callee.params.len()..callee.slots.len()).filter(|&index| live.contains(index)) {
        let zero = ValueId(caller.values.len() as u32);
        caller.values.push(callee.slots[index].ty);
        entry.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span: call.span });
        let store = OpKind::Store(placement.slot(SlotId(index as u32)), zero);
        entry.push(Op { kind: store, result: None, fail: None, span: call.span });
    }
}

/// A block of the callee as one of the caller.
fn placed(block: &Block, placement: &Placement, call: &Op, result: SlotId, rest: BlockId) -> Block {
    let mut ops: Vec<Op> = block.ops.iter().map(|op| placed_op(op, placement, call)).collect();
    let term = match &block.term {
        Term::Return(value) => {
            let store = OpKind::Store(result, placement.value(*value));
            ops.push(Op { kind: store, result: None, fail: None, span: call.span });
            Term::Goto(rest)
        }
        Term::Unwind => call.fail.map_or(Term::Unreachable, Term::Goto),
        Term::Goto(_) | Term::Branch { .. } | Term::Switch { .. } | Term::Unreachable => {
            let mut term = block.term.clone();
            if let Some(operand) = term.operand_mut() {
                *operand = placement.value(*operand);
            }
            for target in term.targets_mut() {
                *target = placement.block(*target);
            }
            term
        }
    };
    Block { name: block.name.clone(), ops, term, cold: block.cold }
}

fn placed_op(op: &Op, placement: &Placement, call: &Op) -> Op {
    let mut kind = op.kind.clone();
    for operand in kind.operands_mut() {
        *operand = placement.value(*operand);
    }
    if let Some(slot) = kind.slot_mut() {
        *slot = placement.slot(*slot);
    }
    Op { kind, result: op.result.map(|value| placement.value(value)), fail: op.fail.map(|to| placement.block(to)), span: call.span }
}

/// The function without its body.
fn empty(func: &Func) -> Func {
    let block = Block { name: "entry".into(), ops: Vec::new(), term: Term::Unreachable, cold: false };
    let slots = func.slots[..func.params.len()].to_vec();
    Func {
        symbol: func.symbol.clone(),
        trace_name: func.trace_name.clone(),
        params: func.params.clone(),
        slots,
        values: Vec::new(),
        blocks: vec![block],
        generator: None,
        ..*func
    }
}

fn empty_uncalled(program: &mut Program) {
    let mut called = FixedBitSet::with_capacity(program.funcs.len());
    let mut pending: Vec<FuncId> = program.start.into_iter().chain(program.exports.iter().map(|(_, id)| *id)).collect();
    while let Some(id) = pending.pop() {
        if called.put(id.index()) {
            continue;
        }
        let ops = program.func(id).blocks.iter().flat_map(|block| &block.ops);
        pending.extend(ops.filter_map(|op| if let OpKind::Call(callee, _) = op.kind { Some(callee) } else { None }));
    }
    for index in (0..program.funcs.len()).filter(|&index| !called.contains(index)) {
        program.funcs[index] = empty(&program.funcs[index]);
    }
}
