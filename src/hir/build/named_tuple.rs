//! Classes made by calls: `namedtuple("Point", "x y")`, `NamedTuple("Point", [("x", int)])`, `Enum("Color", "RED GREEN")`.
//! Comes in: the call. Goes out: a class like the one a `class` statement would make.

use super::body::ModuleBuilder;
use super::expr::text_of;
use super::parse::ast;
use super::scope::ScopeKind;
use crate::hir::{Binding, ClassAttribute, ClassId, ExprId, ExprKind, Stmt, StmtKind, Target};
use crate::source::Span;
use ast::Expr;

/// What the callee makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    NamedTuple,
    TypedNamedTuple,
    Enumeration(ClassId),
}

impl ModuleBuilder<'_> {
    /// The class that the call makes, if it is such a call.
    pub fn class_by_call(&mut self, callee: ExprId, call: &ast::ExprCall, span: Span) -> Option<ExprId> {
        let in_statements = matches!(self.frame().kind, ScopeKind::Module | ScopeKind::Function);
        if self.is_prelude || !in_statements {
            return None;
        }
        let made = self.made_by(callee)?;
        let name = match (made, call.args.as_slice()) {
            (Made::Enumeration(_), args) if args.len() < 2 => return None,
            (_, args) => args.first().and_then(text_of).map(str::to_string),
        };
        let names = call.args.get(1).and_then(|names| self.field_names(names, made));
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
            Made::Enumeration(_) => self.add_members(class, names, span),
            Made::NamedTuple | Made::TypedNamedTuple => self.add_fields(class, names, call, span),
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
    fn field_names(&mut self, names: &Expr, made: Made) -> Option<Vec<(String, Span, Option<ExprId>)>> {
        let span = self.span(names);
        if let Some(text) = text_of(names) {
            let text = text.replace(',', " ");
            return Some(text.split_whitespace().map(|name| (name.to_string(), span, None)).collect());
        }
        let items = match names {
            Expr::List(list) => &list.elts,
            Expr::Tuple(tuple) => &tuple.elts,
            _ => return None,
        };
        let mut found = Vec::new();
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

    /// The last fields have the given defaults.
    fn add_fields(&mut self, class: ClassId, names: Vec<(String, Span, Option<ExprId>)>, call: &ast::ExprCall, span: Span) {
        let mut defaults: Vec<ExprId> = Vec::new();
        for keyword in &call.keywords {
            match (keyword.arg.as_ref().map(|n| n.as_str()), &keyword.value) {
                (Some("defaults"), Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. })) => {
                    defaults = elts.iter().map(|e| self.expr(e)).collect();
                }
                (Some("module" | "typename"), _) => {}
                _ => {
                    let at = self.span(keyword);
                    self.unsupported(
                        at,
                        "this argument is not supported here",
                        "classes are laid out at compile time",
                        "write a class statement",
                    );
                }
            }
        }
        let first = names.len().saturating_sub(defaults.len());
        let mut attributes = Vec::new();
        for (index, (name, at, annotation)) in names.into_iter().enumerate() {
            let value = index.checked_sub(first).and_then(|i| defaults.get(i)).copied();
            let annotation = annotation.unwrap_or_else(|| self.push(ExprKind::Ellipsis, at));
            attributes.push((name, at, Some(annotation), value));
        }
        self.add_made_attributes(class, attributes, span);
    }

    fn add_members(&mut self, class: ClassId, names: Vec<(String, Span, Option<ExprId>)>, span: Span) {
        let mut attributes = Vec::new();
        let base = self.base_of(class);
        let is_flag = matches!(self.b.program.class(base).name.as_str(), "Flag" | "IntFlag");
        for (index, (name, at, value)) in names.into_iter().enumerate() {
            let number = if is_flag { 1 << index.min(62) } else { index as i64 + 1 };
            let value = value.unwrap_or_else(|| self.push(ExprKind::Int(number), at));
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
