//! Conversions where a value flows into a place of a wider type, and dispatch over the members of a union.

use super::body::{Fx, Val, member_part, variant_of};
use super::call::MET;
use super::endless::WAY_OUT;
use super::ty::{RecId, RecKind, Ty, make_union, tuple_depth};
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::thir::{self, Expr, ExprKind, Prim, Stmt, StmtKind};
use crate::types::{TypeId, Types};

/// The most that a tuple's type may be made of. Nested pairs double it at each level.
const MAX_PARTS: usize = 5000;
/// The same for tuples in tuples: what is deeper comes from a value that is wrapped again and again.
const MAX_NESTED: usize = 40;

/// Ints below it, and not below its negative, can be mixed with floats in one variable.
const MIXED_INT_LIMIT: i64 = 1 << 49;

/// Values of the machine that are kept in different ways, so that none is taken for the other. Where inference is right, control
/// does not get to a place that asks for that.
fn is_of_another_kind(from: &Ty, to: &Ty) -> bool {
    let is_plain = |ty: &Ty| matches!(ty, Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Str);
    is_plain(from) && is_plain(to)
}

fn is_mixed_number(ty: &Ty) -> bool {
    ty.members() == [Ty::Int, Ty::Float]
}

impl Fx<'_, '_> {
    /// The value as the wider type. The caller has joined the types before.
    pub(crate) fn coerce(&mut self, value: Val, to: &Ty) -> Val {
        let from = self.inf.store.resolve(&value.ty);
        let to = self.inf.store.resolve(to);
        if from == to || matches!((&from, &to), (Ty::Int, Ty::U8 | Ty::I32)) {
            return Val { ty: to, e: value.e };
        }
        let span = value.e.span;
        if from.is_never() {
            if !self.inf.emit {
                return self.zero(to, span);
            }
            let stmts = vec![Stmt { span, kind: StmtKind::Expr(value.e) }];
            let zero = self.zero(to, span);
            return Fx::block_of(stmts, zero);
        }
        match (&from, &to) {
            (Ty::Int | Ty::U8 | Ty::I32, Ty::Float) => self.int_to_float(value),
            (Ty::Bool, Ty::Int | Ty::U8 | Ty::I32) => {
                let int = self.prim(Prim::BoolToInt, Ty::Int, vec![value], span);
                Val { ty: to, e: int.e }
            }
            (Ty::Bool, Ty::Float) => {
                let int = self.prim(Prim::BoolToInt, Ty::Int, vec![value], span);
                self.int_to_float(int)
            }
            (Ty::Union(_), Ty::Union(_)) => self.coerce_union(value, &from, &to),
            (Ty::Union(_), _) => self.dispatch(value, &mut |fx, part| fx.coerce(part, &to)),
            (_, Ty::Union(members)) => {
                let member = self.fitting_member(&from, members);
                let inner = self.coerce(value, &member);
                let inner = if member == Ty::Int && is_mixed_number(&to) { self.mixable(inner) } else { inner };
                self.wrap(inner, &to)
            }
            (Ty::Tuple(x), Ty::Tuple(y)) if x.len() == y.len() => self.coerce_tuple(value, x, y),
            (Ty::Tuple(items), Ty::Obj(_)) => {
                let items = items.clone();
                self.tuple_to_var_tuple(value, &items, &to)
            }
            (Ty::Obj(_), Ty::Int) if self.inf.is_bigint(&from) => {
                self.raise("OverflowError", "Python int too large to convert to C int", span)
            }
            (Ty::Obj(_), Ty::Int | Ty::Float | Ty::Str) if self.inf.held_type(&from).is_some() => {
                let value = self.plain_value(value);
                self.coerce(value, &to)
            }
            (Ty::Obj(x), Ty::Obj(y)) if self.inf.store.rec(*x).kind != self.inf.store.rec(*y).kind => {
                self.val(to.clone(), ExprKind::Cast(Box::new(value.e)), span)
            }
            _ if self.inf.emit && is_of_another_kind(&from, &to) => {
                let nothing = self.zero(Ty::Never, span);
                let stmts = [value, nothing].map(|val| Stmt { span, kind: StmtKind::Expr(val.e) });
                let zero = self.zero(to, span);
                Fx::block_of(stmts.into(), zero)
            }
            _ => Val { ty: to, e: value.e },
        }
    }

