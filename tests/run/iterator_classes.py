# Iterators of containers are of classes of their own, and a generator takes nothing before its first yield.
from collections import OrderedDict, deque


class Countdown:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return 2 - index


def class_name(value):
    return type(value).__name__


for name in (
    class_name(iter([1])),
    class_name(iter((1, 2))),
    class_name(iter("text")),
    class_name(iter({"a": 1})),
    class_name(iter({"a": 1}.keys())),
    class_name(iter({"a": 1}.values())),
    class_name(iter({"a": 1}.items())),
    class_name(iter({1, 2})),
    class_name(iter(frozenset([1]))),
    class_name(iter(range(3))),
    class_name(iter(b"ab")),
    class_name(iter(bytearray(b"ab"))),
    class_name(iter(deque([1]))),
    class_name(iter(OrderedDict(a=1))),
    class_name(iter(Countdown())),
    class_name(iter(lambda: 0, 0)),
    class_name(reversed(Countdown())) if hasattr(Countdown, "__len__") else "no length",
    class_name(zip([1], [2])),
    class_name(x for x in [1]),
):
    print(name)
print(iter([1]).__class__.__name__, iter({1: 2}).__class__)


def collect():
    total = 0
    while True:
        item = yield total
        if item is None:
            return "done"
        total += item


collector = collect()
try:
    collector.send(5)
except TypeError as error:
    print(error)
print(collector.send(None), collector.send(5), collector.send(7))
try:
    collector.send(None)
except StopIteration as stop:
    print(stop.value)


def relay():
    result = yield from collect()
    print("relayed", result)


relaying = relay()
try:
    relaying.send(1)
except TypeError as error:
    print(error)
print(next(relaying), relaying.send(3))
try:
    [].__iter__().send(3)
except AttributeError as error:
    print("a list's iterator takes nothing")


class Records:
    """Gives dicts that the loop adds values of another type to."""

    def __init__(self, rows):
        self.rows = iter(rows)

    def __iter__(self):
        return self

    def __next__(self):
        return {"name": next(self.rows)}


records = []
for record in Records(["ann", "bo"]):
    record["length"] = len(record["name"])
    records.append(record)
print(records)
