//! Ints of any size as values hold them: a machine int, a word (an int from 2^63 to 2^64 - 1, `Type::Word`) or a `bigint`
//! object. Inference knows words as `bigint`s; what the library asks about them is answered here.

use crate::hir::ExprId;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{Ty, make_union};
use crate::source::Span;
use crate::thir::{Expr, ExprKind as E, Prim};
use crate::types::Types;

impl Fx<'_, '_> {
    /// May values of the type be words?
    pub(crate) fn holds_words(&self, ty: &Ty) -> bool {
        let members = ty.members();
        members.contains(&Ty::Int) && members.iter().any(|member| self.inf.is_bigint(member))
    }

    pub(super) fn word_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        let [value] = args else { return None };
        let value = &self.plain_int(value.clone());
        let ty = self.inf.store.resolve(&value.ty);
        let holds_words = self.holds_words(&ty);
        Some(match name {
            "_is_word" if holds_words => self.tag_test(value.clone(), vec![Types::WORD]),
            "_is_word" => self.bool(false, span),
            "_is_large" if holds_words => {
                let object = self.object_member(&ty);
                self.tag_is(value.clone(), &[object])
            }
            "_is_large" => self.bool(self.inf.is_bigint(&ty), span),
            "_is_object" if holds_words => self.is_object(value),
            "_is_object" => self.bool(self.inf.is_bigint(&ty), span),
            "_object_of" if holds_words => self.object_in(value),
            "_object_of" if self.inf.is_bigint(&ty) => value.clone(),
            "_object_of" => self.zero(Ty::Never, span),
            "_low_word" if holds_words => self.val(Ty::Int, E::Unwrap(Box::new(value.e.clone())), span),
            "_low_word" if matches!(ty, Ty::Int | Ty::Bool) => self.coerce(value.clone(), &Ty::Int),
            "_low_word" => self.zero(Ty::Never, span),
            "_of_word" => self.block(|fx| {
                let value = fx.coerce(value.clone(), &Ty::Int);
                let value = fx.kept(value);
                fx.of_word(value, span)
            }),
            _ => return None,
        })
    }

    /// Of a bool or an object of a class derived from int the int.
    fn plain_int(&mut self, value: Val) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        if ty == Ty::Bool {
            self.coerce(value, &Ty::Int)
        } else if self.inf.held_type(&ty).is_some() {
            self.plain_value(value)
        } else if ty.members().iter().any(|member| *member == Ty::Bool || self.inf.held_type(member).is_some()) {
            self.dispatch(value, &mut |fx, part| fx.plain_int(part))
        } else {
            value
        }
    }

    fn object_member(&self, ty: &Ty) -> Ty {
        ty.members().into_iter().find(|member| self.inf.is_bigint(member)).unwrap_or(Ty::Never)
    }

    /// Is an int of any size held as an object?
    pub(crate) fn is_object(&mut self, value: &Val) -> Val {
        let object = self.object_member(&value.ty);
        let object = self.inf.settle(&object);
        self.tag_test(value.clone(), vec![object])
    }

    /// That object.
    pub(crate) fn object_in(&mut self, value: &Val) -> Val {
        let object = self.object_member(&value.ty);
        self.val(object, E::Unwrap(Box::new(value.e.clone())), value.e.span)
    }

    fn bigint(&mut self, span: Span) -> Option<Ty> {
        let class = self.inf.library_class("bigint", "bigint")?;
        self.site(ExprId(span.start), 20, |inf| Some(inf.record(class))).map(Ty::Obj)
    }

    /// The int whose 64 bits without a sign these are.
    pub(crate) fn of_word(&mut self, word: Val, span: Span) -> Val {
        let Some(object) = self.bigint(span) else { return word };
        let ty = make_union(vec![Ty::Int, object]);
        let settled = self.inf.settle(&ty);
        let as_word = Expr { ty: Types::WORD, span, kind: E::Cast(Box::new(word.e.clone())) };
        let large = Expr { ty: settled, span, kind: E::Wrap(Box::new(as_word)) };
        if let E::Int(number) = word.e.kind {
            return if number < 0 { Val { ty, e: large } } else { self.coerce(word, &ty) };
        }
        let zero = self.int(0, span);
        let is_large = self.prim(Prim::IntLt, Ty::Bool, vec![word.clone(), zero], span);
        let small = self.coerce(word, &ty);
        self.val(ty, E::If(Box::new(is_large.e), Box::new(large), Box::new(small.e)), span)
    }

    /// A view without machine ints has no words, either.
    pub(crate) fn loses_words(&mut self, from: &Ty, view: &Ty) -> bool {
        self.holds_words(from) && !self.holds_words(view) && view.members().iter().any(|member| self.inf.is_bigint(member))
    }

    /// `narrowed` where words become objects.
    pub(crate) fn narrowed_to_objects(&mut self, value: Val, view: Ty) -> Val {
        let span = value.e.span;
        self.block(|fx| {
            let value = fx.temp(value);
            let is_word = fx.tag_test(value.clone(), vec![Types::WORD]);
            let word = fx.val(Ty::Int, E::Unwrap(Box::new(value.e.clone())), span);
            let made = fx.call_library("bigint", "_object_of_word", vec![word], span);
            let made = fx.coerce(made, &view);
            let held = fx.val(view.clone(), E::Unwrap(Box::new(value.e)), span);
            fx.val(view, E::If(Box::new(is_word.e), Box::new(made.e), Box::new(held.e)), span)
        })
    }
}
