//! Statements.

mod exception;
mod loops;
mod pattern;
mod with;

use crate::diag::Diagnostic;
use crate::hir::{self, BinaryOp, ExprId, LocalId, Stmt, StmtKind, Target};
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::expr::condition::effects_of;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, StmtKind as T};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn stmts(&mut self, stmts: &[Stmt]) {
        self.perhaps(|fx| {
            for stmt in stmts {
                if fx.env.dead {
                    return;
                }
                fx.watched(stmt.span, |fx| fx.stmt(stmt));
                fx.note_jump(&stmt.kind);
            }
        });
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(id) => {
                let value = self.expr(*id);
                let raises = ends_in_raise(&value.e) || self.calls_what_always_raises(*id);
                let never = self.ends_here(&value);
                self.push(span, T::Expr(value.e));
                if never || raises {
                    self.env.dead = true;
                }
            }
            StmtKind::Assign { targets, value } => self.assign_stmt(targets, *value, span),
            StmtKind::AugAssign { op, target, value } => self.aug_assign(*op, target, *value, span),
            // Annotations change nothing at run time.
            StmtKind::AnnAssign { target, value, .. } => self.ann_assign(target, *value),
            StmtKind::If { cond, then, orelse } => self.if_stmt(*cond, then, orelse, span),
            StmtKind::While { cond, body, orelse } => {
                self.while_stmt(*cond, body, orelse, span);
                self.inf.instances[self.index].ends |= self.env.dead;
            }
            StmtKind::For { target, iterable, body, orelse } => self.for_stmt(target, *iterable, body, orelse, span),
            StmtKind::Break => self.break_stmt(span),
            StmtKind::Continue => self.continue_stmt(span),
            StmtKind::Return(value) => {
                let value = match value {
                    Some(value) => self.expr(*value),
                    None => self.none(span),
                };
                self.return_value(value);
            }
            StmtKind::Raise { exception, cause } => self.raise_stmt(*exception, *cause, span),
            StmtKind::Try { body, handlers, orelse, finally } => self.try_stmt(body, handlers, orelse, finally, span),
            StmtKind::With { manager, target, body } => self.with_stmt(*manager, target.as_ref(), body, span),
            StmtKind::Assert { cond, message } => self.assert_stmt(*cond, *message, span),
            StmtKind::Delete(targets) => targets.iter().for_each(|t| self.delete(t)),
            StmtKind::Match { subject, cases } => self.match_stmt(*subject, cases, span),
            StmtKind::Def { func: _, defaults } => {
                for (target, value) in defaults {
                    let value = self.expr(*value);
                    self.assign(target, value);
                }
            }
            StmtKind::Class { class } => self.class_stmt(*class),
            StmtKind::Import(module) => self.import(*module, span),
            StmtKind::Pass => {}
        }
    }

    fn calls_what_always_raises(&mut self, id: ExprId) -> bool {
        let func = self.func.clone();
        let hir::ExprKind::Call { callee, .. } = &func.expr(id).kind else { return false };
        matches!(func.expr(*callee).kind, hir::ExprKind::Func(target) if self.inf.always_raises(target))
    }

    /// Bases must be known before anything runs.
    fn check_bases(&mut self, class: hir::ClassId) {
        let bases = self.inf.builder.program.class(class).bases.clone();
        let func = self.func.clone();
        for base in bases.into_iter().filter(|base| crate::infer::class::is_computed(&func, *base)) {
            let span = func.expr(base).span;
            // What the name would stand for if the module had it.
            if self.expr(base).ty.is_never() {
                continue;
            }
            let help = "derive from the class itself, or define the class in the branches that choose";
            self.unsupported(span, "a base class that is computed", help);
        }
    }

    /// Runs the body of a class.
    fn class_stmt(&mut self, class: hir::ClassId) {
        self.check_bases(class);
        self.refuse_shared_attributes(class);
        let body = self.inf.builder.program.class(class).body.clone();
        if self.inf.is_enum(class) {
            self.enum_class(class, &body);
            return self.enter_subclass(class);
        }
        for stmt in &body {
            match &stmt.kind {
                StmtKind::Assign { targets, value } if let ([target], Some(default)) = (targets.as_slice(), self.field_default(*value)) => {
                    if let Some(default) = default {
                        let value = self.expr(default);
                        self.assign(target, value);
                    }
                }
                _ => self.stmts(std::slice::from_ref(stmt)),
            }
        }
        self.finish_class(class);
        self.check_data_class(class);
    }

    /// The hook of a base class that hears of each new subclass, with the keywords of the `class` line.
    pub(crate) fn init_subclass(&mut self, class: hir::ClassId, with_keywords: bool) {
        let hir = self.inf.builder.program.class(class).clone();
        let span = hir.name_span;
        let Some(Member::Method(hook, _)) = self.inf.member_after(class, Some(class), "__init_subclass__") else {
            let takes_none = self.inf.class_info(class).mro.iter().all(|base| !self.inf.in_library(*base));
            if with_keywords && takes_none && hir.keywords.iter().any(|(name, _)| name != "metaclass") {
                let error = self.type_error(span, &format!("{}.__init_subclass__() takes no keyword arguments", hir.name));
                self.push(span, T::Expr(error.e));
            }
            return;
        };
        let mut args = crate::infer::call::Args::default();
        for (name, value) in hir.keywords.iter().filter(|(name, _)| with_keywords && name != "metaclass") {
            let value = self.expr(*value);
            args.keywords.push((name.clone(), value, span));
        }
        let receiver = self.constant(Ty::Class(class), span);
        let call = self.call_func(hook, Some(receiver), args, span);
        self.push(span, T::Expr(call.e));
    }

    /// Runs a module's top level the first time.
    fn import(&mut self, module: hir::ModuleId, span: Span) {
        if !self.inf.has_effects(module, &mut Vec::new()) {
            return;
        }
        let flag = thir::GlobalId(self.inf.import_flag(module) as u32);
        let first_time = self.collect(|fx| {
            let yes = fx.bool(true, span);
            fx.push(span, T::SetGlobal(flag, yes.e));
            let init = fx.inf.builder.program.module(module).init;
            let call = fx.call_func(init, None, crate::infer::call::Args::default(), span);
            fx.push(span, T::Expr(call.e));
        });
        let imported = self.val(Ty::Bool, thir::ExprKind::Global(flag), span);
        self.push(span, T::If(imported.e, Vec::new(), first_time));
    }

    pub(crate) fn return_value(&mut self, value: Val) {
        let span = value.e.span;
        let old = self.inf.instances[self.index].result.clone();
        let old = self.inf.store.resolve(&old);
        let joined = self.inf.join(&old, &value.ty);
        if joined != old {
            self.inf.store.changes += 1;
        }
        self.inf.instances[self.index].result = joined.clone();
        let value = self.coerce(value, &joined);
        let value = self.leaving(value);
        self.push(span, T::Return(value.e));
        self.env.dead = true;
    }

    // ------------------------------------------------------------ assignment

    fn assign_stmt(&mut self, targets: &[Target], value: ExprId, span: Span) {
        if self.inf.is_unused(&self.func, targets) {
            self.inf.instances[self.index].impure = true;
            return;
        }
        if let ([Target::Tuple { items, star: None, .. }], hir::ExprKind::Tuple(values)) = (targets, &self.func.clone().expr(value).kind)
            && items.len() == values.len()
            && values.iter().all(|v| !v.starred)
        {
            return self.parallel_assign(items, values);
        }
        let mut value = self.expr(value);
        if targets.len() > 1 || matches!(targets[0], Target::Tuple { .. }) {
            value = self.temp(value);
        }
        if self.ends_here(&value) {
            self.push(span, T::Expr(value.e));
            self.env.dead = true;
            return;
        }
        for target in targets {
            self.assign(target, value.clone());
        }
    }

    /// `a, b = b, a`: all values first, then the targets, without a tuple.
    fn parallel_assign(&mut self, items: &[Target], values: &[hir::Item]) {
        let mut kept = Vec::new();
        for value in values {
            let value = self.expr(value.value);
            kept.push(self.kept(value));
        }
        for (target, value) in items.iter().zip(kept) {
            self.assign(target, value);
        }
    }

    pub(crate) fn assign(&mut self, target: &Target, value: Val) {
        match target {
            Target::Local(local, span) => self.assign_local(*local, value, *span),
            Target::Global(global, span) => self.assign_global(*global, value, *span),
            Target::Attr { object, name, span } => {
                let value = self.kept(value);
                let object = self.object_expr(*object);
                self.set_attribute(object, name, value, *span);
            }
            Target::Index { object, index, span } => {
                let value = self.kept(value);
                if self.set_attribute_dict_item(*object, *index, value.clone(), *span) {
                    return;
                }
                self.store_in_namespace(*object, *index, &value, *span);
                let object = self.expr(*object);
                let object = self.kept(object);
                let subscript = self.subscript(*index);
                self.set_item(object, subscript, value, *span);
            }
            Target::Tuple { items, star, span } => self.unpack(items, *star, value, *span),
        }
    }

    fn unpack(&mut self, items: &[Target], star: Option<usize>, value: Val, span: Span) {
        let value = self.plain_value(value);
        let value = self.dispatch(value, &mut |fx, member| fx.unpackable(items.len(), star, member, span));
        if value.ty.is_never() {
            self.push(span, T::Expr(value.e));
            for target in items {
                let zero = self.zero(Ty::Never, span);
                self.assign(target, zero);
            }
            return;
        }
        let value = self.temp(value);
        for (position, target) in items.iter().enumerate() {
            let item = self.dispatch(value.clone(), &mut |fx, member| fx.unpacked_item(items.len(), star, member, position, span));
            self.assign(target, item);
        }
    }

    /// The value as a tuple or a list with as many items as there are targets, or at least as many if one has a star.
    fn unpackable(&mut self, count: usize, star: Option<usize>, value: Val, span: Span) -> Val {
        let fixed = count - usize::from(star.is_some());
        let value = self.as_spreadable(value, ["cannot unpack non-iterable ", " object"]);
        match self.inf.store.resolve(&value.ty) {
            Ty::Tuple(types) if types.len() < fixed || (star.is_none() && types.len() != count) => {
                let text = self.unpack_error(count, fixed, star.is_some(), types.len());
                let label = format!("the tuple has {} items", types.len());
                let error = self.fail("ValueError", &text, Diagnostic::error("type-mismatch", span, text.clone()).label(label));
                self.sequence(value, error)
            }
            Ty::Tuple(_) | Ty::Never => value,
            ty if !self.is_spreadable(&ty) => {
                let name = self.python_name(&ty);
                let text = format!("cannot unpack non-iterable {name} object");
                let diagnostic = Diagnostic::error("type-mismatch", span, text.clone())
                    .label(format!("{count} names for one {name}"))
                    .help("the keys and values of a dict are its items(), items with their positions are enumerate(…)");
                let error = self.fail("TypeError", &text, diagnostic);
                self.sequence(value, error)
            }
            _ => {
                let before = self.int(star.unwrap_or(count) as i64, span);
                let after = self.int(star.map_or(-1, |at| (count - at - 1) as i64), span);
                self.call_library("functions", "_unpack", vec![value, before, after], span)
            }
        }
    }

    /// What the target at the position gets of an unpackable value.
    fn unpacked_item(&mut self, count: usize, star: Option<usize>, value: Val, position: usize, span: Span) -> Val {
        let from_end = count - position;
        if let Ty::Tuple(types) = self.inf.store.resolve(&value.ty) {
            return match star {
                Some(at) if position == at => {
                    let parts = (at..types.len() + 1 - from_end).map(|i| self.tuple_item(value.clone(), i)).collect();
                    self.list_of(parts, span, position as u32)
                }
                Some(at) if position > at => self.tuple_item(value, types.len() - from_end),
                _ => self.tuple_item(value, position),
            };
        }
        match star {
            Some(at) if position == at => {
                let start = self.int(at as i64, span);
                let none = self.none(span);
                let stop = if from_end == 1 { none.clone() } else { self.int(1 - from_end as i64, span) };
                self.call_method(value, "_getslice", vec![start, stop, none], span)
            }
            Some(at) if position > at => {
                let index = self.int(-(from_end as i64), span);
                self.call_method(value, "__getitem__", vec![index], span)
            }
            _ => {
                let index = self.int(position as i64, span);
                self.call_method(value, "__getitem__", vec![index], span)
            }
        }
    }

    fn unpack_error(&self, wanted: usize, fixed: usize, starred: bool, found: usize) -> String {
        if starred {
            format!("not enough values to unpack (expected at least {fixed}, got {found})")
        } else if found < wanted {
            format!("not enough values to unpack (expected {wanted}, got {found})")
        } else {
            format!("too many values to unpack (expected {wanted})")
        }
    }

    /// A list object with these items, made here.
    pub(crate) fn list_of(&mut self, items: Vec<Val>, span: Span, part: u32) -> Val {
        match self.site(ExprId(span.start), 0x5000 + part, |inf| inf.container("list", "list")) {
            Some(rec) => self.display_object(rec, items, span),
            None => self.zero(Ty::Never, span),
        }
    }

    fn aug_assign(&mut self, op: BinaryOp, target: &Target, value: ExprId, span: Span) {
        match target {
            Target::Local(local, at) => {
                let old = self.read_local(*local, *at);
                let (old, value) = self.then(old, value);
                let new = self.in_place(op, old, value, span);
                self.assign_local(*local, new, *at);
            }
            Target::Global(global, at) => {
                let old = self.read_global(*global, *at);
                let (old, value) = self.then(old, value);
                let new = self.in_place(op, old, value, span);
                self.assign_global(*global, new, *at);
            }
            Target::Attr { object, name, span: at } => {
                let object = self.object_expr(*object);
                let object = self.temp(object);
                let old = self.get_attribute(object.clone(), name, *at);
                let (old, value) = self.then(old, value);
                let new = self.in_place(op, old, value, span);
                let new = self.kept(new);
                self.set_attribute(object, name, new, *at);
            }
            Target::Index { object, index, span: at } => {
                if self.refuse_changing_attribute_dict(*object, *at) {
                    return;
                }
                let object = self.expr(*object);
                let object = self.temp(object);
                let subscript = self.subscript(*index);
                let subscript = self.keep_subscript(subscript);
                let old = self.get_item(object.clone(), subscript.clone(), *at);
                let (old, value) = self.then(old, value);
                let new = self.in_place(op, old, value, span);
                let new = self.kept(new);
                self.set_item(object, subscript, new, *at);
            }
            // The parser refuses it.
            Target::Tuple { .. } => {}
        }
    }

    fn ann_assign(&mut self, target: &Target, value: Option<ExprId>) {
        let Some(value) = value else { return };
        let value = self.expr(value);
        self.assign(target, value);
    }

    fn delete(&mut self, target: &Target) {
        match target {
            Target::Local(local, span) => {
                match (self.boxes.get(local).copied(), self.box_record(*local)) {
                    (Some(var), Some(rec)) => self.check_box(*local, rec, var, *span),
                    _ => {
                        let read = self.read_local(*local, *span);
                        self.push(*span, T::Expr(read.e));
                    }
                }
                self.unset(target);
            }
            Target::Global(global, span) => {
                self.check_global(*global, *span);
                self.unset(target);
            }
            Target::Attr { object, name, span } => {
                let object = self.expr(*object);
                self.delete_attribute(object, name, *span);
            }
            Target::Index { object, index, span } => {
                if self.refuse_changing_attribute_dict(*object, *span) {
                    return;
                }
                let object = self.expr(*object);
                let object = self.kept(object);
                let subscript = self.subscript(*index);
                self.delete_item(object, subscript, *span);
            }
            Target::Tuple { items, .. } => items.iter().for_each(|t| self.delete(t)),
        }
    }

    /// Takes the value of a variable away, if it has one.
    pub(crate) fn unset(&mut self, target: &Target) {
        match target {
            Target::Local(local, span) => match (self.boxes.get(local).copied(), self.box_record(*local)) {
                (Some(var), Some(rec)) => self.mark_box(rec, var, false, *span),
                _ => self.unbind_local(*local, *span),
            },
            Target::Global(global, span) => {
                let number = self.inf.global_number(*global);
                let ty = self.inf.store.get(self.inf.globals[number].cell);
                let zero = self.zero(ty, *span);
                self.push(*span, T::SetGlobal(thir::GlobalId(number as u32), zero.e));
                self.mark_global(*global, false, *span);
            }
            Target::Attr { .. } | Target::Index { .. } | Target::Tuple { .. } => {}
        }
    }

    pub(crate) fn unbind_local(&mut self, local: LocalId, span: Span) {
        if self.forget_local(local) && !self.env.dead {
            self.push(span, T::Delete(local));
        }
    }

    /// From here on the local has no value. Could it have had one?
    pub(super) fn forget_local(&mut self, local: LocalId) -> bool {
        self.recorders.iter_mut().for_each(|recorder| recorder.unbound.push(local));
        self.env.vars[local.index()].take().is_some()
    }

    // ------------------------------------------------------------ branches

    fn if_stmt(&mut self, cond: ExprId, then: &[Stmt], orelse: &[Stmt], span: Span) {
        let cond = self.condition(cond);
        if let Some(known) = cond.known {
            // Types decide: the other branch is not looked at.
            self.assume(&cond, known);
            self.out.extend(effects_of(cond.value.e));
            return self.stmts(if known { then } else { orelse });
        }
        if cond.value.ty.is_never() {
            // Neither branch is ever taken (or nothing is known yet).
            self.env.dead = self.ends_here(&cond.value);
            return self.push(span, T::Expr(cond.value.e));
        }
        let merge = self.merge_id(span, 5);
        let before = self.env.clone();
        let mut ends = Vec::new();
        // Library code takes unions apart by hand: like an arm of a dispatch.
        let takes_apart = self.is_prelude && !(cond.when_true.is_empty() && cond.when_false.is_empty());
        self.soft += usize::from(takes_apart);
        let mut branch = |fx: &mut Self, outcome: bool, body: &[Stmt]| {
            fx.env = before.clone();
            fx.collect(|fx| {
                fx.assume(&cond, outcome);
                fx.stmts(body);
                let end = fx.arrive(merge);
                ends.push(end);
            })
        };
        let then = branch(self, true, then);
        let orelse = branch(self, false, orelse);
        self.soft -= usize::from(takes_apart);
        self.push(span, T::If(cond.value.e, then, orelse));
        self.env = self.meet(merge, ends);
    }

    fn assert_stmt(&mut self, cond: ExprId, message: Option<ExprId>, span: Span) {
        let cond = self.condition(cond);
        let before = self.env.clone();
        let raise = self.collect(|fx| {
            fx.assume(&cond, false);
            if fx.env.dead {
                return;
            }
            let args = match message {
                Some(message) => vec![fx.expr(message)],
                None => Vec::new(),
            };
            let exception = fx.builtin_exception("AssertionError", args, span);
            fx.push(span, T::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
        });
        self.env = before;
        if cond.known == Some(false) {
            self.out.extend(effects_of(cond.value.e));
            self.out.extend(raise);
            self.env.dead = true;
            return;
        }
        self.push(span, T::If(cond.value.e.clone(), Vec::new(), raise));
        self.assume(&cond, true);
    }
}

