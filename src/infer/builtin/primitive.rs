//! The library's primitives: what it is written with and no Python says.

use crate::builtins::intrinsics::{self, Abi};
use crate::diag::Diagnostic;
use crate::hir::ExprId;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::library_home;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, Prim, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn runtime_call(&mut self, name: &str, args: Vec<Val>, span: Span) -> Val {
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
                Abi::Int => self.number_argument(arg, &Ty::Int),
                Abi::Float => self.number_argument(arg, &Ty::Float),
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

    /// An exception seen as one of a base class: its methods need one instance for all classes below.
    fn upcast(&mut self, args: &[Val]) -> Option<Val> {
        let [value, Val { ty: Ty::Class(base), .. }] = args else { return None };
        let base = Ty::Obj(self.inf.record(*base));
        Some(self.coerce(value.clone(), &base))
    }

    pub(super) fn primitive(&mut self, id: Option<ExprId>, name: &str, args: &[Val], span: Span) -> Option<Val> {
        let int = Ty::Int;
        let float = Ty::Float;
        let simple = match name {
            "_add_overflows" => Some((Prim::AddOverflows, Ty::Bool)),
            "_sub_overflows" => Some((Prim::SubOverflows, Ty::Bool)),
            "_mul_overflows" => Some((Prim::MulOverflows, Ty::Bool)),
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
            "_square_rest" => Some((Prim::FloatSquareRest, float)),
            "_fabs" => Some((Prim::FloatAbs, float)),
            "_copysign" => Some((Prim::FloatCopySign, float)),
            "_float_to_int" => Some((Prim::FloatToInt, int)),
            "_int_to_float" => Some((Prim::IntToFloat, float)),
            "_float_bits" => Some((Prim::FloatBits, int)),
            "_float_from_bits" => Some((Prim::FloatFromBits, float)),
            "_address" => Some((Prim::Address, int)),
            "_upcast" => return self.upcast(args),
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
                    | Prim::FloatSquareRest
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
            .or_else(|| self.index_primitive(name, args, span))
            .or_else(|| self.field_primitive(name, args, span))
            .or_else(|| self.test_primitive(name, args, span))
            .or_else(|| self.word_primitive(name, args, span))
            .or_else(|| self.weak_primitive(name, args, span))
            .or_else(|| self.other_primitive(name, args, span))
    }

    pub(crate) fn element(&self, array: &Val) -> Ty {
        match self.inf.store.resolve(&array.ty) {
            Ty::Array(cell) => self.inf.store.get(cell),
            _ => Ty::Never,
        }
    }

    /// `_needs_wrap(i, n)`: does the index not count from the start of `n` items? Then `n` is added and the sum checked.
    /// Without checks of indices it is only asked whether the index is negative.
    fn index_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        let ("_needs_wrap", [index, length]) = (name, args) else { return None };
        let index = self.coerce(index.clone(), &Ty::Int);
        let outside = if self.inf.unchecked {
            let zero = self.int(0, span);
            self.prim(Prim::IntLt, Ty::Bool, vec![index, zero], span)
        } else {
            let inside = self.prim(Prim::UnsignedLt, Ty::Bool, vec![index, length.clone()], span);
            self.prim(Prim::BoolNot, Ty::Bool, vec![inside], span)
        };
        Some(self.prim(Prim::Rarely, Ty::Bool, vec![outside], span))
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
            ("_row_kinds", 1) => {
                let kinds = self.element(&args[0]).row_kinds().unwrap_or(0);
                return Some(self.int(kinds, span));
            }
            ("_sort_numbers", 5) => {
                let pair = Args::of(vec![args[0].clone(), args[0].clone()]);
                let compared = self.call_value(None, args[4].clone(), pair, span);
                match compared.e.kind {
                    E::Call(less, _) => {
                        E::Sort(less, Box::new([args[0].e.clone(), args[1].e.clone(), args[2].e.clone(), args[3].e.clone()]))
                    }
                    // Nothing to compare is left of it.
                    _ => return Some(compared),
                }
            }
            ("_array_free", 1) => E::ArrayFree(boxed(0)),
            ("_array_move", 5) => {
                let (to, from) = (args[0].ty.clone(), args[2].ty.clone());
                self.inf.join(&to, &from);
                E::ArrayMove(Box::new([args[0].e.clone(), args[1].e.clone(), args[2].e.clone(), args[3].e.clone(), args[4].e.clone()]))
            }
            ("_array_release", 3) => E::ArrayRelease(three()),
            ("_array_zero", 3) => E::ArrayZero(three()),
            _ => return None,
        };
        Some(self.val(Ty::None, kind, span))
    }

    fn other_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        match (name, args) {
            ("_rarely", [test]) if matches!(test.e.kind, E::Bool(_)) => Some(test.clone()),
            ("_rarely", [test]) => Some(self.prim(Prim::Rarely, Ty::Bool, vec![test.clone()], span)),
            ("_zeroed", [class]) => self.zeroed(class.ty.clone(), span),
            ("_complex", [real, imag]) => {
                let class = self.inf.library_class("complex", "complex")?;
                let rec = self.site(ExprId(span.start), 19, |inf| Some(inf.record(class)))?;
                let parts = [real, imag].map(|part| self.coerce(part.clone(), &Ty::Float).e);
                Some(self.val(Ty::Obj(rec), E::Tuple(parts.to_vec()), span))
            }
            ("_require_key", [keys, key]) => Some(self.require_key(keys, key, span)),
            ("_close_next_dropped", []) => Some(self.close_next_dropped(span)),
            ("_class_path", [value]) => Some(self.class_path_of(value.clone(), span)),
            ("_class_name", [value]) => Some(self.class_name_of(value.clone(), span)),
            ("_type_error", parts) => Some(self.library_type_error(parts, Fx::python_name, span)),
            ("_plain_type_error", parts) => Some(self.library_type_error(parts, Fx::plain_name, span)),
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
            ("_data_items", [function, object, factory]) => match &function.e.kind {
                E::Str(function) => Some(self.fields_items(object.clone(), &function.clone(), factory.clone(), span)),
                _ => None,
            },
            ("_data_each", [function, object, rest @ ..]) => Some(self.each_shown_field(function, object.clone(), rest, span)),
            ("_data_fields", [value]) => Some(self.field_objects(value.clone(), span)),
            ("_wide_mul", [a, b]) if self.inf.ints == crate::infer::Ints::Machine => {
                Some(self.binary(crate::hir::BinaryOp::Mul, a.clone(), b.clone(), span))
            }
            ("_wide_pow", [a, b]) if self.inf.ints == crate::infer::Ints::Machine => {
                Some(self.call_library("_numbers", "int_pow", vec![a.clone(), b.clone()], span))
            }
            ("_number_pow", [a, b]) => Some(self.program_power(a.clone(), b.clone(), span)),
            ("_wide_int", [text, base]) if self.inf.ints == crate::infer::Ints::Exact => {
                Some(self.call_library("bigint", "_parse_wide", vec![text.clone(), base.clone()], span))
            }
            ("_wide_int", [text, base]) => Some(self.construct_builtin("int", Args::of(vec![text.clone(), base.clone()]), span)),
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
            ("_run_at_exit", []) => Some(self.run_at_exit(span)),
            _ => None,
        }
    }

    /// What follows the program's own work, if it asks for anything.
    fn run_at_exit(&mut self, span: Span) -> Val {
        let mut last = self.none(span);
        if self.inf.has_weak_references() {
            last = self.call_library("weakref", "_end", Vec::new(), span);
        }
        if self.inf.builder.loaded_global("atexit", "_registered").is_some() {
            let run = self.call_library("atexit", "_run_exitfuncs", Vec::new(), span);
            last = self.sequence(run, last);
        }
        last
    }

    /// What is passed to a runtime function as a number has to be one.
    fn number_argument(&mut self, value: Val, wanted: &Ty) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.number_argument(part, wanted)),
            Ty::Int | Ty::Bool | Ty::U8 | Ty::I32 | Ty::Never => self.coerce(value, wanted),
            Ty::Float if *wanted == Ty::Float => value,
            Ty::Obj(_) if self.inf.held_type(&value.ty).is_some() => {
                let value = self.plain_value(value);
                self.number_argument(value, wanted)
            }
            ty @ Ty::Obj(_) if self.inf.is_bigint(&ty) => self.coerce(value, wanted),
            _ => {
                let span = value.e.span;
                let pieces = match wanted {
                    Ty::Int => ["'", "' object cannot be interpreted as an integer"],
                    _ => ["must be real number, not ", ""],
                };
                self.type_error_of(value, pieces, span)
            }
        }
    }

    /// What is passed to a runtime function as text has to be text.
    fn text_argument(&mut self, value: Val) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Str | Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.text_argument(part)),
            Ty::Obj(_) if self.inf.value_base_of(&value.ty) == Some("str") => self.plain_value(value),
            _ => {
                let span = value.e.span;
                self.type_error_of(value, ["must be str, not ", ""], span)
            }
        }
    }

    /// `_type_error("text ", value, …)`: values stand for the names of their types; a text that begins with `help: ` is
    /// for the diagnostic alone. `_plain_type_error` names classes as modules written in Python do.
    /// At run time it is known which type of a union a value has.
    fn library_type_error(&mut self, parts: &[Val], name: fn(&mut Self, &Ty) -> String, span: Span) -> Val {
        let is_union = |fx: &Self, part: &Val| matches!(fx.inf.store.resolve(&part.ty), Ty::Union(_));
        if let Some(at) = parts.iter().position(|part| is_union(self, part)).filter(|_| self.is_lenient()) {
            return self.dispatch(parts[at].clone(), &mut |fx, member| {
                let mut parts = parts.to_vec();
                parts[at] = member;
                fx.library_type_error(&parts, name, span)
            });
        }
        let mut pieces = vec![String::new()];
        let mut values = Vec::new();
        let mut help = None;
        for part in parts {
            let piece = match &part.e.kind {
                E::Str(part) if part.starts_with("help: ") => {
                    help = part.strip_prefix("help: ");
                    continue;
                }
                E::Str(part) => part.clone(),
                _ if self.has_classes_below(&part.ty) => {
                    values.push(part);
                    pieces.push(String::new());
                    continue;
                }
                _ => name(self, &part.ty),
            };
            if let Some(last) = pieces.last_mut() {
                last.push_str(&piece);
            }
        }
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        self.fail_naming("TypeError", &pieces, &values, |text| {
            let diagnostic = Diagnostic::error("type-mismatch", span, text);
            match help {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            }
        })
    }

    /// `type(x).__name__`
    fn plain_name(&mut self, ty: &Ty) -> String {
        match self.inf.class_of(ty) {
            Some(class) => self.inf.shown_class(class),
            None => self.python_name(ty),
        }
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
