//! Classes whose methods the compiler writes: dataclasses, named tuples, enumerations.

use super::body::{Fx, Val};
use super::call::Args;
use super::class::Member;
use super::ty::Ty;
use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, CompareOp, ExprId, ExprKind};
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// A field of a dataclass, as its `__init__` takes it.
#[derive(Clone, Debug)]
pub(crate) struct DataField {
    pub name: String,
    default: Option<Default>,
    init: bool,
    repr: bool,
    compare: bool,
    keyword_only: bool,
}

#[derive(Clone, Copy, Debug)]
enum Default {
    /// A class attribute's value.
    Global(hir::GlobalId),
    /// `field(default_factory=…)`: called each time; an expression of the class's home function.
    Factory(hir::FuncId, ExprId),
    /// `field(default=…)`
    Value(hir::FuncId, ExprId),
}

impl<'a, 'b> Fx<'a, 'b> {
    /// Does the compiler write this method for the class?
    pub(crate) fn synthesised(&mut self, class: ClassId, name: &str) -> bool {
        match name {
            "__init__" => self.dataclass_fields(class).is_some() && self.dataclass_flag(class, "init", true),
            "__repr__" => self.dataclass_fields(class).is_some() && self.dataclass_flag(class, "repr", true),
            "__eq__" => self.dataclass_fields(class).is_some() && self.dataclass_flag(class, "eq", true),
            "__lt__" | "__le__" | "__gt__" | "__ge__" => {
                self.dataclass_fields(class).is_some() && self.dataclass_flag(class, "order", false)
            }
            "__hash__" => {
                self.dataclass_fields(class).is_some()
                    && (self.dataclass_flag(class, "frozen", false) || self.dataclass_flag(class, "unsafe_hash", false))
            }
            _ => false,
        }
    }

    pub(crate) fn call_synthesised(&mut self, object: Val, class: ClassId, name: &str, args: Args, span: Span) -> Val {
        let fields = self.dataclass_fields(class).unwrap_or_default();
        match name {
            "__init__" => self.dataclass_init(object, class, fields, args, span),
            "__repr__" => self.dataclass_repr(object, class, &fields, span),
            "__hash__" => {
                let items = self.compared_fields(object, &fields, span);
                self.hash(items, span)
            }
            _ => {
                let op = match name {
                    "__eq__" => CompareOp::Eq,
                    "__lt__" => CompareOp::Lt,
                    "__le__" => CompareOp::Le,
                    "__gt__" => CompareOp::Gt,
                    _ => CompareOp::Ge,
                };
                let Some(other) = args.positional.into_iter().next() else { return self.no_attribute(object, name, span) };
                if self.inf.class_of(&other.ty) != Some(class) {
                    return self.constant(Ty::Builtin("NotImplemented".into()), span);
                }
                self.block(|fx| {
                    let object = fx.temp(object);
                    let other = fx.temp(other);
                    let left = fx.compared_fields(object, &fields, span);
                    let right = fx.compared_fields(other, &fields, span);
                    fx.rich_compare(op, left, right, span)
                })
            }
        }
    }

    fn decorator(&mut self, class: ClassId, name: &str) -> Option<(hir::FuncId, ExprId)> {
        let hir = self.inf.builder.program.class(class).clone();
        let home = self.inf.func(hir.home);
        hir.decorators
            .iter()
            .find(|d| {
                let mut id = **d;
                if let ExprKind::Call { callee, .. } = &home.expr(id).kind {
                    id = *callee;
                }
                match &home.expr(id).kind {
                    ExprKind::Func(func) => self.inf.builder.program.func(*func).name == name,
                    ExprKind::Builtin(builtin) => builtin == name,
                    ExprKind::Attr { name: attr, .. } => attr == name,
                    _ => false,
                }
            })
            .map(|d| (hir.home, *d))
    }

