class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y
    def __repr__(self): return f"Vec({self.x}, {self.y})"
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o):
        return self if o == 0 else NotImplemented
    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return Vec(-self.x, -self.y)
    def __sub__(self, o): return self + -o
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __bool__(self): return self.x != 0 or self.y != 0
    def __iter__(self):
        yield self.x
        yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __contains__(self, v): return v == self.x or v == self.y
    def __call__(self, t): return Vec(self.x * t, self.y * t)
    def __format__(self, spec): return f"<{format(self.x, spec)}, {format(self.y, spec)}>"
    def __iadd__(self, o):
        self.x += o.x; self.y += o.y
        return self
    def __lt__(self, o): return abs(self) < abs(o)
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a * 2, 2 * a, a * b, -a, a - b, a == Vec(1, 2), abs(b), bool(Vec()), list(a), b[1], len(a), 3 in b, a(10), f"{b:.1f}", sum([a, b]), {a: 1}[Vec(1, 2)])
a += b
print(a, min([b, a]), sorted([b, Vec(1, 0)]))
x, y = b
print(x, y, a != b)
try:
    a + 3
except TypeError as e:
    print(e)
class Base:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Base.registry.append(cls.__name__)
    def hello(self): return "base"
class A(Base):
    def hello(self): return "A" + super().hello()
class B(Base):
    def hello(self): return "B" + super().hello()
class C(A, B):
    def hello(self): return "C" + super().hello()
print(C().hello(), Base.registry, [k.__name__ for k in C.__mro__])
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @staticmethod
    def boil(): return 100
    @classmethod
    def from_f(cls, v):
        t = cls(0)
        t.f = v
        return t
t = Temp.from_f(212)
print(t._c, t.f, Temp.boil())
t.f = 32
print(t._c)
class Res:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print("open", self.n)
        return self
    def __exit__(self, et, ev, tb):
        print("close", self.n, et.__name__ if et else None)
        return et is ValueError
with Res(1) as r, Res(2):
    print("body", r.n)
    raise ValueError("x")
print("after")
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)], max(Countdown(5)))


# Builtin sequences leave `+` and `*` to an operand that knows them; other in-place operators to who is left.
class Right:
    def __radd__(self, other):
        return "radd", type(other).__name__

    def __rmul__(self, other):
        return "rmul", type(other).__name__

    def __ror__(self, other):
        return "ror", type(other).__name__

    def __iter__(self):
        return iter([7, 8])


class Undecided:
    def __radd__(self, other):
        return NotImplemented

    def __iter__(self):
        return iter([7, 8])


def in_place(value):
    added = multiplied = value
    added += Right()
    multiplied *= Right()
    print(added, multiplied, value + Right(), value * Right())


in_place([1])
in_place((1,))
in_place("s")
in_place(b"s")
in_place(bytearray(b"s"))
merged = {1}
merged |= Right()
print(merged)
grown = [1]
grown += Undecided()
print(grown)
try:
    print([1] + Undecided())
except TypeError as e:
    print(e)
try:
    print([].__mul__(2.5))
except TypeError as e:
    print(e)
try:
    print([1].__add__((1,)))
except TypeError as e:
    print(e)
print([1].__mul__(2), (1).__add__(2), (1).__add__(2.5), (1.5).__add__("x"), (1.5).__rsub__(1))


# The classes of a test may come from a function, which is called.
def classes():
    print("asked for the class")
    return int


print(isinstance(3, classes()), isinstance("s", (classes(), str)), issubclass(bool, classes()))


# Where the left operand does not know, the right one is asked, also one of the same class; that of a subclass comes first.
class Unsure:
    def __eq__(self, other):
        print("unsure", type(self).__name__)
        return NotImplemented


class Sure:
    def __eq__(self, other):
        print("sure")
        return "yes"


class UnsureToo(Unsure):
    pass


class SureInstead(Unsure):
    def __eq__(self, other):
        print("sure instead")
        return True


class Unequal:
    def __ne__(self, other):
        print("unequal")
        return "no"


unsure = Unsure()
print(unsure == Sure(), Sure() == unsure, unsure != Sure())
print(unsure == Unsure(), unsure != Unsure(), unsure == unsure)
print(unsure == UnsureToo(), UnsureToo() == unsure, unsure == SureInstead())
print(1 == unsure, None == Sure(), Unequal() != 1, 1 != Unequal(), Unequal() == 1)
