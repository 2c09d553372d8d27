//! pyllvm: an ahead-of-time compiler from plain Python to LLVM.
//!
//! [`Compiler`] takes options and a source, and gives a [`Compilation`]: diagnostics as data, inferred
//! signatures, LLVM text, bitcode or object bytes, or the program in memory. Nothing is printed, no file is read,
//! and errors are values.
//!
//! ```
//! use pyllvm::{Compiler, Options, Source};
//!
//! let source = Source::new("broken.py", "print(1 +)\n");
//! let compilation = Compiler::new(Options::default()).check(&source);
//! assert!(compilation.has_errors());
//! let text = compilation.render_diagnostics(false);
//! assert!(text.starts_with("error["));
//! ```

pub mod builtins;
pub mod codegen;
pub mod diag;
pub mod driver;
pub mod emit;
pub mod hir;
pub mod infer;
pub mod jit;
pub mod link;
pub mod lower;
mod maps;
pub mod mir;
pub mod passes;
pub mod performance;
pub mod prelude;
pub mod source;
pub mod thir;
pub mod types;

pub use hir::build::DOCTEST_FLAGS;

pub use driver::{
    Arguments, Artifact, Cache, Compilation, Compiler, Cpu, Dump, Failed, Function, Ints, Loaded, Loader, ModuleSource, NoModules,
    OptLevel, Options, ParamType, Powers, Restart, Restarts, Shown, Signature, Source, Timing, Value,
};
