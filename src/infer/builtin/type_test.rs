//! Tests of types: `isinstance`, `issubclass`, `type(x) is C`. Types decide them where they can, and the rest looks at the object.

use crate::diag::Diagnostic;
use crate::hir::{Arg, ClassId, ExprId, ExprKind};
use crate::infer::body::{Fx, Val};
use crate::infer::expr::condition::Cond;
use crate::infer::ty::{Ty, make_union};
use crate::source::Span;
use crate::thir::{ExprKind as E, StmtKind};

const NO_CLASSES: &str = "isinstance() arg 2 must be a type, a tuple of types, or a union";

/// What `isinstance` tests for.
#[derive(Clone, Debug)]
pub(crate) enum Tested {
    Class(ClassId),
    Builtin(String),
    Any(Vec<Tested>),
}

impl Tested {
    /// Is it a test for builtin types alone?
    fn is_builtin(&self) -> bool {
        match self {
            Tested::Class(_) => false,
            Tested::Builtin(name) => name != "object",
            Tested::Any(all) => all.iter().all(Tested::is_builtin),
        }
    }
}

impl<'a, 'b> Fx<'a, 'b> {
    /// `isinstance`, `issubclass`, `hasattr`, `callable` as tests.
    pub(crate) fn type_test(&mut self, id: ExprId) -> Option<Cond> {
        let func = self.func.clone();
        let expr = func.expr(id);
        let ExprKind::Call { callee, args } = &expr.kind else { return None };
        let ExprKind::Builtin(name) = &func.expr(*callee).kind else { return None };
        let ids: Vec<ExprId> = args.iter().filter_map(|a| if let Arg::Positional(id) = a { Some(*id) } else { None }).collect();
        if let [subject] = ids.as_slice() {
            let name = name.clone();
            if name == "callable" {
                let value = self.expr(*subject);
                return Some(self.member_test(value, Some(*subject), expr.span, &mut |fx, ty| fx.is_callable(ty)));
            }
            return self.field_test(&name, *subject, expr.span);
        }
        let [subject, argument] = ids.as_slice() else { return None };
        match name.as_str() {
            "isinstance" | "issubclass" => {
                let outer = std::mem::take(&mut self.out);
                let test = if name == "isinstance" { Self::isinstance } else { Self::issubclass };
                let cond = test(self, *subject, *argument, expr.span);
                let before = std::mem::replace(&mut self.out, outer);
                Some(Cond { value: Fx::block_of(before, cond.value), ..cond })
            }
            "hasattr" => {
                let ExprKind::Str(name) = &func.expr(*argument).kind else { return None };
                Some(self.has_attribute_test(*subject, name, expr.span))
            }
            _ => None,
        }
    }

    pub(crate) fn decided(&mut self, value: Val, known: bool, span: Span) -> Cond {
        let constant = self.bool(known, span);
        let value = self.sequence(value, constant);
        Cond { value, known: Some(known), when_true: Vec::new(), when_false: Vec::new() }
    }

    /// The classes that a test names.
    pub(crate) fn class_test(&mut self, ty: &Ty) -> Option<Tested> {
        match ty {
            Ty::Class(class) => Some(Tested::Class(*class)),
            Ty::Obj(_) => self.inf.class_value(ty).map(Tested::Class),
            Ty::Builtin(name) => Some(Tested::Builtin(name.to_string())),
            Ty::None => Some(Tested::Builtin("NoneType".into())),
            Ty::Tuple(items) => items.iter().map(|t| self.class_test(t)).collect::<Option<Vec<_>>>().map(Tested::Any),
            _ => None,
        }
    }

