//! Expressions.

pub(crate) mod condition;
mod display;
pub(crate) mod index;
mod text;

use self::condition::effects_of;
use crate::hir::{self, ExprId, ExprKind};
use crate::infer::body::{Env, Fx, Val, capture_name};
use crate::infer::ty::{RecId, RecKind, Ty};
use crate::source::Span;
use crate::thir::{self, StmtKind};

impl<'a, 'b> Fx<'a, 'b> {
    pub(crate) fn expr(&mut self, id: ExprId) -> Val {
        let func = self.func.clone();
        let expr = func.expr(id);
        let span = expr.span;
        match &expr.kind {
            ExprKind::None => self.none(span),
            ExprKind::Bool(value) => self.bool(*value, span),
            ExprKind::Int(value) => self.int(*value, span),
            ExprKind::BigInt(digits) => self.big_literal(digits, span),
            ExprKind::Float(value) => self.val(Ty::Float, thir::ExprKind::Float(*value), span),
            ExprKind::Imaginary(value) => self.imaginary(*value, span),
            ExprKind::Str(text) => self.str(text, span),
            ExprKind::Bytes(bytes) => self.bytes(id, bytes, span),
            ExprKind::Ellipsis => self.constant(Ty::Builtin("Ellipsis".into()), span),
            ExprKind::Local(local) => self.read_local(*local, span),
            ExprKind::Global(global) => self.read_global(*global, span),
            ExprKind::Func(func) => self.constant(Ty::Func(*func), span),
            ExprKind::Class(class) => self.class_as_value(id, *class, span),
            ExprKind::Module(module) => self.constant(Ty::Module(*module), span),
            ExprKind::Builtin(name) => self.builtin_name(name, span),
            ExprKind::Closure(inner) => self.closure_of(id, *inner, span),
            ExprKind::Binary(op, left, right) => {
                let is_negated = matches!(func.expr(*right).kind, ExprKind::Unary(hir::UnaryOp::Neg, _));
                let left = self.expr(*left);
                let (left, right) = self.then(left, *right);
                if *op == hir::BinaryOp::Pow && is_negated {
                    self.negated_power(left, right, span)
                } else {
                    self.binary(*op, left, right, span)
                }
            }
            ExprKind::Unary(op, operand) => self.unary(*op, *operand, span),
            ExprKind::Compare(left, rest) => self.compare(*left, rest, span),
            ExprKind::And(items) => self.short_circuit(items, true, span),
            ExprKind::Or(items) => self.short_circuit(items, false, span),
            ExprKind::IfElse { cond, then, orelse } => self.if_else(*cond, *then, *orelse, span),
            ExprKind::Call { callee, args } => self.call_expr(id, *callee, args, span),
            ExprKind::Attr { object, name, name_span } => self.attribute(*object, name, *name_span, span),
            ExprKind::Index { object, index } => self.index(*object, *index, span),
            ExprKind::Slice { lower, upper, step } => self.slice_object([*lower, *upper, *step], span),
            ExprKind::List(items) => self.sequence_display(id, "list", items, span),
            ExprKind::Set(items, order) => self.set_display(id, items, *order, span),
            ExprKind::Tuple(items) => self.tuple_display(id, items, span),
            ExprKind::Dict(items) => self.dict_display(id, items, span),
            ExprKind::Comprehension { kind, element, value, clauses } => self.comprehension(id, *kind, *element, *value, clauses, span),
            ExprKind::Generator { func, iterables, counts } => self.generator_expression(id, *func, iterables, *counts, span),
            ExprKind::FString(parts) => self.fstring(parts, span),
            ExprKind::Walrus { target, value } => {
                let value = self.expr(*value);
                self.block(|fx| {
                    let value = fx.temp(value);
                    fx.assign(target, value.clone());
                    value
                })
            }
            ExprKind::Yield(value) => self.yield_expr(*value, span),
            ExprKind::YieldFrom(source) => self.yield_from(*source, span),
            ExprKind::Super { .. } => self.unsupported(span, "'super()' as a value", "call a method on it: super().method(…)"),
            ExprKind::Error => self.zero(Ty::Never, span),
        }
    }

