//! Settled types: what inference hands to the later stages. Every type is monomorphic and interned.
//! Comes in: nothing. Must not know inference variables (`infer::ty` has those) nor LLVM.

use crate::maps::IndexSet;

/// An interned type; equal ids mean equal types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub u32);

/// The shape of one kind of heap object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayoutId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// No value: an expression that always raises; the element of a list that stays empty.
    Never,
    None,
    Bool,
    Int,
    Float,
    /// Storage of arrays only: read as `Int`, stored from `Int` by truncation.
    U8,
    I32,
    /// An int from 2^63 to 2^64 - 1: only as a member of unions that hold ints of any size. Inference knows it as one of
    /// the ints beyond machine ints; it needs no object.
    Word,
    /// Pointer to the runtime's text object.
    Str,
    /// By value, as a struct.
    Tuple(Vec<TypeId>),
    /// By value, as a tuple of its real and its imaginary part.
    Complex,
    /// Two or more members, none of them a union; `None` comes first if present. The tag is the member's index.
    /// `[None, pointer type]` is a nullable pointer (no tag), `[Float, Int]` is one word; every other union is
    /// `{ i64 tag, payload }`.
    Union(Vec<TypeId>),
    /// A raw, uncounted block of elements, owned by the object whose field it is.
    Array(TypeId),
    /// Pointer to a counted heap object; for classes with subclasses, perhaps one of those.
    Object(LayoutId),
}

#[derive(Clone, Debug)]
pub struct Layout {
    /// As diagnostics, IR and `type(x).__name__`'s qualified form print it: `list[int]`, `algo.Node`, `closure of main.<lambda>`.
    pub name: String,
    /// `type(x).__name__`
    pub class_name: String,
    /// Inherited fields come first.
    pub fields: Vec<Field>,
    pub parent: Option<LayoutId>,
    /// Direct subclasses among the instantiated ones, also those whose first base is another class.
    pub children: Vec<LayoutId>,
    /// A generator's frame: `passes::generators` adds its saved slots behind the declared fields.
    pub is_generator: bool,
    /// For the frame of a generator that has something to clean up: the field that says where it stopped, which is
    /// positive if it is suspended. (`passes::generators` sets it.)
    pub suspended: Option<usize>,
    /// Weak references may lead to its objects. (`passes::closing` sets it.)
    pub weak: bool,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub ty: TypeId,
    /// For an `Array` field: the index of the `Int` field that says how many leading elements are
    /// initialised and so must be released when the object dies. Without it nothing in the array is counted.
    pub count: Option<usize>,
}

/// All settled types of a compilation.
#[derive(Clone, Debug)]
pub struct Types {
    types: IndexSet<Type>,
    pub layouts: Vec<Layout>,
}

impl Default for Types {
    fn default() -> Types {
        let mut types = Types { types: IndexSet::default(), layouts: Vec::new() };
        for ty in [Type::Never, Type::None, Type::Bool, Type::Int, Type::Float, Type::U8, Type::I32, Type::Str, Type::Word, Type::Complex] {
            types.intern(ty);
        }
        types
    }
}

impl Types {
    pub const NEVER: TypeId = TypeId(0);
    pub const NONE: TypeId = TypeId(1);
    pub const BOOL: TypeId = TypeId(2);
    pub const INT: TypeId = TypeId(3);
    pub const FLOAT: TypeId = TypeId(4);
    pub const U8: TypeId = TypeId(5);
    pub const I32: TypeId = TypeId(6);
    pub const STR: TypeId = TypeId(7);
    pub const WORD: TypeId = TypeId(8);
    pub const COMPLEX: TypeId = TypeId(9);

    pub fn intern(&mut self, ty: Type) -> TypeId {
        TypeId(self.types.insert_full(ty).0 as u32)
    }

    pub fn get(&self, id: TypeId) -> &Type {
        &self.types[id.0 as usize]
    }

    pub fn layout(&self, id: LayoutId) -> &Layout {
        &self.layouts[id.0 as usize]
    }

    pub fn add_layout(&mut self, layout: Layout) -> LayoutId {
        self.layouts.push(layout);
        LayoutId(self.layouts.len() as u32 - 1)
    }

    /// Is it the class itself or one derived from it?
    pub fn is_subclass(&self, class: LayoutId, base: LayoutId) -> bool {
        class == base || self.layout(base).children.iter().any(|child| self.is_subclass(class, *child))
    }

