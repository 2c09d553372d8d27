//! Code generation. Comes in: a MIR program after all passes, its sources (for line numbers), options.
//! Goes out: one verified LLVM module, not yet optimised. Must not think about ownership or Python's semantics:
//! every operation of MIR has one fixed translation.
//!
//! Slots become entry-block `alloca`s, which LLVM's mem2reg turns into SSA values.

mod blocks;
mod checks;
mod count;
mod cycles;
mod debug;
mod drop;
mod entry;
mod facts;
mod function;
mod heap;
mod items;
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

use crate::maps::{HashMap, IndexMap, IndexSet};
use crate::mir::units::Units;
use crate::mir::{self, FuncId, Program};
use crate::source::SourceMap;
use crate::types::TypeId;
pub use checks::{Check, check_of};
use debug::DebugInfo;
use facts::Facts;
use fixedbitset::FixedBitSet;
use inkwell::builder::{Builder, BuilderError};
use inkwell::context::Context;
use inkwell::llvm_sys::prelude::LLVMValueRef;
use inkwell::module::{Linkage, Module};
use inkwell::targets::{TargetData, TargetMachine};
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, FunctionValue, GlobalValue, PointerValue};
use inkwell::{AddressSpace, GlobalVisibility};
pub use options::{Cpu, Options, initialise_native_target, target_machine};
pub(crate) use pool::has_pools;
use std::fmt;
use types::TypeTable;

/// Where the memory of a module's objects and arrays comes from.
#[derive(Clone, Copy, Debug)]
pub struct Allocator {
    /// The module is one of several units of a program.
    pub is_divided: bool,
    /// See `has_pools`.
    pub has_pools: bool,
}

/// What remains to be done when LLVM has optimised a module: until then it sees an allocator's functions that it knows.
/// Returns whether there are new functions to be inlined.
pub(crate) fn define_allocator(module: &Module<'_>, allocator: Allocator) -> Result<bool> {
    if allocator.has_pools {
        blocks::use_pools(module);
    } else {
        blocks::define_zeroed(module)?;
    }
    pool::define(module, allocator.is_divided)
}

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

/// Which part of a program becomes the module.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    pub units: &'a Units,
    /// The number of the unit.
    pub index: usize,
}

/// Translates one unit of the program. The module carries the machine's triple and data layout.
pub fn generate<'ctx>(
    context: &'ctx Context,
    program: &Program,
    part: Part<'_>,
    sources: &SourceMap,
    options: &Options,
    machine: &TargetMachine,
) -> Result<Module<'ctx>> {
    let module = context.create_module("pyllvm");
    module.set_triple(&machine.get_triple());
    let target = machine.get_target_data();
    module.set_data_layout(&target.get_data_layout());
    let objects = mir::cycles::objects(program);
    let mut generator = ModuleGen {
        types: TypeTable::build(context, program, &target),
        facts: Facts::new(context, options.opt_level > 0),
        exception: exception_global(context, &module, part.units.is_divided()),
        debug: options.debug_info.then(|| DebugInfo::new(context, &module, sources, options.opt_level > 0)),
        builder: context.create_builder(),
        funcs: vec![None; program.funcs.len()],
        globals: Vec::new(),
        strings: IndexMap::default(),
        literals: HashMap::default(),
        c_strings: IndexMap::default(),
        locations: IndexMap::default(),
        helpers: IndexMap::default(),
        shared: IndexSet::default(),
        in_rare_block: false,
        has_fma: options::has_fma(machine),
        deep: drop::deep_layouts(program),
        made: objects.made,
        cyclic: objects.cyclic,
        context,
        module,
        program,
        part,
        sources,
        options,
        target,
    };
    // Programs that others call, perhaps from several threads, have no collector.
    if !generator.is_whole_program() {
        generator.cyclic.fill(false);
    }
    generator.shared = generator.shared_helpers();
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
fn exception_global<'ctx>(context: &'ctx Context, module: &Module<'ctx>, is_divided: bool) -> GlobalValue<'ctx> {
    let pointer = context.ptr_type(AddressSpace::default());
    variable(module, pointer.into(), "pyl.exception", is_divided)
}

/// A variable that starts as zero, one for the whole program; all units define those that they use.
fn variable<'ctx>(module: &Module<'ctx>, ty: BasicTypeEnum<'ctx>, name: &str, is_divided: bool) -> GlobalValue<'ctx> {
    let global = module.add_global(ty, None, name);
    global.set_initializer(&types::zero(ty));
    if is_divided {
        global.set_linkage(Linkage::WeakAny);
        global.set_visibility(GlobalVisibility::Hidden);
    } else {
        global.set_linkage(Linkage::Internal);
    }
    global
}

