//! Floats of 16 and 32 bits, as files and networks hold them: to and from 64 bits, ties to even.

/// The bits of the nearest float of `size` bytes (2 or 4); -1 if the number is too large for one.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_narrow(value: f64, size: i64) -> i64 {
    let bits = if size == 2 { half_bits(value) as i64 } else { (value as f32).to_bits() as i64 };
    let is_infinite = if size == 2 { bits & 0x7fff == INFINITE_HALF as i64 } else { (value as f32).is_infinite() };
    if is_infinite && value.is_finite() { -1 } else { bits }
}

/// The float of `size` bytes (2 or 4) with these bits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_float_widen(bits: i64, size: i64) -> f64 {
    if size == 2 { half_value(bits as u16) } else { f32::from_bits(bits as u32) as f64 }
}

const INFINITE_HALF: u16 = 0x7c00;
const LEAST_EXPONENT: i32 = -14;

fn half_bits(value: f64) -> u16 {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    if value.is_nan() {
        return sign | 0x7e00;
    }
    if value.abs() >= 65536.0 {
        return sign | INFINITE_HALF;
    }
    let exponent = ((value.abs().to_bits() >> 52) as i32 - 1023).max(LEAST_EXPONENT);
    // The number in units of its last bit. For normal numbers that has the implicit bit, worth one exponent.
    let units = (value.abs() * 2f64.powi(10 - exponent)).round_ties_even() as u16;
    sign | ((((exponent - LEAST_EXPONENT) as u16) << 10) + units)
}

fn half_value(bits: u16) -> f64 {
    let sign = if bits & 0x8000 != 0 { -1.0 } else { 1.0 };
    let (exponent, mantissa) = ((bits >> 10 & 31) as i32, (bits & 1023) as f64);
    match exponent {
        31 if mantissa == 0.0 => sign * f64::INFINITY,
        31 => f64::NAN.copysign(sign),
        0 => sign * mantissa * 2f64.powi(LEAST_EXPONENT - 10),
        _ => sign * (mantissa + 1024.0) * 2f64.powi(exponent - 25),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_comes_back() {
        for bits in (0..=u16::MAX).filter(|bits| bits & 0x7c00 != 0x7c00) {
            assert_eq!(pyl_float_narrow(half_value(bits), 2), bits as i64);
        }
    }

    #[test]
    fn rounds_ties_to_even() {
        let halves = [(1.0 + 1.0 / 2048.0, 0x3c00), (1.0 + 3.0 / 2048.0, 0x3c02), (1.0 + 1.0 / 2048.0 + 1e-12, 0x3c01), (1e-8, 0)];
        halves.into_iter().for_each(|(value, bits)| assert_eq!(pyl_float_narrow(value, 2), bits));
        assert_eq!((pyl_float_narrow(65519.0, 2), pyl_float_narrow(65520.0, 2)), (0x7bff, -1));
        assert_eq!((pyl_float_narrow(1e39, 4), pyl_float_narrow(f64::INFINITY, 4)), (-1, 0x7f80_0000));
    }
}
