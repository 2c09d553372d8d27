# A tokenizer and interpreter for a small language: statements, closures, control flow by exceptions, an environment chain.
from dataclasses import dataclass, field
from typing import Any, Callable, List, NamedTuple, Optional


class Token(NamedTuple):
    kind: str
    text: str
    line: int


class LangError(Exception):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


class ReturnSignal(Exception):
    def __init__(self, value):
        self.value = value


class BreakSignal(Exception):
    pass


KEYWORDS = {"let", "print", "while", "if", "else", "fn", "return", "end", "break"}


def tokens_of(source):
    for number, line in enumerate(source.strip().split("\n"), 1):
        at = 0
        while at < len(line):
            ch = line[at]
            if ch in " \t":
                at += 1
            elif ch == "#":
                break
            elif ch.isdigit():
                start = at
                while at < len(line) and line[at].isdigit():
                    at += 1
                yield Token("num", line[start:at], number)
            elif ch.isalpha() or ch == "_":
                start = at
                while at < len(line) and (line[at].isalnum() or line[at] == "_"):
                    at += 1
                word = line[start:at]
                yield Token(word if word in KEYWORDS else "name", word, number)
            elif line[at:at + 2] in ("==", "!=", "<=", ">="):
                yield Token("op", line[at:at + 2], number)
                at += 2
            elif ch in "+-*/%<>=(),":
                yield Token("op", ch, number)
                at += 1
            else:
                raise LangError(number, f"bad character {ch!r}")
        yield Token("newline", "", number)
    yield Token("eof", "", number)


class Env:
    def __init__(self, parent=None):
        self.names = {}
        self.parent = parent

    def lookup(self, name, line):
        env = self
        while env is not None:
            if name in env.names:
                return env.names[name]
            env = env.parent
        raise LangError(line, f"unknown {name}")

    def assign(self, name, value):
        env = self
        while env is not None:
            if name in env.names:
                env.names[name] = value
                return
            env = env.parent
        self.names[name] = value


@dataclass
class Function:
    name: str
    params: List[str]
    body: list
    calls: int = 0


class Expr:
    line = 0

    def eval(self, env, machine):
        raise NotImplementedError


class Num(Expr):
    def __init__(self, value):
        self.value = value

    def eval(self, env, machine):
        return self.value


class Var(Expr):
    def __init__(self, name, line):
        self.name, self.line = name, line

    def eval(self, env, machine):
        return env.lookup(self.name, self.line)


class BinOp(Expr):
    table = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "<": lambda a, b: int(a < b),
        ">": lambda a, b: int(a > b),
        "<=": lambda a, b: int(a <= b),
        ">=": lambda a, b: int(a >= b),
        "==": lambda a, b: int(a == b),
        "!=": lambda a, b: int(a != b),
    }

    def __init__(self, op, left, right, line):
        self.op, self.left, self.right, self.line = op, left, right, line

    def eval(self, env, machine):
        a = self.left.eval(env, machine)
        b = self.right.eval(env, machine)
        if self.op in "/%":
            if b == 0:
                raise LangError(self.line, "division by zero")
            return a // b if self.op == "/" else a % b
        return self.table[self.op](a, b)


class CallExpr(Expr):
    def __init__(self, name, args, line):
        self.name, self.args, self.line = name, args, line

    def eval(self, env, machine):
        function = machine.functions.get(self.name)
        if function is None:
            raise LangError(self.line, f"no function {self.name}")
        if len(function.params) != len(self.args):
            raise LangError(self.line, f"{self.name} takes {len(function.params)}, got {len(self.args)}")
        inner = Env(machine.globals)
        for param, arg in zip(function.params, self.args):
            inner.names[param] = arg.eval(env, machine)
        function.calls += 1
        machine.depth += 1
        try:
            if machine.depth > 60:
                raise LangError(self.line, "too deep")
            machine.run(function.body, inner)
        except ReturnSignal as signal:
            return signal.value
        finally:
            machine.depth -= 1
        return 0


class Stmt:
    def run(self, env, machine):
        pass


class Let(Stmt):
    def __init__(self, name, value):
        self.name, self.value = name, value

    def run(self, env, machine):
        env.assign(self.name, self.value.eval(env, machine))


class Print(Stmt):
    def __init__(self, values):
        self.values = values

    def run(self, env, machine):
        machine.output.append(" ".join(str(v.eval(env, machine)) for v in self.values))


class While(Stmt):
    def __init__(self, test, body):
        self.test, self.body = test, body

    def run(self, env, machine):
        try:
            while self.test.eval(env, machine):
                machine.tick()
                machine.run(self.body, env)
        except BreakSignal:
            pass


class If(Stmt):
    def __init__(self, test, then, otherwise):
        self.test, self.then, self.otherwise = test, then, otherwise

    def run(self, env, machine):
        machine.run(self.then if self.test.eval(env, machine) else self.otherwise, env)


