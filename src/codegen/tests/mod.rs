//! Hand-made MIR, checked by LLVM's verifier and run in memory without and with optimisation.

mod arithmetic;
mod objects;
mod programs;
mod unions;

use super::{Allocator, Options, Part, generate, has_pools, target_machine};
use crate::emit;
use crate::jit::Jit;
use crate::mir::units::Units;
use crate::mir::*;
use crate::source::{FileId, SourceMap, Span};
use crate::types::{Field, Layout, LayoutId, TypeId, Types};
use inkwell::context::Context;
use std::sync::Mutex;

fn span() -> Span {
    Span::new(FileId(0), 0, 1)
}

fn program(types: Types) -> Program {
    Program {
        types,
        funcs: Vec::new(),
        globals: Vec::new(),
        exception: Types::NONE,
        start: None,
        exports: Vec::new(),
        errors: Vec::new(),
        handles_memory: false,
        close_dropped: None,
    }
}

fn layout(name: &str, fields: &[(&str, TypeId, Option<usize>)]) -> Layout {
    let field = |&(name, ty, count): &(&str, TypeId, Option<usize>)| Field { name: name.to_string(), ty, count };
    Layout {
        name: format!("test.{name}"),
        class_name: name.to_string(),
        fields: fields.iter().map(field).collect(),
        parent: None,
        children: Vec::new(),
        is_generator: false,
        suspended: None,
        weak: false,
    }
}

/// Adds a function under its number and exports it.
fn add(program: &mut Program, builder: FuncBuilder, export: bool) -> FuncId {
    let id = FuncId(program.funcs.len() as u32);
    if export {
        program.exports.push((builder.func.symbol.clone(), id));
    }
    program.funcs.push(builder.func);
    id
}

/// Writes one function, block after block.
struct FuncBuilder {
    func: Func,
    current: BlockId,
}

impl FuncBuilder {
    fn new(name: &str, params: &[(&str, TypeId)], result: TypeId, raises: bool) -> FuncBuilder {
        let func = Func {
            symbol: name.to_string(),
            trace_name: Some(name.to_string()),
            params: (0..params.len() as u32).map(SlotId).collect(),
            result,
            raises,
            borrows_result: false,
            slots: params.iter().map(|&(name, ty)| Slot { name: name.to_string(), ty, hidden: false, borrows: false }).collect(),
            values: Vec::new(),
            blocks: Vec::new(),
            inline: Inline::Auto,
            runs: Runs::Often,
            generator: None,
            span: span(),
        };
        let mut builder = FuncBuilder { func, current: BlockId(0) };
        builder.block("entry");
        builder
    }

    fn slot(&mut self, name: &str, ty: TypeId) -> SlotId {
        self.func.slots.push(Slot { name: name.to_string(), ty, hidden: false, borrows: false });
        SlotId(self.func.slots.len() as u32 - 1)
    }

    fn block(&mut self, name: &str) -> BlockId {
        self.func.blocks.push(Block { name: name.to_string(), ops: Vec::new(), term: Term::Unreachable, cold: false });
        BlockId(self.func.blocks.len() as u32 - 1)
    }

    /// A block that only leaves with the current exception.
    fn unwind_block(&mut self) -> BlockId {
        let id = self.block("unwind");
        let block = &mut self.func.blocks[id.index()];
        block.term = Term::Unwind;
        block.cold = true;
        id
    }

    fn at(&mut self, block: BlockId) {
        self.current = block;
    }

    fn push(&mut self, kind: OpKind, ty: Option<TypeId>, fail: Option<BlockId>) -> ValueId {
        let id = ValueId(self.func.values.len() as u32);
        if let Some(ty) = ty {
            self.func.values.push(ty);
        }
        let op = Op { kind, result: ty.map(|_| id), fail, span: span() };
        self.func.blocks[self.current.index()].ops.push(op);
        id
    }

    fn value(&mut self, kind: OpKind, ty: TypeId) -> ValueId {
        self.push(kind, Some(ty), None)
    }

    fn effect(&mut self, kind: OpKind) {
        self.push(kind, None, None);
    }

    fn int(&mut self, value: i64) -> ValueId {
        self.value(OpKind::Int(value), Types::INT)
    }

    fn load(&mut self, slot: SlotId) -> ValueId {
        self.value(OpKind::Load(slot), self.func.slots[slot.index()].ty)
    }

    fn prim(&mut self, prim: Prim, args: &[ValueId], ty: TypeId, fail: Option<BlockId>) -> ValueId {
        self.push(OpKind::Prim(prim, args.to_vec()), Some(ty), fail)
    }

    fn end(&mut self, term: Term) {
        self.func.blocks[self.current.index()].term = term;
    }
}

/// The program as an object file.
fn object(program: &Program, options: &Options) -> Vec<u8> {
    let mut sources = SourceMap::default();
    sources.add("test.py", "x\n".to_string(), false);
    let context = Context::create();
    let machine = target_machine(options).expect("machine");
    let part = Part { units: &Units::one(program), index: 0 };
    let module = generate(&context, program, part, &sources, options, &machine).expect("valid module");
    let text = emit::llvm_text(&module, true);
    emit::optimise(&module, Allocator { is_divided: false, has_pools: has_pools(program, options) }, &machine, options).expect("optimised");
    if std::env::var_os("PYLLVM_TEST_PRINT").is_some() {
        eprintln!("{text}\n; ---- optimised\n{}", emit::llvm_text(&module, true));
    }
    emit::object(&module, &machine).expect("object")
}

/// The counter of live blocks is one for the process.
static COUNTER: Mutex<()> = Mutex::new(());

/// A function of the runtime without parameters.
fn runtime_function<R>(name: &str) -> extern "C" fn() -> R {
    let symbols = pyllvm_runtime::symbols();
    let address = symbols.iter().find(|symbol| symbol.0 == name).map(|symbol| symbol.1);
    // SAFETY: the tests ask for functions with this signature only.
    unsafe { std::mem::transmute(address.expect("a runtime function")) }
}

/// How many heap blocks the program under test holds.
fn live() -> i64 {
    runtime_function::<i64>("pyl_live_allocs")()
}

/// Runs the check without and with optimisation.
fn at_all_levels(program: &Program, check: impl Fn(&Jit)) {
    let _guard = COUNTER.lock();
    for opt_level in [0, 2] {
        let object = object(program, &Options { opt_level, check_leaks: true, ..Options::default() });
        let jit = Jit::new(&object).expect("linked");
        runtime_function::<()>("pyl_start_counting")();
        check(&jit);
    }
}
