//! Moves reads of fields out of loops. Comes in: MIR before the ownership pass, slots looked through. Goes out: the same
//! program; where a loop reads a field of an object that was there before, and nothing in the loop can write that
//! field of any object, it is read once in front of the loop. So lengths and blocks of lists stay in registers.
//!
//! Objects exist wherever they have a name, so that reading early is safe; a field that may not be set yet is
//! not followed further, nor a variable.

use super::forward::read_before_stored;
use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, FuncId, OpKind, Program, SlotId, Term, ValueId, cfg};
use crate::types::{LayoutId, Type, Types};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

/// A field, by the layout that declares it.
type Field = (LayoutId, usize);

pub fn run(program: &mut Program) -> Result<(), String> {
    let written = written_fields(program);
    for func in &mut program.funcs {
        let loops = cfg::loops(func);
        if !loops.is_empty() {
            make_entrances(func, &loops);
            let unsure = unsure(func);
            Hoister { types: &program.types, written: &written, func, unsure, replaced: HashMap::default() }.run();
        }
    }
    Ok(())
}

/// Per function the fields that it or something it calls writes.
fn written_fields(program: &Program) -> Vec<BTreeSet<Field>> {
    let mut written: Vec<BTreeSet<Field>> = program.funcs.iter().map(|func| own_writes(&program.types, func)).collect();
    let callees: Vec<BTreeSet<FuncId>> = program.funcs.iter().map(callees).collect();
    let mut changed = true;
    while changed {
        changed = false;
        for index in (0..written.len()).rev() {
            for callee in callees[index].iter().filter(|callee| callee.index() != index) {
                if !written[callee.index()].is_subset(&written[index]) {
                    let more = written[callee.index()].clone();
                    written[index].extend(more);
                    changed = true;
                }
            }
        }
    }
    written
}

fn callees(func: &Func) -> BTreeSet<FuncId> {
    func.callees().collect()
}

fn own_writes(types: &Types, func: &Func) -> BTreeSet<Field> {
    writes_of(types, func, func.blocks.iter())
}

/// What these blocks write into objects that they have not made themselves.
fn writes_of<'b>(types: &Types, func: &Func, blocks: impl Iterator<Item = &'b Block> + Clone) -> BTreeSet<Field> {
    let ops = || blocks.clone().flat_map(|block| &block.ops);
    let mut fresh = FixedBitSet::with_capacity(func.values.len());
    fresh.extend(ops().filter(|op| matches!(op.kind, OpKind::New(_))).filter_map(|op| op.result).map(ValueId::index));
    let written = ops().filter_map(|op| match op.kind {
        OpKind::SetField(object, index, _) if !fresh.contains(object.index()) => field(types, func, object, index),
        _ => None,
    });
    written.collect()
}

/// The field, by the layout that declares it.
pub(super) fn field(types: &Types, func: &Func, object: ValueId, index: usize) -> Option<Field> {
    let Type::Object(mut layout) = *types.get(func.ty(object)) else { return None };
    while let Some(parent) = types.layout(layout).parent.filter(|parent| index < types.layout(*parent).fields.len()) {
        layout = parent;
    }
    Some((layout, index))
}

/// The slots that may hold nothing where they are read.
fn unsure(func: &Func) -> FixedBitSet {
    let mut unsure = read_before_stored(func, |_| &[]);
    (0..func.params.len()).for_each(|param| unsure.remove(param));
    let ops = || func.blocks.iter().flat_map(|block| &block.ops);
    let nothing: FixedBitSet = ops().filter(|op| matches!(op.kind, OpKind::Zero)).filter_map(|op| Some(op.result?.index())).collect();
    for op in ops() {
        if let OpKind::Store(slot, value) = op.kind
            && nothing.contains(value.index())
        {
            unsure.insert(slot.index());
        }
    }
    unsure
}

/// Gives each loop a block of its own that all ways into it pass.
fn make_entrances(func: &mut Func, loops: &[cfg::Loop]) {
    let predecessors = cfg::predecessors(func);
    for of in loops {
        let entrance = BlockId(func.blocks.len() as u32);
        for id in predecessors[of.head.index()].iter().filter(|id| !of.body.contains(id.index())) {
            let block = &mut func.blocks[id.index()];
            let fails = block.ops.iter_mut().filter_map(|op| op.fail.as_mut());
            for target in fails.chain(block.term.targets_mut()).filter(|target| **target == of.head) {
                *target = entrance;
            }
        }
        let cold = func.block(of.head).cold;
        func.blocks.push(Block { name: "loop".into(), ops: Vec::new(), term: Term::Goto(of.head), cold });
    }
}

