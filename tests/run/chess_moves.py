START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR"
class Board:
    DIRS = {"n": [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)], "b": [(1, 1), (1, -1), (-1, 1), (-1, -1)], "r": [(1, 0), (-1, 0), (0, 1), (0, -1)]}
    DIRS["q"] = DIRS["k"] = DIRS["b"] + DIRS["r"]
    def __init__(self, fen=START, white=True):
        self.cells = []
        for part in fen.split("/"):
            row = []
            for ch in part:
                if ch.isdigit():
                    row.extend(["."] * int(ch))
                else:
                    row.append(ch)
            self.cells.append(row)
        self.white = white
    def __getitem__(self, pos):
        r, c = pos
        return self.cells[r][c]
    def own(self, ch): return ch != "." and ch.isupper() == self.white
    def enemy(self, ch): return ch != "." and ch.isupper() != self.white
    def moves(self):
        for r in range(8):
            for c in range(8):
                p = self[r, c]
                if not self.own(p):
                    continue
                kind = p.lower()
                if kind == "p":
                    step = -1 if self.white else 1
                    home = 6 if self.white else 1
                    nr = r + step
                    if 0 <= nr < 8 and self[nr, c] == ".":
                        yield (r, c), (nr, c)
                        if r == home and self[r + 2 * step, c] == ".":
                            yield (r, c), (r + 2 * step, c)
                    for dc in (-1, 1):
                        nc = c + dc
                        if 0 <= nr < 8 and 0 <= nc < 8 and self.enemy(self[nr, nc]):
                            yield (r, c), (nr, nc)
                    continue
                for dr, dc in self.DIRS[kind]:
                    nr, nc = r + dr, c + dc
                    while 0 <= nr < 8 and 0 <= nc < 8:
                        t = self[nr, nc]
                        if self.own(t):
                            break
                        yield (r, c), (nr, nc)
                        if t != "." or kind in "nk":
                            break
                        nr += dr
                        nc += dc
    def play(self, move):
        (r, c), (nr, nc) = move
        b = Board.__new__(Board)
        b.cells = [row[:] for row in self.cells]
        b.white = not self.white
        b.cells[nr][nc] = b.cells[r][c]
        b.cells[r][c] = "."
        return b
def perft(b, d):
    if d == 0:
        return 1
    return sum(perft(b.play(m), d - 1) for m in b.moves())
def name(move):
    return "".join("abcdefgh"[c] + str(8 - r) for r, c in move)
b = Board()
print([perft(b, d) for d in range(4)])
print(sorted(name(m) for m in b.moves())[:6])
