//! Parts of a text: by code point, in constant time where the text is ASCII, and by byte position for library code
//! that has found the positions itself.

use crate::alloc::{self, buffer};
use crate::failure::{self, Kind};
use crate::text::{OwnedText, Text, char_text, first_code, is_continuation, previous, width};

/// The byte position of a code point index between 0 and the length.
pub fn byte_position(text: &Text, index: usize) -> usize {
    if text.is_ascii() {
        return index;
    }
    let bytes = text.bytes();
    if index <= text.chars() / 2 { forward(bytes, 0, index) } else { backward(bytes, bytes.len(), text.chars() - index) }
}

/// So many bytes are counted at once on long ways.
const STRIDE: usize = 64;

/// The position `count` code points after `position`.
pub fn forward(bytes: &[u8], mut position: usize, mut count: usize) -> usize {
    while count > STRIDE {
        // A stride has at most as many code points as bytes, so they are there.
        let end = position + STRIDE;
        count -= starts(&bytes[position..end]);
        position = end;
    }
    // The last stride may end inside of a code point, which is counted.
    while bytes.get(position).is_some_and(|&byte| is_continuation(byte)) {
        position += 1;
    }
    for _ in 0..count {
        position += width(bytes[position]);
    }
    position
}

fn backward(bytes: &[u8], mut position: usize, mut count: usize) -> usize {
    while count > STRIDE {
        let start = position - STRIDE;
        count -= starts(&bytes[start..position]);
        position = start;
    }
    // Of a code point that a stride has cut, the start is not counted yet.
    for _ in 0..count {
        position = previous(bytes, position);
    }
    position
}

/// How many code points start in these bytes.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| !is_continuation(byte)).count()
}

/// The byte position so many code points behind another one, before it if the number is negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_walk(text: &Text, position: i64, count: i64) -> i64 {
    if text.is_ascii() {
        return position + count;
    }
    let (bytes, position, steps) = (text.bytes(), position as usize, count.unsigned_abs() as usize);
    (if count < 0 { backward(bytes, position, steps) } else { forward(bytes, position, steps) }) as i64
}

/// How many code points there are from one byte position to another, negative if that comes first.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_distance(text: &Text, from: i64, to: i64) -> i64 {
    if text.is_ascii() {
        return to - from;
    }
    let between = starts(&text.bytes()[from.min(to) as usize..from.max(to) as usize]) as i64;
    if from <= to { between } else { -between }
}

/// The code point index of a byte position.
pub fn char_index(text: &Text, position: usize) -> usize {
    if text.is_ascii() { position } else { crate::text::count_chars(&text.bytes()[..position]) }
}

/// The character at an index from 0 to the length, exclusive.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_index(text: &Text, index: i64) -> &'static Text {
    if text.is_ascii() {
        return char_text(text.bytes()[index as usize] as u32);
    }
    pyl_str_char_at(text, byte_position(text, index as usize) as i64)
}

/// The character at an index of a text that is ASCII.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_ascii_at(text: &Text, index: i64) -> &'static Text {
    char_text(text.bytes()[index as usize] as u32)
}

/// The character that starts at a byte position. Immortal: nobody has to release it.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_char_at(text: &Text, position: i64) -> &'static Text {
    char_text(first_code(&text.bytes()[position as usize..]))
}

/// The code point at an index.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_code(text: &Text, index: i64) -> i64 {
    pyl_str_code_at(text, byte_position(text, index as usize) as i64)
}

/// The code point that starts at a byte position.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_code_at(text: &Text, position: i64) -> i64 {
    first_code(&text.bytes()[position as usize..]) as i64
}

/// The first position from `position` on where a character starts, -1 at the end.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_next(text: &Text, position: i64) -> i64 {
    let bytes = text.bytes();
    let mut position = position as usize;
    while position < bytes.len() && is_continuation(bytes[position]) {
        position += 1;
    }
    if position < bytes.len() { position as i64 } else { -1 }
}

