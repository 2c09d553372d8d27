def early(xs, n):
    total = 0
    for i in range(n):
        total += xs[i]
        if total > 10:
            break
    return total, i


def wraps(xs):
    total = 0
    for i in range(len(xs)):
        total = total * 3 + xs[i - 1]
    return total


def fails(xs, ys, n):
    try:
        for i in range(n):
            ys[i] = xs[i + 2] * 2
    except IndexError as e:
        return str(e), i, ys
    return "none", i, ys


def row(m, i, n):
    try:
        total = 0
        for j in range(n):
            total += m[i][j]
        return total
    except IndexError as e:
        return str(e)


def down(xs, k, n):
    try:
        for c in range(n, k - 1, -1):
            xs[c] = max(xs[c], xs[c - k] + 1)
    except IndexError as e:
        print(e, c)
    return xs


def huge(xs, s):
    total = 0
    try:
        for i in range(s, s + 5):
            total += xs[i - s]
        for i in range(5):
            total += xs[i * s]
    except IndexError as e:
        print(e, total, i)
    return total


def negative(xs, s):
    t = 0
    for i in range(s, 4):
        t = t * 5 + xs[i]
    for i in range(3):
        t = t * 7 + xs[i + s]
    for i in range(3):
        t = t * 7 + xs[s * i]
    for i in range(3, -1, -1):
        t = t * 7 + xs[s + i]
    return t


def sometimes(xs, n):
    total = 0
    for i in range(n):
        if i > 0:
            total += xs[i - 1]
        if i + 1 < n:
            total += xs[i + 1] * 3
    return total


def steps(xs):
    total = 0
    for i in range(0, len(xs), 2):
        total = total * 3 + xs[i]
    for i in range(0, 9, 2):
        total = total * 3 + xs[i + 1]
    return total


def grow(xs):
    for i in range(len(xs)):
        if xs[i] % 2:
            xs.append(xs[i] + 1)
    return xs


def shadow(xs):
    for i in range(len(xs) - 1):
        i += 1
        xs[i] = xs[i - 1] + xs[i]
    return xs, i


class Box:
    def __init__(self, n):
        self.data = [0] * n
        self.n = n

    def fill(self):
        for i in range(self.n):
            self.data[i] = i * i

    def total(self):
        result = 0
        for i in range(self.n):
            result += self.data[i]
            self.n -= 0
        return result


xs = [5, 4, 3, 2, 1, 9, 8, 7, 6, 10]
print(early(xs, 1000), wraps(xs))
print(fails(xs, [0] * 10, 10), fails(xs, [0] * 4, 10), fails(xs, [0] * 3, 2))
m = [[1, 2, 3], [4, 5, 6]]
print(row(m, 0, 3), row(m, 1, 4), row(m, -1, 3), row(m, 5, 3), row(m, 5, 0))
print(down(xs[:], 3, 9), down(xs[:], 3, 12), down(xs[:], -1, 4))
print(huge(xs, 2), huge(xs, 9223372036854775000), huge(xs, -2), huge(xs, 4))
print(negative(xs, -2), negative(xs, 1), sometimes(xs, 10), sometimes(xs, 5))
print(steps(xs), grow([1, 2, 3]), shadow(xs[:]))
box = Box(6)
box.fill()
print(box.data, box.total())
box.n = 9
try:
    box.fill()
except IndexError as e:
    print(e)
try:
    print(box.total())
except IndexError as e:
    print(e)


def stencil(u, v, n):
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            v[i][j] = u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1]


def flat(a, b, n):
    c = [0] * (n * n)
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i * n + k] * b[k * n + j]
            c[i * n + j] = s
    return c


def occurrences(text, word):
    hits = 0
    for i in range(len(text) - len(word) + 1):
        for j in range(len(word)):
            if text[i + j] != word[j]:
                break
        else:
            hits += 1
    return hits


def knapsack(weights, values, room):
    best = [0] * (room + 1)
    for i in range(len(weights)):
        for c in range(room, weights[i] - 1, -1):
            best[c] = max(best[c], best[c - weights[i]] + values[i])
    return best[room]


def ragged(m, n):
    total = 0
    try:
        for i in range(len(m)):
            for j in range(n):
                total += m[i][j]
    except IndexError as e:
        return str(e), total, i, j
    return "", total, i, j


def closest(d):
    n = len(d)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


u = [[i * j % 7 for j in range(6)] for i in range(6)]
v = [[0] * 6 for _ in range(6)]
stencil(u, v, 6)
print(v)
try:
    stencil(u, v[:5], 7)
except IndexError as e:
    print(e, v)
print(flat([1, 2, 3, 4], [5, 6, 7, 8], 2), flat([], [], 0))
try:
    flat([1, 2, 3, 4], [5, 6, 7], 2)
except IndexError as e:
    print(e)
print(occurrences("abracadabra", "abra"), occurrences("äöäöä", "äö"), occurrences("ab", "abc"), occurrences("", ""))
print(knapsack([3, 4, 5, 9, 14], [3, 4, 4, 10, 15], 20))
print(ragged([[1, 2, 3], [4, 5], [6]], 2), ragged([[1, 2], [4, 5]], 2))
print(closest([[0, 3, 9], [2, 0, 1], [1, 7, 0]]))


def common(a, b, table):
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table


def smooth(m, skip):
    """Reads a neighbour only where there is one, and divides only if asked to."""
    out = []
    for i in range(len(m)):
        total = 0
        for j in range(len(m[0])):
            if i > 0:
                total += m[i - 1][j]
            if i + 1 < len(m):
                total -= m[i + 1][j]
            if skip:
                total += m[i][j] // skip
            elif j % 2 == 1:
                total += m[9][j]
        out.append(total)
    return out


class Cell:
    def __init__(self, row, weight):
        self.row = row
        self.weight = weight


def weigh(cells, chosen, n):
    total = 0
    for j in range(n):
        if chosen[j]:
            total += cells[n].weight * cells[n].row[j]
        else:
            total -= 1
    return total


def shrinking(m, n):
    """The row goes while it is read."""
    total = 0
    try:
        for j in range(n):
            if m[0][j] == 5:
                m.pop()
            else:
                total += m[1][j]
    except IndexError as e:
        return str(e), total
    return "", total


def failing(call):
    try:
        return call()
    except (IndexError, ZeroDivisionError) as e:
        return type(e).__name__, str(e)


print(common("abcbdab", "bdcaba", [[0] * 7 for _ in range(8)])[-1])
print(common("äbc", "bc", [[0] * 3 for _ in range(4)])[-1])
for rows in ([[0] * 7 for _ in range(7)], [[0] * 7 for _ in range(4)] + [[0] * 3] + [[0] * 7 for _ in range(3)]):
    print(failing(lambda: common("abcbdab", "bdcaba", rows)), rows)
m = [[3, 1, 4], [1, 5, 9], [2, 6, 5]]
print(smooth(m, 2), smooth([[1, 2]], 1), smooth([[1]], 0), failing(lambda: smooth(m, 0)))
cells = [Cell([1, 2, 3], 2), Cell([4, 5], 3), Cell([], 4), Cell([7, 8], 5)]
print(weigh(cells, [True, False, True], 0), weigh(cells, [True, False, True], 1), failing(lambda: weigh(cells, [True, False, True], 2)))
print(failing(lambda: weigh(cells, [False, True, True], 3)), weigh(cells, [False, False, False, False], 4), failing(lambda: weigh(cells, [False, False, False, True], 4)))
print(shrinking([[1, 2, 3], [4, 6, 7]], 3), shrinking([[1, 5, 3], [4, 6, 7]], 3))
