//! Operations on constants. Comes in: MIR whose slots are looked through. Goes out: the same program; what is computed from
//! numbers, truth values and texts that are written out is a constant, too, and ways that no value leads to are gone. Such come
//! with arguments that a function taken into its caller compares with what they mostly are: `if spec == ""`.

use super::simplify;
use crate::maps::HashMap;
use crate::mir::{Func, OpKind, Prim, Program, ValueId};

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in &mut program.funcs {
        if fold(func) {
            simplify::simplify(func);
        }
    }
    Ok(())
}

/// Returns whether anything has become a constant.
fn fold(func: &mut Func) -> bool {
    let mut constants: HashMap<ValueId, OpKind> = HashMap::default();
    let mut changed = false;
    for op in func.blocks.iter_mut().flat_map(|block| &mut block.ops) {
        let Some(result) = op.result else { continue };
        if let Some(constant) = folded(&op.kind, &constants) {
            op.kind = constant;
            op.fail = None;
            changed = true;
        }
        if matches!(op.kind, OpKind::Int(_) | OpKind::Bool(_) | OpKind::Str(_)) {
            constants.insert(result, op.kind.clone());
        }
    }
    changed
}

/// What the operation gives, if its operands are constants and it does not fail.
pub fn folded(kind: &OpKind, constants: &HashMap<ValueId, OpKind>) -> Option<OpKind> {
    match kind {
        OpKind::Prim(prim, args) => {
            let args: Option<Vec<&OpKind>> = args.iter().map(|arg| constants.get(arg)).collect();
            match args?[..] {
                [OpKind::Int(a)] => of_int(*prim, *a),
                [OpKind::Int(a), OpKind::Int(b)] => of_ints(*prim, *a, *b),
                [OpKind::Bool(a)] if *prim == Prim::BoolNot => Some(OpKind::Bool(!a)),
                _ => None,
            }
        }
        OpKind::Runtime("_rt_str_eq", args) => match [constants.get(&args[0])?, constants.get(&args[1])?] {
            [OpKind::Str(a), OpKind::Str(b)] => Some(OpKind::Bool(a == b)),
            _ => None,
        },
        _ => None,
    }
}

fn of_int(prim: Prim, a: i64) -> Option<OpKind> {
    match prim {
        Prim::IntNeg => a.checked_neg().map(OpKind::Int),
        Prim::IntToFloat => Some(OpKind::Float(a as f64)),
        _ => None,
    }
}

fn of_ints(prim: Prim, a: i64, b: i64) -> Option<OpKind> {
    let number = match prim {
        Prim::IntAdd => a.checked_add(b)?,
        Prim::IntSub => a.checked_sub(b)?,
        Prim::IntMul => a.checked_mul(b)?,
        Prim::IntShl => a.checked_mul(1_i64.checked_shl(u32::try_from(b).ok()?).filter(|power| *power > 0)?)?,
        Prim::IntFloorDiv if a >= 0 && b > 0 => a / b,
        Prim::IntMod if a >= 0 && b > 0 => a % b,
        _ => return compared(prim, a, b).map(OpKind::Bool),
    };
    Some(OpKind::Int(number))
}

fn compared(prim: Prim, a: i64, b: i64) -> Option<bool> {
    Some(match prim {
        Prim::IntEq => a == b,
        Prim::IntNe => a != b,
        Prim::IntLt => a < b,
        Prim::IntLe => a <= b,
        Prim::IntGt => a > b,
        Prim::IntGe => a >= b,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::mir::build::FuncBuilder;
    use crate::mir::{OpKind, Prim, Term};
    use crate::passes::testing::*;
    use crate::types::Types;

    /// `if equal: return 1 else: return 2`
    fn branch(compare: impl FnOnce(&mut FuncBuilder) -> OpKind) -> String {
        let mut fixture = Fixture::new();
        let mut build = FuncBuilder::new("f", Types::INT, SPAN);
        let (then, orelse) = (build.block("then"), build.block("else"));
        let kind = compare(&mut build);
        let cond = build.op(kind, Types::BOOL, SPAN);
        build.term(Term::Branch { cond, then, orelse });
        for (block, value) in [(then, 1), (orelse, 2)] {
            build.switch_to(block);
            let value = build.int(value, SPAN);
            build.term(Term::Return(value));
        }
        let id = fixture.add(build.finish());
        fixture.run(super::run);
        fixture.text(id)
    }

    #[test]
    fn a_comparison_of_texts_that_are_written_out_takes_one_way() {
        let text = branch(|build| {
            let [spec, empty] = [".3f", ""].map(|text| build.op(OpKind::Str(text.into()), Types::STR, SPAN));
            OpKind::Runtime("_rt_str_eq", vec![spec, empty])
        });
        assert_text(
            &text,
            "
            fn f() -> int
            entry:
              v0 = \".3f\"
              v1 = \"\"
              v2 = false
              v4 = 2
              return v4
        ",
        );
    }

    #[test]
    fn what_fails_stays() {
        let text = branch(|build| {
            let (most, one) = (build.int(i64::MAX, SPAN), build.int(1, SPAN));
            let sum = build.op(OpKind::Prim(Prim::IntAdd, vec![most, one]), Types::INT, SPAN);
            OpKind::Prim(Prim::IntLt, vec![sum, most])
        });
        assert!(text.contains("int_add") && text.contains("branch"), "{text}");
    }
}
