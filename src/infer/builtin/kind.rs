//! Classes that stand for kinds of types: those of `collections.abc`, `numbers` and `types`.

use crate::builtins::names;
use crate::hir::{ClassId, FuncId};
use crate::infer::body::Fx;
use crate::infer::ty::{RecKind, Ty};

impl Fx<'_, '_> {
    /// Is a value of the type an instance of a class that stands for a kind, of a protocol or a metaclass of the program's? `None` if
    /// the class is an ordinary one, or one that the type may be derived from.
    pub(crate) fn kind_instance(&mut self, ty: &Ty, class: ClassId) -> Option<bool> {
        if let Ty::Class(instance) = ty
            && let Some(metaclass) = self.inf.class_info(*instance).metaclass
        {
            return Some(self.inf.view().is_subclass(metaclass, class));
        }
        let hir = self.inf.builder.program.class(class);
        let module = self.inf.builder.program.module(hir.module);
        if !module.is_prelude {
            let names = self.inf.protocol_names(class)?;
            return Some(names.iter().all(|name| self.has_attribute(ty, name)));
        }
        let (module, name) = (module.name.clone(), hir.name.clone());
        match module.as_str() {
            "collections_abc" | "typing" => self.protocol_instance(ty, &name),
            "numbers" => self.number_kinds(ty).map(|kinds| kinds.contains(&name.as_str())),
            "types" => self.function_instance(ty, &name),
            _ => None,
        }
    }

    /// The classes at and below that of an object whose objects are of the kind, where those of others are not.
    pub(super) fn some_of_kind(&mut self, ty: &Ty, tested: ClassId) -> Option<Vec<ClassId>> {
        let Ty::Obj(rec) = ty else { return None };
        let own = self.inf.class_of(ty).filter(|_| self.inf.store.rec(*rec).shared && !self.is_prelude)?;
        self.kind_instance(ty, tested)?;
        let all = self.inf.view().descendants(own);
        let mut fits = all.clone();
        fits.retain(|class| {
            let rec = self.inf.record(*class);
            self.kind_instance(&Ty::Obj(rec), tested) == Some(true)
        });
        (!fits.is_empty() && fits.len() < all.len()).then_some(fits)
    }

