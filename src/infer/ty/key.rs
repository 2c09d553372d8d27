//! Structural keys: equal for types that are the same up to the names of their records. Instances are found by them.

use super::{CellId, Classes, Rec, RecId, RecKind, Store, Ty};
use crate::hir::FuncId;
use std::fmt::Write as _;
use std::rc::Rc;

/// Types nest at most this deep; a type that grows past it is taken to be infinite.
const MAX_DEPTH: usize = 40;
/// The longest text of a type: one whose parts double from level to level has too many before it is too deep.
const MAX_LENGTH: usize = 1 << 16;

impl Store {
    /// A text that is equal for structurally equal types. A class object that contains another one of its class
    /// is made the same object type on the way: class types are regular.
    pub fn key(&mut self, classes: &mut dyn Classes, ty: &Ty) -> Rc<str> {
        let mut path = Vec::new();
        loop {
            let before = self.changes;
            let mut text = String::new();
            path.clear();
            self.write_key(classes, ty, &mut path, &mut text);
            if self.changes == before {
                return text.into();
            }
        }
    }

    fn write_key(&mut self, classes: &mut dyn Classes, ty: &Ty, path: &mut Vec<RecId>, out: &mut String) {
        match ty {
            Ty::Never => out.push('!'),
            Ty::None => out.push('N'),
            Ty::Bool => out.push('b'),
            Ty::Int => out.push('i'),
            Ty::Float => out.push('f'),
            Ty::Str => out.push('s'),
            Ty::U8 => out.push('u'),
            Ty::I32 => out.push('w'),
            Ty::Tuple(items) => self.write_list('(', items, ')', classes, path, out),
            Ty::Union(items) => {
                // Equal unions may hold their members in another order: that depends on when records were made.
                let mut texts: Vec<String> = Vec::new();
                for item in items.iter() {
                    let mut text = String::new();
                    self.write_key(classes, item, path, &mut text);
                    texts.push(text);
                }
                texts.sort();
                _ = write!(out, "{{{}}}", texts.concat());
            }
            Ty::Array(cell) => {
                out.push('A');
                let inner = self.get(*cell);
                self.write_key(classes, &inner, path, out);
            }
            Ty::Obj(rec) => self.write_rec_key(classes, *rec, path, out),
            Ty::TypeOf(rec) => {
                out.push('T');
                self.write_rec_key(classes, *rec, path, out);
            }
            Ty::Func(id) => _ = write!(out, "F{};", id.0),
            Ty::Class(id) => _ = write!(out, "C{};", id.0),
            Ty::Module(id) => _ = write!(out, "M{};", id.0),
            Ty::Builtin(name) => _ = write!(out, "B{name};"),
        }
    }

    fn write_list(&mut self, open: char, items: &[Ty], close: char, classes: &mut dyn Classes, path: &mut Vec<RecId>, out: &mut String) {
        out.push(open);
        for item in items {
            self.write_key(classes, item, path, out);
        }
        out.push(close);
    }

