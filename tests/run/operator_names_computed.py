"""attrgetter and methodcaller with names that are computed; zero to a negative complex power."""

import operator
class P:
    def __init__(self, name, age): self.name, self.age = name, age
    def greet(self, other, mark="!"): return f"{self.name} greets {other}{mark}"
    def up(self): return self.name.upper()
ps = [P("b", 2), P("a", 3), P("c", 1)]
for key in ("name", "age"):
    print([p.name for p in sorted(ps, key=operator.attrgetter(key))], list(map(operator.attrgetter(key), ps)))
keys = ["age", "name"]
print(list(map(operator.attrgetter(*keys), ps)), operator.attrgetter(keys[0], keys[1])(ps[0]))
for m in ("up",):
    print(operator.methodcaller(m)(ps[0]))
try:
    operator.attrgetter(keys[0] + "x")(ps[0])
except AttributeError as e:
    print(e)
try:
    print(0j ** -1)
except ZeroDivisionError as e:
    print(e)
print((1+1j) ** -2, 0j ** 0)
