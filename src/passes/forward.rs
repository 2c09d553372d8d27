//! Looks through slots that are stored to once. Comes in: any MIR before the ownership pass. Goes out: the same program;
//! where such a slot was read, the stored value itself is used. So a reference that only changes its name costs
//! nothing, and later passes see where values come from.

use crate::maps::HashMap;
use crate::mir::{BlockId, Func, Op, OpKind, Program, SlotId, ValueId, cfg};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        forward(func);
    }
    Ok(())
}

pub fn forward(func: &mut Func) {
    drop_stores_of_the_same(func);
    read_params_once(func);
    let mut stored = stored_once(func);
    keep_always_stored(func, &mut stored);
    if stored.iter().any(Option::is_some) {
        replace_loads(func, &stored);
    }
    forward_items(func);
    // What was looked through may have hidden some.
    drop_stores_of_the_same(func);
}

/// Drops stores of what was read from the slot and still is in it: a generator inside its caller leaves such behind.
fn drop_stores_of_the_same(func: &mut Func) {
    let loads = func.blocks.iter().flat_map(|block| &block.ops).filter_map(|op| match op.kind {
        OpKind::Load(slot) => Some((op.result?, slot)),
        _ => None,
    });
    let loads: HashMap<ValueId, SlotId> = loads.collect();
    let is_candidate = |op: &Op| matches!(op.kind, OpKind::Store(slot, value) if loads.get(&value) == Some(&slot));
    let mut predecessors = None;
    for id in func.block_ids() {
        for place in (0..func.block(id).ops.len()).rev() {
            let OpKind::Store(slot, value) = func.block(id).ops[place].kind else { continue };
            if is_candidate(&func.block(id).ops[place])
                && holds(func, predecessors.get_or_insert_with(|| cfg::predecessors(func)), id, place, slot, value)
            {
                func.blocks[id.index()].ops.remove(place);
            }
        }
    }
}

/// Is nothing stored in the slot on any way from where the value was read from it?
fn holds(func: &Func, predecessors: &[Vec<BlockId>], block: BlockId, place: usize, slot: SlotId, value: ValueId) -> bool {
    let mut seen = FixedBitSet::with_capacity(func.blocks.len());
    let mut pending = vec![(block, place)];
    while let Some((id, end)) = pending.pop() {
        let last = func.block(id).ops[..end].iter().rev().find_map(|op| match op.kind {
            OpKind::Load(_) if op.result == Some(value) => Some(true),
            OpKind::Store(to, _) | OpKind::Take(to) if to == slot => Some(false),
            _ => None,
        });
        match last {
            Some(true) => {}
            Some(false) => return false,
            None => {
                let before = predecessors[id.index()].iter().filter(|before| !seen.put(before.index()));
                pending.extend(before.map(|before| (*before, func.block(*before).ops.len())));
            }
        }
    }
    true
}

/// Uses the items of tuples that are made here instead of asking the tuples for them. Tuples that are used for nothing else
/// are not made.
fn forward_items(func: &mut Func) {
    let ops = || func.blocks.iter().flat_map(|block| &block.ops);
    let tuples: HashMap<ValueId, &[ValueId]> = ops().filter_map(|op| Some((op.result?, made_of(op)?))).collect();
    let item = |op: &Op| match op.kind {
        OpKind::TupleGet(tuple, index) => tuples.get(&tuple).map(|items| items[index]),
        _ => None,
    };
    let mut replaced = vec![None; func.values.len()];
    ops().filter_map(|op| Some((op.result?, item(op)?))).for_each(|(result, item)| replaced[result.index()] = Some(item));
    if replaced.iter().all(Option::is_none) {
        return;
    }
    replace_values(func, &replaced);
    retain_ops(func, |op| op.result.is_none_or(|result| replaced[result.index()].is_none()));
    let mut used = FixedBitSet::with_capacity(func.values.len());
    for block in &func.blocks {
        used.extend(block.ops.iter().flat_map(|op| op.kind.operands()).map(|(value, _)| value.index()));
        used.extend(block.term.operand().map(|value| value.index()));
    }
    retain_ops(func, |op| made_of(op).is_none() || op.result.is_some_and(|tuple| used.contains(tuple.index())));
}

fn retain_ops(func: &mut Func, is_kept: impl Fn(&Op) -> bool) {
    func.blocks.iter_mut().for_each(|block| block.ops.retain(&is_kept));
}

fn made_of(op: &Op) -> Option<&[ValueId]> {
    match &op.kind {
        OpKind::Tuple(items) => Some(items),
        _ => None,
    }
}

