# Classes derived from tuple, and named tuples in patterns.
class Version(tuple):
    def __new__(cls, text):
        return super().__new__(cls, map(int, text.split(".")))
    def __str__(self):
        return ".".join(map(str, self))
    def bump(self):
        return Version(str(self[:-1] + (self[-1] + 1,)).strip("()").replace(", ", "."))
vs = [Version(t) for t in ("1.10.2", "1.2.10", "1.2")]
print(sorted(vs), max(vs), [str(v) for v in sorted(vs)], vs[0] > vs[1], vs[2] < vs[1])
print({v: str(v) for v in vs}, vs[0] == (1, 10, 2), (1, 2) == vs[2], vs[0] + (5,), vs[0] * 2, len(vs[0]), 10 in vs[0], vs[0].index(10), vs[0].count(1))
major, *rest = vs[0]
print(major, rest, list(vs[0]), tuple(vs[0]), sum(vs[0]), [*vs[0], 9], min(vs[0]))
for i, part in enumerate(vs[1]):
    print(i, part)
class Pair(tuple):
    __slots__ = ()
    def __new__(cls, left, right):
        return tuple.__new__(cls, (left, right))
    left = property(lambda self: self[0])
    right = property(lambda self: self[1])
    def swap(self):
        return Pair(self.right, self.left)
    def __eq__(self, other):
        return isinstance(other, Pair) and sorted(self) == sorted(other)
    def __hash__(self):
        return hash(frozenset(self))
    def __repr__(self):
        return "Pair" + super().__repr__()
p = Pair(1, 2)
print(p, p.swap(), p == p.swap(), len({p, p.swap()}), p.left, p != p.swap(), p == (1, 2))
q = Pair("a", 1.5)
print(q, q.left, q.right)
match p:
    case (a, b):
        print("tuple", a, b)

class Vector(tuple):
    def __new__(cls, *components):
        return tuple.__new__(cls, components)
    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))
    def __mul__(self, k):
        return Vector(*[a * k for a in self])
    def dot(self, other):
        return sum(a * b for a, b in zip(self, other))
v = Vector(1, 2, 3)
print(v + Vector(4, 5, 6), v * 2, v.dot(v), len(v), v[1:], type(v).__name__, type(v[1:]).__name__)
class Fixed(float):
    __slots__ = ()
    def __new__(cls, v):
        return float.__new__(cls, round(v, 2))
    def __add__(self, o):
        return Fixed(float(self) + o)
print(Fixed(1.234) + 2.345, repr(Fixed(3)), Fixed(2) * 2)
class Positive(int):
    def __new__(cls, v):
        if v <= 0:
            raise ValueError(f"must be positive: {v}")
        return int.__new__(cls, v)
try:
    Positive(-3)
except ValueError as e:
    print(e)
print(Positive(5) + 1, bool(Positive(5)), Positive(7) % 4)
from typing import NamedTuple
from collections import namedtuple
class P(NamedTuple):
    x: int
    y: int
Q = namedtuple("Q", "a b c")
def f(v):
    match v:
        case (0, y):
            return f"zero {y}"
        case (x, y):
            return f"two {x} {y}"
        case [a, *rest]:
            return f"many {a} {rest}"
        case _:
            return "none"
print(f(P(0, 2)), f(P(1, 2)), f(Q(1, 2, 3)), f((4, 5)), f([1]), f("ab"))
items = [P(1, 2), (3, 4), Q(1, 2, 3)]
for i in items:
    print(f(i))


class Leaf(namedtuple("Leaf", "label")):
    def depth(self):
        return 0


class Fork(namedtuple("Fork", "left right")):
    def depth(self):
        return 1 + max(self.left.depth(), self.right.depth())


nodes = [(4, Leaf("d")), (2, Leaf("b")), (3, Leaf("c"))]
while len(nodes) > 1:
    nodes.sort(reverse=True)
    (x, left), (y, right) = nodes.pop(), nodes.pop()
    nodes.append((x + y, Fork(left, right)))
tree = nodes[0][1]
print(tree, tree.depth(), tree == Fork(*tree), tree != tree.right, hash(tree) == hash(Fork(*tree)))
print(tree.right < Fork(tree.right.left, Leaf("e")), tree.right.left < tree.right.right, sorted([tree.right.right, tree.right.left]))
