import re
class Token:
    def __init__(self, kind, text, line):
        self.kind, self.text, self.line = kind, text, line
    def __repr__(self):
        return f"{self.kind}:{self.text}"
SPEC = [("num", r"\d+(\.\d+)?"), ("id", r"[A-Za-z_]\w*"), ("op", r"==|!=|<=|>=|[-+*/%<>=(){};,]"), ("nl", r"\n"), ("ws", r"[ \t]+"), ("bad", r".")]
MASTER = re.compile("|".join(f"(?P<{k}>{v})" for k, v in SPEC))
KEYWORDS = {"let", "while", "if", "else", "print", "fn", "return"}
def lex(src):
    line = 1
    for m in MASTER.finditer(src):
        kind, text = m.lastgroup, m.group()
        if kind == "nl":
            line += 1
        elif kind == "bad":
            raise SyntaxError(f"line {line}: bad character {text!r}")
        elif kind != "ws":
            yield Token("kw" if text in KEYWORDS else kind, text, line)
    yield Token("eof", "", line)
class Node: pass
class Num(Node):
    def __init__(self, v): self.v = v
class Var(Node):
    def __init__(self, n): self.n = n
class Bin(Node):
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
class Call(Node):
    def __init__(self, f, args): self.f, self.args = f, args
class Let(Node):
    def __init__(self, n, e): self.n, self.e = n, e
class While(Node):
    def __init__(self, c, b): self.c, self.b = c, b
class If(Node):
    def __init__(self, c, a, b): self.c, self.a, self.b = c, a, b
class Print(Node):
    def __init__(self, e): self.e = e
class Fn(Node):
    def __init__(self, n, ps, b): self.n, self.ps, self.b = n, ps, b
class Ret(Node):
    def __init__(self, e): self.e = e
class Parser:
    LEVELS = [["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    def __init__(self, src):
        self.toks = list(lex(src))
        self.i = 0
    @property
    def cur(self): return self.toks[self.i]
    def take(self, text=None):
        t = self.cur
        if text is not None and t.text != text:
            raise SyntaxError(f"line {t.line}: expected {text!r}, got {t.text!r}")
        self.i += 1
        return t
    def program(self):
        out = []
        while self.cur.kind != "eof":
            out.append(self.stmt())
        return out
    def block(self):
        self.take("{")
        out = []
        while self.cur.text != "}":
            out.append(self.stmt())
        self.take("}")
        return out
    def stmt(self):
        t = self.cur
        if t.text == "let":
            self.take()
            n = self.take().text
            self.take("=")
            e = self.expr()
            self.take(";")
            return Let(n, e)
        if t.text == "while":
            self.take()
            return While(self.expr(), self.block())
        if t.text == "if":
            self.take()
            c, a = self.expr(), self.block()
            b = []
            if self.cur.text == "else":
                self.take()
                b = self.block()
            return If(c, a, b)
        if t.text == "fn":
            self.take()
            n = self.take().text
            self.take("(")
            ps = []
            while self.cur.text != ")":
                ps.append(self.take().text)
                if self.cur.text == ",":
                    self.take()
            self.take(")")
            return Fn(n, ps, self.block())
        kind = {"print": Print, "return": Ret}.get(t.text)
        if kind:
            self.take()
        e = self.expr()
        self.take(";")
        return kind(e) if kind else e
    def expr(self, level=0):
        if level == len(self.LEVELS):
            return self.atom()
        left = self.expr(level + 1)
        while self.cur.text in self.LEVELS[level]:
            op = self.take().text
            left = Bin(op, left, self.expr(level + 1))
        return left
    def atom(self):
        t = self.take()
        if t.kind == "num":
            return Num(float(t.text) if "." in t.text else int(t.text))
        if t.kind == "id":
            if self.cur.text == "(":
                self.take()
                args = []
                while self.cur.text != ")":
                    args.append(self.expr())
                    if self.cur.text == ",":
                        self.take()
                self.take(")")
                return Call(t.text, args)
            return Var(t.text)
        if t.text == "(":
            e = self.expr()
            self.take(")")
            return e
        raise SyntaxError(f"line {t.line}: unexpected {t.text!r}")
class Return(Exception):
    def __init__(self, value):
        self.value = value
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "<": lambda a, b: int(a < b), ">": lambda a, b: int(a > b), "<=": lambda a, b: int(a <= b), ">=": lambda a, b: int(a >= b), "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b)}
class Interp:
    def __init__(self):
        self.fns = {}
        self.out = []
    def run(self, stmts, env):
        for s in stmts:
            self.exec(s, env)
    def exec(self, s, env):
        if isinstance(s, Let):
            env[s.n] = self.eval(s.e, env)
        elif isinstance(s, While):
            while self.eval(s.c, env):
                self.run(s.b, env)
        elif isinstance(s, If):
            self.run(s.a if self.eval(s.c, env) else s.b, env)
        elif isinstance(s, Print):
            self.out.append(str(self.eval(s.e, env)))
        elif isinstance(s, Fn):
            self.fns[s.n] = s
        elif isinstance(s, Ret):
            raise Return(self.eval(s.e, env))
        else:
            self.eval(s, env)
    def eval(self, e, env):
        if isinstance(e, Num):
            return e.v
        if isinstance(e, Var):
            if e.n not in env:
                raise NameError(f"undefined {e.n}")
            return env[e.n]
        if isinstance(e, Bin):
            return OPS[e.op](self.eval(e.l, env), self.eval(e.r, env))
        if isinstance(e, Call):
            f = self.fns[e.f]
            local = dict(zip(f.ps, [self.eval(a, env) for a in e.args]))
            try:
                self.run(f.b, local)
            except Return as r:
                return r.value
            return 0
        raise TypeError("?")
src = """
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
let i = 0;
while i < 10 { print fib(i); let i = i + 1; }
let x = 2.5 * (3 + 1);
print x;
if x == 10 { print 1; } else { print 0; }
"""
it = Interp()
it.run(Parser(src).program(), {})
print(" ".join(it.out))
for bad in ["let = 3;", "print @;", "print y;"]:
    try:
        Interp().run(Parser(bad).program(), {})
    except (SyntaxError, NameError) as e:
        print(type(e).__name__, e)
