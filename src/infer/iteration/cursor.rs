//! Cursors: where an iteration stands. Each kind of iterable has a test, an item and a step.

use crate::diag::Diagnostic;
use crate::hir::{self, Arg, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, Prim, StmtKind, VarId};

/// Where an iteration stands.
pub(super) enum Cursor {
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
        /// Is it asked for an item in the test, and not before? Otherwise behind the body of the loop.
        on_demand: bool,
    },
    Range {
        at: VarId,
        stop: Val,
        step: i64,
        /// A range whose items are counted; without one the counter itself is the item.
        of: Option<Val>,
    },
    Generator {
        object: Val,
        rec: RecId,
    },
    /// An object with `__next__`.
    Next {
        object: Val,
        /// The call of `__next__`. It is made once, so that what it gives and the variable have one type.
        next: Val,
        value: VarId,
        ty: Ty,
        more: VarId,
    },
    Enumerate {
        inner: Box<Cursor>,
        counter: VarId,
    },
    Zip(Vec<Cursor>),
    /// Another one whose item is read as soon as there is one.
    Kept {
        inner: Box<Cursor>,
        value: VarId,
        ty: Ty,
    },
}

impl Cursor {
    /// The variables of what is iterated over; the last one is dropped first.
    pub(super) fn objects(&self) -> Vec<VarId> {
        match self {
            Cursor::Sequence { object, .. }
            | Cursor::Protocol { object, .. }
            | Cursor::Generator { object, .. }
            | Cursor::Next { object, .. } => match object.e.kind {
                E::Var(var) => vec![var],
                _ => vec![],
            },
            Cursor::Range { .. } => vec![],
            Cursor::Enumerate { inner, .. } | Cursor::Kept { inner, .. } => inner.objects(),
            Cursor::Zip(cursors) => cursors.iter().flat_map(Cursor::objects).collect(),
        }
    }

    /// The same, asked for nothing before its test. In a `zip`, what comes before it may be at its end, or the same iterator.
    fn on_demand(self) -> Cursor {
        let runs_code = self.runs_code();
        match self {
            Cursor::Protocol { object, position, token, .. } => Cursor::Protocol { object, position, token, on_demand: runs_code },
            Cursor::Enumerate { inner, counter } => Cursor::Enumerate { inner: Box::new(inner.on_demand()), counter },
            Cursor::Kept { inner, value, ty } => Cursor::Kept { inner: Box::new(inner.on_demand()), value, ty },
            Cursor::Zip(cursors) => Cursor::Zip(cursors.into_iter().map(Cursor::on_demand).collect()),
            Cursor::Sequence { .. } | Cursor::Range { .. } | Cursor::Generator { .. } | Cursor::Next { .. } => self,
        }
    }

    /// Is it known before each round how many are left, and can the test be repeated?
    pub(super) fn is_counted(&self) -> bool {
        match self {
            Cursor::Sequence { .. } | Cursor::Range { .. } => true,
            Cursor::Enumerate { inner, .. } => inner.is_counted(),
            Cursor::Zip(cursors) => cursors.iter().all(Cursor::is_counted),
            Cursor::Protocol { .. } | Cursor::Generator { .. } | Cursor::Next { .. } | Cursor::Kept { .. } => false,
        }
    }

