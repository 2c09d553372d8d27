//! Construction: an object of a class, `__new__`, `__init__`, and what is kept in the object besides.

use crate::diag::Diagnostic;
use crate::hir::{ClassId, ExprId, FuncId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::library::getter::getter_maker;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn construct(&mut self, id: Option<ExprId>, class: ClassId, args: Args, span: Span) -> Val {
        match self.inf.metaclass_member(class, "__call__") {
            Some(Member::Method(func, _)) => {
                let class = self.constant(Ty::Class(class), span);
                self.call_func(func, Some(class), args, span)
            }
            _ => self.construct_object(id, class, args, span),
        }
    }

    /// What `type.__call__` does.
    pub(crate) fn construct_object(&mut self, id: Option<ExprId>, class: ClassId, args: Args, span: Span) -> Val {
        let hir = self.inf.builder.program.class(class);
        if let Some(maker) = getter_maker(&hir.name)
            && let Some(value) = self.make_getter(maker, hir.module, &args, span)
        {
            return value;
        }
        if let Some(error) = self.system_error(class, &args, span) {
            return error;
        }
        let class = self.by_type_code(class, &args);
        let hir = self.inf.builder.program.class(class);
        let args = if self.takes_struct_kinds(&hir.name, hir.module) { self.with_struct_kinds(args, span) } else { args };
        if self.is_partial_class(class) {
            return self.make_partial(id, args, span);
        }
        if self.is_namespace_class(class) {
            return self.make_namespace(id, class, args, span);
        }
        if let Some(value) = self.enum_by_value(class, &args, span) {
            return value;
        }
        self.inf.note_constructed(class);
        let missing = self.abstract_methods(class);
        if !missing.is_empty() {
            let class_name = self.inf.builder.program.class(class).name.clone();
            let text = format!(
                "Can't instantiate abstract class {class_name} with abstract method{} {}",
                if missing.len() == 1 { "" } else { "s" },
                missing.join(", ")
            );
            return self.fail("TypeError", &text, Diagnostic::error("abstract-class", span, text.clone()));
        }
        if let Some(Member::Method(maker, _)) = self.inf.member(class, "__new__") {
            return self.made_by_new(maker, class, args, span);
        }
        let object = self.allocate(id, class, span);
        self.keep_captures(&object, class, span);
        self.class_value = None;
        if let Some(prepare) = self.inf.container_maker(class) {
            let prepared = self.call_func(prepare, Some(object.clone()), Args::default(), span);
            self.push(span, StmtKind::Expr(prepared.e));
        }
        let args = self.fill_exception(&object, class, args, span);
        if self.inf.value_base(class).is_some() {
            let args = self.keep_args(args);
            self.hold_value(&object, class, args.clone(), span);
            if self.inf.member(class, "__init__").is_some() {
                self.initialise(object.clone(), class, args, span);
            }
            return object;
        }
        self.initialise(object.clone(), class, args, span);
        let ty = self.inf.store.resolve(&object.ty);
        Val { ty, e: object.e }
    }

    /// `OSError(number, text)` gives an object of the subclass that the number stands for.
    fn system_error(&mut self, class: ClassId, args: &Args, span: Span) -> Option<Val> {
        let has_number = args.is_plain() && (2..=5).contains(&args.positional.len());
        if self.is_prelude || !has_number || self.inf.library_class("exceptions", "OSError") != Some(class) {
            return None;
        }
        Some(self.call_library("exceptions", "_system_error", args.positional.clone(), span))
    }

    /// A new object of the class with all fields zero.
    pub(crate) fn allocate(&mut self, id: Option<ExprId>, class: ClassId, span: Span) -> Val {
        let rec = if self.inf.view().in_hierarchy(class) {
            self.inf.instances[self.index].impure = true;
            self.inf.record(class)
        } else {
            let id = id.unwrap_or(ExprId(span.start));
            let key = (id, class.0.wrapping_mul(0x85EB_CA6B) ^ self.variant.wrapping_mul(0x9E37_79B1) ^ 7);
            match self.memory.sites.get(&key) {
                Some(rec) => *rec,
                None => {
                    let rec = self.inf.record(class);
                    self.memory.sites.insert(key, rec);
                    rec
                }
            }
        };
        let object = self.new_object(rec, span);
        let object = self.temp(object);
        self.begin_order(&object, class, span);
        object
    }

    /// `object.__new__(cls)`: no constructor runs.
    pub(crate) fn bare_object(&mut self, args: Args, span: Span) -> Val {
        let class = args.positional.first().and_then(|arg| match arg.ty {
            Ty::Class(class) => Some(class),
            ref ty => self.inf.class_value(ty),
        });
        let Some(class) = class else {
            return self.unsupported(span, "'__new__' of a class that is known only at run time", "call the class instead");
        };
        if self.inf.is_enum(class) {
            return self.bare_member(class, args.positional.get(1).cloned(), span);
        }
        if self.inf.in_library(class) || self.inf.class_info(class).mro.iter().skip(1).any(|base| self.inf.is_value_class(*base)) {
            return self.unsupported(span, "'__new__' of a builtin type", "make the value by calling the type");
        }
        self.inf.instances[self.index].impure = true;
        self.inf.note_bare(class);
        let mut args = args;
        args.positional.remove(0);
        self.block(|fx| {
            let args = fx.keep_args(args);
            let object = fx.allocate(None, class, span);
            fx.keep_captures(&object, class, span);
            if fx.inf.class_info(class).is_named_tuple {
                let call = fx.named_tuple_init(object.clone(), class, args, span);
                fx.push(span, StmtKind::Expr(call.e));
            } else {
                fx.hold_value(&object, class, args, span);
            }
            object
        })
    }

    /// A class with a `__new__` of its own: what that gives is initialised if it is an object of the class.
    fn made_by_new(&mut self, maker: FuncId, class: ClassId, args: Args, span: Span) -> Val {
        self.block(|fx| {
            let args = fx.keep_args(args);
            let receiver = fx.constant(Ty::Class(class), span);
            let mut all = args.clone();
            all.positional.insert(0, receiver);
            let object = fx.call_func(maker, None, all, span);
            let object = fx.temp(object);
            if fx.inf.member(class, "__init__").is_some() {
                let initialised = fx.dispatch(object.clone(), &mut |fx, made| {
                    let is_own = fx.inf.class_of(&made.ty).is_some_and(|made| fx.inf.view().is_subclass(made, class));
                    fx.block(|fx| {
                        if is_own {
                            fx.initialise(made, class, args.clone(), span);
                        } else {
                            fx.push(span, StmtKind::Expr(made.e));
                        }
                        fx.none(span)
                    })
                });
                fx.push(span, StmtKind::Expr(initialised.e));
            }
            let ty = fx.inf.store.resolve(&object.ty);
            Val { ty, e: object.e }
        })
    }

    /// Objects of a class inside a function hold what their methods use of the function.
    fn keep_captures(&mut self, object: &Val, class: ClassId, span: Span) {
        let Ty::Obj(rec) = object.ty else { return };
        let Some(values) = self.captured_values(class, span) else { return };
        for (name, value) in values {
            let owner = self.inf.field_record(rec, &name);
            let cell = self.inf.store.field_or_new(owner, &name);
            self.inf.grow(cell, &value.ty);
            self.set_field(object.clone(), &name, cell, value, span);
        }
    }

    /// The variables of enclosing functions that objects of the class need, by the names of their hidden fields.
    pub(crate) fn captured_values(&mut self, class: ClassId, span: Span) -> Option<Vec<(String, Val)>> {
        let here = self.inf.instances[self.index].func;
        let mut values = Vec::new();
        for (home, outer) in self.inf.class_captures(class) {
            let name = crate::infer::body::object_capture_name(Some(home), outer);
            if let Some(source) = self.class_value.clone() {
                let Ty::Obj(rec) = source.ty else { return None };
                let cell = self.inf.store.field_or_new(rec, &name);
                let ty = self.inf.store.get(cell);
                values.push((name.clone(), self.field_value(source, &name, ty, span)));
                continue;
            }
            let Some(local) = self.inf.local_if_nested(here, home, outer) else {
                let class = self.inf.builder.program.class(class).name.clone();
                let what = format!("using class '{class}' outside the function whose variables its methods use");
                self.unsupported(span, &what, "make the objects inside the function, or return the class from it");
                return None;
            };
            let value = match (self.boxes.get(&local).copied(), self.box_record(local)) {
                (Some(var), Some(rec)) => self.read_var(var, &Ty::Obj(rec), span),
                _ => self.read_local(local, span),
            };
            values.push((name, value));
        }
        Some(values)
    }

    /// `BaseException.__new__` keeps the arguments, in case no `__init__` of the library does; that of `OSError` does not.
    fn fill_exception(&mut self, object: &Val, class: ClassId, args: Args, span: Span) -> Args {
        if self.inf.in_library(class) || !self.is_exception(class) || self.inf.constructor_sets(class, "args") {
            return args;
        }
        let args = self.keep_args(args);
        let os_error = self.inf.library_class("exceptions", "OSError");
        let kept = if os_error.is_some_and(|base| self.inf.class_info(class).mro.contains(&base)) {
            self.tuple(Vec::new(), span)
        } else {
            self.star_parameter(args.positional.clone(), args.rest.clone(), 0, span)
        };
        self.store_field(object.clone(), "args", kept, span);
        let blank = self.call_library("exceptions", "_blank", vec![object.clone()], span);
        self.push(span, StmtKind::Expr(blank.e));
        args
    }

    fn initialise(&mut self, object: Val, class: ClassId, args: Args, span: Span) {
        let call = match self.inf.member(class, "__init__") {
            Some(Member::Method(func, _)) => self.call_func(func, Some(object), args, span),
            Some(Member::Generated(owner)) => {
                let ty = object.ty.clone();
                let call = self.call_generated(object, owner, "__init__", args, span);
                // An object that holds one of its class gets a regular type before anything is kept as one of that type.
                self.inf.key(&ty);
                call
            }
            Some(Member::Attribute { .. }) => self.method(object, "__init__", args, span),
            _ if self.inf.class_info(class).is_named_tuple => self.named_tuple_init(object, class, args, span),
            _ => {
                let name = self.inf.builder.program.class(class).name.clone();
                let text = format!("{name}() takes no arguments");
                if args.positional.is_empty() && args.keywords.is_empty() {
                    return self.check_nothing_spread(args, &text, span);
                }
                let help = format!("give class {name} an __init__ with parameters for them");
                self.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()).help(help))
            }
        };
        self.push(span, StmtKind::Expr(call.e));
    }

    /// The abstract methods that no class in the resolution order fills in, sorted.
    fn abstract_methods(&mut self, class: ClassId) -> Vec<String> {
        let mro = self.inf.class_info(class).mro.clone();
        let program = &self.inf.builder.program;
        let is_abstract = |name: &String| {
            let meaning = mro.iter().find_map(|c| {
                let class = program.class(*c);
                let attribute = class.attributes.iter().any(|a| a.name == *name && a.global.is_some()).then_some(false);
                class.methods.get(name).map(|m| m.is_abstract).or(attribute)
            });
            meaning == Some(true)
        };
        let marked = mro.iter().flat_map(|c| program.class(*c).methods.iter()).filter(|(_, m)| m.is_abstract);
        let mut names: Vec<String> = marked.map(|(name, _)| name.clone()).filter(is_abstract).collect();
        names.sort();
        names.dedup();
        names
    }

    /// A builtin exception object.
    pub(crate) fn builtin_exception(&mut self, name: &str, args: Vec<Val>, span: Span) -> Val {
        let module = if name == "FrozenInstanceError" { "dataclasses" } else { "exceptions" };
        match self.inf.library_class(module, name) {
            Some(class) => self.construct(None, class, Args::of(args), span),
            None => self.zero(Ty::Never, span),
        }
    }
}
