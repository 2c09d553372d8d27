//! Encodings. Results that are bytes are staged here, since only compiled code makes byte arrays: it asks for the
//! length, makes room and fetches them with `pyl_take_bytes`.

use crate::alloc;
use crate::cell::Global;
use crate::code_pages;
use crate::failure::{self, Kind};
use crate::repr::{push_escape, push_quoted};
use crate::text::{Block, OwnedText, Text, push_code, width};
use crate::unicode::data::lookup;

static STAGED: Global<Vec<u8>> = Global::new(Vec::new());

/// Keeps the bytes for `pyl_take_bytes`; gives their number.
pub fn stage(bytes: Vec<u8>) -> i64 {
    let len = bytes.len() as i64;
    *STAGED.get() = bytes;
    len
}

/// How many bytes are staged.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_staged_len() -> i64 {
    STAGED.get().len() as i64
}

/// Copies the staged bytes into a block that has room for them.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_take_bytes(block: Block) {
    let bytes = std::mem::take(STAGED.get());
    block.bytes_mut(0, bytes.len()).copy_from_slice(&bytes);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wide {
    Little,
    Big,
    /// With a byte order mark.
    Marked,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf8Signed,
    Ascii,
    Latin1,
    Utf16(Wide),
    Utf32(Wide),
    /// As in a literal of Python.
    UnicodeEscape,
    /// Latin-1, where only `\u` and `\U` are escapes.
    RawUnicodeEscape,
    /// One of `code_pages`.
    Page(usize),
}

/// The number of the first of `code_pages`.
const FIRST_PAGE: i64 = 13;

const ENCODINGS: [Encoding; 12] = [
    Encoding::Utf8,
    Encoding::Ascii,
    Encoding::Latin1,
    Encoding::Utf8Signed,
    Encoding::Utf16(Wide::Marked),
    Encoding::Utf16(Wide::Little),
    Encoding::Utf16(Wide::Big),
    Encoding::Utf32(Wide::Marked),
    Encoding::Utf32(Wide::Little),
    Encoding::Utf32(Wide::Big),
    Encoding::UnicodeEscape,
    Encoding::RawUnicodeEscape,
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Errors {
    Strict,
    Ignore,
    Replace,
    XmlCharRef,
    Backslash,
    SurrogateEscape,
    SurrogatePass,
}

const ERRORS: [Errors; 7] = [
    Errors::Strict,
    Errors::Ignore,
    Errors::Replace,
    Errors::XmlCharRef,
    Errors::Backslash,
    Errors::SurrogateEscape,
    Errors::SurrogatePass,
];

fn normalised(name: &Text) -> String {
    String::from_utf8_lossy(name.bytes()).to_ascii_lowercase().replace(['_', ' '], "-")
}

/// The number of an encoding by one of its names: 1 is UTF-8, 2 ASCII, 3 Latin-1, 4 UTF-8 with a mark, up to 12 what is
/// not for files; 0 if it is not known.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_encoding(name: &Text) -> i64 {
    match normalised(name).as_str() {
        "utf-8" | "utf8" | "u8" | "cp65001" => 1,
        "ascii" | "us-ascii" | "646" => 2,
        "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "8859" | "l1" | "cp819" | "latin" => 3,
        "utf-8-sig" => 4,
        "utf-16" | "utf16" | "u16" => 5,
        "utf-16-le" | "utf-16le" => 6,
        "utf-16-be" | "utf-16be" => 7,
        "utf-32" | "utf32" | "u32" => 8,
        "utf-32-le" | "utf-32le" => 9,
        "utf-32-be" | "utf-32be" => 10,
        "unicode-escape" => 11,
        "raw-unicode-escape" => 12,
        name => code_pages::page(name).map_or(0, |page| FIRST_PAGE + page as i64),
    }
}

/// The number of an error handler, 0 if it is not known.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_error_handler(name: &Text) -> i64 {
    match name.bytes() {
        b"strict" => 1,
        b"ignore" => 2,
        b"replace" => 3,
        b"xmlcharrefreplace" => 4,
        b"backslashreplace" => 5,
        b"surrogateescape" => 6,
        b"surrogatepass" => 7,
        _ => 0,
    }
}

