//! Variables: what a name holds here, boxes for those that closures change, reads before any assignment.

use crate::diag::Diagnostic;
use crate::hir::{self, LocalId};
use crate::infer::body::{Binding, Fx, Val};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, ExprKind, StmtKind, VarId};

impl<'a, 'b> Fx<'a, 'b> {
    pub(super) fn make_box(&mut self, local: LocalId) {
        let rec = match self.memory.boxes.get(&local) {
            Some(rec) => *rec,
            None => {
                let rec = self.inf.store.new_rec(RecKind::Box);
                self.inf.store.field_or_new(rec, "value");
                self.memory.boxes.insert(local, rec);
                rec
            }
        };
        self.prepare_box(local, rec);
        let ty = Ty::Obj(rec);
        let var = self.var_for(local, &ty);
        let span = self.func.local(local).span;
        let object = self.new_object(rec, span);
        self.push(span, StmtKind::Assign(var, object.e));
        self.boxes.insert(local, var);
    }

    pub(crate) fn box_record(&self, local: LocalId) -> Option<RecId> {
        self.memory.boxes.get(&local).copied()
    }

    pub(crate) fn fresh_var(&mut self, name: &str, ty: &Ty) -> VarId {
        self.new_var(name, ty, None)
    }

    fn new_var(&mut self, name: &str, ty: &Ty, local: Option<LocalId>) -> VarId {
        let ty = self.inf.settle(ty);
        self.vars.push(thir::Var { name: name.to_string(), ty, local, maybe_unbound: false });
        VarId(self.vars.len() as u32 - 1)
    }

    pub(crate) fn var_for(&mut self, local: LocalId, ty: &Ty) -> VarId {
        let settled = self.inf.settle(ty);
        if let Some(var) = self.var_ids.get(&(local, settled)) {
            return *var;
        }
        let name = self.func.local(local).name.clone();
        let var = self.new_var(&name, ty, Some(local));
        self.var_ids.insert((local, settled), var);
        var
    }

    pub(crate) fn read_var(&mut self, var: VarId, ty: &Ty, span: Span) -> Val {
        self.val(ty.clone(), ExprKind::Var(var), span)
    }

    /// Keeps a value in a hidden variable, so that it can be used several times.
    pub(crate) fn temp(&mut self, value: Val) -> Val {
        if matches!(value.e.kind, ExprKind::Var(_) | ExprKind::Int(_) | ExprKind::None | ExprKind::Bool(_)) && !self.is_user_var(&value) {
            return value;
        }
        let span = value.e.span;
        let var = self.fresh_var("", &value.ty);
        self.push(span, StmtKind::Assign(var, value.e));
        self.val(value.ty, ExprKind::Var(var), span)
    }

    fn is_user_var(&self, value: &Val) -> bool {
        matches!(value.e.kind, ExprKind::Var(var) if self.vars.get(var.0 as usize).is_some_and(|v| !v.name.is_empty()))
    }

    pub(crate) fn read_local(&mut self, local: LocalId, span: Span) -> Val {
        if let Some(var) = self.boxes.get(&local).copied() {
            return self.read_box(local, var, span);
        }
        let Some(binding) = self.env.vars[local.index()].clone() else {
            return self.unbound_local(local, span);
        };
        if !binding.undecided.is_empty() {
            self.decide(local, &binding.undecided);
            let ty = self.inf.store.resolve(&binding.ty);
            return self.zero(ty, span);
        }
        let view = self.inf.store.resolve(&binding.view);
        let ty = self.inf.store.resolve(&binding.ty);
        if binding.maybe_unbound {
            self.check_bound(local, binding.var, span);
        }
        let read = self.read_var(binding.var, &ty, span);
        if view == ty { read } else { self.narrowed(read, view) }
    }

    /// Somebody reads the variable behind these meeting points: it needs one form there.
    pub(crate) fn decide(&mut self, local: LocalId, merges: &[u32]) {
        for merge in merges {
            if let Some(merge) = self.memory.merges.get_mut(&(*merge, local))
                && !merge.needed
            {
                merge.needed = true;
                self.inf.store.changes += 1;
            }
        }
    }

    fn read_box(&mut self, local: LocalId, var: VarId, span: Span) -> Val {
        let Some(rec) = self.box_record(local) else { return self.zero(Ty::Never, span) };
        self.check_box(local, rec, var, span);
        let object = self.read_var(var, &Ty::Obj(rec), span);
        let cell = self.inf.store.field_or_new(rec, "value");
        let ty = self.inf.store.get(cell);
        self.field_value(object, "value", ty, span)
    }

