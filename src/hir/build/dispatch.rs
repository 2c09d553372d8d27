//! `functools.singledispatch`: a generic function starts with a test for each class that is registered, which calls what
//! is registered for it. Comes in: decorators of a `def`. Goes out: statements at the start of the generic function.

use super::Builder;
use super::body::ModuleBuilder;
use super::parse::ast;
use super::scope::ScopeKind;
use crate::hir::{
    Arg, BinaryOp, ClassId, CompareOp, Expr, ExprId, ExprKind, FuncId, GlobalId, LocalId, ModuleId, ParamKind, Stmt, StmtKind, Target,
};
use crate::source::Span;

const HELP: &str = "write the class in the decorator, as in @show.register(int), or as the annotation of the first parameter";

/// What is called for a class.
pub(super) struct Case {
    class: ExprKind,
    func: FuncId,
    span: Span,
    /// Says whether it is registered yet, if the generic function may be called before.
    is_registered: Option<GlobalId>,
}

/// A variable that may stand for a class.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Variable {
    Global(GlobalId),
    Local(FuncId, LocalId),
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

    /// Notes which class the variables stand for. Called at every plain assignment.
    pub fn note_class_of_variables(&mut self, targets: &[Target], value: ExprId) {
        let func = self.frame().func;
        let class = match self.frame().exprs[value.index()].kind {
            ExprKind::Class(class) => Some(class),
            ExprKind::Global(global) => self.class_of(Variable::Global(global)),
            ExprKind::Local(local) => self.class_of(Variable::Local(func, local)),
            _ => None,
        };
        for target in targets {
            let variable = match target {
                Target::Global(global, _) => Variable::Global(*global),
                Target::Local(local, _) => Variable::Local(func, *local),
                Target::Attr { .. } | Target::Index { .. } | Target::Tuple { .. } => continue,
            };
            self.b.classes_of_variables.entry(variable).and_modify(|known| *known = None).or_insert(class);
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
    pub fn register_by_call(&mut self, statement: &ast::Expr, out: &mut Vec<Stmt>) -> bool {
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
            ExprKind::Func(func) => {
                let is_registered = self.registered_from_here(generic, span, out);
                self.add_cases(generic, Some(class), (func, is_registered), span);
            }
            _ => {
                let reason = "what is called is decided at compile time";
                self.unsupported(span, "registering a function that is not written out", reason, "name a function, or write a lambda");
            }
        }
        true
    }

    /// Registers the function for the classes that its decorators, or its first annotation, name.
    pub fn register(&mut self, generic: FuncId, def: &ast::StmtFunctionDef, func: FuncId, is_registered: Option<GlobalId>) {
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
            self.add_cases(generic, named, (func, is_registered), span);
        }
    }

    /// Sets what says that this registration has run, where the generic function may be called before.
    pub fn registered_from_here(&mut self, generic: FuncId, span: Span, out: &mut Vec<Stmt>) -> Option<GlobalId> {
        if !self.may_be_called_before(generic, span) {
            return None;
        }
        let global = self.b.add_global(self.module, "<registered>", span, false);
        let value = self.push(ExprKind::Bool(true), span);
        out.push(Stmt { kind: StmtKind::Assign { targets: vec![Target::Global(global, span)], value }, span });
        Some(global)
    }

    /// Does code of the program, which may call the generic function, run between its definition and this place?
    fn may_be_called_before(&self, generic: FuncId, place: Span) -> bool {
        let function = self.b.program.func(generic);
        let from = function.span;
        let Some(frame) = self.frames.last().filter(|frame| frame.kind == ScopeKind::Module && function.module == self.module) else {
            return function.module == self.module && function.parent.is_none() && function.class.is_none();
        };
        let program = &self.b.program;
        let exprs = &frame.exprs;
        let is_library = |module: ModuleId| program.module(module).is_prelude;
        let runs_library = |callee: ExprId| match &exprs[callee.index()].kind {
            ExprKind::Builtin(_) => true,
            ExprKind::Func(func) => is_library(program.func(*func).module),
            ExprKind::Class(class) => is_library(program.class(*class).module),
            ExprKind::Attr { object, .. } => matches!(exprs[object.index()].kind, ExprKind::Module(module) if is_library(module)),
            _ => false,
        };
        let between = exprs.iter().filter(|e| e.span.file == place.file && from.end <= e.span.start && e.span.end <= place.start);
        between.into_iter().any(|e| match &e.kind {
            ExprKind::Func(func) => *func == generic,
            ExprKind::Call { callee, .. } => !runs_library(*callee),
            _ => false,
        })
    }

    fn add_cases(&mut self, generic: FuncId, named: Option<ExprId>, (func, is_registered): (FuncId, Option<GlobalId>), span: Span) {
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
            cases.extend(classes.into_iter().map(|class| Case { class, func, span, is_registered }));
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
            ExprKind::Global(global) => self.add_class_of(Variable::Global(global), classes),
            ExprKind::Local(local) => {
                let func = self.frame().func;
                self.add_class_of(Variable::Local(func, local), classes)
            }
            kind @ (ExprKind::Class(_) | ExprKind::Builtin(_) | ExprKind::None) => {
                classes.push(kind);
                true
            }
            ExprKind::Binary(BinaryOp::BitOr, left, right) => self.add_classes(left, classes) && self.add_classes(right, classes),
            _ => false,
        }
    }

    fn class_of(&self, variable: Variable) -> Option<ClassId> {
        self.b.classes_of_variables.get(&variable).copied().flatten()
    }

    fn add_class_of(&self, variable: Variable, classes: &mut Vec<ExprKind>) -> bool {
        let class = self.class_of(variable);
        classes.extend(class.map(ExprKind::Class));
        class.is_some()
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
                    Some(known) if case.is_registered.is_none() && self.derives(&known.class, &case.class) => *known = case,
                    Some(_) | None => ordered.insert(at, case),
                }
            }
            let tests: Vec<Stmt> = ordered.into_iter().map(|case| self.test_of(generic, case)).collect();
            self.program.funcs[generic.index()].body.splice(0..0, tests);
        }
    }

    /// `if isinstance(first, class): return func(first, …)`
    fn test_of(&mut self, generic: FuncId, case: Case) -> Stmt {
        let Case { class, func, span, is_registered } = case;
        if let Some(global) = is_registered {
            self.begin_unregistered(generic, global);
        }
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
        let cond = match is_registered {
            Some(global) => {
                let is_registered = push(ExprKind::Global(global));
                push(ExprKind::And(vec![is_registered, cond]))
            }
            None => cond,
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

    /// The module of the generic function begins with nothing registered.
    fn begin_unregistered(&mut self, generic: FuncId, global: GlobalId) {
        let init = self.program.module(self.program.func(generic).module).init;
        let init = &mut self.program.funcs[init.index()];
        let span = Span::new(init.span.file, init.span.start, init.span.start);
        init.exprs.push(Expr { kind: ExprKind::Bool(false), span });
        let value = ExprId(init.exprs.len() as u32 - 1);
        let begin = StmtKind::Assign { targets: vec![Target::Global(global, span)], value };
        init.body.insert(0, Stmt { kind: begin, span });
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
