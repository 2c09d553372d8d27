//! Functions that nothing calls, from the start or an exported function on. Other functions keep their numbers.

use crate::mir::{Block, Func, FuncId, Program, Term};
use fixedbitset::FixedBitSet;

/// The functions that may be called. There are no generators any more.
pub fn called(program: &Program) -> FixedBitSet {
    let mut called = FixedBitSet::with_capacity(program.funcs.len());
    let mut pending: Vec<FuncId> = program.start.into_iter().chain(program.exports.iter().map(|(_, id)| *id)).collect();
    while let Some(id) = pending.pop() {
        if called.put(id.index()) {
            continue;
        }
        pending.extend(program.func(id).callees());
    }
    called
}

/// Takes the bodies of the others away.
pub fn empty(program: &mut Program) {
    let called = called(program);
    for index in (0..program.funcs.len()).filter(|&index| !called.contains(index)) {
        program.funcs[index] = without_body(&program.funcs[index]);
    }
}

/// The function without its body.
pub fn without_body(func: &Func) -> Func {
    let block = Block { name: "entry".into(), ops: Vec::new(), term: Term::Unreachable, cold: false };
    let slots = func.slots[..func.params.len()].to_vec();
    Func {
        symbol: func.symbol.clone(),
        trace_name: func.trace_name.clone(),
        params: func.params.clone(),
        slots,
        values: Vec::new(),
        blocks: vec![block],
        generator: None,
        ..*func
    }
}
