//! Loading one module: parse, collect scopes, declare names, resolve imports, build bodies.
//! Comes in: a module's text. Goes out: an entry of `Program::modules`. Must not build expressions itself.

use super::Builder;
use super::body::ModuleBuilder;
use super::import::Imported;
use super::parse::{self, ast};
use super::scope::{BindKind, MODULE, Scope, ScopeId, ScopeKind, ScopeTree, Static, Symbol, is_hidden};
use super::{collect, doctest, elsewhere};
use crate::hir::{Binding, Class, ClassId, Func, FuncId, FuncKind, Global, GlobalId, Local, LocalId, MethodKind, Module, ModuleId};
use crate::maps::IndexMap;
use crate::maps::{HashMap, HashSet};
use crate::prelude;
use crate::source::{FileId, Span};
use std::rc::Rc;

pub(super) struct NewModule<'a> {
    pub name: String,
    pub path: &'a str,
    pub text: &'a str,
    pub is_prelude: bool,
    pub is_package: bool,
    pub is_entry: bool,
}

/// What the builder knows about a module besides its HIR.
pub(super) struct ModuleState {
    pub tree: Rc<ScopeTree>,
    pub funcs: Rc<HashMap<ScopeId, FuncId>>,
    pub classes: Rc<HashMap<ScopeId, ClassId>>,
    pub is_package: bool,
    pub is_entry: bool,
    /// The function that runs its doctests.
    pub doctests: Option<FuncId>,
    /// The position of the top-level import being resolved: later names don't exist yet.
    pub importing: Option<u32>,
    /// What imports bring in, by the place where they stand.
    pub imports: HashMap<u32, Imported>,
    /// Names that several imports bind to different things: they are variables.
    pub contested: HashSet<String>,
    /// What a `from … import *` assigns to variables of the module, by the place where it stands.
    pub stars: HashMap<u32, Vec<(String, Binding)>>,
}

impl Builder {
    pub(super) fn load_module(&mut self, new: NewModule) -> Option<ModuleId> {
        let file = self.sources.add(new.path, new.text.to_string(), new.is_prelude);
        let tree = prelude::tree(&new.name).filter(|_| new.is_prelude);
        let mut body = match tree.map_or_else(|| parse::parse_module(file, new.text), |tree| Ok(tree.outline())) {
            Ok(body) => body,
            Err(diagnostics) => {
                diagnostics.into_iter().for_each(|d| self.report(d));
                self.register(&new, None);
                return None;
            }
        };
        if !new.is_prelude {
            self.with_doctests |= new.is_entry && doctest::is_wanted(&body);
            if self.with_doctests {
                doctest::add(file, new.text, &mut body).into_iter().for_each(|d| self.report(d));
            }
        }
        let (mut tree, diagnostics) = collect::collect(file, &body);
        let name = (!new.is_entry).then_some(new.name.as_str());
        if !new.is_prelude && diagnostics.is_empty() && elsewhere::remove(file, &tree, &mut body, name) {
            tree = collect::collect(file, &body).0;
        }
        diagnostics.into_iter().for_each(|d| self.report(d));
        let id = self.declare(&new, file, tree, &body);
        self.register(&new, Some(id));
        self.resolve_top_level_imports(id);
        if new.is_prelude {
            ModuleBuilder::new(self, id).build_module(body);
        } else {
            self.unbuilt.push_back((id, body));
            self.build_loaded_modules();
        }
        Some(id)
    }

    /// Builds the user's modules once none is in the middle of its imports: only then is there all that imports for type
    /// checkers ask for.
    fn build_loaded_modules(&mut self) {
        if self.resolving_types || self.states.iter().any(|state| state.importing.is_some()) {
            return;
        }
        self.resolving_types = true;
        let mut next = 0;
        while let Some((id, _)) = self.unbuilt.get(next) {
            self.resolve_type_imports(*id);
            next += 1;
        }
        self.resolving_types = false;
        while let Some((id, body)) = self.unbuilt.pop_front() {
            ModuleBuilder::new(self, id).build_module(body);
        }
    }

