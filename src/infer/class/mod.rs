//! What inference knows of classes: bases, method resolution order, where fields live.
//! Comes in: HIR classes. Goes out: answers to lookups. Must not elaborate code.

pub(super) mod dataclass;
mod enumeration;
mod field_order;
pub(crate) mod fields;
mod local;
mod member;
mod metaclass;
mod named_tuple;
pub(crate) mod value;

pub(crate) use member::{Member, library_home};

use crate::builtins::names;
use crate::hir::{self, ClassId, ExprKind, FuncId};
use crate::infer::Infer;
use crate::infer::ty::{Classes, RecId, RecKind, Store, Ty};
use crate::maps::IndexSet;
use crate::maps::{HashMap, HashSet};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub(crate) struct ClassTable {
    /// Per class, as far as it has been looked at.
    info: Vec<Option<Rc<ClassInfo>>>,
    /// Classes that wait for what they are derived from to be looked at.
    under_way: Vec<ClassId>,
    /// Classes are looked at in the order of the program; how many have been seen.
    seen: usize,
    children: Vec<Vec<ClassId>>,
    pub(in crate::infer) shared: HashMap<ClassId, RecId>,
    /// Classes of which objects are made.
    pub(in crate::infer) constructed: HashSet<ClassId>,
    /// Classes of which objects are made past their constructors, by `object.__new__`.
    pub(in crate::infer) bare: HashSet<ClassId>,
    /// Does a class of the program say what attributes mean, by methods of descriptors or for all its attributes?
    pub(in crate::infer) attributes_have_hooks: bool,
    /// Fields that the program deletes, with the class whose record holds them.
    pub(in crate::infer) deleted: HashSet<(ClassId, String)>,
    /// Per class the fields that its constructor is sure to set, in the order in which it does.
    pub(in crate::infer) surely_set: HashMap<ClassId, Rc<IndexSet<String>>>,
    /// Class attributes that are set from outside in a class that only inherits them: the value and whether it is set.
    pub(in crate::infer) late_attributes: HashMap<(ClassId, String), LateAttribute>,
    /// The globals with the lists of direct subclasses, of classes that the program asks for them.
    pub(in crate::infer) subclass_lists: HashMap<ClassId, usize>,
    /// Attributes set on functions without captured variables.
    pub(in crate::infer) function_attributes: HashMap<(FuncId, String), LateAttribute>,
    /// Classes whose objects get attributes by computed names, and the attributes they are asked for.
    pub(in crate::infer) open: HashMap<ClassId, IndexSet<String>>,
    /// Classes whose attributes are read by computed names.
    pub(in crate::infer) read_by_name: HashSet<ClassId>,
    /// The program asks for the names of attributes, those that all objects have among them.
    pub(in crate::infer) lists_names: bool,
    /// Classes whose objects keep the order in which their attributes were set, because somebody asks for it.
    pub(in crate::infer) ordered: HashSet<ClassId>,
    pub var_tuple: Option<ClassId>,
    /// The classes behind machine values and generators: what the library has under these names never changes.
    basic: HashMap<&'static str, ClassId>,
}

/// Numbers of two globals.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LateAttribute {
    pub value: usize,
    pub is_set: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct ClassInfo {
    pub bases: Vec<ClassId>,
    /// Method resolution order, the class itself first.
    pub mro: Vec<ClassId>,
    /// Type parameters of a library container (`_Generic[K, V]`).
    pub type_params: Vec<String>,
    /// Attributes that its own methods assign to their receiver, or that its body annotates, in order; also those of
    /// bases other than the first and what that is derived from, since their objects are laid out differently.
    pub own_fields: Vec<String>,
    pub is_named_tuple: bool,
    /// The program's class that is the class's own or inherited metaclass.
    pub metaclass: Option<ClassId>,
    /// The builtin type of immutable values that it is derived from.
    pub value_base: Option<&'static str>,
}

