//! Writes programs that run without type errors. Comes in: a seed. Goes out: the same Python text for it every time.
//!
//! A program prints much of what it computes, tells of every exception that it catches with a line that begins with
//! [`CAUGHT`], and ends within moments: loops are short and calls go only to functions written before, as long as
//! the estimated work stays small.

mod class;
mod expr;
mod function;
mod idiom;
mod stmt;
mod ty;

use std::fmt::Write as _;

use fastrand::Rng;
use ty::Ty;

/// What each handler prints first: a program whose output does not hold it ran without exceptions.
pub const CAUGHT: &str = "caught";

/// No statement may cause more work than about this many others.
const MOST_WORK: u64 = 3000;

/// The program of this seed.
pub fn program(seed: u64) -> String {
    let mut writer = Writer::new(seed);
    writer.module();
    writer.text
}

#[derive(Clone)]
struct Var {
    name: String,
    ty: Ty,
    /// May be assigned here: not the variables of an outer function.
    is_own: bool,
    /// A loop runs over it.
    is_frozen: bool,
}

#[derive(Clone)]
struct Function {
    name: String,
    params: Vec<(String, Ty)>,
    /// How many of the last parameters have defaults.
    defaults: usize,
    result: Ty,
    work: u64,
}

#[derive(Clone, Default)]
struct Class {
    name: String,
    base: Option<usize>,
    /// Those of the bases first; all are parameters of the constructor, in this order.
    fields: Vec<(String, Ty)>,
    methods: Vec<Function>,
    has_len: bool,
    has_add: bool,
    has_order: bool,
    has_items: bool,
    is_context: bool,
}

/// What the statements being written stand in.
#[derive(Clone, Default)]
struct Place {
    result: Option<Ty>,
    yields: Option<Ty>,
    /// `break` and `continue` may stand here.
    in_loop: bool,
    /// How often this runs for each call of the function.
    times: u64,
}

struct Writer {
    rng: Rng,
    text: String,
    indent: usize,
    names: usize,
    vars: Vec<Var>,
    functions: Vec<Function>,
    classes: Vec<Class>,
    /// The program's own exceptions.
    exceptions: Vec<String>,
    /// Classes whose only use is `with`.
    contexts: Vec<String>,
    place: Place,
    /// Estimated work of the function being written.
    work: u64,
    /// How many functions are open: 0 at the module's level.
    functions_around: usize,
}

impl Writer {
    fn new(seed: u64) -> Writer {
        Writer {
            rng: Rng::with_seed(seed),
            text: String::new(),
            indent: 0,
            names: 0,
            vars: Vec::new(),
            functions: Vec::new(),
            classes: Vec::new(),
            exceptions: Vec::new(),
            contexts: Vec::new(),
            place: Place { times: 1, ..Place::default() },
            work: 0,
            functions_around: 0,
        }
    }

    fn module(&mut self) {
        self.line("import collections, dataclasses, enum, functools, math");
        self.exception_classes();
        self.assign_some();
        for _ in 0..self.rng.usize(1..4) {
            match self.rng.usize(0..9) {
                0 | 1 => self.class(),
                2 => self.generator(),
                3 => self.context_manager(),
                4..=6 => self.definition(),
                _ => self.function(),
            }
        }
        if self.chance(50) {
            self.main_function();
        } else {
            self.steps();
        }
        self.print_all();
    }

    /// A variable of each of the usual types.
    fn assign_some(&mut self) {
        for _ in 0..self.rng.usize(1..5) {
            self.assign_new();
        }
    }

    /// What the program does, most of it guarded, so that one exception does not end it early.
    fn steps(&mut self) {
        for _ in 0..self.rng.usize(2..6) {
            if self.chance(25) {
                self.statement();
            } else {
                self.guarded();
            }
        }
    }

    /// Everything in a function, called once: other storage, other passes.
    fn main_function(&mut self) {
        self.line("def main():");
        self.inside_function(Place { result: Some(Ty::Int), times: 1, ..Place::default() }, |writer| {
            writer.assign_some();
            writer.steps();
            writer.print_all();
            let result = writer.expr(&Ty::Int, 1);
            writer.line(&format!("return {result}"));
        });
        self.line("print(main())");
    }

    fn exception_classes(&mut self) {
        for _ in 0..self.rng.usize(0..3) {
            let name = self.fresh("Error");
            let base = match self.rng.usize(0..3) {
                0 => self.exceptions.last().cloned().unwrap_or_else(|| "Exception".to_string()),
                1 => "ValueError".to_string(),
                _ => "Exception".to_string(),
            };
            self.line(&format!("class {name}({base}):"));
            if self.chance(40) {
                self.line("    def __init__(self, text, code=7):");
                self.line("        super().__init__(text)");
                self.line("        self.code = code");
            } else {
                self.line("    pass");
            }
            self.exceptions.push(name);
        }
    }

