//! Linking. Comes in: an object file's bytes. Goes out: an executable or a shared library at a path.
//! The runtime library is embedded here; the system's linker driver (`cc`) knows libc and the start files.

use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The runtime as a static library.
static RUNTIME: &[u8] = include_bytes!(env!("PYLLVM_RUNTIME"));

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Output {
    #[default]
    Executable,
    SharedLibrary,
}

#[derive(Clone, Debug, Default)]
pub struct LinkOptions {
    pub output: Output,
    /// `mold`, `lld`, `bfd` … for `-fuse-ld`; absent: the fastest of those that are installed.
    pub linker: Option<String>,
    /// Keep symbols, for debuggers and profilers.
    pub keep_symbols: bool,
}

#[derive(Debug)]
pub enum Error {
    /// Writing a file failed.
    File { path: PathBuf, error: io::Error },
    /// There is no place for what is needed on the way.
    NoDirectory(io::Error),
    /// There is no linker driver.
    NoDriver { driver: String, error: io::Error },
    /// The linker refused; what it said.
    Failed(String),
    /// The linker says that it succeeded, but there is no executable.
    NothingMade { driver: String },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File { path, error } => write!(f, "cannot write {}: {error}", path.display()),
            Error::NoDirectory(error) => write!(f, "cannot make a temporary directory: {error}"),
            Error::NoDriver { driver, error } => write!(f, "cannot run the linker driver `{driver}`: {error} (set CC to another one)"),
            Error::NothingMade { driver } => write!(f, "the linker driver `{driver}` made no executable (set CC to another one)"),
            Error::Failed(output) => write!(f, "linking failed:\n{}", output.trim_end()),
        }
    }
}

impl std::error::Error for Error {}

/// Links the object with the runtime library. The output appears whole or not at all.
pub fn link(object: &[u8], output: &Path, options: &LinkOptions) -> Result<(), Error> {
    let directory = tempfile::tempdir().map_err(Error::NoDirectory)?;
    let object = write(directory.path().join("program.o"), object)?;
    let runtime = write(directory.path().join("libpyllvm_runtime.a"), RUNTIME)?;
    // Beside the output, so that renaming it there is one step; a device is written to directly.
    let is_special = std::fs::metadata(output).is_ok_and(|data| !data.is_file());
    let parent = output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let at_output = |error| Error::File { path: output.to_path_buf(), error };
    let unfinished = if is_special { None } else { Some(tempfile::tempdir_in(parent).map_err(at_output)?) };
    let linked = unfinished.as_ref().map_or_else(|| output.to_path_buf(), |directory| directory.path().join("linked"));
    let driver = std::env::var("CC").ok().filter(|name| !name.is_empty()).unwrap_or_else(|| "cc".to_string());
    let result = Command::new(&driver)
        .args([object.as_os_str(), runtime.as_os_str(), "-o".as_ref(), linked.as_os_str()])
        .args(arguments(options))
        .output()
        .map_err(|error| Error::NoDriver { driver: driver.clone(), error })?;
    if !result.status.success() {
        return Err(Error::Failed(String::from_utf8_lossy(&result.stderr).into_owned()));
    }
    match unfinished {
        Some(_) if !linked.exists() => Err(Error::NothingMade { driver }),
        Some(_) => std::fs::rename(&linked, output).map_err(at_output),
        None => Ok(()),
    }
}

fn write(path: PathBuf, bytes: &[u8]) -> Result<PathBuf, Error> {
    match std::fs::write(&path, bytes) {
        Ok(()) => Ok(path),
        Err(error) => Err(Error::File { path, error }),
    }
}

fn arguments(options: &LinkOptions) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = ["-Wl,--gc-sections", "-Wl,--as-needed"].map(OsString::from).to_vec();
    if let Some(linker) = options.linker.clone().or_else(installed_linker) {
        arguments.push(format!("-fuse-ld={linker}").into());
    }
    if !options.keep_symbols {
        arguments.push("-s".into());
    }
    if options.output == Output::SharedLibrary {
        // Only the program's own exports are seen outside.
        arguments.extend(["-shared", "-Wl,--exclude-libs,ALL"].map(OsString::from));
    }
    arguments.extend(["-lm", "-lpthread", "-ldl"].map(OsString::from));
    arguments
}

/// The fastest linker that is installed; without any of these the driver's default.
fn installed_linker() -> Option<String> {
    let path = std::env::var_os("PATH")?;
    let is_installed = |program: &str| std::env::split_paths(&path).any(|directory| directory.join(program).is_file());
    let known = [("mold", "ld.mold"), ("lld", "ld.lld")];
    known.iter().find(|(_, program)| is_installed(program)).map(|(name, _)| name.to_string())
}
