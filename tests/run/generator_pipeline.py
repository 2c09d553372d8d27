from itertools import islice, takewhile, chain, groupby, accumulate, product, permutations, combinations
from functools import reduce, partial
def primes():
    yield 2
    found = [2]
    n = 3
    while True:
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
        n += 2
def window(it, k):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > k:
            buf.pop(0)
        if len(buf) == k:
            yield tuple(buf)
def flatten(x):
    for y in x:
        if isinstance(y, list):
            yield from flatten(y)
        else:
            yield y
print(list(islice(primes(), 10)), [b - a for a, b in window(islice(primes(), 8), 2)])
print(list(flatten([1, [2, [3, 4], 5], [6]])))
print([(k, len(list(g))) for k, g in groupby("aaabbc")])
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), reduce(lambda a, b: a * b, [1, 2, 3, 4]))
print(list(product("ab", [1, 2])), len(list(permutations(range(4)))), list(combinations("abc", 2)))
add5 = partial(lambda a, b: a + b, 5)
print(add5(3), list(map(add5, [1, 2])), list(chain([1], (2, 3), range(2))))
def coro():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x
c = coro()
next(c)
print(c.send(5), c.send(7))
try:
    c.send(None)
except StopIteration as e:
    print("done", e.value)
