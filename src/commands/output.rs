//! Writing: the terminal, and files that appear whole or not at all.

use std::io::{IsTerminal, Write};
use std::path::Path;

use super::Failure;

/// Standard output; a reader that went away (`| head`) is no failure.
pub fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::environment(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Standard error; if that fails there is nobody left to tell.
pub fn print_error(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

pub fn stderr_has_colour() -> bool {
    has_colour(&std::io::stderr())
}

pub fn stdout_has_colour() -> bool {
    has_colour(&std::io::stdout())
}

/// Colours only on a terminal, and not if NO_COLOR is set (see no-color.org) or the terminal is dumb.
fn has_colour(stream: &impl IsTerminal) -> bool {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    stream.is_terminal() && !forbidden && !dumb
}

/// The program must stay, however its name is written.
pub fn refuse_overwriting(source: &Path, output: &Path) -> Result<(), Failure> {
    let is_source = match (source.canonicalize(), output.canonicalize()) {
        (Ok(source), Ok(output)) => source == output,
        _ => false,
    };
    if is_source { Err(Failure::usage(format!("the output would overwrite {}; name another with -o", source.display()))) } else { Ok(()) }
}

/// Writes to a temporary file in the same directory, then renames it. Devices and pipes are written to directly.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let explain = |error| Failure::environment(format!("cannot write {}: {error}", path.display()));
    if std::fs::metadata(path).is_ok_and(|data| !data.is_file()) {
        return std::fs::write(path, bytes).map_err(explain);
    }
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new().permissions(default_permissions()).tempfile_in(directory)?;
        file.write_all(bytes)?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(explain)
}

/// Temporary files are private by default; results are ordinary files (the process's umask still applies).
fn default_permissions() -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    std::fs::Permissions::from_mode(0o666)
}
