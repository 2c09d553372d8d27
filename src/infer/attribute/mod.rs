//! Attributes: fields, methods as values, properties, class attributes, module members.

mod annotations;
mod by_name;
mod cached;
pub(crate) mod computed_name;
mod descriptor;
mod dict;
mod function;
mod introspection;
mod names;
mod of_class;
mod presence;
mod store;

use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{self, ClassId, ExprId, MethodKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::{CellId, RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, StmtKind};

/// More than that are not listed where one is missing.
const MANY_ATTRIBUTES: usize = 8;

/// Names that the language gives a meaning, which `__getattr__` is not asked for; private names are none.
pub(crate) fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn attribute(&mut self, object: ExprId, name: &str, name_span: Span, span: Span) -> Val {
        if let hir::ExprKind::Super { class, receiver } = self.func.expr(object).kind {
            return self.super_attribute(class, receiver, name, span);
        }
        let object = self.object_expr(object);
        if let Ty::Module(module) = object.ty {
            return self.module_member(module, name, name_span);
        }
        self.get_attribute(object, name, span)
    }

    /// The object of an attribute. A class that is only asked for one needs none of its captured variables.
    pub(crate) fn object_expr(&mut self, id: ExprId) -> Val {
        match self.func.expr(id).kind {
            hir::ExprKind::Class(class) => {
                let span = self.func.expr(id).span;
                self.constant(Ty::Class(class), span)
            }
            _ => {
                let object = self.expr(id);
                self.as_constant(object)
            }
        }
    }

    pub(crate) fn super_attribute(&mut self, class: ClassId, receiver: hir::LocalId, name: &str, span: Span) -> Val {
        let object = self.read_local(receiver, span);
        let start = self.inf.class_of(&object.ty).unwrap_or(class);
        match self.differing_behind(&object, class, name) {
            None => self.attribute_behind(object, start, class, name, span),
            Some(groups) => self.by_class(object, &groups, &mut |fx, part, start| fx.attribute_behind(part, start, class, name, span)),
        }
    }

    /// `super().name` of an object of class `start`: what its bases behind `class` have.
    pub(crate) fn attribute_behind(&mut self, object: Val, start: ClassId, class: ClassId, name: &str, span: Span) -> Val {
        let after = Some(class);
        match self.inf.member_after(start, after, name) {
            Some(Member::Property(method)) if method.getter.is_some() => self.property_value(object, method, span),
            Some(Member::Method(func, _)) => self.bound_method(object, func, span),
            Some(Member::Attribute { class, index }) => {
                let binds = self.holds_method(class, index);
                let value = self.attribute_after(start, after, name, span);
                if binds { self.bound_value(object, value, span) } else { value }
            }
            _ => self.no_attribute(object, name, span),
        }
    }

    pub(crate) fn module_member(&mut self, module: hir::ModuleId, name: &str, span: Span) -> Val {
        match self.inf.builder.module_binding(module, name) {
            Some(hir::Binding::Func(func)) => self.constant(Ty::Func(func), span),
            Some(hir::Binding::Class(class)) => self.constant(Ty::Class(class), span),
            Some(hir::Binding::Module(module)) => self.constant(Ty::Module(module), span),
            Some(hir::Binding::Global(global)) => self.read_global(global, span),
            Some(hir::Binding::InitLocal(_)) | None => {
                let diagnostic = self.inf.builder.no_member(module, name, span);
                let text = format!("module '{}' has no attribute '{name}'", self.inf.builder.program.module(module).public_name());
                self.fail("AttributeError", &text, diagnostic)
            }
        }
    }

    /// `object.name` as a value.
    pub(crate) fn get_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        if name == "__dict__" {
            return self.attribute_dict(object, span);
        }
        let object = self.as_constant(object);
        let ty = self.inf.store.resolve(&object.ty);
        match &ty {
            Ty::Never => object,
            Ty::Union(_) => self.dispatch(object, &mut |fx, part| fx.get_attribute(part, name, span)),
            Ty::Module(module) => self.module_member(*module, name, span),
            Ty::Class(class) => self.static_attribute(object, *class, name, span),
            Ty::Builtin(type_name) => self.builtin_type_attribute(object, &type_name.clone(), name, span),
            Ty::TypeOf(_) if !matches!(name, "__name__" | "__qualname__") => {
                self.each_class_value(object, &mut |fx, class| fx.get_attribute(class, name, span))
            }
            Ty::TypeOf(_) | Ty::Func(_) => self.introspected(object, name, span),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) => self.object_attribute(object, *rec, class, name, span),
                RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundNative(_) => self.introspected(object, name, span),
                RecKind::ClassValue(class) => self.static_attribute(object, class, name, span),
                RecKind::BoundValue => self.bound_value_attribute(object, *rec, name, span),
                RecKind::Partial(..) => self.partial_attribute(object, name, span),
                RecKind::Generator(_) if matches!(name, "__name__" | "__qualname__") => self.introspected(object, name, span),
                RecKind::Generator(_) | RecKind::Box => self.native_method_value(object, name, span),
            },
            Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::U8 | Ty::I32 | Ty::Tuple(_) => self.native_attribute(object, name, span),
            Ty::None | Ty::Array(_) => self.no_attribute(object, name, span),
        }
    }

    /// Of a type with one value, such as a class: what computes it runs, and then it is a constant.
    pub(crate) fn as_constant(&mut self, value: Val) -> Val {
        let has_one_value = matches!(value.ty, Ty::Module(_) | Ty::Class(_) | Ty::Builtin(_) | Ty::Func(_));
        if !has_one_value || matches!(value.e.kind, E::New(_) | E::Zero | E::Var(_) | E::Global(_)) {
            return value;
        }
        let span = value.e.span;
        self.push(span, StmtKind::Expr(value.e));
        self.constant(value.ty, span)
    }

    fn object_attribute(&mut self, object: Val, rec: RecId, class: ClassId, name: &str, span: Span) -> Val {
        if name == "__class__" {
            return self.type_of(object, span);
        }
        if matches!(name, "__doc__" | "__module__") && self.is_of_class_alone(&object.ty, class, name) {
            let class = self.type_of(object, span);
            return self.get_attribute(class, name, span);
        }
        if !self.inf.store.rec(rec).shared {
            return self.attribute_or_getattr(object, class, name, span);
        }
        self.inf.instances[self.index].impure = true;
        let groups = self.resolutions(class, name);
        if groups.len() <= 1 {
            return self.attribute_or_getattr(object, class, name, span);
        }
        self.by_class(object, &groups, &mut |fx, part, class| fx.attribute_or_getattr(part, class, name, span))
    }

    /// What a getter raises AttributeError for is asked of `__getattr__`.
    fn attribute_or_getattr(&mut self, object: Val, class: ClassId, name: &str, span: Span) -> Val {
        if !self.has_method(&object.ty, "__getattr__") || !self.may_lack_after_all(class, name) {
            return self.plain_attribute(object, class, name, span);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let value = fx.block(|fx| fx.plain_attribute(object.clone(), class, name, span));
            let other = fx.block(|fx| fx.no_attribute(object, name, span));
            fx.unless_it_raises_attribute_error(value, other, span)
        })
    }

    /// Do objects of the program's class have the attribute from nowhere else?
    fn is_of_class_alone(&mut self, ty: &Ty, class: ClassId, name: &str) -> bool {
        !self.inf.in_library(class)
            && self.inf.wrapped_type(ty).is_none()
            && !self.inf.has_field(class, name)
            && self.inf.member(class, name).is_none()
    }

    /// What the getter gives.
    pub(super) fn property_value(&mut self, object: Val, method: hir::Method, span: Span) -> Val {
        match (method.decorated_getter, method.getter) {
            (Some(global), _) => self.block(|fx| {
                let object = fx.kept(object);
                let getter = fx.read_global(global, span);
                fx.call_value(None, getter, Args::of(vec![object]), span)
            }),
            (None, Some(getter)) => self.call_func(getter, Some(object), Args::default(), span),
            (None, None) => object,
        }
    }

    /// A method taken from an object without calling it.
    pub(crate) fn method_value(&mut self, object: Val, class: ClassId, func: hir::FuncId, span: Span) -> Val {
        match self.inf.func(func).method_kind {
            MethodKind::Static => self.constant(Ty::Func(func), span),
            MethodKind::Class => {
                let receiver = self.constant(Ty::Class(class), span);
                self.bound_method(receiver, func, span)
            }
            MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter => self.bound_method(object, func, span),
        }
    }

    fn plain_attribute(&mut self, object: Val, class: ClassId, name: &str, span: Span) -> Val {
        let member = self.inf.member(class, name);
        if let Some(value) = self.data_descriptor_value(&object, class, name, span) {
            return value;
        }
        if let Some(value) = self.named_tuple_attribute(&object, class, name, span) {
            return value;
        }
        let is_slot = matches!(member, Some(Member::Property(_) | Member::Attribute { .. })) && self.inf.is_slot(class, name);
        if let Some(Member::Property(method)) = &member
            && !(is_slot && self.is_prelude)
        {
            return match method.getter {
                Some(_) if method.is_cached => self.cached_property(object, name, *method, span),
                Some(_) => self.property_value(object, *method, span),
                None => self.no_attribute(object, name, span),
            };
        }
        let is_hidden = matches!(member, Some(Member::Attribute { class: owner, .. }) if !self.inf.in_library(owner))
            && is_slot
            && !self.is_prelude
            && !self.inf.stores_itself(class, name);
        if let Ty::Obj(rec) = object.ty
            && !is_hidden
            && let Some(cell) = self.own_field(rec, name)
        {
            let ty = self.inf.store.get(cell);
            return self.load_field(object, class, name, ty, span);
        }
        match member {
            Some(Member::Method(func, _)) => self.method_value(object, class, func, span),
            Some(Member::Attribute { .. }) if self.is_descriptor(class, name, span) => self.shared_value(&object, class, name, span),
            Some(Member::Attribute { class: owner, index }) => {
                let binds = self.holds_method(owner, index);
                let value = self.inherited_attribute(class, name, span);
                match binds {
                    true => {
                        let receiver = self.attribute_receiver(object, class, owner, index, span);
                        self.bound_value(receiver, value, span)
                    }
                    false => self.sequence(object, value),
                }
            }
            Some(Member::Class(inner)) => self.constant(Ty::Class(inner), span),
            Some(Member::Generated(_)) => self.native_method_value(object, name, span),
            None if self.inf.held_type(&object.ty).is_some_and(|held| self.has_attribute(&held, name)) => {
                let value = self.plain_value(object);
                self.get_attribute(value, name, span)
            }
            // Perhaps that is what sets the field.
            None if !is_special(name) && self.has_method(&object.ty, "__getattr__") => self.no_attribute(object, name, span),
            None if self.inf.classes.bare.contains(&class) && self.inf.has_field(class, name) => {
                let error = self.unset_field(&object, name, span);
                self.sequence(object, error)
            }
            // A field that its methods set, but no object of the class is ever made.
            None if self.inf.has_field(class, name) => {
                let never = self.zero(Ty::Never, span);
                self.sequence(object, never)
            }
            Some(Member::Property(_)) | None => self.no_attribute(object, name, span),
        }
    }

    fn own_field(&mut self, rec: RecId, name: &str) -> Option<CellId> {
        let owner = self.inf.field_record(rec, name);
        self.inf.store.field(owner, name)
    }

    /// A method with its receiver, as a value.
    pub(crate) fn bound_method(&mut self, receiver: Val, func: hir::FuncId, span: Span) -> Val {
        let number = self.count_call(func, span);
        let Some(rec) =
            self.site(ExprId(span.start), 11 + number * 64 + func.0 * 4096, |inf| Some(inf.store.new_rec(RecKind::BoundMethod(func))))
        else {
            return self.zero(Ty::Never, span);
        };
        self.record_object(rec, vec![("self".into(), receiver)], span)
    }

    /// A function that is an attribute of the object's class, taken from the object without calling it.
    pub(super) fn bound_value(&mut self, receiver: Val, function: Val, span: Span) -> Val {
        if function.ty.is_never() {
            return self.sequence(receiver, function);
        }
        let Some(rec) = self.site(ExprId(span.start), 14, |inf| Some(inf.store.new_rec(RecKind::BoundValue))) else {
            return self.zero(Ty::Never, span);
        };
        self.record_object(rec, vec![("self".into(), receiver), ("function".into(), function)], span)
    }

    /// Such a method tells of itself what its function does.
    pub(crate) fn bound_value_attribute(&mut self, object: Val, rec: RecId, name: &str, span: Span) -> Val {
        let part = match name {
            "__self__" => "self",
            _ => "function",
        };
        let cell = self.inf.store.field_or_new(rec, part);
        let ty = self.inf.store.get(cell);
        let value = self.field_value(object, part, ty, span);
        match name {
            "__self__" | "__func__" => value,
            _ => self.get_attribute(value, name, span),
        }
    }

    pub(super) fn native_method_value(&mut self, object: Val, name: &str, span: Span) -> Val {
        let name: std::rc::Rc<str> = name.into();
        let made = name.clone();
        let Some(rec) = self.site(ExprId(span.start), 13, move |inf| Some(inf.store.new_rec(RecKind::BoundNative(made)))) else {
            return self.zero(Ty::Never, span);
        };
        self.record_object(rec, vec![("self".into(), object)], span)
    }

    fn native_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        if name == "__class__" {
            return self.type_of(object, span);
        }
        let object = if matches!(object.ty, Ty::Tuple(_)) { self.as_var_tuple(object) } else { object };
        let Some(class) = self.inf.class_of(&object.ty) else { return self.no_attribute(object, name, span) };
        match self.inf.member(class, name) {
            Some(Member::Property(method)) if method.getter.is_some() => self.property_value(object, method, span),
            Some(Member::Method(func, _)) => self.bound_method(object, func, span),
            _ => self.no_attribute(object, name, span),
        }
    }

    pub(crate) fn no_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        if matches!(object.ty, Ty::Obj(_)) && !is_special(name) && self.has_method(&object.ty, "__getattr__") {
            let name = self.str(name, span);
            return self.call_method(object, "__getattr__", vec![name], span);
        }
        if matches!(name, "__name__" | "__qualname__" | "__doc__" | "__module__") && self.inf.wrapped_type(&object.ty).is_some() {
            return self.introspected(object, name, span);
        }
        if self.wants_attribute(&object.ty, name) {
            let error = self.unset_field_error(&object, name, span);
            return self.sequence(object, error);
        }
        let code = if object.ty == Ty::None { "none-value" } else { "no-attribute" };
        let mut diagnostic = Diagnostic::error(code, span, "");
        let names = self.attribute_names(&object.ty);
        if let Some(other) = did_you_mean(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean '{other}'?"));
        } else if let Some(class) = self.inf.class_of(&object.ty).filter(|class| !self.inf.in_library(*class))
            && (1..=MANY_ATTRIBUTES).contains(&names.len())
        {
            let class = &self.inf.builder.program.class(class).name;
            diagnostic = diagnostic.note(format!("class {class} has {}", names.join(", ")));
        }
        if object.ty == Ty::None {
            diagnostic = diagnostic.note("the value is always None here");
        }
        let told = |text: String| Diagnostic { message: text, ..diagnostic };
        if let Ty::Class(class) = object.ty {
            let text = format!("type object '{}' has no attribute '{name}'", self.inf.builder.program.class(class).name);
            let error = self.fail("AttributeError", &text, told(text.clone()));
            return self.sequence(object, error);
        }
        self.fail_of("AttributeError", object, ["'", &format!("' object has no attribute '{name}'")], told)
    }

    fn attribute_names(&mut self, ty: &Ty) -> Vec<String> {
        let mut names = Vec::new();
        let ty = if matches!(ty, Ty::Tuple(_)) { return vec!["count".into(), "index".into()] } else { ty };
        let class = match ty {
            Ty::Class(class) => Some(*class),
            other => self.inf.class_of(other),
        };
        if let Some(class) = class {
            for class in self.inf.class_info(class).mro.clone() {
                names.extend(self.inf.class_info(class).own_fields.iter().filter(|n| !n.starts_with('_')).cloned());
                let class = self.inf.builder.program.class(class);
                names.extend(class.methods.keys().filter(|n| !n.starts_with('_')).cloned());
                names.extend(class.attributes.iter().map(|a| a.name.clone()));
            }
        }
        names.sort();
        names.dedup();
        names
    }

    /// `_fields` and the methods of a named tuple as attributes.
    fn named_tuple_attribute(&mut self, object: &Val, class: ClassId, name: &str, span: Span) -> Option<Val> {
        if !self.inf.class_info(class).is_named_tuple || self.inf.member(class, name).is_some() {
            return None;
        }
        match name {
            "_fields" => self.named_tuple_names(class, span),
            "_make" => {
                let class = self.constant(Ty::Class(class), span);
                Some(self.native_method_value(class, name, span))
            }
            "_asdict" | "_replace" | "count" | "index" => Some(self.native_method_value(object.clone(), name, span)),
            _ => None,
        }
    }

    fn builtin_without_fields(&self, class: ClassId) -> bool {
        let hir = self.inf.builder.program.class(class);
        self.inf.builder.program.module(hir.module).is_prelude && !self.is_prelude && !self.is_namespace_class(class)
    }
}
