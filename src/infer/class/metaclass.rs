//! What `__new__` and `__init__` of a metaclass do when the program comes to a `class` statement. The class is laid out
//! already: `super().__new__(mcs, name, bases, namespace)` gives it, and what is stored in the namespace becomes an
//! attribute of the class.

use crate::hir::{self, ClassId, ExprId, ExprKind, FuncId, LocalId, MethodKind, StmtKind, Target};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir;

/// Marks the metaclass that `__new__` is called with: it makes this class.
const MAKES: &str = "?makes ";

/// The place of the namespace among the parameters of `__new__` and `__init__`.
const NAMESPACE: usize = 3;

/// Class methods that are plain functions until the class is made.
const IMPLICIT: [&str; 2] = ["__init_subclass__", "__class_getitem__"];

const CHANGES: [&str; 5] = ["clear", "pop", "popitem", "setdefault", "update"];

impl Fx<'_, '_> {
    /// The end of a class statement: descriptors learn their names, bases and the metaclass hear of the class.
    pub(crate) fn finish_class(&mut self, class: ClassId) {
        let [maker, initialiser] = ["__new__", "__init__"].map(|name| match self.inf.metaclass_member(class, name) {
            Some(Member::Method(func, _)) => Some(func),
            _ => None,
        });
        let span = self.inf.builder.program.class(class).name_span;
        match maker {
            Some(maker) => {
                let metaclass = self.metaclass_making(class, span);
                let args = self.class_arguments(class, maker, Some(metaclass), span);
                let made = self.call_func(maker, None, args, span);
                if !made.ty.is_never() && made.ty != Ty::Class(class) {
                    self.unsupported(span, "a metaclass whose __new__ gives something else than the class", "return the class");
                }
                self.push(span, thir::StmtKind::Expr(made.e));
            }
            None => self.announce_class(class, true),
        }
        if let Some(initialiser) = initialiser {
            let args = self.class_arguments(class, initialiser, None, span);
            let receiver = self.constant(Ty::Class(class), span);
            let call = self.call_func(initialiser, Some(receiver), args, span);
            self.push(span, thir::StmtKind::Expr(call.e));
        }
    }

    /// What `type.__new__` tells of the class.
    fn announce_class(&mut self, class: ClassId, with_keywords: bool) {
        self.set_names(class);
        self.enter_subclass(class);
        self.init_subclass(class, with_keywords);
    }

    /// Adds a new class to what `__subclasses__` of its bases gives.
    pub(crate) fn enter_subclass(&mut self, class: ClassId) {
        let span = self.inf.builder.program.class(class).name_span;
        for base in self.inf.class_info(class).bases.clone() {
            let Some(list) = self.inf.classes.subclass_lists.get(&base).copied() else { continue };
            let (known, new) = (self.subclass_list(list, span), self.constant(Ty::Class(class), span));
            let value = self.call_library("functions", "_with_subclass", vec![known, new], span);
            let cell = self.inf.globals[list].cell;
            self.inf.grow(cell, &value.ty);
            let ty = self.inf.store.get(cell);
            let value = self.coerce(value, &ty);
            self.push(span, thir::StmtKind::SetGlobal(thir::GlobalId(list as u32), value.e));
        }
    }

    fn subclass_list(&mut self, list: usize, span: Span) -> Val {
        self.inf.instances[self.index].impure = true;
        let ty = self.inf.store.get(self.inf.globals[list].cell);
        self.val(ty, thir::ExprKind::Global(thir::GlobalId(list as u32)), span)
    }

    /// `C.__subclasses__()`: those whose class statements have run. Zero bits, which the global starts with, are None.
    pub(crate) fn subclasses(&mut self, class: ClassId, span: Span) -> Val {
        if self.inf.in_library(class) {
            return self.unsupported(span, "__subclasses__ of a class of the library", "keep a list of the classes yourself");
        }
        let list = match self.inf.classes.subclass_lists.get(&class) {
            Some(list) => *list,
            None => {
                let name = format!("{}.<subclasses>", self.inf.builder.program.class(class).qualname);
                let list = self.inf.hidden_global(name, Ty::None);
                self.inf.store.changes += 1;
                self.inf.classes.subclass_lists.insert(class, list);
                list
            }
        };
        let known = self.subclass_list(list, span);
        self.call_library("functions", "_subclasses", vec![known], span)
    }

