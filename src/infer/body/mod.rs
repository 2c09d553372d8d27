//! One function instance under elaboration: its variables, what is known of them here, and the tree being written.
//! Comes in: an HIR function and argument types. Goes out: a `thir::Body` and the instance's summary.

mod errors;
mod nodes;
mod paths;
mod unset;
mod variables;

use crate::hir::{self, ClassId, ExprId, LocalId};
use crate::infer::Infer;
use crate::infer::instance::Memory;
use crate::infer::operator::operands::Operands;
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::maps::{HashMap, HashSet};
use crate::prelude;
use crate::source::Span;
use crate::thir::{self, Expr, LoopId, Stmt, StmtKind, VarId};
use crate::types::TypeId;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// An elaborated expression and its type.
#[derive(Clone, Debug)]
pub(crate) struct Val {
    pub ty: Ty,
    pub e: Expr,
}

/// What is known of a local variable at a point of the program.
#[derive(Clone, Debug)]
pub(crate) struct Binding {
    pub var: VarId,
    /// The type of the variable.
    pub ty: Ty,
    /// What it is known to hold here: `ty` or, after a test, a part of it.
    pub view: Ty,
    pub maybe_unbound: bool,
    /// Its types differ on the paths that meet at these points, and nobody has read it behind them so far.
    pub undecided: Vec<u32>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Env {
    pub vars: Vec<Option<Binding>>,
    /// No path reaches here.
    pub dead: bool,
}

pub(crate) struct LoopContext {
    pub id: LoopId,
    /// What is known at its head.
    pub header: Env,
    pub merge: u32,
    pub breaks: Vec<Env>,
    pub break_merge: u32,
}

/// An exception that is handled here (it may be None in a `finally`), and where that stands which was handled before.
#[derive(Clone, Debug)]
pub(crate) struct Handled {
    pub exception: VarId,
    pub ty: Ty,
    pub before: VarId,
}

/// What protected code does to local variables.
#[derive(Default)]
pub(crate) struct Recorder {
    pub assigned: Vec<(LocalId, Ty)>,
    pub unbound: Vec<LocalId>,
}

/// A `finally` block, and which jumps lead through it.
#[derive(Default)]
pub struct Finally {
    /// How many loops are around it.
    pub loops: usize,
    pub breaks: bool,
    pub continues: bool,
}

pub(crate) struct Fx<'a, 'b> {
    pub inf: &'a mut Infer<'b>,
    pub index: usize,
    pub func: Rc<hir::Func>,
    pub memory: Memory,
    pub env: Env,
    pub out: Vec<Stmt>,
    pub vars: Vec<thir::Var>,
    var_ids: HashMap<(LocalId, TypeId), VarId>,
    pub boxes: HashMap<LocalId, VarId>,
    /// What the pattern at hand has matched so far: names that get their values once all of it has matched.
    pub captured: Vec<(crate::hir::Target, Val)>,
    /// The pattern that comes next is not part of a larger one.
    pub is_whole_pattern: bool,
    pub loops: Vec<LoopContext>,
    next_loop: u32,
    /// Tells apart several elaborations of one expression (arms of a dispatch, unrolled loops).
    pub variant: u32,
    /// Inside arms of a dispatch an operation that doesn't fit raises at run time.
    pub soft: usize,
    pub soft_failures: usize,
    /// Of the operator whose unions are being taken apart.
    pub operands: Option<Operands>,
    /// Enclosing `try` statements of this function, with what their code does to variables.
    pub recorders: Vec<Recorder>,
    /// The `finally` blocks around what is being written, the innermost last.
    pub finallies: Vec<Finally>,
    pub pinned: HashMap<LocalId, Ty>,
    /// Variables of the exceptions being handled, innermost last.
    pub handling: Vec<VarId>,
    /// What the library is told of them and of the enclosing `finally` blocks, innermost last.
    pub handled: Vec<Handled>,
    /// Their variables that are not captured, each with the number of loops around its handler.
    pub handler_names: Vec<(LocalId, usize)>,
    /// What the enclosing handlers and `finally` blocks were entered with, innermost last: new exceptions lead to it.
    pub contexts: Vec<(VarId, Ty)>,
    /// What the enclosing loops iterate over and the enclosing handlers handle, if it matters how long it is held.
    pub kept: Vec<VarId>,
    /// Enclosing `try` statements whose handlers could catch a TypeError and the like.
    pub protected: usize,
    /// Blocks and operands around this place that may not run, the function's own block included.
    pub branches: usize,
    /// A branch may have left the function, or the round of a loop, before this place.
    pub may_have_left: bool,
    /// Inside a call of a method that was chosen by a computed name, or with arguments that may be fewer: it may not be meant for
    /// these types.
    pub tentative: usize,
    /// How often this place stands in the code: once for each round of the loops over tuples around it.
    pub copies: usize,
    pub is_prelude: bool,
    /// The closure object that the function is called as.
    pub environment: Option<(VarId, Ty)>,
    /// Hidden variables whose objects are known to be of exactly one of these classes here.
    pub exact: Vec<(VarId, Vec<ClassId>)>,
    /// The class value that an object is being made from.
    pub class_value: Option<Val>,
    /// Globals that stand for other values here: names of members in the body of an enumeration class.
    pub named_values: Vec<(hir::GlobalId, Val)>,
    /// In the last round: variables that hold one int wherever they are set.
    pub known_vars: HashMap<VarId, i128>,
    call_counts: HashMap<(hir::FuncId, Span, u32), u32>,
    /// Operations whose int results are likely to leave 64 bits.
    pub growing: Rc<HashSet<Span>>,
}

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn new(inf: &'a mut Infer<'b>, index: usize, func: Rc<hir::Func>, memory: Memory) -> Fx<'a, 'b> {
        let is_prelude = inf.is_prelude(&func);
        let env = Env { vars: vec![None; func.locals.len()], dead: false };
        let growing = inf.growing_operations(inf.instances[index].func);
        Fx {
            growing,
            inf,
            index,
            func,
            memory,
            env,
            out: Vec::new(),
            vars: Vec::new(),
            var_ids: HashMap::default(),
            boxes: HashMap::default(),
            captured: Vec::new(),
            is_whole_pattern: false,
            loops: Vec::new(),
            next_loop: 0,
            variant: 0,
            soft: 0,
            soft_failures: 0,
            operands: None,
            recorders: Vec::new(),
            finallies: Vec::new(),
            pinned: HashMap::default(),
            handling: Vec::new(),
            handled: Vec::new(),
            handler_names: Vec::new(),
            contexts: Vec::new(),
            kept: Vec::new(),
            protected: 0,
            branches: 0,
            may_have_left: false,
            tentative: 0,
            copies: 1,
            is_prelude,
            environment: None,
            exact: Vec::new(),
            class_value: None,
            named_values: Vec::new(),
            known_vars: HashMap::default(),
            call_counts: HashMap::default(),
        }
    }

