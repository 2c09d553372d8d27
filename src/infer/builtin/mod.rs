//! The few builtins that no library function can express.

mod copying;
mod kind;
mod misuse;
mod primitive;
mod type_test;
mod weak;
mod words;

use crate::diag::Diagnostic;
use crate::hir::{Arg, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::{Args, Callee};
use crate::infer::class::library_home;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, Prim};

/// Forms of the compiler that take exactly one argument, also as `f(*args)`.
const TAKE_ONE: [&str; 6] = ["callable", "hash", "id", "len", "repr", "type"];

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
            let args = fx.args(args, Callee::Builtin(name));
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
        if TAKE_ONE.contains(&name)
            && args.positional.is_empty()
            && let Some(rest) = args.rest.take()
        {
            let function = self.str(name, span);
            args.positional = vec![self.call_library("tuple", "_sole", vec![rest, function], span)];
        }
        match name {
            "tuple" if args.rest.is_some() => self.call_library_args("tuple", "_spread_tuple", args, span),
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
            "delattr" => self.delete_named(args, span),
            "setattr" => self.set_named(args, span),
            "dir" if args.positional.len() == 1 => self.dir(args.positional.remove(0), span),
            "dir" => self.unsupported(span, "dir() without an object", "list the names yourself"),
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

    pub(crate) fn wrong_builtin_call(&mut self, name: &str, span: Span) -> Val {
        let text = format!("{name}() does not take these arguments");
        self.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()))
    }

    pub(crate) fn construct_builtin(&mut self, name: &str, args: Args, span: Span) -> Val {
        let (module, _) = library_home(name);
        let args = self.plain_argument(name, args);
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

    /// A number or tuple is made of the value of an object, unless the object's class says how.
    fn plain_argument(&mut self, name: &str, mut args: Args) -> Args {
        let method = match name {
            "int" => "__int__",
            "float" => "__float__",
            "tuple" => "__iter__",
            _ => return args,
        };
        args.positional = args.positional.into_iter().map(|value| self.plain_unless_own(value, method)).collect();
        args
    }

    /// `int(text)` of a literal that is too long for 64 bits, or of any text if all ints are exact.
    fn reads_large_int(&self, text: &Val) -> bool {
        let long = matches!(&text.e.kind, E::Str(text) if text.len() > 18);
        text.ty == Ty::Str
            && !self.is_prelude
            && (self.inf.ints == crate::infer::Ints::Exact || (long && self.inf.ints == crate::infer::Ints::Auto))
    }

    pub(crate) fn length(&mut self, value: Val, span: Span) -> Val {
        let value = self.plain_unless_own(value, "__len__");
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
            _ if self.has_method(&ty, "__len__") => {
                let is_own = self.inf.class_of(&ty).is_some_and(|class| !self.inf.in_library(class));
                let length = self.call_method(value, "__len__", Vec::new(), span);
                if is_own { self.call_library("functions", "_checked_length", vec![length], span) } else { length }
            }
            _ => self.type_error_of(value, ["object of type '", "' has no len()"], span),
        }
    }

    /// `iter(value)`
    pub(crate) fn iterator(&mut self, value: Val, span: Span) -> Val {
        let value = self.plain_unless_own(value, "__iter__");
        let value = self.as_having(value, "__iter__", ["'", "' object is not iterable"], span);
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Never => value,
            Ty::Class(class) if self.inf.is_enum(*class) => {
                let members = self.enum_members(*class, span);
                self.iterator(members, span)
            }
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
                let told = |text| Diagnostic::error("not-iterable", span, text);
                self.fail_of("TypeError", value, ["'", "' object is not iterable"], told)
            }
        }
    }

    /// `id(value)`: an address, or a hash for values which have none.
    pub(crate) fn identity_number(&mut self, value: Val, span: Span) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Obj(rec) if self.inf.is_complex(rec) => self.hash(value, span),
            Ty::Obj(_) | Ty::Str => self.prim(Prim::Address, Ty::Int, vec![value], span),
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.identity_number(part, span)),
            _ => self.hash(value, span),
        }
    }

    pub(crate) fn hash(&mut self, value: Val, span: Span) -> Val {
        let value = match self.split_by_methods(value, &["__hash__", "__eq__"], &mut |fx, part| fx.hash(part, span)) {
            Ok(hash) => return hash,
            Err(value) => value,
        };
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
            _ if self.has_method(&ty, "__hash__") && !self.unhashable(&ty) => {
                let is_object = matches!(ty, Ty::Obj(_));
                let hash = self.call_method(value, "__hash__", Vec::new(), span);
                if is_object { self.narrow_hash(hash, span) } else { hash }
            }
            Ty::Obj(_) if !self.unhashable(&ty) => self.call_library("functions", "_identity_hash", vec![value], span),
            _ => {
                let advice = self.hash_advice(&ty);
                let told = |text| Diagnostic::error("type-mismatch", span, text).advice(advice);
                self.fail_of("TypeError", value, ["unhashable type: '", "'"], told)
            }
        }
    }

    /// What a `__hash__` gives, as one word: an int beyond 64 bits counts as its own hash.
    fn narrow_hash(&mut self, hash: Val, span: Span) -> Val {
        match self.inf.store.resolve(&hash.ty) {
            Ty::Union(_) => self.dispatch(hash, &mut |fx, part| fx.narrow_hash(part, span)),
            Ty::Bool => self.prim(Prim::BoolToInt, Ty::Int, vec![hash], span),
            ty @ Ty::Obj(_) if self.inf.is_bigint(&ty) || self.inf.is_derived_from_value(&ty, &Ty::Int) => self.hash(hash, span),
            ty @ Ty::Obj(_) if self.is_valued_member(&ty) => {
                let value = self.get_attribute(hash, "_value_", span);
                self.narrow_hash(value, span)
            }
            Ty::Int => self.call_library("functions", "_object_hash", vec![hash], span),
            Ty::U8 | Ty::I32 | Ty::Never => hash,
            _ => {
                let error = self.type_error(span, "__hash__ method should return an integer");
                self.sequence(hash, error)
            }
        }
    }

    /// Mutable library containers, and classes with `__eq__` but no `__hash__`.
    pub(crate) fn unhashable(&mut self, ty: &Ty) -> bool {
        let Some(class) = self.inf.class_of(ty) else { return false };
        let name = self.inf.builder.program.class(class).name.clone();
        let library = self.inf.builder.program.module(self.inf.builder.program.class(class).module).is_prelude;
        if library {
            const MUTABLE: [&str; 10] =
                ["list", "dict", "set", "bytearray", "deque", "_HeldDict", "defaultdict", "Counter", "OrderedDict", "slice"];
            return MUTABLE.contains(&name.as_str());
        }
        self.is_unhashable_class(class)
    }

    fn is_callable(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Func(_) | Ty::Class(_) | Ty::TypeOf(_) => true,
            Ty::Builtin(name) => !matches!(&**name, "NotImplemented" | "Ellipsis"),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(_)
                | RecKind::BoundMethod(_)
                | RecKind::BoundValue
                | RecKind::BoundNative(_)
                | RecKind::Partial(..)
                | RecKind::ClassValue(_) => true,
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
}
