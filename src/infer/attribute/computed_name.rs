//! `getattr`, `setattr` and `hasattr` with a name that is computed: a choice among the attributes that the object can
//! have. What is known of the name where it is written narrows the choice: its beginning (`"visit_" + kind`), or all of
//! it (`for name in ("x", "y")`). The library's `_data_attribute(object, name)` is a `getattr` that gives no methods.

use crate::hir::{self, Arg, BinaryOp, ClassId, CompareOp, ExprId, ExprKind, FStringPart, LocalId, Target};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val, variant_of};
use crate::infer::class::Member;
use crate::infer::ty::{RecKind, Ty};
use crate::maps::IndexSet;
use crate::source::Span;
use crate::thir;

/// Marks a bound method that was chosen by its name: what cannot work in it is left to run time.
pub(crate) const TENTATIVE: &str = "?tentative";

/// What the source tells of a name.
enum Written {
    Names(Vec<String>),
    /// How it begins, perhaps with nothing.
    Beginning(String),
}

impl Fx<'_, '_> {
    /// The call of the builtin, if its second argument is a name that is computed.
    pub(crate) fn computed_attribute(&mut self, builtin: &str, args: &[Arg], span: Span) -> Option<Val> {
        let given: Vec<ExprId> = args.iter().map(|a| if let Arg::Positional(id) = a { Some(*id) } else { None }).collect::<Option<_>>()?;
        let fits = match builtin {
            "getattr" => matches!(given.len(), 2 | 3),
            "setattr" => given.len() == 3,
            "hasattr" | "_data_attribute" => given.len() == 2,
            _ => false,
        };
        if !fits || matches!(self.func.expr(given[1]).kind, ExprKind::Str(_)) {
            return None;
        }
        let written = self.written(given[1]);
        Some(self.block(|fx| {
            let mut values: Vec<Val> = Vec::new();
            for id in given {
                let value = fx.expr(id);
                values.push(fx.kept(value));
            }
            let third = values.get(2).cloned();
            let name = values[1].clone();
            let object = values.swap_remove(0);
            let members = fx.inf.store.resolve(&object.ty).members();
            let some_fit = members.iter().any(|member| fx.can_choose(member, &written));
            fx.dispatch(object, &mut |fx, object| match (builtin, &third) {
                ("_data_attribute", _) if !fx.can_choose(&object.ty, &written) => {
                    let text = format!("attributes of '{}' objects are named in an f-string only", fx.python_name(&object.ty));
                    fx.raise("AttributeError", &text, span)
                }
                // One of several types, which may never turn up here.
                _ if some_fit && !fx.can_choose(&object.ty, &written) => {
                    let text = format!("{builtin}() with a computed name on '{}' objects", fx.python_name(&object.ty));
                    fx.raise("NotImplementedError", &text, span)
                }
                // What else a module has is not looked at, so it cannot be denied.
                _ if !fx.can_choose(&object.ty, &written) || builtin != "getattr" && matches!(object.ty, Ty::Module(_)) => {
                    let help = "use a dict for names that are computed";
                    fx.unsupported(span, &format!("{builtin} with a computed name on this type of object"), help)
                }
                ("setattr", Some(value)) => fx.set_chosen(object, &name, &written, value, span),
                ("hasattr", _) => fx.has_chosen(object, &name, &written, span),
                _ => {
                    let mut names = fx.candidates(&object.ty, &written);
                    if let ("_data_attribute", Some(class)) = (builtin, fx.inf.class_of(&object.ty)) {
                        names.retain(|name| !fx.is_method_name(class, name));
                    }
                    fx.get_chosen(object, &name, names, &written, third.clone(), span)
                }
            })
        }))
    }

    /// The attributes of the library's objects and of modules are too many, but for a module's names in capitals.
    fn can_choose(&mut self, ty: &Ty, written: &Written) -> bool {
        match (ty, written) {
            (Ty::Module(_), _) => !self.candidates(ty, written).is_empty(),
            (_, Written::Names(_)) | (Ty::Class(_) | Ty::Never | Ty::None, _) => true,
            (ty, Written::Beginning(_)) => self.inf.class_of(ty).is_some_and(|class| !self.inf.in_library(class)),
        }
    }

