//! Fast ways through the runtime functions that read one character or add a few: what holds for ASCII and for short texts
//! is done in line, the rest by the call. What is asked of a text that is written out is known. Comes in: the function's
//! symbol and its arguments. Goes out: the value.

use super::facts::Region;
use super::{ModuleGen, Result, invalid};
use crate::builtins::intrinsics::Intrinsic;
use inkwell::IntPredicate;
use inkwell::targets::ByteOrdering;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{AsValueRef, BasicValue, BasicValueEnum, FunctionValue, InstructionValue, IntValue, PointerValue};

/// Places of the count, the room, the lengths and the bytes in a text object.
const COUNT: u32 = 0;
const ROOM: u32 = 1;
const SIZE: u32 = 2;
const LENGTH: u32 = 3;
const BYTES: u32 = 4;
/// The size of what stands in front of the bytes.
const HEADER: i64 = 24;
/// Distance of the entries in the runtime's table of Latin-1 characters.
const CHAR_STRIDE: i64 = 32;
/// How many bytes are copied in line, at most. So many can be read from every text object, however short its text is.
pub(super) const WORD: u64 = 8;

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// The function's value, if it has a fast way.
    pub fn text_inline(&mut self, intrinsic: &Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Result<Option<BasicValueEnum<'ctx>>> {
        if let ("pyl_chr", &[BasicValueEnum::IntValue(code)]) = (intrinsic.symbol, args) {
            return if self.in_rare_block { Ok(None) } else { self.char_of_code(intrinsic, code).map(Some) };
        }
        let Some(&BasicValueEnum::PointerValue(text)) = args.first() else { return Ok(None) };
        match (intrinsic.symbol, args) {
            ("pyl_str_size", _) => self.text_length(text, SIZE).map(|size| Some(size.into())),
            ("pyl_str_len", _) => self.text_length(text, LENGTH).map(|length| Some(length.into())),
            ("pyl_str_byte", &[_, BasicValueEnum::IntValue(index)]) => self.text_byte(text, index).map(|byte| Some(byte.into())),
            ("pyl_str_eq", &[_, BasicValueEnum::PointerValue(other)]) if self.literal(text).is_some() || self.literal(other).is_some() => {
                self.equals_literal(intrinsic, text, other).map(Some)
            }
            // There the call is shorter.
            _ if self.in_rare_block => Ok(None),
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
            ("pyl_str_copy", &[_, BasicValueEnum::PointerValue(block), BasicValueEnum::IntValue(offset)]) => {
                self.text_copied(intrinsic, text, block, offset).map(Some)
            }
            ("pyl_str_contains", &[_, BasicValueEnum::PointerValue(part)]) => self.contained(intrinsic, text, part),
            ("pyl_str_find", &[_, BasicValueEnum::PointerValue(part), BasicValueEnum::IntValue(from), BasicValueEnum::IntValue(to)]) => {
                let is_whole = [from, to].map(IntValue::get_sign_extended_constant) == [Some(0), Some(i64::MAX)];
                if is_whole { self.found(intrinsic, text, part, [from, to]) } else { Ok(None) }
            }
            ("pyl_ord", _) => self.first_code(intrinsic, text).map(Some),
            _ => Ok(None),
        }
    }

    /// What the text says, if it is written out.
    fn literal(&self, text: PointerValue<'ctx>) -> Option<&str> {
        self.literals.get(&text.as_value_ref()).map(String::as_str)
    }

    fn text_length(&mut self, text: PointerValue<'ctx>, field: u32) -> Result<IntValue<'ctx>> {
        if let Some(literal) = self.literal(text) {
            return Ok(self.int(if field == SIZE { literal.len() } else { literal.chars().count() } as i64));
        }
        let place = self.builder.build_struct_gep(self.types.text, text, field, "text.at")?;
        let int = BasicTypeEnum::from(self.context.i64_type());
        let length = self.load_raw(int, place, Some(&Region::Text), "length")?.into_int_value();
        self.mark_count_load(length)?;
        Ok(length)
    }

    /// There is a zero behind the last byte.
    fn text_byte(&mut self, text: PointerValue<'ctx>, index: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        if let (Some(literal), Some(index)) = (self.literal(text), index.get_zero_extended_constant())
            && index <= literal.len() as u64
        {
            return Ok(self.int(literal.as_bytes().get(index as usize).copied().map_or(0, i64::from)));
        }
        let byte = self.context.i8_type();
        let bytes = self.builder.build_struct_gep(self.types.text, text, BYTES, "text.at")?;
        let place = self.element_place(byte.into(), bytes, index)?;
        let byte = self.load_raw(byte.into(), place, Some(&Region::Text), "byte")?.into_int_value();
        Ok(self.builder.build_int_z_extend(byte, self.context.i64_type(), "byte")?)
    }

    fn is_ascii_byte(&self, byte: IntValue<'ctx>) -> Result<IntValue<'ctx>> {
        Ok(self.builder.build_int_compare(IntPredicate::ULT, byte, self.int(128), "ascii")?)
    }

    /// Are the texts equal, as a Bool, one of which is written out at least? Its length and first word mostly decide, if it is
    /// short they always do.
    fn equals_literal(&mut self, intrinsic: &Intrinsic, a: PointerValue<'ctx>, b: PointerValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let (text, bytes) = match (self.literal(a), self.literal(b)) {
            (Some(first), Some(second)) => return Ok(self.context.bool_type().const_int(u64::from(first == second), false).into()),
            (Some(literal), None) => (b, literal.as_bytes().to_vec()),
            (None, literal) => (a, literal.unwrap_or_default().as_bytes().to_vec()),
        };
        let size = self.text_length(text, SIZE)?;
        let same_size = self.builder.build_int_compare(IntPredicate::EQ, size, self.int(bytes.len() as i64), "same.size")?;
        if bytes.is_empty() {
            return Ok(same_size.into());
        }
        let same_start = self.starts_with_word_of(text, &bytes)?;
        let may_be = self.builder.build_and(same_size, same_start, "equal")?;
        if bytes.len() <= WORD as usize {
            return Ok(may_be.into());
        }
        let Some(start) = self.builder.get_insert_block() else { return invalid("no block to build in") };
        let rest = self.context.insert_basic_block_after(start, "text.rest");
        let done = self.context.insert_basic_block_after(rest, "text.equal");
        self.builder.build_conditional_branch(may_be, rest, done)?;
        self.builder.position_at_end(rest);
        let equal = self.called_bool(intrinsic, &[a.into(), b.into()])?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        let phi = self.builder.build_phi(self.context.bool_type(), "equal")?;
        phi.add_incoming(&[(&self.context.bool_type().const_zero(), start), (&equal, rest)]);
        Ok(phi.as_basic_value())
    }

    /// Is the first word of the text that of the bytes? If these are fewer, only they count.
    fn starts_with_word_of(&mut self, text: PointerValue<'ctx>, bytes: &[u8]) -> Result<IntValue<'ctx>> {
        if let [byte] = *bytes {
            let first = self.text_byte(text, self.int(0))?;
            return Ok(self.builder.build_int_compare(IntPredicate::EQ, first, self.int(i64::from(byte)), "same.start")?);
        }
        let padded = |byte_at: &dyn Fn(usize) -> u8| {
            let word: [u8; WORD as usize] = std::array::from_fn(byte_at);
            match self.target.get_byte_ordering() {
                ByteOrdering::LittleEndian => u64::from_le_bytes(word),
                ByteOrdering::BigEndian => u64::from_be_bytes(word),
            }
        };
        let int = self.context.i64_type();
        let expected = int.const_int(padded(&|index| bytes.get(index).copied().unwrap_or(0)), false);
        let counts = int.const_int(padded(&|index| if index < bytes.len() { u8::MAX } else { 0 }), false);
        let start = self.builder.build_struct_gep(self.types.text, text, BYTES, "text.at")?;
        let word = self.load_raw(int.into(), start, Some(&Region::Text), "word")?.into_int_value();
        self.align_to_bytes(word.as_instruction())?;
        let word = self.builder.build_and(word, counts, "start")?;
        Ok(self.builder.build_int_compare(IntPredicate::EQ, word, expected, "same.start")?)
    }

    fn called_bool(&mut self, intrinsic: &Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Result<IntValue<'ctx>> {
        let function = self.runtime_function(intrinsic);
        let byte = self.call_value(function, args, intrinsic.symbol)?.into_int_value();
        Ok(self.builder.build_int_compare(IntPredicate::NE, byte, byte.get_type().const_zero(), "bool")?)
    }

    /// Texts' bytes may be read in words from anywhere.
    fn align_to_bytes(&self, access: Option<InstructionValue<'ctx>>) -> Result<()> {
        let aligned = access.map_or(Ok(()), |access| access.set_alignment(1));
        aligned.map_err(|error| super::Error::Llvm(error.to_string()))
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
        let equal = self.called_bool(intrinsic, &[a.into(), b.into()])?;
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

    /// Is a character in a text that is written out?
    fn contained(
        &mut self,
        intrinsic: &Intrinsic,
        text: PointerValue<'ctx>,
        part: PointerValue<'ctx>,
    ) -> Result<Option<BasicValueEnum<'ctx>>> {
        let Some(places) = self.char_places(text) else { return Ok(None) };
        let size = self.text_length(part, SIZE)?;
        let is_char = self.builder.build_int_compare(IntPredicate::EQ, size, self.int(1), "char")?;
        let fast = |this: &mut Self| {
            let place = this.char_place(places, part)?;
            Ok(this.builder.build_int_compare(IntPredicate::SGE, place, this.int(0), "contained")?.into())
        };
        let slow = |this: &mut Self| Ok(this.called_bool(intrinsic, &[text.into(), part.into()])?.into());
        self.fast_or_slow(is_char, fast, slow).map(Some)
    }

    /// Where a character is in a text that is written out, -1 if it is not.
    fn found(
        &mut self,
        intrinsic: &Intrinsic,
        text: PointerValue<'ctx>,
        part: PointerValue<'ctx>,
        [from, to]: [IntValue<'ctx>; 2],
    ) -> Result<Option<BasicValueEnum<'ctx>>> {
        let Some(places) = self.char_places(text) else { return Ok(None) };
        let size = self.text_length(part, SIZE)?;
        let is_char = self.builder.build_int_compare(IntPredicate::EQ, size, self.int(1), "char")?;
        let args = [text.into(), part.into(), from.into(), to.into()];
        self.fast_or_call(is_char, intrinsic, &args, |this| Ok(this.char_place(places, part)?.into())).map(Some)
    }

    fn char_place(&mut self, places: PointerValue<'ctx>, char: PointerValue<'ctx>) -> Result<IntValue<'ctx>> {
        let byte = BasicTypeEnum::from(self.context.i8_type());
        let code = self.text_byte(char, self.int(0))?;
        let at = self.element_place(byte, places, code)?;
        let place = self.load_raw(byte, at, None, "place")?.into_int_value();
        Ok(self.builder.build_int_s_extend(place, self.context.i64_type(), "place")?)
    }

    /// A table of where each character is for the first time in a text that is written out, and ASCII; -1 for those that are
    /// not there.
    fn char_places(&mut self, text: PointerValue<'ctx>) -> Option<PointerValue<'ctx>> {
        let literal = self.literal(text).filter(|literal| literal.is_ascii() && literal.len() <= i8::MAX as usize)?.to_string();
        let number = self.strings.get_index_of(&literal)?;
        let name = format!("places.{number}");
        if let Some(places) = self.module.get_global(&name) {
            return Some(places.as_pointer_value());
        }
        let byte = self.context.i8_type();
        let place_of = |code: u8| literal.bytes().position(|other| other == code).map_or(-1, |place| place as i64);
        let places: Vec<_> = (0..=u8::MAX).map(|code| byte.const_int(place_of(code) as u64, true)).collect();
        Some(self.constant(&byte.const_array(&places), &name).as_pointer_value())
    }

    /// The text of one ASCII character: the same object as reading that character gives.
    pub fn char_literal(&mut self, text: &str) -> Result<Option<BasicValueEnum<'ctx>>> {
        match *text.as_bytes() {
            [byte] if byte < 128 => {
                let char = self.char_text(self.int(i64::from(byte)))?;
                self.literals.insert(char.as_value_ref(), text.to_string());
                Ok(Some(char))
            }
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

    /// Behind the text's bytes the block has room for a word.
    fn text_copied(
        &mut self,
        intrinsic: &Intrinsic,
        text: PointerValue<'ctx>,
        block: PointerValue<'ctx>,
        offset: IntValue<'ctx>,
    ) -> Result<BasicValueEnum<'ctx>> {
        let size = self.text_length(text, SIZE)?;
        // For nothing there need not even be a block.
        let before_last = self.builder.build_int_sub(size, self.int(1), "before.last")?;
        let is_short = self.builder.build_int_compare(IntPredicate::ULT, before_last, self.int(WORD as i64), "short")?;
        self.fast_or_call(is_short, intrinsic, &[text.into(), block.into(), offset.into()], |this| {
            let byte = this.context.i8_type().into();
            let place = this.element_place(byte, block, offset)?;
            let region = super::facts::element_region(byte);
            this.copy_word(text, place, region.as_ref())?;
            Ok(size.into())
        })
    }

    /// The first bytes of a text, and what stands behind them if it is shorter.
    fn copy_word(&mut self, text: PointerValue<'ctx>, place: PointerValue<'ctx>, region: Option<&Region>) -> Result<()> {
        let bytes = self.builder.build_struct_gep(self.types.text, text, BYTES, "text.at")?;
        let word = self.context.i64_type().into();
        let word = self.load_raw(word, bytes, Some(&Region::Text), "word")?;
        self.store_raw(place, word, region)?;
        self.align_to_bytes(word.as_instruction_value())?;
        self.align_to_bytes(self.builder.get_insert_block().and_then(|block| block.get_last_instruction()))
    }

    /// `text += more`, in line where nothing else refers to the text, and its block has room for a word behind it that holds
    /// all of what is added.
    pub fn text_appended(
        &mut self,
        append: FunctionValue<'ctx>,
        text: PointerValue<'ctx>,
        more: PointerValue<'ctx>,
    ) -> Result<BasicValueEnum<'ctx>> {
        let (size, added) = (self.text_length(text, SIZE)?, self.text_length(more, SIZE)?);
        let is_short = self.builder.build_int_compare(IntPredicate::ULE, added, self.int(WORD as i64), "short")?;
        let int32 = BasicTypeEnum::from(self.context.i32_type());
        let count = self.builder.build_struct_gep(self.types.text, text, COUNT, "text.at")?;
        let count = self.load_raw(int32, count, Some(&Region::Refcount), "count")?.into_int_value();
        let one = count.get_type().const_int(1, false);
        let is_sole = self.builder.build_int_compare(IntPredicate::EQ, count, one, "sole")?;
        let room = self.text_room(text)?;
        let end = self.builder.build_int_nuw_add(size, self.int(HEADER + WORD as i64), "end")?;
        let has_room = self.builder.build_int_compare(IntPredicate::ULT, end, room, "has.room")?;
        let fits = self.builder.build_and(self.builder.build_and(is_short, is_sole, "fits")?, has_room, "fits")?;
        let fast = |this: &mut Self| {
            let byte = BasicTypeEnum::from(this.context.i8_type());
            let bytes = this.builder.build_struct_gep(this.types.text, text, BYTES, "text.at")?;
            let behind = this.element_place(byte, bytes, size)?;
            this.copy_word(more, behind, Some(&Region::Text))?;
            let longer = this.builder.build_int_nuw_add(size, added, "size")?;
            let last = this.element_place(byte, bytes, longer)?;
            this.store_raw(last, this.context.i8_type().const_zero().into(), Some(&Region::Text))?;
            let (chars, more_chars) = (this.text_length(text, LENGTH)?, this.text_length(more, LENGTH)?);
            let chars = this.builder.build_int_nuw_add(chars, more_chars, "length")?;
            for (field, value) in [(SIZE, longer), (LENGTH, chars)] {
                let place = this.builder.build_struct_gep(this.types.text, text, field, "text.at")?;
                this.store_raw(place, value.into(), Some(&Region::Text))?;
            }
            Ok(text.into())
        };
        self.fast_or_slow(fits, fast, |this| this.call_value(append, &[text.into(), more.into()], "appended"))
    }

    /// The size of the text's block: its highest bit says something else, the others count steps of 16 bytes.
    fn text_room(&mut self, text: PointerValue<'ctx>) -> Result<IntValue<'ctx>> {
        let place = self.builder.build_struct_gep(self.types.text, text, ROOM, "text.at")?;
        let int32 = self.context.i32_type();
        let room = self.load_raw(int32.into(), place, Some(&Region::Text), "room")?.into_int_value();
        let steps = self.builder.build_and(room, int32.const_int((1 << 31) - 1, false), "steps")?;
        let steps = self.builder.build_int_z_extend(steps, self.context.i64_type(), "steps")?;
        Ok(self.builder.build_left_shift(steps, self.int(4), "room")?)
    }

    /// `fast` where the condition holds, the call where it does not.
    fn fast_or_call(
        &mut self,
        is_fast: IntValue<'ctx>,
        intrinsic: &Intrinsic,
        args: &[BasicValueEnum<'ctx>],
        fast: impl FnOnce(&mut Self) -> Result<BasicValueEnum<'ctx>>,
    ) -> Result<BasicValueEnum<'ctx>> {
        self.fast_or_slow(is_fast, fast, |this| {
            let function = this.runtime_function(intrinsic);
            this.call_value(function, args, intrinsic.symbol)
        })
    }

    fn fast_or_slow(
        &mut self,
        is_fast: IntValue<'ctx>,
        fast: impl FnOnce(&mut Self) -> Result<BasicValueEnum<'ctx>>,
        slow: impl FnOnce(&mut Self) -> Result<BasicValueEnum<'ctx>>,
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
        let called = slow(self)?;
        self.builder.build_unconditional_branch(done)?;
        self.builder.position_at_end(done);
        let phi = self.builder.build_phi(quick.get_type(), "text")?;
        phi.add_incoming(&[(&quick, fast_block), (&called, slow_block)]);
        Ok(phi.as_basic_value())
    }
}
