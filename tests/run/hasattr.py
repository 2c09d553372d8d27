import math
import sys


class Shape:
    sides = 0

    def area(self):
        return 0.0


class Square(Shape):
    sides = 4

    def __init__(self, side):
        self.side = side

    def __len__(self):
        return self.sides


def count(values):
    for value in values:
        yield value


def flatten(values):
    result = []
    for value in values:
        if hasattr(value, "__iter__") and not isinstance(value, str):
            result.extend(flatten(value))
        else:
            result.append(value)
    return result


print(flatten([1, [2, 3], (4, 5), "six"]))

# Modules and classes.
print(hasattr(math, "sqrt"), hasattr(math, "square"), hasattr(sys, "argv"))
print(hasattr(Shape, "sides"), hasattr(Shape, "area"), hasattr(Shape, "side"), hasattr(Square, "area"))
print(hasattr(int, "from_bytes"), hasattr(dict, "fromkeys"), hasattr(str, "append"), hasattr(tuple, "index"))

# What every object has, and what operators need.
print(hasattr(Square(1), "side"), hasattr(Square(1), "__len__"), hasattr(Shape(), "__len__"), hasattr(Shape(), "__eq__"))
print(hasattr(1, "__add__"), hasattr(1.5, "__and__"), hasattr(True, "__and__"), hasattr(1, "__len__"), hasattr("", "__len__"))
print(hasattr([], "__iter__"), hasattr((), "__iter__"), hasattr({}, "__iter__"), hasattr(5, "__iter__"), hasattr([], "__next__"))
print(hasattr(count([1]), "__next__"), hasattr(count([1]), "send"), hasattr(iter([1]), "__next__"))
print(hasattr(count, "__name__"), hasattr(count, "__call__"), hasattr(lambda: 1, "__name__"), hasattr(len, "size"))


# What computes an attribute may say that there is none.
class Missing:
    def __get__(self, object, owner):
        print("asked")
        raise AttributeError("missing")


class Lazy:
    missing = Missing()

    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        if self._value is None:
            raise AttributeError("no value")
        return self._value

    @property
    def broken(self):
        raise ValueError("broken")


class Made(Lazy):
    def __getattr__(self, name):
        if name.startswith("made_"):
            return name
        raise AttributeError(name)


for lazy in (Lazy(1), Lazy(None), Made(None)):
    print(hasattr(lazy, "value"), hasattr(lazy, "missing"), getattr(lazy, "value", "none"), getattr(lazy, "missing", "none"))
    for name in ("value", "missing", "other", "made_up"):
        print(name, hasattr(lazy, name), getattr(lazy, name, "none"))
try:
    hasattr(Lazy(2), "broken")
except ValueError as error:
    print(error)


def name_of(value):
    return getattr(value, "__name__", type(value).__name__)


def maker(function):
    return lambda *args: function(*args)


class Named:
    def method(self):
        pass


print(name_of(len), name_of(maker), name_of(maker(len)), name_of(Named), name_of(Named().method), name_of(Named()), name_of(3), name_of(int))
print([name_of(value) for value in (maker(len), max, Named, Named(), "text", None, str.upper)])
print(getattr(maker, "__doc__", "none"), getattr(Named, "__qualname__", "none"), getattr(3, "__qualname__", "none"))
