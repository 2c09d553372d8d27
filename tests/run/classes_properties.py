class Temp:
    def __init__(self, c=0.0):
        self._c = c
        self.log = []
    @property
    def f(self):
        "fahrenheit"
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, value):
        if value < -459.67:
            raise ValueError("too cold")
        self.log.append(("set", value))
        self._c = (value - 32) * 5 / 9
    @f.deleter
    def f(self):
        self.log.append(("del", 0.0))
        self._c = 0.0
    def _get(self): return self._c
    def _set(self, v): self._c = v
    c = property(_get, _set)
t = Temp(100.0)
print(t.f, t.c)
t.f = 212.0
t.f += 18.0
t.c = 5.0
t.c *= 2
print(t.c, t.f, t.log)
del t.f
print(t.c, t.log)
try:
    t.f = -500.0
except ValueError as e:
    print(e)
class RO:
    @property
    def x(self): return 7
try:
    RO().x = 3
except AttributeError as e:
    print("AttributeError", e)
class Sub(Temp):
    @property
    def f(self):
        return super().f + 0.5
print(Sub(0.0).f)
class Lazy:
    def __init__(self): self._v = None
    @property
    def v(self):
        if self._v is None:
            print("computing")
            self._v = [1, 2, 3]
        return self._v
l = Lazy()
print(l.v, l.v is l.v)


# Properties and static methods made by calls.


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    def get(self):
        return self._celsius

    def set(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._celsius = value

    def reset(self):
        self._celsius = 0

    celsius = property(get, set, reset, "degrees")
    fahrenheit = property(lambda self: self._celsius * 9 / 5 + 32, doc="degrees")
    kelvin = property(fget=lambda self: self._celsius + 273, fset=lambda self, value: self.set(value - 273))
    hidden = property(None, set)

    def total(a, b):
        return a + b

    total = staticmethod(total)

    def twice(cls, value):
        return cls(value * 2)

    twice = classmethod(twice)
    square = staticmethod(lambda x: x * x)


class Oven(Temperature):
    pass


oven = Oven(100)
print(oven.celsius, oven.fahrenheit, oven.kelvin, oven.get())
oven.celsius = 10
oven.kelvin += 20
print(oven.celsius)
oven.hidden = 7
print(oven.celsius)
del oven.celsius
print(oven.celsius)
try:
    oven.celsius = -300
except ValueError as error:
    print(error)
try:
    oven.fahrenheit = 3
except AttributeError as error:
    print(error)
print(Temperature.total(1, 2), oven.total(3, 4), Oven.twice(5).celsius, Temperature.square(4), oven.square(5))
print([c.__name__ for c in Oven.mro()], Oven.mro()[0] is Oven, Oven.mro() == list(Oven.__mro__))
