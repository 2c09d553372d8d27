//! Random programs for testing pyllvm: [`generate`] writes valid ones, which [`compare`] runs, and [`shrink`] makes
//! those small that show something wrong. [`mutate`] breaks programs, and [`check`] compiles what comes out.

pub mod check;
pub mod compare;
pub mod generate;
pub mod mutate;
pub mod shrink;
