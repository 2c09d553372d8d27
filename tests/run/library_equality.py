from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from datetime import date, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
import argparse
import array
import enum
import pathlib
import statistics


class Color(enum.Enum):
    RED = 1


def compare(x):
    print([x == 1, x == "a", x == None, x == [1], x == (1,), x == {1: 2}, x == {1}, x == 1.5, 1 == x, [1] == x, {1: 2} == x])


compare(deque([1]))
compare(Counter({1: 2}))
compare(OrderedDict({1: 2}))
compare(defaultdict(int, {1: 2}))
compare(ChainMap({1: 2}))
compare(date(2000, 1, 1))
compare(timedelta(1))
compare(time(1))
compare(timezone.utc)
compare(Decimal("1.5"))
compare(Fraction(3, 2))
compare(array.array("q", [1]))
compare(pathlib.Path("a"))
compare(Color.RED)
compare(UserList([1]))
compare(UserDict({1: 2}))
compare(UserString("a"))
compare(statistics.NormalDist(1, 2))
compare(argparse.Namespace(x=1))
print(argparse.Namespace(x=1) == argparse.Namespace(x=1), argparse.Namespace(x=1, y="z"), vars(argparse.Namespace(x=1)))
