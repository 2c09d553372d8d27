rows = 3
columns = 4
grid = [[0] * columns for _ in range(rows)]
for r in range(rows):
    for c in range(columns):
        grid[r][c] = r * columns + c
print(grid)
transposed = [[row[c] for row in grid] for c in range(columns)]
print(transposed)
print([x for row in grid for x in row if x % 2])
print(list(zip(*grid)))
grid[1][2] = -1
print(sum(sum(row) for row in grid), [max(row) for row in grid])
