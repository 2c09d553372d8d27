//! `in`.

use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    /// `item in container`
    pub(crate) fn contains(&mut self, item: Val, container: Val, span: Span) -> Val {
        let container = self.plain_unless_own(container, "__contains__");
        if self.differing_below(&container, &["__contains__", "__iter__"]).is_some() {
            return self.block(|fx| {
                let item = fx.kept(item);
                let names = ["__contains__", "__iter__"];
                match fx.split_by_methods(container, &names, &mut |fx, part| fx.contains(item.clone(), part, span)) {
                    Ok(found) | Err(found) => found,
                }
            });
        }
        let ty = self.inf.store.resolve(&container.ty);
        match &ty {
            Ty::Class(class) if self.inf.is_enum(*class) => {
                let members = self.all_enum_members(*class, span);
                self.contains(item, members, span)
            }
            Ty::Never => self.sequence(item, container),
            Ty::Union(_) => self.block(|fx| {
                let item = fx.kept(item);
                fx.dispatch(container, &mut |fx, part| fx.contains(item.clone(), part, span))
            }),
            Ty::Tuple(items) => {
                let count = items.len();
                self.block(|fx| {
                    let item = fx.kept(item);
                    let tuple = fx.temp(container);
                    let mut result = fx.bool(false, span);
                    for index in (0..count).rev() {
                        let member = fx.tuple_item(tuple.clone(), index);
                        let equal = fx.block(|fx| fx.same_or_equal(member, item.clone(), span));
                        let yes = fx.bool(true, span);
                        result = fx.val(Ty::Bool, thir::ExprKind::If(Box::new(equal.e), Box::new(yes.e), Box::new(result.e)), span);
                    }
                    result
                })
            }
            Ty::Str | Ty::Obj(_) | Ty::Class(_) | Ty::TypeOf(_) if self.has_method(&ty, "__contains__") => self.block(|fx| {
                let item = fx.kept(item);
                let value = fx.call_method(container, "__contains__", vec![item], span);
                fx.truth(value, span)
            }),
            Ty::Class(_) | Ty::TypeOf(_) if !["__iter__", "__getitem__"].iter().any(|name| self.has_method(&ty, name)) => {
                self.not_a_container(item, container, span)
            }
            Ty::Obj(_) | Ty::Class(_) | Ty::TypeOf(_) if self.is_spreadable(&ty) => {
                self.call_library("functions", "_contains", vec![container, item], span)
            }
            _ => self.not_a_container(item, container, span),
        }
    }

    fn not_a_container(&mut self, item: Val, container: Val, span: Span) -> Val {
        let error = self.type_error_of(container, ["argument of type '", "' is not iterable"], span);
        self.sequence(item, error)
    }
}
