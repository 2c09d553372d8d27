//! Types written down: annotations of exported functions that nobody calls, and `--sig`.

use super::ty::Ty;
use super::{Infer, Options};
use crate::diag::Diagnostic;
use crate::hir::{self, ExprId, ExprKind, FuncId, FuncKind, MethodKind};

impl Infer<'_> {
    /// Functions of the entry module that must be inferred even if nothing calls them: those with `--sig`, and those
    /// whose parameters are all annotated.
    pub(crate) fn export_calls(&mut self, options: &Options) -> Vec<(FuncId, Vec<Ty>)> {
        let names = self.entry_functions();
        let mut calls = Vec::new();
        for signature in &options.signatures {
            match self.signature_call(signature, &names) {
                Ok(call) => calls.push(call),
                Err(text) => {
                    if let Some(span) = self.entry_span() {
                        self.diagnostics.push(Diagnostic::error("bad-signature", span, format!("--sig '{signature}': {text}")));
                    }
                }
            }
        }
        for (_, func) in names {
            if calls.iter().any(|(f, _)| *f == func) {
                continue;
            }
            if let Some(args) = self.annotated_call(func) {
                calls.push((func, args));
            }
        }
        calls
    }

    /// The functions that the entry module defines, not those that it imports.
    fn entry_functions(&self) -> Vec<(String, FuncId)> {
        let program = &self.builder.program;
        let Some(entry) = program.entry else { return Vec::new() };
        let functions = program.module(entry).names.iter().filter_map(|(name, binding)| match binding {
            hir::Binding::Func(func) if program.func(*func).module == entry => Some((name.clone(), *func)),
            _ => None,
        });
        functions.collect()
    }

    /// Functions for other programs: those named by `--sig`, and in a library all whose types are known.
    pub(crate) fn emit_exports(&mut self, calls: Vec<(FuncId, Vec<Ty>)>, options: &Options) {
        let count = if self.is_library() { calls.len() } else { options.signatures.len() };
        for (func, args) in calls.into_iter().take(count) {
            let name = self.func(func).name.clone();
            let id = self.emit_call(func, args);
            self.exports.push((name, id));
        }
    }

    /// Does the program only define things?
    fn is_library(&self) -> bool {
        let Some(entry) = self.builder.program.entry else { return false };
        let body = &self.builder.program.func(self.builder.program.module(entry).init).body;
        let defines = |stmt: &hir::Stmt| {
            use hir::StmtKind::{Class, Def, Import, Pass};
            matches!(stmt.kind, Def { .. } | Class { .. } | Import(_) | Pass)
        };
        body.iter().all(defines)
    }

    /// The types of a library's parameters must come from somewhere.
    pub(crate) fn report_unknown_parameters(&mut self) {
        if !self.is_library() {
            return;
        }
        for (_, func) in self.entry_functions() {
            if !self.instances.iter().any(|instance| instance.func == func) {
                self.report_unknown_parameter(func);
            }
        }
    }

    fn report_unknown_parameter(&mut self, func: FuncId) {
        let hir = self.func(func);
        let unknown: Vec<&str> = hir.params.iter().filter(|p| p.annotation.is_none()).map(|p| p.name.as_str()).collect();
        let (Some(first), false) = (unknown.first(), hir.is_generator) else { return };
        let quoted: Vec<String> = unknown.iter().map(|name| format!("'{name}'")).collect();
        let rest = if hir.params.len() > 1 { ", …" } else { "" };
        let examples = vec!["int"; hir.params.len()].join(", ");
        self.diagnostics.push(
            Diagnostic::error(
                "unknown-parameter-type",
                hir.name_span,
                format!("nothing tells the type of {} of '{}'", quoted.join(" and "), hir.name),
            )
            .label("nobody calls it")
            .help("call it, in the module or under `if __name__ == \"__main__\":`")
            .help(format!("or annotate it: `def {}({first}: int{rest})`", hir.name))
            .help(format!("or say it on the command line: `--sig '{}({examples})'`", hir.name)),
        );
    }

    fn annotated_call(&mut self, func: FuncId) -> Option<Vec<Ty>> {
        let hir = self.func(func);
        if hir.kind != FuncKind::Def || hir.method_kind != MethodKind::Free || hir.params.is_empty() || !hir.captures.is_empty() {
            return None;
        }
        hir.params.iter().map(|p| self.annotated_type(&hir, p.annotation?)).collect()
    }

    /// The type that an annotation names, if it is one that determines a representation.
    fn annotated_type(&mut self, hir: &hir::Func, id: ExprId) -> Option<Ty> {
        match &hir.expr(id).kind {
            ExprKind::None => Some(Ty::None),
            ExprKind::Builtin(name) => self.named_type(name, Vec::new()),
            ExprKind::Class(class) if self.names_kind(*class) => None,
            ExprKind::Class(class) => {
                let rec = self.record(*class);
                Some(Ty::Obj(rec))
            }
            ExprKind::Str(text) => self.parse_type(text),
            ExprKind::Index { object, index } => {
                let args = match &hir.expr(*index).kind {
                    ExprKind::Tuple(items) => items.iter().map(|i| self.annotated_type(hir, i.value)).collect::<Option<Vec<_>>>()?,
                    _ => vec![self.annotated_type(hir, *index)?],
                };
                let name = match &hir.expr(*object).kind {
                    ExprKind::Builtin(name) => name.clone(),
                    ExprKind::Class(class) => self.builder.program.class(*class).name.clone(),
                    ExprKind::Attr { name, .. } => name.clone(),
                    _ => return None,
                };
                self.named_type(&name, args)
            }
            ExprKind::Binary(hir::BinaryOp::BitOr, left, right) => {
                let left = self.annotated_type(hir, *left)?;
                let right = self.annotated_type(hir, *right)?;
                Some(self.join(&left, &right))
            }
            _ => None,
        }
    }

    /// `Any`, `Iterable`: names of kinds of types rather than of a type.
    fn names_kind(&self, class: hir::ClassId) -> bool {
        let module = self.builder.program.module(self.builder.program.class(class).module);
        module.is_prelude && matches!(module.name.as_str(), "collections_abc" | "typing")
    }

    fn named_type(&mut self, name: &str, args: Vec<Ty>) -> Option<Ty> {
        let mut args = args.into_iter();
        match name {
            "int" => Some(Ty::Int),
            "float" => Some(Ty::Float),
            "bool" => Some(Ty::Bool),
            "str" => Some(Ty::Str),
            "None" => Some(Ty::None),
            "list" | "List" | "Sequence" | "Iterable" => self.container_of("list", "list", &[args.next()?]),
            "set" | "Set" => self.container_of("set", "set", &[args.next()?]),
            "frozenset" | "FrozenSet" => self.container_of("set", "frozenset", &[args.next()?]),
            "dict" | "Dict" | "Mapping" => self.container_of("dict", "dict", &[args.next()?, args.next()?]),
            "tuple" | "Tuple" => Some(Ty::tuple(args.collect())),
            "Optional" => {
                let inner = args.next()?;
                Some(self.join(&Ty::None, &inner))
            }
            "Union" => {
                let mut joined = Ty::Never;
                for arg in args {
                    joined = self.join(&joined, &arg);
                }
                Some(joined)
            }
            _ => None,
        }
    }

    fn container_of(&mut self, module: &str, name: &str, args: &[Ty]) -> Option<Ty> {
        let rec = self.container(module, name)?;
        for (index, arg) in args.iter().enumerate() {
            let cell = self.store.rec(rec).args[index];
            self.grow(cell, arg);
        }
        Some(Ty::Obj(rec))
    }

    // ------------------------------------------------------------ --sig

    fn signature_call(&mut self, text: &str, names: &[(String, FuncId)]) -> Result<(FuncId, Vec<Ty>), String> {
        let (name, rest) = text.split_once('(').ok_or("expected 'name(type, …)'")?;
        let args = rest.trim_end().strip_suffix(')').ok_or("expected ')' at the end")?;
        let func = names.iter().find(|(n, _)| n == name.trim()).map(|(_, f)| *f).ok_or("the module has no such function")?;
        let types = split_top(args)
            .into_iter()
            .map(|arg| self.parse_type(arg).ok_or_else(|| format!("'{}' is not a type", arg.trim())))
            .collect::<Result<Vec<_>, _>>()?;
        let wanted = self.func(func).params.len();
        if types.len() != wanted {
            return Err(format!("the function has {wanted} parameters"));
        }
        Ok((func, types))
    }

    fn parse_type(&mut self, text: &str) -> Option<Ty> {
        let text = text.trim();
        if let Some((left, right)) = split_union(text) {
            let (left, right) = (self.parse_type(left)?, self.parse_type(right)?);
            return Some(self.join(&left, &right));
        }
        match text.split_once('[') {
            None => match self.named_type(text, Vec::new()) {
                Some(ty) => Some(ty),
                None => self.class_by_name(text),
            },
            Some((name, rest)) => {
                let inner = rest.strip_suffix(']')?;
                let args = split_top(inner).into_iter().map(|a| self.parse_type(a)).collect::<Option<Vec<_>>>()?;
                self.named_type(name.trim(), args)
            }
        }
    }

    fn class_by_name(&mut self, name: &str) -> Option<Ty> {
        let entry = self.builder.program.entry?;
        match self.builder.program.module(entry).names.get(name) {
            Some(hir::Binding::Class(class)) => {
                let class = *class;
                let rec = self.record(class);
                Some(Ty::Obj(rec))
            }
            _ => None,
        }
    }
}

/// Splits at commas that are not inside brackets.
fn split_top(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '[' | '(' => depth += 1,
            ']' | ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !text[start..].trim().is_empty() {
        parts.push(&text[start..]);
    }
    parts
}

/// Splits at the first `|` that is not inside brackets.
fn split_union(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            '|' if depth == 0 => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}
