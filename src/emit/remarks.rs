//! What LLVM says about its own work. Comes in: a module with line tables, to be optimised. Goes out: remarks as data,
//! and the places of instructions. Must not know MIR.

use std::ffi::{c_char, c_uint, c_void};
use std::slice;

use inkwell::context::AsContextRef;
use inkwell::llvm_sys::debuginfo::{
    LLVMDIFileGetFilename, LLVMDILocationGetColumn, LLVMDILocationGetInlinedAt, LLVMDILocationGetLine, LLVMDILocationGetScope,
    LLVMDIScopeGetFile, LLVMInstructionGetDebugLoc,
};
use inkwell::llvm_sys::prelude::{LLVMContextRef, LLVMMetadataRef};
use inkwell::module::Module;
use inkwell::targets::TargetMachine;
use inkwell::values::{AsValueRef, InstructionValue};

use crate::codegen::{Allocator, Options, Result};

/// A remark of the inliner or the vectoriser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LlvmRemark {
    /// It says what was done, not what was missed or why.
    pub passed: bool,
    /// `inline`, `loop-vectorize`
    pub pass: String,
    /// LLVM's name for this kind of remark: `TooCostly`, `CantComputeNumberOfIterations`.
    pub name: String,
    pub message: String,
    /// The symbol of the called function, for calls.
    pub callee: String,
    /// The code that it is about, then the calls through which that code came to where it is.
    pub places: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    pub line: u32,
    pub column: u32,
}

/// Runs LLVM's pipeline like `emit::optimise`, and listens.
pub fn optimise(module: &Module<'_>, allocator: Allocator, machine: &TargetMachine, options: &Options) -> Result<Vec<LlvmRemark>> {
    let mut found: Vec<LlvmRemark> = Vec::new();
    let context = module.get_context().as_ctx_ref();
    // SAFETY: the context lives as long as the module, and forgets `found` before that goes.
    unsafe { pyllvm_observe_remarks(context, note, (&raw mut found).cast()) };
    let outcome = super::optimise(module, allocator, machine, options);
    unsafe { pyllvm_ignore_remarks(context) };
    outcome.map(|()| found)
}

/// Where the instruction comes from: its own place, then the calls that were inlined around it.
pub fn places_of(instruction: InstructionValue<'_>) -> Vec<Place> {
    // SAFETY: the instruction is alive as long as its module is.
    unsafe { places_from(LLVMInstructionGetDebugLoc(instruction.as_value_ref())) }
}

/// As `remarks.cpp` lays it out.
#[repr(C)]
struct RawText {
    start: *const c_char,
    length: usize,
}

#[repr(C)]
struct RawRemark {
    passed: bool,
    pass: RawText,
    name: RawText,
    message: RawText,
    callee: RawText,
    place: LLVMMetadataRef,
}

unsafe extern "C" {
    fn pyllvm_observe_remarks(context: LLVMContextRef, callback: unsafe extern "C" fn(*mut c_void, *const RawRemark), state: *mut c_void);
    fn pyllvm_ignore_remarks(context: LLVMContextRef);
}

unsafe extern "C" fn note(state: *mut c_void, remark: *const RawRemark) {
    // SAFETY: the state is what `optimise` passed; the remark lives during the call.
    let (found, remark) = unsafe { (&mut *state.cast::<Vec<LlvmRemark>>(), &*remark) };
    let remark = unsafe {
        LlvmRemark {
            passed: remark.passed,
            pass: remark.pass.read(),
            name: remark.name.read(),
            message: remark.message.read(),
            callee: remark.callee.read(),
            places: places_from(remark.place),
        }
    };
    found.push(remark);
}

impl RawText {
    unsafe fn read(&self) -> String {
        unsafe { text(self.start, self.length) }
    }
}

unsafe fn text(start: *const c_char, length: usize) -> String {
    if length == 0 {
        return String::new();
    }
    String::from_utf8_lossy(unsafe { slice::from_raw_parts(start.cast(), length) }).into_owned()
}

unsafe fn places_from(mut location: LLVMMetadataRef) -> Vec<Place> {
    let mut places = Vec::new();
    while !location.is_null() {
        let mut length: c_uint = 0;
        unsafe {
            let file = LLVMDIScopeGetFile(LLVMDILocationGetScope(location));
            let name = if file.is_null() { std::ptr::null() } else { LLVMDIFileGetFilename(file, &mut length) };
            let (line, column) = (LLVMDILocationGetLine(location), LLVMDILocationGetColumn(location));
            places.push(Place { file: text(name, length as usize), line, column });
            location = LLVMDILocationGetInlinedAt(location);
        }
    }
    places
}
