//! Estimates how often functions run. Comes in: the call graph. Goes out: `Func::runs`, which later stages follow:
//! optimising what runs rarely costs compile time for nothing, and of what runs once only the loops matter.
//!
//! A function runs often if it is exported, recursive, called in a loop, or called by one that runs often. Calls in cold
//! blocks of the library, which make and report exceptions, do not count. In the program's own functions all blocks do:
//! a handler may well be where the work is done.

use super::inline::{self, Size};
use crate::mir::{BlockId, Func, FuncId, Inline, OpKind, Program, Runs, cfg};
use fixedbitset::FixedBitSet;

/// Functions with more loops are not optimised. LLVM asks for each loop what is known on the way to it, through all that
/// stands before: its time grows with the square of their number. Only generated code has as many.
const MOST_LOOPS: usize = 500;

pub fn run(program: &mut Program) -> Result<(), String> {
    let mut runs = vec![Runs::Rarely; program.funcs.len()];
    let mut pending: Vec<(FuncId, Runs)> = program.start.iter().map(|start| (*start, Runs::Once)).collect();
    pending.extend(program.exports.iter().map(|(_, func)| (*func, Runs::Often)));
    let own = (0..program.funcs.len() as u32).map(FuncId).filter(|id| program.func(*id).trace_name.is_some());
    pending.extend(own.map(|id| (id, Runs::Once)));
    while let Some((id, now)) = pending.pop() {
        let now = if program.func(id).is_recursive() { Runs::Often } else { now };
        if now > runs[id.index()] {
            runs[id.index()] = now;
            pending.extend(callees(program, program.func(id), now));
        }
    }
    let loops: Vec<usize> = program.funcs.iter().map(|func| cfg::loops(func).len()).collect();
    let leads_to_loops = leads_to_loops(program, &runs, &loops);
    for (index, func) in program.funcs.iter_mut().enumerate() {
        func.runs = match runs[index] {
            _ if loops[index] > MOST_LOOPS => Runs::Rarely,
            _ if func.inline == Inline::Always => Runs::Often,
            _ if func.inline == Inline::Glue => Runs::Rarely,
            Runs::Once if inline::size_class(func) == Size::Tiny => Runs::Often,
            Runs::Once if !leads_to_loops.contains(index) => Runs::Rarely,
            runs => runs,
        };
    }
    Ok(())
}

/// Functions that have loops, and those of the program's own that call one of these, which LLVM may take into them.
fn leads_to_loops(program: &Program, runs: &[Runs], loops: &[usize]) -> FixedBitSet {
    let mut found: FixedBitSet = (0..runs.len()).filter(|&index| loops[index] > 0).collect();
    let is_own = |index: usize| program.funcs[index].trace_name.is_some();
    let mut grows = true;
    while grows {
        grows = false;
        for index in (0..runs.len()).filter(|&index| is_own(index) && runs[index] == Runs::Once) {
            let leads = |to: FuncId| is_own(to.index()) && found.contains(to.index());
            if !found.contains(index) && program.funcs[index].callees().any(leads) {
                found.grow_and_insert(index);
                grows = true;
            }
        }
    }
    found
}

/// What a function calls, and how often that makes it run.
fn callees(program: &Program, func: &Func, runs: Runs) -> Vec<(FuncId, Runs)> {
    let warm = if func.trace_name.is_some() { None } else { Some(warm_blocks(func)) };
    let repeated = cfg::in_loops(func);
    let mut callees = Vec::new();
    for id in func.block_ids().filter(|id| warm.as_ref().is_none_or(|warm| warm.contains(id.index()))) {
        let runs = if repeated.contains(id.index()) { Runs::Often } else { runs };
        let called = func.block(id).ops.iter().filter_map(|op| match op.kind {
            OpKind::Sort { less, .. } => Some((less, Runs::Often)),
            _ => Some((op.kind.callee()?, runs)),
        });
        callees.extend(called.filter(|(callee, _)| program.func(*callee).inline != Inline::Never));
    }
    callees
}

