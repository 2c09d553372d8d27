//! Expressions of a given type. Whatever is compound stands in parentheses, which is what shrinking looks for.

use super::{Ty, Writer};

const INTS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "5",
    "7",
    "10",
    "-1",
    "-2",
    "-7",
    "64",
    "100",
    "255",
    "1000003",
    "-4096",
    "2147483648",
    "4611686018427387904",
    "9223372036854775807",
    "-9223372036854775808",
    "12345678901234567890",
    "10 ** 20",
];
const FLOATS: &[&str] = &["0.0", "1.0", "0.5", "-2.5", "0.1", "3.14159", "1e16", "1e-7", "-0.0", "123456.789", "1e308", "2.5e-320", "1e22"];
const STRINGS: &[&str] = &[
    "''",
    "'a'",
    "'abc'",
    "'hello world'",
    "'Ünï'",
    "'x,y,,z'",
    "' pad '",
    "'12'",
    "'-7'",
    "'it\\'s'",
    "'tab\\there'",
    "'\\n'",
    "'日本'",
    "'😀!'",
    "'UPPER lower'",
    "'aaa'",
];

impl Writer {
    /// An expression of this type. `depth` bounds how it nests.
    pub(super) fn expr(&mut self, ty: &Ty, depth: usize) -> String {
        if depth == 0 || self.chance(35) {
            return self.leaf(ty);
        }
        if self.chance(18)
            && let Some(text) = self.anywhere(ty, depth - 1)
        {
            return text;
        }
        let depth = depth - 1;
        match ty {
            Ty::Int => self.int(depth),
            Ty::Float => self.float(depth),
            Ty::Bool => self.bool(depth),
            Ty::Str => self.str(depth),
            Ty::Mixed => self.mixed(depth),
            Ty::Optional(item) => self.optional(item, depth),
            Ty::List(item) => self.list(item, depth),
            Ty::Set(item) => self.set(item, depth),
            Ty::Dict(key, value) => self.dict(key, value, depth),
            Ty::Tuple(items) => self.tuple(items, depth),
            Ty::Object(class) => self.object_of(*class, depth),
            Ty::Func(param, result) => self.lambda(param, result, depth),
            Ty::Generator(_) => self.leaf(ty),
        }
    }

    /// A variable or a literal.
    fn leaf(&mut self, ty: &Ty) -> String {
        if self.chance(70)
            && let Some(name) = self.variable(ty)
        {
            return name;
        }
        match ty {
            Ty::Int if self.chance(60) => self.rng.i64(-3..20).to_string(),
            Ty::Int => format!("({})", self.word(INTS)),
            Ty::Float => self.word(FLOATS),
            Ty::Bool => self.word(&["True", "False"]),
            Ty::Str => self.word(STRINGS),
            Ty::Mixed => self.word(&["None", "1", "-5", "2.5", "'m'", "''", "0"]),
            Ty::Optional(_) => "None".to_string(),
            Ty::List(item) => self.many("[", "]", item, 0),
            Ty::Set(item) => format!("{{{}}}", self.leaf(item)),
            Ty::Dict(key, value) => format!("{{{}: {}}}", self.leaf(key), self.leaf(value)),
            Ty::Tuple(items) => self.tuple(items, 0),
            Ty::Object(class) => self.construct(*class, 0),
            Ty::Func(param, result) => self.lambda(param, result, 0),
            Ty::Generator(item) => format!("iter({})", self.many("[", "]", item, 0)),
        }
    }

    pub(super) fn variable(&mut self, ty: &Ty) -> Option<String> {
        let names: Vec<String> = self.vars.iter().filter(|var| self.fits(&var.ty, ty)).map(|var| var.name.clone()).collect();
        // Rather the latest ones: earlier values are often printed already.
        let latest = names.len().saturating_sub(4);
        let first = if self.rng.bool() { latest } else { 0 };
        self.one_of(&names[first..])
    }

    fn variable_where(&mut self, accept: impl Fn(&Ty) -> bool) -> Option<(String, Ty)> {
        let found: Vec<(String, Ty)> =
            self.vars.iter().filter(|var| accept(&var.ty)).map(|var| (var.name.clone(), var.ty.clone())).collect();
        self.one_of(&found)
    }

