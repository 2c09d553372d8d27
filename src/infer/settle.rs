//! Settled types: what the later stages see of the types that inference found.
//! Comes in: `Ty`s whose cells no longer grow. Goes out: `TypeId`s and layouts, equal for structurally equal types.

use super::Infer;
use super::class::View;
use super::ty::{CellId, Classes as _, RecId, RecKind, Ty};
use crate::hir::ClassId;
use crate::types::{Field, Layout, LayoutId, Type, TypeId, Types};
use std::rc::Rc;

impl Infer<'_> {
    /// The settled form of a type. Before the last round nobody looks at it, so it costs nothing there.
    pub(crate) fn settle(&mut self, ty: &Ty) -> TypeId {
        if !self.emit {
            return Types::NEVER;
        }
        let ty = self.store.resolve(ty);
        match &ty {
            Ty::Never => Types::NEVER,
            Ty::None => Types::NONE,
            Ty::Bool => Types::BOOL,
            Ty::Int => Types::INT,
            Ty::Float => Types::FLOAT,
            Ty::Str => Types::STR,
            Ty::U8 => Types::U8,
            Ty::I32 => Types::I32,
            Ty::Tuple(items) => {
                let items = items.iter().map(|t| self.settle(t)).collect();
                self.types.intern(Type::Tuple(items))
            }
            Ty::Union(members) => self.settle_union(members),
            Ty::Array(cell) => {
                let element = self.store.get(*cell);
                let element = self.settle(&element);
                self.types.intern(Type::Array(element))
            }
            Ty::Obj(rec) => self.settle_record(*rec),
            Ty::Func(_) | Ty::Class(_) | Ty::Module(_) | Ty::Builtin(_) => self.settle_constant(&ty),
            // Represented by the object itself.
            Ty::TypeOf(rec) => self.settle_record(*rec),
        }
    }

    fn settle_union(&mut self, members: &[Ty]) -> TypeId {
        let mut settled: Vec<TypeId> = members.iter().map(|t| self.settle(t)).collect();
        settled.retain(|t| *t != Types::NEVER);
        let mut named: Vec<(bool, String, TypeId)> = settled.into_iter().map(|t| (t != Types::NONE, self.types.name(t), t)).collect();
        named.sort();
        named.dedup();
        let mut ids: Vec<TypeId> = named.into_iter().map(|(_, _, t)| t).collect();
        if members.iter().any(|member| self.is_bigint(member)) && ids.contains(&Types::INT) {
            ids.push(Types::WORD);
        }
        match ids.len() {
            0 => Types::NEVER,
            1 => ids[0],
            _ => self.types.intern(Type::Union(ids)),
        }
    }

    /// Functions, classes and modules as values: objects without fields.
    fn settle_constant(&mut self, ty: &Ty) -> TypeId {
        let key = self.key(ty);
        if let Some(id) = self.layouts.get(&key) {
            return *id;
        }
        let name = self.type_name(ty);
        let class_name = match ty {
            Ty::Func(_) => "function",
            Ty::Module(_) => "module",
            Ty::Class(_) => "type",
            Ty::Never
            | Ty::None
            | Ty::Bool
            | Ty::Int
            | Ty::Float
            | Ty::Str
            | Ty::U8
            | Ty::I32
            | Ty::Tuple(_)
            | Ty::Union(_)
            | Ty::Array(_)
            | Ty::Obj(_)
            | Ty::Builtin(_)
            | Ty::TypeOf(_) => "builtin_function_or_method",
        };
        let layout = self.types.add_layout(empty_layout(name, class_name.into()));
        let id = self.types.intern(Type::Object(layout));
        self.layouts.insert(key, id);
        id
    }

    fn settle_record(&mut self, rec: RecId) -> TypeId {
        let ty = Ty::Obj(self.store.rec_root(rec));
        let key = self.key(&ty);
        if let Some(id) = self.layouts.get(&key) {
            return *id;
        }
        if self.is_complex(rec) {
            self.layouts.insert(key, Types::COMPLEX);
            return Types::COMPLEX;
        }
        let name = self.layout_name(&ty);
        let class_name = self.object_class_name(&ty);
        let layout = self.types.add_layout(empty_layout(name, class_name));
        let id = self.types.intern(Type::Object(layout));
        self.layouts.insert(key, id);
        self.fill_layout(rec, layout);
        id
    }

    /// Is it a complex number itself, held by value, and not of a class derived from them?
    pub(crate) fn is_complex(&self, rec: RecId) -> bool {
        matches!(self.store.rec(rec).kind, RecKind::Class(class) if self.is_complex_class(class))
    }

    fn layout_name(&mut self, ty: &Ty) -> String {
        let name = self.type_name(ty);
        if let Ty::Obj(rec) = ty
            && let RecKind::Class(class) = self.store.rec(*rec).kind
        {
            let class = self.builder.program.class(class);
            let module = self.builder.program.module(class.module);
            if !module.is_prelude {
                return format!("{}.{}", module.name, class.qualname);
            }
        }
        name
    }

    fn object_class_name(&mut self, ty: &Ty) -> String {
        let Ty::Obj(rec) = ty else { return self.type_name(ty) };
        match self.store.rec(*rec).kind.clone() {
            RecKind::Class(class) if Some(class) == self.classes.var_tuple => "tuple".into(),
            RecKind::Class(class) => self.shown_class(class),
            RecKind::Closure(_) => "function".into(),
            RecKind::BoundMethod(_) | RecKind::BoundValue => "method".into(),
            RecKind::BoundNative(_) => "builtin_function_or_method".into(),
            RecKind::Partial(..) => "partial".into(),
            RecKind::ClassValue(_) => "type".into(),
            RecKind::Generator(_) => "generator".into(),
            RecKind::Box => "cell".into(),
        }
    }

    fn fill_layout(&mut self, rec: RecId, layout: LayoutId) {
        let record = self.store.rec(rec).clone();
        let mut parent = None;
        if let (RecKind::Class(class), true) = (&record.kind, record.shared) {
            // Objects begin like those of the first base; as values of another base they are merely known to be possible.
            for base in self.class_info(*class).bases.clone() {
                let base = self.shared_record_of(base);
                let base = self.layout_of(&Ty::Obj(base));
                self.types.layouts[base.0 as usize].children.push(layout);
                parent = parent.or(Some(base));
            }
        }
        let mut fields = Vec::new();
        for (name, cell) in self.all_fields(rec) {
            let ty = self.store.get(cell);
            let ty = self.settle(&ty);
            fields.push(Field { name: name.to_string(), ty, count: None });
        }
        set_counts(&mut fields, &self.types);
        let slot = &mut self.types.layouts[layout.0 as usize];
        slot.fields = fields;
        slot.parent = parent;
        slot.is_generator = matches!(record.kind, RecKind::Generator(_));
    }

    /// The fields of objects of the record in order, those of the first base first. (The base's layout may just be in the
    /// making, since its fields can lead to objects of this class.)
    fn all_fields(&mut self, rec: RecId) -> Vec<(Rc<str>, CellId)> {
        let record = self.store.rec(rec).clone();
        let mut fields = Vec::new();
        if let (RecKind::Class(class), true) = (&record.kind, record.shared)
            && let Some(base) = self.class_info(*class).bases.first().copied()
        {
            let base = self.shared_record_of(base);
            fields = self.all_fields(base);
        }
        let is_generator = matches!(record.kind, RecKind::Generator(_));
        for (name, cell) in record.fields {
            let known = fields.iter().any(|(other, _): &(Rc<str>, CellId)| *other == name);
            if !known && (!is_generator || name.starts_with('p')) {
                fields.push((name, cell));
            }
        }
        fields
    }

    fn shared_record_of(&mut self, class: ClassId) -> RecId {
        let Infer { store, classes, builder, .. } = self;
        View { table: classes, builder }.shared_record(store, class)
    }

    pub(crate) fn layout_of(&mut self, ty: &Ty) -> LayoutId {
        if !self.emit {
            return LayoutId(0);
        }
        let id = self.settle(ty);
        match self.types.get(id) {
            Type::Object(layout) => *layout,
            _ => LayoutId(0),
        }
    }

    /// Where the field stands in objects of the type.
    pub(crate) fn field_index(&mut self, ty: &Ty, name: &str) -> usize {
        if !self.emit {
            return 0;
        }
        if self.settle(ty) == Types::COMPLEX {
            return usize::from(name != "real");
        }
        let layout = self.layout_of(ty);
        self.types.layout(layout).fields.iter().position(|f| f.name == name).unwrap_or(0)
    }

    /// The layouts of the class's objects and of all its subclasses'.
    pub(crate) fn layouts_under(&mut self, class: crate::hir::ClassId) -> Vec<LayoutId> {
        let all = self.view().descendants(class);
        all.into_iter()
            .map(|c| {
                let rec = self.record(c);
                self.layout_of(&Ty::Obj(rec))
            })
            .collect()
    }
}

fn empty_layout(name: String, class_name: String) -> Layout {
    Layout { name, class_name, fields: Vec::new(), parent: None, children: Vec::new(), is_generator: false, suspended: None, weak: false }
}

/// Which field counts the elements of each array field.
fn set_counts(fields: &mut [Field], types: &Types) {
    let position = |fields: &[Field], name: &str| fields.iter().position(|f| f.name == name);
    for index in 0..fields.len() {
        if !matches!(types.get(fields[index].ty), Type::Array(_)) {
            continue;
        }
        let count = match fields[index].name.as_str() {
            "_data" => position(fields, "_len"),
            "_keys" | "_values" => position(fields, "_slots").or_else(|| position(fields, "_fill")),
            _ => None,
        };
        fields[index].count = count;
    }
}