    /// Can asking it for an item change anything but its own place?
    fn runs_code(&self) -> bool {
        match self {
            Cursor::Sequence { .. } | Cursor::Range { .. } => false,
            Cursor::Protocol { object, .. } => object.ty != Ty::Str,
            Cursor::Generator { .. } | Cursor::Next { .. } => true,
            Cursor::Enumerate { inner, .. } | Cursor::Kept { inner, .. } => inner.runs_code(),
            Cursor::Zip(cursors) => cursors.iter().any(Cursor::runs_code),
        }
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// `range(…)` written out, with a literal step.
    pub(super) fn literal_range(&mut self, id: ExprId) -> Option<(Val, Val, i64)> {
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
    pub(super) fn call_cursor(&mut self, id: ExprId) -> Option<Cursor> {
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
        if let Some(bounds) = self.literal_range(id) {
            return Some(self.range_cursor_of(bounds, span));
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

    pub(super) fn range_cursor_of(&mut self, (start, stop, step): (Val, Val, i64), span: Span) -> Cursor {
        let at = self.fresh_var("", &Ty::Int);
        self.push(span, StmtKind::Assign(at, start.e));
        let stop = self.kept(stop);
        Cursor::Range { at, stop, step, of: None }
    }

    /// May the expression be turned into a cursor? (Unions cannot: each member has another one.)
    fn has_cursor(&mut self, id: ExprId) -> bool {
        let ty = self.quiet_expr(id);
        let span = self.func.expr(id).span;
        !matches!(ty, Ty::Union(_) | Ty::Never | Ty::None | Ty::Int | Ty::Float | Ty::Bool) && !self.has_various_iterators(&ty, span)
    }

    /// Does `__iter__` of the program's objects give generators, or other iterables of the library, of several types?
    pub(super) fn has_various_iterators(&mut self, ty: &Ty, span: Span) -> bool {
        let is_own = matches!(ty, Ty::Obj(_)) && self.inf.class_of(ty).is_some_and(|class| !self.inf.in_library(class));
        if !is_own || !self.has_method(ty, "__iter__") {
            return false;
        }
        let mut iterator = Ty::Never;
        let diagnostics = self.inf.diagnostics.len();
        self.collect(|fx| {
            let object = fx.zero(ty.clone(), span);
            iterator = fx.call_method(object, "__iter__", Vec::new(), span).ty;
        });
        self.inf.diagnostics.truncate(diagnostics);
        let Ty::Union(members) = self.inf.store.resolve(&iterator) else { return false };
        members.iter().all(|member| self.is_generator(member) || self.inf.class_of(member).is_some_and(|class| self.inf.in_library(class)))
    }

    fn enumerate_cursor(&mut self, source: ExprId, start: Option<ExprId>, span: Span) -> Option<Cursor> {
        if !self.has_cursor(source) {
            return None;
        }
        let inner = self.nested_cursor(source, span)?;
        let start = match start {
            None => self.int(0, span),
            Some(start) => {
                let start = self.expr(start);
                self.call_library("slice", "_index", vec![start], span)
            }
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
            cursors.push(self.nested_cursor(*source, span)?.on_demand());
        }
        // Asking a later one may change what an earlier one stands in, or be asking the same iterator again.
        let runs_code: Vec<bool> = cursors.iter().map(Cursor::runs_code).collect();
        let cursors = cursors
            .into_iter()
            .enumerate()
            .map(|(index, cursor)| if runs_code[index + 1..].contains(&true) { self.kept_cursor(cursor, span) } else { cursor });
        Some(Cursor::Zip(cursors.collect()))
    }

    fn kept_cursor(&mut self, inner: Cursor, span: Span) -> Cursor {
        let ty = self.cursor_item(&inner, span).ty;
        let value = self.fresh_var("", &ty);
        Cursor::Kept { inner: Box::new(inner), value, ty }
    }

    /// The cursor of a value; reports it if it cannot be iterated.
    pub(super) fn cursor(&mut self, value: Val, span: Span) -> Option<Cursor> {
        let ty = self.inf.store.resolve(&value.ty);
        if let Ty::Class(class) = ty
            && self.inf.is_enum(class)
        {
            let members = self.enum_members(class, span);
            return self.cursor(members, span);
        }
        let value = self.plain_unless_own(value, "__iter__");
        let value = self.as_having(value, "__iter__", ["'", "' object is not iterable"], span);
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
                    if library && name == "range" {
                        return Some(self.range_cursor(value, span));
                    }
                }
                RecKind::Closure(_)
                | RecKind::BoundMethod(_)
                | RecKind::BoundValue
                | RecKind::BoundNative(_)
                | RecKind::Partial(..)
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
        let at = if value.e.span.file == span.file { value.e.span } else { span };
        let advice = self.iteration_advice(&value.ty);
        let told = |text| Diagnostic::error("not-iterable", at, text).advice(advice);
        let error = self.fail_of("TypeError", value, ["'", "' object is not iterable"], told);
        self.push(span, StmtKind::Expr(error.e));
        None
    }

    /// Counts the items of a range, whatever its step is.
    fn range_cursor(&mut self, range: Val, span: Span) -> Cursor {
        let range = self.temp(range);
        let stop = self.call_method(range.clone(), "_rounds", Vec::new(), span);
        let stop = self.temp(stop);
        let at = self.fresh_var("", &Ty::Int);
        let zero = self.int(0, span);
        self.push(span, StmtKind::Assign(at, zero.e));
        Cursor::Range { at, stop, step: 1, of: Some(range) }
    }

    fn protocol_cursor(&mut self, value: Val, span: Span) -> Cursor {
        let object = self.temp(value);
        let token = self.call_method(object.clone(), "_iter_start", Vec::new(), span);
        let token = self.temp(token);
        let position = self.fresh_var("", &Ty::Int);
        Cursor::Protocol { object, position, token, on_demand: false }
    }

    pub(super) fn next_cursor(&mut self, iterator: Val, span: Span) -> Option<Cursor> {
        let object = self.temp(iterator);
        let next = self.block(|fx| fx.call_method(object.clone(), "__next__", Vec::new(), span));
        let ty = next.ty.clone();
        let value = self.fresh_var("", &ty);
        let more = self.fresh_var("", &Ty::Bool);
        Some(Cursor::Next { object, next, value, ty, more })
    }

    /// Before the first test.
    pub(super) fn cursor_start(&mut self, cursor: &Cursor, span: Span) {
        match cursor {
            Cursor::Protocol { position, on_demand: true, .. } => {
                let before = self.int(-1, span);
                self.push(span, StmtKind::Assign(*position, before.e));
            }
            Cursor::Protocol { object, position, token, on_demand: false } => {
                let zero = self.int(0, span);
                let first = self.call_method(object.clone(), "_iter_next", vec![zero, token.clone()], span);
                self.push(span, StmtKind::Assign(*position, first.e));
            }
            Cursor::Enumerate { inner, .. } | Cursor::Kept { inner, .. } => self.cursor_start(inner, span),
            Cursor::Zip(cursors) => cursors.iter().for_each(|c| self.cursor_start(c, span)),
            Cursor::Sequence { .. } | Cursor::Range { .. } | Cursor::Generator { .. } | Cursor::Next { .. } => {}
        }
    }

    pub(super) fn cursor_test(&mut self, cursor: &Cursor, span: Span) -> Val {
        match cursor {
            Cursor::Sequence { object, index, .. } => {
                let length = self.field_value(object.clone(), "_len", Ty::Int, span);
                let index = self.read_var(*index, &Ty::Int, span);
                self.prim(Prim::IntLt, Ty::Bool, vec![index, length], span)
            }
            Cursor::Protocol { object, position, token, on_demand: true } => self.block(|fx| {
                fx.protocol_step(object, *position, token, span);
                fx.is_position(*position, span)
            }),
            Cursor::Protocol { position, on_demand: false, .. } => self.is_position(*position, span),
            Cursor::Range { at, stop, step, .. } => {
                let at = self.read_var(*at, &Ty::Int, span);
                let prim = if *step > 0 { Prim::IntLt } else { Prim::IntGt };
                self.prim(prim, Ty::Bool, vec![at, stop.clone()], span)
            }
            Cursor::Generator { object, rec } => self.resume(object.clone(), *rec, None, span),
            Cursor::Next { next, value, more, .. } => self.next_test(next.clone(), *value, *more, span),
            Cursor::Enumerate { inner, .. } => self.cursor_test(inner, span),
            Cursor::Kept { inner, value, .. } => self.block(|fx| {
                let more = fx.cursor_test(inner, span);
                let more = fx.temp(more);
                let keep = fx.collect(|fx| {
                    let item = fx.cursor_item(inner, span);
                    fx.push(span, StmtKind::Assign(*value, item.e));
                });
                fx.push(span, StmtKind::If(more.e.clone(), keep, Vec::new()));
                more
            }),
            Cursor::Zip(cursors) => {
                let tests: Vec<Val> = cursors.iter().map(|c| self.cursor_test(c, span)).collect();
                let mut tests = tests.into_iter().rev();
                let Some(mut result) = tests.next() else { return self.bool(false, span) };
                for test in tests {
                    result = self.and(test, result, span);
                }
                result
            }
        }
    }

    /// How many rounds are left, at least one, unless the body changes that. `cursor.is_counted()`, and its test holds.
    pub(super) fn cursor_left(&mut self, cursor: &Cursor, span: Span) -> Val {
        match cursor {
            Cursor::Sequence { object, index, .. } => {
                let length = self.field_value(object.clone(), "_len", Ty::Int, span);
                let index = self.read_var(*index, &Ty::Int, span);
                self.prim(Prim::WrapSub, Ty::Int, vec![length, index], span)
            }
            Cursor::Range { at, stop, step, .. } => {
                let at = self.read_var(*at, &Ty::Int, span);
                let step = self.int(*step, span);
                self.call_library("range", "_range_length", vec![at, stop.clone(), step], span)
            }
            Cursor::Enumerate { inner, .. } | Cursor::Kept { inner, .. } => self.cursor_left(inner, span),
            Cursor::Zip(cursors) => {
                let mut left = cursors.iter().map(|c| self.cursor_left(c, span)).collect::<Vec<_>>().into_iter();
                let Some(first) = left.next() else { return self.int(0, span) };
                left.fold(first, |least, other| self.call_library("range", "_lesser", vec![least, other], span))
            }
            Cursor::Protocol { .. } | Cursor::Generator { .. } | Cursor::Next { .. } => self.int(1, span),
        }
    }

    /// Both conditions; the second one is asked only if the first one holds.
    pub(super) fn and(&mut self, first: Val, second: Val, span: Span) -> Val {
        let no = self.bool(false, span);
        self.val(Ty::Bool, E::If(Box::new(first.e), Box::new(second.e), Box::new(no.e)), span)
    }

    /// Calls `__next__`; StopIteration means the end.
    fn next_test(&mut self, next: Val, value: VarId, more: VarId, span: Span) -> Val {
        self.block(|fx| {
            let yes = fx.bool(true, span);
            fx.push(span, StmtKind::Assign(more, yes.e));
            let body = Fx::stmt_list(span, StmtKind::Assign(value, next.e));
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

    pub(super) fn cursor_item(&mut self, cursor: &Cursor, span: Span) -> Val {
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
            Cursor::Range { at, of, .. } => {
                let at = self.read_var(*at, &Ty::Int, span);
                match of {
                    Some(range) => self.call_method(range.clone(), "_at", vec![at], span),
                    None => at,
                }
            }
            Cursor::Generator { object, rec } => self.generator_value(object.clone(), *rec, span),
            Cursor::Next { value, ty, .. } | Cursor::Kept { value, ty, .. } => self.read_var(*value, &ty.clone(), span),
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

    pub(super) fn cursor_step(&mut self, cursor: &Cursor, span: Span) {
        match cursor {
            Cursor::Sequence { index, .. } => self.add_to(*index, 1, span),
            Cursor::Range { at, step, .. } => self.add_to(*at, *step, span),
            Cursor::Protocol { object, position, token, on_demand: false } => self.protocol_step(object, *position, token, span),
            Cursor::Protocol { on_demand: true, .. } => {}
            Cursor::Generator { .. } | Cursor::Next { .. } => {}
            Cursor::Enumerate { inner, counter } => {
                self.add_to(*counter, 1, span);
                self.cursor_step(inner, span);
            }
            Cursor::Kept { inner, .. } => self.cursor_step(inner, span),
            Cursor::Zip(cursors) => cursors.iter().for_each(|c| self.cursor_step(c, span)),
        }
    }

    fn protocol_step(&mut self, object: &Val, position: VarId, token: &Val, span: Span) {
        let at = self.read_var(position, &Ty::Int, span);
        let one = self.int(1, span);
        let next = self.prim(Prim::WrapAdd, Ty::Int, vec![at, one], span);
        let next = self.call_method(object.clone(), "_iter_next", vec![next, token.clone()], span);
        self.push(span, StmtKind::Assign(position, next.e));
    }

    fn is_position(&mut self, position: VarId, span: Span) -> Val {
        let position = self.read_var(position, &Ty::Int, span);
        let zero = self.int(0, span);
        self.prim(Prim::IntGe, Ty::Bool, vec![position, zero], span)
    }

    fn add_to(&mut self, var: VarId, step: i64, span: Span) {
        let value = self.read_var(var, &Ty::Int, span);
        let step = self.int(step, span);
        let sum = self.prim(Prim::WrapAdd, Ty::Int, vec![value, step], span);
        self.push(span, StmtKind::Assign(var, sum.e));
    }
}

/// Is there no value of the type?
pub(super) fn has_no_value(ty: &Ty) -> bool {
    match ty {
        Ty::Tuple(items) => items.iter().any(has_no_value),
        other => other.is_never(),
    }
}

fn literal_int(func: &hir::Func, id: ExprId) -> Option<i64> {
    match &func.expr(id).kind {
        ExprKind::Int(value) => Some(*value),
        ExprKind::Unary(hir::UnaryOp::Neg, inner) => literal_int(func, *inner).and_then(i64::checked_neg),
        _ => None,
    }
}
