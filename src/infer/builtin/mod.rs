//! The few builtins that no library function can express, and the library's own primitives.

mod copying;
mod misuse;

use crate::builtins::intrinsics::{self, Abi};
use crate::diag::Diagnostic;
use crate::hir::{Arg, ClassId, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::library_home;
use crate::infer::expr::condition::Cond;
use crate::infer::ty::{RecKind, Ty, make_union};
use crate::source::Span;
use crate::thir::{ExprKind as E, Prim, StmtKind};

/// What `isinstance` tests for.
#[derive(Clone, Debug)]
pub(crate) enum Tested {
    Class(ClassId),
    Builtin(String),
    Any(Vec<Tested>),
}

impl<'a, 'b> Fx<'a, 'b> {
    /// A builtin's name used as a value.
    pub(crate) fn builtin_name(&mut self, name: &str, span: Span) -> Val {
        self.constant(Ty::Builtin(name.into()), span)
    }

    pub(crate) fn call_builtin(&mut self, id: ExprId, name: &str, args: &[Arg], span: Span) -> Val {
        if let ("isinstance" | "issubclass" | "hasattr" | "callable" | "_is_named_tuple" | "_has_fields", Some(cond)) =
            (name, self.type_test(id))
        {
            return cond.value;
        }
        if let Some(value) = self.computed_attribute(name, args, span) {
            return value;
        }
        self.block(|fx| {
            let args = fx.args(args);
            fx.call_builtin_args(Some(id), name, args, span)
        })
    }

    pub(crate) fn call_builtin_args(&mut self, id: Option<ExprId>, name: &str, args: Args, span: Span) -> Val {
        if name.starts_with("operator.")
            && let Some(value) = self.call_getter(name, args.clone(), span)
        {
            return value;
        }
        if name.starts_with("_rt_") {
            return self.runtime_call(name, args.positional, span);
        }
        if name == "_data_replace" {
            return self.replace_fields(args, span);
        }
        if name.starts_with('_')
            && let Some(value) = self.primitive(id, name, &args.positional, span)
        {
            return value;
        }
        let mut args = args;
        match name {
            "int" | "float" | "str" | "bool" | "list" | "dict" | "set" | "frozenset" | "tuple" | "bytes" | "bytearray" | "complex"
            | "slice" => self.construct_builtin(name, args, span),
            "range" | "object" => match self.inf.library_class(name, name) {
                Some(class) => self.construct(id, class, args, span),
                None => self.zero(Ty::Never, span),
            },
            "len" if args.positional.len() == 1 => self.length(args.positional.remove(0), span),
            "iter" if args.positional.len() == 1 => self.iterator(args.positional.remove(0), span),
            "iter" => self.call_library_args("functions", "_iter_until", args, span),
            "next" if !args.positional.is_empty() => {
                let iterator = args.positional.remove(0);
                let default = args.positional.into_iter().next();
                self.next_value(iterator, default, span)
            }
            "type" if args.positional.len() == 1 => self.type_of(args.positional.remove(0), span),
            "type" => self.unsupported(span, "making a class with type()", "write a class statement"),
            "id" if args.positional.len() == 1 => self.identity_number(args.positional.remove(0), span),
            "repr" if args.positional.len() == 1 => self.to_repr(args.positional.remove(0), span),
            "hash" if args.positional.len() == 1 => self.hash(args.positional.remove(0), span),
            "format" if !args.positional.is_empty() => {
                let value = args.positional.remove(0);
                let spec = args.positional.into_iter().next();
                self.format_value(value, spec, span)
            }
            "getattr" => self.get_named(args, span),
            "setattr" => self.set_named(args, span),
            "vars" if args.positional.len() == 1 => self.attribute_dict(args.positional.remove(0), span),
            "vars" => self.unsupported(span, "vars() without an object", "keep the values in a dict of your own"),
            "callable" => {
                let Some(value) = args.positional.into_iter().next() else { return self.wrong_builtin_call(name, span) };
                self.member_test(value, None, span, &mut |fx, ty| fx.is_callable(ty)).value
            }
            "reveal_type" if args.positional.len() == 1 => self.reveal(args.positional.remove(0), span),
            "super" => self.unsupported(span, "'super()' here", ""),
            _ => self.wrong_builtin_call(name, span),
        }
    }

    fn wrong_builtin_call(&mut self, name: &str, span: Span) -> Val {
        let text = format!("{name}() does not take these arguments");
        self.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()))
    }

    pub(crate) fn construct_builtin(&mut self, name: &str, args: Args, span: Span) -> Val {
        let (module, _) = library_home(name);
        if let ("int", [Val { ty: Ty::Float, .. }], true) = (name, args.positional.as_slice(), args.is_plain())
            && self.inf.ints == crate::infer::Ints::Exact
            && !self.is_prelude
        {
            return self.call_library("bigint", "_from_float", args.positional, span);
        }
        if let ("int", [text] | [text, _], true) = (name, args.positional.as_slice(), args.is_plain())
            && self.reads_large_int(text)
        {
            let base = args.positional.get(1).cloned().unwrap_or_else(|| self.int(10, span));
            return self.call_library("bigint", "_parse_wide", vec![text.clone(), base], span);
        }
        if args.is_plain() && args.positional.len() == 1 {
            let ty = self.inf.store.resolve(&args.positional[0].ty);
            let mut args = args.clone();
            match (name, &ty) {
                ("str", _) => {
                    let value = args.positional.remove(0);
                    return self.to_str(value, span);
                }
                ("bool", _) => {
                    let value = args.positional.remove(0);
                    return self.truth(value, span);
                }
                ("tuple", Ty::Tuple(_)) => return args.positional.remove(0),
                (_, Ty::Union(_)) => {
                    let value = args.positional.remove(0);
                    return self.dispatch(value, &mut |fx, part| fx.construct_builtin(name, Args::of(vec![part]), span));
                }
                _ => {}
            }
        }
        if name == "tuple" && args.positional.is_empty() {
            return self.tuple(Vec::new(), span);
        }
        self.call_library_args(module, &format!("_new_{name}"), args, span)
    }

    /// `int(text)` of a literal that is too long for 64 bits, or of any text if all ints are exact.
    fn reads_large_int(&self, text: &Val) -> bool {
        let long = matches!(&text.e.kind, E::Str(text) if text.len() > 18);
        text.ty == Ty::Str
            && !self.is_prelude
            && (self.inf.ints == crate::infer::Ints::Exact || (long && self.inf.ints == crate::infer::Ints::Auto))
    }

    pub(crate) fn length(&mut self, value: Val, span: Span) -> Val {
        let value = self.sequence_of(value, "__len__");
        let value = match self.split_by_methods(value, &["__len__"], &mut |fx, part| fx.length(part, span)) {
            Ok(length) => return length,
            Err(value) => value,
        };
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Tuple(items) => {
                let count = self.int(items.len() as i64, span);
                self.sequence(value, count)
            }
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.length(part, span)),
            Ty::Class(class) if self.inf.is_enum(*class) => {
                let members = self.enum_members(*class, span);
                self.length(members, span)
            }
            _ if self.has_method(&ty, "__len__") => self.call_method(value, "__len__", Vec::new(), span),
            _ => {
                let name = self.python_name(&ty);
                let error = self.type_error(span, &format!("object of type '{name}' has no len()"));
                self.sequence(value, error)
            }
        }
    }

    fn iterator(&mut self, value: Val, span: Span) -> Val {
        let value = self.sequence_of(value, "__iter__");
        let value = self.as_having(value, "__iter__", "is not iterable", span);
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.iterator(part, span)),
            Ty::Obj(rec) if self.inf.store.is_generator(*rec) => value,
            Ty::Tuple(_) => {
                let value = self.as_var_tuple(value);
                self.call_library("functions", "_iterate", vec![value], span)
            }
            _ if self.has_method(&ty, "_iter_next") => self.call_library("functions", "_iterate", vec![value], span),
            _ if self.has_method(&ty, "__iter__") => self.call_method(value, "__iter__", Vec::new(), span),
            _ if self.has_method(&ty, "__getitem__") => self.call_library("functions", "_iterate_items", vec![value], span),
            _ => {
                let name = self.python_name(&ty);
                let text = format!("'{name}' object is not iterable");
                let error = self.fail("TypeError", &text, Diagnostic::error("not-iterable", span, text.clone()));
                self.sequence(value, error)
            }
        }
    }

    fn identity_number(&mut self, value: Val, span: Span) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Obj(_) | Ty::Str => self.prim(Prim::Address, Ty::Int, vec![value], span),
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.identity_number(part, span)),
            _ => self.hash(value, span),
        }
    }

    pub(crate) fn hash(&mut self, value: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.hash(part, span)),
            Ty::None => {
                let number = self.int(0x0fca_86d5, span);
                self.sequence(value, number)
            }
            Ty::Tuple(_) => self.call_library("tuple", "_tuple_hash", vec![value], span),
            Ty::TypeOf(_) => {
                let name = self.val(Ty::Str, E::ClassName(Box::new(value.e)), span);
                self.hash(name, span)
            }
            // The same as for a class that is known only at run time.
            Ty::Class(class) => {
                let name = self.inf.builder.program.class(*class).name.clone();
                let name = self.str(&name, span);
                self.hash(name, span)
            }
            Ty::Func(_) | Ty::Builtin(_) | Ty::Module(_) => {
                let key = self.inf.key(&ty);
                let number = key.bytes().fold(17i64, |h, b| h.wrapping_mul(31).wrapping_add(i64::from(b)));
                let number = self.int(number, span);
                self.sequence(value, number)
            }
            _ if self.has_method(&ty, "__hash__") && !self.unhashable(&ty) => self.call_method(value, "__hash__", Vec::new(), span),
            Ty::Obj(_) if !self.unhashable(&ty) => self.call_library("functions", "_identity_hash", vec![value], span),
            _ => {
                let name = self.python_name(&ty);
                let text = format!("unhashable type: '{name}'");
                let diagnostic = Diagnostic::error("type-mismatch", span, text.clone()).advice(self.hash_advice(&ty));
                let error = self.fail("TypeError", &text, diagnostic);
                self.sequence(value, error)
            }
        }
    }

    /// Mutable library containers, and classes with `__eq__` but no `__hash__`.
    fn unhashable(&mut self, ty: &Ty) -> bool {
        let Some(class) = self.inf.class_of(ty) else { return false };
        let name = self.inf.builder.program.class(class).name.clone();
        let library = self.inf.builder.program.module(self.inf.builder.program.class(class).module).is_prelude;
        if library {
            const MUTABLE: [&str; 9] = ["list", "dict", "set", "bytearray", "deque", "defaultdict", "Counter", "OrderedDict", "slice"];
            return MUTABLE.contains(&name.as_str());
        }
        self.is_unhashable_class(class)
    }

    fn get_named(&mut self, args: Args, span: Span) -> Val {
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

    fn set_named(&mut self, args: Args, span: Span) -> Val {
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

    fn is_callable(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Func(_) | Ty::Class(_) | Ty::TypeOf(_) => true,
            Ty::Builtin(name) => !matches!(&**name, "NotImplemented" | "Ellipsis"),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundNative(_) | RecKind::Partial(_) | RecKind::ClassValue(_) => {
                    true
                }
                RecKind::Class(_) | RecKind::Generator(_) | RecKind::Box => self.has_method(ty, "__call__"),
            },
            _ => false,
        }
    }

    fn reveal(&mut self, value: Val, span: Span) -> Val {
        if self.inf.emit {
            let text = self.inf.type_name(&value.ty);
            self.inf.diagnostics.push(Diagnostic::warning("revealed-type", span, text).label("the type of this"));
        }
        value
    }

    // ------------------------------------------------------------ tests of types

    /// `isinstance`, `issubclass`, `hasattr`, `callable` as tests.
    pub(crate) fn type_test(&mut self, id: ExprId) -> Option<Cond> {
        let func = self.func.clone();
        let expr = func.expr(id);
        let ExprKind::Call { callee, args } = &expr.kind else { return None };
        let ExprKind::Builtin(name) = &func.expr(*callee).kind else { return None };
        let ids: Vec<ExprId> = args.iter().filter_map(|a| if let Arg::Positional(id) = a { Some(*id) } else { None }).collect();
        if let [subject] = ids.as_slice() {
            let name = name.clone();
            if name == "callable" {
                let value = self.expr(*subject);
                return Some(self.member_test(value, Some(*subject), expr.span, &mut |fx, ty| fx.is_callable(ty)));
            }
            return self.field_test(&name, *subject, expr.span);
        }
        let [subject, argument] = ids.as_slice() else { return None };
        match name.as_str() {
            "isinstance" => Some(self.isinstance(*subject, *argument, expr.span)),
            "issubclass" => Some(self.issubclass(*subject, *argument, expr.span)),
            "hasattr" => {
                let ExprKind::Str(name) = &func.expr(*argument).kind else { return None };
                Some(self.has_attribute_test(*subject, name, expr.span))
            }
            _ => None,
        }
    }

    pub(crate) fn decided(&mut self, value: Val, known: bool, span: Span) -> Cond {
        let constant = self.bool(known, span);
        let value = self.sequence(value, constant);
        Cond { value, known: Some(known), when_true: Vec::new(), when_false: Vec::new() }
    }

    /// The classes that a test names.
    pub(crate) fn class_test(&mut self, ty: &Ty) -> Option<Tested> {
        match ty {
            Ty::Class(class) => Some(Tested::Class(*class)),
            Ty::Obj(_) => self.inf.class_value(ty).map(Tested::Class),
            Ty::Builtin(name) => Some(Tested::Builtin(name.to_string())),
            Ty::None => Some(Tested::Builtin("NoneType".into())),
            Ty::Tuple(items) => items.iter().map(|t| self.class_test(t)).collect::<Option<Vec<_>>>().map(Tested::Any),
            _ => None,
        }
    }

    /// Is a value of the (non-union) type an instance? `None`: only some are, which shows at run time.
    pub(crate) fn is_instance_of(&mut self, ty: &Ty, tested: &Tested) -> Option<bool> {
        match tested {
            Tested::Any(all) => {
                let answers: Vec<Option<bool>> = all.iter().map(|t| self.is_instance_of(ty, t)).collect();
                if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
            Tested::Builtin(name) => Some(self.is_builtin_instance(ty, name)),
            Tested::Class(class) => {
                if let Some(answer) = self.protocol_instance(ty, *class) {
                    return Some(answer);
                }
                let Some(own) = self.inf.class_of(ty) else { return Some(false) };
                if self.inf.view().is_subclass(own, *class) {
                    Some(true)
                } else if self.inf.view().is_subclass(*class, own) || self.share_descendant(own, *class) {
                    None
                } else {
                    Some(false)
                }
            }
        }
    }

    fn share_descendant(&mut self, a: ClassId, b: ClassId) -> bool {
        let below = self.inf.view().descendants(a);
        below.into_iter().any(|c| self.inf.view().is_subclass(c, b))
    }

    /// Abstract classes of the library (`collections.abc`) that a type fits by its methods.
    fn protocol_instance(&mut self, ty: &Ty, class: ClassId) -> Option<bool> {
        let hir = self.inf.builder.program.class(class);
        let module = self.inf.builder.program.module(hir.module);
        if !module.is_prelude || !matches!(module.name.as_str(), "collections_abc" | "typing") {
            return None;
        }
        let name = hir.name.clone();
        let needs: &[&str] = match name.as_str() {
            "Iterable" => &["__iter__"],
            "Callable" => &["__call__"],
            "Sized" => &["__len__"],
            "Hashable" => &["__hash__"],
            "Sequence" => &["__getitem__", "__len__", "index"],
            "MutableSequence" => &["__getitem__", "__len__", "insert"],
            "Mapping" => &["__getitem__", "keys"],
            "MutableMapping" => &["__setitem__", "keys"],
            "Set" => &["__contains__", "isdisjoint"],
            "MutableSet" => &["__contains__", "isdisjoint", "add"],
            "Iterator" => &["__next__"],
            "Generator" => &["send"],
            "Container" => &["__contains__"],
            "Collection" => &["__contains__", "__len__", "__iter__"],
            "Reversible" => &["__reversed__"],
            _ => return None,
        };
        if let Ty::Tuple(_) = ty {
            let var_tuple = self.as_var_tuple_type();
            return self.protocol_instance(&var_tuple, class);
        }
        match ty {
            Ty::Func(_) | Ty::Class(_) | Ty::TypeOf(_) => return Some(matches!(name.as_str(), "Callable" | "Hashable")),
            Ty::Builtin(_) => return Some(matches!(name.as_str(), "Callable" | "Hashable")),
            Ty::None | Ty::Int | Ty::Float | Ty::Bool | Ty::U8 | Ty::I32 => return Some(name == "Hashable"),
            Ty::Str if name == "Hashable" => return Some(true),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundNative(_) | RecKind::Partial(_) | RecKind::ClassValue(_) => {
                    return Some(matches!(name.as_str(), "Callable" | "Hashable"));
                }
                RecKind::Generator(_) => {
                    return Some(matches!(name.as_str(), "Iterable" | "Iterator" | "Generator" | "Hashable"));
                }
                RecKind::Class(_) if name == "Hashable" => return Some(!self.unhashable(ty)),
                RecKind::Class(_) | RecKind::Box => {}
            },
            _ => {}
        }
        Some(needs.iter().all(|n| self.has_attribute(ty, n) || (*n == "__iter__" && self.has_attribute(ty, "_iter_next"))))
    }

    fn is_builtin_instance(&mut self, ty: &Ty, name: &str) -> bool {
        match (ty, name) {
            (_, "object") => true,
            (Ty::Bool, "int" | "bool") | (Ty::Int, "int") | (Ty::Float, "float") | (Ty::Str, "str") => true,
            (Ty::None, "NoneType") => true,
            (Ty::Tuple(_), "tuple") => true,
            (Ty::Class(_) | Ty::TypeOf(_), "type") => true,
            (Ty::Builtin(builtin), "type") => crate::builtins::names::is_type(builtin),
            // The library tells ints beyond 64 bits apart.
            (_, "_bigint") => self.inf.is_bigint(ty),
            (Ty::Obj(_), "int") if self.inf.is_bigint(ty) => !self.is_prelude,
            (Ty::Obj(_), _) => match self.inf.class_of(ty) {
                Some(class) if name == "tuple" && self.inf.class_info(class).is_named_tuple => true,
                Some(class) => {
                    let mro = self.inf.class_info(class).mro.clone();
                    mro.into_iter()
                        .filter(|c| self.inf.in_library(*c))
                        .any(|c| self.counts_as(&self.inf.builder.program.class(c).name, name))
                }
                None => false,
            },
            _ => false,
        }
    }

    /// Are objects of a library class values of the builtin type? The library itself looks at what they are made of.
    fn counts_as(&self, class: &str, builtin: &str) -> bool {
        match class {
            "vartuple" => builtin == "tuple",
            "defaultdict" | "Counter" | "OrderedDict" => builtin == "dict",
            "_List" => builtin == "list" && !self.is_prelude,
            "_Dict" => builtin == "dict" && !self.is_prelude,
            "_Set" => builtin == "set" && !self.is_prelude,
            "_IntMember" | "IntFlag" => builtin == "int" && !self.is_prelude,
            "_StrMember" => builtin == "str" && !self.is_prelude,
            _ => class == builtin,
        }
    }

    /// The classes that an expression names: one, a tuple of them, or `A | B`.
    fn tested_classes(&mut self, classes: ExprId) -> (Ty, Option<Tested>) {
        let func = self.func.clone();
        match &func.expr(classes).kind {
            ExprKind::Binary(crate::hir::BinaryOp::BitOr, left, right) => {
                let (ty, left) = self.tested_classes(*left);
                let (_, right) = self.tested_classes(*right);
                (ty, left.zip(right).map(|(left, right)| Tested::Any(vec![left, right])))
            }
            ExprKind::Tuple(items) => {
                let tested = items.iter().map(|item| self.tested_classes(item.value).1).collect::<Option<Vec<_>>>();
                (Ty::Int, tested.map(Tested::Any))
            }
            _ => {
                let ty = self.quiet_expr(classes);
                let tested = self.class_test(&ty);
                (ty, tested)
            }
        }
    }

    fn isinstance(&mut self, subject: ExprId, classes: ExprId, span: Span) -> Cond {
        let value = self.expr(subject);
        let chosen = classes;
        let (tested, classes) = self.tested_classes(classes);
        if let Ty::Union(members) = &tested
            && members.iter().all(|m| self.class_test(m).is_some())
        {
            let value = self.kept(value);
            let chosen = self.expr(chosen);
            let test = self.dispatch(chosen, &mut |fx, class| match fx.class_test(&class.ty) {
                Some(tested) => {
                    let cond = fx.instance_test(value.clone(), &tested, None, span);
                    fx.sequence(class, cond.value)
                }
                None => fx.bool(false, span),
            });
            return Cond { value: test, known: None, when_true: Vec::new(), when_false: Vec::new() };
        }
        let Some(tested) = classes else {
            let text = "isinstance() arg 2 must be a type, a tuple of types, or a union";
            let mut diagnostic = Diagnostic::error("type-mismatch", span, text);
            if let ExprKind::Str(name) = &self.func.expr(chosen).kind {
                diagnostic = diagnostic.help(format!("name the type itself, without quotes: {name}"));
            }
            let error = if tested.is_never() { self.zero(Ty::Bool, span) } else { self.fail("TypeError", text, diagnostic) };
            let error = self.coerce(error, &Ty::Bool);
            return Cond { value: error, known: None, when_true: Vec::new(), when_false: Vec::new() };
        };
        let narrow = self.narrowable(subject).map(|(local, _)| local);
        self.instance_test(value, &tested, narrow, span)
    }

    /// The test with what its outcomes say about the variable.
    pub(crate) fn instance_test(&mut self, value: Val, tested: &Tested, narrow: Option<crate::hir::LocalId>, span: Span) -> Cond {
        let ty = self.inf.store.resolve(&value.ty);
        if ty.is_never() {
            let value = self.coerce(value, &Ty::Bool);
            return Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() };
        }
        let members = ty.members();
        let answers: Vec<Option<bool>> = members.iter().map(|m| self.is_instance_of(m, tested)).collect();
        if answers.iter().all(|a| *a == Some(true)) {
            return self.decided(value, true, span);
        }
        if answers.iter().all(|a| *a == Some(false)) {
            return self.decided(value, false, span);
        }
        let mut yes = Vec::new();
        let mut no = Vec::new();
        for (member, answer) in members.iter().zip(&answers) {
            match answer {
                Some(true) => yes.push(member.clone()),
                Some(false) => no.push(member.clone()),
                None => {
                    yes.extend(self.narrowed_classes(member, tested));
                    no.push(member.clone());
                }
            }
        }
        let value = self.block(|fx| {
            let value = fx.temp(value);
            fx.instance_value(value, &members, &answers, tested, span)
        });
        let (mut when_true, mut when_false) = (Vec::new(), Vec::new());
        if let Some(local) = narrow {
            when_true.push((local, make_union(yes)));
            when_false.push((local, make_union(no)));
        }
        Cond { value, known: None, when_true, when_false }
    }

    /// The subclasses of an object type that pass the test.
    fn narrowed_classes(&mut self, member: &Ty, tested: &Tested) -> Vec<Ty> {
        match tested {
            Tested::Any(all) => {
                let mut found: Vec<Ty> = Vec::new();
                for tested in all {
                    for ty in self.narrowed_classes(member, tested) {
                        if !found.contains(&ty) {
                            found.push(ty);
                        }
                    }
                }
                if found.len() > 1 {
                    // Several subclasses: stay with their base.
                    return vec![member.clone()];
                }
                found
            }
            Tested::Class(class) => {
                let own = self.inf.class_of(member);
                match own {
                    Some(own) if self.inf.view().is_subclass(*class, own) => {
                        let rec = self.inf.record(*class);
                        vec![Ty::Obj(rec)]
                    }
                    Some(own) if self.share_descendant(own, *class) => vec![member.clone()],
                    _ => Vec::new(),
                }
            }
            Tested::Builtin(_) => Vec::new(),
        }
    }

    fn instance_value(&mut self, value: Val, members: &[Ty], answers: &[Option<bool>], tested: &Tested, span: Span) -> Val {
        let surely: Vec<Ty> = members.iter().zip(answers).filter(|(_, a)| **a == Some(true)).map(|(m, _)| m.clone()).collect();
        let mut result = if surely.is_empty() { self.bool(false, span) } else { self.tag_is(value.clone(), &surely) };
        for (member, answer) in members.iter().zip(answers) {
            if answer.is_some() {
                continue;
            }
            let object = if members.len() > 1 { self.narrowed(value.clone(), member.clone()) } else { value.clone() };
            let layouts = self.tested_layouts(tested);
            let test = self.val(Ty::Bool, E::LayoutIs(Box::new(object.e), layouts), span);
            if members.len() == 1 {
                return test;
            }
            let here = self.tag_is(value.clone(), std::slice::from_ref(member));
            result = self.val(Ty::Bool, E::If(Box::new(here.e), Box::new(test.e), Box::new(result.e)), span);
        }
        result
    }

    fn tested_layouts(&mut self, tested: &Tested) -> Vec<crate::types::LayoutId> {
        let mut layouts = match tested {
            Tested::Any(all) => all.iter().flat_map(|t| self.tested_layouts(t)).collect(),
            Tested::Class(class) => self.inf.layouts_under(*class),
            Tested::Builtin(_) => Vec::new(),
        };
        layouts.sort();
        layouts.dedup();
        layouts
    }

    fn issubclass(&mut self, subject: ExprId, classes: ExprId, span: Span) -> Cond {
        let value = self.expr(subject);
        let (_, tested) = self.tested_classes(classes);
        match (self.inf.store.resolve(&value.ty), tested) {
            (Ty::Class(class), Some(tested)) => {
                let rec = self.inf.record(class);
                let known = self.is_instance_of(&Ty::Obj(rec), &tested) == Some(true);
                self.decided(value, known, span)
            }
            (Ty::Builtin(name), Some(tested)) if crate::builtins::names::is_type(&name) => {
                let known = is_builtin_subclass(&name, &tested);
                self.decided(value, known, span)
            }
            (Ty::TypeOf(_), Some(tested)) => {
                let layouts = self.tested_layouts(&tested);
                let value = self.val(Ty::Bool, E::LayoutIs(Box::new(value.e), layouts), span);
                Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
            }
            (Ty::Union(_), Some(tested)) => {
                let value = self.dispatch(value, &mut |fx, part| match part.ty.clone() {
                    Ty::TypeOf(_) => {
                        let layouts = fx.tested_layouts(&tested);
                        fx.val(Ty::Bool, E::LayoutIs(Box::new(part.e), layouts), span)
                    }
                    _ => fx.type_error(span, "issubclass() arg 1 must be a class"),
                });
                Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
            }
            _ => {
                let error = self.type_error(span, "issubclass() arg 1 must be a class");
                let value = self.coerce(error, &Ty::Bool);
                Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
            }
        }
    }

    // ------------------------------------------------------------ the library's primitives

    fn runtime_call(&mut self, name: &str, args: Vec<Val>, span: Span) -> Val {
        let Some(intrinsic) = intrinsics::lookup(name) else {
            return self.unsupported(span, &format!("the runtime function '{name}'"), "");
        };
        let ty = match intrinsic.result {
            Abi::None => Ty::None,
            Abi::Int => Ty::Int,
            Abi::Float => Ty::Float,
            Abi::Bool => Ty::Bool,
            Abi::Str => Ty::Str,
            Abi::Array | Abi::Object => Ty::Never,
        };
        let mut converted = Vec::new();
        for (arg, abi) in args.into_iter().zip(intrinsic.params) {
            converted.push(match abi {
                Abi::Int => self.coerce(arg, &Ty::Int),
                Abi::Float => self.coerce(arg, &Ty::Float),
                Abi::Str => self.text_argument(arg),
                Abi::None | Abi::Bool | Abi::Array | Abi::Object => arg,
            });
        }
        if let Some(wrong) = converted.iter().zip(intrinsic.params).position(|(a, abi)| *abi == Abi::Int && self.inf.is_bigint(&a.ty)) {
            let at = converted[wrong].e.span;
            return self.raise("OverflowError", "Python int too large to convert to C int", at);
        }
        if converted.iter().any(|a| a.ty.is_never()) {
            let mut result = self.zero(Ty::Never, span);
            for arg in converted.into_iter().rev() {
                result = self.sequence(arg, result);
            }
            return result;
        }
        let args = converted.into_iter().map(|a| a.e).collect();
        self.val(ty, E::Runtime(intrinsic.name, args), span)
    }

    fn primitive(&mut self, id: Option<ExprId>, name: &str, args: &[Val], span: Span) -> Option<Val> {
        let int = Ty::Int;
        let float = Ty::Float;
        let simple = match name {
            "_wrap_add" => Some((Prim::WrapAdd, int)),
            "_wrap_sub" => Some((Prim::WrapSub, int)),
            "_wrap_mul" => Some((Prim::WrapMul, int)),
            "_shr" => Some((Prim::IntShr, int)),
            "_shr_logical" => Some((Prim::ShrLogical, int)),
            "_in_bounds" if self.inf.unchecked => return Some(self.bool(true, span)),
            "_in_bounds" | "_unsigned_lt" => Some((Prim::UnsignedLt, Ty::Bool)),
            "_unsigned_div" => Some((Prim::UnsignedDiv, int)),
            "_fdiv" => Some((Prim::FloatDivRaw, float)),
            "_fmod_c" => Some((Prim::FloatRem, float)),
            "_floor" => Some((Prim::FloatFloor, float)),
            "_ceil" => Some((Prim::FloatCeil, float)),
            "_trunc" => Some((Prim::FloatTrunc, float)),
            "_sqrt" => Some((Prim::FloatSqrt, float)),
            "_fabs" => Some((Prim::FloatAbs, float)),
            "_copysign" => Some((Prim::FloatCopySign, float)),
            "_float_to_int" => Some((Prim::FloatToInt, int)),
            "_int_to_float" => Some((Prim::IntToFloat, float)),
            "_float_bits" => Some((Prim::FloatBits, int)),
            "_float_from_bits" => Some((Prim::FloatFromBits, float)),
            "_address" => Some((Prim::Address, int)),
            "_shl" => Some((Prim::WrapShl, int)),
            _ => None,
        };
        if let Some((prim, ty)) = simple {
            let float_args = matches!(
                prim,
                Prim::FloatDivRaw
                    | Prim::FloatRem
                    | Prim::FloatFloor
                    | Prim::FloatCeil
                    | Prim::FloatTrunc
                    | Prim::FloatSqrt
                    | Prim::FloatAbs
                    | Prim::FloatCopySign
            );
            let args = args
                .iter()
                .map(|a| {
                    if prim == Prim::Address {
                        a.clone()
                    } else if float_args {
                        self.coerce(a.clone(), &Ty::Float)
                    } else if matches!(a.ty, Ty::Bool | Ty::Union(_)) {
                        self.coerce(a.clone(), &Ty::Int)
                    } else {
                        a.clone()
                    }
                })
                .collect();
            return Some(self.prim(prim, ty, args, span));
        }
        self.array_primitive(id, name, args, span)
            .or_else(|| self.field_primitive(name, args, span))
            .or_else(|| self.other_primitive(name, args, span))
    }

    pub(crate) fn element(&self, array: &Val) -> Ty {
        match self.inf.store.resolve(&array.ty) {
            Ty::Array(cell) => self.inf.store.get(cell),
            _ => Ty::Never,
        }
    }

    fn array_primitive(&mut self, id: Option<ExprId>, name: &str, args: &[Val], span: Span) -> Option<Val> {
        let boxed = |i: usize| Box::new(args[i].e.clone());
        let three = || Box::new([args[0].e.clone(), args[1].e.clone(), args[2].e.clone()]);
        let kind = match (name, args.len()) {
            ("_array_new", 1) => {
                let rec = self.site(id.unwrap_or(ExprId(span.start)), 17, |inf| {
                    let rec = inf.store.new_rec(RecKind::Box);
                    inf.store.field_or_new(rec, "value");
                    Some(rec)
                })?;
                let cell = self.inf.store.field_or_new(rec, "value");
                return Some(self.val(Ty::Array(cell), E::ArrayNew(boxed(0)), span));
            }
            ("_array_resize", 2) => return Some(self.val(args[0].ty.clone(), E::ArrayResize(boxed(0), boxed(1)), span)),
            ("_array_take", 2) => {
                let element = self.element(&args[0]);
                return Some(self.val(element, E::ArrayTake(boxed(0), boxed(1)), span));
            }
            ("_array_init", 3) => {
                let element = match self.inf.store.resolve(&args[0].ty) {
                    Ty::Array(cell) => self.grown_element(cell, &args[2].ty),
                    _ => Ty::Never,
                };
                let value = self.coerce(args[2].clone(), &element);
                self.push(span, StmtKind::ArrayInit(args[0].e.clone(), args[1].e.clone(), value.e));
                return Some(self.none(span));
            }
            ("_array_free", 1) => E::ArrayFree(boxed(0)),
            ("_array_move", 5) => {
                let (to, from) = (args[0].ty.clone(), args[2].ty.clone());
                self.inf.join(&to, &from);
                E::ArrayMove(Box::new([args[0].e.clone(), args[1].e.clone(), args[2].e.clone(), args[3].e.clone(), args[4].e.clone()]))
            }
            ("_array_retain", 3) => E::ArrayRetain(three()),
            ("_array_release", 3) => E::ArrayRelease(three()),
            ("_array_zero", 3) => E::ArrayZero(three()),
            _ => return None,
        };
        Some(self.val(Ty::None, kind, span))
    }

    fn other_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        match (name, args) {
            ("_zeroed", [class]) => self.zeroed(class.ty.clone(), span),
            ("_require_key", [keys, key]) => Some(self.require_key(keys, key, span)),
            ("_class_path", [value]) => Some(self.class_path_of(value.clone(), span)),
            ("_class_name", [value]) => Some(self.class_name_of(value.clone(), span)),
            ("_type_error", parts) => Some(self.library_type_error(parts, span)),
            ("_enum_all", [class]) => match self.inf.store.resolve(&class.ty) {
                Ty::Class(class) if self.inf.is_enum(class) => Some(self.all_enum_members(class, span)),
                _ => Some(self.zero(Ty::Never, span)),
            },
            ("_data_method", [name, object, rest @ ..]) => match &name.e.kind {
                E::Str(name) => self.dataclass_method(&name.clone(), object.clone(), rest.first().cloned(), span),
                _ => None,
            },
            ("_data_dict", [object]) => Some(self.fields_dict(object.clone(), "_dict_value", span)),
            ("_data_tuple", [object]) => Some(self.fields_values(object.clone(), "_tuple_value", span)),
            ("_data_fields", [value]) => Some(self.field_objects(value.clone(), span)),
            ("_wide_mul", [a, b]) if self.inf.ints == crate::infer::Ints::Machine => {
                Some(self.binary(crate::hir::BinaryOp::Mul, a.clone(), b.clone(), span))
            }
            ("_wide_pow", [a, b]) if self.inf.ints == crate::infer::Ints::Machine => {
                Some(self.call_library("_numbers", "int_pow", vec![a.clone(), b.clone()], span))
            }
            ("_wide_int", [text]) if self.inf.ints == crate::infer::Ints::Exact => {
                let base = self.int(10, span);
                Some(self.call_library("bigint", "_parse_wide", vec![text.clone(), base], span))
            }
            ("_wide_int", [text]) => Some(self.construct_builtin("int", Args::of(vec![text.clone()]), span)),
            ("_wide_pow", [a, b]) => Some(self.call_library("bigint", "_wide_pow", vec![a.clone(), b.clone()], span)),
            ("_wide_mul", [a, b]) => Some(self.call_library("bigint", "_wide_mul", vec![a.clone(), b.clone()], span)),
            ("_wide", [value]) if self.inf.ints == crate::infer::Ints::Exact && matches!(value.ty, Ty::Int | Ty::Bool) => {
                Some(self.call_library("bigint", "_wide_of", vec![value.clone()], span))
            }
            ("_wide", [value]) => Some(value.clone()),
            ("_wide_trunc", [value]) if self.inf.ints == crate::infer::Ints::Exact => {
                Some(self.call_library("bigint", "_from_float", vec![value.clone()], span))
            }
            ("_wide_trunc", [value]) => Some(self.call_library("_numbers", "_float_as_int", vec![value.clone()], span)),
            ("_run_main", []) => {
                let entry = self.inf.builder.program.entry?;
                let init = self.inf.builder.program.module(entry).init;
                Some(self.call_func(init, None, Args::default(), span))
            }
            _ => None,
        }
    }

    /// What is passed to a runtime function as text has to be text.
    fn text_argument(&mut self, value: Val) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Str | Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.text_argument(part)),
            other => {
                let name = self.python_name(&other);
                let error = self.type_error(value.e.span, &format!("must be str, not {name}"));
                self.sequence(value, error)
            }
        }
    }

    /// `_type_error("text ", value, …)`: values stand for the names of their types; a text that begins with `help: ` is
    /// for the diagnostic alone.
    fn library_type_error(&mut self, parts: &[Val], span: Span) -> Val {
        let mut text = String::new();
        let mut help = None;
        for part in parts {
            match &part.e.kind {
                E::Str(part) if part.starts_with("help: ") => help = part.strip_prefix("help: "),
                E::Str(part) => text.push_str(part),
                _ => text.push_str(&self.python_name(&part.ty)),
            }
        }
        let diagnostic = Diagnostic::error("type-mismatch", span, text.clone());
        let diagnostic = help.map_or(diagnostic.clone(), |help| diagnostic.help(help));
        self.fail("TypeError", &text, diagnostic)
    }

    /// An object of a library class with all fields zero, past its constructor.
    fn zeroed(&mut self, class: Ty, span: Span) -> Option<Val> {
        let class = match class {
            Ty::Class(class) => class,
            Ty::Builtin(name) => {
                let (module, name) = library_home(&name);
                self.inf.library_class(module, name)?
            }
            _ => return None,
        };
        let rec = self.site(ExprId(span.start), 19, |inf| Some(inf.record(class)))?;
        Some(self.new_object(rec, span))
    }

    fn class_name_of(&mut self, value: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.class_name_of(part, span)),
            Ty::Obj(rec) if matches!(self.inf.store.rec(*rec).kind, RecKind::Class(_)) => {
                self.val(Ty::Str, E::ClassName(Box::new(value.e)), span)
            }
            _ => {
                let name = self.python_name(&ty);
                let name = self.str(&name, span);
                self.sequence(value, name)
            }
        }
    }
}

fn is_builtin_subclass(name: &str, tested: &Tested) -> bool {
    match tested {
        Tested::Any(all) => all.iter().any(|tested| is_builtin_subclass(name, tested)),
        Tested::Builtin(base) => name == base || base == "object" || (name == "bool" && base == "int"),
        Tested::Class(_) => false,
    }
}
