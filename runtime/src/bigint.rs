//! Ints beyond 64 bits. A big int travels as a text object whose bytes are its two's complement, the lowest byte first and
//! no more bytes than needed; compiled code never shows such a text to anybody. The arithmetic is `num-bigint`'s, and the
//! processor's where operands and result have at most 128 bits.

use crate::alloc;
use crate::digits;
use crate::failure::{self, Kind};
use crate::number;
use crate::text::{OwnedText, Text, copy_bytes};
use dashu_int::UBig;
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use std::cmp::Ordering;

fn read(text: &Text) -> BigInt {
    BigInt::from_signed_bytes_le(text.bytes())
}

fn write(value: &BigInt) -> OwnedText {
    write_bytes(&value.to_signed_bytes_le())
}

fn write_bytes(bytes: &[u8]) -> OwnedText {
    let mut text = OwnedText::reserve(bytes.len(), bytes.len()).unwrap_or_else(|| alloc::pyl_exhausted());
    copy_bytes(text.bytes_mut(), bytes);
    text
}

const SMALL_BYTES: usize = size_of::<i128>();

/// The value, if it has at most 128 bits with its sign.
fn small(text: &Text) -> Option<i128> {
    (text.bytes().len() <= SMALL_BYTES).then(|| low(text))
}

/// The lowest 128 bits.
fn low(text: &Text) -> i128 {
    let bytes = &text.bytes()[..text.bytes().len().min(SMALL_BYTES)];
    let mut all = [if is_negative(text.bytes()) { 0xFF } else { 0 }; SMALL_BYTES];
    copy_bytes(&mut all[..bytes.len()], bytes);
    i128::from_le_bytes(all)
}

fn write_small(value: i128) -> OwnedText {
    let bits = i128::BITS - (value ^ value >> (i128::BITS - 1)).leading_zeros();
    write_bytes(&value.to_le_bytes()[..bits as usize / 8 + 1])
}

/// What an operation makes of two small operands; None if one is not small, or the result.
fn made_small(a: &Text, b: &Text, make: impl FnOnce(i128, i128) -> Option<i128>) -> Option<OwnedText> {
    make(small(a)?, small(b)?).map(write_small)
}

/// The product of two magnitudes of 64 bits, which may have all 128.
fn product(a: &Text, b: &Text) -> Option<OwnedText> {
    let magnitude = |text| u64::try_from(small(text)?).ok();
    let product = u128::from(magnitude(a)?) * u128::from(magnitude(b)?);
    if let Ok(value) = i128::try_from(product) {
        return Some(write_small(value));
    }
    let mut bytes = [0; SMALL_BYTES + 1];
    bytes[..SMALL_BYTES].copy_from_slice(&product.to_le_bytes());
    Some(write_bytes(&bytes))
}

/// What is left of an int behind a small mask that is not negative.
fn masked(a: &Text, mask: &Text) -> Option<OwnedText> {
    small(mask).filter(|&mask| mask >= 0).map(|mask| write_small(low(a) & mask))
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
    write_small(i128::from(value))
}

/// `high * 2^64 + low`, where `low` has no sign.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_from_words(high: i64, low: i64) -> OwnedText {
    write_small(i128::from(high) << u64::BITS | i128::from(low.cast_unsigned()))
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
    if let Some(value) = std::str::from_utf8(text.bytes()).ok().and_then(|digits| digits.parse().ok()) {
        return write_small(value);
    }
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

/// Is it from 2^63 to 2^64 - 1?
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_is_word(a: &Text) -> bool {
    matches!(a.bytes(), [.., high, 0] if a.bytes().len() == 9 && *high >= 0x80)
}

/// The lowest 64 bits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_low(a: &Text) -> i64 {
    low(a) as i64
}

/// The value of one that fits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_to_int(a: &Text) -> i64 {
    small(a).and_then(|value| i64::try_from(value).ok()).unwrap_or(0)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_add(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, i128::checked_add).or_else(|| made([a, b], |[a, b]| a + b))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_sub(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, i128::checked_sub).or_else(|| made([a, b], |[a, b]| a - b))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_mul(a: &Text, b: &Text) -> Option<OwnedText> {
    product(a, b).or_else(|| made_small(a, b, i128::checked_mul)).or_else(|| made([a, b], |[a, b]| a * b))
}

/// Rounded down; the divisor is not 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_floordiv(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, |a, b| (b != -1).then(|| Integer::div_floor(&a, &b))).or_else(|| made([a, b], |[a, b]| a.div_floor(&b)))
}

/// With the divisor's sign; the divisor is not 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_mod(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, |a, b| (b != -1).then(|| Integer::mod_floor(&a, &b))).or_else(|| made([a, b], |[a, b]| a.mod_floor(&b)))
}

