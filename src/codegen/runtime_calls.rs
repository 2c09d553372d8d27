//! Calls: of the runtime library by the table `builtins::intrinsics`, of libc, of the module's own helpers.
//! Comes in: names and values. Goes out: declarations, made on first use, and call instructions.

use super::facts::Memory;
use super::function::FAST_CALL;
use super::{Helper, ModuleGen, Result, invalid};
use crate::builtins::intrinsics::{self, Abi, Intrinsic};
use crate::maps::IndexSet;
use crate::types::{LayoutId, Type, TypeId};
use inkwell::module::Linkage;
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum};
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, CallSiteValue, FunctionValue};
use inkwell::{GlobalVisibility, IntPredicate, values::ValueKind};

/// Functions that only failures call.
const COLD: &[&str] = &["abort", "pyl_exhausted", "write", "pyl_trace_add", "pyl_trace_begin", "pyl_trace_resume"];

impl<'ctx> ModuleGen<'_, 'ctx> {
    pub fn call(&self, function: FunctionValue<'ctx>, args: &[BasicValueEnum<'ctx>]) -> Result<CallSiteValue<'ctx>> {
        self.named_call(function, args, "")
    }

    pub fn named_call(&self, function: FunctionValue<'ctx>, args: &[BasicValueEnum<'ctx>], name: &str) -> Result<CallSiteValue<'ctx>> {
        let args: Vec<BasicMetadataValueEnum<'ctx>> = args.iter().map(|&arg| arg.into()).collect();
        let call = self.builder.build_call(function, &args, name)?;
        call.set_call_convention(function.get_call_conventions());
        Ok(call)
    }

    /// A call that gives a value.
    pub fn call_value(&self, function: FunctionValue<'ctx>, args: &[BasicValueEnum<'ctx>], name: &str) -> Result<BasicValueEnum<'ctx>> {
        self.value_of(self.named_call(function, args, name)?, name)
    }

    /// What a call gives.
    pub fn value_of(&self, call: CallSiteValue<'ctx>, name: &str) -> Result<BasicValueEnum<'ctx>> {
        match call.try_as_basic_value() {
            ValueKind::Basic(value) => Ok(value),
            ValueKind::Instruction(_) => invalid(format!("{name} gives no value")),
        }
    }

    pub fn param(&self, function: FunctionValue<'ctx>, index: u32) -> Result<BasicValueEnum<'ctx>> {
        match function.get_nth_param(index) {
            Some(param) => Ok(param),
            None => invalid(format!("parameter {index} of {}", function.get_name().to_string_lossy())),
        }
    }

    /// A function with C's calling convention from outside the module.
    pub fn c_function(
        &mut self,
        name: &str,
        result: Option<BasicTypeEnum<'ctx>>,
        params: &[BasicMetadataTypeEnum<'ctx>],
    ) -> FunctionValue<'ctx> {
        if let Some(function) = self.module.get_function(name) {
            return function;
        }
        let ty = match result {
            Some(result) => result.fn_type(params, false),
            None => self.context.void_type().fn_type(params, false),
        };
        let function = self.module.add_function(name, ty, Some(Linkage::External));
        self.mark_function(function, &["nounwind"]);
        if COLD.contains(&name) {
            self.mark_function(function, &["cold"]);
        }
        if ["abort", "pyl_exhausted"].contains(&name) {
            self.mark_function(function, &["noreturn"]);
        }
        function
    }

    /// Calls a runtime function by its internal name; the result is of type `ty`.
    pub fn runtime_call(&mut self, name: &str, args: &[BasicValueEnum<'ctx>], ty: TypeId) -> Result<BasicValueEnum<'ctx>> {
        let Some(intrinsic) = intrinsics::lookup(name) else { return invalid(format!("unknown runtime function {name}")) };
        if args.len() != intrinsic.params.len() {
            return invalid(format!("{} arguments for {name}", args.len()));
        }
        if let Some(value) = self.text_inline(intrinsic, args)? {
            return Ok(value);
        }
        let function = self.runtime_function(intrinsic);
        let mut passed = Vec::new();
        for (&arg, &abi) in args.iter().zip(intrinsic.params) {
            match abi {
                Abi::None => {}
                Abi::Bool => passed.push(self.builder.build_int_z_extend(arg.into_int_value(), self.context.i8_type(), "byte")?.into()),
                Abi::Int | Abi::Float | Abi::Str | Abi::Array | Abi::Object => passed.push(arg),
            }
        }
        match intrinsic.result {
            Abi::None => {
                self.call(function, &passed)?;
                Ok(super::types::zero(self.types.register(ty)))
            }
            Abi::Bool => {
                let byte = self.call_value(function, &passed, intrinsic.symbol)?.into_int_value();
                Ok(self.builder.build_int_compare(IntPredicate::NE, byte, byte.get_type().const_zero(), "bool")?.into())
            }
            Abi::Int | Abi::Float | Abi::Str | Abi::Array | Abi::Object => self.call_value(function, &passed, intrinsic.symbol),
        }
    }

    pub fn runtime_function(&mut self, intrinsic: &Intrinsic) -> FunctionValue<'ctx> {
        if let Some(function) = self.module.get_function(intrinsic.symbol) {
            return function;
        }
        let params: Vec<BasicMetadataTypeEnum> = intrinsic.params.iter().filter_map(|&abi| self.abi_type(abi)).map(Into::into).collect();
        let function = self.c_function(intrinsic.symbol, self.abi_type(intrinsic.result), &params);
        if intrinsic.pure {
            self.mark_function(function, &["willreturn", "nofree", "nosync"]);
            self.mark_memory(function, memory_of(intrinsic));
        }
        function
    }

    fn abi_type(&self, abi: Abi) -> Option<BasicTypeEnum<'ctx>> {
        match abi {
            Abi::None => None,
            Abi::Int => Some(self.context.i64_type().into()),
            Abi::Float => Some(self.context.f64_type().into()),
            Abi::Bool => Some(self.context.i8_type().into()),
            Abi::Str | Abi::Array | Abi::Object => Some(self.pointer_type().into()),
        }
    }

    // ---- helpers

    /// Declares a helper on first use; its body comes at the end.
    pub fn helper(&mut self, helper: Helper) -> FunctionValue<'ctx> {
        if let Some(&function) = self.helpers.get(&helper) {
            return function;
        }
        let int = self.context.i64_type().into();
        let pointer = self.pointer_type().into();
        let register = |ty: TypeId| self.types.register(ty).into();
        let params: Vec<BasicMetadataTypeEnum> = match helper {
            Helper::Retain(ty) | Helper::Release { ty, nested: false } => vec![register(ty)],
            Helper::Release { ty, nested: true } => vec![register(ty), int],
            Helper::Drop { nested: false, .. } => vec![pointer],
            Helper::Drop { nested: true, .. } => vec![pointer, int],
            Helper::Visit(_) => vec![pointer, pointer, pointer],
            Helper::Clear(_) | Helper::Discard(_) => vec![pointer],
            Helper::ReleaseArray(_) => vec![pointer, int, int],
            Helper::Less(_) => vec![pointer, pointer],
            Helper::DropDeferred => vec![],
            Helper::Defer => vec![pointer, pointer],
        };
        let ty = match helper {
            Helper::Less(_) => self.context.i8_type().fn_type(&params, false),
            _ => self.context.void_type().fn_type(&params, false),
        };
        let is_shared = self.shared.contains(&helper);
        let linkage = if is_shared { Linkage::External } else { Linkage::Internal };
        let function = self.module.add_function(&self.helper_name(helper), ty, Some(linkage));
        if is_shared {
            function.as_global_value().set_visibility(GlobalVisibility::Hidden);
        }
        // The runtime calls what `cycles` makes, and what compares.
        let from_outside = matches!(helper, Helper::Visit(_) | Helper::Clear(_) | Helper::Discard(_) | Helper::Less(_));
        if !from_outside {
            function.set_call_conventions(FAST_CALL);
        }
        self.mark_function(function, &["nounwind"]);
        match helper {
            Helper::Retain(_) | Helper::Release { .. } => self.mark_function(function, &["inlinehint"]),
            // Exceptions die rarely, and what drops them knows every class of them: not worth optimising.
            Helper::Drop { layout, .. } if self.is_exception(layout) => self.mark_function(function, &["cold", "noinline", "optnone"]),
            Helper::Drop { .. } | Helper::ReleaseArray(_) | Helper::Less(_) => {}
            Helper::Visit(_) | Helper::Clear(_) | Helper::Discard(_) => self.mark_function(function, &["cold"]),
            Helper::DropDeferred | Helper::Defer => self.mark_function(function, &["cold", "noinline"]),
        }
        self.helpers.insert(helper, function);
        function
    }

    pub fn is_exception(&self, layout: LayoutId) -> bool {
        self.root_exception().is_some_and(|root| self.program.types.derives_from(layout, root))
    }

    /// The class of all exceptions.
    pub fn root_exception(&self) -> Option<LayoutId> {
        match *self.program.types.get(self.program.exception) {
            Type::Object(root) => Some(root),
            _ => None,
        }
    }

    /// Helpers that run too rarely for a copy in each unit, if there are several units.
    pub fn shared_helpers(&self) -> IndexSet<Helper> {
        if !self.part.units.is_divided() {
            return IndexSet::default();
        }
        let mut shared = IndexSet::from_iter([Helper::DropDeferred, Helper::Defer]);
        if let Some(root) = self.root_exception() {
            shared.extend([false, true].map(|nested| Helper::Drop { layout: root, nested }));
            let types = &self.program.types;
            let collected = types.descendants(root).into_iter().chain([root]).filter(|layout| self.cyclic[layout.0 as usize]);
            shared.extend(collected.flat_map(|layout| [Helper::Visit(layout), Helper::Clear(layout), Helper::Discard(layout)]));
        }
        shared
    }

    /// Is this the unit that defines the shared helpers?
    pub fn has_shared_helpers(&self) -> bool {
        self.part.index == self.part.units.home_of_helpers(self.program)
    }

    fn helper_name(&self, helper: Helper) -> String {
        let types = &self.program.types;
        let suffix = |nested: bool| if nested { ".nested" } else { "" };
        // Two classes may have the same name.
        let number = |layout: LayoutId| if self.shared.contains(&helper) { format!(".{}", layout.0) } else { String::new() };
        match helper {
            Helper::Retain(ty) if matches!(types.get(ty), Type::Str) => "retain".to_string(),
            Helper::Retain(ty) => format!("retain.{}", types.name(ty)),
            Helper::Release { ty, nested } => format!("release.{}{}", types.name(ty), suffix(nested)),
            Helper::Drop { layout, nested } => format!("drop.{}{}{}", types.layout(layout).name, suffix(nested), number(layout)),
            Helper::Visit(layout) => format!("visit.{}{}", types.layout(layout).name, number(layout)),
            Helper::Clear(layout) => format!("clear.{}{}", types.layout(layout).name, number(layout)),
            Helper::Discard(layout) => format!("discard.{}{}", types.layout(layout).name, number(layout)),
            Helper::ReleaseArray(element) => format!("release.array[{}]", types.name(element)),
            Helper::Less(less) => format!("less.{}", self.program.func(less).symbol),
            Helper::DropDeferred => "pyl.drop.deferred".to_string(),
            Helper::Defer => "pyl.defer".to_string(),
        }
    }
}

/// What a pure function touches: nothing but what its arguments point at, and the allocator's own memory if it
/// makes a text (the count of an argument too, which it may hand out again).
fn memory_of(intrinsic: &Intrinsic) -> Memory {
    let reads = intrinsic.params.iter().any(|abi| matches!(abi, Abi::Str | Abi::Array | Abi::Object));
    match intrinsic.result {
        Abi::Str if intrinsic.immortal => Memory::ReadsArgumentsAndAllocates,
        Abi::Str | Abi::Array | Abi::Object => Memory::ChangesArgumentsAndAllocates,
        Abi::None | Abi::Int | Abi::Float | Abi::Bool if reads => Memory::ReadsArguments,
        Abi::None | Abi::Int | Abi::Float | Abi::Bool => Memory::Nothing,
    }
}
