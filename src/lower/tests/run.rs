//! What lowered functions do.

use super::machine::{Machine, Outcome, PLAIN_ERROR};
use super::*;

/// The outcome and what was noted on the way.
fn run(sketch: Sketch, stmts: Vec<Stmt>, args: &[i64]) -> (Outcome, Vec<i64>) {
    let program = sketch.lower(stmts);
    let mut machine = Machine::new(&program);
    let outcome = machine.run(args, 10_000);
    (outcome, machine.notes)
}

/// The values a counting loop goes through, with bounds that are not constants.
fn counted(start: i64, stop: i64, step: i64) -> Vec<i64> {
    let mut sketch = Sketch::new(Types::INT);
    let [a, b] = ["a", "b"].map(|name| sketch.param(name));
    let [i, n] = ["i", "n"].map(|name| sketch.int(name));
    // Each value leaves through the sum of its distance to the start, so that none is negative.
    let distance = prim(Prim::WrapSub, vec![var(i), var(a)]);
    let count = assign(n, prim(Prim::IntAdd, vec![var(n), int(1)]));
    let body = vec![count, effect(note(prim(Prim::IntAnd, vec![distance, int(i64::MAX)])))];
    let (outcome, notes) = run(sketch, vec![range(0, i, (var(a), var(b), step), body, vec![]), ret(var(n))], &[start, stop]);
    assert_eq!(outcome, Outcome::Returned(notes.len() as i64));
    notes
}

fn expected(start: i64, stop: i64, step: i64) -> Vec<i64> {
    let mut value = i128::from(start);
    let mut out = vec![];
    while if step > 0 { value < i128::from(stop) } else { value > i128::from(stop) } {
        out.push((value as i64).wrapping_sub(start) & i64::MAX);
        value += i128::from(step);
    }
    out
}

#[test]
fn counting_is_right_up_to_the_extremes() {
    let (max, min) = (i64::MAX, i64::MIN);
    let bounds =
        [(0, 10), (10, 0), (-5, 5), (3, 3), (max - 7, max), (min, min + 7), (min + 7, min), (max, max - 7), (max, max), (min, min)];
    for (start, stop) in bounds {
        for step in [1, 2, 3, 5, 7, 8, max, -1, -2, -3, -7, -8, -max, min] {
            assert_eq!(counted(start, stop, step), expected(start, stop, step), "range({start}, {stop}, {step})");
        }
    }
    for (start, stop, step) in [(min, max, max), (max, min, min), (max, min, -max), (min, max, max - 1)] {
        assert_eq!(counted(start, stop, step), expected(start, stop, step), "range({start}, {stop}, {step})");
    }
}

#[test]
fn constant_bounds_near_the_extremes() {
    for (start, stop, step) in [(i64::MAX - 4, i64::MAX, 3), (i64::MAX - 4, i64::MAX - 2, 3), (i64::MIN + 4, i64::MIN, -3)] {
        let mut sketch = Sketch::new(Types::INT);
        let [i, n] = ["i", "n"].map(|name| sketch.int(name));
        let body = vec![assign(n, prim(Prim::IntAdd, vec![var(n), int(1)]))];
        let (outcome, _) = run(sketch, vec![range(0, i, (int(start), int(stop), step), body, vec![]), ret(var(n))], &[]);
        assert_eq!(outcome, Outcome::Returned(expected(start, stop, step).len() as i64));
    }
}

#[test]
fn the_body_may_change_the_loop_variable() {
    let mut sketch = Sketch::new(Types::INT);
    let i = sketch.int("i");
    let body = vec![effect(note(var(i))), assign(i, int(100))];
    let stmts = vec![range(0, i, (int(0), int(3), 1), body, vec![effect(note(int(7)))]), ret(var(i))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(100), vec![0, 1, 2, 7]));
}

#[test]
fn break_skips_the_else_of_a_loop_and_continue_takes_its_step() {
    let mut sketch = Sketch::new(Types::INT);
    let i = sketch.int("i");
    let step = vec![assign(i, prim(Prim::IntAdd, vec![var(i), int(1)]))];
    let body = vec![
        branch(less(var(i), int(2)), vec![stmt(StmtKind::Continue(LoopId(0)))], vec![]),
        effect(note(var(i))),
        branch(less(int(3), var(i)), vec![stmt(StmtKind::Break(LoopId(0)))], vec![]),
    ];
    let cond = less(var(i), int(10));
    let orelse = vec![effect(note(int(99)))];
    let stmts = vec![stmt(StmtKind::While { id: LoopId(0), cond, body, step, orelse }), ret(var(i))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(4), vec![2, 3, 4]));
}

