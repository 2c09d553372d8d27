//! Idioms: pieces of a few lines as people write them, around expressions that are made up. They bring what statements
//! and expressions alone rarely put together: ways out of `try` in loops, arguments in all forms, closures that keep
//! state, generators that are sent to, classes with further operator methods, the library's containers.

use super::{CAUGHT, Place, Ty, Writer};

impl Writer {
    /// Something that can stand among the statements of a function or a module.
    pub(super) fn idiom(&mut self) {
        match self.rng.usize(0..13) {
            0 => self.leave_through_finally(),
            1 => self.starred_call(),
            2 => self.nested_unpacking(),
            3 => self.sort_by_key(),
            4 => self.count_items(),
            5 => self.change_of_item(),
            6 => self.chained_assignment(),
            7 => self.slices(),
            8 => self.double_comprehension(),
            9 => self.match_of_shapes(),
            10 => self.bytes(),
            11 => self.large_ints(),
            _ => self.loop_with_else(),
        }
    }

    /// Something for the module's level, used at once.
    pub(super) fn definition(&mut self) {
        match self.rng.usize(0..9) {
            0 => self.counter(),
            1 => self.coroutine(),
            2 => self.delegating_generator(),
            3 => self.all_kinds_of_parameters(),
            4 => self.recursion(),
            5 => self.data_class(),
            6 => self.enumeration(),
            7 => self.container_class(),
            _ => self.returns_from_finally(),
        }
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines {
            self.line(line);
        }
    }

    // ------------------------------------------------------------ control flow

    /// A loop that is left, or goes on, out of a `try` whose `finally` runs on the way.
    fn leave_through_finally(&mut self) {
        let (name, error) = (self.fresh("i"), self.fresh("e"));
        let ways = ["break", "continue", "pass", "raise ValueError('left')"];
        let (first, second) = (self.word(&ways), self.word(&ways[..3]));
        let rounds = self.rng.usize(1..6);
        self.line(&format!("for {name} in range({rounds}):"));
        self.loop_of_own(|writer| {
            writer.line("try:");
            writer.block(|writer| {
                writer.declare_own(&name, &Ty::Int);
                let condition = writer.expr(&Ty::Bool, 2);
                writer.line(&format!("if {condition}:"));
                writer.line(&format!("    {first}"));
                writer.statements(0, 1);
            });
            writer.line(&format!("except (ValueError, LookupError) as {error}:"));
            writer.line(&format!("    print('{CAUGHT}', {error})"));
            writer.line(&format!("    {second}"));
            writer.line("finally:");
            writer.line(&format!("    print('round', {name})"));
        });
    }

    fn loop_with_else(&mut self) {
        let name = self.fresh("i");
        let (items, wanted) = (self.iterable(&Ty::Int, 2), self.expr(&Ty::Int, 1));
        let lines = [
            format!("for {name} in {items}:"),
            format!("    if {name} == {wanted}:"),
            format!("        print('found', {name})"),
            "        break".to_string(),
            "else:".to_string(),
            "    print('nothing found')".to_string(),
        ];
        self.lines(&lines);
    }

    fn match_of_shapes(&mut self) {
        let (first, rest) = (self.fresh("m"), self.fresh("m"));
        let (ty, patterns): (Ty, &[&str]) = match self.rng.usize(0..3) {
            0 => (Ty::Dict(Box::new(Ty::Str), Box::new(Ty::Int)), &["{'a': 1}", "{'a': M, **R}", "{'abc': (1 | 2) as M}"]),
            1 => (Ty::list(Ty::Tuple(vec![Ty::Int, Ty::Str])), &["[]", "[(M, 'a')]", "[(0, _), *R]", "[(M, _), (R, _)] if M < R"]),
            _ => (Ty::Mixed, &["None", "int(M) if M > 1", "str() as M", "float(M)"]),
        };
        let value = self.expr(&ty, 2);
        self.line(&format!("match {value}:"));
        for pattern in patterns {
            let shown = [("M", ", M"), ("R", ", R")].map(|(letter, shown)| if pattern.contains(letter) { shown } else { "" }).concat();
            let named = |text: &str| text.replace('M', &first).replace('R', &rest);
            self.line(&format!("    case {}:", named(pattern)));
            self.line(&format!("        print('case'{})", named(&shown)));
        }
        self.line("    case _:");
        self.line("        print('no case')");
    }

