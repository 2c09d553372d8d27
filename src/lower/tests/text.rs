//! The shape of the MIR.

use super::*;

#[test]
fn dummy() {
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let i = sketch.int("i");
    let total = sketch.int("total");
    let add = assign(total, prim(Prim::IntAdd, vec![var(total), prim(Prim::IntMod, vec![note(var(i)), var(n)])]));
    println!("{}", sketch.text(vec![range(0, i, (int(0), var(n), 1), vec![add], vec![]), ret(var(total))]));
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let i = sketch.int("i");
    println!(
        "{}",
        sketch.text(vec![range(0, i, (int(0), var(n), 2), vec![effect(note(var(i)))], vec![effect(note(int(1)))]), ret(var(i))])
    );
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let e = sketch.var("e", sketch.exception);
    let t = stmt(StmtKind::Try {
        body: vec![effect(note(var(n))), branch(less(var(n), int(1)), vec![ret(int(4))], vec![])],
        catch: Some((e, vec![effect(note(int(2)))])),
        orelse: vec![],
        finally: vec![effect(note(int(3)))],
    });
    println!("{}", sketch.text(vec![t, ret(var(n))]));
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let c = or(and(less(var(n), int(3)), less(int(0), note(var(n)))), test(Prim::BoolNot, vec![less(var(n), int(10))]));
    println!("{}", sketch.text(vec![branch(c, vec![effect(note(var(n)))], vec![]), ret(var(n))]));
}
