//! Memory for small objects of whole programs: a list of free blocks for each size. Comes in: the calls that `heap` and
//! `drop` made. Goes out: the functions behind them. They are only defined when LLVM has optimised everything
//! else, so that until then it knows these calls as an allocator's: it may drop pairs of them.
//!
//! Objects that may be part of cycles have pools of their own, through which the collector walks (`cycles`). A block
//! there that begins with a count of zero is free, and fresh blocks are no secret of the function that asked for them:
//! asking may start the collector, which reads every object.
//!
//! Programs without a start of their own are called by others, perhaps from several threads: they use malloc.

use super::facts::Memory;
use super::{ModuleGen, Options, Result, invalid};
use crate::mir::Program;
use inkwell::AddressSpace;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::builder::Builder;
use inkwell::context::ContextRef;
use inkwell::module::{Linkage, Module};
use inkwell::types::{IntType, PointerType};
use inkwell::values::{FunctionValue, GlobalValue, InstructionValue, PointerValue, ValueKind};

const NEW: &str = "pyl.new.";
const OLD: &str = "pyl.old.";
/// Follows either in the names of the pools that the collector walks through.
const WALKED: &str = "walked.";
/// Blocks are multiples of this.
const STEP: u64 = 16;
/// Larger objects come from malloc.
const LARGEST: u64 = 256;
/// LLVM's `AllocFnKind`: gives uninitialised memory, takes it back.
const ALLOCATES: u64 = 1 | 8;
const FREES: u64 = 4;

impl<'ctx> ModuleGen<'_, 'ctx> {
    pub fn is_whole_program(&self) -> bool {
        is_whole(self.program)
    }

    pub fn has_pools(&self) -> bool {
        has_pools(self.program, self.options)
    }

    /// The size of an object's block, if it comes from the pool.
    pub fn pool_size(&self, size: u64) -> Option<u64> {
        (self.has_pools() && size <= LARGEST).then(|| size.next_multiple_of(STEP))
    }

    pub fn pool_block(&mut self, size: u64, walked: bool) -> Result<PointerValue<'ctx>> {
        let function = self.pool_function(NEW, size, walked);
        let call = self.named_call(function, &[], "block")?;
        self.keep_rare_call(call);
        Ok(self.value_of(call, "block")?.into_pointer_value())
    }

    pub fn pool_free(&mut self, size: u64, walked: bool, block: PointerValue<'ctx>) -> Result<()> {
        let function = self.pool_function(OLD, size, walked);
        let call = self.call(function, &[block.into()])?;
        self.keep_rare_call(call);
        Ok(())
    }

    fn pool_function(&mut self, kind: &str, size: u64, walked: bool) -> FunctionValue<'ctx> {
        let name = format!("{kind}{}{size}", if walked { WALKED } else { "" });
        if let Some(function) = self.module.get_function(&name) {
            return function;
        }
        let pointer = self.pointer_type();
        let gives = kind == NEW;
        let result = gives.then(|| pointer.into());
        let params = if gives { vec![] } else { vec![pointer.into()] };
        let function = self.c_function(&name, result, &params);
        self.mark_function(function, &["willreturn"]);
        let attribute = |name: &str, value: u64| self.facts.attribute(name, value);
        let family = self.context.create_string_attribute("alloc-family", "pyl.pool");
        if gives {
            let promises: &[(&str, u64)] = match self.program.handles_memory {
                true => &[("noundef", 0), ("dereferenceable_or_null", size)],
                false => &[("nonnull", 0), ("noundef", 0), ("dereferenceable", size)],
            };
            for &(name, value) in promises {
                function.add_attribute(AttributeLoc::Return, attribute(name, value));
            }
        } else {
            self.mark_memory(function, Memory::ChangesArgumentsAndAllocates);
        }
        match (gives, walked) {
            (true, false) => {
                function.add_attribute(AttributeLoc::Function, family);
                function.add_attribute(AttributeLoc::Function, attribute("allockind", ALLOCATES));
                function.add_attribute(AttributeLoc::Return, attribute("noalias", 0));
                self.mark_memory(function, Memory::Allocates);
            }
            (false, false) => {
                function.add_attribute(AttributeLoc::Function, family);
                function.add_attribute(AttributeLoc::Function, attribute("allockind", FREES));
                function.add_attribute(AttributeLoc::Param(0), attribute("allocptr", 0));
            }
            (true | false, true) => {}
        }
        function
    }
}

/// Nobody calls the program's functions from outside: it has one thread.
fn is_whole(program: &Program) -> bool {
    program.start.is_some() && program.exports.is_empty()
}

/// Blocks that are counted come from malloc, one by one.
pub fn has_pools(program: &Program, options: &Options) -> bool {
    is_whole(program) && !options.check_leaks
}

/// Defines the pool's functions that the module still calls. Returns whether there are any.
pub fn define(module: &Module<'_>, is_divided: bool) -> Result<bool> {
    let called: Vec<PoolFunction> = module.get_functions().filter_map(PoolFunction::of).collect();
    for which in &called {
        let maker = PoolMaker::new(module, which, is_divided);
        if which.gives { maker.define_new()? } else { maker.define_old()? }
    }
    Ok(!called.is_empty())
}

/// One of the pool's functions: gives or takes a block of this size.
struct PoolFunction {
    name: String,
    gives: bool,
    walked: bool,
    size: u64,
}

