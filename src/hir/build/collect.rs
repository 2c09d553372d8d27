//! Walks a module's syntax tree in evaluation order. Comes in: the tree. Goes out: a `ScopeTree` and the errors that
//! Python's own symbol table reports. Must not build HIR.

use super::decorator::{HandsBack, first_name, hands_back};
use super::parse::{Ranged, ast};
use super::scope::{BindKind, Declared, Event, ImportRef, MODULE, Scope, ScopeId, ScopeKind, ScopeTree, Symbol, hidden_default, mangle};
use crate::diag::Diagnostic;
use crate::maps::{HashMap, HashSet};
use crate::maps::{IndexMap, IndexSet};
use crate::source::{FileId, Span};
use ast::{Expr, Stmt};

/// Builtins that use up a generator expression before they return.
const CONSUMERS: &[&str] = &["all", "any", "dict", "frozenset", "list", "max", "min", "set", "sorted", "sum", "tuple"];
const CONSUMER_METHODS: &[&str] = &["extend", "join", "sort", "update"];

pub fn collect(file: FileId, body: &[Stmt]) -> (ScopeTree, Vec<Diagnostic>) {
    let mut collector = Collector {
        file,
        tree: ScopeTree::default(),
        current: MODULE,
        order: 0,
        outer_loop: 0,
        loops: 0,
        guarded: false,
        type_only: false,
        immediate: false,
        hands_back: HashMap::default(),
        diagnostics: Vec::new(),
    };
    collector.push_scope(ScopeKind::Module, None, "<module>", Span::new(file, 0, 0));
    collector.block(body);
    collector.tree.forget_immediate(&CONSUMERS.iter().copied().collect::<HashSet<_>>());
    collector.check_nonlocals();
    collector.tree.resolve();
    (collector.tree, collector.diagnostics)
}

/// Addresses of heap parts of the tree serve as node identities: they stay put while the tree lives.
pub fn args_key(args: &ast::Arguments) -> usize {
    args as *const ast::Arguments as usize
}

pub fn expr_key(expr: &Expr) -> usize {
    expr as *const Expr as usize
}

pub fn list_key<T>(list: &[T]) -> usize {
    list.as_ptr() as usize
}

/// The last name of `name`, `module.name` or `name(…)`.
pub fn last_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Call(call) => last_name(&call.func),
        _ => None,
    }
}

/// A default the compiler keeps as a literal: nothing to evaluate when the `def` runs.
pub fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(constant) => {
            !matches!(constant.value, ast::Constant::Bytes(_) | ast::Constant::Complex { .. } | ast::Constant::Ellipsis)
        }
        Expr::UnaryOp(unary) => matches!(unary.op, ast::UnaryOp::USub | ast::UnaryOp::UAdd) && matches!(*unary.operand, Expr::Constant(_)),
        _ => false,
    }
}

pub fn all_args(args: &ast::Arguments) -> impl Iterator<Item = &ast::ArgWithDefault> {
    args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs)
}

pub fn has_evaluated_default(args: &ast::Arguments) -> bool {
    all_args(args).filter_map(|a| a.default.as_deref()).any(|d| !is_literal(d))
}

pub fn is_type_checking(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    }
}

/// `from __future__ import annotations` and the like, which bring in nothing.
pub fn is_future_import(s: &ast::StmtImportFrom) -> bool {
    s.level.as_ref().is_none_or(|level| level.to_u32() == 0) && s.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
}

/// A handler that would catch an `ImportError`.
pub fn catches_import_error(handler: &ast::ExceptHandler) -> bool {
    let ast::ExceptHandler::ExceptHandler(handler) = handler;
    let is_import_error = |e: &Expr| matches!(last_name(e), Some("ImportError" | "ModuleNotFoundError" | "Exception" | "BaseException"));
    match handler.type_.as_deref() {
        None => true,
        Some(Expr::Tuple(tuple)) => tuple.elts.iter().any(is_import_error),
        Some(other) => is_import_error(other),
    }
}

const FUTURE_FEATURES: &[&str] = &[
    "absolute_import",
    "annotations",
    "barry_as_FLUFL",
    "division",
    "generator_stop",
    "generators",
    "nested_scopes",
    "print_function",
    "unicode_literals",
    "with_statement",
];

