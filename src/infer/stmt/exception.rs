//! Exceptions: raise, try, what is being handled.

use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, ExprId, ExprKind, LocalId, Stmt, Target};
use crate::infer::body::{Env, Finally, Fx, Handled, Recorder, Val};
use crate::infer::call::Args;
use crate::infer::stmt::with::cannot_raise;
use crate::infer::ty::{RecKind, Ty};
use crate::mir::Traceback;
use crate::source::Span;
use crate::thir::{ExprKind as E, Stmt as Written, StmtKind as T, VarId};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn raise_stmt(&mut self, exception: Option<ExprId>, cause: Option<ExprId>, span: Span) {
        let Some(exception) = exception else { return self.reraise(span) };
        let value = self.expr(exception);
        let at = self.func.expr(exception).span;
        let value = self.exception_object(value, at);
        if value.ty.is_never() {
            self.push(span, T::Expr(value.e));
            self.env.dead = self.inf.emit;
            return;
        }
        let value = match cause {
            Some(cause) => self.with_cause(value, cause, span),
            None => value,
        };
        // What is not made here may have been raised before.
        let is_new = matches!(self.func.expr(exception).kind, ExprKind::Call { .. } | ExprKind::Class(_));
        let traceback = if is_new { Traceback::Begin } else { Traceback::GoOn };
        self.push(span, T::Raise { exception: value.e, traceback });
        self.env.dead = true;
    }

    fn reraise(&mut self, span: Span) {
        match self.handling.last().copied() {
            Some(var) => {
                let base = self.inf.exception_type();
                let exception = self.read_var(var, &base, span);
                self.push(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
            }
            None => {
                let error = self.raise("RuntimeError", "No active exception to reraise", span);
                self.push(span, T::Expr(error.e));
            }
        }
        self.env.dead = true;
    }

    fn with_cause(&mut self, value: Val, cause: ExprId, span: Span) -> Val {
        let object = self.temp(value);
        let cause = self.expr(cause);
        let cause = self.cause_object(cause, span);
        self.set_attribute(object.clone(), "__cause__", cause, span);
        let yes = self.bool(true, span);
        self.set_attribute(object.clone(), "__suppress_context__", yes, span);
        object
    }

    /// What stands behind `raise … from`: an exception, or None.
    fn cause_object(&mut self, value: Val, span: Span) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::None => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.cause_object(part, span)),
            _ => self.raisable(value, "exception causes must derive from BaseException", span),
        }
    }

    pub(crate) fn exception_object(&mut self, value: Val, span: Span) -> Val {
        self.raisable(value, "exceptions must derive from BaseException", span)
    }

    /// An exception class stands for a new object of it. What is no exception raises a TypeError with the text.
    fn raisable(&mut self, value: Val, otherwise: &str, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Class(class) if self.is_exception(*class) => {
                let class = *class;
                let made = self.block(|fx| fx.construct(None, class, Args::default(), span));
                self.sequence(value, made)
            }
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) if self.is_exception(class) => value,
                _ => self.not_an_exception(otherwise, span),
            },
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.raisable(part, otherwise, span)),
            _ => self.not_an_exception(otherwise, span),
        }
    }

    fn not_an_exception(&mut self, text: &str, span: Span) -> Val {
        self.fail("TypeError", text, Diagnostic::error("type-mismatch", span, text).help("raise an exception: raise ValueError(…)"))
    }

    pub(crate) fn is_exception(&mut self, class: ClassId) -> bool {
        match self.inf.library_class("exceptions", "BaseException") {
            Some(base) => self.inf.view().is_subclass(class, base),
            None => false,
        }
    }

    // ------------------------------------------------------------ try

    pub(crate) fn try_stmt(&mut self, body: &[Stmt], handlers: &[hir::Handler], orelse: &[Stmt], finally: &[Stmt], span: Span) {
        if finally.is_empty() {
            return self.try_except(body, handlers, orelse, span);
        }
        let merge = self.merge_id(span, 6);
        let before = self.env.clone();
        self.recorders.push(Recorder::default());
        let pins = self.pin(merge);
        let pending = self.pending_exception(finally, span);
        self.finallies.push(Finally { loops: self.loops.len(), ..Finally::default() });
        let protected = self.collect(|fx| {
            if handlers.is_empty() {
                fx.stmts(body);
            } else {
                fx.try_except(body, handlers, orelse, span);
            }
        });
        let protected = self.note_pending(pending, protected, span);
        let jumps = self.finallies.pop().unwrap_or_default();
        self.unpin(pins);
        let normal = self.env.clone();
        let recorded = self.recorders.pop().unwrap_or_default();
        self.env = self.anywhere(merge, &before, &recorded);
        let entry = self.env.clone();
        let write = |fx: &mut Self| {
            fx.stmts(finally);
            fx.go_on_jumping(&jumps);
        };
        let finally_body = match pending {
            Some(pending) => {
                let ty = self.pending_type();
                self.contexts.push((pending, ty.clone()));
                let finally_body = self.while_handled(pending, &ty, span, write);
                self.contexts.pop();
                self.in_context(&ty, pending, finally_body, span)
            }
            None => self.collect(write),
        };
        let finished = self.env.dead;
        // Behind the statement everything went well: what the body knew holds, except for what `finally` rebound.
        let after = std::mem::replace(&mut self.env, normal);
        for (index, binding) in after.vars.into_iter().enumerate() {
            let changed = match (&binding, &entry.vars[index]) {
                (Some(new), Some(old)) => new.var != old.var || self.assigned_in(finally, LocalId(index as u32)),
                (None, None) => false,
                _ => true,
            };
            if changed {
                self.env.vars[index] = binding;
            }
        }
        self.env.dead |= finished;
        self.push(span, T::Try { body: protected, catch: None, orelse: Vec::new(), finally: finally_body });
    }

    fn assigned_in(&self, stmts: &[Stmt], local: LocalId) -> bool {
        let mut found = false;
        hir::walk::targets(stmts, &mut |target| found |= matches!(target, Target::Local(l, _) if *l == local));
        found
    }

    fn try_except(&mut self, body: &[Stmt], handlers: &[hir::Handler], orelse: &[Stmt], span: Span) {
        let merge = self.merge_id(span, 7);
        let exits = self.merge_id(span, 8);
        let before = self.env.clone();
        self.recorders.push(Recorder::default());
        let pins = self.pin(merge);
        self.protected += usize::from(self.catches_type_errors(handlers));
        let protected = self.collect(|fx| fx.stmts(body));
        self.protected -= usize::from(self.catches_type_errors(handlers));
        self.unpin(pins);
        let recorded = self.recorders.pop().unwrap_or_default();
        let mut ends = Vec::new();
        let orelse = self.collect(|fx| {
            fx.stmts(orelse);
            let end = fx.arrive(exits);
            ends.push(end);
        });
        self.env = self.anywhere(merge, &before, &recorded);
        let base = self.inf.exception_type();
        let caught = self.fresh_var("", &base);
        let handler_env = self.env.clone();
        let context = self.contexts.last().cloned().filter(|_| !self.is_prelude);
        self.handling.push(caught);
        self.contexts.push((caught, base.clone()));
        let catch = self.collect(|fx| {
            if let Some((outer, ty)) = context {
                fx.chain(caught, outer, &ty, span);
            }
            // It holds what the functions held that it left.
            fx.keeping(&[caught], span, |fx| fx.handlers(handlers, caught, &handler_env, exits, &mut ends, span));
        });
        self.contexts.pop();
        self.handling.pop();
        self.push(span, T::Try { body: protected, catch: Some((caught, catch)), orelse, finally: Vec::new() });
        self.env = self.meet(exits, ends);
    }

    /// Could a handler catch the errors that the compiler finds? Then they are left to run time.
    fn catches_type_errors(&self, handlers: &[hir::Handler]) -> bool {
        const CAUGHT: [&str; 11] = [
            "FrozenInstanceError",
            "TypeError",
            "AttributeError",
            "ValueError",
            "IndexError",
            "NameError",
            "UnboundLocalError",
            "LookupError",
            "Exception",
            "BaseException",
            "KeyError",
        ];
        let class_name = |id: ExprId| match self.func.expr(id).kind {
            ExprKind::Class(class) => self.inf.builder.program.class(class).name.clone(),
            _ => String::new(),
        };
        !self.is_prelude
            && handlers.iter().any(|h| match h.exception {
                None => true,
                Some(id) => match &self.func.expr(id).kind {
                    ExprKind::Tuple(items) => items.iter().any(|i| CAUGHT.contains(&class_name(i.value).as_str())),
                    _ => CAUGHT.contains(&class_name(id).as_str()),
                },
            })
    }

    /// Variables whose types differ between places in the protected code, and which a handler reads, have one common
    /// type throughout it.
    pub(super) fn pin(&mut self, merge: u32) -> Vec<(LocalId, Option<Ty>)> {
        let mut pins = Vec::new();
        for index in 0..self.func.locals.len() {
            let local = LocalId(index as u32);
            let Some(known) = self.memory.merges.get(&(merge, local)).cloned() else { continue };
            if !known.needed {
                continue;
            }
            let mut ty = self.inf.store.resolve(&known.ty);
            // What comes in is part of it from the start: read as less, it would hide the code that assigns the rest.
            if let Some(entry) = self.env.vars[index].clone().filter(|binding| binding.undecided.is_empty()) {
                let view = self.inf.store.resolve(&entry.view);
                ty = self.inf.join(&ty, &view);
                self.remember(merge, local, &ty);
                self.convert_binding(local, &ty);
            }
            pins.push((local, self.pinned.insert(local, ty)));
        }
        pins
    }

    pub(super) fn unpin(&mut self, pins: Vec<(LocalId, Option<Ty>)>) {
        for (local, old) in pins {
            match old {
                Some(ty) => _ = self.pinned.insert(local, ty),
                None => _ = self.pinned.remove(&local),
            }
        }
    }

    /// What is known where control may come from anywhere in the protected code.
    pub(super) fn anywhere(&mut self, merge: u32, before: &Env, recorded: &Recorder) -> Env {
        let assigned = &recorded.assigned;
        let mut env = before.clone();
        env.dead = false;
        Fx::widen_views_of(&mut env, assigned);
        let mut locals: Vec<LocalId> = assigned.iter().map(|(l, _)| *l).collect();
        locals.sort();
        locals.dedup();
        for local in locals {
            let entry = before.vars[local.index()].clone();
            let open = entry.as_ref().map(|b| b.undecided.clone()).unwrap_or_default();
            let entry_ty = entry.as_ref().filter(|b| b.undecided.is_empty()).map(|b| self.inf.store.resolve(&b.ty));
            let mut types: Vec<Ty> = Vec::new();
            for (_, ty) in assigned.iter().filter(|(l, _)| *l == local) {
                let ty = self.inf.store.resolve(ty);
                if !types.contains(&ty) {
                    types.push(ty);
                }
            }
            let known = self.memory.merges.get(&(merge, local)).cloned();
            let needed = known.as_ref().is_some_and(|k| k.needed);
            let same = open.is_empty() && types.len() == 1 && entry_ty.as_ref().is_none_or(|t| *t == types[0]);
            if same && !needed {
                let var = self.var_for(local, &types[0]);
                let mut binding = crate::infer::body::Binding::new(var, types[0].clone());
                binding.maybe_unbound = entry.as_ref().is_none_or(|b| b.maybe_unbound);
                env.vars[local.index()] = Some(binding);
                continue;
            }
            if needed {
                self.decide(local, &open);
                let mut joined = known.map_or(Ty::Never, |k| k.ty);
                for ty in types.iter().chain(entry_ty.as_ref()) {
                    joined = self.inf.join(&joined, ty);
                }
                self.remember(merge, local, &joined);
                let var = self.var_for(local, &joined);
                let mut binding = crate::infer::body::Binding::new(var, joined);
                binding.maybe_unbound = entry.as_ref().is_none_or(|b| b.maybe_unbound);
                env.vars[local.index()] = Some(binding);
                continue;
            }
            self.memory.merges.entry((merge, local)).or_insert(crate::infer::instance::Merge { ty: Ty::Never, needed: false });
            let var = self.var_for(local, &types[0]);
            let mut binding = crate::infer::body::Binding::new(var, types[0].clone());
            binding.undecided = open;
            binding.undecided.push(merge);
            env.vars[local.index()] = Some(binding);
        }
        for local in &recorded.unbound {
            if let Some(binding) = &mut env.vars[local.index()] {
                binding.maybe_unbound = true;
            }
        }
        env
    }

    fn widen_views_of(env: &mut Env, assigned: &[(LocalId, Ty)]) {
        for (local, _) in assigned {
            if let Some(binding) = &mut env.vars[local.index()] {
                binding.view = binding.ty.clone();
            }
        }
    }

    /// The handlers one after the other; the last resort is to raise again.
    fn handlers(&mut self, handlers: &[hir::Handler], caught: VarId, env: &Env, exits: u32, ends: &mut Vec<Env>, span: Span) {
        let base = self.inf.exception_type();
        let Some((handler, rest)) = handlers.split_first() else {
            let exception = self.read_var(caught, &base, span);
            self.push(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
            return;
        };
        self.env = env.clone();
        let can_raise = !handler.body.iter().all(cannot_raise);
        let body = |fx: &mut Self, classes: &[ClassId], ends: &mut Vec<Env>| {
            match &handler.target {
                Some(target) => {
                    let exception = fx.read_var(caught, &base, handler.span);
                    let exception = fx.as_caught(exception, classes);
                    fx.assign(target, exception);
                    fx.unbinding(target, &handler.body, handler.span);
                }
                None => fx.stmts(&handler.body),
            }
            let end = fx.arrive(exits);
            ends.push(end);
        };
        let Some(tested) = handler.exception else {
            let mut stmts = self.while_handled(caught, &base, span, |fx| body(fx, &[], ends));
            if can_raise {
                stmts = self.in_context(&base, caught, stmts, span);
            }
            self.out.extend(stmts);
            return;
        };
        let chosen = self.quiet_expr(tested).members();
        let exception = self.read_var(caught, &base, span);
        let (test, classes) = if self.are_chosen_exceptions(&chosen) {
            let chosen = self.expr(tested);
            (self.chosen_instance_test(exception, chosen, span), Vec::new())
        } else {
            let Some(classes) = self.exception_classes(tested) else { return };
            (self.caught_test(exception, &classes, span), classes)
        };
        let mut then = self.while_handled(caught, &base, span, |fx| body(fx, &classes, ends));
        if can_raise {
            then = self.in_context(&base, caught, then, span);
        }
        let orelse = self.collect(|fx| fx.handlers(rest, caught, env, exits, ends, span));
        self.push(span, T::If(test.e, then, orelse));
    }

    /// Is the exception of one of these classes?
    fn caught_test(&mut self, exception: Val, classes: &[ClassId], span: Span) -> Val {
        if classes.iter().any(|c| self.inf.builder.program.class(*c).name == "BaseException") {
            return self.bool(true, span);
        }
        let mut layouts: Vec<_> = classes.iter().flat_map(|class| self.inf.layouts_under(*class)).collect();
        layouts.sort();
        layouts.dedup();
        self.val(Ty::Bool, E::LayoutIs(Box::new(exception.e), layouts), span)
    }

    /// Does it show at run time alone which classes of exceptions a handler is for?
    fn are_chosen_exceptions(&mut self, members: &[Ty]) -> bool {
        let may_be_one = |fx: &mut Self, ty: &Ty| match ty {
            Ty::Class(class) => fx.is_exception(*class),
            _ => !matches!(ty, Ty::Builtin(_) | Ty::None),
        };
        let is_open = members.len() > 1 || members.iter().any(|ty| self.is_var_tuple(ty));
        is_open && self.are_class_choices(members) && members.iter().all(|ty| may_be_one(self, ty))
    }

    /// The body of a handler; however it is left, the handler's variable is unset then.
    fn unbinding(&mut self, target: &Target, body: &[Stmt], span: Span) {
        match target {
            Target::Local(local, _) if !self.boxes.contains_key(local) => {
                self.handler_names.push((*local, self.loops.len()));
                let body = self.collect(|fx| fx.stmts(body));
                self.handler_names.pop();
                if !self.is_read_outside_handlers(*local) && !self.closes_dropped() {
                    self.out.extend(body);
                    return self.unbind_local(*local, span);
                }
                let finally = Fx::stmt_list(span, T::Delete(*local));
                self.push(span, T::Try { body, catch: None, orelse: Vec::new(), finally });
                self.unbind_local(*local, span);
            }
            _ => {
                let body = self.collect(|fx| fx.stmts(body));
                let finally = self.collect(|fx| fx.unset(target));
                self.push(span, T::Try { body, catch: None, orelse: Vec::new(), finally });
            }
        }
    }

    /// May code see that a handler that an exception or `return` leaves unsets its variable?
    fn is_read_outside_handlers(&self, local: LocalId) -> bool {
        let mut handlers = Vec::new();
        hir::walk::statements(&self.func.body, &mut |stmt| {
            if let hir::StmtKind::Try { handlers: all, .. } = &stmt.kind {
                let own = all.iter().filter(|h| matches!(h.target, Some(Target::Local(l, _)) if l == local));
                handlers.extend(own.map(|h| h.span));
            }
        });
        let is_inside = |span: Span| handlers.iter().any(|h| h.start <= span.start && span.end <= h.end);
        self.func.exprs.iter().any(|e| matches!(e.kind, ExprKind::Local(l) if l == local) && !is_inside(e.span))
    }

    /// The variables of the handlers that `break` and `continue` leave. On the way there may be `finally` blocks that
    /// still see them: it is `unbinding` that writes the code.
    pub(super) fn forget_handler_names(&mut self) {
        let depth = self.loops.len();
        let left: Vec<LocalId> = self.handler_names.iter().filter(|(_, around)| *around >= depth).map(|(local, _)| *local).collect();
        left.into_iter().for_each(|local| _ = self.forget_local(local));
    }

    /// A StopIteration that leaves a generator's body must not look like its end.
    pub(crate) fn guard_generator(&mut self) {
        if self.is_prelude || !self.inf.asks_for_stops() {
            return;
        }
        let body = std::mem::take(&mut self.out);
        let base = self.inf.exception_type();
        let raised = self.fresh_var("", &base);
        let span = Span::NOWHERE;
        let catch = self.collect(|fx| {
            let exception = fx.read_var(raised, &base, span);
            let call = fx.call_library("_errors", "leave_generator", vec![exception.clone()], span);
            fx.push(span, T::Expr(call.e));
            fx.push(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
        });
        self.push(span, T::Try { body, catch: Some((raised, catch)), orelse: Vec::new(), finally: Vec::new() });
    }

    /// Writes code that runs while an exception is handled (or none, behind a `try` that went well), so that the library
    /// can ask which it is, in programs where the library does.
    pub(super) fn while_handled(&mut self, exception: VarId, ty: &Ty, span: Span, body: impl FnOnce(&mut Self)) -> Vec<Written> {
        let Some(handled) = self.handled_global() else { return self.collect(body) };
        let pending = self.pending_type();
        let before = self.fresh_var("", &pending);
        self.handled.push(Handled { exception, ty: ty.clone(), before });
        let body = self.collect(body);
        let begin = self.collect(|fx| {
            fx.keep_handled(handled, before, span);
            fx.handle(handled, span);
        });
        self.handled.pop();
        let finally = self.collect(|fx| fx.handle_as_before(handled, before, span));
        let mut wrapped = begin;
        wrapped.extend(Fx::stmt_list(span, T::Try { body, catch: None, orelse: Vec::new(), finally }));
        wrapped
    }

    /// The library's variable for what is being handled, if something asks for it.
    fn handled_global(&self) -> Option<hir::GlobalId> {
        self.inf.builder.loaded_global("_handled", "exception").filter(|_| !self.is_prelude)
    }

    fn keep_handled(&mut self, handled: hir::GlobalId, kept: VarId, span: Span) {
        let ty = self.pending_type();
        let now = self.read_global(handled, span);
        let now = self.coerce(now, &ty);
        self.push(span, T::Assign(kept, now.e));
    }

    fn handle_as_before(&mut self, handled: hir::GlobalId, before: VarId, span: Span) {
        let ty = self.pending_type();
        let before = self.read_var(before, &ty, span);
        self.assign_global(handled, before, span);
    }

    /// From here on it is the exception of the innermost handler.
    fn handle(&mut self, handled: hir::GlobalId, span: Span) {
        let Some(Handled { exception, ty, before }) = self.handled.last().cloned() else { return };
        let pending = self.pending_type();
        let exception = self.read_var(exception, &ty, span);
        let before = self.read_var(before, &pending, span);
        let innermost = self.call_library("_handled", "innermost", vec![exception, before], span);
        self.assign_global(handled, innermost, span);
    }

    /// A generator that waits in a handler handles nothing meanwhile: what its caller does is the caller's affair.
    pub(crate) fn yield_in_handler(&mut self, value: Val, span: Span) -> Val {
        let (Some(outermost), Some(handled)) = (self.handled.first().cloned(), self.handled_global()) else { return value };
        self.block(|fx| {
            fx.handle_as_before(handled, outermost.before, span);
            let sent = fx.fresh_var("", &value.ty);
            let finally = fx.collect(|fx| {
                let levels = std::mem::take(&mut fx.handled);
                for level in levels {
                    fx.keep_handled(handled, level.before, span);
                    fx.handled.push(level);
                    fx.handle(handled, span);
                }
            });
            let ty = value.ty.clone();
            let body = Fx::stmt_list(span, T::Assign(sent, value.e));
            fx.push(span, T::Try { body, catch: None, orelse: Vec::new(), finally });
            fx.read_var(sent, &ty, span)
        })
    }

    // ------------------------------------------------------------ context

    /// Wraps code that runs while an exception is handled: one that leaves it gets the first as its `__context__`.
    pub(super) fn in_context(&mut self, handled_ty: &Ty, handled: VarId, stmts: Vec<Written>, span: Span) -> Vec<Written> {
        if self.is_prelude {
            return stmts;
        }
        let base = self.inf.exception_type();
        let new = self.fresh_var("", &base);
        let catch = self.collect(|fx| {
            fx.chain(new, handled, handled_ty, span);
            let exception = fx.read_var(new, &base, span);
            fx.push(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
        });
        Fx::stmt_list(span, T::Try { body: stmts, catch: Some((new, catch)), orelse: Vec::new(), finally: Vec::new() })
    }

    /// What was raised while another exception was handled keeps that one.
    fn chain(&mut self, raised: VarId, handled: VarId, handled_ty: &Ty, span: Span) {
        let base = self.inf.exception_type();
        let raised = self.read_var(raised, &base, span);
        let handled = self.read_var(handled, handled_ty, span);
        let call = self.call_library("_errors", "chain", vec![raised, handled], span);
        self.push(span, T::Expr(call.e));
    }

    fn pending_type(&mut self) -> Ty {
        let base = self.inf.exception_type();
        self.inf.join(&base, &Ty::None)
    }

    /// A variable for the exception on its way through a `finally`.
    fn pending_exception(&mut self, finally: &[Stmt], span: Span) -> Option<VarId> {
        if self.is_prelude || finally.iter().all(cannot_raise) {
            return None;
        }
        let ty = self.pending_type();
        let var = self.fresh_var("", &ty);
        let none = self.none(span);
        let none = self.coerce(none, &ty);
        self.push(span, T::Assign(var, none.e));
        Some(var)
    }

    fn note_pending(&mut self, pending: Option<VarId>, stmts: Vec<Written>, span: Span) -> Vec<Written> {
        let Some(pending) = pending else { return stmts };
        let (base, ty) = (self.inf.exception_type(), self.pending_type());
        let caught = self.fresh_var("", &base);
        let catch = self.collect(|fx| {
            let exception = fx.read_var(caught, &base, span);
            let kept = fx.coerce(exception.clone(), &ty);
            fx.push(span, T::Assign(pending, kept.e));
            fx.push(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
        });
        Fx::stmt_list(span, T::Try { body: stmts, catch: Some((caught, catch)), orelse: Vec::new(), finally: Vec::new() })
    }

    /// The exception seen as what the handler asked for.
    fn as_caught(&mut self, exception: Val, classes: &[ClassId]) -> Val {
        let Some(first) = classes.first() else { return exception };
        let mut common = *first;
        for class in &classes[1..] {
            let mro = self.inf.class_info(common).mro.clone();
            let other = self.inf.class_info(*class).mro.clone();
            if let Some(base) = mro.iter().find(|c| other.contains(c)) {
                common = *base;
            }
        }
        let rec = self.inf.record(common);
        let span = exception.e.span;
        let ty = Ty::Obj(rec);
        if ty == exception.ty { exception } else { self.val(ty, E::Cast(Box::new(exception.e)), span) }
    }

    fn exception_classes(&mut self, id: ExprId) -> Option<Vec<ClassId>> {
        let func = self.func.clone();
        let span = func.expr(id).span;
        if let ExprKind::Tuple(items) = &func.expr(id).kind {
            let mut classes = Vec::new();
            for item in items {
                classes.extend(self.exception_classes(item.value)?);
            }
            return Some(classes);
        }
        let ty = self.quiet_expr(id);
        let found = match &ty {
            Ty::Class(class) if self.is_exception(*class) => Some(vec![*class]),
            Ty::Obj(_) => self.inf.class_value(&ty).map(|class| vec![class]),
            Ty::Tuple(items) => items.iter().map(|t| if let Ty::Class(c) = t { Some(*c) } else { None }).collect(),
            _ => None,
        };
        if found.is_none() && self.inf.emit {
            let text = "catching classes that do not inherit from BaseException is not allowed";
            let shown = self.python_name(&ty);
            let help = "name a class of exceptions, or a tuple of such classes: except ValueError";
            self.report(Diagnostic::error("type-mismatch", span, text).label(format!("of type {shown}")).help(help));
        }
        found
    }
}
