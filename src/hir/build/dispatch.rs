//! `functools.singledispatch`: a generic function starts with a test for each class that is registered, which calls what
//! is registered for it. Comes in: decorators of a `def`. Goes out: statements at the start of the generic function.

use super::Builder;
use super::body::ModuleBuilder;
use super::parse::ast;
use crate::hir::{Arg, BinaryOp, ClassId, CompareOp, Expr, ExprId, ExprKind, FuncId, ParamKind, Stmt, StmtKind};
use crate::source::Span;

const HELP: &str = "write the class in the decorator, as in @show.register(int), or as the annotation of the first parameter";

/// What is called for a class.
pub(super) struct Case {
    class: ExprKind,
    func: FuncId,
    span: Span,
}

impl ModuleBuilder<'_> {
    /// Notes a function, or a method, that dispatches on its first argument behind the receiver.
    pub fn note_generic(&mut self, def: &ast::StmtFunctionDef, func: FuncId) {
        let is_generic = |d: &ast::Expr| matches!(self.tree.library_decorator(d), Some("singledispatch" | "singledispatchmethod"));
        if !def.decorator_list.iter().any(is_generic) {
            return;
        }
        let function = self.b.program.func(func);
        let receivers = usize::from(function.class.is_some());
        let dispatches = function.params.get(receivers).is_some_and(|p| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Normal));
        if dispatches && !function.is_generator {
            self.b.generics.insert(func, Vec::new());
        } else {
            let span = function.name_span;
            self.unsupported(span, "this function can't dispatch on its first argument", "it is a generator or has no such argument", "");
        }
    }

    /// The name of the generic function that this decorator registers something for.
    pub fn registers_for(decorator: &ast::Expr) -> Option<&str> {
        let function = match decorator {
            ast::Expr::Call(call) => &call.func,
            other => other,
        };
        match function {
            ast::Expr::Attribute(attribute) if attribute.attr.as_str() == "register" => match &*attribute.value {
                ast::Expr::Name(name) => Some(name.id.as_str()),
                _ => None,
            },
            _ => None,
        }
    }

    /// `generic.register(class, function)` or `generic.register(class)(function)`, as a statement.
    pub fn register_by_call(&mut self, statement: &ast::Expr) -> bool {
        let ast::Expr::Call(call) = statement else { return false };
        let (registering, class, function) = match (&*call.func, call.args.as_slice()) {
            (ast::Expr::Call(inner), [function]) => match inner.args.as_slice() {
                [class] => (&*call.func, class, function),
                _ => return false,
            },
            (_, [class, function]) => (statement, class, function),
            _ => return false,
        };
        let span = self.span(statement);
        let Some(name) = Self::registers_for(registering) else { return false };
        let ExprKind::Func(generic) = self.name_kind(name, span) else { return false };
        if !self.b.generics.contains_key(&generic) {
            return false;
        }
        let (class, function) = (self.expr(class), self.expr(function));
        match self.frame().exprs[function.index()].kind {
            ExprKind::Func(func) => self.add_cases(generic, Some(class), func, span),
            _ => {
                let reason = "what is called is decided at compile time";
                self.unsupported(span, "registering a function that is not written out", reason, "name a function, or write a lambda");
            }
        }
        true
    }

    /// Registers the function for the classes that its decorators, or its first annotation, name.
    pub fn register(&mut self, generic: FuncId, def: &ast::StmtFunctionDef, func: FuncId) {
        let receivers = usize::from(self.b.program.func(func).class.is_some());
        for decorator in &def.decorator_list {
            let span = self.span(decorator);
            let named = match decorator {
                ast::Expr::Call(call) => call.args.first().map(|class| self.expr(class)),
                _ => {
                    let first = def.args.posonlyargs.iter().chain(&def.args.args).nth(receivers);
                    first.and_then(|arg| arg.def.annotation.as_deref()).map(|annotation| self.annotation(annotation))
                }
            };
            self.add_cases(generic, named, func, span);
        }
    }

    fn add_cases(&mut self, generic: FuncId, named: Option<ExprId>, func: FuncId, span: Span) {
        let mut classes = Vec::new();
        if !named.is_some_and(|named| self.add_classes(named, &mut classes)) {
            let reason = "what is called is decided at compile time";
            return self.unsupported(span, "registering for a class that is not written out", reason, HELP);
        }
        if self.b.program.func(func).params.len() != self.b.program.func(generic).params.len() {
            let reason = "all functions of a generic function take the same parameters here";
            return self.unsupported(span, "registering a function with other parameters than the generic one's", reason, "");
        }
        if let Some(cases) = self.b.generics.get_mut(&generic) {
            cases.extend(classes.into_iter().map(|class| Case { class, func, span }));
        }
    }

    /// The classes of `int`, `int | str`, `None` or `type(None)`.
    fn add_classes(&mut self, named: ExprId, classes: &mut Vec<ExprKind>) -> bool {
        match self.frame().exprs[named.index()].kind.clone() {
            ExprKind::Call { callee, args } => match (&self.frame().exprs[callee.index()].kind, args.as_slice()) {
                (ExprKind::Builtin(name), [Arg::Positional(none)]) if name == "type" => {
                    matches!(self.frame().exprs[none.index()].kind, ExprKind::None) && self.add_classes(*none, classes)
                }
                _ => false,
            },
            kind @ (ExprKind::Class(_) | ExprKind::Builtin(_) | ExprKind::None) => {
                classes.push(kind);
                true
            }
            ExprKind::Binary(BinaryOp::BitOr, left, right) => self.add_classes(left, classes) && self.add_classes(right, classes),
            _ => false,
        }
    }
}

