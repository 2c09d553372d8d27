//! MIR: a control-flow graph over typed stack slots, with explicit error edges.
//! Comes in: nothing; these are the data. `lower` builds it, `passes` change it, `codegen` reads it.
//! Must not know Python semantics beyond what the operations say.
//!
//! Invariants (checked by `mir::verify`):
//! - a value is defined once, and its definition dominates its uses; operands have the types the operation asks for;
//! - slots are typed; a parameter's slot is filled on entry; every other slot starts as zero bits, and zero bits
//!   are a valid "nothing" for every managed type (null, tag 0, all-null tuple);
//! - an operation that can fail has `fail`: the block that control goes to with the exception set in the
//!   runtime's "current exception" (checked machine operations instead go to a block that calls the error's raising
//!   function); every other operation has none. One that could fail but has no `fail` is known to succeed, or ends the
//!   program when memory runs out;
//! - only `TakeException` clears the current exception; `Term::Unwind` leaves the function with it set;
//! - before the ownership pass there is no `Retain` nor `Release`, and nobody has to think of them: a managed value
//!   may be used any number of times. After it, every path releases exactly what it owns.

pub mod build;
pub mod cfg;
pub mod cycles;
pub mod liveness;
pub mod print;
pub mod units;
pub mod verify;

use crate::builtins::intrinsics;
use crate::maps::HashMap;
use crate::source::Span;
pub use crate::thir::{ErrorKind, GlobalId, Inline, Prim};
use crate::types::{LayoutId, TypeId, Types};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);
        impl $name {
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

id! {
    /// A function of the program; the same number as the instance it was lowered from, further ones are made by passes.
    FuncId,
    BlockId,
    /// A stack slot: a variable of the source, or a hidden one.
    SlotId,
    /// The result of an operation.
    ValueId,
}

#[derive(Clone, Debug)]
pub struct Program {
    pub types: Types,
    pub funcs: Vec<Func>,
    pub globals: Vec<Global>,
    /// `Object(BaseException)`
    pub exception: TypeId,
    /// Returns the exit status as Int.
    pub start: Option<FuncId>,
    pub exports: Vec<(String, FuncId)>,
    /// What to call when a checked operation fails; each takes no argument and always raises.
    pub errors: Vec<(ErrorKind, FuncId)>,
    /// The program may handle a lack of memory: what asks for memory fails by way of an edge.
    pub handles_memory: bool,
    /// Closes the suspended generators that nothing refers to any more; never raises.
    pub close_dropped: Option<FuncId>,
}

#[derive(Clone, Debug)]
pub struct Global {
    pub name: String,
    pub ty: TypeId,
}

#[derive(Clone, Debug)]
pub struct Func {
    pub symbol: String,
    pub trace_name: Option<String>,
    /// The first slots, in order.
    pub params: Vec<SlotId>,
    pub result: TypeId,
    /// Can leave by `Term::Unwind`. Such a function's LLVM form returns the flag beside its result.
    pub raises: bool,
    /// The result is borrowed from the arguments or from a global: the caller retains it if it keeps it, and
    /// `Term::Return` does not take ownership. Decided by the ownership pass; codegen need not care.
    pub borrows_result: bool,
    pub slots: Vec<Slot>,
    /// Types of the values.
    pub values: Vec<TypeId>,
    /// The entry block is the first.
    pub blocks: Vec<Block>,
    pub inline: Inline,
    /// Decided by the frequency pass.
    pub runs: Runs,
    pub generator: Option<crate::thir::GeneratorInfo>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Slot {
    pub name: String,
    pub ty: TypeId,
    /// Made by the compiler.
    pub hidden: bool,
    /// Holds a reference that something else keeps alive: stores don't take ownership and nothing releases it.
    /// Decided by the ownership pass (which sets it for parameters that are never stored to, too).
    pub borrows: bool,
}

/// How often a function runs, as far as it matters to what is worth optimising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Runs {
    /// A few times, and without loops; or only when something goes wrong; or whatever has more loops than LLVM can cope with.
    Rarely,
    /// A few times, but it has loops or leads to them.
    Once,
    Often,
}

/// What a raise does to the recorded traceback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Traceback {
    /// It begins with this line.
    Begin,
    /// The exception may have been raised before: its traceback goes on with this line.
    GoOn,
    /// The exception goes on its way; this line is known already.
    Keep,
}

