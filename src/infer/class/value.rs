//! Classes derived from builtin types of immutable values, such as int, str and tuple: their objects hold a value of the
//! builtin type, and are that value wherever the class says nothing else.

use crate::builtins::names::value_type;
use crate::hir::{self, ClassId, ExprKind};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::{Member, View, library_home};
use crate::infer::operator::is_operator_of_numbers;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;

/// The field that holds the value.
pub(crate) const VALUE_FIELD: &str = "_contents_";

/// What `object` does for all of them.
const OF_OBJECT: [&str; 6] = ["__new__", "__init__", "__init_subclass__", "__setattr__", "__delattr__", "__getattribute__"];

impl View<'_> {
    /// The builtin type that the class names as a base.
    pub(super) fn named_value_base(&self, class: &hir::Class, home: &hir::Func) -> Option<&'static str> {
        if self.is_enum_class(class, home) || self.builder.program.module(class.module).is_prelude {
            return None;
        }
        class.bases.iter().find_map(|base| match &home.expr(*base).kind {
            ExprKind::Builtin(name) => value_type(name),
            ExprKind::Index { object, .. } => match &home.expr(*object).kind {
                ExprKind::Builtin(name) => value_type(name),
                _ => None,
            },
            _ => None,
        })
    }
}

impl Infer<'_> {
    /// The builtin type of which objects of the class are values.
    pub(crate) fn value_base(&mut self, class: ClassId) -> Option<&'static str> {
        self.class_info(class).value_base
    }

    fn value_object(&mut self, ty: &Ty) -> Option<(RecId, ClassId, &'static str)> {
        let Ty::Obj(rec) = self.store.resolve(ty) else { return None };
        let RecKind::Class(class) = self.store.rec(rec).kind else { return None };
        self.value_base(class).map(|base| (rec, class, base))
    }

    /// The type of the value that objects of the type hold.
    pub(crate) fn held_type(&mut self, ty: &Ty) -> Option<Ty> {
        let (rec, ..) = self.value_object(ty)?;
        let rec = self.field_record(rec, VALUE_FIELD);
        let cell = self.store.field_or_new(rec, VALUE_FIELD);
        Some(self.store.get(cell))
    }

    pub(crate) fn value_base_of(&mut self, ty: &Ty) -> Option<&'static str> {
        self.value_object(ty).map(|(.., base)| base)
    }

    /// Is the type a class derived from the builtin type of the other one?
    pub(crate) fn is_derived_from_value(&mut self, ty: &Ty, builtin: &Ty) -> bool {
        let name = match builtin {
            Ty::Int | Ty::Bool => "int",
            Ty::Float => "float",
            Ty::Str => "str",
            Ty::Tuple(_) => "tuple",
            _ => return false,
        };
        self.value_base_of(ty) == Some(name)
    }

    /// Does the builtin type have a method that objects of the class inherit?
    pub(crate) fn inherits_from_value(&mut self, class: ClassId, name: &str) -> bool {
        let Some(base) = self.value_base(class) else { return false };
        // Texts of objects come from their `__repr__`, save for those of texts.
        if name == "__format__" || (name == "__str__" && base != "str") || OF_OBJECT.contains(&name) {
            return false;
        }
        let (module, class_name) = library_home(base);
        let member = self.library_class(module, class_name).and_then(|class| self.member(class, name));
        matches!(member, Some(Member::Method(..) | Member::Property(_)))
            || (matches!(base, "int" | "float") && is_operator_of_numbers(name))
            || (base == "tuple" && matches!(name, "__repr__" | "__hash__"))
    }
}

impl Fx<'_, '_> {
    /// The items of a named tuple, the value of an object of a class derived from a builtin type; other values stay as
    /// they are.
    pub(crate) fn plain_value(&mut self, value: Val) -> Val {
        if let Some(class) = self.inf.named_tuple_class(&value.ty) {
            return self.tuple_of_fields(value, class);
        }
        match self.inf.held_type(&value.ty) {
            Some(held) => {
                let span = value.e.span;
                self.field_value(value, VALUE_FIELD, held, span)
            }
            None => value,
        }
    }

    /// The plain value, unless the object's class has the method itself.
    pub(crate) fn plain_unless_own(&mut self, object: Val, method: &str) -> Val {
        match self.inf.class_of(&object.ty) {
            Some(class) if self.inf.member(class, method).is_none() => self.plain_value(object),
            _ => object,
        }
    }

    /// Gives a new object the value that the builtin type makes of the arguments.
    pub(crate) fn hold_value(&mut self, object: &Val, class: ClassId, args: Args, span: Span) {
        if let Some(base) = self.inf.value_base(class) {
            let value = self.construct_builtin(base, args, span);
            self.store_field(object.clone(), VALUE_FIELD, value, span);
        }
    }

    /// `super().name(…)` where no class of the program has the method.
    pub(crate) fn inherited_value_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        match (name, args.positional.first()) {
            _ if OF_OBJECT.contains(&name) => self.object_base_method(object, name, args, span),
            ("__str__", _) if !self.inf.is_derived_from_value(&object.ty, &Ty::Str) => self.to_repr(object, span),
            ("__format__", Some(spec)) => {
                let (value, spec) = (self.plain_value(object), spec.clone());
                self.format_value(value, Some(spec), span)
            }
            _ => {
                let value = self.plain_value(object);
                self.method(value, name, args, span)
            }
        }
    }
}
