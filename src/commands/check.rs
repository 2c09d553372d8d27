//! `pyllvm check`: diagnostics, inferred types and what costs time, for people or for editors.

use pyllvm::diag::render::{JsonDiagnostic, to_json};
use pyllvm::performance::{JsonCosts, html};
use pyllvm::{Compilation, Dump, Options, Signature};
use serde::Serialize;

use super::progress::timing_table;
use super::{Failure, SOURCE_ERROR, SUCCESS, cpu_named, dump, front_options, output, performance, prepare, report};
use crate::cli::{CheckArgs, Format};

/// What `--format json` prints.
#[derive(Serialize)]
struct JsonReport<'a> {
    version: u32,
    diagnostics: Vec<JsonDiagnostic>,
    functions: &'a [Signature],
    #[serde(skip_serializing_if = "Option::is_none")]
    performance: Option<Vec<JsonCosts>>,
}

pub fn execute(args: &CheckArgs) -> Result<u8, Failure> {
    if let Some(stage @ (Dump::Mir(_) | Dump::Llvm)) = &args.front.dump {
        return Err(Failure::usage(format!("`check` ends before the stage {stage}; use `pyllvm compile --dump={stage}`")));
    }
    let options = Options { cpu: cpu_named(&args.cpu), ..front_options(&args.front) };
    let (source, compiler) = prepare(&args.file, options)?;
    let explains = args.explain_performance || args.html.is_some();
    let compilation = if explains { compiler.explain_performance(&source) } else { compiler.check(&source) };
    match args.format {
        Format::Json => print_json(&compilation)?,
        Format::Text => print_text(args, &compilation)?,
    }
    if let (Some(page), Some(performance)) = (&args.html, compilation.performance()) {
        output::write_file(page, html::page(performance, compilation.sources()).as_bytes())?;
    }
    if args.front.timings {
        output::print_error(&timing_table(compilation.timings()));
    }
    Ok(if compilation.has_errors() { SOURCE_ERROR } else { SUCCESS })
}

fn print_json(compilation: &Compilation) -> Result<(), Failure> {
    let diagnostics = to_json(compilation.sources(), compilation.diagnostics());
    let performance = compilation.performance().map(|performance| performance.to_json(compilation.sources()));
    let report = JsonReport { version: 1, diagnostics, functions: compilation.signatures(), performance };
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
    if let Some(performance) = compilation.performance().filter(|_| args.explain_performance) {
        let text = performance::text(performance, compilation.sources(), output::stdout_has_colour());
        output::print_bytes(text.as_bytes())?;
    }
    Ok(())
}