impl crate::infer::Infer<'_> {
    /// Does every call of the function end in an exception? (Seen from its statements: its type is known too late.)
    fn always_raises(&mut self, id: hir::FuncId) -> bool {
        if let Some(known) = self.raising.get(&id) {
            return *known;
        }
        // Whoever comes here again meanwhile is part of a recursion.
        self.raising.insert(id, false);
        let func = self.func(id);
        let mut returns = false;
        hir::walk::returns(&func.body, &mut |_| returns = true);
        let answer = !func.is_generator && !returns && self.ends_by_raising(&func, &func.body);
        self.raising.insert(id, answer);
        answer
    }

    fn ends_by_raising(&mut self, func: &hir::Func, stmts: &[Stmt]) -> bool {
        stmts.iter().any(|stmt| match &stmt.kind {
            StmtKind::Raise { .. } => true,
            StmtKind::If { then, orelse, .. } => self.ends_by_raising(func, then) && self.ends_by_raising(func, orelse),
            StmtKind::Expr(value) => match func.expr(*value).kind {
                hir::ExprKind::Call { callee, .. } => {
                    matches!(func.expr(callee).kind, hir::ExprKind::Func(target) if self.always_raises(target))
                }
                _ => false,
            },
            _ => false,
        })
    }
}

/// Is the evaluation sure to raise? (That its type is Never may just mean that nothing is known yet.)
fn ends_in_raise(expr: &thir::Expr) -> bool {
    match &expr.kind {
        thir::ExprKind::Block(stmts, value) => {
            let last = stmts.last().is_some_and(|stmt| match &stmt.kind {
                T::Raise { .. } => true,
                T::Expr(inner) => ends_in_raise(inner),
                _ => false,
            });
            last || ends_in_raise(value)
        }
        _ => false,
    }
}
