//! What the caller can choose, and the target machine that follows from it.

use super::{Error, Result};
use inkwell::OptimizationLevel;
use inkwell::llvm_sys::support::LLVMParseCommandLineOptions;
use inkwell::targets::{CodeModel, InitializationConfig, RelocMode, Target, TargetMachine, TargetTriple};
use std::ffi::{CStr, CString, c_char, c_int};
use std::ptr;
use std::sync::Once;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cpu {
    /// The oldest processor of the target.
    #[default]
    Generic,
    /// The one that this compiler runs on.
    Native,
    /// As LLVM spells it: `skylake`, `apple-m1`.
    Named(String),
}

#[derive(Clone, Debug)]
pub struct Options {
    /// 0 to 3
    pub opt_level: u8,
    pub cpu: Cpu,
    /// A target triple; absent: this machine.
    pub target: Option<String>,
    /// Count live heap blocks, print the number at exit.
    pub check_leaks: bool,
    /// No overflow checks.
    pub unchecked: bool,
    /// Line tables.
    pub debug_info: bool,
    /// Checks carry their kind through LLVM's optimisation, see `checks`.
    pub mark_checks: bool,
    /// Let LLVM reorder and contract float operations.
    pub fast_math: bool,
    /// Run LLVM's verifier in release builds too.
    pub verify: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            opt_level: 2,
            cpu: Cpu::Generic,
            target: None,
            check_leaks: false,
            unchecked: false,
            debug_info: false,
            mark_checks: false,
            fast_math: false,
            verify: false,
        }
    }
}

impl Options {
    pub(crate) fn llvm_level(&self) -> OptimizationLevel {
        match self.opt_level {
            0 => OptimizationLevel::None,
            1 => OptimizationLevel::Less,
            2 => OptimizationLevel::Default,
            _ => OptimizationLevel::Aggressive,
        }
    }
}

/// LLVM's own switches, for the whole process. Its pass for x86 that makes branches of conditional moves takes the least of
/// three numbers for predictable, which in dynamic programming it is not. Loops of a few rounds (the coordinates of a
/// point) do not get through a body that stands for eight. And an element that is read before a check must not be read
/// behind it instead: what a loop adds to would come from memory again in each round, as it need not have been read at all.
fn set_switches() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let words = [c"pyllvm", c"-x86-cmov-converter=false", c"-unroll-max-count=4", c"-instcombine-code-sinking=false"].map(CStr::as_ptr);
        // SAFETY: the words live during the call, and LLVM knows the switch: all of its targets are linked.
        unsafe { LLVMParseCommandLineOptions(words.len() as c_int, words.as_ptr(), ptr::null()) };
    });
}

/// Makes LLVM's code generator for this machine known.
pub fn initialise_native_target() {
    let initialise = if cfg!(target_arch = "x86_64") { Target::initialize_x86 } else { initialise_targets };
    initialise(&InitializationConfig::default());
}

/// Processors with addresses of 64 bits, which the layout of objects takes for granted. LLVM's other code generators are not
/// linked: their switches and tables would cost each start of the compiler a millisecond.
fn initialise_targets(config: &InitializationConfig) {
    for initialise in [
        Target::initialize_x86,
        Target::initialize_aarch64,
        Target::initialize_riscv,
        Target::initialize_loongarch,
        Target::initialize_power_pc,
        Target::initialize_system_z,
    ] {
        initialise(config);
    }
}

/// The machine to generate code for. Code is position independent: it may end up in a shared library.
pub fn target_machine(options: &Options) -> Result<TargetMachine> {
    set_switches();
    let triple = match &options.target {
        Some(text) => {
            initialise_targets(&InitializationConfig::default());
            TargetMachine::normalize_triple(&TargetTriple::create(text))
        }
        None => {
            initialise_native_target();
            TargetMachine::get_default_triple()
        }
    };
    let target = Target::from_triple(&triple).map_err(|message| Error::Llvm(message.to_string()))?;
    let (cpu, features) = match &options.cpu {
        Cpu::Generic => (String::new(), String::new()),
        Cpu::Native => (TargetMachine::get_host_cpu_name().to_string(), TargetMachine::get_host_cpu_features().to_string()),
        Cpu::Named(name) if !has_cpu(&triple, name) => {
            return Err(Error::Llvm(format!("'{name}' is no processor of {}", triple.as_str().to_string_lossy())));
        }
        Cpu::Named(name) => (name.clone(), String::new()),
    };
    let machine = target
        .create_target_machine(&triple, &cpu, &features, options.llvm_level(), RelocMode::PIC, CodeModel::Default)
        .ok_or_else(|| Error::Llvm(format!("no code generator for {triple}")))?;
    match machine.get_target_data().get_pointer_byte_size(None) {
        8 => Ok(machine),
        bytes => {
            let (triple, bits) = (triple.as_str().to_string_lossy(), 8 * bytes);
            Err(Error::Llvm(format!("addresses of '{triple}' have {bits} bits, and compiled programs need 64")))
        }
    }
}

unsafe extern "C" {
    fn pyllvm_has_cpu(triple: *const c_char, cpu: *const c_char) -> bool;
    fn pyllvm_has_fma(triple: *const c_char, cpu: *const c_char, features: *const c_char) -> bool;
}

/// Has the machine's processor one operation for a product and a sum, rounded once?
pub(super) fn has_fma(machine: &TargetMachine) -> bool {
    let (triple, cpu, features) = (machine.get_triple(), machine.get_cpu(), machine.get_feature_string());
    // SAFETY: all are texts that live during the call.
    unsafe { pyllvm_has_fma(triple.as_str().as_ptr(), cpu.as_ptr(), features.as_ptr()) }
}

/// The target has been initialised.
fn has_cpu(triple: &TargetTriple, name: &str) -> bool {
    let text = triple.as_str().to_string_lossy().into_owned();
    let (Ok(triple), Ok(name)) = (CString::new(text), CString::new(name)) else { return false };
    // SAFETY: both are texts that live during the call.
    unsafe { pyllvm_has_cpu(triple.as_ptr(), name.as_ptr()) }
}
