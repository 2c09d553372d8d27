//! The door to the parser's crate. Comes in: text. Goes out: a syntax tree, or diagnostics. (The library's trees come ready from `prelude`.)
//! Everything else under `hir::build` reaches the tree's types through `ast` here, so that a swap of the parser
//! touches few places. Must not resolve names.

pub use rustpython_parser::ast;
pub use rustpython_parser::ast::Ranged;
pub use rustpython_parser::text_size::TextSize;

use super::{indents, syntax_errors};
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use rustpython_parser::lexer::{self, LexResult, LexicalError, LexicalErrorType};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{Mode, Parse, ParseErrorType, Tok, parse_tokens};
use unicode_normalization::UnicodeNormalization;

/// Brackets open at one place, as in CPython's "too many nested parentheses".
const MAX_BRACKETS: usize = 100;
const MAX_INDENTS: usize = 99;
/// Operators, calls and subscripts chained in one expression: each makes the tree one level deeper.
const MAX_CHAIN: usize = 3000;
const MAX_ELIFS: usize = 5000;

/// What the parser said when it gave up; `syntax_errors` finds better words.
pub struct Failure {
    pub offset: u32,
    pub message: String,
    pub kind: FailureKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    UnexpectedIndent,
    ExpectedIndent,
    Unindent,
    EndOfFile,
    Other,
}

/// Parses a whole module.
pub fn parse_module(file: FileId, text: &str) -> Result<Vec<ast::Stmt>, Vec<Diagnostic>> {
    let tokens = tokens_of(text);
    if let Some(diagnostic) = check_depth(file, text, &tokens) {
        return Err(vec![diagnostic]);
    }
    match parse_tokens(tokens, Mode::Module, "") {
        Ok(ast::Mod::Module(module)) => Ok(module.body),
        Ok(_) => Ok(Vec::new()),
        Err(error) => {
            let failure = Failure { offset: u32::from(error.offset), message: error.error.to_string(), kind: kind_of(&error.error) };
            Err(syntax_errors::explain(file, text, &failure))
        }
    }
}

/// Parses one example of a docstring. `place` says where in the file an offset of the example stands.
pub fn parse_example(file: FileId, text: &str, place: impl Fn(usize) -> u32) -> Result<Vec<ast::Stmt>, Vec<Diagnostic>> {
    let moved = |span: &mut Span| (span.start, span.end) = (place(span.start as usize), place(span.end as usize));
    let body = parse_module(file, text).and_then(|body| single(file, text, body)).map_err(|mut diagnostics| {
        for diagnostic in &mut diagnostics {
            moved(&mut diagnostic.primary.span);
            diagnostic.secondary.iter_mut().for_each(|label| moved(&mut label.span));
        }
        diagnostics
    })?;
    let tokens = tokens_of(text).into_iter().flatten().map(|(token, range)| {
        let (start, end) = (place(range.start().into()), place(range.end().into()));
        Ok((token, TextRange::new(start.into(), end.max(start).into())))
    });
    // The same tokens at other places make the same tree.
    Ok(module_of(tokens).unwrap_or(body))
}

/// An interactive input is one line of simple statements, or one compound statement.
fn single(file: FileId, text: &str, body: Vec<ast::Stmt>) -> Result<Vec<ast::Stmt>, Vec<Diagnostic>> {
    let between = |pair: &[ast::Stmt]| text[pair[0].end().to_usize()..pair[1].start().to_usize()].contains('\n');
    match body.windows(2).find(|pair| between(pair)) {
        Some(pair) => {
            let span = Span::new(file, u32::from(pair[1].start()), u32::from(pair[1].end()));
            Err(vec![Diagnostic::error("syntax-error", span, "multiple statements found while compiling a single statement")])
        }
        None => Ok(body),
    }
}

