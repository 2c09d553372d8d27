//! THIR: one typed tree per function instance. Inference has resolved every operator, attribute and call;
//! what is left are about 25 forms with explicit conversions. `lower` turns it into MIR without deciding anything.
//! Evaluation order is left to right, children before parents, unless a form says otherwise.

pub mod print;

use crate::hir::LocalId;
use crate::mir::Traceback;
use crate::source::Span;
use crate::types::{LayoutId, TypeId, Types};

/// A function instance: an HIR function at particular argument types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstanceId(pub u32);

/// A variable of an instance. One Python name is several variables when it is rebound at other types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VarId(pub u32);

/// A loop of a body, named by `Break` and `Continue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LoopId(pub u32);

/// A module-level variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlobalId(pub u32);

/// The whole program, monomorphic.
#[derive(Clone, Debug)]
pub struct Program {
    pub types: Types,
    pub bodies: Vec<Body>,
    pub globals: Vec<Global>,
    /// `BaseException`: what `Try` catches and `Raise` throws (or a subclass of it).
    pub exception: TypeId,
    /// Runs the program: catches what nobody caught, returns the exit status. Absent for libraries.
    pub start: Option<InstanceId>,
    /// What to call when a checked primitive fails; each takes no argument and always raises.
    pub errors: Vec<(ErrorKind, InstanceId)>,
    /// The program names MemoryError: whatever asks for memory fails with it, small objects and joined texts too.
    pub handles_memory: bool,
    /// Closes the suspended generators that nothing refers to any more, if the program has any that clean up.
    pub close_dropped: Option<InstanceId>,
    /// Instances that stay visible under their C name.
    pub exports: Vec<(String, InstanceId)>,
}

#[derive(Clone, Debug)]
pub struct Global {
    /// `algo.total`
    pub name: String,
    pub ty: TypeId,
}

