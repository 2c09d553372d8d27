//! The shape of the MIR.

use super::*;
use crate::types::Field;

#[test]
fn a_counting_loop_has_one_counter_of_its_own() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
  i: int
  total: int
  i.counter: int
entry:
  v0 = 0
  v1 = load n
  store i.counter, v0
  goto for.cond
for.cond:
  v2 = load i.counter
  v3 = int_lt v2, v1
  branch v3, for.body, for.end
for.body:
  store i, v2
  v4 = load total
  v5 = load i
  v6 = call note(v5) else unwind
  v8 = int_add v4, v6 else overflow
  store total, v8
  goto for.step
for.step:
  v9 = load i.counter
  v10 = 1
  v11 = int_add v9, v10
  store i.counter, v11
  goto for.cond
for.end:
  v12 = load total
  return v12
overflow: (cold)
  v7 = call overflow() else unwind
  unreachable
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let [i, total] = ["i", "total"].map(|name| sketch.int(name));
    let add = assign(total, prim(Prim::IntAdd, vec![var(total), note(var(i))]));
    assert_eq!(sketch.text(vec![range(0, i, (int(0), var(n), 1), vec![add], vec![]), ret(var(total))]), EXPECTED);
}

#[test]
fn steps_beyond_one_count_down_the_distance() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
  i: int
  i.counter: int
  for.rest: int
entry:
  v0 = 0
  v1 = load n
  store i.counter, v0
  v2 = int_lt v0, v1
  branch v2, for.enter, for.else
for.enter:
  v3 = wrap_sub v1, v0
  v4 = -1
  v5 = wrap_add v3, v4
  store for.rest, v5
  goto for.body
for.body:
  v6 = load i.counter
  store i, v6
  v7 = load i
  v8 = call note(v7) else unwind
  goto for.step
for.step:
  v9 = load for.rest
  v10 = 1
  v11 = unsigned_lt v10, v9
  branch v11, for.next, for.else
for.next:
  v12 = load for.rest
  v13 = -2
  v14 = wrap_add v12, v13
  store for.rest, v14
  v15 = load i.counter
  v16 = 2
  v17 = wrap_add v15, v16
  store i.counter, v17
  goto for.body
for.else:
  v18 = 1
  v19 = call note(v18) else unwind
  goto for.end
for.end:
  v20 = load i
  return v20
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let i = sketch.int("i");
    let stmts = vec![range(0, i, (int(0), var(n), 2), vec![effect(note(var(i)))], vec![effect(note(int(1)))]), ret(var(i))];
    assert_eq!(sketch.text(stmts), EXPECTED);
}

#[test]
fn finally_exists_once() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
  e: BaseException
  finally.pending: int
  finally.exception: BaseException
  finally.result: int
entry:
  v0 = load n
  v1 = call note(v0) else try.catch
  v2 = 4
  store finally.result, v2
  v3 = 2
  store finally.pending, v3
  goto finally
try.catch: (cold)
  v4 = take_exception
  store e, v4
  v5 = 2
  v6 = call note(v5) else finally.raise
  goto try.end
try.end:
  v7 = 0
  store finally.pending, v7
  goto finally
finally.raise: (cold)
  v8 = take_exception
  store finally.exception, v8
  v9 = 1
  store finally.pending, v9
  goto finally
finally:
  v10 = 3
  v11 = call note(v10) else unwind
  v12 = load finally.pending
  switch v12, 1 => finally.reraise, 2 => finally.leave, else finally.end
finally.end:
  v15 = load n
  return v15
finally.leave:
  v14 = load finally.result
  return v14
finally.reraise: (cold)
  v13 = take finally.exception
  reraise v13 else unwind
  unreachable
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let caught = sketch.var("e", sketch.exception);
    let leave = stmt(StmtKind::Try {
        body: vec![effect(note(var(n))), ret(int(4))],
        catch: Some((caught, vec![effect(note(int(2)))])),
        orelse: vec![],
        finally: vec![effect(note(int(3)))],
    });
    assert_eq!(sketch.text(vec![leave, ret(var(n))]), EXPECTED);
}

#[test]
fn conditions_are_control_flow_and_raising_is_cold() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
entry:
  v0 = load n
  v1 = 3
  v2 = int_lt v0, v1
  branch v2, and, or
