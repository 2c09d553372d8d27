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
use std::cell::Cell;

/// What an iteration does.
pub(super) struct Rounds<'l, 'a, 'b> {
    /// Has the body a `break` or `continue` of its own?
    pub jumps: bool,
    pub body: &'l mut dyn FnMut(&mut Fx<'a, 'b>, Val),
    pub orelse: &'l mut dyn FnMut(&mut Fx<'a, 'b>),
    /// Of a list that grows by one item in each round.
    pub room: Option<&'l Room>,
}

pub(super) struct Room {
    list: Val,
    /// Does the list surely have room for another item now?
    is_made: Cell<bool>,
}

impl Room {
    pub fn of(list: Val) -> Room {
        Room { list, is_made: Cell::new(false) }
    }

    pub fn is_made(&self) -> bool {
        self.is_made.get()
    }
}

/// How often a loop over a tuple may stand in the code, with the loops around it, where its rounds could be rounds of one loop.
const MOST_COPIES: usize = 16;
/// And where each round has types of its own.
const MOST_COPIES_OF_DIFFERING: usize = 256;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn for_stmt(&mut self, target: &hir::Target, iterable: ExprId, body: &[hir::Stmt], orelse: &[hir::Stmt], span: Span) {
        let mut rounds = Rounds {
            jumps: has_jump(body),
            body: &mut |fx, item| {
                fx.assign(target, item);
                fx.stmts(body);
            },
            orelse: &mut |fx| fx.stmts(orelse),
            room: None,
        };
        self.iterate(iterable, span, &mut rounds);
    }

    fn iterate(&mut self, iterable: ExprId, span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        let cursor = match self.literal_range(iterable) {
            Some(bounds) if rounds.room.is_none() || is_short(&bounds) => return self.range_loop(span, bounds, rounds.body, rounds.orelse),
            Some(bounds) => Some(self.range_cursor_of(bounds, span)),
            None => self.call_cursor(iterable),
        };
        if let Some(cursor) = cursor {
            self.cursor_loop(&cursor, span, rounds);
            return;
        }
        let value = self.expr(iterable);
        self.iterate_value(value, span, rounds);
    }

    pub(crate) fn iterate_value(&mut self, value: Val, span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => self.push(value.e.span, StmtKind::Expr(value.e)),
            Ty::Tuple(items) => self.iterate_tuple(value, items, span, rounds),
            Ty::Union(members) => self.iterate_union(value, members, span, rounds),
            _ if self.has_various_iterators(&ty, span) => {
                let iterator = self.call_method(value, "__iter__", Vec::new(), span);
                self.iterate_value(iterator, span, rounds);
            }
            _ => match self.cursor(value, span) {
                Some(cursor) => self.cursor_loop(&cursor, span, rounds),
                None => self.env.dead = self.is_lenient(),
            },
        }
    }

    fn iterate_tuple(&mut self, value: Val, items: &[Ty], span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        let same = items.windows(2).all(|w| w[0] == w[1]);
        let copies = self.copies.saturating_mul(items.len().max(1));
        let most = if same { MOST_COPIES } else { MOST_COPIES_OF_DIFFERING };
        if (rounds.jumps || (same && items.len() > 4) || copies > most) && !self.is_prelude {
            let sequence = self.as_var_tuple(value);
            return self.iterate_value(sequence, span, rounds);
        }
        // Each round has types of its own.
        let tuple = self.temp(value);
        let variant = self.variant;
        let around = std::mem::replace(&mut self.copies, copies);
        for index in 0..items.len() {
            if self.env.dead {
                break;
            }
            self.variant = variant_of(variant, index);
            let item = self.tuple_item(tuple.clone(), index);
            (rounds.body)(self, item);
        }
        self.copies = around;
        self.variant = variant;
        if !self.env.dead {
            (rounds.orelse)(self);
        }
    }

    fn iterate_union(&mut self, value: Val, members: &[Ty], span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
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
                fx.iterate_value(part, span, rounds);
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

    fn cursor_loop(&mut self, cursor: &Cursor, span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        self.keeping(&cursor.objects(), span, |fx| {
            fx.cursor_start(cursor, span);
            match rounds.room {
                Some(room) if cursor.is_counted() => fx.rounds_in_room(cursor, room, span, rounds),
                _ => fx.rounds(cursor, &mut |fx| fx.cursor_test(cursor, span).e, span, rounds),
            }
        });
    }

    fn rounds(&mut self, cursor: &Cursor, test: &mut dyn FnMut(&mut Self) -> thir::Expr, span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        let Rounds { body, orelse, .. } = rounds;
        self.general_loop(
            span,
            test,
            &mut |fx| {
                let item = fx.cursor_item(cursor, span);
                fx.with_item(item, body);
            },
            &mut |fx| fx.cursor_step(cursor, span),
            orelse,
        );
    }

    /// A loop that makes room for the items to come around one that lasts as long as there is room: that one grows
    /// nothing. The outer one has a single round unless there are very many items, or the source grows meanwhile.
    fn rounds_in_room(&mut self, cursor: &Cursor, room: &Room, span: Span, rounds: &mut Rounds<'_, 'a, 'b>) {
        let variant = self.variant;
        self.variant = variant_of(variant, "room");
        self.general_loop(
            span,
            &mut |fx| fx.cursor_test(cursor, span).e,
            &mut |fx| {
                let left = fx.cursor_left(cursor, span);
                let make = fx.call_method(room.list.clone(), "_make_room", vec![left], span);
                fx.push(span, StmtKind::Expr(make.e));
                let outer = std::mem::replace(&mut fx.variant, variant);
                room.is_made.set(true);
                let mut test = |fx: &mut Self| {
                    let more = fx.cursor_test(cursor, span);
                    let has_room = fx.call_method(room.list.clone(), "_has_room", Vec::new(), span);
                    fx.and(more, has_room, span).e
                };
                fx.rounds(cursor, &mut test, span, rounds);
                room.is_made.set(false);
                fx.variant = outer;
            },
            &mut |_| {},
            &mut |_| {},
        );
        self.variant = variant;
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

/// A range that is written out and has few items, so that LLVM makes the loop straight code: the first growth of a list
/// has room for them.
fn is_short((start, stop, step): &(Val, Val, i64)) -> bool {
    const FEW: u64 = 4;
    match (&start.e.kind, &stop.e.kind) {
        (E::Int(start), E::Int(stop)) => {
            stop.checked_sub(*start).is_some_and(|length| length.unsigned_abs() <= step.unsigned_abs().saturating_mul(FEW))
        }
        _ => false,
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
