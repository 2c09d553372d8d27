//! Bytes as digits of base 16 and 64.

use crate::alloc;
use crate::codec::stage;
use crate::text::{Block, OwnedText, Text};
use data_encoding::{BASE64, HEXLOWER, HEXLOWER_PERMISSIVE};

/// Two digits for each byte.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_hex(block: Block, len: i64) -> Option<OwnedText> {
    let bytes = block.bytes(len);
    if bytes.is_empty() {
        return Some(OwnedText::empty());
    }
    let mut digits = alloc::or_lacking(OwnedText::reserve(2 * bytes.len(), 2 * bytes.len()))?;
    HEXLOWER.encode_mut(bytes, digits.bytes_mut());
    Some(digits)
}

/// The same, as bytes.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hex_encode(block: Block, len: i64, out: Block) {
    let bytes = block.bytes(len);
    HEXLOWER.encode_mut(bytes, out.bytes_mut(0, 2 * bytes.len()));
}

/// Stages the bytes that pairs of digits stand for and gives their number; -1 less the position of what is no digit.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_bytes_from_hex(text: &Text) -> i64 {
    from_hex(text.bytes()).map_or_else(|position| -1 - position as i64, stage)
}

fn from_hex(text: &[u8]) -> Result<Vec<u8>, usize> {
    if let Some(position) = text.iter().position(|byte| !byte.is_ascii()) {
        return Err(position);
    }
    let mut out = vec![0; text.len() / 2];
    if text.len().is_multiple_of(2) && HEXLOWER_PERMISSIVE.decode_mut(text, &mut out).is_ok() {
        return Ok(out);
    }
    out.clear();
    // Space, also the vertical one, may stand between pairs only.
    let is_space = |byte: &u8| matches!(byte, b' ' | 9..=13);
    let mut at = 0;
    for run in text.split(is_space) {
        let pairs = run.len() / 2;
        let done = out.len();
        out.resize(done + pairs, 0);
        HEXLOWER_PERMISSIVE.decode_mut(&run[..2 * pairs], &mut out[done..]).map_err(|partial| at + partial.error.position)?;
        if let Some(single) = run.get(2 * pairs) {
            return Err(at + 2 * pairs + usize::from(single.is_ascii_hexdigit()));
        }
        at += run.len() + 1;
    }
    Ok(out)
}

/// The bytes of pairs of digits, of which there is an even number; false if there is anything else.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hex_decode(digits: Block, len: i64, out: Block) -> bool {
    HEXLOWER_PERMISSIVE.decode_mut(digits.bytes(len), out.bytes_mut(0, len as usize / 2)).is_ok()
}

/// Four digits for three bytes or what is left of them.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_base64_encode(block: Block, len: i64, out: Block) {
    let bytes = block.bytes(len);
    BASE64.encode_mut(bytes, out.bytes_mut(0, BASE64.encode_len(bytes.len())));
}

/// Stages what the digits stand for and gives the number of bytes; -1 if they are not just as an encoder writes them.
/// Unless that is strict, the lines may be broken.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_base64_decode(digits: Block, len: i64, strict: bool) -> i64 {
    let digits = digits.bytes(len);
    let unbroken = || digits.iter().copied().filter(|byte| !matches!(byte, b'\n' | b'\r')).collect::<Vec<u8>>();
    let found = from_base64(digits).or_else(|| if strict { None } else { from_base64(&unbroken()) });
    found.map_or(-1, stage)
}

fn from_base64(digits: &[u8]) -> Option<Vec<u8>> {
    // The crate decodes what stands behind padding, too.
    if memchr::memchr(b'=', digits).is_some_and(|first| first + 2 < digits.len()) {
        return None;
    }
    let mut out = vec![0; BASE64.decode_len(digits.len()).ok()?];
    let size = BASE64.decode_mut(digits, &mut out).ok()?;
    out.truncate(size);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_digits() {
        assert_eq!(from_hex(b" aB 0c\t").as_deref(), Ok(&b"\xab\x0c"[..]));
        assert_eq!((from_hex(b"ab c d"), from_hex(b"abc"), from_hex(b"abz"), from_hex(b"ab0x12")), (Err(4), Err(3), Err(2), Err(3)));
        assert_eq!(from_hex("z\u{e9}".as_bytes()), Err(1));
    }

    #[test]
    fn digits_of_base_64() {
        assert_eq!(from_base64(b"YWI=").as_deref(), Some(&b"ab"[..]));
        assert_eq!((from_base64(b"YQ==YQ=="), from_base64(b"YR=="), from_base64(b"YQ="), from_base64(b"Y")), (None, None, None, None));
    }
}
