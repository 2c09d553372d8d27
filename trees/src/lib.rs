//! Syntax trees of the library's modules, made when the compiler is built: the compiler need not parse them. Comes in:
//! a module's text. Goes out: bytes, and from these the tree without the bodies of functions, and each function.

mod coded;

use coded::{Coded, Reader};
use rustpython_parser::ast::{self, Constant, Expr, Stmt};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{Parse, ParseError};

/// A module as bytes: how many functions there are; for each of them, in order, where it stands in the text and where it
/// ends in what follows the table; the functions; the module without their bodies.
#[derive(Clone, Copy)]
pub struct Tree<'a>(pub &'a [u8]);

/// Size of an entry of the table, two numbers.
const ENTRY: usize = 8;

impl Tree<'_> {
    /// The module without what no one asks of a function before it is called: of bodies, only the docstring, the attributes
    /// that they store and whether they yield are left.
    pub fn outline(&self) -> Vec<Stmt> {
        let start = self.end(self.count());
        Coded::read(&mut Reader(&self.parts()[start..]))
    }

    /// The function that starts at `place`, without its decorators.
    pub fn function(&self, place: u32) -> Option<ast::StmtFunctionDef> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = (low + high) / 2;
            if self.number(middle * ENTRY + 4) < place { low = middle + 1 } else { high = middle }
        }
        let found = low < self.count() && self.number(low * ENTRY + 4) == place;
        found.then(|| Coded::read(&mut Reader(&self.parts()[self.end(low)..])))
    }

    fn number(&self, at: usize) -> u32 {
        u32::from_le_bytes([self.0[at], self.0[at + 1], self.0[at + 2], self.0[at + 3]])
    }

    fn count(&self) -> usize {
        self.number(0) as usize
    }

    /// The functions, and the module behind them.
    fn parts(&self) -> &[u8] {
        &self.0[4 + self.count() * ENTRY..]
    }

    /// Where the first so many functions end.
    fn end(&self, count: usize) -> usize {
        if count == 0 { 0 } else { self.number(count * ENTRY) as usize }
    }
}

/// The bytes of a module.
pub fn encode(text: &str) -> Result<Vec<u8>, ParseError> {
    let mut module = ast::Suite::parse(text, "")?;
    let mut functions = Vec::new();
    take_bodies(&mut module, &mut functions);
    let (mut table, mut parts) = (Vec::new(), Vec::new());
    table.extend((functions.len() as u32).to_le_bytes());
    for function in functions {
        table.extend(u32::from(function.range.start()).to_le_bytes());
        function.write(&mut parts);
        table.extend((parts.len() as u32).to_le_bytes());
    }
    module.write(&mut parts);
    table.extend(parts);
    Ok(table)
}

/// Copies the functions that are not in other functions to `functions`, in order. Outlines of them stay.
fn take_bodies(body: &mut [Stmt], functions: &mut Vec<ast::StmtFunctionDef>) {
    for stmt in body {
        if let Stmt::FunctionDef(def) = stmt {
            functions.push(ast::StmtFunctionDef { decorator_list: Vec::new(), ..def.clone() });
            def.body = outline(std::mem::take(&mut def.body));
        }
        blocks(stmt).into_iter().for_each(|block| take_bodies(block, functions));
    }
}

/// The docstring of a body, an assignment to the attributes that it stores, and a `yield` if it yields.
fn outline(mut body: Vec<Stmt>) -> Vec<Stmt> {
    let is_text = |value: &Expr| matches!(value, Expr::Constant(constant) if constant.value.is_str());
    let docstring = body.first().filter(|stmt| matches!(stmt, Stmt::Expr(s) if is_text(&s.value))).cloned();
    let mut facts = Facts::default();
    facts.note(&mut body);
    let range = TextRange::default();
    let ellipsis = || Box::new(ast::ExprConstant { range, value: Constant::Ellipsis, kind: None }.into());
    let stores = |targets| ast::StmtAssign { range, targets, value: ellipsis(), type_comment: None }.into();
    let yields = ast::StmtExpr { range, value: Box::new(ast::ExprYield { range, value: None }.into()) }.into();
    let stores = Some(facts.stored).filter(|stored| !stored.is_empty()).map(stores);
    docstring.into_iter().chain(stores).chain(facts.yields.then_some(yields)).collect()
}

