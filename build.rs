//! Makes what the compiler embeds: the library's Python modules and the runtime; and the files in C++.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn Error>> {
    link_at_fixed_address();
    link_statically()?;
    list_library()?;
    build_cpp()?;
    build_runtime()
}

/// LLVM has some hundred thousand pointers to its own data. At a fixed address the linker fills them in, else each start
/// of the compiler does.
fn link_at_fixed_address() {
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// LLVM has some thousand pointers into the C++ library, which each start of the compiler would look up. Here are the
/// static forms of it and of what else LLVM links, in a folder where the linker finds no others.
fn link_statically() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("OUT_DIR")?).join("static");
    fs::create_dir_all(&folder)?;
    for name in ["libstdc++.a", "libffi.a", "libz.a", "libzstd.a"] {
        let found = Command::new("cc").arg(format!("-print-file-name={name}")).output()?.stdout;
        let (found, link) = (PathBuf::from(String::from_utf8(found)?.trim()), folder.join(name));
        if found.is_absolute() && !link.exists() {
            std::os::unix::fs::symlink(found, link)?;
        }
    }
    println!("cargo::rustc-link-search=native={}", folder.display());
    Ok(())
}

/// Lists the embedded library, texts and syntax trees: every `src/prelude/*.py`, sorted by name, so that a new file needs
/// no registration.
fn list_library() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let folder = Path::new(&root).join("src/prelude");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut table = String::from("&[\n");
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let tree = out.join(format!("{name}.tree"));
        let bytes = pyllvm_trees::encode(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(&tree, bytes)?;
        table += &format!("    ({name:?}, include_str!({path:?}), include_bytes!({tree:?})),\n");
    }
    table += "]\n";
    fs::write(out.join("prelude_table.rs"), table)?;
    Ok(())
}

/// What LLVM's C interface does not have, or not as fast: remarks, the list of processors, text.
fn build_cpp() -> Result<(), Box<dyn Error>> {
    let sources = ["src/codegen/cpu.cpp", "src/emit/remarks.cpp", "src/emit/text.cpp"];
    sources.iter().for_each(|source| println!("cargo::rerun-if-changed={source}"));
    let headers = Command::new(env::var("DEP_LLVM_22_CONFIG_PATH")?).arg("--includedir").output()?.stdout;
    cc::Build::new()
        .cpp(true)
        .std("c++17")
        .flag("-fno-rtti")
        .flag("-isystem")
        .flag(String::from_utf8(headers)?.trim())
        .files(sources)
        .try_compile("pyllvm_cpp")?;
    Ok(())
}

/// The runtime as a static library, for linking executables; `PYLLVM_RUNTIME` names the file for `include_bytes!`.
fn build_runtime() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=runtime");
    let target_dir = PathBuf::from(env::var("OUT_DIR")?).join("runtime");
    let target = env::var("TARGET")?;
    let status = Command::new(env::var("CARGO")?)
        .args([
            "rustc",
            "--quiet",
            "--release",
            "--package",
            "pyllvm-runtime",
            "--lib",
            "--crate-type",
            "staticlib",
            "--features",
            "program",
        ])
        .args(["--target", &target, "--target-dir"])
        .arg(&target_dir)
        .current_dir(env::var("CARGO_MANIFEST_DIR")?)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTFLAGS")
        // Under `cargo clippy` this names the linter, which must not stop a build.
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
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
