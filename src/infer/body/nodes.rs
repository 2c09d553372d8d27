//! Nodes of the typed tree.

use crate::infer::body::{Fx, Val};
use crate::infer::ty::{RecId, Ty};
use crate::source::Span;
use crate::thir::{self, Expr, ExprKind, Stmt, StmtKind};
use crate::types::Types;

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn push(&mut self, span: Span, kind: StmtKind) {
        if let StmtKind::Raise { .. } = kind {
            self.inf.instances[self.index].ends = true;
        }
        self.out.push(Stmt { span, kind });
    }

    pub(crate) fn val(&mut self, ty: Ty, kind: ExprKind, span: Span) -> Val {
        let settled = self.inf.settle(&ty);
        Val { e: Expr { ty: settled, span, kind }, ty }
    }

    pub(crate) fn none(&mut self, span: Span) -> Val {
        Val { ty: Ty::None, e: Expr { ty: Types::NONE, span, kind: ExprKind::None } }
    }

    pub(crate) fn int(&mut self, value: i64, span: Span) -> Val {
        Val { ty: Ty::Int, e: Expr { ty: Types::INT, span, kind: ExprKind::Int(value) } }
    }

    pub(crate) fn bool(&mut self, value: bool, span: Span) -> Val {
        Val { ty: Ty::Bool, e: Expr { ty: Types::BOOL, span, kind: ExprKind::Bool(value) } }
    }

    pub(crate) fn str(&mut self, text: &str, span: Span) -> Val {
        Val { ty: Ty::Str, e: Expr { ty: Types::STR, span, kind: ExprKind::Str(text.to_string()) } }
    }

    pub(crate) fn zero(&mut self, ty: Ty, span: Span) -> Val {
        self.val(ty, ExprKind::Zero, span)
    }

    pub(crate) fn prim(&mut self, prim: thir::Prim, ty: Ty, args: Vec<Val>, span: Span) -> Val {
        self.val(ty, ExprKind::Prim(prim, args.into_iter().map(|a| a.e).collect()), span)
    }

    pub(crate) fn new_object(&mut self, rec: RecId, span: Span) -> Val {
        let ty = Ty::Obj(self.inf.store.rec_root(rec));
        let layout = self.inf.layout_of(&ty);
        self.val(ty, ExprKind::New(layout), span)
    }

    pub(crate) fn field_value(&mut self, object: Val, name: &str, ty: Ty, span: Span) -> Val {
        let index = self.inf.field_index(&object.ty, name);
        self.val(ty, ExprKind::Field(Box::new(object.e), index), span)
    }

    pub(crate) fn set_field(&mut self, object: Val, name: &str, cell: crate::infer::ty::CellId, value: Val, span: Span) {
        let ty = self.inf.store.get(cell);
        let value = self.coerce(value, &ty);
        let index = self.inf.field_index(&object.ty, name);
        self.push(span, StmtKind::SetField(object.e, index, value.e));
    }

    /// Runs the closure with an empty statement list; what it pushed becomes a block in front of its value.
    pub(crate) fn block(&mut self, f: impl FnOnce(&mut Self) -> Val) -> Val {
        let outer = std::mem::take(&mut self.out);
        let value = f(self);
        let stmts = std::mem::replace(&mut self.out, outer);
        Self::block_of(stmts, value)
    }

    pub(crate) fn block_of(stmts: Vec<Stmt>, value: Val) -> Val {
        if stmts.is_empty() {
            return value;
        }
        let (ty, span) = (value.e.ty, value.e.span);
        Val { ty: value.ty, e: Expr { ty, span, kind: ExprKind::Block(stmts, Box::new(value.e)) } }
    }

    /// Collects the statements that the closure pushes.
    pub(crate) fn collect(&mut self, f: impl FnOnce(&mut Self)) -> Vec<Stmt> {
        let outer = std::mem::take(&mut self.out);
        f(self);
        std::mem::replace(&mut self.out, outer)
    }
}
