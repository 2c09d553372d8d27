//! The body of a generator becomes its `resume` function. Comes in: the body and the frame's first fields. Goes
//! out: a function that dispatches on the state, and frame fields for what lives across yields: counted references stay in
//! the frame all the time, plain numbers are in slots and saved only at yields.

use super::spill::spill_values;
use super::{FINISHED, Frame, RUNNING, THROWN, add_field};
use crate::mir::build::FuncBuilder;
use crate::mir::liveness::Liveness;
use crate::mir::{BlockId, Func, FuncId, Inline, Op, OpKind, Program, Slot, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{Type, Types};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

pub fn build(program: &mut Program, id: FuncId, frame: &Frame) {
    let mut func = program.funcs[id.index()].clone();
    cfg::remove_unreachable(&mut func);
    spill_values(&mut func);
    let crossing = slots_across_yields(&func);
    let params = func.params.clone();
    let homes = homes(program, &func, frame, &crossing);
    let object = program.types.intern(Type::Object(frame.info.layout));
    let frame_slot = SlotId(func.slots.len() as u32);
    func.slots.push(Slot { name: "frame".into(), ty: object, hidden: true, borrows: false });
    let mut machine = Machine {
        frame,
        homes,
        frame_slot,
        exception: program.exception,
        span: func.span,
        builder: FuncBuilder::resume(func, BlockId(0)),
        resumes: Vec::new(),
    };
    let start = machine.move_entry();
    machine.redirect_slots();
    let raise = machine.redirect_exits();
    machine.split_yields(start, &crossing);
    machine.dispatch(start, &params, raise);
    let mut func = machine.builder.finish();
    make_first(&mut func, frame_slot);
    func.params = vec![SlotId(0)];
    func.result = Types::BOOL;
    func.generator = None;
    func.inline = Inline::WithFrame;
    program.funcs[id.index()] = func;
}

/// For each `Yield`, by block and position: the slots that are live across it.
type Crossing = BTreeMap<(usize, usize), FixedBitSet>;

/// Where a slot lives between resumptions.
#[derive(Clone, Copy, Debug)]
enum Home {
    /// Always in this field of the frame.
    Frame(usize),
    /// In its slot; saved to this field at the yields it lives across.
    Saved(usize),
}

fn slots_across_yields(func: &Func) -> Crossing {
    let liveness = Liveness::of(func);
    let mut result = BTreeMap::new();
    for block in func.block_ids() {
        let mut live = liveness.at_end(func, block);
        for (index, op) in func.block(block).ops.iter().enumerate().rev() {
            if let OpKind::Yield(_) = op.kind {
                let mut across = live.clone();
                liveness.add_fail(op, &mut across);
                across.remove_range(func.slots.len()..);
                result.insert((block.index(), index), across);
            }
            liveness.step_back(op, &mut live);
        }
    }
    result
}

/// Parameters live in their fields; other slots that live across a yield get new fields.
fn homes(program: &mut Program, func: &Func, frame: &Frame, crossing: &Crossing) -> BTreeMap<SlotId, Home> {
    let mut homes = BTreeMap::new();
    let crosses = |slot: usize| crossing.values().any(|set| set.contains(slot));
    for (index, slot) in func.slots.iter().enumerate() {
        let is_param = index < func.params.len();
        if !is_param && !crosses(index) {
            continue;
        }
        let managed = program.types.is_managed(slot.ty);
        let fields = &mut program.types.layouts[frame.info.layout.0 as usize].fields;
        let field = if is_param { index } else { add_field(fields, &slot.name, slot.ty) };
        homes.insert(SlotId(index as u32), if managed { Home::Frame(field) } else { Home::Saved(field) });
    }
    homes
}

struct Machine<'a> {
    frame: &'a Frame,
    homes: BTreeMap<SlotId, Home>,
    frame_slot: SlotId,
    exception: crate::types::TypeId,
    span: Span,
    builder: FuncBuilder,
    /// Per yield: where to go on, and where to raise a thrown exception.
    resumes: Vec<(BlockId, Option<BlockId>)>,
}

