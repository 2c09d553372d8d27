//! Runs the checks of broken programs in a process of its own, which is started again when an input brings it down.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use pyllvm_fuzz::check::{self, Problem};
use rustix::process::{Resource, Rlimit, setrlimit};

/// Bytes that the compiler may map: its stack is half a gigabyte of that.
const MOST_MEMORY: u64 = 6 << 30;
/// In the directory of findings: the seed that the worker is at.
const CURRENT: &str = "current-seed";

/// Starts workers until the time is over. Whether nothing was found.
pub fn supervise(mut seeds: std::ops::Range<u64>, limit: Duration, corpus: &Path, findings: &Path) -> std::io::Result<bool> {
    fs::create_dir_all(findings)?;
    let start = Instant::now();
    let mut is_clean = true;
    while !seeds.is_empty() && start.elapsed() < limit {
        let seconds = (limit - start.elapsed()).as_secs().max(1);
        let numbers = [("--seed", seeds.start), ("--count", seeds.end - seeds.start), ("--seconds", seconds)];
        let mut worker = Command::new(std::env::current_exe()?);
        worker.args(["check", "--worker", "--corpus"]).arg(corpus).arg("--findings").arg(findings);
        worker.args(numbers.iter().flat_map(|(name, number)| [(*name).to_string(), number.to_string()]));
        let status = worker.status()?;
        is_clean &= status.success();
        match status.code() {
            // Done, with or without findings.
            Some(0 | 1) => break,
            _ => {
                let seed = fs::read_to_string(findings.join(CURRENT))?.trim().parse().map_err(std::io::Error::other)?;
                let input = check::input(seed, &check::programs_in(corpus)?);
                keep(findings, seed, &input, &format!("the compiler died: {status}"))?;
                seeds.start = seed + 1;
            }
        }
    }
    Ok(is_clean)
}

/// Checks inputs in this process, up to one that hangs. Whether nothing was found.
pub fn work(seeds: std::ops::Range<u64>, limit: Duration, corpus: &Path, findings: &Path) -> std::io::Result<bool> {
    setrlimit(Resource::As, Rlimit { current: Some(MOST_MEMORY), maximum: Some(MOST_MEMORY) })?;
    let programs = check::programs_in(corpus)?;
    let start = Instant::now();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut checked = 0;
    for seed in seeds {
        if start.elapsed() > limit {
            break;
        }
        fs::write(findings.join(CURRENT), format!("{seed}\n"))?;
        let input = check::input(seed, &programs);
        checked += 1;
        let Err(problem) = check::check(&input) else { continue };
        if problem == Problem::Hang {
            std::process::exit(3);
        }
        // Of one surprise, the first example is enough.
        let message = problem.to_string();
        let seen = known.entry(message.chars().filter(|c| !c.is_ascii_digit()).collect()).or_default();
        *seen += 1;
        if *seen == 1 {
            keep(findings, seed, &input, &message)?;
        }
    }
    println!("{checked} inputs checked, {} surprises in {} ways", known.values().sum::<usize>(), known.len());
    Ok(known.is_empty())
}

fn keep(findings: &Path, seed: u64, input: &[u8], message: &str) -> std::io::Result<()> {
    println!("seed {seed}: {message}");
    std::io::stdout().flush()?;
    fs::write(findings.join(format!("check-{seed}.py")), input)?;
    fs::write(findings.join(format!("check-{seed}.txt")), format!("{message}\n"))
}
