def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)
print(fact(20), fact(25), fact(50))
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
print(fib(10), fib(100), fib(200))
x = 2 ** 200
print(x, x % 1000, x // 3, -x, x >> 190, x & 255, x + 1, 1 + x, x - x, x == x, x > 5, 5 < x, x < 1.5, len(str(x)))
print(sum(int(d) for d in str(2 ** 1000)))
n = 100
p = 1
for i in range(1, n + 1):
    p *= i
print(p)
print(123456789012345678901234567890 * 2, 10**18 * 10, 7 ** 77 % 10)
print(pow(3, 200), pow(3, 200, 1000007), divmod(10**30, 7), abs(-10**25), hash(10**30), float(10**20), 10**30 / 10**10)
print(f"{10**25:,} {10**25:x} {10**25:>40d} {2**70:e}", "%d" % 10**22, str(10**25), repr(10**25))
d = {10**20: "a", 5: "b"}
print(d[10**20], d, [10**20, 3], (10**20, 1), sorted([10**20, 5, -10**20]))
print(isinstance(10**20, int), type(10**20), type(10**20).__name__, (10**20).bit_length(), bool(10**20), max(10**20, 3))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(10**20, 10**15), 10**20 // 10**18, int("123456789012345678901234567890"))
def is_prime(n):
    d = n - 1
    r = 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in [2, 3, 5, 7]:
        x = pow(a, d, n)
        if x == 1 or x == n - 1:
            continue
        for _ in range(r - 1):
            x = pow(x, 2, n)
            if x == n - 1:
                break
        else:
            return False
    return True
print(is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(10**18 + 9))
import math
print(math.factorial(30), math.comb(100, 50), math.isqrt(10**40), math.gcd(10**30, 10**20 * 3), math.perm(30, 20), math.log(10**100), math.sqrt(10**30), math.log2(2**100), math.prod([10**10, 10**10, 3]))

# pow() of values that may be anything
def power(*args):
    return pow(*args)
values = [3, 2.5, "a", True, 2**70]
for a in values[::2]:
    for m in (5, 2**65):
        try:
            print(power(values[4], a, m), power(a, 2, m), power(2, a, m))
        except TypeError as e:
            print(type(e).__name__)
print(power(values[0], 4), power(2.0, values[0]))


def shifted(a, b):
    results = []
    for operation in (lambda: a << b, lambda: a >> b):
        try:
            results.append(operation())
        except (ValueError, OverflowError) as e:
            results.append(str(e))
    return results


for count in (-(10**30), -1, 0, 3, 10**30):
    print([shifted(a, count) for a in (0, 1, -1, 5, 2**62, -(2**63), 10**30)])


# a literal divisor
def steps(n):
    path = []
    while n > 3:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        path.append(n)
    return len(path), path[-1], max(path)


def quotients(n):
    return [n // 7, n // -7, n // 1, n // -1, -n // 2, -n // 3, n // 2 ** 3, n // True]


print(steps(27), steps(2 ** 64 + 3))
for n in 2 ** 63, 5, -5, -(2 ** 63), -(2 ** 70), 2 ** 62:
    print(quotients(n))
    try:
        print(n // 0)
    except ZeroDivisionError as e:
        print(e)
