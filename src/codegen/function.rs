//! Functions: signatures, slots, blocks, terminators. Comes in: a MIR function. Goes out: its LLVM function.
//!
//! Parameters without a value (`None`) are not passed. A function that can raise returns `{ result, i8 raised }`,
//! or just the flag when its result is None.

use super::checks::Check;
use super::facts::Region;
use super::types::{is_unit, poison};
use super::{ModuleGen, Result, invalid};
use crate::maps::IndexMap;
use crate::mir::{Block, BlockId, Func, FuncId, Inline, OpKind, Runs, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{Type, TypeId, Types};
use inkwell::attributes::AttributeLoc;
use inkwell::basic_block::BasicBlock;
use inkwell::module::Linkage;
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, IntType};
use inkwell::values::{BasicValueEnum, FunctionValue, InstructionValue, IntValue, PointerValue, StructValue};
use inkwell::{GlobalVisibility, IntPredicate};

/// LLVM's number for `fastcc`.
pub(super) const FAST_CALL: u32 = 8;

/// One function while its body is made.
pub(super) struct FunctionGen<'g, 'a, 'ctx> {
    pub module: &'g mut ModuleGen<'a, 'ctx>,
    pub func: &'a Func,
    pub function: FunctionValue<'ctx>,
    pub slots: Vec<PointerValue<'ctx>>,
    values: Vec<Option<BasicValueEnum<'ctx>>>,
    blocks: Vec<Option<BasicBlock<'ctx>>>,
    /// Blocks that record a line in the traceback, by that line and where they go on to.
    traces: IndexMap<(u32, BlockId), BasicBlock<'ctx>>,
    way_out: Option<WayOut<'ctx>>,
    /// The blocks of lists: up to the list's length they hold no nothing.
    pub list_data: Vec<bool>,
    /// Tuples that are not loaded as a whole: the slots they lie in.
    pub read_in_place: Vec<Option<SlotId>>,
}

/// Where a function that returns a result beside its flag leaves. One place, so that what LLVM joins after inlining
/// are single values: its passes look through joins of those, but not of whole pairs.
#[derive(Clone, Copy)]
struct WayOut<'ctx> {
    block: BasicBlock<'ctx>,
    result: PointerValue<'ctx>,
    flag: PointerValue<'ctx>,
}

impl<'ctx> ModuleGen<'_, 'ctx> {
    /// Of the flag that says whether a function raised. It is wider than a condition: one that is true exactly where the
    /// function has not left its loop would be taken for the flag, and then nobody sees any more that an exception ends
    /// the caller's loop, too.
    fn flag_type(&self) -> IntType<'ctx> {
        self.context.i8_type()
    }

    /// The flag as a condition.
    pub fn is_raised(&self, flag: BasicValueEnum<'ctx>) -> Result<IntValue<'ctx>> {
        let no = self.flag_type().const_zero();
        Ok(self.builder.build_int_compare(IntPredicate::NE, flag.into_int_value(), no, "raised")?)
    }

    /// The flag of a call that gives a result beside it, as a condition.
    pub fn is_pair_raised(&self, pair: StructValue<'ctx>) -> Result<IntValue<'ctx>> {
        self.is_raised(self.builder.build_extract_value(pair, 1, "flag")?)
    }

    /// What the LLVM function returns; `None`: void.
    fn return_type(&self, func: &Func) -> Option<BasicTypeEnum<'ctx>> {
        let flag = self.flag_type().into();
        match (is_unit(func.result), func.raises) {
            (true, false) => None,
            (true, true) => Some(flag),
            (false, false) => Some(self.types.register(func.result)),
            (false, true) => Some(self.context.struct_type(&[self.types.register(func.result), flag], false).into()),
        }
    }

    /// The function, declared on first use.
    pub fn function(&mut self, id: FuncId) -> FunctionValue<'ctx> {
        if let Some(function) = self.funcs[id.index()] {
            return function;
        }
        let function = self.declare_function(id);
        self.funcs[id.index()] = Some(function);
        function
    }

    fn declare_function(&self, id: FuncId) -> FunctionValue<'ctx> {
        let func = self.program.func(id);
        let passed: Vec<TypeId> = func.params.iter().map(|slot| func.slots[slot.index()].ty).filter(|&ty| !is_unit(ty)).collect();
        let params: Vec<BasicMetadataTypeEnum> = passed.iter().map(|&ty| self.types.register(ty).into()).collect();
        let ty = match self.return_type(func) {
            Some(result) => result.fn_type(&params, false),
            None => self.context.void_type().fn_type(&params, false),
        };
        let linkage = match self.part.units.shared_funcs.contains(id.index()) {
            _ if self.part.seen().contains(id.index()) => Linkage::AvailableExternally,
            false if self.part.funcs().contains(id.index()) => Linkage::Internal,
            _ => Linkage::External,
        };
        let function = self.module.add_function(&func.symbol, ty, Some(linkage));
        if linkage != Linkage::Internal {
            function.as_global_value().set_visibility(GlobalVisibility::Hidden);
        }
        function.set_call_conventions(FAST_CALL);
        self.mark_function(function, &["nounwind"]);
        match func.inline {
            Inline::Auto | Inline::Glue | Inline::WithFrame => {}
            Inline::Always => self.mark_function(function, &["alwaysinline"]),
            Inline::Never => self.mark_function(function, &["noinline", "cold"]),
        }
        if func.runs == Runs::Rarely {
            self.mark_function(function, &["noinline", "cold", "optnone"]);
        }
        if func.blocks.iter().flat_map(|block| &block.ops).any(|op| matches!(op.kind, OpKind::StackCheck)) {
            // Recursion without end has to reach the check: it must not become a loop.
            let attribute = self.context.create_string_attribute("disable-tail-calls", "true");
            function.add_attribute(AttributeLoc::Function, attribute);
        }
        for (index, &ty) in passed.iter().enumerate() {
            if let Type::Object(layout) = *self.program.types.get(ty) {
                self.mark_object_param(function, index as u32, layout);
            }
        }
        let named = func.params.iter().map(|slot| &func.slots[slot.index()]).filter(|slot| !is_unit(slot.ty));
        for (slot, param) in named.zip(function.get_param_iter()) {
            param.set_name(&format!("{}.arg", slot.name));
        }
        function
    }

    pub fn emit_function(&mut self, id: FuncId) -> Result<()> {
        let func = self.program.func(id);
        let function = self.function(id);
        let mut generator = FunctionGen {
            func,
            function,
            slots: Vec::new(),
            values: vec![None; func.values.len()],
            blocks: vec![None; func.blocks.len()],
            traces: IndexMap::default(),
            way_out: None,
            list_data: vec![false; func.values.len()],
            read_in_place: super::items::read_in_place(&self.program.types, func),
            module: self,
        };
        generator.emit()?;
        self.leave_debug_scope();
        Ok(())
    }
}

