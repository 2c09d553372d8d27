//! The state of lowering one function: slots of its variables, the innermost handler, the scopes around the current place.

use super::error::ErrorBlocks;
use super::layout;
use super::loops::LoopScope;
use super::try_::FinallyScope;
use crate::hir::LocalId;
use crate::mir::build::FuncBuilder;
use crate::mir::{BlockId, Func, OpKind, SlotId, Term, ValueId};
use crate::source::Span;
use crate::thir::{Body, Program, Var, VarId};
use crate::types::{TypeId, Types};

/// Where a variable lives.
struct VarSlot {
    slot: SlotId,
    /// The flag that says whether it is bound, for variables that may not be.
    bound: Option<SlotId>,
}

/// What `break`, `continue` and `return` pass on their way out, innermost last.
pub(super) enum Scope {
    Loop(LoopScope),
    Finally(FinallyScope),
}

pub(super) struct BodyLowering<'a> {
    pub program: &'a Program,
    pub body: &'a Body,
    pub build: FuncBuilder,
    vars: Vec<VarSlot>,
    /// Where failures go; without one they leave the function.
    pub handler: Option<BlockId>,
    pub error_blocks: ErrorBlocks,
    pub scopes: Vec<Scope>,
}

/// Lowers one instance.
pub(super) fn lower_body(program: &Program, body: &Body) -> Func {
    let mut lowering = BodyLowering::new(program, body);
    lowering.lower_stmts(&body.body);
    lowering.finish()
}

impl<'a> BodyLowering<'a> {
    fn new(program: &'a Program, body: &'a Body) -> BodyLowering<'a> {
        // In a generator's own body, `return` gives the generator's return value.
        let result = body.generator.as_ref().map_or(body.result, |info| info.returns);
        let mut build = FuncBuilder::new(body.symbol.clone(), result, body.span);
        build.func.trace_name = body.trace_name.clone();
        build.func.inline = body.inline;
        build.func.generator = body.generator.clone();
        build.func.raises = true;
        let vars = make_slots(&mut build, body);
        let mut lowering =
            BodyLowering { program, body, build, vars, handler: None, error_blocks: ErrorBlocks::default(), scopes: Vec::new() };
        lowering.mark_parameters_bound();
        lowering
    }

    fn mark_parameters_bound(&mut self) {
        for var in &self.body.params {
            self.set_bound(*var, true, self.body.span);
        }
    }

    /// Control that falls off the end returns nothing.
    fn finish(mut self) -> Func {
        if !self.build.terminated() {
            let result = self.build.func.result;
            let value = self.nothing(result, self.body.span);
            self.build.term(Term::Return(value));
        }
        layout::arrange(self.build.finish())
    }

    pub fn var_slot(&self, var: VarId) -> SlotId {
        self.vars[var.0 as usize].slot
    }

    pub fn slot_type(&self, slot: SlotId) -> TypeId {
        self.build.func.slots[slot.index()].ty
    }

    pub fn is_bound(&mut self, var: VarId, span: Span) -> ValueId {
        match self.vars[var.0 as usize].bound {
            Some(flag) => self.build.load(flag, span),
            None => self.build.bool(true, span),
        }
    }

    /// Stores a value into a variable, which is bound from here on.
    pub fn assign(&mut self, var: VarId, value: ValueId, span: Span) {
        self.store(self.var_slot(var), value, span);
        self.set_bound(var, true, span);
    }

    pub fn unbind(&mut self, var: VarId, span: Span) {
        let slot = self.var_slot(var);
        let nothing = self.nothing(self.slot_type(slot), span);
        self.store(slot, nothing, span);
        self.set_bound(var, false, span);
    }

    pub fn delete(&mut self, local: LocalId, span: Span) {
        let forms = self.body.vars.iter().enumerate().filter(|(_, var)| var.local == Some(local));
        let forms: Vec<VarId> = forms.map(|(index, _)| VarId(index as u32)).collect();
        forms.into_iter().for_each(|var| self.unbind(var, span));
    }

    pub fn set_bound(&mut self, var: VarId, bound: bool, span: Span) {
        if let Some(flag) = self.vars[var.0 as usize].bound {
            let value = self.build.bool(bound, span);
            self.build.store(flag, value, span);
        }
    }

    /// A hidden slot.
    pub fn hidden_slot(&mut self, name: impl Into<String>, ty: TypeId) -> SlotId {
        self.build.slot(name, ty, true)
    }

    /// Stores into a slot, unless its type has no values worth storing.
    pub fn store(&mut self, slot: SlotId, value: ValueId, span: Span) {
        if !is_empty(self.slot_type(slot)) {
            self.build.store(slot, value, span);
        }
    }

    /// Reads a variable's slot; it keeps its value.
    pub fn load(&mut self, slot: SlotId, span: Span) -> ValueId {
        match self.slot_type(slot) {
            ty if is_empty(ty) => self.nothing(ty, span),
            _ => self.build.load(slot, span),
        }
    }

    /// Reads a hidden slot for the last time: a managed value moves out, so that nothing lives longer than in the source.
    pub fn take(&mut self, slot: SlotId, span: Span) -> ValueId {
        let ty = self.slot_type(slot);
        match self.program.types.is_managed(ty) {
            true => self.build.op(OpKind::Take(slot), ty, span),
            false => self.load(slot, span),
        }
    }

    /// A value of the type for a place that nobody looks at.
    pub fn nothing(&mut self, ty: TypeId, span: Span) -> ValueId {
        match ty {
            Types::NONE => self.build.none(span),
            _ => self.build.op(OpKind::Zero, ty, span),
        }
    }

    pub fn value_type(&self, value: ValueId) -> TypeId {
        self.build.func.ty(value)
    }

    pub fn is_never(&self, value: ValueId) -> bool {
        self.value_type(value) == Types::NEVER
    }

    pub fn goto(&mut self, block: BlockId) {
        self.build.term(Term::Goto(block));
    }

    pub fn branch(&mut self, cond: ValueId, then: BlockId, orelse: BlockId) {
        self.build.term(Term::Branch { cond, then, orelse });
    }
}

/// At most one value, so that a slot of the type needs no loads and stores.
fn is_empty(ty: TypeId) -> bool {
    ty == Types::NONE || ty == Types::NEVER
}

/// A variable without a name is a temporary: what it holds need not last until the function ends.
fn var_slot(build: &mut FuncBuilder, var: &Var) -> SlotId {
    if var.name.is_empty() { build.slot("temp", var.ty, true) } else { build.slot(var.name.clone(), var.ty, false) }
}

/// One slot per variable, the parameters' first; the flags of variables that may be unbound come behind.
fn make_slots(build: &mut FuncBuilder, body: &Body) -> Vec<VarSlot> {
    let mut slots: Vec<Option<SlotId>> = vec![None; body.vars.len()];
    for var in &body.params {
        let index = var.0 as usize;
        slots[index] = Some(build.param(body.vars[index].name.clone(), body.vars[index].ty));
    }
    let slots: Vec<SlotId> = std::iter::zip(slots, &body.vars).map(|(slot, var)| slot.unwrap_or_else(|| var_slot(build, var))).collect();
    std::iter::zip(slots, &body.vars)
        .map(|(slot, var)| {
            let bound = var.maybe_unbound.then(|| build.slot(format!("{}.bound", var.name), Types::BOOL, true));
            VarSlot { slot, bound }
        })
        .collect()
}
