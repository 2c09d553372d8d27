class Observable:
    def __init__(self):
        self._subs = []
    def subscribe(self, fn):
        self._subs.append(fn)
        return lambda: self._subs.remove(fn)
    def emit(self, *a, **k):
        for fn in list(self._subs):
            fn(*a, **k)
log = []
o = Observable()
un = o.subscribe(lambda x, y=0: log.append(("l", x, y)))
def named(x, y=1):
    log.append(("n", x, y))
o.subscribe(named)
o.emit(1)
un()
o.emit(2, y=5)
print(log)
class Stack:
    def __init__(self, *items): self._d = list(items)
    def push(self, x): self._d.append(x)
    def pop(self): return self._d.pop()
    def peek(self): return self._d[-1] if self._d else None
    @property
    def empty(self): return not self._d
    def __len__(self): return len(self._d)
    def __repr__(self): return f"{type(self).__name__}({', '.join(map(repr, self._d))})"
class Queue(Stack):
    def pop(self): return self._d.pop(0)
for S in (Stack, Queue):
    s = S(1, 2, 3)
    s.push(4)
    print(s, s.pop(), s.peek(), len(s), s.empty)
class Expr:
    def eval(self, env): raise NotImplementedError
    def __add__(self, o): return Add(self, wrap(o))
    def __mul__(self, o): return Mul(self, wrap(o))
    def __radd__(self, o): return Add(wrap(o), self)
    def __rmul__(self, o): return Mul(wrap(o), self)
class Const(Expr):
    def __init__(self, v): self.v = v
    def eval(self, env): return self.v
    def diff(self, x): return Const(0)
    def simp(self): return self
    def __str__(self): return str(self.v)
class Var(Expr):
    def __init__(self, n): self.n = n
    def eval(self, env): return env[self.n]
    def diff(self, x): return Const(1 if self.n == x else 0)
    def simp(self): return self
    def __str__(self): return self.n
class Add(Expr):
    def __init__(self, a, b): self.a, self.b = a, b
    def eval(self, env): return self.a.eval(env) + self.b.eval(env)
    def diff(self, x): return Add(self.a.diff(x), self.b.diff(x))
    def simp(self):
        a, b = self.a.simp(), self.b.simp()
        if isinstance(a, Const) and isinstance(b, Const): return Const(a.v + b.v)
        if isinstance(a, Const) and a.v == 0: return b
        if isinstance(b, Const) and b.v == 0: return a
        return Add(a, b)
    def __str__(self): return f"({self.a} + {self.b})"
class Mul(Expr):
    def __init__(self, a, b): self.a, self.b = a, b
    def eval(self, env): return self.a.eval(env) * self.b.eval(env)
    def diff(self, x): return Add(Mul(self.a.diff(x), self.b), Mul(self.a, self.b.diff(x)))
    def simp(self):
        a, b = self.a.simp(), self.b.simp()
        for p, q in ((a, b), (b, a)):
            if isinstance(p, Const):
                if p.v == 0: return Const(0)
                if p.v == 1: return q
        return Mul(a, b)
    def __str__(self): return f"{self.a}*{self.b}"
def wrap(v): return v if isinstance(v, Expr) else Const(v)
x, y = Var("x"), Var("y")
e = 3 * x * x + 2 * y + 1
print(e, e.eval({"x": 2, "y": 0.5}), e.diff("x").simp(), e.diff("y").simp())
