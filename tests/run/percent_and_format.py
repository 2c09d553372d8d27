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
