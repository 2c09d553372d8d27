//! Finding, counting, replacing, stripping, and the steps of splitting. Positions of functions that end in `_at` and of
//! the skipping functions are byte positions; all others are code point indices.

use crate::alloc::buffer;
use crate::failure::{self, Kind};
use crate::slice::{byte_position, char_index};
use crate::text::{Block, Filler, OwnedText, Text, first_code, is_continuation, previous, same_bytes, width};
use crate::unicode::predicate::{is_line_break, is_space};
use memchr::memmem;

const LEFT: i64 = 1;
const RIGHT: i64 = 2;

/// The bytes between two code point indices, with the byte position of the first. None if they are out of order.
#[inline(always)]
fn window(text: &Text, start: i64, stop: i64) -> Option<(usize, &[u8])> {
    let stop = (stop as usize).min(text.chars());
    if start as usize > stop {
        return None;
    }
    if text.is_ascii() {
        return Some((start as usize, &text.bytes()[start as usize..stop]));
    }
    let from = byte_position(text, start as usize);
    Some((from, &text.bytes()[from..byte_position(text, stop)]))
}

/// Haystacks that are searched faster byte by byte than by what takes many at once.
const SHORT: usize = 16;

#[inline]
pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    match *needle {
        [byte] if haystack.len() < SHORT => haystack.iter().position(|&other| other == byte),
        [byte] => memchr::memchr(byte, haystack),
        _ => memmem::find(haystack, needle),
    }
}

pub fn rfind(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    memmem::rfind(haystack, needle)
}

/// How often the needle occurs without overlap; the needle is not empty.
fn count(haystack: &[u8], needle: &[u8]) -> usize {
    memmem::find_iter(haystack, needle).count()
}

