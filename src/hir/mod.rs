//! HIR: the program with names resolved and syntactic sugar removed.
//! Comes in: nothing; these are the data. `hir::build` makes them from source text.
//! Must not know types, and must not mention the parser's crate (only `hir::build` does).

pub mod build;
pub mod print;
pub mod walk;

use crate::source::{FileId, Span};

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
    ModuleId, FuncId, ClassId,
    /// A module-level variable that other functions see, or the hidden home of an evaluated default.
    GlobalId,
    /// A local variable, numbered within its function.
    LocalId,
    /// An expression, numbered within its function: side tables are dense vectors.
    ExprId,
}

/// A whole program: the entry module, what it imports, and the embedded library modules in use.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub modules: Vec<Module>,
    pub funcs: Vec<Func>,
    pub classes: Vec<Class>,
    pub globals: Vec<Global>,
    /// The module the program starts in.
    pub entry: Option<ModuleId>,
}

#[derive(Clone, Debug)]
pub struct Module {
    /// Dotted name (`shop.cart`); the entry module has its file's stem, though `__name__` is `__main__`.
    pub name: String,
    pub file: FileId,
    /// The function that holds the module's top-level statements.
    pub init: FuncId,
    pub doc: Option<String>,
    /// Everything bound at top level, in order of first binding.
    pub names: crate::maps::IndexMap<String, Binding>,
    /// Part of the embedded library: internal names (`_array_get` …) are allowed, diagnostics point at the user's call.
    pub is_prelude: bool,
    /// `from __future__ import annotations`: they are texts at run time.
    pub annotations_are_texts: bool,
}

impl Module {
    /// The name by which programs know it.
    pub fn public_name(&self) -> &str {
        if self.is_prelude { crate::prelude::public_name(&self.name) } else { &self.name }
    }
}

/// What a module-level name stands for. A name with exactly one binding, by `def`, `class` or `import`
/// and undecorated (or decorated only by forms the compiler understands), is static; all others are variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    Func(FuncId),
    Class(ClassId),
    Module(ModuleId),
    Global(GlobalId),
    /// A variable of the module's own top-level code that no function reads: a local of `init`.
    InitLocal(LocalId),
}

#[derive(Clone, Debug)]
pub struct Global {
    pub name: String,
    pub module: ModuleId,
    pub span: Span,
    /// `x: int = 0` at top level; an expression of the module's `init` function.
    pub annotation: Option<ExprId>,
    /// Some `del` names it.
    pub is_deleted: bool,
}

