import math
import operator as op
Symbol = str
def tokenize(s):
    return s.replace("(", " ( ").replace(")", " ) ").split()
def parse(tokens):
    if len(tokens) == 0:
        raise SyntaxError("unexpected EOF")
    t = tokens.pop(0)
    if t == "(":
        L = []
        while tokens[0] != ")":
            L.append(parse(tokens))
        tokens.pop(0)
        return L
    elif t == ")":
        raise SyntaxError("unexpected )")
    return atom(t)
def atom(t):
    try:
        return int(t)
    except ValueError:
        try:
            return float(t)
        except ValueError:
            return t
class Env:
    def __init__(self, names=(), vals=(), outer=None):
        self.d = dict(zip(names, vals))
        self.outer = outer
    def find(self, name):
        if name in self.d:
            return self
        if self.outer is None:
            raise NameError(name)
        return self.outer.find(name)
def show(x):
    if isinstance(x, list):
        return "(" + " ".join(show(y) for y in x) + ")"
    return str(x)
print(show(parse(tokenize("(define r (* 2 (+ 1 2.5)))"))))
def ev(x):
    if isinstance(x, (int, float)):
        return x
    if isinstance(x, str):
        return 0
    head = x[0]
    args = [ev(a) for a in x[1:]]
    if head == "+":
        return sum(args)
    if head == "*":
        r = 1
        for a in args:
            r *= a
        return r
    if head == "-":
        return args[0] - args[1]
    raise ValueError(head)
print(ev(parse(tokenize("(* 2 (+ 1 2 (- 10 3)))"))))
