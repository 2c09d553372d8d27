//! Names as expressions. Comes in: a name and the scope it stands in. Goes out: what it refers to, or a diagnostic
//! with the closest name that would work. Must not look at types.

use super::body::ModuleBuilder;
use super::module::all_imports;
use super::refuse;
use super::scope::{BindKind, MODULE, Owner, ScopeId, ScopeKind, Static, Symbol, is_hidden, mangle};
use crate::builtins::names;
use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{Arg, Binding, Expr, ExprId, ExprKind, Stmt, StmtKind, Target};
use crate::source::Span;
use std::rc::Rc;

impl ModuleBuilder<'_> {
    pub fn name_expr(&mut self, name: &str, span: Span) -> ExprId {
        let kind = self.name_kind(name, span);
        self.push(kind, span)
    }

    pub fn name_kind(&mut self, name: &str, span: Span) -> ExprKind {
        let mangled = self.mangle(name);
        match self.tree.owner(self.scope, &mangled) {
            Owner::Scope(owner) => self.owned_name(owner, &mangled, span),
            Owner::Module => self.module_name(&mangled, span),
        }
    }

    /// A name of an enclosing function, class body or comprehension.
    fn owned_name(&mut self, owner: ScopeId, name: &str, span: Span) -> ExprKind {
        if self.tree.scope(owner).kind == ScopeKind::Class {
            return match self.class_names.get(&(owner, name.to_string())) {
                Some(kind) => kind.clone(),
                None => self.module_name(name, span),
            };
        }
        if let Some(kind) = self.frame().supers.get(&(owner, name.to_string())) {
            return kind.clone();
        }
        match self.tree.symbol(owner, name).map_or(Static::Variable, |s| s.static_kind()) {
            Static::Variable => ExprKind::Local(self.local_of(owner, name)),
            Static::Class(scope) => self.classes.get(&scope).map_or(ExprKind::Error, |c| ExprKind::Class(*c)),
            Static::Import(index) => {
                let imported = self.b.resolve_import(self.module, &self.tree.imports[index]);
                imported.binding.map_or(ExprKind::Error, |binding| self.binding_kind(binding))
            }
            Static::Def(target) => {
                let Some(func) = self.funcs.get(&target).copied() else { return ExprKind::Error };
                if self.tree.scope(target).captures.is_empty() {
                    ExprKind::Func(func)
                } else if self.tree.is_lifted(self.frame_scope(), target, self.tree.frame(owner)) {
                    ExprKind::Closure(func)
                } else {
                    ExprKind::Local(self.local_of(owner, name))
                }
            }
        }
    }

    pub fn binding_kind(&self, binding: Binding) -> ExprKind {
        match binding {
            Binding::Func(func) => ExprKind::Func(func),
            Binding::Class(class) => ExprKind::Class(class),
            Binding::Module(module) => ExprKind::Module(module),
            Binding::Global(global) => {
                let hir = self.b.program.global(global);
                let home = self.b.program.module(hir.module);
                match crate::prelude::text_of(&home.name, &hir.name).filter(|_| home.is_prelude && !self.is_prelude) {
                    Some(text) => ExprKind::Str(text.to_string()),
                    None => ExprKind::Global(global),
                }
            }
            Binding::InitLocal(local) => ExprKind::Local(local),
        }
    }

    /// A module-level name, else a builtin.
    fn module_name(&mut self, name: &str, span: Span) -> ExprKind {
        if self.is_prelude && names::is_type(name) {
            return ExprKind::Builtin(name.to_string());
        }
        if self.is_never_set(name) {
            self.report_never_set(name, span);
            return ExprKind::Error;
        }
        match self.b.module_binding(self.module, name) {
            Some(Binding::InitLocal(_)) if !self.in_init() => return ExprKind::Error,
            Some(binding) if self.is_still_builtin(binding, name, span) => return self.builtin_name(name, span),
            Some(binding) => return self.binding_kind(binding),
            None => {}
        }
        // An import that failed has been reported already, or a handler does without it: builtins stay what they are.
        let is_import = self.tree.symbol(MODULE, name).is_some_and(|s| matches!(s.static_kind(), Static::Import(_)) || all_imports(s));
        if is_import && !names::is_builtin(name) {
            return if self.is_found_nowhere(name) { self.raise_undefined(name, span) } else { ExprKind::Error };
        }
        match self.special_name(name) {
            Some(kind) => kind,
            None => self.builtin_name(name, span),
        }
    }

    /// Whether the module's own function or class of a builtin's name is defined only behind the use.
    fn is_still_builtin(&self, binding: Binding, name: &str, span: Span) -> bool {
        let definition = match binding {
            Binding::Func(func) => self.b.program.funcs[func.index()].span,
            Binding::Class(class) => self.b.program.classes[class.index()].span,
            Binding::Module(_) | Binding::Global(_) | Binding::InitLocal(_) => return false,
        };
        let is_behind = definition.file == span.file && span.start < definition.end;
        let runs_once = |symbol: &Symbol| symbol.bindings.iter().all(|(event, _)| event.outer_loop == 0);
        is_behind && !self.is_prelude && self.in_init() && names::is_builtin(name) && self.tree.symbol(MODULE, name).is_some_and(runs_once)
    }

    fn special_name(&mut self, name: &str) -> Option<ExprKind> {
        let module = self.b.program.module(self.module);
        Some(match name {
            "__name__" if self.b.states[self.module.index()].is_entry => ExprKind::Str("__main__".to_string()),
            "__name__" => ExprKind::Str(module.name.clone()),
            "__file__" => ExprKind::Str(self.b.sources.file(self.file).name.clone()),
            "__doc__" => module.doc.clone().map_or(ExprKind::None, ExprKind::Str),
            "__debug__" => ExprKind::Bool(true),
            "__class__" => self.enclosing_class().map(ExprKind::Class)?,
            _ => return None,
        })
    }

    pub fn builtin_name(&mut self, name: &str, span: Span) -> ExprKind {
        if names::is_type(name) || names::is_special(name) {
            return ExprKind::Builtin(name.to_string());
        }
        if names::home(name).is_some() && (self.is_prelude || !name.starts_with('_')) {
            return match self.b.library_binding(name) {
                Some(binding) => self.binding_kind(binding),
                None => ExprKind::Builtin(name.to_string()),
            };
        }
        if self.is_prelude && is_internal(name) {
            return ExprKind::Builtin(name.to_string());
        }
        if let Some((reason, help)) = refuse::builtin(name) {
            self.unsupported(span, format!("{name} is not supported"), reason, help);
            return ExprKind::Error;
        }
        let is_expected = self.tree.expects_name_errors;
        if is_expected && self.name_error_handlers == 0 {
            let message = format!("name '{name}' is not defined");
            self.report(Diagnostic::warning("certain-error", span, message).label("this always raises NameError"));
        }
        if is_expected || self.name_error_handlers > 0 {
            return self.raise_undefined(name, span);
        }
        self.undefined(name, span);
        ExprKind::Error
    }

    /// Do all imports of the name stand where a handler waits for an ImportError, and find nothing?
    fn is_found_nowhere(&mut self, name: &str) -> bool {
        let tree = Rc::clone(&self.tree);
        let bindings = tree.symbol(MODULE, name).map_or(&[][..], |symbol| &symbol.bindings);
        !self.in_annotation
            && bindings.iter().all(|(_, kind)| match kind {
                BindKind::Import(index) if tree.imports[*index].guarded => {
                    self.b.resolve_import(self.module, &tree.imports[*index]).missing.is_some()
                }
                _ => false,
            })
    }

    /// Where a handler waits for the NameError, it is raised when the program runs.
    fn raise_undefined(&mut self, name: &str, span: Span) -> ExprKind {
        let callee = match self.b.library_binding("_undefined_name") {
            Some(binding) => self.binding_kind(binding),
            None => ExprKind::Error,
        };
        let callee = self.push(callee, span);
        let text = self.push(ExprKind::Str(name.to_string()), span);
        ExprKind::Call { callee, args: vec![Arg::Positional(text)] }
    }

    // ------------------------------------------------------------ names as targets

    pub fn name_target(&mut self, name: &str, span: Span) -> Target {
        let mangled = self.mangle(name);
        match self.tree.owner(self.scope, &mangled) {
            Owner::Scope(owner) => match self.class_names.get(&(owner, mangled.clone())) {
                Some(ExprKind::Global(global)) => Target::Global(*global, span),
                _ => Target::Local(self.local_of(owner, &mangled), span),
            },
            Owner::Module => self.module_target(&mangled, span),
        }
    }

    fn module_target(&mut self, name: &str, span: Span) -> Target {
        match self.b.program.module(self.module).names.get(name).copied() {
            Some(Binding::Global(global)) => Target::Global(global, span),
            Some(Binding::InitLocal(local)) if self.in_init() => Target::Local(local, span),
            // `from m import *` brought the name in, or a submodule has it: the variable takes its place.
            Some(_) | None => {
                let is_deleted = self.tree.symbol(MODULE, name).is_some_and(|symbol| symbol.is_deleted);
                let global = self.b.add_global(self.module, name, span, is_deleted);
                self.b.program.modules[self.module.index()].names.insert(name.to_string(), Binding::Global(global));
                Target::Global(global, span)
            }
        }
    }

    /// A module variable with the name of a builtin is the builtin until it is first bound: it starts with that value
    /// where it may be used so early.
    pub fn bind_builtins(&mut self, body: &mut Vec<Stmt>) {
        let tree = Rc::clone(&self.tree);
        for (name, symbol) in tree.scope(MODULE).symbols.iter().filter(|(name, _)| names::is_builtin(name)) {
            let Some(binding) = self.b.program.module(self.module).names.get(name).copied() else { continue };
            if self.is_prelude || !matches!(binding, Binding::Global(_) | Binding::InitLocal(_)) || !self.may_precede(binding, symbol, body)
            {
                continue;
            }
            let kind = self.builtin_name(name, symbol.span);
            let value = self.push(kind, symbol.span);
            let target = self.module_target(name, symbol.span);
            body.insert(0, Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span: symbol.span });
        }
    }

    /// May some use of a module variable run before it is bound?
    fn may_precede(&mut self, binding: Binding, symbol: &Symbol, body: &[Stmt]) -> bool {
        let first = body.iter().find(|s| s.span.start <= symbol.span.start && symbol.span.end <= s.span.end);
        let early = match first {
            Some(Stmt { kind: StmtKind::Assign { .. } | StmtKind::AnnAssign { .. }, span }) => span.end,
            _ => u32::MAX,
        };
        let is_use = |e: &Expr| match (&e.kind, binding) {
            (ExprKind::Global(used), Binding::Global(bound)) => *used == bound,
            (ExprKind::Local(used), Binding::InitLocal(bound)) => *used == bound,
            _ => false,
        };
        let uses = |exprs: &[Expr]| exprs.iter().any(|e| e.span.start < early && is_use(e));
        let is_shared = matches!(binding, Binding::Global(_));
        uses(&self.frame().exprs) || is_shared && self.b.program.funcs.iter().any(|f| f.module == self.module && uses(&f.exprs))
    }

    // ------------------------------------------------------------ undefined names

    /// A module variable that is only declared, or only changed in place (`global n; n += 1`).
    pub fn is_never_set(&self, name: &str) -> bool {
        !self.is_prelude && self.tree.symbol(MODULE, name).is_some_and(|s| !s.plainly_bound && s.bindings.is_empty())
    }

    pub fn report_never_set(&mut self, name: &str, span: Span) {
        let help = format!("give it a first value at module level: `{name} = ...`");
        self.report(Diagnostic::error("undefined-name", span, format!("global '{name}' is never given a value")).help(help));
    }

    fn undefined(&mut self, name: &str, span: Span) {
        let diagnostic = Diagnostic::error("undefined-name", span, format!("name '{name}' is not defined"));
        let diagnostic = self.suggest(name, diagnostic);
        if self.in_init() || self.frame().kind == ScopeKind::Class {
            return self.report(diagnostic);
        }
        let func = self.frame().func;
        self.b.undefined.push((func, diagnostic));
    }

    fn suggest(&self, name: &str, diagnostic: Diagnostic) -> Diagnostic {
        if let Some(help) = self.class_help(name) {
            return diagnostic.help(help);
        }
        if refuse::importable_modules().any(|module| module == name) {
            return diagnostic.help(format!("did you forget `import {name}`?"));
        }
        if let Some(help) = self.comprehension_help(name) {
            return diagnostic.help(help);
        }
        let visible = self.visible_names();
        let mut candidates: Vec<&str> = visible.iter().map(String::as_str).collect();
        candidates.append(&mut names::public().collect());
        match did_you_mean(name, candidates) {
            Some(near) => diagnostic.help(format!("did you mean '{near}'?")),
            None => diagnostic,
        }
    }

    /// `count` in a method of a class that has `self.count`.
    fn class_help(&self, name: &str) -> Option<String> {
        let class = self.class_scope()?;
        let scope = self.tree.scope(class);
        let first = self.frames.iter().rev().find_map(|f| f.params.first().filter(|_| f.class.is_some())).map(|p| p.name.clone())?;
        if self.tree.methods(class).any(|method| method.stored_attributes.contains(name)) {
            return Some(format!("did you mean '{first}.{name}'?"));
        }
        scope
            .symbols
            .contains_key(name)
            .then(|| format!("names of the class body need a prefix: '{first}.{name}' or '{}.{name}'", scope.name))
    }

    fn class_scope(&self) -> Option<ScopeId> {
        let mut scope = Some(self.scope);
        while let Some(id) = scope {
            if self.tree.scope(id).kind == ScopeKind::Class {
                return Some(id);
            }
            scope = self.tree.scope(id).parent;
        }
        None
    }

    /// A name that only a comprehension of this scope binds.
    fn comprehension_help(&self, name: &str) -> Option<String> {
        let mangled = mangle(self.tree.scope(self.scope).private.as_deref(), name);
        let known = self.tree.scopes.iter().any(|s| {
            matches!(s.kind, ScopeKind::Comprehension | ScopeKind::GenExp)
                && s.parent == Some(self.scope)
                && s.symbols.contains_key(&mangled)
        });
        known.then(|| format!("'{name}' is the variable of a comprehension, which is not visible outside it"))
    }

    fn visible_names(&self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut scope = Some(self.scope);
        while let Some(id) = scope {
            let here = self.tree.scope(id);
            if here.kind != ScopeKind::Class || id == self.scope {
                found.extend(here.symbols.keys().filter(|n| !is_hidden(n)).cloned());
            }
            scope = here.parent;
        }
        found.extend(self.b.program.module(self.module).names.keys().cloned());
        found
    }
}

/// Names that the compiler provides to the embedded library alone. A single capital letter is a type variable.
fn is_internal(name: &str) -> bool {
    let is_type_variable = name.len() == 1 && name.as_bytes()[0].is_ascii_uppercase();
    names::INTERNAL.binary_search(&name).is_ok() || name.starts_with("_rt_") || is_type_variable
}
