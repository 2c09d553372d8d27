//! Walks over HIR statements.

use super::{ExprId, Pattern, PatternKind, Stmt, StmtKind, Target};

/// The blocks directly inside a statement.
pub fn bodies(stmt: &Stmt) -> Vec<&[Stmt]> {
    match &stmt.kind {
        StmtKind::If { then, orelse, .. } => vec![then, orelse],
        StmtKind::While { body, orelse, .. } | StmtKind::For { body, orelse, .. } => vec![body, orelse],
        StmtKind::Try { body, handlers, orelse, finally } => {
            let mut all: Vec<&[Stmt]> = vec![body];
            all.extend(handlers.iter().map(|handler| handler.body.as_slice()));
            all.extend([orelse.as_slice(), finally]);
            all
        }
        StmtKind::With { body, .. } => vec![body],
        StmtKind::Match { cases, .. } => cases.iter().map(|case| case.body.as_slice()).collect(),
        StmtKind::Expr(_)
        | StmtKind::Assign { .. }
        | StmtKind::AugAssign { .. }
        | StmtKind::AnnAssign { .. }
        | StmtKind::Break
        | StmtKind::Continue
        | StmtKind::Return(_)
        | StmtKind::Raise { .. }
        | StmtKind::Assert { .. }
        | StmtKind::Delete(_)
        | StmtKind::Def { .. }
        | StmtKind::Class { .. }
        | StmtKind::Import(_)
        | StmtKind::Pass => vec![],
    }
}

/// Calls `f` for every statement, each before those inside it.
pub fn statements(stmts: &[Stmt], f: &mut dyn FnMut(&Stmt)) {
    for stmt in stmts {
        f(stmt);
        bodies(stmt).into_iter().for_each(|body| statements(body, f));
    }
}

/// Calls `f` for every assignment target in the statements, nested ones included (not those inside expressions).
pub fn targets(stmts: &[Stmt], f: &mut dyn FnMut(&Target)) {
    statements(stmts, &mut |stmt| match &stmt.kind {
        StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => targets.iter().for_each(|t| target(t, f)),
        StmtKind::AugAssign { target: t, .. } | StmtKind::AnnAssign { target: t, .. } | StmtKind::For { target: t, .. } => target(t, f),
        StmtKind::Try { handlers, .. } => {
            handlers.iter().filter_map(|handler| handler.target.as_ref()).for_each(&mut *f);
        }
        StmtKind::With { target: t, .. } => t.iter().for_each(|t| target(t, f)),
        StmtKind::Match { cases, .. } => cases.iter().for_each(|case| pattern(&case.pattern, f)),
        StmtKind::Def { defaults, .. } => defaults.iter().for_each(|(t, _)| target(t, f)),
        _ => {}
    });
}

/// Calls `f` for the value of every `return` in the statements.
pub fn returns(stmts: &[Stmt], f: &mut dyn FnMut(Option<ExprId>)) {
    statements(stmts, &mut |stmt| {
        if let StmtKind::Return(value) = &stmt.kind {
            f(*value);
        }
    });
}

/// Calls `f` for every plain assignment in the statements.
pub fn assignments(stmts: &[Stmt], f: &mut dyn FnMut(&Target, ExprId)) {
    statements(stmts, &mut |stmt| match &stmt.kind {
        StmtKind::Assign { targets, value } => targets.iter().for_each(|t| f(t, *value)),
        StmtKind::AnnAssign { target, value: Some(value), .. } => f(target, *value),
        _ => {}
    });
}

/// Calls `f` for a target and the parts of it.
pub fn target(t: &Target, f: &mut dyn FnMut(&Target)) {
    f(t);
    if let Target::Tuple { items, .. } = t {
        items.iter().for_each(|t| target(t, f));
    }
}

fn pattern(p: &Pattern, f: &mut dyn FnMut(&Target)) {
    match &p.kind {
        PatternKind::Capture(t) => target(t, f),
        PatternKind::As { pattern: inner, target: t } => {
            pattern(inner, f);
            target(t, f);
        }
        PatternKind::Sequence { items, .. } | PatternKind::Or(items) => items.iter().for_each(|p| pattern(p, f)),
        PatternKind::Mapping { keys, rest } => {
            keys.iter().for_each(|(_, p)| pattern(p, f));
            rest.iter().for_each(|t| target(t, f));
        }
        PatternKind::Class { positional, keyword, .. } => {
            positional.iter().for_each(|p| pattern(p, f));
            keyword.iter().for_each(|(_, p)| pattern(p, f));
        }
        PatternKind::Wildcard | PatternKind::Value(_) | PatternKind::Singleton(_) => {}
    }
}
