//! MIR types as LLVM types. Comes in: the program's settled types. Goes out: for each type its form in registers
//! and in memory, for each layout its object struct, for each union the words of its payload.
//!
//! | type             | register          | memory            |
//! |------------------|-------------------|-------------------|
//! | None, Never      | i8 (always 0)     | i8                |
//! | Bool             | i1                | i8                |
//! | Int; U8, I32     | i64               | i64; i8, i32      |
//! | Float            | double            | double            |
//! | Str Array Object | ptr               | ptr               |
//! | Tuple            | struct of the items' memory forms    ||
//! | Union            | ptr, double (`mixed`), or struct of the tag and words  ||

use crate::mir::Program;
use crate::types::{LayoutId, Type, TypeId, Types};
use inkwell::AddressSpace;
use inkwell::context::Context;
use inkwell::targets::TargetData;
use inkwell::types::{BasicTypeEnum, StructType};
use inkwell::values::BasicValueEnum;

/// The fields in front of every object's own: the count and the class number.
pub(super) const HEADER_FIELDS: usize = 2;

/// What one machine word of a union's payload holds, for all members that use the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Int,
    Float,
    Pointer,
}

pub(super) struct TypeTable<'ctx> {
    registers: Vec<BasicTypeEnum<'ctx>>,
    memory: Vec<BasicTypeEnum<'ctx>>,
    /// How a value spreads over payload words; for a tagged union the tag comes first.
    words: Vec<Vec<Word>>,
    /// Bytes of the memory form.
    sizes: Vec<u64>,
    objects: Vec<StructType<'ctx>>,
    object_sizes: Vec<u64>,
    /// What every object begins with.
    pub header: StructType<'ctx>,
    /// The runtime's text object: header, length in bytes, in code points, bytes.
    pub text: StructType<'ctx>,
}

impl<'ctx> TypeTable<'ctx> {
    pub fn build(context: &'ctx Context, program: &Program, target: &TargetData) -> TypeTable<'ctx> {
        let types = &program.types;
        let (int32, int) = (context.i32_type().into(), context.i64_type().into());
        let mut table = TypeTable {
            registers: Vec::new(),
            memory: Vec::new(),
            words: Vec::new(),
            sizes: Vec::new(),
            objects: Vec::new(),
            object_sizes: Vec::new(),
            header: context.struct_type(&[int32; HEADER_FIELDS], false),
            text: context.struct_type(&[int32, int32, int, int, context.i8_type().array_type(0).into()], false),
        };
        // Members are interned before what is made of them, so one round in order suffices.
        for index in 0..types.len() {
            let id = TypeId(index as u32);
            let words = table.words_of(types, id);
            let (register, memory) = table.forms(context, types, id, &words);
            table.words.push(words);
            table.registers.push(register);
            table.memory.push(memory);
            table.sizes.push(target.get_abi_size(&memory));
        }
        for layout in &types.layouts {
            let object = context.opaque_struct_type(&layout.name);
            let header = [int32; HEADER_FIELDS];
            let fields = layout.fields.iter().map(|field| table.memory(field.ty));
            object.set_body(&header.into_iter().chain(fields).collect::<Vec<_>>(), false);
            table.object_sizes.push(target.get_abi_size(&object));
            table.objects.push(object);
        }
        table
    }

    fn words_of(&self, types: &Types, id: TypeId) -> Vec<Word> {
        match types.get(id) {
            Type::Never | Type::None => vec![],
            Type::Bool | Type::Int | Type::U8 | Type::I32 | Type::Word => vec![Word::Int],
            Type::Float => vec![Word::Float],
            Type::Str | Type::Array(_) | Type::Object(_) => vec![Word::Pointer],
            Type::Tuple(items) => items.iter().flat_map(|&item| self.words(item).iter().copied()).collect(),
            Type::Complex => vec![Word::Float; 2],
            Type::Union(_) if types.is_pointer(id) => vec![Word::Pointer],
            Type::Union(_) if types.is_mixed_number(id) => vec![Word::Float],
            Type::Union(members) => std::iter::once(Word::Int).chain(self.payload_of(members)).collect(),
        }
    }

    /// A word keeps its kind if all members that reach that far agree on it.
    fn payload_of(&self, members: &[TypeId]) -> Vec<Word> {
        let count = members.iter().map(|&member| self.words(member).len()).max().unwrap_or(0);
        (0..count)
            .map(|place| {
                let mut kinds = members.iter().filter_map(|&member| self.words(member).get(place).copied());
                let first = kinds.next().unwrap_or(Word::Int);
                if kinds.all(|kind| kind == first) { first } else { Word::Int }
            })
            .collect()
    }

    fn forms(&self, context: &'ctx Context, types: &Types, id: TypeId, words: &[Word]) -> (BasicTypeEnum<'ctx>, BasicTypeEnum<'ctx>) {
        let byte = context.i8_type().into();
        let int = context.i64_type().into();
        let same = |ty: BasicTypeEnum<'ctx>| (ty, ty);
        match types.get(id) {
            Type::Never | Type::None => same(byte),
            Type::Bool => (context.bool_type().into(), byte),
            Type::Int | Type::Word => same(int),
            Type::U8 => (int, byte),
            Type::I32 => (int, context.i32_type().into()),
            Type::Float => same(context.f64_type().into()),
            Type::Str | Type::Array(_) | Type::Object(_) => same(context.ptr_type(AddressSpace::default()).into()),
            Type::Tuple(_) | Type::Complex => {
                let items = types.items(id).unwrap_or_default();
                let items: Vec<_> = items.iter().map(|&item| self.memory(item)).collect();
                same(context.struct_type(&items, false).into())
            }
            Type::Union(_) if types.is_pointer(id) => same(context.ptr_type(AddressSpace::default()).into()),
            Type::Union(_) if types.is_mixed_number(id) => same(context.f64_type().into()),
            Type::Union(_) => {
                let fields: Vec<_> = words.iter().map(|&word| word_type(context, word)).collect();
                same(context.struct_type(&fields, false).into())
            }
        }
    }

    pub fn register(&self, id: TypeId) -> BasicTypeEnum<'ctx> {
        self.registers[id.0 as usize]
    }

