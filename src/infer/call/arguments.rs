//! Arguments at a call: evaluated in order, spread (`*xs`, `**mapping`), kept until they are bound.

use crate::hir::{self, Arg};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;

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
}