    /// The ways to get a value that exist for all types: calls, attributes, items, choices.
    fn anywhere(&mut self, ty: &Ty, depth: usize) -> Option<String> {
        match self.rng.usize(0..9) {
            0 | 1 => self.call_of(ty, depth),
            2 => self.attribute_of(ty),
            3 => self.method_of(ty, depth),
            4 => {
                let (name, _) = self.variable_where(|of| matches!(of, Ty::List(item) if **item == *ty))?;
                Some(match self.rng.usize(0..4) {
                    0 => format!("{name}[-1]"),
                    1 => format!("{name}[{}]", self.rng.usize(0..4)),
                    _ => format!("{name}[{} % (len({name}) or 1)]", self.expr(&Ty::Int, depth.min(1))),
                })
            }
            5 => {
                let (name, of) = self.variable_where(|of| matches!(of, Ty::Dict(_, value) if **value == *ty))?;
                let Ty::Dict(key, _) = of else { return None };
                let key = self.expr(&key, depth.min(1));
                Some(if self.chance(35) { format!("{name}[{key}]") } else { format!("{name}.get({key}, {})", self.leaf(ty)) })
            }
            6 => {
                let (name, of) = self.variable_where(|of| matches!(of, Ty::Tuple(items) if items.contains(ty)))?;
                let Ty::Tuple(items) = of else { return None };
                let places: Vec<usize> = (0..items.len()).filter(|i| items[*i] == *ty).collect();
                Some(format!("{name}[{}]", self.one_of(&places)?))
            }
            7 => {
                let (name, of) = self.variable_where(|of| matches!(of, Ty::Func(_, result) if **result == *ty))?;
                let Ty::Func(param, _) = of else { return None };
                Some(format!("{name}({})", self.expr(&param, depth)))
            }
            _ => {
                let condition = self.expr(&Ty::Bool, depth);
                Some(format!("({} if {condition} else {})", self.expr(ty, depth), self.expr(ty, depth)))
            }
        }
    }

    /// A call of a function of the program with this result.
    fn call_of(&mut self, ty: &Ty, depth: usize) -> Option<String> {
        let found: Vec<_> = self.functions.iter().filter(|function| self.fits(&function.result, ty)).cloned().collect();
        let function = self.one_of(&found)?;
        self.can_afford(function.work).then(|| format!("{}({})", function.name, self.arguments(&function, depth)))
    }

    pub(super) fn arguments(&mut self, function: &super::Function, depth: usize) -> String {
        let mut given = Vec::new();
        let count = function.params.len() - if self.chance(40) { self.rng.usize(0..=function.defaults) } else { 0 };
        let positional = if self.chance(25) { self.rng.usize(0..=count) } else { count };
        for (i, (name, ty)) in function.params[..count].iter().enumerate() {
            let value = self.expr(ty, depth.min(1));
            given.push(if i < positional { value } else { format!("{name}={value}") });
        }
        given.join(", ")
    }

    fn attribute_of(&mut self, ty: &Ty) -> Option<String> {
        let (name, of) = self.variable_where(|of| matches!(of, Ty::Object(_)))?;
        let Ty::Object(class) = of else { return None };
        let fields: Vec<_> = self.classes[class].fields.iter().filter(|(_, field)| self.fits(field, ty)).cloned().collect();
        self.one_of(&fields).map(|(field, _)| format!("{name}.{field}"))
    }

    fn method_of(&mut self, ty: &Ty, depth: usize) -> Option<String> {
        let (name, of) = self.variable_where(|of| matches!(of, Ty::Object(_)))?;
        let Ty::Object(class) = of else { return None };
        let methods: Vec<_> = self.classes[class].methods.iter().filter(|method| self.fits(&method.result, ty)).cloned().collect();
        let method = self.one_of(&methods)?;
        self.can_afford(method.work).then(|| format!("{name}.{}({})", method.name, self.arguments(&method, depth)))
    }

    /// Several expressions of one type between brackets, at least one: an empty display has no type of its own.
    fn many(&mut self, open: &str, close: &str, item: &Ty, depth: usize) -> String {
        let count = self.rng.usize(1..5);
        let items: Vec<String> = (0..count).map(|_| self.expr(item, depth)).collect();
        format!("{open}{}{close}", items.join(", "))
    }

