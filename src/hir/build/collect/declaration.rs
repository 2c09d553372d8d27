//! `global`, `nonlocal` and imports.

use crate::diag::Diagnostic;
use crate::hir::build::collect::Collector;
use crate::hir::build::parse::{Ranged, ast};
use crate::hir::build::scope::Owner;
use crate::hir::build::scope::{BindKind, Declared, ImportRef, MODULE, ScopeId};
use crate::hir::build::syntax::{is_future_import, list_key};
use crate::source::Span;

const FUTURE_FEATURES: &[&str] = &[
    "absolute_import",
    "annotations",
    "barry_as_FLUFL",
    "division",
    "generator_stop",
    "generators",
    "nested_scopes",
    "print_function",
    "unicode_literals",
    "with_statement",
];

impl Collector {
    pub(super) fn declare(&mut self, names: &[ast::Identifier], span: Span, declared: Declared) {
        let word = if declared == Declared::Global { "global" } else { "nonlocal" };
        if self.current == MODULE {
            if declared == Declared::Nonlocal {
                self.error(span, "nonlocal declaration not allowed at module level");
            }
            return;
        }
        for name in names {
            let name = self.mangled(name);
            let used = self.tree.scope(self.current).used.contains(&name);
            let existing = self.tree.symbol(self.current, &name).cloned();
            match existing {
                Some(symbol) if symbol.is_param() => {
                    self.error(span, format!("name '{name}' is parameter and {word}"));
                    continue;
                }
                Some(symbol) if symbol.declared.is_some_and(|d| d != declared) => {
                    self.error(span, format!("name '{name}' is nonlocal and global"));
                    continue;
                }
                Some(symbol) if symbol.declared.is_none() => {
                    let diagnostic =
                        Diagnostic::error("syntax-error", span, format!("name '{name}' is assigned to before {word} declaration"))
                            .secondary(symbol.span, "assigned here")
                            .help(format!("move the {word} statement to the beginning of the function"));
                    self.diagnostics.push(diagnostic);
                    continue;
                }
                None if used => {
                    self.error(span, format!("name '{name}' is used prior to {word} declaration"));
                    continue;
                }
                _ => {}
            }
            self.symbol_in(self.current, name, span).declared = Some(declared);
        }
    }

    /// Every `nonlocal` needs a binding in an enclosing function.
    pub(super) fn check_nonlocals(&mut self) {
        let mut missing = Vec::new();
        for (index, scope) in self.tree.scopes.iter().enumerate() {
            for (name, symbol) in &scope.symbols {
                let owner = self.tree.owner(ScopeId(index as u32), name);
                if symbol.declared == Some(Declared::Nonlocal) && owner == Owner::Module {
                    let is_global = self.tree.symbol(MODULE, name).is_some();
                    missing.push((symbol.span, name.clone(), is_global));
                }
            }
        }
        for (span, name, is_global) in missing {
            let mut diagnostic = Diagnostic::error("syntax-error", span, format!("no binding for nonlocal '{name}' found"));
            if is_global {
                diagnostic = diagnostic.help(format!("'{name}' is a module-level variable: write `global {name}`"));
            }
            self.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn import(&mut self, s: &ast::StmtImport) {
        self.tree.import_nodes.insert(list_key(&s.names), self.tree.imports.len());
        for alias in &s.names {
            let module = alias.name.to_string();
            let root = module.split('.').next().unwrap_or_default().to_string();
            let bound = alias.asname.as_ref().map_or(root, |name| name.to_string());
            let bind_root = alias.asname.is_none();
            let span = self.span(alias);
            let index = self.add_import(0, module, None, bind_root, span);
            self.bind(&bound, span, BindKind::Import(index));
        }
    }

    pub(super) fn import_from(&mut self, s: &ast::StmtImportFrom) {
        if is_future_import(s) {
            if self.current == MODULE && u32::from(s.start()) >= self.head {
                self.error(self.span(s), "from __future__ imports must occur at the beginning of the file");
            }
            return self.future_features(s);
        }
        let level = s.level.as_ref().map_or(0, |l| l.to_u32());
        let module = s.module.as_ref().map_or(String::new(), |m| m.to_string());
        self.tree.import_nodes.insert(list_key(&s.names), self.tree.imports.len());
        for alias in &s.names {
            let span = self.span(alias);
            if alias.name.as_str() == "*" {
                let index = self.add_import(level, module.clone(), Some("*".to_string()), false, span);
                if self.current == MODULE {
                    self.tree.star_imports.push(index);
                } else {
                    self.error(span, "import * only allowed at module level");
                }
                continue;
            }
            let bound = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
            let index = self.add_import(level, module.clone(), Some(alias.name.to_string()), false, span);
            self.bind(&bound, span, BindKind::Import(index));
        }
    }

    /// `from __future__ import annotations`: all features are in effect anyway, since annotations are never evaluated.
    fn future_features(&mut self, s: &ast::StmtImportFrom) {
        self.tree.annotations_are_texts |= s.names.iter().any(|alias| alias.name.as_str() == "annotations");
        for alias in s.names.iter().filter(|alias| !FUTURE_FEATURES.contains(&alias.name.as_str())) {
            self.error(self.span(alias), format!("future feature {} is not defined", alias.name));
        }
    }

    fn add_import(&mut self, level: u32, module: String, member: Option<String>, bind_root: bool, span: Span) -> usize {
        let order = self.event().order;
        let top_level = self.tree.frame(self.current) == MODULE;
        let (guarded, type_only) = (self.guarded, self.type_only);
        let (attempt, instead_of) = (self.attempt, self.instead_of);
        self.tree.imports.push(ImportRef {
            level,
            module,
            member,
            bind_root,
            span,
            order,
            guarded,
            attempt,
            instead_of,
            type_only,
            top_level,
        });
        self.tree.imports.len() - 1
    }
}