/// Everything of one module while it is made.
struct ModuleGen<'a, 'ctx> {
    context: &'ctx Context,
    module: Module<'ctx>,
    builder: Builder<'ctx>,
    program: &'a Program,
    part: Part<'a>,
    sources: &'a SourceMap,
    options: &'a Options,
    target: TargetData,
    /// Does the processor multiply and add at once?
    has_fma: bool,
    types: TypeTable<'ctx>,
    facts: Facts<'ctx>,
    debug: Option<DebugInfo<'ctx>>,
    /// By `FuncId`; those of other units as far as they are called.
    funcs: Vec<Option<FunctionValue<'ctx>>>,
    /// By `GlobalId`.
    globals: Vec<GlobalValue<'ctx>>,
    exception: GlobalValue<'ctx>,
    strings: IndexMap<String, GlobalValue<'ctx>>,
    /// What the constants that are texts say.
    literals: HashMap<LLVMValueRef, String>,
    c_strings: IndexMap<String, GlobalValue<'ctx>>,
    locations: IndexMap<(u32, u32, String), GlobalValue<'ctx>>,
    /// Helper functions asked for so far, in that order; bodies are made when the program's functions are done.
    helpers: IndexMap<Helper, FunctionValue<'ctx>>,
    /// Helpers that only one of the units defines.
    shared: IndexSet<Helper>,
    /// Does the block that is being made run rarely?
    in_rare_block: bool,
    /// By `LayoutId`: can its objects hold chains of any length?
    deep: Vec<bool>,
    /// By `LayoutId`: are there objects of exactly this class?
    made: Vec<bool>,
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
    ReleaseArray(TypeId),
    /// Compares the keys at two addresses by a function of the program, for the runtime.
    Less(FuncId),
    DropDeferred,
    Defer,
}

impl<'a> Part<'a> {
    /// The unit's functions.
    fn funcs(self) -> &'a FixedBitSet {
        &self.units.funcs[self.index]
    }

    /// What may be taken into them from other units.
    fn seen(self) -> &'a FixedBitSet {
        &self.units.seen[self.index]
    }
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    fn run(&mut self) -> Result<()> {
        self.declare_globals();
        let ids = self.part.funcs().union(self.part.seen()).map(|index| FuncId(index as u32));
        let (empty, ids): (Vec<FuncId>, Vec<FuncId>) = ids.partition(|id| self.program.func(*id).is_empty());
        for &id in &ids {
            self.function(id);
        }
        for &id in &ids {
            self.emit_function(id)?;
        }
        let is_entry = self.is_entry();
        if let Some(start) = self.program.start.filter(|_| is_entry) {
            self.emit_main(start)?;
        }
        if self.has_shared_helpers() {
            self.shared.clone().into_iter().for_each(|helper| _ = self.helper(helper));
        }
        self.emit_helpers()?;
        if is_entry {
            self.emit_exports()?;
        }
        // Most of what does nothing was emptied because nobody calls it any more.
        let is_called = |id: &FuncId| self.funcs[id.index()].is_some() || self.part.units.shared_funcs.contains(id.index());
        empty.into_iter().filter(is_called).collect::<Vec<_>>().into_iter().try_for_each(|id| self.emit_function(id))
    }

    /// Is the program's entry in this module?
    fn is_entry(&self) -> bool {
        self.part.units.entry(self.program) == self.part.index
    }

    /// A variable that starts as zero, one for the whole program.
    fn variable(&self, ty: BasicTypeEnum<'ctx>, name: &str) -> GlobalValue<'ctx> {
        self.module.get_global(name).unwrap_or_else(|| variable(&self.module, ty, name, self.part.units.is_divided()))
    }

    fn declare_globals(&mut self) {
        let is_entry = self.is_entry();
        // With `check_leaks` the entry releases all of them.
        let all_are_shared = self.part.units.is_divided() && self.options.check_leaks;
        for (index, global) in self.program.globals.iter().enumerate() {
            let ty = self.types.memory(global.ty);
            let value = self.module.add_global(ty, None, &global.name);
            let is_shared = all_are_shared || self.part.units.shared_globals.contains(index);
            if is_shared {
                value.set_visibility(GlobalVisibility::Hidden);
            } else {
                value.set_linkage(Linkage::Internal);
            }
            if is_entry || !is_shared {
                value.set_initializer(&types::zero(ty));
            }
            self.globals.push(value);
        }
    }

    /// Helpers may ask for further helpers, so this runs until the list stops growing.
    fn emit_helpers(&mut self) -> Result<()> {
        let mut done = 0;
        while let Some((&helper, &function)) = self.helpers.get_index(done) {
            done += 1;
            if self.shared.contains(&helper) && !self.has_shared_helpers() {
                continue;
            }
            self.builder.position_at_end(self.context.append_basic_block(function, "entry"));
            match helper {
                Helper::Retain(ty) => self.emit_retain_body(function, ty)?,
                Helper::Release { ty, nested } => self.emit_release_body(function, ty, nested)?,
                Helper::Drop { layout, nested } => self.emit_drop_body(function, layout, nested)?,
                Helper::Visit(layout) => self.emit_visit_body(function, layout)?,
                Helper::Clear(layout) => self.emit_clear_body(function, layout)?,
                Helper::Discard(layout) => self.emit_discard_body(function, layout)?,
                Helper::ReleaseArray(element) => self.emit_release_array_body(function, element)?,
                Helper::Less(less) => self.emit_less_body(function, less)?,
                Helper::DropDeferred => self.emit_drop_deferred_body(function)?,
                Helper::Defer => self.emit_defer_body(function)?,
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
