//! HIR as text, for `--dump=hir`. Comes in: a program. Goes out: Python-like text with resolved names, the same
//! on every run. Must not change anything, and is not meant to be parsed.

mod expr;

use super::*;
use std::fmt::Write;

/// All user modules, or the whole program with the embedded library.
pub fn print_program(program: &Program, with_library: bool) -> String {
    let mut out = String::new();
    for (index, module) in program.modules.iter().enumerate().filter(|(_, m)| with_library || !m.is_prelude) {
        print_module(program, ModuleId(index as u32), module, &mut out);
    }
    out
}

fn print_module(program: &Program, id: ModuleId, module: &Module, out: &mut String) {
    let entry = if program.entry == Some(id) { " (entry)" } else { "" };
    let _ = writeln!(out, "module {}{entry}", module.name);
    for (name, binding) in &module.names {
        let _ = writeln!(out, "    {name} = {}", binding_text(program, *binding));
    }
    for class in program.classes.iter().filter(|c| c.module == id) {
        out.push('\n');
        print_class(program, class, out);
    }
    for func in program.funcs.iter().filter(|f| f.module == id) {
        out.push('\n');
        out.push_str(&print_func(program, func));
    }
    out.push('\n');
}

fn binding_text(program: &Program, binding: Binding) -> String {
    match binding {
        Binding::Func(id) => format!("function {}", program.func(id).qualname),
        Binding::Class(id) => format!("class {}", program.class(id).qualname),
        Binding::Module(id) => format!("module {}", program.module(id).name),
        Binding::Global(id) => global_text(program, id),
        Binding::InitLocal(id) => format!("local %{}", id.0),
    }
}

fn global_text(program: &Program, id: GlobalId) -> String {
    let global = program.global(id);
    format!("@{}.{}", program.module(global.module).name, global.name)
}

fn print_class(program: &Program, class: &Class, out: &mut String) {
    let home = FuncText { program, func: program.func(class.home) };
    for decorator in &class.decorators {
        let _ = writeln!(out, "@{}", home.expr(*decorator));
    }
    let mut arguments: Vec<String> = class.bases.iter().map(|b| home.expr(*b)).collect();
    arguments.extend(class.keywords.iter().map(|(name, value)| format!("{name}={}", home.expr(*value))));
    let _ = writeln!(out, "class {}({})", class.qualname, arguments.join(", "));
    for attribute in &class.attributes {
        let annotation = attribute.annotation.map(|a| format!(": {}", home.expr(a))).unwrap_or_default();
        let value = attribute.value.map(|v| format!(" = {}", home.expr(v))).unwrap_or_default();
        let place = attribute.global.map(|g| format!("  # {}", global_text(program, g))).unwrap_or_default();
        let _ = writeln!(out, "    {}{annotation}{value}{place}", attribute.name);
    }
    for (name, method) in &class.methods {
        let parts = [("", method.func), ("getter ", method.getter), ("setter ", method.setter), ("deleter ", method.deleter)];
        let parts: Vec<String> =
            parts.into_iter().filter_map(|(kind, func)| func.map(|f| format!("{kind}{}", program.func(f).qualname))).collect();
        let abstract_mark = if method.is_abstract { " (abstract)" } else { "" };
        let _ = writeln!(out, "    {name} -> {}{abstract_mark}", parts.join(", "));
    }
    for (name, inner) in &class.classes {
        let _ = writeln!(out, "    {name} -> class {}", program.class(*inner).qualname);
    }
}

/// One function with its variables and body.
pub fn print_func(program: &Program, func: &Func) -> String {
    let text = FuncText { program, func };
    let mut out = String::new();
    let generator = if func.is_generator { "generator " } else { "" };
    let kind = match func.method_kind {
        MethodKind::Free | MethodKind::Instance => "",
        MethodKind::Static => "static ",
        MethodKind::Class => "class ",
        MethodKind::Getter => "getter ",
        MethodKind::Setter => "setter ",
    };
    let params: Vec<String> = func.params.iter().map(|p| text.param(p)).collect();
    let returns = func.returns.map(|r| format!(" -> {}", text.expr(r))).unwrap_or_default();
    let _ = writeln!(out, "{kind}{generator}def {}({}){returns}:", func.qualname, params.join(", "));
    text.variables(&mut out);
    text.block(&func.body, 1, &mut out);
    out
}

struct FuncText<'a> {
    program: &'a Program,
    func: &'a Func,
}

