import csv, io
from collections import defaultdict, Counter
from dataclasses import dataclass, field
RAW = """sku,name,qty,price
A1,Widget,10,2.50
B2,"Gadget, large",3,19.99
C3,Doohickey,0,7
"""
@dataclass
class Item:
    sku: str
    name: str
    qty: int
    price: float
    tags: set = field(default_factory=set)
    @property
    def value(self):
        return self.qty * self.price
    @classmethod
    def from_row(cls, row):
        return cls(row["sku"], row["name"], int(row["qty"]), float(row["price"]))
class OutOfStock(Exception):
    pass
class Inventory:
    def __init__(self, items):
        self._items = {i.sku: i for i in items}
        self.log = []
    def __getitem__(self, sku):
        try:
            return self._items[sku]
        except KeyError:
            raise KeyError(f"no item {sku}") from None
    def __iter__(self):
        return iter(self._items.values())
    def __len__(self):
        return len(self._items)
    def sell(self, sku, n=1):
        item = self[sku]
        if item.qty < n:
            raise OutOfStock(f"{item.name}: {item.qty} < {n}")
        item.qty -= n
        self.log.append((sku, -n))
        return round(item.price * n, 2)
    def report(self):
        width = max(len(i.name) for i in self)
        lines = [f"{'name':<{width}} {'qty':>4} {'value':>10}"]
        for i in sorted(self, key=lambda i: (-i.value, i.name)):
            lines.append(f"{i.name:<{width}} {i.qty:>4d} {i.value:>10.2f}")
        lines.append("-" * len(lines[0]))
        lines.append(f"total {sum(i.value for i in self):.2f}")
        return "\n".join(lines)
inv = Inventory(Item.from_row(r) for r in csv.DictReader(io.StringIO(RAW)))
print(inv.report())
for sku, n in [("A1", 4), ("C3", 1), ("Z9", 1), ("B2", 3)]:
    try:
        print(sku, inv.sell(sku, n))
    except OutOfStock as e:
        print("out of stock:", e)
    except KeyError as e:
        print("error:", e.args[0])
print(inv.log, len(inv), sum(1 for i in inv if not i.qty))
by_first = defaultdict(list)
for i in inv:
    by_first[i.name[0]].append(i.sku)
print(dict(by_first))
out = io.StringIO()
w = csv.writer(out)
for i in inv:
    w.writerow([i.sku, i.name, i.qty])
print(out.getvalue().replace("\r", ""))
