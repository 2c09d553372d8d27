//! Finds the arithmetic whose int results are likely to leave 64 bits: variables that a loop multiplies by themselves
//! or adds to each other (powers, factorials, Fibonacci numbers), and functions that multiply or add up their own
//! results. Comes in: the HIR of a function. Goes out: the spans of the operations.
//!
//! It is a guess about speed, not about correctness: arithmetic that is not found here raises OverflowError where it
//! leaves 64 bits. Values that are bounded in plain sight are left alone: reduced by `%`, `&`, `//` or `>>`, used as
//! an index, or compared with a limit in the loop's condition.

use crate::hir::{self, Arg, BinaryOp, CompareOp, ExprId, ExprKind, FuncId, LocalId, Stmt, StmtKind, Target, UnaryOp};
use crate::infer::{Infer, Ints};
use crate::maps::HashSet;
use crate::source::Span;
use std::rc::Rc;

impl Infer<'_> {
    pub(crate) fn growing_operations(&mut self, func: FuncId) -> Rc<HashSet<Span>> {
        if let Some(found) = self.large_results.get(&func) {
            return found.clone();
        }
        let hir = self.func(func);
        let found = if self.ints == Ints::Auto && !self.is_prelude(&hir) { find(&hir, func) } else { HashSet::default() };
        let found = Rc::new(found);
        self.large_results.insert(func, found.clone());
        found
    }
}

/// What is assigned in a loop, or what a value is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Var {
    Local(LocalId),
    Global(hir::GlobalId),
    /// A field, by name.
    Attr(String),
    /// A call of the function itself.
    SelfCall {
        memoised: bool,
    },
}

/// A variable in the value of another, and whether something is multiplied with it there.
struct Part {
    var: Var,
    multiplied: bool,
}

struct Assignment {
    var: Var,
    parts: Vec<Part>,
    operations: Vec<Span>,
}

fn find(func: &hir::Func, id: FuncId) -> HashSet<Span> {
    let mut finder = Finder { func, id, found: HashSet::default() };
    finder.loops(&func.body);
    finder.recursion();
    finder.found
}

struct Finder<'a> {
    func: &'a hir::Func,
    id: FuncId,
    found: HashSet<Span>,
}

