import random
class Life:
    def __init__(self, w, h, cells=None):
        self.w, self.h = w, h
        self.cells = set(cells or ())
    def neighbors(self, x, y):
        return [((x + dx) % self.w, (y + dy) % self.h) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]
    def step(self):
        counts = {}
        for c in self.cells:
            for n in self.neighbors(*c):
                counts[n] = counts.get(n, 0) + 1
        self.cells = {p for p, k in counts.items() if k == 3 or (k == 2 and p in self.cells)}
    def __str__(self):
        return "\n".join("".join("#" if (x, y) in self.cells else "." for x in range(self.w)) for y in range(self.h))
g = Life(6, 6, [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
for _ in range(4):
    g.step()
print(g)
random.seed(1)
r = Life(8, 8, {(random.randrange(8), random.randrange(8)) for _ in range(20)})
for i in range(10):
    r.step()
print(len(r.cells), sorted(r.cells)[:3])
