"""Lists of objects whose classes derive from one container, or share a library's base, hold each as it is."""

from collections import ChainMap, Counter, OrderedDict, defaultdict


class ByName(dict):
    pass


class ByNumber(dict):
    pass


class Row(list):
    pass


class Word(list):
    pass


names = ByName()
names["x"] = 1
numbers = ByNumber()
numbers[1] = 2.5
for mapping in [names, numbers]:
    print(mapping, type(mapping).__name__, len(mapping))
print([Row([1]), Word("ab")], [len(items) for items in (Row([1]), Word("ab"))])
for mapping in [Counter("a"), defaultdict(list), OrderedDict(), ChainMap({}), {1: 2}]:
    print(mapping, len(mapping), isinstance(mapping, dict), list(mapping.items()))


def with_key(mapping):
    mapping["k"] = 5
    return mapping


print(with_key(Counter()), with_key(defaultdict(int)), with_key({}), with_key(OrderedDict()))
either = Counter() if len(names) == 1 else defaultdict(int)
either["a"] += 1
print(either)
