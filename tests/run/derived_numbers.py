# Classes derived from float and int.
import math, json
class Unit(float):
    unit = ""
    def __str__(self):
        return f"{float(self):.1f}{self.unit}"
    def __add__(self, other):
        return type(self)(float(self) + float(other))
    __radd__ = __add__
    def __mul__(self, k):
        return self.__class__(super().__mul__(k))
class Meter(Unit):
    unit = "m"
    @classmethod
    def parse(cls, text):
        return cls(text.rstrip("m"))
    @property
    def km(self):
        return self / 1000
class Second(Unit):
    unit = "s"
a = Meter(3.5)
b = Meter.parse("12.5m")
print(a, b, a + b, a * 2, 1 + a, sum([a, b]), a.km, math.sqrt(Meter(16)), math.floor(a))
print([a, b], (a,), {"x": a}, max(a, b), min([b, a]), sorted([b, a]), a == 3.5, a != 3.5, a > 3, 4 > a)
units = [Meter(1), Second(2)]
for u in units:
    print(u, type(u).__name__, repr(u), u + 1, isinstance(u, Meter), isinstance(u, float))
print(json.dumps([a, {"k": b}]), "%.2f %s %r" % (a, a, a), "{:.3f} {}".format(a, b), round(a), round(b, 1), divmod(a, 2), a // 2, a % 2, -a, abs(Meter(-2)), pow(a, 2), a ** 2, 2 ** a)
print(a.is_integer(), a.hex(), Meter(2.0).as_integer_ratio(), int(a), bool(Meter(0)), bool(a), a.real, hash(a) == hash(3.5))

class Mod(int):
    M = 7
    def __new__(cls, v):
        return super().__new__(cls, v % cls.M)
    def __add__(self, o): return Mod(int(self) + int(o))
    def __mul__(self, o): return Mod(int(self) * int(o))
    def __pow__(self, e): return Mod(pow(int(self), e, self.M))
    def inverse(self): return self ** (self.M - 2)
    def __repr__(self): return f"Mod({int(self)})"
x = Mod(10)
print(x, x + 5, x * x, x ** 3, x.inverse(), x * x.inverse(), x == 3, x - 1, -x, x / 2, x // 2, x % 2, x << 2, x & 1, x | 8, x ^ 1, ~x)
print([Mod(i) * Mod(i) for i in range(7)], list(range(x)), [0] * x, "ab" * x, [1, 2, 3, 4][x], x.bit_length(), bin(x), hex(Mod(6)), divmod(x, 2), float(x), int(x), bool(Mod(7)), x > 2, 2 < x)
import functools
print(functools.reduce(lambda a, b: a * b, [Mod(2), Mod(3), Mod(4)]), sum([Mod(3), Mod(5)], Mod(0)), max(Mod(2), Mod(5)))
class Level(int):
    names = {1: "low", 2: "high"}
    def __str__(self):
        return self.names.get(self, "?")
    def __format__(self, spec):
        return format(str(self), spec)
l = Level(2)
print(l, f"{l}|{l:>6}", l + 1, Level(1) < l, [Level(1), l], {l: 1}, str(Level(9)), "%d %s" % (l, l))
class Counter2(int):
    def __init__(self, value):
        self.history = [int(value)]
    def next(self):
        c = Counter2(self + 1)
        c.history = self.history + [int(c)]
        return c
c = Counter2(5).next().next()
print(c, c.history, c + 1)
class Bool2(int):
    def __bool__(self): return self > 10
print(bool(Bool2(5)), bool(Bool2(50)), "y" if Bool2(11) else "n")
print(chr(Mod(3) + 62), round(Level(1), -1), abs(Level(-3)), isinstance(l, (str, int)), type(l), issubclass(Level, int))
big = Level(10 ** 30)
print(int(big) + 1, big * 2)
class Money(int):
    def __new__(cls, amount, currency="EUR"):
        obj = super().__new__(cls, amount)
        obj.currency = currency
        return obj
    def __str__(self):
        return f"{int(self) / 100:.2f} {self.currency}"
    def __add__(self, other):
        return Money(int(self) + int(other), self.currency)
m = Money(1050)
print(m, m + Money(50), m * 2, type(m * 2).__name__, m > 1000, isinstance(m, int), repr(m), m // 3, -m, hash(m))
print(sorted([Money(3), Money(1), Money(2)]), sum([Money(1), Money(2)]), [10, 20][Money(1)], list(range(Money(3))))
print(f"{m:d} {m:>8}", "%d" % m, str(m))


class Score(int):
    def __repr__(self):
        return f"Score({int(self)})"


class Tag(str):
    pass


class Mod7(int):
    def __eq__(self, other):
        return int(self) % 7 == int(other) % 7

    def __hash__(self):
        return int(self) % 7


def test_derived_keys():
    mixed = {Tag("k"): 1, Score(4): 2}
    for key in mixed:
        print(key, mixed[key], key in mixed, mixed.get(key))
        mixed[key] += 1
    print(mixed, mixed["k"], mixed[4])
    both = {Score(1): "i", Mod7(2): "j", "x": "k"}
    for key in list(both):
        print(repr(key), both.pop(key))
    chosen = {Tag("a"), Score(3), -4, 3}
    print(Tag("a") in chosen, "a" in chosen, 3 in chosen, Score(-4) in chosen, len(chosen))
    for item in list(chosen):
        chosen.discard(item)
    print(len(chosen))
    counts = {}
    for key in [Score(5), Tag("q"), 5, "q", True, Score(1)]:
        counts[key] = counts.get(key, 0) + 1
    print(counts)
    residues = {}
    for n in range(20):
        residues[Mod7(n)] = n
    print(len(residues), residues[Mod7(3)], residues[Mod7(700)], Mod7(12) in {Mod7(5)}, 12 in {Mod7(5)})


test_derived_keys()
