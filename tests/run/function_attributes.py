# Attributes of functions, and wrappers that show the name of what they wrap.

import functools
def counted(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def greet(name, greeting="Hello"):
    """Greets."""
    return f"{greeting}, {name}!"
print(greet("Ann"), greet("Bob", greeting="Hi"), greet.calls, greet.__name__, greet.__doc__, greet.__wrapped__("X"))
@counted
def other(x):
    return x+1
other(1)
print(other.calls, greet.calls)
def tally():
    tally.n += 1
    return tally.n
tally.n = 0
tally(); tally()
print(tally.n)
class Memo:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
        self.seen = {}
    def __call__(self, x):
        if x not in self.seen:
            self.seen[x] = self.fn(x)
        return self.seen[x]
@Memo
def sq(x):
    "Squares."
    return x*x
print(sq(4), sq(4), sq.__name__, sq.__doc__, sq.seen)
@functools.lru_cache(maxsize=None)
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(50), fib.__name__, fib.__doc__, fib.cache_info())
def wrapped_plain(fn):
    @functools.wraps(fn)
    def inner(x):
        return fn(x)
    return inner
class A:
    @wrapped_plain
    def m(self): return 1
f=wrapped_plain(len)
print(f.__name__, f("abc"))
