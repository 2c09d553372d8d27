//! Words for syntax errors. Comes in: a text that the parser refused, and what the parser said.
//! Goes out: diagnostics in CPython's words, at the right line. Must find at least one error.

use super::indents::{columns, inconsistent};
use super::parse::{Failure, FailureKind};
use super::scan::{self, Kind, Line, Mistake, Scan, Token};
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

const MOST: usize = 10;
const HEADERS: &[&str] = &["class", "def", "elif", "else", "except", "finally", "for", "if", "try", "while", "with"];
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
    "while", "with", "yield",
];

pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

pub fn explain(file: FileId, text: &str, failure: &Failure) -> Vec<Diagnostic> {
    let scan = scan::scan(text);
    let mut mistakes = scan.mistakes.clone();
    // Wrong tokens make every later guess worthless: the lines after an open string or bracket are not what they seem.
    let trusted = !mistakes.iter().any(|m| m.message.contains("never closed") || m.message.contains("unterminated triple"));
    let finder = Finder { text, scan: &scan };
    if trusted {
        finder.find_in_lines(&mut mistakes);
        finder.find_in_blocks(&mut mistakes);
    }
    mistakes.sort_by_key(|m| m.start);
    keep_one_per_line(text, &mut mistakes);
    let words = finder.parser_words(failure);
    let is_known = mistakes.iter().any(|m| same_line(text, m.start, words.start) || m.start <= words.start);
    if !is_known || (mistakes.is_empty()) {
        mistakes.push(words);
        mistakes.sort_by_key(|m| m.start);
    }
    mistakes.truncate(MOST);
    mistakes.into_iter().map(|m| to_diagnostic(file, text, m)).collect()
}

fn to_diagnostic(file: FileId, text: &str, mistake: Mistake) -> Diagnostic {
    let clamp = |at: usize| at.min(text.len()) as u32;
    let span = Span::new(file, clamp(mistake.start), clamp(mistake.end.max(mistake.start)));
    let mut diagnostic = Diagnostic::error("syntax-error", span, mistake.message);
    if let Some((start, end, label)) = mistake.other {
        diagnostic = diagnostic.secondary(Span::new(file, clamp(start), clamp(end)), label);
    }
    match mistake.help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1)
}

fn same_line(text: &str, a: usize, b: usize) -> bool {
    line_start(text, a) == line_start(text, b)
}

fn keep_one_per_line(text: &str, mistakes: &mut Vec<Mistake>) {
    let mut lines = std::collections::BTreeSet::new();
    mistakes.retain(|m| lines.insert(line_start(text, m.start)));
}

struct Finder<'a> {
    text: &'a str,
    scan: &'a Scan,
}

