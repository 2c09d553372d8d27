//! Variables that may be read while they have no value: module variables that functions or other modules read, class
//! attributes, captured variables, and what some `del` names. They have a companion that says whether they are set; reads check it.
//! Comes in: HIR. Goes out: answers, and the checks. Local variables are followed exactly, elsewhere.

use crate::hir::{self, ClassId, ExprKind, FuncId, GlobalId, LocalId, Stmt, StmtKind, Target};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::ty::{RecId, Ty};
use crate::maps::HashSet;
use crate::source::Span;
use crate::thir;

/// The field of a captured variable's heap cell that says whether it is set.
const IS_SET: &str = "?value";

/// What is to be assigned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Variable {
    Global(GlobalId),
    Local(LocalId),
}

impl Infer<'_> {
    /// The number of the global that says whether the module variable or class attribute is set; none if it always is when it is read.
    pub(crate) fn global_flag(&mut self, global: GlobalId) -> Option<usize> {
        if let Some(known) = self.global_flags.get(&global) {
            return *known;
        }
        let flag = self.may_be_unset_global(global).then(|| {
            let name = format!("{}.<set>", self.builder.program.global(global).name);
            self.hidden_global(name, Ty::Bool)
        });
        self.global_flags.insert(global, flag);
        flag
    }

    fn may_be_unset_global(&mut self, global: GlobalId) -> bool {
        let hir = self.builder.program.global(global);
        let module = self.builder.program.module(hir.module);
        if hir.is_deleted {
            return true;
        }
        if module.is_prelude {
            return false;
        }
        let variable = Variable::Global(global);
        let is_named = matches!(module.names.get(&hir.name), Some(hir::Binding::Global(g)) if *g == global);
        if !is_named {
            let class = self.builder.program.classes.iter().position(|c| c.attributes.iter().any(|a| a.global == Some(global)));
            return class.is_some_and(|at| {
                let assigned = self.builder.program.classes[at].body.iter().any(|stmt| surely_assigns(stmt, variable));
                let id = ClassId(at as u32);
                !assigned || self.is_enum(id) && self.may_be_asked_early(id)
            });
        }
        let top_level = module.init;
        let init = self.func(top_level);
        let Some(first) = init.body.iter().find(|stmt| surely_assigns(stmt, variable)) else { return true };
        let mut reached = Reached::default();
        reached.seen.insert(top_level);
        self.note_before(&mut reached, &init, first.span.end);
        self.reads_global(reached, global)
    }

    /// Notes what the function can lead to in front of a place.
    fn note_before(&self, reached: &mut Reached, func: &hir::Func, end: u32) {
        func.exprs.iter().filter(|expr| expr.span.start < end).for_each(|expr| reached.note(&expr.kind));
        hir::walk::statements(&func.body, &mut |stmt| {
            if let StmtKind::Import(module) = stmt.kind
                && stmt.span.start < end
            {
                reached.add(self.builder.program.module(module).init);
            }
        });
    }

    /// Does some function that these can lead to read the variable?
    fn reads_global(&mut self, mut reached: Reached, global: GlobalId) -> bool {
        let mut done = 0;
        let mut seen_classes = 0;
        loop {
            while seen_classes < reached.classes.len() {
                let class = reached.classes[seen_classes];
                seen_classes += 1;
                for base in self.class_info(class).mro.clone() {
                    let class = self.builder.program.class(base);
                    let methods = class.methods.values().flat_map(|m| [m.func, m.getter, m.setter, m.deleter]).flatten();
                    methods.chain(class.decorated.iter().copied()).for_each(|f| reached.add(f));
                }
            }
            let Some(func) = reached.funcs.get(done).copied() else { return false };
            done += 1;
            let hir = self.func(func);
            if self.is_prelude(&hir) {
                continue;
            }
            if hir.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Global(g) if g == global)) {
                return true;
            }
            self.note_before(&mut reached, &hir, u32::MAX);
        }
    }
}

/// Functions and classes that code mentions.
#[derive(Default)]
struct Reached {
    funcs: Vec<FuncId>,
    classes: Vec<ClassId>,
    seen: HashSet<FuncId>,
}

impl Reached {
    fn add(&mut self, func: FuncId) {
        if self.seen.insert(func) {
            self.funcs.push(func);
        }
    }

    fn note(&mut self, kind: &ExprKind) {
        match kind {
            ExprKind::Func(func) | ExprKind::Closure(func) | ExprKind::Generator { func, .. } => self.add(*func),
            ExprKind::Class(class) if !self.classes.contains(class) => self.classes.push(*class),
            _ => {}
        }
    }
}

