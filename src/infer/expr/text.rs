//! Texts: f-strings, `str()` and `repr()` of values.

use crate::builtins::names;
use crate::hir::{self, ExprId, FStringPart};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir;

/// Texts that one function of the library joins; more of them take several calls.
const MOST_JOINED: usize = 8;

impl<'a, 'b> Fx<'a, 'b> {
    pub(super) fn fstring(&mut self, parts: &[FStringPart], span: Span) -> Val {
        let mut texts = Vec::new();
        for part in parts {
            let value = match part {
                FStringPart::Text(text) => self.str(text, span),
                FStringPart::Value { value, conversion, spec } => self.formatted(*value, *conversion, *spec, span),
            };
            texts.push(self.kept(value));
        }
        self.joined_texts(texts, span)
    }

    /// The texts behind one another.
    pub(crate) fn joined_texts(&mut self, mut texts: Vec<Val>, span: Span) -> Val {
        match texts.len() {
            0 => self.str("", span),
            1 => texts.remove(0),
            2 => {
                let second = texts.remove(1);
                let first = texts.remove(0);
                self.call_method(first, "__add__", vec![second], span)
            }
            count if count <= MOST_JOINED => self.call_library("str", &format!("_concat_{count}"), texts, span),
            _ => {
                let rest = texts.split_off(MOST_JOINED);
                let first = self.joined_texts(texts, span);
                self.joined_texts(std::iter::once(first).chain(rest).collect(), span)
            }
        }
    }

    fn formatted(&mut self, value: ExprId, conversion: Option<hir::Conversion>, spec: Option<ExprId>, span: Span) -> Val {
        let at = self.func.expr(value).span;
        let mut value = self.expr(value);
        value = match conversion {
            None => value,
            Some(hir::Conversion::Str) => self.to_str(value, at),
            Some(hir::Conversion::Repr) => self.to_repr(value, at),
            Some(hir::Conversion::Ascii) => self.call_library("functions", "ascii", vec![value], at),
        };
        match spec {
            None => self.format_value(value, None, at),
            Some(spec) => {
                let value = self.kept(value);
                let spec = self.expr(spec);
                self.format_value(value, Some(spec), span)
            }
        }
    }

