//! Takes range checks out of loops. Comes in: MIR before the ownership pass, with fields read in front of the loops.
//! Goes out: the same program. An innermost counting loop whose checked indices are its counter plus a constant, or do
//! not change in it, stands twice: first without these checks, for the rounds in which they surely hold, then as it was,
//! for the rounds that are left. What fails still fails in its own round, with its own line.
//!
//! In front of the first loop stands a chain of blocks that asks what does not change in the loop; whoever leaves it
//! early goes to the loop as it was. Behind a question that was answered as hoped, what it protects can be read early:
//! the row in `m[i][j]`, say.
//!
//! The idea is Gupta's ("Optimizing array bound checks using flow analysis", 1993), as loop splitting known from
//! HotSpot's main and post loops and LLVM's inductive range check elimination.

use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Prim, Program, Runs, Slot, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{Type, TypeId, Types};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

/// Loops with more operations than this are left alone: the checks are a small part of them.
const MOST_OPERATIONS: usize = 120;
/// Constants beside the counter of an index; with any length, sums stay far from the end of the machine's integers.
const LARGEST_OFFSET: i64 = 1 << 32;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in program.funcs.iter_mut().filter(|func| func.runs != Runs::Rarely) {
        let loops = cfg::loops(func);
        let innermost = loops.iter().filter(|of| !loops.iter().any(|other| other.head != of.head && of.body.contains(other.head.index())));
        for of in innermost {
            if let Some(counting) = counting(func, of) {
                Split::new(&program.types, func, of, counting).run();
            }
        }
    }
    Ok(())
}

/// `while counter < bound: …; counter += step`, and nothing else writes the counter.
struct Counting {
    counter: SlotId,
    /// The test in the head.
    test: ValueId,
    bound: ValueId,
    /// The only way into the loop.
    entrance: BlockId,
    /// The counter's first value, if it is a constant.
    first: Option<i64>,
}

fn counting(func: &Func, of: &cfg::Loop) -> Option<Counting> {
    let head = func.block(of.head);
    let ops = || of.body.ones().flat_map(|index| &func.blocks[index].ops);
    if head.cold || ops().count() > MOST_OPERATIONS || !is_plain(func, of) || leaks_values(func, of) {
        return None;
    }
    let Term::Branch { cond: test, then, orelse } = head.term else { return None };
    if !of.body.contains(then.index()) || of.body.contains(orelse.index()) {
        return None;
    }
    let defined = |value: ValueId| ops().find(|op| op.result == Some(value)).map(|op| &op.kind);
    let Some(OpKind::Prim(Prim::IntLt, sides)) = defined(test) else { return None };
    let (Some(OpKind::Load(counter)), None) = (defined(sides[0]), defined(sides[1])) else { return None };
    if head.ops.iter().any(|op| !matches!(op.kind, OpKind::Load(_) | OpKind::Int(_) | OpKind::Prim(..)) || op.fail.is_some()) {
        return None;
    }
    let constants = constants(func);
    let blocks = of.body.ones().map(|index| &func.blocks[index]);
    let stores = blocks.flat_map(|block| block.ops.iter().map(move |op| (&op.kind, &block.term)));
    let mut steps = stores.filter(|(kind, _)| matches!(kind, OpKind::Store(slot, _) if slot == counter));
    let (Some((OpKind::Store(_, next), Term::Goto(back))), None) = (steps.next(), steps.next()) else { return None };
    if *back != of.head {
        return None;
    }
    let Some(OpKind::Prim(Prim::WrapAdd, sum)) = defined(*next) else { return None };
    let from_counter = matches!(defined(sum[0]), Some(OpKind::Load(slot)) if slot == counter);
    if !from_counter || constants.get(&sum[1]).is_none_or(|step| *step < 1) {
        return None;
    }
    let mut entrances =
        func.block_ids().filter(|id| !of.body.contains(id.index()) && func.block(*id).successors().contains(&of.head));
    let (Some(entrance), None) = (entrances.next(), entrances.next()) else { return None };
    if !matches!(func.block(entrance).term, Term::Goto(_)) {
        return None;
    }
    let first = stored_before(func, entrance, *counter).and_then(|value| constants.get(&value).copied());
    Some(Counting { counter: *counter, test, bound: sides[1], entrance, first })
}