    fn dataclass_flag(&mut self, class: ClassId, flag: &str, default: bool) -> bool {
        let Some((home, id)) = self.decorator(class, "dataclass") else { return default };
        let home = self.inf.func(home);
        let ExprKind::Call { args, .. } = &home.expr(id).kind else { return default };
        args.iter()
            .find_map(|arg| match arg {
                hir::Arg::Keyword { name, value, .. } if name == flag => match home.expr(*value).kind {
                    ExprKind::Bool(value) => Some(value),
                    _ => None,
                },
                _ => None,
            })
            .unwrap_or(default)
    }

    pub(crate) fn dataclass_unhashable(&mut self, class: ClassId) -> bool {
        self.dataclass_fields(class).is_some()
            && self.dataclass_flag(class, "eq", true)
            && !self.dataclass_flag(class, "frozen", false)
            && !self.dataclass_flag(class, "unsafe_hash", false)
    }

    /// The fields of a dataclass, inherited ones first; none if the class is no dataclass.
    pub(crate) fn dataclass_fields(&mut self, class: ClassId) -> Option<Vec<DataField>> {
        let hir = self.inf.builder.program.class(class);
        if self.inf.builder.program.module(hir.module).is_prelude {
            return None;
        }
        let mro = self.inf.class_info(class).mro;
        if !mro.iter().any(|c| self.decorator(*c, "dataclass").is_some()) {
            return None;
        }
        let mut fields: Vec<DataField> = Vec::new();
        for base in mro.into_iter().rev() {
            if self.decorator(base, "dataclass").is_none() {
                continue;
            }
            let keyword_only = self.dataclass_flag(base, "kw_only", false);
            let hir = self.inf.builder.program.class(base).clone();
            let home = self.inf.func(hir.home);
            for attribute in hir.attributes.iter().filter(|a| a.annotation.is_some()) {
                if attribute.annotation.is_some_and(|a| is_class_var(&home, a)) {
                    continue;
                }
                let field = self.data_field(hir.home, attribute, keyword_only);
                match fields.iter_mut().find(|f| f.name == field.name) {
                    Some(old) => *old = field,
                    None => fields.push(field),
                }
            }
        }
        Some(fields)
    }

    fn data_field(&mut self, home: hir::FuncId, attribute: &hir::ClassAttribute, keyword_only: bool) -> DataField {
        let mut field = DataField { name: attribute.name.clone(), default: None, init: true, repr: true, compare: true, keyword_only };
        let Some(value) = attribute.value else { return field };
        let func = self.inf.func(home);
        match field_arguments(&func, value, &self.inf.builder.program) {
            None => field.default = attribute.global.map(Default::Global),
            Some(args) => {
                for (name, value) in args {
                    let flag = matches!(func.expr(value).kind, ExprKind::Bool(true));
                    match name.as_str() {
                        "default_factory" => field.default = Some(Default::Factory(home, value)),
                        "default" => field.default = Some(Default::Value(home, value)),
                        "init" => field.init = flag,
                        "repr" => field.repr = flag,
                        "compare" => field.compare = flag,
                        "kw_only" => field.keyword_only = flag,
                        _ => {}
                    }
                }
            }
        }
        field
    }

    /// `field(…)` in a class body is a description, not a value.
    pub(crate) fn is_field_call(&mut self, value: ExprId) -> bool {
        field_arguments(&self.func, value, &self.inf.builder.program).is_some()
    }