    fn get_chosen(&mut self, object: Val, name: &Val, names: IndexSet<String>, written: &Written, default: Option<Val>, span: Span) -> Val {
        let object = self.kept(object);
        self.note_read_by_name(&object.ty, written);
        let other = match &default {
            _ if matches!(object.ty, Ty::Module(_)) => self.no_constant(&object, name, default.as_ref(), span),
            Some(default) if self.has_method(&object.ty, "__getattr__") => {
                self.call_library("functions", "_made_up_or", vec![object.clone(), name.clone(), default.clone()], span)
            }
            Some(default) => default.clone(),
            None => self.no_such_attribute(&object, name, span),
        };
        let other = match written {
            Written::Beginning(beginning) if "__".starts_with(beginning.as_str()) => self.common_attribute(&object, name, other, span),
            _ => other,
        };
        self.choice(name, names, other, span, &mut |fx, known| {
            let value = match &default {
                Some(default) => fx.attribute_or(object.clone(), known, default.clone(), span),
                None => fx.get_attribute(object.clone(), known, span),
            };
            if let Ty::Obj(rec) = fx.inf.store.resolve(&value.ty)
                && matches!(fx.inf.store.rec(rec).kind, RecKind::BoundMethod(_))
            {
                let cell = fx.inf.store.field_or_new(rec, TENTATIVE);
                fx.inf.grow(cell, &Ty::None);
            }
            value
        })
    }

    /// What the name gives if the module has no such name in capitals: the default, if there is one.
    fn no_constant(&mut self, module: &Val, name: &Val, default: Option<&Val>, span: Span) -> Val {
        let Ty::Module(id) = module.ty else { return self.zero(Ty::Never, span) };
        let shown = self.inf.builder.program.module(id).public_name().to_string();
        let shown = self.str(&shown, span);
        match default {
            Some(default) => self.call_library("functions", "_constant_or", vec![name.clone(), default.clone()], span),
            None => self.call_library("functions", "_no_constant", vec![shown, name.clone()], span),
        }
    }

    fn has_chosen(&mut self, object: Val, name: &Val, written: &Written, span: Span) -> Val {
        let object = self.kept(object);
        self.note_read_by_name(&object.ty, written);
        let names = self.candidates(&object.ty, written);
        let other = match self.has_method(&object.ty, "__getattr__") {
            true => self.call_library("functions", "_is_made_up", vec![object.clone(), name.clone()], span),
            false => self.bool(false, span),
        };
        self.choice(name, names, other, span, &mut |fx, known| match fx.attribute_is_set(object.clone(), known, span) {
            Some(answer) => answer,
            None => {
                let answer = fx.has_attribute(&object.ty, known);
                fx.bool(answer, span)
            }
        })
    }

    /// Objects of the class can be given any attribute; those that no part of the program asks for are not kept.
    fn set_chosen(&mut self, object: Val, name: &Val, written: &Written, value: &Val, span: Span) -> Val {
        let object = self.kept(object);
        let class = self.inf.class_of(&object.ty).filter(|c| !self.inf.in_library(*c));
        let mut names = self.candidates(&object.ty, written);
        if let Some(class) = class {
            names.retain(|n| !self.is_method_name(class, n));
            names.extend(self.wanted_names(class, written));
        }
        let other = match class {
            Some(class) if !self.inf.is_read_by_name(class) && self.slots(class).is_none() => self.none(span),
            _ => self.no_such_attribute(&object, name, span),
        };
        self.choice(name, names, other, span, &mut |fx, known| {
            fx.set_attribute(object.clone(), known, value.clone(), span);
            fx.none(span)
        })
    }

