//! Generators before and after.

use crate::mir::build::FuncBuilder;
use crate::mir::{FuncId, OpKind, Prim, Program, Term, print};
use crate::passes::testing::*;
use crate::thir::GeneratorInfo;
use crate::types::{Field, Layout, LayoutId, Type, TypeId, Types};

fn add_frame(program: &mut Program, params: &[(&str, TypeId)]) -> (LayoutId, TypeId) {
    let fields = params.iter().map(|(name, ty)| Field { name: name.to_string(), ty: *ty, count: None }).collect();
    let name = "generator main.g".to_string();
    let layout = program.types.add_layout(Layout {
        class_name: "generator".into(),
        name,
        fields,
        parent: None,
        children: Vec::new(),
        is_generator: true,
        suspended: None,
        weak: false,
    });
    (layout, program.types.intern(Type::Object(layout)))
}

/// `def g(n, node): for i in range(n): yield node`
fn counting(f: &mut Fixture) -> (FuncId, TypeId) {
    let (layout, frame) = add_frame(&mut f.program, &[("n", Types::INT), ("node", f.node)]);
    let mut b = FuncBuilder::new("main.g", Types::NONE, SPAN);
    let info = GeneratorInfo { layout, yields: f.node, sends: Types::NONE, returns: Types::NONE, cleans_up: false };
    b.func.generator = Some(info);
    b.func.raises = true;
    let (n, node) = (b.param("n", Types::INT), b.param("node", f.node));
    let i = b.slot("i", Types::INT, false);
    let unwind = unwind_block(&mut b);
    let (head, body, end) = (b.block("for.cond"), b.block("for.body"), b.block("for.end"));
    let stop = b.load(n, SPAN);
    b.term(Term::Goto(head));
    b.switch_to(head);
    let at = b.load(i, SPAN);
    let more = b.op(OpKind::Prim(Prim::IntLt, vec![at, stop]), Types::BOOL, SPAN);
    b.term(Term::Branch { cond: more, then: body, orelse: end });
    b.switch_to(body);
    let value = b.load(node, SPAN);
    b.op_fail(OpKind::Yield(value), Some(Types::NONE), unwind, SPAN);
    let one = b.int(1, SPAN);
    let next = b.op(OpKind::Prim(Prim::WrapAdd, vec![at, one]), Types::INT, SPAN);
    b.store(i, next, SPAN);
    b.term(Term::Goto(head));
    b.switch_to(end);
    let none = b.none(SPAN);
    b.term(Term::Return(none));
    (f.add(b.finish()), frame)
}

/// `for x in g(3, node): use(x)`
fn consuming(f: &mut Fixture, generator: FuncId, frame: TypeId) -> FuncId {
    let user = f.helper("use", &[f.node], Types::INT, true);
    let mut b = FuncBuilder::new("main.f", Types::NONE, SPAN);
    b.func.raises = true;
    let node = b.param("node", f.node);
    let (unwind, iterator) = (unwind_block(&mut b), b.slot("iterator", frame, true));
    let (head, body, end) = (b.block("for.next"), b.block("for.body"), b.block("for.end"));
    let (three, node) = (b.int(3, SPAN), b.load(node, SPAN));
    let made = b.op(OpKind::GeneratorNew(generator, vec![three, node]), frame, SPAN);
    b.store(iterator, made, SPAN);
    b.term(Term::Goto(head));
    b.switch_to(head);
    let (at, none) = (b.load(iterator, SPAN), b.none(SPAN));
    let resume = OpKind::GeneratorResume(generator, at, none);
    let more = b.op_fail(resume, Some(Types::BOOL), unwind, SPAN).expect("a result was asked for");
    b.term(Term::Branch { cond: more, then: body, orelse: end });
    b.switch_to(body);
    let at = b.load(iterator, SPAN);
    let x = b.op(OpKind::GeneratorValue(generator, at), f.node, SPAN);
    call(&mut b, user, vec![x], Types::INT, unwind);
    b.term(Term::Goto(head));
    b.switch_to(end);
    let none = b.none(SPAN);
    b.term(Term::Return(none));
    f.add(b.finish())
}

