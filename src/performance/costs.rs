//! Finds what costs time in MIR. Comes in: the program after all passes. Goes out: facts with places, loops included.

use crate::maps::IndexMap;

use super::{Kind, is_users};
use crate::codegen::Check;
use crate::mir::{Block, BlockId, ErrorKind, Func, FuncId, Op, OpKind, Origin, Program, Term, ValueId, cfg};
use crate::source::{SourceMap, Span};
use crate::types::{LayoutId, Type, TypeId, Types};

/// One kind of cost at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub kind: Kind,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Cost {
    pub depth: u32,
    /// What it is about: the class that is made, the exception that may be raised. Each once.
    pub subjects: Vec<String>,
    /// The mark that tells whether LLVM kept the check.
    pub check: Option<Check>,
}

#[derive(Clone, Debug)]
pub struct LoopFound {
    pub depth: u32,
    /// There are loops in it.
    pub outer: bool,
}

#[derive(Debug, Default)]
pub struct Costs {
    pub found: IndexMap<Key, Cost>,
    pub loops: IndexMap<Span, LoopFound>,
    /// The user's operations: place, loops around it.
    pub work: Vec<(Span, u32)>,
}

pub fn costs_of(program: &Program, sources: &SourceMap) -> Costs {
    let mut costs = Costs::default();
    let library = Library::of(program, sources);
    for (index, func) in program.funcs.iter().enumerate() {
        if is_users(sources, func.span) {
            let mut finder = Finder { program, sources, library: &library, func, costs: &mut costs };
            finder.function(FuncId(index as u32));
        }
    }
    costs
}

struct Finder<'a> {
    program: &'a Program,
    sources: &'a SourceMap,
    library: &'a Library,
    func: &'a Func,
    costs: &'a mut Costs,
}