    pub fn memory(&self, id: TypeId) -> BasicTypeEnum<'ctx> {
        self.memory[id.0 as usize]
    }

    pub fn words(&self, id: TypeId) -> &[Word] {
        &self.words[id.0 as usize]
    }

    pub fn size(&self, id: TypeId) -> u64 {
        self.sizes[id.0 as usize]
    }

    pub fn object(&self, id: LayoutId) -> StructType<'ctx> {
        self.objects[id.0 as usize]
    }

    pub fn object_size(&self, id: LayoutId) -> u64 {
        self.object_sizes[id.0 as usize]
    }
}

pub(super) fn word_type<'ctx>(context: &'ctx Context, word: Word) -> BasicTypeEnum<'ctx> {
    match word {
        Word::Int => context.i64_type().into(),
        Word::Float => context.f64_type().into(),
        Word::Pointer => context.ptr_type(AddressSpace::default()).into(),
    }
}

/// All bits zero.
pub(super) fn zero(ty: BasicTypeEnum<'_>) -> BasicValueEnum<'_> {
    ty.const_zero()
}

pub(super) fn poison(ty: BasicTypeEnum<'_>) -> BasicValueEnum<'_> {
    match ty {
        BasicTypeEnum::ArrayType(t) => t.get_poison().into(),
        BasicTypeEnum::FloatType(t) => t.get_poison().into(),
        BasicTypeEnum::IntType(t) => t.get_poison().into(),
        BasicTypeEnum::PointerType(t) => t.get_poison().into(),
        BasicTypeEnum::StructType(t) => t.get_poison().into(),
        BasicTypeEnum::VectorType(t) => t.get_poison().into(),
        BasicTypeEnum::ScalableVectorType(t) => t.get_poison().into(),
    }
}

/// Has no value worth passing.
pub(super) fn is_unit(id: TypeId) -> bool {
    id == Types::NONE || id == Types::NEVER
}
