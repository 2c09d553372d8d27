//! Reference counts. Comes in: a managed value. Goes out: calls of small functions (`retain`, `release.T`) that
//! LLVM inlines where it pays. Tuples and unions are counted through their parts.

use super::facts::{Memory, Region};
use super::{Helper, ModuleGen, Result, invalid};
use crate::types::{Type, TypeId, Types};
use inkwell::IntPredicate;
use inkwell::attributes::AttributeLoc;
use inkwell::values::{BasicValueEnum, CallSiteValue, FunctionValue, IntValue, PointerValue};

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// One more reference. `present`: a pointer is known not to be null.
    pub fn emit_retain(&mut self, ty: TypeId, value: BasicValueEnum<'ctx>, present: bool) -> Result<()> {
        if !self.program.types.is_managed(ty) {
            return Ok(());
        }
        match value {
            BasicValueEnum::PointerValue(pointer) if present => {
                self.change_count(pointer, 1)?;
            }
            _ => {
                let key = if self.program.types.is_pointer(ty) { Types::STR } else { ty };
                self.call_counter(Helper::Retain(key), &[value])?;
            }
        }
        Ok(())
    }

    /// One reference less; null is nothing. `depth`: how deep in drops we are, if in one.
    pub fn emit_release(&mut self, ty: TypeId, value: BasicValueEnum<'ctx>, depth: Option<IntValue<'ctx>>) -> Result<()> {
        if !self.program.types.is_managed(ty) {
            return Ok(());
        }
        let ty = self.released_as(ty);
        match depth.filter(|_| self.is_deep(ty)) {
            Some(depth) => self.call_counter(Helper::Release { ty, nested: true }, &[value, depth.into()]),
            None => self.call_counter(Helper::Release { ty, nested: false }, &[value]),
        }
    }

    fn call_counter(&mut self, helper: Helper, args: &[BasicValueEnum<'ctx>]) -> Result<()> {
        let function = self.helper(helper);
        let call = self.call(function, args)?;
        self.keep_rare_call(call);
        Ok(())
    }

    /// In a block that runs rarely a call stays one: to take the function in would only cost LLVM's time and space in the cache.
    pub fn keep_rare_call(&self, call: CallSiteValue<'ctx>) {
        if self.in_rare_block {
            call.add_attribute(AttributeLoc::Function, self.facts.attribute("noinline", 0));
        }
    }

    /// The type whose helper releases values of this one: that without the `None` of a nullable pointer; the class of all
    /// exceptions for each of them.
    fn released_as(&self, ty: TypeId) -> TypeId {
        let ty = match self.program.types.get(ty) {
            Type::Union(members) if self.program.types.is_pointer(ty) => members[1],
            _ => ty,
        };
        match *self.program.types.get(ty) {
            Type::Object(layout) if self.is_exception(layout) => self.program.exception,
            _ => ty,
        }
    }

    /// Adds to the count of an object and gives the new one.
    fn change_count(&mut self, object: PointerValue<'ctx>, by: i64) -> Result<IntValue<'ctx>> {
        let int = self.context.i32_type();
        let place = self.builder.build_struct_gep(self.types.header, object, 0, "count.at")?;
        let old = self.load_raw(int.into(), place, Some(&Region::Refcount), "count")?.into_int_value();
        let new = self.builder.build_int_add(old, int.const_int(by as u64, true), "count")?;
        self.store_raw(place, new.into(), Some(&Region::Refcount))?;
        Ok(new)
    }

    pub fn emit_retain_body(&mut self, function: FunctionValue<'ctx>, ty: TypeId) -> Result<()> {
        let value = self.param(function, 0)?;
        match self.program.types.get(ty) {
            Type::Tuple(items) => {
                for (index, &item) in items.iter().enumerate() {
                    if self.program.types.is_managed(item) {
                        let part = self.tuple_get(ty, value, index)?;
                        self.emit_retain(item, part, false)?;
                    }
                }
            }
            Type::Union(_) => self.for_each_member(function, ty, value, |this, member, part| this.emit_retain(member, part, false))?,
            _ => {
                self.return_if_null(function, value.into_pointer_value())?;
                self.change_count(value.into_pointer_value(), 1)?;
            }
        }
        self.builder.build_return(None)?;
        Ok(())
    }

    pub fn emit_release_body(&mut self, function: FunctionValue<'ctx>, ty: TypeId, nested: bool) -> Result<()> {
        let value = self.param(function, 0)?;
        let depth = if nested { Some(self.param(function, 1)?.into_int_value()) } else { None };
        match self.program.types.get(ty) {
            Type::Tuple(items) => {
                for (index, &item) in items.iter().enumerate() {
                    if self.program.types.is_managed(item) {
                        let part = self.tuple_get(ty, value, index)?;
                        self.emit_release(item, part, depth)?;
                    }
                }
            }
            Type::Union(_) => self.for_each_member(function, ty, value, |this, member, part| this.emit_release(member, part, depth))?,
            _ => self.release_pointer(function, ty, value.into_pointer_value(), depth)?,
        }
        self.builder.build_return(None)?;
        Ok(())
    }

    fn release_pointer(
        &mut self,
        function: FunctionValue<'ctx>,
        ty: TypeId,
        pointer: PointerValue<'ctx>,
        depth: Option<IntValue<'ctx>>,
    ) -> Result<()> {
        self.return_if_null(function, pointer)?;
        let count = self.change_count(pointer, -1)?;
        let dead = self.context.append_basic_block(function, "dead");
        let alive = self.context.append_basic_block(function, "alive");
        let is_dead = self.builder.build_int_compare(IntPredicate::EQ, count, count.get_type().const_zero(), "is.dead")?;
        self.builder.build_conditional_branch(is_dead, dead, alive)?;
        self.builder.position_at_end(dead);
        match *self.program.types.get(ty) {
            Type::Object(layout) => self.emit_drop(layout, pointer, depth)?,
            Type::Str => {
                let free = self.c_function("pyl_str_free", None, &[self.pointer_type().into()]);
                self.mark_memory(free, Memory::ChangesArgumentsAndAllocates);
                self.call(free, &[pointer.into()])?;
            }
            _ => return invalid("a count on something uncounted"),
        }
        self.builder.build_unconditional_branch(alive)?;
        self.builder.position_at_end(alive);
        Ok(())
    }

    fn return_if_null(&mut self, function: FunctionValue<'ctx>, pointer: PointerValue<'ctx>) -> Result<()> {
        let nothing = self.context.append_basic_block(function, "nothing");
        let present = self.context.append_basic_block(function, "present");
        let is_null = self.builder.build_is_null(pointer, "is.null")?;
        self.builder.build_conditional_branch(is_null, nothing, present)?;
        self.builder.position_at_end(nothing);
        self.builder.build_return(None)?;
        self.builder.position_at_end(present);
        Ok(())
    }

    /// Runs `action` on the payload of each managed member of a tagged union, each under its tag.
    pub fn for_each_member(
        &mut self,
        function: FunctionValue<'ctx>,
        ty: TypeId,
        value: BasicValueEnum<'ctx>,
        mut action: impl FnMut(&mut Self, TypeId, BasicValueEnum<'ctx>) -> Result<()>,
    ) -> Result<()> {
        let Some(current) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let done = self.context.append_basic_block(function, "done");
        let int = self.context.i64_type();
        let mut cases = Vec::new();
        for (tag, member) in self.managed_members(ty) {
            let block = self.context.append_basic_block(function, &self.program.types.name(member));
            cases.push((int.const_int(tag, false), block));
            self.builder.position_at_end(block);
            let part = self.convert(ty, member, value)?;
            action(self, member, part)?;
            self.builder.build_unconditional_branch(done)?;
        }
        self.builder.position_at_end(current);
        let tag = self.builder.build_extract_value(value.into_struct_value(), 0, "tag")?.into_int_value();
        self.builder.build_switch(tag, done, &cases)?;
        self.builder.position_at_end(done);
        Ok(())
    }
}
