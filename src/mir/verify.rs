//! Checks the invariants that stand at the head of `mir`. Comes in: a program. Goes out: nothing, or the first
//! thing that is wrong, with function and block. Must not change anything and must not panic on bad MIR.
//!
//! - Every id (slot, value, block, function, global, field) exists.
//! - Parameters are the first slots.
//! - Nothing jumps to the entry block.
//! - Each value is defined by one operation, and on every path before it is used.
//! - An operation has `fail` only if it can fail; `Raise` always has it, and so has every call of a function that is known to raise.
//! - Stores, loads, fields, elements, calls and returns agree in their types.
//! - Conditions are Bool, switched values and indices are Int.

use super::{Block, BlockId, Func, FuncId, Op, OpKind, Program, Term, ValueId, cfg, print};
use crate::types::{Type, TypeId, Types};
use fixedbitset::FixedBitSet;

pub fn verify(program: &Program) -> Result<(), String> {
    for index in 0..program.funcs.len() {
        verify_func(program, FuncId(index as u32))?;
    }
    Ok(())
}

pub fn verify_func(program: &Program, id: FuncId) -> Result<(), String> {
    let func = program.func(id);
    let checker = Checker { program, func };
    checker.whole().map_err(|e| format!("{}: {e}", func.symbol))?;
    for block in func.block_ids() {
        let name = || format!("{}: block {} ({})", func.symbol, func.block(block).name, block.0);
        checker.block(func.block(block)).map_err(|e| format!("{}: {e}", name()))?;
    }
    checker.dominance().map_err(|e| format!("{}: {e}\n{}", func.symbol, print::print_func(program, id)))
}

struct Checker<'a> {
    program: &'a Program,
    func: &'a Func,
}

