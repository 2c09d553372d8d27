//! Text of typed trees, for `--dump=types`. Comes in: a program. Goes out: one deterministic, compact listing.
//! Must not be parsed by anything.

use super::{Body, Expr, ExprKind, GeneratorInfo, Inline, InstanceId, LoopId, Prim, Program, Stmt, StmtKind, VarId};
use crate::types::{LayoutId, Type, TypeId};
use std::collections::BTreeMap;

/// The whole program.
pub fn print(program: &Program) -> String {
    let mut out = String::new();
    for global in &program.globals {
        line(&mut out, 0, &format!("global {}: {}", global.name, program.types.name(global.ty)));
    }
    if let Some(start) = program.start {
        line(&mut out, 0, &format!("start {}", program.body(start).symbol));
    }
    for (kind, instance) in &program.errors {
        line(&mut out, 0, &format!("error {kind:?} {}", program.body(*instance).symbol));
    }
    for (name, instance) in &program.exports {
        line(&mut out, 0, &format!("export {name} = {}", program.body(*instance).symbol));
    }
    for body in &program.bodies {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&print_body(program, body));
    }
    out
}

/// One instance: its signature, the types of its variables, its statements.
pub fn print_body(program: &Program, body: &Body) -> String {
    let names = variable_names(body);
    let mut printer = Printer { program, names: &names, out: String::new(), indent: 0 };
    printer.signature(body);
    printer.indent = 1;
    printer.variables(body);
    printer.stmts(&body.body);
    printer.out
}

/// Every variable's name, with its number where several have the same.
fn variable_names(body: &Body) -> Vec<String> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for var in &body.vars {
        *uses.entry(&var.name).or_default() += 1;
    }
    let unique = |name: &str| uses.get(name) == Some(&1);
    let name = |(index, name): (usize, &str)| if unique(name) { name.to_string() } else { format!("{name}.{index}") };
    body.vars.iter().map(|var| var.name.as_str()).enumerate().map(name).collect()
}

fn line(out: &mut String, indent: usize, text: &str) {
    out.extend(std::iter::repeat_n("    ", indent));
    out.push_str(text);
    out.push('\n');
}

