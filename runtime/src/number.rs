//! Numbers from text and to text, exactly as Python writes and reads them.

use crate::alloc;
use crate::digits;
use crate::failure::{self, Kind};
use crate::text::{OwnedText, Text, copy_bytes};
use crate::unicode::predicate::{decimal_value, is_space};

// ---------------------------------------------------------------- to text

/// Decimal digits at the end of a buffer that is long enough for every 64-bit number.
struct Decimal {
    buffer: [u8; 20],
    start: usize,
}

#[inline(always)]
fn decimal(value: i64) -> Decimal {
    let mut text = decimal_digits(value.unsigned_abs());
    if value < 0 {
        text.push(b'-');
    }
    text
}

#[inline(always)]
fn decimal_digits(mut rest: u64) -> Decimal {
    let mut text = Decimal { buffer: [0; 20], start: 20 };
    while rest >= 10 {
        text.push_pair((rest % 100) as usize);
        rest /= 100;
    }
    if rest > 0 || text.start == 20 {
        text.push(b'0' + rest as u8);
    }
    text
}

/// The two digits of each number below a hundred.
static PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut number = 0;
    while number < 100 {
        pairs[number] = [b'0' + number as u8 / 10, b'0' + number as u8 % 10];
        number += 1;
    }
    pairs
};

impl Decimal {
    fn push(&mut self, byte: u8) {
        self.start -= 1;
        self.buffer[self.start] = byte;
    }

    fn push_pair(&mut self, number: usize) {
        self.start -= 2;
        self.buffer[self.start..self.start + 2].copy_from_slice(&PAIRS[number]);
    }

    fn bytes(&self) -> &[u8] {
        &self.buffer[self.start..]
    }
}

pub fn push_int(out: &mut Vec<u8>, value: i64) {
    out.extend_from_slice(decimal(value).bytes());
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_int_text(value: i64) -> OwnedText {
    if let 0..10 = value {
        return OwnedText::char(u32::from(b'0') + value as u32);
    }
    let digits = decimal(value);
    let mut text = OwnedText::reserve(digits.bytes().len(), digits.bytes().len()).unwrap_or_else(|| alloc::pyl_exhausted());
    copy_bytes(text.bytes_mut(), digits.bytes());
    text
}

/// The magnitude's digits in a base from 2 to 36, lower case.
pub fn digits_in_base(value: i64, base: u64) -> Vec<u8> {
    let mut rest = value.unsigned_abs();
    if base == 10 {
        return decimal_digits(rest).bytes().to_vec();
    }
    let mut digits = Vec::new();
    loop {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[(rest % base) as usize]);
        rest /= base;
        if rest == 0 {
            break;
        }
    }
    digits.reverse();
    digits
}

/// `hex`, `oct` and `bin`: sign, prefix, digits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_int_base_text(value: i64, base: i64) -> OwnedText {
    let mut out = Vec::new();
    if value < 0 {
        out.push(b'-');
    }
    out.extend(prefix(base as u64));
    out.extend(digits_in_base(value, base as u64));
    OwnedText::ascii(&out)
}

pub fn prefix(base: u64) -> &'static [u8] {
    match base {
        2 => b"0b",
        8 => b"0o",
        16 => b"0x",
        _ => b"",
    }
}

/// Decimal digits and the position of the point: the value is `0.DIGITS × 10^point`.
pub struct Digits {
    pub digits: Vec<u8>,
    pub point: i32,
}

/// So many digits of a finite magnitude, at least one.
pub fn float_digits(magnitude: f64, count: usize) -> Digits {
    let text = format!("{magnitude:.*e}", count.max(1) - 1);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    Digits { digits, point: exponent.parse::<i32>().unwrap_or(0) + 1 }
}

