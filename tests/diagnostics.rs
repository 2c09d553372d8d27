//! Rendered messages: `tests/diagnostics/NAME.py` beside what the terminal shows (`NAME.stderr`).

mod common;

use std::path::Path;

use common::{compare_or_bless, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::{Compiler, Options, Source};

fn main() {
    let mut trials = vec![common::orphan_trial("tests/diagnostics", "py", &["stderr"])];
    for path in common::files_in("tests/diagnostics", "py") {
        trials.push(Trial::test(format!("diagnostics/{}", stem_of(&path)), move || check(&path)));
    }
    common::run_trials(trials);
}

fn check(path: &Path) -> Result<(), Failed> {
    let source = Source::new(format!("{}.py", stem_of(path)), text_of(path).unwrap_or_default());
    let compilation = Compiler::new(Options::default()).check(&source);
    if compilation.diagnostics().is_empty() {
        return Err("nothing was reported".into());
    }
    compare_or_bless(&path.with_extension("stderr"), &compilation.render_diagnostics(false))
}
