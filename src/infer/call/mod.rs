//! Calls: what is called, which argument goes to which parameter, and the instance behind it.

use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{self, Arg, ClassId, Default, ExprId, ExprKind, FuncId, MethodKind, ParamKind};
use crate::infer::attribute::computed_name::TENTATIVE;
use crate::infer::body::{Fx, Val, capture_name};
use crate::infer::class::Member;
use crate::infer::library::getter::getter_maker;
use crate::infer::ty::{RecId, RecKind, Ty, tuple_depth};
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// What every named tuple understands.
const NAMED_TUPLE_METHODS: [&str; 13] = [
    "__add__",
    "__contains__",
    "__getitem__",
    "__hash__",
    "__iter__",
    "__len__",
    "__mul__",
    "__repr__",
    "_asdict",
    "_getslice",
    "_replace",
    "count",
    "index",
];

/// What a name means in a class. Equal meanings are handled by the same code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Method(FuncId),
    Property(Option<FuncId>, Option<FuncId>),
    /// `otherwise`: the class whose attribute counts while the field is unset.
    Field {
        owner: ClassId,
        otherwise: Option<ClassId>,
    },
    Attribute(ClassId, usize),
    Inner(ClassId),
    Generated(ClassId),
    /// Depends on the class itself, like the receiver of a class method.
    OfClass(ClassId),
    Nothing,
}

/// Evaluated arguments of a call.
#[derive(Clone, Default)]
pub(crate) struct Args {
    pub positional: Vec<Val>,
    pub keywords: Vec<(String, Val, Span)>,
    /// `*xs` of unknown length, behind the positional ones.
    pub rest: Option<Val>,
    /// `**mapping` of unknown keys.
    pub mapping: Option<Val>,
}

