//! Displays: lists, tuples, sets and dicts that are written out.

use crate::hir::{ExprId, Item, SetOrder};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    pub(super) fn sequence_display(&mut self, id: ExprId, name: &str, items: &[Item], span: Span) -> Val {
        let module = name.to_string();
        let Some(rec) = self.site(id, 0, |inf| inf.container(&module, &module)) else { return self.zero(Ty::Never, span) };
        if items.iter().any(|i| i.starred) {
            return self.display_by_methods(rec, items, "append", "extend", span);
        }
        self.block(|fx| {
            let values = items
                .iter()
                .map(|item| {
                    let value = fx.expr(item.value);
                    fx.kept(value)
                })
                .collect();
            fx.display_object(rec, values, span)
        })
    }

    /// A library sequence (`_len`, `_data`, perhaps `_cap`) with these items.
    pub(crate) fn display_object(&mut self, rec: RecId, items: Vec<Val>, span: Span) -> Val {
        let Some(data) = self.inf.store.field(rec, "_data") else { return self.zero(Ty::Never, span) };
        let array_ty = self.inf.store.get(data);
        let Ty::Array(element) = array_ty.clone() else { return self.zero(Ty::Never, span) };
        for item in &items {
            let held = self.inf.store.get(element);
            if held != Ty::U8 {
                self.inf.grow(element, &item.ty);
            }
        }
        self.note_mixed_display(element, &items);
        let element = self.inf.store.get(element);
        self.block(|fx| {
            let object = fx.new_object(rec, span);
            fx.refuse_endless(&object, span);
            let object = fx.temp(object);
            let count = items.len() as i64;
            if count > 0 {
                let length = fx.int(count, span);
                let none = fx.zero(array_ty.clone(), span);
                let array = fx.val(array_ty.clone(), thir::ExprKind::ArrayResize(Box::new(none.e), Box::new(length.e)), span);
                let array = fx.temp(array);
                let index = fx.inf.field_index(&object.ty, "_data");
                fx.push(span, StmtKind::SetField(object.e.clone(), index, array.e.clone()));
                for (i, item) in items.into_iter().enumerate() {
                    let item = fx.coerce(item, &element);
                    let at = fx.int(i as i64, span);
                    fx.push(span, StmtKind::ArrayInit(array.e.clone(), at.e, item.e));
                }
                for name in ["_len", "_cap"] {
                    if fx.inf.store.field(rec, name).is_some() {
                        let index = fx.inf.field_index(&object.ty, name);
                        let count = fx.int(count, span);
                        fx.push(span, StmtKind::SetField(object.e.clone(), index, count.e));
                    }
                }
            }
            object
        })
    }

    fn display_by_methods(&mut self, rec: RecId, items: &[Item], one: &str, many: &str, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.empty_object(rec, span);
            let object = fx.temp(object);
            for item in items {
                let value = fx.expr(item.value);
                let call = fx.call_method(object.clone(), if item.starred { many } else { one }, vec![value], span);
                fx.push(span, StmtKind::Expr(call.e));
            }
            object
        })
    }

    /// An empty library container.
    pub(crate) fn empty_object(&mut self, rec: RecId, span: Span) -> Val {
        let object = self.new_object(rec, span);
        if !self.has_method(&object.ty, "_init_empty") {
            return object;
        }
        self.block(|fx| {
            let object = fx.temp(object);
            let call = fx.call_method(object.clone(), "_init_empty", Vec::new(), span);
            fx.push(span, StmtKind::Expr(call.e));
            object
        })
    }

    pub(super) fn set_display(&mut self, id: ExprId, items: &[Item], order: SetOrder, span: Span) -> Val {
        let Some(rec) = self.site(id, 0, |inf| inf.container("set", "set")) else { return self.zero(Ty::Never, span) };
        let set = self.set_of(rec, items, span);
        let reorder = match order {
            SetOrder::Written => return set,
            SetOrder::Frozen => "_order_as_frozen",
            SetOrder::FromFrozen => "_order_from_frozen",
        };
        self.block(|fx| {
            let set = fx.temp(set);
            let call = fx.call_library("set", reorder, vec![set.clone()], span);
            fx.push(span, StmtKind::Expr(call.e));
            set
        })
    }

    /// As CPython does it: the items up to the first star are all evaluated before one of them is hashed, unless they are many.
    fn set_of(&mut self, rec: RecId, items: &[Item], span: Span) -> Val {
        const AT_ONCE: usize = 30;
        let first_star = items.iter().position(|item| item.starred).unwrap_or(items.len());
        let (first, rest) = items.split_at(if items.len() > AT_ONCE { 0 } else { first_star });
        self.block(|fx| {
            let object = fx.empty_object(rec, span);
            let object = fx.temp(object);
            let entries: Vec<Entry> = first.iter().map(|item| fx.entry(None, item.value)).collect();
            let mut stored = Vec::new();
            let apart = entries.iter().any(|entry| fx.hashing_shows(&entry.value.ty));
            for entry in entries {
                fx.out.extend(entry.before);
                let value = if apart { fx.kept(entry.value) } else { entry.value };
                let store = fx.collect(|fx| fx.call_for_effect(&object, "add", vec![value], span));
                if apart { stored.extend(store) } else { fx.out.extend(store) }
            }
            fx.out.extend(stored);
            for item in rest {
                let value = fx.expr(item.value);
                fx.call_for_effect(&object, if item.starred { "update" } else { "add" }, vec![value], span);
            }
            object
        })
    }

    fn call_for_effect(&mut self, object: &Val, method: &str, args: Vec<Val>, span: Span) {
        let call = self.call_method(object.clone(), method, args, span);
        self.push(span, StmtKind::Expr(call.e));
    }

    /// May hashing such a value run code of the program, or raise?
    fn hashing_shows(&mut self, ty: &Ty) -> bool {
        match self.inf.store.resolve(ty) {
            Ty::Tuple(items) | Ty::Union(items) => items.iter().any(|item| self.hashing_shows(item)),
            Ty::Obj(rec) => match self.inf.store.rec(rec).kind {
                RecKind::Class(class) => {
                    !self.inf.in_library(class) || !matches!(self.inf.builder.program.class(class).name.as_str(), "bytes" | "bigint")
                }
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn tuple_display(&mut self, id: ExprId, items: &[Item], span: Span) -> Val {
        if items.iter().any(|i| i.starred) {
            return self.starred_tuple(id, items, span);
        }
        let mut values: Vec<Val> = Vec::new();
        for item in items {
            let outer = std::mem::take(&mut self.out);
            let value = self.expr(item.value);
            let inner = std::mem::replace(&mut self.out, outer);
            if !inner.is_empty() {
                values = values.into_iter().map(|v| self.kept(v)).collect();
                self.out.extend(inner);
            }
            values.push(value);
        }
        self.tuple(values, span)
    }

    fn starred_tuple(&mut self, id: ExprId, items: &[Item], span: Span) -> Val {
        let mut values = Vec::new();
        for item in items {
            let value = self.expr(item.value);
            let value = self.kept(value);
            match (&value.ty, item.starred) {
                (_, false) => values.push(value),
                (Ty::Tuple(inner), true) => {
                    for index in 0..inner.len() {
                        values.push(self.tuple_item(value.clone(), index));
                    }
                }
                (_, true) => {
                    // A part of unknown length: build a list, then make a tuple of it.
                    let list = self.sequence_display(id, "list", items, span);
                    return self.call_library("tuple", "_new_tuple", vec![list], span);
                }
            }
        }
        self.tuple(values, span)
    }

    pub(super) fn dict_display(&mut self, id: ExprId, items: &[(Option<ExprId>, ExprId)], span: Span) -> Val {
        let Some(rec) = self.site(id, 0, |inf| inf.container("dict", "dict")) else { return self.zero(Ty::Never, span) };
        self.block(|fx| {
            let object = fx.empty_object(rec, span);
            let object = fx.temp(object);
            let mut entries: Vec<Entry> = items.iter().map(|(key, value)| fx.entry(*key, *value)).collect();
            // All types are known before the first entry is stored: none is stored in a dict of fewer types.
            let [keys, values] = [0, 1].map(|part| fx.inf.store.rec(rec).args[part]);
            for entry in &entries {
                if let Some(key) = &entry.key {
                    fx.inf.grow(keys, &key.ty);
                    fx.inf.grow(values, &entry.value.ty);
                }
            }
            let held = fx.inf.store.get(values);
            while !entries.is_empty() {
                let run = entries.iter().take_while(|entry| entry.key.is_some()).count().clamp(1, AT_ONCE + 2);
                let rest = entries.split_off(run);
                fx.dict_entries(&object, std::mem::replace(&mut entries, rest), &held, span);
            }
            object
        })
    }

    /// As CPython does it: entries are all evaluated before a key of them is hashed, unless they are many.
    fn dict_entries(&mut self, object: &Val, entries: Vec<Entry>, held: &Ty, span: Span) {
        let apart = entries.len() <= AT_ONCE && entries.iter().flat_map(|e| &e.key).any(|key| self.hashing_shows(&key.ty));
        let mut stored = Vec::new();
        for entry in entries {
            self.out.extend(entry.before);
            let Some(key) = entry.key else {
                self.update_by_mapping(object, entry.value, span);
                continue;
            };
            let value = self.coerce(entry.value, held);
            let value = if apart { self.kept(value) } else { value };
            let store = self.collect(|fx| fx.call_for_effect(object, "__setitem__", vec![key, value], span));
            if apart { stored.extend(store) } else { self.out.extend(store) }
        }
        self.out.extend(stored);
    }

    fn update_by_mapping(&mut self, object: &Val, mapping: Val, span: Span) {
        let update = self.dispatch(mapping, &mut |fx, part| {
            if part.ty.is_never() || fx.is_mapping(&part.ty) {
                return fx.call_method(object.clone(), "update", vec![part], span);
            }
            fx.type_error_of(part, ["'", "' object is not a mapping"], span)
        });
        self.push(span, thir::StmtKind::Expr(update.e));
    }

    fn entry(&mut self, key: Option<ExprId>, value: ExprId) -> Entry {
        let outer = std::mem::take(&mut self.out);
        let key = key.map(|key| {
            let key = self.expr(key);
            self.kept(key)
        });
        let value = self.expr(value);
        Entry { before: std::mem::replace(&mut self.out, outer), key, value }
    }
}

/// So many entries of a dict are evaluated before the first of them is stored.
const AT_ONCE: usize = 15;

/// An item of a set, or an entry of a dict, that is written out: what to do first, the key if it is no `**` of a whole
/// dict, the value.
struct Entry {
    before: Vec<thir::Stmt>,
    key: Option<Val>,
    value: Val,
}
