//! Imports. Comes in: an `ImportRef` of some module. Goes out: the modules to run and what the name stands for.
//! Must not build statements.

use super::module::{NewModule, all_imports};
use super::scope::{BindKind, Event, ImportRef, MODULE, ScopeKind, ScopeTree, Static, Symbol};
use super::{Builder, Loaded, refuse};
use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{Binding, Func, Global, ModuleId, Stmt, StmtKind};
use crate::prelude;
use crate::source::Span;
use std::rc::Rc;

/// The outcome of one import.
#[derive(Clone, Debug)]
pub(super) struct Imported {
    /// `a`, `a.b` … in the order they run.
    pub chain: Vec<ModuleId>,
    /// Absent if it failed; a diagnostic exists unless the import was guarded.
    pub binding: Option<Binding>,
    pub missing: Option<Missing>,
}

/// What a guarded import does not find, for `raise ImportError`: a module, or a name in it.
#[derive(Clone, Debug)]
pub(super) struct Missing {
    pub name: Option<String>,
    pub module: String,
    /// Of the module that lacks the name, if the user wrote it.
    pub path: Option<String>,
}

enum Found {
    Module(ModuleId),
    /// There is such a file, but it is broken: that was reported.
    Broken,
    /// There is such a file, but it cannot be read.
    Unreadable(String),
    Nothing,
}

impl Builder {
    /// Runs before the bodies are built, so that every static name is known to them. A library module reads what it
    /// imports when one of the names is used.
    pub(super) fn resolve_top_level_imports(&mut self, module: ModuleId) {
        if self.program.module(module).is_prelude {
            return;
        }
        let tree = Rc::clone(&self.states[module.index()].tree);
        for (index, import) in tree.imports.iter().enumerate().filter(|(_, import)| import.top_level && !import.type_only) {
            self.states[module.index()].importing = Some(import.order);
            let imported = self.resolve_import(module, import);
            if import.member.as_deref() == Some("*")
                && let Some(Binding::Module(source)) = imported.binding
            {
                self.import_all(module, source, import);
            }
            self.name_static_imports(module, index, &imported);
        }
        self.states[module.index()].importing = None;
        self.settle_imports(module);
    }

    /// A name that is bound by imports alone stands for what they bring in, or it is a variable if that differs.
    fn settle_imports(&mut self, module: ModuleId) {
        let tree = Rc::clone(&self.states[module.index()].tree);
        let (is_entry, init) = (self.states[module.index()].is_entry, self.program.module(module).init);
        for (name, symbol) in tree.scope(MODULE).symbols.iter().filter(|(_, symbol)| all_imports(symbol)) {
            let mut found: Vec<Binding> = self.live_imports(module, &tree, symbol);
            let stars = self.states[module.index()].stars.values().flatten();
            found.extend(stars.filter(|(star, _)| star == name).map(|(_, binding)| *binding));
            found.dedup();
            let binding = match found.as_slice() {
                [] => continue,
                [one] if !self.may_change(*one) => *one,
                _ => {
                    self.states[module.index()].contested.insert(name.clone());
                    self.declare_variable(is_entry, module, init, name, symbol)
                }
            };
            self.program.modules[module.index()].names.insert(name.clone(), binding);
        }
        let this = &mut self.states[module.index()];
        for assigned in this.stars.values_mut() {
            let is_variable = |name: &str| this.contested.contains(name) || tree.symbol(MODULE, name).is_some_and(|s| !all_imports(s));
            assigned.retain(|(name, _)| is_variable(name));
        }
    }

    /// Does a name that imports a variable keep what that held at the time? Where nothing sets the variable any more once its
    /// module has run, the name may as well stand for the variable itself.
    fn may_change(&self, binding: Binding) -> bool {
        let Binding::Global(global) = binding else { return false };
        let Global { name, module, .. } = &self.program.globals[global.index()];
        let is_set_inside = self.states[module.index()].tree.symbol(MODULE, name).is_some_and(|symbol| symbol.inner_writes);
        let is_set_outside = || self.states.iter().any(|state| state.tree.set_on_names.contains(name));
        !self.program.module(*module).is_prelude && (is_set_inside || is_set_outside())
    }