impl Args {
    pub(crate) fn of(positional: Vec<Val>) -> Args {
        Args { positional, ..Args::default() }
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.keywords.is_empty() && self.rest.is_none() && self.mapping.is_none()
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn call_expr(&mut self, id: ExprId, callee: ExprId, args: &[Arg], span: Span) -> Val {
        let func = self.func.clone();
        match &func.expr(callee).kind {
            ExprKind::Attr { object, name, name_span } => self.call_attribute(id, *object, name, *name_span, args, span),
            ExprKind::Builtin(name) => {
                let name = name.clone();
                self.call_builtin(id, &name, args, span)
            }
            ExprKind::Func(target) => {
                let target = *target;
                self.block(|fx| {
                    let args = fx.args(args);
                    if let Some(power) = fx.literal_power(target, &args, span) {
                        return power;
                    }
                    fx.call_func(target, None, args, span)
                })
            }
            ExprKind::Class(class) => {
                let class = *class;
                self.block(|fx| {
                    let args = fx.args(args);
                    fx.construct(Some(id), class, args, span)
                })
            }
            _ => self.block(|fx| {
                let callee = fx.expr(callee);
                let callee = fx.kept(callee);
                let args = fx.args(args);
                fx.call_value(Some(id), callee, args, span)
            }),
        }
    }

    /// `pow(x, -1)` with the exponent written out is `x ** -1`: a float.
    fn literal_power(&mut self, func: FuncId, args: &Args, span: Span) -> Option<Val> {
        let hir = self.inf.builder.program.func(func);
        if hir.name != "pow" || !self.inf.builder.program.is_library_module(hir.module, "functions") || !args.is_plain() {
            return None;
        }
        let [base, exponent] = args.positional.as_slice() else { return None };
        matches!(exponent.e.kind, thir::ExprKind::Int(_)).then(|| self.binary(hir::BinaryOp::Pow, base.clone(), exponent.clone(), span))
    }

    /// Evaluates arguments in order.
    pub(crate) fn args(&mut self, args: &[Arg]) -> Args {
        let mut result = Args::default();
        for arg in args {
            let (Arg::Positional(id) | Arg::Star(id) | Arg::Keyword { value: id, .. } | Arg::DoubleStar(id)) = arg;
            let outer = std::mem::take(&mut self.out);
            let value = self.expr(*id);
            let inner = std::mem::replace(&mut self.out, outer);
            if !inner.is_empty() {
                result.positional = result.positional.into_iter().map(|v| self.kept(v)).collect();
                result.keywords = result.keywords.into_iter().map(|(n, v, s)| (n, self.kept(v), s)).collect();
                self.out.extend(inner);
            }
            match arg {
                Arg::Positional(_) => match result.rest.take() {
                    None => result.positional.push(value),
                    Some(rest) => result.rest = Some(self.append_rest(rest, value)),
                },
                Arg::Star(_) => {
                    result = self.keep_args(result);
                    self.spread(value, &mut result);
                }
                Arg::Keyword { name, span, .. } => result.keywords.push((name.clone(), value, *span)),
                Arg::DoubleStar(_) => {
                    let span = value.e.span;
                    result.mapping = Some(match result.mapping.take() {
                        None => value,
                        Some(mapping) => self.call_library("tuple", "_joined_mappings", vec![mapping, value], span),
                    });
                }
            }
        }
        // Keywords go to their parameters in another order than they are evaluated in.
        if result.keywords.is_empty() { result } else { self.keep_args(result) }
    }

    fn append_rest(&mut self, rest: Val, value: Val) -> Val {
        let span = value.e.span;
        let one = self.tuple(vec![value], span);
        let one = self.as_var_tuple(one);
        self.binary(hir::BinaryOp::Add, rest, one, span)
    }

    pub(crate) fn spread(&mut self, value: Val, result: &mut Args) {
        let span = value.e.span;
        let value = self.plain_tuple(value);
        match self.inf.store.resolve(&value.ty) {
            Ty::Tuple(items) if result.rest.is_none() => {
                let tuple = self.temp(value);
                for index in 0..items.len() {
                    result.positional.push(self.tuple_item(tuple.clone(), index));
                }
            }
            Ty::Never => {}
            _ => {
                let tuple = self.call_library("tuple", "_new_tuple", vec![value], span);
                let tuple = self.as_var_tuple(tuple);
                result.rest = Some(match result.rest.take() {
                    None => tuple,
                    Some(rest) => self.binary(hir::BinaryOp::Add, rest, tuple, span),
                });
            }
        }
    }

    /// Calls a function of a library module.
    pub(crate) fn call_library(&mut self, module: &str, name: &str, args: Vec<Val>, span: Span) -> Val {
        self.call_library_args(module, name, Args::of(args), span)
    }

    pub(crate) fn call_library_args(&mut self, module: &str, name: &str, args: Args, span: Span) -> Val {
        match self.inf.library_function(module, name) {
            Some(func) => self.call_func(func, None, args, span),
            None => self.unsupported(span, &format!("'{name}' (of the embedded library's '{module}')"), ""),
        }
    }

    // ------------------------------------------------------------ values

    pub(crate) fn call_value(&mut self, id: Option<ExprId>, callee: Val, args: Args, span: Span) -> Val {
        let ty = self.inf.store.resolve(&callee.ty);
        match &ty {
            Ty::Never => callee,
            Ty::Func(func) => {
                let func = *func;
                let value = self.call_func(func, None, args, span);
                self.sequence_unless_constant(callee, value)
            }
            Ty::Class(class) => {
                let value = self.construct(id, *class, args, span);
                self.sequence_unless_constant(callee, value)
            }
            Ty::Builtin(name) => {
                let name = name.clone();
                self.call_builtin_args(id, &name, args, span)
            }
            Ty::TypeOf(_) => self.block(|fx| {
                let args = fx.keep_args(args);
                fx.each_class_value(callee, &mut |fx, class| fx.call_value(id, class, args.clone(), span))
            }),
            Ty::Union(_) => self.dispatch(callee, &mut |fx, part| fx.call_value(id, part, args.clone(), span)),
            Ty::Obj(_) if !self.has_method(&ty, "__call__") && self.differing_below(&callee, &["__call__"]).is_some() => self.block(|fx| {
                let callee = fx.kept(callee);
                let args = fx.keep_args(args);
                match fx.split_by_methods(callee, &["__call__"], &mut |fx, part| fx.call_value(id, part, args.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            }),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Closure(func) => self.call_func(func, Some(callee), args, span),
                RecKind::BoundMethod(func) => {
                    let tentative = self.inf.store.field(*rec, TENTATIVE).is_some();
                    let receiver = self.bound_receiver(callee, *rec, span);
                    self.tentative += usize::from(tentative);
                    let value = self.call_func(func, Some(receiver), args, span);
                    self.tentative -= usize::from(tentative);
                    value
                }
                RecKind::Partial(_) => self.call_partial(callee, args, span),
                RecKind::BoundNative(name) => {
                    let receiver = self.bound_receiver(callee, *rec, span);
                    self.method(receiver, &name, args, span)
                }
                RecKind::ClassValue(class) => self.block(|fx| {
                    let callee = fx.kept(callee);
                    let args = fx.keep_args(args);
                    let outer = fx.class_value.replace(callee);
                    let object = fx.construct(id, class, args, span);
                    fx.class_value = outer;
                    object
                }),
                RecKind::Class(_) | RecKind::Generator(_) | RecKind::Box => {
                    if self.has_method(&ty, "__call__") {
                        if let Some(args) = self.cache_arguments(&ty, &args, span) {
                            return self.method(callee, "_call_keyed", args, span);
                        }
                        return self.method(callee, "__call__", args, span);
                    }
                    self.not_callable(callee, span)
                }
            },
            _ => self.not_callable(callee, span),
        }
    }

    fn sequence_unless_constant(&mut self, first: Val, value: Val) -> Val {
        match first.e.kind {
            thir::ExprKind::New(_) | thir::ExprKind::Zero => value,
            _ => self.sequence(first, value),
        }
    }

    pub(crate) fn bound_receiver(&mut self, callee: Val, rec: RecId, span: Span) -> Val {
        let cell = self.inf.store.field_or_new(rec, "self");
        let ty = self.inf.store.get(cell);
        self.field_value(callee, "self", ty, span)
    }

    fn not_callable(&mut self, callee: Val, span: Span) -> Val {
        let name = self.python_name(&callee.ty);
        let text = format!("'{name}' object is not callable");
        let mut diagnostic = Diagnostic::error("not-callable", span, text.clone());
        if let thir::ExprKind::Var(var) = callee.e.kind
            && let variable = &self.vars[var.0 as usize].name
            && crate::builtins::names::public().any(|builtin| builtin == variable)
        {
            diagnostic = diagnostic.note(format!("'{variable}' is a variable here, which hides the builtin of that name"));
        }
        let error = self.fail("TypeError", &text, diagnostic);
        self.sequence(callee, error)
    }

    // ------------------------------------------------------------ functions

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
        let func = self.by_literal_text(func, &args);
        let hir = self.inf.func(func);
        let (environment, receiver) = match first {
            Some(first) if !hir.captures.is_empty() && self.is_environment(&first, func) => (Some(first), None),
            other => (None, other),
        };
        let mut args = args;
        if let Some(receiver) = receiver {
            args.positional.insert(0, receiver);
        }
        self.block(|fx| {
            let environment = environment.map(|e| fx.kept(e));
            match fx.bind(&hir, args, environment.as_ref(), span) {
                Ok(mut values) => {
                    if let Some(environment) = environment {
                        values.insert(0, environment);
                    }
                    fx.call_bound(func, values, span)
                }
                Err(error) => error,
            }
        })
    }

    /// Library functions whose result type depends on a text that is written out: `re.findall`, `re.split` and
    /// `re.compile` on the number of groups, `open` and its kin on the mode. Another function stands in for them there.
    fn by_literal_text(&mut self, func: FuncId, args: &Args) -> FuncId {
        let hir = self.inf.builder.program.func(func);
        if !matches!(hir.name.as_str(), "findall" | "split" | "compile" | "open" | "NamedTemporaryFile" | "TemporaryFile") {
            return func;
        }
        let module = self.inf.builder.program.module(hir.module);
        if !module.is_prelude {
            return func;
        }
        let literal = |value: Option<&Val>| match value.map(|v| &v.e.kind) {
            Some(thir::ExprKind::Str(text)) => Some(text.clone()),
            _ => None,
        };
        let mode = |position: usize| {
            let keyword = args.keywords.iter().find(|(name, _, _)| name == "mode").map(|(_, value, _)| value);
            literal(args.positional.get(position).or(keyword))
        };
        let (home, other) = match module.name.as_str() {
            "re" if hir.class.is_none() => {
                let groups = literal(args.positional.first()).and_then(|pattern| pyllvm_runtime::group_count(&pattern));
                ("re", groups.map(|groups| format!("_{}{}", hir.name, groups.min(2))))
            }
            "io" => ("io", mode(1).filter(|mode| mode.contains('b')).map(|_| "_open_binary".to_string())),
            "pathlib" => ("pathlib", mode(0).filter(|mode| mode.contains('b')).map(|_| "_open_binary".to_string())),
            "tempfile" => ("tempfile", mode(0).filter(|mode| !mode.contains('b')).map(|_| format!("_text_{}", hir.name))),
            _ => return func,
        };
        other.and_then(|name| self.inf.library_function(home, &name)).unwrap_or(func)
    }

    /// `array("d", …)` holds floats, all other arrays ints.
    fn by_type_code(&mut self, class: ClassId, args: &Args) -> ClassId {
        let hir = self.inf.builder.program.class(class);
        if hir.name != "array" || !self.inf.in_library(class) {
            return class;
        }
        match args.positional.first().map(|v| &v.e.kind) {
            Some(thir::ExprKind::Str(code)) if code == "d" => self.inf.library_class("array", "_float_array").unwrap_or(class),
            _ => class,
        }
    }

    /// The call of a cached function with keywords: what it is remembered by, as it was written, then the arguments by
    /// position.
    fn cache_arguments(&mut self, cache: &Ty, args: &Args, span: Span) -> Option<Args> {
        let class = self.inf.class_of(cache)?;
        let name = &self.inf.builder.program.class(class).name;
        if args.keywords.is_empty() || !matches!(name.as_str(), "_Cached" | "_BoundedCached") || !self.inf.in_library(class) {
            return None;
        }
        let Some(Ty::Func(func)) = self.inf.wrapped_type(cache) else { return None };
        let hir = self.inf.func(func);
        let args = self.keep_args(args.clone());
        let mut key = args.positional.clone();
        for (name, value, at) in &args.keywords {
            key.push(self.str(name, *at));
            key.push(value.clone());
        }
        let mut positional = vec![self.tuple(key, span)];
        positional.extend(args.positional);
        let mut keywords = args.keywords;
        for param in hir.params.iter().skip(positional.len() - 1) {
            if keywords.is_empty() {
                break;
            }
            let value = match (keywords.iter().position(|(name, _, _)| *name == param.name), param.default) {
                (Some(at), _) => keywords.remove(at).1,
                (None, Some(default)) => self.default_value(&hir, default, None, span),
                (None, None) => return None,
            };
            positional.push(value);
        }
        keywords.is_empty().then(|| Args::of(positional))
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
        let is_sure = self.tentative == 0 && self.soft == 0 && self.protected == 0 && !self.in_doubt();
        if is_sure {
            let place = (!self.is_prelude).then_some(span);
            self.inf.instances[self.index].sure_calls.entry(instance).or_insert(place);
        }
        if self.tentative == 0 && self.is_lenient() && self.warns() {
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

    fn result_key(&mut self, func: FuncId, span: Span) -> (ExprId, u32) {
        let number = self.count_call(func, span);
        let part = func.0.wrapping_mul(0x85EB_CA6B) ^ self.variant.wrapping_mul(0x9E37_79B1) ^ number.wrapping_mul(0xC2B2_AE35) ^ span.end;
        (ExprId(span.start), part)
    }

    // ------------------------------------------------------------ parameters

    /// One value for each parameter, in order.
    pub(crate) fn bind(&mut self, hir: &hir::Func, mut args: Args, environment: Option<&Val>, span: Span) -> Result<Vec<Val>, Val> {
        let name = self.shown_name(hir);
        let mut positional = std::mem::take(&mut args.positional).into_iter();
        let mut rest_index = 0;
        let mut values = Vec::new();
        let given = positional.len();
        let mut missing = Vec::new();
        // Parameters that have a value, and those that keys of `**mapping` may still give one.
        let (mut filled, mut open) = (Vec::new(), Vec::new());
        for param in &hir.params {
            let positional_allowed = matches!(param.kind, ParamKind::PositionalOnly | ParamKind::Normal);
            match param.kind {
                ParamKind::Star => {
                    let items: Vec<Val> = positional.by_ref().collect();
                    values.push(self.star_parameter(items, args.rest.take(), rest_index, span));
                    continue;
                }
                ParamKind::DoubleStar => {
                    let keywords = std::mem::take(&mut args.keywords);
                    let dict = self.keyword_parameter(keywords, span);
                    if let Some(mapping) = args.mapping.take() {
                        let [filled, open] = [&filled, &open].map(|names| self.str(&name_list(names), span));
                        let function = self.str(&name, span);
                        let all = vec![dict.clone(), mapping, open, filled, function];
                        let call = self.call_library("tuple", "_rest_keywords", all, span);
                        self.push(span, StmtKind::Expr(call.e));
                    }
                    values.push(dict);
                    continue;
                }
                ParamKind::PositionalOnly | ParamKind::Normal | ParamKind::KeywordOnly => {}
            }
            if positional_allowed && let Some(value) = positional.next() {
                if let (Some(at), ParamKind::Normal) = (args.keywords.iter().position(|(n, _, _)| *n == param.name), param.kind) {
                    let text = format!("{name}() got multiple values for argument '{}'", param.name);
                    return Err(self.wrong_arguments(hir, args.keywords[at].2, &text));
                }
                values.push(value);
                filled.extend((param.kind == ParamKind::Normal).then_some(param.name.as_str()));
                continue;
            }
            let keyword = args.keywords.iter().position(|(n, _, _)| *n == param.name && param.kind != ParamKind::PositionalOnly);
            if let Some(at) = keyword {
                values.push(args.keywords.remove(at).1);
                filled.push(param.name.as_str());
                continue;
            }
            if param.kind != ParamKind::PositionalOnly {
                open.push(param.name.as_str());
            }
            if let (true, Some(rest)) = (positional_allowed, args.rest.clone()) {
                let rest = self.kept(rest);
                args.rest = Some(rest.clone());
                let mapping = args.mapping.take().map(|mapping| self.kept(mapping));
                args.mapping = mapping.clone();
                let mapping = mapping.filter(|_| param.kind != ParamKind::PositionalOnly);
                values.push(self.rest_item(rest, rest_index, mapping, param, hir, environment, span));
                rest_index += 1;
                continue;
            }
            if let (Some(mapping), ParamKind::Normal | ParamKind::KeywordOnly) = (args.mapping.clone(), param.kind) {
                let mapping = self.kept(mapping);
                args.mapping = Some(mapping.clone());
                values.push(self.mapping_item(mapping, param, hir, environment, span));
                continue;
            }
            match param.default {
                Some(default) => values.push(self.default_value(hir, default, environment, span)),
                None => missing.push(param),
            }
        }
        let extra = positional.count();
        if extra > 0 {
            return Err(self.too_many(hir, &name, given, span));
        }
        if let Some((keyword, _, at)) = args.keywords.first() {
            let names: Vec<&str> = args.keywords.iter().map(|(name, ..)| name.as_str()).collect();
            let by_position = hir.params.iter().filter(|p| p.kind == ParamKind::PositionalOnly && names.contains(&p.name.as_str()));
            let by_position: Vec<&str> = by_position.map(|p| p.name.as_str()).collect();
            if !by_position.is_empty() {
                let list = by_position.join(", ");
                let text = format!("{name}() got some positional-only arguments passed as keyword arguments: '{list}'");
                return Err(self.wrong_arguments(hir, *at, &text));
            }
            return Err(self.unexpected_keyword(hir, &name, keyword, *at));
        }
        if !missing.is_empty() {
            return Err(self.missing(hir, &name, &missing, span));
        }
        self.check_spread(hir, &args, given, rest_index, span);
        if let Some(mapping) = args.mapping {
            let [filled, open] = [&filled, &open].map(|names| self.str(&name_list(names), span));
            let function = self.str(&name, span);
            let call = self.call_library("tuple", "_check_keywords", vec![mapping, open, filled, function], span);
            self.push(span, StmtKind::Expr(call.e));
        }
        Ok(values)
    }

    fn shown_name(&self, hir: &hir::Func) -> String {
        hir.qualname.clone()
    }

    fn star_parameter(&mut self, items: Vec<Val>, rest: Option<Val>, rest_index: usize, span: Span) -> Val {
        let Some(rest) = rest else { return self.tuple(items, span) };
        let rest = if rest_index > 0 {
            let start = self.int(rest_index as i64, span);
            let (stop, step) = (self.none(span), self.none(span));
            self.call_method(rest, "_getslice", vec![start, stop, step], span)
        } else {
            rest
        };
        if items.is_empty() {
            return rest;
        }
        let items = self.tuple(items, span);
        let items = self.as_var_tuple(items);
        self.binary(hir::BinaryOp::Add, items, rest, span)
    }

    pub(crate) fn keyword_parameter(&mut self, keywords: Vec<(String, Val, Span)>, span: Span) -> Val {
        let key = self.result_key(FuncId(u32::MAX), span);
        let rec = match self.memory.sites.get(&key) {
            Some(rec) => *rec,
            None => match self.inf.container("dict", "dict") {
                Some(rec) => {
                    self.memory.sites.insert(key, rec);
                    rec
                }
                None => return self.zero(Ty::Never, span),
            },
        };
        let dict = self.empty_object(rec, span);
        let dict = self.temp(dict);
        for (name, value, at) in keywords {
            let name = self.str(&name, at);
            let call = self.call_method(dict.clone(), "__setitem__", vec![name, value], at);
            self.push(at, StmtKind::Expr(call.e));
        }
        // Keys are names even if none is given.
        if let Some(cell) = self.inf.store.rec(rec).args.first().copied() {
            self.inf.grow(cell, &Ty::Str);
        }
        dict
    }

    /// The argument that `*rest` gives if it is long enough; else what follows from keywords and defaults.
    #[allow(clippy::too_many_arguments, reason = "where an argument may come from")]
    fn rest_item(
        &mut self,
        rest: Val,
        index: usize,
        mapping: Option<Val>,
        param: &hir::Param,
        hir: &hir::Func,
        environment: Option<&Val>,
        span: Span,
    ) -> Val {
        let index = self.int(index as i64, span);
        if mapping.is_none() && param.default.is_none() {
            let text = self.missing_text(hir, param, span);
            return self.call_library("tuple", "_star_item", vec![rest, index, text], span);
        }
        let length = self.length(rest.clone(), span);
        let enough = self.prim(thir::Prim::IntGt, Ty::Bool, vec![length, index.clone()], span);
        let given = self.block(|fx| fx.call_method(rest, "__getitem__", vec![index], span));
        let other = self.block(|fx| match (mapping, param.default) {
            (Some(mapping), _) => fx.mapping_item(mapping, param, hir, environment, span),
            (None, Some(default)) => fx.default_value(hir, default, environment, span),
            (None, None) => fx.zero(Ty::Never, span),
        });
        let joined = self.inf.join(&given.ty, &other.ty);
        let (given, other) = (self.coerce(given, &joined), self.coerce(other, &joined));
        self.val(joined, thir::ExprKind::If(Box::new(enough.e), Box::new(given.e), Box::new(other.e)), span)
    }

    fn missing_text(&mut self, hir: &hir::Func, param: &hir::Param, span: Span) -> Val {
        let kind = if param.kind == ParamKind::KeywordOnly { "keyword-only" } else { "positional" };
        self.str(&format!("{}() missing 1 required {kind} argument: '{}'", self.shown_name(hir), param.name), span)
    }

    fn mapping_item(&mut self, mapping: Val, param: &hir::Param, hir: &hir::Func, environment: Option<&Val>, span: Span) -> Val {
        let key = self.str(&param.name, span);
        match param.default {
            Some(default) => {
                let default = self.default_value(hir, default, environment, span);
                self.call_method(mapping, "get", vec![key, default], span)
            }
            None => {
                let text = self.missing_text(hir, param, span);
                self.call_library("tuple", "_star_key", vec![mapping, key, text], span)
            }
        }
    }

    /// What `*rest` of unknown length may hold too much of shows at run time.
    fn check_spread(&mut self, hir: &hir::Func, args: &Args, given: usize, rest_index: usize, span: Span) {
        let has = |kind: ParamKind| hir.params.iter().any(|p| p.kind == kind);
        if let (Some(rest), false) = (&args.rest, has(ParamKind::Star)) {
            let text = self.too_many_text(hir, &self.shown_name(hir));
            let text = self.str(&text, span);
            let (used, given) = (self.int(rest_index as i64, span), self.int(given as i64, span));
            let call = self.call_library("tuple", "_check_rest", vec![rest.clone(), used, text, given], span);
            self.push(span, StmtKind::Expr(call.e));
        }
    }

    /// `*rest` and `**mapping` for who takes no arguments must be empty.
    fn check_nothing_spread(&mut self, args: Args, text: &str, span: Span) {
        for spread in args.rest.into_iter().chain(args.mapping) {
            let text = self.str(text, span);
            let call = self.call_library("tuple", "_check_empty", vec![spread, text], span);
            self.push(span, StmtKind::Expr(call.e));
        }
    }

    pub(crate) fn default_value(&mut self, hir: &hir::Func, default: Default, environment: Option<&Val>, span: Span) -> Val {
        match default {
            Default::Literal(id) => self.literal_default(hir, id, span),
            Default::Global(global) => self.read_global(global, span),
            Default::Made(global) => {
                let factory = self.read_global(global, span);
                self.call_value(None, factory, Args::default(), span)
            }
            Default::Captured(local) => {
                let position = hir.captures.iter().position(|c| c.local == local);
                match (position, environment) {
                    (Some(position), Some(environment)) => {
                        let Ty::Obj(rec) = environment.ty.clone() else { return self.zero(Ty::Never, span) };
                        let name = capture_name(position);
                        let cell = self.inf.store.field_or_new(rec, &name);
                        let ty = self.inf.store.get(cell);
                        self.field_value(environment.clone(), &name, ty, span)
                    }
                    _ => self.zero(Ty::Never, span),
                }
            }
        }
    }

    fn literal_default(&mut self, hir: &hir::Func, id: ExprId, span: Span) -> Val {
        match &hir.expr(id).kind {
            ExprKind::None => self.none(span),
            ExprKind::Bool(value) => self.bool(*value, span),
            ExprKind::Int(value) => self.int(*value, span),
            ExprKind::Float(value) => self.val(Ty::Float, thir::ExprKind::Float(*value), span),
            ExprKind::Str(text) => self.str(&text.clone(), span),
            ExprKind::Unary(op, inner) => {
                let value = self.literal_default(hir, *inner, span);
                match (op, &value.e.kind) {
                    (hir::UnaryOp::Neg, thir::ExprKind::Int(n)) => self.int(n.wrapping_neg(), span),
                    (hir::UnaryOp::Neg, thir::ExprKind::Float(f)) => {
                        let negated = -f;
                        self.val(Ty::Float, thir::ExprKind::Float(negated), span)
                    }
                    _ => value,
                }
            }
            ExprKind::Func(func) => self.constant(Ty::Func(*func), span),
            ExprKind::Class(class) => self.constant(Ty::Class(*class), span),
            ExprKind::Builtin(name) => self.constant(Ty::Builtin(name.as_str().into()), span),
            ExprKind::Tuple(items) if items.is_empty() => self.tuple(Vec::new(), span),
            _ => self.unsupported(span, "this default value", ""),
        }
    }

    fn wrong_arguments(&mut self, hir: &hir::Func, span: Span, text: &str) -> Val {
        let diagnostic = self.wrong_arguments_diagnostic(hir, span, text);
        self.fail("TypeError", text, diagnostic)
    }

    fn wrong_arguments_diagnostic(&self, hir: &hir::Func, span: Span, text: &str) -> Diagnostic {
        let diagnostic = Diagnostic::error("wrong-arguments", span, text);
        if self.inf.is_prelude(hir) { diagnostic } else { diagnostic.secondary(hir.name_span, "defined here") }
    }

    fn too_many(&mut self, hir: &hir::Func, name: &str, given: usize, span: Span) -> Val {
        let was = if given == 1 { "was" } else { "were" };
        let text = format!("{}{given} {was} given", self.too_many_text(hir, name));
        let mut diagnostic = self.wrong_arguments_diagnostic(hir, span, &text);
        if let Some(param) = hir.params.iter().find(|p| p.kind == ParamKind::KeywordOnly) {
            diagnostic = diagnostic.help(format!("'{0}' is only taken by name: {0}=…", param.name));
        }
        self.fail("TypeError", &text, diagnostic)
    }

    /// The message up to the number of arguments that were given.
    fn too_many_text(&self, hir: &hir::Func, name: &str) -> String {
        let takes: Vec<_> = hir.params.iter().filter(|p| matches!(p.kind, ParamKind::PositionalOnly | ParamKind::Normal)).collect();
        let required = takes.iter().filter(|p| p.default.is_none()).count();
        let count = if required == takes.len() { takes.len().to_string() } else { format!("from {required} to {}", takes.len()) };
        let plural = if count == "1" { "" } else { "s" };
        format!("{name}() takes {count} positional argument{plural} but ")
    }

    fn unexpected_keyword(&mut self, hir: &hir::Func, name: &str, keyword: &str, span: Span) -> Val {
        let text = format!("{name}() got an unexpected keyword argument '{keyword}'");
        let mut diagnostic = self.wrong_arguments_diagnostic(hir, span, &text);
        if let Some(other) = did_you_mean(keyword, hir.params.iter().map(|p| p.name.as_str())) {
            diagnostic = diagnostic.help(format!("did you mean '{other}'?"));
        }
        self.fail("TypeError", &text, diagnostic)
    }

    /// Positional arguments are asked for first, as in CPython.
    fn missing(&mut self, hir: &hir::Func, name: &str, missing: &[&hir::Param], span: Span) -> Val {
        let (keyword_only, positional): (Vec<&hir::Param>, _) = missing.iter().partition(|p| p.kind == ParamKind::KeywordOnly);
        let (kind, missing) = if positional.is_empty() { ("keyword-only", keyword_only) } else { ("positional", positional) };
        let names: Vec<String> = missing.iter().map(|p| format!("'{}'", p.name)).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [init @ .., last] if init.len() == 1 => format!("{} and {last}", init[0]),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.wrong_arguments(hir, span, &format!("{name}() missing {} required {kind} argument{plural}: {list}", names.len()))
    }

    // ------------------------------------------------------------ methods

    pub(crate) fn call_method(&mut self, object: Val, name: &str, args: Vec<Val>, span: Span) -> Val {
        self.method(object, name, Args::of(args), span)
    }

    pub(crate) fn has_method(&mut self, ty: &Ty, name: &str) -> bool {
        match self.inf.class_of(ty) {
            Some(class) => {
                matches!(self.inf.member(class, name), Some(Member::Method(..) | Member::Generated(_)))
                    || self.inf.class_info(class).is_named_tuple && NAMED_TUPLE_METHODS.contains(&name)
            }
            None => false,
        }
    }

    pub(crate) fn method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        let ty = self.inf.store.resolve(&object.ty);
        match &ty {
            Ty::Never => object,
            Ty::Union(_) => self.block(|fx| {
                let object = fx.kept(object);
                let args = fx.keep_args(args);
                fx.dispatch(object, &mut |fx, part| fx.method(part, name, args.clone(), span))
            }),
            Ty::Tuple(_) => {
                let object = self.as_var_tuple(object);
                self.method(object, name, args, span)
            }
            Ty::Module(_) | Ty::Class(_) | Ty::TypeOf(_) | Ty::Builtin(_) => self.static_method(object, name, args, span),
            Ty::Obj(_) if self.inf.class_value(&ty).is_some() => self.static_method(object, name, args, span),
            Ty::Obj(rec) if self.inf.store.is_generator(*rec) => self.generator_method(object, *rec, name, args, span),
            Ty::Obj(_) | Ty::Int | Ty::Float | Ty::Bool | Ty::Str | Ty::U8 | Ty::I32 => self.object_method(object, name, args, span),
            Ty::Func(_) => self.function_attribute_call(object, name, args, span),
            Ty::None | Ty::Array(_) => self.no_attribute(object, name, span),
        }
    }

    fn function_attribute_call(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        match self.function_attribute(&object, name, span) {
            Some(callee) => self.call_value(None, callee, args, span),
            None => self.no_attribute(object, name, span),
        }
    }

    pub(crate) fn keep_args(&mut self, args: Args) -> Args {
        // In the order of evaluation.
        let positional = args.positional.into_iter().map(|v| self.kept(v)).collect();
        let rest = args.rest.map(|v| self.kept(v));
        Args {
            positional,
            rest,
            keywords: args.keywords.into_iter().map(|(n, v, s)| (n, self.kept(v), s)).collect(),
            mapping: args.mapping.map(|v| self.kept(v)),
        }
    }

    fn object_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        if matches!(object.ty, Ty::Int | Ty::Float | Ty::Bool)
            && !self.has_method(&object.ty, name)
            && let Some(value) = self.operator_method(&object, name, &args, span)
        {
            return value;
        }
        let Some(class) = self.inf.class_of(&object.ty) else { return self.function_attribute_call(object, name, args, span) };
        let groups = self.resolutions(class, name);
        if groups.len() <= 1 {
            return self.resolved_method(object, class, name, args, span);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let args = fx.keep_args(args);
            fx.by_class(object, &groups, &mut |fx, part, class| fx.resolved_method(part, class, name, args.clone(), span))
        })
    }

