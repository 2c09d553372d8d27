//! Marks on the branches of checks, so that it can be seen which of them are left when LLVM is done. Comes in: branches,
//! as they are made. Goes out: the same with metadata, if `Options::mark_checks` is set.

use super::{Error, ModuleGen, Result};
use crate::mir::ErrorKind;
use inkwell::module::Module;
use inkwell::values::{BasicMetadataValueEnum, InstructionValue};

const KIND: &str = "pyllvm.check";

/// What a branch checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Check {
    Overflow,
    Division,
    /// Written in Python, as the library's checks of indices are: a branch to what is rarely reached.
    Branch,
}

impl Check {
    pub fn of(error: ErrorKind) -> Check {
        match error {
            ErrorKind::IntDivZero | ErrorKind::IntModZero | ErrorKind::FloatDivZero => Check::Division,
            ErrorKind::Overflow | ErrorKind::Memory | ErrorKind::Recursion | ErrorKind::Running | ErrorKind::Unreachable => Check::Overflow,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Check::Overflow => "overflow",
            Check::Division => "division",
            Check::Branch => "branch",
        }
    }
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    pub fn mark_check(&self, branch: InstructionValue<'ctx>, check: Check) -> Result<()> {
        if !self.options.mark_checks {
            return Ok(());
        }
        let node = self.context.metadata_node(&[self.context.metadata_string(check.name()).into()]);
        branch.set_metadata(node, self.context.get_kind_id(KIND)).map_err(|error| Error::Llvm(error.to_string()))
    }
}

/// The check that the instruction makes.
pub fn check_of<'ctx>(module: &Module<'ctx>, instruction: InstructionValue<'ctx>) -> Option<Check> {
    let node = instruction.get_metadata(module.get_context().get_kind_id(KIND))?;
    let BasicMetadataValueEnum::MetadataValue(name) = node.get_node_values()?.into_iter().next()? else { return None };
    let name = name.get_string_value()?;
    [Check::Overflow, Check::Division, Check::Branch].into_iter().find(|check| check.name().as_bytes() == name)
}
