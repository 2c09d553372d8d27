//! Whether a value has an attribute: `hasattr`, and what the library asks its arguments.

use crate::hir::{Binding, ClassId, ExprId, ExprKind, LocalId};
use crate::infer::body::{Fx, Val};
use crate::infer::class::library_home;
use crate::infer::expr::condition::Cond;
use crate::infer::ty::{RecKind, Ty, make_union};
use crate::source::Span;

/// The methods of every object.
const OBJECT_METHODS: &str = "__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __gt__ __hash__ __init__ \
    __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ \
    __str__ __subclasshook__";

/// The operators of floats, which ints have, too.
const FLOAT_METHODS: &str = "__abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __int__ __mod__ __mul__ __neg__ \
    __pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ \
    __sub__ __truediv__ __trunc__";

/// The operators that only ints have.
const INT_METHODS: &str = "__and__ __index__ __invert__ __lshift__ __or__ __rand__ __rlshift__ __ror__ __rrshift__ __rshift__ __rxor__ \
    __xor__";

const FUNCTION_ATTRIBUTES: &str = "__call__ __name__ __qualname__";

const GENERATOR_METHODS: &str = "__iter__ __next__ close send throw";

impl Fx<'_, '_> {
    pub(crate) fn has_attribute_test(&mut self, subject: ExprId, name: &str, span: Span) -> Cond {
        if let ExprKind::Super { class, receiver } = self.func.expr(subject).kind {
            return self.inheritance_test(class, receiver, name, span);
        }
        let value = self.expr(subject);
        let ty = self.inf.store.resolve(&value.ty);
        let members = ty.members();
        if members.len() == 1 && matches!(ty, Ty::Obj(_) | Ty::Func(_) | Ty::Class(_)) {
            let value = self.temp(value.clone());
            if let Some(test) = self.attribute_is_set(value, name, span) {
                return Cond::plain(test);
            }
        }
        if members.len() == 1 && !self.is_prelude && !self.shows_attribute(&ty, name) && self.has_method(&ty, "__getattr__") {
            let name = self.str(name, span);
            return Cond::plain(self.call_library("functions", "_is_made_up", vec![value, name], span));
        }
        if members.len() > 1 && members.iter().any(|ty| self.inf.class_of(ty).is_some_and(|class| self.inf.may_be_unset(class, name))) {
            return Cond::plain(self.dispatch(value, &mut |fx, part| {
                let shows = fx.shows_attribute(&part.ty, name);
                fx.attribute_is_set(part, name, span).unwrap_or_else(|| fx.bool(shows, span))
            }));
        }
        self.member_test(value, Some(subject), span, &mut |fx, ty| fx.shows_attribute(ty, name))
    }

    /// `hasattr(super(), "name")`: fields do not count.
    fn inheritance_test(&mut self, class: ClassId, receiver: LocalId, name: &str, span: Span) -> Cond {
        let object = self.read_local(receiver, span);
        let start = match self.inf.store.resolve(&object.ty) {
            Ty::Class(class) => class,
            ref ty => self.inf.class_of(ty).unwrap_or(class),
        };
        let has = |fx: &mut Self, start| fx.inf.member_after(start, Some(class), name).is_some() || lists(OBJECT_METHODS, name);
        match self.differing_behind(&object, class, name) {
            Some(groups) => Cond::plain(self.by_class(object, &groups, &mut |fx, _, start| {
                let known = has(fx, start);
                fx.bool(known, span)
            })),
            None => {
                let known = has(self, start);
                self.decided(object, known, span)
            }
        }
    }

    /// A test that the type of a value decides. The subject is the value's expression, if that may be narrowed.
    pub(crate) fn member_test(
        &mut self,
        value: Val,
        subject: Option<ExprId>,
        span: Span,
        test: &mut dyn FnMut(&mut Self, &Ty) -> bool,
    ) -> Cond {
        let members = self.inf.store.resolve(&value.ty).members();
        if members.iter().any(|member| self.groups_by_test(member, test).len() > 1) {
            return Cond::plain(self.dispatch(value, &mut |fx, part| {
                let groups = fx.groups_by_test(&part.ty, test);
                match groups.len() {
                    0 | 1 => {
                        let known = test(fx, &part.ty);
                        fx.decided(part, known, span).value
                    }
                    _ => fx.by_class(part, &groups, &mut |fx, part, _| {
                        let known = test(fx, &part.ty);
                        fx.bool(known, span)
                    }),
                }
            }));
        }
        let fits: Vec<Ty> = members.iter().filter(|m| test(self, m)).cloned().collect();
        if fits.len() == members.len() || fits.is_empty() {
            let known = !fits.is_empty();
            return self.decided(value, known, span);
        }
        let value = self.tag_is(value, &fits);
        let rest: Vec<Ty> = members.into_iter().filter(|m| !fits.contains(m)).collect();
        let (mut when_true, mut when_false) = (Vec::new(), Vec::new());
        if let Some((local, _)) = subject.and_then(|subject| self.narrowable(subject)) {
            when_true.push((local, make_union(fits)));
            when_false.push((local, make_union(rest)));
        }
        Cond { value, known: None, when_true, when_false }
    }

