def a(n):
    for i in range(n):
        for j in range(n):
            for k in range(n):
                x = i + j * k
    return i, j, k, x
def b(n):
    while n > 0:
        m = n
        while m > 0:
            last = m * 0.5
            m -= 1
        n -= 1
    return last, m
def c(rows):
    for row in rows:
        for cell in row:
            if cell == 3:
                found = cell
                break
    return found, row, cell
def d(rows):
    for row in rows:
        for cell in row:
            value = cell
        for cell in row:
            value = str(cell)
    return value
def e(rows):
    for row in rows:
        try:
            for cell in row:
                y = cell
                z = 10 // cell
        except ZeroDivisionError:
            z = None
    return y, z
print(a(3), b(3), c([[1, 2], [3, 4]]), d([[1], [2, 5]]), e([[1, 2], [0]]))
try:
    print(a(0))
except UnboundLocalError as err:
    print(err)
try:
    c([[]])
except UnboundLocalError as err:
    print(err)
for i in range(3):
    for j in range(2):
        for w in "ab":
            pass
print(i, j, w)


def visits(tree, limit):
    """Saves a variable and puts it back, on some ways and on all."""
    depth = 0
    seen = []
    for name, children in tree:
        saved = depth
        depth = depth + 1
        seen.append((name, depth))
        for child in children:
            kept = depth
            if len(child) > limit:
                depth = kept + len(child)
            seen.append((child, depth))
            depth = kept
        if len(children) < 2:
            depth = saved
    return seen, depth


print(visits([("a", ["bb", "cccc"]), ("d", []), ("eee", ["f"]), ("g", ["hhh", "i", "jj"])], 2))
