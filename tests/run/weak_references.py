"""Weak references: what they give, and what is called when an object is gone."""

import gc
import weakref


class Node:

    def __init__(self, name):
        self.name = name


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name)
del n
print(r() is None)


def cb(ref):
    print("gone", ref() is None)


m = Node("b")
r2 = weakref.ref(m, cb)
print(r2().name)
m = None
print("after", r2())


def f():
    x = Node("x")
    q = weakref.ref(x)
    print(q() is not None)
    return q


print(f()())


class Tree:

    def __init__(self, value):
        self.value = value
        self._parent = None
        self.children = []

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)


root = Tree(1)
c = Tree(2)
root.add(c)
print(c.parent.value)
root = None
print(c.parent)


class Base:

    def __init__(self, n):
        self.n = n

    def hi(self):
        return "base %d" % self.n


class Sub(Base):

    def __init__(self, n, extra):
        super().__init__(n)
        self.extra = extra

    def hi(self):
        return "sub %d %s" % (self.n, self.extra)


class Other:
    __slots__ = ("v", "__weakref__")

    def __init__(self, v):
        self.v = v

    def hi(self):
        return "other %d" % self.v


objs = [Base(1), Sub(2, "x"), Base(3), Sub(4, "y")]
refs = [weakref.ref(o) for o in objs]
print([r().hi() for r in refs])
objs.pop()
print([r() is None for r in refs])
del objs[0]
print([r().hi() if r() is not None else "-" for r in refs])
mixed = [Base(1), Other(2)]
mr = [weakref.ref(o) for o in mixed]
print([r().hi() for r in mr])
mixed.pop()
print([r() is None for r in mr])
cache = weakref.WeakValueDictionary()
a, b = (Base(7), Other(8))
cache["a"] = a
cache["b"] = b
print(cache["a"].hi(), cache["b"].hi())
b = None
print(list(cache.keys()))


class Node:

    def __init__(self):
        self.me = self


n = Node()
rn = weakref.ref(n, lambda r: print("collected"))
del n
print(rn() is None)
gc.collect()
print(rn() is None)


class P:

    def __init__(self, x):
        self.x = x

    def __eq__(self, o):
        return self.x == o.x

    def __hash__(self):
        return hash(self.x)


p, q = (P(1), P(1))
print(weakref.ref(p) == weakref.ref(q), hash(weakref.ref(p)) == hash(p), len({weakref.ref(p), weakref.ref(q)}))
rp = weakref.ref(p)
print(rp == weakref.ref(p), rp != weakref.ref(P(2)))
try:
    weakref.ref([1, 2])
except TypeError as e:
    print(e)
try:
    weakref.ref(3)
except TypeError as e:
    print(e)
d = weakref.ref(P(5))
try:
    hash(d)
except TypeError as e:
    print(e)


class Subject:

    def __init__(self):
        self._observers = weakref.WeakSet()

    def attach(self, o):
        self._observers.add(o)

    def notify(self, *args):
        for o in sorted(self._observers, key=lambda o: o.name):
            o.update(*args)


class Obs:

    def __init__(self, name):
        self.name = name

    def update(self, *args):
        print(self.name, args)


s = Subject()
o1 = Obs("o1")
o2 = Obs("o2")
s.attach(o1)
s.attach(o2)
s.notify(1)
del o1
s.notify(2, "x")


def scope():
    o3 = Obs("o3")
    s.attach(o3)
    s.notify("in")


scope()
s.notify("out")


def order(name):
    return lambda r: print("cb", name)


z = Obs("z")
refs = [weakref.ref(z, order(i)) for i in range(3)]
refs.pop(1)
del z
print("end")
w = Obs("w")
rw = weakref.ref(w, lambda r: print("at the end"))


class Sig:

    def __init__(self):
        self.handlers = []

    def connect(self, m):
        self.handlers.append(weakref.WeakMethod(m))

    def emit(self, *args):
        for h in self.handlers:
            m = h()
            if m is not None:
                m(*args)
            else:
                print("dead")


class L:

    def __init__(self, n):
        self.n = n

    def on(self, x):
        print(self.n, x)


s = Sig()
a, b = (L("a"), L("b"))
s.connect(a.on)
s.connect(b.on)
s.emit(1)
del a
s.emit(2)
print(weakref.WeakMethod(b.on) == weakref.WeakMethod(b.on))
