//! `pyllvm run`: compiles in memory and runs; streams, arguments and exit status are the program's own.

use super::progress::Spinner;
use super::{Failure, SOURCE_ERROR, SUCCESS, conclude, options_from, prepare_code};
use crate::cli::{CommonArgs, RunArgs, SkipArgs};
use pyllvm::{Ints, Options, Powers, Restart, Restarts, Shown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

pub fn execute(args: &RunArgs) -> Result<u8, Failure> {
    let [file, arguments @ ..] = args.program.as_slice() else { return Err(Failure::usage("no program is given")) };
    let arguments = arguments.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
    compile_and_run(Invocation {
        command: "run",
        file: Path::new(file),
        common: &args.common,
        options: options_from(&args.common, &args.cpu),
        arguments,
        skip: &args.skip,
    })
}

/// A command that ends with running a program.
pub struct Invocation<'a> {
    pub command: &'static str,
    pub file: &'a Path,
    pub common: &'a CommonArgs,
    pub options: Options,
    pub arguments: Vec<String>,
    pub skip: &'a SkipArgs,
}

pub fn compile_and_run(invocation: Invocation) -> Result<u8, Failure> {
    let Invocation { command, file, common, options, arguments, skip } = invocation;
    let front = &common.front;
    let spinner = Spinner::start();
    let (source, compiler) = prepare_code(file, options, common)?;
    let mut compilation = compiler.with_observer(spinner.observer()).compile(&source);
    let loaded = if compilation.dumped().is_some() { None } else { compilation.load().ok() };
    if conclude(&compilation, spinner, front)? {
        return Ok(SUCCESS);
    }
    let Some(program) = loaded else {
        return Ok(SOURCE_ERROR);
    };
    let mut argv = vec![source.name];
    argv.extend(arguments);
    // The low byte is what the system keeps of an exit status, from python3 as well.
    let most = |skipped: &[u64]| skipped.iter().copied().max().unwrap_or(0);
    let skip = Shown { stdout: most(&skip.skip_output), stderr: most(&skip.skip_errors) };
    let restart = |option| Some(Box::new(move |shown: Shown| run_with(option, command, shown)) as Restart);
    let restarts = Restarts {
        exact_ints: if front.ints == Ints::Auto { restart("--ints") } else { None },
        exact_powers: if front.powers == Powers::Plain { restart("--powers") } else { None },
    };
    program.run_or_restart(&argv, skip, restarts).map(|status| status as u8).map_err(Failure::environment)
}

/// Replaces this process by one that runs the same program with exact ints or powers. Returns only if that fails.
fn run_with(option: &str, name: &str, shown: Shown) {
    let mut given = std::env::args_os();
    let Some(program) = given.next() else { return };
    let Ok(compiler) = std::env::current_exe() else { return };
    let mut command = Command::new(compiler);
    command.arg0(program);
    let mut inserted = false;
    for arg in given {
        let is_command = arg == name;
        command.arg(arg);
        if is_command && !inserted {
            inserted = true;
            command.args([option, "exact", "--skip-output"]).arg(shown.stdout.to_string());
            command.arg("--skip-errors").arg(shown.stderr.to_string());
        }
    }
    // The original program then raises an exception.
    _ = command.exec();
}
