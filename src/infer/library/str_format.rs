//! `"…{0.x:>{width}}…".format(…)` with the template written out: its fields are found at compile time, so that they may
//! name attributes. Templates with anything unusual are left to the library, which parses them at run time. Also what
//! types say of specifications and of `%` formats that are written out.

use crate::diag::Diagnostic;
use crate::infer::body::{Fx, Val};
use crate::infer::call::Args;
use crate::infer::expr::index::Subscript;
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::ExprKind as E;

enum Part {
    Text(String),
    Field(Field),
}

struct Field {
    source: Source,
    path: Vec<Step>,
    conversion: Option<char>,
    spec: Vec<Part>,
}

enum Source {
    Position(usize),
    Name(String),
}

enum Step {
    Attribute(String),
    Number(i64),
    Key(String),
}

struct Parser<'t> {
    rest: &'t str,
    /// The number of the next `{}`; `None` once a field has been numbered.
    next: Option<usize>,
    automatic: bool,
}

impl Parser<'_> {
    fn take(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    fn eat(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// The parts up to the end, or to the `}` that closes a nested specification.
    fn parts(&mut self, nested: bool) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        let mut text = String::new();
        while let Some(c) = self.rest.chars().next() {
            if nested && c == '}' {
                break;
            }
            self.take();
            match c {
                '{' | '}' if !nested && self.eat(c) => text.push(c),
                '{' => {
                    if !text.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut text)));
                    }
                    parts.push(Part::Field(self.field(nested)?));
                }
                '}' => return None,
                other => text.push(other),
            }
        }
        if !text.is_empty() {
            parts.push(Part::Text(text));
        }
        Some(parts)
    }

    fn field(&mut self, nested: bool) -> Option<Field> {
        let name = self.until(&['.', '[', '!', ':', '}', '{']);
        let source = self.source(&name)?;
        let mut path = Vec::new();
        loop {
            if self.eat('.') {
                let name = self.until(&['.', '[', '!', ':', '}', '{']);
                path.push(Step::Attribute((!name.is_empty()).then_some(name)?));
            } else if self.eat('[') {
                let key = self.until(&[']']);
                self.eat(']').then_some(())?;
                path.push(match key.parse::<i64>() {
                    Ok(number) if key.bytes().all(|b| b.is_ascii_digit()) => Step::Number(number),
                    _ => Step::Key((!key.is_empty()).then_some(key)?),
                });
            } else {
                break;
            }
        }
        let conversion = if self.eat('!') { Some(self.take().filter(|c| matches!(c, 's' | 'r' | 'a'))?) } else { None };
        let spec = match self.eat(':') {
            true if nested => return None,
            true => self.parts(true)?,
            false => Vec::new(),
        };
        self.eat('}').then_some(Field { source, path, conversion, spec })
    }

    fn until(&mut self, ends: &[char]) -> String {
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        name.to_string()
    }

    fn source(&mut self, name: &str) -> Option<Source> {
        if name.is_empty() {
            let position = self.next?;
            self.next = Some(position + 1);
            self.automatic = true;
            return Some(Source::Position(position));
        }
        if name.bytes().all(|b| b.is_ascii_digit()) {
            if self.automatic {
                return None;
            }
            self.next = None;
            return name.parse().ok().map(Source::Position);
        }
        Some(Source::Name(name.to_string()))
    }
}

fn parse(template: &str) -> Option<Vec<Part>> {
    Parser { rest: template, next: Some(0), automatic: false }.parts(false)
}

/// Does every field find its argument?
fn all_given(parts: &[Part], args: &Args) -> bool {
    parts.iter().all(|part| match part {
        Part::Text(_) => true,
        Part::Field(field) => {
            let given = match &field.source {
                Source::Position(position) => *position < args.positional.len(),
                Source::Name(name) => args.keywords.iter().any(|(n, _, _)| n == name),
            };
            given && all_given(&field.spec, args)
        }
    })
}

impl Fx<'_, '_> {
    /// The call, if its template is one of those that the compiler fills in.
    pub(crate) fn literal_format(&mut self, template: &str, args: &Args, span: Span) -> Option<Val> {
        let parts = parse(template)?;
        if args.rest.is_some() || args.mapping.is_some() || !all_given(&parts, args) {
            return None;
        }
        Some(self.block(|fx| {
            let args = fx.keep_args(args.clone());
            fx.filled(&parts, &args, span)
        }))
    }

