//! The format mini-language for ints, floats, text and complex numbers, and printf-style conversion of single values.
//! Errors are noted as failures with CPython's words.

use crate::alloc::has_room;
use crate::failure::{self, Kind};
use crate::number::{self, Digits};
use crate::text::{OwnedText, Text, count_chars, push_code};
use std::borrow::Cow;

#[derive(Clone, Copy)]
pub struct Spec {
    fill: u32,
    align: u8,
    /// `+`, `-`, a blank, or 0.
    sign: u8,
    no_negative_zero: bool,
    alternate: bool,
    width: usize,
    /// `,`, `_`, or 0.
    grouping: u8,
    group_size: usize,
    precision: Option<usize>,
    /// The presentation type, 0 if none is given.
    kind: u32,
}

struct Error(Kind, String);

type Result<T> = std::result::Result<T, Error>;

fn bad<T>(message: impl Into<String>) -> Result<T> {
    Err(Error(Kind::Value, message.into()))
}

struct Scanner<'a> {
    codes: &'a [u32],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u32 {
        self.codes.get(self.at).copied().unwrap_or(0)
    }

    fn accept(&mut self, byte: u8) -> bool {
        let hit = self.at < self.codes.len() && self.codes[self.at] == byte as u32;
        self.at += usize::from(hit);
        hit
    }

    fn number(&mut self) -> Result<Option<usize>> {
        let mut value = None;
        while let Some(digit) = self.codes.get(self.at).and_then(|&code| crate::unicode::predicate::decimal_value(code)) {
            let next = value.unwrap_or(0usize).checked_mul(10).and_then(|v| v.checked_add(digit as usize));
            match next.filter(|&next| next < isize::MAX as usize) {
                Some(next) => value = Some(next),
                None => return bad("Too many decimal digits in format string"),
            }
            self.at += 1;
        }
        Ok(value)
    }
}

fn is_align(code: u32) -> bool {
    matches!(code, 0x3C | 0x3E | 0x3D | 0x5E)
}

/// Reads fill and alignment; says whether there were any.
fn scan_alignment(scanner: &mut Scanner, spec: &mut Spec) -> (bool, bool) {
    let codes = scanner.codes;
    if codes.len() >= 2 && is_align(codes[1]) {
        (spec.fill, spec.align) = (codes[0], codes[1] as u8);
        scanner.at = 2;
        return (true, true);
    }
    if codes.first().is_some_and(|&code| is_align(code)) {
        spec.align = codes[0] as u8;
        scanner.at = 1;
        return (false, true);
    }
    (false, false)
}

fn scan_grouping(scanner: &mut Scanner, spec: &mut Spec) -> Result<()> {
    if scanner.accept(b',') {
        spec.grouping = b',';
    }
    if scanner.accept(b'_') {
        if spec.grouping != 0 {
            return bad("Cannot specify both ',' and '_'.");
        }
        spec.grouping = b'_';
    }
    if spec.grouping == b'_' && scanner.peek() == b',' as u32 {
        return bad("Cannot specify both ',' and '_'.");
    }
    Ok(())
}

fn parse(text: &Text, type_name: &str, default_align: u8) -> Result<Spec> {
    // Hardly any is longer.
    let mut few = [0; 16];
    let many: Vec<u32>;
    let codes = if text.chars() <= few.len() {
        few.iter_mut().zip(text.code_points()).for_each(|(place, code)| *place = code);
        &few[..text.chars()]
    } else {
        many = text.code_points().collect();
        &many
    };
    let mut scanner = Scanner { codes, at: 0 };
    let mut spec = Spec {
        fill: b' ' as u32,
        align: default_align,
        sign: 0,
        no_negative_zero: false,
        alternate: false,
        width: 0,
        grouping: 0,
        group_size: 3,
        precision: None,
        kind: 0,
    };
    let (fill_given, align_given) = scan_alignment(&mut scanner, &mut spec);
    if matches!(scanner.peek(), 0x2B | 0x2D | 0x20) {
        spec.sign = scanner.peek() as u8;
        scanner.at += 1;
    }
    spec.no_negative_zero = scanner.accept(b'z');
    spec.alternate = scanner.accept(b'#');
    if !fill_given && scanner.accept(b'0') {
        spec.fill = b'0' as u32;
        if !align_given && default_align == b'>' {
            spec.align = b'=';
        }
    }
    spec.width = scanner.number()?.unwrap_or(0);
    scan_grouping(&mut scanner, &mut spec)?;
    if scanner.accept(b'.') {
        spec.precision = scanner.number()?;
        if spec.precision.is_none() {
            return bad("Format specifier missing precision");
        }
    }
    let spec = finish(&scanner, spec, text, type_name)?;
    check_width(&spec)?;
    Ok(spec)
}