    /// `format(value, spec)`.
    pub(crate) fn format_value(&mut self, value: Val, spec: Option<Val>, span: Span) -> Val {
        let value = match self.split_by_methods(value, &["__format__"], &mut |fx, part| fx.format_value(part, spec.clone(), span)) {
            Ok(text) => return text,
            Err(value) => value,
        };
        let ty = self.inf.store.resolve(&value.ty);
        if self.inf.value_base_of(&ty).is_some() && !self.has_method(&ty, "__format__") {
            return self.format_held_value(value, spec, span);
        }
        match ty {
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.format_value(part, spec.clone(), span)),
            Ty::Obj(_) if self.has_method(&ty, "__format__") => {
                let spec = spec.unwrap_or_else(|| self.str("", span));
                let text = self.call_method(value, "__format__", vec![spec], span);
                self.returned(text, &Ty::Str, &|ty| format!("__format__ must return a str, not {ty}"), span)
            }
            _ => match spec {
                None => self.to_str(value, span),
                Some(spec) => match self.wrong_code(&ty, &spec) {
                    Some(error) => self.sequence(value, error),
                    None => self.call_library("format", "_format", vec![value, spec], span),
                },
            },
        }
    }

    /// Without a specification an object of a class derived from a builtin type is its `str()`, else its value counts.
    fn format_held_value(&mut self, value: Val, spec: Option<Val>, span: Span) -> Val {
        let is_empty = |spec: &Val| matches!(&spec.e.kind, thir::ExprKind::Str(text) if text.is_empty());
        let Some(spec) = spec.filter(|spec| !is_empty(spec)) else { return self.to_str(value, span) };
        if let thir::ExprKind::Str(_) = spec.e.kind {
            let value = self.plain_value(value);
            return self.format_value(value, Some(spec), span);
        }
        self.block(|fx| {
            let (value, spec) = (fx.kept(value), fx.kept(spec));
            let text = fx.to_str(value.clone(), span);
            let held = fx.plain_value(value);
            let formatted = fx.format_value(held, Some(spec.clone()), span);
            let has_spec = fx.truth(spec, span);
            fx.val(Ty::Str, thir::ExprKind::If(Box::new(has_spec.e), Box::new(formatted.e), Box::new(text.e)), span)
        })
    }

    pub(crate) fn to_str(&mut self, value: Val, span: Span) -> Val {
        if value.ty == Ty::Str {
            return value;
        }
        self.text_of(value, "__str__", span)
    }

    pub(crate) fn to_repr(&mut self, value: Val, span: Span) -> Val {
        self.text_of(value, "__repr__", span)
    }

    fn text_of(&mut self, value: Val, method: &str, span: Span) -> Val {
        let value = match self.split_by_methods(value, &[method, "__repr__"], &mut |fx, part| fx.text_of(part, method, span)) {
            Ok(text) => return text,
            Err(value) => value,
        };
        let ty = self.inf.store.resolve(&value.ty);
        if [method, "__repr__"].into_iter().any(|name| self.inf.operator_of_class(&ty, name).is_some()) {
            return self.text_by_method(value, method, span);
        }
        match &ty {
            Ty::Never => value,
            Ty::None => {
                let text = self.str("None", span);
                self.sequence(value, text)
            }
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.text_of(part, method, span)),
            Ty::Tuple(_) => self.call_library("_reprs", "_tuple_repr", vec![value], span),
            Ty::Class(class) => self.text_of_class(*class, span),
            Ty::Builtin(name) if &**name == "NotImplemented" || &**name == "Ellipsis" => self.str(&name.clone(), span),
            Ty::Builtin(name) => {
                let is_function = names::is_special(name) && !names::is_type(name);
                let text = if is_function { format!("<built-in function {name}>") } else { format!("<class '{name}'>") };
                self.str(&text, span)
            }
            Ty::TypeOf(rec) => {
                if let Some(class) = self.inf.class_of(&Ty::Obj(*rec))
                    && self.inf.is_enum(class)
                {
                    return self.text_of_class(class, span);
                }
                let object = self.val(Ty::Obj(*rec), value.e.kind, span);
                let path = self.class_path_of(object, span);
                self.call_library("printing", "_class_repr", vec![path], span)
            }
            Ty::Func(func) if self.inf.is_builtin_function(*func) => {
                let text = format!("<built-in function {}>", self.inf.builder.program.func(*func).name);
                self.str(&text, span)
            }
            Ty::Func(func) => match self.builtin_method_text(*func) {
                Some(text) => self.str(&text, span),
                None => self.default_repr(value, span),
            },
            Ty::Module(_) | Ty::Array(_) => self.default_repr(value, span),
            Ty::Obj(_) | Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::U8 | Ty::I32 => self.text_by_method(value, method, span),
        }
    }

    /// `<method 'upper' of 'str' objects>`
    fn builtin_method_text(&self, func: hir::FuncId) -> Option<String> {
        let program = &self.inf.builder.program;
        let hir = program.func(func);
        let class = program.class(hir.class?);
        let module = program.module(hir.module);
        let is_builtin = module.is_prelude && hir.method_kind == hir::MethodKind::Instance && !hir.name.starts_with("_iter");
        let type_name = if class.name == "vartuple" { "tuple" } else { class.name.trim_start_matches('_') };
        if !is_builtin || !crate::builtins::names::is_type(type_name) {
            return None;
        }
        let kind = if hir.name.starts_with("__") { "slot wrapper" } else { "method" };
        Some(format!("<{kind} '{}' of '{type_name}' objects>", hir.name))
    }

    fn text_by_method(&mut self, value: Val, method: &str, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        let Some(called) = [method, "__repr__"].into_iter().find(|name| self.has_method(&ty, name)) else {
            return self.default_repr(value, span);
        };
        let text = self.call_method(value, called, Vec::new(), span);
        self.returned(text, &Ty::Str, &|ty| format!("{method} returned non-string (type {ty})"), span)
    }

    fn text_of_class(&mut self, class: hir::ClassId, span: Span) -> Val {
        let text = if self.inf.is_enum(class) {
            let kind = if self.inf.enum_base(class, "Flag") { "flag" } else { "enum" };
            format!("<{kind} '{}'>", self.inf.shown_class(class))
        } else {
            format!("<class '{}'>", self.inf.class_path(class))
        };
        self.str(&text, span)
    }

    /// The name of the object's class with its module, where that is known only at run time.
    pub(crate) fn class_path_of(&mut self, object: Val, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.kept(object);
            let mut name = fx.val(Ty::Str, thir::ExprKind::ClassName(Box::new(object.e.clone())), span);
            let base = fx.inf.class_of(&object.ty).filter(|_| fx.inf.emit);
            let classes = base.map_or_else(Vec::new, |base| fx.inf.view().descendants(base));
            if let [class] = classes[..] {
                return fx.str(&fx.inf.class_path(class), span);
            }
            for class in classes {
                let path = fx.inf.class_path(class);
                if path == fx.inf.builder.program.class(class).name {
                    continue;
                }
                let rec = fx.inf.record(class);
                let layout = fx.inf.layout_of(&Ty::Obj(rec));
                let test = fx.val(Ty::Bool, thir::ExprKind::LayoutIs(Box::new(object.e.clone()), vec![layout]), span);
                let path = fx.str(&path, span);
                name = fx.val(Ty::Str, thir::ExprKind::If(Box::new(test.e), Box::new(path.e), Box::new(name.e)), span);
            }
            name
        })
    }

    /// `<__main__.Node object at 0x…>`
    pub(crate) fn default_repr(&mut self, value: Val, span: Span) -> Val {
        if matches!(&value.ty, Ty::Obj(rec) if matches!(self.inf.store.rec(*rec).kind, RecKind::Partial(..))) {
            return self.partial_repr(value, span);
        }
        let name = match &value.ty {
            Ty::Func(func) => format!("function {}", self.inf.builder.program.func(*func).qualname),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(_) => return self.object_repr(value, span),
                RecKind::Closure(func) | RecKind::BoundMethod(func) => {
                    format!("function {}", self.inf.builder.program.func(func).qualname)
                }
                RecKind::Generator(func) => match self.inf.generator_name(*rec, func) {
                    "generator" => format!("generator object {}", self.inf.builder.program.func(func).qualname),
                    iterator => format!("{iterator} object"),
                },
                RecKind::ClassValue(class) => return self.text_of_class(class, span),
                RecKind::BoundValue | RecKind::BoundNative(_) | RecKind::Box => "method".into(),
                RecKind::Partial(..) => "functools.partial".into(),
            },
            other => format!("{} object", self.python_name(&other.clone())),
        };
        let name = self.str(&name, span);
        let address = self.identity_number(value, span);
        self.call_library("printing", "_default_repr", vec![name, address], span)
    }

    /// `functools.partial(<class 'int'>, base=2)`
    fn partial_repr(&mut self, value: Val, span: Span) -> Val {
        self.block(|fx| {
            let value = fx.kept(value);
            let parts = ["func", "args", "keywords"].map(|name| fx.get_attribute(value.clone(), name, span));
            fx.call_library("functools", "_partial_text", parts.into(), span)
        })
    }

    fn object_repr(&mut self, object: Val, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.kept(object);
            let path = fx.class_path_of(object.clone(), span);
            let address = fx.identity_number(object, span);
            fx.call_library("printing", "_object_repr", vec![path, address], span)
        })
    }
}
