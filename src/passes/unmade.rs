//! Classes of which no object is ever made: most exceptions, in most programs. Comes in: MIR without generators. Goes out:
//! the same program; whether an object is of such a class is answered with no, what would handle it is gone, and so are
//! the functions that only that called.

use super::{simplify, uncalled};
use crate::mir::{OpKind, Program};
use fixedbitset::FixedBitSet;

pub fn run(program: &mut Program) -> Result<(), String> {
    // What is gone may have been all that made objects of other classes.
    while answer(program) {}
    uncalled::empty(program);
    Ok(())
}

/// Answers the questions for classes that are made nowhere now. Returns whether there were any.
fn answer(program: &mut Program) -> bool {
    let called = uncalled::called(program);
    let mut made = FixedBitSet::with_capacity(program.types.layouts.len());
    for func in called.ones().map(|index| &program.funcs[index]) {
        let ops = func.blocks.iter().flat_map(|block| &block.ops);
        made.extend(ops.filter_map(|op| if let OpKind::New(layout) = op.kind { Some(layout.0 as usize) } else { None }));
    }
    let mut answered = false;
    for index in called.ones() {
        let func = &mut program.funcs[index];
        let mut changed = false;
        for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
            if let OpKind::LayoutIs(_, layouts) = &op.kind
                && !layouts.iter().any(|layout| made.contains(layout.0 as usize))
            {
                op.kind = OpKind::Bool(false);
                changed = true;
            }
        }
        if changed {
            simplify::simplify(func);
            answered = true;
        }
    }
    answered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::build::FuncBuilder;
    use crate::mir::{FuncId, Term};
    use crate::passes::testing::{Fixture, SPAN};
    use crate::types::Types;

    /// `if type(self) is Node: callee()`, where `self` is an argument.
    fn asking(fixture: &mut Fixture, callee: FuncId) -> FuncId {
        let mut build = FuncBuilder::new("ask", Types::NONE, SPAN);
        let param = build.param("self", fixture.node);
        let (then, done) = (build.block("then"), build.block("done"));
        let node = build.load(param, SPAN);
        let is_node = build.op(OpKind::LayoutIs(node, vec![fixture.node_layout]), Types::BOOL, SPAN);
        build.term(Term::Branch { cond: is_node, then, orelse: done });
        build.switch_to(then);
        build.op(OpKind::Call(callee, Vec::new()), Types::NONE, SPAN);
        build.term(Term::Goto(done));
        build.switch_to(done);
        let none = build.op(OpKind::None, Types::NONE, SPAN);
        build.term(Term::Return(none));
        fixture.add(build.finish())
    }

    fn returning(fixture: &mut Fixture, makes: bool, calls: &[FuncId]) -> FuncId {
        let mut build = FuncBuilder::new("f", Types::NONE, SPAN);
        if makes {
            build.op(OpKind::New(fixture.node_layout), fixture.node, SPAN);
        }
        let zero = build.op(OpKind::Zero, fixture.node, SPAN);
        for callee in calls {
            build.op(OpKind::Call(*callee, vec![zero]), Types::NONE, SPAN);
        }
        let none = build.op(OpKind::None, Types::NONE, SPAN);
        build.term(Term::Return(none));
        fixture.add(build.finish())
    }

    fn has_body(fixture: &Fixture, func: FuncId) -> bool {
        fixture.program.func(func).blocks.iter().any(|block| !block.ops.is_empty())
    }

    #[test]
    fn what_handles_objects_that_nobody_makes_is_gone() {
        let mut fixture = Fixture::new();
        let handler = returning(&mut fixture, false, &[]);
        let ask = asking(&mut fixture, handler);
        fixture.program.start = Some(returning(&mut fixture, false, &[ask]));
        assert_eq!(run(&mut fixture.program), Ok(()));
        assert!(!has_body(&fixture, handler));
    }

    #[test]
    fn what_handles_objects_that_are_made_stays() {
        let mut fixture = Fixture::new();
        let handler = returning(&mut fixture, false, &[]);
        let ask = asking(&mut fixture, handler);
        fixture.program.start = Some(returning(&mut fixture, true, &[ask]));
        assert_eq!(run(&mut fixture.program), Ok(()));
        assert!(has_body(&fixture, handler));
    }

    #[test]
    fn a_maker_behind_the_question_counts() {
        let mut fixture = Fixture::new();
        let handler = returning(&mut fixture, true, &[]);
        let ask = asking(&mut fixture, handler);
        fixture.program.start = Some(returning(&mut fixture, false, &[ask]));
        assert_eq!(run(&mut fixture.program), Ok(()));
        assert!(has_body(&fixture, handler));
    }
}
