//! Names of fields that are written out elsewhere: `FIELDS = ["x", "y"]` above `namedtuple("Point", FIELDS)`. Comes in: an
//! expression. Goes out: the texts that it certainly stands for. Must not follow what the program could change.

use super::body::ModuleBuilder;
use super::expr::text_of;
use super::parse::ast;
use super::scope::{MODULE, ScopeKind};
use crate::source::Span;
use ast::Expr;

#[derive(Clone, Debug)]
pub(super) enum Written {
    Text(String),
    /// A list could be changed: it counts only where nothing else has named its variable before.
    Texts {
        texts: Vec<String>,
        is_list: bool,
    },
}

impl ModuleBuilder<'_> {
    /// Notes what variables of the module hold, and the fields of named tuples.
    pub fn note_written(&mut self, s: &ast::StmtAssign) {
        let (ScopeKind::Module, [Expr::Name(name)]) = (self.frame().kind, s.targets.as_slice()) else { return };
        if self.is_prelude || self.frame().loops > 0 {
            return;
        }
        if let Expr::Call(call) = &*s.value
            && let (true, [_, fields]) = (call.keywords.is_empty(), call.args.as_slice())
            && super::named_tuple::names_maker(call)
        {
            if let Some(texts) = self.written_names(fields) {
                self.written.insert(format!("{}._fields", name.id), Written::Texts { texts, is_list: false });
            }
        } else if let Some(written) = self.written(&s.value) {
            self.written.insert(name.id.to_string(), written);
        }
    }

    /// The names that an expression lists, in one text or in several.
    pub fn written_names(&self, expr: &Expr) -> Option<Vec<String>> {
        Some(match self.written(expr)? {
            Written::Text(text) => text.replace(',', " ").split_whitespace().map(str::to_string).collect(),
            Written::Texts { texts, .. } => texts,
        })
    }

    fn written(&self, expr: &Expr) -> Option<Written> {
        if let Some(text) = text_of(expr) {
            return Some(Written::Text(text.to_string()));
        }
        match expr {
            Expr::List(list) => self.written_items(&list.elts, true),
            Expr::Tuple(tuple) => self.written_items(&tuple.elts, false),
            Expr::BinOp(ast::ExprBinOp { left, op: ast::Operator::Add, right, .. }) => match (self.written(left)?, self.written(right)?) {
                (Written::Text(left), Written::Text(right)) => Some(Written::Text(left + &right)),
                (Written::Texts { texts: left, is_list: a }, Written::Texts { texts: right, is_list: b }) if a == b => {
                    Some(Written::Texts { texts: [left, right].concat(), is_list: a })
                }
                _ => None,
            },
            Expr::Name(name) => self.held(name.id.as_str(), name.id.as_str(), self.span(expr)),
            Expr::Attribute(attribute) => match &*attribute.value {
                Expr::Name(class) if attribute.attr.as_str() == "_fields" => {
                    self.held(class.id.as_str(), &format!("{}._fields", class.id), self.span(expr))
                }
                _ => None,
            },
            Expr::Call(call) if call.keywords.is_empty() => self.written_call(call),
            _ => None,
        }
    }

    fn written_items(&self, items: &[Expr], is_list: bool) -> Option<Written> {
        let mut texts = Vec::new();
        for item in items {
            match item {
                Expr::Starred(starred) => match self.written(&starred.value)? {
                    Written::Texts { texts: more, .. } => texts.extend(more),
                    Written::Text(text) => texts.extend(text.chars().map(String::from)),
                },
                _ => match self.written(item)? {
                    Written::Text(text) => texts.push(text),
                    Written::Texts { .. } => return None,
                },
            }
        }
        Some(Written::Texts { texts, is_list })
    }

    /// `text.split()`, `", ".join(texts)`, `list(texts)`
    fn written_call(&self, call: &ast::ExprCall) -> Option<Written> {
        match (&*call.func, call.args.as_slice()) {
            (Expr::Attribute(method), args) => match (self.written(&method.value)?, method.attr.as_str(), args) {
                (Written::Text(text), "split", []) => {
                    Some(Written::Texts { texts: text.split_whitespace().map(str::to_string).collect(), is_list: true })
                }
                (Written::Text(text), "split", [separator]) => match self.written(separator)? {
                    Written::Text(separator) if !separator.is_empty() => {
                        Some(Written::Texts { texts: text.split(&separator).map(str::to_string).collect(), is_list: true })
                    }
                    _ => None,
                },
                (Written::Text(text), "join", [texts]) => match self.written(texts)? {
                    Written::Texts { texts, .. } => Some(Written::Text(texts.join(&text))),
                    Written::Text(_) => None,
                },
                _ => None,
            },
            (Expr::Name(name), [items]) if matches!(name.id.as_str(), "list" | "tuple") && !self.is_bound(name.id.as_str()) => {
                let is_list = name.id.as_str() == "list";
                Some(match self.written(items)? {
                    Written::Texts { texts, .. } => Written::Texts { texts, is_list },
                    Written::Text(text) => Written::Texts { texts: text.chars().map(String::from).collect(), is_list },
                })
            }
            _ => None,
        }
    }

    fn is_bound(&self, name: &str) -> bool {
        self.tree.scopes.iter().any(|scope| scope.symbols.contains_key(name))
    }

    /// What is noted under `key`, if the variable is bound once and nothing can have changed it until then.
    fn held(&self, variable: &str, key: &str, at: Span) -> Option<Written> {
        let written = self.written.get(key)?;
        let is_bound_once = self.tree.symbol(MODULE, variable)?.bindings.len() == 1;
        let is_bound_elsewhere = self.tree.scopes[1..].iter().any(|scope| scope.symbols.contains_key(variable));
        if !is_bound_once || is_bound_elsewhere {
            return None;
        }
        if let Written::Texts { is_list: true, .. } = written {
            let before = self.b.sources.text(Span::new(at.file, 0, at.start));
            let is_part = |c: char| c.is_alphanumeric() || c == '_';
            if before.split(|c| !is_part(c)).filter(|word| *word == variable).count() != 1 {
                return None;
            }
        }
        Some(written.clone())
    }
}
