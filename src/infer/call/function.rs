//! Functions: the instance behind a call, and arguments that would make ever more of them.

use crate::hir::{ExprId, Func, FuncId, ParamKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::library::getter::getter_maker;
use crate::infer::ty::{RecKind, Ty, tuple_depth};
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    /// Calls a function; `first` is a closure's environment or a method's receiver.
    pub(crate) fn call_func(&mut self, func: FuncId, first: Option<Val>, args: Args, span: Span) -> Val {
        let hir = self.inf.builder.program.func(func);
        let unpacks = self.takes_struct_kinds(&hir.name, hir.module);
        if self.adds_argument(&hir.name, hir.module)
            && let Some(container) = first
        {
            let method = hir.name.clone();
            return self.add_arguments(&method, container, args, span);
        }
        if let Some(maker) = getter_maker(&hir.name)
            && let Some(value) = self.make_getter(maker, hir.module, &args, span)
        {
            return value;
        }
        let args = if unpacks { self.with_struct_kinds(args, span) } else { args };
        let func = self.by_literal(func, &args);
        let hir = self.inf.func(func);
        let (environment, receiver) = match first {
            Some(first) if !hir.captures.is_empty() && self.is_environment(&first, func) => (Some(first), None),
            other => (None, other),
        };
        let mut args = args;
        if let Some(receiver) = receiver {
            args.positional.insert(0, receiver);
        }
        let may_miss = may_miss_parameters(&hir, &args);
        self.block(|fx| {
            let environment = environment.map(|e| fx.kept(e));
            match fx.bind(&hir, args, environment.as_ref(), span) {
                Ok(mut values) => {
                    if let Some(environment) = environment {
                        values.insert(0, environment);
                    }
                    fx.tentative += usize::from(may_miss);
                    let result = fx.call_bound(func, values, span);
                    fx.tentative -= usize::from(may_miss);
                    result
                }
                Err(error) => error,
            }
        })
    }

    /// The call of a cached function with keywords: what it is remembered by, as it was written, then the arguments. A
    /// mark parts the values by position from the names.
    pub(super) fn cache_arguments(&mut self, cache: &Ty, args: &Args, span: Span) -> Option<Args> {
        let class = self.inf.class_of(cache)?;
        if args.keywords.is_empty() || !self.inf.in_library(class) || self.inf.member(class, "_call_keyed").is_none() {
            return None;
        }
        let mut args = self.keep_args(args.clone());
        let mut key = args.positional.clone();
        key.push(self.constant(Ty::Builtin("object".into()), span));
        for (name, value, at) in &args.keywords {
            key.push(self.str(name, *at));
            key.push(value.clone());
        }
        let key = self.tuple(key, span);
        args.positional.insert(0, key);
        Some(args)
    }

    fn is_environment(&self, value: &Val, func: FuncId) -> bool {
        matches!(&value.ty, Ty::Obj(rec) if self.inf.store.rec(*rec).kind == RecKind::Closure(func))
    }

    /// Calls the instance at the types of these arguments, one for each parameter.
    pub(crate) fn call_bound(&mut self, func: FuncId, values: Vec<Val>, span: Span) -> Val {
        if values.iter().any(|v| self.inf.store.resolve(&v.ty).is_never()) {
            // An argument that never has a value: the call is never reached (or not known yet).
            return self.unreached_call(values, span);
        }
        let key = self.result_key(func, span);
        let values = self.widen_growing(func, key, values);
        let types: Vec<Ty> = values.iter().map(|v| self.inf.store.resolve(&v.ty)).collect();
        let previous = self.memory.results.get(&key).cloned().unwrap_or(Ty::Never);
        let origin = self.user_span(span);
        let Some(called) = self.inf.call(func, &types, previous, origin) else { return self.zero(Ty::Never, span) };
        self.mean(called.instance, span);
        let result = self.inf.store.resolve(&called.result);
        if result.is_never() {
            self.inf.instances[self.index].failed |= self.inf.instances[called.instance].failed;
            self.inf.instances[self.index].unreturned.insert(called.instance);
        }
        self.memory.results.insert(key, result.clone());
        if !self.inf.emit {
            return self.zero(result, span);
        }
        let target = self.inf.emit_instance(called.instance);
        if let Some(rec) = self.inf.store.generator_of(&result).filter(|_| self.inf.func(func).is_generator) {
            let kept = self.inf.generator_args(rec);
            let args = values.into_iter().zip(&kept).map(|(value, ty)| self.coerce(value, ty).e).collect();
            return self.val(result, thir::ExprKind::GeneratorNew(target, args), span);
        }
        let args = values.into_iter().map(|v| v.e).collect();
        let kind = thir::ExprKind::Call(target, args);
        // What the call was taken to give in an earlier round may be wider than what the function gives in the end.
        let own = self.inf.instances[called.instance].result.clone();
        let is_wider = self.inf.settle(&own) != self.inf.settle(&result);
        if is_wider && !own.is_never() {
            let value = self.val(own, kind, span);
            return self.coerce(value, &result);
        }
        self.val(result, kind, span)
    }

    /// A tuple that gets longer or deeper with each recursive call becomes a sequence of unknown length.
    fn widen_growing(&mut self, func: FuncId, key: (ExprId, u32), values: Vec<Val>) -> Vec<Val> {
        let hir = self.inf.func(func);
        if self.inf.is_prelude(&hir) {
            return values;
        }
        let active = self.inf.stack.iter().rev().copied().find(|index| self.inf.instances[*index].func == func);
        let mut widened = Vec::with_capacity(values.len());
        for (number, value) in values.into_iter().enumerate() {
            let ty = self.inf.store.resolve(&value.ty);
            let before = active.map(|index| self.inf.instances[index].params[number].clone());
            let wider = before.is_some_and(|before| {
                let sequence = matches!(ty, Ty::Tuple(_)) && self.is_var_tuple(&self.inf.store.resolve(&before));
                let longer = tuple_length(&before).is_some_and(|length| tuple_length(&ty) > Some(length));
                sequence || longer || tuple_depth(&ty) > tuple_depth(&before).max(2)
            });
            if wider && self.memory.growing.insert((key, number)) {
                self.inf.store.changes += 1;
            }
            let grows = self.memory.growing.contains(&(key, number));
            widened.push(if grows { self.folded_tuple(value) } else { value });
        }
        widened
    }

    /// As `as_var_tuple`; a sequence that holds such sequences holds sequences like itself.
    fn folded_tuple(&mut self, value: Val) -> Val {
        let folded = self.as_var_tuple(value);
        if let Ty::Obj(rec) = folded.ty
            && let Some(cell) = self.inf.store.rec(rec).args.first().copied()
            && self.inf.store.get(cell).members().iter().any(|member| self.is_var_tuple(member))
        {
            self.inf.grow(cell, &Ty::Obj(rec));
        }
        folded
    }

    /// Notes that a call is sure to happen if this function's is, unless it stands where errors are left to run time.
    pub(crate) fn mean(&mut self, instance: usize, span: Span) {
        // Which arms of a dispatch are ever taken depends on values.
        let is_sure = self.tentative == 0 && self.soft == 0 && self.protected == 0 && !self.in_doubt() && !self.follows_type_test();
        if is_sure {
            let place = (!self.is_prelude).then_some(span);
            self.inf.instances[self.index].sure_calls.entry(instance).or_insert(place);
        }
        if self.tentative == 0 && self.warns() && self.is_lenient() {
            self.inf.instances[instance].warns = true;
        }
    }

    fn unreached_call(&mut self, values: Vec<Val>, span: Span) -> Val {
        let mut result = self.zero(Ty::Never, span);
        for value in values.into_iter().rev() {
            result = self.sequence(value, result);
        }
        result
    }

    /// Names what a call of the function makes at this place, the same in every round; or what one of `KEYWORDS`,
    /// `SEQUENCE` and `MET` makes.
    pub(crate) fn result_key(&mut self, func: FuncId, span: Span) -> (ExprId, u32) {
        let number = self.count_call(func, span);
        let part = func.0.wrapping_mul(0x85EB_CA6B) ^ self.variant.wrapping_mul(0x9E37_79B1) ^ number.wrapping_mul(0xC2B2_AE35) ^ span.end;
        (ExprId(span.start), part)
    }
}

/// In the place of a function for `result_key`: the dictionary of keyword arguments.
pub(crate) const KEYWORDS: FuncId = FuncId(u32::MAX);
/// A tuple as a sequence of unknown length.
pub(crate) const SEQUENCE: FuncId = FuncId(u32::MAX - 1);
/// The type of tuples of different lengths that meet.
pub(crate) const MET: FuncId = FuncId(u32::MAX - 2);

/// May `*rest` or `**mapping` end before parameters that have defaults? Whether these take what it holds depends on its length.
fn may_miss_parameters(hir: &Func, args: &Args) -> bool {
    let by_position =
        |index: usize| args.rest.is_some() && index >= args.positional.len() && hir.params[index].kind != ParamKind::KeywordOnly;
    let by_name = |index: usize| args.mapping.is_some() && index >= args.positional.len();
    (0..hir.params.len()).any(|index| hir.params[index].default.is_some() && (by_position(index) || by_name(index)))
}

fn tuple_length(ty: &Ty) -> Option<usize> {
    match ty {
        Ty::Tuple(items) => Some(items.len()),
        _ => None,
    }
}