    pub(crate) fn into_memory(self) -> Memory {
        self.memory
    }

    /// Elaborates the whole function.
    pub(crate) fn function(&mut self) -> thir::Body {
        let params = self.enter();
        let func = self.func.clone();
        self.stmts(&func.body);
        if !self.env.dead {
            let none = self.none(func.span);
            self.return_value(none);
        }
        if func.is_generator {
            self.guard_generator();
        }
        let emit = self.inf.emit;
        let (result, generator) = match func.is_generator {
            true => self.generator_info(),
            false => {
                let result = self.inf.instances[self.index].result.clone();
                (self.inf.settle(&result), None)
            }
        };
        thir::Body {
            symbol: if emit { self.inf.symbol(self.index) } else { String::new() },
            trace_name: (!self.is_prelude).then(|| func.name.clone()),
            params,
            vars: std::mem::take(&mut self.vars),
            result,
            body: std::mem::take(&mut self.out),
            generator,
            inline: self.inline(),
            span: func.span,
        }
    }

    fn inline(&self) -> thir::Inline {
        let name = self.func.name.as_str();
        if !self.is_prelude || self.func.is_generator {
            return thir::Inline::Auto;
        }
        const HOT: [&str; 9] =
            ["__getitem__", "__setitem__", "__len__", "append", "_iter_item", "_iter_next", "_iter_start", "__bool__", "_check"];
        // Where short ways stand in front of the call, they alone go into callers: of what has ints of any size, only the
        // operators on those that mostly fit a machine int.
        let of_module = |module: &str| self.inf.builder.program.is_library_module(self.func.module, module);
        let out_of_line = name == "_power" || of_module("bigint") && !name.starts_with("_wide_");
        let module = &self.inf.builder.program.module(self.func.module).name;
        if name.starts_with("_raise_") || out_of_line || of_module("_errors") || prelude::is_aside(module) {
            thir::Inline::Never
        } else if prelude::is_glue(module, name) {
            thir::Inline::Glue
        } else if HOT.contains(&name) && self.func.body.len() <= 8 {
            thir::Inline::Always
        } else {
            thir::Inline::Auto
        }
    }

    fn generator_info(&mut self) -> (TypeId, Option<thir::GeneratorInfo>) {
        let instance = &self.inf.instances[self.index];
        let (yields, sends, returns) = (instance.yields.clone(), instance.sends.clone(), instance.result.clone());
        let object = self.inf.generator_object(self.index);
        let sends = if sends.is_never() { Ty::None } else { sends };
        let layout = self.inf.layout_of(&object);
        let info = thir::GeneratorInfo {
            layout,
            yields: self.inf.settle(&yields),
            sends: self.inf.settle(&sends),
            returns: self.inf.settle(&returns),
            cleans_up: self.inf.cleans_up(self.inf.instances[self.index].func),
        };
        (info.returns, Some(info))
    }