fn encoding(number: i64) -> Encoding {
    if number >= FIRST_PAGE {
        return Encoding::Page((number - FIRST_PAGE) as usize);
    }
    usize::try_from(number - 1).ok().and_then(|at| ENCODINGS.get(at)).copied().unwrap_or(Encoding::Utf8)
}

fn handler(number: i64) -> Errors {
    usize::try_from(number - 1).ok().and_then(|at| ERRORS.get(at)).copied().unwrap_or(Errors::Strict)
}

fn is_surrogate(code: u32) -> bool {
    (0xD800..0xE000).contains(&code)
}

/// Does it hold code points that UTF-8 does not have?
pub fn has_surrogates(text: &Text) -> bool {
    !text.is_ascii() && text.bytes().windows(2).any(|pair| pair[0] == 0xED && pair[1] >= 0xA0)
}

// ---------------------------------------------------------------- encode

fn push_units(out: &mut Vec<u8>, bytes: &[u8], order: Wide) {
    match order {
        Wide::Big => out.extend(bytes),
        Wide::Little | Wide::Marked => out.extend(bytes.iter().rev()),
    }
}

fn push_utf16(out: &mut Vec<u8>, code: u32, order: Wide) {
    if code < 0x10000 {
        return push_units(out, &(code as u16).to_be_bytes(), order);
    }
    let rest = code - 0x10000;
    for unit in [0xD800 | rest >> 10, 0xDC00 | rest & 0x3FF] {
        push_units(out, &(unit as u16).to_be_bytes(), order);
    }
}

fn push_encoded(out: &mut Vec<u8>, code: u32, encoding: Encoding) {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Signed => push_code(out, code),
        Encoding::Ascii | Encoding::Latin1 => out.push(code as u8),
        Encoding::Utf16(order) => push_utf16(out, code, order),
        Encoding::Utf32(order) => push_units(out, &code.to_be_bytes(), order),
        Encoding::UnicodeEscape => push_quoted(out, code, b'\\', |code| (0x20..0x7F).contains(&code)),
        Encoding::RawUnicodeEscape if code < 256 => out.push(code as u8),
        Encoding::RawUnicodeEscape => push_escape(out, code),
        Encoding::Page(page) => out.extend(code_pages::byte(page, code)),
    }
}

fn encodable(code: u32, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Ascii => code < 128,
        Encoding::Latin1 => code < 256,
        Encoding::Page(page) => code_pages::byte(page, code).is_some(),
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => true,
        Encoding::Utf8 | Encoding::Utf8Signed | Encoding::Utf16(_) | Encoding::Utf32(_) => !is_surrogate(code),
    }
}

fn push_mark(out: &mut Vec<u8>, encoding: Encoding) {
    match encoding {
        Encoding::Utf8Signed | Encoding::Utf16(Wide::Marked) | Encoding::Utf32(Wide::Marked) => push_encoded(out, 0xFEFF, encoding),
        _ => {}
    }
}

/// What stands for a code point that cannot be encoded; None if that is an error.
fn replacement(code: u32, encoding: Encoding, errors: Errors) -> Option<Vec<u8>> {
    let mut ascii = Vec::new();
    match errors {
        Errors::Ignore => {}
        Errors::Replace => ascii.push(b'?'),
        Errors::XmlCharRef => ascii.extend(format!("&#{code};").into_bytes()),
        Errors::Backslash => push_escape(&mut ascii, code),
        Errors::SurrogateEscape if (0xDC80..0xDD00).contains(&code) => return Some(vec![code as u8]),
        Errors::SurrogatePass if is_surrogate(code) => {
            let mut out = Vec::new();
            push_encoded(&mut out, code, encoding);
            return Some(out);
        }
        Errors::Strict | Errors::SurrogateEscape | Errors::SurrogatePass => return None,
    }
    let mut out = Vec::new();
    ascii.into_iter().for_each(|byte| push_encoded(&mut out, byte as u32, encoding));
    Some(out)
}

fn encode(text: &Text, encoding: Encoding, errors: Errors) -> Option<Vec<u8>> {
    look_for_room(text.bytes())?;
    let mut out = Vec::with_capacity(text.bytes().len());
    push_mark(&mut out, encoding);
    for (at, code) in text.code_points().enumerate() {
        if encodable(code, encoding) {
            push_encoded(&mut out, code, encoding);
            continue;
        }
        match replacement(code, encoding, errors) {
            Some(bytes) => out.extend(bytes),
            None => {
                let run = text.code_points().skip(at).take_while(|&code| !encodable(code, encoding)).count();
                failure::note_with(Kind::Unicode, encode_reason(encoding), [at as i64, (at + run) as i64]);
                return None;
            }
        }
    }
    Some(out)
}

