//! `getattr(object, "visit_" + kind, default)`: a method by a name that is computed, but whose beginning is written
//! out. It becomes a choice among the methods whose names begin so; that is what visitors and command tables need.

use super::body::{Fx, Val};
use super::ty::{RecKind, Ty};
use crate::diag::Diagnostic;
use crate::hir::{Arg, BinaryOp, CompareOp, ExprId, ExprKind, FStringPart};
use crate::source::Span;
use crate::thir;

/// Marks a bound method that was chosen by its name: what cannot work in it is left to run time.
pub(crate) const TENTATIVE: &str = "?tentative";

impl Fx<'_, '_> {
    /// The call, if its second argument is such a name.
    pub(crate) fn computed_getattr(&mut self, args: &[Arg], span: Span) -> Option<Val> {
        let (object, name, default) = match args {
            [Arg::Positional(object), Arg::Positional(name)] => (*object, *name, None),
            [Arg::Positional(object), Arg::Positional(name), Arg::Positional(default)] => (*object, *name, Some(*default)),
            _ => return None,
        };
        if matches!(self.func.expr(name).kind, ExprKind::Str(_)) {
            return None;
        }
        let Some(prefix) = self.written_beginning(name) else {
            let help = "use a dict for names that are computed, or begin the name with a literal text: \"visit_\" + kind";
            return Some(self.unsupported(span, "getattr with a computed name", help));
        };
        Some(self.block(|fx| {
            let object = fx.expr(object);
            let object = fx.kept(object);
            let name = fx.expr(name);
            let name = fx.kept(name);
            let default = default.map(|default| {
                let default = fx.expr(default);
                fx.kept(default)
            });
            fx.choose_method(object, name, &prefix, default, span)
        }))
    }

    /// The literal text at the front of a text expression.
    fn written_beginning(&self, name: ExprId) -> Option<String> {
        match &self.func.expr(name).kind {
            ExprKind::Str(text) if !text.is_empty() => Some(text.clone()),
            ExprKind::Binary(BinaryOp::Add, left, _) => self.written_beginning(*left),
            ExprKind::FString(parts) => match parts.first() {
                Some(FStringPart::Text(text)) if !text.is_empty() => Some(text.clone()),
                _ => None,
            },
            ExprKind::Local(local) => self.assigned_beginning(*local),
            _ => None,
        }
    }

    /// The beginning of what is assigned to a variable, if that happens once.
    fn assigned_beginning(&self, local: crate::hir::LocalId) -> Option<String> {
        let mut values = Vec::new();
        let func = self.func.clone();
        crate::hir::walk::assignments(&func.body, &mut |target, value| {
            if matches!(target, crate::hir::Target::Local(l, _) if *l == local) {
                values.push(value);
            }
        });
        match values.as_slice() {
            [value] if !matches!(func.expr(*value).kind, ExprKind::Local(_)) => self.written_beginning(*value),
            _ => None,
        }
    }

    fn choose_method(&mut self, object: Val, name: Val, prefix: &str, default: Option<Val>, span: Span) -> Val {
        let mut names: Vec<String> = self.method_names(&object.ty.clone()).into_iter().filter(|n| n.starts_with(prefix)).collect();
        names.sort();
        names.dedup();
        let variant = self.variant;
        let mut arms: Vec<(String, Val)> = Vec::new();
        self.soft += 1;
        for (number, known) in names.into_iter().enumerate() {
            self.variant = variant.wrapping_mul(47).wrapping_add(number as u32 + 1);
            let method = self.block(|fx| fx.get_attribute(object.clone(), &known, span));
            if let Ty::Obj(rec) = self.inf.store.resolve(&method.ty)
                && matches!(self.inf.store.rec(rec).kind, RecKind::BoundMethod(_))
            {
                let cell = self.inf.store.field_or_new(rec, TENTATIVE);
                self.inf.grow(cell, &Ty::None);
            }
            arms.push((known, method));
        }
        self.variant = variant;
        let other = match default {
            Some(default) => default,
            None => {
                let shown = self.python_name(&object.ty);
                let text = format!("'{shown}' object has no attribute '{prefix}…'");
                self.fail("AttributeError", &text, Diagnostic::error("no-attribute", span, text.clone()))
            }
        };
        self.soft -= 1;
        let mut joined = other.ty.clone();
        for (_, arm) in &arms {
            joined = self.inf.join(&joined, &arm.ty);
        }
        let mut result = self.coerce(other, &joined);
        for (known, arm) in arms.into_iter().rev() {
            let known = self.str(&known, span);
            let test = self.block(|fx| fx.rich_compare(CompareOp::Eq, name.clone(), known, span));
            let arm = self.coerce(arm, &joined);
            result = self.val(joined.clone(), thir::ExprKind::If(Box::new(test.e), Box::new(arm.e), Box::new(result.e)), span);
        }
        result
    }

    /// The methods of a class, its bases and its subclasses.
    fn method_names(&mut self, ty: &Ty) -> Vec<String> {
        let Some(class) = self.inf.class_of(ty) else { return Vec::new() };
        let mut classes = self.inf.view().descendants(class);
        classes.extend(self.inf.class_info(class).mro);
        classes.iter().flat_map(|c| self.inf.builder.program.class(*c).methods.keys().cloned()).collect()
    }
}
