//! Unicode as CPython 3.11 sees it: what kind a character is, and how its case changes.

pub mod case;
#[rustfmt::skip]
mod classes;
pub mod data;
#[rustfmt::skip]
mod mappings;
pub mod predicate;
#[rustfmt::skip]
mod values;
