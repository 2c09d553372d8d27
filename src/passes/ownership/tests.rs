//! Functions before and after counting.

use crate::mir::build::FuncBuilder;
use crate::mir::{FuncId, OpKind, Prim, SlotId, Term};
use crate::passes::testing::*;
use crate::types::{TypeId, Types};

/// `def item(m, i): return m[i]`, without checks.
fn item(f: &mut Fixture) -> FuncId {
    let mut b = FuncBuilder::new("list.__getitem__", f.row, SPAN);
    let (list, index) = (b.param("self", f.matrix), b.param("index", Types::INT));
    let (list, index) = (b.load(list, SPAN), b.load(index, SPAN));
    let data = b.op(OpKind::GetField(list, LIST_DATA), f.matrix_array, SPAN);
    let element = b.op(OpKind::ArrayGet(data, index), f.row, SPAN);
    b.term(Term::Return(element));
    f.add(b.finish())
}

fn float_item(f: &mut Fixture) -> FuncId {
    let mut b = FuncBuilder::new("list.__getitem__", Types::FLOAT, SPAN);
    let (list, index) = (b.param("self", f.row), b.param("index", Types::INT));
    let (list, index) = (b.load(list, SPAN), b.load(index, SPAN));
    let data = b.op(OpKind::GetField(list, LIST_DATA), f.row_array, SPAN);
    let element = b.op(OpKind::ArrayGet(data, index), Types::FLOAT, SPAN);
    b.term(Term::Return(element));
    f.add(b.finish())
}

#[test]
fn reading_a_matrix_counts_nothing() {
    let mut f = Fixture::new();
    let (item, float_item) = (item(&mut f), float_item(&mut f));
    let mut b = FuncBuilder::new("main.trace", Types::FLOAT, SPAN);
    let m = b.param("m", f.matrix);
    let row = b.slot("row", f.row, false);
    let i = b.slot("i", Types::INT, true);
    let (head, body, end) = (b.block("while.cond"), b.block("while.body"), b.block("while.end"));
    let total = b.slot("total", Types::FLOAT, false);
    b.term(Term::Goto(head));
    b.switch_to(head);
    let (n, ten) = (b.load(i, SPAN), b.int(10, SPAN));
    let cond = b.op(OpKind::Prim(Prim::IntLt, vec![n, ten]), Types::BOOL, SPAN);
    b.term(Term::Branch { cond, then: body, orelse: end });
    b.switch_to(body);
    let list = b.load(m, SPAN);
    let element = b.op(OpKind::Call(item, vec![list, n]), f.row, SPAN);
    b.store(row, element, SPAN);
    let loaded = b.load(row, SPAN);
    let x = b.op(OpKind::Call(float_item, vec![loaded, n]), Types::FLOAT, SPAN);
    b.store(total, x, SPAN);
    b.term(Term::Goto(head));
    b.switch_to(end);
    let result = b.load(total, SPAN);
    b.term(Term::Return(result));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.trace(m: list[list[float]]) -> float
          row: list[float] borrowed
          i: int
          total: float
        entry:
          goto while.cond
        while.cond:
          v0 = load i
          v1 = 10
          v2 = int_lt v0, v1
          branch v2, while.body, while.end
        while.body:
          v3 = load m
          v4 = call list.__getitem__(v3, v0)
          store row, v4
          v5 = load row
          v6 = call list.__getitem__(v5, v0)
          store total, v6
          goto while.cond
        while.end:
          v7 = load total
          return v7
    ",
    );
    assert_text(
        &f.text(item),
        "
        fn list.__getitem__(self: list[list[float]], index: int) -> list[float] borrowed
        entry:
          v0 = load self
          v1 = load index
          v2 = get v0._data
          v3 = get v2[v1]
          return v3
    ",
    );
}

/// `make() -> Node` raises; `use(node)` raises.
fn makers(f: &mut Fixture) -> (FuncId, FuncId) {
    let node = f.node;
    (f.helper("make", &[], node, true), f.helper("use", &[node], Types::INT, true))
}

