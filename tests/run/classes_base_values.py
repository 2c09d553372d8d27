class Base:
    def __init__(self, name):
        self.name = name
    def __str__(self): return f"Base {self.name}"
class X(Base):
    def __repr__(self): return f"X({self.name})"
class Y(Base):
    def __str__(self): return f"Y! {self.name}"
    def __len__(self): return len(self.name)
class Z(Y):
    def __bool__(self): return False
items = [Base("b"), X("x"), Y("yy"), Z("")]
for i in items:
    print(str(i), bool(i), f"{i}", isinstance(i, Y), "len" if hasattr(i, "__len__") else "no")
print([len(i) for i in items if isinstance(i, Y)])
best = None
for i in items:
    if best is None or len(i.name) > len(best.name):
        best = i
print(best, best is items[2])
def find(name):
    for i in items:
        if i.name == name:
            return i
    return None
f = find("x")
print(f.name if f else None, find("nope"), find("yy") or "none")
class Visitor:
    def visit(self, node):
        name = type(node).__name__
        if name == "X": return self.visit_x(node)
        return self.generic(node)
    def visit_x(self, node): return "vx " + node.name
    def generic(self, node): return "g " + node.name
print([Visitor().visit(i) for i in items])
d = {}
for i in items:
    d.setdefault(type(i), []).append(i.name)
print({k.__name__: v for k, v in d.items()})
class Temp:
    def __init__(self, deg): self.deg = deg
    def __lt__(self, o): return self.deg < o.deg
ts = [Temp(30), Temp(10), Temp(20)]
print([t.deg for t in sorted(ts)], min(ts).deg, max(ts).deg, [t.deg for t in sorted(ts, key=lambda t: -t.deg)])
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __call__(self, x): return sum(k * x ** i for i, k in enumerate(self.c))
    def __getitem__(self, i): return self.c[i] if i < len(self.c) else 0
    def __setitem__(self, i, v):
        while len(self.c) <= i: self.c.append(0)
        self.c[i] = v
    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)
    def __repr__(self): return " + ".join(f"{k}x^{i}" for i, k in enumerate(self.c) if k) or "0"
p = Poly(1, 2)
p[3] = 5
print(p, p(2), p * Poly(0, 1), p[9], Poly())