    // ------------------------------------------------------------ assignments

    fn nested_unpacking(&mut self) {
        let names: Vec<String> = (0..4).map(|_| self.fresh("u")).collect();
        let types = [self.scalar(), self.scalar(), self.scalar(), self.scalar()];
        let [a, b, c, d] = [0, 1, 2, 3].map(|i| self.expr(&types[i], 2));
        match self.rng.usize(0..3) {
            0 => self.line(&format!("{}, ({}, {}), {} = {a}, ({b}, {c}), {d}", names[0], names[1], names[2], names[3])),
            1 => self.line(&format!("({}, [{}, *{}]), {} = ({a}, [{b}, {b}]), {d}", names[0], names[1], names[2], names[3])),
            _ => {
                self.line(&format!("for {}, ({}, {}) in [({a}, ({b}, {c}))]:", names[0], names[1], names[2]));
                self.line(&format!("    print({}, {}, {})", names[0], names[1], names[2]));
                self.line(&format!("{} = {d}", names[3]));
            }
        }
        self.line(&format!("print({})", names.join(", ")));
    }

    fn chained_assignment(&mut self) {
        let ty = self.ty(2);
        let value = self.expr(&ty, 2);
        let (first, second) = (self.fresh("u"), self.fresh("u"));
        self.line(&format!("{first} = {second} = {value}"));
        self.declare(&first, &ty);
        self.declare(&second, &ty);
    }

    /// `x[i] += …` and its kin.
    fn change_of_item(&mut self) {
        let name = self.fresh("u");
        let (item, value) = (self.expr(&Ty::Int, 1), self.expr(&Ty::Int, 2));
        let operator = self.word(&["+=", "-=", "*=", "//=", "%=", "|=", "^=", ">>="]);
        let (start, change) = match self.rng.usize(0..3) {
            0 => (format!("[{item}, {item}]"), format!("{name}[{}] {operator} {value}", self.word(&["0", "-1", "1", "2"]))),
            1 => (format!("{{'a': {item}}}"), format!("{name}[{}] {operator} {value}", self.word(&["'a'", "'a'", "'b'"]))),
            _ => (format!("[[{item}], [{item}]]"), format!("{name}[{}] += [{value}]", self.word(&["0", "-1", "2"]))),
        };
        self.line(&format!("{name} = {start}"));
        self.line(&change);
        self.line(&format!("print({name})"));
    }

    fn slices(&mut self) {
        let item = self.scalar();
        let (list, other) = (self.expr(&Ty::list(item.clone()), 2), self.expr(&Ty::list(item.clone()), 1));
        let name = self.fresh("u");
        let bounds = ["::2", "1::2", "::-1", "-2:", ":-1", "1:1", "5:1", "2:0:-1"];
        let (first, second) = (self.word(&bounds), self.word(&bounds));
        self.line(&format!("{name} = list({list})"));
        match self.rng.usize(0..3) {
            0 => self.line(&format!("{name}[{first}] = {other}")),
            1 => self.line(&format!("del {name}[{first}]")),
            _ => self.line(&format!("{name}[{first}] = {name}[{second}]")),
        }
        self.line(&format!("print({name}, {name}[{second}])"));
        self.declare(&name, &Ty::list(item));
    }

    // ------------------------------------------------------------ calls

