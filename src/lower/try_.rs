//! `try`, and leaving by `break`, `continue` and `return`, which runs the `finally` blocks on the way.
//!
//! A `finally` block exists once. Whoever gets there says in the hidden slot `finally.pending` how to go on behind it:
//! 0 falls through, 1 raises the exception kept in `finally.exception`, 2 and up are the exits in order of their
//! first use.

use super::body::{BodyLowering, Scope};
use crate::mir::{BlockId, OpKind, SlotId, Term, ValueId};
use crate::source::Span;
use crate::thir::{LoopId, Stmt, VarId};
use crate::types::Types;

const PENDING_NOTHING: i64 = 0;
const PENDING_EXCEPTION: i64 = 1;
const PENDING_EXITS: i64 = 2;

/// A way to leave.
#[derive(Clone, Copy)]
pub(super) enum Exit {
    Return(ValueId),
    Break(LoopId),
    Continue(LoopId),
}

/// An exit that waits for the end of a `finally` block.
#[derive(Clone, Copy, PartialEq)]
enum Pending {
    /// The value is in the slot.
    Return(SlotId),
    Break(LoopId),
    Continue(LoopId),
}

/// A `finally` block around the current place.
pub(super) struct FinallyScope {
    block: BlockId,
    pending: SlotId,
    /// For the value of a `return`, once there is one.
    result: Option<SlotId>,
    exits: Vec<Pending>,
}

impl BodyLowering<'_> {
    pub fn lower_try(&mut self, body: &[Stmt], catch: Option<&(VarId, Vec<Stmt>)>, orelse: &[Stmt], finally: &[Stmt], span: Span) {
        if finally.is_empty() {
            return self.lower_try_catch(body, catch, orelse, span);
        }
        let outer_handler = self.handler;
        let block = self.build.block("finally");
        let pending = self.hidden_slot("finally.pending", Types::INT);
        let exception = self.hidden_slot("finally.exception", self.program.exception);
        let handler = self.build.cold_block("finally.raise");
        self.handler = Some(handler);
        self.scopes.push(Scope::Finally(FinallyScope { block, pending, result: None, exits: Vec::new() }));
        self.lower_try_catch(body, catch, orelse, span);
        self.enter_finally(block, pending, PENDING_NOTHING, span);
        let exits = match self.scopes.pop() {
            Some(Scope::Finally(scope)) => scope.exits,
            Some(Scope::Loop(_)) | None => Vec::new(),
        };
        self.handler = outer_handler;
        self.keep_exception(handler, exception, span);
        self.enter_finally(block, pending, PENDING_EXCEPTION, span);
        self.build.switch_to(block);
        self.lower_stmts(finally);
        self.go_on(pending, exception, &exits, span);
    }

    /// A `try` without its `finally`.
    fn lower_try_catch(&mut self, body: &[Stmt], catch: Option<&(VarId, Vec<Stmt>)>, orelse: &[Stmt], span: Span) {
        let Some((var, stmts)) = catch else {
            self.lower_stmts(body);
            return self.lower_stmts(orelse);
        };
        let handler = self.build.cold_block("try.catch");
        let end = self.build.block("try.end");
        let outer_handler = self.handler.replace(handler);
        self.lower_stmts(body);
        self.handler = outer_handler;
        self.lower_stmts(orelse);
        self.goto(end);
        self.keep_exception(handler, self.var_slot(*var), span);
        self.set_bound(*var, true, span);
        self.lower_stmts(stmts);
        self.goto(end);
        self.build.switch_to(end);
    }

    /// At a handler's block: moves the current exception into a slot.
    fn keep_exception(&mut self, handler: BlockId, slot: SlotId, span: Span) {
        self.build.switch_to(handler);
        let exception = self.build.op(OpKind::TakeException, self.program.exception, span);
        self.build.store(slot, exception, span);
    }

    fn enter_finally(&mut self, block: BlockId, pending: SlotId, code: i64, span: Span) {
        if self.build.terminated() {
            return;
        }
        let code = self.build.int(code, span);
        self.build.store(pending, code, span);
        self.goto(block);
    }

    /// The end of a `finally` block: does what is pending.
    fn go_on(&mut self, pending: SlotId, exception: SlotId, exits: &[Pending], span: Span) {
        if self.build.terminated() {
            return;
        }
        let end = self.build.block("finally.end");
        let reraise = self.build.cold_block("finally.reraise");
        let exit_blocks: Vec<BlockId> = exits.iter().map(|_| self.build.block("finally.leave")).collect();
        let mut cases = vec![(PENDING_EXCEPTION, reraise)];
        cases.extend(std::iter::zip(PENDING_EXITS.., exit_blocks.iter().copied()));
        let value = self.build.load(pending, span);
        self.build.term(Term::Switch { value, cases, default: end });

        self.build.switch_to(reraise);
        let exception = self.take(exception, span);
        self.raise(exception, crate::mir::Traceback::Keep, span);
        for (exit, block) in std::iter::zip(exits, exit_blocks) {
            self.build.switch_to(block);
            let exit = match exit {
                Pending::Return(slot) => Exit::Return(self.take(*slot, span)),
                Pending::Break(id) => Exit::Break(*id),
                Pending::Continue(id) => Exit::Continue(*id),
            };
            self.leave(exit, span);
        }
        self.build.switch_to(end);
    }

    /// Leaves as far as the innermost `finally` block, or all the way.
    pub fn leave(&mut self, exit: Exit, span: Span) {
        for index in (0..self.scopes.len()).rev() {
            match (&self.scopes[index], exit) {
                (Scope::Finally(_), _) => return self.leave_to_finally(index, exit, span),
                (Scope::Loop(scope), Exit::Break(id)) if scope.id == id => return self.goto(scope.on_break),
                (Scope::Loop(scope), Exit::Continue(id)) if scope.id == id => return self.goto(scope.on_continue),
                (Scope::Loop(_), Exit::Break(_) | Exit::Continue(_) | Exit::Return(_)) => {}
            }
        }
        match exit {
            Exit::Return(value) => self.build.term(Term::Return(value)),
            Exit::Break(_) | Exit::Continue(_) => unreachable!("invariant: break and continue name a loop around them"),
        }
    }

    fn leave_to_finally(&mut self, index: usize, exit: Exit, span: Span) {
        let exit = match exit {
            Exit::Return(value) => {
                let slot = self.result_slot(index);
                self.store(slot, value, span);
                Pending::Return(slot)
            }
            Exit::Break(id) => Pending::Break(id),
            Exit::Continue(id) => Pending::Continue(id),
        };
        if let Scope::Finally(scope) = &mut self.scopes[index] {
            let position = scope.exits.iter().position(|e| *e == exit).unwrap_or(scope.exits.len());
            if position == scope.exits.len() {
                scope.exits.push(exit);
            }
            let (block, pending) = (scope.block, scope.pending);
            self.enter_finally(block, pending, PENDING_EXITS + position as i64, span);
        }
    }

    /// Where a `finally` scope keeps the value of a `return`. Each has its own: an inner one that is overridden must
    /// not disturb an outer one.
    fn result_slot(&mut self, index: usize) -> SlotId {
        if let Scope::Finally(FinallyScope { result: Some(slot), .. }) = self.scopes[index] {
            return slot;
        }
        let slot = self.hidden_slot("finally.result", self.build.func.result);
        if let Scope::Finally(scope) = &mut self.scopes[index] {
            scope.result = Some(slot);
        }
        slot
    }
}