#[test]
fn a_loop_with_a_yield() {
    let mut f = Fixture::new();
    let (generator, frame) = counting(&mut f);
    let user = consuming(&mut f, generator, frame);
    f.run(super::run);
    assert_text(
        &f.text(generator),
        "
        fn main.g(frame: generator main.g) -> bool raises
          n: int
          node: Node
          i: int
          v0: int
          v1: int
        entry:
          v33 = load frame
          v34 = get v33.state
          v35 = -2
          v36 = load frame
          set v36.state, v35
          switch v34, 0 => first, 2 => resume, else finished
        unwind: (cold)
          goto raise
        for.cond:
          v1 = load i
          store v1, v1
          v8 = load v1
          v9 = load v0
          v2 = int_lt v8, v9
          branch v2, for.body, for.end
        for.body:
          v11 = load frame
          v3 = get v11.node
          v18 = load frame
          set v18.value, v3
          v19 = load v0
          v20 = load frame
          set v20.v0, v19
          v21 = load v1
          v22 = load frame
          set v22.v1, v21
          v23 = 2
          v24 = load frame
          set v24.state, v23
          v25 = true
          return v25
        for.end:
          v7 = none
          v12 = load frame
          set v12.result, v7
          goto finish
        start:
          v0 = load n
          store v0, v0
          goto for.cond
        finish:
          v13 = zero Node
          v14 = load frame
          set v14.node, v13
          v15 = false
          return v15
        raise: (cold)
          v16 = zero Node
          v17 = load frame
          set v17.node, v16
          unwind
        resume:
          v26 = load frame
          v27 = get v26.v0
          store v0, v27
          v28 = load frame
          v29 = get v28.v1
          store v1, v29
          v4 = none
          v5 = 1
          v10 = load v1
          v6 = wrap_add v10, v5
          store i, v6
          goto for.cond
        finished:
          v30 = false
          return v30
        first:
          v31 = load frame
          v32 = get v31.n
          store n, v32
          goto start
    ",
    );
    assert_text(
        &f.text(user),
        "
        fn main.f(node: Node) -> None raises
          iterator: generator main.g
        entry:
          v0 = 3
          v1 = load node
          v2 = new generator main.g
          set v2.n, v0
          set v2.node, v1
          store iterator, v2
          goto for.next
        unwind: (cold)
          unwind
        for.next:
          v3 = load iterator
          v4 = none
          v5 = call main.g(v3) else unwind
          branch v5, for.body, for.end
        for.body:
          v6 = load iterator
          v7 = get v6.value
          v8 = call use(v7) else unwind
          goto for.next
        for.end:
          v9 = none
          return v9
    ",
    );
    f.run(crate::passes::raises::run);
    f.run(crate::passes::simplify::run);
    assert_text(
        &f.counted(user),
        "
        fn main.f(node: Node) -> None raises
          iterator: generator main.g
        entry:
          v0 = 3
          v1 = load node
          v2 = new generator main.g
          set v2.n, v0
          v10 = retain v1
          set v2.node, v10
          store iterator, v2
          goto for.next
        unwind: (cold)
          unwind
        for.next:
          v3 = load iterator
          v4 = none
          v5 = call main.g(v3)
          branch v5, for.body, for.end
        for.body:
          v6 = load iterator
          v7 = get v6.value
          v8 = call use(v7) else release
          goto for.next
        for.end:
          v12 = take iterator
          release v12
          v9 = none
          return v9
        release: (cold)
          v11 = take iterator
          release v11
          goto unwind
    ",
    );
    assert_text(
        &f.text(generator),
        "
        fn main.g(frame: generator main.g) -> bool
          n: int
          node: Node borrowed
          i: int
          v0: int
          v1: int
        entry:
          v33 = load frame
          v34 = get v33.state
          v35 = -2
          v36 = load frame
          set v36.state, v35
          switch v34, 0 => first, 2 => resume, else finished
        for.cond:
          v1 = load i
          store v1, v1
          v8 = load v1
          v9 = load v0
          v2 = int_lt v8, v9
          branch v2, for.body, for.end
        for.body:
          v11 = load frame
          v3 = get v11.node
          v18 = load frame
          v37 = retain v3
          set v18.value, v37
          v19 = load v0
          v20 = load frame
          set v20.v0, v19
          v21 = load v1
          v22 = load frame
          set v22.v1, v21
          v23 = 2
          v24 = load frame
          set v24.state, v23
          v25 = true
          return v25
        for.end:
          v7 = none
          v12 = load frame
          set v12.result, v7
          v13 = zero Node
          v14 = load frame
          set v14.node, v13
          v15 = false
          return v15
        resume:
          v26 = load frame
          v27 = get v26.v0
          store v0, v27
          v28 = load frame
          v29 = get v28.v1
          store v1, v29
          v4 = none
          v5 = 1
          v10 = load v1
          v6 = wrap_add v10, v5
          store i, v6
          goto for.cond
        finished:
          v30 = false
          return v30
        first:
          v31 = load frame
          v32 = get v31.n
          store n, v32
          v0 = load n
          store v0, v0
          goto for.cond
    ",
    );
}

