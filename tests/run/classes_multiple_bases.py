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