    /// The classes at or below `class`, grouped by what the name means in their objects; each group with its topmost class.
    pub(crate) fn resolutions(&mut self, class: ClassId, name: &str) -> Vec<Vec<ClassId>> {
        self.groups_by(class, &mut |fx, class| fx.meaning(class, name))
    }

    /// The classes at or below `class`, grouped by equal meaning.
    pub(crate) fn groups_by(&mut self, class: ClassId, meaning: &mut dyn FnMut(&mut Self, ClassId) -> Meaning) -> Vec<Vec<ClassId>> {
        let all = self.inf.view().descendants(class);
        let mut groups: Vec<(Meaning, Vec<ClassId>)> = Vec::new();
        for class in all {
            let key = meaning(self, class);
            // Classes of one group are handled as the first of them, so they must all derive from it.
            let found = groups.iter().position(|(k, classes)| *k == key && self.derives(class, classes[0]));
            match found {
                Some(index) => groups[index].1.push(class),
                None => groups.push((key, vec![class])),
            }
        }
        groups.into_iter().map(|(_, classes)| classes).collect()
    }

    /// What `object.name` means for objects of exactly this class.
    fn meaning(&mut self, class: ClassId, name: &str) -> Meaning {
        let member = self.inf.member(class, name);
        if let Some(Member::Property(method)) = member {
            return Meaning::Property(method.getter, method.setter);
        }
        if self.inf.has_field(class, name) {
            let owner = self.inf.field_owner(class, name);
            let unset = self.inf.may_be_unset(class, name);
            return Meaning::Field { owner, otherwise: if unset { Some(class) } else { None } };
        }
        self.class_meaning(class, name)
    }

