# Names of typing and collections.abc: in annotations, as aliases, and in isinstance.
from __future__ import annotations
from typing import List, Optional, Callable, Dict, Any, Union, Iterable, Iterator, Tuple, Set, Sequence, Mapping, Generic, TypeVar, ClassVar, Final
import typing
T = TypeVar("T")
Vec = List[float]
Pair = Tuple[int, int]
Op = Callable[[int], int]
def f(xs: List[int], k: Optional[int] = None) -> Dict[str, int]:
    return {str(x): x for x in xs}
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)
s: Stack[int] = Stack()
s.push(3)
print(f([1,2]), s.items)
def g(x: typing.Union[int, str]) -> "Any": return x
print(g(3), g("a"))
v: Vec = [1.0]
print(v, typing.cast(int, 3))
from collections.abc import Iterable, Callable, Mapping, Sequence, Iterator, Hashable
def kind(x):
    return [isinstance(x, Iterable), isinstance(x, Callable), isinstance(x, Mapping), isinstance(x, Sequence), isinstance(x, Iterator), isinstance(x, Hashable)]
class A:
    def __iter__(self): return iter([1])
print(kind([1]), kind((1,2)), kind("a"), kind({1:2}), kind(3), kind(None), kind(len), kind(lambda x: x), kind(A()), kind(x for x in [1]), kind({1}), kind(range(3)), kind(b"a"), kind(iter([1])), kind(A))
def f(x):
    if isinstance(x, int | str): return "is"
    if isinstance(x, (float, list | dict)): return "fld"
    return "other"
print(f(1), f("a"), f(1.5), f([1]), f({}), f(None), issubclass(bool, int | str))
from typing import TypedDict
P = TypedDict("P", {"name": str, "age": int})
p: P = {"name": "a", "age": 3}
q = P(name="b", age=4)
print(p, q["name"], q)
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "x"}
m2 = Movie(title="y", year=1)
print(m, m2)
try:
    typing.assert_never(3)
except AssertionError as e:
    print(e, typing.assert_type(3, int))
