//! Regular expressions: compiled once, then searched for. What a search found is kept here until the library has asked
//! for it. Positions are those of code points.

use crate::cell::Global;
use crate::failure::{self, Kind};
use crate::pattern::{Translated, Wrong, translate};
use crate::slice::{byte_position, char_index};
use crate::text::{OwnedText, Text};
use fancy_regex::{Regex, RegexBuilder, RegexInput};
use std::collections::HashMap;

/// How a search must begin and end; the library knows the numbers.
const SEARCH: i64 = 0;
/// 1 is a match at the start; this one must reach the end, too.
const FULL: i64 = 2;
/// A match at the start, but not of nothing.
const NOT_EMPTY: i64 = 3;

struct Compiled {
    translated: Translated,
    plain: Regex,
    full: Option<Regex>,
    not_empty: Option<Regex>,
}

#[derive(Default)]
struct State {
    compiled: Vec<Compiled>,
    by_text: Option<HashMap<(String, i64), usize>>,
    /// Start and end of the whole match and of each group; -1 for a group that took no part.
    spans: Vec<(i64, i64)>,
}

static STATE: Global<State> = Global::new(State { compiled: Vec::new(), by_text: None, spans: Vec::new() });

fn build(pattern: &str, not_empty: bool) -> Option<Regex> {
    let mut builder = RegexBuilder::new(pattern);
    builder.backtrack_limit(usize::MAX).find_not_empty(not_empty);
    builder.build().ok()
}

fn compile(pattern: &str, flags: i64) -> Result<Compiled, Wrong> {
    let translated = translate(pattern, flags)?;
    match build(&translated.text, false) {
        Some(plain) => Ok(Compiled { translated, plain, full: None, not_empty: None }),
        None => {
            let message = if translated.text.contains("(?<=") || translated.text.contains("(?<!") {
                "look-behind requires fixed-width pattern"
            } else {
                "this pattern is not supported"
            };
            Err(Wrong { message: message.into(), position: None })
        }
    }
}

/// The number of groups of a pattern, for the compiler: none if it is wrong or if that depends on flags.
pub fn group_count(pattern: &str) -> Option<usize> {
    let plain = translate(pattern, 0).ok()?.groups.len();
    let verbose = translate(pattern, crate::pattern::VERBOSE).ok()?.groups.len();
    (plain == verbose).then_some(plain)
}

/// The number of the compiled pattern; on failure a text is noted, and the position as its first detail (-1: none).
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_compile(pattern: &Text, flags: i64) -> i64 {
    let state = STATE.get();
    let Ok(text) = std::str::from_utf8(pattern.bytes()) else {
        failure::note_with(Kind::Value, "surrogates in a pattern are not supported", [-1, 0]);
        return 0;
    };
    let known = state.by_text.get_or_insert_with(HashMap::new);
    if let Some(number) = known.get(&(text.to_string(), flags)) {
        return *number as i64;
    }
    match compile(text, flags) {
        Ok(compiled) => {
            known.insert((text.to_string(), flags), state.compiled.len());
            state.compiled.push(compiled);
            state.compiled.len() as i64 - 1
        }
        Err(wrong) => {
            failure::note_with(Kind::Value, &wrong.message, [wrong.position.map_or(-1, |p| p as i64), 0]);
            0
        }
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_flags(number: i64) -> i64 {
    STATE.get().compiled[number as usize].translated.flags
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_groups(number: i64) -> i64 {
    STATE.get().compiled[number as usize].translated.groups.len() as i64
}

/// The name of a group, counted from 1; empty if it has none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_group_name(number: i64, group: i64) -> OwnedText {
    let name = STATE.get().compiled[number as usize].translated.groups.get(group as usize - 1);
    OwnedText::new(name.and_then(|n| n.as_deref()).unwrap_or("").as_bytes())
}

impl Compiled {
    fn variant(&mut self, mode: i64) -> Option<&Regex> {
        match mode {
            FULL => {
                if self.full.is_none() {
                    self.full = build(&format!(r"(?:{})\z", self.translated.text), false);
                }
                self.full.as_ref()
            }
            NOT_EMPTY => {
                if self.not_empty.is_none() {
                    self.not_empty = build(&self.translated.text, true);
                }
                self.not_empty.as_ref()
            }
            _ => Some(&self.plain),
        }
    }
}

/// Looks between two positions; the spans of what is found can be asked for.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_find(number: i64, text: &Text, from: i64, to: i64, mode: i64) -> bool {
    let state = STATE.get();
    let (start, end) = (byte_position(text, from as usize), byte_position(text, to as usize));
    let Ok(haystack) = std::str::from_utf8(&text.bytes()[..end]) else { return false };
    if start > end {
        return false;
    }
    let Some(regex) = state.compiled[number as usize].variant(mode) else { return false };
    let input = RegexInput::new(haystack).from_pos(start).anchored(mode != SEARCH);
    let Ok(Some(captures)) = regex.captures_input(input) else { return false };
    state.spans.clear();
    for index in 0..captures.len() {
        let span = match captures.get(index) {
            Some(group) => (char_index(text, group.start()) as i64, char_index(text, group.end()) as i64),
            None => (-1, -1),
        };
        state.spans.push(span);
    }
    true
}

/// Start (`side` 0) or end of a group of the last match.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_span(group: i64, side: i64) -> i64 {
    let (start, end) = STATE.get().spans.get(group as usize).copied().unwrap_or((-1, -1));
    if side == 0 { start } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    fn find(pattern: &str, haystack: &str, mode: i64) -> Option<(i64, i64)> {
        let number = pyl_regex_compile(&text(pattern), 0);
        let haystack = text(haystack);
        let end = haystack.chars() as i64;
        pyl_regex_find(number, &haystack, 0, end, mode).then(|| (pyl_regex_span(0, 0), pyl_regex_span(0, 1)))
    }

    fn refusal(pattern: &str) -> (String, Option<usize>) {
        match translate(pattern, 0) {
            Ok(_) => (String::new(), None),
            Err(wrong) => (wrong.message, wrong.position),
        }
    }

    #[test]
    fn finds() {
        assert_eq!(find(r"\d+", "aé12b", SEARCH), Some((2, 4)));
        assert_eq!(find(r"a|ab", "ab", 1), Some((0, 1)));
        assert_eq!(find(r"a|ab", "ab", FULL), Some((0, 2)));
        assert_eq!(find(r"|a", "a", NOT_EMPTY), Some((0, 1)));
        assert_eq!(find(r"(\w)\1$", "xaa\n", SEARCH), Some((1, 3)));
        assert_eq!(find(r"[]&&-]+", "a]&-b", SEARCH), Some((1, 4)));
        assert_eq!(find(r"a{,2}{", "aaa{", SEARCH), Some((1, 4)));
    }

    #[test]
    fn refuses() {
        assert_eq!(refusal("*a"), ("nothing to repeat".into(), Some(0)));
        assert_eq!(refusal("(a"), ("missing ), unterminated subpattern".into(), Some(0)));
        assert_eq!(refusal("a)"), ("unbalanced parenthesis".into(), Some(1)));
        assert_eq!(refusal("[a"), ("unterminated character set".into(), Some(0)));
        assert_eq!(refusal("[z-a]"), ("bad character range z-a".into(), Some(1)));
        assert_eq!(refusal(r"\q"), (r"bad escape \q".into(), Some(0)));
        assert_eq!(refusal(r"(?P<n>a)(?P<n>b)"), ("redefinition of group name 'n' as group 2; was group 1".into(), Some(12)));
        assert_eq!(refusal("a**"), ("multiple repeat".into(), Some(2)));
    }
}
