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
