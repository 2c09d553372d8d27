//! Operations on machine values. Comes in: `Prim` and its operands. Goes out: the result and, for checked ones,
//! the condition under which it failed. Python's rules for `//`, `%` are here; error texts are not.

use super::{ModuleGen, Result, invalid};
use crate::mir::Prim;
use crate::types::TypeId;
use inkwell::intrinsics::Intrinsic;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, FloatValue, FunctionValue, InstructionValue, IntValue};
use inkwell::{FloatPredicate, IntPredicate};

/// What a primitive gives; `failed` is set for those with an error, unless it is known not to happen.
pub(super) struct Outcome<'ctx> {
    pub value: BasicValueEnum<'ctx>,
    pub failed: Option<IntValue<'ctx>>,
}

impl<'ctx> Outcome<'ctx> {
    fn sure(value: impl Into<BasicValueEnum<'ctx>>) -> Outcome<'ctx> {
        Outcome { value: value.into(), failed: None }
    }
}

#[derive(Clone, Copy)]
enum Checked {
    Add,
    Sub,
    Mul,
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// `sure` says that it does not fail.
    pub fn emit_prim(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>], arg_types: &[TypeId], sure: bool) -> Result<Outcome<'ctx>> {
        match prim {
            Prim::IntAdd | Prim::IntSub | Prim::IntMul | Prim::IntNeg | Prim::IntFloorDiv | Prim::IntMod | Prim::IntShl => {
                self.checked_int(prim, args, sure)
            }
            Prim::IntShr | Prim::WrapAdd | Prim::WrapSub | Prim::WrapMul | Prim::WrapShl | Prim::IntAnd | Prim::IntOr | Prim::IntXor => {
                self.plain_int(prim, args)
            }
            Prim::IntNot | Prim::ShrLogical | Prim::UnsignedDiv => self.plain_int(prim, args),
            Prim::IntEq | Prim::IntNe | Prim::IntLt | Prim::IntLe | Prim::IntGt | Prim::IntGe | Prim::UnsignedLt => {
                self.compare_ints(prim, args)
            }
            Prim::FloatAdd | Prim::FloatSub | Prim::FloatMul | Prim::FloatNeg | Prim::FloatDiv | Prim::FloatDivRaw => {
                self.float_arithmetic(prim, args)
            }
            Prim::FloatRem | Prim::FloatFloor | Prim::FloatSqrt | Prim::FloatAbs | Prim::FloatCeil | Prim::FloatTrunc => {
                self.float_function(prim, args)
            }
            Prim::FloatCopySign => self.float_function(prim, args),
            Prim::FloatSquareRest => self.square_rest(args),
            Prim::FloatEq | Prim::FloatNe | Prim::FloatLt | Prim::FloatLe | Prim::FloatGt | Prim::FloatGe => {
                self.compare_floats(prim, args)
            }
            Prim::BoolNot | Prim::BoolEq | Prim::BoolAnd | Prim::BoolOr | Prim::BoolXor | Prim::Rarely => self.bool_operation(prim, args),
            Prim::BoolToInt | Prim::IntToBool | Prim::IntToFloat | Prim::FloatToInt | Prim::FloatBits => self.conversion(prim, args),
            Prim::FloatFromBits => self.conversion(prim, args),
            Prim::Address => self.address(args, arg_types),
            Prim::AddOverflows | Prim::SubOverflows | Prim::MulOverflows => self.overflows(prim, args),
            Prim::Select => self.select(args),
        }
    }

    fn checked_int(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>], sure: bool) -> Result<Outcome<'ctx>> {
        match (prim, ints(args).as_slice()) {
            (Prim::IntAdd, &[a, b]) if sure => self.without_overflow(Checked::Add, a, b),
            (Prim::IntSub, &[a, b]) if sure => self.without_overflow(Checked::Sub, a, b),
            (Prim::IntMul, &[a, b]) if sure => self.without_overflow(Checked::Mul, a, b),
            (Prim::IntAdd, &[a, b]) => self.with_overflow(Checked::Add, a, b),
            (Prim::IntSub, &[a, b]) => self.with_overflow(Checked::Sub, a, b),
            (Prim::IntMul, &[a, b]) => self.with_overflow(Checked::Mul, a, b),
            (Prim::IntNeg, &[a]) => self.with_overflow(Checked::Sub, self.int(0), a),
            (Prim::IntFloorDiv, &[a, b]) => self.floor_div(a, b),
            (Prim::IntMod, &[a, b]) => self.modulo(a, b),
            (Prim::IntShl, &[a, b]) => self.shift_left(a, b),
            _ => invalid(format!("operands of {prim:?}")),
        }
    }

    fn with_overflow(&mut self, operation: Checked, a: IntValue<'ctx>, b: IntValue<'ctx>) -> Result<Outcome<'ctx>> {
        if self.options.unchecked {
            return self.without_overflow(operation, a, b);
        }
        let (intrinsic, name) = match operation {
            Checked::Add => ("llvm.sadd.with.overflow", "add"),
            Checked::Sub => ("llvm.ssub.with.overflow", "sub"),
            Checked::Mul => ("llvm.smul.with.overflow", "mul"),
        };
        let function = self.intrinsic(intrinsic, &[self.context.i64_type().into()])?;
        let pair = self.call_value(function, &[a.into(), b.into()], name)?.into_struct_value();
        let value = self.builder.build_extract_value(pair, 0, name)?;
        let failed = self.builder.build_extract_value(pair, 1, "overflow")?.into_int_value();
        Ok(Outcome { value, failed: Some(failed) })
    }

    fn without_overflow(&self, operation: Checked, a: IntValue<'ctx>, b: IntValue<'ctx>) -> Result<Outcome<'ctx>> {
        let builder = &self.builder;
        Ok(Outcome::sure(match operation {
            Checked::Add => builder.build_int_nsw_add(a, b, "add")?,
            Checked::Sub => builder.build_int_nsw_sub(a, b, "sub")?,
            Checked::Mul => builder.build_int_nsw_mul(a, b, "mul")?,
        }))
    }

    fn overflows(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let outcome = match (prim, ints(args).as_slice()) {
            (Prim::AddOverflows, &[a, b]) => self.with_overflow(Checked::Add, a, b)?,
            (Prim::SubOverflows, &[a, b]) => self.with_overflow(Checked::Sub, a, b)?,
            (Prim::MulOverflows, &[a, b]) => self.with_overflow(Checked::Mul, a, b)?,
            _ => return invalid(format!("operands of {prim:?}")),
        };
        Ok(Outcome::sure(outcome.failed.unwrap_or(self.context.bool_type().const_zero())))
    }

    fn select(&mut self, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let &[BasicValueEnum::IntValue(cond), then, orelse] = args else { return invalid("operands of a selection".to_string()) };
        let value = self.builder.build_select(cond, then, orelse, "select")?;
        Ok(Outcome { value, failed: None })
    }

    fn shift_left(&mut self, a: IntValue<'ctx>, count: IntValue<'ctx>) -> Result<Outcome<'ctx>> {
        let value = self.builder.build_left_shift(a, count, "shl")?;
        if self.options.unchecked {
            return Ok(Outcome::sure(value));
        }
        let back = self.builder.build_right_shift(value, count, true, "shl.back")?;
        let failed = self.builder.build_int_compare(IntPredicate::NE, back, a, "overflow")?;
        Ok(Outcome { value: value.into(), failed: Some(failed) })
    }

    /// Rounds towards minus infinity; fails for a zero divisor and for the smallest int by -1.
    fn floor_div(&mut self, a: IntValue<'ctx>, b: IntValue<'ctx>) -> Result<Outcome<'ctx>> {
        if let Some(divisor) = positive_constant(b) {
            return Ok(Outcome::sure(self.floor_div_constant(a, b, divisor)?));
        }
        let is_zero = self.builder.build_int_compare(IntPredicate::EQ, b, self.int(0), "zero")?;
        let is_min = self.builder.build_int_compare(IntPredicate::EQ, a, self.int(i64::MIN), "min")?;
        let is_minus_one = self.builder.build_int_compare(IntPredicate::EQ, b, self.int(-1), "minus.one")?;
        let overflow = self.builder.build_and(is_min, is_minus_one, "overflow")?;
        let failed = self.builder.build_or(is_zero, overflow, "failed")?;
        // Only used when it did not fail, but computed before that is known.
        let safe = self.builder.build_select(failed, self.int(1), b, "divisor")?.into_int_value();
        let quotient = self.builder.build_int_signed_div(a, safe, "quotient")?;
        let product = self.builder.build_int_mul(quotient, safe, "product")?;
        let remainder = self.builder.build_int_sub(a, product, "remainder")?;
        let round_down = self.signs_differ(remainder, safe)?;
        let one = self.builder.build_int_z_extend(round_down, self.context.i64_type(), "down")?;
        let value = self.builder.build_int_sub(quotient, one, "floordiv")?;
        Ok(Outcome { value: value.into(), failed: Some(failed) })
    }

    fn floor_div_constant(&self, a: IntValue<'ctx>, b: IntValue<'ctx>, divisor: u64) -> Result<IntValue<'ctx>> {
        if divisor.is_power_of_two() {
            let shift = self.int(i64::from(divisor.trailing_zeros()));
            return Ok(self.builder.build_right_shift(a, shift, true, "floordiv")?);
        }
        let quotient = self.builder.build_int_signed_div(a, b, "quotient")?;
        let product = self.builder.build_int_mul(quotient, b, "product")?;
        let remainder = self.builder.build_int_sub(a, product, "remainder")?;
        let down = self.builder.build_right_shift(remainder, self.int(63), true, "down")?;
        Ok(self.builder.build_int_add(quotient, down, "floordiv")?)
    }

    /// The remainder has the divisor's sign; fails for a zero divisor.
    fn modulo(&mut self, a: IntValue<'ctx>, b: IntValue<'ctx>) -> Result<Outcome<'ctx>> {
        if let Some(divisor) = positive_constant(b) {
            return Ok(Outcome::sure(self.modulo_constant(a, b, divisor)?));
        }
        let failed = self.builder.build_int_compare(IntPredicate::EQ, b, self.int(0), "zero")?;
        // Everything is 0 modulo 1 and -1, and the processor traps on the smallest int by -1, as it does on zero.
        let next = self.builder.build_int_add(b, self.int(1), "next")?;
        let unsafe_divisor = self.builder.build_int_compare(IntPredicate::ULE, next, self.int(1), "unsafe")?;
        let safe = self.builder.build_select(unsafe_divisor, self.int(1), b, "divisor")?.into_int_value();
        let remainder = self.builder.build_int_signed_rem(a, safe, "remainder")?;
        let wrong_sign = self.signs_differ(remainder, b)?;
        let moved = self.builder.build_int_add(remainder, b, "moved")?;
        let value = self.builder.build_select(wrong_sign, moved, remainder, "mod")?;
        Ok(Outcome { value, failed: Some(failed) })
    }

    fn modulo_constant(&self, a: IntValue<'ctx>, b: IntValue<'ctx>, divisor: u64) -> Result<IntValue<'ctx>> {
        if divisor.is_power_of_two() {
            return Ok(self.builder.build_and(a, self.int(divisor as i64 - 1), "mod")?);
        }
        let remainder = self.builder.build_int_signed_rem(a, b, "remainder")?;
        let sign = self.builder.build_right_shift(remainder, self.int(63), true, "sign")?;
        let correction = self.builder.build_and(sign, b, "correction")?;
        Ok(self.builder.build_int_add(remainder, correction, "mod")?)
    }

    /// The remainder is not zero and has another sign than the divisor.
    fn signs_differ(&self, remainder: IntValue<'ctx>, divisor: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        let nonzero = self.builder.build_int_compare(IntPredicate::NE, remainder, self.int(0), "nonzero")?;
        let mixed = self.builder.build_xor(remainder, divisor, "mixed")?;
        let differ = self.builder.build_int_compare(IntPredicate::SLT, mixed, self.int(0), "differ")?;
        Ok(self.builder.build_and(nonzero, differ, "inexact")?)
    }

    fn plain_int(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let builder = &self.builder;
        let value = match (prim, ints(args).as_slice()) {
            (Prim::IntShr, &[a, b]) => builder.build_right_shift(a, b, true, "shr")?,
            (Prim::UnsignedDiv, &[a, b]) => builder.build_int_unsigned_div(a, b, "div")?,
            (Prim::ShrLogical, &[a, b]) => builder.build_right_shift(a, b, false, "shr")?,
            (Prim::WrapAdd, &[a, b]) => builder.build_int_add(a, b, "add")?,
            (Prim::WrapSub, &[a, b]) => builder.build_int_sub(a, b, "sub")?,
            (Prim::WrapMul, &[a, b]) => builder.build_int_mul(a, b, "mul")?,
            (Prim::WrapShl, &[a, b]) => builder.build_left_shift(a, b, "shl")?,
            (Prim::IntAnd, &[a, b]) => builder.build_and(a, b, "and")?,
            (Prim::IntOr, &[a, b]) => builder.build_or(a, b, "or")?,
            (Prim::IntXor, &[a, b]) => builder.build_xor(a, b, "xor")?,
            (Prim::IntNot, &[a]) => builder.build_not(a, "not")?,
            _ => return invalid(format!("operands of {prim:?}")),
        };
        Ok(Outcome::sure(value))
    }

    fn compare_ints(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let predicate = match prim {
            Prim::IntEq => IntPredicate::EQ,
            Prim::IntNe => IntPredicate::NE,
            Prim::IntLt => IntPredicate::SLT,
            Prim::IntLe => IntPredicate::SLE,
            Prim::IntGt => IntPredicate::SGT,
            Prim::IntGe => IntPredicate::SGE,
            _ => IntPredicate::ULT,
        };
        let &[a, b] = ints(args).as_slice() else { return invalid(format!("operands of {prim:?}")) };
        Ok(Outcome::sure(self.builder.build_int_compare(predicate, a, b, "cmp")?))
    }

    fn float_arithmetic(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let builder = &self.builder;
        let mut failed = None;
        let value = match (prim, floats(args).as_slice()) {
            (Prim::FloatAdd, &[a, b]) => builder.build_float_add(a, b, "add")?,
            (Prim::FloatSub, &[a, b]) => builder.build_float_sub(a, b, "sub")?,
            (Prim::FloatMul, &[a, b]) => builder.build_float_mul(a, b, "mul")?,
            (Prim::FloatNeg, &[a]) => builder.build_float_neg(a, "neg")?,
            (Prim::FloatDiv, &[a, b]) => {
                let zero = self.context.f64_type().const_zero();
                failed = Some(builder.build_float_compare(FloatPredicate::OEQ, b, zero, "zero")?);
                builder.build_float_div(a, b, "div")?
            }
            (Prim::FloatDivRaw, &[a, b]) => builder.build_float_div(a, b, "div")?,
            _ => return invalid(format!("operands of {prim:?}")),
        };
        self.mark_float(value.as_instruction_value())?;
        Ok(Outcome { value: value.into(), failed })
    }

    fn mark_float(&self, instruction: Option<InstructionValue<'ctx>>) -> Result<()> {
        match instruction {
            Some(instruction) if self.options.fast_math => instruction
                .set_fast_math_flags(inkwell::values::FastMathFlags::all())
                .map_err(|error| super::Error::Llvm(error.to_string())),
            _ => Ok(()),
        }
    }

    fn float_function(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let name = match (prim, floats(args).as_slice()) {
            (Prim::FloatRem, &[a, b]) => return Ok(Outcome::sure(self.builder.build_float_rem(a, b, "rem")?)),
            (Prim::FloatFloor, [_]) => "llvm.floor",
            (Prim::FloatSqrt, [_]) => "llvm.sqrt",
            (Prim::FloatAbs, [_]) => "llvm.fabs",
            (Prim::FloatCeil, [_]) => "llvm.ceil",
            (Prim::FloatTrunc, [_]) => "llvm.trunc",
            (Prim::FloatCopySign, [_, _]) => "llvm.copysign",
            _ => return invalid(format!("operands of {prim:?}")),
        };
        let function = self.intrinsic(name, &[self.context.f64_type().into()])?;
        let short = name.rsplit('.').next().unwrap_or(name);
        Ok(Outcome::sure(self.call_value(function, args, short)?))
    }

    /// One operation with a fused multiply-add, else after Dekker, "A floating-point technique for extending the available
    /// precision" (1971).
    fn square_rest(&mut self, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let &[x, square] = floats(args).as_slice() else { return invalid("operands of a square's rest") };
        if self.has_fma {
            let function = self.intrinsic("llvm.fma", &[self.context.f64_type().into()])?;
            let minus = self.builder.build_float_neg(square, "neg")?;
            return Ok(Outcome::sure(self.call_value(function, &[x.into(), x.into(), minus.into()], "rest")?));
        }
        let builder = &self.builder;
        let split = self.context.f64_type().const_float(134217729.0);
        let big = builder.build_float_mul(x, split, "big")?;
        let above = builder.build_float_sub(big, x, "above")?;
        let high = builder.build_float_sub(big, above, "high")?;
        let low = builder.build_float_sub(x, high, "low")?;
        let high_square = builder.build_float_mul(high, high, "high.square")?;
        let first = builder.build_float_sub(high_square, square, "first")?;
        let product = builder.build_float_mul(high, low, "product")?;
        let twice = builder.build_float_add(product, product, "twice")?;
        let second = builder.build_float_add(first, twice, "second")?;
        let low_square = builder.build_float_mul(low, low, "low.square")?;
        Ok(Outcome::sure(builder.build_float_add(second, low_square, "rest")?))
    }

    fn compare_floats(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let predicate = match prim {
            Prim::FloatEq => FloatPredicate::OEQ,
            Prim::FloatNe => FloatPredicate::UNE,
            Prim::FloatLt => FloatPredicate::OLT,
            Prim::FloatLe => FloatPredicate::OLE,
            Prim::FloatGt => FloatPredicate::OGT,
            _ => FloatPredicate::OGE,
        };
        let &[a, b] = floats(args).as_slice() else { return invalid(format!("operands of {prim:?}")) };
        Ok(Outcome::sure(self.builder.build_float_compare(predicate, a, b, "cmp")?))
    }

    fn bool_operation(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let builder = &self.builder;
        let value = match (prim, ints(args).as_slice()) {
            (Prim::Rarely, &[a]) => a,
            (Prim::BoolNot, &[a]) => builder.build_not(a, "not")?,
            (Prim::BoolEq, &[a, b]) => builder.build_int_compare(IntPredicate::EQ, a, b, "cmp")?,
            (Prim::BoolAnd, &[a, b]) => builder.build_and(a, b, "and")?,
            (Prim::BoolOr, &[a, b]) => builder.build_or(a, b, "or")?,
            (Prim::BoolXor, &[a, b]) => builder.build_xor(a, b, "xor")?,
            _ => return invalid(format!("operands of {prim:?}")),
        };
        Ok(Outcome::sure(value))
    }

    fn conversion(&mut self, prim: Prim, args: &[BasicValueEnum<'ctx>]) -> Result<Outcome<'ctx>> {
        let builder = &self.builder;
        let (int, float) = (self.context.i64_type(), self.context.f64_type());
        Ok(match (prim, args) {
            (Prim::BoolToInt, &[BasicValueEnum::IntValue(a)]) => Outcome::sure(builder.build_int_z_extend(a, int, "int")?),
            (Prim::IntToBool, &[BasicValueEnum::IntValue(a)]) => {
                Outcome::sure(builder.build_int_compare(IntPredicate::NE, a, int.const_zero(), "bool")?)
            }
            (Prim::IntToFloat, &[BasicValueEnum::IntValue(a)]) => Outcome::sure(builder.build_signed_int_to_float(a, float, "float")?),
            (Prim::FloatToInt, &[BasicValueEnum::FloatValue(a)]) => Outcome::sure(builder.build_float_to_signed_int(a, int, "int")?),
            (Prim::FloatBits, &[BasicValueEnum::FloatValue(a)]) => Outcome::sure(builder.build_bit_cast(a, int, "bits")?),
            (Prim::FloatFromBits, &[BasicValueEnum::IntValue(a)]) => Outcome::sure(builder.build_bit_cast(a, float, "float")?),
            _ => return invalid(format!("operands of {prim:?}")),
        })
    }

    fn address(&mut self, args: &[BasicValueEnum<'ctx>], types: &[TypeId]) -> Result<Outcome<'ctx>> {
        match (args, types) {
            (&[BasicValueEnum::PointerValue(pointer)], _) => {
                Ok(Outcome::sure(self.builder.build_ptr_to_int(pointer, self.context.i64_type(), "address")?))
            }
            (_, [ty]) => invalid(format!("address of {}", self.program.types.name(*ty))),
            _ => invalid("operands of Address"),
        }
    }

    pub fn intrinsic(&self, name: &str, types: &[BasicTypeEnum<'ctx>]) -> Result<FunctionValue<'ctx>> {
        let found = Intrinsic::find(name).and_then(|intrinsic| intrinsic.get_declaration(&self.module, types));
        found.ok_or_else(|| super::Error::Llvm(format!("unknown intrinsic {name}")))
    }
}

fn positive_constant(value: IntValue<'_>) -> Option<u64> {
    value.get_sign_extended_constant().filter(|&number| number > 0).map(|number| number as u64)
}

fn ints<'ctx>(args: &[BasicValueEnum<'ctx>]) -> Vec<IntValue<'ctx>> {
    args.iter().filter_map(|&arg| if let BasicValueEnum::IntValue(value) = arg { Some(value) } else { None }).collect()
}

fn floats<'ctx>(args: &[BasicValueEnum<'ctx>]) -> Vec<FloatValue<'ctx>> {
    args.iter().filter_map(|&arg| if let BasicValueEnum::FloatValue(value) = arg { Some(value) } else { None }).collect()
}
