# Calls in annotations run where CPython evaluates them.
def note(name):
    print("annotation", name)
    return int


a: note("a") = print("value") or 3
b: note("b")
c: list[note("part")] = []


def function(x: note("x"), y: note("y") = print("default"), *args: note("args"), k: note("k") = 2, **kw: note("kw")) -> note("result"):
    z: note("never") = 2
    return x + z


class Holder:
    field: note("field") = 1

    def method(self, value: note("of a method")):
        return value


def outer(n):
    def inner(q: note(n)):
        return q

    return inner(n)


print(function(1), Holder().method(2), outer(5), a, c)