    /// The attributes that objects of the class get by computed names, as far as the program asks for them.
    fn wanted_names(&mut self, class: ClassId, written: &Written) -> Vec<String> {
        let Written::Beginning(beginning) = written else { return Vec::new() };
        let mut wanted = self.inf.open_class(class);
        wanted.extend(self.names_of_descriptors());
        wanted.into_iter().filter(|name| name.starts_with(beginning) && !is_special(name)).collect()
    }

    // ------------------------------------------------------------ items of `object.__dict__`

    /// `object.__dict__[name]`: attributes of the object itself.
    pub(crate) fn own_item(&mut self, object: Val, name: ExprId, default: Option<ExprId>, span: Span) -> Val {
        let written = self.written(name);
        self.block(|fx| {
            let object = fx.kept(object);
            let name = fx.expr(name);
            let name = fx.kept(name);
            let default = default.map(|default| fx.expr(default)).map(|default| fx.kept(default));
            fx.note_read_by_name(&object.ty, &written);
            let Ty::Obj(rec) = fx.inf.store.resolve(&object.ty) else { return object };
            let mut names = fx.candidates(&object.ty, &written);
            let fields = fx.all_fields(rec);
            names.retain(|name| fields.contains(name) || fields.contains(&format!("cached {name}")));
            let missing = |fx: &mut Self| match &default {
                Some(default) => default.clone(),
                None => fx.call_library("_errors", "no_key", vec![name.clone()], span),
            };
            let other = missing(fx);
            fx.choice(&name, names, other, span, &mut |fx, known| {
                let (value, is_set) = match fx.kept_cached(&object, known, span) {
                    Some((value, is_set)) => (value, Some(is_set)),
                    None => (fx.own_attribute(&object, known, span), fx.field_is_set(object.clone(), known, span)),
                };
                let Some(is_set) = is_set else { return value };
                let other = fx.block(|fx| missing(fx));
                let joined = fx.inf.join(&value.ty, &other.ty);
                let (value, other) = (fx.coerce(value, &joined), fx.coerce(other, &joined));
                fx.val(joined, thir::ExprKind::If(Box::new(is_set.e), Box::new(value.e), Box::new(other.e)), span)
            })
        })
    }

    /// `object.__dict__[name] = value`
    pub(crate) fn set_own_item(&mut self, object: Val, class: ClassId, name: ExprId, value: Val, span: Span) {
        let written = self.written(name);
        if let ExprKind::Str(text) = &self.func.clone().expr(name).kind
            && is_identifier(text)
        {
            return self.store_field(object, text, value, span);
        }
        let (object, value) = (self.kept(object), self.kept(value));
        let name = self.expr(name);
        let stored = self.set_own_chosen(object, class, name, &written, value, span);
        self.push(span, thir::StmtKind::Expr(stored.e));
    }

    /// `setattr(object, name, value)` with the name as an expression.
    pub(crate) fn set_computed_attribute(&mut self, object: Val, name: ExprId, value: Val, span: Span) {
        if let ExprKind::Str(text) = &self.func.clone().expr(name).kind {
            return self.set_attribute(object, text, value, span);
        }
        let written = self.written(name);
        let (value, name) = (self.kept(value), self.expr(name));
        let stored = self.block(|fx| {
            let name = fx.kept(name);
            fx.set_chosen(object, &name, &written, &value, span)
        });
        self.push(span, thir::StmtKind::Expr(stored.e));
    }

    /// `object.__setattr__(self, name, value)`
    pub(crate) fn set_any_attribute(&mut self, object: Val, class: ClassId, name: Val, value: Val, span: Span) -> Val {
        self.block(|fx| {
            let (object, value) = (fx.kept(object), fx.kept(value));
            fx.set_own_chosen(object, class, name, &Written::Beginning(String::new()), value, span)
        })
    }

