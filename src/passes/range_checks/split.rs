//! The copy of a loop without its checks.

use super::chain::{Chain, Linear};
use super::magnitude::{Magnitudes, may_overflow};
use super::tally::{Tally, tallies};
use super::{Counting, Facts};
use crate::builtins::intrinsics;
use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Prim, SlotId, Term, ValueId, cfg};
use crate::passes::effects;
use crate::types::{TypeId, Types};
use std::collections::{BTreeMap, BTreeSet};

/// Constants beside the counter of an index; with any length, sums stay far from the end of the machine's integers.
const LARGEST_OFFSET: i64 = 1 << 32;

pub(super) fn split(types: &Types, func: &mut Func, facts: &Facts, of: &cfg::Loop, counting: Counting) {
    let (values, blocks, slots) = (func.values.len(), func.blocks.len(), func.slots.len());
    let mut split = Split::new(types, func, facts, of, counting);
    split.copy_loop();
    if split.saved > 0 {
        split.finish();
    } else {
        func.values.truncate(values);
        func.blocks.truncate(blocks);
        func.slots.truncate(slots);
    }
}

/// What is known about a test in the copy.
#[derive(Clone, Copy)]
enum Test {
    /// An index that depends on the counter is below a length.
    Within { index: ValueId, length: ValueId },
    /// An index that depends on the counter is negative.
    Negative { index: ValueId },
    /// The same in each round, and hoped to be this.
    Hoped(bool),
    /// A negative constant is below a length.
    Never,
}

/// What is known at a place in the copy.
#[derive(Clone, Default)]
struct State {
    /// What slots hold that were written in this round.
    slots: HashMap<SlotId, ValueId>,
    /// How much of a round comes here, if each branch takes half of what comes to it: all of it at a place that each round
    /// passes, never again all of it behind a branch out of the loop.
    share: u64,
}

/// A whole round, with room for many branches within branches.
const WHOLE: u64 = 1 << 40;

impl State {
    /// What is read here is read in each round.
    fn is_certain(&self) -> bool {
        self.share == WHOLE
    }

    /// Worth a question in front of the loop: one of the ways through two branches, or more.
    fn is_likely(&self) -> bool {
        self.share >= WHOLE / 4
    }

    /// Another way to the same place.
    fn join(&mut self, other: &State) {
        self.slots.retain(|slot, value| other.slots.get(slot) == Some(value));
        self.share += other.share;
    }
}

struct Split<'a> {
    types: &'a Types,
    func: &'a mut Func,
    facts: &'a Facts,
    of: &'a cfg::Loop,
    counting: Counting,
    chain: Chain,
    /// The bound of the copy.
    limit: ValueId,
    /// The counter in this round of the copy.
    count: Option<ValueId>,
    copies: HashMap<BlockId, BlockId>,
    renamed: HashMap<ValueId, ValueId>,
    /// Results of the copy's own operations.
    varying: BTreeSet<ValueId>,
    magnitudes: Magnitudes,
    /// Integers that were written out in the loop and now stand in front of it.
    constants: HashMap<ValueId, i64>,
    /// Values that are the counter plus a constant.
    offsets: HashMap<ValueId, i64>,
    linear: HashMap<ValueId, Linear>,
    /// Linear values that are computed in each round.
    computed: Vec<(Prim, [ValueId; 2], ValueId)>,
    tests: HashMap<ValueId, Test>,
    /// For each length the largest offset of an index into it.
    lengths: BTreeMap<ValueId, i64>,
    /// The smallest offset of an index that was taken for not negative.
    least: Option<i64>,
    /// Operations in the copy that may overflow: the value and where it is computed.
    sums: Vec<(ValueId, BlockId, usize)>,
    tallies: BTreeMap<SlotId, Tally>,
    /// Of tallies in the copy what is added, where a bound of it is known, and where that happens.
    counted: BTreeMap<SlotId, Vec<(ValueId, BlockId, usize)>>,
    /// Indices with the lengths that they were found to be below.
    within: BTreeSet<(ValueId, ValueId)>,
    never_negative: BTreeSet<ValueId>,
    /// Characters of texts that are ASCII, with the text and the index.
    ascii_chars: HashMap<ValueId, (ValueId, ValueId)>,
    /// Slots that the loop writes, types of arrays whose elements it writes, and whether it writes fields.
    written_slots: BTreeSet<SlotId>,
    written_arrays: BTreeSet<TypeId>,
    writes_fields: bool,
    /// Checks of indices and sums, and questions whether a text is ASCII, that the copy does without.
    saved: usize,
}

