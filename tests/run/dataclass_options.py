from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, InitVar, FrozenInstanceError, KW_ONLY
from typing import ClassVar, List, Optional
@dataclass
class Base:
    a: int
    b: str = "b"
    count: ClassVar[int] = 0
    def __post_init__(self):
        Base.count += 1
@dataclass
class Child(Base):
    c: list = field(default_factory=list)
    d: float = 1.5
    def total(self): return self.a + self.d
@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 0
    label: str = field(default="", compare=False, repr=False)
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return abs(self.x) + abs(self.y)
@dataclass
class WithInit:
    n: int
    scale: InitVar[int] = 2
    value: int = field(init=False)
    def __post_init__(self, scale):
        self.value = self.n * scale
@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int
@dataclass(kw_only=True)
class AllKw:
    x: int = 1
    y: int
@dataclass(eq=False)
class NoEq:
    v: int
@dataclass(slots=True)
class Slotted:
    p: int
    q: Optional[int] = None
@dataclass
class Node:
    val: int
    kids: List["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)
    def add(self, v):
        n = Node(v)
        self.kids.append(n)
        return n
print(Base(1), Child(1), Child(2, "z", [1], 3.0), Base.count, Child(1) == Child(1), Child(1) == Base(1), Child(5).total())
print(Point(1, 2), Point(1, 2) + Point(3), sorted([Point(2), Point(1, 5), Point(1, 2)]), {Point(1, 2): "k"}[Point(1, 2, "other")], Point(1) < Point(1, 1), Point(3).norm)
print(WithInit(3), WithInit(3, 10).value, Kw(1, c=3), AllKw(y=2), NoEq(1) == NoEq(1), Slotted(1), Slotted(1, 2) == Slotted(1, 2))
try:
    p = Point(1, 2)
    p.x = 5
except FrozenInstanceError as e:
    print("Frozen", e)
print(asdict(Child(1)), astuple(Point(4, 5, "L")), replace(Point(4, 5, "L"), y=9).label, is_dataclass(p), is_dataclass(3), [f.name for f in fields(Point)])
root = Node(1)
k = root.add(2)
k.add(3)
print(root, root == Node(1, [Node(2, [Node(3)])]))
c1, c2 = Child(1), Child(1)
c1.c.append(5)
print(c1, c2, c1 != c2, repr(c1) == str(c1))
try:
    Base()
except TypeError as e:
    print(e)
try:
    Kw(1, 2, 3)
except TypeError as e:
    print(e)
@dataclass
class Custom:
    x: int
    def __repr__(self): return "custom!"
    def __eq__(self, o): return True
print(Custom(1), Custom(1) == Custom(2))
@dataclass(order=True)
class Task:
    pri: int
    name: str = field(compare=False)
import heapq
h = []
for pri, n in [(3, "c"), (1, "a"), (2, "b")]: heapq.heappush(h, Task(pri, n))
print([heapq.heappop(h).name for _ in range(3)], max(Task(1, "x"), Task(5, "y")))

# What fields tell, factories, __match_args__.
from collections import OrderedDict
from dataclasses import MISSING


@dataclass
class Option:
    key: int
    label: str = "a"
    tags: list = field(default_factory=list)
    rank: int = field(default=5, repr=False, compare=False, hash=True, kw_only=True)
    count: ClassVar[int] = 9


for f in fields(Option):
    print(f.name, f.init, f.repr, f.compare, f.hash, f.kw_only, f.default is MISSING, f.default_factory is MISSING, f.type)
print(fields(Option)[1].default, fields(Option(1))[0].type is int, Option.__match_args__)


@dataclass
class Part:
    size: int
    note: Optional[str] = None


@dataclass
class Whole:
    part: Part
    parts: List[Part]
    count: int = 3


whole = Whole(Part(1), [Part(2, "q")])
print(asdict(whole, dict_factory=lambda pairs: {k.upper(): v for k, v in pairs if v is not None}), asdict(Part(1), dict_factory=OrderedDict))
print(astuple(whole, tuple_factory=list), asdict(whole, dict_factory=dict))


@dataclass
class Sorted:
    key: int = field(init=False, default=0)
    a: int = 1
    b: int = 2


@dataclass
class Second(Sorted):
    __match_args__ = ("b",)


@dataclass(match_args=False)
class Unmatched:
    a: int


match Sorted(3, 4):
    case Sorted(a, b):
        print(a, b, Sorted.__match_args__, hasattr(Unmatched, "__match_args__"), hasattr(Sorted, "__match_args__"))
match Second(5, 6):
    case Second(b):
        print(b, Second.__match_args__)
