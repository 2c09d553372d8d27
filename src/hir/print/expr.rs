//! Expressions as text. Comes in: an expression of a function. Goes out: one line. Must not print statements.

use super::*;

pub fn binary_sign(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::FloorDiv => "//",
        BinaryOp::Mod => "%",
        BinaryOp::Pow => "**",
        BinaryOp::MatMul => "@",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
    }
}

fn compare_sign(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => "==",
        CompareOp::Ne => "!=",
        CompareOp::Lt => "<",
        CompareOp::Le => "<=",
        CompareOp::Gt => ">",
        CompareOp::Ge => ">=",
        CompareOp::Is => "is",
        CompareOp::IsNot => "is not",
        CompareOp::In => "in",
        CompareOp::NotIn => "not in",
    }
}

impl FuncText<'_> {
    fn list(&self, items: &[ExprId], separator: &str) -> String {
        items.iter().map(|e| self.expr(*e)).collect::<Vec<_>>().join(separator)
    }

    fn items(&self, items: &[Item]) -> String {
        let item = |i: &Item| format!("{}{}", if i.starred { "*" } else { "" }, self.expr(i.value));
        items.iter().map(item).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn expr(&self, id: ExprId) -> String {
        let Some(expr) = self.func.exprs.get(id.index()) else { return format!("<expression {}>", id.0) };
        match &expr.kind {
            ExprKind::None => "None".to_string(),
            ExprKind::Bool(true) => "True".to_string(),
            ExprKind::Bool(false) => "False".to_string(),
            ExprKind::Int(value) => value.to_string(),
            ExprKind::BigInt(text) => text.clone(),
            ExprKind::Float(value) => format!("{value:?}"),
            ExprKind::Imaginary(value) => format!("{value:?}j"),
            ExprKind::Str(text) => format!("{text:?}"),
            ExprKind::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
            ExprKind::Ellipsis => "...".to_string(),
            ExprKind::Local(local) => self.local(*local),
            ExprKind::Global(global) => global_text(self.program, *global),
            ExprKind::Func(func) => format!("&{}", self.program.func(*func).qualname),
            ExprKind::Class(class) => self.program.class(*class).qualname.clone(),
            ExprKind::Module(module) => format!("module {}", self.program.module(*module).name),
            ExprKind::Builtin(name) => format!("builtin.{name}"),
            ExprKind::Closure(func) => format!("closure {}", self.program.func(*func).qualname),
            ExprKind::Binary(op, left, right) => format!("({} {} {})", self.expr(*left), binary_sign(*op), self.expr(*right)),
            ExprKind::Unary(op, operand) => self.unary(*op, *operand),
            ExprKind::Compare(left, rest) => {
                let rest: String = rest.iter().map(|(op, right)| format!(" {} {}", compare_sign(*op), self.expr(*right))).collect();
                format!("({}{rest})", self.expr(*left))
            }
            ExprKind::And(values) => format!("({})", self.list(values, " and ")),
            ExprKind::Or(values) => format!("({})", self.list(values, " or ")),
            ExprKind::IfElse { cond, then, orelse } => {
                format!("({} if {} else {})", self.expr(*then), self.expr(*cond), self.expr(*orelse))
            }
            ExprKind::Call { callee, args } => {
                let args: Vec<String> = args.iter().map(|a| self.arg(a)).collect();
                format!("{}({})", self.expr(*callee), args.join(", "))
            }
            ExprKind::Attr { object, name, .. } => format!("{}.{name}", self.expr(*object)),
            ExprKind::Index { object, index } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            ExprKind::Slice { lower, upper, step } => self.slice(*lower, *upper, *step),
            ExprKind::List(items) => format!("[{}]", self.items(items)),
            ExprKind::Tuple(items) => format!("({})", self.items(items)),
            ExprKind::Set(items, _) => format!("{{{}}}", self.items(items)),
            ExprKind::Dict(entries) => self.dict(entries),
            ExprKind::Comprehension { kind, element, value, clauses } => self.comprehension(*kind, *element, *value, clauses),
            ExprKind::Generator { func, iterables, .. } => {
                let iterables: Vec<String> = iterables.iter().map(|iterable| self.expr(*iterable)).collect();
                format!("generator {} over {}", self.program.func(*func).qualname, iterables.join(", "))
            }
            ExprKind::FString(parts) => self.fstring(parts),
            ExprKind::Walrus { target, value } => format!("({} := {})", self.target(target), self.expr(*value)),
            ExprKind::Yield(None) => "yield".to_string(),
            ExprKind::Yield(Some(value)) => format!("yield {}", self.expr(*value)),
            ExprKind::YieldFrom(value) => format!("yield from {}", self.expr(*value)),
            ExprKind::Super { class, receiver } => format!("super({}, {})", self.program.class(*class).qualname, self.local(*receiver)),
            ExprKind::Error => "<error>".to_string(),
        }
    }

    fn unary(&self, op: UnaryOp, operand: ExprId) -> String {
        let sign = match op {
            UnaryOp::Neg => "-",
            UnaryOp::Pos => "+",
            UnaryOp::Invert => "~",
            UnaryOp::Not => "not ",
        };
        format!("({sign}{})", self.expr(operand))
    }

    fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Positional(value) => self.expr(*value),
            Arg::Star(value) => format!("*{}", self.expr(*value)),
            Arg::Keyword { name, value, .. } => format!("{name}={}", self.expr(*value)),
            Arg::DoubleStar(value) => format!("**{}", self.expr(*value)),
        }
    }

    fn slice(&self, lower: Option<ExprId>, upper: Option<ExprId>, step: Option<ExprId>) -> String {
        let text = |part: Option<ExprId>| part.map(|e| self.expr(e)).unwrap_or_default();
        let step = step.map(|e| format!(":{}", self.expr(e))).unwrap_or_default();
        format!("{}:{}{step}", text(lower), text(upper))
    }

    fn dict(&self, entries: &[(Option<ExprId>, ExprId)]) -> String {
        let entry = |(key, value): &(Option<ExprId>, ExprId)| match key {
            Some(key) => format!("{}: {}", self.expr(*key), self.expr(*value)),
            None => format!("**{}", self.expr(*value)),
        };
        format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
    }

    fn comprehension(&self, kind: ComprehensionKind, element: ExprId, value: Option<ExprId>, clauses: &[Clause]) -> String {
        let value = value.map(|v| format!(": {}", self.expr(v))).unwrap_or_default();
        let mut text = format!("{}{value}", self.expr(element));
        for clause in clauses {
            text += &format!(" for {} in {}", self.target(&clause.target), self.expr(clause.iterable));
            for condition in &clause.conditions {
                text += &format!(" if {}", self.expr(*condition));
            }
        }
        match kind {
            ComprehensionKind::List => format!("[{text}]"),
            ComprehensionKind::Set | ComprehensionKind::Dict => format!("{{{text}}}"),
        }
    }

    fn fstring(&self, parts: &[FStringPart]) -> String {
        let mut text = String::from("f(");
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                text += ", ";
            }
            match part {
                FStringPart::Text(literal) => text += &format!("{literal:?}"),
                FStringPart::Value { value, conversion, spec } => {
                    text += &self.expr(*value);
                    text += match conversion {
                        None => "",
                        Some(Conversion::Str) => "!s",
                        Some(Conversion::Repr) => "!r",
                        Some(Conversion::Ascii) => "!a",
                    };
                    text += &spec.map(|s| format!(":{}", self.expr(s))).unwrap_or_default();
                }
            }
        }
        text + ")"
    }
}
