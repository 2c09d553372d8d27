//! Operators: machine arithmetic where the types allow it, dunder methods for everything else.

mod growth;
mod wide;

use crate::builtins::names;
use crate::diag::Diagnostic;
use crate::hir::{BinaryOp, CompareOp, ExprId, UnaryOp};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, Prim};

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
        self.method().replacen("__", "__r", 1)
    }

    fn in_place(self) -> String {
        self.method().replacen("__", "__i", 1)
    }
}

impl UnaryOp {
    fn method(self) -> &'static str {
        match self {
            UnaryOp::Neg => "__neg__",
            UnaryOp::Pos => "__pos__",
            UnaryOp::Invert => "__invert__",
            UnaryOp::Not => "__bool__",
        }
    }
}

/// A literal whose negative is one, too?
fn is_negatable(value: &Val) -> bool {
    matches!(value.e.kind, thir::ExprKind::Int(number) if number != i64::MIN)
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Int | Ty::Bool | Ty::Float | Ty::U8 | Ty::I32)
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let (left, right) = (self.sequence_of(left, op.method()), self.sequence_of(right, &op.reflected()));
        let (left, right) = self.member_values(left, right, span);
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        if x.is_never() || y.is_never() {
            self.refuse_bottomless(&left);
            self.refuse_bottomless(&right);
            let zero = self.zero(Ty::Never, span);
            let rest = self.sequence(right, zero);
            return self.sequence(left, rest);
        }
        if op == BinaryOp::Pow && matches!(right.e.kind, thir::ExprKind::Int(..0)) && (is_number(&x) || self.is_wide(&x)) {
            return self.negative_power(left, right, span);
        }
        let overflows = self.inf.ints == crate::infer::Ints::Auto && literals_overflow(op, &left, &right);
        if let Some(name) = self.wide_operation(op, &x, &y, overflows, span) {
            return self.call_library("bigint", name, vec![left, right], span);
        }
        if let Ty::Union(_) = x {
            return self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                fx.dispatch(left, &mut |fx, part| fx.binary(op, part, right.clone(), span))
            });
        }
        if let Ty::Union(_) = y
            && !self.is_own_method(&x, op.method())
        {
            return self.block(|fx| {
                let left = fx.kept(left);
                fx.dispatch(right, &mut |fx, part| fx.binary(op, left.clone(), part, span))
            });
        }
        if is_number(&x)
            && is_number(&y)
            && let Some(value) = self.number_binary(op, left.clone(), right.clone(), span)
        {
            return value;
        }
        if op == BinaryOp::Mod
            && let Some(error) = self.wrong_percent(&left, &right, span)
        {
            return self.sequence(right, error);
        }
        if let (Ty::Tuple(_), Ty::Tuple(_), BinaryOp::Add) = (&x, &y, op) {
            return self.concat_tuples(left, right, span);
        }
        if let (Ty::Tuple(_), BinaryOp::Mul) = (&x, op) {
            return self.tuple_method(left, op.method(), vec![right], span);
        }
        if let (Ty::Tuple(_), BinaryOp::Mul) = (&y, op) {
            return self.tuple_method(right, op.method(), vec![left], span);
        }
        if let (Ty::Tuple(_), BinaryOp::Add) = (&x, op)
            && self.is_var_tuple(&y)
        {
            return self.tuple_method(left, op.method(), vec![right], span);
        }
        self.object_binary(op, left, right, span)
    }

    /// A member of an `IntEnum` or the like counts as its value beside a plain number or text.
    fn member_values(&mut self, left: Val, right: Val, span: Span) -> (Val, Val) {
        let is_plain = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float | Ty::Bool | Ty::Str);
        if is_plain(&left.ty) && self.is_valued_member(&right.ty) {
            let left = self.kept(left);
            let right = self.get_attribute(right, "_value_", span);
            return (left, right);
        }
        if is_plain(&right.ty) && self.is_valued_member(&left.ty) {
            let left = self.get_attribute(left, "_value_", span);
            return (left, right);
        }
        (left, right)
    }

    fn is_valued_member(&mut self, ty: &Ty) -> bool {
        let Some(class) = self.inf.class_of(ty).filter(|_| matches!(ty, Ty::Obj(_))) else { return false };
        self.inf.is_enum(class) && (self.inf.enum_base(class, "_IntMember") || self.inf.enum_base(class, "_StrMember"))
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

    /// Arithmetic that the machine does. The rest (`**`, shifts, float `//` and `%`) is written in the library.
    fn number_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Option<Val> {
        let both_bool = left.ty == Ty::Bool && right.ty == Ty::Bool;
        if let (true, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor) = (both_bool, op) {
            let prim = match op {
                BinaryOp::BitAnd => Prim::BoolAnd,
                BinaryOp::BitOr => Prim::BoolOr,
                _ => Prim::BoolXor,
            };
            return Some(self.prim(prim, Ty::Bool, vec![left, right], span));
        }
        let float = left.ty == Ty::Float || right.ty == Ty::Float || op == BinaryOp::Div;
        if float {
            let prim = match op {
                BinaryOp::Add => Prim::FloatAdd,
                BinaryOp::Sub => Prim::FloatSub,
                BinaryOp::Mul => Prim::FloatMul,
                BinaryOp::Div if left.ty != Ty::Float && right.ty != Ty::Float => {
                    return Some(self.int_division(left, right, span));
                }
                BinaryOp::Div => Prim::FloatDiv,
                _ => return self.library_binary(op, left, right, span),
            };
            let (left, right) = (self.coerce(left, &Ty::Float), self.coerce(right, &Ty::Float));
            return Some(self.prim(prim, Ty::Float, vec![left, right], span));
        }
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        let prim = match op {
            BinaryOp::Add => Prim::IntAdd,
            BinaryOp::Sub => Prim::IntSub,
            BinaryOp::Mul => Prim::IntMul,
            BinaryOp::FloorDiv => return Some(self.floor_division(left, right, span)),
            BinaryOp::Mod => Prim::IntMod,
            BinaryOp::BitAnd => Prim::IntAnd,
            BinaryOp::BitOr => Prim::IntOr,
            BinaryOp::BitXor => Prim::IntXor,
            BinaryOp::Shl | BinaryOp::Shr => return self.shift(op, left, right, span),
            _ => return self.library_binary(op, left, right, span),
        };
        Some(self.prim(prim, Ty::Int, vec![left, right], span))
    }

    /// A shift by a literal count needs no test of the count.
    fn shift(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Option<Val> {
        let prim = if op == BinaryOp::Shl { Prim::IntShl } else { Prim::IntShr };
        match right.e.kind {
            thir::ExprKind::Int(0..=63) => Some(self.prim(prim, Ty::Int, vec![left, right], span)),
            _ => self.library_binary(op, left, right, span),
        }
    }

    /// int / int: one division of floats is exact where both fit into them, as small literals and their
    /// quotients' dividends mostly do; the library tells the cases apart.
    fn int_division(&mut self, left: Val, right: Val, span: Span) -> Val {
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        self.call_method(left, "__truediv__", vec![right], span)
    }

    /// The smallest int divided by -1 overflows: negate instead, which is checked.
    fn floor_division(&mut self, left: Val, right: Val, span: Span) -> Val {
        if let thir::ExprKind::Int(divisor) = right.e.kind
            && divisor != -1
        {
            return self.prim(Prim::IntFloorDiv, Ty::Int, vec![left, right], span);
        }
        self.block(|fx| {
            let left = fx.temp(left);
            let right = fx.temp(right);
            let minus_one = fx.int(-1, span);
            let test = fx.prim(Prim::IntEq, Ty::Bool, vec![right.clone(), minus_one], span);
            let negated = fx.prim(Prim::IntNeg, Ty::Int, vec![left.clone()], span);
            let quotient = fx.prim(Prim::IntFloorDiv, Ty::Int, vec![left, right], span);
            fx.val(Ty::Int, thir::ExprKind::If(Box::new(test.e), Box::new(negated.e), Box::new(quotient.e)), span)
        })
    }

    /// Operators of numbers that the library's classes define.
    fn library_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Option<Val> {
        let float = left.ty == Ty::Float || right.ty == Ty::Float;
        match (op, float) {
            (BinaryOp::Pow, false) => return Some(self.int_power(left, right, span)),
            (BinaryOp::Pow | BinaryOp::FloorDiv | BinaryOp::Mod, true) | (BinaryOp::Shl | BinaryOp::Shr, false) => {}
            _ => return None,
        }
        let ty = if float { Ty::Float } else { Ty::Int };
        let (left, right) = (self.coerce(left, &ty), self.coerce(right, &ty));
        Some(self.call_method(left, op.method(), vec![right], span))
    }

    /// `a ** -1` with the exponent written out: a float.
    fn negative_power(&mut self, left: Val, right: Val, span: Span) -> Val {
        let left = self.construct_builtin("float", Args { positional: vec![left], ..Args::default() }, span);
        let right = self.coerce(right, &Ty::Float);
        self.call_method(left, "__pow__", vec![right], span)
    }

    /// `a ** -n`: of ints a float, or an int if `n` is no positive number after all.
    pub(crate) fn negated_power(&mut self, left: Val, right: Val, span: Span) -> Val {
        let is_int = |fx: &Self, value: &Val| matches!(value.ty, Ty::Int | Ty::Bool) || fx.is_wide(&value.ty);
        let is_written = matches!(right.e.kind, thir::ExprKind::Int(_));
        if is_written || !is_int(self, &left) || !is_int(self, &right) {
            return self.binary(BinaryOp::Pow, left, right, span);
        }
        self.call_library("_numbers", "negated_pow", vec![left, right], span)
    }

    /// `a ** b` of ints, save for a negative exponent that is written out: an int.
    fn int_power(&mut self, left: Val, right: Val, span: Span) -> Val {
        let (left, right) = (self.coerce(left, &Ty::Int), self.coerce(right, &Ty::Int));
        if let (thir::ExprKind::Int(base), thir::ExprKind::Int(exponent @ 0..)) = (&left.e.kind, &right.e.kind) {
            let power = u32::try_from(*exponent).ok().and_then(|exponent| base.checked_pow(exponent));
            // Who writes a power near the limit is going to compute beyond it.
            let small = |power: i64| power.unsigned_abs() <= 1 << 60 || self.inf.ints == crate::infer::Ints::Machine;
            return match power {
                Some(power) if small(power) => self.int(power, span),
                _ if self.inf.ints == crate::infer::Ints::Machine => self.call_library("_numbers", "int_pow", vec![left, right], span),
                _ => self.call_library("bigint", "_wide_pow", vec![left, right], span),
            };
        }
        match right.e.kind {
            thir::ExprKind::Int(2) => self.block(|fx| {
                let base = fx.temp(left);
                fx.prim(Prim::IntMul, Ty::Int, vec![base.clone(), base], span)
            }),
            thir::ExprKind::Int(_) => self.call_library("_numbers", "int_pow", vec![left, right], span),
            _ if self.is_prelude || self.inf.ints == crate::infer::Ints::Machine => {
                self.call_library("_numbers", "int_pow", vec![left, right], span)
            }
            _ => self.call_library("bigint", "_wide_pow", vec![left, right], span),
        }
    }

    /// Dunder methods: the left operand's, then the right one's reflected form.
    fn object_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let reflected = op.reflected();
        if self.differing_below(&left, &[op.method()]).is_some() {
            return self.block(|fx| {
                let (left, right) = (fx.kept(left), fx.kept(right));
                match fx.split_by_methods(left, &[op.method()], &mut |fx, part| fx.object_binary(op, part, right.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            });
        }
        if self.is_proper_subclass(&right.ty, &left.ty) && self.overrides(&right.ty, &left.ty, &reflected) {
            return self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                let value = fx.call_method(right.clone(), &reflected, vec![left.clone()], span);
                fx.without_not_implemented(value, &mut |fx| {
                    if !fx.has_method(&left.ty, op.method()) {
                        return fx.operand_error(op, &left.ty, &right.ty, span);
                    }
                    let value = fx.call_method(left.clone(), op.method(), vec![right.clone()], span);
                    fx.without_not_implemented(value, &mut |fx| fx.operand_error(op, &left.ty, &right.ty, span))
                })
            });
        }
        if self.has_method(&left.ty, op.method()) {
            return self.with_fallback(left, right, op.method(), &reflected, op, span);
        }
        if self.has_method(&right.ty, &reflected) {
            return self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                let value = fx.call_method(right.clone(), &reflected, vec![left.clone()], span);
                fx.without_not_implemented(value, &mut |fx| fx.operand_error(op, &left.ty, &right.ty, span))
            });
        }
        let (x, y) = (left.ty.clone(), right.ty.clone());
        let error = self.operand_error(op, &x, &y, span);
        let rest = self.sequence(right, error);
        self.sequence(left, rest)
    }

    fn with_fallback(&mut self, left: Val, right: Val, method: &str, reflected: &str, op: BinaryOp, span: Span) -> Val {
        self.block(|fx| {
            let left = fx.kept(left);
            let right = fx.kept(right);
            let value = fx.call_method(left.clone(), method, vec![right.clone()], span);
            fx.without_not_implemented(value, &mut |fx| {
                if let Ty::Union(_) = right.ty {
                    return fx.dispatch(right.clone(), &mut |fx, part| fx.reflected_binary(op, left.clone(), part, span));
                }
                if fx.has_method(&right.ty, reflected) && right.ty != left.ty {
                    let value = fx.call_method(right.clone(), reflected, vec![left.clone()], span);
                    fx.without_not_implemented(value, &mut |fx| fx.operand_error(op, &left.ty, &right.ty, span))
                } else {
                    fx.operand_error(op, &left.ty, &right.ty, span)
                }
            })
        })
    }

    /// The right operand's part, where the left one does not know what to do.
    fn reflected_binary(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        if !self.has_method(&right.ty, &op.reflected()) || right.ty == left.ty {
            return self.operand_error(op, &left.ty, &right.ty, span);
        }
        let (x, y) = (left.ty.clone(), right.ty.clone());
        let value = self.call_method(right, &op.reflected(), vec![left], span);
        self.without_not_implemented(value, &mut |fx| fx.operand_error(op, &x, &y, span))
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
        let is_marker = |ty: &Ty| matches!(ty, Ty::Builtin(name) if &**name == "NotImplemented");
        let ty = self.inf.store.resolve(&value.ty);
        if is_marker(&ty) {
            let rest = other(self);
            return self.sequence(value, rest);
        }
        if !ty.members().iter().any(is_marker) {
            return value;
        }
        self.dispatch(value, &mut |fx, part| if is_marker(&part.ty) { other(fx) } else { part })
    }

    fn operand_error(&mut self, op: BinaryOp, left: &Ty, right: &Ty, span: Span) -> Val {
        let (x, y) = (self.python_name(left), self.python_name(right));
        let symbol = op.symbol();
        let text = match (x.as_str(), op) {
            ("str" | "list" | "tuple" | "deque", BinaryOp::Add) => format!("can only concatenate {x} (not \"{y}\") to {x}"),
            ("bytes" | "bytearray", BinaryOp::Add) => format!("can't concat {y} to {x}"),
            _ => format!("unsupported operand type(s) for {symbol}: '{x}' and '{y}'"),
        };
        let (full_x, full_y) = (self.inf.type_name(left), self.inf.type_name(right));
        let mut diagnostic =
            Diagnostic::error("type-mismatch", span, text.clone()).label(format!("'{symbol}' between '{full_x}' and '{full_y}'"));
        match (left, right) {
            (Ty::None, _) | (_, Ty::None) => {
                diagnostic = diagnostic.note("one side is always None here: a function without 'return' gives None");
            }
            _ => diagnostic = diagnostic.advice(self.operand_advice(op, left, right)),
        }
        self.fail("TypeError", &text, diagnostic)
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
                RecKind::Class(class) => self.inf.shown_class(class),
                RecKind::Closure(_) => "function".into(),
                RecKind::BoundMethod(_) => "method".into(),
                RecKind::BoundNative(_) => "builtin_function_or_method".into(),
                RecKind::Partial(_) => "partial".into(),
                RecKind::ClassValue(_) => "type".into(),
                RecKind::Generator(func) => self.inf.generator_name(func).into(),
                RecKind::Box => "cell".into(),
            },
            other => self.inf.type_name(&other.clone()),
        }
    }

    fn is_proper_subclass(&mut self, a: &Ty, b: &Ty) -> bool {
        match (self.inf.class_of(a), self.inf.class_of(b)) {
            (Some(x), Some(y)) => x != y && self.inf.view().is_subclass(x, y),
            _ => false,
        }
    }

    /// `target op= value`: the in-place method if there is one.
    pub(crate) fn in_place(&mut self, op: BinaryOp, left: Val, right: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&left.ty);
        let name = op.in_place();
        match ty {
            Ty::Union(_) => self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                fx.dispatch(left, &mut |fx, part| fx.in_place(op, part, right.clone(), span))
            }),
            Ty::Obj(_) if self.has_method(&ty, &name) => self.call_method(left, &name, vec![right], span),
            _ => self.binary(op, left, right, span),
        }
    }

    pub(crate) fn unary(&mut self, op: UnaryOp, operand: ExprId, span: Span) -> Val {
        if op == UnaryOp::Not {
            let cond = self.condition(operand);
            if let Some(known) = cond.known {
                let constant = self.bool(!known, span);
                return self.sequence_effects(&cond.value, constant);
            }
            return self.prim(Prim::BoolNot, Ty::Bool, vec![cond.value], span);
        }
        let value = self.expr(operand);
        self.unary_value(op, value, span)
    }

    /// `(2).__add__(3)`: an operator of machine numbers, for which the library has no method.
    pub(crate) fn operator_method(&mut self, number: &Val, name: &str, args: &Args, span: Span) -> Option<Val> {
        match args.positional.as_slice() {
            [] => {
                let op = [UnaryOp::Neg, UnaryOp::Pos, UnaryOp::Invert].into_iter().find(|op| op.method() == name)?;
                Some(self.unary_value(op, number.clone(), span))
            }
            [other] => match BinaryOp::ALL.into_iter().find(|op| op.method() == name) {
                Some(op) => Some(self.binary(op, number.clone(), other.clone(), span)),
                None => {
                    let op = BinaryOp::ALL.into_iter().find(|op| op.reflected() == name)?;
                    Some(self.binary(op, other.clone(), number.clone(), span))
                }
            },
            _ => None,
        }
    }

    fn unary_value(&mut self, op: UnaryOp, value: Val, span: Span) -> Val {
        let value = match self.split_by_methods(value, &[op.method()], &mut |fx, part| fx.unary_value(op, part, span)) {
            Ok(result) => return result,
            Err(value) => value,
        };
        let ty = self.inf.store.resolve(&value.ty);
        match (op, &ty) {
            (_, Ty::Never) => value,
            (UnaryOp::Neg, _) if self.is_wide(&ty) || (ty == Ty::Int && self.grows(span) && !is_negatable(&value)) => {
                self.call_library("bigint", "_wide_neg", vec![value], span)
            }
            (_, Ty::Union(_)) => self.dispatch(value, &mut |fx, part| fx.unary_value(op, part, span)),
            (UnaryOp::Neg, Ty::Float) => match value.e.kind {
                thir::ExprKind::Float(f) => self.val(Ty::Float, thir::ExprKind::Float(-f), span),
                _ => self.prim(Prim::FloatNeg, Ty::Float, vec![value], span),
            },
            (UnaryOp::Pos, Ty::Float) => value,
            (UnaryOp::Neg, Ty::Int | Ty::Bool) => {
                if let thir::ExprKind::Int(n) = value.e.kind
                    && let Some(n) = n.checked_neg()
                {
                    return self.int(n, span);
                }
                let value = self.coerce(value, &Ty::Int);
                self.prim(Prim::IntNeg, Ty::Int, vec![value], span)
            }
            (UnaryOp::Pos, Ty::Int | Ty::Bool) => self.coerce(value, &Ty::Int),
            (UnaryOp::Invert, Ty::Int | Ty::Bool) => {
                let value = self.coerce(value, &Ty::Int);
                self.prim(Prim::IntNot, Ty::Int, vec![value], span)
            }
            _ => {
                let (method, symbol) = match op {
                    UnaryOp::Neg => ("__neg__", "-"),
                    UnaryOp::Pos => ("__pos__", "+"),
                    UnaryOp::Invert => ("__invert__", "~"),
                    UnaryOp::Not => ("__bool__", "not"),
                };
                if self.has_method(&ty, method) {
                    return self.call_method(value, method, Vec::new(), span);
                }
                let name = self.python_name(&ty);
                self.type_error(span, &format!("bad operand type for unary {symbol}: '{name}'"))
            }
        }
    }

    // ------------------------------------------------------------ comparison

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
            let test = fx.compare_values(op, left, right.clone(), span);
            let test = fx.truth(test, span);
            let others = fx.compare_chain(right, &rest[1..], span);
            let others = fx.truth(others, span);
            let no = fx.bool(false, span);
            fx.val(Ty::Bool, thir::ExprKind::If(Box::new(test.e), Box::new(others.e), Box::new(no.e)), span)
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
        let (left, right) = (self.sequence_of(left, compare_method(op)), self.sequence_of(right, compare_method(op)));
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        if x.is_never() || y.is_never() {
            let zero = self.zero(Ty::Never, span);
            let rest = self.sequence(right, zero);
            return self.sequence(left, rest);
        }
        if let Ty::Union(_) = x {
            return self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                fx.dispatch(left, &mut |fx, part| fx.rich_compare(op, part, right.clone(), span))
            });
        }
        if let Ty::Union(_) = y
            && !self.is_own_method(&x, compare_methods(op).0)
        {
            return self.block(|fx| {
                let left = fx.kept(left);
                fx.dispatch(right, &mut |fx, part| fx.rich_compare(op, left.clone(), part, span))
            });
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

    fn number_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
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
            let equal = self.block(|fx| {
                let equal = fx.rich_compare(CompareOp::Eq, a, b, span);
                fx.truth(equal, span)
            });
            if index == x - 1 {
                result = equal;
                continue;
            }
            let no = self.bool(false, span);
            result = self.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(result.e), Box::new(no.e)), span);
        }
        result
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
        if index + 1 == x && x == y {
            return self.block(|fx| fx.rich_compare(op, a, b, span));
        }
        let equal = self.block(|fx| {
            let equal = fx.rich_compare(CompareOp::Eq, a.clone(), b.clone(), span);
            fx.truth(equal, span)
        });
        if matches!(equal.e.kind, thir::ExprKind::Bool(true)) {
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
            let ordered = fx.rich_compare(strict, a, b, span);
            fx.truth(ordered, span)
        });
        let decided = self.coerce(decided, &Ty::Bool);
        let rest = self.coerce(rest, &Ty::Bool);
        self.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(rest.e), Box::new(decided.e)), span)
    }

    fn object_compare(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        let (method, mirrored) = compare_methods(op);
        if op == CompareOp::Ne && !self.has_method(&left.ty, "__ne__") {
            let equal = self.rich_compare(CompareOp::Eq, left, right, span);
            return self.negate(equal, span);
        }
        if !self.same_family(&left.ty, &right.ty) && !self.user_comparable(&left.ty, &right.ty, method, mirrored) {
            return self.unrelated(op, left, right, span);
        }
        let mirror_first = self.is_proper_subclass(&right.ty, &left.ty) && self.has_method(&right.ty, mirrored);
        self.block(|fx| {
            let left = fx.kept(left);
            let right = fx.kept(right);
            if mirror_first {
                let value = fx.call_method(right.clone(), mirrored, vec![left.clone()], span);
                return fx.without_not_implemented(value, &mut |fx| {
                    if !fx.has_method(&left.ty, method) {
                        return fx.unrelated(op, left.clone(), right.clone(), span);
                    }
                    let value = fx.call_method(left.clone(), method, vec![right.clone()], span);
                    fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span))
                });
            }
            if fx.has_method(&left.ty, method) {
                let value = fx.call_method(left.clone(), method, vec![right.clone()], span);
                return fx.without_not_implemented(value, &mut |fx| {
                    if let Ty::Union(_) = right.ty {
                        return fx.dispatch(right.clone(), &mut |fx, part| fx.mirrored_compare(op, left.clone(), part, mirrored, span));
                    }
                    if fx.has_method(&right.ty, mirrored) && !(left.ty == right.ty && op == CompareOp::Eq) {
                        let value = fx.call_method(right.clone(), mirrored, vec![left.clone()], span);
                        fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span))
                    } else {
                        fx.unrelated(op, left.clone(), right.clone(), span)
                    }
                });
            }
            if fx.has_method(&right.ty, mirrored) {
                let value = fx.call_method(right.clone(), mirrored, vec![left.clone()], span);
                return fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span));
            }
            fx.unrelated(op, left, right, span)
        })
    }

    /// The right operand's part of a comparison, where the left one does not know what to do.
    fn mirrored_compare(&mut self, op: CompareOp, left: Val, right: Val, mirrored: &str, span: Span) -> Val {
        if !self.is_own_method(&right.ty, mirrored) || (left.ty == right.ty && op == CompareOp::Eq) {
            return self.unrelated(op, left, right, span);
        }
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let value = fx.call_method(right.clone(), mirrored, vec![left.clone()], span);
            fx.without_not_implemented(value, &mut |fx| fx.unrelated(op, left.clone(), right.clone(), span))
        })
    }

    /// Types whose comparison methods know each other.
    fn same_family(&mut self, a: &Ty, b: &Ty) -> bool {
        match (self.inf.class_of(a), self.inf.class_of(b)) {
            (Some(x), Some(y)) => {
                let name = |fx: &Self, c| fx.inf.builder.program.class(c).name.clone();
                let (nx, ny) = (name(self, x), name(self, y));
                let sets = ["set", "frozenset", "dict_keys", "dict_items"];
                let bytes = ["bytes", "bytearray"];
                let dicts = ["dict", "defaultdict", "Counter", "OrderedDict"];
                x == y
                    || [&sets[..], &bytes[..], &dicts[..]].iter().any(|f| f.contains(&nx.as_str()) && f.contains(&ny.as_str()))
                    || self.inf.view().is_subclass(x, y)
                    || self.inf.view().is_subclass(y, x)
            }
            _ => false,
        }
    }

    /// A user's class decides itself what it compares with.
    fn user_comparable(&mut self, a: &Ty, b: &Ty, method: &str, mirrored: &str) -> bool {
        let mut user = |ty: &Ty, name: &str| match self.inf.class_of(ty) {
            Some(class) => {
                let hir = self.inf.builder.program.class(class);
                let own_library = matches!(
                    hir.name.as_str(),
                    "_VersionInfo" | "Fraction" | "Decimal" | "bigint" | "complex" | "date" | "datetime" | "timedelta" | "deque"
                );
                (own_library || !self.inf.builder.program.module(hir.module).is_prelude) && self.inf.member(class, name).is_some()
            }
            None => false,
        };
        user(a, method) || user(b, mirrored)
    }

    /// Values of types that don't know each other: never equal, never ordered.
    fn unrelated(&mut self, op: CompareOp, left: Val, right: Val, span: Span) -> Val {
        if matches!(op, CompareOp::Eq | CompareOp::Ne) {
            let same = self.identity(left, right, span);
            return if op == CompareOp::Eq { same } else { self.negate(same, span) };
        }
        let symbol = match op {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            _ => ">=",
        };
        let (x, y) = (self.python_name(&left.ty), self.python_name(&right.ty));
        let text = format!("'{symbol}' not supported between instances of '{x}' and '{y}'");
        let (full_x, full_y) = (self.inf.type_name(&left.ty), self.inf.type_name(&right.ty));
        let mut diagnostic = Diagnostic::error("type-mismatch", span, text.clone()).advice(self.order_advice(&left.ty, &right.ty));
        if full_x != x || full_y != y {
            diagnostic = diagnostic.label(format!("'{symbol}' between '{full_x}' and '{full_y}'"));
        }
        let error = self.fail("TypeError", &text, diagnostic);
        let rest = self.sequence(right, error);
        self.sequence(left, rest)
    }

    /// `a is b`: pointers of objects; machine values by value.
    pub(crate) fn identity(&mut self, left: Val, right: Val, span: Span) -> Val {
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        match (&x, &y) {
            (Ty::Union(_), _) => self.block(|fx| {
                let left = fx.kept(left);
                let right = fx.kept(right);
                fx.dispatch(left, &mut |fx, part| fx.identity(part, right.clone(), span))
            }),
            (_, Ty::Union(_)) => self.block(|fx| {
                let left = fx.kept(left);
                fx.dispatch(right, &mut |fx, part| fx.identity(left.clone(), part, span))
            }),
            (Ty::TypeOf(_), Ty::Class(class)) | (Ty::Class(class), Ty::TypeOf(_)) => {
                let object = if matches!(x, Ty::TypeOf(_)) { left } else { right };
                let rec = self.inf.record(*class);
                let layout = self.inf.layout_of(&Ty::Obj(rec));
                self.val(Ty::Bool, thir::ExprKind::LayoutIs(Box::new(object.e), vec![layout]), span)
            }
            (Ty::TypeOf(_), Ty::TypeOf(_)) => {
                let a = self.val(Ty::Str, thir::ExprKind::ClassName(Box::new(left.e)), span);
                let b = self.val(Ty::Str, thir::ExprKind::ClassName(Box::new(right.e)), span);
                self.rich_compare(CompareOp::Eq, a, b, span)
            }
            (Ty::Obj(a), Ty::Obj(b)) if self.inf.store.rec(*a).kind == self.inf.store.rec(*b).kind && self.is_bound_method(*a) => {
                self.same_bound_method(left, right, span)
            }
            (Ty::Obj(_), Ty::Obj(_)) | (Ty::Str, Ty::Str) => {
                let related = x == y || self.same_family(&x, &y);
                if related {
                    self.val(Ty::Bool, thir::ExprKind::Same(Box::new(left.e), Box::new(right.e)), span)
                } else {
                    self.known(left, right, false, span)
                }
            }
            _ if x == Ty::None || y == Ty::None => self.known(left, right, x == y, span),
            _ if is_number(&x) && x == y => self.number_compare(CompareOp::Eq, left, right, span),
            (Ty::Tuple(a), Ty::Tuple(b)) if a.len() == b.len() && a.is_empty() => self.known(left, right, true, span),
            (Ty::Tuple(_), Ty::Tuple(_)) => self.rich_compare(CompareOp::Eq, left, right, span),
            _ => self.known(left, right, x == y, span),
        }
    }

    fn is_bound_method(&self, rec: RecId) -> bool {
        matches!(self.inf.store.rec(rec).kind, RecKind::BoundMethod(_) | RecKind::BoundNative(_))
    }

    /// Methods of one function are equal if their objects are the same.
    fn same_bound_method(&mut self, left: Val, right: Val, span: Span) -> Val {
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            let objects = [left, right].map(|method| {
                let Ty::Obj(rec) = method.ty else { return method };
                fx.bound_receiver(method, rec, span)
            });
            let [left, right] = objects;
            fx.identity(left, right, span)
        })
    }

    fn known(&mut self, left: Val, right: Val, answer: bool, span: Span) -> Val {
        let answer = self.bool(answer, span);
        let rest = self.sequence(right, answer);
        self.sequence(left, rest)
    }

    /// `item in container`
    fn contains(&mut self, item: Val, container: Val, span: Span) -> Val {
        let container = self.sequence_of(container, "__contains__");
        if self.differing_below(&container, &["__contains__", "__iter__"]).is_some() {
            return self.block(|fx| {
                let item = fx.kept(item);
                let names = ["__contains__", "__iter__"];
                match fx.split_by_methods(container, &names, &mut |fx, part| fx.contains(item.clone(), part, span)) {
                    Ok(found) | Err(found) => found,
                }
            });
        }
        let ty = self.inf.store.resolve(&container.ty);
        match &ty {
            Ty::Class(class) if self.inf.is_enum(*class) => {
                let members = self.all_enum_members(*class, span);
                self.contains(item, members, span)
            }
            Ty::Never => self.sequence(item, container),
            Ty::Union(_) => self.block(|fx| {
                let item = fx.kept(item);
                fx.dispatch(container, &mut |fx, part| fx.contains(item.clone(), part, span))
            }),
            Ty::Tuple(items) => {
                let count = items.len();
                self.block(|fx| {
                    let item = fx.kept(item);
                    let tuple = fx.temp(container);
                    let mut result = fx.bool(false, span);
                    for index in (0..count).rev() {
                        let member = fx.tuple_item(tuple.clone(), index);
                        let equal = fx.block(|fx| {
                            let equal = fx.rich_compare(CompareOp::Eq, item.clone(), member, span);
                            fx.truth(equal, span)
                        });
                        let yes = fx.bool(true, span);
                        result = fx.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(yes.e), Box::new(result.e)), span);
                    }
                    result
                })
            }
            Ty::Str | Ty::Obj(_) if self.has_method(&ty, "__contains__") => self.block(|fx| {
                let item = fx.kept(item);
                let value = fx.call_method(container, "__contains__", vec![item], span);
                fx.truth(value, span)
            }),
            Ty::Obj(_) => self.call_library("functions", "_contains", vec![container, item], span),
            _ => {
                let name = self.python_name(&ty);
                let error = self.type_error(span, &format!("argument of type '{name}' is not iterable"));
                self.sequence(item, error)
            }
        }
    }
}