    /// Is a value of the (non-union) type an instance? `None`: only some are, which shows at run time.
    pub(crate) fn is_instance_of(&mut self, ty: &Ty, tested: &Tested) -> Option<bool> {
        match tested {
            Tested::Any(all) => {
                let answers: Vec<Option<bool>> = all.iter().map(|t| self.is_instance_of(ty, t)).collect();
                if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
            Tested::Builtin(name) => Some(self.is_builtin_instance(ty, name)),
            Tested::Class(class) => {
                if self.some_of_kind(ty, *class).is_some() {
                    return None;
                }
                if let Some(answer) = self.kind_instance(ty, *class) {
                    return Some(answer);
                }
                let Some(own) = self.inf.class_of(ty) else { return Some(false) };
                if self.inf.view().is_subclass(own, *class) {
                    Some(true)
                } else if self.inf.view().is_subclass(*class, own) || self.share_descendant(own, *class) {
                    None
                } else {
                    Some(false)
                }
            }
        }
    }

    fn share_descendant(&mut self, a: ClassId, b: ClassId) -> bool {
        let below = self.inf.view().descendants(a);
        below.into_iter().any(|c| self.inf.view().is_subclass(c, b))
    }

    pub(super) fn is_builtin_instance(&mut self, ty: &Ty, name: &str) -> bool {
        match (ty, name) {
            (_, "object") => true,
            (Ty::Bool, "int" | "bool") | (Ty::Int, "int") | (Ty::Float, "float") | (Ty::Str, "str") => true,
            (Ty::None, "NoneType") => true,
            (Ty::Tuple(_), "tuple") => true,
            (Ty::Class(_) | Ty::TypeOf(_), "type") => true,
            (Ty::Builtin(builtin), "type") => crate::builtins::names::is_type(builtin),
            // The library tells ints beyond 64 bits apart, and objects of classes derived from int.
            (_, "_bigint") => self.inf.is_bigint(ty),
            (_, "_machine_int") => matches!(ty, Ty::Int | Ty::Bool),
            // An array of nothing but texts.
            (Ty::Array(cell), "_texts") => self.inf.store.get(*cell) == Ty::Str,
            // An array whose elements the runtime can compare.
            (Ty::Array(cell), "_rows") => self.inf.store.get(*cell).row_kinds().is_some(),
            (Ty::Obj(_), "int") if self.inf.is_bigint(ty) => !self.is_prelude,
            (Ty::Obj(_), _) => match self.inf.class_of(ty) {
                Some(class) if name == "tuple" && self.inf.class_info(class).is_named_tuple => true,
                Some(class) if self.inf.value_base(class) == Some(name) => true,
                Some(class) => {
                    let mro = self.inf.class_info(class).mro.clone();
                    mro.into_iter()
                        .filter(|c| self.inf.in_library(*c))
                        .any(|c| self.counts_as(&self.inf.builder.program.class(c).name, name))
                }
                None => false,
            },
            _ => false,
        }
    }

    /// Are objects of a library class values of the builtin type? The library itself looks at what they are made of.
    fn counts_as(&self, class: &str, builtin: &str) -> bool {
        match class {
            "vartuple" => builtin == "tuple",
            "_HeldDict" | "OrderedDict" => builtin == "dict",
            "_List" => builtin == "list" && !self.is_prelude,
            "_Dict" => builtin == "dict" && !self.is_prelude,
            "_Set" => builtin == "set" && !self.is_prelude,
            "_IntMember" => builtin == "int" && !self.is_prelude,
            "_StrMember" => builtin == "str" && !self.is_prelude,
            _ => class == builtin,
        }
    }

    /// The classes that an expression names: one, a tuple of them, or `A | B`.
    fn tested_classes(&mut self, classes: ExprId) -> (Ty, Option<Tested>) {
        let func = self.func.clone();
        match &func.expr(classes).kind {
            ExprKind::Binary(crate::hir::BinaryOp::BitOr, left, right) => {
                let (ty, left) = self.tested_classes(*left);
                let (right_ty, right) = self.tested_classes(*right);
                let ty = if right_ty.is_never() { right_ty } else { ty };
                (ty, left.zip(right).map(|(left, right)| Tested::Any(vec![left, right])))
            }
            ExprKind::Tuple(items) => {
                let (types, tested): (Vec<Ty>, Vec<Option<Tested>>) = items.iter().map(|item| self.tested_classes(item.value)).unzip();
                let ty = if types.iter().any(Ty::is_never) { Ty::Never } else { Ty::Int };
                (ty, tested.into_iter().collect::<Option<Vec<_>>>().map(Tested::Any))
            }
            _ => {
                let ty = self.quiet_expr(classes);
                let tested = self.class_test(&ty);
                (ty, tested)
            }
        }
    }

    /// The types say which classes a test is for; functions that give them are called all the same.
    fn before_classes(&mut self, value: Val, classes: ExprId, span: Span) -> Val {
        if !self.has_calls(classes) {
            return value;
        }
        let value = self.kept(value);
        let classes = self.expr(classes);
        self.push(span, StmtKind::Expr(classes.e));
        value
    }

    fn has_calls(&self, classes: ExprId) -> bool {
        match &self.func.expr(classes).kind {
            ExprKind::Call { callee, .. } => !matches!(self.func.expr(*callee).kind, ExprKind::Builtin(_)),
            ExprKind::Tuple(items) => items.iter().any(|item| self.has_calls(item.value)),
            ExprKind::Binary(_, left, right) => self.has_calls(*left) || self.has_calls(*right),
            _ => false,
        }
    }

    fn isinstance(&mut self, subject: ExprId, classes: ExprId, span: Span) -> Cond {
        let value = self.expr(subject);
        let chosen = classes;
        let (tested, classes) = self.tested_classes(classes);
        // None is a class in `int | None` alone.
        let classes = classes.filter(|_| tested != Ty::None);
        let members = tested.members();
        // What is none fails when the program gets there.
        if classes.is_none() && members.iter().any(|m| self.are_class_choices(std::slice::from_ref(m))) {
            let value = self.kept(value);
            let chosen = self.expr(chosen);
            let test = self.chosen_instance_test(value, chosen, span);
            return Cond { value: test, known: None, when_true: Vec::new(), when_false: Vec::new() };
        }
        if classes.is_none() && tested.is_never() {
            return self.failing_classes(value, chosen, span);
        }
        let value = self.before_classes(value, chosen, span);
        let Some(tested) = classes else {
            let text = NO_CLASSES;
            let mut diagnostic = Diagnostic::error("type-mismatch", span, text);
            if let ExprKind::Str(name) = &self.func.expr(chosen).kind {
                diagnostic = diagnostic.help(format!("name the type itself, without quotes: {name}"));
            }
            let error = self.fail("TypeError", text, diagnostic);
            let error = self.coerce(error, &Ty::Bool);
            return Cond { value: error, known: None, when_true: Vec::new(), when_false: Vec::new() };
        };
        let narrow = self.narrowable(subject).map(|(local, _)| local);
        self.instance_test(value, &tested, narrow, span)
    }

    /// What shall name the classes gives no value: it raises, as a module's member does that is not there.
    fn failing_classes(&mut self, value: Val, classes: ExprId, span: Span) -> Cond {
        let value = self.kept(value);
        let classes = self.expr(classes);
        self.push(span, StmtKind::Expr(classes.e));
        let never = self.zero(Ty::Bool, span);
        let value = self.sequence(value, never);
        Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
    }

    /// Do all these types name classes, or hold them in a tuple of any length?
    pub(crate) fn are_class_choices(&mut self, members: &[Ty]) -> bool {
        !members.is_empty() && members.iter().all(|m| self.is_var_tuple(m) || self.class_test(m).is_some())
    }

    /// Is the value, which is read several times, an instance of the classes that `chosen` turns out to be?
    pub(crate) fn chosen_instance_test(&mut self, value: Val, chosen: Val, span: Span) -> Val {
        self.dispatch(chosen, &mut |fx, class| match fx.class_test(&class.ty) {
            // Beside classes in one place, None is no class.
            Some(tested) if class.ty != Ty::None => {
                let cond = fx.instance_test(value.clone(), &tested, None, span);
                fx.sequence(class, cond.value)
            }
            _ if fx.is_var_tuple(&class.ty) => fx.call_library("functions", "_is_instance_of_any", vec![value.clone(), class], span),
            _ => fx.type_error(span, NO_CLASSES),
        })
    }

    /// The test with what its outcomes say about the variable.
    pub(crate) fn instance_test(&mut self, value: Val, tested: &Tested, narrow: Option<crate::hir::LocalId>, span: Span) -> Cond {
        let ty = self.inf.store.resolve(&value.ty);
        if ty.is_never() {
            let value = self.coerce(value, &Ty::Bool);
            return Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() };
        }
        let members = ty.members();
        let answers: Vec<Option<bool>> = members.iter().map(|m| self.is_instance_of(m, tested)).collect();
        if answers.iter().all(|a| *a == Some(true)) {
            let mut cond = self.decided(value, true, span);
            if let (Some(local), Some(held)) = (narrow, self.seen_by_library(&ty, tested)) {
                cond.when_true.push((local, held));
            }
            return cond;
        }
        if answers.iter().all(|a| *a == Some(false)) {
            return self.decided(value, false, span);
        }
        let mut yes = Vec::new();
        let mut no = Vec::new();
        for (member, answer) in members.iter().zip(&answers) {
            match answer {
                Some(true) => yes.push(member.clone()),
                Some(false) => no.push(member.clone()),
                None => {
                    yes.extend(self.narrowed_classes(member, tested));
                    no.push(member.clone());
                }
            }
        }
        let value = self.block(|fx| {
            let value = fx.temp(value);
            fx.instance_value(value, &members, &answers, tested, span)
        });
        let (mut when_true, mut when_false) = (Vec::new(), Vec::new());
        if let Some(local) = narrow {
            let passed = make_union(yes);
            when_true.push((local, self.seen_by_library(&passed, tested).unwrap_or(passed)));
            when_false.push((local, make_union(no)));
        }
        Cond { value, known: None, when_true, when_false }
    }

