//! Enumerations: the objects of their members, made when the class statement runs, and what is asked of the class.

use crate::diag::Diagnostic;
use crate::hir::{self, ClassId, ExprId, ExprKind, GlobalId};
use crate::infer::Infer;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::class::{Member, View};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::{self, StmtKind};

/// A name in the body of an enumeration class.
#[derive(Clone, Debug)]
struct EnumName {
    name: String,
    /// Which of the class's attributes it is.
    index: usize,
    /// The earlier name with the same value, whose member it stands for.
    alias: Option<String>,
}

impl View<'_> {
    /// `class Color(str, Enum)`: the library's class whose objects behave like values of the builtin type.
    pub(crate) fn enum_mixin(&self, class: &hir::Class, home: &hir::Func, builtin: &str) -> Option<ClassId> {
        let name = match builtin {
            "int" => "_IntMember",
            "str" => "_StrMember",
            _ => return None,
        };
        if !self.is_enum_class(class, home) {
            return None;
        }
        let module = self.builder.program.modules.iter().find(|m| m.is_prelude && m.name == "enum")?;
        match module.names.get(name) {
            Some(hir::Binding::Class(class)) => Some(*class),
            _ => None,
        }
    }
}

impl View<'_> {
    /// Does the class name one of the library's enumeration classes as a base?
    pub(super) fn is_enum_class(&self, class: &hir::Class, home: &hir::Func) -> bool {
        class.bases.iter().any(|base| match home.expr(*base).kind {
            ExprKind::Class(base) => self.builder.program.is_library_module(self.builder.program.class(base).module, "enum"),
            _ => false,
        })
    }
}

impl Infer<'_> {
    /// A user's enumeration class (not the library's bases of it).
    pub(crate) fn is_enum(&mut self, class: ClassId) -> bool {
        !self.in_library(class) && self.enum_base(class, "Enum")
    }

    pub(crate) fn enum_base(&mut self, class: ClassId, name: &str) -> bool {
        self.class_info(class).mro.iter().any(|c| {
            let class = self.builder.program.class(*c);
            class.name == name && self.builder.program.is_library_module(class.module, "enum")
        })
    }

    /// A method that the program's own classes define, not the library's bases.
    fn own_method(&mut self, class: ClassId, name: &str) -> Option<hir::FuncId> {
        match self.member(class, name)? {
            Member::Method(func, owner) if !self.in_library(owner) => Some(func),
            _ => None,
        }
    }

    /// The names that are members: attributes of the class body with a value.
    fn enum_names(&self, class: ClassId) -> Vec<EnumName> {
        let hir = self.builder.program.class(class);
        let home = self.builder.program.func(hir.home);
        let mut names: Vec<EnumName> = Vec::new();
        let counts = self.looks_at_earlier_members(class);
        for (index, attribute) in hir.attributes.iter().enumerate() {
            let Some(value) = attribute.value else { continue };
            if attribute.name.starts_with('_') || attribute.global.is_none() {
                continue;
            }
            let earlier = names.iter().filter(|_| !counts).find(|n| {
                let other = &hir.attributes[n.index];
                other.value.is_some_and(|other| same_literal(home, other, value))
                    || matches!(home.expr(value).kind, ExprKind::Global(g) if Some(g) == other.global)
            });
            let alias = earlier.map(|n| n.alias.clone().unwrap_or_else(|| n.name.clone()));
            names.push(EnumName { name: attribute.name.clone(), index, alias });
        }
        names
    }

    /// Does `__new__` ask which members are made already? Then the same literal, or the name of another member, may give
    /// different values.
    pub(crate) fn looks_at_earlier_members(&self, class: ClassId) -> bool {
        let maker = self.classes.mro(class).iter().find_map(|c| self.builder.program.class(*c).methods.get("__new__")?.func);
        let asks = |expr: &hir::Expr| matches!(&expr.kind, ExprKind::Attr { name, .. } if name == "__members__");
        maker.is_some_and(|maker| self.builder.program.func(maker).exprs.iter().any(asks))
    }

    /// May code of the program that runs while the members are made ask which of them there are?
    pub(crate) fn may_be_asked_early(&self, class: ClassId) -> bool {
        let mro = self.classes.mro(class);
        let program = &self.builder.program;
        let asks = |expr: &hir::Expr| match &expr.kind {
            ExprKind::Attr { name, .. } => name == "__members__" || name == "__class__",
            ExprKind::Builtin(name) => name == "type",
            ExprKind::Class(named) => mro.contains(named) && !self.in_library(*named),
            ExprKind::Func(func) => !program.module(program.func(*func).module).is_prelude,
            _ => false,
        };
        let makers = mro.iter().flat_map(|c| ["__new__", "__init__"].map(|name| program.class(*c).methods.get(name)));
        let mut makers = makers.filter_map(|method| method?.func).filter(|maker| !program.module(program.func(*maker).module).is_prelude);
        self.looks_at_earlier_members(class) || makers.any(|maker| program.func(maker).exprs.iter().any(asks))
    }

    fn is_auto(&self, func: &hir::Func, value: ExprId) -> bool {
        let ExprKind::Call { callee, .. } = &func.expr(value).kind else { return false };
        self.builder.program.is_library_function(func, *callee, "enum", "auto")
    }
}

