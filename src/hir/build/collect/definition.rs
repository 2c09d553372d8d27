//! Functions and classes: their scopes, parameters, and what decorators hand back.

use crate::builtins::names;
use crate::hir::build::collect::Collector;
use crate::hir::build::decorator::{HandsBack, first_name, hands_back};
use crate::hir::build::parse::ast;
use crate::hir::build::scope::{BindKind, Event, MODULE, ScopeId, ScopeKind, Symbol, hidden_default};
use crate::hir::build::syntax::{all_args, args_key, expr_key, has_evaluated_default, is_literal, last_name, list_key};
use ast::{ExceptHandler, Expr, Stmt};

impl Collector {
    pub(super) fn function_def(&mut self, def: &ast::StmtFunctionDef) {
        self.note_own_decorators(&def.decorator_list);
        if self.tree.is_overload(&def.decorator_list) {
            return;
        }
        def.decorator_list.iter().for_each(|d| self.expr(d));
        self.defaults(&def.args);
        let span = self.span(def);
        let scope = self.push_scope(ScopeKind::Function, Some(self.current), &def.name, span);
        self.tree.by_node.insert(args_key(&def.args), scope);
        let in_class = self.tree.scope(self.current).kind == ScopeKind::Class;
        let result = hands_back(def, in_class);
        let known = self.hands_back.entry((in_class, def.name.to_string())).or_insert(result);
        *known = known.filter(|k| Some(*k) == result);
        // At module level the evaluated defaults live in globals: a `def` that runs repeatedly needs closures.
        let repeated = self.outer_loop != 0 && self.current == MODULE && has_evaluated_default(&def.args);
        if !in_class && (self.current != MODULE || repeated) {
            self.capture_defaults(scope, &def.args);
        }
        self.inside(scope, |c| {
            c.has_local_classes = holds_class(&def.body);
            c.params(&def.args);
            if let Some(returns) = &def.returns {
                c.annotation(returns);
            }
            c.block(&def.body);
        });
        let decorated = !def.decorator_list.iter().all(|d| self.tree.is_identity_decorator(d));
        // In a loop the name is the builtin's until the first round defines it.
        let replaces_builtin = self.outer_loop != 0 && self.current == MODULE && names::is_builtin(&def.name);
        let may_not_run = self.conditional && !in_class && !self.has_local_classes && self.instead_of.is_none();
        let kind = if decorated || repeated || replaces_builtin || may_not_run { BindKind::Variable } else { BindKind::Def(scope) };
        self.bind(&def.name, span, kind);
        let name = self.mangled(&def.name);
        self.symbol_in(self.current, name, span).def_may_not_run |= may_not_run;
    }

    /// Is the result of a class decorator of the program surely the class itself?
    fn keeps_class(&self, decorator: &Expr) -> bool {
        let (function, expected) = match decorator {
            Expr::Call(call) => (&*call.func, HandsBack::Decorator),
            other => (other, HandsBack::Argument),
        };
        let is_method = matches!(function, Expr::Attribute(_));
        last_name(function).and_then(|name| self.hands_back.get(&(is_method, name.to_string())).copied().flatten()) == Some(expected)
    }

    /// A decorator named like one of the library, but bound by the program or imported from a module of it, is called
    /// like any other function.
    fn note_own_decorators(&mut self, decorators: &[Expr]) {
        for decorator in decorators {
            let bound = first_name(decorator).and_then(|name| self.visible_symbol(name));
            let is_library = bound.is_none_or(|symbol| {
                symbol.bindings.iter().any(|(_, kind)| match kind {
                    BindKind::Import(index) => self.is_library_import(*index),
                    BindKind::Param | BindKind::Variable | BindKind::Def(_) | BindKind::Class(_) | BindKind::Unbind => false,
                })
            });
            if !is_library {
                self.tree.own_decorators.insert(expr_key(decorator));
            }
        }
    }

    /// What has been bound so far under a name, in the scope or those around it.
    fn visible_symbol(&self, name: &str) -> Option<&Symbol> {
        let mut scope = Some(self.current);
        while let Some(id) = scope {
            let known = self.tree.symbol(id, name).filter(|symbol| !symbol.bindings.is_empty());
            if known.is_some() {
                return known;
            }
            scope = self.tree.scope(id).parent;
        }
        None
    }