fn found(text: &Text, position: Option<usize>) -> i64 {
    position.map_or(-1, |at| char_index(text, at) as i64)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_contains(text: &Text, part: &Text) -> bool {
    find(text.bytes(), part.bytes()).is_some()
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_find(text: &Text, part: &Text, start: i64, stop: i64) -> i64 {
    let position = window(text, start, stop).and_then(|(from, bytes)| Some(from + find(bytes, part.bytes())?));
    found(text, position)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_rfind(text: &Text, part: &Text, start: i64, stop: i64) -> i64 {
    let position = window(text, start, stop).and_then(|(from, bytes)| Some(from + rfind(bytes, part.bytes())?));
    found(text, position)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_count(text: &Text, part: &Text, start: i64, stop: i64) -> i64 {
    let Some((_, bytes)) = window(text, start, stop) else {
        return 0;
    };
    if part.bytes().is_empty() {
        return crate::text::count_chars(bytes) as i64 + 1;
    }
    count(bytes, part.bytes()) as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_starts(text: &Text, part: &Text, start: i64, stop: i64) -> bool {
    let part = part.bytes();
    window(text, start, stop).is_some_and(|(_, bytes)| bytes.len() >= part.len() && same_bytes(&bytes[..part.len()], part))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_ends(text: &Text, part: &Text, start: i64, stop: i64) -> bool {
    let part = part.bytes();
    let end = |bytes: &[u8]| bytes.len().checked_sub(part.len());
    window(text, start, stop).is_some_and(|(_, bytes)| end(bytes).is_some_and(|at| same_bytes(&bytes[at..], part)))
}

/// Replaces the first `limit` occurrences, all if it is negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_replace(text: &Text, old: &Text, new: &Text, limit: i64) -> OwnedText {
    let limit = if limit < 0 { usize::MAX } else { limit as usize };
    if old.bytes().is_empty() {
        return interleave(text, new, limit);
    }
    let places = || memmem::find_iter(text.bytes(), old.bytes()).take(limit);
    let count = places().count();
    if count == 0 {
        return OwnedText::share(text);
    }
    let lengths = |text: usize, old: usize, new: usize| new.checked_mul(count)?.checked_add(text - old * count);
    let byte_len = lengths(text.bytes().len(), old.bytes().len(), new.bytes().len());
    let Some(mut result) = reserve(byte_len, lengths(text.chars(), old.chars(), new.chars())) else {
        return failure::text(Kind::Memory, "");
    };
    let mut out = Filler(result.bytes_mut());
    let mut done = 0;
    for at in places() {
        out.push(&text.bytes()[done..at]);
        out.push(new.bytes());
        done = at + old.bytes().len();
    }
    out.push(&text.bytes()[done..]);
    result
}

/// Puts the new text before the first `limit` characters, and behind the last if the limit allows.
fn interleave(text: &Text, new: &Text, limit: usize) -> OwnedText {
    let count = limit.min(text.chars() + 1);
    let longer = |text: usize, new: usize| new.checked_mul(count)?.checked_add(text);
    let byte_len = longer(text.bytes().len(), new.bytes().len());
    let Some(mut result) = reserve(byte_len, longer(text.chars(), new.chars())) else {
        return failure::text(Kind::Memory, "");
    };
    let mut out = Filler(result.bytes_mut());
    let mut rest = text.bytes();
    for _ in 0..count {
        out.push(new.bytes());
        let (first, others) = rest.split_at(rest.first().map_or(0, |&first| width(first)));
        out.push(first);
        rest = others;
    }
    out.push(rest);
    result
}

fn reserve(byte_len: Option<usize>, char_len: Option<usize>) -> Option<OwnedText> {
    OwnedText::reserve(byte_len.filter(|&size| size < isize::MAX as usize / 2)?, char_len?)
}

/// The first occurrence at or behind a byte position, -1 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_find_at(text: &Text, part: &Text, from: i64) -> i64 {
    find(&text.bytes()[from as usize..], part.bytes()).map_or(-1, |at| from + at as i64)
}

/// The last occurrence that ends at or before a byte position, -1 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_rfind_at(text: &Text, part: &Text, to: i64) -> i64 {
    rfind(&text.bytes()[..to as usize], part.bytes()).map_or(-1, |at| at as i64)
}

/// Skips characters for which `keep` holds, forwards.
#[inline(always)]
fn skip(bytes: &[u8], mut position: usize, keep: impl Fn(u32) -> bool) -> usize {
    while let Some(&first) = bytes.get(position) {
        let is_kept = if first < 128 { keep(u32::from(first)) } else { keep(first_code(&bytes[position..])) };
        if !is_kept {
            break;
        }
        position += width(first);
    }
    position
}

/// Skips characters for which `keep` holds, backwards.
#[inline(always)]
fn skip_back(bytes: &[u8], mut position: usize, keep: impl Fn(u32) -> bool) -> usize {
    while let Some(&last) = bytes[..position].last() {
        let before = if last < 128 { position - 1 } else { previous(bytes, position) };
        let is_kept = if last < 128 { keep(u32::from(last)) } else { keep(first_code(&bytes[before..])) };
        if !is_kept {
            break;
        }
        position = before;
    }
    position
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_space(text: &Text, position: i64) -> i64 {
    skip(text.bytes(), position as usize, is_space) as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_word(text: &Text, position: i64) -> i64 {
    skip(text.bytes(), position as usize, |code| !is_space(code)) as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_space_back(text: &Text, position: i64) -> i64 {
    skip_back(text.bytes(), position as usize, is_space) as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_word_back(text: &Text, position: i64) -> i64 {
    skip_back(text.bytes(), position as usize, |code| !is_space(code)) as i64
}

/// Skips to the next line break or the end.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_line(text: &Text, position: i64) -> i64 {
    skip(text.bytes(), position as usize, |code| !is_line_break(code)) as i64
}

/// Skips the line break at this position, if there is one; `\r\n` counts as one.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_skip_break(text: &Text, position: i64) -> i64 {
    let rest = &text.bytes()[position as usize..];
    let len = match rest {
        [b'\r', b'\n', ..] => 2,
        [first, ..] if is_line_break(first_code(rest)) => width(*first),
        _ => 0,
    };
    position + len as i64
}

fn trim(text: &Text, sides: i64, strip: impl Fn(u32) -> bool) -> Option<OwnedText> {
    let bytes = text.bytes();
    let from = if sides & LEFT != 0 { skip(bytes, 0, &strip) } else { 0 };
    let to = if sides & RIGHT != 0 { from + skip_back(&bytes[from..], bytes.len() - from, &strip) } else { bytes.len() };
    crate::slice::pyl_str_cut(text, from as i64, to as i64)
}

/// Strips white space at the sides whose bits are set: 1 left, 2 right.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_strip(text: &Text, sides: i64) -> Option<OwnedText> {
    trim(text, sides, is_space)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_strip_chars(text: &Text, chars: &Text, sides: i64) -> Option<OwnedText> {
    match *chars.bytes() {
        [byte] => trim(text, sides, |code| code == byte as u32),
        _ => trim(text, sides, |code| chars.code_points().any(|c| c == code)),
    }
}

/// Replaces tabs by blanks up to the next multiple of `size` columns.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_expandtabs(text: &Text, size: i64) -> Option<OwnedText> {
    let mut len = 0usize;
    expand_tabs(text.bytes(), size, |_, times| len = len.saturating_add(times));
    let mut out = buffer(len)?;
    expand_tabs(text.bytes(), size, |byte, times| out.extend(std::iter::repeat_n(byte, times)));
    OwnedText::try_new(&out)
}

/// Gives the bytes of the expanded text, and how often each comes.
fn expand_tabs(bytes: &[u8], size: i64, mut put: impl FnMut(u8, usize)) {
    let mut column = 0;
    for &byte in bytes {
        if byte == b'\t' {
            let blanks = if size > 0 { size - column } else { 0 };
            put(b' ', blanks as usize);
            column = 0;
            continue;
        }
        put(byte, 1);
        column = match byte {
            b'\n' | b'\r' => 0,
            _ if is_continuation(byte) || size <= 0 => column,
            _ => (column + 1) % size,
        };
    }
}

/// `text` between `left` and `right` copies of `fill`.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_pad(text: &Text, left: i64, right: i64, fill: &Text) -> OwnedText {
    if left <= 0 && right <= 0 {
        return OwnedText::share(text);
    }
    let (left, right) = (left.max(0) as usize, right.max(0) as usize);
    let (body, unit) = (text.bytes(), fill.bytes());
    let room = (left + right).checked_mul(unit.len()).filter(|&size| size < isize::MAX as usize / 2);
    let Some(mut result) = room.and_then(|size| OwnedText::reserve(size + body.len(), text.chars() + left + right)) else {
        return failure::text(Kind::Memory, "");
    };
    let (head, rest) = result.bytes_mut().split_at_mut(left * unit.len());
    let (middle, tail) = rest.split_at_mut(body.len());
    middle.copy_from_slice(body);
    for side in [head, tail] {
        side.chunks_exact_mut(unit.len()).for_each(|chunk| chunk.copy_from_slice(unit));
    }
    result
}

// ---------------------------------------------------------------- bytes

#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_find(block: Block, len: i64, part: Block, part_len: i64, from: i64) -> i64 {
    find(&block.bytes(len)[from as usize..], part.bytes(part_len)).map_or(-1, |at| from + at as i64)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_rfind(block: Block, len: i64, part: Block, part_len: i64, from: i64) -> i64 {
    rfind(&block.bytes(len)[from as usize..], part.bytes(part_len)).map_or(-1, |at| from + at as i64)
}

/// -1, 0 or 1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_compare(left: Block, left_len: i64, right: Block, right_len: i64) -> i64 {
    left.bytes(left_len).cmp(right.bytes(right_len)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    fn show(t: OwnedText) -> String {
        String::from_utf8_lossy(t.bytes()).into_owned()
    }

    #[test]
    fn finds_by_code_point() {
        assert_eq!(pyl_str_find(&text("日本日"), &text("日"), 1, 3), 2);
        assert_eq!(pyl_str_rfind(&text("a🙂b🙂"), &text("🙂"), 0, 4), 3);
        assert_eq!(pyl_str_find(&text("abc"), &text(""), 3, 3), 3);
        assert_eq!(pyl_str_find(&text("abc"), &text(""), 4, 3), -1);
        assert_eq!(pyl_str_count(&text("banana"), &text(""), 2, 4), 3);
        assert_eq!(pyl_str_count(&text("aaaa"), &text("aa"), 0, 4), 2);
    }

    #[test]
    fn replaces() {
        let replace = |s: &str, old: &str, new: &str, limit| show(pyl_str_replace(&text(s), &text(old), &text(new), limit));
        assert_eq!(replace("aaaa", "aa", "b", -1), "bb");
        assert_eq!(replace("abc", "", "-", -1), "-a-b-c-");
        assert_eq!(replace("abc", "", "-", 2), "-a-bc");
        assert_eq!(replace("", "", "x", -1), "x");
        assert_eq!(replace("hello", "l", "L", 0), "hello");
    }

    #[test]
    fn strips_and_pads() {
        assert_eq!(show(pyl_str_strip(&text(" \u{3000}x y\n"), 3).expect("memory")), "x y");
        assert_eq!(show(pyl_str_strip(&text("   "), 3).expect("memory")), "");
        assert_eq!(show(pyl_str_strip_chars(&text("éaé"), &text("é"), 2).expect("memory")), "éa");
        assert_eq!(show(pyl_str_pad(&text("é"), 2, 1, &text("→"))), "→→é→");
        assert_eq!(show(pyl_str_expandtabs(&text("é\tx"), 4).expect("memory")), "é   x");
    }

    #[test]
    fn walks_lines() {
        let t = text("a\r\nb");
        assert_eq!((pyl_str_skip_line(&t, 0), pyl_str_skip_break(&t, 1), pyl_str_skip_line(&t, 3)), (1, 3, 4));
    }
}
