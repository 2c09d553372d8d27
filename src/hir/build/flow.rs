//! Names that are certainly unset where they are used. Comes in: the HIR of one function. Goes out: diagnostics.
//! Tracks what may have been assigned on some path; only a use that no path can reach with a value is reported.
//! Must not report what merely might fail: that is checked at run time.

use super::Builder;
use super::scope::MODULE;
use crate::diag::Diagnostic;
use crate::hir::*;
use crate::maps::HashMap;
use crate::source::Span;
use std::collections::BTreeSet;

/// A variable, function or class that becomes usable when its statement has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Var {
    Local(LocalId),
    Global(GlobalId),
    Func(FuncId),
    Class(ClassId),
}

/// What may have been assigned; `None` where the program never gets.
type State = Option<BTreeSet<Var>>;

pub(super) fn check(builder: &mut Builder, id: FuncId) {
    let found = {
        let func = builder.program.func(id);
        let mut flow = Flow { builder, func, tracked: HashMap::default(), guards: 0, found: Vec::new() };
        flow.find_tracked();
        let start = func.params.iter().map(|p| Var::Local(p.local)).collect();
        flow.block(&func.body, Some(start));
        flow.found
    };
    let module = builder.program.func(id).module;
    // Inference warns of what always fails.
    let is_expected = builder.states[module.index()].tree.expects_name_errors;
    found.into_iter().filter(|_| !is_expected).for_each(|d| builder.report(d));
}

struct Flow<'a> {
    builder: &'a Builder,
    func: &'a Func,
    /// The variables worth tracking, and where they are first bound.
    tracked: HashMap<Var, Span>,
    /// Inside `try` bodies whose handlers would catch a `NameError`.
    guards: u32,
    found: Vec<Diagnostic>,
}