/// The exponent is not negative.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_pow(a: &Text, exponent: i64) -> OwnedText {
    if let Some(power) = u32::try_from(exponent).ok().and_then(|exponent| small(a)?.checked_pow(exponent)) {
        return write_small(power);
    }
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
    if let Some(shifted) = small(a).and_then(|value| shifted(value, count)) {
        return write_small(shifted);
    }
    let value = read(a);
    if value.is_zero() {
        return write(&value);
    }
    if !has_room(value.bits().saturating_add(count as u64)) {
        return failure::text(Kind::Memory, "");
    }
    write(&(value << count as u64))
}

/// None if bits get lost.
fn shifted(value: i128, count: i64) -> Option<i128> {
    let count = u32::try_from(count).ok()?;
    let shifted = value.checked_shl(count)?;
    (shifted >> count == value).then_some(shifted)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_shr(a: &Text, count: i64) -> Option<OwnedText> {
    if let Some(value) = small(a) {
        return Some(write_small(value >> count.min(i128::BITS as i64 - 1)));
    }
    made([a], |[a]| a >> (count as u64).min(MAX_BITS))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_and(a: &Text, b: &Text) -> Option<OwnedText> {
    masked(a, b).or_else(|| masked(b, a)).or_else(|| made([a, b], |[a, b]| a & b))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_or(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, |a, b| Some(a | b)).or_else(|| made([a, b], |[a, b]| a | b))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_xor(a: &Text, b: &Text) -> Option<OwnedText> {
    made_small(a, b, |a, b| Some(a ^ b)).or_else(|| made([a, b], |[a, b]| a ^ b))
}

/// -1, 0 or 1.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_big_compare(a: &Text, b: &Text) -> i64 {
    order(a.bytes(), b.bytes()) as i64
}

fn is_negative(bytes: &[u8]) -> bool {
    bytes.last().is_some_and(|&top| top >= 0x80)
}

/// How two's complements of no more bytes than needed are ordered.
fn order(a: &[u8], b: &[u8]) -> Ordering {
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
    let small = |left: i128, right: i128| i128::try_from(left.unsigned_abs().gcd(&right.unsigned_abs())).ok();
    made_small(left, right, small).or_else(|| made([left, right], |[left, right]| gcd(left.magnitude(), right.magnitude())))
}

/// By another crate: `num-bigint` goes bit by bit.
fn gcd(left: &BigUint, right: &BigUint) -> BigInt {
    let number = |value: &BigUint| UBig::from_le_bytes(&value.to_bytes_le());
    if left.is_zero() || right.is_zero() {
        return BigInt::from(left | right);
    }
    BigInt::from_bytes_le(Sign::Plus, &dashu_int::ops::Gcd::gcd(number(left), number(right)).to_le_bytes())
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

    /// Around every size at which another way of computing takes over.
    fn borders() -> Vec<BigInt> {
        let powers = [0, 7, 8, 31, 63, 64, 120, 127, 128, 200].map(|bits: u32| BigInt::from(1) << bits);
        let near = powers.iter().flat_map(|power: &BigInt| [power - 1, power.clone(), power + 1]);
        near.flat_map(|value| [-value.clone(), value]).collect()
    }

    #[test]
    fn operations_of_few_bits_are_those_of_any() {
        type Operation = extern "C" fn(&Text, &Text) -> Option<OwnedText>;
        type Meaning = fn(&BigInt, &BigInt) -> BigInt;
        let operations: [(&str, Operation, Meaning); 8] = [
            ("+", pyl_big_add, |a, b| a + b),
            ("-", pyl_big_sub, |a, b| a - b),
            ("*", pyl_big_mul, |a, b| a * b),
            ("//", pyl_big_floordiv, |a, b| a.div_floor(b)),
            ("%", pyl_big_mod, |a, b| a.mod_floor(b)),
            ("&", pyl_big_and, |a, b| a & b),
            ("|", pyl_big_or, |a, b| a | b),
            ("^", pyl_big_xor, |a, b| a ^ b),
        ];
        for a in borders() {
            for b in borders() {
                for (name, operation, meaning) in operations {
                    if b.is_zero() && matches!(name, "//" | "%") {
                        continue;
                    }
                    let found = operation(&write(&a), &write(&b)).expect("memory");
                    assert_eq!(found.bytes(), write(&meaning(&a, &b)).bytes(), "{a} {name} {b}");
                }
            }
            for count in [0, 1, 8, 63, 64, 65, 127, 128, 129, 200] {
                assert_eq!(pyl_big_shl(&write(&a), count).bytes(), write(&(&a << count)).bytes(), "{a} << {count}");
                assert_eq!(pyl_big_shr(&write(&a), count).expect("memory").bytes(), write(&(&a >> count)).bytes(), "{a} >> {count}");
                assert_eq!(pyl_big_pow(&write(&a), count % 8).bytes(), write(&a.pow(count as u32 % 8)).bytes(), "{a} ** {count}");
            }
            assert_eq!(big(&a.to_string()).bytes(), write(&a).bytes(), "{a}");
            assert_eq!(pyl_big_to_int(&write(&a)), a.to_i64().unwrap_or(0), "{a}");
        }
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
