//! Any bytes through the compiler.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pyllvm_fuzz::check;

fuzz_target!(|input: &[u8]| {
    if let Err(problem) = check::check(input) {
        panic!("{problem}");
    }
});
