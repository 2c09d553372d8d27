//! Memory for small texts and arrays of whole programs: a list of free blocks for each size. Such a program runs on one
//! thread, so that taking a block and giving it back are a few instructions.
//!
//! Programs that others call, perhaps from several threads, have no pools: nobody switches them on, and their compiled
//! code calls `malloc` and `free`.

use crate::cell::Global;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicBool, Ordering};

/// The sizes of blocks are multiples of this.
pub const STEP: usize = 16;
/// Larger blocks come from malloc.
const LARGEST: usize = 512;
/// How much the lists take from malloc at once: with its own header, a multiple of the page.
const CHUNK: usize = 8192 - 16;
/// The first block of a chunk begins with a cache line, so that few blocks lie across two lines.
const LINE: usize = 64;

/// Set at start by whole programs.
#[unsafe(no_mangle)]
pub static pyl_pools_texts: AtomicBool = AtomicBool::new(false);

/// The program is over. What else is compiled and called in this process may have several threads.
pub fn end() {
    pyl_pools_texts.store(false, Ordering::Relaxed);
}

/// A free block.
#[repr(C)]
struct Free {
    next: *mut Free,
}

/// By class: the first free block.
static FREE: Global<[*mut Free; LARGEST / STEP + 1]> = Global::new([ptr::null_mut(); LARGEST / STEP + 1]);

/// The size of a pool's blocks, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// The class that blocks of at least this size come from, if there are pools for them.
    pub fn of(size: usize) -> Option<Class> {
        let pooled = size <= LARGEST && pyl_pools_texts.load(Ordering::Relaxed);
        pooled.then(|| Class(size.div_ceil(STEP) as u32))
    }

    /// The size of its blocks in steps, for a block's header.
    pub fn number(self) -> u32 {
        self.0
    }

    /// What `number` gave, none for zero.
    pub fn from_number(number: u32) -> Option<Class> {
        (number != 0).then_some(Class(number))
    }

    /// The size of its blocks in bytes.
    pub fn size(self) -> usize {
        self.0 as usize * STEP
    }

    /// A block; none if memory is exhausted.
    pub fn take(self) -> Option<NonNull<u8>> {
        self.take_ready().or_else(|| self.refill())
    }

    /// A block from the list, if there is one.
    #[inline(always)]
    pub fn take_ready(self) -> Option<NonNull<u8>> {
        let list = &mut FREE.get()[self.0 as usize];
        let first = NonNull::new(*list)?;
        // SAFETY: what is in the list is free, and begins with its link.
        *list = unsafe { first.read() }.next;
        Some(first.cast())
    }

    /// Takes back a block of this class, which nobody refers to any more.
    pub fn give(self, block: NonNull<u8>) {
        let list = &mut FREE.get()[self.0 as usize];
        let block: NonNull<Free> = block.cast();
        // SAFETY: the caller's promise; blocks have room for a link and are aligned for it.
        unsafe { block.write(Free { next: *list }) };
        *list = block.as_ptr();
    }

    /// Fills the empty list with fresh blocks, and gives one more.
    #[cold]
    fn refill(self) -> Option<NonNull<u8>> {
        let list = &mut FREE.get()[self.0 as usize];
        // SAFETY: malloc accepts any size.
        let chunk: NonNull<u8> = NonNull::new(unsafe { libc::malloc(CHUNK).cast() })?;
        let unaligned = chunk.align_offset(LINE);
        let blocks = (CHUNK - unaligned) / self.size();
        // SAFETY: this many blocks lie in the chunk, and nobody else knows it.
        unsafe {
            let first = chunk.add(unaligned);
            for index in (1..blocks).rev() {
                let block: NonNull<Free> = first.add(index * self.size()).cast();
                block.write(Free { next: *list });
                *list = block.as_ptr();
            }
            Some(first)
        }
    }
}

// ---------------------------------------------------------------- arrays

/// Stands in front of an array that lies in a pool's block, so that the array begins 8 bytes behind a multiple of 16. One
/// that comes from malloc begins at a multiple of 16.
#[repr(C)]
struct Header {
    class: Class,
    unused: u32,
}

const HEADER: usize = size_of::<Header>();