#[test]
fn a_temporary_waits_while_something_can_fail() {
    let mut f = Fixture::new();
    let (make, user) = makers(&mut f);
    let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
    b.func.raises = true;
    let unwind = unwind_block(&mut b);
    let node = call(&mut b, make, vec![], f.node, unwind);
    let used = call(&mut b, user, vec![node], Types::INT, unwind);
    b.term(Term::Return(used));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f() -> int raises
          temp: Node
        entry:
          v0 = call make() else unwind
          store temp, v0
          v1 = call use(v0) else release
          v2 = take temp
          release v2
          return v1
        unwind: (cold)
          unwind
        release: (cold)
          v3 = take temp
          release v3
          goto unwind
    ",
    );
}

#[test]
fn a_text_that_is_given_back_grows_where_it_is() {
    let mut f = Fixture::new();
    let mut b = FuncBuilder::new("main.f", Types::STR, SPAN);
    let (more, text, other) = (b.param("more", Types::STR), b.slot("text", Types::STR, false), b.slot("other", Types::STR, false));
    let concat = |b: &mut FuncBuilder, from: SlotId, to: SlotId| {
        let (left, right) = (b.load(from, SPAN), b.load(more, SPAN));
        let joined = b.op(OpKind::Runtime("_rt_str_concat", vec![left, right]), Types::STR, SPAN);
        b.store(to, joined, SPAN);
    };
    // The parameter's text belongs to the caller, and that of `text` is still needed in the end.
    concat(&mut b, more, text);
    concat(&mut b, text, text);
    concat(&mut b, text, other);
    let (left, right) = (b.load(text, SPAN), b.load(other, SPAN));
    let result = b.op(OpKind::Runtime("_rt_str_concat", vec![left, right]), Types::STR, SPAN);
    b.term(Term::Return(result));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f(more: str) -> str
          text: str
          other: str
        entry:
          v0 = load more
          v1 = load more
          v2 = runtime _rt_str_concat(v0, v1)
          store text, v2
          v4 = load more
          v12 = take text
          v5 = append v12, v4
          store text, v5
          v6 = load text
          v7 = load more
          v8 = runtime _rt_str_concat(v6, v7)
          store other, v8
          v10 = load other
          v13 = take text
          v11 = append v13, v10
          v14 = take other
          release v14
          return v11
    ",
    );
}

#[test]
fn the_last_use_moves() {
    let mut f = Fixture::new();
    let (make, user) = makers(&mut f);
    let mut b = FuncBuilder::new("main.f", f.node, SPAN);
    b.func.raises = true;
    let unwind = unwind_block(&mut b);
    let (a, c) = (b.slot("a", f.node, false), b.slot("b", f.node, false));
    let node = call(&mut b, make, vec![], f.node, unwind);
    b.store(a, node, SPAN);
    let loaded = b.load(a, SPAN);
    call(&mut b, user, vec![loaded], Types::INT, unwind);
    let loaded = b.load(a, SPAN);
    b.store(c, loaded, SPAN);
    let result = b.load(c, SPAN);
    b.term(Term::Return(result));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f() -> Node raises
          a: Node
          b: Node
        entry:
          v0 = call make() else unwind
          store a, v0
          v1 = load a
          v2 = call use(v1) else release
          v5 = take a
          store b, v5
          v6 = take b
          return v6
        unwind: (cold)
          unwind
        release: (cold)
          v7 = take a
          release v7
          goto unwind
    ",
    );
}

