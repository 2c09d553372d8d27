//! Control-C. Comes in: SIGINT. Goes out: a failure of the next operation that looks for it, which the library raises as
//! KeyboardInterrupt. Whatever waits, reads, writes or checks the stack looks; code that only computes does not, since that
//! would cost it time. A program that does nothing else for a while ends as if nobody handled the exception.

use crate::{file, stdio};
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize};

/// How long a program may go on without looking, in microseconds.
const PATIENCE: i64 = 200_000;

/// An interrupt came that nobody has seen yet.
static PENDING: AtomicBool = AtomicBool::new(false);
/// The program is in an operation that looks when it ends.
static LOOKING: AtomicBool = AtomicBool::new(false);
/// The thread that runs the program; 0 while none does.
static THREAD: AtomicUsize = AtomicUsize::new(0);
/// Stack addresses below this one mean that recursion went too deep.
static STACK_LIMIT: AtomicUsize = AtomicUsize::new(0);
/// The program's copy of it.
static CHECKED_LIMIT: AtomicPtr<AtomicUsize> = AtomicPtr::new(ptr::null_mut());

/// From now on this thread runs a program, on a stack that ends at this address.
pub fn begin(stack_limit: usize) {
    STACK_LIMIT.store(stack_limit, Relaxed);
    PENDING.store(false, Relaxed);
    // SAFETY: asking for the thread's own name and for what a signal does.
    let usual = unsafe {
        THREAD.store(libc::pthread_self() as usize, Relaxed);
        let mut before = MaybeUninit::<libc::sigaction>::zeroed();
        libc::sigaction(libc::SIGINT, ptr::null(), before.as_mut_ptr());
        before.assume_init().sa_sigaction == libc::SIG_DFL
    };
    // Who ignores the signal, as programs in the background do, is not interrupted.
    if usual {
        handle(libc::SIGINT, on_signal as *const () as usize);
        handle(libc::SIGALRM, on_signal as *const () as usize);
    }
}

/// The program is at its end.
pub fn end() {
    if THREAD.swap(0, Relaxed) != 0 {
        take();
        handle(libc::SIGINT, libc::SIG_DFL);
        handle(libc::SIGALRM, libc::SIG_DFL);
    }
    CHECKED_LIMIT.store(ptr::null_mut(), Relaxed);
    STACK_LIMIT.store(0, Relaxed);
}

/// Is one waiting to be seen?
pub fn is_pending() -> bool {
    PENDING.load(Relaxed)
}

/// Was the program interrupted since the last time?
pub fn take() -> bool {
    if !is_pending() {
        return false;
    }
    set_timer(0);
    PENDING.store(false, Relaxed);
    limit_stack(STACK_LIMIT.load(Relaxed));
    true
}

/// Does what may take long or leave things half done, and looks afterwards.
pub fn looking<T>(operation: impl FnOnce() -> T) -> T {
    let outer = LOOKING.load(Relaxed);
    LOOKING.store(true, Relaxed);
    let result = operation();
    LOOKING.store(outer, Relaxed);
    result
}

fn handle(signal: i32, action: usize) {
    // SAFETY: no flags: what waits is interrupted. The handler does only what handlers may.
    unsafe {
        let mut new = MaybeUninit::<libc::sigaction>::zeroed().assume_init();
        new.sa_sigaction = action;
        libc::sigaction(signal, &new, ptr::null_mut());
    }
}

extern "C" fn on_signal(signal: libc::c_int) {
    let thread = THREAD.load(Relaxed);
    // SAFETY: the program's thread runs.
    unsafe {
        if thread != 0 && thread != libc::pthread_self() as usize {
            libc::pthread_kill(thread as libc::pthread_t, signal);
            return;
        }
    }
    if signal == libc::SIGINT {
        PENDING.store(true, Relaxed);
        limit_stack(usize::MAX);
        set_timer(PATIENCE);
    } else if is_pending() && LOOKING.load(Relaxed) {
        // What begins to wait right after the signal came does not know of it: this one interrupts it.
        set_timer(PATIENCE);
    } else if is_pending() {
        give_up();
    }
}

/// Makes every check of the stack fail, or puts it back.
fn limit_stack(limit: usize) {
    // SAFETY: the program's variable, until `end`.
    if let Some(checked) = unsafe { CHECKED_LIMIT.load(Relaxed).as_ref() } {
        checked.store(limit, Relaxed);
    }
}

/// SIGALRM after so many microseconds; 0 for never.
fn set_timer(microseconds: i64) {
    let never = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let timer = libc::itimerval { it_interval: never, it_value: libc::timeval { tv_sec: 0, tv_usec: microseconds as libc::suseconds_t } };
    // SAFETY: the structure is read, nothing is written.
    unsafe { libc::setitimer(libc::ITIMER_REAL, &timer, ptr::null_mut()) };
}

/// Runs in the handler, where the program was not in any operation on its output.
fn give_up() -> ! {
    file::write_buffers();
    _ = stdio::flush_stdout();
    stdio::write_stderr(b"KeyboardInterrupt\n");
    die()
}

/// The end of a process that was interrupted: whoever started it is told.
pub fn die() -> ! {
    handle(libc::SIGINT, libc::SIG_DFL);
    // SAFETY: the signal ends the process; if something keeps it from that, the status says the same.
    unsafe {
        libc::kill(libc::getpid(), libc::SIGINT);
        libc::_exit(128 + libc::SIGINT)
    }
}

/// Asks for an interrupt and forgets it.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_interrupted() -> bool {
    take()
}

/// Keeps the limit of the stack in the program's variable from now on.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_limit_stack(variable: *mut AtomicUsize) {
    CHECKED_LIMIT.store(variable, Relaxed);
    limit_stack(STACK_LIMIT.load(Relaxed));
}
