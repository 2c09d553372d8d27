import random
class LCG(random.Random):
    def seed(self, a=None, version=2): self.s = 7
    def random(self):
        self.s = (self.s * 1103515245 + 12345) % 2**31
        return self.s / 2**31
r = LCG()
print(r.random(), r.choice("abc"), r.randrange(100), r.sample(range(10), 3), r.randint(1, 6), r.uniform(1, 2))
xs = list(range(8)); r.shuffle(xs); print(xs, r.choices("xyz", k=4), r.gauss(0, 1))
class Bits(random.Random):
    def __init__(self, s=1):
        self.n = s
        super().__init__(s)
    def seed(self, a=None, version=2): pass
    def getrandbits(self, k):
        self.n = (self.n * 69069 + 1) & 0xFFFFFFFF
        return self.n >> (32 - k) if k <= 32 else self.n
b = Bits(5)
print(b.choice("abcdef"), b.randrange(1000), b.sample(range(100), 5), b.randbytes(3))
class Plain(random.Random):
    def double(self): return self.random() * 2
p = Plain(3)
print(p.double(), p.randrange(100), p.choice("abc"))
random.seed(4); print(random.random(), random.randrange(10))
