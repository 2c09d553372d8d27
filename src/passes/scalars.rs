//! Objects that never leave their function need no heap. Comes in: MIR before the ownership pass, small functions
//! taken into their callers. Goes out: where an object is only ever asked for its fields, each field is a slot.

use super::forward::{forward, read_before_stored};
use super::jump_threading::thread_jumps;
use crate::mir::{Func, Op, OpKind, Program, Slot, SlotId, ValueId};
use crate::types::{LayoutId, Type, Types};
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        // Fields that become values may decide branches and set further objects free.
        while split(&program.types, func) {
            thread_jumps(func);
            forward(func);
        }
    }
    Ok(())
}

/// The objects of a function that stay in it, with the slots of their fields.
type Objects = BTreeMap<ValueId, Vec<SlotId>>;

fn split(types: &Types, func: &mut Func) -> bool {
    let mut objects = staying_objects(types, func);
    for (object, slots) in &mut objects {
        let Type::Object(layout) = *types.get(func.ty(*object)) else { continue };
        for field in &types.layout(layout).fields {
            slots.push(SlotId(func.slots.len() as u32));
            func.slots.push(Slot { name: field.name.clone(), ty: field.ty, hidden: true, borrows: false });
        }
    }
    if objects.is_empty() {
        return false;
    }
    replace(func, &objects);
    let unfilled = read_before_filled(func, &objects);
    fill_with_nothing(func, &objects, &unfilled);
    true
}

fn staying_objects(types: &Types, func: &Func) -> Objects {
    let mut objects = Objects::new();
    let mut leaving = FixedBitSet::with_capacity(func.values.len());
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        if let (OpKind::New(layout), Some(result)) = (&op.kind, op.result)
            && can_split(types, *layout)
        {
            objects.insert(result, Vec::new());
        }
        let fields_only = matches!(op.kind, OpKind::GetField(..) | OpKind::SetField(..));
        let seen = op.kind.operands().into_iter().skip(usize::from(fields_only));
        leaving.extend(seen.map(|(value, _)| value.index()));
    }
    leaving.extend(func.blocks.iter().filter_map(|block| block.term.operand()).map(ValueId::index));
    objects.retain(|object, _| !leaving.contains(object.index()));
    objects
}

/// Raw arrays belong to an object, and narrow fields are narrow only in memory.
fn can_split(types: &Types, layout: LayoutId) -> bool {
    types.layout(layout).fields.iter().all(|field| !matches!(types.get(field.ty), Type::Array(_) | Type::U8 | Type::I32))
}

fn replace(func: &mut Func, objects: &Objects) {
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        match op.kind {
            OpKind::GetField(object, field) => {
                if let Some(slots) = objects.get(&object) {
                    op.kind = OpKind::Load(slots[field]);
                }
            }
            OpKind::SetField(object, field, value) => {
                if let Some(slots) = objects.get(&object) {
                    op.kind = OpKind::Store(slots[field], value);
                }
            }
            _ => {}
        }
    }
}

/// The slots that some way reads between the making of the object and the first store.
fn read_before_filled(func: &Func, objects: &Objects) -> FixedBitSet {
    read_before_stored(func, |op| match op.kind {
        OpKind::New(_) => op.result.and_then(|object| objects.get(&object)).map_or(&[], Vec::as_slice),
        _ => &[],
    })
}

/// In the place of each `New` stand stores of nothing into the fields that need it.
fn fill_with_nothing(func: &mut Func, objects: &Objects, unfilled: &FixedBitSet) {
    for index in 0..func.blocks.len() {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let mut out = Vec::with_capacity(ops.len());
        for op in ops {
            let made = op.result.filter(|_| matches!(op.kind, OpKind::New(_))).and_then(|object| objects.get(&object));
            let Some(slots) = made else {
                out.push(op);
                continue;
            };
            for slot in slots.iter().filter(|slot| unfilled.contains(slot.index())) {
                let zero = func.new_value(func.slots[slot.index()].ty);
                out.push(Op { kind: OpKind::Zero, result: Some(zero), fail: None, span: op.span });
                out.push(Op { kind: OpKind::Store(*slot, zero), result: None, fail: None, span: op.span });
            }
        }
        func.blocks[index].ops = out;
    }
}
