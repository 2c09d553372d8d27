//! The façade and the one list of stages. Comes in: options and sources. Goes out: a `Compilation` with
//! diagnostics, signatures, timings and, if there are no errors, the artifacts asked for.
//! Must not print, read files, or keep state between compilations.

mod cache;
mod guard;
mod loaded;
mod options;
mod parallel;
mod signature;
mod sources;
mod stages;

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub use cache::Cache;
pub use loaded::{Arguments, Function, Loaded, Restart, Restarts, Shown, Value};
pub use options::{Artifact, Cpu, Dump, Ints, OptLevel, Options, Powers};
pub use signature::{ParamType, Signature};
pub use sources::{Loader, ModuleSource, NoModules, Source};

use self::guard::Loss;
use crate::diag::{Diagnostic, Severity, render};
use crate::performance::Performance;
use crate::source::{FileId, SourceMap, Span};
use crate::{codegen, mir, performance};

/// Compiles programs; can be used any number of times, also from several threads at once.
#[derive(Clone)]
pub struct Compiler {
    options: Options,
    loader: Arc<dyn Loader>,
    cache: Option<Arc<dyn Cache>>,
    observer: Arc<dyn Fn(&str) + Send + Sync>,
}

impl Compiler {
    pub fn new(options: Options) -> Compiler {
        Compiler { options, loader: Arc::new(NoModules), cache: None, observer: Arc::new(|_| ()) }
    }

    /// Finds the modules that programs import.
    pub fn with_loader(mut self, loader: impl Loader + 'static) -> Compiler {
        self.loader = Arc::new(loader);
        self
    }

    /// Keeps the object code of units (see `ARCHITECTURE.md`), which compilations of the same code then need not make again.
    pub fn with_cache(mut self, cache: impl Cache + 'static) -> Compiler {
        self.cache = Some(Arc::new(cache));
        self
    }

    /// Is told the name of each stage as it begins; for progress displays.
    pub fn with_observer(mut self, observer: impl Fn(&str) + Send + Sync + 'static) -> Compiler {
        self.observer = Arc::new(observer);
        self
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Does LLVM know the target and the processor? Says what is wrong if not.
    pub fn check_target(&self) -> Result<(), String> {
        stages::check_target(&self.options)
    }

    /// Finds the program's types and errors; nothing can be emitted afterwards.
    pub fn check(&self, source: &Source) -> Compilation {
        self.work(source, Goal::Types)
    }

    /// Compiles the program as far as nothing depends on LLVM yet; `Compilation::emit` and `load` do the rest.
    pub fn compile(&self, source: &Source) -> Compilation {
        self.work(source, Goal::Code)
    }

    /// Compiles the program and finds out what in it costs time: `Compilation::performance`.
    pub fn explain_performance(&self, source: &Source) -> Compilation {
        self.work(source, Goal::Performance)
    }

    fn work(&self, source: &Source, goal: Goal) -> Compilation {
        let mut session = Session::new(self.clone());
        let outcome = guard::on_big_stack(|| {
            session.program = session.run_stages(source, goal);
            session.put_diagnostics_in_order();
            session
        });
        outcome.map_or_else(|loss| self.lost(source, loss), Compilation)
    }

    /// The thread itself failed: there is nothing but the message.
    fn lost(&self, source: &Source, loss: Loss) -> Compilation {
        let mut session = Session::new(self.clone());
        session.sources.add(&source.name, String::from_utf8_lossy(&source.bytes).into_owned(), false);
        session.report_loss(loss);
        Compilation(session)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    Types,
    Code,
    Performance,
}

/// How long a stage took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    pub stage: &'static str,
    pub duration: Duration,
}

/// The compilation has errors: `Compilation::diagnostics` says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the program has errors")
    }
}

impl std::error::Error for Failed {}

/// What came of a program.
pub struct Compilation(Session);

impl Compilation {
    /// Everything found wrong, by file and place.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0.diagnostics
    }

    pub fn has_errors(&self) -> bool {
        self.0.has_errors()
    }

    /// The files of the program, those of the embedded library included.
    pub fn sources(&self) -> &SourceMap {
        &self.0.sources
    }

    /// All diagnostics as text for a terminal.
    pub fn render_diagnostics(&self, colour: bool) -> String {
        render::render_all(&self.0.sources, &self.0.diagnostics, colour)
    }

    /// The types of the user's functions, one entry for each instance, by file and line.
    pub fn signatures(&self) -> &[Signature] {
        &self.0.signatures
    }

    /// What costs time; after `Compiler::explain_performance`.
    pub fn performance(&self) -> Option<&Performance> {
        self.0.performance.as_ref()
    }

    /// How long each stage took so far, in order.
    pub fn timings(&self) -> &[Timing] {
        &self.0.timings
    }

    /// The text of the stage that `Options::dump` names.
    pub fn dumped(&self) -> Option<&str> {
        self.0.dumped.as_deref()
    }

    /// The program in the given forms, in the same order; LLVM works once for all of them.
    pub fn emit(&mut self, artifacts: &[Artifact]) -> Result<Vec<Vec<u8>>, Failed> {
        self.with_program(|session, program| stages::emit(session, program, artifacts))
    }

    /// LLVM's text of the optimised module.
    pub fn llvm_ir(&mut self) -> Result<String, Failed> {
        let bytes = self.emit_one(Artifact::LlvmText)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    pub fn bitcode(&mut self) -> Result<Vec<u8>, Failed> {
        self.emit_one(Artifact::Bitcode)
    }

    /// An object file for the system's linker.
    pub fn object(&mut self) -> Result<Vec<u8>, Failed> {
        self.emit_one(Artifact::Object)
    }

    /// The program in memory, ready to be called.
    pub fn load(&mut self) -> Result<Loaded, Failed> {
        let object = self.object()?;
        let loaded = self.0.stage("load", |session| match Loaded::new(&object, &session.signatures) {
            Ok(loaded) => Some(loaded),
            Err(message) => {
                session.report_surprise("load", &message);
                None
            }
        });
        loaded.ok_or(Failed)
    }

    fn emit_one(&mut self, artifact: Artifact) -> Result<Vec<u8>, Failed> {
        self.emit(&[artifact])?.pop().ok_or(Failed)
    }

    fn with_program<T: Send>(&mut self, work: impl FnOnce(&mut Session, &mir::Program) -> Option<T> + Send) -> Result<T, Failed> {
        let Some(program) = self.0.program.take() else {
            return Err(Failed);
        };
        let session = &mut self.0;
        let outcome = guard::on_big_stack(|| work(session, &program));
        self.0.program = Some(program);
        match outcome {
            Ok(result) => result.ok_or(Failed),
            Err(loss) => {
                self.0.report_loss(loss);
                Err(Failed)
            }
        }
    }
}