    /// The variable is known under another name from now on.
    fn note_alias(&mut self, binding: Binding) {
        if let Binding::Global(global) = binding
            && !self.may_change(binding)
        {
            self.aliased.insert(global);
        }
    }

    /// What the imports of the name bring in, but for those in the handlers of a `try` that finds all it looks for.
    fn live_imports(&mut self, module: ModuleId, tree: &ScopeTree, symbol: &Symbol) -> Vec<Binding> {
        let mut found = Vec::new();
        for (_, kind) in &symbol.bindings {
            let BindKind::Import(index) = kind else { continue };
            let import = &tree.imports[*index];
            let attempted = tree.imports.iter().filter(|other| import.instead_of.is_some() && other.attempt == import.instead_of);
            let attempted: Vec<&ImportRef> = attempted.collect();
            let is_needed = attempted.is_empty() || attempted.iter().any(|other| self.resolve_import(module, other).binding.is_none());
            if is_needed && !import.type_only {
                found.extend(self.resolve_import(module, import).binding);
            }
        }
        found
    }

    /// The imports that never run: modules may import each other in a circle there.
    pub(super) fn resolve_type_imports(&mut self, module: ModuleId) {
        let tree = Rc::clone(&self.states[module.index()].tree);
        for (index, import) in tree.imports.iter().enumerate().filter(|(_, import)| import.top_level && import.type_only) {
            let Some(binding) = self.resolve_import(module, import).binding else { continue };
            let named = tree.scope(MODULE).symbols.iter().filter(|(_, symbol)| symbol.static_kind() == Static::Import(index));
            for (name, _) in named {
                self.program.modules[module.index()].names.entry(name.clone()).or_insert(binding);
            }
        }
    }

    fn name_static_imports(&mut self, module: ModuleId, index: usize, imported: &Imported) {
        let tree = Rc::clone(&self.states[module.index()].tree);
        for (name, symbol) in &tree.scope(MODULE).symbols {
            let is_this = symbol.static_kind() == Static::Import(index)
                || (all_imports(symbol) && symbol.bindings.iter().any(|(_, kind)| *kind == BindKind::Import(index)));
            if is_this && let Some(binding) = imported.binding {
                self.program.modules[module.index()].names.insert(name.clone(), binding);
            }
        }
    }

    /// `from source import *`: all public names. Where the module binds one, too, it is a variable, unless what the import
    /// brings in is never asked for.
    fn import_all(&mut self, module: ModuleId, source: ModuleId, import: &ImportRef) {
        let tree = Rc::clone(&self.states[module.index()].tree);
        let mut assigned = Vec::new();
        for name in self.exported_names(source) {
            let Some(binding) = self.module_binding(source, &name) else { continue };
            let known = self.program.module(module).names.get(&name).copied();
            match tree.symbol(MODULE, &name).filter(|_| known.is_none_or(|known| known != binding)) {
                None if self.may_change(binding) => {
                    let variable = Binding::Global(self.add_global(module, &name, import.span, false));
                    self.program.modules[module.index()].names.insert(name.clone(), variable);
                    self.states[module.index()].contested.insert(name.clone());
                    assigned.push((name, binding));
                }
                None => {
                    self.note_alias(binding);
                    self.program.modules[module.index()].names.insert(name, binding);
                }
                Some(symbol) if is_only_own(&tree, symbol, &name, import) => {}
                Some(symbol) => {
                    self.make_variable(module, &name, symbol, import);
                    assigned.push((name, binding));
                }
            }
        }
        self.states[module.index()].stars.insert(import.span.start, assigned);
    }

