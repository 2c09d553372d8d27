//! A program whose ints turned out to need more than 64 bits, or whose powers are no numbers of the operands' type, can
//! start again with exact ints or powers, as if nothing had happened: what it wrote so far is not written again, what it read from stdin is there to be read again. That is
//! possible as long as running again gives the same: no file written, no clock or random number behind what was shown.
//!
//! The host (`pyllvm run`) says how to start again; executables have no second version and raise an exception.

use crate::cell::Global;
use crate::stdio;
use std::os::fd::{FromRawFd, IntoRawFd};

/// How to start again, given what must not be shown again; it returns only if that failed.
pub type Restart = Box<dyn Fn(Shown)>;

/// Bytes that the standard streams have received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub stdout: u64,
    pub stderr: u64,
}

/// A standard stream that is written to.
#[derive(Clone, Copy)]
pub enum Stream {
    Stdout,
    Stderr,
}

impl Shown {
    fn of(&mut self, stream: Stream) -> &mut u64 {
        match stream {
            Stream::Stdout => &mut self.stdout,
            Stream::Stderr => &mut self.stderr,
        }
    }
}

/// The ways to start again that there are.
#[derive(Default)]
pub struct Restarts {
    pub exact_ints: Option<Restart>,
    pub exact_powers: Option<Restart>,
}

struct State {
    restarts: Restarts,
    /// Something happened that cannot happen twice.
    committed: bool,
    /// A clock or random number was read: what is shown from now on may differ the next time.
    varying: bool,
    shown: Shown,
    /// What an earlier start has shown and this one has not come to yet.
    skip: Shown,
    /// What was read from stdin.
    read: Vec<u8>,
}

static STATE: Global<State> = Global::new(State {
    restarts: Restarts { exact_ints: None, exact_powers: None },
    committed: false,
    varying: false,
    shown: Shown { stdout: 0, stderr: 0 },
    skip: Shown { stdout: 0, stderr: 0 },
    read: Vec::new(),
});

/// What is kept of stdin at most.
const MAX_READ: usize = 1 << 26;

/// Lets the program start again. `skip` of its output is there already.
pub fn allow(restarts: Restarts, skip: Shown) {
    let state = STATE.get();
    state.restarts = restarts;
    state.skip = skip;
}

/// Notes an effect on the world outside.
pub fn commit() {
    STATE.get().committed = true;
}

/// Notes that the program looked at something that changes.
pub fn vary() {
    STATE.get().varying = true;
}

/// Notes what goes to a stream; gives what has not been written by an earlier start.
pub fn show(stream: Stream, bytes: &[u8]) -> &[u8] {
    let state = STATE.get();
    state.committed |= state.varying && !bytes.is_empty();
    let skip = state.skip.of(stream);
    let skipped = (*skip).min(bytes.len() as u64);
    *skip -= skipped;
    *state.shown.of(stream) += bytes.len() as u64;
    &bytes[skipped as usize..]
}

/// Notes what came from stdin.
pub fn note_input(bytes: &[u8]) {
    let state = STATE.get();
    let never = state.restarts.exact_ints.is_none() && state.restarts.exact_powers.is_none();
    if never || state.read.len() + bytes.len() > MAX_READ {
        state.committed = true;
    } else {
        state.read.extend_from_slice(bytes);
    }
}

/// Starts the program again with exact ints if that is possible; else it returns, and OverflowError is raised.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_int_overflow() {
    start_again(|restarts| &restarts.exact_ints);
}

/// Likewise with exact powers, and ValueError.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_power_leaves_type() {
    start_again(|restarts| &restarts.exact_powers);
}

fn start_again(which: fn(&Restarts) -> &Option<Restart>) {
    let state = STATE.get();
    let Some(restart) = which(&state.restarts) else { return };
    // SAFETY: isatty accepts any descriptor.
    let interactive = !state.read.is_empty() && unsafe { libc::isatty(0) } == 1;
    if state.committed || interactive || !give_back_input(&state.read) {
        return;
    }
    restart(state.shown);
    state.committed = true;
}

/// Makes stdin begin again with what was read.
fn give_back_input(read: &[u8]) -> bool {
    if read.is_empty() {
        return true;
    }
    // SAFETY: stdin is descriptor 0; it is put back as it was if it can be positioned.
    if unsafe { libc::lseek(0, -(read.len() as i64), libc::SEEK_CUR) } >= 0 {
        return true;
    }
    // A pipe: what was read and all the rest go into a temporary file without a name.
    // SAFETY: the name is zero-terminated.
    let fd = unsafe { libc::memfd_create(c"stdin".as_ptr(), 0) };
    if fd < 0 {
        return false;
    }
    // SAFETY: the descriptors are open and belong to nobody else from here on.
    let (mut file, mut stdin) = unsafe { (std::fs::File::from_raw_fd(fd), std::fs::File::from_raw_fd(libc::dup(0))) };
    let copied = stdio::write_all(fd, read).is_ok() && std::io::copy(&mut stdin, &mut file).is_ok();
    let fd = file.into_raw_fd();
    // SAFETY: both descriptors are open.
    copied && unsafe { libc::lseek(fd, 0, libc::SEEK_SET) == 0 && libc::dup2(fd, 0) == 0 }
}
