//! `is`: the same object, and values that cannot be told apart from one object.

use crate::hir::CompareOp;
use crate::infer::body::{Fx, Val};
use crate::infer::operator::is_number;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    /// Types whose comparison methods know each other.
    pub(super) fn same_family(&mut self, a: &Ty, b: &Ty) -> bool {
        match (self.inf.class_of(a), self.inf.class_of(b)) {
            (Some(x), Some(y)) => {
                let name = |fx: &Self, c| fx.inf.builder.program.class(c).name.clone();
                let (nx, ny) = (name(self, x), name(self, y));
                let sets = ["set", "frozenset", "dict_keys", "dict_items"];
                let bytes = ["bytes", "bytearray"];
                let dicts = ["dict", "_HeldDict", "defaultdict", "Counter", "OrderedDict"];
                x == y
                    || [&sets[..], &bytes[..], &dicts[..]].iter().any(|f| f.contains(&nx.as_str()) && f.contains(&ny.as_str()))
                    || self.inf.view().is_subclass(x, y)
                    || self.inf.view().is_subclass(y, x)
            }
            _ => false,
        }
    }

    /// `a is b`: pointers of objects; ints and other machine values by value.
    pub(crate) fn identity(&mut self, left: Val, right: Val, span: Span) -> Val {
        let (x, y) = (self.inf.store.resolve(&left.ty), self.inf.store.resolve(&right.ty));
        match (&x, &y) {
            // Those below 2 ** 64 are no objects.
            _ if self.are_any_ints(&x) && self.are_any_ints(&y) => self.rich_compare(CompareOp::Eq, left, right, span),
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
            (Ty::Obj(_), Ty::Obj(_)) | (Ty::Str, Ty::Str) => {
                // Functions made in different places have records of their own, also where these say the same.
                let related = x == y || self.same_family(&x, &y) || self.inf.key(&x) == self.inf.key(&y);
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

    /// Are they ints of any size, and no bools?
    fn are_any_ints(&self, ty: &Ty) -> bool {
        !ty.is_never() && ty.members().iter().all(|member| *member == Ty::Int || self.inf.is_bigint(member))
    }

    /// Equality of values whose types say nothing about it.
    pub(super) fn unrelated_equal(&mut self, left: Val, right: Val, span: Span) -> Val {
        let records = [&left, &right].map(|value| match self.inf.store.resolve(&value.ty) {
            Ty::Obj(rec) => Some(self.inf.store.rec(rec).kind.clone()),
            _ => None,
        });
        match records {
            [Some(RecKind::BoundMethod(a)), Some(RecKind::BoundMethod(b))] if a == b => self.same_bound_method(left, right, span),
            [Some(RecKind::BoundNative(a)), Some(RecKind::BoundNative(b))] if a == b => self.same_bound_method(left, right, span),
            _ => self.identity(left, right, span),
        }
    }

    /// Methods of one function are equal if their objects are the same; each `x.method` makes a new one.
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
}
