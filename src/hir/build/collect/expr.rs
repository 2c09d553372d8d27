//! Expressions.

use crate::hir::build::collect::{CONSUMERS, Collector};
use crate::hir::build::namespace;
use crate::hir::build::parse::ast;
use crate::hir::build::scope::{BindKind, MODULE, ScopeKind};
use crate::hir::build::syntax::list_key;
use crate::source::Span;
use ast::Expr;

const CONSUMER_METHODS: &[&str] = &["extend", "join", "sort", "update"];

impl Collector {
    pub(super) fn opt_expr(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        exprs.iter().for_each(|e| self.expr(e));
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::BoolOp(e) => self.exprs(&e.values),
            Expr::NamedExpr(e) => self.walrus(e),
            Expr::BinOp(e) => {
                self.use_names(namespace::named_by_percent(e));
                self.expr(&e.left);
                self.expr(&e.right);
            }
            Expr::UnaryOp(e) => self.expr(&e.operand),
            Expr::Lambda(e) => self.lambda(e),
            Expr::IfExp(e) => {
                self.expr(&e.test);
                self.expr(&e.body);
                self.expr(&e.orelse);
            }
            Expr::Dict(e) => {
                for (key, value) in e.keys.iter().zip(&e.values) {
                    self.opt_expr(key.as_ref());
                    self.expr(value);
                }
            }
            Expr::Set(e) => self.exprs(&e.elts),
            Expr::ListComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.elt], &e.generators, self.span(e)),
            Expr::SetComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.elt], &e.generators, self.span(e)),
            Expr::DictComp(e) => self.comprehension(ScopeKind::Comprehension, &[&e.key, &e.value], &e.generators, self.span(e)),
            Expr::GeneratorExp(e) => self.comprehension(ScopeKind::GenExp, &[&e.elt], &e.generators, self.span(e)),
            Expr::Await(e) => self.expr(&e.value),
            Expr::Yield(e) => {
                self.opt_expr(e.value.as_deref());
                self.mark_generator();
            }
            Expr::YieldFrom(e) => {
                self.expr(&e.value);
                self.mark_generator();
            }
            Expr::Compare(e) => {
                self.expr(&e.left);
                self.exprs(&e.comparators);
            }
            Expr::Call(e) => {
                self.use_names(namespace::named_by_format(e));
                self.call(e);
            }
            Expr::FormattedValue(e) => {
                self.expr(&e.value);
                self.opt_expr(e.format_spec.as_deref());
            }
            Expr::JoinedStr(e) => self.exprs(&e.values),
            Expr::Constant(_) => {}
            Expr::Attribute(e) => self.expr(&e.value),
            Expr::Subscript(e) => {
                self.use_names(namespace::named_by_subscript(e));
                self.expr(&e.value);
                self.expr(&e.slice);
            }
            Expr::Starred(e) => self.expr(&e.value),
            Expr::Name(e) => self.name(e),
            Expr::List(e) => self.exprs(&e.elts),
            Expr::Tuple(e) => self.exprs(&e.elts),
            Expr::Slice(e) => {
                self.opt_expr(e.lower.as_deref());
                self.opt_expr(e.upper.as_deref());
                self.opt_expr(e.step.as_deref());
            }
        }
    }

    fn mark_generator(&mut self) {
        let frame = self.tree.frame(self.current);
        self.tree.scope_mut(frame).yields = true;
    }

    fn name(&mut self, name: &ast::ExprName) {
        self.use_name(&name.id);
        // `super()` reads the method's first parameter without naming it.
        if name.id.as_str() == "super"
            && let Some(first) = self.first_param()
        {
            let scope = self.current;
            self.tree.scope_mut(scope).used.insert(first);
        }
    }

    pub(super) fn first_param(&self) -> Option<String> {
        let frame = self.tree.frame(self.current);
        let (name, symbol) = self.tree.scope(frame).symbols.first()?;
        symbol.is_param().then(|| name.clone())
    }

    fn call(&mut self, call: &ast::ExprCall) {
        self.expr(&call.func);
        let consumes = match &*call.func {
            Expr::Name(name) => CONSUMERS.contains(&name.id.as_str()),
            Expr::Attribute(attribute) => CONSUMER_METHODS.contains(&attribute.attr.as_str()),
            _ => false,
        };
        for arg in &call.args {
            self.immediate = consumes && matches!(arg, Expr::GeneratorExp(_));
            self.expr(arg);
        }
        for keyword in &call.keywords {
            let is_key = keyword.arg.as_ref().is_some_and(|name| name.as_str() == "key");
            self.immediate = consumes && is_key && matches!(keyword.value, Expr::Lambda(_));
            self.expr(&keyword.value);
        }
        self.immediate = false;
    }

    fn comprehension(&mut self, kind: ScopeKind, elements: &[&Expr], clauses: &[ast::Comprehension], span: Span) {
        let Some(first) = clauses.first() else { return };
        let immediate = std::mem::take(&mut self.immediate);
        self.expr(&first.iter);
        self.immediate = immediate;
        let scope = self.push_scope(kind, Some(self.current), if kind == ScopeKind::GenExp { "<genexpr>" } else { "<comp>" }, span);
        self.tree.by_node.insert(list_key(clauses), scope);
        self.inside(scope, |c| {
            c.in_loop(|c| {
                for (index, clause) in clauses.iter().enumerate() {
                    if index > 0 {
                        c.expr(&clause.iter);
                    }
                    c.target(&clause.target);
                    c.exprs(&clause.ifs);
                }
                elements.iter().for_each(|e| c.expr(e));
            });
        });
    }

    /// `:=` binds in the nearest scope that is not a comprehension.
    fn walrus(&mut self, e: &ast::ExprNamedExpr) {
        self.expr(&e.value);
        let Expr::Name(name) = &*e.target else { return };
        let span = self.span(name);
        let mangled = self.mangled(&name.id);
        let (mut scope, mut crosses_frame) = (self.current, false);
        loop {
            let here = self.tree.scope(scope);
            match here.kind {
                ScopeKind::Comprehension | ScopeKind::GenExp => {
                    if here.symbols.contains_key(&mangled) {
                        self.error(span, format!("assignment expression cannot rebind comprehension iteration variable '{mangled}'"));
                        return;
                    }
                    crosses_frame |= here.kind == ScopeKind::GenExp;
                    scope = here.parent.unwrap_or(MODULE);
                }
                ScopeKind::Class if scope != self.current => {
                    self.error(span, "assignment expression within a comprehension cannot be used in a class body");
                    return;
                }
                ScopeKind::Module | ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Class => break,
            }
        }
        self.bind_in(scope, &name.id, span, BindKind::Variable, true);
        if crosses_frame {
            let current = self.current;
            self.tree.scope_mut(current).used.insert(mangled.clone());
            if let Some(symbol) = self.tree.scope_mut(scope).symbols.get_mut(&mangled) {
                symbol.inner_writes = true;
            }
        }
    }
}
