//! Arguments at a call: evaluated in order, spread (`*xs`, `**mapping`), kept until they are bound.

use crate::hir::{self, Arg};
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir::StmtKind;

/// Evaluated arguments of a call.
#[derive(Clone, Default)]
pub(crate) struct Args {
    pub positional: Vec<Val>,
    pub keywords: Vec<(String, Val, Span)>,
    /// `*xs` of unknown length, behind the positional ones.
    pub rest: Option<Val>,
    /// All `**mapping`s of unknown keys as one.
    pub mapping: Option<Val>,
    /// The same one by one, each with the number of keywords before it.
    pub mappings: Vec<(usize, Val)>,
}

impl Args {
    pub(crate) fn of(positional: Vec<Val>) -> Args {
        Args { positional, ..Args::default() }
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.keywords.is_empty() && self.rest.is_none() && self.mapping.is_none()
    }
}

/// What arguments are evaluated for.
pub(crate) enum Callee<'n> {
    Builtin(&'n str),
    Value(Ty),
    Method(Ty, &'n str),
}

impl<'a, 'b> Fx<'a, 'b> {
    /// Evaluates arguments in order. `callee` is what is called, for messages.
    pub(crate) fn args(&mut self, args: &[Arg], callee: Callee) -> Args {
        let mut result = Args::default();
        let is_sole = args.iter().filter(|arg| matches!(arg, Arg::Positional(_) | Arg::Star(_))).count() == 1;
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
                    let what = if is_sole { format!("{}() argument", self.callee_name(&callee)) } else { "Value".to_string() };
                    let needed = format!("{what} after * must be an iterable");
                    let value = self.as_spreadable(value, [&format!("{needed}, not "), ""]);
                    if self.is_spreadable(&value.ty) {
                        self.spread(value, &mut result);
                    } else {
                        self.wrong_spread(value, &needed);
                    }
                }
                Arg::Keyword { name, span, .. } => result.keywords.push((name.clone(), value, *span)),
                Arg::DoubleStar(_) if !self.is_mapping(&value.ty) => {
                    let what = self.callee_name(&callee);
                    self.wrong_spread(value, &format!("{what}() argument after ** must be a mapping"));
                }
                Arg::DoubleStar(_) => {
                    result = self.keep_args(result);
                    let what = self.callee_name(&callee);
                    self.spread_mapping(value, &what, &mut result);
                }
            }
        }
        // Keywords go to their parameters in another order than they are evaluated in.
        if result.keywords.is_empty() { result } else { self.keep_args(result) }
    }

    /// What can be iterated over as it is, or as one of its only subclass that can.
    pub(crate) fn as_spreadable(&mut self, value: Val, pieces: [&str; 2]) -> Val {
        let span = value.e.span;
        if self.is_spreadable(&value.ty) { value } else { self.as_having(value, "__iter__", pieces, span) }
    }

    /// Can the value be iterated over?
    pub(crate) fn is_spreadable(&mut self, ty: &Ty) -> bool {
        match self.inf.store.resolve(ty) {
            Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Func(_) => false,
            Ty::Obj(rec) if matches!(self.inf.store.rec(rec).kind, RecKind::Class(_)) => {
                ["__iter__", "_iter_next", "__getitem__", "_getslice"].iter().any(|name| self.has_method(ty, name))
            }
            _ => true,
        }
    }

    pub(crate) fn is_mapping(&mut self, ty: &Ty) -> bool {
        match self.inf.store.resolve(ty) {
            Ty::None | Ty::Bool | Ty::Int | Ty::Float | Ty::Str | Ty::Tuple(_) => false,
            ty @ Ty::Obj(_) => self.has_method(&ty, "keys"),
            _ => true,
        }
    }

    fn wrong_spread(&mut self, value: Val, text: &str) {
        let (span, name) = (value.e.span, self.python_name(&value.ty));
        let error = self.type_error(span, &format!("{text}, not {name}"));
        let error = self.sequence(value, error);
        self.push(span, StmtKind::Expr(error.e));
    }

    /// As CPython calls it where arguments do not fit before it is known what they are for.
    fn callee_name(&mut self, callee: &Callee) -> String {
        match callee {
            Callee::Builtin(name) => name.to_string(),
            Callee::Value(ty) => match self.inf.store.resolve(ty) {
                Ty::Func(func) => self.path_of(func),
                Ty::Class(class) => {
                    let class = self.inf.builder.program.class(class).clone();
                    self.inf.path_in_module(class.module, &class.qualname)
                }
                Ty::Obj(rec) => match self.inf.store.rec(rec).kind {
                    RecKind::Closure(func) | RecKind::BoundMethod(func) => self.path_of(func),
                    _ => self.python_name(ty),
                },
                ty => self.python_name(&ty),
            },
            Callee::Method(ty, name) => {
                let ty = self.inf.store.resolve(ty);
                let class = if let Ty::Class(class) = ty { Some(class) } else { self.inf.class_of(&ty) };
                match class.and_then(|class| self.inf.member(class, name)) {
                    Some(Member::Method(func, _)) => self.path_of(func),
                    _ => format!("{}.{name}", self.python_name(&ty)),
                }
            }
        }
    }

    fn path_of(&mut self, func: hir::FuncId) -> String {
        let hir = self.inf.func(func);
        self.callee_path(&hir)
    }

    fn append_rest(&mut self, rest: Val, value: Val) -> Val {
        let span = value.e.span;
        let one = self.tuple(vec![value], span);
        let one = self.as_var_tuple(one);
        self.binary(hir::BinaryOp::Add, rest, one, span)
    }

    pub(crate) fn spread(&mut self, value: Val, result: &mut Args) {
        let span = value.e.span;
        let value = self.plain_value(value);
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

    fn spread_mapping(&mut self, value: Val, callee: &str, result: &mut Args) {
        let span = value.e.span;
        let value = self.kept(value);
        result.mappings.push((result.keywords.len(), value.clone()));
        let all = match result.mapping.take() {
            None => value,
            Some(mapping) => {
                let callee = self.str(callee, span);
                self.call_library("tuple", "_joined_mappings", vec![mapping, value, callee], span)
            }
        };
        result.mapping = Some(self.kept(all));
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
            mappings: args.mappings.into_iter().map(|(before, v)| (before, self.kept(v))).collect(),
        }
    }
}
