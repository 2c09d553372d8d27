# **mapping with keys that are known only at run time: parameters take theirs, **kwargs gets the rest.
from collections import namedtuple
from dataclasses import dataclass, replace


def base(a, b=2, *args, c=3, **kw):
    return a, b, args, c, sorted(kw.items())


def wrap(*args, **kwargs):
    return base(*args, **kwargs)


def plain(a, b=0):
    return a, b


print(wrap(1), wrap(1, 5, 6, 7, c=9, z=1), wrap(a=1, q="x"))
opts = {"c": 10, "y": 2}
print(base(*[1, 2, 3], **opts, w=0), base(0, **{**opts, "c": 1}))
for call in (lambda m: plain(1, **m), lambda m: base(1, **m), lambda m: plain(**m), lambda m: plain(b=1, **m)):
    for mapping in ({"a": 5}, {"b": 6}, {"x": 7}):
        try:
            print(call(mapping))
        except TypeError as e:
            print("TypeError", "multiple" in str(e), "unexpected" in str(e), "missing" in str(e))


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def move(self, **changes):
        return replace(self, **changes)


print(Point(1).move(y=5), Point(1, 2).move(x=3), Point(4).move())
try:
    Point(1).move(z=1)
except TypeError as e:
    print(e)
print(Point(**{"x": 3}), Point(**dict(y=1, x=2)))
Pair = namedtuple("Pair", "left right")
pair = Pair(1, 2)


def changed(pair, **fields):
    return pair._replace(**fields)


print(changed(pair, right=9), Pair(**{"left": 0, "right": 1}))


try:
    changed(pair, middle=0)
except ValueError as e:
    print(e)


class Base:
    def __init__(self, name, **options):
        self.name, self.options = name, options


class Derived(Base):
    def __init__(self, *args, size=1, **kwargs):
        super().__init__(*args, **kwargs)
        self.size = size


d = Derived(name="n", size=4, colour="red")
print(d.name, d.size, d.options)


def point(x, y=0, z=0):
    return (x, y, z)


def prepared(*args, **given):
    def call(*more, **others):
        return point(*args, *more, **given, **others)

    return call


print(prepared(1, y=5)(z=3), prepared(1, y=5)(), prepared(1)(y=5, z=2), prepared()(1, 2))
