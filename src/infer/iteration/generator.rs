//! Generators: `yield`, `yield from`, and what is called on generator objects.

use crate::hir::{self, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::iteration::Rounds;
use crate::infer::ty::{RecId, Ty};
use crate::source::Span;
use crate::thir::{self, ExprKind as E, StmtKind, VarId};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn generator_expression(&mut self, id: ExprId, func: hir::FuncId, iterables: &[ExprId], counts: bool, span: Span) -> Val {
        self.block(|fx| {
            let mut sources = Vec::with_capacity(iterables.len());
            for iterable in iterables {
                let source = fx.expr(*iterable);
                let source = if counts { fx.begun(source, span) } else { source };
                sources.push(fx.kept(source));
            }
            let hir = fx.inf.func(func);
            let environment = (!hir.captures.is_empty()).then(|| fx.closure_of(id, func, span));
            fx.call_func(func, environment, Args::of(sources), span)
        })
    }

    /// What `zip` and `enumerate` ask their arguments at once is their iterators, once. The library's own containers can be
    /// asked later.
    fn begun(&mut self, source: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&source.ty);
        let is_library = self.inf.class_of(&ty).is_some_and(|class| self.inf.in_library(class)) || self.is_generator(&ty);
        if is_library || matches!(ty, Ty::Never | Ty::Tuple(_) | Ty::Str | Ty::Class(_)) {
            return source;
        }
        let iterator = self.iterator(source, span);
        if self.has_method(&iterator.ty, "__next__") && !self.is_generator(&iterator.ty) {
            self.call_library("functions", "_rest_of", vec![iterator], span)
        } else {
            iterator
        }
    }

    pub(crate) fn yield_expr(&mut self, value: Option<ExprId>, span: Span) -> Val {
        let value = match value {
            Some(value) => self.expr(value),
            None => self.none(span),
        };
        self.yield_value(value, span)
    }

    fn yield_value(&mut self, value: Val, span: Span) -> Val {
        let old = self.inf.instances[self.index].yields.clone();
        let new = self.inf.join(&old, &value.ty);
        if self.inf.store.resolve(&old) != new {
            self.inf.store.changes += 1;
        }
        self.inf.instances[self.index].yields = new.clone();
        let value = self.coerce(value, &new);
        // What the library is told changes between this value and the end of its evaluation.
        let value = if self.handled.is_empty() { value } else { self.kept(value) };
        let sends = self.inf.instances[self.index].sends.clone();
        let sends = if sends.is_never() { Ty::None } else { self.inf.store.resolve(&sends) };
        let sent = self.val(sends, E::Yield(Box::new(value.e)), span);
        self.yield_in_handler(sent, span)
    }

    pub(crate) fn yield_from(&mut self, source: ExprId, span: Span) -> Val {
        let source = self.expr(source);
        let ty = self.inf.store.resolve(&source.ty);
        if let (Ty::Obj(rec), true) = (&ty, self.is_generator(&ty)) {
            let rec = *rec;
            return self.block(|fx| fx.delegate(source, rec, span));
        }
        self.block(|fx| {
            let mut body = |fx: &mut Self, item| {
                let sent = fx.yield_value(item, span);
                fx.push(span, StmtKind::Expr(sent.e));
            };
            fx.iterate_value(source, span, &mut Rounds { jumps: false, body: &mut body, orelse: &mut |_| {}, room: None });
            fx.none(span)
        })
    }

    /// `yield from` a generator: what is sent or thrown in goes on to it.
    ///
    /// ```text
    /// more = resume(object, None)
    /// while more:
    ///     thrown = None
    ///     try: sent = yield value(object)
    ///     except BaseException as e: thrown = e
    ///     more = resume(object, sent) if thrown is None else throw(object, thrown)
    /// ```
    fn delegate(&mut self, source: Val, rec: RecId, span: Span) -> Val {
        let object = self.temp(source);
        // Whoever sends to this generator sends to the other one.
        let sends = self.inf.instances[self.index].sends.clone();
        if !matches!(sends, Ty::Never | Ty::None) {
            let cell = self.inf.store.field_or_new(rec, "send");
            self.inf.grow(cell, &Ty::None);
            self.inf.grow(cell, &sends);
        }
        let more = self.fresh_var("", &Ty::Bool);
        let first = self.resume(object.clone(), rec, None, span);
        self.push(span, StmtKind::Assign(more, first.e));
        self.general_loop(
            span,
            &mut |fx| fx.read_var(more, &Ty::Bool, span).e,
            &mut |fx| fx.delegated_round(&object, rec, more, span),
            &mut |_| {},
            &mut |_| {},
        );
        self.generator_result(object, rec, span)
    }

    fn delegated_round(&mut self, object: &Val, rec: RecId, more: VarId, span: Span) {
        let base = self.inf.exception_type();
        let (caught, failed) = (self.fresh_var("", &base), self.fresh_var("", &Ty::Bool));
        let no = self.bool(false, span);
        self.push(span, StmtKind::Assign(failed, no.e));
        let mut sent = None;
        let body = self.collect(|fx| {
            let value = fx.generator_value(object.clone(), rec, span);
            let value = fx.yield_value(value, span);
            sent = Some(fx.temp(value));
        });
        let handler = self.collect(|fx| {
            let yes = fx.bool(true, span);
            fx.push(span, StmtKind::Assign(failed, yes.e));
        });
        self.push(span, StmtKind::Try { body, catch: Some((caught, handler)), orelse: Vec::new(), finally: Vec::new() });
        let resumed = self.collect(|fx| {
            let resumed = fx.resume(object.clone(), rec, sent, span);
            fx.push(span, StmtKind::Assign(more, resumed.e));
        });
        let thrown = self.collect(|fx| {
            let exception = fx.read_var(caught, &base, span);
            let Some(target) = fx.generator_target(rec, span) else { return };
            let thrown = fx.val(Ty::Bool, E::GeneratorThrow(target, Box::new(object.e.clone()), Box::new(exception.e)), span);
            fx.push(span, StmtKind::Assign(more, thrown.e));
        });
        let failed = self.read_var(failed, &Ty::Bool, span);
        self.push(span, StmtKind::If(failed.e, thrown, resumed));
    }

    fn generator_target(&mut self, rec: RecId, span: Span) -> Option<thir::InstanceId> {
        let origin = self.user_span(span);
        let index = self.inf.generator_instance(rec, origin)?;
        self.mean(index, span);
        if self.inf.instances[index].impure {
            self.inf.instances[self.index].impure = true;
        }
        // What the body does with what is sent shows in the object's type.
        let sent = self.inf.generator_part(rec, "send");
        let old = self.inf.instances[index].sends.clone();
        let joined = self.inf.join(&old, &sent);
        if self.inf.store.resolve(&old) != joined {
            self.inf.store.changes += 1;
            self.inf.instances[index].impure = true;
        }
        self.inf.instances[index].sends = joined;
        if !self.inf.emit {
            return Some(thir::InstanceId(0));
        }
        Some(self.inf.emit_instance(index))
    }

    /// Resumes a generator; the value says whether it yielded.
    pub(crate) fn resume(&mut self, object: Val, rec: RecId, sent: Option<Val>, span: Span) -> Val {
        let sends = self.inf.generator_part(rec, "send");
        let sends = if sends.is_never() { Ty::None } else { sends };
        let sent = match sent {
            Some(sent) => self.coerce(sent, &sends),
            None if sends.members().contains(&Ty::None) => {
                let none = self.none(span);
                self.coerce(none, &sends)
            }
            None => self.zero(sends, span),
        };
        match self.generator_target(rec, span) {
            Some(target) => self.val(Ty::Bool, E::GeneratorResume(target, Box::new(object.e), Box::new(sent.e)), span),
            None => self.bool(false, span),
        }
    }

    pub(crate) fn generator_value(&mut self, object: Val, rec: RecId, span: Span) -> Val {
        let ty = self.inf.generator_part(rec, "yield");
        match self.generator_target(rec, span) {
            Some(target) => self.val(ty, E::GeneratorValue(target, Box::new(object.e)), span),
            None => self.zero(ty, span),
        }
    }

    pub(crate) fn generator_result(&mut self, object: Val, rec: RecId, span: Span) -> Val {
        let ty = self.inf.generator_part(rec, "return");
        if ty.is_never() {
            return self.zero(ty, span);
        }
        match self.generator_target(rec, span) {
            Some(target) => self.val(ty, E::GeneratorResult(target, Box::new(object.e)), span),
            None => self.zero(ty, span),
        }
    }

    pub(crate) fn generator_method(&mut self, object: Val, rec: RecId, name: &str, args: Args, span: Span) -> Val {
        let mut positional = args.positional.into_iter();
        match name {
            "__iter__" => object,
            "__next__" => self.advance(object, rec, None, span),
            // Iterators of containers and the like have no other methods.
            _ if self.python_name(&object.ty) != "generator" => self.no_attribute(object, name, span),
            "send" => {
                let Some(value) = positional.next() else { return self.no_attribute(object, name, span) };
                let cell = self.inf.store.field_or_new(rec, "send");
                // Plain resumption sends None.
                self.inf.grow(cell, &Ty::None);
                self.inf.grow(cell, &value.ty);
                self.block(|fx| {
                    let (object, value) = (fx.temp(object), fx.kept(value));
                    if let Some(target) = fx.generator_target(rec, span) {
                        let state = fx.val(Ty::Int, E::GeneratorState(target, Box::new(object.e.clone())), span);
                        let check = fx.call_library("functions", "_check_sent", vec![state, value.clone()], span);
                        fx.push(span, StmtKind::Expr(check.e));
                    }
                    fx.advance(object, rec, Some(value), span)
                })
            }
            "throw" => self.throw(object, rec, positional.collect(), span),
            "close" => self.close(object, rec, span),
            _ => self.no_attribute(object, name, span),
        }
    }

    /// Resumes; raises StopIteration at the end.
    fn advance(&mut self, object: Val, rec: RecId, sent: Option<Val>, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.temp(object);
            let finished = fx.has_finished(&object, rec, span);
            let more = fx.resume(object.clone(), rec, sent, span);
            let value = fx.generator_value(object.clone(), rec, span);
            let stop = fx.stop_iteration(object, rec, finished, span);
            let stop = fx.coerce(stop, &value.ty.clone());
            fx.val(value.ty.clone(), E::If(Box::new(more.e), Box::new(value.e), Box::new(stop.e)), span)
        })
    }

    /// Has it ended before? Nothing if that makes no difference, as it returns no value.
    fn has_finished(&mut self, object: &Val, rec: RecId, span: Span) -> Option<Val> {
        let result = self.inf.generator_part(rec, "return");
        if matches!(result, Ty::None | Ty::Never) {
            return None;
        }
        let target = self.generator_target(rec, span)?;
        let state = self.val(Ty::Int, E::GeneratorState(target, Box::new(object.e.clone())), span);
        let finished = self.call_library("functions", "_has_finished", vec![state], span);
        Some(self.kept(finished))
    }

    /// With the value of `return`, the first time.
    fn stop_iteration(&mut self, object: Val, rec: RecId, finished: Option<Val>, span: Span) -> Val {
        self.block(|fx| {
            if let Some(finished) = finished {
                let again = fx.collect(|fx| {
                    let exception = fx.builtin_exception("StopIteration", Vec::new(), span);
                    fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
                });
                fx.push(span, StmtKind::If(finished.e, again, Vec::new()));
            }
            let result = fx.generator_result(object, rec, span);
            let args = if matches!(result.ty, Ty::None | Ty::Never) { Vec::new() } else { vec![result] };
            let exception = fx.builtin_exception("StopIteration", args, span);
            fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
            fx.zero(Ty::Never, span)
        })
    }

    fn throw(&mut self, object: Val, rec: RecId, args: Vec<Val>, span: Span) -> Val {
        let mut args = args.into_iter();
        let Some(exception) = args.next() else { return self.type_error(span, "throw expected at least 1 argument, got 0") };
        let value = args.next().filter(|value| value.ty != Ty::None);
        self.block(|fx| {
            let object = fx.temp(object);
            let exception = match value {
                Some(value) => fx.thrown_with(exception, value, span),
                None => fx.exception_object(exception, span),
            };
            let base = fx.inf.exception_type();
            let exception = fx.coerce(exception, &base);
            let Some(target) = fx.generator_target(rec, span) else { return fx.zero(Ty::Never, span) };
            let more = fx.val(Ty::Bool, E::GeneratorThrow(target, Box::new(object.e.clone()), Box::new(exception.e)), span);
            let value = fx.generator_value(object.clone(), rec, span);
            // Thrown into one that has ended, the exception comes back.
            let stop = fx.stop_iteration(object, rec, None, span);
            let stop = fx.coerce(stop, &value.ty.clone());
            fx.val(value.ty.clone(), E::If(Box::new(more.e), Box::new(value.e), Box::new(stop.e)), span)
        })
    }

    /// The exception of `throw(class, value)`: the value is one already, or what the class is called with.
    fn thrown_with(&mut self, exception: Val, value: Val, span: Span) -> Val {
        let Ty::Class(class) = self.inf.store.resolve(&exception.ty) else {
            return self.type_error(span, "instance exception may not have a separate value");
        };
        match self.inf.store.resolve(&value.ty) {
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.thrown_with(exception.clone(), part, span)),
            Ty::None => self.exception_object(exception, span),
            Ty::Tuple(items) => {
                let tuple = self.temp(value);
                let items = (0..items.len()).map(|index| self.tuple_item(tuple.clone(), index)).collect();
                self.construct(None, class, Args::of(items), span)
            }
            ty if self.inf.class_of(&ty).is_some_and(|given| self.inf.view().is_subclass(given, class)) => value,
            _ => self.construct(None, class, Args::of(vec![value]), span),
        }
    }

    /// Throws GeneratorExit and expects it (or the end) back.
    fn close(&mut self, object: Val, rec: RecId, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.temp(object);
            let base = fx.inf.exception_type();
            let caught = fx.fresh_var("", &base);
            let body = fx.collect(|fx| {
                let exit = fx.builtin_exception("GeneratorExit", Vec::new(), span);
                let exit = fx.coerce(exit, &base);
                let Some(target) = fx.generator_target(rec, span) else { return };
                let more = fx.val(Ty::Bool, E::GeneratorThrow(target, Box::new(object.e.clone()), Box::new(exit.e)), span);
                fx.soft += 1;
                let error = fx.raise("RuntimeError", "generator ignored GeneratorExit", span);
                fx.soft -= 1;
                fx.push(span, StmtKind::If(more.e, Fx::stmt_list(span, StmtKind::Expr(error.e)), Vec::new()));
            });
            let handler = fx.collect(|fx| {
                let exception = fx.read_var(caught, &base, span);
                let exit = fx.exception_is(exception.clone(), "GeneratorExit", span);
                let stop = fx.exception_is(exception.clone(), "StopIteration", span);
                let raise = Fx::stmt_list(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Keep });
                let inner = Fx::stmt_list(span, StmtKind::If(stop.e, Vec::new(), raise));
                fx.push(span, StmtKind::If(exit.e, Vec::new(), inner));
            });
            fx.push(span, StmtKind::Try { body, catch: Some((caught, handler)), orelse: Vec::new(), finally: Vec::new() });
            fx.none(span)
        })
    }

    /// `next(iterator)` and `next(iterator, default)`.
    pub(crate) fn next_value(&mut self, iterator: Val, default: Option<Val>, span: Span) -> Val {
        let iterator = self.as_having(iterator, "__next__", ["'", "' object is not an iterator"], span);
        let ty = self.inf.store.resolve(&iterator.ty);
        let Some(default) = default else {
            return match ty {
                Ty::Union(_) => self.dispatch(iterator, &mut |fx, part| fx.next_value(part, None, span)),
                _ if self.is_generator(&ty) || self.has_method(&ty, "__next__") => self.call_method(iterator, "__next__", Vec::new(), span),
                _ => self.type_error_of(iterator, ["'", "' object is not an iterator"], span),
            };
        };
        self.block(|fx| {
            let default = fx.kept(default);
            let Ty::Obj(rec) = ty else { return fx.zero(Ty::Never, span) };
            let (test, value) = if fx.inf.store.is_generator(rec) {
                let object = fx.temp(iterator);
                let test = fx.resume(object.clone(), rec, None, span);
                let value = fx.generator_value(object, rec, span);
                (test, value)
            } else {
                let Some(cursor) = fx.next_cursor(iterator, span) else { return fx.zero(Ty::Never, span) };
                let test = fx.cursor_test(&cursor, span);
                let value = fx.cursor_item(&cursor, span);
                (test, value)
            };
            let joined = fx.inf.join(&value.ty, &default.ty);
            let value = fx.coerce(value, &joined);
            let default = fx.coerce(default, &joined);
            fx.val(joined, E::If(Box::new(test.e), Box::new(value.e), Box::new(default.e)), span)
        })
    }
}
