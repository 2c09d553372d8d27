use super::*;
use crate::types::Type;

type Unary = unsafe extern "C" fn(i64) -> i64;
/// Calls the function at all levels and checks that it leaves no block behind.
fn check_without_leaks(program: &Program, name: &str, argument: i64, expected: i64) {
    at_all_levels(program, |jit| {
        // SAFETY: the export has this signature.
        let got = unsafe { jit.function::<Unary>(name).expect("function")(argument) };
        assert_eq!(got, expected);
        assert_eq!(live(), 0, "live blocks");
    });
}

/// `class Node: value: int; next: Node | None`
fn node_program() -> (Program, LayoutId, TypeId, TypeId) {
    let mut types = Types::default();
    let node = types.add_layout(layout("Node", &[]));
    let node_type = types.intern(Type::Object(node));
    let link = types.intern(Type::Union(vec![Types::NONE, node_type]));
    types.layouts[0] = layout("Node", &[("value", Types::INT, None), ("next", link, None)]);
    (program(types), node, node_type, link)
}

/// Builds a chain of `n` nodes, then lets go of it.
#[test]
fn long_chains_do_not_exhaust_the_stack() {
    let (mut p, node, node_type, link) = node_program();
    let mut f = FuncBuilder::new("chain", &[("n", Types::INT)], Types::INT, false);
    let (first, i) = (f.slot("first", link), f.slot("i", Types::INT));
    let (head, body, done) = (f.block("head"), f.block("body"), f.block("done"));
    f.end(Term::Goto(head));
    f.at(head);
    let (left, right) = (f.load(i), f.load(SlotId(0)));
    let cond = f.prim(Prim::IntLt, &[left, right], Types::BOOL, None);
    f.end(Term::Branch { cond, then: body, orelse: done });
    f.at(body);
    let object = f.value(OpKind::New(node), node_type);
    let number = f.load(i);
    f.effect(OpKind::SetField(object, 0, number));
    let rest = f.value(OpKind::Take(first), link);
    f.effect(OpKind::SetField(object, 1, rest));
    let wrapped = f.value(OpKind::Wrap(object), link);
    f.effect(OpKind::Store(first, wrapped));
    let one = f.int(1);
    let number = f.load(i);
    let next = f.prim(Prim::WrapAdd, &[number, one], Types::INT, None);
    f.effect(OpKind::Store(i, next));
    f.end(Term::Goto(head));
    f.at(done);
    let chain = f.value(OpKind::Take(first), link);
    f.effect(OpKind::Release(chain));
    let result = f.load(i);
    f.end(Term::Return(result));
    add(&mut p, f, true);
    check_without_leaks(&p, "chain", 1_000_000, 1_000_000);
}

/// A list-like object: `_len`, `_data` with counted elements.
#[test]
fn arrays_of_counted_elements_are_released() {
    let mut types = Types::default();
    let data = types.intern(Type::Array(Types::STR));
    let list = types.add_layout(layout("list", &[("_len", Types::INT, None), ("_data", data, Some(0))]));
    let list_type = types.intern(Type::Object(list));
    let mut p = program(types);
    let mut f = FuncBuilder::new("strings", &[("n", Types::INT)], Types::INT, false);
    let i = f.slot("i", Types::INT);
    let (head, body, done, failed) = (f.block("head"), f.block("body"), f.block("done"), f.block("failed"));
    let object = f.value(OpKind::New(list), list_type);
    let n = f.load(SlotId(0));
    let array = f.push(OpKind::ArrayNew { element: Types::STR, count: n }, Some(data), Some(failed));
    f.effect(OpKind::SetField(object, 1, array));
    f.end(Term::Goto(head));
    f.at(head);
    let number = f.load(i);
    let cond = f.prim(Prim::IntLt, &[number, n], Types::BOOL, None);
    f.end(Term::Branch { cond, then: body, orelse: done });
    f.at(body);
    // Texts of one character may be shared.
    let thousand = f.int(1000);
    let long = f.prim(Prim::WrapAdd, &[number, thousand], Types::INT, None);
    let text = f.value(OpKind::Runtime("_rt_int_text", vec![long]), Types::STR);
    f.effect(OpKind::ArrayInit(array, number, text));
    let again = f.value(OpKind::Runtime("_rt_int_text", vec![long]), Types::STR);
    f.effect(OpKind::ArraySet(array, number, again));
    let one = f.int(1);
    let next = f.prim(Prim::WrapAdd, &[number, one], Types::INT, None);
    f.effect(OpKind::Store(i, next));
    f.effect(OpKind::SetField(object, 0, next));
    f.end(Term::Goto(head));
    f.at(done);
    let two = f.int(2);
    f.effect(OpKind::ArrayRelease(array, two, n));
    f.effect(OpKind::SetField(object, 0, two));
    let len = f.value(OpKind::GetField(object, 0), Types::INT);
    f.effect(OpKind::Release(object));
    f.end(Term::Return(len));
    f.at(failed);
    let value = f.int(-1);
    f.effect(OpKind::Release(object));
    f.end(Term::Return(value));
    add(&mut p, f, true);
    at_all_levels(&p, |jit| {
        // SAFETY: the export has this signature.
        let function: Unary = unsafe { jit.function("strings").expect("function") };
        // SAFETY: as above.
        unsafe {
            assert_eq!(function(10), 2);
            assert_eq!(live(), 0);
            assert_eq!(function(i64::MAX / 4), -1);
            assert_eq!(live(), 0);
        }
    });
}

