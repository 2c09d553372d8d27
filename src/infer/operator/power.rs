//! `x ** y` of numbers. Its type depends on the values: an int to a negative power is a float, a negative number to a
//! fractional power is complex. Unless the exponent is written with a minus sign, the power of ints counts as an int
//! and that of floats as a float, and other values raise ValueError. With `--powers exact`, which `pyllvm run` chooses
//! itself when such values turn up, the result has both types.

use crate::hir::BinaryOp;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::infer::{Ints, Powers};
use crate::source::Span;
use crate::thir::{self, Prim};

impl Fx<'_, '_> {
    /// `left ** right` of numbers of known types. What the library computes for itself has the types that it expects.
    pub(crate) fn number_power(&mut self, left: &Val, right: &Val, span: Span) -> Option<Val> {
        let powers = if self.is_prelude { Powers::Plain } else { self.inf.powers };
        match (self.is_any_int(&left.ty), self.is_any_int(&right.ty)) {
            (true, true) if matches!(right.e.kind, thir::ExprKind::Int(..0)) => {
                Some(self.float_power(left.clone(), right.clone(), Powers::Plain, span))
            }
            (true, true) => Some(self.int_power(left.clone(), right.clone(), powers, span)),
            (base, exponent) if (base || left.ty == Ty::Float) && (exponent || right.ty == Ty::Float) => {
                Some(self.float_power(left.clone(), right.clone(), powers, span))
            }
            _ => None,
        }
    }

    /// `left ** right` of numbers that the program gives to a function of the library.
    pub(crate) fn program_power(&mut self, left: Val, right: Val, span: Span) -> Val {
        let powers = self.inf.powers;
        let (base, exponent) = (self.is_any_int(&left.ty), self.is_any_int(&right.ty));
        if base && exponent {
            return self.unsure_int_power(left, right, powers, span);
        }
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            if !base && left.ty != Ty::Float {
                return fx.dispatch(left, &mut |fx, part| fx.program_power(part, right.clone(), span));
            }
            if !exponent && right.ty != Ty::Float {
                return fx.dispatch(right, &mut |fx, part| fx.program_power(left.clone(), part, span));
            }
            fx.float_power(left, right, powers, span)
        })
    }

    /// `left ** right` where the program writes `right` with a minus sign.
    pub(crate) fn negated_power(&mut self, left: Val, right: Val, span: Span) -> Val {
        let is_written = matches!(right.e.kind, thir::ExprKind::Int(_));
        if is_written || !self.is_any_int(&left.ty) || !self.is_any_int(&right.ty) {
            return self.binary(BinaryOp::Pow, left, right, span);
        }
        self.unsure_int_power(left, right, Powers::Exact, span)
    }

    pub(super) fn is_any_int(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Int | Ty::Bool | Ty::U8 | Ty::I32) || self.is_wide(ty)
    }

    fn float_power(&mut self, left: Val, right: Val, powers: Powers, span: Span) -> Val {
        let is_whole = right.ty != Ty::Float || matches!(right.e.kind, thir::ExprKind::Float(exponent) if exponent.fract() == 0.0);
        let is_positive = match left.e.kind {
            thir::ExprKind::Float(base) => base >= 0.0,
            thir::ExprKind::Int(base) => base >= 0,
            _ => false,
        };
        let operands = [left, right].map(|number| match self.is_wide(&number.ty) {
            true => self.construct_builtin("float", Args::of(vec![number]), span),
            false => self.coerce(number, &Ty::Float),
        });
        match powers {
            Powers::Exact if !is_whole && !is_positive => self.call_library("complex", "float_or_complex_pow", operands.into(), span),
            Powers::Exact | Powers::Plain => self.call_library("_numbers", "float_pow", operands.into(), span),
        }
    }

    fn int_power(&mut self, left: Val, right: Val, powers: Powers, span: Span) -> Val {
        if self.is_wide(&left.ty) || self.is_wide(&right.ty) || self.grows(span) {
            return self.unsure_int_power(left, right, powers, span);
        }
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        let ints = self.inf.ints;
        match (&left.e.kind, &right.e.kind) {
            (thir::ExprKind::Int(base), thir::ExprKind::Int(exponent)) => {
                let power = u32::try_from(*exponent).ok().and_then(|exponent| base.checked_pow(exponent));
                // Who writes a power near the limit is going to compute beyond it.
                match power.filter(|power| power.unsigned_abs() <= 1 << 60 || ints == Ints::Machine) {
                    Some(power) => self.int(power, span),
                    None => match self.large_constant(BinaryOp::Pow, &left, &right, span).filter(|_| ints != Ints::Machine) {
                        Some(constant) => constant,
                        None => self.unsure_int_power(left, right, powers, span),
                    },
                }
            }
            (_, thir::ExprKind::Int(2)) => self.block(|fx| {
                let base = fx.temp(left);
                fx.prim(Prim::IntMul, Ty::Int, vec![base.clone(), base], span)
            }),
            (_, thir::ExprKind::Int(_)) => self.call_library("_numbers", "int_pow", vec![left, right], span),
            _ if self.is_prelude => self.call_library("_numbers", "int_pow", vec![left, right], span),
            _ => self.unsure_int_power(left, right, powers, span),
        }
    }

    /// A power of ints that may be large and whose exponent may be negative.
    fn unsure_int_power(&mut self, left: Val, right: Val, powers: Powers, span: Span) -> Val {
        let is_int = powers == Powers::Plain || matches!(right.e.kind, thir::ExprKind::Int(0..));
        let (module, function) = match self.inf.ints {
            _ if !is_int => ("_numbers", "int_or_float_pow"),
            Ints::Machine => ("_numbers", "int_pow"),
            Ints::Auto | Ints::Exact => ("bigint", "_wide_pow"),
        };
        self.call_library(module, function, vec![left, right], span)
    }
}
