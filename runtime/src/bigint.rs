//! Ints beyond 64 bits. A big int travels as a text object whose bytes are its two's complement, the lowest byte first and
//! no more bytes than needed; compiled code never shows such a text to anybody. The arithmetic is `num-bigint`'s.

use crate::alloc;
use crate::digits;
use crate::failure::{self, Kind};
use crate::number;
use crate::text::{OwnedText, Text};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use std::cmp::Ordering;

fn read(text: &Text) -> BigInt {
    BigInt::from_signed_bytes_le(text.bytes())
}

fn write(value: &BigInt) -> OwnedText {
    let bytes = value.to_signed_bytes_le();
    let mut text = OwnedText::reserve(bytes.len(), bytes.len()).unwrap_or_else(|| alloc::pyl_exhausted());
    text.bytes_mut().copy_from_slice(&bytes);
    text
}

/// Bits that a result may have before it counts as exhausted memory.
const MAX_BITS: u64 = 1 << 33;

/// Is there memory for a result of so many bits, and for the copies that making it takes?
fn has_room(bits: u64) -> bool {
    bits <= MAX_BITS && alloc::has_room((bits / 8 * COPIES) as usize)
}

/// How many blocks of a result's size are in use at most: the larger operand and the result as numbers, the result as bytes
/// and as a text.
const COPIES: u64 = 4;

/// What an operation makes of large operands. None if there is no memory and the program looks whether there is; one that
/// does not look ends where an allocation fails.
fn made<const N: usize>(operands: [&Text; N], make: impl FnOnce([BigInt; N]) -> BigInt) -> Option<OwnedText> {
    let bytes: usize = operands.iter().map(|operand| operand.bytes().len()).sum();
    if alloc::program_looks() && !alloc::has_room(bytes * COPIES as usize) {
        return None;
    }
    Some(write(&make(operands.map(read))))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_from_int(value: i64) -> OwnedText {
    write(&BigInt::from(value))
}

/// The whole part of a finite float.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_from_float(value: f64) -> OwnedText {
    let bits = value.abs().to_bits();
    let exponent = (bits >> 52) as i64 - 1075;
    let mantissa = BigInt::from(bits & ((1 << 52) - 1) | 1 << 52);
    let magnitude = if exponent >= 0 { mantissa << exponent as u64 } else { mantissa >> (-exponent).min(64) as u64 };
    write(&if value < 0.0 { -magnitude } else { magnitude })
}

/// Decimal digits with an optional minus sign, as the compiler writes literals.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_from_text(text: &Text) -> OwnedText {
    match BigInt::parse_bytes(text.bytes(), 10) {
        Some(value) => write(&value),
        None => failure::text(Kind::Value, ""),
    }
}

/// `int(text, base)` for texts that are too long for 64 bits; the base is valid. A failure has a message only where the
/// text is too long.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_parse(text: &Text, base: i64) -> OwnedText {
    match number::int_digits(text, base as u32) {
        Ok((negative, digits, base)) => {
            let magnitude = BigInt::parse_bytes(&digits, base).unwrap_or_default();
            write(&if negative { -magnitude } else { magnitude })
        }
        Err(reason) => failure::text(Kind::Value, &reason),
    }
}

/// Does it fit into 64 bits?
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_fits(a: &Text) -> bool {
    a.bytes().len() <= 8
}

/// The value of one that fits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_to_int(a: &Text) -> i64 {
    read(a).to_i64().unwrap_or(0)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_add(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a + b)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_sub(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a - b)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_mul(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a * b)
}

/// Rounded down; the divisor is not 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_floordiv(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a.div_floor(&b))
}

/// With the divisor's sign; the divisor is not 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_mod(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a.mod_floor(&b))
}

/// The exponent is not negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_pow(a: &Text, exponent: i64) -> OwnedText {
    let base = read(a);
    if base.bits() > 1 && !has_room(base.bits().saturating_mul(exponent as u64)) {
        return failure::text(Kind::Memory, "");
    }
    let exponent = if base.bits() > 1 { exponent } else { exponent % 2 + 2 };
    write(&base.pow(exponent as u32))
}