impl<'ctx> FunctionGen<'_, '_, 'ctx> {
    fn emit(&mut self) -> Result<()> {
        let order = reverse_postorder(self.func);
        self.module.enter_debug_scope(self.func, self.function);
        self.make_blocks(&order);
        let first = self.block(BlockId(0))?;
        let entered_again = order.iter().any(|&id| successors(self.func, id).contains(&BlockId(0)));
        if entered_again {
            // LLVM's entry block cannot be jumped to.
            let entry = self.module.context.prepend_basic_block(first, "entry");
            self.module.builder.position_at_end(entry);
            self.make_slots()?;
            self.module.builder.build_unconditional_branch(first)?;
        } else {
            self.module.builder.position_at_end(first);
            self.make_slots()?;
        }
        let repeated = if self.func.runs == Runs::Once { Some(cfg::in_loops(self.func)) } else { None };
        for id in order {
            let block = self.block(id)?;
            self.module.builder.position_at_end(block);
            self.module.in_rare_block = self.func.runs == Runs::Rarely
                || self.func.block(id).cold
                || repeated.as_ref().is_some_and(|repeated| !repeated.contains(id.index()));
            self.emit_block(id)?;
        }
        self.module.in_rare_block = false;
        self.emit_way_out()
    }

    /// Cold blocks come last, so that the hot path lies together.
    fn make_blocks(&mut self, reachable: &[BlockId]) {
        let mut ids = reachable.to_vec();
        ids.sort();
        let (cold, warm): (Vec<_>, Vec<_>) = ids.into_iter().partition(|&id| id != BlockId(0) && self.func.block(id).cold);
        for id in warm.into_iter().chain(cold) {
            self.blocks[id.index()] = Some(self.module.context.append_basic_block(self.function, &self.func.block(id).name));
        }
    }

    fn make_slots(&mut self) -> Result<()> {
        let func = self.func;
        for slot in &func.slots {
            let place = self.module.builder.build_alloca(self.module.types.register(slot.ty), &slot.name)?;
            self.slots.push(place);
        }
        let mut params = self.function.get_param_iter();
        for (index, slot) in func.slots.iter().enumerate() {
            let is_param = func.params.iter().any(|param| param.index() == index);
            let value = match is_param.then_some(()).filter(|()| !is_unit(slot.ty)) {
                Some(()) => match params.next() {
                    Some(param) => param,
                    None => return invalid(format!("parameters of {}", func.symbol)),
                },
                None => super::types::zero(self.module.types.register(slot.ty)),
            };
            self.module.builder.build_store(self.slots[index], value)?;
        }
        if func.raises && !is_unit(func.result) {
            let result = self.module.builder.build_alloca(self.module.types.register(func.result), "result")?;
            let flag = self.module.builder.build_alloca(self.module.flag_type(), "raised")?;
            let block = self.module.context.append_basic_block(self.function, "return");
            self.way_out = Some(WayOut { block, result, flag });
        }
        Ok(())
    }

