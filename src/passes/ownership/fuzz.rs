//! Random programs, counted and then executed by a small interpreter that knows every object's count: nothing may be
//! looked at after its death, nothing may stay alive at the end.

use crate::mir::build::FuncBuilder;
use crate::mir::{BlockId, Func, FuncId, GlobalId, OpKind, Program, SlotId, Term, ValueId};
use crate::passes::testing::*;
use crate::types::{LayoutId, Type, TypeId, Types};

/// A small generator of numbers (xorshift): the same programs in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }
}

const FUNCS: u32 = 4;

/// Writes one random function.
struct Writer<'a> {
    f: &'a Fixture,
    pair: TypeId,
    random: &'a mut Random,
    b: FuncBuilder,
    slots: Vec<SlotId>,
    pairs: Vec<SlotId>,
    /// Values of type `Node | None` that are defined here.
    values: Vec<ValueId>,
    handler: BlockId,
}

fn random_func(f: &Fixture, pair: TypeId, random: &mut Random, number: u32) -> Func {
    let mut b = FuncBuilder::new(format!("f{number}"), f.maybe_node, SPAN);
    b.func.raises = true;
    let mut slots = vec![b.param("p", f.maybe_node), b.param("q", f.maybe_node)];
    slots.extend((0..3).map(|i| b.slot(format!("s{i}"), f.maybe_node, i == 2)));
    let pairs = vec![b.slot("t", pair, false)];
    let handler = unwind_block(&mut b);
    let mut writer = Writer { f, pair, random, b, slots, pairs, values: Vec::new(), handler };
    writer.stmts(3);
    let result = writer.expr(2);
    writer.b.term(Term::Return(result));
    writer.b.finish()
}

