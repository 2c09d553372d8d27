//! Iteration: every kind of iterable becomes a cursor (a test, an item, a step), so that `for`, comprehensions,
//! `zip` and `enumerate` are plain loops.

use crate::diag::Diagnostic;
use crate::hir::{self, Arg, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, ExprKind as E, Prim, StmtKind, VarId};

/// Where an iteration stands.
enum Cursor {
    /// A library sequence with `_len` and `_data`.
    Sequence {
        object: Val,
        rec: RecId,
        index: VarId,
    },
    /// A library container with `_iter_next` and `_iter_item`.
    Protocol {
        object: Val,
        position: VarId,
        token: Val,
    },
    Range {
        at: VarId,
        stop: Val,
        step: i64,
    },
    Generator {
        object: Val,
        rec: RecId,
    },
    /// An object with `__next__`.
    Next {
        object: Val,
        value: VarId,
        ty: Ty,
        more: VarId,
    },
    Enumerate {
        inner: Box<Cursor>,
        counter: VarId,
    },
    Zip(Vec<Cursor>),
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn for_stmt(&mut self, target: &hir::Target, iterable: ExprId, body: &[hir::Stmt], orelse: &[hir::Stmt], span: Span) {
        let jumps = has_jump(body);
        self.iterate(
            iterable,
            span,
            jumps,
            &mut |fx, item| {
                fx.assign(target, item);
                fx.stmts(body);
            },
            &mut |fx| fx.stmts(orelse),
        );
    }

    /// Runs `body` for each item. `jumps`: the body has a `break` or `continue` of its own.
    fn iterate(
        &mut self,
        iterable: ExprId,
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        if let Some((start, stop, step)) = self.literal_range(iterable) {
            self.range_loop(span, (start, stop, step), body, orelse);
            return;
        }
        if let Some(cursor) = self.call_cursor(iterable) {
            self.cursor_loop(cursor, span, body, orelse);
            return;
        }
        let value = self.expr(iterable);
        self.iterate_value(value, span, jumps, body, orelse);
    }

