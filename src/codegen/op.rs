//! Operations. Comes in: one MIR operation. Goes out: its instructions, and a branch to the failure block
//! for those that can fail.

use super::checks::Check;
use super::function::FunctionGen;
use super::heap::Move;
use super::types::is_unit;
use super::{Helper, Result, invalid};
use crate::mir::{Func, FuncId, Inline, Op, OpKind, Prim, SlotId, Traceback, ValueId};
use crate::types::{LayoutId, Type, TypeId};
use inkwell::IntPredicate;
use inkwell::values::{BasicValueEnum, CallSiteValue, InstructionValue, IntValue, PointerValue};

impl<'ctx> FunctionGen<'_, '_, 'ctx> {
    pub fn emit_op(&mut self, op: &Op) -> Result<()> {
        let value = self.op_value(op)?;
        match (op.result, value) {
            (Some(id), Some(value)) => self.set_value(id, value),
            (Some(id), None) => {
                let ty = self.module.types.register(self.func.ty(id));
                self.set_value(id, super::types::zero(ty));
            }
            (None, _) => {}
        }
        Ok(())
    }

    /// The value the operation gives, if it gives one.
    fn op_value(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        match &op.kind {
            OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => {
                self.constant(op).map(Some)
            }
            OpKind::Load(_) | OpKind::Store(..) | OpKind::Take(_) | OpKind::LoadGlobal(_) | OpKind::StoreGlobal(..) => self.place_op(op),
            OpKind::GetField(..) | OpKind::SetField(..) => self.field_op(op),
            OpKind::ArrayGet(..) | OpKind::ArraySet(..) | OpKind::ArrayInit(..) | OpKind::ArrayTake(..) => self.element_op(op),
            OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::ArrayFree(_) | OpKind::ArrayMove { .. } => self.array_op(op),
            OpKind::ArrayRelease(..) | OpKind::ArrayZero(..) => self.range_op(op).map(|()| None),
            OpKind::Sort { less, keys, count, reverse, numbers } => self.sort(op, *less, [*keys, *count, *reverse, *numbers]).map(Some),
            OpKind::Prim(prim, args) => self.prim(op, *prim, args).map(Some),
            OpKind::Tuple(items) => {
                let items = self.operands(items)?;
                self.module.tuple(self.result_type(op)?, &items).map(Some)
            }
            OpKind::TupleGet(tuple, index) => {
                let ty = self.func.ty(*tuple);
                match self.read_in_place[tuple.index()] {
                    Some(slot) => self.module.tuple_item(ty, self.slots[slot.index()], *index).map(Some),
                    None => self.module.tuple_get(ty, self.value(*tuple)?, *index).map(Some),
                }
            }
            OpKind::Wrap(value) | OpKind::Unwrap(value) | OpKind::Cast(value) => {
                let (from, to) = (self.func.ty(*value), self.result_type(op)?);
                self.module.convert(from, to, self.value(*value)?).map(Some)
            }
            OpKind::TagIs(..) | OpKind::LayoutIs(..) | OpKind::ClassName(_) | OpKind::Same(..) => self.test_op(op).map(Some),
            OpKind::New(layout) => {
                let object = self.module.object_block(*layout)?;
                if op.fail.is_some() {
                    self.fail_if_null(op, object)?;
                } else if self.module.block_may_be_null(*layout) {
                    self.module.stop_if_null(self.function, object)?;
                }
                self.module.begin_object(*layout, object)?;
                Ok(Some(object.into()))
            }
            OpKind::Call(callee, _) if self.module.program.close_dropped == Some(*callee) => self.close_dropped(*callee).map(Some),
            OpKind::Call(callee, args) => self.call(op, *callee, args).map(Some),
            OpKind::Runtime(name, args) => {
                let args = self.operands(args)?;
                let ty = op.result.map_or(crate::types::Types::NONE, |id| self.func.ty(id));
                let value = self.module.runtime_call(name, &args, ty)?;
                if let BasicValueEnum::PointerValue(made) = value {
                    self.fail_if_null(op, made)?;
                }
                Ok(Some(value))
            }
            OpKind::Append(text, more) => {
                let pointer = self.module.pointer_type();
                let append = self.module.c_function("pyl_str_append", Some(pointer.into()), &[pointer.into(), pointer.into()]);
                let (text, more) = (self.pointer(*text)?, self.pointer(*more)?);
                let appended = if self.module.in_rare_block {
                    self.module.call_value(append, &[text.into(), more.into()], "appended")?
                } else {
                    self.module.text_appended(append, text, more)?
                };
                self.fail_if_null(op, appended.into_pointer_value())?;
                Ok(Some(appended))
            }
            OpKind::Raise { .. } | OpKind::TakeException | OpKind::StackCheck | OpKind::Trace(_) => self.exception_op(op),
            OpKind::Retain(value) => {
                let (ty, operand) = (self.func.ty(*value), self.value(*value)?);
                self.module.emit_retain(ty, operand, false)?;
                Ok(Some(operand))
            }
            OpKind::Release(value) => {
                let (ty, operand) = (self.func.ty(*value), self.value(*value)?);
                self.module.emit_release(ty, operand, None)?;
                Ok(None)
            }
            OpKind::Drop(_) => invalid(format!("a drop is left in {}", self.func.symbol)),
            OpKind::GeneratorNew(..)
            | OpKind::GeneratorResume(..)
            | OpKind::GeneratorState(..)
            | OpKind::GeneratorValue(..)
            | OpKind::GeneratorResult(..)
            | OpKind::GeneratorThrow(..)
            | OpKind::Yield(_) => invalid(format!("a generator operation is left in {}", self.func.symbol)),
        }
    }