impl Traceback {
    /// The operation's name in printed programs.
    pub fn verb(self) -> &'static str {
        match self {
            Traceback::Begin => "raise",
            Traceback::GoOn => "raise_again",
            Traceback::Keep => "reraise",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Block {
    /// `entry`, `while.body`, `if.then` …: codegen makes it unique.
    pub name: String,
    pub ops: Vec<Op>,
    pub term: Term,
    /// Rarely reached: raising and cleaning up.
    pub cold: bool,
}

#[derive(Clone, Debug)]
pub struct Op {
    pub kind: OpKind,
    /// Absent for operations without a result.
    pub result: Option<ValueId>,
    /// Where to go with the exception set.
    pub fail: Option<BlockId>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum OpKind {
    // ---- constants
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// A literal: immortal, borrowed.
    Str(String),
    /// Zero bits of the result's type; owned (there is nothing to release).
    Zero,
    // ---- places. Loads borrow; stores take ownership of the value and release what the place held: for slots the
    // ownership pass writes that release out, for globals, fields and elements code generation does.
    Load(SlotId),
    Store(SlotId, ValueId),
    /// Moves the value out: owned; the slot is zero afterwards. (Ownership pass and generators.)
    Take(SlotId),
    LoadGlobal(GlobalId),
    StoreGlobal(GlobalId, ValueId),
    GetField(ValueId, usize),
    SetField(ValueId, usize, ValueId),
    ArrayGet(ValueId, ValueId),
    ArraySet(ValueId, ValueId, ValueId),
    /// Takes ownership of the value; the place held nothing.
    ArrayInit(ValueId, ValueId, ValueId),
    /// Owned result; the place is uninitialised afterwards.
    ArrayTake(ValueId, ValueId),
    // ---- arrays; see the forms of the same name in `thir`
    /// Can fail.
    ArrayNew {
        element: TypeId,
        count: ValueId,
    },
    /// Can fail; the old array is gone either way only on success.
    ArrayResize(ValueId, ValueId),
    ArrayFree(ValueId),
    ArrayMove {
        dst: ValueId,
        dst_index: ValueId,
        src: ValueId,
        src_index: ValueId,
        count: ValueId,
    },
    ArrayRelease(ValueId, ValueId, ValueId),
    ArrayZero(ValueId, ValueId, ValueId),
    /// Writes the numbers of `count` keys, in the order of the keys or turned round. `less` compares the first elements of
    /// two arrays; fails if it raises.
    Sort {
        less: FuncId,
        keys: ValueId,
        count: ValueId,
        reverse: ValueId,
        numbers: ValueId,
    },
    // ---- values
    /// Prims with an error fail; `lower` points `fail` at a block that calls the error's function.
    Prim(Prim, Vec<ValueId>),
    /// Takes ownership of the items.
    Tuple(Vec<ValueId>),
    /// Borrows from the tuple.
    TupleGet(ValueId, usize),
    /// To the union type of the result; takes ownership.
    Wrap(ValueId),
    /// Borrows from the union.
    Unwrap(ValueId),
    TagIs(ValueId, Vec<TypeId>),
    /// Same pointer at another class; borrows from the operand.
    Cast(ValueId),
    LayoutIs(ValueId, Vec<LayoutId>),
    /// Immortal text, borrowed.
    ClassName(ValueId),
    Same(ValueId, ValueId),
    // ---- heap
    /// Zeroed and owned. Fails when memory runs out; without `fail` that ends the program with a message.
    New(LayoutId),
    /// Arguments are borrowed, the result is owned (unless `Func::borrows_result`). Fails if the callee raises.
    Call(FuncId, Vec<ValueId>),
    /// Arguments are borrowed, the result is owned, or immortal where the table of runtime functions says so. Fails
    /// when memory runs out if the table says so, like `New`.
    Runtime(&'static str, Vec<ValueId>),
    /// Two texts as one. Takes ownership of the first, which grows where it is if nothing else refers to it. Fails like
    /// `New`. (Put in by the ownership pass.)
    Append(ValueId, ValueId),
    /// Sets the current exception (takes ownership) and always fails.
    Raise {
        exception: ValueId,
        traceback: Traceback,
    },
    /// The current exception, owned; none is set afterwards.
    TakeException,
    /// Adds the operation's place, in the function of this name, to the traceback of the current exception. (Put in for
    /// functions that are taken into their callers; for others code generation does it where a call fails.)
    Trace(String),
    /// Fails if the stack is nearly used up. (Recursion guard, put in by a pass at the head of recursive functions.)
    StackCheck,
    /// Gives up a reference here, not where it was used for the last time. (Put in by the closing pass; the ownership pass
    /// makes a `Release` of it.)
    Drop(ValueId),
    // ---- generators; `passes::generators` turns all of these into the others
    GeneratorNew(FuncId, Vec<ValueId>),
    /// (generator, value to send) → Bool: did it yield?
    GeneratorResume(FuncId, ValueId, ValueId),
    /// → Int: 0 before it was resumed for the first time.
    GeneratorState(FuncId, ValueId),
    /// Borrowed from the frame.
    GeneratorValue(FuncId, ValueId),
    GeneratorResult(FuncId, ValueId),
    /// (generator, exception) → Bool: did it yield?
    GeneratorThrow(FuncId, ValueId, ValueId),
    /// Takes ownership of the value; the result is what was sent, owned. Fails if an exception is thrown in.
    Yield(ValueId),
    // ---- counts, put in by the ownership pass
    /// One more reference to everything counted in the value. The result is the same value, owned.
    Retain(ValueId),
    Release(ValueId),
}

#[derive(Clone, Debug)]
pub enum Term {
    Goto(BlockId),
    Branch {
        cond: ValueId,
        then: BlockId,
        orelse: BlockId,
    },
    Switch {
        value: ValueId,
        cases: Vec<(i64, BlockId)>,
        default: BlockId,
    },
    /// Takes ownership of the value.
    Return(ValueId),
    /// Leaves with the current exception set.
    Unwind,
    Unreachable,
}

/// What an operation does with a managed operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Borrow,
    /// The operation takes over the reference.
    Consume,
}

/// Where a result's reference comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The result is a reference of its own: somebody has to release it.
    Owned,
    /// Immortal, or not counted at all.
    Static,
    /// Good as long as the place it was read from (slot, global, field, element, or the operand) is unchanged and alive.
    Borrowed,
}

impl Program {
    pub fn func(&self, id: FuncId) -> &Func {
        &self.funcs[id.index()]
    }
}

impl Func {
    /// The functions that it runs, in order, as often as they are mentioned.
    pub fn callees(&self) -> impl Iterator<Item = FuncId> {
        self.blocks.iter().flat_map(|block| &block.ops).filter_map(|op| op.kind.callee())
    }

    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.index()]
    }
    /// Does it do nothing at all, not even return?
    pub fn is_empty(&self) -> bool {
        matches!(&self.blocks[..], [Block { ops, term: Term::Unreachable, .. }] if ops.is_empty())
    }
    pub fn ty(&self, value: ValueId) -> TypeId {
        self.values[value.index()]
    }
    /// A value without a definition yet: the caller puts in the operation that gives it.
    pub fn new_value(&mut self, ty: TypeId) -> ValueId {
        self.values.push(ty);
        ValueId(self.values.len() as u32 - 1)
    }
    /// The operation with what `renamed` says for its operands and with a fresh result, which `renamed` learns.
    pub fn copy_op(&mut self, mut op: Op, renamed: &mut HashMap<ValueId, ValueId>) -> Op {
        for operand in op.kind.operands_mut() {
            *operand = renamed.get(operand).copied().unwrap_or(*operand);
        }
        if let Some(result) = &mut op.result {
            let fresh = self.new_value(self.ty(*result));
            renamed.insert(*result, fresh);
            *result = fresh;
        }
        op
    }

