//! The library's primitives over the fields of objects: what `copy` is written with.

use crate::hir::{ClassId, ExprId};
use crate::infer::body::{Fx, Val, variant_of};
use crate::infer::call::Args;
use crate::infer::class::fields::is_flag;
use crate::infer::expr::condition::Cond;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{ExprKind as E, StmtKind};
use crate::types::LayoutId;

const PICKLING_HOOKS: [&str; 4] = ["__reduce_ex__", "__reduce__", "__getstate__", "__setstate__"];

impl Fx<'_, '_> {
    pub(crate) fn field_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        match (name, args) {
            ("_by_type", [function, value, rest @ ..]) => Some(self.by_type(function, value.clone(), rest, span)),
            ("_new_like", [value]) => Some(self.new_like(value, span)),
            ("_each_field", [function, object, rest @ ..]) => Some(self.each_field(function, object, rest, span)),
            ("_map_some_fields", [test, function, from, to]) => Some(self.map_some_fields(test, function, from, to, span)),
            ("_map_fields", [function, from, to, rest @ ..]) => Some(self.map_fields(function, from, to, rest, span)),
            ("_held_as", [object, holder]) => Some(self.held_as(object.clone(), holder, span)),
            ("_of_type", [object, like]) => Some(self.of_type(object.clone(), like, span)),
            _ => None,
        }
    }

    /// Questions about a type that the library asks in conditions.
    /// `_has_fields(x)`: is it an object that can be copied field by field? `_is_named_tuple(x)`, `_may_hold_itself(x)`
    pub(crate) fn field_test(&mut self, name: &str, subject: ExprId, span: Span) -> Option<Cond> {
        if !matches!(name, "_is_named_tuple" | "_has_fields" | "_may_hold_itself") {
            return None;
        }
        let value = self.expr(subject);
        let ty = self.inf.store.resolve(&value.ty);
        let class = match &ty {
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Class(class) => Some(class),
                _ => None,
            },
            _ => None,
        };
        let answer = match class {
            Some(_) if name == "_is_named_tuple" => self.inf.named_tuple_class(&ty).is_some(),
            Some(_) if name == "_may_hold_itself" => self.inf.may_hold_itself(&ty),
            Some(class) => !self.inf.is_enum(class),
            None => false,
        };
        Some(self.decided(value, answer, span))
    }

    /// Calls the function with the value as its exact type: once for each member of a union and for each subclass.
    fn by_type(&mut self, function: &Val, value: Val, rest: &[Val], span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        match ty {
            Ty::Never => value,
            Ty::Union(_) => self.dispatch(value, &mut |fx, part| fx.by_type(function, part, rest, span)),
            Ty::Obj(rec) if self.inf.store.rec(rec).shared => {
                let Some(class) = self.inf.class_of(&value.ty) else { return value };
                let groups: Vec<Vec<ClassId>> = self.inf.view().descendants(class).into_iter().map(|c| vec![c]).collect();
                self.by_class(value, &groups, &mut |fx, part, _| fx.call_with(function, part, rest, span))
            }
            _ => self.call_with(function, value, rest, span),
        }
    }

    fn call_with(&mut self, function: &Val, value: Val, rest: &[Val], span: Span) -> Val {
        let args = std::iter::once(value).chain(rest.iter().cloned()).collect();
        self.call_value(None, function.clone(), Args::of(args), span)
    }

    /// An object of exactly the value's class with all fields zero, past its constructor.
    fn new_like(&mut self, value: &Val, span: Span) -> Val {
        let Ty::Obj(rec) = self.inf.store.resolve(&value.ty) else { return self.zero(Ty::Never, span) };
        if self.inf.store.rec(rec).shared {
            self.inf.instances[self.index].impure = true;
        }
        self.new_object(rec, span)
    }

    /// The names of all fields of objects of the type, inherited ones too.
    pub(crate) fn all_fields(&mut self, rec: RecId) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut records = vec![rec];
        if let (true, RecKind::Class(class)) = (self.inf.store.rec(rec).shared, self.inf.store.rec(rec).kind.clone()) {
            let mro = self.inf.class_info(class).mro.clone();
            records = mro.into_iter().map(|class| self.inf.record(class)).collect();
        }
        for rec in records {
            for name in self.inf.store.rec(rec).fields.keys() {
                if !names.iter().any(|n| **n == **name) {
                    names.push(name.to_string());
                }
            }
        }
        names
    }

    /// Runs code for each field of the object, with its name and value. A field never set is left out.
    fn for_fields(&mut self, object: &Val, span: Span, code: &mut dyn FnMut(&mut Self, &str, Val)) {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return };
        for name in self.all_fields(rec) {
            let owner = self.inf.field_record(rec, &name);
            let cell = self.inf.store.field_or_new(owner, &name);
            let ty = self.inf.store.get(cell);
            if ty.is_never() {
                continue;
            }
            let value = self.field_value(object.clone(), &name, ty.clone(), span);
            let variant = self.variant;
            self.variant = variant_of(variant, &name);
            let stmts = self.collect(|fx| code(fx, &name, value.clone()));
            self.variant = variant;
            let is_set = if is_flag(&name) { None } else { self.field_is_set(object.clone(), &name, span) };
            match is_set {
                Some(is_set) => self.push(span, StmtKind::If(is_set.e, stmts, Vec::new())),
                None => self.out.extend(stmts),
            }
        }
    }

    /// Sets each field of `to` to what the function makes of the same field of `from`.
    fn map_fields(&mut self, function: &Val, from: &Val, to: &Val, rest: &[Val], span: Span) -> Val {
        let Ty::Obj(target) = self.inf.store.resolve(&to.ty) else { return self.none(span) };
        if let Some(hook) = self.pickling_hook(&from.ty) {
            return self.unsupported(span, &format!("copying an object whose class has '{hook}'"), "write __copy__ or __deepcopy__");
        }
        self.for_fields(from, span, &mut |fx, name, value| {
            if let Ty::Array(_) = fx.inf.store.resolve(&value.ty) {
                let class = fx.python_name(&from.ty);
                fx.unsupported(span, &format!("copying an object of type '{class}'"), "");
                return;
            }
            let owner = fx.inf.field_record(target, name);
            let cell = fx.inf.store.field_or_new(owner, name);
            let new = fx.by_type(function, value, rest, span);
            fx.inf.grow(cell, &new.ty);
            fx.set_field(to.clone(), name, cell, new, span);
        });
        self.none(span)
    }

    /// The method of the object's class that CPython asks for the parts of a copy.
    fn pickling_hook(&mut self, ty: &Ty) -> Option<&'static str> {
        let class = self.inf.class_of(ty)?;
        PICKLING_HOOKS.into_iter().find(|name| self.inf.member(class, name).is_some())
    }

    /// `_map_some_fields(test, function, from, to)`: as `_map_fields`, for the fields whose value passes the test.
    fn map_some_fields(&mut self, test: &Val, function: &Val, from: &Val, to: &Val, span: Span) -> Val {
        self.for_fields(from, span, &mut |fx, name, value| {
            let passes = fx.call_value(None, test.clone(), Args::of(vec![value.clone()]), span);
            let stores = fx.collect(|fx| {
                let new = fx.by_type(function, value.clone(), &[], span);
                fx.store_field(to.clone(), name, new, span);
            });
            fx.push(span, StmtKind::If(passes.e, stores, Vec::new()));
        });
        self.none(span)
    }

    /// `_each_field(function, object, …)`: calls `function(name, value, …)` for each field.
    fn each_field(&mut self, function: &Val, object: &Val, rest: &[Val], span: Span) -> Val {
        self.for_fields(object, span, &mut |fx, name, value| {
            if is_flag(name) {
                return;
            }
            let args = [fx.str(name, span), value].into_iter().chain(rest.iter().cloned()).collect();
            let result = fx.call_value(None, function.clone(), Args::of(args), span);
            fx.push(span, StmtKind::Expr(result.e));
        });
        self.none(span)
    }

    /// The object seen as one of another type; only the library knows that it is.
    fn of_type(&mut self, object: Val, like: &Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&like.ty);
        if object.ty.is_never() || ty.is_never() {
            return self.zero(Ty::Never, span);
        }
        self.val(ty, E::Cast(Box::new(object.e)), span)
    }

    /// The object seen as one of the holder's class, which stands for objects of all classes and has no fields: it
    /// is still released as what it is.
    fn held_as(&mut self, object: Val, holder: &Val, span: Span) -> Val {
        if self.inf.emit && !object.ty.is_never() {
            let (from, to) = (self.inf.layout_of(&object.ty), self.inf.layout_of(&holder.ty));
            self.inf.adopt(to, from);
        }
        self.of_type(object, holder, span)
    }
}

impl crate::infer::Infer<'_> {
    /// Lets an object type be seen as one of a class without fields: when such a value dies it is dropped as what it is.
    fn adopt(&mut self, by: LayoutId, layout: LayoutId) {
        let mut root = layout;
        while let Some(parent) = self.types.layout(root).parent {
            root = parent;
        }
        if root != by && !self.types.layout(by).children.contains(&root) {
            self.types.layouts[by.0 as usize].children.push(root);
        }
    }
}
