"""Containers whose entries go with what they refer to."""

import weakref


class Img:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Img({self.name})"


cache = weakref.WeakValueDictionary()


def load(name):
    v = cache.get(name)
    if v is None:
        print("loading", name)
        v = Img(name)
        cache[name] = v
    return v


a = load("x")
b = load("x")
print(a is b, len(cache), "x" in cache)
c = load("y")
print(sorted(cache.keys()), list(cache.values()), list(cache.items()))
del a
print(len(cache))
del b
print(len(cache), "x" in cache, dict(cache))
try:
    cache["x"]
except KeyError as e:
    print("KeyError", e)
wk = weakref.WeakKeyDictionary()
k = Img("k")
k2 = Img("k2")
wk[k] = 1
wk[k2] = 2
print(len(wk), wk[k], k in wk, sorted(wk.values()))
del k
print(len(wk), list(wk.items()))
ws = weakref.WeakSet()
s1, s2 = (Img("1"), Img("2"))
ws.add(s1)
ws.add(s2)
ws.add(s1)
print(len(ws), s1 in ws, sorted((x.name for x in ws)))
del s1
print(len(ws), [x for x in ws])


def bye(what, n=1):
    print("bye", what, n)


o = Img("o")
f = weakref.finalize(o, bye, "o", n=3)
print(f.alive)
del o
print(f.alive)
p = Img("p")
g = weakref.finalize(p, bye, "p")
q = Img("q")
h = weakref.finalize(q, bye, "q")
h()
h()
print(h.alive)
t = Img("t")
i = weakref.finalize(t, bye, "t")
i.detach()
u = Img("u")
weakref.finalize(u, bye, "u").atexit = False
print("end")
try:
    weakref.WeakKeyDictionary().update(name=1)
except TypeError as error:
    print(error)