    fn register(&mut self, new: &NewModule, id: Option<ModuleId>) {
        let table = if new.is_prelude { &mut self.library } else { &mut self.user };
        if !new.is_entry {
            table.insert(new.name.clone(), id);
        }
    }

    /// Gives every function, class and variable its id before anything is built.
    pub(super) fn declare(&mut self, new: &NewModule, file: FileId, tree: ScopeTree, body: &[ast::Stmt]) -> ModuleId {
        let id = ModuleId(self.program.modules.len() as u32);
        let whole = Span::new(file, 0, new.text.len() as u32);
        let (funcs, classes) = self.declare_scopes(id, file, &tree, None);
        let init = funcs.get(&MODULE).copied().unwrap_or(FuncId(0));
        self.program.modules.push(Module {
            name: new.name.clone(),
            file,
            init,
            doc: super::function::docstring(body),
            names: IndexMap::default(),
            is_prelude: new.is_prelude,
            annotations_are_texts: tree.annotations_are_texts,
        });
        self.program.funcs[init.index()].span = whole;
        for (name, symbol) in tree.scope(MODULE).symbols.iter().filter(|(name, _)| !is_hidden(name)) {
            if let Some(binding) = self.declare_name(new, id, init, name, symbol, &funcs, &classes) {
                self.program.modules[id.index()].names.insert(name.clone(), binding);
            }
        }
        let doctests = tree.top_level_function(doctest::RUN_ALL).and_then(|scope| funcs.get(&scope).copied());
        self.states.push(ModuleState {
            doctests,
            tree: Rc::new(tree),
            funcs: Rc::new(funcs),
            classes: Rc::new(classes),
            is_package: new.is_package,
            is_entry: new.is_entry,
            importing: None,
            imports: HashMap::default(),
            contested: HashSet::default(),
            stars: HashMap::default(),
        });
        id
    }

    /// Makes a function or class of every scope that is one, except for the one that is known already and those around it.
    pub(super) fn declare_scopes(
        &mut self,
        module: ModuleId,
        file: FileId,
        tree: &ScopeTree,
        known: Option<(ScopeId, FuncId)>,
    ) -> (HashMap<ScopeId, FuncId>, HashMap<ScopeId, ClassId>) {
        let (mut funcs, mut classes) = (HashMap::default(), HashMap::default());
        funcs.extend(known);
        let first = known.map_or(0, |(scope, _)| scope.0 as usize + 1);
        for (index, scope) in tree.scopes.iter().enumerate().skip(first) {
            let id = ScopeId(index as u32);
            let qualname = qualname(tree, id);
            match scope.kind {
                ScopeKind::Comprehension => {}
                ScopeKind::Class => {
                    classes.insert(id, ClassId(self.program.classes.len() as u32));
                    self.program.classes.push(empty_class(&scope.name, qualname, module, scope.span));
                }
                ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::GenExp => {
                    funcs.insert(id, FuncId(self.program.funcs.len() as u32));
                    let span = if scope.kind == ScopeKind::Module { Span::new(file, 0, 0) } else { scope.span };
                    self.program.funcs.push(empty_func(scope, qualname, module, span));
                }
            }
        }
        (funcs, classes)
    }

    #[allow(clippy::too_many_arguments)]
    fn declare_name(
        &mut self,
        new: &NewModule,
        module: ModuleId,
        init: FuncId,
        name: &str,
        symbol: &Symbol,
        funcs: &HashMap<ScopeId, FuncId>,
        classes: &HashMap<ScopeId, ClassId>,
    ) -> Option<Binding> {
        match symbol.static_kind() {
            Static::Def(scope) => funcs.get(&scope).map(|f| Binding::Func(*f)),
            Static::Class(scope) => classes.get(&scope).map(|c| Binding::Class(*c)),
            Static::Import(_) => None,
            Static::Variable if all_imports(symbol) => None,
            Static::Variable => Some(self.declare_variable(new.is_entry, module, init, name, symbol)),
        }
    }