impl<'a> Split<'a> {
    fn new(types: &'a Types, func: &'a mut Func, facts: &'a Facts, of: &'a cfg::Loop, counting: Counting) -> Self {
        let mut written_slots = BTreeSet::new();
        let mut written_arrays = BTreeSet::new();
        let mut writes_fields = false;
        for op in of.body.ones().flat_map(|index| &func.blocks[index].ops) {
            match op.kind {
                OpKind::Store(slot, _) | OpKind::Take(slot) => _ = written_slots.insert(slot),
                OpKind::SetField(..) | OpKind::Call(..) | OpKind::Sort { .. } => writes_fields = true,
                OpKind::Runtime(name, _) => writes_fields |= !is_pure(name),
                _ => {}
            }
            written_arrays.extend(effects::change_of_elements(&op.kind).map(|(array, _)| func.ty(array)));
        }
        let mut tallies = tallies(func, of);
        tallies.remove(&counting.counter);
        let limit = func.new_value(Types::INT);
        let chain = Chain::new(func, of.head, &counting);
        Split {
            types,
            func,
            facts,
            of,
            counting,
            chain,
            limit,
            count: None,
            copies: HashMap::default(),
            renamed: HashMap::default(),
            varying: BTreeSet::new(),
            magnitudes: Magnitudes::default(),
            constants: HashMap::default(),
            offsets: HashMap::default(),
            linear: HashMap::default(),
            computed: Vec::new(),
            tests: HashMap::default(),
            lengths: BTreeMap::new(),
            least: None,
            sums: Vec::new(),
            tallies,
            counted: BTreeMap::new(),
            within: BTreeSet::new(),
            never_negative: BTreeSet::new(),
            ascii_chars: HashMap::default(),
            written_slots,
            written_arrays,
            writes_fields,
            saved: 0,
        }
    }

    fn copy_loop(&mut self) {
        let mut entering: HashMap<BlockId, State> = HashMap::default();
        entering.insert(self.of.head, State { slots: HashMap::default(), share: WHOLE });
        for &old in &self.of.blocks {
            // Blocks that are not reached any more are not copied.
            let Some(mut state) = entering.remove(&old) else { continue };
            let new = self.copy_of(old);
            for op in self.func.block(old).ops.clone() {
                let is_caught = op.fail.is_some_and(|fail| self.of.body.contains(fail.index()));
                self.copy_op(op, new, &mut state);
                if is_caught {
                    state.share = 0;
                }
            }
            let fails: Vec<BlockId> = self.func.block(new).ops.iter().filter_map(|op| op.fail).collect();
            let mut term = self.copy_term(old, &mut state);
            for target in term.targets() {
                self.flow(target, state.clone(), &mut entering);
            }
            for target in fails {
                self.flow(target, State::default(), &mut entering);
            }
            for target in term.targets_mut() {
                *target = self.target(*target);
            }
            if old == self.of.head
                && let Term::Branch { orelse, .. } = &mut term
            {
                // What is left is left to the loop as it was.
                *orelse = old;
            }
            self.func.blocks[new.index()].term = term;
            for index in 0..self.func.block(new).ops.len() {
                if let Some(fail) = self.func.block(new).ops[index].fail {
                    self.func.blocks[new.index()].ops[index].fail = Some(self.target(fail));
                }
            }
        }
    }