/// The finite magnitude times a power of ten, rounded to the nearest whole number, of two as close to the even one; None if
/// what is computed exactly on the way does not fit.
pub fn scaled(magnitude: f64, power: usize) -> Option<u64> {
    let bits = magnitude.to_bits();
    let (exponent, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // Below 2 ** 53 * 10 ** 19, so below 2 ** 117.
    let product = u128::from(mantissa) * u128::from(10u64.checked_pow(u32::try_from(power).ok()?)?);
    match exponent {
        0.. => None,
        -118..=-1 => {
            let half = 1 << (-exponent - 1);
            let (whole, rest) = (product >> -exponent, product & (2 * half - 1));
            u64::try_from(whole + u128::from(rest > half || rest == half && whole & 1 == 1)).ok()
        }
        _ => Some(0),
    }
}

/// The digits of a number with the point in front of the last `places` of them.
pub fn with_point(number: u64, places: usize) -> Vec<u8> {
    let digits = decimal_digits(number);
    let digits = digits.bytes();
    let mut text = Vec::with_capacity(digits.len().max(places) + 2);
    let whole = digits.len().saturating_sub(places);
    text.extend_from_slice(if whole == 0 { b"0" } else { &digits[..whole] });
    if places > 0 {
        text.push(b'.');
        text.extend(std::iter::repeat_n(b'0', places.saturating_sub(digits.len())));
        text.extend_from_slice(&digits[whole..]);
    }
    text
}

/// The fewest digits that read back as the same number, which is not 0; of those the closest ones, of two as close the
/// even ones.
fn shortest_digits(magnitude: f64) -> Digits {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(magnitude);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let padded: Vec<u8> = whole.bytes().chain(part.bytes()).collect();
    let from = padded.iter().position(|digit| *digit != b'0').unwrap_or(0);
    let to = padded.iter().rposition(|digit| *digit != b'0').map_or(1, |last| last + 1);
    Digits { digits: padded[from..to].to_vec(), point: whole.len() as i32 - from as i32 + exponent.parse::<i32>().unwrap_or(0) }
}

/// `e+05`, at least two digits.
pub fn push_exponent(out: &mut Vec<u8>, letter: u8, exponent: i32) {
    out.extend([letter, if exponent < 0 { b'-' } else { b'+' }]);
    if exponent.abs() < 10 {
        out.push(b'0');
    }
    push_int(out, exponent.unsigned_abs() as i64);
}

/// Digits with the point in its place, padded with zeros on either side.
pub fn push_positional(out: &mut Vec<u8>, digits: &Digits) {
    let len = digits.digits.len() as i32;
    if digits.point <= 0 {
        out.extend(b"0.");
        out.extend(std::iter::repeat_n(b'0', -digits.point as usize));
        out.extend(&digits.digits);
    } else if digits.point >= len {
        out.extend(&digits.digits);
        out.extend(std::iter::repeat_n(b'0', (digits.point - len) as usize));
    } else {
        let (whole, part) = digits.digits.split_at(digits.point as usize);
        out.extend(whole);
        out.push(b'.');
        out.extend(part);
    }
}

/// One digit, the point if more follow, the others, the exponent.
pub fn push_scientific(out: &mut Vec<u8>, digits: &Digits, letter: u8, exponent: i32) {
    out.push(digits.digits[0]);
    if digits.digits.len() > 1 {
        out.push(b'.');
        out.extend(&digits.digits[1..]);
    }
    push_exponent(out, letter, exponent);
}

/// `repr` of a magnitude, without a sign. `point_zero`: a whole number ends with `.0`.
pub fn push_shortest(out: &mut Vec<u8>, magnitude: f64, point_zero: bool) {
    if magnitude == 0.0 {
        out.extend(if point_zero { &b"0.0"[..] } else { b"0" });
        return;
    }
    let digits = shortest_digits(magnitude);
    if digits.point > -4 && digits.point <= 16 {
        push_positional(out, &digits);
        if point_zero && digits.point >= digits.digits.len() as i32 {
            out.extend(b".0");
        }
    } else {
        push_scientific(out, &digits, b'e', digits.point - 1);
    }
}

pub fn push_float(out: &mut Vec<u8>, value: f64) {
    if value.is_nan() {
        out.extend(b"nan");
        return;
    }
    if value.is_sign_negative() {
        out.push(b'-');
    }
    match value.is_infinite() {
        true => out.extend(b"inf"),
        false => push_shortest(out, value.abs(), true),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_text(value: f64) -> OwnedText {
    let mut out = Vec::with_capacity(24);
    push_float(&mut out, value);
    OwnedText::ascii(&out)
}

/// A part of a complex number: no `.0`, a sign always or only if negative.
fn push_part(out: &mut Vec<u8>, value: f64, plus: bool) {
    if value.is_nan() {
        out.extend(if plus { &b"+nan"[..] } else { b"nan" });
        return;
    }
    if value.is_sign_negative() {
        out.push(b'-');
    } else if plus {
        out.push(b'+');
    }
    match value.is_infinite() {
        true => out.extend(b"inf"),
        false => push_shortest(out, value.abs(), false),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_complex_text(real: f64, imag: f64) -> OwnedText {
    let mut out = Vec::new();
    if real == 0.0 && real.is_sign_positive() {
        push_part(&mut out, imag, false);
        out.push(b'j');
    } else {
        out.push(b'(');
        push_part(&mut out, real, false);
        push_part(&mut out, imag, true);
        out.extend(b"j)");
    }
    OwnedText::ascii(&out)
}

/// `float.hex`
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_hex(value: f64) -> OwnedText {
    if !value.is_finite() {
        return pyl_float_text(value);
    }
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7FF) as i32, bits & ((1 << 52) - 1));
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let text = match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    };
    OwnedText::ascii(text.as_bytes())
}

// ---------------------------------------------------------------- from text

fn trimmed(text: &Text) -> Vec<u32> {
    let codes: Vec<u32> = text.code_points().collect();
    let from = codes.iter().position(|&code| !is_space(code)).unwrap_or(codes.len());
    let to = codes.iter().rposition(|&code| !is_space(code)).map_or(from, |last| last + 1);
    codes[from..to].to_vec()
}

/// The text as ASCII: decimal digits of all scripts become ASCII digits, what else is not ASCII makes it unreadable.
fn plain(text: &Text) -> Option<Vec<u8>> {
    trimmed(text)
        .into_iter()
        .map(|code| match code {
            0..128 => Some(code as u8),
            _ => decimal_value(code).map(|value| b'0' + value as u8),
        })
        .collect()
}

/// Drops underscores that stand between digits; None if one stands elsewhere.
fn without_underscores(bytes: &[u8], is_digit: impl Fn(u8) -> bool) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    for (at, &byte) in bytes.iter().enumerate() {
        if byte != b'_' {
            out.push(byte);
            continue;
        }
        let digit = |index: Option<usize>| index.and_then(|index| bytes.get(index)).is_some_and(|&byte| is_digit(byte));
        if !digit(at.checked_sub(1)) || !digit(Some(at + 1)) {
            return None;
        }
    }
    Some(out)
}

enum Unreadable {
    /// With a message where there is more to say than that.
    Malformed(String),
    TooLarge,
}

fn split_sign(bytes: &[u8]) -> (bool, &[u8]) {
    match bytes {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, bytes),
    }
}

