//! Attributes: fields, methods as values, properties, class attributes, module members.

mod by_name;
pub(crate) mod computed_name;
mod dict;
mod function;
mod presence;

use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{self, ClassId, ExprId, MethodKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::{LateAttribute, Member};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// More than that are not listed where one is missing.
const MANY_ATTRIBUTES: usize = 8;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn attribute(&mut self, _id: ExprId, object: ExprId, name: &str, name_span: Span, span: Span) -> Val {
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
            _ => self.expr(id),
        }
    }

    pub(crate) fn super_attribute(&mut self, class: ClassId, receiver: hir::LocalId, name: &str, span: Span) -> Val {
        let object = self.read_local(receiver, span);
        let start = self.inf.class_of(&object.ty).unwrap_or(class);
        match self.inf.member_after(start, Some(class), name) {
            Some(Member::Property(hir::Method { getter: Some(getter), .. })) => self.call_func(getter, Some(object), Args::default(), span),
            Some(Member::Method(func, _)) => self.bound_method(object, func, span),
            Some(Member::Attribute { class, index }) => self.class_attribute(class, index, span),
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
                let module = self.inf.builder.program.module(module);
                let text = format!("module '{}' has no attribute '{name}'", module.name);
                let mut diagnostic = Diagnostic::error("no-attribute", span, text.clone());
                let public = module.names.keys().map(String::as_str).filter(|n| !n.starts_with('_'));
                if let Some(other) = did_you_mean(name, public) {
                    diagnostic = diagnostic.help(format!("did you mean '{other}'?"));
                } else if module.is_prelude {
                    diagnostic = diagnostic.note(format!("this member of '{}' is not supported", module.name));
                }
                self.fail("AttributeError", &text, diagnostic)
            }
        }
    }

    /// `object.name` as a value.
    pub(crate) fn get_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        if name == "__dict__" {
            return self.attribute_dict(object, span);
        }
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
                RecKind::Partial(_) => self.partial_attribute(object, name, span),
                RecKind::Generator(_) | RecKind::Box => self.native_method_value(object, name, span),
            },
            Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::U8 | Ty::I32 | Ty::Tuple(_) => self.native_attribute(object, name, span),
            Ty::None | Ty::Array(_) => self.no_attribute(object, name, span),
        }
    }

    fn object_attribute(&mut self, object: Val, rec: RecId, class: ClassId, name: &str, span: Span) -> Val {
        if name == "__class__" {
            return self.type_of(object, span);
        }
        if !self.inf.store.rec(rec).shared {
            return self.plain_attribute(object, class, name, span);
        }
        self.inf.instances[self.index].impure = true;
        let groups = self.resolutions(class, name);
        if groups.len() <= 1 {
            return self.plain_attribute(object, class, name, span);
        }
        self.by_class(object, &groups, &mut |fx, part, class| fx.plain_attribute(part, class, name, span))
    }

    /// The value that the getter of a `cached_property` gave the first time, kept in fields of the object.
    fn cached_property(&mut self, object: Val, name: &str, getter: hir::FuncId, span: Span) -> Val {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return self.no_attribute(object, name, span) };
        let (value_name, flag_name) = (format!("cached {name}"), format!("has cached {name}"));
        let (rec, flag_rec) = (self.inf.field_record(rec, &value_name), self.inf.field_record(rec, &flag_name));
        let cell = self.inf.store.field_or_new(rec, &value_name);
        let flag = self.inf.store.field_or_new(flag_rec, &flag_name);
        self.inf.grow(flag, &Ty::Bool);
        self.block(|fx| {
            let object = fx.temp(object);
            let known = fx.field_value(object.clone(), &flag_name, Ty::Bool, span);
            let compute = fx.collect(|fx| {
                let value = fx.call_func(getter, Some(object.clone()), Args::default(), span);
                fx.inf.grow(cell, &value.ty);
                fx.set_field(object.clone(), &value_name, cell, value, span);
                let yes = fx.bool(true, span);
                fx.set_field(object.clone(), &flag_name, flag, yes, span);
            });
            fx.push(span, StmtKind::If(known.e, Vec::new(), compute));
            let ty = fx.inf.store.get(cell);
            fx.field_value(object, &value_name, ty, span)
        })
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
        if let Some(value) = self.named_tuple_attribute(&object, class, name, span) {
            return value;
        }
        if let Some(Member::Property(method)) = &member {
            return match method.getter {
                Some(getter) if method.is_cached => self.cached_property(object, name, getter, span),
                Some(getter) => self.call_func(getter, Some(object), Args::default(), span),
                None => self.no_attribute(object, name, span),
            };
        }
        if let Ty::Obj(rec) = object.ty.clone() {
            let owner = self.inf.field_record(rec, name);
            if let Some(cell) = self.inf.store.field(owner, name) {
                let ty = self.inf.store.get(cell);
                return self.load_field(object, class, name, ty, span);
            }
        }
        match member {
            Some(Member::Method(func, _)) => self.method_value(object, class, func, span),
            Some(Member::Attribute { .. }) => {
                let value = self.inherited_attribute(class, name, span);
                self.sequence(object, value)
            }
            Some(Member::Class(inner)) => self.constant(Ty::Class(inner), span),
            Some(Member::Generated(_)) => self.native_method_value(object, name, span),
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

    pub(crate) fn class_attribute(&mut self, class: ClassId, index: usize, span: Span) -> Val {
        match self.inf.builder.program.class(class).attributes[index].global {
            Some(global) => self.read_global(global, span),
            None => self.zero(Ty::Never, span),
        }
    }

    /// The attribute as objects of the class and the class itself see it, also where it was set from outside.
    pub(crate) fn inherited_attribute(&mut self, class: ClassId, name: &str, span: Span) -> Val {
        let mro = self.inf.class_info(class).mro.clone();
        let mut late = Vec::new();
        let mut value = None;
        for base in mro {
            if let Some(attribute) = self.inf.classes.late_attributes.get(&(base, name.to_string())) {
                late.push(*attribute);
            }
            if let Some(Member::Attribute { class, index }) = self.inf.own_member(base, name) {
                value = Some(self.class_attribute(class, index, span));
                break;
            }
        }
        let mut value = value.unwrap_or_else(|| self.zero(Ty::Never, span));
        for attribute in late.into_iter().rev() {
            self.inf.instances[self.index].impure = true;
            let ty = self.inf.store.get(self.inf.globals[attribute.value].cell);
            let own = self.val(ty, thir::ExprKind::Global(thir::GlobalId(attribute.value as u32)), span);
            let is_set = self.val(Ty::Bool, thir::ExprKind::Global(thir::GlobalId(attribute.is_set as u32)), span);
            let joined = self.inf.join(&own.ty, &value.ty);
            let (own, inherited) = (self.coerce(own, &joined), self.coerce(value, &joined));
            value = self.val(joined, thir::ExprKind::If(Box::new(is_set.e), Box::new(own.e), Box::new(inherited.e)), span);
        }
        value
    }

    /// Sets an attribute that a class or a function has from now on: its value, and that it is set.
    pub(crate) fn set_late_attribute(&mut self, attribute: LateAttribute, value: Val, span: Span) {
        self.inf.instances[self.index].impure = true;
        let cell = self.inf.globals[attribute.value].cell;
        self.inf.grow(cell, &value.ty);
        let ty = self.inf.store.get(cell);
        let value = self.coerce(value, &ty);
        self.push(span, StmtKind::SetGlobal(thir::GlobalId(attribute.value as u32), value.e));
        let yes = self.bool(true, span);
        self.push(span, StmtKind::SetGlobal(thir::GlobalId(attribute.is_set as u32), yes.e));
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

    fn native_method_value(&mut self, object: Val, name: &str, span: Span) -> Val {
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
            Some(Member::Property(hir::Method { getter: Some(getter), .. })) => self.call_func(getter, Some(object), Args::default(), span),
            Some(Member::Method(func, _)) => self.bound_method(object, func, span),
            _ => self.no_attribute(object, name, span),
        }
    }

    /// `C.name`
    fn static_attribute(&mut self, object: Val, class: ClassId, name: &str, span: Span) -> Val {
        if let Some(value) = self.enum_attribute(class, name, span) {
            return value;
        }
        match self.inf.member(class, name) {
            Some(Member::Method(func, _)) => match self.inf.func(func).method_kind {
                MethodKind::Class => self.bound_method(object, func, span),
                _ => self.constant(Ty::Func(func), span),
            },
            Some(Member::Attribute { .. }) => self.inherited_attribute(class, name, span),
            Some(Member::Class(inner)) => self.constant(Ty::Class(inner), span),
            Some(Member::Property(_)) => self.unsupported(span, "a property as a value", ""),
            Some(Member::Generated(_)) => self.unsupported(span, "a generated method as a value", "write a function that calls it"),
            None if name == "_field_defaults" && self.inf.class_info(class).is_named_tuple => self.named_tuple_defaults(class, span),
            None if name == "_fields" && self.inf.class_info(class).is_named_tuple => match self.named_tuple_names(class, span) {
                Some(value) => value,
                None => self.no_attribute(object, name, span),
            },
            None => self.introspected(object, name, span),
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
                        self.unbound_call(class, func, args, span)
                    }
                },
                Some(Member::Generated(owner)) if !args.positional.is_empty() => {
                    let mut args = args;
                    let receiver = args.positional.remove(0);
                    self.call_generated(receiver, owner, name, args, span)
                }
                None if name == "__new__" => self.bare_object(args, span),
                None if name == "mro" && args.is_plain() && args.positional.is_empty() => {
                    let mro = self.inf.class_info(class).mro.clone();
                    let items = self.class_items(mro, true, span);
                    self.list_of(items, span, 0)
                }
                None if name == "_make" && self.inf.class_info(class).is_named_tuple => self.make_named_tuple(class, args, span),
                _ => {
                    let callee = self.get_attribute(object, name, span);
                    self.call_value(None, callee, args, span)
                }
            },
            Ty::TypeOf(_) => self.block(|fx| {
                let args = fx.keep_args(args);
                fx.each_class_value(object, &mut |fx, class| fx.static_method(class, name, args.clone(), span))
            }),
            Ty::Builtin(type_name) if (&*type_name, name) == ("object", "__new__") => self.bare_object(args, span),
            Ty::Builtin(type_name) => self.builtin_type_method(&type_name, name, args, span),
            _ => {
                let callee = self.get_attribute(object, name, span);
                self.call_value(None, callee, args, span)
            }
        }
    }

    /// `Base.method(self, …)`: no dispatch.
    fn unbound_call(&mut self, _class: ClassId, func: hir::FuncId, args: Args, span: Span) -> Val {
        self.call_func(func, None, args, span)
    }

    fn builtin_type_method(&mut self, type_name: &str, name: &str, mut args: Args, span: Span) -> Val {
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

    /// `str.upper` as a value.
    fn builtin_type_attribute(&mut self, object: Val, type_name: &str, name: &str, span: Span) -> Val {
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

    /// `__name__` and the like.
    fn introspected(&mut self, object: Val, name: &str, span: Span) -> Val {
        if let Some(value) = self.function_attribute(&object, name, span) {
            return value;
        }
        if let ("__name__" | "__qualname__" | "__doc__", Some(wrapped)) = (name, self.inf.wrapped_type(&object.ty)) {
            let shown = self.zero(wrapped, span);
            let text = self.introspected(shown, name, span);
            return self.sequence(object, text);
        }
        if let Some(class) = self.inf.class_value(&object.ty) {
            let constant = self.constant(Ty::Class(class), span);
            return self.introspected(constant, name, span);
        }
        if let Ty::Class(class) = object.ty {
            let info = self.inf.class_info(class);
            match name {
                "__mro__" => return self.class_tuple(info.mro.clone(), true, span),
                "__bases__" => {
                    let is_root = info.bases.is_empty();
                    return self.class_tuple(info.bases.clone(), is_root, span);
                }
                "__base__" => {
                    return match info.bases.first() {
                        Some(base) => self.constant(Ty::Class(*base), span),
                        None => self.constant(Ty::Builtin("object".into()), span),
                    };
                }
                _ => {}
            }
        }
        let text = match (&object.ty, name) {
            (Ty::Class(class), "__name__") => Some(self.inf.builder.program.class(*class).name.clone()),
            (Ty::Class(class), "__qualname__") => Some(self.inf.builder.program.class(*class).qualname.clone()),
            (Ty::Class(class), "__doc__") => self.inf.builder.program.class(*class).doc.clone(),
            (Ty::Builtin(builtin), "__name__" | "__qualname__") => Some(builtin.to_string()),
            (Ty::Func(func), "__name__") => Some(self.inf.builder.program.func(*func).name.clone()),
            (Ty::Func(func), "__qualname__") => Some(self.inf.builder.program.func(*func).qualname.clone()),
            (Ty::Func(func), "__doc__") => self.inf.builder.program.func(*func).doc.clone(),
            (Ty::Obj(rec), "__name__" | "__qualname__" | "__doc__") => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(func) | RecKind::BoundMethod(func) => {
                    let hir = self.inf.builder.program.func(func);
                    match name {
                        "__name__" => Some(hir.name.clone()),
                        "__qualname__" => Some(hir.qualname.clone()),
                        _ => hir.doc.clone(),
                    }
                }
                _ => None,
            },
            (Ty::TypeOf(_), "__name__" | "__qualname__") => {
                return self.val(Ty::Str, thir::ExprKind::ClassName(Box::new(object.e)), span);
            }
            (Ty::Func(_) | Ty::Class(_), "__module__") => Some("__main__".into()),
            _ => None,
        };
        match text {
            Some(text) => self.str(&text, span),
            None if name == "__doc__" => self.none(span),
            None => self.no_attribute(object, name, span),
        }
    }

    /// Elaborates once for every class that an object's class may be.
    pub(crate) fn each_class_value(&mut self, class: Val, f: &mut dyn FnMut(&mut Self, Val) -> Val) -> Val {
        let Ty::TypeOf(rec) = self.inf.store.resolve(&class.ty) else { return f(self, class) };
        let span = class.e.span;
        let object = Val { ty: Ty::Obj(rec), e: class.e };
        self.each_class(object, &mut |fx, _, class| {
            let class = fx.constant(Ty::Class(class), span);
            f(fx, class)
        })
    }

    /// `C.__mro__` and `C.__bases__`.
    fn class_tuple(&mut self, classes: Vec<ClassId>, with_object: bool, span: Span) -> Val {
        let items = self.class_items(classes, with_object, span);
        self.tuple(items, span)
    }

    fn class_items(&mut self, classes: Vec<ClassId>, with_object: bool, span: Span) -> Vec<Val> {
        let mut items: Vec<Val> = classes.into_iter().map(|c| self.constant(Ty::Class(c), span)).collect();
        if with_object {
            items.push(self.constant(Ty::Builtin("object".into()), span));
        }
        items
    }

    /// `type(value)`
    pub(crate) fn type_of(&mut self, value: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        let builtin = |name: &str| Ty::Builtin(name.into());
        let constant = match &ty {
            Ty::Never => return value,
            Ty::Union(_) => return self.dispatch(value, &mut |fx, part| fx.type_of(part, span)),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) if self.inf.view().children(class).is_empty() => {
                    let hir = self.inf.builder.program.class(class);
                    let name = hir.name.clone();
                    const TYPES: [&str; 10] =
                        ["list", "dict", "set", "frozenset", "bytes", "bytearray", "range", "slice", "complex", "object"];
                    if Some(class) == self.inf.classes.var_tuple {
                        builtin("tuple")
                    } else if self.inf.is_bigint_class(class) {
                        builtin("int")
                    } else if self.inf.builder.program.module(hir.module).is_prelude && TYPES.contains(&name.as_str()) {
                        builtin(&name)
                    } else {
                        Ty::Class(class)
                    }
                }
                RecKind::Class(_) => {
                    let e = value.e;
                    return Val { ty: Ty::TypeOf(*rec), e };
                }
                _ => builtin(&self.python_name(&ty)),
            },
            Ty::Int | Ty::U8 | Ty::I32 => builtin("int"),
            Ty::Float => builtin("float"),
            Ty::Bool => builtin("bool"),
            Ty::Str => builtin("str"),
            other => builtin(&self.python_name(&other.clone())),
        };
        let constant = self.constant(constant, span);
        self.sequence(value, constant)
    }

    pub(crate) fn no_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        if matches!(object.ty, Ty::Obj(_)) && !name.starts_with("__") && self.has_method(&object.ty, "__getattr__") {
            let name = self.str(name, span);
            return self.call_method(object, "__getattr__", vec![name], span);
        }
        if matches!(name, "__name__" | "__qualname__" | "__doc__") && self.inf.wrapped_type(&object.ty).is_some() {
            return self.introspected(object, name, span);
        }
        if self.wants_attribute(&object.ty, name) {
            let error = self.unset_field_error(&object, name, span);
            return self.sequence(object, error);
        }
        let shown = self.python_name(&object.ty);
        let text = match &object.ty {
            Ty::Class(class) => {
                format!("type object '{}' has no attribute '{name}'", self.inf.builder.program.class(*class).name)
            }
            _ => format!("'{shown}' object has no attribute '{name}'"),
        };
        let code = if object.ty == Ty::None { "none-value" } else { "no-attribute" };
        let mut diagnostic = Diagnostic::error(code, span, text.clone());
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
        let error = self.fail("AttributeError", &text, diagnostic);
        self.sequence(object, error)
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

    // ------------------------------------------------------------ stores

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
                Some(Member::Method(..) | Member::Property(_) | Member::Class(_) | Member::Generated(_)) => {
                    let class = self.inf.builder.program.class(*class).name.clone();
                    self.unsupported(
                        span,
                        &format!("replacing '{name}' of class '{class}' from outside"),
                        &format!("override it in a class derived from {class}, or keep the function in a field"),
                    );
                }
                None => {
                    let is_closure = matches!(&value.ty, Ty::Obj(rec) if matches!(self.inf.store.rec(*rec).kind, RecKind::Closure(_)));
                    if is_closure || matches!(value.ty, Ty::Func(_)) {
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

    fn cannot_set(&mut self, object: Val, name: &str, span: Span) {
        let shown = self.python_name(&object.ty);
        let text = format!("'{shown}' object has no attribute '{name}'");
        let error = self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()));
        self.push(span, StmtKind::Expr(error.e));
    }

    fn set_object_attribute(&mut self, object: Val, rec: RecId, class: ClassId, name: &str, value: Val, span: Span) {
        if self.inf.store.rec(rec).shared {
            let groups = self.resolutions(class, name);
            if groups.len() > 1 && groups.iter().any(|g| matches!(self.inf.member(g[0], name), Some(Member::Property(_)))) {
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
        if let Some(Member::Property(method)) = self.inf.member(class, name) {
            let call = match method.setter {
                Some(setter) => self.call_func(setter, Some(object), Args::of(vec![value]), span),
                None => {
                    let text = format!("property '{name}' of '{}' object has no setter", self.python_name(&object.ty));
                    self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
                }
            };
            self.push(span, StmtKind::Expr(call.e));
            return;
        }
        if let Some(error) = self.frozen_error(class, name, span) {
            self.push(span, StmtKind::Expr(error.e));
            return;
        }
        let shared = self.inf.store.rec(rec).shared;
        if shared {
            self.inf.instances[self.index].impure = true;
        }
        if !shared && self.inf.store.field(rec, name).is_none() && self.builtin_without_fields(class) {
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
        let class = match &ty {
            Ty::Obj(_) => self.inf.class_of(&ty),
            _ => None,
        };
        let Some(class) = class.filter(|c| !self.inf.in_library(*c)) else {
            self.cannot_delete(span);
            return;
        };
        let deleted = self.each_class(object, &mut |fx, part, _| {
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
            Some(Member::Property(_)) => {
                let text = format!("property '{name}' of '{}' object has no deleter", self.python_name(&object.ty));
                let error = self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()));
                self.push(span, StmtKind::Expr(error.e));
            }
            _ => self.cannot_delete(span),
        }
    }

    fn cannot_delete(&mut self, span: Span) {
        self.report(
            Diagnostic::error("unsupported-feature", span, "deleting an attribute is not supported")
                .note("the fields of an object are laid out at compile time")
                .help("set the attribute to None instead"),
        );
    }

    /// `_fields` and the methods of a named tuple as attributes.
    fn named_tuple_attribute(&mut self, object: &Val, class: ClassId, name: &str, span: Span) -> Option<Val> {
        if !self.inf.class_info(class).is_named_tuple || self.inf.member(class, name).is_some() {
            return None;
        }
        match name {
            "_fields" => self.named_tuple_names(class, span),
            "_asdict" | "_replace" | "count" | "index" => Some(self.native_method_value(object.clone(), name, span)),
            _ => None,
        }
    }

    fn builtin_without_fields(&self, class: ClassId) -> bool {
        let hir = self.inf.builder.program.class(class);
        self.inf.builder.program.module(hir.module).is_prelude && !self.is_prelude
    }
}
