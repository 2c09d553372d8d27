//! Values between registers, memory, tuples and unions. Comes in: LLVM values with their MIR types.
//! Must not count references.

use super::facts::Region;
use super::types::{Word, is_unit, poison, word_type};
use super::{ModuleGen, Result, invalid};
use crate::types::{Type, TypeId, Types};
use inkwell::IntPredicate;
use inkwell::types::{BasicTypeEnum, StructType};
use inkwell::values::{AggregateValueEnum, BasicValue, BasicValueEnum, IntValue, PointerValue, StructValue};

/// Tuples with more items are put together in memory.
const LONG: usize = 16;

impl<'ctx> ModuleGen<'_, 'ctx> {
    // ---- memory

    pub fn load(&mut self, ty: TypeId, place: PointerValue<'ctx>, region: Option<&Region>, name: &str) -> Result<BasicValueEnum<'ctx>> {
        let raw = self.load_raw(self.types.memory(ty), place, region, name)?;
        if ty == Types::BOOL
            && let Some(load) = raw.as_instruction_value()
        {
            self.mark_bool_load(load)?;
        }
        self.from_memory(ty, raw)
    }

    pub fn store(&mut self, ty: TypeId, place: PointerValue<'ctx>, value: BasicValueEnum<'ctx>, region: Option<&Region>) -> Result<()> {
        let raw = self.to_memory(ty, value)?;
        self.store_raw(place, raw, region)
    }

    /// Structs go field by field: LLVM handles whole ones poorly outside of stack slots.
    pub fn load_raw(
        &mut self,
        ty: BasicTypeEnum<'ctx>,
        place: PointerValue<'ctx>,
        region: Option<&Region>,
        name: &str,
    ) -> Result<BasicValueEnum<'ctx>> {
        let BasicTypeEnum::StructType(shape) = ty else {
            let value = self.builder.build_load(ty, place, name)?;
            if let Some(load) = value.as_instruction_value() {
                self.mark_access(load, region)?;
            }
            return Ok(value);
        };
        let mut whole = empty_struct(shape);
        for (index, field) in shape.get_field_types().into_iter().enumerate() {
            let at = self.builder.build_struct_gep(shape, place, index as u32, "item")?;
            let item = self.load_raw(field, at, region, name)?;
            whole = self.insert(whole, item, index, name)?;
        }
        Ok(whole.into())
    }

    pub fn store_raw(&mut self, place: PointerValue<'ctx>, raw: BasicValueEnum<'ctx>, region: Option<&Region>) -> Result<()> {
        let BasicValueEnum::StructValue(whole) = raw else {
            let store = self.builder.build_store(place, raw)?;
            return self.mark_access(store, region);
        };
        let shape = whole.get_type();
        for index in 0..shape.count_fields() {
            let at = self.builder.build_struct_gep(shape, place, index, "item")?;
            let item = self.builder.build_extract_value(whole, index, "item")?;
            self.store_raw(at, item, region)?;
        }
        Ok(())
    }

    fn from_memory(&self, ty: TypeId, raw: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let int = self.context.i64_type();
        Ok(match self.program.types.get(ty) {
            Type::Bool => self.builder.build_int_truncate(raw.into_int_value(), self.context.bool_type(), "bool")?.into(),
            Type::U8 => self.builder.build_int_z_extend(raw.into_int_value(), int, "int")?.into(),
            Type::I32 => self.builder.build_int_s_extend(raw.into_int_value(), int, "int")?.into(),
            Type::Never | Type::None | Type::Int | Type::Word | Type::Float | Type::Str => raw,
            Type::Tuple(_) | Type::Complex | Type::Union(_) | Type::Array(_) | Type::Object(_) => raw,
        })
    }

    fn to_memory(&self, ty: TypeId, value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        Ok(match self.program.types.get(ty) {
            Type::Bool => self.builder.build_int_z_extend(value.into_int_value(), self.context.i8_type(), "byte")?.into(),
            Type::U8 => self.builder.build_int_truncate(value.into_int_value(), self.context.i8_type(), "byte")?.into(),
            Type::I32 => self.builder.build_int_truncate(value.into_int_value(), self.context.i32_type(), "int32")?.into(),
            Type::Never | Type::None | Type::Int | Type::Word | Type::Float | Type::Str => value,
            Type::Tuple(_) | Type::Complex | Type::Union(_) | Type::Array(_) | Type::Object(_) => value,
        })
    }

    // ---- tuples

    pub fn insert(&self, whole: StructValue<'ctx>, item: BasicValueEnum<'ctx>, index: usize, name: &str) -> Result<StructValue<'ctx>> {
        match self.builder.build_insert_value(whole, item, index as u32, name)? {
            AggregateValueEnum::StructValue(whole) => Ok(whole),
            AggregateValueEnum::ArrayValue(_) => invalid("a struct with an item inserted is an array"),
        }
    }

    pub fn tuple(&self, ty: TypeId, items: &[BasicValueEnum<'ctx>]) -> Result<BasicValueEnum<'ctx>> {
        let (Some(types), BasicTypeEnum::StructType(shape)) = (self.program.types.items(ty), self.types.register(ty)) else {
            return invalid("a tuple of another type");
        };
        if items.len() > LONG {
            return self.long_tuple(shape, types, items);
        }
        let mut whole = empty_struct(shape);
        for (index, (&item, &ty)) in items.iter().zip(types).enumerate() {
            let raw = self.to_memory(ty, item)?;
            whole = self.insert(whole, raw, index, "tuple")?;
        }
        Ok(whole.into())
    }

    /// By way of memory: LLVM takes each value with one item more for a new whole, which makes long chains of them slow.
    fn long_tuple(&self, shape: StructType<'ctx>, types: &[TypeId], items: &[BasicValueEnum<'ctx>]) -> Result<BasicValueEnum<'ctx>> {
        let place = self.scratch(shape.into())?;
        for (index, (&item, &ty)) in items.iter().zip(types).enumerate() {
            let raw = self.to_memory(ty, item)?;
            let at = self.builder.build_struct_gep(shape, place, index as u32, "item.at")?;
            self.builder.build_store(at, raw)?;
        }
        Ok(self.builder.build_load(shape, place, "tuple")?)
    }

    /// Room in the frame of the function that is being made.
    fn scratch(&self, shape: BasicTypeEnum<'ctx>) -> Result<PointerValue<'ctx>> {
        let function = self.builder.get_insert_block().and_then(|block| block.get_parent());
        let Some(entry) = function.and_then(|function| function.get_first_basic_block()) else { return invalid("no function to build in") };
        let builder = self.context.create_builder();
        match entry.get_first_instruction() {
            Some(first) => builder.position_before(&first),
            None => builder.position_at_end(entry),
        }
        Ok(builder.build_alloca(shape, "scratch")?)
    }

    pub fn tuple_get(&self, ty: TypeId, tuple: BasicValueEnum<'ctx>, index: usize) -> Result<BasicValueEnum<'ctx>> {
        let Some(items) = self.program.types.items(ty) else { return invalid("an item of something else than a tuple") };
        let raw = self.builder.build_extract_value(tuple.into_struct_value(), index as u32, "item")?;
        self.from_memory(items[index], raw)
    }

    /// An item of a tuple in memory.
    pub fn tuple_item(&self, ty: TypeId, tuple: PointerValue<'ctx>, index: usize) -> Result<BasicValueEnum<'ctx>> {
        let Some(items) = self.program.types.items(ty) else { return invalid("an item of something else than a tuple") };
        let place = self.builder.build_struct_gep(self.types.register(ty), tuple, index as u32, "item.at")?;
        let raw = self.builder.build_load(self.types.memory(items[index]), place, "item")?;
        self.from_memory(items[index], raw)
    }

    // ---- payload words

    /// The value as words of their natural kinds (`TypeTable::words`).
    fn spread(&self, ty: TypeId, value: BasicValueEnum<'ctx>, words: &mut Vec<BasicValueEnum<'ctx>>) -> Result<()> {
        match self.program.types.get(ty) {
            Type::Never | Type::None => {}
            Type::Bool => words.push(self.builder.build_int_z_extend(value.into_int_value(), self.context.i64_type(), "word")?.into()),
            Type::Int | Type::U8 | Type::I32 | Type::Word | Type::Float | Type::Str | Type::Array(_) | Type::Object(_) => words.push(value),
            Type::Tuple(_) | Type::Complex => {
                for (index, &item) in self.program.types.items(ty).unwrap_or_default().iter().enumerate() {
                    let part = self.tuple_get(ty, value, index)?;
                    self.spread(item, part, words)?;
                }
            }
            Type::Union(_) => match value {
                BasicValueEnum::StructValue(whole) => {
                    for index in 0..whole.get_type().count_fields() {
                        words.push(self.builder.build_extract_value(whole, index, "word")?);
                    }
                }
                pointer => words.push(pointer),
            },
        }
        Ok(())
    }

    /// The other way round; takes what it needs from the front of `words`.
    fn gather(&self, ty: TypeId, words: &mut impl Iterator<Item = BasicValueEnum<'ctx>>) -> Result<BasicValueEnum<'ctx>> {
        let mut next = |word: Word| match words.next() {
            Some(value) => self.convert_word(value, word),
            None => invalid("too few words in a union"),
        };
        match self.program.types.get(ty) {
            Type::Never | Type::None => Ok(self.unit()),
            Type::Bool => {
                let word = next(Word::Int)?.into_int_value();
                Ok(self.builder.build_int_truncate(word, self.context.bool_type(), "bool")?.into())
            }
            Type::Int | Type::U8 | Type::I32 | Type::Word => next(Word::Int),
            Type::Float => next(Word::Float),
            Type::Str | Type::Array(_) | Type::Object(_) => next(Word::Pointer),
            Type::Tuple(_) | Type::Complex => {
                let items = self.program.types.items(ty).unwrap_or_default();
                let items = items.iter().map(|&item| self.gather(item, words)).collect::<Result<Vec<_>>>()?;
                self.tuple(ty, &items)
            }
            Type::Union(_) => {
                let BasicTypeEnum::StructType(shape) = self.types.register(ty) else { return next(self.types.words(ty)[0]) };
                let mut whole = empty_struct(shape);
                for (index, &word) in self.types.words(ty).iter().enumerate() {
                    whole = self.insert(whole, next(word)?, index, "union")?;
                }
                Ok(whole.into())
            }
        }
    }

    fn convert_word(&self, value: BasicValueEnum<'ctx>, to: Word) -> Result<BasicValueEnum<'ctx>> {
        let int = self.context.i64_type();
        let bits = match (value, to) {
            (BasicValueEnum::IntValue(_), Word::Int) => return Ok(value),
            (BasicValueEnum::FloatValue(_), Word::Float) => return Ok(value),
            (BasicValueEnum::PointerValue(_), Word::Pointer) => return Ok(value),
            (BasicValueEnum::PointerValue(pointer), _) => self.builder.build_ptr_to_int(pointer, int, "word")?,
            (other, _) => self.builder.build_bit_cast(other, int, "word")?.into_int_value(),
        };
        Ok(match to {
            Word::Int => bits.into(),
            Word::Float => self.builder.build_bit_cast(bits, self.context.f64_type(), "word")?,
            Word::Pointer => self.builder.build_int_to_ptr(bits, self.pointer_type(), "word")?.into(),
        })
    }

    // ---- unions

    fn members(&self, ty: TypeId) -> Option<&[TypeId]> {
        match self.program.types.get(ty) {
            Type::Union(members) => Some(members),
            Type::Never | Type::None | Type::Bool | Type::Int | Type::Float | Type::U8 | Type::I32 | Type::Word => None,
            Type::Str | Type::Tuple(_) | Type::Complex | Type::Array(_) | Type::Object(_) => None,
        }
    }

    /// The tag of a member; an object goes as its base class where the union names only that.
    fn member_tag(&self, members: &[TypeId], ty: TypeId) -> Result<u64> {
        let types = &self.program.types;
        let exact = members.iter().position(|&member| member == ty);
        let found = exact.or_else(|| {
            let Type::Object(layout) = *types.get(ty) else { return None };
            let is_base = |&member: &TypeId| matches!(*types.get(member), Type::Object(base) if types.is_subclass(layout, base));
            members.iter().position(is_base)
        });
        match found {
            Some(tag) => Ok(tag as u64),
            None => invalid(format!("{} is no member of the union", types.name(ty))),
        }
    }

    fn tag(&self, value: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        Ok(self.builder.build_extract_value(value.into_struct_value(), 0, "tag")?.into_int_value())
    }

    fn is_null(&self, value: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        Ok(self.builder.build_is_null(value.into_pointer_value(), "none")?)
    }

    /// Between a union and one of its members or a smaller union; the value is known to fit.
    pub fn convert(&self, from: TypeId, to: TypeId, value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let types = &self.program.types;
        if from == to || (types.is_pointer(from) && types.is_pointer(to)) || (from, to) == (Types::INT, Types::WORD) {
            return Ok(value);
        }
        if from == Types::NEVER {
            return Ok(poison(self.types.register(to)));
        }
        if let Some(number) = self.convert_mixed(from, to, value)? {
            return Ok(number);
        }
        match (self.members(from), self.members(to)) {
            (_, Some(_)) if types.is_pointer(to) && from == Types::NONE => Ok(self.null().into()),
            (Some(_), None) if is_unit(to) => Ok(self.unit()),
            (Some(_), _) if !types.is_pointer(from) && self.members(to).is_none_or(|_| types.is_pointer(to)) => {
                let mut words = Vec::new();
                self.spread(from, value, &mut words)?;
                self.gather(to, &mut words.into_iter().skip(1))
            }
            (Some(members), Some(_)) => self.retag(from, members, to, value),
            (None, Some(members)) => {
                let tag = self.int(self.member_tag(members, from)? as i64);
                let mut words = Vec::new();
                self.spread(from, value, &mut words)?;
                self.make_union(to, tag, words)
            }
            _ => invalid(format!("no conversion from {} to {}", types.name(from), types.name(to))),
        }
    }

    /// A tagged union; words that the member does not use are zero.
    fn make_union(&self, ty: TypeId, tag: IntValue<'ctx>, payload: Vec<BasicValueEnum<'ctx>>) -> Result<BasicValueEnum<'ctx>> {
        let BasicTypeEnum::StructType(shape) = self.types.register(ty) else { return invalid("a tag on a nullable pointer") };
        let mut whole = self.insert(empty_struct(shape), tag.into(), 0, "union")?;
        let mut payload = payload.into_iter();
        for (index, &word) in self.types.words(ty).iter().enumerate().skip(1) {
            let value = match payload.next() {
                Some(value) => self.convert_word(value, word)?,
                None => word_type(self.context, word).const_zero(),
            };
            whole = self.insert(whole, value, index, "union")?;
        }
        Ok(whole.into())
    }

    /// To a tagged union with other tags.
    fn retag(&self, from: TypeId, members: &[TypeId], to: TypeId, value: BasicValueEnum<'ctx>) -> Result<BasicValueEnum<'ctx>> {
        let targets = self.members(to).unwrap_or_default();
        if self.program.types.is_pointer(from) {
            let tags = [self.member_tag(targets, members[0])?, self.member_tag(targets, members[1])?];
            let is_null = self.is_null(value)?;
            let tag = self.builder.build_select(is_null, self.int(tags[0] as i64), self.int(tags[1] as i64), "tag")?;
            return self.make_union(to, tag.into_int_value(), vec![value]);
        }
        let old = self.tag(value)?;
        let mut tag = old;
        // From the larger to the smaller union some members have no counterpart: they cannot occur.
        let moved = members.iter().enumerate().filter_map(|(index, &member)| {
            let target = self.member_tag(targets, member).ok()?;
            (target != index as u64).then_some((index, target))
        });
        for (index, target) in moved {
            let is_this = self.builder.build_int_compare(IntPredicate::EQ, old, self.int(index as i64), "is")?;
            tag = self.builder.build_select(is_this, self.int(target as i64), tag, "tag")?.into_int_value();
        }
        let mut words = Vec::new();
        self.spread(from, value, &mut words)?;
        self.make_union(to, tag, words.split_off(1))
    }

    pub fn tag_is(&self, ty: TypeId, value: BasicValueEnum<'ctx>, wanted: &[TypeId]) -> Result<IntValue<'ctx>> {
        let always = |yes: bool| self.context.bool_type().const_int(u64::from(yes), false);
        let Some(members) = self.members(ty) else { return Ok(always(wanted.contains(&ty))) };
        let tags: Vec<u64> = (0..members.len()).filter(|&i| wanted.contains(&members[i])).map(|i| i as u64).collect();
        if tags.len() == members.len() || tags.is_empty() {
            return Ok(always(!tags.is_empty()));
        }
        if self.program.types.is_pointer(ty) {
            let pointer = value.into_pointer_value();
            return Ok(match tags[0] {
                0 => self.builder.build_is_null(pointer, "is.none")?,
                _ => self.builder.build_is_not_null(pointer, "is.some")?,
            });
        }
        if self.program.types.is_mixed_number(ty) {
            let is_int = self.mixed_is_int(value)?;
            return Ok(if wanted.contains(&Types::INT) { is_int } else { self.builder.build_not(is_int, "is.float")? });
        }
        let tag = self.tag(value)?;
        self.is_one_of(tag, &tags)
    }

    /// `value` equals one of the (one or more) numbers.
    pub fn is_one_of(&self, value: IntValue<'ctx>, numbers: &[u64]) -> Result<IntValue<'ctx>> {
        let mut found = self.context.bool_type().const_zero();
        for (index, &number) in numbers.iter().enumerate() {
            let number = value.get_type().const_int(number, false);
            let equal = self.builder.build_int_compare(IntPredicate::EQ, value, number, "is")?;
            found = if index == 0 { equal } else { self.builder.build_or(found, equal, "is")? };
        }
        Ok(found)
    }

    /// Identity: of pointers, of values that have none, of everything else by comparing bits.
    pub fn same(&self, a: (TypeId, BasicValueEnum<'ctx>), b: (TypeId, BasicValueEnum<'ctx>)) -> Result<IntValue<'ctx>> {
        let types = &self.program.types;
        if types.is_pointer(a.0) && types.is_pointer(b.0) {
            let (left, right) = (a.1.into_pointer_value(), b.1.into_pointer_value());
            return Ok(self.builder.build_int_compare(IntPredicate::EQ, left, right, "same")?);
        }
        if is_unit(b.0) {
            return if types.is_pointer(a.0) { self.is_null(a.1) } else { self.tag_is(a.0, a.1, &[Types::NONE]) };
        }
        if is_unit(a.0) {
            return self.same(b, a);
        }
        if a.0 != b.0 {
            return Ok(self.context.bool_type().const_zero());
        }
        let mut pairs = [Vec::new(), Vec::new()];
        self.spread(a.0, a.1, &mut pairs[0])?;
        self.spread(b.0, b.1, &mut pairs[1])?;
        let [left, right] = pairs;
        let mut all = self.context.bool_type().const_all_ones();
        for (left, right) in left.into_iter().zip(right) {
            let left = self.convert_word(left, Word::Int)?.into_int_value();
            let right = self.convert_word(right, Word::Int)?.into_int_value();
            let equal = self.builder.build_int_compare(IntPredicate::EQ, left, right, "same")?;
            all = self.builder.build_and(all, equal, "same")?;
        }
        Ok(all)
    }

    /// The members of a tagged union that hold counted references, with their tags.
    pub fn managed_members(&self, ty: TypeId) -> Vec<(u64, TypeId)> {
        let members = self.members(ty).unwrap_or_default();
        let tagged = members.iter().enumerate().map(|(tag, &member)| (tag as u64, member));
        tagged.filter(|&(_, member)| self.program.types.is_managed(member)).collect()
    }

    /// The class number of an object.
    pub fn class_of(&mut self, object: PointerValue<'ctx>) -> Result<IntValue<'ctx>> {
        let place = self.builder.build_struct_gep(self.types.header, object, 1, "class.at")?;
        let class = self.load_raw(self.context.i32_type().into(), place, Some(&Region::Class), "class")?;
        Ok(class.into_int_value())
    }
}

fn empty_struct(shape: StructType<'_>) -> StructValue<'_> {
    if shape.count_fields() == 0 { shape.const_zero() } else { shape.get_poison() }
}
