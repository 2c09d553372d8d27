use super::*;
use crate::types::Type;

type Unary = unsafe extern "C" fn(i64) -> i64;

/// A value of `int | float | (bool, str) | None`, chosen by the argument, widened into a larger union with other
/// tags, and taken apart again.
#[test]
fn values_survive_wrapping_and_widening() {
    let mut types = Types::default();
    let pair = types.intern(Type::Tuple(vec![Types::BOOL, Types::STR]));
    let small = types.intern(Type::Union(vec![Types::NONE, Types::FLOAT, pair]));
    let large = types.intern(Type::Union(vec![Types::NONE, Types::INT, pair, Types::FLOAT]));
    let mut p = program(types);
    let mut f = FuncBuilder::new("pick", &[("n", Types::INT)], Types::INT, false);
    let chosen = f.slot("chosen", small);
    let blocks = ["none", "float", "pair", "join"].map(|name| f.block(name));
    let n = f.load(SlotId(0));
    f.end(Term::Switch { value: n, cases: vec![(0, blocks[0]), (1, blocks[1])], default: blocks[2] });
    f.at(blocks[0]);
    let none = f.value(OpKind::None, Types::NONE);
    let wrapped = f.value(OpKind::Wrap(none), small);
    f.effect(OpKind::Store(chosen, wrapped));
    f.end(Term::Goto(blocks[3]));
    f.at(blocks[1]);
    let float = f.value(OpKind::Float(41.5), Types::FLOAT);
    let wrapped = f.value(OpKind::Wrap(float), small);
    f.effect(OpKind::Store(chosen, wrapped));
    f.end(Term::Goto(blocks[3]));
    f.at(blocks[2]);
    let yes = f.value(OpKind::Bool(true), Types::BOOL);
    let text = f.value(OpKind::Runtime("_rt_int_text", vec![n]), Types::STR);
    let tuple = f.value(OpKind::Tuple(vec![yes, text]), pair);
    let wrapped = f.value(OpKind::Wrap(tuple), small);
    f.effect(OpKind::Store(chosen, wrapped));
    f.end(Term::Goto(blocks[3]));

    f.at(blocks[3]);
    let value = f.value(OpKind::Take(chosen), small);
    let kept = f.value(OpKind::Retain(value), small);
    let wide = f.value(OpKind::Wrap(kept), large);
    f.effect(OpKind::Release(value));
    let [is_float, is_pair, not_float, nothing] = ["is.float", "is.pair", "not.float", "nothing"].map(|name| f.block(name));
    let cond = f.value(OpKind::TagIs(wide, vec![Types::FLOAT]), Types::BOOL);
    f.end(Term::Branch { cond, then: is_float, orelse: not_float });
    f.at(is_float);
    let float = f.value(OpKind::Unwrap(wide), Types::FLOAT);
    let int = f.prim(Prim::FloatToInt, &[float], Types::INT, None);
    f.end(Term::Return(int));
    f.at(not_float);
    let cond = f.value(OpKind::TagIs(wide, vec![pair, Types::INT]), Types::BOOL);
    f.end(Term::Branch { cond, then: is_pair, orelse: nothing });
    f.at(is_pair);
    let tuple = f.value(OpKind::Unwrap(wide), pair);
    let yes = f.value(OpKind::TupleGet(tuple, 0), Types::BOOL);
    let text = f.value(OpKind::TupleGet(tuple, 1), Types::STR);
    let len = f.value(OpKind::Runtime("_rt_str_len", vec![text]), Types::INT);
    let yes = f.prim(Prim::BoolToInt, &[yes], Types::INT, None);
    let sum = f.prim(Prim::WrapAdd, &[len, yes], Types::INT, None);
    f.effect(OpKind::Release(wide));
    f.end(Term::Return(sum));
    f.at(nothing);
    let name = f.value(OpKind::ClassName(wide), Types::STR);
    let len = f.value(OpKind::Runtime("_rt_str_len", vec![name]), Types::INT);
    f.end(Term::Return(len));
    add(&mut p, f, true);
    at_all_levels(&p, |jit| {
        // SAFETY: the export has this signature.
        unsafe {
            let pick: Unary = jit.function("pick").expect("pick");
            assert_eq!(pick(0), "NoneType".len() as i64);
            assert_eq!(pick(1), 41);
            assert_eq!(pick(12345), 6);
        }
    });
}
