//! Code generation. Comes in: a MIR program after all passes, its sources (for line numbers), options.
//! Goes out: one verified LLVM module, not yet optimised. Must not think about ownership or Python's semantics:
//! every operation of MIR has one fixed translation.
//!
//! Slots become entry-block `alloca`s, which LLVM's mem2reg turns into SSA values.

mod checks;
mod count;
mod cycles;
mod debug;
mod drop;
mod entry;
mod facts;
mod function;
mod heap;
mod mixed;
mod op;
mod options;
mod pool;
mod prim;
mod runtime_calls;
#[cfg(test)]
mod tests;
mod text;
mod text_inline;
mod types;
mod value;

use crate::mir::{FuncId, Program};
use crate::source::SourceMap;
use crate::types::TypeId;
pub use checks::{Check, check_of};
use debug::DebugInfo;
use facts::Facts;
use indexmap::IndexMap;
use inkwell::builder::{Builder, BuilderError};
use inkwell::context::Context;
use inkwell::module::{Linkage, Module};
use inkwell::targets::{TargetData, TargetMachine};
use inkwell::values::{BasicValueEnum, FunctionValue, GlobalValue, PointerValue};
use inkwell::{AddressSpace, GlobalVisibility};
pub use options::{Cpu, Options, target_machine};
pub(crate) use pool::define as define_pool;
use std::fmt;
use types::TypeTable;

/// Why no code could be generated. Users never cause `Invalid`: it means that an earlier stage broke MIR's rules.
#[derive(Debug)]
pub enum Error {
    /// MIR that says something impossible.
    Invalid(String),
    /// LLVM refused: an unknown target, a module that fails its verifier.
    Llvm(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Invalid(message) => write!(f, "invalid MIR: {message}"),
            Error::Llvm(message) => write!(f, "LLVM: {message}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<BuilderError> for Error {
    fn from(error: BuilderError) -> Error {
        Error::Llvm(format!("building an instruction: {error}"))
    }
}

pub type Result<T> = std::result::Result<T, Error>;

fn invalid<T>(message: impl Into<String>) -> Result<T> {
    Err(Error::Invalid(message.into()))
}

/// Translates the program. The module carries the machine's triple and data layout.
pub fn generate<'ctx>(
    context: &'ctx Context,
    program: &Program,
    sources: &SourceMap,
    options: &Options,
    machine: &TargetMachine,
) -> Result<Module<'ctx>> {
    let module = context.create_module("pyllvm");
    module.set_triple(&machine.get_triple());
    let target = machine.get_target_data();
    module.set_data_layout(&target.get_data_layout());
    let mut generator = ModuleGen {
        types: TypeTable::build(context, program, &target),
        facts: Facts::new(context, options.opt_level > 0),
        exception: exception_global(context, &module),
        debug: options.debug_info.then(|| DebugInfo::new(context, &module, sources, options.opt_level > 0)),
        builder: context.create_builder(),
        funcs: Vec::new(),
        globals: Vec::new(),
        strings: IndexMap::new(),
        c_strings: IndexMap::new(),
        locations: IndexMap::new(),
        helpers: IndexMap::new(),
        deep: drop::deep_layouts(program),
        cyclic: Vec::new(),
        context,
        module,
        program,
        sources,
        options,
        target,
    };
    generator.cyclic = generator.collected_layouts();
    generator.run()?;
    if let Some(debug) = &generator.debug {
        debug.finish();
    }
    let module = generator.module;
    if cfg!(debug_assertions) || options.verify {
        module.verify().map_err(|message| Error::Llvm(message.to_string()))?;
    }
    Ok(module)
}

/// The exception on its way; null when there is none.
fn exception_global<'ctx>(context: &'ctx Context, module: &Module<'ctx>) -> GlobalValue<'ctx> {
    let pointer = context.ptr_type(AddressSpace::default());
    let global = module.add_global(pointer, None, "pyl.exception");
    global.set_linkage(Linkage::Internal);
    global.set_initializer(&pointer.const_null());
    global
}

