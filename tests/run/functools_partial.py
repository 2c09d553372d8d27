# functools.partial: positional and keyword arguments, partials of partials, methods, classes.
from functools import partial, reduce
import functools
def power(base, exp=2, *, scale=1.0):
    return base ** exp * scale
sq = partial(power, exp=2)
cube = partial(power, exp=3)
two = partial(power, 2)
big = partial(cube, scale=10.0)
print(sq(3), cube(2), two(5), two(exp=3), big(2), big.func is power, big.keywords, two.args, big(2, scale=1.5))
print(list(map(partial(pow, 2), [1, 2, 3])), sorted(["b", "A"], key=partial(str.lower)))
print(partial(print, "a", sep="-")("b", "c"))
basetwo = partial(int, base=2)
print(basetwo("101"), basetwo("1"))
fs = [partial(power, exp=e) for e in range(4)]
print([f(3) for f in fs])
class Button:
    def __init__(self, name): self.name = name
    def click(self, x, y=0): return f"{self.name}:{x},{y}"
b = Button("ok")
print(partial(b.click, 3)(y=4), partial(Button.click, b)(1))
handlers = {"a": partial(power, 2), "b": partial(power, 3)}
print({k: h(2) for k, h in handlers.items()})
def va(*args, **kw): return (args, sorted(kw.items()))
print(partial(va, 1, 2, k=3)(4, j=5))
xs = [7, 8]
print(partial(va, *xs)(9))
print(callable(sq), type(sq).__name__)
mix = [partial(power, exp=2), partial(power, 2)]
print([m(3) for m in mix])
add = lambda a, b, c: a + b + c
print(partial(partial(add, 1), 2)(3), reduce(partial(lambda k, a, b: a * k + b, 10), [1, 2, 3]))
def rest(**given): return given
held = {"x": 1, "y": 2}
print(partial(rest, a=1, **held, b=2)(c=3), partial(rest, **held)(**{"y": 5, "z": 6}))


# Partials with differently many arguments stay apart where functions that wrap functions come to one type.
class Stage:
    def __init__(self, run):
        self.run = run

    def __or__(self, other):
        return Stage(lambda lines: other.run(self.run(lines)))


def stage(function):
    def bind(*args, **options):
        return Stage(partial(function, *args, **options))

    return bind


@stage
def matching(word, lines):
    return [line for line in lines if word in line]


@stage
def replaced(old, new, lines):
    return [line.replace(old, new) for line in lines]


@stage
def first(count, lines, reverse=False):
    return lines[:count][::-1] if reverse else lines[:count]


lines = ["one red", "two blue", "three red", "four red"]
print((matching("red") | first(2)).run(lines))
print((matching("red") | replaced("red", "green") | first(2, reverse=True) | replaced("e", "E")).run(lines))