    /// `object.__delattr__(self, name)`
    pub(crate) fn delete_any_attribute(&mut self, object: Val, class: ClassId, name: Val, span: Span) -> Val {
        self.block(|fx| {
            let (object, name) = (fx.kept(object), fx.kept(name));
            let Ty::Obj(rec) = fx.inf.store.resolve(&object.ty) else { return object };
            let names = fx.all_fields(rec).into_iter().filter(|name| is_identifier(name)).collect();
            let other = fx.no_such_attribute(&object, &name, span);
            fx.choice(&name, names, other, span, &mut |fx, known| {
                fx.delete_field(object.clone(), class, known, span);
                fx.none(span)
            })
        })
    }

    fn set_own_chosen(&mut self, object: Val, class: ClassId, name: Val, written: &Written, value: Val, span: Span) -> Val {
        let name = self.kept(name);
        let mut names = self.candidates(&object.ty, written);
        names.retain(|known| !self.is_method_name(class, known));
        names.extend(self.wanted_names(class, written));
        let other = match self.inf.is_read_by_name(class) {
            false => self.none(span),
            true => self.no_such_attribute(&object, &name, span),
        };
        self.choice(&name, names, other, span, &mut |fx, known| {
            fx.store_field(object.clone(), known, value.clone(), span);
            fx.none(span)
        })
    }

    /// The value of the arm whose name the name equals.
    fn choice(&mut self, name: &Val, names: IndexSet<String>, other: Val, span: Span, arm: &mut dyn FnMut(&mut Self, &str) -> Val) -> Val {
        let variant = self.variant;
        let mut arms: Vec<(String, Val)> = Vec::new();
        self.soft += 1;
        let failures = self.soft_failures;
        for known in names {
            self.variant = variant_of(variant, &known);
            let value = self.block(|fx| arm(fx, &known));
            arms.push((known, value));
        }
        self.variant = variant;
        self.soft_failures = failures;
        self.soft -= 1;
        let joined = arms.iter().fold(other.ty.clone(), |joined, (_, arm)| self.inf.join(&joined, &arm.ty));
        let mut result = self.coerce(other, &joined);
        for (known, arm) in arms.into_iter().rev() {
            let known = self.str(&known, span);
            let test = self.block(|fx| fx.rich_compare(CompareOp::Eq, name.clone(), known, span));
            let arm = self.coerce(arm, &joined);
            result = self.val(joined.clone(), thir::ExprKind::If(Box::new(test.e), Box::new(arm.e), Box::new(result.e)), span);
        }
        result
    }

    /// What happens with a name that is none of the attributes.
    fn no_such_attribute(&mut self, object: &Val, name: &Val, span: Span) -> Val {
        if self.has_method(&object.ty, "__getattr__") {
            return self.call_method(object.clone(), "__getattr__", vec![name.clone()], span);
        }
        let is_class = matches!(object.ty, Ty::Class(_));
        let class = if is_class { object.clone() } else { self.type_of(object.clone(), span) };
        let shown = self.get_attribute(class, "__name__", span);
        let raiser = if is_class { "no_class_attribute" } else { "no_attribute" };
        self.call_library("_errors", raiser, vec![shown, name.clone()], span)
    }

    /// An attribute that the class lacks: objects get it by computed names, if at all. Says whether that can be.
    pub(crate) fn wants_attribute(&mut self, ty: &Ty, name: &str) -> bool {
        match self.inf.class_of(ty) {
            Some(class) if !name.starts_with("__") => self.inf.want_attribute(class, name),
            _ => false,
        }
    }

    // ------------------------------------------------------------ names

    /// Those attributes of the type that the name may mean.
    fn candidates(&mut self, ty: &Ty, written: &Written) -> IndexSet<String> {
        match written {
            Written::Names(names) => names.iter().cloned().collect(),
            Written::Beginning(beginning) if let Ty::Module(module) = ty => {
                let names = self.inf.builder.program.module(*module).names.keys();
                let constants = names.filter(|name| name.starts_with(beginning) && is_in_capitals(name) && !name.starts_with('_'));
                constants.cloned().collect()
            }
            Written::Beginning(beginning) => {
                self.all_attributes(ty).into_iter().filter(|n| n.starts_with(beginning) && !is_special(n)).collect()
            }
        }
    }

