//! `__annotations__` of functions and classes: names and what is annotated, in order.

use crate::builtins::names;
use crate::hir::{BinaryOp, ClassId, ExprId, ExprKind, Func, FuncId, Item};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;

impl Infer<'_> {
    /// An annotation as `inspect.signature` shows it.
    pub(crate) fn shown_annotation(&self, home: FuncId, annotation: ExprId) -> String {
        let hir = self.builder.program.func(home);
        let place = hir.expr(annotation).span;
        if self.builder.program.module(hir.module).annotations_are_texts || self.stands_in_quotes(place) {
            return in_quotes(self.builder.sources.text(place));
        }
        self.shown_type(hir, annotation)
    }

    fn shown_type(&self, home: &Func, annotation: ExprId) -> String {
        let program = &self.builder.program;
        let expr = home.expr(annotation);
        let all = |items: &[Item]| items.iter().map(|item| self.shown_type(home, item.value)).collect::<Vec<_>>().join(", ");
        match &expr.kind {
            _ if self.stands_in_quotes(expr.span) => {
                format!("ForwardRef({})", in_quotes(self.builder.sources.text(expr.span)))
            }
            ExprKind::None => "None".to_string(),
            ExprKind::Builtin(name) => name.clone(),
            ExprKind::Class(class) => {
                let class = program.class(*class);
                let module = program.module(class.module);
                // `typing` lends its names to classes of collections.abc.
                let is_bare = names::holds_builtins(&module.name) || matches!(module.public_name(), "typing" | "collections.abc");
                if program.entry == Some(class.module) {
                    format!("__main__.{}", class.qualname)
                } else if module.is_prelude && is_bare {
                    class.name.clone()
                } else {
                    format!("{}.{}", module.public_name(), class.qualname)
                }
            }
            ExprKind::Index { object, index } => format!("{}[{}]", self.shown_type(home, *object), self.shown_type(home, *index)),
            ExprKind::Tuple(items) => all(items),
            ExprKind::List(items) => format!("[{}]", all(items)),
            ExprKind::Binary(BinaryOp::BitOr, left, right) => {
                format!("{} | {}", self.shown_type(home, *left), self.shown_type(home, *right))
            }
            _ => {
                let text = self.builder.sources.text(expr.span);
                text.strip_prefix("typing.").unwrap_or(text).to_string()
            }
        }
    }

    /// The expression of an annotation in quotes lies within them.
    fn stands_in_quotes(&self, inner: Span) -> bool {
        let before = Span::new(inner.file, inner.start.saturating_sub(1), inner.start);
        matches!(self.builder.sources.text(before), "\"" | "'")
    }
}

impl Fx<'_, '_> {
    pub(super) fn class_annotations(&mut self, class: ClassId, span: Span) -> Val {
        let hir = self.inf.builder.program.class(class).clone();
        let annotated = hir.attributes.iter().filter_map(|attribute| Some((attribute.name.clone(), attribute.annotation?)));
        self.annotations(annotated.collect(), hir.home, class.0, span)
    }

    pub(super) fn function_annotations(&mut self, func: FuncId, span: Span) -> Val {
        let hir = self.inf.func(func);
        let annotated = hir.params.iter().filter_map(|param| Some((param.name.clone(), param.annotation?)));
        let result = hir.returns.map(|returns| ("return".to_string(), returns));
        self.annotations(annotated.chain(result).collect(), func, func.0, span)
    }

    /// The annotations are expressions of the function `home`.
    fn annotations(&mut self, annotated: Vec<(String, ExprId)>, home: FuncId, part: u32, span: Span) -> Val {
        let items = annotated.into_iter().map(|(name, annotation)| (self.str(&name, span), self.annotation_value(home, annotation, span)));
        let items = items.collect();
        self.dict_of(items, span, part)
    }

    fn annotation_value(&mut self, home: FuncId, annotation: ExprId, span: Span) -> Val {
        if let Some(value) = self.plain_annotation(home, annotation, span) {
            return value;
        }
        let place = self.inf.func(home).expr(annotation).span;
        let text = self.inf.builder.sources.text(place).to_string();
        self.unsupported(span, &format!("__annotations__ with '{text}'"), "classes by their names have values there")
    }

    /// A class by its name, a text, or None.
    pub(crate) fn plain_annotation(&mut self, home: FuncId, annotation: ExprId, span: Span) -> Option<Val> {
        let hir = self.inf.func(home);
        let expr = hir.expr(annotation);
        let text = self.inf.builder.sources.text(expr.span).to_string();
        let is_text = self.inf.builder.program.module(hir.module).annotations_are_texts || self.inf.stands_in_quotes(expr.span);
        Some(match &expr.kind {
            _ if is_text => self.str(&text, span),
            ExprKind::Builtin(name) => self.constant(Ty::Builtin(name.as_str().into()), span),
            ExprKind::Class(class) => self.constant(Ty::Class(*class), span),
            ExprKind::None => self.none(span),
            _ => return None,
        })
    }
}

fn in_quotes(text: &str) -> String {
    match text.contains('\'') {
        true if text.contains('"') => format!("'{}'", text.replace('\'', "\\'")),
        true => format!("\"{text}\""),
        false => format!("'{text}'"),
    }
}
