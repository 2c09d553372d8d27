# Data classes whose fields hold objects of the class itself.
from dataclasses import dataclass
@dataclass
class Node:
    v: int
    next: "Node" = None
print(Node(1, Node(2)), Node(1, Node(2)) == Node(1, Node(2)))
from typing import Optional
@dataclass(frozen=True, order=True)
class T:
    key: int
    left: "Optional[T]" = None
    right: "Optional[T]" = None
a, b = T(1, T(2), T(3, T(4))), T(1, T(2), T(3, T(5)))
print(a, a == b, a < b, hash(a) == hash(T(1, T(2), T(3, T(4)))), len({a, b, a}), max(a, b) is b, a != b, a >= b)
@dataclass
class Num: v: float
@dataclass
class Bin: op: str; l: object; r: object
@dataclass
class Neg: e: object
def ev(n):
    match n:
        case Num(v): return v
        case Bin("+", l, r): return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return 0
        case Bin(op="*", l=l, r=r): return ev(l) * ev(r)
        case Neg(e): return -ev(e)
        case _: raise TypeError(f"bad {n}")
print(ev(Bin("+", Num(2), Bin("*", Num(3), Neg(Num(4))))), ev(Bin("*", Num(0), Num(9))))
def simp(n):
    match n:
        case Bin("+", Num(0), e) | Bin("+", e, Num(0)): return simp(e)
        case Bin(op, l, r): return Bin(op, simp(l), simp(r))
        case Neg(Neg(e)): return simp(e)
        case _: return n
print(simp(Neg(Neg(Bin("+", Num(0), Num(5))))))
def cmd(s):
    match s.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["get", *items] if items: return f"getting {len(items)}"
        case ["quit" | "exit"]: return "bye"
        case []: return "empty"
        case [x]: return f"one {x}"
        case _: return "?"
print([cmd(s) for s in ("go north", "get a b", "exit", "", "hm", "a b c")])
