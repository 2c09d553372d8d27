//! Clocks and the calendar.

use crate::failure::{self, Kind};
use crate::interrupt;
use crate::restart;
use crate::text::{OwnedText, Text};
use std::ffi::CStr;

fn read_clock(clock: libc::clockid_t) -> i64 {
    // SAFETY: clock_gettime fills in the structure it is given.
    unsafe {
        let mut time: libc::timespec = std::mem::zeroed();
        libc::clock_gettime(clock, &mut time);
        time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}

/// Nanoseconds of a clock: 0 since 1970, 1 monotonic, 2 used by the process, 3 used by the thread. With -1 it is the
/// monotonic one for somebody who shows nothing of it before looking again.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_time_ns(clock: i64) -> i64 {
    if clock != -1 {
        restart::vary();
    }
    read_clock(match clock {
        0 => libc::CLOCK_REALTIME,
        -1 | 1 => libc::CLOCK_MONOTONIC,
        2 => libc::CLOCK_PROCESS_CPUTIME_ID,
        _ => libc::CLOCK_THREAD_CPUTIME_ID,
    })
}

/// Sleeps; false if it was interrupted.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_sleep(seconds: f64) -> bool {
    let seconds = seconds.clamp(0.0, 1e9);
    let mut rest = libc::timespec { tv_sec: seconds as libc::time_t, tv_nsec: (seconds.fract() * 1e9) as libc::c_long };
    // SAFETY: nanosleep reads the time and writes what is left of it.
    while interrupt::looking(|| unsafe { libc::nanosleep(&rest, &mut rest) }) != 0 && !interrupt::is_pending() {}
    let interrupted = interrupt::take();
    if interrupted {
        failure::note(Kind::Interrupt, "");
    }
    !interrupted
}

fn broken_down(seconds: i64, local: bool) -> libc::tm {
    // SAFETY: both functions fill in the structure they are given.
    unsafe {
        let mut parts: libc::tm = std::mem::zeroed();
        match local {
            true => libc::localtime_r(&seconds, &mut parts),
            false => libc::gmtime_r(&seconds, &mut parts),
        };
        parts
    }
}

/// A part of a moment, numbered as in `time.struct_time`, then 9 the offset from UTC in seconds.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_time_part(seconds: i64, local: bool, part: i64) -> i64 {
    let parts = broken_down(seconds, local);
    match part {
        0 => parts.tm_year as i64 + 1900,
        1 => parts.tm_mon as i64 + 1,
        2 => parts.tm_mday as i64,
        3 => parts.tm_hour as i64,
        4 => parts.tm_min as i64,
        5 => parts.tm_sec as i64,
        6 => (parts.tm_wday as i64 + 6) % 7,
        7 => parts.tm_yday as i64 + 1,
        8 => parts.tm_isdst as i64,
        _ => parts.tm_gmtoff,
    }
}

/// The name of the time zone in force at that moment.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_time_zone(seconds: i64, local: bool) -> OwnedText {
    let parts = broken_down(seconds, local);
    if parts.tm_zone.is_null() {
        return OwnedText::empty();
    }
    // SAFETY: the C library keeps the name as a zero-terminated text.
    OwnedText::new(unsafe { CStr::from_ptr(parts.tm_zone) }.to_bytes())
}

/// Seconds since 1970 of a local date and time.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_time_make(year: i64, month: i64, day: i64, hour: i64, minute: i64, second: i64, dst: i64) -> i64 {
    // SAFETY: mktime reads and normalises the structure it is given.
    unsafe {
        let mut parts: libc::tm = std::mem::zeroed();
        parts.tm_year = (year - 1900) as i32;
        parts.tm_mon = (month - 1) as i32;
        parts.tm_mday = day as i32;
        parts.tm_hour = hour as i32;
        parts.tm_min = minute as i32;
        parts.tm_sec = second as i32;
        parts.tm_isdst = dst as i32;
        libc::mktime(&mut parts)
    }
}

/// `strftime` of a moment given by its parts; `yearday` counts from 1, `weekday` from Monday as 0.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_time_format(
    format: &Text,
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    weekday: i64,
    yearday: i64,
) -> OwnedText {
    if format.bytes().is_empty() {
        return OwnedText::empty();
    }
    let mut buffer = vec![0u8; 256 + format.bytes().len() * 32];
    // SAFETY: strftime writes at most the length it is given and reads the zero-terminated format.
    let len = unsafe {
        let mut parts: libc::tm = std::mem::zeroed();
        parts.tm_year = (year - 1900) as i32;
        parts.tm_mon = (month - 1) as i32;
        parts.tm_mday = day as i32;
        parts.tm_hour = hour as i32;
        parts.tm_min = minute as i32;
        parts.tm_sec = second as i32;
        parts.tm_wday = ((weekday + 1) % 7) as i32;
        parts.tm_yday = (yearday - 1) as i32;
        libc::strftime(buffer.as_mut_ptr().cast(), buffer.len(), format.c_str(), &parts)
    };
    OwnedText::new(&buffer[..len])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendar() {
        let parts: Vec<i64> = (0..8).map(|part| pyl_time_part(86_400 * 365, false, part)).collect();
        assert_eq!(parts, [1971, 1, 1, 0, 0, 0, 4, 1]);
        let format = OwnedText::new(b"%Y-%m-%d %H:%M:%S %j");
        assert_eq!(pyl_time_format(&format, 2024, 2, 29, 1, 2, 3, 3, 60).bytes(), b"2024-02-29 01:02:03 060");
    }

    #[test]
    fn clocks_advance() {
        assert!(pyl_time_ns(1) <= pyl_time_ns(1) && pyl_time_ns(0) > 1_500_000_000_000_000_000);
    }
}