fn constants(func: &Func) -> HashMap<ValueId, i64> {
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    ops.filter_map(|op| if let OpKind::Int(value) = op.kind { Some((op.result?, value)) } else { None }).collect()
}

/// What the slot holds at the end of the block, if that is easy to see.
fn stored_before(func: &Func, mut block: BlockId, slot: SlotId) -> Option<ValueId> {
    let predecessors = cfg::predecessors(func);
    for _ in 0..4 {
        let last = func.block(block).ops.iter().rev().find_map(|op| match op.kind {
            OpKind::Store(to, value) if to == slot => Some(value),
            _ => None,
        });
        if last.is_some() {
            return last;
        }
        let [before] = predecessors[block.index()][..] else { return None };
        block = before;
    }
    None
}

/// Beside calls and allocations checks do not count.
fn is_plain(func: &Func, of: &cfg::Loop) -> bool {
    let warm = of.body.ones().map(|index| &func.blocks[index]).filter(|block| !block.cold);
    warm.flat_map(|block| &block.ops).all(|op| {
        !matches!(
            op.kind,
            OpKind::Call(..)
                | OpKind::Runtime(..)
                | OpKind::New(_)
                | OpKind::ArrayNew { .. }
                | OpKind::ArrayResize(..)
                | OpKind::Raise { .. }
                | OpKind::TakeException
                | OpKind::Yield(_)
                | OpKind::GeneratorNew(..)
                | OpKind::GeneratorResume(..)
                | OpKind::GeneratorThrow(..)
        )
    })
}

/// Does anything behind the loop use what the loop computed?
fn leaks_values(func: &Func, of: &cfg::Loop) -> bool {
    let mut inside = FixedBitSet::with_capacity(func.values.len());
    inside.extend(of.body.ones().flat_map(|index| &func.blocks[index].ops).filter_map(|op| op.result).map(ValueId::index));
    let outside = func.block_ids().filter(|id| !of.body.contains(id.index())).map(|id| func.block(id));
    outside.into_iter().any(|block| {
        let operands = block.ops.iter().flat_map(|op| op.kind.operands()).map(|(value, _)| value);
        operands.chain(block.term.operand()).any(|value| inside.contains(value.index()))
    })
}

/// What is known about a test in the copy.
#[derive(Clone, Copy)]
enum Test {
    Known(bool),
    /// The counter plus the offset is below the length.
    Within { offset: i64, length: ValueId },
    /// Asked in front of the loop, and hoped to be this.
    Hoped(bool),
}

/// What is known at a place in the copy.
#[derive(Clone, Default)]
struct State {
    /// What slots hold that were written in this round.
    slots: HashMap<SlotId, ValueId>,
    /// No branch was passed that is still there: what is read here is read in each round.
    certain: bool,
}

enum Step {
    Keep,
    /// The result is this value.
    Same(ValueId),
    /// Computed in front of the loop.
    Hoist,
}

struct Split<'a> {
    func: &'a mut Func,
    of: &'a cfg::Loop,
    counting: Counting,
    /// The last block of the chain in front of the copy.
    chain: BlockId,
    chain_start: BlockId,
    /// The bound of the copy.
    limit: ValueId,
    /// The counter in this round of the copy.
    count: Option<ValueId>,
    copies: HashMap<BlockId, BlockId>,
    renamed: HashMap<ValueId, ValueId>,
    /// Results of the copy's own operations.
    varying: BTreeSet<ValueId>,
    constants: HashMap<ValueId, i64>,
    /// Values that are the counter plus a constant.
    offsets: HashMap<ValueId, i64>,
    tests: HashMap<ValueId, Test>,
    /// For each length the largest offset of an index into it.
    lengths: BTreeMap<ValueId, i64>,
    /// The smallest offset of an index that was taken for not negative.
    least: Option<i64>,
    /// Checked additions of counter and constant in the copy.
    sums: Vec<(BlockId, usize)>,
    /// Slots that the loop writes, element types whose arrays it writes, and whether it writes fields.
    written_slots: BTreeSet<SlotId>,
    written_elements: BTreeSet<TypeId>,
    writes_fields: bool,
    dropped_checks: usize,
    span: Span,
}

