//! Conditions: `and`, `or`, `not` and nested `if` as control flow, without values in between; and `if` expressions.

use super::body::BodyLowering;
use crate::mir::{BlockId, Prim, ValueId};
use crate::source::Span;
use crate::thir::{Expr, ExprKind};
use crate::types::{TypeId, Types};

impl BodyLowering<'_> {
    /// Goes to one block or the other.
    pub fn lower_condition(&mut self, expr: &Expr, then: BlockId, orelse: BlockId) {
        match &expr.kind {
            ExprKind::Bool(true) => self.goto(then),
            ExprKind::Bool(false) => self.goto(orelse),
            ExprKind::Prim(Prim::BoolNot, args) if args.len() == 1 => self.lower_condition(&args[0], orelse, then),
            ExprKind::Prim(Prim::Rarely, args) if args.len() == 1 => {
                self.lower_condition(&args[0], then, orelse);
                self.build.func.blocks[then.index()].cold = true;
            }
            ExprKind::Block(stmts, value) => {
                self.lower_stmts(stmts);
                self.lower_condition(value, then, orelse);
            }
            ExprKind::If(cond, a, b) => self.lower_nested_condition([cond, a, b], then, orelse),
            _ => {
                let cond = self.lower_expr_as(expr, Types::BOOL);
                self.branch(cond, then, orelse);
            }
        }
    }

    /// `a if cond else b` as a condition; `x and y` is `y if x else False`, `x or y` is `True if x else y`.
    fn lower_nested_condition(&mut self, [cond, a, b]: [&Expr; 3], then: BlockId, orelse: BlockId) {
        let (a_name, b_name) = match (&a.kind, &b.kind) {
            (_, ExprKind::Bool(false)) => ("and", ""),
            (ExprKind::Bool(true), _) => ("", "or"),
            _ => ("if.then", "if.else"),
        };
        let a_block = self.arm_block(a, a_name, then, orelse);
        let b_block = self.arm_block(b, b_name, then, orelse);
        self.lower_condition(cond, a_block.unwrap_or_else(|target| target), b_block.unwrap_or_else(|target| target));
        for (arm, block) in [(a, a_block), (b, b_block)] {
            if let Ok(block) = block {
                self.build.switch_to(block);
                self.lower_condition(arm, then, orelse);
            }
        }
    }

    /// A block of its own for an arm, or, for a constant, its target.
    fn arm_block(&mut self, arm: &Expr, name: &str, then: BlockId, orelse: BlockId) -> Result<BlockId, BlockId> {
        match arm.kind {
            ExprKind::Bool(true) => Err(then),
            ExprKind::Bool(false) => Err(orelse),
            _ => Ok(self.build.block(name)),
        }
    }

    /// `a if cond else b` as a value.
    pub fn lower_if_value(&mut self, [cond, a, b]: [&Expr; 3], ty: TypeId, span: Span) -> ValueId {
        if ty == Types::NONE || ty == Types::NEVER {
            self.lower_if_effect([cond, a, b]);
            return self.nothing(ty, span);
        }
        let result = self.hidden_slot("if.value", ty);
        self.lower_arms(cond, |this, first| {
            let arm = if first { a } else { b };
            let value = this.lower_expr_as(arm, ty);
            this.store(result, value, arm.span);
        });
        self.take(result, span)
    }

    /// `a if cond else b` whose value nobody wants.
    pub fn lower_if_effect(&mut self, [cond, a, b]: [&Expr; 3]) {
        self.lower_arms(cond, |this, first| this.lower_effect(if first { a } else { b }));
    }

    /// Both ways of a condition, which meet again.
    pub fn lower_arms(&mut self, cond: &Expr, mut arm: impl FnMut(&mut Self, bool)) {
        let then = self.build.block("if.then");
        let orelse = self.build.block("if.else");
        let end = self.build.block("if.end");
        self.lower_condition(cond, then, orelse);
        for (block, first) in [(then, true), (orelse, false)] {
            self.build.switch_to(block);
            arm(self, first);
            self.goto(end);
        }
        self.build.switch_to(end);
    }
}
