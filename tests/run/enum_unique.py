import enum
from enum import Enum, IntEnum, Flag, auto, unique


@enum.unique
class Colour(Enum):
    RED = auto()
    GREEN = auto()


@unique
class Level(IntEnum):
    LOW = 1
    HIGH = 2


try:
    @unique
    class Twice(Enum):
        ONE = 1
        UNO = 1
        TWO = 2
        DUE = 2
except ValueError as error:
    print(error)

print(Colour.RED, list(Colour), Level.HIGH > Level.LOW, Level(2))


def table():
    @unique
    class Inner(Enum):
        A = "a"
        B = "b"

    return [member.value for member in Inner]


print(table())
for c in Colour:
    print(c.name, c.value, isinstance(c, Colour))
print(Colour["RED"], Colour(2))