    /// Arguments out of containers.
    fn starred_call(&mut self) {
        let item = self.scalar();
        let (list, one) = (self.expr(&Ty::list(item.clone()), 2), self.expr(&item, 1));
        let options = self.word(&["", ", sep='/'", ", end='.\\n'"]);
        self.line(&format!("print(*{list}, {one}, *[{one}]{options})"));
        let found: Vec<_> = self.functions.iter().filter(|function| function.params.len() == 2).cloned().collect();
        if let Some(function) = self.one_of(&found)
            && self.can_afford(function.work)
        {
            let (name, first) = (self.fresh("u"), self.expr(&function.params[0].1, 1));
            let second = self.expr(&function.params[1].1, 1);
            self.line(&format!("{name} = {}(*({first},), **{{'{}': {second}}})", function.name, function.params[1].0));
            self.declare(&name, &function.result);
        }
    }

    fn sort_by_key(&mut self) {
        let pair = Ty::Tuple(vec![Ty::Int, Ty::Str]);
        let list = self.expr(&Ty::list(pair.clone()), 2);
        let name = self.fresh("u");
        let key = self.word(&["lambda p: p[1]", "lambda p: (-p[0], p[1])", "lambda p: len(p[1])", "lambda p: p[0] % 3", "None"]);
        let reverse = self.word(&["", ", reverse=True"]);
        match self.rng.usize(0..3) {
            0 => self.line(&format!("{name} = sorted({list}, key={key}{reverse})")),
            1 => {
                self.line(&format!("{name} = list({list})"));
                self.line(&format!("{name}.sort(key={key}{reverse})"));
            }
            _ => {
                let choice = self.word(&["min", "max"]);
                let other = self.expr(&pair, 1);
                self.line(&format!("{name} = [{choice}({list}, key={}, default={other})]", key.replace("None", "lambda p: p")));
            }
        }
        self.line(&format!("print({name})"));
        self.declare(&name, &Ty::list(pair));
    }

    fn double_comprehension(&mut self) {
        let (outer, inner, name) = (self.fresh("c"), self.fresh("c"), self.fresh("u"));
        let (rows, columns) = (self.iterable(&Ty::Int, 1), self.iterable(&Ty::Int, 1));
        let element = self.word(&["A * B % 1000", "(A, B)", "f'{A}{B}'", "A if A > B else B", "[A, B]", "A < B"]);
        let element = element.replace('A', &outer).replace('B', &inner);
        let condition = self.word(&["", " if A != B", " if A % 2", " if A and B"]).replace('A', &outer).replace('B', &inner);
        match self.rng.usize(0..3) {
            0 => self.line(&format!("{name} = [{element} for {outer} in {rows} for {inner} in {columns}{condition}]")),
            1 => {
                self.line(&format!("{name} = {{({outer}, {inner}): {element} for {outer} in {rows} for {inner} in {columns}{condition}}}"))
            }
            _ => self.line(&format!("{name} = [[{element} for {inner} in {columns}{condition}] for {outer} in {rows}]")),
        }
        self.line(&format!("print(len({name}), {name})"));
    }

    // ------------------------------------------------------------ the library

    fn count_items(&mut self) {
        let name = self.fresh("u");
        let list = self.expr(&Ty::list(Ty::Str), 2);
        let lines = match self.rng.usize(0..4) {
            0 => vec![
                format!("{name} = collections.Counter({list})"),
                format!("print(sorted({name}.items()), {name}.most_common(1), {name}['none'], sum({name}.values()))"),
            ],
            1 => vec![
                format!("{name} = collections.defaultdict(list)"),
                format!("for {name}_item in {list}:"),
                format!("    {name}[len({name}_item)].append({name}_item)"),
                format!("print(dict({name}), len({name}), {name}.get(99))"),
            ],
            2 => vec![
                format!("{name} = collections.deque({list}, maxlen={})", self.rng.usize(1..4)),
                format!("{name}.{}({})", self.word(&["append", "appendleft"]), self.expr(&Ty::Str, 1)),
                format!("{name}.rotate({})", self.rng.i64(-2..3)),
                format!("print(list({name}), len({name}), {name}.pop(), {})", self.word(&["0", "len({})"]).replace("{}", &name)),
            ],
            _ => vec![
                format!("{name} = dict.fromkeys({list}, {})", self.expr(&Ty::Int, 1)),
                format!("print(list({name}), list(reversed({name})), {name}.keys() & {{'a', 'abc'}} == {{'a'}})"),
                format!("print({name}.popitem())"),
            ],
        };
        self.lines(&lines);
    }

