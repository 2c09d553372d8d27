from abc import ABC, abstractmethod
class Shape: pass
class Sq(Shape):
    def __init__(self): self.a = 1
class Ci(Shape):
    def __init__(self): self.r = 2.0
handlers = {Sq: lambda s: "square", Ci: lambda s: "circle"}
print([handlers[type(s)](s) for s in [Sq(), Ci(), Sq()]], Sq in handlers, Shape in handlers)
class Base(ABC):
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def create(cls): ...
    def show(self): return f"{self.name}:{self.area():.1f}"
    @abstractmethod
    def area(self): ...
class R(Base):
    name = "rect"
    @classmethod
    def create(cls): return cls()
    def area(self): return 6
class T(Base):
    @property
    def name(self): return "tri"
    @classmethod
    def create(cls): return cls()
    def area(self): return 2.5
print([c.create().show() for c in (R, T)])
for b in [R(), T()]:
    print(b.name, b.show(), b.create().area())
class Log:
    level = 0
    def __init__(self): self.lines = []
    def __getattr__(self, name): return f"<{name}>"
try:
    print(Log().lines, Log().missing)
except AttributeError as e:
    print(e)
class Counter:
    instances = 0
    def __init__(self):
        type(self).instances += 1
        self.__secret = 5
    def get(self): return self.__secret
class Sub(Counter):
    instances = 100
Counter(); Counter(); Sub()
print(Counter.instances, Sub.instances, Counter().get(), Counter()._Counter__secret)
class Ctx:
    depth = 0
    def __enter__(self):
        Ctx.depth += 1
        return Ctx.depth
    def __exit__(self, t, v, tb):
        Ctx.depth -= 1
        return t is not None and issubclass(t, KeyError)
with Ctx() as a, Ctx() as b:
    print(a, b)
    raise KeyError("x")
print(Ctx.depth)
def gen():
    with Ctx() as d:
        yield d
print(list(gen()), Ctx.depth)
class E1(Exception): pass
class E2(E1):
    def __init__(self, a, b=2):
        self.a, self.b = a, b
for args in [(1,), (1, 5)]:
    try: raise E2(*args)
    except E1 as e: print(type(e).__name__, e.args, e.b, str(e))
try:
    try: raise E1("first")
    except E1 as e:
        saved = e
        raise E2(9) from e
except E2 as e:
    print(e.__cause__ is saved, e.__cause__.args)
print(repr(E1("a", 1)), E1("x") == E1("x"), str(E1()), isinstance(E2(1), Exception))
