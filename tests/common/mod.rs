//! What the test programs share: finding files, running processes, comparing, blessing.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::{Arguments, Failed, Trial};

/// No test program runs longer, unless something loops.
const TIME_LIMIT: Duration = Duration::from_secs(120);

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The compiler under test.
pub fn pyllvm() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_pyllvm"))
}

/// The files of one directory with this extension, sorted.
pub fn files_in(directory: &str, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root().join(directory)) else {
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|e| e == extension)).collect();
    files.sort();
    files
}

pub fn stem_of(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

/// A file's text, or nothing if there is no such file.
pub fn text_of(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// One test that fails if a file stands beside no program of the same name.
pub fn orphan_trial(directory: &'static str, source: &'static str, companions: &'static [&'static str]) -> Trial {
    Trial::test(format!("{directory}/no-orphans"), move || {
        for extension in companions {
            for path in files_in(directory, extension) {
                if !path.with_extension(source).exists() {
                    return Err(format!("{} has no .{source} file beside it", path.display()).into());
                }
            }
        }
        Ok(())
    })
}

pub fn run_trials(trials: Vec<Trial>) -> ! {
    libtest_mimic::run(&Arguments::from_args(), trials).exit()
}

// ---------------------------------------------------------------- processes

pub struct Finished {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

/// Runs a command to its end with this input; a process that does not end is killed.
pub fn finish(command: &mut Command, input: &str) -> Result<Finished, Failed> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or("no stdin")?;
    let input = input.to_string();
    // A program need not read its input to the end.
    std::thread::spawn(move || stdin.write_all(input.as_bytes()).ok());
    let stdout = collect(child.stdout.take().ok_or("no stdout")?);
    let stderr = collect(child.stderr.take().ok_or("no stderr")?);
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > TIME_LIMIT {
            child.kill()?;
            return Err(format!("still running after {TIME_LIMIT:?}: {command:?}").into());
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let text = |thread: std::thread::JoinHandle<String>| thread.join().map_err(|_| "the reader failed");
    // Killed by a signal: shown as a shell shows it.
    let code = status.code().unwrap_or_else(|| 128 + std::os::unix::process::ExitStatusExt::signal(&status).unwrap_or(0));
    Ok(Finished { stdout: text(stdout)?, stderr: text(stderr)?, status: code })
}

fn collect(mut stream: impl Read + Send + 'static) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

// ---------------------------------------------------------------- comparing and blessing

/// Fails with a diff if the texts differ.
pub fn compare(what: &str, expected: &str, actual: &str) -> Result<(), Failed> {
    if expected == actual { Ok(()) } else { Err(format!("{what} differs (- expected, + found)\n{}", diff(expected, actual)).into()) }
}

pub fn diff(expected: &str, actual: &str) -> String {
    let diff = similar::TextDiff::from_lines(expected, actual);
    diff.unified_diff().context_radius(3).to_string()
}

/// Compares with a file that the test may rewrite: `PYLLVM_BLESS=1`, never under CI.
pub fn compare_or_bless(path: &Path, actual: &str) -> Result<(), Failed> {
    let expected = text_of(path).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    if is_blessing() {
        println!("blessed {}\n{}", path.display(), diff(&expected, actual));
        return fs::write(path, actual).map_err(Failed::from);
    }
    let name = path.strip_prefix(root()).unwrap_or(path).display().to_string();
    let mut message = format!("{name} differs (- expected, + found)\n{}", diff(&expected, actual));
    let _ = write!(message, "\nif the change is right: make bless, then read `git diff {name}`");
    Err(message.into())
}

pub fn is_blessing() -> bool {
    let asked = std::env::var_os("PYLLVM_BLESS").is_some_and(|value| !value.is_empty());
    assert!(!(asked && std::env::var_os("CI").is_some()), "blessing is refused under CI");
    asked
}

// ---------------------------------------------------------------- Markdown

/// A fenced block of a Markdown file: ```` ```python ````.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The heading above it.
    pub title: String,
    /// What follows the backticks.
    pub info: String,
    /// The file's lines between the fences, counted from 0, end exclusive.
    pub first_line: usize,
    pub end_line: usize,
    pub text: String,
}

pub fn fences(markdown: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut title = String::new();
    let mut open: Option<Fence> = None;
    for (number, line) in markdown.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some("")) => {
                found.extend(open.take().map(|fence| Fence { end_line: number, ..fence }));
            }
            (Some(fence), _) => {
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            (None, Some(info)) => {
                open =
                    Some(Fence { title: title.clone(), info: info.to_string(), first_line: number + 1, end_line: 0, text: String::new() });
            }
            (None, None) => {
                if let Some(heading) = line.strip_prefix('#') {
                    title = heading.trim_start_matches('#').trim().to_string();
                }
            }
        }
    }
    found
}
