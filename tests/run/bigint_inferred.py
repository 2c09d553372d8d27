def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print(max(collatz(i) for i in range(1, 1000)))
def rev(n):
    r = 0
    while n > 0:
        r = r * 10 + n % 10
        n //= 10
    return r
print(rev(12345), rev(123456789012345678901234567890))
from functools import lru_cache
@lru_cache(None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(150))
memo = {}
def f2(n):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = f2(n - 1) + f2(n - 2)
    return memo[n]
print(f2(120))
def tail(n, acc=1):
    return acc if n == 0 else tail(n - 1, acc * n)
print(tail(30))
def power(b, e):
    r = 1
    while e:
        if e & 1:
            r = r * b
        b = b * b
        e >>= 1
    return r
print(power(3, 100), power(2, 10))
def egcd(a, b):
    if a == 0:
        return b, 0, 1
    g, x, y = egcd(b % a, a)
    return g, y - (b // a) * x, x
print(egcd(240, 46))
def rsa():
    p, q = 2**61 - 1, 2**31 - 1
    n = p * q
    phi = (p - 1) * (q - 1)
    e = 65537
    d = pow(e, -1, phi)
    m = 123456789
    c = pow(m, e, n)
    return pow(c, d, n)
print(rsa())
class Acc:
    def __init__(self):
        self.v = 1
    def run(self, k):
        for i in range(k):
            self.v *= 3
a = Acc()
a.run(60)
print(a.v)
total = 0
for i in range(70):
    total = total * 2 + 1
print(total, total.bit_length(), bin(total)[:5], hex(2**70), f"{total:b}"[-3:])
xs = [2 ** i for i in range(0, 100, 25)]
print(xs, sum(xs), [x // 2 for x in xs], [int(x ** 0.5) for x in xs][:2])
n = 600851475143 * 10**12
i = 2
while i * i <= 100:
    i += 1
print(i, n, str(n)[::-1], list(map(int, str(2**70)))[:4])
