//! Puts small functions into their callers before anybody counts references, and small recursive functions into
//! themselves. Comes in: MIR where `raises` is known. Goes out: the same program; functions that nobody calls any more
//! are empty.
//!
//! Tracebacks stay the same. What is taken from the embedded library, which they do not show, gets the place of the
//! call; functions of the user's that the library had called keep theirs. Where a function of the user's can raise,
//! operations of their own record its places.

use super::forward::forward;
use super::ownership::callees_first;
use super::uncalled;
use crate::mir::liveness::Liveness;
use crate::mir::{Block, BlockId, Func, FuncId, Inline, Op, OpKind, Program, Runs, Slot, SlotId, Term, Traceback, ValueId, cfg};
use crate::source::{FileId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The most that a function may cost to be taken: operations that do something, on ways that are not rare.
const MOST: usize = 14;
/// The same for callers that run once and have no loops, where only what they learn from the callee matters.
const MOST_ONCE: usize = 5;
/// The same for going on with a generator whose frame disappears, where what asks for the frame costs nothing.
const MOST_WITH_FRAME: usize = 60;
/// The same where the caller goes on with the generator at one place only, as it does with those of expressions: then the
/// function itself is mostly needed no more.
const MOST_WITH_ONLY_FRAME: usize = 300;
/// The most operations of any kind, rare ways included.
const MOST_OPERATIONS: usize = 80;
const MOST_OPERATIONS_WITH_FRAME: usize = 300;
const MOST_OPERATIONS_WITH_ONLY_FRAME: usize = 1000;
/// Recursive functions are put into themselves up to this many operations.
const MOST_UNROLLED: usize = 200;
/// Callers do not grow beyond this many operations.
const MOST_IN_CALLER: usize = 4000;

pub fn run(program: &mut Program) -> Result<(), String> {
    let mut sizes = vec![Size::Big; program.funcs.len()];
    for id in callees_first(program).funcs {
        take_small(program, id, &sizes);
        sizes[id.index()] = size_class(program.func(id));
    }
    uncalled::empty(program);
    Ok(())
}

/// What it costs to take a function into its callers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    Tiny,
    Small,
    /// Only worth it where a generator's frame disappears by it.
    WithFrame,
    /// The same, and only at one place of the caller.
    WithOnlyFrame,
    Big,
}

pub fn size_class(func: &Func) -> Size {
    if func.generator.is_some() || func.inline == Inline::Never || func.runs == Runs::Rarely {
        return Size::Big;
    }
    let ops = || func.blocks.iter().flat_map(|block| &block.ops);
    if ops().any(|op| matches!(op.kind, OpKind::StackCheck | OpKind::TakeException)) {
        return Size::Big;
    }
    let hot = || func.blocks.iter().filter(|block| !block.cold).flat_map(|block| &block.ops);
    let count = ops().count();
    if count <= MOST_OPERATIONS {
        match hot().map(|op| cost(&op.kind)).sum::<usize>() {
            0..=MOST_ONCE => return Size::Tiny,
            cost if cost <= MOST || func.inline == Inline::Always => return Size::Small,
            _ => {}
        }
    }
    if func.inline == Inline::WithFrame {
        let asks_frame = |op: &&Op| matches!(op.kind, OpKind::GetField(..) | OpKind::SetField(..));
        let cost = hot().filter(|op| !asks_frame(op)).map(|op| cost(&op.kind)).sum::<usize>();
        if count <= MOST_OPERATIONS_WITH_FRAME && cost <= MOST_WITH_FRAME {
            return Size::WithFrame;
        }
        if count <= MOST_OPERATIONS_WITH_ONLY_FRAME && cost <= MOST_WITH_ONLY_FRAME {
            return Size::WithOnlyFrame;
        }
    }
    Size::Big
}

fn cost(kind: &OpKind) -> usize {
    match kind {
        OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => 0,
        OpKind::Load(_) | OpKind::Store(..) | OpKind::Take(_) | OpKind::TupleGet(..) | OpKind::Cast(_) => 0,
        OpKind::Call(..) | OpKind::Sort { .. } | OpKind::Runtime(..) | OpKind::Raise { .. } => 3,
        OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::ArrayMove { .. } => 4,
        _ => 1,
    }
}

