//! Comprehensions and generator expressions. Comes in: their syntax. Goes out: `Comprehension`, run in place with fresh
//! locals of the enclosing function, or a generator function of its own. Must not unroll or inline anything.

use super::body::{Frame, ModuleBuilder};
use super::parse::ast;
use super::scope::{MODULE, ScopeId, ScopeKind};
use super::syntax::list_key;
use crate::hir::{self, Arg, Clause, ComprehensionKind, ExprId, ExprKind, FuncId, LocalId, Param, ParamKind, Stmt, StmtKind};
use crate::source::Span;
use ast::Expr;

/// What the first loop of a generator expression runs over, in terms of its parameters.
enum Source {
    Parameter(usize),
    /// `zip` or `enumerate`
    Call {
        callee: FuncId,
        args: Vec<Source>,
        span: Span,
    },
}

impl ModuleBuilder<'_> {
    pub fn list_comprehension(&mut self, e: &ast::ExprListComp, span: Span) -> ExprId {
        self.comprehension(ComprehensionKind::List, &e.elt, None, &e.generators, span)
    }

    pub fn set_comprehension(&mut self, e: &ast::ExprSetComp, span: Span) -> ExprId {
        self.comprehension(ComprehensionKind::Set, &e.elt, None, &e.generators, span)
    }

    pub fn dict_comprehension(&mut self, e: &ast::ExprDictComp, span: Span) -> ExprId {
        self.comprehension(ComprehensionKind::Dict, &e.key, Some(&e.value), &e.generators, span)
    }

    fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        element: &Expr,
        value: Option<&Expr>,
        clauses: &[ast::Comprehension],
        span: Span,
    ) -> ExprId {
        let Some(scope) = self.tree.by_node.get(&list_key(clauses)).copied() else { return self.push(ExprKind::Error, span) };
        let outer = self.scope;
        let mut built = Vec::new();
        for (index, clause) in clauses.iter().enumerate() {
            self.refuse_async_clause(clause, span);
            // The first iterable is evaluated outside.
            self.scope = if index == 0 { outer } else { scope };
            let iterable = self.iterable(&clause.iter);
            self.scope = scope;
            let target = self.target(&clause.target);
            self.frame().comprehensions += 1;
            let conditions = self.exprs(&clause.ifs);
            self.frame().comprehensions -= 1;
            built.push(Clause { target, iterable, conditions });
        }
        self.frame().comprehensions += 1;
        let element = self.expr(element);
        let value = self.opt_expr(value);
        self.frame().comprehensions -= 1;
        self.scope = outer;
        self.push(ExprKind::Comprehension { kind, element, value, clauses: built }, span)
    }

    fn refuse_async_clause(&mut self, clause: &ast::Comprehension, span: Span) {
        if clause.is_async {
            self.refuse_async(span, "async comprehensions are");
        }
    }

    pub fn generator(&mut self, e: &ast::ExprGeneratorExp, span: Span) -> ExprId {
        let (Some(scope), Some(first)) = (self.tree.by_node.get(&list_key(&e.generators)).copied(), e.generators.first()) else {
            return self.push(ExprKind::Error, span);
        };
        let Some(func) = self.funcs.get(&scope).copied() else { return self.push(ExprKind::Error, span) };
        let iterable = self.iterable(&first.iter);
        let mut iterables = Vec::new();
        let source = self.source(iterable, &mut iterables);
        let outer = self.enter(scope, ScopeKind::GenExp);
        let parameters: Vec<LocalId> = (0..iterables.len()).map(|index| self.source_parameter(index, span)).collect();
        self.add_captures(scope);
        let iterable = self.read_source(&source, &parameters, span);
        let body = self.generator_loop(e, 0, iterable, span);
        self.finish_frame(vec![body]);
        self.scope = outer;
        let counts = matches!(source, Source::Call { .. });
        self.push(ExprKind::Generator { func, iterables, counts }, span)
    }

    /// Takes a call of `zip` or `enumerate` apart, so that the loop counts for itself instead of asking an iterator.
    fn source(&mut self, iterable: ExprId, iterables: &mut Vec<ExprId>) -> Source {
        if let Some((callee, args, span)) = self.counting_call(iterable) {
            let args = args.into_iter().map(|arg| self.source(arg, iterables)).collect();
            return Source::Call { callee, args, span };
        }
        iterables.push(iterable);
        Source::Parameter(iterables.len() - 1)
    }

    fn counting_call(&mut self, iterable: ExprId) -> Option<(FuncId, Vec<ExprId>, Span)> {
        let hir::Expr { kind: ExprKind::Call { callee, args }, span } = self.frame().exprs[iterable.index()].clone() else { return None };
        let ExprKind::Func(func) = self.frame().exprs[callee.index()].kind else { return None };
        let positional: Option<Vec<ExprId>> = args.iter().map(|arg| if let Arg::Positional(id) = arg { Some(*id) } else { None }).collect();
        let args = positional?;
        let counts = args.len() > 1 && self.calls_library(callee, "functions", "zip")
            || args.len() == 1 && self.calls_library(callee, "functions", "enumerate");
        counts.then_some((func, args, span))
    }

    fn source_parameter(&mut self, index: usize, span: Span) -> LocalId {
        let name = format!(".{index}");
        let local = self.hidden_local(&name, span);
        self.frame().params.push(Param { name, local, kind: ParamKind::Normal, annotation: None, default: None, span });
        local
    }

    fn read_source(&mut self, source: &Source, parameters: &[LocalId], span: Span) -> ExprId {
        match source {
            Source::Parameter(index) => self.push(ExprKind::Local(parameters[*index]), span),
            Source::Call { callee, args, span } => {
                let callee = self.push(ExprKind::Func(*callee), *span);
                let args = args.iter().map(|arg| Arg::Positional(self.read_source(arg, parameters, *span))).collect();
                self.push(ExprKind::Call { callee, args }, *span)
            }
        }
    }

    /// `for target in iterable: if condition: … yield element`
    fn generator_loop(&mut self, e: &ast::ExprGeneratorExp, index: usize, first: ExprId, span: Span) -> Stmt {
        let Some(clause) = e.generators.get(index) else {
            let element = self.expr(&e.elt);
            let element_span = self.span(&*e.elt);
            let value = self.push(ExprKind::Yield(Some(element)), element_span);
            return Stmt { kind: StmtKind::Expr(value), span: element_span };
        };
        self.refuse_async_clause(clause, span);
        let iterable = if index == 0 { first } else { self.iterable(&clause.iter) };
        let target = self.target(&clause.target);
        let conditions = self.exprs(&clause.ifs);
        let mut body = self.generator_loop(e, index + 1, first, span);
        for cond in conditions.into_iter().rev() {
            body = Stmt { span: body.span, kind: StmtKind::If { cond, then: vec![body], orelse: Vec::new() } };
        }
        Stmt { kind: StmtKind::For { target, iterable, body: vec![body], orelse: Vec::new() }, span }
    }

    /// Opens the frame of a function-like scope, with its captures. Returns the scope to go back to.
    pub fn enter(&mut self, scope: ScopeId, kind: ScopeKind) -> ScopeId {
        let outer_scope = self.scope;
        let func = self.funcs.get(&scope).copied().unwrap_or(crate::hir::FuncId(0));
        let parent = self.frames.last().map(|f| (f.func, f.scope));
        self.frames.push(Frame::new(func, scope, kind));
        self.scope = scope;
        let has_captures = !self.tree.scope(scope).captures.is_empty();
        if let Some((parent, parent_scope)) = parent
            && (parent_scope != MODULE || has_captures)
        {
            self.b.program.funcs[func.index()].parent = Some(parent);
        }
        outer_scope
    }

    /// Connects the captures of the frame just opened with the variables of the one around it.
    pub fn add_captures(&mut self, scope: ScopeId) {
        let tree = std::rc::Rc::clone(&self.tree);
        for (owner, name) in &tree.scope(scope).captures {
            let local = self.local_of(*owner, name);
            let Some(inner) = self.frames.pop() else { return };
            let outer = self.local_of(*owner, name);
            self.frames.push(inner);
            self.frame().captures.push(crate::hir::Capture { local, outer });
        }
    }
}
