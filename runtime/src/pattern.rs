//! Regular expressions as Python writes them, in the syntax of the crate that runs them. What Python refuses is refused
//! here, with Python's words. Comes in: a pattern and flags. Goes out: the same pattern for the crate, and its groups.

pub const IGNORECASE: i64 = 2;
pub const MULTILINE: i64 = 8;
pub const DOTALL: i64 = 16;
pub const VERBOSE: i64 = 64;
pub const ASCII: i64 = 256;
const UNICODE: i64 = 32;
const LOCALE: i64 = 4;

pub struct Translated {
    pub text: String,
    /// The name of each group, from 1 on.
    pub groups: Vec<Option<String>>,
    pub flags: i64,
}

/// What is wrong with a pattern, and where.
pub struct Wrong {
    pub message: String,
    pub position: Option<usize>,
}

type Result<T> = std::result::Result<T, Wrong>;

/// What stands before a quantifier.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Item,
    Repeated,
}

struct Translator {
    pattern: Vec<char>,
    at: usize,
    out: String,
    flags: i64,
    groups: Vec<Option<String>>,
    /// Numbers of the groups that are open.
    open: Vec<usize>,
    last: Last,
}

/// An item of a character class.
enum ClassItem {
    Char(char),
    Set(String),
}

pub fn translate(pattern: &str, flags: i64) -> Result<Translated> {
    let mut translator = Translator {
        pattern: pattern.chars().collect(),
        at: 0,
        out: String::new(),
        flags,
        groups: Vec::new(),
        open: Vec::new(),
        last: Last::Nothing,
    };
    translator.leading_flags()?;
    translator.alternatives()?;
    if translator.at < translator.pattern.len() {
        return Err(translator.wrong("unbalanced parenthesis", translator.at));
    }
    let prefix = if translator.flags & IGNORECASE != 0 { "(?i)" } else { "" };
    let flags = if translator.flags & ASCII == 0 { translator.flags | UNICODE } else { translator.flags };
    Ok(Translated { text: format!("{prefix}{}", translator.out), groups: translator.groups, flags })
}

impl Translator {
    fn wrong(&self, message: impl Into<String>, position: usize) -> Wrong {
        Wrong { message: message.into(), position: Some(position) }
    }

