//! Fields of objects: which there are, in which record they live, and whether a constructor is sure to set them.
//! A field that may be unset has a companion `?name` that says whether it holds a value.

use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, ExprId, ExprKind, FuncId, LocalId, StmtKind, Target};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::class::value::VALUE_FIELD;
use crate::infer::class::{ClassTable, Member, View};
use crate::infer::ty::{Classes as _, RecId, RecKind, Ty};
use crate::maps::IndexSet;
use crate::source::Span;
use crate::thir;
use std::rc::Rc;

/// Calls of own methods are followed this deep from a constructor.
const MAX_DEPTH: usize = 12;

impl View<'_> {
    /// The fields that objects of the class have beside those of its first base.
    pub(crate) fn own_fields(&self, class: ClassId, bases: &[ClassId], mro: &[ClassId]) -> IndexSet<String> {
        let mut names = self.assigned_fields(class);
        let main_line = bases.first().map_or(&[][..], |first| self.table.mro(*first));
        for base in mro[1..].iter().filter(|c| !main_line.contains(c)) {
            names.extend(self.assigned_fields(*base));
        }
        names
    }

    /// The attributes that methods of the class assign through their first parameter.
    fn assigned_fields(&self, class: ClassId) -> IndexSet<String> {
        let class = self.builder.program.class(class);
        let mut names = IndexSet::default();
        let mut add = |name: &str| {
            if !names.contains(name) {
                names.insert(name.to_string());
            }
        };
        for attribute in class.attributes.iter().filter(|a| a.global.is_none()) {
            add(&attribute.name);
        }
        let methods = class.methods.values().flat_map(|m| [m.func, m.getter, m.setter, m.deleter]).flatten();
        for func in methods.chain(class.decorated.iter().copied()) {
            let func = self.builder.program.func(func);
            if receiver(func).is_some() {
                func.stored_attributes.iter().for_each(|name| add(name));
            }
        }
        names
    }
}

/// The variable that holds the object a method is called on.
fn receiver(func: &hir::Func) -> Option<LocalId> {
    match func.method_kind {
        hir::MethodKind::Static | hir::MethodKind::Class => None,
        hir::MethodKind::Free | hir::MethodKind::Instance | hir::MethodKind::Getter | hir::MethodKind::Setter => {
            func.params.first().map(|p| p.local)
        }
    }
}

/// The field that says whether a field is set.
fn flag_name(name: &str) -> String {
    format!("?{name}")
}

pub(crate) fn is_flag(name: &str) -> bool {
    name.starts_with('?')
}