    /// The classes of `numbers` that a type of numbers counts as.
    fn number_kinds(&mut self, ty: &Ty) -> Option<&'static [&'static str]> {
        const KINDS: &[&str] = &["Number", "Complex", "Real", "Rational", "Integral"];
        if self.is_builtin_instance(ty, "int") {
            return Some(KINDS);
        }
        if self.is_builtin_instance(ty, "float") {
            return Some(&KINDS[..3]);
        }
        let class = self.inf.class_of(ty)?;
        let base = self.inf.class_info(class).mro.iter().copied().find(|base| self.inf.in_library(*base))?;
        match self.inf.builder.program.class(base).name.as_str() {
            "Fraction" => Some(&KINDS[..4]),
            "complex" => Some(&KINDS[..2]),
            "Decimal" => Some(&KINDS[..1]),
            _ => None,
        }
    }

    /// Is it a method of a class that needs no import?
    fn is_builtin_method(&self, method: FuncId) -> bool {
        let module = self.inf.builder.program.module(self.inf.builder.program.func(method).module);
        module.is_prelude && names::holds_builtins(&module.name)
    }

    /// Classes of `types`.
    fn function_instance(&self, ty: &Ty, name: &str) -> Option<bool> {
        let kind = if let Ty::Obj(rec) = ty { Some(&self.inf.store.rec(*rec).kind) } else { None };
        Some(match name {
            "FunctionType" | "LambdaType" => match ty {
                Ty::Func(func) => !self.inf.is_builtin_function(*func),
                _ => matches!(kind, Some(RecKind::Closure(_))),
            },
            "MethodType" => match kind {
                Some(RecKind::BoundMethod(method)) => !self.is_builtin_method(*method),
                _ => kind == Some(&RecKind::BoundValue),
            },
            "BuiltinFunctionType" | "BuiltinMethodType" => match (ty, kind) {
                (Ty::Builtin(name), _) => !names::is_type(name),
                (Ty::Func(func), _) => self.inf.is_builtin_function(*func),
                (_, Some(RecKind::BoundMethod(method))) => self.is_builtin_method(*method),
                (_, Some(RecKind::BoundNative(_))) => true,
                _ => false,
            },
            "GeneratorType" => matches!(kind, Some(RecKind::Generator(_))),
            "ModuleType" => matches!(ty, Ty::Module(_)),
            "NoneType" => matches!(ty, Ty::None),
            _ => return None,
        })
    }

    /// Abstract classes of the library (`collections.abc`) that a type fits by its methods.
    fn protocol_instance(&mut self, ty: &Ty, name: &str) -> Option<bool> {
        let library_class = self.inf.class_of(ty).filter(|class| self.inf.in_library(*class));
        if let Some(class) = library_class.map(|class| &self.inf.builder.program.class(class).name) {
            let is_registered = match name {
                "KeysView" => class.ends_with("dict_keys"),
                "ValuesView" => class.ends_with("dict_values"),
                "ItemsView" => class.ends_with("dict_items"),
                "MappingView" => ["dict_keys", "dict_values", "dict_items"].iter().any(|view| class.ends_with(view)),
                "Set" => class.ends_with("dict_keys") || class.ends_with("dict_items"),
                "Sequence" => class == "memoryview",
                _ => false,
            };
            if is_registered {
                return Some(true);
            }
        }
        let needs: &[&str] = match name {
            "Iterable" => &["__iter__"],
            "Callable" => &["__call__"],
            "Sized" => &["__len__"],
            "Hashable" => &["__hash__"],
            "Sequence" => &["__getitem__", "__len__", "index"],
            "MutableSequence" => &["__getitem__", "__len__", "insert"],
            "Mapping" => &["__getitem__", "keys"],
            "MutableMapping" => &["__setitem__", "keys"],
            "Set" => &["__contains__", "isdisjoint"],
            "MutableSet" => &["__contains__", "isdisjoint", "add"],
            "Iterator" => &["__next__"],
            "Generator" => &["send"],
            "Container" => &["__contains__"],
            "Collection" => &["__contains__", "__len__", "__iter__"],
            "Reversible" => &["__reversed__"],
            _ => return None,
        };
        if let Ty::Tuple(_) = ty {
            let var_tuple = self.as_var_tuple_type();
            return self.protocol_instance(&var_tuple, name);
        }
        match ty {
            Ty::Func(_) | Ty::Class(_) | Ty::TypeOf(_) => return Some(matches!(name, "Callable" | "Hashable")),
            Ty::Builtin(_) => return Some(matches!(name, "Callable" | "Hashable")),
            Ty::None | Ty::Int | Ty::Float | Ty::Bool | Ty::U8 | Ty::I32 => return Some(name == "Hashable"),
            Ty::Str if name == "Hashable" => return Some(true),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(_)
                | RecKind::BoundMethod(_)
                | RecKind::BoundValue
                | RecKind::BoundNative(_)
                | RecKind::Partial(..)
                | RecKind::ClassValue(_) => {
                    return Some(matches!(name, "Callable" | "Hashable"));
                }
                RecKind::Generator(_) => {
                    return Some(matches!(name, "Iterable" | "Iterator" | "Generator" | "Hashable"));
                }
                RecKind::Class(_) if name == "Hashable" => return Some(!self.unhashable(ty)),
                RecKind::Class(_) | RecKind::Box => {}
            },
            _ => {}
        }
        Some(needs.iter().all(|n| self.has_attribute(ty, n) || (*n == "__iter__" && self.has_attribute(ty, "_iter_next"))))
    }
}
