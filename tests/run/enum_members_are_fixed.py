"""The value and the name of a member cannot be set."""

from enum import Enum


class Colour(Enum):
    RED = 1

    @property
    def pretty(self):
        return self.name.title()


for part in ("value", "name"):
    try:
        if part == "value":
            Colour.RED.value = 3
        else:
            Colour.RED.name = "x"
    except AttributeError as error:
        print(error)
try:
    Colour.RED.pretty = "Red"
except AttributeError as error:
    print(error)
print(Colour.RED, Colour.RED.value, Colour.RED.pretty)


class Size(Enum):
    S = "s"


try:
    print(Size())
except TypeError as error:
    print(error)
print(Size(value="s"))
