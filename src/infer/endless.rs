//! Types without end: what to say when inference finds no fixed point, and containers that hold nothing but themselves.

use super::body::{Fx, Val};
use super::ty::{RecId, RecKind, Ty};
use super::{Infer, MAX_ROUNDS};
use crate::diag::Diagnostic;
use crate::hir::{self, LocalId, Target};
use crate::source::Span;
use crate::thir;

pub(super) const WAY_OUT: &str = "keep the nested values in a class: a class may contain itself";

/// The first place in the user's code where something still grew when inference was about to give up.
pub(crate) struct Growth {
    span: Span,
    name: Option<String>,
}

impl Infer<'_> {
    /// Types grow that should have settled long ago.
    fn is_endless(&self) -> bool {
        self.store.too_deep || self.round >= MAX_ROUNDS
    }

    pub(crate) fn report_endless(&mut self) {
        let origin = self.instances.iter().rev().find_map(|instance| instance.origin);
        let growth = self.growth.take().or_else(|| {
            let span = origin.or_else(|| self.entry_span())?;
            Some(Growth { span, name: None })
        });
        let Some(Growth { span, name }) = growth else { return };
        let subject = name.map_or("a type in this program".to_string(), |name| format!("the type of '{name}'"));
        self.diagnostics.push(
            Diagnostic::error("recursive-type", span, format!("{subject} grows without end"))
                .label("a value here contains what it was before, one level deeper each time")
                .help(WAY_OUT),
        );
    }

    /// Functions of the user that only ever call themselves or each other: nothing tells what they return. Calling them
    /// is a matter of run time (the recursion ends with an exception), unless the result's type is asked for.
    pub(crate) fn find_bottomless(&mut self) {
        let mut suspects: Vec<usize> = (0..self.instances.len()).filter(|index| self.is_bottomless(*index)).collect();
        loop {
            let leaves = |call: &usize| !suspects.contains(call);
            let known: Vec<usize> =
                suspects.iter().copied().filter(|index| !self.instances[*index].unreturned.iter().any(leaves)).collect();
            if known.len() == suspects.len() {
                break;
            }
            suspects = known;
        }
        self.bottomless = suspects;
    }

    /// No path of it returns or raises by itself.
    fn is_bottomless(&mut self, index: usize) -> bool {
        let hir = self.func(self.instances[index].func);
        let instance = &self.instances[index];
        let silent = instance.result.is_never() && !instance.ends && !instance.failed;
        silent && instance.meant && !instance.unreturned.is_empty() && !hir.is_generator && !self.is_prelude(&hir)
    }

    /// Does the type lead to anything but itself and empty containers?
    fn has_end(&mut self, ty: &Ty, path: &mut Vec<RecId>) -> bool {
        match self.store.resolve(ty) {
            Ty::Tuple(items) => items.is_empty() || items.iter().any(|item| self.has_end(item, path)),
            Ty::Union(members) => members.iter().any(|member| self.has_end(member, path)),
            Ty::Obj(rec) => {
                let rec = self.store.rec_root(rec);
                let held = self.store.rec(rec).args.last().copied();
                match (held, &self.store.rec(rec).kind) {
                    _ if path.contains(&rec) => false,
                    (Some(held), RecKind::Class(_)) => {
                        path.push(rec);
                        let held = self.store.get(held);
                        let has_end = self.has_end(&held, path);
                        path.pop();
                        has_end
                    }
                    _ => true,
                }
            }
            _ => true,
        }
    }

    /// Can an object of the type lead back to itself, through what it and its parts hold?
    pub(crate) fn may_hold_itself(&mut self, ty: &Ty) -> bool {
        let Ty::Obj(start) = self.store.resolve(ty) else { return false };
        let start = self.store.rec_root(start);
        let mut seen = vec![start];
        let mut waiting = self.parts_of(start);
        while let Some(part) = waiting.pop() {
            match self.store.resolve(&part) {
                Ty::Tuple(items) => waiting.extend(items.iter().cloned()),
                Ty::Union(members) => waiting.extend(members.iter().cloned()),
                Ty::Array(cell) => waiting.push(self.store.get(cell)),
                Ty::Obj(rec) => {
                    let rec = self.store.rec_root(rec);
                    if rec == start {
                        return true;
                    }
                    if !seen.contains(&rec) {
                        seen.push(rec);
                        waiting.extend(self.parts_of(rec));
                    }
                }
                _ => {}
            }
        }
        false
    }

    /// The types of what an object holds; one of a class with subclasses may be an object of these.
    fn parts_of(&mut self, rec: RecId) -> Vec<Ty> {
        let record = self.store.rec(rec);
        let shared_class = match record.kind {
            RecKind::Class(class) if record.shared => Some(class),
            _ => None,
        };
        let mut parts = self.own_parts(rec);
        for class in shared_class.map(|class| self.view().descendants(class)).unwrap_or_default() {
            let below = self.record(class);
            parts.extend(self.own_parts(below));
        }
        parts
    }
}

