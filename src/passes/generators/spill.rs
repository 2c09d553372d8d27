//! Values that are needed behind a yield move into slots. Comes in: a generator's body. Goes out: the same body, where
//! no value lives across a `Yield`.

use crate::mir::liveness::Liveness;
use crate::mir::{Func, Op, OpKind, Slot, SlotId, ValueId};
use crate::source::Span;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// How to get at a value behind a yield.
#[derive(Clone, Debug)]
enum Source {
    Slot(SlotId),
    /// A constant is simply made again.
    Constant(OpKind),
}

pub fn spill_values(func: &mut Func) {
    let crossing = values_across_yields(func);
    if crossing.is_empty() {
        return;
    }
    let sources = sources(func, &crossing);
    for index in 0..func.blocks.len() {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let mut out = Vec::with_capacity(ops.len());
        for mut op in ops {
            for operand in op.kind.operands_mut() {
                reload(func, &sources, operand, op.span, &mut out);
            }
            let (result, span) = (op.result, op.span);
            out.push(op);
            if let Some(value) = result
                && let Some(Source::Slot(slot)) = sources.get(&value)
            {
                out.push(Op { kind: OpKind::Store(*slot, value), result: None, fail: None, span });
            }
        }
        let mut term = func.blocks[index].term.clone();
        if let Some(operand) = term.operand_mut() {
            reload(func, &sources, operand, func.span, &mut out);
        }
        func.blocks[index].ops = out;
        func.blocks[index].term = term;
    }
}

fn values_across_yields(func: &Func) -> Vec<ValueId> {
    let liveness = Liveness::of(func);
    let mut crossing = FixedBitSet::with_capacity(func.values.len());
    for block in func.block_ids() {
        let mut live = liveness.at_end(func, block);
        for op in func.block(block).ops.iter().rev() {
            if let OpKind::Yield(_) = op.kind {
                let mut across = live.clone();
                liveness.add_fail(op, &mut across);
                let values = (0..func.values.len() as u32).map(ValueId);
                let values = values.filter(|&v| op.result != Some(v) && across.contains(liveness.value_bit(v)));
                crossing.extend(values.map(ValueId::index));
            }
            liveness.step_back(op, &mut live);
        }
    }
    crossing.ones().map(|v| ValueId(v as u32)).collect()
}

fn sources(func: &mut Func, crossing: &[ValueId]) -> BTreeMap<ValueId, Source> {
    let mut constants = BTreeMap::new();
    for op in func.blocks.iter().flat_map(|b| &b.ops) {
        if let Some(result) = op.result
            && is_constant(&op.kind)
        {
            constants.insert(result, op.kind.clone());
        }
    }
    let mut sources = BTreeMap::new();
    for &value in crossing {
        let source = match constants.get(&value) {
            Some(kind) => Source::Constant(kind.clone()),
            None => {
                func.slots.push(Slot { name: format!("v{}", value.0), ty: func.ty(value), hidden: true, borrows: false });
                Source::Slot(SlotId(func.slots.len() as u32 - 1))
            }
        };
        sources.insert(value, source);
    }
    sources
}

fn is_constant(kind: &OpKind) -> bool {
    matches!(kind, OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero)
}

fn reload(func: &mut Func, sources: &BTreeMap<ValueId, Source>, operand: &mut ValueId, span: Span, out: &mut Vec<Op>) {
    let Some(source) = sources.get(operand) else { return };
    let kind = match source {
        Source::Slot(slot) => OpKind::Load(*slot),
        Source::Constant(kind) => kind.clone(),
    };
    let value = func.new_value(func.ty(*operand));
    out.push(Op { kind, result: Some(value), fail: None, span });
    *operand = value;
}
