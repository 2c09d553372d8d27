class Shape:
    def __init__(self, size=1): self.size = size
    @classmethod
    def all(cls):
        for sub in cls.__subclasses__():
            yield sub
            yield from sub.all()
print(Shape.__subclasses__())
class Square(Shape):
    name = "square"
    def area(self): return self.size ** 2
class Circle(Shape):
    name = "circle"
    def area(self): return 3 * self.size ** 2
print([c.__name__ for c in Shape.__subclasses__()])
class BigSquare(Square):
    name = "big square"
    def area(self): return 100
print([c.__name__ for c in Shape.all()])
def every(cls):
    return set(cls.__subclasses__()).union(s for c in cls.__subclasses__() for s in every(c))
print(sorted(c.__name__ for c in every(Shape)))
print({c.name: c(3).area() for c in Shape.__subclasses__()}, Circle.__subclasses__(), len(BigSquare.__subclasses__()))
for c in Shape.__subclasses__():
    if c.name == "circle":
        print(c(2).area())
def make(kind):
    for c in Shape.__subclasses__():
        if c.__name__.lower() == kind: return c()
    raise ValueError(kind)
print(make("square").area(), type(Circle()).__base__.__subclasses__()[0].__name__)
if make("circle").size > 5:
    class Never(Shape): name = "never"

class Plugin:
    def __init_subclass__(cls, **kw): print("hook", cls.__name__, [c.__name__ for c in Plugin.__subclasses__()])
class P1(Plugin): pass
class P2(Plugin): pass
class Both(P1, Square): pass
print(P1.__subclasses__(), [c.__name__ for c in Square.__subclasses__()])


def describe(kinds):
    """Classes of several kinds in one variable."""
    for kind in kinds:
        print(kind.__name__, issubclass(kind, Exception), issubclass(kind, (int, LookupError)))


describe([ValueError, int, KeyError, bool, str])
