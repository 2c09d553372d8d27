//! Functions and lambdas: parameters, defaults, decorators, bodies. Comes in: their syntax.
//! Goes out: a `Func` of the program and the statements that run the `def`. Must not handle methods' places in classes.

use super::body::ModuleBuilder;
use super::parse::{Ranged, ast};
use super::scope::{ScopeId, ScopeKind, Static, hidden_default};
use super::syntax::{args_key, is_literal};
use crate::hir::{Arg, ClassId, Default, ExprId, ExprKind, FuncId, MethodKind, Param, ParamKind, Stmt, StmtKind, Target};
use crate::source::Span;
use ast::Expr;

/// The string a body begins with.
pub(super) fn docstring(body: &[ast::Stmt]) -> Option<String> {
    match body.first() {
        Some(ast::Stmt::Expr(stmt)) => super::expr::text_of(&stmt.value).map(str::to_string),
        _ => None,
    }
}

/// The place of a class that a method has.
#[derive(Clone, Copy)]
pub(super) struct MethodPlace {
    pub class: ClassId,
    pub kind: MethodKind,
    /// `__new__`, a static method whose first parameter is the class.
    pub is_new: bool,
}

/// A default as seen from around the function.
enum Outer {
    None,
    Literal,
    /// A function, class or builtin known by its name.
    Static(ExprKind),
    Evaluated(Target),
}