/// The base and the digits behind a prefix, which may be followed by an underscore.
fn split_prefix(bytes: &[u8], base: u32) -> (u32, &[u8], bool) {
    let named = match bytes {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if named == 0 || (base != 0 && base != named) {
        return (if base == 0 { 10 } else { base }, bytes, base == 0);
    }
    let rest = &bytes[2..];
    (named, rest.strip_prefix(b"_").unwrap_or(rest), false)
}

/// Whether the number is negative, its digits, and their base. What is wrong has a message only where there are too many
/// digits.
pub fn int_digits(text: &Text, base: u32) -> Result<(bool, Vec<u8>, u32), String> {
    let (negative, digits, base) = split_int(text, base).ok_or_else(String::new)?;
    digits::check_reading(digits.len(), base)?;
    Ok((negative, digits, base))
}

fn split_int(text: &Text, base: u32) -> Option<(bool, Vec<u8>, u32)> {
    let bytes = plain(text)?;
    let (negative, rest) = split_sign(&bytes);
    let (base, rest, literal) = split_prefix(rest, base);
    let digits = without_underscores(rest, |byte| byte.is_ascii_alphanumeric())?;
    if digits.is_empty() || !digits.iter().all(|&byte| (byte as char).is_digit(base)) {
        return None;
    }
    let leading_zero = literal && digits[0] == b'0' && digits.iter().any(|&byte| byte != b'0');
    (!leading_zero).then_some((negative, digits, base))
}

/// What most texts with numbers are: some decimal digits that fit for sure, perhaps with a minus in front.
fn short_decimal(text: &[u8]) -> Option<i64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    if !(1..=18).contains(&digits.len()) {
        return None;
    }
    let mut value = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if digits.len() < text.len() { -value } else { value })
}

