//! Function instances: one per function and argument types, summarised by what it returns and what it does to the
//! types of its arguments.

use super::body::Fx;
use super::class::View;
use super::ty::{RecId, RecKind, Translation, Ty};
use super::{Infer, Known, MAX_INSTANCES, MAX_LIBRARY_INSTANCES};
use crate::diag::Diagnostic;
use crate::hir::{self, FuncId};
use crate::maps::{HashMap, HashSet, IndexMap};
use crate::source::Span;
use crate::thir;
use std::collections::VecDeque;
use std::rc::Rc;

/// Calls within calls that are looked at; each takes some of the compiler's stack.
const MAX_DEPTH: usize = 2000;
/// Characters of a symbol that name types.
const MAX_SYMBOL: usize = 200;

pub(crate) struct Instance {
    pub func: FuncId,
    /// The parameters with records of the instance's own; a closure's environment comes first.
    pub params: Vec<Ty>,
    pub result: Ty,
    /// For generators: the object that a call gives; what is yielded and sent.
    pub object: Option<RecId>,
    pub yields: Ty,
    pub sends: Ty,
    /// The call in user code that first asked for it.
    pub origin: Option<Span>,
    /// Some call of it is sure to be meant: what cannot work in it is an error of the program. A library function that is
    /// only called in arms of a dispatch, or where a handler waits, raises at run time instead.
    pub meant: bool,
    /// Something in it cannot work, so that it matters whether a call is meant.
    pub depends_on_meaning: bool,
    /// The instances that it is sure to call, and where: none in library code.
    pub sure_calls: IndexMap<usize, Option<Span>>,
    /// Some call of it stands where a handler waits: what cannot work in it is worth a warning.
    pub warns: bool,
    /// Something in it cannot work, and that is reported: what has no value for that reason does not end the program.
    pub failed: bool,
    /// Some path of it raises, or loops for ever.
    pub ends: bool,
    /// The instances that it calls and that, as far as is known, never return.
    pub unreturned: HashSet<usize>,
    /// The round in which it was last inferred.
    round: u64,
    active: bool,
    /// The first of the instances that call each other in a circle with it; itself if none do.
    circle: usize,
    /// Its summary depends on its arguments alone and has settled.
    pub settled: bool,
    /// It looks at globals or shared records, or calls what does.
    pub impure: bool,
    pub memory: Memory,
}

/// What an instance remembers from round to round.
#[derive(Default)]
pub(crate) struct Memory {
    /// Records made at an expression (displays, constructor calls …).
    pub sites: HashMap<(hir::ExprId, u32), RecId>,
    /// Results of calls.
    pub results: HashMap<(hir::ExprId, u32), Ty>,
    /// Arguments of recursive calls, by call and number, that are tuples of growing length.
    pub growing: HashSet<((hir::ExprId, u32), usize)>,
    /// Variables whose types differ where control paths meet.
    pub merges: HashMap<(u32, hir::LocalId), Merge>,
    /// What comes back to the heads of loops in variables of several types.
    pub views: HashMap<(u32, hir::LocalId), Ty>,
    /// Variables that a round of a loop may leave unbound, by the meeting point at its head.
    pub unbound: HashSet<(u32, hir::LocalId)>,
    /// Heap cells of captured variables.
    pub boxes: HashMap<hir::LocalId, RecId>,
    /// Ints that are assigned to variables.
    pub known: HashMap<hir::LocalId, Known>,
}

#[derive(Clone, Debug)]
pub(crate) struct Merge {
    /// The join of everything that arrives there.
    pub ty: Ty,
    /// Somebody reads the variable behind the meeting point.
    pub needed: bool,
}

/// How much of a chain of calls a message tells.
const MOST_CALLS_NAMED: usize = 6;

pub(crate) struct Called {
    pub result: Ty,
    pub instance: usize,
}

impl Instance {
    /// What callers see of it apart from types.
    fn control(&self) -> (bool, bool, HashSet<usize>) {
        (self.failed, self.ends, self.unreturned.clone())
    }
}

