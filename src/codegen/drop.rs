//! What happens when an object's last reference goes: its fields are released, its arrays and then itself freed.
//! Comes in: layouts. Goes out: one function `drop.LAYOUT` for each that is used.
//!
//! Objects of recursive classes can form chains of any length (a linked list), whose drops must not exhaust the
//! stack. Their drop functions come in a second form that counts the depth; what lies too deep is put on a list,
//! and the outermost drop works that off.

use super::types::HEADER_FIELDS;
use super::{Helper, ModuleGen, Result};
use crate::mir::Program;
use crate::types::{Field, LayoutId, Type, TypeId, Types};
use inkwell::IntPredicate;
use inkwell::values::{BasicValueEnum, FunctionValue, GlobalValue, IntValue, PointerValue};

/// Drops nested more deeply than this wait for the outermost one.
const DEPTH_LIMIT: i64 = 200;

/// Layouts (by number) from which a recursive one can be reached.
pub(super) fn deep_layouts(program: &Program) -> Vec<bool> {
    let types = &program.types;
    let count = types.layouts.len();
    let edges: Vec<Vec<usize>> = (0..count).map(|index| held_layouts(types, LayoutId(index as u32))).collect();
    let reach = |from: usize| {
        let mut seen = vec![false; count];
        let mut work = edges[from].clone();
        while let Some(next) = work.pop() {
            if !std::mem::replace(&mut seen[next], true) {
                work.extend(&edges[next]);
            }
        }
        seen
    };
    let reached: Vec<Vec<bool>> = (0..count).map(reach).collect();
    let recursive: Vec<bool> = (0..count).map(|index| reached[index][index]).collect();
    let deep = |index: usize| recursive[index] || (0..count).any(|other| reached[index][other] && recursive[other]);
    (0..count).map(deep).collect()
}

