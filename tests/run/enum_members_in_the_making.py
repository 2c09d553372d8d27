from enum import Enum, IntFlag, Flag
class NoDup(Enum):
    def __init__(self, *args):
        cls = self.__class__
        if any(self.value == e.value for e in cls):
            a = self.name
            e = cls(self.value).name
            raise ValueError("aliases not allowed: %r --> %r" % (a, e))
class Mass(NoDup):
    red = 1
    green = 2
print(list(Mass), Mass.__members__)
try:
    class Dup(NoDup):
        a = 1
        b = 2
        c = 1
except ValueError as e:
    print(e)

class Counted(Enum):
    A = 1
    B = 2
    C = 1
    def __init__(self, v):
        print("init", self.name, v, len(self.__class__.__members__))
print(list(Counted), Counted.C)

class Color(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
print(3 in Color._value2member_map_, 2 in Color._value2member_map_, Color._value2member_map_[2], Color._member_names_, Color._member_map_)
it = iter(Color)
print(next(it), list(it))
class P(IntFlag):
    A = 1
    B = 2
x = P.A | P.B
print(repr(~x), ~x == 0, repr(P.A ^ -1), repr(P.A | -2), repr(~P.A), repr(P(-1)), repr(P.B & -1), repr(-2 | P.A), repr(P.A ^ 8), repr(~(P.A | 8)))
class G(IntFlag):
    A = 1
    C = 4
for v in range(-12, 12):
    print(v, repr(G(v)), repr(~G(v)), repr(G.A | v), repr(G.C ^ v))
