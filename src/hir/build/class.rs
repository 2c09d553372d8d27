//! Classes. Comes in: a `class` statement. Goes out: a `hir::Class` and the statement that runs its body.
//! Must not compute field layouts or method resolution orders: those need types.

use super::body::ModuleBuilder;
use super::function::{MethodPlace, docstring};
use super::parse::{Ranged, ast};
use super::scope::{BindKind, ScopeId, is_hidden};
use super::syntax::{last_name, list_key};
use crate::builtins::names::value_type;
use crate::diag::Diagnostic;
use crate::hir::{Binding, ClassAttribute, ClassId, ExprId, ExprKind, FuncId, GlobalId, Method, MethodKind, Stmt, StmtKind, Target};
use crate::source::Span;
use ast::{Expr, Stmt as Syntax};

const METACLASSES: &[&str] = &["ABCMeta"];

/// What the decorators of a method make of it.
struct MethodForm {
    kind: MethodKind,
    is_abstract: bool,
    is_cached: bool,
    /// `@x.setter` belongs to property `x`.
    property: Option<String>,
    is_deleter: bool,
    /// Decorators that are called with the function, outermost first.
    others: Vec<(ExprId, Span)>,
}

/// A class body while it is walked.
struct Body {
    class: ClassId,
    scope: ScopeId,
    stmts: Vec<Stmt>,
}

/// Operations that `None` in a class body takes away from what the class derives from. (`__hash__` is one that works.)
const TAKEN_AWAY: &str = "__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __iter__ __next__ __contains__ __reversed__ __len__ __bool__ __call__ \
    __getitem__ __setitem__ __delitem__ __index__ __int__ __float__ __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ \
    __divmod__ __pow__ __matmul__ __and__ __or__ __xor__ __lshift__ __rshift__ __radd__ __rsub__ __rmul__ __rtruediv__ \
    __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rmatmul__ __rand__ __ror__ __rxor__ __rlshift__ __rrshift__ __iadd__ \
    __isub__ __imul__ __neg__ __pos__ __abs__ __invert__ __enter__ __exit__";

