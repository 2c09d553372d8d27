import math

print(math.pi, math.e, math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7))
print(math.exp(1), math.log(10), math.log(8, 2), math.log10(1000), math.log2(8))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.hypot(3, 4))
print(math.gcd(12, 18), math.factorial(10), math.isnan(float("nan")), math.isinf(math.inf))
print(math.pow(2, 10), math.fabs(-3), math.degrees(math.pi), round(math.radians(180), 6))
print(math.isclose(0.1 + 0.2, 0.3), math.isqrt(17), math.comb(5, 2), math.prod([1, 2, 3, 4]))


# Values that are None at first.
slots = [None] * 4
for i in range(3):
    slots[i] = i + 4
print(math.sqrt(slots[0]), math.floor(slots[1]), math.gcd(*slots[:3]), math.lcm(*slots[:3]), math.comb(slots[2], slots[0]))
for f in (math.sqrt, math.factorial, math.floor):
    try:
        print(f(slots[3]))
    except TypeError as error:
        print(error)
