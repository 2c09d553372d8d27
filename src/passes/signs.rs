//! Which integers are never negative. Comes in: a whole program of MIR without generators. Goes out: per function the
//! values that are surely not negative; nothing is changed.
//!
//! All variables, fields, globals and results are taken to be non-negative until some store, argument or return says
//! otherwise, round after round: the greatest solution, which loops and recursion ask for. What comes in from outside
//! (arguments of exported functions, elements of lists, parsed numbers) may be anything. Sums that overflow do not
//! count, for they leave by their own edge.

use super::hoist;
use crate::maps::{HashMap, HashSet};
use crate::mir::{BlockId, Func, FuncId, GlobalId, OpKind, Prim, Program, Term, ValueId, cfg};
use crate::types::{LayoutId, Types};
use fixedbitset::FixedBitSet;

/// A place that keeps an integer between operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    /// The number of a slot.
    Slot(FuncId, u32),
    /// The layout that declares the field, and its number.
    Field(LayoutId, usize),
    Global(GlobalId),
    Result(FuncId),
}

/// What is known about a program.
pub struct Signs {
    /// Integers in here may be negative.
    negative: HashSet<Place>,
}

impl Signs {
    pub fn of(program: &Program) -> Signs {
        let mut signs = Signs { negative: HashSet::default() };
        for (_, exported) in &program.exports {
            let params = program.func(*exported).params.iter().map(|slot| Place::Slot(*exported, slot.0));
            signs.negative.extend(params);
        }
        let readers = readers(program);
        let mut dirty: FixedBitSet = (0..program.funcs.len()).collect();
        while let Some(index) = dirty.minimum() {
            dirty.remove(index);
            for place in signs.found_negative(program, FuncId(index as u32)) {
                match place {
                    Place::Slot(func, _) => dirty.insert(func.index()),
                    other => dirty.extend(readers.get(&other).into_iter().flatten().map(|reader| reader.index())),
                }
            }
        }
        signs
    }

    /// The integer values of the function that are surely not negative wherever they are used.
    pub fn non_negative(&self, types: &Types, func: &Func, id: FuncId) -> FixedBitSet {
        let known = FixedBitSet::with_capacity(func.values.len());
        let mut reading = Reading { signs: self, types, func, id, facts: Facts::of(func), known };
        for block in cfg::reverse_postorder(func) {
            for op in &func.block(block).ops {
                if let Some(result) = op.result
                    && func.ty(result) == Types::INT
                    && reading.is_non_negative(&op.kind, block)
                {
                    reading.known.insert(result.index());
                }
            }
        }
        reading.known
    }

    /// Places that the function makes negative and that were not known to be.
    fn found_negative(&mut self, program: &Program, id: FuncId) -> Vec<Place> {
        let func = program.func(id);
        let known = self.non_negative(&program.types, func, id);
        let mut found = Vec::new();
        let mut note = |place: Place, value: ValueId| {
            if func.ty(value) == Types::INT && !known.contains(value.index()) && self.negative.insert(place) {
                found.push(place);
            }
        };
        for block in &func.blocks {
            for op in &block.ops {
                match &op.kind {
                    OpKind::Store(slot, value) => note(Place::Slot(id, slot.0), *value),
                    OpKind::StoreGlobal(global, value) => note(Place::Global(*global), *value),
                    OpKind::SetField(object, index, value) => {
                        if let Some(place) = field(&program.types, func, *object, *index) {
                            note(place, *value);
                        }
                    }
                    OpKind::Call(callee, args) => {
                        let params = program.func(*callee).params.iter().map(|slot| Place::Slot(*callee, slot.0));
                        params.zip(args).for_each(|(param, arg)| note(param, *arg));
                    }
                    _ => {}
                }
            }
            if let Term::Return(value) = block.term {
                note(Place::Result(id), value);
            }
        }
        found
    }
}

/// One function on the way from its entry on.
struct Reading<'a> {
    signs: &'a Signs,
    types: &'a Types,
    func: &'a Func,
    id: FuncId,
    facts: Facts,
    /// The values so far that are not negative.
    known: FixedBitSet,
}

