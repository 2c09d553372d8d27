"""What `__int__`, `__index__`, `__float__` and `__trunc__` return is checked where they are asked for."""

import math
import random


class TextAsInt:
    def __int__(self):
        return "a"


class NothingAsInt:
    def __int__(self):
        return None


class TextAsIndex:
    def __index__(self):
        return "a"


class IntAsFloat:
    def __float__(self):
        return 7


class TextAsFloat:
    def __float__(self):
        return "x"


class TextAsTrunc:
    def __trunc__(self):
        return "a"


class Raising:
    def __int__(self):
        raise TypeError("own")

    def __float__(self):
        raise TypeError("own")


class Number(float):
    def __int__(self):
        7


def show(function):
    try:
        print(function())
    except TypeError as e:
        print(e)


show(lambda: int(TextAsInt()))
show(lambda: int(NothingAsInt()))
show(lambda: int(TextAsIndex()))
show(lambda: int(TextAsTrunc()))
show(lambda: "%d" % TextAsInt())
show(lambda: "%d" % NothingAsInt())
show(lambda: "%d" % Number(2.5))
show(lambda: "%d" % TextAsIndex())
show(lambda: "%x" % TextAsIndex())
show(lambda: "%.1f" % Raising())
show(lambda: "%f" % TextAsFloat())
show(lambda: float(IntAsFloat()))
show(lambda: float(TextAsFloat()))
show(lambda: float(TextAsIndex()))
show(lambda: complex(TextAsFloat()))
show(lambda: math.sqrt(IntAsFloat()))
show(lambda: math.floor(TextAsFloat()))
show(lambda: math.gcd(TextAsIndex(), 5))
show(lambda: math.factorial(TextAsIndex()))
show(lambda: random.randrange(TextAsIndex()))
show(lambda: [1] * TextAsIndex())


class CountingFloat(float):
    def __int__(self):
        return 7

    def __float__(self):
        return 3.5


class CountingInt(int):
    def __int__(self):
        return 8

    def __float__(self):
        return 1.5


class CountingText(str):
    def __int__(self):
        return 9


class PlainFloat(float):
    pass


print(int(CountingFloat(2.5)), float(CountingFloat(2.5)), int(CountingInt(3)), float(CountingInt(3)), int(CountingText("4")))
print(int(PlainFloat(2.5)), float(PlainFloat(2.5)), float(CountingText("4")), int(True), float(True))


# Members of enumerations of ints are ints.
from enum import IntEnum, IntFlag


class Rank(IntEnum):
    THREE = 3


class Bits(IntFlag):
    FOUR = 4


class Held:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value


for value in (Rank.THREE, Bits.FOUR, True, 7):
    held = Held(value)
    print(int(held), float(held), list(range(held))[-1], hex(held), "%d" % held, [1, 2, 3, 4][:held], "ab" * held)
