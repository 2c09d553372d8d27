//! Where module texts come from. Comes in: names of modules. Goes out: source texts, checked to be UTF-8.
//! Must not read files: the embedding program's `Loader` does.

use crate::diag::Diagnostic;
use crate::source::{SourceMap, Span};

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

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
    let bytes = source.bytes.strip_prefix(MARK).unwrap_or(&source.bytes);
    let mut report = |code, start: usize, width: usize, message: &str| {
        let file = sources.add(&source.name, String::from_utf8_lossy(bytes).into_owned(), false);
        Box::new(Diagnostic::error(code, Span::new(file, start as u32, (start + width) as u32), message))
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        let diagnostic = report("invalid-encoding", at, '\u{fffd}'.len_utf8(), "the source file is not UTF-8 text");
        Box::new(diagnostic.label(format!("the byte 0x{byte:02x} stands here")).help("save the file as UTF-8"))
    })?;
    if let Some((at, name)) = declared_encoding(text).filter(|(_, name)| !text.is_ascii() && !is_utf8(name)) {
        let diagnostic = report("invalid-encoding", at, name.len(), "the source file declares an encoding other than UTF-8");
        return Err(Box::new(diagnostic.help("save the file as UTF-8, and remove the declaration")));
    }
    // What the lexer would skip.
    if let Some(at) = text.find('\0') {
        return Err(report("syntax-error", at, 1, "source code cannot contain null bytes"));
    }
    if bytes.starts_with(MARK) {
        return Err(report("syntax-error", 0, MARK.len(), "invalid non-printable character U+FEFF"));
    }
    Ok(text.to_string())
}

/// What a comment in one of the first two lines declares, and where: `# -*- coding: latin-1 -*-`.
fn declared_encoding(text: &str) -> Option<(usize, &str)> {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']).take(2) {
        let code = line.trim_start_matches([' ', '\t', '\x0c']);
        if let Some(comment) = code.strip_prefix('#') {
            let declared = comment.match_indices("coding").find_map(|(at, word)| {
                let value = comment[at + word.len()..].strip_prefix([':', '='])?.trim_start_matches([' ', '\t']);
                let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c)).unwrap_or(value.len());
                (end > 0).then(|| (start + line.len() - value.len(), &value[..end]))
            });
            if declared.is_some() {
                return declared;
            }
        } else if !code.trim_end().is_empty() {
            return None;
        }
        start += line.len();
    }
    None
}

fn is_utf8(encoding: &str) -> bool {
    let name = encoding.to_ascii_lowercase().replace('_', "-");
    ["utf-8", "utf8", "u8", "utf-8-sig"].contains(&name.as_str()) || name.starts_with("utf-8-")
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

    #[test]
    fn another_encoding_is_refused_where_it_matters() {
        let declared = |text: &str| {
            let mut sources = SourceMap::default();
            let result = decode(&Source::new("a.py", text), &mut sources);
            result.err().map(|diagnostic| sources.text(diagnostic.primary.span).to_string())
        };
        assert_eq!(declared("#!/usr/bin/python3\n# vim: set fileencoding=latin-1 :\nprint('\u{e9}')\n"), Some("latin-1".to_string()));
        assert_eq!(declared("\x0c# coding: cp1252\nprint('\u{e9}')\n"), Some("cp1252".to_string()));
        assert_eq!(declared("# coding: latin-1\nprint('e')\n"), None);
        assert_eq!(declared("# -*- coding: UTF_8 -*-\nprint('\u{e9}')\n"), None);
        assert_eq!(declared("\n\n# coding: latin-1\nprint('\u{e9}')\n"), None);
        assert_eq!(declared("x = 1\n# coding: latin-1\nprint('\u{e9}')\n"), None);
    }
}