and:
  v3 = 0
  v4 = load n
  v5 = call note(v4) else unwind
  v6 = int_lt v3, v5
  branch v6, if.then, or
or:
  v7 = load n
  v8 = 10
  v9 = int_lt v7, v8
  branch v9, if.end, if.then
if.end:
  v11 = load n
  return v11
if.then: (cold)
  v10 = call error() else unwind
  raise v10 else unwind
  unreachable
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let small = and(less(var(n), int(3)), less(int(0), note(var(n))));
    let cond = or(small, test(Prim::BoolNot, vec![less(var(n), int(10))]));
    let raise = sketch.raise();
    assert_eq!(sketch.text(vec![branch(cond, vec![raise], vec![]), ret(var(n))]), EXPECTED);
}

#[test]
fn a_managed_value_moves_out_of_its_temporary() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
  s: str
  if.value: str
entry:
  v0 = load n
  v1 = 0
  v2 = int_lt v0, v1
  branch v2, if.then, if.else
if.then:
  v3 = \"minus\"
  store if.value, v3
  goto if.end
if.else:
  v4 = \"plus\"
  store if.value, v4
  goto if.end
if.end:
  v5 = take if.value
  store s, v5
  v6 = 0
  return v6
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let text = |text: &str| expr(Types::STR, ExprKind::Str(text.to_string()));
    let s = sketch.var("s", Types::STR);
    let value = if_value(Types::STR, less(var(n), int(0)), text("minus"), text("plus"));
    assert_eq!(sketch.text(vec![assign(s, value), ret(int(0))]), EXPECTED);
}

#[test]
fn division_by_a_variable_sorts_out_its_failures() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
entry:
  v0 = load n
  v1 = load n
  v6 = int_floor_div v0, v1 else division.failed
  v7 = load n
  v8 = 10
  v9 = int_mod v7, v8
  v10 = int_add v6, v9 else overflow
  return v10
division.failed: (cold)
  v4 = 0
  v5 = int_eq v1, v4
  branch v5, zero.division, overflow
zero.division: (cold)
  v2 = call int_div_zero() else unwind
  unreachable
overflow: (cold)
  v3 = call overflow() else unwind
  unreachable
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let quotient = prim(Prim::IntFloorDiv, vec![var(n), var(n)]);
    let rest = prim(Prim::IntMod, vec![var(n), int(10)]);
    assert_eq!(sketch.text(vec![ret(prim(Prim::IntAdd, vec![quotient, rest]))]), EXPECTED);
}

#[test]
fn control_goes_on_behind_what_never_returns() {
    const EXPECTED: &str = "\
fn f(n: int) -> int raises
entry:
  v0 = call overflow() else unwind
  v1 = load n
  v2 = zero int
  store n, v2
  v3 = call overflow() else unwind
  v4 = zero int
  return v4
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let fails = expr(Types::NEVER, ExprKind::Call(OVERFLOW, vec![]));
    let stmts = vec![assign(n, prim(Prim::IntAdd, vec![fails.clone(), var(n)])), ret(fails)];
    assert_eq!(sketch.text(stmts), EXPECTED);
}

#[test]
fn a_generator_yields() {
    const EXPECTED: &str = "\
fn f(n: int) -> None raises generator
entry:
  goto while.cond
while.cond:
  goto while.body
while.body:
  v0 = load n
  v1 = yield v0 else unwind
  goto while.cond
unwind: (cold)
  unwind
";
    let mut sketch = Sketch::new(Types::INT);
    let n = sketch.param("n");
    let layout = sketch.types.add_layout(Layout {
        name: "gen".into(),
        class_name: "generator".into(),
        fields: vec![Field { name: "n".into(), ty: Types::INT, count: None }],
        parent: None,
        children: vec![],
        is_generator: true,
        suspended: None,
        weak: false,
    });
    sketch.result = sketch.types.intern(Type::Object(layout));
    sketch.generator = Some(GeneratorInfo { layout, yields: Types::INT, sends: Types::NONE, returns: Types::NONE, cleans_up: false });
    let give = expr(Types::NONE, ExprKind::Yield(Box::new(var(n))));
    let stmts = vec![stmt(StmtKind::While { id: LoopId(0), cond: boolean(true), body: vec![effect(give)], step: vec![], orelse: vec![] })];
    assert_eq!(sketch.text(stmts), EXPECTED);
}
