//! Calls: what is called.

mod arguments;
mod construction;
mod dispatch;
mod function;
mod method;
mod parameters;

pub(crate) use arguments::{Args, Callee};
pub(crate) use function::MET;

use crate::diag::Diagnostic;
use crate::hir::{Arg, ExprId, ExprKind};
use crate::infer::attribute::computed_name::TENTATIVE;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn call_expr(&mut self, id: ExprId, callee: ExprId, args: &[Arg], span: Span) -> Val {
        let func = self.func.clone();
        match &func.expr(callee).kind {
            ExprKind::Attr { object, name, name_span } => self.call_attribute(id, *object, name, *name_span, args, span),
            ExprKind::Builtin(name) => {
                let name = name.clone();
                self.call_builtin(id, &name, args, span)
            }
            ExprKind::Func(target) => {
                let target = *target;
                self.block(|fx| {
                    let args = fx.args(args, Callee::Value(Ty::Func(target)));
                    if let Some(power) = fx.literal_power(target, &args, span) {
                        return power;
                    }
                    fx.call_func(target, None, args, span)
                })
            }
            ExprKind::Class(class) => {
                let class = *class;
                self.block(|fx| {
                    let args = fx.args(args, Callee::Value(Ty::Class(class)));
                    fx.construct(Some(id), class, args, span)
                })
            }
            _ => self.block(|fx| {
                let callee = fx.expr(callee);
                let callee = fx.kept(callee);
                let args = fx.args(args, Callee::Value(callee.ty.clone()));
                fx.call_value(Some(id), callee, args, span)
            }),
        }
    }

    /// Calls a function of a library module.
    pub(crate) fn call_library(&mut self, module: &str, name: &str, args: Vec<Val>, span: Span) -> Val {
        self.call_library_args(module, name, Args::of(args), span)
    }

    pub(crate) fn call_library_args(&mut self, module: &str, name: &str, args: Args, span: Span) -> Val {
        match self.inf.library_function(module, name) {
            Some(func) => self.call_func(func, None, args, span),
            None => self.unsupported(span, &format!("'{name}' (of the embedded library's '{module}')"), ""),
        }
    }

    // ------------------------------------------------------------ values

    pub(crate) fn call_value(&mut self, id: Option<ExprId>, callee: Val, args: Args, span: Span) -> Val {
        let ty = self.inf.store.resolve(&callee.ty);
        match &ty {
            Ty::Never => callee,
            Ty::Func(func) => {
                let func = *func;
                let value = match self.is_of_derived(func, &args) {
                    true => self.call_for_derived(func, args, span),
                    false => self.call_func(func, None, args, span),
                };
                self.sequence_unless_constant(callee, value)
            }
            Ty::Class(class) => {
                let value = self.construct(id, *class, args, span);
                self.sequence_unless_constant(callee, value)
            }
            Ty::Builtin(name) => {
                let name = name.clone();
                self.call_builtin_args(id, &name, args, span)
            }
            Ty::TypeOf(_) => self.block(|fx| {
                let args = fx.keep_args(args);
                fx.each_class_value(callee, &mut |fx, class| fx.call_value(id, class, args.clone(), span))
            }),
            Ty::Union(_) => self.dispatch(callee, &mut |fx, part| fx.call_value(id, part, args.clone(), span)),
            Ty::Obj(_) if !self.has_method(&ty, "__call__") && self.differing_below(&callee, &["__call__"]).is_some() => self.block(|fx| {
                let callee = fx.kept(callee);
                let args = fx.keep_args(args);
                match fx.split_by_methods(callee, &["__call__"], &mut |fx, part| fx.call_value(id, part, args.clone(), span)) {
                    Ok(value) | Err(value) => value,
                }
            }),
            Ty::Obj(rec) => match self.inf.store.rec(*rec).kind.clone() {
                RecKind::Closure(func) => self.call_func(func, Some(callee), args, span),
                RecKind::BoundMethod(func) => {
                    let tentative = self.inf.store.field(*rec, TENTATIVE).is_some();
                    let receiver = self.bound_receiver(callee, *rec, span);
                    self.tentative += usize::from(tentative);
                    let value = self.call_func(func, Some(receiver), args, span);
                    self.tentative -= usize::from(tentative);
                    value
                }
                RecKind::BoundValue => self.block(|fx| {
                    let (callee, mut args) = (fx.temp(callee), fx.keep_args(args));
                    args.positional.insert(0, fx.bound_receiver(callee.clone(), *rec, span));
                    let function = fx.bound_value_attribute(callee, *rec, "__func__", span);
                    fx.call_value(id, function, args, span)
                }),
                RecKind::Partial(..) => self.call_partial(callee, args, span),
                RecKind::BoundNative(name) => {
                    let receiver = self.bound_receiver(callee, *rec, span);
                    self.method(receiver, &name, args, span)
                }
                RecKind::ClassValue(class) => self.block(|fx| {
                    let callee = fx.kept(callee);
                    let args = fx.keep_args(args);
                    let outer = fx.class_value.replace(callee);
                    let object = fx.construct(id, class, args, span);
                    fx.class_value = outer;
                    object
                }),
                RecKind::Class(_) | RecKind::Generator(_) | RecKind::Box => {
                    if self.has_method(&ty, "__call__") {
                        if let Some(args) = self.cache_arguments(&ty, &args, span) {
                            return self.method(callee, "_call_keyed", args, span);
                        }
                        return self.method(callee, "__call__", args, span);
                    }
                    self.not_callable(callee, span)
                }
            },
            _ => self.not_callable(callee, span),
        }
    }

    fn sequence_unless_constant(&mut self, first: Val, value: Val) -> Val {
        match first.e.kind {
            thir::ExprKind::New(_) | thir::ExprKind::Zero => value,
            _ => self.sequence(first, value),
        }
    }

    pub(crate) fn bound_receiver(&mut self, callee: Val, rec: RecId, span: Span) -> Val {
        let cell = self.inf.store.field_or_new(rec, "self");
        let ty = self.inf.store.get(cell);
        self.field_value(callee, "self", ty, span)
    }

    fn not_callable(&mut self, callee: Val, span: Span) -> Val {
        let mut hint = None;
        if let thir::ExprKind::Var(var) = callee.e.kind
            && let variable = &self.vars[var.0 as usize].name
            && crate::builtins::names::public().any(|builtin| builtin == variable)
        {
            hint = Some(format!("'{variable}' is a variable here, which hides the builtin of that name"));
        }
        self.fail_of("TypeError", callee, ["'", "' object is not callable"], |text| {
            let diagnostic = Diagnostic::error("not-callable", span, text);
            match hint {
                Some(hint) => diagnostic.note(hint),
                None => diagnostic,
            }
        })
    }
}
