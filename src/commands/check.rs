//! `pyllvm check`: diagnostics and inferred types, for people or for editors.

use pyllvm::diag::render::{JsonDiagnostic, to_json};
use pyllvm::{Compilation, Dump, Signature};
use serde::Serialize;

use super::progress::timing_table;
use super::{Failure, SOURCE_ERROR, SUCCESS, dump, front_options, output, prepare, report};
use crate::cli::{CheckArgs, Format};

/// What `--format json` prints.
#[derive(Serialize)]
struct JsonReport<'a> {
    version: u32,
    diagnostics: Vec<JsonDiagnostic>,
    functions: &'a [Signature],
}

pub fn execute(args: &CheckArgs) -> Result<u8, Failure> {
    if let Some(stage @ (Dump::Mir(_) | Dump::Llvm)) = &args.front.dump {
        return Err(Failure::usage(format!("`check` ends before the stage {stage}; use `pyllvm compile --dump={stage}`")));
    }
    let (source, compiler) = prepare(&args.file, front_options(&args.front))?;
    let compilation = compiler.check(&source);
    match args.format {
        Format::Json => print_json(&compilation)?,
        Format::Text => print_text(args, &compilation)?,
    }
    if args.front.timings {
        output::print_error(&timing_table(compilation.timings()));
    }
    Ok(if compilation.has_errors() { SOURCE_ERROR } else { SUCCESS })
}

fn print_json(compilation: &Compilation) -> Result<(), Failure> {
    let diagnostics = to_json(compilation.sources(), compilation.diagnostics());
    let report = JsonReport { version: 1, diagnostics, functions: compilation.signatures() };
    let mut text = serde_json::to_string_pretty(&report).map_err(|error| Failure::environment(format!("cannot write JSON: {error}")))?;
    text.push('\n');
    output::print_bytes(text.as_bytes())
}

fn print_text(args: &CheckArgs, compilation: &Compilation) -> Result<(), Failure> {
    report(compilation);
    if !dump(compilation)? && args.types {
        let lines: String =
            compilation.signatures().iter().map(|function| format!("{}:{}: {function}\n", function.file, function.line)).collect();
        output::print_bytes(lines.as_bytes())?;
    }
    Ok(())
}