    /// The integers that are written out.
    pub fn int_constants(&self) -> HashMap<ValueId, i64> {
        let ops = self.blocks.iter().flat_map(|block| &block.ops);
        ops.filter_map(|op| if let OpKind::Int(number) = op.kind { Some((op.result?, number)) } else { None }).collect()
    }
    /// How often each value is used.
    pub fn use_counts(&self) -> Vec<u32> {
        let mut uses = vec![0; self.values.len()];
        for block in &self.blocks {
            let operands = block.ops.iter().flat_map(|op| op.kind.operands()).map(|(value, _)| value);
            operands.chain(block.term.operand()).for_each(|value| uses[value.index()] += 1);
        }
        uses
    }
    /// All cycles of the call graph pass through a function that checks the stack.
    pub fn is_recursive(&self) -> bool {
        self.blocks[0].ops.iter().any(|op| matches!(op.kind, OpKind::StackCheck))
    }

    /// The operation's place in the source, also if a block on the way of its exception records that instead.
    pub fn place_of(&self, op: &Op) -> Option<Span> {
        if op.span != Span::NOWHERE {
            return Some(op.span);
        }
        let mut block = self.block(op.fail?);
        for _ in 0..self.blocks.len() {
            if let Some(trace) = block.ops.iter().find(|op| matches!(op.kind, OpKind::Trace(_))) {
                return Some(trace.span);
            }
            let Term::Goto(next) = block.term else { return None };
            block = self.block(next);
        }
        None
    }
}