impl Finder<'_> {
    fn word(&self, token: &Token) -> &str {
        self.text.get(token.start..token.end).unwrap_or("")
    }

    fn first_word<'l>(&'l self, line: &'l Line) -> &'l str {
        let first = line.tokens.first().map_or("", |t| self.word(t));
        if first == "async" { line.tokens.get(1).map_or("", |t| self.word(t)) } else { first }
    }

    fn is_header(&self, line: &Line) -> bool {
        HEADERS.contains(&self.first_word(line))
    }

    /// The colon that ends a header: outside brackets and not a lambda's.
    fn header_colon(&self, line: &Line) -> Option<usize> {
        let mut lambdas = 0;
        for (index, token) in line.tokens.iter().enumerate().filter(|(_, t)| t.depth == 0) {
            match self.word(token) {
                "lambda" => lambdas += 1,
                ":" if lambdas > 0 => lambdas -= 1,
                ":" => return Some(index),
                _ => {}
            }
        }
        None
    }

    // ------------------------------------------------------------ within a line

    fn find_in_lines(&self, mistakes: &mut Vec<Mistake>) {
        for line in &self.scan.lines {
            self.print_statement(line, mistakes);
            self.condition(line, mistakes);
            self.missing_colon(line, mistakes);
            self.foreign_signs(line, mistakes);
            self.after_kwargs(line, mistakes);
        }
    }

    fn print_statement(&self, line: &Line, mistakes: &mut Vec<Mistake>) {
        let [first, second, ..] = line.tokens.as_slice() else { return };
        let name = self.word(first);
        let is_value = match second.kind {
            Kind::Text | Kind::Number => true,
            Kind::Name => !matches!(self.word(second), "in" | "is" | "and" | "or" | "if" | "not" | "else"),
            Kind::Sign => false,
        };
        if matches!(name, "print" | "exec") && is_value {
            let end = line.tokens.last().map_or(second.end, |t| t.end);
            let argument = self.text.get(second.start..end).filter(|t| !t.contains('\n') && t.len() < 60).unwrap_or("...");
            let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
            mistakes.push(Mistake::new(first.start, end, message).help(format!("write {name}({argument})")));
        }
    }

    /// `=` where a comparison is meant.
    fn condition(&self, line: &Line, mistakes: &mut Vec<Mistake>) {
        if !matches!(self.first_word(line), "if" | "elif" | "while") {
            return;
        }
        let colon = self.header_colon(line).unwrap_or(line.tokens.len());
        let equals = line.tokens[..colon].iter().find(|t| t.depth == 0 && self.word(t) == "=");
        if let Some(token) = equals {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            mistakes.push(Mistake::new(token.start, token.end, message));
        }
    }

    fn missing_colon(&self, line: &Line, mistakes: &mut Vec<Mistake>) {
        if !self.is_header(line) || self.header_colon(line).is_some() {
            return;
        }
        // `for` and `with` may be mistaken words of another kind of line.
        let Some(last) = line.tokens.last() else { return };
        if line.tokens.len() > 1 && line.tokens.get(1).is_some_and(|t| matches!(self.word(t), "=" | "." | ",")) {
            return;
        }
        mistakes.push(Mistake::new(last.end - 1, last.end, "expected ':'").help("the line that opens a block ends with ':'"));
    }

    fn foreign_signs(&self, line: &Line, mistakes: &mut Vec<Mistake>) {
        for pair in line.tokens.windows(2) {
            let adjacent = pair[0].end == pair[1].start;
            let help = match (self.word(&pair[0]), self.word(&pair[1])) {
                ("&", "&") if adjacent => "Python's word for '&&' is 'and'",
                ("|", "|") if adjacent => "Python's word for '||' is 'or'",
                ("+", "+") | ("-", "-") if adjacent && self.ends_statement(line, &pair[1]) => {
                    "Python has no '++' and '--': write '+= 1' or '-= 1'"
                }
                ("=", "<" | ">") if adjacent => "write '<=' or '>='",
                ("<", ">") if adjacent => "Python's sign for 'not equal' is '!='",
                ("else", "if") if self.first_word(line) == "else" => "Python's word for 'else if' is 'elif'",
                _ => continue,
            };
            mistakes.push(Mistake::new(pair[0].start, pair[1].end, "invalid syntax").help(help));
        }
        if let Some(token) = line.tokens.iter().find(|t| self.word(t) == "!") {
            mistakes.push(Mistake::new(token.start, token.end, "invalid syntax").help("Python's word for '!' is 'not'"));
        }
    }

    fn ends_statement(&self, line: &Line, token: &Token) -> bool {
        line.tokens.last().is_some_and(|last| last.start == token.start)
    }

    /// `def f(**options, verbose)`
    fn after_kwargs(&self, line: &Line, mistakes: &mut Vec<Mistake>) {
        if self.first_word(line) != "def" {
            return;
        }
        let stars = line.tokens.iter().position(|t| t.depth == 1 && self.word(t) == "**");
        let Some(stars) = stars else { return };
        // The name, perhaps an annotation, then a comma and more.
        let comma = line.tokens[stars..].iter().position(|t| t.depth == 1 && self.word(t) == ",");
        let after = comma.and_then(|comma| line.tokens.get(stars + comma + 1)).filter(|t| t.depth == 1 && self.word(t) != ")");
        if let Some(token) = after {
            mistakes.push(Mistake::new(token.start, token.end, "arguments cannot follow var-keyword argument"));
        }
    }

    // ------------------------------------------------------------ blocks

    fn find_in_blocks(&self, mistakes: &mut Vec<Mistake>) {
        let mut blocks = Blocks { levels: vec![Level::default()] };
        let mut opener: Option<&Line> = None;
        for line in &self.scan.lines {
            self.indentation(line, opener, &mut blocks, mistakes);
            self.clause_order(line, &mut blocks, mistakes);
            opener = self.opens_block(line).then_some(line);
        }
        if let Some(line) = opener {
            let last = line.tokens.last().map_or(0, |t| t.end);
            mistakes.push(Mistake::new(last.saturating_sub(1), last, self.empty_block_message(line)));
        }
    }

    /// A header whose body is not on the same line.
    fn opens_block(&self, line: &Line) -> bool {
        let ends_with_colon = line.tokens.last().is_some_and(|t| t.depth == 0 && self.word(t) == ":");
        let is_soft = matches!(self.first_word(line), "match" | "case") && line.tokens.len() > 2;
        let lacks_colon = self.is_header(line) && self.header_colon(line).is_none();
        lacks_colon || (ends_with_colon && (self.is_header(line) || is_soft))
    }

    fn indentation<'l>(&self, line: &'l Line, opener: Option<&Line>, blocks: &mut Blocks<'l>, mistakes: &mut Vec<Mistake>) {
        let Some(first) = line.tokens.first() else { return };
        let (start, end) = (first.start, first.end);
        let current = blocks.levels.last().map_or("", |l| l.indent);
        let (width, known) = (columns(&line.indent, 8), columns(current, 8));
        if inconsistent(&line.indent, current) {
            let mistake = Mistake::new(line_start(self.text, start), end, "inconsistent use of tabs and spaces in indentation");
            mistakes.push(mistake.help("indent with spaces only"));
        }
        if width > known {
            if opener.is_none() {
                mistakes.push(Mistake::new(line_start(self.text, start), end, "unexpected indent"));
            }
            blocks.levels.push(Level { indent: &line.indent, clause: None });
            return;
        }
        if let Some(opener) = opener {
            let mut mistake = Mistake::new(start, end, self.empty_block_message(opener));
            let head = opener.tokens.first().map_or(0, |t| t.start);
            let tail = opener.tokens.last().map_or(0, |t| t.end);
            mistake.other = Some((head, tail, "the block of this line is missing"));
            mistakes.push(mistake);
        }
        while blocks.levels.len() > 1 && blocks.levels.last().is_some_and(|l| columns(l.indent, 8) > width) {
            blocks.levels.pop();
        }
        if blocks.levels.last().is_some_and(|l| columns(l.indent, 8) != width) {
            let message = "unindent does not match any outer indentation level";
            mistakes.push(Mistake::new(line_start(self.text, start), end, message));
        }
    }

    fn empty_block_message(&self, opener: &Line) -> String {
        let word = self.first_word(opener);
        let at = opener.tokens.first().map_or(0, |t| t.start);
        let number = self.text[..at].matches('\n').count() + 1;
        let what = match word {
            "def" => "function definition".to_string(),
            "class" => "class definition".to_string(),
            _ => format!("'{word}' statement"),
        };
        format!("expected an indented block after {what} on line {number}")
    }

    /// `else` needs an `if`, and so on.
    fn clause_order(&self, line: &Line, blocks: &mut Blocks, mistakes: &mut Vec<Mistake>) {
        let (Some(first), Some(level)) = (line.tokens.first(), blocks.levels.last_mut()) else { return };
        let word = self.word(first);
        let before = level.clause;
        let mut complain = |message: String| mistakes.push(Mistake::new(first.start, first.end, message));
        match word {
            "elif" if before == Some("else") => complain("invalid syntax: 'elif' after 'else'".to_string()),
            "elif" if !matches!(before, Some("if" | "elif")) => complain("invalid syntax: 'elif' without an 'if'".to_string()),
            "else" if before == Some("else") => complain("invalid syntax: a second 'else'".to_string()),
            "else" if !matches!(before, Some("if" | "elif" | "for" | "while" | "except")) => {
                complain("invalid syntax: 'else' without an 'if'".to_string());
            }
            "except" | "finally" if !matches!(before, Some("try" | "except" | "else")) => {
                complain(format!("invalid syntax: '{word}' without a 'try'"));
            }
            "except" | "finally" | "else" => {}
            _ if before == Some("try") => complain("expected 'except' or 'finally' block".to_string()),
            _ => {}
        }
        level.clause = ["if", "elif", "else", "for", "while", "try", "except", "finally"].into_iter().find(|w| *w == word);
    }

    // ------------------------------------------------------------ the parser's own words

    fn parser_words(&self, failure: &Failure) -> Mistake {
        let start = (failure.offset as usize).min(self.text.len());
        let at = self.token_at(start);
        let (start, end) = at.map_or((start, start + 1), |t| (t.start, t.end));
        let message = failure.message.as_str();
        let lower = message.to_lowercase();
        if let Some(name) = message.strip_prefix("keyword argument repeated: ") {
            return Mistake::new(start, end, format!("keyword argument repeated: {name}"));
        }
        if let Some(rest) = message.strip_prefix("f-string: ") {
            return self.fstring_mistake(rest, start, end);
        }
        match failure.kind {
            FailureKind::UnexpectedIndent => return Mistake::new(start, end, "unexpected indent"),
            FailureKind::ExpectedIndent => return Mistake::new(start, end, "expected an indented block"),
            FailureKind::Unindent => return Mistake::new(start, end, "unindent does not match any outer indentation level"),
            FailureKind::EndOfFile => return self.end_of_file(),
            FailureKind::Other => {}
        }
        if lower.contains("unexpected token") || lower.contains("invalid token") || lower.contains("invalid syntax") {
            return self.invalid_syntax(start, end);
        }
        Mistake::new(start, end, message)
    }

    fn end_of_file(&self) -> Mistake {
        let end = self.text.trim_end().len();
        let start = self.text[..end].char_indices().last().map_or(0, |(i, _)| i);
        Mistake::new(start, end, "unexpected end of file")
    }

    fn fstring_mistake(&self, message: &str, start: usize, end: usize) -> Mistake {
        let lower = message.to_lowercase();
        let text = if lower.contains("empty expression") {
            "f-string: empty expression not allowed"
        } else if lower.contains("expecting '}'") || lower.contains("unclosed") || lower.contains("unterminated") {
            "f-string: expecting '}'"
        } else if lower.contains("single '}'") {
            "f-string: single '}' is not allowed"
        } else {
            return Mistake::new(start, end, format!("f-string: {message}"));
        };
        Mistake::new(start, end, text)
    }

    fn token_at(&self, at: usize) -> Option<&Token> {
        self.scan.lines.iter().flat_map(|l| &l.tokens).find(|t| t.start <= at && at < t.end)
    }

    /// The most general message, with a guess at what is missing.
    fn invalid_syntax(&self, start: usize, end: usize) -> Mistake {
        let tokens: Vec<&Token> = self.scan.lines.iter().flat_map(|l| &l.tokens).collect();
        let index = tokens.partition_point(|t| t.start < start);
        let (here, before) = (tokens.get(index), index.checked_sub(1).and_then(|i| tokens.get(i)));
        if let (Some(here), Some(before)) = (here, before) {
            if here.depth > 0 && here.depth == before.depth && self.ends_value(before) && self.starts_value(here) {
                return Mistake::new(before.start, here.end, "invalid syntax. Perhaps you forgot a comma?");
            }
            if KEYWORDS.contains(&self.word(here)) && matches!(self.word(before), "def" | "class" | "for" | "import" | "as" | ".") {
                let message = format!("invalid syntax: '{}' is a keyword and can't be a name", self.word(here));
                return Mistake::new(here.start, here.end, message);
            }
            if self.word(here) == "=" && KEYWORDS.contains(&self.word(before)) {
                let message = format!("invalid syntax: '{}' is a keyword and can't be assigned to", self.word(before));
                return Mistake::new(before.start, before.end, message);
            }
        }
        Mistake::new(start, end, "invalid syntax")
    }

    fn ends_value(&self, token: &Token) -> bool {
        match token.kind {
            Kind::Text | Kind::Number => true,
            Kind::Name => !KEYWORDS.contains(&self.word(token)),
            Kind::Sign => matches!(self.word(token), ")" | "]" | "}"),
        }
    }

    fn starts_value(&self, token: &Token) -> bool {
        match token.kind {
            Kind::Text | Kind::Number => true,
            Kind::Name => !KEYWORDS.contains(&self.word(token)),
            Kind::Sign => false,
        }
    }
}

#[derive(Default)]
struct Level<'l> {
    indent: &'l str,
    /// The keyword of the last statement on this level, if it is part of a compound one.
    clause: Option<&'static str>,
}

struct Blocks<'l> {
    levels: Vec<Level<'l>>,
}
