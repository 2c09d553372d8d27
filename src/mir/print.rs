//! MIR as text, for `--dump=mir` and for golden tests. Comes in: a program or function. Goes out: its text,
//! the same for the same input. Slots and blocks go by their names; a name that several have gets the number.

use super::{BlockId, Func, FuncId, Op, OpKind, Prim, Program, SlotId, Term, ValueId};
use crate::maps::HashMap;
use crate::types::{LayoutId, Type, TypeId};
use std::fmt::Write;

/// All functions, in order, with a blank line between them.
pub fn print_program(program: &Program) -> String {
    let ids = 0..program.funcs.len() as u32;
    ids.map(|id| print_func(program, FuncId(id))).collect::<Vec<_>>().join("\n")
}

pub fn print_func(program: &Program, id: FuncId) -> String {
    let func = program.func(id);
    let mut printer = Printer {
        program,
        func,
        slots: unique_names(func.slots.iter().map(|s| s.name.as_str())),
        blocks: unique_names(func.blocks.iter().map(|b| b.name.as_str())),
        out: String::new(),
    };
    printer.func();
    printer.out
}

/// `int_add` for `Prim::IntAdd`.
pub fn prim_name(prim: Prim) -> String {
    let mut name = String::new();
    for c in format!("{prim:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}

/// Names as they are where they are unique, else followed by the index.
fn unique_names<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::default();
    for name in names.clone() {
        *counts.entry(name).or_default() += 1;
    }
    let spell = |(i, name): (usize, &str)| if counts[name] == 1 { name.to_string() } else { format!("{name}.{i}") };
    names.enumerate().map(spell).collect()
}

struct Printer<'a> {
    program: &'a Program,
    func: &'a Func,
    slots: Vec<String>,
    blocks: Vec<String>,
    out: String,
}

impl Printer<'_> {
    fn func(&mut self) {
        let header = self.header();
        self.line(&header);
        for index in self.func.params.len()..self.func.slots.len() {
            let slot = &self.func.slots[index];
            let borrows = if slot.borrows { " borrowed" } else { "" };
            let line = format!("  {}: {}{borrows}", self.slots[index], self.ty(slot.ty));
            self.line(&line);
        }
        for id in self.func.block_ids() {
            let block = self.func.block(id);
            let cold = if block.cold { " (cold)" } else { "" };
            let label = format!("{}:{cold}", self.block(id));
            self.line(&label);
            for op in &block.ops {
                let text = self.op(op);
                self.line(&text);
            }
            let term = self.term(&block.term);
            self.line(&format!("  {term}"));
        }
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn header(&self) -> String {
        let func = self.func;
        let params: Vec<String> = func.params.iter().map(|&p| self.param(p)).collect();
        let mut text = format!("fn {}({}) -> {}", func.symbol, params.join(", "), self.ty(func.result));
        for (set, word) in [(func.borrows_result, " borrowed"), (func.raises, " raises"), (func.generator.is_some(), " generator")] {
            if set {
                text.push_str(word);
            }
        }
        text
    }

    fn param(&self, slot: SlotId) -> String {
        format!("{}: {}", self.slot(slot), self.ty(self.func.slots[slot.index()].ty))
    }

    fn op(&self, op: &Op) -> String {
        let mut text = String::from("  ");
        if let Some(result) = op.result {
            let _ = write!(text, "v{} = ", result.0);
        }
        text.push_str(&self.kind(&op.kind, op.result));
        if let Some(fail) = op.fail {
            let _ = write!(text, " else {}", self.block(fail));
        }
        text
    }

    fn kind(&self, kind: &OpKind, result: Option<ValueId>) -> String {
        let result_ty = || result.map_or_else(String::new, |v| self.ty(self.func.ty(v)));
        match kind {
            OpKind::None => "none".to_string(),
            OpKind::Bool(b) => format!("{b}"),
            OpKind::Int(i) => format!("{i}"),
            OpKind::Float(f) => format!("{f:?}"),
            OpKind::Str(s) => format!("{s:?}"),
            OpKind::Zero => format!("zero {}", result_ty()),
            OpKind::Load(s) => format!("load {}", self.slot(*s)),
            OpKind::Store(s, v) => format!("store {}, {}", self.slot(*s), value(*v)),
            OpKind::Take(s) => format!("take {}", self.slot(*s)),
            OpKind::LoadGlobal(g) => format!("load_global {}", self.program.globals[g.0 as usize].name),
            OpKind::StoreGlobal(g, v) => format!("store_global {}, {}", self.program.globals[g.0 as usize].name, value(*v)),
            OpKind::GetField(o, i) => format!("get {}", self.field(*o, *i)),
            OpKind::SetField(o, i, v) => format!("set {}, {}", self.field(*o, *i), value(*v)),
            OpKind::ArrayGet(a, i) => format!("get {}[{}]", value(*a), value(*i)),
            OpKind::ArraySet(a, i, v) => format!("set {}[{}], {}", value(*a), value(*i), value(*v)),
            OpKind::ArrayNew { element, count } => format!("array_new {}, {}", self.ty(*element), value(*count)),
            OpKind::Prim(prim, args) => format!("{} {}", prim_name(*prim), values(args)),
            OpKind::Tuple(items) => format!("tuple ({})", values(items)),
            OpKind::TupleGet(v, i) => format!("tuple_get {}, {i}", value(*v)),
            OpKind::Wrap(v) => format!("wrap {} as {}", value(*v), result_ty()),
            OpKind::Unwrap(v) => format!("unwrap {} as {}", value(*v), result_ty()),
            OpKind::Cast(v) => format!("cast {} as {}", value(*v), result_ty()),
            OpKind::TagIs(v, types) => {
                let types: Vec<String> = types.iter().map(|&t| self.ty(t)).collect();
                format!("tag_is {}, {}", value(*v), types.join(" | "))
            }
            OpKind::LayoutIs(v, layouts) => {
                let layouts: Vec<&str> = layouts.iter().map(|&l| self.layout(l)).collect();
                format!("layout_is {}, {}", value(*v), layouts.join(" | "))
            }
            OpKind::New(layout) => format!("new {}", self.layout(*layout)),
            OpKind::Call(f, args) => format!("call {}({})", self.program.func(*f).symbol, values(args)),
            OpKind::Sort { less, keys, count, reverse, numbers } => {
                format!("sort by {} {}", self.program.func(*less).symbol, values(&[*keys, *count, *reverse, *numbers]))
            }
            OpKind::Trace(function) => format!("trace {function}"),
            OpKind::Append(a, b) => format!("append {}, {}", value(*a), value(*b)),
            OpKind::Runtime(name, args) => format!("runtime {name}({})", values(args)),
            OpKind::Raise { exception, traceback } => {
                format!("{} {}", traceback.verb(), value(*exception))
            }
            OpKind::GeneratorNew(f, args) => format!("generator_new {}({})", self.program.func(*f).symbol, values(args)),
            _ => self.plain(kind),
        }
    }

    /// Operations that print as a word and their operands.
    fn plain(&self, kind: &OpKind) -> String {
        let operands: Vec<ValueId> = kind.operands().into_iter().map(|(v, _)| v).collect();
        match operands.is_empty() {
            true => plain_name(kind).to_string(),
            false => format!("{} {}", plain_name(kind), values(&operands)),
        }
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::Goto(to) => format!("goto {}", self.block(*to)),
            Term::Branch { cond, then, orelse } => {
                format!("branch {}, {}, {}", value(*cond), self.block(*then), self.block(*orelse))
            }
            Term::Switch { value: v, cases, default } => {
                let cases: String = cases.iter().map(|(n, to)| format!("{n} => {}, ", self.block(*to))).collect();
                format!("switch {}, {cases}else {}", value(*v), self.block(*default))
            }
            Term::Return(v) => format!("return {}", value(*v)),
            Term::Unwind => "unwind".to_string(),
            Term::Unreachable => "unreachable".to_string(),
        }
    }

    /// `v3._len`
    fn field(&self, object: ValueId, index: usize) -> String {
        let name = match self.program.types.get(self.func.ty(object)) {
            Type::Object(layout) => self.program.types.layout(*layout).fields.get(index).map(|f| f.name.clone()),
            _ => None,
        };
        format!("{}.{}", value(object), name.unwrap_or_else(|| index.to_string()))
    }

    fn slot(&self, id: SlotId) -> &str {
        self.slots.get(id.index()).map_or("?", String::as_str)
    }

    fn block(&self, id: BlockId) -> &str {
        self.blocks.get(id.index()).map_or("?", String::as_str)
    }

    fn ty(&self, id: TypeId) -> String {
        self.program.types.name(id)
    }

    fn layout(&self, id: LayoutId) -> &str {
        &self.program.types.layout(id).name
    }
}

