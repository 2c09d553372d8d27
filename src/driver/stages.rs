//! Where the driver meets the stages. Comes in: what the stage before made. Goes out: what the next one takes.
//! Every function here is an adapter of a few lines; nothing is decided in this file.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use inkwell::context::Context;
use inkwell::module::Module;
use inkwell::targets::TargetMachine;

use super::{Artifact, Cpu, Dump, Loader, OptLevel, Options, Session, Source, parallel, sources};
use crate::codegen::{Allocator, Part};
use crate::hir::build::{Builder, Loaded};
use crate::mir::units::Units;
use crate::performance::{Performance, TypeAt};
use crate::source::SourceMap;
use crate::{codegen, emit, hir, infer, lower, mir, passes, performance, thir};

/// The HIR builder goes on working while types are inferred: library modules are read when they are needed.
pub(super) struct Front {
    builder: Builder,
}

pub(super) fn build(session: &mut Session, source: &Source) -> Option<Front> {
    let text = match sources::decode(source, &mut session.sources) {
        Ok(text) => text,
        Err(diagnostic) => {
            session.diagnostics.push(*diagnostic);
            return None;
        }
    };
    let unreadable = Rc::new(RefCell::new(Vec::new()));
    let modules = Modules { loader: Arc::clone(&session.compiler.loader), unreadable: Rc::clone(&unreadable) };
    let mut builder = Builder::new(Box::new(modules));
    let entry = match &session.compiler.options.doctests {
        Some(flags) => builder.build_doctests(&source.name, &text, flags),
        None => builder.build_entry(&source.name, &text),
    };
    let mut found = std::mem::take(&mut builder.diagnostics);
    for module in unreadable.take() {
        found.extend(sources::decode(&module, &mut builder.sources).err().map(|diagnostic| *diagnostic));
    }
    session.diagnostics.append(&mut found);
    session.sources = builder.sources.clone();
    entry.map(|_| Front { builder })
}

/// The embedding program's modules, as the HIR builder asks for them.
struct Modules {
    loader: Arc<dyn Loader>,
    /// Modules that exist but are not text.
    unreadable: Rc<RefCell<Vec<Source>>>,
}

impl hir::build::Loader for Modules {
    fn load(&self, name: &str) -> Loaded {
        let module = match self.loader.load(name) {
            Ok(Some(module)) => module,
            Ok(None) => return Loaded::Nothing,
            Err(reason) => return Loaded::Unreadable(Some(reason)),
        };
        match sources::decode(&module.source, &mut SourceMap::default()) {
            Ok(text) => Loaded::Module { path: module.source.name, text, is_package: module.is_package },
            Err(_) => {
                self.unreadable.borrow_mut().push(module.source);
                Loaded::Unreadable(None)
            }
        }
    }
}

pub(super) fn infer(session: &mut Session, front: &mut Front) -> Option<thir::Program> {
    let Options { ints, powers, unchecked, signatures, .. } = &session.compiler.options;
    let options = infer::Options { ints: *ints, powers: *powers, unchecked: *unchecked, signatures: signatures.clone() };
    let output = infer::infer(&mut front.builder, &options);
    session.diagnostics.append(&mut front.builder.diagnostics);
    session.diagnostics.extend(output.diagnostics);
    session.sources = front.builder.sources.clone();
    output.program
}

pub(super) fn lower(program: &thir::Program) -> mir::Program {
    lower::lower(program)
}

pub(super) fn passes(session: &mut Session, mut program: mir::Program) -> Option<mir::Program> {
    let wanted = match &session.compiler.options.dump {
        Some(Dump::Mir(Some(pass))) => Some(pass.clone()),
        _ => None,
    };
    let optimise = codegen_options(&session.compiler.options).opt_level > 0;
    let dumped = &mut session.dumped;
    let result = passes::run(&mut program, optimise, false, |pass, program| {
        if wanted.as_deref() == Some(pass) {
            *dumped = Some(mir::print::print_program(program));
        }
    });
    match result {
        Ok(()) => Some(program),
        Err(message) => {
            session.report_surprise("passes", &message);
            None
        }
    }
}

