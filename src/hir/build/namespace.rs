//! Variables asked for by names that are written out: `globals()["name"]`, `"%(name)s" % locals()` and
//! `"{name}".format(**vars())`, and functions and classes of the module by names that are computed. Comes in: syntax. Goes
//! out: the variables. Must not know types.

use super::body::ModuleBuilder;
use super::expr::text_of;
use super::parse::ast;
use super::scope::Owner;
use crate::diag::Diagnostic;
use crate::hir::{Arg, Binding, ExprId, ExprKind, Item};
use crate::source::Span;
use ast::Expr;

/// A call that gives the variables of a scope by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    Locals,
    Globals,
}

impl Namespace {
    fn of_call(expr: &Expr) -> Option<Namespace> {
        let Expr::Call(call) = expr else { return None };
        let Expr::Name(name) = &*call.func else { return None };
        let plain = call.args.is_empty() && call.keywords.is_empty();
        match name.id.as_str() {
            "locals" | "vars" if plain => Some(Namespace::Locals),
            "globals" if plain => Some(Namespace::Globals),
            _ => None,
        }
    }

    fn function(self) -> &'static str {
        match self {
            Namespace::Locals => "locals",
            Namespace::Globals => "globals",
        }
    }
}

/// An expression that takes some variables out of a namespace: from where, and the variables' names.
pub struct Named {
    pub namespace: Namespace,
    pub names: Vec<String>,
}

/// `globals()["name"]`
pub fn named_by_subscript(e: &ast::ExprSubscript) -> Option<Named> {
    let namespace = Namespace::of_call(&e.value)?;
    Some(Named { namespace, names: vec![text_of(&e.slice)?.to_string()] })
}

/// `"… %(name)s …" % locals()`
pub fn named_by_percent(e: &ast::ExprBinOp) -> Option<Named> {
    let namespace = Namespace::of_call(&e.right).filter(|_| e.op == ast::Operator::Mod)?;
    let template = text_of(&e.left)?.replace("%%", "");
    let names = template.split("%(").skip(1).filter_map(|field| field.split_once(')')).map(|(name, _)| name.to_string()).collect();
    Some(Named { namespace, names: each_once(names) })
}

/// `"… {name} …".format(**locals())`
pub fn named_by_format(call: &ast::ExprCall) -> Option<Named> {
    let Expr::Attribute(method) = &*call.func else { return None };
    let [keyword] = call.keywords.as_slice() else { return None };
    let namespace = Namespace::of_call(&keyword.value).filter(|_| keyword.arg.is_none() && method.attr.as_str() == "format")?;
    let template = text_of(&method.value)?.replace("{{", "");
    let end_of_name = |c: char| !c.is_alphanumeric() && c != '_';
    let names = template.split('{').skip(1).filter_map(|field| field.split(end_of_name).next());
    let names = names.filter(|name| name.starts_with(|c: char| !c.is_ascii_digit())).map(str::to_string).collect();
    Some(Named { namespace, names: each_once(names) })
}

/// The texts with which a computed text certainly begins and ends.
fn written_ends(expr: &Expr) -> (&str, &str) {
    match expr {
        Expr::BinOp(ast::ExprBinOp { left, op: ast::Operator::Add, right, .. }) => {
            let front = text_of(left).unwrap_or_else(|| written_ends(left).0);
            (front, text_of(right).unwrap_or_else(|| written_ends(right).1))
        }
        Expr::BinOp(ast::ExprBinOp { left, op: ast::Operator::Mod, .. }) => {
            (text_of(left).and_then(|template| template.split('%').next()).unwrap_or(""), "")
        }
        Expr::JoinedStr(joined) => {
            (joined.values.first().and_then(text_of).unwrap_or(""), joined.values.last().and_then(text_of).unwrap_or(""))
        }
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(method) if method.attr.as_str() == "format" => {
                (text_of(&method.value).and_then(|template| template.split('{').next()).unwrap_or(""), "")
            }
            _ => ("", ""),
        },
        _ => ("", ""),
    }
}

fn each_once(names: Vec<String>) -> Vec<String> {
    let mut unique = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}

