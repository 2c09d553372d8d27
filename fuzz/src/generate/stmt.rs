//! Statements.

use super::{CAUGHT, Ty, Var, Writer};

const DEEPEST: usize = 4;

impl Writer {
    /// Some statements, at least one.
    pub(super) fn statements(&mut self, least: usize, most: usize) {
        for _ in 0..self.rng.usize(least..=most) {
            self.statement();
        }
    }

    pub(super) fn statement(&mut self) {
        if !self.can_afford(1) {
            return self.line("pass");
        }
        let is_deep = self.indent >= DEEPEST;
        match self.rng.usize(0..if is_deep { 13 } else { 28 }) {
            0..=2 => self.assign_new(),
            3 | 4 => self.assign(),
            5..=7 => self.change(),
            8 | 9 => self.print(),
            10 => self.unpack(),
            11 => self.raise_or_assert(),
            12 => self.leave(),
            13 | 14 => self.if_statement(),
            15 => self.while_loop(),
            16..=18 => self.for_loop(),
            19 | 20 => self.try_statement(),
            21 => self.with_statement(),
            22 => self.match_statement(),
            23..=26 => self.idiom(),
            _ => self.nested_or_loop(),
        }
    }

    fn nested_or_loop(&mut self) {
        // A function in a loop or at the module's level is as good, but its `nonlocal` would be another word.
        if self.functions_around > 0 && self.place.times == 1 { self.nested_function() } else { self.for_loop() }
    }

    // ------------------------------------------------------------ assignments

    pub(super) fn assign_new(&mut self) {
        let ty = match self.rng.usize(0..12) {
            0 => Ty::Set(Box::new(Ty::Str)),
            1 => Ty::Func(Box::new(self.scalar()), Box::new(self.scalar())),
            2 => match self.functions.iter().rev().find(|function| matches!(function.result, Ty::Generator(_))) {
                Some(function) => function.result.clone(),
                None => self.ty(2),
            },
            _ => self.ty(3),
        };
        let value = self.expr(&ty, 3);
        let name = if self.functions_around == 0 { self.fresh("g") } else { self.fresh("v") };
        self.line(&format!("{name} = {value}"));
        self.declare(&name, &ty);
    }

    fn own(&mut self, accept: impl Fn(&Var) -> bool) -> Option<Var> {
        let found: Vec<Var> = self.vars.iter().filter(|var| var.is_own && !var.is_frozen && accept(var)).cloned().collect();
        self.one_of(&found)
    }

    fn assign(&mut self) {
        let Some(var) = self.own(|_| true) else { return self.assign_new() };
        let operators: &[&str] = match &var.ty {
            Ty::Int => &["+=", "-=", "^=", "|=", "&="],
            Ty::Float => &["+=", "-=", "*=", "/="],
            _ => &[],
        };
        let value = self.expr(&var.ty, 3);
        if !operators.is_empty() && self.chance(50) {
            let operator = self.word(operators);
            return self.line(&format!("{} {operator} {value}", var.name));
        }
        self.line(&format!("{} = {value}", var.name));
    }

    fn unpack(&mut self) {
        let types = [self.ty(2), self.scalar(), self.scalar()];
        let names = [self.fresh("u"), self.fresh("u"), self.fresh("u")];
        match self.rng.usize(0..3) {
            0 => {
                let value = self.expr(&Ty::Tuple(types[..2].to_vec()), 2);
                self.line(&format!("{}, {} = {value}", names[0], names[1]));
            }
            1 => {
                let values: Vec<String> = types.iter().map(|ty| self.expr(ty, 1)).collect();
                self.line(&format!("{} = {}", names.join(", "), values.join(", ")));
                self.declare(&names[2], &types[2]);
            }
            _ => {
                let item = types[1].clone();
                let value = self.expr(&Ty::list(item.clone()), 2);
                let first = self.expr(&item, 0);
                self.line(&format!("{}, *{} = [{first}, *{value}]", names[0], names[1]));
                self.declare(&names[0], &item);
                return self.declare(&names[1], &Ty::list(item));
            }
        }
        self.declare(&names[0], &types[0]);
        self.declare(&names[1], &types[1]);
    }

    // ------------------------------------------------------------ changes of objects

    fn change(&mut self) {
        let found: Vec<Var> =
            self.vars.iter().filter(|var| !var.is_frozen && (var.ty.is_container() || matches!(var.ty, Ty::Object(_)))).cloned().collect();
        let Some(var) = self.one_of(&found) else { return self.assign() };
        match var.ty.clone() {
            Ty::List(item) => self.change_list(&var.name, &item),
            Ty::Dict(key, value) => self.change_dict(&var.name, &key, &value),
            Ty::Set(item) => self.change_set(&var.name, &item),
            Ty::Object(class) => self.change_object(&var.name, class),
            _ => self.assign(),
        }
    }

