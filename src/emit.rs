//! Artifacts. Comes in: an LLVM module and its machine. Goes out: the optimised module; text, bitcode, assembly,
//! object code as bytes. Must not know MIR nor write files.

mod merge;
mod pipeline;
pub mod remarks;

use crate::codegen::{self, Allocator, Error, Options, Result};
use inkwell::context::Context;
use inkwell::llvm_sys::core::{LLVMContextSetDiscardValueNames, LLVMDisposeMessage};
use inkwell::llvm_sys::prelude::LLVMModuleRef;
use inkwell::module::Module;
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::{FileType, TargetMachine};
pub use merge::merge;
use std::ffi::{CStr, c_char};

/// A context for a module that nobody reads: its values have no names, which take LLVM time to keep unique.
pub fn nameless_context() -> Context {
    let context = Context::create();
    // Safety: the context lives.
    unsafe { LLVMContextSetDiscardValueNames(context.raw(), 1) };
    context
}

/// Runs LLVM's passes for the chosen level.
pub fn optimise(module: &Module<'_>, allocator: Allocator, machine: &TargetMachine, options: &Options) -> Result<()> {
    run(module, machine, &pipeline::passes(options.opt_level))?;
    if codegen::define_allocator(module, allocator)? && options.opt_level > 0 {
        run(module, machine, "always-inline,function(instsimplify,simplifycfg)")?;
    }
    Ok(())
}

fn run(module: &Module<'_>, machine: &TargetMachine, passes: &str) -> Result<()> {
    let settings = PassBuilderOptions::create();
    settings.set_loop_vectorization(true);
    settings.set_loop_slp_vectorization(true);
    settings.set_loop_interleaving(true);
    settings.set_loop_unrolling(true);
    module.run_passes(passes, machine, settings).map_err(|message| Error::Llvm(message.to_string()))
}

/// Can `merge` join objects for this machine?
pub fn can_merge(machine: &TargetMachine) -> bool {
    let triple = machine.get_triple();
    let triple = triple.as_str().to_string_lossy();
    triple.contains("linux") && ["x86_64", "aarch64"].iter().any(|architecture| triple.starts_with(architecture))
}

/// LLVM's assembly text. `portable`: without what depends on the machine or the place the module came from.
pub fn llvm_text(module: &Module<'_>, portable: bool) -> String {
    // SAFETY: the module lives, and the text is a C string that is freed once, after it was copied.
    let text = unsafe {
        let message = pyllvm_module_text(module.as_mut_ptr());
        let text = CStr::from_ptr(message).to_str().expect("LLVM escapes what is not ASCII").to_string();
        LLVMDisposeMessage(message);
        text
    };
    if !portable {
        return text;
    }
    let depends =
        |line: &str| ["; ModuleID", "source_filename", "target triple", "target datalayout"].iter().any(|start| line.starts_with(start));
    let kept: Vec<&str> = text.lines().filter(|line| !depends(line)).collect();
    kept.join("\n").trim_start().to_string() + "\n"
}

unsafe extern "C" {
    fn pyllvm_module_text(module: LLVMModuleRef) -> *mut c_char;
}

pub fn bitcode(module: &Module<'_>) -> Vec<u8> {
    module.write_bitcode_to_memory().as_slice().to_vec()
}

pub fn assembly(module: &Module<'_>, machine: &TargetMachine) -> Result<String> {
    let bytes = machine_code(module, machine, FileType::Assembly)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

pub fn object(module: &Module<'_>, machine: &TargetMachine) -> Result<Vec<u8>> {
    machine_code(module, machine, FileType::Object)
}

fn machine_code(module: &Module<'_>, machine: &TargetMachine, kind: FileType) -> Result<Vec<u8>> {
    let buffer = machine.write_to_memory_buffer(module, kind).map_err(|message| Error::Llvm(message.to_string()))?;
    Ok(buffer.as_slice().to_vec())
}
