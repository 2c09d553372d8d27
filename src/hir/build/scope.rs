//! Scopes of one module. Comes in: its syntax tree (walked by `collect`). Goes out: for every name where it is bound,
//! who captures it and whether it needs a heap cell. Must not build HIR nor load other modules.

use crate::maps::{HashMap, HashSet};
use crate::maps::{IndexMap, IndexSet};
use crate::source::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

pub const MODULE: ScopeId = ScopeId(0);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    Module,
    Function,
    Lambda,
    GenExp,
    /// A list, set or dict comprehension: its targets are hidden locals of the enclosing frame.
    Comprehension,
    Class,
}

/// When something happens, relative to the other events of the same frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Position in evaluation order.
    pub order: u32,
    /// The outermost loop of the frame it stands in; 0 outside loops.
    pub outer_loop: u32,
    /// A function that is used up before the statement ends (`sum(x for …)`, `key=lambda …`).
    pub immediate: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindKind {
    Param,
    Variable,
    /// An undecorated `def` (or one whose decorators mean nothing at run time).
    Def(ScopeId),
    Class(ScopeId),
    /// Index into `ScopeTree::imports`.
    Import(usize),
    /// `del x`, and the end of an `except … as x` clause.
    Unbind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    Global,
    Nonlocal,
}

#[derive(Clone, Debug)]
pub struct Symbol {
    /// Where the name first stands as a target.
    pub span: Span,
    pub bindings: Vec<(Event, BindKind)>,
    pub declared: Option<Declared>,
    /// Bound by an inner scope: `nonlocal`, `global`, or a walrus in a generator expression.
    pub inner_writes: bool,
    /// Some `del` names it, here or in an inner scope.
    pub is_deleted: bool,
    /// Module level: read by the body of some function.
    pub read_by_function: bool,
    /// When inner functions that use it are made.
    pub captures: Vec<Event>,
    /// Some binding does not need an older value (not `x += 1`).
    pub plainly_bound: bool,
    /// A `def` of the name stands in a branch or loop: functions behind it may be made while the name is unbound.
    pub def_may_not_run: bool,
}

#[derive(Clone, Debug)]
pub struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The function (or module) whose locals its variables are.
    pub frame: ScopeId,
    pub name: String,
    /// The class whose name mangles `__x`.
    pub private: Option<String>,
    pub symbols: IndexMap<String, Symbol>,
    pub used: IndexSet<String>,
    pub created: Event,
    /// Variables of enclosing frames that this frame uses: the owning scope and the name.
    pub captures: IndexSet<(ScopeId, String)>,
    /// A frame that contains `yield`.
    pub yields: bool,
    /// The attributes that a function stores on its first parameter.
    pub stored_attributes: IndexSet<String>,
    /// Inner functions reach the functions defined in this frame by making their closures anew.
    pub lift_all: bool,
    pub span: Span,
}

/// One name brought in by an `import` statement.
#[derive(Clone, Debug)]
pub struct ImportRef {
    pub level: u32,
    /// `a.b` of `import a.b` or `from a.b import c`.
    pub module: String,
    /// `c` of `from a.b import c`.
    pub member: Option<String>,
    /// `import a.b` binds `a`; `import a.b as c` binds the module itself.
    pub bind_root: bool,
    pub span: Span,
    pub order: u32,
    /// Inside `try: … except ImportError:`.
    pub guarded: bool,
    /// The `try` it stands in, if that does nothing but import, and a handler waits for an ImportError.
    pub attempt: Option<u32>,
    /// The `try` of that kind whose handler it stands in.
    pub instead_of: Option<u32>,
    /// Inside `if TYPE_CHECKING:`.
    pub type_only: bool,
    /// At module level, so it runs when the module is first imported.
    pub top_level: bool,
}