    /// What `Class.name` means.
    pub(crate) fn class_meaning(&mut self, class: ClassId, name: &str) -> Meaning {
        match self.inf.member(class, name) {
            Some(Member::Method(func, _)) if self.inf.func(func).method_kind == MethodKind::Class => Meaning::OfClass(class),
            Some(Member::Method(func, _)) => Meaning::Method(func),
            Some(Member::Property(method)) => Meaning::Property(method.getter, method.setter),
            Some(Member::Attribute { class: owner, index }) => match self.inf.has_late_attribute(class, name) {
                true => Meaning::OfClass(class),
                false => Meaning::Attribute(owner, index),
            },
            Some(Member::Class(inner)) => Meaning::Inner(inner),
            Some(Member::Generated(owner)) => Meaning::Generated(owner),
            None => Meaning::Nothing,
        }
    }

    /// The classes at or below the object's, grouped by which of these methods they have; none if all have the same.
    pub(crate) fn differing_below(&mut self, value: &Val, names: &[&str]) -> Option<Vec<Vec<ClassId>>> {
        // In an arm for the base class itself its subclasses are out of question.
        if matches!(value.e.kind, thir::ExprKind::Var(var) if self.exact.contains(&var)) {
            return None;
        }
        let Ty::Obj(rec) = self.inf.store.resolve(&value.ty) else { return None };
        let RecKind::Class(class) = self.inf.store.rec(rec).kind else { return None };
        if !self.inf.store.rec(rec).shared {
            return None;
        }
        let all = self.inf.view().descendants(class);
        let mut groups: Vec<(Vec<bool>, Vec<ClassId>)> = Vec::new();
        for class in all {
            let present: Vec<bool> = names.iter().map(|n| self.inf.member(class, n).is_some()).collect();
            match groups.iter().position(|(p, classes)| *p == present && self.derives(class, classes[0])) {
                Some(index) => groups[index].1.push(class),
                None => groups.push((present, vec![class])),
            }
        }
        (groups.len() > 1).then(|| groups.into_iter().map(|(_, classes)| classes).collect())
    }