fn encode_reason(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Ascii => "ordinal not in range(128)",
        Encoding::Latin1 => "ordinal not in range(256)",
        Encoding::Page(_) => UNDEFINED,
        Encoding::Utf8 | Encoding::Utf8Signed | Encoding::Utf16(_) | Encoding::Utf32(_) => "surrogates not allowed",
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => "",
    }
}

/// Stages the encoded bytes and gives their number.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_str_encode(text: &Text, encoding_number: i64, errors: i64) -> i64 {
    let encoding = encoding(encoding_number);
    if text.is_ascii() && matches!(encoding, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) {
        return look_for_room(text.bytes()).map_or(0, |()| stage(text.bytes().to_vec()));
    }
    encode(text, encoding, handler(errors)).map_or(0, stage)
}

/// For files: the bytes, with the failure noted otherwise.
pub fn encoded(text: &Text, number: i64, errors: i64) -> Option<Vec<u8>> {
    encode(text, encoding(number), handler(errors))
}

/// Is there memory for what an encoding makes of the bytes? A failure otherwise.
fn look_for_room(bytes: &[u8]) -> Option<()> {
    // A byte becomes up to four, in a buffer that grows by doubling and is copied.
    let has_room = alloc::has_room(bytes.len().saturating_mul(12));
    if !has_room {
        failure::note(Kind::Memory, "");
    }
    has_room.then_some(())
}

// ---------------------------------------------------------------- decode

/// A place where the bytes are not text.
pub struct Flaw {
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

const UNDEFINED: &str = "character maps to <undefined>";
const ILLEGAL: &str = "illegal Unicode character";
const INCOMPLETE: &str = "unexpected end of data";

/// The first flaw of what should be UTF-8.
pub fn utf8_flaw(bytes: &[u8]) -> Option<Flaw> {
    let error = str::from_utf8(bytes).err()?;
    let start = error.valid_up_to();
    let flaw = match error.error_len() {
        None => Flaw { start, end: bytes.len(), reason: INCOMPLETE },
        Some(_) if matches!(bytes[start], 0x80..=0xC1 | 0xF5..=0xFF) => Flaw { start, end: start + 1, reason: "invalid start byte" },
        Some(len) => Flaw { start, end: start + len, reason: "invalid continuation byte" },
    };
    Some(flaw)
}

/// Puts what stands for bytes that are not text; false if that is an error.
fn mend(out: &mut Vec<u8>, bytes: &[u8], errors: Errors) -> bool {
    match errors {
        Errors::Ignore => {}
        Errors::Replace => push_code(out, 0xFFFD),
        Errors::Backslash => bytes.iter().for_each(|&byte| push_escape(out, byte as u32)),
        Errors::SurrogateEscape => bytes.iter().for_each(|&byte| push_code(out, 0xDC00 + byte as u32)),
        Errors::Strict | Errors::XmlCharRef | Errors::SurrogatePass => return false,
    }
    true
}

struct Decoder<'a> {
    bytes: &'a [u8],
    out: Vec<u8>,
    errors: Errors,
}

