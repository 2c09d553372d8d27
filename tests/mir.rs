//! MIR, told by Markdown: in `tests/mir/*.md` a `python` block is followed by blocks ```` ```mir PASS ```` that hold
//! the MIR of the snippet's own functions after the named pass (without a name: after all passes).

mod common;

use std::path::{Path, PathBuf};

use common::{Fence, compare_or_bless, fences, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::{Compiler, Dump, OptLevel, Options, Source};

/// Passes that only run with optimisation.
const OPTIONAL: [&str; 8] = ["inline", "forward", "chars", "scalars", "hoist", "select", "tidy", "index_sums"];

fn main() {
    let files = common::files_in("tests/mir", "md");
    let trials = files.into_iter().map(|path: PathBuf| Trial::test(format!("mir/{}", stem_of(&path)), move || check(&path)));
    common::run_trials(trials.collect());
}

/// The file as it should be is compared as a whole, so that blessing rewrites every block.
fn check(path: &Path) -> Result<(), Failed> {
    let text = text_of(path).unwrap_or_default();
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    let mut replacements = Vec::new();
    let mut snippet: Option<Fence> = None;
    for fence in fences(&text) {
        let pass = fence.info.strip_prefix("mir").map(str::trim);
        match (pass, &snippet) {
            (Some(pass), Some(python)) => replacements.push((fence.first_line, fence.end_line, mir_of(&python.text, pass)?)),
            (Some(_), None) => return Err(format!("line {}: no python block before this one", fence.first_line).into()),
            (None, _) => snippet = Some(fence),
        }
    }
    for (first, end, mir) in replacements.into_iter().rev() {
        lines.splice(first..end, mir.lines().map(str::to_string));
    }
    compare_or_bless(path, &(lines.join("\n") + "\n"))
}

fn mir_of(python: &str, pass: &str) -> Result<String, Failed> {
    let pass = (!pass.is_empty()).then(|| pass.to_string());
    let optional = pass.as_deref().is_some_and(|pass| OPTIONAL.contains(&pass));
    let opt_level = if optional { OptLevel::O2 } else { OptLevel::O0 };
    let options = Options { dump: Some(Dump::Mir(pass)), opt_level, ..Options::default() };
    let compilation = Compiler::new(options).compile(&Source::new("snippet.py", python));
    match compilation.dumped() {
        Some(text) if !compilation.has_errors() => Ok(own_functions(text)),
        _ => Err(compilation.render_diagnostics(false).into()),
    }
}

/// The functions of the snippet itself, without those of the embedded library; blank lines separate functions.
fn own_functions(text: &str) -> String {
    let own: Vec<&str> = text.split("\n\n").filter(|function| function.starts_with("fn snippet.")).collect();
    own.join("\n\n")
}
