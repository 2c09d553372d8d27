//! Re-checks the counting of references on every path. Comes in: MIR after the ownership pass. Goes out: nothing, or the
//! first mistake with its function and block. It shares the notion of what a reference depends on with the
//! pass (`ownership::facts`), but none of its decisions.
//!
//! - Each owned value is handed on or released exactly once on every path, or put into a slot that owns.
//! - No reference is used after its owner let go of it or something may have overwritten the place it was read from.
//! - A slot that owns holds nothing when something is stored, and nothing when the function ends.

use super::effects::{Effects, FreshArrays};
use super::ownership::facts::{Context, Deps, Facts, Kind, Modes};
use super::ownership::{self, Summary};
use crate::mir::{BlockId, Func, FuncId, Op, OpKind, Program, SlotId, Term, Use, ValueId, cfg};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

pub fn verify(program: &Program) -> Result<(), String> {
    let effects = Effects::of(program);
    let mut summaries = vec![Summary::default(); program.funcs.len()];
    for id in ownership::callees_first(program).funcs {
        let func = program.func(id);
        let cx = Context { program, func, effects: &effects, summaries: &summaries };
        let modes = modes_of(&cx);
        let facts = Facts::of(&cx, &modes, &cfg::reverse_postorder(func));
        let checker = Checker::new(cx, &modes, &facts);
        checker.run().map_err(|e| format!("{}: {e}\n{}", func.symbol, crate::mir::print::print_func(program, id)))?;
        let summary = summary(&cx, &modes, &facts, id)?;
        summaries[id.index()] = summary;
    }
    Ok(())
}

fn modes_of(cx: &Context) -> Modes {
    let mut owned_slots = FixedBitSet::with_capacity(cx.func.slots.len());
    let owned = cx.func.slots.iter().enumerate().filter(|(_, s)| !s.borrows && cx.types().is_managed(s.ty));
    owned_slots.extend(owned.map(|(i, _)| i));
    Modes { owned_slots, retained: FixedBitSet::with_capacity(cx.func.values.len()) }
}

fn summary(cx: &Context, modes: &Modes, facts: &Facts, id: FuncId) -> Result<Summary, String> {
    if !cx.program.func(id).borrows_result {
        return Ok(Summary::default());
    }
    let borrows = ownership::borrowed_result(cx, modes, facts);
    let borrows = borrows.ok_or_else(|| format!("{}: says that its result is borrowed, but owns it", cx.func.symbol))?;
    Ok(Summary { borrows: Some(borrows) })
}

/// What is known at a point.
#[derive(Clone, Debug, PartialEq)]
struct State {
    /// Owned values that still have to be handed on.
    held: FixedBitSet,
    /// Owned values that went into a slot, and may be looked at as long as they are there.
    lent: BTreeMap<ValueId, SlotId>,
    /// Slots that own and may hold something.
    full: FixedBitSet,
    /// Slots and values that must not be looked at any more.
    bad: FixedBitSet,
}

struct Checker<'a> {
    cx: Context<'a>,
    modes: &'a Modes,
    facts: &'a Facts,
    fresh: FreshArrays,
    /// Slots and values by what they depend on.
    by_place: BTreeMap<u32, Vec<usize>>,
    by_root: BTreeMap<u32, Vec<usize>>,
}

impl<'a> Checker<'a> {
    fn new(cx: Context<'a>, modes: &'a Modes, facts: &'a Facts) -> Checker<'a> {
        let fresh = FreshArrays::of(cx.func);
        let mut checker = Checker { cx, modes, facts, fresh, by_place: BTreeMap::new(), by_root: BTreeMap::new() };
        for (index, deps) in facts.slots.iter().enumerate() {
            if cx.func.slots[index].borrows {
                checker.index(index, deps);
            }
        }
        for (index, deps) in facts.values.iter().enumerate() {
            if facts.kinds[index] == Kind::Borrowed {
                checker.index(cx.func.slots.len() + index, deps);
            }
        }
        checker
    }

    fn index(&mut self, entity: usize, deps: &Deps) {
        for place in &deps.places {
            self.by_place.entry(*place).or_default().push(entity);
        }
        for root in &deps.roots {
            self.by_root.entry(*root).or_default().push(entity);
        }
    }

    fn bit(&self, value: ValueId) -> usize {
        self.cx.func.slots.len() + value.index()
    }

    fn func(&self) -> &'a Func {
        self.cx.func
    }

