//! `struct`: the types of what a format that is written out unpacks to. The library's functions get them as one more
//! argument, `_kinds`: a value for each item that tells its type.

use crate::hir::ModuleId;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

/// Longer tuples are compiled only if all items are of one kind, as sequences.
const MAX_ITEMS: usize = 32;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Int,
    /// Of eight bytes: perhaps beyond a machine int.
    Unsigned,
    Float,
    Bool,
    Bytes,
}

impl Fx<'_, '_> {
    /// Is it a function or class of `struct` whose result has the types that the format says?
    pub(crate) fn takes_struct_kinds(&self, callee: &str, module: ModuleId) -> bool {
        let module = self.inf.builder.program.module(module);
        matches!(callee, "unpack" | "unpack_from" | "iter_unpack" | "Struct") && module.is_prelude && module.name == "struct"
    }

    /// The arguments of a call, with the kinds of the items if they are known.
    pub(crate) fn with_struct_kinds(&mut self, mut args: Args, span: Span) -> Args {
        let Some(E::Str(format)) = args.positional.first().map(|format| &format.e.kind) else { return args };
        let Some(kinds) = item_kinds(format) else { return args };
        let kinds = match kinds.as_slice() {
            [first, rest @ ..] if kinds.len() > MAX_ITEMS => {
                if rest.iter().any(|kind| kind != first) {
                    return args;
                }
                let item = self.value_of_kind(*first, span);
                self.list_of(vec![item], span, 0x301)
            }
            _ => {
                let items = kinds.into_iter().map(|kind| self.value_of_kind(kind, span)).collect();
                self.tuple(items, span)
            }
        };
        args.keywords.push(("_kinds".into(), kinds, span));
        args
    }

    fn value_of_kind(&mut self, kind: Kind, span: Span) -> Val {
        match kind {
            Kind::Int => self.int(0, span),
            Kind::Unsigned => self.str("", span),
            Kind::Float => self.val(Ty::Float, E::Float(0.0), span),
            Kind::Bool => self.bool(false, span),
            Kind::Bytes => self.none(span),
        }
    }
}

/// The kinds of all items; nothing for a format that is wrong, which shows at run time.
fn item_kinds(format: &str) -> Option<Vec<Kind>> {
    let codes = format.trim_start_matches(['@', '=', '<', '>', '!']);
    let is_native = format.starts_with('@') || codes.len() == format.len();
    let mut kinds = Vec::new();
    let mut count: Option<usize> = None;
    for code in codes.chars() {
        if let Some(digit) = code.to_digit(10) {
            count = Some(count.unwrap_or(0).checked_mul(10)?.checked_add(digit as usize)?);
            continue;
        }
        let kind = match code {
            'x' | ' ' | '\t' | '\n' => {
                count = None;
                continue;
            }
            's' | 'p' => {
                count = Some(1);
                Kind::Bytes
            }
            'c' => Kind::Bytes,
            'e' | 'f' | 'd' => Kind::Float,
            '?' => Kind::Bool,
            'Q' => Kind::Unsigned,
            'L' | 'N' | 'P' if is_native => Kind::Unsigned,
            'b' | 'B' | 'h' | 'H' | 'i' | 'I' | 'l' | 'L' | 'q' | 'n' => Kind::Int,
            _ => return None,
        };
        let count = count.take().unwrap_or(1);
        if count > 1 << 16 {
            return None;
        }
        kinds.extend(std::iter::repeat_n(kind, count));
    }
    Some(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_formats() {
        use Kind::{Bool, Bytes, Float, Int, Unsigned};
        assert!(item_kinds("<2I 3sx?") == Some(vec![Int, Int, Bytes, Bool]));
        assert!(item_kinds("L") == Some(vec![Unsigned]) && item_kinds(">L") == Some(vec![Int]));
        assert!(item_kinds("0i2d") == Some(vec![Float, Float]) && item_kinds("z").is_none());
    }
}
