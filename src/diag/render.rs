//! Diagnostics for people and for editors. Comes in: diagnostics and the source map. Goes out: text or JSON values.
//! Must not print: the caller decides where the text goes.

use std::fmt;
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic as Report, Label as ReportLabel, LabelStyle};
use codespan_reporting::files::{Error as FilesError, Files};
use codespan_reporting::term::{self, termcolor};
use serde::Serialize;

use super::{Diagnostic, Label, Severity};
use crate::source::{FileId, SourceMap, Span};

/// Beyond so many errors only a count is shown: later ones mostly follow from earlier ones.
pub const MAX_SHOWN: usize = 20;

/// All diagnostics as text for a terminal, in the order given, at most [`MAX_SHOWN`] errors, each once.
pub fn render_all(sources: &SourceMap, diagnostics: &[Diagnostic], colour: bool) -> String {
    let mut distinct = without_repeats(diagnostics);
    if distinct.len() > MAX_SHOWN {
        // Warnings must not hide why the program is refused.
        distinct.sort_by_key(|diagnostic| diagnostic.severity != Severity::Error);
    }
    let mut text = String::new();
    for diagnostic in distinct.iter().take(MAX_SHOWN) {
        text.push_str(&render(sources, diagnostic, colour));
        text.push('\n');
    }
    let hidden = distinct.len().saturating_sub(MAX_SHOWN);
    if hidden > 0 {
        text.push_str(&format!("{hidden} more {} not shown\n\n", if hidden == 1 { "message is" } else { "messages are" }));
    }
    text
}

/// One diagnostic as text for a terminal.
pub fn render(sources: &SourceMap, diagnostic: &Diagnostic, colour: bool) -> String {
    let report = report_for(diagnostic);
    let config = term::Config { chars: term::Chars::ascii(), ..term::Config::default() };
    let mut buffer = if colour { termcolor::Buffer::ansi() } else { termcolor::Buffer::no_color() };
    let styles = term::Styles::default();
    let mut writer = term::StylesWriter::new(&mut buffer, &styles);
    match term::emit_to_write_style(&mut writer, &config, &CodespanFiles(sources), &report) {
        Ok(()) => String::from_utf8_lossy(buffer.as_slice()).trim_end().to_string() + "\n",
        // A span outside its file: the message matters more than its picture.
        Err(_) => plain(diagnostic),
    }
}

/// The diagnostic on one line: what can be said without a source text.
pub fn plain(diagnostic: &Diagnostic) -> String {
    let mut text = format!("{}[{}]: {}\n", diagnostic.severity, diagnostic.code, diagnostic.message);
    for line in extra_lines(diagnostic) {
        text.push_str(&format!("  = {line}\n"));
    }
    text
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        })
    }
}

/// The same message at the same place, found again for another instance of a function, says nothing new.
fn without_repeats(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut distinct: Vec<&Diagnostic> = Vec::new();
    for diagnostic in diagnostics {
        let same = |d: &&Diagnostic| d.code == diagnostic.code && d.primary == diagnostic.primary && d.message == diagnostic.message;
        if !distinct.iter().any(same) {
            distinct.push(diagnostic);
        }
    }
    distinct
}

fn report_for(diagnostic: &Diagnostic) -> Report<FileId> {
    let severity = match diagnostic.severity {
        Severity::Error => codespan_reporting::diagnostic::Severity::Error,
        Severity::Warning => codespan_reporting::diagnostic::Severity::Warning,
        Severity::Note => codespan_reporting::diagnostic::Severity::Note,
    };
    let mut labels = vec![label_for(LabelStyle::Primary, &diagnostic.primary)];
    labels.extend(diagnostic.secondary.iter().map(|label| label_for(LabelStyle::Secondary, label)));
    Report::new(severity)
        .with_code(diagnostic.code)
        .with_message(&diagnostic.message)
        .with_labels(labels)
        .with_notes(extra_lines(diagnostic))
}

fn label_for(style: LabelStyle, label: &Label) -> ReportLabel<FileId> {
    ReportLabel::new(style, label.span.file, label.span.start as usize..label.span.end as usize).with_message(&label.message)
}

fn extra_lines(diagnostic: &Diagnostic) -> Vec<String> {
    let notes = diagnostic.notes.iter().map(|note| indented("note: ", note));
    notes.chain(diagnostic.help.iter().map(|help| indented("help: ", help))).collect()
}

/// Continuation lines stand under the text, not under the word before it.
fn indented(prefix: &str, text: &str) -> String {
    format!("{prefix}{}", text.replace('\n', &format!("\n{}", " ".repeat(prefix.len()))))
}

/// The source map as codespan-reporting wants to see it.
struct CodespanFiles<'a>(&'a SourceMap);

impl<'a> Files<'a> for CodespanFiles<'a> {
    type FileId = FileId;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<&'a str, FilesError> {
        self.0.get(id).map(|file| file.name.as_str()).ok_or(FilesError::FileMissing)
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, FilesError> {
        self.0.get(id).map(|file| file.text.as_str()).ok_or(FilesError::FileMissing)
    }

    fn line_index(&'a self, id: FileId, byte_index: usize) -> Result<usize, FilesError> {
        let file = self.0.get(id).ok_or(FilesError::FileMissing)?;
        Ok(file.line_of(byte_index as u32) as usize - 1)
    }

    fn line_range(&'a self, id: FileId, line_index: usize) -> Result<Range<usize>, FilesError> {
        let file = self.0.get(id).ok_or(FilesError::FileMissing)?;
        file.line_range(line_index).ok_or(FilesError::LineTooLarge { given: line_index, max: file.line_count().saturating_sub(1) })
    }
}

