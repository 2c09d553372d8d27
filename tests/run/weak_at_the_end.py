"""What runs at the end of a program: finalizers and registered functions, then the variables go."""

import atexit
import weakref


class A:

    def __init__(self, n):
        self.n = n


atexit.register(print, "atexit 1")
a, b = (A(1), A(2))
weakref.finalize(a, print, "fin a")
weakref.finalize(b, print, "fin b")
c = A(3)
r = weakref.ref(c, lambda x: print("cb c"))
atexit.register(print, "atexit 2")


def gen():
    try:
        yield 1
    finally:
        print("gen closed")


g = gen()
next(g)
x = [A(i) for i in range(3)]
rs = weakref.WeakSet(x)


def g2():
    return len(rs)


print(g2())
del x[0]
print(g2())
for y in x:
    pass
x.clear()
print(g2())
y = None
print(g2())
raise SystemExit(2)
