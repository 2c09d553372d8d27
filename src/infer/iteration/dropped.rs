//! Suspended generators that nothing refers to any more. Those that have something to clean up are put aside by what
//! drops them (`codegen::drop`); the library's `_dropped.close_dropped` closes them, where `passes::closing` calls it.

use crate::hir::{self, ExprId, ExprKind, StmtKind};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::maps::HashSet;
use crate::source::Span;
use crate::thir::{self, ExprKind as E, Prim, VarId};
use crate::types::LayoutId;

impl Infer<'_> {
    /// Is it a generator with code that runs when it is closed?
    pub(crate) fn cleans_up(&mut self, func: hir::FuncId) -> bool {
        let func = self.func(func);
        if !func.is_generator {
            return false;
        }
        let mut found = false;
        hir::walk::statements(&func.body, &mut |stmt| {
            found |= match &stmt.kind {
                StmtKind::Try { finally, handlers, .. } => {
                    !finally.is_empty() || handlers.iter().any(|handler| may_catch_exit(&self.builder.program, &func, handler))
                }
                StmtKind::With { .. } => true,
                _ => false,
            }
        });
        found
    }

    /// The objects of all generators that clean up.
    pub(crate) fn closing_generators(&mut self) -> Vec<Ty> {
        let mut found = Vec::new();
        for index in 0..self.instances.len() {
            let is_used = !self.emit || self.queue.iter().any(|(emitted, _)| *emitted == index);
            if self.instances[index].object.is_some() && is_used && self.cleans_up(self.instances[index].func) {
                found.push(self.generator_object(index));
            }
        }
        found
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// Does it matter here how long something is held?
    pub(crate) fn closes_dropped(&self) -> bool {
        !self.is_prelude && self.inf.closes_dropped
    }

    /// What the variables hold is there as long as `body` runs, however it is left.
    pub(crate) fn keeping(&mut self, variables: &[VarId], span: Span, body: impl FnOnce(&mut Self)) {
        let outer = self.kept.len();
        if self.closes_dropped() {
            self.kept.extend(variables);
        }
        body(self);
        while self.kept.len() > outer {
            let variable = self.kept.pop();
            self.out.extend(variable.map(|var| thir::Stmt { span, kind: thir::StmtKind::Keep(var) }));
        }
    }

    /// What is returned, once it is known; loops and handlers end then.
    pub(crate) fn leaving(&mut self, result: Val) -> Val {
        if self.kept.is_empty() {
            return result;
        }
        let span = result.e.span;
        let result = self.kept(result);
        for var in self.kept.clone().into_iter().rev() {
            self.push(span, thir::StmtKind::Keep(var));
        }
        result
    }

    /// Closes the generator that was dropped first.
    pub(crate) fn close_next_dropped(&mut self, span: Span) -> Val {
        // There may be more of them in the next round.
        self.inf.instances[self.index].impure = true;
        let mut layouts: HashSet<LayoutId> = HashSet::default();
        self.block(|fx| {
            for generator in fx.inf.closing_generators() {
                let layout = fx.inf.layout_of(&generator);
                if !fx.inf.emit || layouts.insert(layout) {
                    fx.close_if_dropped(&generator, layout, span);
                }
            }
            if fx.inf.has_weak_references() {
                let told = fx.call_library("weakref", "_tell_next", Vec::new(), span);
                fx.push(span, thir::StmtKind::Expr(told.e));
            }
            fx.none(span)
        })
    }

    fn close_if_dropped(&mut self, generator: &Ty, layout: LayoutId, span: Span) {
        let maybe = self.inf.join(&Ty::None, generator);
        let class = self.int(i64::from(layout.0), span);
        let taken = self.val(maybe, E::Runtime("_rt_next_dropped", vec![class.e]), span);
        let taken = self.temp(taken);
        let is_none = self.tag_is(taken.clone(), &[Ty::None]);
        let is_there = self.prim(Prim::BoolNot, Ty::Bool, vec![is_none], span);
        let close = self.collect(|fx| {
            let taken = fx.narrowed(taken, generator.clone());
            let closed = fx.call_library("_dropped", "close", vec![taken], span);
            fx.push(span, thir::StmtKind::Expr(closed.e));
        });
        self.push(span, thir::StmtKind::If(is_there.e, close, Vec::new()));
    }
}

/// Could the handler catch GeneratorExit?
fn may_catch_exit(program: &hir::Program, func: &hir::Func, handler: &hir::Handler) -> bool {
    let catches = |id: ExprId| match func.expr(id).kind {
        ExprKind::Class(class) => ["BaseException", "GeneratorExit"].contains(&program.class(class).name.as_str()),
        _ => true,
    };
    match handler.exception.map(|id| (id, &func.expr(id).kind)) {
        None => true,
        Some((_, ExprKind::Tuple(items))) => items.iter().any(|item| catches(item.value)),
        Some((id, _)) => catches(id),
    }
}