impl OpKind {
    /// The operands, each with what the operation does to it, in order.
    pub fn operands(&self) -> Vec<(ValueId, Use)> {
        use Use::{Borrow, Consume};
        match self {
            OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => vec![],
            OpKind::Load(_) | OpKind::Take(_) | OpKind::LoadGlobal(_) | OpKind::New(_) => vec![],
            OpKind::TakeException | OpKind::StackCheck | OpKind::Trace(_) => vec![],
            OpKind::Store(_, v) | OpKind::StoreGlobal(_, v) => vec![(*v, Consume)],
            OpKind::GetField(o, _) => vec![(*o, Borrow)],
            OpKind::SetField(o, _, v) => vec![(*o, Borrow), (*v, Consume)],
            OpKind::ArrayGet(a, i) | OpKind::ArrayTake(a, i) | OpKind::ArrayResize(a, i) => vec![(*a, Borrow), (*i, Borrow)],
            OpKind::ArraySet(a, i, v) | OpKind::ArrayInit(a, i, v) => vec![(*a, Borrow), (*i, Borrow), (*v, Consume)],
            OpKind::ArrayNew { count, .. } => vec![(*count, Borrow)],
            OpKind::ArrayFree(a) => vec![(*a, Borrow)],
            OpKind::ArrayMove { dst, dst_index, src, src_index, count } => {
                [dst, dst_index, src, src_index, count].into_iter().map(|v| (*v, Borrow)).collect()
            }
            OpKind::ArrayRelease(a, b, c) | OpKind::ArrayZero(a, b, c) => vec![(*a, Borrow), (*b, Borrow), (*c, Borrow)],
            OpKind::Sort { keys, count, reverse, numbers, .. } => [keys, count, reverse, numbers].map(|v| (*v, Borrow)).to_vec(),
            OpKind::Prim(_, args) | OpKind::Call(_, args) | OpKind::Runtime(_, args) => args.iter().map(|v| (*v, Borrow)).collect(),
            OpKind::Append(a, b) => vec![(*a, Consume), (*b, Borrow)],
            OpKind::Tuple(items) => items.iter().map(|v| (*v, Consume)).collect(),
            OpKind::GeneratorNew(_, args) => args.iter().map(|v| (*v, Consume)).collect(),
            OpKind::Wrap(v) | OpKind::Raise { exception: v, .. } | OpKind::Yield(v) => vec![(*v, Consume)],
            OpKind::TupleGet(v, _) | OpKind::Unwrap(v) | OpKind::TagIs(v, _) | OpKind::Cast(v) => vec![(*v, Borrow)],
            OpKind::LayoutIs(v, _) | OpKind::ClassName(v) => vec![(*v, Borrow)],
            OpKind::Same(a, b) => vec![(*a, Borrow), (*b, Borrow)],
            OpKind::GeneratorResume(_, g, v) => vec![(*g, Borrow), (*v, Consume)],
            OpKind::GeneratorThrow(_, g, e) => vec![(*g, Borrow), (*e, Consume)],
            OpKind::GeneratorState(_, g) | OpKind::GeneratorValue(_, g) | OpKind::GeneratorResult(_, g) => vec![(*g, Borrow)],
            OpKind::Retain(v) => vec![(*v, Borrow)],
            OpKind::Drop(v) | OpKind::Release(v) => vec![(*v, Consume)],
        }
    }

