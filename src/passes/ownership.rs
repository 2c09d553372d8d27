//! Pending.
use crate::mir::Program;
pub fn run(_: &mut Program) -> Result<(), String> {
    Ok(())
}
