# Descriptors, and items of an object's __dict__.
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)
class Rect:
    width = Positive()
    height = Positive()
    def __init__(self, w, h):
        self.width = w
        self.height = h
    def area(self):
        return self.width * self.height
r = Rect(3, 4)
print(r.area())
r.width = 10
print(r.area(), r.width)
try:
    r.height = -1
except ValueError as e:
    print(e)
class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__[self.name]
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} expects {self.kind.__name__}")
        instance.__dict__[self.name] = value
class Person:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, name, age):
        self.name = name
        self.age = age
p = Person("Ann", 30)
print(p.name, p.age)
try:
    p.age = "x"
except TypeError as e:
    print(e)
class LazyProperty:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__
    def __get__(self, obj, cls):
        if obj is None:
            return self
        value = self.func(obj)
        obj.__dict__[self.name] = value
        return value
class Circle:
    def __init__(self, r):
        self.r = r
    @LazyProperty
    def area(self):
        print("computing")
        return 3 * self.r ** 2
c = Circle(2)
print(c.area, c.area)
class Logged:
    def __get__(self, obj, owner):
        if obj is None:
            return "class access"
        print("get", self.__class__.__name__)
        return obj._v
    def __set__(self, obj, value):
        print("set", value)
        obj._v = value
    def __delete__(self, obj):
        print("delete")
        del obj._v
class A:
    v = Logged()
    def __init__(self, v):
        self.v = v
a = A(3)
print(a.v)
a.v += 4
print(a.v, A.v)
del a.v
class Field:
    def __init__(self, default=0):
        self.default = default
        self.values = {}
    def __set_name__(self, owner, name):
        self.name = name
        print("named", name, owner.__name__)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return self.values.get(id(obj), self.default)
    def __set__(self, obj, value):
        self.values[id(obj)] = value
class P:
    x = Field(1)
    y = Field()
p, q = P(), P()
p.x = 10
print(p.x, p.y, q.x, P.x.name)
class Bounded:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi
    def __set_name__(self, owner, name):
        self.private = "_" + name
        self.public = name
    def __get__(self, obj, owner):
        return getattr(obj, self.private)
    def __set__(self, obj, value):
        if not self.lo <= value <= self.hi:
            raise ValueError(f"{self.public} must be in [{self.lo}, {self.hi}], got {value}")
        setattr(obj, self.private, value)
class Exam:
    score = Bounded(0, 100)
    weight = Bounded(0, 1)
    def __init__(self, score, weight):
        self.score = score
        self.weight = weight
    def result(self):
        return self.score * self.weight
for s, w in [(90, 0.5), (120, 0.1), (50, 2)]:
    try:
        e = Exam(s, w)
        print(e.result(), e.score, e.weight)
    except ValueError as err:
        print(err)
class classproperty:
    def __init__(self, f):
        self.f = f
    def __get__(self, obj, owner):
        return self.f(owner)
class Conf:
    base = "/x"
    @classproperty
    def path(cls):
        return cls.base + "/conf"
print(Conf.path, Conf().path)
