//! What costs time, told by comments in Markdown: in `tests/performance/*.md` each line of a `python` block says which
//! notes it gets (`# note: [bounds-check]`), and what becomes of a loop that begins there (`# loop: vectorised`). What
//! runs only once is not told. Blessing rewrites the comments.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::{compare_or_bless, fences, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::diag::{Severity, codes};
use pyllvm::performance::Vectorised;
use pyllvm::{Compiler, Options, Source};

fn main() {
    let files = common::files_in("tests/performance", "md");
    let mut trials = vec![Trial::test("performance/every-note-is-shown", every_note_is_shown)];
    trials.extend(files.into_iter().map(|path| Trial::test(format!("performance/{}", stem_of(&path)), move || check(&path))));
    common::run_trials(trials);
}

fn every_note_is_shown() -> Result<(), Failed> {
    let shown: String = common::files_in("tests/performance", "md").iter().filter_map(|path| text_of(path)).collect();
    let notes = codes::CODES.iter().filter(|entry| entry.level == Severity::Note);
    let missing: Vec<&str> = notes.map(|entry| entry.code).filter(|code| !shown.contains(&format!("[{code}]"))).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("shown nowhere: {}", missing.join(", ")).into()) }
}

fn check(path: &Path) -> Result<(), Failed> {
    let text = text_of(path).unwrap_or_default();
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    for fence in fences(&text).into_iter().filter(|fence| fence.info == "python") {
        let bare: Vec<&str> = fence.text.lines().map(without_comments).collect();
        let comments = comments_for(&(bare.join("\n") + "\n"))?;
        for (index, (code, comments)) in bare.iter().zip(comments).enumerate() {
            lines[fence.first_line + index] =
                format!("{code}{}", comments.iter().map(|comment| format!("  # {comment}")).collect::<String>());
        }
    }
    compare_or_bless(path, &(lines.join("\n") + "\n"))
}

fn without_comments(line: &str) -> &str {
    let start = ["  # note: ", "  # loop: "].iter().filter_map(|mark| line.find(mark)).min();
    &line[..start.unwrap_or(line.len())]
}

/// What is to be said about each line.
fn comments_for(python: &str) -> Result<Vec<BTreeSet<String>>, Failed> {
    let compilation = Compiler::new(Options::default()).explain_performance(&Source::new("snippet.py", python));
    let Some(performance) = compilation.performance() else {
        return Err(compilation.render_diagnostics(false).into());
    };
    let mut comments = vec![BTreeSet::new(); python.lines().count()];
    let mut add = |span, comment: String| {
        if let Some(line) = comments.get_mut(compilation.sources().line(span) as usize - 1) {
            line.insert(comment);
        }
    };
    for function in &performance.functions {
        for found in &function.loops {
            let verdict = match &found.vectorised {
                Vectorised::Yes(_) => "vectorised",
                Vectorised::No(_) | Vectorised::Outer => continue,
                Vectorised::Unknown => "unknown",
            };
            add(found.span, format!("loop: {verdict}"));
        }
        for remark in function.remarks.iter().filter(|remark| remark.depth > 0) {
            add(remark.diagnostic.primary.span, format!("note: [{}]", remark.diagnostic.code));
        }
    }
    Ok(comments)
}
