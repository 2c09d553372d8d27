//! `match`: patterns become tests and bindings.

use crate::hir::{CompareOp, ExprId, MatchCase, Pattern, PatternKind, Target};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{ExprKind as E, StmtKind as T};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn match_stmt(&mut self, subject: ExprId, cases: &[MatchCase], span: Span) {
        let narrow = self.narrowable(subject).map(|(local, _)| local);
        let value = self.expr(subject);
        let value = self.temp(value);
        let exits = self.merge_id(span, 10);
        let mut ends = Vec::new();
        // `matched` tells the next case that an earlier one ran, since guards can fail late.
        self.cases(value, narrow, cases, exits, &mut ends);
        self.env = self.meet(exits, ends);
    }

    fn cases(
        &mut self,
        subject: Val,
        narrow: Option<crate::hir::LocalId>,
        cases: &[MatchCase],
        exits: u32,
        ends: &mut Vec<crate::infer::body::Env>,
    ) {
        let Some((case, rest)) = cases.split_first() else {
            let end = self.arrive(exits);
            ends.push(end);
            return;
        };
        let at = case.pattern.span;
        let before = self.env.clone();
        let taken = self.fresh_var("", &Ty::Bool);
        let no = self.bool(false, at);
        self.push(at, T::Assign(taken, no.e));
        let mut rest_ty = subject.ty.clone();
        // The body is written once for each type of the subject that the pattern takes apart.
        let mut written = Vec::new();
        // What the pattern bound stays bound if the guard fails.
        let refused = (case.guard.is_some() && binds(&case.pattern)).then(|| self.fresh_var("", &Ty::Bool));
        let refusal = self.merge_id(at, 13);
        let mut refusals = Vec::new();
        if let Some(refused) = refused {
            let no = self.bool(false, at);
            self.push(at, T::Assign(refused, no.e));
        }
        self.is_whole_pattern = true;
        let test = self.collect(|fx| {
            rest_ty = fx.pattern(&case.pattern, subject.clone(), &mut |fx, narrowed| {
                if let (Some(local), Some(ty)) = (narrow, narrowed)
                    && let Some(binding) = &mut fx.env.vars[local.index()]
                {
                    binding.view = ty;
                }
                let captured = std::mem::take(&mut fx.captured);
                captured.iter().for_each(|(target, value)| fx.assign(target, value.clone()));
                let run = |fx: &mut Self, written: &mut Vec<crate::infer::body::Env>| {
                    let yes = fx.bool(true, at);
                    fx.push(at, T::Assign(taken, yes.e));
                    fx.stmts(&case.body);
                    written.push(fx.arrive(exits));
                };
                match case.guard {
                    None => run(fx, &mut written),
                    Some(guard) => {
                        let cond = fx.condition(guard);
                        let bound = fx.env.clone();
                        let body = fx.collect(|fx| {
                            fx.assume(&cond, true);
                            if !fx.env.dead {
                                run(fx, &mut written);
                            }
                        });
                        let orelse = fx.collect(|fx| {
                            let Some(refused) = refused else { return };
                            fx.env = bound;
                            fx.assume(&cond, false);
                            let yes = fx.bool(true, at);
                            fx.push(at, T::Assign(refused, yes.e));
                            refusals.push(fx.arrive(refusal));
                        });
                        fx.push(at, T::If(cond.value.e, body, orelse));
                    }
                }
                fx.captured = captured;
            });
        });
        if case.guard.is_some() {
            rest_ty = subject.ty.clone();
        }
        ends.append(&mut written);
        self.out.extend(test);
        self.env = before;
        if let Some(refused) = refused {
            let unmatched = self.collect(|fx| refusals.push(fx.arrive(refusal)));
            let untaken = self.collect(|fx| {
                let refused = fx.read_var(refused, &Ty::Bool, at);
                fx.push(at, T::If(refused.e, Vec::new(), unmatched));
            });
            let flag = self.read_var(taken, &Ty::Bool, at);
            self.push(at, T::If(flag.e, Vec::new(), untaken));
            self.env = self.meet(refusal, refusals);
        }
        if rest_ty.is_never() && self.inf.emit {
            return;
        }
        let others = self.collect(|fx| {
            let rest_value =
                if rest_ty == subject.ty || rest_ty.is_never() { subject.clone() } else { fx.narrowed(subject.clone(), rest_ty.clone()) };
            fx.cases(rest_value, narrow, rest, exits, ends);
        });
        let flag = self.read_var(taken, &Ty::Bool, at);
        self.push(at, T::If(flag.e, Vec::new(), others));
    }

    /// Elaborates the test of a pattern; `then` is written where it matches. Gives the type that is left if it doesn't.
    fn pattern(&mut self, pattern: &Pattern, value: Val, then: &mut dyn FnMut(&mut Self, Option<Ty>)) -> Ty {
        let span = pattern.span;
        let ty = self.inf.store.resolve(&value.ty);
        let is_whole = std::mem::take(&mut self.is_whole_pattern);
        match &pattern.kind {
            PatternKind::Wildcard => {
                then(self, None);
                Ty::Never
            }
            PatternKind::Capture(target) => {
                self.capture(target, value, &mut |fx| then(fx, None));
                Ty::Never
            }
            PatternKind::As { pattern, target } => self.as_pattern(pattern, target, value, then),
            PatternKind::Value(expected) => {
                let expected = self.expr(*expected);
                let equals = self.possibly_equal(&ty, &expected.ty.clone());
                let test = self.compare_values(CompareOp::Eq, value, expected, span);
                let test = self.truth(test, span);
                self.when_narrowed(test, equals, span, then);
                ty
            }
            PatternKind::Singleton(expected) => {
                let is_none = matches!(self.func.expr(*expected).kind, crate::hir::ExprKind::None);
                let expected = self.expr(*expected);
                let expected_ty = expected.ty.clone();
                if !ty.members().contains(&expected_ty) {
                    return ty;
                }
                let test =
                    if is_none && ty.members().len() > 1 { self.tag_is(value, &[Ty::None]) } else { self.identity(value, expected, span) };
                self.when(test, span, then);
                if is_none { crate::infer::ty::make_union(ty.members().into_iter().filter(|m| *m != Ty::None).collect()) } else { ty }
            }
            PatternKind::Or(alternatives) if !is_whole && binds(pattern) => self.alternatives_apart(alternatives, value, then),
            PatternKind::Or(alternatives) => self.or_pattern(alternatives, value, then),
            PatternKind::Sequence { items, star } => self.sequence_pattern(items, *star, value, span, then),
            PatternKind::Mapping { keys, rest } => self.mapping_pattern(keys, rest.as_ref(), value, span, then),
            PatternKind::Class { class, positional, keyword } => self.class_pattern(*class, positional, keyword, value, span, then),
        }
    }

    /// The part of a union that can be equal to a value of a builtin type.
    fn possibly_equal(&mut self, ty: &Ty, expected: &Ty) -> Option<Ty> {
        let is_number = |ty: &Ty| matches!(ty, Ty::Int | Ty::Float | Ty::Bool);
        if !is_number(expected) && *expected != Ty::Str {
            return None;
        }
        let members = ty.members();
        let fits = members.iter().filter(|m| match m {
            Ty::Str => *expected == Ty::Str,
            Ty::None | Ty::Tuple(_) => false,
            Ty::Obj(_) => self.inf.class_of(m).is_some_and(|class| !self.inf.in_library(class)) || self.is_wide(m),
            other => is_number(expected) || !is_number(other),
        });
        let fits: Vec<Ty> = fits.cloned().collect();
        (!fits.is_empty() && fits.len() < members.len()).then(|| crate::infer::ty::make_union(fits))
    }

    fn when(&mut self, test: Val, span: Span, then: &mut dyn FnMut(&mut Self, Option<Ty>)) {
        self.when_narrowed(test, None, span, then);
    }

    fn when_narrowed(&mut self, test: Val, narrowed: Option<Ty>, span: Span, then: &mut dyn FnMut(&mut Self, Option<Ty>)) {
        if crate::infer::expr::condition::constant_truth(&test.e) == Some(false) {
            return;
        }
        let body = self.collect(|fx| then(fx, narrowed));
        self.push(span, T::If(test.e, body, Vec::new()));
    }

    fn as_pattern(&mut self, pattern: &Pattern, target: &Target, value: Val, then: &mut dyn FnMut(&mut Self, Option<Ty>)) -> Ty {
        self.pattern(pattern, value.clone(), &mut |fx, narrowed| {
            let bound = match &narrowed {
                Some(ty) if *ty != value.ty => fx.narrowed(value.clone(), ty.clone()),
                _ => value.clone(),
            };
            fx.capture(target, bound, &mut |fx| then(fx, narrowed.clone()));
        })
    }

    /// Gives a name to a value, once the whole pattern has matched: until then the name keeps what it stands for.
    fn capture(&mut self, target: &Target, value: Val, then: &mut dyn FnMut(&mut Self)) {
        let before = self.captured.len();
        let value = self.temp(value);
        self.captured.push((target.clone(), value));
        then(self);
        self.captured.truncate(before);
    }

    /// One flag for all alternatives, so that the body is written once if nothing is bound in them.
    fn or_pattern(&mut self, alternatives: &[Pattern], value: Val, then: &mut dyn FnMut(&mut Self, Option<Ty>)) -> Ty {
        let span = value.e.span;
        let flag = self.fresh_var("", &Ty::Bool);
        let no = self.bool(false, span);
        self.push(span, T::Assign(flag, no.e));
        let mut left = value.ty.clone();
        let mut matching: Vec<Ty> = Vec::new();
        let before = self.env.clone();
        let merge = self.merge_id(alternatives[0].span, 11);
        let captured = self.captured.len();
        let mut ends = Vec::new();
        for alternative in alternatives {
            self.env = before.clone();
            let seen = self.read_var(flag, &Ty::Bool, span);
            let mut matched = Vec::new();
            let mut rest = left.clone();
            let test = self.collect(|fx| {
                rest = fx.pattern(alternative, value.clone(), &mut |fx, narrowed| {
                    matching.extend(narrowed.unwrap_or_else(|| value.ty.clone()).members());
                    let yes = fx.bool(true, span);
                    fx.push(span, T::Assign(flag, yes.e));
                    // What the alternatives bind has to meet here.
                    let own = fx.captured.split_off(captured);
                    own.into_iter().for_each(|(target, value)| fx.assign(&target, value));
                    matched.push(fx.arrive(merge));
                });
            });
            ends.extend(matched);
            left = self.narrower(&left, &rest);
            self.push(span, T::If(seen.e, Vec::new(), test));
        }
        let test = self.read_var(flag, &Ty::Bool, span);
        if ends.is_empty() {
            // No alternative fits the type.
            self.env = before;
            return left;
        }
        self.env = self.meet(merge, ends);
        self.env.dead = false;
        let whole = self.inf.store.resolve(&value.ty).members();
        let matching: Vec<Ty> = whole.iter().filter(|m| matching.contains(m)).cloned().collect();
        let narrowed = (!matching.is_empty() && matching.len() < whole.len()).then(|| crate::infer::ty::make_union(matching));
        self.when_narrowed(test, narrowed, span, then);
        left
    }

    /// Alternatives that bind names, in a larger pattern: what follows is written once for each, since the names have to wait
    /// for the rest of that pattern.
    fn alternatives_apart(&mut self, alternatives: &[Pattern], value: Val, then: &mut dyn FnMut(&mut Self, Option<Ty>)) -> Ty {
        let span = value.e.span;
        let flag = self.fresh_var("", &Ty::Bool);
        let no = self.bool(false, span);
        self.push(span, T::Assign(flag, no.e));
        let mut left = value.ty.clone();
        let before = self.env.clone();
        for alternative in alternatives {
            self.env = before.clone();
            let seen = self.read_var(flag, &Ty::Bool, span);
            let mut rest = left.clone();
            let test = self.collect(|fx| {
                rest = fx.pattern(alternative, value.clone(), &mut |fx, narrowed| {
                    let yes = fx.bool(true, span);
                    fx.push(span, T::Assign(flag, yes.e));
                    then(fx, narrowed);
                });
            });
            left = self.narrower(&left, &rest);
            self.push(span, T::If(seen.e, Vec::new(), test));
        }
        left
    }

    fn narrower(&self, a: &Ty, b: &Ty) -> Ty {
        let kept = a.members().into_iter().filter(|m| b.members().contains(m)).collect();
        crate::infer::ty::make_union(kept)
    }

    fn sequence_pattern(
        &mut self,
        items: &[Pattern],
        star: Option<usize>,
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) -> Ty {
        let ty = self.inf.store.resolve(&value.ty);
        let sequences: Vec<Ty> = ty.members().into_iter().filter(|m| self.is_sequence(m)).collect();
        let rest = ty.clone();
        let single = sequences.len() == ty.members().len() && sequences.len() == 1;
        let before = self.env.clone();
        for member in &sequences {
            self.env = before.clone();
            let part = if single { value.clone() } else { self.narrowed(value.clone(), member.clone()) };
            let body = self.collect(|fx| {
                let part = fx.plain_value(part);
                fx.sequence_member(items, star, part, span, then);
            });
            if single {
                self.out.extend(body);
            } else {
                let test = self.tag_is(value.clone(), std::slice::from_ref(member));
                self.push(span, T::If(test.e, body, Vec::new()));
            }
        }
        rest
    }

    fn is_sequence(&mut self, ty: &Ty) -> bool {
        matches!(ty, Ty::Tuple(_))
            || self.inf.named_tuple_class(ty).is_some()
            || self.inf.value_base_of(ty) == Some("tuple")
            || matches!(ty, Ty::Obj(_))
                && self
                    .inf
                    .class_of(ty)
                    .is_some_and(|c| matches!(self.inf.builder.program.class(c).name.as_str(), "list" | "vartuple" | "range" | "deque"))
    }

    fn sequence_member(
        &mut self,
        items: &[Pattern],
        star: Option<usize>,
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) {
        let fixed = items.len() - usize::from(star.is_some());
        let value = self.temp(value);
        let length = self.length(value.clone(), span);
        let wanted = self.int(fixed as i64, span);
        let op = if star.is_some() { CompareOp::Ge } else { CompareOp::Eq };
        let test = match (&length.e.kind, op) {
            (E::Int(n), CompareOp::Eq) => self.bool(*n == fixed as i64, span),
            (E::Int(n), _) => self.bool(*n >= fixed as i64, span),
            _ => self.compare_values(op, length, wanted, span),
        };
        if matches!(test.e.kind, E::Bool(false)) {
            return;
        }
        let body = self.collect(|fx| fx.sequence_items(items, star, 0, value, span, then));
        self.push(span, T::If(test.e, body, Vec::new()));
    }

    fn sequence_items(
        &mut self,
        items: &[Pattern],
        star: Option<usize>,
        at: usize,
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) {
        if at == items.len() {
            return then(self, None);
        }
        let index = match star {
            Some(star) if at > star => at as i64 - items.len() as i64,
            _ => at as i64,
        };
        let item = if star == Some(at) {
            let start = self.int(at as i64, span);
            let after = (items.len() - at - 1) as i64;
            let stop = if after == 0 { self.none(span) } else { self.int(-after, span) };
            let none = self.none(span);
            let slice = crate::infer::expr::index::Subscript::Slice(Box::new([start, stop, none]));
            let part = self.get_item(value.clone(), slice, span);
            if self.is_list(&part.ty) { part } else { self.call_library("list", "_new_list", vec![part], span) }
        } else {
            let index = self.int(index, span);
            self.get_item(value.clone(), crate::infer::expr::index::Subscript::Item(index), span)
        };
        let item = self.temp(item);
        self.pattern(&items[at], item, &mut |fx, _| fx.sequence_items(items, star, at + 1, value.clone(), span, then));
    }

    fn is_list(&mut self, ty: &Ty) -> bool {
        self.inf.class_of(ty).is_some_and(|c| self.inf.builder.program.class(c).name == "list")
    }

    fn mapping_pattern(
        &mut self,
        keys: &[(ExprId, Pattern)],
        rest: Option<&Target>,
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) -> Ty {
        let ty = self.inf.store.resolve(&value.ty);
        let mappings: Vec<Ty> = ty.members().into_iter().filter(|m| self.has_method(m, "keys")).collect();
        let single = ty.members().len() == 1;
        let before = self.env.clone();
        for member in mappings {
            self.env = before.clone();
            let part = if single { value.clone() } else { self.narrowed(value.clone(), member.clone()) };
            let body = self.collect(|fx| fx.mapping_keys(keys, rest, keys, part, span, then));
            if single {
                self.out.extend(body);
            } else {
                let test = self.tag_is(value.clone(), &[member]);
                self.push(span, T::If(test.e, body, Vec::new()));
            }
        }
        ty
    }

    fn mapping_keys(
        &mut self,
        keys: &[(ExprId, Pattern)],
        rest: Option<&Target>,
        all: &[(ExprId, Pattern)],
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) {
        let Some(((key, pattern), others)) = keys.split_first() else {
            let Some(rest) = rest else { return then(self, None) };
            let copy = self.call_method(value, "copy", Vec::new(), span);
            let copy = self.temp(copy);
            for (key, _) in all {
                let key = self.expr(*key);
                let call = self.call_method(copy.clone(), "pop", vec![key], span);
                self.push(span, T::Expr(call.e));
            }
            return self.capture(rest, copy, &mut |fx| then(fx, None));
        };
        let key = self.expr(*key);
        let value = self.temp(value);
        let test = self.compare_values(CompareOp::In, key.clone(), value.clone(), span);
        let body = self.collect(|fx| {
            let item = fx.call_method(value.clone(), "__getitem__", vec![key], span);
            let item = fx.temp(item);
            fx.pattern(pattern, item, &mut |fx, _| fx.mapping_keys(others, rest, all, value.clone(), span, then));
        });
        self.push(span, T::If(test.e, body, Vec::new()));
    }

    fn class_pattern(
        &mut self,
        class: ExprId,
        positional: &[Pattern],
        keyword: &[(String, Pattern)],
        value: Val,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) -> Ty {
        let class_ty = self.quiet_expr(class);
        let Some(tested) = self.class_test(&class_ty) else {
            self.type_error(span, "called match pattern must be a class");
            return value.ty;
        };
        let value = self.temp(value);
        let ty = self.inf.store.resolve(&value.ty);
        // A hidden variable carries what the test says.
        let cond = self.instance_test(value.clone(), &tested, Some(crate::hir::LocalId(0)), span);
        let fact = |facts: &[(crate::hir::LocalId, Ty)]| facts.first().map(|(_, ty)| ty.clone());
        let matched = match cond.known {
            Some(false) => return ty,
            Some(true) => ty.clone(),
            None => fact(&cond.when_true).unwrap_or_else(|| ty.clone()),
        };
        let left = match cond.known {
            Some(true) => Ty::Never,
            _ => fact(&cond.when_false).unwrap_or_else(|| ty.clone()),
        };
        let parts = self.parts_by_name(&class_ty, positional, keyword);
        let irrefutable = |(_, part): &(Option<String>, &Pattern)| matches!(part.kind, PatternKind::Wildcard | PatternKind::Capture(_));
        let irrefutable = parts.as_ref().is_ok_and(|parts| parts.iter().all(irrefutable));
        let body = self.collect(|fx| {
            let object = if matched == ty { value.clone() } else { fx.narrowed(value.clone(), matched.clone()) };
            match &parts {
                Ok(parts) => fx.class_parts(parts, object, &matched, span, then),
                Err(text) => {
                    let error = fx.type_error(span, text);
                    fx.push(span, T::Expr(error.e));
                }
            }
        });
        match cond.known {
            Some(true) => self.out.extend(body),
            _ => self.push(span, T::If(cond.value.e, body, Vec::new())),
        }
        if irrefutable { left } else { ty }
    }

    /// The attributes that a class pattern looks at; without a name it is the object itself. Or what is wrong with them.
    fn parts_by_name<'p>(
        &mut self,
        class: &Ty,
        positional: &'p [Pattern],
        keyword: &'p [(String, Pattern)],
    ) -> Result<Vec<(Option<String>, &'p Pattern)>, String> {
        let names = self.match_args(class);
        let (allowed, given) = (names.as_ref().map_or(1, Vec::len), positional.len());
        let shown = |fx: &mut Self| match class {
            Ty::Class(class) => fx.inf.builder.program.class(*class).name.clone(),
            Ty::Builtin(name) => name.to_string(),
            other => fx.inf.type_name(other),
        };
        if given > allowed {
            let plural = if allowed == 1 { "" } else { "s" };
            return Err(format!("{}() accepts {allowed} positional sub-pattern{plural} ({given} given)", shown(self)));
        }
        let named = |index: usize| names.as_ref().map(|names| names[index].clone());
        let mut parts: Vec<_> = positional.iter().enumerate().map(|(index, part)| (named(index), part)).collect();
        for (name, part) in keyword {
            if parts.iter().any(|(known, _)| known.as_ref() == Some(name)) {
                return Err(format!("{}() got multiple sub-patterns for attribute '{name}'", shown(self)));
            }
            parts.push((Some(name.clone()), part));
        }
        Ok(parts)
    }

    fn class_parts(
        &mut self,
        parts: &[(Option<String>, &Pattern)],
        object: Val,
        matched: &Ty,
        span: Span,
        then: &mut dyn FnMut(&mut Self, Option<Ty>),
    ) {
        let Some(((name, pattern), rest)) = parts.split_first() else { return then(self, Some(matched.clone())) };
        let object = self.temp(object);
        let part = match name {
            Some(name) => self.get_attribute(object.clone(), name, span),
            None => object.clone(),
        };
        let part = self.temp(part);
        self.pattern(pattern, part, &mut |fx, _| fx.class_parts(rest, object.clone(), matched, span, then));
    }

    /// `__match_args__`; none for builtin types, whose one positional pattern is the value itself.
    fn match_args(&mut self, class: &Ty) -> Option<Vec<String>> {
        let Ty::Class(class) = class else { return None };
        if let Some(fields) = self.inf.named_tuple_fields(*class) {
            return Some(fields.into_iter().map(|f| f.name).collect());
        }
        for base in self.inf.class_info(*class).mro.clone() {
            let hir = self.inf.builder.program.class(base).clone();
            let home = self.inf.func(hir.home);
            if let Some(value) = hir.attributes.iter().find(|a| a.name == "__match_args__").and_then(|a| a.value)
                && let crate::hir::ExprKind::Tuple(items) = &home.expr(value).kind
            {
                return Some(
                    items
                        .iter()
                        .filter_map(|i| if let crate::hir::ExprKind::Str(s) = &home.expr(i.value).kind { Some(s.clone()) } else { None })
                        .collect(),
                );
            }
            if let Some(names) = self.inf.dataclass_match_names(base) {
                return Some(names);
            }
        }
        Some(Vec::new())
    }
}

/// Does the pattern give names to parts of the subject?
fn binds(pattern: &Pattern) -> bool {
    match &pattern.kind {
        PatternKind::Capture(_) | PatternKind::As { .. } => true,
        PatternKind::Wildcard | PatternKind::Value(_) | PatternKind::Singleton(_) => false,
        PatternKind::Or(items) | PatternKind::Sequence { items, .. } => items.iter().any(binds),
        PatternKind::Mapping { keys, rest } => rest.is_some() || keys.iter().any(|(_, inner)| binds(inner)),
        PatternKind::Class { positional, keyword, .. } => positional.iter().chain(keyword.iter().map(|(_, inner)| inner)).any(binds),
    }
}
