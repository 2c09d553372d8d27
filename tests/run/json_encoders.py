import json
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum, IntFlag
class Kind(Enum):
    A = "a"
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, Decimal):
            return float(o)
        if isinstance(o, Enum):
            return o.value
        return super().default(o)
class Old(json.JSONEncoder):
    def default(self, obj):
        return json.JSONEncoder.default(self, obj)
class Shouting(json.JSONEncoder):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen = 0
    def encode(self, o):
        return super().encode(o).upper()
    def default(self, o):
        self.seen += 1
        return f"object {self.seen}"
print(json.dumps([Point(1, 2), {3, 1}, date(2024, 1, 2), Decimal("1.5"), Kind.A], cls=Encoder))
print(json.dumps({"p": Point(1, Point(2, 3))}, cls=Encoder, indent=2, sort_keys=True))
try:
    print(json.dumps([1, 2j], cls=Encoder))
except TypeError as e:
    print(e)
try:
    print(json.dumps([Point(1, 2)], cls=Old))
except TypeError as e:
    print(e)
print(json.dumps([Point(1, 2), "abc", Point(3, 4)], cls=Shouting))
print(Encoder().encode({"a": [Point(5, 6)]}), json.JSONEncoder(indent=1).encode([1, {"b": None}]), json.JSONEncoder(separators=(",", ":")).encode({"a": 1, "b": [1, 2]}))
print("".join(json.JSONEncoder().iterencode({"x": 1})), json.dumps({"k": 1}, default=str), json.dumps([date(2024, 1, 1)], default=str))
print(json.JSONEncoder(default=str).encode([Decimal("2.50")]))


# Objects of classes derived from builtin ones, and members that are ints or texts.
class Table(dict):
    pass
class Rows(list):
    pass
class Level(IntEnum):
    LOW = 1
    HIGH = 2
class Mode(str, Enum):
    READ = "r"
class Bits(IntFlag):
    A = 1
    B = 2
class Group(set):
    pass
table = Table(a=Rows([1, 2]))
table["b"] = Level.HIGH
print(json.dumps(table), json.dumps([Level.LOW, Mode.READ, Bits.A | Bits.B]), json.dumps({Level.LOW: 1, Mode.READ: [2], "t": table, Bits.B: 0}, indent=1))
print(json.dumps(Group([3]), default=list))
try:
    print(json.dumps(Group([3])))
except TypeError as e:
    print(e)