impl Infer<'_> {
    /// The record that holds a field of objects of the class: the topmost class along the chain of first bases that has it.
    pub(crate) fn field_owner(&mut self, class: ClassId, name: &str) -> ClassId {
        let mut owner = class;
        let mut at = class;
        loop {
            if self.has_own_field(at, name) {
                owner = at;
            }
            match self.class_info(at).bases.first() {
                Some(base) => at = *base,
                None => return owner,
            }
        }
    }

    /// Has the class itself the field, whatever its bases have?
    pub(crate) fn has_own_field(&mut self, class: ClassId, name: &str) -> bool {
        self.class_info(class).own_fields.iter().any(|f| f == name)
            || self.classes.shared_of(class).is_some_and(|rec| self.store.field(rec, name).is_some())
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

    /// Do objects of the class have such a field, set by their methods or from outside?
    pub(crate) fn has_field(&mut self, class: ClassId, name: &str) -> bool {
        let mut at = Some(class);
        while let Some(class) = at {
            if self.has_own_field(class, name) {
                return true;
            }
            at = self.class_info(class).bases.first().copied();
        }
        false
    }

    /// Notes that objects of exactly this class are made.
    pub(crate) fn note_constructed(&mut self, class: ClassId) {
        if self.classes.constructed.insert(class) {
            self.store.changes += 1;
        }
    }

    /// May a field of objects of the class or a subclass be unset when it is read?
    pub(crate) fn may_be_unset(&mut self, class: ClassId, name: &str) -> bool {
        if name == VALUE_FIELD {
            return false;
        }
        let owner = self.field_owner(class, name);
        if self.is_deleted(owner, name) {
            return true;
        }
        if self.in_library(owner) {
            return self.classes.bare.contains(&owner);
        }
        if self.keeps_order(class) {
            return true;
        }
        let all = self.view().descendants(owner);
        all.into_iter().any(|c| self.classes.bare.contains(&c) || (self.classes.constructed.contains(&c) && !self.surely_set(c, name)))
    }

    /// Notes that objects of exactly this class are made with all fields unset.
    pub(crate) fn note_bare(&mut self, class: ClassId) {
        if self.classes.bare.insert(class) {
            self.store.changes += 1;
        }
    }

    /// Has the class a method of the program's own that runs when attributes are set or deleted?
    pub(crate) fn has_hook(&mut self, class: ClassId, name: &str) -> bool {
        if !self.classes.attributes_have_hooks {
            return false;
        }
        match self.member(class, name) {
            Some(Member::Method(_, owner) | Member::Attribute { class: owner, .. }) => !self.in_library(owner),
            Some(Member::Property(_) | Member::Class(_) | Member::Generated(_)) | None => false,
        }
    }

    /// Notes that somewhere the field is deleted.
    fn note_deleted(&mut self, class: ClassId, name: &str) {
        let owner = self.field_owner(class, name);
        if self.classes.deleted.insert((owner, name.to_string())) {
            self.store.changes += 1;
        }
    }

    pub(crate) fn is_deleted(&mut self, class: ClassId, name: &str) -> bool {
        if self.classes.deleted.is_empty() {
            return false;
        }
        let owner = self.field_owner(class, name);
        self.classes.deleted.contains(&(owner, name.to_string()))
    }

    pub(crate) fn in_library(&self, class: ClassId) -> bool {
        self.builder.program.module(self.builder.program.class(class).module).is_prelude
    }

    /// Does a library class among its bases declare the field? What derived classes have of the name, CPython's own code
    /// neither sees nor sets.
    pub(crate) fn is_slot(&mut self, class: ClassId, name: &str) -> bool {
        let mro = self.class_info(class).mro.clone();
        let declares = |base: ClassId| self.builder.program.class(base).attributes.iter().any(|a| a.name == name && a.global.is_none());
        mro.into_iter().any(|base| self.in_library(base) && declares(base))
    }

    /// Does a method of the program's own classes store the attribute on its object?
    pub(crate) fn stores_itself(&mut self, class: ClassId, name: &str) -> bool {
        let mro = self.class_info(class).mro.clone();
        let own = mro.into_iter().filter(|base| !self.in_library(*base));
        let methods = own.flat_map(|base| self.builder.program.class(base).methods.values().filter_map(|method| method.func));
        methods.into_iter().any(|func| self.builder.program.func(func).stored_attributes.iter().any(|stored| stored == name))
    }

    fn surely_set(&mut self, class: ClassId, name: &str) -> bool {
        if self.has_hook(class, "__setattr__") {
            return false;
        }
        self.surely_set_fields(class).contains(name)
    }

    /// The fields that the constructor is sure to set, in the order in which it does.
    pub(crate) fn surely_set_fields(&mut self, class: ClassId) -> Rc<IndexSet<String>> {
        if let Some(known) = self.classes.surely_set.get(&class) {
            return known.clone();
        }
        let mut fields = self.set_by_constructor(class);
        fields.retain(|name| !self.is_read_early(class, name));
        let fields = Rc::new(fields);
        self.classes.surely_set.insert(class, fields.clone());
        fields
    }

    /// May the constructor read the field before it sets it? Then it gets what the class has under the name, or an error.
    fn is_read_early(&mut self, class: ClassId, name: &str) -> bool {
        let has_default = matches!(self.member(class, name), Some(Member::Attribute { .. }));
        let mro = self.class_info(class).mro.clone();
        mro.into_iter().any(|base| {
            let Some(Member::Method(func, _)) = self.own_member(base, "__init__") else { return false };
            let func = self.func(func);
            if self.in_library(base) {
                return false;
            }
            let Some(read) = first_read(&func, name) else { return false };
            match end_of_first_assignment(&func, name) {
                Some(end) if read < end => {
                    !(follows_super(&func, read) && self.set_by_member(class, Some(base), "__init__", 1).contains(name))
                }
                Some(_) => false,
                None => has_default,
            }
        })
    }

    /// Do the constructor of the class, or methods and setters that it uses, name the field?
    pub(crate) fn constructor_mentions(&mut self, class: ClassId, name: &str) -> bool {
        let mro = self.class_info(class).mro.clone();
        let own: Vec<ClassId> = mro.into_iter().filter(|base| !self.in_library(*base)).collect();
        let mut names = IndexSet::<String>::from_iter(["__init__".to_string()]);
        let mut next = 0;
        while let Some(method) = names.get_index(next).cloned() {
            for base in &own {
                let (Some(Member::Method(func, _)) | Some(Member::Property(hir::Method { setter: Some(func), .. }))) =
                    self.own_member(*base, &method)
                else {
                    continue;
                };
                names.extend(attributes_used(&self.func(func)));
            }
            next += 1;
        }
        names.contains(name)
    }

    /// Does every way through `__init__` set the field?
    pub(crate) fn constructor_sets(&mut self, class: ClassId, name: &str) -> bool {
        self.set_by_member(class, None, "__init__", 0).contains(name)
    }

    /// The fields that every way through the constructor sets.
    fn set_by_constructor(&mut self, class: ClassId) -> IndexSet<String> {
        let mut fields = self.library_fields(class);
        fields.extend(self.named_tuple_fields(class).unwrap_or_default().into_iter().map(|f| f.name));
        fields.extend(self.set_by_member(class, None, "__init__", 0));
        fields
    }

    fn library_fields(&mut self, class: ClassId) -> IndexSet<String> {
        let mro = self.class_info(class).mro.clone();
        let library: Vec<ClassId> = mro.into_iter().filter(|base| self.in_library(*base)).collect();
        library.into_iter().flat_map(|base| self.class_info(base).own_fields.clone()).collect()
    }

    fn set_by_member(&mut self, class: ClassId, after: Option<ClassId>, name: &str, depth: usize) -> IndexSet<String> {
        match self.member_after(class, after, name) {
            // Constructors of the library set all fields of its classes.
            Some(Member::Method(func, _)) => {
                let hir = self.func(func);
                if name == "__init__" && self.is_prelude(&hir) {
                    self.library_fields(class)
                } else {
                    Setters { class, depth }.set_by(self, func)
                }
            }
            Some(Member::Generated(owner)) if name == "__init__" => {
                let mut fields: IndexSet<String> =
                    self.dataclass_fields(owner).into_iter().filter(|f| f.is_always_set()).map(|f| f.name).collect();
                fields.extend(self.set_by_member(class, None, "__post_init__", depth));
                fields
            }
            _ => IndexSet::default(),
        }
    }
}

