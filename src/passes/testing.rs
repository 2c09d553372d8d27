//! Small programs for the passes' tests, and comparing their text.

use crate::mir::build::FuncBuilder;
use crate::mir::{BlockId, Func, FuncId, Global, OpKind, Program, Term, ValueId, print, verify};
use crate::source::{FileId, Span};
use crate::types::{Field, Layout, LayoutId, Type, TypeId, Types};

pub const SPAN: Span = Span { file: FileId(0), start: 0, end: 0 };

/// A program with the types that the tests use.
pub struct Fixture {
    pub program: Program,
    pub exception: TypeId,
    /// `class Node: value: int; next: Node | None`
    pub node: TypeId,
    pub node_layout: LayoutId,
    pub maybe_node: TypeId,
    /// `list[float]` and `list[list[float]]`, with `_len` and `_data`
    pub row: TypeId,
    pub matrix: TypeId,
    pub row_array: TypeId,
    pub matrix_array: TypeId,
}

pub const NODE_VALUE: usize = 0;
pub const NODE_NEXT: usize = 1;
pub const LIST_DATA: usize = 1;

impl Fixture {
    pub fn new() -> Fixture {
        let mut types = Types::default();
        let mut object = |name: &str| {
            let id = types.add_layout(layout(name));
            (id, types.intern(Type::Object(id)))
        };
        let (_, exception) = object("BaseException");
        let (node_layout, node) = object("Node");
        let (row_layout, row) = object("list[float]");
        let (matrix_layout, matrix) = object("list[list[float]]");
        let maybe_node = types.intern(Type::Union(vec![Types::NONE, node]));
        let row_array = types.intern(Type::Array(Types::FLOAT));
        let matrix_array = types.intern(Type::Array(row));
        types.layouts[node_layout.0 as usize].fields = vec![field("value", Types::INT), field("next", maybe_node)];
        for (layout, array, count) in [(row_layout, row_array, None), (matrix_layout, matrix_array, Some(0))] {
            let data = Field { count, ..field("_data", array) };
            types.layouts[layout.0 as usize].fields = vec![field("_len", Types::INT), data];
        }
        let program = Program {
            types,
            funcs: Vec::new(),
            globals: vec![Global { name: "main.root".into(), ty: node }],
            exception,
            start: None,
            exports: Vec::new(),
            errors: Vec::new(),
            handles_memory: false,
            close_dropped: None,
        };
        Fixture { program, exception, node, node_layout, maybe_node, row, matrix, row_array, matrix_array }
    }

    pub fn add(&mut self, func: Func) -> FuncId {
        self.program.funcs.push(func);
        FuncId(self.program.funcs.len() as u32 - 1)
    }

    /// A function without a body worth mentioning: takes `params`, gives a fresh result, may raise.
    pub fn helper(&mut self, name: &str, params: &[TypeId], result: TypeId, raises: bool) -> FuncId {
        let mut b = FuncBuilder::new(name, result, SPAN);
        for (i, ty) in params.iter().enumerate() {
            b.param(format!("p{i}"), *ty);
        }
        b.func.raises = raises;
        let value = match self.program.types.get(result) {
            Type::Object(layout) => b.op(OpKind::New(*layout), result, SPAN),
            _ => b.op(OpKind::Zero, result, SPAN),
        };
        if raises {
            let unwind = b.cold_block("unwind");
            let raise = b.cold_block("raise");
            let done = b.block("done");
            let cond = b.bool(true, SPAN);
            b.term(Term::Branch { cond, then: raise, orelse: done });
            b.switch_to(raise);
            let exception = b.op(OpKind::New(LayoutId(0)), self.exception, SPAN);
            b.op_fail(OpKind::Raise { exception, traceback: crate::mir::Traceback::Begin }, None, unwind, SPAN);
            b.switch_to(unwind);
            b.term(Term::Unwind);
            b.switch_to(done);
        }
        b.term(Term::Return(value));
        self.add(b.finish())
    }

    pub fn text(&self, id: FuncId) -> String {
        print::print_func(&self.program, id)
    }

    /// Runs a pass and verifies what it made.
    pub fn run(&mut self, pass: fn(&mut Program) -> Result<(), String>) {
        pass(&mut self.program).expect("the pass works");
        verify::verify(&self.program).expect("the MIR is well-formed");
    }

    /// Counts references, re-checks them, and gives the text.
    pub fn counted(&mut self, id: FuncId) -> String {
        self.run(super::ownership::run);
        super::ownership_verify::verify(&self.program).expect("the counts are right");
        self.text(id)
    }
}

/// An operation that fails to the block, or never.
pub fn call(b: &mut FuncBuilder, callee: FuncId, args: Vec<ValueId>, result: TypeId, fail: BlockId) -> ValueId {
    b.op_fail(OpKind::Call(callee, args), Some(result), fail, SPAN).expect("a result was asked for")
}

pub fn unwind_block(b: &mut FuncBuilder) -> BlockId {
    let here = b.current;
    let block = b.cold_block("unwind");
    b.switch_to(block);
    b.term(Term::Unwind);
    b.switch_to(here);
    block
}

/// Compares texts whose lines may be indented as a whole.
#[track_caller]
pub fn assert_text(actual: &str, expected: &str) {
    let indent = expected.lines().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min().unwrap_or(0);
    let expected: Vec<&str> = expected.trim_matches('\n').lines().map(|l| l.get(indent..).unwrap_or("")).collect();
    let expected = expected.join("\n").trim_end().to_string();
    let actual = actual.trim_end();
    if actual != expected {
        let diff = similar::TextDiff::from_lines(expected.as_str(), actual);
        panic!("\n{}\nthe text is:\n{actual}\n", diff.unified_diff().context_radius(20));
    }
}

fn layout(name: &str) -> Layout {
    Layout {
        name: name.into(),
        class_name: name.into(),
        fields: Vec::new(),
        parent: None,
        children: Vec::new(),
        is_generator: false,
        suspended: None,
        weak: false,
    }
}

fn field(name: &str, ty: TypeId) -> Field {
    Field { name: name.into(), ty, count: None }
}