    /// The operands in the order of `operands`, for replacing them.
    pub fn operands_mut(&mut self) -> Vec<&mut ValueId> {
        match self {
            OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => vec![],
            OpKind::Load(_) | OpKind::Take(_) | OpKind::LoadGlobal(_) | OpKind::New(_) => vec![],
            OpKind::TakeException | OpKind::StackCheck | OpKind::Trace(_) => vec![],
            OpKind::Store(_, v) | OpKind::StoreGlobal(_, v) => vec![v],
            OpKind::GetField(o, _) => vec![o],
            OpKind::SetField(o, _, v) => vec![o, v],
            OpKind::ArrayGet(a, i) | OpKind::ArrayTake(a, i) | OpKind::ArrayResize(a, i) => vec![a, i],
            OpKind::ArraySet(a, i, v) | OpKind::ArrayInit(a, i, v) => vec![a, i, v],
            OpKind::ArrayNew { count, .. } => vec![count],
            OpKind::ArrayFree(a) => vec![a],
            OpKind::ArrayMove { dst, dst_index, src, src_index, count } => vec![dst, dst_index, src, src_index, count],
            OpKind::ArrayRelease(a, b, c) | OpKind::ArrayZero(a, b, c) => vec![a, b, c],
            OpKind::Sort { keys, count, reverse, numbers, .. } => vec![keys, count, reverse, numbers],
            OpKind::Prim(_, args) | OpKind::Call(_, args) | OpKind::Runtime(_, args) => args.iter_mut().collect(),
            OpKind::Append(a, b) => vec![a, b],
            OpKind::Tuple(items) => items.iter_mut().collect(),
            OpKind::GeneratorNew(_, args) => args.iter_mut().collect(),
            OpKind::Wrap(v) | OpKind::Raise { exception: v, .. } | OpKind::Yield(v) => vec![v],
            OpKind::TupleGet(v, _) | OpKind::Unwrap(v) | OpKind::TagIs(v, _) | OpKind::Cast(v) => vec![v],
            OpKind::LayoutIs(v, _) | OpKind::ClassName(v) => vec![v],
            OpKind::Same(a, b) => vec![a, b],
            OpKind::GeneratorResume(_, g, v) | OpKind::GeneratorThrow(_, g, v) => vec![g, v],
            OpKind::GeneratorState(_, g) | OpKind::GeneratorValue(_, g) | OpKind::GeneratorResult(_, g) => vec![g],
            OpKind::Drop(v) | OpKind::Retain(v) | OpKind::Release(v) => vec![v],
        }
    }

    /// The function that it runs, once or many times. (Generators apart: see `GeneratorResume`.)
    pub fn callee(&self) -> Option<FuncId> {
        match self {
            OpKind::Call(callee, _) | OpKind::Sort { less: callee, .. } => Some(*callee),
            _ => None,
        }
    }

