# What an iterator must not see change is fixed when it is made.
import collections
def t(name, make, change):
    c = make()
    it = iter(c)
    change(c)
    try:
        print(name, next(it), list(it))
    except RuntimeError as e:
        print(name, "RuntimeError", e)
t("dict", lambda: {1: 1}, lambda c: c.update({2: 2}))
t("dict same", lambda: {1: 1}, lambda c: c.update({1: 2}))
t("keys", lambda: {1: 1}, lambda c: None)
d = {1: 1}
it = iter(d.items())
d[2] = 3
try:
    next(it)
except RuntimeError as e:
    print(e)
t("set", lambda: {1}, lambda c: c.add(2))
t("deque", lambda: collections.deque([1]), lambda c: c.append(2))
t("list", lambda: [1], lambda c: c.append(2))
t("counter", lambda: collections.Counter("a"), lambda c: c.update("b"))
t("od", lambda: collections.OrderedDict(a=1), lambda c: c.update(b=1))
t("dd", lambda: collections.defaultdict(int, a=1), lambda c: c.update(b=1))
t("bytearray", lambda: bytearray(b"a"), lambda c: c.append(2))
class D(dict): pass
t("derived", lambda: D(a=1), lambda c: c.update(b=1))
class L(list): pass
t("derived", lambda: L([1]), lambda c: c.append(1))
for x in iter(range(3)), iter("abc"), iter((1, 2)), iter(b"ab"), iter({1: 2}.values()):
    print(list(x))
print(next(iter([]), "none"), next(iter({}), "none"), next(iter(set()), "none"))


class Clearing:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return False


for search in [lambda q: q.remove(3), lambda q: q.index(3)]:
    watched = collections.deque()
    watched.append(Clearing(watched))
    watched.append(Clearing(watched))
    try:
        search(watched)
    except (IndexError, RuntimeError) as e:
        print(type(e).__name__, e)