    // ------------------------------------------------------------ text

    fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{}{text}", "    ".repeat(self.indent));
    }

    /// An indented block; the variables that begin in it are gone after it.
    fn block(&mut self, write: impl FnOnce(&mut Writer)) {
        let known = self.vars.len();
        self.indent += 1;
        write(self);
        self.indent -= 1;
        self.vars.truncate(known);
    }

    /// The body of a function: outer variables can be read, its own work is counted apart and given back.
    fn inside_function(&mut self, place: Place, write: impl FnOnce(&mut Writer)) -> u64 {
        let outer_place = std::mem::replace(&mut self.place, place);
        let outer_work = std::mem::take(&mut self.work);
        let outer_vars = self.vars.clone();
        for var in &mut self.vars {
            var.is_own = false;
        }
        self.functions_around += 1;
        self.block(write);
        self.functions_around -= 1;
        self.vars = outer_vars;
        self.place = outer_place;
        1 + std::mem::replace(&mut self.work, outer_work)
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    fn declare(&mut self, name: &str, ty: &Ty) {
        self.vars.push(Var { name: name.to_string(), ty: ty.clone(), is_own: true, is_frozen: false });
    }

    // ------------------------------------------------------------ chance

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.u32(0..100) < percent
    }

    fn one_of<T: Clone>(&mut self, items: &[T]) -> Option<T> {
        if items.is_empty() { None } else { Some(items[self.rng.usize(0..items.len())].clone()) }
    }

    fn word(&mut self, words: &[&str]) -> String {
        words[self.rng.usize(0..words.len())].to_string()
    }

    /// Counts work to be done here; false if it is too much.
    fn can_afford(&mut self, work: u64) -> bool {
        let all = work.saturating_mul(self.place.times);
        if self.work.saturating_add(all) > MOST_WORK {
            return false;
        }
        self.work += all;
        true
    }

    // ------------------------------------------------------------ types

    fn scalar(&mut self) -> Ty {
        match self.rng.usize(0..9) {
            0..=3 => Ty::Int,
            4 | 5 => Ty::Float,
            6 | 7 => Ty::Str,
            _ => Ty::Bool,
        }
    }

    fn key(&mut self) -> Ty {
        match self.rng.usize(0..8) {
            0..=2 => Ty::Int,
            3..=5 => Ty::Str,
            6 => Ty::Tuple(vec![Ty::Int, Ty::Str]),
            _ => Ty::Tuple(vec![Ty::Int, Ty::Int]),
        }
    }

    /// What a set holds; text only where the set is not part of anything.
    fn set_item(&mut self) -> Ty {
        match self.rng.usize(0..5) {
            0..=2 => Ty::Int,
            3 => Ty::Tuple(vec![Ty::Int, Ty::Int]),
            _ => Ty::Float,
        }
    }

    fn ty(&mut self, depth: usize) -> Ty {
        if depth == 0 {
            return self.scalar();
        }
        match self.rng.usize(0..16) {
            0..=5 => self.scalar(),
            6..=8 => Ty::list(self.ty(depth - 1)),
            9 => Ty::Dict(Box::new(self.key()), Box::new(self.ty(depth - 1))),
            10 => Ty::Set(Box::new(self.set_item())),
            11 => {
                let count = self.rng.usize(1..4);
                Ty::Tuple((0..count).map(|_| self.ty(depth - 1)).collect())
            }
            12 => {
                let item = match self.rng.usize(0..3) {
                    0 => Ty::list(Ty::Int),
                    _ => self.object().unwrap_or(Ty::Str),
                };
                Ty::Optional(Box::new(item))
            }
            13 => Ty::Mixed,
            _ => self.object().unwrap_or(Ty::Int),
        }
    }

    fn object(&mut self) -> Option<Ty> {
        let count = self.classes.len();
        (count > 0).then(|| Ty::Object(self.rng.usize(0..count)))
    }

    /// Can a value of type `from` stand where `to` is expected?
    fn fits(&self, from: &Ty, to: &Ty) -> bool {
        match (from, to) {
            (Ty::Object(from), Ty::Object(to)) => self.bases(*from).contains(to),
            _ => from == to,
        }
    }

    /// The class and its bases, the class first.
    fn bases(&self, class: usize) -> Vec<usize> {
        std::iter::successors(Some(class), |class| self.classes[*class].base).collect()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_seed_always_gives_the_same_program() {
        assert_eq!(super::program(7), super::program(7));
        assert_ne!(super::program(7), super::program(8));
    }
}
