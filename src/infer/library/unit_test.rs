//! `unittest`: the library runs the test methods of a class, and the test classes of the main module, which types tell.

use crate::hir::{Binding, ClassId};
use crate::infer::body::{Fx, Val, variant_of};
use crate::infer::call::Args;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;
use std::collections::{BTreeMap, BTreeSet};

impl Fx<'_, '_> {
    pub(crate) fn test_primitive(&mut self, name: &str, args: &[Val], span: Span) -> Option<Val> {
        match (name, args) {
            ("_each_test_class", [function, base, rest @ ..]) => Some(self.each_test_class(function, base, rest, span)),
            ("_each_test_method", [function, class, rest @ ..]) => Some(self.each_test_method(function, class, rest, span)),
            _ => None,
        }
    }

    /// `_each_test_class(function, base, …)`: calls `function(class, …)` for each class of the main module that is derived
    /// from the base, in the order of their names.
    fn each_test_class(&mut self, function: &Val, base: &Val, rest: &[Val], span: Span) -> Val {
        let Ty::Class(base) = base.ty else { return self.none(span) };
        if let Some(hook) = self.hook_of_main() {
            return self.unsupported(span, &format!("'{hook}' of unittest"), "write it as setUpClass or tearDownClass of the test classes");
        }
        let mut classes = self.classes_of_main();
        classes.retain(|_, class| *class != base && self.inf.view().is_subclass(*class, base));
        for (number, class) in classes.into_values().enumerate() {
            let class = self.constant(Ty::Class(class), span);
            self.call_in_turn(number, function, vec![class], rest, span);
        }
        self.none(span)
    }

    /// A function of the main module that CPython calls around all tests.
    fn hook_of_main(&self) -> Option<&'static str> {
        let main = self.inf.builder.program.module(self.inf.builder.program.entry?);
        ["setUpModule", "tearDownModule", "load_tests"].into_iter().find(|hook| main.names.contains_key(*hook))
    }

    /// The classes that the main module defines or imports, by name. The names of decorated ones are variables.
    fn classes_of_main(&self) -> BTreeMap<String, ClassId> {
        let program = &self.inf.builder.program;
        let Some(entry) = program.entry else { return BTreeMap::new() };
        let main = program.module(entry);
        let bound = main.names.iter().filter_map(|(name, binding)| match binding {
            Binding::Class(class) => Some((name.clone(), *class)),
            _ => None,
        });
        let defined = program.classes.iter().zip(0..).filter(|(class, _)| class.home == main.init);
        defined.map(|(class, id)| (class.name.clone(), ClassId(id))).chain(bound).collect()
    }

    /// `_each_test_method(function, class, …)`: calls `function(name, method, …)` for each method whose name begins with
    /// `test`, in the order of their names.
    fn each_test_method(&mut self, function: &Val, class: &Val, rest: &[Val], span: Span) -> Val {
        let Ty::Class(id) = class.ty else { return self.none(span) };
        let mut names = BTreeSet::new();
        for base in self.inf.class_info(id).mro.clone() {
            let hir = self.inf.builder.program.class(base);
            let attributes = hir.attributes.iter().map(|attribute| &attribute.name);
            names.extend(hir.methods.keys().chain(attributes).filter(|name| name.starts_with("test")).cloned());
        }
        for (number, name) in names.into_iter().enumerate() {
            let method = self.get_attribute(class.clone(), &name, span);
            let name = self.str(&name, span);
            self.call_in_turn(number, function, vec![name, method], rest, span);
        }
        self.none(span)
    }

    /// One of several calls that stand at one place.
    fn call_in_turn(&mut self, number: usize, function: &Val, mut args: Vec<Val>, rest: &[Val], span: Span) {
        let variant = self.variant;
        self.variant = variant_of(variant, number);
        args.extend(rest.iter().cloned());
        let result = self.call_value(None, function.clone(), Args::of(args), span);
        self.push(span, StmtKind::Expr(result.e));
        self.variant = variant;
    }
}