    /// An int that goes together with floats has to fit into 50 bits.
    fn mixable(&mut self, value: Val) -> Val {
        let span = value.e.span;
        match value.e.kind {
            ExprKind::Int(n) if (-MIXED_INT_LIMIT..MIXED_INT_LIMIT).contains(&n) => value,
            _ => self.call_library("_numbers", "_mixable", vec![value], span),
        }
    }

    fn int_to_float(&mut self, value: Val) -> Val {
        let span = value.e.span;
        if let ExprKind::Int(n) = value.e.kind {
            return self.val(Ty::Float, ExprKind::Float(n as f64), span);
        }
        self.prim(Prim::IntToFloat, Ty::Float, vec![value], span)
    }

    fn fitting_member(&mut self, from: &Ty, members: &[Ty]) -> Ty {
        if let Some(member) = members.iter().find(|m| *m == from) {
            return member.clone();
        }
        let fits = |fx: &mut Self, member: &Ty| match (from, member) {
            (Ty::U8 | Ty::I32, Ty::Int) => true,
            (Ty::Tuple(x), Ty::Tuple(y)) => x.len() == y.len(),
            (Ty::Tuple(_), Ty::Obj(rec)) => {
                matches!(fx.inf.store.rec(*rec).kind, RecKind::Class(c) if Some(c) == fx.inf.classes.var_tuple)
            }
            (Ty::Obj(x), Ty::Obj(y)) => match (fx.inf.store.rec(*x).kind.clone(), fx.inf.store.rec(*y).kind.clone()) {
                (RecKind::Class(a), RecKind::Class(b)) => fx.inf.view().is_subclass(a, b),
                (a, b) => a == b,
            },
            _ => false,
        };
        members.iter().find(|m| fits(self, m)).cloned().unwrap_or_else(|| from.clone())
    }

    pub(crate) fn wrap(&mut self, value: Val, to: &Ty) -> Val {
        let span = value.e.span;
        let settled = self.inf.settle(to);
        if settled == value.e.ty && self.inf.emit {
            return Val { ty: to.clone(), e: value.e };
        }
        Val { ty: to.clone(), e: Expr { ty: settled, span, kind: ExprKind::Wrap(Box::new(value.e)) } }
    }

    fn coerce_union(&mut self, value: Val, from: &Ty, to: &Ty) -> Val {
        let members = to.members();
        let is_the_same = self.inf.emit && self.inf.settle(to) == value.e.ty;
        if is_the_same || from.members().iter().all(|m| members.contains(m)) {
            return self.wrap(value, to);
        }
        let to = to.clone();
        self.dispatch(value, &mut |fx, part| fx.coerce(part, &to))
    }

    fn coerce_tuple(&mut self, value: Val, from: &[Ty], to: &[Ty]) -> Val {
        let span = value.e.span;
        let (from, to) = (from.to_vec(), to.to_vec());
        if let ExprKind::Tuple(items) = value.e.kind {
            let items: Vec<Val> =
                items.into_iter().zip(&from).zip(&to).map(|((e, f), t)| self.coerce(Val { ty: f.clone(), e }, t)).collect();
            return self.tuple(items, span);
        }
        self.block(|fx| {
            let tuple = fx.temp(value);
            let items = (0..to.len())
                .map(|i| {
                    let item = fx.tuple_item(tuple.clone(), i);
                    fx.coerce(item, &to[i])
                })
                .collect();
            fx.tuple(items, span)
        })
    }