    fn dataclass_init(&mut self, object: Val, class: ClassId, fields: Vec<DataField>, args: Args, span: Span) -> Val {
        let name = self.inf.builder.program.class(class).name.clone();
        let mut positional = args.positional.into_iter();
        let mut keywords = args.keywords;
        let mut missing = Vec::new();
        let mut set = Vec::new();
        let mut ordered: Vec<&DataField> = fields.iter().filter(|f| !f.keyword_only).collect();
        ordered.extend(fields.iter().filter(|f| f.keyword_only));
        for field in ordered {
            let keyword = keywords.iter().position(|(n, _, _)| *n == field.name && field.init);
            let given = if field.init && !field.keyword_only { positional.next() } else { None };
            let value = match (given, keyword) {
                (Some(value), _) => value,
                (None, Some(at)) => keywords.remove(at).1,
                (None, None) => match field.default {
                    Some(default) => self.data_default(default, span),
                    None if field.init => {
                        missing.push(format!("'{}'", field.name));
                        continue;
                    }
                    None => continue,
                },
            };
            let value = self.kept(value);
            set.push((field.name.clone(), value));
        }
        let surplus = positional.count();
        let error = if !missing.is_empty() {
            let plural = if missing.len() == 1 { "" } else { "s" };
            Some(format!("{name}.__init__() missing {} required positional argument{plural}: {}", missing.len(), missing.join(" and ")))
        } else if surplus > 0 {
            let count = fields.iter().filter(|f| f.init).count() + 1;
            Some(format!("{name}.__init__() takes {count} positional arguments but {} were given", count + surplus))
        } else {
            keywords.first().map(|(k, _, _)| format!("{name}.__init__() got an unexpected keyword argument '{k}'"))
        };
        if let Some(text) = error {
            return self.fail("TypeError", &text, Diagnostic::error("wrong-arguments", span, text.clone()));
        }
        self.block(|fx| {
            for (name, value) in set {
                fx.set_field_of(object.clone(), &name, value, span);
            }
            if fx.has_method(&object.ty, "__post_init__") {
                let call = fx.call_method(object, "__post_init__", Vec::new(), span);
                fx.push(span, StmtKind::Expr(call.e));
            }
            fx.none(span)
        })
    }

    /// Sets a field past `frozen` and properties.
    fn set_field_of(&mut self, object: Val, name: &str, value: Val, span: Span) {
        let Ty::Obj(rec) = object.ty else { return };
        let owner = self.inf.field_record(rec, name);
        let cell = self.inf.store.field_or_new(owner, name);
        self.inf.grow(cell, &value.ty);
        self.set_field(object, name, cell, value, span);
    }

    fn data_default(&mut self, default: Default, span: Span) -> Val {
        match default {
            Default::Global(global) => self.read_global(global, span),
            Default::Factory(home, value) => {
                let callee = self.foreign_constant(home, value, span);
                self.call_value(None, callee, Args::default(), span)
            }
            Default::Value(home, value) => {
                let hir = self.inf.func(home);
                self.default_value(&hir, hir::Default::Literal(value), None, span)
            }
        }
    }

    /// A name in another function's code that is known statically.
    fn foreign_constant(&mut self, home: hir::FuncId, id: ExprId, span: Span) -> Val {
        let hir = self.inf.func(home);
        match &hir.expr(id).kind {
            ExprKind::Builtin(name) => self.constant(Ty::Builtin(name.as_str().into()), span),
            ExprKind::Class(class) => self.constant(Ty::Class(*class), span),
            ExprKind::Func(func) | ExprKind::Closure(func) => self.constant(Ty::Func(*func), span),
            _ => self.unsupported(span, "this default_factory", "use a class, a builtin type or a lambda without captured variables"),
        }
    }

    fn dataclass_repr(&mut self, object: Val, class: ClassId, fields: &[DataField], span: Span) -> Val {
        let name = self.inf.builder.program.class(class).qualname.clone();
        let shown: Vec<DataField> = fields.iter().filter(|f| f.repr).cloned().collect();
        self.block(|fx| {
            let object = fx.temp(object);
            let mut text = fx.str(&format!("{name}("), span);
            for (index, field) in shown.iter().enumerate() {
                let comma = if index == 0 { "" } else { ", " };
                let label = fx.str(&format!("{comma}{}=", field.name), span);
                text = fx.call_method(text, "__add__", vec![label], span);
                let value = fx.get_attribute(object.clone(), &field.name, span);
                let value = fx.to_repr(value, span);
                text = fx.call_method(text, "__add__", vec![value], span);
            }
            let close = fx.str(")", span);
            fx.call_method(text, "__add__", vec![close], span)
        })
    }

