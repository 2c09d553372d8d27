use super::*;

type Binary = unsafe extern "C" fn(i64, i64) -> i64;
type Unary = unsafe extern "C" fn(i64) -> i64;

/// What failing functions of these tests return.
const FAILED: i64 = -7777;

/// `name(a, b)`: the primitive, or `FAILED`.
fn binary(program: &mut Program, name: &str, prim: Prim) {
    let mut f = FuncBuilder::new(name, &[("a", Types::INT), ("b", Types::INT)], Types::INT, false);
    let failed = f.block("failed");
    let (a, b) = (f.load(SlotId(0)), f.load(SlotId(1)));
    let result = f.prim(prim, &[a, b], Types::INT, prim.error().map(|_| failed));
    f.end(Term::Return(result));
    f.at(failed);
    let value = f.int(FAILED);
    f.end(Term::Return(value));
    add(program, f, true);
}

/// `name(a)`: the primitive with a constant second operand.
fn with_constant(program: &mut Program, name: &str, prim: Prim, divisor: i64) {
    let mut f = FuncBuilder::new(name, &[("a", Types::INT)], Types::INT, false);
    let failed = f.block("failed");
    let a = f.load(SlotId(0));
    let b = f.int(divisor);
    let result = f.prim(prim, &[a, b], Types::INT, Some(failed));
    f.end(Term::Return(result));
    f.at(failed);
    let value = f.int(FAILED);
    f.end(Term::Return(value));
    add(program, f, true);
}

fn floor_div(a: i64, b: i64) -> i64 {
    let exact = (a as i128).div_euclid(b as i128);
    let floor = if b < 0 && (a as i128) != exact * b as i128 { exact - 1 } else { exact };
    i64::try_from(floor).unwrap_or(FAILED)
}

fn modulo(a: i64, b: i64) -> i64 {
    let (a, b) = (a as i128, b as i128);
    (((a % b) + b) % b) as i64
}

const EDGES: &[i64] = &[i64::MIN, i64::MIN + 1, -1000, -17, -8, -7, -3, -2, -1, 0, 1, 2, 3, 7, 8, 9, 17, 1000, i64::MAX - 1, i64::MAX];

#[test]
fn floor_division_and_modulo() {
    let mut p = program(Types::default());
    binary(&mut p, "floordiv", Prim::IntFloorDiv);
    binary(&mut p, "mod", Prim::IntMod);
    at_all_levels(&p, |jit| {
        // SAFETY: the exports have these signatures.
        let (div, rem) = unsafe { (jit.function::<Binary>("floordiv").expect("div"), jit.function::<Binary>("mod").expect("mod")) };
        for &a in EDGES {
            for &b in EDGES {
                let (expected_div, expected_mod) = if b == 0 { (FAILED, FAILED) } else { (floor_div(a, b), modulo(a, b)) };
                // SAFETY: as above.
                unsafe {
                    assert_eq!(div(a, b), expected_div, "{a} // {b}");
                    assert_eq!(rem(a, b), expected_mod, "{a} % {b}");
                }
            }
        }
    });
}

#[test]
fn constant_divisors() {
    let divisors = [1, 2, 3, 7, 8, 10, 1 << 40, -1, -2, -5];
    let mut p = program(Types::default());
    for divisor in divisors {
        with_constant(&mut p, &format!("div{divisor}"), Prim::IntFloorDiv, divisor);
        with_constant(&mut p, &format!("mod{divisor}"), Prim::IntMod, divisor);
    }
    at_all_levels(&p, |jit| {
        for divisor in divisors {
            for &a in EDGES {
                // SAFETY: the exports have these signatures.
                unsafe {
                    let div: Unary = jit.function(&format!("div{divisor}")).expect("div");
                    let rem: Unary = jit.function(&format!("mod{divisor}")).expect("mod");
                    assert_eq!(div(a), floor_div(a, divisor), "{a} // {divisor}");
                    assert_eq!(rem(a), modulo(a, divisor), "{a} % {divisor}");
                }
            }
        }
    });
}

