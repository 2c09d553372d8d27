//! Questions about syntax trees, and what identifies their nodes.

use crate::hir::build::parse::ast;
use ast::Expr;

/// Addresses of heap parts of the tree serve as node identities: they stay put while the tree lives.
pub fn args_key(args: &ast::Arguments) -> usize {
    args as *const ast::Arguments as usize
}

pub fn expr_key(expr: &Expr) -> usize {
    expr as *const Expr as usize
}

pub fn list_key<T>(list: &[T]) -> usize {
    list.as_ptr() as usize
}

/// The last name of `name`, `module.name` or `name(…)`.
pub fn last_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Call(call) => last_name(&call.func),
        _ => None,
    }
}

/// Does a literal name a surrogate by its number, as in `"\ud800"`?
pub fn escapes_surrogate(literal: &str) -> bool {
    let mut rest = literal;
    while let Some(at) = rest.find('\\') {
        let escape = &rest[at + 1..];
        let digits = escape.strip_prefix('u').or_else(|| escape.strip_prefix("U0000")).and_then(|digits| digits.get(..4));
        if digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).is_some_and(|code| (0xD800..0xE000).contains(&code)) {
            return true;
        }
        rest = escape.get(escape.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    false
}

/// A default the compiler keeps as a literal: nothing to evaluate when the `def` runs.
pub fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(constant) => {
            matches!(constant.value, ast::Constant::None | ast::Constant::Bool(_) | ast::Constant::Str(_)) || is_number(expr)
        }
        Expr::UnaryOp(unary) => matches!(unary.op, ast::UnaryOp::USub | ast::UnaryOp::UAdd) && is_number(&unary.operand),
        _ => false,
    }
}

/// A float, or an int of 64 bits.
fn is_number(expr: &Expr) -> bool {
    let Expr::Constant(constant) = expr else { return false };
    match &constant.value {
        ast::Constant::Int(value) => i64::try_from(value).is_ok(),
        ast::Constant::Float(_) => true,
        _ => false,
    }
}

/// What CPython's compiler evaluates beforehand.
pub fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(_) => true,
        Expr::UnaryOp(unary) => is_constant(&unary.operand),
        Expr::BinOp(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_constant),
        _ => false,
    }
}

pub fn all_args(args: &ast::Arguments) -> impl Iterator<Item = &ast::ArgWithDefault> {
    args.posonlyargs.iter().chain(&args.args).chain(&args.kwonlyargs)
}

pub fn has_evaluated_default(args: &ast::Arguments) -> bool {
    all_args(args).filter_map(|a| a.default.as_deref()).any(|d| !is_literal(d))
}

pub fn is_type_checking(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    }
}

/// `from __future__ import annotations` and the like, which bring in nothing.
pub fn is_future_import(s: &ast::StmtImportFrom) -> bool {
    s.level.as_ref().is_none_or(|level| level.to_u32() == 0) && s.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
}

/// A handler that would catch an `ImportError`.
pub fn catches_import_error(handler: &ast::ExceptHandler) -> bool {
    let ast::ExceptHandler::ExceptHandler(clause) = handler;
    let caught = ["ImportError", "ModuleNotFoundError", "Exception", "BaseException"];
    clause.type_.is_none() || names_exception(handler, &caught)
}

/// Does the handler wait for one of these exceptions by its name?
pub fn names_exception(handler: &ast::ExceptHandler, names: &[&str]) -> bool {
    let ast::ExceptHandler::ExceptHandler(handler) = handler;
    let is_named = |e: &Expr| last_name(e).is_some_and(|name| names.contains(&name));
    match handler.type_.as_deref() {
        None => false,
        Some(Expr::Tuple(tuple)) => tuple.elts.iter().any(is_named),
        Some(other) => is_named(other),
    }
}
