//! What the compiler knows about builtin names and runtime functions. See `names` for where each name lives.

pub mod intrinsics;
pub mod names;