/// Reads the presentation type and checks what only the whole specification tells.
fn finish(scanner: &Scanner, mut spec: Spec, text: &Text, type_name: &str) -> Result<Spec> {
    match scanner.codes[scanner.at..] {
        [] => {}
        [kind] => spec.kind = kind,
        _ => {
            let whole = String::from_utf8_lossy(text.bytes());
            return bad(format!("Invalid format specifier '{whole}' for object of type '{type_name}'"));
        }
    }
    if spec.grouping == 0 {
        return Ok(spec);
    }
    match ascii(spec.kind) {
        b'd' | b'e' | b'f' | b'g' | b'E' | b'G' | b'%' | b'F' | 0 => Ok(spec),
        b'b' | b'o' | b'x' | b'X' if spec.grouping == b'_' => {
            spec.group_size = 4;
            Ok(spec)
        }
        _ => bad(format!("Cannot specify '{}' with '{}'.", spec.grouping as char, show_kind(spec.kind))),
    }
}

/// The code as a byte, 0xFF for all beyond ASCII.
fn ascii(code: u32) -> u8 {
    if code < 128 { code as u8 } else { 0xFF }
}

fn show_kind(kind: u32) -> String {
    match kind {
        33..128 => (kind as u8 as char).to_string(),
        _ => format!("\\x{kind:x}"),
    }
}

fn unknown<T>(kind: u32, type_name: &str) -> Result<T> {
    bad(format!("Unknown format code '{}' for object of type '{type_name}'", show_kind(kind)))
}

// ---------------------------------------------------------------- numbers

/// A number's text in parts.
struct Number {
    negative: bool,
    prefix: &'static [u8],
    text: Vec<u8>,
    /// Where the digits before the point end: these are grouped. Point, fraction, exponent and percent sign follow, or all of
    /// `inf`.
    cut: usize,
}

impl Number {
    fn whole(negative: bool, digits: Vec<u8>) -> Number {
        Number { negative, prefix: b"", cut: digits.len(), text: digits }
    }

    /// What has no digits that could be grouped.
    fn other(negative: bool, text: Vec<u8>) -> Number {
        Number { negative, prefix: b"", cut: 0, text }
    }
}

fn sign_of(negative: bool, wanted: u8) -> &'static [u8] {
    match (negative, wanted) {
        (true, _) => b"-",
        (false, b'+') => b"+",
        (false, b' ') => b" ",
        (false, _) => b"",
    }
}

/// Groups the digits from the right and pads them with zeros up to the width.
fn group<'a>(digits: &'a [u8], spec: &Spec, min_width: isize) -> Cow<'a, [u8]> {
    if spec.grouping == 0 && digits.len() as isize >= min_width {
        return Cow::Borrowed(digits);
    }
    let mut reversed = Vec::new();
    let (mut left, mut min_width) = (digits.len() as isize, min_width);
    loop {
        let size = if spec.grouping == 0 { isize::MAX } else { spec.group_size as isize };
        let len = size.min(left.max(min_width).max(1));
        let taken = left.min(len);
        reversed.extend(digits[(left - taken) as usize..left as usize].iter().rev());
        reversed.extend(std::iter::repeat_n(b'0', (len - taken) as usize));
        left -= taken;
        min_width -= len;
        if left <= 0 && min_width <= 0 {
            break;
        }
        reversed.push(spec.grouping);
        min_width -= 1;
    }
    reversed.reverse();
    Cow::Owned(reversed)
}

