//! Moves reads of fields out of loops. Comes in: MIR before the ownership pass, slots looked through. Goes out: the same
//! program; where a loop reads a field of an object that was there before, and nothing in the loop can write that
//! field of any object, it is read once in front of the loop. So lengths and blocks of lists stay in registers.
//!
//! Objects exist wherever they have a name, so that reading early is safe; a field that may not be set yet is
//! not followed further.

use crate::maps::HashMap;
use crate::mir::{Block, BlockId, Func, FuncId, OpKind, Program, Term, ValueId, cfg};
use crate::types::{LayoutId, Type, Types};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

/// A field, by the layout that declares it.
type Field = (LayoutId, usize);

pub fn run(program: &mut Program) -> Result<(), String> {
    let written = written_fields(program);
    for index in 0..program.funcs.len() {
        let func = &mut program.funcs[index];
        let loops = cfg::loops(func);
        if loops.is_empty() {
            continue;
        }
        make_entrances(func, &loops);
        for of in &cfg::loops(func) {
            hoist(&program.types, &written, func, of);
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
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    ops.filter_map(|op| if let OpKind::Call(callee, _) = op.kind { Some(callee) } else { None }).collect()
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

fn field(types: &Types, func: &Func, object: ValueId, index: usize) -> Option<Field> {
    let Type::Object(mut layout) = *types.get(func.ty(object)) else { return None };
    while let Some(parent) = types.layout(layout).parent.filter(|parent| index < types.layout(*parent).fields.len()) {
        layout = parent;
    }
    Some((layout, index))
}

/// Gives each loop a block of its own that all ways into it pass.
fn make_entrances(func: &mut Func, loops: &[cfg::Loop]) {
    for of in loops {
        let entrance = BlockId(func.blocks.len() as u32);
        for id in func.block_ids().filter(|id| !of.body.contains(id.index())) {
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

fn hoist(types: &Types, written: &[BTreeSet<Field>], func: &mut Func, of: &cfg::Loop) {
    let body = || of.body.ones().map(|index| &func.blocks[index]).collect::<Vec<_>>().into_iter();
    let entrances: Vec<BlockId> =
        func.block_ids().filter(|id| !of.body.contains(id.index()) && func.block(*id).successors().contains(&of.head)).collect();
    let [entrance] = entrances[..] else { return };
    let mut inside = FixedBitSet::with_capacity(func.values.len());
    inside.extend(body().flat_map(|block| &block.ops).filter_map(|op| op.result).map(ValueId::index));
    let mut writes = writes_of(types, func, body());
    for op in body().flat_map(|block| &block.ops) {
        if let OpKind::Call(callee, _) = op.kind {
            writes.extend(written[callee.index()].iter().copied());
        }
    }
    let blocks: Vec<usize> =
        cfg::reverse_postorder(func).into_iter().map(BlockId::index).filter(|index| of.body.contains(*index)).collect();
    let mut read: BTreeMap<(ValueId, usize), ValueId> = BTreeMap::new();
    let mut replaced: HashMap<ValueId, ValueId> = HashMap::default();
    for index in blocks {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let mut kept = Vec::with_capacity(ops.len());
        for mut op in ops {
            for operand in op.kind.operands_mut() {
                if let Some(value) = replaced.get(operand) {
                    *operand = *value;
                }
            }
            let movable = match op.kind {
                OpKind::GetField(object, at) if !inside.contains(object.index()) => {
                    field(types, func, object, at).filter(|field| !writes.contains(field)).map(|_| (object, at))
                }
                _ => None,
            };
            let (Some(key), Some(result)) = (movable, op.result) else {
                kept.push(op);
                continue;
            };
            match read.get(&key) {
                Some(value) => {
                    replaced.insert(result, *value);
                }
                None => {
                    read.insert(key, result);
                    if can_follow(types, func, key) {
                        inside.remove(result.index());
                    }
                    func.blocks[entrance.index()].ops.push(op);
                }
            }
        }
        func.blocks[index].ops = kept;
    }
    replace_everywhere(func, &replaced);
}

/// Is what the field holds there in any case? Beside a field that may not be set stands a flag.
fn can_follow(types: &Types, func: &Func, (object, at): (ValueId, usize)) -> bool {
    let Type::Object(layout) = *types.get(func.ty(object)) else { return false };
    let layout = types.layout(layout);
    let flag = format!("?{}", layout.fields[at].name);
    !layout.is_generator && !layout.fields.iter().any(|field| field.name == flag)
}

fn replace_everywhere(func: &mut Func, replaced: &HashMap<ValueId, ValueId>) {
    if replaced.is_empty() {
        return;
    }
    for block in &mut func.blocks {
        let operands = block.ops.iter_mut().flat_map(|op| op.kind.operands_mut());
        for operand in operands.chain(block.term.operand_mut()) {
            if let Some(value) = replaced.get(operand) {
                *operand = *value;
            }
        }
    }
}
