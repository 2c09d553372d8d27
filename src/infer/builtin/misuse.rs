//! What library functions ask about types before they start: uses that could only ever fail.
//! Comes in: `_require_…` calls of the library. Goes out: errors at the user's call; where errors are left to run time,
//! nothing.

use crate::diag::Diagnostic;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::{CellId, Ty};
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
    /// Notes a list written out with items of kinds that cannot be compared. (That a type says so is not enough: lists
    /// of ints and lists of texts may share one.)
    pub(crate) fn note_mixed_display(&mut self, element: CellId, items: &[Val]) {
        let kinds: Vec<Kind> = items.iter().filter_map(|item| kind_of(&item.ty)).collect();
        if !self.is_prelude && kinds.iter().any(|kind| *kind != kinds[0]) {
            self.inf.mixed_displays.insert(element);
        }
    }

    /// `list.sort()` of such a list.
    pub(crate) fn refuse_mixed_sort(&mut self, list: &Val, args: &Args, span: Span) -> Option<Val> {
        let Ty::Obj(rec) = self.inf.store.resolve(&list.ty) else { return None };
        let has_key = args.keywords.iter().any(|(name, _, _)| name == "key");
        let element = self.inf.store.rec(rec).args.first().map(|cell| self.inf.store.root(*cell))?;
        let mixed = self.inf.mixed_displays.iter().any(|cell| self.inf.store.root(*cell) == element);
        if !mixed || has_key || self.is_lenient() {
            return None;
        }
        let members = self.inf.store.get(element).members();
        let kinds: Vec<(Kind, &Ty)> = members.iter().filter_map(|member| Some((kind_of(member)?, member))).collect();
        let (_, other) = kinds.iter().find(|(kind, _)| *kind != kinds[0].0)?;
        let (first, other) = (self.python_name(kinds[0].1), self.python_name(other));
        let text = format!("'<' not supported between instances of '{other}' and '{first}'");
        let diagnostic = Diagnostic::error("type-mismatch", span, text)
            .label(format!("the items are of the types {first} and {other}"))
            .help("sort by a key that is of one type: key=str");
        Some(self.failed(diagnostic, span))
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
