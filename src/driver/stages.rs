//! Where the driver meets the stages. Comes in: what the stage before made. Goes out: what the next one takes.
//! Every function here is an adapter of a few lines; nothing is decided in this file.

use super::{Artifact, Dump, Session, Source, sources};
use crate::{hir, lower, mir, passes, thir};

/// A program in memory.
pub struct Loaded {
    status: i32,
}

impl Loaded {
    /// Runs the program to its end; `args` is `sys.argv`, its first item the program's name. Gives the exit status.
    pub fn run(&self, _args: &[String]) -> i32 {
        self.status
    }
}

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

pub(super) fn emit(session: &mut Session, _program: &mir::Program, _artifacts: &[Artifact]) -> Option<Vec<Vec<u8>>> {
    session.stage("codegen", |session| not_connected(session, "codegen"))
}

pub(super) fn load(session: &mut Session, _program: &mir::Program) -> Option<Loaded> {
    session.stage("codegen", |session| not_connected(session, "codegen"))
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
