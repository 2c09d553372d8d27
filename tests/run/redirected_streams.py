import io
import sys
from contextlib import contextmanager, redirect_stdout, redirect_stderr, ExitStack, suppress, closing, nullcontext, ContextDecorator

class Connection:
    opened = 0

    def __init__(self, name):
        self.name = name
        self.log = []
        Connection.opened += 1

    def send(self, text):
        self.log.append(text)
        print(f"[{self.name}] {text}")

    def close(self):
        print(f"closing {self.name}")


def report(rows):
    print("Report")
    print("-" * 20)
    for name, value in rows.items():
        print(f"{name:<12}{value:>8.2f}")
    print("total", sum(rows.values()), sep=": ")


def captured(function, *args):
    buffer = io.StringIO()
    with redirect_stdout(buffer):
        function(*args)
    return buffer.getvalue()


text = captured(report, {"rent": 800.0, "food": 312.5})
print(text.upper(), end="")
print(len(text.splitlines()), "lines")

with redirect_stdout(io.StringIO()) as outer:
    print("outer before")
    with redirect_stdout(io.StringIO()) as inner:
        print("inner", 1, 2.5, [3], sep="|")
    print("outer after", end="!")
print(repr(outer.getvalue()), repr(inner.getvalue()))

errors = io.StringIO()
with redirect_stderr(errors):
    print("something failed", file=sys.stderr)
    sys.stderr.write("again\n")
print(errors.getvalue().splitlines())

# exceptions leave the redirection
sink = io.StringIO()
try:
    with redirect_stdout(sink):
        print("partial")
        raise ValueError("stop")
except ValueError as error:
    print("caught", error, "after", repr(sink.getvalue()))

with closing(Connection("db")) as connection:
    connection.send("select 1")


class Tee:
    def __init__(self, *streams):
        self.streams = streams

    def write(self, text):
        for stream in self.streams:
            stream.write(text)
        return len(text)

    def flush(self):
        for stream in self.streams:
            stream.flush()


copy = io.StringIO()
original = sys.stdout
sys.stdout = Tee(original, copy)
print("to both places", flush=True)
sys.stdout.write("written\n")
sys.stdout = original
print(copy.getvalue().split("\n"))
assert sys.stdout is sys.__stdout__

@contextmanager
def indented(prefix):
    buffer = io.StringIO()
    with redirect_stdout(buffer):
        yield buffer
    for line in buffer.getvalue().splitlines():
        print(prefix + line)

with indented("    ") as b:
    print("first")
    print("second")
    b.write("third\n")

class traced(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print("enter", self.label)
        return self

    def __exit__(self, *details):
        print("exit", self.label)
        return False

@traced("work")
def work(a, b=2):
    print("working", a + b)
    return a * b

print(work(3))
print(work(3, b=5))
with traced("block"):
    print("inside")

with ExitStack() as stack:
    names = [stack.enter_context(closing(Connection(n))).name for n in ("a", "b")]
    stack.callback(print, "callback", len(names), sep="=")
    with suppress(ZeroDivisionError, KeyError):
        print(1 // (len(names) - 2))
    print(names)
print(Connection.opened)
sys.stdin = io.StringIO("Ada\n36\n")
name = input("Name? ")
age = int(input("Age? "))
print(f"{name} is {age}")
try:
    input()
except EOFError as e:
    print("EOF:", e)


@contextmanager
def timed(label, width=10):
    print(label.center(width, "-"))
    try:
        yield
    finally:
        print("-" * width)


@timed("sum", width=12)
def add_up(n):
    total = sum(range(n))
    print(total)
    return total


print(add_up(5) + add_up(10))


@contextmanager
def tagged(name):
    print(f"<{name}>")
    yield
    print(f"</{name}>")


@tagged("p")
def described(x, y=2):
    """Adds them."""
    return x + y


@traced("described")
def plain():
    """Does nothing."""


print(described.__name__, described.__doc__, described(1), described.__wrapped__(1, y=5))
print(plain.__name__, plain.__doc__)
