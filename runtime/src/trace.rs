//! Tracebacks: the frames that an exception has left, innermost first, in bounded memory. The latest few exceptions
//! keep theirs, because a report tells of the exceptions that led to the last one, too.

use crate::cell::Global;
use crate::text::OwnedText;
use std::collections::VecDeque;
use std::ffi::{CStr, c_char};

/// Static data that compiled code holds for every place an exception may pass.
#[repr(C)]
pub struct Location {
    file: *const c_char,
    function: *const c_char,
    /// The source line, without the newline.
    text: *const c_char,
    line: u32,
}

/// The same frame a number of times in a row.
#[derive(Clone, Copy)]
struct Run {
    location: *const Location,
    count: u64,
}

/// How many runs are kept next to where it was raised, and as many next to where it ended.
const KEPT: usize = 500;

#[derive(Default)]
struct Trace {
    /// The exception's address. It may be that of an exception that is long gone, and 0 if a new one lies there.
    owner: usize,
    inner: Vec<Run>,
    outer: VecDeque<Run>,
    dropped: u64,
}

/// How many exceptions keep their traces.
const REMEMBERED: usize = 16;

/// The last one is growing.
static TRACES: Global<VecDeque<Trace>> = Global::new(VecDeque::new());

/// The run that is growing, of the last trace: unwinding deep recursion does no more for a frame than count it here.
static GROWING: Global<Run> = Global::new(NO_RUN);

const NO_RUN: Run = Run { location: std::ptr::null(), count: 0 };

/// An exception is raised: its trace begins.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_trace_begin(exception: *const u8) {
    end_run(NO_RUN);
    let traces = TRACES.get();
    let mut trace = if traces.len() < REMEMBERED { Trace::default() } else { traces.pop_front().unwrap_or_default() };
    trace.owner = exception as usize;
    trace.inner.clear();
    trace.outer.clear();
    trace.dropped = 0;
    traces.push_back(trace);
}

/// An exception is raised once more: its trace goes on.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_trace_resume(exception: *const u8) {
    end_run(NO_RUN);
    let traces = TRACES.get();
    match traces.iter().rposition(|trace| trace.owner == exception as usize) {
        Some(position) => {
            let trace = traces.remove(position).unwrap_or_default();
            traces.push_back(trace);
        }
        None => pyl_trace_begin(exception),
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_trace_add(location: *const Location) {
    let growing = GROWING.get();
    if std::ptr::eq(growing.location, location) {
        growing.count += 1;
    } else {
        end_run(Run { location, count: 1 });
    }
}

/// Puts the growing run into its trace; another one begins.
#[cold]
fn end_run(next: Run) {
    let run = std::mem::replace(GROWING.get(), next);
    let Some(trace) = TRACES.get().back_mut().filter(|_| run.count > 0) else { return };
    let last = if trace.outer.is_empty() { trace.inner.last_mut() } else { trace.outer.back_mut() };
    if let Some(last) = last.filter(|last| std::ptr::eq(last.location, run.location)) {
        last.count += run.count;
        return;
    }
    if trace.inner.len() < KEPT {
        trace.inner.push(run);
        return;
    }
    if trace.outer.len() == KEPT {
        trace.dropped += trace.outer.pop_front().map_or(0, |run| run.count);
    }
    trace.outer.push_back(run);
}

/// A new exception lies where a former one may have lain: it has no frames yet.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_trace_forget(exception: i64) {
    end_run(NO_RUN);
    TRACES.get().iter_mut().filter(|trace| trace.owner == exception as usize).for_each(|trace| trace.owner = 0);
}

/// The exception's traceback, the outermost frame first; nothing if there are no frames.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_trace_text(exception: i64) -> OwnedText {
    end_run(NO_RUN);
    let owned = |trace: &&Trace| trace.owner == exception as usize && !trace.inner.is_empty();
    let Some(trace) = TRACES.get().iter().rev().find(owned) else { return OwnedText::new(b"") };
    let mut out = b"Traceback (most recent call last):\n".to_vec();
    trace.outer.iter().rev().for_each(|run| push_run(&mut out, run));
    if trace.dropped > 0 {
        out.extend(format!("  [{} more frames]\n", trace.dropped).into_bytes());
    }
    trace.inner.iter().rev().for_each(|run| push_run(&mut out, run));
    OwnedText::new(&out)
}

fn push_run(out: &mut Vec<u8>, run: &Run) {
    // SAFETY: locations are static data of the compiled program.
    let location = unsafe { &*run.location };
    for _ in 0..run.count.min(3) {
        push_frame(out, location);
    }
    match run.count {
        0..=3 => {}
        4 => out.extend(b"  [Previous line repeated 1 more time]\n"),
        count => out.extend(format!("  [Previous line repeated {} more times]\n", count - 3).into_bytes()),
    }
}

fn push_frame(out: &mut Vec<u8>, location: &Location) {
    out.extend(b"  File \"");
    out.extend(c_bytes(location.file));
    out.extend(format!("\", line {}, in ", location.line).into_bytes());
    out.extend(c_bytes(location.function));
    out.push(b'\n');
    let text = c_bytes(location.text).trim_ascii();
    if !text.is_empty() {
        out.extend(b"    ");
        out.extend(text);
        out.push(b'\n');
    }
}

fn c_bytes<'a>(text: *const c_char) -> &'a [u8] {
    if text.is_null() {
        return b"";
    }
    // SAFETY: compiled code stores zero-terminated static texts.
    unsafe { CStr::from_ptr(text) }.to_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_frames_collapse() {
        let location = Location { file: c"x.py".as_ptr(), function: c"f".as_ptr(), text: c"    f()".as_ptr(), line: 3 };
        let mut out = Vec::new();
        push_run(&mut out, &Run { location: &location, count: 10 });
        let frame = "  File \"x.py\", line 3, in f\n    f()\n";
        assert_eq!(String::from_utf8_lossy(&out), format!("{frame}{frame}{frame}  [Previous line repeated 7 more times]\n"));
    }
}
