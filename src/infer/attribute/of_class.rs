//! Attributes of classes and of builtin types, and methods called on them: `Point.ORIGIN`, `Base.method(self)`, `str.upper`.

use crate::builtins::names::value_type;
use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, MethodKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::{LateAttribute, Member};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn class_attribute(&mut self, class: ClassId, index: usize, span: Span) -> Val {
        let attribute = &self.inf.builder.program.class(class).attributes[index];
        match (attribute.global, attribute.instead_of) {
            (Some(global), Some(method)) => self.replaced_method(global, method, span),
            (Some(global), None) => {
                self.check_class_attribute(class, index, global, span);
                self.global_value(global, span)
            }
            (None, _) => self.zero(Ty::Never, span),
        }
    }

    /// What the class has in place of a method, or the method while that is not set.
    fn replaced_method(&mut self, global: hir::GlobalId, method: hir::FuncId, span: Span) -> Val {
        let method = self.constant(Ty::Func(method), span);
        let Some(is_set) = self.global_is_set(global, span) else { return method };
        let number = self.inf.global_number(global);
        let ty = self.inf.store.get(self.inf.globals[number].cell);
        let value = self.val(ty, thir::ExprKind::Global(thir::GlobalId(number as u32)), span);
        self.if_set_else(is_set, value, method, span)
    }

    fn if_set_else(&mut self, is_set: Val, value: Val, otherwise: Val, span: Span) -> Val {
        let joined = self.inf.join(&value.ty, &otherwise.ty);
        let (value, otherwise) = (self.coerce(value, &joined), self.coerce(otherwise, &joined));
        self.val(joined, thir::ExprKind::If(Box::new(is_set.e), Box::new(value.e), Box::new(otherwise.e)), span)
    }

    /// The attribute as objects of the class and the class itself see it, also where it was set from outside.
    pub(crate) fn inherited_attribute(&mut self, class: ClassId, name: &str, span: Span) -> Val {
        self.attribute_after(class, None, name, span)
    }

    /// The attribute that `super()` in class `after` finds for objects of the class.
    pub(crate) fn attribute_after(&mut self, class: ClassId, after: Option<ClassId>, name: &str, span: Span) -> Val {
        let info = self.inf.class_info(class);
        let mut late = Vec::new();
        let mut value = None;
        for &base in info.classes_after(after) {
            if let Some(attribute) = self.inf.classes.late_attributes.get(&(base, name.to_string())) {
                late.push(*attribute);
            }
            if let Some(Member::Attribute { index, .. }) = self.inf.own_member(base, name) {
                // What a class has of its own hides the inherited attribute while it is set.
                if let Some(own) = self.inf.perhaps_own(base, index)
                    && let Some(Member::Attribute { .. }) = self.inf.member_after(class, Some(base), name)
                {
                    late.push(own);
                    continue;
                }
                value = Some(self.block(|fx| fx.class_attribute(base, index, span)));
                break;
            }
        }
        let mut value = value.unwrap_or_else(|| self.zero(Ty::Never, span));
        for attribute in late.into_iter().rev() {
            self.inf.instances[self.index].impure = true;
            let ty = self.inf.store.get(self.inf.globals[attribute.value].cell);
            let own = self.val(ty, thir::ExprKind::Global(thir::GlobalId(attribute.value as u32)), span);
            let is_set = self.val(Ty::Bool, thir::ExprKind::Global(thir::GlobalId(attribute.is_set as u32)), span);
            value = self.if_set_else(is_set, own, value, span);
        }
        value
    }

    /// Sets an attribute that a class or a function has from now on: its value, and that it is set.
    pub(crate) fn set_late_attribute(&mut self, attribute: LateAttribute, value: Val, span: Span) {
        self.inf.instances[self.index].impure = true;
        let cell = self.inf.globals[attribute.value].cell;
        self.inf.grow(cell, &value.ty);
        let ty = self.inf.store.get(cell);
        self.note_global(attribute.value, &value);
        let value = self.coerce(value, &ty);
        self.push(span, StmtKind::SetGlobal(thir::GlobalId(attribute.value as u32), value.e));
        let yes = self.bool(true, span);
        self.push(span, StmtKind::SetGlobal(thir::GlobalId(attribute.is_set as u32), yes.e));
    }

    /// `C.name`
    pub(super) fn static_attribute(&mut self, object: Val, class: ClassId, name: &str, span: Span) -> Val {
        if let Some(value) = self.enum_attribute(class, name, span) {
            return value;
        }
        match self.inf.member(class, name) {
            Some(Member::Method(func, _)) => match self.inf.func(func).method_kind {
                MethodKind::Class => self.bound_method(object, func, span),
                _ => self.constant(Ty::Func(func), span),
            },
            Some(Member::Attribute { class: owner, index }) if self.inf.gets_class(owner, index) => {
                let value = self.inherited_attribute(class, name, span);
                self.bound_value(object, value, span)
            }
            Some(Member::Attribute { .. }) => match self.descriptor_value(None, class, name, span) {
                Some(value) => value,
                None => self.inherited_attribute(class, name, span),
            },
            Some(Member::Class(inner)) => self.constant(Ty::Class(inner), span),
            Some(Member::Property(_)) => self.unsupported(span, "a property as a value", ""),
            Some(Member::Generated(_)) => self.unsupported(span, "a generated method as a value", "write a function that calls it"),
            None if name == "_field_defaults" && self.inf.class_info(class).is_named_tuple => self.named_tuple_defaults(class, span),
            None if name == "_make" && self.inf.class_info(class).is_named_tuple => self.native_method_value(object, name, span),
            None if name == "_fields" && self.inf.class_info(class).is_named_tuple => match self.named_tuple_names(class, span) {
                Some(value) => value,
                None => self.no_attribute(object, name, span),
            },
            None if name == "__match_args__" => match self.made_match_args(class, span) {
                Some(value) => value,
                None => self.no_attribute(object, name, span),
            },
            None => match self.inf.metaclass_member(class, name) {
                Some(Member::Method(func, _)) => self.bound_method(object, func, span),
                Some(Member::Attribute { class, index }) => self.class_attribute(class, index, span),
                Some(Member::Property(method)) if method.getter.is_some() => self.property_value(object, method, span),
                _ => self.introspected(object, name, span),
            },
        }
    }

    /// Methods of classes, modules and builtin types: `C.make(…)`, `dict.fromkeys(…)`, `str.upper(s)`.
    pub(crate) fn static_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        let ty = match self.inf.class_value(&object.ty) {
            Some(class) => Ty::Class(class),
            None => object.ty.clone(),
        };
        match ty {
            Ty::Class(class) => match self.inf.member(class, name) {
                Some(Member::Method(func, _)) => match self.inf.func(func).method_kind {
                    MethodKind::Class => self.call_func(func, Some(object), args, span),
                    MethodKind::Static => self.call_func(func, None, args, span),
                    MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter => {
                        // `Base.method(self, …)`: no dispatch.
                        self.call_func(func, None, args, span)
                    }
                },
                Some(Member::Generated(owner)) if !args.positional.is_empty() => {
                    let mut args = args;
                    let receiver = args.positional.remove(0);
                    self.call_generated(receiver, owner, name, args, span)
                }
                Some(Member::Attribute { class: owner, index }) if self.inf.gets_class(owner, index) => {
                    let callee = self.inherited_attribute(class, name, span);
                    let mut args = args;
                    args.positional.insert(0, object);
                    self.call_value(None, callee, args, span)
                }
                None if name == "__new__" => self.bare_object(args, span),
                None if name == "__subclasses__" && args.is_plain() && args.positional.is_empty() => self.subclasses(class, span),
                None if name == "mro" && args.is_plain() && args.positional.is_empty() => {
                    let mro = self.inf.class_info(class).mro.clone();
                    let items = self.class_items(mro, true, span);
                    self.list_of(items, span, 0)
                }
                None if name == "_make" && self.inf.class_info(class).is_named_tuple => self.make_named_tuple(class, args, span),
                None if matches!(name, "_asdict" | "_replace")
                    && self.inf.class_info(class).is_named_tuple
                    && !args.positional.is_empty() =>
                {
                    let mut args = args;
                    let receiver = args.positional.remove(0);
                    self.method(receiver, name, args, span)
                }
                _ => {
                    let callee = self.get_attribute(object, name, span);
                    self.call_value(None, callee, args, span)
                }
            },
            Ty::TypeOf(_) => self.block(|fx| {
                let args = fx.keep_args(args);
                fx.each_class_value(object, &mut |fx, class| fx.static_method(class, name, args.clone(), span))
            }),
            Ty::Builtin(type_name) if name == "__new__" && (&*type_name == "object" || value_type(&type_name).is_some()) => {
                self.bare_object(args, span)
            }
            Ty::Builtin(type_name) => self.builtin_type_method(&type_name, name, args, span),
            _ => {
                let callee = self.get_attribute(object, name, span);
                self.call_value(None, callee, args, span)
            }
        }
    }

    fn builtin_type_method(&mut self, type_name: &str, name: &str, mut args: Args, span: Span) -> Val {
        if type_name == "type"
            && let Some(made) = args.positional.first().and_then(|metaclass| self.class_in_making(&metaclass.ty))
            && name == "__new__"
        {
            return self.made_class(made, &args, span);
        }
        if type_name == "type" && name == "__init__" {
            return self.none(span);
        }
        if type_name == "object" && !args.positional.is_empty() {
            let receiver = args.positional.remove(0);
            return self.object_base_method(receiver, name, args, span);
        }
        let (module, class_name) = crate::infer::class::library_home(type_name);
        // `list.append(self, item)` in a class derived from list: what the class inherits, not what it overrides.
        if let Some(receiver) = args.positional.first()
            && let Some(func) = self.inf.inherited_from_container(&receiver.ty, name)
        {
            let receiver = args.positional.remove(0);
            return self.call_func(func, Some(receiver), args, span);
        }
        if let Some(receiver) = args.positional.first()
            && self.inf.value_base_of(&receiver.ty) == Some(type_name)
        {
            let receiver = args.positional.remove(0);
            return self.inherited_value_method(receiver, name, args, span);
        }
        if let Some(func) = self.operator_function(type_name, name).filter(|_| !self.is_prelude) {
            return self.call_func(func, None, args, span);
        }
        let found = self.inf.library_class(module, class_name).and_then(|class| self.inf.member(class, name));
        match found {
            Some(Member::Method(func, _)) => match self.inf.func(func).method_kind {
                MethodKind::Static | MethodKind::Class => {
                    let hir = self.inf.func(func);
                    let receiver = (hir.method_kind == MethodKind::Class).then(|| self.constant(Ty::Builtin(type_name.into()), span));
                    self.call_func(func, receiver, args, span)
                }
                MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter if !args.positional.is_empty() => {
                    let receiver = args.positional.remove(0);
                    self.method(receiver, name, args, span)
                }
                _ => self.call_func(func, None, args, span),
            },
            _ => {
                let text = format!("type object '{type_name}' has no attribute '{name}'");
                self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
            }
        }
    }

    /// `str.upper` as a value, and `object.__hash__`, which a class takes back with `__hash__ = object.__hash__`.
    pub(super) fn builtin_type_attribute(&mut self, object: Val, type_name: &str, name: &str, span: Span) -> Val {
        let of_object = ["__hash__", "__eq__", "__repr__", "__str__"].contains(&name) && type_name == "object";
        if let Some(func) = self.inf.library_function("object", name).filter(|_| of_object) {
            return self.constant(Ty::Func(func), span);
        }
        if let Some(func) = self.operator_function(type_name, name).filter(|_| !self.is_prelude) {
            return self.constant(Ty::Func(func), span);
        }
        let (module, class_name) = crate::infer::class::library_home(type_name);
        let is_type = crate::builtins::names::is_type(type_name);
        let class = if is_type { self.inf.library_class(module, class_name) } else { None };
        match class.and_then(|class| self.inf.member(class, name)) {
            Some(Member::Method(func, _)) => match self.inf.func(func).method_kind {
                MethodKind::Class => self.bound_method(object, func, span),
                _ => self.constant(Ty::Func(func), span),
            },
            _ => self.introspected(object, name, span),
        }
    }

    /// `int.__add__`: methods of that name, if there are any, serve the library.
    fn operator_function(&mut self, type_name: &str, name: &str) -> Option<hir::FuncId> {
        let is_told = matches!(name, "__name__" | "__qualname__" | "__doc__" | "__module__");
        if is_told || !name.starts_with("__") || !matches!(type_name, "int" | "float" | "str") {
            return None;
        }
        let class = self.inf.library_class("_slots", &format!("_{type_name}"))?;
        match self.inf.member(class, name) {
            Some(Member::Method(func, _)) => Some(func),
            _ => None,
        }
    }
}