impl Finder<'_> {
    fn function(&mut self, id: FuncId) {
        let func = self.func;
        let calls_itself = func.callees().any(|callee| callee == id);
        let loops: Vec<cfg::Loop> = cfg::loops(func).into_iter().filter(|of| !func.block(of.head).cold).collect();
        let depth_of = |block: BlockId| loops.iter().filter(|of| of.body.contains(block.index())).count() as u32;
        for of in &loops {
            if let Some(span) = self.place_of_loop(of) {
                let outer = loops.iter().any(|inner| inner.head != of.head && of.body.contains(inner.head.index()));
                let found = self.costs.loops.entry(span).or_insert(LoopFound { depth: 0, outer });
                found.depth = found.depth.max(depth_of(of.head));
                found.outer |= outer;
            }
        }
        for block in func.block_ids().filter(|id| !func.block(*id).cold) {
            self.block(func.block(block), depth_of(block) + u32::from(calls_itself));
        }
    }

    /// The first place that its head, or else its body, knows.
    fn place_of_loop(&self, of: &cfg::Loop) -> Option<Span> {
        let blocks = std::iter::once(of.head.index()).chain(of.body.ones());
        let mut ops = blocks.flat_map(|block| &self.func.blocks[block].ops);
        ops.find_map(|op| self.place(op))
    }

    fn place(&self, op: &Op) -> Option<Span> {
        self.func.place_of(op).filter(|span| is_users(self.sources, *span))
    }

    fn block(&mut self, block: &Block, depth: u32) {
        for op in &block.ops {
            let Some(span) = self.place(op) else { continue };
            self.costs.work.push((span, depth));
            self.op(op, span, depth);
        }
        if let Term::Branch { cond, then, orelse } = &block.term {
            self.branch(block, *cond, *then, *orelse, depth);
        }
    }

    fn op(&mut self, op: &Op, span: Span, depth: u32) {
        match &op.kind {
            OpKind::Prim(prim, _) => {
                if let (Some(error), Some(fail)) = (prim.error(), op.fail) {
                    self.arithmetic(error, fail, span, depth);
                }
            }
            OpKind::New(layout) => self.allocation(*layout, span, depth),
            OpKind::ArrayNew { element, .. } => {
                self.add(Kind::Allocation, span, depth, format!("the elements of `list[{}]`", self.program.types.name(*element)));
            }
            OpKind::ArrayResize(array, _) => {
                let element = match *self.program.types.get(self.func.ty(*array)) {
                    Type::Array(element) => self.program.types.name(element),
                    _ => String::new(),
                };
                self.add(Kind::ListGrowth, span, depth, format!("`list[{element}]`"));
            }
            OpKind::Runtime(..) if op.kind.origin() == Origin::Owned && op.result.is_some_and(|id| self.func.ty(id) == Types::STR) => {
                self.add(Kind::Allocation, span, depth, "`str`".to_string());
            }
            OpKind::Call(callee, _) => self.call(*callee, span, depth),
            OpKind::TagIs(value, _) => {
                let ty = self.func.ty(*value);
                // A pointer or None is one word, and its test is a comparison.
                if !self.is_exact_int(ty) && !self.program.types.is_pointer(ty) {
                    self.add(Kind::UnionValue, span, depth, format!("`{}`", self.program.types.name(ty)));
                }
            }
            OpKind::LayoutIs(value, _) => {
                let ty = self.func.ty(*value);
                self.add(Kind::ClassDispatch, span, depth, format!("`{}`", self.program.types.name(ty)));
            }
            OpKind::Retain(value) if depth > 0 => {
                let ty = self.func.ty(*value);
                self.add(Kind::ReferenceCount, span, depth, format!("`{}`", self.program.types.name(ty)));
            }
            _ => {}
        }
    }

    fn add(&mut self, kind: Kind, span: Span, depth: u32, subject: String) {
        self.add_check(kind, span, depth, subject, None);
    }

    fn add_check(&mut self, kind: Kind, span: Span, depth: u32, subject: String, check: Option<Check>) {
        let says_nothing = matches!(kind, Kind::BoundsCheck | Kind::OverflowCheck | Kind::DivisionCheck | Kind::KeyCheck);
        let cost = self.costs.found.entry(Key { kind, span }).or_insert(Cost { depth, subjects: Vec::new(), check });
        cost.depth = cost.depth.max(depth);
        if !says_nothing && !cost.subjects.contains(&subject) {
            cost.subjects.push(subject);
        }
    }

    /// A checked operation on ints: it raises, or goes on with ints of any size.
    fn arithmetic(&mut self, error: ErrorKind, fail: BlockId, span: Span, depth: u32) {
        let check = Some(Check::of(error));
        match (raised_in(self.program, self.func, fail), Check::of(error)) {
            (Some(class), Check::Division) => self.add_check(Kind::DivisionCheck, span, depth, class, check),
            (Some(class), Check::Overflow | Check::Branch) => self.add_check(Kind::OverflowCheck, span, depth, class, check),
            (None, _) => self.add_check(Kind::BigInt, span, depth, "may leave 64 bits".to_string(), check),
        }
    }

    fn allocation(&mut self, layout: LayoutId, span: Span, depth: u32) {
        let types = &self.program.types;
        let shape = types.layout(layout);
        if is_exception(self.program, layout) {
            return;
        }
        if shape.name == "bigint" {
            return self.add(Kind::BigInt, span, depth, "beyond 64 bits".to_string());
        }
        let subject = if shape.is_generator {
            "the frame of a generator".to_string()
        } else if shape.name == "variable" {
            "a variable that a nested function shares".to_string()
        } else if shape.name.starts_with("function ") {
            "a function with its variables".to_string()
        } else {
            format!("`{}`", shape.name)
        };
        self.add(Kind::Allocation, span, depth, subject);
    }

    fn is_exact_int(&self, ty: TypeId) -> bool {
        self.program.types.objects_in(ty).iter().any(|layout| self.program.types.layout(*layout).name == "bigint")
    }

    /// What a library function does is the caller's cost.
    fn call(&mut self, callee: FuncId, span: Span, depth: u32) {
        let Some(summary) = &self.library.0[callee.index()] else { return };
        let name = short_name(&self.program.func(callee).symbol);
        if name.starts_with("bigint") {
            return self.add(Kind::BigInt, span, depth, "beyond 64 bits".to_string());
        }
        if name.ends_with("._find") {
            return self.add(Kind::KeyLookup, span, depth, format!("`{}`", name.trim_end_matches("._find")));
        }
        for what in summary.allocates.clone() {
            self.add(Kind::Allocation, span, depth, what);
        }
    }

    fn leaves(&self, block: BlockId) -> bool {
        matches!(self.func.block(block).term, Term::Unwind | Term::Unreachable)
    }

    /// A branch to what is rarely reached is a check if both belong to one place: `if …: raise` of the user's do not.
    fn branch(&mut self, block: &Block, cond: ValueId, then: BlockId, orelse: BlockId, depth: u32) {
        let target = match (self.func.block(then).cold, self.func.block(orelse).cold) {
            (true, false) => then,
            (false, true) => orelse,
            (true, true) | (false, false) => return,
        };
        // An index that is no index counted from the start may be one counted from the end.
        let target = match self.func.block(target).term {
            Term::Branch { then, orelse, .. } => [then, orelse].into_iter().find(|to| self.leaves(*to)),
            _ => Some(target),
        };
        // Loops whose checks were taken out go on with the loop that has them.
        let Some(target) = target else { return };
        let condition = block.ops.iter().find(|op| op.result == Some(cond)).or(block.ops.last());
        let Some(span) = condition.and_then(|op| self.place(op)) else { return };
        let raises_here = self.func.block(target).ops.iter().any(|op| self.place(op) == Some(span));
        let Some(class) = raised_in(self.program, self.func, target).filter(|_| raises_here) else { return };
        let kind = match class.as_str() {
            "IndexError" => Kind::BoundsCheck,
            "KeyError" => Kind::KeyCheck,
            "ZeroDivisionError" => Kind::DivisionCheck,
            "OverflowError" => Kind::OverflowCheck,
            "AttributeError" | "TypeError" => Kind::NoneCheck,
            _ => Kind::ValueCheck,
        };
        // LLVM lets the search for a key lead to the exception directly: no branch is left that could be found again.
        let check = (kind != Kind::KeyCheck).then_some(Check::Branch);
        self.add_check(kind, span, depth, class, check);
    }
}

