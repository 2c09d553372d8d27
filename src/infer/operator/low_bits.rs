//! Ints of any size of which only low bits are kept: `(a * b + c) & 0xFFFFFFFFFFFFFFFF`. The bits that a mask keeps are
//! the same if sums, differences, products and shifts wrap around at 64 bits, so nothing larger is ever made. Comes in: an
//! operation as the last round writes it, a call of one of the library's `_wide_` functions. Goes out: machine arithmetic
//! of the same value and type.

use crate::hir::{BinaryOp, FuncId, LocalId};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{Expr, ExprKind as E, InstanceId, Prim, Stmt, StmtKind};
use crate::types::Types;

impl Fx<'_, '_> {
    /// `call` is what the operation is otherwise.
    pub(super) fn masked(&mut self, op: BinaryOp, operands: [Val; 2], call: Val, span: Span) -> Val {
        if !self.inf.emit {
            return call;
        }
        let [left, right] = &operands;
        let mask_of = |value: &Val| self.sure_int(value).and_then(|mask| u64::try_from(mask).ok());
        let found = match op {
            BinaryOp::BitAnd => mask_of(right).map(|mask| (left, mask)).or_else(|| mask_of(left).map(|mask| (right, mask))),
            BinaryOp::Mod => self.sure_int(right).and_then(mask_of_power).map(|mask| (left, mask)),
            _ => None,
        };
        let Some((value, mask)) = found else { return call };
        let bits = self.low_bits(value.clone());
        let mask_word = self.int(mask.cast_signed(), span);
        let kept = self.prim(Prim::IntAnd, Ty::Int, vec![bits, mask_word], span);
        let kept = if mask.cast_signed() >= 0 {
            kept
        } else {
            self.block(|fx| {
                let kept = fx.temp(kept);
                fx.of_word(kept, span)
            })
        };
        self.coerce(kept, &call.ty)
    }

    /// The int that a value is sure to be.
    pub(crate) fn known_int(&self, value: &Val) -> Option<i128> {
        match &value.e.kind {
            E::Block(stmts, _) if self.inf.is_bigint(&value.ty) => written_words(stmts),
            _ => known_word(&value.e),
        }
    }

    /// In the last round: the int that a value is sure to be, also by way of a variable.
    fn sure_int(&self, value: &Val) -> Option<i128> {
        match value.e.kind {
            E::Global(global) if !self.is_prelude => self.inf.globals[global.0 as usize].known.int(),
            E::Var(var) => self.known_vars.get(&var).copied(),
            _ => self.known_int(value),
        }
    }

    pub(crate) fn note_global(&mut self, number: usize, value: &Val) {
        if !value.ty.is_never() {
            let known = self.known_int(value);
            self.inf.globals[number].known.assign(known);
        }
    }

    /// The int that the local has wherever it is set, in the last round.
    pub(crate) fn note_local(&mut self, local: LocalId, value: &Val) -> Option<i128> {
        let known = if self.func.params.iter().any(|param| param.local == local) { None } else { self.known_int(value) };
        let all = self.memory.known.entry(local).or_default();
        if !value.ty.is_never() {
            all.assign(known);
        }
        all.int().filter(|_| self.inf.emit)
    }

    /// An int that is written out and needs an object: its words stand in front, where `known_int` finds them.
    pub(crate) fn literal_object(&mut self, value: i128, span: Span) -> Val {
        let words = [(value >> u64::BITS) as i64, value as i64].map(|word| self.int(word, span));
        let stmts = words.iter().map(|word| Stmt { span, kind: StmtKind::Expr(word.e.clone()) }).collect();
        let object = self.call_library("bigint", "_object_of_words", words.into(), span);
        Fx::block_of(stmts, object)
    }

    /// An int that is written out, of any size.
    pub(crate) fn int_of_any_size(&mut self, value: i128, span: Span) -> Val {
        if let Ok(word) = u64::try_from(value) {
            let word = self.int(word.cast_signed(), span);
            return self.of_word(word, span);
        }
        self.literal_object(value, span)
    }

    /// The result of an operator on ints that are written out, where it leaves machine ints.
    pub(super) fn large_constant(&mut self, op: BinaryOp, left: &Val, right: &Val, span: Span) -> Option<Val> {
        let value = large_result(op, self.known_int(left)?, self.known_int(right)?)?;
        Some(self.int_of_any_size(value, span))
    }

