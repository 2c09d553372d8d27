//! Methods: found by the type of the object, of a base class (`super`), of `object` itself.

use crate::diag::Diagnostic;
use crate::hir::{self, Arg, ClassId, ExprId, ExprKind, FuncId, MethodKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::function::SEQUENCE;
use crate::infer::call::{Args, Callee};
use crate::infer::class::{Member, library_home};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir;

/// What every named tuple understands.
const NAMED_TUPLE_METHODS: [&str; 14] = [
    "__add__",
    "__contains__",
    "__getitem__",
    "__hash__",
    "__iter__",
    "__len__",
    "__mul__",
    "__repr__",
    "_asdict",
    "_getslice",
    "_make",
    "_replace",
    "count",
    "index",
];

/// Builtin types whose derived classes hold a container.
const CONTAINERS: [&str; 3] = ["list", "dict", "set"];

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn call_method(&mut self, object: Val, name: &str, args: Vec<Val>, span: Span) -> Val {
        self.method(object, name, Args::of(args), span)
    }

    pub(crate) fn has_method(&mut self, ty: &Ty, name: &str) -> bool {
        match self.inf.class_of(ty) {
            Some(class) => {
                let has_own = match self.inf.member(class, name) {
                    Some(Member::Method(..) | Member::Generated(_)) => true,
                    Some(Member::Attribute { class, index }) => self.holds_method(class, index),
                    Some(Member::Property(_) | Member::Class(_)) | None => false,
                };
                has_own
                    || self.inf.class_info(class).is_named_tuple && NAMED_TUPLE_METHODS.contains(&name)
                    || self.inf.inherits_from_value(class, name)
            }
            None => self.inf.operator_of_class(ty, name).is_some(),
        }
    }

    pub(crate) fn method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        let ty = self.inf.store.resolve(&object.ty);
        if let Some(func) = self.inf.operator_of_class(&ty, name)
            // With the object besides it is `C.__len__(o)`.
            && args.positional.len() < self.inf.func(func).params.len()
        {
            return self.block(|fx| {
                let args = fx.keep_args(args);
                fx.each_class_value(object, &mut |fx, class| fx.call_func(func, Some(class), args.clone(), span))
            });
        }
        match &ty {
            Ty::Never => object,
            Ty::Union(_) => self.block(|fx| {
                let object = fx.kept(object);
                let args = fx.keep_args(args);
                fx.dispatch(object, &mut |fx, part| fx.method(part, name, args.clone(), span))
            }),
            Ty::Tuple(_) => {
                let object = self.as_var_tuple(object);
                self.method(object, name, args, span)
            }
            Ty::Module(_) | Ty::Class(_) | Ty::TypeOf(_) | Ty::Builtin(_) => self.static_method(object, name, args, span),
            Ty::Obj(_) if self.inf.class_value(&ty).is_some() => self.static_method(object, name, args, span),
            Ty::Obj(rec) if self.inf.store.rec(*rec).kind == RecKind::BoundValue => {
                self.method_of_bound_value(object, *rec, name, args, span)
            }
            Ty::Obj(rec) if self.inf.store.is_generator(*rec) => self.generator_method(object, *rec, name, args, span),
            Ty::Obj(_) | Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::U8 | Ty::I32 => self.object_method(object, name, args, span),
            Ty::Func(_) => self.function_attribute_call(object, name, args, span),
            Ty::None | Ty::Array(_) => self.no_attribute(object, name, span),
        }
    }

    fn function_attribute_call(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        match self.function_attribute(&object, name, span) {
            Some(callee) => self.call_value(None, callee, args, span),
            None => self.no_attribute(object, name, span),
        }
    }

    /// `obj.cached.cache_clear()`: what is bound knows more methods than a function does.
    fn method_of_bound_value(&mut self, object: Val, rec: RecId, name: &str, args: Args, span: Span) -> Val {
        let cell = self.inf.store.field_or_new(rec, "function");
        let function = self.inf.store.get(cell);
        if name.starts_with("__") || !self.has_method(&function, name) {
            return self.object_method(object, name, args, span);
        }
        let function = self.bound_value_attribute(object, rec, "__func__", span);
        self.method(function, name, args, span)
    }

    fn object_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        if matches!(object.ty, Ty::Int | Ty::Float | Ty::Bool)
            && !self.has_method(&object.ty, name)
            && let Some(value) = self.operator_method(&object, name, &args, span)
        {
            return value;
        }
        let Some(class) = self.inf.class_of(&object.ty) else { return self.function_attribute_call(object, name, args, span) };
        let groups = self.resolutions(class, name);
        if groups.len() <= 1 {
            return self.resolved_method(object, class, name, args, span);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let args = fx.keep_args(args);
            fx.by_class(object, &groups, &mut |fx, part, class| fx.resolved_method(part, class, name, args.clone(), span))
        })
    }

    fn resolved_method(&mut self, object: Val, class: ClassId, name: &str, args: Args, span: Span) -> Val {
        match self.inf.member(class, name) {
            // A value of the object's own hides the method.
            Some(Member::Method(..)) if self.keeps_value(&object.ty, name) => {
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Method(func, owner)) => self.call_member(object, func, owner, args, span),
            Some(Member::Attribute { class: owner, index }) if self.binds(&object, owner, index, name) => {
                let callee = self.inherited_attribute(class, name, span);
                let callee = self.kept(callee);
                let mut args = args;
                args.positional.insert(0, self.attribute_receiver(object, class, owner, index, span));
                self.call_value(None, callee, args, span)
            }
            Some(Member::Property(_) | Member::Attribute { .. } | Member::Class(_)) => {
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Generated(owner)) => self.call_generated(object, owner, name, args, span),
            None if self.inf.class_info(class).is_named_tuple && !self.keeps_value(&object.ty, name) => {
                self.named_tuple_method(object, class, name, args, span)
            }
            None if self.inf.inherits_from_value(class, name) && !self.keeps_value(&object.ty, name) => {
                let value = self.plain_value(object);
                self.method(value, name, args, span)
            }
            None => {
                let rec = match &object.ty {
                    Ty::Obj(rec) => *rec,
                    _ => return self.no_attribute(object, name, span),
                };
                let rec = self.inf.field_record(rec, name);
                if self.inf.store.field(rec, name).is_none() && self.has_method(&object.ty, "__getattr__") {
                    let callee = self.no_attribute(object, name, span);
                    let callee = self.kept(callee);
                    return self.call_value(None, callee, args, span);
                }
                if self.inf.store.field(rec, name).is_none() {
                    return self.no_attribute(object, name, span);
                }
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
        }
    }

    /// What a class attribute that is a method gets when it is called through an object: that or the object's class.
    pub(crate) fn attribute_receiver(&mut self, object: Val, class: ClassId, owner: ClassId, index: usize, span: Span) -> Val {
        if !self.inf.gets_class(owner, index) {
            return object;
        }
        let receiver = self.constant(Ty::Class(class), span);
        self.sequence(object, receiver)
    }

    /// Does a class attribute get the object when it is called through one? Functions do, unless a field hides them.
    fn binds(&mut self, object: &Val, class: ClassId, index: usize, name: &str) -> bool {
        if self.is_descriptor(class, name, object.e.span) {
            return false;
        }
        self.holds_method(class, index) && !self.keeps_value(&object.ty, name)
    }

    /// Is the class attribute a function, which objects of the class have as a method?
    pub(crate) fn holds_method(&mut self, class: ClassId, index: usize) -> bool {
        let attribute = &self.inf.builder.program.class(class).attributes[index];
        let is_method = attribute.is_method;
        let Some(global) = attribute.global else { return false };
        let number = self.inf.global_number(global);
        let value = self.inf.store.get(self.inf.globals[number].cell);
        self.inf.store.resolve(&value).members().iter().all(|member| match member {
            Ty::Never => is_method,
            Ty::Func(_) => true,
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(_) => true,
                // What the library's decorators make is bound like a function.
                RecKind::Class(class) => is_method && self.inf.in_library(class),
                RecKind::Partial(..) => is_method,
                _ => false,
            },
            _ => false,
        })
    }

    pub(crate) fn call_member(&mut self, object: Val, func: FuncId, owner: ClassId, args: Args, span: Span) -> Val {
        match self.inf.func(func).method_kind {
            MethodKind::Static => {
                let value = self.call_func(func, None, args, span);
                self.sequence(object, value)
            }
            MethodKind::Class => {
                let class = self.inf.class_of(&object.ty).unwrap_or(owner);
                let receiver = self.constant(Ty::Class(class), span);
                let value = self.call_func(func, Some(receiver), args, span);
                self.sequence(object, value)
            }
            MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter => {
                self.call_func(func, Some(object), args, span)
            }
        }
    }

    /// Is the function a method of a builtin type (`push = list.append`), called for an object of a class derived from
    /// that type?
    pub(super) fn is_of_derived(&mut self, func: FuncId, args: &Args) -> bool {
        let hir = self.inf.builder.program.func(func);
        let (Some(class), MethodKind::Instance, Some(receiver)) = (hir.class, hir.method_kind, args.positional.first()) else {
            return false;
        };
        let receiver = self.inf.store.resolve(&receiver.ty);
        self.inf.in_library(class) && receiver.members().iter().any(|member| self.is_derived_from_builtin(member, class))
    }

    fn is_derived_from_builtin(&mut self, ty: &Ty, builtin: ClassId) -> bool {
        let bases = match self.inf.value_base_of(ty) {
            Some(base) => vec![base],
            None if self.inf.class_of(ty).is_some_and(|class| self.inf.container_maker(class).is_some()) => CONTAINERS.to_vec(),
            None => return false,
        };
        bases.into_iter().any(|base| {
            let (module, name) = library_home(base);
            let home = self.inf.library_class(module, name);
            home.is_some_and(|home| self.inf.view().is_subclass(home, builtin))
        })
    }

    /// Calls what the class inherits for the method.
    pub(super) fn call_for_derived(&mut self, func: FuncId, mut args: Args, span: Span) -> Val {
        let receiver = args.positional.remove(0);
        self.block(|fx| {
            let receiver = fx.kept(receiver);
            let args = fx.keep_args(args);
            fx.dispatch(receiver, &mut |fx, part| {
                let name = fx.inf.builder.program.func(func).name.clone();
                let inherited = fx.inf.inherited_from_container(&part.ty, &name);
                let part = fx.plain_value(part);
                fx.call_func(inherited.unwrap_or(func), Some(part), args.clone(), span)
            })
        })
    }

    pub(crate) fn tuple_method(&mut self, tuple: Val, name: &str, args: Vec<Val>, span: Span) -> Val {
        let object = self.as_var_tuple(tuple);
        self.call_method(object, name, args, span)
    }

    /// Some type of tuples of unknown length.
    pub(crate) fn as_var_tuple_type(&mut self) -> Ty {
        self.inf.container("tuple", "vartuple").map_or(Ty::Never, Ty::Obj)
    }

    /// A tuple as a sequence of unknown length.
    pub(crate) fn as_var_tuple(&mut self, tuple: Val) -> Val {
        let Ty::Tuple(items) = self.inf.store.resolve(&tuple.ty) else { return tuple };
        let mut element = Ty::Never;
        for item in items.iter() {
            element = self.inf.join(&element, item);
        }
        let span = tuple.e.span;
        let key = self.result_key(SEQUENCE, span);
        let rec = match self.memory.sites.get(&key) {
            Some(rec) => *rec,
            None => match self.inf.container("tuple", "vartuple") {
                Some(rec) => rec,
                None => return tuple,
            },
        };
        self.memory.sites.insert(key, rec);
        let cell = self.inf.store.rec(rec).args[0];
        self.inf.grow(cell, &element);
        self.coerce(tuple, &Ty::Obj(rec))
    }

    /// A method call written `object.name(…)`.
    pub(super) fn call_attribute(&mut self, id: ExprId, object: ExprId, name: &str, name_span: Span, args: &[Arg], span: Span) -> Val {
        let func = self.func.clone();
        if let ExprKind::Super { class, receiver } = func.expr(object).kind {
            return self.block(|fx| {
                let args = fx.args(args, Callee::Method(Ty::Class(class), name));
                fx.super_call(class, receiver, name, args, span)
            });
        }
        if name == "update"
            && let Some(updated) = self.update_attribute_dict(object, args, span)
        {
            return updated;
        }
        if let ("get", [Arg::Positional(item)] | [Arg::Positional(item), Arg::Positional(_)]) = (name, args) {
            let default = args.get(1).and_then(|arg| if let Arg::Positional(id) = arg { Some(*id) } else { None });
            if default.is_some()
                && let Some(value) = self.attribute_dict_item(object, *item, default, span)
            {
                return value;
            }
        }
        self.block(|fx| {
            let object = fx.object_expr(object);
            let object = if matches!(object.ty, Ty::Module(_) | Ty::Class(_)) { object } else { fx.kept_receiver(object) };
            if let Ty::Module(module) = object.ty {
                return fx.call_module_member(id, module, name, name_span, args, span);
            }
            let args = fx.args(args, Callee::Method(object.ty.clone(), name));
            if let ("format", thir::ExprKind::Str(template)) = (name, &object.e.kind)
                && let Some(value) = fx.literal_format(&template.clone(), &args, span)
            {
                return value;
            }
            if name == "sort"
                && let Some(error) = fx.refuse_mixed_sort(&object, &args, span)
            {
                return error;
            }
            let (ty, given) = (object.ty.clone(), args.positional.clone());
            let value = fx.method(object, name, args, span);
            fx.called_operator(value, &ty, name, &given, span)
        })
    }

    /// A receiver is evaluated before the arguments; a plain variable may be read later only if no argument can rebind it.
    fn kept_receiver(&mut self, object: Val) -> Val {
        match object.e.kind {
            thir::ExprKind::Var(_) | thir::ExprKind::Str(_) => object,
            _ => self.temp(object),
        }
    }

    fn super_call(&mut self, class: ClassId, receiver: hir::LocalId, name: &str, args: Args, span: Span) -> Val {
        let object = self.read_local(receiver, span);
        if let ("__new__", Some(made)) = (name, self.class_in_making(&object.ty)) {
            return self.made_class(made, &args, span);
        }
        let (start, is_class) = match self.inf.store.resolve(&object.ty) {
            Ty::Class(class) => (class, true),
            // The method was called with such an argument.
            Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::None | Ty::Tuple(_) => {
                return self.type_error(span, "super(type, obj): obj must be an instance or subtype of type");
            }
            ref ty => (self.inf.class_of(ty).unwrap_or(class), false),
        };
        if is_class && self.inf.class_info(start).metaclass.is_some_and(|metaclass| self.inf.view().is_subclass(metaclass, class)) {
            return self.super_of_metaclass(object, start, class, name, args, span);
        }
        if is_class {
            return self.super_method(object, start, class, name, args, span);
        }
        match self.differing_behind(&object, class, name) {
            None => self.super_method(object, start, class, name, args, span),
            Some(groups) => self.block(|fx| {
                let args = fx.keep_args(args);
                fx.by_class(object, &groups, &mut |fx, part, start| fx.super_method(part, start, class, name, args.clone(), span))
            }),
        }
    }

    /// Calls what the bases of `start` behind `class` have. The object is one of class `start`, or `start` itself.
    fn super_method(&mut self, object: Val, start: ClassId, class: ClassId, name: &str, args: Args, span: Span) -> Val {
        let is_class = matches!(self.inf.store.resolve(&object.ty), Ty::Class(_));
        match self.inf.member_after(start, Some(class), name) {
            Some(Member::Method(func, owner)) => match self.inf.func(func).method_kind {
                MethodKind::Static => self.call_func(func, None, args, span),
                _ if is_class => self.call_func(func, Some(object), args, span),
                _ => self.call_member(object, func, owner, args, span),
            },
            Some(Member::Generated(owner)) => self.call_generated(object, owner, name, args, span),
            Some(Member::Attribute { class: owner, index }) => {
                let mut args = args;
                if is_class && self.inf.gets_class(owner, index) {
                    args.positional.insert(0, object);
                } else if !is_class && self.binds(&object, owner, index, name) {
                    args.positional.insert(0, self.attribute_receiver(object, start, owner, index, span));
                }
                let callee = self.attribute_after(start, Some(class), name, span);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Property(_) | Member::Class(_)) => {
                let callee = self.attribute_behind(object, start, class, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            None if self.inf.class_info(start).is_named_tuple && !is_class => self.named_tuple_method(object, start, name, args, span),
            None if self.inf.value_base(start).is_some() && !is_class => self.inherited_value_method(object, name, args, span),
            None => self.object_base_method(object, name, args, span),
        }
    }

    /// `super().name(…)` in a method of a metaclass, for one of its classes.
    fn super_of_metaclass(&mut self, object: Val, class: ClassId, after: ClassId, name: &str, args: Args, span: Span) -> Val {
        let metaclass = self.inf.class_info(class).metaclass.unwrap_or(after);
        match self.inf.member_after(metaclass, Some(after), name) {
            Some(Member::Method(func, _)) => self.call_func(func, Some(object), args, span),
            _ if name == "__call__" => self.construct_object(None, class, args, span),
            _ if name == "__init__" => self.none(span),
            _ => self.object_base_method(object, name, args, span),
        }
    }

    /// What `object` itself has.
    pub(crate) fn object_base_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        match name {
            "__new__" => self.bare_object(args, span),
            "__init__" | "__init_subclass__" if args.positional.is_empty() && args.is_plain() => self.none(span),
            // Keywords that are left over are an error only if there are any, which shows at run time.
            "__init_subclass__" if args.positional.is_empty() && args.keywords.is_empty() && args.rest.is_none() => self.none(span),
            "__init__" if args.positional.is_empty() && args.keywords.is_empty() => self.spread_to_object(args, span),
            "__init__" => self.type_error(span, "object.__init__() takes exactly one argument (the instance to initialize)"),
            "__repr__" => self.default_repr(object, span),
            "__str__" => self.to_repr(object, span),
            "__hash__" => self.call_library("functions", "_identity_hash", vec![object], span),
            "__setattr__" => self.set_attribute_by_name(object, args, span),
            "__delattr__" => self.delete_attribute_by_name(object, args, span),
            "__eq__" => match args.positional.into_iter().next() {
                Some(other) => self.block(|fx| {
                    let same = fx.identity(object, other, span);
                    let unknown = fx.not_implemented(span);
                    let joined = fx.inf.join(&Ty::Bool, &unknown.ty);
                    let same = fx.temp(same);
                    let (yes, unknown) = (fx.coerce(same.clone(), &joined), fx.coerce(unknown, &joined));
                    fx.val(joined, thir::ExprKind::If(Box::new(same.e), Box::new(yes.e), Box::new(unknown.e)), span)
                }),
                None => self.no_attribute(object, name, span),
            },
            _ => {
                let text = format!("'super' object has no attribute '{name}'");
                self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
            }
        }
    }

    /// `super().__init__(*args, **named)`: what is left for `object` must be nothing, which shows at run time.
    fn spread_to_object(&mut self, args: Args, span: Span) -> Val {
        let spread = args.rest.into_iter().chain(args.mapping).collect();
        self.call_library("functions", "_check_nothing_spread", spread, span)
    }

    /// `object.__setattr__(self, "name", value)`: past `frozen` and properties.
    pub(crate) fn set_attribute_by_name(&mut self, object: Val, args: Args, span: Span) -> Val {
        let mut args = args.positional.into_iter();
        match (args.next(), args.next()) {
            (Some(Val { e: thir::Expr { kind: thir::ExprKind::Str(name), .. }, .. }), Some(value)) => self.block(|fx| {
                fx.store_field(object, &name, value, span);
                fx.none(span)
            }),
            (Some(name), Some(value)) => match self.inf.class_of(&object.ty).filter(|class| !self.inf.in_library(*class)) {
                Some(class) => self.set_any_attribute(object, class, name, value, span),
                None => self.unsupported(span, "'__setattr__' with a computed name", "assign to a named attribute"),
            },
            _ => self.type_error(span, "expected 2 arguments"),
        }
    }

    /// `object.__delattr__(self, name)`
    fn delete_attribute_by_name(&mut self, object: Val, args: Args, span: Span) -> Val {
        match (self.inf.class_of(&object.ty).filter(|class| !self.inf.in_library(*class)), args.positional.into_iter().next()) {
            (Some(class), Some(name)) => self.delete_any_attribute(object, class, name, span),
            _ => self.unsupported(span, "'__delattr__' here", "delete a named attribute"),
        }
    }

    fn call_module_member(&mut self, id: ExprId, module: hir::ModuleId, name: &str, name_span: Span, args: &[Arg], span: Span) -> Val {
        let callee = self.module_member(module, name, name_span);
        if let Ty::Builtin(name) = &callee.ty {
            let name = name.to_string();
            return self.call_builtin(id, &name, args, span);
        }
        let args = self.args(args, Callee::Value(callee.ty.clone()));
        self.call_value(Some(id), callee, args, span)
    }
}
