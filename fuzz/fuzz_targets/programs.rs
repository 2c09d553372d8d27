//! Programs through the compiler, changed token by token and line by line: `tests/run` is a corpus to begin with.

#![no_main]

use std::sync::LazyLock;

use fastrand::Rng;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use pyllvm_fuzz::{check, mutate};

/// Where replaced and added pieces come from.
static PIECES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/run");
    check::programs_in(corpus.as_ref()).unwrap_or_default()
});

fuzz_target!(|input: &[u8]| {
    if let Err(problem) = check::check(input) {
        panic!("{problem}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let program = String::from_utf8_lossy(&data[..size]);
    let changed = mutate::changed(&mut Rng::with_seed(seed.into()), &program, &PIECES);
    let length = changed.len().min(max_size).min(data.len());
    data[..length].copy_from_slice(&changed.as_bytes()[..length]);
    length
});
