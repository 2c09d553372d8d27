//! Comparing characters. Comes in: MIR with small functions taken into their callers, slots looked through. Goes out: the
//! same program; where two texts are compared that both are characters read from texts or ASCII literals, their
//! addresses are compared, for there is one object for each. The length of such a text is known.

use crate::builtins::intrinsics;
use crate::mir::{Func, OpKind, Program, ValueId};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        let chars = chars(func);
        if chars.is_clear() {
            continue;
        }
        for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
            let OpKind::Runtime(name, args) = &op.kind else { continue };
            match (*name, &args[..]) {
                ("_rt_str_eq", &[a, b]) if chars.contains(a.index()) && chars.contains(b.index()) => op.kind = OpKind::Same(a, b),
                ("_rt_str_len", [text]) if chars.contains(text.index()) => op.kind = OpKind::Int(1),
                _ => {}
            }
        }
    }
    Ok(())
}

/// The values that are the one object of their character.
fn chars(func: &Func) -> FixedBitSet {
    let mut chars = FixedBitSet::with_capacity(func.values.len());
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        let is_char = match &op.kind {
            OpKind::Runtime(name, _) => intrinsics::lookup(name).is_some_and(|row| row.immortal),
            OpKind::Str(text) => text.len() == 1,
            _ => false,
        };
        chars.extend(op.result.filter(|_| is_char).map(ValueId::index));
    }
    chars
}
