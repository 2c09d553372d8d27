class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
class Squares:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError("out of range")
        return i * i
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)], max(Countdown(5)), 3 in Countdown(4))
s = Squares(5)
print(list(s), s[1:4], s[-1], s[::-2], 9 in s, 10 in s, sum(s), list(reversed(s)), list(zip(s, "abc")), list(enumerate(s))[2])
it = iter(Countdown(2))
print(next(it), next(it), next(it, "done"))
try: next(it)
except StopIteration: print("stop")
try: s[9]
except IndexError as e: print(e)
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), sorted(t, reverse=True), [*t], {x: x*x for x in t}, tuple(t), set(t) == {1,2,3,4})
a, *rest = t
print(a, rest)
a, b, c = Countdown(3)
print(a, b, c, list(map(str, t)), ",".join(str(x) for x in Countdown(3)), dict(zip(t, s)))
class Grid:
    def __init__(self, w, h): self.w, self.h, self.cells = w, h, {}
    def __getitem__(self, pos):
        x, y = pos
        return self.cells.get((x, y), ".")
    def __setitem__(self, pos, v): self.cells[pos] = v
    def __delitem__(self, pos): del self.cells[pos]
    def __iter__(self):
        for y in range(self.h):
            yield "".join(self[x, y] for x in range(self.w))
g = Grid(3, 2)
g[1, 0] = "#"
g[2, 1] = "@"
print(list(g))
del g[1, 0]
print("\n".join(g))
