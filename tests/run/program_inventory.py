# An inventory: named tuples, data classes with factories, a registry of commands, sorting and grouping, a report.
from collections import defaultdict, namedtuple
from dataclasses import asdict, dataclass, field, replace
from enum import IntEnum
from typing import NamedTuple

Line = namedtuple("Line", "command args")


class Priority(IntEnum):
    LOW = 1
    NORMAL = 5
    HIGH = 9


class Move(NamedTuple):
    sku: str
    delta: int
    reason: str = "manual"

    @property
    def is_loss(self):
        return self.delta < 0


@dataclass
class Item:
    sku: str
    name: str
    price: float
    count: int = 0
    tags: list = field(default_factory=list)

    @property
    def value(self):
        return self.price * self.count

    def __format__(self, spec):
        if spec == "short":
            return f"{self.sku}x{self.count}"
        return f"{self.name:<8}|{self.count:>4}|{self.value:>9.2f}"


@dataclass(order=True)
class Alert:
    priority: Priority
    text: str = field(compare=False)


class OutOfStock(LookupError):
    def __init__(self, sku, wanted, left):
        self.sku, self.wanted, self.left = sku, wanted, left
        super().__init__(sku)

    def __str__(self):
        return f"{self.sku}: wanted {self.wanted}, left {self.left}"


class Inventory:
    def __init__(self):
        self.items = {}
        self.moves = []
        self.alerts = []

    def add(self, sku, name, price, *tags):
        self.items[sku] = Item(sku, name, price, tags=list(tags))
        return self.items[sku]

    def change(self, sku, delta, reason="manual"):
        item = self.items[sku]
        if item.count + delta < 0:
            raise OutOfStock(sku, -delta, item.count)
        item.count += delta
        self.moves.append(Move(sku, delta, reason))
        if item.count == 0:
            self.alerts.append(Alert(Priority.HIGH, sku + " is out"))
        elif item.count < 3:
            self.alerts.append(Alert(Priority.NORMAL, f"{sku} is low ({item.count})"))
        return item

    def __iadd__(self, move):
        sku, delta, reason = move
        self.change(sku, delta, reason)
        return self

    def __bool__(self):
        return any(item.count for item in self.items.values())

    def total(self):
        return sum(item.value for item in self.items.values())

    def by_tag(self):
        groups = defaultdict(list)
        for item in self.items.values():
            for tag in item.tags or ["untagged"]:
                groups[tag].append(item.sku)
        return dict(groups)


def parse(text):
    for raw in text.strip().splitlines():
        command, *args = raw.split()
        yield Line(command, args)


def run(inventory, text):
    for number, line in enumerate(parse(text), start=1):
        try:
            match line:
                case Line("in", [sku, count]):
                    inventory += Move(sku, int(count), "delivery")
                case Line(command="out", args=[sku, count, *why]):
                    inventory.change(sku, -int(count), " ".join(why) or "sale")
                case Line("audit", []):
                    print("audit", [f"{item:short}" for item in inventory.items.values()])
                case Line(other, _):
                    print(f"line {number}: unknown command {other!r}")
        except OutOfStock as e:
            print(f"line {number}: {e}")
        except KeyError as e:
            print(f"line {number}: no item {e}")
        except ValueError as e:
            print(f"line {number}: {e}")


stock = Inventory()
stock.add("a1", "apple", 0.5, "fruit", "fresh")
stock.add("b2", "bread", 2.25, "fresh")
stock.add("c3", "candle", 4.0)
print(bool(stock), stock.by_tag())
run(stock, """
in a1 10
in b2 3
out a1 4
out b2 5
out zz 1
in c3 many
out b2 3 given away
dance
audit
""")
print(bool(stock), round(stock.total(), 2))
for item in sorted(stock.items.values(), key=lambda i: (-i.value, i.name)):
    print(f"{item}")
print(sorted(stock.alerts), [a.text for a in sorted(stock.alerts, reverse=True)])
print([m for m in stock.moves if m.is_loss], stock.moves[0]._asdict(), sum(m.delta for m in stock.moves))
cheap = replace(stock.items["a1"], price=0.25)
print(asdict(cheap), cheap == stock.items["a1"], cheap.tags is stock.items["a1"].tags)
print(max(Priority).name, Priority.HIGH - Priority.LOW, Priority(5).name, [p.value for p in Priority])
