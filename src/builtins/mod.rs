//! What Python programs may use without importing anything. See `names` for where each name lives.

pub mod names;