    fn peek(&self) -> Option<char> {
        self.pattern.get(self.at).copied()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    fn has(&self, flag: i64) -> bool {
        self.flags & flag != 0
    }

    /// `(?i)` and the like in front of everything else.
    fn leading_flags(&mut self) -> Result<()> {
        while self.pattern[self.at..].starts_with(&['(', '?']) {
            let start = self.at;
            self.at += 2;
            let mut found = 0;
            while let Some(flag) = self.peek().and_then(flag_of) {
                found |= flag;
                self.at += 1;
            }
            if found == 0 || !self.eat(')') {
                self.at = start;
                return Ok(());
            }
            self.flags |= found;
        }
        Ok(())
    }

    fn alternatives(&mut self) -> Result<()> {
        self.last = Last::Nothing;
        while let Some(c) = self.peek() {
            if c == ')' {
                return Ok(());
            }
            self.item(c)?;
        }
        Ok(())
    }

    fn item(&mut self, c: char) -> Result<()> {
        let start = self.at;
        self.at += 1;
        match c {
            '|' => {
                self.out.push('|');
                self.last = Last::Nothing;
            }
            '*' | '+' | '?' => self.repeat(&c.to_string(), start)?,
            '{' => self.braces(start)?,
            '(' => self.group(start)?,
            '[' => {
                let class = self.class(start)?;
                self.add(&class);
            }
            '\\' => self.escape(start)?,
            '.' => self.add(if self.has(DOTALL) { "(?s:.)" } else { "(?-s:.)" }),
            '^' => self.add_assertion(if self.has(MULTILINE) { "(?m:^)" } else { r"\A" }),
            '$' => self.add_assertion(if self.has(MULTILINE) { "(?m:$)" } else { r"(?=\n?\z)" }),
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' if self.has(VERBOSE) => {}
            '#' if self.has(VERBOSE) => {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            }
            other => {
                let text = literal(other);
                self.add(&text);
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        self.out.push_str(text);
        self.last = Last::Item;
    }

    /// Assertions may be repeated in Python, to no effect.
    fn add_assertion(&mut self, text: &str) {
        self.add(&format!("(?:{text})"));
    }

    fn repeat(&mut self, text: &str, start: usize) -> Result<()> {
        match self.last {
            Last::Nothing => return Err(self.wrong("nothing to repeat", start)),
            Last::Repeated => return Err(self.wrong("multiple repeat", start)),
            Last::Item => {}
        }
        self.out.push_str(text);
        if self.eat('?') {
            self.out.push('?');
        } else if self.eat('+') {
            self.out.push('+');
        }
        self.last = Last::Repeated;
        Ok(())
    }

    /// `{2}`, `{2,}`, `{,3}` and `{2,3}`; anything else is a brace.
    fn braces(&mut self, start: usize) -> Result<()> {
        let low = self.number();
        let comma = self.eat(',');
        let high = if comma { self.number() } else { low.clone() };
        if !self.eat('}') || (low.is_empty() && high.is_empty() && !comma) {
            self.at = start + 1;
            self.add(r"\{");
            return Ok(());
        }
        let (least, most) = (low.parse::<u64>().unwrap_or(0), high.parse::<u64>().ok());
        if most.is_some_and(|most| most < least) {
            return Err(self.wrong("min repeat greater than max repeat", start + 1));
        }
        let text = match most {
            Some(most) if comma => format!("{{{least},{most}}}"),
            Some(most) => format!("{{{most}}}"),
            None => format!("{{{least},}}"),
        };
        self.repeat(&text, start)
    }

    fn number(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.pattern[start..self.at].iter().collect()
    }

    // ------------------------------------------------------------ groups

    fn group(&mut self, start: usize) -> Result<()> {
        let mut number = None;
        let mut flags = self.flags;
        if !self.eat('?') {
            number = Some(self.new_group(None));
            self.out.push('(');
        } else {
            match self.peek() {
                Some('P') => {
                    self.at += 1;
                    if self.eat('<') {
                        let name = self.name('>', start)?;
                        self.out.push_str(&format!("(?<{name}>"));
                        number = Some(self.new_group(Some(name)));
                    } else if self.eat('=') {
                        let name = self.name(')', start)?;
                        return self.named_reference(&name, start + 4);
                    } else {
                        let found: String = self.peek().into_iter().collect();
                        return Err(match found.is_empty() {
                            true => self.wrong("unexpected end of pattern", self.at),
                            false => self.wrong(format!("unknown extension ?P{found}"), start + 1),
                        });
                    }
                }
                Some('#') => {
                    while !self.eat(')') {
                        if self.at >= self.pattern.len() {
                            return Err(self.wrong("missing ), unterminated comment", start));
                        }
                        self.at += 1;
                    }
                    return Ok(());
                }
                Some('(') => {
                    self.at += 1;
                    self.conditional(start)?;
                }
                _ => match self.extension(start)? {
                    Some(local) => flags = local,
                    None => return Ok(()),
                },
            }
        }
        let outer = std::mem::replace(&mut self.flags, flags);
        if let Some(number) = number {
            self.open.push(number);
        }
        self.alternatives()?;
        if !self.eat(')') {
            return Err(self.wrong("missing ), unterminated subpattern", start));
        }
        if number.is_some() {
            self.open.pop();
        }
        self.flags = outer;
        self.out.push(')');
        self.last = Last::Item;
        Ok(())
    }

    fn new_group(&mut self, name: Option<String>) -> usize {
        self.groups.push(name);
        self.groups.len()
    }

    /// The flags inside a group without number; none for flags that stand alone.
    fn extension(&mut self, start: usize) -> Result<Option<i64>> {
        for (written, meant) in [(":", "(?:"), ("=", "(?="), ("!", "(?!"), ("<=", "(?<="), ("<!", "(?<!"), (">", "(?>")] {
            let written: Vec<char> = written.chars().collect();
            if self.pattern[self.at..].starts_with(&written) {
                self.at += written.len();
                self.out.push_str(meant);
                return Ok(Some(self.flags));
            }
        }
        let from = self.at;
        let (mut on, mut off) = (0, 0);
        while let Some(flag) = self.peek().and_then(flag_of) {
            on |= flag;
            self.at += 1;
        }
        if self.eat('-') {
            while let Some(flag) = self.peek().and_then(flag_of) {
                off |= flag;
                self.at += 1;
            }
        }
        if self.eat(':') && on | off != 0 {
            let flags = (self.flags | on) & !off;
            let case = match (on & IGNORECASE != 0, off & IGNORECASE != 0) {
                (true, _) => "(?i:",
                (_, true) => "(?-i:",
                (false, false) => "(?:",
            };
            self.out.push_str(case);
            return Ok(Some(flags));
        }
        if on != 0 && self.peek() == Some(')') {
            return Err(self.wrong("global flags not at the start of the expression", start));
        }
        match self.pattern.get(from) {
            None => Err(self.wrong("unexpected end of pattern", self.pattern.len())),
            Some('<') => match self.pattern.get(from + 1) {
                None => Err(self.wrong("unexpected end of pattern", self.pattern.len())),
                Some(c) => Err(self.wrong(format!("unknown extension ?<{c}"), start + 1)),
            },
            Some(c) => Err(self.wrong(format!("unknown extension ?{c}"), start + 1)),
        }
    }

    fn conditional(&mut self, start: usize) -> Result<()> {
        let from = self.at;
        while self.peek().is_some_and(|c| c != ')') {
            self.at += 1;
        }
        let name: String = self.pattern[from..self.at].iter().collect();
        if !self.eat(')') {
            return Err(self.wrong("missing ), unterminated name", from));
        }
        let known = match name.parse::<usize>() {
            Ok(number) => (1..=self.groups.len()).contains(&number),
            Err(_) => self.groups.iter().any(|g| g.as_deref() == Some(&name)),
        };
        if !known {
            let text = match name.parse::<usize>() {
                Ok(_) => format!("invalid group reference {name}"),
                Err(_) => format!("unknown group name {name:?}").replace('"', "'"),
            };
            return Err(self.wrong(text, start + 3));
        }
        match name.parse::<usize>() {
            Ok(number) => self.out.push_str(&format!("(?({number})")),
            Err(_) => self.out.push_str(&format!("(?(<{name}>)")),
        }
        Ok(())
    }

    fn name(&mut self, end: char, start: usize) -> Result<String> {
        let from = self.at;
        while self.peek().is_some_and(|c| c != end) {
            self.at += 1;
        }
        let name: String = self.pattern[from..self.at].iter().collect();
        if !self.eat(end) {
            let what = if name.is_empty() { "missing group name".to_string() } else { format!("missing {end}, unterminated name") };
            return Err(self.wrong(what, from));
        }
        if name.is_empty() {
            return Err(self.wrong("missing group name", from));
        }
        let identifier = name.chars().enumerate().all(|(i, c)| c == '_' || if i == 0 { c.is_alphabetic() } else { c.is_alphanumeric() });
        if !identifier {
            return Err(self.wrong(format!("bad character in group name '{name}'"), from));
        }
        if end == '>'
            && let Some(old) = self.groups.iter().position(|g| g.as_deref() == Some(&name))
        {
            let new = self.groups.len() + 1;
            let text = format!("redefinition of group name '{name}' as group {new}; was group {}", old + 1);
            return Err(self.wrong(text, start + 4));
        }
        Ok(name)
    }

    fn named_reference(&mut self, name: &str, position: usize) -> Result<()> {
        match self.groups.iter().position(|g| g.as_deref() == Some(name)) {
            Some(index) if self.open.contains(&(index + 1)) => Err(self.wrong("cannot refer to an open group", position)),
            Some(_) => {
                self.add(&format!(r"(?:\k<{name}>)"));
                Ok(())
            }
            None => Err(self.wrong(format!("unknown group name '{name}'"), position)),
        }
    }

    // ------------------------------------------------------------ escapes

    fn escape(&mut self, start: usize) -> Result<()> {
        let Some(c) = self.peek() else { return Err(self.wrong(r"bad escape (end of pattern)", start)) };
        match c {
            'A' | 'b' | 'B' | 'Z' => {
                self.at += 1;
                let text = match c {
                    'A' => r"\A",
                    'Z' => r"\z",
                    'b' if self.has(ASCII) => r"(?-u:\b)",
                    'B' if self.has(ASCII) => r"(?-u:\B)",
                    'b' => r"\b",
                    _ => r"\B",
                };
                self.add_assertion(text);
            }
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => {
                self.at += 1;
                let set = self.set(c);
                let negated = c.is_ascii_uppercase();
                self.add(&format!("[{}{set}]", if negated { "^" } else { "" }));
            }
            '1'..='9' => self.reference(start)?,
            _ => {
                let c = self.escaped_char(start)?;
                let text = literal(c);
                self.add(&text);
            }
        }
        Ok(())
    }

    /// The inside of the class that `\d`, `\s` or `\w` stands for.
    fn set(&self, letter: char) -> &'static str {
        match (letter.to_ascii_lowercase(), self.has(ASCII)) {
            ('d', true) => "0-9",
            ('d', false) => r"\p{Nd}",
            ('s', true) => r"\t\n\x0B\f\r ",
            ('s', false) => r"\s\x1C-\x1F",
            (_, true) => "0-9A-Za-z_",
            (_, false) => r"\p{L}\p{N}_",
        }
    }

    fn reference(&mut self, start: usize) -> Result<()> {
        let from = self.at;
        self.at += 1;
        let octal = |c: Option<&char>| c.is_some_and(|c| ('0'..='7').contains(c));
        let next = self.pattern.get(from + 1);
        if next.is_some_and(char::is_ascii_digit) {
            if octal(self.pattern.get(from)) && octal(next) && octal(self.pattern.get(from + 2)) {
                self.at = from;
                let c = self.octal(start, 3)?;
                let text = literal(c);
                self.add(&text);
                return Ok(());
            }
            self.at += 1;
        }
        let digits: String = self.pattern[from..self.at].iter().collect();
        let number: usize = digits.parse().unwrap_or(0);
        if number > self.groups.len() {
            return Err(self.wrong(format!("invalid group reference {number}"), from));
        }
        if self.open.contains(&number) {
            return Err(self.wrong("cannot refer to an open group", start));
        }
        self.add(&format!(r"(?:\{number})"));
        Ok(())
    }

    fn octal(&mut self, start: usize, most: usize) -> Result<char> {
        let mut code = 0;
        let from = self.at;
        while self.at < from + most
            && let Some(digit) = self.peek().and_then(|c| c.to_digit(8))
        {
            code = code * 8 + digit;
            self.at += 1;
        }
        if code > 0o377 {
            let text: String = self.pattern[start..self.at].iter().collect();
            return Err(self.wrong(format!("octal escape value {text} outside of range 0-0o377"), start));
        }
        Ok(char::from_u32(code).unwrap_or('\0'))
    }

    /// The character behind a backslash that is no class, no assertion and no reference.
    fn escaped_char(&mut self, start: usize) -> Result<char> {
        let Some(c) = self.peek() else { return Err(self.wrong("bad escape (end of pattern)", start)) };
        if c == '0' {
            return self.octal(start, 3);
        }
        self.at += 1;
        Ok(match c {
            'a' => '\u{7}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\u{b}',
            'x' => self.code(start, 2)?,
            'u' => self.code(start, 4)?,
            'U' => self.code(start, 8)?,
            c if c.is_ascii_alphanumeric() => return Err(self.wrong(format!(r"bad escape \{c}"), start)),
            other => other,
        })
    }

    fn code(&mut self, start: usize, digits: usize) -> Result<char> {
        let from = self.at;
        while self.at < from + digits && self.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
            self.at += 1;
        }
        let text: String = self.pattern[from..self.at].iter().collect();
        if text.len() != digits {
            let shown: String = self.pattern[start..self.at].iter().collect();
            return Err(self.wrong(format!("incomplete escape {shown}"), start));
        }
        match u32::from_str_radix(&text, 16).ok().and_then(char::from_u32) {
            Some(c) => Ok(c),
            None => {
                let shown: String = self.pattern[start..self.at].iter().collect();
                Err(self.wrong(format!("bad escape {shown}"), start))
            }
        }
    }

    // ------------------------------------------------------------ character classes

    fn class(&mut self, start: usize) -> Result<String> {
        let mut out = String::from(if self.eat('^') { "[^" } else { "[" });
        let first = self.at;
        loop {
            let from = self.at;
            let Some(c) = self.peek() else { return Err(self.wrong("unterminated character set", start)) };
            if c == ']' && self.at != first {
                self.at += 1;
                out.push(']');
                return Ok(out);
            }
            let low = self.class_item()?;
            if self.peek() == Some('-') && self.pattern.get(self.at + 1).is_some_and(|c| *c != ']') {
                self.at += 1;
                let high = self.class_item()?;
                let shown: String = self.pattern[from..self.at].iter().collect();
                match (low, high) {
                    (ClassItem::Char(low), ClassItem::Char(high)) if low <= high => {
                        out.push_str(&format!("{}-{}", literal(low), literal(high)));
                    }
                    _ => return Err(self.wrong(format!("bad character range {shown}"), from)),
                }
                continue;
            }
            match low {
                ClassItem::Char(c) => out.push_str(&literal(c)),
                ClassItem::Set(set) => out.push_str(&set),
            }
        }
    }

    fn class_item(&mut self) -> Result<ClassItem> {
        let start = self.at;
        let Some(c) = self.peek() else { return Err(self.wrong("unterminated character set", start)) };
        self.at += 1;
        if c != '\\' {
            return Ok(ClassItem::Char(c));
        }
        match self.peek() {
            Some(letter @ ('d' | 's' | 'w')) => {
                self.at += 1;
                Ok(ClassItem::Set(self.set(letter).to_string()))
            }
            Some(letter @ ('D' | 'S' | 'W')) => {
                self.at += 1;
                Ok(ClassItem::Set(format!("[^{}]", self.set(letter))))
            }
            Some('b') => {
                self.at += 1;
                Ok(ClassItem::Char('\u{8}'))
            }
            Some('0'..='7') => self.octal(start, 3).map(ClassItem::Char),
            _ => self.escaped_char(start).map(ClassItem::Char),
        }
    }
}

fn flag_of(letter: char) -> Option<i64> {
    Some(match letter {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'u' => UNICODE,
        'x' => VERBOSE,
        'a' => ASCII,
        _ => return None,
    })
}

fn literal(c: char) -> String {
    if c.is_alphanumeric() || c == '_' || !c.is_ascii() { c.to_string() } else { format!(r"\x{{{:x}}}", c as u32) }
}