#[derive(Clone, Debug, Default)]
pub struct ScopeTree {
    pub scopes: Vec<Scope>,
    /// Syntax node (by address) to scope.
    pub by_node: HashMap<usize, ScopeId>,
    pub imports: Vec<ImportRef>,
    /// Syntax node (by address of its name list) to the first of its imports.
    pub import_nodes: HashMap<usize, usize>,
    /// `__all__`, if it is a literal list.
    pub exports: Option<Vec<String>>,
    /// `from m import *` at module level: indices into `imports`.
    pub star_imports: Vec<usize>,
    /// Names that the top level uses behind such an import before it binds them itself, or that it may not bind at all.
    pub wanted_from_stars: HashSet<String>,
    /// Some handler waits for a NameError or an UnboundLocalError: names may be unset on purpose, also in what it calls.
    pub expects_name_errors: bool,
    /// Attributes that are set on names, which may be modules: `config.verbose = True`
    pub set_on_names: HashSet<String>,
    /// `from __future__ import annotations`
    pub annotations_are_texts: bool,
    /// Decorators (by address) that are names of the program itself, whatever they are called.
    pub own_decorators: HashSet<usize>,
}

/// Whose variable a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Scope(ScopeId),
    Module,
}

/// What a name of a function-like scope stands for without looking at run-time values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Static {
    Variable,
    Def(ScopeId),
    Class(ScopeId),
    Import(usize),
}

impl Symbol {
    pub fn new(span: Span) -> Symbol {
        Symbol {
            span,
            bindings: Vec::new(),
            declared: None,
            inner_writes: false,
            is_deleted: false,
            read_by_function: false,
            captures: Vec::new(),
            plainly_bound: false,
            def_may_not_run: false,
        }
    }

    /// A name with exactly one binding, by `def`, `class` or `import`, is static.
    pub fn static_kind(&self) -> Static {
        if self.inner_writes || self.declared.is_some() {
            return Static::Variable;
        }
        match self.bindings.as_slice() {
            [(_, BindKind::Def(scope))] => Static::Def(*scope),
            [(_, BindKind::Class(scope))] => Static::Class(*scope),
            [(_, BindKind::Import(index))] => Static::Import(*index),
            _ => Static::Variable,
        }
    }

    /// Whether a captured variable must be shared through a heap cell: it may be bound after a capture.
    pub fn is_boxed(&self) -> bool {
        if self.captures.is_empty() {
            return false;
        }
        self.inner_writes
            || self.def_may_not_run
            || self
                .captures
                .iter()
                .filter(|capture| !capture.immediate)
                .any(|capture| self.bindings.iter().any(|(binding, _)| may_follow(*binding, *capture)))
    }

    pub fn is_param(&self) -> bool {
        self.bindings.iter().any(|(_, kind)| *kind == BindKind::Param)
    }
}

fn may_follow(binding: Event, capture: Event) -> bool {
    binding.order > capture.order || (binding.outer_loop != 0 && binding.outer_loop == capture.outer_loop)
}

