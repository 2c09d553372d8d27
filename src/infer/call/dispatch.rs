//! Dispatch by class: what a name means in the classes that an object can be of, and the choice among them.

use crate::hir::{ClassId, FuncId, MethodKind};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val, variant_of};
use crate::infer::class::Member;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::maps::HashMap;
use crate::source::Span;
use crate::thir;

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

impl Meaning {
    /// What the name means in a class that has all it has under the name from the one with this meaning, unless that takes
    /// a look at the class itself.
    fn inherited(self, inf: &Infer<'_>, class: ClassId) -> Option<Meaning> {
        match self {
            Meaning::Method(_) | Meaning::Property(..) | Meaning::Inner(_) | Meaning::Generated(_) | Meaning::Nothing => Some(self),
            // Whether the library's fields may be unset is said of their owners.
            Meaning::Field { owner, otherwise } if inf.in_library(owner) => {
                Some(Meaning::Field { owner, otherwise: otherwise.map(|_| class) })
            }
            Meaning::Field { .. } | Meaning::Attribute(..) | Meaning::OfClass(_) => None,
        }
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// The classes at or below `class`, grouped by what the name means in their objects; each group with its topmost class.
    pub(crate) fn resolutions(&mut self, class: ClassId, name: &str) -> Vec<Vec<ClassId>> {
        let mut known: HashMap<ClassId, Meaning> = HashMap::default();
        self.groups_by(class, &mut |fx, class| {
            let inherited = fx.inf.base_passing_on(class, name).and_then(|base| known.get(&base).copied()?.inherited(fx.inf, class));
            let meaning = inherited.unwrap_or_else(|| fx.meaning(class, name));
            known.insert(class, meaning);
            meaning
        })
    }

    /// The classes at or below `class`, grouped by equal meaning.
    pub(crate) fn groups_by(&mut self, class: ClassId, meaning: &mut dyn FnMut(&mut Self, ClassId) -> Meaning) -> Vec<Vec<ClassId>> {
        let all = self.inf.view().descendants(class);
        self.grouped(&all, meaning)
    }

    /// The classes, bases first, grouped by equal keys.
    pub(crate) fn grouped<K: PartialEq>(&mut self, classes: &[ClassId], key: &mut dyn FnMut(&mut Self, ClassId) -> K) -> Vec<Vec<ClassId>> {
        let mut groups: Vec<(K, Vec<ClassId>)> = Vec::new();
        for &class in classes {
            let key = key(self, class);
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
            Some(Member::Attribute { class: owner, index }) if self.inf.gets_class(owner, index) => Meaning::OfClass(class),
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
        let Ty::Obj(rec) = self.inf.store.resolve(&value.ty) else { return None };
        let RecKind::Class(class) = self.inf.store.rec(rec).kind else { return None };
        if !self.inf.store.rec(rec).shared {
            return None;
        }
        let all = self.known_classes(value, class);
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

    /// The classes that an object of static type `class` may be of: all at or below it, but in an arm those of the arm.
    pub(crate) fn known_classes(&mut self, object: &Val, class: ClassId) -> Vec<ClassId> {
        let thir::ExprKind::Var(var) = object.e.kind else { return self.inf.view().descendants(class) };
        match self.exact.iter().rev().find(|(known, _)| *known == var) {
            Some((_, classes)) => classes.clone(),
            None => self.inf.view().descendants(class),
        }
    }

    /// Where only some subclasses have these methods, elaborates once for each group; otherwise gives the value back.
    pub(crate) fn split_by_methods(&mut self, value: Val, names: &[&str], f: &mut dyn FnMut(&mut Self, Val) -> Val) -> Result<Val, Val> {
        let Some(groups) = self.differing_below(&value, names) else { return Err(value) };
        Ok(self.block(|fx| {
            let value = fx.temp(value);
            fx.by_class(value, &groups, &mut |fx, part, class| {
                let known = fx.exact.len();
                if let (thir::ExprKind::Var(var), Some(group)) = (&part.e.kind, groups.iter().find(|group| group[0] == class)) {
                    fx.exact.push((*var, group.clone()));
                }
                let result = f(fx, part);
                fx.exact.truncate(known);
                result
            })
        }))
    }

    /// An object of a base class as one of its only subclass that has the method; others raise a TypeError, whose text has
    /// the class between the pieces.
    pub(crate) fn as_having(&mut self, value: Val, name: &str, pieces: [&str; 2], span: Span) -> Val {
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
            None => fx.type_error_of(part, pieces, span),
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

    /// The classes at or below `class`, grouped by where `super().name` behind class `after` is found, as the bases of a
    /// subclass may come in between; none if that is the same for all, or if the object is none of such a class.
    pub(crate) fn differing_behind(&mut self, object: &Val, after: ClassId, name: &str) -> Option<Vec<Vec<ClassId>>> {
        let class = self.inf.class_of(&object.ty).filter(|&class| matches!(object.ty, Ty::Obj(_)) && self.derives(class, after))?;
        let all = self.inf.view().descendants(class);
        let groups = self.grouped(&all, &mut |fx, class| {
            let behind = fx.inf.class_info(class).classes_after(Some(after)).to_vec();
            behind.into_iter().find(|base| fx.inf.own_member(*base, name).is_some())
        });
        (groups.len() > 1).then_some(groups)
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
            for group in groups {
                let rec = fx.inf.record(group[0]);
                let part = fx.coerce_down(object.clone(), rec);
                fx.variant = variant_of(variant, group[0]);
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
            let joined = fx.inf.join_all(arms.iter().map(|(_, arm)| &arm.ty));
            // The last is not asked for: the one with most classes.
            arms.sort_by_key(|(group, _)| group.len());
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

    pub(crate) fn class_layout(&mut self, class: ClassId) -> crate::types::LayoutId {
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
}
