use super::parse::Failure;
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
pub fn explain(file: FileId, _text: &str, failure: &Failure) -> Vec<Diagnostic> {
    vec![Diagnostic::error("syntax-error", Span::new(file, failure.offset, failure.offset + 1), failure.message.clone())]
}
