//! `repr` and `ascii` of text and bytes.

use crate::alloc::buffer;
use crate::text::{Block, OwnedText, Text, push_code};
use crate::unicode::predicate::is_printable;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn push_hex(out: &mut Vec<u8>, code: u32, digits: u32) {
    out.extend((0..digits).rev().map(|place| DIGITS[(code >> (4 * place) & 15) as usize]));
}

/// `\x`, `\u` or `\U` with the hexadecimal code.
pub fn push_escape(out: &mut Vec<u8>, code: u32) {
    let (letter, digits) = match code {
        0..0x100 => (b'x', 2),
        0x100..0x10000 => (b'u', 4),
        _ => (b'U', 8),
    };
    out.extend([b'\\', letter]);
    push_hex(out, code, digits);
}

/// A character as literals have it between these quotes; `plain` says which ones stand for themselves.
pub fn push_quoted(out: &mut Vec<u8>, code: u32, quote: u8, plain: impl Fn(u32) -> bool) {
    match code {
        9 => out.extend(b"\\t"),
        10 => out.extend(b"\\n"),
        13 => out.extend(b"\\r"),
        0x5C => out.extend(b"\\\\"),
        _ if code == quote as u32 => out.extend([b'\\', quote]),
        _ if plain(code) => push_code(out, code),
        _ => push_escape(out, code),
    }
}

fn quote_for(bytes: &[u8]) -> u8 {
    if bytes.contains(&b'\'') && !bytes.contains(&b'"') { b'"' } else { b'\'' }
}

/// How much longer a byte becomes at most: `\x00`.
const LONGEST_ESCAPE: usize = 4;

fn quoted(text: &Text, plain: fn(u32) -> bool) -> Option<OwnedText> {
    let quote = quote_for(text.bytes());
    let mut out = buffer(text.bytes().len() * LONGEST_ESCAPE + 2)?;
    out.push(quote);
    text.code_points().for_each(|code| push_quoted(&mut out, code, quote, plain));
    out.push(quote);
    OwnedText::try_new(&out)
}

fn is_visible_ascii(code: u32) -> bool {
    (32..127).contains(&code)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_repr(text: &Text) -> Option<OwnedText> {
    quoted(text, is_printable)
}

/// Escapes everything beyond ASCII in a text that is a `repr` already.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_escape_ascii(text: &Text) -> Option<OwnedText> {
    if text.is_ascii() {
        return Some(OwnedText::share(text));
    }
    let mut out = buffer(text.bytes().len() * LONGEST_ESCAPE)?;
    for code in text.code_points() {
        match code {
            0..128 => out.push(code as u8),
            _ => push_escape(&mut out, code),
        }
    }
    OwnedText::try_ascii(&out)
}

/// `b'…'`
#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_repr(block: Block, len: i64) -> Option<OwnedText> {
    let bytes = block.bytes(len);
    let quote = quote_for(bytes);
    let mut out = buffer(bytes.len() * LONGEST_ESCAPE + 3)?;
    out.extend([b'b', quote]);
    bytes.iter().for_each(|&byte| push_quoted(&mut out, byte as u32, quote, is_visible_ascii));
    out.push(quote);
    OwnedText::try_ascii(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        assert_eq!(String::from_utf8_lossy(pyl_str_repr(&OwnedText::new(source.as_bytes())).expect("memory").bytes()), expected);
    }

    #[test]
    fn quotes_and_escapes() {
        check("it's", "\"it's\"");
        check("it's \"both\"", "'it\\'s \"both\"'");
        check("\t\\\u{7f}é\u{ad}日\u{2028}🙂\u{e0001}", "'\\t\\\\\\x7fé\\xad日\\u2028🙂\\U000e0001'");
    }
}
