//! Walks a module's syntax tree in evaluation order. Comes in: the tree. Goes out: a `ScopeTree` and the errors that
//! Python's own symbol table reports. Must not build HIR.

mod declaration;
mod definition;
mod expr;
mod stmt;

use crate::diag::Diagnostic;
use crate::hir::build::decorator::HandsBack;
use crate::hir::build::expr::text_of;
use crate::hir::build::namespace::Named;
use crate::hir::build::parse::{Ranged, ast};
use crate::hir::build::scope::{BindKind, Event, MODULE, Scope, ScopeId, ScopeKind, ScopeTree, Symbol, mangle};
use crate::hir::build::syntax::{args_key, is_future_import};
use crate::maps::{HashMap, HashSet};
use crate::maps::{IndexMap, IndexSet};
use crate::source::{FileId, Span};
use ast::Stmt;

/// Builtins that use up a generator expression before they return.
const CONSUMERS: &[&str] = &["all", "any", "dict", "frozenset", "list", "max", "min", "set", "sorted", "sum", "tuple"];

pub fn collect(file: FileId, body: &[Stmt]) -> (ScopeTree, Vec<Diagnostic>) {
    let mut collector = Collector::new(file, head_of(body));
    collector.block(body);
    collector.finish()
}

/// The scopes of a function of a library module, alone in a module, and in a class if it is a method. Says which scope
/// is its own; those inside follow it.
pub fn collect_function(file: FileId, class: Option<&str>, def: &ast::StmtFunctionDef) -> Option<(ScopeTree, ScopeId)> {
    let mut collector = Collector::new(file, 0);
    if let Some(class) = class {
        collector.current = collector.push_scope(ScopeKind::Class, Some(MODULE), class, Span::new(file, 0, 0));
    }
    collector.function_def(def);
    let scope = *collector.tree.by_node.get(&args_key(&def.args))?;
    Some((collector.finish().0, scope))
}

/// The end of what may stand before a `__future__` import, and of these.
fn head_of(body: &[Stmt]) -> u32 {
    let is_head = |(index, stmt): &(usize, &Stmt)| match stmt {
        Stmt::Expr(s) => *index == 0 && text_of(&s.value).is_some(),
        Stmt::ImportFrom(s) => is_future_import(s),
        _ => false,
    };
    body.iter().enumerate().take_while(is_head).last().map_or(0, |(_, stmt)| u32::from(stmt.end()))
}

struct Collector {
    file: FileId,
    /// Where the docstring and the `__future__` imports end.
    head: u32,
    tree: ScopeTree,
    current: ScopeId,
    order: u32,
    outer_loop: u32,
    loops: u32,
    /// How many blocks the current statement stands in.
    depth: u32,
    /// Does the current statement stand in a branch of its function, or in a loop, so that it may never run?
    conditional: bool,
    /// Are there classes in the current function? Their methods cannot capture every variable, so its functions are taken to be
    /// defined.
    has_local_classes: bool,
    guarded: bool,
    /// See `ImportRef`.
    attempt: Option<u32>,
    instead_of: Option<u32>,
    type_only: bool,
    /// The next function expression is used up by the call it is an argument of.
    immediate: bool,
    /// Per name of a method or other function what all of that name make of the class that they decorate.
    hands_back: HashMap<(bool, String), Option<HandsBack>>,
    diagnostics: Vec<Diagnostic>,
}

impl Collector {
    fn new(file: FileId, head: u32) -> Collector {
        let mut collector = Collector {
            file,
            head,
            tree: ScopeTree::default(),
            current: MODULE,
            order: 0,
            outer_loop: 0,
            loops: 0,
            depth: 0,
            conditional: false,
            has_local_classes: false,
            guarded: false,
            attempt: None,
            instead_of: None,
            type_only: false,
            immediate: false,
            hands_back: HashMap::default(),
            diagnostics: Vec::new(),
        };
        collector.push_scope(ScopeKind::Module, None, "<module>", Span::new(file, 0, 0));
        collector
    }

    fn finish(mut self) -> (ScopeTree, Vec<Diagnostic>) {
        self.tree.forget_immediate(&CONSUMERS.iter().copied().collect::<HashSet<_>>());
        self.check_nonlocals();
        self.tree.resolve();
        (self.tree, self.diagnostics)
    }

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
        let saved = (self.current, self.outer_loop, self.conditional, self.has_local_classes, self.guarded, self.type_only);
        self.current = scope;
        if self.tree.frame(scope) == scope {
            self.outer_loop = 0;
            self.conditional = false;
            self.guarded = false;
        }
        f(self);
        (self.current, self.outer_loop, self.conditional, self.has_local_classes, self.guarded, self.type_only) = saved;
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

    /// Variables that are asked for by names written out in a text.
    fn use_names(&mut self, named: Option<Named>) {
        named.iter().flat_map(|named| &named.names).for_each(|name| self.use_name(name));
    }

    fn use_name(&mut self, name: &str) {
        let name = self.mangled(name);
        let scope = self.current;
        self.want_from_stars(&name, self.tree.frame(scope) == MODULE);
        self.tree.scope_mut(scope).used.insert(name);
    }

    fn want_from_stars(&mut self, name: &str, is_wanted: bool) {
        if is_wanted && !self.tree.star_imports.is_empty() && self.tree.symbol(MODULE, name).is_none() {
            self.tree.wanted_from_stars.insert(name.to_string());
        }
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
        self.want_from_stars(&name, scope == MODULE && (self.depth > 1 || self.outer_loop != 0));
        let symbol = self.symbol_in(scope, name, span);
        symbol.bindings.push((event, kind));
        symbol.is_deleted |= kind == BindKind::Unbind;
        symbol.plainly_bound |= plain && kind != BindKind::Unbind;
    }
}