impl<'a> Split<'a> {
    fn new(types: &'a Types, func: &'a mut Func, of: &'a cfg::Loop, counting: Counting) -> Self {
        let span = func.block(of.head).ops.first().map_or(func.span, |op| op.span);
        let mut written_slots = BTreeSet::new();
        let mut written_elements = BTreeSet::new();
        let mut writes_fields = false;
        for op in of.body.ones().flat_map(|index| &func.blocks[index].ops) {
            match op.kind {
                OpKind::Store(slot, _) | OpKind::Take(slot) => _ = written_slots.insert(slot),
                OpKind::SetField(..) | OpKind::Call(..) | OpKind::Runtime(..) => writes_fields = true,
                _ => {}
            }
            if writes_elements(&op.kind) {
                let operands = op.kind.operands().into_iter().map(|(value, _)| func.ty(value));
                written_elements.extend(operands.filter(|ty| matches!(types.get(*ty), Type::Array(_))));
            }
        }
        let constants = constants(func);
        let limit = ValueId(func.values.len() as u32);
        func.values.push(Types::INT);
        let chain = BlockId(func.blocks.len() as u32);
        func.blocks.push(Block { name: "loop.enter".into(), ops: Vec::new(), term: Term::Unreachable, cold: false });
        Split {
            func,
            of,
            counting,
            chain,
            chain_start: chain,
            limit,
            count: None,
            copies: HashMap::default(),
            renamed: HashMap::default(),
            varying: BTreeSet::new(),
            constants,
            offsets: HashMap::default(),
            tests: HashMap::default(),
            lengths: BTreeMap::new(),
            least: None,
            sums: Vec::new(),
            written_slots,
            written_elements,
            writes_fields,
            dropped_checks: 0,
            span,
        }
    }

    fn run(mut self) {
        let (values, blocks, slots) = (self.func.values.len() - 1, self.func.blocks.len() - 1, self.func.slots.len());
        let first = self.push(self.chain, OpKind::Load(self.counting.counter), Types::INT);
        let any = self.push(self.chain, OpKind::Prim(Prim::IntLt, vec![first, self.counting.bound]), Types::BOOL);
        self.ask(any, true);
        self.copy_loop();
        if self.dropped_checks == 0 {
            self.func.values.truncate(values);
            self.func.blocks.truncate(blocks);
            self.func.slots.truncate(slots);
            return;
        }
        self.finish(first);
    }

    fn copy_loop(&mut self) {
        let mut entering: HashMap<BlockId, State> = HashMap::default();
        entering.insert(self.of.head, State { slots: HashMap::default(), certain: true });
        for old in cfg::reverse_postorder(self.func) {
            if !self.of.body.contains(old.index()) {
                continue;
            }
            // Blocks that are not reached any more are not copied.
            let Some(mut state) = entering.remove(&old) else { continue };
            let new = self.copy_of(old);
            for op in self.func.block(old).ops.clone() {
                self.copy_op(op, new, &mut state);
            }
            let fails: Vec<BlockId> = self.func.block(new).ops.iter().filter_map(|op| op.fail).collect();
            let term = self.copy_term(old, &mut state);
            for target in term.targets() {
                self.flow(target, state.clone(), &mut entering);
            }
            for target in fails {
                self.flow(target, State::default(), &mut entering);
            }
            self.func.blocks[new.index()].term = self.to_copies(term);
            if old == self.of.head
                && let Term::Branch { orelse, .. } = &mut self.func.blocks[new.index()].term
            {
                *orelse = old;
            }
            for index in 0..self.func.block(new).ops.len() {
                if let Some(fail) = self.func.block(new).ops[index].fail {
                    self.func.blocks[new.index()].ops[index].fail = Some(self.target(fail));
                }
            }
        }
    }

