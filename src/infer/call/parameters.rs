//! Which argument goes to which parameter, defaults, and what is said where they do not fit.

use crate::builtins::names;
use crate::diag::{Diagnostic, did_you_mean};
use crate::hir::{self, Default, ExprId, ExprKind, ParamKind};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val, capture_name};
use crate::infer::call::Args;
use crate::infer::call::function::KEYWORDS;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    /// One value for each parameter, in order.
    pub(crate) fn bind(&mut self, hir: &hir::Func, mut args: Args, environment: Option<&Val>, span: Span) -> Result<Vec<Val>, Val> {
        let name = shown_name(hir);
        let mut positional = std::mem::take(&mut args.positional).into_iter();
        let mut rest_index = 0;
        let mut values = Vec::new();
        let given = positional.len();
        if let Some(error) = self.wrong_keyword(hir, name, &args, given) {
            return Err(error);
        }
        let by_name = hir.params.iter().filter(|p| p.kind == ParamKind::KeywordOnly && args.keywords.iter().any(|(n, ..)| *n == p.name));
        let given_by_name = by_name.count();
        let order: Vec<String> = args.keywords.iter().map(|(name, ..)| name.clone()).collect();
        let mut missing = Vec::new();
        // Parameters that have a value by position, those that have one by name, and those that keys of `**mapping` may
        // still give one.
        let (mut filled, mut named, mut open) = (Vec::new(), Vec::new(), Vec::new());
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
                    args.mapping = None;
                    let taken: Vec<&str> = named.iter().copied().chain(keywords.iter().map(|(name, ..)| name.as_str())).collect();
                    let [open, filled, named] = [&open, &filled, &taken].map(|names| self.str(&name_list(names), span));
                    let [function, callee] = [name, &self.callee_path(hir)].map(|text| self.str(text, span));
                    let checks = [open, filled, named, function, callee];
                    values.push(self.rest_of_keywords(keywords, &order, std::mem::take(&mut args.mappings), checks, span));
                    continue;
                }
                ParamKind::PositionalOnly | ParamKind::Normal | ParamKind::KeywordOnly => {}
            }
            if positional_allowed && let Some(value) = positional.next() {
                values.push(value);
                filled.extend((param.kind == ParamKind::Normal).then_some(param.name.as_str()));
                continue;
            }
            let keyword = args.keywords.iter().position(|(n, _, _)| *n == param.name && param.kind != ParamKind::PositionalOnly);
            if let Some(at) = keyword {
                if positional_allowed && let Some(rest) = args.rest.take() {
                    let rest = self.kept(rest);
                    args.rest = Some(rest.clone());
                    self.check_spread_ends(rest, rest_index, param, hir, span);
                }
                values.push(args.keywords.remove(at).1);
                named.push(param.name.as_str());
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
            return Err(self.too_many(hir, name, given, given_by_name, span));
        }
        if !missing.is_empty() {
            return Err(self.missing(hir, name, &missing, span));
        }
        self.check_spread(hir, &args, (given, given_by_name), rest_index, span);
        if let Some(mapping) = args.mapping {
            let [open, filled, named] = [&open, &filled, &named].map(|names| self.str(&name_list(names), span));
            let [function, callee] = [name, &self.callee_path(hir)].map(|text| self.str(text, span));
            let call = self.call_library("tuple", "_check_keywords", vec![mapping, open, filled, named, function, callee], span);
            self.push(span, StmtKind::Expr(call.e));
        }
        Ok(values)
    }

    /// Keywords are looked at first, in their order, as in CPython.
    fn wrong_keyword(&mut self, hir: &hir::Func, name: &str, args: &Args, given: usize) -> Option<Val> {
        let takes_all = hir.params.iter().any(|p| p.kind == ParamKind::DoubleStar);
        for (keyword, _, at) in &args.keywords {
            let position =
                hir.params.iter().position(|p| p.name == *keyword && matches!(p.kind, ParamKind::Normal | ParamKind::KeywordOnly));
            match position.map(|position| (position, &hir.params[position])) {
                Some((position, param)) if param.kind == ParamKind::Normal && position < given => {
                    let text = self.twice_text(hir, param);
                    return Some(self.wrong_arguments(hir, *at, &text));
                }
                None if !takes_all => return Some(self.unknown_keyword(hir, name, args, keyword, *at)),
                Some(_) | None => {}
            }
        }
        None
    }

    fn unknown_keyword(&mut self, hir: &hir::Func, name: &str, args: &Args, keyword: &str, at: Span) -> Val {
        let by_position = hir.params.iter().filter(|p| p.kind == ParamKind::PositionalOnly);
        let wrong: Vec<&str> = by_position.map(|p| p.name.as_str()).filter(|name| args.keywords.iter().any(|(n, ..)| n == name)).collect();
        if wrong.is_empty() {
            return self.unexpected_keyword(hir, name, keyword, at);
        }
        let list = wrong.join(", ");
        self.wrong_arguments(hir, at, &format!("{name}() got some positional-only arguments passed as keyword arguments: '{list}'"))
    }

    /// What CPython calls the callee where keywords of one name come together, before it knows what is called.
    pub(super) fn callee_path(&self, hir: &hir::Func) -> String {
        let name = shown_name(hir);
        let name = name.strip_suffix(".__init__").unwrap_or(name);
        self.inf.path_in_module(hir.module, name)
    }

    pub(super) fn star_parameter(&mut self, items: Vec<Val>, rest: Option<Val>, rest_index: usize, span: Span) -> Val {
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

    /// The dict for a parameter `**rest`: keywords and the items of mappings in the order in which the call has them.
    fn rest_of_keywords(
        &mut self,
        mut keywords: Vec<(String, Val, Span)>,
        order: &[String],
        mappings: Vec<(usize, Val)>,
        checks: [Val; 5],
        span: Span,
    ) -> Val {
        let dict = self.keyword_parameter(Vec::new(), span);
        for (before, mapping) in mappings {
            let later = keywords.split_off(keywords.iter().take_while(|(name, ..)| order[..before].contains(name)).count());
            let earlier = std::mem::replace(&mut keywords, later);
            self.store_keywords(&dict, earlier);
            let all = [dict.clone(), mapping].into_iter().chain(checks.clone()).collect();
            let call = self.call_library("tuple", "_rest_keywords", all, span);
            self.push(span, StmtKind::Expr(call.e));
        }
        self.store_keywords(&dict, keywords);
        dict
    }

    fn store_keywords(&mut self, dict: &Val, keywords: Vec<(String, Val, Span)>) {
        for (name, value, at) in keywords {
            let name = self.str(&name, at);
            let call = self.call_method(dict.clone(), "__setitem__", vec![name, value], at);
            self.push(at, StmtKind::Expr(call.e));
        }
    }

    pub(crate) fn keyword_parameter(&mut self, keywords: Vec<(String, Val, Span)>, span: Span) -> Val {
        let key = self.result_key(KEYWORDS, span);
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
        self.store_keywords(&dict, keywords);
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
        let given = self.block(|fx| {
            if let Some(mapping) = &mapping {
                let [key, text] = [&param.name, &fx.twice_text(hir, param)].map(|text| fx.str(text, span));
                let call = fx.call_library("tuple", "_check_lacks", vec![mapping.clone(), key, text], span);
                fx.push(span, StmtKind::Expr(call.e));
            }
            fx.call_method(rest, "__getitem__", vec![index], span)
        });
        let other = self.block(|fx| match (mapping, param.default) {
            (Some(mapping), _) => fx.mapping_item(mapping, param, hir, environment, span),
            (None, Some(default)) => fx.default_value(hir, default, environment, span),
            (None, None) => fx.zero(Ty::Never, span),
        });
        let joined = self.inf.join(&given.ty, &other.ty);
        let (given, other) = (self.coerce(given, &joined), self.coerce(other, &joined));
        self.val(joined, thir::ExprKind::If(Box::new(enough.e), Box::new(given.e), Box::new(other.e)), span)
    }

    fn twice_text(&self, hir: &hir::Func, param: &hir::Param) -> String {
        format!("{}() got multiple values for argument '{}'", shown_name(hir), param.name)
    }

    /// `*rest` may not reach a parameter that has its value by name.
    fn check_spread_ends(&mut self, rest: Val, used: usize, param: &hir::Param, hir: &hir::Func, span: Span) {
        let text = self.twice_text(hir, param);
        let (used, text) = (self.int(used as i64, span), self.str(&text, span));
        let call = self.call_library("tuple", "_check_ends", vec![rest, used, text], span);
        self.push(span, StmtKind::Expr(call.e));
    }

    fn missing_text(&mut self, hir: &hir::Func, param: &hir::Param, span: Span) -> Val {
        let kind = if param.kind == ParamKind::KeywordOnly { "keyword-only" } else { "positional" };
        self.str(&format!("{}() missing 1 required {kind} argument: '{}'", shown_name(hir), param.name), span)
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
    fn check_spread(&mut self, hir: &hir::Func, args: &Args, given: (usize, usize), rest_index: usize, span: Span) {
        let has = |kind: ParamKind| hir.params.iter().any(|p| p.kind == kind);
        if let (Some(rest), false) = (&args.rest, has(ParamKind::Star)) {
            let text = self.too_many_text(hir, shown_name(hir));
            let text = self.str(&text, span);
            let [used, given, by_name] = [rest_index, given.0, given.1].map(|count| self.int(count as i64, span));
            let call = self.call_library("tuple", "_check_rest", vec![rest.clone(), used, text, given, by_name], span);
            self.push(span, StmtKind::Expr(call.e));
        }
    }

    /// `*rest` and `**mapping` for who takes no arguments must be empty.
    pub(super) fn check_nothing_spread(&mut self, args: Args, text: &str, span: Span) {
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
            ExprKind::BigInt(digits) => self.big_literal(digits, span),
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
                    (hir::UnaryOp::Neg, _) => self.unary_value(*op, value, span),
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

    fn too_many(&mut self, hir: &hir::Func, name: &str, given: usize, given_by_name: usize, span: Span) -> Val {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let counted = match given_by_name {
            0 => given.to_string(),
            _ => {
                let (positional, by_name) = (plural(given), plural(given_by_name));
                format!("{given} positional argument{positional} (and {given_by_name} keyword-only argument{by_name})")
            }
        };
        let was = if given == 1 && given_by_name == 0 { "was" } else { "were" };
        let text = format!("{}{counted} {was} given", self.too_many_text(hir, name));
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
}

/// `int` is made by `_new_int` of the library.
fn shown_name(hir: &hir::Func) -> &str {
    hir.qualname.strip_prefix("_new_").unwrap_or(&hir.qualname)
}

/// Names for a library function that looks for one: with commas around each.
fn name_list(names: &[&str]) -> String {
    format!(",{},", names.join(","))
}

impl Infer<'_> {
    /// `module.name`, or the name alone if it is a builtin.
    pub(super) fn path_in_module(&self, module: hir::ModuleId, name: &str) -> String {
        let hir = self.builder.program.module(module);
        if self.builder.program.entry == Some(module) {
            format!("__main__.{name}")
        } else if hir.is_prelude && names::holds_builtins(&hir.name) {
            name.to_string()
        } else {
            format!("{}.{name}", hir.public_name())
        }
    }
}
