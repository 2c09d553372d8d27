//! `pyllvm run`: compiles in memory and runs; streams, arguments and exit status are the program's own.

use super::progress::Spinner;
use super::{Failure, SOURCE_ERROR, SUCCESS, conclude, options_from, prepare};
use crate::cli::RunArgs;

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
    program.run(&argv).map(|status| status as u8).map_err(Failure::environment)
}
