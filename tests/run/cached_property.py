# cached_property: computed once for each object, also in subclasses.
from functools import cached_property
import functools
class Base:
    def __init__(self, n): self.n = n
    @cached_property
    def squares(self):
        print("computing")
        return [i * i for i in range(self.n)]
    @functools.cached_property
    def total(self): return sum(self.squares)
class Sub(Base):
    @cached_property
    def name(self): return f"sub{self.n}"
b = Base(4)
print(b.squares, b.squares, b.total, b.squares is b.squares)
s = Sub(3); print(s.name, s.total, s.name, len(s.squares))
b.squares.append(100); print(b.squares, b.total)
for o in [Base(2), Sub(5)]: print(o.total)


# What is kept is an attribute like others.
class Kept:
    def __init__(self):
        self.first = 1

    @cached_property
    def second(self):
        return "two"


kept = Kept()
print(vars(kept))
print(kept.second, vars(kept))
kept.third = 3.0
print(kept.__dict__, "second" in vars(kept), kept.__dict__["second"])
del kept.second
print(vars(kept))
print(kept.second, vars(kept), vars(Kept()))
