//! Operations on generators that can fail, one to one; `passes::generators` does the work.

use super::body::BodyLowering;
use super::func_id;
use crate::mir::{OpKind, ValueId};
use crate::source::Span;
use crate::thir::{Expr, InstanceId};
use crate::types::{TypeId, Types};

impl BodyLowering<'_> {
    /// Resumes a generator: did it yield?
    pub fn lower_resume(&mut self, instance: InstanceId, generator: &Expr, sent: &Expr, span: Span) -> ValueId {
        let sends = self.program.body(instance).generator.as_ref().map_or(sent.ty, |info| info.sends);
        let generator = self.lower_expr(generator);
        let sent = self.lower_expr_as(sent, sends);
        self.resume(generator, OpKind::GeneratorResume(func_id(instance), generator, sent), span)
    }

    /// Resumes a generator with an exception: did it yield?
    pub fn lower_throw(&mut self, instance: InstanceId, generator: &Expr, exception: &Expr, span: Span) -> ValueId {
        let generator = self.lower_expr(generator);
        let exception = self.lower_exception(exception);
        self.resume(generator, OpKind::GeneratorThrow(func_id(instance), generator, exception), span)
    }

    /// Does the operation, unless there never is a generator.
    fn resume(&mut self, generator: ValueId, kind: OpKind, span: Span) -> ValueId {
        if self.is_never(generator) { self.build.bool(false, span) } else { self.failing(kind, Types::BOOL, span) }
    }

    /// Hands out a value; the result is what was sent.
    pub fn lower_yield(&mut self, value: &Expr, sent: TypeId, span: Span) -> ValueId {
        let yields = self.body.generator.as_ref().map_or(value.ty, |info| info.yields);
        let value = self.lower_expr_as(value, yields);
        self.failing(OpKind::Yield(value), sent, span)
    }
}