    fn run(&self) -> Result<(), String> {
        let func = self.func();
        let entities = func.slots.len() + func.values.len();
        let mut entry: Vec<Option<State>> = vec![None; func.blocks.len()];
        entry[0] = Some(State {
            held: FixedBitSet::with_capacity(func.values.len()),
            lent: BTreeMap::new(),
            full: FixedBitSet::with_capacity(func.slots.len()),
            bad: FixedBitSet::with_capacity(entities),
        });
        let order = cfg::reverse_postorder(func);
        let mut changed = true;
        while changed {
            changed = false;
            for &block in &order {
                let Some(state) = entry[block.index()].clone() else { continue };
                changed |= self.block(block, state, &mut entry).map_err(|e| self.at(block, &e))?;
            }
        }
        Ok(())
    }

    fn at(&self, block: BlockId, error: &str) -> String {
        format!("block {} ({}): {error}", self.func().block(block).name, block.0)
    }

    fn block(&self, id: BlockId, mut state: State, entry: &mut [Option<State>]) -> Result<bool, String> {
        let block = self.func().block(id);
        let mut changed = false;
        for op in &block.ops {
            self.operands(op, &mut state)?;
            self.effect(op, &mut state)?;
            if let Some(fail) = op.fail {
                changed |= self.join(fail, &state, entry)?;
            }
            if let OpKind::Raise { .. } = op.kind {
                return Ok(changed);
            }
            self.result(op, &mut state);
        }
        match block.term {
            Term::Return(value) => {
                self.look_at(value, &state)?;
                if !self.func().borrows_result {
                    self.consume(value, &mut state)?;
                }
                self.finish(&state)?;
            }
            Term::Unwind => self.finish(&state)?,
            Term::Goto(_) | Term::Branch { .. } | Term::Switch { .. } | Term::Unreachable => {}
        }
        for to in block.term.targets() {
            changed |= self.join(to, &state, entry)?;
        }
        Ok(changed)
    }

    fn finish(&self, state: &State) -> Result<(), String> {
        if let Some(value) = state.held.ones().next() {
            return Err(format!("v{value} is not released at the end"));
        }
        match state.full.ones().next() {
            Some(slot) => Err(format!("slot {} ({slot}) is not released at the end", self.func().slots[slot].name)),
            None => Ok(()),
        }
    }

    fn join(&self, to: BlockId, state: &State, entry: &mut [Option<State>]) -> Result<bool, String> {
        let Some(known) = &mut entry[to.index()] else {
            entry[to.index()] = Some(state.clone());
            return Ok(true);
        };
        if known.held != state.held {
            let value = known.held.symmetric_difference(&state.held).next().unwrap_or(0);
            return Err(format!("v{value} is owned on one way to block {} and not on another", to.0));
        }
        let before = known.clone();
        known.full.union_with(&state.full);
        known.bad.union_with(&state.bad);
        let differing = |value: &ValueId, slot: &SlotId| state.lent.get(value) != Some(slot);
        let lost: Vec<ValueId> = known.lent.iter().filter(|(v, s)| differing(v, s)).map(|(v, _)| *v).collect();
        for value in lost {
            known.lent.remove(&value);
            self.let_go(value, known);
        }
        Ok(*known != before)
    }

    fn operands(&self, op: &Op, state: &mut State) -> Result<(), String> {
        for (value, usage) in op.kind.operands() {
            self.look_at(value, state).map_err(|e| format!("{e} by {:?}", op.kind))?;
            if usage == Use::Consume && self.takes_over(op) {
                self.consume(value, state).map_err(|e| format!("{e} by {:?}", op.kind))?;
            }
        }
        Ok(())
    }

    fn takes_over(&self, op: &Op) -> bool {
        match op.kind {
            OpKind::Store(slot, _) => self.modes.owned_slots.contains(slot.index()),
            OpKind::Wrap(_) | OpKind::Tuple(_) => op.result.is_some_and(|v| self.facts.kinds[v.index()] == Kind::Owned),
            _ => true,
        }
    }

    fn look_at(&self, value: ValueId, state: &State) -> Result<(), String> {
        match self.facts.kinds[value.index()] {
            Kind::Owned | Kind::Borrowed if state.bad.contains(self.bit(value)) => {
                Err(format!("v{} is used after it may be gone", value.0))
            }
            Kind::Owned | Kind::Borrowed | Kind::Plain | Kind::Nothing => Ok(()),
        }
    }

