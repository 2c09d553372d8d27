//! One function instance under elaboration: its variables, what is known of them here, and the tree being written.
//! Comes in: an HIR function and argument types. Goes out: a `thir::Body` and the instance's summary.

mod unset;

use crate::diag::Diagnostic;
use crate::hir::{self, ExprId, LocalId};
use crate::infer::Infer;
use crate::infer::instance::{Memory, Merge};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::maps::{HashMap, HashSet};
use crate::source::Span;
use crate::thir::{self, Expr, ExprKind, LoopId, Stmt, StmtKind, VarId};
use crate::types::{TypeId, Types};
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
    pub loops: Vec<LoopContext>,
    next_loop: u32,
    /// Tells apart several elaborations of one expression (arms of a dispatch, unrolled loops).
    pub variant: u32,
    /// Inside arms of a dispatch an operation that doesn't fit raises at run time.
    pub soft: usize,
    pub soft_failures: usize,
    /// Enclosing `try` statements of this function, with the assignments seen in them.
    pub recorders: Vec<Vec<(LocalId, Ty)>>,
    pub pinned: HashMap<LocalId, Ty>,
    /// Variables of the exceptions being handled, innermost last.
    pub handling: Vec<VarId>,
    /// Enclosing `try` statements whose handlers could catch a TypeError and the like.
    pub protected: usize,
    /// Blocks and operands around this place that may not run, the function's own block included.
    pub branches: usize,
    /// A branch may have left the function, or the round of a loop, before this place.
    pub may_have_left: bool,
    /// Inside a call of a method that was chosen by a computed name: it may not be meant for these arguments.
    pub tentative: usize,
    pub is_prelude: bool,
    /// The closure object that the function is called as.
    pub environment: Option<(VarId, Ty)>,
    /// Hidden variables whose objects are known to be of exactly their class here.
    pub exact: Vec<VarId>,
    /// The class value that an object is being made from.
    pub class_value: Option<Val>,
    /// Globals that stand for other values here: names of members in the body of an enumeration class.
    pub named_values: Vec<(hir::GlobalId, Val)>,
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
            loops: Vec::new(),
            next_loop: 0,
            variant: 0,
            soft: 0,
            soft_failures: 0,
            recorders: Vec::new(),
            pinned: HashMap::default(),
            handling: Vec::new(),
            protected: 0,
            branches: 0,
            may_have_left: false,
            tentative: 0,
            is_prelude,
            environment: None,
            exact: Vec::new(),
            class_value: None,
            named_values: Vec::new(),
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
        // Where short ways stand in front of the call, they alone go into callers.
        const OUT_OF_LINE: [&str; 1] = ["_power"];
        if name.starts_with("_raise_") || OUT_OF_LINE.contains(&name) || self.func.qualname.starts_with("_errors.") {
            thir::Inline::Never
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

    fn make_box(&mut self, local: LocalId) {
        let rec = match self.memory.boxes.get(&local) {
            Some(rec) => *rec,
            None => {
                let rec = self.inf.store.new_rec(RecKind::Box);
                self.inf.store.field_or_new(rec, "value");
                self.memory.boxes.insert(local, rec);
                rec
            }
        };
        self.prepare_box(local, rec);
        let ty = Ty::Obj(rec);
        let var = self.var_for(local, &ty);
        let span = self.func.local(local).span;
        let object = self.new_object(rec, span);
        self.push(span, StmtKind::Assign(var, object.e));
        self.boxes.insert(local, var);
    }

    pub(crate) fn box_record(&self, local: LocalId) -> Option<RecId> {
        self.memory.boxes.get(&local).copied()
    }

    // ------------------------------------------------------------ variables

    pub(crate) fn fresh_var(&mut self, name: &str, ty: &Ty) -> VarId {
        let ty = self.inf.settle(ty);
        self.vars.push(thir::Var { name: name.to_string(), ty, maybe_unbound: false });
        VarId(self.vars.len() as u32 - 1)
    }

    pub(crate) fn var_for(&mut self, local: LocalId, ty: &Ty) -> VarId {
        let settled = self.inf.settle(ty);
        if let Some(var) = self.var_ids.get(&(local, settled)) {
            return *var;
        }
        let name = self.func.local(local).name.clone();
        let var = self.fresh_var(&name, ty);
        self.var_ids.insert((local, settled), var);
        var
    }

    pub(crate) fn read_var(&mut self, var: VarId, ty: &Ty, span: Span) -> Val {
        self.val(ty.clone(), ExprKind::Var(var), span)
    }

    /// Keeps a value in a hidden variable, so that it can be used several times.
    pub(crate) fn temp(&mut self, value: Val) -> Val {
        if matches!(value.e.kind, ExprKind::Var(_) | ExprKind::Int(_) | ExprKind::None | ExprKind::Bool(_)) && !self.is_user_var(&value) {
            return value;
        }
        let span = value.e.span;
        let var = self.fresh_var("", &value.ty);
        self.push(span, StmtKind::Assign(var, value.e));
        self.val(value.ty, ExprKind::Var(var), span)
    }

    fn is_user_var(&self, value: &Val) -> bool {
        matches!(value.e.kind, ExprKind::Var(var) if self.vars.get(var.0 as usize).is_some_and(|v| !v.name.is_empty()))
    }

    pub(crate) fn read_local(&mut self, local: LocalId, span: Span) -> Val {
        if let Some(var) = self.boxes.get(&local).copied() {
            return self.read_box(local, var, span);
        }
        let Some(binding) = self.env.vars[local.index()].clone() else {
            return self.unbound_local(local, span);
        };
        if !binding.undecided.is_empty() {
            self.decide(local, &binding.undecided);
            let ty = self.inf.store.resolve(&binding.ty);
            return self.zero(ty, span);
        }
        let view = self.inf.store.resolve(&binding.view);
        let ty = self.inf.store.resolve(&binding.ty);
        if binding.maybe_unbound {
            self.check_bound(local, binding.var, span);
        }
        let read = self.read_var(binding.var, &ty, span);
        if view == ty { read } else { self.narrowed(read, view) }
    }

    /// Somebody reads the variable behind these meeting points: it needs one form there.
    fn decide(&mut self, local: LocalId, merges: &[u32]) {
        for merge in merges {
            if let Some(merge) = self.memory.merges.get_mut(&(*merge, local))
                && !merge.needed
            {
                merge.needed = true;
                self.inf.store.changes += 1;
            }
        }
    }

    fn read_box(&mut self, local: LocalId, var: VarId, span: Span) -> Val {
        let Some(rec) = self.box_record(local) else { return self.zero(Ty::Never, span) };
        self.check_box(local, rec, var, span);
        let object = self.read_var(var, &Ty::Obj(rec), span);
        let cell = self.inf.store.field_or_new(rec, "value");
        let ty = self.inf.store.get(cell);
        self.field_value(object, "value", ty, span)
    }

    fn check_bound(&mut self, local: LocalId, var: VarId, span: Span) {
        self.vars[var.0 as usize].maybe_unbound = true;
        let name = self.func.local(local).name.clone();
        let bound = self.val(Ty::Bool, ExprKind::IsBound(var), span);
        let text = self.str(&name, span);
        let helper = if self.func.kind == hir::FuncKind::ModuleInit { "unbound_name" } else { "unbound_local" };
        let outer = std::mem::take(&mut self.out);
        let call = self.call_library("_errors", helper, vec![text], span);
        self.push(span, StmtKind::Expr(call.e));
        let raise = std::mem::replace(&mut self.out, outer);
        self.push(span, StmtKind::If(bound.e, Vec::new(), raise));
        if let Some(binding) = &mut self.env.vars[local.index()] {
            binding.maybe_unbound = false;
        }
    }

    fn unbound_local(&mut self, local: LocalId, span: Span) -> Val {
        // A library function assigns on every path that can be taken: with these argument types none comes here.
        if self.is_prelude {
            return self.zero(Ty::Never, span);
        }
        let name = self.func.local(local).name.clone();
        let (class, text) = if self.func.kind == hir::FuncKind::ModuleInit {
            ("NameError", format!("name '{name}' is not defined"))
        } else {
            ("UnboundLocalError", format!("cannot access local variable '{name}' where it is not associated with a value"))
        };
        let diagnostic = Diagnostic::error("unbound-name", span, format!("'{name}' is read before anything is assigned to it"))
            .label("not bound on any path to here")
            .help(format!("assign '{name}' first"));
        self.fail(class, &text, diagnostic)
    }

    pub(crate) fn assign_local(&mut self, local: LocalId, value: Val, span: Span) {
        if let Some(var) = self.boxes.get(&local).copied() {
            let Some(rec) = self.box_record(local) else { return };
            let cell = self.inf.store.field_or_new(rec, "value");
            self.inf.grow(cell, &value.ty);
            let object = self.read_var(var, &Ty::Obj(rec), span);
            self.set_field(object, "value", cell, value, span);
            self.mark_box(rec, var, true, span);
            return;
        }
        let view = value.ty.clone();
        for recorder in &mut self.recorders {
            recorder.push((local, view.clone()));
        }
        let ty = match self.pinned.get(&local) {
            Some(pinned) => {
                let pinned = pinned.clone();
                self.inf.join(&pinned, &view)
            }
            None => view.clone(),
        };
        let view = self.inf.store.resolve(&view);
        let ty = self.inf.store.resolve(&ty);
        let value = self.coerce(value, &ty);
        let var = self.var_for(local, &ty);
        self.push(span, StmtKind::Assign(var, value.e));
        let view = if self.is_part(&view, &ty) { view } else { ty.clone() };
        self.env.vars[local.index()] = Some(Binding { var, ty, view, maybe_unbound: false, undecided: Vec::new() });
    }

    /// Is `view` one of the members of the union `ty` (or `ty` itself)?
    pub(crate) fn is_part(&self, view: &Ty, ty: &Ty) -> bool {
        let members = ty.members();
        view == ty || view.members().iter().all(|m| members.contains(m))
    }

    // ------------------------------------------------------------ meeting points

    /// The path being written ends at a meeting point: moves variables that are joined there into their common
    /// form, and gives what the path knows. Which variables those are was found out in earlier rounds.
    pub(crate) fn arrive(&mut self, merge: u32) -> Env {
        if !self.env.dead {
            for index in 0..self.func.locals.len() {
                let local = LocalId(index as u32);
                let Some(Merge { ty, needed: true }) = self.memory.merges.get(&(merge, local)).cloned() else { continue };
                let Some(binding) = self.env.vars[index].clone() else { continue };
                if !binding.undecided.is_empty() {
                    self.decide(local, &binding.undecided);
                    continue;
                }
                let ty = self.inf.store.resolve(&ty);
                // Nothing was known of the paths when the variable was asked for.
                if ty.is_never() {
                    continue;
                }
                // What arrives may have grown since the last round.
                let view = self.inf.store.resolve(&binding.view);
                let ty = self.inf.join(&ty, &view);
                self.remember(merge, local, &ty);
                self.convert_binding(local, &ty);
            }
        }
        self.env.clone()
    }

    /// Moves the variable into its form of the given type, if it is another one now.
    pub(crate) fn convert_binding(&mut self, local: LocalId, ty: &Ty) {
        let Some(binding) = self.env.vars[local.index()].clone() else { return };
        if !binding.undecided.is_empty() || self.inf.store.resolve(&binding.ty) == *ty {
            return;
        }
        let var = self.var_for(local, ty);
        let span = self.func.local(local).span;
        let from = self.inf.store.resolve(&binding.ty);
        let read = self.read_var(binding.var, &from, span);
        let view = self.inf.store.resolve(&binding.view);
        let read = if view == from { read } else { self.narrowed(read, view.clone()) };
        let value = self.coerce(read, ty);
        if binding.maybe_unbound {
            self.vars[binding.var.0 as usize].maybe_unbound = true;
            let bound = self.val(Ty::Bool, ExprKind::IsBound(binding.var), span);
            let assign = vec![Stmt { span, kind: StmtKind::Assign(var, value.e) }];
            self.push(span, StmtKind::If(bound.e, assign, Vec::new()));
        } else {
            self.push(span, StmtKind::Assign(var, value.e));
        }
        let view = if self.is_part(&view, ty) { view } else { ty.clone() };
        self.env.vars[local.index()] = Some(Binding { var, ty: ty.clone(), view, ..binding });
    }

    /// What is known where the paths meet. Each has passed through `arrive`.
    pub(crate) fn meet(&mut self, merge: u32, paths: Vec<Env>) -> Env {
        let mut live: Vec<Env> = paths.into_iter().filter(|env| !env.dead).collect();
        if live.is_empty() {
            return Env { vars: vec![None; self.func.locals.len()], dead: true };
        }
        if live.len() == 1 {
            return live.remove(0);
        }
        let mut vars = Vec::with_capacity(self.func.locals.len());
        for index in 0..self.func.locals.len() {
            let bindings: Vec<Option<Binding>> = live.iter().map(|env| env.vars[index].clone()).collect();
            vars.push(self.meet_local(merge, LocalId(index as u32), &bindings));
        }
        Env { vars, dead: false }
    }

    fn meet_local(&mut self, merge: u32, local: LocalId, bindings: &[Option<Binding>]) -> Option<Binding> {
        let first = bindings.iter().flatten().next()?.clone();
        let unbound = bindings.iter().any(|b| b.as_ref().is_none_or(|b| b.maybe_unbound));
        let mut undecided: Vec<u32> = bindings.iter().flatten().flat_map(|b| b.undecided.clone()).collect();
        let resolve = |fx: &Self, ty: &Ty| fx.inf.store.resolve(ty);
        let ty = resolve(self, &first.ty);
        let same = bindings.iter().flatten().all(|b| resolve(self, &b.ty) == ty);
        if same && undecided.is_empty() {
            let view = self.join_views(bindings, &ty);
            return Some(Binding { ty, view, maybe_unbound: unbound, ..first });
        }
        let known = self.memory.merges.entry((merge, local)).or_insert(Merge { ty: Ty::Never, needed: false }).clone();
        if !known.needed || !undecided.is_empty() {
            undecided.push(merge);
            undecided.sort_unstable();
            undecided.dedup();
            return Some(Binding { undecided, maybe_unbound: unbound, ..first });
        }
        let mut joined = known.ty;
        for binding in bindings.iter().flatten() {
            let view = resolve(self, &binding.view);
            joined = self.inf.join(&joined, &view);
        }
        self.remember(merge, local, &joined);
        let var = self.var_for(local, &joined);
        Some(Binding { var, view: joined.clone(), ty: joined, maybe_unbound: unbound, undecided: Vec::new() })
    }

    /// Notes the joined type of a variable at a meeting point for the next rounds.
    pub(crate) fn remember(&mut self, merge: u32, local: LocalId, joined: &Ty) {
        let joined = self.inf.store.resolve(joined);
        let entry = self.memory.merges.entry((merge, local)).or_insert(Merge { ty: Ty::Never, needed: true });
        let old = self.inf.store.resolve(&entry.ty);
        entry.needed = true;
        entry.ty = joined.clone();
        if old != joined {
            self.inf.store.changes += 1;
            self.variable_grew(local);
        }
    }

    fn join_views(&mut self, bindings: &[Option<Binding>], ty: &Ty) -> Ty {
        let mut members: Vec<Ty> = Vec::new();
        for binding in bindings.iter().flatten() {
            for member in self.inf.store.resolve(&binding.view).members() {
                if !members.contains(&member) {
                    members.push(member);
                }
            }
        }
        let view = crate::infer::ty::make_union(members);
        if self.is_part(&view, ty) { view } else { ty.clone() }
    }

    /// A number for a meeting point that is the same in every round.
    pub(crate) fn merge_id(&self, span: Span, part: u32) -> u32 {
        (span.start.wrapping_mul(16).wrapping_add(part)).wrapping_add(self.variant.wrapping_mul(0x9E37_79B1))
    }

    pub(crate) fn new_loop(&mut self) -> LoopId {
        self.next_loop += 1;
        LoopId(self.next_loop - 1)
    }

    // ------------------------------------------------------------ making nodes

    pub(crate) fn push(&mut self, span: Span, kind: StmtKind) {
        if let StmtKind::Raise { .. } = kind {
            self.inf.instances[self.index].ends = true;
        }
        self.out.push(Stmt { span, kind });
    }

    pub(crate) fn val(&mut self, ty: Ty, kind: ExprKind, span: Span) -> Val {
        let settled = self.inf.settle(&ty);
        Val { e: Expr { ty: settled, span, kind }, ty }
    }

    pub(crate) fn none(&mut self, span: Span) -> Val {
        Val { ty: Ty::None, e: Expr { ty: Types::NONE, span, kind: ExprKind::None } }
    }

    pub(crate) fn int(&mut self, value: i64, span: Span) -> Val {
        Val { ty: Ty::Int, e: Expr { ty: Types::INT, span, kind: ExprKind::Int(value) } }
    }

    pub(crate) fn bool(&mut self, value: bool, span: Span) -> Val {
        Val { ty: Ty::Bool, e: Expr { ty: Types::BOOL, span, kind: ExprKind::Bool(value) } }
    }

    pub(crate) fn str(&mut self, text: &str, span: Span) -> Val {
        Val { ty: Ty::Str, e: Expr { ty: Types::STR, span, kind: ExprKind::Str(text.to_string()) } }
    }

    pub(crate) fn zero(&mut self, ty: Ty, span: Span) -> Val {
        self.val(ty, ExprKind::Zero, span)
    }

    pub(crate) fn prim(&mut self, prim: thir::Prim, ty: Ty, args: Vec<Val>, span: Span) -> Val {
        self.val(ty, ExprKind::Prim(prim, args.into_iter().map(|a| a.e).collect()), span)
    }

    pub(crate) fn new_object(&mut self, rec: RecId, span: Span) -> Val {
        let ty = Ty::Obj(self.inf.store.rec_root(rec));
        let layout = self.inf.layout_of(&ty);
        self.val(ty, ExprKind::New(layout), span)
    }

    pub(crate) fn field_value(&mut self, object: Val, name: &str, ty: Ty, span: Span) -> Val {
        let index = self.inf.field_index(&object.ty, name);
        self.val(ty, ExprKind::Field(Box::new(object.e), index), span)
    }

    pub(crate) fn set_field(&mut self, object: Val, name: &str, cell: crate::infer::ty::CellId, value: Val, span: Span) {
        let ty = self.inf.store.get(cell);
        let value = self.coerce(value, &ty);
        let index = self.inf.field_index(&object.ty, name);
        self.push(span, StmtKind::SetField(object.e, index, value.e));
    }

    /// Runs the closure with an empty statement list; what it pushed becomes a block in front of its value.
    pub(crate) fn block(&mut self, f: impl FnOnce(&mut Self) -> Val) -> Val {
        let outer = std::mem::take(&mut self.out);
        let value = f(self);
        let stmts = std::mem::replace(&mut self.out, outer);
        Self::block_of(stmts, value)
    }

    pub(crate) fn block_of(stmts: Vec<Stmt>, value: Val) -> Val {
        if stmts.is_empty() {
            return value;
        }
        let (ty, span) = (value.e.ty, value.e.span);
        Val { ty: value.ty, e: Expr { ty, span, kind: ExprKind::Block(stmts, Box::new(value.e)) } }
    }

    /// Collects the statements that the closure pushes.
    pub(crate) fn collect(&mut self, f: impl FnOnce(&mut Self)) -> Vec<Stmt> {
        let outer = std::mem::take(&mut self.out);
        f(self);
        std::mem::replace(&mut self.out, outer)
    }

    // ------------------------------------------------------------ errors

    /// Are errors left to run time here?
    pub(crate) fn is_lenient(&self) -> bool {
        self.soft > 0 || self.protected > 0 || !self.inf.instances[self.index].meant || self.in_doubt()
    }

    /// Is an error that is left to run time worth a warning? Examples of docstrings fail on purpose.
    pub(crate) fn warns(&self) -> bool {
        self.func.kind != hir::FuncKind::Doctest && (self.protected > 0 || self.inf.instances[self.index].warns)
    }

    /// Something that cannot work. An error of the program, except where its author asked for a run-time error: inside
    /// `try`, or in one arm of a dispatch over a union.
    pub(crate) fn fail(&mut self, class: &str, text: &str, diagnostic: Diagnostic) -> Val {
        let span = diagnostic.primary.span;
        if self.soft > 0 || (self.is_lenient() && !matches!(diagnostic.code, "unsupported-feature" | "unknown-type")) {
            self.soft_failures += 1;
            if self.soft == 0 && self.inf.emit && !self.is_prelude && self.warns() {
                let note = format!("this always raises {class}: {text}");
                self.report(Diagnostic::warning("certain-error", span, diagnostic.message.clone()).label(note));
            } else if self.soft == 0 && self.in_doubt() {
                self.note_doubtful_failure(diagnostic);
            }
            return self.raise(class, text, span);
        }
        self.failed(diagnostic, span)
    }

    pub(crate) fn failed(&mut self, diagnostic: Diagnostic, span: Span) -> Val {
        self.inf.instances[self.index].failed = true;
        self.report(diagnostic);
        self.zero(Ty::Never, span)
    }

    /// Control does not get past the value, unless that is so because of an error that is reported: then what follows is
    /// looked at as well.
    pub(crate) fn ends_here(&self, value: &Val) -> bool {
        value.ty.is_never() && self.inf.emit && !self.inf.instances[self.index].failed
    }

    pub(crate) fn type_error(&mut self, span: Span, text: &str) -> Val {
        self.fail("TypeError", text, Diagnostic::error("type-mismatch", span, text))
    }

    pub(crate) fn unsupported(&mut self, span: Span, what: &str, help: &str) -> Val {
        let mut diagnostic = Diagnostic::error("unsupported-feature", span, format!("{what} is not supported"));
        if !help.is_empty() {
            diagnostic = diagnostic.help(help);
        }
        self.failed(diagnostic, span)
    }

    /// Records a diagnostic in the last round; one in library code moves to the user's call.
    pub(crate) fn report(&mut self, mut diagnostic: Diagnostic) {
        if !self.inf.emit {
            return;
        }
        if self.is_prelude {
            match self.inf.instances[self.index].origin {
                Some(origin) => diagnostic.primary.span = origin,
                None => diagnostic.notes.push("in the embedded library".into()),
            }
        }
        if !self.inf.diagnostics.iter().any(|d| d.primary.span == diagnostic.primary.span && d.message == diagnostic.message) {
            self.inf.diagnostics.push(diagnostic);
        }
    }

    /// An expression that raises a builtin exception with a fixed text.
    pub(crate) fn raise(&mut self, class: &str, text: &str, span: Span) -> Val {
        self.block(|fx| {
            let message = fx.str(text, span);
            let exception = fx.builtin_exception(class, vec![message], span);
            fx.push(span, StmtKind::Raise { exception: exception.e, traceback: crate::mir::Traceback::Begin });
            fx.zero(Ty::Never, span)
        })
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