    /// What the library sees behind a test for a builtin type: of an object of a class derived from it the value.
    fn seen_by_library(&mut self, ty: &Ty, tested: &Tested) -> Option<Ty> {
        if !self.is_prelude || !tested.is_builtin() {
            return None;
        }
        self.inf.held_type(ty)
    }

    /// The subclasses of an object type that pass the test.
    fn narrowed_classes(&mut self, member: &Ty, tested: &Tested) -> Vec<Ty> {
        match tested {
            Tested::Any(all) => {
                let mut found: Vec<Ty> = Vec::new();
                for tested in all {
                    for ty in self.narrowed_classes(member, tested) {
                        if !found.contains(&ty) {
                            found.push(ty);
                        }
                    }
                }
                if found.len() > 1 {
                    // Several subclasses: stay with their base.
                    return vec![member.clone()];
                }
                found
            }
            Tested::Class(class) => {
                if let Some(fits) = self.some_of_kind(member, *class) {
                    return match fits[..] {
                        [only] => vec![Ty::Obj(self.inf.record(only))],
                        _ => vec![member.clone()],
                    };
                }
                let own = self.inf.class_of(member);
                match own {
                    Some(own) if self.inf.view().is_subclass(*class, own) => {
                        let rec = self.inf.record(*class);
                        vec![Ty::Obj(rec)]
                    }
                    Some(own) if self.share_descendant(own, *class) => vec![member.clone()],
                    _ => Vec::new(),
                }
            }
            Tested::Builtin(_) => Vec::new(),
        }
    }

