# str.format with the template written out: fields with attributes, items, conversions and nested specifications.

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"<{self.x}|{spec}>"


p, q = Point(3, "why"), Point(2.5, None)
print("{0.x:>5}|{0.y!r:^{w}}|{q.y}|{0.y[1]}".format(p, q=q, w=9))
print("{.x} {.y}".format(p, p), "{{{0.x}}}".format(p), "{:abc} {}".format(p, 7), "{0[1]} {1[k]}".format([1, 2], {"k": 3}))
print("{:>{}}|{:{w}.{p}f}|{!s:>6}|{!a}".format("a", 5, 3.14159, True, "é", w=8, p=2))
print("{1} {0} {1}".format("x", "y"), "{n:+d} {n:#x} {f:.1%} {f:e}".format(n=10, f=0.125), "100%".format(), "{}".format(None))
for template in ("{} {}", "{x}", "{0} {1}"):
    try:
        print(template.format("only"))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
try:
    print("{} {}".format(1))
except IndexError as e:
    print(e)
try:
    print("{:d}".format("text"))
except ValueError as e:
    print(e)
try:
    print("%d apples" % "three")
except TypeError as e:
    print(e)
try:
    print("%s %s" % ("one",))
except TypeError as e:
    print(e)
try:
    print("%x" % 1.5)
except TypeError as e:
    print(e)
