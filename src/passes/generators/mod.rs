//! Generators become state machines. Comes in: functions with `generator` set and the operations that use them.
//! Goes out: `resume(frame) -> Bool` functions under the same number, plain calls and field accesses.
//!
//! A frame's state: 0 not started, 2k stopped at the k-th yield, `FINISHED` returned or raised; `RUNNING` where the
//! generator may be resumed from inside, which raises; else a running one counts as finished, too. The lowest bit is set
//! when an exception is being thrown in.

mod resume;
mod spill;

use crate::mir::{ErrorKind, Func, FuncId, Op, OpKind, Prim, Program, ValueId};
use crate::thir::GeneratorInfo;
use crate::types::{Field, Type, TypeId, Types};
use fixedbitset::FixedBitSet;
use std::collections::{BTreeMap, BTreeSet};

const FINISHED: i64 = -2;
const RUNNING: i64 = -4;
const THROWN: i64 = 1;

/// The fields of a frame behind its parameters, by number.
#[derive(Clone, Debug)]
struct Frame {
    info: GeneratorInfo,
    state: usize,
    value: usize,
    sent: usize,
    result: usize,
    /// The exception to raise at the yield, or None. Only if somebody throws.
    thrown: Option<usize>,
    /// `BaseException | None`
    thrown_type: TypeId,
    /// What raises the error, if the body may lead to a resumption of the same generator.
    running: Option<FuncId>,
}

pub fn run(program: &mut Program) -> Result<(), String> {
    let thrown = thrown_into(program);
    let mut frames = BTreeMap::new();
    for index in 0..program.funcs.len() {
        let id = FuncId(index as u32);
        if let Some(info) = program.funcs[index].generator.clone() {
            let error = program.errors.iter().find(|(kind, _)| *kind == ErrorKind::Running).map(|(_, error)| *error);
            let running = error.filter(|_| leads_to_itself(program, id));
            let frame = Frame { running, ..declare_frame(program, info, thrown.contains(&id)) };
            frames.insert(id, frame);
        }
    }
    for (id, frame) in &frames {
        resume::build(program, *id, frame);
    }
    for func in &mut program.funcs {
        rewrite_users(func, &frames)?;
    }
    Ok(())
}

fn thrown_into(program: &Program) -> BTreeSet<FuncId> {
    let ops = program.funcs.iter().flat_map(|f| &f.blocks).flat_map(|b| &b.ops);
    ops.filter_map(|op| match op.kind {
        OpKind::GeneratorThrow(id, ..) => Some(id),
        _ => None,
    })
    .collect()
}

/// Does the function call itself or resume itself, perhaps by way of others?
fn leads_to_itself(program: &Program, id: FuncId) -> bool {
    let mut seen = FixedBitSet::with_capacity(program.funcs.len());
    let mut pending = vec![id];
    while let Some(next) = pending.pop() {
        for op in program.func(next).blocks.iter().flat_map(|block| &block.ops) {
            let (OpKind::Call(callee, _)
            | OpKind::Sort { less: callee, .. }
            | OpKind::GeneratorResume(callee, ..)
            | OpKind::GeneratorThrow(callee, ..)) = op.kind
            else {
                continue;
            };
            if callee == id {
                return true;
            }
            if !seen.put(callee.index()) {
                pending.push(callee);
            }
        }
    }
    false
}

fn declare_frame(program: &mut Program, info: GeneratorInfo, throws: bool) -> Frame {
    let thrown_type = program.types.intern(Type::Union(vec![Types::NONE, program.exception]));
    let layout = &mut program.types.layouts[info.layout.0 as usize];
    layout.suspended = info.cleans_up.then_some(layout.fields.len());
    let mut add = |name: &str, ty: TypeId| add_field(&mut layout.fields, name, ty);
    Frame {
        state: add("state", Types::INT),
        value: add("value", info.yields),
        sent: add("sent", info.sends),
        result: add("result", info.returns),
        thrown: throws.then(|| add("thrown", thrown_type)),
        thrown_type,
        running: None,
        info,
    }
}

fn add_field(fields: &mut Vec<Field>, name: &str, ty: TypeId) -> usize {
    fields.push(Field { name: name.to_string(), ty, count: None });
    fields.len() - 1
}

/// Turns the operations on generators into field accesses and calls.
fn rewrite_users(func: &mut Func, frames: &BTreeMap<FuncId, Frame>) -> Result<(), String> {
    for index in 0..func.blocks.len() {
        let ops = std::mem::take(&mut func.blocks[index].ops);
        let mut out = Vec::with_capacity(ops.len());
        for op in ops {
            rewrite_op(func, frames, op, &mut out)?;
        }
        func.blocks[index].ops = out;
    }
    Ok(())
}

fn rewrite_op(func: &mut Func, frames: &BTreeMap<FuncId, Frame>, op: Op, out: &mut Vec<Op>) -> Result<(), String> {
    let frame = |id: FuncId| frames.get(&id).ok_or_else(|| format!("{} uses {id:?}, which is no generator", func.symbol));
    match op.kind {
        OpKind::GeneratorNew(id, ref args) => {
            let frame = frame(id)?;
            let object = op.result.ok_or("generator_new without a result")?;
            out.push(Op { kind: OpKind::New(frame.info.layout), ..op });
            let set = |(field, &value): (usize, &ValueId)| OpKind::SetField(object, field, value);
            out.extend(args.iter().enumerate().map(set).map(|kind| Op { kind, result: None, fail: None, span: op.span }));
        }
        OpKind::GeneratorResume(id, object, value) => {
            let frame = frame(id)?;
            if frame.info.sends != Types::NONE {
                out.push(Op { kind: OpKind::SetField(object, frame.sent, value), result: None, fail: None, span: op.span });
            }
            out.push(Op { kind: OpKind::Call(id, vec![object]), ..op });
        }
        OpKind::GeneratorThrow(id, object, exception) => {
            let frame = frame(id)?.clone();
            throw(func, &frame, object, exception, &op, out);
            out.push(Op { kind: OpKind::Call(id, vec![object]), ..op });
        }
        OpKind::GeneratorState(id, object) => {
            out.push(Op { kind: OpKind::GetField(object, frame(id)?.state), ..op });
        }
        OpKind::GeneratorValue(id, object) => {
            out.push(Op { kind: OpKind::GetField(object, frame(id)?.value), ..op });
        }
        OpKind::GeneratorResult(id, object) => {
            out.push(Op { kind: OpKind::GetField(object, frame(id)?.result), ..op });
        }
        _ => out.push(op),
    }
    Ok(())
}

/// Stores the exception and marks the state.
fn throw(func: &mut Func, frame: &Frame, object: ValueId, exception: ValueId, op: &Op, out: &mut Vec<Op>) {
    let Some(field) = frame.thrown else { return };
    let mut emit = |kind: OpKind, ty: Option<TypeId>| {
        let result = ty.map(|ty| func.new_value(ty));
        out.push(Op { kind, result, fail: None, span: op.span });
        result.unwrap_or(object)
    };
    let wrapped = emit(OpKind::Wrap(exception), Some(frame.thrown_type));
    emit(OpKind::SetField(object, field, wrapped), None);
    let state = emit(OpKind::GetField(object, frame.state), Some(Types::INT));
    let mark = emit(OpKind::Int(THROWN), Some(Types::INT));
    let marked = emit(OpKind::Prim(Prim::IntOr, vec![state, mark]), Some(Types::INT));
    emit(OpKind::SetField(object, frame.state, marked), None);
}

#[cfg(test)]
mod tests;
