//! `pyllvm run`: compiles in memory and runs; streams, arguments and exit status are the program's own.

use super::progress::Spinner;
use super::{Failure, SOURCE_ERROR, SUCCESS, conclude, options_from, prepare};
use crate::cli::RunArgs;
use pyllvm::Ints;
use std::os::unix::process::CommandExt;
use std::process::Command;

pub fn execute(args: &RunArgs) -> Result<u8, Failure> {
    let spinner = Spinner::start();
    let (source, compiler) = prepare(&args.file, options_from(&args.common, &args.cpu))?;
    let mut compilation = compiler.with_observer(spinner.observer()).compile(&source);
    let loaded = if compilation.dumped().is_some() { None } else { compilation.load().ok() };
    if conclude(&compilation, spinner, &args.common.front)? {
        return Ok(SUCCESS);
    }
    let Some(program) = loaded else {
        return Ok(SOURCE_ERROR);
    };
    let mut argv = vec![source.name];
    argv.extend(args.args.iter().map(|arg| arg.to_string_lossy().into_owned()));
    // The low byte is what the system keeps of an exit status, from python3 as well.
    let restart = (args.common.front.ints == Ints::Auto).then(|| Box::new(run_with_exact_ints) as Box<dyn Fn(u64)>);
    program.run_or_restart(&argv, args.skip_output, restart).map(|status| status as u8).map_err(Failure::environment)
}

/// Replaces this process by one that runs the same program with exact ints. Returns only if that fails.
fn run_with_exact_ints(shown: u64) {
    let mut given = std::env::args_os();
    let Some(program) = given.next() else { return };
    let Ok(compiler) = std::env::current_exe() else { return };
    let mut command = Command::new(compiler);
    command.arg0(program);
    let mut inserted = false;
    for arg in given {
        let is_command = arg == "run";
        command.arg(arg);
        if is_command && !inserted {
            inserted = true;
            command.args(["--ints", "exact", "--skip-output"]).arg(shown.to_string());
        }
    }
    // The original program then raises OverflowError.
    _ = command.exec();
}
