//! Statements and patterns.

use crate::hir::build::collect::Collector;
use crate::hir::build::expr::text_of;
use crate::hir::build::parse::ast;
use crate::hir::build::scope::{BindKind, Declared, MODULE};
use crate::hir::build::syntax::{catches_import_error, is_type_checking, names_exception};
use crate::source::Span;
use ast::{Expr, Stmt};

impl Collector {
    pub(super) fn block(&mut self, body: &[Stmt]) {
        self.depth += 1;
        body.iter().for_each(|stmt| self.stmt(stmt));
        self.depth -= 1;
    }

    /// A block that may not run, or not to its end.
    fn branch(&mut self, body: &[Stmt]) {
        let saved = std::mem::replace(&mut self.conditional, true);
        self.block(body);
        self.conditional = saved;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => self.function_def(def),
            Stmt::AsyncFunctionDef(def) => self.bind(&def.name, self.span(def), BindKind::Variable),
            Stmt::ClassDef(class) => self.class_def(class),
            Stmt::Return(s) => self.opt_expr(s.value.as_deref()),
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.delete(t)),
            Stmt::Assign(s) => {
                self.expr(&s.value);
                s.targets.iter().for_each(|t| self.target(t));
                self.note_exports(s);
            }
            Stmt::TypeAlias(_) => {}
            Stmt::AugAssign(s) => self.aug_assign(s),
            Stmt::AnnAssign(s) => self.ann_assign(s),
            Stmt::For(s) => {
                self.expr(&s.iter);
                self.in_loop(|c| {
                    c.target(&s.target);
                    c.branch(&s.body);
                });
                self.branch(&s.orelse);
            }
            Stmt::While(s) => {
                self.in_loop(|c| {
                    c.expr(&s.test);
                    c.branch(&s.body);
                });
                self.branch(&s.orelse);
            }
            Stmt::If(s) => self.if_stmt(s),
            Stmt::With(s) => {
                for item in &s.items {
                    self.expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.target(target);
                    }
                }
                self.block(&s.body);
            }
            Stmt::AsyncFor(_) | Stmt::AsyncWith(_) => {}
            Stmt::Match(s) => self.match_stmt(s),
            Stmt::Raise(s) => {
                self.opt_expr(s.exc.as_deref());
                self.opt_expr(s.cause.as_deref());
            }
            Stmt::Try(s) => self.try_stmt(&s.body, &s.handlers, &s.orelse, &s.finalbody),
            Stmt::TryStar(s) => self.try_stmt(&s.body, &s.handlers, &s.orelse, &s.finalbody),
            Stmt::Assert(s) => {
                self.expr(&s.test);
                self.opt_expr(s.msg.as_deref());
            }
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Global(s) => self.declare(&s.names, self.span(s), Declared::Global),
            Stmt::Nonlocal(s) => self.declare(&s.names, self.span(s), Declared::Nonlocal),
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => {}
        }
    }

    fn if_stmt(&mut self, s: &ast::StmtIf) {
        self.expr(&s.test);
        let saved = self.type_only;
        self.type_only |= is_type_checking(&s.test);
        self.branch(&s.body);
        self.type_only = saved;
        self.branch(&s.orelse);
    }

    fn try_stmt(&mut self, body: &[Stmt], handlers: &[ast::ExceptHandler], orelse: &[Stmt], finally: &[Stmt]) {
        let saved = (self.guarded, self.attempt, self.instead_of);
        self.tree.expects_name_errors |= handlers.iter().any(|handler| names_exception(handler, &["NameError", "UnboundLocalError"]));
        let is_guarded = handlers.iter().any(catches_import_error);
        let attempt = (is_guarded && body.iter().all(only_imports)).then(|| self.event().order);
        self.guarded |= is_guarded;
        self.attempt = attempt;
        self.branch(body);
        (self.guarded, self.attempt, _) = saved;
        self.instead_of = attempt;
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            self.opt_expr(handler.type_.as_deref());
            if let Some(name) = &handler.name {
                self.bind(name, self.span(handler), BindKind::Variable);
            }
            self.branch(&handler.body);
            if let Some(name) = &handler.name {
                self.bind(name, self.span(handler), BindKind::Unbind);
            }
        }
        self.instead_of = saved.2;
        self.branch(orelse);
        self.block(finally);
    }

    fn match_stmt(&mut self, s: &ast::StmtMatch) {
        self.expr(&s.subject);
        for case in &s.cases {
            self.pattern(&case.pattern);
            self.opt_expr(case.guard.as_deref());
            self.branch(&case.body);
        }
    }

    fn pattern(&mut self, pattern: &ast::Pattern) {
        let span = self.span(pattern);
        match pattern {
            ast::Pattern::MatchValue(p) => self.expr(&p.value),
            ast::Pattern::MatchSingleton(_) => {}
            ast::Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
            ast::Pattern::MatchMapping(p) => {
                p.keys.iter().for_each(|k| self.expr(k));
                p.patterns.iter().for_each(|p| self.pattern(p));
                self.bind_optional(p.rest.as_ref(), span);
            }
            ast::Pattern::MatchClass(p) => {
                self.expr(&p.cls);
                p.patterns.iter().chain(&p.kwd_patterns).for_each(|p| self.pattern(p));
            }
            ast::Pattern::MatchStar(p) => self.bind_optional(p.name.as_ref(), span),
            ast::Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner);
                }
                self.bind_optional(p.name.as_ref(), span);
            }
            ast::Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
        }
    }

    fn bind_optional(&mut self, name: Option<&ast::Identifier>, span: Span) {
        if let Some(name) = name {
            self.bind(name, span, BindKind::Variable);
        }
    }

    fn aug_assign(&mut self, s: &ast::StmtAugAssign) {
        match &*s.target {
            Expr::Name(name) => {
                self.use_name(&name.id);
                self.expr(&s.value);
                self.bind_in(self.current, &name.id, self.span(name), BindKind::Variable, false);
            }
            other => {
                self.target(other);
                self.expr(&s.value);
            }
        }
    }

    fn ann_assign(&mut self, s: &ast::StmtAnnAssign) {
        self.annotation(&s.annotation);
        self.opt_expr(s.value.as_deref());
        match (&*s.target, &s.value) {
            (Expr::Name(name), None) => {
                let (mangled, span) = (self.mangled(&name.id), self.span(name));
                self.symbol_in(self.current, mangled, span);
            }
            (target, _) => self.target(target),
        }
    }

    pub(super) fn annotation(&mut self, annotation: &Expr) {
        self.expr(annotation);
    }

    pub(super) fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.bind(&name.id, self.span(name), BindKind::Variable),
            Expr::Tuple(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::List(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::Starred(s) => self.target(&s.value),
            Expr::Attribute(attribute) => {
                self.note_stored_attribute(attribute);
                self.expr(&attribute.value);
            }
            other => self.expr(other),
        }
    }

    /// `self.x = …` in a method, `config.verbose = …` anywhere.
    fn note_stored_attribute(&mut self, attribute: &ast::ExprAttribute) {
        let Expr::Name(object) = &*attribute.value else { return };
        if self.first_param().as_deref() == Some(object.id.as_str()) {
            let (frame, name) = (self.tree.frame(self.current), self.mangled(&attribute.attr));
            self.tree.scope_mut(frame).stored_attributes.insert(name);
        } else {
            self.tree.set_on_names.insert(attribute.attr.to_string());
        }
    }

    /// A literal `__all__ = [...]`.
    fn note_exports(&mut self, s: &ast::StmtAssign) {
        let is_all = matches!(s.targets.as_slice(), [Expr::Name(name)] if name.id.as_str() == "__all__");
        let items = match &*s.value {
            Expr::List(list) => &list.elts,
            Expr::Tuple(tuple) => &tuple.elts,
            _ => return,
        };
        if is_all && self.current == MODULE {
            self.tree.exports = items.iter().map(|item| Some(text_of(item)?.to_string())).collect();
        }
    }

    fn delete(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => {
                self.use_name(&name.id);
                self.bind(&name.id, self.span(name), BindKind::Unbind);
            }
            Expr::Tuple(t) => t.elts.iter().for_each(|e| self.delete(e)),
            Expr::List(t) => t.elts.iter().for_each(|e| self.delete(e)),
            other => self.target(other),
        }
    }
}

/// Can the statement fail in no other way than by an import that finds nothing?
fn only_imports(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Import(_) | Stmt::ImportFrom(_) | Stmt::Pass(_) => true,
        Stmt::Assign(s) => s.value.is_constant_expr() && s.targets.iter().all(Expr::is_name_expr),
        _ => false,
    }
}