/// Everything of one module while it is made.
struct ModuleGen<'a, 'ctx> {
    context: &'ctx Context,
    module: Module<'ctx>,
    builder: Builder<'ctx>,
    program: &'a Program,
    sources: &'a SourceMap,
    options: &'a Options,
    target: TargetData,
    types: TypeTable<'ctx>,
    facts: Facts<'ctx>,
    debug: Option<DebugInfo<'ctx>>,
    /// By `FuncId`.
    funcs: Vec<FunctionValue<'ctx>>,
    /// By `GlobalId`.
    globals: Vec<GlobalValue<'ctx>>,
    exception: GlobalValue<'ctx>,
    strings: IndexMap<String, GlobalValue<'ctx>>,
    c_strings: IndexMap<String, GlobalValue<'ctx>>,
    locations: IndexMap<(u32, u32, String), GlobalValue<'ctx>>,
    /// Helper functions asked for so far, in that order; bodies are made when the program's functions are done.
    helpers: IndexMap<Helper, FunctionValue<'ctx>>,
    /// By `LayoutId`: can its objects hold chains of any length?
    deep: Vec<bool>,
    /// By `LayoutId`: does the collector of cycles look after its objects?
    cyclic: Vec<bool>,
}

/// Functions that codegen adds to the module when something needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Helper {
    Retain(TypeId),
    /// `nested`: called from a drop; takes the depth and leaves what lies too deep to the outermost one.
    Release {
        ty: TypeId,
        nested: bool,
    },
    Drop {
        layout: crate::types::LayoutId,
        nested: bool,
    },
    /// Tells a callback each object that an object of exactly this layout holds and that may be part of a cycle.
    Visit(crate::types::LayoutId),
    /// Lets go of everything that an object of exactly this layout holds.
    Clear(crate::types::LayoutId),
    /// Drops an object, for the runtime.
    Discard(crate::types::LayoutId),
    RetainArray(TypeId),
    ReleaseArray(TypeId),
    DropDeferred,
    Defer,
    OutOfMemory,
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    fn run(&mut self) -> Result<()> {
        self.declare_globals();
        for func in &self.program.funcs {
            let declared = self.declare_function(func);
            self.funcs.push(declared);
        }
        for index in 0..self.program.funcs.len() {
            self.emit_function(FuncId(index as u32))?;
        }
        if let Some(start) = self.program.start {
            self.emit_main(start)?;
        }
        self.emit_helpers()?;
        self.emit_exports()
    }

    fn declare_globals(&mut self) {
        for global in &self.program.globals {
            let ty = self.types.memory(global.ty);
            let value = self.module.add_global(ty, None, &global.name);
            value.set_linkage(Linkage::Internal);
            value.set_visibility(GlobalVisibility::Default);
            value.set_initializer(&types::zero(ty));
            self.globals.push(value);
        }
    }

    /// Helpers may ask for further helpers, so this runs until the list stops growing.
    fn emit_helpers(&mut self) -> Result<()> {
        let mut done = 0;
        while let Some((&helper, &function)) = self.helpers.get_index(done) {
            done += 1;
            self.builder.position_at_end(self.context.append_basic_block(function, "entry"));
            match helper {
                Helper::Retain(ty) => self.emit_retain_body(function, ty)?,
                Helper::Release { ty, nested } => self.emit_release_body(function, ty, nested)?,
                Helper::Drop { layout, nested } => self.emit_drop_body(function, layout, nested)?,
                Helper::Visit(layout) => self.emit_visit_body(function, layout)?,
                Helper::Clear(layout) => self.emit_clear_body(function, layout)?,
                Helper::Discard(layout) => self.emit_discard_body(function, layout)?,
                Helper::RetainArray(element) => self.emit_retain_array_body(function, element)?,
                Helper::ReleaseArray(element) => self.emit_release_array_body(function, element)?,
                Helper::DropDeferred => self.emit_drop_deferred_body(function)?,
                Helper::Defer => self.emit_defer_body(function)?,
                Helper::OutOfMemory => self.emit_out_of_memory_body()?,
            }
        }
        Ok(())
    }

    fn pointer_type(&self) -> inkwell::types::PointerType<'ctx> {
        self.context.ptr_type(AddressSpace::default())
    }

    fn null(&self) -> PointerValue<'ctx> {
        self.pointer_type().const_null()
    }

    fn int(&self, value: i64) -> inkwell::values::IntValue<'ctx> {
        self.context.i64_type().const_int(value as u64, true)
    }

    /// The value of types that carry none.
    fn unit(&self) -> BasicValueEnum<'ctx> {
        self.context.i8_type().const_zero().into()
    }
}
