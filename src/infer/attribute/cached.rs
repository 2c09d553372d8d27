//! `cached_property`: the value that the getter gave the first time is kept in fields of the object.

use crate::hir;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{CellId, Ty};
use crate::source::Span;
use crate::thir::StmtKind;

/// Where an object keeps the value of a cached property, and whether it has one.
struct Place {
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
        self.set_field(object, &place.flag, place.flag_cell, no, span);
    }

    fn keep_cached(&mut self, object: Val, place: &Place, value: Val, span: Span) {
        self.inf.grow(place.value_cell, &value.ty);
        self.set_field(object.clone(), &place.value, place.value_cell, value, span);
        let yes = self.bool(true, span);
        self.set_field(object, &place.flag, place.flag_cell, yes, span);
    }

    fn cached_place(&mut self, object: &Val, name: &str) -> Option<Place> {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return None };
        let (value, flag) = (format!("cached {name}"), format!("has cached {name}"));
        let (rec, flag_rec) = (self.inf.field_record(rec, &value), self.inf.field_record(rec, &flag));
        let value_cell = self.inf.store.field_or_new(rec, &value);
        let flag_cell = self.inf.store.field_or_new(flag_rec, &flag);
        self.inf.grow(flag_cell, &Ty::Bool);
        Some(Place { value, value_cell, flag, flag_cell })
    }
}