impl Flow<'_> {
    fn find_tracked(&mut self) {
        let captured: BTreeSet<LocalId> = self.func.captures.iter().map(|c| c.local).collect();
        for (index, local) in self.func.locals.iter().enumerate() {
            let id = LocalId(index as u32);
            if !local.boxed && !captured.contains(&id) && !local.hidden {
                self.tracked.insert(Var::Local(id), local.span);
            }
        }
        let mut assigned = BTreeSet::new();
        self.assigned_in(&self.func.body, &mut assigned);
        for var in assigned {
            match var {
                Var::Local(_) => {}
                Var::Global(id) => self.track_global(id),
                Var::Func(id) => {
                    self.tracked.insert(var, self.builder.program.func(id).name_span);
                }
                Var::Class(id) => {
                    self.tracked.insert(var, self.builder.program.class(id).name_span);
                }
            }
        }
    }

    /// Module variables count in the module's own top-level code, unless functions set them too.
    fn track_global(&mut self, id: GlobalId) {
        let global = self.builder.program.global(id);
        let state = &self.builder.states[self.func.module.index()];
        let symbol = state.tree.symbol(MODULE, &global.name);
        if self.func.kind == FuncKind::ModuleInit && global.module == self.func.module && symbol.is_some_and(|s| !s.inner_writes) {
            self.tracked.insert(Var::Global(id), global.span);
        }
    }

    // ------------------------------------------------------------ what a piece of code may assign

    fn assigned_in(&self, body: &[Stmt], out: &mut BTreeSet<Var>) {
        for stmt in body {
            self.assigned_by(&stmt.kind, out);
        }
    }

    fn assigned_by(&self, stmt: &StmtKind, out: &mut BTreeSet<Var>) {
        match stmt {
            StmtKind::Expr(value) => self.assigned_in_expr(*value, out),
            StmtKind::Assign { targets, value } => {
                self.assigned_in_expr(*value, out);
                targets.iter().for_each(|t| add_target(t, out));
            }
            StmtKind::AugAssign { value, .. } => self.assigned_in_expr(*value, out),
            StmtKind::AnnAssign { target, value, .. } => {
                if let Some(value) = value {
                    self.assigned_in_expr(*value, out);
                    add_target(target, out);
                }
            }
            StmtKind::If { cond, then, orelse } | StmtKind::While { cond, body: then, orelse } => {
                self.assigned_in_expr(*cond, out);
                self.assigned_in(then, out);
                self.assigned_in(orelse, out);
            }
            StmtKind::For { target, iterable, body, orelse } => {
                self.assigned_in_expr(*iterable, out);
                add_target(target, out);
                self.assigned_in(body, out);
                self.assigned_in(orelse, out);
            }
            StmtKind::Return(value) => value.iter().for_each(|v| self.assigned_in_expr(*v, out)),
            StmtKind::Raise { exception, cause } => exception.iter().chain(cause).for_each(|v| self.assigned_in_expr(*v, out)),
            StmtKind::Try { body, handlers, orelse, finally } => {
                self.assigned_in(body, out);
                for handler in handlers {
                    handler.target.iter().for_each(|t| add_target(t, out));
                    self.assigned_in(&handler.body, out);
                }
                self.assigned_in(orelse, out);
                self.assigned_in(finally, out);
            }
            StmtKind::With { manager, target, body } => {
                self.assigned_in_expr(*manager, out);
                target.iter().for_each(|t| add_target(t, out));
                self.assigned_in(body, out);
            }
            StmtKind::Assert { cond, message } => {
                self.assigned_in_expr(*cond, out);
                message.iter().for_each(|m| self.assigned_in_expr(*m, out));
            }
            StmtKind::Match { subject, cases } => {
                self.assigned_in_expr(*subject, out);
                for case in cases {
                    add_pattern(&case.pattern, out);
                    case.guard.iter().for_each(|g| self.assigned_in_expr(*g, out));
                    self.assigned_in(&case.body, out);
                }
            }
            StmtKind::Def { func, .. } => {
                out.insert(Var::Func(*func));
            }
            StmtKind::Class { class } => {
                self.assigned_in(&self.builder.program.class(*class).body, out);
                out.insert(Var::Class(*class));
            }
            StmtKind::Break | StmtKind::Continue | StmtKind::Delete(_) | StmtKind::Import(_) | StmtKind::Pass => {}
        }
    }

    fn assigned_in_expr(&self, id: ExprId, out: &mut BTreeSet<Var>) {
        if let ExprKind::Walrus { target, .. } = &self.func.expr(id).kind {
            add_target(target, out);
        }
        children(&self.func.expr(id).kind, &mut |child| self.assigned_in_expr(child, out));
    }

    // ------------------------------------------------------------ the walk

    pub(super) fn block(&mut self, body: &[Stmt], mut state: State) -> State {
        for stmt in body {
            state.as_ref()?;
            state = self.stmt(stmt, state);
        }
        state
    }

    fn stmt(&mut self, stmt: &Stmt, state: State) -> State {
        let mut now = state?;
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(*value, &mut now),
            StmtKind::Assign { targets, value } => {
                self.expr(*value, &mut now);
                targets.iter().for_each(|t| self.assign(t, &mut now));
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.read_target(target, &mut now);
                self.expr(*value, &mut now);
                self.assign(target, &mut now);
            }
            StmtKind::AnnAssign { target, value, .. } => {
                if let Some(value) = value {
                    self.expr(*value, &mut now);
                    self.assign(target, &mut now);
                }
            }
            StmtKind::If { cond, then, orelse } => {
                self.expr(*cond, &mut now);
                let then = self.block(then, Some(now.clone()));
                let orelse = self.block(orelse, Some(now));
                return join(then, orelse);
            }
            StmtKind::While { cond, body, orelse } => {
                self.assigned_by(&stmt.kind, &mut now);
                self.expr(*cond, &mut now);
                self.block(body, Some(now.clone()));
                self.block(orelse, Some(now.clone()));
            }
            StmtKind::For { target, iterable, body, orelse } => {
                self.expr(*iterable, &mut now);
                self.assigned_by(&stmt.kind, &mut now);
                self.assign(target, &mut now);
                self.block(body, Some(now.clone()));
                self.block(orelse, Some(now.clone()));
            }
            StmtKind::Break | StmtKind::Continue => return None,
            StmtKind::Return(value) => {
                value.iter().for_each(|v| self.expr(*v, &mut now));
                return None;
            }
            StmtKind::Raise { exception, cause } => {
                exception.iter().chain(cause).for_each(|v| self.expr(*v, &mut now));
                return None;
            }
            StmtKind::Try { body, handlers, orelse, finally } => return self.try_stmt(body, handlers, orelse, finally, now),
            StmtKind::With { manager, target, body } => {
                self.expr(*manager, &mut now);
                target.iter().for_each(|t| self.assign(t, &mut now));
                // The manager may swallow an exception at any point of the body.
                let mut after = now.clone();
                self.assigned_in(body, &mut after);
                self.block(body, Some(now));
                return Some(after);
            }
            StmtKind::Assert { cond, message } => {
                self.expr(*cond, &mut now);
                message.iter().for_each(|m| self.expr(*m, &mut now.clone()));
            }
            StmtKind::Delete(targets) => targets.iter().for_each(|t| self.delete(t, &mut now)),
            StmtKind::Match { subject, cases } => {
                self.expr(*subject, &mut now);
                return self.match_stmt(cases, now);
            }
            StmtKind::Def { func, defaults } => {
                for (target, value) in defaults {
                    self.expr(*value, &mut now);
                    self.assign(target, &mut now);
                }
                now.insert(Var::Func(*func));
            }
            StmtKind::Class { class } => self.class(*class, &mut now),
            StmtKind::Import(_) | StmtKind::Pass => {}
        }
        Some(now)
    }

    fn try_stmt(&mut self, body: &[Stmt], handlers: &[Handler], orelse: &[Stmt], finally: &[Stmt], now: BTreeSet<Var>) -> State {
        let guarded = handlers.iter().any(|h| self.catches_name_error(h));
        self.guards += u32::from(guarded);
        let body_end = self.block(body, Some(now.clone()));
        self.guards -= u32::from(guarded);
        // An exception may come from anywhere in the body.
        let mut at_exception = now;
        self.assigned_in(body, &mut at_exception);
        let mut end = self.block(orelse, body_end);
        for handler in handlers {
            let mut start = at_exception.clone();
            handler.target.iter().for_each(|t| add_target(t, &mut start));
            let handled = self.block(&handler.body, Some(start));
            end = join(end, handled.map(|state| without_handler_name(handler, state)));
        }
        let mut anything = at_exception;
        self.assigned_in(orelse, &mut anything);
        handlers.iter().for_each(|h| self.assigned_in(&h.body, &mut anything));
        let finally_end = self.block(finally, Some(anything));
        let mut end = end?;
        finally_end.as_ref()?;
        self.assigned_in(finally, &mut end);
        Some(end)
    }

    fn catches_name_error(&self, handler: &Handler) -> bool {
        let Some(exception) = handler.exception else { return true };
        let is_name_error = |id: ExprId| match &self.func.expr(id).kind {
            ExprKind::Class(class) => catches(&self.builder.program.class(*class).name),
            ExprKind::Builtin(name) => catches(name),
            _ => false,
        };
        match &self.func.expr(exception).kind {
            ExprKind::Tuple(items) => items.iter().any(|i| is_name_error(i.value)),
            _ => is_name_error(exception),
        }
    }

    fn match_stmt(&mut self, cases: &[MatchCase], now: BTreeSet<Var>) -> State {
        let mut end = Some(now.clone());
        let mut start = now;
        for case in cases {
            self.pattern(&case.pattern, &mut start);
            case.guard.iter().for_each(|g| self.expr(*g, &mut start));
            let case_end = self.block(&case.body, Some(start.clone()));
            end = join(end, case_end);
        }
        end
    }

    fn pattern(&mut self, pattern: &Pattern, now: &mut BTreeSet<Var>) {
        match &pattern.kind {
            PatternKind::Value(value) | PatternKind::Singleton(value) => self.expr(*value, now),
            PatternKind::Mapping { keys, .. } => {
                for (key, inner) in keys {
                    self.expr(*key, now);
                    self.pattern(inner, now);
                }
            }
            PatternKind::Class { class, positional, keyword } => {
                self.expr(*class, now);
                positional.iter().chain(keyword.iter().map(|(_, p)| p)).for_each(|p| self.pattern(p, now));
            }
            PatternKind::Sequence { items, .. } | PatternKind::Or(items) => items.iter().for_each(|p| self.pattern(p, now)),
            PatternKind::As { pattern, .. } => self.pattern(pattern, now),
            PatternKind::Wildcard | PatternKind::Capture(_) => {}
        }
        add_pattern(pattern, now);
    }

    fn class(&mut self, id: ClassId, now: &mut BTreeSet<Var>) {
        let class = self.builder.program.class(id);
        let parts = class.decorators.iter().chain(&class.bases).copied().chain(class.keywords.iter().map(|(_, v)| *v));
        for value in parts {
            self.expr(value, now);
        }
        if let Some(end) = self.block(&class.body, Some(now.clone())) {
            *now = end;
        }
        now.insert(Var::Class(id));
    }

    fn assign(&mut self, target: &Target, now: &mut BTreeSet<Var>) {
        match target {
            Target::Local(..) | Target::Global(..) => add_target(target, now),
            Target::Attr { object, .. } => self.expr(*object, now),
            Target::Index { object, index, .. } => {
                self.expr(*object, now);
                self.expr(*index, now);
            }
            Target::Tuple { items, .. } => items.iter().for_each(|t| self.assign(t, now)),
        }
    }

    fn read_target(&mut self, target: &Target, now: &mut BTreeSet<Var>) {
        match target {
            Target::Local(local, span) => self.read(Var::Local(*local), *span, now),
            Target::Global(global, span) => self.read(Var::Global(*global), *span, now),
            Target::Attr { .. } | Target::Index { .. } | Target::Tuple { .. } => {}
        }
    }

    fn delete(&mut self, target: &Target, now: &mut BTreeSet<Var>) {
        self.read_target(target, now);
        match target {
            Target::Local(local, _) => {
                now.remove(&Var::Local(*local));
            }
            Target::Global(global, _) => {
                now.remove(&Var::Global(*global));
            }
            Target::Attr { .. } | Target::Index { .. } | Target::Tuple { .. } => self.assign(target, now),
        }
    }

    pub(super) fn expr(&mut self, id: ExprId, now: &mut BTreeSet<Var>) {
        let func = self.func;
        let expr = func.expr(id);
        match &expr.kind {
            ExprKind::Local(local) => self.read(Var::Local(*local), expr.span, now),
            ExprKind::Global(global) => self.read(Var::Global(*global), expr.span, now),
            ExprKind::Func(func) => self.read(Var::Func(*func), expr.span, now),
            ExprKind::Class(class) => self.read(Var::Class(*class), expr.span, now),
            ExprKind::Walrus { target, value } => {
                self.expr(*value, now);
                self.assign(target, now);
            }
            ExprKind::Comprehension { element, value, clauses, .. } => {
                for clause in clauses {
                    self.expr(clause.iterable, now);
                    self.assign(&clause.target, now);
                    clause.conditions.iter().for_each(|c| self.expr(*c, now));
                }
                value.iter().chain([element]).for_each(|e| self.expr(*e, now));
            }
            kind => children(kind, &mut |child| self.expr(child, now)),
        }
    }

    fn read(&mut self, var: Var, span: Span, now: &mut BTreeSet<Var>) {
        let Some(bound) = self.tracked.get(&var).copied() else { return };
        if now.contains(&var) {
            return;
        }
        now.insert(var);
        if self.guards > 0 {
            return;
        }
        let name = self.builder.sources.text(span);
        let message = match var {
            Var::Func(_) | Var::Class(_) => format!("'{name}' is used before its definition"),
            Var::Global(_) => format!("name '{name}' is used before it is assigned"),
            Var::Local(_) if self.func.kind == FuncKind::ModuleInit => format!("name '{name}' is used before it is assigned"),
            Var::Local(_) => format!("local variable '{name}' is used before it is assigned"),
        };
        let mut diagnostic = Diagnostic::error("unbound-name", span, message);
        if bound != span {
            diagnostic = diagnostic.secondary(bound, "it gets a value here, which this use never sees");
        }
        self.found.push(diagnostic);
    }
}

