registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
@register
class A:
    def hi(self): return "A hi"
@register
class B(A):
    def hi(self): return "B " + super().hi()
print(sorted(registry), [registry[n]().hi() for n in sorted(registry)])
class Plugin:
    plugins = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Plugin.plugins.append(cls.__name__)
class P1(Plugin): pass
class P2(Plugin): pass
print(Plugin.plugins)
class Stack:
    def __init__(self, *items): self._items = list(items)
    def push(self, x): self._items.append(x)
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)
    def __eq__(self, o): return isinstance(o, Stack) and self._items == o._items
    def __repr__(self): return f"Stack{tuple(self._items)!r}"
s, t = Stack(1, 2), Stack("a")
s.push(3); t.push("b")
print(s, t, s == Stack(1, 2, 3), s != t, len(t), list(s), bool(Stack()))
class Pair:
    def __init__(self, a, b): self.a, self.b = a, b
    def swap(self): return Pair(self.b, self.a)
    def map(self, f): return Pair(f(self.a), f(self.b))
    def __repr__(self): return f"({self.a!r}, {self.b!r})"
print(Pair(1, "x").swap(), Pair(1, 2).map(lambda v: v * 1.5), Pair([1], {2: 3}).swap())
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __iter__(self):
        n = self
        while n:
            yield n.v
            n = n.nxt
print(list(Node(1, Node(2, Node(3)))))
class Meta:
    x = 1
    def __repr__(self): return "<%s x=%d>" % (self.__class__.__name__, self.x)
class Meta2(Meta):
    x = 2
print(Meta(), Meta2(), [type(m).__name__ for m in (Meta(), Meta2())], Meta2.__bases__[0].__name__, Meta2.__name__, str(Meta2))
print(isinstance(True, int), issubclass(Meta2, (int, Meta)), isinstance(Meta2(), (str, Meta)), type(3) is int, type("") == str, type(Meta2()) is Meta2, type(Meta2()) == Meta)
class Acc:
    total: float = 0
    def __init__(self): self.items: list[int] = []
    def __iadd__(self, x):
        self.items.append(x)
        return self
    def __enter__(self): return self.items
    def __exit__(self, *exc): self.items.clear(); return False
a = Acc()
a += 1; a += 2
with a as items: print(items, exc_free := len(items))
print(a.items)
class Money:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Money(self.n + (o.n if isinstance(o, Money) else o))
    __radd__ = __add__
    def __eq__(self, o): return self.n == o.n if isinstance(o, Money) else NotImplemented
    def __repr__(self): return f"${self.n}"
print(sum([Money(1), Money(2)]), Money(1) == 1, Money(1) != Money(1), [Money(1)] == [Money(1)], Money(2) in [Money(1), Money(2)], [Money(3), Money(4)].index(Money(4)))
try:
    hash(Money(1))
except TypeError as e:
    print(e)
try:
    {Money(1): 2}
except TypeError as e:
    print(e)
class Singleton:
    _instance = None
    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance
print(Singleton.get() is Singleton.get())
class Animal:
    def speak(self): raise NotImplementedError("subclass")
class Dog(Animal):
    def speak(self): return "woof"
for x in (Dog(), Animal()):
    try: print(x.speak())
    except NotImplementedError as e: print("NIE", e)


# Tuples of classes that are not written out: of other lengths in other classes, or computed.
class Food:
    eaten = ()

    def eats(self, other):
        return isinstance(other, self.eaten)


class Grass(Food):
    pass


class Rabbit(Food):
    eaten = Grass


class Fox(Food):
    eaten = (Rabbit, str)


for eater in Food(), Rabbit(), Fox():
    print([eater.eats(meal) for meal in (Grass(), Rabbit(), "bread", 3)])
edible = tuple([Grass, Rabbit])
print(isinstance(Rabbit(), edible), isinstance(3, edible), isinstance(3, edible + (int,)))


# A constructor that reads an attribute before it sets it gets what the class has.
class Basket:
    labels = []
    size = 1

    def __init__(self, weight):
        self.weight = weight
        self.first_size = self.size


class Labelled(Basket):
    def __init__(self, weight, label):
        super().__init__(weight)
        self.labels = self.labels + [label]
        self.size = 7
        self.weight = self.weight * 2


class Counting:
    count = 5
    total = 1

    def __init__(self):
        self.count = self.count + 1
        self.count += 1
        self.total += 4
        self.total = self.total * 2


labelled = Labelled(4, "fragile")
print(labelled.labels, labelled.size, labelled.first_size, labelled.weight, Basket.labels, Basket(1).labels, Basket(2).first_size)
print(Counting().count, Counting().total, Counting.count)


class Hasty:
    def __init__(self):
        self.value = self.value + 1


try:
    Hasty()
except AttributeError as error:
    print(error)
