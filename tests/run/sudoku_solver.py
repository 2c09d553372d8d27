def find_empty(b):
    for r in range(9):
        for c in range(9):
            if b[r][c] == 0:
                return r, c
    return None
def valid(b, n, pos):
    r, c = pos
    if n in b[r]:
        return False
    if any(b[i][c] == n for i in range(9)):
        return False
    br, bc = 3 * (r // 3), 3 * (c // 3)
    return all(b[i][j] != n for i in range(br, br + 3) for j in range(bc, bc + 3))
def solve(b):
    found = find_empty(b)
    if not found:
        return True
    r, c = found
    for n in range(1, 10):
        if valid(b, n, (r, c)):
            b[r][c] = n
            if solve(b):
                return True
            b[r][c] = 0
    return False
puzzle = """530070000
600195000
098000060
800060003
400803001
700020006
060000280
000419005
000080079"""
board = [[int(ch) for ch in line] for line in puzzle.splitlines()]
print(solve(board))
for row in board:
    print(*row)
