//! Branches for other versions of Python and other systems (`if sys.version_info < (3,):`, `if os.name == "nt":`), and
//! what a module does as a program where it is imported, are taken out of the tree before anything is looked up: what
//! stands there may name what only exists elsewhere. Comes in: a module's tree and scopes. Goes out: the tree without
//! these branches. Must not decide anything that the program could change, nor take out what has a meaning unrun.

use super::collect::{collect, collect_function};
use super::parse::{Ranged, TextSize, ast};
use super::scope::{BindKind, MODULE, ScopeTree};
use crate::maps::IndexSet;
use crate::source::FileId;
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

/// Leaves the branches that run here. `tree` has the scopes of the whole module, and `name` is that of an imported one.
/// Says whether anything was left out.
pub fn remove(file: FileId, tree: &ScopeTree, body: &mut Vec<Stmt>, name: Option<&str>) -> bool {
    let name = name.filter(|_| tree.scopes.iter().all(|scope| !scope.symbols.contains_key("__name__")));
    let mut here = Here {
        file,
        sys: known_from(tree, body, "sys"),
        os: known_from(tree, body, "os"),
        name,
        has_removed: false,
        lost: IndexSet::default(),
    };
    if here.sys.is_some() || here.os.is_some() || here.name.is_some() {
        here.prune(body, Place { returns: false, in_loop: false, bindings: Bindings::Free });
    }
    here.has_removed
}

/// Where a name begins to stand for the module of the library: after the plain import at top level, if nothing else
/// anywhere binds the name.
fn known_from(tree: &ScopeTree, body: &[Stmt], module: &str) -> Option<TextSize> {
    let is_library = |index: &usize| crate::prelude::source(&tree.imports[*index].module).is_some() && tree.imports[*index].level == 0;
    let is_bound_elsewhere = tree.scopes[1..].iter().any(|scope| scope.symbols.contains_key(module));
    let is_import = |kind: &BindKind| match kind {
        BindKind::Import(index) => tree.imports[*index].bind_root && tree.imports[*index].top_level,
        _ => false,
    };
    let is_sure = tree.symbol(MODULE, module)?.bindings.iter().all(|(_, kind)| is_import(kind));
    if is_bound_elsewhere || !is_sure || !tree.star_imports.iter().all(is_library) {
        return None;
    }
    body.iter().find_map(|stmt| match stmt {
        Stmt::Import(s) => s.names.iter().any(|alias| alias.name.as_str() == module && alias.asname.is_none()).then(|| s.end()),
        _ => None,
    })
}

/// What is known in a module: from where on names stand for modules of the library, and its own name.
struct Here<'a> {
    file: FileId,
    sys: Option<TextSize>,
    os: Option<TextSize>,
    name: Option<&'a str>,
    has_removed: bool,
    /// What statements bound that are left out of the function at hand.
    lost: IndexSet<String>,
}

/// What statements may do where they stand.
#[derive(Clone, Copy)]
struct Place {
    returns: bool,
    in_loop: bool,
    bindings: Bindings,
}

/// What it means for others that a statement binds a name, even if it never runs.
#[derive(Clone, Copy, PartialEq)]
enum Bindings {
    /// Nothing, at the top level of modules and classes.
    Free,
    /// The name is one of the function's own.
    Own,
    /// Not told apart: classes inside of functions.
    Fixed,
}

