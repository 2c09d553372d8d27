//! Inference: HIR → THIR. Function bodies are elaborated per argument types, again and again, until no type grows
//! any more; a last round then writes the typed trees.
//! Comes in: an HIR builder (library modules are loaded on demand). Goes out: a `thir::Program` and diagnostics.
//! Must not touch LLVM or MIR. Errors of the user's program end here.

mod advice;
mod annotation;
mod attribute;
mod body;
mod builtin;
mod call;
mod class;
mod coerce;
mod doubt;
mod endless;
mod expr;
mod instance;
mod iteration;
mod library;
mod operator;
mod settle;
mod stmt;
pub mod ty;

use crate::diag::{Diagnostic, Severity};
use crate::hir::{self, build::Builder};
use crate::maps::IndexMap;
use crate::maps::{HashMap, HashSet};
use crate::source::Span;
use crate::thir;
use crate::types::{TypeId, Types};
use class::ClassTable;
use instance::Instance;
use std::rc::Rc;
use ty::{CellId, RecId, Store, Ty};

/// Rounds over the program before inference gives up: types of real programs settle in less than ten.
const MAX_ROUNDS: u64 = 60;
/// Instances of one function before its types are taken to grow without end.
const MAX_INSTANCES: usize = 400;
/// Library functions such as `print` are called with more types than any other.
const MAX_LIBRARY_INSTANCES: usize = 4000;

/// The raising functions of checked primitives; they are always part of a program.
const ERRORS: [(thir::ErrorKind, &str); 8] = [
    (thir::ErrorKind::Overflow, "overflow"),
    (thir::ErrorKind::IntDivZero, "int_div_zero"),
    (thir::ErrorKind::IntModZero, "int_mod_zero"),
    (thir::ErrorKind::FloatDivZero, "float_div_zero"),
    (thir::ErrorKind::Memory, "memory"),
    (thir::ErrorKind::Recursion, "recursion"),
    (thir::ErrorKind::Running, "running"),
    (thir::ErrorKind::Unreachable, "unreachable"),
];

/// What an int is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ints {
    /// A machine int, except where its value is likely to leave 64 bits (see `wide`).
    #[default]
    Auto,
    /// Of any size, everywhere in the program.
    Exact,
    /// A machine int everywhere.
    Machine,
}

/// What type `x ** y` has where that depends on the values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Powers {
    /// The operands' own: a negative exponent of ints and a root of a negative number raise.
    #[default]
    Plain,
    /// As in Python: of ints an int or a float, of floats a float or a complex number.
    Exact,
}

/// How a program is inferred.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub ints: Ints,
    pub powers: Powers,
    /// Indices are taken to be right.
    pub unchecked: bool,
    /// `kmeans(list[list[float]], int)`: types for exported functions that nobody calls.
    pub signatures: Vec<String>,
}

/// What inference found.
pub struct Output {
    pub program: Option<thir::Program>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Infers the program whose modules the builder holds.
pub fn infer(builder: &mut Builder, options: &Options) -> Output {
    let mut inference = Infer::new(builder, options);
    inference.run(options);
    inference.finish()
}

pub(crate) struct Infer<'b> {
    builder: &'b mut Builder,
    ints: Ints,
    powers: Powers,
    unchecked: bool,
    store: Store,
    classes: ClassTable,
    funcs: HashMap<hir::FuncId, Rc<hir::Func>>,
    instances: Vec<Instance>,
    by_key: HashMap<(hir::FuncId, Rc<str>), usize>,
    per_func: HashMap<hir::FuncId, usize>,
    globals: Vec<GlobalState>,
    global_numbers: HashMap<hir::GlobalId, usize>,
    /// Globals that say whether a module variable is set, for those that may be read too early.
    global_flags: HashMap<hir::GlobalId, Option<usize>>,
    /// Per module the global that says whether its top level has run.
    import_flags: HashMap<hir::ModuleId, usize>,
    /// Functions that always raise, as far as that was asked.
    raising: HashMap<hir::FuncId, bool>,
    /// Element types of lists that are written out with items that cannot be compared.
    mixed_displays: HashSet<CellId>,
    /// Per function, the operations whose int results are likely to leave 64 bits.
    large_results: HashMap<hir::FuncId, Rc<HashSet<Span>>>,
    round: u64,
    /// The last round: write trees, report errors.
    emit: bool,
    stack: Vec<usize>,
    // ---- output
    types: Types,
    layouts: HashMap<Rc<str>, TypeId>,
    bodies: Vec<Option<thir::Body>>,
    emitted: HashMap<(hir::FuncId, Rc<str>), thir::InstanceId>,
    /// The instances of the program, in the order in which their bodies are written.
    queue: Vec<(usize, thir::InstanceId)>,
    /// How many of them are written.
    emitted_bodies: usize,
    errors: IndexMap<thir::ErrorKind, thir::InstanceId>,
    close_dropped: Option<thir::InstanceId>,
    /// Some generator of the program cleans up, so that it matters how long it is held.
    closes_dropped: bool,
    diagnostics: Vec<Diagnostic>,
    symbols: HashMap<String, usize>,
    growth: Option<endless::Growth>,
    doubts: doubt::Doubts,
    /// What other programs may call, by its C name.
    exports: Vec<(String, thir::InstanceId)>,
    /// Instances that never return, as far as types tell.
    bottomless: Vec<usize>,
}

