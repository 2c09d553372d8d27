//! Where each reference of a function comes from. Comes in: a function, which slots own what they hold, which values
//! are retained where they are read. Goes out: per value and slot what it depends on, that is what must stay as it is
//! for the reference to be good.

use super::Summary;
use crate::mir::{Func, Op, OpKind, Origin, Program, SlotId, ValueId, cfg};
use crate::passes::effects::{Effects, place_read};
use crate::types::{Type, TypeId, Types};
use fixedbitset::FixedBitSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No reference in it, nor an array that needs its owner.
    Plain,
    /// Of a managed type, but surely without a reference.
    Nothing,
    /// Somebody has to release it.
    Owned,
    Borrowed,
}

/// What a reference depends on; sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deps {
    /// Classes of places, numbered by `Effects`.
    pub places: Vec<u32>,
    /// Slots and owned values, numbered as in `Liveness`.
    pub roots: Vec<u32>,
}

impl Deps {
    pub fn add(&mut self, other: &Deps) {
        merge(&mut self.places, &other.places);
        merge(&mut self.roots, &other.roots);
    }

    pub fn add_place(&mut self, place: Option<u32>) {
        merge(&mut self.places, place.as_slice());
    }

    pub fn on_root(root: u32) -> Deps {
        Deps { places: Vec::new(), roots: vec![root] }
    }
}

fn merge(into: &mut Vec<u32>, from: &[u32]) {
    for item in from {
        if let Err(at) = into.binary_search(item) {
            into.insert(at, *item);
        }
    }
}

/// The decisions that the facts rest on.
#[derive(Clone, Debug)]
pub struct Modes {
    /// Slots that own what they hold.
    pub owned_slots: FixedBitSet,
    /// Borrowed values that get a reference of their own where they are read.
    pub retained: FixedBitSet,
}

#[derive(Debug)]
pub struct Facts {
    pub kinds: Vec<Kind>,
    pub values: Vec<Deps>,
    pub slots: Vec<Deps>,
    /// The value that a borrowed one was read out of.
    pub parents: Vec<Option<ValueId>>,
}

/// What stays the same while a function is looked at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub program: &'a Program,
    pub func: &'a Func,
    pub effects: &'a Effects,
    pub summaries: &'a [Summary],
}

impl Context<'_> {
    pub fn types(&self) -> &Types {
        &self.program.types
    }

    pub fn is_managed(&self, value: ValueId) -> bool {
        self.types().is_managed(self.func.ty(value))
    }

    /// References, and arrays, which die with the object they belong to.
    pub fn is_tracked(&self, ty: TypeId) -> bool {
        self.types().is_managed(ty) || matches!(self.types().get(ty), Type::Array(_))
    }

    pub fn slot_root(&self, slot: SlotId) -> u32 {
        slot.0
    }

    pub fn value_root(&self, value: ValueId) -> u32 {
        self.func.slots.len() as u32 + value.0
    }
}

impl Facts {
    /// The least fixpoint: slots begin without dependencies and gather those of what is stored.
    pub fn of(cx: &Context, modes: &Modes, order: &[crate::mir::BlockId]) -> Facts {
        let func = cx.func;
        let mut facts = Facts {
            kinds: vec![Kind::Plain; func.values.len()],
            values: vec![Deps::default(); func.values.len()],
            slots: vec![Deps::default(); func.slots.len()],
            parents: vec![None; func.values.len()],
        };
        for param in &func.params {
            facts.slots[param.index()] = Deps::on_root(cx.slot_root(*param));
        }
        let mut changed = true;
        while changed {
            changed = false;
            for op in order.iter().flat_map(|b| &func.block(*b).ops) {
                facts.define(cx, modes, op);
                if let OpKind::Store(slot, value) = op.kind {
                    let deps = facts.deps_through(cx, value);
                    let before = facts.slots[slot.index()].clone();
                    facts.slots[slot.index()].add(&deps);
                    changed |= before != facts.slots[slot.index()];
                }
            }
        }
        facts
    }