struct Hoister<'a> {
    types: &'a Types,
    written: &'a [BTreeSet<Field>],
    func: &'a mut Func,
    /// See there.
    unsure: FixedBitSet,
    /// Values that were read once more, each with the one that was read first.
    replaced: HashMap<ValueId, ValueId>,
}

impl Hoister<'_> {
    fn run(mut self) {
        let predecessors = cfg::predecessors(self.func);
        for of in &cfg::loops(self.func) {
            let mut entrances = predecessors[of.head.index()].iter().filter(|id| !of.body.contains(id.index()));
            if let (Some(entrance), None) = (entrances.next(), entrances.next()) {
                self.hoist(of, *entrance);
            }
        }
        if self.replaced.is_empty() {
            return;
        }
        for block in &mut self.func.blocks {
            let operands = block.ops.iter_mut().flat_map(|op| op.kind.operands_mut());
            for operand in operands.chain(block.term.operand_mut()) {
                *operand = first_read(&self.replaced, *operand);
            }
        }
    }

    fn holds_object(&self, slot: SlotId) -> bool {
        let is_object = matches!(self.types.get(self.func.slots[slot.index()].ty), Type::Object(_));
        is_object && !self.unsure.contains(slot.index())
    }

    fn hoist(&mut self, of: &cfg::Loop, entrance: BlockId) {
        let body = || of.blocks.iter().map(|block| self.func.block(*block));
        let mut inside = FixedBitSet::with_capacity(self.func.values.len());
        inside.extend(body().flat_map(|block| &block.ops).filter_map(|op| op.result).map(ValueId::index));
        let mut writes = writes_of(self.types, self.func, body());
        for op in body().flat_map(|block| &block.ops) {
            if let Some(callee) = op.kind.callee() {
                writes.extend(self.written[callee.index()].iter().copied());
            }
        }
        let slots: BTreeSet<SlotId> = body()
            .flat_map(|block| &block.ops)
            .filter_map(|op| if let OpKind::Store(slot, _) | OpKind::Take(slot) = op.kind { Some(slot) } else { None })
            .collect();
        let mut read: BTreeMap<Place, ValueId> = BTreeMap::new();
        for block in &of.blocks {
            let ops = std::mem::take(&mut self.func.blocks[block.index()].ops);
            let mut kept = Vec::with_capacity(ops.len());
            for op in ops {
                let movable = match op.kind {
                    OpKind::GetField(object, at) => {
                        let object = first_read(&self.replaced, object);
                        let field = field(self.types, self.func, object, at).filter(|field| !writes.contains(field));
                        field.filter(|_| !inside.contains(object.index())).map(|_| Place::Field(object, at))
                    }
                    OpKind::Load(slot) if !slots.contains(&slot) && self.holds_object(slot) => Some(Place::Variable(slot)),
                    _ => None,
                };
                let (Some(place), Some(result)) = (movable, op.result) else {
                    kept.push(op);
                    continue;
                };
                if let Some(value) = read.get(&place) {
                    self.replaced.insert(result, *value);
                    continue;
                }
                read.insert(place, result);
                if can_follow(self.types, self.func, place) {
                    inside.remove(result.index());
                }
                self.func.blocks[entrance.index()].ops.push(op);
            }
            self.func.blocks[block.index()].ops = kept;
        }
    }
}

/// What a loop reads.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Field(ValueId, usize),
    Variable(SlotId),
}

/// The value itself, unless the same was read before.
fn first_read(replaced: &HashMap<ValueId, ValueId>, mut value: ValueId) -> ValueId {
    while let Some(first) = replaced.get(&value) {
        value = *first;
    }
    value
}

/// Is what the field holds there in any case? Beside a field that may not be set stands a flag.
fn can_follow(types: &Types, func: &Func, place: Place) -> bool {
    let Place::Field(object, at) = place else { return true };
    let Type::Object(layout) = *types.get(func.ty(object)) else { return false };
    let layout = types.layout(layout);
    let flag = format!("?{}", layout.fields[at].name);
    !layout.is_generator && !layout.fields.iter().any(|field| field.name == flag)
}
