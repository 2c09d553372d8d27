# number theory & Project Euler & big ints
import random, math, itertools
from functools import lru_cache, reduce
from fractions import Fraction
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def egcd(a, b):
    if a == 0: return (b, 0, 1)
    g, y, x = egcd(b % a, a)
    return (g, x - (b // a) * y, y)
def modinv(a, m):
    g, x, _ = egcd(a, m)
    if g != 1: raise Exception('modular inverse does not exist')
    return x % m
def is_prime(n, k=10):
    if n < 2: return False
    for p in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]:
        if n % p == 0: return n == p
    d, r = n - 1, 0
    while d % 2 == 0: d //= 2; r += 1
    for a in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37][:k]:
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def sieve(n):
    s = bytearray([1]) * (n + 1)
    s[0:2] = b"\0\0"
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i*i::i] = bytes(len(range(i*i, n + 1, i)))
    return [i for i, v in enumerate(s) if v]
def factor(n):
    f = {}
    p = 2
    while p * p <= n:
        while n % p == 0:
            f[p] = f.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1: f[n] = f.get(n, 0) + 1
    return f
def pollard(n):
    if n % 2 == 0: return 2
    x = y = 2; c = 1; d = 1
    while d == 1:
        x = (x * x + c) % n
        y = (y * y + c) % n; y = (y * y + c) % n
        d = math.gcd(abs(x - y), n)
    return d
def fib(n):
    def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
    def power(m, k):
        if k == 0: return [[1, 0], [0, 1]]
        h = power(m, k // 2)
        h = mul(h, h)
        return mul(h, m) if k % 2 else h
    return power([[1, 1], [1, 0]], n)[0][1]
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
def crt(rems, mods):
    M = math.prod(mods)
    return sum(r * (M // m) * modinv(M // m, m) for r, m in zip(rems, mods)) % M
def to_base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0: return "0"
    s = ""
    neg = n < 0
    n = abs(n)
    while n: n, r = divmod(n, b); s = digits[r] + s
    return "-" + s if neg else s
def roman(n):
    vals = [(1000,'M'),(900,'CM'),(500,'D'),(400,'CD'),(100,'C'),(90,'XC'),(50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')]
    out = ''
    for v, s in vals:
        out += s * (n // v); n %= v
    return out
def unroman(s):
    m = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    return sum(-m[a] if m[a] < m[b] else m[a] for a, b in zip(s, s[1:])) + m[s[-1]]
def rsa():
    p, q = 61, 53
    n, phi = p * q, (p - 1) * (q - 1)
    e = 17; d = modinv(e, phi)
    msg = "HELLO"
    enc = [pow(ord(c), e, n) for c in msg]
    return enc, "".join(chr(pow(c, d, n)) for c in enc)
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(map(str, out))
@lru_cache(None)
def partitions(n, m=None):
    m = m or n
    if n == 0: return 1
    return sum(partitions(n - k, min(k, n - k) or 1) for k in range(1, min(n, m) + 1))
def continued(x, n):
    out = []
    for _ in range(n):
        a = int(x); out.append(a)
        if x == a: break
        x = 1 / (x - a)
    return out
def digits_sum(n): return sum(int(d) for d in str(n))
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
print(gcd(48, 18), egcd(240, 46), modinv(3, 11))
try: modinv(2, 4)
except Exception as ex: print(ex)
print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**67 - 1), is_prime(10**18 + 9))
print(sieve(50), len(sieve(10000)), factor(360), factor(600851475143), pollard(8051))
print(fib(10), fib(100), fib(300))
print(list(collatz(27))[-5:], max(range(1, 2000), key=lambda n: len(list(collatz(n)))))
print(crt([2, 3, 2], [3, 5, 7]), to_base(255, 16), to_base(-10, 2), int("zz", 36), roman(1994), unroman("MCMXCIV"))
print(rsa(), pi_digits(30), partitions(30), continued(3.245, 6))
print(digits_sum(2 ** 1000), digits_sum(math.factorial(100)), sum(x for x in range(1000) if x % 3 == 0 or x % 5 == 0))
print(*pascal(6), sep="\n")
print(sum(Fraction(1, k) for k in range(1, 11)), Fraction("0.125") + Fraction(3, 8), max(Fraction(1, 3), Fraction(2, 7)))
print(str(2 ** 200)[:10], len(str(3 ** 500)), (1 << 100) % 1000007, -7 // 2, -7 % 3, divmod(-17, 5), pow(2, -1, 7) if hasattr(math, "lcm") else 0)
print(next(n for n in itertools.count(1) if len(factor(n)) == 4), sum(int(a) * int(b) for a, b in zip("123", "456")))
print(max(a * b for a in range(900, 1000) for b in range(a, 1000) if str(a * b) == str(a * b)[::-1]))
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print(math.isqrt(10**30), math.comb(40, 20), math.perm(10, 3), f"{10**25:,}", f"{2**70:#x}", 12345678901234567890 * 98765432109876543210)
n = 600; print(bin(n), oct(n), hex(n), n.bit_length(), bin(n).count("1"), ~n, n ^ 0xFF, n & -n, f"{n:016b}")