#[test]
fn a_swap_moves() {
    let mut f = Fixture::new();
    let (make, user) = makers(&mut f);
    let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
    b.func.raises = true;
    let unwind = unwind_block(&mut b);
    let (x, y) = (b.slot("x", f.node, false), b.slot("y", f.node, false));
    for slot in [x, y] {
        let node = call(&mut b, make, vec![], f.node, unwind);
        b.store(slot, node, SPAN);
    }
    let (old_y, old_x) = (b.load(y, SPAN), b.load(x, SPAN));
    b.store(x, old_y, SPAN);
    b.store(y, old_x, SPAN);
    for slot in [x, y] {
        let node = b.load(slot, SPAN);
        call(&mut b, user, vec![node], Types::INT, unwind);
    }
    let zero = b.int(0, SPAN);
    b.term(Term::Return(zero));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f() -> int raises
          x: Node
          y: Node
        entry:
          v0 = call make() else unwind
          store x, v0
          v1 = call make() else release.2
          store y, v1
          v3 = take x
          v9 = take y
          store x, v9
          store y, v3
          v4 = load x
          v5 = call use(v4) else release.3
          v6 = load y
          v7 = call use(v6) else release.3
          v8 = 0
          v12 = take x
          release v12
          v13 = take y
          release v13
          return v8
        unwind: (cold)
          unwind
        release.2: (cold)
          v10 = take x
          release v10
          goto unwind
        release.3: (cold)
          v11 = take y
          release v11
          goto release.2
    ",
    );
}

/// `node = head; while node is not None: BODY; node = node.next`
fn walk(f: &mut Fixture, symbol: &str, body: impl FnOnce(&mut FuncBuilder, SlotId)) -> FuncId {
    let mut b = FuncBuilder::new(symbol, Types::NONE, SPAN);
    let head = b.param("head", f.maybe_node);
    let node = b.slot("node", f.maybe_node, false);
    let first = b.load(head, SPAN);
    b.store(node, first, SPAN);
    let (cond, round, end) = (b.block("while.cond"), b.block("while.body"), b.block("while.end"));
    b.term(Term::Goto(cond));
    b.switch_to(cond);
    let at = b.load(node, SPAN);
    let more = b.op(OpKind::TagIs(at, vec![f.node]), Types::BOOL, SPAN);
    b.term(Term::Branch { cond: more, then: round, orelse: end });
    b.switch_to(round);
    body(&mut b, node);
    let at = b.load(node, SPAN);
    let at = b.op(OpKind::Unwrap(at), f.node, SPAN);
    let next = b.op(OpKind::GetField(at, NODE_NEXT), f.maybe_node, SPAN);
    b.store(node, next, SPAN);
    b.term(Term::Goto(cond));
    b.switch_to(end);
    let none = b.none(SPAN);
    b.term(Term::Return(none));
    f.add(b.finish())
}

#[test]
fn walking_a_list_borrows() {
    let mut f = Fixture::new();
    let value = Types::INT;
    let node_type = f.node;
    let id = walk(&mut f, "main.clear", |b, node| {
        let at = b.load(node, SPAN);
        let at = b.op(OpKind::Unwrap(at), node_type, SPAN);
        let zero = b.op(OpKind::Int(0), value, SPAN);
        b.op_void(OpKind::SetField(at, NODE_VALUE, zero), SPAN);
    });
    assert_text(
        &f.counted(id),
        "
        fn main.clear(head: Node | None) -> None
          node: Node | None borrowed
        entry:
          v0 = load head
          store node, v0
          goto while.cond
        while.cond:
          v1 = load node
          v2 = tag_is v1, Node
          branch v2, while.body, while.end
        while.body:
          v3 = load node
          v4 = unwrap v3 as Node
          v5 = 0
          set v4.value, v5
          v6 = load node
          v7 = unwrap v6 as Node
          v8 = get v7.next
          store node, v8
          goto while.cond
        while.end:
          v9 = none
          return v9
    ",
    );
}

