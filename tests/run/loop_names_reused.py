# Loop variables used again in a later loop, for values of other types.
from itertools import groupby
log = [("mon", "ann", 3), ("mon", "bob", 5)]
for day, rows in groupby(log, key=lambda r: r[0]):
    print(day, [name for _, name, _ in rows], end="; ")
for (day, initial), rows in groupby(log, key=lambda r: (r[0], r[1] < "b")):
    print(day, initial)
def gen(xs):
    for x in xs:
        yield x, (y for y in [x])
for day, rows in gen([1]):
    print(day, list(rows))
for (day, i), rows in gen([(1,"a")]):
    print(day, i, list(rows))
def gen(xs):
    for x in xs:
        yield x, (y for y in [x])
for day, rows in gen([1]):
    print(day, list(rows))
for day, rows in gen(["a"]):
    print(day, list(rows))
for key, items in [(1, [1, 2])]:
    items.append(3)
for key, items in [("a", ["x"])]:
    items.append("y")
print(key, items)
found = False
for n in [3, 4]:
    if found:
        print(last)
    last = [n]
    found = True