impl ScopeTree {
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    pub fn scope_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0 as usize]
    }

    /// The functions that stand in a class body.
    pub fn methods(&self, class: ScopeId) -> impl Iterator<Item = &Scope> {
        self.scopes.iter().filter(move |scope| scope.parent == Some(class) && scope.kind == ScopeKind::Function)
    }

    pub fn frame(&self, id: ScopeId) -> ScopeId {
        self.scope(id).frame
    }

    /// The frame around a frame; none for the module.
    pub fn outer_frame(&self, frame: ScopeId) -> Option<ScopeId> {
        self.scope(frame).parent.map(|parent| self.frame(parent))
    }

    /// The function of the module that has this name.
    pub fn top_level_function(&self, name: &str) -> Option<ScopeId> {
        match self.symbol(MODULE, name)?.static_kind() {
            Static::Def(scope) => Some(scope),
            Static::Variable | Static::Class(_) | Static::Import(_) => None,
        }
    }

    pub fn symbol(&self, scope: ScopeId, name: &str) -> Option<&Symbol> {
        self.scope(scope).symbols.get(name)
    }

    pub fn is_inside(&self, mut inner: ScopeId, outer: ScopeId) -> bool {
        loop {
            if inner == outer {
                return true;
            }
            match self.scope(inner).parent {
                Some(parent) => inner = parent,
                None => return false,
            }
        }
    }

    /// Python's rule: the scope itself, then enclosing functions (class bodies are skipped), then the module.
    pub fn owner(&self, scope: ScopeId, name: &str) -> Owner {
        let mut current = scope;
        loop {
            let here = self.scope(current);
            if here.kind == ScopeKind::Module {
                return if is_hidden(name) { Owner::Scope(current) } else { Owner::Module };
            }
            if (here.kind != ScopeKind::Class || (current == scope && !is_hidden(name)))
                && let Some(symbol) = here.symbols.get(name)
            {
                match symbol.declared {
                    Some(Declared::Global) => return Owner::Module,
                    Some(Declared::Nonlocal) => {}
                    None => return Owner::Scope(current),
                }
            }
            match here.parent {
                Some(parent) => current = parent,
                None => return Owner::Module,
            }
        }
    }

    /// Whether the reference from `frame` to the nested function `target` of frame `home` must make the closure
    /// anew from its own captures instead of capturing the variable that holds it.
    pub fn is_lifted(&self, frame: ScopeId, target: ScopeId, home: ScopeId) -> bool {
        frame != home && (self.scope(home).lift_all || self.is_inside(frame, target))
    }

    /// Decides captures, once everything has been collected.
    pub fn resolve(&mut self) {
        let uses = self.all_uses();
        self.mark_outer_effects(&uses);
        let references = self.nested_function_references(&uses);
        self.decide_lifting(&references);
        for (scope, owner, name) in &uses {
            let Owner::Scope(owner) = *owner else { continue };
            if self.symbol(owner, name).is_some_and(|s| s.static_kind() == Static::Variable) {
                self.add_capture(*scope, owner, name);
            }
        }
        self.propagate_captures(&references);
        self.note_capture_events();
    }

    fn all_uses(&self) -> Vec<(ScopeId, Owner, String)> {
        let mut uses = Vec::new();
        for (index, scope) in self.scopes.iter().enumerate() {
            let id = ScopeId(index as u32);
            let declared = scope.symbols.iter().filter(|(name, s)| s.declared.is_some() && !scope.used.contains(*name)).map(|(n, _)| n);
            for name in scope.used.iter().chain(declared) {
                uses.push((id, self.owner(id, name), name.clone()));
            }
        }
        uses
    }

    /// Module variables that functions read, and variables that inner scopes rebind.
    fn mark_outer_effects(&mut self, uses: &[(ScopeId, Owner, String)]) {
        for (scope, owner, name) in uses {
            let written = self.symbol(*scope, name).filter(|s| s.declared.is_some() && !s.bindings.is_empty()).cloned();
            let outer = match owner {
                Owner::Scope(owner) => *owner,
                Owner::Module => MODULE,
            };
            let same_frame = self.frame(*scope) == self.frame(outer);
            if let Some(inner) = written {
                let symbols = &mut self.scope_mut(outer).symbols;
                let symbol = symbols.entry(name.clone()).or_insert_with(|| Symbol::new(inner.span));
                symbol.inner_writes = true;
                symbol.is_deleted |= inner.is_deleted;
                symbol.plainly_bound |= inner.plainly_bound;
            }
            if outer == MODULE
                && !same_frame
                && let Some(symbol) = self.scope_mut(MODULE).symbols.get_mut(name)
            {
                symbol.read_by_function = true;
            }
        }
    }

    /// Uses of static nested functions from inner frames: the frame, the function, where it is defined, its name.
    fn nested_function_references(&self, uses: &[(ScopeId, Owner, String)]) -> Vec<(ScopeId, ScopeId, ScopeId, String)> {
        let mut references = Vec::new();
        for (scope, owner, name) in uses {
            let Owner::Scope(owner) = *owner else { continue };
            let Some(Static::Def(target) | Static::Class(target)) = self.symbol(owner, name).map(Symbol::static_kind) else { continue };
            let frame = self.frame(*scope);
            if frame != self.frame(owner) && self.scope(owner).kind != ScopeKind::Class {
                references.push((frame, target, owner, name.clone()));
            }
        }
        references
    }

    /// A function used by another one that is made earlier (mutual recursion, say) can't be captured by value,
    /// and sharing it through a cell would make a reference cycle: then all such references of the frame are lifted.
    fn decide_lifting(&mut self, references: &[(ScopeId, ScopeId, ScopeId, String)]) {
        for (frame, target, owner, name) in references {
            if self.is_inside(*frame, *target) || self.scope(*target).kind == ScopeKind::Class {
                continue;
            }
            let home = self.frame(*owner);
            let created = self.scope(self.child_frame(*frame, home)).created;
            let late = self.symbol(*owner, name).is_some_and(|s| s.bindings.iter().any(|(b, _)| may_follow(*b, created)));
            if late {
                self.scope_mut(home).lift_all = true;
            }
        }
    }

    /// The frame directly inside `home` that contains `frame`.
    fn child_frame(&self, mut frame: ScopeId, home: ScopeId) -> ScopeId {
        while let Some(outer) = self.outer_frame(frame) {
            if outer == home {
                break;
            }
            frame = outer;
        }
        frame
    }

    /// Makes every frame between the use and the owner capture the variable. Says whether anything changed.
    fn add_capture(&mut self, scope: ScopeId, owner: ScopeId, name: &str) -> bool {
        let home = self.frame(owner);
        let mut frame = self.frame(scope);
        let mut changed = false;
        while frame != home {
            changed |= self.scope_mut(frame).captures.insert((owner, name.to_string()));
            match self.outer_frame(frame) {
                Some(outer) => frame = outer,
                None => break,
            }
        }
        changed
    }

    /// Who uses a nested function needs the function's variable or, if lifted, the function's own captures.
    fn propagate_captures(&mut self, references: &[(ScopeId, ScopeId, ScopeId, String)]) {
        let mut changed = true;
        while changed {
            changed = false;
            for (frame, target, owner, name) in references {
                let is_class = self.scope(*target).kind == ScopeKind::Class;
                let needed = if is_class { self.class_captures(*target) } else { self.scope(*target).captures.iter().cloned().collect() };
                if needed.is_empty() {
                    continue;
                }
                if is_class || self.is_lifted(*frame, *target, self.frame(*owner)) {
                    for (variable_owner, variable) in needed {
                        changed |= self.add_capture(*frame, variable_owner, &variable);
                    }
                } else {
                    changed |= self.add_capture(*frame, *owner, name);
                }
            }
        }
    }

    /// What the methods of a class use of enclosing functions: objects are made with it.
    fn class_captures(&self, class: ScopeId) -> Vec<(ScopeId, String)> {
        let methods = self.scopes.iter().filter(|s| s.parent == Some(class));
        methods.flat_map(|s| s.captures.iter()).filter(|(_, name)| !is_hidden(name)).cloned().collect()
    }

    fn note_capture_events(&mut self) {
        let mut events = Vec::new();
        for (index, scope) in self.scopes.iter().enumerate() {
            let frame = ScopeId(index as u32);
            for (owner, name) in &scope.captures {
                // A default is copied whenever its function is made.
                if !is_hidden(name) && self.outer_frame(frame) == Some(self.frame(*owner)) {
                    events.push((*owner, name.clone(), scope.created));
                }
            }
        }
        for (owner, name, event) in events {
            if let Some(symbol) = self.scope_mut(owner).symbols.get_mut(&name) {
                symbol.captures.push(event);
            }
        }
    }

    /// Functions named like builtins that use up their argument at once lose that privilege.
    pub fn forget_immediate(&mut self, names: &HashSet<&str>) {
        let shadowed = self.scopes.iter().any(|s| s.symbols.keys().any(|name| names.contains(name.as_str())));
        if shadowed {
            for scope in &mut self.scopes {
                scope.created.immediate = false;
            }
        }
    }
}

/// The variable that holds an evaluated default between the `def` and the making of the closure.
pub fn hidden_default(function: ScopeId, param: &str) -> String {
    format!("<default {}.{param}>", function.0)
}

pub fn is_hidden(name: &str) -> bool {
    name.starts_with('<')
}

/// `__x` inside class `C` means `_C__x`.
pub fn mangle(private: Option<&str>, name: &str) -> String {
    match private {
        Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            let class = class.trim_start_matches('_');
            if class.is_empty() { name.to_string() } else { format!("_{class}{name}") }
        }
        _ => name.to_string(),
    }
}