    /// `ELEMENT for NAME in … if …`, where the element may use the name.
    fn comprehension(&mut self, depth: usize, element: impl FnOnce(&mut Writer, usize) -> String) -> String {
        let item = self.scalar();
        let items = self.iterable(&item, depth.min(1));
        let name = self.fresh("c");
        let known = self.vars.len();
        let times = self.place.times;
        self.declare(&name, &item);
        if let Some(var) = self.vars.last_mut() {
            var.is_own = false;
        }
        self.place.times = times.saturating_mul(6);
        let element = element(self, depth);
        let condition = if self.chance(40) { format!(" if {}", self.expr(&Ty::Bool, depth.min(1))) } else { String::new() };
        self.place.times = times;
        self.vars.truncate(known);
        format!("{element} for {name} in {items}{condition}")
    }

    /// Something short to loop over.
    pub(super) fn iterable(&mut self, item: &Ty, depth: usize) -> String {
        if *item == Ty::Int && self.chance(50) {
            return match self.rng.usize(0..4) {
                0 => format!("range({})", self.rng.usize(0..6)),
                1 => format!("range({}, {})", self.rng.i64(-4..4), self.rng.usize(0..7)),
                2 => format!("range({}, {}, -{})", self.rng.usize(3..9), self.rng.i64(-2..3), self.rng.usize(1..4)),
                _ => format!("range({} % 5)", self.expr(&Ty::Int, depth)),
            };
        }
        if *item == Ty::Str && self.chance(30) {
            return format!("{}[:8]", self.expr(&Ty::Str, depth));
        }
        let list = self.expr(&Ty::list(item.clone()), depth);
        match self.rng.usize(0..3) {
            0 => format!("reversed({list}[:5])"),
            1 if item.is_ordered() => format!("sorted({list}[:6])"),
            _ => format!("{list}[:6]"),
        }
    }

    fn binary(&mut self, ty: &Ty, operators: &[&str], depth: usize) -> String {
        let operator = self.word(operators);
        format!("({} {operator} {})", self.expr(ty, depth), self.expr(ty, depth))
    }

    // ------------------------------------------------------------ numbers

    fn int(&mut self, d: usize) -> String {
        let int = Ty::Int;
        match self.rng.usize(0..30) {
            0..=4 => self.binary(&int, &["+", "-", "+", "-", "&", "|", "^"], d),
            5 => format!("({} * {})", self.expr(&int, d), self.leaf(&int)),
            6 => self.binary(&int, &["//", "%"], d),
            7 => format!("({} {} ({} % 5 + {}))", self.expr(&int, d), self.word(&["//", "%"]), self.expr(&int, d), self.word(&["1", "-6"])),
            8 => format!("({} {} ({} & 15))", self.expr(&int, d), self.word(&["<<", ">>"]), self.expr(&int, d)),
            9 => format!("({} ** ({} & 3))", self.leaf(&int), self.leaf(&int)),
            10 => format!("({}{})", self.word(&["-", "~", "+"]), self.expr(&int, d)),
            11 => format!("abs({})", self.expr(&int, d)),
            12 => self.length(d),
            13 => format!("sum({}, {})", self.expr(&Ty::list(Ty::Int), d), self.leaf(&int)),
            14 => format!("{}({}, {})", self.word(&["max", "min"]), self.expr(&int, d), self.expr(&int, d)),
            15 => format!("{}({})", self.word(&["max", "min"]), self.expr(&Ty::list(Ty::Int), d)),
            16 => format!("int({})", self.expr(&Ty::Float, d)),
            17 => format!("int({})", self.word(&["'12'", "'-7'", "' 3 '", "'0'", "'+5'", "'x1'", "'1_000'", "'99999999999999999999'"])),
            18 => format!("ord({}[0])", self.expr(&Ty::Str, d)),
            19 => format!("round({})", self.expr(&Ty::Float, d)),
            20 => {
                let item = self.scalar();
                format!("{}.{}({})", self.expr(&Ty::list(item.clone()), d), self.word(&["index", "count"]), self.expr(&item, d))
            }
            21 => format!("{}.{}({})", self.expr(&Ty::Str, d), self.word(&["find", "count", "rfind", "index"]), self.leaf(&Ty::Str)),
            22 => format!("sum({})", self.comprehension(d, |w, d| w.expr(&Ty::Int, d))),
            23 => self.binary(&int, &["and", "or"], d),
            24 => format!("int({})", self.expr(&Ty::Bool, d)),
            25 => format!("{}.bit_length()", self.expr_in_parentheses(&int, d)),
            26 => format!("pow({}, {} & 7, {} % 50 + 51)", self.expr(&int, d), self.leaf(&int), self.leaf(&int)),
            27 => format!("math.{}({})", self.word(&["floor", "ceil", "trunc"]), self.expr(&Ty::Float, d)),
            28 => format!("math.gcd({}, {})", self.expr(&int, d), self.expr(&int, d)),
            _ => format!("divmod({}, {})[{}]", self.expr(&int, d), self.expr(&int, d), self.rng.usize(0..2)),
        }
    }

