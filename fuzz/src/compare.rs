//! Runs one program under CPython and in several ways under pyllvm, and tells where they differ.

use std::fmt;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::generate::CAUGHT;

/// A program of ours is done within moments, under any of the two: seconds of the processor.
const TIME_LIMIT: u64 = 10;
/// For programs that wait.
const PATIENCE: Duration = Duration::from_secs(120);
/// What a shell shows of a program that used up its time.
const OUT_OF_TIME: i32 = 128 + 24;

pub struct Comparer {
    pub pyllvm: PathBuf,
    /// CPython's command; without it only pyllvm's own ways are compared.
    pub oracle: Option<PathBuf>,
    scratch: tempfile::TempDir,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub stdout: String,
    /// What it says of an uncaught exception.
    pub last_error: String,
    /// As a shell shows it; none if it did not end.
    pub status: Option<i32>,
    pub stderr: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Unoptimised,
    Optimised,
    /// All ints are of any size.
    Exact,
    Unchecked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Refused,
    InternalError,
    Crash,
    Hang,
    Stdout,
    Status,
    LastError,
    Leak,
}

/// Something that should not be.
#[derive(Clone, Debug)]
pub struct Finding {
    pub way: Way,
    pub kind: Kind,
    /// The line that tells most; equal lines are likely one bug.
    pub summary: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ({:?}): {}", self.kind, self.way, self.summary)
    }
}

pub enum Verdict {
    Same,
    Differs(Finding),
    /// CPython takes too long over it, or it breaks rules of the generator.
    Unfit,
}

impl Comparer {
    pub fn new(pyllvm: PathBuf, oracle: Option<PathBuf>) -> std::io::Result<Comparer> {
        Ok(Comparer { pyllvm, oracle, scratch: tempfile::tempdir()? })
    }

    /// The first difference that any of these ways shows.
    pub fn judge(&self, program: &str, ways: &[Way]) -> std::io::Result<Verdict> {
        let path = self.scratch.path().join("program.py");
        fs::write(&path, program)?;
        let mut expected = match &self.oracle {
            Some(python) => {
                let outcome = run(Command::new(python).args(["-I", "-X", "no_debug_ranges"]).arg(&path))?;
                if outcome.status.is_none() || is_unfit(&outcome.last_error) {
                    return Ok(Verdict::Unfit);
                }
                Some(outcome)
            }
            None => None,
        };
        for way in ways {
            if *way == Way::Unchecked && !self.is_defined_without_checks(&path, expected.as_ref())? {
                continue;
            }
            let found = self.run_pyllvm(&path, *way)?;
            let reference = expected.get_or_insert_with(|| found.clone());
            if let Some((kind, summary)) = difference(reference, &found, *way) {
                return Ok(Verdict::Differs(Finding { way: *way, kind, summary }));
            }
        }
        Ok(Verdict::Same)
    }

    fn run_pyllvm(&self, program: &Path, way: Way) -> std::io::Result<Outcome> {
        let options: &[&str] = match way {
            Way::Unoptimised => &["-O0", "--check-leaks"],
            Way::Optimised => &["-O2", "--check-leaks"],
            Way::Exact => &["-O0", "--check-leaks", "--ints", "exact"],
            Way::Unchecked => &["-O2", "--unchecked", "--ints", "machine"],
        };
        run(Command::new(&self.pyllvm).args(["run", "--no-cache"]).args(options).arg(program))
    }

    /// Without checks a program means something only if no check fails: no exception at all, no int beyond 64 bits.
    fn is_defined_without_checks(&self, program: &Path, expected: Option<&Outcome>) -> std::io::Result<bool> {
        let Some(expected) = expected.filter(|outcome| outcome.status == Some(0) && !outcome.stdout.contains(CAUGHT)) else {
            return Ok(false);
        };
        let machine = run(Command::new(&self.pyllvm).args(["run", "--no-cache", "-O0", "--ints", "machine"]).arg(program))?;
        Ok(machine.stdout == expected.stdout && machine.status == Some(0))
    }
}

/// Programs that are wrong in themselves come out of shrinking.
fn is_unfit(last_error: &str) -> bool {
    ["SyntaxError", "IndentationError", "NameError", "UnboundLocalError", "AttributeError", "RecursionError", "MemoryError"]
        .iter()
        .any(|error| last_error.starts_with(error))
}

fn difference(expected: &Outcome, found: &Outcome, way: Way) -> Option<(Kind, String)> {
    let first_line = |text: &str| text.lines().find(|line| !line.is_empty()).unwrap_or_default().to_string();
    let is_error = |line: &&str| line.starts_with("error[");
    if let Some(line) = found.stderr.lines().find(is_error) {
        let kind = if line.starts_with("error[internal-error]") { Kind::InternalError } else { Kind::Refused };
        return Some((kind, line.to_string()));
    }
    let Some(status) = found.status else { return Some((Kind::Hang, String::new())) };
    if status > 128 || found.stderr.contains("panicked at") {
        return Some((Kind::Crash, format!("status {status}: {}", first_line(&found.stderr))));
    }
    if expected.stdout != found.stdout {
        let both = expected.stdout.lines().zip(found.stdout.lines()).find(|(left, right)| left != right);
        let (left, right) = both.unwrap_or(("(one is longer)", ""));
        return Some((Kind::Stdout, format!("`{left}` became `{right}`; {}", found.last_error)));
    }
    if expected.last_error != found.last_error {
        return Some((Kind::LastError, format!("`{}` became `{}`", expected.last_error, found.last_error)));
    }
    if expected.status != found.status {
        return Some((Kind::Status, format!("{:?} became {status}", expected.status)));
    }
    let leaks = found.stderr.lines().find(|line| line.starts_with("live allocations: "));
    match (way, leaks) {
        (Way::Unchecked, _) | (_, Some("live allocations: 0")) => None,
        (_, leaks) => Some((Kind::Leak, leaks.unwrap_or("no count of live allocations").to_string())),
    }
}

fn run(command: &mut Command) -> std::io::Result<Outcome> {
    limit(command);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break Some(status);
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            break None;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let text = |thread: std::thread::JoinHandle<String>| thread.join().unwrap_or_default();
    let (stdout, stderr) = (text(stdout), text(stderr));
    let last_error = stderr.lines().rfind(|line| !line.starts_with("live allocations: ")).unwrap_or_default().to_string();
    let code = |status: std::process::ExitStatus| {
        status.code().unwrap_or_else(|| 128 + std::os::unix::process::ExitStatusExt::signal(&status).unwrap_or(0))
    };
    let status = status.map(code).filter(|status| *status != OUT_OF_TIME);
    // Warnings of the compiler are no errors of the program.
    let last_error = if status == Some(0) { String::new() } else { last_error };
    Ok(Outcome { stdout, last_error, status, stderr })
}

/// Nothing that we run may take the machine's time or memory.
fn limit(command: &mut Command) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    use std::os::unix::process::CommandExt;
    let limits = [(Resource::As, 8 << 30), (Resource::Cpu, TIME_LIMIT)];
    let set = move || {
        limits.into_iter().try_for_each(|(resource, most)| setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most + 1) }))
    };
    // SAFETY: `setrlimit` is a plain system call, allowed between fork and exec.
    unsafe {
        command.pre_exec(move || set().map_err(Into::into));
    }
}

fn collect(stream: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            let _ = stream.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