/// `thrower(n)` raises a fresh object if n > 3; `catcher(n)` calls it and gives -1 then.
fn raising_program() -> Program {
    let mut types = Types::default();
    let error = types.add_layout(layout("Error", &[("text", Types::STR, None)]));
    let error_type = types.intern(Type::Object(error));
    let mut p = program(types);
    p.exception = error_type;
    let mut f = FuncBuilder::new("thrower", &[("n", Types::INT)], Types::INT, true);
    let (bad, good, unwind) = (f.block("bad"), f.block("good"), f.unwind_block());
    let (n, three) = (f.load(SlotId(0)), f.int(3));
    let cond = f.prim(Prim::IntGt, &[n, three], Types::BOOL, None);
    f.end(Term::Branch { cond, then: bad, orelse: good });
    f.at(bad);
    let exception = f.value(OpKind::New(error), error_type);
    let text = f.value(OpKind::Str("too lärge".to_string()), Types::STR);
    f.effect(OpKind::SetField(exception, 0, text));
    f.push(OpKind::Raise { exception, traceback: crate::mir::Traceback::Begin }, None, Some(unwind));
    f.at(good);
    f.end(Term::Return(n));
    let thrower = add(&mut p, f, false);

    let mut f = FuncBuilder::new("catcher", &[("n", Types::INT)], Types::INT, false);
    let caught = f.block("caught");
    let n = f.load(SlotId(0));
    let result = f.push(OpKind::Call(thrower, vec![n]), Some(Types::INT), Some(caught));
    f.end(Term::Return(result));
    f.at(caught);
    let exception = f.value(OpKind::TakeException, error_type);
    let text = f.value(OpKind::GetField(exception, 0), Types::STR);
    let len = f.value(OpKind::Runtime("_rt_str_len", vec![text]), Types::INT);
    f.effect(OpKind::Release(exception));
    let result = f.prim(Prim::WrapSub, &[n, len], Types::INT, None);
    f.end(Term::Return(result));
    add(&mut p, f, true);
    p
}

#[test]
fn exceptions_are_raised_and_caught() {
    let p = raising_program();
    check_without_leaks(&p, "catcher", 3, 3);
    check_without_leaks(&p, "catcher", 10, 1);
}

/// A base class with one subclass that owns more: dropping through the base releases that too.
#[test]
fn drops_dispatch_on_the_class() {
    let mut types = Types::default();
    let base = types.add_layout(layout("Base", &[("number", Types::INT, None)]));
    let derived = types.add_layout(layout("Derived", &[("number", Types::INT, None), ("text", Types::STR, None)]));
    types.layouts[0].children.push(derived);
    types.layouts[1].parent = Some(base);
    let (base_type, derived_type) = (types.intern(Type::Object(base)), types.intern(Type::Object(derived)));
    let mut p = program(types);
    let mut f = FuncBuilder::new("hierarchy", &[("n", Types::INT)], Types::INT, false);
    let object = f.value(OpKind::New(derived), derived_type);
    let n = f.load(SlotId(0));
    f.effect(OpKind::SetField(object, 0, n));
    let text = f.value(OpKind::Runtime("_rt_int_text", vec![n]), Types::STR);
    f.effect(OpKind::SetField(object, 1, text));
    let seen = f.value(OpKind::Cast(object), base_type);
    let name = f.value(OpKind::ClassName(seen), Types::STR);
    let len = f.value(OpKind::Runtime("_rt_str_len", vec![name]), Types::INT);
    let is_derived = f.value(OpKind::LayoutIs(seen, vec![derived]), Types::BOOL);
    let is_derived = f.prim(Prim::BoolToInt, &[is_derived], Types::INT, None);
    let number = f.value(OpKind::GetField(seen, 0), Types::INT);
    f.effect(OpKind::Release(seen));
    let sum = f.prim(Prim::WrapAdd, &[len, is_derived], Types::INT, None);
    let sum = f.prim(Prim::WrapAdd, &[sum, number], Types::INT, None);
    f.end(Term::Return(sum));
    add(&mut p, f, true);
    // len("Derived") + 1 + 100
    check_without_leaks(&p, "hierarchy", 100, 108);
}
