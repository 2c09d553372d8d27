# Classes print with their modules, also where the class shows only at run time.

import collections, json, datetime, re, fractions, array
print(type(collections.deque()), type(range(3)), type(datetime.date.today()), type([]), type(ValueError()), type(re.match("a", "a")))
print(collections.deque, ValueError, int, json.JSONDecodeError, fractions.Fraction, type(fractions.Fraction(1, 2)), collections.Counter, collections.OrderedDict, collections.defaultdict, array.array)
print(type(2 ** 70), type(None), type({}.keys()), type(x for x in []))
try:
    json.loads("x")
except Exception as e:
    print(type(e), type(e).__name__)
class A: pass
print(A, type(A()))
class Base(Exception): pass
class Sub(Base): pass
def f(n):
    if n == 0: raise Base("x")
    if n == 1: raise Sub("y")
    if n == 2: raise ValueError("z")
    return json.loads("{")
for i in range(4):
    try:
        f(i)
    except Base as e:
        print(type(e), repr(e))
    except Exception as e:
        print(type(e), str(type(e)), e)
class B2(A): pass
for o in [A(), B2()]:
    print(type(o), f"{type(o)} {type(o).__name__}")
for o in [A(), B2()]:
    x = [type(o), 5]
    y = o if o is None else type(o)
    print(x, y, {type(o): 1})
    z = type(o) if isinstance(o, B2) else o
    print(str(z)[:10])


# An object without a text of its own shows its class, whatever base it is kept as.
class Worker:
    def __init__(self, value):
        self.value = value

    def work(self):
        return self.value


class Manager(Worker):
    def work(self):
        return self.value + 1


class Owner(Manager):
    def __str__(self):
        return "owner"


class Guest(Worker):
    def __repr__(self):
        return "guest " + super().__repr__()


class Visitor(Guest):
    pass


def before_address(text):
    return text.split(" at ")[0]


for worker in [Worker(1), Manager(2), Owner(3), Guest(4), Visitor(5)]:
    print(before_address(repr(worker)), before_address(str(worker)), before_address(f"{worker!r}"), worker.work())
    print(before_address(object.__repr__(worker)), before_address(str([worker])))
