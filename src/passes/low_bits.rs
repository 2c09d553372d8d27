//! Arithmetic of which only low bits are kept. Comes in: MIR without generators. Goes out: the same program; sums, differences,
//! products and shifts that end in `& mask`, with a mask that is not negative, wrap around instead of checking whether they
//! overflow: the bits that are kept are the same. (A remainder by a power of two is such a mask by now.)

use crate::maps::HashMap;
use crate::mir::{Func, OpKind, Prim, Program, ValueId};

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        if has_masks(func) {
            let constants = func.int_constants();
            let masked = masked(func, &constants);
            wrap(func, masked, &constants);
        }
    }
    Ok(())
}

fn has_masks(func: &Func) -> bool {
    func.blocks.iter().flat_map(|block| &block.ops).any(|op| matches!(op.kind, OpKind::Prim(Prim::IntAnd, _)))
}

/// What masks that are written out are applied to.
fn masked(func: &Func, constants: &HashMap<ValueId, i64>) -> Vec<ValueId> {
    let is_mask = |value: &ValueId| constants.get(value).is_some_and(|mask| *mask >= 0);
    let ops = func.blocks.iter().flat_map(|block| &block.ops);
    let masked = ops.filter_map(|op| match &op.kind {
        OpKind::Prim(Prim::IntAnd, args) if is_mask(&args[1]) => Some(args[0]),
        OpKind::Prim(Prim::IntAnd, args) if is_mask(&args[0]) => Some(args[1]),
        _ => None,
    });
    masked.collect()
}

/// Lets wrap what makes up these values and nothing else.
fn wrap(func: &mut Func, mut pending: Vec<ValueId>, constants: &HashMap<ValueId, i64>) {
    let uses = func.use_counts();
    let mut places = HashMap::default();
    for (block, ops) in func.blocks.iter().enumerate() {
        places.extend(ops.ops.iter().enumerate().filter_map(|(place, op)| Some((op.result?, (block, place)))));
    }
    while let Some(value) = pending.pop() {
        let Some(&(block, place)) = places.get(&value).filter(|_| uses[value.index()] == 1) else { continue };
        let op = &mut func.blocks[block].ops[place];
        let OpKind::Prim(prim, args) = &mut op.kind else { continue };
        match *prim {
            Prim::IntAdd => *prim = Prim::WrapAdd,
            Prim::IntSub => *prim = Prim::WrapSub,
            Prim::IntMul => *prim = Prim::WrapMul,
            Prim::IntShl if constants.get(&args[1]).is_some_and(|by| (0..64).contains(by)) => *prim = Prim::WrapShl,
            Prim::IntAnd | Prim::IntOr | Prim::IntXor | Prim::WrapAdd | Prim::WrapSub | Prim::WrapMul => {}
            _ => continue,
        }
        op.fail = None;
        // Bits above those that are kept do not come down again, but what a shift's count is matters as a whole.
        pending.extend(if *prim == Prim::WrapShl { &args[..1] } else { &args[..] });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::Term;
    use crate::mir::build::FuncBuilder;
    use crate::passes::testing::{Fixture, SPAN};
    use crate::types::Types;

    /// `(x * x + 1) & mask`, perhaps with another use of the product; the operations that can still fail.
    fn checked(mask: i64, used_again: bool) -> usize {
        let mut fixture = Fixture::new();
        let mut build = FuncBuilder::new("f", Types::INT, SPAN);
        let param = build.param("x", Types::INT);
        let fail = build.cold_block("overflow");
        let x = build.load(param, SPAN);
        let product = build.op_fail(OpKind::Prim(Prim::IntMul, vec![x, x]), Some(Types::INT), fail, SPAN).expect("a result");
        let one = build.int(1, SPAN);
        let sum = build.op_fail(OpKind::Prim(Prim::IntAdd, vec![product, one]), Some(Types::INT), fail, SPAN).expect("a result");
        let mask = build.int(mask, SPAN);
        let kept = build.op(OpKind::Prim(Prim::IntAnd, vec![sum, mask]), Types::INT, SPAN);
        if used_again {
            build.store(param, product, SPAN);
        }
        build.term(Term::Return(kept));
        build.switch_to(fail);
        build.term(Term::Unwind);
        fixture.program.funcs.push(build.finish());
        run(&mut fixture.program).expect("the pass does its work");
        fixture.program.funcs[0].blocks[0].ops.iter().filter(|op| op.fail.is_some()).count()
    }

    #[test]
    fn what_a_mask_cuts_off_is_not_checked() {
        assert_eq!(checked(0xffff_ffff, false), 0);
    }

    #[test]
    fn what_is_used_elsewhere_is_checked() {
        assert_eq!(checked(0xffff_ffff, true), 1);
    }

    #[test]
    fn a_negative_mask_keeps_the_sign() {
        assert_eq!(checked(-2, false), 2);
    }
}