    /// The attributes of a type: fields, methods, properties and class attributes, also those of subclasses.
    fn all_attributes(&mut self, ty: &Ty) -> IndexSet<String> {
        let mut names = IndexSet::default();
        let class = match ty {
            Ty::Class(class) => Some(*class),
            other => self.inf.class_of(other),
        };
        let Some(class) = class else { return names };
        if let Ty::Obj(rec) = ty {
            names.extend(self.inf.store.rec(*rec).fields.keys().map(|n| n.to_string()).filter(|n| is_identifier(n)));
        }
        let mut classes = self.inf.class_info(class).mro.clone();
        classes.extend(self.inf.view().descendants(class));
        for class in classes {
            if matches!(ty, Ty::Obj(_)) {
                names.extend(self.inf.class_info(class).own_fields.iter().cloned());
                if let Some(rec) = self.inf.classes.shared_of(class) {
                    names.extend(self.inf.store.rec(rec).fields.keys().map(|n| n.to_string()).filter(|n| is_identifier(n)));
                }
            }
            let hir = self.inf.builder.program.class(class);
            names.extend(hir.attributes.iter().filter(|a| a.global.is_some()).map(|a| a.name.clone()));
            names.extend(hir.methods.keys().cloned());
        }
        names.sort();
        names
    }

    fn is_method_name(&mut self, class: ClassId, name: &str) -> bool {
        match self.inf.member(class, name) {
            Some(Member::Method(..) | Member::Generated(_)) => true,
            Some(Member::Attribute { class, index }) => self.holds_method(class, index),
            Some(Member::Property(_) | Member::Class(_)) | None => false,
        }
    }

    /// All attributes of the type's objects are asked for.
    pub(super) fn note_all_read(&mut self, ty: &Ty) {
        self.note_read_by_name(ty, &Written::Beginning(String::new()));
    }

    fn note_read_by_name(&mut self, ty: &Ty, written: &Written) {
        if let (Written::Beginning(_), Some(class)) = (written, self.inf.class_of(ty))
            && !self.inf.in_library(class)
            && self.inf.classes.read_by_name.insert(class)
        {
            self.inf.store.changes += 1;
        }
    }

    fn written(&self, name: ExprId) -> Written {
        match self.written_names(name) {
            Some(names) => Written::Names(names),
            None => Written::Beginning(self.written_beginning(name).unwrap_or_default()),
        }
    }

    /// All values of a variable that only runs over texts that are written out.
    fn written_names(&self, name: ExprId) -> Option<Vec<String>> {
        let func = &self.func;
        let ExprKind::Local(local) = func.expr(name).kind else { return None };
        if func.local(local).boxed || func.params.iter().any(|p| p.local == local) || func.captures.iter().any(|c| c.local == local) {
            return None;
        }
        let is_it = |t: &Target| matches!(t, Target::Local(l, _) if *l == local);
        let mut bindings = 0;
        let mut sources = Vec::new();
        hir::walk::targets(&func.body, &mut |t| bindings += usize::from(is_it(t)));
        hir::walk::statements(&func.body, &mut |stmt| match &stmt.kind {
            hir::StmtKind::For { target, iterable, .. } if is_it(target) => sources.push(*iterable),
            _ => {}
        });
        for expr in &func.exprs {
            match &expr.kind {
                ExprKind::Comprehension { clauses, .. } => {
                    for clause in clauses {
                        hir::walk::target(&clause.target, &mut |t| bindings += usize::from(is_it(t)));
                        sources.extend(is_it(&clause.target).then_some(clause.iterable));
                    }
                }
                ExprKind::Walrus { target, .. } => bindings += usize::from(is_it(target)),
                _ => {}
            }
        }
        if sources.is_empty() || sources.len() != bindings {
            return None;
        }
        let texts: Option<Vec<Vec<String>>> = sources.into_iter().map(|source| self.literal_texts(source)).collect();
        texts.map(|texts| texts.concat())
    }

