//! Mixed numbers: the union of `int` and `float`, in one word. A float is itself; an int is a NaN that no arithmetic makes,
//! with its value in the low 50 bits. Comes in: values whose ints fit (inference checks that). Goes out: tests
//! and conversions.
//!
//! So a list that holds `0` at first and floats later is as small as a list of floats, and reading a float costs one
//! test of the word. The idea of numbers inside NaNs is old; see "nun-boxing" and NaN-boxing in JavaScript engines.

use super::{ModuleGen, Result};
use crate::types::{TypeId, Types};
use inkwell::IntPredicate;
use inkwell::values::{BasicValueEnum, IntValue};

/// How many low bits hold an int.
const PAYLOAD_BITS: u64 = 50;
/// The bits above are all ones, as in no NaN that the processor makes.
const INT_MARK: u64 = u64::MAX << PAYLOAD_BITS;

impl<'ctx> ModuleGen<'_, 'ctx> {
    fn word_of(&self, value: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        Ok(self.builder.build_bit_cast(value, self.context.i64_type(), "word")?.into_int_value())
    }

    /// Does the mixed number hold an int?
    pub fn mixed_is_int(&self, value: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        let mark = self.context.i64_type().const_int(INT_MARK, false);
        Ok(self.builder.build_int_compare(IntPredicate::UGE, self.word_of(value)?, mark, "is.int")?)
    }

    pub fn mixed_from_int(&self, value: IntValue<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let mark = self.context.i64_type().const_int(INT_MARK, false);
        let word = self.builder.build_or(value, mark, "marked")?;
        Ok(self.builder.build_bit_cast(word, self.context.f64_type(), "mixed")?)
    }

    pub fn mixed_to_int(&self, value: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        let shift = self.context.i64_type().const_int(u64::from(u64::BITS) - PAYLOAD_BITS, false);
        let high = self.builder.build_left_shift(self.word_of(value)?, shift, "payload")?;
        Ok(self.builder.build_right_shift(high, shift, true, "int")?)
    }

    /// Between mixed numbers and their members or larger unions; `None` if neither type is mixed.
    pub fn convert_mixed(&self, from: TypeId, to: TypeId, value: BasicValueEnum<'ctx>) -> Result<Option<BasicValueEnum<'ctx>>> {
        let types = &self.program.types;
        Ok(Some(match (types.is_mixed_number(from), types.is_mixed_number(to)) {
            (_, true) if from == Types::FLOAT => value,
            (_, true) if from == Types::INT => self.mixed_from_int(value.into_int_value())?,
            (true, _) if to == Types::FLOAT => value,
            (true, _) if to == Types::INT => self.mixed_to_int(value)?.into(),
            (true, false) => {
                let is_int = self.mixed_is_int(value)?;
                let int = self.convert(Types::INT, to, self.mixed_to_int(value)?.into())?;
                let float = self.convert(Types::FLOAT, to, value)?;
                self.builder.build_select(is_int, int, float, "number")?
            }
            (false, true) => {
                let is_int = self.tag_is(from, value, &[Types::INT])?;
                let int = self.convert(from, Types::INT, value)?.into_int_value();
                let float = self.convert(from, Types::FLOAT, value)?;
                self.builder.build_select(is_int, self.mixed_from_int(int)?, float, "number")?
            }
            // The same type is converted to itself by nobody.
            (true, true) => value,
            (false, false) => return Ok(None),
        }))
    }
}