#[test]
fn overflow_fails() {
    let mut p = program(Types::default());
    for (name, prim) in [("add", Prim::IntAdd), ("sub", Prim::IntSub), ("mul", Prim::IntMul)] {
        binary(&mut p, name, prim);
    }
    at_all_levels(&p, |jit| {
        for (name, exact) in [
            ("add", i64::checked_add as fn(i64, i64) -> Option<i64>),
            ("sub", i64::checked_sub as fn(i64, i64) -> Option<i64>),
            ("mul", i64::checked_mul as fn(i64, i64) -> Option<i64>),
        ] {
            for &a in EDGES {
                for &b in EDGES {
                    // SAFETY: the exports have these signatures.
                    let got = unsafe { jit.function::<Binary>(name).expect("function")(a, b) };
                    assert_eq!(got, exact(a, b).unwrap_or(FAILED), "{name} {a} {b}");
                }
            }
        }
    });
}

#[test]
fn shift_left_fails_on_lost_bits() {
    let mut p = program(Types::default());
    binary(&mut p, "shl", Prim::IntShl);
    at_all_levels(&p, |jit| {
        // SAFETY: the export has this signature.
        unsafe {
            let shl: Binary = jit.function("shl").expect("shl");
            assert_eq!(shl(3, 4), 48);
            assert_eq!(shl(-1, 63), i64::MIN);
            assert_eq!(shl(1, 63), FAILED);
            assert_eq!(shl(i64::MAX, 1), FAILED);
        }
    });
}

/// `sum(n)`: adds 0..n in a loop; an overflow ends it with `FAILED`.
fn sum_loop() -> Program {
    let mut p = program(Types::default());
    let mut f = FuncBuilder::new("sum", &[("n", Types::INT), ("step", Types::INT)], Types::INT, false);
    let (total, i) = (f.slot("total", Types::INT), f.slot("i", Types::INT));
    let (head, body, done, failed) = (f.block("while.head"), f.block("while.body"), f.block("while.done"), f.block("failed"));
    f.end(Term::Goto(head));
    f.at(head);
    let (left, right) = (f.load(i), f.load(SlotId(0)));
    let cond = f.prim(Prim::IntLt, &[left, right], Types::BOOL, None);
    f.end(Term::Branch { cond, then: body, orelse: done });
    f.at(body);
    let (sum, step) = (f.load(total), f.load(SlotId(1)));
    let sum = f.prim(Prim::IntAdd, &[sum, step], Types::INT, Some(failed));
    f.effect(OpKind::Store(total, sum));
    let (count, one) = (f.load(i), f.int(1));
    let count = f.prim(Prim::IntAdd, &[count, one], Types::INT, Some(failed));
    f.effect(OpKind::Store(i, count));
    f.end(Term::Goto(head));
    f.at(done);
    let result = f.load(total);
    f.end(Term::Return(result));
    f.at(failed);
    let value = f.int(FAILED);
    f.end(Term::Return(value));
    add(&mut p, f, true);
    p
}

#[test]
fn loop_with_overflow() {
    at_all_levels(&sum_loop(), |jit| {
        // SAFETY: the export has this signature.
        unsafe {
            let sum: Binary = jit.function("sum").expect("sum");
            assert_eq!(sum(1000, 3), 3000);
            assert_eq!(sum(0, 3), 0);
            assert_eq!(sum(3, i64::MAX / 2), FAILED);
        }
    });
}

#[test]
fn same_program_same_text() {
    let text = || {
        let context = Context::create();
        let options = Options::default();
        let machine = target_machine(&options).expect("machine");
        let program = sum_loop();
        let part = Part { units: &Units::one(&program), index: 0 };
        let module = generate(&context, &program, part, &SourceMap::default(), &options, &machine).expect("module");
        emit::llvm_text(&module, true)
    };
    assert_eq!(text(), text());
}