    /// A function or class whose name stands for what an import brings in for a while.
    fn make_variable(&mut self, module: ModuleId, name: &str, symbol: &Symbol, import: &ImportRef) {
        let (Static::Def(_) | Static::Class(_)) = symbol.static_kind() else { return };
        let (is_entry, init) = (self.states[module.index()].is_entry, self.program.module(module).init);
        let variable = self.declare_variable(is_entry, module, init, name, symbol);
        self.program.modules[module.index()].names.insert(name.to_string(), variable);
        let tree = Rc::make_mut(&mut self.states[module.index()].tree);
        let event = Event { order: import.order, outer_loop: 0, immediate: false };
        if let Some(symbol) = tree.scope_mut(MODULE).symbols.get_mut(name) {
            symbol.bindings.push((event, BindKind::Variable));
        }
    }

    fn exported_names(&self, source: ModuleId) -> Vec<String> {
        let module = self.program.module(source);
        if let Some(all) = &self.states[source.index()].tree.exports {
            return all.clone();
        }
        let apart = if module.is_prelude { prelude::names_apart(&module.name) } else { Vec::new() };
        let imported = self.states[source.index()].tree.scope(MODULE).symbols.iter().filter(|(_, symbol)| all_imports(symbol));
        let imported = imported.map(|(name, _)| name).filter(|name| module.is_prelude && !module.names.contains_key(*name));
        let own = module.names.keys().chain(imported).map(String::as_str).filter(|name| !name.starts_with('_'));
        own.chain(apart).map(str::to_string).collect()
    }

    /// What a name at a module's top level stands for; imports are followed.
    pub fn module_binding(&mut self, module: ModuleId, name: &str) -> Option<Binding> {
        if let Some(binding) = self.program.module(module).names.get(name) {
            return Some(*binding);
        }
        let tree = Rc::clone(&self.states[module.index()].tree);
        let Some(symbol) = tree.symbol(MODULE, name) else { return self.binding_apart(module, name) };
        let index = match symbol.static_kind() {
            Static::Import(index) => index,
            Static::Variable if all_imports(symbol) => symbol.bindings.iter().find_map(|(_, kind)| match kind {
                BindKind::Import(index) => Some(*index),
                BindKind::Param | BindKind::Variable | BindKind::Def(_) | BindKind::Class(_) | BindKind::Unbind => None,
            })?,
            Static::Variable | Static::Def(_) | Static::Class(_) => return None,
        };
        let imported = self.resolve_import(module, &tree.imports[index]);
        if self.program.module(module).is_prelude {
            let place = tree.imports[index].span;
            imported.chain.into_iter().for_each(|needed| self.run_first(module, needed, place));
            self.program.modules[module.index()].names.extend(imported.binding.map(|binding| (name.to_string(), binding)));
        }
        imported.binding
    }

    /// Makes the top level of a library module run that of another one, as its import at `place` says: modules that import
    /// each other rely on the order.
    fn run_first(&mut self, module: ModuleId, needed: ModuleId, place: Span) {
        let init = self.program.module(module).init;
        let init = &mut self.program.funcs[init.index()];
        if !imports(init, needed) {
            let is_earlier = |stmt: &&Stmt| matches!(stmt.kind, StmtKind::Import(_)) && stmt.span.start < place.start;
            let earlier = init.body.iter().take_while(is_earlier).count();
            init.body.insert(earlier, Stmt { kind: StmtKind::Import(needed), span: place });
        }
    }

    /// A name of a library module that stands in a file of its own, whose top level runs with that of the module.
    fn binding_apart(&mut self, module: ModuleId, name: &str) -> Option<Binding> {
        let this = self.program.module(module);
        let file = prelude::file_apart(&this.name, name).filter(|_| this.is_prelude)?;
        let init = this.init;
        let file = self.library(file)?;
        let init = &mut self.program.funcs[init.index()];
        if !imports(init, file) {
            init.body.push(Stmt { kind: StmtKind::Import(file), span: init.span });
        }
        self.program.module(file).names.get(name).copied()
    }

