"""Functions that run when the program ends: the last one first, whatever ends it."""

import atexit
import sys


@atexit.register
def bye():
    print("bye")


def hello(name, greeting="hi"):
    print(greeting, name)


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)


atexit.register(hello, "bob", greeting="hello")
print(atexit.register(hello, "al") is hello)
resource = Resource("files")
other = Resource("sockets")
atexit.register(resource.close)
atexit.register(other.close)
atexit.register(print, "printed", 1, sep="-")
atexit.register(lambda: print("lambda"))


def never():
    print("never")


atexit.register(never)
atexit.register(never)
atexit.unregister(never)
atexit.unregister(other.close)
atexit.unregister(len)


def registers_another():
    print("registers another")
    atexit.register(hello, "nobody")


def takes_one_away():
    print("takes one away")
    atexit.unregister(taken_away)


def taken_away():
    print("taken away")


def fails():
    print("fails")
    raise ValueError("in a handler")


def leaves():
    print("leaves")
    sys.exit(5)


atexit.register(registers_another)
atexit.register(taken_away)
atexit.register(takes_one_away)
atexit.register(fails)
atexit.register(leaves)

print("main")
raise KeyError("uncaught")
