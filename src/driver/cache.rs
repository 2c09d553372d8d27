//! Object code of earlier compilations. Comes in: a unit's module as LLVM has not seen it yet. Goes out: the name under
//! which its object code is kept. Must not read or write files: the embedding program's `Cache` does.

use crate::codegen::{Allocator, Options};
use crate::emit;
use inkwell::module::Module;
use inkwell::targets::TargetMachine;
use sha2::{Digest, Sha256};

/// Keeps what LLVM makes of the units of programs, for compilations to come. May forget anything at any time.
///
/// A key stands for all that object code depends on, except for the compiler: what one build of this crate has stored,
/// no other build may get.
pub trait Cache: Send + Sync {
    /// What was stored under the key, unchanged.
    fn get(&self, key: &str) -> Option<Vec<u8>>;
    fn put(&self, key: &str, content: &[u8]);
}

/// The key of a unit: hexadecimal digits. LLVM's passes and code generation are a function of what is hashed here.
pub(super) fn key(module: &Module<'_>, allocator: Allocator, machine: &TargetMachine, options: &Options) -> String {
    let mut hash = Sha256::new();
    let (triple, cpu) = (machine.get_triple(), machine.get_cpu());
    for fact in [triple.as_str().to_bytes_with_nul(), cpu.to_bytes_with_nul(), machine.get_feature_string().to_bytes_with_nul()] {
        hash.update(fact);
    }
    let Allocator { is_divided, has_pools } = allocator;
    hash.update([options.opt_level, u8::from(is_divided), u8::from(has_pools)]);
    hash.update(emit::bitcode(module));
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