impl Reading<'_> {
    fn is_non_negative(&self, kind: &OpKind, block: BlockId) -> bool {
        match kind {
            OpKind::Int(number) => *number >= 0,
            OpKind::Zero => true,
            OpKind::Load(slot) | OpKind::Take(slot) => self.keeps_sign(Place::Slot(self.id, slot.0)),
            OpKind::LoadGlobal(global) => self.keeps_sign(Place::Global(*global)),
            OpKind::GetField(object, index) => field(self.types, self.func, *object, *index).is_some_and(|place| self.keeps_sign(place)),
            OpKind::Call(callee, _) => self.keeps_sign(Place::Result(*callee)),
            OpKind::Runtime(name, _) => COUNTING.contains(name),
            OpKind::Prim(prim, args) => self.computes_non_negative(*prim, args, block),
            _ => false,
        }
    }

    fn keeps_sign(&self, place: Place) -> bool {
        !self.signs.negative.contains(&place)
    }

    fn computes_non_negative(&self, prim: Prim, args: &[ValueId], block: BlockId) -> bool {
        let known = |value: &ValueId| self.known.contains(value.index());
        let constant = |value: &ValueId| self.facts.constants.get(value).copied();
        match (prim, args) {
            (Prim::IntAdd | Prim::IntMul | Prim::IntFloorDiv | Prim::IntOr | Prim::IntXor | Prim::UnsignedDiv, [a, b]) => {
                known(a) && known(b)
            }
            (Prim::IntShr | Prim::IntShl | Prim::ShrLogical, [a, _]) => known(a),
            // The remainder has the divisor's sign.
            (Prim::IntMod, [_, b]) => known(b),
            (Prim::IntAnd, [a, b]) => known(a) || known(b),
            (Prim::Select, [_, a, b]) => known(a) && known(b),
            (Prim::BoolToInt, _) => true,
            (Prim::IntSub | Prim::WrapSub, [a, b]) => {
                constant(b).is_some_and(|least| least >= 0 && self.facts.is_at_least(*a, known(a), least, block))
            }
            (Prim::WrapAdd, [a, b]) => constant(b) == Some(1) && known(a) && self.facts.counters.contains(a.index()),
            _ => false,
        }
    }
}

/// Runtime functions that give a length or a code point.
const COUNTING: [&str; 6] = ["_rt_str_len", "_rt_str_size", "_rt_ord", "_rt_str_byte", "_rt_str_code", "_rt_str_code_at"];

/// Per place outside of functions the functions that read it.
fn readers(program: &Program) -> HashMap<Place, Vec<FuncId>> {
    let mut readers: HashMap<Place, Vec<FuncId>> = HashMap::default();
    for (index, func) in program.funcs.iter().enumerate() {
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            let place = match &op.kind {
                OpKind::GetField(object, index) => field(&program.types, func, *object, *index),
                OpKind::LoadGlobal(global) => Some(Place::Global(*global)),
                OpKind::Call(callee, _) => Some(Place::Result(*callee)),
                _ => None,
            };
            if let (Some(place), Some(result)) = (place, op.result)
                && func.ty(result) == Types::INT
            {
                let readers = readers.entry(place).or_default();
                if readers.last() != Some(&FuncId(index as u32)) {
                    readers.push(FuncId(index as u32));
                }
            }
        }
    }
    readers
}

fn field(types: &Types, func: &Func, object: ValueId, index: usize) -> Option<Place> {
    hoist::field(types, func, object, index).map(|(layout, index)| Place::Field(layout, index))
}

/// The condition of a branch, and the answer that leads a certain way.
type Guard = (ValueId, bool);

/// What is asked of one function.
struct Facts {
    /// Integers that are written out.
    constants: HashMap<ValueId, i64>,
    /// How comparisons are computed.
    comparisons: HashMap<ValueId, (Prim, [ValueId; 2])>,
    /// Per block its only predecessor, with the condition of the branch there and the answer that leads here.
    ways: Vec<Option<(BlockId, Option<Guard>)>>,
    /// Loads of slots that are counted up by ones from small constants: to overflow would take centuries.
    counters: FixedBitSet,
}

/// How far up the guards are looked for.
const MOST_GUARDS: usize = 16;

