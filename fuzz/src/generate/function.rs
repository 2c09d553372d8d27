//! Functions: plain ones, nested ones, generators, context managers.

use super::{Function, Place, Ty, Writer};

impl Writer {
    pub(super) fn params(&mut self, most: usize) -> Vec<(String, Ty)> {
        let count = self.rng.usize(0..=most);
        (0..count).map(|_| (self.fresh("p"), self.ty(2))).collect()
    }

    /// A function that can be called from now on.
    pub(super) fn function(&mut self) {
        let params = self.params(3);
        let result = self.ty(2);
        let defaults = if self.chance(30) { self.rng.usize(0..=params.len()) } else { 0 };
        let mut function = Function { name: self.fresh("func"), params, defaults, result: result.clone(), work: 0 };
        let place = Place { result: Some(result), times: 1, ..Place::default() };
        self.head(&function);
        function.work = self.body(&function, place, |writer, function| {
            writer.statements(1, 4);
            let result = writer.expr(&function.result, 2);
            writer.line(&format!("return {result}"));
        });
        self.functions.push(function);
    }

    fn head(&mut self, function: &Function) {
        let first_default = function.params.len() - function.defaults;
        let mut params = Vec::new();
        for (i, (name, ty)) in function.params.iter().enumerate() {
            // Defaults that are shared between calls are legal, but their types must be evident.
            let default = if i < first_default { String::new() } else { format!("={}", self.expr(ty, 0)) };
            params.push(format!("{name}{default}"));
        }
        self.line(&format!("def {}({}):", function.name, params.join(", ")));
    }

    fn body(&mut self, function: &Function, place: Place, write: impl FnOnce(&mut Writer, &Function)) -> u64 {
        self.inside_function(place, |writer| {
            writer.rebind_outer();
            for (name, ty) in &function.params {
                writer.declare(name, ty);
            }
            write(writer, function);
        })
    }

    /// `global` for some variables of the module, `nonlocal` for some of the function around.
    fn rebind_outer(&mut self) {
        for i in 0..self.vars.len() {
            if self.vars[i].is_frozen || !self.chance(15) {
                continue;
            }
            let name = self.vars[i].name.clone();
            let is_global = name.starts_with('g');
            if is_global || (name.starts_with('v') && self.functions_around > 1) {
                self.line(&format!("{} {name}", if is_global { "global" } else { "nonlocal" }));
                self.vars[i].is_own = true;
            }
        }
    }

    /// A function inside of this one, which sees the variables around it.
    pub(super) fn nested_function(&mut self) {
        let (param, result) = (self.scalar(), self.ty(1));
        let mut function = Function {
            name: self.fresh("inner"),
            params: vec![(self.fresh("p"), param.clone())],
            defaults: 0,
            result: result.clone(),
            work: 0,
        };
        let place = Place { result: Some(result.clone()), times: 1, ..Place::default() };
        self.head(&function);
        function.work = self.body(&function, place, |writer, function| {
            writer.statements(1, 3);
            let result = writer.expr(&function.result, 2);
            writer.line(&format!("return {result}"));
        });
        if function.work < 60 {
            self.declare(&function.name, &Ty::Func(Box::new(param), Box::new(result)));
            if let Some(var) = self.vars.last_mut() {
                var.is_own = false;
            }
        }
    }

    pub(super) fn generator(&mut self) {
        let params = self.params(2);
        let item = self.ty(1);
        let mut function =
            Function { name: self.fresh("gen"), params, defaults: 0, result: Ty::Generator(Box::new(item.clone())), work: 0 };
        let place = Place { yields: Some(item), times: 1, ..Place::default() };
        self.head(&function);
        function.work = self.body(&function, place, |writer, function| {
            writer.yield_one();
            if writer.chance(50) {
                writer.line("try:");
                writer.block(|writer| {
                    writer.statements(1, 2);
                    writer.yield_one();
                });
                writer.line("finally:");
                writer.line(&format!("    print('{} ends')", function.name));
            } else {
                writer.statements(1, 3);
                writer.yield_one();
            }
        });
        self.functions.push(function);
    }

    pub(super) fn yield_one(&mut self) {
        if let Some(item) = self.place.yields.clone() {
            let value = self.expr(&item, 2);
            self.line(&format!("yield {value}"));
        }
    }

    /// A class whose only use is `with`.
    pub(super) fn context_manager(&mut self) {
        let name = self.fresh("Context");
        let swallowed = self.word(&["False", "isinstance(error, KeyError)", "kind is not None", "None"]);
        let lines = [
            format!("class {name}:"),
            "    def __init__(self, name):".to_string(),
            "        self.name = name".to_string(),
            "    def __enter__(self):".to_string(),
            "        print('enter', self.name)".to_string(),
            "        return self.name".to_string(),
            "    def __exit__(self, kind, error, trace):".to_string(),
            "        print('exit', self.name, error)".to_string(),
            format!("        return {swallowed}"),
        ];
        for line in lines {
            self.line(&line);
        }
        self.contexts.push(name);
    }
}