/// What a body says about its function.
#[derive(Default)]
struct Facts {
    /// The attributes that it stores.
    stored: Vec<Expr>,
    yields: bool,
}

impl Facts {
    fn note(&mut self, body: &mut [Stmt]) {
        for stmt in body {
            match stmt {
                Stmt::Expr(s) => self.value(&s.value),
                Stmt::Assign(s) => {
                    self.value(&s.value);
                    s.targets.iter().for_each(|target| self.target(target));
                }
                Stmt::AugAssign(s) => self.target(&s.target),
                Stmt::AnnAssign(s) => self.target(&s.target),
                Stmt::For(s) => self.target(&s.target),
                Stmt::With(s) => s.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(|target| self.target(target)),
                _ => {}
            }
            blocks(stmt).into_iter().for_each(|block| self.note(block));
        }
    }

    fn value(&mut self, value: &Expr) {
        self.yields |= matches!(value, Expr::Yield(_) | Expr::YieldFrom(_));
    }

    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Attribute(_) => self.stored.push(target.clone()),
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|item| self.target(item)),
            _ => {}
        }
    }
}

/// The blocks of a compound statement, except for those of functions.
fn blocks(stmt: &mut Stmt) -> Vec<&mut Vec<Stmt>> {
    match stmt {
        Stmt::ClassDef(s) => vec![&mut s.body],
        Stmt::If(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::For(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::While(s) => vec![&mut s.body, &mut s.orelse],
        Stmt::With(s) => vec![&mut s.body],
        Stmt::Try(s) => {
            let handlers = s.handlers.iter_mut().map(|ast::ExceptHandler::ExceptHandler(handler)| &mut handler.body);
            std::iter::once(&mut s.body).chain(handlers).chain([&mut s.orelse, &mut s.finalbody]).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
class Point:
    def __init__(self, x):
        if x:
            self.x, self.y = x, 1

    @property
    def parts(self, end: str = ":)"):
        """Shows."""
        def pairs():
            self.z = 2
        for pair in pairs():
            yield pair

if True:
    def collect(*points):
        def each():
            yield from points
        return list(each())
"#;

    #[test]
    fn what_is_asked_of_uncalled_functions_stays() {
        let outline = Tree(&encode(TEXT).expect("it is correct")).outline();
        let [Stmt::ClassDef(class), Stmt::If(branch)] = &outline[..] else { panic!("{outline:?}") };
        let [Stmt::FunctionDef(init), Stmt::FunctionDef(parts)] = &class.body[..] else { panic!("{class:?}") };
        let [Stmt::Assign(stores)] = &init.body[..] else { panic!("{init:?}") };
        let stored = |target: &Expr| target.as_attribute_expr().map(|attribute| attribute.attr.to_string());
        assert_eq!(stores.targets.iter().filter_map(stored).collect::<Vec<_>>(), ["x", "y"]);
        let [Stmt::Expr(docstring), Stmt::Expr(yields)] = &parts.body[..] else { panic!("{parts:?}") };
        assert!(docstring.value.is_constant_expr() && yields.value.is_yield_expr());
        assert!(matches!(&branch.body[..], [Stmt::FunctionDef(collect)] if collect.body.is_empty()));
    }

    #[test]
    fn functions_are_found_by_their_places() {
        let bytes = encode(TEXT).expect("it is correct");
        let place = |head: &str| TEXT.find(head).map_or(0, |at| at as u32);
        let name = |head: &str| Tree(&bytes).function(place(head)).map(|def| def.name.to_string());
        assert_eq!(name("def __init__").as_deref(), Some("__init__"));
        assert_eq!(name("def parts").as_deref(), Some("parts"));
        assert_eq!(name("def collect").as_deref(), Some("collect"));
        assert_eq!(name("def each"), None);
        assert_eq!(Tree(&encode("x = 1").expect("it is correct")).function(0), None);
    }
}