/// Finds out which fields of its receiver a method of objects of `class` sets on every way out.
struct Setters {
    class: ClassId,
    depth: usize,
}

/// A walk through one function.
struct Walk {
    func: Rc<hir::Func>,
    receiver: LocalId,
    /// What is set at each `return` seen so far.
    exits: Vec<IndexSet<String>>,
}

impl Setters {
    fn set_by(&self, inf: &mut Infer<'_>, func: FuncId) -> IndexSet<String> {
        let func = inf.func(func);
        let Some(receiver) = receiver(&func).filter(|_| self.depth < MAX_DEPTH && !func.is_generator) else { return IndexSet::default() };
        let mut walk = Walk { func: func.clone(), receiver, exits: Vec::default() };
        let end = self.block(inf, &mut walk, &func.body, IndexSet::default());
        walk.exits.extend(end);
        intersection(walk.exits).unwrap_or_default()
    }

    /// What is set behind the statements; nothing if control never gets there.
    fn block(&self, inf: &mut Infer<'_>, walk: &mut Walk, stmts: &[hir::Stmt], set: IndexSet<String>) -> Option<IndexSet<String>> {
        stmts.iter().try_fold(set, |set, stmt| self.stmt(inf, walk, stmt, set))
    }

    fn stmt(&self, inf: &mut Infer<'_>, walk: &mut Walk, stmt: &hir::Stmt, mut set: IndexSet<String>) -> Option<IndexSet<String>> {
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(inf, walk, *value, &mut set),
            StmtKind::Assign { targets, value } => {
                self.expr(inf, walk, *value, &mut set);
                targets.iter().for_each(|t| self.target(inf, walk, t, &mut set));
            }
            StmtKind::AnnAssign { target, value: Some(value), .. } => {
                self.expr(inf, walk, *value, &mut set);
                self.target(inf, walk, target, &mut set);
            }
            StmtKind::If { then, orelse, .. } => {
                let ends = [then, orelse].map(|body| self.block(inf, walk, body, set.clone()));
                return intersection(ends.into_iter().flatten().collect());
            }
            StmtKind::With { target, body, .. } => {
                target.iter().for_each(|t| self.target(inf, walk, t, &mut set));
                return self.block(inf, walk, body, set);
            }
            StmtKind::Try { body, handlers, orelse, finally } => {
                let before = set.clone();
                let mut ends = Vec::new();
                if let Some(end) = self.block(inf, walk, body, set) {
                    ends.extend(self.block(inf, walk, orelse, end));
                }
                for handler in handlers {
                    ends.extend(self.block(inf, walk, &handler.body, before.clone()));
                }
                return self.block(inf, walk, finally, intersection(ends)?);
            }
            StmtKind::Match { cases, .. } => {
                let mut ends = vec![set.clone()];
                for case in cases {
                    ends.extend(self.block(inf, walk, &case.body, set.clone()));
                }
                return intersection(ends);
            }
            StmtKind::Return(value) => {
                if let Some(value) = value {
                    self.expr(inf, walk, *value, &mut set);
                }
                walk.exits.push(set);
                return None;
            }
            StmtKind::Raise { .. } => return None,
            // The body of a loop may not run.
            StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::AugAssign { .. }
            | StmtKind::AnnAssign { value: None, .. }
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Assert { .. }
            | StmtKind::Delete(_)
            | StmtKind::Def { .. }
            | StmtKind::Class { .. }
            | StmtKind::Import(_)
            | StmtKind::Pass => {}
        }
        Some(set)
    }

    /// What a target stands for: a field, or those that the setter of a property sets.
    fn target(&self, inf: &mut Infer<'_>, walk: &Walk, target: &Target, set: &mut IndexSet<String>) {
        match target {
            Target::Attr { object, name, .. } => {
                if !matches!(walk.func.expr(*object).kind, ExprKind::Local(local) if local == walk.receiver) {
                    return;
                }
                match inf.member(self.class, name) {
                    Some(Member::Property(hir::Method { setter: Some(setter), .. })) => {
                        set.extend(Setters { class: self.class, depth: self.depth + 1 }.set_by(inf, setter));
                    }
                    _ => _ = set.insert(name.clone()),
                }
            }
            Target::Tuple { items, .. } => items.iter().for_each(|item| self.target(inf, walk, item, set)),
            Target::Local(..) | Target::Global(..) | Target::Index { .. } => {}
        }
    }

    /// Calls of the object's own methods and of its bases' constructors set fields, too.
    fn expr(&self, inf: &mut Infer<'_>, walk: &Walk, id: ExprId, set: &mut IndexSet<String>) {
        let ExprKind::Call { callee, args } = &walk.func.expr(id).kind else { return };
        let ExprKind::Attr { object, name, .. } = &walk.func.expr(*callee).kind else { return };
        let is_receiver = |id: ExprId| matches!(walk.func.expr(id).kind, ExprKind::Local(local) if local == walk.receiver);
        let depth = self.depth + 1;
        match walk.func.expr(*object).kind {
            ExprKind::Super { class, .. } => set.extend(inf.set_by_member(self.class, Some(class), name, depth)),
            ExprKind::Class(base) if matches!(args.first(), Some(hir::Arg::Positional(first)) if is_receiver(*first)) => {
                set.extend(inf.set_by_unbound(self.class, base, name, depth));
            }
            ExprKind::Local(_) if is_receiver(*object) => set.extend(inf.set_by_member(self.class, None, name, depth)),
            _ => {}
        }
    }
}

