//! Ints that may leave 64 bits. An int is a machine int, and arithmetic that overflows raises OverflowError, except
//! where results are likely to be large: there the type is `int | bigint`, and the operators are the functions
//! `_wide_…` of the library module `bigint`. Once a value has that type, what is computed from it has it, too.
//!
//! Which operations begin it is decided here (`growth` finds those of loops and recursion): powers with a computed
//! exponent, literals beyond 64 bits, factorials and the like, and with `--ints exact` all arithmetic of the program.

use crate::hir::{BinaryOp, ClassId};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecKind, Ty};
use crate::infer::{Infer, Ints};
use crate::source::Span;
use crate::thir::ExprKind;

impl Fx<'_, '_> {
    /// The library function for an operator of ints whose result may be large. `overflows`: it is, the operands are literals.
    pub(crate) fn wide_operation(&mut self, op: BinaryOp, left: &Ty, right: &Val, overflows: bool, span: Span) -> Option<&'static str> {
        let name = match op {
            BinaryOp::Add => "_wide_add",
            BinaryOp::Sub => "_wide_sub",
            BinaryOp::Mul => "_wide_mul",
            BinaryOp::FloorDiv => "_wide_floordiv",
            BinaryOp::Shl => "_wide_shl",
            BinaryOp::Mod => "_wide_mod",
            BinaryOp::BitAnd => "_wide_and",
            BinaryOp::BitOr => "_wide_or",
            BinaryOp::BitXor => "_wide_xor",
            BinaryOp::Shr => "_wide_shr",
            BinaryOp::Div | BinaryOp::Pow | BinaryOp::MatMul => return None,
        };
        let divisor = &right.e.kind;
        let right = &self.inf.store.resolve(&right.ty);
        // Of two bools these give a bool.
        let may_be_bool = |ty: &Ty| ty.members().contains(&Ty::Bool);
        if matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor) && may_be_bool(left) && may_be_bool(right) {
            return None;
        }
        let wide = [left, right].map(|ty| self.is_wide(ty));
        let ints = [left, right].map(|ty| ty.members().iter().all(|member| matches!(member, Ty::Int | Ty::Bool)));
        let both = (wide[0] || ints[0]) && (wide[1] || ints[1]);
        let may_leave = match op {
            BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Shl => true,
            // The smallest machine int by -1.
            BinaryOp::FloorDiv => matches!(divisor, ExprKind::Int(-1)) || !matches!(divisor, ExprKind::Int(_)),
            _ => false,
        };
        let begins = overflows || (may_leave && self.grows(span));
        (both && (wide[0] || wide[1] || begins)).then_some(name)
    }

    /// Ints of any size?
    pub(crate) fn is_wide(&self, ty: &Ty) -> bool {
        let members = ty.members();
        members.iter().any(|member| self.inf.is_bigint(member))
            && members.iter().all(|member| matches!(member, Ty::Int | Ty::Bool) || self.inf.is_bigint(member))
    }

    /// Is the result of this operation of machine ints likely to be large?
    pub(crate) fn grows(&mut self, span: Span) -> bool {
        !self.is_prelude
            && match self.inf.ints {
                Ints::Exact => true,
                Ints::Machine => false,
                Ints::Auto => self.growing.contains(&span),
            }
    }
}

impl Infer<'_> {
    pub(crate) fn is_bigint(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Obj(rec) => matches!(self.store.rec(*rec).kind, RecKind::Class(class) if self.is_bigint_class(class)),
            _ => false,
        }
    }

    pub(crate) fn is_bigint_class(&self, class: ClassId) -> bool {
        let class = self.builder.program.class(class);
        class.name == "bigint" && self.builder.program.is_library_module(class.module, "bigint")
    }

    pub(crate) fn is_complex_class(&self, class: ClassId) -> bool {
        let class = self.builder.program.class(class);
        class.name == "complex" && self.builder.program.is_library_module(class.module, "complex")
    }

    /// The class's name as programs see it.
    pub(crate) fn shown_class(&self, class: ClassId) -> String {
        if self.is_bigint_class(class) { "int".into() } else { self.builder.program.class(class).name.clone() }
    }
}
