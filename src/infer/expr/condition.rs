//! Conditions: truth values, tests that types decide, and what a test says about the variables in it.

use crate::hir::{CompareOp, ExprId, ExprKind, LocalId, UnaryOp};
use crate::infer::body::{Env, Fx, Val};
use crate::infer::class::Member;
use crate::infer::ty::{RecKind, Ty, make_union};
use crate::source::Span;
use crate::thir::{self, Prim};

/// A test: its value as a bool, its outcome if types decide it, and what holds after each outcome.
#[derive(Clone, Debug)]
pub(crate) struct Cond {
    pub value: Val,
    pub known: Option<bool>,
    pub when_true: Vec<(LocalId, Ty)>,
    pub when_false: Vec<(LocalId, Ty)>,
}

impl Cond {
    pub(crate) fn plain(value: Val) -> Cond {
        let known = constant_truth(&value.e);
        Cond { value, known, when_true: Vec::new(), when_false: Vec::new() }
    }
}

/// The truth of a test that types decide; there may be statements to run before it.
pub(crate) fn constant_truth(value: &thir::Expr) -> Option<bool> {
    match &value.kind {
        thir::ExprKind::Bool(known) => Some(*known),
        thir::ExprKind::Block(_, value) => constant_truth(value),
        _ => None,
    }
}

/// What evaluating an expression does, where its value is known already.
pub(crate) fn effects_of(expr: thir::Expr) -> Vec<thir::Stmt> {
    use thir::ExprKind::{Block, Bool, Float, Int, None, Str, Var};
    match expr.kind {
        Block(mut stmts, value) => {
            stmts.extend(effects_of(*value));
            stmts
        }
        Var(_) | None | Int(_) | Bool(_) | Float(_) | Str(_) => Vec::new(),
        _ => Fx::stmt_list(expr.span, thir::StmtKind::Expr(expr)),
    }
}

impl Fx<'_, '_> {
    /// Elaborates an expression as a test.
    pub(crate) fn condition(&mut self, id: ExprId) -> Cond {
        let func = self.func.clone();
        let expr = func.expr(id);
        match &expr.kind {
            ExprKind::Unary(UnaryOp::Not, inner) => self.negated(*inner, expr.span),
            ExprKind::And(items) => self.all_of(items, true, expr.span),
            ExprKind::Or(items) => self.all_of(items, false, expr.span),
            ExprKind::Compare(left, rest) if rest.len() == 1 => self.comparison(id, *left, rest[0].0, rest[0].1, expr.span),
            ExprKind::Call { .. } => match self.type_test(id) {
                Some(cond) => cond,
                None => self.truth_test(id, expr.span),
            },
            _ => self.truth_test(id, expr.span),
        }
    }

    fn negated(&mut self, inner: ExprId, span: Span) -> Cond {
        let cond = self.condition(inner);
        let known = cond.known.map(|k| !k);
        let value = match known {
            Some(known) => {
                let constant = self.bool(known, span);
                Fx::after(cond.value, constant)
            }
            None => self.prim(Prim::BoolNot, Ty::Bool, vec![cond.value], span),
        };
        Cond { value, known, when_true: cond.when_false, when_false: cond.when_true }
    }

    /// `a and b` (`conjunction`) or `a or b` as a test.
    fn all_of(&mut self, items: &[ExprId], conjunction: bool, span: Span) -> Cond {
        let first = self.condition(items[0]);
        if items.len() == 1 {
            return first;
        }
        if let Some(known) = first.known {
            // Types decide the first operand: the others count, or are never looked at.
            self.assume(&first, known);
            return if known == conjunction { self.all_of_after(first.value, &items[1..], conjunction, span) } else { first };
        }
        let merge = self.operands_merge(items);
        let before = self.env.clone();
        self.assume(&first, conjunction);
        let mut assigned = Vec::new();
        let rest = if self.env.dead {
            let value = self.bool(conjunction, span);
            Cond::plain(value)
        } else {
            let mut rest = None;
            let value = self.block(|fx| {
                let cond = fx.perhaps(|fx| fx.all_of(&items[1..], conjunction, span));
                let mut value = cond.value.clone();
                rest = Some(cond);
                assigned = fx.assigned_since(&before);
                if !assigned.is_empty() {
                    value = fx.temp(value);
                    fx.arrive(merge);
                }
                value
            });
            match rest {
                Some(rest) => Cond { value, ..rest },
                None => return first,
            }
        };
        let rest = Fx::with_bound(rest, assigned, conjunction);
        let inner = std::mem::replace(&mut self.env, before);
        let constant = self.bool(!conjunction, span);
        let constant = self.meet_skipped(merge, inner, constant);
        let (then, orelse) = if conjunction { (rest.value, constant) } else { (constant, rest.value) };
        let value = self.val(Ty::Bool, thir::ExprKind::If(Box::new(first.value.e), Box::new(then.e), Box::new(orelse.e)), span);
        let known = if rest.known == Some(!conjunction) { rest.known } else { None };
        let both = |mut a: Vec<_>, b: Vec<_>| {
            a.extend(b);
            a
        };
        if conjunction {
            Cond { value, known, when_true: both(first.when_true, rest.when_true), when_false: Vec::new() }
        } else {
            let when_true = self.either(&first.when_true, &rest.when_true);
            Cond { value, known, when_true, when_false: both(first.when_false, rest.when_false) }
        }
    }

