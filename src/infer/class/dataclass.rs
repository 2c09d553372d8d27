//! Data classes: their fields, and the methods that the compiler writes for them.

use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, CompareOp, Default, ExprId, ExprKind, FuncId, ParamKind};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::Member;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// A field of a data class, as its `__init__` takes it.
#[derive(Clone, Debug)]
pub(crate) struct DataField {
    pub name: String,
    pub default: Option<Default>,
    init: bool,
    repr: bool,
    compare: bool,
    hash: Option<bool>,
    pub keyword_only: bool,
    /// `InitVar`: goes to `__post_init__` and is not kept.
    init_only: bool,
    /// As an expression of the function.
    annotation: Option<(FuncId, ExprId)>,
}

const NOT_A_DATA_CLASS: &str = "must be called with a dataclass type or instance";

impl DataField {
    pub(crate) fn plain(name: &str, default: Option<Default>) -> DataField {
        DataField {
            name: name.to_string(),
            default,
            init: true,
            repr: true,
            compare: true,
            hash: None,
            keyword_only: false,
            init_only: false,
            annotation: None,
        }
    }

    pub(crate) fn is_always_set(&self) -> bool {
        !self.init_only && (self.init || self.default.is_some())
    }

    fn is_hashed(&self) -> bool {
        self.hash.unwrap_or(self.compare)
    }
}

/// In the order in which `total_ordering` looks for one to start from.
const ORDERINGS: [&str; 4] = ["__lt__", "__le__", "__gt__", "__ge__"];

/// What an annotation in a data class says beside the type.
enum Role {
    Field,
    InitOnly,
    ClassVar,
    /// `_: KW_ONLY`: what follows is keyword-only.
    KeywordOnlyMark,
}

