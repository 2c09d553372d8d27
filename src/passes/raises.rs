//! Which functions can raise, over the whole program. Comes in: MIR where every call has a fail edge. Goes out:
//! `Func::raises`; calls that cannot fail have no fail edge, nothing stands behind operations that never
//! succeed, blocks that only those edges reached are gone, and blocks that end in an exception are cold.

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
        mark_cold(func);
    }
    Ok(())
}

/// Blocks that can only lead to a raise, or out of the function with an exception, are rarely reached.
fn mark_cold(func: &mut Func) {
    let mut order = cfg::reverse_postorder(func);
    order.reverse();
    for id in order.into_iter().filter(|id| *id != BlockId(0)) {
        let block = func.block(id);
        let targets = block.term.targets();
        let leads_to_cold = !targets.is_empty() && targets.iter().all(|to| func.block(*to).cold);
        let leaves = matches!(block.term, Term::Unwind | Term::Unreachable);
        func.blocks[id.index()].cold |= leaves || leads_to_cold;
    }
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
            OpKind::Call(callee, _) | OpKind::Sort { less: callee, .. } => self.raises.contains(callee.index()),
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
        for callee in func.callees() {
            if result[callee.index()].last() != Some(&caller) {
                result[callee.index()].push(caller);
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use crate::mir::build::FuncBuilder;
    use crate::mir::{OpKind, Term};
    use crate::passes::testing::*;
    use crate::types::Types;

    #[test]
    fn calls_that_cannot_fail_lose_their_edge() {
        let mut f = Fixture::new();
        let safe = f.helper("safe", &[], Types::INT, false);
        let risky = f.helper("risky", &[], Types::INT, true);
        for func in &mut f.program.funcs {
            func.raises = true;
        }
        let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
        b.func.raises = true;
        let (unwind, handler) = (unwind_block(&mut b), b.cold_block("try.catch"));
        let first = call(&mut b, safe, vec![], Types::INT, unwind);
        call(&mut b, risky, vec![], Types::INT, handler);
        b.term(Term::Return(first));
        b.switch_to(handler);
        b.op(OpKind::TakeException, f.exception, SPAN);
        b.term(Term::Return(first));
        let id = f.add(b.finish());
        f.run(super::run);
        assert_text(
            &f.text(id),
            "
        fn main.f() -> int
        entry:
          v0 = call safe()
          v1 = call risky() else try.catch
          return v0
        try.catch: (cold)
          v2 = take_exception
          return v0
    ",
        );
    }

    #[test]
    fn nothing_follows_a_call_that_never_returns() {
        let mut f = Fixture::new();
        let mut b = FuncBuilder::new("fail", Types::INT, SPAN);
        let unwind = unwind_block(&mut b);
        let exception = b.op(OpKind::New(crate::types::LayoutId(0)), f.exception, SPAN);
        b.op_fail(OpKind::Raise { exception, traceback: crate::mir::Traceback::Begin }, None, unwind, SPAN);
        b.term(Term::Unreachable);
        let fail = f.add(b.finish());
        let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
        let unwind = unwind_block(&mut b);
        let value = call(&mut b, fail, vec![], Types::INT, unwind);
        b.term(Term::Return(value));
        let id = f.add(b.finish());
        f.run(super::run);
        assert_text(
            &f.text(id),
            "
        fn main.f() -> int raises
        entry:
          v0 = call fail() else unwind
          unreachable
        unwind: (cold)
          unwind
    ",
        );
    }
}
