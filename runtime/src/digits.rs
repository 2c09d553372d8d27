//! How many decimal digits an int may have where it becomes text or is read from it. The conversions take time that
//! grows with the square of the length, so CPython has a limit, which a program may move.

use crate::failure::Kind;
use std::sync::atomic::{AtomicI64, Ordering};

const DEFAULT: i64 = 4300;

static MOST: AtomicI64 = AtomicI64::new(DEFAULT);

const ADVICE: &str = "use sys.set_int_max_str_digits() to increase the limit";

pub fn reset() {
    pyl_set_max_digits(DEFAULT);
}

/// 0 for no limit.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_max_digits() -> i64 {
    MOST.load(Ordering::Relaxed)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_set_max_digits(most: i64) {
    MOST.store(most, Ordering::Relaxed);
}

fn exceeds(count: u64) -> bool {
    let most = pyl_max_digits();
    most > 0 && count > most as u64
}

/// For a text of that many digits in that base, which is going to be read.
pub fn check_reading(count: usize, base: u32) -> Result<(), String> {
    if base.is_power_of_two() || !exceeds(count as u64) {
        return Ok(());
    }
    Err(format!("Exceeds the limit ({} digits) for integer string conversion: value has {count} digits; {ADVICE}", pyl_max_digits()))
}

/// The decimal digits of an int of that many bits, if it has no more than it may.
pub fn write(bits: u64, convert: impl FnOnce() -> String) -> Result<String, (Kind, String)> {
    let refusal = || (Kind::Value, format!("Exceeds the limit ({} digits) for integer string conversion; {ADVICE}", pyl_max_digits()));
    // Surely too many need no conversion to be counted: ten bits are more than three digits.
    if exceeds(bits.saturating_sub(1) / 10 * 3) {
        return Err(refusal());
    }
    let text = convert();
    if exceeds(text.trim_start_matches('-').len() as u64) { Err(refusal()) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        assert!(check_reading(4300, 10).is_ok() && check_reading(4301, 10).is_err() && check_reading(4301, 16).is_ok());
        assert!(write(14_000, || "7".repeat(4300)).is_ok());
        assert!(write(14_300, || format!("-{}", "7".repeat(4301))).is_err());
        assert!(write(1 << 40, || unreachable!("too long to be converted")).is_err());
    }
}
