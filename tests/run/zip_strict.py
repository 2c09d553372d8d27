"""Iterables that must be equally long, and those that need not be though that is written out."""

from itertools import count, repeat
for a, b in zip([1, 2], repeat(None), strict=False):
    print(a, b)
print(list(zip("abc", count(), strict=False)), dict(zip("ab", [1, 2], strict=True)))
def noisy(name, n):
    for i in range(n):
        print(name, i)
        yield i
def attempt(*iterables, strict=True):
    try:
        for row in zip(*iterables, strict=strict):
            print(row)
    except ValueError as error:
        print(error)
def pairs(a, b):
    try:
        for x, y in zip(a, b, strict=True):
            print(x, y)
    except ValueError as error:
        print(error)
pairs([1, 2], "ab")
pairs([1, 2, 3], "ab")
pairs([1, 2], "abc")
pairs(noisy("a", 2), noisy("b", 1))
pairs(noisy("a", 1), noisy("b", 3))
attempt([1, 2], "ab", (1.5, 2.5))
attempt([1, 2], "ab", (1.5,))
attempt([1], "a", (1.5, 2.5))
attempt([1], "ab", (1.5,))
attempt([], "ab", (1.5,))
attempt([1, 2], "abc", strict=False)
attempt()
rows = [[1, 2], [3, 4], [5, 6]]
print(list(zip(*rows, strict=True)))
try:
    print(list(zip(*rows + [[7]], strict=True)))
except ValueError as error:
    print(error)
try:
    print(list(zip(*[[1]] + rows, strict=True)))
except ValueError as error:
    print(error)
print(list(zip(*rows, strict=len(rows) > 5)), list(zip([1, 2], strict=True)), list(zip(strict=True)))