/// LLVM's part. An object file alone is made of units that are compiled side by side, or come from the cache; for everything
/// else there is one module, optimised once, written in each of the forms.
pub(super) fn emit(session: &mut Session, program: &mir::Program, artifacts: &[Artifact]) -> Option<Vec<Vec<u8>>> {
    let options = codegen_options(&session.compiler.options);
    let units = match options.opt_level {
        _ if options.debug_info => Units::one(program),
        0 => Units::share_out(program),
        _ => Units::divide(program),
    };
    let everything_is_rare = units.is_rare(0);
    let leveled = codegen::Options { opt_level: if everything_is_rare { 0 } else { options.opt_level }, ..options.clone() };
    let machine = session.stage("target", |session| session.expect_llvm("target", codegen::target_machine(&leveled)))?;
    let wants_module = session.compiler.options.dump == Some(Dump::Llvm) || artifacts != [Artifact::Object];
    if !wants_module {
        let units = if emit::can_merge(&machine) { units } else { Units::one(program) };
        return session.stage("units", |session| {
            let object = parallel::object(program, &units, &session.sources, &options, session.compiler.cache.as_deref());
            session.expect_llvm("units", object).map(|object| vec![object])
        });
    }
    let context = Context::create();
    let module = session.stage("codegen", |session| {
        let made = whole(&context, program, &session.sources, &options, &machine);
        session.expect_llvm("codegen", made)
    })?;
    let allocator = Allocator { is_divided: false, has_pools: codegen::has_pools(program, &options) };
    session.dump_of(&Dump::Llvm, || emit::llvm_text(&module, true));
    session.stage("optimise", |session| session.expect_llvm("optimise", emit::optimise(&module, allocator, &machine, &leveled)))?;
    session.stage("emit", |session| {
        let written: codegen::Result<Vec<Vec<u8>>> = artifacts.iter().map(|&artifact| write(artifact, &module, &machine)).collect();
        session.expect_llvm("emit", written)
    })
}

/// What LLVM makes of the program, looked at instead of written.
pub(super) fn performance(session: &mut Session, program: &mir::Program, types: Vec<TypeAt>) -> Option<Performance> {
    let options = codegen::Options { debug_info: true, mark_checks: true, ..codegen_options(&session.compiler.options) };
    let context = Context::create();
    let machine = session.stage("target", |session| session.expect_llvm("target", codegen::target_machine(&options)))?;
    let module = session.stage("codegen", |session| {
        let made = whole(&context, program, &session.sources, &options, &machine);
        session.expect_llvm("codegen", made)
    })?;
    let allocator = Allocator { is_divided: false, has_pools: codegen::has_pools(program, &options) };
    let remarks = session.stage("optimise", |session| {
        let remarks = emit::remarks::optimise(&module, allocator, &machine, &options);
        session.expect_llvm("optimise", remarks)
    })?;
    session.stage("performance", |session| {
        let survey = performance::survey(&module, remarks, &session.sources);
        let signatures: Vec<(String, u32, String)> =
            session.signatures.iter().map(|signature| (signature.function.clone(), signature.line, signature.to_string())).collect();
        Some(performance::assemble(program, &session.sources, survey, types, &signatures))
    })
}

/// The program as one module.
fn whole<'ctx>(
    context: &'ctx Context,
    program: &mir::Program,
    sources: &SourceMap,
    options: &codegen::Options,
    machine: &TargetMachine,
) -> codegen::Result<Module<'ctx>> {
    codegen::generate(context, program, Part { units: &Units::one(program), index: 0 }, sources, options, machine)
}

pub(super) fn check_target(options: &Options) -> Result<(), String> {
    codegen::target_machine(&codegen_options(options)).map(|_| ()).map_err(|error| error.to_string())
}

fn write(artifact: Artifact, module: &Module<'_>, machine: &TargetMachine) -> codegen::Result<Vec<u8>> {
    match artifact {
        Artifact::LlvmText => Ok(emit::llvm_text(module, false).into_bytes()),
        Artifact::Bitcode => Ok(emit::bitcode(module)),
        Artifact::Assembly => emit::assembly(module, machine).map(String::into_bytes),
        Artifact::Object => emit::object(module, machine),
    }
}

fn codegen_options(options: &Options) -> codegen::Options {
    codegen::Options {
        opt_level: match options.opt_level {
            OptLevel::O0 => 0,
            OptLevel::O1 => 1,
            OptLevel::O2 => 2,
            OptLevel::O3 => 3,
        },
        cpu: match &options.cpu {
            Cpu::Generic => codegen::Cpu::Generic,
            Cpu::Native => codegen::Cpu::Native,
            Cpu::Named(name) => codegen::Cpu::Named(name.clone()),
        },
        target: options.target.clone(),
        check_leaks: options.check_leaks,
        unchecked: options.unchecked,
        debug_info: options.debug_info,
        mark_checks: false,
        fast_math: options.fast_math,
        verify: false,
    }
}

pub(super) fn print_hir(front: &Front) -> String {
    hir::print::print_program(&front.builder.program, false)
}

pub(super) fn print_thir(program: &thir::Program) -> String {
    thir::print::print(program)
}

pub(super) fn print_mir(program: &mir::Program) -> String {
    mir::print::print_program(program)
}