struct Collector {
    file: FileId,
    tree: ScopeTree,
    current: ScopeId,
    order: u32,
    outer_loop: u32,
    loops: u32,
    guarded: bool,
    type_only: bool,
    /// The next function expression is used up by the call it is an argument of.
    immediate: bool,
    /// Per name of a method or other function what all of that name make of the class that they decorate.
    hands_back: HashMap<(bool, String), Option<HandsBack>>,
    diagnostics: Vec<Diagnostic>,
}

impl Collector {
    fn span(&self, node: &impl Ranged) -> Span {
        Span::new(self.file, u32::from(node.start()), u32::from(node.end()))
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error("syntax-error", span, message));
    }

    fn event(&mut self) -> Event {
        self.order += 1;
        Event { order: self.order, outer_loop: self.outer_loop, immediate: false }
    }

    fn push_scope(&mut self, kind: ScopeKind, parent: Option<ScopeId>, name: &str, span: Span) -> ScopeId {
        let id = ScopeId(self.tree.scopes.len() as u32);
        let is_frame = matches!(kind, ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::GenExp);
        let frame = match parent {
            Some(parent) if !is_frame => self.tree.frame(parent),
            _ => id,
        };
        let private = match parent {
            Some(_) if kind == ScopeKind::Class => Some(name.to_string()),
            Some(parent) => self.tree.scope(parent).private.clone(),
            None => None,
        };
        let mut created = self.event();
        created.immediate = std::mem::take(&mut self.immediate);
        self.tree.scopes.push(Scope {
            kind,
            parent,
            frame,
            name: name.to_string(),
            private,
            symbols: IndexMap::default(),
            used: IndexSet::default(),
            created,
            captures: IndexSet::default(),
            yields: false,
            stored_attributes: IndexSet::default(),
            lift_all: false,
            span,
        });
        id
    }

    /// Runs `f` inside a new scope; frames start outside all loops.
    fn inside(&mut self, scope: ScopeId, f: impl FnOnce(&mut Collector)) {
        let saved = (self.current, self.outer_loop, self.guarded, self.type_only);
        self.current = scope;
        if self.tree.frame(scope) == scope {
            self.outer_loop = 0;
            self.guarded = false;
        }
        f(self);
        (self.current, self.outer_loop, self.guarded, self.type_only) = saved;
    }

    fn in_loop(&mut self, f: impl FnOnce(&mut Collector)) {
        let saved = self.outer_loop;
        if saved == 0 {
            self.loops += 1;
            self.outer_loop = self.loops;
        }
        f(self);
        self.outer_loop = saved;
    }

    fn mangled(&self, name: &str) -> String {
        mangle(self.tree.scope(self.current).private.as_deref(), name)
    }

    fn use_name(&mut self, name: &str) {
        let name = self.mangled(name);
        let scope = self.current;
        self.tree.scope_mut(scope).used.insert(name);
    }

    fn symbol_in(&mut self, scope: ScopeId, name: String, span: Span) -> &mut Symbol {
        self.tree.scope_mut(scope).symbols.entry(name).or_insert_with(|| Symbol::new(span))
    }

    fn bind(&mut self, name: &str, span: Span, kind: BindKind) {
        self.bind_in(self.current, name, span, kind, true);
    }

    fn bind_in(&mut self, scope: ScopeId, name: &str, span: Span, kind: BindKind, plain: bool) {
        let event = self.event();
        let name = self.mangled(name);
        let symbol = self.symbol_in(scope, name, span);
        symbol.bindings.push((event, kind));
        symbol.plainly_bound |= plain && kind != BindKind::Unbind;
    }

    // ------------------------------------------------------------ statements

    fn block(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
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
                    c.block(&s.body);
                });
                self.block(&s.orelse);
            }
            Stmt::While(s) => {
                self.in_loop(|c| {
                    c.expr(&s.test);
                    c.block(&s.body);
                });
                self.block(&s.orelse);
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
        self.block(&s.body);
        self.type_only = saved;
        self.block(&s.orelse);
    }

    fn try_stmt(&mut self, body: &[Stmt], handlers: &[ast::ExceptHandler], orelse: &[Stmt], finally: &[Stmt]) {
        let saved = self.guarded;
        self.guarded |= handlers.iter().any(catches_import_error);
        self.block(body);
        self.guarded = saved;
        for ast::ExceptHandler::ExceptHandler(handler) in handlers {
            self.opt_expr(handler.type_.as_deref());
            if let Some(name) = &handler.name {
                self.bind(name, self.span(handler), BindKind::Variable);
            }
            self.block(&handler.body);
        }
        self.block(orelse);
        self.block(finally);
    }

    fn match_stmt(&mut self, s: &ast::StmtMatch) {
        self.expr(&s.subject);
        for case in &s.cases {
            self.pattern(&case.pattern);
            self.opt_expr(case.guard.as_deref());
            self.block(&case.body);
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

    fn annotation(&mut self, annotation: &Expr) {
        self.expr(annotation);
    }

    fn target(&mut self, target: &Expr) {
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

    /// `self.x = …` in a method.
    fn note_stored_attribute(&mut self, attribute: &ast::ExprAttribute) {
        let Expr::Name(object) = &*attribute.value else { return };
        if self.first_param().as_deref() == Some(object.id.as_str()) {
            let (frame, name) = (self.tree.frame(self.current), self.mangled(&attribute.attr));
            self.tree.scope_mut(frame).stored_attributes.insert(name);
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
            self.tree.exports = items.iter().map(|item| Some(super::expr::text_of(item)?.to_string())).collect();
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

    // ------------------------------------------------------------ definitions

    fn function_def(&mut self, def: &ast::StmtFunctionDef) {
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
            c.params(&def.args);
            if let Some(returns) = &def.returns {
                c.annotation(returns);
            }
            c.block(&def.body);
        });
        let decorated = !def.decorator_list.iter().all(|d| self.tree.is_identity_decorator(d));
        let kind = if decorated || repeated { BindKind::Variable } else { BindKind::Def(scope) };
        self.bind(&def.name, span, kind);
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

    fn class_def(&mut self, class: &ast::StmtClassDef) {
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

    fn lambda(&mut self, lambda: &ast::ExprLambda) {
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

    // ------------------------------------------------------------ declarations and imports

    fn declare(&mut self, names: &[ast::Identifier], span: Span, declared: Declared) {
        let word = if declared == Declared::Global { "global" } else { "nonlocal" };
        if self.current == MODULE {
            if declared == Declared::Nonlocal {
                self.error(span, "nonlocal declaration not allowed at module level");
            }
            return;
        }
        for name in names {
            let name = self.mangled(name);
            let used = self.tree.scope(self.current).used.contains(&name);
            let existing = self.tree.symbol(self.current, &name).cloned();
            match existing {
                Some(symbol) if symbol.is_param() => {
                    self.error(span, format!("name '{name}' is parameter and {word}"));
                    continue;
                }
                Some(symbol) if symbol.declared.is_some_and(|d| d != declared) => {
                    self.error(span, format!("name '{name}' is nonlocal and global"));
                    continue;
                }
                Some(symbol) if symbol.declared.is_none() => {
                    let diagnostic =
                        Diagnostic::error("syntax-error", span, format!("name '{name}' is assigned to before {word} declaration"))
                            .secondary(symbol.span, "assigned here")
                            .help(format!("move the {word} statement to the beginning of the function"));
                    self.diagnostics.push(diagnostic);
                    continue;
                }
                None if used => {
                    self.error(span, format!("name '{name}' is used prior to {word} declaration"));
                    continue;
                }
                _ => {}
            }
            self.symbol_in(self.current, name, span).declared = Some(declared);
        }
    }

    /// Every `nonlocal` needs a binding in an enclosing function.
    fn check_nonlocals(&mut self) {
        let mut missing = Vec::new();
        for (index, scope) in self.tree.scopes.iter().enumerate() {
            for (name, symbol) in &scope.symbols {
                let owner = self.tree.owner(ScopeId(index as u32), name);
                if symbol.declared == Some(Declared::Nonlocal) && owner == super::scope::Owner::Module {
                    let is_global = self.tree.symbol(MODULE, name).is_some();
                    missing.push((symbol.span, name.clone(), is_global));
                }
            }
        }
        for (span, name, is_global) in missing {
            let mut diagnostic = Diagnostic::error("syntax-error", span, format!("no binding for nonlocal '{name}' found"));
            if is_global {
                diagnostic = diagnostic.help(format!("'{name}' is a module-level variable: write `global {name}`"));
            }
            self.diagnostics.push(diagnostic);
        }
    }

    fn import(&mut self, s: &ast::StmtImport) {
        self.tree.import_nodes.insert(list_key(&s.names), self.tree.imports.len());
        for alias in &s.names {
            let module = alias.name.to_string();
            let root = module.split('.').next().unwrap_or_default().to_string();
            let bound = alias.asname.as_ref().map_or(root, |name| name.to_string());
            let bind_root = alias.asname.is_none();
            let span = self.span(alias);
            let index = self.add_import(0, module, None, bind_root, span);
            self.bind(&bound, span, BindKind::Import(index));
        }
    }

    fn import_from(&mut self, s: &ast::StmtImportFrom) {
        if is_future_import(s) {
            return self.future_features(s);
        }
        let level = s.level.as_ref().map_or(0, |l| l.to_u32());
        let module = s.module.as_ref().map_or(String::new(), |m| m.to_string());
        self.tree.import_nodes.insert(list_key(&s.names), self.tree.imports.len());
        for alias in &s.names {
            let span = self.span(alias);
            if alias.name.as_str() == "*" {
                let index = self.add_import(level, module.clone(), Some("*".to_string()), false, span);
                if self.current == MODULE {
                    self.tree.star_imports.push(index);
                } else {
                    self.error(span, "import * only allowed at module level");
                }
                continue;
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
            let index = self.add_import(level, module.clone(), Some(alias.name.to_string()), false, span);
            self.bind(&bound, span, BindKind::Import(index));
        }
    }

    /// `from __future__ import annotations`: all features are in effect anyway, since annotations are never evaluated.
    fn future_features(&mut self, s: &ast::StmtImportFrom) {
        for alias in s.names.iter().filter(|alias| !FUTURE_FEATURES.contains(&alias.name.as_str())) {
            self.error(self.span(alias), format!("future feature {} is not defined", alias.name));
        }
    }

    fn add_import(&mut self, level: u32, module: String, member: Option<String>, bind_root: bool, span: Span) -> usize {
        let order = self.event().order;
        let top_level = self.tree.frame(self.current) == MODULE;
        let (guarded, type_only) = (self.guarded, self.type_only);
        self.tree.imports.push(ImportRef { level, module, member, bind_root, span, order, guarded, type_only, top_level });
        self.tree.imports.len() - 1
    }

    // ------------------------------------------------------------ expressions

    fn opt_expr(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        exprs.iter().for_each(|e| self.expr(e));
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::BoolOp(e) => self.exprs(&e.values),
            Expr::NamedExpr(e) => self.walrus(e),
            Expr::BinOp(e) => {
                self.expr(&e.left);
                self.expr(&e.right);
            }
            Expr::UnaryOp(e) => self.expr(&e.operand),
            Expr::Lambda(e) => self.lambda(e),
            Expr::IfExp(e) => {
                self.expr(&e.test);
                self.expr(&e.body);
                self.expr(&e.orelse);
            }
            Expr::Dict(e) => {
                for (key, value) in e.keys.iter().zip(&e.values) {
                    self.opt_expr(key.as_ref());
                    self.expr(value);
                }
            }
            Expr::Set(e) => self.exprs(&e.elts),
            Expr::ListComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.elt], &e.generators, self.span(e)),
            Expr::SetComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.elt], &e.generators, self.span(e)),
            Expr::DictComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.key, &e.value], &e.generators, self.span(e)),
            Expr::GeneratorExp(e) => self.comprehension(ScopeKind::GenExp, &[&e.elt], &e.generators, self.span(e)),
            Expr::Await(e) => self.expr(&e.value),
            Expr::Yield(e) => {
                self.opt_expr(e.value.as_deref());
                self.mark_generator();
            }
            Expr::YieldFrom(e) => {
                self.expr(&e.value);
                self.mark_generator();
            }
            Expr::Compare(e) => {
                self.expr(&e.left);
                self.exprs(&e.comparators);
            }
            Expr::Call(e) => self.call(e),
            Expr::FormattedValue(e) => {
                self.expr(&e.value);
                self.opt_expr(e.format_spec.as_deref());
            }
            Expr::JoinedStr(e) => self.exprs(&e.values),
            Expr::Constant(_) => {}
            Expr::Attribute(e) => self.expr(&e.value),
            Expr::Subscript(e) => {
                self.expr(&e.value);
                self.expr(&e.slice);
            }
            Expr::Starred(e) => self.expr(&e.value),
            Expr::Name(e) => self.name(e),
            Expr::List(e) => self.exprs(&e.elts),
            Expr::Tuple(e) => self.exprs(&e.elts),
            Expr::Slice(e) => {
                self.opt_expr(e.lower.as_deref());
                self.opt_expr(e.upper.as_deref());
                self.opt_expr(e.step.as_deref());
            }
        }
    }

    fn mark_generator(&mut self) {
        let frame = self.tree.frame(self.current);
        self.tree.scope_mut(frame).yields = true;
    }

    fn name(&mut self, name: &ast::ExprName) {
        self.use_name(&name.id);
        // `super()` reads the method's first parameter without naming it.
        if name.id.as_str() == "super"
            && let Some(first) = self.first_param()
        {
            let scope = self.current;
            self.tree.scope_mut(scope).used.insert(first);
        }
    }

    fn first_param(&self) -> Option<String> {
        let frame = self.tree.frame(self.current);
        let (name, symbol) = self.tree.scope(frame).symbols.first()?;
        symbol.is_param().then(|| name.clone())
    }

    fn call(&mut self, call: &ast::ExprCall) {
        self.expr(&call.func);
        let consumes = match &*call.func {
            Expr::Name(name) => CONSUMERS.contains(&name.id.as_str()),
            Expr::Attribute(attribute) => CONSUMER_METHODS.contains(&attribute.attr.as_str()),
            _ => false,
        };
        for arg in &call.args {
            self.immediate = consumes && matches!(arg, Expr::GeneratorExp(_));
            self.expr(arg);
        }
        for keyword in &call.keywords {
            let is_key = keyword.arg.as_ref().is_some_and(|name| name.as_str() == "key");
            self.immediate = consumes && is_key && matches!(keyword.value, Expr::Lambda(_));
            self.expr(&keyword.value);
        }
        self.immediate = false;
    }

    fn comprehension(&mut self, kind: ScopeKind, elements: &[&Expr], clauses: &[ast::Comprehension], span: Span) {
        let Some(first) = clauses.first() else { return };
        let immediate = std::mem::take(&mut self.immediate);
        self.expr(&first.iter);
        self.immediate = immediate;
        let scope = self.push_scope(kind, Some(self.current), if kind == ScopeKind::GenExp { "<genexpr>" } else { "<comp>" }, span);
        self.tree.by_node.insert(list_key(clauses), scope);
        self.inside(scope, |c| {
            c.in_loop(|c| {
                for (index, clause) in clauses.iter().enumerate() {
                    if index > 0 {
                        c.expr(&clause.iter);
                    }
                    c.target(&clause.target);
                    c.exprs(&clause.ifs);
                }
                elements.iter().for_each(|e| c.expr(e));
            });
        });
    }

    /// `:=` binds in the nearest scope that is not a comprehension.
    fn walrus(&mut self, e: &ast::ExprNamedExpr) {
        self.expr(&e.value);
        let Expr::Name(name) = &*e.target else { return };
        let span = self.span(name);
        let mangled = self.mangled(&name.id);
        let (mut scope, mut crosses_frame) = (self.current, false);
        loop {
            let here = self.tree.scope(scope);
            match here.kind {
                ScopeKind::Comprehension | ScopeKind::GenExp => {
                    if here.symbols.contains_key(&mangled) {
                        self.error(span, format!("assignment expression cannot rebind comprehension iteration variable '{mangled}'"));
                        return;
                    }
                    crosses_frame |= here.kind == ScopeKind::GenExp;
                    scope = here.parent.unwrap_or(MODULE);
                }
                ScopeKind::Class if scope != self.current => {
                    self.error(span, "assignment expression within a comprehension cannot be used in a class body");
                    return;
                }
                ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Class => break,
            }
        }
        self.bind_in(scope, &name.id, span, BindKind::Variable, true);
        if crosses_frame {
            let current = self.current;
            self.tree.scope_mut(current).used.insert(mangled.clone());
            if let Some(symbol) = self.tree.scope_mut(scope).symbols.get_mut(&mangled) {
                symbol.inner_writes = true;
            }
        }
    }
}
