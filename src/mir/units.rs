//! Divides a program into units that are compiled side by side. Comes in: a finished program. Goes out: which function
//! goes into which unit. The division depends on the program alone, not on the machine.
//!
//! LLVM optimises across the functions of one unit. So a function goes where its only call is, if that runs often, and a
//! small one that has several callers is seen by the units of all of them. What runs rarely has units of its own,
//! which go through LLVM as fast as possible.

use super::{Func, FuncId, GlobalId, Op, OpKind, Program, Runs, cfg};
use crate::maps::{IndexMap, IndexSet};
use crate::types::Types;
use fixedbitset::FixedBitSet;
use std::cmp::Reverse;
use std::collections::VecDeque;

/// Operations that are worth a unit of their own.
const UNIT: usize = 2000;
/// And that are worth a second one, so that two processors have something to do.
const SECOND_UNIT: usize = 300;
const MOST_UNITS: usize = 8;
/// LLVM takes no larger function into several callers, and into a single one a larger one need not go.
const MOST_TAKEN: usize = 120;
/// Less than this of what runs rarely stays with the rest.
const RARE_UNIT: usize = 200;
/// Operations that are not optimised and fill a unit.
const FULL_RARE_UNIT: usize = 3000;

/// A division of a program.
pub struct Units {
    /// The functions of each unit, by `FuncId`; the ones with the most work first. Each function is in exactly one.
    pub funcs: Vec<FixedBitSet>,
    /// Functions of other units that LLVM may take into the functions of each unit.
    pub seen: Vec<FixedBitSet>,
    /// The units from here on are not optimised: they have nothing but functions that run rarely.
    pub first_rare: usize,
    /// Functions that other units call, too.
    pub shared_funcs: FixedBitSet,
    /// Globals that several units use.
    pub shared_globals: FixedBitSet,
    /// Texts that several units contain, if the program asks which of its texts are the same object.
    pub shared_texts: IndexSet<String>,
}

impl Units {
    /// The whole program as one unit.
    pub fn one(program: &Program) -> Units {
        Units::new(program, vec![(0..program.funcs.len()).collect()], vec![FixedBitSet::new()], 1)
    }

    /// As many units as there is work for, if nothing is optimised.
    pub fn share_out(program: &Program) -> Units {
        let sizes: Vec<usize> = program.funcs.iter().map(size).collect();
        if sizes.is_empty() {
            return Units::one(program);
        }
        let units = rare_units((0..sizes.len()).collect(), &sizes);
        let seen = vec![FixedBitSet::new(); units.len()];
        Units::new(program, units, seen, 0)
    }

    /// As many units as there is work for.
    pub fn divide(program: &Program) -> Units {
        let sizes: Vec<usize> = program.funcs.iter().map(size).collect();
        let size_of = |members: &[usize]| members.iter().map(|&index| sizes[index]).sum::<usize>();
        let (mut rare, mut others): (Vec<usize>, Vec<usize>) =
            (0..sizes.len()).partition(|&index| program.funcs[index].runs == Runs::Rarely);
        let repeats = others.iter().any(|&func| repeats(program, func));
        if !repeats {
            rare.append(&mut others);
        } else if size_of(&rare) < RARE_UNIT {
            others.append(&mut rare);
        }
        let hot: Vec<Vec<usize>> = (0..sizes.len()).map(|index| hot_calls(program, index).collect()).collect();
        // An even number, so that two processors are done at the same time.
        let count = (size_of(&others) / UNIT).next_multiple_of(2).max((size_of(&others) / SECOND_UNIT).min(2)).clamp(1, MOST_UNITS);
        let mut units = Placement::new(program, if others.is_empty() { 0 } else { count });
        let (mut groups, small): (Vec<_>, Vec<_>) =
            groups(program, &others, &hot).into_iter().partition(|members| size_of(members) > MOST_TAKEN);
        groups.sort_by_key(|members| Reverse(size_of(members)));
        groups.iter().for_each(|members| units.place_evenly(members));
        units.place_at_callers(small, &hot);
        let mut units = units.finish();
        let first_rare = units.len();
        units.extend(rare_units(rare, &sizes));
        let seen = units.iter().map(|members| seen(program, members, &hot)).collect();
        Units::new(program, units, seen, first_rare)
    }