    fn tuple_to_var_tuple(&mut self, value: Val, items: &[Ty], to: &Ty) -> Val {
        let span = value.e.span;
        let Ty::Obj(rec) = to else { return value };
        let rec = *rec;
        let count = items.len();
        self.block(|fx| {
            let tuple = fx.temp(value);
            let items = (0..count).map(|i| fx.tuple_item(tuple.clone(), i)).collect();
            fx.display_object(rec, items, span)
        })
    }

    pub(crate) fn tuple(&mut self, items: Vec<Val>, span: Span) -> Val {
        let ty = Ty::tuple(items.iter().map(|v| v.ty.clone()).collect());
        if ty.has_more_parts_than(MAX_PARTS) {
            let message = format!("the type of this tuple has more than {MAX_PARTS} parts");
            return self.refuse_tuple(message, "put what is alike into a list", span);
        }
        if tuple_depth(&ty) > MAX_NESTED {
            let message = format!("the type of this tuple is nested more than {MAX_NESTED} deep");
            return self.refuse_tuple(message, WAY_OUT, span);
        }
        self.val(ty, ExprKind::Tuple(items.into_iter().map(|v| v.e).collect()), span)
    }

    fn refuse_tuple(&mut self, message: String, help: &str, span: Span) -> Val {
        let diagnostic = Diagnostic::error("too-complex", span, message).help(help);
        self.report(self.inf.with_calls(diagnostic));
        self.zero(Ty::Never, span)
    }

    pub(crate) fn tuple_item(&mut self, tuple: Val, index: usize) -> Val {
        let ty = match &tuple.ty {
            Ty::Tuple(items) => items[index].clone(),
            _ => Ty::Never,
        };
        let span = tuple.e.span;
        self.val(ty, ExprKind::TupleGet(Box::new(tuple.e), index), span)
    }

    /// The value of a union, known to be one of the members of `view`.
    pub(crate) fn narrowed(&mut self, value: Val, view: Ty) -> Val {
        let span = value.e.span;
        if self.inf.held_type(&value.ty).is_some_and(|held| held == view) {
            return self.plain_value(value);
        }
        if matches!((&value.ty, &view), (Ty::Obj(_), Ty::Obj(_))) {
            return self.val(view, ExprKind::Cast(Box::new(value.e)), span);
        }
        if let Ty::Union(members) = &value.ty
            && !view.members().iter().all(|member| members.contains(member))
            && let Some(holder) = members.iter().find(|m| self.inf.held_type(m).is_some_and(|held| held == view)).cloned()
        {
            let object = self.val(holder, ExprKind::Unwrap(Box::new(value.e)), span);
            return self.plain_value(object);
        }
        // A base class object inside a union, seen as a subclass: unwrap first.
        if let (Ty::Union(members), Ty::Obj(_)) = (&value.ty, &view)
            && !members.contains(&view)
        {
            let member = self.enclosing_member(members, &view);
            let inner = self.val(member, ExprKind::Unwrap(Box::new(value.e)), span);
            return self.val(view, ExprKind::Cast(Box::new(inner.e)), span);
        }
        if is_mixed_number(&view) && value.ty != view {
            return self.mixed_part(value, view);
        }
        if self.loses_words(&value.ty, &view) {
            return self.narrowed_to_objects(value, view);
        }
        let settled = self.inf.settle(&view);
        if self.inf.emit && settled == value.e.ty {
            return Val { ty: view, e: value.e };
        }
        self.val(view, ExprKind::Unwrap(Box::new(value.e)), span)
    }

    /// The numbers of a larger union.
    fn mixed_part(&mut self, value: Val, view: Ty) -> Val {
        let span = value.e.span;
        self.block(|fx| {
            let value = fx.temp(value);
            let is_int = fx.tag_is(value.clone(), &[Ty::Int]);
            let int = fx.narrowed(value.clone(), Ty::Int);
            let float = fx.narrowed(value, Ty::Float);
            let (int, float) = (fx.coerce(int, &view), fx.coerce(float, &view));
            fx.val(view, ExprKind::If(Box::new(is_int.e), Box::new(int.e), Box::new(float.e)), span)
        })
    }

