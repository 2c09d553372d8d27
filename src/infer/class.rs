//! What inference knows of classes: bases, method resolution order, where fields live.
//! Comes in: HIR classes. Goes out: answers to lookups. Must not elaborate code.

use super::Infer;
use super::ty::{Classes, RecId, RecKind, Store, Ty};
use crate::hir::{self, ClassId, ExprKind, FuncId};
use std::collections::HashMap;

#[derive(Clone, Debug, Default)]
pub(crate) struct ClassTable {
    info: HashMap<ClassId, ClassInfo>,
    /// Classes are looked at in the order of the program; how many have been seen.
    seen: usize,
    children: HashMap<ClassId, Vec<ClassId>>,
    shared: HashMap<ClassId, RecId>,
    pub var_tuple: Option<ClassId>,
}

#[derive(Clone, Debug)]
pub(crate) struct ClassInfo {
    pub bases: Vec<ClassId>,
    /// Method resolution order, the class itself first.
    pub mro: Vec<ClassId>,
    /// Type parameters of a library container (`_Generic[K, V]`).
    pub type_params: Vec<String>,
    /// Attributes that its own methods assign to their receiver, or that its body annotates, in order.
    pub own_fields: Vec<String>,
}

/// The class table together with the program it describes.
pub(crate) struct View<'a> {
    pub table: &'a mut ClassTable,
    pub builder: &'a hir::build::Builder,
}

impl View<'_> {
    pub(crate) fn info(&mut self, class: ClassId) -> ClassInfo {
        self.update();
        self.table.info[&class].clone()
    }

    /// Takes in classes that were loaded since the last look.
    fn update(&mut self) {
        while self.table.seen < self.builder.program.classes.len() {
            let id = ClassId(self.table.seen as u32);
            self.table.seen += 1;
            self.describe(id);
        }
    }

    fn describe(&mut self, id: ClassId) {
        if self.table.info.contains_key(&id) {
            return;
        }
        let class = self.builder.program.class(id);
        let home = self.builder.program.func(class.home);
        let mut bases = Vec::new();
        let mut type_params = Vec::new();
        for base in &class.bases {
            match &home.expr(*base).kind {
                ExprKind::Class(base) => bases.push(*base),
                ExprKind::Index { object, index } if matches!(&home.expr(*object).kind, ExprKind::Builtin(n) if n == "_Generic") => {
                    type_params = names_of(home, *index);
                }
                ExprKind::Index { object, .. } => {
                    if let ExprKind::Class(base) = home.expr(*object).kind {
                        bases.push(base);
                    }
                }
                _ => {}
            }
        }
        for base in &bases {
            self.describe(*base);
            self.table.children.entry(*base).or_default().push(id);
        }
        let mro = self.linearise(id, &bases);
        let own_fields = own_fields(self.builder, id);
        self.table.info.insert(id, ClassInfo { bases, mro, type_params, own_fields });
    }

    /// The C3 linearisation.
    fn linearise(&self, id: ClassId, bases: &[ClassId]) -> Vec<ClassId> {
        let mut lists: Vec<Vec<ClassId>> = bases.iter().map(|b| self.table.info[b].mro.clone()).collect();
        lists.push(bases.to_vec());
        let mut order = vec![id];
        loop {
            lists.retain(|l| !l.is_empty());
            let head = lists.iter().map(|l| l[0]).find(|c| lists.iter().all(|l| !l[1..].contains(c)));
            let Some(head) = head.or_else(|| lists.first().map(|l| l[0])) else { return order };
            order.push(head);
            for list in &mut lists {
                list.retain(|c| *c != head);
            }
        }
    }

    pub(crate) fn children(&mut self, class: ClassId) -> Vec<ClassId> {
        self.update();
        self.table.children.get(&class).cloned().unwrap_or_default()
    }

    /// The class and everything derived from it.
    pub(crate) fn descendants(&mut self, class: ClassId) -> Vec<ClassId> {
        let mut all = vec![class];
        let mut at = 0;
        while at < all.len() {
            for child in self.children(all[at]) {
                if !all.contains(&child) {
                    all.push(child);
                }
            }
            at += 1;
        }
        all
    }

    pub(crate) fn is_subclass(&mut self, class: ClassId, of: ClassId) -> bool {
        self.info(class).mro.contains(&of)
    }

    /// Classes in a hierarchy have one record for the whole program.
    pub(crate) fn in_hierarchy(&mut self, class: ClassId) -> bool {
        !self.info(class).bases.is_empty() || !self.children(class).is_empty()
    }

    /// The record of a new object of the class.
    pub(crate) fn record(&mut self, store: &mut Store, class: ClassId) -> RecId {
        if self.in_hierarchy(class) {
            return self.shared_record(store, class);
        }
        let rec = store.new_rec(RecKind::Class(class));
        let params = self.info(class).type_params;
        let args: Vec<_> = params.iter().map(|_| store.cell(Ty::Never)).collect();
        store.rec_mut(rec).args = args;
        self.declare_fields(store, rec, class);
        rec
    }

    /// Fields that a library container declares by annotation.
    fn declare_fields(&mut self, store: &mut Store, rec: RecId, class: ClassId) {
        let hir = self.builder.program.class(class);
        if !self.builder.program.module(hir.module).is_prelude {
            return;
        }
        let params = self.info(class).type_params;
        let home = self.builder.program.func(hir.home);
        for attribute in &hir.attributes {
            if let Some(annotation) = attribute.annotation {
                let ty = self.declared(store, rec, home, &params, annotation);
                let cell = store.cell(ty);
                store.rec_mut(rec).fields.insert(attribute.name.as_str().into(), cell);
            }
        }
    }

    /// The small annotation language of library containers: scalars, type parameters, `_Array[T]`, container types.
    fn declared(&mut self, store: &mut Store, rec: RecId, home: &hir::Func, params: &[String], expr: hir::ExprId) -> Ty {
        match &home.expr(expr).kind {
            ExprKind::Builtin(name) => match name.as_str() {
                "int" => Ty::Int,
                "float" => Ty::Float,
                "bool" => Ty::Bool,
                "str" => Ty::Str,
                "_u8" => Ty::U8,
                "_i32" => Ty::I32,
                other => match params.iter().position(|p| p == other) {
                    Some(index) => store.get(store.rec(rec).args[index]),
                    None => Ty::Never,
                },
            },
            ExprKind::None => Ty::None,
            ExprKind::Index { object, index } => {
                let cells: Vec<_> = match &home.expr(*index).kind {
                    ExprKind::Tuple(items) => items.iter().map(|i| self.declared_cell(store, rec, home, params, i.value)).collect(),
                    _ => vec![self.declared_cell(store, rec, home, params, *index)],
                };
                match &home.expr(*object).kind {
                    ExprKind::Builtin(name) if name == "_Array" => Ty::Array(cells[0]),
                    ExprKind::Class(class) => {
                        let inner = self.record(store, *class);
                        let args = store.rec(inner).args.clone();
                        for (mine, theirs) in args.into_iter().zip(cells) {
                            store.unify_cells_of(self, mine, theirs);
                        }
                        Ty::Obj(inner)
                    }
                    _ => Ty::Never,
                }
            }
            _ => Ty::Never,
        }
    }

    fn declared_cell(
        &mut self,
        store: &mut Store,
        rec: RecId,
        home: &hir::Func,
        params: &[String],
        expr: hir::ExprId,
    ) -> super::ty::CellId {
        if let Some(name) = name_of(home, expr)
            && let Some(index) = params.iter().position(|p| *p == name)
        {
            return store.rec(rec).args[index];
        }
        let ty = self.declared(store, rec, home, params, expr);
        store.cell(ty)
    }
}

