//! Expressions. Comes in: syntax. Goes out: entries of the current function's expression arena, in evaluation order.
//! Must not decide types.

use super::body::ModuleBuilder;
use super::parse::{self, Ranged, ast};
use super::refuse;
use super::syntax::{self, is_constant};
use crate::diag::Diagnostic;
use crate::hir::{BinaryOp, CompareOp, Conversion, ExprId, ExprKind, FStringPart, Item, SetOrder, UnaryOp};
use crate::source::Span;
use ast::{Constant, Expr};

/// Of decimal literals, whose reading takes time that is quadratic in their length.
const MAX_DIGITS: usize = 4300;
/// How many operands of `and` or `or` stay side by side.
const FLAT_OPERANDS: usize = 16;

/// The value of a plain string literal.
pub fn text_of(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: Constant::Str(text), .. }) => Some(text),
        _ => None,
    }
}

pub fn binary_op(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mul,
        ast::Operator::MatMult => BinaryOp::MatMul,
        ast::Operator::Div => BinaryOp::Div,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::Shl,
        ast::Operator::RShift => BinaryOp::Shr,
        ast::Operator::BitOr => BinaryOp::BitOr,
        ast::Operator::BitXor => BinaryOp::BitXor,
        ast::Operator::BitAnd => BinaryOp::BitAnd,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

fn compare_op(op: ast::CmpOp) -> CompareOp {
    match op {
        ast::CmpOp::Eq => CompareOp::Eq,
        ast::CmpOp::NotEq => CompareOp::Ne,
        ast::CmpOp::Lt => CompareOp::Lt,
        ast::CmpOp::LtE => CompareOp::Le,
        ast::CmpOp::Gt => CompareOp::Gt,
        ast::CmpOp::GtE => CompareOp::Ge,
        ast::CmpOp::Is => CompareOp::Is,
        ast::CmpOp::IsNot => CompareOp::IsNot,
        ast::CmpOp::In => CompareOp::In,
        ast::CmpOp::NotIn => CompareOp::NotIn,
    }
}

impl ModuleBuilder<'_> {
    pub fn exprs(&mut self, exprs: &[Expr]) -> Vec<ExprId> {
        exprs.iter().map(|e| self.expr(e)).collect()
    }

    /// `a and b and c`, or with `or`. Long ones become pairs of halves, which mean the same and do not nest deeply.
    fn operands(&mut self, values: &[Expr], kind: fn(Vec<ExprId>) -> ExprKind, span: Span) -> ExprId {
        let operands = if values.len() <= FLAT_OPERANDS {
            self.exprs(values)
        } else {
            let (left, right) = values.split_at(values.len() / 2);
            let mut half = |values: &[Expr]| {
                let span = self.span(&values[0]).to(self.span(&values[values.len() - 1]));
                self.operands(values, kind, span)
            };
            vec![half(left), half(right)]
        };
        self.push(kind(operands), span)
    }

    /// What is iterated over by a `for` statement or a comprehension.
    pub fn iterable(&mut self, expr: &Expr) -> ExprId {
        match expr {
            Expr::Set(set) if set.elts.iter().all(is_constant) => self.set_display(set, SetOrder::Frozen),
            _ => self.expr(expr),
        }
    }

    /// The right operand of a comparison: where it is only searched, the order of a set does not matter.
    fn comparator(&mut self, op: ast::CmpOp, expr: &Expr) -> ExprId {
        if let Some(names) = self.names_of_namespace(op, expr) {
            return names;
        }
        match (op, expr) {
            (ast::CmpOp::In | ast::CmpOp::NotIn, Expr::Set(set)) => self.set_display(set, SetOrder::Written),
            _ => self.expr(expr),
        }
    }

    fn set_display(&mut self, set: &ast::ExprSet, order: SetOrder) -> ExprId {
        let items = self.items(&set.elts);
        let span = self.span(set);
        self.push(ExprKind::Set(items, order), span)
    }

    pub fn opt_expr(&mut self, expr: Option<&Expr>) -> Option<ExprId> {
        expr.map(|e| self.expr(e))
    }

    pub fn expr(&mut self, expr: &Expr) -> ExprId {
        let span = self.span(expr);
        match expr {
            Expr::Name(e) => self.name_expr(&e.id, span),
            Expr::Constant(e) => {
                self.refuse_surrogates(expr);
                let kind = self.constant(&e.value, span);
                self.push(kind, span)
            }
            Expr::BinOp(e) => {
                let left = self.expr(&e.left);
                let right = self.percent_of_namespace(e).unwrap_or_else(|| self.expr(&e.right));
                self.push(ExprKind::Binary(binary_op(e.op), left, right), span)
            }
            Expr::UnaryOp(e) => self.unary(e, span),
            Expr::BoolOp(e) => self.operands(&e.values, if e.op == ast::BoolOp::And { ExprKind::And } else { ExprKind::Or }, span),
            Expr::Compare(e) => {
                let left = self.expr(&e.left);
                let rest = e.ops.iter().zip(&e.comparators).map(|(op, right)| (compare_op(*op), self.comparator(*op, right))).collect();
                self.push(ExprKind::Compare(left, rest), span)
            }
            Expr::Call(e) => self.call(e, span),
            Expr::Attribute(e) => self.attribute(e, span),
            Expr::Subscript(e) => {
                if let Some(variable) = self.subscript_of_namespace(e, span) {
                    return variable;
                }
                if let Some(chosen) = self.subscript_by_computed_name(e, false, span) {
                    return chosen;
                }
                let (object, index) = (self.expr(&e.value), self.index(&e.slice));
                self.push(ExprKind::Index { object, index }, span)
            }
            Expr::IfExp(e) => {
                let (cond, then, orelse) = (self.expr(&e.test), self.expr(&e.body), self.expr(&e.orelse));
                self.push(ExprKind::IfElse { cond, then, orelse }, span)
            }
            Expr::List(e) => {
                let items = self.items(&e.elts);
                self.push(ExprKind::List(items), span)
            }
            Expr::Tuple(e) => {
                let items = self.items(&e.elts);
                self.push(ExprKind::Tuple(items), span)
            }
            Expr::Set(e) => {
                let is_frozen = e.elts.len() > 2 && e.elts.iter().all(is_constant);
                self.set_display(e, if is_frozen { SetOrder::FromFrozen } else { SetOrder::Written })
            }
            Expr::Dict(e) => {
                let entry = |b: &mut Self, (key, value): (&Option<Expr>, &Expr)| (b.opt_expr(key.as_ref()), b.expr(value));
                let entries = e.keys.iter().zip(&e.values).map(|pair| entry(self, pair)).collect();
                self.push(ExprKind::Dict(entries), span)
            }
            _ => self.rarer_expr(expr, span),
        }
    }

    fn rarer_expr(&mut self, expr: &Expr, span: Span) -> ExprId {
        match expr {
            Expr::ListComp(e) => self.list_comprehension(e, span),
            Expr::SetComp(e) => self.set_comprehension(e, span),
            Expr::DictComp(e) => self.dict_comprehension(e, span),
            Expr::GeneratorExp(e) => self.generator(e, span),
            Expr::Lambda(e) => self.lambda(e, span),
            Expr::NamedExpr(e) => self.walrus(e, span),
            Expr::JoinedStr(e) => {
                let parts = self.fstring_parts(&e.values);
                self.push(ExprKind::FString(parts), span)
            }
            Expr::Yield(e) => {
                self.check_yield(span);
                let value = self.opt_expr(e.value.as_deref());
                self.push(ExprKind::Yield(value), span)
            }
            Expr::YieldFrom(e) => {
                self.check_yield(span);
                let value = self.expr(&e.value);
                self.push(ExprKind::YieldFrom(value), span)
            }
            Expr::Slice(_) => self.index(expr),
            Expr::Starred(_) => {
                self.syntax_error(span, "can't use starred expression here");
                self.push(ExprKind::Error, span)
            }
            Expr::Await(_) => {
                self.syntax_error(span, "'await' outside async function");
                self.push(ExprKind::Error, span)
            }
            _ => self.push(ExprKind::Error, span),
        }
    }

    /// The parser reads the escapes of surrogates as U+FFFD.
    fn refuse_surrogates(&mut self, expr: &Expr) {
        let span = self.span(expr);
        if text_of(expr).is_some_and(|text| text.contains('\u{fffd}')) && syntax::escapes_surrogate(self.b.sources.text(span)) {
            let reason = "the texts of a program's source are UTF-8, which has no surrogates";
            self.unsupported(
                span,
                "half a surrogate pair in a text is not supported",
                reason,
                "make it when the program runs: chr(0xd800)",
            );
        }
    }

    pub fn constant(&mut self, value: &Constant, span: Span) -> ExprKind {
        match value {
            Constant::None => ExprKind::None,
            Constant::Bool(value) => ExprKind::Bool(*value),
            Constant::Str(text) => ExprKind::Str(text.clone()),
            Constant::Bytes(bytes) => ExprKind::Bytes(bytes.clone()),
            Constant::Float(value) => ExprKind::Float(*value),
            Constant::Complex { imag, .. } => ExprKind::Imaginary(*imag),
            Constant::Ellipsis => ExprKind::Ellipsis,
            Constant::Int(value) => match i64::try_from(value) {
                Ok(value) => ExprKind::Int(value),
                Err(_) if self.has_too_many_digits(span) => ExprKind::Error,
                Err(_) => ExprKind::BigInt(value.to_string()),
            },
            Constant::Tuple(_) => ExprKind::Error,
        }
    }

    /// CPython reads decimal literals as it reads texts. Other bases have no limit.
    fn has_too_many_digits(&mut self, span: Span) -> bool {
        let literal = self.b.sources.text(span);
        let digits = literal.bytes().filter(u8::is_ascii_digit).count();
        let has_too_many = digits > MAX_DIGITS && literal.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
        if has_too_many {
            let limit = format!("Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {digits} digits");
            self.report(Diagnostic::error("syntax-error", span, limit).help("write huge integer literals in hexadecimal"));
        }
        has_too_many
    }

    fn unary(&mut self, e: &ast::ExprUnaryOp, span: Span) -> ExprId {
        // The smallest int has no positive counterpart.
        if let (ast::UnaryOp::USub, Expr::Constant(ast::ExprConstant { value: Constant::Int(value), .. })) = (e.op, &*e.operand)
            && i64::try_from(value).is_err()
            && value.to_string() == "9223372036854775808"
        {
            return self.push(ExprKind::Int(i64::MIN), span);
        }
        let operand = self.expr(&e.operand);
        let op = match e.op {
            ast::UnaryOp::Invert => UnaryOp::Invert,
            ast::UnaryOp::Not => UnaryOp::Not,
            ast::UnaryOp::UAdd => UnaryOp::Pos,
            ast::UnaryOp::USub => UnaryOp::Neg,
        };
        self.push(ExprKind::Unary(op, operand), span)
    }

    pub fn items(&mut self, elements: &[Expr]) -> Vec<Item> {
        elements
            .iter()
            .map(|element| match element {
                Expr::Starred(starred) => Item { value: self.expr(&starred.value), starred: true },
                other => Item { value: self.expr(other), starred: false },
            })
            .collect()
    }

    /// What stands between `[` and `]`: slices are allowed here, also inside a tuple.
    pub fn index(&mut self, index: &Expr) -> ExprId {
        let span = self.span(index);
        match index {
            Expr::Slice(slice) => {
                let lower = self.opt_expr(slice.lower.as_deref());
                let upper = self.opt_expr(slice.upper.as_deref());
                let step = self.opt_expr(slice.step.as_deref());
                self.push(ExprKind::Slice { lower, upper, step }, span)
            }
            Expr::Tuple(tuple) if tuple.elts.iter().any(|e| matches!(e, Expr::Slice(_))) => {
                let items = tuple.elts.iter().map(|e| Item { value: self.index(e), starred: false }).collect();
                self.push(ExprKind::Tuple(items), span)
            }
            other => self.expr(other),
        }
    }

    fn attribute(&mut self, e: &ast::ExprAttribute, span: Span) -> ExprId {
        let object = self.expr(&e.value);
        let name_span = self.attribute_name_span(e, span);
        self.attribute_of(object, &self.mangle(&e.attr), span, name_span)
    }

    pub fn attribute_name_span(&self, e: &ast::ExprAttribute, span: Span) -> Span {
        Span::new(span.file, span.end.saturating_sub(e.attr.len() as u32), span.end)
    }

    pub fn attribute_of(&mut self, object: ExprId, name: &str, span: Span, name_span: Span) -> ExprId {
        if let ExprKind::Module(module) = self.frame().exprs[object.index()].kind {
            let kind = match self.module_member(module, name, name_span) {
                Some(kind) => kind,
                None => ExprKind::Attr { object, name: name.to_string(), name_span },
            };
            return self.push(kind, span);
        }
        if matches!(self.frame().exprs[object.index()].kind, ExprKind::Error) {
            return self.push(ExprKind::Error, span);
        }
        if name == "__class__" {
            let callee = self.push(ExprKind::Builtin("type".to_string()), span);
            return self.push(ExprKind::Call { callee, args: vec![crate::hir::Arg::Positional(object)] }, span);
        }
        if !self.is_prelude
            && let Some((reason, help)) = refuse::attribute(name)
        {
            self.unsupported(name_span, format!("{name} is not supported"), reason, help);
            return self.push(ExprKind::Error, span);
        }
        self.push(ExprKind::Attr { object, name: name.to_string(), name_span }, span)
    }

    /// What a name of a module stands for; none where CPython has no such name either: that raises an AttributeError.
    fn module_member(&mut self, module: crate::hir::ModuleId, name: &str, span: Span) -> Option<ExprKind> {
        match name {
            "__name__" => return Some(ExprKind::Str(self.b.program.module(module).name.clone())),
            "__doc__" => return Some(self.b.program.module(module).doc.clone().map_or(ExprKind::None, ExprKind::Str)),
            "__file__" => return Some(ExprKind::Str(self.b.sources.file(self.b.program.module(module).file).name.clone())),
            _ => {}
        }
        let is_private = name.starts_with('_') && !name.ends_with("__");
        let visible = self.is_prelude || !self.b.program.module(module).is_prelude || !is_private;
        match self.b.module_binding(module, name).filter(|_| visible) {
            Some(binding) => Some(self.binding_kind(binding)),
            None => {
                if let Some((reason, help)) = refuse::attribute(name) {
                    self.unsupported(span, format!("{name} is not supported"), reason, help);
                } else if visible && !self.in_annotation && !self.b.is_missing_member(module, name) {
                    return None;
                } else {
                    self.b.report_no_member(module, name, span);
                }
                Some(ExprKind::Error)
            }
        }
    }

    fn walrus(&mut self, e: &ast::ExprNamedExpr, span: Span) -> ExprId {
        let value = self.expr(&e.value);
        match &*e.target {
            Expr::Name(name) => {
                let name_span = self.span(&*e.target);
                let target = self.name_target(&name.id, name_span);
                self.push(ExprKind::Walrus { target, value }, span)
            }
            other => {
                let target_span = self.span(other);
                let message = format!("cannot use assignment expressions with {}", super::target::describe(other));
                self.syntax_error(target_span, message);
                self.push(ExprKind::Error, span)
            }
        }
    }

    fn check_yield(&mut self, span: Span) {
        use super::scope::ScopeKind;
        let (kind, comprehensions) = (self.frame().kind, self.frame().comprehensions);
        if comprehensions > 0 {
            self.syntax_error(span, "'yield' inside a comprehension");
        } else if kind == ScopeKind::GenExp {
            self.syntax_error(span, "'yield' inside generator expression");
        } else if kind == ScopeKind::Module || self.tree.scope(self.scope).kind == ScopeKind::Class {
            self.syntax_error(span, "'yield' outside function");
        }
    }

    // ------------------------------------------------------------ f-strings

    fn fstring_parts(&mut self, values: &[Expr]) -> Vec<FStringPart> {
        let mut parts: Vec<FStringPart> = Vec::new();
        for value in values {
            match value {
                Expr::FormattedValue(field) => {
                    let value = self.expr(&field.value);
                    let conversion = match field.conversion {
                        ast::ConversionFlag::None => None,
                        ast::ConversionFlag::Str => Some(Conversion::Str),
                        ast::ConversionFlag::Ascii => Some(Conversion::Ascii),
                        ast::ConversionFlag::Repr => Some(Conversion::Repr),
                    };
                    let spec = field.format_spec.as_deref().and_then(|spec| self.format_spec(spec));
                    parts.push(FStringPart::Value { value, conversion, spec });
                }
                other => {
                    self.refuse_surrogates(other);
                    match (text_of(other), parts.last_mut()) {
                        (Some(text), Some(FStringPart::Text(previous))) => previous.push_str(text),
                        (Some(text), _) => parts.push(FStringPart::Text(text.to_string())),
                        (None, _) => {}
                    }
                }
            }
        }
        parts
    }

    /// A spec without fields is a plain string.
    fn format_spec(&mut self, spec: &Expr) -> Option<ExprId> {
        let Expr::JoinedStr(joined) = spec else { return Some(self.expr(spec)) };
        let span = self.span(spec);
        let mut parts = self.fstring_parts(&joined.values);
        match parts.as_mut_slice() {
            [] => None,
            [FStringPart::Text(text)] => {
                let text = std::mem::take(text);
                Some(self.push(ExprKind::Str(text), span))
            }
            _ => Some(self.push(ExprKind::FString(parts), span)),
        }
    }

    // ------------------------------------------------------------ annotations

    /// Annotations are never evaluated; the text of a string annotation is parsed. Names that mean nothing at
    /// compile time become `Error` only if Python would stumble over them too.
    pub fn annotation(&mut self, annotation: &Expr) -> ExprId {
        if text_of(annotation).is_some() || self.tree.annotations_are_texts {
            return self.unread_annotation(annotation);
        }
        let outer = std::mem::replace(&mut self.in_annotation, true);
        let id = self.expr(annotation);
        self.in_annotation = outer;
        id
    }

    /// An annotation that Python does not look at either, as that of a variable in a function: a name that is not there
    /// is no error.
    pub fn unread_annotation(&mut self, annotation: &Expr) -> ExprId {
        let before = (self.b.diagnostics.len(), self.b.undefined.len());
        let outer = std::mem::replace(&mut self.in_annotation, true);
        let start = self.range_start(annotation) + 1;
        let id = match text_of(annotation).and_then(|text| parse::parse_annotation(text, start)) {
            Some(parsed) => self.expr(&parsed),
            None => self.expr(annotation),
        };
        self.in_annotation = outer;
        self.b.diagnostics.truncate(before.0);
        self.b.undefined.truncate(before.1);
        id
    }

    /// What runs where Python evaluates the annotation: the calls in it.
    pub fn annotation_calls(&mut self, annotation: &Expr) -> Vec<(ExprId, Span)> {
        let mut calls = Vec::new();
        if !self.is_prelude && !self.tree.annotations_are_texts {
            calls_in(annotation, &mut calls);
        }
        calls.into_iter().map(|call| (self.expr(call), self.span(call))).collect()
    }

    pub fn range_start(&self, node: &impl Ranged) -> u32 {
        u32::from(node.start())
    }
}

/// The calls in an annotation, outermost ones only, in the order of evaluation.
fn calls_in<'a>(annotation: &'a Expr, out: &mut Vec<&'a Expr>) {
    match annotation {
        Expr::Call(_) => out.push(annotation),
        Expr::Attribute(e) => calls_in(&e.value, out),
        Expr::Subscript(e) => [&e.value, &e.slice].into_iter().for_each(|part| calls_in(part, out)),
        Expr::BinOp(e) => [&e.left, &e.right].into_iter().for_each(|part| calls_in(part, out)),
        Expr::Tuple(e) => e.elts.iter().for_each(|part| calls_in(part, out)),
        Expr::List(e) => e.elts.iter().for_each(|part| calls_in(part, out)),
        _ => {}
    }
}
