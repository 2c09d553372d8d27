"""What an exception knows of those that led to it, and the report of one that nobody catches."""


class StoreError(Exception):
    pass


class Shelf:
    class Full(StoreError):
        pass


def parse(text):
    try:
        return int(text)
    except ValueError as problem:
        raise StoreError("bad number") from problem


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return 1 / table["zero"]


def quiet():
    try:
        raise ValueError("inner")
    except ValueError:
        raise StoreError("outer") from None


def again():
    try:
        parse("x")
    except StoreError:
        raise


def stored(error):
    raise error


try:
    parse("x")
except StoreError as e:
    print(e, "|", repr(e.__cause__), "|", repr(e.__context__), e.__suppress_context__)
try:
    lookup({"zero": 0}, "missing")
except ZeroDivisionError as e:
    print(e, "|", e.__cause__, "|", repr(e.__context__), e.__suppress_context__)
try:
    quiet()
except StoreError as e:
    print(e, "|", e.__cause__, "|", repr(e.__context__), e.__suppress_context__)
try:
    again()
except StoreError as e:
    print(e, "|", repr(e.__cause__))
try:
    try:
        raise KeyError("a")
    except KeyError as first:
        try:
            raise IndexError("b")
        except IndexError as second:
            raise first
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__)
for n in range(3):
    try:
        try:
            [1][n]
        except IndexError:
            {}[n]
    except KeyError as e:
        print(n, repr(e), repr(e.__context__))
try:
    stored(ValueError("made elsewhere"))
except ValueError as e:
    print(repr(e), e.__context__)


def last(n):
    try:
        return last(n - 1) if n else parse("seven")
    except StoreError as e:
        if n < 2:
            raise Shelf.Full(f"level {n}") from e
        raise


print(last(3))
