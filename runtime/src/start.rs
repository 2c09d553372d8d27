//! Program start and end: arguments, the big stack, the last flush.

use crate::cell::Global;
use crate::text::OwnedText;
use crate::{alloc, digits, file, interrupt, pool, stdio, walk};
use std::ffi::{CStr, c_char, c_void};

struct Arguments {
    texts: Vec<Vec<u8>>,
}

static ARGUMENTS: Global<Arguments> = Global::new(Arguments { texts: Vec::new() });

const STACK_SIZE: usize = 1 << 28;
/// The status of a program that ends by a KeyboardInterrupt; all others are bytes.
const INTERRUPTED: i64 = 256 + libc::SIGINT as i64;
/// What stays free below the limit, for library and system code.
const STACK_RESERVE: usize = 1 << 18;

#[unsafe(no_mangle)]
pub extern "C" fn pyl_init(argc: i32, argv: *const *const c_char) {
    // SAFETY: the arguments of `main`.
    let texts = (0..argc as usize).map(|at| unsafe { CStr::from_ptr(*argv.add(at)) }.to_bytes().to_vec()).collect();
    ARGUMENTS.get().texts = texts;
    alloc::program_starts();
    open_standard_streams();
    walk::reset();
    digits::reset();
    // A reader that went away and a file that may not grow are errors of `write`, not signals.
    // SAFETY: ignoring a signal installs no handler.
    unsafe {
        libc::signal(libc::SIGPIPE, libc::SIG_IGN);
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}

/// What is closed leads nowhere: otherwise the first file that is opened would become the standard output.
fn open_standard_streams() {
    for stream in 0..=2 {
        // SAFETY: asking about a number that may be no descriptor, and opening what is always there. The new descriptor
        // has the lowest free number, which is this one.
        unsafe {
            if libc::fcntl(stream, libc::F_GETFD) < 0 {
                libc::open(c"/dev/null".as_ptr(), libc::O_RDWR);
            }
        }
    }
}

/// Writes everything that is still buffered. Gives 0, or the `errno` that stopped the output.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_finish() -> i64 {
    interrupt::end();
    pool::end();
    file::flush_all();
    stdio::finish().err().unwrap_or(0).into()
}

/// The last thing of a program that came to its end: gives its exit status.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_end(status: i64) -> i32 {
    pyl_finish();
    if status == INTERRUPTED {
        interrupt::die();
    }
    status as i32
}

/// Ends the program at once.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_exit(status: i64) {
    pyl_finish();
    std::process::exit(status as i32)
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_arg_count() -> i64 {
    ARGUMENTS.get().texts.len() as i64
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_arg(index: i64) -> OwnedText {
    match ARGUMENTS.get().texts.get(index as usize) {
        Some(bytes) => OwnedText::new(String::from_utf8_lossy(bytes).as_bytes()),
        None => OwnedText::empty(),
    }
}

struct Job {
    run: extern "C" fn() -> i64,
    /// Where the stack is nearly full.
    stack_limit: usize,
    result: i64,
}

impl Job {
    fn run(&mut self) {
        interrupt::begin(self.stack_limit);
        self.result = (self.run)();
    }
}

extern "C" fn run_job(job: *mut c_void) -> *mut c_void {
    // SAFETY: `pyl_run_on_big_stack` passes its own job and waits.
    let job = unsafe { &mut *job.cast::<Job>() };
    job.run();
    std::ptr::null_mut()
}

/// Runs the function on a stack that permits deep recursion up to a limit. Where there is no memory for such a stack, it
/// runs on the current one without a limit.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_run_on_big_stack(run: extern "C" fn() -> i64) -> i64 {
    keep_freed_memory();
    let mut job = Job { run, stack_limit: 0, result: 1 };
    let Some(stack) = map_stack() else {
        job.run();
        return job.result;
    };
    job.stack_limit = stack as usize + STACK_RESERVE;
    // SAFETY: the stack is a fresh mapping of that size; the thread is joined before the job and the mapping go.
    unsafe {
        let mut attributes = std::mem::zeroed();
        libc::pthread_attr_init(&mut attributes);
        libc::pthread_attr_setstack(&mut attributes, stack, STACK_SIZE);
        let mut thread = std::mem::zeroed();
        let failed = libc::pthread_create(&mut thread, &attributes, run_job, (&raw mut job).cast());
        libc::pthread_attr_destroy(&mut attributes);
        if failed != 0 {
            job.stack_limit = 0;
            job.run();
        } else {
            libc::pthread_join(thread, std::ptr::null_mut());
        }
        libc::munmap(stack, STACK_SIZE);
    }
    job.result
}

/// Lets a whole program's `malloc` reuse large blocks that were freed, where it would give them back to the system and
/// have them filled with zeros page by page at the next request: temporary lists in loops are just such blocks.
fn keep_freed_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: these only set numbers, before there is a second thread. Where one is refused, the usual ones hold.
    unsafe {
        const MIB: i32 = 1 << 20;
        // The thread with the big stack shares the first one's memory, which grows in larger steps.
        libc::mallopt(libc::M_ARENA_MAX, 1);
        libc::mallopt(libc::M_MMAP_THRESHOLD, 32 * MIB);
        libc::mallopt(libc::M_TRIM_THRESHOLD, 64 * MIB);
        libc::mallopt(libc::M_TOP_PAD, MIB);
    }
}

fn map_stack() -> Option<*mut c_void> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_STACK;
    // SAFETY: a new anonymous mapping.
    let stack = unsafe { libc::mmap(std::ptr::null_mut(), STACK_SIZE, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
    (stack != libc::MAP_FAILED).then_some(stack)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    extern "C" fn deep() -> i64 {
        fn sink(depth: u64) -> u64 {
            let room = std::hint::black_box([depth; 512]);
            if depth == 0 { 0 } else { room[0].min(1) + sink(depth - 1) }
        }
        let mut limit = AtomicUsize::new(0);
        interrupt::pyl_limit_stack(&raw mut limit);
        assert_ne!(limit.load(Ordering::Relaxed), 0);
        sink(20_000) as i64
    }

    #[test]
    fn big_stack_is_big() {
        assert_eq!(pyl_run_on_big_stack(deep), 20_000);
    }
}