    /// The classes at and below that of an object, by what a test says of their types. None for other values and in the library,
    /// which asks what it may do with any object of a type.
    fn groups_by_test(&mut self, ty: &Ty, test: &mut dyn FnMut(&mut Self, &Ty) -> bool) -> Vec<Vec<ClassId>> {
        let (Ty::Obj(rec), Some(class), false) = (ty, self.inf.class_of(ty), self.is_prelude) else { return Vec::new() };
        if !self.inf.store.rec(*rec).shared {
            return Vec::new();
        }
        let all = self.inf.view().descendants(class);
        self.grouped(&all, &mut |fx, class| {
            let rec = fx.inf.record(class);
            test(fx, &Ty::Obj(rec))
        })
    }

    /// What `hasattr` tells the program, also of methods that all objects have and of operators that need no method here.
    /// The library asks for those that it may call.
    pub(super) fn shows_attribute(&mut self, ty: &Ty, name: &str) -> bool {
        let native = match ty {
            _ if self.is_prelude => return name == "__name__" && self.has_name(ty) || self.has_attribute(ty, name),
            Ty::Int | Ty::Bool | Ty::U8 | Ty::I32 => lists(FLOAT_METHODS, name) || lists(INT_METHODS, name),
            Ty::Float => lists(FLOAT_METHODS, name),
            _ if self.has_name(ty) => lists(FUNCTION_ATTRIBUTES, name),
            Ty::Obj(rec) if self.inf.store.is_generator(*rec) => lists(GENERATOR_METHODS, name),
            _ => name == "__iter__" && self.has_attribute(ty, "_iter_next"),
        };
        native || lists(OBJECT_METHODS, name) || self.has_attribute(ty, name)
    }

    pub(crate) fn has_attribute(&mut self, ty: &Ty, name: &str) -> bool {
        let class = match ty {
            Ty::Module(module) => {
                let found = self.inf.builder.module_binding(*module, name);
                return found.is_some_and(|binding| !matches!(binding, Binding::InitLocal(_)));
            }
            Ty::Obj(rec) => {
                let owner = self.inf.field_record(*rec, name);
                if self.inf.store.field(owner, name).is_some() {
                    return true;
                }
                // What the library asks for are methods, which no computed name sets.
                if !self.is_prelude {
                    self.wants_attribute(ty, name);
                }
                self.inf.class_value(ty).or_else(|| self.inf.class_of(ty))
            }
            Ty::Class(class) => Some(*class),
            Ty::Builtin(type_name) => self.named_library_class(type_name),
            Ty::Tuple(_) => self.named_library_class("tuple"),
            _ => self.inf.class_of(ty),
        };
        match class {
            Some(class) if name == "__dataclass_fields__" => self.inf.is_dataclass(class),
            Some(class) if name == "__match_args__" && self.inf.made_match_names(class).is_some() => true,
            Some(class) => self.inf.member(class, name).is_some() || self.has_method(ty, name),
            None => false,
        }
    }

    pub(crate) fn named_library_class(&mut self, type_name: &str) -> Option<ClassId> {
        let (module, class) = library_home(type_name);
        self.inf.library_class(module, class)
    }

    /// Functions and classes have names.
    fn has_name(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Func(_) | Ty::Class(_) | Ty::Builtin(_) => true,
            Ty::Obj(rec) => {
                let kind = &self.inf.store.rec(*rec).kind;
                matches!(kind, RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundValue | RecKind::BoundNative(_))
            }
            _ => false,
        }
    }
}

/// Is the name one of these, which spaces separate?
fn lists(names: &str, name: &str) -> bool {
    names.split(' ').any(|listed| listed == name)
}
