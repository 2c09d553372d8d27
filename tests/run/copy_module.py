# copy and deepcopy of objects, containers and collections.

import copy
class Node:
    def __init__(self, v, kids=None): self.v = v; self.kids = kids or []
    def __eq__(self, o): return self.v == o.v and self.kids == o.kids
n = Node(1, [Node(2), Node(3)]); m = copy.deepcopy(n); k = copy.copy(n)
m.kids[0].v = 99; print(n.kids[0].v, k.kids is n.kids, m == n, copy.deepcopy(n) == n)
g = {"a": [1, {"b": (2, [3])}], "c": {1, 2}}; h = copy.deepcopy(g); print(h == g, h["c"] is g["c"]) 
from collections import deque, defaultdict, Counter, OrderedDict
d = deque([[1], [2]], maxlen=3); e = copy.deepcopy(d); e[0].append(5); print(d, e, copy.copy(d))
dd = defaultdict(list, {"x": [1]}); ee = copy.deepcopy(dd); ee["x"].append(2); ee["n"].append(1); print(dict(dd), dict(ee))
c = Counter("aab"); f = copy.copy(c); f["a"] += 1; print(c, f, copy.deepcopy(c))

print(copy.copy(bytearray(b"a")), copy.deepcopy([bytearray(b"ab")]))


class Dog:
    def speak(self):
        return "woof"


class Shape:
    def name(self):
        return type(self).__name__


class Circle(Shape):
    def __init__(self, r):
        self.r = r


class Dot(Shape):
    pass


dog = Dog()
kennel = copy.deepcopy([dog, dog, Dog()])
print(copy.deepcopy(dog).speak(), kennel[0] is kennel[1], kennel[0] is kennel[2])
print([shape.name() for shape in copy.deepcopy([Circle(1), Dot(), Circle(2)])])
print(copy.deepcopy({"a": Dog()})["a"].speak())
