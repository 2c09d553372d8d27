//! Doctests as code of their module. Comes in: the module's text and syntax tree. Goes out: one more function for each
//! docstring with examples, and one that hands them all to a runner (`prelude/doctest.py`). Must not run or compare anything.

mod examples;
mod place;
mod subjects;

use super::parse::{self, ast};
use super::syntax::is_future_import;
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use ast::{Expr, Stmt};
use examples::Example;
pub use examples::FLAGS;
use place::Place;
use std::fmt::Write;
use subjects::Subject;

/// The function that runs all examples of a module; no program can call anything so.
pub const RUN_ALL: &str = "<doctests>";
/// The functions of docstrings are named `<docstring_0>` …
pub const DOCSTRING: &str = "<docstring_";
/// Names that begin like this in the texts below become names that no program can write: `<run>`. The runner looks for
/// `<docstring_` in tracebacks.
const HIDDEN: &str = "HIDDEN_";

/// The name under which the program below imports the module.
pub const TESTED: &str = "__tested__";

/// What `pyllvm test` runs.
pub fn program(flags: &[String]) -> String {
    let flags: Vec<String> = flags.iter().map(|flag| format!("doctest.{flag}")).collect();
    let flags = if flags.is_empty() { "0".to_string() } else { flags.join(" | ") };
    format!(
        "import doctest
import sys
import {TESTED}

if doctest.testmod({TESTED}, optionflags={flags}).failed > 0:
    sys.exit(1)
"
    )
}

/// Whether the module, or any function of it, imports doctest.
pub fn is_wanted(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Import(s) => s.names.iter().any(|alias| alias.name.as_str() == "doctest"),
        Stmt::ImportFrom(s) => s.module.as_ref().is_some_and(|module| module.as_str() == "doctest"),
        _ => blocks(stmt).into_iter().any(is_wanted),
    })
}

/// Adds the functions, in front of all code that may use them. Syntax errors of examples are told at their lines.
pub fn add(file: FileId, text: &str, body: &mut Vec<Stmt>) -> Vec<Diagnostic> {
    let mut adder = Adder { file, text, functions: Vec::new(), diagnostics: Vec::new(), run_all: String::new() };
    for subject in subjects::of_module(text, body) {
        adder.add(&subject);
    }
    let mut functions = std::mem::take(&mut adder.functions);
    functions.extend(adder.run_all());
    let preamble = |stmt: &&Stmt| match stmt {
        Stmt::Expr(_) => true,
        Stmt::ImportFrom(s) => is_future_import(s),
        _ => false,
    };
    let start = body.iter().take_while(preamble).count();
    body.splice(start..start, functions);
    adder.diagnostics
}

struct Adder<'a> {
    file: FileId,
    text: &'a str,
    functions: Vec<Stmt>,
    diagnostics: Vec<Diagnostic>,
    /// The text of the function that runs all.
    run_all: String,
}

