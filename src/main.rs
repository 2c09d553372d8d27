//! The command line program. Comes in: arguments. Goes out: an exit status (0 success, 1 the program's source has
//! errors, 2 wrong usage; `run` passes on the program's own). Uses nothing but the crate's public API.

mod cli;
mod commands;

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

/// Compilers allocate much and small. The crate's `override` puts LLVM's own allocations here, too.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| eprintln!("pyllvm: internal error: {info}\nplease report it together with the command")));
    let arguments = cli::Cli::parse();
    match std::panic::catch_unwind(|| commands::execute(arguments)) {
        Ok(Ok(status)) => ExitCode::from(status),
        Ok(Err(failure)) => {
            eprintln!("pyllvm: {}", failure.message);
            ExitCode::from(failure.status)
        }
        Err(_) => ExitCode::from(1),
    }
}