impl ModuleBuilder<'_> {
    /// Unless the module has a function of that name.
    fn is_builtin_namespace(&mut self, namespace: Namespace) -> bool {
        self.b.module_binding(self.module, namespace.function()).is_none()
    }

    pub fn subscript_of_namespace(&mut self, e: &ast::ExprSubscript, span: Span) -> Option<ExprId> {
        let named = named_by_subscript(e).filter(|named| self.is_builtin_namespace(named.namespace))?;
        named.names.first().map(|name| self.variable_by_name(named.namespace, name, span))
    }

    /// The right operand as a dict of the variables that the template names.
    pub fn percent_of_namespace(&mut self, e: &ast::ExprBinOp) -> Option<ExprId> {
        let named = named_by_percent(e).filter(|named| self.is_builtin_namespace(named.namespace))?;
        let span = self.span(&*e.right);
        let mut entries = Vec::new();
        for name in &named.names {
            let key = self.push(ExprKind::Str(name.clone()), span);
            entries.push((Some(key), self.variable_by_name(named.namespace, name, span)));
        }
        Some(self.push(ExprKind::Dict(entries), span))
    }

    /// The arguments with the variables that the template names as keywords.
    pub fn format_of_namespace(&mut self, call: &ast::ExprCall) -> Option<Vec<Arg>> {
        let named = named_by_format(call).filter(|named| self.is_builtin_namespace(named.namespace))?;
        let span = self.span(&call.keywords[0].value);
        let mut args: Vec<Arg> = call.args.iter().map(|arg| self.positional(arg)).collect();
        for name in &named.names {
            let value = self.variable_by_name(named.namespace, name, span);
            args.push(Arg::Keyword { name: name.clone(), span, value });
        }
        Some(args)
    }

    /// `globals()["run_" + name]`: a dict of the functions and classes that may be meant, by the name. If it is called, it is
    /// no variable that counts as none of them.
    pub fn subscript_by_computed_name(&mut self, e: &ast::ExprSubscript, is_called: bool, span: Span) -> Option<ExprId> {
        let namespace = Namespace::of_call(&e.value)?;
        if namespace != Namespace::Globals || text_of(&e.slice).is_some() || !self.is_builtin_namespace(namespace) {
            return None;
        }
        let object = self.named_functions(&e.slice, is_called, self.span(&*e.value))?;
        let index = self.expr(&e.slice);
        Some(self.push(ExprKind::Index { object, index }, span))
    }

    /// `globals()["run_" + name](…)` and `globals().get("run_" + name, default)`
    pub fn call_by_computed_name(&mut self, call: &ast::ExprCall, span: Span) -> Option<ExprId> {
        match &*call.func {
            Expr::Subscript(e) => self.subscript_by_computed_name(e, true, self.span(&*call.func)),
            Expr::Attribute(method) if method.attr.as_str() == "get" && (1..=2).contains(&call.args.len()) && call.keywords.is_empty() => {
                let namespace = Namespace::of_call(&method.value)?;
                if namespace != Namespace::Globals || !self.is_builtin_namespace(namespace) {
                    return None;
                }
                let object = self.named_functions(&call.args[0], true, self.span(&*method.value))?;
                let name_span = self.attribute_name_span(method, span);
                Some(self.push(ExprKind::Attr { object, name: "get".to_string(), name_span }, span))
            }
            _ => None,
        }
    }

    /// `name in globals()`: the names as a tuple.
    pub fn names_of_namespace(&mut self, op: ast::CmpOp, right: &Expr) -> Option<ExprId> {
        let is_test = matches!(op, ast::CmpOp::In | ast::CmpOp::NotIn);
        let namespace = Namespace::of_call(right).filter(|namespace| is_test && *namespace == Namespace::Globals)?;
        if !self.is_builtin_namespace(namespace) {
            return None;
        }
        let span = self.span(right);
        let own: Vec<String> = self.tree.scope(super::scope::MODULE).symbols.keys().cloned().collect();
        let given = ["__name__", "__doc__", "__file__", "__builtins__"].map(str::to_string);
        let mut names = Vec::new();
        for name in own.into_iter().chain(given) {
            names.push(Item { value: self.push(ExprKind::Str(name), span), starred: false });
        }
        Some(self.push(ExprKind::Tuple(names), span))
    }

    /// The functions and classes of the module that a computed name may mean; none if it may mean a variable.
    fn named_functions(&mut self, name: &Expr, is_called: bool, span: Span) -> Option<ExprId> {
        let (front, back) = written_ends(name);
        let fits = |name: &String| name.len() >= front.len() + back.len() && name.starts_with(front) && name.ends_with(back);
        let own: Vec<String> = self.tree.scope(super::scope::MODULE).symbols.keys().filter(|name| fits(name)).cloned().collect();
        let is_any = front.is_empty() && back.is_empty();
        let mut entries = Vec::new();
        for name in own {
            match self.b.module_binding(self.module, &name) {
                Some(binding @ (Binding::Func(_) | Binding::Class(_))) => {
                    let kind = self.binding_kind(binding);
                    let value = self.push(kind, span);
                    let key = self.push(ExprKind::Str(name), span);
                    entries.push((Some(key), value));
                }
                _ if is_any && is_called => {}
                _ => return None,
            }
        }
        (!entries.is_empty()).then(|| self.push(ExprKind::Dict(entries), span))
    }

    fn variable_by_name(&mut self, namespace: Namespace, name: &str, span: Span) -> ExprId {
        let is_module = self.tree.frame(self.scope) == super::scope::MODULE;
        match namespace {
            Namespace::Globals => self.global_by_name(name, span),
            Namespace::Locals if is_module || matches!(self.tree.owner(self.scope, name), Owner::Scope(_)) => self.name_expr(name, span),
            Namespace::Locals => {
                self.report(Diagnostic::error("undefined-name", span, format!("the function has no variable '{name}'")));
                self.push(ExprKind::Error, span)
            }
        }
    }

    /// The module's variable, function or class.
    fn global_by_name(&mut self, name: &str, span: Span) -> ExprId {
        match self.b.module_binding(self.module, name) {
            Some(Binding::InitLocal(_)) if !self.in_init() => {
                let reason = "no function names the variable, which lives in a register or stack slot";
                self.unsupported(span, format!("globals()['{name}'] here is not supported"), reason, "use the variable itself");
                self.push(ExprKind::Error, span)
            }
            Some(binding) => {
                let kind = self.binding_kind(binding);
                self.push(kind, span)
            }
            None => {
                let message = format!("the module has no variable '{name}'");
                self.report(Diagnostic::error("undefined-name", span, message));
                self.push(ExprKind::Error, span)
            }
        }
    }
}