    fn write_rec_key(&mut self, classes: &mut dyn Classes, rec: RecId, path: &mut Vec<RecId>, out: &mut String) {
        let root = self.rec_root(rec);
        if let Some(position) = path.iter().position(|r| self.rec_root(*r) == root) {
            _ = write!(out, "^{};", path.len() - position);
            return;
        }
        let record = self.rec(root);
        if let (true, RecKind::Class(class)) = (record.shared, &record.kind) {
            _ = write!(out, "S{};", class.0);
            return;
        }
        if path.is_empty()
            && let Some((stamp, text)) = self.keys.get(&root)
            && *stamp == self.changes
        {
            out.push_str(text);
            return;
        }
        if path.len() > MAX_DEPTH || out.len() > MAX_LENGTH {
            self.too_deep = true;
            out.push('?');
            return;
        }
        let (kind, args) = (record.kind.clone(), record.args.clone());
        // A container that holds what an enclosing one of its kind holds is the same type again.
        if !args.is_empty()
            && let Some(position) = path.iter().position(|r| self.holds_the_same(*r, &kind, &args))
        {
            _ = write!(out, "^{};", path.len() - position);
            return;
        }
        if args.is_empty()
            && let RecKind::Class(class) = kind
            && let Some(outer) = path.iter().copied().find(|r| self.rec(*r).kind == kind)
            && !(classes.in_library(class) && self.differ_in_functions(outer, root))
        {
            self.unify(classes, outer, root);
            return;
        }
        let start = out.len();
        match &kind {
            RecKind::Class(id) => _ = write!(out, "c{}[", id.0),
            RecKind::Closure(id) => _ = write!(out, "k{}[", id.0),
            RecKind::BoundMethod(id) => _ = write!(out, "m{}[", id.0),
            RecKind::BoundValue => out.push_str("v["),
            RecKind::BoundNative(name) => _ = write!(out, "n{name}["),
            RecKind::ClassValue(id) => _ = write!(out, "t{}[", id.0),
            RecKind::Partial(count, names) => _ = write!(out, "p{count},{names}["),
            RecKind::Generator(id) => _ = write!(out, "g{}[", id.0),
            RecKind::Box => out.push_str("x["),
        }
        path.push(root);
        let cells: Vec<(Option<Rc<str>>, CellId)> = if args.is_empty() {
            let mut fields: Vec<_> = self.rec(root).fields.iter().map(|(name, cell)| (Some(name.clone()), *cell)).collect();
            fields.sort();
            fields
        } else {
            args.into_iter().map(|cell| (None, cell)).collect()
        };
        for (name, cell) in cells {
            if let Some(name) = name {
                _ = write!(out, "{name}:");
            }
            let inner = self.get(cell);
            self.write_key(classes, &inner, path, out);
            out.push(',');
        }
        path.pop();
        out.push(']');
        // A generator that its own object keeps: with the object known to be the enclosing one, it is that generator again.
        if matches!(kind, RecKind::Generator(_))
            && let Some(position) = path.iter().position(|outer| self.is_same_generator(*outer, root))
        {
            out.truncate(start);
            _ = write!(out, "^{};", path.len() - position);
        }
        if path.is_empty() {
            let text: Rc<str> = out[start..].into();
            self.keys.insert(root, (self.changes, text));
        }
    }

    /// Do the objects hold different functions in a field? Those of the library do not nest without end, unless the
    /// functions come again: `defaultdict(lambda: defaultdict(int))`.
    fn differ_in_functions(&self, left: RecId, right: RecId) -> bool {
        self.rec(left).fields.iter().any(|(name, cell)| {
            let other = self.rec(right).fields.get(name).and_then(|cell| self.function_in(*cell));
            matches!((self.function_in(*cell), other), (Some(left), Some(right)) if left != right)
        })
    }

    /// The function that a place holds, without what it captures.
    fn function_in(&self, cell: CellId) -> Option<(Option<FuncId>, Option<Ty>)> {
        match self.get(cell) {
            Ty::Obj(rec) => match self.rec(rec).kind {
                RecKind::Closure(func) => Some((Some(func), None)),
                _ => None,
            },
            function @ (Ty::Func(_) | Ty::Class(_) | Ty::Builtin(_)) => Some((None, Some(function))),
            _ => None,
        }
    }

    fn holds_the_same(&self, rec: RecId, kind: &RecKind, args: &[CellId]) -> bool {
        let other = self.rec(rec);
        other.kind == *kind && other.args.len() == args.len() && other.args.iter().zip(args).all(|(a, b)| self.get(*a) == self.get(*b))
    }

    fn is_same_generator(&self, left: RecId, right: RecId) -> bool {
        let (left, right) = (self.rec(left), self.rec(right));
        let fields = |rec: &Rec| rec.fields.iter().map(|(name, cell)| (name.clone(), self.get(*cell))).collect::<Vec<_>>();
        left.kind == right.kind && fields(left) == fields(right)
    }
}
