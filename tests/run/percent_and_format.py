print("{} and {}".format("a", 1))
print("{0} {1} {0}".format("x", "y"))
print("{name}: {value:.2f}".format(name="pi", value=3.14159))
print(format(3.14159, ".3f"), format(42, "06d"), format("a", ">4"))


class Count(float):
    def __int__(self):
        return 7


print("%d %i %u|%d" % (1e20, -1e19, 2.9, -0.5))
print("%25d|%-24d|%+.25d|%024d" % (1e20, 1e20, 1e20, -1e20), b"%d" % 2e19, "%d" % Count(2.5))
for unusual in [float("inf"), float("nan")]:
    try:
        print("%d" % unusual)
    except (OverflowError, ValueError) as error:
        print(repr(error))
# Ties, what is just beside them, and numbers with more digits than a machine word has.
numbers = [0.0, 0.125, 0.375, 2.675, 0.5, 1.5, 2.5, 1e-19, 5e-324, 0.045, 1.005, 4503599627370495.5, 9007199254740993.0, 1e22, 1e300, 1234.5678]
for x in numbers:
    print([f"{sign * x:.{places}f}" for sign in (1, -1) for places in (0, 1, 2, 3, 19, 20, 25)], f"{x:,.2f} {x:08.1f} {x:.1%} {x:é>12.1f}")
    print([round(sign * x, places) for sign in (1, -1) for places in (0, 1, 2, 15, 19, 22, -1)])
print([f"{n:d}|{n:5}|{n:<5}|{n:05}|{n:+}|{n:,}" for n in (0, 7, -7, 10, 99, 100, 12345678, -(2**63), 2**63 - 1)])
