def f(a, b=2, c=3):
    return a, b, c
xs = [1]
print(f(*xs), f(*[1, 5]), f(*xs, **{"c": 9}), f(**{"a": 4, "c": 6}))
def g(a, b):
    return a - b
for args in ([1, 2], [1], [1, 2, 3]):
    try:
        print(g(*args))
    except TypeError as e:
        print(e)
for kw in ({"a": 1, "b": 5}, {"a": 1}, {"a": 1, "b": 2, "z": 3}):
    try:
        print(g(**kw))
    except TypeError as e:
        print(e)


# What CPython says where arguments do not fit.
def told(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


def few(a, b=2, *, k=1):
    return a


def split(a, /, b, *, k):
    return a


def named(*args, k):
    return k


def none():
    pass


class Holder:
    def __init__(self, a):
        self.a = a

    def method(self, x):
        return x


told(lambda: few(*3))
told(lambda: few(**1))
told(lambda: few(1, *None))
told(lambda: few(1, **[1]))
told(lambda: Holder(*3))
told(lambda: Holder(1).method(*3))
told(lambda: Holder(1).method(**3))
told(lambda: print(*3))
told(lambda: few(1, 2, 3, k=4))
told(lambda: few(1, 2, 3, z=4))
told(lambda: few(1, z=4, a=1))
told(lambda: few(1, a=1, z=4))
told(lambda: split(1))
told(lambda: split(1, 2))
told(lambda: split(a=1, b=2, k=3))
told(lambda: split(1, 2, 3, k=4))
told(lambda: named(1, 2))
told(lambda: none(1))
told(lambda: none(*[1]))
told(lambda: few(*[1, 2, 3]))
told(lambda: few(*[1, 2, 3], k=1))
told(lambda: few(*[]))


def order(*args, **named):
    return args, named


def seen(x):
    print("seen", x)
    return x


print(order(k=seen(1), *seen([2])))


# What a call spreads: views, iterators and sets as well.
prices = {"tea": 3, "milk": 2}
print(*prices.values(), *prices.items(), *prices.keys(), sep=", ")
print(*reversed([1, 2]), *map(str, (3, 4)), *zip("ab", "cd"), *range(5, 7), *frozenset([7]), *b"A", *enumerate("x"))
