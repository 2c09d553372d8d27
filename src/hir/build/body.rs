//! The state while the bodies of one module are built. Comes in: a declared module. Goes out: its functions' HIR.
//! Must not walk syntax itself: the other files of this folder do.

use super::Builder;
use super::collect;
use super::parse::{Ranged, ast};
use super::scope::{MODULE, ScopeId, ScopeKind, ScopeTree, Symbol, is_hidden};
use super::written::Written;
use crate::diag::Diagnostic;
use crate::hir::{Binding, Capture, ClassId, Expr, ExprId, ExprKind, FuncId, Global, GlobalId, Local, LocalId, ModuleId, Param, Stmt};
use crate::maps::HashMap;
use crate::prelude;
use crate::source::{FileId, Span};
use std::rc::Rc;

pub(super) struct ModuleBuilder<'b> {
    pub b: &'b mut Builder,
    pub module: ModuleId,
    pub file: FileId,
    pub is_prelude: bool,
    pub tree: Rc<ScopeTree>,
    pub funcs: Rc<HashMap<ScopeId, FuncId>>,
    pub classes: Rc<HashMap<ScopeId, ClassId>>,
    pub frames: Vec<Frame>,
    pub scope: ScopeId,
    /// What the names bound so far in class bodies stand for.
    pub class_names: HashMap<(ScopeId, String), ExprKind>,
    /// Handlers for a NameError around the statement being built.
    pub name_error_handlers: u32,
    /// Inside an annotation, which is never evaluated.
    pub in_annotation: bool,
    /// Classes made by calls in the statement being built; they run before it.
    pub made_classes: Vec<Stmt>,
    /// What is certain of variables of the module that hold texts.
    pub written: HashMap<String, Written>,
    /// While a library module is built from its outline: bodies of functions are built when someone asks for them.
    pub is_outline: bool,
}

/// One function under construction.
pub(super) struct Frame {
    pub func: FuncId,
    pub scope: ScopeId,
    pub kind: ScopeKind,
    pub class: Option<ClassId>,
    /// The first parameter of a method.
    pub receiver: Option<LocalId>,
    pub params: Vec<Param>,
    pub returns: Option<ExprId>,
    pub locals: Vec<Local>,
    pub by_name: HashMap<(ScopeId, String), LocalId>,
    pub captures: Vec<Capture>,
    pub exprs: Vec<Expr>,
    /// Variables that hold a `super()`, and nothing else ever: the names stand for it.
    pub supers: HashMap<(ScopeId, String), ExprKind>,
    pub loops: u32,
    pub comprehensions: u32,
}

/// A library function whose body is built when it is first used.
pub(super) struct Pending {
    module: ModuleId,
    frame: Frame,
}

impl Builder {
    /// Makes sure that a function's body has been built. Library functions are built when they are first used.
    pub fn complete(&mut self, func: FuncId) {
        let Some(Pending { module, mut frame }) = self.pending.remove(&func) else { return };
        let (home, place) = (self.program.module(module), self.program.func(func).span.start);
        let file = home.file;
        let class = frame.class.map(|class| self.program.class(class).name.clone());
        let def = prelude::tree(&home.name).and_then(|tree| tree.function(place));
        let scopes = def.as_ref().and_then(|def| collect::collect_function(file, class.as_deref(), def));
        let (Some(def), Some((tree, scope))) = (def, scopes) else {
            unreachable!("invariant: the tree of a library module has the functions of its outline");
        };
        let (funcs, mut classes) = self.declare_scopes(module, file, &tree, Some((scope, func)));
        classes.extend(tree.scope(scope).parent.zip(frame.class));
        frame.move_to(&tree, scope);
        let mut builder = ModuleBuilder::new(self, module);
        (builder.tree, builder.funcs, builder.classes) = (Rc::new(tree), Rc::new(funcs), Rc::new(classes));
        builder.scope = scope;
        builder.frames.push(frame);
        let body = builder.block(&def.body);
        builder.finish_frame(body);
    }
}

