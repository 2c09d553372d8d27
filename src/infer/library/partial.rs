//! `functools.partial`: an object that holds a function and arguments for it, each with a type of its own.

use crate::hir::{ClassId, ExprId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;

const REST: &str = "*";
const MAPPING: &str = "**";

fn keyword_field(name: &str) -> String {
    format!("keyword {name}")
}

impl Fx<'_, '_> {
    pub(crate) fn is_partial_class(&self, class: ClassId) -> bool {
        let hir = self.inf.builder.program.class(class);
        hir.name == "partial" && self.inf.in_library(class)
    }

    /// The keywords of a partial object's type, `*` and `**` among them.
    fn partial_names(&self, ty: &Ty) -> Option<(RecId, Vec<String>)> {
        let Ty::Obj(rec) = ty else { return None };
        match &self.inf.store.rec(*rec).kind {
            RecKind::Partial(_, names) => Some((*rec, names.split(',').filter(|n| !n.is_empty()).map(str::to_string).collect())),
            _ => None,
        }
    }

    /// `partial(function, …)`; a partial of a partial is one with the arguments of both.
    pub(crate) fn make_partial(&mut self, id: Option<ExprId>, args: Args, span: Span) -> Val {
        let mut args = args;
        if args.positional.is_empty() {
            return self.type_error(span, "type 'partial' takes at least one argument");
        }
        let function = args.positional.remove(0);
        if function.ty.is_never() {
            return function;
        }
        self.block(|fx| {
            let function = fx.temp(function);
            let (function, args) = match fx.partial_names(&function.ty) {
                Some(_) => fx.unfolded(function, args, span),
                None => (function, args),
            };
            let mut names: Vec<String> = args.keywords.iter().map(|(name, _, _)| name.clone()).collect();
            if let Some((before, _)) = args.mappings.first() {
                names.insert(*before, MAPPING.to_string());
            }
            names.extend(args.rest.is_some().then(|| REST.to_string()));
            let kind = RecKind::Partial(args.positional.len(), names.join(",").into());
            let Some(rec) = fx.site(id.unwrap_or(ExprId(span.start)), 23, |inf| Some(inf.store.new_rec(kind))) else {
                return fx.zero(Ty::Never, span);
            };
            let items = fx.tuple(args.positional, span);
            let mut fields = vec![("func".to_string(), function), ("args".to_string(), items)];
            fields.extend(args.keywords.into_iter().map(|(name, value, _)| (keyword_field(&name), value)));
            fields.extend(args.rest.map(|rest| (REST.to_string(), rest)));
            fields.extend(args.mapping.map(|mapping| (MAPPING.to_string(), mapping)));
            fx.record_object(rec, fields, span)
        })
    }

    pub(crate) fn call_partial(&mut self, object: Val, args: Args, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.temp(object);
            let (function, args) = fx.unfolded(object, args, span);
            fx.call_value(None, function, args, span)
        })
    }

    /// The function behind a partial object, and its arguments with those of a call.
    fn unfolded(&mut self, object: Val, args: Args, span: Span) -> (Val, Args) {
        let Some((rec, names)) = self.partial_names(&object.ty) else { return (object, args) };
        let function = self.partial_field(&object, rec, "func", span);
        let items = self.partial_field(&object, rec, "args", span);
        let count = if let Ty::Tuple(types) = &items.ty { types.len() } else { 0 };
        let mut positional: Vec<Val> = (0..count).map(|i| self.tuple_item(items.clone(), i)).collect();
        let mut rest = None;
        let mut mapping = None;
        let mut given = args.keywords;
        let mut keywords = Vec::new();
        for name in names {
            match name.as_str() {
                REST => rest = Some(self.partial_field(&object, rec, REST, span)),
                MAPPING => mapping = Some((keywords.len(), self.partial_field(&object, rec, MAPPING, span))),
                _ => {
                    let keyword = match given.iter().position(|(known, _, _)| *known == name) {
                        Some(at) => given.remove(at),
                        None => {
                            let value = self.partial_field(&object, rec, &keyword_field(&name), span);
                            (name, value, span)
                        }
                    };
                    keywords.push(keyword);
                }
            }
        }
        let mapping = self.replaced_mapping(mapping, args.mapping.map(|given| (keywords.len(), given)), span);
        keywords.extend(given);
        let rest = match (rest, args.rest) {
            (None, given) => {
                positional.extend(args.positional);
                given
            }
            (Some(held), given) => {
                let more = self.tuple(args.positional, span);
                let mut all = self.binary(crate::hir::BinaryOp::Add, held, more, span);
                if let Some(given) = given {
                    all = self.binary(crate::hir::BinaryOp::Add, all, given, span);
                }
                Some(all)
            }
        };
        let mappings = mapping.iter().cloned().collect();
        (function, Args { positional, keywords, rest, mapping: mapping.map(|(_, mapping)| mapping), mappings })
    }

    /// What the call of a partial object gives for a key replaces what the object holds for it.
    fn replaced_mapping(&mut self, held: Option<(usize, Val)>, given: Option<(usize, Val)>, span: Span) -> Option<(usize, Val)> {
        let (Some((before, held)), Some((_, given))) = (held.clone(), given.clone()) else { return held.or(given) };
        let both = self.call_library("tuple", "_replaced_mapping", vec![held, given], span);
        Some((before, self.temp(both)))
    }

    fn partial_field(&mut self, object: &Val, rec: RecId, name: &str, span: Span) -> Val {
        let cell = self.inf.store.field_or_new(rec, name);
        let ty = self.inf.store.get(cell);
        let value = self.field_value(object.clone(), name, ty, span);
        self.temp(value)
    }

    /// `func`, `args` and `keywords` of a partial object.
    pub(crate) fn partial_attribute(&mut self, object: Val, name: &str, span: Span) -> Val {
        let Some((rec, names)) = self.partial_names(&object.ty) else { return self.no_attribute(object, name, span) };
        match name {
            "func" | "args" => self.block(|fx| {
                let object = fx.temp(object);
                fx.partial_field(&object, rec, name, span)
            }),
            "keywords" => self.block(|fx| {
                let object = fx.temp(object);
                let mut items = Vec::new();
                for name in names.iter().filter(|n| !n.starts_with('*')) {
                    items.push((name.clone(), fx.partial_field(&object, rec, &keyword_field(name), span), span));
                }
                fx.keyword_parameter(items, span)
            }),
            _ => self.no_attribute(object, name, span),
        }
    }
}
