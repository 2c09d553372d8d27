//! Errors: reported, or left to run time where a handler stands around them.

use crate::diag::Diagnostic;
use crate::hir;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::Ty;
use crate::source::Span;
use crate::thir::StmtKind;

impl<'a, 'b> Fx<'a, 'b> {
    /// Are errors left to run time here?
    pub(crate) fn is_lenient(&mut self) -> bool {
        if self.soft > 0 || self.protected > 0 || self.in_doubt() || self.follows_type_test() {
            return true;
        }
        let instance = &mut self.inf.instances[self.index];
        instance.depends_on_meaning = true;
        !instance.meant
    }

    /// Is an error that is left to run time worth a warning? Examples of docstrings fail on purpose.
    pub(crate) fn warns(&self) -> bool {
        self.func.kind != hir::FuncKind::Doctest && (self.protected > 0 || self.inf.instances[self.index].warns)
    }

    /// Something that cannot work. An error of the program, except where its author asked for a run-time error: inside
    /// `try`, or in one arm of a dispatch over a union.
    pub(crate) fn fail(&mut self, class: &str, text: &str, diagnostic: Diagnostic) -> Val {
        let span = diagnostic.primary.span;
        if self.soft > 0 || (self.is_lenient() && !matches!(diagnostic.code, "unsupported-feature" | "unknown-type")) {
            self.soft_failures += 1;
            if self.soft == 0 && self.inf.emit && !self.is_prelude && self.warns() {
                let note = format!("this always raises {class}: {text}");
                self.report(Diagnostic::warning("certain-error", span, diagnostic.message.clone()).label(note));
            } else if self.soft == 0 && self.in_doubt() {
                self.note_doubtful_failure(diagnostic);
            }
            return self.raise(class, text, span);
        }
        self.failed(diagnostic, span)
    }

    pub(crate) fn failed(&mut self, diagnostic: Diagnostic, span: Span) -> Val {
        self.inf.instances[self.index].failed = true;
        self.report(diagnostic);
        self.zero(Ty::Never, span)
    }

    /// Control does not get past the value, unless that is so because of an error that is reported: then what follows is
    /// looked at as well.
    pub(crate) fn ends_here(&self, value: &Val) -> bool {
        value.ty.is_never() && self.inf.emit && !self.inf.instances[self.index].failed
    }

    pub(crate) fn type_error(&mut self, span: Span, text: &str) -> Val {
        self.fail("TypeError", text, Diagnostic::error("type-mismatch", span, text))
    }

    pub(crate) fn unsupported(&mut self, span: Span, what: &str, help: &str) -> Val {
        let mut diagnostic = Diagnostic::error("unsupported-feature", span, format!("{what} is not supported"));
        if !help.is_empty() {
            diagnostic = diagnostic.help(help);
        }
        self.failed(diagnostic, span)
    }

    /// Records a diagnostic in the last round; one in library code moves to the user's call.
    pub(crate) fn report(&mut self, mut diagnostic: Diagnostic) {
        if !self.inf.emit {
            return;
        }
        if self.is_prelude {
            match self.inf.instances[self.index].origin {
                Some(origin) => diagnostic.primary.span = origin,
                None => diagnostic.notes.push("in the embedded library".into()),
            }
        }
        if !self.inf.diagnostics.iter().any(|d| d.primary.span == diagnostic.primary.span && d.message == diagnostic.message) {
            self.inf.diagnostics.push(diagnostic);
        }
    }

    /// An expression that raises a builtin exception with a fixed text. What operations on unions raise many times over
    /// is raised by functions, which takes one operation.
    pub(crate) fn raise(&mut self, class: &str, text: &str, span: Span) -> Val {
        let raiser = match class {
            "TypeError" => Some("type_error"),
            "AttributeError" => Some("attribute_error"),
            _ => None,
        };
        if let Some(raiser) = raiser {
            let message = self.str(text, span);
            return self.call_library("_errors", raiser, vec![message], span);
        }
        self.block(|fx| {
            let message = fx.str(text, span);
            let exception = fx.builtin_exception(class, vec![message], span);
            fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
            fx.zero(Ty::Never, span)
        })
    }
}