/// `pow(a, exponent, modulus)`: the exponent is not negative, the modulus not 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_pow_mod(a: &Text, exponent: &Text, modulus: &Text) -> Option<OwnedText> {
    made([a, exponent, modulus], |[a, exponent, modulus]| a.modpow(&exponent, &modulus))
}

/// The inverse modulo `modulus`; a failure where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_inverse(a: &Text, modulus: &Text) -> OwnedText {
    let modulus = read(modulus);
    match read(a).mod_floor(&modulus.abs()).modinv(&modulus) {
        Some(inverse) => write(&inverse),
        None => failure::text(Kind::Value, ""),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_shl(a: &Text, count: i64) -> OwnedText {
    let value = read(a);
    if value.is_zero() {
        return write(&value);
    }
    if !has_room(value.bits().saturating_add(count as u64)) {
        return failure::text(Kind::Memory, "");
    }
    write(&(value << count as u64))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_shr(a: &Text, count: i64) -> Option<OwnedText> {
    made([a], |[a]| a >> (count as u64).min(MAX_BITS))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_and(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a & b)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_or(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a | b)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_xor(a: &Text, b: &Text) -> Option<OwnedText> {
    made([a, b], |[a, b]| a ^ b)
}

/// -1, 0 or 1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_compare(a: &Text, b: &Text) -> i64 {
    order(a.bytes(), b.bytes()) as i64
}

/// How two's complements of no more bytes than needed are ordered.
fn order(a: &[u8], b: &[u8]) -> Ordering {
    let is_negative = |bytes: &[u8]| bytes.last().is_some_and(|&top| top >= 0x80);
    match (is_negative(a), is_negative(b)) {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev())),
        (true, true) => b.len().cmp(&a.len()).then_with(|| a.iter().rev().cmp(b.iter().rev())),
    }
}

/// Never negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_gcd(left: &Text, right: &Text) -> Option<OwnedText> {
    made([left, right], |[left, right]| left.gcd(&right))
}

/// The root, rounded down; the value is not negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_isqrt(a: &Text) -> Option<OwnedText> {
    made([a], |[a]| a.sqrt())
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_bit_length(a: &Text) -> i64 {
    read(a).bits() as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_bit_count(a: &Text) -> i64 {
    read(a).magnitude().iter_u64_digits().map(|digit| i64::from(digit.count_ones())).sum()
}

/// CPython's hash: the value modulo 2^61 - 1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_hash(a: &Text) -> i64 {
    let value = read(a);
    let rest = (value.magnitude() % ((1u64 << 61) - 1)).to_i64().unwrap_or(0);
    let hash = if value.sign() == Sign::Minus { -rest } else { rest };
    if hash == -1 { -2 } else { hash }
}

/// In a base from 2 to 36, lower case, with its sign, however long it is.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_text(a: &Text, base: i64) -> Option<OwnedText> {
    // In base 2 there is a digit for every bit, twice: as the crate's text and as ours.
    if alloc::program_looks() && !alloc::has_room(a.bytes().len() * 16) {
        return None;
    }
    OwnedText::try_ascii(read(a).to_str_radix(base as u32).as_bytes())
}

/// `str(a)`; a failure where it is too long.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_str(a: &Text) -> OwnedText {
    match shown(a, 10) {
        Ok(text) => OwnedText::ascii(text.as_bytes()),
        Err((kind, message)) => failure::text(kind, &message),
    }
}

/// In a base that formats know; decimal digits only as many as may be shown.
pub fn shown(a: &Text, base: u32) -> Result<String, (Kind, String)> {
    let value = read(a);
    if base.is_power_of_two() { Ok(value.to_str_radix(base)) } else { digits::write(value.bits(), || value.to_str_radix(base)) }
}

/// The nearest float; infinite where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_float(a: &Text) -> f64 {
    nearest(&read(a), &BigInt::from(1))
}

/// The quotient, rounded once; the divisor is not 0. Infinite where no float is large enough.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_divide(a: &Text, b: &Text) -> f64 {
    nearest(&read(a), &read(b))
}