    /// The slot it reads or writes.
    pub fn slot(&self) -> Option<SlotId> {
        match self {
            OpKind::Load(slot) | OpKind::Store(slot, _) | OpKind::Take(slot) => Some(*slot),
            _ => None,
        }
    }

    pub fn slot_mut(&mut self) -> Option<&mut SlotId> {
        match self {
            OpKind::Load(slot) | OpKind::Store(slot, _) | OpKind::Take(slot) => Some(slot),
            _ => None,
        }
    }

    /// Could it fail at all? (`Op::fail` says whether this one does.)
    pub fn can_fail(&self) -> bool {
        match self {
            OpKind::Prim(prim, _) => prim.error().is_some(),
            OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::Call(..) | OpKind::Raise { .. } | OpKind::StackCheck => true,
            OpKind::GeneratorResume(..) | OpKind::GeneratorThrow(..) | OpKind::Yield(_) | OpKind::Sort { .. } => true,
            OpKind::New(_) | OpKind::GeneratorNew(..) | OpKind::Append(..) => true,
            OpKind::Runtime(name, _) => intrinsics::lookup(name).is_some_and(|row| row.fails),
            OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => false,
            OpKind::Load(_) | OpKind::Store(..) | OpKind::Take(_) | OpKind::LoadGlobal(_) | OpKind::StoreGlobal(..) => false,
            OpKind::GetField(..) | OpKind::SetField(..) | OpKind::ArrayGet(..) | OpKind::ArraySet(..) => false,
            OpKind::ArrayInit(..) | OpKind::ArrayTake(..) | OpKind::ArrayFree(_) | OpKind::ArrayMove { .. } => false,
            OpKind::ArrayRelease(..) | OpKind::ArrayZero(..) | OpKind::Tuple(_) => false,
            OpKind::TupleGet(..) | OpKind::Wrap(_) | OpKind::Unwrap(_) | OpKind::TagIs(..) | OpKind::Cast(_) => false,
            OpKind::LayoutIs(..) | OpKind::ClassName(_) | OpKind::Same(..) => false,
            OpKind::Drop(_) | OpKind::TakeException | OpKind::Trace(_) | OpKind::GeneratorValue(..) => false,
            OpKind::GeneratorState(..) | OpKind::GeneratorResult(..) | OpKind::Retain(_) | OpKind::Release(_) => false,
        }
    }

    pub fn origin(&self) -> Origin {
        match self {
            OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => Origin::Static,
            OpKind::ClassName(_) | OpKind::Prim(..) | OpKind::TagIs(..) | OpKind::LayoutIs(..) | OpKind::Same(..) => Origin::Static,
            OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::GeneratorResume(..) | OpKind::GeneratorThrow(..) => Origin::Static,
            OpKind::Load(_) | OpKind::LoadGlobal(_) | OpKind::GetField(..) | OpKind::ArrayGet(..) => Origin::Borrowed,
            OpKind::TupleGet(..) | OpKind::Unwrap(_) | OpKind::Cast(_) => Origin::Borrowed,
            OpKind::GeneratorValue(..) | OpKind::GeneratorResult(..) => Origin::Borrowed,
            OpKind::GeneratorState(..) => Origin::Static,
            OpKind::Take(_) | OpKind::ArrayTake(..) | OpKind::Tuple(_) | OpKind::Wrap(_) | OpKind::New(_) => Origin::Owned,
            OpKind::Runtime(name, _) if intrinsics::lookup(name).is_some_and(|row| row.immortal) => Origin::Static,
            OpKind::Call(..) | OpKind::Runtime(..) | OpKind::TakeException | OpKind::GeneratorNew(..) | OpKind::Yield(_) => Origin::Owned,
            OpKind::Append(..) | OpKind::Retain(_) => Origin::Owned,
            OpKind::Store(..) | OpKind::StoreGlobal(..) | OpKind::SetField(..) | OpKind::ArraySet(..) | OpKind::ArrayInit(..) => {
                Origin::Static
            }
            OpKind::ArrayFree(_) | OpKind::ArrayMove { .. } | OpKind::ArrayRelease(..) | OpKind::ArrayZero(..) | OpKind::Sort { .. } => {
                Origin::Static
            }
            OpKind::Raise { .. } | OpKind::Trace(_) | OpKind::StackCheck | OpKind::Drop(_) | OpKind::Release(_) => Origin::Static,
        }
    }
}

