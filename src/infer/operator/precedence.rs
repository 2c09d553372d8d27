//! Which operand is asked first: the right one, if its class derives from the left one's. For arithmetic it must also have a
//! method that the left one lacks.

use crate::hir::ClassId;
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::ty::{RecKind, Ty};

impl<'a, 'b> Fx<'a, 'b> {
    /// Where the order depends on the classes that the operands have at run time, elaborates once for each order.
    /// The right one would be asked for the methods of these names; `inherited` ones count, too.
    pub(super) fn by_precedence(
        &mut self,
        left: Val,
        right: Val,
        (names, inherited): (&[&str], bool),
        f: &mut dyn FnMut(&mut Self, Val, Val) -> Val,
    ) -> Val {
        let (lefts, rights) = (self.classes_at_run_time(&left), self.classes_at_run_time(&right));
        if lefts.len() * rights.len() < 2 {
            return f(self, left, right);
        }
        let answers =
            |fx: &mut Self, class: ClassId| lefts.iter().map(|left| fx.goes_first(class, *left, names, inherited)).collect::<Vec<bool>>();
        let groups = self.grouped(&rights, &mut |fx, class| answers(fx, class));
        if groups.len() == 1 && answers(self, rights[0]).windows(2).all(|pair| pair[0] == pair[1]) {
            return f(self, left, right);
        }
        self.block(|fx| {
            let (left, right) = (fx.kept(left), fx.kept(right));
            fx.by_class(right, &groups, &mut |fx, right, class| {
                let groups = fx.grouped(&lefts, &mut |fx, left| fx.goes_first(class, left, names, inherited));
                match groups.len() {
                    1 => f(fx, left.clone(), right),
                    _ => fx.by_class(left.clone(), &groups, &mut |fx, left, _| f(fx, left, right.clone())),
                }
            })
        })
    }

    /// The program's classes that an object may be of.
    fn classes_at_run_time(&mut self, object: &Val) -> Vec<ClassId> {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return Vec::new() };
        let RecKind::Class(class) = self.inf.store.rec(rec).kind else { return Vec::new() };
        match self.inf.store.rec(rec).shared {
            true => self.known_classes(object, class),
            false => vec![class],
        }
    }

    /// Does an operand of the class on the right side go before one of the other class on the left?
    fn goes_first(&mut self, class: ClassId, left: ClassId, names: &[&str], inherited: bool) -> bool {
        let own = |fx: &mut Self, class: ClassId, name: &str| match fx.inf.member(class, name) {
            Some(Member::Method(func, _)) => Some(func),
            _ => None,
        };
        class != left
            && self.inf.view().is_subclass(class, left)
            && names.iter().any(|name| own(self, class, name).is_some_and(|func| inherited || own(self, left, name) != Some(func)))
    }
}
