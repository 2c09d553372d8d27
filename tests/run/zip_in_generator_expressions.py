def dot(a, b):
    return sum(x * y for x, y in zip(a, b))

def index_of(xs, v):
    return next((i for i, x in enumerate(xs) if x == v), -1)

print(dot([1, 2, 3], [4, 5, 6]), dot([1.5], [2.0, 3.0]), dot([], []))
print(index_of([5, 6, 7], 7), index_of("abc", "z"))
it = iter([1, 2, 3, 4, 5])
print(list(a + b for a, b in zip(it, it)))
it = iter("abcdef")
print(["".join(p) for p in (t for t in zip(it, it, it))])
print(any(a > b for a, b in zip([1, 2, 3], [1, 3, 2])), all(a <= b for a, b in zip("abc", "abd")))
print(list((i, a, b) for i, (a, b) in enumerate(zip([1, 2], "xy"))))
print(max(abs(a - b) + c for a, b, c in zip((1, 2, 3), range(5), {7: 1, 8: 2})))
g = (a * b for a, b in zip(range(3), range(10, 13)))
print(next(g), list(g))

class Own:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        print("iter", self.n)
        return iter(range(self.n))

g = (a + b for a, b in zip(Own(2), Own(3)))
print("made")
print(list(g))
xs = [1, 2, 3]
g = (x + y for x, y in zip(xs, xs))
xs.append(4)
print(list(g))
def gen():
    for i in range(3):
        print("gen", i)
        yield i
print(list(a * b for a, b in zip(gen(), [1, 2])))
print(sum(len(w) * i for i, w in enumerate(["a", "bb", "ccc"], 1)))
print(sorted(((k, v) for k, v in zip("ba", [1, 2])), key=lambda p: p[0]))
def f(rows, w):
    return [sum(a * b for a, b in zip(row, w)) for row in rows]
print(f([[1, 2], [3, 4]], [0.5, 2]))
try:
    print(sum(a * b for a, b in zip([1], [2], strict=True)))
    print(sum(a * b for a, b in zip([1, 2], [2], strict=True)))
except ValueError as e:
    print(e)
print(dict((k, v) for k, v in zip("ab", (x for x in [1, 2]))))
m = [[1, 2, 3], [4, 5, 6]]
print(list(sum(c) for c in zip(*m)))
print(" ".join(f"{i}:{c}" for i, c in enumerate("xyz")))
print(sum(i * j for i, j in zip([1, 2], [3, 4]) for _ in range(2)))
opt = None
for opt in (None, [1, 2]):
    try:
        print(sum(a for a, b in zip(opt, [3])))
    except TypeError as e:
        print(e)
it = iter([1, 2, 3, 4, 5])
for a, b in zip(it, it):
    print(a, b)
it = iter([1, 2, 3, 4, 5])
print([a + b for a, b in zip(it, it)])
def gen():
    yield 1
    yield 2
    yield 3
g = gen()
for i, (a, b) in enumerate(zip(g, g)):
    print(i, a, b)
