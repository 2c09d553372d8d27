//! How a runtime function says that it failed: it notes a kind here and gives a valid, meaningless result (texts: the
//! message). The caller asks with `pyl_failure` right afterwards, which also forgets the failure.

use crate::cell::Global;
use crate::text::OwnedText;

/// What the embedded library raises for it. The numbers are known there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Value = 1,
    Overflow = 2,
    Memory = 3,
    /// An `errno`; the detail is its number.
    Os = 4,
    /// Text that an encoding cannot express, or bytes that are not text; the details are positions.
    Unicode = 5,
    /// The program was interrupted.
    Interrupt = 6,
}

#[derive(Default)]
struct Failure {
    kind: i64,
    details: [i64; 2],
    message: String,
}

static LAST: Global<Failure> = Global::new(Failure { kind: 0, details: [0; 2], message: String::new() });

pub fn note(kind: Kind, message: &str) {
    note_with(kind, message, [0; 2]);
}

pub fn note_with(kind: Kind, message: &str, details: [i64; 2]) {
    *LAST.get() = Failure { kind: kind as i64, details, message: message.to_string() };
}

/// Notes the failure and gives the message as the result of a text function.
pub fn text(kind: Kind, message: &str) -> OwnedText {
    note(kind, message);
    OwnedText::empty()
}

/// The kind of the last failure, 0 for none; asking forgets it.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_failure() -> i64 {
    std::mem::take(&mut LAST.get().kind)
}

/// A number that belongs to the last failure: `errno`, a position.
#[unsafe(no_mangle)]
pub extern "C" fn pyl_failure_detail(index: i64) -> i64 {
    LAST.get().details[(index & 1) as usize]
}

#[unsafe(no_mangle)]
pub extern "C" fn pyl_failure_text() -> OwnedText {
    OwnedText::new(LAST.get().message.as_bytes())
}
