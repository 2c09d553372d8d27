//! Members of classes: what a name is bound to in a class and along its resolution order.

use crate::hir::{self, ClassId, FuncId};
use crate::infer::Infer;
use crate::infer::class::{ClassInfo, LateAttribute};
use crate::infer::ty::Ty;
use crate::source::Span;

/// A class member as found along the method resolution order.
#[derive(Clone, Debug)]
pub(crate) enum Member {
    Method(FuncId, ClassId),
    Property(hir::Method),
    Attribute {
        class: ClassId,
        index: usize,
    },
    Class(ClassId),
    /// A method that the compiler writes for the class (`__init__` of a dataclass).
    Generated(ClassId),
}

impl ClassInfo {
    /// The method resolution order, for `super()` what is behind `after`.
    pub(crate) fn classes_after(&self, after: Option<ClassId>) -> &[ClassId] {
        let start = after.and_then(|a| self.mro.iter().position(|c| *c == a)).map_or(0, |p| p + 1);
        &self.mro[start..]
    }
}

impl Infer<'_> {
    /// What the metaclass of the class has under the name.
    pub(crate) fn metaclass_member(&mut self, class: ClassId, name: &str) -> Option<Member> {
        let metaclass = self.class_info(class).metaclass?;
        self.member(metaclass, name)
    }

    /// The method of the metaclass that an operation on a class calls: `__len__` for `len(C)`.
    pub(crate) fn operator_of_class(&mut self, ty: &Ty, name: &str) -> Option<FuncId> {
        const NO_OPERATORS: [&str; 4] = ["__new__", "__init__", "__call__", "__init_subclass__"];
        let class = match ty {
            Ty::Class(class) => *class,
            Ty::TypeOf(rec) => self.class_of(&Ty::Obj(*rec))?,
            Ty::Obj(_) => self.class_value(ty)?,
            _ => return None,
        };
        let is_operator = name.starts_with("__") && name.ends_with("__") && !NO_OPERATORS.contains(&name);
        match is_operator.then(|| self.metaclass_member(class, name))? {
            Some(Member::Method(func, _)) => Some(func),
            _ => None,
        }
    }

    /// The method of list, dict or set that an object of a class derived from one inherits.
    pub(crate) fn inherited_from_container(&mut self, ty: &Ty, name: &str) -> Option<FuncId> {
        let class = self.class_of(ty)?;
        self.container_maker(class)?;
        let mro = self.class_info(class).mro.clone();
        mro.into_iter().filter(|base| self.in_library(*base)).find_map(|base| match self.own_member(base, name) {
            Some(Member::Method(func, _)) => Some(func),
            _ => None,
        })
    }

    /// What makes the container that objects of a class derived from list, dict or set hold, before any `__init__` runs.
    pub(crate) fn container_maker(&mut self, class: ClassId) -> Option<FuncId> {
        let mro = self.class_info(class).mro.clone();
        let holder = mro.into_iter().find(|c| self.view().is_holder(*c))?;
        self.builder.program.class(holder).methods.get("_prepare")?.func
    }

    /// Looks a name up along the method resolution order, starting behind `after` for `super()`.
    pub(crate) fn member_after(&mut self, class: ClassId, after: Option<ClassId>, name: &str) -> Option<Member> {
        let info = self.class_info(class);
        info.classes_after(after).iter().find_map(|c| self.own_member(*c, name))
    }

    /// The variables of enclosing functions that methods of the class and its bases use: the function and the variable.
    pub(crate) fn class_captures(&mut self, class: ClassId) -> Vec<(FuncId, hir::LocalId)> {
        if self.in_library(class) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for base in self.class_info(class).mro.clone() {
            let class = self.builder.program.class(base);
            let methods = class.methods.values().flat_map(|m| [m.func, m.getter, m.setter, m.deleter]).flatten();
            for func in methods.chain(class.decorated.iter().copied()) {
                let func = self.builder.program.func(func);
                for capture in func.captures.iter().filter(|_| crate::infer::body::captures_in_object(func)) {
                    if let (Some(home), false) = (func.parent, found.iter().any(|(_, outer)| *outer == capture.outer)) {
                        found.push((home, capture.outer));
                    }
                }
            }
        }
        found
    }

    /// Is the attribute set from outside in the class or one of its bases that only inherits it?
    pub(crate) fn has_late_attribute(&mut self, class: ClassId, name: &str) -> bool {
        !self.classes.late_attributes.is_empty()
            && self.class_info(class).mro.iter().any(|c| self.classes.late_attributes.contains_key(&(*c, name.to_string())))
    }

    pub(crate) fn late_attribute(&mut self, class: ClassId, name: &str) -> LateAttribute {
        let key = (class, name.to_string());
        if let Some(known) = self.classes.late_attributes.get(&key) {
            return *known;
        }
        let full_name = format!("{}.{name}", self.builder.program.class(class).qualname);
        let attribute = self.new_late_attribute(full_name);
        self.classes.late_attributes.insert(key, attribute);
        attribute
    }

    pub(in crate::infer) fn new_late_attribute(&mut self, full_name: String) -> LateAttribute {
        self.store.changes += 1;
        let is_set = self.hidden_global(format!("{full_name}.<set>"), Ty::Bool);
        let value = self.hidden_global(full_name, Ty::Never);
        LateAttribute { value, is_set }
    }

    /// An attribute of the class's own body that it may be without at times, as one set from outside.
    pub(crate) fn perhaps_own(&mut self, class: ClassId, index: usize) -> Option<LateAttribute> {
        let attribute = &self.builder.program.class(class).attributes[index];
        let global = attribute.global.filter(|_| attribute.instead_of.is_none())?;
        let is_set = self.global_flag(global)?;
        Some(LateAttribute { value: self.global_number(global), is_set })
    }

    pub(crate) fn member(&mut self, class: ClassId, name: &str) -> Option<Member> {
        self.member_after(class, None, name)
    }

    /// The only base of a class that adds nothing to it under the name, neither a member nor a field.
    pub(crate) fn base_passing_on(&mut self, class: ClassId, name: &str) -> Option<ClassId> {
        let info = self.class_info(class);
        let [base] = info.bases[..] else { return None };
        let is_plain = info.mro[1..] == *self.classes.mro(base) && !self.has_own_field(class, name);
        (is_plain && self.own_member(class, name).is_none()).then_some(base)
    }

    pub(crate) fn own_member(&self, class: ClassId, name: &str) -> Option<Member> {
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
        let index = hir.attributes.iter().rposition(|a| a.name == name && a.global.is_some());
        match index {
            Some(index) => Some(Member::Attribute { class, index }),
            None => self.generates(class, name).then_some(Member::Generated(class)),
        }
    }

    /// Is the class attribute a method that gets the class as its first argument?
    pub(crate) fn gets_class(&self, class: ClassId, index: usize) -> bool {
        self.builder.program.class(class).attributes[index].gets_class
    }

    /// From now on the class's method is an attribute, which may be set from outside. Until then it is the method.
    pub(crate) fn make_replaceable(&mut self, class: ClassId, name: &str, func: FuncId, span: Span) {
        self.new_class_attribute(class, name, span);
        let hir = &mut self.builder.program.classes[class.index()];
        hir.methods.shift_remove(name);
        hir.decorated.push(func);
        if let Some(attribute) = hir.attributes.last_mut() {
            attribute.is_method = true;
            attribute.instead_of = Some(func);
        }
    }

    /// `C.name = …` outside the body of class C, for a name that the class does not have.
    pub(crate) fn new_class_attribute(&mut self, class: ClassId, name: &str, span: Span) -> hir::GlobalId {
        let program = &mut self.builder.program;
        let global = hir::GlobalId(program.globals.len() as u32);
        let hir = &mut program.classes[class.index()];
        let full_name = format!("{}.{name}", hir.qualname);
        let attribute = hir::ClassAttribute::new(name.to_string(), span, None, None, Some(global));
        hir.attributes.push(attribute);
        let module = hir.module;
        program.globals.push(hir::Global { name: full_name.clone(), module, span, annotation: None, is_deleted: false });
        let is_set = self.hidden_global(format!("{full_name}.<set>"), Ty::Bool);
        self.global_flags.insert(global, Some(is_set));
        self.store.changes += 1;
        global
    }
}

/// The library module and class behind a builtin type's name.
pub(crate) fn library_home(name: &str) -> (&str, &str) {
    match name {
        "int" | "float" | "bool" => ("_numbers", name),
        "tuple" => ("tuple", "vartuple"),
        "frozenset" => ("set", "frozenset"),
        other => (other, other),
    }
}