impl Finder<'_> {
    // ------------------------------------------------------------ loops

    /// Outermost loops: what they assign includes what inner ones do.
    fn loops(&mut self, stmts: &[Stmt]) {
        for stmt in stmts {
            match &stmt.kind {
                StmtKind::While { cond, body, .. } => self.one_loop(Some(*cond), body),
                StmtKind::For { body, .. } => self.one_loop(None, body),
                _ => hir::walk::bodies(stmt).into_iter().for_each(|body| self.loops(body)),
            }
        }
    }

    fn one_loop(&mut self, cond: Option<ExprId>, body: &[Stmt]) {
        let mut assignments = Vec::new();
        let mut bounded = Vec::new();
        if let Some(cond) = cond {
            self.limits(cond, &mut bounded);
        }
        self.assignments(body, &mut assignments, &mut bounded);
        for assignment in &assignments {
            let cycle: Vec<&Part> = assignment.parts.iter().filter(|p| reaches(&assignments, &p.var, &assignment.var)).collect();
            let grows = cycle.len() > 1 || cycle.iter().any(|part| part.multiplied);
            let limited = bounded.contains(&assignment.var) || cycle.iter().any(|part| bounded.contains(&part.var));
            if grows && !limited {
                self.found.extend(&assignment.operations);
            }
        }
    }

    fn assignments(&self, stmts: &[Stmt], out: &mut Vec<Assignment>, bounded: &mut Vec<Var>) {
        for stmt in stmts {
            match &stmt.kind {
                StmtKind::Assign { targets, value } => {
                    for target in targets {
                        self.assignment(target, *value, out, bounded);
                    }
                }
                StmtKind::AugAssign { op, target, value } => self.augmented(*op, target, *value, stmt.span, out, bounded),
                StmtKind::AnnAssign { target, value: Some(value), .. } => self.assignment(target, *value, out, bounded),
                StmtKind::While { cond, .. } => self.limits(*cond, bounded),
                _ => {}
            }
            hir::walk::bodies(stmt).into_iter().for_each(|body| self.assignments(body, out, bounded));
        }
    }

    fn assignment(&self, target: &Target, value: ExprId, out: &mut Vec<Assignment>, bounded: &mut Vec<Var>) {
        if let (Target::Tuple { items, star: None, .. }, ExprKind::Tuple(values)) = (target, &self.func.expr(value).kind) {
            for (target, value) in items.iter().zip(values) {
                self.assignment(target, value.value, out, bounded);
            }
            return;
        }
        let Some(var) = self.target_var(target) else { return };
        if let ExprKind::Binary(BinaryOp::FloorDiv | BinaryOp::Shr, left, _) = self.func.expr(value).kind
            && self.surface(left).parts.iter().any(|part| part.var == var)
        {
            bounded.push(var);
            return;
        }
        let mut assignment = self.surface(value);
        assignment.var = var;
        out.push(assignment);
    }

    fn augmented(&self, op: BinaryOp, target: &Target, value: ExprId, span: Span, out: &mut Vec<Assignment>, bounded: &mut Vec<Var>) {
        let Some(var) = self.target_var(target) else { return };
        let multiplied = match op {
            BinaryOp::Add | BinaryOp::Sub => false,
            BinaryOp::Mul => !self.is_unit(value),
            BinaryOp::Shl => true,
            BinaryOp::FloorDiv | BinaryOp::Shr | BinaryOp::Mod | BinaryOp::BitAnd => {
                bounded.push(var);
                return;
            }
            BinaryOp::Div | BinaryOp::Pow | BinaryOp::MatMul | BinaryOp::BitOr | BinaryOp::BitXor => return,
        };
        let mut assignment = if op == BinaryOp::Shl { Surface::default().into() } else { self.surface(value) };
        assignment.parts.push(Part { var: var.clone(), multiplied });
        assignment.operations.push(span);
        assignment.var = var;
        out.push(assignment);
    }

    fn target_var(&self, target: &Target) -> Option<Var> {
        match target {
            Target::Local(local, _) => Some(Var::Local(*local)),
            Target::Global(global, _) => Some(Var::Global(*global)),
            Target::Attr { name, .. } => Some(Var::Attr(name.clone())),
            Target::Index { .. } | Target::Tuple { .. } => None,
        }
    }

    /// Variables that a loop's condition keeps below a limit that is no power itself.
    fn limits(&self, cond: ExprId, bounded: &mut Vec<Var>) {
        match &self.func.expr(cond).kind {
            ExprKind::And(items) => items.iter().for_each(|item| self.limits(*item, bounded)),
            ExprKind::Compare(left, rest) => {
                let mut left = *left;
                for (op, right) in rest {
                    let (small, limit) = match op {
                        CompareOp::Lt | CompareOp::Le => (left, *right),
                        CompareOp::Gt | CompareOp::Ge => (*right, left),
                        _ => continue,
                    };
                    if !self.is_power(limit) {
                        bounded.extend(self.surface(small).parts.into_iter().map(|part| part.var));
                    }
                    left = *right;
                }
            }
            _ => {}
        }
    }

    fn is_power(&self, expr: ExprId) -> bool {
        match &self.func.expr(expr).kind {
            ExprKind::Binary(BinaryOp::Pow, ..) | ExprKind::BigInt(_) => true,
            ExprKind::Binary(_, left, right) => self.is_power(*left) || self.is_power(*right),
            _ => false,
        }
    }

    /// 0, 1 or -1: multiplying by it makes nothing larger.
    fn is_unit(&self, expr: ExprId) -> bool {
        match &self.func.expr(expr).kind {
            ExprKind::Int(value) => (-1..=1).contains(value),
            ExprKind::Unary(UnaryOp::Neg, inner) => self.is_unit(*inner),
            _ => false,
        }
    }

    // ------------------------------------------------------------ recursion

    fn recursion(&mut self) {
        let mut values = Vec::new();
        hir::walk::returns(&self.func.body, &mut |value| values.extend(value));
        let mut fills_table = false;
        hir::walk::assignments(&self.func.body, &mut |target, value| {
            fills_table |= matches!(target, Target::Index { .. });
            values.push(value);
        });
        for value in values {
            let surface = self.surface(value);
            let calls: Vec<bool> = surface.parts.iter().filter(|p| matches!(p.var, Var::SelfCall { .. })).map(|p| p.multiplied).collect();
            let memoised = fills_table || surface.parts.iter().any(|p| p.var == Var::SelfCall { memoised: true });
            if calls.contains(&true) || (memoised && calls.len() > 1) {
                self.found.extend(&surface.operations);
            }
            self.accumulator(value);
        }
    }

    /// `fact(n - 1, n * acc)`: an argument that multiplies its own parameter, or adds two parameters.
    fn accumulator(&mut self, value: ExprId) {
        let (callee, args) = match &self.func.expr(value).kind {
            ExprKind::IfElse { then, orelse, .. } => {
                self.accumulator(*then);
                return self.accumulator(*orelse);
            }
            ExprKind::Call { callee, args } => (callee, args),
            _ => return,
        };
        if self.self_call(*callee).is_none() {
            return;
        }
        for (arg, param) in args.iter().zip(&self.func.params) {
            let Arg::Positional(arg) = arg else { return };
            let surface = self.surface(*arg);
            let params = surface.parts.iter().filter(|p| self.func.params.iter().any(|q| Var::Local(q.local) == p.var)).count();
            let multiplies = surface.parts.iter().any(|p| p.var == Var::Local(param.local) && p.multiplied);
            if multiplies || params > 1 {
                self.found.extend(&surface.operations);
            }
        }
    }

    /// Whether the callee is the function itself; if so, whether a decorator stands in between.
    fn self_call(&self, callee: ExprId) -> Option<bool> {
        match &self.func.expr(callee).kind {
            ExprKind::Func(func) | ExprKind::Closure(func) => (*func == self.id).then_some(false),
            ExprKind::Local(local) => (self.func.local(*local).name == self.func.name).then_some(true),
            ExprKind::Attr { name, .. } => (*name == self.func.name).then_some(false),
            // Most module-level variables that are called are decorated functions.
            ExprKind::Global(_) => Some(true),
            _ => None,
        }
    }

    // ------------------------------------------------------------ values

    /// What a value is made of by addition and multiplication.
    fn surface(&self, value: ExprId) -> Assignment {
        let mut surface = Surface::default();
        self.take_apart(value, false, &mut surface);
        surface.into()
    }

    fn take_apart(&self, value: ExprId, multiplied: bool, out: &mut Surface) {
        let expr = self.func.expr(value);
        match &expr.kind {
            ExprKind::Binary(BinaryOp::Add | BinaryOp::Sub, left, right) => {
                out.operations.push(expr.span);
                self.take_apart(*left, multiplied, out);
                self.take_apart(*right, multiplied, out);
            }
            ExprKind::Binary(BinaryOp::Mul, left, right) => {
                out.operations.push(expr.span);
                self.take_apart(*left, multiplied || !self.is_unit(*right), out);
                self.take_apart(*right, multiplied || !self.is_unit(*left), out);
            }
            ExprKind::Binary(BinaryOp::Shl, left, _) => {
                out.operations.push(expr.span);
                self.take_apart(*left, true, out);
            }
            ExprKind::Unary(UnaryOp::Neg | UnaryOp::Pos, inner) => {
                out.operations.push(expr.span);
                self.take_apart(*inner, multiplied, out);
            }
            ExprKind::IfElse { then, orelse, .. } => {
                self.take_apart(*then, multiplied, out);
                self.take_apart(*orelse, multiplied, out);
            }
            ExprKind::Local(local) => out.parts.push(Part { var: Var::Local(*local), multiplied }),
            ExprKind::Global(global) => out.parts.push(Part { var: Var::Global(*global), multiplied }),
            ExprKind::Attr { name, .. } => out.parts.push(Part { var: Var::Attr(name.clone()), multiplied }),
            ExprKind::Call { callee, .. } => {
                if let Some(memoised) = self.self_call(*callee) {
                    out.parts.push(Part { var: Var::SelfCall { memoised }, multiplied });
                }
            }
            _ => {}
        }
    }
}

#[derive(Default)]
struct Surface {
    parts: Vec<Part>,
    operations: Vec<Span>,
}

impl From<Surface> for Assignment {
    fn from(surface: Surface) -> Assignment {
        Assignment { var: Var::SelfCall { memoised: false }, parts: surface.parts, operations: surface.operations }
    }
}

/// Is `to` part of the value of `from`, directly or through other variables?
fn reaches(assignments: &[Assignment], from: &Var, to: &Var) -> bool {
    let mut seen: Vec<&Var> = vec![from];
    let mut at = 0;
    while at < seen.len() {
        if seen[at] == to {
            return true;
        }
        let here = seen[at];
        for part in assignments.iter().filter(|a| a.var == *here).flat_map(|a| &a.parts) {
            if !seen.contains(&&part.var) {
                seen.push(&part.var);
            }
        }
        at += 1;
    }
    false
}
