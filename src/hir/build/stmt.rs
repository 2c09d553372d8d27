//! Statements. Comes in: syntax. Goes out: HIR statements, in evaluation order. Must not decide types.

use super::body::ModuleBuilder;
use super::expr::{binary_op, text_of};
use super::import::Missing;
use super::module::all_imports;
use super::named_tuple;
use super::parse::ast;
use super::scope::{Owner, ScopeKind, Static};
use super::syntax::{is_type_checking, list_key, names_exception};
use crate::builtins::names;
use crate::hir::{Arg, Binding, ExprId, ExprKind, Handler, ModuleId, Stmt, StmtKind, Target};
use crate::source::Span;
use ast::{Expr, Stmt as Syntax};

impl ModuleBuilder<'_> {
    pub fn block(&mut self, body: &[Syntax]) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(body.len());
        let mut rest = body.iter();
        while let Some(stmt) = rest.next() {
            match rest.as_slice().first().and_then(|next| named_tuple::with_defaults(stmt, next)) {
                Some(both) => {
                    rest.next();
                    self.stmt(&both, &mut out);
                }
                None => self.stmt(stmt, &mut out),
            }
        }
        out
    }

    fn loop_block(&mut self, body: &[Syntax]) -> Vec<Stmt> {
        self.frame().loops += 1;
        let out = self.block(body);
        self.frame().loops -= 1;
        out
    }

    pub fn stmt(&mut self, stmt: &Syntax, out: &mut Vec<Stmt>) {
        let span = self.span(stmt);
        let kind = match stmt {
            Syntax::Expr(s) if self.register_by_call(&s.value, out) => return,
            Syntax::Expr(s) => self.expr_stmt(s),
            Syntax::Assign(s) => {
                let value = self.expr(&s.value);
                self.note_written(s);
                if self.names_super(&s.targets, value) {
                    return;
                }
                let targets: Vec<Target> = s.targets.iter().map(|t| self.target(t)).collect();
                self.note_class_of_variables(&targets, value);
                StmtKind::Assign { targets, value }
            }
            Syntax::AugAssign(s) => match self.aug_assign(s) {
                Some(kind) => kind,
                None => return,
            },
            Syntax::AnnAssign(s) => {
                let Some(kind) = self.ann_assign(s) else { return };
                self.push_stmt(kind, span, out);
                if self.in_init() {
                    self.run_annotation(&s.annotation, out);
                }
                return;
            }
            Syntax::Return(s) => {
                self.check_return(span);
                let value = s.value.as_deref().map(|v| self.expr(v));
                StmtKind::Return(value)
            }
            Syntax::If(s) => return self.if_stmt(s, span, out),
            Syntax::For(s) => {
                let iterable = self.iterable(&s.iter);
                let target = self.target(&s.target);
                let body = self.loop_block(&s.body);
                StmtKind::For { target, iterable, body, orelse: self.block(&s.orelse) }
            }
            Syntax::While(s) => {
                let cond = self.expr(&s.test);
                let body = self.loop_block(&s.body);
                StmtKind::While { cond, body, orelse: self.block(&s.orelse) }
            }
            Syntax::Break(_) => {
                self.check_in_loop("'break' outside loop", span);
                StmtKind::Break
            }
            Syntax::Continue(_) => {
                self.check_in_loop("'continue' not properly in loop", span);
                StmtKind::Continue
            }
            Syntax::Pass(_) => StmtKind::Pass,
            Syntax::Raise(s) => StmtKind::Raise { exception: self.opt_expr(s.exc.as_deref()), cause: self.opt_expr(s.cause.as_deref()) },
            Syntax::Assert(s) => StmtKind::Assert { cond: self.expr(&s.test), message: self.opt_expr(s.msg.as_deref()) },
            Syntax::Delete(s) => {
                let mut targets = Vec::new();
                self.delete_targets(&s.targets, &mut targets);
                out.push(Stmt { kind: StmtKind::Delete(targets), span });
                return self.restore_builtins(&s.targets, span, out);
            }
            Syntax::FunctionDef(s) => return self.function_def(s, out),
            Syntax::ClassDef(s) => return self.class_def(s, out),
            Syntax::Try(s) => self.try_stmt(s),
            Syntax::With(s) => return self.with_stmt(s, span, out),
            Syntax::Match(s) => return self.match_stmt(s, out),
            Syntax::Import(s) => return self.import_stmt(s, out),
            Syntax::ImportFrom(s) => return self.import_from_stmt(s, out),
            Syntax::Global(_) | Syntax::Nonlocal(_) => return,
            Syntax::AsyncFunctionDef(_) | Syntax::AsyncFor(_) | Syntax::AsyncWith(_) | Syntax::TryStar(_) | Syntax::TypeAlias(_) => {
                return self.refused_stmt(stmt, span, out);
            }
        };
        self.push_stmt(kind, span, out);
    }

    fn push_stmt(&mut self, kind: StmtKind, span: Span, out: &mut Vec<Stmt>) {
        out.append(&mut self.made_classes);
        out.push(Stmt { kind, span });
    }

    /// `parent = super()`, if the variable is never bound to anything else nor used by inner functions.
    fn names_super(&mut self, targets: &[Expr], value: ExprId) -> bool {
        let ([Expr::Name(name)], kind @ ExprKind::Super { .. }) = (targets, self.frame().exprs[value.index()].kind.clone()) else {
            return false;
        };
        let name = self.mangle(&name.id);
        let scope = self.scope;
        let is_local = self.frame_scope() == scope && self.tree.owner(scope, &name) == Owner::Scope(scope);
        let is_sole = self.tree.symbol(scope, &name).is_some_and(|s| s.bindings.len() == 1 && !s.inner_writes && s.captures.is_empty());
        if is_local && is_sole {
            self.frame().supers.insert((scope, name), kind);
        }
        is_local && is_sole
    }

    pub fn run_annotation(&mut self, annotation: &Expr, out: &mut Vec<Stmt>) {
        for (call, span) in self.annotation_calls(annotation) {
            self.push_stmt(StmtKind::Expr(call), span, out);
        }
    }

    fn refused_stmt(&mut self, stmt: &Syntax, span: Span, out: &mut Vec<Stmt>) {
        let line_end = self.b.sources.text(span).find('\n').map_or(span.end, |n| span.start + n as u32);
        let head = Span::new(span.file, span.start, line_end);
        match stmt {
            Syntax::AsyncFunctionDef(def) => {
                self.refuse_async(head, "async functions are");
                let value = self.push(ExprKind::Error, head);
                let target = self.name_target(&def.name, head);
                out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span: head });
            }
            Syntax::AsyncFor(_) => self.refuse_async(head, "async for is"),
            Syntax::AsyncWith(_) => self.refuse_async(head, "async with is"),
            Syntax::TryStar(_) => {
                self.unsupported(
                    head,
                    "except* is not supported",
                    "exception groups are not part of the subset",
                    "handle the exceptions one by one",
                );
            }
            _ => self.syntax_error(head, "the type statement needs Python 3.12: this is Python 3.11"),
        }
    }

    pub fn refuse_async(&mut self, span: Span, what: &str) {
        let reason = "there is no event loop in a compiled program";
        self.unsupported(span, format!("{what} not supported"), reason, "write an ordinary function, or a generator");
    }

    fn expr_stmt(&mut self, s: &ast::StmtExpr) -> StmtKind {
        if text_of(&s.value).is_some() {
            return StmtKind::Pass;
        }
        StmtKind::Expr(self.expr(&s.value))
    }

    fn aug_assign(&mut self, s: &ast::StmtAugAssign) -> Option<StmtKind> {
        let span = self.span(&*s.target);
        if !matches!(&*s.target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)) {
            let what = super::target::describe(&s.target);
            self.syntax_error(span, format!("'{what}' is an illegal expression for augmented assignment"));
            return None;
        }
        if let Expr::Name(name) = &*s.target {
            self.check_ever_set(&name.id, span);
        }
        let target = self.target(&s.target);
        let value = self.expr(&s.value);
        Some(StmtKind::AugAssign { op: binary_op(s.op), target, value })
    }

    fn check_ever_set(&mut self, name: &str, span: Span) {
        let name = self.mangle(name);
        if self.tree.owner(self.scope, &name) == Owner::Module && self.is_never_set(&name) {
            self.report_never_set(&name, span);
        }
    }

    fn ann_assign(&mut self, s: &ast::StmtAnnAssign) -> Option<StmtKind> {
        let span = self.span(&*s.target);
        if !matches!(&*s.target, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)) {
            let what = super::target::describe(&s.target);
            let message = match what {
                "list" | "tuple" => format!("only single target (not {what}) can be annotated"),
                _ => "illegal target for annotation".to_string(),
            };
            self.syntax_error(span, message);
            return None;
        }
        let annotation = if self.in_init() { self.annotation(&s.annotation) } else { self.unread_annotation(&s.annotation) };
        let value = self.opt_expr(s.value.as_deref());
        let target = self.target(&s.target);
        if let Target::Global(global, _) = target
            && self.in_init()
        {
            self.b.program.globals[global.index()].annotation.get_or_insert(annotation);
        }
        Some(StmtKind::AnnAssign { target, annotation, value })
    }

    fn check_return(&mut self, span: Span) {
        if self.frame().kind == ScopeKind::Module {
            self.syntax_error(span, "'return' outside function");
        }
    }

    fn check_in_loop(&mut self, message: &str, span: Span) {
        if self.frame().loops == 0 {
            self.syntax_error(span, message);
        }
    }

    fn if_stmt(&mut self, s: &ast::StmtIf, span: Span, out: &mut Vec<Stmt>) {
        // What only type checkers see is not run; names it imports were bound when scopes were collected.
        if is_type_checking(&s.test) {
            return out.extend(self.block(&s.orelse));
        }
        let cond = self.expr(&s.test);
        let then = self.block(&s.body);
        let orelse = self.block(&s.orelse);
        out.push(Stmt { kind: StmtKind::If { cond, then, orelse }, span });
    }

    fn try_stmt(&mut self, s: &ast::StmtTry) -> StmtKind {
        let is_expected = s.handlers.iter().any(|handler| names_exception(handler, &["NameError"]));
        self.name_error_handlers += u32::from(is_expected);
        let body = self.block(&s.body);
        self.name_error_handlers -= u32::from(is_expected);
        let count = s.handlers.len();
        let mut handlers = Vec::with_capacity(count);
        for (index, handler) in s.handlers.iter().enumerate() {
            let ast::ExceptHandler::ExceptHandler(clause) = handler;
            let span = self.span(handler);
            if clause.type_.is_none() && index + 1 < count {
                self.syntax_error(span, "default 'except:' must be last");
            }
            let exception = self.opt_expr(clause.type_.as_deref());
            let target = clause.name.as_ref().map(|name| self.name_target(name, self.find_name("as", name, span)));
            let body = self.block(&clause.body);
            handlers.push(Handler { exception, target, body, span });
        }
        let orelse = self.block(&s.orelse);
        let finally = self.block(&s.finalbody);
        StmtKind::Try { body, handlers, orelse, finally }
    }

    fn with_stmt(&mut self, s: &ast::StmtWith, span: Span, out: &mut Vec<Stmt>) {
        let mut managers = Vec::new();
        self.with_items(&s.items, &s.body, span, &mut managers);
        out.append(&mut managers);
    }

    /// `with a as x, b as y:` nests.
    fn with_items(&mut self, items: &[ast::WithItem], body: &[Syntax], span: Span, out: &mut Vec<Stmt>) {
        let Some((first, rest)) = items.split_first() else {
            out.extend(self.block(body));
            return;
        };
        let manager = self.expr(&first.context_expr);
        let target = first.optional_vars.as_deref().map(|t| self.target(t));
        let mut inner = Vec::new();
        self.with_items(rest, body, span, &mut inner);
        out.push(Stmt { kind: StmtKind::With { manager, target, body: inner }, span });
    }

    // ------------------------------------------------------------ imports

    /// Behind `del list` a module's `list` is the builtin again.
    fn restore_builtins(&mut self, deleted: &[ast::Expr], span: Span, out: &mut Vec<Stmt>) {
        let names = deleted.iter().filter_map(|target| target.as_name_expr()).map(|name| name.id.to_string());
        for name in names.filter(|name| names::is_builtin(name)) {
            if self.tree.owner(self.scope, &name) == Owner::Module && !self.is_prelude {
                let kind = self.builtin_name(&name, span);
                let value = self.push(kind, span);
                let target = self.name_target(&name, span);
                out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span });
            }
        }
    }

    fn import_stmt(&mut self, s: &ast::StmtImport, out: &mut Vec<Stmt>) {
        let Some(first) = self.tree.import_nodes.get(&list_key(&s.names)).copied() else { return };
        for (offset, alias) in s.names.iter().enumerate() {
            let root = alias.name.split('.').next().unwrap_or_default();
            let bound = alias.asname.as_ref().map_or(root, |name| name.as_str()).to_string();
            self.run_import(first + offset, Some(&bound), self.span(alias), out);
        }
    }

    fn import_from_stmt(&mut self, s: &ast::StmtImportFrom, out: &mut Vec<Stmt>) {
        let Some(first) = self.tree.import_nodes.get(&list_key(&s.names)).copied() else { return };
        for (offset, alias) in s.names.iter().enumerate() {
            let bound = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
            let bound = (alias.name.as_str() != "*").then_some(bound.as_str());
            self.run_import(first + offset, bound, self.span(alias), out);
        }
    }

    fn run_import(&mut self, index: usize, bound: Option<&str>, span: Span, out: &mut Vec<Stmt>) {
        if self.is_outline {
            return;
        }
        let imported = self.b.resolve_import(self.module, &self.tree.imports[index]);
        for module in imported.chain {
            self.push_import(module, span, out);
        }
        if let Some(missing) = &imported.missing {
            return self.raise_missing(missing, span, out);
        }
        let Some(bound) = bound else {
            let place = self.tree.imports[index].span.start;
            let assigned = self.b.states[self.module.index()].stars.get(&place).cloned().unwrap_or_default();
            return assigned.iter().for_each(|(name, binding)| self.assign_import(name, *binding, span, out));
        };
        let Some(binding) = imported.binding else { return };
        if !self.is_static_import(bound) {
            self.assign_import(bound, binding, span, out);
        }
    }

    fn assign_import(&mut self, bound: &str, binding: Binding, span: Span, out: &mut Vec<Stmt>) {
        let target = self.name_target(bound, span);
        let kind = self.binding_kind(binding);
        let value = self.push(kind, span);
        if !matches!((&target, binding), (Target::Global(g, _), Binding::Global(b)) if *g == b) {
            out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span });
        }
    }

    fn push_import(&self, module: ModuleId, span: Span, out: &mut Vec<Stmt>) {
        if !out.iter().any(|s| matches!(s.kind, StmtKind::Import(known) if known == module)) {
            out.push(Stmt { kind: StmtKind::Import(module), span });
        }
    }

    fn is_static_import(&self, bound: &str) -> bool {
        let name = self.mangle(bound);
        match self.tree.owner(self.scope, &name) {
            Owner::Module if self.b.states[self.module.index()].contested.contains(&name) => false,
            Owner::Scope(owner) => self.tree.symbol(owner, &name).is_some_and(|s| matches!(s.static_kind(), Static::Import(_))),
            Owner::Module => self
                .tree
                .symbol(super::scope::MODULE, &name)
                .is_some_and(|s| matches!(s.static_kind(), Static::Import(_)) || all_imports(s)),
        }
    }

    /// `try: import numpy` / `except ImportError:` takes the handler.
    fn raise_missing(&mut self, missing: &Missing, span: Span, out: &mut Vec<Stmt>) {
        let Missing { name, module, path } = missing;
        let (class, text) = match name {
            None => ("ModuleNotFoundError", format!("No module named '{module}'")),
            Some(name) => {
                let place = path.as_deref().unwrap_or("unknown location");
                ("ImportError", format!("cannot import name '{name}' from '{module}' ({place})"))
            }
        };
        let callee = self.name_expr(class, span);
        let mut args = vec![Arg::Positional(self.push(ExprKind::Str(text), span))];
        for (name, value) in [("name", Some(module)), ("path", path.as_ref())] {
            let Some(value) = value else { continue };
            let value = self.push(ExprKind::Str(value.clone()), span);
            args.push(Arg::Keyword { name: name.to_string(), value, span });
        }
        let exception = self.push(ExprKind::Call { callee, args }, span);
        out.push(Stmt { kind: StmtKind::Raise { exception: Some(exception), cause: None }, span });
    }
}
