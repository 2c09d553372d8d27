//! `while` and counting loops.

use super::body::{BodyLowering, Scope};
use super::expr::constant;
use crate::mir::{BlockId, OpKind, Prim, SlotId, ValueId};
use crate::source::Span;
use crate::thir::{Expr, LoopId, Stmt, VarId};
use crate::types::Types;

/// A loop around the current place.
pub(super) struct LoopScope {
    pub id: LoopId,
    pub on_break: BlockId,
    pub on_continue: BlockId,
}

/// The blocks every loop has.
struct LoopBlocks {
    body: BlockId,
    /// Between two rounds; `continue` goes here.
    step: BlockId,
    /// Where the loop goes when it is done, not after `break`.
    done: BlockId,
    end: BlockId,
}

/// A counting loop's numbers.
pub(super) struct Counting {
    counter: SlotId,
    var: VarId,
    first: ValueId,
    bound: ValueId,
    step: i64,
    /// One more step never overflows where the counter is short of the bound.
    fits: bool,
    span: Span,
}

impl BodyLowering<'_> {
    pub fn lower_while(&mut self, id: LoopId, cond: &Expr, body: &[Stmt], step: &[Stmt], orelse: &[Stmt]) {
        let head = self.build.block("while.cond");
        let mut blocks = self.loop_blocks("while", orelse);
        if step.is_empty() {
            blocks.step = head;
        }
        self.goto(head);
        self.build.switch_to(head);
        self.lower_condition(cond, blocks.body, blocks.done);
        self.lower_rounds(id, &blocks, body);
        if !step.is_empty() {
            self.build.switch_to(blocks.step);
            self.lower_stmts(step);
            self.goto(head);
        }
        self.lower_loop_end(&blocks, orelse);
    }

    fn loop_blocks(&mut self, name: &str, orelse: &[Stmt]) -> LoopBlocks {
        let body = self.build.block(format!("{name}.body"));
        let step = self.build.block(format!("{name}.step"));
        let end = self.build.block(format!("{name}.end"));
        let done = if orelse.is_empty() { end } else { self.build.block(format!("{name}.else")) };
        LoopBlocks { body, step, done, end }
    }

    /// The body, from its block on (which may have begun already) to the step.
    fn lower_rounds(&mut self, id: LoopId, blocks: &LoopBlocks, body: &[Stmt]) {
        self.build.switch_to(blocks.body);
        self.scopes.push(Scope::Loop(LoopScope { id, on_break: blocks.end, on_continue: blocks.step }));
        self.lower_stmts(body);
        self.scopes.pop();
        self.goto(blocks.step);
    }

    fn lower_loop_end(&mut self, blocks: &LoopBlocks, orelse: &[Stmt]) {
        if !orelse.is_empty() {
            self.build.switch_to(blocks.done);
            self.lower_stmts(orelse);
            self.goto(blocks.end);
        }
        self.build.switch_to(blocks.end);
    }

    /// Evaluates the bounds of a counting loop and sets its counter.
    pub fn lower_counting(&mut self, var: VarId, [start, stop]: [&Expr; 2], step: i64, span: Span) -> Counting {
        let first = self.lower_expr_as(start, Types::INT);
        let bound = self.lower_expr_as(stop, Types::INT);
        let name = match self.body.vars[var.0 as usize].name.as_str() {
            "" => "counter".to_string(),
            name => format!("{name}.counter"),
        };
        let counter = self.hidden_slot(name, Types::INT);
        self.build.store(counter, first, span);
        Counting { counter, var, first, bound, step, fits: increment_fits(stop, step), span }
    }

    pub fn lower_for_range(&mut self, id: LoopId, count: &Counting, body: &[Stmt], orelse: &[Stmt]) {
        let blocks = self.loop_blocks("for", orelse);
        if count.fits {
            self.lower_tested_rounds(count, id, &blocks, body);
        } else {
            self.lower_counted_rounds(count, id, &blocks, body);
        }
        self.lower_loop_end(&blocks, orelse);
    }

    /// Tests the counter before each round. It is short of the bound then, so that a step cannot leave the range of
    /// the machine's integers.
    fn lower_tested_rounds(&mut self, count: &Counting, id: LoopId, blocks: &LoopBlocks, body: &[Stmt]) {
        let head = self.build.block("for.cond");
        self.goto(head);
        self.build.switch_to(head);
        let value = self.build.load(count.counter, count.span);
        let more = self.is_short_of_bound(value, count);
        self.branch(more, blocks.body, blocks.done);
        self.build.switch_to(blocks.body);
        self.assign(count.var, value, count.span);
        self.lower_rounds(id, blocks, body);
        self.build.switch_to(blocks.step);
        self.advance(Prim::IntAdd, count.counter, count.step, count.span);
        self.goto(head);
    }

    /// Keeps the distance to the last value before the bound, and stops when it is less than a step: right even where
    /// the counter would wrap around.
    fn lower_counted_rounds(&mut self, count: &Counting, id: LoopId, blocks: &LoopBlocks, body: &[Stmt]) {
        let span = count.span;
        let step_size = count.step.unsigned_abs().cast_signed();
        let rest = self.hidden_slot("for.rest", Types::INT);
        let enter = self.build.block("for.enter");
        let next = self.build.block("for.next");
        let any = self.is_short_of_bound(count.first, count);
        self.branch(any, enter, blocks.done);

        self.build.switch_to(enter);
        let (from, to) = if count.step > 0 { (count.first, count.bound) } else { (count.bound, count.first) };
        let distance = self.prim(Prim::WrapSub, vec![to, from], Types::INT, span);
        let minus_one = self.build.int(-1, span);
        let distance = self.prim(Prim::WrapAdd, vec![distance, minus_one], Types::INT, span);
        self.build.store(rest, distance, span);
        self.goto(blocks.body);

        self.build.switch_to(blocks.body);
        let value = self.build.load(count.counter, span);
        self.assign(count.var, value, span);
        self.lower_rounds(id, blocks, body);

        self.build.switch_to(blocks.step);
        let left = self.build.load(rest, span);
        let below_step = self.build.int(step_size.wrapping_sub(1), span);
        let more = self.prim(Prim::UnsignedLt, vec![below_step, left], Types::BOOL, span);
        self.branch(more, next, blocks.done);

        self.build.switch_to(next);
        self.advance(Prim::WrapAdd, rest, step_size.wrapping_neg(), span);
        self.advance(Prim::WrapAdd, count.counter, count.step, span);
        self.goto(blocks.body);
    }

    fn is_short_of_bound(&mut self, value: ValueId, count: &Counting) -> ValueId {
        let prim = if count.step > 0 { Prim::IntLt } else { Prim::IntGt };
        self.prim(prim, vec![value, count.bound], Types::BOOL, count.span)
    }

    /// Adds to a slot with a primitive that surely does not fail.
    fn advance(&mut self, add: Prim, slot: SlotId, by: i64, span: Span) {
        let old = self.build.load(slot, span);
        let by = self.build.int(by, span);
        let new = self.build.op(OpKind::Prim(add, vec![old, by]), Types::INT, span);
        self.build.store(slot, new, span);
    }
}

/// Can a counter that is short of the bound always take another step without overflow?
fn increment_fits(stop: &Expr, step: i64) -> bool {
    match constant(stop) {
        _ if step == 1 || step == -1 => true,
        Some(stop) if step > 0 => stop.saturating_sub(1).checked_add(step).is_some(),
        Some(stop) => stop.saturating_add(1).checked_add(step).is_some(),
        None => false,
    }
}