/// The characters from `start` up to `stop`, both within the text.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_slice(text: &Text, start: i64, stop: i64) -> Option<OwnedText> {
    if start >= stop {
        return Some(OwnedText::empty());
    }
    let (start, chars) = (start as usize, (stop - start) as usize);
    if chars == text.chars() {
        return Some(OwnedText::share(text));
    }
    let from = byte_position(text, start);
    let to =
        if text.is_ascii() || chars < text.chars() / 4 { forward_or_ascii(text, from, chars) } else { byte_position(text, start + chars) };
    OwnedText::try_with_chars(&text.bytes()[from..to], chars)
}

fn forward_or_ascii(text: &Text, from: usize, chars: usize) -> usize {
    if text.is_ascii() { from + chars } else { forward(text.bytes(), from, chars) }
}

/// `count` characters, the first at `start`, then every `step`-th.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_slice_step(text: &Text, start: i64, step: i64, count: i64) -> Option<OwnedText> {
    if count <= 0 {
        return Some(OwnedText::empty());
    }
    let index = |round: i64| (start + round * step) as usize;
    if text.is_ascii() {
        let bytes = text.bytes();
        if count == 1 {
            return Some(OwnedText::char(u32::from(bytes[index(0)])));
        }
        let mut picked = alloc::or_lacking(OwnedText::reserve(count as usize, count as usize))?;
        let places = picked.bytes_mut();
        match step {
            -1 => places.iter_mut().zip(bytes[..=start as usize].iter().rev()).for_each(|(to, from)| *to = *from),
            _ => places.iter_mut().zip(0..).for_each(|(place, round)| *place = bytes[index(round)]),
        }
        return Some(picked);
    }
    let mut starts = buffer(text.chars())?;
    starts.extend(text.bytes().iter().enumerate().filter(|(_, byte)| !is_continuation(**byte)).map(|(at, _)| at));
    let mut picked = buffer(text.bytes().len())?;
    for round in 0..count {
        let from = starts[index(round)];
        picked.extend_from_slice(&text.bytes()[from..from + width(text.bytes()[from])]);
    }
    OwnedText::try_with_chars(&picked, count as usize)
}

/// The bytes from one position up to another; both are boundaries of characters.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_cut(text: &Text, from: i64, to: i64) -> Option<OwnedText> {
    if from == 0 && to as usize == text.bytes().len() {
        return Some(OwnedText::share(text));
    }
    let Some(part) = text.bytes().get(from as usize..to as usize) else {
        return Some(failure::text(Kind::Value, "text positions out of order"));
    };
    if text.is_ascii() { OwnedText::try_ascii(part) } else { OwnedText::try_new(part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(s: &str, start: i64, stop: i64) -> String {
        String::from_utf8_lossy(pyl_str_slice(&OwnedText::new(s.as_bytes()), start, stop).expect("memory").bytes()).into_owned()
    }

    #[test]
    fn slices_by_code_point() {
        assert_eq!(slice("programming", 3, 7), "gram");
        assert_eq!(slice("naïve café ☕", 6, 10), "café");
        assert_eq!(slice("日本🙂!", 2, 3), "🙂");
        assert_eq!(slice("日本🙂!", 3, 3), "");
    }

    #[test]
    fn walks_by_code_point() {
        let text = OwnedText::new("aé日🙂".repeat(100).as_bytes());
        for (index, (position, _)) in String::from_utf8_lossy(text.bytes()).char_indices().enumerate() {
            let (index, position) = (index as i64, position as i64);
            assert_eq!(pyl_str_walk(&text, 0, index), position);
            assert_eq!(pyl_str_walk(&text, 1000, index - 400), position);
            assert_eq!(pyl_str_walk(&text, position, 200 - index), 500);
            assert_eq!(pyl_str_distance(&text, 500, position), index - 200);
        }
    }

    #[test]
    fn steps_and_single_characters() {
        let text = OwnedText::new("a日b本".as_bytes());
        assert_eq!(pyl_str_slice_step(&text, 3, -1, 4).expect("memory").bytes(), "本b日a".as_bytes());
        assert_eq!(pyl_str_index(&text, 1).bytes(), "日".as_bytes());
        assert_eq!(pyl_str_next(&text, 2), 4);
        assert_eq!(pyl_str_next(&text, 8), -1);
    }
}
