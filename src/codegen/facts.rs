//! Facts for LLVM's optimiser: which memory accesses cannot overlap (TBAA), which branches are unlikely,
//! what holds for functions and parameters. None of them may change what a program does.

use super::{ModuleGen, Result};
use crate::maps::IndexMap;
use crate::types::{LayoutId, Type, TypeId, Types};
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValue, BasicValueEnum, FunctionValue, InstructionOpcode, InstructionValue, IntValue, MetadataValue};

/// A part of memory that no other part overlaps.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Region {
    Refcount,
    Class,
    /// A field, by the class that declares it.
    Field(LayoutId, usize),
    /// Elements of arrays, by the kind of their memory form.
    Element(&'static str),
    Global,
    /// Header and bytes of text objects.
    Text,
}

/// Which memory a function from outside the module touches.
#[derive(Clone, Copy, Debug)]
pub(super) enum Memory {
    Nothing,
    ReadsArguments,
    Allocates,
    ReadsArgumentsAndAllocates,
    ChangesArgumentsAndAllocates,
}

impl Memory {
    /// LLVM's `memory` attribute: two bits (read, write) for what arguments point at, then two for what the module
    /// cannot see.
    fn bits(self) -> u64 {
        match self {
            Memory::Nothing => 0b0000,
            Memory::ReadsArguments => 0b0001,
            Memory::Allocates => 0b1100,
            Memory::ReadsArgumentsAndAllocates => 0b1101,
            Memory::ChangesArgumentsAndAllocates => 0b1111,
        }
    }
}

pub(super) struct Facts<'ctx> {
    context: &'ctx Context,
    /// Without optimisation alias facts would only be noise.
    alias: bool,
    root: MetadataValue<'ctx>,
    tags: IndexMap<Region, MetadataValue<'ctx>>,
    unlikely: MetadataValue<'ctx>,
    likely: MetadataValue<'ctx>,
    rare: MetadataValue<'ctx>,
    unpredictable: MetadataValue<'ctx>,
    bool_range: MetadataValue<'ctx>,
    count_range: MetadataValue<'ctx>,
    kind_tbaa: u32,
    kind_prof: u32,
    kind_unpredictable: u32,
    kind_range: u32,
    kind_nonnull: u32,
    kind_dereferenceable: u32,
}

impl<'ctx> Facts<'ctx> {
    pub fn new(context: &'ctx Context, alias: bool) -> Facts<'ctx> {
        let weight = |n: u64| context.i32_type().const_int(n, false).into();
        let byte = |n: u64| context.i8_type().const_int(n, false).into();
        let int = |n: u64| context.i64_type().const_int(n, false).into();
        Facts {
            context,
            alias,
            root: context.metadata_node(&[context.metadata_string("pyllvm").into()]),
            tags: IndexMap::default(),
            unlikely: context.metadata_node(&[context.metadata_string("branch_weights").into(), weight(1), weight(1 << 20)]),
            likely: context.metadata_node(&[context.metadata_string("branch_weights").into(), weight(1 << 20), weight(1)]),
            rare: context.metadata_node(&[context.metadata_string("branch_weights").into(), weight(1), weight(200)]),
            unpredictable: context.metadata_node(&[]),
            bool_range: context.metadata_node(&[byte(0), byte(2)]),
            count_range: context.metadata_node(&[int(0), int(1 << 48)]),
            kind_tbaa: context.get_kind_id("tbaa"),
            kind_unpredictable: context.get_kind_id("unpredictable"),
            kind_prof: context.get_kind_id("prof"),
            kind_range: context.get_kind_id("range"),
            kind_nonnull: context.get_kind_id("nonnull"),
            kind_dereferenceable: context.get_kind_id("dereferenceable"),
        }
    }

    fn tag(&mut self, region: &Region, name: impl Fn() -> String) -> MetadataValue<'ctx> {
        if let Some(&tag) = self.tags.get(region) {
            return tag;
        }
        let zero = self.context.i64_type().const_zero();
        let node = self.context.metadata_node(&[self.context.metadata_string(&name()).into(), self.root.into(), zero.into()]);
        let tag = self.context.metadata_node(&[node.into(), node.into(), zero.into()]);
        self.tags.insert(region.clone(), tag);
        tag
    }

    pub fn attribute(&self, name: &str, value: u64) -> Attribute {
        self.context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value)
    }
}

