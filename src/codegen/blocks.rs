//! Where arrays come from. Until LLVM has optimised a module, `malloc` and its family give them: LLVM knows these, drops
//! pairs of them, and makes `calloc` of `malloc` and zeroes. Comes in: an optimised module. Goes out: the same module.
//!
//! - In whole programs the runtime's pools stand behind these names.
//! - Elsewhere only small zeroed blocks come from another place. glibc's `calloc` passes by the lists of free small blocks
//!   that each thread has, so that what `free` puts there is never used again, and searches longer for each. They come
//!   from `malloc`, too.

use super::{Result, invalid};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::module::{Linkage, Module};
use inkwell::values::{FunctionValue, ValueKind};
use inkwell::{AddressSpace, IntPredicate};

const NAME: &str = "pyl.zeroed";
/// The largest block in glibc's lists of free blocks of a thread.
const SMALL: u64 = 1032;

/// Lets the runtime's pools stand behind `malloc` and its family.
pub fn use_pools(module: &Module<'_>) {
    for (name, pooled) in
        [("malloc", "pyl_block_new"), ("calloc", "pyl_block_zeroed"), ("realloc", "pyl_block_resize"), ("free", "pyl_block_free")]
    {
        if let Some(function) = module.get_function(name) {
            function.as_global_value().set_name(pooled);
        }
    }
}

/// Puts a function of the module in the place of `calloc`.
pub fn define_zeroed(module: &Module<'_>) -> Result<()> {
    let Some(calloc) = module.get_function("calloc") else { return Ok(()) };
    let function = module.add_function(NAME, calloc.get_type(), Some(Linkage::Internal));
    calloc.replace_all_uses_with(function);
    let context = module.get_context();
    for name in ["noinline", "nounwind"] {
        let attribute = context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), 0);
        function.add_attribute(AttributeLoc::Function, attribute);
    }
    define_body(module, function, calloc)
}

fn define_body<'ctx>(module: &Module<'ctx>, function: FunctionValue<'ctx>, calloc: FunctionValue<'ctx>) -> Result<()> {
    let context = module.get_context();
    let builder = context.create_builder();
    let (int, pointer) = (context.i64_type(), context.ptr_type(AddressSpace::default()));
    let malloc =
        module.get_function("malloc").unwrap_or_else(|| module.add_function("malloc", pointer.fn_type(&[int.into()], false), None));
    let [count, size] = function.get_params()[..] else { return invalid("calloc without size") };
    let [entry, small, clear, full, large] =
        ["entry", "small", "clear", "full", "large"].map(|name| context.append_basic_block(function, name));
    builder.position_at_end(entry);
    // One of the two is one, or the other the size of an element: lists never come near the end of the address space.
    let bytes = builder.build_int_mul(count.into_int_value(), size.into_int_value(), "bytes")?;
    let is_small = builder.build_int_compare(IntPredicate::ULE, bytes, int.const_int(SMALL, false), "is.small")?;
    builder.build_conditional_branch(is_small, small, large)?;
    builder.position_at_end(small);
    let ValueKind::Basic(block) = builder.build_call(malloc, &[bytes.into()], "block")?.try_as_basic_value() else {
        return invalid("malloc gives nothing");
    };
    let block = block.into_pointer_value();
    let is_null = builder.build_is_null(block, "no.memory")?;
    builder.build_conditional_branch(is_null, full, clear)?;
    builder.position_at_end(clear);
    builder.build_memset(block, 16, context.i8_type().const_zero(), bytes).map_err(|error| super::Error::Llvm(error.to_string()))?;
    builder.build_unconditional_branch(full)?;
    builder.position_at_end(full);
    builder.build_return(Some(&block))?;
    builder.position_at_end(large);
    let call = builder.build_call(calloc, &[count.into(), size.into()], "block")?;
    let ValueKind::Basic(block) = call.try_as_basic_value() else { return invalid("calloc gives nothing") };
    builder.build_return(Some(&block))?;
    Ok(())
}
