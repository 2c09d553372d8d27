//! Classes: fields, methods, overriding, operator methods.

use super::{Class, Function, Place, Ty, Writer};

impl Writer {
    pub(super) fn class(&mut self) {
        let number = self.classes.len();
        let base = if number > 0 && self.chance(45) { Some(self.rng.usize(0..number)) } else { None };
        let mut class = base.map_or_else(Class::default, |base| self.classes[base].clone());
        class.base = base;
        class.name = self.fresh("Class");
        let inherited = class.fields.len();
        for _ in 0..self.rng.usize(usize::from(base.is_none())..3) {
            let name = self.fresh("f");
            let ty = match self.rng.usize(0..8) {
                0 => Ty::Optional(Box::new(Ty::Object(number))),
                1 => Ty::list(Ty::Int),
                2 => self.ty(2),
                _ => self.scalar(),
            };
            class.fields.push((name, ty));
        }
        let parent = base.map_or(String::new(), |base| format!("({})", self.classes[base].name));
        self.line(&format!("class {}{parent}:", class.name));
        // Known from here on, so that methods can use it.
        self.classes.push(class.clone());
        self.block(|writer| {
            writer.constructor(number, inherited);
            writer.texts(number);
            for _ in 0..writer.rng.usize(0..3) {
                writer.method(number);
            }
            writer.operators(number);
        });
    }

    fn constructor(&mut self, number: usize, inherited: usize) {
        let class = self.classes[number].clone();
        let params: Vec<&str> = class.fields.iter().map(|(name, _)| name.as_str()).collect();
        if params.is_empty() || (class.base.is_some() && inherited == params.len()) {
            return;
        }
        self.line(&format!("def __init__(self, {}):", params.join(", ")));
        self.block(|writer| {
            if class.base.is_some() {
                writer.line(&format!("super().__init__({})", params[..inherited].join(", ")));
            }
            for name in &params[inherited..] {
                writer.line(&format!("self.{name} = {name}"));
            }
        });
    }

    /// `__repr__`, and sometimes `__str__`, of fields that cannot lead back to the object.
    fn texts(&mut self, number: usize) {
        let class = self.classes[number].clone();
        let shown: Vec<String> =
            class.fields.iter().filter(|(_, ty)| ty.is_number() || *ty == Ty::Str).map(|(name, _)| format!("{{self.{name}!r}}")).collect();
        self.line("def __repr__(self):");
        self.line(&format!("    return f\"{}({})\"", class.name, shown.join(", ")));
        if self.chance(20) {
            self.line("def __str__(self):");
            self.line(&format!("    return 'a ' + {:?}", class.name));
        }
    }

    /// A new method, or one that overrides one of the base and may call it.
    fn method(&mut self, number: usize) {
        let overridden = if self.classes[number].base.is_some() && self.chance(50) {
            let methods = self.classes[number].methods.clone();
            self.one_of(&methods)
        } else {
            None
        };
        let is_new = overridden.is_none();
        let mut method = overridden.unwrap_or_else(|| {
            let params = self.params(2);
            Function { name: self.fresh("method"), params, defaults: 0, result: self.ty(1), work: 0 }
        });
        let names: Vec<String> = method.params.iter().map(|(name, _)| name.clone()).collect();
        self.line(&format!(
            "def {}({}):",
            method.name,
            ["self".to_string()].into_iter().chain(names.clone()).collect::<Vec<_>>().join(", ")
        ));
        let place = Place { result: Some(method.result.clone()), times: 1, ..Place::default() };
        let of_base = method.work;
        let defined_here =
            self.text.rfind("class ").is_some_and(|at| self.text[at..].matches(&format!("def {}(", method.name)).count() > 1);
        method.work = self.inside_function(place, |writer| {
            writer.declare("self", &Ty::Object(number));
            if let Some(var) = writer.vars.last_mut() {
                var.is_own = false;
            }
            for (name, ty) in &method.params {
                writer.declare(name, ty);
            }
            if !is_new && !defined_here && writer.chance(60) {
                let result = writer.fresh("v");
                writer.line(&format!("{result} = super().{}({})", method.name, names.join(", ")));
                writer.declare(&result, &method.result);
            }
            writer.statements(1, 3);
            let result = writer.expr(&method.result, 2);
            writer.line(&format!("return {result}"));
        }) + of_base;
        // A call through the base may end here: what overrides counts for all bases.
        for class in self.bases(number) {
            if let Some(known) = self.classes[class].methods.iter_mut().find(|known| known.name == method.name) {
                known.work = known.work.max(method.work);
            }
        }
        if is_new {
            self.classes[number].methods.push(method);
        }
    }

    fn operators(&mut self, number: usize) {
        let class = self.classes[number].clone();
        let own_fields = |accept: &dyn Fn(&Ty) -> bool| class.fields.iter().find(|(_, ty)| accept(ty)).cloned();
        if let Some((field, ty)) = own_fields(&|ty| ty.is_number() || *ty == Ty::Str) {
            if self.chance(40) {
                self.line("def __eq__(self, other):");
                self.line(&format!("    return isinstance(other, {}) and self.{field} == other.{field}", class.name));
                self.line("def __hash__(self):");
                self.line(&format!("    return hash(self.{field})"));
            }
            if self.chance(30) && ty.is_number() {
                self.line("def __lt__(self, other):");
                self.line(&format!("    return self.{field} < other.{field}"));
                self.classes[number].has_order = true;
            }
            if self.chance(25) {
                self.line("def __bool__(self):");
                self.line(&format!("    return bool(self.{field})"));
            }
        }
        if self.chance(30)
            && let Some((field, _)) = own_fields(&|ty| *ty == Ty::list(Ty::Int))
        {
            self.line("def __len__(self):");
            self.line(&format!("    return len(self.{field})"));
            self.line("def __getitem__(self, index):");
            self.line(&format!("    return self.{field}[index]"));
            self.line("def __contains__(self, item):");
            self.line(&format!("    return item in self.{field}"));
            if self.chance(50) {
                self.line("def __iter__(self):");
                self.line(&format!("    yield from self.{field}[:6]"));
            }
            self.classes[number].has_len = true;
            self.classes[number].has_items = true;
        }
        if self.chance(30) {
            self.line("def __add__(self, other):");
            self.block(|writer| {
                let known = writer.vars.len();
                for name in ["self", "other"] {
                    writer.declare(name, &Ty::Object(number));
                }
                let given: Vec<String> = class.fields.iter().map(|(_, ty)| writer.expr(ty, 1)).collect();
                writer.vars.truncate(known);
                writer.line(&format!("return {}({})", class.name, given.join(", ")));
            });
            self.classes[number].has_add = true;
        }
        if self.chance(25) {
            let swallowed = self.word(&["False", "kind is ValueError", "kind is not None", "None"]);
            self.line("def __enter__(self):");
            self.line("    print('enter', self)");
            self.line("    return self");
            self.line("def __exit__(self, kind, error, trace):");
            self.line("    print('exit', self, kind is None)");
            self.line(&format!("    return {swallowed}"));
            self.classes[number].is_context = true;
        }
    }
}
