//! Finds the library's functions that run rarely: making and reporting exceptions, and what only they call. Comes in: the
//! call graph. Goes out: such functions marked `Inline::Rarely`; optimising them would cost compile time for nothing.
//!
//! A function runs often if a function that does calls it outside of its cold blocks. In the program's own functions
//! all blocks count: a handler may well be where the work is done.

use crate::mir::{BlockId, Func, FuncId, Inline, OpKind, Program};

pub fn run(program: &mut Program) -> Result<(), String> {
    let mut often = vec![false; program.funcs.len()];
    let mut pending: Vec<FuncId> = program.start.iter().copied().chain(program.exports.iter().map(|(_, func)| *func)).collect();
    let own = (0..program.funcs.len() as u32).map(FuncId).filter(|id| program.func(*id).trace_name.is_some());
    pending.extend(own);
    while let Some(id) = pending.pop() {
        if !std::mem::replace(&mut often[id.index()], true) {
            pending.extend(callees(program, program.func(id)));
        }
    }
    for (func, often) in program.funcs.iter_mut().zip(often) {
        if !often && func.inline != Inline::Always {
            func.inline = Inline::Rarely;
        }
    }
    Ok(())
}

/// What a function that runs often makes run often. Functions that always raise never do.
fn callees<'p>(program: &'p Program, func: &'p Func) -> impl Iterator<Item = FuncId> + 'p {
    let warm = warm_blocks(func);
    let is_own = func.trace_name.is_some();
    let blocks = func.blocks.iter().zip(warm).filter(move |(_, warm)| is_own || *warm).map(|(block, _)| block);
    let called = blocks.flat_map(|block| &block.ops).filter_map(|op| match op.kind {
        OpKind::Call(callee, _)
        | OpKind::GeneratorNew(callee, _)
        | OpKind::GeneratorResume(callee, ..)
        | OpKind::GeneratorThrow(callee, ..)
        | OpKind::GeneratorValue(callee, _)
        | OpKind::GeneratorResult(callee, _) => Some(callee),
        _ => None,
    });
    called.filter(|callee| program.func(*callee).inline != Inline::Never)
}

/// The blocks that control reaches without passing through a cold one.
fn warm_blocks(func: &Func) -> Vec<bool> {
    let mut warm = vec![false; func.blocks.len()];
    let mut pending = vec![BlockId(0)];
    while let Some(id) = pending.pop() {
        let block = func.block(id);
        if !block.cold && !std::mem::replace(&mut warm[id.index()], true) {
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

    fn function(fixture: &mut Fixture, name: &str, own: bool, calls: &[(FuncId, bool)]) -> FuncId {
        let mut build = FuncBuilder::new(name, Types::NONE, SPAN);
        build.func.trace_name = own.then(|| name.to_string());
        for (callee, cold) in calls {
            let block = if *cold { build.cold_block("cold") } else { build.block("warm") };
            build.term(Term::Goto(block));
            build.switch_to(block);
            build.op(OpKind::Call(*callee, Vec::new()), Types::NONE, SPAN);
        }
        build.term(Term::Unreachable);
        fixture.program.funcs.push(build.finish());
        FuncId(fixture.program.funcs.len() as u32 - 1)
    }

    #[test]
    fn what_only_cold_library_code_calls_runs_rarely() {
        let mut fixture = Fixture::new();
        let text = function(&mut fixture, "text", false, &[]);
        let error = function(&mut fixture, "error", false, &[(text, false)]);
        let append = function(&mut fixture, "append", false, &[(error, true)]);
        let handled = function(&mut fixture, "handled", false, &[]);
        let main = function(&mut fixture, "main", true, &[(append, false), (handled, true)]);
        assert_eq!(run(&mut fixture.program), Ok(()));
        let rarely = [text, error, append, handled, main].map(|id| fixture.program.func(id).inline == Inline::Rarely);
        assert_eq!(rarely, [true, true, false, false, false]);
    }
}
