# Names of the library that the program gives its own meaning.
from enum import Enum
def auto():
    return "mine"
class E(Enum):
    A = auto()
print(E.A.value)
def wraps(g):
    def deco(f):
        def inner(*a):
            return g(f(*a))
        return inner
    return deco
@wraps(str)
def k(x):
    """doc"""
    return x + 1
print(k(1) + "s", k.__name__)
def split(p, s):
    return s + p
print(split("a", "b"))
def compile(x): return x * 2
print(compile(4))
class partial:
    def __init__(self, f): self.f = f
    def __call__(self, x): return self.f(x)
print(partial(abs)(-3))
def itemgetter(n): return n
print(itemgetter(3))
class namedtuple: pass
print(namedtuple().__class__.__name__)
class bigint:
    def __init__(self): self.x = 1
    def __add__(self, o): return 5
print(bigint() + 1)
def field(default): return default
class D:
    x = field(default=3)
print(D.x)
def unique(cls):
    cls.tag = "unique"
    return cls
@unique
class K:
    tag = ""
print(K.tag)
def outer():
    def final(f):
        def g(x):
            return f(x) + 100
        return g
    @final
    def h(x):
        return x
    return h(1)
print(outer())
