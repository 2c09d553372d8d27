//! What stands in front of a loop without checks: the questions whether it may run, what is read early, its bound.
//! It belongs to no line of the source.

use super::{Counting, items_field};
use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Prim, Slot, SlotId, Term, ValueId};
use crate::source::Span;
use crate::types::{TypeId, Types};

/// More than this is not asked: who enters the loop has to answer every time.
const MOST_QUESTIONS: usize = 16;

/// A round of the loop.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Round {
    First,
    Last,
}

/// How a value in the loop follows from the counter: linearly.
#[derive(Clone, Copy)]
pub(super) enum Linear {
    Counter,
    /// One operand is linear, the other too or computed in front of the loop; of a product just one is linear.
    Op(Prim, ValueId, ValueId),
}

pub(super) struct Chain {
    pub start: BlockId,
    /// Where it goes on.
    end: BlockId,
    /// The loop as it was: there goes who leaves the chain early.
    slow: BlockId,
    /// What is computed already.
    computed: Vec<(OpKind, ValueId)>,
    /// The answers that were hoped for.
    asked: HashMap<ValueId, bool>,
    at: HashMap<(ValueId, Round), ValueId>,
    /// The counter in the first round.
    first: ValueId,
    bound: ValueId,
    upwards: bool,
    questions: usize,
}

impl Chain {
    /// Begins with the question whether there is any round.
    pub fn new(func: &mut Func, slow: BlockId, counting: &Counting) -> Chain {
        let start = BlockId(func.blocks.len() as u32);
        add_block(func);
        let (computed, asked, at) = (Vec::new(), HashMap::default(), HashMap::default());
        let (bound, upwards, questions) = (counting.bound, counting.step > 0, 0);
        let mut chain = Chain { start, end: start, slow, computed, asked, at, first: bound, bound, upwards, questions };
        chain.first = chain.compute(func, OpKind::Load(counting.counter), Types::INT);
        let comparison = if upwards { Prim::IntLt } else { Prim::IntGt };
        let any = chain.compute(func, OpKind::Prim(comparison, vec![chain.first, bound]), Types::BOOL);
        chain.ask(func, any, true);
        chain
    }

    pub fn is_full(&self) -> bool {
        self.questions >= MOST_QUESTIONS
    }

    /// What the chain has computed already as this operation.
    pub fn known(&self, kind: &OpKind) -> Option<ValueId> {
        self.computed.iter().find(|(known, _)| is_same(known, kind)).map(|(_, value)| *value)
    }

    /// The result of an operation that only looks at what is there in front of the loop. Where it fails, the chain is
    /// left.
    pub fn compute(&mut self, func: &mut Func, kind: OpKind, ty: TypeId) -> ValueId {
        if let Some(known) = self.known(&kind) {
            return known;
        }
        let result = func.new_value(ty);
        self.computed.push((kind.clone(), result));
        let fail = kind.can_fail().then_some(self.slow);
        func.blocks[self.end.index()].ops.push(Op { kind, result: Some(result), fail, span: Span::NOWHERE });
        result
    }

    /// The array whose element was read here.
    pub fn array_with(&self, element: ValueId) -> Option<ValueId> {
        self.computed.iter().find_map(|(kind, result)| match kind {
            OpKind::ArrayGet(array, _) if *result == element => Some(*array),
            _ => None,
        })
    }

    /// The length of the list whose items these are, if both were read here.
    pub fn length_of(&self, types: &Types, func: &Func, items: ValueId) -> Option<ValueId> {
        self.computed.iter().find_map(|(kind, result)| match kind {
            OpKind::GetField(list, index) if *result == items => {
                let (field, length) = items_field(types, func, *list)?;
                if field == *index { self.known(&OpKind::GetField(*list, length)) } else { None }
            }
            _ => None,
        })
    }

    /// Does the chain go on only if the index is below the length?
    pub fn is_within(&self, index: ValueId, length: ValueId) -> bool {
        let question = self.known(&OpKind::Prim(Prim::UnsignedLt, vec![index, length]));
        question.is_some_and(|question| self.answer(question) == Some(true))
    }

    fn int(&mut self, func: &mut Func, value: i64) -> ValueId {
        self.compute(func, OpKind::Int(value), Types::INT)
    }

