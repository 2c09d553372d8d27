//! Memory for objects that may be part of reference cycles, arranged so that all of them can be found: small ones in
//! pools that can be walked through, others in a list. When enough memory was asked for, it first collects cycles.
//!
//! Nothing happens when references are taken or released, and the way of a fresh object from its pool is that of any
//! other. The price is paid in the collections: each looks at all such objects, so that the next may come only when
//! about as many have been made again.

use crate::alloc;
use crate::cell::Global;
use crate::cycles::{self, Kind, Object};
use std::ptr::{self, NonNull};

/// How many objects are made before the first collection, and at least between two.
const FEWEST: usize = 20_000;
/// After a collection that found little, this many times as many objects may be made as there are.
const PATIENCE: usize = 8;
/// How much the process may grow between two collections (in KiB), or by half if that is more: few objects can hold much.
const GROWTH: i64 = 64 << 10;
/// How many objects of the list are made between two looks at the process's size.
const ASK_EVERY: usize = 128;
/// How much pools take from malloc at once: with its own header, a multiple of the page.
const CHUNK: usize = 8192 - 16;

/// A free block of a compiled program's pool. An object has a count in the zero's place.
#[repr(C)]
pub struct WalkedBlock {
    zero: u64,
    next: *mut WalkedBlock,
}

struct Pool {
    /// The compiled program's variable that holds the first free block.
    list: *mut *mut WalkedBlock,
    size: usize,
    chunks: Vec<*mut u8>,
    /// Blocks that were free after the last collection: when the list is empty, all of them have been handed out.
    free: usize,
}

impl Pool {
    fn blocks_in_chunk(&self) -> usize {
        CHUNK / self.size
    }

    fn blocks(&self) -> usize {
        self.chunks.len() * self.blocks_in_chunk()
    }

    /// All objects of the pool.
    fn objects(&self) -> impl Iterator<Item = *mut Object> {
        let places = self.chunks.iter().flat_map(move |&chunk| (0..self.blocks_in_chunk()).map(move |index| (chunk, index)));
        // SAFETY: the blocks of a chunk lie one behind the other, and each begins with a count.
        let blocks = places.map(|(chunk, index)| unsafe { chunk.add(index * self.size).cast::<Object>() });
        // SAFETY: as above.
        blocks.filter(|&block| unsafe { (*block).count } != 0)
    }

    /// Puts a fresh chunk into the empty list, if there is memory.
    fn add_chunk(&mut self) -> Option<()> {
        let chunk = alloc::chunk(CHUNK)?.as_ptr();
        let mut next = ptr::null_mut();
        for index in (0..self.blocks_in_chunk()).rev() {
            // SAFETY: the block lies in the fresh chunk, whose blocks are multiples of 16 apart and so aligned.
            unsafe {
                let block: *mut WalkedBlock = chunk.add(index * self.size).cast();
                block.write(WalkedBlock { zero: 0, next });
                next = block;
            }
        }
        self.chunks.push(chunk);
        // SAFETY: the variable lives as long as the program runs.
        unsafe { *self.list = next };
        Some(())
    }

    fn take(&self) -> Option<NonNull<WalkedBlock>> {
        // SAFETY: as above; blocks of the list are free.
        unsafe {
            let first = NonNull::new(*self.list)?;
            *self.list = first.as_ref().next;
            Some(first)
        }
    }
}

/// Stands in front of an object that comes from malloc.
#[repr(C)]
struct Link {
    next: *mut Link,
    before: *mut Link,
}

struct Heap {
    kinds: &'static [Kind],
    pools: Vec<Pool>,
    first: *mut Link,
    /// Objects made since the last collection, roughly.
    made: usize,
    /// How many have to be made before the next one.
    limit: usize,
    /// The process's size (KiB) that makes one due in any case.
    size_limit: i64,
    enabled: bool,
    collecting: bool,
}

impl Heap {
    const fn new(kinds: &'static [Kind]) -> Heap {
        Heap {
            kinds,
            pools: Vec::new(),
            first: ptr::null_mut(),
            made: 0,
            limit: FEWEST,
            size_limit: GROWTH,
            enabled: true,
            collecting: false,
        }
    }

    /// `ask_size`: looking up the process's size is worth its time now.
    fn is_due(&self, ask_size: bool) -> bool {
        self.enabled && !self.collecting && (self.made >= self.limit || (ask_size && peak_size() >= self.size_limit))
    }

    /// All objects; None if there is no memory for the list of them.
    fn objects(&self) -> Option<Vec<*mut Object>> {
        let mut all: Vec<*mut Object> = Vec::new();
        alloc::attempt(|| all.try_reserve_exact(self.pools.iter().map(Pool::blocks).sum())).ok()?;
        all.extend(self.pools.iter().flat_map(Pool::objects));
        let mut link = self.first;
        while !link.is_null() {
            // SAFETY: links are alive as long as they are in the list; the object lies behind its own.
            unsafe {
                alloc::attempt(|| all.try_reserve(1)).ok()?;
                all.push(link.add(1).cast());
                link = (*link).next;
            }
        }
        Some(all)
    }

