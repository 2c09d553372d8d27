//! Inference, told by Markdown: `tests/types/*.md` holds Python snippets whose comments say what the compiler finds.
//! `# revealed: T` stands on a line with `reveal_type(…)` (several instances: `# revealed: int and float`),
//! `# error: [code]` and `# warning: [code]` on a line with a diagnostic. Nothing else may be reported.

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use common::{Fence, fences, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::diag::{Severity, codes};
use pyllvm::{Compiler, Options, Source};

fn main() {
    let mut trials = vec![Trial::test("types/every-code-is-shown", every_code_is_shown)];
    for path in common::files_in("tests/types", "md") {
        trials.extend(trials_of(&path));
    }
    common::run_trials(trials);
}

/// A code that no snippet and no rendered message shows is a promise nobody checks.
fn every_code_is_shown() -> Result<(), Failed> {
    let mut shown = String::new();
    for path in common::files_in("tests/types", "md").iter().chain(&common::files_in("tests/diagnostics", "stderr")) {
        shown.push_str(&text_of(path).unwrap_or_default());
    }
    // What a short text cannot provoke: bugs, what needs bytes, options, several modules, a very long text
    // or little memory. See `api.rs` and `hostile.rs`.
    let elsewhere = [
        "bad-signature",
        "circular-import",
        "infinite-instantiation",
        "internal-error",
        "invalid-encoding",
        "literal-out-of-range",
        "no-memory",
        "too-complex",
    ];
    let missing: Vec<&str> = codes::CODES
        .iter()
        // `performance.rs` looks after those.
        .filter(|entry| entry.level != Severity::Note)
        .map(|entry| entry.code)
        .filter(|code| !elsewhere.contains(code) && *code != "revealed-type" && !shown.contains(&format!("[{code}]")))
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("shown nowhere: {}", missing.join(", ")).into()) }
}

fn trials_of(path: &Path) -> Vec<Trial> {
    let text = text_of(path).unwrap_or_default();
    let file = stem_of(path);
    let snippets = fences(&text).into_iter().filter(|fence| fence.info == "python");
    snippets.map(|fence| Trial::test(format!("types/{file}/{}:{}", fence.title, fence.first_line), move || check(&fence))).collect()
}

fn check(fence: &Fence) -> Result<(), Failed> {
    let expected = numbered(fence.text.lines().map(expectations_of));
    let compilation = Compiler::new(Options::default()).check(&Source::new("snippet.py", fence.text.clone()));
    let mut found: Vec<Vec<String>> = fence.text.lines().map(|_| Vec::new()).collect();
    for diagnostic in compilation.diagnostics() {
        let line = compilation.sources().line(diagnostic.primary.span) as usize;
        let text = match diagnostic.severity {
            _ if diagnostic.code == "revealed-type" => format!("revealed: {}", diagnostic.message),
            Severity::Error => format!("error: [{}]", diagnostic.code),
            Severity::Warning => format!("warning: [{}]", diagnostic.code),
            Severity::Note => format!("note: [{}]", diagnostic.code),
        };
        let Some(on_line) = found.get_mut(line.saturating_sub(1)) else {
            return Err(format!("outside of the snippet: {text}").into());
        };
        if !on_line.contains(&text) {
            on_line.push(text);
        }
    }
    let actual = numbered(found.into_iter().map(joined));
    if expected == actual {
        return Ok(());
    }
    let difference = common::diff(&listing(&expected), &listing(&actual));
    Err(format!("- expected, + found\n{difference}\n{}", compilation.render_diagnostics(false)).into())
}

/// What the comment at the end of a line promises.
fn expectations_of(line: &str) -> String {
    ["# revealed: ", "# error: ", "# warning: "]
        .iter()
        .find_map(|marker| line.find(marker).map(|at| line[at + 2..].trim_end().to_string()))
        .unwrap_or_default()
}

/// Several findings on one line: types are joined by `and`, others by a comma.
fn joined(mut findings: Vec<String>) -> String {
    findings.sort();
    if findings.iter().all(|finding| finding.starts_with("revealed: ")) {
        let types: Vec<&str> = findings.iter().filter_map(|finding| finding.strip_prefix("revealed: ")).collect();
        return if types.is_empty() { String::new() } else { format!("revealed: {}", types.join(" and ")) };
    }
    findings.join(", ")
}

fn numbered(lines: impl Iterator<Item = String>) -> BTreeMap<usize, String> {
    lines.enumerate().filter(|(_, text)| !text.is_empty()).map(|(index, text)| (index + 1, text)).collect()
}

fn listing(lines: &BTreeMap<usize, String>) -> String {
    lines.iter().map(|(line, text)| format!("line {line}: {text}\n")).collect()
}
