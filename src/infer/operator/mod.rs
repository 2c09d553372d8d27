//! Operators: machine arithmetic where the types allow it, dunder methods for everything else.

mod comparison;
mod growth;
mod identity;
mod low_bits;
mod membership;
mod number;
pub(crate) mod operands;
mod power;
mod precedence;
mod unary;
mod wide;

use crate::builtins::names;
use crate::diag::Diagnostic;
use crate::hir::{BinaryOp, UnaryOp};
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::operator::number::{literals_overflow, numbers_have};
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;

impl BinaryOp {
    pub(crate) fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::Div => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "** or pow()",
            BinaryOp::MatMul => "@",
            BinaryOp::BitAnd => "&",
            BinaryOp::BitOr => "|",
            BinaryOp::BitXor => "^",
            BinaryOp::Shl => "<<",
            BinaryOp::Shr => ">>",
        }
    }

    const ALL: [BinaryOp; 13] = [
        BinaryOp::Add,
        BinaryOp::Sub,
        BinaryOp::Mul,
        BinaryOp::Div,
        BinaryOp::FloorDiv,
        BinaryOp::Mod,
        BinaryOp::Pow,
        BinaryOp::MatMul,
        BinaryOp::BitAnd,
        BinaryOp::BitOr,
        BinaryOp::BitXor,
        BinaryOp::Shl,
        BinaryOp::Shr,
    ];

    pub(crate) fn method(self) -> &'static str {
        match self {
            BinaryOp::Add => "__add__",
            BinaryOp::Sub => "__sub__",
            BinaryOp::Mul => "__mul__",
            BinaryOp::Div => "__truediv__",
            BinaryOp::FloorDiv => "__floordiv__",
            BinaryOp::Mod => "__mod__",
            BinaryOp::Pow => "__pow__",
            BinaryOp::MatMul => "__matmul__",
            BinaryOp::BitAnd => "__and__",
            BinaryOp::BitOr => "__or__",
            BinaryOp::BitXor => "__xor__",
            BinaryOp::Shl => "__lshift__",
            BinaryOp::Shr => "__rshift__",
        }
    }

    fn reflected(self) -> String {
        ["__r", &self.method()[2..]].concat()
    }

    fn in_place(self) -> String {
        ["__i", &self.method()[2..]].concat()
    }
}

/// An operator as the program writes it: `+` or `+=`.
#[derive(Clone, Copy)]
struct Operator {
    op: BinaryOp,
    in_place: bool,
}

impl Operator {
    /// As messages show it.
    fn symbol(self) -> String {
        match (self.op, self.in_place) {
            (op, false) => op.symbol().to_string(),
            (BinaryOp::Pow, true) => "**=".to_string(),
            (op, true) => format!("{}=", op.symbol()),
        }
    }
}

/// Is it the name of a sequence that `*` repeats?
fn is_repeatable(name: &str) -> bool {
    ["str", "list", "tuple", "bytes", "bytearray", "collections.deque", "array.array"].contains(&name)
}

fn is_not_implemented(ty: &Ty) -> bool {
    matches!(ty, Ty::Builtin(name) if &**name == "NotImplemented")
}

/// Is it a type as a value, None that stands for its type, or a tuple of such?
pub(crate) fn is_type_value(ty: &Ty) -> bool {
    match ty {
        Ty::Class(_) | Ty::None => true,
        Ty::Builtin(name) => names::is_type(name),
        Ty::Tuple(items) => !items.is_empty() && items.iter().all(is_type_value),
        _ => false,
    }
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Int | Ty::Bool | Ty::Float | Ty::U8 | Ty::I32)
}

