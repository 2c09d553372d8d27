//! `match` statements. Comes in: their syntax. Goes out: `StmtKind::Match`. Must not decide which patterns can match.

use super::body::ModuleBuilder;
use super::parse::ast;
use crate::hir::{MatchCase, Pattern, PatternKind, Stmt, StmtKind};
use crate::source::Span;
use ast::Pattern as Syntax;
use std::collections::BTreeSet;

impl ModuleBuilder<'_> {
    pub fn match_stmt(&mut self, s: &ast::StmtMatch, out: &mut Vec<Stmt>) {
        let span = self.span(s);
        let subject = self.expr(&s.subject);
        let mut cases = Vec::with_capacity(s.cases.len());
        for (index, case) in s.cases.iter().enumerate() {
            if index + 1 < s.cases.len() && case.guard.is_none() {
                self.check_reachable(&case.pattern);
            }
            self.check_bound_once(&case.pattern);
            let pattern = self.pattern(&case.pattern);
            let guard = self.opt_expr(case.guard.as_deref());
            let body = self.block(&case.body);
            cases.push(MatchCase { pattern, guard, body });
        }
        out.push(Stmt { kind: StmtKind::Match { subject, cases }, span });
    }

    /// A pattern that always matches must come last.
    fn check_reachable(&mut self, pattern: &Syntax) {
        let span = self.span(pattern);
        match irrefutable(pattern) {
            Some(Some(name)) => self.syntax_error(span, format!("name capture '{name}' makes remaining patterns unreachable")),
            Some(None) => self.syntax_error(span, "wildcard makes remaining patterns unreachable"),
            None => {}
        }
    }

    fn check_bound_once(&mut self, pattern: &Syntax) {
        let span = self.span(pattern);
        let mut seen = BTreeSet::new();
        for name in bound_names(pattern) {
            if !seen.insert(name.clone()) {
                self.syntax_error(span, format!("multiple assignments to name '{name}' in pattern"));
            }
        }
    }

    fn pattern(&mut self, pattern: &Syntax) -> Pattern {
        let span = self.span(pattern);
        let kind = match pattern {
            Syntax::MatchValue(p) => PatternKind::Value(self.expr(&p.value)),
            Syntax::MatchSingleton(p) => {
                let kind = self.constant(&p.value, span);
                PatternKind::Singleton(self.push(kind, span))
            }
            Syntax::MatchSequence(p) => self.sequence_pattern(p, span),
            Syntax::MatchMapping(p) => {
                let keys = p.keys.iter().zip(&p.patterns).map(|(key, value)| (self.expr(key), self.pattern(value))).collect();
                let rest = p.rest.as_ref().map(|name| self.name_target(name, span));
                PatternKind::Mapping { keys, rest }
            }
            Syntax::MatchClass(p) => self.class_pattern(p),
            Syntax::MatchStar(p) => self.capture(p.name.as_ref(), span),
            Syntax::MatchAs(p) => match (&p.pattern, &p.name) {
                (Some(inner), Some(name)) => {
                    let inner = self.pattern(inner);
                    let name_span = Span::new(span.file, span.end - name.len() as u32, span.end);
                    PatternKind::As { pattern: Box::new(inner), target: self.name_target(name, name_span) }
                }
                (_, name) => self.capture(name.as_ref(), span),
            },
            Syntax::MatchOr(p) => self.or_pattern(p, span),
        };
        Pattern { kind, span }
    }

    fn capture(&mut self, name: Option<&ast::Identifier>, span: Span) -> PatternKind {
        match name {
            Some(name) => PatternKind::Capture(self.name_target(name, span)),
            None => PatternKind::Wildcard,
        }
    }

    fn sequence_pattern(&mut self, p: &ast::PatternMatchSequence, span: Span) -> PatternKind {
        let stars: Vec<usize> = p.patterns.iter().enumerate().filter(|(_, p)| matches!(p, Syntax::MatchStar(_))).map(|(i, _)| i).collect();
        if stars.len() > 1 {
            self.syntax_error(span, "multiple starred expressions in sequence pattern");
        }
        let items = p.patterns.iter().map(|p| self.pattern(p)).collect();
        PatternKind::Sequence { items, star: stars.first().copied() }
    }

    fn class_pattern(&mut self, p: &ast::PatternMatchClass) -> PatternKind {
        let class = self.expr(&p.cls);
        let positional = p.patterns.iter().map(|p| self.pattern(p)).collect();
        let mut keyword: Vec<(String, Pattern)> = Vec::new();
        for (name, pattern) in p.kwd_attrs.iter().zip(&p.kwd_patterns) {
            if keyword.iter().any(|(known, _)| known == name.as_str()) {
                let span = self.span(pattern);
                self.syntax_error(span, format!("attribute name repeated in class pattern: {name}"));
            }
            let pattern = self.pattern(pattern);
            keyword.push((self.mangle(name), pattern));
        }
        PatternKind::Class { class, positional, keyword }
    }

    fn or_pattern(&mut self, p: &ast::PatternMatchOr, span: Span) -> PatternKind {
        let names: Vec<BTreeSet<String>> = p.patterns.iter().map(|p| bound_names(p).into_iter().collect()).collect();
        if names.windows(2).any(|pair| pair[0] != pair[1]) {
            self.syntax_error(span, "alternative patterns bind different names");
        }
        for alternative in p.patterns.iter().rev().skip(1) {
            self.check_reachable(alternative);
        }
        PatternKind::Or(p.patterns.iter().map(|p| self.pattern(p)).collect())
    }
}

/// Whether a pattern always matches, and the name it binds.
fn irrefutable(pattern: &Syntax) -> Option<Option<&str>> {
    match pattern {
        Syntax::MatchAs(p) => match &p.pattern {
            None => Some(p.name.as_ref().map(|n| n.as_str())),
            Some(inner) => irrefutable(inner),
        },
        Syntax::MatchOr(p) => p.patterns.last().and_then(irrefutable),
        Syntax::MatchValue(_)
        | Syntax::MatchSingleton(_)
        | Syntax::MatchSequence(_)
        | Syntax::MatchMapping(_)
        | Syntax::MatchClass(_)
        | Syntax::MatchStar(_) => None,
    }
}

/// All names a pattern binds; alternatives count once.
fn bound_names(pattern: &Syntax) -> Vec<String> {
    let all = |patterns: &[Syntax]| patterns.iter().flat_map(bound_names).collect::<Vec<_>>();
    let own = |name: &Option<ast::Identifier>| name.iter().map(|n| n.to_string()).collect::<Vec<_>>();
    match pattern {
        Syntax::MatchValue(_) | Syntax::MatchSingleton(_) => Vec::new(),
        Syntax::MatchSequence(p) => all(&p.patterns),
        Syntax::MatchMapping(p) => [all(&p.patterns), own(&p.rest)].concat(),
        Syntax::MatchClass(p) => [all(&p.patterns), all(&p.kwd_patterns)].concat(),
        Syntax::MatchStar(p) => own(&p.name),
        Syntax::MatchAs(p) => [p.pattern.as_deref().map(bound_names).unwrap_or_default(), own(&p.name)].concat(),
        Syntax::MatchOr(p) => p.patterns.first().map(bound_names).unwrap_or_default(),
    }
}