/// The fraction as a float, ties to even, by way of an integer quotient with a few bits more than a float holds.
fn nearest(dividend: &BigInt, divisor: &BigInt) -> f64 {
    let negative = dividend.is_negative() != divisor.is_negative();
    if dividend.is_zero() {
        return if negative { -0.0 } else { 0.0 };
    }
    let (a, b) = (dividend.abs(), divisor.abs());
    // The quotient lies between 2^(scale-1) and 2^(scale+1). A subnormal result has fewer bits.
    let scale = a.bits() as i64 - b.bits() as i64;
    let wanted = 55.min(scale + 1074 + 2).max(1);
    let shift = wanted - scale;
    let (quotient, rest) = if shift >= 0 { (a << shift as u64).div_rem(&b) } else { a.div_rem(&(b << (-shift) as u64)) };
    // A remainder only decides ties: one sticky bit stands for it.
    let bits = quotient.to_u64().unwrap_or(u64::MAX) << 1 | u64::from(!rest.is_zero());
    let magnitude = scaled(bits, -(shift + 1));
    if negative { -magnitude } else { magnitude }
}

/// `value * 2^exponent`, rounded once.
fn scaled(value: u64, exponent: i64) -> f64 {
    let length = i64::from(u64::BITS - value.leading_zeros());
    if value == 0 {
        return 0.0;
    }
    if length + exponent > 1024 {
        return f64::INFINITY;
    }
    // How many low bits a float of this size cannot hold.
    let drop = (length - 53).max(-1074 - exponent).clamp(0, 63);
    let (kept, lost) = (value >> drop, value & ((1 << drop) - 1));
    let half = if drop == 0 { 1 } else { 1u64 << (drop - 1) };
    let rounded = kept + u64::from(drop > 0 && (lost > half || (lost == half && kept & 1 == 1)));
    let exponent = exponent + drop;
    // Both factors are exact, and so is the product.
    let (first, second) = (exponent / 2, exponent - exponent / 2);
    rounded as f64 * 2f64.powi(first as i32) * 2f64.powi(second as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> OwnedText {
        pyl_big_from_text(&OwnedText::new(text.as_bytes()))
    }

    fn show(text: OwnedText) -> String {
        String::from_utf8_lossy(pyl_big_text(&text, 10).expect("memory").bytes()).into_owned()
    }

    #[test]
    fn arithmetic() {
        let (a, b) = (big("-170141183460469231731687303715884105728"), big("10000000000000000000"));
        assert_eq!(show(pyl_big_add(&a, &b).expect("memory")), "-170141183460469231721687303715884105728");
        assert_eq!(show(pyl_big_floordiv(&a, &b).expect("memory")), "-17014118346046923174");
        assert_eq!(show(pyl_big_mod(&a, &b).expect("memory")), "8312696284115894272");
        assert_eq!(show(pyl_big_pow(&big("10"), 20)), "100000000000000000000");
        assert_eq!(show(pyl_big_pow(&big("-1"), 1_000_000_000_001)), "-1");
        let ordered = ["-18446744073709551616", "-129", "-128", "-1", "0", "1", "127", "128", "255", "256", "18446744073709551616"];
        for (i, a) in ordered.iter().enumerate() {
            for (j, b) in ordered.iter().enumerate() {
                assert_eq!(pyl_big_compare(&big(a), &big(b)), i.cmp(&j) as i64, "{a} {b}");
            }
        }
        assert!(pyl_big_fits(&big("-9223372036854775808")) && !pyl_big_fits(&big("9223372036854775808")));
    }

    #[test]
    fn floats() {
        assert_eq!(pyl_big_float(&big("9007199254740993")), 9007199254740992.0);
        assert_eq!(pyl_big_float(&pyl_big_pow(&big("10"), 308)), 1e308);
        assert_eq!(pyl_big_float(&pyl_big_pow(&big("10"), 309)), f64::INFINITY);
        assert_eq!(pyl_big_divide(&big("1"), &pyl_big_pow(&big("10"), 320)), 1e-320);
        assert_eq!(pyl_big_divide(&pyl_big_pow(&big("7"), 100), &pyl_big_pow(&big("7"), 99)), 7.0);
        assert_eq!(show(pyl_big_from_float(-1e22)), "-10000000000000000000000");
        assert_eq!(show(pyl_big_from_float(3.99)), "3");
    }
}
