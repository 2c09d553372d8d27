# Methods that class decorators and other code add to a class, or put in the place of its own.
import functools


def printable(cls):
    def __repr__(self):
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{cls.__name__}({fields})"

    cls.__repr__ = __repr__
    return cls


def comparable(*names):
    def decorate(cls):
        key = lambda self: [getattr(self, name) for name in names]
        cls.__eq__ = lambda self, other: key(self) == key(other)
        cls.__lt__ = lambda self, other: key(self) < key(other)
        return cls

    return decorate


@printable
@comparable("x", "y")
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


print(Point(1, 2), Point(1, 2) == Point(1, 2), sorted([Point(3, 1), Point(1, 5), Point(1, 2)]))

log = []


def logged(*names):
    def decorate(cls):
        for name in names:
            original = getattr(cls, name)

            @functools.wraps(original)
            def wrapper(self, *args, _original=original, **kwargs):
                log.append((_original.__name__, args))
                return _original(self, *args, **kwargs)

            setattr(cls, name, wrapper)
        return cls

    return decorate


@logged("add", "double")
class Calculator:
    def __init__(self, base):
        self.base = base

    def add(self, a, b):
        return self.base + a + b

    def double(self, a):
        return self.base + 2 * a

    def plain(self):
        return self.base


calculator = Calculator(100)
print(calculator.add(1, 2), calculator.double(4), calculator.plain(), log)
add = calculator.add
print(add(5, 6), len(log), Calculator.add.__name__)


class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes a sound"

    def twice(self):
        return self.speak() + ", " + self.speak()


class Dog(Animal):
    def speak(self):
        return super().speak() + " like a dog"


class Puppy(Dog):
    pass


animal, dog, puppy = Animal("It"), Dog("Rex"), Puppy("Bit")
print(animal.speak(), "|", dog.speak(), "|", puppy.twice())
original = Animal.speak
Animal.speak = lambda self: "(" + original(self) + ")"
print(animal.speak(), "|", dog.speak(), "|", puppy.twice())
Puppy.speak = lambda self: "yip"
print(dog.speak(), "|", puppy.twice())
Animal.speak = original
print(animal.twice(), "|", dog.speak())
Animal.legs = lambda self: 4
print(puppy.legs(), animal.legs())


def validated(**kinds):
    def decorate(cls):
        initialise = cls.__init__

        @functools.wraps(initialise)
        def __init__(self, *args, **kwargs):
            for name, kind in kinds.items():
                if name in kwargs and not isinstance(kwargs[name], kind):
                    raise TypeError(f"{name} should be {kind.__name__}, not {type(kwargs[name]).__name__}")
            initialise(self, *args, **kwargs)

        cls.__init__ = __init__
        return cls

    return decorate


@validated(width=int)
class Box:
    def __init__(self, height, width=1):
        self.area = height * width


print(Box(2, width=3).area, Box(2).area)
try:
    Box(2, width="wide")
except TypeError as error:
    print(error)


def area(self):
    return self.width * self.height


class Rectangle:
    def __init__(self, width, height):
        self.width, self.height = width, height


shape = Rectangle(2, 3)
Rectangle.area = area
print(shape.area(), Rectangle.area(shape), hasattr(shape, "area"), hasattr(Rectangle, "perimeter"))


class First:
    def name(self):
        return "first"


class Second(First):
    pass


class Third(Second):
    def name(self):
        return super().name() + " by third"

    def other(self):
        inherited = super().name
        return inherited()


third = Third()
print(third.name(), third.other())
Second.name = lambda self: "second"
print(third.name(), third.other(), First().name())
