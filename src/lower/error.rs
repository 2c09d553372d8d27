//! Where failing operations go. An operation that sets the exception itself goes straight to the innermost handler;
//! a checked machine operation goes to a cold block which calls the raising function of its error.

use super::body::BodyLowering;
use super::func_id;
use crate::mir::{BlockId, ErrorKind, OpKind, Term};
use crate::source::{FileId, Span};
use crate::thir::InstanceId;
use std::collections::BTreeMap;

/// The shared cold blocks of a function.
#[derive(Default)]
pub(super) struct ErrorBlocks {
    unwind: Option<BlockId>,
    raising: BTreeMap<ErrorPlace, BlockId>,
}

/// Failures that look alike share a block: the same error with the same handler, reported at the same place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct ErrorPlace {
    kind: ErrorKind,
    handler: BlockId,
    /// Absent where no traceback shows the function.
    position: Option<(FileId, u32)>,
}

impl BodyLowering<'_> {
    /// Where an operation goes that fails with the exception set.
    pub fn fail_target(&mut self) -> BlockId {
        match (self.handler, self.error_blocks.unwind) {
            (Some(handler), _) => handler,
            (None, Some(unwind)) => unwind,
            (None, None) => self.make_unwind_block(),
        }
    }

    fn make_unwind_block(&mut self) -> BlockId {
        let block = self.build.cold_block("unwind");
        self.in_block(block, |this| this.build.term(Term::Unwind));
        self.error_blocks.unwind = Some(block);
        block
    }

    /// Where a checked operation goes that fails without an exception.
    pub fn error_target(&mut self, kind: ErrorKind, span: Span) -> BlockId {
        let handler = self.fail_target();
        let position = self.body.trace_name.as_ref().map(|_| (span.file, span.start));
        let place = ErrorPlace { kind, handler, position };
        if let Some(block) = self.error_blocks.raising.get(&place) {
            return *block;
        }
        let block = self.make_raising_block(kind, handler, span);
        self.error_blocks.raising.insert(place, block);
        block
    }

    fn make_raising_block(&mut self, kind: ErrorKind, handler: BlockId, span: Span) -> BlockId {
        let function = self.error_function(kind);
        let result = self.program.body(function).result;
        let block = self.build.cold_block(block_name(kind));
        self.in_block(block, |this| {
            this.build.op_fail(OpKind::Call(func_id(function), Vec::new()), Some(result), handler, span);
            this.build.term(Term::Unreachable);
        });
        block
    }

    fn error_function(&self, kind: ErrorKind) -> InstanceId {
        let found = self.program.errors.iter().find(|(k, _)| *k == kind);
        found.map(|(_, instance)| *instance).expect("invariant: the program has a raising function for each error")
    }

    /// Fills another block and comes back.
    pub fn in_block(&mut self, block: BlockId, fill: impl FnOnce(&mut Self)) {
        let here = self.build.current;
        self.build.switch_to(block);
        fill(self);
        self.build.switch_to(here);
    }
}

fn block_name(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Overflow => "overflow",
        ErrorKind::IntDivZero | ErrorKind::IntModZero | ErrorKind::FloatDivZero => "zero.division",
        ErrorKind::Memory => "out.of.memory",
        ErrorKind::Recursion => "recursion",
        ErrorKind::Running => "running",
        ErrorKind::Unreachable => "out.of.reach",
    }
}