impl Infer<'_> {
    /// The class's name with its module, which builtin classes go without: `__main__.Cart`, `json.decoder.JSONDecodeError`.
    pub(crate) fn class_path(&self, class: ClassId) -> String {
        let hir = self.builder.program.class(class);
        let module = self.builder.program.module(hir.module);
        if self.builder.program.entry == Some(hir.module) {
            format!("__main__.{}", hir.qualname)
        } else if self.builder.program.is_library_module(hir.module, "io") {
            // CPython has nearly all of this module in C.
            let module = if hir.name == "UnsupportedOperation" { "io" } else { "_io" };
            format!("{module}.{}", hir.qualname)
        } else if module.is_prelude && names::holds_builtins(&module.name) {
            self.shown_class(class)
        } else {
            format!("{}.{}", module.public_name(), hir.qualname)
        }
    }

    /// What CPython's messages call the class: with its module if it is one of those written in C.
    pub(crate) fn class_in_messages(&self, class: ClassId) -> String {
        let hir = self.builder.program.class(class);
        let module = self.builder.program.module(hir.module);
        if module.is_prelude && names::is_named_with_module(module.public_name(), &hir.name) {
            self.class_path(class)
        } else {
            self.shown_class(class)
        }
    }

    /// Is it a function that is no Python code in CPython?
    pub(crate) fn is_builtin_function(&self, func: FuncId) -> bool {
        let hir = self.builder.program.func(func);
        let module = self.builder.program.module(hir.module);
        module.is_prelude && (names::home(&hir.name) == Some(&module.name) || names::is_written_in_c(module.public_name()))
    }

    /// What Python calls the generator objects of the function: `map`, `zip` and the like, and the iterators of containers,
    /// are classes of their own there.
    pub(crate) fn generator_name(&self, rec: RecId, func: FuncId) -> &'static str {
        let hir = self.builder.program.func(func);
        if !self.builder.program.is_library_module(hir.module, "functions") {
            return "generator";
        }
        match hir.name.trim_start_matches('_') {
            "iterate_sequence" | "iterate_from" => self.container_iterator(rec),
            "iterate_items" => "iterator",
            "iter_until" => "callable_iterator",
            "backwards" => "reversed",
            name => ["enumerate", "filter", "map", "zip"].into_iter().find(|iterator| name.starts_with(iterator)).unwrap_or("generator"),
        }
    }

    /// The class of `iter(x)`, whose first parameter is `x`.
    fn container_iterator(&self, rec: RecId) -> &'static str {
        let container = self.store.field(rec, "p0").map(|cell| self.store.resolve(&self.store.get(cell)));
        let class = match container {
            Some(Ty::Str) => return "str_ascii_iterator",
            Some(Ty::Obj(rec)) => match self.store.rec(rec).kind {
                RecKind::Class(class) if Some(class) == self.classes.var_tuple => return "tuple_iterator",
                RecKind::Class(class) => class,
                _ => return "generator",
            },
            _ => return "generator",
        };
        match self.builder.program.class(class).name.as_str() {
            "list" => "list_iterator",
            "dict" | "dict_keys" | "defaultdict" | "Counter" => "dict_keyiterator",
            "dict_values" => "dict_valueiterator",
            "dict_items" => "dict_itemiterator",
            "set" | "frozenset" => "set_iterator",
            "range" => "range_iterator",
            "bytes" => "bytes_iterator",
            "bytearray" => "bytearray_iterator",
            "OrderedDict" => "odict_iterator",
            "deque" => "_deque_iterator",
            _ => "generator",
        }
    }
}

impl ClassTable {
    /// What is known of a class, if it has been looked at before.
    fn known(&self, class: ClassId) -> Option<&Rc<ClassInfo>> {
        self.info.get(class.index())?.as_ref()
    }

    /// The resolution order of a class that has been looked at before.
    pub(crate) fn mro(&self, class: ClassId) -> &[ClassId] {
        self.known(class).map_or(&[], |info| &info.mro)
    }
}

/// The class table together with the program it describes.
pub(crate) struct View<'a> {
    pub table: &'a mut ClassTable,
    pub builder: &'a hir::build::Builder,
}

