"""Enumerations and named tuples made by calls, with their options."""

from collections import namedtuple
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag
Rank = IntEnum("Rank", "TWO THREE FOUR JACK", start=2)
print(list(Rank))
D = Enum("D", {"A": "x", "B": (1, 2)})
print(list(D), D("x"), D((1, 2)).name)
L = Enum("L", ["P", "Q"], start=0)
print(list(L), L(0))
Pairs = IntEnum("Pairs", [("ONE", 1), ("TEN", 10)], module=__name__)
print(list(Pairs), Pairs.TEN + 1)
S = StrEnum("S", "Red GREEN")
print(list(S), S.Red == "red")
F = Flag("F", "R W X", start=2)
print(list(F), F.R | F.X, F(6))
I = IntFlag("I", names="A B")
print(list(I), I.A | I.B)
T = namedtuple("T", "a def b a _c", rename=True)
print(T(1, 2, 3, 4, 5), T._fields)
N = namedtuple("N", ["x", "y", "z"], defaults=(None,) * 2)
print(N(1), N._field_defaults)
M = namedtuple("M", field_names="p, q", defaults=[0])
print(M(5), M(q=1, p=2))