    /// Elaborates the second operand; if that has statements, the first is kept in a variable.
    pub(crate) fn then(&mut self, first: Val, second: ExprId) -> (Val, Val) {
        let mut first = Some(first);
        let outer = std::mem::take(&mut self.out);
        let second = self.expr(second);
        let inner = std::mem::replace(&mut self.out, outer);
        if !inner.is_empty() {
            let kept = first.take().map(|f| self.temp(f));
            first = kept;
            self.out.extend(inner);
        }
        match first {
            Some(first) => (first, second),
            None => (second.clone(), second),
        }
    }

    /// An int beyond 64 bits that is written out.
    pub(crate) fn big_literal(&mut self, digits: &str, span: Span) -> Val {
        if self.inf.ints == crate::infer::Ints::Machine {
            return self.literal_too_big(span);
        }
        if let Ok(value) = digits.parse::<i128>() {
            return self.int_of_any_size(value, span);
        }
        let digits = self.str(digits, span);
        self.call_library("bigint", "_literal", vec![digits], span)
    }

    fn literal_too_big(&mut self, span: Span) -> Val {
        self.report(
            crate::diag::Diagnostic::error("literal-out-of-range", span, "this int does not fit into 64 bits")
                .label("beyond -9223372036854775808 … 9223372036854775807")
                .help("leave out '--ints machine', or write it as a float if it need not be exact"),
        );
        self.zero(Ty::Int, span)
    }

    fn imaginary(&mut self, value: f64, span: Span) -> Val {
        let zero = self.val(Ty::Float, thir::ExprKind::Float(0.0), span);
        let imaginary = self.val(Ty::Float, thir::ExprKind::Float(value), span);
        self.call_library("complex", "_new_complex", vec![zero, imaginary], span)
    }

    fn bytes(&mut self, id: ExprId, bytes: &[u8], span: Span) -> Val {
        let Some(rec) = self.site(id, 0, |inf| inf.container("bytes", "bytes")) else { return self.zero(Ty::Never, span) };
        let items = bytes.iter().map(|b| self.int(i64::from(*b), span)).collect();
        self.display_object(rec, items, span)
    }

    /// A value that is known statically: as a value, an object without fields.
    pub(crate) fn constant(&mut self, ty: Ty, span: Span) -> Val {
        if !self.inf.emit {
            return self.zero(ty, span);
        }
        let layout = self.inf.layout_of(&ty);
        self.val(ty, thir::ExprKind::New(layout), span)
    }

    pub(crate) fn read_global(&mut self, global: hir::GlobalId, span: Span) -> Val {
        self.check_global(global, span);
        self.global_value(global, span)
    }

    /// The value of a module variable or class attribute that is set.
    pub(crate) fn global_value(&mut self, global: hir::GlobalId, span: Span) -> Val {
        if let Some((_, value)) = self.named_values.iter().find(|(named, _)| *named == global) {
            return value.clone();
        }
        self.inf.ask_for_global(global);
        let number = self.inf.global_number(global);
        self.inf.instances[self.index].impure = true;
        let cell = self.inf.globals[number].cell;
        let ty = self.inf.store.get(cell);
        if matches!(ty, Ty::Func(_) | Ty::Class(_) | Ty::Module(_) | Ty::Builtin(_)) {
            return self.constant(ty, span);
        }
        self.val(ty, thir::ExprKind::Global(thir::GlobalId(number as u32)), span)
    }

    pub(crate) fn assign_global(&mut self, global: hir::GlobalId, value: Val, span: Span) {
        let number = self.inf.global_number(global);
        self.inf.instances[self.index].impure = true;
        let cell = self.inf.globals[number].cell;
        self.inf.grow(cell, &value.ty);
        let ty = self.inf.store.get(cell);
        self.note_global(number, &value);
        let value = self.coerce(value, &ty);
        self.push(span, StmtKind::SetGlobal(thir::GlobalId(number as u32), value.e));
        self.mark_global(global, true, span);
    }

