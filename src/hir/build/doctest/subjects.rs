//! Whose docstrings are looked at: the module, its functions and classes, and the methods of those. Comes in: the
//! module's syntax tree. Goes out: names, docstrings, and the line where CPython's `DocTestFinder` finds them.

use super::super::expr::text_of;
use super::super::parse::{Ranged, ast};
use super::super::syntax::last_name;
use ast::{Expr, Stmt};

pub struct Subject {
    /// `Stack.push`; nothing for the module.
    name: String,
    pub docstring: Option<Docstring>,
    /// From 0; not known for what is no plain function or class when the program runs.
    pub line: Option<usize>,
}

pub struct Docstring {
    pub value: String,
    pub start: u32,
    pub end: u32,
}

impl Subject {
    /// As it follows the module's name.
    pub fn dotted_name(&self) -> String {
        if self.name.is_empty() { String::new() } else { format!(".{}", self.name) }
    }

    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { "the module" } else { &self.name }
    }
}

/// By name, as doctest runs them.
pub fn of_module(text: &str, body: &[Stmt]) -> Vec<Subject> {
    let lines = text.split('\n').collect();
    let mut finder = Finder { text, lines, found: Vec::new() };
    finder.add(String::new(), docstring(body), Some(0));
    finder.block("", body);
    finder.found.sort_by(|a, b| a.name.cmp(&b.name));
    finder.found
}

fn docstring(body: &[Stmt]) -> Option<Docstring> {
    let Some(Stmt::Expr(stmt)) = body.first() else { return None };
    let value = text_of(&stmt.value)?.to_string();
    Some(Docstring { value, start: u32::from(stmt.value.start()), end: u32::from(stmt.value.end()) })
}

struct Finder<'a> {
    text: &'a str,
    lines: Vec<&'a str>,
    found: Vec<Subject>,
}

impl Finder<'_> {
    /// A name that is bound again stands for what it is bound to last.
    fn add(&mut self, name: String, docstring: Option<Docstring>, declared: Option<usize>) {
        let line = docstring.as_ref().and(declared).and_then(|line| self.first_quote(line));
        self.found.retain(|other| other.name != name);
        self.found.push(Subject { name, docstring, line });
    }

    fn forget(&mut self, name: &str) {
        let inner = format!("{name}.");
        self.found.retain(|other| other.name != name && !other.name.starts_with(&inner));
    }

    pub(super) fn block(&mut self, prefix: &str, body: &[Stmt]) {
        for stmt in body {
            match stmt {
                Stmt::FunctionDef(def) => self.function(prefix, def),
                Stmt::ClassDef(class) => self.class(prefix, class),
                Stmt::Assign(assign) if matches!(*assign.value, Expr::Lambda(_)) => {
                    for target in assign.targets.iter().filter_map(|target| target.as_name_expr()) {
                        self.forget(&joined(prefix, &target.id));
                        self.add(joined(prefix, &target.id), None, None);
                    }
                }
                _ => super::blocks(stmt).into_iter().for_each(|block| self.block(prefix, block)),
            }
        }
    }

    fn function(&mut self, prefix: &str, def: &ast::StmtFunctionDef) {
        let name = joined(prefix, &def.name);
        let decorators: Vec<&str> = def.decorator_list.iter().filter_map(last_name).collect();
        let is = |names: &[&str]| decorators.iter().any(|decorator| names.contains(decorator));
        // The getter carries the documentation of a property.
        if is(&["setter", "deleter", "overload"]) {
            return;
        }
        self.forget(&name);
        let is_method = !prefix.is_empty();
        if is_method && is(&["cached_property"]) {
            return;
        }
        let is_wrapped = is(&["lru_cache", "cache"]) || is_method && is(&["property"]);
        let first = def.decorator_list.first().map_or(u32::from(def.start()), |decorator| u32::from(decorator.start()));
        let line = self.text[..first as usize].matches('\n').count();
        if !(is_method && is(&["lru_cache", "cache"])) {
            self.add(name, docstring(&def.body), (!is_wrapped).then_some(line));
        }
    }

    fn class(&mut self, prefix: &str, class: &ast::StmtClassDef) {
        let name = joined(prefix, &class.name);
        self.forget(&name);
        let declared = self.lines.iter().position(|line| declares_class(line, &class.name));
        self.add(name.clone(), docstring(&class.body), declared);
        self.block(&name, &class.body);
        for decorator in class.decorator_list.iter().filter(|decorator| last_name(decorator) == Some("dataclass")) {
            self.made_methods(&name, decorator);
        }
    }

    /// The methods that `dataclass` adds.
    fn made_methods(&mut self, class: &str, decorator: &Expr) {
        let says = |option: &str, value: bool| {
            let Expr::Call(call) = decorator else { return false };
            let named = call.keywords.iter().filter(|keyword| keyword.arg.as_ref().is_some_and(|arg| arg.as_str() == option));
            named.into_iter().any(|keyword| keyword.value.as_constant_expr().and_then(|c| c.value.as_bool()) == Some(&value))
        };
        let (eq, frozen) = (!says("eq", false), says("frozen", true));
        let groups: [(bool, &[&str]); 6] = [
            (!says("init", false), &["__init__"]),
            (!says("repr", false), &["__repr__"]),
            (eq, &["__eq__"]),
            (says("order", true), &["__lt__", "__le__", "__gt__", "__ge__"]),
            (frozen, &["__setattr__", "__delattr__"]),
            (eq && frozen || says("unsafe_hash", true), &["__hash__"]),
        ];
        for method in groups.into_iter().filter(|(made, _)| *made).flat_map(|(_, methods)| methods) {
            let name = joined(class, method);
            if self.found.iter().all(|other| other.name != name) {
                self.found.push(Subject { name, docstring: None, line: None });
            }
        }
    }

    /// The first line from here on that looks like the start of a docstring.
    fn first_quote(&self, line: usize) -> Option<usize> {
        (line..self.lines.len()).find(|line| starts_text(self.lines[*line]))
    }
}

fn joined(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_string() } else { format!("{prefix}.{name}") }
}

fn declares_class(line: &str, name: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix("class") else { return false };
    let Some(after) = rest.trim_start().strip_prefix(name) else { return false };
    !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// `(^|.*:)\s*\w*["']`
fn starts_text(line: &str) -> bool {
    let starts = std::iter::once(0).chain(line.match_indices(':').map(|(at, _)| at + 1));
    starts.into_iter().any(|at| {
        let rest = line[at..].trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        rest.starts_with(['\'', '"'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_start_a_text() {
        assert!(["\"\"\"Doc", "    r'''", "def f(): \"x\"", "x: 'y'"].iter().all(|line| starts_text(line)));
        assert!(["x = 'y'", "f(\"a\")", ""].iter().all(|line| !starts_text(line)));
    }
}
