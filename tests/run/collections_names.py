from collections import *
import collections
d = deque([1, 2], maxlen=3)
c = Counter("abca")
o = OrderedDict(a=1)
print(d, c, o, type(d), type(c), type(o), collections.deque is deque, defaultdict(list), ChainMap({1: 2}), UserDict(a=1))
Point = namedtuple("Point", "x y")
print(Point(1, 2), isinstance(c, dict), sum([c, Counter("b")], Counter()), d == deque([1, 2]))
from collections import deque
d = deque()
d.append(1)
print(d)


def queue_of(items):
    import collections as c

    queue = c.deque()
    queue.extend(items)
    return queue


print(queue_of("ab"), queue_of([1]))


# Rarer methods.
from collections import ChainMap, Counter, namedtuple

try:
    Counter.fromkeys("abc")
except NotImplementedError as e:
    print(e)
layers = ChainMap({"art": "van gogh"}, {"music": "bach"})
print(layers | {"q": "r"}, {"z": "y"} | layers, layers.setdefault("music", "x"), layers.setdefault("new", "y"), layers)
layers |= {"last": "one"}
print(layers)
Point = namedtuple("Point", "x y")
try:
    Point(1, 2)._replace(z=3, x=1)
except ValueError as e:
    print(e)


# Mappings that know better how to be merged, and what is missing.
from collections import OrderedDict, defaultdict

print({"a": 1} | defaultdict(int, b=2), {"z": 0} | OrderedDict(a=1), defaultdict.fromkeys("ab", 0), ChainMap.fromkeys("ab", 1))
print(ChainMap({"a": 1}).new_child(x=4), ChainMap({"a": 1}).new_child({"y": 2}, z=3), Point.__doc__, Point.__match_args__)


class Defaulting(ChainMap):
    def __missing__(self, key):
        return 99


print(Defaulting({"a": 1})["a"], Defaulting({"a": 1})["zz"])
