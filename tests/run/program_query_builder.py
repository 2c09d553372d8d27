# ORM-like, query builder, fluent, mixins, multiple inheritance
class Field:
    def __init__(self, kind, default=None, required=False):
        self.kind, self.default, self.required = kind, default, required
    def __set_name__(self, owner, name):
        self.name = name
        owner._fields = {**getattr(owner, "_fields", {}), name: self}
    def validate(self, v):
        if v is None:
            if self.required: raise ValueError(f"{self.name} is required")
            return self.default
        if not isinstance(v, self.kind): raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(v).__name__}")
        return v
class JsonMixin:
    def to_json(self):
        import json
        return json.dumps(self.as_dict())
class ReprMixin:
    def __repr__(self): return f"{type(self).__name__}(" + ", ".join(f"{k}={v!r}" for k, v in self.as_dict().items()) + ")"
class Comparable:
    def key(self): raise NotImplementedError
    def __lt__(self, o): return self.key() < o.key()
    def __le__(self, o): return not o < self
class User(ReprMixin, JsonMixin, Comparable):
    table = "users"
    def __init__(self, name, age=0, *, email=None):
        self.name, self.age, self.email = name, age, email
    def as_dict(self): return {"name": self.name, "age": self.age, "email": self.email}
    def key(self): return (self.age, self.name)
users = [User("Bob", 30), User("Al", 25, email="al@x"), User("Cy", 30)]
print(sorted(users), users[1].to_json(), users[0] <= users[2], User.__mro__[1].__name__)
class Query:
    def __init__(self, src): self._src, self._steps = src, []
    def where(self, pred=None, **eq):
        q = Query(self._src); q._steps = self._steps + [("where", pred or (lambda o: all(getattr(o, k) == v for k, v in eq.items())))]
        return q
    def select(self, *names):
        q = Query(self._src); q._steps = self._steps + [("select", lambda o: tuple(getattr(o, n) for n in names))]
        return q
    def order(self, key, desc=False):
        q = Query(self._src); q._steps = self._steps + [("order", (key, desc))]
        return q
    def __iter__(self):
        rows = list(self._src)
        for kind, f in self._steps:
            if kind == "where": rows = [r for r in rows if f(r)]
            elif kind == "select": rows = [f(r) for r in rows]
            else: rows.sort(key=f[0], reverse=f[1])
        return iter(rows)
for r in Query(users).where(age=30): print(r.name)
for r in Query(users).where(lambda u: u.age >= 25).order(lambda u: u.name, desc=True): print(r)
class SQL:
    def __init__(self): self.parts = {"select": "*", "from": "", "where": [], "order": None, "limit": None}
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        def setter(*args):
            if name == "where": self.parts["where"].append(args[0])
            return self
        return setter
    def select(self, *cols): self.parts["select"] = ", ".join(cols) or "*"; return self
    def from_(self, t): self.parts["from"] = t; return self
    def __str__(self):
        s = f"SELECT {self.parts['select']} FROM {self.parts['from']}"
        if self.parts["where"]: s += " WHERE " + " AND ".join(self.parts["where"])
        return s
print(SQL().select("a", "b").from_("t").where("x > 1").where("y = 2"))
class A:
    def hi(self): return ["A"]
class B(A):
    def hi(self): return ["B"] + super().hi()
class C(A):
    def hi(self): return ["C"] + super().hi()
class D(B, C):
    def hi(self): return ["D"] + super().hi()
print(D().hi(), [k.__name__ for k in D.__mro__], isinstance(D(), C), issubclass(D, A), D.__bases__[0].__name__)
class Temp:
    def __init__(self, c=0.0): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @staticmethod
    def from_str(s): return Temp(float(s[:-1])) if s.endswith("C") else Temp._from_f(float(s[:-1]))
    @classmethod
    def _from_f(cls, f): t = cls(); t.f = f; return t
t = Temp(100); print(t.f); t.f = 32; print(t.c, Temp.from_str("212F").c, Temp.from_str("5C").f)