/// The layouts that the drop of this one may drop directly; it may turn out to be one of its subclasses.
fn held_layouts(types: &Types, layout: LayoutId) -> Vec<usize> {
    let fields = types.layout(layout).fields.iter().flat_map(|field| types.objects_in(field.ty));
    types.descendants(layout).into_iter().chain(fields).map(|held| held.0 as usize).collect()
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// Can a drop of the type nest without limit?
    pub fn is_deep(&self, ty: TypeId) -> bool {
        self.program.types.objects_in(ty).into_iter().any(|layout| self.deep[layout.0 as usize])
    }

    /// Drops an object whose count has become zero. Exceptions die rarely: one function does it for all their classes.
    pub fn emit_drop(&mut self, layout: LayoutId, object: PointerValue<'ctx>, depth: Option<IntValue<'ctx>>) -> Result<()> {
        let layout = self.root_exception().filter(|_| self.is_exception(layout)).unwrap_or(layout);
        self.emit_exact_drop(layout, object, depth)
    }

    fn emit_exact_drop(&mut self, layout: LayoutId, object: PointerValue<'ctx>, depth: Option<IntValue<'ctx>>) -> Result<()> {
        match depth.filter(|_| self.deep[layout.0 as usize]) {
            Some(depth) => {
                let helper = self.helper(Helper::Drop { layout, nested: true });
                self.call(helper, &[object.into(), depth.into()])?;
            }
            None => {
                let helper = self.helper(Helper::Drop { layout, nested: false });
                self.call(helper, &[object.into()])?;
            }
        }
        Ok(())
    }

    pub fn emit_drop_body(&mut self, function: FunctionValue<'ctx>, layout: LayoutId, nested: bool) -> Result<()> {
        let object = self.param(function, 0)?.into_pointer_value();
        if nested {
            let depth = self.param(function, 1)?.into_int_value();
            self.defer_if_too_deep(function, object, depth)?;
            let depth = self.builder.build_int_add(depth, self.int(1), "depth")?;
            return self.drop_by_class(function, layout, object, Some(depth));
        }
        if !self.deep[layout.0 as usize] {
            return self.drop_by_class(function, layout, object, None);
        }
        self.emit_exact_drop(layout, object, Some(self.int(1)))?;
        let deferred = self.context.append_basic_block(function, "deferred");
        let done = self.context.append_basic_block(function, "done");
        let count_global = self.deferred_global("pyl.deferred.count");
        let count = self.builder.build_load(self.context.i64_type(), count_global.as_pointer_value(), "count")?.into_int_value();
        let some = self.builder.build_int_compare(IntPredicate::NE, count, self.int(0), "some")?;
        let branch = self.builder.build_conditional_branch(some, deferred, done)?;
        self.mark_unlikely(branch)?;
        self.builder.position_at_end(deferred);
        let helper = self.helper(Helper::DropDeferred);
        self.call(helper, &[])?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        self.builder.build_return(None)?;
        Ok(())
    }

    fn defer_if_too_deep(&mut self, function: FunctionValue<'ctx>, object: PointerValue<'ctx>, depth: IntValue<'ctx>) -> Result<()> {
        let too_deep = self.context.append_basic_block(function, "too.deep");
        let go_on = self.context.append_basic_block(function, "go.on");
        let is_deep = self.builder.build_int_compare(IntPredicate::SGT, depth, self.int(DEPTH_LIMIT), "is.deep")?;
        let branch = self.builder.build_conditional_branch(is_deep, too_deep, go_on)?;
        self.mark_unlikely(branch)?;
        self.builder.position_at_end(too_deep);
        let helper = self.helper(Helper::Defer);
        self.call(helper, &[object.into(), function.as_global_value().as_pointer_value().into()])?;
        self.builder.build_return(None)?;
        self.builder.position_at_end(go_on);
        Ok(())
    }

    /// Subclasses with more to release, or whose memory comes from elsewhere, have functions of their own.
    fn drop_by_class(
        &mut self,
        function: FunctionValue<'ctx>,
        layout: LayoutId,
        object: PointerValue<'ctx>,
        depth: Option<IntValue<'ctx>>,
    ) -> Result<()> {
        let types = &self.program.types;
        let own = types.layout(layout).fields.len();
        let needs_care = |field: &Field| types.is_managed(field.ty) || matches!(types.get(field.ty), Type::Array(_));
        let supply = |layout: LayoutId| self.supply(layout);
        let begins_alike = |child: LayoutId| types.derives_from(child, layout);
        let differs = |child: LayoutId| {
            let is_weak = |layout: LayoutId| types.layout(layout).weak;
            !begins_alike(child)
                || supply(child) != supply(layout)
                || is_weak(child) != is_weak(layout)
                || types.layout(child).fields[own..].iter().any(needs_care)
        };
        let is_made = |child: LayoutId| self.made[child.0 as usize];
        let others: Vec<LayoutId> = types.descendants(layout).into_iter().filter(|&child| is_made(child) && differs(child)).collect();
        if !others.is_empty() {
            let exact = self.context.append_basic_block(function, "exact");
            let class = self.class_of(object)?;
            let blocks: Vec<_> =
                others.iter().map(|child| self.context.append_basic_block(function, &self.program.types.layout(*child).name)).collect();
            let numbers = others.iter().map(|child| class.get_type().const_int(u64::from(child.0), false));
            self.builder.build_switch(class, exact, &numbers.zip(blocks.iter().copied()).collect::<Vec<_>>())?;
            for (child, block) in others.into_iter().zip(blocks) {
                self.builder.position_at_end(block);
                self.emit_exact_drop(child, object, depth)?;
                self.builder.build_return(None)?;
            }
            self.builder.position_at_end(exact);
        }
        self.put_aside_if_suspended(function, layout, object)?;
        self.tell_weak_references(layout, object)?;
        self.release_what_it_holds(layout, object)?;
        self.drop_fields(function, layout, object, depth)
    }

    /// A generator that has to clean up is closed before it is freed, by `Program::close_dropped`.
    fn put_aside_if_suspended(&mut self, function: FunctionValue<'ctx>, layout: LayoutId, object: PointerValue<'ctx>) -> Result<()> {
        let Some(state) = self.program.types.layout(layout).suspended else { return Ok(()) };
        let suspended = self.context.append_basic_block(function, "suspended");
        let finished = self.context.append_basic_block(function, "finished");
        let place = self.field_place(layout, object, state)?;
        let state = self.load_field(layout, object, state)?.into_int_value();
        let is_suspended = self.builder.build_int_compare(IntPredicate::SGT, state, self.int(0), "is.suspended")?;
        self.builder.build_conditional_branch(is_suspended, suspended, finished)?;
        self.builder.position_at_end(suspended);
        let pointer = self.pointer_type().into();
        let put_aside = self.c_function("pyl_put_aside", None, &[pointer, pointer]);
        self.call(put_aside, &[object.into(), place.into()])?;
        self.builder.build_return(None)?;
        self.builder.position_at_end(finished);
        Ok(())
    }

    /// No weak reference leads to the object any more.
    pub fn tell_weak_references(&mut self, layout: LayoutId, object: PointerValue<'ctx>) -> Result<()> {
        if self.program.types.layout(layout).weak {
            let gone = self.c_function("pyl_weak_gone", None, &[self.pointer_type().into()]);
            self.call(gone, &[object.into()])?;
        }
        Ok(())
    }

    /// Generators that were dropped as the exception left functions are dropped with it.
    fn release_what_it_holds(&mut self, layout: LayoutId, object: PointerValue<'ctx>) -> Result<()> {
        if self.program.close_dropped.is_some() && self.is_exception(layout) {
            let release = self.c_function("pyl_release_held", None, &[self.pointer_type().into()]);
            self.call(release, &[object.into()])?;
        }
        Ok(())
    }

    /// The last counted field is released after the object is freed, so that LLVM can make chains a loop.
    fn drop_fields(
        &mut self,
        function: FunctionValue<'ctx>,
        layout: LayoutId,
        object: PointerValue<'ctx>,
        depth: Option<IntValue<'ctx>>,
    ) -> Result<()> {
        let fields = &self.program.types.layout(layout).fields;
        let last = fields.iter().rposition(|field| self.program.types.is_managed(field.ty));
        let mut pending: Option<(TypeId, BasicValueEnum<'ctx>)> = None;
        for (index, field) in fields.iter().enumerate() {
            if let Type::Array(element) = *self.program.types.get(field.ty) {
                self.drop_array(function, layout, object, index, element, depth)?;
            } else if self.program.types.is_managed(field.ty) {
                let value = self.load_field(layout, object, index)?;
                if last == Some(index) {
                    pending = Some((field.ty, value));
                } else {
                    self.emit_release(field.ty, value, depth)?;
                }
            }
        }
        self.free_object(layout, object)?;
        if let Some((ty, value)) = pending {
            self.emit_release(ty, value, depth)?;
        }
        self.builder.build_return(None)?;
        Ok(())
    }

    fn drop_array(
        &mut self,
        function: FunctionValue<'ctx>,
        layout: LayoutId,
        object: PointerValue<'ctx>,
        index: usize,
        element: TypeId,
        depth: Option<IntValue<'ctx>>,
    ) -> Result<()> {
        let array = self.load_field(layout, object, index)?.into_pointer_value();
        let count_field = self.program.types.layout(layout).fields[index].count;
        if let Some(count_field) = count_field.filter(|_| self.program.types.is_managed(element)) {
            let count = self.load_field(layout, object, count_field)?.into_int_value();
            let zero = self.int(0);
            self.count_loop(function, zero, count, |this, at| {
                let value = this.array_get(element, array, at)?;
                this.emit_release(element, value, depth)
            })?;
        }
        self.emit_free(array)
    }

    pub fn field_place(&self, layout: LayoutId, object: PointerValue<'ctx>, index: usize) -> Result<PointerValue<'ctx>> {
        let name = format!("{}.at", self.program.types.layout(layout).fields[index].name);
        Ok(self.builder.build_struct_gep(self.types.object(layout), object, (index + HEADER_FIELDS) as u32, &name)?)
    }

    pub fn load_field(&mut self, layout: LayoutId, object: PointerValue<'ctx>, index: usize) -> Result<BasicValueEnum<'ctx>> {
        let field = &self.program.types.layout(layout).fields[index];
        let place = self.field_place(layout, object, index)?;
        let region = self.field_region(layout, index);
        let value = self.load(field.ty, place, Some(&region), &field.name)?;
        if let BasicValueEnum::IntValue(count) = value
            && self.is_count_field(layout, index)
        {
            self.mark_count_load(count)?;
        }
        Ok(value)
    }

    // ---- the list of objects whose drop has to wait: pairs of the object and its nested drop function

    fn deferred_global(&self, name: &str) -> GlobalValue<'ctx> {
        self.variable(self.context.i64_type().into(), name)
    }

    fn deferred_items(&self) -> GlobalValue<'ctx> {
        self.variable(self.pointer_type().into(), "pyl.deferred.items")
    }

    fn deferred_item(&self, items: PointerValue<'ctx>, index: IntValue<'ctx>, part: u32) -> Result<PointerValue<'ctx>> {
        let pointer = self.pointer_type().into();
        let pair = self.context.struct_type(&[pointer, pointer], false);
        let item = self.element_place(pair.into(), items, index)?;
        Ok(self.builder.build_struct_gep(pair, item, part, "part")?)
    }

    pub fn emit_defer_body(&mut self, function: FunctionValue<'ctx>) -> Result<()> {
        let (object, drop) = (self.param(function, 0)?, self.param(function, 1)?);
        let int = self.context.i64_type();
        let count_at = self.deferred_global("pyl.deferred.count").as_pointer_value();
        let room_at = self.deferred_global("pyl.deferred.room").as_pointer_value();
        let items_at = self.deferred_items().as_pointer_value();
        let count = self.builder.build_load(int, count_at, "count")?.into_int_value();
        let room = self.builder.build_load(int, room_at, "room")?.into_int_value();
        let grow = self.context.append_basic_block(function, "grow");
        let put = self.context.append_basic_block(function, "put");
        let is_full = self.builder.build_int_compare(IntPredicate::EQ, count, room, "is.full")?;
        self.builder.build_conditional_branch(is_full, grow, put)?;
        self.builder.position_at_end(grow);
        let doubled = self.builder.build_left_shift(room, self.int(1), "doubled")?;
        let more = self.builder.build_int_add(doubled, self.int(64), "more")?;
        let bytes = self.builder.build_left_shift(more, self.int(4), "bytes")?;
        let old = self.builder.build_load(self.pointer_type(), items_at, "items")?.into_pointer_value();
        let new = self.resized_block(old, bytes)?;
        self.stop_if_null(function, new)?;
        self.builder.build_store(items_at, new)?;
        self.builder.build_store(room_at, more)?;
        self.builder.build_unconditional_branch(put)?;
        self.builder.position_at_end(put);
        let items = self.builder.build_load(self.pointer_type(), items_at, "items")?.into_pointer_value();
        let place = self.deferred_item(items, count, 0)?;
        self.builder.build_store(place, object)?;
        let place = self.deferred_item(items, count, 1)?;
        self.builder.build_store(place, drop)?;
        let next = self.builder.build_int_add(count, self.int(1), "next")?;
        self.builder.build_store(count_at, next)?;
        self.builder.build_return(None)?;
        Ok(())
    }

    pub fn emit_drop_deferred_body(&mut self, function: FunctionValue<'ctx>) -> Result<()> {
        let int = self.context.i64_type();
        let count_at = self.deferred_global("pyl.deferred.count").as_pointer_value();
        let room_at = self.deferred_global("pyl.deferred.room").as_pointer_value();
        let items_at = self.deferred_items().as_pointer_value();
        let head = self.context.append_basic_block(function, "head");
        let body = self.context.append_basic_block(function, "body");
        let done = self.context.append_basic_block(function, "done");
        self.builder.build_unconditional_branch(head)?;
        self.builder.position_at_end(head);
        let count = self.builder.build_load(int, count_at, "count")?.into_int_value();
        let is_empty = self.builder.build_int_compare(IntPredicate::EQ, count, self.int(0), "is.empty")?;
        self.builder.build_conditional_branch(is_empty, done, body)?;
        self.builder.position_at_end(body);
        let last = self.builder.build_int_sub(count, self.int(1), "last")?;
        self.builder.build_store(count_at, last)?;
        let items = self.builder.build_load(self.pointer_type(), items_at, "items")?.into_pointer_value();
        let place = self.deferred_item(items, last, 0)?;
        let object = self.builder.build_load(self.pointer_type(), place, "object")?;
        let place = self.deferred_item(items, last, 1)?;
        let drop = self.builder.build_load(self.pointer_type(), place, "drop")?.into_pointer_value();
        let drop_type = self.context.void_type().fn_type(&[self.pointer_type().into(), int.into()], false);
        let call = self.builder.build_indirect_call(drop_type, drop, &[object.into(), self.int(1).into()], "")?;
        call.set_call_convention(super::function::FAST_CALL);
        self.builder.build_unconditional_branch(head)?;
        self.builder.position_at_end(done);
        let items = self.builder.build_load(self.pointer_type(), items_at, "items")?.into_pointer_value();
        self.emit_free(items)?;
        self.builder.build_store(items_at, self.null())?;
        self.builder.build_store(room_at, self.int(0))?;
        self.builder.build_return(None)?;
        Ok(())
    }
}
