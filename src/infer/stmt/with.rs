//! `with`.

use crate::hir::{self, ExprId, ExprKind, Stmt, Target};
use crate::infer::body::{Env, Fx, Recorder, Val, variant_of};
use crate::infer::class::Member;
use crate::infer::ty::Ty;
use crate::mir::Traceback;
use crate::source::Span;
use crate::thir::{StmtKind as T, VarId};

const NO_MANAGER: [&str; 2] = ["'", "' object does not support the context manager protocol"];

impl<'a, 'b> Fx<'a, 'b> {
    /// ```text
    /// value = manager.__enter__(); done = False
    /// try:
    ///     try: body
    ///     except BaseException as e: done = True; if not manager.__exit__(type(e), e, traceback): raise
    /// finally:
    ///     if not done: manager.__exit__(None, None, None)
    /// ```
    pub(crate) fn with_stmt(&mut self, manager: ExprId, target: Option<&Target>, body: &[Stmt], span: Span) {
        let manager = self.expr(manager);
        let manager = self.as_having(manager, "__enter__", NO_MANAGER, span);
        let manager = match self.inf.store.resolve(&manager.ty) {
            Ty::Union(_) => self.dispatch(manager, &mut |fx, part| match fx.is_manager(&part.ty) {
                true => part,
                false => fx.type_error_of(part, NO_MANAGER, span),
            }),
            _ => manager,
        };
        let manager = self.temp(manager);
        if manager.ty.is_never() {
            self.push(span, T::Expr(manager.e));
            if self.inf.emit {
                self.env.dead = true;
            }
            return;
        }
        if !self.is_manager(&manager.ty) {
            let error = self.type_error_of(manager, NO_MANAGER, span);
            self.push(span, T::Expr(error.e));
            return;
        }
        let value = self.call_method(manager.clone(), "__enter__", Vec::new(), span);
        match target {
            Some(target) => {
                let value = self.temp(value);
                self.assign(target, value);
            }
            None => self.push(span, T::Expr(value.e)),
        }
        let done = self.fresh_var("", &Ty::Bool);
        let no = self.bool(false, span);
        self.push(span, T::Assign(done, no.e));
        let merge = self.merge_id(span, 7);
        let exits = self.merge_id(span, 8);
        let before = self.env.clone();
        self.recorders.push(Recorder::default());
        let pins = self.pin(merge);
        let mut ends = Vec::new();
        let body = self.collect(|fx| {
            fx.stmts(body);
            let end = fx.arrive(exits);
            ends.push(end);
        });
        self.unpin(pins);
        let recorded = self.recorders.pop().unwrap_or_default();
        self.env = self.anywhere(merge, &before, &recorded);
        let base = self.inf.exception_type();
        let caught = self.fresh_var("", &base);
        let handler = self.while_handled(caught, &base, span, |fx| fx.with_handler(&manager, caught, done, &base, exits, &mut ends, span));
        let handler = self.in_context(&base, caught, handler, span);
        let inner = T::Try { body, catch: Some((caught, handler)), orelse: Vec::new(), finally: Vec::new() };
        let finally = self.collect(|fx| {
            let flag = fx.read_var(done, &Ty::Bool, span);
            let stmts = fx.collect(|fx| {
                let nothing = vec![fx.none(span), fx.none(span), fx.none(span)];
                let call = fx.call_method(manager.clone(), "__exit__", nothing, span);
                fx.push(span, T::Expr(call.e));
            });
            fx.push(span, T::If(flag.e, Vec::new(), stmts));
        });
        let inner = Fx::stmt_list(span, inner);
        self.push(span, T::Try { body: inner, catch: None, orelse: Vec::new(), finally });
        self.env = self.meet(exits, ends);
    }

    /// Has an object of the type, or each member of the union, what `with` calls?
    fn is_manager(&mut self, ty: &Ty) -> bool {
        match self.inf.store.resolve(ty) {
            Ty::Union(_) => ty.members().iter().all(|part| self.is_manager(part)),
            ty => self.has_method(&ty, "__enter__") && self.has_method(&ty, "__exit__"),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the pieces of one statement")]
    fn with_handler(&mut self, manager: &Val, caught: VarId, done: VarId, base: &Ty, exits: u32, ends: &mut Vec<Env>, span: Span) {
        let yes = self.bool(true, span);
        self.push(span, T::Assign(done, yes.e));
        let exception = self.read_var(caught, base, span);
        let class = self.type_of(exception.clone(), span);
        let frames = self.call_library("exceptions", "_frames", Vec::new(), span);
        let variant = self.variant;
        self.variant = variant_of(variant, "with");
        let answer = self.call_method(manager.clone(), "__exit__", vec![class, exception.clone(), frames], span);
        self.variant = variant;
        let truth = self.truth(answer, span);
        let raises = self.never_swallows(&manager.ty.clone());
        let raise = Fx::stmt_list(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
        self.push(span, T::If(truth.e, Vec::new(), raise));
        if !raises {
            let end = self.arrive(exits);
            ends.push(end);
        }
    }

    /// Does `__exit__` give None or False on every way out, so that the exception always goes on?
    fn never_swallows(&mut self, manager: &Ty) -> bool {
        let Some(class) = self.inf.class_of(manager) else { return false };
        let func = match self.inf.member(class, "__exit__") {
            Some(Member::Method(func, _)) if self.resolutions(class, "__exit__").len() == 1 => self.inf.func(func),
            _ => return false,
        };
        let mut never = true;
        hir::walk::returns(&func.body, &mut |value| {
            never &= value.is_none_or(|v| matches!(func.expr(v).kind, ExprKind::None | ExprKind::Bool(false)));
        });
        never
    }
}

/// A statement that ends or goes on without doing anything.
pub(super) fn cannot_raise(stmt: &Stmt) -> bool {
    use hir::StmtKind::{Break, Continue, Pass, Return};
    matches!(stmt.kind, Pass | Break | Continue | Return(None))
}