// ---------------------------------------------------------------- JSON

/// The shape that `--format json` prints; documented in `docs/language.md`.
#[derive(Clone, Debug, Serialize)]
pub struct JsonDiagnostic {
    pub severity: String,
    pub code: &'static str,
    pub message: String,
    #[serde(flatten)]
    pub place: JsonPlace,
    /// The text beside the primary place; may be empty.
    pub label: String,
    pub related: Vec<JsonRelated>,
    pub notes: Vec<String>,
    pub help: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct JsonPlace {
    pub file: String,
    pub start: JsonPosition,
    pub end: JsonPosition,
}

/// Lines and columns start at 1; columns count Unicode code points, offsets count bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct JsonPosition {
    pub line: u32,
    pub column: u32,
    pub offset: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct JsonRelated {
    #[serde(flatten)]
    pub place: JsonPlace,
    pub message: String,
}

/// All diagnostics for editors, each once.
pub fn to_json(sources: &SourceMap, diagnostics: &[Diagnostic]) -> Vec<JsonDiagnostic> {
    without_repeats(diagnostics).into_iter().map(|diagnostic| json_for(sources, diagnostic)).collect()
}

fn json_for(sources: &SourceMap, diagnostic: &Diagnostic) -> JsonDiagnostic {
    let related = |label: &Label| JsonRelated { place: place_for(sources, label.span), message: label.message.clone() };
    JsonDiagnostic {
        severity: diagnostic.severity.to_string(),
        code: diagnostic.code,
        message: diagnostic.message.clone(),
        place: place_for(sources, diagnostic.primary.span),
        label: diagnostic.primary.message.clone(),
        related: diagnostic.secondary.iter().map(related).collect(),
        notes: diagnostic.notes.clone(),
        help: diagnostic.help.clone(),
    }
}

pub(crate) fn place_for(sources: &SourceMap, span: Span) -> JsonPlace {
    let file = sources.get(span.file).map_or_else(String::new, |file| file.name.clone());
    JsonPlace { file, start: position_for(sources, span.file, span.start), end: position_for(sources, span.file, span.end) }
}

fn position_for(sources: &SourceMap, file: FileId, offset: u32) -> JsonPosition {
    let Some(file) = sources.get(file) else {
        return JsonPosition { line: 1, column: 1, offset };
    };
    JsonPosition { line: file.line_of(offset), column: file.column_of(offset), offset }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (SourceMap, Diagnostic) {
        let mut sources = SourceMap::default();
        let file = sources.add("algo.py", "näme = 1\nx = näme + \"a\"\n".to_string(), false);
        let diagnostic = Diagnostic::error("type-mismatch", Span::new(file, 14, 25), "cannot add int and str")
            .label("int + str")
            .secondary(Span::new(file, 0, 5), "an int since here")
            .note("first line\nsecond line")
            .help("write `str(näme)`");
        (sources, diagnostic)
    }

    #[test]
    fn renders_like_rustc() {
        let (sources, diagnostic) = sample();
        let text = render(&sources, &diagnostic, false);
        assert!(text.starts_with("error[type-mismatch]: cannot add int and str\n"), "{text}");
        assert!(text.contains("algo.py:2:5"), "{text}");
        assert!(text.contains("= note: first line\n"), "{text}");
        assert!(text.contains("        second line\n"), "{text}");
        assert!(text.contains("= help: write `str(näme)`\n"), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
        assert!(render(&sources, &diagnostic, true).contains('\u{1b}'));
    }

    #[test]
    fn a_wild_span_still_shows_the_message() {
        let (sources, mut diagnostic) = sample();
        diagnostic.primary.span = Span::new(FileId(7), 0, 1);
        assert!(render(&sources, &diagnostic, false).starts_with("error[type-mismatch]: cannot add"));
        diagnostic.primary.span = Span::new(FileId(0), 90, 95);
        assert!(render(&sources, &diagnostic, false).starts_with("error[type-mismatch]: cannot add"));
    }

    #[test]
    fn repeats_are_shown_once_and_floods_are_cut() {
        let (sources, diagnostic) = sample();
        let twice = render_all(&sources, &[diagnostic.clone(), diagnostic.clone()], false);
        assert_eq!(twice.matches("type-mismatch").count(), 1);
        let many: Vec<Diagnostic> = (0..25).map(|i| Diagnostic { message: format!("number {i}"), ..diagnostic.clone() }).collect();
        let text = render_all(&sources, &many, false);
        assert_eq!(text.matches("error[").count(), MAX_SHOWN);
        assert!(text.ends_with("5 more messages are not shown\n\n"), "{text}");
    }

    #[test]
    fn json_counts_characters() {
        let (sources, diagnostic) = sample();
        let json = to_json(&sources, &[diagnostic]);
        assert_eq!(json[0].place.start, JsonPosition { line: 2, column: 5, offset: 14 });
        assert_eq!(json[0].related[0].place.end.column, 5);
    }
}
