from enum import Flag, IntFlag, auto
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
