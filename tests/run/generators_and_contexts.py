from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext
import io
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")
with tag("a") as t:
    print(t)
    with tag("b"):
        pass
try:
    with tag("c"):
        raise ValueError("inside")
except ValueError as e:
    print("got", e)
with suppress(KeyError, IndexError):
    {}["x"]
with ExitStack() as st:
    for n in "xy":
        st.enter_context(tag(n))
    print("in stack")
def gen():
    try:
        while True:
            try:
                x = yield 1
                print("got", x)
            except ValueError as e:
                print("handled", e)
                yield -1
    finally:
        print("cleanup")
g = gen()
print(next(g), g.send("hello"), g.throw(ValueError("oops")))
g.close()
def sub():
    a = yield 1
    b = yield 2
    return (a, b)
def outer():
    r = yield from sub()
    print("sub returned", r)
    yield 3
o = outer()
print(next(o), o.send("A"), o.send("B"))
def chain(*its):
    for it in its:
        yield from it
print(list(chain([1], "ab", range(2))), sum(x for x in chain([1], [2])))
def fib():
    a, b = 0, 1
    while 1:
        yield a
        a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 30, fib())), max(islice(fib(), 20)))
lazy = (print("eval", i) or i for i in range(3))
print(next(lazy))
print(any(x == 1 for x in lazy))


@contextmanager
def documented(x):
    """Holds x."""
    yield x


print(documented.__name__, documented.__doc__)
