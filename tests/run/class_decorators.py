# Decorators of classes: the name stands for what they return.
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
@register
class A:
    def __init__(self, x): self.x = x
@register
class B:
    def __init__(self, x): self.x = x * 2
print(sorted(registry))
print(A(3).x, B(4).x)
for n, c in registry.items():
    print(n, c(5).x)

def singleton(cls):
    instances = {}
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get
@singleton
class Config:
    def __init__(self):
        self.v = 1
c = Config(); c.v = 7
print(Config().v, Config() is c)

def named(tag):
    def deco(cls):
        cls.tag = tag
        return cls
    return deco
@named("hello")
class C:
    pass
print(C.tag, C().tag)

class Registry:
    def __init__(self): self.known = {}
    def register(self, name):
        def deco(cls):
            self.known[name] = cls
            return cls
        return deco
    def plain(self, cls):
        self.known[cls.__name__] = cls
        return cls
r = Registry()
@r.register("base")
class Base:
    def hi(self): return "base"
@r.plain
class Derived(Base):
    def hi(self): return "derived " + super().hi()
for k in r.known: print(k, r.known[k]().hi())
print(isinstance(Derived(), Base))
def counted(cls):
    class Wrapper:
        made = 0
        def __init__(self, *args):
            Wrapper.made += 1
            self.inner = cls(*args)
        def __getattr__(self, name):
            return getattr(self.inner, "get_" + name)()
    return Wrapper
@counted
class Pt:
    def __init__(self, x, y): self.x, self.y = x, y
    def get_sum(self): return self.x + self.y
p = Pt(1, 2); q = Pt(3, 4)
print(Pt.made, q.sum, p.inner.x)
def factory(cls):
    return lambda *a: cls(*a)
@factory
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + o.v)
    def __repr__(self): return f"Num({self.v})"
print(Num(3) + Num(4))
def main():
    seen = []
    def note(cls):
        seen.append(cls.__name__)
        return cls
    @note
    class Local:
        def who(self): return Local.__name__
    @singleton
    class Only:
        n = 5
    print(seen, Local().who(), Only() is Only(), Only().n)
main()
def add_methods(cls):
    cls.extra = 5
    return cls
@add_methods
class Z: pass
print(Z.extra + Z().extra)
class Nothing: pass
def make(*a, **k): return Nothing(*a, **k)
print(type(make()).__name__)
for call in (lambda: make(1), lambda: make(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
