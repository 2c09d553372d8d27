# What functions tell of their parameters, and how programs use it.
from functools import partial, wraps


def area(width, height=2, *others, unit="cm", digits=1, **options):
    total = width * height
    for other in others:
        total += sum([side for side in (1, 2)]) * other
    text = f"{total} {unit}"
    return text, options, digits


def plain():
    """Takes nothing."""


def positional(a, b, /, c, *, d):
    return a, b, c, d


def outer(base):
    def inner(x, factor=base):
        result = x * factor + base
        return result

    return inner


for function in (area, plain, positional):
    code = function.__code__
    print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print(area.__code__.co_varnames)
print(positional.__code__.co_varnames, plain.__code__.co_varnames)
print(area.__defaults__, area.__kwdefaults__, plain.__defaults__, plain.__kwdefaults__)
print((lambda a, b=3, *c: a).__code__.co_argcount, (lambda a, b=(1, 2): a).__defaults__)
triple = outer(3)
print(triple(2), triple.__defaults__, triple.__code__.co_varnames, triple.__code__.co_qualname)


def keeps(item, kept=[]):
    kept.append(item)
    return kept


keeps(1)
print(keeps(2), keeps.__defaults__)


def curry(function):
    count = function.__code__.co_argcount

    def curried(*args):
        if len(args) >= count:
            return function(*args)
        return partial(curried, *args)

    return curried


@curry
def volume(a, b, c):
    return a * b * c


print(volume(2)(3)(4), volume(2, 3)(5), volume(1, 1, 1))


def traced(function):
    names = function.__code__.co_varnames[: function.__code__.co_argcount]

    @wraps(function)
    def wrapper(*args, **kwargs):
        shown = [f"{name}={value!r}" for name, value in zip(names, args)]
        shown += [f"{name}={value!r}" for name, value in kwargs.items()]
        print(f"{function.__name__}({', '.join(shown)})")
        return function(*args, **kwargs)

    return wrapper


@traced
def power(base, exponent=2):
    result = base**exponent
    return result


print(power(3), power(2, 5), power(2, exponent=3))


class Shape:
    def scale(self, factor, origin=(0, 0)):
        return factor, origin


print(Shape.scale.__defaults__, Shape().scale.__code__.co_argcount)


def typed(function):
    hints = function.__annotations__
    names = function.__code__.co_varnames

    @wraps(function)
    def wrapper(*args):
        for name, value in zip(names, args):
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError(f"{name} must be {hints[name].__name__}, not {type(value).__name__}")
        return function(*args)

    return wrapper


@typed
def repeat(text: str, times: int) -> str:
    return text * times


print(repeat("ab", 2), repeat.__annotations__)
try:
    repeat("ab", "2")
except TypeError as error:
    print(error)


def record(cls):
    names = list(cls.__annotations__)

    def __init__(self, *values):
        if len(values) != len(names):
            raise TypeError(f"expected {len(names)} values, got {len(values)}")
        for name, value in zip(names, values):
            setattr(self, name, value)

    cls.__init__ = __init__
    cls.__repr__ = lambda self: f"{cls.__name__}(" + ", ".join(f"{name}={getattr(self, name)!r}" for name in names) + ")"
    return cls


@record
class Pixel:
    x: int
    y: int
    color: "Color"
    name: None = None


print(Pixel(1, 2, "red", "p"), Pixel.__annotations__)
try:
    Pixel(1)
except TypeError as error:
    print(error)
print(plain.__annotations__)


class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self, other):
        return f"{self.name} greets {other}"

    def twice(self):
        return self.greet("x") * 2


ann, bob = Greeter("ann"), Greeter("bob")
for method in (ann.greet, bob.greet):
    print(method.__self__.name, method.__func__ is Greeter.greet, method.__self__ is ann)
try:
    Greeter.greet.__self__
except AttributeError as e:
    print(e)


# Where functions and classes come from.
import collections
import functools
import textwrap


def kept(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


class Place:
    def method(self):
        pass


print(kept(len_of := lambda x: len(x)).__module__, Place.__module__, Place().method.__module__, collections.Counter.__module__, textwrap.wrap.__module__)