    pub(super) fn resolve_import(&mut self, module: ModuleId, import: &ImportRef) -> Imported {
        let place = import.span.start;
        if let Some(known) = self.states[module.index()].imports.get(&place) {
            return known.clone();
        }
        // Whoever comes here again before the answer is known is part of a circle.
        let unknown = Imported { chain: Vec::new(), binding: None, missing: None };
        self.states[module.index()].imports.insert(place, unknown);
        let imported = self.follow_import(module, import);
        self.states[module.index()].imports.insert(place, imported.clone());
        imported
    }

    fn follow_import(&mut self, module: ModuleId, import: &ImportRef) -> Imported {
        let mut result = Imported { chain: Vec::new(), binding: None, missing: None };
        let Some(absolute) = self.absolute_name(module, import) else { return result };
        let mut prefix = String::new();
        for part in absolute.split('.').filter(|part| !part.is_empty()) {
            let parent = result.chain.last().copied();
            prefix = if prefix.is_empty() { part.to_string() } else { format!("{prefix}.{part}") };
            match self.find_module(module, &prefix) {
                Found::Module(found) => {
                    self.add_submodule(parent, part, found);
                    result.chain.push(found);
                }
                Found::Broken => return result,
                Found::Unreadable(reason) => {
                    self.report(Diagnostic::error("module-not-found", import.span, format!("cannot import '{prefix}'")).label(reason));
                    return result;
                }
                Found::Nothing if refuse::is_known_module(&absolute) && self.is_unused(module, import) => return result,
                // Whoever asks the package for the module is told.
                Found::Nothing if import.bind_root && !import.guarded && parent.is_some() && refuse::is_known_module(&absolute) => {
                    result.binding = result.chain.first().copied().map(Binding::Module);
                    return result;
                }
                Found::Nothing => {
                    self.report_missing(import, &prefix);
                    result.missing = Some(Missing { name: None, module: prefix, path: None });
                    return result;
                }
            }
        }
        let (Some(first), Some(last)) = (result.chain.first().copied(), result.chain.last().copied()) else { return result };
        result.binding = match import.member.as_deref() {
            None => Some(Binding::Module(if import.bind_root { first } else { last })),
            Some("*") => Some(Binding::Module(last)),
            Some(member) => self.import_member(module, last, &absolute, member, import, &mut result),
        };
        result
    }

    /// `import a.b` makes `b` an attribute of `a`.
    fn add_submodule(&mut self, parent: Option<ModuleId>, part: &str, child: ModuleId) {
        if let Some(parent) = parent {
            self.program.modules[parent.index()].names.entry(part.to_string()).or_insert(Binding::Module(child));
        }
    }

    /// Resolves `.` and `..` against the importing module's package.
    fn absolute_name(&mut self, module: ModuleId, import: &ImportRef) -> Option<String> {
        if import.level == 0 {
            return Some(import.module.clone());
        }
        let state = &self.states[module.index()];
        let mut parts: Vec<&str> = self.program.module(module).name.split('.').collect();
        let drop = import.level as usize - usize::from(state.is_package);
        if state.is_entry || drop >= parts.len() + usize::from(state.is_package) || (parts.len() == drop) {
            let message = if state.is_entry || parts.len() == drop {
                "attempted relative import with no known parent package"
            } else {
                "attempted relative import beyond top-level package"
            };
            let help = "modules beside the program are imported by their plain name, as in `import helper`";
            self.report(Diagnostic::error("module-not-found", import.span, message).help(help));
            return None;
        }
        parts.truncate(parts.len() - drop);
        if !import.module.is_empty() {
            parts.push(&import.module);
        }
        Some(parts.join("."))
    }

    fn find_module(&mut self, importer: ModuleId, dotted: &str) -> Found {
        let from_library = self.program.module(importer).is_prelude;
        if !from_library {
            match self.find_user_module(dotted) {
                Found::Nothing => {}
                found => return found,
            }
        }
        match self.library(&dotted.replace('.', "_")) {
            Some(id) if from_library || refuse::is_standard_module(dotted) => Found::Module(id),
            Some(_) | None => Found::Nothing,
        }
    }

