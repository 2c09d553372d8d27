//! Expressions. Where an operand has type Never, control cannot get there: its evaluation stays, the operation on it
//! is left out, and a zero of the right type stands for the result.

use super::body::BodyLowering;
use super::func_id;
use crate::mir::{BlockId, ErrorKind, FuncId, OpKind, Prim, ValueId};
use crate::source::Span;
use crate::thir::{Expr, ExprKind, InstanceId};
use crate::types::{Type, TypeId, Types};

impl BodyLowering<'_> {
    /// The value of an expression, of the expression's type.
    pub fn lower_expr(&mut self, expr: &Expr) -> ValueId {
        let value = self.lower_kind(expr);
        self.in_place_of_never(value, expr.ty, expr.span)
    }

    /// The value for a place of the given type, which differs from the expression's only where that is Never.
    pub fn lower_expr_as(&mut self, expr: &Expr, ty: TypeId) -> ValueId {
        let value = self.lower_expr(expr);
        self.in_place_of_never(value, ty, expr.span)
    }

    fn in_place_of_never(&mut self, value: ValueId, ty: TypeId, span: Span) -> ValueId {
        if self.is_never(value) && ty != Types::NEVER { self.nothing(ty, span) } else { value }
    }

    /// Evaluates an expression whose value nobody wants.
    pub fn lower_effect(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::If(cond, a, b) => self.lower_if_effect([cond, a, b]),
            ExprKind::Block(stmts, value) => {
                self.lower_stmts(stmts);
                self.lower_effect(value);
            }
            ExprKind::ArrayFree(array) => self.lower_void([array], expr.span, |[array]| OpKind::ArrayFree(array)),
            ExprKind::ArrayMove(args) => self.lower_void(args.each_ref(), expr.span, |[dst, dst_index, src, src_index, count]| {
                OpKind::ArrayMove { dst, dst_index, src, src_index, count }
            }),
            ExprKind::ArrayRelease(args) => self.lower_void(args.each_ref(), expr.span, |[a, f, t]| OpKind::ArrayRelease(a, f, t)),
            ExprKind::ArrayZero(args) => self.lower_void(args.each_ref(), expr.span, |[a, f, t]| OpKind::ArrayZero(a, f, t)),
            ExprKind::None | ExprKind::Bool(_) | ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Str(_) => {}
            ExprKind::Zero if expr.ty != Types::NEVER => {}
            ExprKind::Var(_) | ExprKind::IsBound(_) | ExprKind::Global(_) => {}
            _ => {
                self.lower_expr(expr);
            }
        }
    }

    fn lower_kind(&mut self, expr: &Expr) -> ValueId {
        let (ty, span) = (expr.ty, expr.span);
        match &expr.kind {
            ExprKind::None => self.build.none(span),
            ExprKind::Bool(value) => self.build.bool(*value, span),
            ExprKind::Int(value) => self.build.int(*value, span),
            ExprKind::Float(value) => self.build.op(OpKind::Float(*value), ty, span),
            ExprKind::Str(text) => self.build.op(OpKind::Str(text.clone()), ty, span),
            ExprKind::Zero if ty == Types::NEVER => self.out_of_reach(span),
            ExprKind::Zero => self.nothing(ty, span),
            ExprKind::Var(var) => self.load(self.var_slot(*var), span),
            ExprKind::Global(global) => self.build.op(OpKind::LoadGlobal(*global), ty, span),
            ExprKind::IsBound(var) => self.is_bound(*var, span),
            ExprKind::Prim(prim, args) => match constant(expr) {
                Some(value) => self.build.int(value, span),
                None => self.lower_prim(*prim, args, ty, span),
            },
            ExprKind::Call(instance, args) => self.lower_call(*instance, args, span),
            ExprKind::Runtime(name, args) => {
                let args = self.lower_exprs(args);
                let kind = OpKind::Runtime(name, args);
                if kind.can_fail() { self.made(kind, ty, span) } else { self.build.op(kind, ty, span) }
            }
            ExprKind::New(layout) => self.made(OpKind::New(*layout), ty, span),
            ExprKind::Tuple(items) => self.lower_tuple(items, ty, span),
            ExprKind::If(cond, a, b) => self.lower_if_value([cond, a, b], ty, span),
            ExprKind::Block(stmts, value) => {
                self.lower_stmts(stmts);
                self.lower_expr(value)
            }
            ExprKind::Field(object, part) if object.ty == Types::COMPLEX => {
                self.lower_op([object], ty, span, |[o]| OpKind::TupleGet(o, *part))
            }
            ExprKind::Field(object, field) => self.lower_op([object], ty, span, |[o]| OpKind::GetField(o, *field)),
            ExprKind::TupleGet(tuple, item) => self.lower_op([tuple], ty, span, |[t]| OpKind::TupleGet(t, *item)),
            ExprKind::TagIs(union, members) => self.lower_op([union], ty, span, |[u]| OpKind::TagIs(u, members.clone())),
            ExprKind::LayoutIs(object, layouts) => self.lower_op([object], ty, span, |[o]| OpKind::LayoutIs(o, layouts.clone())),
            ExprKind::ClassName(object) => self.lower_op([object], ty, span, |[o]| OpKind::ClassName(o)),
            ExprKind::Same(a, b) => self.lower_op([a, b], ty, span, |[a, b]| OpKind::Same(a, b)),
            ExprKind::Wrap(inner) => self.lower_conversion(inner, OpKind::Wrap, ty, span),
            ExprKind::Unwrap(inner) => self.lower_conversion(inner, OpKind::Unwrap, ty, span),
            ExprKind::Cast(inner) => self.lower_conversion(inner, OpKind::Cast, ty, span),
            ExprKind::ArrayNew(count) => {
                let element = self.element_type(ty);
                self.lower_allocation([count], ty, span, |[count]| OpKind::ArrayNew { element, count })
            }
            ExprKind::ArrayResize(array, count) => self.lower_allocation([array, count], ty, span, |[a, n]| OpKind::ArrayResize(a, n)),
            ExprKind::ArrayGet(array, index) => self.lower_op([array, index], ty, span, |[a, i]| OpKind::ArrayGet(a, i)),
            ExprKind::ArrayTake(array, index) => self.lower_op([array, index], ty, span, |[a, i]| OpKind::ArrayTake(a, i)),
            ExprKind::ArrayFree(_) | ExprKind::ArrayMove(_) | ExprKind::ArrayRelease(_) | ExprKind::ArrayZero(_) => {
                self.lower_effect(expr);
                self.nothing(ty, span)
            }
            ExprKind::Sort(less, args) => {
                let [keys, count, reverse, numbers] = args.each_ref().map(|arg| self.lower_expr(arg));
                self.failing(OpKind::Sort { less: func_id(*less), keys, count, reverse, numbers }, ty, span)
            }
            ExprKind::GeneratorNew(instance, args) => {
                let (func, args) = self.lower_args(*instance, args);
                self.made(OpKind::GeneratorNew(func, args), ty, span)
            }
            ExprKind::GeneratorResume(instance, generator, sent) => self.lower_resume(*instance, generator, sent, span),
            ExprKind::GeneratorThrow(instance, generator, exception) => self.lower_throw(*instance, generator, exception, span),
            ExprKind::GeneratorState(instance, generator) => {
                self.lower_op([generator], ty, span, |[g]| OpKind::GeneratorState(func_id(*instance), g))
            }
            ExprKind::GeneratorValue(instance, generator) => {
                self.lower_op([generator], ty, span, |[g]| OpKind::GeneratorValue(func_id(*instance), g))
            }
            ExprKind::GeneratorResult(instance, generator) => {
                self.lower_op([generator], ty, span, |[g]| OpKind::GeneratorResult(func_id(*instance), g))
            }
            ExprKind::Yield(value) => self.lower_yield(value, ty, span),
        }
    }

    /// Control never gets here, if inference is right. If it is wrong, the program stops with an error.
    fn out_of_reach(&mut self, span: Span) -> ValueId {
        if !self.build.terminated() {
            let raising = self.error_target(ErrorKind::Unreachable, span);
            self.goto(raising);
        }
        self.nothing(Types::NEVER, span)
    }

    fn lower_exprs(&mut self, exprs: &[Expr]) -> Vec<ValueId> {
        exprs.iter().map(|e| self.lower_expr(e)).collect()
    }

    /// The operands of an operation, from left to right; `None` if one of them never gives a value.
    fn lower_operands<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Option<Vec<ValueId>> {
        let values: Vec<ValueId> = exprs.into_iter().map(|e| self.lower_expr(e)).collect();
        let all_there = values.iter().all(|value| !self.is_never(*value));
        all_there.then_some(values)
    }

    /// As `lower_operands`, for a fixed number of them.
    pub fn lower_operand_array<const N: usize>(&mut self, exprs: [&Expr; N]) -> Option<[ValueId; N]> {
        self.lower_operands(exprs)?.try_into().ok()
    }

    /// An operation that cannot fail.
    fn lower_op<const N: usize>(
        &mut self,
        operands: [&Expr; N],
        ty: TypeId,
        span: Span,
        make: impl FnOnce([ValueId; N]) -> OpKind,
    ) -> ValueId {
        match self.lower_operand_array(operands) {
            Some(values) => self.build.op(make(values), ty, span),
            None => self.nothing(ty, span),
        }
    }

    /// An operation without a result.
    pub fn lower_void<const N: usize>(&mut self, operands: [&Expr; N], span: Span, make: impl FnOnce([ValueId; N]) -> OpKind) {
        if let Some(values) = self.lower_operand_array(operands) {
            self.build.op_void(make(values), span);
        }
    }

    /// An operation that fails when memory runs out.
    fn lower_allocation<const N: usize>(
        &mut self,
        operands: [&Expr; N],
        ty: TypeId,
        span: Span,
        make: impl FnOnce([ValueId; N]) -> OpKind,
    ) -> ValueId {
        match self.lower_operand_array(operands) {
            Some(values) => self.checked(make(values), ErrorKind::Memory, ty, span),
            None => self.nothing(ty, span),
        }
    }

    /// An operation that ends the program when memory runs out, unless the program may handle that.
    fn made(&mut self, kind: OpKind, ty: TypeId, span: Span) -> ValueId {
        if self.program.handles_memory { self.checked(kind, ErrorKind::Memory, ty, span) } else { self.build.op(kind, ty, span) }
    }

    /// Arguments have the types of the callee's parameters.
    pub fn lower_args(&mut self, instance: InstanceId, args: &[Expr]) -> (FuncId, Vec<ValueId>) {
        let callee = self.program.body(instance);
        let args =
            std::iter::zip(args, &callee.params).map(|(arg, param)| self.lower_expr_as(arg, callee.vars[param.0 as usize].ty)).collect();
        (func_id(instance), args)
    }

    fn lower_call(&mut self, instance: InstanceId, args: &[Expr], span: Span) -> ValueId {
        let (func, args) = self.lower_args(instance, args);
        let result = self.program.body(instance).result;
        self.failing(OpKind::Call(func, args), result, span)
    }

    /// An operation that sets the exception itself when it fails.
    pub fn failing(&mut self, kind: OpKind, result: TypeId, span: Span) -> ValueId {
        let fail = self.fail_target();
        self.failing_to(kind, result, fail, span)
    }

    pub fn failing_to(&mut self, kind: OpKind, result: TypeId, fail: BlockId, span: Span) -> ValueId {
        let value = self.build.op_fail(kind, Some(result), fail, span);
        value.expect("invariant: the operation was given a result")
    }

    /// An operation that needs its error's function called when it fails.
    pub fn checked(&mut self, kind: OpKind, error: ErrorKind, result: TypeId, span: Span) -> ValueId {
        let fail = self.error_target(error, span);
        self.failing_to(kind, result, fail, span)
    }

    fn lower_prim(&mut self, prim: Prim, args: &[Expr], ty: TypeId, span: Span) -> ValueId {
        match (prim, args) {
            (Prim::IntFloorDiv, [a, b]) => self.lower_floor_div(a, b, span),
            (Prim::IntMod, [a, b]) => self.lower_mod(a, b, span),
            (Prim::FloatDiv, [a, b]) => self.lower_float_div(a, b, span),
            _ => match self.lower_operands(args) {
                Some(values) => self.prim(prim, values, ty, span),
                None => self.nothing(ty, span),
            },
        }
    }

    pub fn prim(&mut self, prim: Prim, args: Vec<ValueId>, ty: TypeId, span: Span) -> ValueId {
        match prim.error() {
            Some(error) => self.checked(OpKind::Prim(prim, args), error, ty, span),
            None => self.build.op(OpKind::Prim(prim, args), ty, span),
        }
    }

    fn lower_tuple(&mut self, items: &[Expr], ty: TypeId, span: Span) -> ValueId {
        match self.lower_operands(items) {
            Some(values) => self.build.op(OpKind::Tuple(values), ty, span),
            None => self.nothing(ty, span),
        }
    }

    /// A conversion to the expression's type; none is needed if the operand has it already.
    fn lower_conversion(&mut self, inner: &Expr, make: fn(ValueId) -> OpKind, ty: TypeId, span: Span) -> ValueId {
        let value = self.lower_expr(inner);
        self.convert(value, make, ty, span)
    }

    fn convert(&mut self, value: ValueId, make: fn(ValueId) -> OpKind, ty: TypeId, span: Span) -> ValueId {
        if self.value_type(value) == ty || self.is_never(value) {
            return self.in_place_of_never(value, ty, span);
        }
        self.build.op(make(value), ty, span)
    }

    /// An exception object, as the base exception type that the machinery of exceptions works with.
    pub fn lower_exception(&mut self, expr: &Expr) -> ValueId {
        let value = self.lower_expr(expr);
        self.convert(value, OpKind::Cast, self.program.exception, expr.span)
    }

    /// The element type of an array type.
    fn element_type(&self, array: TypeId) -> TypeId {
        match self.program.types.get(array) {
            Type::Array(element) => *element,
            _ => Types::NEVER,
        }
    }
}

/// The value of an integer literal, which may have a sign.
pub(super) fn constant(expr: &Expr) -> Option<i64> {
    match &expr.kind {
        ExprKind::Int(value) => Some(*value),
        ExprKind::Prim(Prim::IntNeg, args) => args.first().and_then(constant).and_then(i64::checked_neg),
        _ => None,
    }
}