    fn expr_in_parentheses(&mut self, ty: &Ty, depth: usize) -> String {
        let text = self.expr(ty, depth);
        format!("({text})")
    }

    fn length(&mut self, depth: usize) -> String {
        if self.chance(30)
            && let Some((name, _)) = {
                let classes = self.classes.clone();
                self.variable_where(|of| matches!(of, Ty::Object(class) if classes[*class].has_len))
            }
        {
            return format!("len({name})");
        }
        let ty = match self.rng.usize(0..4) {
            0 => Ty::Str,
            1 => Ty::Set(Box::new(Ty::Str)),
            2 => Ty::Dict(Box::new(self.key()), Box::new(self.scalar())),
            _ => Ty::list(self.scalar()),
        };
        format!("len({})", self.expr(&ty, depth))
    }

    fn float(&mut self, d: usize) -> String {
        let float = Ty::Float;
        match self.rng.usize(0..14) {
            0..=3 => self.binary(&float, &["+", "-", "*"], d),
            4 => self.binary(&float, &["/", "//", "%"], d),
            5 => format!("({} / {})", self.expr(&Ty::Int, d), self.expr(&Ty::Int, d)),
            6 => format!("({} {} {})", self.expr(&Ty::Int, d), self.word(&["+", "-", "*"]), self.expr(&float, d)),
            7 if self.chance(30) => format!("(abs({}) ** 0.5)", self.expr(&float, d)),
            7 => format!("({} ** {})", self.expr(&float, d), self.word(&["2", "-1", "3", "0"])),
            8 => format!("float({})", self.expr(&Ty::Int, d)),
            9 => format!("abs({})", self.expr(&float, d)),
            10 => format!("math.{}({})", self.word(&["sqrt", "fabs", "exp", "log"]), self.expr(&float, d)),
            11 => format!("round({}, {})", self.expr(&float, d), self.rng.i64(-2..5)),
            // No nan: CPython hashes it by its address, so that sets of it have no order.
            12 => format!("float({})", self.word(&["'1.5'", "'1e3'", "' -0.25 '", "'inf'", "'x'", "'1_0.5'"])),
            _ => format!("{}({}, {})", self.word(&["max", "min"]), self.expr(&float, d), self.expr(&float, d)),
        }
    }

    fn bool(&mut self, d: usize) -> String {
        match self.rng.usize(0..17) {
            0 | 1 => self.binary(&Ty::Int, &["<", "<=", ">", ">=", "==", "!="], d),
            2 => self.binary(&Ty::Float, &["<", "<=", ">", ">=", "==", "!="], d),
            3 => self.binary(&Ty::Str, &["<", "<=", "==", "!=", "in", "not in"], d),
            4 => self.binary(&Ty::Bool, &["and", "or", "==", "!=", "&", "|", "^"], d),
            5 => format!("(not {})", self.expr(&Ty::Bool, d)),
            6 => format!("({} < {} <= {})", self.expr(&Ty::Int, d), self.expr(&Ty::Int, d), self.expr(&Ty::Int, d)),
            7 => format!("({} {} {})", self.expr(&Ty::Int, d), self.word(&["<", "==", ">="]), self.expr(&Ty::Float, d)),
            8 => {
                let item = self.scalar();
                format!("({} {} {})", self.expr(&item, d), self.word(&["in", "not in"]), self.expr(&Ty::list(item.clone()), d))
            }
            9 => {
                let key = self.key();
                let value = self.scalar();
                format!("({} in {})", self.expr(&key, d), self.expr(&Ty::Dict(Box::new(key.clone()), Box::new(value)), d))
            }
            10 => {
                let ty = self.ty(2);
                let operator = self.word(&["==", "!="]);
                format!("({} {operator} {})", self.expr(&ty, d), self.expr(&ty, d))
            }
            11 => {
                let ty = Ty::list(self.scalar());
                self.binary(&ty, &["<", "<=", ">"], d)
            }
            12 => {
                format!("{}.{}()", self.expr(&Ty::Str, d), self.word(&["isdigit", "isalpha", "isupper", "islower", "isspace", "istitle"]))
            }
            13 => format!("{}.{}({})", self.expr(&Ty::Str, d), self.word(&["startswith", "endswith"]), self.leaf(&Ty::Str)),
            14 => format!("{}({})", self.word(&["any", "all"]), self.comprehension(d, |w, d| w.expr(&Ty::Bool, d))),
            15 => match self.variable_where(|of| matches!(of, Ty::Optional(_) | Ty::Mixed)) {
                Some((name, _)) => format!("({name} {} None)", self.word(&["is", "is not"])),
                None => self.leaf(&Ty::Bool),
            },
            _ => {
                let ty = self.ty(1);
                format!("bool({})", self.expr(&ty, d))
            }
        }
    }

