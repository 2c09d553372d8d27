//! What of a library module must be parsed before anyone has asked for one of its functions: all but their bodies.
//! Comes in: the module's text. Goes out: a text without bodies that knows where its parts stand in the whole, and the
//! text of one function. Works on lines, by the habits of the library's own files; a test compares with the whole text.
//! Must not be used for texts of users.

use std::ops::Range;

/// A body that is not longer than this stays: parsing it costs less than leaving it out.
const SHORT: usize = 16;

/// A library module's text with bodies left out. What is asked of a function that nobody calls stays: its docstring,
/// whether it yields, and the whole body where it may store attributes.
#[derive(Default)]
pub struct Outline {
    pub text: String,
    /// Places of `text` behind something left out, and where they are in the whole.
    moved: Vec<(usize, usize)>,
}

impl Outline {
    pub fn of(text: &str) -> Outline {
        let mut outline = Outline::default();
        let (mut in_class, mut copied, mut at) = (false, 0, 0);
        while at < text.len() {
            let line = line_at(text, at);
            let (indent, code) = indent_and_code(line);
            if indent == 0 && !code.is_empty() {
                in_class = code.starts_with("class ");
            }
            if !code.starts_with("def ") || !(indent == 0 || indent == 4 && in_class) {
                at += line.len();
                continue;
            }
            let end = block_end(text, at);
            if let Some(body) = body_of(text, at, end) {
                outline.text += &text[copied..body.start];
                outline.text += if yields(text, body.clone()) { "yield\n" } else { "...\n" };
                outline.moved.push((outline.text.len(), body.end));
                copied = body.end;
            }
            at = end;
        }
        outline.text += &text[copied..];
        outline
    }

    /// The place in the whole text for each of these places of the outline, which must not go down.
    pub fn places(&self) -> impl FnMut(usize) -> usize {
        let mut moved = self.moved.iter().peekable();
        let (mut from, mut to) = (0, 0);
        move |at| {
            while let Some((here, there)) = moved.next_if(|(here, _)| *here <= at) {
                (from, to) = (*here, *there);
            }
            at - from + to
        }
    }
}

/// The text of the function whose `def` stands at `start`.
pub fn function(text: &str, start: usize) -> &str {
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    &text[start..block_end(text, line_start)]
}

fn line_at(text: &str, start: usize) -> &str {
    let rest = &text[start..];
    rest.find('\n').map_or(rest, |newline| &rest[..=newline])
}

/// How far a line is indented, and what stands there unless it is blank or a comment.
fn indent_and_code(line: &str) -> (usize, &str) {
    let code = line.trim_start_matches(' ');
    let indent = line.len() - code.len();
    (indent, if code.starts_with(['\n', '#']) { "" } else { code })
}

/// Where the compound statement ends whose first line starts at `start`: in front of the next line of code that is not
/// indented further, unless that closes the brackets of its head.
fn block_end(text: &str, start: usize) -> usize {
    let first = line_at(text, start);
    let (outer, _) = indent_and_code(first);
    let (mut at, mut end) = (start + first.len(), start + first.len());
    while at < text.len() {
        let line = line_at(text, at);
        let (indent, code) = indent_and_code(line);
        at += line.len();
        if code.is_empty() {
            continue;
        }
        if indent <= outer && !code.starts_with(')') {
            break;
        }
        end = at;
    }
    end
}

/// The part of a function that can be left out.
fn body_of(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let head = head_length(&text[start..end])?;
    let mut body = start + head;
    let code = text[body..end].trim_start();
    if let Some(rest) = code.strip_prefix("\"\"\"") {
        let docstring = rest.find("\"\"\"")?;
        body = end - rest.len() + docstring + 3;
        body += line_at(&text[..end], body).len();
    }
    body = end - text[body..end].trim_start().len();
    let may_store = text[body..end].lines().any(may_store_attribute);
    (end - body > SHORT && !may_store).then_some(body..end)
}

/// How long the head of a function is, if its body starts on a line of its own.
fn head_length(function: &str) -> Option<usize> {
    let (mut depth, mut quote) = (0usize, None);
    for (at, byte) in function.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            (_, Some(_)) => {}
            (b'(' | b'[' | b'{', None) => depth += 1,
            (b')' | b']' | b'}', None) => depth = depth.saturating_sub(1),
            (b':', None) if depth == 0 => return line_at(function, at + 1).trim().is_empty().then_some(at + 2),
            _ => {}
        }
    }
    None
}