fn catches(exception: &str) -> bool {
    matches!(exception, "NameError" | "UnboundLocalError" | "Exception" | "BaseException")
}

fn join(a: State, b: State) -> State {
    match (a, b) {
        (Some(mut a), Some(b)) => {
            a.extend(b);
            Some(a)
        }
        (Some(state), None) | (None, Some(state)) => Some(state),
        (None, None) => None,
    }
}

/// `except … as name` unbinds the name when the clause ends.
fn without_handler_name(handler: &Handler, mut state: BTreeSet<Var>) -> BTreeSet<Var> {
    let mut unbound = BTreeSet::new();
    handler.target.iter().for_each(|t| add_target(t, &mut unbound));
    state.retain(|var| !unbound.contains(var));
    state
}

fn add_target(target: &Target, out: &mut BTreeSet<Var>) {
    match target {
        Target::Local(local, _) => {
            out.insert(Var::Local(*local));
        }
        Target::Global(global, _) => {
            out.insert(Var::Global(*global));
        }
        Target::Tuple { items, .. } => items.iter().for_each(|t| add_target(t, out)),
        Target::Attr { .. } | Target::Index { .. } => {}
    }
}

fn add_pattern(pattern: &Pattern, out: &mut BTreeSet<Var>) {
    match &pattern.kind {
        PatternKind::Capture(target) => add_target(target, out),
        PatternKind::Sequence { items, .. } | PatternKind::Or(items) => items.iter().for_each(|p| add_pattern(p, out)),
        PatternKind::Mapping { keys, rest } => {
            keys.iter().for_each(|(_, p)| add_pattern(p, out));
            rest.iter().for_each(|t| add_target(t, out));
        }
        PatternKind::Class { positional, keyword, .. } => {
            positional.iter().chain(keyword.iter().map(|(_, p)| p)).for_each(|p| add_pattern(p, out));
        }
        PatternKind::As { pattern, target } => {
            add_pattern(pattern, out);
            add_target(target, out);
        }
        PatternKind::Wildcard | PatternKind::Value(_) | PatternKind::Singleton(_) => {}
    }
}