    pub(super) fn declare_variable(&mut self, is_entry: bool, module: ModuleId, init: FuncId, name: &str, symbol: &Symbol) -> Binding {
        if !is_entry || symbol.read_by_function || symbol.inner_writes {
            return Binding::Global(self.add_global(module, name, symbol.span, symbol.is_deleted));
        }
        let locals = &mut self.program.funcs[init.index()].locals;
        locals.push(Local { name: name.to_string(), span: symbol.span, boxed: false, hidden: false, is_deleted: symbol.is_deleted });
        Binding::InitLocal(LocalId(locals.len() as u32 - 1))
    }

    pub(super) fn add_global(&mut self, module: ModuleId, name: &str, span: Span, is_deleted: bool) -> GlobalId {
        self.program.globals.push(Global { name: name.to_string(), module, span, annotation: None, is_deleted });
        GlobalId(self.program.globals.len() as u32 - 1)
    }
}

/// Bound several times, but always by an import (of the same thing, as a rule).
pub(super) fn all_imports(symbol: &Symbol) -> bool {
    !symbol.inner_writes && !symbol.bindings.is_empty() && symbol.bindings.iter().all(|(_, kind)| matches!(kind, BindKind::Import(_)))
}

fn qualname(tree: &ScopeTree, id: ScopeId) -> String {
    let scope = tree.scope(id);
    let mut outer = scope.parent;
    while let Some(parent) = outer.filter(|p| tree.scope(*p).kind == ScopeKind::Comprehension) {
        outer = tree.scope(parent).parent;
    }
    match outer {
        None => scope.name.clone(),
        Some(parent) => match tree.scope(parent).kind {
            ScopeKind::Module => scope.name.clone(),
            ScopeKind::Class => format!("{}.{}", qualname(tree, parent), scope.name),
            // Examples see themselves at top level.
            ScopeKind::Function if tree.scope(parent).name.starts_with(doctest::DOCSTRING) => scope.name.clone(),
            ScopeKind::Function | ScopeKind::Lambda | ScopeKind::GenExp | ScopeKind::Comprehension => {
                format!("{}.<locals>.{}", qualname(tree, parent), scope.name)
            }
        },
    }
}

fn empty_func(scope: &Scope, qualname: String, module: ModuleId, span: Span) -> Func {
    Func {
        name: scope.name.clone(),
        qualname,
        module,
        span,
        name_span: span,
        doc: None,
        kind: match scope.kind {
            ScopeKind::Module => FuncKind::ModuleInit,
            ScopeKind::Lambda => FuncKind::Lambda,
            ScopeKind::GenExp => FuncKind::GenExpr,
            ScopeKind::Function if scope.name.starts_with(doctest::DOCSTRING) => FuncKind::Doctest,
            ScopeKind::Function | ScopeKind::Class | ScopeKind::Comprehension => FuncKind::Def,
        },
        class: None,
        method_kind: MethodKind::Free,
        parent: None,
        params: Vec::new(),
        returns: None,
        locals: Vec::new(),
        captures: Vec::new(),
        stored_attributes: scope.stored_attributes.iter().cloned().collect(),
        exprs: Vec::new(),
        body: Vec::new(),
        is_generator: false,
    }
}

pub(super) fn empty_class(name: &str, qualname: String, module: ModuleId, span: Span) -> Class {
    Class {
        name: name.to_string(),
        qualname,
        module,
        span,
        name_span: span,
        doc: None,
        bases: Vec::new(),
        keywords: Vec::new(),
        decorators: Vec::new(),
        home: FuncId(0),
        methods: IndexMap::default(),
        attributes: Vec::new(),
        body: Vec::new(),
        decorated: Vec::new(),
        classes: IndexMap::default(),
    }
}
