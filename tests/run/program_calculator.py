"""JSON-ish tokenizer and recursive descent calculator with variables, functions."""
import re
import math
import sys
from collections import namedtuple
from typing import Any, Callable, Dict, Iterator, List, Optional, Union

Token = namedtuple("Token", ["type", "value", "pos"])
TOKEN_SPEC = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("IDENT", r"[A-Za-z_]\w*"),
    ("OP", r"\*\*|[+\-*/%^=(),<>!]=?"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
TOK_REGEX = "|".join("(?P<%s>%s)" % pair for pair in TOKEN_SPEC)

class ParseError(Exception):
    def __init__(self, message, pos):
        self.message, self.pos = message, pos
        Exception.__init__(self, "%s at %d" % (message, pos))

def tokenize(code):
    for mo in re.finditer(TOK_REGEX, code):
        kind = mo.lastgroup
        value = mo.group()
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise ParseError(f"unexpected {value!r}", mo.start())
        yield Token(kind, value, mo.start())
    yield Token("EOF", None, len(code))

class Node: pass
class Num(Node):
    def __init__(self, v): self.v = v
class Var(Node):
    def __init__(self, name): self.name = name
class BinOp(Node):
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
class Unary(Node):
    def __init__(self, op, x): self.op, self.x = op, x
class Call(Node):
    def __init__(self, fn, args): self.fn, self.args = fn, args
class Assign(Node):
    def __init__(self, name, value): self.name, self.value = name, value

class Parser:
    PREC = {"==": 1, "<": 2, ">": 2, "<=": 2, ">=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "%": 4, "**": 6}
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0
    @property
    def cur(self): return self.tokens[self.i]
    def advance(self):
        t = self.cur
        self.i += 1
        return t
    def accept(self, value):
        if self.cur.value == value and self.cur.type == "OP":
            return self.advance()
        return None
    def expect(self, value):
        t = self.accept(value)
        if t is None:
            raise ParseError(f"expected {value!r}, got {self.cur.value!r}", self.cur.pos)
        return t
    def parse(self):
        if self.cur.type == "IDENT" and self.tokens[self.i + 1].value == "=":
            name = self.advance().value
            self.advance()
            node = Assign(name, self.parse())
        else:
            node = self.expr(0)
        if self.cur.type != "EOF":
            raise ParseError(f"trailing {self.cur.value!r}", self.cur.pos)
        return node
    def expr(self, min_prec):
        left = self.unary()
        while self.cur.type == "OP" and self.cur.value in self.PREC and self.PREC[self.cur.value] > min_prec:
            op = self.advance().value
            prec = self.PREC[op]
            right = self.expr(prec - 1 if op == "**" else prec)
            left = BinOp(op, left, right)
        return left
    def unary(self):
        if self.accept("-"):
            return Unary("-", self.expr(5))
        return self.atom()
    def atom(self):
        tok = self.advance()
        if tok.type == "NUMBER":
            return Num(tok.value)
        if tok.type == "IDENT":
            if self.accept("("):
                args = []
                if not self.accept(")"):
                    args.append(self.expr(0))
                    while self.accept(","):
                        args.append(self.expr(0))
                    self.expect(")")
                return Call(tok.value, args)
            return Var(tok.value)
        if tok.value == "(":
            node = self.expr(0)
            self.expect(")")
            return node
        raise ParseError(f"unexpected {tok.value!r}", tok.pos)

class Interpreter:
    def __init__(self):
        self.env = {"pi": math.pi, "e": math.e}
        self.funcs = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "sin": math.sin, "pow": pow, "double": lambda x: x * 2}
        self.ops = {
            "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
            "/": lambda a, b: a / b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b,
            "<": lambda a, b: a < b, ">": lambda a, b: a > b, "==": lambda a, b: a == b,
            "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
        }
    def visit(self, node):
        method = getattr(self, "visit_" + node.__class__.__name__)
        return method(node)
    def visit_Num(self, n): return n.v
    def visit_Var(self, n):
        try:
            return self.env[n.name]
        except KeyError:
            raise NameError(f"undefined variable {n.name}") from None
    def visit_BinOp(self, n): return self.ops[n.op](self.visit(n.l), self.visit(n.r))
    def visit_Unary(self, n): return -self.visit(n.x)
    def visit_Call(self, n):
        if n.fn not in self.funcs:
            raise NameError("undefined function " + n.fn)
        return self.funcs[n.fn](*[self.visit(a) for a in n.args])
    def visit_Assign(self, n):
        v = self.visit(n.value)
        self.env[n.name] = v
        return v

def repl(lines):
    it = Interpreter()
    for n, line in enumerate(lines, 1):
        try:
            result = it.visit(Parser(line).parse())
        except ParseError as e:
            print(f"[{n}] syntax error: {e.message} (col {e.pos})")
        except (NameError, ZeroDivisionError) as e:
            print(f"[{n}] {type(e).__name__}: {e}")
        except Exception as e:
            print(f"[{n}] unexpected {type(e).__name__}: {e}")
        else:
            print(f"[{n}] {line} = {result}")

repl("""1 + 2 * 3
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
x = 5
y = x * 2 + 1
x * y - 3 / 2
sqrt(16) + max(1, 2)
min(4, 3) < 4
unknown + 1
foo(1)
1 / 0
3 +
(1
1 $ 2
sqrt(-1)
double(double(2.5))
10 % 4 == 2""".split("\n"))