    /// One more way into a block of the loop.
    fn flow(&self, to: BlockId, state: State, entering: &mut HashMap<BlockId, State>) {
        if !self.of.body.contains(to.index()) || to == self.of.head {
            return;
        }
        entering.entry(to).and_modify(|known| *known = State::default()).or_insert(state);
    }

    fn copy_of(&mut self, old: BlockId) -> BlockId {
        if let Some(new) = self.copies.get(&old) {
            return *new;
        }
        let new = BlockId(self.func.blocks.len() as u32);
        let Block { name, cold, .. } = self.func.block(old);
        let block = Block { name: name.clone(), ops: Vec::new(), term: Term::Unreachable, cold: *cold };
        self.func.blocks.push(block);
        self.copies.insert(old, new);
        new
    }

    fn target(&mut self, old: BlockId) -> BlockId {
        if self.of.body.contains(old.index()) { self.copy_of(old) } else { old }
    }

    fn to_copies(&mut self, mut term: Term) -> Term {
        for target in term.targets_mut() {
            *target = self.target(*target);
        }
        term
    }

    fn copy_op(&mut self, mut op: Op, new: BlockId, state: &mut State) {
        let is_test = op.result == Some(self.counting.test);
        for operand in op.kind.operands_mut() {
            if let Some(value) = self.renamed.get(operand) {
                *operand = *value;
            }
        }
        let step = if is_test { Step::Keep } else { self.step(&op, state) };
        let Some(result) = op.result else {
            if let OpKind::Store(slot, value) = op.kind {
                state.slots.insert(slot, value);
            }
            self.func.blocks[new.index()].ops.push(op);
            return;
        };
        if let Step::Same(value) = step {
            self.renamed.insert(result, value);
            return;
        }
        let copied = ValueId(self.func.values.len() as u32);
        self.func.values.push(self.func.ty(result));
        self.renamed.insert(result, copied);
        self.note(&op, copied, matches!(step, Step::Hoist));
        let block = if matches!(step, Step::Hoist) {
            self.chain
        } else {
            self.varying.insert(copied);
            new
        };
        if is_test && let OpKind::Prim(_, sides) = &mut op.kind {
            sides[1] = self.limit;
        }
        if op.fail.is_some() && self.offsets.contains_key(&copied) {
            self.sums.push((block, self.func.block(block).ops.len()));
        }
        self.func.blocks[block.index()].ops.push(Op { result: Some(copied), ..op });
    }

    /// Where the operation, with operands of the copy, goes.
    fn step(&self, op: &Op, state: &State) -> Step {
        let fixed = || op.kind.operands().iter().all(|(value, _)| !self.varying.contains(value));
        match &op.kind {
            OpKind::Load(slot) => match state.slots.get(slot) {
                Some(value) if is_number(self.func.ty(*value)) => Step::Same(*value),
                None if *slot == self.counting.counter => self.count.map_or(Step::Keep, Step::Same),
                None if !self.written_slots.contains(slot) => Step::Hoist,
                _ => Step::Keep,
            },
            OpKind::Int(_) | OpKind::Float(_) | OpKind::Bool(_) | OpKind::None => Step::Hoist,
            OpKind::Prim(..) if op.fail.is_none() && fixed() => Step::Hoist,
            OpKind::GetField(..) if state.certain && fixed() && !self.writes_fields => Step::Hoist,
            OpKind::ArrayGet(array, _) if state.certain && fixed() && !self.written_elements.contains(&self.func.ty(*array)) => {
                Step::Hoist
            }
            _ => Step::Keep,
        }
    }

