//! Displays: lists, tuples, sets and dicts that are written out.

use crate::hir::{ExprId, Item, SetOrder};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecId, Ty};
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
        let set = self.display_by_methods(rec, items, "add", "update", span);
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
            let entries: Vec<Entry> = items.iter().map(|(key, value)| fx.dict_entry(*key, *value)).collect();
            // All types are known before the first entry is stored: none is stored in a dict of fewer types.
            let [keys, values] = [0, 1].map(|part| fx.inf.store.rec(rec).args[part]);
            for entry in &entries {
                if let Some(key) = &entry.key {
                    fx.inf.grow(keys, &key.ty);
                    fx.inf.grow(values, &entry.value.ty);
                }
            }
            let held = fx.inf.store.get(values);
            for entry in entries {
                fx.out.extend(entry.before);
                let call = match entry.key {
                    Some(key) => {
                        let value = fx.coerce(entry.value, &held);
                        fx.call_method(object.clone(), "__setitem__", vec![key, value], span)
                    }
                    None => fx.call_method(object.clone(), "update", vec![entry.value], span),
                };
                fx.push(span, StmtKind::Expr(call.e));
            }
            object
        })
    }

    fn dict_entry(&mut self, key: Option<ExprId>, value: ExprId) -> Entry {
        let outer = std::mem::take(&mut self.out);
        let key = key.map(|key| {
            let key = self.expr(key);
            self.kept(key)
        });
        let value = self.expr(value);
        Entry { before: std::mem::replace(&mut self.out, outer), key, value }
    }
}

/// An entry of a dict that is written out: what to do first, its key if it is no `**` of a whole dict, its value.
struct Entry {
    before: Vec<thir::Stmt>,
    key: Option<Val>,
    value: Val,
}
