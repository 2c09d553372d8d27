//! Reading: the program and the modules beside it.

use std::path::{Path, PathBuf};

use pyllvm::{Loader, ModuleSource, Source};

use super::Failure;

/// The program named on the command line.
pub fn read(file: &Path) -> Result<Source, Failure> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Source::new(file.display().to_string(), bytes)),
        Err(error) => Err(Failure::usage(format!("cannot read {}: {}", file.display(), plain_reason(&error)))),
    }
}

/// Modules are `name.py` or `name/__init__.py` in the program's directory, as python3 finds them.
pub struct Directory(PathBuf);

impl Directory {
    pub fn of(file: &Path) -> Directory {
        Directory(file.parent().map_or_else(PathBuf::new, Path::to_path_buf))
    }
}

impl Loader for Directory {
    fn load(&self, module: &str) -> Result<Option<ModuleSource>, String> {
        let base = module.split('.').fold(self.0.clone(), |path, part| path.join(part));
        for (path, is_package) in [(base.join("__init__.py"), true), (base.with_extension("py"), false)] {
            match std::fs::read(&path) {
                Ok(bytes) => return Ok(Some(ModuleSource { source: Source::new(path.display().to_string(), bytes), is_package })),
                Err(error) if is_absent(&error) => (),
                Err(error) => return Err(format!("cannot read {}: {}", path.display(), plain_reason(&error))),
            }
        }
        Ok(None)
    }
}

fn is_absent(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{IsADirectory, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory | IsADirectory)
}

/// `No such file or directory (os error 2)` without the number.
fn plain_reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_string()
}
