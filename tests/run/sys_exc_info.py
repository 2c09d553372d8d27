# What sys knows of the exception that is being handled.
import sys
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
print(sys.exc_info())
import sys
def f():
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(v)
    f()
    e = sys.exc_info()
    print(e[1])
    print(e[0])
    print(sys.exc_info()[0].__name__)
import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exception())


class Watch:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, frames):
        print(kind is None, error is None, frames is None)
        return True


with Watch():
    pass
with Watch():
    raise ValueError("x")
kept = KeyError("k")
print(kept.__traceback__)
try:
    raise kept
except KeyError as e:
    print(e.__traceback__ is None, type(e.__traceback__).__name__)
    other = ValueError("other").with_traceback(e.__traceback__)
print(kept.__traceback__ is None)