impl Machine<'_> {
    /// Makes room for the dispatching entry: the body begins in the returned block.
    fn move_entry(&mut self) -> BlockId {
        let start = self.builder.block("start");
        let func = &mut self.builder.func;
        func.blocks.swap(0, start.index());
        func.blocks[start.index()].name = "start".into();
        func.blocks[0].name = "entry".into();
        for block in &mut func.blocks {
            let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
            for target in fails.chain(block.term.targets_mut()) {
                if *target == BlockId(0) {
                    *target = start;
                }
            }
        }
        self.builder.reopen(BlockId(0));
        start
    }

    /// Accesses of slots that live in the frame become accesses of its fields.
    fn redirect_slots(&mut self) {
        for index in 0..self.builder.func.blocks.len() {
            let ops = std::mem::take(&mut self.builder.func.blocks[index].ops);
            let mut out = Vec::with_capacity(ops.len());
            for op in ops {
                match op.kind {
                    OpKind::Load(slot) | OpKind::Store(slot, _) | OpKind::Take(slot) => match self.homes.get(&slot).copied() {
                        Some(Home::Frame(field)) => self.redirect(op, field, &mut out),
                        Some(Home::Saved(_)) | None => out.push(op),
                    },
                    _ => out.push(op),
                }
            }
            self.builder.func.blocks[index].ops = out;
        }
    }

    fn redirect(&mut self, op: Op, field: usize, out: &mut Vec<Op>) {
        let object = self.load_frame(op.span, out);
        let taken = match op.kind {
            OpKind::Store(_, value) => {
                out.push(Op { kind: OpKind::SetField(object, field, value), ..op });
                return;
            }
            OpKind::Take(slot) => Some(self.builder.func.slots[slot.index()].ty),
            _ => None,
        };
        let span = op.span;
        out.push(Op { kind: OpKind::GetField(object, field), ..op });
        if let Some(ty) = taken {
            let zero = self.builder.value(ty);
            out.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span });
            out.push(Op { kind: OpKind::SetField(object, field, zero), result: None, fail: None, span });
        }
    }

    fn load_frame(&mut self, span: Span, out: &mut Vec<Op>) -> ValueId {
        let ty = self.builder.func.slots[self.frame_slot.index()].ty;
        let value = self.builder.value(ty);
        out.push(Op { kind: OpKind::Load(self.frame_slot), result: Some(value), fail: None, span });
        value
    }

    /// Where a running generator was resumed. The error's traceback has no line in it.
    fn running_block(&mut self, error: FuncId) -> BlockId {
        let block = self.builder.cold_block("running");
        let unwind = self.builder.cold_block("unwind");
        self.builder.switch_to(unwind);
        self.builder.term(Term::Unwind);
        self.builder.switch_to(block);
        self.builder.op_fail(OpKind::Call(error, Vec::new()), Some(Types::NONE), unwind, Span::NOWHERE);
        self.builder.term(Term::Unreachable);
        block
    }

    /// Returning stores the result; both ways out forget what the frame holds.
    /// Gives the block that raises.
    fn redirect_exits(&mut self) -> BlockId {
        let finish = self.builder.block("finish");
        let raise = self.builder.cold_block("raise");
        let bodies = self.builder.func.blocks.len() - 2;
        for index in 0..bodies {
            let block = BlockId(index as u32);
            match self.builder.func.blocks[index].term {
                Term::Return(value) => {
                    self.builder.switch_to(block);
                    self.builder.reopen(block);
                    self.set_frame(self.frame.result, value);
                    self.builder.term(Term::Goto(finish));
                }
                Term::Unwind => self.builder.func.blocks[index].term = Term::Goto(raise),
                Term::Goto(_) | Term::Branch { .. } | Term::Switch { .. } | Term::Unreachable => {}
            }
        }
        self.builder.switch_to(finish);
        self.set_finished();
        self.forget_fields();
        let done = self.builder.bool(false, self.span);
        self.builder.term(Term::Return(done));
        self.builder.switch_to(raise);
        self.set_finished();
        self.forget_fields();
        self.builder.term(Term::Unwind);
        raise
    }

    /// Unless it counted as finished all the time.
    fn set_finished(&mut self) {
        if self.frame.running.is_some() {
            let finished = self.builder.int(FINISHED, self.span);
            self.set_frame(self.frame.state, finished);
        }
    }

    fn forget_fields(&mut self) {
        let kept: Vec<(SlotId, Home)> = self.homes.iter().map(|(s, h)| (*s, *h)).collect();
        for (slot, home) in kept {
            if let Home::Frame(field) = home {
                let ty = self.builder.func.slots[slot.index()].ty;
                let zero = self.builder.op(OpKind::Zero, ty, self.span);
                self.set_frame(field, zero);
            }
        }
    }

    fn set_frame(&mut self, field: usize, value: ValueId) {
        let object = self.builder.load(self.frame_slot, self.span);
        self.builder.op_void(OpKind::SetField(object, field, value), self.span);
    }

    fn get_frame(&mut self, field: usize, ty: crate::types::TypeId) -> ValueId {
        let object = self.builder.load(self.frame_slot, self.span);
        self.builder.op(OpKind::GetField(object, field), ty, self.span)
    }

    /// Cuts the blocks at their yields. `crossing` goes by the blocks' numbers before `move_entry`.
    fn split_yields(&mut self, start: BlockId, crossing: &Crossing) {
        let mut at = (0, start);
        for (&(block, _), live) in crossing {
            if block != at.0 {
                at = (block, BlockId(block as u32));
            }
            at.1 = self.split_yield(at.1, live);
        }
    }

    /// Cuts at the first yield of the block; what stood behind it is in the returned block.
    fn split_yield(&mut self, block: BlockId, live: &FixedBitSet) -> BlockId {
        let content = &mut self.builder.func.blocks[block.index()];
        let Some(position) = content.ops.iter().position(|op| matches!(op.kind, OpKind::Yield(_))) else { return block };
        let rest = content.ops.split_off(position + 1);
        let Some(Op { kind: OpKind::Yield(value), result, fail, span }) = content.ops.pop() else { return block };
        let resume = self.builder.block("resume");
        let func = &mut self.builder.func;
        func.blocks[resume.index()].term = std::mem::replace(&mut func.blocks[block.index()].term, Term::Unreachable);
        func.blocks[resume.index()].cold = func.blocks[block.index()].cold;
        self.span = span;
        self.builder.reopen(block);
        self.builder.switch_to(block);
        self.suspend(value, live);
        self.builder.switch_to(resume);
        self.restore(live);
        self.receive(result);
        self.builder.func.blocks[resume.index()].ops.extend(rest);
        let throw = fail.filter(|_| self.frame.thrown.is_some()).map(|fail| self.throw_block(live, fail));
        self.resumes.push((resume, throw));
        resume
    }

    /// Saves, and returns true.
    fn suspend(&mut self, value: ValueId, live: &FixedBitSet) {
        self.set_frame(self.frame.value, value);
        for (slot, field) in self.saved(live) {
            let value = self.builder.load(slot, self.span);
            self.set_frame(field, value);
        }
        let state = self.builder.int(2 * (self.resumes.len() as i64 + 1), self.span);
        self.set_frame(self.frame.state, state);
        let more = self.builder.bool(true, self.span);
        self.builder.term(Term::Return(more));
    }

    fn restore(&mut self, live: &FixedBitSet) {
        for (slot, field) in self.saved(live) {
            let ty = self.builder.func.slots[slot.index()].ty;
            let value = self.get_frame(field, ty);
            self.builder.store(slot, value, self.span);
        }
    }

    fn saved(&self, live: &FixedBitSet) -> Vec<(SlotId, usize)> {
        let saved = self.homes.iter().filter(|(slot, _)| live.contains(slot.index()));
        saved.filter_map(|(slot, home)| if let Home::Saved(field) = home { Some((*slot, *field)) } else { None }).collect()
    }

    /// Defines the yield's result: what was sent, moved out of the frame.
    fn receive(&mut self, result: Option<ValueId>) {
        let Some(result) = result else { return };
        let sends = self.frame.info.sends;
        if sends == Types::NONE {
            self.builder.push(Op { kind: OpKind::None, result: Some(result), fail: None, span: self.span });
            return;
        }
        let object = self.builder.load(self.frame_slot, self.span);
        let kind = OpKind::GetField(object, self.frame.sent);
        self.builder.push(Op { kind, result: Some(result), fail: None, span: self.span });
        let zero = self.builder.op(OpKind::Zero, sends, self.span);
        self.set_frame(self.frame.sent, zero);
    }

    /// Where an exception that was thrown in is raised.
    fn throw_block(&mut self, live: &FixedBitSet, fail: BlockId) -> BlockId {
        let block = self.builder.cold_block("throw");
        self.builder.switch_to(block);
        self.restore(live);
        if let Some(field) = self.frame.thrown {
            let ty = self.frame.thrown_type;
            let wrapped = self.get_frame(field, ty);
            let exception = self.builder.op(OpKind::Unwrap(wrapped), self.exception, self.span);
            let zero = self.builder.op(OpKind::Zero, ty, self.span);
            self.set_frame(field, zero);
            self.builder.op_fail(OpKind::Raise { exception, traceback: crate::mir::Traceback::Begin }, None, fail, self.span);
        }
        self.builder.term(Term::Unreachable);
        block
    }

    /// The entry: marks the frame as running and goes to where it stopped.
    fn dispatch(&mut self, start: BlockId, params: &[SlotId], raise: BlockId) {
        let nothing = FixedBitSet::with_capacity(self.builder.func.slots.len());
        let finished = self.builder.block("finished");
        self.builder.switch_to(finished);
        self.set_finished();
        let done = self.builder.bool(false, self.span);
        self.builder.term(Term::Return(done));
        let first = self.builder.block("first");
        self.builder.switch_to(first);
        self.restore(&params.iter().map(|p| p.index()).collect());
        self.builder.term(Term::Goto(start));
        let mut cases = vec![(0, first)];
        if self.frame.thrown.is_some() {
            let throw = self.throw_block(&nothing, raise);
            cases.extend([(FINISHED | THROWN, throw), (THROWN, throw)]);
        }
        if let Some(error) = self.frame.running {
            let running = self.running_block(error);
            cases.extend([(RUNNING, running), (RUNNING | THROWN, running)]);
        }
        for (index, (resume, throw)) in self.resumes.iter().enumerate() {
            let state = 2 * (index as i64 + 1);
            cases.push((state, *resume));
            cases.extend(throw.map(|throw| (state | THROWN, throw)));
        }
        self.builder.switch_to(BlockId(0));
        let value = self.get_frame(self.frame.state, Types::INT);
        let running = if self.frame.running.is_some() { RUNNING } else { FINISHED };
        let running = self.builder.int(running, self.span);
        self.set_frame(self.frame.state, running);
        self.builder.term(Term::Switch { value, cases, default: finished });
    }
}

/// Renumbers the slots so that this one is the first.
fn make_first(func: &mut Func, slot: SlotId) {
    let last = func.slots.remove(slot.index());
    func.slots.insert(0, last);
    for op in func.blocks.iter_mut().flat_map(|b| &mut b.ops) {
        if let OpKind::Load(s) | OpKind::Store(s, _) | OpKind::Take(s) = &mut op.kind {
            *s = match (*s).cmp(&slot) {
                std::cmp::Ordering::Less => SlotId(s.0 + 1),
                std::cmp::Ordering::Equal => SlotId(0),
                std::cmp::Ordering::Greater => *s,
            };
        }
    }
}
