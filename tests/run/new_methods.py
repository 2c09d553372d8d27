class S:
    _inst = None
    def __new__(cls, *args):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
            cls._inst.n = 0
        return cls._inst
    def bump(self):
        self.n += 1
        return self.n
a = S(); b = S()
print(a is b, a.bump(), b.bump())
class Node:
    def __init__(self, v):
        self.v = v
        self.next = None
    def clone(self):
        n = Node.__new__(Node)
        n.v = self.v
        return n
c = Node(3).clone()
print(c.v)
try:
    print(c.next)
except AttributeError as e:
    print(e)
class Reg:
    made = 0
    def __new__(cls, name):
        obj = object.__new__(cls)
        Reg.made += 1
        obj.serial = Reg.made
        return obj
    def __init__(self, name):
        self.name = name
class Sub(Reg):
    def __init__(self, name):
        super().__init__(name.upper())
for r in [Reg("a"), Sub("b")]:
    print(r.serial, r.name, type(r).__name__)


# One object for all calls; until the first the class holds None.
class Settings:
    _only = None

    def __new__(cls, *args):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __init__(self, level):
        self.level = level


first, second = Settings(1), Settings(2)
print(first is second, first.level)


class Odd:
    def __new__(cls, number):
        if number % 2 == 0:
            return None
        return super().__new__(cls)

    def __init__(self, number):
        self.number = number


for number in range(4):
    odd = Odd(number)
    print(odd.number if odd is not None else odd)
