//! Tests of lowering: small typed trees built by hand, against MIR text (`text`) and by running the MIR (`run`).

mod machine;
mod run;
mod text;

use crate::lower::lower;
use crate::mir;
use crate::passes;
use crate::source::{FileId, Span};
use crate::thir::*;
use crate::types::{Layout, Type, TypeId, Types};

const SPAN: Span = Span { file: FileId(0), start: 0, end: 0 };

/// The instances beside the function under test, which is number 0.
const OVERFLOW: InstanceId = InstanceId(1);
const INT_DIV_ZERO: InstanceId = InstanceId(2);
const INT_MOD_ZERO: InstanceId = InstanceId(3);
/// `def note(n: int) -> int`, which may raise.
const NOTE: InstanceId = InstanceId(4);
/// `def error() -> BaseException`
const ERROR: InstanceId = InstanceId(5);

fn expr(ty: TypeId, kind: ExprKind) -> Expr {
    Expr { ty, span: SPAN, kind }
}

fn stmt(kind: StmtKind) -> Stmt {
    Stmt { span: SPAN, kind }
}

fn int(value: i64) -> Expr {
    expr(Types::INT, ExprKind::Int(value))
}

fn boolean(value: bool) -> Expr {
    expr(Types::BOOL, ExprKind::Bool(value))
}

fn var(var: VarId) -> Expr {
    expr(Types::INT, ExprKind::Var(var))
}

fn prim(prim: Prim, args: Vec<Expr>) -> Expr {
    expr(Types::INT, ExprKind::Prim(prim, args))
}

fn test(prim: Prim, args: Vec<Expr>) -> Expr {
    expr(Types::BOOL, ExprKind::Prim(prim, args))
}

fn less(a: Expr, b: Expr) -> Expr {
    test(Prim::IntLt, vec![a, b])
}

fn if_value(ty: TypeId, cond: Expr, a: Expr, b: Expr) -> Expr {
    expr(ty, ExprKind::If(Box::new(cond), Box::new(a), Box::new(b)))
}

fn and(a: Expr, b: Expr) -> Expr {
    if_value(Types::BOOL, a, b, boolean(false))
}

fn or(a: Expr, b: Expr) -> Expr {
    if_value(Types::BOOL, a, boolean(true), b)
}

fn note(value: Expr) -> Expr {
    expr(Types::INT, ExprKind::Call(NOTE, vec![value]))
}

fn assign(var: VarId, value: Expr) -> Stmt {
    stmt(StmtKind::Assign(var, value))
}

fn effect(value: Expr) -> Stmt {
    stmt(StmtKind::Expr(value))
}

fn ret(value: Expr) -> Stmt {
    stmt(StmtKind::Return(value))
}

fn branch(cond: Expr, then: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::If(cond, then, orelse))
}

fn range(id: u32, var: VarId, bounds: (Expr, Expr, i64), body: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    let (start, stop, step) = bounds;
    stmt(StmtKind::ForRange { id: LoopId(id), var, start, stop, step, body, orelse })
}

fn try_finally(body: Vec<Stmt>, finally: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::Try { body, catch: None, orelse: vec![], finally })
}

/// The function under test.
struct Sketch {
    types: Types,
    exception: TypeId,
    params: Vec<VarId>,
    vars: Vec<Var>,
    result: TypeId,
    generator: Option<GeneratorInfo>,
}

impl Sketch {
    fn new(result: TypeId) -> Sketch {
        let mut types = Types::default();
        let layout = types.add_layout(Layout {
            name: "BaseException".to_string(),
            class_name: "BaseException".to_string(),
            fields: vec![],
            parent: None,
            children: vec![],
            is_generator: false,
            suspended: None,
            weak: false,
        });
        let exception = types.intern(Type::Object(layout));
        Sketch { types, exception, params: vec![], vars: vec![], result, generator: None }
    }

    fn param(&mut self, name: &str) -> VarId {
        let var = self.int(name);
        self.params.push(var);
        var
    }

    fn int(&mut self, name: &str) -> VarId {
        self.var(name, Types::INT)
    }

    fn var(&mut self, name: &str, ty: TypeId) -> VarId {
        self.vars.push(Var { name: name.to_string(), ty, local: None, maybe_unbound: false });
        VarId(self.vars.len() as u32 - 1)
    }

    fn raise(&self) -> Stmt {
        let exception = expr(self.exception, ExprKind::Call(ERROR, vec![]));
        stmt(StmtKind::Raise { exception, traceback: crate::mir::Traceback::Begin })
    }

    fn lower(self, stmts: Vec<Stmt>) -> mir::Program {
        let body = Body {
            symbol: "f".to_string(),
            trace_name: Some("f".to_string()),
            params: self.params,
            vars: self.vars,
            result: self.result,
            body: stmts,
            generator: self.generator,
            inline: Inline::Auto,
            span: SPAN,
        };
        let number = Var { name: "n".to_string(), ty: Types::INT, local: None, maybe_unbound: false };
        let bodies = vec![
            body,
            outside("overflow", vec![], Types::NEVER),
            outside("int_div_zero", vec![], Types::NEVER),
            outside("int_mod_zero", vec![], Types::NEVER),
            outside("note", vec![number], Types::INT),
            outside("error", vec![], self.exception),
        ];
        let program = lower(&Program {
            types: self.types,
            bodies,
            globals: vec![],
            exception: self.exception,
            start: None,
            errors: vec![
                (ErrorKind::Overflow, OVERFLOW),
                (ErrorKind::IntDivZero, INT_DIV_ZERO),
                (ErrorKind::IntModZero, INT_MOD_ZERO),
                (ErrorKind::FloatDivZero, INT_DIV_ZERO),
            ],
            exports: vec![],
            handles_memory: false,
            close_dropped: None,
        });
        for optimise in [false, true] {
            passes::run(&mut program.clone(), optimise, true, |_, _| {}).expect("every pass takes what lowering makes");
        }
        program
    }

    fn text(self, stmts: Vec<Stmt>) -> String {
        mir::print::print_func(&self.lower(stmts), mir::FuncId(0))
    }
}

/// A function whose body does not matter.
fn outside(symbol: &str, vars: Vec<Var>, result: TypeId) -> Body {
    Body {
        symbol: symbol.to_string(),
        trace_name: None,
        params: (0..vars.len() as u32).map(VarId).collect(),
        vars,
        result,
        body: vec![],
        generator: None,
        inline: Inline::Auto,
        span: SPAN,
    }
}