    fn filled(&mut self, parts: &[Part], args: &Args, span: Span) -> Val {
        let mut texts = Vec::new();
        for part in parts {
            let value = match part {
                Part::Text(text) => self.str(text, span),
                Part::Field(field) => self.filled_field(field, args, span),
            };
            texts.push(self.kept(value));
        }
        self.joined_texts(texts, span)
    }

    fn filled_field(&mut self, field: &Field, args: &Args, span: Span) -> Val {
        let given = match &field.source {
            Source::Position(position) => args.positional.get(*position).cloned(),
            Source::Name(name) => args.keywords.iter().find(|(n, _, _)| n == name).map(|(_, value, _)| value.clone()),
        };
        let Some(mut value) = given else { return self.str("", span) };
        for step in &field.path {
            value = match step {
                Step::Attribute(name) => self.get_attribute(value, name, span),
                Step::Number(number) => {
                    let index = self.int(*number, span);
                    self.get_item(value, Subscript::Item(index), span)
                }
                Step::Key(key) => {
                    let key = self.str(key, span);
                    self.get_item(value, Subscript::Item(key), span)
                }
            };
            value = self.kept(value);
        }
        value = match field.conversion {
            None => value,
            Some('s') => self.to_str(value, span),
            Some('r') => self.to_repr(value, span),
            Some(_) => self.call_library("functions", "ascii", vec![value], span),
        };
        if field.spec.is_empty() {
            return self.format_value(value, None, span);
        }
        let value = self.kept(value);
        let spec = self.filled(&field.spec, args, span);
        self.format_value(value, Some(spec), span)
    }

    /// A specification whose type code no value of the type takes.
    pub(crate) fn wrong_code(&mut self, ty: &Ty, spec: &Val) -> Option<Val> {
        let E::Str(text) = &spec.e.kind else { return None };
        let code = text.chars().last().filter(|c| c.is_ascii_alphabetic() || *c == '%')?;
        let (name, codes) = match ty {
            Ty::Str => ("str", "s"),
            Ty::Float => ("float", "eEfFgGn%"),
            Ty::Int => ("int", "bcdoxXneEfFgG%"),
            Ty::Bool => ("bool", "bcdoxXneEfFgG%"),
            _ => return None,
        };
        // A code behind something that is no specification is another error, found at run time.
        let plain = text[..text.len() - 1].chars().all(|c| c.is_ascii_digit() || "<>=^+-, ._#z".contains(c));
        if codes.contains(code) || !plain {
            return None;
        }
        let message = format!("Unknown format code '{code}' for object of type '{name}'");
        Some(self.fail("ValueError", &message, Diagnostic::error("type-mismatch", spec.e.span, message.clone())))
    }

    /// A `%` format written out that its arguments cannot fill.
    pub(crate) fn wrong_percent(&mut self, left: &Val, right: &Val, span: Span) -> Option<Val> {
        let E::Str(template) = &left.e.kind else { return None };
        let kinds = percent_kinds(template)?;
        let types = match self.inf.store.resolve(&right.ty) {
            Ty::Tuple(items) => items.to_vec(),
            Ty::Str | Ty::Int | Ty::Float | Ty::Bool => vec![right.ty.clone()],
            _ => return None,
        };
        let message = if types.len() < kinds.len() {
            "not enough arguments for format string".to_string()
        } else if types.len() > kinds.len() {
            "not all arguments converted during string formatting".to_string()
        } else {
            let wrong = kinds.iter().zip(&types).find(|(kind, ty)| match kind {
                'd' | 'i' | 'u' => **ty == Ty::Str || **ty == Ty::None,
                'o' | 'x' | 'X' => matches!(ty, Ty::Str | Ty::None | Ty::Float),
                _ => false,
            });
            let (kind, ty) = wrong?;
            let name = self.python_name(ty);
            let needed = if "oxX".contains(*kind) { "an integer is required" } else { "a real number is required" };
            format!("%{kind} format: {needed}, not {name}")
        };
        Some(self.fail("TypeError", &message, Diagnostic::error("type-mismatch", span, message.clone())))
    }
}

/// The conversions of a `%` format without keys and stars.
fn percent_kinds(template: &str) -> Option<Vec<char>> {
    let mut kinds = Vec::new();
    let mut chars = template.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            continue;
        }
        let kind = chars.find(|c| !"-+ #0123456789.hlL".contains(*c))?;
        match kind {
            '%' => {}
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' | 'r' | 's' | 'a' => kinds.push(kind),
            _ => return None,
        }
    }
    Some(kinds)
}
