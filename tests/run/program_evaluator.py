# An expression evaluator: tokenizer, recursive descent parser, syntax tree with visitors, errors with positions.
from dataclasses import dataclass


class Node:
    def accept(self, visitor):
        method = visitor.visit_other
        return method(self)


class Number(Node):
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_number(self)


class Name(Node):
    __match_args__ = ("ident",)

    def __init__(self, ident):
        self.ident = ident

    def accept(self, visitor):
        return visitor.visit_name(self)


class Binary(Node):
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_binary(self)


class Unary(Node):
    __match_args__ = ("op", "operand")

    def __init__(self, op, operand):
        self.op, self.operand = op, operand

    def accept(self, visitor):
        return visitor.visit_unary(self)


class Call(Node):
    __match_args__ = ("function", "args")

    def __init__(self, function, args):
        self.function = function
        self.args = args

    def accept(self, visitor):
        return visitor.visit_call(self)


@dataclass
class Token:
    kind: str
    text: str
    at: int


class SyntaxFault(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at

    def show(self, source):
        return f"{source}\n{' ' * self.at}^ {self}"


def tokenize(source):
    at = 0
    while at < len(source):
        ch = source[at]
        if ch.isspace():
            at += 1
            continue
        start = at
        if ch.isdigit():
            while at < len(source) and (source[at].isdigit() or source[at] == "."):
                at += 1
            yield Token("number", source[start:at], start)
        elif ch.isalpha():
            while at < len(source) and source[at].isalnum():
                at += 1
            yield Token("name", source[start:at], start)
        elif ch in "+-*/^(),":
            at += 1
            yield Token("op", ch, start)
        else:
            raise SyntaxFault(f"unexpected {ch!r}", at)
    yield Token("end", "", at)


class Parser:
    LEVELS = [("+", "-"), ("*", "/")]

    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.position = 0

    @property
    def current(self):
        return self.tokens[self.position]

    def take(self, *texts):
        token = self.current
        if token.kind == "op" and token.text in texts:
            self.position += 1
            return token.text
        return None

    def expect(self, text):
        if self.take(text) is None:
            found = self.current.text or "the end"
            raise SyntaxFault(f"expected {text!r}, found {found}", self.current.at)

    def parse(self):
        tree = self.level(0)
        if self.current.kind != "end":
            raise SyntaxFault("trailing text", self.current.at)
        return tree

    def level(self, depth):
        if depth == len(self.LEVELS):
            return self.unary()
        left = self.level(depth + 1)
        while op := self.take(*self.LEVELS[depth]):
            left = Binary(op, left, self.level(depth + 1))
        return left

    def unary(self):
        if self.take("-"):
            return Unary("-", self.unary())
        return self.power()

    def power(self):
        base = self.primary()
        if self.take("^"):
            return Binary("^", base, self.unary())
        return base

    def primary(self):
        token = self.current
        self.position += 1
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "name":
            if self.take("("):
                args = []
                if not self.take(")"):
                    args.append(self.level(0))
                    while self.take(","):
                        args.append(self.level(0))
                    self.expect(")")
                return Call(token.text, args)
            return Name(token.text)
        if token.text == "(":
            inner = self.level(0)
            self.expect(")")
            return inner
        self.position -= 1
        raise SyntaxFault("expected a value", token.at)


class Evaluator:
    functions = {"max": max, "min": min, "twice": lambda x: 2 * x}

    def __init__(self, names):
        self.names = names
        self.steps = 0

    def run(self, node):
        self.steps += 1
        return node.accept(self)

    def visit_number(self, node):
        return node.value

    def visit_name(self, node):
        if node.ident not in self.names:
            raise NameError(f"unknown name {node.ident}")
        return self.names[node.ident]

    def visit_binary(self, node):
        a, b = self.run(node.left), self.run(node.right)
        match node.op:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "/":
                return a / b
            case "^":
                return a ** b
        raise ValueError(node.op)

    def visit_unary(self, node):
        return -self.run(node.operand)

    def visit_call(self, node):
        values = [self.run(a) for a in node.args]
        if node.function == "max":
            return max(values)
        if node.function == "min":
            return min(values)
        if node.function == "twice":
            return 2 * values[0]
        raise NameError(f"unknown function {node.function}")

    def visit_other(self, node):
        raise TypeError("cannot evaluate")


class Printer:
    def run(self, node):
        return node.accept(self)

    def visit_number(self, node):
        return f"{node.value:g}"

    def visit_name(self, node):
        return node.ident

    def visit_binary(self, node):
        return f"({self.run(node.left)} {node.op} {self.run(node.right)})"

    def visit_unary(self, node):
        return f"(-{self.run(node.operand)})"

    def visit_call(self, node):
        return f"{node.function}({', '.join(self.run(a) for a in node.args)})"

    def visit_other(self, node):
        return "?"


def simplify(node):
    match node:
        case Binary("*", Number(0.0), _) | Binary("*", _, Number(0.0)):
            return Number(0.0)
        case Binary("+", Number(0.0), other) | Binary("+", other, Number(0.0)) | Binary("*", Number(1.0), other) | Binary("*", other, Number(1.0)):
            return simplify(other)
        case Binary(op, left, right):
            return Binary(op, simplify(left), simplify(right))
        case Unary("-", Unary("-", inner)):
            return simplify(inner)
        case Unary(op, Number(value)):
            return Number(-value)
        case Call(function, args):
            return Call(function, [simplify(a) for a in args])
        case _:
            return node


names = {"x": 3.0, "y": 4.0}
for source in ["1 + 2 * x", "-(x ^ 2) + y", "max(x, y, 2) / twice(2)", "0 * x + y * 1", "--5", "2 ^ 3 ^ 2", "(1 + 2", "1 + * 2", "3 $ 4", "z + 1", "1 / (x - 3)", "f(1)"]:
    try:
        tree = Parser(source).parse()
        evaluator = Evaluator(names)
        text = Printer().run(tree)
        short = Printer().run(simplify(tree))
        print(text, "=", evaluator.run(tree), "steps", evaluator.steps, "short", short)
    except SyntaxFault as fault:
        print(fault.show(source))
    except (NameError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
