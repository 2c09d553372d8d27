//! What library functions ask about types before they start: uses that could only ever fail.
//! Comes in: `_require_…` calls of the library. Goes out: errors at the user's call; where errors are left to run time,
//! nothing.

use super::body::{Fx, Val};
use super::ty::Ty;
use crate::diag::Diagnostic;
use crate::source::Span;

/// Kinds of values that are neither equal nor ordered among each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Text,
    Tuple,
}

fn kind_of(ty: &Ty) -> Option<Kind> {
    match ty {
        Ty::Bool | Ty::Int | Ty::Float => Some(Kind::Number),
        Ty::Str => Some(Kind::Text),
        Ty::Tuple(_) => Some(Kind::Tuple),
        _ => None,
    }
}

impl Fx<'_, '_> {
    /// `_require_order(array)`: items that are to be sorted must not be of kinds that cannot be compared.
    pub(crate) fn require_order(&mut self, array: &Val, span: Span) -> Val {
        let members = self.element(array).members();
        let kinds = members.iter().filter_map(|member| Some((kind_of(member)?, member)));
        let kinds: Vec<(Kind, &Ty)> = kinds.collect();
        let other = kinds.iter().find(|(kind, _)| *kind != kinds[0].0);
        if let (Some((_, other)), false) = (other, self.is_lenient()) {
            let (first, other) = (self.python_name(kinds[0].1), self.python_name(other));
            let text = format!("'<' not supported between instances of '{other}' and '{first}'");
            let diagnostic = Diagnostic::error("type-mismatch", span, text)
                .label(format!("the items are of the types {first} and {other}"))
                .help("sort by a key that is of one type: key=str");
            return self.failed(diagnostic, span);
        }
        self.none(span)
    }

    /// `_require_key(array, key)`: a key that can be in the dict at all.
    pub(crate) fn require_key(&mut self, keys: &Val, key: &Val, span: Span) -> Val {
        let held = self.element(keys);
        let given = self.inf.store.resolve(&key.ty);
        let known: Option<Vec<Kind>> = held.members().iter().map(kind_of).collect();
        if let (Some(known), Some(kind), false) = (known, kind_of(&given), self.is_lenient())
            && !known.contains(&kind)
        {
            let (held, given) = (self.inf.type_name(&held), self.python_name(&given));
            let diagnostic =
                Diagnostic::error("type-mismatch", span, format!("this dict has keys of type {held}: no {given} is among them"))
                    .label("always raises KeyError")
                    .help("look it up under a key of the right type, or use get() with a default");
            return self.failed(diagnostic, span);
        }
        self.none(span)
    }
}