    fn bytes(&mut self) {
        let name = self.fresh("u");
        let text = self.expr(&Ty::Str, 2);
        let method = self.word(&[
            "hex()",
            "upper()",
            "split(b' ')",
            "find(b'a')",
            "decode()",
            "replace(b'a', b'--')",
            "startswith(b'x')",
            "strip()",
        ]);
        let index = self.word(&["0", "-1", "5"]);
        let lines = [
            format!("{name} = {text}.encode()"),
            format!("print({name}, len({name}), {name}.{method})"),
            format!("print(list({name}[:3]), {name}[{index}], {name} + b'!', {name} < b'b', bytearray({name})[::-1])"),
        ];
        self.lines(&lines);
    }

    fn large_ints(&mut self) {
        let name = self.fresh("u");
        let (base, other) = (self.expr(&Ty::Int, 1), self.expr(&Ty::Int, 1));
        let exponent = self.rng.usize(2..25);
        self.line(&format!("{name} = ({base}) ** {exponent}"));
        let operator = self.word(&["+", "-", "*", "//", "%", "&", "|", "^"]);
        let lines = [
            format!("print({name}, {name} {operator} ({other}), -{name} {operator} 12345678901234567890123)"),
            format!(
                "print({name} << {}, {name} >> {}, {name}.bit_length(), str({name})[-5:])",
                self.rng.usize(0..70),
                self.rng.usize(0..70)
            ),
            format!("print({name} == float({name}), f'{{{name}:,}}', hex({name}), {name} % 97)"),
        ];
        self.lines(&lines);
    }

    // ------------------------------------------------------------ functions

    /// A closure that keeps its state between calls.
    fn counter(&mut self) {
        let name = self.fresh("make");
        let ty = if self.chance(50) { Ty::Int } else { Ty::Str };
        let (start, step) = (self.expr(&ty, 1), self.expr(&ty, 1));
        let lines = [
            format!("def {name}(start, step={step}):"),
            "    calls = []".to_string(),
            "    total = start".to_string(),
            "    def advance(more):".to_string(),
            "        nonlocal total".to_string(),
            "        total = total + more + step".to_string(),
            "        calls.append(len(calls))".to_string(),
            "        return total".to_string(),
            "    return advance, (lambda: (total, calls[:]))".to_string(),
            format!("{name}_next, {name}_state = {name}({start})"),
        ];
        self.lines(&lines);
        self.guard(|writer| {
            for _ in 0..2 {
                let value = writer.expr(&ty, 1);
                writer.line(&format!("print({name}_next({value}), {name}_state())"));
            }
        });
    }

    /// A generator that is sent to, closed, or ends.
    fn coroutine(&mut self) {
        let name = self.fresh("average");
        let lines = [
            format!("def {name}(total):"),
            "    count = 0".to_string(),
            "    try:".to_string(),
            "        while count < 3:".to_string(),
            "            got = yield total".to_string(),
            "            if got is None:".to_string(),
            "                continue".to_string(),
            "            total += got".to_string(),
            "            count += 1".to_string(),
            "    finally:".to_string(),
            "        print('closed', count)".to_string(),
            "    return total".to_string(),
        ];
        self.lines(&lines);
        let ty = if self.chance(50) { Ty::Int } else { Ty::Float };
        let start = self.expr(&ty, 1);
        self.line(&format!("{name}_run = {name}({start})"));
        self.line("try:");
        self.block(|writer| {
            writer.line(&format!("print(next({name}_run))"));
            for _ in 0..writer.rng.usize(1..5) {
                let value = writer.expr(&ty, 1);
                writer.line(&format!("print({name}_run.send({value}))"));
            }
        });
        self.line("except StopIteration as stop:");
        self.line(&format!("    print('{CAUGHT}', stop.value)"));
        self.line("except Exception as error:");
        self.line(&format!("    print('{CAUGHT}', type(error).__name__, error)"));
        // What a generator does when it is dropped before its end is a documented difference.
        self.line("finally:");
        self.line(&format!("    {name}_run.close()"));
    }