    fn emit_way_out(&mut self) -> Result<()> {
        let Some(way) = self.way_out else { return Ok(()) };
        let builder = &self.module.builder;
        builder.position_at_end(way.block);
        let value = builder.build_load(self.module.types.register(self.func.result), way.result, "result")?;
        let flag = builder.build_load(self.module.flag_type(), way.flag, "raised")?;
        let Some(BasicTypeEnum::StructType(shape)) = self.module.return_type(self.func) else {
            return invalid("a raising function without flag");
        };
        let pair = self.module.insert(shape.get_poison(), value, 0, "pair")?;
        let pair = self.module.insert(pair, flag, 1, "pair")?;
        self.module.builder.build_return(Some(&pair))?;
        Ok(())
    }

    fn emit_block(&mut self, id: BlockId) -> Result<()> {
        let block = self.func.block(id);
        for (index, op) in block.ops.iter().enumerate() {
            if let Some(place) = self.func.place_of(op) {
                self.module.locate(place);
            }
            self.emit_op(op)?;
            if matches!(op.kind, OpKind::Raise { .. }) {
                let is_end = index + 1 == block.ops.len() && matches!(block.term, Term::Unreachable);
                if is_end {
                    return Ok(());
                }
                self.start_block("after.raise")?;
            }
        }
        self.emit_term(block)
    }

    fn emit_term(&mut self, block: &Block) -> Result<()> {
        match &block.term {
            Term::Goto(target) => {
                let target = self.block(*target)?;
                self.module.builder.build_unconditional_branch(target)?;
            }
            Term::Branch { cond, then, orelse } => {
                let is_rare = self.asks_mixed_for_int(block, *cond);
                let cond = self.value(*cond)?.into_int_value();
                let (then_is_cold, else_is_cold) = (self.func.block(*then).cold, self.func.block(*orelse).cold);
                let (then, orelse) = (self.block(*then)?, self.block(*orelse)?);
                let branch = self.module.builder.build_conditional_branch(cond, then, orelse)?;
                match (then_is_cold, else_is_cold) {
                    (true, false) => self.module.mark_unlikely(branch)?,
                    (false, true) => self.module.mark_likely(branch)?,
                    (false, false) if is_rare => self.module.mark_rare(branch)?,
                    (true, true) | (false, false) => {}
                }
                if then_is_cold != else_is_cold {
                    self.module.keep_whole(branch, cond)?;
                    self.module.mark_check(branch, Check::Branch)?;
                }
            }
            Term::Switch { value, cases, default } => {
                let value = self.value(*value)?.into_int_value();
                let cases = cases
                    .iter()
                    .map(|&(number, block)| Ok((value.get_type().const_int(number as u64, true), self.block(block)?)))
                    .collect::<Result<Vec<_>>>()?;
                let default = self.block(*default)?;
                self.module.builder.build_switch(value, default, &cases)?;
            }
            Term::Return(value) => {
                let value = self.value(*value)?;
                self.emit_return(value, false)?;
            }
            Term::Unwind => {
                let nothing = poison(self.module.types.register(self.func.result));
                self.emit_return(nothing, true)?;
            }
            Term::Unreachable => {
                self.module.builder.build_unreachable()?;
            }
        }
        Ok(())
    }

    /// Is the condition whether a mixed number is an int? Most are floats: a sum begins at 0, a table is filled with it.
    fn asks_mixed_for_int(&self, block: &Block, cond: ValueId) -> bool {
        let made = block.ops.iter().rev().find(|op| op.result == Some(cond));
        made.is_some_and(|op| match &op.kind {
            OpKind::TagIs(value, wanted) => self.module.program.types.is_mixed_number(self.func.ty(*value)) && wanted[..] == [Types::INT],
            _ => false,
        })
    }

    fn emit_return(&mut self, value: BasicValueEnum<'ctx>, raised: bool) -> Result<InstructionValue<'ctx>> {
        let builder = &self.module.builder;
        let flag = self.module.flag_type().const_int(u64::from(raised), false);
        if raised && !self.func.raises {
            return invalid(format!("{} unwinds but is said not to raise", self.func.symbol));
        }
        Ok(match (is_unit(self.func.result), self.func.raises) {
            (true, false) => builder.build_return(None)?,
            (true, true) => builder.build_return(Some(&flag))?,
            (false, false) => builder.build_return(Some(&value))?,
            (false, true) => {
                let Some(way) = self.way_out else { return invalid("a raising function without flag") };
                builder.build_store(way.result, value)?;
                builder.build_store(way.flag, flag)?;
                builder.build_unconditional_branch(way.block)?
            }
        })
    }

    pub fn value(&self, id: ValueId) -> Result<BasicValueEnum<'ctx>> {
        match self.values[id.index()] {
            Some(value) => Ok(value),
            None => invalid(format!("%{} is used before its definition in {}", id.0, self.func.symbol)),
        }
    }