/// Does the statement give the variable a value whenever control gets behind it?
fn surely_assigns(stmt: &Stmt, variable: Variable) -> bool {
    let block = |stmts: &[Stmt]| stmts.iter().any(|s| surely_assigns(s, variable));
    match &stmt.kind {
        StmtKind::Assign { targets, .. } => targets.iter().any(|t| is_target(t, variable)),
        StmtKind::AnnAssign { target, value: Some(_), .. } => is_target(target, variable),
        StmtKind::With { target, body, .. } => target.as_ref().is_some_and(|t| is_target(t, variable)) || block(body),
        StmtKind::If { then, orelse, .. } => block(then) && block(orelse),
        StmtKind::Try { body, handlers, orelse, finally } => {
            block(finally) || (block(body) || block(orelse)) && handlers.iter().all(|h| block(&h.body))
        }
        _ => false,
    }
}

fn is_target(target: &Target, variable: Variable) -> bool {
    match target {
        Target::Local(local, _) => variable == Variable::Local(*local),
        Target::Global(global, _) => variable == Variable::Global(*global),
        Target::Tuple { items, .. } => items.iter().any(|t| is_target(t, variable)),
        Target::Attr { .. } | Target::Index { .. } => false,
    }
}

/// Is a captured variable of the function set before anyone who captures it can run, and before the function reads it itself?
fn set_before_use(program: &hir::Program, func: &hir::Func, local: LocalId) -> bool {
    if func.params.iter().any(|p| p.local == local) {
        return true;
    }
    let variable = Variable::Local(local);
    if func.local(local).is_deleted {
        return false;
    }
    let captures = |id: FuncId| program.func(id).captures.iter().any(|c| c.outer == local);
    let makes = |kind: &ExprKind| match kind {
        ExprKind::Closure(id) | ExprKind::Generator { func: id, .. } => captures(*id),
        ExprKind::Class(class) => program.class(*class).methods.values().flat_map(|m| [m.func, m.getter]).flatten().any(captures),
        _ => false,
    };
    let mut own_reads = func.exprs.iter().filter(|e| matches!(e.kind, ExprKind::Local(read) if read == local));
    if !own_reads.all(|read| is_set_at(&func.body, variable, read.span.start)) {
        return false;
    }
    let Some(first) = func.exprs.iter().filter(|e| makes(&e.kind)).map(|e| e.span.start).min() else { return true };
    set_before(func, &func.body, variable, first)
}

/// Is the variable set whenever control gets to the place `at` inside these statements?
fn is_set_at(stmts: &[Stmt], variable: Variable, at: u32) -> bool {
    let Some(here) = stmts.iter().position(|s| s.span.start <= at && at < s.span.end) else { return false };
    stmts[..here].iter().any(|s| surely_assigns(s, variable))
        || is_set_inside(&stmts[here], variable, at, &|block| is_set_at(block, variable, at))
}

/// Is it set at a place in this statement, as what the statement binds or since `inside` says so of a block of it?
fn is_set_inside(stmt: &Stmt, variable: Variable, at: u32, inside: &dyn Fn(&[Stmt]) -> bool) -> bool {
    match &stmt.kind {
        StmtKind::For { target, body, orelse, .. } => {
            is_target(target, variable) && body.first().is_some_and(|s| s.span.start <= at) || inside(body) || inside(orelse)
        }
        StmtKind::With { target, body, .. } => target.as_ref().is_some_and(|t| is_target(t, variable)) || inside(body),
        StmtKind::If { then, orelse, .. } => inside(then) || inside(orelse),
        StmtKind::While { body, orelse, .. } => inside(body) || inside(orelse),
        StmtKind::Try { body, handlers, orelse, finally } => {
            inside(body) || inside(orelse) || inside(finally) || handlers.iter().any(|h| inside(&h.body))
        }
        StmtKind::Match { cases, .. } => cases.iter().any(|c| inside(&c.body)),
        _ => false,
    }
}

/// Is the variable set whenever control gets to the place `at`, or behind it before anything is called?
fn set_before(func: &hir::Func, stmts: &[Stmt], variable: Variable, at: u32) -> bool {
    let Some(here) = stmts.iter().position(|s| s.span.start <= at && at < s.span.end) else { return false };
    if stmts[..here].iter().any(|s| surely_assigns(s, variable)) {
        return true;
    }
    if is_set_inside(&stmts[here], variable, at, &|block| set_before(func, block, variable, at)) {
        return true;
    }
    // Set later, but nothing is called in between.
    let Some(later) = stmts[here..].iter().find(|s| surely_assigns(s, variable)) else { return false };
    let calls = |e: &hir::Expr| matches!(e.kind, ExprKind::Call { .. }) && e.span.end > at && e.span.start < later.span.end;
    !func.exprs.iter().any(calls)
}

