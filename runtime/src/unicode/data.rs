//! The `unicodedata` module. What CPython's version of Unicode does not know yet is treated as it treats it: as a character
//! that no normal form changes.

use crate::text::{OwnedText, Text, push_code};
use crate::unicode::values;
use unicode_normalization::UnicodeNormalization;

type Values = &'static [(u32, u32, u8)];

fn value(table: Values, code: i64) -> i64 {
    let after = table.partition_point(|&(first, ..)| i64::from(first) <= code);
    let hit = after.checked_sub(1).map(|at| table[at]).filter(|&(_, last, _)| code <= i64::from(last));
    hit.map_or(0, |(.., value)| i64::from(value))
}

fn is_assigned(code: i64) -> bool {
    value(values::CATEGORY, code) != 0
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_category(code: i64) -> i64 {
    value(values::CATEGORY, code)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_combining(code: i64) -> i64 {
    value(values::COMBINING, code)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_width(code: i64) -> i64 {
    value(values::EAST_ASIAN_WIDTH, code)
}

/// The forms are C, D, KC and KD.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_normalize(text: &Text, form: i64) -> Option<OwnedText> {
    let mut out = Vec::with_capacity(text.bytes().len());
    let mut known = String::new();
    for code in text.code_points() {
        match char::from_u32(code).filter(|_| is_assigned(i64::from(code))) {
            Some(char) => known.push(char),
            None => {
                push_normal(&mut out, &known, form);
                known.clear();
                push_code(&mut out, code);
            }
        }
    }
    push_normal(&mut out, &known, form);
    OwnedText::try_new(&out)
}

fn push_normal(out: &mut Vec<u8>, text: &str, form: i64) {
    let mut push = |char: char| push_code(out, char.into());
    match form {
        0 => text.nfc().for_each(&mut push),
        1 => text.nfd().for_each(&mut push),
        2 => text.nfkc().for_each(&mut push),
        _ => text.nfkd().for_each(&mut push),
    }
}

/// Empty if it has none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_name(code: i64) -> OwnedText {
    let char = u32::try_from(code).ok().and_then(char::from_u32).filter(|_| is_assigned(code));
    let name = char.and_then(unicode_names2::name).map_or(String::new(), |name| name.to_string());
    OwnedText::new(name.as_bytes())
}

/// The character of that name, or -1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_unicode_lookup(name: &Text) -> i64 {
    lookup(name.bytes())
}

/// The code of the character of a name, -1 if there is none.
pub fn lookup(name: &[u8]) -> i64 {
    let name = std::str::from_utf8(name).unwrap_or_default();
    let code = unicode_names2::character(name).map_or(-1, |char| i64::from(u32::from(char)));
    if is_assigned(code) { code } else { -1 }
}
