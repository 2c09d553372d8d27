//! Source files and spans. Comes in: text. Goes out: `FileId`s, byte spans, line numbers.
//! Must not read files: the caller supplies the text.

use std::iter;
use std::sync::OnceLock;

/// One source file of a compilation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A half-open range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Of operations whose place in a traceback is recorded apart from them.
    pub const NOWHERE: Span = Span { file: FileId(u32::MAX), start: 0, end: 0 };

    pub fn new(file: FileId, start: u32, end: u32) -> Span {
        Span { file, start, end }
    }

    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both; both must lie in one file.
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as the user wrote it: tracebacks and diagnostics show this text.
    pub name: String,
    pub text: String,
    /// Files of the embedded library: diagnostics never point into them.
    pub is_prelude: bool,
    /// The offsets at which lines start, found when first asked for: most of the library's files never are.
    line_starts: OnceLock<Vec<u32>>,
}

/// All files of a compilation, the embedded library's included.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    pub fn add(&mut self, name: &str, text: String, is_prelude: bool) -> FileId {
        self.files.push(SourceFile { name: name.to_string(), text, is_prelude, line_starts: OnceLock::new() });
        FileId(self.files.len() as u32 - 1)
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Like `file`, for ids that may come from elsewhere.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, f)| (FileId(i as u32), f))
    }

    /// The 1-based line in which the span starts.
    pub fn line(&self, span: Span) -> u32 {
        self.file(span.file).line_of(span.start)
    }

    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

impl SourceFile {
    fn line_starts(&self) -> &[u32] {
        let ends = || self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        self.line_starts.get_or_init(|| iter::once(0).chain(ends().map(|(i, _)| i as u32 + 1)).collect())
    }

    /// The 1-based line of a byte offset.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.line_starts().partition_point(|&start| start <= offset) as u32
    }

    /// The 1-based column of a byte offset, in Unicode code points.
    pub fn column_of(&self, offset: u32) -> u32 {
        let line = self.line_of(offset).max(1) as usize - 1;
        let start = self.line_starts().get(line).copied().unwrap_or(0) as usize;
        let before = self.text.get(start..offset as usize).unwrap_or("");
        before.chars().count() as u32 + 1
    }

    pub fn line_count(&self) -> usize {
        self.line_starts().len()
    }

    /// The bytes of a line counted from 0, its newline included.
    pub fn line_range(&self, line_index: usize) -> Option<std::ops::Range<usize>> {
        let start = *self.line_starts().get(line_index)? as usize;
        let end = self.line_starts().get(line_index + 1).map_or(self.text.len(), |&next| next as usize);
        Some(start..end)
    }

    /// The text of a 1-based line, without its newline.
    pub fn line_text(&self, line: u32) -> &str {
        let start = self.line_starts().get(line as usize - 1).copied().unwrap_or(0) as usize;
        let rest = self.text.get(start..).unwrap_or("");
        rest.lines().next().unwrap_or("")
    }
}