    /// Remembers what is known about the result.
    fn note(&mut self, op: &Op, result: ValueId, hoisted: bool) {
        match &op.kind {
            OpKind::Int(value) => _ = self.constants.insert(result, *value),
            OpKind::Load(slot) if *slot == self.counting.counter => {
                self.count = Some(result);
                self.offsets.insert(result, 0);
            }
            OpKind::Prim(Prim::IntAdd | Prim::WrapAdd, sides) => {
                let sum = self.sum(sides[0], sides[1], 1).or_else(|| self.sum(sides[1], sides[0], 1));
                self.offsets.extend(sum.map(|offset| (result, offset)));
            }
            OpKind::Prim(Prim::IntSub | Prim::WrapSub, sides) => {
                let sum = self.sum(sides[0], sides[1], -1);
                self.offsets.extend(sum.map(|offset| (result, offset)));
            }
            OpKind::Prim(Prim::UnsignedLt, sides) => {
                let test = match self.offsets.get(&sides[0]) {
                    Some(offset) if !self.varying.contains(&sides[1]) => Some(Test::Within { offset: *offset, length: sides[1] }),
                    _ => hoisted.then_some(Test::Hoped(true)),
                };
                self.tests.extend(test.map(|test| (result, test)));
            }
            OpKind::Prim(Prim::IntLt, sides) if self.constants.get(&sides[1]) == Some(&0) => {
                let test = match self.offsets.get(&sides[0]) {
                    Some(offset) => self.never_negative(*offset).then_some(Test::Known(false)),
                    None => hoisted.then_some(Test::Hoped(false)),
                };
                self.tests.extend(test.map(|test| (result, test)));
            }
            _ => {}
        }
    }

    /// Counter plus constant plus or minus constant.
    fn sum(&self, a: ValueId, b: ValueId, sign: i64) -> Option<i64> {
        let offset = self.offsets.get(&a)?.checked_add(self.constants.get(&b)?.checked_mul(sign)?)?;
        (offset.abs() < LARGEST_OFFSET).then_some(offset)
    }

    /// Takes the counter plus the offset for not negative, if that is likely.
    fn never_negative(&mut self, offset: i64) -> bool {
        let likely = self.counting.first.is_none_or(|first| first.saturating_add(offset) >= 0);
        if likely {
            self.least = Some(self.least.map_or(offset, |least| least.min(offset)));
        }
        likely
    }

    fn copy_term(&mut self, old: BlockId, state: &mut State) -> Term {
        let mut term = self.func.block(old).term.clone();
        if let Some(operand) = term.operand_mut()
            && let Some(value) = self.renamed.get(operand)
        {
            *operand = *value;
        }
        let Term::Branch { cond, then, orelse } = term else { return term };
        if old == self.of.head {
            return term;
        }
        let is_check = self.func.block(orelse).cold;
        match self.tests.get(&cond) {
            Some(Test::Known(true)) => Term::Goto(then),
            Some(Test::Known(false)) => Term::Goto(orelse),
            Some(Test::Within { offset, length }) if is_check => {
                let (offset, length) = (*offset, *length);
                if !self.never_negative(offset) {
                    state.certain = false;
                    return term;
                }
                let largest = self.lengths.entry(length).or_insert(offset);
                *largest = offset.max(*largest);
                self.dropped_checks += 1;
                Term::Goto(then)
            }
            Some(Test::Hoped(true)) if is_check && state.certain => {
                self.ask(cond, true);
                self.dropped_checks += 1;
                Term::Goto(then)
            }
            Some(Test::Hoped(false)) if state.certain => {
                self.ask(cond, false);
                Term::Goto(orelse)
            }
            _ => {
                state.certain = false;
                term
            }
        }
    }

    /// Goes on in front of the copy only if the condition has this value.
    fn ask(&mut self, cond: ValueId, hoped: bool) {
        let next = BlockId(self.func.blocks.len() as u32);
        self.func.blocks.push(Block { name: "loop.enter".into(), ops: Vec::new(), term: Term::Unreachable, cold: false });
        let (then, orelse) = if hoped { (next, self.of.head) } else { (self.of.head, next) };
        self.func.blocks[self.chain.index()].term = Term::Branch { cond, then, orelse };
        self.chain = next;
    }

