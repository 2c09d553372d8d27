//! A global variable of the one thread that runs compiled code.

use std::cell::UnsafeCell;

pub struct Global<T>(UnsafeCell<T>);

// SAFETY: compiled programs run on a single thread; the embedding compiler runs one program at a time.
unsafe impl<T> Sync for Global<T> {}

impl<T> Global<T> {
    pub const fn new(value: T) -> Global<T> {
        Global(UnsafeCell::new(value))
    }

    /// The variable itself. Callers keep the borrow short: they never hold it across a call that may use it again.
    #[expect(clippy::mut_from_ref, reason = "a global of a single-threaded program")]
    pub fn get(&self) -> &mut T {
        // SAFETY: see `Sync` above and the rule for callers.
        unsafe { &mut *self.0.get() }
    }
}