impl Infer<'_> {
    /// The summary of the function at these argument types. `site` is where the caller keeps the result's records.
    pub(crate) fn instance_for(&mut self, func: FuncId, args: Vec<Ty>, origin: Option<Span>) -> Option<usize> {
        let tuple = Ty::tuple(args.clone());
        let key = self.key(&tuple);
        self.instance_by_key(func, key, &args, Ty::Never, origin)
    }

    fn instance_by_key(&mut self, func: FuncId, key: Rc<str>, args: &[Ty], wanted: Ty, origin: Option<Span>) -> Option<usize> {
        let index = match self.by_key.get(&(func, key.clone())) {
            Some(index) => *index,
            None => self.new_instance(func, key, args, wanted, origin)?,
        };
        if !self.instances[index].active && !self.instances[index].settled && self.instances[index].round != self.round {
            self.infer_instance(index);
        }
        Some(index)
    }

    fn new_instance(&mut self, func: FuncId, key: Rc<str>, args: &[Ty], wanted: Ty, origin: Option<Span>) -> Option<usize> {
        if self.diagnostics.iter().any(|d| ["infinite-instantiation", "too-complex"].contains(&d.code)) {
            return None;
        }
        let hir = self.func(func);
        let limit = if self.is_prelude(&hir) { MAX_LIBRARY_INSTANCES } else { MAX_INSTANCES };
        let count = self.per_func.entry(func).or_insert(0);
        *count += 1;
        if *count > limit {
            self.report_instances(func, origin);
            return None;
        }
        if self.stack.len() > MAX_DEPTH {
            self.report_depth(func, origin);
            return None;
        }
        let mut map = Translation::default();
        let params = args.iter().map(|a| self.store.copy(a, &mut map)).collect();
        let wanted = self.store.copy(&wanted, &mut map);
        let object = self.store.generator_of(&wanted).filter(|_| hir.is_generator);
        let [yields, sends, result] = match object {
            Some(rec) => ["yield", "send", "return"].map(|part| self.generator_part(rec, part)),
            None => [Ty::Never, Ty::Never, wanted],
        };
        self.instances.push(Instance {
            func,
            params,
            result,
            object,
            yields,
            sends,
            origin,
            meant: false,
            depends_on_meaning: false,
            sure_calls: IndexMap::default(),
            warns: false,
            failed: false,
            ends: false,
            unreturned: HashSet::default(),
            round: 0,
            active: false,
            circle: self.instances.len(),
            settled: false,
            impure: false,
            memory: Memory::default(),
        });
        let index = self.instances.len() - 1;
        self.by_key.insert((func, key), index);
        self.store.changes += 1;
        Some(index)
    }

    /// Marks what is sure to be called from the roots as meant, once types have settled: before, a call may be seen with
    /// types that it does not have in the end. Gives whether that has changed anything, so that all has to be looked at again.
    pub(crate) fn spread_meaning(&mut self, roots: &[usize]) -> bool {
        loop {
            let concerned = self.mean_sure_calls(roots);
            if concerned.is_empty() {
                return false;
            }
            if !self.are_the_same_again(&concerned) {
                return true;
            }
        }
    }

    /// Infers instances again whose types have settled. For their callers nothing changes if they come out as before.
    fn are_the_same_again(&mut self, indices: &[usize]) -> bool {
        self.round += 1;
        let before = self.store.changes;
        for &index in indices {
            let summary = self.instances[index].control();
            self.infer_instance(index);
            if self.store.changes != before || self.instances[index].control() != summary {
                return false;
            }
        }
        // The others have been seen in this round as well: they would come out as they are.
        self.instances.iter_mut().for_each(|instance| instance.round = self.round);
        true
    }

    /// Gives the instances to which it matters that they are meant now.
    fn mean_sure_calls(&mut self, roots: &[usize]) -> Vec<usize> {
        let mut concerned = Vec::new();
        let mut calls: VecDeque<(usize, Option<Span>)> = roots.iter().map(|root| (*root, None)).collect();
        let mut seen: HashSet<usize> = roots.iter().copied().collect();
        while let Some((index, place)) = calls.pop_front() {
            if self.mean(index, place) {
                concerned.push(index);
            }
            let instance = &self.instances[index];
            let inner = instance.sure_calls.iter().filter(|(callee, _)| seen.insert(**callee));
            calls.extend(inner.map(|(callee, place)| (*callee, place.or(instance.origin))));
        }
        concerned
    }

    /// Does it matter to the instance that it is meant, and is that new?
    fn mean(&mut self, index: usize, origin: Option<Span>) -> bool {
        let instance = &mut self.instances[index];
        if instance.meant {
            return false;
        }
        instance.meant = true;
        instance.origin = origin;
        instance.settled &= !instance.depends_on_meaning;
        instance.depends_on_meaning
    }

    fn report_depth(&mut self, func: FuncId, origin: Option<Span>) {
        let hir = self.func(func);
        let span = if self.is_prelude(&hir) { origin.unwrap_or(hir.span) } else { hir.name_span };
        let message = format!("'{}' is reached through more than {MAX_DEPTH} calls, each by another function", hir.name);
        let diagnostic = Diagnostic::error("too-complex", span, message).help("let one function do what many alike do");
        self.diagnostics.push(self.with_calls(diagnostic));
    }

    fn report_instances(&mut self, func: FuncId, origin: Option<Span>) {
        let hir = self.func(func);
        let span = if self.is_prelude(&hir) { origin.unwrap_or(hir.span) } else { hir.name_span };
        let diagnostic = Diagnostic::error("infinite-instantiation", span, format!("'{}' is called with ever new types", hir.name))
            .label("each call inside it asks for another instance")
            .help("keep the type of each argument the same from call to call");
        self.diagnostics.push(self.with_calls(diagnostic));
    }

    /// Adds a note that names the functions whose calls have led here.
    pub(crate) fn with_calls(&self, diagnostic: Diagnostic) -> Diagnostic {
        let program = &self.builder.program;
        let own = self.stack.iter().rev().map(|index| program.func(self.instances[*index].func)).filter(|hir| !self.is_prelude(hir));
        let mut names: Vec<String> = own.filter(|hir| hir.name != "<module>").map(|hir| format!("'{}'", hir.qualname)).collect();
        names.dedup();
        match names.as_slice() {
            [] | [_] => diagnostic,
            [shown @ .., _] if names.len() > MOST_CALLS_NAMED => {
                let rest = names.len() - MOST_CALLS_NAMED;
                diagnostic.note(format!("in {}, and {rest} calls further out", shown[..MOST_CALLS_NAMED].join(", called from ")))
            }
            all => diagnostic.note(format!("in {}", all.join(", called from "))),
        }
    }

    /// The first use of a variable of a library module: the top level that sets it is inferred again.
    pub(crate) fn ask_for_global(&mut self, global: hir::GlobalId) {
        let module = self.builder.program.module(self.builder.program.global(global).module);
        if !module.is_prelude || self.global_numbers.contains_key(&global) {
            return;
        }
        assert!(!self.emit, "every variable of the library that is used was used while types grew");
        let init = module.init;
        self.global_number(global);
        if let Some(index) = self.instances.iter().position(|instance| instance.func == init && !instance.active) {
            self.infer_instance(index);
        }
    }

    fn infer_instance(&mut self, index: usize) {
        let before = self.store.changes;
        self.instances[index].active = true;
        self.instances[index].round = self.round;
        self.instances[index].impure = false;
        self.instances[index].failed = false;
        self.instances[index].ends = false;
        self.instances[index].depends_on_meaning = false;
        self.instances[index].unreturned.clear();
        self.instances[index].sure_calls.clear();
        self.stack.push(index);
        let memory = std::mem::take(&mut self.instances[index].memory);
        let hir = self.func(self.instances[index].func);
        let mut fx = Fx::new(self, index, hir, memory);
        fx.function();
        let memory = fx.into_memory();
        self.stack.pop();
        let instance = &mut self.instances[index];
        instance.memory = memory;
        instance.active = false;
        instance.settled = before == self.store.changes && !instance.impure;
        let impure = instance.impure;
        if let (true, Some(caller)) = (impure, self.stack.last()) {
            self.instances[*caller].impure = true;
        }
    }

    /// Calls the function: finds the instance, carries what it does to its arguments back to the caller's types.
    /// `previous` is what this call gave in the last round.
    pub(crate) fn call(&mut self, func: FuncId, args: &[Ty], previous: Ty, origin: Option<Span>) -> Option<Called> {
        let tuple = Ty::tuple(args.to_vec());
        let mut key = self.key(&tuple);
        if !self.by_key.contains_key(&(func, key.clone())) && self.is_running(func) {
            self.fold_functions(args);
            key = self.key(&tuple);
        }
        let index = self.instance_by_key(func, key.clone(), args, Ty::Never, origin)?;
        let result = self.carry_back(index, args, previous);
        if self.calls_in_circle(index) || !holds_records(&result) {
            return Some(Called { result, instance: index });
        }
        // The caller may use the result as more than the callee makes of it: an instance that makes it so.
        let (args, wider) = match self.store.generator_of(&result).filter(|_| self.instances[index].object.is_some()) {
            Some(rec) => (self.generator_args(rec), self.generator_instance(rec, origin)?),
            None => (args.to_vec(), self.instance_that_gives(index, key, args, &result, origin)?),
        };
        let result = if wider == index { result } else { self.carry_back(wider, &args, result) };
        Some(Called { result, instance: wider })
    }

    /// The instance with these arguments whose calls give what is wanted: the plain one, if that does.
    fn instance_that_gives(&mut self, plain: usize, key: Rc<str>, args: &[Ty], wanted: &Ty, origin: Option<Span>) -> Option<usize> {
        let own = self.call_result(plain);
        let (want, have) = (self.key(wanted), self.key(&own));
        if want == have {
            return Some(plain);
        }
        let key: Rc<str> = format!("{key}>{want}").into();
        self.instance_by_key(self.instances[plain].func, key, args, wanted.clone(), origin)
    }

    /// What a call of the instance gives: its result, or the generator object.
    fn call_result(&mut self, index: usize) -> Ty {
        if self.func(self.instances[index].func).is_generator {
            return self.generator_object(index);
        }
        self.instances[index].result.clone()
    }

    /// The generator object type of an instance of a generator function.
    pub(crate) fn generator_object(&mut self, index: usize) -> Ty {
        let func = self.instances[index].func;
        let rec = match self.instances[index].object {
            Some(rec) => rec,
            None => {
                let rec = self.store.new_rec(RecKind::Generator(func));
                self.instances[index].object = Some(rec);
                rec
            }
        };
        let params = self.instances[index].params.clone();
        for (number, param) in params.iter().enumerate() {
            let cell = self.store.field_or_new(rec, &format!("p{number}"));
            self.grow(cell, param);
        }
        let instance = &self.instances[index];
        let parts = [("yield", instance.yields.clone()), ("send", instance.sends.clone()), ("return", instance.result.clone())];
        for (name, ty) in parts {
            let cell = self.store.field_or_new(rec, name);
            self.grow(cell, &ty);
        }
        Ty::Obj(rec)
    }

    /// The instance that runs a generator object: the object's type tells, wherever it was made.
    pub(crate) fn generator_instance(&mut self, rec: RecId, origin: Option<Span>) -> Option<usize> {
        let RecKind::Generator(func) = self.store.rec(rec).kind else { return None };
        let args = self.generator_args(rec);
        let key = self.key(&Ty::tuple(args.clone()));
        let plain = self.instance_by_key(func, key.clone(), &args, Ty::Never, origin)?;
        self.instance_that_gives(plain, key, &args, &Ty::Obj(rec), origin)
    }

    /// The arguments that a generator object keeps.
    pub(crate) fn generator_args(&self, rec: RecId) -> Vec<Ty> {
        let cells = (0..).map_while(|number| self.store.field(rec, &format!("p{number}")));
        cells.map(|cell| self.store.get(cell)).collect()
    }

    pub(crate) fn generator_part(&mut self, rec: RecId, part: &str) -> Ty {
        let cell = self.store.field_or_new(rec, part);
        self.store.get(cell)
    }

    /// A callee that is being inferred right now calls itself through everything that was begun since.
    fn note_circle(&mut self, callee: usize) {
        let Some(from) = self.stack.iter().position(|index| *index == callee) else { return };
        let circles: HashSet<usize> = self.stack[from..].iter().map(|index| self.instances[*index].circle).collect();
        let first = circles.iter().copied().min().unwrap_or(callee);
        if circles.len() > 1 {
            for instance in self.instances.iter_mut().filter(|instance| circles.contains(&instance.circle)) {
                instance.circle = first;
            }
        }
    }

    /// Is some instance of it being inferred right now?
    fn is_running(&self, func: FuncId) -> bool {
        self.stack.iter().any(|index| self.instances[*index].func == func)
    }

    /// Does the callee lead back to its caller?
    fn calls_in_circle(&self, callee: usize) -> bool {
        self.stack.last().is_some_and(|caller| self.instances[*caller].circle == self.instances[callee].circle)
    }

    fn carry_back(&mut self, index: usize, args: &[Ty], previous: Ty) -> Ty {
        // A summary that may still change leaves the caller's open, too.
        if (self.instances[index].impure || !self.instances[index].settled)
            && let Some(caller) = self.stack.last()
        {
            self.instances[*caller].impure = true;
        }
        let params = self.instances[index].params.clone();
        self.note_circle(index);
        if self.calls_in_circle(index) {
            // Recursion: caller and callee share their types. Copies would nest in each other ever deeper.
            if let Some(caller) = self.stack.last() {
                self.instances[*caller].impure = true;
            }
            for (param, arg) in params.iter().zip(args) {
                self.join(param, arg);
            }
            let own = self.call_result(index);
            return self.join(&own, &previous);
        }
        let mut map = Translation::default();
        let own = self.call_result(index);
        let own = self.store.resolve(&own);
        let previous = self.store.resolve(&previous);
        let Infer { store, classes, builder, .. } = self;
        let mut view = View { table: classes, builder };
        for (param, arg) in params.iter().zip(args) {
            let (param, arg) = (store.resolve(param), store.resolve(arg));
            store.reflect(&mut view, &param, &arg, &mut map);
        }
        if !holds_records(&own) {
            return store.join(&mut view, &own, &previous);
        }
        store.reflect(&mut view, &own, &previous, &mut map);
        let own = store.resolve(&own);
        let copied = store.copy(&own, &mut map);
        store.join(&mut view, &copied, &previous)
    }

    // ------------------------------------------------------------ output

    /// The settled instance of a call in the last round; its body is written later.
    pub(crate) fn emit_call(&mut self, func: FuncId, args: Vec<Ty>) -> thir::InstanceId {
        match self.instance_for(func, args, None) {
            Some(index) => self.emit_instance(index),
            None => thir::InstanceId(0),
        }
    }

    pub(crate) fn emit_instance(&mut self, index: usize) -> thir::InstanceId {
        let func = self.instances[index].func;
        let params = self.instances[index].params.clone();
        let result = self.call_result(index);
        let mut types = Vec::new();
        for ty in params.iter().chain([&result]) {
            // `type(x)` is the object itself to the later stages, but means something else.
            types.push(if holds_types_of_objects(ty) { self.key(ty).to_string() } else { self.settle(ty).0.to_string() });
        }
        let key: Rc<str> = types.join(",").into();
        if let Some(id) = self.emitted.get(&(func, key.clone())) {
            return *id;
        }
        let id = thir::InstanceId(self.bodies.len() as u32);
        self.bodies.push(None);
        self.emitted.insert((func, key), id);
        self.queue.push((index, id));
        id
    }

    pub(crate) fn emit_body(&mut self, index: usize, id: thir::InstanceId) {
        self.stack.push(index);
        let memory = std::mem::take(&mut self.instances[index].memory);
        let hir = self.func(self.instances[index].func);
        let mut fx = Fx::new(self, index, hir, memory);
        let body = fx.function();
        let memory = fx.into_memory();
        self.instances[index].memory = memory;
        self.stack.pop();
        self.bodies[id.0 as usize] = Some(body);
    }

    /// `algo.kmeans[list[list[float]],int]`; a number tells apart what has the same name.
    pub(crate) fn symbol(&mut self, index: usize) -> String {
        let hir = self.func(self.instances[index].func);
        let module = &self.builder.program.module(hir.module).name;
        let mut symbol =
            if self.is_prelude(&hir) && hir.class.is_some() { hir.qualname.clone() } else { format!("{module}.{}", hir.qualname) };
        let params = self.instances[index].params.clone();
        if !params.is_empty() {
            let names: Vec<String> = params.iter().map(|t| self.type_name(t)).collect();
            let names = names.join(",");
            // Types that contain themselves have endless names.
            let end = names.char_indices().nth(MAX_SYMBOL).map(|(at, _)| at);
            symbol = match end {
                Some(end) => format!("{symbol}[{}…]", &names[..end]),
                None => format!("{symbol}[{names}]"),
            };
        }
        let count = self.symbols.entry(symbol.clone()).or_insert(0);
        *count += 1;
        if *count > 1 { format!("{symbol}.{count}") } else { symbol }
    }
}

fn holds_types_of_objects(ty: &Ty) -> bool {
    match ty {
        Ty::TypeOf(_) => true,
        Ty::Tuple(items) | Ty::Union(items) => items.iter().any(holds_types_of_objects),
        _ => false,
    }
}

/// Does a value of the type lead to an object whose type can still grow?
pub(crate) fn holds_records(ty: &Ty) -> bool {
    match ty {
        Ty::Obj(_) | Ty::TypeOf(_) | Ty::Array(_) => true,
        Ty::Tuple(items) | Ty::Union(items) => items.iter().any(holds_records),
        Ty::Never
        | Ty::None
        | Ty::Bool
        | Ty::Int
        | Ty::Float
        | Ty::Str
        | Ty::U8
        | Ty::I32
        | Ty::Func(_)
        | Ty::Class(_)
        | Ty::Module(_)
        | Ty::Builtin(_) => false,
    }
}