/// Replaces the calls of small functions, rare ways aside.
fn take_small(program: &mut Program, id: FuncId, sizes: &[Size]) {
    if program.func(id).runs == Runs::Rarely {
        return;
    }
    let placeholder = uncalled::without_body(program.func(id));
    let mut caller = std::mem::replace(&mut program.funcs[id.index()], placeholder);
    let in_traceback = caller.trace_name.is_some();
    let fits = |callee: &Func| in_traceback || callee.trace_name.is_none() || !callee.raises;
    let most = if caller.runs == Runs::Once && cfg::loops(&caller).is_empty() { Size::Tiny } else { Size::Small };
    let mut count = size(&caller);
    loop {
        let goes_on = call_in_any(&caller, |callee| matches!(sizes[callee.index()], Size::WithFrame | Size::WithOnlyFrame));
        let frames = if goes_on { frames_that_stay(&mut caller) } else { BTreeSet::new() };
        let called = if goes_on { calls_of_each(&caller) } else { BTreeMap::new() };
        let wanted = |callee: FuncId, args: &[ValueId]| {
            let disappears = || args.first().is_some_and(|frame| frames.contains(frame));
            let is_worth_it = match sizes[callee.index()] {
                Size::WithFrame => disappears(),
                Size::WithOnlyFrame => disappears() && called.get(&callee) == Some(&1),
                size => size <= most,
            };
            is_worth_it && fits(program.func(callee))
        };
        let mut taken = false;
        let mut at = 0;
        while at < caller.blocks.len() {
            if let Some((index, callee)) = call_in(&caller.blocks[at], wanted)
                && count <= MOST_IN_CALLER
            {
                let callee = program.func(callee);
                count += size(callee);
                take(&mut caller, BlockId(at as u32), index, callee);
                taken = true;
            }
            at += 1;
        }
        // What was taken may have brought generators with it.
        if !taken {
            break;
        }
    }
    unroll_recursion(&mut caller, id);
    cfg::remove_unreachable(&mut caller);
    program.funcs[id.index()] = caller;
}

/// The first wanted call of a block that is not rare.
fn call_in(block: &Block, wanted: impl Fn(FuncId, &[ValueId]) -> bool) -> Option<(usize, FuncId)> {
    let calls = block.ops.iter().enumerate().filter(|_| !block.cold);
    calls.into_iter().find_map(|(index, op)| match &op.kind {
        OpKind::Call(callee, args) if wanted(*callee, args) => Some((index, *callee)),
        _ => None,
    })
}

fn call_in_any(func: &Func, wanted: impl Fn(FuncId) -> bool) -> bool {
    func.blocks.iter().any(|block| call_in(block, |callee, _| wanted(callee)).is_some())
}

/// Objects that are made here and used for nothing but their fields and one call: frames of generators that are gone
/// on with at one place.
fn frames_that_stay(func: &mut Func) -> BTreeSet<ValueId> {
    let is_new = |op: &&Op| matches!(op.kind, OpKind::New(_));
    forward(func);
    let ops = || func.blocks.iter().flat_map(|block| &block.ops);
    let mut calls: BTreeMap<ValueId, usize> = ops().filter(is_new).filter_map(|op| Some((op.result?, 0))).collect();
    for op in ops() {
        for (index, (value, _)) in op.kind.operands().into_iter().enumerate() {
            match (&op.kind, calls.get_mut(&value)) {
                (OpKind::GetField(..) | OpKind::SetField(..), _) if index == 0 => {}
                (OpKind::Call(..), Some(count)) if index == 0 => *count += 1,
                _ => drop(calls.remove(&value)),
            }
        }
    }
    for value in func.blocks.iter().filter_map(|block| block.term.operand()) {
        calls.remove(&value);
    }
    calls.into_iter().filter(|(_, count)| *count == 1).map(|(value, _)| value).collect()
}

fn calls_of_each(func: &Func) -> BTreeMap<FuncId, usize> {
    let mut calls = BTreeMap::new();
    for callee in func.callees() {
        *calls.entry(callee).or_insert(0) += 1;
    }
    calls
}

fn size(func: &Func) -> usize {
    func.blocks.iter().map(|block| block.ops.len()).sum()
}

