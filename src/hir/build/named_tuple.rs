//! Classes made by calls: `namedtuple("Point", "x y")`, `NamedTuple("Point", [("x", int)])`, `Enum("Color", "RED GREEN")`.
//! Comes in: the call. Goes out: a class like the one a `class` statement would make.

use super::body::ModuleBuilder;
use super::class::literal_int;
use super::expr::text_of;
use super::parse::{Ranged, ast};
use super::scope::ScopeKind;
use super::syntax_errors::is_keyword;
use crate::diag::Diagnostic;
use crate::hir::{Binding, ClassAttribute, ClassId, ExprId, ExprKind, Stmt, StmtKind, Target};
use crate::source::Span;
use ast::Expr;
use std::collections::BTreeSet;

/// A default for more fields than this is no default of a named tuple.
const MOST_FIELDS: usize = 1000;

/// What the callee makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    NamedTuple,
    TypedNamedTuple,
    Enumeration(ClassId),
}

impl Made {
    /// The parameter that takes the names of fields or members.
    fn names_keyword(self) -> &'static str {
        match self {
            Made::NamedTuple => "field_names",
            Made::TypedNamedTuple => "fields",
            Made::Enumeration(_) => "names",
        }
    }
}

/// A name, where it stands, and the value or annotation that goes with it.
type Listed = (String, Span, Option<ExprId>);

