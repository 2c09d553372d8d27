//! Indentation with tabs and spaces mixed, which the lexer refuses where Python does not. Comes in: text. Goes out: the
//! same text indented with spaces, and where each place of it was before. Must not change what stands inside of a text
//! or in brackets.

use super::scan::{self, Line};

/// Columns from one tab stop to the next.
const TAB: usize = 8;

/// A text whose indentation is spaces alone.
pub struct Evened {
    pub text: String,
    changes: Vec<Change>,
}

/// An indentation that was written in other ways.
struct Change {
    /// Where it begins in the new text and in the old one.
    new: usize,
    old: usize,
    new_len: usize,
    old_len: usize,
}

/// Gives the text with spaces, if Python agrees with how deep each line of it is.
pub fn even(text: &str) -> Option<Evened> {
    let lines = scan::scan(text).lines;
    if !agree(&lines) {
        return None;
    }
    let mut evened = Evened { text: String::with_capacity(text.len()), changes: Vec::new() };
    let mut lines = lines.iter().filter_map(|line| Some((line.tokens.first()?.start, line.tokens.last()?.end))).peekable();
    let mut start = 0;
    for physical in text.split_inclusive(['\n', '\r']) {
        while lines.next_if(|(_, end)| *end <= start).is_some() {}
        let is_inside = lines.peek().is_some_and(|(first, _)| *first < start);
        let indent = &physical[..physical.len() - physical.trim_start_matches([' ', '\t']).len()];
        if indent.contains('\t') && !is_inside {
            let new_len = columns(indent, TAB);
            evened.changes.push(Change { new: evened.text.len(), old: start, new_len, old_len: indent.len() });
            evened.text.extend(std::iter::repeat_n(' ', new_len));
            evened.text.push_str(&physical[indent.len()..]);
        } else {
            evened.text.push_str(physical);
        }
        start += physical.len();
    }
    Some(evened)
}

impl Evened {
    /// Where a place of the new text was in the old one.
    pub fn place(&self, offset: usize) -> usize {
        let before = self.changes.partition_point(|change| change.new <= offset);
        let Some(change) = before.checked_sub(1).map(|last| &self.changes[last]) else { return offset };
        let inside = offset - change.new;
        if inside < change.new_len {
            change.old + inside.min(change.old_len)
        } else {
            change.old + change.old_len + inside - change.new_len
        }
    }
}

/// Does Python know for every line whether it stands deeper than the one around it?
fn agree(lines: &[Line]) -> bool {
    let mut levels = vec![""];
    lines.iter().all(|line| {
        let differs = |level: Option<&&str>| level.is_some_and(|level| inconsistent(&line.indent, level));
        let width = columns(&line.indent, TAB);
        if differs(levels.last()) {
            return false;
        }
        while levels.last().is_some_and(|level| columns(level, TAB) > width) {
            levels.pop();
        }
        if levels.last().is_none_or(|level| columns(level, TAB) < width) {
            levels.push(&line.indent);
        }
        !differs(levels.last())
    })
}

pub fn columns(indent: &str, tab: usize) -> usize {
    indent.chars().fold(0, |column, c| if c == '\t' { (column / tab + 1) * tab } else { column + 1 })
}

/// Python compares with tabs of 8 and of 1 columns: both must agree.
pub fn inconsistent(a: &str, b: &str) -> bool {
    columns(a, TAB).cmp(&columns(b, TAB)) != columns(a, 1).cmp(&columns(b, 1))
}

#[cfg(test)]
mod tests {
    use super::even;

    #[test]
    fn places_are_those_of_the_old_text() {
        let old = "if x:\n  \ty = '''\n \tz'''\n  \tw\n";
        let evened = even(old).expect("Python agrees with it");
        assert_eq!(evened.text, "if x:\n        y = '''\n \tz'''\n        w\n");
        for word in ["y", "z", "w"] {
            let new = evened.text.find(word).expect("it is there");
            assert_eq!(Some(evened.place(new)), old.find(word));
        }
        assert!(even("if x:\n        y\n\tz\n").is_none());
    }
}