impl Infer<'_> {
    /// The decorator of the class with that name, as an expression of the function it stands in.
    pub(crate) fn decorator(&self, class: ClassId, name: &str) -> Option<(FuncId, ExprId)> {
        let program = &self.builder.program;
        let class = program.class(class);
        let home = program.func(class.home);
        let named = |id: ExprId| match &home.expr(id).kind {
            ExprKind::Func(func) => program.func(*func).name == name,
            ExprKind::Builtin(builtin) => builtin == name,
            ExprKind::Attr { name: attr, .. } => attr == name,
            _ => false,
        };
        let found = class.decorators.iter().find(|d| match home.expr(**d).kind {
            ExprKind::Call { callee, .. } => named(callee),
            _ => named(**d),
        });
        found.map(|d| (class.home, *d))
    }

    fn dataclass_flag(&self, class: ClassId, flag: &str, default: bool) -> bool {
        let Some((home, id)) = self.decorator(class, "dataclass") else { return default };
        let home = self.builder.program.func(home);
        let ExprKind::Call { args, .. } = &home.expr(id).kind else { return default };
        let given = args.iter().find_map(|arg| match arg {
            hir::Arg::Keyword { name, value, .. } if name == flag => match home.expr(*value).kind {
                ExprKind::Bool(value) => Some(value),
                _ => None,
            },
            _ => None,
        });
        given.unwrap_or(default)
    }

    pub(crate) fn is_dataclass(&mut self, class: ClassId) -> bool {
        self.class_info(class).mro.iter().any(|c| self.decorator(*c, "dataclass").is_some())
    }

    /// Does the decorator of this very class write the method?
    pub(crate) fn generates(&self, class: ClassId, name: &str) -> bool {
        if self.builder.program.class(class).decorators.is_empty() {
            return false;
        }
        let flag = |flag: &str, default: bool| self.dataclass_flag(class, flag, default);
        let wanted = match name {
            "__init__" => flag("init", true),
            "__repr__" => flag("repr", true),
            "__eq__" => flag("eq", true),
            "__lt__" | "__le__" | "__gt__" | "__ge__" => flag("order", false),
            "__hash__" => flag("unsafe_hash", false) || (flag("eq", true) && flag("frozen", false)),
            _ => false,
        };
        wanted && self.decorator(class, "dataclass").is_some() || self.is_derived_ordering(class, name)
    }

    /// Does `total_ordering` add the comparison to the class?
    fn is_derived_ordering(&self, class: ClassId, name: &str) -> bool {
        ORDERINGS.contains(&name)
            && self.decorator(class, "total_ordering").is_some()
            && self.ordering_root(class).is_some_and(|root| root != name)
            && !self.defines(class, name)
    }

    /// The comparison that the others are derived from.
    fn ordering_root(&self, class: ClassId) -> Option<&'static str> {
        ORDERINGS.into_iter().find(|name| self.defines(class, name))
    }

    fn defines(&self, class: ClassId, name: &str) -> bool {
        self.classes.mro(class).iter().any(|c| {
            let class = self.builder.program.class(*c);
            class.methods.contains_key(name) || class.attributes.iter().any(|attribute| attribute.name == name)
        })
    }

    /// `eq` without `frozen` takes the hash away.
    pub(crate) fn removes_hash(&self, class: ClassId) -> bool {
        self.decorator(class, "dataclass").is_some() && self.dataclass_flag(class, "eq", true) && !self.generates(class, "__hash__")
    }

    /// The fields of a data class, inherited ones first.
    pub(crate) fn dataclass_fields(&mut self, class: ClassId) -> Vec<DataField> {
        let mut fields: Vec<DataField> = Vec::new();
        for base in self.class_info(class).mro.clone().into_iter().rev() {
            if self.decorator(base, "dataclass").is_none() {
                continue;
            }
            let mut keyword_only = self.dataclass_flag(base, "kw_only", false);
            let hir = self.builder.program.class(base).clone();
            let home = self.func(hir.home);
            for attribute in &hir.attributes {
                let Some(annotation) = attribute.annotation else { continue };
                let role = self.role(&home, annotation);
                match role {
                    Role::ClassVar => continue,
                    Role::KeywordOnlyMark => {
                        keyword_only = true;
                        continue;
                    }
                    Role::Field | Role::InitOnly => {}
                }
                let mut field = self.data_field(&home, attribute, keyword_only);
                field.init_only = matches!(role, Role::InitOnly);
                field.annotation = Some((hir.home, annotation));
                match fields.iter_mut().find(|f| f.name == field.name) {
                    Some(old) => *old = field,
                    None => fields.push(field),
                }
            }
        }
        fields
    }

    /// `__match_args__` as the decorator of this very class makes it.
    pub(crate) fn dataclass_match_names(&mut self, class: ClassId) -> Option<Vec<String>> {
        if self.decorator(class, "dataclass").is_none() || !self.dataclass_flag(class, "match_args", true) {
            return None;
        }
        let fields = self.dataclass_fields(class).into_iter().filter(|f| f.init && !f.keyword_only);
        Some(fields.map(|f| f.name).collect())
    }

    pub(crate) fn made_match_names(&mut self, class: ClassId) -> Option<Vec<String>> {
        if let Some(fields) = self.named_tuple_fields(class) {
            return Some(fields.into_iter().map(|f| f.name).collect());
        }
        let mro = self.class_info(class).mro.clone();
        mro.into_iter().find_map(|base| self.dataclass_match_names(base))
    }

    fn role(&self, home: &hir::Func, annotation: ExprId) -> Role {
        let name = match &home.expr(annotation).kind {
            ExprKind::Index { object, .. } => return self.role(home, *object),
            ExprKind::Builtin(name) | ExprKind::Attr { name, .. } | ExprKind::Str(name) => name.as_str(),
            ExprKind::Class(class) => self.builder.program.class(*class).name.as_str(),
            _ => "",
        };
        let name = name.rsplit_once('.').map_or(name, |(_, last)| last);
        if name.starts_with("ClassVar") {
            Role::ClassVar
        } else if name.starts_with("InitVar") {
            Role::InitOnly
        } else if name == "KW_ONLY" {
            Role::KeywordOnlyMark
        } else {
            Role::Field
        }
    }

    fn data_field(&self, home: &hir::Func, attribute: &hir::ClassAttribute, keyword_only: bool) -> DataField {
        let mut field = DataField { keyword_only, ..DataField::plain(&attribute.name, attribute.global.map(Default::Global)) };
        let Some(args) = attribute.value.and_then(|value| self.field_arguments(home, value)) else { return field };
        field.default = None;
        for (name, value) in args {
            let flag = matches!(home.expr(value).kind, ExprKind::Bool(true));
            match name.as_str() {
                "default_factory" => field.default = attribute.global.map(Default::Made),
                "default" => field.default = attribute.global.map(Default::Global),
                "init" => field.init = flag,
                "repr" => field.repr = flag,
                "compare" => field.compare = flag,
                "hash" => field.hash = matches!(home.expr(value).kind, ExprKind::Bool(_)).then_some(flag),
                "kw_only" => field.keyword_only = flag,
                _ => {}
            }
        }
        field
    }

    /// The keyword arguments of a `dataclasses.field(…)` call.
    pub(crate) fn field_arguments(&self, func: &hir::Func, value: ExprId) -> Option<Vec<(String, ExprId)>> {
        let ExprKind::Call { callee, args } = &func.exprs.get(value.index())?.kind else { return None };
        let is_field = self.builder.program.is_library_function(func, *callee, "dataclasses", "field");
        let keyword = |arg: &hir::Arg| match arg {
            hir::Arg::Keyword { name, value, .. } => Some((name.clone(), *value)),
            hir::Arg::Positional(_) | hir::Arg::Star(_) | hir::Arg::DoubleStar(_) => None,
        };
        is_field.then(|| args.iter().filter_map(keyword).collect())
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// What a class body keeps of `x: int = field(…)`: the default or the function that makes it.
    pub(crate) fn field_default(&mut self, value: ExprId) -> Option<Option<ExprId>> {
        let func = self.func.clone();
        let args = self.inf.field_arguments(&func, value)?;
        Some(args.into_iter().find(|(name, _)| name == "default" || name == "default_factory").map(|(_, value)| value))
    }

    /// The errors that the decorator raises for the fields of a class.
    pub(crate) fn check_data_class(&mut self, class: ClassId) {
        if self.inf.decorator(class, "dataclass").is_none() {
            return;
        }
        let hir = self.inf.builder.program.class(class);
        let (span, own): (Span, Vec<String>) = (hir.name_span, hir.attributes.iter().map(|a| a.name.clone()).collect());
        let fields = self.inf.dataclass_fields(class);
        for field in fields.iter().filter(|f| own.contains(&f.name)) {
            let Some(Default::Global(global)) = field.default else { continue };
            let value = self.global_value(global, span);
            if self.unhashable(&value.ty) {
                let name = self.str(&field.name, span);
                let error = self.call_library("dataclasses", "_refuse_default", vec![value, name], span);
                self.push(span, StmtKind::Expr(error.e));
            }
        }
        let mut defaults = false;
        for field in fields.iter().filter(|f| f.init && !f.keyword_only) {
            if defaults && field.default.is_none() {
                let error = self.type_error(span, &format!("non-default argument '{}' follows default argument", field.name));
                self.push(span, StmtKind::Expr(error.e));
                return;
            }
            defaults |= field.default.is_some();
        }
    }

    /// Calls a method that the decorator of `owner` has written.
    pub(crate) fn call_generated(&mut self, object: Val, owner: ClassId, name: &str, args: Args, span: Span) -> Val {
        if self.inf.is_derived_ordering(owner, name) {
            return self.derived_ordering(object, owner, name, args, span);
        }
        match name {
            "__init__" => {
                let fields = self.inf.dataclass_fields(owner);
                self.dataclass_init(object, owner, fields, args, span)
            }
            // Functions of the library around them: objects may hold others of their class, to any depth.
            "__repr__" => self.call_library("dataclasses", "_repr", vec![object], span),
            "__hash__" => self.call_library("dataclasses", "_hash", vec![object], span),
            _ => {
                let Some(other) = args.positional.into_iter().next() else { return self.no_attribute(object, name, span) };
                self.call_library("dataclasses", &format!("_{}", name.trim_matches('_')), vec![object, other], span)
            }
        }
    }

    /// The text or the hash of the fields of a data class, or how they compare with those of another object.
    pub(crate) fn dataclass_method(&mut self, name: &str, object: Val, other: Option<Val>, span: Span) -> Option<Val> {
        let class = self.inf.class_of(&object.ty)?;
        let Some(Member::Generated(owner)) = self.inf.member(class, name) else { return None };
        let fields = self.inf.dataclass_fields(owner).into_iter().filter(|f| !f.init_only);
        Some(match other {
            None if name == "__repr__" => self.dataclass_repr(object, &fields.collect::<Vec<_>>(), span),
            None => {
                let names = fields.filter(DataField::is_hashed).map(|f| f.name).collect();
                let items = self.field_tuple(object, names, span);
                match self.holds_object(&items.ty) {
                    true => self.call_library("_generated", "hash_of", vec![items], span),
                    false => self.hash(items, span),
                }
            }
            Some(other) => {
                let names = fields.filter(|f| f.compare).map(|f| f.name).collect();
                self.dataclass_compare(comparison(name), object, other, names, span)
            }
        })
    }

    fn derived_ordering(&mut self, object: Val, owner: ClassId, name: &str, args: Args, span: Span) -> Val {
        let (Some(root), Some(other)) = (self.inf.ordering_root(owner), args.positional.into_iter().next()) else {
            return self.no_attribute(object, name, span);
        };
        let function = format!("_{}_from_{}", name.trim_matches('_'), root.trim_matches('_'));
        self.call_library("functools", &function, vec![object, other], span)
    }

    /// `__init__` as a function with a parameter for each field.
    pub(crate) fn fields_signature(&mut self, class: ClassId, name: &str, fields: &[DataField]) -> hir::Func {
        let class = self.inf.builder.program.class(class);
        let param = |name: &str, kind, default| hir::Param {
            name: name.to_string(),
            local: hir::LocalId(0),
            kind,
            annotation: None,
            default,
            span: class.name_span,
        };
        let mut params = vec![param("self", ParamKind::PositionalOnly, None)];
        for keyword_only in [false, true] {
            let kind = if keyword_only { ParamKind::KeywordOnly } else { ParamKind::Normal };
            let some = fields.iter().filter(|f| f.init && f.keyword_only == keyword_only);
            params.extend(some.map(|f| param(&f.name, kind, f.default)));
        }
        hir::Func {
            name: name.to_string(),
            qualname: format!("{}.{name}", class.qualname),
            module: class.module,
            span: class.span,
            name_span: class.name_span,
            doc: None,
            kind: hir::FuncKind::Def,
            class: None,
            method_kind: hir::MethodKind::Instance,
            parent: None,
            params,
            returns: None,
            locals: Vec::new(),
            captures: Vec::new(),
            stored_attributes: Vec::new(),
            exprs: Vec::new(),
            body: Vec::new(),
            is_generator: false,
        }
    }

    /// The arguments of a generated constructor by name.
    pub(crate) fn bind_fields(
        &mut self,
        signature: &hir::Func,
        object: Val,
        mut args: Args,
        span: Span,
    ) -> Result<Vec<(String, Val)>, Val> {
        args.positional.insert(0, object);
        let values = self.bind(signature, args, None, span)?;
        let named = signature.params.iter().zip(values).skip(1).map(|(p, v)| (p.name.clone(), v)).collect::<Vec<_>>();
        Ok(named.into_iter().map(|(name, value)| (name, self.kept(value))).collect())
    }

    fn dataclass_init(&mut self, object: Val, owner: ClassId, fields: Vec<DataField>, args: Args, span: Span) -> Val {
        let signature = self.fields_signature(owner, "__init__", &fields);
        self.block(|fx| {
            let object = fx.kept(object);
            let given = match fx.bind_fields(&signature, object.clone(), args, span) {
                Ok(given) => given,
                Err(error) => return error,
            };
            let mut rest = Vec::new();
            for field in &fields {
                let value = given.iter().find(|(name, _)| *name == field.name).map(|(_, value)| value.clone());
                let value = match (value, field.default) {
                    (Some(value), _) => value,
                    (None, Some(default)) => fx.default_value(&signature, default, None, span),
                    (None, None) => continue,
                };
                if field.init_only {
                    rest.push(value);
                } else {
                    fx.store_field(object.clone(), &field.name, value, span);
                }
            }
            if fx.has_method(&object.ty, "__post_init__") {
                let call = fx.call_method(object, "__post_init__", rest, span);
                fx.push(span, StmtKind::Expr(call.e));
            }
            fx.none(span)
        })
    }

    fn dataclass_repr(&mut self, object: Val, fields: &[DataField], span: Span) -> Val {
        let shown: Vec<String> = fields.iter().filter(|f| f.repr && !f.init_only).map(|f| f.name.clone()).collect();
        self.fields_repr(object, &shown, span)
    }

    /// `_data_each(function, object, …)`: calls `function(name, value, …)` for each field that the `__repr__` which the
    /// decorator has written shows.
    pub(crate) fn each_shown_field(&mut self, function: &Val, object: Val, rest: &[Val], span: Span) -> Val {
        self.each_class(object, &mut |fx, part, class| {
            let part = fx.kept(part);
            let fields = match fx.inf.member(class, "__repr__") {
                Some(Member::Generated(owner)) => fx.inf.dataclass_fields(owner),
                _ => Vec::new(),
            };
            for field in fields.into_iter().filter(|f| f.repr && !f.init_only) {
                let value = fx.get_attribute(part.clone(), &field.name, span);
                let args = [fx.str(&field.name, span), value].into_iter().chain(rest.iter().cloned()).collect();
                let result = fx.call_value(None, function.clone(), Args::of(args), span);
                fx.push(span, StmtKind::Expr(result.e));
            }
            fx.none(span)
        })
    }

    /// `Point(x=1, y=2)`
    pub(crate) fn fields_repr(&mut self, object: Val, names: &[String], span: Span) -> Val {
        self.block(|fx| {
            let object = fx.kept(object);
            let mut texts = vec![fx.qualified_class_name(object.clone(), span)];
            for (index, name) in names.iter().enumerate() {
                texts.push(fx.str(&format!("{}{name}=", if index == 0 { "(" } else { ", " }), span));
                let value = fx.get_attribute(object.clone(), name, span);
                let value = match fx.holds_object(&value.ty) {
                    true => fx.call_library("_generated", "repr_of", vec![value], span),
                    false => fx.to_repr(value, span),
                };
                texts.push(fx.kept(value));
            }
            texts.push(fx.str(if names.is_empty() { "()" } else { ")" }, span));
            fx.texts_in_list(texts, 0x300, span)
        })
    }

    /// Can a value of the type lead back to an object of the class whose method is being written? Then functions of the
    /// library stand in between: what calls itself must be a function.
    fn holds_object(&self, ty: &Ty) -> bool {
        match self.inf.store.resolve(ty) {
            Ty::Obj(_) => true,
            Ty::Union(items) | Ty::Tuple(items) => items.iter().any(|item| self.holds_object(item)),
            _ => false,
        }
    }

    /// The class's `__qualname__`; objects of several classes know only their plain name.
    fn qualified_class_name(&mut self, object: Val, span: Span) -> Val {
        if let Some(class) = self.inf.class_of(&object.ty)
            && self.inf.view().children(class).is_empty()
        {
            let name = self.inf.builder.program.class(class).qualname.clone();
            return self.str(&name, span);
        }
        self.val(Ty::Str, thir::ExprKind::ClassName(Box::new(object.e)), span)
    }

    pub(crate) fn field_tuple(&mut self, object: Val, names: Vec<String>, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.kept(object);
            let items = names.iter().map(|n| fx.get_attribute(object.clone(), n, span)).collect();
            fx.tuple(items, span)
        })
    }

    /// Objects of the same class compare like tuples of their fields; others don't know each other.
    fn dataclass_compare(&mut self, op: CompareOp, object: Val, other: Val, names: Vec<String>, span: Span) -> Val {
        let (mine, theirs) = (self.inf.class_of(&object.ty), self.inf.class_of(&other.ty));
        let (Some(mine), Some(theirs)) = (mine, theirs) else { return self.not_implemented(span) };
        if mine != theirs && !self.inf.view().is_subclass(mine, theirs) && !self.inf.view().is_subclass(theirs, mine) {
            return self.not_implemented(span);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            let other = fx.kept(other);
            let has_children = !fx.inf.view().children(mine).is_empty() || !fx.inf.view().children(theirs).is_empty();
            let same = match mine == theirs && !has_children {
                true => fx.bool(true, span),
                false => {
                    let (a, b) = (fx.type_of(object.clone(), span), fx.type_of(other.clone(), span));
                    fx.identity(a, b, span)
                }
            };
            if matches!(same.e.kind, thir::ExprKind::Bool(false)) {
                return fx.not_implemented(span);
            }
            let compared = fx.block(|fx| {
                let other = match fx.inf.view().is_subclass(mine, theirs) && mine != theirs {
                    true => fx.narrowed(other.clone(), object.ty.clone()),
                    false => other.clone(),
                };
                let left = fx.field_tuple(object.clone(), names.clone(), span);
                let right = fx.field_tuple(other, names, span);
                match fx.holds_object(&left.ty) || fx.holds_object(&right.ty) {
                    true => fx.call_library("_generated", comparer(op), vec![left, right], span),
                    false => fx.rich_compare(op, left, right, span),
                }
            });
            if matches!(same.e.kind, thir::ExprKind::Bool(true)) {
                return compared;
            }
            let otherwise = fx.not_implemented(span);
            let joined = fx.inf.join(&compared.ty, &otherwise.ty);
            let (compared, otherwise) = (fx.coerce(compared, &joined), fx.coerce(otherwise, &joined));
            fx.val(joined, thir::ExprKind::If(Box::new(same.e), Box::new(compared.e), Box::new(otherwise.e)), span)
        })
    }

    pub(crate) fn not_implemented(&mut self, span: Span) -> Val {
        self.constant(Ty::Builtin("NotImplemented".into()), span)
    }

    /// A field of a frozen data class is set or deleted.
    pub(crate) fn frozen_error(&mut self, class: ClassId, name: &str, refusal: &str, span: Span) -> Option<Val> {
        let mro = self.inf.class_info(class).mro.clone();
        if !mro.iter().any(|c| self.inf.dataclass_flag(*c, "frozen", false)) {
            return None;
        }
        let text = format!("{refusal} '{name}'");
        let diagnostic =
            Diagnostic::error("frozen-field", span, text.clone()).help("make a changed copy: dataclasses.replace(object, field=value)");
        Some(self.fail("FrozenInstanceError", &text, diagnostic))
    }

    // ------------------------------------------------------------ functions of the module

    /// `replace(object, field=value)`
    pub(crate) fn replace_fields(&mut self, mut args: Args, span: Span) -> Val {
        if args.positional.len() != 1 {
            return self.type_error(span, "replace() takes 1 positional argument");
        }
        let object = args.positional.remove(0);
        self.block(|fx| {
            let Args { keywords, mapping, .. } = fx.keep_args(args);
            fx.each_class(object, &mut |fx, part, class| {
                if !fx.inf.is_dataclass(class) {
                    return fx.type_error(span, "replace() should be called on dataclass instances");
                }
                let given = Args { keywords: keywords.clone(), mapping: mapping.clone(), ..Args::default() };
                let mut not_given = fx.inf.dataclass_fields(class).into_iter().filter(|f| !f.init && !f.init_only);
                if let Some(field) = not_given.find(|f| given.keywords.iter().any(|(name, ..)| *name == f.name)) {
                    let text = format!("field {} is declared with init=False, it cannot be specified with replace()", field.name);
                    return fx.fail("ValueError", &text, Diagnostic::error("wrong-arguments", span, text.clone()));
                }
                let fields = fx.inf.dataclass_fields(class).into_iter().filter(|f| f.init && !f.init_only).map(|f| f.name).collect();
                fx.changed_copy(part, class, fields, given, "_check_arguments", span)
            })
        })
    }

    /// A new object of the class with the fields of the object, except for those that are given. The check is told the
    /// keys of `**mapping`.
    pub(crate) fn changed_copy(&mut self, object: Val, class: ClassId, fields: Vec<String>, given: Args, check: &str, span: Span) -> Val {
        let Args { mut keywords, mapping, .. } = given;
        if let Some(mapping) = &mapping {
            let open = self.str(&format!(",{},", fields.join(",")), span);
            let constructor = self.str(&format!("{}.__init__", self.inf.builder.program.class(class).qualname), span);
            let call = self.call_library("tuple", check, vec![mapping.clone(), open, constructor], span);
            self.push(span, StmtKind::Expr(call.e));
        }
        for field in fields {
            if keywords.iter().any(|(name, _, _)| *name == field) {
                continue;
            }
            let mut value = self.get_attribute(object.clone(), &field, span);
            if let Some(mapping) = &mapping {
                let name = self.str(&field, span);
                value = self.call_method(mapping.clone(), "get", vec![name, value], span);
            }
            let value = self.kept(value);
            keywords.push((field, value, span));
        }
        let args = Args { keywords, ..Args::default() };
        match self.inf.class_info(class).is_named_tuple {
            true => self.named_tuple_of(class, args, span),
            false => self.construct(None, class, args, span),
        }
    }

    /// The names and values of the fields, each value passed through a function of the library that is told `more`.
    pub(crate) fn fields_with(&mut self, object: Val, function: &str, more: &[Val], span: Span) -> Vec<(String, Val)> {
        let Some(class) = self.inf.class_of(&object.ty) else { return Vec::new() };
        let names: Vec<String> = match self.inf.named_tuple_fields(class) {
            Some(fields) => fields.into_iter().map(|f| f.name).collect(),
            None => self.inf.dataclass_fields(class).into_iter().filter(|f| !f.init_only).map(|f| f.name).collect(),
        };
        let mut parts = Vec::new();
        for name in names {
            let value = self.get_attribute(object.clone(), &name, span);
            let value = match function {
                "" => value,
                _ => {
                    let args = std::iter::once(value).chain(more.iter().cloned()).collect();
                    self.call_library("dataclasses", function, args, span)
                }
            };
            let value = self.kept(value);
            parts.push((name, value));
        }
        parts
    }

    /// A dict with these items.
    pub(crate) fn dict_of(&mut self, items: Vec<(Val, Val)>, span: Span, part: u32) -> Val {
        let Some(rec) = self.site(ExprId(span.start), 0x6000 + part, |inf| inf.container("dict", "dict")) else {
            return self.zero(Ty::Never, span);
        };
        self.block(|fx| {
            let dict = fx.empty_object(rec, span);
            let dict = fx.temp(dict);
            for (key, value) in items {
                let call = fx.call_method(dict.clone(), "__setitem__", vec![key, value], span);
                fx.push(span, StmtKind::Expr(call.e));
            }
            dict
        })
    }

    /// `asdict(object)`: the values are what the library function makes of them.
    pub(crate) fn fields_dict(&mut self, object: Val, function: &str, span: Span) -> Val {
        let function = function.to_string();
        self.each_class(object, &mut |fx, part, class| {
            let items = fx.fields_with(part, &function, &[], span);
            let items = items.into_iter().map(|(name, value)| (fx.str(&name, span), value)).collect();
            fx.dict_of(items, span, class.0)
        })
    }

    pub(crate) fn fields_values(&mut self, object: Val, function: &str, span: Span) -> Val {
        let function = function.to_string();
        self.each_class(object, &mut |fx, part, _| {
            let items = fx.fields_with(part, &function, &[], span).into_iter().map(|(_, value)| value).collect();
            fx.tuple(items, span)
        })
    }

    /// The names and values of the fields as pairs, each value as the library function makes it with a factory.
    pub(crate) fn fields_items(&mut self, object: Val, function: &str, factory: Val, span: Span) -> Val {
        self.block(|fx| {
            let factory = [fx.kept(factory)];
            fx.each_class(object, &mut |fx, part, _| {
                let items = fx.fields_with(part, function, &factory, span);
                let pairs = items.into_iter().map(|(name, value)| {
                    let name = fx.str(&name, span);
                    fx.tuple(vec![name, value], span)
                });
                let pairs = pairs.collect();
                fx.tuple(pairs, span)
            })
        })
    }

    /// `__match_args__` of a data class or a named tuple that does not write its own.
    pub(crate) fn made_match_args(&mut self, class: ClassId, span: Span) -> Option<Val> {
        let names = self.inf.made_match_names(class)?;
        let names = names.iter().map(|name| self.str(name, span)).collect();
        Some(self.tuple(names, span))
    }

    /// `fields(object)`, `fields(class)`
    pub(crate) fn field_objects(&mut self, value: Val, span: Span) -> Val {
        match self.inf.store.resolve(&value.ty) {
            Ty::Class(class) => {
                let fields = self.field_objects_of(class, span);
                self.sequence(value, fields)
            }
            Ty::TypeOf(_) => self.each_class_value(value, &mut |fx, class| {
                let fields = fx.field_objects(class, span);
                fx.as_var_tuple(fields)
            }),
            ref ty => {
                let class = self.inf.class_of(ty);
                let is_exact = class.is_some_and(|class| self.inf.view().children(class).is_empty());
                self.each_class(value, &mut |fx, part, class| {
                    if fx.inf.class_of(&part.ty).is_none() {
                        return fx.type_error(span, NOT_A_DATA_CLASS);
                    }
                    let fields = fx.field_objects_of(class, span);
                    if is_exact { fields } else { fx.as_var_tuple(fields) }
                })
            }
        }
    }

    fn field_objects_of(&mut self, class: ClassId, span: Span) -> Val {
        if !self.inf.is_dataclass(class) {
            return self.type_error(span, NOT_A_DATA_CLASS);
        }
        let fields = self.inf.dataclass_fields(class).into_iter().filter(|f| !f.init_only);
        let items = fields.map(|field| self.field_object(field, span)).collect();
        self.tuple(items, span)
    }

    /// What `fields` tells of a field.
    fn field_object(&mut self, field: DataField, span: Span) -> Val {
        let hash = match field.hash {
            Some(hash) => self.bool(hash, span),
            None => self.none(span),
        };
        let flags = [field.init, field.repr, field.compare, field.keyword_only];
        let mut args = vec![self.str(&field.name, span), hash];
        args.extend(flags.map(|flag| self.bool(flag, span)));
        let item = self.call_library("dataclasses", "_new_field", args, span);
        let item = self.kept(item);
        let given = match field.default {
            Some(Default::Global(global)) => Some(("_set_default", self.read_global(global, span))),
            Some(Default::Made(global)) => Some(("_set_factory", self.read_global(global, span))),
            _ => None,
        };
        let kind = field.annotation.and_then(|(home, annotation)| self.plain_annotation(home, annotation, span));
        for (method, value) in given.into_iter().chain(kind.map(|kind| ("_set_type", kind))) {
            let call = self.call_method(item.clone(), method, vec![value], span);
            self.push(span, StmtKind::Expr(call.e));
        }
        item
    }

    /// The names in `__slots__`, if every class of the object's has them: no other attributes can be set.
    pub(crate) fn slots(&mut self, class: ClassId) -> Option<Vec<String>> {
        let mut names = Vec::new();
        for base in self.inf.class_info(class).mro.clone() {
            if self.inf.dataclass_flag(base, "slots", false) {
                names.extend(self.inf.dataclass_fields(base).into_iter().map(|f| f.name));
                continue;
            }
            let hir = self.inf.builder.program.class(base);
            let value = hir.attributes.iter().find(|a| a.name == "__slots__").and_then(|a| a.value)?;
            let home = self.inf.builder.program.func(hir.home);
            let text = |id: ExprId| if let ExprKind::Str(text) = &home.expr(id).kind { Some(text.clone()) } else { None };
            match &home.expr(value).kind {
                ExprKind::Tuple(items) | ExprKind::List(items) => {
                    for item in items {
                        names.push(text(item.value)?);
                    }
                }
                _ => names.push(text(value)?),
            }
        }
        Some(names)
    }

    /// The docstring that the decorator gives to a class without one: `Point(x: int, y: int = 0)`.
    pub(crate) fn data_class_doc(&mut self, class: ClassId, span: Span) -> Option<Val> {
        self.inf.decorator(class, "dataclass")?;
        let fields = self.inf.dataclass_fields(class).into_iter().filter(|f| f.init);
        let (keyword_only, plain): (Vec<DataField>, Vec<DataField>) = fields.partition(|f| f.keyword_only);
        let mut text = format!("{}(", self.inf.builder.program.class(class).name);
        let mut parts = Vec::new();
        let first_keyword = plain.len();
        for (index, field) in plain.into_iter().chain(keyword_only).enumerate() {
            text += if index > 0 { ", " } else { "" };
            text += if index == first_keyword { "*, " } else { "" };
            text += &field.name;
            if let Some((home, annotation)) = field.annotation {
                text = format!("{text}: {}", self.inf.shown_annotation(home, annotation));
            }
            match field.default {
                Some(Default::Made(_)) => text += " = <factory>",
                Some(Default::Global(global)) => {
                    parts.push(self.str(&format!("{text} = "), span));
                    let default = self.read_global(global, span);
                    parts.push(self.to_repr(default, span));
                    text.clear();
                }
                _ => {}
            }
        }
        parts.push(self.str(&format!("{text})"), span));
        Some(self.texts_in_list(parts, 0x301, span))
    }

    /// The texts behind one another.
    fn texts_in_list(&mut self, texts: Vec<Val>, part: u32, span: Span) -> Val {
        self.block(|fx| {
            let texts = texts.into_iter().map(|text| fx.kept(text)).collect();
            let list = fx.list_of(texts, span, part);
            let empty = fx.str("", span);
            fx.call_method(empty, "join", vec![list], span)
        })
    }

    /// Does the class (not what it derives from) leave its objects without a hash?
    pub(crate) fn is_unhashable_class(&mut self, class: ClassId) -> bool {
        for class in self.inf.class_info(class).mro.clone() {
            let hir = self.inf.builder.program.class(class);
            let home = self.inf.builder.program.func(hir.home);
            if let Some(value) = hir.attributes.iter().find(|a| a.name == "__hash__").and_then(|a| a.value) {
                return matches!(home.expr(value).kind, ExprKind::None);
            }
            if hir.methods.contains_key("__hash__") || self.inf.generates(class, "__hash__") {
                return false;
            }
            let hir = self.inf.builder.program.class(class);
            if hir.methods.contains_key("__eq__") || self.inf.removes_hash(class) {
                return true;
            }
        }
        false
    }
}

fn comparison(name: &str) -> CompareOp {
    match name {
        "__eq__" => CompareOp::Eq,
        "__lt__" => CompareOp::Lt,
        "__le__" => CompareOp::Le,
        "__gt__" => CompareOp::Gt,
        _ => CompareOp::Ge,
    }
}

/// The library function that compares as the operator does.
pub(crate) fn comparer(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Ne => "unequal",
        CompareOp::Lt => "less",
        CompareOp::Le => "less_or_equal",
        CompareOp::Gt => "greater",
        CompareOp::Ge => "greater_or_equal",
        CompareOp::Eq | CompareOp::Is | CompareOp::IsNot | CompareOp::In | CompareOp::NotIn => "equal",
    }
}