    /// One more way into a block of the loop.
    fn flow(&self, to: BlockId, state: State, entering: &mut HashMap<BlockId, State>) {
        if self.of.body.contains(to.index()) && to != self.of.head {
            entering.entry(to).and_modify(|known| known.join(&state)).or_insert(state);
        }
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

    fn copy_op(&mut self, mut op: Op, new: BlockId, state: &mut State) {
        let is_test = op.result == Some(self.counting.test);
        for operand in op.kind.operands_mut() {
            if let Some(value) = self.renamed.get(operand) {
                *operand = *value;
            }
        }
        let Some(result) = op.result else {
            if let OpKind::Store(slot, value) = op.kind {
                state.slots.insert(slot, value);
            }
            self.func.blocks[new.index()].ops.push(op);
            return;
        };
        if is_test {
            if let OpKind::Prim(_, sides) = &mut op.kind {
                sides[1] = self.limit;
            }
        } else if let Some(value) = self.same(&op, state) {
            self.renamed.insert(result, value);
            return;
        }
        if let OpKind::Take(slot) = op.kind {
            state.slots.remove(&slot);
        }
        if let Some(plain) = self.plain_text_operation(&op.kind) {
            op.kind = plain;
            self.saved += 1;
        }
        let copied = self.func.new_value(self.func.ty(result));
        self.renamed.insert(result, copied);
        self.varying.insert(copied);
        self.note(&op, copied, state, new);
        self.count(result, &op, new);
        self.func.blocks[new.index()].ops.push(Op { result: Some(copied), ..op });
    }

    /// Is it the sum of a tally, of which a bound is known?
    fn count(&mut self, original: ValueId, op: &Op, block: BlockId) {
        let sums = || self.tallies.iter().flat_map(|(slot, tally)| tally.iter().map(move |sum| (*slot, sum)));
        let Some((slot, &(_, addend))) = sums().find(|(_, (sum, _))| *sum == original) else { return };
        let addend = self.renamed.get(&addend).copied().unwrap_or(addend);
        if op.fail.is_some() && self.magnitudes.is_bounded(self.func, addend) {
            let place = self.func.block(block).ops.len();
            self.counted.entry(slot).or_default().push((addend, block, place));
            self.saved += 1;
        }
    }

    /// A value that is there already, or can be computed in front of the loop.
    fn same(&mut self, op: &Op, state: &State) -> Option<ValueId> {
        let ty = self.func.ty(op.result?);
        let is_fixed = op.kind.operands().iter().all(|(value, _)| !self.varying.contains(value));
        let early = match &op.kind {
            OpKind::Load(slot) => match state.slots.get(slot) {
                Some(value) => return is_number(ty).then_some(*value),
                None if *slot == self.counting.counter => return self.count,
                None => !self.written_slots.contains(slot),
            },
            OpKind::Int(_) | OpKind::Float(_) | OpKind::Bool(_) | OpKind::None => true,
            OpKind::Prim(prim, operands) if !is_fixed => {
                let known = self.computed.iter().find(|(known, sides, _)| known == prim && sides[..] == operands[..]);
                return known.map(|(_, _, value)| *value);
            }
            // A division by zero that does not happen in the loop must not happen in front of it, nor a shift by too much.
            OpKind::Prim(Prim::UnsignedDiv | Prim::IntShr | Prim::ShrLogical | Prim::WrapShl, _) => {
                state.is_certain() || self.chain.known(&op.kind).is_some()
            }
            OpKind::Prim(..) => op.fail.is_none() || state.is_likely() || self.chain.known(&op.kind).is_some(),
            OpKind::GetField(object, _) => {
                let is_there = state.is_certain() || self.chain.known(&op.kind).is_some() || self.is_item(*object);
                is_fixed && !self.writes_fields && is_there
            }
            OpKind::ArrayGet(array, index) => {
                let is_constant = is_fixed && !self.written_arrays.contains(&self.func.ty(*array));
                is_constant && (state.is_certain() || self.chain.known(&op.kind).is_some() || self.has_item(*array, *index))
            }
            OpKind::Runtime("_rt_str_len" | "_rt_str_size", _) => is_fixed,
            OpKind::Runtime(name, _) => is_fixed && state.is_certain() && is_pure(name),
            _ => false,
        };
        if !early {
            return None;
        }
        let kind = self.plain_text_operation(&op.kind).unwrap_or_else(|| op.kind.clone());
        let value = self.chain.compute(self.func, kind, ty);
        match &op.kind {
            OpKind::Int(number) => _ = self.constants.insert(value, *number),
            OpKind::Prim(Prim::UnsignedLt, sides) => {
                let counts_from_end = self.constant(sides[0]).is_some_and(|index| index < 0);
                self.tests.insert(value, if counts_from_end { Test::Never } else { Test::Hoped(true) });
            }
            OpKind::Prim(Prim::IntLt, sides) if self.constant(sides[1]) == Some(0) => {
                self.tests.insert(value, Test::Hoped(false));
            }
            _ => {}
        }
        Some(value)
    }

    /// Was it read in front of the copy as an item of a list? Such objects are there.
    fn is_item(&self, object: ValueId) -> bool {
        self.chain.array_with(object).is_some_and(|array| self.length_of_list(array).is_some())
    }

    /// Is it asked in front of the copy whether the index is below the length of the list with these items? Then the item
    /// is there, whether the round reads it or not.
    fn has_item(&self, items: ValueId, index: ValueId) -> bool {
        self.length_of_list(items).is_some_and(|length| self.chain.is_within(index, length))
    }

    fn length_of_list(&self, items: ValueId) -> Option<ValueId> {
        self.facts.lengths.get(&items).copied().or_else(|| self.chain.length_of(self.types, self.func, items))
    }

    /// What reading a character comes to where the text is ASCII, after asking that in front of the copy.
    fn plain_text_operation(&mut self, kind: &OpKind) -> Option<OpKind> {
        let OpKind::Runtime(name, operands) = kind else { return None };
        match (*name, &operands[..]) {
            ("_rt_str_index", &[text, index]) if !self.varying.contains(&text) => {
                self.ask_ascii(text).then(|| OpKind::Runtime("_rt_str_ascii_at", vec![text, index]))
            }
            ("_rt_ord", [char]) => {
                let (text, index) = *self.ascii_chars.get(char)?;
                Some(OpKind::Runtime("_rt_str_byte", vec![text, index]))
            }
            _ => None,
        }
    }

    /// Is the text as many bytes long as characters? Any text can be asked, whether the round reads it or not.
    fn ask_ascii(&mut self, text: ValueId) -> bool {
        let size = self.chain.compute(self.func, OpKind::Runtime("_rt_str_size", vec![text]), Types::INT);
        let length = self.chain.compute(self.func, OpKind::Runtime("_rt_str_len", vec![text]), Types::INT);
        let is_ascii = self.chain.compute(self.func, OpKind::Prim(Prim::IntEq, vec![size, length]), Types::BOOL);
        if self.chain.answer(is_ascii).is_none() && !self.chain.is_full() {
            self.chain.ask(self.func, is_ascii, true);
        }
        self.chain.answer(is_ascii) == Some(true)
    }

    /// Remembers what is known about the result of an operation of the copy.
    fn note(&mut self, op: &Op, result: ValueId, state: &State, block: BlockId) {
        let constant = |value: ValueId| self.constants.get(&value).or_else(|| self.facts.constants.get(&value)).copied();
        self.magnitudes.note(self.types, self.func, &op.kind, result, constant);
        if may_overflow(op) {
            self.sums.push((result, block, self.func.block(block).ops.len()));
        }
        match &op.kind {
            OpKind::Load(slot) if *slot == self.counting.counter => {
                self.count = Some(result);
                self.magnitudes.note_counter(result);
                self.offsets.insert(result, 0);
                self.linear.insert(result, Linear::Counter);
            }
            OpKind::Load(slot) => {
                let char = state.slots.get(slot).and_then(|stored| self.ascii_chars.get(stored)).copied();
                self.ascii_chars.extend(char.map(|char| (result, char)));
            }
            OpKind::Prim(Prim::UnsignedLt, sides) if self.linear.contains_key(&sides[0]) && !self.varying.contains(&sides[1]) => {
                self.tests.insert(result, Test::Within { index: sides[0], length: sides[1] });
            }
            OpKind::Prim(Prim::IntLt, sides) if self.linear.contains_key(&sides[0]) && self.constant(sides[1]) == Some(0) => {
                self.tests.insert(result, Test::Negative { index: sides[0] });
            }
            OpKind::Runtime("_rt_str_ascii_at", operands) => {
                self.ascii_chars.insert(result, (operands[0], operands[1]));
            }
            OpKind::Prim(prim, sides) if self.is_linear(*prim, sides) => {
                self.linear.insert(result, Linear::Op(*prim, sides[0], sides[1]));
                let offset = self.offset(*prim, sides[0], sides[1]);
                self.offsets.extend(offset.map(|offset| (result, offset)));
                if state.is_certain() {
                    self.computed.push((*prim, [sides[0], sides[1]], result));
                }
            }
            _ => {}
        }
    }

    fn is_linear(&self, prim: Prim, operands: &[ValueId]) -> bool {
        let linear = operands.iter().filter(|value| self.linear.contains_key(value)).count();
        let fixed = operands.iter().filter(|value| !self.varying.contains(value)).count();
        match prim {
            Prim::IntAdd | Prim::WrapAdd | Prim::IntSub | Prim::WrapSub => linear >= 1 && linear + fixed == 2,
            Prim::IntMul | Prim::WrapMul => linear == 1 && fixed == 1,
            _ => false,
        }
    }

    fn constant(&self, value: ValueId) -> Option<i64> {
        self.constants.get(&value).or_else(|| self.facts.constants.get(&value)).copied()
    }

    /// What is added to the counter, if it is a constant.
    fn offset(&self, prim: Prim, a: ValueId, b: ValueId) -> Option<i64> {
        let of = |value| self.offsets.get(&value).copied();
        let constant = |value| self.constant(value);
        let offset = match prim {
            Prim::IntAdd | Prim::WrapAdd => match (of(a), constant(b)) {
                (Some(offset), Some(constant)) => offset.checked_add(constant)?,
                _ => of(b)?.checked_add(constant(a)?)?,
            },
            Prim::IntSub | Prim::WrapSub => of(a)?.checked_sub(constant(b)?)?,
            _ => return None,
        };
        (offset.abs() < LARGEST_OFFSET).then_some(offset)
    }

    fn copy_term(&mut self, old: BlockId, state: &mut State) -> Term {
        let mut term = self.func.block(old).term.clone();
        if let Some(operand) = term.operand_mut()
            && let Some(value) = self.renamed.get(operand)
        {
            *operand = *value;
        }
        let Term::Branch { cond, then, orelse } = term else {
            if !matches!(term, Term::Goto(_)) {
                state.share = 0;
            }
            return term;
        };
        if old == self.of.head {
            return term;
        }
        let is_check = self.func.block(orelse).cold;
        let Some(answer) = self.answer(cond, is_check, state) else {
            state.share /= 2;
            return term;
        };
        if is_check && answer {
            self.saved += 1;
        }
        Term::Goto(if answer { then } else { orelse })
    }

    /// The answer to a test in all rounds of the copy, after asking in front of it if necessary.
    fn answer(&mut self, cond: ValueId, is_check: bool, state: &State) -> Option<bool> {
        let certain = state.is_certain();
        if let Some(answer) = self.chain.answer(cond) {
            return Some(answer);
        }
        match *self.tests.get(&cond)? {
            Test::Never => Some(false),
            Test::Hoped(answer) if self.is_worth_asking(answer, is_check, state) => {
                self.chain.ask(self.func, cond, answer);
                Some(answer)
            }
            Test::Within { index, length } if is_check => self.is_within(index, length, certain).then_some(true),
            Test::Negative { index } => self.is_never_negative(index, certain).then_some(false),
            _ => None,
        }
    }

    /// What a branch protects is hoped for there, too, but not that the program's own questions end in some way.
    fn is_worth_asking(&self, answer: bool, is_check: bool, state: &State) -> bool {
        !self.chain.is_full() && if is_check { state.is_likely() } else { !answer && state.is_certain() }
    }

    fn is_within(&mut self, index: ValueId, length: ValueId, certain: bool) -> bool {
        if let Some(offset) = self.plain_offset(index) {
            if self.reject_offset(offset) {
                return false;
            }
            self.take_offset(offset);
            let largest = self.lengths.entry(length).or_insert(offset);
            *largest = offset.max(*largest);
            return true;
        }
        if self.within.contains(&(index, length)) {
            return true;
        }
        let asks = certain && self.can_ask_ends();
        if asks {
            self.chain.ask_within(self.func, &self.linear, index, length);
            self.within.insert((index, length));
        }
        asks
    }

    fn is_never_negative(&mut self, index: ValueId, certain: bool) -> bool {
        if let Some(offset) = self.plain_offset(index) {
            if self.reject_offset(offset) {
                return false;
            }
            self.take_offset(offset);
            return true;
        }
        if self.never_negative.contains(&index) {
            return true;
        }
        let asks = certain && self.can_ask_ends();
        if asks {
            self.chain.ask_never_negative(self.func, &self.linear, index);
            self.never_negative.insert(index);
        }
        asks
    }

    /// What stands beside the counter, if it is a constant and the counter grows: the copy runs as far as that fits.
    fn plain_offset(&self, index: ValueId) -> Option<i64> {
        self.offsets.get(&index).copied().filter(|_| self.counting.step > 0)
    }

    /// In larger steps the last round is not the one before the bound.
    fn can_ask_ends(&self) -> bool {
        self.counting.step.abs() == 1 && !self.chain.is_full()
    }

    /// Is the counter plus the offset negative in the first round?
    fn reject_offset(&self, offset: i64) -> bool {
        self.counting.first.is_some_and(|first| first.saturating_add(offset) < 0)
    }

    fn take_offset(&mut self, offset: i64) {
        self.least = Some(self.least.map_or(offset, |least| least.min(offset)));
    }

    /// Can nothing overflow on the way to this value?
    fn ask_magnitude(&mut self, value: ValueId) -> bool {
        let is_bounded = self.magnitudes.is_bounded(self.func, value);
        if is_bounded {
            self.magnitudes.bound(self.func, &mut self.chain, value);
        }
        is_bounded
    }

    /// Can the tallies get as far as they might? Those of which all sums are known, that is.
    fn ask_tallies(&mut self) {
        for (slot, sums) in std::mem::take(&mut self.counted) {
            if sums.len() < self.tallies[&slot].len() {
                continue;
            }
            let addends: Vec<ValueId> = sums.iter().map(|(addend, ..)| *addend).collect();
            let per_round = self.magnitudes.bound_of_all(self.func, &mut self.chain, &addends);
            self.chain.ask_tally(self.func, slot, per_round);
            for (_, block, place) in sums {
                self.func.blocks[block.index()].ops[place].fail = None;
            }
        }
    }

    fn finish(mut self) {
        if let Some(least) = self.least
            && self.counting.first.is_none()
        {
            self.chain.ask_first(self.func, -least);
        }
        for (value, block, place) in std::mem::take(&mut self.sums) {
            // An index in range, plus or minus a constant, does not overflow, nor does what did not at both ends.
            let stays_small = self.offsets.contains_key(&value) && !self.lengths.is_empty();
            let is_bounded = || stays_small || self.chain.was_computed_at_both_ends(value);
            if is_bounded() || self.ask_magnitude(value) {
                self.func.blocks[block.index()].ops[place].fail = None;
            }
        }
        self.ask_tallies();
        let (entrance, start) = (self.counting.entrance, self.chain.start);
        let lengths: Vec<(ValueId, i64)> = self.lengths.into_iter().collect();
        self.chain.finish(self.func, &lengths, self.limit, self.copies[&self.of.head]);
        self.func.blocks[entrance.index()].term = Term::Goto(start);
        for index in self.of.body.ones() {
            self.func.blocks[index].cold = true;
        }
    }
}

/// Does the runtime function only read its arguments?
fn is_pure(name: &str) -> bool {
    intrinsics::lookup(name).is_some_and(|row| row.pure)
}

fn is_number(ty: TypeId) -> bool {
    [Types::INT, Types::FLOAT, Types::BOOL].contains(&ty)
}
