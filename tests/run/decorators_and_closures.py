import functools
from functools import wraps
def memo(f):
    cache = {}
    @wraps(f)
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return inner
@memo
def grid(m, n):
    if m == 1 or n == 1:
        return 1
    return grid(m - 1, n) + grid(m, n - 1)
print(grid(10, 10), grid.__name__)
def repeat(times):
    def deco(f):
        @wraps(f)
        def inner(*args, **kwargs):
            return [f(*args, **kwargs) for _ in range(times)]
        return inner
    return deco
@repeat(times=3)
def greet(name, punct="!"):
    """Say hi."""
    return f"hi {name}{punct}"
print(greet("bob"), greet("al", punct="?"), greet.__doc__)
def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(lambda x: x + 1, lambda x: x * 2)(5))
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get())
adders = [lambda x, i=i: x + i for i in range(3)]
print([f(10) for f in adders], [f(1) for f in [lambda x: x * k for k in range(3)]])
class timer:
    def __init__(self, label):
        self.label = label
        self.log = []
    def __call__(self, f):
        def inner(*a):
            self.log.append(f"{self.label}:{f.__name__}")
            return f(*a)
        inner.owner = self
        return inner
t = timer("T")
def square(x): return x * x
sq = t(square)
print(sq(4), t.log)
