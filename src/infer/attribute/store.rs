//! Attributes set and deleted.

use crate::diag::Diagnostic;
use crate::hir::{self, ClassId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::StmtKind;

/// Methods that decide how the class's objects are made and what their attributes are: they are those that the class has.
const ASKED_OF_THE_CLASS: [&str; 12] = [
    "__new__",
    "__init_subclass__",
    "__class_getitem__",
    "__getattr__",
    "__getattribute__",
    "__setattr__",
    "__delattr__",
    "__set_name__",
    "__get__",
    "__set__",
    "__delete__",
    "__post_init__",
];

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn set_attribute(&mut self, object: Val, name: &str, value: Val, span: Span) {
        let ty = match self.inf.class_value(&object.ty) {
            Some(class) => Ty::Class(class),
            None => self.inf.store.resolve(&object.ty),
        };
        match &ty {
            Ty::Never => {
                self.push(span, StmtKind::Expr(object.e));
            }
            Ty::Union(_) => {
                let value = self.kept(value);
                let stored = self.dispatch(object, &mut |fx, part| {
                    let value = value.clone();
                    fx.block(|fx| {
                        let known = fx.soft_failures;
                        fx.set_attribute(part, name, value, span);
                        if fx.soft_failures > known { fx.zero(Ty::Never, span) } else { fx.none(span) }
                    })
                });
                self.push(span, StmtKind::Expr(stored.e));
            }
            Ty::Func(_) if self.set_function_attribute(&object, name, value.clone(), span) => {}
            Ty::Obj(rec) if self.inf.is_complex(*rec) && ["real", "imag"].contains(&name) => {
                let diagnostic = Diagnostic::error("no-attribute", span, format!("'{name}' of a complex number cannot be set"))
                    .help("make a new number: complex(real, imag)");
                let error = self.fail("AttributeError", "readonly attribute", diagnostic);
                self.push(span, StmtKind::Expr(error.e));
            }
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) => self.set_object_attribute(object, *rec, class, name, value, span),
                _ if self.set_function_attribute(&object, name, value, span) => {}
                _ => self.cannot_set(object, name, span),
            },
            Ty::TypeOf(_) => {
                let value = self.kept(value);
                let stored = self.each_class_value(object, &mut |fx, class| {
                    let value = value.clone();
                    fx.block(|fx| {
                        fx.set_attribute(class, name, value, span);
                        fx.none(span)
                    })
                });
                self.push(span, StmtKind::Expr(stored.e));
            }
            Ty::Class(class) => match self.inf.member(*class, name) {
                Some(Member::Attribute { class: owner, index }) => {
                    if let Some(error) = self.enum_reassigned(*class, name, span) {
                        self.push(span, StmtKind::Expr(error.e));
                    } else if owner != *class {
                        let attribute = self.inf.late_attribute(*class, name);
                        self.set_late_attribute(attribute, value, span);
                    } else if let Some(global) = self.inf.builder.program.class(owner).attributes[index].global {
                        self.assign_global(global, value, span);
                    }
                }
                Some(Member::Method(func, owner)) if self.may_replace(func, owner, name, &value.ty) => {
                    self.inf.make_replaceable(owner, name, func, span);
                    self.set_attribute(object, name, value, span);
                }
                Some(Member::Method(..) | Member::Property(_) | Member::Class(_) | Member::Generated(_)) => {
                    let class = self.inf.builder.program.class(*class).name.clone();
                    self.unsupported(
                        span,
                        &format!("replacing '{name}' of class '{class}' from outside"),
                        &format!("override it in a class derived from {class}, or keep the function in a field"),
                    );
                }
                None => {
                    if ASKED_OF_THE_CLASS.contains(&name) {
                        let class = self.inf.builder.program.class(*class).name.clone();
                        let help = format!("write the method in the body of class {class}");
                        self.unsupported(span, &format!("adding method '{name}' to class '{class}' from outside"), &help);
                        return;
                    }
                    let global = self.inf.new_class_attribute(*class, name, span);
                    self.assign_global(global, value, span);
                }
            },
            Ty::Module(module) => match self.inf.builder.module_binding(*module, name) {
                Some(hir::Binding::Global(global)) => self.assign_global(global, value, span),
                _ => {
                    self.unsupported(span, "changing a module from outside", "keep such state in an object");
                }
            },
            _ => self.cannot_set(object, name, span),
        }
    }

    /// Can another function take the place of the method?
    fn may_replace(&mut self, func: hir::FuncId, owner: ClassId, name: &str, new: &Ty) -> bool {
        let is_function = |fx: &Self, ty: &Ty| match ty {
            Ty::Func(_) | Ty::Never => true,
            Ty::Obj(rec) => matches!(fx.inf.store.rec(*rec).kind, RecKind::Closure(_)),
            _ => false,
        };
        let new = self.inf.store.resolve(new).members();
        matches!(self.inf.func(func).method_kind, hir::MethodKind::Instance)
            && !self.inf.in_library(owner)
            && !ASKED_OF_THE_CLASS.contains(&name)
            && new.iter().all(|ty| is_function(self, ty))
    }

    fn cannot_set(&mut self, object: Val, name: &str, span: Span) {
        let object = if self.has_classes_below(&object.ty) { self.kept(object) } else { object };
        let error = self.unset_field(&object, name, span);
        self.push(span, StmtKind::Expr(error.e));
    }

    fn set_object_attribute(&mut self, object: Val, rec: RecId, class: ClassId, name: &str, value: Val, span: Span) {
        if !self.is_prelude && self.inf.has_hook(class, "__setattr__") {
            self.inf.want_attribute(class, name);
            let name = self.str(name, span);
            let call = self.call_method(object, "__setattr__", vec![name, value], span);
            return self.push(span, StmtKind::Expr(call.e));
        }
        if self.inf.store.rec(rec).shared {
            let groups = self.resolutions(class, name);
            // A class that has this one behind another base keeps the attribute in a place of its own.
            let owner = self.inf.field_owner(class, name);
            let differs = |fx: &mut Self, class: ClassId| {
                matches!(fx.inf.member(class, name), Some(Member::Property(_))) || fx.inf.field_owner(class, name) != owner
            };
            if groups.len() > 1 && groups.iter().any(|group| differs(self, group[0])) {
                let value = self.kept(value);
                let stored = self.by_class(object, &groups, &mut |fx, part, class| {
                    let value = value.clone();
                    fx.block(|fx| {
                        fx.set_plain_attribute(part, class, name, value, span);
                        fx.none(span)
                    })
                });
                return self.push(span, StmtKind::Expr(stored.e));
            }
        }
        self.set_plain_attribute(object, class, name, value, span);
    }

    /// Stores an attribute of an object that is handled as one of the class.
    fn set_plain_attribute(&mut self, object: Val, class: ClassId, name: &str, value: Val, span: Span) {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return };
        if let Some(Member::Property(method)) = self.inf.member(class, name)
            && !(self.is_prelude && self.inf.is_slot(class, name))
        {
            if method.is_cached {
                return self.set_cached_property(object, name, value, span);
            }
            let call = match method.setter {
                Some(setter) => self.call_func(setter, Some(object), Args::of(vec![value]), span),
                None => {
                    let told = |text| Diagnostic::error("no-attribute", span, text);
                    match method.getter.and_then(|getter| self.inf.func(getter).class) {
                        Some(owner) if self.inf.in_library(owner) && self.inf.is_enum(class) => {
                            let text = format!("<enum 'Enum'> cannot set attribute '{name}'");
                            self.fail("AttributeError", &text, told(text.clone()))
                        }
                        _ => {
                            let pieces = [&format!("property '{name}' of '"), "' object has no setter"];
                            self.fail_of("AttributeError", object, pieces, told)
                        }
                    }
                }
            };
            self.push(span, StmtKind::Expr(call.e));
            return;
        }
        if self.change_by_descriptor(&object, class, name, Some(&value), span) {
            return;
        }
        if let Some(error) = self.frozen_error(class, name, "cannot assign to field", span) {
            self.push(span, StmtKind::Expr(error.e));
            return;
        }
        let shared = self.inf.store.rec(rec).shared;
        if shared {
            self.inf.instances[self.index].impure = true;
        }
        if !shared && self.inf.store.field(rec, name).is_none() && self.builtin_without_fields(class) {
            if self.inf.in_library(class) && self.inf.member(class, "_set_other").is_some() {
                let name = self.str(name, span);
                let call = self.call_method(object, "_set_other", vec![name, value], span);
                return self.push(span, StmtKind::Expr(call.e));
            }
            return self.cannot_set(object, name, span);
        }
        if self.inf.class_info(class).is_named_tuple {
            let error = self.fail("AttributeError", "can't set attribute", Diagnostic::error("frozen-field", span, "can't set attribute"));
            return self.push(span, StmtKind::Expr(error.e));
        }
        if self.slots(class).is_some_and(|slots| !slots.iter().any(|s| s == name)) {
            return self.cannot_set(object, name, span);
        }
        self.store_field(object, name, value, span);
    }

    /// `del object.name`
    pub(crate) fn delete_attribute(&mut self, object: Val, name: &str, span: Span) {
        let ty = self.inf.store.resolve(&object.ty);
        if let Ty::Union(_) = ty {
            let deleted = self.dispatch(object, &mut |fx, part| {
                fx.block(|fx| {
                    fx.delete_attribute(part, name, span);
                    fx.none(span)
                })
            });
            return self.push(span, StmtKind::Expr(deleted.e));
        }
        let class = match &ty {
            Ty::Obj(_) => self.inf.class_of(&ty),
            Ty::None | Ty::Int | Ty::Float | Ty::Bool => return self.cannot_set(object, name, span),
            _ => None,
        };
        let Some(class) = class.filter(|c| !self.inf.in_library(*c)) else {
            self.cannot_delete(span);
            return;
        };
        if self.inf.has_hook(class, "__delattr__") {
            let name = self.str(name, span);
            let call = self.call_method(object, "__delattr__", vec![name], span);
            return self.push(span, StmtKind::Expr(call.e));
        }
        let deleted = self.each_class(object, &mut |fx, part, class| {
            fx.block(|fx| {
                fx.delete_plain_attribute(part, class, name, span);
                fx.none(span)
            })
        });
        self.push(span, StmtKind::Expr(deleted.e));
    }

    fn delete_plain_attribute(&mut self, object: Val, class: ClassId, name: &str, span: Span) {
        match self.inf.member(class, name) {
            Some(Member::Property(hir::Method { deleter: Some(deleter), .. })) => {
                let call = self.call_func(deleter, Some(object), Args::default(), span);
                self.push(span, StmtKind::Expr(call.e));
            }
            Some(Member::Property(method)) if method.is_cached => self.delete_cached_property(object, name, span),
            Some(Member::Property(_)) => {
                let told = |text| Diagnostic::error("no-attribute", span, text);
                let pieces = [&format!("property '{name}' of '"), "' object has no deleter"];
                let error = self.fail_of("AttributeError", object, pieces, told);
                self.push(span, StmtKind::Expr(error.e));
            }
            _ if self.change_by_descriptor(&object, class, name, None, span) => {}
            _ => match self.frozen_error(class, name, "cannot delete field", span) {
                Some(error) => self.push(span, StmtKind::Expr(error.e)),
                None => self.delete_field(object, class, name, span),
            },
        }
    }

    fn cannot_delete(&mut self, span: Span) {
        self.report(
            Diagnostic::error("unsupported-feature", span, "deleting an attribute of a class or a function is not supported")
                .note("only attributes of objects can be deleted")
                .help("set the attribute to None instead"),
        );
    }
}