    fn find_user_module(&mut self, dotted: &str) -> Found {
        match self.user.get(dotted) {
            Some(Some(id)) => return Found::Module(*id),
            Some(None) => return Found::Broken,
            None => {}
        }
        let (path, text, is_package) = match self.loader.load(dotted) {
            Loaded::Module { path, text, is_package } => (path, text, is_package),
            Loaded::Unreadable(Some(reason)) => return Found::Unreadable(reason),
            Loaded::Unreadable(None) => return Found::Broken,
            Loaded::Nothing => return Found::Nothing,
        };
        let new = NewModule { name: dotted.to_string(), path: &path, text: &text, is_prelude: false, is_package, is_entry: false };
        match self.load_module(new) {
            Some(id) => Found::Module(id),
            None => Found::Broken,
        }
    }

    fn import_member(
        &mut self,
        importer: ModuleId,
        source: ModuleId,
        absolute: &str,
        member: &str,
        import: &ImportRef,
        result: &mut Imported,
    ) -> Option<Binding> {
        let chain = &mut result.chain;
        if self.not_yet_there(source, member) {
            if let Found::Module(submodule) = self.find_module(importer, &format!("{absolute}.{member}")) {
                self.add_submodule(Some(source), member, submodule);
                chain.push(submodule);
                return Some(Binding::Module(submodule));
            }
            self.report_circle(importer, source, member, import.span);
            return None;
        }
        if let Some(binding) = self.module_binding(source, member) {
            self.note_alias(binding);
            if let Binding::Module(submodule) = binding {
                chain.push(submodule);
            }
            return Some(binding);
        }
        let is_import = self.states[source.index()].tree.symbol(MODULE, member).is_some();
        if let Found::Module(submodule) = self.find_module(importer, &format!("{absolute}.{member}")) {
            self.add_submodule(Some(source), member, submodule);
            chain.push(submodule);
            return Some(Binding::Module(submodule));
        }
        if is_import || import.type_only {
            return None;
        }
        if import.guarded {
            let module = self.program.module(source);
            let path = (!module.is_prelude).then(|| self.sources.file(module.file).name.clone());
            result.missing = Some(Missing { name: Some(member.to_string()), module: module.public_name().to_string(), path });
        } else if !(self.is_missing_member(source, member) && self.is_unused(importer, import)) {
            self.report_no_member(source, member, import.span);
        }
        None
    }

    /// Does CPython's library have the member, which this one lacks?
    pub(super) fn is_missing_member(&self, source: ModuleId, member: &str) -> bool {
        let source = self.program.module(source);
        let name = source.public_name();
        source.is_prelude && (refuse::lacks(name, member) || refuse::is_known_module(&format!("{name}.{member}")))
    }

    /// Is the import of a name that nothing in the program asks for? Modules of the library that are not here do nothing
    /// when they are imported.
    fn is_unused(&self, module: ModuleId, import: &ImportRef) -> bool {
        let state = &self.states[module.index()];
        let Some(index) = state.tree.imports.iter().position(|other| other.span == import.span) else { return false };
        let scopes = &state.tree.scopes;
        let binds = |symbol: &Symbol| symbol.bindings.iter().any(|(_, kind)| *kind == BindKind::Import(index));
        let bound = scopes.iter().find_map(|scope| {
            let found = scope.symbols.iter().find(|(_, symbol)| binds(symbol))?;
            (scope.kind != ScopeKind::Class).then_some(found.0)
        });
        let is_used = |name: &String| {
            scopes.iter().any(|scope| scope.used.contains(name)) || state.tree.exports.as_ref().is_some_and(|all| all.contains(name))
        };
        state.is_entry && bound.is_some_and(|name| !is_used(name))
    }

    /// Whether `source` is still running its own imports and binds `member` only later.
    fn not_yet_there(&self, source: ModuleId, member: &str) -> bool {
        let state = &self.states[source.index()];
        let (Some(now), Some(symbol)) = (state.importing, state.tree.symbol(MODULE, member)) else { return false };
        !self.program.module(source).is_prelude && symbol.bindings.iter().all(|(event, _)| event.order > now)
    }