    fn push(&mut self, block: BlockId, kind: OpKind, ty: TypeId) -> ValueId {
        let result = ValueId(self.func.values.len() as u32);
        self.func.values.push(ty);
        self.func.blocks[block.index()].ops.push(Op { kind, result: Some(result), fail: None, span: self.span });
        result
    }

    fn push_int(&mut self, value: i64) -> ValueId {
        self.push(self.chain, OpKind::Int(value), Types::INT)
    }

    /// Sets the copy's bound and lets the program run into it.
    fn finish(&mut self, first: ValueId) {
        if let Some(least) = self.least
            && self.counting.first.is_none()
        {
            let smallest = self.push_int(-least);
            let negative = self.push(self.chain, OpKind::Prim(Prim::IntLt, vec![first, smallest]), Types::BOOL);
            self.ask(negative, false);
        }
        let bound = SlotId(self.func.slots.len() as u32);
        self.func.slots.push(Slot { name: "loop.bound".into(), ty: Types::INT, hidden: true, borrows: false });
        self.store(bound, self.counting.bound);
        let has_lengths = !self.lengths.is_empty();
        for (length, offset) in std::mem::take(&mut self.lengths) {
            if length == self.counting.bound && offset <= 0 {
                continue;
            }
            let mut end = length;
            if offset != 0 {
                let offset = self.push_int(offset);
                end = self.push(self.chain, OpKind::Prim(Prim::WrapSub, vec![length, offset]), Types::INT);
            }
            self.store_if_less(bound, end);
        }
        let load = OpKind::Load(bound);
        self.func.blocks[self.chain.index()].ops.push(Op { kind: load, result: Some(self.limit), fail: None, span: self.span });
        self.func.blocks[self.chain.index()].term = Term::Goto(self.copies[&self.of.head]);
        self.func.blocks[self.counting.entrance.index()].term = Term::Goto(self.chain_start);
        // An index in range, plus or minus a constant, does not overflow.
        let sums = if has_lengths { std::mem::take(&mut self.sums) } else { Vec::new() };
        for (block, index) in sums {
            let op = &mut self.func.blocks[block.index()].ops[index];
            if let OpKind::Prim(prim, _) = &mut op.kind {
                *prim = if *prim == Prim::IntSub { Prim::WrapSub } else { Prim::WrapAdd };
                op.fail = None;
            }
        }
        for index in self.of.body.ones() {
            self.func.blocks[index].cold = true;
        }
    }

    fn store(&mut self, slot: SlotId, value: ValueId) {
        let op = Op { kind: OpKind::Store(slot, value), result: None, fail: None, span: self.span };
        self.func.blocks[self.chain.index()].ops.push(op);
    }

    fn store_if_less(&mut self, slot: SlotId, value: ValueId) {
        let known = self.push(self.chain, OpKind::Load(slot), Types::INT);
        let less = self.push(self.chain, OpKind::Prim(Prim::IntLt, vec![value, known]), Types::BOOL);
        let (before, then) = (self.chain, BlockId(self.func.blocks.len() as u32));
        let next = BlockId(then.0 + 1);
        for name in ["loop.shorter", "loop.enter"] {
            self.func.blocks.push(Block { name: name.into(), ops: Vec::new(), term: Term::Goto(next), cold: false });
        }
        self.func.blocks[before.index()].term = Term::Branch { cond: less, then, orelse: next };
        self.chain = then;
        self.store(slot, value);
        self.chain = next;
    }
}

fn is_number(ty: TypeId) -> bool {
    [Types::INT, Types::FLOAT, Types::BOOL].contains(&ty)
}

fn writes_elements(kind: &OpKind) -> bool {
    matches!(
        kind,
        OpKind::ArraySet(..)
            | OpKind::ArrayInit(..)
            | OpKind::ArrayTake(..)
            | OpKind::ArrayMove { .. }
            | OpKind::ArrayRelease(..)
            | OpKind::ArrayZero(..)
            | OpKind::ArrayFree(_)
            | OpKind::ArrayResize(..)
    )
}
