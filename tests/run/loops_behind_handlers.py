"""What reaches a loop only by way of handlers, as what stands before always raises."""


def fail():
    raise ValueError(1)


class Node:
    def __init__(self, prev, error=None):
        self.prev = prev
        self.error = error


def chain(functions):
    last = None
    for function in (fail, fail):
        try:
            function()
        except ValueError as error:
            last = Node(last, error)
    for function in functions:
        try:
            function()
        except ValueError as error:
            last = Node(last, error)
    return last


def length(last):
    n = 0
    while last is not None and n < 10:
        n += 1
        last = last.prev
    return n


def here():
    last = None
    for function in (fail, fail):
        try:
            function()
        except ValueError as error:
            last = Node(last, error)
    texts = []
    while last is not None:
        texts.append(repr(last.error))
        last = last.prev
    return texts


def causes():
    last = None
    for function in (lambda: int("x"), lambda: int("y")):
        try:
            function()
        except ValueError as error:
            error.__cause__ = last
            last = error
    while last is not None:
        print(last)
        last = last.__cause__


print(length(chain([fail])), here())
causes()


def retry(n):
    last = None
    for _ in range(n):
        try:
            return int("z")
        except ValueError as error:
            last = error
    raise RuntimeError("gave up") from last


for n in (0, 2):
    try:
        retry(n)
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    raise ValueError("x") from 5
except TypeError as error:
    print(error)
