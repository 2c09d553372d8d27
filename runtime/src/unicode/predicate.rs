//! What kind of character a code point is, as Python's `str.is…` methods see it.

use crate::text::Text;
use crate::unicode::classes;

fn within(table: &[(u32, u32)], code: u32) -> bool {
    let after = table.partition_point(|&(first, _)| first <= code);
    after > 0 && code <= table[after - 1].1
}

/// In a table that has no ASCII characters.
fn beyond_ascii(table: &[(u32, u32)], code: u32) -> bool {
    code >= 128 && within(table, code)
}

#[inline]
pub fn is_space(code: u32) -> bool {
    match code {
        0..128 => matches!(code, 9..=13 | 28..=32),
        _ => within(classes::SPACE, code),
    }
}

/// Where `splitlines` cuts.
pub fn is_line_break(code: u32) -> bool {
    matches!(code, 10..=13 | 0x1C..=0x1E | 0x85 | 0x2028 | 0x2029)
}

pub fn is_printable(code: u32) -> bool {
    match code {
        0..128 => (32..127).contains(&code),
        _ => !within(classes::UNPRINTABLE, code),
    }
}

pub fn is_alpha(code: u32) -> bool {
    match code {
        0..128 => (code as u8).is_ascii_alphabetic(),
        _ => within(classes::ALPHA, code),
    }
}

/// The value of a decimal digit of any script.
pub fn decimal_value(code: u32) -> Option<u32> {
    if code < 128 {
        return (code as u8 as char).to_digit(10);
    }
    let after = classes::DECIMAL.partition_point(|&(first, _)| first <= code);
    let (first, last) = *classes::DECIMAL.get(after.checked_sub(1)?)?;
    (code <= last).then(|| (code - first) % 10)
}

fn is_decimal(code: u32) -> bool {
    decimal_value(code).is_some()
}

fn is_digit(code: u32) -> bool {
    is_decimal(code) || beyond_ascii(classes::DIGIT, code)
}

fn is_numeric(code: u32) -> bool {
    is_digit(code) || beyond_ascii(classes::NUMERIC, code)
}

fn is_alnum(code: u32) -> bool {
    is_alpha(code) || is_numeric(code)
}

pub fn is_lower(code: u32) -> bool {
    match code {
        0..128 => (code as u8).is_ascii_lowercase(),
        _ => within(classes::LOWER, code),
    }
}

pub fn is_upper(code: u32) -> bool {
    match code {
        0..128 => (code as u8).is_ascii_uppercase(),
        _ => within(classes::UPPER, code),
    }
}

pub fn is_title(code: u32) -> bool {
    beyond_ascii(classes::TITLE, code)
}

pub fn is_cased(code: u32) -> bool {
    match code {
        0..128 => (code as u8).is_ascii_alphabetic(),
        _ => within(classes::CASED, code),
    }
}

pub fn is_case_ignorable(code: u32) -> bool {
    within(classes::CASE_IGNORABLE, code)
}

fn starts_identifier(code: u32) -> bool {
    match code {
        0..128 => code == u32::from(b'_') || (code as u8).is_ascii_alphabetic(),
        _ => within(classes::ID_START, code),
    }
}

fn continues_identifier(code: u32) -> bool {
    match code {
        0..128 => code == u32::from(b'_') || (code as u8).is_ascii_alphanumeric(),
        _ => within(classes::ID_START, code) || within(classes::ID_MORE, code),
    }
}

/// Does it hold for every character, of which there may be none?
fn every(text: &Text, holds: impl Fn(u32) -> bool) -> bool {
    if text.is_ascii() { text.bytes().iter().all(|&byte| holds(u32::from(byte))) } else { text.code_points().all(holds) }
}

fn all(text: &Text, holds: impl Fn(u32) -> bool) -> bool {
    !text.bytes().is_empty() && every(text, holds)
}

/// At least one character of the wanted case and none of the others.
fn one_case(text: &Text, wanted: impl Fn(u32) -> bool, other: impl Fn(u32) -> bool) -> bool {
    every(text, |code| !other(code) && !is_title(code)) && !every(text, |code| !wanted(code))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isalpha(text: &Text) -> bool {
    all(text, is_alpha)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isdecimal(text: &Text) -> bool {
    all(text, is_decimal)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isdigit(text: &Text) -> bool {
    all(text, is_digit)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isnumeric(text: &Text) -> bool {
    all(text, is_numeric)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isalnum(text: &Text) -> bool {
    all(text, is_alnum)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isspace(text: &Text) -> bool {
    all(text, is_space)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isprintable(text: &Text) -> bool {
    every(text, is_printable)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isascii(text: &Text) -> bool {
    text.is_ascii()
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_islower(text: &Text) -> bool {
    one_case(text, is_lower, is_upper)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isupper(text: &Text) -> bool {
    one_case(text, is_upper, is_lower)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_istitle(text: &Text) -> bool {
    let (mut found, mut inside) = (false, false);
    for code in text.code_points() {
        if is_upper(code) || is_title(code) {
            if inside {
                return false;
            }
            (found, inside) = (true, true);
        } else if is_lower(code) {
            if !inside {
                return false;
            }
        } else {
            inside = false;
        }
    }
    found
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_isidentifier(text: &Text) -> bool {
    let mut codes = text.code_points();
    codes.next().is_some_and(starts_identifier) && codes.all(continues_identifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::OwnedText;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    #[test]
    fn kinds_of_digits() {
        assert!(pyl_str_isdecimal(&text("٣")) && !pyl_str_isdecimal(&text("²")));
        assert!(pyl_str_isdigit(&text("²")) && !pyl_str_isdigit(&text("½")));
        assert!(pyl_str_isnumeric(&text("½")) && pyl_str_isnumeric(&text("一")));
        assert_eq!((decimal_value(0x663), decimal_value(0x1D7FF)), (Some(3), Some(9)));
    }

    #[test]
    fn cases() {
        assert!(pyl_str_isupper(&text("HELLO 1")) && !pyl_str_isupper(&text("1")));
        assert!(pyl_str_istitle(&text("They'Re A1B")) && !pyl_str_istitle(&text("They're")));
        assert!(pyl_str_isidentifier(&text("naïve_1")) && !pyl_str_isidentifier(&text("1x")));
        assert!(!pyl_str_isprintable(&text("\u{a0}")) && pyl_str_isprintable(&text("")));
    }
}