fn value(v: ValueId) -> String {
    format!("v{}", v.0)
}

fn values(list: &[ValueId]) -> String {
    list.iter().map(|v| value(*v)).collect::<Vec<_>>().join(", ")
}

fn plain_name(kind: &OpKind) -> &'static str {
    match kind {
        OpKind::ArrayInit(..) => "array_init",
        OpKind::ArrayTake(..) => "array_take",
        OpKind::ArrayResize(..) => "array_resize",
        OpKind::ArrayFree(_) => "array_free",
        OpKind::ArrayMove { .. } => "array_move",
        OpKind::ArrayRelease(..) => "array_release",
        OpKind::ArrayZero(..) => "array_zero",
        OpKind::ClassName(_) => "class_name",
        OpKind::Same(..) => "same",
        OpKind::TakeException => "take_exception",
        OpKind::StackCheck => "stack_check",
        OpKind::GeneratorResume(..) => "generator_resume",
        OpKind::GeneratorState(..) => "generator_state",
        OpKind::GeneratorValue(..) => "generator_value",
        OpKind::GeneratorResult(..) => "generator_result",
        OpKind::GeneratorThrow(..) => "generator_throw",
        OpKind::Yield(_) => "yield",
        OpKind::Retain(_) => "retain",
        OpKind::Drop(_) => "drop",
        OpKind::Release(_) => "release",
        OpKind::None | OpKind::Bool(_) | OpKind::Int(_) | OpKind::Float(_) | OpKind::Str(_) | OpKind::Zero => "constant",
        OpKind::Load(_) | OpKind::Take(_) | OpKind::LoadGlobal(_) | OpKind::GetField(..) | OpKind::ArrayGet(..) => "read",
        OpKind::Store(..) | OpKind::StoreGlobal(..) | OpKind::SetField(..) | OpKind::ArraySet(..) => "write",
        OpKind::ArrayNew { .. } | OpKind::New(_) | OpKind::GeneratorNew(..) => "make",
        OpKind::Prim(..) | OpKind::Call(..) | OpKind::Sort { .. } | OpKind::Runtime(..) => "call",
        OpKind::Append(..) | OpKind::Trace(_) | OpKind::Raise { .. } => "call",
        OpKind::Tuple(_) | OpKind::TupleGet(..) | OpKind::Wrap(_) | OpKind::Unwrap(_) | OpKind::Cast(_) => "convert",
        OpKind::TagIs(..) | OpKind::LayoutIs(..) => "test",
    }
}
