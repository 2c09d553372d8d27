//! Comparisons: chains, numbers, tuples item by item, methods of objects with their mirrored ones.

use crate::builtins::names;
use crate::diag::Diagnostic;
use crate::hir::{CompareOp, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::class::dataclass::comparer;
use crate::infer::expr::condition::constant_truth;
use crate::infer::operator::{is_not_implemented, is_number};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, Prim};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn compare(&mut self, left: ExprId, rest: &[(CompareOp, ExprId)], span: Span) -> Val {
        let first = self.expr(left);
        if let [(op, right)] = rest {
            let (x, y) = self.then(first, *right);
            return self.compare_values(*op, x, y, span);
        }
        self.compare_chain(first, rest, span)
    }

    fn compare_chain(&mut self, left: Val, rest: &[(CompareOp, ExprId)], span: Span) -> Val {
        self.block(|fx| {
            let (op, right) = rest[0];
            let (left, right) = fx.then(left, right);
            if rest.len() == 1 {
                return fx.compare_values(op, left, right, span);
            }
            let left = fx.kept(left);
            let right = fx.kept(right);
            let first = fx.compare_values(op, left, right.clone(), span);
            // What is not true is the result.
            let (first, no) = match fx.inf.store.resolve(&first.ty) {
                Ty::Bool | Ty::Never => (first, fx.bool(false, span)),
                _ => {
                    let first = fx.kept(first);
                    (first.clone(), first)
                }
            };
            let test = fx.truth(first, span);
            let others = fx.compare_chain(right, &rest[1..], span);
            let joined = fx.inf.join(&others.ty, &no.ty);
            let (others, no) = (fx.coerce(others, &joined), fx.coerce(no, &joined));
            fx.val(joined, thir::ExprKind::If(Box::new(test.e), Box::new(others.e), Box::new(no.e)), span)
        })
    }

    pub(crate) fn compare_values(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        match op {
            CompareOp::Is => self.identity(left, right, span),
            CompareOp::IsNot => {
                let same = self.identity(left, right, span);
                self.negate(same, span)
            }
            CompareOp::In => self.contains(left, right, span),
            CompareOp::NotIn => {
                let found = self.contains(left, right, span);
                self.negate(found, span)
            }
            CompareOp::Eq | CompareOp::Ne | CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                self.rich_compare(op, left, right, span)
            }
        }
    }

    pub(crate) fn negate(&mut self, value: Val, span: Span) -> Val {
        let truth = self.truth(value, span);
        match truth.e.kind {
            thir::ExprKind::Bool(known) => self.bool(!known, span),
            _ => self.prim(Prim::BoolNot, Ty::Bool, vec![truth], span),
        }
    }

    pub(crate) fn rich_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let left = self.plain_unless_own(left, method_of(op));
        let is_own = asked_methods(op).iter().any(|method| self.is_own_method(&left.ty, method));
        let right = if is_own { right } else { self.plain_unless_own(right, method_of(mirrored(op))) };
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        if x.is_never() || y.is_never() {
            let zero = self.zero(Ty::Never, span);
            let rest = self.sequence(right, zero);
            return self.sequence(left, rest);
        }
        if [&x, &y].into_iter().all(|ty| self.is_any_int(ty)) && (self.holds_words(&x) || self.holds_words(&y)) {
            return self.wide_compare(op, left, right, span);
        }
        if let Ty::Union(_) = x {
            return self.by_left(left, right, &mut |fx, part, right| fx.rich_compare(op, part, right, span));
        }
        if let Ty::Union(_) = y
            && !asked_methods(op).iter().any(|method| self.is_own_method(&x, method))
        {
            return self.by_right(left, right, &mut |fx, left, part| fx.rich_compare(op, left, part, span));
        }
        if is_number(&x) && is_number(&y) {
            return self.number_compare(op, left, right, span);
        }
        match (&x, &y) {
            (Ty::Tuple(a), Ty::Tuple(b)) => {
                let (a, b) = (a.len(), b.len());
                self.tuple_compare(op, left, right, (a, b), span)
            }
            (Ty::Tuple(_), Ty::Obj(_)) if self.is_var_tuple(&y) => {
                let left = self.as_var_tuple(left);
                self.object_compare(op, left, right, span)
            }
            (Ty::Obj(_), Ty::Tuple(_)) if self.is_var_tuple(&x) => {
                let right = self.as_var_tuple(right);
                self.object_compare(op, left, right, span)
            }
            _ => self.object_compare(op, left, right, span),
        }
    }

    /// Ints of any size, without taking the union apart.
    fn wide_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let (function, mirrored, negated) = match op {
            CompareOp::Eq => ("_wide_equal", false, false),
            CompareOp::Ne => ("_wide_equal", false, true),
            CompareOp::Lt => ("_wide_less", false, false),
            CompareOp::Gt => ("_wide_less", true, false),
            CompareOp::Le => ("_wide_less", true, true),
            _ => ("_wide_less", false, true),
        };
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let operands = if mirrored { vec![right, left] } else { vec![left, right] };
            let answer = fx.call_library("bigint", function, operands, span);
            if negated { fx.negate(answer, span) } else { answer }
        })
    }

    pub(super) fn number_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let ints = left.ty != Ty::Float && right.ty != Ty::Float;
        if !ints && (left.ty != Ty::Float || right.ty != Ty::Float) {
            return self.mixed_compare(op, left, right, span);
        }
        let prim = match (op, ints) {
            (CompareOp::Eq, true) => Prim::IntEq,
            (CompareOp::Ne, true) => Prim::IntNe,
            (CompareOp::Lt, true) => Prim::IntLt,
            (CompareOp::Le, true) => Prim::IntLe,
            (CompareOp::Gt, true) => Prim::IntGt,
            (_, true) => Prim::IntGe,
            (CompareOp::Eq, false) => Prim::FloatEq,
            (CompareOp::Ne, false) => Prim::FloatNe,
            (CompareOp::Lt, false) => Prim::FloatLt,
            (CompareOp::Le, false) => Prim::FloatLe,
            (CompareOp::Gt, false) => Prim::FloatGt,
            (_, false) => Prim::FloatGe,
        };
        let ty = if ints { Ty::Int } else { Ty::Float };
        let (left, right) = (self.coerce(left, &ty), self.coerce(right, &ty));
        if let (thir::ExprKind::Int(x), thir::ExprKind::Int(y)) = (&left.e.kind, &right.e.kind) {
            // Such as the length of a fixed tuple against a literal: decides which branch exists.
            let answer = compare_ints(op, *x, *y);
            return self.bool(answer, span);
        }
        self.prim(prim, Ty::Bool, vec![left, right], span)
    }

    /// An int and a float compare by exact value. A literal that a float holds exactly is simply converted.
    fn mixed_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let exact = |v: &Val| matches!(v.e.kind, thir::ExprKind::Int(n) if n.unsigned_abs() <= 1 << 53) || v.ty == Ty::Bool;
        let int_left = left.ty != Ty::Float;
        if exact(if int_left { &left } else { &right }) {
            let (left, right) = (self.coerce(left, &Ty::Float), self.coerce(right, &Ty::Float));
            return self.number_compare(op, left, right, span);
        }
        let (method, mirrored) = match op {
            CompareOp::Eq => ("__eq__", "__eq__"),
            CompareOp::Ne => {
                let equal = self.mixed_compare(CompareOp::Eq, left, right, span);
                return self.negate(equal, span);
            }
            CompareOp::Lt => ("__lt__", "__gt__"),
            CompareOp::Le => ("__le__", "__ge__"),
            CompareOp::Gt => ("__gt__", "__lt__"),
            _ => ("__ge__", "__le__"),
        };
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            if int_left {
                let left = fx.coerce(left, &Ty::Int);
                fx.call_method(left, method, vec![right], span)
            } else {
                let right = fx.coerce(right, &Ty::Int);
                fx.call_method(right, mirrored, vec![left], span)
            }
        })
    }

    fn tuple_compare(&mut self, op: CompareOp, left: Val, right: Val, lengths: (usize, usize), span: Span) -> Val {
        self.block(|fx| {
            let left = fx.temp(left);
            let right = fx.temp(right);
            match op {
                CompareOp::Eq => fx.tuple_equal(left, right, lengths, span),
                CompareOp::Ne => {
                    let equal = fx.tuple_equal(left, right, lengths, span);
                    fx.negate(equal, span)
                }
                _ => fx.tuple_order(op, left, right, 0, lengths, span),
            }
        })
    }

    fn tuple_equal(&mut self, left: Val, right: Val, (x, y): (usize, usize), span: Span) -> Val {
        if x != y {
            return self.bool(false, span);
        }
        let mut result = self.bool(true, span);
        for index in (0..x).rev() {
            let (a, b) = (self.tuple_item(left.clone(), index), self.tuple_item(right.clone(), index));
            let equal = self.block(|fx| fx.same_or_equal(a, b, span));
            if index == x - 1 {
                result = equal;
                continue;
            }
            result = if equal.e.is_plain() && result.e.is_plain() {
                self.prim(Prim::BoolAnd, Ty::Bool, vec![equal, result], span)
            } else {
                let no = self.bool(false, span);
                self.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(result.e), Box::new(no.e)), span)
            };
        }
        result
    }

    /// Compares items of two tuples. Named tuples may hold others of their class, to any depth: a function of the library
    /// stands in between.
    fn item_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        match self.holds_named_tuple(&left.ty) || self.holds_named_tuple(&right.ty) {
            true => self.call_library("_generated", comparer(op), vec![left, right], span),
            false => self.rich_compare(op, left, right, span),
        }
    }

    fn holds_named_tuple(&mut self, ty: &Ty) -> bool {
        self.inf.store.resolve(ty).members().iter().any(|member| self.inf.named_tuple_class(member).is_some())
    }

    /// Equality as containers use it: an object equals itself, whatever its `__eq__` says.
    pub(super) fn same_or_equal(&mut self, left: Val, right: Val, span: Span) -> Val {
        if !self.has_own_equality(&left.ty) {
            let equal = self.item_compare(CompareOp::Eq, left, right, span);
            return self.truth(equal, span);
        }
        let (left, right) = (self.kept(left), self.kept(right));
        let same = self.identity(left.clone(), right.clone(), span);
        let equal = self.block(|fx| {
            let equal = fx.item_compare(CompareOp::Eq, left, right, span);
            fx.truth(equal, span)
        });
        let yes = self.bool(true, span);
        self.val(Ty::Bool, thir::ExprKind::If(Box::new(same.e), Box::new(yes.e), Box::new(equal.e)), span)
    }

    /// The first items that differ decide.
    fn tuple_order(&mut self, op: CompareOp, left: Val, right: Val, index: usize, lengths: (usize, usize), span: Span) -> Val {
        let (x, y) = lengths;
        if index == x || index == y {
            let answer = match op {
                CompareOp::Lt => x < y,
                CompareOp::Le => x <= y,
                CompareOp::Gt => x > y,
                _ => x >= y,
            };
            return self.bool(answer, span);
        }
        let a = self.tuple_item(left.clone(), index);
        let b = self.tuple_item(right.clone(), index);
        // Of other types, `<` may have no answer for two items that are equal.
        let is_plain = |item: &Val| is_number(&item.ty) || item.ty == Ty::Str;
        if index + 1 == x && x == y && is_plain(&a) && is_plain(&b) {
            return self.block(|fx| fx.rich_compare(op, a, b, span));
        }
        let equal = self.block(|fx| fx.same_or_equal(a.clone(), b.clone(), span));
        if constant_truth(&equal.e) == Some(true) {
            return self.tuple_order(op, left, right, index + 1, lengths, span);
        }
        // Whether the items behind are ever compared depends on values.
        self.soft += 1;
        let known = self.soft_failures;
        let rest = self.block(|fx| {
            let rest = fx.tuple_order(op, left, right, index + 1, lengths, span);
            fx.truth(rest, span)
        });
        self.soft_failures = known;
        self.soft -= 1;
        let strict = match op {
            CompareOp::Le => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Gt,
            other => other,
        };
        let decided = self.block(|fx| {
            let ordered = fx.item_compare(strict, a, b, span);
            fx.truth(ordered, span)
        });
        let decided = self.coerce(decided, &Ty::Bool);
        let rest = self.coerce(rest, &Ty::Bool);
        if equal.e.is_plain() && rest.e.is_plain() && decided.e.is_plain() {
            // Items that are equal are not ordered, so that no choice is needed.
            let equal_so_far = self.prim(Prim::BoolAnd, Ty::Bool, vec![equal, rest], span);
            return self.prim(Prim::BoolOr, Ty::Bool, vec![decided, equal_so_far], span);
        }
        self.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(rest.e), Box::new(decided.e)), span)
    }

    fn object_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        if self.differing_below(&left, asked_methods(op)).is_some() {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                match fx.split_by_methods(left, asked_methods(op), &mut |fx, part| fx.object_compare(op, part, right.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            });
        }
        let user_comparable = self.decides_comparisons(&left.ty, op) || self.decides_comparisons(&right.ty, mirrored(op));
        let comparable = user_comparable || self.same_family(&left.ty, &right.ty);
        if !comparable || !self.answers(&left.ty, op) {
            return self.mirrored_compare(op, left, right, span);
        }
        let asked = (asked_methods(mirrored(op)), true);
        self.by_precedence(left, right, asked, &mut |fx, left, right| fx.settled_compare(op, left, right, span))
    }

    /// A comparison by methods, where the types tell which operand is asked first.
    fn settled_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let mirror_first = self.is_proper_subclass(&right.ty, &left.ty) && self.answers(&right.ty, mirrored(op));
        self.block(|fx| {
            let left = fx.kept(left);
            let right = fx.kept(right);
            if mirror_first {
                let value = fx.ask(mirrored(op), right.clone(), left.clone(), span);
                return fx.without_not_implemented(value, &mut |fx| {
                    let value = fx.ask(op, left.clone(), right.clone(), span);
                    fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span))
                });
            }
            let value = fx.ask(op, left.clone(), right.clone(), span);
            fx.without_not_implemented(value, &mut |fx| fx.mirrored_compare(op, left.clone(), right.clone(), span))
        })
    }

    /// The right operand's part of a comparison, where the left one does not know what to do.
    fn mirrored_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let mirrored = mirrored(op);
        if matches!(self.inf.store.resolve(&right.ty), Ty::Union(_)) {
            return self.by_right(left, right, &mut |fx, left, part| fx.mirrored_compare(op, left, part, span));
        }
        if self.differing_below(&right, asked_methods(mirrored)).is_some() {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                let ask = &mut |fx: &mut Self, part| fx.mirrored_compare(op, left.clone(), part, span);
                match fx.split_by_methods(right, asked_methods(mirrored), ask) {
                    Ok(value) | Err(value) => value,
                }
            });
        }
        let decides = self.decides_comparisons(&right.ty, mirrored);
        let asked_already = left.ty == right.ty && matches!(op, CompareOp::Eq | CompareOp::Ne) && !decides;
        let answers = decides || self.same_family(&left.ty, &right.ty);
        if asked_already || !answers || !self.answers(&right.ty, mirrored) {
            return self.unrelated(op, left, right, span);
        }
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let value = fx.ask(mirrored, right.clone(), left.clone(), span);
            fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span))
        })
    }

    /// What the object's method says, which may be `NotImplemented`. A class without `__ne__` inverts what its `__eq__` says.
    fn ask(&mut self, op: CompareOp, object: Val, other: Val, span: Span) -> Val {
        let method = method_of(op);
        if op != CompareOp::Ne || self.has_method(&object.ty, method) {
            return self.call_method(object, method, vec![other], span);
        }
        let equal = self.call_method(object, method_of(CompareOp::Eq), vec![other], span);
        self.dispatch(equal, &mut |fx, part| if is_not_implemented(&part.ty) { part } else { fx.negate(part, span) })
    }

    /// Is there a method that `ask` calls?
    fn answers(&mut self, ty: &Ty, op: CompareOp) -> bool {
        asked_methods(op).iter().any(|method| self.has_method(ty, method))
    }

    /// Classes decide themselves what they compare with, but for those that need no import.
    fn decides_comparisons(&mut self, ty: &Ty, op: CompareOp) -> bool {
        let Some(class) = self.inf.class_of(ty) else { return false };
        let hir = self.inf.builder.program.class(class);
        let module = self.inf.builder.program.module(hir.module);
        let decides = !module.is_prelude || !names::holds_builtins(&module.name) || ["complex", "memoryview"].contains(&hir.name.as_str());
        decides && asked_methods(op).iter().any(|method| self.inf.member(class, method).is_some())
    }

    /// Values of types that don't know each other: never equal, never ordered.
    fn unrelated(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        if matches!(op, CompareOp::Eq | CompareOp::Ne) {
            let same = self.unrelated_equal(left, right, span);
            return if op == CompareOp::Eq { same } else { self.negate(same, span) };
        }
        let symbol = match op {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            _ => ">=",
        };
        if let Some(error) = self.mismatch("not_ordered", symbol, &left, &right, span) {
            return error;
        }
        let (x, y) = (self.python_name(&left.ty), self.python_name(&right.ty));
        let (full_x, full_y) = (self.inf.type_name(&left.ty), self.inf.type_name(&right.ty));
        let advice = self.order_advice(&left.ty, &right.ty);
        let pieces = [&format!("'{symbol}' not supported between instances of '"), "' and '", "'"];
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            fx.fail_naming("TypeError", &pieces, &[&left, &right], |text| {
                let diagnostic = Diagnostic::error("type-mismatch", span, text).advice(advice);
                match full_x != x || full_y != y {
                    true => diagnostic.label(format!("'{symbol}' between '{full_x}' and '{full_y}'")),
                    false => diagnostic,
                }
            })
        })
    }
}

