"""The text of an object of a class derived from one of the library's shows the derived class's name."""

from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque
from datetime import date, datetime, time, timedelta
from fractions import Fraction


class Ordered(OrderedDict):
    pass


class Bag(Counter):
    pass


class Ring(deque):
    pass


class Groups(defaultdict):
    pass


class Tags(set):
    pass


class Layers(ChainMap):
    pass


class Ratio(Fraction):
    pass


class Day(date):
    pass


class Moment(datetime):
    pass


class Clock(time):
    pass


class Span(timedelta):
    pass


print(Ordered(a=1), Ordered(), Bag("aab"), Bag(), Ring([1, 2]), Ring([1], 4), Groups(int), Tags([1]), Tags(), Layers({"a": 1}))
print(repr(Ratio(1, 2)), repr(Day(2020, 1, 2)), repr(Moment(2020, 1, 2)), repr(Clock(3)), repr(Span(1)))
print([OrderedDict(a=1), Ordered(b=2)], [{1}, Tags([2])], [date(2020, 1, 2), Day(2021, 1, 2)], deque([1]), Counter("a"), Fraction(1, 2))
