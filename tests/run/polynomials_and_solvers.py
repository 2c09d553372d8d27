from fractions import Fraction
from math import gcd
from functools import reduce, total_ordering
class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = c
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        a = self.c + [0] * (n - len(self.c))
        b = o.c + [0] * (n - len(o.c))
        return Poly(*[x + y for x, y in zip(a, b)])
    def __mul__(self, o):
        if not isinstance(o, Poly):
            return Poly(*[x * o for x in self.c])
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                r[i + j] += a * b
        return Poly(*r)
    __rmul__ = __mul__
    def __call__(self, x):
        return reduce(lambda acc, k: acc * x + k, reversed(self.c), 0)
    def deriv(self):
        return Poly(*[i * k for i, k in enumerate(self.c)][1:] or [0])
    def __eq__(self, o):
        return self.c == o.c
    def __str__(self):
        terms = []
        for i, k in enumerate(self.c):
            if k:
                terms.append(f"{k}" if i == 0 else f"{k}x" if i == 1 else f"{k}x^{i}")
        return " + ".join(reversed(terms)) or "0"
p = Poly(1, 2, 3)
q = Poly(-1, 1)
print(p, "|", q, "|", p + q, "|", p * q, "|", 2 * p, "|", p(2), p.deriv(), (p * q)(0.5))
print(Poly(Fraction(1, 2), Fraction(1, 3)) * Poly(Fraction(3), Fraction(1)), Fraction(3, 4) + Fraction(1, 4), Fraction("0.125"), Fraction(7, 3) // 1, float(Fraction(1, 8)), sorted([Fraction(1, 2), Fraction(1, 3)]))
@total_ordering
class Money:
    def __init__(self, cents): self.cents = cents
    def __eq__(self, o): return self.cents == o.cents
    def __lt__(self, o): return self.cents < o.cents
    def __repr__(self): return f"${self.cents // 100}.{self.cents % 100:02d}"
ms = [Money(250), Money(99), Money(1000)]
print(sorted(ms), max(ms), Money(1) <= Money(1), Money(3) > Money(2))
def newton(f, df, x, tol=1e-10):
    for i in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tol:
            return x, i
    raise ArithmeticError("no convergence")
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1))
def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
import math
print(round(simpson(math.sin, 0, math.pi), 8))
def gauss(a, b):
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        piv = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[piv] = m[piv], m[i]
        for r in range(i + 1, n):
            k = m[r][i] / m[i][i]
            m[r] = [x - k * y for x, y in zip(m[r], m[i])]
    x = [0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x
print([round(v, 6) for v in gauss([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
