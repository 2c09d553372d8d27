"""One of several kinds of context managers, known at run time."""
import io
from contextlib import contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


class Catching:
    def __init__(self, size):
        self.size = size

    def __enter__(self):
        return self.size

    def __exit__(self, kind, error, trace):
        print("leaving", kind, error)
        return True


class Passing:
    def __enter__(self):
        return None

    def __exit__(self, kind, error, trace):
        print("passing", kind)


def maybe(wanted):
    context = tag("v") if wanted else nullcontext()
    with context:
        return "body"


def entered(kind):
    if kind == 0:
        context = Catching(3)
    elif kind == 1:
        context = Passing()
    else:
        context = suppress(IndexError)
    with context as value:
        print(value if kind < 2 else "none")
        return [10, 20][kind + 2]
    return -1


def lines(stream):
    with (tag("lines") if stream is None else stream) as source:
        return list(source)


def unfit(value):
    with value as inner:
        return inner


print(maybe(True), maybe(False))
for kind in range(3):
    try:
        print(entered(kind))
    except IndexError as e:
        print("outside:", e)
print(lines(None), lines(io.StringIO("a\nb")))
for value in [Catching(4), 5, None, Passing()]:
    try:
        print(unfit(value))
    except TypeError as e:
        print(e)