    fn delegating_generator(&mut self) {
        let (name, inner) = (self.fresh("whole"), self.fresh("part"));
        let item = self.scalar();
        let (first, last) = (self.expr(&item, 1), self.expr(&item, 1));
        let lines = [
            format!("def {inner}(items):"),
            "    for item in items:".to_string(),
            "        yield item".to_string(),
            "    return len(items)".to_string(),
            format!("def {name}(items):"),
            format!("    yield {first}"),
            format!("    count = yield from {inner}(items)"),
            "    print('count', count)".to_string(),
            "    yield from items[:1]".to_string(),
            format!("    yield {last}"),
        ];
        self.lines(&lines);
        self.guard(|writer| {
            let items = writer.expr(&Ty::list(item.clone()), 2);
            let use_of =
                writer.word(&["list(G)", "dict(enumerate(G))", "[a for a in G if a]", "list(zip(G, G))", "len({*G})", "[*G][::-1]"]);
            writer.line(&format!("print({})", use_of.replace('G', &format!("{name}({items})"))));
        });
    }

    fn all_kinds_of_parameters(&mut self) {
        let name = self.fresh("params");
        let (ty, value) = (self.scalar(), self.scalar());
        let (default, other) = (self.expr(&ty, 0), self.expr(&value, 0));
        let lines = [
            format!("def {name}(a, /, b={default}, *rest, c={other}, **named):"),
            "    return (a, b, rest, c, sorted(named.items()))".to_string(),
        ];
        self.lines(&lines);
        self.guard(|writer| {
            for _ in 0..writer.rng.usize(1..4) {
                let [a, b] = [0, 1].map(|_| writer.expr(&ty, 1));
                let [c, d] = [0, 1].map(|_| writer.expr(&value, 1));
                let call = match writer.rng.usize(0..6) {
                    0 => a,
                    1 => format!("{a}, b={b}"),
                    2 => format!("{a}, {b}, {d}, {d}, c={c}"),
                    3 => format!("{a}, *[{b}], x={c}, y={d}"),
                    4 => format!("*({a}, {b}), **{{'c': {c}, 'z': {d}}}"),
                    _ => format!("{a}, c={c}, **{{'q': {d}}}"),
                };
                writer.line(&format!("print({name}({call}))"));
            }
        });
    }

    fn recursion(&mut self) {
        let name = self.fresh("walk");
        let cached = self.word(&["", "@functools.lru_cache(maxsize=None)", "@functools.cache"]);
        if !cached.is_empty() {
            self.line(&cached);
        }
        let (ty, way) = match self.rng.usize(0..3) {
            0 => (Ty::Str, "(STEP + F(n - 2))[:20] + F(n - 1)[:20]"),
            1 => (Ty::Float, "F(n - 1) / 3 - F(n - 2) + STEP"),
            _ => (Ty::Int, "F(n - 1) - F(n - 2) + STEP"),
        };
        let (end, step, most) = (self.expr(&ty, 1), self.expr(&ty, 1), self.rng.usize(0..9));
        let way = way.replace('F', &name).replace("STEP", &step);
        self.lines(&[format!("def {name}(n):"), "    if n < 2:".to_string(), format!("        return {end}"), format!("    return {way}")]);
        self.guard(|writer| writer.line(&format!("print({name}({most}))")));
    }

