def f():
    try:
        1 / 0
    finally:
        raise KeyError("in finally")
try:
    f()
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)
class CM:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise TypeError("in exit")
try:
    with CM():
        raise ValueError("body")
except TypeError as e:
    print(repr(e), repr(e.__context__))
try:
    with CM():
        pass
except TypeError as e:
    print(repr(e), repr(e.__context__))
def g():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    finally:
        raise IndexError(3)
try:
    g()
except IndexError as e:
    x = e
    while x is not None:
        print(repr(x))
        x = x.__context__
def h():
    try:
        raise ValueError(1)
    except ValueError as e:
        try:
            raise KeyError(2) from e
        finally:
            [][5]
try:
    h()
except IndexError as e:
    print(repr(e.__context__), repr(e.__context__.__cause__), repr(e.__context__.__context__))
def k():
    try:
        try:
            raise ValueError("a")
        finally:
            try:
                raise KeyError("b")
            except KeyError as e:
                print("inner", repr(e.__context__))
    except ValueError as e:
        print("outer", repr(e.__context__))
k()
def r():
    try:
        raise ValueError("x")
    finally:
        return 5
print(r())
def clean():
    raise OSError("clean")
def m():
    try:
        raise ValueError("v")
    finally:
        clean()
try:
    m()
except OSError as e:
    print(repr(e.__context__))
try:
    raise ValueError("a")
except ValueError:
    try:
        raise KeyError("b")
    except KeyError as e:
        print(repr(e.__context__))


# A handler's variable is gone when the handler is left, however that happens; so is what a `del` took away.
def left_by_return():
    e = 5
    try:
        raise ValueError("v")
    except ValueError as e:
        return 1
    finally:
        try:
            print(e)
        except UnboundLocalError as error:
            print(error)


def left_by_raise(again):
    try:
        try:
            raise KeyError(again)
        except KeyError as e:
            if again:
                raise ValueError("w")
            print(repr(e))
    except ValueError:
        try:
            print(e)
        except UnboundLocalError as error:
            print(error)
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


def deleted():
    x = 1
    try:
        del x
        raise ValueError("v")
    except ValueError:
        try:
            print(x)
        except UnboundLocalError as error:
            print(error)


print(left_by_return())
left_by_raise(True)
left_by_raise(False)
deleted()