    fn literal_texts(&self, list: ExprId) -> Option<Vec<String>> {
        let (ExprKind::List(items) | ExprKind::Tuple(items)) = &self.func.expr(list).kind else { return None };
        let text = |item: &hir::Item| match &self.func.expr(item.value).kind {
            ExprKind::Str(text) if !item.starred => Some(text.clone()),
            _ => None,
        };
        items.iter().map(text).collect()
    }

    /// The literal text at the front of a text expression.
    fn written_beginning(&self, name: ExprId) -> Option<String> {
        match &self.func.expr(name).kind {
            ExprKind::Str(text) if !text.is_empty() => Some(text.clone()),
            ExprKind::Binary(BinaryOp::Add, left, _) => self.written_beginning(*left),
            ExprKind::FString(parts) => match parts.first() {
                Some(FStringPart::Text(text)) if !text.is_empty() => Some(text.clone()),
                _ => None,
            },
            ExprKind::Local(local) => self.assigned_beginning(*local),
            _ => None,
        }
    }

    /// The beginning of what is assigned to a variable, if that happens once.
    fn assigned_beginning(&self, local: LocalId) -> Option<String> {
        let mut values = Vec::new();
        let func = self.func.clone();
        hir::walk::assignments(&func.body, &mut |target, value| {
            if matches!(target, Target::Local(l, _) if *l == local) {
                values.push(value);
            }
        });
        match values.as_slice() {
            [value] if !matches!(func.expr(*value).kind, ExprKind::Local(_)) => self.written_beginning(*value),
            _ => None,
        }
    }
}

impl Infer<'_> {
    /// Notes that attributes of objects of the class are set by computed names. Gives those that the program asks for.
    fn open_class(&mut self, class: ClassId) -> IndexSet<String> {
        if !self.classes.open.contains_key(&class) {
            self.store.changes += 1;
        }
        let mut wanted = self.classes.open.entry(class).or_default().clone();
        if self.is_read_by_name(class) {
            wanted.extend(self.written_words());
        }
        wanted
    }

    /// Asks the open classes among the class, its bases and its subclasses for an attribute. Says whether there are any.
    pub(crate) fn want_attribute(&mut self, class: ClassId, name: &str) -> bool {
        if self.classes.open.is_empty() {
            return false;
        }
        let mut found = false;
        for relative in self.relatives(class) {
            if let Some(wanted) = self.classes.open.get_mut(&relative) {
                found = true;
                if wanted.insert(name.to_string()) {
                    self.store.changes += 1;
                }
            }
        }
        found
    }

    fn is_read_by_name(&mut self, class: ClassId) -> bool {
        self.relatives(class).iter().any(|c| self.classes.read_by_name.contains(c))
    }

    pub(crate) fn relatives(&mut self, class: ClassId) -> Vec<ClassId> {
        let mut all = self.class_info(class).mro.clone();
        all.extend(self.view().descendants(class));
        all
    }

    /// Texts and names of keyword arguments in the program: what a computed name may be.
    fn written_words(&self) -> IndexSet<String> {
        let mut words = IndexSet::default();
        for func in &self.builder.program.funcs {
            if self.builder.program.module(func.module).is_prelude {
                continue;
            }
            for expr in &func.exprs {
                match &expr.kind {
                    ExprKind::Str(text) if is_identifier(text) => _ = words.insert(text.clone()),
                    ExprKind::Call { args, .. } => words.extend(args.iter().filter_map(|arg| match arg {
                        Arg::Keyword { name, .. } => Some(name.clone()),
                        Arg::Positional(_) | Arg::Star(_) | Arg::DoubleStar(_) => None,
                    })),
                    _ => {}
                }
            }
        }
        words
    }
}

fn is_special(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}

/// Fields of the compiler's own have names that no program can write.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// As `str.isupper` says.
fn is_in_capitals(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}
