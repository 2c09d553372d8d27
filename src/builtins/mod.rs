//! What the compiler knows about builtin names and runtime functions.

pub mod intrinsics;
pub mod names;
