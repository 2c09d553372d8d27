//! Calls, and the few callees that mean something to the language itself. Comes in: a call's syntax.
//! Goes out: `Call`, `Super`, or a refusal. Must not look at types.

use super::body::ModuleBuilder;
use super::parse::{Ranged, ast};
use super::scope::{ScopeId, ScopeKind};
use crate::hir::{Arg, ClassId, ExprId, ExprKind, LocalId};
use crate::source::Span;
use ast::Expr;

impl ModuleBuilder<'_> {
    pub fn call(&mut self, call: &ast::ExprCall, span: Span) -> ExprId {
        let callee = self.expr(&call.func);
        if let ExprKind::Builtin(name) = self.frame().exprs[callee.index()].kind.clone() {
            if name == "super" {
                return self.super_call(call, span);
            }
            if !self.is_prelude && self.refuses_dynamic(&name, call, span) {
                return self.push(ExprKind::Error, span);
            }
        }
        if let Some(class) = self.class_by_call(callee, call, span) {
            return class;
        }
        let args = self.arguments(call);
        self.push(ExprKind::Call { callee, args }, span)
    }

    /// In the order they are written.
    pub fn arguments(&mut self, call: &ast::ExprCall) -> Vec<Arg> {
        let mut order: Vec<(u32, usize, bool)> = Vec::with_capacity(call.args.len() + call.keywords.len());
        order.extend(call.args.iter().enumerate().map(|(i, arg)| (u32::from(arg.start()), i, false)));
        order.extend(call.keywords.iter().enumerate().map(|(i, keyword)| (u32::from(keyword.start()), i, true)));
        order.sort_unstable();
        order
            .into_iter()
            .map(|(_, i, is_keyword)| if is_keyword { self.keyword(&call.keywords[i]) } else { self.positional(&call.args[i]) })
            .collect()
    }

    fn positional(&mut self, arg: &Expr) -> Arg {
        match arg {
            Expr::Starred(starred) => Arg::Star(self.expr(&starred.value)),
            other => Arg::Positional(self.expr(other)),
        }
    }

    fn keyword(&mut self, keyword: &ast::Keyword) -> Arg {
        let value = self.expr(&keyword.value);
        match &keyword.arg {
            Some(name) => {
                let start = u32::from(keyword.start());
                let span = Span::new(self.file, start, start + name.len() as u32);
                Arg::Keyword { name: self.mangle(name), span, value }
            }
            None => Arg::DoubleStar(value),
        }
    }

    fn refuses_dynamic(&mut self, name: &str, call: &ast::ExprCall, span: Span) -> bool {
        match name {
            "type" if call.args.len() == 3 => {
                let reason = "classes are laid out at compile time";
                self.unsupported(span, "creating a class with type() is not supported", reason, "write a class statement");
                true
            }
            _ => false,
        }
    }

    // ------------------------------------------------------------ super

    fn super_call(&mut self, call: &ast::ExprCall, span: Span) -> ExprId {
        if let Some(kind) = self.explicit_super(call) {
            return self.push(kind, span);
        }
        let kind = match (self.enclosing_class(), self.receiver()) {
            (Some(class), Some(receiver)) if call.args.is_empty() && call.keywords.is_empty() => ExprKind::Super { class, receiver },
            (Some(_), Some(_)) => {
                let reason = "only super() and super(C, self), with a class and a local variable, are resolved at compile time";
                self.unsupported(span, "this form of super is not supported", reason, "write super().method(...)");
                ExprKind::Error
            }
            _ => {
                self.unsupported(span, "super() outside a method", "super() needs the class and the first parameter of a method", "");
                ExprKind::Error
            }
        };
        self.push(kind, span)
    }

    /// `super(C, x)` with a class and a local variable works anywhere.
    fn explicit_super(&mut self, call: &ast::ExprCall) -> Option<ExprKind> {
        let [Expr::Name(first), Expr::Name(second)] = call.args.as_slice() else { return None };
        let (first_span, second_span) = (self.span(first), self.span(second));
        match (self.name_kind(&first.id, first_span), self.name_kind(&second.id, second_span)) {
            (ExprKind::Class(class), ExprKind::Local(receiver)) => Some(ExprKind::Super { class, receiver }),
            _ => None,
        }
    }

    /// The class whose method (or function inside a method) is being built.
    pub fn enclosing_class(&self) -> Option<ClassId> {
        let mut scope: Option<ScopeId> = Some(self.scope);
        while let Some(id) = scope {
            if self.tree.scope(id).kind == ScopeKind::Class && id != self.scope {
                return self.classes.get(&id).copied();
            }
            scope = self.tree.scope(id).parent;
        }
        None
    }

    /// The first parameter of the method, or, in a function inside it, the variable that captures it.
    fn receiver(&mut self) -> Option<LocalId> {
        if let Some(receiver) = self.frame().receiver {
            return Some(receiver);
        }
        let method = self.frames.iter().rev().find(|f| f.receiver.is_some())?;
        let (scope, name) = (method.scope, method.params.first()?.name.clone());
        self.frame().by_name.get(&(scope, name)).copied()
    }
}