    fn instance_value(&mut self, value: Val, members: &[Ty], answers: &[Option<bool>], tested: &Tested, span: Span) -> Val {
        let surely: Vec<Ty> = members.iter().zip(answers).filter(|(_, a)| **a == Some(true)).map(|(m, _)| m.clone()).collect();
        let mut result = if surely.is_empty() { self.bool(false, span) } else { self.tag_is(value.clone(), &surely) };
        for (member, answer) in members.iter().zip(answers) {
            if answer.is_some() {
                continue;
            }
            let object = if members.len() > 1 { self.narrowed(value.clone(), member.clone()) } else { value.clone() };
            let layouts = self.tested_layouts(member, tested);
            let test = self.val(Ty::Bool, E::LayoutIs(Box::new(object.e), layouts), span);
            if members.len() == 1 {
                return test;
            }
            let here = self.tag_is(value.clone(), std::slice::from_ref(member));
            result = self.val(Ty::Bool, E::If(Box::new(here.e), Box::new(test.e), Box::new(result.e)), span);
        }
        result
    }

    /// The layouts of objects that pass the test, among those of the given type.
    fn tested_layouts(&mut self, ty: &Ty, tested: &Tested) -> Vec<crate::types::LayoutId> {
        let mut layouts = match tested {
            Tested::Any(all) => all.iter().flat_map(|t| self.tested_layouts(ty, t)).collect(),
            Tested::Class(class) => match self.some_of_kind(ty, *class) {
                Some(fits) => fits.into_iter().map(|class| self.class_layout(class)).collect(),
                None => self.inf.layouts_under(*class),
            },
            Tested::Builtin(_) => Vec::new(),
        };
        layouts.sort();
        layouts.dedup();
        layouts
    }