impl<'b> ModuleBuilder<'b> {
    pub fn new(b: &'b mut Builder, module: ModuleId) -> ModuleBuilder<'b> {
        let state = &b.states[module.index()];
        let (tree, funcs, classes) = (Rc::clone(&state.tree), Rc::clone(&state.funcs), Rc::clone(&state.classes));
        let this = &b.program.modules[module.index()];
        let (file, is_prelude) = (this.file, this.is_prelude);
        ModuleBuilder {
            b,
            module,
            file,
            is_prelude,
            tree,
            funcs,
            classes,
            frames: Vec::new(),
            scope: MODULE,
            class_names: HashMap::default(),
            name_error_handlers: 0,
            in_annotation: false,
            made_classes: Vec::new(),
            written: HashMap::default(),
            is_outline: false,
        }
    }

    pub fn build_module(mut self, body: Vec<ast::Stmt>) {
        self.is_outline = self.is_prelude;
        let init = self.b.program.modules[self.module.index()].init;
        let mut frame = Frame::new(init, MODULE, ScopeKind::Module);
        frame.locals = std::mem::take(&mut self.b.program.funcs[init.index()].locals);
        for (name, binding) in &self.b.program.modules[self.module.index()].names {
            if let Binding::InitLocal(local) = binding {
                frame.by_name.insert((MODULE, name.clone()), *local);
            }
        }
        self.frames.push(frame);
        let mut body = self.block(&body);
        self.bind_builtins(&mut body);
        self.finish_frame(body);
    }

    pub fn frame(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("invariant: a frame is open while bodies are built")
    }

    pub fn frame_scope(&self) -> ScopeId {
        self.frames.last().map_or(MODULE, |f| f.scope)
    }

    pub fn in_init(&self) -> bool {
        self.frame_scope() == MODULE
    }

    /// Puts the finished function into the program.
    pub fn finish_frame(&mut self, body: Vec<Stmt>) {
        let Some(frame) = self.frames.pop() else { return };
        let yields = self.tree.scope(frame.scope).yields;
        let func = &mut self.b.program.funcs[frame.func.index()];
        func.params = frame.params;
        func.returns = frame.returns;
        func.locals = frame.locals;
        func.captures = frame.captures;
        func.exprs = frame.exprs;
        // What a library module was found to import meanwhile stands there already.
        func.body.extend(body);
        func.is_generator = frame.kind == ScopeKind::GenExp || (frame.kind != ScopeKind::Module && yields);
        let id = frame.func;
        if !self.is_prelude {
            super::flow::check(self.b, id);
        }
    }

    /// Leaves a library function's body for later; the signature is visible at once.
    pub fn postpone_frame(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let yields = self.tree.scope(frame.scope).yields;
        let func = &mut self.b.program.funcs[frame.func.index()];
        func.params = frame.params.clone();
        func.returns = frame.returns;
        func.locals = frame.locals.clone();
        func.exprs = frame.exprs.clone();
        func.is_generator = yields;
        self.b.pending.insert(frame.func, Pending { module: self.module, frame });
    }

    // ------------------------------------------------------------ small tools

    pub fn span(&self, node: &impl Ranged) -> Span {
        Span::new(self.file, u32::from(node.start()), u32::from(node.end()))
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.b.report(diagnostic);
    }

    pub fn syntax_error(&mut self, span: Span, message: impl Into<String>) {
        self.report(Diagnostic::error("syntax-error", span, message));
    }

    pub fn unsupported(&mut self, span: Span, message: impl Into<String>, reason: &str, help: &str) {
        let mut diagnostic = Diagnostic::error("unsupported-feature", span, message);
        if !reason.is_empty() {
            diagnostic = diagnostic.note(reason);
        }
        if !help.is_empty() {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
    }

    pub fn push(&mut self, kind: ExprKind, span: Span) -> ExprId {
        let exprs = &mut self.frame().exprs;
        exprs.push(Expr { kind, span });
        ExprId(exprs.len() as u32 - 1)
    }

    pub fn mangle(&self, name: &str) -> String {
        super::scope::mangle(self.tree.scope(self.scope).private.as_deref(), name)
    }

    pub fn hidden_local(&mut self, name: &str, span: Span) -> LocalId {
        self.new_local(Local { name: name.to_string(), span, boxed: false, hidden: true, is_deleted: false })
    }

    fn new_local(&mut self, local: Local) -> LocalId {
        let locals = &mut self.frame().locals;
        locals.push(local);
        LocalId(locals.len() as u32 - 1)
    }

    /// The current frame's local for a variable that it owns or captures.
    pub fn local_of(&mut self, owner: ScopeId, name: &str) -> LocalId {
        let key = (owner, name.to_string());
        if let Some(local) = self.frame().by_name.get(&key) {
            return *local;
        }
        let mut local =
            Local { name: name.to_string(), span: self.tree.scope(owner).span, boxed: false, hidden: is_hidden(name), is_deleted: false };
        if let Some(symbol) = self.tree.symbol(owner, name) {
            local = Local { span: symbol.span, boxed: symbol.is_boxed(), is_deleted: symbol.is_deleted, ..local };
        }
        let local = self.new_local(local);
        self.frame().by_name.insert(key, local);
        local
    }

    pub fn hidden_global(&mut self, name: String, span: Span) -> GlobalId {
        let globals = &mut self.b.program.globals;
        globals.push(Global { name, module: self.module, span, annotation: None, is_deleted: false });
        GlobalId(globals.len() as u32 - 1)
    }
}

impl Frame {
    pub fn new(func: FuncId, scope: ScopeId, kind: ScopeKind) -> Frame {
        Frame {
            func,
            scope,
            kind,
            class: None,
            receiver: None,
            params: Vec::new(),
            returns: None,
            locals: Vec::new(),
            by_name: HashMap::default(),
            captures: Vec::new(),
            exprs: Vec::new(),
            supers: HashMap::default(),
            loops: 0,
            comprehensions: 0,
        }
    }

    /// The scope of the function, and with it that of its parameters, in another tree.
    fn move_to(&mut self, tree: &ScopeTree, scope: ScopeId) {
        self.scope = scope;
        self.by_name = std::mem::take(&mut self.by_name).into_iter().map(|((_, name), local)| ((scope, name), local)).collect();
        for ((_, name), local) in &self.by_name {
            let (local, symbol) = (&mut self.locals[local.index()], tree.symbol(scope, name));
            local.boxed = symbol.is_some_and(Symbol::is_boxed);
            local.is_deleted = symbol.is_some_and(|symbol| symbol.is_deleted);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hir::build::NoLoader;

    #[test]
    fn all_names_in_library_functions_are_known() {
        let mut builder = Builder::new(Box::new(NoLoader));
        prelude::names().for_each(|name| _ = builder.library(name));
        while let Some(func) = builder.pending.keys().next().copied() {
            builder.complete(func);
        }
        assert!(builder.diagnostics.is_empty(), "{:#?}", builder.diagnostics);
    }
}
