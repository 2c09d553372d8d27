//! A forgiving tokenizer, run only on texts that the parser has refused. Comes in: text. Goes out: logical lines of
//! tokens, and the mistakes that tokens alone reveal. Must not stop at the first mistake.

/// A mistake: where, in whose words, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub start: usize,
    pub end: usize,
    pub message: String,
    pub help: Option<String>,
    /// Another place that explains it.
    pub other: Option<(usize, usize, &'static str)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Name,
    Number,
    Text,
    Sign,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// How many brackets are open around it.
    pub depth: usize,
}

/// A logical line: brackets and backslashes join physical ones.
#[derive(Clone, Debug)]
pub struct Line {
    /// The blanks it begins with.
    pub indent: String,
    pub tokens: Vec<Token>,
}

pub struct Scan {
    pub lines: Vec<Line>,
    pub mistakes: Vec<Mistake>,
}

impl Mistake {
    pub fn new(start: usize, end: usize, message: impl Into<String>) -> Mistake {
        Mistake { start, end, message: message.into(), help: None, other: None }
    }

    pub fn help(mut self, help: impl Into<String>) -> Mistake {
        self.help = Some(help.into());
        self
    }
}

/// May follow a number without a blank, as in `1if x else 2`.
const AFTER_NUMBER: &[&str] = &["and", "else", "for", "if", "in", "is", "not", "or"];
const LONG_SIGNS: &[&str] = &[
    "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "==", "<=", ">=", "**", "//", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "&=",
    "|=", "^=", "@=",
];

