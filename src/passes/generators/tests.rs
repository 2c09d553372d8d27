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
    });
    (layout, program.types.intern(Type::Object(layout)))
}

/// `def g(n, node): for i in range(n): yield node`
fn counting(f: &mut Fixture) -> (FuncId, TypeId) {
    let (layout, frame) = add_frame(&mut f.program, &[("n", Types::INT), ("node", f.node)]);
    let mut b = FuncBuilder::new("main.g", Types::NONE, SPAN);
    let info = GeneratorInfo { layout, yields: f.node, sends: Types::NONE, returns: Types::NONE };
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
    assert_text(&f.text(generator), "");
    assert_text(&f.text(user), "");
    f.run(crate::passes::raises::run);
    f.run(crate::passes::simplify::run);
    assert_text(&f.counted(user), "");
    assert_text(&f.text(generator), "");
}

/// `def g(): try: x = yield make() finally: use(x)`, thrown into and sent to.
#[test]
fn sending_and_throwing() {
    let mut f = Fixture::new();
    let make = f.helper("make", &[], f.node, true);
    let (layout, frame) = add_frame(&mut f.program, &[]);
    let mut b = FuncBuilder::new("main.g", f.node, SPAN);
    b.func.generator = Some(GeneratorInfo { layout, yields: f.node, sends: f.node, returns: f.node });
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
    assert_text(&f.text(user), "");
    f.run(crate::passes::raises::run);
    f.run(crate::passes::simplify::run);
    assert_text(&f.counted(generator), "");
    assert_eq!(print::print_func(&f.program, user), f.text(user));
}