    /// Binds parameters and captured variables; makes the heap cells of captured variables.
    fn enter(&mut self) -> Vec<VarId> {
        let func = self.func.clone();
        let types = self.inf.instances[self.index].params.clone();
        let mut types = types.into_iter();
        let mut params = Vec::new();
        let in_object = captures_in_object(&func);
        if !func.captures.is_empty() && !in_object {
            let ty = types.next().unwrap_or(Ty::Never);
            let ty = self.inf.store.resolve(&ty);
            let var = self.fresh_var("closure", &ty);
            params.push(var);
            self.environment = Some((var, ty.clone()));
            self.bind_captures(&func, var, &ty);
        }
        for param in &func.params {
            let ty = types.next().unwrap_or(Ty::Never);
            let ty = self.inf.store.resolve(&ty);
            let var = self.var_for(param.local, &ty);
            params.push(var);
            if func.local(param.local).boxed {
                let value = self.read_var(var, &ty, param.span);
                self.make_box(param.local);
                self.assign_local(param.local, value, param.span);
            } else {
                self.env.vars[param.local.index()] = Some(Binding::new(var, ty));
            }
        }
        if let (true, Some(receiver)) = (in_object, func.params.first().and_then(|p| self.env.vars[p.local.index()].clone())) {
            self.bind_captures(&func, receiver.var, &receiver.ty);
        }
        let captured: Vec<LocalId> = func.captures.iter().map(|c| c.local).collect();
        for (index, local) in func.locals.iter().enumerate() {
            let id = LocalId(index as u32);
            if local.boxed && !self.boxes.contains_key(&id) && !captured.contains(&id) {
                self.make_box(id);
            }
        }
        params
    }

    fn bind_captures(&mut self, func: &hir::Func, closure: VarId, ty: &Ty) {
        let Ty::Obj(rec) = ty else { return };
        for (index, capture) in func.captures.iter().enumerate() {
            let name = if captures_in_object(func) { object_capture_name(func.parent, capture.outer) } else { capture_name(index) };
            let owner = self.inf.field_record(*rec, &name);
            let cell = self.inf.store.field_or_new(owner, &name);
            let field_ty = self.inf.store.get(cell);
            let object = self.read_var(closure, ty, func.span);
            let value = self.field_value(object, &name, field_ty, func.span);
            let is_box = matches!(&value.ty, Ty::Obj(rec) if self.inf.store.rec(*rec).kind == RecKind::Box);
            let ty = value.ty.clone();
            let var = self.var_for(capture.local, &ty);
            self.push(func.span, StmtKind::Assign(var, value.e));
            if is_box {
                self.boxes.insert(capture.local, var);
                if let Ty::Obj(rec) = ty {
                    self.memory.boxes.insert(capture.local, rec);
                }
            } else {
                self.env.vars[capture.local.index()] = Some(Binding::new(var, ty));
            }
        }
    }

    /// How often this elaboration has called the function at this place before.
    pub(crate) fn count_call(&mut self, func: hir::FuncId, span: Span) -> u32 {
        let count = self.call_counts.entry((func, span, self.variant)).or_insert(0);
        *count += 1;
        *count - 1
    }

    /// The span that user-visible positions of this call should have.
    pub(crate) fn user_span(&self, span: Span) -> Option<Span> {
        if self.is_prelude { self.inf.instances[self.index].origin } else { Some(span) }
    }

    /// The record made at an expression: the same one in every round.
    pub(crate) fn site(&mut self, expr: ExprId, part: u32, make: impl FnOnce(&mut Infer<'b>) -> Option<RecId>) -> Option<RecId> {
        let key = (expr, part.wrapping_add(self.variant.wrapping_mul(0x9E37_79B1)));
        if let Some(rec) = self.memory.sites.get(&key) {
            return Some(self.inf.store.rec_root(*rec));
        }
        let rec = make(self.inf)?;
        self.memory.sites.insert(key, rec);
        Some(rec)
    }
}

impl Binding {
    pub(crate) fn new(var: VarId, ty: Ty) -> Binding {
        Binding { var, view: ty.clone(), ty, maybe_unbound: false, undecided: Vec::new() }
    }
}

/// The variant for one of several elaborations inside of another. What tells them apart must not change between the
/// rounds over the program: a name rather than its place in a list that grows.
pub(crate) fn variant_of(outer: u32, part: impl Hash) -> u32 {
    let mut hasher = FxHasher::default();
    (outer, part).hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

/// What tells the members of a union apart while they grow.
pub(crate) fn member_part(member: &Ty) -> (usize, Option<&Ty>) {
    match member {
        Ty::Tuple(items) => (items.len(), None),
        other => (0, Some(other)),
    }
}

pub(crate) fn capture_name(index: usize) -> String {
    format!("capture{index}")
}

/// A method of a class inside a function: its object holds what it uses of the function.
pub(crate) fn captures_in_object(func: &hir::Func) -> bool {
    let has_object = matches!(func.method_kind, hir::MethodKind::Instance | hir::MethodKind::Getter | hir::MethodKind::Setter);
    func.class.is_some() && has_object && !func.captures.is_empty()
}

/// The hidden field for a variable of the function around a class.
pub(crate) fn object_capture_name(home: Option<hir::FuncId>, outer: LocalId) -> String {
    format!("<capture {}.{}>", home.map_or(0, |f| f.0), outer.0)
}