    /// Do objects of the class begin with the fields of the base?
    pub fn derives_from(&self, class: LayoutId, base: LayoutId) -> bool {
        class == base || self.layout(class).parent.is_some_and(|parent| self.derives_from(parent, base))
    }

    /// All subclasses, direct and indirect, in the order of the class tree.
    pub fn descendants(&self, layout: LayoutId) -> Vec<LayoutId> {
        let mut all: Vec<LayoutId> = Vec::new();
        for &child in &self.layout(layout).children {
            for found in std::iter::once(child).chain(self.descendants(child)) {
                if !all.contains(&found) {
                    all.push(found);
                }
            }
        }
        all
    }

    /// The class that declares the field: inherited ones come first.
    pub fn declaring_class(&self, layout: LayoutId, field: usize) -> LayoutId {
        match self.layout(layout).parent {
            Some(parent) if field < self.layout(parent).fields.len() => self.declaring_class(parent, field),
            _ => layout,
        }
    }

    /// The classes that the type names, also inside of arrays, tuples and unions.
    pub fn objects_in(&self, ty: TypeId) -> Vec<LayoutId> {
        match self.get(ty) {
            Type::Object(layout) => vec![*layout],
            Type::Array(element) => self.objects_in(*element),
            Type::Tuple(items) | Type::Union(items) => items.iter().flat_map(|&item| self.objects_in(item)).collect(),
            Type::Never
            | Type::None
            | Type::Bool
            | Type::Int
            | Type::Float
            | Type::U8
            | Type::I32
            | Type::Word
            | Type::Str
            | Type::Complex => vec![],
        }
    }

    pub fn len(&self) -> usize {
        self.types.len()
    }

    pub fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// One machine pointer, null for "nothing".
    pub fn is_pointer(&self, id: TypeId) -> bool {
        match self.get(id) {
            Type::Str | Type::Array(_) | Type::Object(_) => true,
            Type::Union(members) => members.len() == 2 && members[0] == Types::NONE && self.is_pointer(members[1]),
            Type::Never | Type::None | Type::Bool | Type::Int | Type::Float | Type::U8 | Type::I32 | Type::Word => false,
            Type::Tuple(_) | Type::Complex => false,
        }
    }

    /// The parts of what is held by value as a struct.
    pub fn items(&self, id: TypeId) -> Option<&[TypeId]> {
        match self.get(id) {
            Type::Tuple(items) => Some(items),
            Type::Complex => Some(&[Types::FLOAT, Types::FLOAT]),
            _ => None,
        }
    }

    /// Just `int | float`: one word (`codegen::mixed`).
    pub fn is_mixed_number(&self, id: TypeId) -> bool {
        matches!(self.get(id), Type::Union(members) if members[..] == [Types::FLOAT, Types::INT])
    }

    /// Holds a counted reference, directly or inside.
    pub fn is_managed(&self, id: TypeId) -> bool {
        match self.get(id) {
            Type::Str | Type::Object(_) => true,
            Type::Tuple(items) | Type::Union(items) => items.iter().any(|&t| self.is_managed(t)),
            Type::Never | Type::None | Type::Bool | Type::Int | Type::Float | Type::U8 | Type::I32 | Type::Word => false,
            Type::Array(_) | Type::Complex => false,
        }
    }

    /// The type as Python spells it.
    pub fn name(&self, id: TypeId) -> String {
        let list = |items: &[TypeId], separator: &str| {
            let named = items.iter().filter(|&&item| item != Types::WORD);
            named.map(|&item| self.name(item)).collect::<Vec<_>>().join(separator)
        };
        match self.get(id) {
            Type::Never => "Never".to_string(),
            Type::None => "None".to_string(),
            Type::Bool => "bool".to_string(),
            Type::Int => "int".to_string(),
            Type::Float => "float".to_string(),
            Type::Complex => "complex".to_string(),
            Type::U8 => "u8".to_string(),
            Type::I32 => "i32".to_string(),
            Type::Word => "word".to_string(),
            Type::Str => "str".to_string(),
            Type::Tuple(items) if items.is_empty() => "tuple[()]".to_string(),
            Type::Tuple(items) => format!("tuple[{}]", list(items, ", ")),
            Type::Union(members) if members[0] == Types::NONE => format!("{} | None", list(&members[1..], " | ")),
            Type::Union(members) => list(members, " | "),
            Type::Array(element) => format!("array[{}]", self.name(*element)),
            Type::Object(layout) => self.layout(*layout).name.clone(),
        }
    }
}