fn divided(operation: Prim, a: i64, b: i64, constant: bool) -> Outcome {
    let mut sketch = Sketch::new(Types::INT);
    let [x, y] = ["x", "y"].map(|name| sketch.param(name));
    let divisor = if constant { int(b) } else { var(y) };
    run(sketch, vec![ret(prim(operation, vec![var(x), divisor]))], &[a, b]).0
}

#[test]
fn division_follows_the_floor_rules() {
    for a in [0, 1, 7, 8, -1, -7, -8, i64::MAX, i64::MIN] {
        for b in [1, 2, 3, 4, 8, 1 << 62, -1, -2, -3, i64::MAX, i64::MIN] {
            let (wide_a, wide_b) = (i128::from(a), i128::from(b));
            let floor = wide_a.div_euclid(wide_b) - i128::from(b < 0 && wide_a.rem_euclid(wide_b) != 0);
            let rest = wide_a - floor * wide_b;
            for constant in [false, true] {
                let quotient = i64::try_from(floor).map_or(Outcome::Raised(i64::from(OVERFLOW.0)), Outcome::Returned);
                assert_eq!(divided(Prim::IntFloorDiv, a, b, constant), quotient, "{a} // {b}");
                assert_eq!(divided(Prim::IntMod, a, b, constant), Outcome::Returned(rest as i64), "{a} % {b}");
            }
        }
    }
    for constant in [false, true] {
        assert_eq!(divided(Prim::IntFloorDiv, 5, 0, constant), Outcome::Raised(i64::from(INT_DIV_ZERO.0)));
        assert_eq!(divided(Prim::IntMod, 5, 0, constant), Outcome::Raised(i64::from(INT_MOD_ZERO.0)));
    }
}

#[test]
fn catch_and_else() {
    for (input, expected) in [(1, (Outcome::Returned(0), vec![1, 50, 60])), (-3, (Outcome::Returned(0), vec![-3, 70, 60]))] {
        let mut sketch = Sketch::new(Types::INT);
        let x = sketch.param("x");
        let caught = sketch.var("e", sketch.exception);
        let stmts = vec![
            stmt(StmtKind::Try {
                body: vec![effect(note(var(x)))],
                catch: Some((caught, vec![effect(note(int(70)))])),
                orelse: vec![effect(note(int(50)))],
                finally: vec![effect(note(int(60)))],
            }),
            ret(int(0)),
        ];
        assert_eq!(run(sketch, stmts, &[input]), expected);
    }
}

#[test]
fn what_else_and_catch_raise_passes_finally() {
    for (body, orelse, catch, notes) in [(1, -2, 3, vec![1, -2, 9]), (-1, 2, -3, vec![-1, -3, 9])] {
        let mut sketch = Sketch::new(Types::INT);
        let caught = sketch.var("e", sketch.exception);
        let stmts = vec![
            stmt(StmtKind::Try {
                body: vec![effect(note(int(body)))],
                catch: Some((caught, vec![effect(note(int(catch)))])),
                orelse: vec![effect(note(int(orelse)))],
                finally: vec![effect(note(int(9)))],
            }),
            ret(int(0)),
        ];
        assert_eq!(run(sketch, stmts, &[]), (Outcome::Raised(orelse.min(catch)), notes));
    }
}

#[test]
fn return_runs_nested_finally_blocks_inside_out() {
    let sketch = Sketch::new(Types::INT);
    let inner = try_finally(vec![ret(note(int(1)))], vec![effect(note(int(2)))]);
    let outer = try_finally(vec![inner, effect(note(int(99)))], vec![effect(note(int(3)))]);
    assert_eq!(run(sketch, vec![outer, ret(int(0))], &[]), (Outcome::Returned(1), vec![1, 2, 3]));
}

#[test]
fn an_exception_passes_finally() {
    let sketch = Sketch::new(Types::INT);
    let raise = sketch.raise();
    let stmts = vec![try_finally(vec![raise], vec![effect(note(int(2)))]), ret(int(0))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Raised(PLAIN_ERROR), vec![2]));
}

#[test]
fn return_in_finally_overrides_an_exception() {
    let sketch = Sketch::new(Types::INT);
    let raise = sketch.raise();
    let stmts = vec![try_finally(vec![raise], vec![ret(int(5))])];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(5), vec![]));
}

#[test]
fn break_and_continue_run_finally_each_round() {
    let mut sketch = Sketch::new(Types::INT);
    let i = sketch.int("i");
    let body = vec![try_finally(
        vec![
            branch(less(var(i), int(2)), vec![stmt(StmtKind::Continue(LoopId(0)))], vec![]),
            branch(less(int(2), var(i)), vec![stmt(StmtKind::Break(LoopId(0)))], vec![]),
            effect(note(int(50))),
        ],
        vec![effect(note(var(i)))],
    )];
    let stmts = vec![range(0, i, (int(0), int(10), 1), body, vec![effect(note(int(99)))]), ret(var(i))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(3), vec![0, 1, 50, 2, 3]));
}