fn compare_method(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq | CompareOp::Ne | CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => "__eq__",
        CompareOp::Lt => "__lt__",
        CompareOp::Le => "__le__",
        CompareOp::Gt => "__gt__",
        CompareOp::Ge => "__ge__",
    }
}

/// The method of a comparison, and the right operand's that means the same.
fn compare_methods(op: CompareOp) -> (&'static str, &'static str) {
    match op {
        CompareOp::Eq => ("__eq__", "__eq__"),
        CompareOp::Ne => ("__ne__", "__ne__"),
        CompareOp::Lt => ("__lt__", "__gt__"),
        CompareOp::Le => ("__le__", "__ge__"),
        CompareOp::Gt => ("__gt__", "__lt__"),
        _ => ("__ge__", "__le__"),
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

/// Does an operator of two int literals leave 64 bits?
fn literals_overflow(op: BinaryOp, left: &Val, right: &Val) -> bool {
    let (thir::ExprKind::Int(x), thir::ExprKind::Int(y)) = (&left.e.kind, &right.e.kind) else { return false };
    match op {
        BinaryOp::Add => x.checked_add(*y).is_none(),
        BinaryOp::Sub => x.checked_sub(*y).is_none(),
        BinaryOp::Mul => x.checked_mul(*y).is_none(),
        BinaryOp::Shl => *y >= 0 && *x != 0 && (*y > 62 || x.checked_mul(1 << y).is_none()),
        BinaryOp::Div | BinaryOp::FloorDiv | BinaryOp::Mod | BinaryOp::Pow | BinaryOp::MatMul => false,
        BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Shr => false,
    }
}
