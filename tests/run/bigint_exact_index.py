# As bigint_as_index, with `--ints exact`: also what `__index__` computes may be large.
huge = 10**30


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value + 1


def show(f):
    try:
        print(f())
    except (IndexError, OverflowError) as error:
        print(type(error).__name__, error)


items = [1, 2, 3]
show(lambda: items[huge])
show(lambda: items[:huge])
show(lambda: items[-huge:])
show(lambda: items[1:huge:2])
show(lambda: items[::huge])
show(lambda: items[::-huge])
show(lambda: items * huge)
show(lambda: items.index(3, 0, huge))
show(lambda: "abc"[huge])
show(lambda: "abc"[:huge])
show(lambda: "abc".find("c", huge))
show(lambda: "abc".find("c", -huge, huge))
show(lambda: "abc" * huge)
show(lambda: (1, 2, 3)[huge])
show(lambda: (1, 2, 3)[:huge])
show(lambda: b"abc"[huge])
show(lambda: range(3)[huge])
show(lambda: items[Number(0)])
show(lambda: items[Number(0) :])
print(2**-1, 10**-2, (10**30) ** -1)