    /// The lowest 64 bits of an int.
    fn low_bits(&mut self, value: Val) -> Val {
        let span = value.e.span;
        if let Some(known) = self.sure_int(&value) {
            return self.int(known as i64, span);
        }
        match value.e.kind {
            E::Wrap(inner) if inner.ty == Types::INT => Val { ty: Ty::Int, e: *inner },
            E::Block(stmts, inner) => {
                let low = self.low_bits(Val { ty: value.ty, e: *inner });
                Fx::block_of(stmts, low)
            }
            E::Call(callee, args) => match self.wrapping(callee, &args) {
                Some(prim) => {
                    let (index, _) = self.inf.queue[callee.0 as usize];
                    let params = self.inf.instances[index].params.clone();
                    let mut operands = args.into_iter().zip(params).map(|(e, ty)| Val { ty, e });
                    let low = operands.next().map(|operand| self.low_bits(operand));
                    let other = operands.next().map(|operand| self.low_bits(operand));
                    self.prim(prim, Ty::Int, low.into_iter().chain(other).collect(), span)
                }
                None => self.low_word(Val { ty: value.ty, e: Expr { kind: E::Call(callee, args), ..value.e } }),
            },
            kind => self.low_word(Val { ty: value.ty, e: Expr { kind, ..value.e } }),
        }
    }

    /// The machine operation that gives the low bits of what a function of the library gives, from those of its arguments.
    fn wrapping(&self, callee: InstanceId, args: &[Expr]) -> Option<Prim> {
        Some(match self.wide_function(callee)? {
            "_wide_add" => Prim::WrapAdd,
            "_wide_sub" => Prim::WrapSub,
            "_wide_mul" => Prim::WrapMul,
            "_wide_and" => Prim::IntAnd,
            "_wide_or" => Prim::IntOr,
            "_wide_xor" => Prim::IntXor,
            "_wide_shl" if matches!(args, [_, Expr { kind: E::Int(0..64), .. }]) => Prim::WrapShl,
            _ => return None,
        })
    }

    fn low_word(&mut self, value: Val) -> Val {
        let span = value.e.span;
        if !self.holds_words(&value.ty) {
            return if self.inf.is_bigint(&value.ty) { self.low_of_object(value, span) } else { self.coerce(value, &Ty::Int) };
        }
        self.block(|fx| {
            let value = fx.temp(value);
            let is_object = fx.is_object(&value);
            let is_object = fx.prim(Prim::Rarely, Ty::Bool, vec![is_object], span);
            let object = fx.object_in(&value);
            let low = fx.low_of_object(object, span);
            let word = fx.val(Ty::Int, E::Unwrap(Box::new(value.e)), span);
            fx.val(Ty::Int, E::If(Box::new(is_object.e), Box::new(low.e), Box::new(word.e)), span)
        })
    }

    fn low_of_object(&mut self, object: Val, span: Span) -> Val {
        let bits = self.field_value(object, "_bits", Ty::Str, span);
        self.val(Ty::Int, E::Runtime("_rt_big_low", vec![bits.e]), span)
    }

    /// The name of a function of the library module `bigint`.
    fn wide_function(&self, callee: InstanceId) -> Option<&str> {
        let (index, _) = self.inf.queue.get(callee.0 as usize)?;
        let func: FuncId = self.inf.instances[*index].func;
        let func = self.inf.builder.program.func(func);
        self.inf.builder.program.is_library_module(func.module, "bigint").then_some(func.name.as_str())
    }
}

/// The mask that keeps what a remainder by a power of two keeps.
fn mask_of_power(divisor: i128) -> Option<u64> {
    let divisor = u128::try_from(divisor).ok().filter(|divisor| divisor.is_power_of_two())?;
    u64::try_from(divisor - 1).ok()
}

/// The 64 bits of what is written as a machine int or a word.
fn known_word(expr: &Expr) -> Option<i128> {
    match &expr.kind {
        E::Int(value) => Some(i128::from(*value)),
        E::Wrap(inner) => known_word(inner),
        E::Cast(inner) if expr.ty == Types::WORD => match inner.kind {
            E::Int(word) => Some(i128::from(word.cast_unsigned())),
            _ => None,
        },
        _ => None,
    }
}

/// The value of a `literal_object`.
fn written_words(stmts: &[Stmt]) -> Option<i128> {
    let words = stmts.iter().map(|stmt| match &stmt.kind {
        StmtKind::Expr(Expr { kind: E::Int(word), .. }) => Some(*word),
        _ => None,
    });
    match words.collect::<Option<Vec<_>>>()?[..] {
        [high, low] => Some(i128::from(high) << u64::BITS | i128::from(low.cast_unsigned())),
        _ => None,
    }
}

fn large_result(op: BinaryOp, left: i128, right: i128) -> Option<i128> {
    let count = || u32::try_from(right).ok();
    let result = match op {
        BinaryOp::Add => left.checked_add(right)?,
        BinaryOp::Sub => left.checked_sub(right)?,
        BinaryOp::Mul => left.checked_mul(right)?,
        BinaryOp::Pow => left.checked_pow(count()?)?,
        BinaryOp::Shl => left.checked_mul(1i128.checked_shl(count()?).filter(|power| *power > 0)?)?,
        _ => return None,
    };
    i64::try_from(result).is_err().then_some(result)
}