    fn new(program: &Program, funcs: Vec<FixedBitSet>, seen: Vec<FixedBitSet>, first_rare: usize) -> Units {
        let mut units = Units {
            funcs,
            seen,
            first_rare,
            shared_funcs: FixedBitSet::with_capacity(program.funcs.len()),
            shared_globals: FixedBitSet::with_capacity(program.globals.len()),
            shared_texts: IndexSet::default(),
        };
        units.shared_texts = units.texts_of_several(program);
        let mut users: Vec<Option<usize>> = vec![None; program.globals.len()];
        for index in 0..units.funcs.len() {
            let members: Vec<usize> = units.funcs[index].union(&units.seen[index]).collect();
            for kind in members.iter().flat_map(|&func| &program.funcs[func].blocks).flat_map(|block| &block.ops).map(|op| &op.kind) {
                if let Some(callee) = kind.callee().filter(|callee| !units.funcs[index].contains(callee.index())) {
                    units.shared_funcs.insert(callee.index());
                }
                match kind {
                    OpKind::LoadGlobal(GlobalId(global)) | OpKind::StoreGlobal(GlobalId(global), _) => {
                        let user = users[*global as usize].get_or_insert(index);
                        units.shared_globals.set(*global as usize, units.shared_globals.contains(*global as usize) || *user != index);
                    }
                    _ => {}
                }
            }
        }
        let entry = units.entry(program);
        let elsewhere = program.exports.iter().map(|(_, func)| func.index()).filter(|func| !units.funcs[entry].contains(*func));
        units.shared_funcs.extend(elsewhere);
        units
    }

    fn texts_of_several(&self, program: &Program) -> IndexSet<String> {
        let asks = |func: &Func| {
            func.blocks.iter().flat_map(|block| &block.ops).any(|op| matches!(op.kind, OpKind::Same(a, _) if func.ty(a) == Types::STR))
        };
        if !self.is_divided() || !program.funcs.iter().any(asks) {
            return IndexSet::default();
        }
        let mut users: IndexMap<&str, FixedBitSet> = IndexMap::default();
        for (index, unit) in self.funcs.iter().enumerate() {
            for op in unit.union(&self.seen[index]).flat_map(|func| &program.funcs[func].blocks).flat_map(|block| &block.ops) {
                if let Op { kind: OpKind::Str(text), .. } = op {
                    users.entry(text).or_insert_with(|| FixedBitSet::with_capacity(self.funcs.len())).insert(index);
                }
            }
        }
        users.into_iter().filter(|(_, users)| users.count_ones(..) > 1).map(|(text, _)| text.to_string()).collect()
    }

    /// Is the unit left as it is?
    pub fn is_rare(&self, unit: usize) -> bool {
        unit >= self.first_rare
    }

    /// The unit that defines what every unit may need but no program needs fast.
    pub fn home_of_helpers(&self, program: &Program) -> usize {
        if self.is_rare(self.funcs.len() - 1) { self.first_rare } else { self.entry(program) }
    }

    pub fn is_divided(&self) -> bool {
        self.funcs.len() > 1
    }

    /// The unit that has the program's entry: `main`, what is exported, and the globals that several units use.
    pub fn entry(&self, program: &Program) -> usize {
        let entry = program.start.or(program.exports.first().map(|(_, func)| *func));
        entry.and_then(|entry| self.funcs.iter().position(|unit| unit.contains(entry.index()))).unwrap_or(0)
    }
}

/// Units while they fill.
struct Placement<'a> {
    program: &'a Program,
    /// How many operations each has, and its functions.
    units: Vec<(usize, FixedBitSet)>,
}