    /// Where only some subclasses have these methods, elaborates once for each group; otherwise gives the value back.
    pub(crate) fn split_by_methods(&mut self, value: Val, names: &[&str], f: &mut dyn FnMut(&mut Self, Val) -> Val) -> Result<Val, Val> {
        let Some(groups) = self.differing_below(&value, names) else { return Err(value) };
        Ok(self.block(|fx| {
            let value = fx.temp(value);
            let known = fx.exact.len();
            if let thir::ExprKind::Var(var) = value.e.kind {
                fx.exact.push(var);
            }
            let result = fx.by_class(value, &groups, &mut |fx, part, _| f(fx, part));
            fx.exact.truncate(known);
            result
        }))
    }

    /// An object of a base class as one of its only subclass that has the method; others raise.
    pub(crate) fn as_having(&mut self, value: Val, name: &str, text: &str, span: Span) -> Val {
        if self.has_method(&value.ty, name) {
            return value;
        }
        let Some(groups) = self.differing_below(&value, &[name]) else { return value };
        let having = groups.iter().filter(|group| self.inf.member(group[0], name).is_some()).count();
        if having != 1 {
            return value;
        }
        self.by_class(value, &groups, &mut |fx, part, class| match fx.inf.member(class, name) {
            Some(_) => part,
            None => {
                let shown = fx.python_name(&part.ty);
                fx.type_error(span, &format!("'{shown}' object {text}"))
            }
        })
    }