impl Decoder<'_> {
    /// Handles a flaw; None if it is an error, which is noted then.
    fn flaw(&mut self, flaw: &Flaw) -> Option<()> {
        if mend(&mut self.out, &self.bytes[flaw.start..flaw.end], self.errors) {
            return Some(());
        }
        failure::note_with(Kind::Unicode, flaw.reason, [flaw.start as i64, flaw.end as i64]);
        None
    }

    fn utf8(&mut self) -> Option<()> {
        let mut done = 0;
        while let Some(flaw) = utf8_flaw(&self.bytes[done..]) {
            let flaw = Flaw { start: done + flaw.start, end: done + flaw.end, reason: flaw.reason };
            self.out.extend_from_slice(&self.bytes[done..flaw.start]);
            done = flaw.end;
            if self.errors == Errors::SurrogatePass
                && let Some(len) = surrogate(&self.bytes[flaw.start..])
            {
                self.out.extend_from_slice(&self.bytes[flaw.start..flaw.start + len]);
                done = flaw.start + len;
                continue;
            }
            self.flaw(&flaw)?;
        }
        self.out.extend_from_slice(&self.bytes[done..]);
        Some(())
    }

    fn single_bytes(&mut self, limit: u32) -> Option<()> {
        for (at, &byte) in self.bytes.iter().enumerate() {
            if (byte as u32) < limit {
                push_code(&mut self.out, byte as u32);
            } else {
                self.flaw(&Flaw { start: at, end: at + 1, reason: "ordinal not in range(128)" })?;
            }
        }
        Some(())
    }

    fn page(&mut self, page: usize) -> Option<()> {
        for (at, &byte) in self.bytes.iter().enumerate() {
            match code_pages::code(page, byte) {
                Some(code) => push_code(&mut self.out, code),
                None => self.flaw(&Flaw { start: at, end: at + 1, reason: UNDEFINED })?,
            }
        }
        Some(())
    }

    /// The escapes of literals.
    fn escapes(&mut self) -> Option<()> {
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            if byte != b'\\' {
                push_code(&mut self.out, byte as u32);
                at += 1;
                continue;
            }
            let start = at;
            at += 2;
            let result = match self.bytes.get(start + 1) {
                None => Err((start + 1, "\\ at end of string")),
                Some(b'\n') => continue,
                Some(&first @ b'0'..=b'7') => {
                    let digits = self.bytes[start + 1..].iter().take(3).take_while(|digit| matches!(digit, b'0'..=b'7')).count();
                    at = start + 1 + digits;
                    let more = self.bytes[start + 2..at].iter();
                    Ok(more.fold(u32::from(first - b'0'), |code, &digit| code << 3 | u32::from(digit - b'0')))
                }
                Some(b'x') => self.digits(&mut at, 2, "truncated \\xXX escape", ILLEGAL),
                Some(b'u') => self.digits(&mut at, 4, "truncated \\uXXXX escape", ILLEGAL),
                Some(b'U') => self.digits(&mut at, 8, "truncated \\UXXXXXXXX escape", ILLEGAL),
                Some(b'N') => self.name(&mut at),
                Some(&other) => match b"\\'\"abfnrtv".iter().position(|&letter| letter == other) {
                    Some(place) => Ok(b"\\'\"\x07\x08\x0C\n\r\t\x0B"[place] as u32),
                    None => {
                        self.out.push(b'\\');
                        Ok(other as u32)
                    }
                },
            };
            at = self.put(start, at, result)?;
        }
        Some(())
    }

    fn raw_escapes(&mut self) -> Option<()> {
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            let start = at;
            at += 2;
            let result = match (byte, self.bytes.get(start + 1)) {
                (b'\\', Some(b'u')) => self.digits(&mut at, 4, "truncated \\uXXXX escape", ILLEGAL),
                (b'\\', Some(b'U')) => self.digits(&mut at, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range"),
                (b'\\', Some(&other)) => {
                    self.out.push(b'\\');
                    Ok(other as u32)
                }
                _ => {
                    at = start + 1;
                    Ok(byte as u32)
                }
            };
            at = self.put(start, at, result)?;
        }
        Some(())
    }

    /// Puts the code of an escape, or handles that it is wrong up to a position. Where it goes on.
    fn put(&mut self, start: usize, at: usize, result: Result<u32, (usize, &'static str)>) -> Option<usize> {
        match result {
            Ok(code) => {
                push_code(&mut self.out, code);
                Some(at)
            }
            Err((end, reason)) => {
                self.flaw(&Flaw { start, end, reason })?;
                Some(end)
            }
        }
    }

    /// So many hexadecimal digits as the code of a character.
    fn digits(&self, at: &mut usize, count: usize, short: &'static str, large: &'static str) -> Result<u32, (usize, &'static str)> {
        let mut code = 0;
        for _ in 0..count {
            let digit = self.bytes.get(*at).and_then(|&byte| (byte as char).to_digit(16));
            code = code << 4 | digit.ok_or((*at, short))?;
            *at += 1;
        }
        if code < 0x11_0000 { Ok(code) } else { Err((*at, large)) }
    }

    /// The character that has the name between braces.
    fn name(&self, at: &mut usize) -> Result<u32, (usize, &'static str)> {
        const MALFORMED: &str = "malformed \\N character escape";
        if self.bytes.get(*at) != Some(&b'{') {
            return Err((*at, MALFORMED));
        }
        let start = *at + 1;
        let len = self.bytes[start..].iter().position(|&byte| byte == b'}').ok_or((self.bytes.len(), MALFORMED))?;
        if len == 0 {
            return Err((start, MALFORMED));
        }
        *at = start + len + 1;
        u32::try_from(lookup(&self.bytes[start..start + len])).map_err(|_| (*at, "unknown Unicode character name"))
    }

    fn unit(&self, at: usize, size: usize, order: Wide) -> Option<u32> {
        let unit = self.bytes.get(at..at + size)?;
        let add = |value: u32, byte: &u8| value << 8 | *byte as u32;
        Some(if order == Wide::Big { unit.iter().fold(0, add) } else { unit.iter().rev().fold(0, add) })
    }

    /// Where the text starts behind a byte order mark, and the order.
    fn mark(&self, size: usize, order: Wide) -> (usize, Wide) {
        if order != Wide::Marked {
            return (0, order);
        }
        match self.unit(0, size, Wide::Little) {
            Some(0xFEFF) => (size, Wide::Little),
            _ if self.unit(0, size, Wide::Big) == Some(0xFEFF) => (size, Wide::Big),
            _ => (0, Wide::Little),
        }
    }

    fn utf16(&mut self, order: Wide) -> Option<()> {
        let (mut at, order) = self.mark(2, order);
        while at < self.bytes.len() {
            let Some(unit) = self.unit(at, 2, order) else {
                self.flaw(&Flaw { start: at, end: self.bytes.len(), reason: "truncated data" })?;
                break;
            };
            let second = self.unit(at + 2, 2, order);
            match (unit, second) {
                (0xD800..0xDC00, Some(low @ 0xDC00..0xE000)) => {
                    push_code(&mut self.out, 0x10000 + ((unit & 0x3FF) << 10 | low & 0x3FF));
                    at += 2;
                }
                (0xD800..0xDC00, None) => self.flaw(&Flaw { start: at, end: self.bytes.len(), reason: "unexpected end of data" })?,
                (0xD800..0xDC00, Some(_)) => self.flaw(&Flaw { start: at, end: at + 2, reason: "illegal UTF-16 surrogate" })?,
                (0xDC00..0xE000, _) => self.flaw(&Flaw { start: at, end: at + 2, reason: "illegal encoding" })?,
                _ => push_code(&mut self.out, unit),
            }
            at += 2;
        }
        Some(())
    }

    fn utf32(&mut self, order: Wide) -> Option<()> {
        let (mut at, order) = self.mark(4, order);
        while at < self.bytes.len() {
            match self.unit(at, 4, order) {
                None => self.flaw(&Flaw { start: at, end: self.bytes.len(), reason: "truncated data" })?,
                Some(code) if code >= 0x11_0000 => {
                    self.flaw(&Flaw { start: at, end: at + 4, reason: "code point not in range(0x110000)" })?;
                }
                Some(code) if is_surrogate(code) => {
                    self.flaw(&Flaw { start: at, end: at + 4, reason: "code point in surrogate code point range" })?;
                }
                Some(code) => push_code(&mut self.out, code),
            }
            at += 4;
        }
        Some(())
    }
}