    fn report_circle(&mut self, importer: ModuleId, source: ModuleId, member: &str, span: Span) {
        let name = |id: ModuleId| self.program.module(id).name.clone();
        let mut circle: Vec<String> =
            (source.0..=importer.0).filter(|i| self.states[*i as usize].importing.is_some()).map(|i| name(ModuleId(i))).collect();
        circle.push(name(source));
        let message = format!("circular import: '{member}' of module '{}' does not exist yet", name(source));
        let diagnostic = Diagnostic::error("circular-import", span, message)
            .note(format!("the modules import each other: {}", circle.join(" -> ")))
            .help("move what both modules need into a third module, or import inside the function that needs it");
        self.report(diagnostic);
    }

    pub(super) fn report_no_member(&mut self, source: ModuleId, member: &str, span: Span) {
        let module = self.program.module(source);
        let submodule = format!("{}.{member}", module.public_name());
        if module.is_prelude && refuse::is_known_module(&submodule) {
            return self.report_unsupported(&submodule, span);
        }
        let diagnostic = self.no_member(source, member, span);
        self.report(diagnostic);
    }

    pub(crate) fn no_member(&self, source: ModuleId, member: &str, span: Span) -> Diagnostic {
        let module = self.program.module(source);
        let message = format!("module '{}' has no member '{member}'", module.public_name());
        let mut diagnostic = Diagnostic::error("no-attribute", span, message);
        let visible = module.names.keys().map(String::as_str).filter(|n| !module.is_prelude || !n.starts_with('_'));
        let apart = if module.is_prelude { prelude::names_apart(&module.name) } else { Vec::new() };
        let advice = refuse::instead_of_member(&module.name, member).filter(|_| module.is_prelude);
        if let Some(near) = did_you_mean(member, visible.chain(apart)).filter(|_| advice.is_none()) {
            diagnostic = diagnostic.help(format!("did you mean '{near}'?"));
        } else if module.is_prelude {
            diagnostic =
                diagnostic.note("pyllvm's library holds only a part of Python's standard library").advice(advice.map(str::to_string));
        }
        diagnostic
    }

    fn report_missing(&mut self, import: &ImportRef, dotted: &str) {
        if import.type_only || import.guarded {
            return;
        }
        let root = dotted.split('.').next().unwrap_or(dotted);
        if refuse::is_standard_module(dotted) {
            return self.report_unsupported(dotted, import.span);
        }
        let diagnostic = if refuse::is_third_party_module(root) {
            Diagnostic::error("module-not-found", import.span, format!("no module named '{dotted}': third-party modules are not supported"))
                .help("only modules written in plain Python, beside the program, and pyllvm's own library can be imported")
        } else {
            Diagnostic::error("module-not-found", import.span, format!("no module named '{dotted}'"))
        };
        let diagnostic = match did_you_mean(dotted, refuse::importable_modules()) {
            Some(near) => diagnostic.help(format!("did you mean '{near}'?")),
            None => diagnostic,
        };
        self.report(diagnostic);
    }

    /// A module of CPython's library that is not here.
    fn report_unsupported(&mut self, dotted: &str, span: Span) {
        let diagnostic = Diagnostic::error("module-not-found", span, format!("module '{dotted}' is not supported"))
            .note("it belongs to Python's standard library, of which pyllvm brings along only a part")
            .advice(refuse::instead_of_module(dotted).map(str::to_string));
        self.report(diagnostic);
    }
}

fn imports(init: &Func, module: ModuleId) -> bool {
    init.body.iter().any(|stmt| matches!(stmt.kind, StmtKind::Import(known) if known == module))
}

/// Does the module bind the name behind `from … import *`, and does nothing need what it stands for until then?
fn is_only_own(tree: &ScopeTree, symbol: &Symbol, name: &str, star: &ImportRef) -> bool {
    symbol.bindings.first().is_some_and(|(event, _)| event.order > star.order) && !tree.wanted_from_stars.contains(name)
}
