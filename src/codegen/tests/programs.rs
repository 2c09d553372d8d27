//! Whole programs, run through `main`: in memory and as executables.

use super::*;
use crate::link::{LinkOptions, link};
use std::process::Command;

/// Calls itself until the stack check stops it; the status is 6 plus the depth's lowest bit, cleared.
fn diving_program() -> Program {
    let mut p = program(Types::default());
    let mut f = FuncBuilder::new("dive", &[("n", Types::INT)], Types::INT, false);
    let low = f.block("low");
    f.push(OpKind::StackCheck, None, Some(low));
    let (n, one) = (f.load(SlotId(0)), f.int(1));
    let next = f.prim(Prim::WrapAdd, &[n, one], Types::INT, None);
    let deeper = f.value(OpKind::Call(FuncId(0), vec![next]), Types::INT);
    f.end(Term::Return(deeper));
    f.at(low);
    let (n, thousand) = (f.load(SlotId(0)), f.int(1000));
    let is_deep = f.prim(Prim::IntGt, &[n, thousand], Types::BOOL, None);
    let result = f.prim(Prim::BoolToInt, &[is_deep], Types::INT, None);
    f.end(Term::Return(result));
    let dive = add(&mut p, f, false);
    let mut f = FuncBuilder::new("start", &[], Types::INT, false);
    let text = f.value(OpKind::Str("diving\n".to_string()), Types::STR);
    f.effect(OpKind::Runtime("_rt_print_str", vec![text]));
    let zero = f.int(0);
    let went_deep = f.value(OpKind::Call(dive, vec![zero]), Types::INT);
    let six = f.int(6);
    let status = f.prim(Prim::WrapAdd, &[went_deep, six], Types::INT, None);
    f.end(Term::Return(status));
    p.start = Some(add(&mut p, f, false));
    p
}

#[test]
fn stack_check_stops_recursion() {
    at_all_levels(&diving_program(), |jit| {
        assert_eq!(jit.run_main(&["test".to_string()]).expect("main"), 7);
    });
}

#[test]
fn executables_run() {
    let object = object(&diving_program(), &Options { check_leaks: true, ..Options::default() });
    let directory = tempfile::tempdir().expect("directory");
    let path = directory.path().join("dive");
    link(&object, &path, &LinkOptions::default()).expect("linked");
    let output = Command::new(&path).output().expect("started");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "diving\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "live allocations: 0\n");
    assert_eq!(output.status.code(), Some(7));
}