    /// Elaborates once for every class that the object may have at run time.
    pub(crate) fn each_class(&mut self, object: Val, f: &mut dyn FnMut(&mut Self, Val, ClassId) -> Val) -> Val {
        let ty = self.inf.store.resolve(&object.ty);
        if let Ty::Union(_) = ty {
            return self.dispatch(object, &mut |fx, part| fx.each_class(part, f));
        }
        let Some(class) = self.inf.class_of(&ty) else { return f(self, object, ClassId(0)) };
        let groups = self.groups_by(class, &mut |_, class| Meaning::OfClass(class));
        if groups.len() == 1 {
            self.block(|fx| {
                let object = fx.kept(object);
                f(fx, object, class)
            })
        } else {
            self.by_class(object, &groups, f)
        }
    }

    fn derives(&self, class: ClassId, base: ClassId) -> bool {
        crate::infer::class::View::derives(&self.inf.classes, class, base)
    }

    /// Elaborates once for each group of classes that the object may have at run time.
    pub(crate) fn by_class(&mut self, object: Val, groups: &[Vec<ClassId>], f: &mut dyn FnMut(&mut Self, Val, ClassId) -> Val) -> Val {
        let span = object.e.span;
        self.block(|fx| {
            let object = fx.temp(object);
            let variant = fx.variant;
            let start = fx.soft_failures;
            let mut arms = Vec::new();
            let mut failed = 0;
            for (number, group) in groups.iter().enumerate() {
                let rec = fx.inf.record(group[0]);
                let part = fx.coerce_down(object.clone(), rec);
                fx.variant = variant.wrapping_mul(37).wrapping_add(number as u32 + 1);
                fx.soft += 1;
                let before = fx.soft_failures;
                let env = fx.env.clone();
                let arm = fx.block(|fx| f(fx, part, group[0]));
                fx.env = env;
                if fx.soft_failures > before && arm.ty.is_never() {
                    failed += 1;
                }
                fx.soft -= 1;
                arms.push((group.clone(), arm));
            }
            fx.variant = variant;
            if failed == groups.len() && fx.soft == 0 && fx.protected == 0 {
                let rec = fx.inf.record(groups[0][0]);
                let part = fx.coerce_down(object, rec);
                return f(fx, part, groups[0][0]);
            }
            if failed < groups.len() {
                fx.soft_failures = start;
            }
            let mut joined = Ty::Never;
            for (_, arm) in &arms {
                joined = fx.inf.join(&joined, &arm.ty);
            }
            let mut result: Option<Val> = None;
            for (group, arm) in arms.into_iter().rev() {
                let arm = fx.coerce(arm, &joined);
                result = Some(match result {
                    None => arm,
                    Some(rest) => {
                        let layouts = group.iter().map(|c| fx.class_layout(*c)).collect();
                        let test = fx.val(Ty::Bool, thir::ExprKind::LayoutIs(Box::new(object.e.clone()), layouts), span);
                        fx.val(joined.clone(), thir::ExprKind::If(Box::new(test.e), Box::new(arm.e), Box::new(rest.e)), span)
                    }
                });
            }
            result.unwrap_or(object)
        })
    }

    fn class_layout(&mut self, class: ClassId) -> crate::types::LayoutId {
        let rec = self.inf.record(class);
        self.inf.layout_of(&Ty::Obj(rec))
    }

    fn coerce_down(&mut self, object: Val, rec: RecId) -> Val {
        let ty = Ty::Obj(self.inf.store.rec_root(rec));
        if ty == object.ty {
            return object;
        }
        let span = object.e.span;
        self.val(ty, thir::ExprKind::Cast(Box::new(object.e)), span)
    }

