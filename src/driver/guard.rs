//! Surprises as data. Comes in: a closure. Goes out: its result, or the message of the panic that ended it.
//! Nothing is printed while the closure runs on its thread; other threads of the process keep their panic hook.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

/// Recursion over deeply nested programs needs room; the pages are only used if touched.
const STACK_SIZE: usize = 512 << 20;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Why there is no result.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// The system has no memory for another stack.
    NoThread(String),
    Panic(String),
}

/// Runs the closure on a thread with a large stack. The threads of a compilation live no longer than the call.
pub(super) fn on_big_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, Loss> {
    std::thread::scope(|scope| {
        let handle = big_thread().spawn_scoped(scope, || catching(work)).map_err(|error| Loss::NoThread(error.to_string()))?;
        handle.join().unwrap_or_else(|payload| Err(text_of(payload.as_ref()))).map_err(Loss::Panic)
    })
}

pub(super) fn big_thread() -> std::thread::Builder {
    std::thread::Builder::new().name("pyllvm".to_string()).stack_size(STACK_SIZE)
}

/// Runs the closure; a panic becomes its message.
pub(super) fn catching<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    install_hook();
    let before = QUIET.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(before);
    result.map_err(|payload| LAST_PANIC.take().unwrap_or_else(|| text_of(payload.as_ref())))
}

/// The hook asks the panicking thread whether it is ours; for all others it does what was done before.
fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                return previous(info);
            }
            let place = info.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
            LAST_PANIC.set(Some(format!("{}{place}", text_of(info.payload()))));
        }));
    });
}

fn text_of(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_string()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "panic without a message".to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_message() {
        let result: Result<(), String> = catching(|| panic!("slot {} has no type", 3));
        let message = result.expect_err("it panicked");
        assert!(message.starts_with("slot 3 has no type (src/driver/guard.rs:"), "{message}");
        assert_eq!(catching(|| 5), Ok(5));
    }

    #[test]
    fn deep_recursion_has_room() {
        fn depth(n: u64) -> u64 {
            let filler = std::hint::black_box([n; 16]);
            if n == 0 { filler[0] } else { depth(n - 1) + 1 }
        }
        assert_eq!(on_big_stack(|| depth(200_000)), Ok(200_000));
    }
}