    fn change_list(&mut self, name: &str, item: &Ty) {
        let line = match self.rng.usize(0..13) {
            0..=2 => format!("{name}.append({})", self.expr(item, 2)),
            3 => format!("{name}.extend({}[:3])", self.expr(&Ty::list(item.clone()), 1)),
            4 => format!("{name}.insert({}, {})", self.expr(&Ty::Int, 1), self.expr(item, 2)),
            5 => format!("print({name}.pop({}) is None)", self.word(&["", "0", "-1", "2"])),
            6 if item.is_ordered() => format!("{name}.sort({})", self.word(&["", "reverse=True"])),
            7 => format!("{name}.reverse()"),
            8 => format!("{name}[{}] = {}", self.word(&["0", "-1", "1", "3"]), self.expr(item, 2)),
            9 => format!("del {name}[{}]", self.word(&["0", "-1", "1:", ":2", "::2"])),
            10 => format!("{name}[{}] = {}[:4]", self.word(&["1:2", ":0", "1:", "-1:"]), self.expr(&Ty::list(item.clone()), 2)),
            11 => format!("{name}.remove({})", self.expr(item, 1)),
            _ => format!("{name} = {name}[:8]"),
        };
        let own = self.vars.iter().any(|var| var.name == name && var.is_own);
        if own || !line.starts_with(&format!("{name} = ")) { self.line(&line) } else { self.line(&format!("{name}.clear()")) }
    }

    fn change_dict(&mut self, name: &str, key: &Ty, value: &Ty) {
        let ty = Ty::Dict(Box::new(key.clone()), Box::new(value.clone()));
        let line = match self.rng.usize(0..9) {
            0..=3 => format!("{name}[{}] = {}", self.expr(key, 2), self.expr(value, 2)),
            4 => format!("{name}.update({})", self.expr(&ty, 1)),
            5 => format!("{name}.pop({}, {})", self.expr(key, 1), self.expr(value, 1)),
            6 => format!("del {name}[{}]", self.expr(key, 1)),
            7 => format!("{name}.setdefault({}, {})", self.expr(key, 1), self.expr(value, 1)),
            _ if value.is_number() => format!("{name}[{}] += 1", self.expr(key, 1)),
            _ => format!("{name}.clear()"),
        };
        self.line(&line);
    }

    fn change_set(&mut self, name: &str, item: &Ty) {
        let ty = Ty::Set(Box::new(item.clone()));
        let line = match self.rng.usize(0..6) {
            0..=2 => format!("{name}.add({})", self.expr(item, 2)),
            3 => format!("{name}.{}({})", self.word(&["discard", "remove"]), self.expr(item, 1)),
            4 => format!("{name}.{}({})", self.word(&["update", "difference_update", "intersection_update"]), self.expr(&ty, 1)),
            _ => format!("{name}.clear()"),
        };
        self.line(&line);
    }

    fn change_object(&mut self, name: &str, class: usize) {
        let fields = self.classes[class].fields.clone();
        let Some((field, ty)) = self.one_of(&fields) else { return self.assign() };
        let value = self.expr(&ty, 2);
        let operator = if ty.is_number() && ty != Ty::Bool && self.chance(40) { "+=" } else { "=" };
        self.line(&format!("{name}.{field} {operator} {value}"));
    }

    // ------------------------------------------------------------ output

    fn print(&mut self) {
        let count = self.rng.usize(1..4);
        let shown: Vec<String> = (0..count).map(|_| self.shown(2)).collect();
        let options = self.word(&["", "", "", "", ", sep='-'", ", end=';\\n'"]);
        self.line(&format!("print({}{options})", shown.join(", ")));
    }

    /// Something whose text CPython prints the same way in every run.
    fn shown(&mut self, depth: usize) -> String {
        let ty = self.ty(2);
        self.expr(&ty, depth)
    }

    /// All variables that are visible here.
    pub(super) fn print_all(&mut self) {
        for var in self.vars.clone() {
            let text = match &var.ty {
                ty if ty.has_fixed_text() => var.name.clone(),
                Ty::Set(_) => format!("sorted({})", var.name),
                Ty::Generator(_) => format!("list({})", var.name),
                _ => continue,
            };
            self.line(&format!("print('{}', {text})", var.name));
        }
    }

    // ------------------------------------------------------------ control flow