impl ModuleBuilder<'_> {
    pub fn class_def(&mut self, class: &ast::StmtClassDef, out: &mut Vec<Stmt>) {
        let Some(scope) = self.tree.by_node.get(&list_key(&class.body)).copied() else { return };
        let Some(id) = self.classes.get(&scope).copied() else { return };
        let span = self.span(class);
        if let Some(param) = class.type_params.first() {
            let at = self.span(param);
            self.syntax_error(at, "type parameters need Python 3.12: this is Python 3.11");
        }
        let decorators: Vec<(ExprId, bool)> =
            class.decorator_list.iter().map(|d| (self.expr(d), self.tree.is_class_decorator(d))).collect();
        let bases = self.bases(class);
        let keywords = self.class_keywords(class);
        let after = class.decorator_list.last().map_or(span.start, |d| u32::from(d.end()));
        let name_span = self.find_name("class", &class.name, Span::new(span.file, after, span.end));
        let home = self.frame().func;
        let this = &mut self.b.program.classes[id.index()];
        this.span = span;
        this.name_span = name_span;
        this.doc = docstring(&class.body);
        this.bases = bases;
        this.keywords = keywords;
        this.home = home;
        this.decorators = decorators.iter().filter(|(_, understood)| *understood).map(|(d, _)| *d).collect();
        let mut body = Body { class: id, scope, stmts: Vec::new() };
        out.append(&mut self.made_classes);
        let saved = std::mem::replace(&mut self.scope, scope);
        for stmt in &class.body {
            self.class_stmt(stmt, &mut body);
        }
        self.scope = saved;
        out.push(Stmt { kind: StmtKind::Class { class: id }, span });
        self.b.program.classes[id.index()].body = body.stmts;
        self.bind_class(class, id, name_span, &decorators, out);
    }

    /// Decorators the compiler does not know are called. A class is a variable if it is bound several times, or if it is
    /// not known that they return the class.
    fn bind_class(&mut self, class: &ast::StmtClassDef, id: ClassId, span: Span, decorators: &[(ExprId, bool)], out: &mut Vec<Stmt>) {
        let mut value = self.push(ExprKind::Class(id), span);
        let mut is_called = false;
        for (callee, _) in decorators.iter().rev().filter(|(_, understood)| !understood) {
            value = self.push(ExprKind::Call { callee: *callee, args: vec![crate::hir::Arg::Positional(value)] }, span);
            is_called = true;
        }
        let name = self.mangle(&class.name);
        let is_static = matches!(self.name_binding(&name), Some(super::scope::Static::Class(_)));
        if !is_static {
            let target = self.name_target(&class.name, span);
            out.push(Stmt { kind: StmtKind::Assign { targets: vec![target], value }, span });
        } else if is_called {
            out.push(Stmt { kind: StmtKind::Expr(value), span });
        }
    }

    /// How the name is bound in the scope it belongs to.
    fn name_binding(&self, name: &str) -> Option<super::scope::Static> {
        let scope = match self.tree.owner(self.scope, name) {
            super::scope::Owner::Scope(owner) => owner,
            super::scope::Owner::Module => super::scope::MODULE,
        };
        self.tree.symbol(scope, name).map(|s| s.static_kind())
    }

    fn bases(&mut self, class: &ast::StmtClassDef) -> Vec<ExprId> {
        let mut bases = Vec::new();
        for base in &class.bases {
            let span = self.span(base);
            if matches!(base, Expr::Starred(_)) {
                self.unsupported(span, "starred base classes are not supported", "the bases of a class must be known at compile time", "");
                continue;
            }
            let id = self.expr(base);
            bases.push(id);
        }
        if !self.is_prelude {
            self.builtin_bases(&bases, class);
        }
        bases
    }

    /// Builtin types as bases. Objects of a class derived from list, dict or set hold one and behave like it, those of
    /// classes derived from a type of immutable values hold a value.
    fn builtin_bases(&mut self, bases: &[ExprId], class: &ast::StmtClassDef) {
        let names: Vec<Option<String>> = bases.iter().map(|id| self.named_builtin(*id)).collect();
        let only_builtins = names.iter().all(Option::is_some);
        for (id, name) in bases.iter().zip(names) {
            let span = self.frame().exprs[id.index()].span;
            match name.as_deref() {
                Some(container @ ("list" | "dict" | "set")) => self.derive_from(container, *id),
                Some("type") => self.check_metaclass(class),
                Some("object") => {}
                Some(value) if value_type(value).is_some() => {}
                Some(value) if only_builtins => {
                    let message = format!("deriving a class from {value} is not supported");
                    let help = format!("keep the {value} in a field");
                    self.unsupported(span, message, &format!("a value of {value} is no object with fields"), &help);
                }
                Some(_) | None => {}
            }
        }
    }

    /// The builtin that an expression names: `dict`, `dict[str, int]`.
    fn named_builtin(&mut self, id: ExprId) -> Option<String> {
        let exprs = &self.frame().exprs;
        let named = match exprs[id.index()].kind {
            ExprKind::Index { object, .. } => object,
            _ => id,
        };
        match &exprs[named.index()].kind {
            ExprKind::Builtin(name) => Some(name.clone()),
            _ => None,
        }
    }

    fn derive_from(&mut self, container: &str, base: ExprId) {
        let module = self.b.library("_derived");
        if let (Some(module), Some(holder)) = (module, holder_of(container))
            && let Some(Binding::Class(class)) = self.b.module_binding(module, holder)
        {
            self.frame().exprs[base.index()].kind = ExprKind::Class(class);
        }
    }

    fn class_keywords(&mut self, class: &ast::StmtClassDef) -> Vec<(String, ExprId)> {
        let mut keywords = Vec::new();
        for keyword in &class.keywords {
            let span = self.span(keyword);
            let Some(name) = &keyword.arg else {
                self.unsupported(span, "**keywords of a class are not supported", "they must be known at compile time", "");
                continue;
            };
            let known = last_name(&keyword.value).is_some_and(|n| METACLASSES.contains(&n));
            let value = self.expr(&keyword.value);
            let is_class = matches!(self.frame().exprs[value.index()].kind, ExprKind::Class(_));
            if name.as_str() == "metaclass" && !known && !is_class {
                self.refuse_metaclass(span, "a metaclass that is computed");
                continue;
            }
            keywords.push((name.to_string(), value));
        }
        keywords
    }

    /// A metaclass may hear of its classes, say what calling them and most operators do, and have methods and attributes
    /// for them.
    fn check_metaclass(&mut self, class: &ast::StmtClassDef) {
        const REFUSED: [&str; 10] = [
            "__prepare__",
            "__instancecheck__",
            "__subclasscheck__",
            "__getattribute__",
            "__setattr__",
            "__delattr__",
            "__eq__",
            "__ne__",
            "__hash__",
            "__format__",
        ];
        for stmt in &class.body {
            if let Syntax::FunctionDef(def) = stmt
                && let Some(name) = REFUSED.into_iter().find(|name| *name == def.name.as_str())
            {
                let span = self.span(def);
                let name_span = self.find_name("def", name, span);
                self.refuse_metaclass(name_span, &format!("{name} of a metaclass"));
            }
        }
    }

    fn refuse_metaclass(&mut self, span: Span, what: &str) {
        let reason = "classes are laid out at compile time";
        let help = "use __init_subclass__ of a base class, or a class decorator";
        self.unsupported(span, format!("{what} is not supported"), reason, help);
    }

    // ------------------------------------------------------------ the body

    fn class_stmt(&mut self, stmt: &Syntax, body: &mut Body) {
        let span = self.span(stmt);
        match stmt {
            Syntax::FunctionDef(def) => self.method(def, body),
            Syntax::AsyncFunctionDef(_) => self.refuse_async(span, "async functions are"),
            Syntax::ClassDef(class) => self.inner_class(class, body),
            Syntax::Assign(s) => self.class_assign(s, span, body),
            Syntax::AnnAssign(s) => self.class_annotation(s, span, body),
            Syntax::Pass(_) => {}
            Syntax::Delete(s) if s.targets.iter().all(|target| self.is_method(target, body)) => {
                for name in s.targets.iter().filter_map(Expr::as_name_expr) {
                    let name = self.mangle(&name.id);
                    self.class_names.remove(&(body.scope, name.clone()));
                    self.b.program.classes[body.class.index()].methods.shift_remove(&name);
                }
            }
            Syntax::Global(_) | Syntax::Nonlocal(_) => {
                let reason = "what a class body assigns to is an attribute";
                let help = "assign to the variable before or after the class";
                self.unsupported(span, "a variable of another scope in a class body is not supported", reason, help);
            }
            Syntax::Expr(s) if matches!(&*s.value, Expr::Constant(_)) => {}
            Syntax::If(s) if super::syntax::is_type_checking(&s.test) => {}
            Syntax::Return(_) => self.syntax_error(span, "'return' outside function"),
            Syntax::Break(_) => self.syntax_error(span, "'break' outside loop"),
            Syntax::Continue(_) => self.syntax_error(span, "'continue' not properly in loop"),
            Syntax::Expr(s) if matches!(&*s.value, Expr::Yield(_) | Expr::YieldFrom(_)) => {
                self.syntax_error(span, "'yield' outside function")
            }
            _ if defines_something(stmt) => {
                let line_end = self.b.sources.text(span).find('\n').map_or(span.end, |n| span.start + n as u32);
                let reason = "which methods a class has must be known at compile time";
                let help = "define both under names of their own and choose between them in a method";
                let head = Span::new(span.file, span.start, line_end);
                self.unsupported(head, "a definition under a condition in a class body is not supported", reason, help);
            }
            _ => {
                self.declare_bound(span, body);
                self.stmt(stmt, &mut body.stmts);
            }
        }
    }

    /// Does the expression name a method that the class has so far?
    fn is_method(&self, expr: &Expr, body: &Body) -> bool {
        let Expr::Name(name) = expr else { return false };
        self.b.program.class(body.class).methods.contains_key(&self.mangle(&name.id))
    }

    /// The names that a statement of the body binds first are attributes.
    fn declare_bound(&mut self, stmt: Span, body: &mut Body) {
        let tree = std::rc::Rc::clone(&self.tree);
        for (name, symbol) in &tree.scope(body.scope).symbols {
            let here = symbol.span.start >= stmt.start && symbol.span.end <= stmt.end;
            if here && symbol.bindings.iter().any(|(_, kind)| *kind == BindKind::Variable) {
                self.declare_attribute(name.clone(), symbol.span, body);
            }
        }
    }

    fn declare_attribute(&mut self, name: String, span: Span, body: &mut Body) {
        if self.b.program.class(body.class).attributes.iter().any(|a| a.name == name && a.global.is_some()) {
            return;
        }
        let global = self.attribute_global(&name, span, body);
        self.class_names.insert((body.scope, name.clone()), ExprKind::Global(global));
        let class = &mut self.b.program.classes[body.class.index()];
        class.methods.shift_remove(&name);
        class.attributes.push(ClassAttribute::new(name, span, None, None, Some(global)));
    }

    fn inner_class(&mut self, class: &ast::StmtClassDef, body: &mut Body) {
        self.class_def(class, &mut body.stmts);
        let inner = self.tree.by_node.get(&list_key(&class.body)).and_then(|scope| self.classes.get(scope)).copied();
        if let Some(inner) = inner {
            self.b.program.classes[body.class.index()].classes.insert(class.name.to_string(), inner);
            self.class_names.insert((body.scope, class.name.to_string()), ExprKind::Class(inner));
        }
    }

    fn class_assign(&mut self, s: &ast::StmtAssign, span: Span, body: &mut Body) {
        match (s.targets.as_slice(), &*s.value) {
            ([target @ Expr::Name(name)], value) => self.class_value(&name.id, target, value, body),
            ([Expr::Tuple(names)], Expr::Tuple(values)) if is_parallel(names, values) => {
                for (target, value) in names.elts.iter().zip(&values.elts) {
                    if let Expr::Name(name) = target {
                        self.class_value(&name.id, target, value, body);
                    }
                }
            }
            ([Expr::Tuple(names)], Expr::Call(call)) if self.numbers_of_range(names, call).is_some() => {
                for (target, number) in names.elts.iter().zip(self.numbers_of_range(names, call).into_iter().flatten()) {
                    if let Expr::Name(name) = target {
                        let (name, span) = (self.mangle(&name.id), self.span(target));
                        let value = self.push(ExprKind::Int(number), span);
                        self.add_attribute(name, span, None, Some(value), body);
                    }
                }
            }
            _ => {
                let value = self.expr(&s.value);
                self.declare_bound(span, body);
                let targets = s.targets.iter().map(|t| self.target(t)).collect();
                self.push_body(StmtKind::Assign { targets, value }, span, body);
            }
        }
    }

    /// `RED, GREEN = range(2)`: the numbers, if they are written out and there is one for each name.
    fn numbers_of_range(&mut self, names: &ast::ExprTuple, call: &ast::ExprCall) -> Option<Vec<i64>> {
        let is_range = matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "range") && call.keywords.is_empty();
        if !is_range
            || self.b.module_binding(self.module, "range").is_some()
            || !names.elts.iter().all(|name| matches!(name, Expr::Name(_)))
        {
            return None;
        }
        let bounds: Vec<i64> = call.args.iter().map(literal_int).collect::<Option<_>>()?;
        let (start, stop) = match bounds.as_slice() {
            [stop] => (0, *stop),
            [start, stop] => (*start, *stop),
            _ => return None,
        };
        (stop.checked_sub(start) == i64::try_from(names.elts.len()).ok()).then(|| (start..stop).collect())
    }

    fn push_body(&mut self, kind: StmtKind, span: Span, body: &mut Body) {
        body.stmts.append(&mut self.made_classes);
        body.stmts.push(Stmt { kind, span });
    }

    fn class_value(&mut self, name: &str, target: &Expr, value: &Expr, body: &mut Body) {
        let name = self.mangle(name);
        if self.method_value(&name, value, body) {
            return;
        }
        let span = self.span(target);
        let value = self.expr(value);
        self.add_attribute(name, span, None, Some(value), body);
    }

    /// `__radd__ = __add__`, `area = lambda self: …`, `x = property(get_x, set_x)`, `area = staticmethod(area)` and
    /// `__getattr__ = dict.get` make methods.
    fn method_value(&mut self, name: &str, value: &Expr, body: &mut Body) -> bool {
        let method = match value {
            Expr::Name(other) => self.b.program.class(body.class).methods.get(&self.mangle(&other.id)).copied(),
            Expr::Lambda(_) => self.method_function(value, body.class, MethodKind::Instance).map(Method::of),
            Expr::Call(call) => match &*call.func {
                Expr::Name(f) => self.method_by_call(&f.id, call, body.class),
                _ => None,
            },
            Expr::Attribute(attribute) => self.inherited_method(attribute, body.class),
            _ => None,
        };
        let Some(method) = method else { return false };
        self.b.program.classes[body.class.index()].methods.insert(name.to_string(), method);
        self.note_method_name(body.scope, name, method);
        true
    }

    /// `dict.get` in the body of a class that names dict as a base.
    fn inherited_method(&mut self, attribute: &ast::ExprAttribute, class: ClassId) -> Option<Method> {
        let Expr::Name(name) = &*attribute.value else { return None };
        let holder = holder_of(&name.id)?;
        let id = self.expr(&attribute.value);
        let module = self.named_builtin(id).and_then(|_| self.b.library("_derived"))?;
        let [holder, shared] = [holder, "_Container"].map(|name| match self.b.module_binding(module, name) {
            Some(Binding::Class(class)) => Some(class),
            _ => None,
        });
        let bases = self.b.program.class(class).bases.clone();
        let exprs = &self.frame().exprs;
        let is_base = bases.iter().any(|base| matches!(exprs[base.index()].kind, ExprKind::Class(base) if Some(base) == holder));
        let classes = [holder.filter(|_| is_base)?, shared?];
        classes.into_iter().find_map(|class| self.b.program.class(class).methods.get(attribute.attr.as_str()).copied())
    }

    fn method_by_call(&mut self, decorator: &str, call: &ast::ExprCall, class: ClassId) -> Option<Method> {
        let kind = match (decorator, call.args.as_slice()) {
            ("property", _) => return self.property_call(call, class),
            ("staticmethod", [_]) => MethodKind::Static,
            ("classmethod", [_]) => MethodKind::Class,
            _ => return None,
        };
        self.method_function(&call.args[0], class, kind).map(Method::of)
    }

    fn property_call(&mut self, call: &ast::ExprCall, class: ClassId) -> Option<Method> {
        let given = ["fget", "fset", "fdel", "doc"].into_iter().zip(&call.args);
        let named = call.keywords.iter().filter_map(|keyword| Some((keyword.arg.as_deref()?, &keyword.value)));
        let mut method = Method::default();
        for (part, value) in given.chain(named) {
            if part == "doc" || matches!(value, Expr::Constant(c) if c.value == ast::Constant::None) {
                continue;
            }
            let (kind, place) = match part {
                "fget" => (MethodKind::Getter, &mut method.getter),
                "fset" => (MethodKind::Setter, &mut method.setter),
                _ => (MethodKind::Instance, &mut method.deleter),
            };
            *place = Some(self.method_function(value, class, kind)?);
        }
        (method.getter.is_some() || method.setter.is_some()).then_some(method)
    }

    /// A method of the class, by its name or written out as a lambda, from now on of this kind.
    fn method_function(&mut self, value: &Expr, class: ClassId, kind: MethodKind) -> Option<FuncId> {
        let func = match value {
            Expr::Name(name) => self.b.program.class(class).methods.get(&self.mangle(&name.id))?.func?,
            Expr::Lambda(lambda) if !super::syntax::has_evaluated_default(&lambda.args) && !lambda.args.args.is_empty() => {
                let span = self.span(value);
                let id = self.lambda(lambda, span);
                let ExprKind::Func(func) = self.frame().exprs[id.index()].kind else { return None };
                func
            }
            _ => return None,
        };
        let this = &mut self.b.program.funcs[func.index()];
        this.class = Some(class);
        this.method_kind = kind;
        Some(func)
    }

    fn class_annotation(&mut self, s: &ast::StmtAnnAssign, span: Span, body: &mut Body) {
        let Expr::Name(name) = &*s.target else {
            self.unsupported(span, "this annotation in a class body is not supported", "only plain names can be class attributes", "");
            return;
        };
        let name_span = self.span(&*s.target);
        let annotation = self.annotation(&s.annotation);
        let value = s.value.as_deref().map(|v| self.expr(v));
        let name = self.mangle(&name.id);
        self.add_attribute(name, name_span, Some(annotation), value, body);
        self.run_annotation(&s.annotation, &mut body.stmts);
    }

    fn add_attribute(&mut self, name: String, span: Span, annotation: Option<ExprId>, value: Option<ExprId>, body: &mut Body) {
        if TAKEN_AWAY.split(' ').any(|taken| taken == name)
            && value.is_some_and(|value| matches!(self.frame().exprs[value.index()].kind, ExprKind::None))
        {
            let help = "define the method and let it raise TypeError";
            self.unsupported(span, format!("'{name} = None' is not supported"), "it takes an operation away from a class", help);
        }
        let global = value.map(|_| self.attribute_global(&name, span, body));
        if let Some(global) = global {
            self.class_names.insert((body.scope, name.clone()), ExprKind::Global(global));
        }
        let class = &mut self.b.program.classes[body.class.index()];
        class.methods.shift_remove(&name);
        class.attributes.push(ClassAttribute::new(name, span, annotation, value, global));
        if let (Some(value), Some(global)) = (value, global) {
            let targets = vec![Target::Global(global, span)];
            self.push_body(StmtKind::Assign { targets, value }, span, body);
        }
    }

    /// An attribute assigned again keeps its home.
    fn attribute_global(&mut self, name: &str, span: Span, body: &Body) -> GlobalId {
        let class = self.b.program.class(body.class);
        let known = class.attributes.iter().rev().find(|a| a.name == name).and_then(|a| a.global);
        let full_name = format!("{}.{name}", class.qualname);
        known.unwrap_or_else(|| {
            let global = self.hidden_global(full_name, span);
            let is_deleted = self.tree.symbol(body.scope, name).is_some_and(|symbol| symbol.is_deleted);
            self.b.program.globals[global.index()].is_deleted = is_deleted;
            global
        })
    }

    // ------------------------------------------------------------ methods

    fn method(&mut self, def: &ast::StmtFunctionDef, body: &mut Body) {
        if self.tree.is_overload(&def.decorator_list) {
            return;
        }
        if let Some(generic) = self.generic_method(def, body.class) {
            let place = MethodPlace { class: body.class, kind: MethodKind::Instance, is_new: false };
            let Some((func, defaults)) = self.function(def, Some(place)) else { return };
            if !defaults.is_empty() {
                body.stmts.push(Stmt { kind: StmtKind::Def { func, defaults }, span: self.span(def) });
            }
            self.register(generic, def, func, None);
            return;
        }
        let form = self.method_form(&def.name, &def.decorator_list);
        self.refuse_hook(def);
        self.warn_of_finalizer(def);
        let place = MethodPlace { class: body.class, kind: form.kind, is_new: def.name.as_str() == "__new__" };
        let span = self.span(def);
        let Some((func, defaults)) = self.function(def, Some(place)) else { return };
        self.note_generic(def, func);
        if !defaults.is_empty() {
            body.stmts.push(Stmt { kind: StmtKind::Def { func, defaults }, span });
        }
        let name = self.mangle(form.property.as_deref().unwrap_or(&def.name));
        if !form.others.is_empty() {
            return match def.decorator_list.first().and_then(last_name) {
                Some("property" | "cached_property") if form.kind == MethodKind::Getter => self.decorated_getter(name, func, &form, body),
                _ => self.decorated_method(name, func, &form, body),
            };
        }
        let method = self.merged_method(body.class, &name, func, &form);
        self.b.program.classes[body.class.index()].methods.insert(name.clone(), method);
        self.note_method_name(body.scope, &name, method);
    }

    /// The method of the class that all decorators of this one register it for.
    fn generic_method(&self, def: &ast::StmtFunctionDef, class: ClassId) -> Option<FuncId> {
        let first = Self::registers_for(def.decorator_list.first()?)?;
        let generic = self.b.program.class(class).methods.get(first)?.func?;
        let for_it = |d: &Expr| Self::registers_for(d) == Some(first);
        (self.b.generics.contains_key(&generic) && def.decorator_list.iter().all(for_it)).then_some(generic)
    }

    /// The result of calling the decorators is a class attribute.
    fn decorated_method(&mut self, name: String, func: FuncId, form: &MethodForm, body: &mut Body) {
        if !matches!(form.kind, MethodKind::Instance | MethodKind::Static | MethodKind::Class) {
            let reason = "the decorator's result would have to take part in the attribute's own protocol";
            let help = "decorate a plain method and call it from this one";
            self.unsupported(form.others[0].1, "this combination of decorators is not supported", reason, help);
            return;
        }
        let span = self.b.program.func(func).name_span;
        let value = self.decorated_value(func, form);
        self.add_attribute(name, span, None, Some(value), body);
        let class = &mut self.b.program.classes[body.class.index()];
        class.decorated.push(func);
        if let Some(attribute) = class.attributes.last_mut() {
            attribute.is_method = form.kind != MethodKind::Static;
            attribute.gets_class = form.kind == MethodKind::Class;
        }
    }

    fn decorated_value(&mut self, func: FuncId, form: &MethodForm) -> ExprId {
        let span = self.b.program.func(func).name_span;
        let mut value = self.push(ExprKind::Func(func), span);
        for (callee, span) in form.others.iter().rev() {
            value = self.push(ExprKind::Call { callee: *callee, args: vec![crate::hir::Arg::Positional(value)] }, *span);
        }
        value
    }

    /// `@property` above other decorators.
    fn decorated_getter(&mut self, name: String, func: FuncId, form: &MethodForm, body: &mut Body) {
        let span = self.b.program.func(func).name_span;
        let value = self.decorated_value(func, form);
        let global = self.hidden_global(format!("{}.{name}", self.b.program.class(body.class).qualname), span);
        self.push_body(StmtKind::Assign { targets: vec![Target::Global(global, span)], value }, span, body);
        let method = Method { decorated_getter: Some(global), ..self.merged_method(body.class, &name, func, form) };
        self.b.program.classes[body.class.index()].methods.insert(name.clone(), method);
        self.note_method_name(body.scope, &name, method);
    }

    fn note_method_name(&mut self, scope: ScopeId, name: &str, method: Method) {
        if let Some(func) = method.func.or(method.getter) {
            self.class_names.insert((scope, name.to_string()), ExprKind::Func(func));
        }
    }

    /// The parts of a property come from several functions.
    fn merged_method(&self, class: ClassId, name: &str, func: FuncId, form: &MethodForm) -> Method {
        let old = self.b.program.class(class).methods.get(name).copied().unwrap_or_default();
        let is_abstract = form.is_abstract;
        match form.kind {
            MethodKind::Getter => Method { getter: Some(func), is_abstract, is_cached: form.is_cached, ..Method::default() },
            MethodKind::Setter if form.is_deleter => Method { deleter: Some(func), func: None, ..old },
            MethodKind::Setter => Method { setter: Some(func), func: None, ..old },
            MethodKind::Free | MethodKind::Instance | MethodKind::Static | MethodKind::Class => {
                Method { func: Some(func), is_abstract, ..Method::default() }
            }
        }
    }

    fn method_form(&mut self, name: &str, decorators: &[Expr]) -> MethodForm {
        let kind = match name {
            "__new__" => MethodKind::Static,
            "__init_subclass__" | "__class_getitem__" => MethodKind::Class,
            _ => MethodKind::Instance,
        };
        let mut form = MethodForm { kind, is_abstract: false, is_cached: false, property: None, is_deleter: false, others: Vec::new() };
        for decorator in decorators {
            self.apply_decorator(decorator, &mut form);
        }
        form
    }

    fn apply_decorator(&mut self, decorator: &Expr, form: &mut MethodForm) {
        let owner = match decorator {
            Expr::Attribute(attribute) => match &*attribute.value {
                Expr::Name(owner) => Some(owner.id.to_string()),
                _ => None,
            },
            _ => None,
        };
        if let (Some(property), Some(part @ ("getter" | "setter" | "deleter"))) = (owner, last_name(decorator)) {
            form.kind = if part == "getter" { MethodKind::Getter } else { MethodKind::Setter };
            form.is_deleter = part == "deleter";
            form.property = (part != "getter").then_some(property);
            return;
        }
        match self.tree.library_decorator(decorator) {
            Some("property") => form.kind = MethodKind::Getter,
            Some("cached_property") => {
                form.kind = MethodKind::Getter;
                form.is_cached = true;
            }
            Some("abstractproperty") => {
                form.kind = MethodKind::Getter;
                form.is_abstract = true;
            }
            Some("staticmethod") => form.kind = MethodKind::Static,
            Some("classmethod") => form.kind = MethodKind::Class,
            Some("abstractmethod") => form.is_abstract = true,
            Some(name @ ("abstractclassmethod" | "abstractstaticmethod")) => {
                form.is_abstract = true;
                form.kind = if name == "abstractclassmethod" { MethodKind::Class } else { MethodKind::Static };
            }
            _ if self.tree.is_identity_decorator(decorator) => {}
            _ => {
                let span = self.span(decorator);
                let callee = self.expr(decorator);
                form.others.push((callee, span));
            }
        }
    }

    /// Hooks that would need objects to be laid out at run time.
    fn refuse_hook(&mut self, def: &ast::StmtFunctionDef) {
        let name = def.name.as_str();
        let hooks = ["__getattribute__", "__prepare__", "__instancecheck__", "__subclasscheck__"];
        if hooks.contains(&name) && !self.is_prelude {
            let span = self.span(def);
            let name_span = self.find_name("def", name, span);
            let reason = "attributes are fields at fixed places";
            self.unsupported(name_span, format!("{name} is not supported"), reason, "use properties for the attributes that need code");
        }
    }

    /// Releasing an object runs no code of the program.
    fn warn_of_finalizer(&mut self, def: &ast::StmtFunctionDef) {
        if def.name.as_str() == "__del__" && !self.is_prelude {
            let span = self.span(def);
            let name_span = self.find_name("def", "__del__", span);
            let warning = Diagnostic::warning("never-called", name_span, "__del__ is never called")
                .note("objects are released as soon as nothing uses them, without running code of the program")
                .help("release what the object holds in a method that the program calls, or in __exit__");
            self.report(warning);
        }
    }

    /// Methods find variables of an enclosing function in their object; where there is none, there is no place for them.
    pub fn check_method_captures(&mut self, scope: ScopeId, place: MethodPlace, name: &str, span: Span) {
        let captured = self.tree.scope(scope).captures.iter().map(|(_, n)| n.clone()).find(|n| !is_hidden(n));
        let has_object = !matches!(place.kind, MethodKind::Static | MethodKind::Class);
        if let (Some(variable), false) = (captured, has_object) {
            let class = self.b.program.class(place.class).name.clone();
            let reason = "such variables are kept in the objects of the class, and this method has none";
            let help = format!("pass '{variable}' to {class}.{name}(...), or make it an ordinary method");
            let message = format!("method '{name}' uses the variable '{variable}' of an enclosing function");
            self.unsupported(span, message, reason, &help);
        }
    }
}

