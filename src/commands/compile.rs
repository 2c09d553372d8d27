//! `pyllvm compile`: writes the program as LLVM text, bitcode, assembly or an object file.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use pyllvm::{Artifact, Options};

use super::progress::Spinner;
use super::{Failure, SOURCE_ERROR, SUCCESS, conclude, options_from, output, prepare_code};
use crate::cli::{CompileArgs, Emit};

pub fn execute(args: &CompileArgs) -> Result<u8, Failure> {
    let outputs = outputs_for(args)?;
    outputs.iter().filter_map(|(_, path)| path.as_ref()).try_for_each(|path| output::refuse_overwriting(&args.file, path))?;
    let spinner = Spinner::start();
    let options = Options { target: args.target.clone(), ..options_from(&args.common, &args.cpu) };
    let (source, compiler) = prepare_code(&args.file, options, &args.common)?;
    let mut compilation = compiler.with_observer(spinner.observer()).compile(&source);
    let kinds: Vec<Artifact> = outputs.iter().map(|(kind, _)| *kind).collect();
    let emitted = if compilation.dumped().is_some() { None } else { compilation.emit(&kinds).ok() };
    if conclude(&compilation, spinner, &args.common.front)? {
        return Ok(SUCCESS);
    }
    let Some(contents) = emitted else {
        return Ok(SOURCE_ERROR);
    };
    for ((_, place), bytes) in outputs.iter().zip(contents) {
        match place {
            None => output::print_bytes(&bytes)?,
            Some(path) => output::write_file(path, &bytes)?,
        }
    }
    Ok(SUCCESS)
}

/// What to write and where; no path means standard output.
fn outputs_for(args: &CompileArgs) -> Result<Vec<(Artifact, Option<PathBuf>)>, Failure> {
    let named = args.output.as_deref();
    let mut kinds: Vec<Artifact> = args.emit.iter().copied().map(Emit::artifact).collect();
    kinds.dedup();
    if kinds.is_empty() {
        kinds.push(kind_of(named)?);
    }
    match named {
        Some(path) if path == Path::new("-") => standard_output(&kinds),
        Some(path) if kinds.len() == 1 => Ok(vec![(kinds[0], Some(path.to_path_buf()))]),
        Some(path) => Ok(kinds.into_iter().map(|kind| (kind, Some(path.with_extension(kind.extension())))).collect()),
        None => {
            let stem = args.file.file_stem().unwrap_or(OsStr::new("out"));
            Ok(kinds.into_iter().map(|kind| (kind, Some(Path::new(stem).with_extension(kind.extension())))).collect())
        }
    }
}

fn standard_output(kinds: &[Artifact]) -> Result<Vec<(Artifact, Option<PathBuf>)>, Failure> {
    match kinds {
        [kind] if kind.is_text() => Ok(vec![(*kind, None)]),
        [_] => Err(Failure::usage("only text (--emit ll or asm) goes to standard output")),
        _ => Err(Failure::usage("only one kind of output can go to standard output")),
    }
}

/// The kind that the extension of `-o` names; LLVM text if it says nothing.
fn kind_of(output: Option<&Path>) -> Result<Artifact, Failure> {
    let Some(path) = output.filter(|path| *path != Path::new("-")) else {
        return Ok(Artifact::LlvmText);
    };
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    Artifact::from_extension(extension).ok_or_else(|| {
        let hint = "expected .ll, .bc, .s or .o, or --emit; `pyllvm build` writes executables";
        Failure::usage(format!("{}: the name does not say what to write: {hint}", path.display()))
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command};

    fn outputs(line: &str) -> Result<Vec<(Artifact, Option<PathBuf>)>, String> {
        let cli = Cli::try_parse_from(line.split(' ')).map_err(|error| error.to_string())?;
        let Command::Compile(args) = cli.command else { return Err("not compile".to_string()) };
        outputs_for(&args).map_err(|failure| failure.message)
    }

    #[test]
    fn names_say_what_to_write() {
        let one = |kind, path: &str| Ok(vec![(kind, Some(PathBuf::from(path)))]);
        assert_eq!(outputs("pyllvm compile dir/a.py"), one(Artifact::LlvmText, "a.ll"));
        assert_eq!(outputs("pyllvm compile a.py -o out/b.o"), one(Artifact::Object, "out/b.o"));
        assert_eq!(outputs("pyllvm compile a.py --emit asm"), one(Artifact::Assembly, "a.s"));
        assert_eq!(outputs("pyllvm compile a.py --emit obj -o strange"), one(Artifact::Object, "strange"));
        assert_eq!(outputs("pyllvm compile a.py -o -"), Ok(vec![(Artifact::LlvmText, None)]));
        let both = outputs("pyllvm compile a.py --emit ll,obj -o b.x").expect("valid");
        assert_eq!(both[1], (Artifact::Object, Some(PathBuf::from("b.o"))));
        assert!(outputs("pyllvm compile a.py -o a.exe").is_err());
        assert!(outputs("pyllvm compile a.py -o - --emit obj").is_err());
    }
}