struct Printer<'a> {
    program: &'a Program,
    names: &'a [String],
    out: String,
    indent: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        line(&mut self.out, self.indent, text);
    }

    fn ty(&self, ty: TypeId) -> String {
        self.program.types.name(ty)
    }

    fn types(&self, types: &[TypeId]) -> String {
        types.iter().map(|ty| self.ty(*ty)).collect::<Vec<_>>().join(", ")
    }

    fn layout(&self, layout: LayoutId) -> &str {
        &self.program.types.layout(layout).name
    }

    fn layouts(&self, layouts: &[LayoutId]) -> String {
        layouts.iter().map(|layout| self.layout(*layout)).collect::<Vec<_>>().join(", ")
    }

    fn var(&self, var: VarId) -> &str {
        &self.names[var.0 as usize]
    }

    fn symbol(&self, instance: InstanceId) -> &str {
        &self.program.body(instance).symbol
    }

    fn signature(&mut self, body: &Body) {
        let param = |var: &VarId| format!("{}: {}", self.var(*var), self.ty(body.vars[var.0 as usize].ty));
        let params: Vec<String> = body.params.iter().map(param).collect();
        let inline = match body.inline {
            Inline::Auto => "",
            Inline::Always => " [inline]",
            Inline::Never => " [cold]",
            Inline::Glue => " [glue]",
            Inline::WithFrame => " [frame]",
        };
        let generator = body.generator.as_ref().map_or(String::new(), |info| self.generator(info));
        self.line(&format!("def {}({}) -> {}{generator}{inline}:", body.symbol, params.join(", "), self.ty(body.result)));
    }

    fn generator(&self, info: &GeneratorInfo) -> String {
        let [yields, sends, returns] = [info.yields, info.sends, info.returns].map(|ty| self.ty(ty));
        format!(" [generator {}: yields {yields}, sends {sends}, returns {returns}]", self.layout(info.layout))
    }

    fn variables(&mut self, body: &Body) {
        for (index, var) in body.vars.iter().enumerate() {
            let unbound = if var.maybe_unbound { ", maybe unbound" } else { "" };
            if !body.params.contains(&VarId(index as u32)) || var.maybe_unbound {
                self.line(&format!("var {}: {}{unbound}", self.names[index], self.ty(var.ty)));
            }
        }
    }

    fn stmts(&mut self, stmts: &[Stmt]) {
        for stmt in stmts {
            self.stmt(stmt);
        }
    }

    /// A head and, one deeper, its statements.
    fn block(&mut self, head: &str, stmts: &[Stmt]) {
        self.line(head);
        self.indent += 1;
        if stmts.is_empty() {
            self.line("pass");
        }
        self.stmts(stmts);
        self.indent -= 1;
    }

    /// A block that is left out when it is empty.
    fn optional_block(&mut self, head: &str, stmts: &[Stmt]) {
        if !stmts.is_empty() {
            self.block(head, stmts);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(value) => {
                self.line(&self.expr(value));
            }
            StmtKind::Assign(var, value) => {
                self.line(&format!("{} = {}", self.var(*var), self.expr(value)));
            }
            StmtKind::SetGlobal(global, value) => {
                self.line(&format!("global {} = {}", self.program.globals[global.0 as usize].name, self.expr(value)));
            }
            StmtKind::SetField(object, field, value) => {
                self.line(&format!("{} = {}", self.field(object, *field), self.expr(value)));
            }
            StmtKind::ArraySet(array, index, value) => {
                self.line(&format!("{}[{}] = {}", self.expr(array), self.expr(index), self.expr(value)));
            }
            StmtKind::ArrayInit(array, index, value) => {
                self.line(&self.call("array_init", [array, index, value]));
            }
            StmtKind::If(cond, then, orelse) => {
                self.block(&format!("if {}:", self.expr(cond)), then);
                self.optional_block("else:", orelse);
            }
            StmtKind::While { id, cond, body, step, orelse } => {
                self.block(&format!("while {}:{}", self.expr(cond), loop_name(*id)), body);
                self.optional_block("step:", step);
                self.optional_block("else:", orelse);
            }
            StmtKind::ForRange { id, var, start, stop, step, body, orelse } => {
                let [start, stop] = [start, stop].map(|bound| self.expr(bound));
                self.block(&format!("for {} in range({start}, {stop}, {step}):{}", self.var(*var), loop_name(*id)), body);
                self.optional_block("else:", orelse);
            }
            StmtKind::Break(id) => self.line(&format!("break{}", loop_name(*id))),
            StmtKind::Continue(id) => self.line(&format!("continue{}", loop_name(*id))),
            StmtKind::Return(value) => {
                self.line(&format!("return {}", self.expr(value)));
            }
            StmtKind::Raise { exception, traceback } => {
                self.line(&format!("{} {}", traceback.verb(), self.expr(exception)));
            }
            StmtKind::Try { body, catch, orelse, finally } => {
                self.block("try:", body);
                if let Some((var, stmts)) = catch {
                    self.block(&format!("catch {}:", self.var(*var)), stmts);
                }
                self.optional_block("else:", orelse);
                self.optional_block("finally:", finally);
            }
            StmtKind::Unbind(var) => self.line(&format!("del {}", self.var(*var))),
            StmtKind::Delete(local) => self.line(&format!("del all of local {}", local.0)),
            StmtKind::Keep(var) => self.line(&format!("keep {}", self.var(*var))),
        }
    }

    fn field(&self, object: &Expr, field: usize) -> String {
        let object_text = self.expr(object);
        match self.program.types.get(object.ty) {
            Type::Object(layout) => {
                let fields = &self.program.types.layout(*layout).fields;
                let name = fields.get(field).map_or_else(|| field.to_string(), |f| f.name.clone());
                format!("{object_text}.{name}")
            }
            _ => format!("{object_text}.{field}"),
        }
    }

    fn call<'e>(&self, callee: &str, args: impl IntoIterator<Item = &'e Expr>) -> String {
        let args: Vec<String> = args.into_iter().map(|arg| self.expr(arg)).collect();
        format!("{callee}({})", args.join(", "))
    }

    fn expr(&self, expr: &Expr) -> String {
        let ty = self.ty(expr.ty);
        match &expr.kind {
            ExprKind::None => "None".to_string(),
            ExprKind::Bool(true) => "True".to_string(),
            ExprKind::Bool(false) => "False".to_string(),
            ExprKind::Int(value) => value.to_string(),
            ExprKind::Float(value) => format!("{value:?}"),
            ExprKind::Str(text) => format!("{text:?}"),
            ExprKind::Zero => format!("zero[{ty}]"),
            ExprKind::Var(var) => self.var(*var).to_string(),
            ExprKind::Global(global) => format!("global {}", self.program.globals[global.0 as usize].name),
            ExprKind::IsBound(var) => format!("is_bound({})", self.var(*var)),
            ExprKind::Prim(prim, args) => self.call(&prim_name(*prim), args),
            ExprKind::Call(instance, args) => self.call(self.symbol(*instance), args),
            ExprKind::Runtime(name, args) => self.call(&format!("runtime.{name}[{ty}]"), args),
            ExprKind::New(layout) => format!("new {}", self.layout(*layout)),
            ExprKind::Field(object, field) => self.field(object, *field),
            ExprKind::Tuple(items) => self.call("tuple", items),
            ExprKind::TupleGet(tuple, item) => format!("{}[{item}]", self.expr(tuple)),
            ExprKind::Wrap(value) => self.call(&format!("wrap[{ty}]"), [&**value]),
            ExprKind::Unwrap(value) => self.call(&format!("unwrap[{ty}]"), [&**value]),
            ExprKind::TagIs(value, members) => format!("{} is [{}]", self.expr(value), self.types(members)),
            ExprKind::Cast(value) => self.call(&format!("cast[{ty}]"), [&**value]),
            ExprKind::LayoutIs(value, layouts) => format!("{} is [{}]", self.expr(value), self.layouts(layouts)),
            ExprKind::ClassName(value) => self.call("class_name", [&**value]),
            ExprKind::Same(a, b) => self.call("same", [&**a, &**b]),
            ExprKind::If(cond, a, b) => {
                let [cond, a, b] = [cond, a, b].map(|part| self.expr(part));
                format!("({a} if {cond} else {b})")
            }
            ExprKind::Block(stmts, value) => self.block_expr(stmts, value),
            ExprKind::ArrayNew(count) => self.call(&format!("new {ty}"), [&**count]),
            ExprKind::ArrayResize(array, count) => self.call("array_resize", [&**array, &**count]),
            ExprKind::ArrayFree(array) => self.call("array_free", [&**array]),
            ExprKind::ArrayGet(array, index) => format!("{}[{}]", self.expr(array), self.expr(index)),
            ExprKind::ArrayTake(array, index) => self.call("array_take", [&**array, &**index]),
            ExprKind::ArrayMove(args) => self.call("array_move", args.each_ref()),
            ExprKind::ArrayRelease(args) => self.call("array_release", args.each_ref()),
            ExprKind::ArrayZero(args) => self.call("array_zero", args.each_ref()),
            ExprKind::Sort(less, args) => self.call(&format!("sort by {}", self.symbol(*less)), args.each_ref()),
            ExprKind::GeneratorNew(instance, args) => self.call(&format!("generator {}", self.symbol(*instance)), args),
            ExprKind::GeneratorResume(_, generator, sent) => self.call("resume", [&**generator, &**sent]),
            ExprKind::GeneratorState(_, generator) => self.call("state", [&**generator]),
            ExprKind::GeneratorValue(_, generator) => self.call("yielded", [&**generator]),
            ExprKind::GeneratorResult(_, generator) => self.call("returned", [&**generator]),
            ExprKind::GeneratorThrow(_, generator, exception) => self.call("throw", [&**generator, &**exception]),
            ExprKind::Yield(value) => self.call("yield", [&**value]),
        }
    }

    /// Statements in braces, one a line; the value comes last.
    fn block_expr(&self, stmts: &[Stmt], value: &Expr) -> String {
        let mut inner = Printer { program: self.program, names: self.names, out: String::new(), indent: self.indent + 1 };
        inner.stmts(stmts);
        inner.line(&inner.expr(value));
        let mut text = format!("{{\n{}", inner.out);
        text.extend(std::iter::repeat_n("    ", self.indent));
        text.push('}');
        text
    }
}