impl FuncText<'_> {
    fn local(&self, id: LocalId) -> String {
        match self.func.locals.get(id.index()) {
            Some(local) => format!("%{}.{}", local.name, id.0),
            None => format!("%?.{}", id.0),
        }
    }

    fn param(&self, param: &Param) -> String {
        let star = match param.kind {
            ParamKind::PositionalOnly => "/",
            ParamKind::Normal => "",
            ParamKind::Star => "*",
            ParamKind::KeywordOnly => "=",
            ParamKind::DoubleStar => "**",
        };
        let annotation = param.annotation.map(|a| format!(": {}", self.expr(a))).unwrap_or_default();
        let default = match param.default {
            None => String::new(),
            Some(Default::Literal(value)) => format!(" = {}", self.expr(value)),
            Some(Default::Global(global) | Default::Made(global)) => format!(" = {}", global_text(self.program, global)),
            Some(Default::Captured(local)) => format!(" = {}", self.local(local)),
        };
        format!("{star}{}{annotation}{default}", self.local(param.local))
    }

    fn variables(&self, out: &mut String) {
        let boxed: Vec<String> =
            self.func.locals.iter().enumerate().filter(|(_, l)| l.boxed).map(|(i, _)| self.local(LocalId(i as u32))).collect();
        if !boxed.is_empty() {
            let _ = writeln!(out, "    boxed {}", boxed.join(", "));
        }
        if !self.func.captures.is_empty() {
            let captures: Vec<String> =
                self.func.captures.iter().map(|c| format!("{} from outer %{}", self.local(c.local), c.outer.0)).collect();
            let _ = writeln!(out, "    captures {}", captures.join(", "));
        }
    }

    fn block(&self, body: &[Stmt], depth: usize, out: &mut String) {
        for stmt in body {
            self.stmt(stmt, depth, out);
        }
    }

    fn line(&self, depth: usize, text: &str, out: &mut String) {
        let _ = writeln!(out, "{}{text}", "    ".repeat(depth));
    }

    fn section(&self, head: &str, body: &[Stmt], depth: usize, out: &mut String) {
        if !body.is_empty() {
            self.line(depth, head, out);
            self.block(body, depth + 1, out);
        }
    }

    fn stmt(&self, stmt: &Stmt, depth: usize, out: &mut String) {
        match &stmt.kind {
            StmtKind::If { cond, then, orelse } => {
                self.line(depth, &format!("if {}:", self.expr(*cond)), out);
                self.block(then, depth + 1, out);
                self.section("else:", orelse, depth, out);
            }
            StmtKind::While { cond, body, orelse } => {
                self.line(depth, &format!("while {}:", self.expr(*cond)), out);
                self.block(body, depth + 1, out);
                self.section("else:", orelse, depth, out);
            }
            StmtKind::For { target, iterable, body, orelse } => {
                self.line(depth, &format!("for {} in {}:", self.target(target), self.expr(*iterable)), out);
                self.block(body, depth + 1, out);
                self.section("else:", orelse, depth, out);
            }
            StmtKind::Try { body, handlers, orelse, finally } => {
                self.line(depth, "try:", out);
                self.block(body, depth + 1, out);
                for handler in handlers {
                    let exception = handler.exception.map(|e| format!(" {}", self.expr(e))).unwrap_or_default();
                    let name = handler.target.as_ref().map(|t| format!(" as {}", self.target(t))).unwrap_or_default();
                    self.line(depth, &format!("except{exception}{name}:"), out);
                    self.block(&handler.body, depth + 1, out);
                }
                self.section("else:", orelse, depth, out);
                self.section("finally:", finally, depth, out);
            }
            StmtKind::With { manager, target, body } => {
                let target = target.as_ref().map(|t| format!(" as {}", self.target(t))).unwrap_or_default();
                self.line(depth, &format!("with {}{target}:", self.expr(*manager)), out);
                self.block(body, depth + 1, out);
            }
            StmtKind::Match { subject, cases } => {
                self.line(depth, &format!("match {}:", self.expr(*subject)), out);
                for case in cases {
                    let guard = case.guard.map(|g| format!(" if {}", self.expr(g))).unwrap_or_default();
                    self.line(depth + 1, &format!("case {}{guard}:", self.pattern(&case.pattern)), out);
                    self.block(&case.body, depth + 2, out);
                }
            }
            simple => self.line(depth, &self.simple_stmt(simple), out),
        }
    }

    fn simple_stmt(&self, stmt: &StmtKind) -> String {
        let value = |v: &Option<ExprId>| v.map(|v| format!(" {}", self.expr(v))).unwrap_or_default();
        match stmt {
            StmtKind::Expr(value) => self.expr(*value),
            StmtKind::Assign { targets, value } => {
                let targets: Vec<String> = targets.iter().map(|t| self.target(t)).collect();
                format!("{} = {}", targets.join(" = "), self.expr(*value))
            }
            StmtKind::AugAssign { op, target, value } => {
                format!("{} {}= {}", self.target(target), expr::binary_sign(*op), self.expr(*value))
            }
            StmtKind::AnnAssign { target, annotation, value } => {
                let value = value.map(|v| format!(" = {}", self.expr(v))).unwrap_or_default();
                format!("{}: {}{value}", self.target(target), self.expr(*annotation))
            }
            StmtKind::Break => "break".to_string(),
            StmtKind::Continue => "continue".to_string(),
            StmtKind::Return(result) => format!("return{}", value(result)),
            StmtKind::Raise { exception, cause } => {
                let cause = cause.map(|c| format!(" from {}", self.expr(c))).unwrap_or_default();
                format!("raise{}{cause}", value(exception))
            }
            StmtKind::Assert { cond, message } => {
                let message = message.map(|m| format!(", {}", self.expr(m))).unwrap_or_default();
                format!("assert {}{message}", self.expr(*cond))
            }
            StmtKind::Delete(targets) => {
                let targets: Vec<String> = targets.iter().map(|t| self.target(t)).collect();
                format!("del {}", targets.join(", "))
            }
            StmtKind::Def { func, defaults } => {
                let defaults: Vec<String> = defaults.iter().map(|(t, v)| format!("{} = {}", self.target(t), self.expr(*v))).collect();
                let separator = if defaults.is_empty() { "" } else { " with " };
                format!("def {}{separator}{}", self.program.func(*func).qualname, defaults.join(", "))
            }
            StmtKind::Class { class } => format!("class {}", self.program.class(*class).qualname),
            StmtKind::Import(module) => format!("import {}", self.program.module(*module).name),
            StmtKind::Pass => "pass".to_string(),
            StmtKind::If { .. }
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::Try { .. }
            | StmtKind::With { .. }
            | StmtKind::Match { .. } => String::new(),
        }
    }

    fn target(&self, target: &Target) -> String {
        match target {
            Target::Local(local, _) => self.local(*local),
            Target::Global(global, _) => global_text(self.program, *global),
            Target::Attr { object, name, .. } => format!("{}.{name}", self.expr(*object)),
            Target::Index { object, index, .. } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            Target::Tuple { items, star, .. } => {
                let items: Vec<String> = items
                    .iter()
                    .enumerate()
                    .map(|(i, item)| format!("{}{}", if *star == Some(i) { "*" } else { "" }, self.target(item)))
                    .collect();
                format!("({})", items.join(", "))
            }
        }
    }

    fn pattern(&self, pattern: &Pattern) -> String {
        let list = |items: &[Pattern]| items.iter().map(|p| self.pattern(p)).collect::<Vec<_>>();
        match &pattern.kind {
            PatternKind::Wildcard => "_".to_string(),
            PatternKind::Capture(target) => self.target(target),
            PatternKind::Value(value) | PatternKind::Singleton(value) => self.expr(*value),
            PatternKind::Sequence { items, star } => {
                let mut items = list(items);
                if let Some(item) = star.and_then(|s| items.get_mut(s)) {
                    item.insert(0, '*');
                }
                format!("[{}]", items.join(", "))
            }
            PatternKind::Mapping { keys, rest } => {
                let mut items: Vec<String> = keys.iter().map(|(k, p)| format!("{}: {}", self.expr(*k), self.pattern(p))).collect();
                items.extend(rest.iter().map(|t| format!("**{}", self.target(t))));
                format!("{{{}}}", items.join(", "))
            }
            PatternKind::Class { class, positional, keyword } => {
                let mut items = list(positional);
                items.extend(keyword.iter().map(|(name, p)| format!("{name}={}", self.pattern(p))));
                format!("{}({})", self.expr(*class), items.join(", "))
            }
            PatternKind::Or(items) => list(items).join(" | "),
            PatternKind::As { pattern, target } => format!("{} as {}", self.pattern(pattern), self.target(target)),
        }
    }
}