    fn if_statement(&mut self) {
        let condition = self.condition();
        self.line(&format!("if {condition}:"));
        self.block(|writer| writer.statements(1, 2));
        if self.chance(30) {
            let condition = self.expr(&Ty::Bool, 2);
            self.line(&format!("elif {condition}:"));
            self.block(|writer| writer.statements(1, 2));
        }
        if self.chance(50) {
            self.line("else:");
            self.block(|writer| writer.statements(1, 2));
        }
    }

    fn condition(&mut self) -> String {
        if self.chance(20) {
            let ty = self.ty(2);
            return self.expr(&ty, 1);
        }
        if self.chance(10) {
            let name = self.fresh("w");
            return format!("({name} := {}) > {}", self.expr(&Ty::Int, 2), self.expr(&Ty::Int, 1));
        }
        self.expr(&Ty::Bool, 3)
    }

    /// The body of a loop that runs about so often.
    fn loop_body(&mut self, times: u64, write: impl FnOnce(&mut Writer)) {
        let outer = self.place.clone();
        self.place.times = outer.times.saturating_mul(times);
        self.place.in_loop = true;
        self.block(write);
        self.place = outer;
        if self.chance(15) {
            self.line("else:");
            self.block(|writer| writer.statements(1, 2));
        }
    }

    fn while_loop(&mut self) {
        let name = self.fresh("n");
        let times = self.rng.u64(1..7);
        self.line(&format!("{name} = {times}"));
        let condition = if self.chance(30) { format!(" and {}", self.expr(&Ty::Bool, 2)) } else { String::new() };
        self.line(&format!("while {name} > 0{condition}:"));
        self.loop_body(times, |writer| {
            writer.line(&format!("{name} -= 1"));
            writer.statements(1, 3);
        });
    }

    fn for_loop(&mut self) {
        let item = self.ty(1);
        let found: Vec<Var> = self
            .vars
            .iter()
            .filter(|var| {
                matches!(&var.ty, Ty::List(_) | Ty::Dict(..) | Ty::Generator(_))
                    || matches!(&var.ty, Ty::Set(item) if item.has_fixed_hash())
            })
            .cloned()
            .collect();
        let over = if self.chance(45) { self.one_of(&found) } else { None };
        let (first, second) = (self.fresh("i"), self.fresh("i"));
        let (head, names, frozen) = match over {
            Some(var) => match &var.ty {
                Ty::Dict(key, value) if self.chance(60) => (
                    format!("for {first}, {second} in {}.items():", var.name),
                    vec![(first, *key.clone()), (second, *value.clone())],
                    Some(var.name.clone()),
                ),
                Ty::List(item) if self.chance(40) => (
                    format!("for {first}, {second} in enumerate({}):", var.name),
                    vec![(first, Ty::Int), (second, *item.clone())],
                    Some(var.name.clone()),
                ),
                Ty::List(item) | Ty::Set(item) | Ty::Generator(item) | Ty::Dict(item, _) => {
                    (format!("for {first} in {}:", var.name), vec![(first, *item.clone())], Some(var.name.clone()))
                }
                _ => return self.print(),
            },
            None if self.chance(25) => {
                let other = self.scalar();
                let head = format!("for {first}, {second} in zip({}, {}):", self.iterable(&item, 1), self.iterable(&other, 1));
                (head, vec![(first, item), (second, other)], None)
            }
            None => (format!("for {first} in {}:", self.iterable(&item, 2)), vec![(first, item)], None),
        };
        self.line(&head);
        if let Some(frozen) = &frozen {
            self.freeze(frozen, true);
        }
        self.loop_body(6, |writer| {
            for (name, ty) in &names {
                writer.declare(name, ty);
            }
            writer.statements(1, 3);
        });
        if let Some(frozen) = &frozen {
            self.freeze(frozen, false);
        }
    }

    fn freeze(&mut self, name: &str, is_frozen: bool) {
        for var in self.vars.iter_mut().filter(|var| var.name == name) {
            var.is_frozen = is_frozen;
        }
    }

    fn leave(&mut self) {
        match (self.place.result.clone(), self.place.yields.is_some()) {
            _ if self.place.in_loop && self.chance(50) => {
                let condition = self.expr(&Ty::Bool, 2);
                let word = self.word(&["break", "continue"]);
                self.line(&format!("if {condition}:"));
                self.line(&format!("    {word}"));
            }
            (Some(result), _) => {
                let condition = self.expr(&Ty::Bool, 2);
                let value = self.expr(&result, 2);
                self.line(&format!("if {condition}:"));
                self.line(&format!("    return {value}"));
            }
            (None, true) => self.yield_one(),
            (None, false) => self.print(),
        }
    }

    fn raise_or_assert(&mut self) {
        let condition = self.expr(&Ty::Bool, 2);
        if self.chance(25) {
            let text = self.expr(&Ty::Str, 1);
            return self.line(&format!("assert {condition}, {text}"));
        }
        let error = self.error();
        self.line(&format!("if {condition}:"));
        self.line(&format!("    raise {error}"));
    }

