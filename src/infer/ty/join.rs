//! Joins: the least type that holds two others, and unification where two records must be one.

use super::{CellId, Classes, Link, RecId, RecKind, Store, Ty};

/// Tuples that meet and nest deeper are taken to contain themselves.
const MAX_TUPLE_DEPTH: usize = 4;

impl Store {
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
        if b.is_never() || a.holds(&b) {
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
                let flow = (self.rec_root(*rec), items.clone());
                // One that holds itself may hold such a tuple, too, which an item then meets on its way.
                if !self.flowing.contains(&flow) {
                    let cell = self.rec(*rec).args[0];
                    self.flowing.push(flow);
                    for item in items.iter() {
                        self.grow(classes, cell, item);
                    }
                    self.flowing.pop();
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

    pub(crate) fn unify_cells(&mut self, classes: &mut dyn Classes, x: CellId, y: CellId) {
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
    let mut unique: Vec<Ty> = Vec::with_capacity(members.len());
    for member in members {
        if !unique.iter().rev().take_while(|other| other.rank() == member.rank()).any(|other| *other == member) {
            unique.push(member);
        }
    }
    match unique.len() {
        0 => Ty::Never,
        1 => unique.remove(0),
        _ => Ty::Union(unique.into()),
    }
}
