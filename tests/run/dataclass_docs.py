from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Callable, ClassVar, Dict, List, Optional, Union
import typing


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Node(Point):
    label: str = "it's"
    items: List[Point] = field(default_factory=list)
    table: Dict[str, List[int]] = field(default_factory=dict)
    weight: Optional[float] = None
    hidden: float = field(default=1.5, init=False)
    count: ClassVar[int] = 3


@dataclass
class Empty:
    pass


@dataclass
class Told:
    "A docstring of its own."

    a: int


class Below(Point):
    pass


@dataclass(frozen=True)
class Mixed:
    f: Callable[[int], str]
    u: Union[int, str]
    either: int | None
    any: Any
    later: "Point"
    inner: typing.List[int]
    _: KW_ONLY
    p: frozenset = frozenset()
    pair: tuple[int, str] = (1, "a")


print(Point.__doc__)
print(Point(1).__doc__)
print(Node.__doc__)
print(Empty.__doc__)
print(Told.__doc__)
print(Below.__doc__)
print(Mixed.__doc__)
for cls in (Point, Node):
    print(cls.__doc__)