    // ------------------------------------------------------------ text

    fn str(&mut self, d: usize) -> String {
        match self.rng.usize(0..22) {
            0 | 1 => format!("({} + {})[:30]", self.expr(&Ty::Str, d), self.expr(&Ty::Str, d)),
            2 => format!("({} * ({} % 4))[:20]", self.expr(&Ty::Str, d), self.expr(&Ty::Int, d)),
            3 => format!("{}[{}]", self.expr(&Ty::Str, d), self.word(&["0", "-1", "1", "5"])),
            4 => format!("{}[{}]", self.expr(&Ty::Str, d), self.slice(d)),
            5 => format!(
                "{}.{}()",
                self.expr(&Ty::Str, d),
                self.word(&["upper", "lower", "title", "strip", "swapcase", "capitalize", "lstrip"])
            ),
            6 => format!("{}.replace({}, {})[:30]", self.expr(&Ty::Str, d), self.leaf(&Ty::Str), self.leaf(&Ty::Str)),
            7 => format!("{}.join({})[:40]", self.leaf(&Ty::Str), self.expr(&Ty::list(Ty::Str), d)),
            8 => format!("'|'.join({})[:40]", self.comprehension(d, |w, d| w.expr(&Ty::Str, d))),
            9..=12 => self.f_string(d),
            13 | 14 => {
                let ty = self.ty(2);
                format!("{}({})[:60]", self.word(&["str", "repr"]), self.expr(&ty, d))
            }
            15 => format!("('%{}' % {})", self.word(&["d", "5d", "-6d|", "x", "05d", "+d"]), self.expr_in_parentheses(&Ty::Int, d)),
            16 => format!("('%{}' % {})", self.word(&["f", ".2f", "8.3f", "e", "g", ".0f"]), self.expr_in_parentheses(&Ty::Float, d)),
            17 => format!("{}.{}({}, '*')", self.expr(&Ty::Str, d), self.word(&["ljust", "rjust", "center"]), self.rng.usize(0..15)),
            18 => format!("chr({} % 900 + 32)", self.expr(&Ty::Int, d)),
            19 => format!("{}({} % 1000)", self.word(&["hex", "bin", "oct"]), self.expr(&Ty::Int, d)),
            20 => format!("'{{}}-{{:>6}}'.format({}, {})", self.expr(&Ty::Int, d), self.expr(&Ty::Str, d)),
            _ => format!("{}.zfill({})", self.expr(&Ty::Str, d), self.rng.usize(0..9)),
        }
    }

    pub(super) fn f_string(&mut self, depth: usize) -> String {
        let mut text = String::from("f\"");
        for _ in 0..self.rng.usize(1..4) {
            text.push_str(&self.word(&["", " ", "a=", "{{", "é"]));
            let ty = if self.chance(70) { self.scalar() } else { self.ty(2) };
            let value = self.expr(&ty, depth.min(1));
            // Before 3.12 the parts of an f-string hold neither its own quotes nor backslashes; a brace would be doubled.
            if value.contains(['"', '\\', '{', '!', ':']) {
                text.push_str("{0}");
                continue;
            }
            let spec = match ty {
                Ty::Int => {
                    self.word(&["", ":5", ":<6", ":^7", ":05", ":,", ":+", ":x", ":b", ":>3", "!r", ":_", ":#x", ":e", ":.2f", "!s:>4"])
                }
                Ty::Float => self.word(&["", ":.2f", ":8.3f", ":e", ":g", ":.0f", ":+.1f", "!r", ":10", ":,.2f", ":%", ":.3", ":<9.2e"]),
                Ty::Str => self.word(&["", ":>8", ":<8", ":^9", "!r", ":.2", ":*^7", "!a"]),
                _ => self.word(&["", "!r", "!s"]),
            };
            text.push_str(&format!("{{{value}{spec}}}"));
        }
        text.push('"');
        text
    }

