//! Types under inference: values of `Ty`, growable cells and object records, joined and unified as facts arrive.
//! Comes in: facts ("this value flows there"). Goes out: the least types that hold them all.
//! Must not look at syntax. Everything only grows, so repeated passes over a program reach a fixed point.

mod join;
mod key;
mod name;
mod translation;

pub use join::{make_union, tuple_depth};
pub use translation::Translation;

use crate::hir::{ClassId, FuncId, ModuleId};
use crate::maps::IndexMap;
use std::rc::Rc;

/// A growable place: what a list holds, what a field or a global holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellId(u32);

/// One kind of heap object under inference. Records that meet are unified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecId(u32);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// No value reaches here (yet).
    Never,
    None,
    Bool,
    Int,
    Float,
    Str,
    /// Storage types of library arrays.
    U8,
    I32,
    Tuple(Rc<[Ty]>),
    /// At least two members, none of them a union, sorted by `rank`.
    Union(Rc<[Ty]>),
    Array(CellId),
    Obj(RecId),
    // Values that are known statically; as values they are empty objects.
    Func(FuncId),
    Class(ClassId),
    Module(ModuleId),
    Builtin(Rc<str>),
    /// `type(x)` of an object whose class is known only at run time; represented by the object.
    TypeOf(RecId),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RecKind {
    Class(ClassId),
    /// A function with its captured variables as fields.
    Closure(FuncId),
    /// A method with its receiver (`self`).
    BoundMethod(FuncId),
    /// A function that is a class attribute (a decorated method), with its receiver: fields `function` and `self`.
    BoundValue,
    /// A builtin method of a machine value with its receiver, called by name.
    BoundNative(Rc<str>),
    /// A class inside a function, as a value, with the variables that its objects need.
    ClassValue(ClassId),
    /// A `functools.partial` with so many arguments given by position, and these keywords: fields `func`, `args` and one for
    /// each keyword.
    Partial(usize, Rc<str>),
    /// A generator of the function, one field per parameter, then `yield`, `send` and `return`.
    Generator(FuncId),
    /// The heap cell of a captured variable: field `value`.
    Box,
}

impl RecKind {
    /// A function, or a generator of one, with the values that it keeps.
    pub fn is_function(&self) -> bool {
        match self {
            RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundValue | RecKind::BoundNative(_) => true,
            RecKind::Partial(..) | RecKind::Generator(_) => true,
            RecKind::Class(_) | RecKind::ClassValue(_) | RecKind::Box => false,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Rec {
    pub kind: RecKind,
    /// Type arguments of library containers; they determine the fields.
    pub args: Vec<CellId>,
    pub fields: IndexMap<Rc<str>, CellId>,
    /// One record serves the whole program (classes with bases or subclasses): never copied between functions.
    pub shared: bool,
}

#[derive(Clone, Debug)]
enum Link<T> {
    Root(T),
    To(u32),
}

/// All cells and records.
#[derive(Clone, Debug, Default)]
pub struct Store {
    cells: Vec<Link<Ty>>,
    recs: Vec<Link<Rec>>,
    /// Counts every growth; equal counts mean nothing has changed in between.
    pub changes: u64,
    keys: crate::maps::HashMap<RecId, (u64, Rc<str>)>,
    /// Tuples whose items are just flowing into a tuple of unknown length.
    flowing: Vec<(RecId, Rc<[Ty]>)>,
    /// Set when a type nests too deeply to be finite.
    pub too_deep: bool,
}

/// What the store must know of classes to join their objects.
pub trait Classes {
    /// The nearest class that both have as ancestor (or are), if any but `object`.
    fn common_base(&self, a: ClassId, b: ClassId) -> Option<ClassId>;
    /// The program-wide record of a class in a hierarchy.
    fn shared_record(&mut self, store: &mut Store, class: ClassId) -> RecId;
    /// The library class for tuples of unknown length.
    fn var_tuple(&mut self, store: &mut Store, element: Ty) -> Ty;
    fn var_tuple_class(&self) -> Option<ClassId>;
    fn in_library(&self, class: ClassId) -> bool;
    fn class_name(&self, class: ClassId) -> String;
    fn func_name(&self, func: FuncId) -> String;
}

impl Ty {
    pub fn tuple(items: Vec<Ty>) -> Ty {
        Ty::Tuple(items.into())
    }

    /// Counts what a tuple holds, and what the tuples in it hold: shared parts as often as they occur.
    pub fn has_more_parts_than(&self, limit: usize) -> bool {
        fn count(ty: &Ty, left: usize) -> Option<usize> {
            let left = left.checked_sub(1)?;
            match ty {
                Ty::Tuple(items) => items.iter().try_fold(left, |left, item| count(item, left)),
                _ => Some(left),
            }
        }
        count(self, limit).is_none()
    }

    /// What the runtime has to know to compare values word by word: four bits for each word, the first one lowest (see
    /// `runtime/src/sort`). None if they are not ints, floats, texts or tuples of these, or longer than fifteen words.
    pub fn row_kinds(&self) -> Option<i64> {
        fn add(kinds: i64, ty: &Ty) -> Option<i64> {
            let kind = match ty {
                Ty::Int => 1,
                Ty::Float => 2,
                Ty::Str => 3,
                Ty::Tuple(items) => return items.iter().rev().try_fold(kinds, add),
                _ => return None,
            };
            (kinds < 1 << 56).then_some(kinds << 4 | kind)
        }
        add(0, self).filter(|kinds| *kinds != 0)
    }

    pub fn is_never(&self) -> bool {
        matches!(self, Ty::Never)
    }

    /// The members of a union, or the type itself.
    pub fn members(&self) -> Vec<Ty> {
        match self {
            Ty::Union(members) => members.to_vec(),
            other => vec![other.clone()],
        }
    }

    /// Is every member of the other type one of this type?
    pub fn holds(&self, other: &Ty) -> bool {
        let is_member = |ty: &Ty| match self {
            Ty::Union(members) => {
                let first = members.partition_point(|member| member.rank() < ty.rank());
                members[first..].iter().take_while(|member| member.rank() == ty.rank()).any(|member| member == ty)
            }
            single => single == ty,
        };
        match other {
            Ty::Union(members) => members.iter().all(is_member),
            single => is_member(single),
        }
    }

    fn rank(&self) -> (u8, u32) {
        match self {
            Ty::None => (0, 0),
            Ty::Never => (1, 0),
            Ty::Bool => (2, 0),
            Ty::Int => (3, 0),
            Ty::Float => (4, 0),
            Ty::Str => (5, 0),
            Ty::U8 => (6, 0),
            Ty::I32 => (7, 0),
            Ty::Tuple(_) => (8, 0),
            Ty::Array(_) => (9, 0),
            Ty::Obj(rec) => (10, rec.0),
            Ty::Func(id) => (11, id.0),
            Ty::Class(id) => (12, id.0),
            Ty::Module(id) => (13, id.0),
            Ty::Builtin(_) => (14, 0),
            Ty::TypeOf(rec) => (15, rec.0),
            Ty::Union(_) => (16, 0),
        }
    }
}

impl Store {
    pub fn cell(&mut self, ty: Ty) -> CellId {
        self.cells.push(Link::Root(ty));
        CellId(self.cells.len() as u32 - 1)
    }

    pub fn root(&self, cell: CellId) -> CellId {
        let mut at = cell.0;
        while let Link::To(next) = self.cells[at as usize] {
            at = next;
        }
        CellId(at)
    }

    /// What the cell holds so far.
    pub fn get(&self, cell: CellId) -> Ty {
        match &self.cells[self.root(cell).0 as usize] {
            Link::Root(ty) => self.resolve(ty),
            Link::To(_) => Ty::Never,
        }
    }

    /// The same type with records replaced by what they were unified into.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Obj(rec) => Ty::Obj(self.rec_root(*rec)),
            Ty::TypeOf(rec) => Ty::TypeOf(self.rec_root(*rec)),
            Ty::Array(cell) => Ty::Array(self.root(*cell)),
            Ty::Tuple(items) if items.iter().any(|t| !self.is_resolved(t)) => Ty::Tuple(items.iter().map(|t| self.resolve(t)).collect()),
            Ty::Union(items) if items.iter().any(|t| !self.is_resolved(t)) => make_union(items.iter().map(|t| self.resolve(t)).collect()),
            other => other.clone(),
        }
    }

    fn is_resolved(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Obj(rec) | Ty::TypeOf(rec) => self.rec_root(*rec) == *rec,
            Ty::Array(cell) => self.root(*cell) == *cell,
            Ty::Tuple(items) | Ty::Union(items) => items.iter().all(|t| self.is_resolved(t)),
            Ty::Never | Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Str | Ty::U8 | Ty::I32 => true,
            Ty::Func(_) | Ty::Class(_) | Ty::Module(_) | Ty::Builtin(_) => true,
        }
    }