impl Checker<'_> {
    fn whole(&self) -> Result<(), String> {
        let func = self.func;
        check(!func.blocks.is_empty(), || "no blocks".into())?;
        let first = func.params.iter().enumerate().all(|(i, p)| p.index() == i) && func.params.len() <= func.slots.len();
        check(first, || "parameters are not the first slots".into())?;
        let to_entry = func.blocks.iter().flat_map(Block::successors).any(|to| to == BlockId(0));
        check(!to_entry, || "something jumps to the entry block".into())?;
        let mut defined = FixedBitSet::with_capacity(func.values.len());
        for op in func.blocks.iter().flat_map(|b| &b.ops) {
            let Some(result) = op.result else { continue };
            check(result.index() < func.values.len(), || format!("v{} does not exist", result.0))?;
            check(!defined.put(result.index()), || format!("v{} is defined twice", result.0))?;
        }
        Ok(())
    }

    fn block(&self, block: &Block) -> Result<(), String> {
        for op in &block.ops {
            self.ids(op)?;
            self.failure(op)?;
            self.types(op).map_err(|e| format!("{e} in {:?}", op.kind))?;
        }
        for target in block.successors() {
            check(target.index() < self.func.blocks.len(), || format!("block {} does not exist", target.0))?;
        }
        self.term(&block.term)
    }

    fn ids(&self, op: &Op) -> Result<(), String> {
        for (value, _) in op.kind.operands() {
            self.value(value)?;
        }
        match &op.kind {
            OpKind::Load(slot) | OpKind::Take(slot) | OpKind::Store(slot, _) => {
                check(slot.index() < self.func.slots.len(), || format!("slot {} does not exist", slot.0))
            }
            OpKind::LoadGlobal(global) | OpKind::StoreGlobal(global, _) => {
                check((global.0 as usize) < self.program.globals.len(), || format!("global {} does not exist", global.0))
            }
            OpKind::Call(id, _)
            | OpKind::Sort { less: id, .. }
            | OpKind::GeneratorNew(id, _)
            | OpKind::GeneratorResume(id, ..)
            | OpKind::GeneratorThrow(id, ..)
            | OpKind::GeneratorState(id, _)
            | OpKind::GeneratorValue(id, _)
            | OpKind::GeneratorResult(id, _) => {
                check(id.index() < self.program.funcs.len(), || format!("function {} does not exist", id.0))
            }
            _ => Ok(()),
        }
    }

    fn value(&self, value: ValueId) -> Result<(), String> {
        check(value.index() < self.func.values.len(), || format!("v{} does not exist", value.0))
    }

    fn failure(&self, op: &Op) -> Result<(), String> {
        let must = match op.kind {
            OpKind::Raise { .. } => true,
            OpKind::Call(callee, _) | OpKind::Sort { less: callee, .. } => self.program.func(callee).raises,
            _ => false,
        };
        check(!must || op.fail.is_some(), || format!("no fail edge: {:?}", op.kind))?;
        check(op.fail.is_none() || op.kind.can_fail(), || format!("fail edge on an operation that cannot fail: {:?}", op.kind))
    }

    fn types(&self, op: &Op) -> Result<(), String> {
        let func = self.func;
        let slot = |s: super::SlotId| func.slots[s.index()].ty;
        let global = |g: super::GlobalId| self.program.globals[g.0 as usize].ty;
        match &op.kind {
            OpKind::Load(s) | OpKind::Take(s) => self.result(op, slot(*s)),
            OpKind::Store(s, v) => self.same(func.ty(*v), slot(*s)),
            OpKind::LoadGlobal(g) => self.result(op, global(*g)),
            OpKind::StoreGlobal(g, v) => self.same(func.ty(*v), global(*g)),
            OpKind::GetField(o, i) => self.result(op, self.field(*o, *i)?),
            OpKind::SetField(o, i, v) => self.same(func.ty(*v), self.field(*o, *i)?),
            OpKind::ArrayGet(a, i) | OpKind::ArrayTake(a, i) => {
                self.same(func.ty(*i), Types::INT)?;
                self.result(op, self.element(*a)?)
            }
            OpKind::ArraySet(a, i, v) | OpKind::ArrayInit(a, i, v) => {
                self.same(func.ty(*i), Types::INT)?;
                self.same(func.ty(*v), self.element(*a)?)
            }
            OpKind::Call(callee, args) => self.call(op, *callee, args),
            OpKind::Sort { less, keys, count, reverse, numbers } => {
                self.same(func.ty(*count), Types::INT)?;
                self.same(func.ty(*reverse), Types::BOOL)?;
                self.same(self.element(*numbers)?, Types::INT)?;
                let less = self.program.func(*less);
                check(less.params.len() == 2, || format!("{} does not compare", less.symbol))?;
                less.params.iter().try_for_each(|param| self.same(func.ty(*keys), less.slots[param.index()].ty))
            }
            OpKind::TupleGet(v, i) => match self.program.types.items(func.ty(*v)) {
                Some(items) if *i < items.len() => self.result(op, items[*i]),
                _ => Err("not an item of a tuple".into()),
            },
            OpKind::Append(text, more) => {
                self.same(func.ty(*text), Types::STR)?;
                self.same(func.ty(*more), Types::STR)?;
                self.result(op, Types::STR)
            }
            OpKind::Retain(v) => self.result(op, func.ty(*v)),
            _ => Ok(()),
        }
    }

    fn call(&self, op: &Op, callee: FuncId, args: &[ValueId]) -> Result<(), String> {
        let callee = self.program.func(callee);
        check(args.len() == callee.params.len(), || format!("{} arguments for {}", args.len(), callee.symbol))?;
        for (arg, param) in args.iter().zip(&callee.params) {
            self.same(self.func.ty(*arg), callee.slots[param.index()].ty)?;
        }
        if callee.generator.is_some() { Ok(()) } else { self.result(op, callee.result) }
    }

    fn field(&self, object: ValueId, index: usize) -> Result<TypeId, String> {
        let Type::Object(layout) = self.program.types.get(self.func.ty(object)) else {
            return Err(format!("field of v{}, which is no object", object.0));
        };
        let field = self.program.types.layout(*layout).fields.get(index);
        field.map(|f| f.ty).ok_or_else(|| format!("no field {index} in {}", self.program.types.layout(*layout).name))
    }

    /// The type that an element of the array is read and stored as.
    fn element(&self, array: ValueId) -> Result<TypeId, String> {
        match self.program.types.get(self.func.ty(array)) {
            Type::Array(Types::U8 | Types::I32) => Ok(Types::INT),
            Type::Array(element) => Ok(*element),
            _ => Err(format!("element of v{}, which is no array", array.0)),
        }
    }

    fn result(&self, op: &Op, expected: TypeId) -> Result<(), String> {
        let Some(result) = op.result else {
            return check(expected == Types::NONE || expected == Types::NEVER, || "no result".into());
        };
        self.same(self.func.ty(result), expected)
    }

    /// `Never` fits everywhere: such a value does not exist.
    fn same(&self, found: TypeId, expected: TypeId) -> Result<(), String> {
        let name = |ty| self.program.types.name(ty);
        check(found == expected || found == Types::NEVER || expected == Types::NEVER, || {
            format!("{} where {} is expected", name(found), name(expected))
        })
    }

    fn term(&self, term: &Term) -> Result<(), String> {
        if let Some(value) = term.operand() {
            self.value(value)?;
        }
        match term {
            Term::Branch { cond, .. } => self.same(self.func.ty(*cond), Types::BOOL),
            Term::Switch { value, .. } => self.same(self.func.ty(*value), Types::INT),
            Term::Return(value) if self.func.generator.is_none() => self.same(self.func.ty(*value), self.func.result),
            Term::Return(_) | Term::Goto(_) | Term::Unwind | Term::Unreachable => Ok(()),
        }
        .map_err(|e| format!("{e} in {term:?}"))
    }

    /// Forward over the blocks: which values are defined on every path.
    fn dominance(&self) -> Result<(), String> {
        let func = self.func;
        let order = cfg::reverse_postorder(func);
        let mut entry: Vec<Option<FixedBitSet>> = vec![None; func.blocks.len()];
        entry[0] = Some(FixedBitSet::with_capacity(func.values.len()));
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &order {
                let Some(defined) = entry[block.index()].clone() else { continue };
                changed |= self.flow(block, defined, &mut entry);
            }
        }
        for &block in &order {
            if let Some(defined) = entry[block.index()].clone() {
                self.uses(block, defined)?;
            }
        }
        Ok(())
    }

    fn flow(&self, block: BlockId, mut defined: FixedBitSet, entry: &mut [Option<FixedBitSet>]) -> bool {
        let mut changed = false;
        let block = self.func.block(block);
        for op in &block.ops {
            if let Some(fail) = op.fail {
                changed |= meet(&mut entry[fail.index()], &defined);
            }
            defined.extend(op.result.map(ValueId::index));
        }
        for to in block.term.targets() {
            changed |= meet(&mut entry[to.index()], &defined);
        }
        changed
    }

    fn uses(&self, id: BlockId, mut defined: FixedBitSet) -> Result<(), String> {
        let block = self.func.block(id);
        let undefined = |v: ValueId| format!("block {} ({}): v{} is not defined on every path", block.name, id.0, v.0);
        for op in &block.ops {
            for (value, _) in op.kind.operands() {
                check(defined.contains(value.index()), || undefined(value))?;
            }
            defined.extend(op.result.map(ValueId::index));
        }
        match block.term.operand() {
            Some(value) => check(defined.contains(value.index()), || undefined(value)),
            None => Ok(()),
        }
    }
}

/// Narrows what is known at a block's start; did it change?
fn meet(entry: &mut Option<FixedBitSet>, defined: &FixedBitSet) -> bool {
    match entry {
        None => {
            *entry = Some(defined.clone());
            true
        }
        Some(known) => {
            let before = known.count_ones(..);
            known.intersect_with(defined);
            known.count_ones(..) != before
        }
    }
}

fn check(holds: bool, message: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(message()) }
}
