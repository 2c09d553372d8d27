class P:
    kind = "p"
    def __init__(self):
        self.x = 1
        self.name = "n"
    def drop(self):
        pass
p = P()
p.extra = 5
print(p.extra, hasattr(p, "extra"), hasattr(p, "nope"), getattr(p, "zzz", "dflt"), getattr(p, "x"))
print(hasattr(p, "extra"))
try:
    print(p.extra)
except AttributeError as e:
    print(e)
p.drop()
try:
    print(p.name)
except AttributeError as e:
    print(e)
p.name = "again"
print(p.name)
p.kind = "own"
print(p.kind, P.kind)
print(p.kind)
setattr(p, "x", 10)
print(p.x)
class Bag:
    pass
b = Bag()
b.items = [1]
b.items.append(2)
b.total = sum(b.items)
print(b.items, b.total)
c = Bag()
try:
    c.items
except AttributeError as e:
    print(e)
class Maybe:
    def __init__(self, flag):
        if flag:
            self.value = "set"
    def show(self):
        return self.value
print(Maybe(True).show())
try:
    print(Maybe(False).show())
except AttributeError as e:
    print(e)
