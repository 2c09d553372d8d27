//! Objects that weak references lead to, by number: an object gets one with its first weak reference, and it stands for
//! nothing once the object is gone.

use crate::cell::Global;
use crate::cycles::Object;
use std::collections::{HashMap, HashSet, VecDeque};

#[derive(Default)]
struct Weak {
    last: i64,
    number: HashMap<*mut Object, i64>,
    object: HashMap<i64, *mut Object>,
    /// Somebody wants to know when they are gone.
    watched: HashSet<i64>,
    /// Those of them that are, in the order in which they went.
    gone: VecDeque<i64>,
}

static WEAK: Global<Option<Weak>> = Global::new(None);

/// How many watched objects are gone that nobody has been told of yet.
pub fn gone() -> usize {
    WEAK.get().as_ref().map_or(0, |weak| weak.gone.len())
}

/// # Safety
/// The object is alive, and compiled code calls `pyl_weak_gone` before it frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyl_weak_number(object: *mut Object) -> i64 {
    let weak = WEAK.get().get_or_insert_default();
    if let Some(number) = weak.number.get(&object) {
        return *number;
    }
    weak.last += 1;
    weak.number.insert(object, weak.last);
    weak.object.insert(weak.last, object);
    weak.last
}

fn find(number: i64) -> Option<*mut Object> {
    WEAK.get().as_ref()?.object.get(&number).copied()
}

/// One more reference to the object; null if it is gone.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_weak_get(number: i64) -> *mut Object {
    let Some(object) = find(number) else { return std::ptr::null_mut() };
    // SAFETY: it is alive.
    unsafe { (*object).count += 1 };
    object
}

/// The object's class; -1 if it is gone.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_weak_class(number: i64) -> i64 {
    // SAFETY: it is alive.
    find(number).map_or(-1, |object| unsafe { (*object).class() })
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_weak_watch(number: i64) {
    WEAK.get().get_or_insert_default().watched.insert(number);
}

/// The object is about to be freed.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_weak_gone(object: *mut Object) {
    let Some(weak) = WEAK.get() else { return };
    let Some(number) = weak.number.remove(&object) else { return };
    weak.object.remove(&number);
    if weak.watched.remove(&number) {
        weak.gone.push_back(number);
        crate::dropped::tell();
    }
}

/// The watched object that went first; 0 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_weak_next_gone() -> i64 {
    let number = WEAK.get().as_mut().and_then(|weak| weak.gone.pop_front());
    crate::dropped::tell();
    number.unwrap_or(0)
}