fn method_of(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "__eq__",
        CompareOp::Ne => "__ne__",
        CompareOp::Lt => "__lt__",
        CompareOp::Le => "__le__",
        CompareOp::Gt => "__gt__",
        _ => "__ge__",
    }
}

/// The methods that answer a comparison, the first that there is.
fn asked_methods(op: CompareOp) -> &'static [&'static str] {
    match op {
        CompareOp::Eq => &["__eq__"],
        CompareOp::Ne => &["__ne__", "__eq__"],
        CompareOp::Lt => &["__lt__"],
        CompareOp::Le => &["__le__"],
        CompareOp::Gt => &["__gt__"],
        _ => &["__ge__"],
    }
}

/// What the right operand is asked.
fn mirrored(op: CompareOp) -> CompareOp {
    match op {
        CompareOp::Lt => CompareOp::Gt,
        CompareOp::Le => CompareOp::Ge,
        CompareOp::Gt => CompareOp::Lt,
        CompareOp::Ge => CompareOp::Le,
        other => other,
    }
}

fn compare_ints(op: CompareOp, x: i64, y: i64) -> bool {
    match op {
        CompareOp::Eq | CompareOp::Is | CompareOp::In => x == y,
        CompareOp::Ne | CompareOp::IsNot | CompareOp::NotIn => x != y,
        CompareOp::Lt => x < y,
        CompareOp::Le => x <= y,
        CompareOp::Gt => x > y,
        CompareOp::Ge => x >= y,
    }
}