    fn resolved_method(&mut self, object: Val, class: ClassId, name: &str, args: Args, span: Span) -> Val {
        match self.inf.member(class, name) {
            // A value of the object's own hides the method.
            Some(Member::Method(..)) if self.has_own_field(&object.ty, name) => {
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Method(func, owner)) => self.call_member(object, func, owner, args, span),
            Some(Member::Attribute { class, index }) if self.binds(&object, class, index, name) => {
                let callee = self.class_attribute(class, index, span);
                let callee = self.kept(callee);
                let mut args = args;
                args.positional.insert(0, object);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Property(_) | Member::Attribute { .. } | Member::Class(_)) => {
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Generated(owner)) => self.call_generated(object, owner, name, args, span),
            None if self.inf.class_info(class).is_named_tuple => self.named_tuple_method(object, class, name, args, span),
            None => {
                let rec = match &object.ty {
                    Ty::Obj(rec) => *rec,
                    _ => return self.no_attribute(object, name, span),
                };
                let rec = self.inf.field_record(rec, name);
                if self.inf.store.field(rec, name).is_none() && self.has_method(&object.ty, "__getattr__") {
                    let callee = self.no_attribute(object, name, span);
                    let callee = self.kept(callee);
                    return self.call_value(None, callee, args, span);
                }
                if self.inf.store.field(rec, name).is_none() {
                    return self.no_attribute(object, name, span);
                }
                let callee = self.get_attribute(object, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
        }
    }

    /// Does a class attribute get the object when it is called through one? Functions do, unless a field hides them.
    fn binds(&mut self, object: &Val, class: ClassId, index: usize, name: &str) -> bool {
        let attribute = &self.inf.builder.program.class(class).attributes[index];
        if attribute.is_method {
            return true;
        }
        let Some(global) = attribute.global else { return false };
        if self.has_own_field(&object.ty, name) {
            return false;
        }
        let number = self.inf.global_number(global);
        match self.inf.store.get(self.inf.globals[number].cell) {
            Ty::Func(_) => true,
            Ty::Obj(rec) => matches!(self.inf.store.rec(rec).kind, RecKind::Closure(_)),
            _ => false,
        }
    }

    pub(crate) fn call_member(&mut self, object: Val, func: FuncId, owner: ClassId, args: Args, span: Span) -> Val {
        match self.inf.func(func).method_kind {
            MethodKind::Static => {
                let value = self.call_func(func, None, args, span);
                self.sequence(object, value)
            }
            MethodKind::Class => {
                let class = self.inf.class_of(&object.ty).unwrap_or(owner);
                let receiver = self.constant(Ty::Class(class), span);
                let value = self.call_func(func, Some(receiver), args, span);
                self.sequence(object, value)
            }
            MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter => {
                self.call_func(func, Some(object), args, span)
            }
        }
    }

    pub(crate) fn tuple_method(&mut self, tuple: Val, name: &str, args: Vec<Val>, span: Span) -> Val {
        let object = self.as_var_tuple(tuple);
        self.call_method(object, name, args, span)
    }

    /// Some type of tuples of unknown length.
    pub(crate) fn as_var_tuple_type(&mut self) -> Ty {
        self.inf.container("tuple", "vartuple").map_or(Ty::Never, Ty::Obj)
    }

    /// A tuple as a sequence of unknown length.
    pub(crate) fn as_var_tuple(&mut self, tuple: Val) -> Val {
        let Ty::Tuple(items) = self.inf.store.resolve(&tuple.ty) else { return tuple };
        let mut element = Ty::Never;
        for item in items.iter() {
            element = self.inf.join(&element, item);
        }
        let span = tuple.e.span;
        let key = self.result_key(FuncId(u32::MAX - 1), span);
        let rec = match self.memory.sites.get(&key) {
            Some(rec) => *rec,
            None => match self.inf.container("tuple", "vartuple") {
                Some(rec) => rec,
                None => return tuple,
            },
        };
        self.memory.sites.insert(key, rec);
        let cell = self.inf.store.rec(rec).args[0];
        self.inf.grow(cell, &element);
        self.coerce(tuple, &Ty::Obj(rec))
    }

    /// A method call written `object.name(…)`.
    fn call_attribute(&mut self, id: ExprId, object: ExprId, name: &str, name_span: Span, args: &[Arg], span: Span) -> Val {
        let func = self.func.clone();
        if let ExprKind::Super { class, receiver } = func.expr(object).kind {
            return self.block(|fx| {
                let args = fx.args(args);
                fx.super_call(class, receiver, name, args, span)
            });
        }
        self.block(|fx| {
            let object = fx.object_expr(object);
            let object = if matches!(object.ty, Ty::Module(_) | Ty::Class(_)) { object } else { fx.kept_receiver(object) };
            if let Ty::Module(module) = object.ty {
                return fx.call_module_member(id, module, name, name_span, args, span);
            }
            let args = fx.args(args);
            if let ("format", thir::ExprKind::Str(template)) = (name, &object.e.kind)
                && let Some(value) = fx.literal_format(&template.clone(), &args, span)
            {
                return value;
            }
            if name == "sort"
                && let Some(error) = fx.refuse_mixed_sort(&object, &args, span)
            {
                return error;
            }
            fx.method(object, name, args, span)
        })
    }

    /// A receiver is evaluated before the arguments; a plain variable may be read later only if no argument can rebind it.
    fn kept_receiver(&mut self, object: Val) -> Val {
        match object.e.kind {
            thir::ExprKind::Var(_) | thir::ExprKind::Str(_) => object,
            _ => self.temp(object),
        }
    }

    fn super_call(&mut self, class: ClassId, receiver: hir::LocalId, name: &str, args: Args, span: Span) -> Val {
        let object = self.read_local(receiver, span);
        let (start, is_class) = match self.inf.store.resolve(&object.ty) {
            Ty::Class(class) => (class, true),
            ref ty => (self.inf.class_of(ty).unwrap_or(class), false),
        };
        match self.inf.member_after(start, Some(class), name) {
            Some(Member::Method(func, owner)) => match self.inf.func(func).method_kind {
                MethodKind::Static => self.call_func(func, None, args, span),
                _ if is_class => self.call_func(func, Some(object), args, span),
                _ => self.call_member(object, func, owner, args, span),
            },
            Some(Member::Generated(owner)) => self.call_generated(object, owner, name, args, span),
            Some(Member::Attribute { class, index }) => {
                let mut args = args;
                if !is_class && self.binds(&object, class, index, name) {
                    args.positional.insert(0, object);
                }
                let callee = self.class_attribute(class, index, span);
                self.call_value(None, callee, args, span)
            }
            Some(Member::Property(_) | Member::Class(_)) => {
                let callee = self.super_attribute(class, receiver, name, span);
                let callee = self.kept(callee);
                self.call_value(None, callee, args, span)
            }
            None if self.inf.class_info(start).is_named_tuple && !is_class => self.named_tuple_method(object, start, name, args, span),
            None => self.object_base_method(object, name, args, span),
        }
    }

    /// What `object` itself has.
    pub(crate) fn object_base_method(&mut self, object: Val, name: &str, args: Args, span: Span) -> Val {
        match name {
            "__new__" => self.bare_object(args, span),
            "__init__" | "__init_subclass__" if args.positional.is_empty() && args.is_plain() => self.none(span),
            // Keywords that are left over are an error only if there are any, which shows at run time.
            "__init_subclass__" if args.positional.is_empty() && args.keywords.is_empty() && args.rest.is_none() => self.none(span),
            "__init__" => self.type_error(span, "object.__init__() takes exactly one argument (the instance to initialize)"),
            "__repr__" | "__str__" => self.default_repr(object, span),
            "__hash__" => self.call_library("functions", "_identity_hash", vec![object], span),
            "__setattr__" => self.set_attribute_by_name(object, args, span),
            "__eq__" => match args.positional.into_iter().next() {
                Some(other) => self.block(|fx| {
                    let same = fx.identity(object, other, span);
                    let unknown = fx.not_implemented(span);
                    let joined = fx.inf.join(&Ty::Bool, &unknown.ty);
                    let same = fx.temp(same);
                    let (yes, unknown) = (fx.coerce(same.clone(), &joined), fx.coerce(unknown, &joined));
                    fx.val(joined, thir::ExprKind::If(Box::new(same.e), Box::new(yes.e), Box::new(unknown.e)), span)
                }),
                None => self.no_attribute(object, name, span),
            },
            _ => {
                let text = format!("'super' object has no attribute '{name}'");
                self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
            }
        }
    }

    /// `object.__setattr__(self, "name", value)`: past `frozen` and properties.
    pub(crate) fn set_attribute_by_name(&mut self, object: Val, args: Args, span: Span) -> Val {
        let mut args = args.positional.into_iter();
        match (args.next(), args.next()) {
            (Some(Val { e: thir::Expr { kind: thir::ExprKind::Str(name), .. }, .. }), Some(value)) => self.block(|fx| {
                fx.store_field(object, &name, value, span);
                fx.none(span)
            }),
            _ => self.unsupported(span, "'__setattr__' with a computed name", "assign to a named attribute"),
        }
    }

    fn call_module_member(&mut self, id: ExprId, module: hir::ModuleId, name: &str, name_span: Span, args: &[Arg], span: Span) -> Val {
        let callee = self.module_member(module, name, name_span);
        if let Ty::Builtin(name) = &callee.ty {
            let name = name.to_string();
            return self.call_builtin(id, &name, args, span);
        }
        let args = self.args(args);
        self.call_value(Some(id), callee, args, span)
    }

    // ------------------------------------------------------------ constructors

    pub(crate) fn construct(&mut self, id: Option<ExprId>, class: ClassId, args: Args, span: Span) -> Val {
        let hir = self.inf.builder.program.class(class);
        if let Some(maker) = getter_maker(&hir.name)
            && let Some(value) = self.make_getter(maker, hir.module, &args, span)
        {
            return value;
        }
        if let Some(error) = self.system_error(class, &args, span) {
            return error;
        }
        let class = self.by_type_code(class, &args);
        let hir = self.inf.builder.program.class(class);
        let args = if self.takes_struct_kinds(&hir.name, hir.module) { self.with_struct_kinds(args, span) } else { args };
        if self.is_partial_class(class) {
            return self.make_partial(id, args, span);
        }
        if let Some(value) = self.enum_by_value(class, &args, span) {
            return value;
        }
        self.inf.note_constructed(class);
        let missing = self.abstract_methods(class);
        if !missing.is_empty() {
            let class_name = self.inf.builder.program.class(class).name.clone();
            let text = format!(
                "Can't instantiate abstract class {class_name} with abstract method{} {}",
                if missing.len() == 1 { "" } else { "s" },
                missing.join(", ")
            );
            return self.fail("TypeError", &text, Diagnostic::error("abstract-class", span, text.clone()));
        }
        if let Some(Member::Method(maker, _)) = self.inf.member(class, "__new__") {
            return self.made_by_new(maker, class, args, span);
        }
        let object = self.allocate(id, class, span);
        self.keep_captures(&object, class, span);
        self.class_value = None;
        if let Some(prepare) = self.inf.container_maker(class) {
            let prepared = self.call_func(prepare, Some(object.clone()), Args::default(), span);
            self.push(span, StmtKind::Expr(prepared.e));
        }
        let args = self.keep_exception_args(&object, class, args, span);
        self.initialise(object.clone(), class, args, span);
        let ty = self.inf.store.resolve(&object.ty);
        Val { ty, e: object.e }
    }

    /// `OSError(number, text)` gives an object of the subclass that the number stands for.
    fn system_error(&mut self, class: ClassId, args: &Args, span: Span) -> Option<Val> {
        let has_number = args.is_plain() && (2..=5).contains(&args.positional.len());
        if self.is_prelude || !has_number || self.inf.library_class("exceptions", "OSError") != Some(class) {
            return None;
        }
        Some(self.call_library("exceptions", "_system_error", args.positional.clone(), span))
    }

    /// A new object of the class with all fields zero.
    fn allocate(&mut self, id: Option<ExprId>, class: ClassId, span: Span) -> Val {
        let rec = if self.inf.view().in_hierarchy(class) {
            self.inf.instances[self.index].impure = true;
            self.inf.record(class)
        } else {
            let id = id.unwrap_or(ExprId(span.start));
            let key = (id, class.0.wrapping_mul(0x85EB_CA6B) ^ self.variant.wrapping_mul(0x9E37_79B1) ^ 7);
            match self.memory.sites.get(&key) {
                Some(rec) => *rec,
                None => {
                    let rec = self.inf.record(class);
                    self.memory.sites.insert(key, rec);
                    rec
                }
            }
        };
        let object = self.new_object(rec, span);
        self.temp(object)
    }

    /// `object.__new__(cls)`: no constructor runs.
    pub(crate) fn bare_object(&mut self, args: Args, span: Span) -> Val {
        let class = args.positional.first().and_then(|arg| match arg.ty {
            Ty::Class(class) => Some(class),
            ref ty => self.inf.class_value(ty),
        });
        let Some(class) = class else {
            return self.unsupported(span, "'__new__' of a class that is known only at run time", "call the class instead");
        };
        if self.inf.in_library(class) || self.inf.class_info(class).mro.iter().skip(1).any(|base| self.inf.is_value_class(*base)) {
            return self.unsupported(span, "'__new__' of a builtin type", "make the value by calling the type");
        }
        self.inf.instances[self.index].impure = true;
        self.inf.note_bare(class);
        self.block(|fx| {
            let object = fx.allocate(None, class, span);
            fx.keep_captures(&object, class, span);
            object
        })
    }

    /// A class with a `__new__` of its own: what that gives is initialised if it is an object of the class.
    fn made_by_new(&mut self, maker: FuncId, class: ClassId, args: Args, span: Span) -> Val {
        self.block(|fx| {
            let args = fx.keep_args(args);
            let receiver = fx.constant(Ty::Class(class), span);
            let mut all = args.clone();
            all.positional.insert(0, receiver);
            let object = fx.call_func(maker, None, all, span);
            let object = fx.temp(object);
            if fx.inf.member(class, "__init__").is_some() {
                let initialised = fx.dispatch(object.clone(), &mut |fx, made| {
                    let is_own = fx.inf.class_of(&made.ty).is_some_and(|made| fx.inf.view().is_subclass(made, class));
                    fx.block(|fx| {
                        if is_own {
                            fx.initialise(made, class, args.clone(), span);
                        } else {
                            fx.push(span, StmtKind::Expr(made.e));
                        }
                        fx.none(span)
                    })
                });
                fx.push(span, StmtKind::Expr(initialised.e));
            }
            let ty = fx.inf.store.resolve(&object.ty);
            Val { ty, e: object.e }
        })
    }

    /// Objects of a class inside a function hold what their methods use of the function.
    fn keep_captures(&mut self, object: &Val, class: ClassId, span: Span) {
        let Ty::Obj(rec) = object.ty else { return };
        let Some(values) = self.captured_values(class, span) else { return };
        for (name, value) in values {
            let owner = self.inf.field_record(rec, &name);
            let cell = self.inf.store.field_or_new(owner, &name);
            self.inf.grow(cell, &value.ty);
            self.set_field(object.clone(), &name, cell, value, span);
        }
    }

    /// The variables of enclosing functions that objects of the class need, by the names of their hidden fields.
    pub(crate) fn captured_values(&mut self, class: ClassId, span: Span) -> Option<Vec<(String, Val)>> {
        let here = self.inf.instances[self.index].func;
        let mut values = Vec::new();
        for (home, outer) in self.inf.class_captures(class) {
            let name = crate::infer::body::object_capture_name(Some(home), outer);
            if let Some(source) = self.class_value.clone() {
                let Ty::Obj(rec) = source.ty else { return None };
                let cell = self.inf.store.field_or_new(rec, &name);
                let ty = self.inf.store.get(cell);
                values.push((name.clone(), self.field_value(source, &name, ty, span)));
                continue;
            }
            let Some(local) = self.inf.local_if_nested(here, home, outer) else {
                let class = self.inf.builder.program.class(class).name.clone();
                let what = format!("using class '{class}' outside the function whose variables its methods use");
                self.unsupported(span, &what, "make the objects inside the function, or return the class from it");
                return None;
            };
            let value = match (self.boxes.get(&local).copied(), self.box_record(local)) {
                (Some(var), Some(rec)) => self.read_var(var, &Ty::Obj(rec), span),
                _ => self.read_local(local, span),
            };
            values.push((name, value));
        }
        Some(values)
    }

    /// `BaseException.__new__` keeps the arguments, in case no `__init__` of the library does.
    fn keep_exception_args(&mut self, object: &Val, class: ClassId, args: Args, span: Span) -> Args {
        if self.inf.in_library(class) || !self.is_exception(class) || self.inf.constructor_sets(class, "args") {
            return args;
        }
        let args = self.keep_args(args);
        let given = self.star_parameter(args.positional.clone(), args.rest.clone(), 0, span);
        self.store_field(object.clone(), "args", given, span);
        args
    }

    fn initialise(&mut self, object: Val, class: ClassId, args: Args, span: Span) {
        let call = match self.inf.member(class, "__init__") {
            Some(Member::Method(func, _)) => self.call_func(func, Some(object), args, span),
            Some(Member::Generated(owner)) => {
                let ty = object.ty.clone();
                let call = self.call_generated(object, owner, "__init__", args, span);
                // An object that holds one of its class gets a regular type before anything is kept as one of that type.
                self.inf.key(&ty);
                call
            }
            _ if self.inf.class_info(class).is_named_tuple => self.named_tuple_init(object, class, args, span),
            _ => {
                let name = self.inf.builder.program.class(class).name.clone();
                let text = format!("{name}() takes no arguments");
                if args.positional.is_empty() && args.keywords.is_empty() {
                    return self.check_nothing_spread(args, &text, span);
                }
                let help = format!("give class {name} an __init__ with parameters for them");
                self.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()).help(help))
            }
        };
        self.push(span, StmtKind::Expr(call.e));
    }