/// Uses these values instead of loads from the slots; the slots are not stored to any more.
fn replace_loads(func: &mut Func, values: &[Option<ValueId>]) {
    let mut replaced: Vec<Option<ValueId>> = vec![None; func.values.len()];
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        if let (OpKind::Load(slot), Some(result)) = (&op.kind, op.result) {
            replaced[result.index()] = values[slot.index()];
        }
    }
    for block in &mut func.blocks {
        block.ops.retain(|op| match op.kind {
            OpKind::Load(slot) | OpKind::Store(slot, _) => values[slot.index()].is_none(),
            _ => true,
        });
    }
    replace_values(func, &replaced);
}

/// Uses other values instead of these.
pub fn replace_values(func: &mut Func, replaced: &[Option<ValueId>]) {
    for block in &mut func.blocks {
        let operands = block.ops.iter_mut().flat_map(|op| op.kind.operands_mut());
        for operand in operands.chain(block.term.operand_mut()) {
            // The other value may be replaced itself.
            while let Some(value) = replaced[operand.index()] {
                *operand = value;
            }
        }
    }
}

/// Parameters that keep their value are read at the beginning.
fn read_params_once(func: &mut Func) {
    let mut changed = FixedBitSet::with_capacity(func.slots.len());
    let mut read = FixedBitSet::with_capacity(func.slots.len());
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        match op.kind {
            OpKind::Store(slot, _) | OpKind::Take(slot) => changed.insert(slot.index()),
            OpKind::Load(slot) => read.insert(slot.index()),
            _ => {}
        }
    }
    let mut loads = Vec::new();
    let mut values = vec![None; func.slots.len()];
    for param in func.params.iter().filter(|param| read.contains(param.index()) && !changed.contains(param.index())) {
        let value = ValueId(func.values.len() as u32);
        func.values.push(func.slots[param.index()].ty);
        values[param.index()] = Some(value);
        loads.push(Op { kind: OpKind::Load(*param), result: Some(value), fail: None, span: func.span });
    }
    replace_loads(func, &values);
    func.blocks[0].ops.splice(0..0, loads);
}

/// Per slot the value of its only store.
fn stored_once(func: &Func) -> Vec<Option<ValueId>> {
    let mut stored = vec![None; func.slots.len()];
    let mut excluded = FixedBitSet::with_capacity(func.slots.len());
    excluded.extend(func.params.iter().map(|param| param.index()));
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        match op.kind {
            OpKind::Store(slot, value) if stored[slot.index()].replace(value).is_some() => excluded.insert(slot.index()),
            OpKind::Take(slot) => excluded.insert(slot.index()),
            _ => {}
        }
    }
    for slot in excluded.ones() {
        stored[slot] = None;
    }
    stored
}

/// Drops the slots that some way reads without having stored: there they hold nothing.
fn keep_always_stored(func: &Func, stored: &mut [Option<ValueId>]) {
    for slot in read_before_stored(func, |_| &[]).ones() {
        stored[slot] = None;
    }
}

/// The slots that some way reads before it has stored into them. An operation may empty slots: those count as not stored
/// from there on.
pub fn read_before_stored<'a>(func: &Func, emptied: impl Fn(&Op) -> &'a [SlotId]) -> FixedBitSet {
    let order = cfg::reverse_postorder(func);
    let mut read = FixedBitSet::with_capacity(func.slots.len());
    let mut entry: Vec<Option<FixedBitSet>> = vec![None; func.blocks.len()];
    entry[0] = Some(FixedBitSet::with_capacity(func.slots.len()));
    let mut changed = true;
    while changed {
        changed = false;
        for &block in &order {
            let Some(mut state) = entry[block.index()].clone() else { continue };
            for op in &func.block(block).ops {
                if let Some(fail) = op.fail {
                    changed |= meet(&mut entry[fail.index()], &state);
                }
                for slot in emptied(op) {
                    state.remove(slot.index());
                }
                match op.kind {
                    OpKind::Store(slot, _) => state.insert(slot.index()),
                    // The states only shrink, so what an early round finds unstored stays so.
                    OpKind::Load(slot) if !state.contains(slot.index()) => read.insert(slot.index()),
                    _ => {}
                }
            }
            for to in func.block(block).term.targets() {
                changed |= meet(&mut entry[to.index()], &state);
            }
        }
    }
    read
}

/// What holds on all ways into a block.
fn meet(entry: &mut Option<FixedBitSet>, state: &FixedBitSet) -> bool {
    match entry {
        None => {
            *entry = Some(state.clone());
            true
        }
        Some(known) => {
            let before = known.count_ones(..);
            known.intersect_with(state);
            known.count_ones(..) != before
        }
    }
}
