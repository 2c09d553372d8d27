//! `cached_property`: the value that the getter gave the first time is kept in fields of the object.

use crate::hir;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{CellId, Ty};
use crate::source::Span;
use crate::thir::StmtKind;

/// Where an object keeps the value of a cached property, and whether it has one.
struct Place {
    name: String,
    value: String,
    value_cell: CellId,
    flag: String,
    flag_cell: CellId,
}

impl Fx<'_, '_> {
    pub(super) fn cached_property(&mut self, object: Val, name: &str, method: hir::Method, span: Span) -> Val {
        let Some(place) = self.cached_place(&object, name) else { return self.no_attribute(object, name, span) };
        self.block(|fx| {
            let object = fx.temp(object);
            let known = fx.field_value(object.clone(), &place.flag, Ty::Bool, span);
            let compute = fx.collect(|fx| {
                let value = fx.property_value(object.clone(), method, span);
                fx.keep_cached(object.clone(), &place, value, span);
            });
            fx.push(span, StmtKind::If(known.e, Vec::new(), compute));
            let ty = fx.inf.store.get(place.value_cell);
            fx.field_value(object, &place.value, ty, span)
        })
    }

    /// `object.name = value`
    pub(super) fn set_cached_property(&mut self, object: Val, name: &str, value: Val, span: Span) {
        let Some(place) = self.cached_place(&object, name) else { return };
        let object = self.temp(object);
        self.keep_cached(object, &place, value, span);
    }

    /// `del object.name`: the getter is asked again.
    pub(super) fn delete_cached_property(&mut self, object: Val, name: &str, span: Span) {
        let Some(place) = self.cached_place(&object, name) else { return };
        let object = self.temp(object);
        let known = self.field_value(object.clone(), &place.flag, Ty::Bool, span);
        let text = format!("'{}' object has no attribute '{name}'", self.python_name(&object.ty));
        self.raise_unless(known, "AttributeError", &text, span);
        let no = self.bool(false, span);
        self.set_field(object.clone(), &place.flag, place.flag_cell, no, span);
        self.note_taken_away(&object, name, span);
    }

    fn keep_cached(&mut self, object: Val, place: &Place, value: Val, span: Span) {
        self.inf.grow(place.value_cell, &value.ty);
        let (value, object) = (self.kept(value), self.kept(object));
        if self.inf.class_of(&object.ty).is_some_and(|class| self.inf.keeps_order(class)) {
            let is_set = self.field_value(object.clone(), &place.flag, Ty::Bool, span);
            self.note_order(&object, &place.name, is_set, span);
        }
        self.set_field(object.clone(), &place.value, place.value_cell, value, span);
        let yes = self.bool(true, span);
        self.set_field(object, &place.flag, place.flag_cell, yes, span);
    }

    /// What the object keeps for a cached property, and whether it does, if some code asks for the property.
    pub(super) fn kept_cached(&mut self, object: &Val, name: &str, span: Span) -> Option<(Val, Val)> {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return None };
        let owner = self.inf.field_record(rec, &format!("cached {name}"));
        self.inf.store.field(owner, &format!("cached {name}"))?;
        let place = self.cached_place(object, name)?;
        let ty = self.inf.store.get(place.value_cell);
        let value = self.field_value(object.clone(), &place.value, ty, span);
        Some((value, self.field_value(object.clone(), &place.flag, Ty::Bool, span)))
    }

    fn cached_place(&mut self, object: &Val, name: &str) -> Option<Place> {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return None };
        let (value, flag) = (format!("cached {name}"), format!("has cached {name}"));
        let (rec, flag_rec) = (self.inf.field_record(rec, &value), self.inf.field_record(rec, &flag));
        let value_cell = self.inf.store.field_or_new(rec, &value);
        let flag_cell = self.inf.store.field_or_new(flag_rec, &flag);
        self.inf.grow(flag_cell, &Ty::Bool);
        Some(Place { name: name.to_string(), value, value_cell, flag, flag_cell })
    }
}
