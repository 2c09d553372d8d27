# Errors name the class that an object has, not the base class that a variable is kept as.
from abc import ABC
from functools import total_ordering


@total_ordering
class Item(ABC):
    def __init__(self, title):
        self.title = title

    def __eq__(self, other):
        return self.title == other.title if isinstance(other, Item) else NotImplemented

    def __lt__(self, other):
        return self.title < other.title if isinstance(other, Item) else NotImplemented

    def __add__(self, other):
        return NotImplemented


class Book(Item):
    pass


class Film(Item):
    def play(self):
        return "playing"


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)


for item in (Book("a"), Film("b")):
    for action in (
        lambda: item.play(),
        lambda: item.pages,
        lambda: item < 3,
        lambda: item >= 3,
        lambda: item + 3,
        lambda: item - item,
        lambda: 3 * item,
        lambda: "a" + item,
        lambda: b"a" + item,
        lambda: "a" * item,
        lambda: hash(item),
        lambda: [item][item],
    ):
        attempt(action)


class Shape:
    def __init__(self, side=1):
        self.side = side


class Square(Shape):
    pass


class Drawing(Shape):
    def __init__(self, *shapes):
        super().__init__(len(shapes))
        self.shapes = shapes

    def __iter__(self):
        return iter(self.shapes)

    def __len__(self):
        return len(self.shapes)

    def __getitem__(self, index):
        return self.shapes[index].side

    def __enter__(self):
        return "open"

    def __exit__(self, *exc):
        return False


def entered(shape):
    with shape as state:
        return state


for shape in (Square(2), Drawing(Square(), Square()), Shape()):
    for action in (
        lambda: -shape,
        lambda: len(shape),
        lambda: shape[0],
        lambda: shape(),
        lambda: sum(1 for _ in shape),
        lambda: 7 in shape,
        lambda: next(shape),
        lambda: int(shape),
        lambda: abs(shape),
        lambda: "%d" % shape,
        lambda: ",".join([shape]),
        lambda: sorted([shape, shape]),
        lambda: sum([shape]),
        lambda: shape.missing,
        lambda: entered(shape),
    ):
        attempt(action)
    try:
        shape[1] = 2
    except TypeError as e:
        print(e)
    try:
        del shape[1]
    except TypeError as e:
        print(e)


class Failure(Exception):
    pass


class Timeout(Failure):
    seconds = 3


for failure in (Timeout("slow"), Failure("broken")):
    try:
        raise failure
    except Failure as e:
        attempt(lambda: e.seconds)
        attempt(lambda: e.reason)
