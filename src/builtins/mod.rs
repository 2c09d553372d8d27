<<<<<<< HEAD
//! What the compiler knows about built-in names.
=======
//! What the compiler knows about builtin names and runtime functions.
>>>>>>> runtime

pub mod intrinsics;
