//! Case mappings with Unicode's special rules: one character may become several, and a sigma that ends a word differs.

use crate::alloc::{self, buffer};
use crate::text::{OwnedText, Text, push_code};
use crate::unicode::mappings;
use crate::unicode::predicate::{is_case_ignorable, is_cased, is_lower, is_upper};
use std::mem;

type Runs = &'static [(u32, u32, u8, i32)];
type Many = &'static [(u32, [u32; 3])];

const SIGMA: u32 = 0x3A3;
const FINAL_SIGMA: u32 = 0x3C2;

fn map(out: &mut Vec<u8>, code: u32, runs: Runs, many: Many) {
    if let Ok(at) = many.binary_search_by_key(&code, |row| row.0) {
        many[at].1.iter().filter(|&&mapped| mapped != 0).for_each(|&mapped| push_code(out, mapped));
        return;
    }
    let after = runs.partition_point(|row| row.0 <= code);
    let hit = after.checked_sub(1).map(|at| runs[at]).filter(|row| code <= row.1 && (code - row.0).is_multiple_of(row.2 as u32));
    push_code(out, hit.map_or(code, |row| code.wrapping_add_signed(row.3)));
}

fn to_upper(out: &mut Vec<u8>, code: u32) {
    match code {
        0..128 => out.push((code as u8).to_ascii_uppercase()),
        _ => map(out, code, mappings::TO_UPPER, mappings::TO_UPPER_MANY),
    }
}

fn to_title(out: &mut Vec<u8>, code: u32) {
    match code {
        0..128 => out.push((code as u8).to_ascii_uppercase()),
        _ => map(out, code, mappings::TO_TITLE, mappings::TO_TITLE_MANY),
    }
}

fn to_lower(out: &mut Vec<u8>, codes: &[u32], at: usize) {
    match codes[at] {
        SIGMA if ends_word(codes, at) => push_code(out, FINAL_SIGMA),
        code @ 0..128 => out.push((code as u8).to_ascii_lowercase()),
        code => map(out, code, mappings::TO_LOWER, mappings::TO_LOWER_MANY),
    }
}

/// Is the sigma at this place the last cased character of a word, and not its only one?
fn ends_word(codes: &[u32], at: usize) -> bool {
    let cased = |code: Option<&u32>| code.is_some_and(|&code| is_cased(code));
    let before = codes[..at].iter().rev().find(|&&code| !is_case_ignorable(code));
    let behind = codes[at + 1..].iter().find(|&&code| !is_case_ignorable(code));
    cased(before) && !cased(behind)
}

/// How much longer a text becomes at most: one character of two bytes may become three.
const MOST_GROWTH: usize = 3;

/// The code points of the text, and room for what becomes of them.
fn buffers(text: &Text) -> Option<(Vec<u32>, Vec<u8>)> {
    let mut codes = buffer(text.chars())?;
    codes.extend(text.code_points());
    Some((codes, buffer(text.bytes().len() * MOST_GROWTH)?))
}

/// What becomes of an ASCII text, byte by byte.
fn mapped_ascii(text: &Text, mut ascii: impl FnMut(&u8) -> u8) -> Option<OwnedText> {
    match text.bytes() {
        [] => Some(OwnedText::empty()),
        [byte] => Some(OwnedText::char(u32::from(ascii(byte)))),
        bytes => {
            let mut result = alloc::or_lacking(OwnedText::reserve(bytes.len(), bytes.len()))?;
            result.bytes_mut().iter_mut().zip(bytes).for_each(|(to, byte)| *to = ascii(byte));
            Some(result)
        }
    }
}

fn mapped(text: &Text, ascii: impl Fn(&u8) -> u8, each: impl Fn(&mut Vec<u8>, &[u32], usize)) -> Option<OwnedText> {
    if text.is_ascii() {
        return mapped_ascii(text, ascii);
    }
    let (codes, mut out) = buffers(text)?;
    for at in 0..codes.len() {
        each(&mut out, &codes, at);
    }
    OwnedText::try_new(&out)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_upper(text: &Text) -> Option<OwnedText> {
    mapped(text, u8::to_ascii_uppercase, |out, codes, at| to_upper(out, codes[at]))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_lower(text: &Text) -> Option<OwnedText> {
    mapped(text, u8::to_ascii_lowercase, to_lower)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_casefold(text: &Text) -> Option<OwnedText> {
    mapped(text, u8::to_ascii_lowercase, |out, codes, at| match codes[at] {
        code @ 0..128 => out.push((code as u8).to_ascii_lowercase()),
        code => map(out, code, mappings::TO_FOLD, mappings::TO_FOLD_MANY),
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_swapcase(text: &Text) -> Option<OwnedText> {
    let swap = |byte: &u8| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte };
    mapped(text, swap, |out, codes, at| match codes[at] {
        code if is_upper(code) => to_lower(out, codes, at),
        code if is_lower(code) => to_upper(out, code),
        code => push_code(out, code),
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_capitalize(text: &Text) -> Option<OwnedText> {
    if text.is_ascii() {
        let mut is_first = true;
        return mapped_ascii(text, |byte| if mem::take(&mut is_first) { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() });
    }
    let (codes, mut out) = buffers(text)?;
    for at in 0..codes.len() {
        match at {
            0 => to_title(&mut out, codes[0]),
            _ => to_lower(&mut out, &codes, at),
        }
    }
    OwnedText::try_new(&out)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_title(text: &Text) -> Option<OwnedText> {
    let mut inside = false;
    if text.is_ascii() {
        return mapped_ascii(text, |byte| {
            let was_inside = mem::replace(&mut inside, byte.is_ascii_alphabetic());
            if was_inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
        });
    }
    let (codes, mut out) = buffers(text)?;
    for at in 0..codes.len() {
        match inside {
            true => to_lower(&mut out, &codes, at),
            false => to_title(&mut out, codes[at]),
        }
        inside = has_case(codes[at]);
    }
    OwnedText::try_new(&out)
}

fn has_case(code: u32) -> bool {
    is_lower(code) || is_upper(code) || crate::unicode::predicate::is_title(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(function: extern "C" fn(&Text) -> Option<OwnedText>, source: &str, expected: &str) {
        let result = function(&OwnedText::new(source.as_bytes())).expect("memory");
        assert_eq!(String::from_utf8_lossy(result.bytes()), expected);
    }

    #[test]
    fn special_mappings() {
        check(pyl_str_upper, "straße ŉ ﬁne", "STRASSE ʼN FINE");
        check(pyl_str_lower, "ΟΔΥΣΣΕΥΣ Σ", "οδυσσευς σ");
        check(pyl_str_lower, "İ", "i\u{307}");
        check(pyl_str_casefold, "Straße ς", "strasse σ");
        check(pyl_str_title, "ǆ they're 2nd ß", "ǅ They'Re 2Nd Ss");
        check(pyl_str_capitalize, "éCOLE", "École");
        check(pyl_str_swapcase, "aBc ÀÉ ﬀ", "AbC àé FF");
    }
}
