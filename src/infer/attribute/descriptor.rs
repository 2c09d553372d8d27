//! Descriptors: class attributes whose objects say what reading, setting and deleting the attribute means.

use crate::hir::{self, ClassId};
use crate::infer::body::{Fx, Val};
use crate::infer::class::Member;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;

impl Fx<'_, '_> {
    /// The descriptor behind the name, if its class has the method.
    fn descriptor(&mut self, class: ClassId, name: &str, method: &str, span: Span) -> Option<Val> {
        if !self.inf.classes.attributes_have_hooks {
            return None;
        }
        let Some(Member::Attribute { class: owner, index }) = self.inf.member(class, name) else { return None };
        let global = self.inf.builder.program.class(owner).attributes[index].global?;
        let number = self.inf.global_number(global);
        let ty = self.inf.store.get(self.inf.globals[number].cell);
        let own = matches!(ty, Ty::Obj(_)) && self.inf.class_of(&ty).is_some_and(|class| !self.inf.in_library(class));
        (own && self.has_method(&ty, method)).then(|| self.read_global(global, span))
    }

    pub(crate) fn is_descriptor(&mut self, class: ClassId, name: &str, span: Span) -> bool {
        self.descriptor(class, name, "__get__", span).is_some()
    }

    /// `object.name` of a descriptor that objects cannot hide by attributes of their own.
    pub(super) fn data_descriptor_value(&mut self, object: &Val, class: ClassId, name: &str, span: Span) -> Option<Val> {
        self.descriptor(class, name, "__set__", span)?;
        self.descriptor_value(Some(object), class, name, span)
    }

    /// `object.name`, or `Class.name`, of a descriptor.
    pub(super) fn descriptor_value(&mut self, object: Option<&Val>, class: ClassId, name: &str, span: Span) -> Option<Val> {
        let descriptor = self.descriptor(class, name, "__get__", span)?;
        let owner = self.constant(Ty::Class(class), span);
        let object = match object {
            Some(object) => object.clone(),
            None => self.none(span),
        };
        Some(self.call_method(descriptor, "__get__", vec![object, owner], span))
    }

    /// What the class has under the name, as its objects see it.
    pub(crate) fn shared_value(&mut self, object: &Val, class: ClassId, name: &str, span: Span) -> Val {
        match self.descriptor_value(Some(object), class, name, span) {
            Some(value) => value,
            None => self.inherited_attribute(class, name, span),
        }
    }

    /// `object.name = value`, or `del object.name`, by a method of the descriptor. Says whether there is one.
    pub(super) fn change_by_descriptor(&mut self, object: &Val, class: ClassId, name: &str, value: Option<&Val>, span: Span) -> bool {
        let method = if value.is_some() { "__set__" } else { "__delete__" };
        let Some(descriptor) = self.descriptor(class, name, method, span) else { return false };
        let args = std::iter::once(object).chain(value).cloned().collect();
        let call = self.call_method(descriptor, method, args, span);
        self.push(span, StmtKind::Expr(call.e));
        true
    }

    /// Tells the descriptors of a new class their names.
    pub(crate) fn set_names(&mut self, class: ClassId) {
        let hir = self.inf.builder.program.class(class).clone();
        for attribute in hir.attributes.iter().filter(|a| a.global.is_some()) {
            if let Some(descriptor) = self.descriptor(class, &attribute.name, "__set_name__", hir.name_span) {
                let owner = self.constant(Ty::Class(class), hir.name_span);
                let name = self.str(&attribute.name, hir.name_span);
                let call = self.call_method(descriptor, "__set_name__", vec![owner, name], hir.name_span);
                self.push(hir.name_span, StmtKind::Expr(call.e));
            }
        }
    }

    /// The names that descriptors may give to attributes of objects: those of the class attributes, alone and behind the
    /// texts that stand in `__set_name__`.
    pub(super) fn names_of_descriptors(&self) -> Vec<String> {
        let program = &self.inf.builder.program;
        let own = || program.classes.iter().filter(|class| !program.module(class.module).is_prelude);
        let hooks = own().filter_map(|class| class.methods.get("__set_name__")?.func);
        let mut fronts: Vec<&str> = Vec::new();
        for hook in hooks {
            fronts.push("");
            for expr in &program.func(hook).exprs {
                match &expr.kind {
                    hir::ExprKind::Str(text) => fronts.push(text),
                    hir::ExprKind::FString(parts) => fronts.extend(parts.iter().filter_map(|part| match part {
                        hir::FStringPart::Text(text) => Some(text.as_str()),
                        hir::FStringPart::Value { .. } => None,
                    })),
                    _ => {}
                }
            }
        }
        fronts.sort();
        fronts.dedup();
        let attributes = || own().flat_map(|class| class.attributes.iter().filter(|a| a.global.is_some()));
        fronts.into_iter().flat_map(|front| attributes().map(move |attribute| format!("{front}{}", attribute.name))).collect()
    }
}
