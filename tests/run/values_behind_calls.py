"""A call that gives a class, a function or a module runs, although what it gives is known before."""

import math


class Plain:
    pass


class Counted(Plain):
    count = 3

    @classmethod
    def make(cls):
        print("make")
        return cls()

    @staticmethod
    def same(value):
        return value


def told(value):
    print("told", value if isinstance(value, (int, str)) else "")
    return value


def made():
    print("made")
    return Counted()


def chosen():
    print("chosen")
    return Counted


def function():
    print("function")
    return told


def module():
    print("module")
    return math


print(type(made()).__name__, type(told(4)).__name__, made().__class__.__name__)
print(type(made()).count, type(made()).make().count, made().__class__.same(told(5)), type(made())().count)
print(chosen().count, chosen().__name__, chosen()().count, chosen().make().count, chosen().same(told(6)))
print(function().__name__, function()(3), type(function()).__name__)
print(module().pi, module().sqrt(told(4)))
print(chosen() is Counted, [chosen().__name__ for _ in range(2)], f"{chosen().__name__}")
print(type(told("x")) is str, type(told("y")) == int)
