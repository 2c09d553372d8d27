//! Builds one MIR function. Comes in: slots, blocks, operations and terminators, in any order of blocks.
//! Goes out: the `Func`. Must not decide anything: it numbers things and keeps the current block.

use super::{Block, BlockId, Func, Inline, Op, OpKind, Runs, Slot, SlotId, Term, ValueId};
use crate::source::Span;
use crate::types::{TypeId, Types};

/// Builds a function block by block. Operations go to the end of the current block; what comes behind a
/// terminator lands in a fresh block that nothing reaches, so that callers need not care.
#[derive(Debug)]
pub struct FuncBuilder {
    pub func: Func,
    pub current: BlockId,
    terminated: Vec<bool>,
}

impl FuncBuilder {
    /// A function without parameters, with an empty `entry` block, which is the current one.
    pub fn new(symbol: impl Into<String>, result: TypeId, span: Span) -> FuncBuilder {
        let func = Func {
            symbol: symbol.into(),
            trace_name: None,
            params: Vec::new(),
            result,
            raises: false,
            borrows_result: false,
            slots: Vec::new(),
            values: Vec::new(),
            blocks: Vec::new(),
            inline: Inline::Auto,
            runs: Runs::Often,
            generator: None,
            span,
        };
        let mut builder = FuncBuilder { func, current: BlockId(0), terminated: Vec::new() };
        builder.block("entry");
        builder
    }

    /// Goes on with a finished function, at the end of one of its blocks (which keeps its terminator until `term`).
    pub fn resume(func: Func, current: BlockId) -> FuncBuilder {
        let terminated = vec![true; func.blocks.len()];
        let mut builder = FuncBuilder { func, current, terminated };
        builder.reopen(current);
        builder
    }

    /// Adds a parameter. All parameters come before the first other slot.
    pub fn param(&mut self, name: impl Into<String>, ty: TypeId) -> SlotId {
        debug_assert_eq!(self.func.params.len(), self.func.slots.len(), "parameters are the first slots");
        let slot = self.slot(name, ty, false);
        self.func.params.push(slot);
        slot
    }

    pub fn slot(&mut self, name: impl Into<String>, ty: TypeId, hidden: bool) -> SlotId {
        self.func.slots.push(Slot { name: name.into(), ty, hidden, borrows: false });
        SlotId(self.func.slots.len() as u32 - 1)
    }

    /// A new, empty block; it does not become the current one.
    pub fn block(&mut self, name: impl Into<String>) -> BlockId {
        self.func.blocks.push(Block { name: name.into(), ops: Vec::new(), term: Term::Unreachable, cold: false });
        self.terminated.push(false);
        BlockId(self.func.blocks.len() as u32 - 1)
    }

    /// A new, empty block that is rarely reached.
    pub fn cold_block(&mut self, name: impl Into<String>) -> BlockId {
        let block = self.block(name);
        self.func.blocks[block.index()].cold = true;
        block
    }

    pub fn switch_to(&mut self, block: BlockId) {
        self.current = block;
    }

    /// Lets a terminated block grow again; its terminator stays until the next one replaces it.
    pub fn reopen(&mut self, block: BlockId) {
        self.terminated[block.index()] = false;
    }

    /// A value number without a definition yet: the caller pushes the operation itself.
    pub fn value(&mut self, ty: TypeId) -> ValueId {
        self.func.new_value(ty)
    }

    /// An operation that has a result and cannot fail.
    pub fn op(&mut self, kind: OpKind, result: TypeId, span: Span) -> ValueId {
        let value = self.value(result);
        self.push(Op { kind, result: Some(value), fail: None, span });
        value
    }

    /// An operation without a result that cannot fail.
    pub fn op_void(&mut self, kind: OpKind, span: Span) {
        self.push(Op { kind, result: None, fail: None, span });
    }

    /// An operation that goes to `fail` with the exception set when it fails.
    pub fn op_fail(&mut self, kind: OpKind, result: Option<TypeId>, fail: BlockId, span: Span) -> Option<ValueId> {
        let result = result.map(|ty| self.value(ty));
        self.push(Op { kind, result, fail: Some(fail), span });
        result
    }

    pub fn push(&mut self, op: Op) {
        if self.terminated() {
            self.current = self.block("unreachable");
        }
        self.func.blocks[self.current.index()].ops.push(op);
    }

    /// Ends the current block; ignored if it has ended already.
    pub fn term(&mut self, term: Term) {
        if !self.terminated() {
            self.func.blocks[self.current.index()].term = term;
            self.terminated[self.current.index()] = true;
        }
    }

    pub fn terminated(&self) -> bool {
        self.terminated[self.current.index()]
    }

    /// The finished function. Blocks without a terminator end in `Unreachable`.
    pub fn finish(self) -> Func {
        self.func
    }

    // ---- shorthands for the commonest operations

    pub fn int(&mut self, value: i64, span: Span) -> ValueId {
        self.op(OpKind::Int(value), Types::INT, span)
    }

    pub fn bool(&mut self, value: bool, span: Span) -> ValueId {
        self.op(OpKind::Bool(value), Types::BOOL, span)
    }

    pub fn none(&mut self, span: Span) -> ValueId {
        self.op(OpKind::None, Types::NONE, span)
    }

    pub fn load(&mut self, slot: SlotId, span: Span) -> ValueId {
        let ty = self.func.slots[slot.index()].ty;
        self.op(OpKind::Load(slot), ty, span)
    }

    pub fn store(&mut self, slot: SlotId, value: ValueId, span: Span) {
        self.op_void(OpKind::Store(slot, value), span);
    }
}
