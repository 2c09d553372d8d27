# observer / visitor / command / factory patterns
from collections import defaultdict, OrderedDict, namedtuple
from abc import ABC, abstractmethod
import json, copy

class EventEmitter:
    def __init__(self):
        self._handlers = defaultdict(list)
    def on(self, event, handler=None):
        if handler is None:
            def deco(f):
                self._handlers[event].append(f)
                return f
            return deco
        self._handlers[event].append(handler)
        return handler
    def emit(self, event, *args, **kwargs):
        return [h(*args, **kwargs) for h in self._handlers[event]]
    def off(self, event, handler):
        self._handlers[event].remove(handler)

em = EventEmitter()
log = []
@em.on("greet")
def hello(name, punct="!"):
    log.append(f"hello {name}{punct}")
    return len(log)
em.on("greet", lambda name, punct="?": log.append(f"lambda {name}{punct}") or -1)
print(em.emit("greet", "bob"), em.emit("greet", "al", punct="..."), log)
em.off("greet", hello)
print(em.emit("greet", "zed"), log[-1], em.emit("nothing"))

class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Shape.registry[cls.__name__.lower()] = cls
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def accept(self, visitor): pass
    @classmethod
    def create(cls, kind, *args):
        try:
            return cls.registry[kind](*args)
        except KeyError:
            raise ValueError(f"unknown shape {kind}") from None
    def __repr__(self): return f"{type(self).__name__}(area={self.area():.2f})"

class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
    def accept(self, visitor): return visitor.visit_circle(self)
class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    def area(self): return self.w * self.h
    def accept(self, visitor): return visitor.visit_rect(self)
class Square(Rect):
    def __init__(self, s): super().__init__(s, s)

class Visitor:
    def visit_circle(self, c): raise NotImplementedError
    def visit_rect(self, r): raise NotImplementedError
class Perimeter(Visitor):
    def visit_circle(self, c): return 2 * 3.14159 * c.r
    def visit_rect(self, r): return 2 * (r.w + r.h)
class Describe(Visitor):
    def visit_circle(self, c): return f"circle of radius {c.r}"
    def visit_rect(self, r): return f"{r.w}x{r.h} box"
shapes = [Shape.create("circle", 2), Shape.create("rect", 3, 4), Shape.create("square", 5)]
print(shapes)
for v in (Perimeter(), Describe()):
    print([s.accept(v) for s in shapes])
try: Shape.create("hexagon", 1)
except ValueError as e: print(e)
try: Shape()
except TypeError as e: print(e)

class Command(ABC):
    @abstractmethod
    def execute(self): pass
    @abstractmethod
    def undo(self): pass
class Document:
    def __init__(self): self.lines = []
class AddLine(Command):
    def __init__(self, doc, text): self.doc, self.text = doc, text
    def execute(self): self.doc.lines.append(self.text)
    def undo(self): self.doc.lines.pop()
class Upper(Command):
    def __init__(self, doc): self.doc, self.saved = doc, None
    def execute(self):
        self.saved = copy.deepcopy(self.doc.lines)
        self.doc.lines = [l.upper() for l in self.doc.lines]
    def undo(self): self.doc.lines = self.saved
class Invoker:
    def __init__(self): self.done, self.undone = [], []
    def do(self, c):
        c.execute(); self.done.append(c); self.undone.clear()
    def undo(self):
        if not self.done: return False
        c = self.done.pop(); c.undo(); self.undone.append(c); return True
    def redo(self):
        if self.undone:
            c = self.undone.pop(); c.execute(); self.done.append(c)
d, inv = Document(), Invoker()
for c in [AddLine(d, "one"), AddLine(d, "two"), Upper(d)]: inv.do(c)
print(d.lines); inv.undo(); print(d.lines); inv.redo(); print(d.lines)
while inv.undo(): pass
print(d.lines, len(inv.undone))

class Singleton:
    _instance = None
    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self): self.value = getattr(self, "value", 0) + 1
a, b = Singleton(), Singleton()
print(a is b, a.value)

class Borg:
    _state = {}
    def set(self, k, v): self._state[k] = v
    def get(self, k): return self._state[k]
Borg().set("x", 1); print(Borg().get("x"))

class Builder:
    def __init__(self): self.parts = OrderedDict()
    def __getattr__(self, name):
        if name.startswith("with_"):
            def setter(value):
                self.parts[name[5:]] = value
                return self
            return setter
        raise AttributeError(name)
    def build(self): return " ".join(f"{k}={v}" for k, v in self.parts.items())
print(Builder().with_color("red").with_size("big").build())

class Chain:
    def __init__(self, successor=None): self.successor = successor
    def handle(self, req):
        if self.can(req): return f"{self.__class__.__name__} handled {req}"
        if self.successor: return self.successor.handle(req)
        return "nobody"
class Low(Chain):
    def can(self, r): return r < 10
class Mid(Chain):
    def can(self, r): return 10 <= r < 100
chain = Low(Mid())
print([chain.handle(r) for r in (5, 50, 500)])

class LazyProperty:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, obj, cls):
        if obj is None: return self
        v = self.f(obj)
        return v
class Data:
    @property
    def expensive(self):
        if not hasattr(self, "_exp"):
            self._exp = sum(range(100))
        return self._exp
dd = Data(); print(dd.expensive, dd.expensive)

