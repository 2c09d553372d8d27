//! Guards recursion. Comes in: the call graph. Goes out: every cycle of calls has a function that checks at its
//! entry whether the stack is nearly used up, and raises RecursionError then.

use crate::mir::{Block, BlockId, ErrorKind, Func, FuncId, Op, OpKind, Program, Term, ValueId};

pub fn run(program: &mut Program) -> Result<(), String> {
    let Some(&(_, error)) = program.errors.iter().find(|(kind, _)| *kind == ErrorKind::Recursion) else {
        return Ok(());
    };
    let result = program.func(error).result;
    for id in recursive(program) {
        let func = &mut program.funcs[id.index()];
        let value = func.new_value(result);
        insert_check(func, error, value);
    }
    Ok(())
}

/// Functions to guard: the targets of back edges of a depth-first walk, so that no cycle goes without one.
fn recursive(program: &Program) -> Vec<FuncId> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut state = vec![State::New; program.funcs.len()];
    let mut guarded = vec![false; program.funcs.len()];
    for root in 0..program.funcs.len() as u32 {
        if state[root as usize] != State::New {
            continue;
        }
        state[root as usize] = State::Open;
        let mut stack = vec![(FuncId(root), callees(program, program.func(FuncId(root))))];
        while let Some((func, pending)) = stack.last_mut() {
            let Some(next) = pending.pop() else {
                state[func.index()] = State::Done;
                stack.pop();
                continue;
            };
            match state[next.index()] {
                State::New => {
                    state[next.index()] = State::Open;
                    stack.push((next, callees(program, program.func(next))));
                }
                State::Open => guarded[next.index()] = true,
                State::Done => {}
            }
        }
    }
    (0..program.funcs.len() as u32).map(FuncId).filter(|f| guarded[f.index()]).collect()
}

/// In reverse order of their first calls, so that popping walks them in source order. What closes generators cannot raise,
/// so that not it but those that it calls are guarded.
fn callees(program: &Program, func: &Func) -> Vec<FuncId> {
    let mut calls = Vec::new();
    for callee in func.callees() {
        if program.close_dropped == Some(callee) {
            calls.extend(program.func(callee).callees());
        } else {
            calls.push(callee);
        }
    }
    calls.reverse();
    calls
}

fn insert_check(func: &mut Func, error: FuncId, result: ValueId) {
    let span = func.span;
    let fail = BlockId(func.blocks.len() as u32);
    let unwind = BlockId(func.blocks.len() as u32 + 1);
    let call = Op { kind: OpKind::Call(error, Vec::new()), result: Some(result), fail: Some(unwind), span };
    func.blocks.push(Block { name: "recursion".into(), ops: vec![call], term: Term::Unreachable, cold: true });
    func.blocks.push(Block { name: "unwind".into(), ops: Vec::new(), term: Term::Unwind, cold: true });
    func.blocks[0].ops.insert(0, Op { kind: OpKind::StackCheck, result: None, fail: Some(fail), span });
}

#[cfg(test)]
mod tests {
    use crate::mir::build::FuncBuilder;
    use crate::mir::{ErrorKind, FuncId, Term};
    use crate::passes::testing::*;
    use crate::types::Types;

    #[test]
    fn one_function_of_a_cycle_checks() {
        let mut f = Fixture::new();
        let error = f.helper("_errors.recursion", &[], Types::NONE, true);
        f.program.errors.push((ErrorKind::Recursion, error));
        for (name, callee) in [("main.even", 2), ("main.odd", 1), ("main.f", 1)] {
            let mut b = FuncBuilder::new(name, Types::INT, SPAN);
            b.func.raises = true;
            let unwind = unwind_block(&mut b);
            let value = call(&mut b, FuncId(callee), vec![], Types::INT, unwind);
            b.term(Term::Return(value));
            f.add(b.finish());
        }
        f.run(super::run);
        assert_text(
            &f.text(FuncId(1)),
            "
        fn main.even() -> int raises
        entry:
          stack_check else recursion
          v0 = call main.odd() else unwind.1
          return v0
        unwind.1: (cold)
          unwind
        recursion: (cold)
          v1 = call _errors.recursion() else unwind.3
          unreachable
        unwind.3: (cold)
          unwind
    ",
        );
        assert_text(
            &f.text(FuncId(2)),
            "
        fn main.odd() -> int raises
        entry:
          v0 = call main.even() else unwind
          return v0
        unwind: (cold)
          unwind
    ",
        );
    }
}
