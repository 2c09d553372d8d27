//! Decorators by their syntax. Comes in: a decorator, or a function that may serve as one. Goes out: whether the compiler
//! understands it, and whether what it decorates stays what it is. Must not build HIR.

use super::parse::ast;
use super::scope::ScopeTree;
use super::syntax::{expr_key, last_name};
use ast::{Expr, Stmt};

/// Decorators that change nothing at run time that a program could notice here.
const IDENTITY: &[&str] = &["final", "no_type_check", "override", "singledispatch", "singledispatchmethod", "wraps"];
/// Decorators of classes whose meaning the compiler knows; any other is called with the class.
const OF_CLASSES: &[&str] = &["dataclass", "final", "runtime_checkable", "total_ordering"];

/// What a function of the program returns, seen as a decorator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandsBack {
    /// Its argument.
    Argument,
    /// A function that returns its argument.
    Decorator,
}

/// The name that a decorator starts with: `a` of `@a`, `@a.b` and `@a.b(…)`.
pub fn first_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => first_name(&attribute.value),
        Expr::Call(call) => first_name(&call.func),
        _ => None,
    }
}

impl ScopeTree {
    /// The name of a decorator that is not the program's own.
    pub fn library_decorator<'a>(&self, decorator: &'a Expr) -> Option<&'a str> {
        last_name(decorator).filter(|_| !self.own_decorators.contains(&expr_key(decorator)))
    }

    /// Whether a decorator of the library leaves a function what it is.
    pub fn is_identity_decorator(&self, decorator: &Expr) -> bool {
        self.library_decorator(decorator).is_some_and(|name| IDENTITY.contains(&name))
    }

    /// Whether the compiler knows what the decorator makes of a class.
    pub fn is_class_decorator(&self, decorator: &Expr) -> bool {
        self.library_decorator(decorator).is_some_and(|name| OF_CLASSES.contains(&name))
    }

    pub fn is_overload(&self, decorators: &[Expr]) -> bool {
        decorators.iter().any(|d| self.library_decorator(d) == Some("overload"))
    }
}

/// What the function returns whenever it returns, if that is plain to see.
pub fn hands_back(def: &ast::StmtFunctionDef, in_class: bool) -> Option<HandsBack> {
    let argument = first_argument(def, in_class);
    let kind = |value: &Option<&Expr>| match value {
        Some(Expr::Name(name)) if argument == Some(name.id.as_str()) => Some(HandsBack::Argument),
        Some(Expr::Name(name)) => def.body.iter().find_map(|stmt| match stmt {
            Stmt::FunctionDef(inner) if inner.name == name.id => hands_back_argument(inner).then_some(HandsBack::Decorator),
            _ => None,
        }),
        _ => None,
    };
    let results = results(def);
    let first = results.first().and_then(kind);
    if results.iter().all(|value| kind(value) == first) { first } else { None }
}

/// Does it return its first argument whenever it returns?
fn hands_back_argument(def: &ast::StmtFunctionDef) -> bool {
    let argument = first_argument(def, false);
    let results = results(def);
    !results.is_empty() && results.iter().all(|value| matches!(value, Some(Expr::Name(name)) if argument == Some(name.id.as_str())))
}

/// The name of the first argument that a call gives.
fn first_argument(def: &ast::StmtFunctionDef, in_class: bool) -> Option<&str> {
    let is_static = def.decorator_list.iter().any(|d| last_name(d) == Some("staticmethod"));
    let receivers = usize::from(in_class && !is_static);
    def.args.posonlyargs.iter().chain(&def.args.args).nth(receivers).map(|a| a.def.arg.as_str())
}

/// The values of all its `return` statements; none if it may end without one.
fn results(def: &ast::StmtFunctionDef) -> Vec<Option<&Expr>> {
    let mut results = Vec::new();
    if matches!(def.body.last(), Some(Stmt::Return(_))) {
        returned(&def.body, &mut results);
    }
    results
}

/// The values of all `return` statements of these statements.
fn returned<'a>(body: &'a [Stmt], out: &mut Vec<Option<&'a Expr>>) {
    for stmt in body {
        match stmt {
            Stmt::Return(s) => out.push(s.value.as_deref()),
            Stmt::If(s) => [&s.body, &s.orelse].into_iter().for_each(|b| returned(b, out)),
            Stmt::For(s) => [&s.body, &s.orelse].into_iter().for_each(|b| returned(b, out)),
            Stmt::While(s) => [&s.body, &s.orelse].into_iter().for_each(|b| returned(b, out)),
            Stmt::With(s) => returned(&s.body, out),
            Stmt::Match(s) => s.cases.iter().for_each(|case| returned(&case.body, out)),
            Stmt::Try(s) => {
                [&s.body, &s.orelse, &s.finalbody].into_iter().for_each(|b| returned(b, out));
                for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    returned(&handler.body, out);
                }
            }
            _ => {}
        }
    }
}
