//! Namespaces: objects of library classes that have the attributes which a program gives them.

use crate::hir::{ClassId, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::source::Span;

impl Fx<'_, '_> {
    pub(crate) fn is_namespace_class(&self, class: ClassId) -> bool {
        let hir = self.inf.builder.program.class(class);
        matches!(hir.name.as_str(), "SimpleNamespace" | "Namespace") && self.inf.in_library(class)
    }

    /// `SimpleNamespace(name=value, …)`: an object with these fields.
    pub(crate) fn make_namespace(&mut self, id: Option<ExprId>, class: ClassId, args: Args, span: Span) -> Val {
        if !args.positional.is_empty() || args.rest.is_some() {
            return self.type_error(span, "no positional arguments expected");
        }
        if args.mapping.is_some() {
            return self.unsupported(span, "a namespace with names computed at run time", "write the names out, or use the dict as it is");
        }
        self.inf.note_constructed(class);
        self.inf.note_bare(class);
        self.block(|fx| {
            let object = fx.allocate(id, class, span);
            let object = fx.kept(object);
            for (name, value, _) in args.keywords {
                fx.store_field(object.clone(), &name, value, span);
            }
            object
        })
    }
}