    /// Leaves by the operation's way out, if it has one, where there was no memory for its result.
    fn fail_if_null(&mut self, op: &Op, made: PointerValue<'ctx>) -> Result<()> {
        if op.fail.is_some() {
            let failed = self.module.builder.build_is_null(made, "no.memory")?;
            self.fail_directly(op, failed)?;
        }
        Ok(())
    }

    fn operands(&self, ids: &[ValueId]) -> Result<Vec<BasicValueEnum<'ctx>>> {
        ids.iter().map(|&id| self.value(id)).collect()
    }

    fn int(&self, id: ValueId) -> Result<IntValue<'ctx>> {
        match self.value(id)? {
            BasicValueEnum::IntValue(value) => Ok(value),
            _ => invalid(format!("%{} of {} is no int", id.0, self.func.symbol)),
        }
    }

    fn pointer(&self, id: ValueId) -> Result<PointerValue<'ctx>> {
        match self.value(id)? {
            BasicValueEnum::PointerValue(value) => Ok(value),
            _ => invalid(format!("%{} of {} is no pointer", id.0, self.func.symbol)),
        }
    }

    fn result_type(&self, op: &Op) -> Result<TypeId> {
        match op.result {
            Some(id) => Ok(self.func.ty(id)),
            None => invalid(format!("an operation of {} lacks its result", self.func.symbol)),
        }
    }

    /// The layout of an object operand.
    fn layout(&self, id: ValueId) -> Result<LayoutId> {
        match *self.module.program.types.get(self.func.ty(id)) {
            Type::Object(layout) => Ok(layout),
            _ => invalid(format!("%{} of {} is no object", id.0, self.func.symbol)),
        }
    }

    /// The element type of an array operand.
    fn element(&self, id: ValueId) -> Result<TypeId> {
        match *self.module.program.types.get(self.func.ty(id)) {
            Type::Array(element) => Ok(element),
            _ => invalid(format!("%{} of {} is no array", id.0, self.func.symbol)),
        }
    }

    fn constant(&mut self, op: &Op) -> Result<BasicValueEnum<'ctx>> {
        Ok(match &op.kind {
            OpKind::Bool(value) => self.module.context.bool_type().const_int(u64::from(*value), false).into(),
            OpKind::Int(value) => self.module.int(*value).into(),
            OpKind::Float(value) => self.module.context.f64_type().const_float(*value).into(),
            OpKind::Str(text) => match self.module.char_literal(text)? {
                Some(char) => char,
                None => self.module.string_literal(text).as_pointer_value().into(),
            },
            _ => super::types::zero(self.module.types.register(self.result_type(op)?)),
        })
    }

    // ---- slots and globals

    fn load_slot(&mut self, slot: SlotId) -> Result<BasicValueEnum<'ctx>> {
        let shape = &self.func.slots[slot.index()];
        Ok(self.module.builder.build_load(self.module.types.register(shape.ty), self.slots[slot.index()], &shape.name)?)
    }

    fn place_op(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        match &op.kind {
            OpKind::Load(_) if op.result.is_some_and(|id| self.read_in_place[id.index()].is_some()) => Ok(None),
            OpKind::Load(slot) => self.load_slot(*slot).map(Some),
            OpKind::Take(slot) => {
                let value = self.load_slot(*slot)?;
                let zero = super::types::zero(self.module.types.register(self.func.slots[slot.index()].ty));
                self.module.builder.build_store(self.slots[slot.index()], zero)?;
                Ok(Some(value))
            }
            OpKind::Store(slot, value) => {
                // The ownership pass has taken and released what the slot held.
                let value = self.value(*value)?;
                self.module.builder.build_store(self.slots[slot.index()], value)?;
                Ok(None)
            }
            OpKind::LoadGlobal(global) => self.load_global(global.0 as usize).map(Some),
            OpKind::StoreGlobal(global, value) => {
                let value = self.value(*value)?;
                self.store_global(global.0 as usize, value)?;
                Ok(None)
            }
            _ => invalid("not an operation on a place"),
        }
    }

    fn field_op(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        match &op.kind {
            OpKind::GetField(object, index) => {
                let (layout, object) = (self.layout(*object)?, self.pointer(*object)?);
                let value = self.module.load_field(layout, object, *index)?;
                self.note_field(op, layout, value)?;
                Ok(Some(value))
            }
            OpKind::SetField(object, index, value) => {
                let (layout, object, value) = (self.layout(*object)?, self.pointer(*object)?, self.value(*value)?);
                let ty = self.module.program.types.layout(layout).fields[*index].ty;
                let old =
                    if self.module.program.types.is_managed(ty) { Some(self.module.load_field(layout, object, *index)?) } else { None };
                let place = self.module.field_place(layout, object, *index)?;
                let region = self.module.field_region(layout, *index);
                self.module.store(ty, place, value, Some(&region))?;
                if let Some(old) = old {
                    self.module.emit_release(ty, old, None)?;
                }
                Ok(None)
            }
            _ => invalid("not an operation on a field"),
        }
    }

    /// Fields of objects hold objects whenever they are read (frames of generators hold what is not set yet, too).
    fn note_field(&mut self, op: &Op, layout: LayoutId, value: BasicValueEnum<'ctx>) -> Result<()> {
        let Some(result) = op.result else { return Ok(()) };
        let shape = self.module.program.types.layout(layout);
        self.list_data[result.index()] = shape.class_name == "list";
        if shape.is_generator { Ok(()) } else { self.module.mark_object_load(self.func.ty(result), value) }
    }

    // ---- arrays

    fn element_op(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        match &op.kind {
            OpKind::ArrayGet(array, index) | OpKind::ArrayTake(array, index) => {
                let in_list = self.list_data[array.index()];
                let (element, array, index) = (self.element(*array)?, self.pointer(*array)?, self.int(*index)?);
                let value = self.module.array_get(element, array, index)?;
                if in_list {
                    self.module.mark_object_load(element, value)?;
                }
                Ok(Some(value))
            }
            OpKind::ArraySet(array, index, value) => {
                let (element, array, index) = (self.element(*array)?, self.pointer(*array)?, self.int(*index)?);
                let value = self.value(*value)?;
                let managed = self.module.program.types.is_managed(element);
                let old = if managed { Some(self.module.array_get(element, array, index)?) } else { None };
                self.module.array_init(element, array, index, value)?;
                if let Some(old) = old {
                    self.module.emit_release(element, old, None)?;
                }
                Ok(None)
            }
            OpKind::ArrayInit(array, index, value) => {
                let (element, array, index) = (self.element(*array)?, self.pointer(*array)?, self.int(*index)?);
                let value = self.value(*value)?;
                self.module.array_init(element, array, index, value)?;
                Ok(None)
            }
            _ => invalid("not an operation on an element"),
        }
    }

    fn array_op(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        match &op.kind {
            OpKind::ArrayNew { element, count } => {
                let count = self.int(*count)?;
                let (array, failed) = self.module.array_new(self.function, *element, count)?;
                self.fail_directly(op, failed)?;
                Ok(Some(array.into()))
            }
            OpKind::ArrayResize(array, count) => {
                let (element, array, count) = (self.element(*array)?, self.pointer(*array)?, self.int(*count)?);
                let (array, failed) = self.module.array_resize(element, array, count)?;
                self.fail_directly(op, failed)?;
                Ok(Some(array.into()))
            }
            OpKind::ArrayFree(array) => {
                let array = self.pointer(*array)?;
                self.module.emit_free(array)?;
                Ok(None)
            }
            OpKind::ArrayMove { dst, dst_index, src, src_index, count } => {
                let element = self.element(*dst)?;
                let operands = Move {
                    dst: self.pointer(*dst)?,
                    dst_index: self.int(*dst_index)?,
                    src: self.pointer(*src)?,
                    src_index: self.int(*src_index)?,
                    count: self.int(*count)?,
                };
                self.module.array_move(element, operands)?;
                Ok(None)
            }
            _ => invalid("not an operation on an array"),
        }
    }

    fn range_op(&mut self, op: &Op) -> Result<()> {
        let (OpKind::ArrayRelease(array, from, to) | OpKind::ArrayZero(array, from, to)) = &op.kind else {
            return invalid("not an operation on a range");
        };
        let element = self.element(*array)?;
        let (array, from, to) = (self.pointer(*array)?, self.int(*from)?, self.int(*to)?);
        if matches!(op.kind, OpKind::ArrayZero(..)) {
            return self.module.array_zero(element, array, from, to);
        }
        if !self.module.program.types.is_managed(element) {
            return Ok(());
        }
        let helper = self.module.helper(Helper::ReleaseArray(element));
        self.module.call(helper, &[array.into(), from.into(), to.into()])?;
        Ok(())
    }

    // ---- values

    fn prim(&mut self, op: &Op, prim: Prim, args: &[ValueId]) -> Result<BasicValueEnum<'ctx>> {
        let types: Vec<TypeId> = args.iter().map(|&arg| self.func.ty(arg)).collect();
        let args = self.operands(args)?;
        let outcome = self.module.emit_prim(prim, &args, &types, op.fail.is_none())?;
        let branch = outcome.failed.map(|failed| self.fail_directly(op, failed)).transpose()?.flatten();
        if let (Some(branch), Some(error)) = (branch, prim.error()) {
            self.module.mark_check(branch, Check::of(error))?;
        }
        Ok(outcome.value)
    }

    /// To the failure block without a line in the traceback: that block raises first.
    fn fail_directly(&mut self, op: &Op, failed: IntValue<'ctx>) -> Result<Option<InstructionValue<'ctx>>> {
        // Without a failure block an earlier stage knows that it cannot fail.
        let Some(fail) = op.fail else { return Ok(None) };
        let target = self.block(fail)?;
        self.fail_if(failed, target).map(Some)
    }

    fn test_op(&mut self, op: &Op) -> Result<BasicValueEnum<'ctx>> {
        match &op.kind {
            OpKind::TagIs(value, wanted) => {
                let operand = self.value(*value)?;
                Ok(self.module.tag_is(self.func.ty(*value), operand, wanted)?.into())
            }
            OpKind::LayoutIs(value, layouts) => {
                let object = self.pointer(*value)?;
                let class = self.module.class_of(object)?;
                let numbers: Vec<u64> = layouts.iter().map(|layout| u64::from(layout.0)).collect();
                Ok(self.module.is_one_of(class, &numbers)?.into())
            }
            OpKind::Same(a, b) => {
                let (left, right) = ((self.func.ty(*a), self.value(*a)?), (self.func.ty(*b), self.value(*b)?));
                Ok(self.module.same(left, right)?.into())
            }
            OpKind::ClassName(value) => {
                let operand = self.value(*value)?;
                self.module.class_name(self.func.ty(*value), operand)
            }
            _ => invalid("not a test"),
        }
    }

    // ---- calls and exceptions

    fn call(&mut self, op: &Op, callee: FuncId, args: &[ValueId]) -> Result<BasicValueEnum<'ctx>> {
        let target = self.module.program.func(callee);
        if args.len() != target.params.len() {
            return invalid(format!("{} arguments for {}", args.len(), target.symbol));
        }
        let mut passed = Vec::new();
        for &arg in args.iter().filter(|&&arg| !is_unit(self.func.ty(arg))) {
            passed.push(self.value(arg)?);
        }
        let function = self.module.function(callee);
        let unit = self.module.unit();
        if !target.raises {
            let call = self.module.named_call(function, &passed, if is_unit(target.result) { "" } else { "call" })?;
            self.keep_call(call, target);
            return if is_unit(target.result) { Ok(unit) } else { self.module.value_of(call, "call") };
        }
        let Some(fail) = op.fail else { return invalid(format!("{} can raise, its call in {} not", target.symbol, self.func.symbol)) };
        let handler = self.traced(op.span, fail)?;
        let call = self.module.named_call(function, &passed, "call")?;
        self.keep_call(call, target);
        let result = self.module.value_of(call, "call")?;
        if is_unit(target.result) {
            let raised = self.module.is_raised(result)?;
            self.fail_if(raised, handler)?;
            return Ok(unit);
        }
        let pair = result.into_struct_value();
        let raised = self.module.is_pair_raised(pair)?;
        self.fail_if(raised, handler)?;
        Ok(self.module.builder.build_extract_value(pair, 0, "result")?)
    }

    fn sort(&mut self, op: &Op, less: FuncId, operands: [ValueId; 4]) -> Result<BasicValueEnum<'ctx>> {
        let size = self.module.int(self.module.types.size(self.element(operands[0])?) as i64);
        let args = self.operands(&operands)?;
        let helper = self.module.helper(Helper::Less(less));
        let (pointer, int, byte) = (self.module.pointer_type(), self.module.context.i64_type(), self.module.context.i8_type());
        let reverse = self.module.builder.build_int_z_extend(args[2].into_int_value(), byte, "reverse")?;
        let params = [pointer.into(), int.into(), int.into(), byte.into(), pointer.into(), pointer.into()];
        let sort = self.module.c_function("pyl_sort_by", Some(byte.into()), &params);
        let args = [args[0], size.into(), args[1], reverse.into(), args[3], helper.as_global_value().as_pointer_value().into()];
        let flag = self.module.call_value(sort, &args, "flag")?.into_int_value();
        let failed = self.module.builder.build_int_compare(IntPredicate::NE, flag, byte.const_zero(), "raised")?;
        self.fail_directly(op, failed)?;
        Ok(self.module.unit())
    }

    /// Calls of what the library defines.
    fn keep_call(&self, call: CallSiteValue<'ctx>, callee: &Func) {
        if callee.trace_name.is_none() && callee.inline == Inline::Auto {
            self.module.keep_rare_call(call);
        }
    }

    /// Closes the generators that were put aside, hardly ever any.
    fn close_dropped(&mut self, close: FuncId) -> Result<BasicValueEnum<'ctx>> {
        let module = &mut *self.module;
        let (name, int) = ("pyl_dropped_waiting", module.context.i64_type());
        let waiting = module.module.get_global(name).unwrap_or_else(|| module.module.add_global(int, None, name));
        let count = module.builder.build_load(int, waiting.as_pointer_value(), "waiting")?.into_int_value();
        let any = module.builder.build_int_compare(IntPredicate::NE, count, int.const_zero(), "any.waiting")?;
        let closing = module.context.append_basic_block(self.function, "close.dropped");
        self.fail_if(any, closing)?;
        let Some(closed) = self.module.builder.get_insert_block() else { return invalid("no block to build in") };
        self.module.builder.position_at_end(closing);
        let function = self.module.function(close);
        self.module.call(function, &[])?;
        self.module.builder.build_unconditional_branch(closed)?;
        self.module.builder.position_at_end(closed);
        Ok(self.module.unit())
    }

    fn exception_op(&mut self, op: &Op) -> Result<Option<BasicValueEnum<'ctx>>> {
        let exception = self.module.exception.as_pointer_value();
        match &op.kind {
            OpKind::TakeException => {
                let value = self.module.builder.build_load(self.module.pointer_type(), exception, "exception")?;
                self.module.builder.build_store(exception, self.module.null())?;
                Ok(Some(value))
            }
            OpKind::Raise { exception: value, traceback } => {
                let raised = self.value(*value)?;
                self.module.builder.build_store(exception, raised)?;
                let Some(fail) = op.fail else { return invalid(format!("a raise in {} goes nowhere", self.func.symbol)) };
                let announced = match traceback {
                    Traceback::Begin => Some("pyl_trace_begin"),
                    Traceback::GoOn => Some("pyl_trace_resume"),
                    Traceback::Keep => None,
                };
                let target = match announced {
                    Some(name) => {
                        let pointer = self.module.pointer_type().into();
                        let announce = self.module.c_function(name, None, &[pointer]);
                        self.module.call(announce, &[raised])?;
                        self.traced(op.span, fail)?
                    }
                    None => self.block(fail)?,
                };
                self.module.builder.build_unconditional_branch(target)?;
                Ok(None)
            }
            OpKind::Trace(function) => {
                self.module.trace(op.span, function)?;
                Ok(None)
            }
            OpKind::StackCheck => {
                let failed = self.module.stack_is_low()?;
                self.fail_directly(op, failed)?;
                Ok(None)
            }
            _ => invalid("not an operation on exceptions"),
        }
    }
}
