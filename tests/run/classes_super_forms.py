class A:
    tag = "A"
    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw
    def who(self):
        return "A.who"
    @property
    def size(self):
        return 1
    @classmethod
    def make(cls, n):
        return cls(n)
    @staticmethod
    def helper(x):
        return x * 2
class B(A):
    tag = "B"
    def __init__(self, *args, extra=0, **kw):
        super().__init__(*args, **kw)
        self.extra = extra
    def who(self):
        return "B>" + super().who()
    @property
    def size(self):
        return super().size + 10
    @classmethod
    def make(cls, n):
        obj = super().make(n * 2)
        obj.extra = 99
        return obj
    @staticmethod
    def helper(x):
        return A.helper(x) + 1
class C(B):
    def who(self):
        f = super().who
        return "C>" + f() + super(B, self).who() + super(C, self).tag
b = B.make(5)
c = C.make(1)
print(b.args, b.extra, c.args, c.extra, type(c).__name__, c.who(), c.size, C.helper(3), c.helper(4), C.tag)
objs = [A(), B(extra=3), C()]
print([o.who() for o in objs], [o.size for o in objs], [o.helper(1) for o in objs], [o.make(1).extra if isinstance(o, B) else 0 for o in objs])
print([type(o).make(2).args for o in objs], [o.__class__.tag for o in objs], [type(o).tag for o in objs])


class Parent:
    size = 4

    def name(self):
        return "parent"

    def twice(self, x):
        return x * 2

    @property
    def kind(self):
        return "kind of parent"


class Child(Parent):
    def name(self):
        parent = super()
        return "child", parent.name(), parent.twice(1), parent.kind, parent.size

    def twice(self, x):
        above = super(Child, self)
        method = above.twice
        return method(x + 1)

    @property
    def kind(self):
        return "kind of child"


print(Child().name(), Child().twice(3))


class Told:
    def __repr__(self):
        return "Told()"

    def __str__(self):
        return super().__str__() + "!"


class Retold(Told):
    __str__ = object.__str__

    def __repr__(self):
        return "Retold()"


print(Told(), [Told()], Retold(), object.__str__(Told()), object.__repr__(Told()).startswith("<__main__.Told object at"))


# What is left for object must be nothing, and that shows at run time.
class Named:
    def __init__(self, name, *rest, **named):
        super().__init__(*rest, **named)
        self.name = name


class Tinted(Named):
    def __init__(self, tint, **named):
        super().__init__(**named)
        self.tint = tint


print(Tinted(tint="red", name="x").name, Named("y").name)
for make in (lambda: Tinted("red", name="x", size=1), lambda: Named("x", 1), lambda: Named("x", size=2)):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Last:
    def __init__(self):
        self.field = 1

    def draw(self):
        return [hasattr(super(), "draw"), hasattr(super(), "field"), hasattr(super(), "__init__"), hasattr(super(), "__str__")]


class Rest:
    def draw(self):
        return ["rest", *(super().draw() if hasattr(super(), "draw") else [])]

    @classmethod
    def make(cls):
        return hasattr(super(), "make")


class Both(Rest, Last):
    pass


print(Last().draw(), Rest().draw(), Both().draw(), Rest.make(), Both.make())
for thing in [Rest(), Both()]:
    print(thing.draw())
