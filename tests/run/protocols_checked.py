from typing import Protocol, runtime_checkable
@runtime_checkable
class Drawable(Protocol):
    color: str
    def draw(self, n: int) -> str: ...
class A:
    color = "red"
    def draw(self, n): return "A" * n
class B:
    def draw(self, n): return "B" * n
class C(A):
    def draw(self, n): return "C"
@runtime_checkable
class Named(Protocol):
    name: str
class N:
    def __init__(self): self.name = "n"
for x in (A(), B(), C(), N(), 3):
    print(type(x).__name__, isinstance(x, Drawable), isinstance(x, Named))
    if isinstance(x, Drawable):
        print(x.draw(2), x.color)
