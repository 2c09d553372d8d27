//! Branches for other versions of Python and other systems (`if sys.version_info < (3,):`, `if os.name == "nt":`), and
//! what a module does as a program where it is imported, are taken out of the tree before names are collected: what
//! stands there may name what only exists elsewhere. Comes in: a module's tree. Goes out: the tree without them.
//! Must not decide anything that the program could change.

use super::parse::ast;
use ast::{CmpOp, Constant, Expr, Stmt};
use std::cmp::Ordering;

/// What `sys` and `os` of the library tell, too.
/// The last part stands for what follows the numbers: `(3, 11, 0, "final", 0)` comes after `(3, 11, 0)`.
const VERSION: [i64; NUMBERS + 1] = [3, 11, 0, i64::MAX];
const NUMBERS: usize = 3;
const HEX_VERSION: i64 = 0x030B_00F0;
const PLATFORM: &str = "linux";
const OS_NAME: &str = "posix";

#[derive(Clone, Debug, PartialEq, PartialOrd)]
enum Known {
    Int(i64),
    Text(String),
    /// A tuple of ints: of `sys.version_info` only the numbers.
    Ints(Vec<i64>),
    Bool(bool),
}

/// Leaves the branches that run here. `name` is that of an imported module.
pub fn remove(body: &mut Vec<Stmt>, name: Option<&str>) {
    let here = Here { sys: imports(body, "sys"), os: imports(body, "os"), name };
    if here.sys || here.os || here.name.is_some() {
        here.prune(body);
    }
}

fn imports(body: &[Stmt], module: &str) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::Import(s) => s.names.iter().any(|alias| alias.name.as_str() == module && alias.asname.is_none()),
        _ => false,
    })
}

/// What is known in a module: which names stand for modules of the library, and its own name.
struct Here<'a> {
    sys: bool,
    os: bool,
    name: Option<&'a str>,
}

