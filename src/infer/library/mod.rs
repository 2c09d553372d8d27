//! Calls of single library functions whose types no signature can express: they depend on what is written out at the
//! call (a format, a name, the arguments of `add_argument`), or on all calls of one object together.

mod argparse;
pub(crate) mod getter;
mod namespace;
mod partial;
mod stand_in;
mod str_format;
mod struct_kinds;
mod unit_test;
