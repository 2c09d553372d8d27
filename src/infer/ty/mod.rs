//! Types under inference: values of `Ty`, growable cells and object records, joined and unified as facts arrive.
//! Comes in: facts ("this value flows there"). Goes out: the least types that hold them all.
//! Must not look at syntax. Everything only grows, so repeated passes over a program reach a fixed point.

use crate::hir::{ClassId, FuncId, ModuleId};
use crate::maps::IndexMap;
use std::fmt::Write as _;
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
    /// A builtin method of a machine value with its receiver, called by name.
    BoundNative(Rc<str>),
    /// A class inside a function, as a value, with the variables that its objects need.
    ClassValue(ClassId),
    /// A `functools.partial` with these keywords: fields `func`, `args` and one for each keyword.
    Partial(Rc<str>),
    /// A generator of the function, one field per parameter, then `yield`, `send` and `return`.
    Generator(FuncId),
    /// The heap cell of a captured variable: field `value`.
    Box,
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
    fn class_name(&self, class: ClassId) -> String;
    fn func_name(&self, func: FuncId) -> String;
}

/// Tuples that meet and nest deeper are taken to contain themselves.
const MAX_TUPLE_DEPTH: usize = 4;

/// Types nest at most this deep; a type that grows past it is taken to be infinite.
const MAX_DEPTH: usize = 14;

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
            Ty::Tuple(items) => Ty::Tuple(items.iter().map(|t| self.resolve(t)).collect()),
            Ty::Union(items) => {
                let mut members: Vec<Ty> = Vec::new();
                for member in items.iter().map(|t| self.resolve(t)) {
                    if !members.contains(&member) {
                        members.push(member);
                    }
                }
                make_union(members)
            }
            other => other.clone(),
        }
    }

    pub fn new_rec(&mut self, kind: RecKind) -> RecId {
        self.recs.push(Link::Root(Rec { kind, args: Vec::new(), fields: IndexMap::default(), shared: false }));
        RecId(self.recs.len() as u32 - 1)
    }

    pub fn rec_root(&self, rec: RecId) -> RecId {
        let mut at = rec.0;
        while let Link::To(next) = self.recs[at as usize] {
            at = next;
        }
        RecId(at)
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

    /// Lets a value of the type flow into the cell.
    pub fn grow(&mut self, classes: &mut dyn Classes, cell: CellId, ty: &Ty) {
        let old = self.get(cell);
        let new = self.join(classes, &old, ty);
        let root = self.root(cell);
        if self.get(root) != new {
            self.cells[root.0 as usize] = Link::Root(new);
            self.changes += 1;
        } else if old != new {
            self.cells[root.0 as usize] = Link::Root(new);
        }
    }

    /// Replaces what the cell holds by a type that covers it.
    pub fn set(&mut self, cell: CellId, ty: Ty) {
        let root = self.root(cell);
        self.cells[root.0 as usize] = Link::Root(ty);
    }

    /// The least type that holds values of both. Containers that meet become one.
    pub fn join(&mut self, classes: &mut dyn Classes, a: &Ty, b: &Ty) -> Ty {
        let (a, b) = (self.resolve(a), self.resolve(b));
        if a == b || b.is_never() {
            return a;
        }
        if a.is_never() {
            return b;
        }
        if let (Ty::Union(_), _) | (_, Ty::Union(_)) = (&a, &b) {
            let mut members = a.members();
            for member in b.members() {
                members = self.join_member(classes, members, member);
            }
            let union = make_union(members);
            return self.resolve(&union);
        }
        match self.merge(classes, &a, &b) {
            Some(ty) => ty,
            None => make_union(vec![a, b]),
        }
    }

    fn join_member(&mut self, classes: &mut dyn Classes, mut members: Vec<Ty>, mut new: Ty) -> Vec<Ty> {
        // A merge may give a type that merges with a further member.
        let mut index = 0;
        while index < members.len() {
            let old = self.resolve(&members[index]);
            new = self.resolve(&new);
            if old == new {
                return members;
            }
            if let Some(merged) = self.merge(classes, &old, &new) {
                members.remove(index);
                new = merged;
                index = 0;
            } else {
                index += 1;
            }
        }
        members.push(new);
        members
    }

    /// The join of two different non-union types, if it is not a union.
    fn merge(&mut self, classes: &mut dyn Classes, a: &Ty, b: &Ty) -> Option<Ty> {
        match (a, b) {
            (Ty::Int | Ty::U8 | Ty::I32, Ty::Int | Ty::U8 | Ty::I32) => Some(Ty::Int),
            (Ty::Tuple(x), Ty::Tuple(y)) if x.len() == y.len() => {
                let items: Vec<Ty> = x.iter().zip(y.iter()).map(|(p, q)| self.join(classes, p, q)).collect();
                let tuple = Ty::tuple(items);
                Some(if tuple_depth(&tuple) > MAX_TUPLE_DEPTH { self.fold_tuples(classes, &tuple) } else { tuple })
            }
            (Ty::Tuple(x), Ty::Tuple(y)) => {
                let element = x.iter().chain(y.iter()).fold(Ty::Never, |t, item| self.join(classes, &t, item));
                Some(classes.var_tuple(self, element))
            }
            (Ty::Tuple(items), Ty::Obj(rec)) | (Ty::Obj(rec), Ty::Tuple(items)) => {
                if !self.is_var_tuple(classes, *rec) {
                    return None;
                }
                let cell = self.rec(*rec).args[0];
                for item in items.iter() {
                    self.grow(classes, cell, item);
                }
                Some(Ty::Obj(self.rec_root(*rec)))
            }
            (Ty::Array(x), Ty::Array(y)) => {
                self.unify_cells(classes, *x, *y);
                Some(Ty::Array(self.root(*x)))
            }
            (Ty::Obj(x), Ty::Obj(y)) => self.merge_objects(classes, *x, *y).map(Ty::Obj),
            (Ty::TypeOf(x), Ty::TypeOf(y)) => self.merge_objects(classes, *x, *y).map(Ty::TypeOf),
            _ => None,
        }
    }

    /// A tuple that nests ever deeper as one sequence type that contains itself.
    pub fn fold_tuples(&mut self, classes: &mut dyn Classes, tuple: &Ty) -> Ty {
        let folded = classes.var_tuple(self, Ty::Never);
        let Ty::Obj(rec) = folded else { return tuple.clone() };
        let cell = self.rec(rec).args[0];
        let mut pending = vec![tuple.clone()];
        while let Some(ty) = pending.pop() {
            match ty {
                Ty::Tuple(items) | Ty::Union(items) => pending.extend(items.iter().cloned()),
                leaf => self.grow(classes, cell, &leaf),
            }
        }
        self.grow(classes, cell, &folded);
        folded
    }

    fn is_var_tuple(&self, classes: &dyn Classes, rec: RecId) -> bool {
        matches!(self.rec(rec).kind, RecKind::Class(class) if Some(class) == classes.var_tuple_class())
    }

    fn merge_objects(&mut self, classes: &mut dyn Classes, x: RecId, y: RecId) -> Option<RecId> {
        let (kind_x, kind_y) = (self.rec(x).kind.clone(), self.rec(y).kind.clone());
        if kind_x == kind_y {
            if !self.is_made_anew(classes, x, y) {
                self.unify(classes, x, y);
            }
            return Some(self.rec_root(x));
        }
        match (kind_x, kind_y) {
            (RecKind::Class(a), RecKind::Class(b)) => {
                let base = classes.common_base(a, b)?;
                Some(classes.shared_record(self, base))
            }
            _ => None,
        }
    }

    /// Tuples of different lengths that meet get a new type in every round. If it holds what the older one holds, the
    /// two become one, and nothing has grown.
    fn is_made_anew(&mut self, classes: &dyn Classes, x: RecId, y: RecId) -> bool {
        if x == y || !self.is_var_tuple(classes, x) {
            return false;
        }
        let (keep, gone) = if x < y { (x, y) } else { (y, x) };
        let (kept, other) = (self.root(self.rec(keep).args[0]), self.root(self.rec(gone).args[0]));
        if self.get(kept) != self.get(other) {
            return false;
        }
        if kept != other {
            self.cells[other.0 as usize] = Link::To(kept.0);
        }
        self.recs[gone.0 as usize] = Link::To(keep.0);
        true
    }

    /// Makes two records of one kind the same.
    pub fn unify(&mut self, classes: &mut dyn Classes, x: RecId, y: RecId) {
        let (x, y) = (self.rec_root(x), self.rec_root(y));
        if x == y {
            return;
        }
        // The older record stays, for stable numbering.
        let (keep, gone) = if x < y { (x, y) } else { (y, x) };
        let Link::Root(old) = std::mem::replace(&mut self.recs[gone.0 as usize], Link::To(keep.0)) else { return };
        self.changes += 1;
        let args: Vec<(CellId, CellId)> = self.rec(keep).args.iter().copied().zip(old.args.iter().copied()).collect();
        for (a, b) in args {
            self.unify_cells(classes, a, b);
        }
        for (name, cell) in old.fields {
            match self.field(keep, &name) {
                Some(mine) => self.unify_cells(classes, mine, cell),
                None => {
                    self.rec_mut(keep).fields.insert(name, cell);
                }
            }
        }
    }

    fn unify_cells(&mut self, classes: &mut dyn Classes, x: CellId, y: CellId) {
        let (x, y) = (self.root(x), self.root(y));
        if x == y {
            return;
        }
        let (keep, gone) = if x < y { (x, y) } else { (y, x) };
        let (kept, other) = (self.get(keep), self.get(gone));
        self.cells[gone.0 as usize] = Link::To(keep.0);
        let joined = self.join(classes, &kept, &other);
        let root = self.root(keep);
        self.cells[root.0 as usize] = Link::Root(joined);
        self.changes += 1;
    }

    // ------------------------------------------------------------ structural keys

    /// A text that is equal for structurally equal types. A class object that contains another one of its class
    /// is made the same object type on the way: class types are regular.
    pub fn key(&mut self, classes: &mut dyn Classes, ty: &Ty) -> Rc<str> {
        let mut path = Vec::new();
        loop {
            let before = self.changes;
            let mut text = String::new();
            path.clear();
            self.write_key(classes, ty, &mut path, &mut text);
            if self.changes == before {
                return text.into();
            }
        }
    }

    fn write_key(&mut self, classes: &mut dyn Classes, ty: &Ty, path: &mut Vec<RecId>, out: &mut String) {
        match ty {
            Ty::Never => out.push('!'),
            Ty::None => out.push('N'),
            Ty::Bool => out.push('b'),
            Ty::Int => out.push('i'),
            Ty::Float => out.push('f'),
            Ty::Str => out.push('s'),
            Ty::U8 => out.push('u'),
            Ty::I32 => out.push('w'),
            Ty::Tuple(items) => self.write_list('(', items, ')', classes, path, out),
            Ty::Union(items) => {
                // Equal unions may hold their members in another order: that depends on when records were made.
                let mut texts: Vec<String> = Vec::new();
                for item in items.iter() {
                    let mut text = String::new();
                    self.write_key(classes, item, path, &mut text);
                    texts.push(text);
                }
                texts.sort();
                _ = write!(out, "{{{}}}", texts.concat());
            }
            Ty::Array(cell) => {
                out.push('A');
                let inner = self.get(*cell);
                self.write_key(classes, &inner, path, out);
            }
            Ty::Obj(rec) => self.write_rec_key(classes, *rec, path, out),
            Ty::TypeOf(rec) => {
                out.push('T');
                self.write_rec_key(classes, *rec, path, out);
            }
            Ty::Func(id) => _ = write!(out, "F{};", id.0),
            Ty::Class(id) => _ = write!(out, "C{};", id.0),
            Ty::Module(id) => _ = write!(out, "M{};", id.0),
            Ty::Builtin(name) => _ = write!(out, "B{name};"),
        }
    }

    fn write_list(&mut self, open: char, items: &[Ty], close: char, classes: &mut dyn Classes, path: &mut Vec<RecId>, out: &mut String) {
        out.push(open);
        for item in items {
            self.write_key(classes, item, path, out);
        }
        out.push(close);
    }

    fn write_rec_key(&mut self, classes: &mut dyn Classes, rec: RecId, path: &mut Vec<RecId>, out: &mut String) {
        let root = self.rec_root(rec);
        if let Some(position) = path.iter().position(|r| self.rec_root(*r) == root) {
            _ = write!(out, "^{};", path.len() - position);
            return;
        }
        let record = self.rec(root);
        if let (true, RecKind::Class(class)) = (record.shared, &record.kind) {
            _ = write!(out, "S{};", class.0);
            return;
        }
        if path.is_empty()
            && let Some((stamp, text)) = self.keys.get(&root)
            && *stamp == self.changes
        {
            out.push_str(text);
            return;
        }
        if path.len() > MAX_DEPTH {
            self.too_deep = true;
            out.push('?');
            return;
        }
        let (kind, args) = (record.kind.clone(), record.args.clone());
        // A container that holds what an enclosing one of its kind holds is the same type again.
        if !args.is_empty()
            && let Some(position) = path.iter().position(|r| self.holds_the_same(*r, &kind, &args))
        {
            _ = write!(out, "^{};", path.len() - position);
            return;
        }
        if args.is_empty()
            && matches!(kind, RecKind::Class(_))
            && let Some(outer) = path.iter().copied().find(|r| self.rec(*r).kind == kind)
        {
            self.unify(classes, outer, root);
            return;
        }
        let start = out.len();
        match &kind {
            RecKind::Class(id) => _ = write!(out, "c{}[", id.0),
            RecKind::Closure(id) => _ = write!(out, "k{}[", id.0),
            RecKind::BoundMethod(id) => _ = write!(out, "m{}[", id.0),
            RecKind::BoundNative(name) => _ = write!(out, "n{name}["),
            RecKind::ClassValue(id) => _ = write!(out, "t{}[", id.0),
            RecKind::Partial(names) => _ = write!(out, "p{names}["),
            RecKind::Generator(id) => _ = write!(out, "g{}[", id.0),
            RecKind::Box => out.push_str("x["),
        }
        path.push(root);
        let cells: Vec<(Option<Rc<str>>, CellId)> = if args.is_empty() {
            let mut fields: Vec<_> = self.rec(root).fields.iter().map(|(name, cell)| (Some(name.clone()), *cell)).collect();
            fields.sort();
            fields
        } else {
            args.into_iter().map(|cell| (None, cell)).collect()
        };
        for (name, cell) in cells {
            if let Some(name) = name {
                _ = write!(out, "{name}:");
            }
            let inner = self.get(cell);
            self.write_key(classes, &inner, path, out);
            out.push(',');
        }
        path.pop();
        out.push(']');
        // A generator that its own object keeps: with the object known to be the enclosing one, it is that generator again.
        if matches!(kind, RecKind::Generator(_))
            && let Some(position) = path.iter().position(|outer| self.is_same_generator(*outer, root))
        {
            out.truncate(start);
            _ = write!(out, "^{};", path.len() - position);
        }
        if path.is_empty() {
            let text: Rc<str> = out[start..].into();
            self.keys.insert(root, (self.changes, text));
        }
    }

    fn holds_the_same(&self, rec: RecId, kind: &RecKind, args: &[CellId]) -> bool {
        let other = self.rec(rec);
        other.kind == *kind && other.args.len() == args.len() && other.args.iter().zip(args).all(|(a, b)| self.get(*a) == self.get(*b))
    }

    fn is_same_generator(&self, left: RecId, right: RecId) -> bool {
        let (left, right) = (self.rec(left), self.rec(right));
        let fields = |rec: &Rec| rec.fields.iter().map(|(name, cell)| (name.clone(), self.get(*cell))).collect::<Vec<_>>();
        left.kind == right.kind && fields(left) == fields(right)
    }

    // ------------------------------------------------------------ copying between functions

    /// The type with records of its own, as a callee sees its arguments. Shared records stay themselves.
    pub fn copy(&mut self, ty: &Ty, map: &mut Translation) -> Ty {
        match ty {
            Ty::Tuple(items) => Ty::Tuple(items.iter().map(|t| self.copy(t, map)).collect()),
            Ty::Union(items) => {
                let members = items.iter().map(|t| self.copy(t, map)).collect();
                make_union(members)
            }
            Ty::Array(cell) => Ty::Array(self.copy_cell(*cell, map)),
            Ty::Obj(rec) => Ty::Obj(self.copy_rec(*rec, map)),
            Ty::TypeOf(rec) => Ty::TypeOf(self.copy_rec(*rec, map)),
            other => other.clone(),
        }
    }

    fn copy_cell(&mut self, cell: CellId, map: &mut Translation) -> CellId {
        let root = self.root(cell);
        if let Some(to) = map.cells.get(&root) {
            return *to;
        }
        let to = self.cell(Ty::Never);
        map.cells.insert(root, to);
        let inner = self.get(root);
        let inner = self.copy(&inner, map);
        self.set(to, inner);
        to
    }

    fn copy_rec(&mut self, rec: RecId, map: &mut Translation) -> RecId {
        let root = self.rec_root(rec);
        if self.rec(root).shared {
            return root;
        }
        if let Some(to) = map.recs.get(&root) {
            return *to;
        }
        let to = self.new_rec(self.rec(root).kind.clone());
        map.recs.insert(root, to);
        let (args, fields) = (self.rec(root).args.clone(), self.rec(root).fields.clone());
        let args = args.into_iter().map(|cell| self.copy_cell(cell, map)).collect();
        let fields = fields.into_iter().map(|(name, cell)| (name, self.copy_cell(cell, map))).collect();
        let rec = self.rec_mut(to);
        rec.args = args;
        rec.fields = fields;
        to
    }

    /// Carries what a callee found out about an argument back to the caller: walks both types in parallel, grows
    /// the caller's cells, and notes in the map which of its records stands for which of the callee's.
    pub fn reflect(&mut self, classes: &mut dyn Classes, callee: &Ty, caller: &Ty, map: &mut Translation) {
        match (callee, caller) {
            (Ty::Tuple(x), Ty::Tuple(y)) if x.len() == y.len() => {
                for (p, q) in x.clone().iter().zip(y.clone().iter()) {
                    self.reflect(classes, p, q, map);
                }
            }
            (Ty::Union(x), _) => {
                for member in x.clone().iter() {
                    self.reflect(classes, member, caller, map);
                }
            }
            (_, Ty::Union(y)) => {
                if let Some(member) = y.clone().iter().find(|m| self.same_head(callee, m)) {
                    self.reflect(classes, callee, member, map);
                }
            }
            (Ty::Array(x), Ty::Array(y)) => self.reflect_cells(classes, *x, *y, map),
            (Ty::Obj(x), Ty::Obj(y)) | (Ty::TypeOf(x), Ty::TypeOf(y)) => self.reflect_recs(classes, *x, *y, map),
            _ => {}
        }
    }

    fn same_head(&self, a: &Ty, b: &Ty) -> bool {
        match (a, b) {
            (Ty::Obj(x), Ty::Obj(y)) => self.rec(*x).kind == self.rec(*y).kind,
            (Ty::Tuple(x), Ty::Tuple(y)) => x.len() == y.len(),
            _ => a == b,
        }
    }

    fn reflect_recs(&mut self, classes: &mut dyn Classes, callee: RecId, caller: RecId, map: &mut Translation) {
        let (callee, caller) = (self.rec_root(callee), self.rec_root(caller));
        if callee == caller {
            // They share the type already: a copy for the caller is the type itself.
            map.recs.entry(callee).or_insert(caller);
            return;
        }
        if self.rec(callee).kind != self.rec(caller).kind {
            return;
        }
        if let Some(seen) = map.recs.get(&callee).copied() {
            self.unify(classes, seen, caller);
            return;
        }
        map.recs.insert(callee, caller);
        let pairs: Vec<(CellId, CellId)> = {
            let mut pairs: Vec<_> = self.rec(callee).args.iter().copied().zip(self.rec(caller).args.iter().copied()).collect();
            for (name, cell) in self.rec(callee).fields.clone() {
                let mine = self.field_or_new(caller, &name);
                pairs.push((cell, mine));
            }
            pairs
        };
        for (theirs, mine) in pairs {
            self.reflect_cells(classes, theirs, mine, map);
        }
    }

    fn reflect_cells(&mut self, classes: &mut dyn Classes, callee: CellId, caller: CellId, map: &mut Translation) {
        let callee = self.root(callee);
        if let Some(seen) = map.cells.get(&callee).copied() {
            self.unify_cells(classes, seen, caller);
            return;
        }
        map.cells.insert(callee, self.root(caller));
        let (theirs, mine) = (self.get(callee), self.get(caller));
        self.reflect(classes, &theirs, &mine, map);
        let translated = self.copy(&theirs, map);
        self.grow(classes, caller, &translated);
    }

    // ------------------------------------------------------------ names

    /// The type as Python spells it, for messages.
    pub fn name(&self, classes: &dyn Classes, ty: &Ty) -> String {
        self.name_at(classes, ty, 0)
    }

    fn name_at(&self, classes: &dyn Classes, ty: &Ty, depth: usize) -> String {
        let list =
            |items: &[Ty], separator: &str| items.iter().map(|t| self.name_at(classes, t, depth)).collect::<Vec<_>>().join(separator);
        match ty {
            Ty::Never => "Never".into(),
            Ty::None => "None".into(),
            Ty::Bool => "bool".into(),
            Ty::Int | Ty::U8 | Ty::I32 => "int".into(),
            Ty::Float => "float".into(),
            Ty::Str => "str".into(),
            Ty::Tuple(items) if items.is_empty() => "tuple[()]".into(),
            Ty::Tuple(items) => format!("tuple[{}]", list(items, ", ")),
            Ty::Union(items) if items[0] == Ty::None => format!("{} | None", list(&items[1..], " | ")),
            Ty::Union(items) => list(items, " | "),
            Ty::Array(cell) => format!("array[{}]", self.name_at(classes, &self.get(*cell), depth)),
            Ty::Obj(rec) => self.rec_name(classes, *rec, depth),
            Ty::TypeOf(rec) => format!("type[{}]", self.rec_name(classes, *rec, depth)),
            Ty::Func(id) => format!("function {}", classes.func_name(*id)),
            Ty::Class(id) => format!("type[{}]", classes.class_name(*id)),
            Ty::Module(_) => "module".into(),
            Ty::Builtin(name) => format!("builtin {name}"),
        }
    }

    fn rec_name(&self, classes: &dyn Classes, rec: RecId, depth: usize) -> String {
        let record = self.rec(rec);
        match &record.kind {
            RecKind::Class(class) => {
                let name = if Some(*class) == classes.var_tuple_class() { "tuple".to_string() } else { classes.class_name(*class) };
                if record.args.is_empty() {
                    return name;
                }
                if depth > 2 {
                    return format!("{name}[…]");
                }
                let args: Vec<String> = record.args.iter().map(|c| self.name_at(classes, &self.get(*c), depth + 1)).collect();
                let dots = if Some(*class) == classes.var_tuple_class() { ", ..." } else { "" };
                format!("{name}[{}{dots}]", args.join(", "))
            }
            RecKind::Closure(func) | RecKind::BoundMethod(func) => format!("function {}", classes.func_name(*func)),
            RecKind::BoundNative(name) => format!("method {name}"),
            RecKind::Partial(_) => "partial".into(),
            RecKind::ClassValue(class) => format!("type[{}]", classes.class_name(*class)),
            RecKind::Generator(_) => "generator".into(),
            RecKind::Box => "variable".into(),
        }
    }
}

/// Which of a caller's records and cells stand for which of a callee's.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    pub recs: crate::maps::HashMap<RecId, RecId>,
    pub cells: crate::maps::HashMap<CellId, CellId>,
}

/// How many tuples stand directly inside one another.
pub fn tuple_depth(ty: &Ty) -> usize {
    match ty {
        Ty::Tuple(items) => 1 + items.iter().map(tuple_depth).max().unwrap_or(0),
        Ty::Union(members) => members.iter().map(tuple_depth).max().unwrap_or(0),
        _ => 0,
    }
}

/// A union of the members (flattened by the caller), sorted; a single member is itself.
pub fn make_union(mut members: Vec<Ty>) -> Ty {
    members.sort_by_key(Ty::rank);
    members.dedup();
    match members.len() {
        0 => Ty::Never,
        1 => members.remove(0),
        _ => Ty::Union(members.into()),
    }
}

impl Store {
    /// Makes two cells one.
    pub fn unify_cells_of(&mut self, classes: &mut dyn Classes, x: CellId, y: CellId) {
        self.unify_cells(classes, x, y);
    }
}