    fn compared_fields(&mut self, object: Val, fields: &[DataField], span: Span) -> Val {
        let names: Vec<String> = fields.iter().filter(|f| f.compare).map(|f| f.name.clone()).collect();
        self.block(|fx| {
            let object = fx.temp(object);
            let items = names.iter().map(|n| fx.get_attribute(object.clone(), n, span)).collect();
            fx.tuple(items, span)
        })
    }

    /// Assignment to a field of a frozen dataclass.
    pub(crate) fn frozen_error(&mut self, class: ClassId, name: &str, span: Span) -> Option<Val> {
        let fields = self.dataclass_fields(class)?;
        if !self.dataclass_flag(class, "frozen", false) || !fields.iter().any(|f| f.name == name) {
            return None;
        }
        let text = format!("cannot assign to field '{name}'");
        let diagnostic =
            Diagnostic::error("frozen-field", span, text.clone()).help("make a changed copy: dataclasses.replace(object, field=value)");
        Some(self.fail("AttributeError", &text, diagnostic))
    }

    // ------------------------------------------------------------ enumerations

    pub(crate) fn is_enum(&mut self, class: ClassId) -> bool {
        let mro = self.inf.class_info(class).mro;
        mro[1..].iter().any(|c| {
            let class = self.inf.builder.program.class(*c);
            self.inf.builder.program.module(class.module).name == "enum"
        })
    }

    /// The members in order of definition: attributes of the class body that have a value.
    fn enum_names(&mut self, class: ClassId) -> Vec<(String, usize)> {
        let hir = self.inf.builder.program.class(class);
        let named = hir.attributes.iter().enumerate().filter(|(_, a)| a.value.is_some() && !a.name.starts_with('_'));
        named.map(|(index, a)| (a.name.clone(), index)).collect()
    }

    /// Makes the member objects, once, when the class statement runs.
    pub(crate) fn enum_class(&mut self, class: ClassId) {
        let hir = self.inf.builder.program.class(class).clone();
        let rec = self.inf.record(class);
        let mut last: i64 = 0;
        for (position, (name, index)) in self.enum_names(class).into_iter().enumerate() {
            let attribute = &hir.attributes[index];
            let (Some(value), Some(global)) = (attribute.value, attribute.global) else { continue };
            let span = attribute.span;
            let value = if self.is_auto(value) {
                last += 1;
                if self.enum_base(class, "StrEnum") {
                    self.str(&name.to_lowercase(), span)
                } else if self.enum_base(class, "Flag") || self.enum_base(class, "IntFlag") {
                    self.int(1 << position, span)
                } else {
                    self.int(last, span)
                }
            } else {
                let value = self.expr(value);
                if let thir::ExprKind::Int(number) = value.e.kind {
                    last = number;
                }
                value
            };
            let object = self.new_object(rec, span);
            let object = self.temp(object);
            let label = self.str(&name, span);
            self.set_field_of(object.clone(), "name", label.clone(), span);
            self.set_field_of(object.clone(), "_name_", label, span);
            let value = self.kept(value);
            self.set_field_of(object.clone(), "value", value.clone(), span);
            self.set_field_of(object.clone(), "_value_", value.clone(), span);
            let place = self.int(position as i64, span);
            self.set_field_of(object.clone(), "_sort_order_", place, span);
            if let Some(Member::Method(func, owner)) = self.inf.member(class, "__init__")
                && !self.inf.builder.program.module(self.inf.builder.program.class(owner).module).is_prelude
            {
                let args = match value.ty.clone() {
                    Ty::Tuple(items) => (0..items.len()).map(|i| self.tuple_item(value.clone(), i)).collect(),
                    _ => vec![value],
                };
                let call = self.call_func(func, Some(object.clone()), Args::of(args), span);
                self.push(span, StmtKind::Expr(call.e));
            }
            self.assign_global(global, object, span);
        }
    }

