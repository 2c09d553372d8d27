class M:
    def setm(self):
        self.m = [1, 2]
        return self
    def getm(self):
        return self.m
class B:
    def __init__(self):
        self.b = "b"
class N:
    def __init__(self):
        self.n = {"n": 1}
        super().__init__()
class C(B, M):
    pass
class D(N, B, M):
    pass
class E(C):
    def __init__(self):
        super().__init__()
        self.e = 2.5
objs = [C().setm(), D().setm(), E().setm()]
print([o.getm() for o in objs], [o.b for o in objs], objs[1].n, objs[2].e)
ms = [M().setm(), D().setm()]
for m in ms:
    print(m.m, m.getm(), type(m).__name__)
def use(m):
    m.m.append(3)
    return m.m
print([use(m) for m in ms], isinstance(ms[1], N))


# What super() finds depends on the object's class, also where objects of several classes meet.
class Price:
    def total(self, x):
        return x

    @property
    def label(self):
        return "price"

    def steps(self):
        yield "price"


class Doubled(Price):
    def total(self, x):
        return super().total(x) * 2

    @property
    def label(self):
        return "doubled " + super().label

    def steps(self):
        yield "doubled"
        yield from super().steps()

    def is_last(self):
        return not hasattr(super(), "rounded")


class Taxed(Price):
    def total(self, x):
        return super().total(x) + 1

    @property
    def label(self):
        return "taxed " + super().label

    def steps(self):
        yield "taxed"
        yield from super().steps()

    def rounded(self):
        return round(self.total(0.4))


class DoubledTaxed(Doubled, Taxed):
    pass


class Halved(DoubledTaxed):
    def total(self, x):
        return super().total(x) // 2


for price in [Price(), Doubled(), Taxed(), DoubledTaxed(), Halved()]:
    print(type(price).__name__, price.total(5), price.label, list(price.steps()))
for price in [Doubled(), DoubledTaxed(), Halved()]:
    print(Doubled.total(price, 10), price.is_last())


class Fault(Exception):
    def __str__(self):
        return "fault: " + super().__str__()


class MissingKey(Fault, KeyError):
    pass


for fault in [Fault("a"), MissingKey("b")]:
    try:
        raise fault
    except Fault as error:
        print(error)

# A method may be called with anything.
for price in [Doubled(), DoubledTaxed()]:
    print(Doubled.total(price, 10))
try:
    print(Doubled.total((), 10))
except TypeError as error:
    print(error)