    pub(crate) fn closure_of(&mut self, id: ExprId, inner: hir::FuncId, span: Span) -> Val {
        let hir = self.inf.func(inner);
        if hir.captures.is_empty() {
            return self.constant(Ty::Func(inner), span);
        }
        // A function that names itself means the object it is called as.
        if let (true, Some((var, ty))) = (self.inf.instances[self.index].func == inner, self.environment.clone()) {
            let ty = self.inf.store.resolve(&ty);
            return self.read_var(var, &ty, span);
        }
        let Some(rec) = self.site(id, 0, |inf| Some(inf.store.new_rec(RecKind::Closure(inner)))) else {
            return self.zero(Ty::Never, span);
        };
        let mut fields = Vec::new();
        let here = self.inf.instances[self.index].func;
        for (index, capture) in hir.captures.iter().enumerate() {
            let local = match hir.parent {
                Some(parent) => self.inf.local_within(here, parent, capture.outer),
                None => Some(capture.outer),
            };
            let Some(local) = local else { return self.unsupported(span, "this use of a nested function", "pass it as an argument") };
            let value = match (self.boxes.get(&local).copied(), self.box_record(local)) {
                (Some(var), Some(rec)) => self.read_var(var, &Ty::Obj(rec), span),
                _ => self.read_local(local, span),
            };
            fields.push((capture_name(index), value));
        }
        self.record_object(rec, fields, span)
    }

    /// A new object of the record with these fields.
    pub(crate) fn record_object(&mut self, rec: RecId, fields: Vec<(String, Val)>, span: Span) -> Val {
        self.block(|fx| {
            let object = fx.new_object(rec, span);
            let object = fx.temp(object);
            for (name, value) in fields {
                let cell = fx.inf.store.field_or_new(rec, &name);
                fx.inf.grow(cell, &value.ty);
                fx.set_field(object.clone(), &name, cell, value, span);
            }
            object
        })
    }

    fn if_else(&mut self, cond: ExprId, then: ExprId, orelse: ExprId, span: Span) -> Val {
        let cond = self.condition(cond);
        let merge = self.merge_id(span, 3);
        let before = self.env.clone();
        let branch = |fx: &mut Self, outcome: bool, id: ExprId| {
            fx.env = before.clone();
            fx.assume(&cond, outcome);
            if fx.env.dead {
                return (None, fx.env.clone());
            }
            let value = fx.perhaps(|fx| fx.block(|fx| fx.expr(id)));
            (Some(value), fx.env.clone())
        };
        let (first, env_first) = branch(self, true, then);
        let (second, env_second) = branch(self, false, orelse);
        match (first, second) {
            (Some(value), None) | (None, Some(value)) => {
                self.env = Fx::clone_live(env_first, env_second, &before);
                Fx::after(cond.value, value)
            }
            (Some(first), Some(second)) => {
                self.env = self.meet(merge, vec![env_first, env_second]);
                let joined = self.joined_at(&first.ty, &second.ty, span);
                let (first, second) = (self.coerce(first, &joined), self.coerce(second, &joined));
                self.val(joined, thir::ExprKind::If(Box::new(cond.value.e), Box::new(first.e), Box::new(second.e)), span)
            }
            (None, None) => self.zero(Ty::Never, span),
        }
    }

    fn clone_live(a: crate::infer::body::Env, b: crate::infer::body::Env, before: &crate::infer::body::Env) -> crate::infer::body::Env {
        let mut env = if a.dead { b } else { a };
        // What the test said holds only inside.
        for (mine, old) in env.vars.iter_mut().zip(&before.vars) {
            if let (Some(mine), Some(old)) = (mine, old)
                && mine.var == old.var
            {
                mine.view = old.view.clone();
            }
        }
        env
    }

    /// A value behind the effects of a test that is decided.
    pub(crate) fn after(test: Val, value: Val) -> Val {
        Fx::block_of(effects_of(test.e), value)
    }

