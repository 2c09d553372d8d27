# Values of several types, taken apart by one assignment.


def evaluate(tree):
    if isinstance(tree, int):
        return tree
    operator, *operands = tree
    values = [evaluate(operand) for operand in operands]
    return sum(values) if operator == "+" else -values[0]


def doubled(tree, times):
    return tree if times == 0 else ("+", doubled(tree, times - 1), tree)


print(evaluate(doubled(("-", 7), 3)), evaluate(("+", 1, ("-", 2), 3)))


def ends(values):
    try:
        first, *middle, last = values
        return first, middle, last
    except (TypeError, ValueError) as error:
        return type(error).__name__ + ": " + str(error)


def pair(values):
    try:
        first, second = values
        return [second, first]
    except (TypeError, ValueError) as error:
        return type(error).__name__ + ": " + str(error)


def numbers(limit):
    yield from range(limit)


mixed = [(1, "two", 3.0), (1, 2), [4, 5, 6], "text", "x", {7: "a", 8: "b"}, None, 9, (1,), {10, 11}]
for values in mixed:
    print(values, ends(values), pair(values))
for values in [numbers(2), [1, 2], "ab", numbers(4), range(2)]:
    print(pair(values))
for values in [numbers(5), "abc", (1, "b")]:
    print(ends(values))


# Tuples of different lengths that meet in an expression.


def one_or_two(flag):
    return (1, 2) if flag else (1, 2, 3)


def surrounded(n):
    best = ()
    for i in range(n):
        best = best + (i,) if i % 2 else (i, *best, i)
    return best


def path(n):
    return (n, path(n - 1)) if n else ()


print(one_or_two(True), one_or_two(False), surrounded(6), path(4))
