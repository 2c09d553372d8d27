//! What still costs time in a compiled program, told in terms of its source. Comes in: MIR after all passes, and what
//! LLVM made of it. Goes out: `Performance`, plain data; `html` makes a page of it. Must not change either, nor print.
//!
//! Only the user's code is spoken of: what the embedded library does belongs to the line that called it.

mod advice;
mod costs;
pub mod html;
mod json;
mod report;
mod survey;

pub use json::JsonCosts;
pub use report::assemble;
pub use survey::{Survey, survey};

use serde::Serialize;

use crate::diag::{Code, Diagnostic};
use crate::mir::Program;
use crate::source::{SourceMap, Span};

/// Where a program's time goes, as far as the compiler knows.
#[derive(Clone, Debug, Default)]
pub struct Performance {
    /// The user's functions, by file and line; the module's own code is a function, too.
    pub functions: Vec<FunctionCosts>,
    /// Every line that became code.
    pub lines: Vec<LineCosts>,
    /// The types of expressions, as far as they are values at run time.
    pub types: Vec<TypeAt>,
}

#[derive(Clone, Debug)]
pub struct FunctionCosts {
    /// With its module and class: `algo.Stack.push`, `algo.<module>`.
    pub function: String,
    pub span: Span,
    /// The functions it became: `def push(self: Stack, x: int) -> None`.
    pub signatures: Vec<String>,
    pub loops: Vec<LoopCosts>,
    /// The hottest first.
    pub remarks: Vec<Remark>,
    pub heat: f64,
}

#[derive(Clone, Debug)]
pub struct LoopCosts {
    pub span: Span,
    /// How many loops deep it lies in its function, itself included.
    pub depth: u32,
    pub vectorised: Vectorised,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vectorised {
    /// So many rounds at a time.
    Yes(u32),
    /// Why not.
    No(String),
    /// There are loops in it: only innermost ones are vectorised.
    Outer,
    /// LLVM says nothing: it unrolled the loop, or nothing is left of it.
    Unknown,
}

/// Why something costs time; `pyllvm explain` tells about each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Allocation,
    BigInt,
    BoundsCheck,
    CallNotInlined,
    ClassDispatch,
    DivisionCheck,
    KeyCheck,
    KeyLookup,
    ListGrowth,
    LoopNotVectorised,
    NoneCheck,
    OverflowCheck,
    ReferenceCount,
    UnionValue,
    ValueCheck,
}

impl Kind {
    pub fn code(self) -> Code {
        match self {
            Kind::Allocation => "allocation",
            Kind::BigInt => "big-int",
            Kind::BoundsCheck => "bounds-check",
            Kind::CallNotInlined => "call-not-inlined",
            Kind::ClassDispatch => "class-dispatch",
            Kind::DivisionCheck => "division-check",
            Kind::KeyCheck => "key-check",
            Kind::KeyLookup => "key-lookup",
            Kind::ListGrowth => "list-growth",
            Kind::LoopNotVectorised => "loop-not-vectorised",
            Kind::NoneCheck => "none-check",
            Kind::OverflowCheck => "overflow-check",
            Kind::ReferenceCount => "reference-count",
            Kind::UnionValue => "union-value",
            Kind::ValueCheck => "value-check",
        }
    }
}

/// One thing that costs time.
#[derive(Clone, Debug)]
pub struct Remark {
    pub kind: Kind,
    /// A note with the kind's code: why it costs, and what to do about it.
    pub diagnostic: Diagnostic,
    /// How many loops deep; a function that calls itself counts as one.
    pub depth: u32,
    /// An estimate to compare remarks with: what it costs once, ten times that for each loop around it.
    pub heat: f64,
}

#[derive(Clone, Debug)]
pub struct LineCosts {
    /// At its beginning.
    pub span: Span,
    pub heat: f64,
    /// What LLVM made of it.
    pub llvm: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct TypeAt {
    pub span: Span,
    pub ty: String,
}

/// The types of the user's expressions. Takes MIR as lowered: passes move code to other places.
pub fn types_of(program: &Program, sources: &SourceMap) -> Vec<TypeAt> {
    let mut found: crate::maps::IndexMap<(u32, u32, u32), String> = crate::maps::IndexMap::default();
    for func in program.funcs.iter().filter(|func| is_users(sources, func.span)) {
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            let Some(value) = op.result.filter(|_| is_users(sources, op.span)) else { continue };
            // The last operation of an expression gives its value.
            found.insert((op.span.file.0, op.span.start, op.span.end), program.types.name(func.ty(value)));
        }
    }
    let mut types: Vec<TypeAt> =
        found.into_iter().map(|((file, start, end), ty)| TypeAt { span: Span::new(crate::source::FileId(file), start, end), ty }).collect();
    types.sort_by_key(|at| (at.span.file, at.span.start, at.span.end));
    types
}

fn is_users(sources: &SourceMap, span: Span) -> bool {
    sources.get(span.file).is_some_and(|file| !file.is_prelude)
}
