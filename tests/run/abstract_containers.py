from collections.abc import MutableMapping, Sequence, Mapping, MutableSequence, Set, MutableSet, Iterator
class Reg(MutableMapping):
    def __init__(self):
        self._d = {}
    def __getitem__(self, k): return self._d[k.lower()]
    def __setitem__(self, k, v): self._d[k.lower()] = v
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
r = Reg()
r["A"] = 1
r["B"] = 2
print(list(r.items()), r.get("c", 5), "a" in r, r.pop("a"), dict(r))
r.update({"Q": 5})
print(list(r), list(r.keys()), list(r.values()), r.setdefault("z", 9), len(r))
class Sq(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError("out")
        return i * i
s = Sq(5)
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)))
class OrderedSet(MutableSet):
    def __init__(self, items=()):
        self._items = dict.fromkeys(items)
    def __contains__(self, x): return x in self._items
    def __iter__(self): return iter(self._items)
    def __len__(self): return len(self._items)
    def add(self, x): self._items[x] = None
    def discard(self, x): self._items.pop(x, None)
    def __repr__(self): return f"OrderedSet({list(self._items)})"
a = OrderedSet([3, 1, 2])
b = OrderedSet([2, 5])
print(a | b, a & b, a - b, a ^ b, a == OrderedSet([1, 2, 3]), a <= b, a.isdisjoint(b))
a |= [7]
a.remove(3)
print(a, a.pop(), len(a), a & {7}, {7, 2} & a)
try:
    a.remove(99)
except KeyError as e:
    print("KeyError", e)
print(isinstance(a, Set), isinstance(r, Mapping), isinstance(s, Sequence), isinstance(s, Mapping), isinstance([], MutableSequence))
class L(MutableSequence):
    def __init__(self, *xs): self.xs = list(xs)
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __setitem__(self, i, v): self.xs[i] = v
    def __delitem__(self, i): del self.xs[i]
    def insert(self, i, v): self.xs.insert(i, v)
l = L(1, 2, 3)
l.append(4); l += [5, 6]; l.reverse(); l.remove(3); print(l.xs, l.pop(), l.pop(0), list(l), 4 in l, l.index(4))
l.extend(l); print(l.xs)
class Countdown(Iterator):
    def __init__(self, n): self.n = n
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), [x for x in Countdown(2)])
print(r.keys() & {"z", "q"} == {"z", "q"}, ("z", 9) in r.items(), 9 in r.values(), r == {"b": 2, "q": 5, "z": 9}, sorted(r.keys() | {"k"}))
for k, v in r.items():
    print(k, v)
class Bad(Mapping):
    def __len__(self): return 0
    def __iter__(self): return iter(())
try:
    Bad()
except TypeError as e:
    print(e)