impl Builder {
    /// Puts the tests at the start of all generic functions: that for a class comes before those for its bases.
    pub(super) fn finish_generics(&mut self) {
        for (generic, cases) in std::mem::take(&mut self.generics) {
            let mut ordered: Vec<Case> = Vec::new();
            for case in cases {
                let at = ordered.iter().position(|known| self.derives(&case.class, &known.class)).unwrap_or(ordered.len());
                match ordered.get_mut(at) {
                    Some(known) if self.derives(&known.class, &case.class) => *known = case,
                    Some(_) | None => ordered.insert(at, case),
                }
            }
            let tests: Vec<Stmt> = ordered.into_iter().map(|case| self.test_of(generic, case)).collect();
            self.program.funcs[generic.index()].body.splice(0..0, tests);
        }
    }

    /// `if isinstance(first, class): return func(first, …)`
    fn test_of(&mut self, generic: FuncId, case: Case) -> Stmt {
        let Case { class, func, span } = case;
        let generic = &mut self.program.funcs[generic.index()];
        let mut push = |kind: ExprKind| {
            generic.exprs.push(Expr { kind, span });
            ExprId(generic.exprs.len() as u32 - 1)
        };
        let first = generic.params[usize::from(generic.class.is_some())].local;
        let subject = push(ExprKind::Local(first));
        let cond = if matches!(class, ExprKind::None) {
            let none = push(ExprKind::None);
            push(ExprKind::Compare(subject, vec![(CompareOp::Is, none)]))
        } else {
            let (callee, class) = (push(ExprKind::Builtin("isinstance".to_string())), push(class));
            push(ExprKind::Call { callee, args: vec![Arg::Positional(subject), Arg::Positional(class)] })
        };
        let mut args = Vec::new();
        for param in &generic.params {
            let value = push(ExprKind::Local(param.local));
            args.push(match param.kind {
                ParamKind::PositionalOnly | ParamKind::Normal => Arg::Positional(value),
                ParamKind::Star => Arg::Star(value),
                ParamKind::KeywordOnly => Arg::Keyword { name: param.name.clone(), span, value },
                ParamKind::DoubleStar => Arg::DoubleStar(value),
            });
        }
        let callee = push(ExprKind::Func(func));
        let call = push(ExprKind::Call { callee, args });
        let then = vec![Stmt { kind: StmtKind::Return(Some(call)), span }];
        Stmt { kind: StmtKind::If { cond, then, orelse: Vec::new() }, span }
    }

    /// Is the first class the second or a kind of it?
    fn derives(&self, class: &ExprKind, base: &ExprKind) -> bool {
        match (class, base) {
            (_, ExprKind::Builtin(base)) if base == "object" => true,
            (ExprKind::Builtin(class), ExprKind::Builtin(base)) => class == base || class == "bool" && base == "int",
            (ExprKind::None, ExprKind::None) => true,
            (ExprKind::Class(class), ExprKind::Class(base)) if class == base => true,
            // Abstract classes of the library ask for methods: they come behind all others.
            (_, ExprKind::Class(base)) if self.is_abstract(*base) && !matches!(class, ExprKind::Class(c) if self.is_abstract(*c)) => true,
            (ExprKind::Class(class), _) => {
                let class = self.program.class(*class);
                let home = self.program.func(class.home);
                class.bases.iter().any(|above| self.derives(&home.expr(*above).kind, base))
            }
            _ => false,
        }
    }

    fn is_abstract(&self, class: ClassId) -> bool {
        let module = self.program.module(self.program.class(class).module);
        module.is_prelude && module.name == "collections_abc"
    }
}