pub fn scan(text: &str) -> Scan {
    let mut scanner = Scanner { text, at: 0, lines: Vec::new(), line: None, open: Vec::new(), mistakes: Vec::new() };
    scanner.run();
    Scan { lines: scanner.lines, mistakes: scanner.mistakes }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    lines: Vec<Line>,
    line: Option<Line>,
    /// Open brackets and where they stand.
    open: Vec<(char, usize)>,
    mistakes: Vec<Mistake>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn mistake(&mut self, start: usize, end: usize, message: impl Into<String>) {
        self.mistakes.push(Mistake::new(start, end, message));
    }

    fn run(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        while self.at < self.text.len() {
            if self.line.is_none() && self.open.is_empty() {
                self.start_line();
            }
            self.step();
        }
        self.end_line();
        if let Some((bracket, at)) = self.open.first().copied()
            && !self.mistakes.iter().any(|m| m.start > at && m.message.contains("unterminated"))
        {
            self.mistake(at, at + 1, format!("'{bracket}' was never closed"));
        }
    }

    fn start_line(&mut self) {
        let indent: String = self.rest().chars().take_while(|c| matches!(c, ' ' | '\t' | '\u{c}')).collect();
        self.at += indent.len();
        self.line = Some(Line { indent, tokens: Vec::new() });
    }

    fn end_line(&mut self) {
        if let Some(line) = self.line.take().filter(|line| !line.tokens.is_empty()) {
            self.lines.push(line);
        }
    }

    fn step(&mut self) {
        let Some(c) = self.peek() else { return };
        match c {
            '\n' | '\r' => {
                self.at += 1;
                if self.open.is_empty() {
                    self.end_line();
                }
            }
            ' ' | '\t' | '\u{c}' => self.at += 1,
            '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
            '\\' => self.backslash(),
            '"' | '\'' => self.string(self.at),
            '0'..='9' => self.number(),
            '.' if self.rest()[1..].starts_with(|d: char| d.is_ascii_digit()) => self.number(),
            c if is_name_start(c) => self.name(),
            '(' | '[' | '{' => {
                self.open.push((c, self.at));
                self.token(Kind::Sign, 1, self.open.len() - 1);
            }
            ')' | ']' | '}' => self.close(c),
            _ => self.sign(c),
        }
    }

    fn token(&mut self, kind: Kind, length: usize, depth: usize) {
        let (start, end) = (self.at, self.at + length);
        if let Some(line) = &mut self.line {
            line.tokens.push(Token { kind, start, end, depth });
        }
        self.at = end;
    }

    fn backslash(&mut self) {
        let rest = self.rest();
        match rest[1..].chars().next() {
            Some('\n') => self.at += 2,
            Some('\r') => self.at += 1 + rest[1..].chars().take_while(|c| matches!(c, '\r' | '\n')).count().min(2),
            Some(_) => {
                let end = self.at + rest.find('\n').unwrap_or(rest.len());
                self.mistake(self.at, self.at + 1, "unexpected character after line continuation character");
                self.at = end;
            }
            None => {
                self.mistake(self.at, self.at + 1, "unexpected end of file after line continuation character");
                self.at += 1;
            }
        }
    }

    fn name(&mut self) {
        let length: usize = self.rest().chars().take_while(|c| is_name_part(*c)).map(char::len_utf8).sum();
        let word = &self.rest()[..length];
        let is_prefix = length <= 2 && word.chars().all(|c| "rRbBuUfF".contains(c));
        if is_prefix && self.rest()[length..].starts_with(['"', '\'']) {
            let start = self.at;
            self.at += length;
            return self.string(start);
        }
        self.token(Kind::Name, length, self.open.len());
    }

    fn string(&mut self, start: usize) {
        let quote = self.peek().unwrap_or('"');
        let triple: String = std::iter::repeat_n(quote, 3).collect();
        let is_triple = self.rest().starts_with(&triple);
        let mut at = self.at + if is_triple { 3 } else { 1 };
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(at) {
                None => return self.unterminated(start, at, is_triple),
                Some(b'\\') => at += 2,
                Some(b'\n') if !is_triple => return self.unterminated(start, at, false),
                Some(b) if *b == quote as u8 && !is_triple => break at += 1,
                Some(_) if is_triple && self.text.is_char_boundary(at) && self.text[at..].starts_with(&triple) => break at += 3,
                Some(_) => at += 1,
            }
        }
        let end = at;
        self.at = start;
        self.token(Kind::Text, end - start, self.open.len());
    }

    fn unterminated(&mut self, start: usize, end: usize, is_triple: bool) {
        let end = end.min(self.text.len());
        if is_triple {
            let line_end = start + self.text[start..].find('\n').unwrap_or(self.text.len() - start);
            self.mistake(start, line_end, "unterminated triple-quoted string literal");
        } else {
            let line = self.text[..start].matches('\n').count() + 1;
            self.mistakes.push(
                Mistake::new(start, end, format!("unterminated string literal (detected at line {line})"))
                    .help("close the string on its line, or use three quotes for text of several lines"),
            );
        }
        self.at = start;
        self.token(Kind::Text, end - start, self.open.len());
    }

    fn number(&mut self) {
        let start = self.at;
        let rest = self.rest();
        let mut length = 0;
        let mut previous = ' ';
        for c in rest.chars() {
            let exponent_sign = matches!(c, '+' | '-') && matches!(previous, 'e' | 'E') && !rest[..length].starts_with(['0']) && length > 1
                || matches!(c, '+' | '-') && matches!(previous, 'e' | 'E') && !rest[1..].starts_with(['x', 'X']);
            if c.is_alphanumeric() || c == '_' || c == '.' || exponent_sign {
                length += c.len_utf8();
                previous = c;
            } else {
                break;
            }
        }
        let word = &rest[..length];
        let (valid, message) = check_number(word);
        if let Some(message) = message {
            self.mistakes.push(message.at(start, start + length));
            self.token(Kind::Number, length, self.open.len());
        } else {
            self.token(Kind::Number, valid, self.open.len());
        }
    }

    fn close(&mut self, c: char) {
        let wanted = match c {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        match self.open.pop() {
            None => self.mistake(self.at, self.at + 1, format!("unmatched '{c}'")),
            Some((open, _)) if open == wanted => {}
            Some((open, place)) => {
                let message = format!("closing parenthesis '{c}' does not match opening parenthesis '{open}'");
                let mut mistake = Mistake::new(self.at, self.at + 1, message);
                mistake.other = Some((place, place + 1, "opened here"));
                self.mistakes.push(mistake);
            }
        }
        self.token(Kind::Sign, 1, self.open.len());
    }

    fn sign(&mut self, c: char) {
        let long = LONG_SIGNS.iter().find(|sign| self.rest().starts_with(**sign));
        if let Some(sign) = long {
            return self.token(Kind::Sign, sign.len(), self.open.len());
        }
        if !"+-*/%@&|^~<>=.,:;!".contains(c) {
            self.bad_character(c);
        }
        self.token(Kind::Sign, c.len_utf8(), self.open.len());
    }

    fn bad_character(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        let mistake = match c {
            '$' | '?' | '`' => Mistake::new(self.at, end, format!("invalid syntax: '{c}' has no meaning in Python")),
            _ => Mistake::new(self.at, end, format!("invalid character '{}' (U+{:04X})", c.escape_debug(), c as u32)),
        };
        self.mistakes.push(match c {
            '\u{201c}' | '\u{201d}' | '\u{201e}' => mistake.help("this is a typographic quote: write \" instead"),
            '\u{2018}' | '\u{2019}' => mistake.help("this is a typographic quote: write ' instead"),
            '\u{2013}' | '\u{2014}' | '\u{2212}' => mistake.help("write an ordinary minus sign: -"),
            '\u{d7}' => mistake.help("write an ordinary asterisk: *"),
            '\u{a0}' => mistake.help("this is a non-breaking space: write an ordinary one"),
            _ => mistake,
        });
        // The text between typographic quotes is no code.
        if matches!(c, '\u{201c}' | '\u{201e}')
            && let Some(length) = self.rest().find('\u{201d}').filter(|n| !self.rest()[..*n].contains('\n'))
        {
            self.token(Kind::Text, length, self.open.len());
        }
    }
}

