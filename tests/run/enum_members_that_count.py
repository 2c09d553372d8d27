"""Members whose `__new__` looks at those that are made already."""
from enum import Enum, IntEnum


class AutoNumber(Enum):
    def __new__(cls, *args):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj

    def __init__(self, pantone="unknown"):
        self.pantone = pantone


class Color(AutoNumber):
    RED = ()
    GREEN = ()
    BLUE = ("3005",)
    AZURE = BLUE


class Swatch(AutoNumber):
    AUBURN = "3497"
    SEA = "1246"


class Named(Enum):
    def __new__(cls, weight):
        obj = object.__new__(cls)
        obj._value_ = (weight, list(cls.__members__), sum(m.weight for m in cls.__members__.values()))
        obj.weight = weight
        return obj

    FIRST = 5
    SECOND = 5
    THIRD = 7


print(list(Color), Color(2), Color.BLUE.value, Color.BLUE.pantone, Color.RED.pantone, Color.AZURE is Color.BLUE)
print(list(Color.__members__), list(Swatch), Swatch.SEA.pantone, Swatch["AUBURN"].value)
for member in Named:
    print(member.name, member.value)