    /// The metaclass as the first argument of `__new__`, which is inferred for each class of its own.
    fn metaclass_making(&mut self, class: ClassId, span: Span) -> Val {
        let Some(metaclass) = self.inf.class_info(class).metaclass else { return self.zero(Ty::Never, span) };
        let Some(rec) = self.site(ExprId(span.start), 0x7000, |inf| Some(inf.store.new_rec(RecKind::ClassValue(metaclass)))) else {
            return self.zero(Ty::Never, span);
        };
        let mark = self.none(span);
        self.record_object(rec, vec![(format!("{MAKES}{}", class.0), mark)], span)
    }

    /// The class that a metaclass with this type is about to make.
    pub(crate) fn class_in_making(&self, metaclass: &Ty) -> Option<ClassId> {
        let Ty::Obj(rec) = self.inf.store.resolve(metaclass) else { return None };
        let record = self.inf.store.rec(rec);
        let (RecKind::ClassValue(_), Some(mark)) = (&record.kind, record.fields.keys().find_map(|name| name.strip_prefix(MAKES))) else {
            return None;
        };
        mark.parse().ok().map(ClassId)
    }

    /// `super().__new__(mcs, name, bases, namespace)` in `__new__` of a metaclass.
    pub(crate) fn made_class(&mut self, class: ClassId, args: &Args, span: Span) -> Val {
        let own = self.inf.instances[self.index].params.get(NAMESPACE).map(|ty| self.inf.store.resolve(ty));
        let given = args.positional.get(NAMESPACE).map(|value| self.inf.store.resolve(&value.ty));
        if own.is_none() || own != given {
            let help = "store in the namespace that __new__ is given, or set attributes of the class";
            return self.unsupported(span, "making a class of another namespace than the class statement's", help);
        }
        self.block(|fx| {
            fx.announce_class(class, !args.keywords.is_empty() || args.mapping.is_some());
            fx.constant(Ty::Class(class), span)
        })
    }

    /// `namespace[name] = value` in `__new__` of a metaclass: the class gets the attribute.
    pub(crate) fn store_in_namespace(&mut self, object: ExprId, name: ExprId, value: &Val, span: Span) {
        let ExprKind::Local(local) = self.func.expr(object).kind else { return };
        let metaclass = self.inf.instances[self.index].params.first().cloned();
        let (Some(class), Some(namespace)) = (metaclass.and_then(|ty| self.class_in_making(&ty)), self.func.params.get(NAMESPACE)) else {
            return;
        };
        if namespace.local == local {
            let class = self.constant(Ty::Class(class), span);
            self.set_computed_attribute(class, name, value.clone(), span);
        }
    }

    /// The arguments of `__new__` and `__init__` of a metaclass.
    fn class_arguments(&mut self, class: ClassId, func: FuncId, metaclass: Option<Val>, span: Span) -> Args {
        let hir = self.inf.builder.program.class(class).clone();
        let info = self.inf.class_info(class);
        let bases = self.class_items(info.bases.clone(), false, span);
        let mut args = Args::of(metaclass.into_iter().collect());
        args.positional.push(self.str(&hir.name, span));
        args.positional.push(self.tuple(bases, span));
        args.positional.push(self.namespace(class, func, span));
        for (name, value) in hir.keywords.iter().filter(|(name, _)| name != "metaclass") {
            let value = self.expr(*value);
            args.keywords.push((name.clone(), value, span));
        }
        self.keep_args(args)
    }

