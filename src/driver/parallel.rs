//! The units of a program through LLVM, side by side. Comes in: a program and its division. Goes out: its object file,
//! the same whatever number of threads there is.

use super::cache::{self, Cache};
use super::guard;
use crate::codegen::{self, Allocator, Part, Result};
use crate::emit;
use crate::mir::Program;
use crate::mir::units::Units;
use crate::source::SourceMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

pub(super) fn object(
    program: &Program,
    units: &Units,
    sources: &SourceMap,
    options: &codegen::Options,
    cache: Option<&dyn Cache>,
) -> Result<Vec<u8>> {
    let count = units.funcs.len();
    let objects: Vec<Mutex<Option<Result<Vec<u8>>>>> = (0..count).map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(place) = objects.get(index) else { return };
            let made = unit(program, Part { units, index }, sources, options, cache);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(count);
    let surprises: Vec<String> = thread::scope(|scope| {
        // Without memory for another stack fewer threads do the work.
        let others: Vec<_> = (1..threads).map_while(|_| guard::big_thread().spawn_scoped(scope, || guard::catching(work)).ok()).collect();
        work();
        others.into_iter().filter_map(|thread| thread.join().ok()?.err()).collect()
    });
    if let Some(message) = surprises.into_iter().next() {
        return Err(codegen::Error::Invalid(message));
    }
    let made = objects.into_iter().filter_map(|place| place.into_inner().unwrap_or_else(PoisonError::into_inner));
    let mut made = made.collect::<Result<Vec<_>>>()?;
    if made.len() == 1 { Ok(made.remove(0)) } else { emit::merge(&made) }
}

fn unit(program: &Program, part: Part<'_>, sources: &SourceMap, options: &codegen::Options, cache: Option<&dyn Cache>) -> Result<Vec<u8>> {
    let context = emit::nameless_context();
    let unoptimised = codegen::Options { opt_level: 0, ..options.clone() };
    let options = if part.units.is_rare(part.index) { &unoptimised } else { options };
    let machine = codegen::target_machine(options)?;
    let module = codegen::generate(&context, program, part, sources, options, &machine)?;
    let allocator = Allocator { is_divided: part.units.is_divided(), has_pools: codegen::has_pools(program, options) };
    let kept = cache.map(|cache| (cache, cache::key(&module, allocator, &machine, options)));
    if let Some(object) = kept.as_ref().and_then(|(cache, key)| cache.get(key)) {
        return Ok(object);
    }
    emit::optimise(&module, allocator, &machine, options)?;
    let object = emit::object(&module, &machine)?;
    if let Some((cache, key)) = kept {
        cache.put(&key, &object);
    }
    Ok(object)
}