#[derive(Clone, Debug)]
pub struct Func {
    /// `helper`, `<lambda>`, `<genexpr>`, `<module>`.
    pub name: String,
    /// `Stack.push`, `outer.<locals>.inner`.
    pub qualname: String,
    pub module: ModuleId,
    pub span: Span,
    /// Just the name in the `def` line, for diagnostics.
    pub name_span: Span,
    pub doc: Option<String>,
    pub kind: FuncKind,
    /// The class whose body defines it.
    pub class: Option<ClassId>,
    pub method_kind: MethodKind,
    /// The function it is nested in, if that is not a module's `init`.
    pub parent: Option<FuncId>,
    pub params: Vec<Param>,
    pub returns: Option<ExprId>,
    pub locals: Vec<Local>,
    /// Variables of enclosing functions that it uses.
    pub captures: Vec<Capture>,
    /// The attributes that it stores on its first parameter.
    pub stored_attributes: Vec<String>,
    pub exprs: Vec<Expr>,
    pub body: Vec<Stmt>,
    pub is_generator: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FuncKind {
    Def,
    Lambda,
    /// The body of a generator expression: a generator whose one parameter is the first iterable's iterator source.
    GenExpr,
    ModuleInit,
    /// The examples of a docstring.
    Doctest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodKind {
    /// Not a method.
    Free,
    Instance,
    Static,
    Class,
    /// `@property`
    Getter,
    /// `@name.setter`
    Setter,
}

/// A variable that an inner function shares with an enclosing one.
#[derive(Clone, Copy, Debug)]
pub struct Capture {
    /// The name inside.
    pub local: LocalId,
    /// The variable of the directly enclosing function (itself perhaps a capture there).
    pub outer: LocalId,
}

#[derive(Clone, Debug)]
pub struct Param {
    pub name: String,
    pub local: LocalId,
    pub kind: ParamKind,
    /// An expression of this function's arena.
    pub annotation: Option<ExprId>,
    pub default: Option<Default>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    PositionalOnly,
    Normal,
    /// `*args`
    Star,
    KeywordOnly,
    /// `**kwargs`
    DoubleStar,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// A literal (`None`, numbers, strings, `True`, a negated number): an expression of this function's arena.
    Literal(ExprId),
    /// Evaluated when the `def` runs (`StmtKind::Def` says how) and kept in a hidden global.
    Global(GlobalId),
    /// Made anew for each call by the function in the hidden global (`field(default_factory=…)`).
    Made(GlobalId),
    /// Evaluated when the `def` runs inside another function: captured like a variable; a local of this function.
    Captured(LocalId),
}

#[derive(Clone, Debug)]
pub struct Local {
    pub name: String,
    pub span: Span,
    /// Shared with an inner function and rebound after capture (or captured before its only binding):
    /// lives in a heap cell. Captured variables that are bound once, before the capture, are copied instead.
    pub boxed: bool,
    /// Made by the compiler; not visible to the user.
    pub hidden: bool,
    /// Some `del` names it, perhaps in an inner function.
    pub is_deleted: bool,
}

#[derive(Clone, Debug)]
pub struct Class {
    pub name: String,
    pub qualname: String,
    pub module: ModuleId,
    pub span: Span,
    pub name_span: Span,
    pub doc: Option<String>,
    /// Base class expressions, in the arena of `home`.
    pub bases: Vec<ExprId>,
    /// `metaclass=ABCMeta`, `total=False` …, in the arena of `home`.
    pub keywords: Vec<(String, ExprId)>,
    /// Decorators the compiler understands (`dataclass`, `total_ordering` …), in the arena of `home`.
    pub decorators: Vec<ExprId>,
    /// The function in whose body the `class` statement stands.
    pub home: FuncId,
    /// Methods by name, in order of definition; a name defined twice keeps the last.
    pub methods: crate::maps::IndexMap<String, Method>,
    /// Class-level assignments and annotations, in order.
    pub attributes: Vec<ClassAttribute>,
    /// The statements of the body that run, in the code of `home`; class attributes are globals there.
    pub body: Vec<Stmt>,
    /// Methods that a decorator was called with; its result is an attribute.
    pub decorated: Vec<FuncId>,
    /// Classes defined inside it.
    pub classes: crate::maps::IndexMap<String, ClassId>,
}

/// What a method name means: a plain function, or the parts of a property.
#[derive(Clone, Copy, Debug, Default)]
pub struct Method {
    pub func: Option<FuncId>,
    pub getter: Option<FuncId>,
    /// What the decorators below `@property` make of the getter.
    pub decorated_getter: Option<GlobalId>,
    pub setter: Option<FuncId>,
    pub deleter: Option<FuncId>,
    pub is_abstract: bool,
    /// `@cached_property`: the getter runs once for each object.
    pub is_cached: bool,
}

impl Method {
    pub fn of(func: FuncId) -> Method {
        Method { func: Some(func), ..Method::default() }
    }
}

#[derive(Clone, Debug)]
pub struct ClassAttribute {
    pub name: String,
    pub span: Span,
    /// Expressions of `home`'s arena.
    pub annotation: Option<ExprId>,
    /// Set where a plain assignment gives it.
    pub value: Option<ExprId>,
    /// Where the value lives at run time, if it has one.
    pub global: Option<GlobalId>,
    /// A decorated method: called through an object, it gets the object as its first argument.
    pub is_method: bool,
    /// A decorated method that gets the class instead (`@classmethod` above other decorators).
    pub gets_class: bool,
    /// The method that it is until it is set from outside.
    pub instead_of: Option<FuncId>,
}

impl ClassAttribute {
    /// One that is not called as a method.
    pub fn new(name: String, span: Span, annotation: Option<ExprId>, value: Option<ExprId>, global: Option<GlobalId>) -> Self {
        ClassAttribute { name, span, annotation, value, global, is_method: false, gets_class: false, instead_of: None }
    }
}

// ---------------------------------------------------------------- expressions

#[derive(Clone, Debug)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum ExprKind {
    None,
    Bool(bool),
    Int(i64),
    /// An int literal beyond 64 bits, as decimal text.
    BigInt(String),
    Float(f64),
    /// The imaginary part of `2j`.
    Imaginary(f64),
    Str(String),
    Bytes(Vec<u8>),
    Ellipsis,
    Local(LocalId),
    Global(GlobalId),
    Func(FuncId),
    Class(ClassId),
    Module(ModuleId),
    /// A builtin function, type, exception or constant (`len`, `int`, `ValueError`, `NotImplemented`), or an
    /// internal name of the embedded library. Exceptions and container classes written in the library
    /// resolve to `Func`/`Class` of the module `builtins` instead.
    Builtin(String),
    /// A function value whose free variables are captured here: lambdas and nested functions.
    Closure(FuncId),
    Binary(BinaryOp, ExprId, ExprId),
    Unary(UnaryOp, ExprId),
    /// `a < b <= c`: every operand is evaluated at most once.
    Compare(ExprId, Vec<(CompareOp, ExprId)>),
    And(Vec<ExprId>),
    Or(Vec<ExprId>),
    IfElse {
        cond: ExprId,
        then: ExprId,
        orelse: ExprId,
    },
    Call {
        callee: ExprId,
        args: Vec<Arg>,
    },
    Attr {
        object: ExprId,
        name: String,
        name_span: Span,
    },
    Index {
        object: ExprId,
        index: ExprId,
    },
    /// Only as an index, or an item of a tuple index.
    Slice {
        lower: Option<ExprId>,
        upper: Option<ExprId>,
        step: Option<ExprId>,
    },
    List(Vec<Item>),
    Tuple(Vec<Item>),
    Set(Vec<Item>, SetOrder),
    /// A missing key stands for `**value`.
    Dict(Vec<(Option<ExprId>, ExprId)>),
    /// List, set and dict comprehensions run in place; their targets are locals of this function.
    Comprehension {
        kind: ComprehensionKind,
        element: ExprId,
        value: Option<ExprId>,
        clauses: Vec<Clause>,
    },
    /// A generator expression: `Call(Closure(func), iterables)`, kept apart because consumers may run it in place.
    Generator {
        func: FuncId,
        /// What the first loop runs over: one; or, where it counts, what it calls `zip` and `enumerate` with.
        iterables: Vec<ExprId>,
        counts: bool,
    },
    FString(Vec<FStringPart>),
    /// `(x := value)`
    Walrus {
        target: Target,
        value: ExprId,
    },
    Yield(Option<ExprId>),
    YieldFrom(ExprId),
    /// `super()` or `super(C, self)` resolved to the enclosing class and the method's first parameter.
    Super {
        class: ClassId,
        receiver: LocalId,
    },
    /// Something that was refused; a diagnostic exists already.
    Error,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
    Not,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CompareOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Is,
    IsNot,
    In,
    NotIn,
}

#[derive(Clone, Debug)]
pub enum Arg {
    Positional(ExprId),
    Star(ExprId),
    Keyword { name: String, span: Span, value: ExprId },
    DoubleStar(ExprId),
}

/// An item of a list, tuple or set display.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    pub value: ExprId,
    pub starred: bool,
}