impl View<'_> {
    pub(crate) fn info(&mut self, class: ClassId) -> Rc<ClassInfo> {
        self.update();
        Rc::clone(self.described(class))
    }

    /// What is known of a class that the table has.
    fn described(&self, class: ClassId) -> &Rc<ClassInfo> {
        self.table.known(class).expect("a class is described before what is derived from it")
    }

    fn is_named_tuple_marker(&self, class: ClassId) -> bool {
        self.is_marker(class) && self.builder.program.class(class).name == "NamedTuple"
    }

    /// Structural bases of library classes that add nothing to objects.
    fn is_marker(&self, class: ClassId) -> bool {
        let class = self.builder.program.class(class);
        let module = self.builder.program.module(class.module);
        module.is_prelude && matches!((module.name.as_str(), class.name.as_str()), ("typing", "Generic" | "Protocol" | "NamedTuple"))
    }

    /// Takes in classes that were loaded since the last look.
    fn update(&mut self) {
        let classes = self.builder.program.classes.len();
        if self.table.seen < classes {
            self.table.info.resize(classes, None);
            self.table.children.resize(classes, Vec::new());
        }
        while self.table.seen < classes {
            let id = ClassId(self.table.seen as u32);
            self.table.seen += 1;
            self.describe(id);
        }
    }

    fn describe(&mut self, id: ClassId) {
        if self.table.known(id).is_some() {
            return;
        }
        let class = self.builder.program.class(id);
        let home = self.builder.program.func(class.home);
        let mut bases = Vec::new();
        let mut type_params = Vec::new();
        for base in &class.bases {
            match &home.expr(*base).kind {
                ExprKind::Class(base) => bases.push(*base),
                ExprKind::Builtin(mixin) => bases.extend(self.enum_mixin(class, home, mixin)),
                ExprKind::Global(_) | ExprKind::Local(_) => bases.extend(class_alias(home, *base)),
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
        let is_named_tuple = class.bases.iter().any(|b| matches!(home.expr(*b).kind, ExprKind::Class(c) if self.is_named_tuple_marker(c)));
        bases.retain(|b| !self.is_marker(*b));
        // A class that derives from itself uses its name too early, which is reported where names are looked at.
        self.table.under_way.push(id);
        bases.retain(|b| !self.table.under_way.contains(b));
        for base in &bases {
            self.describe(*base);
        }
        self.table.under_way.pop();
        let is_named_tuple = is_named_tuple || bases.iter().any(|b| self.described(*b).is_named_tuple);
        let mro = self.linearise(id, &bases);
        let in_library = self.builder.program.module(class.module).is_prelude;
        bases.retain(|b| !self.gives_methods_only(*b) && (in_library || !self.is_holder(*b)));
        for base in &bases {
            self.table.children[base.index()].push(id);
        }
        let mut own_fields: Vec<String> = self.own_fields(id, &bases, &mro).into_iter().collect();
        let named = self.named_value_base(class, home);
        const HOOKS: [&str; 6] = ["__get__", "__set__", "__delete__", "__set_name__", "__setattr__", "__delattr__"];
        let is_own = !self.builder.program.module(class.module).is_prelude;
        let mut bound = class.methods.keys().chain(class.attributes.iter().map(|attribute| &attribute.name));
        self.table.attributes_have_hooks |= is_own && bound.any(|name| HOOKS.contains(&name.as_str()));
        if named.is_some() {
            own_fields.insert(0, value::VALUE_FIELD.to_string());
        }
        let metaclass = self.named_metaclass(class, home).or_else(|| bases.iter().find_map(|base| self.described(*base).metaclass));
        let value_base = named.or_else(|| bases.iter().find_map(|base| self.described(*base).value_base));
        let info = ClassInfo { bases, mro, type_params, own_fields, is_named_tuple, value_base, metaclass };
        self.table.info[id.index()] = Some(Rc::new(info));
    }

    fn named_metaclass(&self, class: &hir::Class, home: &hir::Func) -> Option<ClassId> {
        let (_, metaclass) = class.keywords.iter().find(|(name, _)| name == "metaclass")?;
        match home.expr(*metaclass).kind {
            ExprKind::Class(metaclass) if !self.builder.program.module(self.builder.program.class(metaclass).module).is_prelude => {
                Some(metaclass)
            }
            _ => None,
        }
    }

    /// What gives a class the methods of list, dict or set: not a base whose objects are laid out like those of the
    /// class, so that what the containers hold differs from class to class.
    fn is_holder(&self, class: ClassId) -> bool {
        self.is_of_module(class, "_derived")
    }

    /// What classes of the library share that are no family.
    fn gives_methods_only(&self, class: ClassId) -> bool {
        self.is_of_module(class, "_held_dict")
    }

    fn is_of_module(&self, class: ClassId, module: &str) -> bool {
        self.builder.program.is_library_module(self.builder.program.class(class).module, module)
    }

    /// The C3 linearisation.
    fn linearise(&self, id: ClassId, bases: &[ClassId]) -> Vec<ClassId> {
        let mut lists: Vec<Vec<ClassId>> = bases.iter().map(|b| self.described(*b).mro.clone()).collect();
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
        self.table.children[class.index()].clone()
    }

    /// The class and everything derived from it.
    pub(crate) fn descendants(&mut self, class: ClassId) -> Vec<ClassId> {
        self.update();
        let mut all = vec![class];
        let mut at = 0;
        while at < all.len() {
            for child in &self.table.children[all[at].index()] {
                if !all.contains(child) {
                    all.push(*child);
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
        !self.info(class).bases.is_empty() || !self.table.children[class.index()].is_empty()
    }

    /// The record of a new object of the class.
    pub(crate) fn record(&mut self, store: &mut Store, class: ClassId) -> RecId {
        if self.in_hierarchy(class) {
            return self.shared_record(store, class);
        }
        self.new_record(store, class)
    }

    fn new_record(&mut self, store: &mut Store, class: ClassId) -> RecId {
        let rec = store.new_rec(RecKind::Class(class));
        let params = &self.info(class).type_params;
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
        let params = &self.info(class).type_params;
        let home = self.builder.program.func(hir.home);
        for attribute in &hir.attributes {
            if let Some(annotation) = attribute.annotation {
                let ty = self.declared(store, rec, home, params, annotation);
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
                            store.unify_cells(self, mine, theirs);
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
    ) -> crate::infer::ty::CellId {
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
        table.mro(class).contains(&base)
    }
}

impl Classes for View<'_> {
    fn common_base(&self, a: ClassId, b: ClassId) -> Option<ClassId> {
        let (a, b) = (self.table.mro(a), self.table.mro(b));
        let is_family = |class: ClassId| !self.gives_methods_only(class) && !self.is_holder(class);
        a.iter().copied().find(|c| b.contains(c) && is_family(*c))
    }

    fn shared_record(&mut self, store: &mut Store, class: ClassId) -> RecId {
        if let Some(rec) = self.table.shared.get(&class) {
            return *rec;
        }
        let rec = self.new_record(store, class);
        store.rec_mut(rec).shared = true;
        self.table.shared.insert(class, rec);
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

    fn in_library(&self, class: ClassId) -> bool {
        self.builder.program.module(self.builder.program.class(class).module).is_prelude
    }

    fn class_name(&self, class: ClassId) -> String {
        self.builder.program.class(class).name.clone()
    }

    fn func_name(&self, func: FuncId) -> String {
        self.builder.program.func(func).qualname.clone()
    }
}

/// Is the base class an expression whose value shows at run time only?
pub(crate) fn is_computed(home: &hir::Func, base: hir::ExprId) -> bool {
    match home.expr(base).kind {
        ExprKind::Class(_) | ExprKind::Builtin(_) | ExprKind::Index { .. } | ExprKind::Error => false,
        ExprKind::Global(_) | ExprKind::Local(_) => class_alias(home, base).is_none(),
        _ => true,
    }
}

/// The class that a variable stands for, if an assignment at the same level says so.
fn class_alias(home: &hir::Func, expr: hir::ExprId) -> Option<ClassId> {
    let names_it = |target: &hir::Target| match (&home.expr(expr).kind, target) {
        (ExprKind::Global(name), hir::Target::Global(target, _)) => name == target,
        (ExprKind::Local(name), hir::Target::Local(target, _)) => name == target,
        _ => false,
    };
    home.body.iter().find_map(|stmt| match &stmt.kind {
        hir::StmtKind::Assign { targets, value } if targets.iter().any(names_it) => match home.expr(*value).kind {
            ExprKind::Class(class) => Some(class),
            _ => None,
        },
        _ => None,
    })
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

impl Infer<'_> {
    pub(crate) fn view(&mut self) -> View<'_> {
        View { table: &mut self.classes, builder: self.builder }
    }

    /// A builtin type whose values are not objects with fields.
    pub(crate) fn is_value_class(&self, class: ClassId) -> bool {
        let hir = self.builder.program.class(class);
        self.builder.program.module(hir.module).is_prelude && !matches!(hir.name.as_str(), "object" | "Generic" | "Protocol" | "ABC")
    }

    /// What objects need that a class of the program derived from `Protocol` itself describes; none for other classes.
    pub(crate) fn protocol_names(&mut self, class: ClassId) -> Option<Vec<String>> {
        let hir = self.builder.program.class(class);
        let home = self.builder.program.func(hir.home);
        let is_protocol = |base: &hir::ExprId| {
            let named = match home.expr(*base).kind {
                ExprKind::Index { object, .. } => object,
                _ => *base,
            };
            matches!(home.expr(named).kind, ExprKind::Class(base) if {
                let base = self.builder.program.class(base);
                base.name == "Protocol" && self.builder.program.is_library_module(base.module, "typing")
            })
        };
        let names = || hir.methods.keys().cloned().chain(hir.attributes.iter().map(|attribute| attribute.name.clone()));
        hir.bases.iter().any(is_protocol).then(|| names().collect())
    }

    pub(crate) fn class_info(&mut self, class: ClassId) -> Rc<ClassInfo> {
        self.view().info(class)
    }

    pub(crate) fn record(&mut self, class: ClassId) -> RecId {
        let Infer { store, classes, builder, .. } = self;
        View { table: classes, builder }.record(store, class)
    }

    /// The class that is the value.
    pub(crate) fn class_named_by(&self, ty: &Ty) -> Option<ClassId> {
        match ty {
            Ty::Class(class) => Some(*class),
            other => self.class_value(other),
        }
    }

    /// The class that a value with captured variables stands for.
    pub(crate) fn class_value(&self, ty: &Ty) -> Option<ClassId> {
        let Ty::Obj(rec) = self.store.resolve(ty) else { return None };
        match self.store.rec(rec).kind {
            RecKind::ClassValue(class) => Some(class),
            _ => None,
        }
    }

    /// The local of `func` for a variable of a function around it.
    pub(crate) fn local_if_nested(&mut self, func: FuncId, home: FuncId, local: hir::LocalId) -> Option<hir::LocalId> {
        let mut at = Some(func);
        while at.is_some_and(|f| f != home) {
            at = at.and_then(|f| self.builder.program.func(f).parent);
        }
        at.and_then(|_| self.local_within(func, home, local))
    }

    pub(crate) fn class_of(&mut self, ty: &Ty) -> Option<ClassId> {
        let (module, name) = match ty {
            Ty::Int | Ty::U8 | Ty::I32 => ("_numbers", "int"),
            Ty::Float => ("_numbers", "float"),
            Ty::Bool => ("_numbers", "bool"),
            Ty::Str => ("str", "str"),
            Ty::Obj(rec) => match self.store.rec(*rec).kind {
                RecKind::Class(class) => return Some(class),
                RecKind::Generator(_) => ("generator", "generator"),
                RecKind::Closure(_)
                | RecKind::BoundMethod(_)
                | RecKind::BoundValue
                | RecKind::BoundNative(_)
                | RecKind::Partial(..)
                | RecKind::ClassValue(_)
                | RecKind::Box => {
                    return None;
                }
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
        if let Some(class) = self.classes.basic.get(name) {
            return Some(*class);
        }
        let class = self.library_class(module, name)?;
        self.classes.basic.insert(name, class);
        Some(class)
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
