//! `operator.attrgetter`, `itemgetter` and `methodcaller`: functions that names or keys written out make. As values they are
//! builtins whose name holds the others; what a method caller passes on it holds like a `partial`.

use crate::hir::ModuleId;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::expr::index::Subscript;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

/// Between keys of an item getter.
const SEPARATOR: &str = "\u{1}";
const GETTER: &str = "operator.attrgetter ";
const ITEMS: &str = "operator.itemgetter ";
const CALLER: &str = "operator.methodcaller ";

/// The library's functions that make such functions.
pub(crate) fn getter_maker(name: &str) -> Option<&'static str> {
    ["attrgetter", "itemgetter", "methodcaller"].into_iter().find(|maker| *maker == name)
}

impl Fx<'_, '_> {
    /// The function that a call of one of the two makes, if its names are written out.
    pub(crate) fn make_getter(&mut self, name: &str, module: ModuleId, args: &Args, span: Span) -> Option<Val> {
        if !self.inf.builder.program.is_library_module(module, "operator") {
            return None;
        }
        let mut args = args.clone();
        if name == "itemgetter" {
            let keys = args.positional.iter().map(|v| match &v.e.kind {
                E::Str(text) if !text.contains(SEPARATOR) => Some(format!("s{text}")),
                E::Int(number) => Some(format!("i{number}")),
                _ => None,
            });
            let keys = keys.collect::<Option<Vec<_>>>().filter(|keys| !keys.is_empty() && args.is_plain())?;
            return Some(self.constant(Ty::Builtin(format!("{ITEMS}{}", keys.join(SEPARATOR)).into()), span));
        }
        if name == "attrgetter" {
            let names = args.positional.iter().map(|v| if let E::Str(text) = &v.e.kind { Some(text.clone()) } else { None });
            let names = names.collect::<Option<Vec<_>>>().filter(|names| !names.is_empty() && args.is_plain())?;
            return Some(self.constant(Ty::Builtin(format!("{GETTER}{}", names.join(",")).into()), span));
        }
        let E::Str(name) = &args.positional.first()?.e.kind else { return None };
        let function = self.constant(Ty::Builtin(format!("{CALLER}{name}").into()), span);
        if args.positional.len() == 1 && args.is_plain() {
            return Some(function);
        }
        args.positional[0] = function;
        Some(self.make_partial(None, args, span))
    }

    /// Calls such a function.
    pub(crate) fn call_getter(&mut self, name: &str, args: Args, span: Span) -> Option<Val> {
        let mut args = args;
        if let Some(names) = name.strip_prefix(GETTER) {
            let object = args.positional.into_iter().next()?;
            return Some(self.block(|fx| {
                let object = fx.kept(object);
                let mut items: Vec<Val> = Vec::new();
                for path in names.split(',') {
                    let value = path.split('.').fold(object.clone(), |value, name| fx.get_attribute(value, name, span));
                    items.push(fx.kept(value));
                }
                if items.len() == 1 { items.remove(0) } else { fx.tuple(items, span) }
            }));
        }
        if let Some(keys) = name.strip_prefix(ITEMS) {
            let object = args.positional.into_iter().next()?;
            return Some(self.block(|fx| {
                let object = fx.kept(object);
                let mut items: Vec<Val> = Vec::new();
                for key in keys.split(SEPARATOR) {
                    let key = match key.strip_prefix('i').and_then(|number| number.parse::<i64>().ok()) {
                        Some(number) => fx.int(number, span),
                        None => fx.str(key.get(1..).unwrap_or_default(), span),
                    };
                    let value = fx.get_item(object.clone(), Subscript::Item(key), span);
                    items.push(fx.kept(value));
                }
                if items.len() == 1 { items.remove(0) } else { fx.tuple(items, span) }
            }));
        }
        let method = name.strip_prefix(CALLER)?;
        let object = args.positional.pop()?;
        Some(self.method(object, method, args, span))
    }
}
