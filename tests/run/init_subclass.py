class Base:
    registry = []
    kinds = {}
    def __init_subclass__(cls, kind=None, **kw):
        super().__init_subclass__(**kw)
        Base.registry.append(cls.__name__)
        if kind:
            Base.kinds[kind] = cls
class A(Base, kind="a"):
    def go(self): return "A!"
class B(A):
    pass
class C(Base, kind="c"):
    def go(self): return "C!"
print(Base.registry, sorted(Base.kinds))
print(Base.kinds["c"]().go())
