//! What values tell of themselves: `__class__`, `__name__`, `__mro__`, `__doc__` and their kin.

use crate::builtins::names;
use crate::hir::{self, ClassId, ExprKind, FuncId, LocalId, ModuleId, Param, ParamKind, Target};
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecKind, Ty};
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    /// `__name__` and the like.
    pub(super) fn introspected(&mut self, object: Val, name: &str, span: Span) -> Val {
        if let Some(value) = self.function_attribute(&object, name, span) {
            return value;
        }
        if let ("__name__" | "__qualname__" | "__doc__" | "__annotations__" | "__module__", Some(wrapped)) =
            (name, self.inf.wrapped_type(&object.ty))
        {
            if let Ty::Union(_) = self.inf.store.resolve(&wrapped) {
                // Which of them it is, perhaps again a wrapper, shows at run time.
                let wrapped = self.get_attribute(object, "__wrapped__", span);
                return self.call_library("functions", &format!("_wrapped{name}"), vec![wrapped], span);
            }
            let shown = self.zero(wrapped, span);
            let text = self.introspected(shown, name, span);
            return self.sequence(object, text);
        }
        if let Some(class) = self.inf.class_value(&object.ty) {
            let constant = self.constant(Ty::Class(class), span);
            return self.introspected(constant, name, span);
        }
        if let Ty::Obj(rec) = object.ty
            && let RecKind::BoundMethod(func) = self.inf.store.rec(rec).kind
        {
            match name {
                "__self__" => return self.bound_receiver(object, rec, span),
                "__func__" => {
                    let function = self.constant(Ty::Func(func), span);
                    return self.sequence(object, function);
                }
                _ => {}
            }
        }
        if let Ty::Class(class) = object.ty {
            let info = self.inf.class_info(class);
            match name {
                "__mro__" => return self.class_tuple(info.mro.clone(), true, span),
                "__bases__" => {
                    let is_root = info.bases.is_empty();
                    return self.class_tuple(info.bases.clone(), is_root, span);
                }
                "__base__" => {
                    return match info.bases.first() {
                        Some(base) => self.constant(Ty::Class(*base), span),
                        None => self.constant(Ty::Builtin("object".into()), span),
                    };
                }
                _ => {}
            }
        }
        if let ("__annotations__", Ty::Class(class)) = (name, &object.ty)
            && !self.inf.in_library(*class)
        {
            return self.class_annotations(*class, span);
        }
        if let ("__defaults__" | "__kwdefaults__" | "__code__" | "__annotations__", Some(func)) = (name, self.function_of(&object.ty)) {
            return self.block(|fx| {
                let object = fx.kept(object);
                match name {
                    "__code__" => fx.code_of(func, span),
                    "__annotations__" => fx.function_annotations(func, span),
                    "__defaults__" => fx.positional_defaults(&object, func, span),
                    _ => fx.keyword_defaults(&object, func, span),
                }
            });
        }
        if let ("__doc__", Ty::Class(class)) = (name, &object.ty)
            && self.inf.builder.program.class(*class).doc.is_none()
            && let Some(doc) = self.data_class_doc(*class, span)
        {
            return self.sequence(object, doc);
        }
        let text = match (&object.ty, name) {
            (Ty::Class(class), "__name__") => Some(self.inf.builder.program.class(*class).name.clone()),
            (Ty::Class(class), "__qualname__") => Some(self.inf.builder.program.class(*class).qualname.clone()),
            (Ty::Class(class), "__doc__") => {
                let doc = self.inf.builder.program.class(*class).doc.clone();
                doc.or_else(|| self.inf.named_tuple_doc(*class))
            }
            (Ty::Builtin(builtin), "__name__" | "__qualname__") => Some(builtin.to_string()),
            (Ty::Func(func), "__name__") => Some(self.inf.builder.program.func(*func).name.clone()),
            (Ty::Func(func), "__qualname__") => Some(self.inf.builder.program.func(*func).qualname.clone()),
            (Ty::Func(func), "__doc__") => self.inf.builder.program.func(*func).doc.clone(),
            (Ty::Obj(rec), "__name__" | "__qualname__" | "__doc__" | "__module__") => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(func) | RecKind::BoundMethod(func) | RecKind::Generator(func) => {
                    let hir = self.inf.builder.program.func(func);
                    match name {
                        "__name__" => Some(hir.name.clone()),
                        "__qualname__" => Some(hir.qualname.clone()),
                        "__module__" => Some(self.shown_module(hir.module)),
                        _ => hir.doc.clone(),
                    }
                }
                _ => None,
            },
            (Ty::TypeOf(_), "__name__" | "__qualname__") => {
                return self.val(Ty::Str, thir::ExprKind::ClassName(Box::new(object.e)), span);
            }
            (Ty::Func(func), "__module__") => Some(self.shown_module(self.inf.builder.program.func(*func).module)),
            (Ty::Class(class), "__module__") => Some(self.shown_module(self.inf.builder.program.class(*class).module)),
            _ => None,
        };
        match text {
            Some(text) => self.str(&text, span),
            None if name == "__doc__" => self.none(span),
            None => self.no_attribute(object, name, span),
        }
    }

    /// What a function or a class of the module has as `__module__`.
    fn shown_module(&self, id: ModuleId) -> String {
        let program = &self.inf.builder.program;
        let module = program.module(id);
        if program.entry == Some(id) {
            "__main__".to_string()
        } else if module.is_prelude && names::holds_builtins(&module.name) {
            "builtins".to_string()
        } else {
            module.public_name().to_string()
        }
    }

    /// The function of the program that a value is or is bound to.
    fn function_of(&mut self, ty: &Ty) -> Option<FuncId> {
        let func = match ty {
            Ty::Func(func) => Some(*func),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind {
                RecKind::Closure(func) | RecKind::BoundMethod(func) => Some(func),
                _ => None,
            },
            _ => None,
        }?;
        let hir = self.inf.func(func);
        (!self.inf.is_prelude(&hir)).then_some(func)
    }

    /// `f.__defaults__`
    fn positional_defaults(&mut self, object: &Val, func: FuncId, span: Span) -> Val {
        let hir = self.inf.func(func);
        let of_position = |param: &&Param| matches!(param.kind, ParamKind::PositionalOnly | ParamKind::Normal);
        let defaults: Vec<_> = hir.params.iter().filter(of_position).filter_map(|param| param.default).collect();
        if defaults.is_empty() {
            return self.none(span);
        }
        let values = defaults.into_iter().map(|default| self.default_value(&hir, default, Some(object), span)).collect();
        self.tuple(values, span)
    }

    /// `f.__kwdefaults__`
    fn keyword_defaults(&mut self, object: &Val, func: FuncId, span: Span) -> Val {
        let hir = self.inf.func(func);
        let mut items = Vec::new();
        for param in hir.params.iter().filter(|param| param.kind == ParamKind::KeywordOnly) {
            if let Some(default) = param.default {
                items.push((self.str(&param.name, span), self.default_value(&hir, default, Some(object), span)));
            }
        }
        if items.is_empty() {
            return self.none(span);
        }
        self.dict_of(items, span, func.0)
    }

    /// `f.__code__`: the function's name, what it takes, and its variables.
    fn code_of(&mut self, func: FuncId, span: Span) -> Val {
        let hir = self.inf.func(func);
        let count = |kinds: &[ParamKind]| hir.params.iter().filter(|param| kinds.contains(&param.kind)).count() as i64;
        let counts = [&[ParamKind::PositionalOnly, ParamKind::Normal][..], &[ParamKind::PositionalOnly], &[ParamKind::KeywordOnly]];
        let mut about = vec![self.str(&hir.name, span), self.str(&hir.qualname, span)];
        about.extend(counts.map(|kinds| self.int(count(kinds), span)));
        let mut params: Vec<&Param> = hir.params.iter().collect();
        params.sort_by_key(|param| match param.kind {
            ParamKind::PositionalOnly | ParamKind::Normal => 0,
            ParamKind::KeywordOnly => 1,
            ParamKind::Star => 2,
            ParamKind::DoubleStar => 3,
        });
        let params = params.into_iter().map(|param| param.local);
        let locals: Vec<_> = params.chain(self.own_variables(func)).map(|local| self.str(&hir.local(local).name, span)).collect();
        about.push(self.tuple(locals, span));
        self.call_library("types", "_code", about, span)
    }

    /// The variables of a function that are neither parameters, nor of a comprehension, nor shared with other functions.
    fn own_variables(&mut self, func: FuncId) -> Vec<LocalId> {
        let hir = self.inf.func(func);
        let mut others: Vec<LocalId> = hir.params.iter().map(|param| param.local).collect();
        others.extend(hir.captures.iter().map(|capture| capture.local));
        for expr in &hir.exprs {
            if let ExprKind::Comprehension { clauses, .. } = &expr.kind {
                let note = &mut |target: &Target| {
                    if let Target::Local(local, _) = target {
                        others.push(*local)
                    }
                };
                clauses.iter().for_each(|clause| hir::walk::target(&clause.target, note));
            }
        }
        let inner = self.inf.builder.program.funcs.iter().filter(|inner| inner.parent == Some(func));
        others.extend(inner.flat_map(|inner| inner.captures.iter().map(|capture| capture.outer)));
        let all = (0..hir.locals.len() as u32).map(LocalId);
        all.filter(|local| !others.contains(local) && !hir.local(*local).hidden).collect()
    }

    /// Elaborates once for every class that an object's class may be.
    pub(crate) fn each_class_value(&mut self, class: Val, f: &mut dyn FnMut(&mut Self, Val) -> Val) -> Val {
        let Ty::TypeOf(rec) = self.inf.store.resolve(&class.ty) else { return f(self, class) };
        let span = class.e.span;
        let object = Val { ty: Ty::Obj(rec), e: class.e };
        self.each_class(object, &mut |fx, _, class| {
            let class = fx.constant(Ty::Class(class), span);
            f(fx, class)
        })
    }

    /// `C.__mro__` and `C.__bases__`.
    fn class_tuple(&mut self, classes: Vec<ClassId>, with_object: bool, span: Span) -> Val {
        let items = self.class_items(classes, with_object, span);
        self.tuple(items, span)
    }

    pub(crate) fn class_items(&mut self, classes: Vec<ClassId>, with_object: bool, span: Span) -> Vec<Val> {
        let mut items: Vec<Val> = classes.into_iter().map(|c| self.constant(Ty::Class(c), span)).collect();
        if with_object {
            items.push(self.constant(Ty::Builtin("object".into()), span));
        }
        items
    }

    /// `type(value)`
    pub(crate) fn type_of(&mut self, value: Val, span: Span) -> Val {
        let ty = self.inf.store.resolve(&value.ty);
        let builtin = |name: &str| Ty::Builtin(name.into());
        let constant = match &ty {
            Ty::Never => return value,
            Ty::Union(_) => return self.dispatch(value, &mut |fx, part| fx.type_of(part, span)),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Class(class) if self.inf.view().children(class).is_empty() => {
                    let hir = self.inf.builder.program.class(class);
                    let name = hir.name.clone();
                    const TYPES: [&str; 10] =
                        ["list", "dict", "set", "frozenset", "bytes", "bytearray", "range", "slice", "complex", "object"];
                    if Some(class) == self.inf.classes.var_tuple {
                        builtin("tuple")
                    } else if self.inf.is_bigint_class(class) {
                        builtin("int")
                    } else if self.inf.builder.program.module(hir.module).is_prelude && TYPES.contains(&name.as_str()) {
                        builtin(&name)
                    } else {
                        Ty::Class(class)
                    }
                }
                RecKind::Class(_) => {
                    let e = value.e;
                    return Val { ty: Ty::TypeOf(*rec), e };
                }
                _ => builtin(&self.python_name(&ty)),
            },
            Ty::Class(class) => match self.inf.class_info(*class).metaclass {
                Some(metaclass) => Ty::Class(metaclass),
                None => builtin("type"),
            },
            Ty::Int | Ty::U8 | Ty::I32 => builtin("int"),
            Ty::Float => builtin("float"),
            Ty::Bool => builtin("bool"),
            Ty::Str => builtin("str"),
            other => builtin(&self.python_name(&other.clone())),
        };
        let constant = self.constant(constant, span);
        self.sequence(value, constant)
    }
}