impl View<'_> {
    /// `is_subclass` for classes that have been looked at before.
    pub(crate) fn derives(table: &ClassTable, class: ClassId, base: ClassId) -> bool {
        table.info.get(&class).is_some_and(|info| info.mro.contains(&base))
    }
}

impl Classes for View<'_> {
    fn common_base(&self, a: ClassId, b: ClassId) -> Option<ClassId> {
        let (a, b) = (self.table.info.get(&a)?, self.table.info.get(&b)?);
        a.mro.iter().find(|c| b.mro.contains(c)).copied()
    }

    fn shared_record(&mut self, store: &mut Store, class: ClassId) -> RecId {
        if let Some(rec) = self.table.shared.get(&class) {
            return *rec;
        }
        let rec = store.new_rec(RecKind::Class(class));
        store.rec_mut(rec).shared = true;
        self.table.shared.insert(class, rec);
        self.declare_fields(store, rec, class);
        rec
    }

    fn var_tuple(&mut self, store: &mut Store, element: Ty) -> Ty {
        let Some(class) = self.table.var_tuple else { return Ty::Never };
        let rec = self.record(store, class);
        let cell = store.rec(rec).args[0];
        store.set(cell, element);
        Ty::Obj(rec)
    }

    fn var_tuple_class(&self) -> Option<ClassId> {
        self.table.var_tuple
    }

    fn class_name(&self, class: ClassId) -> String {
        self.builder.program.class(class).name.clone()
    }

    fn func_name(&self, func: FuncId) -> String {
        self.builder.program.func(func).qualname.clone()
    }
}

fn name_of(home: &hir::Func, expr: hir::ExprId) -> Option<String> {
    match &home.expr(expr).kind {
        ExprKind::Builtin(name) => Some(name.clone()),
        _ => None,
    }
}

fn names_of(home: &hir::Func, expr: hir::ExprId) -> Vec<String> {
    match &home.expr(expr).kind {
        ExprKind::Tuple(items) => items.iter().filter_map(|i| name_of(home, i.value)).collect(),
        _ => name_of(home, expr).into_iter().collect(),
    }
}