impl Term {
    /// The value it uses, if any.
    pub fn operand_mut(&mut self) -> Option<&mut ValueId> {
        match self {
            Term::Branch { cond: v, .. } | Term::Switch { value: v, .. } | Term::Return(v) => Some(v),
            Term::Goto(_) | Term::Unwind | Term::Unreachable => None,
        }
    }

    pub fn operand(&self) -> Option<ValueId> {
        match self {
            Term::Branch { cond: v, .. } | Term::Switch { value: v, .. } | Term::Return(v) => Some(*v),
            Term::Goto(_) | Term::Unwind | Term::Unreachable => None,
        }
    }

    /// Where it goes, in order; a block may come twice.
    pub fn targets(&self) -> Vec<BlockId> {
        match self {
            Term::Goto(to) => vec![*to],
            Term::Branch { then, orelse, .. } => vec![*then, *orelse],
            Term::Switch { cases, default, .. } => cases.iter().map(|(_, to)| *to).chain([*default]).collect(),
            Term::Return(_) | Term::Unwind | Term::Unreachable => vec![],
        }
    }

    pub fn targets_mut(&mut self) -> Vec<&mut BlockId> {
        match self {
            Term::Goto(to) => vec![to],
            Term::Branch { then, orelse, .. } => vec![then, orelse],
            Term::Switch { cases, default, .. } => cases.iter_mut().map(|(_, to)| to).chain([default]).collect(),
            Term::Return(_) | Term::Unwind | Term::Unreachable => vec![],
        }
    }
}

impl Prim {
    /// What goes wrong when it fails; `None` if it cannot.
    pub fn error(self) -> Option<ErrorKind> {
        match self {
            Prim::IntAdd | Prim::IntSub | Prim::IntMul | Prim::IntNeg | Prim::IntShl => Some(ErrorKind::Overflow),
            // `min // -1` overflows too: codegen reports both through this edge, and `lower` sorts them out behind it.
            Prim::IntFloorDiv => Some(ErrorKind::IntDivZero),
            Prim::IntMod => Some(ErrorKind::IntModZero),
            Prim::FloatDiv => Some(ErrorKind::FloatDivZero),
            Prim::IntShr | Prim::WrapAdd | Prim::WrapSub | Prim::WrapMul | Prim::WrapShl | Prim::IntAnd | Prim::IntOr | Prim::IntXor => {
                None
            }
            Prim::IntNot | Prim::ShrLogical | Prim::UnsignedDiv | Prim::IntEq | Prim::IntNe | Prim::IntLt | Prim::IntLe | Prim::IntGt => {
                None
            }
            Prim::IntGe | Prim::UnsignedLt | Prim::FloatAdd | Prim::FloatSub | Prim::FloatMul | Prim::FloatNeg => None,
            Prim::FloatDivRaw | Prim::FloatRem | Prim::FloatFloor | Prim::FloatSqrt | Prim::FloatAbs | Prim::FloatCeil => None,
            Prim::FloatTrunc | Prim::FloatCopySign | Prim::FloatEq | Prim::FloatNe | Prim::FloatLt | Prim::FloatLe => None,
            Prim::FloatGt | Prim::FloatGe | Prim::BoolNot | Prim::BoolEq | Prim::BoolAnd | Prim::BoolOr | Prim::BoolXor => None,
            Prim::BoolToInt | Prim::IntToBool | Prim::IntToFloat | Prim::FloatToInt | Prim::FloatBits => None,
            Prim::FloatFromBits | Prim::Address | Prim::Rarely | Prim::FloatSquareRest => None,
            Prim::AddOverflows | Prim::SubOverflows | Prim::MulOverflows | Prim::Select => None,
        }
    }
}
