"""Named tuples and namespaces that hold others of their kind, which nothing asks for but their fields."""

from collections import namedtuple
from types import SimpleNamespace
from typing import Any, NamedTuple

Pair = namedtuple("Pair", "first rest")
chain = Pair(5, Pair(4, Pair(3, None)))
print(chain.first, chain.rest.rest.first)


class Entry(NamedTuple):
    value: Any
    next: Any = None


entry = Entry("a", Entry(1))
print(entry.value, entry.next.value)

Unused = namedtuple("Unused", "p q")
Unused(print(5), Unused(q=1, p=2))

outer = SimpleNamespace(size=5, inner=SimpleNamespace(size=1, inner=None))
print(outer.size, outer.inner.size)
