"""`**mapping` in calls: names of parameters, other names, and names that have a value already."""


def report(a, b=2, **rest):
    return a, b, rest


def plain(a, b=2):
    return a, b


def positional(a, /, **rest):
    return a, rest


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


settings = {"a": 1, "z": 5}
attempt(lambda: report(**settings))
attempt(lambda: report(9, **{"b": 7, "q": 1}))
attempt(lambda: report(1, **settings))
attempt(lambda: report(b=1, **settings))
attempt(lambda: report(*[1], **{"b": 3, "c": 4}))
attempt(lambda: plain(1, **{"a": 2}))
attempt(lambda: plain(1, **{"c": 2}))
attempt(lambda: plain(**{"a": 2}))
attempt(lambda: plain(**{"b": 2}))
attempt(lambda: positional(1, **{"a": 2}))


class Base:
    def __init__(self, name, **options):
        self.name, self.options = name, options


class Derived(Base):
    def __init__(self, size, **options):
        super().__init__(**options)
        self.size = size


made = Derived(3, name="n", colour="red")
print(made.name, made.options, made.size)


# The rest keeps the order of the call, whatever stands behind a mapping.
def rest(**given):
    return given


def some(first, *others, named=3, **given):
    return first, others, named, given


items = {"x": 9, "y": 8}
print(rest(a=1, **items, b=2), rest(**items, c=1, **{"z": 5}, e=4), dict(a=1, **items, b=2))
print(some(1, **items, named=2, q=3), some(1, 2, q=1, **items, named=2, r=3))
for wrong in (lambda: rest(x=1, **items), lambda: rest(**items, y=2), lambda: rest(**items, a=1, **items)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
