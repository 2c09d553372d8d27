//! What the runtime's collector needs to know about objects that may be part of cycles. Comes in: layouts. Goes out:
//! functions that list an object's references, let go of them, and drop it; and a table of these by class number.
//!
//! The collector (`runtime/src/cycles.rs`) runs when memory for such an object is asked for. There every reference from
//! outside is in the object's count, and memory is as the program wrote it: LLVM knows that the call reads everything.

use super::{Helper, ModuleGen, Result, invalid};
use crate::mir::cycles;
use crate::types::{LayoutId, Type, TypeId};
use inkwell::module::Linkage;
use inkwell::values::{BasicValueEnum, FunctionValue, PointerValue, StructValue};

/// Whom a `visit` function tells about each object, with the first argument of that call.
#[derive(Clone, Copy)]
struct Visitor<'ctx> {
    callback: PointerValue<'ctx>,
    context: PointerValue<'ctx>,
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// Tells the runtime how to deal with the program's objects, if any may be part of cycles.
    pub fn begin_cycles(&mut self) -> Result<()> {
        if !self.cyclic.contains(&true) {
            return Ok(());
        }
        let pointer = self.pointer_type();
        let rows: Vec<StructValue<'ctx>> = (0..self.cyclic.len()).map(|index| self.cycle_functions(LayoutId(index as u32))).collect();
        let shape = self.context.struct_type(&[pointer.into(); 3], false);
        let table = shape.const_array(&rows);
        let global = self.module.add_global(table.get_type(), None, "pyl.cycles");
        global.set_linkage(Linkage::Internal);
        global.set_constant(true);
        global.set_initializer(&table);
        let begin = self.c_function("pyl_cycles_begin", None, &[pointer.into(), self.context.i64_type().into()]);
        self.call(begin, &[global.as_pointer_value().into(), self.int(rows.len() as i64).into()])?;
        Ok(())
    }

    /// One row of the table; nulls for layouts that the collector has nothing to do with.
    fn cycle_functions(&mut self, layout: LayoutId) -> StructValue<'ctx> {
        let functions = if self.cyclic[layout.0 as usize] {
            [Helper::Visit(layout), Helper::Clear(layout), Helper::Discard(layout)]
                .map(|helper| self.helper(helper).as_global_value().as_pointer_value())
        } else {
            [self.null(); 3]
        };
        self.context.const_struct(&functions.map(Into::into), false)
    }

    /// Collects the cycles that are left when the program is over, so that leaks show.
    pub fn end_cycles(&mut self) -> Result<()> {
        if self.cyclic.contains(&true) {
            let end = self.c_function("pyl_cycles_end", None, &[]);
            self.call(end, &[])?;
        }
        Ok(())
    }

    pub fn emit_visit_body(&mut self, function: FunctionValue<'ctx>, layout: LayoutId) -> Result<()> {
        let object = self.param(function, 0)?.into_pointer_value();
        let visitor =
            Visitor { callback: self.param(function, 1)?.into_pointer_value(), context: self.param(function, 2)?.into_pointer_value() };
        for (index, field) in self.program.types.layout(layout).fields.iter().enumerate() {
            if !cycles::is_counted(&self.program.types, field) || !self.may_hold_cyclic(field.ty) {
                continue;
            }
            let value = self.load_field(layout, object, index)?;
            match (self.program.types.get(field.ty), field.count) {
                (&Type::Array(element), Some(count)) => {
                    let count = self.load_field(layout, object, count)?.into_int_value();
                    let (array, zero) = (value.into_pointer_value(), self.int(0));
                    self.count_loop(function, zero, count, |this, at| {
                        let value = this.array_get(element, array, at)?;
                        this.visit_value(function, element, value, visitor)
                    })?;
                }
                _ => self.visit_value(function, field.ty, value, visitor)?,
            }
        }
        self.builder.build_return(None)?;
        Ok(())
    }

    fn may_hold_cyclic(&self, ty: TypeId) -> bool {
        cycles::possible_layouts(&self.program.types, ty).into_iter().any(|layout| self.cyclic[layout.0 as usize])
    }

    fn visit_value(
        &mut self,
        function: FunctionValue<'ctx>,
        ty: TypeId,
        value: BasicValueEnum<'ctx>,
        visitor: Visitor<'ctx>,
    ) -> Result<()> {
        if !self.may_hold_cyclic(ty) {
            return Ok(());
        }
        match (self.program.types.get(ty), value) {
            (_, BasicValueEnum::PointerValue(pointer)) => self.visit_pointer(function, pointer, visitor),
            (Type::Tuple(items), _) => items.iter().enumerate().try_for_each(|(index, &item)| {
                let part = self.tuple_get(ty, value, index)?;
                self.visit_value(function, item, part, visitor)
            }),
            (Type::Union(_), _) => {
                self.for_each_member(function, ty, value, |this, member, part| this.visit_value(function, member, part, visitor))
            }
            _ => invalid("a reference in something that holds none"),
        }
    }

    /// Calls the visitor, which knows objects that cannot be part of cycles by their class number.
    fn visit_pointer(&mut self, function: FunctionValue<'ctx>, pointer: PointerValue<'ctx>, visitor: Visitor<'ctx>) -> Result<()> {
        let present = self.context.append_basic_block(function, "present");
        let next = self.context.append_basic_block(function, "next");
        let is_null = self.builder.build_is_null(pointer, "is.null")?;
        self.builder.build_conditional_branch(is_null, next, present)?;
        self.builder.position_at_end(present);
        let ty = self.context.void_type().fn_type(&[self.pointer_type().into(), self.pointer_type().into()], false);
        self.builder.build_indirect_call(ty, visitor.callback, &[visitor.context.into(), pointer.into()], "")?;
        self.builder.build_unconditional_branch(next)?;
        self.builder.position_at_end(next);
        Ok(())
    }

    /// Afterwards every place that held a reference is zero.
    pub fn emit_clear_body(&mut self, function: FunctionValue<'ctx>, layout: LayoutId) -> Result<()> {
        let object = self.param(function, 0)?.into_pointer_value();
        self.tell_weak_references(layout, object)?;
        if let Some(state) = self.program.types.layout(layout).suspended {
            // It is not closed: what it would look at is cleared, too.
            let place = self.field_place(layout, object, state)?;
            let region = self.field_region(layout, state);
            self.store_raw(place, self.int(0).into(), Some(&region))?;
        }
        for (index, field) in self.program.types.layout(layout).fields.iter().enumerate() {
            if !cycles::is_counted(&self.program.types, field) {
                continue;
            }
            let value = self.load_field(layout, object, index)?;
            if let (&Type::Array(element), Some(count)) = (self.program.types.get(field.ty), field.count) {
                let count = self.load_field(layout, object, count)?;
                let release = self.helper(Helper::ReleaseArray(element));
                self.call(release, &[value, self.int(0).into(), count])?;
            } else {
                let place = self.field_place(layout, object, index)?;
                let region = self.field_region(layout, index);
                let zero = super::types::zero(self.types.memory(field.ty));
                self.store_raw(place, zero, Some(&region))?;
                self.emit_release(field.ty, value, None)?;
            }
        }
        self.builder.build_return(None)?;
        Ok(())
    }

    pub fn emit_discard_body(&mut self, function: FunctionValue<'ctx>, layout: LayoutId) -> Result<()> {
        let object = self.param(function, 0)?.into_pointer_value();
        self.emit_drop(layout, object, None)?;
        self.builder.build_return(None)?;
        Ok(())
    }
}
