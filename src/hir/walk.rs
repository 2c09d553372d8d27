//! Walks over HIR statements.

use super::{ExprId, Pattern, PatternKind, Stmt, StmtKind, Target};

/// Calls `f` for every assignment target in the statements, nested ones included (not those inside expressions).
pub fn targets(stmts: &[Stmt], f: &mut dyn FnMut(&Target)) {
    for stmt in stmts {
        match &stmt.kind {
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|t| target(t, f)),
            StmtKind::AugAssign { target: t, .. } | StmtKind::AnnAssign { target: t, .. } => target(t, f),
            StmtKind::If { then, orelse, .. } => [then, orelse].into_iter().for_each(|b| targets(b, f)),
            StmtKind::While { body, orelse, .. } => [body, orelse].into_iter().for_each(|b| targets(b, f)),
            StmtKind::For { target: t, body, orelse, .. } => {
                target(t, f);
                [body, orelse].into_iter().for_each(|b| targets(b, f));
            }
            StmtKind::Try { body, handlers, orelse, finally } => {
                targets(body, f);
                for handler in handlers {
                    if let Some(name) = handler.name {
                        f(&Target::Local(name, handler.span));
                    }
                    targets(&handler.body, f);
                }
                targets(orelse, f);
                targets(finally, f);
            }
            StmtKind::With { target: t, body, .. } => {
                if let Some(t) = t {
                    target(t, f);
                }
                targets(body, f);
            }
            StmtKind::Delete(deleted) => deleted.iter().for_each(|t| target(t, f)),
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    pattern(&case.pattern, f);
                    targets(&case.body, f);
                }
            }
            StmtKind::Def { defaults, .. } => defaults.iter().for_each(|(t, _)| target(t, f)),
            StmtKind::Expr(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Raise { .. }
            | StmtKind::Assert { .. }
            | StmtKind::Class { .. }
            | StmtKind::Import(_)
            | StmtKind::Pass => {}
        }
    }
}

fn target(t: &Target, f: &mut dyn FnMut(&Target)) {
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

/// Calls `f` for the value of every `return` in the statements.
pub fn returns(stmts: &[Stmt], f: &mut dyn FnMut(Option<ExprId>)) {
    for stmt in stmts {
        match &stmt.kind {
            StmtKind::Return(value) => f(*value),
            StmtKind::If { then, orelse, .. } => [then, orelse].into_iter().for_each(|b| returns(b, f)),
            StmtKind::While { body, orelse, .. } | StmtKind::For { body, orelse, .. } => {
                [body, orelse].into_iter().for_each(|b| returns(b, f));
            }
            StmtKind::Try { body, handlers, orelse, finally } => {
                returns(body, f);
                handlers.iter().for_each(|h| returns(&h.body, f));
                [orelse, finally].into_iter().for_each(|b| returns(b, f));
            }
            StmtKind::With { body, .. } => returns(body, f),
            StmtKind::Match { cases, .. } => cases.iter().for_each(|case| returns(&case.body, f)),
            StmtKind::Assign { .. }
            | StmtKind::AugAssign { .. }
            | StmtKind::AnnAssign { .. }
            | StmtKind::Delete(_)
            | StmtKind::Def { .. }
            | StmtKind::Expr(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Raise { .. }
            | StmtKind::Assert { .. }
            | StmtKind::Class { .. }
            | StmtKind::Import(_)
            | StmtKind::Pass => {}
        }
    }
}

/// Calls `f` for every plain assignment in the statements.
pub fn assignments(stmts: &[Stmt], f: &mut dyn FnMut(&Target, ExprId)) {
    for stmt in stmts {
        match &stmt.kind {
            StmtKind::Assign { targets, value } => targets.iter().for_each(|t| f(t, *value)),
            StmtKind::AnnAssign { target, value: Some(value), .. } => f(target, *value),
            StmtKind::If { then, orelse, .. } => [then, orelse].into_iter().for_each(|b| assignments(b, f)),
            StmtKind::While { body, orelse, .. } | StmtKind::For { body, orelse, .. } => {
                [body, orelse].into_iter().for_each(|b| assignments(b, f));
            }
            StmtKind::Try { body, handlers, orelse, finally } => {
                assignments(body, f);
                handlers.iter().for_each(|h| assignments(&h.body, f));
                [orelse, finally].into_iter().for_each(|b| assignments(b, f));
            }
            StmtKind::With { body, .. } => assignments(body, f),
            StmtKind::Match { cases, .. } => cases.iter().for_each(|case| assignments(&case.body, f)),
            StmtKind::AugAssign { .. }
            | StmtKind::AnnAssign { .. }
            | StmtKind::Return(_)
            | StmtKind::Delete(_)
            | StmtKind::Def { .. }
            | StmtKind::Expr(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Raise { .. }
            | StmtKind::Assert { .. }
            | StmtKind::Class { .. }
            | StmtKind::Import(_)
            | StmtKind::Pass => {}
        }
    }
}