    fn consume(&self, value: ValueId, state: &mut State) -> Result<(), String> {
        match self.facts.kinds[value.index()] {
            Kind::Plain | Kind::Nothing => Ok(()),
            Kind::Borrowed if !self.cx.is_managed(value) => Ok(()),
            Kind::Borrowed => Err(format!("v{} is borrowed and taken over", value.0)),
            Kind::Owned if state.held.contains(value.index()) => {
                state.held.remove(value.index());
                Ok(())
            }
            Kind::Owned => Err(format!("v{} is taken over twice", value.0)),
        }
    }

    /// Nobody guarantees for the owned value any more.
    fn let_go(&self, value: ValueId, state: &mut State) {
        let bit = self.bit(value);
        state.bad.insert(bit);
        self.spoil(&self.by_root, bit as u32, state);
    }

    fn spoil(&self, index: &BTreeMap<u32, Vec<usize>>, key: u32, state: &mut State) {
        state.bad.extend(index.get(&key).into_iter().flatten().copied());
    }

    /// What the operation does to slots and to places, once its operands are taken over.
    fn effect(&self, op: &Op, state: &mut State) -> Result<(), String> {
        let places = self.cx.effects.overwritten_by(self.cx.types(), self.func(), &self.fresh, op);
        for place in places.ones() {
            self.spoil(&self.by_place, place as u32, state);
        }
        if op.kind.callee().is_some() {
            for (value, _) in op.kind.operands() {
                self.look_at(value, state).map_err(|e| format!("{e} during {:?}", op.kind))?;
            }
        }
        match op.kind {
            // A parameter is given a reference of its own while it still shows the caller's: nothing goes away.
            OpKind::Store(slot, _) if self.modes.owned_slots.contains(slot.index()) && !state.full.contains(slot.index()) => {}
            OpKind::Take(slot) | OpKind::Store(slot, _) if self.modes.owned_slots.contains(slot.index()) => {
                self.empty(slot, state);
            }
            OpKind::Take(slot) if self.func().slots[slot.index()].borrows => {
                return Err(format!("slot {} borrows, but is taken from", self.func().slots[slot.index()].name));
            }
            _ => {}
        }
        match op.kind {
            OpKind::Store(slot, value) => self.store(slot, value, state),
            OpKind::Take(slot) => {
                state.full.remove(slot.index());
                Ok(())
            }
            OpKind::Load(slot) if self.func().slots[slot.index()].borrows && state.bad.contains(slot.index()) => {
                Err(format!("slot {} is read after what it borrowed may be gone", self.func().slots[slot.index()].name))
            }
            _ => {
                self.let_go_of_consumed(op, state);
                Ok(())
            }
        }
    }

    fn store(&self, slot: SlotId, value: ValueId, state: &mut State) -> Result<(), String> {
        state.bad.remove(slot.index());
        if !self.modes.owned_slots.contains(slot.index()) {
            return Ok(());
        }
        if state.full.contains(slot.index()) {
            return Err(format!("slot {} ({}) is overwritten", self.func().slots[slot.index()].name, slot.0));
        }
        if self.facts.kinds[value.index()] == Kind::Owned {
            state.full.insert(slot.index());
            state.lent.insert(value, slot);
        }
        Ok(())
    }

    fn let_go_of_consumed(&self, op: &Op, state: &mut State) {
        if !self.takes_over(op) {
            return;
        }
        for (value, usage) in op.kind.operands() {
            if usage == Use::Consume && self.facts.kinds[value.index()] == Kind::Owned {
                self.let_go(value, state);
            }
        }
    }

    /// The slot's content goes away: whoever looked at it must not any more.
    fn empty(&self, slot: SlotId, state: &mut State) {
        self.spoil(&self.by_root, slot.0, state);
        let there: Vec<ValueId> = state.lent.iter().filter(|(_, s)| **s == slot).map(|(v, _)| *v).collect();
        for value in there {
            state.lent.remove(&value);
            self.let_go(value, state);
        }
    }

    fn result(&self, op: &Op, state: &mut State) {
        let Some(result) = op.result else { return };
        state.bad.remove(self.bit(result));
        state.lent.remove(&result);
        if self.facts.kinds[result.index()] == Kind::Owned {
            state.held.insert(result.index());
        }
    }
}
