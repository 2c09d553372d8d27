# Properties as values: made by functions of the program, set from outside, and asked of a class.
from operator import attrgetter, itemgetter


def positive(name):
    attribute = "_" + name

    def getter(self):
        return getattr(self, attribute)

    def setter(self, value):
        if value <= 0:
            raise ValueError(f"{name} must be positive, not {value}")
        setattr(self, attribute, value)

    return property(getter, setter, doc=f"the {name}")


class Box:
    width = positive("width")
    height = positive("height")

    def __init__(self, width, height):
        self.width, self.height = width, height

    @property
    def area(self):
        """What it covers."""
        return self.width * self.height


box = Box(3, 4)
box.width *= 2
print(box.area, box.width, vars(box))
for wrong in (
    lambda: Box(0, 1),
    lambda: setattr(box, "height", -5),
    lambda: setattr(box, "area", 3),
    lambda: delattr(box, "width"),
):
    try:
        wrong()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(Box.width.__doc__, Box.area.__doc__, Box.area.fget(box), Box.area.fset, Box.width.fget(box))
print(type(Box.area).__name__, isinstance(Box.width, property), isinstance(Box.area, property), isinstance(box.area, property))


def quantity(name):
    def get(self):
        return self.__dict__[name]

    def set(self, value):
        self.__dict__[name] = value

    return property(get, set)


class Line:
    weight = quantity("weight")
    price = quantity("price")

    def __init__(self, text, weight, price):
        self.text = text
        self.weight = weight
        self.price = price

    def total(self):
        return self.weight * self.price


line = Line("nutmeg", 8, 13.5)
print(line.weight, line.price, line.total(), sorted(vars(line)))


def item(key, default=None):
    return property(lambda self: self.data.get(key, default))


class Record:
    name = item("name")
    age = item("age", 0)

    def __init__(self, **data):
        self.data = data


record = Record(name="Al")
print(record.name, record.age)
try:
    record.name = 3
except AttributeError as error:
    print(error)


def alias(attribute):
    return property(lambda self: getattr(self, attribute), lambda self, value: setattr(self, attribute, value))


class Pair(tuple):
    first = property(itemgetter(0))
    second = property(itemgetter(1), None, None, "the other one")


class Aliased:
    x = alias("first")
    y = alias("second")
    z = property(attrgetter("first"))
    w = property()
    w = w.setter(lambda self, value: print("w", value))

    def __init__(self, first, second):
        self.first = first
        self.second = second


aliased = Aliased(1, 2)
aliased.x = 10
aliased.y += 5
aliased.w = 3
print(aliased.x, aliased.y, aliased.z, aliased.first, aliased.second)
try:
    print(aliased.w)
except AttributeError as error:
    print(error)
print(Pair((5, 6)).first, Pair("ab").second, Pair.second.__doc__)


class Inner(Box):
    @Box.area.getter
    def area(self):
        return -1


Aliased.both = property(lambda self: (self.first, self.second))
print(Inner(1, 2).area, aliased.both)
