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
        let callee = match self.call_by_computed_name(call, span) {
            Some(callee) => callee,
            None => self.expr(&call.func),
        };
        if let ExprKind::Builtin(name) = self.frame().exprs[callee.index()].kind.clone() {
            if name == "super" {
                return self.super_call(call, span);
            }
            if !self.is_prelude && self.refuses_dynamic(&name, call, span) {
                return self.push(ExprKind::Error, span);
            }
        }
        if let ExprKind::Attr { object, name, .. } = self.frame().exprs[callee.index()].kind.clone()
            && matches!(name.as_str(), "setdefault" | "pop" | "popitem" | "clear")
            && self.is_attribute_dict(object)
        {
            self.refuse_changing_attribute_dict(span);
            return self.push(ExprKind::Error, span);
        }
        if self.calls_library(callee, "doctest", "testmod") {
            return self.testmod_call(callee, call, span);
        }
        if let Some(class) = self.class_by_call(callee, call, span) {
            return class;
        }
        let mut args = self.format_of_namespace(call).unwrap_or_else(|| self.arguments(call));
        if self.calls_library(callee, "functions", "zip") {
            // What `zip` does anyway.
            args.retain(|arg| !matches!(arg, Arg::Keyword { name, value, .. } if name == "strict" && self.is_false(*value)));
        }
        self.push(ExprKind::Call { callee, args }, span)
    }

    /// Does the program call this function of the library?
    pub(super) fn calls_library(&mut self, callee: ExprId, module: &str, name: &str) -> bool {
        let ExprKind::Func(func) = self.frame().exprs[callee.index()].kind else { return false };
        let func = self.b.program.func(func);
        func.name == name && self.b.program.is_library_module(func.module, module) && !self.is_prelude
    }

    fn is_false(&mut self, expr: ExprId) -> bool {
        matches!(self.frame().exprs[expr.index()].kind, ExprKind::Bool(false))
    }

    /// `doctest.testmod(module)`: the library gets the function that runs the module's examples, its name and its file;
    /// `None` if they are not known.
    fn testmod_call(&mut self, callee: ExprId, call: &ast::ExprCall, span: Span) -> ExprId {
        let mut args = self.arguments(call);
        let named = args.iter().position(|arg| match arg {
            Arg::Positional(_) => true,
            Arg::Keyword { name, .. } => name == "m",
            Arg::Star(_) | Arg::DoubleStar(_) => false,
        });
        let module = match named.map(|at| args.remove(at)) {
            Some(Arg::Positional(value) | Arg::Keyword { value, .. }) => match self.frame().exprs[value.index()].kind {
                ExprKind::Module(module) => Some(module),
                ExprKind::None => self.b.entry_in_sight(),
                _ => {
                    let reason = "the examples of a module are compiled with it";
                    let help = "name the module itself: doctest.testmod(shapes), or none for the main module";
                    self.unsupported(span, "testing a computed module is not supported", reason, help);
                    return self.push(ExprKind::Error, span);
                }
            },
            _ => self.b.entry_in_sight(),
        };
        let known = match module {
            Some(module) => {
                let state = &self.b.states[module.index()];
                let name = if state.is_entry { "__main__".to_string() } else { self.b.program.module(module).name.clone() };
                let file = self.b.sources.file(self.b.program.module(module).file).name.clone();
                [state.doctests.map_or(ExprKind::None, ExprKind::Func), ExprKind::Str(name), ExprKind::Str(file)]
            }
            None => [ExprKind::None, ExprKind::None, ExprKind::None],
        };
        let known: Vec<Arg> = known.into_iter().map(|kind| Arg::Positional(self.push(kind, span))).collect();
        args.splice(0..0, known);
        self.push(ExprKind::Call { callee, args }, span)
    }

    /// In the order of evaluation: `*rest` comes before keywords even if it is written behind them.
    pub fn arguments(&mut self, call: &ast::ExprCall) -> Vec<Arg> {
        let mut args: Vec<Arg> = call.args.iter().map(|arg| self.positional(arg)).collect();
        args.extend(call.keywords.iter().map(|keyword| self.keyword(keyword)));
        args
    }

    pub fn positional(&mut self, arg: &Expr) -> Arg {
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