impl PoolFunction {
    fn of(function: FunctionValue<'_>) -> Option<PoolFunction> {
        let name = function.get_name().to_str().ok()?;
        let (gives, which) = match name.strip_prefix(NEW) {
            Some(which) => (true, which),
            None => (false, name.strip_prefix(OLD)?),
        };
        let size = which.strip_prefix(WALKED);
        let (walked, size) = (size.is_some(), size.unwrap_or(which).parse().ok()?);
        Some(PoolFunction { name: name.to_string(), gives, walked, size })
    }
}

struct PoolMaker<'m, 'ctx> {
    module: &'m Module<'ctx>,
    context: ContextRef<'ctx>,
    builder: Builder<'ctx>,
    int: IntType<'ctx>,
    pointer: PointerType<'ctx>,
    which: &'m PoolFunction,
    is_divided: bool,
}

impl<'m, 'ctx> PoolMaker<'m, 'ctx> {
    fn new(module: &'m Module<'ctx>, which: &'m PoolFunction, is_divided: bool) -> PoolMaker<'m, 'ctx> {
        let context = module.get_context();
        let (int, pointer) = (context.i64_type(), context.ptr_type(AddressSpace::default()));
        PoolMaker { module, context, builder: context.create_builder(), int, pointer, which, is_divided }
    }

    /// The first free block; each holds the next.
    fn free_list(&self) -> GlobalValue<'ctx> {
        let name = format!("pyl.pool.{}{}", if self.which.walked { WALKED } else { "" }, self.which.size);
        let variable = || super::variable(self.module, self.pointer.into(), &name, self.is_divided);
        self.module.get_global(&name).unwrap_or_else(variable)
    }

    /// The declared function, to be defined; what was promised about it as a foreign one no longer holds for its body.
    fn begin(&self) -> Result<FunctionValue<'ctx>> {
        let Some(function) = self.module.get_function(&self.which.name) else { return invalid("a pool without function") };
        for name in ["allockind", "memory"] {
            function.remove_enum_attribute(AttributeLoc::Function, Attribute::get_named_enum_kind_id(name));
        }
        function.remove_string_attribute(AttributeLoc::Function, "alloc-family");
        function.set_linkage(Linkage::Internal);
        let inline = self.context.create_enum_attribute(Attribute::get_named_enum_kind_id("alwaysinline"), 0);
        function.add_attribute(AttributeLoc::Function, inline);
        self.builder.position_at_end(self.context.append_basic_block(function, "entry"));
        Ok(function)
    }

    fn define_new(&self) -> Result<()> {
        let refill = self.refill_function();
        let function = self.begin()?;
        let list = self.free_list().as_pointer_value();
        let taken = self.context.append_basic_block(function, "taken");
        let empty = self.context.append_basic_block(function, "empty");
        let first = self.builder.build_load(self.pointer, list, "first")?.into_pointer_value();
        let none = self.builder.build_is_null(first, "none")?;
        let branch = self.builder.build_conditional_branch(none, empty, taken)?;
        self.mark_unlikely(branch)?;
        self.builder.position_at_end(taken);
        let place = self.next_place(first)?;
        let next = self.builder.build_load(self.pointer, place, "next")?;
        self.builder.build_store(list, next)?;
        self.builder.build_return(Some(&first))?;
        self.builder.position_at_end(empty);
        let call = self.builder.build_call(refill, &[list.into(), self.int.const_int(self.which.size, false).into()], "block")?;
        let ValueKind::Basic(block) = call.try_as_basic_value() else { return invalid("the pool gives nothing") };
        self.builder.build_return(Some(&block))?;
        Ok(())
    }

    fn mark_unlikely(&self, branch: InstructionValue<'ctx>) -> Result<()> {
        let weight = |n: u64| self.context.i32_type().const_int(n, false).into();
        let weights = self.context.metadata_node(&[self.context.metadata_string("branch_weights").into(), weight(1), weight(1 << 20)]);
        let kind = self.context.get_kind_id("prof");
        branch.set_metadata(weights, kind).map_err(|error| super::Error::Llvm(error.to_string()))
    }

    /// Where a free block holds the next one: at its beginning, or behind the zero that says that it is free.
    fn next_place(&self, block: PointerValue<'ctx>) -> Result<PointerValue<'ctx>> {
        if !self.which.walked {
            return Ok(block);
        }
        let pair = self.context.struct_type(&[self.int.into(), self.pointer.into()], false);
        Ok(self.builder.build_struct_gep(pair, block, 1, "next.at")?)
    }

    fn define_old(&self) -> Result<()> {
        let function = self.begin()?;
        let Some(block) = function.get_first_param() else { return invalid("the pool takes nothing") };
        let list = self.free_list().as_pointer_value();
        let first = self.builder.build_load(self.pointer, list, "first")?;
        let block = block.into_pointer_value();
        if self.which.walked {
            self.builder.build_store(block, self.int.const_zero())?;
        }
        let place = self.next_place(block)?;
        self.builder.build_store(place, first)?;
        self.builder.build_store(list, block)?;
        self.builder.build_return(None)?;
        Ok(())
    }

    /// The runtime's `(list, size)`: fills the list from a chunk of fresh memory, gives one more block.
    fn refill_function(&self) -> FunctionValue<'ctx> {
        let name = if self.which.walked { "pyl_walked_refill" } else { "pyl_pool_refill" };
        self.module.get_function(name).unwrap_or_else(|| {
            let ty = self.pointer.fn_type(&[self.pointer.into(), self.int.into()], false);
            let function = self.module.add_function(name, ty, Some(Linkage::External));
            for name in ["cold", "nounwind"] {
                let attribute = self.context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), 0);
                function.add_attribute(AttributeLoc::Function, attribute);
            }
            function
        })
    }
}