fn parse_int(text: &Text, base: u32) -> Result<i64, Unreadable> {
    let (negative, digits, base) = int_digits(text, base).map_err(Unreadable::Malformed)?;
    let mut value: i64 = 0;
    for &byte in &digits {
        let digit = (byte as char).to_digit(base).unwrap_or(0) as i64;
        let next = value.checked_mul(base as i64);
        let next = next.and_then(|next| if negative { next.checked_sub(digit) } else { next.checked_add(digit) });
        value = next.ok_or(Unreadable::TooLarge)?;
    }
    Ok(value)
}

/// `int(text, base)`; the base is valid. Where it fails it gives 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_int_parse(text: &Text, base: i64) -> i64 {
    match short_decimal(text.bytes()) {
        Some(value) if base == 10 => value,
        _ => parse_any_int(text, base),
    }
}

#[inline(never)]
fn parse_any_int(text: &Text, base: i64) -> i64 {
    match parse_int(text, base as u32) {
        Ok(value) => value,
        Err(Unreadable::Malformed(reason)) => {
            failure::note(Kind::Value, &reason);
            0
        }
        Err(Unreadable::TooLarge) => {
            failure::note(Kind::Overflow, "integer overflow");
            0
        }
    }
}

fn named_float(bytes: &[u8]) -> Option<f64> {
    let lower = bytes.to_ascii_lowercase();
    match &lower[..] {
        b"inf" | b"infinity" => Some(f64::INFINITY),
        b"nan" => Some(f64::NAN),
        _ => None,
    }
}

fn parse_float(text: &Text) -> Option<f64> {
    signed_float(&plain(text)?)
}

fn signed_float(bytes: &[u8]) -> Option<f64> {
    let (negative, rest) = split_sign(bytes);
    let magnitude = match named_float(rest) {
        Some(value) => value,
        None => unsigned_float(rest)?,
    };
    Some(if negative { -magnitude } else { magnitude })
}

fn unsigned_float(bytes: &[u8]) -> Option<f64> {
    let digits = without_underscores(bytes, |byte| byte.is_ascii_digit())?;
    let allowed = |byte: &u8| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
    let starts_well = matches!(digits.first(), Some(b'0'..=b'9' | b'.'));
    if !starts_well || !digits.iter().all(allowed) {
        return None;
    }
    str::from_utf8(&digits).ok()?.parse().ok()
}

/// `float(text)`
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_parse(text: &Text) -> f64 {
    parse_float(text).unwrap_or_else(|| {
        failure::note(Kind::Value, "");
        0.0
    })
}

/// `complex(text)`: the real part if `part` is 0, else the imaginary part.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_complex_parse(text: &Text, part: i64) -> f64 {
    match parse_complex(text) {
        Some((real, imag)) => [real, imag][(part & 1) as usize],
        None => {
            failure::note(Kind::Value, "complex() arg is a malformed string");
            0.0
        }
    }
}

