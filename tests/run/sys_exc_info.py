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


# In `finally`, behind a `yield`, and in managers.
def now():
    kind, error, _ = sys.exc_info()
    return None if kind is None else (kind.__name__, str(error))


def in_finally():
    try:
        try:
            raise ValueError(1)
        finally:
            print("finally", now())
    except ValueError:
        print("except", now())
        try:
            pass
        finally:
            print("finally of what went well", now())
    finally:
        print("after", now())
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError:
            continue
        finally:
            print("loop", now())


def waiting():
    try:
        raise KeyError("g")
    except KeyError:
        print("1", now())
        yield 1
        print("2", now())
        try:
            yield 2
        finally:
            print("finally", now())
        yield 3
    print("3", now())
    yield 4


def thrown():
    try:
        yield 1
    except ValueError:
        print("thrown", now())
        yield 2
    print("end", now())


in_finally()
g = waiting()
print(next(g), now())
try:
    raise IndexError("outer")
except IndexError:
    print(next(g), now())
    print(next(g), now())
    try:
        raise TypeError("inner")
    except TypeError:
        print(now())
    print(now())
print(next(g), now())
t = thrown()
next(t)
try:
    raise KeyError("here")
except KeyError:
    print(t.throw(ValueError("in")), now())
print(now(), list(t))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        print("exit", now())
        return True


with Manager():
    1 / 0
print(now())
