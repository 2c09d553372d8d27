//! Regular expressions: compiled once, then searched for. What a search found is kept here until the library has asked
//! for it. Positions are those of bytes.

use crate::cell::Global;
use crate::failure::{self, Kind};
use crate::pattern::{Translated, Wrong, translate};
use crate::text::{OwnedText, Text, width};
use fancy_regex::{MatchBytes, Regex, RegexBuilder, RegexInput};
use std::collections::HashMap;

/// How a search must begin and end; the library knows the numbers.
const SEARCH: i64 = 0;
/// 1 is a match at the start; this one must reach the end, too.
const FULL: i64 = 2;
/// The next match behind an empty one: of something at the same place, or of anything behind the next character.
const BEHIND_EMPTY: i64 = 3;
/// A match at the start, but not of nothing.
const NOT_EMPTY: i64 = 4;

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

/// The number of the group of this name, 0 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_group_number(number: i64, name: &Text) -> i64 {
    let groups = &STATE.get().compiled[number as usize].translated.groups;
    let place = groups.iter().position(|group| group.as_deref().is_some_and(|known| known.as_bytes() == name.bytes()));
    place.map_or(0, |place| place as i64 + 1)
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

    /// The spans of the first match at or behind a position, -1 for a group that took no part. The haystack goes in as bytes:
    /// to look whether it is UTF-8 would cost each of many matches as much as the whole text is long.
    fn find(&mut self, haystack: &[u8], from: usize, mode: i64, spans: &mut Vec<(i64, i64)>) -> bool {
        let has_groups = !self.translated.groups.is_empty();
        let Some(regex) = self.variant(mode) else { return false };
        if from > haystack.len() {
            return false;
        }
        let input = RegexInput::new(haystack).from_pos(from).anchored(mode != SEARCH);
        let pair = |part: MatchBytes| (part.start() as i64, part.end() as i64);
        spans.clear();
        if !has_groups {
            spans.extend(regex.find_input(input).ok().flatten().map(pair));
        } else if let Ok(Some(captures)) = regex.captures_input(input) {
            spans.extend((0..captures.len()).map(|group| captures.get(group).map_or((-1, -1), pair)));
        }
        !spans.is_empty()
    }
}

/// Looks between two positions. Where the match starts, -1 if there is none; the spans can be asked for.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_regex_find(number: i64, text: &Text, from: i64, to: i64, mode: i64) -> i64 {
    let State { compiled, spans, .. } = STATE.get();
    let Some(compiled) = compiled.get_mut(number as usize) else { return -1 };
    let (haystack, from) = (&text.bytes()[..to as usize], from as usize);
    let found = match mode {
        BEHIND_EMPTY => {
            let next = haystack.get(from).map_or(from + 1, |&first| from + width(first));
            compiled.find(haystack, from, NOT_EMPTY, spans) || compiled.find(haystack, next, SEARCH, spans)
        }
        _ => compiled.find(haystack, from, mode, spans),
    };
    if found { spans[0].0 } else { -1 }
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
        let end = haystack.bytes().len() as i64;
        let start = pyl_regex_find(number, &haystack, 0, end, mode);
        (start >= 0).then(|| (start, pyl_regex_span(0, 1)))
    }

    fn refusal(pattern: &str) -> (String, Option<usize>) {
        match translate(pattern, 0) {
            Ok(_) => (String::new(), None),
            Err(wrong) => (wrong.message, wrong.position),
        }
    }

    #[test]
    fn finds() {
        assert_eq!(find(r"\d+", "aé12b", SEARCH), Some((3, 5)));
        assert_eq!(find(r"a|ab", "ab", 1), Some((0, 1)));
        assert_eq!(find(r"a|ab", "ab", FULL), Some((0, 2)));
        assert_eq!(find(r"|a", "a", BEHIND_EMPTY), Some((0, 1)));
        assert_eq!(find("", "é", BEHIND_EMPTY), Some((2, 2)));
        assert_eq!(find("", "", BEHIND_EMPTY), None);
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
