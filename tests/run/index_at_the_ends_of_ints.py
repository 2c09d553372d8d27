def boom(k, depth):
    if depth > 0:
        return boom(k, depth - 1) + boom(k, depth - 1)
    if k == 0:
        raise ValueError("x")
    return k


def found(n, k, xs):
    try:
        m = boom(k, 3)
        if n < 1:
            return 0
    except ValueError:
        return xs[n - 1]
    return m


xs = [10, 20, 30]
print(found(0, 0, xs), found(1, 0, xs), found(2, 1, xs))


def at(a, b, xs):
    return xs[a - b + 1]


class Pair:
    def __init__(self, i, w):
        self.i = i
        self.w = w


LARGEST = 9223372036854775807
pair = [Pair(LARGEST, -LARGEST - 1), Pair(1, 1)][0]
try:
    print(at(pair.i, pair.w, xs))
except (IndexError, OverflowError):
    print("out of range")
print(at(1, 0, xs))


LEAST = -9223372036854775807 - 1


def far(xs, i):
    return xs[i + LEAST]


class Place:
    def __init__(self, i):
        self.i = i


try:
    print(far([10, 20], [Place(LEAST), Place(3)][0].i))
except (IndexError, OverflowError):
    print("out of range")
