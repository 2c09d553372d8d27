"""Weak references in registries, descriptors and resources; an error in what is called goes to stderr."""

import sys
import weakref
from weakref import ReferenceType, WeakKeyDictionary, WeakSet, WeakValueDictionary, finalize, ref


class T:
    registry = WeakValueDictionary()
    count = 0

    def __new__(cls, name):
        if name in cls.registry:
            return cls.registry[name]
        o = super().__new__(cls)
        o.name = name
        cls.registry[name] = o
        return o


a = T("a")
b = T("a")
print(a is b)
del a, b
print(len(T.registry))


class Temp:

    def __init__(self):
        self._fin = finalize(self, Temp.cleanup, "dir")

    @staticmethod
    def cleanup(d):
        print("rm", d)

    def remove(self):
        self._fin()

    @property
    def removed(self):
        return not self._fin.alive


t = Temp()
print(t.removed)
t.remove()
print(t.removed)
t2 = Temp()
t2 = 5


class Account:

    def __init__(self):
        self.v = 0


meta = WeakKeyDictionary()


class Typed:

    def __init__(self):
        self.data = WeakKeyDictionary()

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return self.data.get(obj, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("neg")
        self.data[obj] = value


class M:
    x = Typed()


m = M()
m2 = M()
m.x = 5
print(m.x, m2.x, len(M.x.data))
del m
print(len(M.x.data))
try:
    m2.x = -1
except ValueError as e:
    print(e)
r = ref(m2)
print(isinstance(r, ref), isinstance(r, weakref.ReferenceType), type(r) is ReferenceType)


def f():
    try:
        o = Account()
        w = ref(o)
        return (w() is not None, w)
    finally:
        print("fin")


x, w = f()
print(x, w())
wd = WeakValueDictionary()
accts = {}
for i in range(3):
    accts[i] = Account()
    wd[i] = accts[i]
print(sorted(wd), wd.pop(0) is accts[0], wd.get(9), wd.get(9, None))
accts.clear()
print(len(wd), list(wd.items()))


def bad(r):
    raise ValueError("in callback")


acc = Account()
r = ref(acc, bad)
del acc
print("go on")
d = {}
k = Account()
d[ref(k)] = "k"
print(d[ref(k)])
print(r.__callback__)
fin = finalize(k, print, "finalized", sep="")
o, fn, args, kw = fin.peek()
print(o is k, fn is print, args, kw)
del o
print(fin.detach() is not None, fin.detach(), fin.alive)
sys.exit(0)