/// The operands of an expression, in evaluation order.
fn children(kind: &ExprKind, visit: &mut impl FnMut(ExprId)) {
    match kind {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::BigInt(_)
        | ExprKind::Float(_)
        | ExprKind::Imaginary(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Ellipsis
        | ExprKind::Local(_)
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::Class(_)
        | ExprKind::Module(_)
        | ExprKind::Builtin(_)
        | ExprKind::Closure(_)
        | ExprKind::Super { .. }
        | ExprKind::Error => {}
        ExprKind::Binary(_, left, right) | ExprKind::Index { object: left, index: right } => {
            visit(*left);
            visit(*right);
        }
        ExprKind::Unary(_, operand) | ExprKind::YieldFrom(operand) | ExprKind::Attr { object: operand, .. } => visit(*operand),
        ExprKind::Walrus { value, .. } => visit(*value),
        ExprKind::Generator { iterables, .. } => iterables.iter().for_each(|v| visit(*v)),
        ExprKind::Yield(value) => value.iter().for_each(|v| visit(*v)),
        ExprKind::Compare(left, rest) => {
            visit(*left);
            rest.iter().for_each(|(_, right)| visit(*right));
        }
        ExprKind::And(values) | ExprKind::Or(values) => values.iter().for_each(|v| visit(*v)),
        ExprKind::IfElse { cond, then, orelse } => [cond, then, orelse].into_iter().for_each(|e| visit(*e)),
        ExprKind::Call { callee, args } => {
            visit(*callee);
            args.iter().for_each(|arg| match arg {
                Arg::Positional(value) | Arg::Star(value) | Arg::DoubleStar(value) | Arg::Keyword { value, .. } => visit(*value),
            });
        }
        ExprKind::Slice { lower, upper, step } => lower.iter().chain(upper).chain(step).for_each(|e| visit(*e)),
        ExprKind::List(items) | ExprKind::Tuple(items) | ExprKind::Set(items, _) => items.iter().for_each(|i| visit(i.value)),
        ExprKind::Dict(entries) => entries.iter().for_each(|(key, value)| {
            key.iter().for_each(|k| visit(*k));
            visit(*value);
        }),
        ExprKind::Comprehension { element, value, clauses, .. } => {
            for clause in clauses {
                visit(clause.iterable);
                clause.conditions.iter().for_each(|c| visit(*c));
            }
            visit(*element);
            value.iter().for_each(|v| visit(*v));
        }
        ExprKind::FString(parts) => parts.iter().for_each(|part| {
            if let FStringPart::Value { value, spec, .. } = part {
                visit(*value);
                spec.iter().for_each(|s| visit(*s));
            }
        }),
    }
}