    /// The other operands, behind the effects of one that types decide.
    fn all_of_after(&mut self, effects: Val, items: &[ExprId], conjunction: bool, span: Span) -> Cond {
        let rest = self.all_of(items, conjunction, span);
        let value = Fx::after(effects, rest.value);
        Cond { value, ..rest }
    }

    /// What holds if one of two tests does: about a variable that both speak of, the union of what they say.
    fn either(&mut self, a: &[(LocalId, Ty)], b: &[(LocalId, Ty)]) -> Vec<(LocalId, Ty)> {
        let mut facts = Vec::new();
        for (local, x) in a {
            if let Some((_, y)) = b.iter().find(|(other, _)| other == local) {
                let mut members = x.members();
                members.extend(y.members());
                facts.push((*local, make_union(members)));
            }
        }
        facts
    }

    /// The variables that operands have assigned with `:=`, and what they are now.
    pub(super) fn assigned_since(&self, before: &Env) -> Vec<(LocalId, Ty)> {
        let now = self.env.vars.iter().zip(&before.vars).enumerate();
        now.filter_map(|(index, (now, before))| {
            let binding = now.as_ref()?;
            let is_old = before.as_ref().is_some_and(|before| before.var == binding.var && before.maybe_unbound == binding.maybe_unbound);
            (!is_old && binding.undecided.is_empty()).then(|| (LocalId(index as u32), binding.view.clone()))
        })
        .collect()
    }

    /// Where the paths through the operands of `and` or `or` behind the first and around them meet.
    pub(super) fn operands_merge(&self, items: &[ExprId]) -> u32 {
        self.merge_id(self.func.expr(items[1]).span, 12)
    }

    /// Joins what an operand assigned with what holds where it is skipped. Gives the value of the skipping path.
    pub(super) fn meet_skipped(&mut self, merge: u32, inner: Env, constant: Val) -> Val {
        let stmts = self.collect(|fx| _ = fx.arrive(merge));
        let skipped = self.env.clone();
        self.env = self.meet(merge, vec![inner, skipped]);
        Fx::block_of(stmts, constant)
    }

    /// Where the operands behind the first decide the outcome, what they assigned is bound.
    fn with_bound(mut rest: Cond, assigned: Vec<(LocalId, Ty)>, conjunction: bool) -> Cond {
        let facts = if conjunction { &mut rest.when_true } else { &mut rest.when_false };
        for (local, ty) in assigned {
            if !facts.iter().any(|(known, _)| *known == local) {
                facts.push((local, ty));
            }
        }
        rest
    }

    /// Takes the outcome of a test for granted.
    pub(crate) fn assume(&mut self, cond: &Cond, outcome: bool) {
        if cond.known == Some(!outcome) {
            self.env.dead = true;
            return;
        }
        let facts = if outcome { &cond.when_true } else { &cond.when_false };
        for (local, ty) in facts.clone() {
            if ty.is_never() {
                self.env.dead = true;
                return;
            }
            if let Some(binding) = &mut self.env.vars[local.index()]
                && binding.undecided.is_empty()
            {
                binding.view = ty;
                binding.maybe_unbound = false;
            }
        }
    }

    /// The variable that an expression reads, if its binding can be narrowed.
    pub(crate) fn narrowable(&self, id: ExprId) -> Option<(LocalId, Ty)> {
        let local = match &self.func.expr(id).kind {
            ExprKind::Local(local) => *local,
            ExprKind::Walrus { target: crate::hir::Target::Local(local, _), .. } => *local,
            _ => return None,
        };
        if self.boxes.contains_key(&local) {
            return None;
        }
        let binding = self.env.vars[local.index()].as_ref()?;
        binding.undecided.is_empty().then(|| (local, self.inf.store.resolve(&binding.view)))
    }