impl Here<'_> {
    fn prune(&self, body: &mut Vec<Stmt>) {
        let mut index = 0;
        while index < body.len() {
            let taken = match &mut body[index] {
                Stmt::If(s) => match self.known(&s.test) {
                    Some(Known::Bool(true)) => Some(std::mem::take(&mut s.body)),
                    Some(Known::Bool(false)) => Some(std::mem::take(&mut s.orelse)),
                    _ => None,
                },
                _ => None,
            };
            match taken {
                Some(taken) if taken.is_empty() && body.len() == 1 => {
                    let range = ast::Ranged::range(&body[index]);
                    body[index] = Stmt::Pass(ast::StmtPass { range });
                }
                // What takes its place is looked at next.
                Some(taken) => _ = body.splice(index..=index, taken),
                None => {
                    self.prune_inner(&mut body[index]);
                    index += 1;
                }
            }
        }
    }

    fn prune_inner(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::FunctionDef(s) => self.prune(&mut s.body),
            Stmt::AsyncFunctionDef(s) => self.prune(&mut s.body),
            Stmt::ClassDef(s) => self.prune(&mut s.body),
            Stmt::With(s) => self.prune(&mut s.body),
            Stmt::If(s) => self.prune_all([&mut s.body, &mut s.orelse]),
            Stmt::For(s) => self.prune_all([&mut s.body, &mut s.orelse]),
            Stmt::While(s) => self.prune_all([&mut s.body, &mut s.orelse]),
            Stmt::Try(s) => {
                self.prune_all([&mut s.body, &mut s.orelse, &mut s.finalbody]);
                for ast::ExceptHandler::ExceptHandler(handler) in &mut s.handlers {
                    self.prune(&mut handler.body);
                }
            }
            _ => {}
        }
    }

    fn prune_all<const N: usize>(&self, bodies: [&mut Vec<Stmt>; N]) {
        bodies.into_iter().for_each(|body| self.prune(body));
    }

    fn known(&self, expr: &Expr) -> Option<Known> {
        match expr {
            Expr::Constant(constant) => literal(&constant.value),
            Expr::Name(name) if name.id.as_str() == "__name__" => self.name.map(|name| Known::Text(name.to_string())),
            Expr::Tuple(tuple) => ints(tuple.elts.iter().map(|item| self.known(item))),
            Expr::Attribute(attribute) => self.attribute(attribute),
            Expr::Subscript(subscript) => self.subscript(subscript),
            Expr::Call(call) => self.call(call),
            Expr::Compare(compare) => self.compare(compare),
            Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => match self.known(&unary.operand)? {
                Known::Bool(holds) => Some(Known::Bool(!holds)),
                _ => None,
            },
            Expr::BoolOp(test) => {
                let ends = test.op == ast::BoolOp::Or;
                let operands: Vec<Option<Known>> = test.values.iter().map(|value| self.known(value)).collect();
                let all = operands.iter().all(|operand| *operand == Some(Known::Bool(!ends)));
                let decided = operands.first() == Some(&Some(Known::Bool(ends)));
                (all || decided).then_some(Known::Bool(if decided { ends } else { !ends }))
            }
            _ => None,
        }
    }

    fn attribute(&self, attribute: &ast::ExprAttribute) -> Option<Known> {
        if let Expr::Name(module) = &*attribute.value {
            return match (module.id.as_str(), attribute.attr.as_str()) {
                ("sys", "version_info") if self.sys => Some(Known::Ints(VERSION.to_vec())),
                ("sys", "hexversion") if self.sys => Some(Known::Int(HEX_VERSION)),
                ("sys", "platform") if self.sys => Some(Known::Text(PLATFORM.to_string())),
                ("os", "name") if self.os => Some(Known::Text(OS_NAME.to_string())),
                _ => None,
            };
        }
        let part = ["major", "minor", "micro"].iter().position(|part| *part == attribute.attr.as_str())?;
        match self.known(&attribute.value)? {
            Known::Ints(version) => version.get(part).copied().map(Known::Int),
            _ => None,
        }
    }

    /// `sys.version_info[0]` and `sys.version_info[:2]`
    fn subscript(&self, subscript: &ast::ExprSubscript) -> Option<Known> {
        let Known::Ints(numbers) = self.known(&subscript.value)? else { return None };
        match &*subscript.slice {
            Expr::Slice(slice) if slice.lower.is_none() && slice.step.is_none() => match self.known(slice.upper.as_deref()?)? {
                Known::Int(stop) => {
                    let stop = usize::try_from(stop).ok().filter(|stop| *stop <= NUMBERS)?;
                    numbers.get(..stop).map(|numbers| Known::Ints(numbers.to_vec()))
                }
                _ => None,
            },
            index => match self.known(index)? {
                Known::Int(index) => {
                    let index = usize::try_from(index).ok().filter(|index| *index < NUMBERS)?;
                    numbers.get(index).copied().map(Known::Int)
                }
                _ => None,
            },
        }
    }

    /// `sys.platform.startswith("win")`
    fn call(&self, call: &ast::ExprCall) -> Option<Known> {
        let Expr::Attribute(method) = &*call.func else { return None };
        match (method.attr.as_str(), call.args.as_slice(), self.known(&method.value)?) {
            ("startswith", [prefix], Known::Text(text)) if call.keywords.is_empty() => match self.known(prefix)? {
                Known::Text(prefix) => Some(Known::Bool(text.starts_with(&prefix))),
                _ => None,
            },
            _ => None,
        }
    }

    fn compare(&self, compare: &ast::ExprCompare) -> Option<Known> {
        let ([op], [right]) = (compare.ops.as_slice(), compare.comparators.as_slice()) else { return None };
        let left = self.known(&compare.left)?;
        if let (CmpOp::In | CmpOp::NotIn, Expr::Tuple(tuple)) = (op, right) {
            let items = tuple.elts.iter().map(|item| self.known(item)).collect::<Option<Vec<Known>>>()?;
            return Some(Known::Bool(items.contains(&left) == (*op == CmpOp::In)));
        }
        let right = self.known(right)?;
        if std::mem::discriminant(&left) != std::mem::discriminant(&right) {
            return None;
        }
        let order = left.partial_cmp(&right)?;
        let holds = match op {
            CmpOp::Eq => order == Ordering::Equal,
            CmpOp::NotEq => order != Ordering::Equal,
            CmpOp::Lt => order == Ordering::Less,
            CmpOp::LtE => order != Ordering::Greater,
            CmpOp::Gt => order == Ordering::Greater,
            CmpOp::GtE => order != Ordering::Less,
            CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn => return None,
        };
        Some(Known::Bool(holds))
    }
}

fn literal(constant: &Constant) -> Option<Known> {
    match constant {
        Constant::Int(number) => i64::try_from(number).ok().map(Known::Int),
        Constant::Str(text) => Some(Known::Text(text.clone())),
        _ => None,
    }
}

fn ints(items: impl Iterator<Item = Option<Known>>) -> Option<Known> {
    let number = |item: Option<Known>| if let Some(Known::Int(number)) = item { Some(number) } else { None };
    items.map(number).collect::<Option<Vec<i64>>>().map(Known::Ints)
}
