//! Lowering. Comes in: the typed trees of `thir`. Goes out: `mir` functions, one per instance, under the same number.
//! Must not decide anything about types, calls or ownership: inference and the passes do.
//!
//! One file per construct: `body` holds the state of one function, `expr`, `cond`, `division`, `stmt`, `loops`, `try_`
//! and `generator` lower the forms, `error` finds the target of a failure, `layout` puts the blocks into reading order.

mod body;
mod cond;
mod division;
mod error;
mod expr;
mod generator;
mod layout;
mod loops;
mod stmt;
mod try_;

use crate::mir::{self, FuncId};
use crate::thir::{self, InstanceId};

/// Lowers a whole program; function N comes from instance N.
pub fn lower(program: &thir::Program) -> mir::Program {
    mir::Program {
        types: program.types.clone(),
        funcs: program.bodies.iter().map(|body| body::lower_body(program, body)).collect(),
        globals: program.globals.iter().map(|g| mir::Global { name: g.name.clone(), ty: g.ty }).collect(),
        exception: program.exception,
        start: program.start.map(func_id),
        exports: program.exports.iter().map(|(name, id)| (name.clone(), func_id(*id))).collect(),
        errors: program.errors.iter().map(|(kind, id)| (*kind, func_id(*id))).collect(),
        handles_memory: program.handles_memory,
        close_dropped: program.close_dropped.map(func_id),
    }
}

fn func_id(instance: InstanceId) -> FuncId {
    FuncId(instance.0)
}

#[cfg(test)]
mod tests;
