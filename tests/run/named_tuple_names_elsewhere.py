from collections import namedtuple
import collections
FIELDS = ["a", "b", "c"]
T = namedtuple("T", FIELDS)
print(T(1,2,3))
BASE = ("x", "y")
P = namedtuple("P", BASE + ("z",))
print(P(1,2,3))
U = namedtuple("U", T._fields + ("d",))
print(U(1,2,3,4), U._fields)
V = namedtuple("V", " ".join(["q", "r"]))
print(V(1,2))
X = namedtuple("X", list("abc"))
print(X(1,2,3))
Z = namedtuple("Z", "a b" + " c")
print(Z(1,2,3))
names = "id name price"
def rows():
    R = collections.namedtuple("R", names)
    return R(1, "x", 2.0)
print(rows())
cols = "one,two".split(",")
C = namedtuple("C", [*cols, "three"], defaults=[3])
print(C(1, 2))
for name in FIELDS:
    print(name)
