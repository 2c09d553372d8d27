Number = int | float
def f(x: Number) -> str | None: return str(x)
print(f(3))
MaybeInt = int | None
def g(x: MaybeInt = None) -> MaybeInt: return x
print(g(), g(2))
print(isinstance(2.5, Number), isinstance("s", Number))
from typing import Union, Optional, List
N2 = Union[int, float]
print(isinstance(2.5, N2), isinstance('s', N2), isinstance(None, Optional[int]))
class A: pass
class B: pass
AB = A | B
print(isinstance(A(), AB), isinstance(3, AB), isinstance(3, AB | int))
def h(x):
    if isinstance(x, Number): return "num"
    return "other"
print(h(1), h(2.0), h("s"))
X = int | str
def k(v: X, w: "list[X]" = []) -> X: return v
print(k(1), k("a"))
Y = X | None
Z = Y | Number
print([isinstance(v, Z) for v in (1, 2.5, "a", None, [])])
