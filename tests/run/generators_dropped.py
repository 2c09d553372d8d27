import contextlib
def numbers(tag):
    try:
        for i in range(5):
            yield i
    finally:
        print("end", tag)

def local():
    g = numbers("local")
    print(next(g))
    print("leaving local")

def replaced():
    g = numbers("a")
    next(g)
    g = numbers("b")
    print("replaced")
    next(g)
    del g
    print("deleted")

class Holder:
    def __init__(self):
        self.g = numbers("holder")
        next(self.g)

def held():
    h = Holder()
    print("held")
    h.g = numbers("never started")
    print("reset")

def listed():
    gens = [numbers("l%d" % i) for i in range(3)]
    for g in gens:
        next(g)
    print("listed")
    del g
    gens.pop()
    print("popped")
    gens.pop(0)
    print("popped again")
    gens.clear()
    print("cleared")

def broken():
    for x in numbers("for"):
        if x == 2:
            break
    print("after for")
    for i, x in enumerate(numbers("enum")):
        if x == 2:
            break
    print("after enum")
    for a, b in zip(numbers("zip1"), numbers("zip2")):
        break
    print("after zip")

def raising():
    try:
        for x in numbers("raise"):
            raise ValueError("x")
    except ValueError:
        print("caught")

def raising2():
    for x in numbers("raise2"):
        raise ValueError("x")

@contextlib.contextmanager
def cm(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)

def with_gen():
    with cm("x"):
        yield 1
        yield 2

def withs():
    g = with_gen()
    print(next(g))
    g = None
    print("w done")

def chain():
    yield from numbers("inner")

def ret():
    return next(numbers("ret"))

local()
print("after local")
replaced()
print("--")
held()
print("--")
listed()
print("--")
broken()
print("--")
raising()
try:
    raising2()
except ValueError:
    print("caught2")
withs()
print(next(numbers("temp")))
print("after temp")
c = chain()
next(c)
c = 5
print("after c")
print(ret(), "ret done")
it = iter(numbers("any"))
print(any(x == 2 for x in it))
it = None
print("any done")
m = map(str, numbers("map"))
next(m)
del m
print("map done")


def size(n, fails=False):
    if fails:
        raise ValueError(n)
    return n


print(sum(x for x, y in zip(numbers("beside a dict"), {1: 2})), "dict done")
print(list(x for x, y in zip(numbers("beside a call"), range(size(1)))), "call done")
try:
    print(sum(x for x, y in zip(numbers("beside a failure"), range(size(1, True)))))
except ValueError:
    print("failed")
pair = [numbers("in a list"), size(1)]
size(2)
pair = None
print("list done")
try:
    pair = [numbers("in a list that fails"), size(1, True)]
except ValueError:
    print("failed")
final = numbers("final")
next(final)
d = {"k": numbers("dict")}
next(d["k"])
print("end of program")