/// The library class that classes derived from a container derive from in truth.
fn holder_of(container: &str) -> Option<&'static str> {
    match container {
        "list" => Some("_List"),
        "dict" => Some("_Dict"),
        "set" => Some("_Set"),
        _ => None,
    }
}

/// `a, b = 1, 2`, whose parts do not depend on each other.
fn is_parallel(names: &ast::ExprTuple, values: &ast::ExprTuple) -> bool {
    names.elts.len() == values.elts.len()
        && names.elts.iter().all(|e| matches!(e, Expr::Name(_)))
        && values.elts.iter().all(|e| matches!(e, Expr::Constant(_)))
}

pub fn literal_int(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Constant(ast::ExprConstant { value: ast::Constant::Int(value), .. }) => i64::try_from(value).ok(),
        _ => None,
    }
}

/// Does a compound statement hold a function or a class?
fn defines_something(stmt: &Syntax) -> bool {
    let any = |body: &[Syntax]| body.iter().any(|s| matches!(s, Syntax::FunctionDef(_) | Syntax::ClassDef(_)) || defines_something(s));
    match stmt {
        Syntax::If(s) => any(&s.body) || any(&s.orelse),
        Syntax::For(s) => any(&s.body) || any(&s.orelse),
        Syntax::While(s) => any(&s.body) || any(&s.orelse),
        Syntax::With(s) => any(&s.body),
        Syntax::Try(s) => any(&s.body) || any(&s.orelse) || any(&s.finalbody),
        _ => false,
    }
}