/// The attributes that methods of the class assign through their first parameter.
fn own_fields(builder: &hir::build::Builder, class: ClassId) -> Vec<String> {
    let class = builder.program.class(class);
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        if !names.iter().any(|n| n == name) {
            names.push(name.to_string());
        }
    };
    for attribute in class.attributes.iter().filter(|a| a.value.is_none()) {
        add(&attribute.name);
    }
    let methods = class.methods.values().flat_map(|method| [method.func, method.getter, method.setter]).flatten();
    for func in methods.chain(class.decorated.iter().copied()) {
        let func = builder.program.func(func);
        let Some(receiver) = func.params.first().map(|p| p.local) else { continue };
        hir::walk::targets(&func.body, &mut |target| {
            if let hir::Target::Attr { object, name, .. } = target
                && matches!(func.expr(*object).kind, ExprKind::Local(local) if local == receiver)
            {
                add(name);
            }
        });
    }
    names
}

/// A class member as found along the method resolution order.
#[derive(Clone, Debug)]
pub(crate) enum Member {
    Method(FuncId, ClassId),
    Property(hir::Method),
    Attribute { class: ClassId, index: usize },
    Class(ClassId),
}

impl Infer<'_> {
    pub(crate) fn view(&mut self) -> View<'_> {
        View { table: &mut self.classes, builder: self.builder }
    }

    pub(crate) fn class_info(&mut self, class: ClassId) -> ClassInfo {
        self.view().info(class)
    }

    pub(crate) fn record(&mut self, class: ClassId) -> RecId {
        let Infer { store, classes, builder, .. } = self;
        View { table: classes, builder }.record(store, class)
    }

    /// Looks a name up along the method resolution order, starting behind `after` for `super()`.
    pub(crate) fn member_after(&mut self, class: ClassId, after: Option<ClassId>, name: &str) -> Option<Member> {
        let mro = self.class_info(class).mro;
        let start = after.and_then(|a| mro.iter().position(|c| *c == a)).map_or(0, |p| p + 1);
        mro[start..].iter().find_map(|c| self.own_member(*c, name))
    }

    pub(crate) fn member(&mut self, class: ClassId, name: &str) -> Option<Member> {
        self.member_after(class, None, name)
    }

    fn own_member(&self, class: ClassId, name: &str) -> Option<Member> {
        let hir = self.builder.program.class(class);
        if let Some(method) = hir.methods.get(name) {
            return Some(match method.func {
                Some(func) => Member::Method(func, class),
                None => Member::Property(*method),
            });
        }
        if let Some(inner) = hir.classes.get(name) {
            return Some(Member::Class(*inner));
        }
        let index = hir.attributes.iter().rposition(|a| a.name == name && a.global.is_some())?;
        Some(Member::Attribute { class, index })
    }

    /// The record that holds a field of objects of the class: the topmost class along the chain of first bases whose own
    /// methods assign it.
    pub(crate) fn field_owner(&mut self, class: ClassId, name: &str) -> ClassId {
        let mut owner = class;
        let mut at = class;
        loop {
            let info = self.class_info(at);
            if info.own_fields.iter().any(|f| f == name) {
                owner = at;
            }
            match info.bases.first() {
                Some(base) => at = *base,
                None => return owner,
            }
        }
    }

    /// The record in which objects of `rec` keep the field.
    pub(crate) fn field_record(&mut self, rec: RecId, name: &str) -> RecId {
        let record = self.store.rec(rec);
        let (true, RecKind::Class(class)) = (record.shared, record.kind.clone()) else { return rec };
        let owner = self.field_owner(class, name);
        if owner == class {
            return rec;
        }
        let Infer { store, classes, builder, .. } = self;
        View { table: classes, builder }.shared_record(store, owner)
    }

    pub(crate) fn class_of(&mut self, ty: &Ty) -> Option<ClassId> {
        let (module, name) = match ty {
            Ty::Int | Ty::U8 | Ty::I32 => ("numbers", "int"),
            Ty::Float => ("numbers", "float"),
            Ty::Bool => ("numbers", "bool"),
            Ty::Str => ("str", "str"),
            Ty::Obj(rec) => match self.store.rec(*rec).kind {
                RecKind::Class(class) => return Some(class),
                RecKind::Generator(_) => ("generator", "generator"),
                RecKind::Closure(_) | RecKind::BoundMethod(_) | RecKind::BoundNative(_) | RecKind::Box => return None,
            },
            Ty::Never
            | Ty::None
            | Ty::Tuple(_)
            | Ty::Union(_)
            | Ty::Array(_)
            | Ty::Func(_)
            | Ty::Class(_)
            | Ty::Module(_)
            | Ty::Builtin(_)
            | Ty::TypeOf(_) => return None,
        };
        self.library_class(module, name)
    }

    /// The type of objects of a library container with fresh type arguments.
    pub(crate) fn container(&mut self, module: &str, name: &str) -> Option<RecId> {
        let class = self.library_class(module, name)?;
        Some(self.record(class))
    }

    pub(crate) fn exception_type(&mut self) -> Ty {
        match self.container("exceptions", "BaseException") {
            Some(rec) => Ty::Obj(rec),
            None => Ty::Never,
        }
    }
}

/// The library module and class behind a builtin type's name.
pub(crate) fn library_home(name: &str) -> (&str, &str) {
    match name {
        "int" | "float" | "bool" => ("numbers", name),
        "tuple" => ("tuple", "vartuple"),
        "frozenset" => ("set", "frozenset"),
        other => (other, other),
    }
}