/// The blocks that control reaches without passing through a cold one.
fn warm_blocks(func: &Func) -> FixedBitSet {
    let mut warm = FixedBitSet::with_capacity(func.blocks.len());
    let mut pending = vec![BlockId(0)];
    while let Some(id) = pending.pop() {
        let block = func.block(id);
        if !block.cold && !warm.put(id.index()) {
            pending.extend(block.term.targets());
            pending.extend(block.ops.iter().filter_map(|op| op.fail));
        }
    }
    warm
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::Term;
    use crate::mir::build::FuncBuilder;
    use crate::passes::testing::{Fixture, SPAN};
    use crate::types::Types;

    #[derive(Clone, Copy, PartialEq)]
    enum Place {
        Plain,
        Cold,
        Loop,
    }
    use Place::{Cold, Loop, Plain};

    /// A function that is too large to be taken into others, with calls in blocks of these kinds.
    fn function(fixture: &mut Fixture, name: &str, own: bool, calls: &[(FuncId, Place)]) -> FuncId {
        let mut build = FuncBuilder::new(name, Types::NONE, SPAN);
        build.func.trace_name = own.then(|| name.to_string());
        for _ in 0..20 {
            build.op(OpKind::Runtime("pyl_flush", Vec::new()), Types::NONE, SPAN);
        }
        for (callee, place) in calls {
            let block = if *place == Cold { build.cold_block("cold") } else { build.block("warm") };
            let next = build.block("next");
            build.term(Term::Goto(block));
            build.switch_to(block);
            build.op(OpKind::Call(*callee, Vec::new()), Types::NONE, SPAN);
            if *place == Loop {
                let again = build.bool(true, SPAN);
                build.term(Term::Branch { cond: again, then: block, orelse: next });
            } else {
                build.term(Term::Goto(next));
            }
            build.switch_to(next);
        }
        build.term(Term::Unreachable);
        fixture.add(build.finish())
    }

    fn runs(fixture: &mut Fixture, funcs: &[FuncId]) -> Vec<Runs> {
        assert_eq!(run(&mut fixture.program), Ok(()));
        funcs.iter().map(|id| fixture.program.func(*id).runs).collect()
    }

    #[test]
    fn what_only_cold_library_code_calls_runs_rarely() {
        let mut fixture = Fixture::new();
        let text = function(&mut fixture, "text", false, &[]);
        let error = function(&mut fixture, "error", false, &[(text, Loop)]);
        let append = function(&mut fixture, "append", false, &[(error, Cold)]);
        let handled = function(&mut fixture, "handled", false, &[]);
        let main = function(&mut fixture, "main", true, &[(append, Loop), (handled, Cold), (handled, Loop)]);
        let expected = [Runs::Rarely, Runs::Rarely, Runs::Often, Runs::Often, Runs::Once];
        assert_eq!(runs(&mut fixture, &[text, error, append, handled, main]), expected);
    }

    #[test]
    fn loops_without_number_are_left_as_they_are() {
        let mut fixture = Fixture::new();
        let inner = function(&mut fixture, "inner", true, &[]);
        let few = function(&mut fixture, "few", true, &vec![(inner, Loop); MOST_LOOPS]);
        let many = function(&mut fixture, "many", true, &vec![(inner, Loop); MOST_LOOPS + 1]);
        assert_eq!(runs(&mut fixture, &[inner, few, many]), [Runs::Often, Runs::Once, Runs::Rarely]);
    }

    #[test]
    fn without_loops_what_runs_once_is_not_worth_optimising() {
        let mut fixture = Fixture::new();
        let inner = function(&mut fixture, "inner", true, &[]);
        let sums = function(&mut fixture, "sums", true, &[(inner, Loop)]);
        let setup = function(&mut fixture, "setup", true, &[]);
        let main = function(&mut fixture, "main", true, &[(setup, Plain), (sums, Plain)]);
        let expected = [Runs::Often, Runs::Once, Runs::Rarely, Runs::Once];
        assert_eq!(runs(&mut fixture, &[inner, sums, setup, main]), expected);
    }
}
