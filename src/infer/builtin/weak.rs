//! What weak references are written with. The runtime knows an object by a number; its type is that of a field that
//! never holds anything.

use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, Prim};
use crate::types::LayoutId;

impl Infer<'_> {
    /// Does the program ask when objects are gone?
    pub(crate) fn has_weak_references(&self) -> bool {
        self.builder.loaded_global("weakref", "_watchers").is_some()
    }
}

impl Fx<'_, '_> {
    pub(super) fn weak_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        match (name, args) {
            ("_weak_number", [object]) => Some(self.weak_number(object.clone(), span)),
            ("_weak_like", [object]) => {
                let ty = self.inf.join(&Ty::None, &object.ty);
                Some(self.zero(ty, span))
            }
            ("_weak_get", [number, like]) => Some(self.weak_get(number.clone(), &like.ty, span)),
            _ => None,
        }
    }

    fn weak_number(&mut self, object: Val, span: Span) -> Val {
        match self.inf.store.resolve(&object.ty) {
            Ty::Union(_) => self.dispatch(object, &mut |fx, part| fx.weak_number(part, span)),
            Ty::Obj(_) => self.val(Ty::Int, E::Runtime("_rt_weak_number", vec![object.e]), span),
            _ => self.zero(Ty::Never, span),
        }
    }

    /// The object of the number as what it is, or None.
    fn weak_get(&mut self, number: Val, like: &Ty, span: Span) -> Val {
        let like = self.inf.store.resolve(like);
        let members: Vec<Ty> = match &like {
            Ty::Union(members) => members.iter().filter(|member| matches!(member, Ty::Obj(_))).cloned().collect(),
            _ => Vec::new(),
        };
        match members.as_slice() {
            [] => self.none(span),
            [_] => self.val(like, E::Runtime("_rt_weak_get", vec![number.e]), span),
            _ => self.block(|fx| {
                let number = fx.temp(number);
                let class = fx.val(Ty::Int, E::Runtime("_rt_weak_class", vec![number.e.clone()]), span);
                let class = fx.temp(class);
                let none = fx.none(span);
                let mut result = fx.coerce(none, &like);
                for member in members {
                    let maybe = fx.inf.join(&Ty::None, &member);
                    let object = fx.val(maybe, E::Runtime("_rt_weak_get", vec![number.e.clone()]), span);
                    let object = fx.coerce(object, &like);
                    for layout in fx.layouts_of(&member) {
                        let layout = fx.int(i64::from(layout.0), span);
                        let test = fx.prim(Prim::IntEq, Ty::Bool, vec![class.clone(), layout], span);
                        let chosen = E::If(Box::new(test.e), Box::new(object.e.clone()), Box::new(result.e));
                        result = fx.val(like.clone(), chosen, span);
                    }
                }
                result
            }),
        }
    }

    /// The layouts that objects of the type may have.
    fn layouts_of(&mut self, ty: &Ty) -> Vec<LayoutId> {
        let Ty::Obj(rec) = self.inf.store.resolve(ty) else { return Vec::new() };
        match self.inf.store.rec(rec).kind {
            RecKind::Class(class) if self.inf.store.rec(rec).shared => self.inf.layouts_under(class),
            _ => vec![self.inf.layout_of(ty)],
        }
    }
}
