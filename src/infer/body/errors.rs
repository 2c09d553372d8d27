//! Errors: reported, or left to run time where a handler stands around them.

use crate::diag::Diagnostic;
use crate::hir;
use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecKind, Ty};
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
        self.fail_by(class, text, diagnostic, |fx, span| fx.raise(class, text, span))
    }

    fn fail_by(&mut self, class: &str, text: &str, diagnostic: Diagnostic, raise: impl FnOnce(&mut Self, Span) -> Val) -> Val {
        let span = diagnostic.primary.span;
        if self.soft > 0 || (self.is_lenient() && !matches!(diagnostic.code, "unsupported-feature" | "unknown-type")) {
            self.soft_failures += 1;
            if self.soft == 0 && self.in_doubt() && !self.warns() {
                self.note_doubtful_failure(diagnostic);
            } else if self.soft == 0 {
                let note = format!("this always raises {class}: {text}");
                let warning = self.warns().then(|| Diagnostic::warning("certain-error", span, diagnostic.message).label(note));
                self.note_lenient_failure(span, warning);
            }
            return raise(self, span);
        }
        self.failed(diagnostic, span)
    }

    /// `fail` with a text that names the classes of values between the pieces given. Where there are classes below the one that an
    /// object is kept as, its class shows at run time, and the value must be one that can be read again.
    pub(crate) fn fail_naming(
        &mut self,
        error: &str,
        pieces: &[&str],
        values: &[&Val],
        diagnose: impl FnOnce(String) -> Diagnostic,
    ) -> Val {
        let mut text = String::new();
        for (index, piece) in pieces.iter().enumerate() {
            text += piece;
            if let Some(value) = values.get(index) {
                text += &self.python_name(&value.ty);
            }
        }
        let diagnostic = diagnose(text.clone());
        if !values.iter().any(|value| self.has_classes_below(&value.ty)) {
            return self.fail(error, &text, diagnostic);
        }
        self.fail_by(error, &text, diagnostic, |fx, span| fx.raise_naming(error, pieces, values, span))
    }

    /// Evaluates the object, and fails with a text that names its class.
    pub(crate) fn fail_of(&mut self, error: &str, object: Val, pieces: [&str; 2], diagnose: impl FnOnce(String) -> Diagnostic) -> Val {
        if !self.has_classes_below(&object.ty) {
            let error = self.fail_naming(error, &pieces, &[&object], diagnose);
            return self.sequence(object, error);
        }
        self.block(|fx| {
            let object = fx.kept(object);
            fx.fail_naming(error, &pieces, &[&object], diagnose)
        })
    }

    pub(crate) fn type_error_of(&mut self, object: Val, pieces: [&str; 2], span: Span) -> Val {
        self.fail_of("TypeError", object, pieces, |text| Diagnostic::error("type-mismatch", span, text))
    }

    /// May an object of the type be one of another class, with another name? Not those that messages give together with their
    /// module, which objects do not know.
    pub(crate) fn has_classes_below(&mut self, ty: &Ty) -> bool {
        let Ty::Obj(rec) = self.inf.store.resolve(ty) else { return false };
        let record = self.inf.store.rec(rec);
        let (RecKind::Class(class), true) = (&record.kind, record.shared) else { return false };
        let class = *class;
        !self.inf.view().children(class).is_empty() && self.inf.class_in_messages(class) == self.inf.builder.program.class(class).name
    }

    pub(crate) fn raise_naming(&mut self, error: &str, pieces: &[&str], values: &[&Val], span: Span) -> Val {
        let mut text = self.str(pieces[0], span);
        for (value, piece) in values.iter().zip(&pieces[1..]) {
            let piece = self.str(piece, span);
            text = self.call_library("_errors", "text_naming", vec![text, (*value).clone(), piece], span);
        }
        self.raise_text(error, text, span)
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
        let text = self.str(text, span);
        self.raise_text(class, text, span)
    }

    fn raise_text(&mut self, class: &str, message: Val, span: Span) -> Val {
        let raiser = match class {
            "TypeError" => Some("type_error"),
            "AttributeError" => Some("attribute_error"),
            _ => None,
        };
        if let Some(raiser) = raiser {
            return self.call_library("_errors", raiser, vec![message], span);
        }
        self.block(|fx| {
            let exception = fx.builtin_exception(class, vec![message], span);
            fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
            fx.zero(Ty::Never, span)
        })
    }
}
