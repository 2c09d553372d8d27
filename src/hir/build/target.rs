//! Assignment targets. Comes in: an expression in a target's place. Goes out: a `Target`, or the error Python gives.
//! Must not build values.

use super::body::ModuleBuilder;
use super::expr::text_of;
use super::parse::ast;
use super::refuse;
use crate::hir::{Binding, ExprId, ExprKind, ModuleId, Target};
use crate::source::Span;
use ast::{Constant, Expr};

/// What CPython calls an expression that cannot be assigned to.
pub fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::Call(_) => "function call",
        Expr::BinOp(_) | Expr::UnaryOp(_) | Expr::BoolOp(_) => "expression",
        Expr::Compare(_) => "comparison",
        Expr::Lambda(_) => "lambda",
        Expr::IfExp(_) => "conditional expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::GeneratorExp(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::JoinedStr(_) | Expr::FormattedValue(_) => "f-string expression",
        Expr::NamedExpr(_) => "named expression",
        Expr::Constant(constant) => match &constant.value {
            Constant::None => "None",
            Constant::Bool(true) => "True",
            Constant::Bool(false) => "False",
            Constant::Ellipsis => "ellipsis",
            Constant::Str(_)
            | Constant::Bytes(_)
            | Constant::Int(_)
            | Constant::Float(_)
            | Constant::Complex { .. }
            | Constant::Tuple(_) => "literal",
        },
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Slice(_) => "slice",
    }
}

impl ModuleBuilder<'_> {
    pub fn target(&mut self, target: &Expr) -> Target {
        let span = self.span(target);
        match target {
            Expr::Name(name) => {
                self.check_assignable_name(&name.id, span);
                self.name_target(&name.id, span)
            }
            Expr::Attribute(attribute) => self.attribute_target(attribute, span),
            Expr::Subscript(subscript) => {
                let (object, index) = (self.expr(&subscript.value), self.index(&subscript.slice));
                Target::Index { object, index, span }
            }
            Expr::Tuple(tuple) => self.sequence_target(&tuple.elts, span),
            Expr::List(list) => self.sequence_target(&list.elts, span),
            Expr::Starred(_) => {
                self.syntax_error(span, "starred assignment target must be in a list or tuple");
                self.no_target(span)
            }
            other => {
                self.report_unassignable(other, span);
                self.no_target(span)
            }
        }
    }

    /// `object.__dict__` and `vars(object)` give dicts of their own: changing one would change no attributes.
    pub fn is_attribute_dict(&mut self, id: ExprId) -> bool {
        let exprs = &self.frame().exprs;
        match &exprs[id.index()].kind {
            ExprKind::Attr { name, .. } => name == "__dict__",
            ExprKind::Call { callee, .. } => matches!(&exprs[callee.index()].kind, ExprKind::Builtin(name) if name == "vars"),
            _ => false,
        }
    }

    pub fn refuse_changing_attribute_dict(&mut self, span: Span) {
        let help = "setattr(object, name, value) sets an attribute whose name is computed";
        self.unsupported(span, "changing an object through its __dict__ is not supported", refuse::LAYOUT, help);
    }

    fn report_unassignable(&mut self, expr: &Expr, span: Span) {
        let what = describe(expr);
        let message = format!("cannot assign to {what}");
        let mut diagnostic = crate::diag::Diagnostic::error("syntax-error", span, message);
        if !matches!(what, "True" | "False" | "None" | "ellipsis") {
            diagnostic = diagnostic.help("maybe you meant '==' instead of '='?");
        }
        if text_of(expr).is_some() {
            diagnostic = diagnostic.note("a name in quotes is a string, not a variable");
        }
        self.report(diagnostic);
    }

    fn check_assignable_name(&mut self, name: &str, span: Span) {
        if name == "__debug__" {
            self.syntax_error(span, "cannot assign to __debug__");
        }
    }

    /// Something to store to after an error.
    pub fn no_target(&mut self, span: Span) -> Target {
        Target::Local(self.hidden_local("<error>", span), span)
    }

    fn sequence_target(&mut self, elements: &[Expr], span: Span) -> Target {
        let mut star = None;
        let mut items = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            match element {
                Expr::Starred(starred) => {
                    if star.is_some() {
                        let at = self.span(element);
                        self.syntax_error(at, "multiple starred expressions in assignment");
                    }
                    star = star.or(Some(index));
                    items.push(self.target(&starred.value));
                }
                other => items.push(self.target(other)),
            }
        }
        Target::Tuple { items, star, span }
    }

    fn attribute_target(&mut self, attribute: &ast::ExprAttribute, span: Span) -> Target {
        let object = self.expr(&attribute.value);
        let name = self.mangle(&attribute.attr);
        if let ExprKind::Module(module) = self.frame().exprs[object.index()].kind {
            return self.module_attribute_target(module, &name, span);
        }
        if name == "__dict__" || name == "__class__" {
            self.unsupported(span, format!("assigning to {name} is not supported"), "objects are laid out at compile time", "");
        }
        let name_span = self.attribute_name_span(attribute, span);
        Target::Attr { object, name, span: name_span }
    }

    /// `config.verbose = True` sets a module's variable, unless someone knows it under another name. A library module
    /// has properties of an object `_settable` for those of its variables that programs may set.
    fn module_attribute_target(&mut self, module: ModuleId, name: &str, span: Span) -> Target {
        let is_library = self.b.program.module(module).is_prelude && !self.is_prelude;
        match (self.b.module_binding(module, name), self.b.module_binding(module, "_settable")) {
            (Some(Binding::Global(global)), _) if !is_library && !self.b.aliased.contains(&global) => Target::Global(global, span),
            (Some(Binding::Global(global)), Some(Binding::Global(settable)))
                if !self.b.aliased.contains(&global) && self.has_setter(module, name) =>
            {
                let object = self.push(ExprKind::Global(settable), span);
                Target::Attr { object, name: name.to_string(), span }
            }
            _ => {
                let reason = "functions, classes and imported names of a module are fixed when the program is compiled";
                let help = "pass the replacement as an argument, or keep it in a variable of that module";
                self.unsupported(span, format!("the module's member '{name}' can't be replaced"), reason, help);
                self.no_target(span)
            }
        }
    }

    fn has_setter(&mut self, module: ModuleId, name: &str) -> bool {
        let Some(Binding::Class(class)) = self.b.module_binding(module, "_Settable") else { return false };
        self.b.program.class(class).methods.get(name).is_some_and(|method| method.setter.is_some())
    }

    pub fn delete_targets(&mut self, targets: &[Expr], out: &mut Vec<Target>) {
        for target in targets {
            let span = self.span(target);
            match target {
                Expr::Name(_) | Expr::Subscript(_) | Expr::Attribute(_) => {
                    let target = self.target(target);
                    out.push(target);
                }
                Expr::Tuple(tuple) => self.delete_targets(&tuple.elts, out),
                Expr::List(list) => self.delete_targets(&list.elts, out),
                other => self.syntax_error(span, format!("cannot delete {}", describe(other))),
            }
        }
    }
}
