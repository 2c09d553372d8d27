//! What a call may do to references that are read from the heap. Comes in: the whole program. Goes out: per function
//! the classes of places (a field, the elements of one type, a global) whose references it may overwrite, itself
//! or through calls. A reference read from a place stays good as long as no place on the way to it is overwritten;
//! releasing something never harms it, because what is on the way is kept alive by its own place.

use crate::maps::IndexSet;
use crate::mir::{Func, FuncId, GlobalId, Op, OpKind, Program, SlotId, ValueId};
use crate::types::{LayoutId, Type, TypeId, Types};
use fixedbitset::FixedBitSet;

/// A class of places that hold references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The layout that declares the field, and its number.
    Field(LayoutId, usize),
    /// Elements of arrays of this type.
    Element(TypeId),
    Global(GlobalId),
}

#[derive(Debug)]
pub struct Effects {
    places: IndexSet<Place>,
    /// Per function: the places it may overwrite.
    overwritten: Vec<FixedBitSet>,
}

impl Effects {
    pub fn of(program: &Program) -> Effects {
        let mut effects = Effects { places: IndexSet::default(), overwritten: Vec::new() };
        for func in &program.funcs {
            effects.number_places(program, func);
        }
        let own = program.funcs.iter().map(|func| effects.own(program, func)).collect();
        effects.overwritten = own;
        effects.close_over_calls(program);
        let private = effects.private_fields(program);
        for set in &mut effects.overwritten {
            set.difference_with(&private);
        }
        effects
    }

    /// The number of a place that is mentioned in the program.
    pub fn number(&self, place: Place) -> Option<u32> {
        self.places.get_index_of(&place).map(|n| n as u32)
    }

    /// What the operation may overwrite.
    pub fn overwritten_by(&self, types: &Types, func: &Func, fresh: &FreshArrays, op: &Op) -> FixedBitSet {
        if let Some(callee) = op.kind.callee() {
            return self.overwritten[callee.index()].clone();
        }
        let mut set = FixedBitSet::with_capacity(self.places.len());
        let place = place_overwritten(types, func, fresh, op);
        set.extend(place.and_then(|p| self.number(p)).map(|n| n as usize));
        set
    }

    fn number_places(&mut self, program: &Program, func: &Func) {
        for op in func.blocks.iter().flat_map(|b| &b.ops) {
            let place = place_read(&program.types, func, op);
            self.places.extend(place);
        }
    }

    fn own(&self, program: &Program, func: &Func) -> FixedBitSet {
        let fresh = FreshArrays::of(func);
        let mut set = FixedBitSet::with_capacity(self.places.len());
        for op in func.blocks.iter().flat_map(|b| &b.ops) {
            let place = place_overwritten(&program.types, func, &fresh, op);
            set.extend(place.and_then(|p| self.number(p)).map(|n| n as usize));
        }
        set
    }

    fn close_over_calls(&mut self, program: &Program) {
        let callees: Vec<Vec<FuncId>> = program.funcs.iter().map(callees).collect();
        let mut changed = true;
        while changed {
            changed = false;
            for index in (0..program.funcs.len()).rev() {
                let mut set = self.overwritten[index].clone();
                for callee in &callees[index] {
                    set.union_with(&self.overwritten[callee.index()]);
                }
                changed |= set != self.overwritten[index];
                self.overwritten[index] = set;
            }
        }
    }

    /// Fields of generator frames that only the frame's own `resume` function reads, through its parameter: while it
    /// runs, no call can touch them, because a running generator cannot be resumed.
    fn private_fields(&self, program: &Program) -> FixedBitSet {
        let mut private = FixedBitSet::with_capacity(self.places.len());
        for (number, place) in self.places.iter().enumerate() {
            if let Place::Field(layout, _) = place
                && program.types.layout(*layout).is_generator
            {
                private.insert(number);
            }
        }
        for func in &program.funcs {
            let frames = frame_loads(func);
            for op in func.blocks.iter().flat_map(|b| &b.ops) {
                if let OpKind::GetField(object, _) = op.kind
                    && !frames.contains(object.index())
                    && let Some(number) = place_read(&program.types, func, op).and_then(|p| self.number(p))
                {
                    private.remove(number as usize);
                }
            }
        }
        private
    }
}

/// Values loaded from the only parameter.
fn frame_loads(func: &Func) -> FixedBitSet {
    let mut loads = FixedBitSet::with_capacity(func.values.len());
    if func.params.len() == 1 {
        let ops = func.blocks.iter().flat_map(|b| &b.ops);
        loads.extend(ops.filter(|op| matches!(op.kind, OpKind::Load(SlotId(0)))).filter_map(|op| op.result).map(ValueId::index));
    }
    loads
}

