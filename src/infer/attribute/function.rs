//! Attributes that programs set on functions: `wrapper.calls = 0`, and `__wrapped__`, through which a wrapper shows the
//! name of what it wraps. A function without captured variables keeps them in globals, a closure in fields of its own.

use crate::hir::FuncId;
use crate::infer::body::{Fx, Val};
use crate::infer::class::LateAttribute;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, ExprKind as E};

fn value_field(name: &str) -> String {
    format!("attr {name}")
}

fn flag_field(name: &str) -> String {
    format!("set {name}")
}

impl crate::infer::Infer<'_> {
    fn function_global(&mut self, func: FuncId, name: &str) -> LateAttribute {
        let key = (func, name.to_string());
        if let Some(known) = self.classes.function_attributes.get(&key) {
            return *known;
        }
        let full_name = format!("{}.{name}", self.builder.program.func(func).qualname);
        let attribute = self.new_late_attribute(full_name);
        self.classes.function_attributes.insert(key, attribute);
        attribute
    }

    /// What a function, or an object that stands for one, says that it wraps.
    pub(crate) fn wrapped_type(&self, ty: &Ty) -> Option<Ty> {
        let cell = match ty {
            Ty::Func(func) => {
                let attribute = self.classes.function_attributes.get(&(*func, "__wrapped__".to_string()))?;
                self.globals[attribute.value].cell
            }
            Ty::Obj(rec) => match self.store.rec(*rec).kind {
                RecKind::Closure(_) => self.store.field(*rec, &value_field("__wrapped__"))?,
                RecKind::Class(_) => self.store.field(*rec, "__wrapped__")?,
                _ => return None,
            },
            _ => return None,
        };
        Some(self.store.get(cell))
    }
}

impl Fx<'_, '_> {
    fn is_closure(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Obj(rec) if matches!(self.inf.store.rec(*rec).kind, RecKind::Closure(_)))
    }

    /// Sets the attribute if the object is a function.
    pub(crate) fn set_function_attribute(&mut self, object: &Val, name: &str, value: Val, span: Span) -> bool {
        match &object.ty {
            Ty::Func(func) => {
                let attribute = self.inf.function_global(*func, name);
                self.set_late_attribute(attribute, value, span);
            }
            Ty::Obj(rec) if self.is_closure(&object.ty) => {
                let rec = *rec;
                let function = self.temp(object.clone());
                let cell = self.inf.store.field_or_new(rec, &value_field(name));
                self.inf.grow(cell, &value.ty);
                self.set_field(function.clone(), &value_field(name), cell, value, span);
                let flag = self.inf.store.field_or_new(rec, &flag_field(name));
                self.inf.grow(flag, &Ty::Bool);
                let yes = self.bool(true, span);
                self.set_field(function, &flag_field(name), flag, yes, span);
            }
            _ => return false,
        }
        true
    }

    /// The attribute, if the object is a function on which it is ever set.
    pub(crate) fn function_attribute(&mut self, object: &Val, name: &str, span: Span) -> Option<Val> {
        match &object.ty {
            Ty::Func(func) => {
                let attribute = *self.inf.classes.function_attributes.get(&(*func, name.to_string()))?;
                let is_set = self.function_attribute_is_set(object, name, span)?;
                let ty = self.inf.store.get(self.inf.globals[attribute.value].cell);
                let value = self.val(ty, E::Global(thir::GlobalId(attribute.value as u32)), span);
                Some(self.if_set(is_set, value, name, span))
            }
            Ty::Obj(rec) if self.is_closure(&object.ty) => {
                let rec = *rec;
                let cell = self.inf.store.field(rec, &value_field(name))?;
                let ty = self.inf.store.get(cell);
                Some(self.block(|fx| {
                    let function = fx.temp(object.clone());
                    let value = fx.field_value(function.clone(), &value_field(name), ty, span);
                    match fx.function_attribute_is_set(&function, name, span) {
                        Some(is_set) => fx.if_set(is_set, value, name, span),
                        None => value,
                    }
                }))
            }
            _ => None,
        }
    }

    /// Does the object have the attribute now, if it is a function on which it is ever set?
    pub(crate) fn function_attribute_is_set(&mut self, object: &Val, name: &str, span: Span) -> Option<Val> {
        match &object.ty {
            Ty::Func(func) => {
                let attribute = *self.inf.classes.function_attributes.get(&(*func, name.to_string()))?;
                self.inf.instances[self.index].impure = true;
                Some(self.val(Ty::Bool, E::Global(thir::GlobalId(attribute.is_set as u32)), span))
            }
            Ty::Obj(rec) if self.is_closure(&object.ty) => {
                self.inf.store.field(*rec, &value_field(name))?;
                let flag = self.inf.store.field_or_new(*rec, &flag_field(name));
                self.inf.grow(flag, &Ty::Bool);
                Some(self.field_value(object.clone(), &flag_field(name), Ty::Bool, span))
            }
            _ => None,
        }
    }

    fn if_set(&mut self, is_set: Val, value: Val, name: &str, span: Span) -> Val {
        let text = format!("'function' object has no attribute '{name}'");
        let ty = value.ty.clone();
        let error = self.raise("AttributeError", &text, span);
        let error = self.coerce(error, &ty);
        self.val(ty, E::If(Box::new(is_set.e), Box::new(value.e), Box::new(error.e)), span)
    }
}
