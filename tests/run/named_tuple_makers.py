import csv
from collections import namedtuple
from typing import NamedTuple
Emp = namedtuple("Emp", "name age")
for e in map(Emp._make, (r.split(",") for r in ["Ann,30", "Bob,25"])):
    print(e)
for emp in map(Emp._make, csv.reader(["Ann,30", "Bob,25"])):
    print(emp.name, emp.age)
class R(NamedTuple):
    a: str
    b: int = 5
print([R._make(x) for x in [('q', 1)]], list(map(R._make, [('x', 1), ('y', 2)])))
f = R._make
print(f(['z', 3][:2]), f(("w", 4)))
for bad in ([1], [1, 2, 3]):
    try: Emp._make(bad)
    except TypeError as e: print(e)
try: R._make(("a",))
except TypeError as e: print(e)
e = Emp("Cy", 4)
print(e._make(["x", 1]), Emp._replace(e, age=9), Emp._asdict(e))
class D(namedtuple("D", "x y")):
    def __new__(cls, x, y):
        return super().__new__(cls, x * 2, y)
    @classmethod
    def of(cls, items):
        return list(map(cls._make, items))
print(D(1, 2), D.of([(3, 4), (5, 6)]), D(1, 2)._replace(y=5), D._make([7, 8]))
