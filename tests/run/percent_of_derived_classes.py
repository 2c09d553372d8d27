from collections import OrderedDict, UserDict
from enum import IntEnum
from typing import NamedTuple


class Color(IntEnum):
    RED = 1


class Count(float):
    def __int__(self):
        return 7

    def __str__(self):
        return "counted"


class Word(str):
    def __str__(self):
        return "word"


class Pair(tuple):
    pass


class Entry(NamedTuple):
    number: int
    name: str


class Known(dict):
    def __missing__(self, key):
        return "no " + key


print("%s" % Count(2.5), "%d" % Count(2.5), "%.2f" % Count(2.5), "%s" % (Count(2.5),))
print("%s" % Color.RED, "%r" % Color.RED, "%d" % Color.RED, b"%d" % Color.RED, Word("%s!") % Color.RED)
print("%s" % Word("q"), "%6s|" % Word("q"), "%c" % Word("q"))
print("%s-%s" % Pair((1, 2)), "%d %s" % Entry(3, "x"))
print("%(a)s %(b)s" % Known(a=5), "%(k)r" % UserDict(k="v"), "%s" % OrderedDict(a=1))
