//! Statements, but for loops and `try`.

use super::body::BodyLowering;
use super::try_::Exit;
use crate::mir::{BlockId, OpKind, Term, ValueId};
use crate::source::Span;
use crate::thir::{Expr, Stmt, StmtKind};
use crate::types::{Type, TypeId};

const ENTRY: BlockId = BlockId(0);

impl BodyLowering<'_> {
    /// Lowers statements up to the first one that surely leaves.
    pub fn lower_stmts(&mut self, stmts: &[Stmt]) {
        for stmt in stmts {
            if self.build.terminated() {
                return;
            }
            self.lower_stmt(stmt);
        }
    }

    fn lower_stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(expr) => self.lower_effect(expr),
            StmtKind::Assign(var, value) => {
                let value = self.lower_expr_as(value, self.slot_type(self.var_slot(*var)));
                self.assign(*var, value, span);
            }
            StmtKind::SetGlobal(global, value) => {
                let value = self.lower_expr_as(value, self.program.globals[global.0 as usize].ty);
                self.build.op_void(OpKind::StoreGlobal(*global, value), span);
            }
            StmtKind::SetField(object, field, value) => self.lower_set_field(object, *field, value, span),
            StmtKind::ArraySet(array, index, value) => self.lower_void([array, index, value], span, |[a, i, v]| OpKind::ArraySet(a, i, v)),
            StmtKind::ArrayInit(array, index, value) => {
                self.lower_void([array, index, value], span, |[a, i, v]| OpKind::ArrayInit(a, i, v))
            }
            StmtKind::If(cond, then, orelse) => self.lower_if(cond, then, orelse),
            StmtKind::While { id, cond, body, step, orelse } => self.lower_while(*id, cond, body, step, orelse),
            StmtKind::ForRange { id, var, start, stop, step, body, orelse } => {
                let count = self.lower_counting(*var, [start, stop], *step, span);
                self.lower_for_range(*id, &count, body, orelse);
            }
            StmtKind::Break(id) => self.leave(Exit::Break(*id), span),
            StmtKind::Continue(id) => self.leave(Exit::Continue(*id), span),
            StmtKind::Return(value) => {
                let value = self.lower_expr_as(value, self.build.func.result);
                self.leave(Exit::Return(value), span);
            }
            StmtKind::Raise { exception, traceback } => self.lower_raise(exception, *traceback, span),
            StmtKind::Try { body, catch, orelse, finally } => self.lower_try(body, catch.as_ref(), orelse, finally, span),
            StmtKind::Unbind(var) => self.unbind(*var, span),
            StmtKind::Delete(local) => self.delete(*local, span),
            // Somebody looks at it: `passes::closing` asks for no more.
            StmtKind::Keep(var) => _ = self.build.load(self.var_slot(*var), span),
        }
    }

    fn lower_set_field(&mut self, object: &Expr, field: usize, value: &Expr, span: Span) {
        let place = self.lower_expr(object);
        let value = self.lower_expr_as(value, self.field_type(object.ty, field).unwrap_or(value.ty));
        if !self.is_never(place) {
            self.build.op_void(OpKind::SetField(place, field, value), span);
        }
    }

    fn field_type(&self, object: TypeId, field: usize) -> Option<TypeId> {
        match self.program.types.get(object) {
            Type::Object(layout) => self.program.types.layout(*layout).fields.get(field).map(|f| f.ty),
            _ => None,
        }
    }

    fn lower_if(&mut self, cond: &Expr, then: &[Stmt], orelse: &[Stmt]) {
        if !orelse.is_empty() {
            return self.lower_arms(cond, |this, first| this.lower_stmts(if first { then } else { orelse }));
        }
        let then_block = self.build.block("if.then");
        let end = self.build.block("if.end");
        self.lower_condition(cond, then_block, end);
        self.build.switch_to(then_block);
        self.lower_stmts(then);
        self.goto(end);
        self.build.switch_to(end);
    }

    fn lower_raise(&mut self, exception: &Expr, traceback: crate::mir::Traceback, span: Span) {
        let exception = self.lower_exception(exception);
        self.raise(exception, traceback, span);
    }

    /// Raises an exception value; control does not come back. What leads here is taken to be rare.
    pub fn raise(&mut self, exception: ValueId, traceback: crate::mir::Traceback, span: Span) {
        let here = self.build.current;
        if here != ENTRY && !self.build.terminated() {
            self.build.func.blocks[here.index()].cold = true;
        }
        let fail = self.fail_target();
        self.build.op_fail(OpKind::Raise { exception, traceback }, None, fail, span);
        self.build.term(Term::Unreachable);
    }
}