impl Adder<'_> {
    fn add(&mut self, subject: &Subject) {
        let line = subject.line.map_or(-1, |line| line as i64);
        _ = writeln!(self.run_all, "    {HIDDEN}run.begin({}, {line})", literal(&subject.dotted_name()));
        let Some(docstring) = &subject.docstring else { return };
        let place = Place::new(self.text, docstring);
        let examples = match examples::parse(&docstring.value) {
            Ok(examples) => examples,
            Err(mistake) => {
                let at = place.line(mistake.line);
                let message = format!("line {} of the docstring for {} {}", mistake.line + 1, subject.display_name(), mistake.message);
                self.diagnostics.push(Diagnostic::error("syntax-error", Span::new(self.file, at, at), message));
                return;
            }
        };
        let body: Vec<Stmt> = examples.iter().enumerate().flat_map(|(number, example)| self.example(number, example, &place)).collect();
        if body.is_empty() {
            return;
        }
        let number = self.functions.len();
        let (start, end) = (place.line(0), place.line(0));
        let mut function = scaffold(&format!("def {HIDDEN}docstring_{number}({HIDDEN}run):\n    pass\n"), start, end);
        for stmt in &mut function {
            if let Stmt::FunctionDef(def) = stmt {
                def.body = body.clone();
            }
        }
        self.functions.append(&mut function);
        _ = writeln!(self.run_all, "    {HIDDEN}run.run({HIDDEN}docstring_{number})");
    }

    /// The statements that run one example.
    fn example(&mut self, number: usize, example: &Example, place: &Place) -> Vec<Stmt> {
        if example.is_skipped() {
            return Vec::new();
        }
        let (start, end) = (place.of(example, 0), place.of(example, example.source.trim_end().len()));
        for option in &example.unknown_options {
            let message = format!("the doctest directive '{option}' is not supported");
            self.diagnostics.push(Diagnostic::error("unsupported-feature", Span::new(self.file, start, end), message));
        }
        let body = match parse::parse_example(self.file, &example.source, |offset| place.of(example, offset)) {
            Ok(body) => body,
            Err(diagnostics) => {
                self.diagnostics.extend(diagnostics);
                return Vec::new();
            }
        };
        let row = self.text[..start as usize].matches('\n').count() + 1;
        let text = format!(
            "{HIDDEN}run.start({number}, {}, {}, {}, {}, {row}, {}, {})
try:
    pass
except BaseException as {HIDDEN}error:
    {HIDDEN}run.raised({HIDDEN}error)
{HIDDEN}run.finish()
",
            literal(&example.source),
            literal(&example.want),
            literal(&example.exception),
            example.line,
            example.switched_on,
            example.switched_off,
        );
        let mut stmts = scaffold(&text, start, end);
        for stmt in &mut stmts {
            if let Stmt::Try(handled) = stmt {
                handled.body = body.clone();
                handled.body.iter_mut().for_each(show);
            }
        }
        stmts
    }

    fn run_all(&mut self) -> Vec<Stmt> {
        let text = format!("def {HIDDEN}doctests({HIDDEN}run):\n{}    pass\n", self.run_all);
        scaffold(&text, 0, 0)
    }
}

/// Code written here, all of it at one place of the file.
fn scaffold(text: &str, start: u32, end: u32) -> Vec<Stmt> {
    parse::parse_scaffold(text, start, end, |name| name.strip_prefix(HIDDEN).map(|name| format!("<{name}>")))
}

/// The interactive rule: the value of a statement that is an expression is shown, in blocks as well.
fn show(stmt: &mut Stmt) {
    if let Stmt::Expr(shown) = stmt {
        let range = shown.range;
        let runner = Expr::Name(ast::ExprName { range, id: ast::Identifier::new("<run>"), ctx: ast::ExprContext::Load });
        let method = ast::ExprAttribute { range, value: Box::new(runner), attr: ast::Identifier::new("show"), ctx: ast::ExprContext::Load };
        let call =
            ast::ExprCall { range, func: Box::new(Expr::Attribute(method)), args: vec![(*shown.value).clone()], keywords: Vec::new() };
        *shown.value = Expr::Call(call);
    }
    match stmt {
        Stmt::For(s) => s.body.iter_mut().chain(&mut s.orelse).for_each(show),
        Stmt::While(s) => s.body.iter_mut().chain(&mut s.orelse).for_each(show),
        Stmt::If(s) => s.body.iter_mut().chain(&mut s.orelse).for_each(show),
        Stmt::With(s) => s.body.iter_mut().for_each(show),
        Stmt::Match(s) => s.cases.iter_mut().flat_map(|case| &mut case.body).for_each(show),
        Stmt::Try(s) => {
            let handlers = s.handlers.iter_mut().flat_map(|ast::ExceptHandler::ExceptHandler(handler)| &mut handler.body);
            s.body.iter_mut().chain(handlers).chain(&mut s.orelse).chain(&mut s.finalbody).for_each(show);
        }
        _ => {}
    }
}

/// The blocks inside a statement, those of functions and classes included.
fn blocks(stmt: &Stmt) -> Vec<&[Stmt]> {
    match stmt {
        Stmt::FunctionDef(s) => vec![&s.body],
        Stmt::ClassDef(s) => vec![&s.body],
        Stmt::For(s) => vec![&s.body, &s.orelse],
        Stmt::While(s) => vec![&s.body, &s.orelse],
        Stmt::If(s) => vec![&s.body, &s.orelse],
        Stmt::With(s) => vec![&s.body],
        Stmt::Try(s) => {
            let handlers = s.handlers.iter().map(|ast::ExceptHandler::ExceptHandler(handler)| handler.body.as_slice());
            [s.body.as_slice(), &s.orelse, &s.finalbody].into_iter().chain(handlers).collect()
        }
        _ => Vec::new(),
    }
}

/// The text as a Python literal.
fn literal(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if (c as u32) < 32 => _ = write!(quoted, "\\x{:02x}", c as u32),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
