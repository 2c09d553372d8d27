# Errors in small functions show every call; the last line of stderr is the error's.
def inner(x):
    return 10 // x


def rec(n):
    if n == 0:
        return inner(n)
    return rec(n - 1) + n


def pick(xs, i):
    return xs[i]


class Scale:
    def __init__(self, by):
        self.by = by

    def of(self, x):
        return Scale(self.by / x)


def go(xs):
    try:
        print(pick(xs, 7))
    except IndexError as e:
        print("caught", e)
    total = 0.0
    for x in [4.0, 2.0, 0.0]:
        try:
            total += Scale(8.0).of(x).of(2.0).by
        except ZeroDivisionError as e:
            print("caught", e)
    print(total)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def endless(n):
    return endless(n + 1) + 1


go([1, 2])
print(pick([1, 2], 1), depth(900))
try:
    endless(0)
except RecursionError:
    print("too deep")
rec(5)
