//! Builds what the compiler embeds.

use std::error::Error;
use std::path::PathBuf;
use std::process::Command;
use std::{env, io};

fn main() -> Result<(), Box<dyn Error>> {
    build_runtime()
}

/// The runtime as a static library, for linking executables; `PYLLVM_RUNTIME` names the file for `include_bytes!`.
fn build_runtime() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=runtime");
    let target_dir = PathBuf::from(env::var("OUT_DIR")?).join("runtime");
    let target = env::var("TARGET")?;
    let status = Command::new(env::var("CARGO")?)
        .args(["rustc", "--quiet", "--release", "--package", "pyllvm-runtime", "--lib", "--crate-type", "staticlib"])
        .args(["--target", &target, "--target-dir"])
        .arg(&target_dir)
        .current_dir(env::var("CARGO_MANIFEST_DIR")?)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("CARGO_PROFILE_RELEASE_PANIC", "abort")
        .env("CARGO_PROFILE_RELEASE_LTO", "fat")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1")
        .status()?;
    if !status.success() {
        return Err(io::Error::other("the runtime library does not build").into());
    }
    let library = target_dir.join(target).join("release").join("libpyllvm_runtime.a");
    println!("cargo::rustc-env=PYLLVM_RUNTIME={}", library.display());
    Ok(())
}