impl Writer<'_> {
    fn stmts(&mut self, depth: u32) {
        let known = self.values.len();
        for _ in 0..1 + self.random.below(4) {
            self.stmt(depth);
        }
        self.values.truncate(known);
    }

    fn stmt(&mut self, depth: u32) {
        let choice = self.random.below(if depth == 0 { 8 } else { 12 });
        match choice {
            0..3 => {
                let value = self.expr(2);
                let slot = self.any_slot();
                self.b.store(slot, value, SPAN);
            }
            3 | 4 => {
                let object = self.node(2);
                let value = self.expr(2);
                self.b.op_void(OpKind::SetField(object, NODE_NEXT, value), SPAN);
            }
            5 => {
                let value = self.node(2);
                self.b.op_void(OpKind::StoreGlobal(GlobalId(0), value), SPAN);
            }
            6 => {
                self.expr(3);
            }
            7 => {
                let (first, second) = (self.expr(1), self.expr(1));
                let pair = self.b.op(OpKind::Tuple(vec![first, second]), self.pair, SPAN);
                let slot = self.pairs[0];
                self.b.store(slot, pair, SPAN);
            }
            8 | 9 => self.branch(depth),
            10 => self.repeat(depth),
            _ => self.protected(depth),
        }
    }

    fn branch(&mut self, depth: u32) {
        let (then, orelse, end) = (self.b.block("then"), self.b.block("else"), self.b.block("end"));
        let cond = self.condition();
        self.b.term(Term::Branch { cond, then, orelse });
        for block in [then, orelse] {
            self.b.switch_to(block);
            let known = self.values.len();
            self.stmts(depth - 1);
            match self.random.below(8) {
                0 => {
                    let value = self.expr(1);
                    self.b.term(Term::Return(value));
                }
                1 => self.raise(),
                _ => {}
            }
            self.values.truncate(known);
            self.b.term(Term::Goto(end));
        }
        self.b.switch_to(end);
    }

    fn raise(&mut self) {
        let exception = self.b.op(OpKind::New(LayoutId(0)), self.f.exception, SPAN);
        self.b.op_fail(OpKind::Raise { exception, traceback: crate::mir::Traceback::Begin }, None, self.handler, SPAN);
        self.b.term(Term::Unreachable);
    }

    fn repeat(&mut self, depth: u32) {
        let (head, body, end) = (self.b.block("head"), self.b.block("body"), self.b.block("end"));
        self.b.term(Term::Goto(head));
        self.b.switch_to(head);
        let cond = self.condition();
        self.b.term(Term::Branch { cond, then: body, orelse: end });
        self.b.switch_to(body);
        self.stmts(depth - 1);
        self.b.term(Term::Goto(head));
        self.b.switch_to(end);
    }

    fn protected(&mut self, depth: u32) {
        let (catch, end) = (self.b.cold_block("catch"), self.b.block("end"));
        let outer = std::mem::replace(&mut self.handler, catch);
        self.stmts(depth - 1);
        self.handler = outer;
        self.b.term(Term::Goto(end));
        self.b.switch_to(catch);
        self.b.op(OpKind::TakeException, self.f.exception, SPAN);
        self.stmts(depth - 1);
        self.b.term(Term::Goto(end));
        self.b.switch_to(end);
    }

    fn condition(&mut self) -> ValueId {
        self.b.op(OpKind::Runtime("random", vec![]), Types::BOOL, SPAN)
    }

    fn any_slot(&mut self) -> SlotId {
        self.slots[self.random.below(self.slots.len() as u64) as usize]
    }

    fn node(&mut self, depth: u32) -> ValueId {
        match self.random.below(4) {
            0 => self.b.op(OpKind::LoadGlobal(GlobalId(0)), self.f.node, SPAN),
            1 => self.b.op(OpKind::New(self.f.node_layout), self.f.node, SPAN),
            _ => {
                let value = self.expr(depth);
                self.b.op(OpKind::Unwrap(value), self.f.node, SPAN)
            }
        }
    }

    fn expr(&mut self, depth: u32) -> ValueId {
        let value = self.fresh_expr(depth);
        self.values.push(value);
        value
    }

    fn fresh_expr(&mut self, depth: u32) -> ValueId {
        let maybe = self.f.maybe_node;
        match self.random.below(if depth == 0 { 6 } else { 11 }) {
            0..3 => {
                let slot = self.any_slot();
                self.b.load(slot, SPAN)
            }
            3 if !self.values.is_empty() => self.values[self.random.below(self.values.len() as u64) as usize],
            4 => {
                let slot = self.slots[4];
                self.b.op(OpKind::Take(slot), maybe, SPAN)
            }
            3 | 5 => self.b.op(OpKind::Zero, maybe, SPAN),
            6 | 7 => {
                let object = self.node(depth - 1);
                self.b.op(OpKind::GetField(object, NODE_NEXT), maybe, SPAN)
            }
            8 => {
                let node = self.node(depth - 1);
                self.b.op(OpKind::Wrap(node), maybe, SPAN)
            }
            9 => {
                let slot = self.pairs[0];
                let pair = self.b.load(slot, SPAN);
                let item = self.random.below(2) as usize;
                self.b.op(OpKind::TupleGet(pair, item), maybe, SPAN)
            }
            _ => {
                let args = vec![self.expr(depth - 1), self.expr(depth - 1)];
                let callee = FuncId(self.random.below(FUNCS as u64) as u32);
                call(&mut self.b, callee, args, maybe, self.handler)
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Value {
    Plain,
    Bool(bool),
    Object(usize),
    Pair(Vec<Value>),
}

struct Object {
    count: u32,
    fields: Vec<Value>,
}

/// Why a run ends before its time.
#[derive(Debug)]
enum Stop {
    Raised,
    /// Ran too long: says nothing.
    Tired,
    Wrong(String),
}

struct Machine<'a> {
    program: &'a Program,
    heap: Vec<Object>,
    global: Value,
    exception: Option<Value>,
    random: Random,
    fuel: u32,
    depth: u32,
}

impl Machine<'_> {
    fn object(&mut self, value: &Value) -> Result<Option<&mut Object>, Stop> {
        match value {
            Value::Object(id) if self.heap[*id].count == 0 => Err(Stop::Wrong(format!("object {id} is dead"))),
            Value::Object(id) => Ok(Some(&mut self.heap[*id])),
            Value::Plain | Value::Bool(_) | Value::Pair(_) => Ok(None),
        }
    }

    fn retain(&mut self, value: &Value) -> Result<(), Stop> {
        if let Value::Pair(items) = value {
            return items.iter().try_for_each(|item| self.retain(item));
        }
        if let Some(object) = self.object(value)? {
            object.count += 1;
        }
        Ok(())
    }

    fn release(&mut self, value: &Value) -> Result<(), Stop> {
        if let Value::Pair(items) = value {
            return items.iter().try_for_each(|item| self.release(item));
        }
        let Some(object) = self.object(value)? else { return Ok(()) };
        object.count -= 1;
        if object.count == 0 {
            let fields = std::mem::take(&mut object.fields);
            return fields.iter().try_for_each(|field| self.release(field));
        }
        Ok(())
    }

    fn call(&mut self, id: FuncId, args: Vec<Value>) -> Result<Value, Stop> {
        self.depth += 1;
        if self.depth > 50 {
            return Err(Stop::Tired);
        }
        let func = self.program.func(id);
        let mut slots = vec![Value::Plain; func.slots.len()];
        slots[..args.len()].clone_from_slice(&args);
        let mut values = vec![Value::Plain; func.values.len()];
        let mut block = BlockId(0);
        let result = loop {
            match self.block(func, block, &mut slots, &mut values)? {
                Step::Go(next) => block = next,
                Step::Return(value) => break Ok(value),
                Step::Unwind => break Err(Stop::Raised),
            }
        };
        self.depth -= 1;
        result
    }

    fn block(&mut self, func: &Func, id: BlockId, slots: &mut [Value], values: &mut [Value]) -> Result<Step, Stop> {
        let block = func.block(id);
        for op in &block.ops {
            self.fuel = self.fuel.checked_sub(1).ok_or(Stop::Tired)?;
            match self.op(&op.kind, slots, values) {
                Ok(value) => {
                    if let Some(result) = op.result {
                        values[result.index()] = value;
                    }
                }
                Err(Stop::Raised) => return Ok(Step::Go(op.fail.expect("a failing operation has an edge"))),
                Err(stop) => return Err(stop),
            }
        }
        Ok(match &block.term {
            Term::Goto(to) => Step::Go(*to),
            Term::Branch { cond, then, orelse } => Step::Go(if values[cond.index()] == Value::Bool(true) { *then } else { *orelse }),
            Term::Return(value) => Step::Return(values[value.index()].clone()),
            Term::Unwind => Step::Unwind,
            Term::Switch { .. } | Term::Unreachable => return Err(Stop::Wrong("unreachable".into())),
        })
    }

    fn op(&mut self, kind: &OpKind, slots: &mut [Value], values: &[Value]) -> Result<Value, Stop> {
        let value = |v: &ValueId| values[v.index()].clone();
        Ok(match kind {
            OpKind::Zero | OpKind::None => Value::Plain,
            OpKind::Load(slot) => slots[slot.index()].clone(),
            OpKind::Take(slot) => std::mem::replace(&mut slots[slot.index()], Value::Plain),
            OpKind::Store(slot, v) => {
                slots[slot.index()] = value(v);
                Value::Plain
            }
            OpKind::LoadGlobal(_) => self.global.clone(),
            OpKind::StoreGlobal(_, v) => {
                self.object(&value(v))?;
                let old = std::mem::replace(&mut self.global, value(v));
                self.release(&old)?;
                Value::Plain
            }
            OpKind::GetField(object, field) => {
                let object = self.object(&value(object))?;
                object.and_then(|o| o.fields.get(*field).cloned()).unwrap_or(Value::Plain)
            }
            OpKind::SetField(object, field, v) => self.set_field(&value(object), *field, value(v))?,
            OpKind::Wrap(v) | OpKind::Unwrap(v) => value(v),
            OpKind::Tuple(items) => Value::Pair(items.iter().map(value).collect()),
            OpKind::TupleGet(v, item) => match value(v) {
                Value::Pair(items) => items[*item].clone(),
                _ => Value::Plain,
            },
            OpKind::New(_) => {
                self.heap.push(Object { count: 1, fields: vec![Value::Plain, Value::Plain] });
                Value::Object(self.heap.len() - 1)
            }
            OpKind::Call(callee, args) => {
                let args: Vec<Value> = args.iter().map(value).collect();
                for arg in &args {
                    self.object(arg)?;
                }
                self.call(*callee, args)?
            }
            OpKind::Runtime(..) => Value::Bool(self.random.below(5) < 3),
            OpKind::Raise { exception, .. } => {
                self.exception = Some(value(exception));
                return Err(Stop::Raised);
            }
            OpKind::TakeException => self.exception.take().ok_or_else(|| Stop::Wrong("no exception".into()))?,
            OpKind::Retain(v) => {
                self.retain(&value(v))?;
                value(v)
            }
            OpKind::Release(v) => {
                self.release(&value(v))?;
                Value::Plain
            }
            other => return Err(Stop::Wrong(format!("{other:?} is not known here"))),
        })
    }

    /// A null object takes nothing.
    fn set_field(&mut self, object: &Value, field: usize, new: Value) -> Result<Value, Stop> {
        self.object(&new)?;
        let old = match self.object(object)? {
            Some(object) => std::mem::replace(&mut object.fields[field], new),
            None => new,
        };
        self.release(&old)?;
        Ok(Value::Plain)
    }

    /// Runs a function from outside and releases everything that is left. Cycles stay alive: objects that reach
    /// themselves are no leak here.
    fn run(&mut self, id: FuncId) -> Result<(), Stop> {
        match self.call(id, vec![Value::Plain, Value::Plain]) {
            Ok(value) if !self.program.func(id).borrows_result => self.release(&value)?,
            Ok(_) => {}
            Err(Stop::Raised) => {
                let exception = self.exception.take().ok_or_else(|| Stop::Wrong("raised nothing".into()))?;
                self.release(&exception)?;
            }
            Err(stop) => return Err(stop),
        }
        let global = std::mem::replace(&mut self.global, Value::Plain);
        self.release(&global)?;
        self.check_counts()
    }

    /// What is still alive must be held by fields of living objects alone.
    fn check_counts(&self) -> Result<(), Stop> {
        let mut held = vec![0; self.heap.len()];
        for field in self.heap.iter().filter(|o| o.count > 0).flat_map(|o| &o.fields) {
            if let Value::Object(id) = field {
                held[*id] += 1;
            }
        }
        match self.heap.iter().zip(&held).position(|(object, held)| object.count != *held) {
            Some(id) => Err(Stop::Wrong(format!("object {id} has count {} but {} holders", self.heap[id].count, held[id]))),
            None => Ok(()),
        }
    }
}

enum Step {
    Go(BlockId),
    Return(Value),
    Unwind,
}

fn random_program(seed: u64) -> Fixture {
    let mut random = Random(seed);
    let mut f = Fixture::new();
    let pair = f.program.types.intern(Type::Tuple(vec![f.maybe_node, f.maybe_node]));
    for number in 0..FUNCS {
        let func = random_func(&f, pair, &mut random, number);
        f.add(func);
    }
    f
}

#[test]
fn random_programs_neither_leak_nor_touch_the_dead() {
    let mut conclusive = 0;
    for seed in 1..400 {
        let mut f = random_program(seed * 7919);
        let plain = crate::mir::print::print_program(&f.program);
        for pass in [crate::passes::raises::run, crate::passes::simplify::run, super::run] {
            f.run(pass);
        }
        let text = || format!("{plain}\n---- counted:\n{}", crate::mir::print::print_program(&f.program));
        if let Err(error) = crate::passes::ownership_verify::verify(&f.program) {
            panic!("seed {seed}: {error}\n{}", text());
        }
        for run in 0..20 {
            let mut machine = Machine {
                program: &f.program,
                heap: Vec::new(),
                global: Value::Plain,
                exception: None,
                random: Random(seed * 31 + run + 1),
                fuel: 3000,
                depth: 0,
            };
            match machine.run(FuncId((run % u64::from(FUNCS)) as u32)) {
                Ok(()) => conclusive += 1,
                Err(Stop::Wrong(error)) => panic!("seed {seed}, run {run}: {error}\n{}", text()),
                Err(Stop::Raised | Stop::Tired) => {}
            }
        }
    }
    assert!(conclusive > 1000, "only {conclusive} runs came to an end");
}
