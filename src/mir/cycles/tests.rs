use super::*;
use crate::mir::Term;
use crate::mir::build::FuncBuilder;
use crate::passes::testing::{Fixture, LIST_DATA, NODE_NEXT, NODE_VALUE, SPAN};

/// A function that does nothing else than what `fill` puts in.
fn add(fixture: &mut Fixture, fill: impl FnOnce(&Fixture, &mut FuncBuilder)) {
    let mut b = FuncBuilder::new("filled", Types::NONE, SPAN);
    fill(fixture, &mut b);
    let none = b.op(OpKind::None, Types::NONE, SPAN);
    b.term(Term::Return(none));
    fixture.add(b.finish());
}

fn cyclic_names(fixture: &Fixture) -> Vec<String> {
    let flags = objects(&fixture.program).cyclic;
    let layouts = fixture.program.types.layouts.iter();
    layouts.zip(flags).filter(|(_, cyclic)| *cyclic).map(|(layout, _)| layout.name.clone()).collect()
}

#[test]
fn a_class_that_may_hold_itself() {
    let mut fixture = Fixture::new();
    add(&mut fixture, |f, b| {
        let node = b.op(OpKind::New(f.node_layout), f.node, SPAN);
        let next = b.op(OpKind::Wrap(node), f.maybe_node, SPAN);
        b.op_void(OpKind::SetField(node, NODE_NEXT, next), SPAN);
    });
    assert_eq!(cyclic_names(&fixture), ["Node"]);
}

#[test]
fn a_field_that_is_only_ever_set_to_nothing() {
    let mut fixture = Fixture::new();
    add(&mut fixture, |f, b| {
        let node = b.op(OpKind::New(f.node_layout), f.node, SPAN);
        let none = b.op(OpKind::None, Types::NONE, SPAN);
        let next = b.op(OpKind::Wrap(none), f.maybe_node, SPAN);
        b.op_void(OpKind::SetField(node, NODE_NEXT, next), SPAN);
        let one = b.int(1, SPAN);
        b.op_void(OpKind::SetField(node, NODE_VALUE, one), SPAN);
    });
    assert!(cyclic_names(&fixture).is_empty());
}

#[test]
fn a_class_that_is_never_made() {
    let mut fixture = Fixture::new();
    add(&mut fixture, |f, b| {
        let node = b.op(OpKind::LoadGlobal(crate::mir::GlobalId(0)), f.node, SPAN);
        let next = b.op(OpKind::Wrap(node), f.maybe_node, SPAN);
        b.op_void(OpKind::SetField(node, NODE_NEXT, next), SPAN);
    });
    assert!(cyclic_names(&fixture).is_empty());
}

#[test]
fn through_arrays_and_subclasses_but_not_what_only_hangs_on_a_cycle() {
    let mut fixture = Fixture::new();
    let types = &mut fixture.program.types;
    let (Type::Object(row), Type::Object(matrix)) = (types.get(fixture.row).clone(), types.get(fixture.matrix).clone()) else {
        panic!("lists are objects");
    };
    // `class Group(Node)` holds a matrix, whose rows may be ... nodes: `row` gets a subclass that holds the group.
    let node = types.layout(fixture.node_layout).clone();
    let child = types.add_layout(crate::types::Layout { name: "row of a node".into(), parent: Some(row), ..node });
    types.layouts[row.0 as usize].children.push(child);
    let extra = Field { name: "matrix".into(), ty: fixture.matrix, count: None };
    types.layouts[fixture.node_layout.0 as usize].fields.push(extra);
    add(&mut fixture, |f, b| {
        let node = b.op(OpKind::New(f.node_layout), f.node, SPAN);
        let rows = b.op(OpKind::New(matrix), f.matrix, SPAN);
        b.op_void(OpKind::SetField(node, NODE_NEXT + 1, rows), SPAN);
        let data = b.op(OpKind::GetField(rows, LIST_DATA), f.matrix_array, SPAN);
        b.op_void(OpKind::SetField(rows, LIST_DATA, data), SPAN);
        b.op(OpKind::New(row), f.row, SPAN);
        b.op(OpKind::New(child), f.row, SPAN);
    });
    assert!(cyclic_names(&fixture).is_empty(), "nobody holds a node yet");
    let holder = fixture.program.types.intern(Type::Object(child));
    add(&mut fixture, |f, b| {
        let made = b.op(OpKind::New(child), holder, SPAN);
        let node = b.op(OpKind::New(f.node_layout), f.node, SPAN);
        let next = b.op(OpKind::Wrap(node), f.maybe_node, SPAN);
        b.op_void(OpKind::SetField(made, NODE_NEXT, next), SPAN);
    });
    assert_eq!(cyclic_names(&fixture), ["Node", "list[list[float]]", "row of a node"]);
}
