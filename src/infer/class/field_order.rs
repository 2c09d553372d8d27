//! The order in which the attributes of an object were set, where `__dict__` is asked for it and the constructor does not
//! tell: a text of its own in each object holds their names.

use crate::hir::ClassId;
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;

/// Begins like the companions of fields, as no attribute of the program does.
const ORDER: &str = "? order";

impl Infer<'_> {
    /// Do objects of the class keep the order?
    pub(crate) fn keeps_order(&mut self, class: ClassId) -> bool {
        !self.classes.ordered.is_empty() && self.relatives(class).iter().any(|relative| self.classes.ordered.contains(relative))
    }

    fn keep_order(&mut self, class: ClassId) {
        if self.classes.ordered.insert(class) {
            self.store.changes += 1;
        }
    }
}

impl Fx<'_, '_> {
    /// No attribute of a new object is set.
    pub(crate) fn begin_order(&mut self, object: &Val, class: ClassId, span: Span) {
        if self.inf.keeps_order(class) {
            let nothing = self.str("", span);
            self.set_order(object, nothing, span);
        }
    }

    /// The attribute is about to be set.
    pub(crate) fn note_order(&mut self, object: &Val, name: &str, is_set: Val, span: Span) {
        let noted = self.collect(|fx| {
            let (order, name) = (fx.order_of_attributes(object, span), fx.str(&format!("{name} "), span));
            let order = fx.binary(crate::hir::BinaryOp::Add, order, name, span);
            fx.set_order(object, order, span);
        });
        self.push(span, StmtKind::If(is_set.e, Vec::new(), noted));
    }

    /// The attributes of an object in the order in which they were set.
    pub(crate) fn dict_in_order(&mut self, object: Val, class: ClassId, span: Span) -> Val {
        self.inf.keep_order(class);
        self.block(|fx| {
            let object = fx.kept(object);
            let order = fx.order_of_attributes(&object, span);
            fx.call_library("functions", "_attributes_in_order", vec![object, order], span)
        })
    }

    /// The attribute is not set any more.
    pub(crate) fn note_taken_away(&mut self, object: &Val, name: &str, span: Span) {
        if self.inf.class_of(&object.ty).is_some_and(|class| self.inf.keeps_order(class)) {
            let (order, name) = (self.order_of_attributes(object, span), self.str(name, span));
            let order = self.call_library("functions", "_order_without", vec![order, name], span);
            self.set_order(object, order, span);
        }
    }

    /// Objects of a class that is never made have no such field.
    fn order_of_attributes(&mut self, object: &Val, span: Span) -> Val {
        if let Ty::Obj(rec) = self.inf.store.resolve(&object.ty)
            && let owner = self.inf.field_record(rec, ORDER)
            && self.inf.store.field(owner, ORDER).is_none()
        {
            return self.str("", span);
        }
        self.field_value(object.clone(), ORDER, Ty::Str, span)
    }

    fn set_order(&mut self, object: &Val, order: Val, span: Span) {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return };
        let owner = self.inf.field_record(rec, ORDER);
        let cell = self.inf.store.field_or_new(owner, ORDER);
        self.inf.grow(cell, &Ty::Str);
        self.set_field(object.clone(), ORDER, cell, order, span);
    }
}
