values = [0.1, -2.5, 1e10, 3.0, -0.0]
for x in values:
    print(x, -x, x * 2, x + 1, x // 1, x % 1, abs(x))
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789.123, 1e-5, 0.0001)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(2.0 ** 0.5, 2 ** 0.5, 9 ** 0.5)
print(1.5 == 1.5, 1.5 < 2, 2 >= 2.0, 3 == 3.0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2))
print(int(3.99), int(-3.99), float(7), float("1e3"), float("  2.5 "))
inf = float("inf")
print(inf, -inf, inf - inf, inf > 1e308)
print(min(1.5, 0.5), max(2, 3.5), sum([0.1] * 10))

# Two texts of 17 digits are equally close: the even one.
print(2.0**-25, 5 * 2.0**-23, 48557 / 2**19, 2.0**-25 * 1j)