#[test]
fn walking_a_list_that_changes_owns() {
    let mut f = Fixture::new();
    let (node_type, maybe): (TypeId, TypeId) = (f.node, f.maybe_node);
    let cut = {
        let mut b = FuncBuilder::new("main.cut", Types::NONE, SPAN);
        let node = b.param("node", maybe);
        let node = b.load(node, SPAN);
        let node = b.op(OpKind::Unwrap(node), node_type, SPAN);
        let none = b.op(OpKind::Zero, maybe, SPAN);
        b.op_void(OpKind::SetField(node, NODE_NEXT, none), SPAN);
        let none = b.none(SPAN);
        b.term(Term::Return(none));
        f.add(b.finish())
    };
    let id = walk(&mut f, "main.f", |b, node| {
        let at = b.load(node, SPAN);
        b.op(OpKind::Call(cut, vec![at]), Types::NONE, SPAN);
    });
    assert_text(
        &f.counted(id),
        "
        fn main.f(head: Node | None) -> None
          node: Node | None
        entry:
          v0 = load head
          v9 = retain v0
          store node, v9
          goto while.cond
        while.cond:
          v1 = load node
          v2 = tag_is v1, Node
          branch v2, while.body, while.end
        while.body:
          v3 = load node
          v4 = call main.cut(v3)
          v5 = load node
          v6 = unwrap v5 as Node
          v7 = get v6.next
          v10 = retain v7
          v11 = take node
          store node, v10
          release v11
          goto while.cond
        while.end:
          v8 = none
          v12 = take node
          release v12
          return v8
    ",
    );
}

#[test]
fn a_handler_finds_consistent_slots() {
    let mut f = Fixture::new();
    let (make, user) = makers(&mut f);
    let mut b = FuncBuilder::new("main.f", Types::INT, SPAN);
    let node = b.slot("node", f.node, false);
    let error = b.slot("e", f.exception, false);
    let handler = b.cold_block("try.catch");
    let end = b.block("try.end");
    let made = call(&mut b, make, vec![], f.node, handler);
    let used = call(&mut b, user, vec![made], Types::INT, handler);
    b.store(node, made, SPAN);
    b.term(Term::Goto(end));
    b.switch_to(handler);
    let exception = b.op(OpKind::TakeException, f.exception, SPAN);
    b.store(error, exception, SPAN);
    b.term(Term::Goto(end));
    b.switch_to(end);
    let zero = b.int(0, SPAN);
    b.term(Term::Return(zero));
    let _ = used;
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f() -> int
          node: Node
          e: BaseException
          temp: Node
        entry:
          v0 = call make() else try.catch
          store temp, v0
          v1 = call use(v0) else release
          v4 = take temp
          store node, v4
          goto try.end
        try.catch: (cold)
          v2 = take_exception
          store e, v2
          goto try.end
        try.end:
          v3 = 0
          v6 = take node
          release v6
          v7 = take e
          release v7
          return v3
        release: (cold)
          v5 = take temp
          release v5
          goto try.catch
    ",
    );
}

#[test]
fn a_stored_parameter_owns() {
    let mut f = Fixture::new();
    let (make, _) = makers(&mut f);
    let mut b = FuncBuilder::new("main.f", f.node, SPAN);
    b.func.raises = true;
    let node = b.param("node", f.node);
    let unwind = unwind_block(&mut b);
    let (then, end) = (b.block("if.then"), b.block("if.end"));
    let cond = b.bool(true, SPAN);
    b.term(Term::Branch { cond, then, orelse: end });
    b.switch_to(then);
    let made = call(&mut b, make, vec![], f.node, unwind);
    b.store(node, made, SPAN);
    b.term(Term::Goto(end));
    b.switch_to(end);
    let result = b.load(node, SPAN);
    b.term(Term::Return(result));
    let id = f.add(b.finish());
    assert_text(
        &f.counted(id),
        "
        fn main.f(node: Node) -> Node raises
        entry:
          v3 = load node
          v4 = retain v3
          store node, v4
          v0 = true
          branch v0, if.then, if.end
        unwind: (cold)
          unwind
        if.then:
          v1 = call make() else release
          v7 = take node
          store node, v1
          release v7
          goto if.end
        if.end:
          v5 = take node
          return v5
        release: (cold)
          v6 = take node
          release v6
          goto unwind
    ",
    );
}
