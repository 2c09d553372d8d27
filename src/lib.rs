//! pyllvm: an ahead-of-time compiler from plain Python to LLVM.

pub mod builtins;
pub mod codegen;
pub mod diag;
pub mod emit;
pub mod hir;
pub mod infer;
pub mod jit;
pub mod link;
pub mod lower;
pub mod mir;
pub mod passes;
pub mod prelude;
pub mod source;
pub mod thir;
pub mod types;