impl Infer<'_> {
    /// `Base.method(self, …)`
    fn set_by_unbound(&mut self, class: ClassId, base: ClassId, name: &str, depth: usize) -> IndexSet<String> {
        match self.member(base, name) {
            Some(Member::Method(func, _)) => Setters { class, depth }.set_by(self, func),
            _ => IndexSet::default(),
        }
    }
}

/// Where the method first reads the attribute of its object.
fn first_read(func: &hir::Func, name: &str) -> Option<u32> {
    let receiver = receiver(func)?;
    let is_receiver = |id: ExprId| matches!(func.expr(id).kind, ExprKind::Local(local) if local == receiver);
    let mut reads: Vec<u32> = Vec::new();
    hir::walk::statements(&func.body, &mut |stmt| match &stmt.kind {
        StmtKind::AugAssign { target: Target::Attr { object, name: set, .. }, .. } if set == name && is_receiver(*object) => {
            reads.push(stmt.span.start);
        }
        _ => {}
    });
    reads.extend(func.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Attr { object, name: read, .. } if read == name && is_receiver(*object) => Some(expr.span.start),
        _ => None,
    }));
    reads.into_iter().min()
}

/// Where the first statement ends that assigns the attribute of the method's object.
fn end_of_first_assignment(func: &hir::Func, name: &str) -> Option<u32> {
    let receiver = receiver(func)?;
    let mut end = None;
    hir::walk::statements(&func.body, &mut |stmt| {
        let (StmtKind::Assign { .. } | StmtKind::AnnAssign { value: Some(_), .. }) = stmt.kind else { return };
        hir::walk::targets(std::slice::from_ref(stmt), &mut |target| {
            if let Target::Attr { object, name: set, .. } = target
                && set == name
                && matches!(func.expr(*object).kind, ExprKind::Local(local) if local == receiver)
            {
                end = end.or(Some(stmt.span.end));
            }
        });
    });
    end
}