    /// The answer with which the chain goes on, if this was asked.
    pub fn answer(&self, cond: ValueId) -> Option<bool> {
        self.asked.get(&cond).copied()
    }

    /// Goes on only if the condition is as hoped.
    pub fn ask(&mut self, func: &mut Func, cond: ValueId, hoped: bool) {
        if self.asked.insert(cond, hoped).is_some() {
            return;
        }
        self.questions += 1;
        let next = BlockId(func.blocks.len() as u32);
        add_block(func);
        let (then, orelse) = if hoped { (next, self.slow) } else { (self.slow, next) };
        func.blocks[self.end.index()].term = Term::Branch { cond, then, orelse };
        self.end = next;
    }

    /// Goes on only if the index is in range in the first round and in the last, and so in all of them.
    pub fn ask_within(&mut self, func: &mut Func, linear: &HashMap<ValueId, Linear>, index: ValueId, length: ValueId) {
        for round in [Round::First, Round::Last] {
            let index = self.value_in(func, linear, index, round);
            let within = self.compute(func, OpKind::Prim(Prim::UnsignedLt, vec![index, length]), Types::BOOL);
            self.ask(func, within, true);
        }
    }

    /// Goes on only if the index is not negative in the first round and in the last.
    pub fn ask_never_negative(&mut self, func: &mut Func, linear: &HashMap<ValueId, Linear>, index: ValueId) {
        let zero = self.int(func, 0);
        for round in [Round::First, Round::Last] {
            let index = self.value_in(func, linear, index, round);
            let negative = self.compute(func, OpKind::Prim(Prim::IntLt, vec![index, zero]), Types::BOOL);
            self.ask(func, negative, false);
        }
    }

    /// The number before the bound. There is one, for the first value is short of the bound.
    fn last(&mut self, func: &mut Func) -> ValueId {
        let one = self.int(func, 1);
        let prim = if self.upwards { Prim::WrapSub } else { Prim::WrapAdd };
        self.compute(func, OpKind::Prim(prim, vec![self.bound, one]), Types::INT)
    }

    /// The value in that round. It is computed with checks at both ends, so that nothing in between overflows.
    fn value_in(&mut self, func: &mut Func, linear: &HashMap<ValueId, Linear>, value: ValueId, round: Round) -> ValueId {
        if let Some(known) = self.at.get(&(value, round)) {
            return *known;
        }
        let result = match linear.get(&value) {
            None => value,
            Some(Linear::Counter) if round == Round::First => self.first,
            Some(Linear::Counter) => self.last(func),
            Some(Linear::Op(prim, a, b)) => {
                let operands = vec![self.value_in(func, linear, *a, round), self.value_in(func, linear, *b, round)];
                self.compute(func, OpKind::Prim(checked(*prim), operands), Types::INT)
            }
        };
        self.at.insert((value, round), result);
        result
    }

    pub fn was_computed_at_both_ends(&self, value: ValueId) -> bool {
        self.at.contains_key(&(value, Round::Last))
    }

    /// How far the value is from zero.
    pub fn magnitude(&mut self, func: &mut Func, value: ValueId) -> ValueId {
        let all_but_sign = self.int(func, 63);
        let sign = self.compute(func, OpKind::Prim(Prim::IntShr, vec![value, all_but_sign]), Types::INT);
        let bits = self.compute(func, OpKind::Prim(Prim::IntXor, vec![value, sign]), Types::INT);
        self.compute(func, OpKind::Prim(Prim::IntSub, vec![bits, sign]), Types::INT)
    }

    /// How far the counter is from zero, at most.
    pub fn magnitude_of_counter(&mut self, func: &mut Func) -> ValueId {
        let last = self.last(func);
        let (first, last) = (self.magnitude(func, self.first), self.magnitude(func, last));
        let less = self.compute(func, OpKind::Prim(Prim::IntLt, vec![first, last]), Types::BOOL);
        self.compute(func, OpKind::Prim(Prim::Select, vec![less, last, first]), Types::INT)
    }

