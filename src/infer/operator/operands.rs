//! Operators between unions. Each pair of members is looked at on its own; all pairs that do not fit come to one error,
//! which names the types at run time.

use crate::infer::body::{Fx, Val};
use crate::source::Span;
use crate::thir::{ExprKind, VarId};

/// The operands of the operator that is being taken apart.
#[derive(Clone)]
pub(crate) struct Operands {
    left: Val,
    right: Val,
    /// A variable that holds a part of the left operand.
    part: Option<VarId>,
    /// What `mismatch` gave.
    error: Option<Val>,
}

impl Operands {
    fn is_left(&self, value: &Val) -> bool {
        variable_behind(value).is_some_and(|var| Some(var) == variable_behind(&self.left) || Some(var) == self.part)
    }

    fn is_right(&self, value: &Val) -> bool {
        variable_behind(value).is_some_and(|var| Some(var) == variable_behind(&self.right))
    }
}

/// The variable that the value is, or is a part of: a member of its union, or the plain value in it where that is an object of
/// a class derived from one of values.
fn variable_behind(value: &Val) -> Option<VarId> {
    let mut kind = &value.e.kind;
    loop {
        match kind {
            ExprKind::Var(var) => return Some(*var),
            ExprKind::Unwrap(whole) | ExprKind::Field(whole, _) => kind = &whole.kind,
            _ => return None,
        }
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// The operation for each member of the left operand.
    pub(super) fn by_left(&mut self, left: Val, right: Val, f: &mut dyn FnMut(&mut Self, Val, Val) -> Val) -> Val {
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let operands = Operands { left: left.clone(), right: right.clone(), part: None, error: None };
            let outer = fx.operands.replace(operands);
            let value = fx.dispatch(left, &mut |fx, part| f(fx, part, right.clone()));
            fx.operands = outer;
            value
        })
    }

    /// The operation for each member of the right operand.
    pub(super) fn by_right(&mut self, left: Val, right: Val, f: &mut dyn FnMut(&mut Self, Val, Val) -> Val) -> Val {
        self.block(|fx| {
            let mut outer = fx.operands.take();
            let whole = outer.as_ref().filter(|operands| operands.is_left(&left) && operands.is_right(&right)).cloned();
            let is_inner = whole.is_some();
            let (left, right) = (fx.kept(left), fx.kept(right));
            let whole = whole.unwrap_or_else(|| Operands { left: left.clone(), right: right.clone(), part: None, error: None });
            fx.operands = Some(Operands { part: variable_behind(&left), ..whole });
            let value = fx.dispatch(right, &mut |fx, part| f(fx, left.clone(), part));
            if let Some(outer) = outer.as_mut().filter(|_| is_inner) {
                outer.error = fx.operands.take().and_then(|operands| operands.error);
            }
            fx.operands = outer;
            value
        })
    }

    /// The error of a pair of members that do not fit: the same for all pairs of these operands, which have one operator.
    /// `None` outside of unions.
    pub(super) fn mismatch(&mut self, error: &str, symbol: &str, left: &Val, right: &Val, span: Span) -> Option<Val> {
        let operands = self.operands.as_ref().filter(|operands| self.soft > 0 && operands.is_left(left) && operands.is_right(right))?;
        self.soft_failures += 1;
        if operands.error.is_some() {
            return operands.error.clone();
        }
        let (left, right) = (operands.left.clone(), operands.right.clone());
        let symbol = self.str(symbol, span);
        let error = self.call_library("_errors", error, vec![symbol, left, right], span);
        if let Some(operands) = &mut self.operands {
            operands.error = Some(error.clone());
        }
        Some(error)
    }
}