    /// The dict of what the class body binds, if the function looks at it.
    fn namespace(&mut self, class: ClassId, func: FuncId, span: Span) -> Val {
        let func = self.inf.func(func);
        let uses = func.params.get(NAMESPACE).map_or(Uses::default(), |param| Uses::of(&func, param.local));
        if uses.changes {
            let help = "store in it with namespace[name] = value, or set attributes of the class";
            self.unsupported(span, "a metaclass that takes names out of the namespace", help);
        }
        if !uses.looks {
            return self.dict_of(Vec::new(), span, class.0);
        }
        let hir = self.inf.builder.program.class(class).clone();
        let module = self.inf.class_path(class);
        let module = module.strip_suffix(&hir.qualname).map_or("", |path| path.trim_end_matches('.')).to_string();
        let mut items = vec![("__module__", self.str(&module, span)), ("__qualname__", self.str(&hir.qualname, span))];
        if let Some(doc) = &hir.doc {
            items.push(("__doc__", self.str(doc, span)));
        }
        let mut members = Vec::new();
        for (name, method) in &hir.methods {
            match method.func.map(|func| (func, self.inf.func(func))) {
                Some((id, func)) if func.method_kind != MethodKind::Class || IMPLICIT.contains(&name.as_str()) => {
                    members.push((func.name_span.start, name.as_str(), self.constant(Ty::Func(id), span)));
                }
                _ => match self.descriptor_of_method(method, span) {
                    Some((start, value)) => members.push((start, name.as_str(), value)),
                    None => {
                        let what = "a metaclass that looks at the namespace of a class with cached or decorated properties";
                        self.unsupported(span, what, "look at the names that the metaclass needs");
                    }
                },
            }
        }
        for (index, attribute) in hir.attributes.iter().enumerate().filter(|(_, attribute)| attribute.global.is_some()) {
            let name = attribute.name.as_str();
            match attribute.instead_of.map(|method| (method, self.inf.func(method))) {
                Some((method, func)) => members.push((func.name_span.start, name, self.constant(Ty::Func(method), span))),
                // What is set from outside is not in the body.
                None if !hir.span.contains(attribute.span) => {}
                None => members.push((attribute.span.start, name, self.class_attribute(class, index, span))),
            }
        }
        for (name, inner) in &hir.classes {
            let start = self.inf.builder.program.class(*inner).span.start;
            members.push((start, name.as_str(), self.constant(Ty::Class(*inner), span)));
        }
        members.sort_by_key(|(start, ..)| *start);
        items.extend(members.into_iter().map(|(_, name, value)| (name, value)));
        let items = items.into_iter().map(|(name, value)| (self.str(name, span), value)).collect();
        self.dict_of(items, span, class.0)
    }
}

impl Fx<'_, '_> {
    /// What the class's namespace holds for a class method, a static method or a property, and where that starts.
    pub(crate) fn descriptor_of_method(&mut self, method: &hir::Method, span: Span) -> Option<(u32, Val)> {
        if method.is_cached || method.decorated_getter.is_some() {
            return None;
        }
        let (maker, parts) = match method.func {
            Some(func) => match self.inf.func(func).method_kind {
                MethodKind::Class => ("_class_method", vec![Some(func)]),
                MethodKind::Static => ("_static_method", vec![Some(func)]),
                MethodKind::Free | MethodKind::Instance | MethodKind::Getter | MethodKind::Setter => return None,
            },
            None => ("_property", vec![method.getter, method.setter, method.deleter]),
        };
        let start = parts.iter().flatten().map(|func| self.inf.func(*func).name_span.start).min()?;
        let parts = parts.into_iter().map(|part| match part {
            Some(func) => self.constant(Ty::Func(func), span),
            None => self.none(span),
        });
        let parts = parts.collect();
        Some((start, self.call_library("_descriptors", maker, parts, span)))
    }
}

/// What a function does with the namespace that it is given, besides storing in it and handing it to `type`.
#[derive(Default)]
struct Uses {
    looks: bool,
    changes: bool,
}

impl Uses {
    fn of(func: &hir::Func, namespace: LocalId) -> Uses {
        let is_it = |id: ExprId| matches!(func.expr(id).kind, ExprKind::Local(local) if local == namespace);
        let mut mentions = func.exprs.iter().filter(|expr| matches!(expr.kind, ExprKind::Local(local) if local == namespace)).count();
        let mut changes = false;
        for expr in &func.exprs {
            let ExprKind::Call { callee, args } = &expr.kind else { continue };
            let ExprKind::Attr { object, name, .. } = &func.expr(*callee).kind else { continue };
            changes |= is_it(*object) && CHANGES.contains(&name.as_str());
            if matches!(name.as_str(), "__new__" | "__init__") {
                mentions -= args.iter().filter(|arg| matches!(arg, hir::Arg::Positional(id) if is_it(*id))).count();
            }
        }
        hir::walk::targets(&func.body, &mut |target| {
            mentions -= usize::from(matches!(target, Target::Index { object, .. } if is_it(*object)));
        });
        hir::walk::statements(&func.body, &mut |stmt| {
            if let StmtKind::Delete(targets) = &stmt.kind {
                changes |= targets.iter().any(|target| matches!(target, Target::Index { object, .. } if is_it(*object)));
            }
        });
        Uses { looks: mentions > 0, changes }
    }
}