    /// `return` out of `try`, of a handler and of `finally`, which has the last word.
    fn returns_from_finally(&mut self) {
        let name = self.fresh("leave");
        let (condition, value) = (self.expr(&Ty::Bool, 1), self.expr(&Ty::Int, 1));
        let last = self.word(&["return 'last'", "pass", "if n > 1: return 'sometimes'", "print('left', n)"]);
        let lines = [
            format!("def {name}(n):"),
            "    try:".to_string(),
            "        if n == 0:".to_string(),
            "            return 'first'".to_string(),
            format!("        if {condition}:"),
            "            raise KeyError(n)".to_string(),
            format!("        return str({value} // (n - 1))"),
            "    except ZeroDivisionError:".to_string(),
            "        return 'zero'".to_string(),
            "    finally:".to_string(),
            format!("        {last}"),
        ];
        self.lines(&lines);
        for n in 0..3 {
            self.guard(|writer| writer.line(&format!("print({name}({n}))")));
        }
    }

    // ------------------------------------------------------------ classes

    fn data_class(&mut self) {
        let name = self.fresh("Data");
        let options = self.word(&["", "(order=True)", "(frozen=True)", "(frozen=True, order=True)"]);
        let types = [Ty::Int, self.scalar(), Ty::list(Ty::Int)];
        let default = self.expr(&types[1], 0);
        let annotation = match types[1] {
            Ty::Int => "int",
            Ty::Float => "float",
            Ty::Bool => "bool",
            _ => "str",
        };
        let lines = [
            format!("@dataclasses.dataclass{options}"),
            format!("class {name}:"),
            "    first: int".to_string(),
            format!("    second: {annotation} = {default}"),
            "    third: list = dataclasses.field(default_factory=list)".to_string(),
        ];
        self.lines(&lines);
        self.guard(|writer| {
            let [a, b] = [0, 1].map(|_| writer.expr(&Ty::Int, 1));
            let (c, d) = (writer.expr(&types[1], 1), writer.expr(&types[2], 1));
            writer.line(&format!("x, y = {name}({a}, {c}, {d}), {name}(first={b}, third=[1])"));
            writer.line("print(x, y, x == y, dataclasses.astuple(y))");
            let more = writer.word(&["x != y", "dataclasses.replace(x, first=3)", "repr(y)", "[x, y] == [y, x]"]);
            writer.line(&format!("print({more})"));
            if options.contains("order") {
                writer.line("print(x < y, max(x, y), sorted([x, y]))");
            }
            if !options.contains("frozen") {
                writer.line("x.first += 1");
                writer.line("x.third.append(x.first)");
                writer.line("print(x)");
            }
        });
    }

    fn enumeration(&mut self) {
        let name = self.fresh("Kind");
        let base = self.word(&["Enum", "IntEnum"]);
        let values: Vec<i64> = (0..3).map(|_| self.rng.i64(-3..9)).collect();
        self.line(&format!("class {name}(enum.{base}):"));
        for (member, value) in ["A", "B", "C"].iter().zip(&values) {
            self.line(&format!("    {member} = {value}"));
        }
        self.line("    def next(self):");
        self.line(&format!("        return {name}.A if self.value > 3 else {name}.B"));
        self.guard(|writer| {
            let value = writer.rng.i64(-3..9);
            writer.line(&format!("print(list({name}), {name}.A, {name}.C.name, {name}['B'], {name}.A is {name}.B)"));
            writer.line(&format!("print({name}({value}), {name}({value}).next(), {{{name}.A: 1, {name}.C: 2}})"));
        });
    }

