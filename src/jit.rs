//! Execution in memory. Comes in: an object file's bytes. Goes out: addresses of its functions, callable as long
//! as the `Jit` lives. Runtime functions come from the runtime crate linked into this very program, everything
//! else (libc, libm) from the process.

use crate::codegen::{Error, Result, initialise_native_target};
use inkwell::llvm_sys::core::LLVMCreateMemoryBufferWithMemoryRangeCopy;
use inkwell::llvm_sys::error::{LLVMDisposeErrorMessage, LLVMErrorRef, LLVMGetErrorMessage};
use inkwell::llvm_sys::orc2::lljit::{
    LLVMOrcCreateLLJIT, LLVMOrcDisposeLLJIT, LLVMOrcLLJITAddObjectFile, LLVMOrcLLJITGetGlobalPrefix, LLVMOrcLLJITGetMainJITDylib,
    LLVMOrcLLJITLookup, LLVMOrcLLJITMangleAndIntern, LLVMOrcLLJITRef,
};
use inkwell::llvm_sys::orc2::{
    LLVMJITEvaluatedSymbol, LLVMJITSymbolFlags, LLVMOrcAbsoluteSymbols, LLVMOrcCSymbolMapPair,
    LLVMOrcCreateDynamicLibrarySearchGeneratorForProcess, LLVMOrcJITDylibAddGenerator, LLVMOrcJITDylibDefine, LLVMOrcJITDylibRef,
};
use std::ffi::{CStr, CString, c_char, c_int};
use std::ptr;

/// LLVM's flag of a symbol that other code may refer to.
const EXPORTED: u8 = 1;

/// A linked program in memory.
pub struct Jit {
    raw: LLVMOrcLLJITRef,
}

impl Jit {
    /// Links an object file made for this machine.
    pub fn new(object: &[u8]) -> Result<Jit> {
        initialise_native_target();
        let mut raw = ptr::null_mut();
        // SAFETY: a null builder asks for the default; `raw` is set on success.
        check(unsafe { LLVMOrcCreateLLJIT(&mut raw, ptr::null_mut()) })?;
        let jit = Jit { raw };
        // SAFETY: `raw` is a live LLJIT, which owns the dylib.
        let dylib = unsafe { LLVMOrcLLJITGetMainJITDylib(jit.raw) };
        jit.define_runtime(dylib)?;
        jit.search_process(dylib)?;
        jit.add_object(dylib, object)?;
        Ok(jit)
    }

    fn define_runtime(&self, dylib: LLVMOrcJITDylibRef) -> Result<()> {
        let mut pairs = Vec::new();
        for (name, address) in pyllvm_runtime::symbols() {
            let name = c_string(name)?;
            pairs.push(LLVMOrcCSymbolMapPair {
                // SAFETY: the name is a C string; the pool entry goes over to the symbol map.
                Name: unsafe { LLVMOrcLLJITMangleAndIntern(self.raw, name.as_ptr()) },
                Sym: LLVMJITEvaluatedSymbol {
                    Address: address as u64,
                    Flags: LLVMJITSymbolFlags { GenericFlags: EXPORTED, TargetFlags: 0 },
                },
            });
        }
        // SAFETY: the pairs are copied; the dylib takes over the unit.
        check(unsafe { LLVMOrcJITDylibDefine(dylib, LLVMOrcAbsoluteSymbols(pairs.as_mut_ptr(), pairs.len())) })
    }

    fn search_process(&self, dylib: LLVMOrcJITDylibRef) -> Result<()> {
        let mut generator = ptr::null_mut();
        // SAFETY: no filter, so no context; the dylib takes over the generator.
        unsafe {
            let prefix = LLVMOrcLLJITGetGlobalPrefix(self.raw);
            check(LLVMOrcCreateDynamicLibrarySearchGeneratorForProcess(&mut generator, prefix, None, ptr::null_mut()))?;
            LLVMOrcJITDylibAddGenerator(dylib, generator);
        }
        Ok(())
    }

    fn add_object(&self, dylib: LLVMOrcJITDylibRef, object: &[u8]) -> Result<()> {
        // SAFETY: the bytes are copied; the JIT takes over the buffer.
        check(unsafe {
            let buffer = LLVMCreateMemoryBufferWithMemoryRangeCopy(object.as_ptr().cast(), object.len(), c"pyllvm".as_ptr());
            LLVMOrcLLJITAddObjectFile(self.raw, dylib, buffer)
        })
    }

    /// The address of an exported symbol.
    pub fn address(&self, name: &str) -> Result<usize> {
        let name = c_string(name)?;
        let mut address = 0;
        // SAFETY: the name is a C string; `address` is set on success.
        check(unsafe { LLVMOrcLLJITLookup(self.raw, &mut address, name.as_ptr()) })?;
        Ok(address as usize)
    }

    /// An exported function, as a function pointer type such as `unsafe extern "C" fn(i64) -> i64`.
    ///
    /// # Safety
    /// `F` must be a function pointer type with the function's signature, and must not be called after the `Jit` is gone.
    pub unsafe fn function<F: Copy>(&self, name: &str) -> Result<F> {
        let address = self.address(name)?;
        if size_of::<F>() != size_of::<usize>() {
            return Err(Error::Invalid(format!("{name} was asked for as something else than a function pointer")));
        }
        // SAFETY: the sizes are equal, and the caller vouches for the type.
        Ok(unsafe { std::mem::transmute_copy(&address) })
    }

    /// Runs the program's `main`; the first argument is the program's name.
    pub fn run_main(&self, args: &[String]) -> Result<i32> {
        let args = args.iter().map(|arg| c_string(arg)).collect::<Result<Vec<_>>>()?;
        let mut pointers: Vec<*const c_char> = args.iter().map(|arg| arg.as_ptr()).collect();
        pointers.push(ptr::null());
        // SAFETY: codegen gives `main` this signature; the arguments outlive the call.
        unsafe {
            let main: unsafe extern "C" fn(c_int, *const *const c_char) -> c_int = self.function("main")?;
            Ok(main(args.len() as c_int, pointers.as_ptr()))
        }
    }
}

impl Drop for Jit {
    fn drop(&mut self) {
        // SAFETY: `raw` is live and not used again. An error here has nobody to go to.
        let _ = check(unsafe { LLVMOrcDisposeLLJIT(self.raw) });
    }
}

fn check(error: LLVMErrorRef) -> Result<()> {
    if error.is_null() {
        return Ok(());
    }
    // SAFETY: a non-null error is consumed by asking for its message, which is ours to dispose of.
    unsafe {
        let message = LLVMGetErrorMessage(error);
        let text = CStr::from_ptr(message).to_string_lossy().into_owned();
        LLVMDisposeErrorMessage(message);
        Err(Error::Llvm(text))
    }
}

fn c_string(text: &str) -> Result<CString> {
    CString::new(text).map_err(|_| Error::Invalid(format!("{text:?} has a zero byte")))
}