/// Puts a function into itself as long as it stays small: then one call does the work of several.
fn unroll_recursion(func: &mut Func, id: FuncId) {
    let original = func.clone();
    let own_calls = |func: &Func| {
        let calls_itself = |op: &&Op| matches!(op.kind, OpKind::Call(callee, _) if callee == id);
        func.blocks.iter().filter(|block| !block.cold).flat_map(|block| &block.ops).filter(calls_itself).count()
    };
    let takes_exceptions = func.blocks.iter().flat_map(|block| &block.ops).any(|op| matches!(op.kind, OpKind::TakeException));
    if func.generator.is_some() || takes_exceptions || own_calls(func) == 0 {
        return;
    }
    while size(func) + own_calls(func) * size(&original) <= MOST_UNROLLED {
        let blocks = func.blocks.len();
        let mut at = 0;
        // Only calls that stood there before: those of the copies wait for the next round.
        let mut old: Vec<bool> = vec![true; blocks];
        while at < func.blocks.len() {
            if old[at]
                && let Some((index, _)) = call_in(&func.blocks[at], |callee, _| callee == id)
            {
                take(func, BlockId(at as u32), index, &original);
                old.resize(func.blocks.len(), false);
                // The rest of the block.
                if let Some(rest) = old.last_mut() {
                    *rest = true;
                }
            }
            at += 1;
        }
    }
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

    let first_trace = placement.blocks + callee.blocks.len() as u32;
    let traced = callee.trace_name.as_deref().filter(|_| callee.raises);
    let hidden = callee.trace_name.is_none().then_some(callee.span.file);
    let mut placer = Placer { placement, call: &call, result, traced, hidden, traces: Vec::new(), first_trace, unwind: call.fail };
    if traced.is_some()
        && let (Some(name), Some(fail)) = (&caller.trace_name, call.fail)
    {
        placer.unwind = Some(placer.trace_block(name, call.span, fail));
    }
    let mut placed: Vec<Block> = callee.blocks.iter().map(|taken| placer.block(taken)).collect();
    placed.append(&mut placer.traces);
    let rest = BlockId(caller.blocks.len() as u32 + placed.len() as u32);
    for target in placed.iter_mut().flat_map(|block| block.term.targets_mut()).filter(|target| **target == REST) {
        *target = rest;
    }
    let enter = Term::Goto(placer.placement.block(BlockId(0)));
    let mut ops = Vec::with_capacity(behind.len() + 1);
    if call.result.is_some() {
        ops.push(Op { kind: OpKind::Load(result), result: call.result, fail: None, span: call.span });
    }
    ops.extend(behind);
    let here = &mut caller.blocks[block.index()];
    here.ops.extend(entry);
    let term = std::mem::replace(&mut here.term, enter);
    let (name, cold) = (here.name.clone(), here.cold);
    caller.blocks.extend(placed);
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

/// Stands for the block behind the call until its number is known.
const REST: BlockId = BlockId(u32::MAX);

/// Turns the callee's blocks into blocks of the caller.
struct Placer<'a> {
    placement: Placement,
    call: &'a Op,
    result: SlotId,
    /// The callee's name in tracebacks, if its places have to be recorded.
    traced: Option<&'a str>,
    /// The callee's file, if nobody is shown places in it.
    hidden: Option<FileId>,
    /// Blocks that record a place on the way of an exception.
    traces: Vec<Block>,
    first_trace: u32,
    /// Where exceptions go that the callee leaves to its caller.
    unwind: Option<BlockId>,
}

impl Placer<'_> {
    fn block(&mut self, block: &Block) -> Block {
        let kept = block.ops.iter().filter(|op| !matches!(op.kind, OpKind::StackCheck));
        let mut ops: Vec<Op> = kept.map(|op| self.op(op)).collect();
        let term = match &block.term {
            Term::Return(value) => {
                let store = OpKind::Store(self.result, self.placement.value(*value));
                ops.push(Op { kind: store, result: None, fail: None, span: self.call.span });
                Term::Goto(REST)
            }
            Term::Unwind => self.unwind.map_or(Term::Unreachable, Term::Goto),
            Term::Goto(_) | Term::Branch { .. } | Term::Switch { .. } | Term::Unreachable => {
                let mut term = block.term.clone();
                if let Some(operand) = term.operand_mut() {
                    *operand = self.placement.value(*operand);
                }
                for target in term.targets_mut() {
                    *target = self.placement.block(*target);
                }
                term
            }
        };
        Block { name: block.name.clone(), ops, term, cold: block.cold }
    }

    fn op(&mut self, op: &Op) -> Op {
        let mut kind = op.kind.clone();
        for operand in kind.operands_mut() {
            *operand = self.placement.value(*operand);
        }
        if let Some(slot) = kind.slot_mut() {
            *slot = self.placement.slot(*slot);
        }
        let mut fail = op.fail.map(|to| self.placement.block(to));
        let mut span = op.span;
        let records = matches!(kind, OpKind::Call(..) | OpKind::Raise { traceback: Traceback::Begin | Traceback::GoOn, .. });
        match (self.traced, fail) {
            (Some(name), Some(to)) if records && span != Span::NOWHERE => {
                fail = Some(self.trace_block(name, span, to));
                span = Span::NOWHERE;
            }
            (None, _) if self.hidden == Some(span.file) && !matches!(kind, OpKind::Trace(_)) => span = self.call.span,
            _ => {}
        }
        Op { kind, result: op.result.map(|value| self.placement.value(value)), fail, span }
    }

    /// A block that records the place and goes on; places that are nowhere are recorded already.
    fn trace_block(&mut self, function: &str, span: Span, to: BlockId) -> BlockId {
        if span == Span::NOWHERE {
            return to;
        }
        let op = Op { kind: OpKind::Trace(function.to_string()), result: None, fail: None, span };
        self.traces.push(Block { name: "trace".into(), ops: vec![op], term: Term::Goto(to), cold: true });
        BlockId(self.first_trace + self.traces.len() as u32 - 1)
    }
}