    fn define(&mut self, cx: &Context, modes: &Modes, op: &Op) {
        let Some(result) = op.result else { return };
        let ty = cx.func.ty(result);
        if !cx.is_tracked(ty) {
            return;
        }
        let (mut kind, deps, parent) = self.classify(cx, modes, op);
        if kind == Kind::Borrowed && modes.retained.contains(result.index()) {
            kind = Kind::Owned;
        }
        if kind == Kind::Owned && !cx.types().is_managed(ty) {
            kind = Kind::Borrowed;
        }
        self.kinds[result.index()] = kind;
        self.values[result.index()] = deps;
        self.parents[result.index()] = parent;
    }

    fn classify(&self, cx: &Context, modes: &Modes, op: &Op) -> (Kind, Deps, Option<ValueId>) {
        match &op.kind {
            OpKind::Zero | OpKind::None => (Kind::Nothing, Deps::default(), None),
            OpKind::Str(_) | OpKind::ClassName(_) => (Kind::Borrowed, Deps::default(), None),
            OpKind::Load(slot) if modes.owned_slots.contains(slot.index()) => (Kind::Borrowed, Deps::on_root(cx.slot_root(*slot)), None),
            OpKind::Load(slot) => (Kind::Borrowed, self.slots[slot.index()].clone(), None),
            OpKind::Wrap(value) => self.aggregate(cx, &[*value]),
            OpKind::Tuple(items) => self.aggregate(cx, items),
            OpKind::TupleGet(value, _) | OpKind::Unwrap(value) | OpKind::Cast(value) => self.read_out_of(cx, op, *value),
            OpKind::GetField(value, _) | OpKind::ArrayGet(value, _) => self.read_out_of(cx, op, *value),
            OpKind::LoadGlobal(_) => {
                let mut deps = Deps::default();
                deps.add_place(self.place(cx, op));
                (Kind::Borrowed, deps, None)
            }
            OpKind::Call(callee, args) => match &cx.summaries[callee.index()].borrows {
                Some(borrows) => {
                    let mut deps = Deps { places: borrows.places.clone(), roots: Vec::new() };
                    for (arg, _) in args.iter().enumerate().filter(|(i, _)| borrows.roots.contains(&(*i as u32))) {
                        deps.add(&self.deps_through(cx, args[arg]));
                    }
                    (Kind::Borrowed, deps, None)
                }
                None => (Kind::Owned, Deps::default(), None),
            },
            kind => match kind.origin() {
                Origin::Owned => (Kind::Owned, Deps::default(), None),
                Origin::Borrowed | Origin::Static => (Kind::Borrowed, Deps::default(), None),
            },
        }
    }

    /// A tuple or union made of values: borrowed if all of them are.
    fn aggregate(&self, cx: &Context, items: &[ValueId]) -> (Kind, Deps, Option<ValueId>) {
        let kinds = || items.iter().map(|v| self.kinds[v.index()]);
        if kinds().any(|k| k == Kind::Owned) {
            return (Kind::Owned, Deps::default(), None);
        }
        if !kinds().any(|k| k == Kind::Borrowed) {
            return (Kind::Nothing, Deps::default(), None);
        }
        let mut deps = Deps::default();
        for item in items {
            deps.add(&self.deps_through(cx, *item));
        }
        (Kind::Borrowed, deps, items.first().copied().filter(|_| items.len() == 1))
    }

    fn read_out_of(&self, cx: &Context, op: &Op, value: ValueId) -> (Kind, Deps, Option<ValueId>) {
        if self.kinds[value.index()] == Kind::Nothing {
            return (Kind::Nothing, Deps::default(), None);
        }
        let mut deps = self.deps_through(cx, value);
        deps.add_place(self.place(cx, op));
        (Kind::Borrowed, deps, Some(value))
    }

    fn place(&self, cx: &Context, op: &Op) -> Option<u32> {
        place_read(cx.types(), cx.func, op).and_then(|place| cx.effects.number(place))
    }

    /// What something read out of the value depends on.
    pub fn deps_through(&self, cx: &Context, value: ValueId) -> Deps {
        match self.kinds[value.index()] {
            Kind::Owned => Deps::on_root(cx.value_root(value)),
            Kind::Borrowed => self.values[value.index()].clone(),
            Kind::Plain | Kind::Nothing => Deps::default(),
        }
    }
}

/// The order in which values are defined before they are used.
pub fn order(func: &Func) -> Vec<crate::mir::BlockId> {
    cfg::reverse_postorder(func)
}
