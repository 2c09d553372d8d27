# Containers and data classes that hold themselves show it with dots, as often as they are shown.
from dataclasses import dataclass, field
import collections
@dataclass
class N:
    v: int
    n: "N | None" = None
    kids: list = field(default_factory=list)
a = N(1)
a.n = a
a.kids.append(a)
print(a)
d = {}
d["a"] = d
print(d)
class T:
    def __init__(self): self.items = []
    def __repr__(self): return f"T({self.items})"
t = T()
t.items.append(t)
print(t)
class U:
    def __init__(self): self.items = {}
    def __repr__(self): return f"U({self.items!r})"
u = U()
u.items[1] = u
print(u)
class V:
    def __init__(self): self.items = collections.deque()
    def __repr__(self): return f"V({self.items!r})"
v = V()
v.items.append(v)
print(v)


class Angry:
    def __init__(self):
        self.parts = [self]
        self.calls = 0

    def __repr__(self):
        self.calls += 1
        if self.calls == 2:
            raise ValueError("not now")
        return f"Angry({self.parts})"


angry = Angry()
for _ in range(2):
    try:
        print(angry)
    except ValueError as error:
        print(error)
numbers = [1]
print([numbers, numbers], {1: numbers, 2: numbers})
