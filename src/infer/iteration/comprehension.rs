//! Comprehensions: their clauses as loops around one item.

use crate::hir::{self, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::iteration::{Room, Rounds};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn comprehension(
        &mut self,
        id: ExprId,
        kind: hir::ComprehensionKind,
        element: ExprId,
        value: Option<ExprId>,
        clauses: &[hir::Clause],
        span: Span,
    ) -> Val {
        let (name, method) = match kind {
            hir::ComprehensionKind::List => ("list", "append"),
            hir::ComprehensionKind::Set => ("set", "add"),
            hir::ComprehensionKind::Dict => ("dict", "__setitem__"),
        };
        let Some(rec) = self.site(id, 0, |inf| inf.container(name, name)) else { return self.zero(Ty::Never, span) };
        self.block(|fx| {
            let result = fx.empty_object(rec, span);
            let result = fx.temp(result);
            let grows_each_round = name == "list" && matches!(clauses, [clause] if clause.conditions.is_empty());
            let room = grows_each_round.then(|| Room::of(result.clone()));
            fx.clauses(clauses, room.as_ref(), span, &mut |fx| {
                let method = if room.as_ref().is_some_and(Room::is_made) { "_append_to_room" } else { method };
                let element = fx.expr(element);
                let args = match value {
                    Some(value) => {
                        let (key, value) = fx.then(element, value);
                        vec![key, value]
                    }
                    None => vec![element],
                };
                let call = fx.call_method(result.clone(), method, args, span);
                fx.push(span, StmtKind::Expr(call.e));
            });
            // A source that never ends keeps the code behind it alive for the types' sake.
            fx.env.dead = false;
            fx.leave_clauses(clauses, span);
            let ty = fx.inf.store.resolve(&result.ty);
            Val { ty, e: result.e }
        })
    }

    /// Nobody else sees what the variables of the clauses held.
    fn leave_clauses(&mut self, clauses: &[hir::Clause], span: Span) {
        if !self.closes_dropped() {
            return;
        }
        for clause in clauses {
            hir::walk::target(&clause.target, &mut |target| {
                if let hir::Target::Local(local, _) = target {
                    self.push(span, StmtKind::Delete(*local));
                }
            });
        }
    }

    /// `room`: of the list that grows by one for each item of the clause, which is the only one.
    fn clauses(&mut self, clauses: &[hir::Clause], room: Option<&Room>, span: Span, body: &mut dyn FnMut(&mut Self)) {
        let Some((clause, rest)) = clauses.split_first() else { return body(self) };
        let span = self.func.expr(clause.iterable).span.to(span);
        let span = Span { start: self.func.expr(clause.iterable).span.start, ..span };
        let mut body = |fx: &mut Self, item| {
            fx.assign(&clause.target, item);
            fx.conditions(&clause.conditions, rest, span, body);
        };
        self.iterate(clause.iterable, span, &mut Rounds { jumps: false, body: &mut body, orelse: &mut |_| {}, room });
    }

    fn conditions(&mut self, conditions: &[ExprId], rest: &[hir::Clause], span: Span, body: &mut dyn FnMut(&mut Self)) {
        let Some((first, others)) = conditions.split_first() else { return self.clauses(rest, None, span, body) };
        let cond = self.condition(*first);
        let merge = self.merge_id(self.func.expr(*first).span, 4);
        let before = self.env.clone();
        let mut end = None;
        let stmts = self.collect(|fx| {
            fx.assume(&cond, true);
            if !fx.env.dead {
                fx.conditions(others, rest, span, body);
            }
            end = Some(fx.arrive(merge));
        });
        self.env = before;
        let mut other = None;
        let orelse = self.collect(|fx| {
            fx.assume(&cond, false);
            other = Some(fx.arrive(merge));
        });
        self.push(span, StmtKind::If(cond.value.e, stmts, orelse));
        let ends = end.into_iter().chain(other).collect();
        self.env = self.meet(merge, ends);
    }
}