    pub fn new_rec(&mut self, kind: RecKind) -> RecId {
        self.recs.push(Link::Root(Rec { kind, args: Vec::new(), fields: IndexMap::default(), shared: false }));
        RecId(self.recs.len() as u32 - 1)
    }

    /// The record that the next `new_rec` makes: those before it exist.
    pub fn next_rec(&self) -> RecId {
        RecId(self.recs.len() as u32)
    }

    pub fn rec_root(&self, rec: RecId) -> RecId {
        let mut at = rec.0;
        while let Link::To(next) = self.recs[at as usize] {
            at = next;
        }
        RecId(at)
    }

    /// The objects of classes that are no containers and do not share one type.
    pub fn own_objects(&self) -> Vec<RecId> {
        let is_own = |rec: &Rec| matches!(rec.kind, RecKind::Class(_)) && rec.args.is_empty() && !rec.shared;
        let roots = self.recs.iter().enumerate().filter(|(_, link)| matches!(link, Link::Root(rec) if is_own(rec)));
        roots.map(|(at, _)| RecId(at as u32)).collect()
    }

    pub fn rec(&self, rec: RecId) -> &Rec {
        match &self.recs[self.rec_root(rec).0 as usize] {
            Link::Root(rec) => rec,
            Link::To(_) => unreachable!("a root is not a link"),
        }
    }

    pub fn rec_mut(&mut self, rec: RecId) -> &mut Rec {
        let root = self.rec_root(rec);
        match &mut self.recs[root.0 as usize] {
            Link::Root(rec) => rec,
            Link::To(_) => unreachable!("a root is not a link"),
        }
    }

    pub fn is_generator(&self, rec: RecId) -> bool {
        matches!(self.rec(rec).kind, RecKind::Generator(_))
    }

    pub fn generator_of(&self, ty: &Ty) -> Option<RecId> {
        match ty {
            Ty::Obj(rec) if self.is_generator(*rec) => Some(self.rec_root(*rec)),
            _ => None,
        }
    }

    pub fn field(&self, rec: RecId, name: &str) -> Option<CellId> {
        self.rec(rec).fields.get(name).copied()
    }

    /// The field's cell, made if it is new.
    pub fn field_or_new(&mut self, rec: RecId, name: &str) -> CellId {
        if let Some(cell) = self.field(rec, name) {
            return cell;
        }
        let cell = self.cell(Ty::Never);
        self.rec_mut(rec).fields.insert(name.into(), cell);
        self.changes += 1;
        cell
    }
}
