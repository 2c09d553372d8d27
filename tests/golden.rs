//! Golden IR: `llvm-ir-golden/NAME.py` beside the unoptimised LLVM text of the user's own functions (`NAME.ll`).
//! Library functions, declarations, triple, data layout and attribute groups are left out; the whole module passes
//! LLVM's verifier, and compiling twice gives the same text.

mod common;

use std::path::Path;

use common::{compare, compare_or_bless, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::{Artifact, Compiler, Dump, OptLevel, Options, Source};

fn main() {
    let mut trials = vec![common::orphan_trial("llvm-ir-golden", "py", &["ll"])];
    for path in common::files_in("llvm-ir-golden", "py") {
        trials.push(Trial::test(format!("golden/{}", stem_of(&path)), move || check(&path)));
    }
    common::run_trials(trials);
}

fn check(path: &Path) -> Result<(), Failed> {
    let module = stem_of(path);
    let source = Source::new(format!("{module}.py"), text_of(path).unwrap_or_default());
    let first = unoptimised(&source)?;
    compare("the text of a second compilation", &first, &unoptimised(&source)?)?;
    compare_or_bless(&path.with_extension("ll"), &own_functions(&first, &module))
}

fn unoptimised(source: &Source) -> Result<String, Failed> {
    let options = Options { dump: Some(Dump::Llvm), opt_level: OptLevel::O0, ..Options::default() };
    let mut compilation = Compiler::new(options).compile(source);
    let emitted = compilation.emit(&[Artifact::Bitcode]);
    match compilation.dumped() {
        Some(text) if emitted.is_ok() => Ok(text.to_string()),
        _ => Err(compilation.render_diagnostics(false).into()),
    }
}

/// The definitions whose symbols belong to the module, separated by blank lines.
fn own_functions(text: &str, module: &str) -> String {
    let mut functions = Vec::new();
    let mut current: Option<String> = None;
    for line in text.lines() {
        if line.starts_with("define ") {
            current = is_own(line, module).then(String::new);
        }
        if let Some(function) = &mut current {
            function.push_str(&without_references(line));
            function.push('\n');
            if line == "}" {
                functions.extend(current.take());
            }
        }
    }
    functions.join("\n")
}

fn is_own(define: &str, module: &str) -> bool {
    let symbol = define.split('@').nth(1).unwrap_or_default().trim_start_matches('"');
    symbol.strip_prefix(module).is_some_and(|rest| rest.starts_with('.'))
}

/// Numbers of attribute groups, metadata and classes change with every unrelated function or class.
fn without_references(line: &str) -> String {
    let names_class = line.contains("ptr %class.at, align") || line.contains(" %class, ");
    let line = if names_class { without_class(line) } else { line.to_string() };
    let end = line.find(" #").or_else(|| line.find(", !")).unwrap_or(line.len());
    let brace = if line.starts_with("define ") && end < line.len() { " {" } else { "" };
    format!("{}{brace}", line[..end].trim_end())
}

/// `store i32 68, ptr %class.at`, `icmp eq i32 %class, 29`: the number becomes `CLASS`.
fn without_class(line: &str) -> String {
    let number = |word: &&str| word.trim_end_matches(',').parse::<u32>().is_ok();
    let operand = line.split(' ').skip_while(|word| *word != "i32").find(number);
    operand.map_or(line.to_string(), |word| line.replacen(&format!(" {word}"), &word.replace(word.trim_end_matches(','), " CLASS"), 1))
}