impl Infer<'_> {
    /// Arguments of a function that calls itself: functions and generators in them that hold others of their kind become
    /// types that contain themselves. Each call would wrap them once more, and never come to an end.
    pub(crate) fn fold_functions(&mut self, args: &[Ty]) {
        loop {
            let before = self.store.changes;
            for outer in self.records_in(args.to_vec()) {
                if self.store.rec(outer).kind.is_function() {
                    self.fold_function(outer);
                }
            }
            if self.store.changes == before {
                return;
            }
        }
    }

    fn fold_function(&mut self, outer: RecId) {
        for inner in self.records_in(self.own_parts(outer)) {
            if self.store.rec(inner).kind == self.store.rec(outer).kind {
                self.unify(outer, inner);
            }
        }
    }

    /// The records that the types lead to. What is one record for the whole program does not nest: it is left out.
    fn records_in(&self, mut waiting: Vec<Ty>) -> Vec<RecId> {
        let mut found = Vec::new();
        while let Some(part) = waiting.pop() {
            match self.store.resolve(&part) {
                Ty::Tuple(items) => waiting.extend(items.iter().cloned()),
                Ty::Union(members) => waiting.extend(members.iter().cloned()),
                Ty::Array(cell) => waiting.push(self.store.get(cell)),
                Ty::Obj(rec) if !self.store.rec(rec).shared && !found.contains(&rec) => {
                    found.push(rec);
                    waiting.extend(self.own_parts(rec));
                }
                _ => {}
            }
        }
        found
    }

    fn own_parts(&self, rec: RecId) -> Vec<Ty> {
        let record = self.store.rec(rec);
        record.args.iter().chain(record.fields.values()).map(|cell| self.store.get(*cell)).collect()
    }
}

impl Fx<'_, '_> {
    /// Elaborates with an eye on types that grow too long.
    pub(crate) fn watched(&mut self, span: Span, elaborate: impl FnOnce(&mut Self)) {
        let before = self.inf.store.changes;
        let was_deep = self.inf.store.too_deep;
        elaborate(self);
        let now_deep = self.inf.store.too_deep;
        let still_grows = self.inf.round >= MAX_ROUNDS && self.inf.store.changes != before;
        let grew = if now_deep { !was_deep } else { still_grows };
        if grew {
            self.note_growth(span, None);
        }
    }

    /// The type of a variable has grown where paths meet.
    pub(crate) fn variable_grew(&mut self, local: LocalId) {
        if self.inf.is_endless() {
            let mut last = self.func.local(local).span;
            hir::walk::targets(&self.func.clone().body, &mut |target| {
                if let Target::Local(assigned, span) = target
                    && *assigned == local
                {
                    last = *span;
                }
            });
            let name = self.func.local(local).name.clone();
            self.note_growth(last, Some(name));
        }
    }

    fn note_growth(&mut self, span: Span, name: Option<String>) {
        if !self.is_prelude && self.inf.growth.is_none() {
            self.inf.growth = Some(Growth { span, name });
        }
    }

    /// An operator needs the type of its operand.
    pub(crate) fn refuse_bottomless(&mut self, operand: &Val) {
        let thir::ExprKind::Call(callee, _) = &operand.e.kind else { return };
        let Some((index, _)) = self.inf.queue.get(callee.0 as usize).copied() else { return };
        if self.is_prelude || !self.inf.bottomless.contains(&index) || self.inf.bottomless.contains(&self.index) {
            return;
        }
        let hir = self.inf.func(self.inf.instances[index].func);
        self.report(
            Diagnostic::error("unknown-type", operand.e.span, format!("nothing tells what '{}' returns", hir.name))
                .label("the operator needs the type of this")
                .secondary(hir.name_span, "every way through it calls it again, directly or by others")
                .help("add a case that returns without that call"),
        );
    }

    /// A container display whose type holds nothing but itself: it could only be compared, printed and freed without end.
    pub(crate) fn refuse_endless(&mut self, object: &Val, span: Span) {
        if self.inf.emit && !self.inf.has_end(&object.ty, &mut Vec::new()) {
            let name = self.python_name(&object.ty);
            self.report(
                Diagnostic::error("recursive-type", span, format!("this {name} would be its own element"))
                    .label(format!("a {name} of nothing but such {name}s has no end"))
                    .help(WAY_OUT),
            );
        }
    }
}
