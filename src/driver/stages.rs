//! Where the driver meets the stages. Comes in: what the stage before made. Goes out: what the next one takes.
//! Every function here is an adapter of a few lines; nothing is decided in this file.

use inkwell::context::Context;
use inkwell::module::Module;
use inkwell::targets::TargetMachine;

use super::{Artifact, Cpu, Dump, OptLevel, Options, Session, Source, sources};
use crate::{codegen, emit, hir, lower, mir, passes, thir};

pub(super) fn build(session: &mut Session, source: &Source) -> Option<hir::Program> {
    match sources::decode(source, &mut session.sources) {
        Ok(text) => {
            session.sources.add(&source.name, text, false);
            not_connected(session, "hir")
        }
        Err(diagnostic) => {
            session.diagnostics.push(*diagnostic);
            None
        }
    }
}

pub(super) fn infer(session: &mut Session, _program: &hir::Program) -> Option<thir::Program> {
    not_connected(session, "infer")
}

pub(super) fn lower(program: &thir::Program) -> mir::Program {
    lower::lower(program)
}

pub(super) fn passes(session: &mut Session, mut program: mir::Program) -> Option<mir::Program> {
    let wanted = match &session.compiler.options.dump {
        Some(Dump::Mir(Some(pass))) => Some(pass.clone()),
        _ => None,
    };
    let dumped = &mut session.dumped;
    let result = passes::run(&mut program, false, |pass, program| {
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

/// LLVM's part: one module, optimised once, written in each of the forms.
pub(super) fn emit(session: &mut Session, program: &mir::Program, artifacts: &[Artifact]) -> Option<Vec<Vec<u8>>> {
    let options = codegen_options(&session.compiler.options);
    let context = Context::create();
    let machine = session.stage("target", |session| session.expect_llvm("target", codegen::target_machine(&options)))?;
    let module = session.stage("codegen", |session| {
        let made = codegen::generate(&context, program, &session.sources, &options, &machine);
        session.expect_llvm("codegen", made)
    })?;
    session.dump_of(&Dump::Llvm, || emit::llvm_text(&module, true));
    session.stage("optimise", |session| session.expect_llvm("optimise", emit::optimise(&module, &machine, &options)))?;
    session.stage("emit", |session| {
        let written: codegen::Result<Vec<Vec<u8>>> = artifacts.iter().map(|&artifact| write(artifact, &module, &machine)).collect();
        session.expect_llvm("emit", written)
    })
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
        fast_math: options.fast_math,
        verify: false,
    }
}

pub(super) fn print_hir(program: &hir::Program) -> String {
    format!("{program:#?}\n")
}

pub(super) fn print_thir(program: &thir::Program) -> String {
    thir::print::print(program)
}

pub(super) fn print_mir(program: &mir::Program) -> String {
    mir::print::print_program(program)
}

fn not_connected<T>(session: &mut Session, stage: &str) -> Option<T> {
    session.report_surprise(stage, "the stage is not connected yet");
    None
}
