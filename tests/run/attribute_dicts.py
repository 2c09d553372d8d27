from abc import ABC, abstractmethod
# vars(object) and object.__dict__: the attributes in the order in which they were set.
import json
from dataclasses import dataclass


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{self.__class__.__name__}({fields})"


class Pixel(Point):
    def __init__(self, x, y, colour):
        self.layer = "top"
        super().__init__(x, y)
        self.colour = colour
        self.prepare()

    def prepare(self):
        self.tags = [1]


class Timer:
    limit = 5

    def __init__(self):
        self._start = 1
        self.end = None

    def stop(self):
        self.result = "late"


@dataclass
class Item:
    name: str
    price: float = 0.5


class Failure(Exception):
    def __init__(self, code):
        super().__init__("failed")
        self.code = code


print(Point(1, "x"), Pixel(1, 2.5, [3]), Point(1, 2) == Point(1, 2), Point(1, 2) == Point(1, 3))
print(vars(Point(3, 4)), vars(Item("pen")), Item("pen").__dict__["price"])

timer = Timer()
print(timer.__dict__, "result" in vars(timer))
timer.stop()
print(vars(timer), len(vars(timer)))

points = [Point("ann", 1), Point("bob", 2)]
print([point.__dict__ for point in points], list(map(vars, points)))
print(json.dumps(points[0].__dict__), json.dumps([vars(point) for point in points], indent=1))


def public(thing):
    return {name: value for name, value in thing.__dict__.items() if not name.startswith("_")}


print(public(timer), public(Point(1, 2)), vars(timer).get("limit"), sorted(vars(timer)))
for thing in [Point(1, 2), Pixel(1, 2, 3), Item("cup", 2)]:
    print(vars(thing))
try:
    raise Failure(3)
except Failure as failure:
    print(vars(failure))

copied = vars(points[0]).copy()
copied["x"] = "changed"
print(copied, points[0])


# The names of attributes, and what a class has of its own.
class Base:
    kind = "base"

    def hello(self):
        return "hi"


class Plugin(Base):
    "Runs."
    name = "p"

    def __init__(self):
        self.z = 1
        self.a = [2]

    def run(self):
        return 5


class Abstract(ABC):
    @abstractmethod
    def area(self): ...


class Square(Abstract):
    def area(self):
        return 1


class Colours:
    RED = 1
    GREEN = "g"

    def mix(self):
        return 3


class Listed:
    def __dir__(self):
        return ["z", "a"]


plugin = Plugin()
print(dir(plugin), dir(Plugin) == [n for n in dir(plugin) if n not in ("a", "z")])
print([m for m in dir(plugin) if callable(getattr(plugin, m)) and not m.startswith("_")], [n for n in dir(Plugin) if n not in dir(Base)])
print([n for n in dir(Square()) if not n.startswith("__")], dir(Listed()))
for found in dir(plugin):
    if not found.startswith("_"):
        print(found, getattr(plugin, found)() if callable(getattr(plugin, found)) else getattr(plugin, found))
print([k for k in Colours.__dict__ if not k.startswith("__")], "RED" in vars(Colours), Colours.__dict__["RED"], list(vars(Colours)))
print({k: v for k, v in vars(Colours).items() if not k.startswith("_") and not callable(v)}, plugin.__doc__, Colours().__module__)


class Documented:
    def __init__(self, text):
        self.__doc__ = text


print(Documented("own").__doc__, Square().__doc__, Listed().__module__)


# What the setters of properties and other methods set stands where the constructor uses them.
class Employee:
    def __init__(self, name, salary):
        self.name, self.salary = name, salary
        self.number = 1

    @property
    def salary(self):
        return self._salary

    @salary.setter
    def salary(self, salary):
        if salary < 0:
            raise ValueError("negative")
        self._salary = salary


class Developer(Employee):
    def __init__(self, name, salary, language):
        super().__init__(name, salary)
        self.language = language


print(vars(Employee("Ann", 1)), vars(Developer("Bob", 2, "Python")), Developer("Cy", 3, "C").__dict__)


class Oven:
    def __init__(self, degrees):
        self.degrees = degrees
        self.unit = "C"

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, degrees):
        if degrees > 100:
            self._hot = True
        self._degrees = degrees


print(vars(Oven(1)), vars(Oven(500)))


class Machine:
    def __init__(self, extended):
        self.first = 1
        self.set_up(extended)
        self.last = 2

    def set_up(self, extended):
        if extended:
            self.extra = 3


print(vars(Machine(True)), vars(Machine(False)))
