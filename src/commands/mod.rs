//! The commands. Comes in: parsed arguments. Goes out: files, text on the terminal, an exit status.
//! All reading, writing and processes of the command line program are here.

mod build;
mod cache;
mod check;
mod compile;
mod explain;
mod output;
mod performance;
mod progress;
mod run;
mod sources;
mod test;

use std::path::Path;

use clap::CommandFactory;
use pyllvm::{Compilation, Compiler, Cpu, Options, Source};

use crate::cli::{Cli, Command, CommonArgs, FrontArgs};
use progress::{Spinner, timing_table};
use sources::Directory;

pub const SUCCESS: u8 = 0;
/// The program's source has errors.
pub const SOURCE_ERROR: u8 = 1;
pub const USAGE_ERROR: u8 = 2;

/// Why a command ended early, beside errors in the program's source.
pub struct Failure {
    pub status: u8,
    pub message: String,
}

impl Failure {
    pub fn usage(message: impl Into<String>) -> Failure {
        Failure { status: USAGE_ERROR, message: message.into() }
    }

    /// Something outside of the program and the command line: a full disk, a missing linker.
    pub fn environment(message: impl Into<String>) -> Failure {
        Failure { status: SOURCE_ERROR, message: message.into() }
    }
}

pub fn execute(arguments: Cli) -> Result<u8, Failure> {
    match arguments.command {
        Command::Compile(args) => compile::execute(&args),
        Command::Build(args) => build::execute(&args),
        Command::Run(args) => run::execute(&args),
        Command::Test(args) => test::execute(&args),
        Command::Check(args) => check::execute(&args),
        Command::Explain { code } => explain::execute(code.as_deref()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "pyllvm", &mut script);
            output::print_bytes(&script)?;
            Ok(SUCCESS)
        }
    }
}

fn options_from(common: &CommonArgs, cpu: &str) -> Options {
    Options {
        opt_level: common.opt_level,
        cpu: cpu_named(cpu),
        debug_info: common.debug,
        unchecked: common.unchecked,
        fast_math: common.fast_math,
        check_leaks: common.check_leaks,
        ..front_options(&common.front)
    }
}

fn cpu_named(name: &str) -> Cpu {
    match name {
        "generic" => Cpu::Generic,
        "native" => Cpu::Native,
        name => Cpu::Named(name.to_string()),
    }
}

fn front_options(front: &FrontArgs) -> Options {
    Options { ints: front.ints, powers: front.powers, signatures: front.signatures.clone(), dump: front.dump.clone(), ..Options::default() }
}

/// As `prepare`, for a command that makes machine code.
fn prepare_code(file: &Path, options: Options, common: &CommonArgs) -> Result<(Source, Compiler), Failure> {
    let (source, compiler) = prepare(file, options)?;
    Ok(match (!common.no_cache).then(cache::Folder::of_user).flatten() {
        Some(cache) => (source, compiler.with_cache(cache)),
        None => (source, compiler),
    })
}

/// The program's text and a compiler that finds the modules beside it. The machine must be one that there is.
fn prepare(file: &Path, options: Options) -> Result<(Source, Compiler), Failure> {
    let source = sources::read(file)?;
    let is_named = options.target.is_some() || matches!(options.cpu, Cpu::Named(_));
    let compiler = Compiler::new(options).with_loader(Directory::of(file));
    if is_named {
        compiler.check_target().map_err(Failure::usage)?;
    }
    Ok((source, compiler))
}

/// Prints what was found wrong.
fn report(compilation: &Compilation) {
    let text = compilation.render_diagnostics(output::stderr_has_colour());
    if !text.is_empty() {
        output::print_error(&text);
    }
}

/// What every compiling command does when the compiler is done: messages, timings, the text of `--dump`.
/// True if that text is all that was asked for.
fn conclude(compilation: &Compilation, spinner: Spinner, front: &FrontArgs) -> Result<bool, Failure> {
    spinner.finish();
    report(compilation);
    if front.timings {
        output::print_error(&timing_table(compilation.timings()));
    }
    Ok(dump(compilation)? && !compilation.has_errors())
}

/// Prints the stage that `--dump` asked for; true if there is nothing else to do.
fn dump(compilation: &Compilation) -> Result<bool, Failure> {
    let Some(text) = compilation.dumped() else {
        return Ok(false);
    };
    output::print_bytes(text.as_bytes())?;
    Ok(true)
}