impl Facts {
    fn of(func: &Func) -> Facts {
        let ops = || func.blocks.iter().flat_map(|block| &block.ops);
        let constants = func.int_constants();
        let comparisons = ops().filter_map(|op| match &op.kind {
            OpKind::Prim(prim @ (Prim::IntLt | Prim::IntLe | Prim::IntGt | Prim::IntGe | Prim::IntEq | Prim::IntNe), args) => {
                Some((op.result?, (*prim, [args[0], args[1]])))
            }
            _ => None,
        });
        let ways = cfg::predecessors(func).into_iter().enumerate().map(|(index, before)| {
            let [before] = before[..] else { return None };
            let guard = match func.block(before).term {
                Term::Branch { cond, then, orelse } if then != orelse => Some((cond, then.index() == index)),
                _ => None,
            };
            // Who fails has not come as far as the branch.
            let comes_by_failing = func.block(before).ops.iter().any(|op| op.fail.is_some_and(|fail| fail.index() == index));
            Some((before, guard.filter(|_| !comes_by_failing)))
        });
        let counters = counters(func, &constants);
        Facts { ways: ways.collect(), comparisons: comparisons.collect(), constants, counters }
    }

    /// Is the value at least so much wherever control comes to the block?
    fn is_at_least(&self, value: ValueId, non_negative: bool, wanted: i64, mut block: BlockId) -> bool {
        let mut least = non_negative.then_some(0);
        let mut excluded = Vec::new();
        for _ in 0..MOST_GUARDS {
            let Some((before, guard)) = self.ways[block.index()] else { break };
            if let Some((prim, bound, holds)) = guard.and_then(|(cond, holds)| self.compared(value, cond, holds)) {
                let least_here = match prim {
                    Prim::IntLt if !holds => Some(bound),
                    Prim::IntLe if !holds => bound.checked_add(1),
                    Prim::IntGt if holds => bound.checked_add(1),
                    Prim::IntGe if holds => Some(bound),
                    Prim::IntEq | Prim::IntNe if holds == (prim == Prim::IntEq) => Some(bound),
                    Prim::IntEq | Prim::IntNe => {
                        excluded.push(bound);
                        None
                    }
                    _ => None,
                };
                least = least.max(least_here);
            }
            block = before;
        }
        excluded.sort_unstable();
        for bound in excluded {
            if least == Some(bound) {
                least = bound.checked_add(1);
            }
        }
        least.is_some_and(|least| least >= wanted)
    }

    /// The value against a constant, if that is what the condition asks.
    fn compared(&self, value: ValueId, cond: ValueId, holds: bool) -> Option<(Prim, i64, bool)> {
        let (prim, [a, b]) = *self.comparisons.get(&cond)?;
        if a == value {
            Some((prim, *self.constants.get(&b)?, holds))
        } else if b == value {
            Some((turned(prim), *self.constants.get(&a)?, holds))
        } else {
            None
        }
    }
}

/// The same comparison with its sides exchanged.
fn turned(prim: Prim) -> Prim {
    match prim {
        Prim::IntLt => Prim::IntGt,
        Prim::IntLe => Prim::IntGe,
        Prim::IntGt => Prim::IntLt,
        Prim::IntGe => Prim::IntLe,
        other => other,
    }
}

