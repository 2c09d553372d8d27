# Attributes are deleted and set again.
class A:
    def __init__(self):
        self.x = 1
        self.y = 2
a = A()
del a.x
print(hasattr(a, "x"), a.y)
try:
    print(a.x)
except AttributeError as e:
    print(e)
a.x = 5
print(a.x)
class B:
    limit = 10
    def reset(self):
        if hasattr(self, "cache"):
            del self.cache
    def get(self):
        if not hasattr(self, "cache"):
            self.cache = [1, 2]
        return self.cache
b = B()
b.reset()
print(b.get(), b.get())
b.reset()
print(hasattr(b, "cache"))
b.limit = 3
print(b.limit)
del b.limit
print(b.limit)
try:
    del b.cache
except AttributeError as e:
    print("no:", e)
from dataclasses import dataclass
@dataclass
class C:
    x: int
    y: int = 0
c = C(1)
del c.y
print(c.y)
class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def c(self):
        return self._c
    @c.setter
    def c(self, v):
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        del self._c
t = Temp(3)
del t.c
try:
    t.c
except AttributeError as e:
    print(e)
class Node:
    def __init__(self, v): self.v = v; self.next = None
n = Node(1)
n.next = Node(2)
del n.next
n.next = Node(3)
print(n.next.v)
from dataclasses import dataclass
@dataclass(frozen=True)
class F:
    x: int
try:
    del F(1).x
except Exception as e:
    print(type(e).__name__, e)
class Base:
    def __init__(self, items):
        self.items = items
        self.name = "n"
    def drop(self):
        del self.items
class Derived(Base):
    def show(self):
        return getattr(self, "items", "gone")
objs = [Base([1]), Derived(["a"]), Derived(["b"])]
objs[1].drop()
print(objs[1].show(), objs[2].show(), hasattr(objs[0], "items"))
for o in objs:
    try:
        print(o.items)
    except AttributeError as e:
        print(e)
class S:
    __slots__ = ("a", "b")
    def __init__(self):
        self.a = 1
        self.b = 2
s = S()
del s.a
print(hasattr(s, "a"), s.b)
s.a = 3
print(s.a)
for _ in range(3):
    s.a = [1] * 3
    del s.a
def swap(o):
    o.a, tmp = 5, o.b
    del o.b
    return tmp
print(swap(s), s.a)
del s.a, objs[0].name
print(hasattr(s, "a"), hasattr(objs[0], "name"))


# A function of a class body that is needed only there.
class Squares:
    def square(n):
        return n * n

    sizes = [square(2), square(3)]
    del square

    def total(self):
        return sum(self.sizes)


print(Squares().total(), Squares.sizes, hasattr(Squares, "square"), hasattr(Squares(), "square"))


# The class of the object decides, also where a variable holds one of several classes.
class Shape:
    pass


class Circle(Shape):
    def __init__(self, radius):
        self._radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.deleter
    def radius(self):
        print("deleting the radius")
        self._radius = 0


class Rectangle(Shape):
    def __init__(self, width):
        self.width = width


for shape in [Circle(1.5), Rectangle(2)]:
    for attribute in "radius", "width":
        try:
            if attribute == "radius":
                del shape.radius
            else:
                del shape.width
            print(attribute, hasattr(shape, "radius"), hasattr(shape, "width"))
        except AttributeError as error:
            print(error)


class Parcel:
    def __init__(self):
        self.width = 1


for thing in [Parcel(), Rectangle(3), None]:
    try:
        del thing.width
        print(type(thing).__name__, hasattr(thing, "width"))
    except AttributeError as error:
        print(error)
