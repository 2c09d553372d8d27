//! `getattr`, `setattr` and `hasattr` with the name written out.

use crate::hir::{ClassId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::Ty;
use crate::mir::Traceback;
use crate::source::Span;
use crate::thir::{self, ExprKind as E, StmtKind as T};

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
            if fx.is_computed_attribute(&object.ty, name) {
                return fx.attribute_tried(object, name, default, span);
            }
            let Some(present) = fx.attribute_is_set(object.clone(), name, span) else {
                return fx.native_attribute_or(object, name, default, span);
            };
            let value = fx.softly(|fx| fx.get_attribute(object, name, span));
            let joined = fx.inf.join(&value.ty, &default.ty);
            let (value, default) = (fx.coerce(value, &joined), fx.coerce(default, &joined));
            fx.val(joined, E::If(Box::new(present.e), Box::new(value.e), Box::new(default.e)), span)
        })
    }

    /// `getattr(object, "name", default)` where the type decides whether there is one.
    fn native_attribute_or(&mut self, object: Val, name: &str, default: Val, span: Span) -> Val {
        if self.has_attribute(&object.ty, name) {
            return self.get_attribute(object, name, span);
        }
        if !self.shows_attribute(&object.ty, name) {
            return default;
        }
        // Some of what `hasattr` knows of cannot be read here.
        let value = self.softly(|fx| fx.get_attribute(object, name, span));
        if value.ty.is_never() { default } else { value }
    }

    /// Does code of the program, which may raise AttributeError, decide what the attribute of some of these objects is?
    fn is_computed_attribute(&mut self, ty: &Ty, name: &str) -> bool {
        let (Ty::Obj(_), Some(class)) = (self.inf.store.resolve(ty), self.inf.class_of(ty)) else { return false };
        if self.is_prelude || self.inf.in_library(class) || matches!(name, "__class__" | "__dict__") {
            return false;
        }
        let all = self.inf.view().descendants(class);
        all.into_iter().any(|class| self.runs_getter(class, name) || self.asks_getattr(class, name))
    }

    fn runs_getter(&mut self, class: ClassId, name: &str) -> bool {
        match self.inf.member(class, name) {
            Some(Member::Property(method)) => method.getter.is_none_or(|getter| {
                let getter = self.inf.func(getter);
                !self.inf.is_prelude(&getter)
            }),
            Some(Member::Attribute { .. }) => self.is_descriptor(class, name, Span::NOWHERE),
            Some(Member::Method(..) | Member::Class(_) | Member::Generated(_)) | None => false,
        }
    }

    fn asks_getattr(&mut self, class: ClassId, name: &str) -> bool {
        self.inf.member(class, name).is_none()
            && !self.is_kept(class, name)
            && !name.starts_with("__")
            && self.inf.member(class, "__getattr__").is_some()
    }

    fn is_kept(&mut self, class: ClassId, name: &str) -> bool {
        self.inf.has_field(class, name) && !self.inf.may_be_unset(class, name)
    }

    /// May the getter of the attribute raise AttributeError? One that only reads fields does not.
    pub(super) fn may_lack_after_all(&mut self, class: ClassId, name: &str) -> bool {
        if self.inf.in_library(class) || super::is_special(name) || !self.runs_getter(class, name) {
            return false;
        }
        let Some(Member::Property(method)) = self.inf.member(class, name) else { return true };
        let (None, Some(getter)) = (method.decorated_getter, method.getter) else { return method.decorated_getter.is_some() };
        let getter = self.inf.func(getter);
        let reads_fields = getter.exprs.iter().all(|expr| match &expr.kind {
            ExprKind::Attr { name, .. } => self.is_kept(class, name) && self.inf.member(class, name).is_none(),
            ExprKind::Local(_) => true,
            _ => false,
        });
        !reads_fields
    }

    /// `object.name`, or the default where reading it raises AttributeError.
    fn attribute_tried(&mut self, object: Val, name: &str, default: Val, span: Span) -> Val {
        self.block(|fx| {
            let value = fx.softly(|fx| fx.get_attribute(object, name, span));
            fx.unless_it_raises_attribute_error(value, default, span)
        })
    }

    /// The value, or the other one where the first raises AttributeError.
    pub(super) fn unless_it_raises_attribute_error(&mut self, value: Val, other: Val, span: Span) -> Val {
        let joined = self.inf.join(&value.ty, &other.ty);
        let (value, other) = (self.coerce(value, &joined), self.coerce(other, &joined));
        let result = self.fresh_var("", &joined);
        let body = Fx::stmt_list(span, T::Assign(result, value.e));
        self.unless_attribute_error(body, T::Assign(result, other.e), span);
        self.read_var(result, &joined, span)
    }

    /// Does reading `object.name` succeed?
    fn attribute_can_be_read(&mut self, object: Val, name: &str, span: Span) -> Val {
        self.block(|fx| {
            let value = fx.softly(|fx| fx.get_attribute(object, name, span));
            let result = fx.fresh_var("", &Ty::Bool);
            let (yes, no) = (fx.bool(true, span), fx.bool(false, span));
            let mut body = Fx::stmt_list(span, T::Expr(value.e));
            body.extend(Fx::stmt_list(span, T::Assign(result, yes.e)));
            fx.unless_attribute_error(body, T::Assign(result, no.e), span);
            fx.read_var(result, &Ty::Bool, span)
        })
    }

    /// What does not fit is left to run time.
    fn softly(&mut self, read: impl FnOnce(&mut Self) -> Val) -> Val {
        self.soft += 1;
        let known = self.soft_failures;
        let value = self.block(read);
        self.soft_failures = known;
        self.soft -= 1;
        value
    }

    fn unless_attribute_error(&mut self, body: Vec<thir::Stmt>, otherwise: T, span: Span) {
        let base = self.inf.exception_type();
        let caught = self.fresh_var("", &base);
        let class = self.inf.library_class("exceptions", "AttributeError");
        let layouts = class.map(|class| self.inf.layouts_under(class)).unwrap_or_default();
        let catch = self.collect(|fx| {
            let exception = fx.read_var(caught, &base, span);
            let test = fx.val(Ty::Bool, E::LayoutIs(Box::new(exception.e.clone()), layouts), span);
            let others = Fx::stmt_list(span, T::Raise { exception: exception.e, traceback: Traceback::Keep });
            fx.push(span, T::If(test.e, Fx::stmt_list(span, otherwise), others));
        });
        self.push(span, T::Try { body, catch: Some((caught, catch)), orelse: Vec::new(), finally: Vec::new() });
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
        if self.is_computed_attribute(&object.ty, name) {
            return Some(self.attribute_can_be_read(object, name, span));
        }
        let groups = self.resolutions(class, name);
        if groups.len() == 1 && self.inf.in_library(class) && !self.inf.may_be_unset(class, name) {
            return None;
        }
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