fn header(array: NonNull<u8>) -> Option<NonNull<Header>> {
    let is_pooled = !array.addr().get().is_multiple_of(STEP);
    // SAFETY: what is in a pool has a header.
    is_pooled.then(|| unsafe { array.sub(HEADER) }.cast())
}

/// `malloc` for whole programs.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_block_new(size: usize) -> *mut u8 {
    if size > LARGEST - HEADER {
        // SAFETY: malloc accepts any size.
        return unsafe { libc::malloc(size).cast() };
    }
    let class = Class((size + HEADER).div_ceil(STEP) as u32);
    let Some(block) = class.take() else { return ptr::null_mut() };
    // SAFETY: the block is fresh, and larger than a header.
    unsafe {
        block.cast().write(Header { class, unused: 0 });
        block.add(HEADER).as_ptr()
    }
}

/// `calloc` for whole programs.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_block_zeroed(count: usize, size: usize) -> *mut u8 {
    match count.checked_mul(size) {
        Some(bytes) if bytes <= LARGEST - HEADER => {
            let array = pyl_block_new(bytes);
            if !array.is_null() {
                // SAFETY: the array has that many bytes.
                unsafe { array.write_bytes(0, bytes) };
            }
            array
        }
        // SAFETY: calloc accepts any sizes.
        _ => unsafe { libc::calloc(count, size).cast() },
    }
}

/// `realloc` for whole programs.
///
/// # Safety
/// The array is null or came from these functions, and is not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_block_resize(array: *mut u8, size: usize) -> *mut u8 {
    let Some(old) = NonNull::new(array) else { return pyl_block_new(size) };
    // SAFETY: the caller's promise.
    let Some(class) = header(old).map(|header| unsafe { header.read() }.class) else {
        // SAFETY: what is in no pool came from malloc.
        return unsafe { libc::realloc(array.cast(), size).cast() };
    };
    let room = class.size() - HEADER;
    if size <= room {
        return array;
    }
    let new = pyl_block_new(size);
    if !new.is_null() {
        // SAFETY: the new array is the larger one.
        unsafe {
            new.copy_from_nonoverlapping(array, room);
            pyl_block_free(array);
        }
    }
    new
}

/// `free` for whole programs.
///
/// # Safety
/// The array is null or came from these functions, and is not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_block_free(array: *mut u8) {
    match NonNull::new(array).and_then(header) {
        // SAFETY: what has a header is in a pool.
        Some(header) => unsafe { header.read() }.class.give(header.cast()),
        // SAFETY: anything else came from malloc.
        None => unsafe { libc::free(array.cast()) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_used_again() {
        assert_eq!(Class::of(33), None, "pools are off");
        let class = Class(3);
        let (Some(a), Some(b)) = (class.take(), class.take()) else { panic!("no memory") };
        assert_eq!(unsafe { b.offset_from(a) }, 48, "blocks lie side by side");
        class.give(a);
        class.give(b);
        assert_eq!(class.take(), Some(b), "what was given back last is still in the cache");
        assert_eq!(class.take(), Some(a));
    }

    #[test]
    fn arrays_keep_what_they_hold_as_they_grow() {
        let mut array = pyl_block_zeroed(3, 8);
        for (old, size) in [(24, 40), (40, 100), (100, 1000), (1000, 5000), (5000, 16)] {
            let kept = unsafe { std::slice::from_raw_parts(array, old.min(16)) }.to_vec();
            array = unsafe { pyl_block_resize(array, size) };
            let bytes = unsafe { std::slice::from_raw_parts_mut(array, size) };
            assert_eq!(bytes[..kept.len()], kept);
            bytes.fill(size as u8);
        }
        unsafe { pyl_block_free(array) };
        unsafe { pyl_block_free(ptr::null_mut()) };
        // Whoever looks at nothing but the pointer is told that there is memory.
        assert!(std::hint::black_box(pyl_block_new(usize::MAX / 2)).is_null());
        assert!(std::hint::black_box(pyl_block_zeroed(usize::MAX, 2)).is_null());
    }

    #[test]
    fn many_blocks_are_apart() {
        let class = Class(2);
        let mut blocks: Vec<_> = (0..2000).filter_map(|_| class.take()).collect();
        blocks.sort();
        blocks.dedup();
        assert_eq!(blocks.len(), 2000);
        assert!(blocks.windows(2).all(|pair| unsafe { pair[1].offset_from(pair[0]) } >= 32));
    }
}
