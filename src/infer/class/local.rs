//! Classes inside functions. Their attributes are kept once for the whole program: a function that may run more than once
//! must not give a class attributes that every run would have for itself.
//! Comes in: HIR. Goes out: a refusal.

use crate::hir::{self, ClassAttribute, ClassId, ExprId, ExprKind, FuncId, FuncKind, MethodKind, StmtKind, Target};
use crate::infer::Infer;
use crate::infer::body::Fx;
use crate::source::Span;

impl Infer<'_> {
    /// An attribute that differs from run to run, or that the program changes.
    fn varying_attribute(&mut self, class: ClassId) -> Option<ClassAttribute> {
        let generated = self.is_enum(class) || self.is_dataclass(class);
        let program = &self.builder.program;
        let hir = program.class(class);
        let home = program.func(hir.home);
        let varies = |attribute: &&ClassAttribute| {
            let Some(value) = attribute.value.filter(|_| attribute.global.is_some() && !attribute.is_method) else { return false };
            // `field(…)` and `auto()` say how values are made.
            let is_recipe = generated && matches!(home.expr(value).kind, ExprKind::Call { .. });
            !(is_recipe || is_constant(program, home, value)) || is_assigned(program, class, &attribute.name)
        };
        hir.attributes.iter().find(varies).cloned()
    }
}

impl Fx<'_, '_> {
    pub(crate) fn refuse_shared_attributes(&mut self, class: ClassId) {
        let home = self.inf.builder.program.class(class).home;
        if !self.inf.emit || self.is_prelude || runs_once(&self.inf.builder.program, home, &mut Vec::new()) {
            return;
        }
        if let Some(ClassAttribute { name, span, .. }) = self.inf.varying_attribute(class) {
            let what = format!("class attribute '{name}', which each call of the function has for itself,");
            self.unsupported(span, &what, "set it in '__init__', or move the class out of the function");
        }
    }
}

/// Is the value the same whenever it is computed, and unchangeable?
fn is_constant(program: &hir::Program, func: &hir::Func, value: ExprId) -> bool {
    match &func.expr(value).kind {
        ExprKind::None
        | ExprKind::Bool(_)
        | ExprKind::Int(_)
        | ExprKind::BigInt(_)
        | ExprKind::Float(_)
        | ExprKind::Imaginary(_)
        | ExprKind::Str(_)
        | ExprKind::Bytes(_)
        | ExprKind::Ellipsis
        | ExprKind::Global(_)
        | ExprKind::Func(_)
        | ExprKind::Class(_)
        | ExprKind::Module(_)
        | ExprKind::Builtin(_) => true,
        ExprKind::Closure(inner) => program.func(*inner).captures.is_empty(),
        ExprKind::Tuple(items) => items.iter().all(|item| is_constant(program, func, item.value)),
        ExprKind::Unary(_, operand) => is_constant(program, func, *operand),
        ExprKind::Binary(_, left, right) => is_constant(program, func, *left) && is_constant(program, func, *right),
        _ => false,
    }
}

/// Does some function assign to the attribute of the class itself, not of an object?
fn is_assigned(program: &hir::Program, class: ClassId, name: &str) -> bool {
    program.funcs.iter().filter(|func| !program.module(func.module).is_prelude).any(|func| {
        let is_receiver = |local| func.method_kind == MethodKind::Class && func.params.first().is_some_and(|p| p.local == local);
        let mut found = false;
        hir::walk::targets(&func.body, &mut |target| {
            if let Target::Attr { object, name: assigned, .. } = target
                && assigned == name
            {
                found |= match func.expr(*object).kind {
                    ExprKind::Class(other) => other == class,
                    ExprKind::Local(local) => is_receiver(local),
                    // `type(self).total`, `self.__class__.total`
                    ExprKind::Call { .. } | ExprKind::Attr { .. } => true,
                    _ => false,
                };
            }
        });
        found
    })
}

/// Is there one call of the function in the program, where control comes once?
fn runs_once(program: &hir::Program, func: FuncId, path: &mut Vec<FuncId>) -> bool {
    if matches!(program.func(func).kind, FuncKind::ModuleInit | FuncKind::Doctest) {
        return true;
    }
    if path.contains(&func) || program.func(func).class.is_some() {
        return false;
    }
    path.push(func);
    let mut mentions = Vec::new();
    for (number, caller) in program.funcs.iter().enumerate() {
        let named = |kind: &ExprKind| matches!(kind, ExprKind::Func(f) | ExprKind::Closure(f) if *f == func);
        let here = caller.exprs.iter().enumerate().filter(|(_, expr)| named(&expr.kind));
        mentions.extend(here.map(|(expr, _)| (FuncId(number as u32), ExprId(expr as u32))));
    }
    let [(caller, mention)] = mentions[..] else { return false };
    let hir = program.func(caller);
    let is_call = hir.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Call { callee, .. } if callee == mention));
    is_call && !repeats(hir, hir.expr(mention).span) && runs_once(program, caller, path)
}

/// Does the place lie in a loop or a comprehension?
fn repeats(func: &hir::Func, place: Span) -> bool {
    let holds = |span: Span| span.start <= place.start && place.end <= span.end;
    let is_loop = |kind: &ExprKind| matches!(kind, ExprKind::Comprehension { .. });
    let mut found = func.exprs.iter().any(|expr| is_loop(&expr.kind) && holds(expr.span));
    hir::walk::statements(&func.body, &mut |stmt| {
        found |= matches!(stmt.kind, StmtKind::While { .. } | StmtKind::For { .. }) && holds(stmt.span);
    });
    found
}
