//! Short ways that only compute become values. Comes in: MIR before the ownership pass. Goes out: where both ways behind
//! a condition only compute a few ints, among them checked ones, both are computed and the right one is taken. The
//! processor, which cannot foresee conditions on data, need not guess. LLVM does the same where nothing is checked.

use super::forward::read_before_stored;
use crate::mir::{Block, BlockId, Func, Op, OpKind, Prim, Program, Runs, SlotId, Term, ValueId, cfg};
use crate::source::Span;
use crate::types::{TypeId, Types};
use std::collections::{BTreeMap, BTreeSet};

/// The most that the two ways may cost together; a multiplication counts double.
const MOST: usize = 4;

pub fn run(program: &mut Program) -> Result<(), String> {
    for func in program.funcs.iter_mut().filter(|func| func.runs != Runs::Rarely) {
        select(func);
    }
    Ok(())
}

fn select(func: &mut Func) {
    let mut entries = vec![0; func.blocks.len()];
    for to in func.blocks.iter().flat_map(Block::successors) {
        entries[to.index()] += 1;
    }
    let mut unsure = None;
    for id in func.block_ids() {
        let Some(fork) = fork(func, id, &entries) else { continue };
        let unsure = unsure.get_or_insert_with(|| read_before_stored(func, |_| &[]));
        if fork.read().any(|slot| unsure.contains(slot.index())) {
            continue;
        }
        if let Some(step) = fork.step() {
            step_by_choice(func, id, &fork, step);
        } else if let Some(fail) = fork.fail() {
            choose(func, id, &fork, fail);
        }
    }
    cfg::remove_unreachable(func);
}

/// Two ways that come together again.
struct Fork {
    cond: ValueId,
    then: Way,
    orelse: Way,
    join: BlockId,
}

/// What a way computes, and what it stores in the end.
#[derive(Default)]
struct Way {
    ops: Vec<Op>,
    stores: BTreeMap<SlotId, ValueId>,
    cost: usize,
}

fn fork(func: &Func, id: BlockId, entries: &[usize]) -> Option<Fork> {
    let block = func.block(id);
    let Term::Branch { cond, then, orelse } = block.term else { return None };
    let behind = |to: BlockId| match func.block(to).term {
        Term::Goto(join) if entries[to.index()] == 1 => Some(join),
        _ => None,
    };
    let (first, second, join) = match (behind(then), behind(orelse)) {
        (Some(join), Some(other)) if join == other => (Some(then), Some(orelse), join),
        (Some(join), _) if join == orelse => (Some(then), None, join),
        (_, Some(join)) if join == then => (None, Some(orelse), join),
        _ => return None,
    };
    let way = |to: Option<BlockId>| to.map_or(Some(Way::default()), |to| way(func, to));
    let fork = Fork { cond, then: way(first)?, orelse: way(second)?, join };
    (!block.cold && fork.then.cost + fork.orelse.cost <= MOST).then_some(fork)
}

/// `None` if it does anything but compute.
fn way(func: &Func, id: BlockId) -> Option<Way> {
    let block = func.block(id);
    let mut way = Way::default();
    for op in &block.ops {
        match &op.kind {
            OpKind::Int(_) | OpKind::Bool(_) => way.ops.push(op.clone()),
            OpKind::Load(slot) if is_number(func.slots[slot.index()].ty) && !way.stores.contains_key(slot) => way.ops.push(op.clone()),
            OpKind::Store(slot, value) if is_number(func.slots[slot.index()].ty) => {
                if way.stores.insert(*slot, *value).is_some() {
                    return None;
                }
            }
            OpKind::Prim(prim, _) => {
                way.cost += cost(*prim)?;
                way.ops.push(op.clone());
            }
            _ => return None,
        }
    }
    (!block.cold).then_some(way)
}

fn is_number(ty: TypeId) -> bool {
    ty == Types::INT || ty == Types::BOOL
}

fn cost(prim: Prim) -> Option<usize> {
    match prim {
        Prim::IntMul | Prim::WrapMul => Some(2),
        Prim::IntAdd | Prim::IntSub | Prim::WrapAdd | Prim::WrapSub | Prim::WrapShl | Prim::IntShr | Prim::ShrLogical => Some(1),
        Prim::IntAnd | Prim::IntOr | Prim::IntXor | Prim::IntNot | Prim::IntEq | Prim::IntNe | Prim::IntLt | Prim::IntLe => Some(1),
        Prim::IntGt | Prim::IntGe | Prim::UnsignedLt | Prim::BoolNot | Prim::BoolAnd | Prim::BoolOr | Prim::BoolXor => Some(1),
        Prim::BoolToInt => Some(1),
        _ => None,
    }
}

impl Fork {
    fn ways(&self) -> [&Way; 2] {
        [&self.then, &self.orelse]
    }

    fn checked(&self) -> impl Iterator<Item = (&Op, BlockId)> {
        let ops = self.ways().into_iter().flat_map(|way| &way.ops);
        ops.filter_map(|op| Some((op, op.fail?)))
    }

    /// Where the checks of both ways lead to, if that is one place.
    fn fail(&self) -> Option<BlockId> {
        let (_, fail) = self.checked().next()?;
        self.checked().all(|(_, other)| other == fail).then_some(fail)
    }

    /// The variables that are read, or that one way leaves as they are.
    fn read(&self) -> impl Iterator<Item = SlotId> {
        let loads = self.ways().into_iter().flat_map(|way| &way.ops).filter_map(|op| op.kind.slot());
        let both = |slot: &SlotId| self.then.stores.contains_key(slot) && self.orelse.stores.contains_key(slot);
        loads.chain(self.stored().into_iter().filter(move |slot| !both(slot)))
    }

