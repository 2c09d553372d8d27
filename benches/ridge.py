"""Ridge regression by coordinate descent: rows of a matrix, dot products, updates in place."""

ROWS = 4000
COLUMNS = 40
ROUNDS = 400


def make(rows, columns):
    seed = 99
    x = []
    y = []
    for i in range(rows):
        row = []
        target = 0.25
        for j in range(columns):
            seed = (seed * 1103515245 + 12345) % 2147483648
            value = seed / 2147483648.0 - 0.5
            row.append(value)
            target += value * (1 + j % 3)
        x.append(row)
        y.append(target)
    return x, y


def fit(x, y, penalty, rounds):
    columns = len(x[0])
    weights = [0.0] * columns
    residual = y[:]
    squares = [0.0] * columns
    for row in x:
        for j in range(columns):
            squares[j] += row[j] ** 2
    for r in range(rounds):
        for j in range(columns):
            gradient = 0.0
            for i in range(len(x)):
                gradient += x[i][j] * residual[i]
            step = (gradient - penalty * weights[j]) / (squares[j] + penalty)
            weights[j] += step
            for i in range(len(x)):
                residual[i] -= step * x[i][j]
    return weights


def main():
    x, y = make(ROWS, COLUMNS)
    weights = fit(x, y, 0.5, ROUNDS)
    print("ridge " + " ".join(f"{w:.6f}" for w in weights[:6]), f"{sum(weights):.6f}")


main()
