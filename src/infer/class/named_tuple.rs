//! Named tuples: classes whose objects are tuples with names for their items.

use crate::diag::Diagnostic;
use crate::hir::{ClassId, Default};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::dataclass::DataField;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;

impl Infer<'_> {
    /// The fields of a named tuple class; none if it is no such class.
    pub(crate) fn named_tuple_fields(&mut self, class: ClassId) -> Option<Vec<DataField>> {
        let info = self.class_info(class);
        if !info.is_named_tuple {
            return None;
        }
        let home = info.mro.iter().rev().find(|c| self.is_named_tuple_itself(**c)).copied()?;
        let attributes = &self.builder.program.class(home).attributes;
        let fields = attributes.iter().filter(|a| a.annotation.is_some());
        Some(fields.map(|a| DataField::plain(&a.name, a.global.map(Default::Global))).collect())
    }

    /// Is `NamedTuple` a direct base?
    fn is_named_tuple_itself(&mut self, class: ClassId) -> bool {
        let info = self.class_info(class);
        info.is_named_tuple && !info.bases.iter().any(|b| self.class_info(*b).is_named_tuple)
    }

    /// The text that a named tuple without a docstring has: how it is called.
    pub(crate) fn named_tuple_doc(&mut self, class: ClassId) -> Option<String> {
        if !self.is_named_tuple_itself(class) {
            return None;
        }
        let names: Vec<String> = self.named_tuple_fields(class)?.into_iter().map(|f| f.name).collect();
        Some(format!("{}({})", self.builder.program.class(class).name, names.join(", ")))
    }

    pub(crate) fn named_tuple_class(&mut self, ty: &Ty) -> Option<ClassId> {
        let Ty::Obj(rec) = self.store.resolve(ty) else { return None };
        let RecKind::Class(class) = self.store.rec(rec).kind else { return None };
        self.class_info(class).is_named_tuple.then_some(class)
    }
}

impl Fx<'_, '_> {
    pub(super) fn tuple_of_fields(&mut self, object: Val, class: ClassId) -> Val {
        let span = object.e.span;
        let names = self.inf.named_tuple_fields(class).unwrap_or_default().into_iter().map(|f| f.name).collect();
        self.field_tuple(object, names, span)
    }

    /// `Point(1, y=2)`: sets the fields of a new object.
    pub(crate) fn named_tuple_init(&mut self, object: Val, class: ClassId, args: Args, span: Span) -> Val {
        let fields = self.inf.named_tuple_fields(class).unwrap_or_default();
        let signature = self.fields_signature(class, "__new__", &fields);
        self.block(|fx| {
            let object = fx.kept(object);
            match fx.bind_fields(&signature, object.clone(), args, span) {
                Ok(given) => {
                    for (name, value) in given {
                        fx.store_field(object.clone(), &name, value, span);
                    }
                    fx.none(span)
                }
                Err(error) => error,
            }
        })
    }

    /// The methods that every named tuple has.
    pub(crate) fn named_tuple_method(&mut self, object: Val, class: ClassId, name: &str, args: Args, span: Span) -> Val {
        match name {
            "_asdict" => self.fields_dict(object, "", span),
            "_replace" => self.block(|fx| {
                let object = fx.kept(object);
                let given = fx.keep_args(args);
                let fields: Vec<String> = fx.inf.named_tuple_fields(class).unwrap_or_default().into_iter().map(|f| f.name).collect();
                let unknown = given.keywords.iter().filter(|(name, ..)| !fields.contains(name));
                let unknown: Vec<String> = unknown.map(|(name, ..)| format!("'{name}'")).collect();
                if !unknown.is_empty() {
                    let text = format!("Got unexpected field names: [{}]", unknown.join(", "));
                    return fx.fail("ValueError", &text, Diagnostic::error("wrong-arguments", span, text.clone()));
                }
                fx.changed_copy(object, class, fields, given, "_check_fields", span)
            }),
            "__repr__" => {
                let names: Vec<String> = self.inf.named_tuple_fields(class).unwrap_or_default().into_iter().map(|f| f.name).collect();
                self.fields_repr(object, &names, span)
            }
            "_make" => {
                let made = self.make_named_tuple(class, args, span);
                self.sequence(object, made)
            }
            "__hash__" => {
                let tuple = self.tuple_of_fields(object, class);
                self.hash(tuple, span)
            }
            _ => {
                let tuple = self.tuple_of_fields(object, class);
                self.method(tuple, name, args, span)
            }
        }
    }

    /// `Point._make(items)`
    pub(crate) fn make_named_tuple(&mut self, class: ClassId, args: Args, span: Span) -> Val {
        let Some(items) = args.positional.into_iter().next() else {
            return self.type_error(span, "_make() missing 1 required positional argument: 'iterable'");
        };
        let needed = self.inf.named_tuple_fields(class).map_or(0, |fields| fields.len());
        self.block(|fx| {
            let mut spread = Args::default();
            fx.spread(items, &mut spread);
            match spread.rest.take() {
                Some(rest) => {
                    let needed = fx.int(needed as i64, span);
                    let rest = fx.call_library("tuple", "_of_length", vec![rest, needed], span);
                    spread.rest = Some(fx.kept(rest));
                }
                None if spread.positional.len() != needed => {
                    let text = format!("Expected {needed} arguments, got {}", spread.positional.len());
                    return fx.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()));
                }
                None => {}
            }
            fx.named_tuple_of(class, spread, span)
        })
    }

    /// A new object with these fields, past a `__new__` of the program.
    pub(crate) fn named_tuple_of(&mut self, class: ClassId, mut fields: Args, span: Span) -> Val {
        if self.inf.member(class, "__new__").is_none() {
            return self.construct(None, class, fields, span);
        }
        let receiver = self.constant(Ty::Class(class), span);
        fields.positional.insert(0, receiver);
        self.bare_object(fields, span)
    }

    /// `_field_defaults`
    pub(crate) fn named_tuple_defaults(&mut self, class: ClassId, span: Span) -> Val {
        let fields = self.inf.named_tuple_fields(class).unwrap_or_default();
        let mut items = Vec::new();
        for field in fields {
            if let Some(default @ Default::Global(_)) = field.default {
                let func = self.func.clone();
                items.push((self.str(&field.name, span), self.default_value(&func, default, None, span)));
            }
        }
        self.dict_of(items, span, class.0)
    }

    /// `_fields`
    pub(crate) fn named_tuple_names(&mut self, class: ClassId, span: Span) -> Option<Val> {
        let fields = self.inf.named_tuple_fields(class)?;
        let names = fields.iter().map(|f| self.str(&f.name, span)).collect();
        Some(self.tuple(names, span))
    }
}
