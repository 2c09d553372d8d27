def multiply(a, b):
    columns = [[row[j] for row in b] for j in range(len(b[0]))]
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def relax(grid, rounds):
    height, width = len(grid), len(grid[0])
    for _ in range(rounds):
        for i in range(1, height - 1):
            for j in range(1, width - 1):
                grid[i][j] = 0.25 * (grid[i - 1][j] + grid[i + 1][j] + grid[i][j - 1] + grid[i][j + 1])
    return grid[height // 2][width // 2]


n = 90
a = [[(i * j % 7) / 7 for j in range(n)] for i in range(n)]
print(multiply(a, a)[3][5], relax(a, 60))
