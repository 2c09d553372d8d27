import copy
class A:
    def __init__(self, f):
        self.n = 5
        if f:
            self.x = [1]
a = A(False)
b = copy.copy(a)
c = copy.deepcopy(A(True))
print(b.n, c.x, c.n)
d = copy.deepcopy(b)
print(d.n)
try:
    print(d.x)
except AttributeError as e:
    print(e)
