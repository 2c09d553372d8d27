import sys


def cmd_add(a, b):
    return a + b


def cmd_sub(a, b):
    return a - b


def cmd_join(a, b):
    return f"{a}-{b}"


def helper():
    return 42


class ShapeCircle:
    def __init__(self, size):
        self.size = size

    def area(self):
        return 3 * self.size**2


class ShapeSquare:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size**2


limit = 10
for name in ["add", "sub", "join"]:
    print(name, globals()["cmd_" + name](5, 3))


def run(command, *args):
    function = globals().get(f"cmd_{command}")
    if function is None:
        return f"no command {command!r}"
    return function(*args)


for command in ["add", "mul", "sub"]:
    print(run(command, 7, 2))


def make(kind, size):
    return globals()["Shape%s" % kind](size)


print([make(kind, 4).area() for kind in ("Circle", "Square")])
try:
    globals()["cmd_" + name[::-1]](1, 2)
except KeyError as e:
    print("KeyError", e)
for name in ["helper", "nothing", "limit", "__name__"]:
    print(name, name in globals(), name not in globals())
print("cmd_add" in globals())
chosen = "helper"
print(globals()[chosen]())
print(globals()["cmd_{}".format("sub")](1, 1))
