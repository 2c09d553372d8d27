//! Suspended generators that nothing refers to any more, until compiled code closes them. Whoever is here is held by one
//! reference.

use crate::cell::Global;
use crate::cycles::Object;
use std::collections::{HashMap, VecDeque};

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

static DROPPED: Global<Option<Dropped>> = Global::new(None);

/// Keeps a generator whose count has become zero.
///
/// # Safety
/// The generator is alive, and its state is in the place.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_put_aside(object: *mut Object, state: *mut i64) {
    // SAFETY: the caller's promise.
    unsafe { (*object).count = 1 };
    DROPPED.get().get_or_insert_default().waiting.push_back(Generator { object, state });
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_any_dropped() -> bool {
    DROPPED.get().as_ref().is_some_and(|dropped| !dropped.waiting.is_empty())
}

/// The generator that was dropped first, if it is of this class; else null.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_next_dropped(class: i64) -> *mut Object {
    let Some(Dropped { waiting, closing, .. }) = DROPPED.get() else { return std::ptr::null_mut() };
    // SAFETY: generators that wait are alive.
    let next = waiting.pop_front_if(|first| unsafe { (*first.object).class() } == class);
    closing.extend(next);
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
    if let Some(Dropped { waiting, held, .. }) = DROPPED.get().as_mut().filter(|dropped| !dropped.waiting.is_empty()) {
        held.entry(exception).or_default().extend(waiting.drain(..));
    }
}

/// What the exception held is dropped now.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_release_held(exception: *mut Object) {
    if let Some(Dropped { waiting, held, .. }) = DROPPED.get().as_mut().filter(|dropped| !dropped.held.is_empty()) {
        waiting.extend(held.remove(&exception).into_iter().flatten());
    }
}