/// The length of an encoded surrogate at the start.
fn surrogate(bytes: &[u8]) -> Option<usize> {
    let found = matches!(bytes, [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..]);
    found.then(|| width(0xED))
}

fn decode(bytes: &[u8], encoding: Encoding, errors: Errors) -> OwnedText {
    decode_to_utf8(bytes, encoding, errors).map_or_else(OwnedText::empty, |text| OwnedText::new(&text))
}

fn decode_to_utf8(bytes: &[u8], encoding: Encoding, errors: Errors) -> Option<Vec<u8>> {
    look_for_room(bytes)?;
    let mut decoder = Decoder { bytes, out: Vec::with_capacity(bytes.len()), errors };
    let done = match encoding {
        Encoding::Utf8 => decoder.utf8(),
        Encoding::Utf8Signed => {
            decoder.bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            decoder.utf8()
        }
        Encoding::Ascii => decoder.single_bytes(128),
        Encoding::Latin1 => decoder.single_bytes(256),
        Encoding::Utf16(order) => decoder.utf16(order),
        Encoding::Utf32(order) => decoder.utf32(order),
        Encoding::UnicodeEscape => decoder.escapes(),
        Encoding::RawUnicodeEscape => decoder.raw_escapes(),
        Encoding::Page(page) => decoder.page(page),
    };
    done.map(|()| decoder.out)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_decode(block: Block, len: i64, encoding_number: i64, errors: i64) -> OwnedText {
    decode(block.bytes(len), encoding(encoding_number), handler(errors))
}

/// For files: a piece that holds whole characters.
pub fn decoded(bytes: &[u8], number: i64, errors: i64) -> OwnedText {
    decode(bytes, encoding(number), handler(errors))
}

/// For files: a piece of a text in single bytes as UTF-8. None with the failure noted if that is an error.
pub fn to_utf8(bytes: &[u8], number: i64, errors: i64) -> Option<Vec<u8>> {
    decode_to_utf8(bytes, encoding(number), handler(errors))
}

/// For files: what a piece of UTF-8 with flaws in it reads as, and where an incomplete character at its end begins, unless
/// it is the last piece. None with the failure noted if the flaws are an error.
pub fn mended_utf8(bytes: &[u8], errors: i64, last: bool) -> Option<(Vec<u8>, usize)> {
    let mut whole = bytes.len();
    if !last {
        let mut starts = bytes.len().saturating_sub(3)..bytes.len();
        let is_incomplete = |start: usize| utf8_flaw(&bytes[start..]).is_some_and(|flaw| flaw.start == 0 && flaw.reason == INCOMPLETE);
        whole = starts.find(|&start| is_incomplete(start)).unwrap_or(whole);
    }
    let mut decoder = Decoder { bytes: &bytes[..whole], out: Vec::with_capacity(whole), errors: handler(errors) };
    decoder.utf8()?;
    Some((decoder.out, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    fn decoded_with(bytes: &[u8], errors: Errors) -> String {
        String::from_utf8_lossy(decode(bytes, Encoding::Utf8, errors).bytes()).into_owned()
    }

    #[test]
    fn encodes() {
        let encode = |s: &str, encoding, errors| encode(&text(s), encoding, errors);
        assert_eq!(encode("é🙂", Encoding::Ascii, Errors::XmlCharRef).as_deref(), Some(&b"&#233;&#128578;"[..]));
        assert_eq!(encode("é☕", Encoding::Latin1, Errors::Backslash).as_deref(), Some(&b"\xe9\\u2615"[..]));
        assert_eq!(encode("🙂", Encoding::Utf16(Wide::Big), Errors::Strict).as_deref(), Some(&b"\xd8\x3d\xde\x42"[..]));
        assert_eq!(encode("A", Encoding::Utf16(Wide::Marked), Errors::Strict).as_deref(), Some(&b"\xff\xfeA\0"[..]));
    }

    #[test]
    fn decodes_flawed_bytes() {
        assert_eq!(decoded_with(b"ok\xff", Errors::Replace), "ok\u{fffd}");
        assert_eq!(decoded_with(b"\xe2\x98", Errors::Replace), "\u{fffd}");
        assert_eq!(decoded_with(b"\xed\xa0\x80", Errors::Replace), "\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(decoded_with(b"a\x80b", Errors::Backslash), "a\\x80b");
        assert_eq!(decoded_with(b"a\x80b", Errors::Ignore), "ab");
    }

    #[test]
    fn pieces_of_files() {
        let mended =
            |bytes: &[u8], last| mended_utf8(bytes, 3, last).map(|(text, whole)| (String::from_utf8_lossy(&text).into_owned(), whole));
        assert_eq!(mended(b"a\xffb\xe2\x98", false), Some(("a\u{fffd}b".into(), 3)));
        assert_eq!(mended(b"a\xffb\xe2\x98", true), Some(("a\u{fffd}b\u{fffd}".into(), 5)));
        assert_eq!(mended(b"\xff\xf0\x9f\x99", false), Some(("\u{fffd}".into(), 1)));
        assert!(mended_utf8(b"a\xff", 1, true).is_none());
    }

    #[test]
    fn names() {
        assert_eq!((pyl_encoding(&text("UTF_8")), pyl_encoding(&text("latin1")), pyl_encoding(&text("ebcdic"))), (1, 3, 0));
    }
}
