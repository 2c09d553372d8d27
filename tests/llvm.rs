//! What LLVM is told, and what it makes of it: in `tests/llvm/*.md` a `python` block is followed by blocks whose lines
//! say what the LLVM text of the snippet's functions holds (`has: nsw`) or does not hold (`lacks: call`). A block
//! `llvm` looks at it as code generation made it, `llvm optimised` at what is left in the end; `llvm module` and
//! `llvm optimised module` look at the library's functions and declarations, too.

mod common;

use std::path::Path;

use common::{Fence, fences, stem_of, text_of};
use libtest_mimic::{Failed, Trial};
use pyllvm::{Compiler, Dump, Options, Source};

fn main() {
    let files = common::files_in("tests/llvm", "md");
    common::run_trials(files.iter().flat_map(|path| trials_of(path)).collect());
}

fn trials_of(path: &Path) -> Vec<Trial> {
    let mut trials = Vec::new();
    let mut snippet: Option<Fence> = None;
    for fence in fences(&text_of(path).unwrap_or_default()) {
        match (fence.info.strip_prefix("llvm"), &snippet) {
            (Some(_), Some(python)) => {
                let (name, python) = (format!("llvm/{}/{}:{}", stem_of(path), fence.title, fence.first_line), python.text.clone());
                trials.push(Trial::test(name, move || check(&python, &fence)));
            }
            (Some(_), None) => {
                trials.push(Trial::test(format!("llvm/{}", fence.first_line), || Err("no python block before this one".into())))
            }
            (None, _) => snippet = Some(fence),
        }
    }
    trials
}

fn check(python: &str, fence: &Fence) -> Result<(), Failed> {
    let options = Options { dump: Some(Dump::Llvm), ..Options::default() };
    let mut compilation = Compiler::new(options).compile(&Source::new("snippet.py", python));
    let Ok(optimised) = compilation.llvm_ir() else {
        return Err(compilation.render_diagnostics(false).into());
    };
    let is = |word: &str| fence.info.split(' ').any(|part| part == word);
    let text = if is("optimised") { optimised } else { compilation.dumped().unwrap_or_default().to_string() };
    let text = if is("module") { text } else { own_functions(&text) };
    for line in fence.text.lines() {
        let fails = match line.split_once(": ") {
            Some(("has", wanted)) => !text.contains(wanted),
            Some(("lacks", unwanted)) => text.contains(unwanted),
            _ => return Err(format!("neither `has: …` nor `lacks: …`: {line}").into()),
        };
        if fails {
            return Err(format!("not true: {line}\n{text}").into());
        }
    }
    Ok(())
}

/// The functions of the snippet: `snippet.mean[…]`, and as they are exported, `mean`. The library's names have dots, too.
fn own_functions(text: &str) -> String {
    let is_own = |function: &&str| {
        let name = function.split_once('@').map_or("", |(_, rest)| rest.trim_start_matches('"'));
        let name = name.split(['(', '"', '[']).next().unwrap_or_default();
        name.starts_with("snippet.") || !name.contains('.')
    };
    let functions = text.split("\ndefine ").skip(1).map(|function| function.split("\n}").next().unwrap_or_default());
    functions.filter(is_own).map(|function| format!("define {function}\n}}\n")).collect()
}