/// How a set display is filled. CPython's compiler makes a frozenset of constants, and keeps a copy of that: the order in
/// which the set's items come out can be another one than if they were added as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOrder {
    Written,
    /// Constants that are iterated over: the order of the frozenset.
    Frozen,
    /// Three constants or more: a set that is filled from the frozenset.
    FromFrozen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    List,
    Set,
    Dict,
}

#[derive(Clone, Debug)]
pub struct Clause {
    pub target: Target,
    pub iterable: ExprId,
    pub conditions: Vec<ExprId>,
}

#[derive(Clone, Debug)]
pub enum FStringPart {
    Text(String),
    Value { value: ExprId, conversion: Option<Conversion>, spec: Option<ExprId> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    Str,
    Repr,
    Ascii,
}

// ---------------------------------------------------------------- statements

#[derive(Clone, Debug)]
pub struct Stmt {
    pub kind: StmtKind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum Target {
    Local(LocalId, Span),
    Global(GlobalId, Span),
    Attr {
        object: ExprId,
        name: String,
        span: Span,
    },
    Index {
        object: ExprId,
        index: ExprId,
        span: Span,
    },
    /// `star` is the position of `*rest`.
    Tuple {
        items: Vec<Target>,
        star: Option<usize>,
        span: Span,
    },
}

#[derive(Clone, Debug)]
pub enum StmtKind {
    Expr(ExprId),
    /// `a = b = value`: the value is evaluated once, then stored left to right.
    Assign {
        targets: Vec<Target>,
        value: ExprId,
    },
    AugAssign {
        op: BinaryOp,
        target: Target,
        value: ExprId,
    },
    AnnAssign {
        target: Target,
        annotation: ExprId,
        value: Option<ExprId>,
    },
    If {
        cond: ExprId,
        then: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    While {
        cond: ExprId,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    For {
        target: Target,
        iterable: ExprId,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    Break,
    Continue,
    Return(Option<ExprId>),
    Raise {
        exception: Option<ExprId>,
        cause: Option<ExprId>,
    },
    Try {
        body: Vec<Stmt>,
        handlers: Vec<Handler>,
        orelse: Vec<Stmt>,
        finally: Vec<Stmt>,
    },
    /// One manager; several nest.
    With {
        manager: ExprId,
        target: Option<Target>,
        body: Vec<Stmt>,
    },
    Assert {
        cond: ExprId,
        message: Option<ExprId>,
    },
    Delete(Vec<Target>),
    Match {
        subject: ExprId,
        cases: Vec<MatchCase>,
    },
    /// Runs a `def`: evaluates the defaults that are not literals into their homes. When the function is
    /// not bound statically, an `Assign` of its (decorated) `Closure` follows.
    Def {
        func: FuncId,
        defaults: Vec<(Target, ExprId)>,
    },
    /// Runs a `class` statement: its body.
    Class {
        class: ClassId,
    },
    /// Runs the module's top-level code unless it has run.
    Import(ModuleId),
    Pass,
}

#[derive(Clone, Debug)]
pub struct Handler {
    /// The class or tuple of classes; absent for a bare `except`.
    pub exception: Option<ExprId>,
    /// The variable that holds the exception until the clause is left.
    pub target: Option<Target>,
    pub body: Vec<Stmt>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct MatchCase {
    pub pattern: Pattern,
    pub guard: Option<ExprId>,
    pub body: Vec<Stmt>,
}

#[derive(Clone, Debug)]
pub struct Pattern {
    pub kind: PatternKind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum PatternKind {
    Wildcard,
    Capture(Target),
    /// Compared with `==`.
    Value(ExprId),
    /// `None`, `True`, `False`: compared with `is`.
    Singleton(ExprId),
    /// `star` is the position of `*rest`; its pattern is a capture or a wildcard.
    Sequence {
        items: Vec<Pattern>,
        star: Option<usize>,
    },
    Mapping {
        keys: Vec<(ExprId, Pattern)>,
        rest: Option<Target>,
    },
    Class {
        class: ExprId,
        positional: Vec<Pattern>,
        keyword: Vec<(String, Pattern)>,
    },
    Or(Vec<Pattern>),
    As {
        pattern: Box<Pattern>,
        target: Target,
    },
}

impl Program {
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.index()]
    }
    /// Is this the library's module of that name? A program may have a module of its own with any name.
    pub fn is_library_module(&self, id: ModuleId, name: &str) -> bool {
        let module = self.module(id);
        module.is_prelude && module.name == name
    }
    pub fn func(&self, id: FuncId) -> &Func {
        &self.funcs[id.index()]
    }
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }
    pub fn global(&self, id: GlobalId) -> &Global {
        &self.globals[id.index()]
    }

    /// Whether an expression of `home` names this function of the library: `name`, or `module.name`.
    pub fn is_library_function(&self, home: &Func, expr: ExprId, module: &str, name: &str) -> bool {
        let func = match &home.expr(expr).kind {
            ExprKind::Func(func) => *func,
            ExprKind::Attr { object, name, .. } => {
                let ExprKind::Module(module) = home.expr(*object).kind else { return false };
                let Some(Binding::Func(func)) = self.module(module).names.get(name) else { return false };
                *func
            }
            _ => return false,
        };
        let func = self.func(func);
        func.name == name && self.is_library_module(func.module, module)
    }
}

impl Func {
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()]
    }
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.index()]
    }
}
