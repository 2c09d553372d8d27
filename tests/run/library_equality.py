from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from datetime import date, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
import argparse
import array
import enum
import operator
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


# An object equals itself in a container, whatever its __eq__ says.
class NeverEqual:
    def __eq__(self, other):
        print("asked")
        return False

    def __hash__(self):
        return 1


def equal(left, right):
    return left == right


never = NeverEqual()
print(never in (never,), never in (1, "a", never), never in [never], (never,) == (never,), (never, 1) != (never, 1))
print(equal([(1, never)], [(1, never)]), [never, 1] == [never, 1], {1: (never,)} == {1: (never,)})
print(never == never, NeverEqual() in (never,))
held = deque([never])
print(never in held, held.count(never), held.index(never), held == deque([never]))
held.remove(never)
print(len(held), operator.countOf([never], never), operator.indexOf([1, never], never))


class Left:
    def __eq__(self, other):
        print("the item is asked, not what is looked for")
        return True


print(5 in (Left(), 6))