    /// The abstract methods that no class in the resolution order fills in, sorted.
    fn abstract_methods(&mut self, class: ClassId) -> Vec<String> {
        let mro = self.inf.class_info(class).mro.clone();
        let program = &self.inf.builder.program;
        let is_abstract = |name: &String| {
            let meaning = mro.iter().find_map(|c| {
                let class = program.class(*c);
                let attribute = class.attributes.iter().any(|a| a.name == *name && a.global.is_some()).then_some(false);
                class.methods.get(name).map(|m| m.is_abstract).or(attribute)
            });
            meaning == Some(true)
        };
        let marked = mro.iter().flat_map(|c| program.class(*c).methods.iter()).filter(|(_, m)| m.is_abstract);
        let mut names: Vec<String> = marked.map(|(name, _)| name.clone()).filter(is_abstract).collect();
        names.sort();
        names.dedup();
        names
    }

    /// A builtin exception object.
    pub(crate) fn builtin_exception(&mut self, name: &str, args: Vec<Val>, span: Span) -> Val {
        let module = if name == "FrozenInstanceError" { "dataclasses" } else { "exceptions" };
        match self.inf.library_class(module, name) {
            Some(class) => self.construct(None, class, Args::of(args), span),
            None => self.zero(Ty::Never, span),
        }
    }
}

fn tuple_length(ty: &Ty) -> Option<usize> {
    match ty {
        Ty::Tuple(items) => Some(items.len()),
        _ => None,
    }
}

/// Names for a library function that looks for one: with commas around each.
fn name_list(names: &[&str]) -> String {
    format!(",{},", names.join(","))
}