    /// Sets when the next collection is due.
    fn plan(&mut self, seen: usize, found: usize) {
        let alive = seen - found;
        let patience = if found * 4 >= seen {
            // The process never shrinks: if its size was the reason, it stays one as long as that helps.
            1
        } else {
            self.size_limit = size_limit();
            PATIENCE
        };
        let mut blocks = 0;
        for pool in &mut self.pools {
            pool.free = pool.blocks() - pool.objects().count();
            blocks += pool.blocks();
        }
        self.made = 0;
        self.limit = FEWEST.max(alive * patience).max(blocks / 8);
    }

    fn pool_at(&mut self, list: *mut *mut WalkedBlock, size: usize) -> &mut Pool {
        let index = self.pools.iter().position(|pool| pool.list == list).unwrap_or_else(|| {
            self.pools.push(Pool { list, size, chunks: Vec::new(), free: 0 });
            self.pools.len() - 1
        });
        &mut self.pools[index]
    }
}

/// The most memory that the process has had so far, in KiB.
fn peak_size() -> i64 {
    // SAFETY: the structure is plain data, and filled by the call.
    let usage = unsafe {
        let mut usage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_SELF, &mut usage);
        usage
    };
    let unit = if cfg!(target_vendor = "apple") { 1024 } else { 1 };
    usage.ru_maxrss / unit
}

fn size_limit() -> i64 {
    let size = peak_size();
    size + GROWTH.max(size / 2)
}

static HEAP: Global<Heap> = Global::new(Heap::new(&[]));

/// One collection. Gives how many objects it found unused: none if there is no memory to look for them.
fn collect() -> usize {
    let heap = HEAP.get();
    if std::mem::replace(&mut heap.collecting, true) {
        return 0;
    }
    let (kinds, objects) = (heap.kinds, heap.objects());
    let seen = objects.as_ref().map_or(0, Vec::len);
    // The collection frees objects, which uses the heap: nothing of it is borrowed meanwhile.
    // SAFETY: these are all objects of the program.
    let found = objects.and_then(|objects| unsafe { cycles::collect(kinds, &objects) });
    let heap = HEAP.get();
    heap.collecting = false;
    match found {
        Some(found) => heap.plan(seen, found),
        None => {
            heap.size_limit = size_limit();
            heap.made = 0;
        }
    }
    found.unwrap_or(0)
}

/// Forgets the objects of a program that ran before.
pub fn reset() {
    *HEAP.get() = Heap::new(&[]);
}

/// A program begins whose objects may be part of cycles.
///
/// # Safety
/// The table has this many rows and stays for good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_cycles_begin(kinds: *const Kind, count: i64) {
    // SAFETY: the caller's promise.
    let kinds = unsafe { std::slice::from_raw_parts(kinds, count as usize) };
    *HEAP.get() = Heap { size_limit: size_limit(), ..Heap::new(kinds) };
}

/// Collects until nothing is found any more: an object that may not be part of cycles may hold one that is.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_cycles_end() {
    while collect() > 0 {}
}

/// `gc.collect()`: gives how many objects were found unused.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_gc_collect() -> i64 {
    let mut all = 0;
    loop {
        match collect() {
            0 => return all,
            found => all += found as i64,
        }
    }
}

/// `gc.enable()`, `gc.disable()`
#[unsafe(no_mangle)]
pub extern "C" fn pyl_gc_enable(on: u8) {
    HEAP.get().enabled = on != 0;
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_gc_is_enabled() -> u8 {
    u8::from(HEAP.get().enabled)
}

/// Gives a block of a pool whose list is empty (its size is a multiple of 16); null if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_walked_refill(list: *mut *mut WalkedBlock, size: i64) -> Option<NonNull<WalkedBlock>> {
    let heap = HEAP.get();
    let used = std::mem::take(&mut heap.pool_at(list, size as usize).free);
    heap.made += used;
    if heap.is_due(true) {
        collect();
    }
    let heap = HEAP.get();
    loop {
        let pool = heap.pool_at(list, size as usize);
        if let Some(block) = pool.take() {
            return Some(block);
        }
        pool.add_chunk()?;
        heap.made += CHUNK / size as usize;
    }
}

/// Memory for an object that comes from no pool; null if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_listed_new(size: i64) -> *mut Object {
    if HEAP.get().is_due(HEAP.get().made.is_multiple_of(ASK_EVERY)) {
        collect();
    }
    let heap = HEAP.get();
    let link: *mut Link = alloc::allocate(size_of::<Link>() + size as usize).cast();
    if link.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: the block is fresh, and links are alive as long as they are in the list.
    unsafe {
        link.write(Link { next: heap.first, before: ptr::null_mut() });
        if !heap.first.is_null() {
            (*heap.first).before = link;
        }
        heap.first = link;
        heap.made += 1;
        link.add(1).cast()
    }
}

/// # Safety
/// The object came from `pyl_listed_new`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_listed_free(object: *mut Object) {
    let heap = HEAP.get();
    // SAFETY: the link lies in front of the object; its neighbours are in the list.
    unsafe {
        let link = object.cast::<Link>().sub(1);
        let Link { next, before } = link.read();
        match NonNull::new(before) {
            Some(before) => (*before.as_ptr()).next = next,
            None => heap.first = next,
        }
        if !next.is_null() {
            (*next).before = before;
        }
        heap.made = heap.made.saturating_sub(1);
        if let Some(block) = NonNull::new(link.cast()) {
            alloc::release(block);
        }
    }
}
