import contextlib
import itertools
import sys
def numbers(tag):
    try:
        for i in range(5):
            yield i
    finally:
        print("end", tag)

def f():
    g = numbers("f")
    next(g)
    raise ValueError("boom")

try:
    f()
except ValueError as e:
    print("caught", e)
print("after f")

try:
    f()
except ValueError:
    print("caught 2")
print("after f 2")

def deep():
    g = numbers("deep")
    next(g)
    try:
        f()
    finally:
        print("deep finally")

try:
    deep()
except ValueError:
    print("caught deep")
print("after deep")

def exiting():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit seen")
        raise

g = exiting()
next(g)
del g
print("--")

def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")

g = ignoring()
next(g)
g = None
print("-- after ignoring")

def failing():
    try:
        yield 1
    finally:
        raise KeyError("in finally")

g = failing()
next(g)
del g
print("-- after failing")

class Resource:
    def __enter__(self):
        print("open")
        return self
    def __exit__(self, kind, value, trace):
        print("close", kind is None, kind.__name__ if kind else "")

def lines():
    with Resource() as r:
        yield "a"
        yield "b"
    yield "c"

def first():
    for line in lines():
        print(line)
        return line

print(first())
x = list(itertools.islice(lines(), 1))
print(x)

def outer():
    try:
        for v in lines():
            yield v
    finally:
        print("outer end")

o = outer()
next(o)
o.close()
print("closed")
o = outer()
next(o)
del o
print("deleted")

def returns():
    try:
        yield 1
        yield 2
    finally:
        print("r end")
    return 5

def delegating():
    r = yield from returns()
    print("got", r)

d = delegating()
next(d)
del d
print("deleted d")

class Task:
    def __init__(self, name):
        self.name = name
        self.gen = self.run()
    def run(self):
        try:
            for i in range(3):
                yield i
        finally:
            print("task end", self.name)

tasks = [Task(str(i)) for i in range(2)]
for t in tasks:
    next(t.gen)
while tasks:
    t = tasks.pop(0)
    try:
        next(t.gen)
        next(t.gen)
        next(t.gen)
    except StopIteration:
        print("finished", t.name)

def closure():
    def gen():
        try:
            yield 1
        finally:
            print("closure gen end")
    return gen()

c = closure()
next(c)
s = {next(numbers("set%d" % i)) for i in range(2)}
print(s)
pair = (numbers("p"), 1)
next(pair[0])
pair = None
print("pair gone")
a, b = numbers("A"), numbers("B")
next(a); next(b)
a, b = b, a
a = None
print("a gone")
def unused():
    return numbers("never")
unused()
def inner_scope():
    def helper(g):
        return next(g)
    return helper(numbers("helper"))
print(inner_scope())
with contextlib.closing(numbers("closing")) as q:
    print(next(q))
print("end")
sys.exit(3)