    fn is_library_import(&self, index: usize) -> bool {
        let import = &self.tree.imports[index];
        let root = import.module.split('.').next().unwrap_or_default();
        import.level == 0 && crate::prelude::source(root).is_some()
    }

    fn defaults(&mut self, args: &ast::Arguments) {
        for arg in all_args(args) {
            self.opt_expr(arg.default.as_deref());
        }
    }

    /// Evaluated defaults are hidden variables around the function, which it captures like any other.
    fn capture_defaults(&mut self, scope: ScopeId, args: &ast::Arguments) {
        let owner = if self.tree.scope(self.current).kind == ScopeKind::Class { self.tree.frame(self.current) } else { self.current };
        for arg in all_args(args).filter(|a| a.default.as_deref().is_some_and(|d| !is_literal(d))) {
            let hidden = hidden_default(scope, &arg.def.arg);
            let (event, span) = (self.event(), self.span(&arg.def));
            self.symbol_in(owner, hidden.clone(), span).bindings.push((event, BindKind::Variable));
            self.tree.scope_mut(scope).used.insert(hidden);
        }
    }

    fn params(&mut self, args: &ast::Arguments) {
        let plain = all_args(args).map(|a| &a.def);
        for arg in plain.chain(args.vararg.as_deref()).chain(args.kwarg.as_deref()) {
            let name = self.mangled(&arg.arg);
            let span = self.span(arg);
            let symbol = self.symbol_in(self.current, name, span);
            let event = Event { order: 0, outer_loop: 0, immediate: false };
            symbol.bindings.push((event, BindKind::Param));
            symbol.plainly_bound = true;
            if let Some(annotation) = &arg.annotation {
                self.annotation(annotation);
            }
        }
    }

    pub(super) fn class_def(&mut self, class: &ast::StmtClassDef) {
        self.note_own_decorators(&class.decorator_list);
        class.decorator_list.iter().for_each(|d| self.expr(d));
        class.bases.iter().for_each(|b| self.expr(b));
        class.keywords.iter().for_each(|k| self.expr(&k.value));
        let span = self.span(class);
        let scope = self.push_scope(ScopeKind::Class, Some(self.current), &class.name, span);
        self.tree.by_node.insert(list_key(&class.body), scope);
        self.inside(scope, |c| c.block(&class.body));
        let stays = class.decorator_list.iter().all(|d| self.tree.is_class_decorator(d) || self.keeps_class(d));
        self.bind(&class.name, span, if stays { BindKind::Class(scope) } else { BindKind::Variable });
    }

    pub(super) fn lambda(&mut self, lambda: &ast::ExprLambda) {
        let immediate = std::mem::take(&mut self.immediate);
        self.defaults(&lambda.args);
        self.immediate = immediate;
        let scope = self.push_scope(ScopeKind::Lambda, Some(self.current), "<lambda>", self.span(lambda));
        self.tree.by_node.insert(args_key(&lambda.args), scope);
        self.capture_defaults(scope, &lambda.args);
        self.inside(scope, |c| {
            c.params(&lambda.args);
            c.expr(&lambda.body);
        });
    }
}

/// Is a class defined among these statements, in their blocks or in functions there?
fn holds_class(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::ClassDef(_) => true,
        Stmt::FunctionDef(def) => holds_class(&def.body),
        Stmt::If(s) => holds_class(&s.body) || holds_class(&s.orelse),
        Stmt::For(s) => holds_class(&s.body) || holds_class(&s.orelse),
        Stmt::While(s) => holds_class(&s.body) || holds_class(&s.orelse),
        Stmt::With(s) => holds_class(&s.body),
        Stmt::Match(s) => s.cases.iter().any(|case| holds_class(&case.body)),
        Stmt::Try(s) => {
            let in_handler = |ExceptHandler::ExceptHandler(handler): &ExceptHandler| holds_class(&handler.body);
            holds_class(&s.body) || s.handlers.iter().any(in_handler) || holds_class(&s.orelse) || holds_class(&s.finalbody)
        }
        _ => false,
    })
}