fn parse_complex(text: &Text) -> Option<(f64, f64)> {
    let bytes = plain(text)?;
    let inner = bytes.strip_prefix(b"(").and_then(|rest| rest.strip_suffix(b")")).unwrap_or(&bytes).trim_ascii();
    let Some(body) = inner.strip_suffix(b"j").or(inner.strip_suffix(b"J")) else {
        return Some((signed_float(inner)?, 0.0));
    };
    let is_cut = |at: usize| at > 0 && matches!(body[at], b'+' | b'-') && !matches!(body[at - 1], b'e' | b'E');
    let cut = (0..body.len()).rev().find(|&at| is_cut(at)).unwrap_or(0);
    let imag = match &body[cut..] {
        b"" | b"+" => 1.0,
        b"-" => -1.0,
        digits => signed_float(digits)?,
    };
    Some((if cut == 0 { 0.0 } else { signed_float(&body[..cut])? }, imag))
}

// ---------------------------------------------------------------- hexadecimal floats

/// `float.fromhex`
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_fromhex(text: &Text) -> f64 {
    match plain(text).as_deref().and_then(hex_float) {
        Some(value) if value.is_infinite() && !is_named(text) => {
            failure::note(Kind::Overflow, "hexadecimal value too large to represent as a float");
            0.0
        }
        Some(value) => value,
        None => {
            failure::note(Kind::Value, "invalid hexadecimal floating-point string");
            0.0
        }
    }
}

fn is_named(text: &Text) -> bool {
    text.bytes().iter().any(|byte| matches!(byte, b'n' | b'N'))
}

fn hex_float(bytes: &[u8]) -> Option<f64> {
    let (negative, rest) = split_sign(bytes);
    let sign = if negative { -1.0 } else { 1.0 };
    if let Some(value) = named_float(rest) {
        return Some(sign * value);
    }
    let lower = rest.to_ascii_lowercase();
    let rest = lower.strip_prefix(b"0x").unwrap_or(&lower);
    let (mantissa, exponent) = match rest.iter().position(|&byte| byte == b'p') {
        Some(at) => (&rest[..at], str::from_utf8(&rest[at + 1..]).ok()?.parse::<i64>().ok()?),
        None => (rest, 0),
    };
    let point = mantissa.iter().position(|&byte| byte == b'.');
    let digits: Vec<u8> = mantissa.iter().copied().filter(|&byte| byte != b'.').collect();
    if digits.is_empty() || digits.len() + usize::from(point.is_some()) != mantissa.len() {
        return None;
    }
    let fraction_digits = point.map_or(0, |at| mantissa.len() - at - 1) as i64;
    let value = scaled_hex(&digits, exponent.saturating_sub(4 * fraction_digits))?;
    Some(sign * value)
}

/// `0xDIGITS × 2^exponent`, rounded once to the nearest float, ties to even.
fn scaled_hex(digits: &[u8], exponent: i64) -> Option<f64> {
    let mut mantissa: u64 = 0;
    let mut exponent = exponent;
    let mut rest = false;
    for &byte in digits {
        let digit = (byte as char).to_digit(16)? as u64;
        if mantissa >> 58 == 0 {
            mantissa = mantissa << 4 | digit;
        } else {
            exponent = exponent.saturating_add(4);
            rest |= digit != 0;
        }
    }
    if mantissa == 0 {
        return Some(0.0);
    }
    // Keep as many bits as the result has, which are fewer for subnormal numbers.
    let top = exponent.saturating_add(63 - i64::from(mantissa.leading_zeros()));
    if top > 1023 {
        return Some(f64::INFINITY);
    }
    let lowest = (top - 52).max(-1074);
    let drop = lowest - exponent;
    if drop > 63 {
        return Some(if drop == 64 && mantissa > 1 << 63 { f64::from_bits(1) } else { 0.0 });
    }
    if drop > 0 {
        let (kept, lost, half) = (mantissa >> drop, mantissa & ((1 << drop) - 1), 1u64 << (drop - 1));
        let up = lost > half || lost == half && (rest || kept & 1 == 1);
        mantissa = kept + u64::from(up);
        exponent = lowest;
    }
    let low = exponent / 2;
    Some(mantissa as f64 * power_of_two(low) * power_of_two(exponent - low))
}

