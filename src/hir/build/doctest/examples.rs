//! The examples of a docstring. Comes in: its value. Goes out: sources and what they should give. The rules are those of
//! CPython's `DocTestParser`. Must not parse Python.

/// Directives by name, with the flags of `prelude/doctest.py`.
pub const FLAGS: &[(&str, u32)] = &[
    ("DONT_ACCEPT_TRUE_FOR_1", 1),
    ("DONT_ACCEPT_BLANKLINE", 2),
    ("NORMALIZE_WHITESPACE", 4),
    ("ELLIPSIS", 8),
    ("SKIP", SKIP),
    ("IGNORE_EXCEPTION_DETAIL", 32),
    ("REPORT_ONLY_FIRST_FAILURE", 512),
    ("FAIL_FAST", 1024),
];
const SKIP: u32 = 16;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// Without prompts; ends with a newline.
    pub source: String,
    /// What it should print.
    pub want: String,
    /// The last line of the traceback that it should give, and what follows that line; or nothing.
    pub exception: String,
    /// Lines and columns of the docstring, from 0: where the source starts, behind the prompt.
    pub line: usize,
    pub column: usize,
    pub switched_on: u32,
    pub switched_off: u32,
    pub unknown_options: Vec<String>,
}

/// A docstring that CPython's parser refuses.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    pub line: usize,
    pub message: String,
}

impl Example {
    pub fn is_skipped(&self) -> bool {
        self.switched_on & SKIP != 0
    }

    fn read_options(&mut self) {
        let directives: Vec<String> = self.source.lines().filter_map(directive).map(|text| text.replace(',', " ")).collect();
        for option in directives.iter().flat_map(|text| text.split_whitespace()) {
            let flag = FLAGS.iter().find(|(name, _)| option.get(1..) == Some(*name)).map(|(_, flag)| *flag);
            match (option.as_bytes().first(), flag) {
                (Some(b'+'), Some(flag)) => (self.switched_on, self.switched_off) = (self.switched_on | flag, self.switched_off & !flag),
                (Some(b'-'), Some(flag)) => (self.switched_on, self.switched_off) = (self.switched_on & !flag, self.switched_off | flag),
                _ => self.unknown_options.push(option.to_string()),
            }
        }
    }
}

/// What follows `# doctest:` in a line, unless there are quotes: the comment may be part of a text.
fn directive(line: &str) -> Option<&str> {
    line.match_indices('#').find_map(|(at, _)| {
        let rest = line[at + 1..].trim_start().strip_prefix("doctest:")?.trim_start();
        (!rest.contains(['\'', '"'])).then_some(rest)
    })
}

pub fn parse(docstring: &str) -> Result<Vec<Example>, Mistake> {
    let text = expand_tabs(docstring);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let indent = indent_of(lines[at]);
        if !lines[at][indent..].starts_with(">>>") {
            at += 1;
            continue;
        }
        let source = at..at + 1 + lines[at + 1..].iter().take_while(|line| line.trim_start_matches(' ').starts_with("...")).count();
        let is_want = |line: &&&str| !line.trim_matches(' ').is_empty() && !line.trim_start_matches(' ').starts_with(">>>");
        let want = source.end..source.end + lines[source.end..].iter().take_while(is_want).count();
        at = want.end;
        check_prompts(&lines, source.clone(), indent)?;
        check_indent(&lines, source.start + 1..source.end, indent, "...")?;
        check_indent(&lines, want.clone(), indent, "")?;
        let cut = |range: std::ops::Range<usize>, column: usize| {
            let lines: Vec<&str> = range.map(|line| lines[line].get(column..).unwrap_or_default()).collect();
            with_newline(lines.join("\n"))
        };
        let mut example = Example { line: source.start, column: indent + 4, ..Example::default() };
        example.source = cut(source, indent + 4);
        example.want = cut(want, indent);
        example.exception = expected_exception(&example.want);
        example.read_options();
        if !is_blank_or_comment(&example.source) {
            found.push(example);
        }
    }
    Ok(found)
}

fn with_newline(text: String) -> String {
    if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" }
}

/// Tab stops stand at every eighth column.
fn expand_tabs(text: &str) -> String {
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let width = 8 - column % 8;
                expanded.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            '\n' | '\r' => {
                expanded.push(c);
                column = 0;
            }
            _ => {
                expanded.push(c);
                column += 1;
            }
        }
    }
    expanded
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn is_blank_or_comment(source: &str) -> bool {
    let text = source.trim_end_matches('\n');
    !text.contains('\n') && (text.trim_start_matches(' ').is_empty() || text.trim_start_matches(' ').starts_with('#'))
}

fn check_prompts(lines: &[&str], range: std::ops::Range<usize>, indent: usize) -> Result<(), Mistake> {
    for line in range {
        let behind = lines[line].as_bytes().get(indent + 3);
        if behind.is_some_and(|c| *c != b' ') {
            let prompt = lines[line].get(indent..indent + 3).unwrap_or_default();
            return Err(Mistake { line, message: format!("lacks blank after {prompt}") });
        }
    }
    Ok(())
}

fn check_indent(lines: &[&str], range: std::ops::Range<usize>, indent: usize, prompt: &str) -> Result<(), Mistake> {
    for line in range {
        let text = lines[line];
        if !text.is_empty() && (indent_of(text) < indent || !text[indent..].starts_with(prompt)) {
            return Err(Mistake { line, message: "has inconsistent leading whitespace".to_string() });
        }
    }
    Ok(())
}

/// The message of an expected traceback: its first line that begins with a letter, and what follows.
fn expected_exception(want: &str) -> String {
    let header = ["Traceback (most recent call last):", "Traceback (innermost last):"];
    let Some((first, rest)) = want.split_once('\n') else { return String::new() };
    if !header.contains(&first.trim_end()) {
        return String::new();
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
            return rest[at..].to_string();
        }
        at += line.len();
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_lose_their_prompts_and_wants_their_indentation() {
        let text = "Doubles.\n\n    >>> for i in [1]:\n    ...     i\n    1\n\n    >>> f()  # doctest: +ELLIPSIS, -SKIP\n    Traceback (most recent call last):\n        ...\n    ValueError: no\n    way\n    >>> # nothing\n";
        let found = parse(text).expect("valid");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].source.as_str(), found[0].want.as_str(), found[0].line), ("for i in [1]:\n    i\n", "1\n", 2));
        assert_eq!((found[1].exception.as_str(), found[1].switched_on, found[1].switched_off), ("ValueError: no\nway\n", 8, 16));
    }

    #[test]
    fn mistakes_name_their_line() {
        let message = |text: &str| parse(text).map_err(|mistake| (mistake.line, mistake.message));
        assert_eq!(message(">>>f()\n"), Err((0, "lacks blank after >>>".to_string())));
        assert_eq!(message("\n  >>> f()\n 1\n"), Err((2, "has inconsistent leading whitespace".to_string())));
    }

    #[test]
    fn tabs_are_columns() {
        assert_eq!(expand_tabs("a\tb\n\tc"), "a       b\n        c");
    }
}
