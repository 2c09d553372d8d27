//! Standard output, buffered, and standard error. What was printed is written when the buffer is full, at exit, before
//! anything goes to stderr, and after each line if stdout is a terminal. A capture keeps it from the outside altogether.

use crate::cell::Global;
use crate::interrupt;
use crate::number;
use crate::restart::{self, Stream};
use crate::text::{OwnedText, Text};

const CAPACITY: usize = 1 << 16;

struct Output {
    buffer: Vec<u8>,
    /// Not known before the first output.
    terminal: Option<bool>,
    /// The `errno` of output that was given up, until the program is told; 0 for none.
    failure: i32,
    /// What is printed while somebody captures it.
    captured: Option<Vec<u8>>,
}

static STDOUT: Global<Output> = Global::new(Output { buffer: Vec::new(), terminal: None, failure: 0, captured: None });

/// Writes everything; gives the `errno` of a failure.
pub fn write_all(fd: i32, bytes: &[u8]) -> Result<(), i32> {
    write_some(fd, bytes).map_err(|(_, error)| error)
}

/// Writes everything; a failure says how much was written before.
fn write_some(fd: i32, all: &[u8]) -> Result<(), (usize, i32)> {
    let mut bytes = all;
    while !bytes.is_empty() {
        // SAFETY: the pointer and length describe a live slice.
        let written = unsafe { libc::write(fd, bytes.as_ptr().cast(), bytes.len()) };
        if written >= 0 {
            bytes = &bytes[written as usize..];
        } else if last_errno() != libc::EINTR || interrupt::is_pending() {
            return Err((all.len() - bytes.len(), last_errno()));
        }
    }
    Ok(())
}

pub fn last_errno() -> i32 {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

fn is_terminal(out: &mut Output) -> bool {
    // SAFETY: isatty accepts any descriptor.
    *out.terminal.get_or_insert_with(|| unsafe { libc::isatty(1) } == 1)
}

pub fn write_stdout(bytes: &[u8]) {
    interrupt::looking(|| write_to(STDOUT.get(), bytes));
}

fn write_to(out: &mut Output, bytes: &[u8]) {
    if let Some(captured) = &mut out.captured {
        captured.extend_from_slice(bytes);
        return;
    }
    if out.buffer.len() + bytes.len() > CAPACITY {
        empty(out);
    }
    if out.failure != 0 {
        // What belongs to lost output is lost with it.
        return;
    }
    out.buffer.extend_from_slice(bytes);
    if out.buffer.len() >= CAPACITY || (bytes.contains(&b'\n') && is_terminal(out)) {
        empty(out);
    }
}

/// Makes room: what cannot be written is lost, and the program is told. After an interrupt it is still there.
fn empty(out: &mut Output) {
    if let Err(error) = flush(out)
        && error != libc::EINTR
    {
        out.failure = error;
        out.buffer.clear();
    }
}

/// What cannot be written stays where it is, for the next time. Gives the `errno` of a failure.
pub fn flush_stdout() -> Result<(), i32> {
    flush(STDOUT.get())
}

fn flush(out: &mut Output) -> Result<(), i32> {
    let result = interrupt::looking(|| write_some(1, restart::show(Stream::Stdout, &out.buffer)));
    match result {
        Ok(()) => out.buffer.clear(),
        Err((written, _)) => drop(out.buffer.drain(..written)),
    }
    result.map_err(|(_, error)| error)
}

/// The last flush; gives the `errno` of a failure.
pub fn finish() -> Result<(), i32> {
    let out = STDOUT.get();
    let result = flush(out);
    out.buffer.clear();
    out.failure = 0;
    result
}

/// What became of the output since the last time: the `errno` of a failure.
pub fn written() -> Result<(), i32> {
    if interrupt::is_pending() {
        return Err(libc::EINTR);
    }
    match std::mem::take(&mut STDOUT.get().failure) {
        0 => Ok(()),
        error => Err(error),
    }
}

/// What the program is told, which ends an interrupt.
fn errno_of(result: Result<(), i32>) -> i64 {
    let error = result.err().unwrap_or(0);
    if error == libc::EINTR {
        interrupt::take();
    }
    error.into()
}

/// Unbuffered. That stderr cannot be written has no remedy.
pub fn write_stderr(bytes: &[u8]) {
    let _ = write_all(2, restart::show(Stream::Stderr, bytes));
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_print_str(text: &Text) {
    write_stdout(text.bytes());
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_print_int(value: i64) {
    let mut text = Vec::with_capacity(20);
    number::push_int(&mut text, value);
    write_stdout(&text);
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_print_float(value: f64) {
    let mut text = Vec::with_capacity(24);
    number::push_float(&mut text, value);
    write_stdout(&text);
}

/// The end of what one call prints. Gives 0, or the `errno` that stopped the output.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_print_end(text: &Text) -> i64 {
    write_stdout(text.bytes());
    errno_of(written())
}

/// Gives 0, or the `errno` that stopped the output.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_flush_stdout() -> i64 {
    errno_of(flush_stdout())
}

/// Writes what was printed before, then the text, on stderr.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_print_error(text: &Text) {
    // Only for the order of both: a failure shows the next time.
    _ = flush_stdout();
    write_stderr(text.bytes());
}

/// From now on what is printed does not go to stdout.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_capture_begin() {
    STDOUT.get().captured = Some(Vec::new());
}

/// Gives what was printed since the capture began; stdout is what it was.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_capture_end() -> OwnedText {
    OwnedText::new(&STDOUT.get().captured.take().unwrap_or_default())
}