    pub(crate) fn iterate_value(
        &mut self,
        value: Val,
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => self.push(value.e.span, StmtKind::Expr(value.e)),
            Ty::Tuple(items) => self.iterate_tuple(value, items, span, jumps, body, orelse),
            Ty::Union(members) => self.iterate_union(value, members, span, jumps, body, orelse),
            _ => match self.cursor_of(value, span) {
                Some((Cursor::Generator { object, rec }, true)) => self.closed_loop(object, rec, span, body, orelse),
                Some((cursor, _)) => self.cursor_loop(cursor, span, body, orelse),
                None => self.env.dead = self.is_lenient(),
            },
        }
    }

    fn iterate_tuple(
        &mut self,
        value: Val,
        items: &[Ty],
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let same = items.windows(2).all(|w| w[0] == w[1]);
        if (jumps || (same && items.len() > 4)) && !self.is_prelude {
            let sequence = self.as_var_tuple(value);
            return self.iterate_value(sequence, span, jumps, body, orelse);
        }
        // Each round has types of its own.
        let tuple = self.temp(value);
        let variant = self.variant;
        for index in 0..items.len() {
            if self.env.dead {
                break;
            }
            self.variant = variant.wrapping_mul(41).wrapping_add(index as u32 + 1);
            let item = self.tuple_item(tuple.clone(), index);
            body(self, item);
        }
        self.variant = variant;
        if !self.env.dead {
            orelse(self);
        }
    }

    fn iterate_union(
        &mut self,
        value: Val,
        members: &[Ty],
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let value = self.temp(value);
        let merge = self.merge_id(span, 9);
        let variant = self.variant;
        let before = self.env.clone();
        let mut ends = Vec::new();
        let mut rest: Vec<thir::Stmt> = Vec::new();
        for (number, member) in members.iter().enumerate().rev() {
            self.env = before.clone();
            self.variant = variant.wrapping_mul(43).wrapping_add(number as u32 + 1);
            let part = self.narrowed(value.clone(), member.clone());
            self.soft += 1;
            let stmts = self.collect(|fx| {
                fx.iterate_value(part, span, jumps, body, orelse);
                fx.variant = variant;
                let end = fx.arrive(merge);
                ends.push(end);
            });
            self.soft -= 1;
            rest = if number + 1 == members.len() {
                stmts
            } else {
                let test = self.tag_is(value.clone(), std::slice::from_ref(member));
                Fx::stmt_list(span, StmtKind::If(test.e, stmts, rest))
            };
        }
        self.variant = variant;
        self.out.extend(rest);
        self.env = self.meet(merge, ends);
    }

    /// The cursor, and whether it is a generator that only the loop holds and that has something to clean up.
    fn cursor_of(&mut self, value: Val, span: Span) -> Option<(Cursor, bool)> {
        let is_temporary = !matches!(value.e.kind, E::Var(_) | E::Field(..) | E::Global(_) | E::ArrayGet(..) | E::TupleGet(..));
        let cleans_up = match self.inf.store.resolve(&value.ty) {
            Ty::Obj(rec) => match self.inf.store.rec(rec).kind {
                RecKind::Generator(func) => cleans_up(&self.inf.func(func).body),
                _ => false,
            },
            _ => false,
        };
        self.cursor(value, span).map(|cursor| (cursor, is_temporary && cleans_up))
    }

    /// A loop over a generator that nobody else holds: whoever leaves the loop early closes the generator.
    fn closed_loop(
        &mut self,
        object: Val,
        rec: RecId,
        span: Span,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let cursor = Cursor::Generator { object: object.clone(), rec };
        let stmts = self.collect(|fx| fx.cursor_loop(cursor, span, body, orelse));
        let finally = self.collect(|fx| {
            let closed = fx.close(object, rec, span);
            fx.push(span, StmtKind::Expr(closed.e));
        });
        self.push(span, StmtKind::Try { body: stmts, catch: None, orelse: Vec::new(), finally });
    }

    fn cursor_loop(&mut self, cursor: Cursor, span: Span, body: &mut dyn FnMut(&mut Self, Val), orelse: &mut dyn FnMut(&mut Self)) {
        self.general_loop(
            span,
            &mut |fx| fx.cursor_test(&cursor, span).e,
            &mut |fx| {
                let item = fx.cursor_item(&cursor, span);
                fx.with_item(item, body);
            },
            &mut |fx| fx.cursor_step(&cursor, span),
            orelse,
        );
    }

    /// Runs `body` for an item. If there can be none, since the container is always empty, `body` never runs, and its
    /// errors are none.
    fn with_item(&mut self, item: Val, body: &mut dyn FnMut(&mut Self, Val)) {
        if !has_no_value(&item.ty) {
            return body(self, item);
        }
        let failures = self.soft_failures;
        self.soft += 1;
        body(self, item);
        self.soft -= 1;
        self.soft_failures = failures;
    }

    // ------------------------------------------------------------ finding a cursor

    /// `range(…)` written out, with a literal step.
    fn literal_range(&mut self, id: ExprId) -> Option<(Val, Val, i64)> {
        let func = self.func.clone();
        let expr = func.expr(id);
        let ExprKind::Call { callee, args } = &expr.kind else { return None };
        if !matches!(&func.expr(*callee).kind, ExprKind::Builtin(name) if name == "range") {
            return None;
        }
        let ids: Vec<ExprId> = args.iter().filter_map(|a| if let Arg::Positional(id) = a { Some(*id) } else { None }).collect();
        if ids.len() != args.len() || ids.is_empty() || ids.len() > 3 {
            return None;
        }
        let step = match ids.get(2) {
            None => 1,
            Some(step) => literal_int(&func, *step).filter(|s| *s != 0)?,
        };
        for id in &ids {
            if !matches!(self.quiet_expr(*id), Ty::Int | Ty::Bool) {
                return None;
            }
        }
        let span = expr.span;
        let first = self.expr(ids[0]);
        let (start, stop) = match ids.get(1) {
            None => (self.int(0, span), first),
            Some(stop) => self.then(first, *stop),
        };
        let (start, stop) = (self.coerce(start, &Ty::Int), self.coerce(stop, &Ty::Int));
        Some((start, stop, step))
    }

    /// `enumerate`, `zip` and `reversed` written out.
    fn call_cursor(&mut self, id: ExprId) -> Option<Cursor> {
        let func = self.func.clone();
        let expr = func.expr(id);
        let ExprKind::Call { callee, args } = &expr.kind else { return None };
        let ExprKind::Func(target) = func.expr(*callee).kind else { return None };
        let hir = self.inf.func(target);
        if !self.inf.builder.program.is_library_module(hir.module, "functions") {
            return None;
        }
        match (hir.name.as_str(), args.as_slice()) {
            ("enumerate", [Arg::Positional(source)]) => self.enumerate_cursor(*source, None, expr.span),
            ("enumerate", [Arg::Positional(source), Arg::Positional(start)]) => self.enumerate_cursor(*source, Some(*start), expr.span),
            ("enumerate", [Arg::Positional(source), Arg::Keyword { name, value, .. }]) if name == "start" => {
                self.enumerate_cursor(*source, Some(*value), expr.span)
            }
            ("zip", sources) if sources.len() >= 2 && sources.iter().all(|a| matches!(a, Arg::Positional(_))) => {
                let sources: Vec<ExprId> = args.iter().filter_map(|a| if let Arg::Positional(id) = a { Some(*id) } else { None }).collect();
                self.zip_cursor(&sources, expr.span)
            }
            _ => None,
        }
    }

    fn nested_cursor(&mut self, id: ExprId, span: Span) -> Option<Cursor> {
        if let Some((start, stop, step)) = self.literal_range(id) {
            let at = self.fresh_var("", &Ty::Int);
            self.push(span, StmtKind::Assign(at, start.e));
            let stop = self.kept(stop);
            return Some(Cursor::Range { at, stop, step });
        }
        if let Some(cursor) = self.call_cursor(id) {
            return Some(cursor);
        }
        let value = self.expr(id);
        let value = match value.ty {
            Ty::Tuple(_) => self.as_var_tuple(value),
            _ => value,
        };
        self.cursor(value, span)
    }

    /// May the expression be turned into a cursor? (Unions cannot: each member has another one.)
    fn has_cursor(&mut self, id: ExprId) -> bool {
        let ty = self.quiet_expr(id);
        !matches!(ty, Ty::Union(_) | Ty::Never | Ty::None | Ty::Int | Ty::Float | Ty::Bool)
    }

    fn enumerate_cursor(&mut self, source: ExprId, start: Option<ExprId>, span: Span) -> Option<Cursor> {
        if !self.has_cursor(source) {
            return None;
        }
        let inner = self.nested_cursor(source, span)?;
        let start = match start {
            None => self.int(0, span),
            Some(start) => self.expr(start),
        };
        let start = self.coerce(start, &Ty::Int);
        let counter = self.fresh_var("", &Ty::Int);
        self.push(span, StmtKind::Assign(counter, start.e));
        Some(Cursor::Enumerate { inner: Box::new(inner), counter })
    }

    fn zip_cursor(&mut self, sources: &[ExprId], span: Span) -> Option<Cursor> {
        for source in sources {
            if !self.has_cursor(*source) {
                return None;
            }
        }
        let mut cursors = Vec::new();
        for source in sources {
            cursors.push(self.nested_cursor(*source, span)?);
        }
        Some(Cursor::Zip(cursors))
    }

    /// The cursor of a value; reports it if it cannot be iterated.
    fn cursor(&mut self, value: Val, span: Span) -> Option<Cursor> {
        let ty = self.inf.store.resolve(&value.ty);
        if let Ty::Class(class) = ty
            && self.inf.is_enum(class)
        {
            let members = self.enum_members(class, span);
            return self.cursor(members, span);
        }
        let value = self.sequence_of(value, "__iter__");
        let value = self.as_having(value, "__iter__", "is not iterable", span);
        let ty = self.inf.store.resolve(&value.ty);
        if let Ty::Tuple(_) = ty {
            let value = self.as_var_tuple(value);
            return self.cursor(value, span);
        }
        if let Ty::Obj(rec) = ty {
            match self.inf.store.rec(rec).kind.clone() {
                RecKind::Generator(_) => {
                    let object = self.temp(value);
                    return Some(Cursor::Generator { object, rec });
                }
                RecKind::Class(class) => {
                    let name = &self.inf.builder.program.class(class).name;
                    let library = self.inf.builder.program.module(self.inf.builder.program.class(class).module).is_prelude;
                    if library && matches!(name.as_str(), "list" | "vartuple") {
                        let object = self.temp(value);
                        let index = self.fresh_var("", &Ty::Int);
                        let zero = self.int(0, span);
                        self.push(span, StmtKind::Assign(index, zero.e));
                        return Some(Cursor::Sequence { object, rec, index });
                    }
                }
                RecKind::Closure(_)
                | RecKind::BoundMethod(_)
                | RecKind::BoundNative(_)
                | RecKind::Partial(_)
                | RecKind::ClassValue(_)
                | RecKind::Box => {}
            }
        }
        if self.has_method(&ty, "_iter_next") {
            return Some(self.protocol_cursor(value, span));
        }
        if self.has_method(&ty, "__iter__") {
            let at = if value.e.span.file == span.file { value.e.span } else { span };
            let iterator = self.call_method(value, "__iter__", Vec::new(), span);
            if iterator.ty.is_never() {
                self.push(span, StmtKind::Expr(iterator.e));
                return None;
            }
            if self.has_method(&iterator.ty, "__next__") && !self.has_method(&iterator.ty, "_iter_next") && !self.is_generator(&iterator.ty)
            {
                return self.next_cursor(iterator, span);
            }
            if matches!(iterator.ty, Ty::Int | Ty::Float | Ty::Bool | Ty::None) {
                let name = self.python_name(&iterator.ty);
                let text = format!("iter() returned non-iterator of type '{name}'");
                let diagnostic = Diagnostic::error("not-iterable", at, text.clone())
                    .help("__iter__ has to return an object with __next__, or be a generator: yield the items");
                let error = self.fail("TypeError", &text, diagnostic);
                self.push(span, StmtKind::Expr(error.e));
                return None;
            }
            return if iterator.ty == ty { self.not_iterable(iterator, span) } else { self.cursor(iterator, span) };
        }
        if self.has_method(&ty, "__next__") {
            return self.not_iterable(value, span);
        }
        if self.has_method(&ty, "__getitem__") {
            let generator = self.call_library("functions", "_iterate_items", vec![value], span);
            return if self.is_generator(&generator.ty) { self.cursor(generator, span) } else { None };
        }
        self.not_iterable(value, span)
    }

    pub(crate) fn is_generator(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Obj(rec) if self.inf.store.is_generator(*rec))
    }

    fn not_iterable(&mut self, value: Val, span: Span) -> Option<Cursor> {
        let name = self.python_name(&value.ty);
        let text = format!("'{name}' object is not iterable");
        let at = if value.e.span.file == span.file { value.e.span } else { span };
        let diagnostic = Diagnostic::error("not-iterable", at, text.clone()).advice(self.iteration_advice(&value.ty));
        let error = self.fail("TypeError", &text, diagnostic);
        self.push(span, StmtKind::Expr(value.e));
        self.push(span, StmtKind::Expr(error.e));
        None
    }

    fn protocol_cursor(&mut self, value: Val, span: Span) -> Cursor {
        let object = self.temp(value);
        let token = self.call_method(object.clone(), "_iter_start", Vec::new(), span);
        let token = self.temp(token);
        let position = self.fresh_var("", &Ty::Int);
        let zero = self.int(0, span);
        let first = self.call_method(object.clone(), "_iter_next", vec![zero, token.clone()], span);
        self.push(span, StmtKind::Assign(position, first.e));
        Cursor::Protocol { object, position, token }
    }

    fn next_cursor(&mut self, iterator: Val, span: Span) -> Option<Cursor> {
        let object = self.temp(iterator);
        let mut ty = Ty::Never;
        let variant = self.variant;
        self.variant = variant.wrapping_add(0x51);
        self.collect(|fx| ty = fx.call_method(object.clone(), "__next__", Vec::new(), span).ty);
        self.variant = variant;
        let value = self.fresh_var("", &ty);
        let more = self.fresh_var("", &Ty::Bool);
        Some(Cursor::Next { object, value, ty, more })
    }

    // ------------------------------------------------------------ using a cursor

    fn cursor_test(&mut self, cursor: &Cursor, span: Span) -> Val {
        match cursor {
            Cursor::Sequence { object, index, .. } => {
                let length = self.field_value(object.clone(), "_len", Ty::Int, span);
                let index = self.read_var(*index, &Ty::Int, span);
                self.prim(Prim::IntLt, Ty::Bool, vec![index, length], span)
            }
            Cursor::Protocol { position, .. } => {
                let position = self.read_var(*position, &Ty::Int, span);
                let zero = self.int(0, span);
                self.prim(Prim::IntGe, Ty::Bool, vec![position, zero], span)
            }
            Cursor::Range { at, stop, step } => {
                let at = self.read_var(*at, &Ty::Int, span);
                let prim = if *step > 0 { Prim::IntLt } else { Prim::IntGt };
                self.prim(prim, Ty::Bool, vec![at, stop.clone()], span)
            }
            Cursor::Generator { object, rec } => self.resume(object.clone(), *rec, None, span),
            Cursor::Next { object, value, more, .. } => self.next_test(object.clone(), *value, *more, span),
            Cursor::Enumerate { inner, .. } => self.cursor_test(inner, span),
            Cursor::Zip(cursors) => {
                let tests: Vec<Val> = cursors.iter().map(|c| self.cursor_test(c, span)).collect();
                let mut tests = tests.into_iter().rev();
                let Some(mut result) = tests.next() else { return self.bool(false, span) };
                for test in tests {
                    let no = self.bool(false, span);
                    result = self.val(Ty::Bool, E::If(Box::new(test.e), Box::new(result.e), Box::new(no.e)), span);
                }
                result
            }
        }
    }

    /// Calls `__next__`; StopIteration means the end.
    fn next_test(&mut self, object: Val, value: VarId, more: VarId, span: Span) -> Val {
        self.block(|fx| {
            let yes = fx.bool(true, span);
            fx.push(span, StmtKind::Assign(more, yes.e));
            let body = fx.collect(|fx| {
                let next = fx.call_method(object, "__next__", Vec::new(), span);
                fx.push(span, StmtKind::Assign(value, next.e));
            });
            let base = fx.inf.exception_type();
            let caught = fx.fresh_var("", &base);
            let handler = fx.collect(|fx| {
                let exception = fx.read_var(caught, &base, span);
                let test = fx.exception_is(exception.clone(), "StopIteration", span);
                let no = fx.bool(false, span);
                let stop = Fx::stmt_list(span, StmtKind::Assign(more, no.e));
                let raise = Fx::stmt_list(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Keep });
                fx.push(span, StmtKind::If(test.e, stop, raise));
            });
            fx.push(span, StmtKind::Try { body, catch: Some((caught, handler)), orelse: Vec::new(), finally: Vec::new() });
            fx.read_var(more, &Ty::Bool, span)
        })
    }

    pub(crate) fn exception_is(&mut self, exception: Val, class: &str, span: Span) -> Val {
        match self.inf.library_class("exceptions", class) {
            Some(class) => {
                let layouts = self.inf.layouts_under(class);
                self.val(Ty::Bool, E::LayoutIs(Box::new(exception.e), layouts), span)
            }
            None => self.bool(false, span),
        }
    }

    fn cursor_item(&mut self, cursor: &Cursor, span: Span) -> Val {
        match cursor {
            Cursor::Sequence { object, rec, index } => {
                let cell = self.inf.store.field_or_new(*rec, "_data");
                let array_ty = self.inf.store.get(cell);
                let element = match &array_ty {
                    Ty::Array(element) => self.inf.store.get(*element),
                    _ => Ty::Never,
                };
                let array = self.field_value(object.clone(), "_data", array_ty, span);
                let index = self.read_var(*index, &Ty::Int, span);
                self.val(element, E::ArrayGet(Box::new(array.e), Box::new(index.e)), span)
            }
            Cursor::Protocol { object, position, .. } => {
                let position = self.read_var(*position, &Ty::Int, span);
                self.call_method(object.clone(), "_iter_item", vec![position], span)
            }
            Cursor::Range { at, .. } => self.read_var(*at, &Ty::Int, span),
            Cursor::Generator { object, rec } => self.generator_value(object.clone(), *rec, span),
            Cursor::Next { value, ty, .. } => self.read_var(*value, &ty.clone(), span),
            Cursor::Enumerate { inner, counter } => {
                let counter = self.read_var(*counter, &Ty::Int, span);
                let item = self.cursor_item(inner, span);
                self.tuple(vec![counter, item], span)
            }
            Cursor::Zip(cursors) => {
                let items = cursors.iter().map(|c| self.cursor_item(c, span)).collect();
                self.tuple(items, span)
            }
        }
    }

    fn cursor_step(&mut self, cursor: &Cursor, span: Span) {
        match cursor {
            Cursor::Sequence { index, .. } => self.add_to(*index, 1, span),
            Cursor::Range { at, step, .. } => self.add_to(*at, *step, span),
            Cursor::Protocol { object, position, token } => {
                let at = self.read_var(*position, &Ty::Int, span);
                let one = self.int(1, span);
                let next = self.prim(Prim::WrapAdd, Ty::Int, vec![at, one], span);
                let next = self.call_method(object.clone(), "_iter_next", vec![next, token.clone()], span);
                self.push(span, StmtKind::Assign(*position, next.e));
            }
            Cursor::Generator { .. } | Cursor::Next { .. } => {}
            Cursor::Enumerate { inner, counter } => {
                self.add_to(*counter, 1, span);
                self.cursor_step(inner, span);
            }
            Cursor::Zip(cursors) => cursors.iter().for_each(|c| self.cursor_step(c, span)),
        }
    }

    fn add_to(&mut self, var: VarId, step: i64, span: Span) {
        let value = self.read_var(var, &Ty::Int, span);
        let step = self.int(step, span);
        let sum = self.prim(Prim::WrapAdd, Ty::Int, vec![value, step], span);
        self.push(span, StmtKind::Assign(var, sum.e));
    }

    // ------------------------------------------------------------ comprehensions

    pub(crate) fn comprehension(
        &mut self,
        id: ExprId,
        kind: hir::ComprehensionKind,
        element: ExprId,
        value: Option<ExprId>,
        clauses: &[hir::Clause],
        span: Span,
    ) -> Val {
        let (name, method) = match kind {
            hir::ComprehensionKind::List => ("list", "append"),
            hir::ComprehensionKind::Set => ("set", "add"),
            hir::ComprehensionKind::Dict => ("dict", "__setitem__"),
        };
        let Some(rec) = self.site(id, 0, |inf| inf.container(name, name)) else { return self.zero(Ty::Never, span) };
        self.block(|fx| {
            let result = fx.empty_object(rec, span);
            let result = fx.temp(result);
            fx.clauses(clauses, span, &mut |fx| {
                let element = fx.expr(element);
                let args = match value {
                    Some(value) => {
                        let (key, value) = fx.then(element, value);
                        vec![key, value]
                    }
                    None => vec![element],
                };
                let call = fx.call_method(result.clone(), method, args, span);
                fx.push(span, StmtKind::Expr(call.e));
            });
            // A source that never ends keeps the code behind it alive for the types' sake.
            fx.env.dead = false;
            let ty = fx.inf.store.resolve(&result.ty);
            Val { ty, e: result.e }
        })
    }

    fn clauses(&mut self, clauses: &[hir::Clause], span: Span, body: &mut dyn FnMut(&mut Self)) {
        let Some((clause, rest)) = clauses.split_first() else { return body(self) };
        let span = self.func.expr(clause.iterable).span.to(span);
        let span = Span { start: self.func.expr(clause.iterable).span.start, ..span };
        self.iterate(
            clause.iterable,
            span,
            false,
            &mut |fx, item| {
                fx.assign(&clause.target, item);
                fx.conditions(&clause.conditions, rest, span, body);
            },
            &mut |_| {},
        );
    }

    fn conditions(&mut self, conditions: &[ExprId], rest: &[hir::Clause], span: Span, body: &mut dyn FnMut(&mut Self)) {
        let Some((first, others)) = conditions.split_first() else { return self.clauses(rest, span, body) };
        let cond = self.condition(*first);
        let merge = self.merge_id(self.func.expr(*first).span, 4);
        let before = self.env.clone();
        let mut end = None;
        let stmts = self.collect(|fx| {
            fx.assume(&cond, true);
            if !fx.env.dead {
                fx.conditions(others, rest, span, body);
            }
            end = Some(fx.arrive(merge));
        });
        self.env = before;
        let mut other = None;
        let orelse = self.collect(|fx| {
            fx.assume(&cond, false);
            other = Some(fx.arrive(merge));
        });
        self.push(span, StmtKind::If(cond.value.e, stmts, orelse));
        let ends = end.into_iter().chain(other).collect();
        self.env = self.meet(merge, ends);
    }

    // ------------------------------------------------------------ generators

    pub(crate) fn generator_expression(&mut self, id: ExprId, func: hir::FuncId, iterable: ExprId, span: Span) -> Val {
        self.block(|fx| {
            let source = fx.expr(iterable);
            let source = fx.kept(source);
            let hir = fx.inf.func(func);
            let environment = (!hir.captures.is_empty()).then(|| fx.closure_of(id, func, span));
            fx.call_func(func, environment, Args::of(vec![source]), span)
        })
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
        let sends = self.inf.instances[self.index].sends.clone();
        let sends = if sends.is_never() { Ty::None } else { self.inf.store.resolve(&sends) };
        self.val(sends, E::Yield(Box::new(value.e)), span)
    }

    pub(crate) fn yield_from(&mut self, _id: ExprId, source: ExprId, span: Span) -> Val {
        let source = self.expr(source);
        let ty = self.inf.store.resolve(&source.ty);
        if let (Ty::Obj(rec), true) = (&ty, self.is_generator(&ty)) {
            let rec = *rec;
            return self.block(|fx| fx.delegate(source, rec, span));
        }
        self.block(|fx| {
            fx.iterate_value(
                source,
                span,
                false,
                &mut |fx, item| {
                    let sent = fx.yield_value(item, span);
                    fx.push(span, StmtKind::Expr(sent.e));
                },
                &mut |_| {},
            );
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
            "send" => {
                let Some(value) = positional.next() else { return self.no_attribute(object, name, span) };
                let cell = self.inf.store.field_or_new(rec, "send");
                // Plain resumption sends None.
                self.inf.grow(cell, &Ty::None);
                self.inf.grow(cell, &value.ty);
                self.advance(object, rec, Some(value), span)
            }
            "throw" => self.throw(object, rec, positional.next(), span),
            "close" => self.close(object, rec, span),
            _ => self.no_attribute(object, name, span),
        }
    }

    /// Resumes; raises StopIteration at the end.
    fn advance(&mut self, object: Val, rec: RecId, sent: Option<Val>, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.temp(object);
            let more = fx.resume(object.clone(), rec, sent, span);
            let value = fx.generator_value(object.clone(), rec, span);
            let stop = fx.stop_iteration(object, rec, span);
            let stop = fx.coerce(stop, &value.ty.clone());
            fx.val(value.ty.clone(), E::If(Box::new(more.e), Box::new(value.e), Box::new(stop.e)), span)
        })
    }

    fn stop_iteration(&mut self, object: Val, rec: RecId, span: Span) -> Val {
        self.block(|fx| {
            let result = fx.generator_result(object, rec, span);
            let args = if matches!(result.ty, Ty::None | Ty::Never) { Vec::new() } else { vec![result] };
            let exception = fx.builtin_exception("StopIteration", args, span);
            fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
            fx.zero(Ty::Never, span)
        })
    }

    fn throw(&mut self, object: Val, rec: RecId, exception: Option<Val>, span: Span) -> Val {
        let Some(exception) = exception else { return self.type_error(span, "throw expected at least 1 argument, got 0") };
        self.block(|fx| {
            let object = fx.temp(object);
            let exception = fx.exception_object(exception, span);
            let base = fx.inf.exception_type();
            let exception = fx.coerce(exception, &base);
            let Some(target) = fx.generator_target(rec, span) else { return fx.zero(Ty::Never, span) };
            let more = fx.val(Ty::Bool, E::GeneratorThrow(target, Box::new(object.e.clone()), Box::new(exception.e)), span);
            let value = fx.generator_value(object.clone(), rec, span);
            let stop = fx.stop_iteration(object, rec, span);
            let stop = fx.coerce(stop, &value.ty.clone());
            fx.val(value.ty.clone(), E::If(Box::new(more.e), Box::new(value.e), Box::new(stop.e)), span)
        })
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
        let ty = self.inf.store.resolve(&iterator.ty);
        let Some(default) = default else {
            return match ty {
                Ty::Union(_) => self.dispatch(iterator, &mut |fx, part| fx.next_value(part, None, span)),
                _ if self.is_generator(&ty) || self.has_method(&ty, "__next__") => self.call_method(iterator, "__next__", Vec::new(), span),
                _ => {
                    let name = self.python_name(&ty);
                    self.type_error(span, &format!("'{name}' object is not an iterator"))
                }
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

/// Does the body of a generator hold code that runs when it is closed?
/// Is there no value of the type?
fn has_no_value(ty: &Ty) -> bool {
    match ty {
        Ty::Tuple(items) => items.iter().any(has_no_value),
        other => other.is_never(),
    }
}

fn cleans_up(body: &[hir::Stmt]) -> bool {
    let mut found = false;
    hir::walk::statements(body, &mut |stmt| {
        let finally = matches!(&stmt.kind, hir::StmtKind::Try { finally, .. } if !finally.is_empty());
        found |= finally || matches!(stmt.kind, hir::StmtKind::With { .. });
    });
    found
}

/// Does a loop body have a `break` or `continue` that belongs to the loop?
fn has_jump(body: &[hir::Stmt]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        hir::StmtKind::Break | hir::StmtKind::Continue => true,
        hir::StmtKind::If { then, orelse, .. } => has_jump(then) || has_jump(orelse),
        hir::StmtKind::Try { body, handlers, orelse, finally } => {
            has_jump(body) || handlers.iter().any(|h| has_jump(&h.body)) || has_jump(orelse) || has_jump(finally)
        }
        hir::StmtKind::With { body, .. } => has_jump(body),
        hir::StmtKind::Match { cases, .. } => cases.iter().any(|c| has_jump(&c.body)),
        hir::StmtKind::For { orelse, .. } | hir::StmtKind::While { orelse, .. } => has_jump(orelse),
        _ => false,
    })
}

fn literal_int(func: &hir::Func, id: ExprId) -> Option<i64> {
    match &func.expr(id).kind {
        ExprKind::Int(value) => Some(*value),
        ExprKind::Unary(hir::UnaryOp::Neg, inner) => literal_int(func, *inner).and_then(i64::checked_neg),
        _ => None,
    }
}