impl ModuleBuilder<'_> {
    /// The class that the call makes, if it is such a call.
    pub fn class_by_call(&mut self, callee: ExprId, call: &ast::ExprCall, span: Span) -> Option<ExprId> {
        let in_statements = matches!(self.frame().kind, ScopeKind::Module | ScopeKind::Function);
        if self.is_prelude || !in_statements {
            return None;
        }
        let made = self.made_by(callee)?;
        let listed = call.args.get(1).or_else(|| keyword(call, made.names_keyword()));
        let name = match (made, call.args.as_slice()) {
            (Made::Enumeration(_), _) if listed.is_none() => return None,
            (_, args) => args.first().and_then(text_of).map(str::to_string),
        };
        self.check_options(made, call);
        let names = listed.and_then(|names| self.field_names(names, made).or_else(|| self.names_elsewhere(names)));
        let (Some(name), Some(names)) = (name, names) else {
            let reason = "classes are laid out at compile time, so its name and the names of its fields must be written out";
            self.unsupported(
                span,
                "this way of making a class is not supported",
                reason,
                "use literal strings, or write a class statement",
            );
            return Some(self.push(ExprKind::Error, span));
        };
        let base = match made {
            Made::Enumeration(base) => base,
            Made::NamedTuple | Made::TypedNamedTuple => self.library_class("typing", "NamedTuple")?,
        };
        let class = self.new_class(&name, base, span);
        match made {
            Made::Enumeration(_) => self.add_members(class, names, keyword(call, "start").and_then(int_of), span),
            Made::NamedTuple | Made::TypedNamedTuple => {
                let names = if keyword(call, "rename").is_some_and(is_true) { renamed(names) } else { self.valid_fields(names) };
                self.add_fields(class, names, call, span);
            }
        }
        Some(self.push(ExprKind::Class(class), span))
    }

    fn made_by(&mut self, callee: ExprId) -> Option<Made> {
        let program = &self.b.program;
        let home = |module: crate::hir::ModuleId| {
            let module = program.module(module);
            module.is_prelude.then_some(module.name.as_str())
        };
        match self.frames.last()?.exprs.get(callee.index())?.kind {
            ExprKind::Func(func) => {
                let func = program.func(func);
                (func.name == "namedtuple" && home(func.module) == Some("collections")).then_some(Made::NamedTuple)
            }
            ExprKind::Class(id) => self.made_by_class(id),
            ExprKind::Attr { object, ref name, .. } => {
                let ExprKind::Module(module) = self.frames.last()?.exprs[object.index()].kind else { return None };
                if name == "namedtuple" && home(module) == Some("collections") {
                    return Some(Made::NamedTuple);
                }
                match program.module(module).names.get(name) {
                    Some(Binding::Class(class)) => self.made_by_class(*class),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn made_by_class(&self, id: ClassId) -> Option<Made> {
        let class = self.b.program.class(id);
        let module = self.b.program.module(class.module);
        match (module.is_prelude, module.name.as_str(), class.name.as_str()) {
            (true, "typing", "NamedTuple") => Some(Made::TypedNamedTuple),
            (true, "enum", "Enum" | "IntEnum" | "StrEnum" | "Flag" | "IntFlag") => Some(Made::Enumeration(id)),
            _ => None,
        }
    }

    fn library_class(&mut self, module: &str, name: &str) -> Option<ClassId> {
        let module = self.b.library(module)?;
        match self.b.program.module(module).names.get(name) {
            Some(Binding::Class(class)) => Some(*class),
            _ => None,
        }
    }

    /// Names in one string or in a list; values or annotations go with them in pairs.
    fn field_names(&mut self, names: &Expr, made: Made) -> Option<Vec<Listed>> {
        let span = self.span(names);
        if let Some(text) = text_of(names) {
            let text = text.replace(',', " ");
            return Some(text.split_whitespace().map(|name| (name.to_string(), span, None)).collect());
        }
        let mut found = Vec::new();
        let items = match names {
            Expr::List(list) => &list.elts,
            Expr::Tuple(tuple) => &tuple.elts,
            Expr::Dict(dict) if matches!(made, Made::Enumeration(_)) => {
                for (key, value) in dict.keys.iter().zip(&dict.values) {
                    let key = key.as_ref()?;
                    found.push((text_of(key)?.to_string(), self.span(key), Some(self.expr(value))));
                }
                return Some(found);
            }
            _ => return None,
        };
        for item in items {
            let at = self.span(item);
            match item {
                Expr::Tuple(pair) if made != Made::NamedTuple && pair.elts.len() == 2 => {
                    let name = text_of(&pair.elts[0])?.to_string();
                    let second = if made == Made::TypedNamedTuple { self.annotation(&pair.elts[1]) } else { self.expr(&pair.elts[1]) };
                    found.push((name, at, Some(second)));
                }
                _ => found.push((text_of(item)?.to_string(), at, None)),
            }
        }
        Some(found)
    }

    /// Names that a variable holds for certain.
    fn names_elsewhere(&mut self, names: &Expr) -> Option<Vec<Listed>> {
        let span = self.span(names);
        Some(self.written_names(names)?.into_iter().map(|name| (name, span, None)).collect())
    }

    fn new_class(&mut self, name: &str, base: ClassId, span: Span) -> ClassId {
        let home = self.frame().func;
        let base = self.push(ExprKind::Class(base), span);
        let id = ClassId(self.b.program.classes.len() as u32);
        let mut class = super::module::empty_class(name, name.to_string(), self.module, span);
        class.home = home;
        class.bases = vec![base];
        self.b.program.classes.push(class);
        id
    }

    /// Refuses what is said of the class in another way than written out.
    fn check_options(&mut self, made: Made, call: &ast::ExprCall) {
        for keyword in &call.keywords {
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            let is_understood = match (made, name) {
                (Made::Enumeration(_), "start") => int_of(&keyword.value).is_some(),
                (Made::NamedTuple, "rename") => matches!(&keyword.value, Expr::Constant(_)),
                (Made::NamedTuple, "defaults") => repeated_items(&keyword.value, 0).is_some(),
                (Made::Enumeration(_), "qualname") | (Made::Enumeration(_) | Made::NamedTuple, "module") => true,
                _ => name == made.names_keyword(),
            };
            if !is_understood {
                let at = self.span(keyword);
                let reason = "classes are laid out at compile time, so what is said of them must be written out";
                self.unsupported(at, "this argument is not supported here", reason, "write a class statement");
            }
        }
    }

    /// Leaves out the names that no field can have.
    fn valid_fields(&mut self, names: Vec<Listed>) -> Vec<Listed> {
        let mut valid: Vec<Listed> = Vec::new();
        for (name, at, annotation) in names {
            let mistake = if is_keyword(&name) {
                format!("Type names and field names cannot be a keyword: '{name}'")
            } else if name.starts_with('_') {
                format!("Field names cannot start with an underscore: '{name}'")
            } else if valid.iter().any(|(known, ..)| *known == name) {
                format!("Encountered duplicate field name: '{name}'")
            } else {
                valid.push((name, at, annotation));
                continue;
            };
            self.report(Diagnostic::error("wrong-arguments", at, mistake));
        }
        valid
    }

    /// The last fields have the given defaults.
    fn add_fields(&mut self, class: ClassId, names: Vec<Listed>, call: &ast::ExprCall, span: Span) {
        let given = keyword(call, "defaults").and_then(|defaults| repeated_items(defaults, names.len()));
        let defaults: Vec<ExprId> = given.into_iter().flatten().map(|item| self.expr(item)).collect();
        let first = names.len().saturating_sub(defaults.len());
        let mut attributes = Vec::new();
        for (index, (name, at, annotation)) in names.into_iter().enumerate() {
            let value = index.checked_sub(first).and_then(|i| defaults.get(i)).copied();
            let annotation = annotation.unwrap_or_else(|| self.push(ExprKind::Ellipsis, at));
            attributes.push((name, at, Some(annotation), value));
        }
        self.add_made_attributes(class, attributes, span);
    }

    fn add_members(&mut self, class: ClassId, names: Vec<Listed>, start: Option<i64>, span: Span) {
        let mut attributes = Vec::new();
        let base = self.base_of(class);
        let kind = self.b.program.class(base).name.clone();
        let mut next = start.unwrap_or(1);
        for (name, at, value) in names {
            let value = value.unwrap_or_else(|| match kind.as_str() {
                "StrEnum" => self.push(ExprKind::Str(name.to_lowercase()), at),
                _ => self.push(ExprKind::Int(next), at),
            });
            next = match kind.as_str() {
                "Flag" | "IntFlag" => next.checked_ilog2().map_or(1, |bit| 1 << (bit + 1).min(62)),
                _ => next + 1,
            };
            attributes.push((name, at, None, Some(value)));
        }
        self.add_made_attributes(class, attributes, span);
    }

    fn base_of(&mut self, class: ClassId) -> ClassId {
        let base = self.b.program.class(class).bases[0];
        match self.frame().exprs[base.index()].kind {
            ExprKind::Class(base) => base,
            _ => class,
        }
    }

    #[allow(clippy::type_complexity, reason = "the parts of one attribute")]
    fn add_made_attributes(&mut self, class: ClassId, attributes: Vec<(String, Span, Option<ExprId>, Option<ExprId>)>, span: Span) {
        for (name, at, annotation, value) in attributes {
            let full_name = format!("{}.{name}", self.b.program.class(class).qualname);
            let global = value.map(|_| self.hidden_global(full_name, at));
            let attribute = ClassAttribute::new(name, at, annotation, value, global);
            let this = &mut self.b.program.classes[class.index()];
            this.attributes.push(attribute);
            if let (Some(value), Some(global)) = (value, global) {
                let targets = vec![Target::Global(global, at)];
                this.body.push(Stmt { kind: StmtKind::Assign { targets, value }, span: at });
            }
        }
        self.made_classes.push(Stmt { kind: StmtKind::Class { class }, span });
    }
}

fn keyword<'c>(call: &'c ast::ExprCall, name: &str) -> Option<&'c Expr> {
    call.keywords.iter().find(|k| k.arg.as_ref().is_some_and(|arg| arg.as_str() == name)).map(|k| &k.value)
}

fn is_true(expr: &Expr) -> bool {
    matches!(expr, Expr::Constant(ast::ExprConstant { value: ast::Constant::Bool(true), .. }))
}

/// A written int, with or without a minus sign.
fn int_of(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::UnaryOp(ast::ExprUnaryOp { op: ast::UnaryOp::USub, operand, .. }) => literal_int(operand).map(|number| -number),
        _ => literal_int(expr),
    }
}

