//! Mathematical functions. Most are the C library's own, called by their C names; the ones here wrap it so that the
//! optimiser does not replace them by something that rounds differently.

/// The C library's functions of one argument and of two, for programs that run in memory.
pub fn c_functions() -> Vec<(&'static str, usize)> {
    macro_rules! addresses {
        ($($name:ident),+) => { vec![$((stringify!($name), c::$name as *const () as usize)),+] };
    }
    addresses!(
        acos, acosh, asin, asinh, atan, atan2, atanh, cos, cosh, erf, erfc, exp, exp2, expm1, fmod, hypot, lgamma, log, log10, log1p, log2,
        nextafter, sin, sinh, tan, tanh, tgamma
    )
}

mod c {
    macro_rules! declare {
        ($($name:ident($($argument:ident),+)),+ $(,)?) => {
            unsafe extern "C" { $(pub fn $name($($argument: f64),+) -> f64;)+ }
        };
    }
    declare! {
        acos(x), acosh(x), asin(x), asinh(x), atan(x), atan2(y, x), atanh(x), cbrt(x), cos(x), cosh(x), erf(x), erfc(x), exp(x),
        exp2(x), expm1(x), fmod(x, y), hypot(x, y), lgamma(x), log(x), log10(x), log1p(x), log2(x), nextafter(x, y), pow(x, y),
        sin(x), sinh(x), tan(x), tanh(x), tgamma(x),
    }
}

/// C's `pow`, also where the exponent is a constant.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_math_pow(base: f64, exponent: f64) -> f64 {
    // SAFETY: a pure function of two numbers.
    unsafe { c::pow(base, exponent) }
}

/// C's `cbrt`. Rust's support library has a function of that name that rounds differently, so the C library is asked.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_math_cbrt(x: f64) -> f64 {
    type Function = unsafe extern "C" fn(f64) -> f64;
    // SAFETY: a lookup by name; whatever has this name in the C library is such a function.
    unsafe {
        let found = libc::dlsym(libc::RTLD_DEFAULT, c"cbrt".as_ptr());
        if found.is_null() { c::cbrt(x) } else { std::mem::transmute::<*mut libc::c_void, Function>(found)(x) }
    }
}

/// The quotient of two ints, the second not 0, rounded once.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_int_divide(dividend: i64, divisor: i64) -> f64 {
    const EXACT: u64 = 1 << 53;
    if dividend == 0 || (dividend.unsigned_abs() <= EXACT && divisor.unsigned_abs() <= EXACT) {
        return dividend as f64 / divisor as f64;
    }
    let (a, b) = (u128::from(dividend.unsigned_abs()), u128::from(divisor.unsigned_abs()));
    // At least 55 significant bits of the quotient; a remainder only decides ties, so one sticky bit stands for it.
    let shift = (56 + a.leading_zeros() as i32 - b.leading_zeros() as i32).max(0);
    let (quotient, rest) = ((a << shift) / b, (a << shift) % b);
    let magnitude = (quotient << 1 | u128::from(rest != 0)) as f64 / 2f64.powi(shift + 1);
    if (dividend < 0) != (divisor < 0) { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divides_exactly() {
        assert_eq!(pyl_int_divide(7, -2), -3.5);
        assert_eq!(pyl_int_divide(i64::MAX, 2), 4611686018427387904.0);
        assert_eq!(pyl_int_divide(9007199254740993, 1), 9007199254740992.0);
        assert_eq!(pyl_int_divide(1, i64::MAX), 1.0842021724855044e-19);
        assert_eq!(pyl_int_divide(i64::MIN, 3), -3074457345618258603.0);
    }
}