    /// The operator methods of a container, with a check in one of them.
    fn container_class(&mut self) {
        let name = self.fresh("Box");
        let item = self.scalar();
        let lines = [
            format!("class {name}:"),
            "    made = 0".to_string(),
            "    def __init__(self, items):".to_string(),
            "        self.items = list(items)".to_string(),
            format!("        {name}.made += 1"),
            "    @property".to_string(),
            "    def first(self):".to_string(),
            "        return self.items[0]".to_string(),
            "    @classmethod".to_string(),
            "    def of(cls, *items):".to_string(),
            "        return cls(items)".to_string(),
            "    @staticmethod".to_string(),
            "    def double(item):".to_string(),
            "        return item * 2".to_string(),
            "    def __len__(self):".to_string(),
            "        return len(self.items)".to_string(),
            "    def __getitem__(self, index):".to_string(),
            "        if isinstance(index, slice):".to_string(),
            format!("            return {name}(self.items[index])"),
            "        return self.items[index]".to_string(),
            "    def __setitem__(self, index, item):".to_string(),
            "        self.items[index] = item".to_string(),
            "    def __delitem__(self, index):".to_string(),
            "        del self.items[index]".to_string(),
            "    def __contains__(self, item):".to_string(),
            "        return item in self.items".to_string(),
            "    def __iter__(self):".to_string(),
            "        return iter(self.items)".to_string(),
            "    def __eq__(self, other):".to_string(),
            format!("        return isinstance(other, {name}) and self.items == other.items"),
            "    def __add__(self, other):".to_string(),
            format!("        return {name}(self.items + other.items)"),
            "    def __mul__(self, count):".to_string(),
            format!("        return {name}(self.items * count)"),
            "    __rmul__ = __mul__".to_string(),
            "    def __iadd__(self, item):".to_string(),
            "        self.items.append(item)".to_string(),
            "        return self".to_string(),
            "    def __neg__(self):".to_string(),
            format!("        return {name}(self.items[::-1])"),
            "    def __bool__(self):".to_string(),
            "        return len(self.items) > 1".to_string(),
            "    def __call__(self, index):".to_string(),
            "        return self.items[index]".to_string(),
            "    def __repr__(self):".to_string(),
            format!("        return f'{name}({{self.items!r}})'"),
            "    def __format__(self, spec):".to_string(),
            "        return f'{len(self.items)}:{spec}'".to_string(),
        ];
        self.lines(&lines);
        let [a, b] = [0, 1].map(|_| self.expr(&Ty::list(item.clone()), 2));
        self.guard(|writer| {
            writer.line(&format!("x, y = {name}({a}), {name}.of(*{b})"));
            for _ in 0..writer.rng.usize(2..6) {
                let value = writer.expr(&item, 1);
                let line = writer.word(&[
                    "print(x + y, x == y, x != y)",
                    "print(x[0], x[-1], x[1:], x.first)",
                    "x[V0] = V",
                    "del x[0]",
                    "x += V",
                    "print(V in x, len(x), bool(x), not y)",
                    "print(2 * x, y * 2, -x)",
                    "print([a for a in x], *y, x(0), list(map(B.double, x)))",
                    "print(f'{x:>4}', format(y, 'z'), str(x), B.made)",
                    "print(sorted(x), max(y), list(zip(x, y)), B.double(V))",
                    "first, *others = x; print(first, others)",
                ]);
                let index = writer.word(&["0", "-1", "7"]);
                let line = line.replace("V0", &index).replace('V', &value).replace("B.", &format!("{name}."));
                writer.line(&line);
            }
        });
    }

    // ------------------------------------------------------------ around them

    /// Statements whose exceptions are told, at the module's level or wherever this stands.
    fn guard(&mut self, write: impl FnOnce(&mut Writer)) {
        self.line("try:");
        self.block(write);
        self.line("except Exception as error:");
        self.line(&format!("    print('{CAUGHT}', type(error).__name__, error)"));
    }

    fn declare_own(&mut self, name: &str, ty: &Ty) {
        self.declare(name, ty);
        if let Some(var) = self.vars.last_mut() {
            var.is_own = false;
        }
    }

    /// The body of a loop without an `else`.
    fn loop_of_own(&mut self, write: impl FnOnce(&mut Writer)) {
        let times = self.place.times.saturating_mul(6);
        let inside = Place { times, in_loop: true, ..self.place.clone() };
        let outer = std::mem::replace(&mut self.place, inside);
        self.block(write);
        self.place = outer;
    }
}