/// Which int a variable holds, after all that was seen assigned to it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Known {
    #[default]
    Unset,
    Int(i128),
    Varies,
}

impl Known {
    pub(crate) fn assign(&mut self, value: Option<i128>) {
        *self = match (*self, value) {
            (Known::Unset, Some(value)) => Known::Int(value),
            (Known::Int(old), Some(value)) if old == value => *self,
            _ => Known::Varies,
        };
    }

    pub(crate) fn int(self) -> Option<i128> {
        if let Known::Int(value) = self { Some(value) } else { None }
    }
}

struct GlobalState {
    /// `algo.total`
    name: String,
    cell: CellId,
    known: Known,
}

impl<'b> Infer<'b> {
    fn new(builder: &'b mut Builder, options: &Options) -> Infer<'b> {
        Infer {
            builder,
            ints: options.ints,
            powers: options.powers,
            unchecked: options.unchecked,
            store: Store::default(),
            classes: ClassTable::default(),
            funcs: HashMap::default(),
            instances: Vec::new(),
            by_key: HashMap::default(),
            per_func: HashMap::default(),
            globals: Vec::new(),
            global_numbers: HashMap::default(),
            global_flags: HashMap::default(),
            import_flags: HashMap::default(),
            raising: HashMap::default(),
            mixed_displays: HashSet::default(),
            large_results: HashMap::default(),
            round: 0,
            emit: false,
            stack: Vec::new(),
            types: Types::default(),
            layouts: HashMap::default(),
            bodies: Vec::new(),
            emitted: HashMap::default(),
            queue: Vec::new(),
            emitted_bodies: 0,
            errors: IndexMap::default(),
            close_dropped: None,
            closes_dropped: false,
            diagnostics: Vec::new(),
            symbols: HashMap::default(),
            growth: None,
            doubts: doubt::Doubts::default(),
            exports: Vec::new(),
            bottomless: Vec::new(),
        }
    }

    fn run(&mut self, options: &Options) {
        self.classes.var_tuple = self.library_class("tuple", "vartuple");
        let Some(start) = self.library_function("_start", "start") else { return };
        let exports = self.export_calls(options);
        loop {
            self.round += 1;
            let before = self.store.changes;
            let roots = self.visit(start, &exports);
            if self.store.too_deep || self.round > MAX_ROUNDS {
                self.report_endless();
                return;
            }
            if self.store.changes == before && self.is_regular() && !self.spread_meaning(&roots) && !self.start_to_doubt() {
                break;
            }
        }
        self.find_bottomless();
        self.report_unknown_parameters();
        self.emit = true;
        self.emit_call(start, Vec::new());
        self.emit_exports(exports, options);
        self.emit_queue();
        self.emit_errors();
        self.emit_queue();
        if let Some(close) = self.close_dropped_function() {
            self.close_dropped = Some(self.emit_call(close, Vec::new()));
            self.emit_queue();
        }
        self.settle_doubts();
    }

    /// Has an object that holds another one of its class that one's type? Where it has not, it gets it now: no call may have
    /// asked for its key.
    fn is_regular(&mut self) -> bool {
        let before = self.store.changes;
        for object in self.store.own_objects() {
            self.key(&Ty::Obj(object));
        }
        self.store.changes == before
    }

    /// Writes the bodies of the instances that were asked for since, and of those that they ask for.
    fn emit_queue(&mut self) {
        while let Some(&(instance, id)) = self.queue.get(self.emitted_bodies) {
            self.emitted_bodies += 1;
            self.emit_body(instance, id);
        }
    }

    /// What closes dropped generators, if there may be any to close.
    fn close_dropped_function(&mut self) -> Option<hir::FuncId> {
        if self.closing_generators().is_empty() && !self.has_weak_references() {
            return None;
        }
        self.library_function("_dropped", "close_dropped")
    }

    /// Does the program advance iterators by hand, or raise what ends them?
    fn asks_for_stops(&self) -> bool {
        self.users_say(|kind| match kind {
            hir::ExprKind::Builtin(name) => name == "next",
            hir::ExprKind::Attr { name, .. } => name == "__next__" || name == "send",
            hir::ExprKind::Class(class) => self.builder.program.class(*class).name == "StopIteration",
            _ => false,
        })
    }

    /// Does the program name MemoryError?
    fn handles_memory(&self) -> bool {
        self.users_say(|kind| matches!(kind, hir::ExprKind::Class(class) if self.builder.program.class(*class).name == "MemoryError"))
    }

    fn users_say(&self, test: impl Fn(&hir::ExprKind) -> bool) -> bool {
        let program = &self.builder.program;
        let users = program.funcs.iter().filter(|f| !program.module(f.module).is_prelude);
        users.flat_map(|f| &f.exprs).any(|e| test(&e.kind))
    }

    /// Gives the instances with which everything begins.
    fn visit(&mut self, start: hir::FuncId, exports: &[(hir::FuncId, Vec<Ty>)]) -> Vec<usize> {
        let errors: Vec<_> = ERRORS.iter().filter_map(|(_, name)| self.library_function("_errors", name)).collect();
        let errors = errors.into_iter().map(|func| (func, Vec::new()));
        let all = std::iter::once((start, Vec::new())).chain(exports.iter().cloned()).chain(errors);
        let mut roots: Vec<usize> = all.filter_map(|(func, args)| self.instance_for(func, args, None)).collect();
        if let Some(close) = self.close_dropped_function() {
            self.closes_dropped = true;
            roots.extend(self.instance_for(close, Vec::new(), None));
        }
        roots
    }

    fn emit_errors(&mut self) {
        for (kind, name) in ERRORS {
            if let Some(func) = self.library_function("_errors", name) {
                let id = self.emit_call(func, Vec::new());
                self.errors.insert(kind, id);
            }
        }
    }

    fn entry_span(&self) -> Option<Span> {
        let entry = self.builder.program.entry?;
        let init = self.builder.program.module(entry).init;
        Some(self.builder.program.func(init).span)
    }

    /// Names that nothing defines are errors where they may be looked up.
    fn report_undefined(&mut self) {
        let has_failed = self.emitted.is_empty();
        for (func, mut diagnostic) in std::mem::take(&mut self.builder.undefined) {
            if !has_failed && !self.emitted.keys().any(|(emitted, _)| *emitted == func) {
                diagnostic.severity = Severity::Warning;
                diagnostic = diagnostic.note("nothing calls the function: it would raise NameError");
            }
            self.diagnostics.push(diagnostic);
        }
    }

    fn finish(mut self) -> Output {
        self.report_undefined();
        let failed = self.diagnostics.iter().any(|d| d.severity == Severity::Error);
        let diagnostics = std::mem::take(&mut self.diagnostics);
        let program = if failed || self.bodies.is_empty() { None } else { Some(self.program()) };
        Output { program, diagnostics }
    }

    /// The name of a global in object files: a variable that holds a function must not share the function's.
    fn global_symbol(&self, name: &str) -> String {
        if self.symbols.contains_key(name) { format!("{name}.<variable>") } else { name.to_string() }
    }

    fn program(mut self) -> thir::Program {
        let exception = self.exception_type();
        let exception = self.settle(&exception);
        let globals: Vec<(String, Ty)> = self.globals.iter().map(|g| (self.global_symbol(&g.name), self.store.get(g.cell))).collect();
        let globals = globals.into_iter().map(|(name, ty)| thir::Global { name, ty: self.settle(&ty) }).collect();
        let handles_memory = self.handles_memory();
        thir::Program {
            globals,
            exception,
            start: Some(thir::InstanceId(0)),
            errors: self.errors.into_iter().collect(),
            handles_memory,
            close_dropped: self.close_dropped,
            exports: self.exports,
            bodies: self.bodies.into_iter().flatten().collect(),
            types: self.types,
        }
    }

    fn func(&mut self, id: hir::FuncId) -> Rc<hir::Func> {
        if let Some(func) = self.funcs.get(&id) {
            return func.clone();
        }
        self.builder.complete(id);
        let func = Rc::new(self.builder.program.func(id).clone());
        // The top level of a library module grows while more of its files are read.
        if func.kind != hir::FuncKind::ModuleInit || !self.is_prelude(&func) {
            self.funcs.insert(id, func.clone());
        }
        func
    }

    /// The local of `func` that stands for a local of `home`, the same function or one around it: a capture, perhaps
    /// through functions in between.
    fn local_within(&mut self, func: hir::FuncId, home: hir::FuncId, local: hir::LocalId) -> Option<hir::LocalId> {
        if func == home {
            return Some(local);
        }
        let hir = self.func(func);
        let outer = match hir.parent {
            Some(parent) => self.local_within(parent, home, local)?,
            None => local,
        };
        hir.captures.iter().find(|capture| capture.outer == outer).map(|capture| capture.local)
    }

    fn is_prelude(&self, func: &hir::Func) -> bool {
        self.builder.program.module(func.module).is_prelude
    }

    /// A function of a library module, by name; the module is loaded on first use.
    fn library_function(&mut self, module: &str, name: &str) -> Option<hir::FuncId> {
        let module = self.builder.library(module)?;
        match self.builder.program.module(module).names.get(name) {
            Some(hir::Binding::Func(func)) => Some(*func),
            _ => None,
        }
    }

    pub(crate) fn library_class(&mut self, module: &str, name: &str) -> Option<hir::ClassId> {
        let module = self.builder.library(module)?;
        match self.builder.program.module(module).names.get(name) {
            Some(hir::Binding::Class(class)) => Some(*class),
            _ => None,
        }
    }

    /// Whoever wants a global's number uses it: until then a library module does not set the variable.
    fn global_number(&mut self, id: hir::GlobalId) -> usize {
        if let Some(number) = self.global_numbers.get(&id) {
            return *number;
        }
        self.store.changes += 1;
        let global = self.builder.program.global(id);
        let module = self.builder.program.module(global.module);
        let name = format!("{}.{}", module.name, global.name);
        let init = self.builder.program.func(module.init);
        // The top level of a library module runs only where a module imports it, but its functions may run before.
        let starts_as_none = module.is_prelude && init.body.iter().any(|stmt| sets_to_none(init, stmt, id));
        let cell = self.store.cell(if starts_as_none { Ty::None } else { Ty::Never });
        self.globals.push(GlobalState { name, cell, known: Known::default() });
        self.global_numbers.insert(id, self.globals.len() - 1);
        self.globals.len() - 1
    }

    /// Would the top level of a library module set these variables for nobody?
    fn is_unused(&self, init: &hir::Func, targets: &[hir::Target]) -> bool {
        let module = self.builder.program.module(init.module);
        let is_unused = |target: &hir::Target| match target {
            hir::Target::Global(global, _) => {
                let name = &self.builder.program.global(*global).name;
                !self.global_numbers.contains_key(global) && module.names.get(name) == Some(&hir::Binding::Global(*global))
            }
            _ => false,
        };
        module.is_prelude && init.kind == hir::FuncKind::ModuleInit && targets.iter().all(is_unused)
    }

    /// A global that no name of the program stands for.
    fn hidden_global(&mut self, name: String, ty: Ty) -> usize {
        let cell = self.store.cell(ty);
        self.globals.push(GlobalState { name, cell, known: Known::default() });
        self.globals.len() - 1
    }

    /// The global that says whether the module's top level has run.
    fn import_flag(&mut self, module: hir::ModuleId) -> usize {
        if let Some(number) = self.import_flags.get(&module) {
            return *number;
        }
        let name = format!("{}.<imported>", self.builder.program.module(module).name);
        let cell = self.store.cell(Ty::Bool);
        self.globals.push(GlobalState { name, cell, known: Known::default() });
        self.import_flags.insert(module, self.globals.len() - 1);
        self.globals.len() - 1
    }

    /// Does the module's top level do anything when it runs, apart from defining and importing?
    fn has_effects(&self, module: hir::ModuleId, seen: &mut Vec<hir::ModuleId>) -> bool {
        use hir::StmtKind;
        if seen.contains(&module) {
            return false;
        }
        seen.push(module);
        let init = self.builder.program.func(self.builder.program.module(module).init);
        init.body.iter().any(|stmt| match &stmt.kind {
            StmtKind::Import(inner) => self.has_effects(*inner, seen),
            StmtKind::Def { defaults, .. } => !defaults.is_empty(),
            StmtKind::Class { class } => !self.builder.program.class(*class).body.is_empty() || self.is_entered(*class),
            StmtKind::Assign { targets, .. } => !self.is_unused(init, targets),
            StmtKind::Pass => false,
            _ => true,
        })
    }

    /// Does the program ask for the subclasses of a base of the class?
    fn is_entered(&self, class: hir::ClassId) -> bool {
        let bases = self.classes.mro(class).iter().skip(1);
        bases.into_iter().any(|base| self.classes.subclass_lists.contains_key(base))
    }

    fn grow(&mut self, cell: CellId, ty: &Ty) {
        let Infer { store, classes, builder, .. } = self;
        store.grow(&mut class::View { table: classes, builder }, cell, ty);
    }

    /// The join of all types. Tuples of several lengths come first: they get a new type that holds what any of them
    /// holds, so that nothing grows it.
    fn join_all<'t>(&mut self, types: impl Iterator<Item = &'t Ty>) -> Ty {
        let (tuples, others): (Vec<Ty>, Vec<Ty>) = types.map(|ty| self.store.resolve(ty)).partition(|ty| matches!(ty, Ty::Tuple(_)));
        let items = |ty: &Ty| if let Ty::Tuple(items) = ty { items.to_vec() } else { Vec::new() };
        let mut joined = Ty::Never;
        if tuples.iter().any(|tuple| items(tuple).len() != items(&tuples[0]).len()) {
            let longest: Vec<Ty> = tuples.iter().flat_map(items).collect();
            joined = self.join(&Ty::tuple(longest), &Ty::tuple(Vec::new()));
        } else {
            for tuple in &tuples {
                joined = self.join(&joined, tuple);
            }
        }
        for other in &others {
            joined = self.join(&joined, other);
        }
        joined
    }

    fn join(&mut self, a: &Ty, b: &Ty) -> Ty {
        let Infer { store, classes, builder, .. } = self;
        store.join(&mut class::View { table: classes, builder }, a, b)
    }

    fn unify(&mut self, left: RecId, right: RecId) {
        let Infer { store, classes, builder, .. } = self;
        store.unify(&mut class::View { table: classes, builder }, left, right);
    }

    fn key(&mut self, ty: &Ty) -> Rc<str> {
        let Infer { store, classes, builder, .. } = self;
        store.key(&mut class::View { table: classes, builder }, ty)
    }

    fn type_name(&mut self, ty: &Ty) -> String {
        let Infer { store, classes, builder, .. } = self;
        store.name(&class::View { table: classes, builder }, ty)
    }
}

fn sets_to_none(init: &hir::Func, stmt: &hir::Stmt, global: hir::GlobalId) -> bool {
    let hir::StmtKind::Assign { targets, value } = &stmt.kind else { return false };
    let is_it = |target: &hir::Target| matches!(target, hir::Target::Global(it, _) if *it == global);
    targets.iter().any(is_it) && matches!(init.expr(*value).kind, hir::ExprKind::None)
}