    /// `and`/`or` as values: one of the operands, unconverted.
    fn short_circuit(&mut self, items: &[ExprId], conjunction: bool, span: Span) -> Val {
        if items.len() == 1 {
            return self.expr(items[0]);
        }
        let first = self.expr(items[0]);
        if first.ty == Ty::Bool {
            return self.short_circuit_bools(items, conjunction, span);
        }
        let ty = self.inf.store.resolve(&first.ty);
        let narrow = self.narrowable(items[0]);
        self.block(|fx| {
            let kept = fx.temp(first);
            let truth = fx.truth(kept.clone(), span);
            let known = match truth.e.kind {
                thir::ExprKind::Bool(known) => Some(known),
                _ => None,
            };
            if let Some(known) = known {
                return if known == conjunction { fx.short_circuit(&items[1..], conjunction, span) } else { kept };
            }
            let before = fx.env.clone();
            if let (Some((local, _)), true) = (narrow, conjunction) {
                let members: Vec<Ty> = ty.members().into_iter().filter(|m| *m != Ty::None).collect();
                if let (Some(binding), false) = (&mut fx.env.vars[local.index()], members.is_empty()) {
                    binding.view = crate::infer::ty::make_union(members);
                }
            }
            let (second, inner) = fx.other_operands(items, conjunction, &before, span);
            fx.env = before;
            // The first operand is the result only where it is false (true).
            let kept = fx.outcome_part(kept, &ty, !conjunction);
            let kept = fx.meet_skipped(fx.operands_merge(items), inner, kept);
            let joined = fx.joined_at(&kept.ty, &second.ty, span);
            let (kept, second) = (fx.coerce(kept, &joined), fx.coerce(second, &joined));
            let (then, orelse) = if conjunction { (second, kept) } else { (kept, second) };
            fx.val(joined, thir::ExprKind::If(Box::new(truth.e), Box::new(then.e), Box::new(orelse.e)), span)
        })
    }

    /// The operands behind the first, and what is known where they end.
    fn other_operands(&mut self, items: &[ExprId], conjunction: bool, before: &Env, span: Span) -> (Val, Env) {
        let value = self.perhaps(|fx| {
            fx.block(|fx| {
                let value = fx.short_circuit(&items[1..], conjunction, span);
                if fx.assigned_since(before).is_empty() {
                    return value;
                }
                let value = fx.temp(value);
                fx.arrive(fx.operands_merge(items));
                value
            })
        });
        (value, self.env.clone())
    }

    /// The value where its truth is known: None is never true.
    fn outcome_part(&mut self, value: Val, ty: &Ty, truth: bool) -> Val {
        let members = ty.members();
        if !truth || members.len() < 2 || !members.contains(&Ty::None) {
            return value;
        }
        let rest = crate::infer::ty::make_union(members.into_iter().filter(|m| *m != Ty::None).collect());
        self.narrowed(value, rest)
    }

    fn short_circuit_bools(&mut self, items: &[ExprId], conjunction: bool, span: Span) -> Val {
        let first = self.condition(items[0]);
        if let Some(known) = first.known {
            return if known == conjunction {
                let rest = self.short_circuit(&items[1..], conjunction, span);
                Fx::after(first.value, rest)
            } else {
                first.value
            };
        }
        let before = self.env.clone();
        self.assume(&first, conjunction);
        let (second, inner) = self.other_operands(items, conjunction, &before, span);
        self.env = before;
        let constant = self.bool(!conjunction, span);
        let constant = self.meet_skipped(self.operands_merge(items), inner, constant);
        let joined = self.inf.join(&Ty::Bool, &second.ty);
        let (second, constant) = (self.coerce(second, &joined), self.coerce(constant, &joined));
        let (then, orelse) = if conjunction { (second, constant) } else { (constant, second) };
        self.val(joined, thir::ExprKind::If(Box::new(first.value.e), Box::new(then.e), Box::new(orelse.e)), span)
    }

    /// A value whose evaluation has no effect stays as it is; others go into a variable, in order.
    pub(crate) fn kept(&mut self, value: Val) -> Val {
        match value.e.kind {
            thir::ExprKind::None | thir::ExprKind::Bool(_) | thir::ExprKind::Int(_) | thir::ExprKind::Float(_) | thir::ExprKind::Str(_) => {
                value
            }
            _ => self.temp(value),
        }
    }

    /// A class inside a function whose methods use the function's variables takes them along.
    fn class_as_value(&mut self, id: ExprId, class: hir::ClassId, span: Span) -> Val {
        let captures = self.inf.class_captures(class);
        if captures.is_empty() {
            return self.constant(Ty::Class(class), span);
        }
        let Some(rec) = self.site(id, 0, |inf| Some(inf.store.new_rec(RecKind::ClassValue(class)))) else {
            return self.zero(Ty::Never, span);
        };
        let Some(fields) = self.captured_values(class, span) else { return self.zero(Ty::Never, span) };
        self.record_object(rec, fields, span)
    }
}