/// The state of one compilation.
struct Session {
    compiler: Compiler,
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
    signatures: Vec<Signature>,
    performance: Option<Performance>,
    timings: Vec<Timing>,
    dumped: Option<String>,
    program: Option<mir::Program>,
}

impl Session {
    fn new(compiler: Compiler) -> Session {
        Session {
            compiler,
            sources: SourceMap::default(),
            diagnostics: Vec::new(),
            signatures: Vec::new(),
            performance: None,
            timings: Vec::new(),
            dumped: None,
            program: None,
        }
    }

    /// Every stage between source text and MIR, in order. A stage that gives `None` has reported why.
    fn run_stages(&mut self, source: &Source, goal: Goal) -> Option<mir::Program> {
        let mut front = self.stage("hir", |session| stages::build(session, source))?;
        self.dump_of(&Dump::Hir, || stages::print_hir(&front));
        let thir = self.stage("infer", |session| stages::infer(session, &mut front))?;
        self.signatures = signature::signatures_of(&thir, &self.sources);
        self.dump_of(&Dump::Types, || stages::print_thir(&thir));
        if goal == Goal::Types || self.has_errors() {
            return None;
        }
        let mir = self.stage("lower", |_| Some(stages::lower(&thir)))?;
        let types = if goal == Goal::Performance { performance::types_of(&mir, &self.sources) } else { Vec::new() };
        let mir = self.stage("passes", |session| stages::passes(session, mir))?;
        self.dump_of(&Dump::Mir(None), || stages::print_mir(&mir));
        if goal == Goal::Performance {
            self.performance = Some(stages::performance(self, &mir, types)?);
        }
        (!self.has_errors()).then_some(mir)
    }

    /// By place; several errors of one kind at one place (found by two stages, or for several instances of a
    /// function) are told once.
    fn put_diagnostics_in_order(&mut self) {
        self.diagnostics.sort_by_key(|diagnostic| (diagnostic.primary.span.file, diagnostic.primary.span.start));
        self.diagnostics.dedup_by(|later, earlier| {
            later.severity == Severity::Error && later.code == earlier.code && later.primary.span == earlier.primary.span
        });
    }

    fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Runs one stage, takes its time, and turns its panics into diagnostics.
    fn stage<T>(&mut self, name: &'static str, work: impl FnOnce(&mut Session) -> Option<T>) -> Option<T> {
        (self.compiler.observer)(name);
        let start = Instant::now();
        let outcome = guard::catching(|| work(self));
        self.timings.push(Timing { stage: name, duration: start.elapsed() });
        outcome.unwrap_or_else(|message| {
            self.report_surprise(name, &message);
            None
        })
    }

    /// What LLVM refuses is a bug, except for a target it does not know.
    fn expect_llvm<T>(&mut self, stage: &str, result: codegen::Result<T>) -> Option<T> {
        result.map_err(|error| self.report_surprise(stage, &error.to_string())).ok()
    }

    fn report_loss(&mut self, loss: Loss) {
        match loss {
            Loss::Panic(message) => self.report_surprise("driver", &message),
            Loss::NoThread(reason) => {
                let text = "the compiler does not get the memory that it needs";
                let diagnostic = Diagnostic::error("no-memory", Span::new(FileId(0), 0, 0), text);
                self.diagnostics
                    .push(diagnostic.label(reason).help("it takes 512 megabytes of address space for its stack: see `ulimit -v`"));
            }
        }
    }

    fn report_surprise(&mut self, stage: &str, message: &str) {
        let span = Span::new(FileId(0), 0, 0);
        let diagnostic = Diagnostic::error("internal-error", span, format!("something unexpected happened in stage `{stage}`: {message}"))
            .note("this is a bug in pyllvm, not in your program")
            .help("please report it together with the program");
        self.diagnostics.push(diagnostic);
    }

    /// Keeps the text of a stage if it was asked for.
    fn dump_of(&mut self, stage: &Dump, print: impl FnOnce() -> String) {
        if self.compiler.options.dump.as_ref() == Some(stage) {
            self.dumped = guard::catching(print).ok();
        }
    }
}