class Return(Stmt):
    def __init__(self, value):
        self.value = value

    def run(self, env, machine):
        raise ReturnSignal(self.value.eval(env, machine))


class Break(Stmt):
    def run(self, env, machine):
        raise BreakSignal()


class Parser:
    def __init__(self, source):
        self.tokens = list(tokens_of(source))
        self.at = 0
        self.functions = {}

    @property
    def now(self) -> Token:
        return self.tokens[self.at]

    def skip(self, kind, text=None) -> Optional[Token]:
        token = self.now
        if token.kind == kind and (text is None or token.text == text):
            self.at += 1
            return token
        return None

    def need(self, kind, text=None):
        token = self.skip(kind, text)
        if token is None:
            raise LangError(self.now.line, f"expected {text or kind}, found {self.now.text or self.now.kind}")
        return token

    def block(self, *ends):
        body = []
        while self.now.kind not in ends:
            if self.now.kind == "eof":
                raise LangError(self.now.line, "unexpected end")
            statement = self.statement()
            if statement is not None:
                body.append(statement)
        return body

    def statement(self):
        if self.skip("newline"):
            return None
        if self.skip("let"):
            name = self.need("name").text
            self.need("op", "=")
            return Let(name, self.comparison())
        if self.skip("print"):
            values = [self.comparison()]
            while self.skip("op", ","):
                values.append(self.comparison())
            return Print(values)
        if self.skip("while"):
            test = self.comparison()
            body = self.block("end")
            self.need("end")
            return While(test, body)
        if self.skip("if"):
            test = self.comparison()
            then = self.block("end", "else")
            otherwise = self.block("end") if self.skip("else") else []
            self.need("end")
            return If(test, then, otherwise)
        if self.skip("fn"):
            name = self.need("name").text
            self.need("op", "(")
            params = []
            while not self.skip("op", ")"):
                params.append(self.need("name").text)
                self.skip("op", ",")
            body = self.block("end")
            self.need("end")
            self.functions[name] = Function(name, params, body)
            return None
        if self.skip("return"):
            return Return(self.comparison())
        if self.skip("break"):
            return Break()
        raise LangError(self.now.line, f"unexpected {self.now.text!r}")

    def comparison(self):
        left = self.sum()
        while self.now.kind == "op" and self.now.text in ("<", ">", "<=", ">=", "==", "!="):
            token = self.need("op")
            left = BinOp(token.text, left, self.sum(), token.line)
        return left

    def sum(self):
        left = self.product()
        while self.now.kind == "op" and self.now.text in "+-":
            token = self.need("op")
            left = BinOp(token.text, left, self.product(), token.line)
        return left

    def product(self):
        left = self.atom()
        while self.now.kind == "op" and self.now.text in "*/%":
            token = self.need("op")
            left = BinOp(token.text, left, self.atom(), token.line)
        return left

    def atom(self):
        if token := self.skip("num"):
            return Num(int(token.text))
        if token := self.skip("name"):
            if self.skip("op", "("):
                args = []
                while not self.skip("op", ")"):
                    args.append(self.comparison())
                    self.skip("op", ",")
                return CallExpr(token.text, args, token.line)
            return Var(token.text, token.line)
        if self.skip("op", "("):
            inner = self.comparison()
            self.need("op", ")")
            return inner
        if self.skip("op", "-"):
            return BinOp("-", Num(0), self.atom(), self.now.line)
        raise LangError(self.now.line, f"no value at {self.now.text or self.now.kind!r}")


@dataclass
class Machine:
    functions: dict
    globals: Env = field(default_factory=Env)
    output: list = field(default_factory=list)
    steps: int = 0
    depth: int = 0

    def tick(self):
        self.steps += 1
        if self.steps > 500:
            raise LangError(0, "too many steps")

    def run(self, body, env):
        for statement in body:
            statement.run(env, self)


def execute(source):
    machine = None
    try:
        parser = Parser(source)
        body = parser.block("eof")
        machine = Machine(parser.functions)
        machine.run(body, machine.globals)
    except LangError as e:
        print("error:", e)
    if machine is not None:
        for line in machine.output:
            print(">", line)
        print("steps", machine.steps, {f.name: f.calls for f in machine.functions.values()})


execute("""
fn fact(n)
  if n <= 1
    return 1
  end
  return n * fact(n - 1)
end
let i = 1
while 1
  if i > 6
    break
  end
  print i, fact(i)
  let i = i + 1
end
print fact(10) % 1000, -(2 + 3) * 4
""")
execute("let a = 5\nlet b = a / (a - 5)\nprint b")
execute("fn f(x)\nreturn f(x + 1)\nend\nprint f(0)")
execute("while 1\nend")
execute("print 1 +\n")
execute("print x")
execute("let y = 3 $ 4")
execute("fn g(a, b)\nlet c = a % b\nreturn c\nend\nprint g(17, 5), g(1)")
execute("if 1 < 2\nprint 1\nelse\nprint 2\n")
