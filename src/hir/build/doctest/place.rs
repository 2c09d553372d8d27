//! Where the parts of a docstring stand in the file. Comes in: its literal. Goes out: offsets. Escapes move columns; where
//! they move lines, everything stands at the literal's start.

use super::examples::Example;
use super::subjects::Docstring;

pub struct Place {
    /// Start and end of each line of the docstring.
    lines: Vec<(u32, u32)>,
    start: u32,
}

impl Place {
    pub fn new(text: &str, docstring: &Docstring) -> Place {
        let source = &text[docstring.start as usize..docstring.end as usize];
        let (inner, offset) = inside_of_quotes(source);
        let first = docstring.start + offset as u32;
        let mut lines = Vec::new();
        if inner.matches('\n').count() == docstring.value.matches('\n').count() {
            let mut at = first;
            for line in inner.split('\n') {
                lines.push((at, at + line.len() as u32));
                at += line.len() as u32 + 1;
            }
        }
        Place { lines, start: docstring.start }
    }

    /// The start of a line, from 0.
    pub fn line(&self, line: usize) -> u32 {
        self.lines.get(line).map_or(self.start, |(start, _)| *start)
    }

    /// An offset in an example's source.
    pub fn of(&self, example: &Example, offset: usize) -> u32 {
        let before = &example.source[..offset.min(example.source.len())];
        let line = before.matches('\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        let known = self.lines.get(example.line + line);
        known.map_or(self.start, |(start, end)| (start + (example.column + column) as u32).min(*end))
    }
}

/// Without the quotes and what stands before them; and how many bytes stand before the text.
fn inside_of_quotes(source: &str) -> (&str, usize) {
    let prefix = source.find(['\'', '"']).unwrap_or(0);
    let quoted = &source[prefix..];
    let quotes = if quoted.starts_with("\"\"\"") || quoted.starts_with("'''") { 3 } else { 1 };
    let inner = quoted.get(quotes..quoted.len().saturating_sub(quotes)).unwrap_or_default();
    (inner, prefix + quotes)
}
