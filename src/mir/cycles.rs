//! Which objects can be part of a reference cycle? Comes in: a finished program. Goes out: a flag for each layout.
//!
//! The layouts are the nodes of a graph, their fields the edges: from the class to everything that the field can hold,
//! subclasses included. A cycle of objects is a cycle in this graph. Classes that are never made and fields that are
//! never set to anything but nothing have no part in it, so that the exceptions' `__cause__` costs no program that
//! does not use it.

use super::{Func, OpKind, Program, ValueId};
use crate::maps::HashSet;
use crate::types::{Field, LayoutId, Type, TypeId, Types};

/// Which layouts there are objects of, by `LayoutId`.
pub struct Objects {
    /// Objects of exactly this class are made.
    pub made: Vec<bool>,
    /// They can be part of a cycle.
    pub cyclic: Vec<bool>,
}

pub fn objects(program: &Program) -> Objects {
    let count = program.types.layouts.len();
    let uses = Uses::of(program);
    let edges: Vec<Vec<usize>> = (0..count).map(|index| uses.held_by(&program.types, LayoutId(index as u32))).collect();
    let cyclic = (0..count).map(|index| reaches_itself(&edges, index)).collect();
    Objects { made: uses.made, cyclic }
}

fn reaches_itself(edges: &[Vec<usize>], from: usize) -> bool {
    let mut seen = vec![false; edges.len()];
    let mut work = edges[from].clone();
    while let Some(next) = work.pop() {
        if next == from {
            return true;
        }
        if !std::mem::replace(&mut seen[next], true) {
            work.extend(&edges[next]);
        }
    }
    false
}

/// What the program does with its layouts.
struct Uses {
    /// By `LayoutId`: an object of exactly this class is made.
    made: Vec<bool>,
    /// Fields that are set to something, each with the class that declares it.
    set: HashSet<(LayoutId, usize)>,
}

impl Uses {
    fn of(program: &Program) -> Uses {
        let mut uses = Uses { made: vec![false; program.types.layouts.len()], set: HashSet::default() };
        for func in &program.funcs {
            uses.note(&program.types, func);
        }
        uses
    }

    fn note(&mut self, types: &Types, func: &Func) {
        let nothing = nothings(func);
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            match op.kind {
                OpKind::New(layout) => self.made[layout.0 as usize] = true,
                OpKind::SetField(object, field, value) if !nothing[value.index()] => {
                    if let Type::Object(layout) = *types.get(func.ty(object)) {
                        self.set.insert((types.declaring_class(layout, field), field));
                    }
                }
                _ => {}
            }
        }
    }

    /// The made layouts that objects of this one can hold directly.
    fn held_by(&self, types: &Types, layout: LayoutId) -> Vec<usize> {
        if !self.made[layout.0 as usize] {
            return vec![];
        }
        let fields = types.layout(layout).fields.iter().enumerate();
        let holding =
            fields.filter(|&(index, field)| self.set.contains(&(types.declaring_class(layout, index), index)) && is_counted(types, field));
        let mut held: Vec<usize> = holding.flat_map(|(_, field)| possible_layouts(types, field.ty)).map(|id| id.0 as usize).collect();
        held.retain(|&index| self.made[index]);
        held.sort_unstable();
        held.dedup();
        held
    }
}

/// Does the object own what the field holds? Arrays without a count hold nothing counted.
pub fn is_counted(types: &Types, field: &Field) -> bool {
    types.is_managed(field.ty) || matches!(*types.get(field.ty), Type::Array(element) if field.count.is_some() && types.is_managed(element))
}

/// The classes of all objects that a value of the type can hold directly.
pub fn possible_layouts(types: &Types, ty: TypeId) -> Vec<LayoutId> {
    let named = types.objects_in(ty);
    named.into_iter().flat_map(|layout| std::iter::once(layout).chain(types.descendants(layout))).collect()
}

/// By `ValueId`: is it known to hold no reference?
fn nothings(func: &Func) -> Vec<bool> {
    let mut nothing = vec![false; func.values.len()];
    let wraps = |kind: &OpKind| match *kind {
        OpKind::Wrap(inner) | OpKind::Retain(inner) => Some(inner),
        _ => None,
    };
    // A definition may stand in a later block than its use: go on until nothing is found.
    loop {
        let mut found = false;
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            let Some(result) = op.result else { continue };
            let is_nothing =
                matches!(op.kind, OpKind::None | OpKind::Zero) || wraps(&op.kind).is_some_and(|inner: ValueId| nothing[inner.index()]);
            found |= is_nothing && !std::mem::replace(&mut nothing[result.index()], is_nothing);
        }
        if !found {
            return nothing;
        }
    }
}

#[cfg(test)]
mod tests;
