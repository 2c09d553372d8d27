from enum import Enum, Flag, IntEnum


class Color(Enum):
    RED = 1


class Level(IntEnum):
    LOW = 1


class Right(Flag):
    READ = 1


print(Color, type(Color.RED), [Level, Right], f"{Color}", repr(type(Right.READ | Right.READ)))
