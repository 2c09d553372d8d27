import collections
import math
print(isinstance([1], collections.abc.Iterable), isinstance({}, collections.abc.Mapping), issubclass(dict, collections.abc.Mapping))
class S(collections.abc.Sequence):
    def __getitem__(self, i): return "abc"[i]
    def __len__(self): return 3
print(list(S()), "b" in S(), S().index("c"), list(reversed(S())))
def f(x: collections.abc.Iterable) -> collections.abc.Sequence: return list(x)
print(f("ab"))
from functools import singledispatch
@singledispatch
def g(x): return "obj"
@g.register(collections.abc.Mapping)
def _(x): return "map"
@g.register
def _(x: collections.abc.Sequence): return "seq"
print(g({}), g([1]), g(1))


# A member that a module lacks is no class.
def told(ask):
    try:
        print(ask())
    except AttributeError as e:
        print(e)


told(lambda: isinstance(1, math.Foo))
told(lambda: isinstance(1, (int, math.Foo)))
told(lambda: issubclass(int, collections.Bar))
told(lambda: isinstance(1, int | math.Foo))

# Views and what is registered by name.
d = {1: 2}
for view in (d.keys(), d.values(), d.items(), collections.OrderedDict(d).keys(), collections.Counter("a").items()):
    print(
        isinstance(view, collections.abc.KeysView),
        isinstance(view, collections.abc.ItemsView),
        isinstance(view, collections.abc.ValuesView),
        isinstance(view, collections.abc.MappingView),
        isinstance(view, collections.abc.Set),
    )
print(isinstance(d, collections.abc.MappingView), isinstance(memoryview(b""), collections.abc.Sequence))


class Table(collections.abc.Mapping):
    def __getitem__(self, key):
        return {"a": 1}[key]

    def __len__(self):
        return 1

    def __iter__(self):
        return iter("a")


print(isinstance(Table().keys(), collections.abc.KeysView), isinstance(Table().keys(), collections.abc.ValuesView))