    fn slice(&mut self, depth: usize) -> String {
        match self.rng.usize(0..6) {
            0 => "::-1".to_string(),
            1 => format!("{}:", self.rng.i64(-3..4)),
            2 => format!(":{}", self.rng.i64(-3..4)),
            3 => format!("{}:{}:{}", self.rng.i64(-4..4), self.rng.i64(-4..9), self.word(&["1", "2", "-1", "3"])),
            4 => format!("{}:{}", self.expr(&Ty::Int, depth.min(1)), self.rng.i64(-2..6)),
            _ => "1:-1".to_string(),
        }
    }

    // ------------------------------------------------------------ the others

    fn mixed(&mut self, d: usize) -> String {
        match self.rng.usize(0..5) {
            0 => format!("({} % 100)", self.expr(&Ty::Int, d)),
            1 => self.expr(&Ty::Str, d),
            2 => self.leaf(&Ty::Float),
            3 => self.leaf(&Ty::Mixed),
            _ => format!("({} if {} else {})", self.leaf(&Ty::Mixed), self.expr(&Ty::Bool, d), self.leaf(&Ty::Mixed)),
        }
    }

    fn optional(&mut self, item: &Ty, d: usize) -> String {
        match self.rng.usize(0..3) {
            0 => format!("({} if {} else None)", self.expr(item, d), self.expr(&Ty::Bool, d)),
            1 => self.expr(item, d),
            _ => self.leaf(&Ty::Optional(Box::new(item.clone()))),
        }
    }

    fn list(&mut self, item: &Ty, d: usize) -> String {
        let ty = Ty::list(item.clone());
        match self.rng.usize(0..16) {
            0..=3 => self.many("[", "]", item, d),
            4 => format!("{}[{}]", self.expr(&ty, d), self.slice(d)),
            5 | 6 => format!("[{}]", self.comprehension(d, |w, d| w.expr(item, d))),
            7 if item.is_ordered() => format!("sorted({}{})", self.expr(&ty, d), self.word(&["", ", reverse=True"])),
            8 => format!("list({})", self.expr(&ty, d)),
            9 => format!("({} * ({} % 3))[:12]", self.expr(&ty, d), self.expr(&Ty::Int, d)),
            10 => format!("({} + {})[:12]", self.expr(&ty, d), self.expr(&ty, d)),
            11 => format!("list(reversed({}))", self.expr(&ty, d)),
            12 => format!("[*{}[:4], {}]", self.expr(&ty, d), self.expr(item, d)),
            13 => self.list_of_known_item(item, d),
            14 => {
                let from = self.scalar();
                let function = self.lambda(&from, item, d);
                format!("list(map({function}, {}[:6]))", self.expr(&Ty::list(from.clone()), d))
            }
            _ => {
                let function = self.lambda(item, &Ty::Bool, d);
                format!("list(filter({function}, {}[:8]))", self.expr(&ty, d))
            }
        }
    }

