# Functions that are called with several types, where a value says which of their code fits.
import math


def convert(value, to):
    if to == "upper":
        return value.upper()
    elif to == "double":
        return value * 2
    elif to == "negative":
        return -value
    raise ValueError(to)


print(convert("abc", "upper"), convert(4, "double"), convert(2.5, "negative"), convert("ab", "double"))
for value, to in [(1, "upper"), ("a", "negative"), (1, "half")]:
    try:
        print(convert(value, to))
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def calculate(operation, *args):
    if operation == "root":
        return math.sqrt(args[0])
    if operation == "join":
        return args[0] + args[1]
    return len(args[0])


print(calculate("root", 16), calculate("join", "a", "b"), calculate("length", [1, 2]))


class Machine:
    def __init__(self):
        self.stack = []

    def do(self, command, argument=None):
        if command == "push":
            self.stack.append(argument)
        elif command == "pop":
            return self.stack.pop()
        elif command == "add":
            self.stack[-1] += argument
        elif command == "shout":
            return argument.upper()


machine = Machine()
machine.do("push", 3)
machine.do("add", 4)
print(machine.do("pop"), machine.do("shout", "x"))


def show(value, kind):
    if kind == "list":
        for item in value:
            print(item, end=" ")
        print()
    elif kind == "dict":
        for key, item in value.items():
            print(key, item)
    else:
        print(value)


show([1, 2], "list")
show({"a": 1}, "dict")
show(5, "")


def area(shape, size):
    return 3.5 * size**2 if shape == "circle" else size[0] * size[1] if shape == "box" else shape == "square" and size * size


print(area("circle", 2), area("box", (2, 3)), area("square", 1.5), area("dot", None))


def scaled(value, factor):
    if factor == 1:
        return value
    return value / factor


print(scaled("text", 1), scaled(6, 4))
print(scaled("text", 2))