impl Fx<'_, '_> {
    /// Raises if the attribute that the class has of its own is not set here.
    pub(crate) fn check_class_attribute(&mut self, class: ClassId, index: usize, global: GlobalId, span: Span) {
        let Some(is_set) = self.global_is_set(global, span) else { return };
        let class = self.inf.builder.program.class(class);
        let text = format!("type object '{}' has no attribute '{}'", class.name, class.attributes[index].name);
        self.raise_unless(is_set, "AttributeError", &text, span);
    }

    /// Raises if the module variable, or the variable of the class body that runs, is not set here.
    pub(crate) fn check_global(&mut self, global: GlobalId, span: Span) {
        let Some(is_set) = self.global_is_set(global, span) else { return };
        let hir::Global { name, module, .. } = self.inf.builder.program.global(global).clone();
        if module == self.func.module {
            let name = name.rsplit('.').next().unwrap_or(&name);
            return self.raise_unless(is_set, "NameError", &format!("name '{name}' is not defined"), span);
        }
        let module = &self.inf.builder.program.module(module).name;
        let text = format!("partially initialized module '{module}' has no attribute '{name}' (most likely due to a circular import)");
        self.raise_unless(is_set, "AttributeError", &text, span);
    }

    /// Notes that the module variable has a value (or none) from here on.
    pub(crate) fn mark_global(&mut self, global: GlobalId, on: bool, span: Span) {
        if let Some(flag) = self.inf.global_flag(global) {
            let on = self.bool(on, span);
            self.push(span, thir::StmtKind::SetGlobal(thir::GlobalId(flag as u32), on.e));
        }
    }

    /// Is the module variable or class attribute set now, if it may be unset?
    pub(crate) fn global_is_set(&mut self, global: GlobalId, span: Span) -> Option<Val> {
        let flag = self.inf.global_flag(global)?;
        self.inf.instances[self.index].impure = true;
        Some(self.val(Ty::Bool, thir::ExprKind::Global(thir::GlobalId(flag as u32)), span))
    }

    /// Is the attribute set now, if the class may be without it?
    pub(crate) fn class_attribute_is_set(&mut self, class: ClassId, name: &str, span: Span) -> Option<Val> {
        let Some(Member::Attribute { class: owner, index }) = self.inf.member(class, name) else { return None };
        let global = self.inf.builder.program.class(owner).attributes[index].global?;
        let is_inherited = self.inf.member_after(class, Some(owner), name).is_some();
        if is_inherited { None } else { self.global_is_set(global, span) }
    }

    /// Gives the heap cell of a captured variable its companion, if it needs one.
    pub(crate) fn prepare_box(&mut self, local: LocalId, rec: RecId) {
        let func = self.func.clone();
        if self.is_prelude || set_before_use(&self.inf.builder.program, &func, local) {
            return;
        }
        let cell = self.inf.store.field_or_new(rec, IS_SET);
        self.inf.grow(cell, &Ty::Bool);
    }

    pub(crate) fn check_box(&mut self, local: LocalId, rec: RecId, var: thir::VarId, span: Span) {
        if self.inf.store.field(rec, IS_SET).is_none() {
            return;
        }
        let object = self.read_var(var, &Ty::Obj(rec), span);
        let is_set = self.field_value(object, IS_SET, Ty::Bool, span);
        let name = self.func.local(local).name.clone();
        let is_free = self.func.captures.iter().any(|c| c.local == local);
        if is_free {
            let text = format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
            self.raise_unless(is_set, "NameError", &text, span);
        } else {
            let text = format!("cannot access local variable '{name}' where it is not associated with a value");
            self.raise_unless(is_set, "UnboundLocalError", &text, span);
        }
    }

    pub(crate) fn mark_box(&mut self, rec: RecId, var: thir::VarId, on: bool, span: Span) {
        let Some(cell) = self.inf.store.field(rec, IS_SET) else { return };
        let object = self.read_var(var, &Ty::Obj(rec), span);
        let on = self.bool(on, span);
        self.set_field(object, IS_SET, cell, on, span);
    }

    pub(crate) fn raise_unless(&mut self, is_set: Val, class: &str, text: &str, span: Span) {
        let raise = self.collect(|fx| {
            let error = fx.raise(class, text, span);
            fx.push(span, thir::StmtKind::Expr(error.e));
        });
        self.push(span, thir::StmtKind::If(is_set.e, Vec::new(), raise));
    }
}
