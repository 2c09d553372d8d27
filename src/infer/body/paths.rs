//! Where paths meet: variables get a type that holds what each path left in them.

use crate::hir::LocalId;
use crate::infer::body::{Binding, Env, Fx};
use crate::infer::instance::Merge;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{ExprKind, LoopId, Stmt, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    /// The path being written ends at a meeting point: moves variables that are joined there into their common
    /// form, and gives what the path knows. Which variables those are was found out in earlier rounds.
    pub(crate) fn arrive(&mut self, merge: u32) -> Env {
        if !self.env.dead {
            for index in 0..self.func.locals.len() {
                let local = LocalId(index as u32);
                let Some(Merge { ty, needed: true }) = self.memory.merges.get(&(merge, local)).cloned() else { continue };
                let Some(binding) = self.env.vars[index].clone() else { continue };
                if !binding.undecided.is_empty() {
                    self.decide(local, &binding.undecided);
                    continue;
                }
                let ty = self.inf.store.resolve(&ty);
                // Nothing was known of the paths when the variable was asked for.
                if ty.is_never() {
                    continue;
                }
                // What arrives may have grown since the last round.
                let view = self.inf.store.resolve(&binding.view);
                let ty = self.inf.join(&ty, &view);
                self.remember(merge, local, &ty);
                self.convert_binding(local, &ty);
            }
        }
        self.env.clone()
    }

    /// Moves the variable into its form of the given type, if it is another one now.
    pub(crate) fn convert_binding(&mut self, local: LocalId, ty: &Ty) {
        let Some(binding) = self.env.vars[local.index()].clone() else { return };
        if !binding.undecided.is_empty() || self.inf.store.resolve(&binding.ty) == *ty {
            return;
        }
        let var = self.var_for(local, ty);
        let span = self.func.local(local).span;
        let from = self.inf.store.resolve(&binding.ty);
        let read = self.read_var(binding.var, &from, span);
        let view = self.inf.store.resolve(&binding.view);
        let read = if view == from { read } else { self.narrowed(read, view.clone()) };
        let value = self.coerce(read, ty);
        if binding.maybe_unbound {
            self.vars[binding.var.0 as usize].maybe_unbound = true;
            let bound = self.val(Ty::Bool, ExprKind::IsBound(binding.var), span);
            let assign = vec![Stmt { span, kind: StmtKind::Assign(var, value.e) }];
            self.push(span, StmtKind::If(bound.e, assign, Vec::new()));
        } else {
            self.push(span, StmtKind::Assign(var, value.e));
        }
        self.leave_variable(local, var, span);
        let view = if self.is_part(&view, ty) { view } else { ty.clone() };
        self.env.vars[local.index()] = Some(Binding { var, ty: ty.clone(), view, ..binding });
    }

    /// What is known where the paths meet. Each has passed through `arrive`.
    pub(crate) fn meet(&mut self, merge: u32, paths: Vec<Env>) -> Env {
        let mut live: Vec<Env> = paths.into_iter().filter(|env| !env.dead).collect();
        if live.is_empty() {
            return Env { vars: vec![None; self.func.locals.len()], dead: true };
        }
        if live.len() == 1 {
            return live.remove(0);
        }
        let mut vars = Vec::with_capacity(self.func.locals.len());
        for index in 0..self.func.locals.len() {
            let bindings: Vec<Option<Binding>> = live.iter().map(|env| env.vars[index].clone()).collect();
            vars.push(self.meet_local(merge, LocalId(index as u32), &bindings));
        }
        Env { vars, dead: false }
    }

    fn meet_local(&mut self, merge: u32, local: LocalId, bindings: &[Option<Binding>]) -> Option<Binding> {
        let first = bindings.iter().flatten().next()?.clone();
        let unbound = bindings.iter().any(|b| b.as_ref().is_none_or(|b| b.maybe_unbound));
        let mut undecided: Vec<u32> = bindings.iter().flatten().flat_map(|b| b.undecided.clone()).collect();
        let resolve = |fx: &Self, ty: &Ty| fx.inf.store.resolve(ty);
        let ty = resolve(self, &first.ty);
        let same = bindings.iter().flatten().all(|b| resolve(self, &b.ty) == ty);
        if same && undecided.is_empty() {
            let view = self.join_views(bindings, &ty);
            return Some(Binding { ty, view, maybe_unbound: unbound, ..first });
        }
        let known = self.memory.merges.entry((merge, local)).or_insert(Merge { ty: Ty::Never, needed: false }).clone();
        if !known.needed || !undecided.is_empty() {
            undecided.push(merge);
            undecided.sort_unstable();
            undecided.dedup();
            return Some(Binding { undecided, maybe_unbound: unbound, ..first });
        }
        let mut joined = known.ty;
        for binding in bindings.iter().flatten() {
            let view = resolve(self, &binding.view);
            joined = self.inf.join(&joined, &view);
        }
        self.remember(merge, local, &joined);
        let var = self.var_for(local, &joined);
        Some(Binding { var, view: joined.clone(), ty: joined, maybe_unbound: unbound, undecided: Vec::new() })
    }

    /// Notes the joined type of a variable at a meeting point for the next rounds.
    pub(crate) fn remember(&mut self, merge: u32, local: LocalId, joined: &Ty) {
        let joined = self.inf.store.resolve(joined);
        let entry = self.memory.merges.entry((merge, local)).or_insert(Merge { ty: Ty::Never, needed: true });
        let old = self.inf.store.resolve(&entry.ty);
        entry.needed = true;
        entry.ty = joined.clone();
        if old != joined {
            self.inf.store.changes += 1;
            self.variable_grew(local);
        }
    }

    fn join_views(&mut self, bindings: &[Option<Binding>], ty: &Ty) -> Ty {
        let mut members: Vec<Ty> = Vec::new();
        for binding in bindings.iter().flatten() {
            for member in self.inf.store.resolve(&binding.view).members() {
                if !members.contains(&member) {
                    members.push(member);
                }
            }
        }
        let view = crate::infer::ty::make_union(members);
        if self.is_part(&view, ty) { view } else { ty.clone() }
    }

    /// A number for a meeting point that is the same in every round.
    pub(crate) fn merge_id(&self, span: Span, part: u32) -> u32 {
        (span.start.wrapping_mul(16).wrapping_add(part)).wrapping_add(self.variant.wrapping_mul(0x9E37_79B1))
    }

    pub(crate) fn new_loop(&mut self) -> LoopId {
        self.next_loop += 1;
        LoopId(self.next_loop - 1)
    }
}