#[derive(Clone, Debug)]
pub struct Body {
    /// The symbol: `algo.kmeans[list[list[float]],int]`, `list.append[int]`, `algo.<module>`.
    pub symbol: String,
    /// For tracebacks: the name CPython prints (`kmeans`, `<module>`). Absent for the embedded library,
    /// whose frames no traceback shows.
    pub trace_name: Option<String>,
    pub params: Vec<VarId>,
    pub vars: Vec<Var>,
    pub result: TypeId,
    pub body: Vec<Stmt>,
    /// For a generator: calling it makes the frame object; `body` runs when it is resumed.
    pub generator: Option<GeneratorInfo>,
    pub inline: Inline,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline {
    Auto,
    /// Small library code on hot paths (`list.__getitem__`).
    Always,
    /// Cold paths that raise, and long ways behind short ones.
    Never,
    /// Library code that hands its arguments on to others, which do the work: as fast without being optimised.
    Glue,
    /// Goes on with a generator, whose frame disappears where the generator stays in the caller.
    WithFrame,
}

#[derive(Clone, Debug)]
pub struct GeneratorInfo {
    /// The frame's layout; it begins with one field per parameter, in order.
    pub layout: LayoutId,
    /// What `yield` hands out.
    pub yields: TypeId,
    /// What `send` passes in: the type of a `Yield` expression (`None` when nobody sends).
    pub sends: TypeId,
    /// The type of its `return` value.
    pub returns: TypeId,
    /// Its body has code that runs when it is closed.
    pub cleans_up: bool,
}

#[derive(Clone, Debug)]
pub struct Var {
    pub name: String,
    pub ty: TypeId,
    /// The variable of the program that it holds, in one of its types.
    pub local: Option<LocalId>,
    /// Some read may come before every assignment: reads with `checked` raise UnboundLocalError through `ErrorKind`'s function.
    pub maybe_unbound: bool,
}

#[derive(Clone, Debug)]
pub struct Expr {
    pub ty: TypeId,
    pub span: Span,
    pub kind: ExprKind,
}

impl Expr {
    /// Only computes from variables and cannot fail: it may as well be evaluated where its value is not asked for.
    pub fn is_plain(&self) -> bool {
        match &self.kind {
            ExprKind::None | ExprKind::Bool(_) | ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Var(_) => true,
            ExprKind::TupleGet(tuple, _) => tuple.is_plain(),
            ExprKind::Prim(prim, args) => prim.error().is_none() && args.iter().all(Expr::is_plain),
            _ => false,
        }
    }
}

#[derive(Clone, Debug)]
pub enum ExprKind {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(String),
    /// A value of the type with all bits zero: a null pointer, tag 0. Only where it is never looked at.
    Zero,
    Var(VarId),
    Global(GlobalId),
    /// Is the variable bound? `Var::maybe_unbound` is set.
    IsBound(VarId),
    /// An operation on machine values.
    Prim(Prim, Vec<Expr>),
    Call(InstanceId, Vec<Expr>),
    /// A function of the runtime library (`builtins::intrinsics`), by its internal name: borrows its
    /// arguments, gives an owned result, never raises.
    Runtime(&'static str, Vec<Expr>),
    /// A fresh object with all fields zero; its type is `ty`.
    New(LayoutId),
    Field(Box<Expr>, usize),
    Tuple(Vec<Expr>),
    TupleGet(Box<Expr>, usize),
    /// To a union, from one of its members or from a smaller union.
    Wrap(Box<Expr>),
    /// From a union to one of its members (or to a smaller union); the tag is known to fit.
    Unwrap(Box<Expr>),
    /// Is the union's value one of these members?
    TagIs(Box<Expr>, Vec<TypeId>),
    /// Between an object's class and a base or subclass known to fit: the same pointer.
    Cast(Box<Expr>),
    /// Is the object's class exactly one of these? (The list holds all subclasses that count.)
    LayoutIs(Box<Expr>, Vec<LayoutId>),
    /// The object's class name as a `str`.
    ClassName(Box<Expr>),
    /// Pointer identity of two objects (or of an object and None).
    Same(Box<Expr>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// Statements, then a value.
    Block(Vec<Stmt>, Box<Expr>),
    // Raw arrays. Indices are not checked.
    /// `count` elements, zeroed; fails with MemoryError.
    ArrayNew(Box<Expr>),
    /// Resized to `count` elements, the old block is gone; new elements are not initialised; fails with MemoryError.
    ArrayResize(Box<Expr>, Box<Expr>),
    ArrayFree(Box<Expr>),
    ArrayGet(Box<Expr>, Box<Expr>),
    /// Moves the element out: the result is owned, the place is uninitialised afterwards.
    ArrayTake(Box<Expr>, Box<Expr>),
    /// `memmove` of `n` elements (dst, dst_index, src, src_index, n); counts are untouched.
    ArrayMove(Box<[Expr; 5]>),
    /// Releases each element in `from..to` and zeroes it (array, from, to).
    ArrayRelease(Box<[Expr; 3]>),
    /// Zeroes `from..to` without releasing (array, from, to).
    ArrayZero(Box<[Expr; 3]>),
    /// Writes the numbers of the keys in their order (keys, count, whether to turn it round, numbers). The instance compares the first elements of two
    /// arrays; what it raises, this raises.
    Sort(InstanceId, Box<[Expr; 4]>),
    /// Makes a generator object of the instance (whose `generator` is set) from its arguments; nothing runs yet.
    GeneratorNew(InstanceId, Vec<Expr>),
    /// Resumes: (generator, value to send). True if it yielded; then `GeneratorValue` has the value.
    GeneratorResume(InstanceId, Box<Expr>, Box<Expr>),
    /// 0 before it was resumed for the first time.
    GeneratorState(InstanceId, Box<Expr>),
    /// What it yielded last.
    GeneratorValue(InstanceId, Box<Expr>),
    /// What it returned; valid once resuming gave false.
    GeneratorResult(InstanceId, Box<Expr>),
    /// Resumes it with the exception raised at the `yield` (generator, exception). True if it yielded.
    GeneratorThrow(InstanceId, Box<Expr>, Box<Expr>),
    /// In a generator's own body: hands out the value; its own value is what was sent.
    Yield(Box<Expr>),
}

/// Operations on machine values. Those marked with an error call that error's function when they fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prim {
    // Int × Int → Int; Overflow
    IntAdd,
    IntSub,
    IntMul,
    IntNeg,
    // Int × Int → Int, Python's floor rules; IntDivZero, and Overflow for min // -1
    IntFloorDiv,
    IntMod,
    // Int × Int → Int; the shift count is known to be 0..=63; IntShl: Overflow
    IntShl,
    IntShr,
    // Int × Int → Int, never fail: wrap around
    WrapAdd,
    WrapSub,
    WrapMul,
    /// The count is known to be 0..=63
    WrapShl,
    IntAnd,
    IntOr,
    IntXor,
    IntNot,
    ShrLogical,
    /// Both count as unsigned; the divisor is not zero.
    UnsignedDiv,
    // Int × Int → Bool
    IntEq,
    IntNe,
    IntLt,
    IntLe,
    IntGt,
    IntGe,
    UnsignedLt,
    // Float × Float → Float
    FloatAdd,
    FloatSub,
    FloatMul,
    FloatNeg,
    /// Float × Float → Float; FloatDivZero
    FloatDiv,
    /// IEEE division, never fails
    FloatDivRaw,
    /// C `fmod`, `floor`, `sqrt`, `fabs`, `ceil`, `trunc`, `copysign`, by LLVM intrinsic where there is one
    FloatRem,
    FloatFloor,
    FloatSqrt,
    FloatAbs,
    FloatCeil,
    FloatTrunc,
    FloatCopySign,
    /// The exact difference between x * x and its rounded value: of x and that value, both far from the ends of the range
    FloatSquareRest,
    // Float × Float → Bool
    FloatEq,
    FloatNe,
    FloatLt,
    FloatLe,
    FloatGt,
    FloatGe,
    // Bool
    BoolNot,
    BoolEq,
    BoolAnd,
    BoolOr,
    BoolXor,
    // Int × Int → Bool: whether the checked operation would fail
    AddOverflows,
    SubOverflows,
    MulOverflows,
    /// Bool × T × T → T: the first or the second
    Select,
    /// Bool → Bool: the same. A branch on it is taken to be rare.
    Rarely,
    BoolToInt,
    IntToBool,
    IntToFloat,
    /// Truncates; the value is known to fit
    FloatToInt,
    /// The same 64 bits
    FloatBits,
    FloatFromBits,
    /// Pointer → Int, for `id()`
    Address,
}

/// Why a checked operation failed; the library module `_errors` has one raising function for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErrorKind {
    Overflow,
    IntDivZero,
    IntModZero,
    FloatDivZero,
    Memory,
    Recursion,
    /// A generator was resumed while it was running.
    Running,
    /// A place that inference took to be out of reach: a bug, but a defined one.
    Unreachable,
}

#[derive(Clone, Debug)]
pub struct Stmt {
    pub span: Span,
    pub kind: StmtKind,
}

#[derive(Clone, Debug)]
pub enum StmtKind {
    Expr(Expr),
    Assign(VarId, Expr),
    SetGlobal(GlobalId, Expr),
    SetField(Expr, usize, Expr),
    /// Releases what the place held (array, index, value).
    ArraySet(Expr, Expr, Expr),
    /// The place is uninitialised: nothing to release (array, index, value).
    ArrayInit(Expr, Expr, Expr),
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    /// `orelse` runs when the condition fails, not after `Break`. `step` runs after the body and on `Continue`.
    While {
        id: LoopId,
        cond: Expr,
        body: Vec<Stmt>,
        step: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    /// `for var in range(start, stop, step)` over Int: bounds are evaluated once; `step` is a nonzero constant.
    /// `var` is assigned at the start of each round (the loop keeps its own counter) and is unbound if there is none.
    ForRange {
        id: LoopId,
        var: VarId,
        start: Expr,
        stop: Expr,
        step: i64,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    Break(LoopId),
    Continue(LoopId),
    Return(Expr),
    /// Raises an owned exception object.
    Raise {
        exception: Expr,
        traceback: Traceback,
    },
    /// `catch`: the exception object goes into the variable (of the base exception type), then the statements run;
    /// they test its class and re-raise what they don't handle. `orelse` is not protected by `catch`.
    /// `finally` runs on every way out: fall-through, exception, return, break, continue; if it leaves itself
    /// by return, break, continue or raise, that wins.
    Try {
        body: Vec<Stmt>,
        catch: Option<(VarId, Vec<Stmt>)>,
        orelse: Vec<Stmt>,
        finally: Vec<Stmt>,
    },
    /// Forgets the variable: it is unbound afterwards and what it held is released.
    Unbind(VarId),
    /// Forgets all variables of the name: later code may ask any of them whether the name is bound.
    Delete(LocalId),
    /// The variable holds what it holds up to here.
    Keep(VarId),
}

impl Program {
    pub fn body(&self, id: InstanceId) -> &Body {
        &self.bodies[id.0 as usize]
    }
}
