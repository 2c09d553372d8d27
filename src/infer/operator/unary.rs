//! Operators of one operand, and operator methods of numbers called by name.

use crate::hir::{BinaryOp, ExprId, UnaryOp};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, Prim};

impl UnaryOp {
    pub(super) fn method(self) -> &'static str {
        match self {
            UnaryOp::Neg => "__neg__",
            UnaryOp::Pos => "__pos__",
            UnaryOp::Invert => "__invert__",
            UnaryOp::Not => "__bool__",
        }
    }
}

/// A literal whose negative is one, too?
fn is_negatable(value: &Val) -> bool {
    matches!(value.e.kind, thir::ExprKind::Int(number) if number != i64::MIN)
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn unary(&mut self, op: UnaryOp, operand: ExprId, span: Span) -> Val {
        if op == UnaryOp::Not {
            let cond = self.condition(operand);
            if let Some(known) = cond.known {
                let constant = self.bool(!known, span);
                return Fx::after(cond.value, constant);
            }
            return self.prim(Prim::BoolNot, Ty::Bool, vec![cond.value], span);
        }
        let value = self.expr(operand);
        self.unary_value(op, value, span)
    }

    /// `(2).__add__(3)`: an operator of machine numbers, for which the library has no method.
    pub(crate) fn operator_method(&mut self, number: &Val, name: &str, args: &Args, span: Span) -> Option<Val> {
        match args.positional.as_slice() {
            [] => {
                let op = [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert].into_iter().find(|op| op.method() == name)?;
                Some(self.unary_value(op, number.clone(), span))
            }
            [other] if !self.understands(&number.ty, &other.ty) => {
                BinaryOp::ALL.into_iter().find(|op| op.method() == name || op.reflected() == name)?;
                let marker = self.constant(Ty::Builtin("NotImplemented".into()), span);
                Some(self.sequence(other.clone(), marker))
            }
            [other] => match BinaryOp::ALL.into_iter().find(|op| op.method() == name) {
                Some(op) => Some(self.binary(op, number.clone(), other.clone(), span)),
                None => {
                    let op = BinaryOp::ALL.into_iter().find(|op| op.reflected() == name)?;
                    Some(self.binary(op, other.clone(), number.clone(), span))
                }
            },
            _ => None,
        }
    }

    /// Floats know all machine numbers, ints only ints. What is an int of any size knows the rest itself.
    fn understands(&mut self, number: &Ty, other: &Ty) -> bool {
        match self.inf.store.resolve(other) {
            Ty::Int | Ty::Bool | Ty::Never | Ty::Union(_) => true,
            Ty::Float => *number == Ty::Float,
            ref ty => self.is_wide(ty),
        }
    }

    pub(crate) fn unary_value(&mut self, op: UnaryOp, value: Val, span: Span) -> Val {
        let value = match self.split_by_methods(value, &[op.method()], &mut |fx, part| fx.unary_value(op, part, span)) {
            Ok(result) => return result,
            Err(value) => self.plain_unless_own(value, op.method()),
        };
        let ty = self.inf.store.resolve(&value.ty);
        match (op, &ty) {
            (_, Ty::Never) => value,
            (UnaryOp::Neg, _) if self.is_wide(&ty) || (ty == Ty::Int && self.grows(span) && !is_negatable(&value)) => {
                self.call_library("bigint", "_wide_neg", vec![value], span)
            }
            (_, Ty::Union(_)) => self.dispatch(value, &mut |fx, part| fx.unary_value(op, part, span)),
            (UnaryOp::Neg, Ty::Float) => match value.e.kind {
                thir::ExprKind::Float(f) => self.val(Ty::Float, thir::ExprKind::Float(-f), span),
                _ => self.prim(Prim::FloatNeg, Ty::Float, vec![value], span),
            },
            (UnaryOp::Pos, Ty::Float) => value,
            (UnaryOp::Neg, Ty::Int | Ty::Bool) => {
                if let thir::ExprKind::Int(n) = value.e.kind
                    && let Some(n) = n.checked_neg()
                {
                    return self.int(n, span);
                }
                let value = self.coerce(value, &Ty::Int);
                self.prim(Prim::IntNeg, Ty::Int, vec![value], span)
            }
            (UnaryOp::Pos, Ty::Int | Ty::Bool) => self.coerce(value, &Ty::Int),
            (UnaryOp::Invert, Ty::Int | Ty::Bool) => {
                let value = self.coerce(value, &Ty::Int);
                self.prim(Prim::IntNot, Ty::Int, vec![value], span)
            }
            _ => {
                let (method, symbol) = match op {
                    UnaryOp::Neg => ("__neg__", "-"),
                    UnaryOp::Pos => ("__pos__", "+"),
                    UnaryOp::Invert => ("__invert__", "~"),
                    UnaryOp::Not => ("__bool__", "not"),
                };
                if self.has_method(&ty, method) {
                    return self.call_method(value, method, Vec::new(), span);
                }
                self.type_error_of(value, [&format!("bad operand type for unary {symbol}: '"), "'"], span)
            }
        }
    }
}
