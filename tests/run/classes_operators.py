class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        if isinstance(o, Num): return Num(self.v + o.v)
        if isinstance(o, int): return Num(self.v + o)
        return NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return Num(self.v - (o.v if isinstance(o, Num) else o))
    def __rsub__(self, o): return Num(o - self.v)
    def __iadd__(self, o):
        self.v += o if isinstance(o, int) else o.v
        return self
    def __mod__(self, o): return Num(self.v % o)
    def __divmod__(self, o): return (self.v // o, self.v % o)
    def __pow__(self, o): return Num(self.v ** o)
    def __lshift__(self, o): return Num(self.v << o)
    def __and__(self, o): return Num(self.v & o.v)
    def __or__(self, o): return Num(self.v | o.v)
    def __xor__(self, o): return Num(self.v ^ o.v)
    def __invert__(self): return Num(~self.v)
    def __pos__(self): return Num(+self.v)
    def __neg__(self): return Num(-self.v)
    def __abs__(self): return Num(abs(self.v))
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __index__(self): return self.v
    def __bool__(self): return self.v != 0
    def __round__(self, n=0): return Num(round(self.v, n))
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"Num({self.v})"
    def __str__(self): return f"#{self.v}"
    def __format__(self, spec): return f"[{self.v:{spec}}]" if spec else str(self)
    def __call__(self, *a, k=1): return sum(a) * k + self.v
    def __len__(self): return abs(self.v)
    def __contains__(self, x): return 0 <= x < self.v
    def __floordiv__(self, o): return Num(self.v // o)
    def __truediv__(self, o): return self.v / o
    def __reversed__(self): return iter(range(self.v, 0, -1))
a, b = Num(6), Num(4)
print(a + b, a + 1, 1 + a, a - b, 10 - a, a % 4, divmod(a, 4), a ** 2, a << 1, a & b, a | b, a ^ b, ~a, +a, -a, abs(Num(-3)))
print(int(a), float(a), [10, 20, 30, 40, 50, 60, 70][a], bool(Num(0)), a < b, a > b, a >= b, a <= b, a == Num(6), a != b)
print(f"{a}", f"{a:>4}", format(a, "03d"), str(a), repr(a), [a, b], a(1, 2), a(1, k=5), len(a), 3 in a, 7 in a, list(reversed(b)))
print(sum([Num(1), Num(2)], Num(0)), sorted([a, b, Num(1)]), max(a, b), {a: 1}[Num(6)], len({a, Num(6), b}), "x" * int(b), a // 4, a / 4)
c = a
a += 1
a += b
print(a, c, c is a, hex(a), bin(Num(5)), range(3)[Num(1)], "abcdefgh"[Num(2):Num(4)])
try:
    a + "s"
except TypeError as e:
    print(e)
try:
    "s" + a
except TypeError as e:
    print(e)
print(not a, a and "yes", Num(0) or "zero", any([Num(0), Num(1)]), all([a, Num(0)]))


# What is asked, and in which order: a derived class first, then the left operand, then the right one.
class AsksNobody:
    def __eq__(self, other):
        print("AsksNobody.__eq__")
        return NotImplemented


class KnowsUnequal:
    def __eq__(self, other):
        print("KnowsUnequal.__eq__")
        return "equal"

    def __ne__(self, other):
        print("KnowsUnequal.__ne__")
        return "unequal"


class DerivedUnequal(AsksNobody):
    def __ne__(self, other):
        print("DerivedUnequal.__ne__")
        return "derived"


class DerivedEqual(AsksNobody):
    def __eq__(self, other):
        print("DerivedEqual.__eq__")
        return []


class Silent:
    def __lt__(self, other):
        print("Silent.__lt__")
        return NotImplemented

    def __ge__(self, other):
        print("Silent.__ge__")
        return NotImplemented


class DerivedSilent(Silent):
    def __gt__(self, other):
        print("DerivedSilent.__gt__")
        return NotImplemented

    def __le__(self, other):
        print("DerivedSilent.__le__")
        return "less"


print(AsksNobody() != KnowsUnequal(), AsksNobody() == KnowsUnequal(), KnowsUnequal() != AsksNobody())
print(AsksNobody() != DerivedUnequal(), DerivedUnequal() != AsksNobody(), AsksNobody() == DerivedUnequal())
print(AsksNobody() != DerivedEqual(), DerivedEqual() != AsksNobody(), AsksNobody() == DerivedEqual())
print(AsksNobody() != AsksNobody(), AsksNobody() != 1, 1 != AsksNobody(), None != KnowsUnequal(), "a" != DerivedEqual())
same = AsksNobody()
print(same != same, same == same)
for left, right in ((Silent(), DerivedSilent()), (DerivedSilent(), Silent())):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
print(Silent() >= DerivedSilent(), DerivedSilent() <= Silent())
try:
    print(Silent() < Silent())
except TypeError as error:
    print(error)