fn callees(func: &Func) -> Vec<FuncId> {
    let mut callees: Vec<FuncId> = func.callees().collect();
    callees.sort_unstable();
    callees.dedup();
    callees
}

/// Where a managed result was read from.
pub fn place_read(types: &Types, func: &Func, op: &Op) -> Option<Place> {
    match op.kind {
        OpKind::GetField(object, index) => field_place(types, func.ty(object), index),
        OpKind::ArrayGet(array, _) => element_place(types, func.ty(array)),
        OpKind::LoadGlobal(global) => op.result.filter(|&v| types.is_managed(func.ty(v))).map(|_| Place::Global(global)),
        _ => None,
    }
}

/// The place whose reference the operation itself takes away. `ArrayInit` fills places that held nothing.
fn place_overwritten(types: &Types, func: &Func, fresh: &FreshArrays, op: &Op) -> Option<Place> {
    match op.kind {
        OpKind::SetField(object, index, value) => match types.get(func.ty(value)) {
            // The elements stay where they are, or the old ones were dealt with before.
            Type::Array(_) if fresh.contains(value) => None,
            Type::Array(_) => element_place(types, func.ty(value)),
            _ => field_place(types, func.ty(object), index),
        },
        OpKind::StoreGlobal(global, value) => types.is_managed(func.ty(value)).then_some(Place::Global(global)),
        _ => match change_of_elements(&op.kind) {
            Some((array, Change::Overwritten)) => element_place(types, func.ty(array)),
            Some((_, Change::Moved)) | None => None,
        },
    }
}

/// What becomes of elements that an operation changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// What was in the place is gone.
    Overwritten,
    /// The place held nothing, or what it held is elsewhere now.
    Moved,
}

/// The array whose elements the operation changes.
pub fn change_of_elements(kind: &OpKind) -> Option<(ValueId, Change)> {
    match *kind {
        OpKind::ArraySet(array, ..) | OpKind::ArrayTake(array, _) | OpKind::ArrayRelease(array, ..) | OpKind::ArrayZero(array, ..) => {
            Some((array, Change::Overwritten))
        }
        OpKind::ArrayInit(array, ..) | OpKind::ArrayFree(array) | OpKind::ArrayResize(array, _) | OpKind::ArrayMove { dst: array, .. } => {
            Some((array, Change::Moved))
        }
        _ => None,
    }
}

fn field_place(types: &Types, object: TypeId, index: usize) -> Option<Place> {
    let Type::Object(mut layout) = *types.get(object) else { return None };
    let field = types.layout(layout).fields.get(index)?;
    if !types.is_managed(field.ty) {
        return None;
    }
    while let Some(parent) = types.layout(layout).parent.filter(|&p| index < types.layout(p).fields.len()) {
        layout = parent;
    }
    Some(Place::Field(layout, index))
}

fn element_place(types: &Types, array: TypeId) -> Option<Place> {
    match types.get(array) {
        Type::Array(element) if types.is_managed(*element) => Some(Place::Element(*element)),
        _ => None,
    }
}

/// Arrays that were just made or resized, perhaps by way of a slot that holds nothing else.
#[derive(Debug)]
pub struct FreshArrays(FixedBitSet);

impl FreshArrays {
    pub fn of(func: &Func) -> FreshArrays {
        let mut fresh = FixedBitSet::with_capacity(func.values.len());
        let mut other = FixedBitSet::with_capacity(func.slots.len());
        let ops = || func.blocks.iter().flat_map(|b| &b.ops);
        for op in ops() {
            if let OpKind::ArrayNew { .. } | OpKind::ArrayResize(..) | OpKind::Zero = op.kind {
                fresh.extend(op.result.map(ValueId::index));
            }
        }
        for op in ops() {
            if let OpKind::Store(slot, value) = op.kind
                && !fresh.contains(value.index())
            {
                other.insert(slot.index());
            }
        }
        other.extend(func.params.iter().map(|p| p.index()));
        for op in ops() {
            if let OpKind::Load(slot) = op.kind
                && !other.contains(slot.index())
            {
                fresh.extend(op.result.map(ValueId::index));
            }
        }
        FreshArrays(fresh)
    }

    fn contains(&self, value: ValueId) -> bool {
        self.0.contains(value.index())
    }
}
