//! Arithmetic of numbers: machine operations, and the functions of the library for what is more than one.

use crate::hir::BinaryOp;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, Prim};

impl<'a, 'b> Fx<'a, 'b> {
    /// An operator that numbers of these types have (`numbers_have`). Arithmetic is the machine's; the rest (shifts,
    /// float `//` and `%`) is written in the library.
    pub(super) fn number_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let both_bool = left.ty == Ty::Bool && right.ty == Ty::Bool;
        if let (true, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor) = (both_bool, op) {
            let prim = match op {
                BinaryOp::BitAnd => Prim::BoolAnd,
                BinaryOp::BitOr => Prim::BoolOr,
                _ => Prim::BoolXor,
            };
            return self.prim(prim, Ty::Bool, vec![left, right], span);
        }
        let float = left.ty == Ty::Float || right.ty == Ty::Float || op == BinaryOp::Div;
        if float {
            let prim = match op {
                BinaryOp::Add => Prim::FloatAdd,
                BinaryOp::Sub => Prim::FloatSub,
                BinaryOp::Mul => Prim::FloatMul,
                BinaryOp::Div if left.ty != Ty::Float && right.ty != Ty::Float => {
                    return self.int_division(left, right, span);
                }
                BinaryOp::Div => Prim::FloatDiv,
                _ => return self.library_binary(op, left, right, span),
            };
            let (left, right) = (self.coerce(left, &Ty::Float), self.coerce(right, &Ty::Float));
            return self.prim(prim, Ty::Float, vec![left, right], span);
        }
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        let prim = match op {
            BinaryOp::Add => Prim::IntAdd,
            BinaryOp::Sub => Prim::IntSub,
            BinaryOp::Mul => Prim::IntMul,
            BinaryOp::FloorDiv => return self.floor_division(left, right, span),
            BinaryOp::Mod => Prim::IntMod,
            BinaryOp::BitAnd => Prim::IntAnd,
            BinaryOp::BitOr => Prim::IntOr,
            BinaryOp::BitXor => Prim::IntXor,
            BinaryOp::Shl | BinaryOp::Shr => return self.shift(op, left, right, span),
            _ => return self.library_binary(op, left, right, span),
        };
        self.prim(prim, Ty::Int, vec![left, right], span)
    }

    /// A shift by a literal count needs no test of the count.
    fn shift(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let prim = if op == BinaryOp::Shl { Prim::IntShl } else { Prim::IntShr };
        match right.e.kind {
            thir::ExprKind::Int(0..=63) => self.prim(prim, Ty::Int, vec![left, right], span),
            _ => self.library_binary(op, left, right, span),
        }
    }

    /// int / int: one division of floats is exact where both fit into them, as small literals and their
    /// quotients' dividends mostly do; the library tells the cases apart.
    fn int_division(&mut self, left: Val, right: Val, span: Span) -> Val {
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        self.call_method(left, "__truediv__", vec![right], span)
    }

    /// The smallest int divided by -1 overflows: negate instead, which is checked.
    fn floor_division(&mut self, left: Val, right: Val, span: Span) -> Val {
        if let thir::ExprKind::Int(divisor) = right.e.kind
            && divisor != -1
        {
            return self.prim(Prim::IntFloorDiv, Ty::Int, vec![left, right], span);
        }
        self.block(|fx| {
            let left = fx.temp(left);
            let right = fx.temp(right);
            let minus_one = fx.int(-1, span);
            let test = fx.prim(Prim::IntEq, Ty::Bool, vec![right.clone(), minus_one], span);
            let negated = fx.prim(Prim::IntNeg, Ty::Int, vec![left.clone()], span);
            let quotient = fx.prim(Prim::IntFloorDiv, Ty::Int, vec![left, right], span);
            fx.val(Ty::Int, thir::ExprKind::If(Box::new(test.e), Box::new(negated.e), Box::new(quotient.e)), span)
        })
    }

    /// Operators of numbers that the library's classes define.
    fn library_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let ty = if left.ty == Ty::Float || right.ty == Ty::Float { Ty::Float } else { Ty::Int };
        let (left, right) = (self.coerce(left, &ty), self.coerce(right, &ty));
        self.call_method(left, op.method(), vec![right], span)
    }
}

/// Is the operator defined for numbers of these types? (Powers have rules of their own.)
pub(super) fn numbers_have(op: BinaryOp, left: &Ty, right: &Ty) -> bool {
    match op {
        BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod => true,
        BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Shl | BinaryOp::Shr => *left != Ty::Float && *right != Ty::Float,
        BinaryOp::Pow | BinaryOp::MatMul => false,
    }
}

/// Does an operator of two int literals leave 64 bits?
pub(super) fn literals_overflow(op: BinaryOp, left: &Val, right: &Val) -> bool {
    let (thir::ExprKind::Int(x), thir::ExprKind::Int(y)) = (&left.e.kind, &right.e.kind) else { return false };
    match op {
        BinaryOp::Add => x.checked_add(*y).is_none(),
        BinaryOp::Sub => x.checked_sub(*y).is_none(),
        BinaryOp::Mul => x.checked_mul(*y).is_none(),
        BinaryOp::Shl => *y >= 0 && *x != 0 && (*y > 62 || x.checked_mul(1 << y).is_none()),
        BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::Pow | BinaryOp::MatMul => false,
        BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Shr => false,
    }
}