/// Metadata of the wrong kind for an instruction is refused by inkwell; ours always fits.
fn attach<'ctx>(instruction: InstructionValue<'ctx>, metadata: MetadataValue<'ctx>, kind: u32) -> Result<()> {
    instruction.set_metadata(metadata, kind).map_err(|error| super::Error::Llvm(error.to_string()))
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// Says which region a load or store touches.
    pub fn mark_access(&mut self, access: InstructionValue<'ctx>, region: Option<&Region>) -> Result<()> {
        let Some(region) = region.filter(|_| self.facts.alias) else { return Ok(()) };
        let types = &self.program.types;
        let tag = self.facts.tag(region, || region_name(types, region));
        attach(access, tag, self.facts.kind_tbaa)
    }

    /// The condition of this branch is nearly always false.
    pub fn mark_unlikely(&self, branch: InstructionValue<'ctx>) -> Result<()> {
        attach(branch, self.facts.unlikely, self.facts.kind_prof)
    }

    /// The condition of this branch is nearly always true.
    pub fn mark_likely(&self, branch: InstructionValue<'ctx>) -> Result<()> {
        attach(branch, self.facts.likely, self.facts.kind_prof)
    }

    /// The condition of this branch is seldom true. Both ways are part of the work, but LLVM need not go both at once.
    pub fn mark_rare(&self, branch: InstructionValue<'ctx>) -> Result<()> {
        attach(branch, self.facts.rare, self.facts.kind_prof)
    }

    /// Where the condition of a check has several parts, it stays one branch: LLVM would make one of each part, of which
    /// all but the last may go either way.
    pub fn keep_whole(&self, branch: InstructionValue<'ctx>, cond: IntValue<'ctx>) -> Result<()> {
        use InstructionOpcode::{And, Or, Select};
        match cond.as_instruction_value().map(InstructionValue::get_opcode) {
            Some(And | Or | Select) => attach(branch, self.facts.unpredictable, self.facts.kind_unpredictable),
            _ => Ok(()),
        }
    }

    pub fn mark_bool_load(&self, load: InstructionValue<'ctx>) -> Result<()> {
        attach(load, self.facts.bool_range, self.facts.kind_range)
    }

    /// Numbers of array elements are never negative and far from overflowing.
    pub fn mark_count_load(&self, load: IntValue<'ctx>) -> Result<()> {
        match load.as_instruction_value() {
            Some(instruction) if self.facts.alias => attach(instruction, self.facts.count_range, self.facts.kind_range),
            _ => Ok(()),
        }
    }

    /// The loaded value is an object: it exists, with all its fields. So reading them may move out of loops and in front
    /// of checks.
    pub fn mark_object_load(&self, ty: TypeId, value: BasicValueEnum<'ctx>) -> Result<()> {
        let (Type::Object(layout), Some(load)) = (self.program.types.get(ty), value.as_instruction_value()) else { return Ok(()) };
        if !self.facts.alias {
            return Ok(());
        }
        let size = self.context.i64_type().const_int(self.types.object_size(*layout), false);
        attach(load, self.context.metadata_node(&[]), self.facts.kind_nonnull)?;
        attach(load, self.context.metadata_node(&[size.into()]), self.facts.kind_dereferenceable)
    }

    /// The region of a field: inherited fields belong to the class that declares them.
    pub fn field_region(&self, layout: LayoutId, field: usize) -> Region {
        Region::Field(self.program.types.declaring_class(layout, field), field)
    }

    /// Does the field hold how many elements an array of the same object has?
    pub fn is_count_field(&self, layout: LayoutId, field: usize) -> bool {
        let fields = &self.program.types.layout(layout).fields;
        fields.iter().any(|other| other.count == Some(field))
    }

    pub fn mark_function(&self, function: FunctionValue<'ctx>, names: &[&str]) {
        for name in names {
            function.add_attribute(AttributeLoc::Function, self.facts.attribute(name, 0));
        }
    }

    pub fn mark_memory(&self, function: FunctionValue<'ctx>, memory: Memory) {
        function.add_attribute(AttributeLoc::Function, self.facts.attribute("memory", memory.bits()));
    }

    /// The parameter is an object: it exists, with all its fields.
    pub fn mark_object_param(&self, function: FunctionValue<'ctx>, index: u32, layout: LayoutId) {
        let size = self.types.object_size(layout);
        let place = AttributeLoc::Param(index);
        function.add_attribute(place, self.facts.attribute("noundef", 0));
        function.add_attribute(place, self.facts.attribute("nonnull", 0));
        function.add_attribute(place, self.facts.attribute("dereferenceable", size));
    }
}

/// Elements of one machine kind share a region, whatever their type is.
pub(super) fn element_region(memory: BasicTypeEnum<'_>) -> Option<Region> {
    match memory {
        BasicTypeEnum::FloatType(_) => Some(Region::Element("float")),
        BasicTypeEnum::PointerType(_) => Some(Region::Element("pointer")),
        BasicTypeEnum::IntType(int) => match int.get_bit_width() {
            8 => Some(Region::Element("byte")),
            32 => Some(Region::Element("int32")),
            _ => Some(Region::Element("int")),
        },
        BasicTypeEnum::StructType(_) => Some(Region::Element("struct")),
        BasicTypeEnum::ArrayType(_) | BasicTypeEnum::VectorType(_) | BasicTypeEnum::ScalableVectorType(_) => None,
    }
}

fn region_name(types: &Types, region: &Region) -> String {
    match region {
        Region::Refcount => "count".to_string(),
        Region::Class => "class".to_string(),
        Region::Field(layout, field) => {
            let layout = types.layout(*layout);
            format!("{}.{}", layout.name, layout.fields[*field].name)
        }
        Region::Element(kind) => format!("element {kind}"),
        Region::Global => "global".to_string(),
        Region::Text => "text".to_string(),
    }
}
