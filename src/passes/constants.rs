//! Constants of modules. Comes in: MIR without generators. Goes out: the same program; a global that one place alone sets, to
//! a number, a truth value or a text that is written out or computed from such, is that value wherever it is read. (Where
//! a global may not be set yet, the program asks beforehand.)

use crate::maps::HashMap;
use crate::mir::{Func, FuncId, GlobalId, OpKind, Program, ValueId};
use crate::passes::fold;

pub fn run(program: &mut Program) -> Result<(), String> {
    let constants = constants(program);
    if constants.is_empty() {
        return Ok(());
    }
    for op in program.funcs.iter_mut().flat_map(|func| &mut func.blocks).flat_map(|block| &mut block.ops) {
        if let OpKind::LoadGlobal(global) = op.kind
            && let Some(constant) = constants.get(&global)
        {
            op.kind = constant.clone();
        }
    }
    Ok(())
}

fn constants(program: &Program) -> HashMap<GlobalId, OpKind> {
    let set_once = set_once(program);
    let mut setting: Vec<FuncId> = set_once.values().map(|(func, _)| *func).collect();
    setting.sort_unstable();
    setting.dedup();
    let mut constants = HashMap::default();
    // One may be computed from another one of a module that comes later.
    loop {
        let before = constants.len();
        for &id in &setting {
            let values = constant_values(program.func(id), &constants);
            for (&global, (_, value)) in set_once.iter().filter(|(_, (func, _))| *func == id) {
                if let Some(constant) = values.get(value) {
                    constants.insert(global, constant.clone());
                }
            }
        }
        if constants.len() == before {
            return constants;
        }
    }
}

/// The globals that are set in one place, with that place's function and value.
fn set_once(program: &Program) -> HashMap<GlobalId, (FuncId, ValueId)> {
    let mut set: HashMap<GlobalId, Vec<(FuncId, ValueId)>> = HashMap::default();
    for (index, func) in program.funcs.iter().enumerate() {
        for op in func.blocks.iter().flat_map(|block| &block.ops) {
            if let OpKind::StoreGlobal(global, value) = op.kind {
                set.entry(global).or_default().push((FuncId(index as u32), value));
            }
        }
    }
    set.into_iter().filter_map(|(global, places)| if let [place] = places[..] { Some((global, place)) } else { None }).collect()
}

fn constant_values(func: &Func, globals: &HashMap<GlobalId, OpKind>) -> HashMap<ValueId, OpKind> {
    let mut values: HashMap<ValueId, OpKind> = HashMap::default();
    for op in func.blocks.iter().flat_map(|block| &block.ops) {
        let constant = match &op.kind {
            OpKind::Int(_) | OpKind::Float(_) | OpKind::Bool(_) | OpKind::Str(_) => Some(op.kind.clone()),
            OpKind::LoadGlobal(global) => globals.get(global).cloned(),
            kind => fold::folded(kind, &values),
        };
        // What is true may be the mark that something else is set by now.
        if let (Some(constant), Some(result)) = (constant, op.result)
            && !matches!(constant, OpKind::Bool(true))
        {
            values.insert(result, constant);
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mir::Global;
    use crate::mir::build::FuncBuilder;
    use crate::mir::{Prim, Term, ValueId};
    use crate::passes::testing::{Fixture, SPAN};
    use crate::types::Types;

    /// `SIZE = 6 * 7`, and a function that reads it; what the read has become.
    fn read(also_set: bool) -> OpKind {
        let mut fixture = Fixture::new();
        let size = GlobalId(fixture.program.globals.len() as u32);
        fixture.program.globals.push(Global { name: "main.SIZE".into(), ty: Types::INT });
        let mut build = FuncBuilder::new("main", Types::NONE, SPAN);
        let factors = vec![build.int(6, SPAN), build.int(7, SPAN)];
        let product: ValueId = build.op(OpKind::Prim(Prim::IntMul, factors), Types::INT, SPAN);
        build.op_void(OpKind::StoreGlobal(size, product), SPAN);
        let none = build.none(SPAN);
        build.term(Term::Return(none));
        fixture.program.funcs.push(build.finish());
        let mut build = FuncBuilder::new("read", Types::INT, SPAN);
        let value = build.op(OpKind::LoadGlobal(size), Types::INT, SPAN);
        if also_set {
            build.op_void(OpKind::StoreGlobal(size, value), SPAN);
        }
        build.term(Term::Return(value));
        fixture.program.funcs.push(build.finish());
        run(&mut fixture.program).expect("the pass does its work");
        fixture.program.funcs[1].blocks[0].ops[0].kind.clone()
    }

    #[test]
    fn a_global_that_is_set_once_is_its_value() {
        assert!(matches!(read(false), OpKind::Int(42)));
    }

    #[test]
    fn a_global_that_is_set_twice_is_read() {
        assert!(matches!(read(true), OpKind::LoadGlobal(_)));
    }
}
