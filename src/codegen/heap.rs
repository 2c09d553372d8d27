//! Heap objects and raw arrays. Comes in: layouts, element types, pointers. Goes out: calls of malloc and friends
//! (of the runtime's counting ones with `check_leaks`) and element accesses.

use super::facts::{Region, element_region};
use super::{ModuleGen, Result, invalid};
use crate::mir::FuncId;
use crate::types::{LayoutId, TypeId, Types};
use inkwell::IntPredicate;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, FunctionValue, IntValue, PointerValue};

/// Where the memory of an object comes from, with its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Supply {
    /// `walked`: the collector of cycles finds the objects by walking through the pool.
    Pool {
        size: u64,
        walked: bool,
    },
    Malloc(u64),
    /// The collector of cycles finds the objects in a list.
    Listed(u64),
}

/// The operands of `ArrayMove`.
pub(super) struct Move<'ctx> {
    pub dst: PointerValue<'ctx>,
    pub dst_index: IntValue<'ctx>,
    pub src: PointerValue<'ctx>,
    pub src_index: IntValue<'ctx>,
    pub count: IntValue<'ctx>,
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    fn block(&mut self, bytes: IntValue<'ctx>) -> Result<PointerValue<'ctx>> {
        let name = if self.options.check_leaks { "pyl_alloc" } else { "malloc" };
        let pointer = self.pointer_type();
        let function = self.c_function(name, Some(pointer.into()), &[self.context.i64_type().into()]);
        Ok(self.call_value(function, &[bytes.into()], "block")?.into_pointer_value())
    }

    /// A zeroed block; null if there is no memory.
    fn zeroed_block(&mut self, function: FunctionValue<'ctx>, bytes: IntValue<'ctx>) -> Result<PointerValue<'ctx>> {
        let int = self.context.i64_type().into();
        if !self.options.check_leaks {
            let calloc = self.c_function("calloc", Some(self.pointer_type().into()), &[int, int]);
            return Ok(self.call_value(calloc, &[bytes.into(), self.int(1).into()], "block")?.into_pointer_value());
        }
        let block = self.block(bytes)?;
        let clear = self.context.append_basic_block(function, "clear");
        let done = self.context.append_basic_block(function, "cleared");
        let is_null = self.builder.build_is_null(block, "no.memory")?;
        self.builder.build_conditional_branch(is_null, done, clear)?;
        self.builder.position_at_end(clear);
        self.clear(block, bytes, 8)?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        Ok(block)
    }

    pub fn resized_block(&mut self, block: PointerValue<'ctx>, bytes: IntValue<'ctx>) -> Result<PointerValue<'ctx>> {
        let name = if self.options.check_leaks { "pyl_realloc" } else { "realloc" };
        let pointer = self.pointer_type();
        let function = self.c_function(name, Some(pointer.into()), &[pointer.into(), self.context.i64_type().into()]);
        Ok(self.call_value(function, &[block.into(), bytes.into()], "block")?.into_pointer_value())
    }

    pub fn emit_free(&mut self, block: PointerValue<'ctx>) -> Result<()> {
        let name = if self.options.check_leaks { "pyl_free" } else { "free" };
        let function = self.c_function(name, None, &[self.pointer_type().into()]);
        self.call(function, &[block.into()])?;
        Ok(())
    }

    /// Where the memory of objects of this layout comes from.
    pub fn supply(&self, layout: LayoutId) -> Supply {
        let size = self.types.object_size(layout);
        match (self.pool_size(size), self.cyclic[layout.0 as usize]) {
            (Some(size), cyclic) => Supply::Pool { size, walked: cyclic },
            (None, true) => Supply::Listed(size),
            (None, false) => Supply::Malloc(size),
        }
    }

    /// Uninitialised memory for an object, null if there is none.
    pub fn object_block(&mut self, layout: LayoutId) -> Result<PointerValue<'ctx>> {
        match self.supply(layout) {
            Supply::Pool { size, walked } => self.pool_block(size, walked),
            Supply::Malloc(size) => self.block(self.int(size as i64)),
            Supply::Listed(size) => {
                let pointer = self.pointer_type().into();
                let new = self.c_function("pyl_listed_new", Some(pointer), &[self.context.i64_type().into()]);
                Ok(self.call_value(new, &[self.int(size as i64).into()], "block")?.into_pointer_value())
            }
        }
    }

    /// The runtime itself ends programs that do not look whether a pool has memory.
    pub fn block_may_be_null(&self, layout: LayoutId) -> bool {
        self.program.handles_memory || !matches!(self.supply(layout), Supply::Pool { .. })
    }

    /// Frees an object of exactly this layout.
    pub fn free_object(&mut self, layout: LayoutId, object: PointerValue<'ctx>) -> Result<()> {
        match self.supply(layout) {
            Supply::Pool { size, walked } => self.pool_free(size, walked, object),
            Supply::Malloc(_) => self.emit_free(object),
            Supply::Listed(_) => {
                let free = self.c_function("pyl_listed_free", None, &[self.pointer_type().into()]);
                self.call(free, &[object.into()])?;
                Ok(())
            }
        }
    }

    fn clear(&self, place: PointerValue<'ctx>, bytes: IntValue<'ctx>, align: u32) -> Result<()> {
        let zero = self.context.i8_type().const_zero();
        self.builder.build_memset(place, align, zero, bytes).map_err(memory_intrinsic)?;
        Ok(())
    }

    /// Ends the program if an allocation gave nothing.
    pub fn stop_if_null(&mut self, function: FunctionValue<'ctx>, block: PointerValue<'ctx>) -> Result<()> {
        let Some(current) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let allocated = self.context.insert_basic_block_after(current, "allocated");
        let none = self.context.append_basic_block(function, "no.memory");
        let is_null = self.builder.build_is_null(block, "is.null")?;
        let branch = self.builder.build_conditional_branch(is_null, none, allocated)?;
        self.mark_unlikely(branch)?;
        self.builder.position_at_end(none);
        let exhausted = self.c_function("pyl_exhausted", None, &[]);
        self.call(exhausted, &[])?;
        self.builder.build_unreachable()?;
        self.builder.position_at_end(allocated);
        Ok(())
    }

    /// Makes memory a fresh object: one reference, all fields zero.
    pub fn begin_object(&mut self, layout: LayoutId, object: PointerValue<'ctx>) -> Result<()> {
        let size = self.types.object_size(layout);
        let int = self.context.i32_type();
        let header = self.types.header;
        let place = self.builder.build_struct_gep(header, object, 0, "count.at")?;
        self.store_raw(place, int.const_int(1, false).into(), Some(&Region::Refcount))?;
        let place = self.builder.build_struct_gep(header, object, 1, "class.at")?;
        self.store_raw(place, int.const_int(u64::from(layout.0), false).into(), Some(&Region::Class))?;
        let header_size = self.target.get_abi_size(&header);
        if size > header_size {
            let fields = self.element_place(header.into(), object, self.int(1))?;
            self.clear(fields, self.int((size - header_size) as i64), 8)?;
        }
        Ok(())
    }

    /// How many bytes the elements take, at least 1: so null always means failure.
    fn array_bytes(&mut self, element: TypeId, count: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        let int = BasicTypeEnum::from(self.context.i64_type());
        let multiply = self.intrinsic("llvm.umul.with.overflow", &[int])?;
        let size = self.int(self.types.size(element) as i64);
        let pair = self.call_value(multiply, &[count.into(), size.into()], "bytes")?.into_struct_value();
        let bytes = self.builder.build_extract_value(pair, 0, "bytes")?;
        let overflow = self.builder.build_extract_value(pair, 1, "overflow")?.into_int_value();
        // No allocator gives this many bytes, so a count that is negative or too large fails there.
        let most = self.int(i64::MAX);
        let bytes = self.builder.build_select(overflow, most, bytes.into_int_value(), "bytes")?;
        let minimum = self.intrinsic("llvm.umin", &[int])?;
        let bytes = self.call_value(minimum, &[bytes, most.into()], "bytes")?;
        let maximum = self.intrinsic("llvm.umax", &[int])?;
        Ok(self.call_value(maximum, &[bytes, self.int(1).into()], "bytes")?.into_int_value())
    }

    /// A zeroed array and whether it failed.
    pub fn array_new(
        &mut self,
        function: FunctionValue<'ctx>,
        element: TypeId,
        count: IntValue<'ctx>,
    ) -> Result<(PointerValue<'ctx>, IntValue<'ctx>)> {
        let bytes = self.array_bytes(element, count)?;
        let array = self.zeroed_block(function, bytes)?;
        Ok((array, self.builder.build_is_null(array, "no.memory")?))
    }

    /// The resized array and whether it failed.
    pub fn array_resize(
        &mut self,
        element: TypeId,
        array: PointerValue<'ctx>,
        count: IntValue<'ctx>,
    ) -> Result<(PointerValue<'ctx>, IntValue<'ctx>)> {
        let bytes = self.array_bytes(element, count)?;
        let array = self.resized_block(array, bytes)?;
        Ok((array, self.builder.build_is_null(array, "no.memory")?))
    }

    #[allow(unsafe_code)]
    pub fn element_place(
        &self,
        memory: BasicTypeEnum<'ctx>,
        array: PointerValue<'ctx>,
        index: IntValue<'ctx>,
    ) -> Result<PointerValue<'ctx>> {
        // SAFETY: one index into a pointer to elements of that type is always a well-formed GEP.
        Ok(unsafe { self.builder.build_in_bounds_gep(memory, array, &[index], "element.at")? })
    }

    pub fn array_get(&mut self, element: TypeId, array: PointerValue<'ctx>, index: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let memory = self.types.memory(element);
        let place = self.element_place(memory, array, index)?;
        self.load(element, place, element_region(memory).as_ref(), "element")
    }

    /// Puts a value into a place that held nothing.
    pub fn array_init(
        &mut self,
        element: TypeId,
        array: PointerValue<'ctx>,
        index: IntValue<'ctx>,
        value: BasicValueEnum<'ctx>,
    ) -> Result<()> {
        let memory = self.types.memory(element);
        let place = self.element_place(memory, array, index)?;
        self.store(element, place, value, element_region(memory).as_ref())
    }

    pub fn array_move(&mut self, element: TypeId, operands: Move<'ctx>) -> Result<()> {
        let memory = self.types.memory(element);
        let align = self.target.get_abi_alignment(&memory);
        let dst = self.element_place(memory, operands.dst, operands.dst_index)?;
        let src = self.element_place(memory, operands.src, operands.src_index)?;
        let size = self.int(self.types.size(element) as i64);
        let bytes = self.builder.build_int_nsw_mul(operands.count, size, "bytes")?;
        self.builder.build_memmove(dst, align, src, align, bytes).map_err(memory_intrinsic)?;
        Ok(())
    }

    pub fn array_zero(&mut self, element: TypeId, array: PointerValue<'ctx>, from: IntValue<'ctx>, to: IntValue<'ctx>) -> Result<()> {
        let memory = self.types.memory(element);
        let place = self.element_place(memory, array, from)?;
        let count = self.builder.build_int_nsw_sub(to, from, "count")?;
        let bytes = self.builder.build_int_nsw_mul(count, self.int(self.types.size(element) as i64), "bytes")?;
        self.clear(place, bytes, self.target.get_abi_alignment(&memory))
    }

    pub fn emit_release_array_body(&mut self, function: FunctionValue<'ctx>, element: TypeId) -> Result<()> {
        let (array, from, to) = self.array_range_params(function)?;
        let zero = super::types::zero(self.types.register(element));
        self.count_loop(function, from, to, |this, at| {
            let value = this.array_get(element, array, at)?;
            this.array_init(element, array, at, zero)?;
            this.emit_release(element, value, None)
        })?;
        self.builder.build_return(None)?;
        Ok(())
    }

    /// 1 for less, 2 if the function raises.
    pub fn emit_less_body(&mut self, function: FunctionValue<'ctx>, less: FuncId) -> Result<()> {
        let (raises, gives_bool) = (self.program.func(less).raises, self.program.func(less).result == Types::BOOL);
        let keys = [self.param(function, 0)?, self.param(function, 1)?];
        let compare = self.function(less);
        let call = self.call(compare, &keys)?;
        let byte = self.context.i8_type();
        let answer = match (raises, gives_bool) {
            (false, false) => byte.const_zero(),
            (false, true) => self.builder.build_int_z_extend(self.value_of(call, "less")?.into_int_value(), byte, "answer")?,
            (true, _) => {
                let given = self.value_of(call, "less")?;
                let (raised, answer) = match given {
                    BasicValueEnum::StructValue(pair) => {
                        let less = self.builder.build_extract_value(pair, 0, "less")?.into_int_value();
                        (self.is_pair_raised(pair)?, self.builder.build_int_z_extend(less, byte, "answer")?)
                    }
                    flag => (self.is_raised(flag)?, byte.const_zero()),
                };
                self.builder.build_select(raised, byte.const_int(2, false), answer, "answer")?.into_int_value()
            }
        };
        self.builder.build_return(Some(&answer))?;
        Ok(())
    }

    fn array_range_params(&self, function: FunctionValue<'ctx>) -> Result<(PointerValue<'ctx>, IntValue<'ctx>, IntValue<'ctx>)> {
        let array = self.param(function, 0)?.into_pointer_value();
        Ok((array, self.param(function, 1)?.into_int_value(), self.param(function, 2)?.into_int_value()))
    }

    /// Runs `body` for each number in `from..to`.
    pub fn count_loop(
        &mut self,
        function: FunctionValue<'ctx>,
        from: IntValue<'ctx>,
        to: IntValue<'ctx>,
        body: impl FnOnce(&mut Self, IntValue<'ctx>) -> Result<()>,
    ) -> Result<()> {
        let Some(before) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let head = self.context.append_basic_block(function, "head");
        let inside = self.context.append_basic_block(function, "body");
        let done = self.context.append_basic_block(function, "done");
        self.builder.build_unconditional_branch(head)?;
        self.builder.position_at_end(head);
        let at = self.builder.build_phi(self.context.i64_type(), "at")?;
        let index = at.as_basic_value().into_int_value();
        let more = self.builder.build_int_compare(IntPredicate::SLT, index, to, "more")?;
        self.builder.build_conditional_branch(more, inside, done)?;
        self.builder.position_at_end(inside);
        body(self, index)?;
        let next = self.builder.build_int_nsw_add(index, self.int(1), "next")?;
        let Some(last) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        self.builder.build_unconditional_branch(head)?;
        at.add_incoming(&[(&from, before), (&next, last)]);
        self.builder.position_at_end(done);
        Ok(())
    }
}

fn memory_intrinsic(message: impl std::fmt::Display) -> super::Error {
    super::Error::Llvm(format!("building a memory intrinsic: {message}"))
}
