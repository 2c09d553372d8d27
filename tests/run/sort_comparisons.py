"""Which items a sort compares, and what is left of a list whose sort fails."""

import functools


class Counted:
    count = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.count += 1
        return self.value < other.value


def comparisons(values):
    Counted.count = 0
    items = [Counted(value) for value in values]
    items.sort()
    assert [item.value for item in items] == sorted(values)
    return Counted.count


def scattered(count, limit):
    return [i * 7919 % 10007 % limit for i in range(count)]


def compare(a, b):
    print(f"{a}?{b}", end=" ")
    return a - b


class Fragile:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if other.value == 7:
            raise ValueError(f"{self.value} and 7")
        return self.value < other.value

    def __repr__(self):
        return f"F{self.value}"


class Fickle:
    """Less than everything, and everything is less than it."""

    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return True


class Sorting:
    """Sorts something else while it is being compared."""

    def __init__(self, values):
        self.values = values

    def __lt__(self, other):
        mine = sorted(Counted(v) for v in self.values)
        others = sorted(Counted(v) for v in other.values)
        return mine[0].value < others[0].value


def main():
    for count in [0, 1, 2, 3, 10, 63, 64, 65, 200, 1000]:
        print(count, comparisons(scattered(count, 10000)), comparisons(scattered(count, 7)))
    print(comparisons(range(500)), comparisons(range(500, 0, -1)), comparisons([1] * 300))
    print(comparisons([i % 150 for i in range(900)]))
    print(comparisons(list(range(400)) + list(range(100)) + list(range(300, 50, -1))))
    print(comparisons(list(range(1000)) + [3, 2, 1]))

    print(sorted([5, 2, 8, 1, 9], key=functools.cmp_to_key(compare)))

    items = [Fragile(n) for n in (4, 9, 7, 1)]
    try:
        items.sort()
    except ValueError as error:
        print("failed:", error, sorted(str(item) for item in items))

    print("".join(item.name for item in sorted([Fickle(c) for c in "abcdefgh"])))
    print([item.values for item in sorted([Sorting([3, 9]), Sorting([5, 1]), Sorting([2])])])

    nan = float("nan")
    print(sorted([2.0, nan, 1.0]), sorted([nan, 3.0, 2.0, 1.0]), sorted([(nan, 1), (1.0, 2), (0.0, 3)]))
    print(sorted([(2.0, "b"), (-0.0, "c"), (0.0, "a"), (2.0, "a")]), max([(0.0, 1), (-0.0, 2)]))
    print(sorted([(1, 2, 3, 4, 5), (1, 2, 3, 4, 0), (0, 9, 9, 9, 9)], reverse=True))
    print(sorted(["b", "a", "ab", "", "abcdefghij", "abcdefghia", "é", "z", "\U0001f600"]))
    print(sorted([None, 1, None][1:2] + [0]), sorted([True, False, True]), sorted([2**80, -1, 2**70]))
    words = "the quick brown fox jumps over the lazy dog".split()
    print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=len, reverse=True))
    pairs = [(w, i) for i, w in enumerate(words)]
    pairs.sort(key=lambda pair: pair[0][0])
    print(pairs)
    grid = [[3, 1], [2, 2, 2], [], [2, 2]]
    grid.sort()
    print(grid, sorted(grid, key=lambda row: -len(row)))


main()

log = []
print(sorted([3, 1, 2], key=lambda n: log.append(n) or n % 2, reverse=True), log)
print(sorted([(1, "b"), (0, "x"), (1, "a"), (0, "y")], key=lambda pair: pair[0], reverse=True), sorted([2.5, -0.0, 0.0, 1.0], reverse=1))
print(sorted(["b", "a", "c"], reverse=True), sorted([[1], [3], [2]], reverse=True), sorted([(1, "a", 2.0), (1, "a", 3.0)], reverse=True))
print([f.value for f in sorted([Counted(v) for v in (2, 3, 2, 1)], reverse=True)], sorted(range(40), key=lambda n: n % 3, reverse=True))
print(sorted([1.0, float("nan"), 0.5], reverse=True), sorted([True, False], reverse=True), comparisons([3, 1, 2]))
