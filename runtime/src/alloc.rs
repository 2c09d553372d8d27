//! Heap blocks. Without leak checking they come straight from `malloc`, so that compiled code may `free` them;
//! with it, every block passes through these functions and is counted.

use crate::stdio;
use std::alloc::{GlobalAlloc, Layout};
use std::ffi::c_void;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, Ordering};

/// Set (to 1) at start by programs that are built with leak checking.
#[unsafe(no_mangle)]
pub static pyl_count_allocs: AtomicU8 = AtomicU8::new(0);

static LIVE: AtomicI64 = AtomicI64::new(0);

fn counting() -> bool {
    pyl_count_allocs.load(Ordering::Relaxed) != 0
}

/// A block, or null when memory is exhausted.
pub fn allocate(size: usize) -> *mut u8 {
    if counting() {
        return pyl_alloc(size as i64).cast();
    }
    // SAFETY: malloc accepts any size.
    unsafe { libc::malloc(size).cast() }
}

/// Frees what `allocate` gave.
pub fn release(block: NonNull<u8>) {
    if counting() {
        return pyl_free(block.as_ptr().cast());
    }
    // SAFETY: the block came from `allocate`.
    unsafe { libc::free(block.as_ptr().cast()) }
}

/// The block, or a copy that replaces it, with room for `size` bytes.
pub fn resize(block: NonNull<u8>, size: usize) -> Option<NonNull<u8>> {
    // SAFETY: the block came from `allocate`, so from malloc.
    NonNull::new(unsafe { libc::realloc(block.as_ptr().cast(), size).cast() })
}

/// How much the lists of free blocks take from malloc at once: with its own header, a multiple of the page.
const CHUNK: usize = 8192 - 16;

/// A free block of a compiled program's pool.
#[repr(C)]
pub struct FreeBlock {
    next: *mut FreeBlock,
}

/// Fresh memory. Without any a program ends that does not look.
pub fn chunk(size: usize) -> Option<NonNull<u8>> {
    // SAFETY: malloc accepts any size.
    or_lacking(NonNull::new(unsafe { libc::malloc(size).cast() }))
}

/// The program looks whether it gets memory, and may handle that it does not.
static LOOKS: AtomicBool = AtomicBool::new(false);

/// What was asked for. Without it a program ends that does not look.
pub fn or_lacking<T>(memory: Option<T>) -> Option<T> {
    if memory.is_none() && !program_looks() {
        pyl_exhausted();
    }
    memory
}

pub fn program_looks() -> bool {
    LOOKS.load(Ordering::Relaxed)
}

/// From now on the program looks whether it gets memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_look_for_memory() {
    LOOKS.store(true, Ordering::Relaxed);
}

/// The allocator of the runtime's own buffers. Nobody asks whether they got their memory, so a running program that finds
/// none ends here.
pub struct OrEnd<A>(pub A);

/// A program runs that can be ended.
static RUNNING: AtomicBool = AtomicBool::new(false);
/// Somebody looks whether an allocation fails.
static MAY_FAIL: AtomicBool = AtomicBool::new(false);

/// From now on a lack of memory is the program's.
pub fn program_starts() {
    RUNNING.store(true, Ordering::Relaxed);
}

/// Tries something that the lack of memory does not end.
pub fn attempt<T>(reserve: impl FnOnce() -> T) -> T {
    MAY_FAIL.store(true, Ordering::Relaxed);
    let result = reserve();
    MAY_FAIL.store(false, Ordering::Relaxed);
    result
}

/// An empty buffer with room for so many elements, more than which must not go into it. None if there is no memory and the
/// program looks whether there is.
pub fn buffer<T>(most: usize) -> Option<Vec<T>> {
    let mut buffer = Vec::new();
    or_lacking(attempt(|| buffer.try_reserve_exact(most)).ok())?;
    Some(buffer)
}

/// Is there room for so many bytes, which will be asked for in pieces? The little that hardly anything needs is not looked for.
pub fn has_room(bytes: usize) -> bool {
    bytes < 1 << 24 || attempt(|| Vec::<u8>::new().try_reserve_exact(bytes)).is_ok()
}

fn or_end(block: *mut u8) -> *mut u8 {
    if block.is_null() && RUNNING.load(Ordering::Relaxed) && !MAY_FAIL.load(Ordering::Relaxed) {
        pyl_exhausted();
    }
    block
}

// SAFETY: everything is left to the other allocator.
unsafe impl<A: GlobalAlloc> GlobalAlloc for OrEnd<A> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise.
        or_end(unsafe { self.0.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise.
        or_end(unsafe { self.0.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's promise.
        or_end(unsafe { self.0.realloc(block, layout, size) })
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { self.0.dealloc(block, layout) }
    }
}

#[cfg(feature = "program")]
#[global_allocator]
static ALLOCATOR: OrEnd<std::alloc::System> = OrEnd(std::alloc::System);

/// The end of a program that does not get memory where nobody asks whether it did: as after an exception that nobody handles.
#[cold]
#[unsafe(no_mangle)]
pub extern "C" fn pyl_exhausted() -> ! {
    // The last output may need memory, too.
    if RUNNING.swap(false, Ordering::Relaxed) {
        _ = stdio::flush_stdout();
    }
    stdio::write_stderr(b"MemoryError\n");
    // SAFETY: nothing runs in this process any more.
    unsafe { libc::_exit(1) }
}

/// Fills an empty list with blocks of this size (a multiple of 16) and gives one more; null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_pool_refill(list: &mut *mut FreeBlock, size: i64) -> Option<NonNull<FreeBlock>> {
    let size = size as usize;
    let first = chunk(CHUNK)?;
    let chunk = first.as_ptr();
    let mut next = ptr::null_mut();
    for index in (1..CHUNK / size).rev() {
        // SAFETY: the block lies in the fresh chunk, whose blocks are multiples of 16 apart and so aligned.
        unsafe {
            let block: *mut FreeBlock = chunk.add(index * size).cast();
            block.write(FreeBlock { next });
            next = block;
        }
    }
    *list = next;
    Some(first.cast())
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_alloc(size: i64) -> *mut c_void {
    // SAFETY: malloc accepts any size; at least one byte makes every block distinct.
    let block = unsafe { libc::malloc(size.max(1) as usize) };
    if !block.is_null() {
        LIVE.fetch_add(1, Ordering::Relaxed);
    }
    block
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_realloc(block: *mut c_void, size: i64) -> *mut c_void {
    if block.is_null() {
        return pyl_alloc(size);
    }
    // SAFETY: the block came from `pyl_alloc`, and compiled code uses only the result afterwards.
    unsafe { libc::realloc(block, size.max(1) as usize) }
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_free(block: *mut c_void) {
    if block.is_null() {
        return;
    }
    LIVE.fetch_sub(1, Ordering::Relaxed);
    // SAFETY: the block came from `pyl_alloc` or `allocate`, and compiled code frees it once.
    unsafe { libc::free(block) }
}

/// Turns counting on and starts from zero.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_start_counting() {
    pyl_count_allocs.store(1, Ordering::Relaxed);
    LIVE.store(0, Ordering::Relaxed);
}

/// How many counted blocks are alive.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_live_allocs() -> i64 {
    LIVE.load(Ordering::Relaxed)
}

/// Prints `live allocations: N` on stderr.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_report_leaks() {
    let mut line = b"live allocations: ".to_vec();
    line.extend_from_slice(LIVE.load(Ordering::Relaxed).to_string().as_bytes());
    line.push(b'\n');
    _ = stdio::flush_stdout();
    stdio::write_stderr(&line);
}