fn power_of_two(exponent: i64) -> f64 {
    2f64.powi(exponent.clamp(-1074, 1023) as i32)
}

// ---------------------------------------------------------------- hashing and rounding

/// `hash` of a float, equal to the hash of an equal int: the value modulo 2^61 - 1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_hash(value: f64) -> i64 {
    const BITS: i64 = 61;
    const MODULUS: u64 = (1 << BITS) - 1;
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -314_159 };
    }
    if value == 0.0 {
        return 0;
    }
    let bits = value.abs().to_bits();
    let stored = (bits >> 52) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if stored == 0 { (fraction, -1074) } else { (fraction | 1 << 52, stored - 1075) };
    let shift = exponent.rem_euclid(BITS);
    let rotated = ((u128::from(mantissa) << shift) % u128::from(MODULUS)) as i64;
    let hash = if value < 0.0 { -rotated } else { rotated };
    if hash == -1 { -2 } else { hash }
}

/// `round(value, places)`: the nearest decimal, judged by the exact value, ties to even.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_round(value: f64, places: i64) -> f64 {
    if !value.is_finite() || value == 0.0 || places > 323 {
        return value;
    }
    if places < -308 {
        return 0.0f64.copysign(value);
    }
    if let Some(rounded) = round_few_digits(value.abs(), places) {
        return rounded.copysign(value);
    }
    let rounded = match places >= 0 {
        true => format!("{value:.*}", places as usize).parse().unwrap_or(value),
        false => round_to_left(value, -places as i32),
    };
    if rounded.is_infinite() {
        failure::note(Kind::Overflow, "rounded value too large to represent");
        return value;
    }
    rounded
}

/// Where the digits that are kept are a whole number that a float holds: the quotient by a power that one holds, too, is
/// rounded once, so it is the float closest to the decimal.
fn round_few_digits(magnitude: f64, places: i64) -> Option<f64> {
    let places = usize::try_from(places).ok()?;
    let whole = scaled(magnitude, places).filter(|&whole| whole <= 1 << 53)?;
    Some(whole as f64 / 10u64.pow(places as u32) as f64)
}

