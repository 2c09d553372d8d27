//! The syntax trees of the library say what its texts say.

use super::collect;
use super::function::docstring;
use super::parse::{self, Ranged, ast};
use super::scope::{Scope, ScopeKind};
use super::syntax::args_key;
use crate::prelude;
use crate::source::FileId;

const FILE: FileId = FileId(0);

/// Functions of the module and methods of its classes.
fn functions(body: &mut [ast::Stmt]) -> Vec<&mut ast::StmtFunctionDef> {
    let inner = body.iter_mut().map(|stmt| match stmt {
        ast::Stmt::FunctionDef(def) => vec![def],
        ast::Stmt::ClassDef(class) => functions(&mut class.body),
        _ => Vec::new(),
    });
    inner.flatten().collect()
}

/// What is asked of functions that nobody calls.
fn facts(body: &mut [ast::Stmt]) -> Vec<String> {
    let (tree, _) = collect::collect(FILE, body);
    let fact = |def: &mut ast::StmtFunctionDef| {
        let scope = tree.by_node.get(&args_key(&def.args)).map(|scope| tree.scope(*scope));
        let scope = scope.map(|scope: &Scope| (scope.yields, &scope.stored_attributes));
        format!("{} {:?} {:?}", def.name, docstring(&def.body), scope)
    };
    functions(body).into_iter().map(fact).collect()
}

#[test]
fn trees_of_the_library_say_what_its_texts_say() {
    for name in prelude::names() {
        let text = prelude::source(name).unwrap_or_default();
        let mut whole = parse::parse_module(FILE, text).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"));
        let tree = prelude::tree(name).expect("every module has its tree");
        let mut outline = tree.outline();
        assert_eq!(facts(&mut whole), facts(&mut outline), "{name}");
        for def in functions(&mut whole) {
            let mut alone = tree.function(def.start().into()).expect("the tree has every function");
            alone.decorator_list = def.decorator_list.clone();
            assert_eq!(&alone, def, "{name}");
        }
        // A class would have to be known before its function is called.
        let (scopes, _) = collect::collect(FILE, &whole);
        let in_function = |scope: &Scope| scope.parent.is_some_and(|outer| scopes.scope(outer).kind == ScopeKind::Function);
        assert!(!scopes.scopes.iter().any(|scope| scope.kind == ScopeKind::Class && in_function(scope)), "{name}");
        for body in [&mut whole, &mut outline] {
            functions(body).into_iter().for_each(|def| def.body.clear());
        }
        assert_eq!(whole, outline, "{name}");
    }
}