fn push_fill(out: &mut Vec<u8>, fill: u32, count: usize) {
    match fill {
        0..128 => out.resize(out.len() + count, fill as u8),
        _ => (0..count).for_each(|_| push_code(out, fill)),
    }
}

/// Sign, prefix and digits, filled up to the width.
fn lay_out(number: &Number, spec: &Spec) -> Vec<u8> {
    let sign = sign_of(number.negative, spec.sign);
    let (whole, rest) = number.text.split_at(number.cut);
    let fixed = sign.len() + number.prefix.len() + count_chars(rest);
    let zero_filled = spec.fill == b'0' as u32 && spec.align == b'=';
    let min_width = if zero_filled { spec.width as isize - fixed as isize } else { 0 };
    let whole = if whole.is_empty() { Cow::default() } else { group(whole, spec, min_width) };
    let padding = spec.width.saturating_sub(fixed + whole.len());
    let (before, inside, behind) = match spec.align {
        b'<' => (0, 0, padding),
        b'^' => (padding / 2, 0, padding - padding / 2),
        b'=' => (0, padding, 0),
        _ => (padding, 0, 0),
    };
    let mut out = Vec::with_capacity(spec.width.max(fixed + whole.len() + rest.len()).min(1 << 20) + 8);
    push_fill(&mut out, spec.fill, before);
    out.extend(sign);
    out.extend(number.prefix);
    push_fill(&mut out, spec.fill, inside);
    out.extend_from_slice(&whole);
    out.extend_from_slice(rest);
    push_fill(&mut out, spec.fill, behind);
    out
}

/// The base that the letter of a format asks for.
fn base_of(spec: &Spec) -> u64 {
    match ascii(spec.kind) {
        b'b' => 2,
        b'o' => 8,
        b'x' | b'X' => 16,
        _ => 10,
    }
}

fn int_parts(value: i64, spec: &Spec) -> Number {
    digit_parts(value < 0, number::digits_in_base(value, base_of(spec)), spec)
}

/// A whole number from its sign and the digits of its magnitude.
fn digit_parts(negative: bool, digits: Vec<u8>, spec: &Spec) -> Number {
    let base = base_of(spec);
    let mut number = Number::whole(negative, digits);
    if spec.alternate {
        number.prefix = number::prefix(base);
    }
    if spec.kind == b'X' as u32 {
        number.text.make_ascii_uppercase();
        number.prefix = if number.prefix.is_empty() { b"" } else { b"0X" };
    }
    number
}

fn format_int(value: i64, text: &Text, type_name: &str) -> Result<Vec<u8>> {
    let spec = parse(text, type_name, b'>')?;
    if asks_for_float(&spec, type_name)? {
        return Ok(lay_out(&float_parts(value as f64, &spec), &spec));
    }
    if spec.kind == b'c' as u32 { format_char(value, &spec) } else { Ok(lay_out(&int_parts(value, &spec), &spec)) }
}

/// `format` of an int beyond 64 bits (see `bigint`).
fn format_big(value: &Text, text: &Text) -> Result<Vec<u8>> {
    let spec = parse(text, "int", b'>')?;
    if asks_for_float(&spec, "int")? {
        let float = crate::bigint::pyl_big_float(value);
        if float.is_infinite() {
            return Err(Error(Kind::Overflow, "int too large to convert to float".to_string()));
        }
        return Ok(lay_out(&float_parts(float, &spec), &spec));
    }
    if spec.kind == b'c' as u32 {
        return Err(Error(Kind::Overflow, "Python int too large to convert to C long".to_string()));
    }
    Ok(lay_out(&big_parts(value, &spec)?, &spec))
}

fn big_parts(value: &Text, spec: &Spec) -> Result<Number> {
    let digits = crate::bigint::shown(value, base_of(spec) as u32).map_err(|(kind, message)| Error(kind, message))?;
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits.as_str()),
    };
    Ok(digit_parts(negative, digits.as_bytes().to_vec(), spec))
}

