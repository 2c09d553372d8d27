//! Fast ways through the runtime functions that read one character: what holds for ASCII is done in line, the rest by
//! the call. Comes in: the function's symbol and its arguments. Goes out: the value.

use super::facts::Region;
use super::{ModuleGen, Result, invalid};
use crate::builtins::intrinsics::Intrinsic;
use inkwell::IntPredicate;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, IntValue, PointerValue};

/// Places of the lengths and the bytes in a text object.
const SIZE: u32 = 2;
const LENGTH: u32 = 3;
const BYTES: u32 = 4;
/// Distance of the entries in the runtime's table of Latin-1 characters.
const CHAR_STRIDE: i64 = 32;

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// The function's value, if it has a fast way.
    pub fn text_inline(&mut self, intrinsic: &Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Result<Option<BasicValueEnum<'ctx>>> {
        if let ("pyl_chr", &[BasicValueEnum::IntValue(code)]) = (intrinsic.symbol, args) {
            return self.char_of_code(intrinsic, code).map(Some);
        }
        let Some(&BasicValueEnum::PointerValue(text)) = args.first() else { return Ok(None) };
        match (intrinsic.symbol, args) {
            ("pyl_str_size", _) => self.text_length(text, SIZE).map(|size| Some(size.into())),
            ("pyl_str_len", _) => self.text_length(text, LENGTH).map(|length| Some(length.into())),
            ("pyl_str_byte", &[_, BasicValueEnum::IntValue(index)]) => self.text_byte(text, index).map(|byte| Some(byte.into())),
            ("pyl_str_index", &[_, BasicValueEnum::IntValue(index)]) => self.char_at_index(intrinsic, text, index).map(Some),
            ("pyl_str_ascii_at", &[_, BasicValueEnum::IntValue(index)]) => {
                let byte = self.text_byte(text, index)?;
                self.char_text(byte).map(Some)
            }
            ("pyl_str_code", &[_, BasicValueEnum::IntValue(index)]) => self.code_at_index(intrinsic, text, index).map(Some),
            ("pyl_str_code_at", &[_, BasicValueEnum::IntValue(position)]) => self.code_at_position(intrinsic, text, position).map(Some),
            ("pyl_str_char_at", &[_, BasicValueEnum::IntValue(position)]) => self.char_at_position(intrinsic, text, position).map(Some),
            ("pyl_str_next", &[_, BasicValueEnum::IntValue(position)]) => self.next_position(intrinsic, text, position).map(Some),
            ("pyl_str_eq", &[_, BasicValueEnum::PointerValue(other)]) => self.texts_equal(intrinsic, text, other).map(Some),
            ("pyl_str_compare", &[_, BasicValueEnum::PointerValue(other)]) => self.texts_compared(intrinsic, text, other).map(Some),
            ("pyl_ord", _) => self.first_code(intrinsic, text).map(Some),
            _ => Ok(None),
        }
    }

    fn text_length(&mut self, text: PointerValue<'ctx>, field: u32) -> Result<IntValue<'ctx>> {
        let place = self.builder.build_struct_gep(self.types.text, text, field, "text.at")?;
        let int = BasicTypeEnum::from(self.context.i64_type());
        let length = self.load_raw(int, place, Some(&Region::Text), "length")?.into_int_value();
        self.mark_count_load(length)?;
        Ok(length)
    }

    /// There is a zero behind the last byte.
    fn text_byte(&mut self, text: PointerValue<'ctx>, index: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        let byte = self.context.i8_type();
        let bytes = self.builder.build_struct_gep(self.types.text, text, BYTES, "text.at")?;
        let place = self.element_place(byte.into(), bytes, index)?;
        let byte = self.load_raw(byte.into(), place, Some(&Region::Text), "byte")?.into_int_value();
        Ok(self.builder.build_int_z_extend(byte, self.context.i64_type(), "byte")?)
    }

    fn is_ascii_byte(&self, byte: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        Ok(self.builder.build_int_compare(IntPredicate::ULT, byte, self.int(128), "ascii")?)
    }

    /// Are the texts equal, as a Bool? Lengths and first bytes mostly decide.
    fn texts_equal(&mut self, intrinsic: &Intrinsic, a: PointerValue<'ctx>, b: PointerValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let Some(start) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let first = self.context.insert_basic_block_after(start, "text.first");
        let more = self.context.insert_basic_block_after(first, "text.more");
        let rest = self.context.insert_basic_block_after(more, "text.rest");
        let done = self.context.insert_basic_block_after(rest, "text.equal");
        let (size, other_size) = (self.text_length(a, SIZE)?, self.text_length(b, SIZE)?);
        let same_size = self.builder.build_int_compare(IntPredicate::EQ, size, other_size, "same.size")?;
        self.builder.build_conditional_branch(same_size, first, done)?;
        self.builder.position_at_end(first);
        let (byte, other) = (self.text_byte(a, self.int(0))?, self.text_byte(b, self.int(0))?);
        let same_byte = self.builder.build_int_compare(IntPredicate::EQ, byte, other, "same.first")?;
        self.builder.build_conditional_branch(same_byte, more, done)?;
        self.builder.position_at_end(more);
        let is_short = self.builder.build_int_compare(IntPredicate::ULE, size, self.int(1), "short")?;
        self.builder.build_conditional_branch(is_short, done, rest)?;
        self.builder.position_at_end(rest);
        let function = self.runtime_function(intrinsic);
        let called = self.call_value(function, &[a.into(), b.into()], intrinsic.symbol)?.into_int_value();
        let equal = self.builder.build_int_compare(IntPredicate::NE, called, called.get_type().const_zero(), "equal")?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        let bool_type = self.context.bool_type();
        let phi = self.builder.build_phi(bool_type, "equal")?;
        let (no, yes) = (bool_type.const_zero(), bool_type.const_int(1, false));
        phi.add_incoming(&[(&no, start), (&no, first), (&yes, more), (&equal, rest)]);
        Ok(phi.as_basic_value())
    }

    /// Less than, equal to or greater than zero. First bytes mostly decide, and of single characters always.
    fn texts_compared(&mut self, intrinsic: &Intrinsic, a: PointerValue<'ctx>, b: PointerValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let (byte, other) = (self.text_byte(a, self.int(0))?, self.text_byte(b, self.int(0))?);
        let (size, other_size) = (self.text_length(a, SIZE)?, self.text_length(b, SIZE)?);
        let differ = self.builder.build_int_compare(IntPredicate::NE, byte, other, "differ")?;
        let longer = self.builder.build_or(size, other_size, "longer")?;
        let are_short = self.builder.build_int_compare(IntPredicate::ULE, longer, self.int(1), "short")?;
        let is_decided = self.builder.build_or(differ, are_short, "decided")?;
        self.fast_or_call(is_decided, intrinsic, &[a.into(), b.into()], |this| {
            let by_byte = this.builder.build_int_nsw_sub(byte, other, "difference")?;
            // The empty text ends where the character zero is.
            let by_size = this.builder.build_int_nsw_sub(size, other_size, "difference")?;
            Ok(this.builder.build_select(differ, by_byte, by_size, "difference")?)
        })
    }

    /// The text of one ASCII character: the same object as reading that character gives.
    pub fn char_literal(&mut self, text: &str) -> Result<Option<BasicValueEnum<'ctx>>> {
        match *text.as_bytes() {
            [byte] if byte < 128 => self.char_text(self.int(i64::from(byte))).map(Some),
            _ => Ok(None),
        }
    }

    /// The immortal text of a character.
    fn char_of_code(&mut self, intrinsic: &Intrinsic, code: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let is_ascii = self.is_ascii_byte(code)?;
        self.fast_or_call(is_ascii, intrinsic, &[code.into()], |this| this.char_text(code))
    }

    /// The immortal text of an ASCII character.
    fn char_text(&mut self, byte: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let name = "pyl_latin1";
        let table = self.module.get_global(name).unwrap_or_else(|| self.module.add_global(self.context.i8_type(), None, name));
        let offset = self.builder.build_int_nsw_mul(byte, self.int(CHAR_STRIDE), "offset")?;
        Ok(self.element_place(self.context.i8_type().into(), table.as_pointer_value(), offset)?.into())
    }

    fn is_ascii(&mut self, text: PointerValue<'ctx>) -> Result<IntValue<'ctx>> {
        let (size, length) = (self.text_length(text, SIZE)?, self.text_length(text, LENGTH)?);
        Ok(self.builder.build_int_compare(IntPredicate::EQ, size, length, "ascii")?)
    }

    fn char_at_index(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>, index: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let is_ascii = self.is_ascii(text)?;
        self.fast_or_call(is_ascii, intrinsic, &[text.into(), index.into()], |this| {
            let byte = this.text_byte(text, index)?;
            this.char_text(byte)
        })
    }

    fn code_at_index(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>, index: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let is_ascii = self.is_ascii(text)?;
        self.fast_or_call(is_ascii, intrinsic, &[text.into(), index.into()], |this| Ok(this.text_byte(text, index)?.into()))
    }

    fn code_at_position(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>, at: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let byte = self.text_byte(text, at)?;
        let is_ascii = self.is_ascii_byte(byte)?;
        self.fast_or_call(is_ascii, intrinsic, &[text.into(), at.into()], |_| Ok(byte.into()))
    }

    fn char_at_position(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>, at: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let byte = self.text_byte(text, at)?;
        let is_ascii = self.is_ascii_byte(byte)?;
        self.fast_or_call(is_ascii, intrinsic, &[text.into(), at.into()], |this| this.char_text(byte))
    }

    /// An ASCII character other than zero starts where it stands.
    fn next_position(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>, at: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let byte = self.text_byte(text, at)?;
        let before = self.builder.build_int_sub(byte, self.int(1), "before")?;
        let starts = self.builder.build_int_compare(IntPredicate::ULT, before, self.int(127), "starts")?;
        self.fast_or_call(starts, intrinsic, &[text.into(), at.into()], |_| Ok(at.into()))
    }

    fn first_code(&mut self, intrinsic: &Intrinsic, text: PointerValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let byte = self.text_byte(text, self.int(0))?;
        let is_ascii = self.is_ascii_byte(byte)?;
        self.fast_or_call(is_ascii, intrinsic, &[text.into()], |_| Ok(byte.into()))
    }

    /// `fast` where the condition holds, the call where it does not.
    fn fast_or_call(
        &mut self,
        is_fast: IntValue<'ctx>,
        intrinsic: &Intrinsic,
        args: &[BasicValueEnum<'ctx>],
        fast: impl FnOnce(&mut Self) -> Result<BasicValueEnum<'ctx>>,
    ) -> Result<BasicValueEnum<'ctx>> {
        let Some(current) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let fast_block = self.context.insert_basic_block_after(current, "text.fast");
        let slow_block = self.context.insert_basic_block_after(fast_block, "text.slow");
        let done = self.context.insert_basic_block_after(slow_block, "text.done");
        let branch = self.builder.build_conditional_branch(is_fast, fast_block, slow_block)?;
        self.mark_likely(branch)?;
        self.builder.position_at_end(fast_block);
        let quick = fast(self)?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(slow_block);
        let function = self.runtime_function(intrinsic);
        let called = self.call_value(function, args, intrinsic.symbol)?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        let phi = self.builder.build_phi(quick.get_type(), "text")?;
        phi.add_incoming(&[(&quick, fast_block), (&called, slow_block)]);
        Ok(phi.as_basic_value())
    }
}
