//! MIR to MIR, one visible list. Comes in: what `lower` built. Goes out: MIR that `codegen` can translate
//! mechanically: no generators, no impossible failures, every reference counted.
//! Must not look at the source or know Python's rules: the operations say everything.

mod effects;
mod generators;
mod ownership;
mod ownership_verify;
mod raises;
mod simplify;
mod stack_check;
#[cfg(test)]
mod testing;

use crate::mir::{Program, verify};

#[derive(Clone, Copy, Debug)]
pub struct Pass {
    pub name: &'static str,
    /// The text of an internal error, if the pass cannot do its work.
    run: fn(&mut Program) -> Result<(), String>,
}

/// In the order in which they run.
pub const PASSES: &[Pass] = &[
    Pass { name: "generators", run: generators::run },
    Pass { name: "stack_check", run: stack_check::run },
    Pass { name: "raises", run: raises::run },
    Pass { name: "simplify", run: simplify::run },
    Pass { name: "ownership", run: ownership::run },
];

/// Runs all passes; `after` sees the program after each, with the pass's name (for dumps). With `check`, and in
/// debug builds anyway, the invariants are verified in between. An error is a bug of the compiler.
pub fn run(program: &mut Program, check: bool, mut after: impl FnMut(&str, &Program)) -> Result<(), String> {
    let check = check || cfg!(debug_assertions);
    if check {
        verify::verify(program).map_err(|e| format!("MIR as lowered: {e}"))?;
    }
    for pass in PASSES {
        (pass.run)(program).map_err(|e| format!("pass {}: {e}", pass.name))?;
        after(pass.name, program);
        if check {
            verify::verify(program).map_err(|e| format!("MIR after pass {}: {e}", pass.name))?;
        }
    }
    if check {
        ownership_verify::verify(program).map_err(|e| format!("ownership: {e}"))?;
    }
    Ok(())
}
