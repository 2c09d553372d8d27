//! `pyllvm build`: links an executable.

use std::path::{Path, PathBuf};

use super::progress::Spinner;
use super::{Failure, SOURCE_ERROR, SUCCESS, conclude, options_from, output, prepare_code};
use crate::cli::BuildArgs;
use pyllvm::link::LinkOptions;

pub fn execute(args: &BuildArgs) -> Result<u8, Failure> {
    refuse_what_is_missing(args)?;
    let target = output_for(args)?;
    let spinner = Spinner::start();
    let (source, compiler) = prepare_code(&args.file, options_from(&args.common, &args.cpu), &args.common)?;
    let mut compilation = compiler.with_observer(spinner.observer()).compile(&source);
    let object = if compilation.dumped().is_some() { None } else { compilation.object().ok() };
    let linked = object.map(|object| link(&object, &target, args));
    if conclude(&compilation, spinner, &args.common.front)? {
        return Ok(SUCCESS);
    }
    match linked {
        Some(result) => result.map(|()| SUCCESS),
        None => Ok(SOURCE_ERROR),
    }
}

fn refuse_what_is_missing(args: &BuildArgs) -> Result<(), Failure> {
    let missing = [(args.lib, "--lib", "a C shared library"), (args.python, "--python", "a Python extension module")];
    match missing.into_iter().find(|(asked, ..)| *asked) {
        Some((_, flag, what)) => {
            let instead = "an object file for linking can be had with `pyllvm compile --emit obj`";
            Err(Failure::usage(format!("{flag}: {what} cannot be built yet; {instead}")))
        }
        None => Ok(()),
    }
}

/// The program's name without `.py`, in the current directory.
fn output_for(args: &BuildArgs) -> Result<PathBuf, Failure> {
    let target = match (&args.output, args.file.file_stem()) {
        (Some(path), _) => path.clone(),
        (None, Some(stem)) => PathBuf::from(stem),
        (None, None) => return Err(Failure::usage(format!("{} is not a file name", args.file.display()))),
    };
    // A program without an extension must not be overwritten by its own executable.
    output::refuse_overwriting(&args.file, &target)?;
    if target.is_dir() {
        return Err(Failure::usage(format!("{} is a directory; name the executable with -o", target.display())));
    }
    Ok(target)
}

fn link(object: &[u8], target: &Path, args: &BuildArgs) -> Result<(), Failure> {
    let options = LinkOptions { linker: args.linker.clone(), keep_symbols: args.common.debug, ..LinkOptions::default() };
    pyllvm::link::link(object, target, &options).map_err(|error| Failure::environment(error.to_string()))
}
