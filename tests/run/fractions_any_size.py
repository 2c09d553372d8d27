from fractions import Fraction as F
import math
from fractions import Fraction
x = F(1, 3)
print(x, repr(x), x + 1, 1 + x, x - F(1, 2), 2 - x, x * 3, 3 * x, x / 2, 2 / x, x // F(1, 7), x % F(1, 7), 5 // x, 5 % x)
print(x ** 100, x ** -3, (-x) ** -3, x ** 0.5, 2 ** F(3), 2 ** F(1, 2), F(4) ** F(1, 2), F(2) ** F(3), 2.0 ** x)
print(F(0.1), F("0.1"), F("3/4"), F("  -1.5e-3 "), F("1e30"), F("1_000/3"), F("5."), F(".5"), F(10 ** 40, 10 ** 38 * 6))
print(F(1e-10), F(1e300) == 1e300, F.from_float(0.25), F(F(1, 2), F(3, 4)))
print(F(math.pi).limit_denominator(1000), F(math.pi).limit_denominator(10), F("3.1415926535897932").limit_denominator(1000), F(4321, 8765).limit_denominator(10000))
h = F(0)
for i in range(1, 60):
    h += F(1, i)
print(h, float(h), h.numerator, h.denominator, h.numerator % 7)
print(hash(F(1, 2)) == hash(0.5), hash(F(7)) == hash(7), hash(F(1, 3)), hash(-F(2, 7)), hash(h), hash(F(1, 2**61 - 1)), hash(F(10**40, 3)))
print(F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) < 0.75, F(1, 2) > float("nan"), F(1, 2) < float("inf"), F(1, 2) >= float("-inf"), F(3) == 3, 3 == F(3), F(1, 2) != 0.25, F(1,2) == "a")
print(sorted([F(1, 2), F(1, 3), F(2, 3)]), max(F(1, 2), F(2, 3)), sum([F(1, 2), F(1, 3)]), min(F(1, 7), 1))
print(round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(12345), -2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), int(F(-7, 2)), math.trunc(F(7, 2)), bool(F(0)), abs(F(-1, 2)), -F(1, 2), +F(1, 2))
print(divmod(F(7, 2), F(2, 3)), divmod(7, F(2, 3)), F(7, 2).as_integer_ratio(), float(F(1, 3)), complex(F(1, 2)))
print({F(1, 2): "half", 0.25: "quarter"}[F(2, 4)], F(2, 4) in {0.5}, f"{F(1, 2)}", "%s" % F(3, 4))
for bad in ["", "1/0", "x", "1/2/3", "1.5/2", "1__0", "1/ 2"]:
    try:
        print(F(bad))
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
for f in [float("nan"), float("inf")]:
    try:
        print(F(f))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    F(1, 0)
except ZeroDivisionError as e:
    print(e)
try:
    F(0) ** -1
except ZeroDivisionError as e:
    print(e)
try:
    F(1) / 0
except ZeroDivisionError as e:
    print(e)
try:
    F(1) // 0
except ZeroDivisionError as e:
    print(e)
try:
    F(1, 2).limit_denominator(0)
except ValueError as e:
    print(e)
names = ["a", "b", "c"]
print(names[F(5, 3).numerator % 3], names[int(F(5, 3))], [0] * int(F(5, 2)), list(range(F(7, 2).numerator)), "x" * F(3).numerator)
print(math.gcd(10**40, 6 * 10**30), math.lcm(10**20, 3), math.gcd(0, -10**30))
def continued(x, n):
    out = []
    for _ in range(n):
        a = x.numerator // x.denominator
        out.append(a)
        x = x - a
        if x == 0:
            break
        x = 1 / x
    return out
print(continued(F(415, 93), 10), continued(F(math.e), 12))
def bernoulli(m):
    a = [F(0)] * (m + 1)
    for i in range(m + 1):
        a[i] = F(1, i + 1)
        for j in range(i, 0, -1):
            a[j - 1] = j * (a[j - 1] - a[j])
    return a[0]
print(bernoulli(40), bernoulli(60))
total: F = F(0)
for k in range(20):
    total += F((-1) ** k, 2 * k + 1)
print(total)
