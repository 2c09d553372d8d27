//! MIR to MIR, one visible list. Comes in: what `lower` built. Goes out: MIR that `codegen` can translate
//! mechanically: no generators, no impossible failures, every reference counted.
//! Must not look at the source or know Python's rules: the operations say everything.

mod chars;
mod closing;
mod constants;
mod effects;
mod fold;
mod forward;
mod frequency;
mod generators;
mod hoist;
mod index_sums;
mod inline;
mod jump_threading;
mod low_bits;
mod ownership;
mod ownership_verify;
mod raises;
mod range_checks;
mod scalars;
mod select;
mod signs;
mod simplify;
mod stack_check;
mod steady_types;
#[cfg(test)]
pub(crate) mod testing;
mod uncalled;
mod unmade;

use crate::mir::{Program, verify};

#[derive(Clone, Copy, Debug)]
pub struct Pass {
    pub name: &'static str,
    /// The text of an internal error, if the pass cannot do its work.
    run: fn(&mut Program) -> Result<(), String>,
    /// Only makes programs faster: left out without optimisation.
    optional: bool,
}

const fn needed(name: &'static str, run: fn(&mut Program) -> Result<(), String>) -> Pass {
    Pass { name, run, optional: false }
}

const fn optional(name: &'static str, run: fn(&mut Program) -> Result<(), String>) -> Pass {
    Pass { name, run, optional: true }
}

/// In the order in which they run.
pub const PASSES: &[Pass] = &[
    needed("closing", closing::run),
    needed("generators", generators::run),
    needed("stack_check", stack_check::run),
    // Not for speed alone: whether something overflows must not depend on it.
    needed("low_bits", low_bits::run),
    optional("unmade", unmade::run),
    optional("constants", constants::run),
    needed("raises", raises::run),
    needed("simplify", simplify::run),
    optional("frequency", frequency::run),
    optional("inline", inline::run),
    optional("forward", forward::run),
    optional("fold", fold::run),
    optional("chars", chars::run),
    optional("scalars", scalars::run),
    optional("hoist", hoist::run),
    optional("range_checks", range_checks::run),
    optional("select", select::run),
    optional("steady_types", steady_types::run),
    optional("tidy", simplify::tidy),
    optional("index_sums", index_sums::run),
    needed("ownership", ownership::run),
];

/// Runs all passes, with `optimise` those that only make programs faster, too; `after` sees the program after each, with
/// the pass's name (for dumps). With `check`, and in debug builds anyway, the invariants are verified in between. An
/// error is a bug of the compiler.
pub fn run(program: &mut Program, optimise: bool, check: bool, mut after: impl FnMut(&str, &Program)) -> Result<(), String> {
    let check = check || cfg!(debug_assertions);
    if check {
        verify::verify(program).map_err(|e| format!("MIR as lowered: {e}"))?;
    }
    for pass in PASSES.iter().filter(|pass| optimise || !pass.optional) {
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
