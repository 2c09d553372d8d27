"""`@classmethod` above other decorators: what they make gets the class that the method is called through."""

from contextlib import contextmanager
from functools import lru_cache, wraps


def traced(function):
    @wraps(function)
    def wrapper(*args, **keywords):
        print("calling", function.__name__, len(args), sorted(keywords))
        return function(*args, **keywords)

    return wrapper


def times(count):
    def decorate(function):
        @wraps(function)
        def wrapper(cls, *args):
            return [function(cls, *args) for _ in range(count)]

        return wrapper

    return decorate


class Shape:
    sides = 0
    made = 0

    def __init__(self, name):
        self.name = name

    @classmethod
    @traced
    def named(cls, name, loud=False):
        cls.made += 1
        return cls(name.upper() if loud else name)

    @classmethod
    @times(2)
    @traced
    def describe(cls, word):
        return f"{word} {cls.__name__} {cls.sides}"

    @classmethod
    @lru_cache(maxsize=None)
    def corner_sum(cls):
        print("computing for", cls.__name__)
        return (cls.sides - 2) * 180

    @classmethod
    @contextmanager
    def session(cls, label):
        print("open", cls.__name__, label)
        yield cls.sides
        print("close", label)

    def copy(self):
        return self.named(self.name + "'")


class Square(Shape):
    sides = 4


class Hexagon(Shape):
    sides = 6


print(Square.named("s").name, Shape.named("t", loud=True).name, Square("x").copy().name)
print(Square.describe("a"), Hexagon("h").describe("the"))
print(Square.corner_sum(), Square.corner_sum(), Hexagon.corner_sum(), Hexagon("y").corner_sum())
with Hexagon.session("first") as sides:
    print(sides)
make = Square.named
print(make("u").sides, type(make("v")).__name__, Square.named.__name__)
for shape in [Square("p"), Hexagon("q"), Shape("r")]:
    print(shape.describe("one"), type(shape.copy()).__name__)
print(Shape.made, Square.made, Hexagon.made)


class Cube(Square):
    @classmethod
    @traced
    def describe(cls, word):
        return super().describe(word) + ["cube"]


print(Cube.describe("big"), Cube("c").describe("small"))
