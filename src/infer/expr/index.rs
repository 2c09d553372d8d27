//! Subscripts: reading, storing and deleting items and slices.

use crate::diag::Diagnostic;
use crate::hir::{ClassId, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::operator::is_type_value;
use crate::infer::ty::{CellId, Ty};
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// An evaluated subscript.
#[derive(Clone)]
pub(crate) enum Subscript {
    Item(Val),
    Slice(Box<[Val; 3]>),
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn index(&mut self, object: ExprId, index: ExprId, span: Span) -> Val {
        if let Some(value) = self.type_subscript(object, index, span) {
            return value;
        }
        if let Some(value) = self.attribute_dict_item(object, index, None, span) {
            return value;
        }
        let object = self.expr(object);
        if let (Ty::Tuple(_), None) = (&object.ty, self.slice_parts(index)) {
            let (object, index) = self.then(object, index);
            return self.tuple_index(object, index, span);
        }
        let outer = std::mem::take(&mut self.out);
        let subscript = self.subscript(index);
        let inner = std::mem::replace(&mut self.out, outer);
        let object = if inner.is_empty() { object } else { self.kept(object) };
        self.out.extend(inner);
        self.get_item(object, subscript, span)
    }

    /// `list[int]` and the like as expressions (type aliases): the type itself, of `Union[int, str]` a tuple of types.
    fn type_subscript(&mut self, object: ExprId, index: ExprId, span: Span) -> Option<Val> {
        let func = self.func.clone();
        match &func.expr(object).kind {
            ExprKind::Builtin(name) => {
                let name = name.clone();
                Some(self.builtin_name(&name, span))
            }
            ExprKind::Class(class) => {
                if let Some(union) = self.union_subscript(*class, index, span) {
                    return Some(union);
                }
                let ty = Ty::Class(*class);
                let gives_items = self.inf.is_enum(*class)
                    || self.inf.member(*class, "__class_getitem__").is_some()
                    || self.inf.operator_of_class(&ty, "__getitem__").is_some();
                (!gives_items).then(|| self.constant(ty, span))
            }
            _ => None,
        }
    }

    /// `Union[A, B]` or `Optional[A]` where no type is written as a text.
    fn union_subscript(&mut self, class: ClassId, index: ExprId, span: Span) -> Option<Val> {
        let mut is_typing = |name: &str| self.inf.library_class("typing", name) == Some(class);
        let is_optional = ["Union", "Optional"].into_iter().find(|name| is_typing(name))? == "Optional";
        let members: Vec<ExprId> = match &self.func.expr(index).kind {
            ExprKind::Tuple(items) => items.iter().map(|item| item.value).collect(),
            _ => vec![index],
        };
        let is_plain = |id: &ExprId| matches!(self.func.expr(*id).kind, ExprKind::Class(_) | ExprKind::Builtin(_) | ExprKind::None);
        if !members.iter().all(is_plain) {
            return None;
        }
        let mut types: Vec<Val> = members.into_iter().map(|member| self.expr(member)).collect();
        if is_optional {
            types.push(self.none(span));
        }
        types.iter().all(|value| is_type_value(&value.ty)).then(|| self.tuple(types, span))
    }

    fn slice_parts(&self, index: ExprId) -> Option<[Option<ExprId>; 3]> {
        match self.func.expr(index).kind {
            ExprKind::Slice { lower, upper, step } => Some([lower, upper, step]),
            _ => None,
        }
    }

    pub(crate) fn subscript(&mut self, index: ExprId) -> Subscript {
        let span = self.func.expr(index).span;
        match self.slice_parts(index) {
            None => Subscript::Item(self.expr(index)),
            Some(parts) => {
                let parts = parts.map(|part| match part {
                    Some(part) => {
                        let value = self.expr(part);
                        self.kept(value)
                    }
                    None => self.none(span),
                });
                Subscript::Slice(Box::new(parts))
            }
        }
    }

    pub(crate) fn keep_subscript(&mut self, subscript: Subscript) -> Subscript {
        match subscript {
            Subscript::Item(value) => Subscript::Item(self.kept(value)),
            slice @ Subscript::Slice(_) => slice,
        }
    }

    pub(crate) fn get_item(&mut self, object: Val, subscript: Subscript, span: Span) -> Val {
        let object = self.plain_unless_own(object, "__getitem__");
        if self.differing_below(&object, &["__getitem__"]).is_some() {
            return self.block(|fx| {
                let object = fx.kept(object);
                let subscript = fx.keep_subscript(subscript);
                match fx.split_by_methods(object, &["__getitem__"], &mut |fx, part| fx.get_item(part, subscript.clone(), span)) {
                    Ok(item) | Err(item) => item,
                }
            });
        }
        let ty = self.inf.store.resolve(&object.ty);
        if let Ty::Union(_) = ty {
            return self.block(|fx| {
                let object = fx.kept(object);
                let subscript = fx.keep_subscript(subscript);
                fx.dispatch(object, &mut |fx, part| fx.get_item(part, subscript.clone(), span))
            });
        }
        match subscript {
            Subscript::Item(index) => match &ty {
                Ty::Never => {
                    let never = self.zero(Ty::Never, span);
                    let rest = self.sequence(index, never);
                    self.sequence(object, rest)
                }
                Ty::Array(cell) => {
                    let element = self.inf.store.get(*cell);
                    let element = if matches!(element, Ty::U8 | Ty::I32) { Ty::Int } else { element };
                    self.val(element, thir::ExprKind::ArrayGet(Box::new(object.e), Box::new(index.e)), span)
                }
                Ty::Tuple(_) => self.tuple_index(object, index, span),
                // `list[int]` under another name.
                Ty::Builtin(name) if crate::builtins::names::is_type(name) => object,
                Ty::Class(class) if self.inf.is_enum(*class) => self.enum_by_name(*class, index, span),
                Ty::Class(class) if self.inf.member(*class, "__class_getitem__").is_some() => {
                    let args = Args { positional: vec![index], ..Args::default() };
                    self.static_method(object, "__class_getitem__", args, span)
                }
                _ if self.has_method(&ty, "__getitem__") => self.call_method(object, "__getitem__", vec![index], span),
                _ => self.not_subscriptable(object, span),
            },
            Subscript::Slice(parts) => match &ty {
                Ty::Never => object,
                Ty::Tuple(_) => self.tuple_slice(object, *parts, span),
                _ if self.has_method(&ty, "_getslice") => self.call_method(object, "_getslice", parts.to_vec(), span),
                _ if self.has_method(&ty, "__getitem__") => {
                    let slice = self.call_library("slice", "_new_slice", parts.to_vec(), span);
                    self.call_method(object, "__getitem__", vec![slice], span)
                }
                _ => self.not_subscriptable(object, span),
            },
        }
    }

    fn not_subscriptable(&mut self, object: Val, span: Span) -> Val {
        let advice = self.subscript_advice(&object.ty);
        let told = |text| Diagnostic::error("type-mismatch", span, text).advice(advice);
        self.fail_of("TypeError", object, ["'", "' object is not subscriptable"], told)
    }

    fn tuple_index(&mut self, tuple: Val, index: Val, span: Span) -> Val {
        let Ty::Tuple(items) = self.inf.store.resolve(&tuple.ty) else { return tuple };
        if let thir::ExprKind::Int(number) = index.e.kind {
            let count = items.len() as i64;
            let at = if number < 0 { number + count } else { number };
            if (0..count).contains(&at) {
                let mut item = self.tuple_item(tuple, at as usize);
                item.e.span = span;
                return item;
            }
            let text = "tuple index out of range";
            let error = self.fail(
                "IndexError",
                text,
                Diagnostic::error("index-out-of-range", span, text).label(format!("the tuple has {count} items")),
            );
            return self.sequence(tuple, error);
        }
        self.block(|fx| {
            let index = fx.kept(index);
            fx.tuple_method(tuple, "__getitem__", vec![index], span)
        })
    }

    /// A slice of a fixed tuple with literal bounds is a fixed tuple; other slices are of unknown length.
    fn tuple_slice(&mut self, tuple: Val, parts: [Val; 3], span: Span) -> Val {
        let Ty::Tuple(items) = self.inf.store.resolve(&tuple.ty) else { return tuple };
        let literal = |v: &Val| match v.e.kind {
            thir::ExprKind::None => Some(None),
            thir::ExprKind::Int(n) => Some(Some(n)),
            _ => None,
        };
        let [lower, upper, step] = &parts;
        match (literal(lower), literal(upper), literal(step)) {
            (Some(lower), Some(upper), Some(step)) if step != Some(0) => {
                let indices = slice_indices(items.len() as i64, lower, upper, step.unwrap_or(1));
                self.block(|fx| {
                    let tuple = fx.temp(tuple);
                    let items = indices.into_iter().map(|i| fx.tuple_item(tuple.clone(), i)).collect();
                    fx.tuple(items, span)
                })
            }
            _ => self.tuple_method(tuple, "_getslice", parts.to_vec(), span),
        }
    }

    pub(crate) fn slice_object(&mut self, parts: [Option<ExprId>; 3], span: Span) -> Val {
        let parts = parts.map(|part| match part {
            Some(part) => self.expr(part),
            None => self.none(span),
        });
        self.call_library("slice", "_new_slice", parts.to_vec(), span)
    }

    pub(crate) fn set_item(&mut self, object: Val, subscript: Subscript, value: Val, span: Span) {
        let object = self.as_having(object, "__setitem__", ["'", "' object does not support item assignment"], span);
        let ty = self.inf.store.resolve(&object.ty);
        if let Ty::Union(_) = ty {
            let subscript = self.keep_subscript(subscript);
            let value = self.kept(value);
            let stored = self.dispatch(object, &mut |fx, part| {
                fx.block(|fx| {
                    let known = fx.soft_failures;
                    fx.set_item(part, subscript.clone(), value.clone(), span);
                    if fx.soft_failures > known { fx.zero(Ty::Never, span) } else { fx.none(span) }
                })
            });
            self.push(span, StmtKind::Expr(stored.e));
            return;
        }
        let call = match subscript {
            Subscript::Item(index) => match &ty {
                Ty::Array(cell) => {
                    let element = self.grown_element(*cell, &value.ty);
                    let value = self.coerce(value, &element);
                    self.push(span, StmtKind::ArraySet(object.e, index.e, value.e));
                    return;
                }
                Ty::Never => object,
                _ if self.has_method(&ty, "__setitem__") => self.call_method(object, "__setitem__", vec![index, value], span),
                _ => self.no_item_assignment(object, "does not support item assignment", span),
            },
            Subscript::Slice(parts) => {
                let mut args = parts.to_vec();
                if self.has_method(&ty, "_setslice") {
                    args.push(value);
                    self.call_method(object, "_setslice", args, span)
                } else if self.has_method(&ty, "__setitem__") {
                    let slice = self.call_library("slice", "_new_slice", args, span);
                    self.call_method(object, "__setitem__", vec![slice, value], span)
                } else {
                    self.no_item_assignment(object, "does not support item assignment", span)
                }
            }
        };
        self.push(span, StmtKind::Expr(call.e));
    }

    /// The element type of an array into which the value flows. Narrow storage stays narrow: it holds ints.
    pub(crate) fn grown_element(&mut self, cell: CellId, value: &Ty) -> Ty {
        if !matches!(self.inf.store.get(cell), Ty::U8 | Ty::I32) {
            self.inf.grow(cell, value);
        }
        self.inf.store.get(cell)
    }

    fn no_item_assignment(&mut self, object: Val, what: &str, span: Span) -> Val {
        let name = self.python_name(&object.ty);
        self.fail_of("TypeError", object, ["'", &format!("' object {what}")], |text| {
            let diagnostic = Diagnostic::error("type-mismatch", span, text);
            match name.as_str() {
                "tuple" | "str" | "bytes" => diagnostic.help(format!("a {name} never changes: build a new one, or use a list")),
                _ => diagnostic,
            }
        })
    }

    pub(crate) fn delete_item(&mut self, object: Val, subscript: Subscript, span: Span) {
        // CPython has two texts: one for sequences' positions, one for all else.
        let refusal = match &subscript {
            Subscript::Item(index) if matches!(index.ty, Ty::Int | Ty::Bool) => "doesn't support item deletion",
            _ => "does not support item deletion",
        };
        let object = self.as_having(object, "__delitem__", ["'", &format!("' object {refusal}")], span);
        let ty = self.inf.store.resolve(&object.ty);
        let call = match (subscript, ty) {
            (subscript, Ty::Union(_)) => {
                let subscript = self.keep_subscript(subscript);
                self.dispatch(object, &mut |fx, part| {
                    fx.block(|fx| {
                        let known = fx.soft_failures;
                        fx.delete_item(part, subscript.clone(), span);
                        if fx.soft_failures > known { fx.zero(Ty::Never, span) } else { fx.none(span) }
                    })
                })
            }
            (Subscript::Item(index), ty) if self.has_method(&ty, "__delitem__") => {
                self.call_method(object, "__delitem__", vec![index], span)
            }
            (Subscript::Slice(parts), ty) if self.has_method(&ty, "_delslice") => {
                self.call_method(object, "_delslice", parts.to_vec(), span)
            }
            (Subscript::Slice(parts), ty) if self.has_method(&ty, "__delitem__") => {
                let slice = self.call_library("slice", "_new_slice", parts.to_vec(), span);
                self.call_method(object, "__delitem__", vec![slice], span)
            }
            _ => self.no_item_assignment(object, refusal, span),
        };
        self.push(span, StmtKind::Expr(call.e));
    }
}

/// The indices that a slice of a sequence of this length selects.
fn slice_indices(length: i64, lower: Option<i64>, upper: Option<i64>, step: i64) -> Vec<usize> {
    let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let clamp = |bound: Option<i64>, default: i64| match bound {
        None => default,
        Some(b) => (if b < 0 { b.saturating_add(length) } else { b }).clamp(low, high),
    };
    let (start, stop) = if step > 0 { (clamp(lower, low), clamp(upper, high)) } else { (clamp(lower, high), clamp(upper, low)) };
    let mut indices = Vec::new();
    let mut at = start;
    while (step > 0 && at < stop) || (step < 0 && at > stop) {
        indices.push(at as usize);
        at += step;
    }
    indices
}
