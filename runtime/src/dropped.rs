//! Suspended generators that nothing refers to any more, until compiled code closes them. Whoever is here is held by one
//! reference.

use crate::cell::Global;
use crate::cycles::Object;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};

/// The state of a generator that does not go on, as `passes::generators` has it.
const FINISHED: i64 = -2;

/// A generator, and the place of its state.
#[derive(Clone, Copy)]
struct Generator {
    object: *mut Object,
    state: *mut i64,
}

#[derive(Default)]
struct Dropped {
    /// In the order in which they were dropped.
    waiting: VecDeque<Generator>,
    /// Those that are being closed; one may drop another.
    closing: Vec<Generator>,
    /// By exception: those that functions held which it left. They are dropped with it.
    held: HashMap<*mut Object, Vec<Generator>>,
}

/// How many wait, here and in `weak`. Compiled code reads it.
#[unsafe(no_mangle)]
pub static pyl_dropped_waiting: AtomicU64 = AtomicU64::new(0);

static DROPPED: Global<Option<Dropped>> = Global::new(None);

/// Keeps a generator whose count has become zero.
///
/// # Safety
/// The generator is alive, and its state is in the place.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_put_aside(object: *mut Object, state: *mut i64) {
    // SAFETY: the caller's promise.
    unsafe { (*object).count = 1 };
    let dropped = DROPPED.get().get_or_insert_default();
    dropped.waiting.push_back(Generator { object, state });
    tell();
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_any_dropped() -> bool {
    pyl_dropped_waiting.load(Ordering::Relaxed) != 0
}

pub fn tell() {
    let waiting = DROPPED.get().as_ref().map_or(0, |dropped| dropped.waiting.len());
    pyl_dropped_waiting.store((waiting + crate::weak::gone()) as u64, Ordering::Relaxed);
}

/// The generator that was dropped first, if it is of this class; else null.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_next_dropped(class: i64) -> *mut Object {
    let Some(dropped) = DROPPED.get() else { return std::ptr::null_mut() };
    // SAFETY: generators that wait are alive.
    let next = dropped.waiting.pop_front_if(|first| unsafe { (*first.object).class() } == class);
    dropped.closing.extend(next);
    tell();
    next.map_or(std::ptr::null_mut(), |generator| generator.object)
}

/// The one that was begun last is closed. If it did not heed that it is not asked again.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_dropped_is_closed() {
    if let Some(generator) = DROPPED.get().as_mut().and_then(|dropped| dropped.closing.pop()) {
        // SAFETY: whoever closes a generator holds it.
        unsafe { *generator.state = FINISHED };
    }
}

/// Lets the exception hold what waits.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_hold_dropped(exception: *mut Object) {
    if let Some(dropped) = DROPPED.get().as_mut().filter(|dropped| !dropped.waiting.is_empty()) {
        dropped.held.entry(exception).or_default().extend(dropped.waiting.drain(..));
        tell();
    }
}

/// What the exception held is dropped now.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_release_held(exception: *mut Object) {
    if let Some(dropped) = DROPPED.get().as_mut().filter(|dropped| !dropped.held.is_empty()) {
        dropped.waiting.extend(dropped.held.remove(&exception).into_iter().flatten());
        tell();
    }
}
