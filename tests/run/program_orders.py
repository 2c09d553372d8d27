from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol, TypeVar, Generic, Callable, Iterable, Iterator, Union, Any, ClassVar, NamedTuple, TypedDict, Literal


T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

class OrderStatus(Enum):
    PENDING = auto()
    PAID = auto()
    SHIPPED = auto()
    CANCELLED = auto()

    @property
    def is_final(self) -> bool:
        return self in (OrderStatus.SHIPPED, OrderStatus.CANCELLED)

    def can_go(self, other: OrderStatus) -> bool:
        return other in _TRANSITIONS[self]

_TRANSITIONS: dict[OrderStatus, set[OrderStatus]] = {
    OrderStatus.PENDING: {OrderStatus.PAID, OrderStatus.CANCELLED},
    OrderStatus.PAID: {OrderStatus.SHIPPED, OrderStatus.CANCELLED},
    OrderStatus.SHIPPED: set(),
    OrderStatus.CANCELLED: set(),
}

class OrderError(Exception):
    def __init__(self, order_id: int, message: str) -> None:
        super().__init__(f"order {order_id}: {message}")
        self.order_id = order_id

class InvalidTransition(OrderError):
    pass

@dataclass(frozen=True, order=True)
class Money:
    amount: int
    currency: str = "EUR"

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency != other.currency:
            raise ValueError(f"cannot add {self.currency} and {other.currency}")
        return Money(self.amount + other.amount, self.currency)

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __mul__(self, n: int) -> Money:
        return Money(self.amount * n, self.currency)

    def __str__(self) -> str:
        return f"{self.amount / 100:,.2f} {self.currency}"

@dataclass
class Line:
    name: str
    price: Money
    quantity: int = 1

    @property
    def total(self) -> Money:
        return self.price * self.quantity

@dataclass
class Order:
    _ids: ClassVar[int] = 0
    customer: str
    lines: list[Line] = field(default_factory=list)
    status: OrderStatus = OrderStatus.PENDING
    id: int = field(init=False, repr=False)
    history: list[OrderStatus] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        Order._ids += 1
        self.id = Order._ids

    def add(self, name: str, cents: int, quantity: int = 1) -> "Order":
        self.lines.append(Line(name, Money(cents), quantity))
        return self

    def move(self, status: OrderStatus) -> None:
        if not self.status.can_go(status):
            raise InvalidTransition(self.id, f"{self.status.name} -> {status.name}")
        self.history.append(self.status)
        self.status = status

    @property
    def total(self) -> Money:
        return sum((l.total for l in self.lines), Money(0))

class Discount(Protocol):
    def apply(self, total: Money) -> Money: ...

class Percent:
    def __init__(self, percent: int):
        self.percent = percent
    def apply(self, total: Money) -> Money:
        return Money(total.amount * (100 - self.percent) // 100, total.currency)

class Threshold:
    def __init__(self, minimum: Money, off: Money):
        self.minimum, self.off = minimum, off
    def apply(self, total: Money) -> Money:
        return Money(total.amount - self.off.amount) if total >= self.minimum else total

def best(total: Money, discounts: Iterable[Discount]) -> Money:
    return min((d.apply(total) for d in discounts), default=total)

class Repository(Generic[K, V]):
    def __init__(self, key: Callable[[V], K]) -> None:
        self._items: dict[K, V] = {}
        self._key = key

    def add(self, item: V) -> None:
        self._items[self._key(item)] = item

    def get(self, key: K) -> V | None:
        return self._items.get(key)

    def __iter__(self) -> Iterator[V]:
        yield from self._items.values()

    def __len__(self) -> int:
        return len(self._items)

    def where(self, pred: Callable[[V], bool]) -> list[V]:
        return [i for i in self if pred(i)]

class Row(TypedDict):
    name: str
    total: int

class Stat(NamedTuple):
    label: str
    value: float = 0.0

def report(repo: Repository[int, Order]) -> list[Row]:
    return [{"name": o.customer, "total": o.total.amount} for o in repo]

def describe(thing: object) -> str:
    match thing:
        case Money(amount=0):
            return "nothing"
        case Money(amount=a, currency="EUR") if a > 10000:
            return "a lot"
        case Money(a, c):
            return f"{a} of {c}"
        case Order(customer=c, lines=[]):
            return f"empty order of {c}"
        case Order(customer=c, lines=[first, *rest]):
            return f"order of {c}: {first.name} and {len(rest)} more"
        case Stat(label, value):
            return f"{label}={value}"
        case {"name": str(n), "total": t}:
            return f"row {n} {t}"
        case [x, y]:
            return f"pair {x} {y}"
        case int() | float():
            return "number"
        case str(s):
            return "text " + s
        case _:
            return "?"

def main() -> None:
    repo: Repository[int, Order] = Repository(lambda o: o.id)
    repo.add(Order("ann").add("pen", 120, 3).add("book", 2599))
    repo.add(Order("bob"))
    repo.add(Order("cid").add("desk", 45_000))
    for order in repo:
        print(order, order.total, describe(order))
    o = repo.get(1)
    assert o is not None
    o.move(OrderStatus.PAID)
    o.move(OrderStatus.SHIPPED)
    try:
        o.move(OrderStatus.PENDING)
    except InvalidTransition as e:
        print("error:", e, e.order_id, isinstance(e, OrderError))
    print(o.status, o.status.is_final, [s.name for s in o.history])
    print(report(repo))
    total = sum(o.total for o in repo)
    print(total, best(total, [Percent(10), Threshold(Money(30000), Money(6000))]), best(total, []))
    try:
        print(Money(1) + Money(1, "USD"))
    except ValueError as e:
        print(e)
    try:
        Money(1).amount = 3
    except Exception as e:
        print(type(e).__name__, e)
    for t in (Money(0), Money(20000), Money(5, "USD"), Stat("x"), {"name": "n", "total": 3}, [1, 2], 3, 2.5, "s", None):
        print(describe(t))
    print(repo.where(lambda o: o.total > Money(10000))[0].customer, len(repo), repo.get(99))
    print(Order("x") == Order("x"), Money(3) < Money(4), max(Money(3), Money(9)), sorted([Money(3), Money(1)]))

main()