/// `Point = namedtuple(…)` with `Point.__new__.__defaults__ = …` behind it, as programs wrote before there was `defaults=`.
pub(super) fn with_defaults(made: &ast::Stmt, next: &ast::Stmt) -> Option<ast::Stmt> {
    let (ast::Stmt::Assign(made), ast::Stmt::Assign(next)) = (made, next) else { return None };
    let ([Expr::Name(class)], [Expr::Attribute(defaults)]) = (made.targets.as_slice(), next.targets.as_slice()) else { return None };
    let Expr::Attribute(new) = &*defaults.value else { return None };
    let (Expr::Name(object), Expr::Call(call)) = (&*new.value, &*made.value) else { return None };
    let is_its = (object.id.as_str(), new.attr.as_str(), defaults.attr.as_str()) == (class.id.as_str(), "__new__", "__defaults__");
    let items = repeated_items(&next.value, MOST_FIELDS)?;
    if !is_its || !names_maker(call) || !items.iter().all(|item| is_literal(item)) || keyword(call, "defaults").is_some() {
        return None;
    }
    let mut call = call.clone();
    call.keywords.push(ast::Keyword {
        range: next.value.range(),
        arg: Some(ast::Identifier::new("defaults")),
        value: (*next.value).clone(),
    });
    Some(ast::Stmt::Assign(ast::StmtAssign { value: Box::new(Expr::Call(call)), ..made.clone() }))
}