    fn enclosing_member(&mut self, members: &[Ty], view: &Ty) -> Ty {
        let class = self.inf.class_of(view);
        for member in members {
            if let (Some(class), Some(base)) = (class, self.inf.class_of(member))
                && self.inf.view().is_subclass(class, base)
            {
                return member.clone();
            }
        }
        view.clone()
    }

    /// Elaborates an operation once for each member of a union and joins the results. A member that doesn't fit
    /// raises when it turns up; if none fits, the operation is an error of the program.
    pub(crate) fn dispatch(&mut self, value: Val, f: &mut dyn FnMut(&mut Self, Val) -> Val) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        let members = self.dispatch_arms(&ty);
        if members.len() < 2 {
            return f(self, value);
        }
        let span = value.e.span;
        let mut stmts = Vec::new();
        let outer = std::mem::take(&mut self.out);
        let value = self.temp(value);
        stmts.append(&mut self.out);
        self.out = outer;
        let start = self.soft_failures;
        let variant = self.variant;
        let mut arms: Vec<(Ty, Val)> = Vec::new();
        let mut failed = 0;
        for member in members.iter() {
            let part = self.narrowed(value.clone(), member.clone());
            self.variant = variant_of(variant, member_part(member));
            self.soft += 1;
            let before = self.soft_failures;
            let env = self.env.clone();
            let arm = self.block(|fx| f(fx, part));
            self.env = env;
            if self.soft_failures > before && arm.ty.is_never() {
                failed += 1;
            }
            self.soft -= 1;
            arms.push((member.clone(), arm));
        }
        self.variant = variant;
        if failed == members.len() && self.soft == 0 && self.protected == 0 {
            // Say it as for a plain value. What is left to run time says it for the member that it has then.
            let part = self.narrowed(value.clone(), members[members.len() - 1].clone());
            if !self.is_lenient() {
                return f(self, part);
            }
            self.block(|fx| f(fx, part));
        }
        if failed < members.len() {
            self.soft_failures = start;
        }
        let result = self.join_arms(value, joined_alike(arms), span);
        Fx::block_of(stmts, result)
    }

    /// The types that a dispatch goes through. Ints of any size stay together beside other members: their operators
    /// must not take them apart.
    fn dispatch_arms(&self, ty: &Ty) -> Vec<Ty> {
        let (ints, mut rest): (Vec<Ty>, Vec<Ty>) = ty.members().into_iter().partition(|m| *m == Ty::Int || self.inf.is_bigint(m));
        if ints.len() < 2 || rest.is_empty() {
            return ty.members();
        }
        rest.push(super::ty::make_union(ints));
        rest
    }

    fn join_arms(&mut self, value: Val, arms: Vec<(Vec<Ty>, Val)>, span: Span) -> Val {
        let made = self.inf.store.next_rec();
        let joined = self.inf.join_all(arms.iter().map(|(_, arm)| &arm.ty));
        let joined = self.same_each_round(joined, made, span);
        let mut result: Option<Val> = None;
        for (members, arm) in arms.into_iter().rev() {
            let arm = self.coerce(arm, &joined);
            result = Some(match result {
                None => arm,
                Some(rest) => {
                    let test = self.tag_is(value.clone(), &members);
                    self.val(joined.clone(), ExprKind::If(Box::new(test.e), Box::new(arm.e), Box::new(rest.e)), span)
                }
            });
        }
        result.unwrap_or(value)
    }

    /// The join of what meets at an expression.
    pub(crate) fn joined_at(&mut self, a: &Ty, b: &Ty, span: Span) -> Ty {
        let made = self.inf.store.next_rec();
        let joined = self.inf.join(a, b);
        self.same_each_round(joined, made, span)
    }

    /// Tuples of different lengths that meet get a new type, one from `made` on: here it is that of the rounds before.
    fn same_each_round(&mut self, joined: Ty, made: RecId, span: Span) -> Ty {
        match joined {
            Ty::Tuple(items) => Ty::tuple(items.iter().map(|item| self.same_each_round(item.clone(), made, span)).collect()),
            Ty::Union(members) => make_union(members.iter().map(|member| self.same_each_round(member.clone(), made, span)).collect()),
            Ty::Obj(rec) if rec >= made && self.is_var_tuple(&joined) => {
                let element = self.inf.store.get(self.inf.store.rec(rec).args[0]);
                // One that holds itself has its own ways to stay the same.
                if element.holds(&joined) {
                    return joined;
                }
                let key = self.result_key(MET, span);
                let known = *self.memory.sites.entry(key).or_insert(rec);
                if known != rec {
                    let cell = self.inf.store.rec(known).args[0];
                    self.inf.grow(cell, &element);
                }
                Ty::Obj(self.inf.store.rec_root(known))
            }
            _ => joined,
        }
    }

    pub(crate) fn tag_is(&mut self, value: Val, members: &[Ty]) -> Val {
        let mut tags: Vec<_> = members.iter().map(|m| self.inf.settle(m)).collect();
        if members.iter().any(|m| self.inf.is_bigint(m)) {
            tags.push(Types::WORD);
        }
        self.tag_test(value, tags)
    }

    pub(crate) fn tag_test(&mut self, value: Val, tags: Vec<TypeId>) -> Val {
        let span = value.e.span;
        Val { ty: Ty::Bool, e: Expr { ty: Types::BOOL, span, kind: ExprKind::TagIs(Box::new(value.e), tags) } }
    }
}