/// Does the method name `super()` before the place?
fn follows_super(func: &hir::Func, place: u32) -> bool {
    func.exprs.iter().any(|expr| matches!(expr.kind, ExprKind::Super { .. }) && expr.span.start < place)
}

/// The names of attributes that the function reads or sets.
fn attributes_used(func: &hir::Func) -> Vec<String> {
    let mut names = Vec::new();
    hir::walk::targets(&func.body, &mut |target| {
        if let Target::Attr { name, .. } = target {
            names.push(name.clone());
        }
    });
    names.extend(func.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Attr { name, .. } => Some(name.clone()),
        _ => None,
    }));
    names
}

fn intersection(sets: Vec<IndexSet<String>>) -> Option<IndexSet<String>> {
    sets.into_iter().reduce(|a, b| a.intersection(&b).cloned().collect())
}

impl ClassTable {
    pub(in crate::infer) fn shared_of(&self, class: ClassId) -> Option<RecId> {
        self.shared.get(&class).copied()
    }
}

impl Fx<'_, '_> {
    /// Stores into the field where objects of the type keep it.
    pub(crate) fn store_field(&mut self, object: Val, name: &str, value: Val, span: Span) {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return };
        let owner = self.inf.field_record(rec, name);
        let cell = self.inf.store.field_or_new(owner, name);
        self.inf.grow(cell, &value.ty);
        let class = self.inf.class_of(&object.ty).filter(|class| self.inf.may_be_unset(*class, name));
        let Some(class) = class else {
            return self.set_field(object, name, cell, value, span);
        };
        let value = self.kept(value);
        let object = self.kept(object);
        if self.inf.keeps_order(class)
            && let Some(is_set) = self.field_is_set(object.clone(), name, span)
        {
            self.note_order(&object, name, is_set, span);
        }
        self.set_field(object.clone(), name, cell, value, span);
        let cell = self.inf.store.field_or_new(owner, &flag_name(name));
        self.inf.grow(cell, &Ty::Bool);
        let on = self.bool(true, span);
        self.set_field(object, &flag_name(name), cell, on, span);
    }

    /// Leaves the field unset, or raises if it is.
    pub(crate) fn delete_field(&mut self, object: Val, class: ClassId, name: &str, span: Span) {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return };
        self.inf.note_deleted(class, name);
        let object = self.kept(object);
        let Some(is_set) = self.field_is_set(object.clone(), name, span) else {
            let error = self.unset_field(&object, name, span);
            return self.push(span, thir::StmtKind::Expr(error.e));
        };
        let raised = self.collect(|fx| {
            let error = fx.unset_field_error(&object, name, span);
            fx.push(span, thir::StmtKind::Expr(error.e));
        });
        self.push(span, thir::StmtKind::If(is_set.e, Vec::new(), raised));
        let owner = self.inf.field_record(rec, name);
        for (field, is_flag) in [(flag_name(name), true), (name.to_string(), false)] {
            let cell = self.inf.store.field_or_new(owner, &field);
            let ty = self.inf.store.get(cell);
            let nothing = if is_flag { self.bool(false, span) } else { self.zero(ty, span) };
            self.set_field(object.clone(), &field, cell, nothing, span);
        }
        self.note_taken_away(&object, name, span);
    }

    /// Does the field of the object hold a value now? `None`: it always does.
    pub(crate) fn field_is_set(&mut self, object: Val, name: &str, span: Span) -> Option<Val> {
        let Ty::Obj(rec) = self.inf.store.resolve(&object.ty) else { return None };
        let class = self.inf.class_of(&object.ty)?;
        if !self.inf.may_be_unset(class, name) {
            return None;
        }
        let owner = self.inf.field_record(rec, name);
        self.inf.store.field(owner, name)?;
        let cell = self.inf.store.field_or_new(owner, &flag_name(name));
        self.inf.grow(cell, &Ty::Bool);
        Some(self.field_value(object, &flag_name(name), Ty::Bool, span))
    }

    /// Reads a field. Where it may be unset, what the class has under the name counts, or there is an error.
    pub(crate) fn load_field(&mut self, object: Val, class: ClassId, name: &str, ty: Ty, span: Span) -> Val {
        if !self.inf.may_be_unset(class, name) {
            return self.field_value(object, name, ty, span);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let Some(test) = fx.field_is_set(object.clone(), name, span) else {
                return fx.field_value(object, name, ty, span);
            };
            let value = fx.field_value(object.clone(), name, ty, span);
            fx.soft += 1;
            let known = fx.soft_failures;
            let other = fx.block(|fx| match fx.inf.member(class, name) {
                Some(Member::Attribute { .. }) => fx.shared_value(&object, class, name, span),
                Some(Member::Method(func, _)) => fx.method_value(object.clone(), class, func, span),
                None if !crate::infer::attribute::is_special(name) && fx.has_method(&object.ty, "__getattr__") => {
                    let name = fx.str(name, span);
                    fx.call_method(object.clone(), "__getattr__", vec![name], span)
                }
                _ => fx.unset_field(&object, name, span),
            });
            fx.soft_failures = known;
            fx.soft -= 1;
            let joined = fx.inf.join(&value.ty, &other.ty);
            let (value, other) = (fx.coerce(value, &joined), fx.coerce(other, &joined));
            fx.val(joined, thir::ExprKind::If(Box::new(test.e), Box::new(value.e), Box::new(other.e)), span)
        })
    }

    /// Raises for a field that no object has when it is read, which is no error of the program's types.
    pub(crate) fn unset_field_error(&mut self, object: &Val, name: &str, span: Span) -> Val {
        let pieces = ["'", &format!("' object has no attribute '{name}'")];
        self.raise_naming("AttributeError", &pieces, &[object], span)
    }

    /// Do objects of the type keep a value of their own under the name?
    pub(crate) fn keeps_value(&mut self, ty: &Ty, name: &str) -> bool {
        let Ty::Obj(rec) = *ty else { return false };
        let owner = self.inf.field_record(rec, name);
        self.inf.store.field(owner, name).is_some()
    }

    pub(crate) fn unset_field(&mut self, object: &Val, name: &str, span: Span) -> Val {
        let pieces = ["'", &format!("' object has no attribute '{name}'")];
        self.fail_naming("AttributeError", &pieces, &[object], |text| Diagnostic::error("no-attribute", span, text))
    }
}