impl ModuleBuilder<'_> {
    pub fn function_def(&mut self, def: &ast::StmtFunctionDef, out: &mut Vec<Stmt>) {
        if self.tree.is_overload(&def.decorator_list) {
            return;
        }
        if let Some(generic) = self.generic_function(def) {
            return self.registered_function(generic, def, out);
        }
        let span = self.span(def);
        let plain = def.decorator_list.iter().all(|d| self.tree.is_identity_decorator(d));
        let called = |d: &&Expr| !self.tree.is_identity_decorator(d) || self.tree.library_decorator(d) == Some("wraps");
        let decorators: Vec<&Expr> = def.decorator_list.iter().filter(called).collect();
        let mut decorators: Vec<(ExprId, Span)> = decorators.into_iter().map(|d| (self.expr(d), self.span(d))).collect();
        // `wraps` leaves the name what it is: the function itself.
        let notes = if plain { std::mem::take(&mut decorators) } else { Vec::new() };
        let Some((func, defaults)) = self.function(def, None) else { return };
        let scope = self.tree.by_node.get(&args_key(&def.args)).copied();
        let captures = scope.is_some_and(|s| !self.tree.scope(s).captures.is_empty());
        self.note_generic(def, func);
        out.push(Stmt { kind: StmtKind::Def { func, defaults }, span });
        let name_span = self.b.program.func(func).name_span;
        if decorators.is_empty() && !captures && self.is_static_def(&def.name, func) {
            self.note_wrapped(def, notes, name_span, out);
            return;
        }
        let mut value = self.push(if captures { ExprKind::Closure(func) } else { ExprKind::Func(func) }, name_span);
        for (callee, span) in decorators.into_iter().rev() {
            value = self.push(ExprKind::Call { callee, args: vec![Arg::Positional(value)] }, span);
        }
        let target = self.name_target(&def.name, name_span);
        out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span });
        self.note_wrapped(def, notes, name_span, out);
    }

    /// The generic function that all decorators of this one register it for.
    fn generic_function(&mut self, def: &ast::StmtFunctionDef) -> Option<FuncId> {
        let first = Self::registers_for(def.decorator_list.first()?)?;
        let ExprKind::Func(generic) = self.name_kind(first, self.span(def)) else { return None };
        let for_it = |d: &Expr| Self::registers_for(d) == Some(first);
        (self.b.generics.contains_key(&generic) && def.decorator_list.iter().all(for_it)).then_some(generic)
    }

    fn registered_function(&mut self, generic: FuncId, def: &ast::StmtFunctionDef, out: &mut Vec<Stmt>) {
        let span = self.span(def);
        let Some((func, defaults)) = self.function(def, None) else { return };
        out.push(Stmt { kind: StmtKind::Def { func, defaults }, span });
        let is_registered = self.registered_from_here(generic, span, out);
        self.register(generic, def, func, is_registered);
        if def.name.as_str() != "_" {
            let name_span = self.b.program.func(func).name_span;
            let target = self.name_target(&def.name, name_span);
            let value = self.push(ExprKind::Func(func), name_span);
            out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span });
        }
    }

    /// Calls decorators that only set attributes of the function.
    fn note_wrapped(&mut self, def: &ast::StmtFunctionDef, notes: Vec<(ExprId, Span)>, name_span: Span, out: &mut Vec<Stmt>) {
        for (callee, span) in notes.into_iter().rev() {
            let function = self.name_expr(&def.name, name_span);
            let call = self.push(ExprKind::Call { callee, args: vec![Arg::Positional(function)] }, span);
            out.push(Stmt { kind: StmtKind::Expr(call), span });
        }
    }

    /// Whether the name stands for the function itself, so that no variable needs to hold it.
    fn is_static_def(&mut self, name: &str, func: FuncId) -> bool {
        let mangled = self.mangle(name);
        let symbol = self.tree.symbol(self.scope, &mangled);
        match symbol.map(|s| s.static_kind()) {
            Some(Static::Def(scope)) => self.funcs.get(&scope) == Some(&func),
            Some(Static::Variable | Static::Class(_) | Static::Import(_)) | None => false,
        }
    }

    /// Builds the function and evaluates its defaults; the caller decides what the name means.
    pub fn function(&mut self, def: &ast::StmtFunctionDef, place: Option<MethodPlace>) -> Option<(FuncId, Vec<(Target, ExprId)>)> {
        let scope = self.tree.by_node.get(&args_key(&def.args)).copied()?;
        let func = self.funcs.get(&scope).copied()?;
        if let Some(param) = def.type_params.first() {
            let at = self.span(param);
            self.syntax_error(at, "type parameters need Python 3.12: this is Python 3.11");
        }
        self.describe_function(def, func, place);
        let (outer, mut defaults) = self.outer_defaults(scope, func, &def.args, place.is_some());
        let (args, returns) = (&def.args, def.returns.as_deref());
        let plain = args.posonlyargs.iter().chain(&args.args).map(|arg| &arg.def);
        let params = plain.chain(args.vararg.as_deref()).chain(args.kwonlyargs.iter().map(|arg| &arg.def)).chain(args.kwarg.as_deref());
        for annotation in params.filter_map(|param| param.annotation.as_deref()).chain(returns) {
            let calls = self.annotation_calls(annotation).into_iter();
            defaults.extend(calls.map(|(call, span)| (Target::Local(self.hidden_local("<annotation>", span), span), call)));
        }
        let saved = self.enter(scope, ScopeKind::Function);
        self.declare_params(scope, &def.args, outer, place);
        self.add_captures(scope);
        let returns = def.returns.as_deref().map(|r| self.annotation(r));
        self.frame().returns = returns;
        if self.is_outline {
            self.postpone_frame();
        } else {
            let body = self.block(&def.body);
            self.finish_frame(body);
        }
        self.scope = saved;
        if let Some(place) = place {
            self.check_method_captures(scope, place, &def.name, self.b.program.func(func).name_span);
        }
        Some((func, defaults))
    }

    fn describe_function(&mut self, def: &ast::StmtFunctionDef, func: FuncId, place: Option<MethodPlace>) {
        let span = self.span(def);
        let after_decorators = def.decorator_list.last().map_or(span.start, |d| u32::from(d.end()));
        let name_span = self.find_name("def", &def.name, Span::new(span.file, after_decorators, span.end));
        let this = &mut self.b.program.funcs[func.index()];
        this.span = span;
        this.name_span = name_span;
        this.doc = docstring(&def.body);
        if let Some(place) = place {
            this.class = Some(place.class);
            this.method_kind = place.kind;
        }
    }

    /// The name that follows a keyword.
    pub fn find_name(&self, keyword: &str, name: &str, within: Span) -> Span {
        let text = self.b.sources.text(within);
        let mut from = 0;
        while let Some(at) = text[from..].find(keyword) {
            let after = from + at + keyword.len();
            let rest = &text[after..];
            let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\\', '\n', '\r']).len();
            if blank > 0 && rest[blank..].starts_with(name) {
                let start = within.start + (after + blank) as u32;
                return Span::new(within.file, start, start + name.len() as u32);
            }
            from = after;
        }
        Span::new(within.file, within.start, within.start + keyword.len() as u32)
    }

    /// Evaluates what must be evaluated when the `def` runs: into hidden globals at module level and for methods,
    /// else into hidden locals that the function captures.
    fn outer_defaults(
        &mut self,
        scope: ScopeId,
        func: FuncId,
        args: &ast::Arguments,
        is_method: bool,
    ) -> (Vec<Outer>, Vec<(Target, ExprId)>) {
        let (mut outer, mut evaluated) = (Vec::new(), Vec::new());
        for arg in super::syntax::all_args(args) {
            let Some(default) = arg.default.as_deref() else {
                outer.push(Outer::None);
                continue;
            };
            if is_literal(default) {
                outer.push(Outer::Literal);
                continue;
            }
            let value = self.expr(default);
            let span = self.span(default);
            let name = hidden_default(scope, &arg.def.arg);
            let captured = !is_method && self.tree.scope(scope).captures.iter().any(|(_, n)| *n == name);
            let kind = &self.frame().exprs[value.index()].kind;
            if let (ExprKind::Func(_) | ExprKind::Class(_) | ExprKind::Builtin(_), false) = (kind, captured) {
                outer.push(Outer::Static(kind.clone()));
                continue;
            }
            let target = if captured {
                let owner = self.tree.scope(scope).captures.iter().find(|(_, n)| *n == name).map_or(scope, |(owner, _)| *owner);
                Target::Local(self.local_of(owner, &name), span)
            } else {
                let qualname = format!("{}.{}", self.b.program.func(func).qualname, arg.def.arg);
                Target::Global(self.hidden_global(qualname, span), span)
            };
            evaluated.push((target.clone(), value));
            outer.push(Outer::Evaluated(target));
        }
        (outer, evaluated)
    }

    fn declare_params(&mut self, scope: ScopeId, args: &ast::Arguments, outer: Vec<Outer>, place: Option<MethodPlace>) {
        let mut outer = outer.into_iter();
        let positional = args.posonlyargs.iter().map(|a| (a, ParamKind::PositionalOnly));
        let positional = positional.chain(args.args.iter().map(|a| (a, ParamKind::Normal)));
        for (arg, kind) in positional {
            self.param(scope, &arg.def, kind, outer.next().unwrap_or(Outer::None), arg.default.as_deref());
        }
        if let Some(arg) = args.vararg.as_deref() {
            self.param(scope, arg, ParamKind::Star, Outer::None, None);
        }
        for arg in &args.kwonlyargs {
            self.param(scope, &arg.def, ParamKind::KeywordOnly, outer.next().unwrap_or(Outer::None), arg.default.as_deref());
        }
        if let Some(arg) = args.kwarg.as_deref() {
            self.param(scope, arg, ParamKind::DoubleStar, Outer::None, None);
        }
        if let Some(place) = place {
            let first =
                self.frame().params.first().filter(|p| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Normal)).map(|p| p.local);
            self.frame().class = Some(place.class);
            self.frame().receiver = if place.kind == MethodKind::Static && !place.is_new { None } else { first };
        }
    }

    fn param(&mut self, scope: ScopeId, arg: &ast::Arg, kind: ParamKind, outer: Outer, default: Option<&Expr>) {
        let name = self.mangle(&arg.arg);
        let start = self.range_start(arg);
        let span = Span::new(self.file, start, start + arg.arg.len() as u32);
        let local = self.local_of(scope, &name);
        self.frame().locals[local.index()].span = span;
        let annotation = arg.annotation.as_deref().map(|a| self.annotation(a));
        let default = match (outer, default) {
            (Outer::Literal, Some(default)) => Some(Default::Literal(self.expr(default))),
            (Outer::Static(kind), _) => Some(Default::Literal(self.push(kind, span))),
            (Outer::Evaluated(Target::Global(global, _)), _) => Some(Default::Global(global)),
            (Outer::Evaluated(_), _) => {
                let hidden = hidden_default(scope, &arg.arg);
                let owner = self.tree.scope(scope).captures.iter().find(|(_, n)| *n == hidden).map(|(owner, _)| *owner);
                owner.map(|owner| Default::Captured(self.local_of(owner, &hidden)))
            }
            (Outer::None | Outer::Literal, _) => None,
        };
        self.frame().params.push(Param { name, local, kind, annotation, default, span });
    }

    /// A lambda; with evaluated defaults it is `(default := value, closure)[1]`.
    pub fn lambda(&mut self, lambda: &ast::ExprLambda, span: Span) -> ExprId {
        let Some(scope) = self.tree.by_node.get(&args_key(&lambda.args)).copied() else { return self.push(ExprKind::Error, span) };
        let Some(func) = self.funcs.get(&scope).copied() else { return self.push(ExprKind::Error, span) };
        let (outer, defaults) = self.outer_defaults(scope, func, &lambda.args, false);
        let saved = self.enter(scope, ScopeKind::Lambda);
        self.declare_params(scope, &lambda.args, outer, None);
        self.add_captures(scope);
        let value = self.expr(&lambda.body);
        let body_span = self.span(&*lambda.body);
        let body = Stmt { kind: StmtKind::Return(Some(value)), span: body_span };
        self.finish_frame(vec![body]);
        self.scope = saved;
        let captures = !self.tree.scope(scope).captures.is_empty();
        let closure = self.push(if captures { ExprKind::Closure(func) } else { ExprKind::Func(func) }, span);
        if defaults.is_empty() { closure } else { self.after_defaults(defaults, closure, span) }
    }

    fn after_defaults(&mut self, defaults: Vec<(Target, ExprId)>, closure: ExprId, span: Span) -> ExprId {
        use crate::hir::Item;
        let count = defaults.len() as i64;
        let mut items: Vec<Item> = Vec::new();
        for (target, value) in defaults {
            let value = self.push(ExprKind::Walrus { target, value }, span);
            items.push(Item { value, starred: false });
        }
        items.push(Item { value: closure, starred: false });
        let object = self.push(ExprKind::Tuple(items), span);
        let index = self.push(ExprKind::Int(count), span);
        self.push(ExprKind::Index { object, index }, span)
    }
}
