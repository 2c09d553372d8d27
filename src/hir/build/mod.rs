//! Text to HIR: scopes, imports, desugaring, and every error that can be found without types.
//! Comes in: the entry module's text and a `Loader` for the modules beside it. Goes out: a growing `hir::Program`,
//! the `SourceMap` and diagnostics. Must not know types; only `parse` may call the parser. (The library's trees come ready.)

mod body;
mod call;
mod class;
mod collect;
mod comprehension;
mod decorator;
mod dispatch;
mod doctest;
mod elsewhere;
mod expr;
mod flow;
mod function;
mod import;
mod indents;
mod module;
mod name;
mod named_tuple;
mod namespace;
mod parse;
mod pattern;
mod refuse;
mod scan;
mod scope;
mod stmt;
mod syntax;
mod syntax_errors;
mod target;
#[cfg(test)]
mod tests;
mod written;

use crate::builtins::names;
use crate::diag::{Diagnostic, Severity};
use crate::hir::{Binding, ClassId, FuncId, GlobalId, ModuleId, Program};
use crate::maps::{HashMap, HashSet};
use crate::prelude;
use crate::source::SourceMap;
pub use doctest::FLAGS as DOCTEST_FLAGS;
use indexmap::IndexMap;
use module::{ModuleState, NewModule};
use std::collections::VecDeque;

/// Finds the user's modules.
pub trait Loader {
    /// `dotted_name` is absolute: relative imports have been resolved already.
    fn load(&self, dotted_name: &str) -> Loaded;
}

/// What a loader has under a name.
pub enum Loaded {
    /// The path to show, the text, and whether it is a package (`__init__.py`).
    Module {
        path: String,
        text: String,
        is_package: bool,
    },
    /// There is such a module, but it cannot be read: why, unless the loader itself reports it.
    Unreadable(Option<String>),
    Nothing,
}

/// Knows no modules.
pub struct NoLoader;

impl Loader for NoLoader {
    fn load(&self, _dotted_name: &str) -> Loaded {
        Loaded::Nothing
    }
}

/// Builds modules on demand; the program may grow at any time.
pub struct Builder {
    pub program: Program,
    pub sources: SourceMap,
    pub diagnostics: Vec<Diagnostic>,
    /// Names that nothing defines, in functions that may be part of the program or not.
    pub undefined: Vec<(FuncId, Diagnostic)>,
    loader: Box<dyn Loader>,
    entry_path: Option<String>,
    /// What is known about `program.modules`, by the same index.
    states: Vec<ModuleState>,
    /// User modules by dotted name; `None` if there is none or its text is broken.
    user: HashMap<String, Option<ModuleId>>,
    library: HashMap<String, Option<ModuleId>>,
    /// User modules whose names are known and whose bodies are not built yet.
    unbuilt: VecDeque<(ModuleId, Vec<parse::ast::Stmt>)>,
    /// Imports for type checkers are being resolved.
    resolving_types: bool,
    /// Library functions whose body nobody has asked for yet.
    pending: HashMap<FuncId, body::Pending>,
    /// Whether the doctests of modules become functions of theirs.
    with_doctests: bool,
    /// What is registered for the functions that dispatch on their first argument.
    generics: IndexMap<FuncId, Vec<dispatch::Case>>,
    /// Variables whose only assignment so far binds a class (`Point = namedtuple("Point", "x y")`); None for those with
    /// several.
    classes_of_variables: HashMap<dispatch::Variable, Option<ClassId>>,
    /// Variables that another module knows under a name of its own.
    aliased: HashSet<GlobalId>,
}

impl Builder {
    pub fn new(loader: Box<dyn Loader>) -> Builder {
        Builder {
            program: Program::default(),
            sources: SourceMap::default(),
            diagnostics: Vec::new(),
            undefined: Vec::new(),
            loader,
            entry_path: None,
            states: Vec::new(),
            user: HashMap::default(),
            library: HashMap::default(),
            unbuilt: VecDeque::new(),
            resolving_types: false,
            pending: HashMap::default(),
            with_doctests: false,
            generics: IndexMap::new(),
            classes_of_variables: HashMap::default(),
            aliased: HashSet::default(),
        }
    }

    /// Builds the module the program starts in, and all that it imports.
    pub fn build_entry(&mut self, path: &str, text: &str) -> Option<ModuleId> {
        self.entry_path = Some(path.to_string());
        let module = NewModule { name: stem(path), path, text, is_prelude: false, is_package: false, is_entry: true };
        let id = self.load_module(module)?;
        self.finish_generics();
        self.program.entry = Some(id);
        Some(id)
    }

    /// Builds a program that runs the doctests of this module. `flags` are names of doctest's option flags.
    pub fn build_doctests(&mut self, path: &str, text: &str, flags: &[String]) -> Option<ModuleId> {
        self.entry_path = Some(path.to_string());
        self.with_doctests = true;
        let module = NewModule { name: stem(path), path, text, is_prelude: false, is_package: false, is_entry: false };
        let tested = self.load_module(module);
        self.user.insert(doctest::TESTED.to_string(), tested);
        let program = doctest::program(flags);
        let entry = NewModule {
            name: "doctest".to_string(),
            path: "<doctest>",
            text: &program,
            is_prelude: false,
            is_package: false,
            is_entry: true,
        };
        let id = self.load_module(entry)?;
        self.finish_generics();
        self.program.entry = tested.and(Some(id));
        self.program.entry
    }

    /// The embedded library module `name` (`math`, `os_path`), loaded on demand.
    pub fn library(&mut self, name: &str) -> Option<ModuleId> {
        if let Some(known) = self.library.get(name) {
            return *known;
        }
        let text = prelude::source(name)?;
        let path = format!("<library>/{name}.py");
        let module = NewModule { name: name.to_string(), path: &path, text, is_prelude: true, is_package: false, is_entry: false };
        self.load_module(module)
    }

    /// A variable of a library module, if the program uses that module.
    pub fn loaded_global(&self, module: &str, name: &str) -> Option<GlobalId> {
        let module = self.library.get(module).copied().flatten()?;
        match self.program.module(module).names.get(name) {
            Some(Binding::Global(global)) => Some(*global),
            _ => None,
        }
    }

    /// What a public builtin name such as `sorted` or `ValueError` stands for.
    pub fn library_binding(&mut self, name: &str) -> Option<Binding> {
        let module = self.library(names::home(name)?)?;
        self.module_binding(module, names::original(name))
    }

    /// The module the program starts in, also while it is being built.
    fn entry_in_sight(&self) -> Option<ModuleId> {
        self.states.iter().position(|state| state.is_entry).map(|index| ModuleId(index as u32))
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }
}

/// `algo` of `dir/algo.py`.
fn stem(path: &str) -> String {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.strip_suffix(".py").unwrap_or(file).to_string()
}