    fn truth_test(&mut self, id: ExprId, span: Span) -> Cond {
        let value = self.expr(id);
        let ty = self.inf.store.resolve(&value.ty);
        let truth = self.truth(value, span);
        let mut cond = Cond::plain(truth);
        if let (Some((local, view)), Ty::Union(members)) = (self.narrowable(id), &ty) {
            let keep: Vec<Ty> = members.iter().filter(|m| **m != Ty::None).cloned().collect();
            if keep.len() < members.len() {
                cond.when_true.push((local, make_union(keep)));
            }
            let falsy: Vec<Ty> = members.iter().filter(|m| !self.always_true(m)).cloned().collect();
            if falsy.len() < members.len() && view == ty {
                cond.when_false.push((local, make_union(falsy)));
            }
        }
        cond
    }

    /// Objects without `__bool__` and `__len__`.
    fn always_true(&mut self, ty: &Ty) -> bool {
        match ty {
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Class(class) => {
                    let all = self.inf.view().descendants(class);
                    all.into_iter().all(|c| self.inf.member(c, "__bool__").is_none() && self.inf.member(c, "__len__").is_none())
                }
                _ => true,
            },
            _ => false,
        }
    }

    /// The truth value of a value.
    pub(crate) fn truth(&mut self, value: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        match &ty {
            Ty::Bool => value,
            Ty::Never => self.coerce(value, &Ty::Bool),
            Ty::None => {
                let no = self.bool(false, span);
                self.sequence(value, no)
            }
            Ty::Int | Ty::U8 | Ty::I32 => self.prim(Prim::IntToBool, Ty::Bool, vec![value], span),
            Ty::Float => {
                let zero = self.val(Ty::Float, thir::ExprKind::Float(0.0), span);
                self.prim(Prim::FloatNe, Ty::Bool, vec![value, zero], span)
            }
            Ty::Tuple(items) => {
                let answer = self.bool(!items.is_empty(), span);
                self.sequence(value, answer)
            }
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.truth(part, span)),
            Ty::Class(_) | Ty::TypeOf(_) if self.has_method(&ty, "__bool__") || self.has_method(&ty, "__len__") => {
                self.object_truth(value, span)
            }
            Ty::Func(_) | Ty::Class(_) | Ty::Module(_) | Ty::Builtin(_) | Ty::Array(_) | Ty::TypeOf(_) => {
                let yes = self.bool(true, span);
                self.sequence(value, yes)
            }
            Ty::Str | Ty::Obj(_) => self.object_truth(value, span),
        }
    }

    fn object_truth(&mut self, value: Val, span: Span) -> Val {
        let value = match self.split_by_methods(value, &["__bool__", "__len__"], &mut |fx, part| fx.truth(part, span)) {
            Ok(truth) => return truth,
            Err(value) => value,
        };
        if self.has_method(&value.ty, "__bool__") {
            let answer = self.call_method(value, "__bool__", Vec::new(), span);
            let wrong = |ty: &str| format!("__bool__ should return bool, returned {ty}");
            return self.returned(answer, &Ty::Bool, &wrong, span);
        }
        if self.has_method(&value.ty, "__len__") {
            let length = self.length(value, span);
            return self.truth(length, span);
        }
        let yes = self.bool(true, span);
        self.sequence(value, yes)
    }

    /// What a special method gave, which must be of this type.
    pub(crate) fn returned(&mut self, answer: Val, expected: &Ty, wrong: &dyn Fn(&str) -> String, span: Span) -> Val {
        let ty = self.inf.store.resolve(&answer.ty);
        if ty == *expected || ty.is_never() {
            return answer;
        }
        if let Ty::Union(_) = ty {
            return self.dispatch(answer, &mut |fx, part| fx.returned(part, expected, wrong, span));
        }
        if *expected == Ty::Str && self.inf.is_derived_from_value(&ty, expected) {
            return answer;
        }
        if *expected == Ty::Str && self.is_valued_member(&ty) {
            let value = self.get_attribute(answer, "_value_", span);
            return self.returned(value, expected, wrong, span);
        }
        let text = wrong(&self.python_name(&ty));
        let error = self.type_error(span, &text);
        let error = self.sequence(answer, error);
        self.coerce(error, expected)
    }

    /// Evaluates the first for its effects, then gives the second.
    pub(crate) fn sequence(&mut self, first: Val, second: Val) -> Val {
        use thir::ExprKind::{Bool, Float, Int, None, Str, Var};
        if matches!(first.e.kind, Var(_) | None | Int(_) | Bool(_) | Float(_) | Str(_)) {
            return second;
        }
        let span = first.e.span;
        Fx::block_of(vec![thir::Stmt { span, kind: thir::StmtKind::Expr(first.e) }], second)
    }

    /// Whatever equals None, what does not is not None.
    fn narrow_unequal_to_none(&mut self, cond: &mut Cond, subject: ExprId, op: CompareOp) {
        let Some((local, view)) = self.narrowable(subject) else { return };
        let others: Vec<Ty> = view.members().into_iter().filter(|member| *member != Ty::None).collect();
        let outcome = if op == CompareOp::Eq { &mut cond.when_false } else { &mut cond.when_true };
        outcome.push((local, make_union(others)));
    }

    fn may_equal_none(&mut self, subject: ExprId) -> bool {
        let ty = self.quiet_expr(subject);
        self.has_own_equality(&ty)
    }

    /// Does a class of the program say what its objects are equal to?
    pub(crate) fn has_own_equality(&mut self, ty: &Ty) -> bool {
        self.inf.store.resolve(ty).members().iter().any(|member| {
            let below = self.inf.class_of(member).map(|class| self.inf.view().descendants(class)).unwrap_or_default();
            below.into_iter().any(|class| match self.inf.member(class, "__eq__") {
                Some(Member::Method(_, owner)) => !self.inf.in_library(owner),
                Some(Member::Attribute { .. }) => true,
                Some(Member::Property(_) | Member::Class(_) | Member::Generated(_)) | None => false,
            })
        })
    }

    /// Comparisons with None, and of things that types decide.
    fn comparison(&mut self, id: ExprId, left: ExprId, op: CompareOp, right: ExprId, span: Span) -> Cond {
        let none = |fx: &Self, id: ExprId| matches!(fx.func.expr(id).kind, ExprKind::None);
        let is_none_test =
            matches!(op, CompareOp::Is | CompareOp::IsNot | CompareOp::Eq | CompareOp::Ne) && (none(self, right) || none(self, left));
        let is_identity = matches!(op, CompareOp::Is | CompareOp::IsNot);
        if !is_none_test || !is_identity && self.may_equal_none(if none(self, right) { left } else { right }) {
            let value = self.expr(id);
            let value = self.truth(value, span);
            let mut cond = Cond::plain(value);
            self.narrow_type_identity(&mut cond, left, op, right);
            if is_none_test {
                self.narrow_unequal_to_none(&mut cond, if none(self, right) { left } else { right }, op);
            }
            return cond;
        }
        let subject = if none(self, right) { left } else { right };
        let value = self.expr(subject);
        let positive = matches!(op, CompareOp::Is | CompareOp::Eq);
        let ty = self.inf.store.resolve(&value.ty);
        let members = ty.members();
        if ty.is_never() {
            let value = self.coerce(value, &Ty::Bool);
            return Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() };
        }
        if !members.contains(&Ty::None) || members.len() == 1 {
            let known = (members.len() == 1 && members[0] == Ty::None) == positive;
            let constant = self.bool(known, span);
            let value = self.sequence(value, constant);
            return Cond { value, known: Some(known), when_true: Vec::new(), when_false: Vec::new() };
        }
        let test = self.tag_is(value, &[Ty::None]);
        let rest = make_union(members.into_iter().filter(|m| *m != Ty::None).collect());
        let (mut when_true, mut when_false) = (Vec::new(), Vec::new());
        if let Some((local, _)) = self.narrowable(subject) {
            when_true.push((local, Ty::None));
            when_false.push((local, rest));
        }
        if positive {
            return Cond { value: test, known: None, when_true, when_false };
        }
        let value = self.prim(Prim::BoolNot, Ty::Bool, vec![test], span);
        Cond { value, known: None, when_true: when_false, when_false: when_true }
    }

    /// `type(x) is C` and `type(x) == C`.
    fn narrow_type_identity(&mut self, cond: &mut Cond, left: ExprId, op: CompareOp, right: ExprId) {
        let func = self.func.clone();
        let ExprKind::Call { callee, args } = &func.expr(left).kind else { return };
        let is_type = matches!(&func.expr(*callee).kind, ExprKind::Builtin(name) if name == "type");
        let [crate::hir::Arg::Positional(subject)] = args.as_slice() else { return };
        if !is_type || !matches!(op, CompareOp::Is | CompareOp::Eq) {
            return;
        }
        let class = self.quiet_expr(right);
        let Some((local, view)) = self.narrowable(*subject) else { return };
        let Ty::Union(members) = &view else { return };
        if let Some(tested) = self.class_test(&class) {
            let fits: Vec<Ty> = members.iter().filter(|m| self.is_instance_of(m, &tested) == Some(true)).cloned().collect();
            if !fits.is_empty() {
                cond.when_true.push((local, make_union(fits)));
            }
        }
    }

    /// The type of an expression without its code.
    pub(crate) fn quiet_expr(&mut self, id: ExprId) -> Ty {
        let mut ty = Ty::Never;
        let diagnostics = self.inf.diagnostics.len();
        self.collect(|fx| ty = fx.expr(id).ty);
        self.inf.diagnostics.truncate(diagnostics);
        ty
    }
}
