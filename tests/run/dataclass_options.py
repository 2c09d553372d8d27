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
