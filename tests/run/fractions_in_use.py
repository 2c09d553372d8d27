from fractions import Fraction
try:
    print(f"{Fraction(1,2):.2f}")
except TypeError as e:
    print(e)
from typing import Union
def solve(a: "list[list[Fraction]]", b):
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = next(r for r in range(i, n) if m[r][i] != 0)
        m[i], m[p] = m[p], m[i]
        inv = 1 / m[i][i]
        m[i] = [v * inv for v in m[i]]
        for r in range(n):
            if r != i:
                f = m[r][i]
                m[r] = [x - f * y for x, y in zip(m[r], m[i])]
    return [row[-1] for row in m]
n = 12
H = [[Fraction(1, i + j + 1) for j in range(n)] for i in range(n)]
print(solve(H, [Fraction(1)] * n))
t = {}
for d in range(1, 30):
    f = Fraction(d, 30)
    t[f] = t.get(f, 0) + 1
print(len(t), t[Fraction(1, 2)])
vals = [0.5, Fraction(1, 3), 2]
print(sum(vals), max(vals))
def avg(xs): return sum(xs, Fraction(0)) / len(xs)
print(avg([Fraction(1, 3), Fraction(1, 4)]), avg([1, 2, 3, 4]))
from collections import Counter
print(Counter([Fraction(1,2), Fraction(2,4)]))
print(isinstance(Fraction(1), Fraction), type(Fraction(1)).__name__, Fraction.__name__)
