"""Complex numbers where values of all kinds are kept."""

import copy
import cmath
from dataclasses import dataclass, field


@dataclass
class Signal:
    name: str
    samples: list = field(default_factory=list)
    peak: complex = 0j


class Node:
    def __init__(self, at, parent=None):
        self.at = at
        self.parent = parent


def maybe(n):
    if n > 2:
        return None
    return complex(n, -n)


def mixed(n):
    return [n, n / 2, complex(n, 1), str(n), None, (n, 1j * n)][n % 6]


def turns(n):
    z = 1 + 0j
    for _ in range(n):
        yield z
        z *= 1j


def adder(step):
    total = 0j

    def add(k):
        nonlocal total
        total += step * k
        return total

    return add


def describe(value):
    match value:
        case complex(real=0.0, imag=i):
            return f"imaginary {i}"
        case complex():
            return f"complex {value}"
        case int() | float():
            return "real"
        case (a, b):
            return f"pair {a} {b}"
        case _:
            return "other"


def fft(x):
    n = len(x)
    if n == 1:
        return x
    even, odd = fft(x[0::2]), fft(x[1::2])
    out = [0j] * n
    for k in range(n // 2):
        t = cmath.exp(-2j * cmath.pi * k / n) * odd[k]
        out[k] = even[k] + t
        out[k + n // 2] = even[k] - t
    return out


print([maybe(n) for n in range(5)], maybe(1) is None, maybe(3) is None)
for n in range(6):
    v = mixed(n)
    print(v, type(v).__name__, isinstance(v, complex), describe(v), describe(1j * n))
print(list(turns(5)), {z: n for n, z in enumerate(turns(6))})
print({1 + 0j, 1, 1.0, 2j, -2j, 2j}, {1: "a", 1 + 0j: "b", 2j: "c"}[1])
add = adder(2 - 1j)
print(add(1), add(2), add(3))
s = Signal("x", [1j, 2j])
s.samples.append(3 + 0j)
s.peak = max(s.samples, key=abs)
print(s, s == Signal("x", [1j, 2j, 3 + 0j], 3 + 0j), copy.copy(s), copy.deepcopy(s).samples)
root = Node(0j)
leaf = Node(1 + 1j, root)
print(leaf.at - leaf.parent.at, leaf.at.conjugate(), abs(leaf.at) ** 2, leaf.at.real, leaf.at.imag)
z = 3 - 4j
w = copy.deepcopy(z)
print(z == w, z is z, type(z) is complex, type(z) == type(w), hash(z) == hash(w), id(z) == id(z), z != 3, z in [1, 3 - 4j], [z, w].index(w), [z, w, 1j].count(z))
x, y = z, 2
x, y = y, x
print(x, y, sum([1j, 2, 3.5]), sum(turns(4), 10), sorted([3j, 1 + 1j, -2j], key=lambda q: (q.real, q.imag)))
grid = [[complex(r, c) for c in range(3)] for r in range(2)]
grid[1][2] *= 1j
grid[0][0] += 1
print(grid, grid[1][::-1], [v for row in grid for v in row if v.imag], tuple(grid[0]) == (1 + 0j, 1j, 2j))
print([round(abs(v), 9) for v in fft([complex(k % 3) for k in range(8)])])
moves = {"U": 1j, "D": -1j, "L": -1 + 0j, "R": 1 + 0j}
at, seen = 0j, set()
for step in "UURDDLLUR":
    at += moves[step]
    if at in seen:
        print("again", at)
    seen.add(at)
print(at, len(seen), min(v.real for v in seen), moves.get("X", 7j), moves.pop("U"))
print(f"{z} {z:.2f} {z!r:>12}|", "%s" % z, "{:+.1f}".format(z), str(z), repr([z]), complex("1-2j"), complex(2), complex(z, 1))
print(z ** 2, z ** 0.5, 2 ** z, z / 2, 1 / z, -z, +z, bool(0j), bool(z), z * True)
try:
    print(z / 0j)
except ZeroDivisionError as error:
    print(error)
try:
    print(mixed(2) < 1j)
except TypeError as error:
    print(error)
args = (1j, 2)
print((lambda a, b=5j, *c: a + b + sum(c))(*args), (lambda *c: c)(1j, 2j), [*turns(2), *[5]])
holder = {"a": [1j], "b": 2}
holder["a"].append(4j)
print(holder, [[1j], [2]][0], (1j, "x"), {"k": (1j, None)})
nothing = float("nan")
print(complex(nothing, 1), complex(1, nothing) == complex(1, nothing), complex("inf") - 1j, -0j, complex(-0.0, -0.0), 1j * float("inf"))
try:
    z.real = 2.0
except AttributeError as error:
    print(error)
try:
    z.imag += 1
except AttributeError as error:
    print(error, z)
try:
    z.angle = 1.0
except AttributeError as error:
    print(error)