impl Here<'_> {
    fn prune(&mut self, body: &mut Vec<Stmt>, place: Place) {
        let mut index = 0;
        while index < body.len() {
            if let Some(mut kept) = self.take_kept(&mut body[index], place) {
                if index == 0 {
                    // A text that stands first now is no docstring.
                    kept.insert(0, Stmt::Pass(ast::StmtPass { range: body[index].range() }));
                }
                // What takes its place is looked at next.
                body.splice(index..=index, kept);
                self.has_removed = true;
                continue;
            }
            match &mut body[index] {
                Stmt::FunctionDef(def) => self.prune_function(def),
                stmt => each_block(stmt, place, &mut |block, place| self.prune(block, place)),
            }
            index += 1;
        }
    }

    /// A function stays as it is if it would no longer bind a name that it uses.
    fn prune_function(&mut self, def: &mut ast::StmtFunctionDef) {
        let mut inner = Here { has_removed: false, lost: IndexSet::default(), ..*self };
        let mut body = def.body.clone();
        inner.prune(&mut body, Place { returns: true, in_loop: false, bindings: Bindings::Own });
        if !inner.has_removed {
            return;
        }
        std::mem::swap(&mut def.body, &mut body);
        let is_same = collect_function(self.file, None, def).is_some_and(|(tree, own)| {
            let is_used = |name: &String| tree.scopes.iter().any(|scope| scope.used.contains(name));
            inner.lost.iter().all(|name| tree.symbol(own, name).is_some() || !is_used(name))
        });
        if is_same {
            self.has_removed = true;
        } else {
            def.body = body;
        }
    }

    /// The branch that runs, if the rest of the statement can be left out.
    fn take_kept(&mut self, stmt: &mut Stmt, place: Place) -> Option<Vec<Stmt>> {
        let Stmt::If(s) = stmt else { return None };
        let Some(Known::Bool(holds)) = self.known(&s.test) else { return None };
        let kept = std::mem::take(if holds { &mut s.body } else { &mut s.orelse });
        if self.means_nothing(stmt, place) {
            return Some(kept);
        }
        if let Stmt::If(s) = stmt {
            *(if holds { &mut s.body } else { &mut s.orelse }) = kept;
        }
        None
    }

    /// Is a statement that never runs without meaning for those around it? What it yields makes a generator, and it may
    /// be an error where it stands. The names it binds in a function are noted.
    fn means_nothing(&mut self, stmt: &mut Stmt, place: Place) -> bool {
        let (mut tree, _) = collect(self.file, std::slice::from_ref(stmt));
        let own = tree.scope_mut(MODULE);
        if own.yields || holds_misplaced(stmt, place) || place.bindings == Bindings::Fixed && !own.symbols.is_empty() {
            return false;
        }
        if place.bindings == Bindings::Own {
            self.lost.extend(own.symbols.drain(..).map(|(name, _)| name));
        }
        true
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
            let is_known = |from: Option<TextSize>| from.is_some_and(|from| from <= module.start());
            return match (module.id.as_str(), attribute.attr.as_str()) {
                ("sys", "version_info") if is_known(self.sys) => Some(Known::Ints(VERSION.to_vec())),
                ("sys", "hexversion") if is_known(self.sys) => Some(Known::Int(HEX_VERSION)),
                ("sys", "platform") if is_known(self.sys) => Some(Known::Text(PLATFORM.to_string())),
                ("os", "name") if is_known(self.os) => Some(Known::Text(OS_NAME.to_string())),
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

/// Statements that would be errors where they stand, and those that say whose a name is.
fn holds_misplaced(stmt: &mut Stmt, place: Place) -> bool {
    match stmt {
        Stmt::Return(_) => !place.returns,
        Stmt::Break(_) | Stmt::Continue(_) => !place.in_loop,
        Stmt::Global(_) | Stmt::Nonlocal(_) => true,
        _ => {
            let mut found = false;
            each_block(stmt, place, &mut |block, place| found |= block.iter_mut().any(|stmt| holds_misplaced(stmt, place)));
            found
        }
    }
}

/// The blocks of statements inside of a statement, and their places.
fn each_block(stmt: &mut Stmt, place: Place, visit: &mut dyn FnMut(&mut Vec<Stmt>, Place)) {
    let function = Place { returns: true, in_loop: false, bindings: Bindings::Fixed };
    let bindings = if place.bindings == Bindings::Free { Bindings::Free } else { Bindings::Fixed };
    let class = Place { returns: false, in_loop: false, bindings };
    let in_loop = Place { in_loop: true, ..place };
    match stmt {
        Stmt::FunctionDef(s) => visit(&mut s.body, function),
        Stmt::AsyncFunctionDef(s) => visit(&mut s.body, function),
        Stmt::ClassDef(s) => visit(&mut s.body, class),
        Stmt::With(s) => visit(&mut s.body, place),
        Stmt::AsyncWith(s) => visit(&mut s.body, place),
        Stmt::If(s) => [&mut s.body, &mut s.orelse].into_iter().for_each(|block| visit(block, place)),
        Stmt::For(s) => [(&mut s.body, in_loop), (&mut s.orelse, place)].into_iter().for_each(|(block, place)| visit(block, place)),
        Stmt::AsyncFor(s) => [(&mut s.body, in_loop), (&mut s.orelse, place)].into_iter().for_each(|(block, place)| visit(block, place)),
        Stmt::While(s) => [(&mut s.body, in_loop), (&mut s.orelse, place)].into_iter().for_each(|(block, place)| visit(block, place)),
        Stmt::Match(s) => s.cases.iter_mut().for_each(|case| visit(&mut case.body, place)),
        Stmt::Try(s) => {
            let handlers = s.handlers.iter_mut().map(|ast::ExceptHandler::ExceptHandler(handler)| &mut handler.body);
            [&mut s.body, &mut s.orelse, &mut s.finalbody].into_iter().chain(handlers).for_each(|block| visit(block, place));
        }
        Stmt::TryStar(s) => {
            let handlers = s.handlers.iter_mut().map(|ast::ExceptHandler::ExceptHandler(handler)| &mut handler.body);
            [&mut s.body, &mut s.orelse, &mut s.finalbody].into_iter().chain(handlers).for_each(|block| visit(block, place));
        }
        _ => {}
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
