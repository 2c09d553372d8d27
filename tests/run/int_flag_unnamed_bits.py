from enum import Enum, Flag, IntFlag, auto
class IF(IntFlag):
    A = 1
    B = 2
    C = 4
for value in (IF(8), IF(9), IF.A | 8, IF.A | 16 | 8, ~IF.A, IF(-1), IF(0), IF.A ^ 9, IF(12) & IF.C, IF(-9), ~IF(8)):
    print(repr(value), value, value.value, value.name)
print(IF(9) == 9, IF.A in IF(9), list(IF(13)), len(IF(9)))
class P(Flag):
    R = auto()
    W = auto()
try:
    P(8)
except ValueError as e:
    print(e)
print(P(3), ~P.R, P(0), repr(P(-1)))


# An IntFlag is an int, and its bits are operated on as flags.
class Way(IntFlag):
    N = 1
    E = 2
    S = 4


class Plain(Enum):
    ONE = 1


both = Way.N | Way.E
print({Way.N: "n", both: "ne"}[both], {Way.N, Way.E, 1}, {1: "one"}[Way.N], hash(both) == hash(3))
print(both * 2, 2 * both, both << 1, both >> 1, both // 2, both % 2, both ** 2, divmod(both, 2), both / 2, -both, abs(both), float(both), both.bit_length())
print(repr(both | 4), repr(4 | both), repr(both & 1), repr(1 ^ both), both == 3, both < 5, [0, 1, 2, 3][both], sorted(Way, reverse=True))
print(Way.N == Plain.ONE, Plain.ONE == Way.N, Way.N != Plain.ONE, Way.N in [Plain.ONE])
