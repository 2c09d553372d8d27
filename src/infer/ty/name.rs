//! Types as users read them.

use super::{Classes, RecId, RecKind, Store, Ty};

impl Store {
    /// The type as Python spells it, for messages.
    pub fn name(&self, classes: &dyn Classes, ty: &Ty) -> String {
        self.name_at(classes, ty, 0)
    }

    fn name_at(&self, classes: &dyn Classes, ty: &Ty, depth: usize) -> String {
        let list =
            |items: &[Ty], separator: &str| items.iter().map(|t| self.name_at(classes, t, depth)).collect::<Vec<_>>().join(separator);
        match ty {
            Ty::Never => "Never".into(),
            Ty::None => "None".into(),
            Ty::Bool => "bool".into(),
            Ty::Int | Ty::U8 | Ty::I32 => "int".into(),
            Ty::Float => "float".into(),
            Ty::Str => "str".into(),
            Ty::Tuple(items) if items.is_empty() => "tuple[()]".into(),
            Ty::Tuple(items) => format!("tuple[{}]", list(items, ", ")),
            Ty::Union(items) if items[0] == Ty::None => format!("{} | None", list(&items[1..], " | ")),
            Ty::Union(items) => list(items, " | "),
            Ty::Array(cell) => format!("array[{}]", self.name_at(classes, &self.get(*cell), depth)),
            Ty::Obj(rec) => self.rec_name(classes, *rec, depth),
            Ty::TypeOf(rec) => format!("type[{}]", self.rec_name(classes, *rec, depth)),
            Ty::Func(id) => format!("function {}", classes.func_name(*id)),
            Ty::Class(id) => format!("type[{}]", classes.class_name(*id)),
            Ty::Module(_) => "module".into(),
            Ty::Builtin(name) => format!("builtin {name}"),
        }
    }

    fn rec_name(&self, classes: &dyn Classes, rec: RecId, depth: usize) -> String {
        let record = self.rec(rec);
        match &record.kind {
            RecKind::Class(class) => {
                let name = if Some(*class) == classes.var_tuple_class() { "tuple".to_string() } else { classes.class_name(*class) };
                if record.args.is_empty() {
                    return name;
                }
                if depth > 2 {
                    return format!("{name}[…]");
                }
                let args: Vec<String> = record.args.iter().map(|c| self.name_at(classes, &self.get(*c), depth + 1)).collect();
                let dots = if Some(*class) == classes.var_tuple_class() { ", ..." } else { "" };
                format!("{name}[{}{dots}]", args.join(", "))
            }
            RecKind::Closure(func) | RecKind::BoundMethod(func) => format!("function {}", classes.func_name(*func)),
            RecKind::BoundValue => "method".into(),
            RecKind::BoundNative(name) => format!("method {name}"),
            RecKind::Partial(..) => "partial".into(),
            RecKind::ClassValue(class) => format!("type[{}]", classes.class_name(*class)),
            RecKind::Generator(_) => "generator".into(),
            RecKind::Box => "variable".into(),
        }
    }
}