/// Rounds to a multiple of `10^places`.
fn round_to_left(value: f64, places: i32) -> f64 {
    let exact = format!("{:.60e}", value.abs());
    let exponent = exact.split_once('e').and_then(|(_, exponent)| exponent.parse::<i32>().ok()).unwrap_or(0);
    let keep = exponent + 1 - places;
    if keep > 0 {
        let digits = format!("{value:.*e}", keep as usize - 1);
        return digits.parse().unwrap_or(value);
    }
    // Nothing is kept, but the number may round up to one unit: only if it is more than half of it.
    let unit: f64 = format!("1e{places}").parse().unwrap_or(f64::INFINITY);
    let magnitude = if keep == 0 && value.abs() > unit / 2.0 { unit } else { 0.0 };
    magnitude.copysign(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: OwnedText) -> String {
        String::from_utf8_lossy(text.bytes()).into_owned()
    }

    #[test]
    fn shortest_floats() {
        let cases = [
            (0.1 + 0.2, "0.30000000000000004"),
            (1e16, "1e+16"),
            (9999999999999998.0, "9999999999999998.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (-0.0, "-0.0"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (100.0, "100.0"),
            (2422516456737765.0 / 4.0, "605629114184441.2"),
            (2f64.powi(-25), "2.9802322387695312e-08"),
            (5.0 * 2f64.powi(-23), "5.960464477539062e-07"),
            (1241887228732147.0 / 8.0, "155235903591518.38"),
        ];
        cases.into_iter().for_each(|(value, text)| assert_eq!(show(pyl_float_text(value)), text));
    }

    #[test]
    fn scaled_floats() {
        let cases = [
            (0.0, 2, Some(0)),
            (2.675, 2, Some(267)),
            (0.125, 2, Some(12)),
            (0.375, 2, Some(38)),
            (0.5, 0, Some(0)),
            (1.5, 0, Some(2)),
            (5e-324, 19, Some(0)),
            (1e-19, 19, Some(1)),
            (1e-19, 20, None),
            (4503599627370495.5, 1, Some(45035996273704955)),
            (9007199254740992.0, 0, None),
            (1e300, 2, None),
            (1234.5678, 19, None),
        ];
        cases.into_iter().for_each(|(value, power, wanted)| assert_eq!(scaled(value, power), wanted, "{value} {power}"));
        for (number, places, text) in [(0, 2, "0.00"), (7, 0, "7"), (7, 1, "0.7"), (12345, 2, "123.45"), (12, 2, "0.12")] {
            assert_eq!(with_point(number, places), text.as_bytes());
        }
    }

    #[test]
    fn complex_texts() {
        assert_eq!(show(pyl_complex_text(0.0, 1.0)), "1j");
        assert_eq!(show(pyl_complex_text(-0.0, -0.5)), "(-0-0.5j)");
        assert_eq!(show(pyl_complex_text(1.5, f64::INFINITY)), "(1.5+infj)");
    }

    #[test]
    fn reads_ints() {
        let read = |s: &str, base| parse_int(&OwnedText::new(s.as_bytes()), base).ok();
        assert_eq!(read(" -1_000\n", 10), Some(-1000));
        assert_eq!(read("-9223372036854775808", 10), Some(i64::MIN));
        assert_eq!(read("9223372036854775808", 10), None);
        assert_eq!(read("0x_fF", 16), Some(255));
        assert_eq!((read("0b11", 0), read("010", 0), read("0b11", 16)), (Some(3), None, Some(0xB11)));
        assert_eq!(read("٣4", 10), Some(34));
        for bad in ["", " ", "1__0", "_1", "1_", "- 5", "--1", "0x", "+", "12a"] {
            assert_eq!(read(bad, 10), None, "{bad}");
        }
    }

    #[test]
    fn reads_floats() {
        let read = |s: &str| parse_float(&OwnedText::new(s.as_bytes()));
        for (text, value) in [(" .5", 0.5), ("5.", 5.0), ("1_0.2_5", 10.25), ("1e400", f64::INFINITY), ("-inFinity", f64::NEG_INFINITY)] {
            assert_eq!(read(text), Some(value), "{text}");
        }
        for bad in ["", ".", "1e", "1__0", "e5", "1_.0", "0x10", "1 2", "infin", "+-1"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn hexadecimal_floats() {
        let read = |s: &str| pyl_float_fromhex(&OwnedText::new(s.as_bytes()));
        assert_eq!(show(pyl_float_hex(-0.1)), "-0x1.999999999999ap-4");
        for value in [0.1, -3.75, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e-310] {
            assert_eq!(read(&show(pyl_float_hex(value))), value);
        }
        assert_eq!(read("1.8p3"), 12.0);
    }

    #[test]
    fn hashes_and_rounds() {
        assert_eq!((pyl_float_hash(3.0), pyl_float_hash(-1.0), pyl_float_hash(0.5)), (3, -2, 1_152_921_504_606_846_976));
        let cases = [(2.675, 2, 2.67), (0.5, 0, 0.0), (1250.0, -2, 1200.0), (-1350.0, -2, -1400.0), (50.0, -2, 0.0), (51.0, -2, 100.0)];
        cases.into_iter().for_each(|(value, places, result)| assert_eq!(pyl_float_round(value, places), result));
    }
}
