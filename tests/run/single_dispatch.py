from collections import namedtuple
from functools import singledispatch, singledispatchmethod
import functools
from collections.abc import Sequence

class Shape:
    pass

class Circle(Shape):
    def __init__(self, r):
        self.r = r

class Square(Shape):
    def __init__(self, side):
        self.side = side

class Unit(Square):
    def __init__(self):
        super().__init__(1)

@singledispatch
def show(value, indent=0):
    """Shows a value."""
    return " " * indent + f"? {value!r}"

@show.register
def _(value: int, indent=0):
    return " " * indent + f"int {value}"

@show.register(bool)
def _(value, indent=0):
    return " " * indent + ("yes" if value else "no")

@show.register
def _(value: list, indent=0):
    lines = [" " * indent + f"list of {len(value)}"]
    for item in value:
        lines.append(show(item, indent + 2))
    return "\n".join(lines)

@show.register(float)
@show.register(complex)
def _(value, indent=0):
    return " " * indent + f"number {value:.2f}"

@show.register
def _show_shape(value: Shape, indent=0):
    return " " * indent + f"shape {type(value).__name__}"

@show.register
def _(value: Circle, indent=0):
    return " " * indent + f"circle {value.r}"

@show.register
def _(value: None, indent=0):
    return " " * indent + "nothing"

@show.register
def _(value: str | bytes, indent=0):
    return " " * indent + f"text {value!r}"

@show.register(Sequence)
def _(value, indent=0):
    return " " * indent + f"sequence {len(value)}"

for value in [1, True, 2.5, "x", None, [1, "a", [False]]]:
    print(show(value))
for shape in [Circle(2), Square(3), Unit(), Shape()]:
    print(show(shape, 1), show(shape, indent=2))
print(show((1, 2)), show(range(3)), show({1: 2}), show(b"raw"), show(3 + 1j))
print(_show_shape(Square(1)), show.__name__, show.__doc__)

@functools.singledispatch
def area(shape):
    raise NotImplementedError(f"no area of {type(shape).__name__}")

@area.register
def _(shape: Circle):
    return 3 * shape.r ** 2

@area.register
def _(shape: Square):
    return shape.side ** 2

shapes = [Circle(1), Square(4), Unit()]
print([area(s) for s in shapes], sum(map(area, shapes)))
try:
    area(Shape())
except NotImplementedError as error:
    print(error)
try:
    area("text")
except NotImplementedError as error:
    print(error)

class Formatter:
    def __init__(self, width):
        self.width = width

    @singledispatchmethod
    def format(self, value):
        return str(value).center(self.width, ".")

    @format.register
    def _(self, value: int):
        return str(value).rjust(self.width, "0")

    @format.register(list)
    def _(self, value):
        return "|".join(self.format(v) for v in value)

f = Formatter(5)
print(f.format("a"), f.format(42), f.format([1, "b"]), f.format(2.5))

class Wide(Formatter):
    def __init__(self):
        super().__init__(9)

print(Wide().format(7))


# Registered by calls.
@singledispatch
def kind(x):
    return "object"


def of_list(x):
    return "list"


kind.register(list, of_list)
kind.register(float)(lambda x: "float")
kind.register(type(None), lambda x: "None")
print(kind([1]), kind(2.5), kind("a"), kind(None))


# What is registered counts from then on.
@singledispatch
def late(x):
    return "any"


def install():
    late.register(float, lambda x: "float")


print(late(1), late(1.5), late("s"))
install()


@late.register(int)
def _(x):
    return "int"


print(late(1), late(1.5), late(True))


@late.register(bool)
def of_bool(x):
    return "bool"


print(late(True), late(2))
late.register(bool, lambda x: "other bool")
late.register(str, lambda x: "str")
print(late(True), of_bool(True), late("s"))


Deposit = namedtuple("Deposit", "account amount")
Close = namedtuple("Close", ["account"])
Alias = Close


@singledispatch
def handle(event):
    return "unknown " + type(event).__name__


@handle.register(Deposit)
def _(event):
    return "deposit %d" % event.amount


@handle.register(Alias)
def _(event):
    return "close " + event.account


@handle.register(tuple)
def _(event):
    return "tuple of %d" % len(event)


print([handle(event) for event in (Deposit("x", 5), Close("y"), (1, 2), 3.5)])
