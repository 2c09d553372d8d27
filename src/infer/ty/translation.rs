//! Types of a callee and of its caller: copied on the way in, reflected on the way back.

use super::{CellId, Classes, RecId, Store, Ty, make_union};

/// Which of a caller's records and cells stand for which of a callee's.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    pub recs: crate::maps::HashMap<RecId, RecId>,
    pub cells: crate::maps::HashMap<CellId, CellId>,
}

impl Store {
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
            (Ty::Tuple(_) | Ty::Array(_) | Ty::Obj(_) | Ty::TypeOf(_), Ty::Union(y)) => {
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
}
