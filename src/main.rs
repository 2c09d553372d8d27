//! The command line program. Comes in: arguments. Goes out: an exit status (0 success, 1 the program's source has
//! errors, 2 wrong usage; `run` passes on the program's own). Uses nothing but the crate's public API.

mod cli;
mod commands;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
// Compilers allocate much and small. The crate's `override` makes it the system's allocator, for LLVM, too.
use mimalloc as _;
use pyllvm_runtime::OrEnd;
use std::alloc::System;

/// A program that is run may use the memory up.
#[global_allocator]
static ALLOCATOR: OrEnd<System> = OrEnd(System);

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| tell(&format!("internal error: {info}\nplease report it together with the command"))));
    let arguments = cli::Cli::parse();
    match std::panic::catch_unwind(|| commands::execute(arguments)) {
        Ok(Ok(status)) => ExitCode::from(status),
        Ok(Err(failure)) => {
            tell(&failure.message);
            ExitCode::from(failure.status)
        }
        Err(_) => ExitCode::from(1),
    }
}

/// If standard error cannot be written there is nobody left to tell.
fn tell(message: &str) {
    let _ = writeln!(std::io::stderr(), "pyllvm: {message}");
}
