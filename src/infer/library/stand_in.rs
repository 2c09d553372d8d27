//! Functions and classes that stand in for others where an argument is written out: the type of the result depends on it.

use crate::hir::{self, ClassId, FuncId};
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::source::Span;
use crate::thir;

impl<'a, 'b> Fx<'a, 'b> {
    /// `pow(x, -1)` with the exponent written out is `x ** -1`: a float.
    pub(crate) fn literal_power(&mut self, func: FuncId, args: &Args, span: Span) -> Option<Val> {
        let hir = self.inf.builder.program.func(func);
        if hir.name != "pow" || !self.inf.builder.program.is_library_module(hir.module, "functions") || !args.is_plain() {
            return None;
        }
        let [base, exponent] = args.positional.as_slice() else { return None };
        matches!(exponent.e.kind, thir::ExprKind::Int(_)).then(|| self.binary(hir::BinaryOp::Pow, base.clone(), exponent.clone(), span))
    }

    /// Library functions whose result type depends on what is written out: `re.findall`, `re.split` and `re.compile` on
    /// the number of groups, `open` and its kin on the mode, `lru_cache` on `typed`. Another function stands in for them.
    pub(crate) fn by_literal(&mut self, func: FuncId, args: &Args) -> FuncId {
        let hir = self.inf.builder.program.func(func);
        if !matches!(hir.name.as_str(), "findall" | "split" | "compile" | "open" | "NamedTemporaryFile" | "TemporaryFile" | "lru_cache") {
            return func;
        }
        let module = self.inf.builder.program.module(hir.module);
        if !module.is_prelude {
            return func;
        }
        let literal = |value: Option<&Val>| match value.map(|v| &v.e.kind) {
            Some(thir::ExprKind::Str(text)) => Some(text.clone()),
            _ => None,
        };
        let mode = |position: usize| {
            let keyword = args.keywords.iter().find(|(name, _, _)| name == "mode").map(|(_, value, _)| value);
            literal(args.positional.get(position).or(keyword))
        };
        let is_true = |position: usize, name: &str| {
            let keyword = args.keywords.iter().find(|(keyword, _, _)| keyword == name).map(|(_, value, _)| value);
            args.positional.get(position).or(keyword).is_some_and(|value| matches!(value.e.kind, thir::ExprKind::Bool(true)))
        };
        let (home, other) = match module.name.as_str() {
            "re" if hir.class.is_none() => {
                let groups = literal(args.positional.first()).and_then(|pattern| pyllvm_runtime::group_count(&pattern));
                ("re", groups.map(|groups| format!("_{}{}", hir.name, groups.min(2))))
            }
            "io" => ("io", mode(1).filter(|mode| mode.contains('b')).map(|_| "_open_binary".to_string())),
            "functools" if hir.name == "lru_cache" => ("functools", is_true(1, "typed").then(|| "_typed_lru_cache".to_string())),
            "pathlib" => ("pathlib", mode(0).filter(|mode| mode.contains('b')).map(|_| "_open_binary".to_string())),
            "tempfile" => ("tempfile", mode(0).filter(|mode| !mode.contains('b')).map(|_| format!("_text_{}", hir.name))),
            _ => return func,
        };
        other.and_then(|name| self.inf.library_function(home, &name)).unwrap_or(func)
    }

    /// `array("d", …)` holds floats, all other arrays ints.
    pub(crate) fn by_type_code(&mut self, class: ClassId, args: &Args) -> ClassId {
        let hir = self.inf.builder.program.class(class);
        if hir.name != "array" || !self.inf.in_library(class) {
            return class;
        }
        match args.positional.first().map(|v| &v.e.kind) {
            Some(thir::ExprKind::Str(code)) if code == "d" => self.inf.library_class("array", "_float_array").unwrap_or(class),
            _ => class,
        }
    }
}
