# Classes that hear of attributes set and deleted.
class Frozen:
    def __init__(self, x, y):
        object.__setattr__(self, "x", x)
        object.__setattr__(self, "y", y)
    def __setattr__(self, name, value):
        raise AttributeError(f"can't set {name}")
f = Frozen(1, 2)
print(f.x, f.y)
try:
    f.x = 3
except AttributeError as e:
    print(e)
class Logged:
    def __init__(self):
        self.count = 0
    def __setattr__(self, name, value):
        print(f"set {name} = {value}")
        super().__setattr__(name, value)
l = Logged()
l.count = 5
l.count += 1
print(l.count)
class Checked:
    def __init__(self, age, name):
        self.age = age
        self.name = name
    def __setattr__(self, key, value):
        if key == "age" and value < 0:
            raise ValueError("negative age")
        self.__dict__[key] = value
c = Checked(3, "Bob")
print(c.age, c.name)
try:
    c.age = -1
except ValueError as e:
    print(e)
class D:
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
d = D()
d.x = 1
del d.x
print(hasattr(d, "x"))
class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)
    def __setattr__(self, name, value):
        self[name] = value
a = AttrDict(x=1)
a.y = 2
print(a.x, a.y, a)
try:
    a.z
except AttributeError as e:
    print("missing", e)
class ReadOnly:
    def __init__(self, v):
        self.__dict__["v"] = v
    def __setattr__(self, k, v):
        raise AttributeError(f"{type(self).__name__} is read-only")
r = ReadOnly(5)
print(r.v)
try:
    r.v = 6
except AttributeError as e:
    print(e)
class Observed:
    def __init__(self):
        self._log = []
        self.a = 0
    def __setattr__(self, name, value):
        if not name.startswith("_"):
            self._log.append(name)
        object.__setattr__(self, name, value)
o = Observed()
o.a = 3
o.b = "text"
print(o._log, o.a, o.b)
