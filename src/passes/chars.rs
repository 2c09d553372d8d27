//! Comparing characters. Comes in: MIR with small functions taken into their callers, slots looked through. Goes out: the
//! same program; where two texts are compared that both are characters read from texts or ASCII literals, or their code
//! points are asked for, the codes are read from the text at once. The length of such a text is known.

use super::forward;
use crate::builtins::intrinsics;
use crate::maps::HashMap;
use crate::mir::{Func, Op, OpKind, Prim, Program, ValueId};
use crate::types::Types;
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        let chars = chars(func);
        if chars.is_clear() {
            continue;
        }
        simplify(func, &chars);
        let asked = asked_for_code(func, &chars);
        let codes = asked.into_iter().map(|char| (char, func.new_value(Types::INT))).collect();
        read_codes(func, &codes);
        use_codes(func, &codes);
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

fn simplify(func: &mut Func, chars: &FixedBitSet) {
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        let OpKind::Runtime(name, args) = &op.kind else { continue };
        match (*name, &args[..]) {
            ("_rt_str_len", [text]) if chars.contains(text.index()) => op.kind = OpKind::Int(1),
            _ => {}
        }
    }
}

/// The characters whose code point is asked for, or that are compared.
fn asked_for_code(func: &Func, chars: &FixedBitSet) -> Vec<ValueId> {
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    let asking = ops.filter_map(|op| match &op.kind {
        OpKind::Runtime("_rt_ord" | "_rt_str_compare" | "_rt_str_eq", args) => Some(args),
        _ => None,
    });
    let mut asked: Vec<ValueId> = asking.filter(|args| args.iter().all(|arg| chars.contains(arg.index()))).flatten().copied().collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// Reads each code where its character is read: later the text may be gone.
fn read_codes(func: &mut Func, codes: &HashMap<ValueId, ValueId>) {
    for block in &mut func.blocks {
        let ops = std::mem::take(&mut block.ops);
        for op in ops {
            let code = op.result.and_then(|char| Some((char, *codes.get(&char)?)));
            let read = code.map(|(char, code)| Op { kind: code_of(&op.kind, char), result: Some(code), fail: None, span: op.span });
            block.ops.push(op);
            block.ops.extend(read);
        }
    }
}

/// How to get the code point of the character that the operation gives.
fn code_of(origin: &OpKind, char: ValueId) -> OpKind {
    match origin {
        OpKind::Str(text) => OpKind::Int(i64::from(text.as_bytes()[0])),
        OpKind::Runtime("_rt_str_ascii_at", args) => OpKind::Runtime("_rt_str_byte", args.clone()),
        OpKind::Runtime("_rt_str_char_at", args) => OpKind::Runtime("_rt_str_code_at", args.clone()),
        OpKind::Runtime("_rt_str_index", args) => OpKind::Runtime("_rt_str_code", args.clone()),
        _ => OpKind::Runtime("_rt_ord", vec![char]),
    }
}

fn use_codes(func: &mut Func, codes: &HashMap<ValueId, ValueId>) {
    let mut known = vec![None; func.values.len()];
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        let OpKind::Runtime(name, args) = &op.kind else { continue };
        match (*name, &args[..]) {
            ("_rt_ord", [char]) => {
                let code = codes.get(char).copied().filter(|&code| op.result != Some(code));
                if let (Some(result), Some(code)) = (op.result, code) {
                    known[result.index()] = Some(code);
                }
            }
            ("_rt_str_compare" | "_rt_str_eq", [a, b]) => {
                if let (Some(&a), Some(&b)) = (codes.get(a), codes.get(b)) {
                    let prim = if *name == "_rt_str_eq" { Prim::IntEq } else { Prim::WrapSub };
                    op.kind = OpKind::Prim(prim, vec![a, b]);
                }
            }
            _ => {}
        }
    }
    forward::replace_values(func, &known);
}
