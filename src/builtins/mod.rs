//! What the compiler knows about built-in names.

pub mod intrinsics;