/// Parses code that the builder itself has written, as if all of it stood at one place. `rename` may give names that
/// cannot be written.
pub fn parse_scaffold(text: &str, start: u32, end: u32, rename: impl Fn(&str) -> Option<String>) -> Vec<ast::Stmt> {
    let range = TextRange::new(start.into(), end.into());
    let tokens = tokens_of(text).into_iter().flatten().map(|(token, _)| match token {
        Tok::Name { name } => Ok((Tok::Name { name: rename(&name).unwrap_or(name) }, range)),
        other => Ok((other, range)),
    });
    module_of(tokens).unwrap_or_default()
}

fn module_of(tokens: impl Iterator<Item = LexResult>) -> Option<Vec<ast::Stmt>> {
    match parse_tokens(tokens, Mode::Module, "") {
        Ok(ast::Mod::Module(module)) => Some(module.body),
        Ok(_) | Err(_) => None,
    }
}

/// All tokens of a text.
fn tokens_of(text: &str) -> Vec<LexResult> {
    let tokens = lexed(text);
    let Some(Err(LexicalError { error: LexicalErrorType::TabError | LexicalErrorType::TabsAfterSpaces, .. })) = tokens.last() else {
        return tokens;
    };
    match indents::even(text) {
        Some(evened) => {
            let place = |at: TextSize| TextSize::new(evened.place(at.to_usize()) as u32);
            lexed(&evened.text).into_iter().map(|token| moved(token, place)).collect()
        }
        None => tokens,
    }
}

/// Names that differ only in how their letters are written are the same name.
fn normalized((token, range): (Tok, TextRange)) -> (Tok, TextRange) {
    match token {
        Tok::Name { name } if !name.is_ascii() => (Tok::Name { name: name.nfkc().collect() }, range),
        other => (other, range),
    }
}

/// The first error is the last token: behind it the lexer would repeat the error for ever.
fn lexed(text: &str) -> Vec<LexResult> {
    let mut failed = false;
    let up_to_error = |token: &LexResult| !std::mem::replace(&mut failed, token.is_err());
    lexer::lex(text, Mode::Module).take_while(up_to_error).map(|token| token.map(normalized)).collect()
}

fn moved(token: LexResult, place: impl Fn(TextSize) -> TextSize) -> LexResult {
    match token {
        Ok((token, range)) => Ok((token, TextRange::new(place(range.start()), place(range.end())))),
        Err(LexicalError { error, location }) => Err(LexicalError { error, location: place(location) }),
    }
}

/// Parses the text of a string annotation, whose content starts at `offset` of its file.
pub fn parse_annotation(text: &str, offset: u32) -> Option<ast::Expr> {
    if text.len() > 1000 || text.bytes().filter(|b| b"([{".contains(b)).count() > MAX_BRACKETS {
        return None;
    }
    ast::Expr::parse_starts_at(text, "", offset.into()).ok()
}

fn kind_of(error: &ParseErrorType) -> FailureKind {
    match error {
        ParseErrorType::UnrecognizedToken(Tok::Indent, _) => FailureKind::UnexpectedIndent,
        ParseErrorType::UnrecognizedToken(_, Some(expected)) if expected == "Indent" => FailureKind::ExpectedIndent,
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => FailureKind::Unindent,
        ParseErrorType::Eof | ParseErrorType::Lexical(LexicalErrorType::Eof) => FailureKind::EndOfFile,
        _ => FailureKind::Other,
    }
}

/// Depth counters over the token stream: recursion over the tree must be bounded before there is a tree.
struct Depth {
    /// The open brackets, the outermost level first.
    levels: Vec<Level>,
    /// Per indentation level: how many `elif` in a row.
    elifs: Vec<usize>,
}

/// What stands directly inside of a bracket, since its last comma.
#[derive(Default)]
struct Level {
    /// Tokens that nest the expression and bind less than `and` and `or`: `lambda`, `if`, `else`, `for`.
    loose: usize,
    /// Those that bind more, since the last `and` or `or`.
    tight: usize,
    /// Lambdas whose parameters are being listed: a comma there ends nothing.
    lambdas: usize,
}

