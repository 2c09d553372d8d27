# Cached functions called with keywords: remembered as the call is written.
import functools
@functools.cache
def g(a, b=1, c=0): return a + b * 10 + c * 100
print(g(1), g(1, b=2), g(1, 2), g(a=5), g(1, c=3), g(b=1, a=2))
@functools.lru_cache(maxsize=2)
def f(n):
    print("calc", n)
    return n * 2
print(f(1), f(n=1), f(2), f(3), f(1))