/// Is an int to be written as a float? Refuses what does not go with ints.
fn asks_for_float(spec: &Spec, type_name: &str) -> Result<bool> {
    match ascii(spec.kind) {
        0 | b'd' | b'b' | b'o' | b'x' | b'X' | b'c' | b'n' => {}
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' => return Ok(true),
        _ => return unknown(spec.kind, type_name),
    }
    if spec.precision.is_some() {
        return bad("Precision not allowed in integer format specifier");
    }
    if spec.no_negative_zero {
        return bad("Negative zero coercion (z) not allowed in integer format specifier");
    }
    Ok(false)
}

fn format_char(value: i64, spec: &Spec) -> Result<Vec<u8>> {
    if spec.sign != 0 {
        return bad("Sign not allowed with integer format specifier 'c'");
    }
    if spec.alternate {
        return bad("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if !(0..0x11_0000).contains(&value) {
        return Err(Error(Kind::Overflow, "%c arg not in range(0x110000)".to_string()));
    }
    let mut text = Vec::new();
    push_code(&mut text, value as u32);
    Ok(lay_out(&Number::other(false, text), spec))
}

/// More digits than any float has: what is asked for beyond is filled with zeros.
const EXACT_DIGITS: usize = 1100;

fn fixed(magnitude: f64, precision: usize, alternate: bool) -> Vec<u8> {
    let mut text = match number::scaled(magnitude, precision) {
        Some(scaled) => number::with_point(scaled, precision),
        None => format!("{magnitude:.*}", precision.min(EXACT_DIGITS)).into_bytes(),
    };
    text.extend(std::iter::repeat_n(b'0', precision.saturating_sub(EXACT_DIGITS)));
    if precision == 0 && alternate {
        text.push(b'.');
    }
    text
}

fn exact_digits(magnitude: f64, count: usize) -> Digits {
    let mut digits = number::float_digits(magnitude, count.min(EXACT_DIGITS));
    digits.digits.extend(std::iter::repeat_n(b'0', count.saturating_sub(EXACT_DIGITS)));
    digits
}

fn scientific(digits: &Digits, letter: u8, alternate: bool) -> Vec<u8> {
    let mut out = Vec::new();
    out.push(digits.digits[0]);
    if digits.digits.len() > 1 || alternate {
        out.push(b'.');
    }
    out.extend(&digits.digits[1..]);
    number::push_exponent(&mut out, letter, digits.point - 1);
    out
}

/// `g`: as many significant digits as asked for, without trailing zeros, by exponent where that is shorter.
/// `point_zero` is the variant of an absent type with a precision.
fn general(magnitude: f64, precision: usize, letter: u8, alternate: bool, point_zero: bool) -> Vec<u8> {
    let precision = precision.max(1);
    let mut digits = exact_digits(magnitude, precision);
    let limit = precision as i64 - i64::from(point_zero);
    if !alternate {
        let kept = digits.digits.iter().rposition(|&digit| digit != b'0').map_or(1, |last| last + 1);
        digits.digits.truncate(kept);
    }
    if digits.point as i64 <= -4 || digits.point as i64 > limit {
        return scientific(&digits, letter, alternate);
    }
    let mut out = Vec::new();
    number::push_positional(&mut out, &digits);
    if !out.contains(&b'.') {
        match (alternate, point_zero) {
            (_, true) => out.extend(b".0"),
            (true, false) => out.push(b'.'),
            (false, false) => {}
        }
    }
    out
}

fn shortest(magnitude: f64, alternate: bool) -> Vec<u8> {
    let mut out = Vec::new();
    number::push_shortest(&mut out, magnitude, true);
    if alternate && !out.contains(&b'.') {
        out.insert(1, b'.');
    }
    out
}

fn magnitude_text(magnitude: f64, spec: &Spec) -> Vec<u8> {
    let precision = spec.precision.unwrap_or(6);
    match ascii(spec.kind) {
        b'f' | b'F' => fixed(magnitude, precision, spec.alternate),
        b'%' => {
            let mut text = fixed(magnitude * 100.0, precision, spec.alternate);
            text.push(b'%');
            text
        }
        letter @ (b'e' | b'E') => scientific(&exact_digits(magnitude, precision + 1), letter, spec.alternate),
        letter @ (b'g' | b'G' | b'n') => general(magnitude, precision, if letter == b'G' { b'E' } else { b'e' }, spec.alternate, false),
        _ => match spec.precision {
            None => shortest(magnitude, spec.alternate),
            Some(precision) => general(magnitude, precision, b'e', spec.alternate, true),
        },
    }
}

fn float_parts(value: f64, spec: &Spec) -> Number {
    let upper = matches!(ascii(spec.kind), b'E' | b'F' | b'G');
    let percent = spec.kind == b'%' as u32;
    if !(if percent { value * 100.0 } else { value }).is_finite() {
        let mut rest = if value.is_nan() { b"nan".to_vec() } else { b"inf".to_vec() };
        if upper {
            rest.make_ascii_uppercase();
        }
        rest.extend(percent.then_some(b'%'));
        return Number::other(value < 0.0, rest);
    }
    let text = magnitude_text(value.abs(), spec);
    let all_zero = text.iter().take_while(|byte| !matches!(byte, b'e' | b'E')).all(|byte| !matches!(byte, b'1'..=b'9'));
    let cut = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    Number { negative: value.is_sign_negative() && !(spec.no_negative_zero && all_zero), prefix: b"", text, cut }
}

/// Is there memory for what the width and the precision ask for?
fn check_room(spec: &Spec) -> Result<()> {
    room_for(spec.width.saturating_add(spec.precision.unwrap_or(0)))
}

fn check_width(spec: &Spec) -> Result<()> {
    room_for(spec.width)
}

fn room_for(chars: usize) -> Result<()> {
    // A buffer that grew by doubling, and the text itself, with up to four bytes for a character.
    if has_room(chars.saturating_mul(12)) { Ok(()) } else { Err(Error(Kind::Memory, String::new())) }
}

fn check_precision(spec: &Spec) -> Result<()> {
    match spec.precision {
        Some(precision) if precision > i32::MAX as usize => bad("precision too big"),
        _ => check_room(spec),
    }
}

fn is_float_kind(kind: u32) -> bool {
    matches!(ascii(kind), 0 | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' | b'%' | b'n')
}

fn format_float(value: f64, text: &Text) -> Result<Vec<u8>> {
    let spec = parse(text, "float", b'>')?;
    if !is_float_kind(spec.kind) {
        return unknown(spec.kind, "float");
    }
    check_precision(&spec)?;
    Ok(lay_out(&float_parts(value, &spec), &spec))
}

fn format_complex(real: f64, imag: f64, text: &Text) -> Result<Vec<u8>> {
    let spec = parse(text, "complex", b'>')?;
    if !is_float_kind(spec.kind) || spec.kind == b'%' as u32 {
        return unknown(spec.kind, "complex");
    }
    if spec.fill == b'0' as u32 {
        return bad("Zero padding is not allowed in complex format specifier");
    }
    if spec.align == b'=' {
        return bad("'=' alignment flag is not allowed in complex format specifier");
    }
    check_precision(&spec)?;
    let plain = Spec { width: 0, ..spec };
    let default = spec.kind == 0;
    let part = |value: f64, sign: u8| {
        let mut number = float_parts(value, &plain);
        if default && number.text.ends_with(b".0") {
            number.text.truncate(number.text.len() - 2);
        }
        lay_out(&number, &Spec { sign, ..plain })
    };
    let only_imag = default && real == 0.0 && real.is_sign_positive();
    let mut body = Vec::new();
    if only_imag {
        body.extend(part(imag, spec.sign));
    } else {
        body.extend(part(real, spec.sign));
        body.extend(part(imag, b'+'));
    }
    body.push(b'j');
    if default && !only_imag {
        body.insert(0, b'(');
        body.push(b')');
    }
    Ok(lay_out(&Number::other(false, body), &Spec { sign: 0, ..spec }))
}

fn format_text(value: &Text, text: &Text) -> Result<Vec<u8>> {
    let spec = parse(text, "str", b'<')?;
    if !matches!(ascii(spec.kind), 0 | b's') {
        return unknown(spec.kind, "str");
    }
    if spec.grouping != 0 {
        return bad(format!("Cannot specify '{}' with 's'.", spec.grouping as char));
    }
    match spec.sign {
        0 => {}
        b' ' => return bad("Space not allowed in string format specifier"),
        _ => return bad("Sign not allowed in string format specifier"),
    }
    if spec.no_negative_zero {
        return bad("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return bad("Alternate form (#) not allowed in string format specifier");
    }
    if spec.align == b'=' {
        return bad("'=' alignment not allowed in string format specifier");
    }
    lay_out_text(value, &spec)
}

/// The text cut to the precision and filled up to the width.
fn lay_out_text(value: &Text, spec: &Spec) -> Result<Vec<u8>> {
    let chars = value.chars().min(spec.precision.unwrap_or(usize::MAX));
    room_for(chars.max(spec.width))?;
    let kept = &value.bytes()[..crate::slice::byte_position(value, chars)];
    Ok(lay_out(&Number::other(false, kept.to_vec()), spec))
}

fn answer(result: Result<Vec<u8>>) -> OwnedText {
    match result {
        Ok(bytes) => OwnedText::new(&bytes),
        Err(Error(kind, message)) => failure::text(kind, &message),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_int(value: i64, spec: &Text) -> OwnedText {
    answer(format_int(value, spec, "int"))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_big(value: &Text, spec: &Text) -> OwnedText {
    answer(format_big(value, spec))
}

/// The specification is not empty.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_bool(value: bool, spec: &Text) -> OwnedText {
    answer(format_int(i64::from(value), spec, "bool"))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_float(value: f64, spec: &Text) -> OwnedText {
    answer(format_float(value, spec))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_complex(real: f64, imag: f64, spec: &Text) -> OwnedText {
    answer(format_complex(real, imag, spec))
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_format_str(value: &Text, spec: &Text) -> OwnedText {
    answer(format_text(value, spec))
}

// ---------------------------------------------------------------- printf style

const MINUS: i64 = 1;
const PLUS: i64 = 2;
const BLANK: i64 = 4;
const SHARP: i64 = 8;
const ZERO: i64 = 16;

/// `precision` is negative if there is none.
fn percent_spec(flags: i64, width: i64, precision: i64, kind: i64) -> Spec {
    let left = flags & MINUS != 0;
    let zero = flags & ZERO != 0 && !left;
    Spec {
        fill: if zero { b'0' } else { b' ' } as u32,
        align: if left {
            b'<'
        } else if zero {
            b'='
        } else {
            b'>'
        },
        sign: if flags & PLUS != 0 {
            b'+'
        } else if flags & BLANK != 0 {
            b' '
        } else {
            0
        },
        no_negative_zero: false,
        alternate: flags & SHARP != 0,
        width: width.max(0) as usize,
        grouping: 0,
        group_size: 3,
        precision: usize::try_from(precision).ok(),
        kind: kind as u32,
    }
}

/// `%d %o %x %X` of an int. Flag bits: 1 `-`, 2 `+`, 4 blank, 8 `#`, 16 `0`.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_percent_int(value: i64, flags: i64, width: i64, precision: i64, kind: i64) -> OwnedText {
    let spec = percent_spec(flags, width, precision, kind);
    answer(check_room(&spec).map(|()| percent_number(int_parts(value, &spec), &spec)))
}

/// The same for an int beyond 64 bits (see `bigint`).
#[unsafe(no_mangle)]
pub extern "C" fn pyl_percent_big(value: &Text, flags: i64, width: i64, precision: i64, kind: i64) -> OwnedText {
    let spec = percent_spec(flags, width, precision, kind);
    answer(check_room(&spec).and_then(|()| big_parts(value, &spec)).map(|number| percent_number(number, &spec)))
}

/// The precision is the least number of digits.
fn percent_number(mut number: Number, spec: &Spec) -> Vec<u8> {
    let missing = spec.precision.unwrap_or(0).saturating_sub(number.cut);
    number.text.splice(0..0, std::iter::repeat_n(b'0', missing));
    number.cut += missing;
    lay_out(&number, spec)
}

/// `%e %f %g`, their upper-case forms, and `%d %i %u`, which leave out the fraction.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_percent_float(value: f64, flags: i64, width: i64, precision: i64, kind: i64) -> OwnedText {
    let spec = percent_spec(flags, width, precision, kind);
    answer(check_room(&spec).and_then(|()| match ascii(spec.kind) {
        b'd' | b'i' | b'u' => Ok(percent_number(whole_parts(value, &spec)?, &spec)),
        _ => Ok(lay_out(&float_parts(value, &spec), &spec)),
    }))
}

/// The whole number that is left of a float.
fn whole_parts(value: f64, spec: &Spec) -> Result<Number> {
    if value.is_nan() {
        return bad("cannot convert float NaN to integer");
    }
    if value.is_infinite() {
        return Err(Error(Kind::Overflow, "cannot convert float infinity to integer".to_string()));
    }
    Ok(digit_parts(value <= -1.0, format!("{:.0}", value.abs().trunc()).into_bytes(), spec))
}

/// `%s`, `%r`, `%c`: the text cut to the precision and filled with blanks.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_percent_str(value: &Text, flags: i64, width: i64, precision: i64) -> OwnedText {
    let spec = percent_spec(flags & MINUS, width, precision, 0);
    answer(lay_out_text(value, &spec))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> OwnedText {
        OwnedText::new(s.as_bytes())
    }

    fn show(result: Result<Vec<u8>>) -> String {
        match result {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(Error(_, message)) => message,
        }
    }

    #[test]
    fn ints() {
        let check = |value, spec: &str, expected: &str| assert_eq!(show(format_int(value, &text(spec), "int")), expected, "{spec}");
        check(1234567, ",", "1,234,567");
        check(-1234, "07,", "-01,234");
        check(1234, "06,", "01,234");
        check(-65536, "#018_x", "-0x0_0000_0001_0000");
        check(255, "*^+11,", "***+255****");
        check(97, "*^5c", "**a**");
        check(42, "q5", "Invalid format specifier 'q5' for object of type 'int'");
        check(42, ".3", "Precision not allowed in integer format specifier");
        check(42, "s", "Unknown format code 's' for object of type 'int'");
    }

    #[test]
    fn floats() {
        let check = |value, spec: &str, expected: &str| assert_eq!(show(format_float(value, &text(spec))), expected, "{spec}");
        check(2.675, ".2f", "2.67");
        check(100.0, ".10", "100.0");
        check(100.0, ".3", "1e+02");
        check(1e16, "_", "1e+16");
        check(123.0, "#.3g", "123.");
        check(1.0, "#.0e", "1.e+00");
        check(f64::INFINITY, "010", "0000000inf");
        check(-0.001, "z.1f", "0.0");
        check(0.5, ".0%", "50%");
        check(1234.5, "011,.1f", "0,001,234.5");
    }

    #[test]
    fn texts() {
        let check = |value: &str, spec: &str, expected: &str| assert_eq!(show(format_text(&text(value), &text(spec))), expected, "{spec}");
        check("héllo", "8.3", "hél     ");
        check("é", "→>3", "→→é");
        check("x", "03", "x00");
        check("x", "=8", "'=' alignment not allowed in string format specifier");
    }

    #[test]
    fn percents() {
        let int = |flags, width, precision, kind: u8, value| {
            String::from_utf8_lossy(pyl_percent_int(value, flags, width, precision, kind as i64).bytes()).into_owned()
        };
        assert_eq!(int(ZERO, 7, -1, b'd', -42), "-000042");
        assert_eq!(int(SHARP, 0, -1, b'X', -255), "-0XFF");
        assert_eq!(int(0, 8, 4, b'd', -42), "   -0042");
    }
}