/// Is it the method of an operator that numbers have?
pub(crate) fn is_operator_of_numbers(name: &str) -> bool {
    BinaryOp::ALL.into_iter().filter(|op| *op != BinaryOp::MatMul).any(|op| op.method() == name || op.reflected() == name)
        || [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert].into_iter().any(|op| op.method() == name)
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        self.operate(Operator { op, in_place: false }, left, right, span)
    }

    fn operate(&mut self, operator: Operator, left: Val, right: Val, span: Span) -> Val {
        let op = operator.op;
        let left = self.plain_unless_own(left, op.method());
        let (left, right) = if op == BinaryOp::Mod && ["str", "bytes", "bytearray"].contains(&self.inf.type_name(&left.ty).as_str()) {
            // A format asks what it shows how that wants to be shown.
            (left, right)
        } else {
            let right = if self.is_own_method(&left.ty, op.method()) { right } else { self.plain_unless_own(right, &op.reflected()) };
            self.member_values(left, right, span)
        };
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        if x.is_never() || y.is_never() {
            self.refuse_bottomless(&left);
            self.refuse_bottomless(&right);
            let zero = self.zero(Ty::Never, span);
            let rest = self.sequence(right, zero);
            return self.sequence(left, rest);
        }
        if op == BinaryOp::Pow
            && let Some(power) = self.number_power(&left, &right, span)
        {
            return power;
        }
        let overflows = self.inf.ints == crate::infer::Ints::Auto && literals_overflow(op, &left, &right);
        if let Some(name) = self.wide_operation(op, &x, &right, overflows, span) {
            if let Some(constant) = self.large_constant(op, &left, &right, span) {
                return constant;
            }
            let call = self.call_library("bigint", name, vec![left.clone(), right.clone()], span);
            return self.masked(op, [left, right], call, span);
        }
        if let Ty::Union(_) = x {
            return self.by_left(left, right, &mut |fx, part, right| fx.operate(operator, part, right, span));
        }
        if let Ty::Union(_) = y
            && !self.is_own_method(&x, op.method())
        {
            return self.by_right(left, right, &mut |fx, left, part| fx.operate(operator, left, part, span));
        }
        if self.right_goes_first(op, &x, &y) {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                let value = fx.call_method(right.clone(), &op.reflected(), vec![left.clone()], span);
                fx.without_not_implemented(value, &mut |fx| fx.operand_error(operator, &left, &right, span))
            });
        }
        if is_number(&x) && is_number(&y) && numbers_have(op, &x, &y) {
            return self.number_binary(op, left, right, span);
        }
        if op == BinaryOp::Mod
            && let Some(error) = self.wrong_percent(&left, &right, span)
        {
            return self.sequence(right, error);
        }
        if op == BinaryOp::BitOr
            && let Some(members) = self.union_of_types(&left, &right)
        {
            return self.tuple(members, span);
        }
        match (&x, &y, op) {
            (Ty::Tuple(_), Ty::Tuple(_), BinaryOp::Add) => return self.concat_tuples(left, right, span),
            (Ty::Str, Ty::Str, BinaryOp::Add) => return self.runtime_call("_rt_str_concat", vec![left, right], span),
            _ => {}
        }
        let repeats = |ty: &Ty| matches!(ty, Ty::Tuple(_)) && op == BinaryOp::Mul;
        if repeats(&x) || (repeats(&y) && (is_number(&x) || !self.has_method(&x, op.method()))) {
            return self.repeated_tuple(operator, left, right, span);
        }
        if let (Ty::Tuple(_), BinaryOp::Add) = (&x, op)
            && self.is_var_tuple(&y)
        {
            return self.tuple_method(left, op.method(), vec![right], span);
        }
        self.object_binary(operator, left, right, span)
    }

    /// The members of `int | None`, which as a value is what `isinstance` looks at: a tuple of types.
    fn union_of_types(&mut self, left: &Val, right: &Val) -> Option<Vec<Val>> {
        let are_types = is_type_value(&left.ty) && is_type_value(&right.ty);
        if !are_types || (&left.ty, &right.ty) == (&Ty::None, &Ty::None) {
            return None;
        }
        let mut members = Vec::new();
        for side in [left, right] {
            match &side.ty {
                Ty::Tuple(items) => members.extend((0..items.len()).map(|index| self.tuple_item(side.clone(), index))),
                _ => members.push(side.clone()),
            }
        }
        Some(members)
    }

    /// Builtin sequences join and repeat only what no other operand knows better.
    fn right_goes_first(&mut self, op: BinaryOp, left: &Ty, right: &Ty) -> bool {
        matches!(op, BinaryOp::Add | BinaryOp::Mul)
            && matches!(right, Ty::Obj(_))
            && self.is_own_method(right, &op.reflected())
            && !self.is_own_method(left, op.method())
            && !self.is_proper_subclass(right, left)
            && is_repeatable(&self.python_name(left))
    }

    /// `(1, 2) * 3`, or the other way round.
    fn repeated_tuple(&mut self, operator: Operator, left: Val, right: Val, span: Span) -> Val {
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let is_left = matches!(fx.inf.store.resolve(&left.ty), Ty::Tuple(_));
            let (tuple, times) = if is_left { (left.clone(), right.clone()) } else { (right.clone(), left.clone()) };
            let value = fx.tuple_method(tuple, operator.op.method(), vec![times], span);
            fx.without_not_implemented(value, &mut |fx| fx.reflected_binary(operator, left.clone(), right.clone(), span))
        })
    }

    /// A member of an `IntEnum` or the like counts as its value beside a plain number or text.
    fn member_values(&mut self, left: Val, right: Val, span: Span) -> (Val, Val) {
        let is_plain = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float | Ty::Bool | Ty::Str);
        if is_plain(&left.ty) && self.is_bare_value(&right.ty) {
            let left = self.kept(left);
            let right = self.get_attribute(right, "_value_", span);
            return (left, right);
        }
        if is_plain(&right.ty) && self.is_bare_value(&left.ty) {
            let left = self.get_attribute(left, "_value_", span);
            return (left, right);
        }
        (left, right)
    }

    pub(crate) fn is_valued_member(&mut self, ty: &Ty) -> bool {
        let Some(class) = self.inf.class_of(ty).filter(|_| matches!(ty, Ty::Obj(_))) else { return false };
        self.inf.is_enum(class) && (self.inf.enum_base(class, "_IntMember") || self.inf.enum_base(class, "_StrMember"))
    }

    /// Operators of an `IntFlag` give flags.
    fn is_bare_value(&mut self, ty: &Ty) -> bool {
        self.is_valued_member(ty) && !self.inf.class_of(ty).is_some_and(|class| self.inf.enum_base(class, "Flag"))
    }

    /// A method that the program's own class defines: it tells the types of its argument apart itself.
    fn is_own_method(&mut self, ty: &Ty, name: &str) -> bool {
        let Some(class) = self.inf.class_of(ty) else { return false };
        match self.inf.member(class, name) {
            Some(Member::Method(func, _)) => {
                let hir = self.inf.func(func);
                !self.inf.is_prelude(&hir)
            }
            _ => false,
        }
    }

    pub(crate) fn is_var_tuple(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Obj(rec) if matches!(self.inf.store.rec(*rec).kind, RecKind::Class(c) if Some(c) == self.inf.classes.var_tuple))
    }

    fn concat_tuples(&mut self, left: Val, right: Val, span: Span) -> Val {
        self.block(|fx| {
            let left = fx.temp(left);
            let right = fx.temp(right);
            let mut items = Vec::new();
            for tuple in [left, right] {
                let count = if let Ty::Tuple(items) = &tuple.ty { items.len() } else { 0 };
                for index in 0..count {
                    items.push(fx.tuple_item(tuple.clone(), index));
                }
            }
            fx.tuple(items, span)
        })
    }

    /// Dunder methods: the left operand's, then the right one's reflected form.
    fn object_binary(&mut self, operator: Operator, left: Val, right: Val, span: Span) -> Val {
        let op = operator.op;
        let reflected = op.reflected();
        if self.differing_below(&left, &[op.method()]).is_some() {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                match fx.split_by_methods(left, &[op.method()], &mut |fx, part| fx.object_binary(operator, part, right.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            });
        }
        self.by_precedence(left, right, (&[&reflected], false), &mut |fx, left, right| fx.settled_binary(operator, left, right, span))
    }

    /// Dunder methods, where the types tell which operand is asked first.
    fn settled_binary(&mut self, operator: Operator, left: Val, right: Val, span: Span) -> Val {
        let op = operator.op;
        let reflected = op.reflected();
        if self.is_proper_subclass(&right.ty, &left.ty) && self.overrides(&right.ty, &left.ty, &reflected) {
            return self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                let value = fx.call_method(right.clone(), &reflected, vec![left.clone()], span);
                fx.without_not_implemented(value, &mut |fx| {
                    if !fx.has_method(&left.ty, op.method()) {
                        return fx.operand_error(operator, &left, &right, span);
                    }
                    let value = fx.call_method(left.clone(), op.method(), vec![right.clone()], span);
                    fx.without_not_implemented(value, &mut |fx| fx.operand_error(operator, &left, &right, span))
                })
            });
        }
        if !self.has_method(&left.ty, op.method()) {
            return self.reflected_binary(operator, left, right, span);
        }
        self.block(|fx| {
            let left = fx.kept(left);
            let right = fx.kept(right);
            let value = fx.call_method(left.clone(), op.method(), vec![right.clone()], span);
            fx.without_not_implemented(value, &mut |fx| {
                if fx.inf.store.resolve(&left.ty) == fx.inf.store.resolve(&right.ty) {
                    return fx.operand_error(operator, &left, &right, span);
                }
                fx.reflected_binary(operator, left.clone(), right.clone(), span)
            })
        })
    }

    /// The right operand's part, where the left one does not know what to do.
    fn reflected_binary(&mut self, operator: Operator, left: Val, right: Val, span: Span) -> Val {
        let reflected = operator.op.reflected();
        if matches!(self.inf.store.resolve(&right.ty), Ty::Union(_)) {
            return self.by_right(left, right, &mut |fx, left, part| fx.reflected_binary(operator, left, part, span));
        }
        if self.differing_below(&right, &[&reflected]).is_some() {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                match fx.split_by_methods(right, &[&reflected], &mut |fx, part| fx.reflected_binary(operator, left.clone(), part, span)) {
                    Ok(value) | Err(value) => value,
                }
            });
        }
        if !self.has_method(&right.ty, &reflected) {
            if self.has_classes_below(&left.ty) || self.has_classes_below(&right.ty) {
                return self.block(|fx| {
                    let (left, right) = (fx.kept(left), fx.kept(right));
                    fx.operand_error(operator, &left, &right, span)
                });
            }
            let error = self.operand_error(operator, &left, &right, span);
            let rest = self.sequence(right, error);
            return self.sequence(left, rest);
        }
        self.block(|fx| {
            let left = fx.kept(left);
            let right = fx.kept(right);
            let value = fx.call_method(right.clone(), &reflected, vec![left.clone()], span);
            fx.without_not_implemented(value, &mut |fx| fx.operand_error(operator, &left, &right, span))
        })
    }

    /// Does the subclass have another method of the name than its base?
    fn overrides(&mut self, subclass: &Ty, base: &Ty, method: &str) -> bool {
        let mut found = |ty: &Ty| match self.inf.class_of(ty).and_then(|class| self.inf.member(class, method)) {
            Some(Member::Method(func, _)) => Some(func.0),
            Some(Member::Generated(owner)) => Some(u32::MAX - owner.0),
            _ => None,
        };
        let (new, old) = (found(subclass), found(base));
        new.is_some() && new != old
    }

    /// Replaces a `NotImplemented` result by what the closure gives.
    fn without_not_implemented(&mut self, value: Val, other: &mut dyn FnMut(&mut Self) -> Val) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        if is_not_implemented(&ty) {
            let rest = other(self);
            return self.sequence(value, rest);
        }
        if !ty.members().iter().any(is_not_implemented) {
            return value;
        }
        self.dispatch(value, &mut |fx, part| if is_not_implemented(&part.ty) { other(fx) } else { part })
    }

    /// What a method of a builtin sequence gives that the program calls by its name: it has no other operand to leave it to.
    pub(crate) fn called_operator(&mut self, value: Val, object: &Ty, name: &str, args: &[Val], span: Span) -> Val {
        let ([right], true) = (args, matches!(name, "__add__" | "__mul__" | "__rmul__" | "__iadd__" | "__imul__")) else { return value };
        let sequence = self.python_name(object);
        if !is_repeatable(&sequence) || self.is_own_method(object, name) || self.is_prelude {
            return value;
        }
        let other = self.python_name(&right.ty);
        let text = match (name, sequence.strip_prefix("collections.").unwrap_or(&sequence)) {
            ("__mul__" | "__rmul__" | "__imul__", _) => format!("'{other}' object cannot be interpreted as an integer"),
            (_, sequence) => format!("can only concatenate {sequence} (not \"{other}\") to {sequence}"),
        };
        self.without_not_implemented(value, &mut |fx| fx.type_error(span, &text))
    }

    /// The error for operands, which can be read again if there are classes below theirs.
    fn operand_error(&mut self, operator: Operator, left: &Val, right: &Val, span: Span) -> Val {
        let (op, symbol) = (operator.op, operator.symbol());
        let (x, y) = (self.python_name(&left.ty), self.python_name(&right.ty));
        let (before, after);
        let (pieces, values): (&[&str], &[&Val]) = match (x.strip_prefix("collections.").unwrap_or(&x), op) {
            (x @ ("str" | "list" | "tuple" | "deque"), BinaryOp::Add) => {
                (before, after) = (format!("can only concatenate {x} (not \""), format!("\") to {x}"));
                (&[&before, &after], &[right])
            }
            (x @ ("bytes" | "bytearray"), BinaryOp::Add) => {
                after = format!(" to {x}");
                (&["can't concat ", &after], &[right])
            }
            (_, BinaryOp::Mul) if is_repeatable(&x) => (&["can't multiply sequence by non-int of type '", "'"], &[right]),
            (_, BinaryOp::Mul) if is_repeatable(&y) => (&["can't multiply sequence by non-int of type '", "'"], &[left]),
            _ => {
                if let Some(error) = self.mismatch("unsupported_operands", &symbol, left, right, span) {
                    return error;
                }
                before = format!("unsupported operand type(s) for {symbol}: '");
                (&[&before, "' and '", "'"], &[left, right])
            }
        };
        let (full_x, full_y) = (self.inf.type_name(&left.ty), self.inf.type_name(&right.ty));
        let advice = self.operand_advice(op, &left.ty, &right.ty);
        self.fail_naming("TypeError", pieces, values, |text| {
            let diagnostic = Diagnostic::error("type-mismatch", span, text).label(format!("'{symbol}' between '{full_x}' and '{full_y}'"));
            match (&left.ty, &right.ty) {
                (Ty::None, _) | (_, Ty::None) => diagnostic.note("one side is always None here: a function without 'return' gives None"),
                _ => diagnostic.advice(advice),
            }
        })
    }

    /// The class name as CPython's messages give it.
    pub(crate) fn python_name(&mut self, ty: &Ty) -> String {
        let ty = self.inf.store.resolve(ty);
        match &ty {
            Ty::None => "NoneType".into(),
            Ty::Tuple(_) => "tuple".into(),
            Ty::Func(func) if self.inf.is_builtin_function(*func) => "builtin_function_or_method".into(),
            Ty::Func(_) => "function".into(),
            Ty::Class(_) | Ty::TypeOf(_) => "type".into(),
            Ty::Module(_) => "module".into(),
            Ty::Builtin(name) => match &**name {
                "Ellipsis" => "ellipsis".into(),
                "NotImplemented" => "NotImplementedType".into(),
                name if names::is_type(name) => "type".into(),
                _ => "builtin_function_or_method".into(),
            },
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) if Some(class) == self.inf.classes.var_tuple => "tuple".into(),
                RecKind::Class(class) => self.inf.class_in_messages(class),
                RecKind::Closure(_) => "function".into(),
                RecKind::BoundMethod(_) | RecKind::BoundValue => "method".into(),
                RecKind::BoundNative(_) => "builtin_function_or_method".into(),
                RecKind::Partial(..) => "partial".into(),
                RecKind::ClassValue(_) => "type".into(),
                RecKind::Generator(func) => self.inf.generator_name(*rec, func).into(),
                RecKind::Box => "cell".into(),
            },
            other => self.inf.type_name(&other.clone()),
        }
    }

    fn is_proper_subclass(&mut self, a: &Ty, b: &Ty) -> bool {
        match (self.inf.class_of(a), self.inf.class_of(b)) {
            (Some(x), Some(y)) => x != y && (self.inf.view().is_subclass(x, y) || self.inf.is_derived_from_value(a, b)),
            _ => false,
        }
    }

    /// `target op= value`: the in-place method if there is one.
    pub(crate) fn in_place(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&left.ty);
        let operator = Operator { op, in_place: true };
        let name = op.in_place();
        match ty {
            // Ints of any size stay together, and have no methods of that kind.
            Ty::Union(_) if self.is_wide(&ty) => self.operate(operator, left, right, span),
            Ty::Union(_) => self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                fx.dispatch(left, &mut |fx, part| fx.in_place(op, part, right.clone(), span))
            }),
            Ty::Obj(_) if self.differing_below(&left, &[&name]).is_some() => self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                match fx.split_by_methods(left, &[&name], &mut |fx, part| fx.in_place(op, part, right.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            }),
            Ty::Obj(_) if self.has_method(&ty, &name) => self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                if let Ty::Union(parts) = fx.inf.store.resolve(&right.ty)
                    && parts.iter().any(|part| fx.right_goes_first(op, &ty, part))
                {
                    return fx.dispatch(right, &mut |fx, part| fx.in_place(op, left.clone(), part, span));
                }
                let right_ty = fx.inf.store.resolve(&right.ty);
                if !fx.is_own_method(&ty, &name) && fx.right_goes_first(op, &ty, &right_ty) {
                    let value = fx.call_method(right.clone(), &op.reflected(), vec![left.clone()], span);
                    return fx.without_not_implemented(value, &mut |fx| fx.call_method(left.clone(), &name, vec![right.clone()], span));
                }
                let value = fx.call_method(left.clone(), &name, vec![right.clone()], span);
                fx.without_not_implemented(value, &mut |fx| fx.operate(operator, left.clone(), right.clone(), span))
            }),
            _ => self.operate(operator, left, right, span),
        }
    }
}