    pub fn set_value(&mut self, id: ValueId, value: BasicValueEnum<'ctx>) {
        self.values[id.index()] = Some(value);
    }

    pub fn block(&self, id: BlockId) -> Result<BasicBlock<'ctx>> {
        match self.blocks[id.index()] {
            Some(block) => Ok(block),
            None => invalid(format!("block {} of {} was taken to be unreachable", id.0, self.func.symbol)),
        }
    }

    /// A new block right behind the current one, to go on in.
    pub fn start_block(&mut self, name: &str) -> Result<BasicBlock<'ctx>> {
        let Some(current) = self.module.builder.get_insert_block() else { return invalid("no block to build in") };
        let next = self.module.context.insert_basic_block_after(current, name);
        self.module.builder.position_at_end(next);
        Ok(next)
    }

    /// Goes to `fail` if the condition holds, else on. Gives the branch.
    pub fn fail_if(&mut self, failed: IntValue<'ctx>, fail: BasicBlock<'ctx>) -> Result<InstructionValue<'ctx>> {
        let Some(current) = self.module.builder.get_insert_block() else { return invalid("no block to build in") };
        let next = self.module.context.insert_basic_block_after(current, "next");
        let branch = self.module.builder.build_conditional_branch(failed, fail, next)?;
        self.module.mark_unlikely(branch)?;
        self.module.builder.position_at_end(next);
        Ok(branch)
    }

    /// Where a failed call goes: by way of a block that records the line, if tracebacks show this function.
    pub fn traced(&mut self, span: Span, fail: BlockId) -> Result<BasicBlock<'ctx>> {
        let target = self.block(fail)?;
        let Some(name) = self.func.trace_name.as_ref().filter(|_| span != Span::NOWHERE) else { return Ok(target) };
        let line = self.module.sources.line(span);
        if let Some(&block) = self.traces.get(&(line, fail)) {
            return Ok(block);
        }
        let current = self.module.builder.get_insert_block();
        let block = self.module.context.append_basic_block(self.function, &format!("trace.line{line}"));
        self.module.builder.position_at_end(block);
        self.module.trace(span, name)?;
        self.module.builder.build_unconditional_branch(target)?;
        if let Some(current) = current {
            self.module.builder.position_at_end(current);
        }
        self.traces.insert((line, fail), block);
        Ok(block)
    }

    pub fn load_global(&mut self, index: usize) -> Result<BasicValueEnum<'ctx>> {
        let global = &self.module.program.globals[index];
        let place = self.module.globals[index].as_pointer_value();
        self.module.load(global.ty, place, Some(&Region::Global), &global.name)
    }

    pub fn store_global(&mut self, index: usize, value: BasicValueEnum<'ctx>) -> Result<()> {
        let ty = self.module.program.globals[index].ty;
        let old = self.load_global(index)?;
        let place = self.module.globals[index].as_pointer_value();
        self.module.store(ty, place, value, Some(&Region::Global))?;
        self.module.emit_release(ty, old, None)
    }
}

/// Where control can go from a block, the ways of failing operations included.
fn successors(func: &Func, id: BlockId) -> Vec<BlockId> {
    let block = func.block(id);
    let mut targets: Vec<BlockId> = block.ops.iter().filter_map(|op| op.fail).collect();
    match &block.term {
        Term::Goto(target) => targets.push(*target),
        Term::Branch { then, orelse, .. } => targets.extend([*then, *orelse]),
        Term::Switch { cases, default, .. } => {
            targets.extend(cases.iter().map(|&(_, target)| target));
            targets.push(*default);
        }
        Term::Return(_) | Term::Unwind | Term::Unreachable => {}
    }
    targets
}

/// Reachable blocks, each after its dominators.
fn reverse_postorder(func: &Func) -> Vec<BlockId> {
    let mut seen = vec![false; func.blocks.len()];
    let mut order = Vec::new();
    let mut stack = vec![(BlockId(0), successors(func, BlockId(0)))];
    seen[0] = true;
    while let Some((id, rest)) = stack.last_mut() {
        match rest.pop() {
            Some(next) if !std::mem::replace(&mut seen[next.index()], true) => stack.push((next, successors(func, next))),
            Some(_) => {}
            None => {
                order.push(*id);
                stack.pop();
            }
        }
    }
    order.reverse();
    order
}
