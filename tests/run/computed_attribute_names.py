# getattr, setattr and hasattr with names that are computed.
class P:
    def __init__(self): self.x = 1; self.y = 2; self.name = "p"
p = P()
for n in ["x", "y", "name"]:
    print(n, getattr(p, n))
setattr(p, "x", 5)
for n, v in [("x", 7), ("y", 8)]:
    setattr(p, n, v)
print(p.x, p.y, hasattr(p, "z"))
for n in ["x", "q"]:
    print(hasattr(p, n), getattr(p, n, None))
try:
    getattr(p, "qq"[:1])
except AttributeError as e:
    print(e)
class Cmd:
    def do_go(self, where): return "go " + where
    def do_take(self, what): return "take " + what
c = Cmd()
for line in ["go north", "take lamp", "fly high"]:
    verb, arg = line.split()
    m = getattr(c, "do_" + verb, None)
    if m is None: print("unknown", verb)
    else: print(m(arg))
class Q:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
q = Q(a=1, b=2)
print(q.a, q.b)
class R:
    def __init__(self):
        self.a = 0
        self.b = ""
    def update(self, **kw):
        for k, v in kw.items():
            if hasattr(self, k):
                setattr(self, k, v)
r = R(); r.update(a=4, b="z"); print(r.a, r.b)

class Struct:
    def __init__(self, **entries):
        for k, v in entries.items():
            setattr(self, k, v)
    def __repr__(self):
        args = ["%s=%s" % (k, repr(getattr(self, k))) for k in ("host", "port") if hasattr(self, k)]
        return "Struct(" + ", ".join(args) + ")"
s = Struct(host="h", port=80, unused=None)
print(s, s.host + "!", s.port + 1, hasattr(s, "debug"), getattr(s, "debug", "nope"))
try:
    print(s.nothing)
except AttributeError as e:
    print(e)
class Person:
    def __init__(self, name, age, city):
        self.name, self.age, self.city = name, age, city
    def greet(self): return "hi " + self.name
    @property
    def upper(self): return self.name.upper()
people = [Person("Ann", 30, "Rome"), Person("Bob", 25, "Oslo"), Person("Cyd", 41, "Bern")]
def sort_by(items, field, reverse=False):
    return sorted(items, key=lambda p: getattr(p, field), reverse=reverse)
for f in ("name", "age", "city"):
    print(f, [p.name for p in sort_by(people, f)], [getattr(p, f) for p in people])
def table(items, columns):
    rows = [[str(getattr(i, c)) for c in columns] for i in items]
    return [" | ".join(r) for r in rows]
print(table(people, ["name", "upper", "age"]))
import sys
which = "gre" + "et"
print(getattr(people[0], which)())
class Base:
    kind = "base"
    def __init__(self, **kw):
        self.tags = []
        for key in kw:
            if not hasattr(self, key):
                raise TypeError(f"unexpected {key}")
            setattr(self, key, kw[key])
class Sub(Base):
    kind = "sub"
    size = 1
b = Sub(size=4)
print(b.size, Sub.size, b.kind)
try:
    Sub(colour=1)
except TypeError as e:
    print(e)
print(getattr("abc", "upper")(), [getattr("aBc", m)() for m in ("upper", "lower", "title")])
name = "kind"
print(getattr(Sub, name), getattr(Base, name + "x", "none"))


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.name, "unset")

    def __set__(self, obj, value):
        setattr(obj, self.name, value)


class Event:
    title = Typed()

    def __init__(self, title):
        self.title = title

    def __repr__(self):
        return f"<{self.title}>"


# What the library asks an object for (% asks for keys) is no attribute that a computed name may have set.
print("stopped %r, %s" % (Event("a"), Event("b")), "at %r" % Event("c"))
