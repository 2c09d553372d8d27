# ascii fractals, life, mazes, n-queens, knights, hanoi, sudoku
import sys, random, math
from itertools import permutations
def mandel(w=60, h=20, it=30):
    for y in range(h):
        line = ""
        for x in range(w):
            c = complex(-2.2 + 3.2 * x / w, -1.2 + 2.4 * y / h)
            z = 0
            for i in range(it):
                z = z * z + c
                if abs(z) > 2: break
            line += " .:-=+*#%@"[min(9, i * 10 // it)]
        print(line.rstrip())
mandel(50, 12)
def sierpinski(n):
    d = ["*"]
    for i in range(n):
        sp = " " * (2 ** i)
        d = [sp + x + sp for x in d] + [x + " " + x for x in d]
    return d
print("\n".join(sierpinski(3)))
def koch(order, length=1.0):
    if order == 0: return [length]
    return koch(order - 1, length / 3) * 4
print(len(koch(4)), f"{sum(koch(4)):.6f}")
class Life:
    def __init__(self, cells): self.cells = set(cells)
    @classmethod
    def parse(cls, text): return cls((r, c) for r, line in enumerate(text.split()) for c, ch in enumerate(line) if ch == "#")
    def neighbours(self, r, c): return sum((r + i, c + j) in self.cells for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))
    def step(self):
        cand = {(r + i, c + j) for r, c in self.cells for i in (-1, 0, 1) for j in (-1, 0, 1)}
        self.cells = {p for p in cand if (n := self.neighbours(*p)) == 3 or n == 2 and p in self.cells}
    def __str__(self):
        if not self.cells: return "(empty)"
        rs, cs = zip(*self.cells)
        return "\n".join("".join(".#"[(r, c) in self.cells] for c in range(min(cs), max(cs) + 1)) for r in range(min(rs), max(rs) + 1))
g = Life.parse(".#. ..# ###")
for _ in range(4): g.step()
print(g, sorted(g.cells))
def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n: return 1
    count, free = 0, ~(cols | d1 | d2) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return count
print([queens(i) for i in range(1, 9)])
def queens2(n): return next(v for v in permutations(range(n)) if len({v[i] + i for i in range(n)}) == len({v[i] - i for i in range(n)}) == n)
for q in queens2(6): print("".join("Q" if i == q else "." for i in range(6)))
def knights(n):
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    board = [[-1] * n for _ in range(n)]
    def free(x, y): return [(x + a, y + b) for a, b in moves if 0 <= x + a < n and 0 <= y + b < n and board[x + a][y + b] < 0]
    x = y = 0
    for k in range(n * n):
        board[x][y] = k
        if k == n * n - 1: break
        opts = free(x, y)
        if not opts: return None
        x, y = min(opts, key=lambda p: len(free(*p)))
    return board
for row in knights(6): print(" ".join(f"{v:2d}" for v in row))
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{n}:{a}->{c}"
        yield from hanoi(n - 1, b, a, c)
print(*hanoi(3))
class Maze:
    N, S, E, W = 1, 2, 4, 8
    DX = {E: 1, W: -1, N: 0, S: 0}
    DY = {E: 0, W: 0, N: -1, S: 1}
    OPP = {E: W, W: E, N: S, S: N}
    def __init__(self, w, h, seed=3):
        self.w, self.h = w, h
        self.grid = [[0] * w for _ in range(h)]
        self.rand = random.Random(seed)
        self.carve(0, 0)
    def carve(self, cx, cy):
        dirs = [self.N, self.S, self.E, self.W]
        self.rand.shuffle(dirs)
        for d in dirs:
            nx, ny = cx + self.DX[d], cy + self.DY[d]
            if 0 <= ny < self.h and 0 <= nx < self.w and self.grid[ny][nx] == 0:
                self.grid[cy][cx] |= d
                self.grid[ny][nx] |= self.OPP[d]
                self.carve(nx, ny)
    def show(self):
        print(" " + "_" * (self.w * 2 - 1))
        for y in range(self.h):
            row = "|"
            for x in range(self.w):
                row += " " if self.grid[y][x] & self.S else "_"
                if self.grid[y][x] & self.E:
                    row += " " if (self.grid[y][x] | self.grid[y][x + 1]) & self.S else "_"
                else: row += "|"
            print(row)
Maze(12, 5).show()
def solve(bo):
    find = [(i, j) for i in range(9) for j in range(9) if bo[i][j] == 0]
    if not find: return True
    row, col = find[0]
    for i in range(1, 10):
        if valid(bo, i, (row, col)):
            bo[row][col] = i
            if solve(bo): return True
            bo[row][col] = 0
    return False
def valid(bo, num, pos):
    for i in range(len(bo[0])):
        if bo[pos[0]][i] == num and pos[1] != i: return False
    for i in range(len(bo)):
        if bo[i][pos[1]] == num and pos[0] != i: return False
    bx, by = pos[1] // 3, pos[0] // 3
    for i in range(by * 3, by * 3 + 3):
        for j in range(bx * 3, bx * 3 + 3):
            if bo[i][j] == num and (i, j) != pos: return False
    return True
board = [[int(c) for c in r] for r in "530070000 600195000 098000060 800060003 400803001 700020006 060000280 000419005 000080079".split()]
print(solve(board)); print("\n".join("".join(map(str, r)) for r in board))
def rule(n, width=31, steps=8):
    cells = [0] * width; cells[width // 2] = 1
    for _ in range(steps):
        yield "".join(" #"[c] for c in cells).rstrip()
        cells = [(n >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % width])) & 1 for i in range(width)]
print("\n".join(rule(90)))
def spiral(n):
    m = [[0] * n for _ in range(n)]
    x = y = 0; dx, dy = 0, 1
    for k in range(n * n):
        m[x][y] = k
        if m[(x + dx) % n][(y + dy) % n]: dx, dy = dy, -dx
        x += dx; y += dy
    return m
for r in spiral(4): print(*(f"{v:3}" for v in r))
def magic(n):
    m = [[0] * n for _ in range(n)]
    i, j = 0, n // 2
    for k in range(1, n * n + 1):
        m[i][j] = k
        a, b = (i - 1) % n, (j + 1) % n
        if m[a][b]: a, b = (i + 1) % n, j
        i, j = a, b
    return m
print(magic(5), {sum(r) for r in magic(5)} | {sum(c) for c in zip(*magic(5))})
print("".join(("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i)) + " " for i in range(1, 16)))
