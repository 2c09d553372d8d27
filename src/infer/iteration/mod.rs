//! Iteration: every kind of iterable becomes a cursor (a test, an item, a step), so that `for`, comprehensions,
//! `zip` and `enumerate` are plain loops.

mod comprehension;
mod cursor;
mod dropped;
mod generator;

use crate::hir::{self, ExprId};
use crate::infer::body::{Fx, Val, member_part, variant_of};
use crate::infer::iteration::cursor::Cursor;
use crate::infer::iteration::cursor::has_no_value;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, ExprKind as E, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn for_stmt(&mut self, target: &hir::Target, iterable: ExprId, body: &[hir::Stmt], orelse: &[hir::Stmt], span: Span) {
        let jumps = has_jump(body);
        self.iterate(
            iterable,
            span,
            jumps,
            &mut |fx, item| {
                fx.assign(target, item);
                fx.stmts(body);
            },
            &mut |fx| fx.stmts(orelse),
        );
    }

    /// Runs `body` for each item. `jumps`: the body has a `break` or `continue` of its own.
    fn iterate(
        &mut self,
        iterable: ExprId,
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        if let Some((start, stop, step)) = self.literal_range(iterable) {
            self.range_loop(span, (start, stop, step), body, orelse);
            return;
        }
        if let Some(cursor) = self.call_cursor(iterable) {
            self.cursor_loop(cursor, span, body, orelse);
            return;
        }
        let value = self.expr(iterable);
        self.iterate_value(value, span, jumps, body, orelse);
    }

    pub(crate) fn iterate_value(
        &mut self,
        value: Val,
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => self.push(value.e.span, StmtKind::Expr(value.e)),
            Ty::Tuple(items) => self.iterate_tuple(value, items, span, jumps, body, orelse),
            Ty::Union(members) => self.iterate_union(value, members, span, jumps, body, orelse),
            _ if self.has_various_iterators(&ty, span) => {
                let iterator = self.call_method(value, "__iter__", Vec::new(), span);
                self.iterate_value(iterator, span, jumps, body, orelse);
            }
            _ => match self.cursor(value, span) {
                Some(cursor) => self.cursor_loop(cursor, span, body, orelse),
                None => self.env.dead = self.is_lenient(),
            },
        }
    }

    fn iterate_tuple(
        &mut self,
        value: Val,
        items: &[Ty],
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let same = items.windows(2).all(|w| w[0] == w[1]);
        if (jumps || (same && items.len() > 4)) && !self.is_prelude {
            let sequence = self.as_var_tuple(value);
            return self.iterate_value(sequence, span, jumps, body, orelse);
        }
        // Each round has types of its own.
        let tuple = self.temp(value);
        let variant = self.variant;
        for index in 0..items.len() {
            if self.env.dead {
                break;
            }
            self.variant = variant_of(variant, index);
            let item = self.tuple_item(tuple.clone(), index);
            body(self, item);
        }
        self.variant = variant;
        if !self.env.dead {
            orelse(self);
        }
    }

    fn iterate_union(
        &mut self,
        value: Val,
        members: &[Ty],
        span: Span,
        jumps: bool,
        body: &mut dyn FnMut(&mut Self, Val),
        orelse: &mut dyn FnMut(&mut Self),
    ) {
        let value = self.temp(value);
        let merge = self.merge_id(span, 9);
        let variant = self.variant;
        let before = self.env.clone();
        let mut ends = Vec::new();
        let mut rest: Vec<thir::Stmt> = Vec::new();
        for (number, member) in members.iter().enumerate().rev() {
            self.env = before.clone();
            self.variant = variant_of(variant, member_part(member));
            let part = self.narrowed(value.clone(), member.clone());
            self.soft += 1;
            let stmts = self.collect(|fx| {
                fx.iterate_value(part, span, jumps, body, orelse);
                fx.variant = variant;
                let end = fx.arrive(merge);
                ends.push(end);
            });
            self.soft -= 1;
            rest = if number + 1 == members.len() {
                stmts
            } else {
                let test = self.tag_is(value.clone(), std::slice::from_ref(member));
                Fx::stmt_list(span, StmtKind::If(test.e, stmts, rest))
            };
        }
        self.variant = variant;
        self.out.extend(rest);
        self.env = self.meet(merge, ends);
    }

    fn cursor_loop(&mut self, cursor: Cursor, span: Span, body: &mut dyn FnMut(&mut Self, Val), orelse: &mut dyn FnMut(&mut Self)) {
        self.keeping(&cursor.objects(), span, |fx| {
            fx.cursor_start(&cursor, span);
            fx.general_loop(
                span,
                &mut |fx| fx.cursor_test(&cursor, span).e,
                &mut |fx| {
                    let item = fx.cursor_item(&cursor, span);
                    fx.with_item(item, body);
                },
                &mut |fx| fx.cursor_step(&cursor, span),
                orelse,
            );
        });
    }

    /// Runs `body` for an item. If there can be none, since the container is always empty, `body` never runs, and its
    /// errors are none.
    fn with_item(&mut self, item: Val, body: &mut dyn FnMut(&mut Self, Val)) {
        if !has_no_value(&item.ty) {
            return body(self, item);
        }
        let failures = self.soft_failures;
        self.soft += 1;
        body(self, item);
        self.soft -= 1;
        self.soft_failures = failures;
    }

    pub(crate) fn exception_is(&mut self, exception: Val, class: &str, span: Span) -> Val {
        match self.inf.library_class("exceptions", class) {
            Some(class) => {
                let layouts = self.inf.layouts_under(class);
                self.val(Ty::Bool, E::LayoutIs(Box::new(exception.e), layouts), span)
            }
            None => self.bool(false, span),
        }
    }
}

/// Does a loop body have a `break` or `continue` that belongs to the loop?
fn has_jump(body: &[hir::Stmt]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        hir::StmtKind::Break | hir::StmtKind::Continue => true,
        hir::StmtKind::If { then, orelse, .. } => has_jump(then) || has_jump(orelse),
        hir::StmtKind::Try { body, handlers, orelse, finally } => {
            has_jump(body) || handlers.iter().any(|h| has_jump(&h.body)) || has_jump(orelse) || has_jump(finally)
        }
        hir::StmtKind::With { body, .. } => has_jump(body),
        hir::StmtKind::Match { cases, .. } => cases.iter().any(|c| has_jump(&c.body)),
        hir::StmtKind::For { orelse, .. } | hir::StmtKind::While { orelse, .. } => has_jump(orelse),
        _ => false,
    })
}