/// A pending `return` survives an inner one that `break` in a nested `finally` cancels.
#[test]
fn each_finally_keeps_its_own_result() {
    let mut sketch = Sketch::new(Types::INT);
    let i = sketch.int("i");
    let cancelled = try_finally(vec![ret(int(2))], vec![stmt(StmtKind::Break(LoopId(0)))]);
    let cleanup = vec![range(0, i, (int(0), int(3), 1), vec![cancelled], vec![])];
    let stmts = vec![try_finally(vec![ret(int(1))], cleanup), ret(int(0))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(1), vec![]));
}

/// The second round falls through although the first one left a pending `continue`.
#[test]
fn pending_actions_do_not_leak_into_the_next_round() {
    let mut sketch = Sketch::new(Types::INT);
    let i = sketch.int("i");
    let body = vec![
        try_finally(vec![branch(less(var(i), int(1)), vec![stmt(StmtKind::Continue(LoopId(0)))], vec![])], vec![effect(note(var(i)))]),
        effect(note(int(40))),
    ];
    let stmts = vec![range(0, i, (int(0), int(2), 1), body, vec![]), ret(int(0))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(0), vec![0, 1, 40]));
}

#[test]
fn a_variable_is_bound_between_assignment_and_del() {
    let mut sketch = Sketch::new(Types::INT);
    let x = sketch.int("x");
    sketch.vars[0].maybe_unbound = true;
    let tell = || {
        let bound = expr(Types::BOOL, ExprKind::IsBound(x));
        effect(note(if_value(Types::INT, bound, int(1), int(0))))
    };
    let stmts = vec![tell(), assign(x, int(5)), tell(), stmt(StmtKind::Unbind(x)), tell(), ret(var(x))];
    assert_eq!(run(sketch, stmts, &[]), (Outcome::Returned(0), vec![0, 1, 0]));
}

#[test]
fn a_parameter_is_bound_on_entry() {
    let mut sketch = Sketch::new(Types::INT);
    let x = sketch.param("x");
    sketch.vars[0].maybe_unbound = true;
    let bound = expr(Types::BOOL, ExprKind::IsBound(x));
    let (outcome, _) = run(sketch, vec![ret(if_value(Types::INT, bound, var(x), int(-1)))], &[8]);
    assert_eq!(outcome, Outcome::Returned(8));
}

#[test]
fn conditions_short_circuit() {
    for x in 0..2 {
        for y in 0..2 {
            let mut sketch = Sketch::new(Types::INT);
            let [a, b] = ["a", "b"].map(|name| sketch.param(name));
            let truth = |value: Expr| less(int(0), note(value));
            let not = |value: Expr| test(Prim::BoolNot, vec![value]);
            let both = and(truth(var(a)), not(truth(var(b))));
            let either = or(truth(var(b)), both.clone());
            let stmts = vec![branch(either, vec![ret(int(1))], vec![ret(if_value(Types::INT, both, int(2), int(3)))])];
            let expected = i64::from(y == 1 || x == 1);
            let (outcome, notes) = run(sketch, stmts, &[x, y]);
            assert_eq!(outcome, Outcome::Returned(if expected == 1 { 1 } else { 3 }));
            let seen = if y == 1 {
                vec![1]
            } else if x == 1 {
                vec![0, 1, 0]
            } else {
                vec![0, 0, 0]
            };
            assert_eq!(notes, seen, "{x} {y}");
        }
    }
}

#[test]
fn a_negative_literal_cannot_fail() {
    let minus = |value: i64| prim(Prim::IntNeg, vec![int(value)]);
    let program = Sketch::new(Types::INT).lower(vec![ret(prim(Prim::IntMod, vec![minus(7), minus(1)]))]);
    assert!(program.funcs[0].blocks.iter().flat_map(|block| &block.ops).all(|op| op.fail.is_none()));
    let smallest = Sketch::new(Types::INT).lower(vec![ret(minus(i64::MIN))]);
    assert_eq!(Machine::new(&smallest).run(&[], 10), Outcome::Raised(i64::from(OVERFLOW.0)));
}

#[test]
fn dividing_by_a_float_constant_cannot_fail() {
    let float = |kind: ExprKind| expr(Types::FLOAT, kind);
    for (divisor, fails) in
        [(ExprKind::Float(2.0), false), (ExprKind::Float(-0.0), true), (ExprKind::Prim(Prim::IntToFloat, vec![int(3)]), false)]
    {
        let division = float(ExprKind::Prim(Prim::FloatDiv, vec![float(ExprKind::Float(1.0)), float(divisor)]));
        let program = Sketch::new(Types::FLOAT).lower(vec![ret(division)]);
        assert_eq!(program.funcs[0].blocks.iter().flat_map(|block| &block.ops).any(|op| op.fail.is_some()), fails);
    }
}
