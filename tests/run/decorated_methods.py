from functools import lru_cache, wraps
def twice(f):
    @wraps(f)
    def inner(self, x):
        return f(self, x) + f(self, x)
    return inner
class A:
    def __init__(self, k):
        self.k = k
    @twice
    def mul(self, x):
        return self.k * x
    @lru_cache(maxsize=None)
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)
    double = lambda self, x: x * 2
class B(A):
    @twice
    def mul(self, x):
        return super().mul(x) + 1
a = A(3)
print(a.mul(4), a.double(5))
print(B(2).mul(10))
print(a.fib(30))
for o in [A(1), B(2)]:
    print(o.mul(5))
