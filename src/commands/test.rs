//! `pyllvm test`: runs the examples in docstrings. The program compiled imports the module and tests it; with several
//! modules each is tested by a process of its own, up to the first that fails, as `python3 -m doctest` does.

use super::run::{Invocation, compile_and_run};
use super::{Failure, SUCCESS, options_from};
use crate::cli::TestArgs;
use pyllvm::Options;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn execute(args: &TestArgs) -> Result<u8, Failure> {
    match args.files.as_slice() {
        [file] => test(file, args),
        files => test_each(files),
    }
}

fn test(file: &Path, args: &TestArgs) -> Result<u8, Failure> {
    let mut flags = args.options.clone();
    if args.fail_fast {
        flags.push("FAIL_FAST".to_string());
    }
    let options = Options { doctests: Some(flags), ..options_from(&args.common, &args.cpu) };
    let arguments = if args.verbose { vec!["-v".to_string()] } else { Vec::new() };
    compile_and_run(Invocation { command: "test", file, common: &args.common, options, arguments, skip: &args.skip })
}

/// The same command line for each of the files alone.
fn test_each(files: &[PathBuf]) -> Result<u8, Failure> {
    let compiler = std::env::current_exe().map_err(|error| Failure::environment(format!("cannot find pyllvm itself: {error}")))?;
    let given: Vec<_> = std::env::args_os().skip(1).collect();
    let others = &given[..given.len() - files.len()];
    for file in files {
        let status = Command::new(&compiler).args(others).arg(file).status();
        let status = status.map_err(|error| Failure::environment(format!("cannot start {}: {error}", compiler.display())))?;
        match status.code() {
            Some(0) => {}
            Some(code) => return Ok(code as u8),
            None => return Err(Failure::environment(format!("the tests of {} were ended by a signal", file.display()))),
        }
    }
    Ok(SUCCESS)
}
