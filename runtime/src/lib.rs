//! The support library of compiled programs: text, number texts, files, tracebacks, program start.
//!
//! Comes in: calls from compiled code, by C ABI. Arguments are borrowed, results are owned. No function raises and none
//! unwinds: one that can fail notes a failure (`failure`), which the embedded library asks for and turns into an exception.
//! The library must not know Python's containers or exceptions; it knows text objects and raw blocks of elements.
//!
//! Text and block arguments arrive as references and `Block`s: compiled code guarantees that they are alive and as long
//! as the length passed beside them says.

mod alloc;
mod bigint;
mod cell;
mod code_pages;
mod codec;
mod cycles;
mod digits;
mod dropped;
mod failure;
mod file;
mod format;
mod hash;
mod interrupt;
mod math;
mod narrow;
mod number;
mod os;
mod pattern;
mod pool;
mod radix;
mod regex;
mod repr;
pub mod restart;
mod search;
mod slice;
mod sort;
mod start;
mod stdio;
mod symbols;
mod table;
mod text;
mod time;
mod trace;
mod unicode;
mod walk;
mod weak;

pub use alloc::OrEnd;
pub use regex::group_count;
pub use symbols::symbols;
pub use text::{Block, OwnedText, Text};
