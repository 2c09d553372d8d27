//! What plain classes hold: `dir(object)`, the names of the attributes that an object and its class have, and
//! `Class.__dict__`, which is a dict of its own.

use crate::hir::{ClassId, CompareOp, Method, MethodKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

/// What CPython's `object` and every class statement bring along.
const EVERYWHERE: &str = "__class__ __delattr__ __dict__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ \
    __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __module__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ \
    __setattr__ __sizeof__ __str__ __subclasshook__ __weakref__";

impl Fx<'_, '_> {
    pub(crate) fn dir(&mut self, object: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&object.ty);
        if !std::mem::replace(&mut self.inf.classes.lists_names, true) {
            self.inf.store.changes += 1;
        }
        match ty {
            Ty::Never => object,
            Ty::Union(_) => self.dispatch(object, &mut |fx, part| fx.dir(part, span)),
            Ty::Class(class) => match self.class_names(class) {
                Some(names) => {
                    let names = self.str(&names, span);
                    let names = self.call_library("functions", "_sorted_names", vec![names], span);
                    self.sequence(object, names)
                }
                None => self.refuse_names(span),
            },
            Ty::Obj(_) if self.has_method(&ty, "__dir__") => {
                let names = self.call_method(object, "__dir__", Vec::new(), span);
                self.call_library("functions", "sorted", vec![names], span)
            }
            Ty::Obj(_) if self.inf.class_of(&ty).is_some_and(|class| self.has_attribute_dict(class)) => {
                self.each_class(object, &mut |fx, part, class| {
                    let Some(names) = fx.class_names(class) else { return fx.refuse_names(span) };
                    let names = fx.str(&names, span);
                    let own = fx.attribute_dict(part, span);
                    fx.call_library("functions", "_sorted_names", vec![names, own], span)
                })
            }
            _ => self.refuse_names(span),
        }
    }

    /// What `getattr` gives for names that `dir` lists of any object. The methods cannot be called.
    pub(super) fn common_attribute(&mut self, object: &Val, name: &Val, otherwise: Val, span: Span) -> Val {
        if !self.inf.classes.lists_names || self.inf.class_of(&object.ty).is_none_or(|class| self.inf.in_library(class)) {
            return otherwise;
        }
        let method = self.inf.library_function("functions", "_method_of_all");
        let method = method.map(|func| self.constant(Ty::Func(func), span)).unwrap_or_else(|| self.none(span));
        let is_method = self.call_library("functions", "_is_method_of_all", vec![name.clone()], span);
        let mut result = self.choose(is_method, method, otherwise, span);
        for known in ["__class__", "__dict__", "__doc__", "__module__", "__weakref__"] {
            let value = match known {
                "__weakref__" => self.none(span),
                _ => self.block(|fx| fx.get_attribute(object.clone(), known, span)),
            };
            let known = self.str(known, span);
            let is_known = self.block(|fx| fx.rich_compare(CompareOp::Eq, name.clone(), known, span));
            result = self.choose(is_known, value, result, span);
        }
        result
    }

    fn choose(&mut self, test: Val, then: Val, otherwise: Val, span: Span) -> Val {
        let joined = self.inf.join(&then.ty, &otherwise.ty);
        let (then, otherwise) = (self.coerce(then, &joined), self.coerce(otherwise, &joined));
        self.val(joined, E::If(Box::new(test.e), Box::new(then.e), Box::new(otherwise.e)), span)
    }

    fn refuse_names(&mut self, span: Span) -> Val {
        let help = "dir() is there for plain classes of the program and their objects: list other names yourself";
        self.unsupported(span, "dir() of this", help)
    }

    /// The names of the class and its bases, if all are plain ones of the program and have their attributes for good.
    fn class_names(&mut self, class: ClassId) -> Option<String> {
        let mut names: Vec<String> = EVERYWHERE.split_whitespace().map(str::to_string).collect();
        for base in self.inf.class_info(class).mro.clone() {
            if self.inf.in_library(base) {
                names.extend(library_names(&self.inf.builder.program.class(base).name)?);
                continue;
            }
            if !self.is_plain_class(base) {
                return None;
            }
            let hir = self.inf.builder.program.class(base).clone();
            names.extend(hir.attributes.iter().filter(|a| a.global.is_some()).map(|a| a.name.clone()));
            names.extend(hir.methods.into_keys().chain(hir.classes.into_keys()));
            if hir.attributes.iter().any(|a| a.annotation.is_some()) {
                names.push("__annotations__".to_string());
            }
        }
        Some(names.join(" "))
    }

    /// Has the class the attributes of its body and no others, all the time?
    fn is_plain_class(&mut self, class: ClassId) -> bool {
        let info = self.inf.class_info(class);
        let is_special = info.is_named_tuple || info.metaclass.is_some() || self.inf.is_enum(class) || self.inf.is_dataclass(class);
        if is_special || self.slots(class).is_some() || self.inf.classes.late_attributes.keys().any(|(owner, _)| *owner == class) {
            return false;
        }
        let hir = self.inf.builder.program.class(class);
        let globals: Vec<_> = hir.attributes.iter().filter_map(|a| a.global).collect();
        globals.into_iter().all(|global| self.inf.global_flag(global).is_none())
    }

    /// `Class.__dict__`, if values can stand for all that the class has of its own.
    pub(super) fn class_dict(&mut self, class: ClassId, span: Span) -> Option<Val> {
        let hir = self.inf.builder.program.class(class).clone();
        if self.inf.in_library(class) || !self.is_plain_class(class) {
            return None;
        }
        let is_function = |fx: &mut Self, method: &Method| {
            method.func.is_some_and(|func| !matches!(fx.inf.func(func).method_kind, MethodKind::Static | MethodKind::Class))
        };
        let object = self.constant(Ty::Class(class), span);
        let mut own: Vec<(u32, &str, Option<Val>)> = Vec::new();
        own.extend(hir.attributes.iter().filter(|a| a.global.is_some()).map(|a| (a.span.start, a.name.as_str(), None)));
        own.extend(hir.classes.iter().map(|(name, inner)| (self.inf.builder.program.class(*inner).span.start, name.as_str(), None)));
        for (name, method) in &hir.methods {
            match method.func.filter(|_| is_function(self, method)) {
                Some(func) => own.push((self.inf.func(func).name_span.start, name.as_str(), None)),
                None => {
                    let (start, value) = self.descriptor_of_method(method, span)?;
                    own.push((start, name.as_str(), Some(value)));
                }
            }
        }
        own.sort_by_key(|(start, ..)| *start);
        let mut items: Vec<(&str, Val)> = vec![("__module__", self.get_attribute(object.clone(), "__module__", span))];
        let doc = self.get_attribute(object.clone(), "__doc__", span);
        items.extend(hir.doc.is_some().then(|| ("__doc__", doc.clone())));
        for (_, name, value) in own {
            let value = value.unwrap_or_else(|| self.get_attribute(object.clone(), name, span));
            items.push((name, value));
        }
        for name in ["__dict__", "__weakref__"] {
            let class = self.inf.library_class("object", "object")?;
            items.push((name, self.construct(None, class, Args::default(), span)));
        }
        items.extend(hir.doc.is_none().then_some(("__doc__", doc)));
        let items = items.into_iter().map(|(name, value)| (self.str(name, span), value)).collect();
        Some(self.dict_of(items, span, class.0))
    }
}

/// What bases from the library add.
fn library_names(class: &str) -> Option<Vec<String>> {
    match class {
        "object" => Some(Vec::new()),
        "ABC" => Some(["__abstractmethods__", "__slots__", "_abc_impl"].map(str::to_string).to_vec()),
        _ => None,
    }
}
