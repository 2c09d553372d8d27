//! Ways into the module: C's `main`, exported functions. Comes in: the program's start and exports.

use super::facts::Region;
use super::types::is_unit;
use super::{ModuleGen, Result, invalid};
use crate::mir::FuncId;
use crate::types::{Type, TypeId, Types};
use inkwell::IntPredicate;
use inkwell::module::Linkage;
use inkwell::types::{BasicMetadataTypeEnum, BasicType};
use inkwell::values::{BasicValueEnum, FunctionValue, IntValue};

/// Addresses below this one are too near to the end of the stack.
const STACK_LIMIT: &str = "pyl.stack_limit";

/// What an exported function says on stderr before it ends the program, if it raised.
const UNCAUGHT: &str = "an exported function raised an exception\n";

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// `main(argc, argv)`: sets the runtime up, runs the program on a large stack, cleans up, returns its status.
    pub fn emit_main(&mut self, start: FuncId) -> Result<()> {
        let (int32, int, pointer) = (self.context.i32_type(), self.context.i64_type(), self.pointer_type());
        let body = self.emit_start(start)?;
        self.free_name("main");
        let main = self.module.add_function("main", int32.fn_type(&[int32.into(), pointer.into()], false), None);
        self.mark_function(main, &["nounwind"]);
        self.builder.position_at_end(self.context.append_basic_block(main, "entry"));
        let switches = [("pyl_count_allocs", self.options.check_leaks), ("pyl_pools_texts", self.has_pools())];
        for (name, _) in switches.into_iter().filter(|(_, is_on)| *is_on) {
            let switch = self.module.add_global(self.context.i8_type(), None, name);
            self.builder.build_store(switch.as_pointer_value(), self.context.i8_type().const_int(1, false))?;
        }
        let init = self.c_function("pyl_init", None, &[int32.into(), pointer.into()]);
        self.call(init, &[self.param(main, 0)?, self.param(main, 1)?])?;
        let run = self.c_function("pyl_run_on_big_stack", Some(int.into()), &[pointer.into()]);
        let body = body.as_global_value().as_pointer_value().into();
        let status = self.call_value(run, &[body], "status")?.into_int_value();
        if self.options.check_leaks {
            let report = self.c_function("pyl_report_leaks", None, &[]);
            self.call(report, &[])?;
        }
        let end = self.c_function("pyl_end", Some(int32.into()), &[int.into()]);
        let status = self.call_value(end, &[status.into()], "status")?;
        self.builder.build_return(Some(&status))?;
        Ok(())
    }

    /// What runs on the large stack.
    fn emit_start(&mut self, start: FuncId) -> Result<FunctionValue<'ctx>> {
        let func = self.program.func(start);
        if func.result != Types::INT || !func.params.is_empty() {
            return invalid("the start function has the wrong signature");
        }
        let int = self.context.i64_type();
        let body = self.module.add_function("pyl.start", int.fn_type(&[], false), Some(Linkage::Internal));
        self.mark_function(body, &["nounwind"]);
        self.builder.position_at_end(self.context.append_basic_block(body, "entry"));
        if self.part.units.is_divided() || self.module.get_global(STACK_LIMIT).is_some() {
            let limit = self.variable(int.into(), STACK_LIMIT).as_pointer_value();
            let keep = self.c_function("pyl_limit_stack", None, &[self.pointer_type().into()]);
            self.call(keep, &[limit.into()])?;
        }
        if self.program.handles_memory {
            let look = self.c_function("pyl_look_for_memory", None, &[]);
            self.call(look, &[])?;
        }
        self.begin_cycles()?;
        let function = self.function(start);
        let mut status = self.call_value(function, &[], "status")?;
        if func.raises {
            // Reporting an uncaught exception raised itself: nothing more can be said than that the program failed.
            let both = status.into_struct_value();
            let value = self.builder.build_extract_value(both, 0, "status")?.into_int_value();
            let raised = self.is_pair_raised(both)?;
            status = self.builder.build_select(raised, int.const_int(1, false), value, "status")?;
        }
        if self.options.check_leaks {
            self.release_globals()?;
            self.end_cycles()?;
        }
        self.builder.build_return(Some(&status))?;
        Ok(body)
    }

    fn release_globals(&mut self) -> Result<()> {
        for (index, global) in self.program.globals.iter().enumerate() {
            let place = self.globals[index].as_pointer_value();
            let value = self.load(global.ty, place, Some(&Region::Global), &global.name)?;
            self.store_raw(place, super::types::zero(self.types.memory(global.ty)), Some(&Region::Global))?;
            self.emit_release(global.ty, value, None)?;
        }
        Ok(())
    }

    /// Is the stack pointer below the limit? The module's copy of the limit is 0, so never, until `main` sets it.
    pub fn stack_is_low(&mut self) -> Result<IntValue<'ctx>> {
        let int = self.context.i64_type();
        let limit = self.variable(int.into(), STACK_LIMIT).as_pointer_value();
        let frame = self.intrinsic("llvm.stackaddress", &[self.pointer_type().into()])?;
        let frame = self.call_value(frame, &[], "frame")?.into_pointer_value();
        let address = self.builder.build_ptr_to_int(frame, int, "frame.address")?;
        let load = self.load_raw(int.into(), limit, Some(&Region::Global), "limit")?.into_int_value();
        Ok(self.builder.build_int_compare(IntPredicate::ULT, address, load, "stack.is.low")?)
    }

    // ---- exports

    /// A name that the module needs for itself (`main`, `malloc`) is not exported.
    pub fn emit_exports(&mut self) -> Result<()> {
        let program = self.program;
        let is_free = |name: &str| self.module.get_function(name).is_none_or(|f| f.get_linkage() == Linkage::Internal);
        let free: Vec<_> = program.exports.iter().filter(|(name, _)| is_free(name)).collect();
        free.into_iter().try_for_each(|(name, func)| self.emit_export(name, *func))
    }

    /// A function under its C name and with C's calling convention; an exception ends the program.
    fn emit_export(&mut self, name: &str, id: FuncId) -> Result<()> {
        let func = self.program.func(id);
        let inner = self.function(id);
        let params: Vec<BasicMetadataTypeEnum> = inner.get_type().get_param_types();
        let result = (!is_unit(func.result)).then(|| self.types.register(func.result));
        let ty = match result {
            Some(result) => result.fn_type(&params, false),
            None => self.context.void_type().fn_type(&params, false),
        };
        self.free_name(name);
        let export = self.module.add_function(name, ty, Some(Linkage::External));
        self.mark_function(export, &["nounwind"]);
        self.builder.position_at_end(self.context.append_basic_block(export, "entry"));
        let args: Vec<BasicValueEnum> = export.get_params();
        let value = match (func.raises, result) {
            (false, None) => {
                self.call(inner, &args)?;
                None
            }
            (false, Some(_)) => Some(self.call_value(inner, &args, "result")?),
            (true, None) => {
                let flag = self.call_value(inner, &args, "flag")?;
                let raised = self.is_raised(flag)?;
                self.abort_if(export, raised)?;
                None
            }
            (true, Some(_)) => {
                let pair = self.call_value(inner, &args, "call")?.into_struct_value();
                let raised = self.is_pair_raised(pair)?;
                self.abort_if(export, raised)?;
                Some(self.builder.build_extract_value(pair, 0, "result")?)
            }
        };
        match value {
            Some(value) => self.builder.build_return(Some(&value))?,
            None => self.builder.build_return(None)?,
        };
        Ok(())
    }

    /// Names that others see go before those of internal functions.
    fn free_name(&self, name: &str) {
        if let Some(other) = self.module.get_function(name).filter(|function| function.get_linkage() == Linkage::Internal) {
            other.as_global_value().set_name(&format!("{name}.internal"));
        }
    }

    fn abort_if(&mut self, function: FunctionValue<'ctx>, raised: IntValue<'ctx>) -> Result<()> {
        let uncaught = self.context.append_basic_block(function, "uncaught");
        let done = self.context.append_basic_block(function, "done");
        let branch = self.builder.build_conditional_branch(raised, uncaught, done)?;
        self.mark_unlikely(branch)?;
        self.builder.position_at_end(uncaught);
        self.write_and_abort(UNCAUGHT)?;
        self.builder.position_at_end(done);
        Ok(())
    }

    /// Ends the program with a message on stderr.
    pub fn write_and_abort(&mut self, message: &str) -> Result<()> {
        let (int, pointer) = (self.context.i64_type(), self.pointer_type());
        let stderr = self.context.i32_type().const_int(2, false);
        let write = self.c_function("write", Some(int.into()), &[stderr.get_type().into(), pointer.into(), int.into()]);
        let text = self.c_string(message).as_pointer_value();
        self.call(write, &[stderr.into(), text.into(), self.int(message.len() as i64).into()])?;
        let abort = self.c_function("abort", None, &[]);
        self.call(abort, &[])?;
        self.builder.build_unreachable()?;
        Ok(())
    }

    // ---- class names

    /// The name of a value's class, as a text object.
    pub fn class_name(&mut self, ty: TypeId, value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let types = &self.program.types;
        let fixed = match types.get(ty) {
            Type::Object(_) => return self.class_name_of_object(value),
            Type::Union(members) => return self.class_name_of_union(ty, members, value),
            Type::Never | Type::None => "NoneType",
            Type::Bool => "bool",
            Type::Int | Type::U8 | Type::I32 | Type::Word => "int",
            Type::Float => "float",
            Type::Str => "str",
            Type::Tuple(_) => "tuple",
            Type::Complex => "complex",
            Type::Array(_) => return invalid("the class of a raw array"),
        };
        Ok(self.string_literal(fixed).as_pointer_value().into())
    }

    fn class_name_of_object(&mut self, value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let class = self.class_of(value.into_pointer_value())?;
        let index = self.builder.build_int_z_extend(class, self.context.i64_type(), "class")?;
        let table = self.class_names().as_pointer_value();
        let place = self.element_place(self.pointer_type().into(), table, index)?;
        self.load_raw(self.pointer_type().into(), place, None, "class.name")
    }

    /// Each member under its tag, then all ways together.
    fn class_name_of_union(&mut self, ty: TypeId, members: &[TypeId], value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let Some(first) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let Some(function) = first.get_parent() else { return invalid("a block outside of any function") };
        let done = self.context.insert_basic_block_after(first, "class.name.done");
        let mut names = Vec::new();
        for (index, &member) in members.iter().enumerate() {
            let name = format!("class.name.{}", self.program.types.name(member));
            let here = self.context.append_basic_block(function, &name);
            let is_last = index + 1 == members.len();
            if is_last {
                self.builder.build_unconditional_branch(here)?;
            } else {
                let is_this = self.tag_is(ty, value, &[member])?;
                let Some(current) = self.builder.get_insert_block() else { return invalid("no block to build in") };
                let next = self.context.insert_basic_block_after(current, "class.name.next");
                self.builder.build_conditional_branch(is_this, here, next)?;
                self.builder.position_at_end(here);
                self.finish_class_name(ty, member, value, done, &mut names)?;
                self.builder.position_at_end(next);
                continue;
            }
            self.builder.position_at_end(here);
            self.finish_class_name(ty, member, value, done, &mut names)?;
        }
        self.builder.position_at_end(done);
        let phi = self.builder.build_phi(self.pointer_type(), "class.name")?;
        for (name, block) in &names {
            phi.add_incoming(&[(name, *block)]);
        }
        Ok(phi.as_basic_value())
    }

    fn finish_class_name(
        &mut self,
        ty: TypeId,
        member: TypeId,
        value: BasicValueEnum<'ctx>,
        done: inkwell::basic_block::BasicBlock<'ctx>,
        names: &mut Vec<(BasicValueEnum<'ctx>, inkwell::basic_block::BasicBlock<'ctx>)>,
    ) -> Result<()> {
        let part = self.convert(ty, member, value)?;
        let name = self.class_name(member, part)?;
        if let Some(block) = self.builder.get_insert_block() {
            names.push((name, block));
        }
        self.builder.build_unconditional_branch(done)?;
        Ok(())
    }
}
