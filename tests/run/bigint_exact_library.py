# Run with `--ints exact`: what the library computes from the program's ints is of any size, too.
import functools
import itertools
import math
import operator
from collections import Counter

ints = [9223372036854775807, 5]
smallest = [-9223372036854775808]


def show(name, f):
    print(name, f())


show("sum", lambda: sum(ints))
show("sum start", lambda: sum([1], 9223372036854775807))
show("abs", lambda: abs(smallest[0]))
show("neg", lambda: -smallest[0])
show("divmod", lambda: divmod(smallest[0], -1))
show("operator.add", lambda: operator.add(ints[0], ints[1]))
show("operator.mul", lambda: operator.mul(ints[0], ints[1]))
show("operator.neg", lambda: operator.neg(smallest[0]))
show("operator.sub", lambda: operator.sub(smallest[0], 1))
show("reduce", lambda: functools.reduce(operator.add, ints))
show("reducel", lambda: functools.reduce(lambda a, b: a * b, ints))
show("accumulate", lambda: list(itertools.accumulate(ints)))
show("accumulate", lambda: list(itertools.accumulate(ints, operator.mul)))
show("count", lambda: list(itertools.islice(itertools.count(9223372036854775807), 3)))
show("prod", lambda: math.prod(ints))
show("lcm", lambda: math.lcm(*ints))
show("pow", lambda: pow(ints[0], 2))
show("pow", lambda: pow(ints[0], 2, 10**20))


def counter():
    c = Counter()
    c["a"] += ints[0]
    c["a"] += ints[0]
    d = c + c
    return c["a"], d["a"], c.total()


show("Counter", counter)
show("floor", lambda: math.floor(1e20))
show("round", lambda: round(1e20))
show("round neg", lambda: round(ints[0], -3))
show("int()", lambda: int(1e20))
show("sumgen", lambda: sum(x for x in ints))
show("range sum", lambda: sum(range(9223372036854775800, 9223372036854775807)))
show("invert", lambda: operator.invert(ints[0]))
show("lshift", lambda: operator.lshift(ints[0], 3))
show("floordiv", lambda: operator.floordiv(smallest[0], -1))
show("isqrt", lambda: math.isqrt(ints[0]))
show("factorial", lambda: math.factorial(25))
show("from_bytes", lambda: int.from_bytes(b"\xff" * 9, "big"))
show("from_bytes", lambda: int("ff" * 9, 16))
show("gcd", lambda: math.gcd(smallest[0], smallest[0]))
show("sq", lambda: sum(a * b for a, b in zip(ints, ints)))
show("ceil", lambda: math.ceil(1e20))
show("trunc", lambda: math.trunc(-1e20))

smallest = -9223372036854775808
minus_one = -1


def quotient(a, b):
    return a // b


print(quotient(smallest, minus_one), smallest // minus_one, smallest // -1, smallest // 1, divmod(smallest, -1))
smallest //= -1
print(smallest)
