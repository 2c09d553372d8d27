//! Random programs for testing pyllvm: [`generate`] writes valid ones, [`mutate`] breaks them, and [`shrink`] makes
//! those small that show something wrong.

pub mod compare;
pub mod generate;
pub mod shrink;
