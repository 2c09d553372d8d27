//! `vars(object)` and `object.__dict__`: the attributes that an object has now, as a dict of their own.
//! CPython's dict holds them in the order in which they were set, which the constructor tells or the object itself.

use crate::diag::Diagnostic;
use crate::hir::{Arg, ClassId, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Callee;
use crate::infer::class::fields::is_flag;
use crate::infer::class::value::VALUE_FIELD;
use crate::infer::ty::{RecId, Ty};
use crate::source::Span;
use crate::thir::StmtKind;

impl Fx<'_, '_> {
    pub(crate) fn attribute_dict(&mut self, object: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&object.ty);
        match ty {
            Ty::Never => object,
            Ty::Union(_) => self.dispatch(object, &mut |fx, part| fx.attribute_dict(part, span)),
            Ty::Obj(_) if self.inf.class_of(&ty).is_some_and(|class| self.has_attribute_dict(class)) => {
                self.each_class(object, &mut |fx, part, class| fx.attribute_dict_of(part, class, span))
            }
            Ty::Obj(_) if self.has_method(&ty, "_attribute_dict") => self.call_method(object, "_attribute_dict", Vec::new(), span),
            Ty::Class(class) => match self.class_dict(class, span) {
                Some(dict) => self.sequence(object, dict),
                None => self.refuse_dict(span),
            },
            Ty::TypeOf(_) | Ty::Func(_) | Ty::Module(_) => self.refuse_dict(span),
            _ => {
                let text = format!("'{}' object has no attribute '__dict__'", self.python_name(&ty));
                self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
            }
        }
    }

    fn refuse_dict(&mut self, span: Span) -> Val {
        let help = "use the names as they are";
        self.unsupported(span, "__dict__ of anything but objects of the program's classes and plain classes", help)
    }

    /// The object of which the expression asks for the dict of attributes.
    fn attribute_dict_owner(&self, dict: ExprId) -> Option<ExprId> {
        match &self.func.expr(dict).kind {
            ExprKind::Attr { object, name, .. } if name == "__dict__" => Some(*object),
            ExprKind::Call { callee, args } => match (&self.func.expr(*callee).kind, args.as_slice()) {
                (ExprKind::Builtin(name), [Arg::Positional(object)]) if name == "vars" => Some(*object),
                _ => None,
            },
            _ => None,
        }
    }

    /// `object.__dict__[name]` and `object.__dict__.get(name, default)` look at the object itself.
    pub(crate) fn attribute_dict_item(&mut self, dict: ExprId, name: ExprId, default: Option<ExprId>, span: Span) -> Option<Val> {
        let owner = self.attribute_dict_owner(dict)?;
        let ty = self.quiet_expr(owner);
        let class = self.inf.class_of(&ty)?;
        if !matches!(ty, Ty::Obj(_)) || !self.has_attribute_dict(class) {
            return None;
        }
        let object = self.expr(owner);
        Some(self.own_item(object, name, default, span))
    }

    /// `object.__dict__[name] = value` sets an attribute past descriptors.
    pub(crate) fn set_attribute_dict_item(&mut self, dict: ExprId, name: ExprId, value: Val, span: Span) -> bool {
        let Some(owner) = self.attribute_dict_owner(dict) else { return false };
        let object = self.expr(owner);
        match self.inf.class_of(&object.ty) {
            Some(class) if matches!(object.ty, Ty::Obj(_)) && self.has_attribute_dict(class) => {
                self.set_own_item(object, class, name, value, span);
                true
            }
            None if object.ty.is_never() => true,
            _ => self.refuse_changing_attribute_dict(dict, span),
        }
    }

    /// `object.__dict__.update(names_and_values, name=value)`
    pub(crate) fn update_attribute_dict(&mut self, dict: ExprId, args: &[Arg], span: Span) -> Option<Val> {
        let owner = self.attribute_dict_owner(dict)?;
        Some(self.block(|fx| {
            let object = fx.expr(owner);
            let object = fx.kept(object);
            let args = fx.args(args, Callee::Builtin("dict.update"));
            let new = fx.construct_builtin("dict", args, span);
            match fx.inf.class_of(&object.ty) {
                Some(class) if matches!(object.ty, Ty::Obj(_)) && fx.has_attribute_dict(class) => {
                    fx.call_library("functions", "_update_attributes", vec![object, new], span)
                }
                None if object.ty.is_never() => object,
                _ => {
                    fx.refuse_changing_attribute_dict(dict, span);
                    fx.none(span)
                }
            }
        }))
    }

    /// The dict is one of its own: changing it would change no attributes. Says whether it is such a dict.
    pub(crate) fn refuse_changing_attribute_dict(&mut self, dict: ExprId, span: Span) -> bool {
        let is_attribute_dict = self.attribute_dict_owner(dict).is_some();
        if is_attribute_dict {
            let help = "setattr(object, name, value) sets an attribute whose name is computed";
            self.unsupported(span, "changing an object through its __dict__", help);
        }
        is_attribute_dict
    }

    pub(super) fn has_attribute_dict(&mut self, class: ClassId) -> bool {
        !self.inf.in_library(class) && self.slots(class).is_none() && !self.inf.class_info(class).is_named_tuple
    }

    fn attribute_dict_of(&mut self, object: Val, class: ClassId, span: Span) -> Val {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return object };
        self.note_all_read(&object.ty);
        let sure = self.inf.surely_set_fields(class);
        let is_sure = |fx: &mut Self, name: &String| sure.contains(name) && !fx.inf.may_be_unset(class, name);
        let (known, other): (Vec<String>, Vec<String>) = self.attributes_of(rec, class).into_iter().partition(|name| is_sure(self, name));
        let is_late = |fx: &mut Self| other.len() == 1 && !fx.inf.constructor_mentions(class, &other[0]) && !other[0].contains(' ');
        if self.inf.keeps_order(class) || !(other.is_empty() || is_late(self)) {
            return self.dict_in_order(object, class, span);
        }
        let names: Vec<&String> = sure.iter().filter(|name| known.contains(name)).collect();
        let items = names.into_iter().map(|name| (self.str(name, span), self.own_attribute(&object, name, span))).collect();
        let dict = self.dict_of(items, span, class.0);
        let Some(last) = other.first() else { return dict };
        self.block(|fx| {
            let dict = fx.temp(dict);
            let Some(is_set) = fx.field_is_set(object.clone(), last, span) else { return dict };
            let stmts = fx.collect(|fx| {
                let (key, value) = (fx.str(last, span), fx.own_attribute(&object, last, span));
                let call = fx.call_method(dict.clone(), "__setitem__", vec![key, value], span);
                fx.push(span, StmtKind::Expr(call.e));
            });
            fx.push(span, StmtKind::If(is_set.e, stmts, Vec::new()));
            dict
        })
    }

    /// The names under which objects of the type keep values of their own.
    fn attributes_of(&mut self, rec: RecId, class: ClassId) -> Vec<String> {
        let mut names = self.all_fields(rec);
        names.retain(|name| {
            let owner = self.inf.field_record(rec, name);
            let is_used = self.inf.store.field(owner, name).is_some_and(|cell| !self.inf.store.get(cell).is_never());
            let home = self.inf.field_owner(class, name);
            is_used && !is_flag(name) && name != VALUE_FIELD && !self.inf.in_library(home)
        });
        names
    }

    pub(super) fn own_attribute(&mut self, object: &Val, name: &str, span: Span) -> Val {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return object.clone() };
        let owner = self.inf.field_record(rec, name);
        let cell = self.inf.store.field_or_new(owner, name);
        let ty = self.inf.store.get(cell);
        self.field_value(object.clone(), name, ty, span)
    }
}
