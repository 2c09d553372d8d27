import random
import sys
from functools import wraps, partial
import time
from contextlib import contextmanager

def timer(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        end = time.perf_counter()
        wrapper.last = end - start
        wrapper.calls += 1
        return result
    wrapper.calls = 0
    wrapper.last = 0.0
    return wrapper

def retry(times=3, exceptions=(Exception,), on_fail=None):
    def decorator(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            last_error = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except exceptions as e:
                    last_error = e
                    print(f"  attempt {attempt} failed: {e}")
            if on_fail is not None:
                return on_fail(last_error)
            raise last_error
        return wrapper
    return decorator

def memoize(f):
    cache = {}
    @wraps(f)
    def inner(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    inner.cache = cache
    return inner

def validate(**types):
    def deco(f):
        def inner(*args, **kwargs):
            for name, value in kwargs.items():
                if name in types and not isinstance(value, types[name]):
                    raise TypeError(f"{name} must be {types[name].__name__}")
            return f(*args, **kwargs)
        return inner
    return deco

def trace(fn=None, *, prefix="->"):
    if fn is None:
        return partial(trace, prefix=prefix)
    @wraps(fn)
    def wrapper(*a, **k):
        r = fn(*a, **k)
        arg_s = ", ".join([repr(x) for x in a] + [f"{n}={v!r}" for n, v in k.items()])
        print(f"{prefix} {fn.__name__}({arg_s}) = {r!r}")
        return r
    return wrapper

@timer
def slow(n):
    """Sum of squares."""
    return sum(i * i for i in range(n))

@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

attempts = 0
@retry(times=3, exceptions=(ValueError, KeyError))
def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise ValueError(f"boom {attempts}")
    return "ok"

@retry(2, on_fail=lambda e: f"gave up: {e}")
def broken(x):
    return 1 // x

@validate(name=str, age=int)
def person(name="?", age=0):
    return f"{name} ({age})"

@trace
def add(a, b=1):
    return a + b

@trace(prefix="**")
def mul(a, b):
    return a * b

@contextmanager
def section(title, char="="):
    print(title)
    print(char * len(title))
    try:
        yield title.lower()
    except ZeroDivisionError:
        print("division suppressed")
    finally:
        print("end of", title)

class Indenter:
    def __init__(self):
        self.level = 0
    def __enter__(self):
        self.level += 1
        return self
    def __exit__(self, exc_type, exc, tb):
        self.level -= 1
        if exc_type is KeyError:
            print("key error swallowed", exc)
            return True
        return False
    def print(self, text):
        print("    " * self.level + text)

def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed

def curry(f, n):
    def inner(*args):
        if len(args) >= n:
            return f(*args)
        return curry(partial(f, *args), n - len(args))
    return inner

print(slow(1000), slow(10), slow.calls, slow.__name__, slow.__doc__, slow.last >= 0)
print(fib(50), len(fib.cache))
print(flaky())
print(broken(0), broken(1))
print(person(name="ann", age=3))
try:
    person(name="bob", age="x")
except TypeError as e:
    print(e)
add(1); add(2, b=5); mul(3, 4)
with section("Numbers") as s:
    print(s)
    1 / 0
with Indenter() as ind:
    ind.print("hi")
    with ind:
        ind.print("hello")
        with ind:
            ind.print("bonjour")
            {}["missing"]
    ind.print("hey")
inc = lambda x: x + 1
dbl = lambda x: x * 2
print(compose(inc, dbl, inc)(5))
print(list(map(compose(str, inc), range(3))))
random.seed(42)
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:5], random.randint(1, 6), random.choice(deck), round(random.random(), 6), random.sample(range(100), 3), random.uniform(1, 2))