    fn stored(&self) -> BTreeSet<SlotId> {
        self.ways().into_iter().flat_map(|way| way.stores.keys().copied()).collect()
    }

    /// If all that is done is to add to a variable or to take from it: that variable, the operation, and whether it is
    /// done where the condition holds. Then nothing is added where it is not.
    fn step(&self) -> Option<(SlotId, &Op, bool)> {
        let (way, when) = match self.ways().map(|way| way.stores.len()) {
            [1, 0] => (&self.then, true),
            [0, 1] => (&self.orelse, false),
            _ => return None,
        };
        let (&slot, &value) = way.stores.first_key_value()?;
        let (op, _) = self.checked().next()?;
        let OpKind::Prim(Prim::IntAdd | Prim::IntSub, args) = &op.kind else { return None };
        let loads_it = |op: &Op| op.result == Some(args[0]) && matches!(op.kind, OpKind::Load(from) if from == slot);
        (op.result == Some(value) && self.checked().count() == 1 && way.ops.iter().any(loads_it)).then_some((slot, op, when))
    }
}

/// Appends operations to a block.
struct Writer<'a> {
    func: &'a mut Func,
    block: BlockId,
    span: Span,
}

impl Writer<'_> {
    fn push(&mut self, op: Op) {
        self.func.blocks[self.block.index()].ops.push(op);
    }

    fn op(&mut self, kind: OpKind, ty: TypeId) -> ValueId {
        let result = self.func.new_value(ty);
        self.push(Op { kind, result: Some(result), fail: None, span: self.span });
        result
    }

    fn prim(&mut self, prim: Prim, args: Vec<ValueId>, ty: TypeId) -> ValueId {
        self.op(OpKind::Prim(prim, args), ty)
    }

    fn select(&mut self, cond: ValueId, then: ValueId, orelse: ValueId) -> ValueId {
        let ty = self.func.ty(then);
        self.prim(Prim::Select, vec![cond, then, orelse], ty)
    }

    fn store(&mut self, slot: SlotId, value: ValueId) {
        self.push(Op { kind: OpKind::Store(slot, value), result: None, fail: None, span: self.span });
    }
}

/// `if cond: x += by` becomes `x += by if cond else 0`, with its check.
fn step_by_choice(func: &mut Func, block: BlockId, fork: &Fork, (slot, step, when): (SlotId, &Op, bool)) {
    let OpKind::Prim(prim, args) = &step.kind else { return };
    let mut writer = Writer { func, block, span: step.span };
    for op in fork.ways().into_iter().flat_map(|way| &way.ops).filter(|op| op.result != step.result) {
        writer.push(op.clone());
    }
    let nothing = writer.op(OpKind::Int(0), Types::INT);
    let by = if when { writer.select(fork.cond, args[1], nothing) } else { writer.select(fork.cond, nothing, args[1]) };
    writer.push(Op { kind: OpKind::Prim(*prim, vec![args[0], by]), ..step.clone() });
    if let Some(value) = step.result {
        writer.store(slot, value);
    }
    func.blocks[block.index()].term = Term::Goto(fork.join);
}

/// Computes both ways, fails if a check of the chosen one does, and stores what the chosen one would.
fn choose(func: &mut Func, block: BlockId, fork: &Fork, fail: BlockId) {
    let span = fork.checked().next().map_or(func.span, |(op, _)| op.span);
    let mut writer = Writer { func, block, span };
    let [then, orelse] = fork.ways().map(|way| compute(&mut writer, way));
    let failed = writer.select(fork.cond, then, orelse);
    let values: Vec<(SlotId, ValueId)> = fork
        .stored()
        .into_iter()
        .map(|slot| {
            let [then, orelse] = fork.ways().map(|way| match way.stores.get(&slot) {
                Some(value) => *value,
                None => {
                    let ty = writer.func.slots[slot.index()].ty;
                    writer.op(OpKind::Load(slot), ty)
                }
            });
            (slot, writer.select(fork.cond, then, orelse))
        })
        .collect();
    let rest = BlockId(func.blocks.len() as u32);
    func.blocks.push(Block { name: "selected".into(), ops: Vec::new(), term: Term::Goto(fork.join), cold: false });
    let mut writer = Writer { func, block: rest, span };
    for (slot, value) in values {
        writer.store(slot, value);
    }
    func.blocks[block.index()].term = Term::Branch { cond: failed, then: fail, orelse: rest };
}

/// Computes a way without its checks; whether one of them would have failed.
fn compute(writer: &mut Writer, way: &Way) -> ValueId {
    let mut failed = None;
    for op in &way.ops {
        let OpKind::Prim(prim, args) = &op.kind else {
            writer.push(op.clone());
            continue;
        };
        let Some((wrapping, overflows)) = unchecked(*prim).filter(|_| op.fail.is_some()) else {
            writer.push(op.clone());
            continue;
        };
        let overflow = writer.prim(overflows, args.clone(), Types::BOOL);
        failed = Some(match failed {
            Some(before) => writer.prim(Prim::BoolOr, vec![before, overflow], Types::BOOL),
            None => overflow,
        });
        writer.push(Op { kind: OpKind::Prim(wrapping, args.clone()), fail: None, ..op.clone() });
    }
    failed.unwrap_or_else(|| writer.op(OpKind::Bool(false), Types::BOOL))
}

/// What computes the same without a check, and the check.
fn unchecked(prim: Prim) -> Option<(Prim, Prim)> {
    match prim {
        Prim::IntAdd => Some((Prim::WrapAdd, Prim::AddOverflows)),
        Prim::IntSub => Some((Prim::WrapSub, Prim::SubOverflows)),
        Prim::IntMul => Some((Prim::WrapMul, Prim::MulOverflows)),
        _ => None,
    }
}
