//! Which functions can raise, over the whole program. Comes in: MIR where every call has a fail edge. Goes out:
//! `Func::raises`; calls that cannot fail have no fail edge, nothing stands behind operations that never
//! succeed, and blocks that only those edges reached are gone.

use crate::mir::{BlockId, Func, FuncId, Op, OpKind, Program, Term, cfg};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    let facts = Facts::of(program);
    for (index, func) in program.funcs.iter_mut().enumerate() {
        func.raises = facts.raises.contains(index);
        for block in &mut func.blocks {
            for op in &mut block.ops {
                if !facts.can_fail(op) {
                    op.fail = None;
                }
            }
            if let Some(last) = block.ops.iter().position(|op| !facts.can_succeed(op)) {
                block.ops.truncate(last + 1);
                block.term = Term::Unreachable;
            }
        }
        cfg::remove_unreachable(func);
    }
    Ok(())
}

/// What can happen when a function is called.
struct Facts {
    raises: FixedBitSet,
    returns: FixedBitSet,
}

impl Facts {
    /// The least solution: starts from "neither" and walks what is reachable under the present facts.
    fn of(program: &Program) -> Facts {
        let count = program.funcs.len();
        let mut facts = Facts { raises: FixedBitSet::with_capacity(count), returns: FixedBitSet::with_capacity(count) };
        let callers = callers(program);
        let mut pending: Vec<usize> = (0..count).collect();
        let mut queued = FixedBitSet::with_capacity(count);
        queued.insert_range(..);
        while let Some(index) = pending.pop() {
            queued.remove(index);
            let (raises, returns) = facts.walk(&program.funcs[index]);
            let changed = raises && !facts.raises.put(index);
            if (returns && !facts.returns.put(index)) || changed {
                pending.extend(callers[index].iter().map(|f| f.index()).filter(|&f| !queued.put(f)));
            }
        }
        facts
    }

    /// Can the function raise, can it return?
    fn walk(&self, func: &Func) -> (bool, bool) {
        let (mut raises, mut returns) = (false, false);
        let mut seen = FixedBitSet::with_capacity(func.blocks.len());
        let mut pending = vec![BlockId(0)];
        while let Some(id) = pending.pop() {
            if seen.put(id.index()) {
                continue;
            }
            let block = func.block(id);
            let end = block.ops.iter().position(|op| !self.can_succeed(op));
            let run = &block.ops[..end.map_or(block.ops.len(), |last| last + 1)];
            pending.extend(run.iter().filter(|op| self.can_fail(op)).filter_map(|op| op.fail));
            if end.is_none() {
                raises |= matches!(block.term, Term::Unwind);
                returns |= matches!(block.term, Term::Return(_));
                pending.extend(block.term.targets());
            }
        }
        (raises, returns)
    }

    fn can_fail(&self, op: &Op) -> bool {
        match op.kind {
            OpKind::Call(callee, _) => self.raises.contains(callee.index()),
            _ => op.fail.is_some(),
        }
    }

    fn can_succeed(&self, op: &Op) -> bool {
        match op.kind {
            OpKind::Call(callee, _) => self.returns.contains(callee.index()),
            OpKind::Raise { .. } => false,
            _ => true,
        }
    }
}

fn callers(program: &Program) -> Vec<Vec<FuncId>> {
    let mut result = vec![Vec::new(); program.funcs.len()];
    for (index, func) in program.funcs.iter().enumerate() {
        let caller = FuncId(index as u32);
        for op in func.blocks.iter().flat_map(|b| &b.ops) {
            if let OpKind::Call(callee, _) = op.kind
                && result[callee.index()].last() != Some(&caller)
            {
                result[callee.index()].push(caller);
            }
        }
    }
    result
}
