# type-driven serialization, visitor by singledispatch, plugin registries with __init_subclass__, enum state machine, context stack, weak typing edge cases
from functools import singledispatch, singledispatchmethod, wraps
from dataclasses import dataclass, fields, is_dataclass, asdict
from enum import Enum
import contextlib
class Serializer:
    formats = {}
    def __init_subclass__(cls, /, fmt=None, **kw):
        super().__init_subclass__(**kw)
        if fmt: cls.formats[fmt] = cls; cls.fmt = fmt
    @classmethod
    def get(cls, fmt):
        try: return cls.formats[fmt]()
        except KeyError: raise LookupError(f"no serializer for {fmt!r}; have {sorted(cls.formats)}") from None
    def dump(self, o): raise NotImplementedError(type(self).__name__)
class Json(Serializer, fmt="json"):
    def dump(self, o):
        if o is None: return "null"
        if isinstance(o, bool): return str(o).lower()
        if isinstance(o, (int, float)): return repr(o)
        if isinstance(o, str): return '"' + o.replace('"', '\\"') + '"'
        if isinstance(o, dict): return "{" + ",".join(f"{self.dump(str(k))}:{self.dump(v)}" for k, v in o.items()) + "}"
        if isinstance(o, (list, tuple)): return "[" + ",".join(map(self.dump, o)) + "]"
        if is_dataclass(o): return self.dump(asdict(o))
        raise TypeError(f"can't dump {type(o).__name__}")
class Yaml(Serializer, fmt="yaml"):
    def dump(self, o, ind=0):
        pad = "  " * ind
        if isinstance(o, dict): return "\n".join(f"{pad}{k}:" + (("\n" + self.dump(v, ind + 1)) if isinstance(v, (dict, list)) and v else f" {self.dump(v)}") for k, v in o.items())
        if isinstance(o, list): return "\n".join(f"{pad}- {self.dump(v).strip()}" for v in o) if o else "[]"
        return "~" if o is None else str(o)
class Broken(Serializer, fmt="x"): pass
@dataclass
class P:
    name: str
    tags: list
data = {"a": 1, "b": [1.5, None, True, "q\"t"], "c": {"d": "x", "e": []}}
print(Serializer.get("json").dump(data), Serializer.get("json").dump([P("n", ["t"])])); print(Serializer.get("yaml").dump(data))
for f in ("toml", "x"):
    try: Serializer.get(f).dump(1)
    except LookupError as e: print(e)
    except NotImplementedError as e: print("NI", e)
@singledispatch
def size(x): return 1
@size.register(list)
@size.register(tuple)
def _(x): return sum(map(size, x))
@size.register
def _(x: dict): return sum(size(v) for v in x.values())
@size.register
def _(x: str): return len(x)
print(size(data), size((1, "abc", [2, 3])), size(4.5))
class Fmt:
    @singledispatchmethod
    def show(self, x): return f"? {x}"
    @show.register
    def _(self, x: int): return f"i{x}"
    @show.register
    def _(self, x: list): return "[" + " ".join(self.show(i) for i in x) + "]"
print(Fmt().show([1, [2, 3.5]]), Fmt().show("s"))
class Order(Enum):
    NEW, PAID, SHIPPED, CANCELLED = range(4)
    @property
    def nexts(self): return {Order.NEW: {Order.PAID, Order.CANCELLED}, Order.PAID: {Order.SHIPPED, Order.CANCELLED}}.get(self, set())
    def to(self, o):
        if o not in self.nexts: raise ValueError(f"{self.name} -> {o.name}")
        return o
st = Order.NEW
for nxt in (Order.PAID, Order.NEW, Order.SHIPPED, Order.CANCELLED):
    try: st = st.to(nxt); print(st)
    except ValueError as e: print("illegal", e)
class Ctx:
    _stack = []
    def __init__(self, **kw): self.kw = kw
    def __enter__(self): Ctx._stack.append(self.kw); return self
    def __exit__(self, *a): Ctx._stack.pop()
    @classmethod
    def get(cls, k, d=None):
        for kw in reversed(cls._stack):
            if k in kw: return kw[k]
        return d
with Ctx(user="a", lvl=1):
    with Ctx(lvl=2): print(Ctx.get("user"), Ctx.get("lvl"), Ctx.get("zz", "-"))
    print(Ctx.get("lvl"))
print(Ctx.get("lvl"))
def validate(**rules):
    def deco(f):
        names = None
        @wraps(f)
        def w(*a, **k):
            for n, rule in rules.items():
                if n in k and not rule(k[n]): raise ValueError(f"{f.__name__}: bad {n}={k[n]!r}")
            return f(*a, **k)
        return w
    return deco
@validate(age=lambda v: 0 <= v < 150, name=str.isalpha)
def make(name, age): return f"{name}:{age}"
for kw in ({"name": "bob", "age": 5}, {"name": "b0b", "age": 5}, {"name": "al", "age": 200}):
    try: print(make(**kw))
    except ValueError as e: print(e)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def fold(self, f): return f(self.v, [k.fold(f) for k in self.kids])
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def map(self, f): return Tree(f(self.v), *(k.map(f) for k in self.kids))
    def __str__(self, pre=""): return pre + str(self.v) + "".join("\n" + k.__str__(pre + "  ") for k in self.kids)
t = Tree(1, Tree(2, Tree(4)), Tree(3)); print(t, list(t), t.fold(lambda v, ks: v + sum(ks)), t.fold(lambda v, ks: 1 + max(ks, default=0)), list(t.map(str)), sep="\n")
class Maybe:
    def __init__(self, v): self.v = v
    def bind(self, f): return self if self.v is None else f(self.v)
    def __or__(self, d): return d if self.v is None else self.v
    __rshift__ = bind
half = lambda x: Maybe(x // 2 if x % 2 == 0 else None)
print((Maybe(8) >> half >> half).v, (Maybe(6) >> half >> half) | "none")
with contextlib.suppress(KeyError, IndexError): {}["x"]; print("no")
print([*map(lambda kv: f"{kv[0]}={kv[1]}", sorted({"z": 1, "y": [2]}.items()))], *(f(3) for f in (lambda x: x + 1, str, float, [].__contains__, "abc".__getitem__ if False else abs)))
