//! Division and modulo. Most constant divisors cannot fail, so that the function stays free of their errors.
//! A variable divisor may be zero, and the smallest integer by -1 overflows: one edge for both, sorted out behind it.

use super::body::BodyLowering;
use super::expr::constant;
use crate::mir::{BlockId, ErrorKind, OpKind, Prim, ValueId};
use crate::source::Span;
use crate::thir::{Expr, ExprKind};
use crate::types::Types;

/// What is known of a divisor.
enum Divisor {
    Variable,
    Zero,
    MinusOne,
    /// Two to this power.
    Power(i64),
    OtherConstant,
}

impl BodyLowering<'_> {
    pub fn lower_floor_div(&mut self, a: &Expr, b: &Expr, span: Span) -> ValueId {
        let Some([dividend, divisor]) = self.lower_operand_array([a, b]) else {
            return self.nothing(Types::INT, span);
        };
        let args = vec![dividend, divisor];
        match known(b) {
            Divisor::Power(exponent) => {
                let count = self.build.int(exponent, span);
                self.int_prim(Prim::IntShr, vec![dividend, count], span)
            }
            Divisor::MinusOne => self.int_prim(Prim::IntNeg, vec![dividend], span),
            Divisor::OtherConstant => self.build.op(OpKind::Prim(Prim::IntFloorDiv, args), Types::INT, span),
            Divisor::Zero => self.int_prim(Prim::IntFloorDiv, args, span),
            Divisor::Variable if cannot_overflow(a) => self.int_prim(Prim::IntFloorDiv, args, span),
            Divisor::Variable => {
                let failed = self.division_failed(divisor, span);
                self.failing_to(OpKind::Prim(Prim::IntFloorDiv, args), Types::INT, failed, span)
            }
        }
    }

    pub fn lower_mod(&mut self, a: &Expr, b: &Expr, span: Span) -> ValueId {
        let Some([dividend, divisor]) = self.lower_operand_array([a, b]) else {
            return self.nothing(Types::INT, span);
        };
        let args = vec![dividend, divisor];
        match known(b) {
            Divisor::Power(exponent) => {
                let mask = self.build.int((1 << exponent) - 1, span);
                self.int_prim(Prim::IntAnd, vec![dividend, mask], span)
            }
            Divisor::MinusOne => self.build.int(0, span),
            Divisor::OtherConstant => self.build.op(OpKind::Prim(Prim::IntMod, args), Types::INT, span),
            Divisor::Zero | Divisor::Variable => self.int_prim(Prim::IntMod, args, span),
        }
    }

    pub fn lower_float_div(&mut self, a: &Expr, b: &Expr, span: Span) -> ValueId {
        let Some([dividend, divisor]) = self.lower_operand_array([a, b]) else {
            return self.nothing(Types::FLOAT, span);
        };
        let prim = if is_nonzero(b) { Prim::FloatDivRaw } else { Prim::FloatDiv };
        self.prim(prim, vec![dividend, divisor], Types::FLOAT, span)
    }

    fn int_prim(&mut self, prim: Prim, args: Vec<ValueId>, span: Span) -> ValueId {
        self.prim(prim, args, Types::INT, span)
    }

    /// A block that finds out why a division failed.
    fn division_failed(&mut self, divisor: ValueId, span: Span) -> BlockId {
        let zero_division = self.error_target(ErrorKind::IntDivZero, span);
        let overflow = self.error_target(ErrorKind::Overflow, span);
        let block = self.build.cold_block("division.failed");
        self.in_block(block, |this| {
            let zero = this.build.int(0, span);
            let is_zero = this.prim(Prim::IntEq, vec![divisor, zero], Types::BOOL, span);
            this.branch(is_zero, zero_division, overflow);
        });
        block
    }
}

fn known(divisor: &Expr) -> Divisor {
    match constant(divisor) {
        None => Divisor::Variable,
        Some(0) => Divisor::Zero,
        Some(-1) => Divisor::MinusOne,
        Some(value) if value > 0 && value & (value - 1) == 0 => Divisor::Power(i64::from(value.trailing_zeros())),
        Some(_) => Divisor::OtherConstant,
    }
}

fn cannot_overflow(dividend: &Expr) -> bool {
    constant(dividend).is_some_and(|value| value != i64::MIN)
}

/// Is this a float constant, perhaps converted from an integer, that one can divide by?
fn is_nonzero(divisor: &Expr) -> bool {
    match &divisor.kind {
        ExprKind::Float(value) => *value != 0.0,
        ExprKind::Prim(Prim::IntToFloat | Prim::FloatNeg, args) => args.iter().all(is_nonzero),
        _ => constant(divisor).is_some_and(|value| value != 0),
    }
}
