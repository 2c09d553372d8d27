"""What is raised and caught inside a handler has the exception that is handled as its context."""


def d():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            raise IndexError("second")
        except IndexError as e:
            return e
e = d()
print(repr(e.__context__))
def d2():
    try:
        raise KeyError("first")
    except KeyError as k:
        try:
            raise IndexError("second")
        except IndexError as e:
            return e
e = d2()
print(repr(e.__context__))
def d3():
    try:
        raise KeyError("first")
    except KeyError as k:
        try:
            raise IndexError("second")
        except IndexError as e:
            x = e
            print(repr(x.__context__))
        return x
e = d3()
print(repr(e.__context__))
def d4():
    try:
        [][0]
    except IndexError as k:
        try:
            raise KeyError("second")
        except KeyError as e:
            x = e
            print(repr(x.__context__))
d4()
try:
    try:
        raise ValueError("inner")
    finally:
        raise TypeError("in finally")
except TypeError as e:
    print(repr(e), repr(e.__context__))