    fn error_name(&mut self) -> String {
        let own = self.exceptions.clone();
        match self.one_of(&own) {
            Some(name) if self.chance(50) => name,
            _ => self.word(&["ValueError", "KeyError", "RuntimeError", "IndexError", "ZeroDivisionError", "TypeError", "StopIteration"]),
        }
    }

    fn error(&mut self) -> String {
        let name = self.error_name();
        match self.rng.usize(0..4) {
            0 => format!("{name}({})", self.expr(&Ty::Str, 1)),
            1 => format!("{name}('text')"),
            2 => format!("{name}({})", self.f_string(1)),
            _ if name.starts_with("Error") => format!("{name}('own')"),
            _ => name,
        }
    }

    /// Some statements whose exceptions are told.
    pub(super) fn guarded(&mut self) {
        self.line("try:");
        self.block(|writer| writer.statements(1, 2));
        let error = self.fresh("e");
        self.line(&format!("except Exception as {error}:"));
        self.line(&format!("    print('{CAUGHT}', type({error}).__name__, {error})"));
    }

    fn try_statement(&mut self) {
        self.line("try:");
        self.block(|writer| writer.statements(1, 2));
        let has_finally = self.chance(35);
        let handlers = if has_finally { self.rng.usize(0..3) } else { self.rng.usize(1..3) };
        for _ in 0..handlers {
            let names = match self.rng.usize(0..4) {
                0 | 1 => "Exception".to_string(),
                2 => "(ArithmeticError, LookupError)".to_string(),
                _ => self.error_name(),
            };
            let error = self.fresh("e");
            self.line(&format!("except {names} as {error}:"));
            self.block(|writer| {
                writer.line(&format!("print('{CAUGHT}', type({error}).__name__, {error})"));
                writer.statements(0, 2);
                match writer.rng.usize(0..12) {
                    0 => writer.line("raise"),
                    1 => {
                        let other = writer.error();
                        writer.line(&format!("raise {other} from {error}"));
                    }
                    _ => {}
                }
            });
        }
        if handlers > 0 && self.chance(25) {
            self.line("else:");
            self.block(|writer| writer.statements(1, 2));
        }
        if has_finally {
            let outer = self.place.clone();
            // Leaving a `finally` swallows exceptions: legal, but it hides what the program did.
            self.place.in_loop = false;
            self.line("finally:");
            self.block(|writer| {
                writer.line("print('finally')");
                writer.statements(0, 2);
            });
            self.place = outer;
        }
    }

    fn with_statement(&mut self) {
        let contexts = self.contexts.clone();
        let name = self.fresh("u");
        let objects: Vec<usize> = (0..self.classes.len()).filter(|class| self.classes[*class].is_context).collect();
        let (manager, ty) = match (self.one_of(&contexts), self.one_of(&objects)) {
            (Some(context), _) => (format!("{context}({})", self.expr(&Ty::Str, 1)), Ty::Str),
            (None, Some(class)) => (self.expr(&Ty::Object(class), 1), Ty::Object(class)),
            (None, None) => return self.try_statement(),
        };
        self.line(&format!("with {manager} as {name}:"));
        self.block(|writer| {
            writer.declare(&name, &ty);
            writer.statements(1, 3);
        });
    }

    fn match_statement(&mut self) {
        match self.rng.usize(0..3) {
            0 => {
                let value = self.expr(&Ty::Int, 2);
                self.line(&format!("match {value} % 5:"));
                self.cases(&["0", "1 | 2", "3 if True", "_"]);
            }
            1 => {
                let value = self.expr(&Ty::Tuple(vec![Ty::Int, Ty::Str]), 2);
                let name = self.fresh("m");
                self.line(&format!("match {value}:"));
                self.cases(&["(0, _)", "(1 | 2, 'a')", &format!("({name}, _) if {name} > 3"), "_"]);
            }
            _ => {
                let value = self.expr(&Ty::list(Ty::Int), 2);
                let name = self.fresh("m");
                self.line(&format!("match {value}:"));
                self.cases(&["[]", &format!("[{name}]"), &format!("[1, *{name}]"), &format!("[_, {name}, *_] if {name}"), "_"]);
            }
        }
    }

    fn cases(&mut self, patterns: &[&str]) {
        for pattern in patterns {
            if pattern.len() > 1 && self.chance(25) {
                continue;
            }
            self.indent += 1;
            self.line(&format!("case {pattern}:"));
            self.block(|writer| writer.statements(1, 2));
            self.indent -= 1;
        }
    }
}