    fn list_of_known_item(&mut self, item: &Ty, d: usize) -> String {
        match item {
            Ty::Int => match self.rng.usize(0..3) {
                0 => format!("list({})", self.iterable(&Ty::Int, d)),
                1 => format!("sorted({})", self.expr(&Ty::Set(Box::new(Ty::Int)), d)),
                _ => format!("list({})", self.expr(&Ty::Set(Box::new(Ty::Int)), d)),
            },
            Ty::Str => match self.rng.usize(0..4) {
                0 => format!("{}.split({})", self.expr(&Ty::Str, d), self.word(&["", "','", "' '", "'a'", "',', 1"])),
                1 => format!("list({})[:9]", self.expr(&Ty::Str, d)),
                2 => format!("sorted({})", self.expr(&Ty::Set(Box::new(Ty::Str)), d)),
                _ => {
                    let value = self.scalar();
                    format!("list({})", self.expr(&Ty::Dict(Box::new(Ty::Str), Box::new(value)), d))
                }
            },
            Ty::Tuple(items) if items.len() == 2 => {
                let (left, right) = (Ty::list(items[0].clone()), Ty::list(items[1].clone()));
                if items[0] == Ty::Int && self.chance(40) {
                    return format!("list(enumerate({}, {}))", self.expr(&right, d), self.rng.i64(-1..3));
                }
                format!("list(zip({}, {}))", self.expr(&left, d), self.expr(&right, d))
            }
            Ty::Object(_) | Ty::Tuple(_) | Ty::List(_) | Ty::Float | Ty::Bool | Ty::Mixed => {
                let ty = Ty::list(item.clone());
                match self.variable_where(|of| matches!(of, Ty::Dict(_, value) if *value.as_ref() == *item)) {
                    Some((name, _)) => format!("list({name}.values())"),
                    None => self.leaf(&ty),
                }
            }
            _ => self.many("[", "]", item, d),
        }
    }

    fn set(&mut self, item: &Ty, d: usize) -> String {
        let ty = Ty::Set(Box::new(item.clone()));
        match self.rng.usize(0..6) {
            0 | 1 => self.many("{", "}", item, d),
            2 => self.binary(&ty, &["|", "&", "-", "^"], d),
            3 => format!("set({})", self.expr(&Ty::list(item.clone()), d)),
            4 => format!("{{{}}}", self.comprehension(d, |w, d| w.expr(item, d))),
            _ => format!(
                "{}.{}({})",
                self.expr_in_parentheses(&ty, d),
                self.word(&["union", "intersection", "difference"]),
                self.expr(&ty, d)
            ),
        }
    }

    fn dict(&mut self, key: &Ty, value: &Ty, d: usize) -> String {
        let ty = Ty::Dict(Box::new(key.clone()), Box::new(value.clone()));
        match self.rng.usize(0..7) {
            0..=2 => {
                let count = self.rng.usize(1..4);
                let items: Vec<String> = (0..count).map(|_| format!("{}: {}", self.expr(key, d), self.expr(value, d))).collect();
                format!("{{{}}}", items.join(", "))
            }
            3 => format!("{{{}}}", self.comprehension(d, |w, d| format!("{}: {}", w.expr(key, d), w.expr(value, d)))),
            4 => format!("dict(zip({}, {}))", self.expr(&Ty::list(key.clone()), d), self.expr(&Ty::list(value.clone()), d)),
            5 => format!("{{**{}, {}: {}}}", self.expr(&ty, d), self.expr(key, d), self.expr(value, d)),
            _ => self.binary(&ty, &["|"], d),
        }
    }

    fn tuple(&mut self, items: &[Ty], d: usize) -> String {
        let parts: Vec<String> = items.iter().map(|item| self.expr(item, d)).collect();
        format!("({},)", parts.join(", "))
    }

    fn object_of(&mut self, class: usize, d: usize) -> String {
        if self.classes[class].has_add && self.chance(30) {
            return format!("({} + {})", self.leaf(&Ty::Object(class)), self.leaf(&Ty::Object(class)));
        }
        self.construct(class, d)
    }

    /// A call of the class or of one derived from it. At the end of the depth only of the class itself: its fields know none but
    /// the classes before it, while a derived one may have a field of the class that is asked for, and so on without an end.
    fn construct(&mut self, class: usize, d: usize) -> String {
        let derived: Vec<usize> = (0..self.classes.len()).filter(|other| d > 0 && self.bases(*other).contains(&class)).collect();
        let class = self.one_of(&derived).unwrap_or(class);
        let class = self.classes[class].clone();
        let given: Vec<String> = class.fields.iter().map(|(_, ty)| self.expr(ty, d.min(1))).collect();
        format!("{}({})", class.name, given.join(", "))
    }

    fn lambda(&mut self, param: &Ty, result: &Ty, d: usize) -> String {
        let name = self.fresh("a");
        let known = self.vars.len();
        let times = self.place.times;
        self.declare(&name, param);
        if let Some(var) = self.vars.last_mut() {
            var.is_own = false;
        }
        self.place.times = times.saturating_mul(6);
        let body = self.expr(result, d);
        self.place.times = times;
        self.vars.truncate(known);
        format!("(lambda {name}: {body})")
    }
}