fn loop_name(id: LoopId) -> String {
    format!(" #{}", id.0)
}

/// `int_add` for `Prim::IntAdd`.
pub fn prim_name(prim: Prim) -> String {
    let mut name = String::new();
    for c in format!("{prim:?}").chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};
    use crate::thir::{ErrorKind, Global, GlobalId, Var};
    use crate::types::Types;

    const SPAN: Span = Span { file: FileId(0), start: 0, end: 0 };

    fn int(kind: ExprKind) -> Expr {
        Expr { ty: Types::INT, span: SPAN, kind }
    }

    fn stmt(kind: StmtKind) -> Stmt {
        Stmt { span: SPAN, kind }
    }

    fn sample() -> Program {
        let var = |name: &str| Var { name: name.to_string(), ty: Types::INT, local: None, maybe_unbound: false };
        let sum = int(ExprKind::Prim(Prim::IntAdd, vec![int(ExprKind::Var(VarId(1))), int(ExprKind::Global(GlobalId(0)))]));
        let block = int(ExprKind::Block(vec![stmt(StmtKind::Assign(VarId(2), sum))], Box::new(int(ExprKind::Var(VarId(2))))));
        let count = StmtKind::ForRange {
            id: LoopId(0),
            var: VarId(1),
            start: int(ExprKind::Int(0)),
            stop: int(ExprKind::Var(VarId(0))),
            step: 1,
            body: vec![stmt(StmtKind::Return(block))],
            orelse: vec![],
        };
        let body = Body {
            symbol: "m.f[int]".to_string(),
            trace_name: Some("f".to_string()),
            params: vec![VarId(0)],
            vars: vec![var("n"), var("i"), var("i")],
            result: Types::INT,
            body: vec![stmt(count), stmt(StmtKind::Return(int(ExprKind::Int(-1))))],
            generator: None,
            inline: Inline::Auto,
            span: SPAN,
        };
        Program {
            types: Types::default(),
            bodies: vec![body],
            globals: vec![Global { name: "m.k".to_string(), ty: Types::INT }],
            exception: Types::NEVER,
            start: None,
            errors: vec![(ErrorKind::Overflow, InstanceId(0))],
            handles_memory: false,
            close_dropped: None,
            exports: vec![("f".to_string(), InstanceId(0))],
        }
    }

    #[test]
    fn prints_signature_variables_and_tree() {
        let expected = "\
global m.k: int
error Overflow m.f[int]
export f = m.f[int]

def m.f[int](n: int) -> int:
    var i.1: int
    var i.2: int
    for i.1 in range(0, n, 1): #0
        return {
            i.2 = int_add(i.1, global m.k)
            i.2
        }
    return -1
";
        assert_eq!(print(&sample()), expected);
    }
}