    fn enum_base(&mut self, class: ClassId, name: &str) -> bool {
        self.inf.class_info(class).mro.iter().any(|c| self.inf.builder.program.class(*c).name == name)
    }

    fn is_auto(&self, value: ExprId) -> bool {
        let ExprKind::Call { callee, .. } = &self.func.expr(value).kind else { return false };
        match &self.func.expr(*callee).kind {
            ExprKind::Func(func) => self.inf.builder.program.func(*func).name == "auto",
            ExprKind::Class(class) => self.inf.builder.program.class(*class).name == "auto",
            ExprKind::Attr { name, .. } => name == "auto",
            _ => false,
        }
    }

    pub(crate) fn enum_member(&mut self, class: ClassId, name: &str, span: Span) -> Option<Val> {
        if name != "__members__" || !self.is_enum(class) {
            return None;
        }
        Some(self.unsupported(span, "'__members__'", "iterate over the class"))
    }

    /// All members, as a list.
    pub(crate) fn enum_members(&mut self, class: ClassId, span: Span) -> Val {
        let names = self.enum_names(class);
        let members: Vec<Val> = names.into_iter().map(|(_, index)| self.class_attribute(class, index, span)).collect();
        self.list_of(members, span, class.0)
    }

    pub(crate) fn enum_by_name(&mut self, class: ClassId, name: Val, span: Span) -> Val {
        let members = self.enum_members(class, span);
        self.call_library("enum", "_by_name", vec![members, name], span)
    }

    /// Constructors that are no constructors: `Color(1)` looks a member up.
    pub(crate) fn special_constructor(&mut self, class: ClassId, args: &Args, span: Span) -> Option<Val> {
        if !self.is_enum(class) {
            return None;
        }
        let value = args.positional.first()?.clone();
        let members = self.enum_members(class, span);
        let name = self.inf.builder.program.class(class).name.clone();
        let name = self.str(&name, span);
        Some(self.call_library("enum", "_by_value", vec![members, value, name], span))
    }

    pub(crate) fn to_repr_default(&mut self, object: Val, span: Span) -> Val {
        let name = self.inf.type_name(&object.ty);
        let name = self.str(&format!("__main__.{name} object"), span);
        let address = self.prim(thir::Prim::Address, Ty::Int, vec![object], span);
        self.call_library("printing", "_default_repr", vec![name, address], span)
    }
}

fn is_class_var(home: &hir::Func, annotation: ExprId) -> bool {
    match &home.expr(annotation).kind {
        ExprKind::Index { object, .. } => is_class_var(home, *object),
        ExprKind::Builtin(name) | ExprKind::Attr { name, .. } | ExprKind::Str(name) => name.starts_with("ClassVar"),
        _ => false,
    }
}

/// The keyword arguments of a `dataclasses.field(…)` call.
fn field_arguments(func: &hir::Func, value: ExprId, program: &hir::Program) -> Option<Vec<(String, ExprId)>> {
    let ExprKind::Call { callee, args } = &func.exprs.get(value.index())?.kind else { return None };
    let is_field = match &func.expr(*callee).kind {
        ExprKind::Func(id) => {
            let target = program.func(*id);
            target.name == "field" && program.module(target.module).name == "dataclasses"
        }
        ExprKind::Attr { name, .. } => name == "field",
        _ => false,
    };
    if !is_field {
        return None;
    }
    let keyword = |arg: &hir::Arg| match arg {
        hir::Arg::Keyword { name, value, .. } => Some((name.clone(), *value)),
        hir::Arg::Positional(_) | hir::Arg::Star(_) | hir::Arg::DoubleStar(_) => None,
    };
    Some(args.iter().filter_map(keyword).collect())
}