    /// Goes on only if the variable can move by so much in each round, up or down.
    pub fn ask_tally(&mut self, func: &mut Func, slot: SlotId, per_round: ValueId) {
        let (low, high) = if self.upwards { (self.first, self.bound) } else { (self.bound, self.first) };
        let rounds = self.compute(func, OpKind::Prim(Prim::IntSub, vec![high, low]), Types::INT);
        let way = self.compute(func, OpKind::Prim(Prim::IntMul, vec![rounds, per_round]), Types::INT);
        let before = self.compute(func, OpKind::Load(slot), Types::INT);
        self.compute(func, OpKind::Prim(Prim::IntAdd, vec![before, way]), Types::INT);
        self.compute(func, OpKind::Prim(Prim::IntSub, vec![before, way]), Types::INT);
    }

    /// Goes on only if the first value is not smaller.
    pub fn ask_first(&mut self, func: &mut Func, least: i64) {
        let least = self.int(func, least);
        let smaller = self.compute(func, OpKind::Prim(Prim::IntLt, vec![self.first, least]), Types::BOOL);
        self.ask(func, smaller, false);
    }

    /// Sets `limit` to the smallest of the bound and the lengths less their offsets, and goes to the loop.
    pub fn finish(mut self, func: &mut Func, lengths: &[(ValueId, i64)], limit: ValueId, fast: BlockId) {
        let slot = SlotId(func.slots.len() as u32);
        func.slots.push(Slot { name: "loop.bound".into(), ty: Types::INT, hidden: true, borrows: false });
        self.push(func, OpKind::Store(slot, self.bound), None);
        for &(length, offset) in lengths {
            if length == self.bound && offset <= 0 {
                continue;
            }
            let mut end = length;
            if offset != 0 {
                let offset = self.int(func, offset);
                end = self.compute(func, OpKind::Prim(Prim::WrapSub, vec![length, offset]), Types::INT);
            }
            self.store_if_less(func, slot, end);
        }
        self.push(func, OpKind::Load(slot), Some(limit));
        func.blocks[self.end.index()].term = Term::Goto(fast);
    }

    fn push(&self, func: &mut Func, kind: OpKind, result: Option<ValueId>) {
        func.blocks[self.end.index()].ops.push(Op { kind, result, fail: None, span: Span::NOWHERE });
    }

    fn store_if_less(&mut self, func: &mut Func, slot: SlotId, value: ValueId) {
        let known = func.new_value(Types::INT);
        self.push(func, OpKind::Load(slot), Some(known));
        let less = self.compute(func, OpKind::Prim(Prim::IntLt, vec![value, known]), Types::BOOL);
        let then = BlockId(func.blocks.len() as u32);
        let next = BlockId(then.0 + 1);
        add_block(func);
        add_block(func);
        func.blocks[self.end.index()].term = Term::Branch { cond: less, then, orelse: next };
        self.end = then;
        self.push(func, OpKind::Store(slot, value), None);
        func.blocks[then.index()].term = Term::Goto(next);
        self.end = next;
    }
}

fn add_block(func: &mut Func) {
    func.blocks.push(Block { name: "loop.enter".into(), ops: Vec::new(), term: Term::Unreachable, cold: false });
}

fn checked(prim: Prim) -> Prim {
    match prim {
        Prim::WrapAdd => Prim::IntAdd,
        Prim::WrapSub => Prim::IntSub,
        Prim::WrapMul => Prim::IntMul,
        other => other,
    }
}

/// Do the two surely give the same value? (What the loop writes is never computed in front of it.)
fn is_same(a: &OpKind, b: &OpKind) -> bool {
    match (a, b) {
        (OpKind::Int(a), OpKind::Int(b)) => a == b,
        (OpKind::Bool(a), OpKind::Bool(b)) => a == b,
        (OpKind::Load(a), OpKind::Load(b)) => a == b,
        (OpKind::Prim(a, x), OpKind::Prim(b, y)) => a == b && x == y,
        (OpKind::Runtime(a, x), OpKind::Runtime(b, y)) => a == b && x == y,
        (OpKind::GetField(a, i), OpKind::GetField(b, j)) => a == b && i == j,
        (OpKind::ArrayGet(a, i), OpKind::ArrayGet(b, j)) => a == b && i == j,
        _ => false,
    }
}