/// A complaint about a number, before its place is known.
struct Complaint(String, Option<&'static str>);

impl Complaint {
    fn at(self, start: usize, end: usize) -> Mistake {
        Mistake { start, end, message: self.0, help: self.1.map(str::to_string), other: None }
    }
}

/// How much of the word is a number, or what is wrong with it.
fn check_number(word: &str) -> (usize, Option<Complaint>) {
    let bad = |kind: &str| (word.len(), Some(Complaint(format!("invalid {kind} literal"), None)));
    let lower = word.to_ascii_lowercase();
    for (prefix, kind, radix) in [("0x", "hexadecimal", 16), ("0o", "octal", 8), ("0b", "binary", 2)] {
        if let Some(digits) = lower.strip_prefix(prefix) {
            let fine = !digits.is_empty() && digits.chars().all(|c| c == '_' || c.is_digit(radix)) && !digits.ends_with('_');
            return if fine { (word.len(), None) } else { bad(kind) };
        }
    }
    let digits = lower.chars().take_while(|c| c.is_ascii_digit() || *c == '_').count();
    let tail = &lower[digits..];
    let whole = &lower[..digits];
    if whole.contains("__") || whole.ends_with('_') {
        return bad("decimal");
    }
    if tail.is_empty() {
        let leading_zero = whole.len() > 1 && whole.starts_with('0') && whole.chars().any(|c| !matches!(c, '0' | '_'));
        let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
        return (word.len(), leading_zero.then(|| Complaint(message.to_string(), Some("write the number without the leading zeros"))));
    }
    let mantissa = lower.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '_' | '.')).count();
    let mut end = mantissa;
    if lower[end..].starts_with('e') {
        let sign = usize::from(lower[end + 1..].starts_with(['+', '-']));
        let exponent = lower[end + 1 + sign..].chars().take_while(char::is_ascii_digit).count();
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    if lower[end..].starts_with('j') {
        end += 1;
    }
    let after = &lower[end..];
    if after.is_empty() || AFTER_NUMBER.iter().any(|k| after.starts_with(k)) { (end, None) } else { bad("decimal") }
}

fn is_name_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn is_name_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric() || (!c.is_ascii() && !c.is_whitespace() && unicode_joins(c))
}

/// Combining marks continue an identifier.
fn unicode_joins(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36f | 0x203f..=0x2040 | 0x20d0..=0x20ff | 0xfe00..=0xfe0f)
}
