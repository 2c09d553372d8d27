//! Code that depends on values to fit the types of a call: `def area(shape, size): if shape == "circle": …`, called once
//! with a number and once with a tuple. Where a function is called with several types, what some of the calls may never
//! reach is left to run time; what fails for all of them is an error all the same.
//! Looked at only if something fails: most programs have no doubtful code.

use super::Infer;
use super::body::{Binding, Fx};
use crate::diag::Diagnostic;
use crate::hir::{FuncId, StmtKind};
use crate::maps::{HashSet, IndexMap};
use crate::source::Span;

#[derive(Default)]
pub(crate) struct Doubts {
    /// Doubtful code is left to run time.
    active: bool,
    failures: IndexMap<(FuncId, Span), Failures>,
}

/// What is left to run time at one place of a function, in which of its instances.
#[derive(Default)]
struct Failures {
    /// From code that may not run: an error if no instance works.
    error: Option<Diagnostic>,
    doubtful: HashSet<usize>,
    /// Where handlers stand around it: a warning if no instance works.
    warning: Option<Diagnostic>,
    lenient: HashSet<usize>,
}

impl Infer<'_> {
    /// Begins to leave doubtful code to run time, if something fails. Which calls are meant is found out anew.
    pub(crate) fn start_to_doubt(&mut self) -> bool {
        let fails = self.instances.iter().any(|instance| instance.failed);
        if self.doubts.active || !fails {
            return false;
        }
        self.doubts.active = true;
        for instance in &mut self.instances {
            instance.meant = false;
            instance.warns = false;
            instance.settled = false;
        }
        true
    }

    /// Reports what fails in every instance of its function.
    pub(crate) fn settle_doubts(&mut self) {
        for ((func, _), failures) in std::mem::take(&mut self.doubts.failures) {
            let all = self.emitted.keys().filter(|(emitted, _)| *emitted == func).count();
            if failures.doubtful.len() >= all {
                self.diagnostics.extend(failures.error);
            } else if failures.doubtful.union(&failures.lenient).count() >= all {
                self.diagnostics.extend(failures.warning);
            }
        }
    }
}

impl Fx<'_, '_> {
    /// Elaborates code that may not run.
    pub(crate) fn perhaps<T>(&mut self, elaborate: impl FnOnce(&mut Self) -> T) -> T {
        self.branches += 1;
        let result = elaborate(self);
        self.branches -= 1;
        result
    }

    /// Notes statements that leave a branch, so that what follows may not run.
    pub(crate) fn note_jump(&mut self, kind: &StmtKind) {
        let jumps = matches!(kind, StmtKind::Return(_) | StmtKind::Raise { .. } | StmtKind::Break | StmtKind::Continue);
        self.may_have_left |= jumps && self.branches > 1;
    }

    /// May the function be called with these types only so that this place is not reached?
    pub(crate) fn in_doubt(&self) -> bool {
        let may_not_run = self.branches > 1 || self.may_have_left;
        let id = self.inf.instances[self.index].func;
        self.inf.doubts.active && may_not_run && !self.is_prelude && self.inf.per_func.get(&id).is_some_and(|count| *count > 1)
    }

    /// Is this a place of the library where control gets for some of the types that a value of the program may have?
    pub(crate) fn follows_type_test(&self) -> bool {
        let store = &self.inf.store;
        let is_narrowed = |b: &Binding| b.view != b.ty && store.resolve(&b.view) != store.resolve(&b.ty);
        self.is_prelude && self.env.vars.iter().flatten().any(is_narrowed)
    }

    pub(crate) fn note_doubtful_failure(&mut self, diagnostic: Diagnostic) {
        let instance = self.index;
        if let Some(failures) = self.failures_at(diagnostic.primary.span) {
            failures.error.get_or_insert(diagnostic);
            failures.doubtful.insert(instance);
        }
    }

    /// The warning, if any, is worth telling should no instance of the function get past the place.
    pub(crate) fn note_lenient_failure(&mut self, span: Span, warning: Option<Diagnostic>) {
        let instance = self.index;
        if let Some(failures) = self.failures_at(span) {
            failures.lenient.insert(instance);
            if failures.warning.is_none() {
                failures.warning = warning;
            }
        }
    }

    fn failures_at(&mut self, span: Span) -> Option<&mut Failures> {
        let func = self.inf.instances[self.index].func;
        let noted = self.inf.emit && !self.is_prelude;
        noted.then(|| self.inf.doubts.failures.entry((func, span)).or_default())
    }
}
