//! Where module texts come from. Comes in: names of modules. Goes out: source texts, checked to be UTF-8.
//! Must not read files: the embedding program's `Loader` does.

use crate::diag::Diagnostic;
use crate::source::{SourceMap, Span};

/// The text of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as tracebacks and diagnostics shall show it.
    pub name: String,
    /// As it stands in the file: UTF-8, perhaps with a byte order mark.
    pub bytes: Vec<u8>,
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<Vec<u8>>) -> Source {
        Source { name: name.into(), bytes: text.into() }
    }
}

/// A module that a program imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleSource {
    pub source: Source,
    /// The `__init__.py` of a directory: relative imports start inside of it.
    pub is_package: bool,
}

/// Finds the modules that a program imports.
pub trait Loader: Send + Sync {
    /// The module of this dotted name (`shop.cart`), or `None` if there is no such module. `Err` says why an
    /// existing module cannot be read.
    fn load(&self, module: &str) -> Result<Option<ModuleSource>, String>;
}

/// Knows no modules: for programs that import only what pyllvm brings along.
pub struct NoModules;

impl Loader for NoModules {
    fn load(&self, _module: &str) -> Result<Option<ModuleSource>, String> {
        Ok(None)
    }
}

/// The text of a source, without its byte order mark. What is not UTF-8 is reported with its line.
pub(super) fn decode(source: &Source, sources: &mut SourceMap) -> Result<String, Box<Diagnostic>> {
    let bytes = source.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&source.bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_string()),
        Err(error) => {
            let readable = String::from_utf8_lossy(bytes).into_owned();
            let at = error.valid_up_to() as u32;
            let width = '\u{fffd}'.len_utf8() as u32;
            let file = sources.add(&source.name, readable, false);
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            let diagnostic = Diagnostic::error("invalid-encoding", Span::new(file, at, at + width), "the source file is not UTF-8 text")
                .label(format!("the byte 0x{byte:02x} stands here"))
                .help("save the file as UTF-8");
            Err(Box::new(diagnostic))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_wrong_byte_is_known() {
        let mut sources = SourceMap::default();
        let text = decode(&Source::new("a.py", "\u{feff}x = 1\n"), &mut sources).expect("valid");
        assert_eq!(text, "x = 1\n");
        let wrong = Source::new("a.py", b"x = 1\ny = 'caf\xe9'\n".to_vec());
        let diagnostic = decode(&wrong, &mut sources).expect_err("not UTF-8");
        assert_eq!(sources.line(diagnostic.primary.span), 2);
        assert_eq!(sources.text(diagnostic.primary.span), "\u{fffd}");
    }
}