impl<'a> Placement<'a> {
    fn new(program: &'a Program, count: usize) -> Placement<'a> {
        Placement { program, units: vec![(0, FixedBitSet::with_capacity(program.funcs.len())); count] }
    }

    fn place(&mut self, unit: usize, members: &[usize]) {
        let (load, unit) = &mut self.units[unit];
        *load += members.iter().map(|&index| size(&self.program.funcs[index])).sum::<usize>();
        unit.extend(members.iter().copied());
    }

    fn place_evenly(&mut self, members: &[usize]) {
        if let Some(unit) = (0..self.units.len()).min_by_key(|&unit| self.units[unit].0) {
            self.place(unit, members);
        }
    }

    /// Each goes where most of its callers are: where all of them are, nothing is left of it once it was taken in.
    fn place_at_callers(&mut self, mut groups: Vec<Vec<usize>>, hot: &[Vec<usize>]) {
        let mut callers = vec![Vec::new(); self.program.funcs.len()];
        for (caller, callees) in hot.iter().enumerate() {
            callees.iter().for_each(|&callee| callers[callee].push(caller));
        }
        let mut placed = true;
        while placed {
            let before = groups.len();
            groups.retain(|members| {
                let callers = || members.iter().flat_map(|&member| &callers[member]);
                let count = |unit: &usize| callers().filter(|&&caller| self.units[*unit].1.contains(caller)).count();
                let home = (0..self.units.len()).max_by_key(|unit| (count(unit), Reverse(self.units[*unit].0)));
                let home = home.filter(|unit| count(unit) > 0);
                home.into_iter().for_each(|unit| self.place(unit, members));
                home.is_none()
            });
            placed = groups.len() < before;
        }
        groups.iter().for_each(|members| self.place_evenly(members));
    }

    /// The one with the most work first.
    fn finish(mut self) -> Vec<FixedBitSet> {
        self.units.sort_by_key(|(load, _)| Reverse(*load));
        self.units.into_iter().map(|(_, unit)| unit).filter(|unit| !unit.is_clear()).collect()
    }
}

/// Does a function do more than its own operations once for each call, or is it called from outside, who knows how often?
fn repeats(program: &Program, index: usize) -> bool {
    let func = &program.funcs[index];
    let is_exported = program.exports.iter().any(|(_, export)| export.index() == index);
    is_exported || func.is_recursive() || !cfg::loops(func).is_empty()
}

/// Units of functions that are not optimised: where they lie matters to nobody, so that they fill one after the other.
fn rare_units(members: Vec<usize>, sizes: &[usize]) -> Vec<FixedBitSet> {
    let total: usize = members.iter().map(|&index| sizes[index]).sum();
    let count = if members.is_empty() { 0 } else { (total / FULL_RARE_UNIT).clamp(1, MOST_UNITS) };
    let mut units = vec![FixedBitSet::with_capacity(sizes.len()); count];
    let mut before = 0;
    for index in members {
        units[(before * count / total.max(1)).min(count - 1)].insert(index);
        before += sizes[index];
    }
    units
}

/// Functions that do not run rarely, in groups that should not be torn apart.
fn groups(program: &Program, among: &[usize], hot: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut calls = vec![0; program.funcs.len()];
    for callee in program.funcs.iter().flat_map(|func| &func.blocks).flat_map(|block| &block.ops).filter_map(|op| op.kind.callee()) {
        calls[callee.index()] += 1;
    }
    let mut sets = DisjointSets { parent: (0..program.funcs.len()).collect() };
    for &index in among {
        for &callee in hot[index].iter().filter(|&&callee| calls[callee] == 1 && may_be_taken(&program.funcs[callee])) {
            sets.join(index, callee);
        }
    }
    let mut groups = vec![Vec::new(); program.funcs.len()];
    for &index in among {
        groups[sets.find(index)].push(index);
    }
    groups.retain(|members| !members.is_empty());
    groups
}

/// Small functions outside of a unit that it often calls, and those that these call, the nearest first: no more than
/// the unit has itself, so that many functions that call each other do not go through LLVM many times.
fn seen(program: &Program, members: &FixedBitSet, hot: &[Vec<usize>]) -> FixedBitSet {
    let mut seen = FixedBitSet::with_capacity(program.funcs.len());
    let mut pending: VecDeque<usize> = members.ones().collect();
    let mut room: usize = members.ones().map(|index| size(&program.funcs[index])).sum();
    while let Some(index) = pending.pop_front() {
        for &callee in &hot[index] {
            let func = &program.funcs[callee];
            if !members.contains(callee) && !seen.contains(callee) && may_be_taken(func) && size(func) <= room {
                room -= size(func);
                seen.insert(callee);
                pending.push_back(callee);
            }
        }
    }
    seen
}

/// What a function calls where it runs often, without what runs rarely.
fn hot_calls(program: &Program, index: usize) -> impl Iterator<Item = usize> {
    let func = &program.funcs[index];
    let repeated = cfg::in_loops(func);
    let is_hot = move |block: &usize| {
        !func.blocks[*block].cold && (func.runs == Runs::Often || func.runs == Runs::Once && repeated.contains(*block))
    };
    let calls = (0..func.blocks.len()).filter(is_hot).flat_map(|block| &func.blocks[block].ops).filter_map(|op| op.kind.callee());
    calls.map(FuncId::index).filter(|&callee| program.funcs[callee].runs != Runs::Rarely)
}

fn may_be_taken(func: &Func) -> bool {
    size(func) <= MOST_TAKEN
}

fn size(func: &Func) -> usize {
    func.blocks.iter().map(|block| block.ops.len()).sum()
}

/// Union-find with path halving.
struct DisjointSets {
    parent: Vec<usize>,
}

impl DisjointSets {
    fn find(&mut self, mut member: usize) -> usize {
        while self.parent[member] != member {
            self.parent[member] = self.parent[self.parent[member]];
            member = self.parent[member];
        }
        member
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::Term;
    use crate::mir::build::FuncBuilder;
    use crate::passes::testing::{Fixture, SPAN};
    use crate::types::Types;

    /// A recursive function of a size, with calls.
    fn function(fixture: &mut Fixture, name: &str, size: usize, calls: &[FuncId]) -> FuncId {
        let mut build = FuncBuilder::new(name, Types::NONE, SPAN);
        build.op(OpKind::StackCheck, Types::NONE, SPAN);
        for _ in 0..size {
            build.op(OpKind::LoadGlobal(GlobalId(0)), fixture.node, SPAN);
        }
        for callee in calls {
            build.op(OpKind::Call(*callee, Vec::new()), Types::NONE, SPAN);
        }
        build.term(Term::Unreachable);
        fixture.add(build.finish())
    }

    #[test]
    fn small_programs_are_one_unit() {
        let mut fixture = Fixture::new();
        let callee = function(&mut fixture, "callee", 100, &[]);
        function(&mut fixture, "main", 100, &[callee, callee]);
        let units = Units::divide(&fixture.program);
        assert!(!units.is_divided());
        assert!(units.shared_funcs.is_clear() && units.shared_globals.is_clear());
    }

    #[test]
    fn what_runs_rarely_is_apart() {
        let mut fixture = Fixture::new();
        let report = function(&mut fixture, "report", RARE_UNIT, &[]);
        let main = function(&mut fixture, "main", 100, &[report]);
        fixture.program.funcs[report.index()].runs = Runs::Rarely;
        let units = Units::divide(&fixture.program);
        assert_eq!(units.first_rare, 1);
        assert!(units.funcs[0].contains(main.index()) && units.funcs[1].contains(report.index()));
        fixture.program.funcs[main.index()].runs = Runs::Rarely;
        let units = Units::divide(&fixture.program);
        assert!(!units.is_divided() && units.is_rare(0));
    }

    #[test]
    fn what_is_not_optimised_is_shared_out() {
        let mut fixture = Fixture::new();
        let funcs: Vec<FuncId> = (0..4).map(|_| function(&mut fixture, "f", FULL_RARE_UNIT / 2, &[])).collect();
        let units = Units::share_out(&fixture.program);
        let unit_of = |id: FuncId| units.funcs.iter().position(|unit| unit.contains(id.index()));
        assert_eq!(funcs.into_iter().map(unit_of).collect::<Vec<_>>(), [Some(0), Some(0), Some(1), Some(1)]);
        assert!((0..2).all(|unit| units.is_rare(unit)));
    }

    #[test]
    fn callers_keep_what_may_be_taken_into_them() {
        let mut fixture = Fixture::new();
        let small = function(&mut fixture, "small", 50, &[]);
        let large = function(&mut fixture, "large", UNIT, &[]);
        let left = function(&mut fixture, "left", UNIT, &[small, large]);
        let right = function(&mut fixture, "right", UNIT, &[large]);
        fixture.program.start = Some(right);
        let units = Units::divide(&fixture.program);
        let unit_of = |id: FuncId| units.funcs.iter().position(|unit| unit.contains(id.index()));
        assert_eq!(units.funcs.len(), 3);
        assert_eq!(unit_of(small), unit_of(left));
        assert_ne!(unit_of(large), unit_of(left));
        assert_eq!(Some(units.entry(&fixture.program)), unit_of(right));
        assert_eq!(units.shared_funcs.ones().collect::<Vec<_>>(), [large.index()]);
        assert!(units.shared_globals.contains(0));
    }

    #[test]
    fn small_functions_are_seen_by_all_their_callers() {
        let mut fixture = Fixture::new();
        let inner = function(&mut fixture, "inner", 5, &[]);
        let common = function(&mut fixture, "common", 20, &[inner]);
        let own = function(&mut fixture, "own", 20, &[]);
        let left = function(&mut fixture, "left", SECOND_UNIT, &[common, common, own, own]);
        let right = function(&mut fixture, "right", SECOND_UNIT, &[common]);
        let units = Units::divide(&fixture.program);
        let unit_of = |id: FuncId| units.funcs.iter().position(|unit| unit.contains(id.index()));
        assert_eq!(units.funcs.len(), 2);
        assert_eq!(unit_of(own), unit_of(left));
        assert_eq!(unit_of(common), unit_of(left));
        let of_right = unit_of(right).map(|unit| units.seen[unit].ones().collect::<Vec<_>>());
        assert_eq!(of_right, Some(vec![inner.index(), common.index()]));
        assert_eq!(units.shared_funcs.ones().collect::<Vec<_>>(), [inner.index(), common.index()]);
    }
}