/// Is the callee named as the maker of named tuples is?
pub(super) fn names_maker(call: &ast::ExprCall) -> bool {
    match &*call.func {
        Expr::Name(name) => name.id.as_str() == "namedtuple",
        Expr::Attribute(member) => member.attr.as_str() == "namedtuple",
        _ => false,
    }
}

fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Constant(_) => true,
        Expr::UnaryOp(operation) => is_literal(&operation.operand),
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => elts.iter().all(is_literal),
        Expr::Dict(dict) => dict.keys.iter().flatten().chain(&dict.values).all(is_literal),
        _ => false,
    }
}

/// How often a display is repeated: a written number, or once for each of the fields in `len(Point._fields)`.
fn times(expr: &Expr, fields: usize) -> Option<usize> {
    match expr {
        Expr::Call(ast::ExprCall { func, args, .. }) => match (&**func, args.as_slice()) {
            (Expr::Name(name), [Expr::Attribute(of)]) => (name.id.as_str() == "len" && of.attr.as_str() == "_fields").then_some(fields),
            _ => None,
        },
        _ => usize::try_from(literal_int(expr)?).ok(),
    }
}

/// The items of a display, also of one that is repeated: `(None,) * 3`.
fn repeated_items(expr: &Expr, fields: usize) -> Option<Vec<&Expr>> {
    match expr {
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => Some(elts.iter().collect()),
        Expr::BinOp(ast::ExprBinOp { left, op: ast::Operator::Mult, right, .. }) => {
            let times = times(right, fields).filter(|times| *times <= MOST_FIELDS)?;
            Some(repeated_items(left, fields)?.repeat(times))
        }
        _ => None,
    }
}

/// Names that no field can have are replaced by their positions.
fn renamed(names: Vec<Listed>) -> Vec<Listed> {
    let mut seen = BTreeSet::new();
    let valid = |name: &str| !is_keyword(name) && !name.starts_with('_');
    let replaced = names.into_iter().enumerate().map(|(index, (name, at, annotation))| {
        let keeps = valid(&name) && seen.insert(name.clone());
        (if keeps { name } else { format!("_{index}") }, at, annotation)
    });
    replaced.collect()
}
