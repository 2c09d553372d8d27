"""Templates take variables out of `locals()`, `globals()` and `vars()` by the names that are written in them."""

name = "Ann"
age = 41
ratio = 0.25
print("%(name)s is %(age)d, 100%% %(name)r %(ratio).1f" % globals())
print("{name} is {age:>4} {ratio:.0%} {{name}}".format(**globals()))
print("%(name)s at the module's level" % locals(), "{age}".format(**vars()))


def invoice(customer, count, price=2.5):
    total = count * price
    line = "%(customer)-6s|%(count)3d x %(price).2f = %(total)8.2f" % locals()
    name = "local"
    return line + " {customer!r:>8} {0} {total:,.1f} {name}".format("first", **locals()) + " %(age)s" % globals()


print(invoice("Bob", 3))
print(invoice("Cy", 1000, price=9))


def counter(start):
    step = 2

    def advance():
        nonlocal start
        start += step
        return "at {start} by {step}".format(**locals())

    return advance


advance = counter(5)
print(advance(), advance())


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __str__(self):
        return "({self.x}, {self.y})".format(**locals())


print(Point(1, 2), locals()["name"], globals()["age"] + 1, ["{n}{n}".format(**{"n": n}) for n in range(2)])
