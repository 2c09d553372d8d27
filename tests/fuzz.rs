//! Random programs, a few of them: what `make fuzz` does for hours, with CPython as the judge. Here there is none, so
//! pyllvm's own ways of running a program must agree, without crashes and leaks.

use std::path::PathBuf;

use pyllvm_fuzz::compare::{Comparer, Verdict, Way};
use pyllvm_fuzz::generate;

const SEEDS: std::ops::Range<u64> = 0..8;

#[test]
fn random_programs_do_the_same_with_and_without_optimisation() {
    let comparer = Comparer::new(PathBuf::from(env!("CARGO_BIN_EXE_pyllvm")), None).expect("a directory");
    for seed in SEEDS {
        let verdict = comparer.judge(&generate::program(seed), &[Way::Unoptimised, Way::Optimised]).expect("programs start");
        if let Verdict::Differs(finding) = verdict {
            panic!("{finding}\nthe program: cargo run -p pyllvm-fuzz -- show {seed}");
        }
    }
}
