//! Broken programs through the compiler: no input may surprise it, keep it busy, or take the memory.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use fastrand::Rng;
use pyllvm::{Compiler, OptLevel, Options, Source};

use crate::mutate;

/// No program of a few hundred lines takes longer: time of the processor, since the machine may be busy with other things.
const TIME_LIMIT: Duration = Duration::from_secs(10);
/// For an input that waits.
const PATIENCE: Duration = Duration::from_secs(300);
/// How often it is looked whether the time is over.
const PAUSE: Duration = Duration::from_millis(200);

/// What must not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    InternalError(String),
    Hang,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::InternalError(message) => f.write_str(message),
            Problem::Hang => write!(f, "still busy after {TIME_LIMIT:?}"),
        }
    }
}

/// The programs of a directory, by name.
pub fn programs_in(directory: &Path) -> std::io::Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(directory)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    files.iter().map(fs::read_to_string).collect()
}

/// The input of this seed: in most cases nearly a program.
pub fn input(seed: u64, programs: &[String]) -> Vec<u8> {
    let mut rng = Rng::with_seed(seed);
    if rng.usize(0..10) == 0 { mutate::noise(&mut rng, programs) } else { mutate::mutant(&mut rng, programs).into_bytes() }
}

/// Compiles the input as far as it goes; what is accepted also goes through LLVM.
pub fn check(input: &[u8]) -> Result<(), Problem> {
    let (sender, receiver) = mpsc::channel();
    let source = Source::new("input.py", input);
    // Where it hangs, the thread is left behind: the process is going to end.
    std::thread::spawn(move || sender.send(compile(&source)));
    let (begun, used) = (Instant::now(), processor_time());
    loop {
        match receiver.recv_timeout(PAUSE) {
            Ok(verdict) => return verdict,
            Err(RecvTimeoutError::Timeout) if processor_time() - used < TIME_LIMIT && begun.elapsed() < PATIENCE => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Err(Problem::Hang),
        }
    }
}

/// What this process has used of the processor.
fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs() as u32)
}

fn compile(source: &Source) -> Result<(), Problem> {
    let mut compilation = Compiler::new(Options { opt_level: OptLevel::O0, ..Options::default() }).compile(source);
    if !compilation.has_errors() {
        // A failure is among the diagnostics.
        let _ = compilation.llvm_ir();
    }
    match compilation.diagnostics().iter().find(|diagnostic| diagnostic.code == "internal-error") {
        Some(diagnostic) => Err(Problem::InternalError(diagnostic.message.clone())),
        None => Ok(()),
    }
}