    fn issubclass(&mut self, subject: ExprId, classes: ExprId, span: Span) -> Cond {
        let value = self.expr(subject);
        let (ty, tested) = self.tested_classes(classes);
        if tested.is_none() && ty.is_never() {
            return self.failing_classes(value, classes, span);
        }
        let value = self.before_classes(value, classes, span);
        match tested {
            Some(tested) => self.subclass_test(value, &tested, span),
            None => self.no_class(span),
        }
    }

    fn subclass_test(&mut self, value: Val, tested: &Tested, span: Span) -> Cond {
        match self.inf.store.resolve(&value.ty) {
            Ty::Class(class) => {
                let rec = self.inf.record(class);
                let known = self.is_instance_of(&Ty::Obj(rec), tested) == Some(true);
                self.decided(value, known, span)
            }
            Ty::Builtin(name) if crate::builtins::names::is_type(&name) => {
                let known = self.is_builtin_subclass(&name, tested);
                self.decided(value, known, span)
            }
            Ty::TypeOf(rec) => match self.is_instance_of(&Ty::Obj(rec), tested) {
                Some(known) => self.decided(value, known, span),
                None => {
                    let layouts = self.tested_layouts(&Ty::Obj(rec), tested);
                    let value = self.val(Ty::Bool, E::LayoutIs(Box::new(value.e), layouts), span);
                    Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
                }
            },
            Ty::Union(_) => {
                let value = self.dispatch(value, &mut |fx, part| fx.subclass_test(part, tested, span).value);
                Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
            }
            _ => self.no_class(span),
        }
    }

    fn no_class(&mut self, span: Span) -> Cond {
        let error = self.type_error(span, "issubclass() arg 1 must be a class");
        let value = self.coerce(error, &Ty::Bool);
        Cond { value, known: None, when_true: Vec::new(), when_false: Vec::new() }
    }

    fn is_builtin_subclass(&mut self, name: &str, tested: &Tested) -> bool {
        match tested {
            Tested::Any(all) => all.iter().any(|tested| self.is_builtin_subclass(name, tested)),
            Tested::Builtin(base) => name == base || base == "object" || (name == "bool" && base == "int"),
            Tested::Class(class) => {
                let instance = match name {
                    "int" => Ty::Int,
                    "bool" => Ty::Bool,
                    "float" => Ty::Float,
                    "str" => Ty::Str,
                    _ => match self.named_library_class(name) {
                        Some(own) => Ty::Obj(self.inf.record(own)),
                        None => return false,
                    },
                };
                self.kind_instance(&instance, *class) == Some(true)
            }
        }
    }
}