/// A line with a dot in front of the first sign of an assignment, unless the sign is part of a comparison.
fn may_store_attribute(line: &str) -> bool {
    if !line.contains('=') {
        return false;
    }
    let line = line.trim_start();
    let compares = ["and ", "assert ", "elif ", "if ", "or ", "return ", "while "].iter().any(|word| line.starts_with(word));
    !compares && line.split_once("= ").is_some_and(|(targets, _)| targets.contains('.'))
}

/// Whether a body makes its function a generator: functions in it do not count.
fn yields(text: &str, body: Range<usize>) -> bool {
    if !text[body.clone()].contains("yield") {
        return false;
    }
    let mut at = body.start;
    while at < body.end {
        let line = line_at(text, at);
        let (_, code) = indent_and_code(line);
        if code.starts_with("def ") {
            at = block_end(text, text[..at].rfind('\n').map_or(0, |newline| newline + 1));
            continue;
        }
        if code.starts_with("yield") || code.contains("= yield") || code.contains("(yield") {
            return true;
        }
        at += line.len();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::build::collect;
    use crate::hir::build::function::docstring;
    use crate::hir::build::parse::{self, Ranged, ast};
    use crate::hir::build::scope::{Scope, ScopeId, ScopeKind};
    use crate::hir::build::syntax::args_key;
    use crate::prelude;
    use crate::source::FileId;

    const FILE: FileId = FileId(0);

    fn parsed(text: &str) -> Vec<ast::Stmt> {
        parse::parse_module(FILE, text).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"))
    }

    /// Functions of the module and methods of its classes.
    fn functions(body: &[ast::Stmt]) -> Vec<&ast::StmtFunctionDef> {
        let inner = body.iter().map(|stmt| match stmt {
            ast::Stmt::FunctionDef(def) => vec![def],
            ast::Stmt::ClassDef(class) => functions(&class.body),
            _ => Vec::new(),
        });
        inner.flatten().collect()
    }

    fn facts(body: &[ast::Stmt]) -> Vec<String> {
        let (tree, _) = collect::collect(FILE, body);
        let scope_of = |def: &ast::StmtFunctionDef| tree.by_node.get(&args_key(&def.args)).map(|scope: &ScopeId| tree.scope(*scope));
        let fact = |def: &ast::StmtFunctionDef| {
            let scope = scope_of(def).map(|scope: &Scope| (scope.yields, &scope.stored_attributes));
            format!("{} {:?} {:?} {:?}", def.name, docstring(&def.body), def.args, scope)
        };
        functions(body).into_iter().map(fact).collect()
    }

    #[test]
    fn outlines_of_the_library_say_what_the_whole_texts_say() {
        let (mut whole_size, mut outline_size) = (0, 0);
        for name in prelude::names() {
            let text = prelude::source(name).unwrap_or_default();
            let outline = Outline::of(text);
            whole_size += text.len();
            outline_size += outline.text.len();
            let (whole, part) = (parsed(text), parse::parse_outline(&outline));
            assert_eq!(facts(&whole), facts(&part), "{name}");
            for def in functions(&whole) {
                let after_decorators = def.decorator_list.last().map_or(def.start(), Ranged::end).to_usize();
                let start = after_decorators + text[after_decorators..].find("def ").unwrap_or_default();
                let alone = parse::parse_function(function(text, start), start as u32);
                assert_eq!(alone.map(|alone| alone.body).as_ref(), Some(&def.body), "{name}: {}", def.name);
            }
            // A class would have to be known before its function is called.
            let (tree, _) = collect::collect(FILE, &whole);
            let in_function = |scope: &Scope| scope.parent.is_some_and(|outer| tree.scope(outer).kind == ScopeKind::Function);
            assert!(!tree.scopes.iter().any(|scope| scope.kind == ScopeKind::Class && in_function(scope)), "{name}");
        }
        assert!(outline_size * 2 < whole_size, "{outline_size} of {whole_size} characters stay");
    }

    #[test]
    fn what_is_asked_of_uncalled_functions_stays() {
        let text = r#"
class Point:
    def __init__(self, x):
        self.x = x
        self.y = [0] * 17

    def show(self, end: str = ":)"):
        """Shows."""
        for part in self.parts:
            print(part, end=end)

    # A comment.
    def parts(self):
        def pairs():
            yield self.x
        for pair in pairs():
            yield pair

def collect(
    *points,
):
    def each():
        yield from points
    return list(each())
"#;
        let expected = r#"
class Point:
    def __init__(self, x):
        self.x = x
        self.y = [0] * 17

    def show(self, end: str = ":)"):
        """Shows."""
        ...

    # A comment.
    def parts(self):
        yield

def collect(
    *points,
):
    ...
"#;
        assert_eq!(Outline::of(text).text, expected);
    }
}