fn check_depth(file: FileId, text: &str, tokens: &[LexResult]) -> Option<Diagnostic> {
    let mut depth = Depth { levels: vec![Level::default()], elifs: vec![0] };
    for (token, range) in tokens.iter().flatten() {
        if let Some(message) = depth.step(token) {
            let span = Span::new(file, u32::from(range.start()), u32::from(range.end()));
            return Some(too_deep(span, message));
        }
        if let Tok::String { value, kind, .. } = token
            && kind.is_any_fstring()
            && fstring_too_deep(value)
        {
            let start = u32::from(range.start());
            let end = text.get(start as usize..).and_then(|t| t.find('\n')).map_or(u32::from(range.end()), |n| start + n as u32);
            return Some(too_deep(Span::new(file, start, end.min(u32::from(range.end()))), "this f-string is nested too deeply"));
        }
    }
    None
}

fn too_deep(span: Span, message: &str) -> Diagnostic {
    let code =
        if message.starts_with("too many nested") || message.starts_with("too many levels") { "syntax-error" } else { "too-complex" };
    Diagnostic::error(code, span, message).help("split it into parts with names of their own")
}

impl Depth {
    fn step(&mut self, token: &Tok) -> Option<&'static str> {
        match token {
            Tok::Indent => {
                self.elifs.push(0);
                if self.elifs.len() > MAX_INDENTS + 1 {
                    return Some("too many levels of indentation");
                }
            }
            Tok::Dedent => {
                self.elifs.pop();
            }
            Tok::If if self.at_statement() => {
                if let Some(count) = self.elifs.last_mut() {
                    *count = 0;
                }
            }
            Tok::Elif => {
                if let Some(count) = self.elifs.last_mut() {
                    *count += 1;
                    if *count > MAX_ELIFS {
                        return Some("too many 'elif' branches in one 'if'");
                    }
                }
            }
            Tok::Newline => self.levels = vec![Level::default()],
            Tok::Rpar | Tok::Rsqb | Tok::Rbrace if self.levels.len() > 1 => {
                self.levels.pop();
            }
            Tok::Lpar | Tok::Lsqb | Tok::Lbrace => {
                self.nest(token);
                self.levels.push(Level::default());
                if self.levels.len() > MAX_BRACKETS + 1 {
                    return Some("too many nested parentheses");
                }
            }
            _ => self.nest(token),
        }
        let depth: usize = self.levels.iter().map(|level| level.loose + level.tight).sum();
        (depth > MAX_CHAIN).then_some("this expression is too long: too many operations in a row")
    }

    /// Does the next token begin a statement?
    fn at_statement(&self) -> bool {
        matches!(self.levels[..], [Level { loose: 0, tight: 0, lambdas: 0 }])
    }

    fn nest(&mut self, token: &Tok) {
        let Some(level) = self.levels.last_mut() else { return };
        match token {
            Tok::Comma if level.lambdas == 0 => *level = Level::default(),
            Tok::Colon if level.lambdas > 0 => level.lambdas -= 1,
            Tok::And | Tok::Or => level.tight = 0,
            Tok::If | Tok::Else | Tok::For => level.loose += 1,
            Tok::Lambda => {
                level.loose += 1;
                level.lambdas += 1;
            }
            Tok::Name { .. } | Tok::Int { .. } | Tok::Float { .. } | Tok::Complex { .. } | Tok::String { .. } => {}
            _ => level.tight += 1,
        }
    }
}

/// The lexer does not look inside f-strings: count what could nest in any one replacement field.
fn fstring_too_deep(value: &str) -> bool {
    let (mut open, mut chain) = (0usize, 0usize);
    for c in value.chars() {
        match c {
            '{' => {
                open += 1;
                chain += 1;
            }
            '}' => open = open.saturating_sub(1),
            _ if open > 0 && !c.is_alphanumeric() && !c.is_whitespace() && c != '_' => chain += 1,
            _ => {}
        }
        if open == 0 {
            chain = 0;
        }
        if chain > MAX_CHAIN || open > MAX_BRACKETS {
            return true;
        }
    }
    false
}
