"""What special methods may give, and what is said of those that give something else."""

import enum

def attempt(function):
    try:
        print(function())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Gives:
    """Each of its special methods gives the same."""

    def __init__(self, value):
        self.value = value

    def __str__(self):
        return self.value

    def __repr__(self):
        return self.value

    def __format__(self, specification):
        return self.value

    def __hash__(self):
        return self.value

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value

    def __complex__(self):
        return self.value

    def __bytes__(self):
        return self.value


class OnlyRepr:
    def __repr__(self):
        return 7


class Text(str):
    pass


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


for value in (3, "text", None, 2.5, Text("derived"), True):
    attempt(lambda: str(Gives(value)))
    attempt(lambda: repr(Gives(value)))
    attempt(lambda: format(Gives(value)))
    attempt(lambda: f"{Gives(value)} {Gives(value)!r}")
    attempt(lambda: "%s" % Gives(value))
    attempt(lambda: "{!r}".format(Gives(value)))
    attempt(lambda: hash(Gives(value)))
    attempt(lambda: len({Gives(value): 1}))
    attempt(lambda: int(Gives(value)))
    attempt(lambda: "%d" % Gives(value))
    attempt(lambda: "%x" % Index(value))
    attempt(lambda: int(Index(value)))
    attempt(lambda: float(Index(value)))
    attempt(lambda: float(Gives(value)))
    attempt(lambda: complex(Gives(value)))
    attempt(lambda: bytes(Gives(value)))
    attempt(lambda: [1, 2, 3, 4][Index(value)])
    attempt(lambda: not Truth(value))
attempt(lambda: str(OnlyRepr()))
attempt(lambda: [OnlyRepr()])
attempt(lambda: bytes(Gives(b"ok")))
attempt(lambda: complex(Gives(1j)))


class Large:
    def __int__(self):
        return 10**30

    def __index__(self):
        return 10**25


print(int(Large()), "%d" % Large(), "%x" % Large(), float(Large()))


class Loud(str):
    def shout(self):
        return self.upper() + "!"


class Number(enum.IntEnum):
    FIVE = 5


class Derived:
    def __str__(self):
        return Loud("x")

    def __hash__(self):
        return Number.FIVE


print(str(Derived()).shout(), Derived(), f"{Derived()}", hash(Derived()))