/// The arms with the members that come to each: those that do the same become one, and the one that most members come to
/// is the last, which needs no test.
fn joined_alike(arms: Vec<(Ty, Val)>) -> Vec<(Vec<Ty>, Val)> {
    let mut joined: Vec<(Vec<Ty>, Val)> = Vec::new();
    for (member, arm) in arms {
        let outcome = outcome(&arm.e);
        match joined.iter_mut().find(|(_, known)| outcome.is_some() && self::outcome(&known.e) == outcome) {
            Some((members, _)) => members.extend(member.members()),
            None => joined.push((member.members(), arm)),
        }
    }
    if let Some(most) = (0..joined.len()).filter(|&at| joined[at].0.len() > 1).max_by_key(|&at| joined[at].0.len()) {
        let arm = joined.remove(most);
        joined.push(arm);
    }
    joined
}

/// What an expression comes to that does nothing else.
#[derive(PartialEq)]
enum Outcome<'e> {
    Bool(bool),
    Call(thir::InstanceId, Vec<Argument<'e>>),
}

#[derive(PartialEq)]
enum Argument<'e> {
    Text(&'e str),
    Variable(thir::VarId),
}

fn outcome(expr: &Expr) -> Option<Outcome<'_>> {
    match &expr.kind {
        ExprKind::Bool(value) => Some(Outcome::Bool(*value)),
        ExprKind::Block(stmts, result) => stmts.iter().all(only_reads).then(|| outcome(result))?,
        ExprKind::Call(callee, args) => Some(Outcome::Call(*callee, args.iter().map(argument).collect::<Option<_>>()?)),
        _ => None,
    }
}

fn argument(expr: &Expr) -> Option<Argument<'_>> {
    match &expr.kind {
        ExprKind::Str(text) => Some(Argument::Text(text)),
        ExprKind::Var(var) => Some(Argument::Variable(*var)),
        _ => None,
    }
}

fn only_reads(stmt: &thir::Stmt) -> bool {
    match &stmt.kind {
        thir::StmtKind::Expr(value) | thir::StmtKind::Assign(_, value) => is_read(value),
        _ => false,
    }
}

fn is_read(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Var(_) | ExprKind::None | ExprKind::Bool(_) | ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Str(_) => true,
        ExprKind::Unwrap(value) | ExprKind::Wrap(value) | ExprKind::Cast(value) | ExprKind::Field(value, _) => is_read(value),
        _ => false,
    }
}
