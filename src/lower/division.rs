//! Floor division and modulo. The machine cannot divide the smallest integer by -1, so a divisor that may be -1 is
//! tested for; powers of two need no division, and cannot fail.

use super::body::BodyLowering;
use crate::mir::{Prim, ValueId};
use crate::source::Span;
use crate::thir::{Expr, ExprKind};
use crate::types::Types;

impl BodyLowering<'_> {
    pub fn lower_floor_div(&mut self, a: &Expr, b: &Expr, span: Span) -> ValueId {
        let Some([dividend, divisor]) = self.lower_operand_array([a, b]) else {
            return self.nothing(Types::INT, span);
        };
        if let Some(shift) = power_of_two(b) {
            let count = self.build.int(shift, span);
            return self.int_prim(Prim::IntShr, vec![dividend, count], span);
        }
        self.guarded_division(
            [(a, dividend), (b, divisor)],
            |this| this.int_prim(Prim::IntNeg, vec![dividend], span),
            |this| this.int_prim(Prim::IntFloorDiv, vec![dividend, divisor], span),
            span,
        )
    }

    pub fn lower_mod(&mut self, a: &Expr, b: &Expr, span: Span) -> ValueId {
        let Some([dividend, divisor]) = self.lower_operand_array([a, b]) else {
            return self.nothing(Types::INT, span);
        };
        if let Some(shift) = power_of_two(b) {
            let mask = self.build.int((1 << shift) - 1, span);
            return self.int_prim(Prim::IntAnd, vec![dividend, mask], span);
        }
        self.guarded_division(
            [(a, dividend), (b, divisor)],
            |this| this.build.int(0, span),
            |this| this.int_prim(Prim::IntMod, vec![dividend, divisor], span),
            span,
        )
    }

    fn int_prim(&mut self, prim: Prim, args: Vec<ValueId>, span: Span) -> ValueId {
        self.prim(prim, args, Types::INT, span)
    }

    /// One way for the divisor -1, another for all others; constants decide without a test.
    fn guarded_division(
        &mut self,
        [(a, _), (b, divisor)]: [(&Expr, ValueId); 2],
        by_minus_one: impl FnOnce(&mut Self) -> ValueId,
        divide: impl FnOnce(&mut Self) -> ValueId,
        span: Span,
    ) -> ValueId {
        match (&a.kind, &b.kind) {
            (_, ExprKind::Int(-1)) => return by_minus_one(self),
            (_, ExprKind::Int(_)) => return divide(self),
            (ExprKind::Int(dividend), _) if *dividend != i64::MIN => return divide(self),
            _ => {}
        }
        let result = self.hidden_slot("division", Types::INT);
        let special = self.build.cold_block("divide.by.minus.one");
        let general = self.build.block("divide");
        let end = self.build.block("divide.end");
        let minus_one = self.build.int(-1, span);
        let is_minus_one = self.prim(Prim::IntEq, vec![divisor, minus_one], Types::BOOL, span);
        self.branch(is_minus_one, special, general);
        self.build.switch_to(special);
        let value = by_minus_one(self);
        self.store(result, value, span);
        self.goto(end);
        self.build.switch_to(general);
        let value = divide(self);
        self.store(result, value, span);
        self.goto(end);
        self.build.switch_to(end);
        self.load(result, span)
    }
}

/// The exponent of a constant power of two.
fn power_of_two(expr: &Expr) -> Option<i64> {
    match expr.kind {
        ExprKind::Int(value) if value > 0 && value & (value - 1) == 0 => Some(i64::from(value.trailing_zeros())),
        _ => None,
    }
}