    fn check_bound(&mut self, local: LocalId, var: VarId, span: Span) {
        self.vars[var.0 as usize].maybe_unbound = true;
        let name = self.func.local(local).name.clone();
        let bound = self.val(Ty::Bool, ExprKind::IsBound(var), span);
        let text = self.str(&name, span);
        let helper = if self.func.kind == hir::FuncKind::ModuleInit { "unbound_name" } else { "unbound_local" };
        let outer = std::mem::take(&mut self.out);
        let call = self.call_library("_errors", helper, vec![text], span);
        self.push(span, StmtKind::Expr(call.e));
        let raise = std::mem::replace(&mut self.out, outer);
        self.push(span, StmtKind::If(bound.e, Vec::new(), raise));
        if let Some(binding) = &mut self.env.vars[local.index()] {
            binding.maybe_unbound = false;
        }
    }

    fn unbound_local(&mut self, local: LocalId, span: Span) -> Val {
        // A library function assigns on every path that can be taken: with these argument types none comes here.
        if self.is_prelude {
            return self.zero(Ty::Never, span);
        }
        let name = self.func.local(local).name.clone();
        let (class, text) = if self.func.kind == hir::FuncKind::ModuleInit {
            ("NameError", format!("name '{name}' is not defined"))
        } else {
            ("UnboundLocalError", format!("cannot access local variable '{name}' where it is not associated with a value"))
        };
        let diagnostic = Diagnostic::error("unbound-name", span, format!("'{name}' is read before anything is assigned to it"))
            .label("not bound on any path to here")
            .help(format!("assign '{name}' first"));
        self.fail(class, &text, diagnostic)
    }

    pub(crate) fn assign_local(&mut self, local: LocalId, value: Val, span: Span) {
        if let Some(var) = self.boxes.get(&local).copied() {
            let Some(rec) = self.box_record(local) else { return };
            let cell = self.inf.store.field_or_new(rec, "value");
            self.inf.grow(cell, &value.ty);
            let object = self.read_var(var, &Ty::Obj(rec), span);
            self.set_field(object, "value", cell, value, span);
            self.mark_box(rec, var, true, span);
            return;
        }
        let known = self.note_local(local, &value);
        let view = value.ty.clone();
        for recorder in &mut self.recorders {
            recorder.assigned.push((local, view.clone()));
        }
        let ty = match self.pinned.get(&local) {
            Some(pinned) => {
                let pinned = pinned.clone();
                self.inf.join(&pinned, &view)
            }
            None => view.clone(),
        };
        let view = self.inf.store.resolve(&view);
        let ty = self.inf.store.resolve(&ty);
        let value = self.coerce(value, &ty);
        let var = self.var_for(local, &ty);
        self.known_vars.extend(known.map(|known| (var, known)));
        self.push(span, StmtKind::Assign(var, value.e));
        self.leave_variable(local, var, span);
        let view = if self.is_part(&view, &ty) { view } else { ty.clone() };
        self.env.vars[local.index()] = Some(Binding { var, ty, view, maybe_unbound: false, undecided: Vec::new() });
    }

    /// What the variable holds that the local had so far is dropped: now it has another one.
    pub(super) fn leave_variable(&mut self, local: LocalId, new: VarId, span: Span) {
        if !self.closes_dropped() {
            return;
        }
        let Some(old) = self.env.vars[local.index()].clone() else { return };
        if old.undecided.is_empty() {
            if old.var != new && old.ty.members().iter().any(|member| matches!(member, Ty::Obj(_) | Ty::Tuple(_))) {
                self.push(span, StmtKind::Unbind(old.var));
            }
            return;
        }
        // Which one it had depends on the way here.
        for index in 0..self.vars.len() {
            let var = VarId(index as u32);
            if var != new && self.vars[index].local == Some(local) && self.inf.types.is_managed(self.vars[index].ty) {
                self.push(span, StmtKind::Unbind(var));
            }
        }
    }

    /// Is `view` one of the members of the union `ty` (or `ty` itself)?
    pub(crate) fn is_part(&self, view: &Ty, ty: &Ty) -> bool {
        let members = ty.members();
        view == ty || view.members().iter().all(|m| members.contains(m))
    }
}
