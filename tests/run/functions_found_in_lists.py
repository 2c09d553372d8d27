"""Functions that are looked for among others: callbacks that take themselves out of a list."""

from collections import defaultdict
log = []
class E:
    def __init__(self):
        self.h = defaultdict(list)
    def on(self, name, fn=None):
        if fn is None:
            def deco(f):
                self.on(name, f)
                return f
            return deco
        self.h[name].append(fn)
        return lambda: self.h[name].remove(fn)
    def once(self, name, fn):
        def wrapper(*a):
            off()
            return fn(*a)
        off = self.on(name, wrapper)
    def emit(self, name, *args):
        return [h(*args) for h in list(self.h[name])]
em = E()
@em.on("x")
def f(x):
    log.append(x)
    return len(log)
off = em.on("x", lambda item: log.append(item))
em.once("x", lambda item: log.append("first"))
print(em.emit("x", "a"))
print(len(em.h))
off()
print(len(em.h))


h = defaultdict(list)
h["x"].append(1)
print(h, len(h["x"]))
def on(name, fn):
    h[name].append(fn)
    return lambda: h[name].remove(fn)
def once(name):
    def w(*a):
        off()
    off = on(name, w)
once("x")
for g in h["x"]:
    if g != 1:
        g("a")
print(h)
