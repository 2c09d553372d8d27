//! Runs MIR functions over integers, as far as the tests of lowering need it.

use super::{ERROR, INT_DIV_ZERO, INT_MOD_ZERO, NOTE, OVERFLOW};
use crate::mir::{BlockId, Func, FuncId, Op, OpKind, Prim, Program, Term, ValueId};

/// What a run did.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    Returned(i64),
    Raised(i64),
    /// It took too many steps.
    Endless,
}

pub struct Machine<'a> {
    func: &'a Func,
    slots: Vec<i64>,
    values: Vec<i64>,
    exception: Option<i64>,
    /// The arguments of `note`; a negative one raises itself.
    pub notes: Vec<i64>,
}

/// What an exception made by `error` is.
pub const PLAIN_ERROR: i64 = 77;

impl<'a> Machine<'a> {
    pub fn new(program: &'a Program) -> Machine<'a> {
        let func = program.func(FuncId(0));
        let (slots, values) = (vec![0; func.slots.len()], vec![0; func.values.len()]);
        Machine { func, slots, values, exception: None, notes: vec![] }
    }

    pub fn run(&mut self, args: &[i64], max_steps: usize) -> Outcome {
        self.slots[..args.len()].copy_from_slice(args);
        let mut block = BlockId(0);
        for _ in 0..max_steps {
            if let Some(next) = self.run_ops(block) {
                block = next;
                continue;
            }
            block = match &self.func.block(block).term {
                Term::Goto(to) => *to,
                Term::Branch { cond, then, orelse } => *if self.get(*cond) != 0 { then } else { orelse },
                Term::Switch { value, cases, default } => {
                    let value = self.get(*value);
                    cases.iter().find(|(case, _)| *case == value).map_or(*default, |(_, to)| *to)
                }
                Term::Return(value) => return Outcome::Returned(self.get(*value)),
                Term::Unwind => return Outcome::Raised(self.exception.expect("an exception is set")),
                Term::Unreachable => panic!("reached the unreachable end of {}", self.func.block(block).name),
            };
        }
        Outcome::Endless
    }

    fn get(&self, value: ValueId) -> i64 {
        self.values[value.index()]
    }

    /// Runs the operations of a block, up to one that fails: its target.
    fn run_ops(&mut self, block: BlockId) -> Option<BlockId> {
        let func = self.func;
        func.block(block).ops.iter().find_map(|op| match self.run_op(op) {
            Some(result) => {
                if let Some(value) = op.result {
                    self.values[value.index()] = result;
                }
                None
            }
            None => Some(op.fail.expect("a failing operation has a target")),
        })
    }

    fn run_op(&mut self, op: &Op) -> Option<i64> {
        match &op.kind {
            OpKind::None | OpKind::Zero => Some(0),
            OpKind::Bool(value) => Some(i64::from(*value)),
            OpKind::Int(value) => Some(*value),
            OpKind::Load(slot) => Some(self.slots[slot.index()]),
            OpKind::Take(slot) => Some(std::mem::take(&mut self.slots[slot.index()])),
            OpKind::Store(slot, value) => {
                self.slots[slot.index()] = self.get(*value);
                Some(0)
            }
            OpKind::Prim(prim, args) => self.prim(*prim, args),
            OpKind::Call(callee, args) => self.call(*callee, args),
            OpKind::Raise { exception, .. } => {
                self.exception = Some(self.get(*exception));
                None
            }
            OpKind::TakeException => Some(self.exception.take().expect("an exception is set")),
            other => panic!("the tests' machine cannot run {other:?}"),
        }
    }

    fn prim(&self, prim: Prim, args: &[ValueId]) -> Option<i64> {
        let args: Vec<i64> = args.iter().map(|arg| self.get(*arg)).collect();
        let (a, b) = (args[0], args.get(1).copied().unwrap_or(0));
        match prim {
            Prim::IntAdd => a.checked_add(b),
            Prim::IntNeg => a.checked_neg(),
            Prim::IntFloorDiv if b == 0 => None,
            Prim::IntFloorDiv => a.checked_div_euclid(b).map(|quotient| quotient - i64::from(b < 0 && a.rem_euclid(b) != 0)),
            Prim::IntMod if b == 0 => None,
            Prim::IntMod => {
                let rest = a.wrapping_rem(b);
                Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
            }
            Prim::IntShr => Some(a >> b),
            Prim::IntAnd => Some(a & b),
            Prim::WrapAdd => Some(a.wrapping_add(b)),
            Prim::WrapSub => Some(a.wrapping_sub(b)),
            Prim::IntLt => Some(i64::from(a < b)),
            Prim::IntGt => Some(i64::from(a > b)),
            Prim::IntEq => Some(i64::from(a == b)),
            Prim::UnsignedLt => Some(i64::from(a.cast_unsigned() < b.cast_unsigned())),
            other => panic!("the tests' machine cannot compute {other:?}"),
        }
    }

    fn call(&mut self, callee: FuncId, args: &[ValueId]) -> Option<i64> {
        let thrown = match callee.0 {
            id if id == NOTE.0 => {
                let value = self.get(args[0]);
                self.notes.push(value);
                if value >= 0 {
                    return Some(value);
                }
                value
            }
            id if id == ERROR.0 => return Some(PLAIN_ERROR),
            id if [OVERFLOW.0, INT_DIV_ZERO.0, INT_MOD_ZERO.0].contains(&id) => i64::from(id),
            id => panic!("the tests' machine cannot call function {id}"),
        };
        self.exception = Some(thrown);
        None
    }
}
