# Shapes: abstract base with template methods, mixins, operators on vectors, dispatch through containers, __slots__.
import math
from abc import ABC, abstractmethod


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, Vector):
            return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __truediv__(self, k):
        return Vector(self.x / k, self.y / k)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return math.hypot(self.x, self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __repr__(self):
        return f"<{self.x:g} {self.y:g}>"


class Named:
    def title(self):
        return f"{self.__class__.__name__.lower()}#{self.ident}"


class Movable:
    def move(self, by):
        self.position = self.position + by
        self.moves = getattr(self, "moves", 0) + 1
        return self


class Shape(ABC, Named):
    count = 0
    colors = ["red", "green", "blue"]

    def __init__(self, position):
        self.position = position
        Shape.count += 1
        self.ident = Shape.count

    @abstractmethod
    def area(self):
        raise NotImplementedError

    def color(self):
        return self.colors[self.ident % len(self.colors)]

    def describe(self):
        return f"{self.title()} at {self.position} area {self.area():.2f} {self.color()}"

    @classmethod
    def unit(cls):
        return cls(Vector(), 1.0)

    @staticmethod
    def total(shapes):
        return sum(s.area() for s in shapes)

    def __lt__(self, other):
        return self.area() < other.area()


class Circle(Shape, Movable):
    def __init__(self, position, radius):
        super().__init__(position)
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2


class Box(Shape, Movable):
    colors = ["black", "white"]

    def __init__(self, position, width, height=None):
        super().__init__(position)
        self.width = width
        self.height = height if height is not None else width

    def area(self):
        return self.width * self.height

    @property
    def corners(self):
        w, h = Vector(self.width, 0.0), Vector(0.0, self.height)
        return [self.position, self.position + w, self.position + w + h, self.position + h]


class Polygon(Shape):
    def __init__(self, *points):
        super().__init__(points[0])
        self.points = list(points)

    def area(self):
        total = 0.0
        for a, b in zip(self.points, self.points[1:] + self.points[:1]):
            total += a.x * b.y - b.x * a.y
        return abs(total) / 2

    @classmethod
    def unit(cls):
        return cls(Vector(), Vector(1.0, 0.0), Vector(1.0, 1.0))

    def __len__(self):
        return len(self.points)


class Group(Shape):
    def __init__(self, *shapes):
        super().__init__(Vector())
        self.shapes = shapes

    def area(self):
        return Shape.total(self.shapes)

    def __iter__(self):
        for shape in self.shapes:
            if isinstance(shape, Group):
                yield from shape
            else:
                yield shape

    def describe(self):
        inner = "; ".join(s.describe() for s in self.shapes)
        return f"[{inner}]"


v = Vector(3.0, 4.0)
print(v + Vector(1.0, 1.0), v - Vector(1.0, 1.0), v * 2, 2 * v, v * v, -v, abs(v), v / 2, bool(Vector()), v == Vector(3.0, 4.0))
print(list(v), v[0], v[-1], tuple(v), {v: "v"}[Vector(3.0, 4.0)], sum([Vector(1.0, 2.0), v], Vector()))
x, y = v
print(x, y)
shapes = [cls.unit() for cls in (Circle, Box, Polygon)]
shapes.append(Box(Vector(1.0, 2.0), 2.0, 0.5))
for s in shapes:
    print(s.describe())
print([type(s).__name__ for s in sorted(shapes)], min(shapes).title(), round(Shape.total(shapes), 3))
circle, box = shapes[0], shapes[3]
if isinstance(box, Box):
    print(box.move(v).corners, box.moves, box.move(-v).moves)
g = Group(Group(shapes[0], shapes[1]), shapes[2])
print(g.describe(), round(g.area(), 3), [s.ident for s in g], len(Polygon.unit()), Shape.count)
print(issubclass(Box, Movable), issubclass(Polygon, Movable), isinstance(circle, Named), Circle.__mro__[1].__name__)
try:
    v.z = 1.0
except AttributeError as e:
    print("AttributeError:", e)
try:
    Shape(v)
except TypeError as e:
    print("TypeError:", e)
