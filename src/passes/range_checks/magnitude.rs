//! How far from zero the integers of a loop can be. A bound is computed in front of the loop from the counter's ends and
//! from what does not change, by the checked operations of the machine: where none of these overflows, nothing in the loop
//! does that is made of the same parts. (Interval arithmetic, with intervals around zero.)

use super::chain::Chain;
use crate::maps::HashMap;
use crate::mir::{Func, Op, OpKind, Prim, ValueId};
use crate::types::{Type, TypeId, Types};
use std::collections::BTreeSet;

/// The largest code of a character.
const LARGEST_CHAR: i64 = 0x10_FFFF;

/// What a value of the loop is made of.
enum Source {
    Counter,
    /// It is never further from zero.
    Within(i64),
    /// No further from zero than these added.
    Sum(Vec<ValueId>),
    Product(ValueId, ValueId),
}

#[derive(Default)]
pub(super) struct Magnitudes {
    /// Of the values that have a bound.
    sources: HashMap<ValueId, Source>,
    /// Values that differ from round to round.
    varying: BTreeSet<ValueId>,
    bounds: HashMap<ValueId, ValueId>,
}

impl Magnitudes {
    /// Remembers the result of an operation of the loop, after its operands. `constant` tells integers that are written
    /// out.
    pub fn note(&mut self, types: &Types, func: &Func, op: &OpKind, result: ValueId, constant: impl Fn(ValueId) -> Option<i64>) {
        self.varying.insert(result);
        let source = match op {
            OpKind::Runtime("_rt_ord" | "_rt_str_byte", _) => Some(Source::Within(LARGEST_CHAR)),
            OpKind::ArrayGet(array, _) if is_bytes(types, func.ty(*array)) => Some(Source::Within(u8::MAX.into())),
            OpKind::Prim(prim, sides) => source_of(*prim, sides, constant),
            _ => None,
        };
        let is_bounded = match &source {
            None => false,
            Some(Source::Counter | Source::Within(_)) => true,
            Some(Source::Sum(parts)) => parts.iter().all(|part| self.is_bounded(func, *part)),
            Some(Source::Product(a, b)) => self.is_bounded(func, *a) && self.is_bounded(func, *b),
        };
        self.sources.extend(source.filter(|_| is_bounded).map(|source| (result, source)));
    }

    /// Remembers the counter of a round.
    pub fn note_counter(&mut self, counter: ValueId) {
        self.varying.insert(counter);
        self.sources.insert(counter, Source::Counter);
    }

    /// Is there a bound?
    pub fn is_bounded(&self, func: &Func, value: ValueId) -> bool {
        self.sources.contains_key(&value) || (func.ty(value) == Types::INT && !self.varying.contains(&value))
    }

    /// The bound of a value that has one.
    pub fn bound(&mut self, func: &mut Func, chain: &mut Chain, value: ValueId) -> ValueId {
        if let Some(bound) = self.bounds.get(&value) {
            return *bound;
        }
        let bound = match self.sources.get(&value) {
            None => chain.magnitude(func, value),
            Some(Source::Counter) => chain.magnitude_of_counter(func),
            Some(Source::Within(most)) => chain.compute(func, OpKind::Int(*most), Types::INT),
            Some(Source::Sum(parts)) => {
                let parts = parts.clone();
                self.bound_of_all(func, chain, &parts)
            }
            Some(&Source::Product(a, b)) => {
                let sides = vec![self.bound(func, chain, a), self.bound(func, chain, b)];
                chain.compute(func, OpKind::Prim(Prim::IntMul, sides), Types::INT)
            }
        };
        self.bounds.insert(value, bound);
        bound
    }

    /// The bound of the values' sum.
    pub fn bound_of_all(&mut self, func: &mut Func, chain: &mut Chain, values: &[ValueId]) -> ValueId {
        let mut sum = self.bound(func, chain, values[0]);
        for &value in &values[1..] {
            let sides = vec![sum, self.bound(func, chain, value)];
            sum = chain.compute(func, OpKind::Prim(Prim::IntAdd, sides), Types::INT);
        }
        sum
    }
}

fn source_of(prim: Prim, sides: &[ValueId], constant: impl Fn(ValueId) -> Option<i64>) -> Option<Source> {
    Some(match prim {
        Prim::IntAdd | Prim::WrapAdd | Prim::IntSub | Prim::WrapSub | Prim::IntOr | Prim::IntXor => Source::Sum(sides.to_vec()),
        Prim::IntMul | Prim::WrapMul => Source::Product(sides[0], sides[1]),
        Prim::IntNeg | Prim::IntShr | Prim::IntFloorDiv => Source::Sum(vec![sides[0]]),
        Prim::IntMod => Source::Sum(vec![sides[1]]),
        Prim::IntAnd => Source::Within(sides.iter().filter_map(|side| constant(*side)).find(|mask| *mask >= 0)?),
        Prim::Select => Source::Sum(sides[1..].to_vec()),
        Prim::BoolToInt => Source::Within(1),
        _ => return None,
    })
}

fn is_bytes(types: &Types, array: TypeId) -> bool {
    matches!(types.get(array), Type::Array(Types::U8))
}

/// Does the operation fail if the result is too large, and only then?
pub(super) fn may_overflow(op: &Op) -> bool {
    matches!(op.kind, OpKind::Prim(Prim::IntAdd | Prim::IntSub | Prim::IntMul | Prim::IntNeg, _)) && op.fail.is_some()
}