/// `def g(): try: x = yield make() finally: use(x)`, thrown into and sent to.
#[test]
fn sending_and_throwing() {
    let mut f = Fixture::new();
    let make = f.helper("make", &[], f.node, true);
    let (layout, frame) = add_frame(&mut f.program, &[]);
    let mut b = FuncBuilder::new("main.g", f.node, SPAN);
    b.func.generator = Some(GeneratorInfo { layout, yields: f.node, sends: f.node, returns: f.node, cleans_up: false });
    b.func.raises = true;
    let x = b.slot("x", f.node, false);
    let kept = b.slot("kept", f.node, false);
    let (unwind, handler) = (unwind_block(&mut b), b.cold_block("try.catch"));
    let node = call(&mut b, make, vec![], f.node, unwind);
    b.store(kept, node, SPAN);
    let sent = b.op_fail(OpKind::Yield(node), Some(f.node), handler, SPAN).expect("a result was asked for");
    b.store(x, sent, SPAN);
    let result = b.load(x, SPAN);
    b.term(Term::Return(result));
    b.switch_to(handler);
    let error = b.slot("e", f.exception, false);
    let exception = b.op(OpKind::TakeException, f.exception, SPAN);
    b.store(error, exception, SPAN);
    let result = b.load(kept, SPAN);
    b.term(Term::Return(result));
    let generator = f.add(b.finish());

    let mut b = FuncBuilder::new("main.f", f.node, SPAN);
    b.func.raises = true;
    let unwind = unwind_block(&mut b);
    let (iterator, error) = (b.param("iterator", frame), b.param("error", f.exception));
    let (at, error) = (b.load(iterator, SPAN), b.load(error, SPAN));
    b.op_fail(OpKind::GeneratorThrow(generator, at, error), Some(Types::BOOL), unwind, SPAN);
    let result = b.op(OpKind::GeneratorResult(generator, at), f.node, SPAN);
    b.term(Term::Return(result));
    let user = f.add(b.finish());

    f.run(super::run);
    assert_text(
        &f.text(user),
        "
        fn main.f(iterator: generator main.g, error: BaseException) -> Node raises
        entry:
          v0 = load iterator
          v1 = load error
          v4 = wrap v1 as BaseException | None
          set v0.thrown, v4
          v5 = get v0.state
          v6 = 1
          v7 = int_or v5, v6
          set v0.state, v7
          v2 = call main.g(v0) else unwind
          v3 = get v0.result
          return v3
        unwind: (cold)
          unwind
    ",
    );
    f.run(crate::passes::raises::run);
    f.run(crate::passes::simplify::run);
    assert_text(
        &f.counted(generator),
        "
        fn main.g(frame: generator main.g) -> bool raises
          x: Node
          kept: Node borrowed
          e: BaseException
        entry:
          v32 = load frame
          v33 = get v32.state
          v34 = -2
          v35 = load frame
          set v35.state, v34
          switch v33, 0 => start, -1 => throw.8, 1 => throw.8, 2 => resume, 3 => throw.6, else finished
        try.catch: (cold)
          v3 = take_exception
          store e, v3
          v5 = load frame
          v4 = get v5.kept
          v7 = load frame
          v36 = retain v4
          set v7.result, v36
          goto finish
        start:
          v0 = call make() else raise
          v6 = load frame
          v37 = retain v0
          set v6.kept, v37
          v14 = load frame
          set v14.value, v0
          v15 = 2
          v16 = load frame
          set v16.state, v15
          v17 = true
          return v17
        finish:
          v9 = zero Node
          v10 = load frame
          set v10.kept, v9
          v11 = false
          v42 = take e
          release v42
          return v11
        raise: (cold)
          v12 = zero Node
          v13 = load frame
          set v13.kept, v12
          unwind
        resume:
          v18 = load frame
          v38 = get v18.sent
          v1 = retain v38
          v19 = zero Node
          v20 = load frame
          set v20.sent, v19
          store x, v1
          v8 = load frame
          v39 = take x
          set v8.result, v39
          goto finish
        throw.6: (cold)
          v21 = load frame
          v22 = get v21.thrown
          v40 = unwrap v22 as BaseException
          v23 = retain v40
          v24 = zero BaseException | None
          v25 = load frame
          set v25.thrown, v24
          raise v23 else try.catch
          unreachable
        finished:
          v26 = false
          return v26
        throw.8: (cold)
          v27 = load frame
          v28 = get v27.thrown
          v41 = unwrap v28 as BaseException
          v29 = retain v41
          v30 = zero BaseException | None
          v31 = load frame
          set v31.thrown, v30
          raise v29 else raise
          unreachable
    ",
    );
    assert_eq!(print::print_func(&f.program, user), f.text(user));
}