/// The class of the exception that a cold block raises.
fn raised_in(program: &Program, func: &Func, from: BlockId) -> Option<String> {
    let mut pending = vec![from];
    let mut seen = Vec::new();
    while let Some(id) = pending.pop() {
        if seen.contains(&id) || seen.len() > 8 {
            continue;
        }
        seen.push(id);
        let block = func.block(id);
        for op in &block.ops {
            match &op.kind {
                OpKind::New(layout) if is_exception(program, *layout) => return Some(program.types.layout(*layout).class_name.clone()),
                OpKind::Call(callee, _) if program.func(*callee).result == Types::NEVER => {
                    let callee = program.func(*callee);
                    return if std::ptr::eq(callee, func) { None } else { raised_in(program, callee, BlockId(0)) };
                }
                _ => {}
            }
        }
        pending.extend(block.term.targets());
    }
    None
}

fn is_exception(program: &Program, layout: LayoutId) -> bool {
    matches!(*program.types.get(program.exception), Type::Object(base) if program.types.is_subclass(layout, base))
}

/// A class of the library that its users do not know.
fn is_private(program: &Program, layout: LayoutId) -> bool {
    program.types.layout(layout).class_name.starts_with('_')
}

/// `dict._find` of `dict._find[dict[str, int],str,int]`.
fn short_name(symbol: &str) -> &str {
    symbol.split('[').next().unwrap_or_default()
}

/// What each function of the library does, those that it calls included; `None` for the user's.
struct Library(Vec<Option<Summary>>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Summary {
    allocates: Vec<String>,
}

impl Library {
    fn of(program: &Program, sources: &SourceMap) -> Library {
        let is_library = |func: &Func| !is_users(sources, func.span);
        let mut library = Library(program.funcs.iter().map(|func| is_library(func).then(Summary::default)).collect());
        let mut changed = true;
        while changed {
            changed = false;
            for (index, func) in program.funcs.iter().enumerate().filter(|(_, func)| is_library(func)) {
                let summary = library.summary(program, func);
                if library.0[index].as_ref() != Some(&summary) {
                    library.0[index] = Some(summary);
                    changed = true;
                }
            }
        }
        library
    }

    fn summary(&self, program: &Program, func: &Func) -> Summary {
        let mut allocates: Vec<String> = Vec::new();
        for op in func.blocks.iter().filter(|block| !block.cold).flat_map(|block| &block.ops) {
            let found = match &op.kind {
                OpKind::New(layout) if is_exception(program, *layout) || is_private(program, *layout) => vec![],
                OpKind::New(layout) => vec![format!("`{}`", program.types.layout(*layout).name)],
                OpKind::Runtime(..) if op.kind.origin() == Origin::Owned && op.result.is_some_and(|id| func.ty(id) == Types::STR) => {
                    vec!["`str`".to_string()]
                }
                OpKind::Call(callee, _) | OpKind::Sort { less: callee, .. } => self.0[callee.index()].clone().unwrap_or_default().allocates,
                _ => vec![],
            };
            allocates.extend(found);
        }
        allocates.sort();
        allocates.dedup();
        Summary { allocates }
    }
}
