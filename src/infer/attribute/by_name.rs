//! `getattr`, `setattr` and `hasattr` with the name written out.

use crate::hir::ClassId;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn get_named(&mut self, args: Args, span: Span) -> Val {
        let mut args = args.positional.into_iter();
        let (Some(object), Some(name), default) = (args.next(), args.next(), args.next()) else {
            return self.wrong_builtin_call("getattr", span);
        };
        let E::Str(name) = name.e.kind else {
            return self.unsupported(span, "'getattr' with a computed name", "use a dict, or an if/elif chain over the names");
        };
        match default {
            None => self.get_attribute(object, &name, span),
            Some(default) => self.attribute_or(object, &name, default, span),
        }
    }

    pub(crate) fn set_named(&mut self, args: Args, span: Span) -> Val {
        let mut args = args.positional.into_iter();
        let (Some(object), Some(name), Some(value)) = (args.next(), args.next(), args.next()) else {
            return self.wrong_builtin_call("setattr", span);
        };
        let E::Str(name) = name.e.kind else {
            return self.unsupported(span, "'setattr' with a computed name", "use a dict, or an if/elif chain over the names");
        };
        self.set_attribute(object, &name, value, span);
        self.none(span)
    }

    pub(crate) fn delete_named(&mut self, args: Args, span: Span) -> Val {
        let mut args = args.positional.into_iter();
        let (Some(object), Some(name)) = (args.next(), args.next()) else {
            return self.type_error(span, "delattr expected 2 arguments");
        };
        if let E::Str(name) = &name.e.kind {
            let name = name.clone();
            self.delete_attribute(object, &name, span);
            return self.none(span);
        }
        match self.inf.class_of(&object.ty).filter(|class| !self.inf.in_library(*class)) {
            Some(class) => self.delete_any_attribute(object, class, name, span),
            None => self.unsupported(span, "delattr with a computed name on this type of object", "use a dict for names that are computed"),
        }
    }

    /// `getattr(object, "name", default)`
    pub(crate) fn attribute_or(&mut self, object: Val, name: &str, default: Val, span: Span) -> Val {
        if let Ty::Union(_) = self.inf.store.resolve(&object.ty) {
            return self.block(|fx| {
                let object = fx.kept(object);
                let default = fx.kept(default);
                fx.dispatch(object, &mut |fx, part| fx.attribute_or(part, name, default.clone(), span))
            });
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let default = fx.kept(default);
            let Some(present) = fx.attribute_is_set(object.clone(), name, span) else {
                return if fx.has_attribute(&object.ty.clone(), name) { fx.get_attribute(object, name, span) } else { default };
            };
            fx.soft += 1;
            let known = fx.soft_failures;
            let value = fx.block(|fx| fx.get_attribute(object, name, span));
            fx.soft_failures = known;
            fx.soft -= 1;
            let joined = fx.inf.join(&value.ty, &default.ty);
            let (value, default) = (fx.coerce(value, &joined), fx.coerce(default, &joined));
            fx.val(joined, E::If(Box::new(present.e), Box::new(value.e), Box::new(default.e)), span)
        })
    }

    /// Whether the object has the attribute, where that shows only at run time: by its class, or since a field may be unset.
    pub(crate) fn attribute_is_set(&mut self, object: Val, name: &str, span: Span) -> Option<Val> {
        if let Some(is_set) = self.function_attribute_is_set(&object, name, span) {
            return Some(is_set);
        }
        if let Some(class) = self.inf.class_named_by(&object.ty) {
            return self.class_attribute_is_set(class, name, span);
        }
        let class = self.inf.class_of(&object.ty)?;
        let Ty::Obj(_) = object.ty else { return None };
        if self.inf.in_library(class) && !self.inf.may_be_unset(class, name) {
            return None;
        }
        let groups = self.resolutions(class, name);
        let own_answer = |fx: &mut Self, part: Val, class: ClassId| {
            if fx.inf.member(class, name).is_some() {
                let is_set = fx.class_attribute_is_set(class, name, span);
                return is_set.unwrap_or_else(|| fx.bool(true, span));
            }
            match fx.field_is_set(part.clone(), name, span) {
                Some(is_set) => is_set,
                None => {
                    let answer = fx.has_attribute(&part.ty.clone(), name);
                    fx.bool(answer, span)
                }
            }
        };
        let answer = match groups.len() {
            1 => own_answer(self, object, class),
            _ => self.by_class(object, &groups, &mut |fx, part, class| own_answer(fx, part, class)),
        };
        (!matches!(answer.e.kind, E::Bool(_))).then_some(answer)
    }
}
