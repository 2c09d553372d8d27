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


@functools.lru_cache
def added(a, *, k=2):
    return a + k


@functools.lru_cache(None)
def listed(*args, **named):
    return (args, sorted(named.items()))


@functools.cache
def named_oddly(call, self=3):
    return call + self


# Keyword-only parameters and **named; a name is not an argument.
print(added(1), added(1, k=2), added(a=1), added.cache_info())
print(listed(1, 2, x=1), listed(x=1), listed("x", 1), listed(), listed(y=2, x=1), listed.cache_info())
print(named_oddly(call=1), named_oddly(1), named_oddly(1, self=4), named_oddly(call=1, self=4), named_oddly.cache_info())
