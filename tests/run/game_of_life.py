def neighbours(cells, x, y):
    count = 0
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            if (dx, dy) != (0, 0) and (x + dx, y + dy) in cells:
                count += 1
    return count


def step(cells):
    candidates = set()
    for x, y in cells:
        for dx in range(-1, 2):
            for dy in range(-1, 2):
                candidates.add((x + dx, y + dy))
    result = set()
    for x, y in candidates:
        n = neighbours(cells, x, y)
        if n == 3 or (n == 2 and (x, y) in cells):
            result.add((x, y))
    return result


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(4):
    for y in range(5):
        print("".join("#" if (x, y) in cells else "." for x in range(5)))
    print("generation", generation, len(cells))
    cells = step(cells)