fn counters(func: &Func, constants: &HashMap<ValueId, i64>) -> FixedBitSet {
    let mut other: FixedBitSet = func.params.iter().map(|slot| slot.index()).collect();
    other.grow(func.slots.len());
    let mut loaded_from = HashMap::default();
    let mut next = HashMap::default();
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        match (&op.kind, op.result) {
            (OpKind::Load(slot), Some(result)) => _ = loaded_from.insert(result, *slot),
            (OpKind::Prim(Prim::WrapAdd, args), Some(result)) if constants.get(&args[1]) == Some(&1) => _ = next.insert(result, args[0]),
            _ => {}
        }
    }
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        if let OpKind::Store(slot, value) = op.kind {
            let is_small = constants.get(&value).is_some_and(|number| (0..1 << 32).contains(number));
            let is_next = next.get(&value).and_then(|old| loaded_from.get(old)) == Some(&slot);
            if !is_small && !is_next {
                other.insert(slot.index());
            }
        }
    }
    let mut counters = FixedBitSet::with_capacity(func.values.len());
    counters.extend(loaded_from.iter().filter(|(_, slot)| !other.contains(slot.index())).map(|(load, _)| load.index()));
    counters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::build::FuncBuilder;
    use crate::passes::testing::{Fixture, NODE_VALUE, SPAN};

    /// `def down(n): node.value = n; return 0 if n == 0 else down(n - 1)`, called with a number.
    fn program(first: i64) -> Program {
        let mut fixture = Fixture::new();
        let mut build = FuncBuilder::new("down", Types::INT, SPAN);
        let param = build.param("n", Types::INT);
        let (done, again, fail) = (build.block("done"), build.block("again"), build.cold_block("fail"));
        let n = build.load(param, SPAN);
        let node = build.op(OpKind::New(fixture.node_layout), fixture.node, SPAN);
        build.op_void(OpKind::SetField(node, NODE_VALUE, n), SPAN);
        let zero = build.int(0, SPAN);
        let is_zero = build.op(OpKind::Prim(Prim::IntEq, vec![n, zero]), Types::BOOL, SPAN);
        build.term(Term::Branch { cond: is_zero, then: done, orelse: again });
        build.switch_to(done);
        let value = build.op(OpKind::GetField(node, NODE_VALUE), Types::INT, SPAN);
        build.term(Term::Return(value));
        build.switch_to(again);
        let one = build.int(1, SPAN);
        let less = build.op_fail(OpKind::Prim(Prim::IntSub, vec![n, one]), Some(Types::INT), fail, SPAN);
        let result = build.op(OpKind::Call(FuncId(0), less.into_iter().collect()), Types::INT, SPAN);
        build.term(Term::Return(result));
        build.switch_to(fail);
        build.term(Term::Unwind);
        fixture.program.funcs.push(build.finish());
        let mut build = FuncBuilder::new("main", Types::INT, SPAN);
        let number = build.int(first, SPAN);
        let result = build.op(OpKind::Call(FuncId(0), vec![number]), Types::INT, SPAN);
        build.term(Term::Return(result));
        fixture.program.funcs.push(build.finish());
        fixture.program
    }

    fn non_negative_in_down(program: &Program) -> usize {
        Signs::of(program).non_negative(&program.types, program.func(FuncId(0)), FuncId(0)).count_ones(..)
    }

    #[test]
    fn what_starts_at_a_natural_number_and_stops_at_zero_is_never_negative() {
        // n, 0, the field, 1, n - 1 and the result.
        assert_eq!(non_negative_in_down(&program(9)), 6);
    }

    #[test]
    fn one_negative_argument_reaches_parameter_field_and_result() {
        assert_eq!(non_negative_in_down(&program(-9)), 2);
    }

    #[test]
    fn an_exported_function_may_be_called_with_anything() {
        let mut program = program(9);
        program.exports.push(("down".into(), FuncId(0)));
        assert_eq!(non_negative_in_down(&program), 2);
    }

    /// `try: check(); if n < 1: return 0` … `except: return n - 1`: the handler does not know that n is at least 1.
    #[test]
    fn who_fails_has_not_been_asked() {
        let mut fixture = Fixture::new();
        let mut build = FuncBuilder::new("f", Types::INT, SPAN);
        let param = build.param("n", Types::INT);
        let (small, done, handler) = (build.block("small"), build.block("done"), build.block("handler"));
        let n = build.load(param, SPAN);
        let one = build.int(1, SPAN);
        build.op_fail(OpKind::Call(FuncId(0), vec![n]), Some(Types::INT), handler, SPAN);
        let is_small = build.op(OpKind::Prim(Prim::IntLt, vec![n, one]), Types::BOOL, SPAN);
        build.term(Term::Branch { cond: is_small, then: small, orelse: done });
        let mut less = Vec::new();
        for block in [small, done, handler] {
            build.switch_to(block);
            less.push(build.op(OpKind::Prim(Prim::WrapSub, vec![n, one]), Types::INT, SPAN));
            build.term(Term::Return(n));
        }
        fixture.program.funcs.push(build.finish());
        fixture.program.exports.push(("f".into(), FuncId(0)));
        let signs = Signs::of(&fixture.program);
        let known = signs.non_negative(&fixture.program.types, fixture.program.func(FuncId(0)), FuncId(0));
        assert_eq!(less.iter().map(|value| known.contains(value.index())).collect::<Vec<_>>(), [false, true, false]);
    }
}
