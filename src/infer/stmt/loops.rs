//! Loops: variables that change their type from round to round, `break`, `continue`, `else`.

use crate::hir::{self, LocalId};
use crate::infer::body::{Binding, Finally, Fx, LoopContext, Val};
use crate::infer::instance::Merge;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{Expr, LoopId, Stmt, StmtKind};

/// A part of a loop, written when its turn comes.
pub(crate) type Part<'p, 'a, 'b> = &'p mut dyn FnMut(&mut Fx<'a, 'b>);

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn while_stmt(&mut self, cond: hir::ExprId, body: &[hir::Stmt], orelse: &[hir::Stmt], span: Span) {
        let merge = self.merge_id(span, 1);
        self.loop_header(merge);
        let id = self.begin_loop(merge, self.merge_id(span, 2));
        let mut test = None;
        // The test's statements are part of the condition: they run every round.
        let cond_value = self.block(|fx| {
            let cond = fx.condition(cond);
            let value = cond.value.clone();
            test = Some(cond);
            value
        });
        let Some(test) = test else { return };
        let at_test = self.env.clone();
        let body_stmts = self.collect(|fx| {
            fx.assume(&test, true);
            fx.stmts(body);
            fx.end_round();
        });
        self.env = at_test;
        self.assume(&test, false);
        let orelse = self.collect(|fx| {
            fx.outside_loop(&mut |fx| fx.stmts(orelse));
            fx.leave_loop();
        });
        self.finish_loop(span, StmtKind::While { id, cond: cond_value.e, body: body_stmts, step: Vec::new(), orelse });
    }

    /// A counting loop over machine ints; `body` gets the loop variable.
    pub(crate) fn range_loop(
        &mut self,
        span: Span,
        bounds: (Val, Val, i64),
        body: &mut dyn FnMut(&mut Fx<'a, 'b>, Val),
        orelse: Part<'_, 'a, 'b>,
    ) {
        let (start, stop, step) = bounds;
        let merge = self.merge_id(span, 1);
        self.loop_header(merge);
        let id = self.begin_loop(merge, self.merge_id(span, 2));
        let head = self.env.clone();
        let var = self.fresh_var("", &Ty::Int);
        let body = self.collect(|fx| {
            let value = fx.read_var(var, &Ty::Int, span);
            body(fx, value);
            fx.end_round();
        });
        self.env = head;
        let orelse = self.collect(|fx| {
            fx.outside_loop(orelse);
            fx.leave_loop();
        });
        self.finish_loop(span, StmtKind::ForRange { id, var, start: start.e, stop: stop.e, step, body, orelse });
    }

    /// A loop over anything that has a condition and a step.
    pub(crate) fn general_loop(
        &mut self,
        span: Span,
        cond: &mut dyn FnMut(&mut Fx<'a, 'b>) -> Expr,
        body: Part<'_, 'a, 'b>,
        step: Part<'_, 'a, 'b>,
        orelse: Part<'_, 'a, 'b>,
    ) {
        let merge = self.merge_id(span, 1);
        self.loop_header(merge);
        let id = self.begin_loop(merge, self.merge_id(span, 2));
        let cond = cond(self);
        let head = self.env.clone();
        let body = self.collect(|fx| {
            body(fx);
            fx.end_round();
        });
        self.env = head;
        let step = self.collect(step);
        let orelse = self.collect(|fx| {
            fx.outside_loop(orelse);
            fx.leave_loop();
        });
        self.finish_loop(span, StmtKind::While { id, cond, body, step, orelse });
    }

    /// `break` and `continue` in a loop's `else` belong to the loop around it.
    fn outside_loop(&mut self, part: Part<'_, 'a, 'b>) {
        let context = self.loops.pop();
        part(self);
        self.loops.extend(context);
    }

    fn begin_loop(&mut self, merge: u32, break_merge: u32) -> LoopId {
        let id = self.new_loop();
        let header = self.env.clone();
        self.loops.push(LoopContext { id, header, merge, breaks: Vec::new(), break_merge });
        id
    }

    fn finish_loop(&mut self, span: Span, kind: StmtKind) {
        self.push(span, kind);
        if let Some(context) = self.loops.pop() {
            self.env = self.meet(context.break_merge, context.breaks);
        }
    }

    pub(crate) fn break_stmt(&mut self, span: Span) {
        self.forget_handler_names();
        self.leave_loop();
        self.through_finally(|finally| finally.breaks = true);
        if let Some(id) = self.loops.last().map(|l| l.id) {
            self.push(span, StmtKind::Break(id));
        }
        self.env.dead = true;
    }

    pub(crate) fn continue_stmt(&mut self, span: Span) {
        self.forget_handler_names();
        self.end_round();
        self.through_finally(|finally| finally.continues = true);
        if let Some(id) = self.loops.last().map(|l| l.id) {
            self.push(span, StmtKind::Continue(id));
        }
        self.env.dead = true;
    }

    /// Notes a jump to a place of the innermost loop.
    fn through_finally(&mut self, note: impl Fn(&mut Finally)) {
        let depth = self.loops.len();
        self.finallies.iter_mut().filter(|finally| finally.loops == depth).for_each(note);
    }

    /// At the end of a `finally` block jumps go on, with what the block has bound.
    pub(super) fn go_on_jumping(&mut self, finally: &Finally) {
        let end = self.env.clone();
        if finally.breaks {
            self.leave_loop();
        }
        self.env = end.clone();
        if finally.continues {
            self.end_round();
        }
        self.env = end;
    }

    /// The path goes to the code behind the loop.
    fn leave_loop(&mut self) {
        let Some(merge) = self.loops.last().map(|l| l.break_merge) else { return };
        let env = self.arrive(merge);
        if let (Some(context), false) = (self.loops.last_mut(), env.dead) {
            context.breaks.push(env);
        }
    }

    /// The path goes back to the head of the loop.
    fn end_round(&mut self) {
        let Some((merge, header)) = self.loops.last().map(|l| (l.merge, l.header.clone())) else { return };
        if self.env.dead {
            return;
        }
        let env = self.arrive(merge);
        for index in 0..self.func.locals.len() {
            let (local, head) = (LocalId(index as u32), header.vars[index].as_ref());
            if let Some(back) = &env.vars[index] {
                self.back_edge(merge, local, head, back);
            }
            let may_be_unbound = |binding: Option<&Binding>| binding.is_none_or(|b| b.maybe_unbound);
            if !may_be_unbound(head) && may_be_unbound(env.vars[index].as_ref()) && self.memory.unbound.insert((merge, local)) {
                self.inf.store.changes += 1;
            }
        }
    }

    fn back_edge(&mut self, merge: u32, local: LocalId, head: Option<&Binding>, back: &Binding) {
        let back_view = self.inf.store.resolve(&back.view);
        let Some(head) = head else {
            // Whether anybody reads at the head what an earlier round has bound is not known: nothing may be joined for
            // that which has no reader.
            let known = self.memory.merges.get(&(merge, local)).cloned().unwrap_or(Merge { ty: Ty::Never, needed: false });
            let joined = self.inf.join(&known.ty, &back_view);
            self.remember(merge, local, &joined);
            if let Some(entry) = self.memory.merges.get_mut(&(merge, local)) {
                entry.needed = known.needed;
            }
            return;
        };
        let (head_ty, back_ty) = (self.inf.store.resolve(&head.ty), self.inf.store.resolve(&back.ty));
        let decided = back.undecided.is_empty() && head.undecided.is_empty();
        if decided && head_ty == back_ty {
            if matches!(head_ty, Ty::Union(_)) {
                self.memory.views.insert((merge, local), back_view.clone());
            }
            let head_view = self.inf.store.resolve(&head.view);
            if self.is_part(&back_view, &head_view) && (head.maybe_unbound || !back.maybe_unbound) {
                return;
            }
            self.remember(merge, local, &head_ty);
            return;
        }
        match self.memory.merges.get(&(merge, local)).cloned() {
            Some(Merge { ty, needed: true }) => {
                let joined = self.inf.join(&ty, &back_view);
                self.remember(merge, local, &joined);
            }
            Some(_) => {}
            None => {
                self.memory.merges.insert((merge, local), Merge { ty: Ty::Never, needed: false });
                self.inf.store.changes += 1;
            }
        }
    }

    /// When a body is written, paths that surely raise are left out, so that less may come into a loop than inference saw
    /// there, but not less comes back.
    fn widen_view(&mut self, merge: u32, local: LocalId) {
        let Some(back) = self.memory.views.get(&(merge, local)).filter(|_| self.inf.emit).cloned() else { return };
        let Some(binding) = self.env.vars[local.index()].clone() else { return };
        let (view, ty, back) = (self.inf.store.resolve(&binding.view), self.inf.store.resolve(&binding.ty), self.inf.store.resolve(&back));
        if !self.is_part(&back, &view) && self.is_part(&back, &ty) {
            let members = view.members().into_iter().chain(back.members()).collect();
            self.env.vars[local.index()] = Some(Binding { view: crate::infer::ty::make_union(members), ..binding });
        }
    }

    /// What is known at the head of a loop: what comes in, joined with what earlier rounds saw coming back.
    fn loop_header(&mut self, merge: u32) {
        for index in 0..self.func.locals.len() {
            let local = LocalId(index as u32);
            if let Some(binding) = &mut self.env.vars[index] {
                binding.maybe_unbound |= self.memory.unbound.contains(&(merge, local));
            }
            self.widen_view(merge, local);
            let Some(known) = self.memory.merges.get(&(merge, local)).cloned() else { continue };
            let known_ty = self.inf.store.resolve(&known.ty);
            match self.env.vars[index].clone() {
                None if known.needed && !known_ty.is_never() => {
                    let var = self.var_for(local, &known_ty);
                    self.env.vars[index] = Some(Binding { maybe_unbound: true, ..Binding::new(var, known_ty) });
                }
                None if !known_ty.is_never() => {
                    let var = self.var_for(local, &known_ty);
                    let binding = Binding { maybe_unbound: true, undecided: vec![merge], ..Binding::new(var, known_ty) };
                    self.env.vars[index] = Some(binding);
                }
                None => {}
                Some(mut entry) if !known.needed || !entry.undecided.is_empty() => {
                    entry.undecided.push(merge);
                    self.env.vars[index] = Some(entry);
                }
                Some(entry) => {
                    let view = self.inf.store.resolve(&entry.view);
                    let joined = self.inf.join(&known_ty, &view);
                    self.remember(merge, local, &joined);
                    self.convert_binding(local, &joined);
                    if let Some(binding) = &mut self.env.vars[index] {
                        binding.view = joined;
                        binding.ty = binding.view.clone();
                    }
                }
            }
        }
    }

    pub(crate) fn stmt_list(span: Span, kind: StmtKind) -> Vec<Stmt> {
        vec![Stmt { span, kind }]
    }
}