/// Are both the same literal value?
fn same_literal(func: &hir::Func, a: ExprId, b: ExprId) -> bool {
    match (&func.expr(a).kind, &func.expr(b).kind) {
        (ExprKind::Int(x), ExprKind::Int(y)) => x == y,
        (ExprKind::Str(x), ExprKind::Str(y)) => x == y,
        (ExprKind::Bool(x), ExprKind::Bool(y)) => x == y,
        (ExprKind::Float(x), ExprKind::Float(y)) => x == y,
        (ExprKind::Int(x), ExprKind::Bool(y)) | (ExprKind::Bool(y), ExprKind::Int(x)) => *x == i64::from(*y),
        (ExprKind::None, ExprKind::None) => true,
        (ExprKind::Unary(p, x), ExprKind::Unary(q, y)) => p == q && same_literal(func, *x, *y),
        (ExprKind::Tuple(x), ExprKind::Tuple(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(x, y)| !x.starred && !y.starred && same_literal(func, x.value, y.value))
        }
        _ => false,
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// Makes the member objects, once, when the class statement runs.
    pub(crate) fn enum_class(&mut self, class: ClassId, body: &[hir::Stmt]) {
        let hir = self.inf.builder.program.class(class).clone();
        self.check_mixin(&hir);
        let names = self.inf.enum_names(class);
        let is_member = |global: GlobalId| names.iter().any(|n| hir.attributes[n.index].global == Some(global));
        for stmt in body {
            match &stmt.kind {
                hir::StmtKind::Assign { targets, .. } if matches!(targets.as_slice(), [hir::Target::Global(g, _)] if is_member(*g)) => {}
                hir::StmtKind::Def { .. } | hir::StmtKind::Class { .. } => self.stmts(std::slice::from_ref(stmt)),
                // Names with a leading underscore are plain attributes.
                hir::StmtKind::Assign { targets, .. } if matches!(targets.as_slice(), [hir::Target::Global(..)]) => {
                    self.stmts(std::slice::from_ref(stmt));
                }
                _ => {
                    self.unsupported(
                        stmt.span,
                        "this statement in an enumeration class",
                        "give each member its value on a line of its own",
                    );
                }
            }
        }
        self.inf.note_constructed(class);
        // In the body, the names of earlier members mean their values.
        let mut values: Vec<(GlobalId, Val)> = Vec::new();
        let mut members: Vec<(String, Val)> = Vec::new();
        let mut last = None;
        for (position, entry) in names.into_iter().enumerate() {
            let attribute = &hir.attributes[entry.index];
            let (Some(value), Some(global)) = (attribute.value, attribute.global) else { continue };
            if let Some((_, member)) = members.iter().find(|(name, _)| Some(name) == entry.alias.as_ref()) {
                let member = member.clone();
                if self.inf.own_method(class, "__init__").is_some() && self.inf.own_method(class, "__new__").is_none() {
                    let value = self.member_value(class, &entry.name, value, &values, &mut last);
                    self.new_member(class, &entry.name, position, value, attribute.span);
                }
                self.assign_global(global, member, attribute.span);
                continue;
            }
            let value = self.member_value(class, &entry.name, value, &values, &mut last);
            values.push((global, value.clone()));
            let span = attribute.span;
            let object = self.new_member(class, &entry.name, position, value, span);
            members.push((entry.name, object.clone()));
            self.assign_global(global, object, span);
        }
        if let Some(new) = self.inf.own_method(class, "__new__")
            && !members.is_empty()
        {
            let span = self.inf.func(new).name_span;
            let members = self.all_enum_members(class, span);
            let check = self.call_library("enum", "_check_distinct", vec![members], span);
            self.push(span, StmtKind::Expr(check.e));
        }
    }

    /// An alias has an object of its own, which `__init__` gets, before it shows that the value is an earlier member's.
    fn new_member(&mut self, class: ClassId, name: &str, position: usize, value: Val, span: Span) -> Val {
        let object = match self.inf.own_method(class, "__new__") {
            Some(new) => self.member_by_new(new, class, value.clone(), span),
            None => {
                let rec = self.inf.record(class);
                let object = self.new_object(rec, span);
                let object = self.temp(object);
                self.store_field(object.clone(), "_value_", value.clone(), span);
                object
            }
        };
        let label = self.str(name, span);
        self.store_field(object.clone(), "_name_", label, span);
        let place = self.int(position as i64, span);
        self.store_field(object.clone(), "_sort_order_", place, span);
        self.initialise_member(object.clone(), class, value, span);
        object
    }

    /// Members may be ints and texts, too, but no other values.
    fn check_mixin(&mut self, class: &hir::Class) {
        const MIXED: [&str; 9] = ["float", "complex", "bytes", "bytearray", "tuple", "list", "dict", "set", "frozenset"];
        let home = self.inf.func(class.home);
        for base in class.bases.iter().map(|base| home.expr(*base)) {
            let mixed = match &base.kind {
                ExprKind::Builtin(name) if MIXED.contains(&name.as_str()) => Some(name.clone()),
                ExprKind::Class(class) => self.makes_values(*class).then(|| self.inf.builder.program.class(*class).name.clone()),
                _ => None,
            };
            if let Some(name) = mixed {
                let what = format!("an enumeration whose members are of the type {name}, too,");
                self.unsupported(base.span, &what, "derive from Enum alone, and use the values of the members");
            }
        }
    }

    /// Would members be made as objects of the class are, with such an object as their value?
    fn makes_values(&mut self, class: ClassId) -> bool {
        let is_value = |fx: &mut Self, class: ClassId| {
            let program = &fx.inf.builder.program;
            let hir = program.class(class);
            let module = program.module(hir.module).public_name();
            match fx.inf.in_library(class) {
                true => hir.methods.contains_key("__init__") && !matches!(module, "enum" | "abc" | "typing" | "object"),
                false => hir.methods.contains_key("__new__") || fx.inf.decorator(class, "dataclass").is_some(),
            }
        };
        let mro = self.inf.class_info(class).mro.clone();
        !self.inf.enum_base(class, "Enum") && mro.into_iter().any(|class| is_value(self, class))
    }

    /// The value of a member: as written, or with what `auto()` gives there, which may be an item of a tuple. The next
    /// `auto()` counts on from `last`, the largest number.
    fn member_value(&mut self, class: ClassId, name: &str, value: ExprId, earlier: &[(GlobalId, Val)], last: &mut Option<Val>) -> Val {
        let func = self.func.clone();
        let span = func.expr(value).span;
        let items = match &func.expr(value).kind {
            ExprKind::Tuple(items) if items.iter().any(|item| self.inf.is_auto(&func, item.value)) => Some(items),
            _ => None,
        };
        if let Some(items) = items.filter(|items| items.iter().all(|item| !item.starred)) {
            let items = items.iter().map(|item| match self.inf.is_auto(&func, item.value) {
                true => self.member_value(class, name, item.value, earlier, last),
                false => self.written_value(item.value, earlier),
            });
            let items = items.collect();
            return self.tuple(items, span);
        }
        let value = match self.inf.is_auto(&func, value) {
            true => self.next_member_value(class, name, earlier, last.clone(), span),
            false => self.written_value(value, earlier),
        };
        if self.inf.store.resolve(&value.ty) == Ty::Int {
            *last = Some(match last.take() {
                Some(known) => self.larger(known, value.clone()),
                None => value.clone(),
            });
        }
        value
    }

    fn larger(&mut self, known: Val, value: Val) -> Val {
        let span = value.e.span;
        match (&known.e.kind, &value.e.kind) {
            (thir::ExprKind::Int(a), thir::ExprKind::Int(b)) => {
                if a < b {
                    value
                } else {
                    known
                }
            }
            _ => {
                let is_less = self.prim(thir::Prim::IntLt, Ty::Bool, vec![known.clone(), value.clone()], span);
                let larger = self.val(Ty::Int, thir::ExprKind::If(Box::new(is_less.e), Box::new(value.e), Box::new(known.e)), span);
                self.kept(larger)
            }
        }
    }

    fn written_value(&mut self, value: ExprId, earlier: &[(GlobalId, Val)]) -> Val {
        let saved = std::mem::replace(&mut self.named_values, earlier.to_vec());
        let value = self.expr(value);
        self.named_values = saved;
        self.kept(value)
    }

    /// What `auto()` gives behind these values.
    fn next_member_value(&mut self, class: ClassId, name: &str, earlier: &[(GlobalId, Val)], last: Option<Val>, span: Span) -> Val {
        if let Some(generate) = self.inf.own_method(class, "_generate_next_value_") {
            let (name, start, count) = (self.str(name, span), self.int(1, span), self.int(earlier.len() as i64, span));
            let values = self.tuple(earlier.iter().map(|(_, value)| value.clone()).collect(), span);
            let values = self.call_library("list", "_new_list", vec![values], span);
            let value = self.call_func(generate, None, Args::of(vec![name, start, count, values]), span);
            return self.kept(value);
        }
        if self.inf.enum_base(class, "StrEnum") || self.inf.enum_base(class, "_StrMember") {
            return self.str(&name.to_lowercase(), span);
        }
        let flag = self.inf.enum_base(class, "Flag");
        let next = match (last, flag) {
            (None, _) => self.int(1, span),
            (Some(last), false) => match last.e.kind {
                thir::ExprKind::Int(n) => self.int(n.wrapping_add(1), span),
                _ => {
                    let one = self.int(1, span);
                    self.binary(hir::BinaryOp::Add, last, one, span)
                }
            },
            (Some(last), true) => self.call_library("enum", "_next_bit", vec![last], span),
        };
        self.kept(next)
    }

    /// A user's `__init__` gets the value, or the items of a tuple.
    fn initialise_member(&mut self, object: Val, class: ClassId, value: Val, span: Span) {
        let Some(func) = self.inf.own_method(class, "__init__") else { return };
        let args = self.member_arguments(value);
        let call = self.call_func(func, Some(object), Args::of(args), span);
        self.push(span, StmtKind::Expr(call.e));
    }

    fn member_arguments(&mut self, value: Val) -> Vec<Val> {
        match self.inf.store.resolve(&value.ty) {
            Ty::Tuple(items) => (0..items.len()).map(|i| self.tuple_item(value.clone(), i)).collect(),
            _ => vec![value],
        }
    }

    /// The object that a user's `__new__` makes of the value. It has that value unless `__new__` gives it another.
    fn member_by_new(&mut self, new: hir::FuncId, class: ClassId, value: Val, span: Span) -> Val {
        let receiver = self.constant(Ty::Class(class), span);
        let args = std::iter::once(receiver).chain(self.member_arguments(value.clone())).collect();
        let object = self.call_func(new, None, Args::of(args), span);
        let object = self.temp(object);
        let mut gives_value = false;
        hir::walk::targets(&self.inf.func(new).body, &mut |target| {
            gives_value |= matches!(target, hir::Target::Attr { name, .. } if name == "_value_");
        });
        if !gives_value {
            self.store_field(object.clone(), "_value_", value, span);
        } else if ["_IntMember", "_StrMember"].iter().any(|base| self.inf.enum_base(class, base)) {
            let check = self.call_library("enum", "_check_held", vec![object.clone()], span);
            self.push(span, StmtKind::Expr(check.e));
        }
        object
    }

    /// `object.__new__(cls)` or `int.__new__(cls, value)`, where `cls` is an enumeration class.
    pub(crate) fn bare_member(&mut self, class: ClassId, value: Option<Val>, span: Span) -> Val {
        self.block(|fx| {
            let value = value.map(|value| fx.kept(value));
            let object = fx.allocate(None, class, span);
            if let Some(value) = value {
                fx.store_field(object.clone(), "_held_", value.clone(), span);
                fx.store_field(object.clone(), "_value_", value, span);
            }
            object
        })
    }

    /// `Color.__members__` and its kin
    pub(crate) fn enum_attribute(&mut self, class: ClassId, name: &str, span: Span) -> Option<Val> {
        if !self.inf.is_enum(class) {
            return None;
        }
        match name {
            "__members__" | "_member_map_" => Some(self.members_by_name(class, span)),
            "_member_names_" => {
                let members = self.members_by_name(class, span);
                Some(self.call_library("enum", "_own_names", vec![members], span))
            }
            "_value2member_map_" => {
                let members = self.all_enum_members(class, span);
                Some(self.call_library("enum", "_members_by_value", vec![members], span))
            }
            _ => None,
        }
    }

    fn members_by_name(&mut self, class: ClassId, span: Span) -> Val {
        let names = self.inf.enum_names(class);
        if self.inf.may_be_asked_early(class) {
            return self.block(|fx| {
                let members = fx.dict_of(Vec::new(), span, class.0);
                let members = fx.temp(members);
                for entry in names {
                    fx.if_member_is_made(class, entry.index, span, &mut |fx, member| {
                        let name = fx.str(&entry.name, span);
                        fx.call_method(members.clone(), "__setitem__", vec![name, member], span)
                    });
                }
                members
            });
        }
        let mut items = Vec::new();
        for entry in names {
            let member = self.class_attribute(class, entry.index, span);
            items.push((self.str(&entry.name, span), member));
        }
        self.dict_of(items, span, class.0)
    }

    /// Does what `note` says with the member of that attribute if it is made already.
    fn if_member_is_made(&mut self, class: ClassId, index: usize, span: Span, note: &mut dyn FnMut(&mut Self, Val) -> Val) {
        let Some(global) = self.inf.builder.program.class(class).attributes[index].global else { return };
        let Some(is_made) = self.global_is_set(global, span) else { return };
        let noted = self.collect(|fx| {
            let member = fx.global_value(global, span);
            let call = note(fx, member);
            fx.push(span, StmtKind::Expr(call.e));
        });
        self.push(span, StmtKind::If(is_made.e, noted, Vec::new()));
    }

    /// The members, without aliases, as a list. Iteration over a flag leaves out combinations, too.
    pub(crate) fn enum_members(&mut self, class: ClassId, span: Span) -> Val {
        let all = self.all_enum_members(class, span);
        if self.inf.enum_base(class, "Flag") { self.call_library("enum", "_single_bits", vec![all], span) } else { all }
    }

    pub(crate) fn all_enum_members(&mut self, class: ClassId, span: Span) -> Val {
        self.inf.instances[self.index].impure = true;
        let names = self.inf.enum_names(class);
        let members = names.into_iter().filter(|n| n.alias.is_none());
        if self.inf.may_be_asked_early(class) {
            return self.block(|fx| {
                let made = fx.list_of(Vec::new(), span, class.0);
                let made = fx.temp(made);
                for entry in members {
                    fx.if_member_is_made(class, entry.index, span, &mut |fx, member| {
                        fx.call_method(made.clone(), "append", vec![member], span)
                    });
                }
                made
            });
        }
        let members: Vec<Val> = members.map(|n| self.class_attribute(class, n.index, span)).collect();
        self.list_of(members, span, class.0)
    }

    /// `Color["RED"]`
    pub(crate) fn enum_by_name(&mut self, class: ClassId, name: Val, span: Span) -> Val {
        self.block(|fx| {
            let name = fx.kept(name);
            match fx.enum_attribute(class, "__members__", span) {
                Some(members) => fx.call_method(members, "__getitem__", vec![name], span),
                None => name,
            }
        })
    }

    /// `Color(1)` looks a member up.
    pub(crate) fn enum_by_value(&mut self, class: ClassId, args: &Args, span: Span) -> Option<Val> {
        if !self.inf.is_enum(class) {
            return None;
        }
        let by_name = || args.keywords.iter().find(|(name, ..)| &**name == "value").map(|(_, value, _)| value);
        let Some(value) = args.positional.first().or_else(by_name).cloned() else {
            let is_known = args.rest.is_none() && args.mapping.is_none();
            return is_known.then(|| self.type_error(span, "EnumType.__call__() missing 1 required positional argument: 'value'"));
        };
        if args.positional.len() > 1 {
            return Some(self.unsupported(span, "making an enumeration class by a call", "write a class statement"));
        }
        Some(self.block(|fx| {
            let value = fx.kept(value);
            let value = match fx.inf.class_of(&value.ty) {
                Some(other) if other == class => fx.get_attribute(value, "_value_", span),
                _ => value,
            };
            let members = fx.all_enum_members(class, span);
            let name = fx.inf.builder.program.class(class).qualname.clone();
            let name = fx.str(&name, span);
            if fx.inf.enum_base(class, "Flag") {
                let class = fx.constant(Ty::Class(class), span);
                return fx.call_library("enum", "_flag_by_value", vec![class, members, value, name], span);
            }
            if let Some(Member::Method(func, _)) = fx.inf.member(class, "_missing_") {
                let receiver = fx.constant(Ty::Class(class), span);
                let missing = fx.bound_method(receiver, func, span);
                return fx.call_library("enum", "_by_value_or_missing", vec![members, value, name, missing], span);
            }
            fx.call_library("enum", "_by_value", vec![members, value, name], span)
        }))
    }

    /// Enumeration members can't be rebound.
    pub(crate) fn enum_reassigned(&mut self, class: ClassId, name: &str, span: Span) -> Option<Val> {
        if !self.inf.is_enum(class) || !self.inf.enum_names(class).iter().any(|n| n.name == name) {
            return None;
        }
        let text = format!("cannot reassign member '{name}'");
        Some(self.fail("AttributeError", &text, Diagnostic::error("type-mismatch", span, text.clone())))
    }
}
