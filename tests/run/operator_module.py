# operator: functions for operators, item, attribute and method getters.
import operator as op
from operator import itemgetter, attrgetter, methodcaller, add, mul
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3.5), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-2), op.abs(-4), op.inv(5), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None))
print(op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 2), op.gt(3, 2), op.ge(1, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.contains([1, 2], 2), op.getitem([5, 6], 1), op.countOf([1, 1, 2], 1), op.indexOf([3, 4], 4), op.concat("a", "b"))
d = {"k": 1}; op.setitem(d, "z", 2); op.delitem(d, "k"); print(d)
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), list(map(itemgetter(0), rows)), itemgetter(0, 1)(("x", "y", "z")), max(rows, key=itemgetter(1)), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))([1, 2, 3, 4]))
class P:
    def __init__(self, n, a): self.n, self.a = n, a
    def hi(self, x, p="!"): return f"{self.n}{x}{p}"
ps = [P("z", 1), P("y", 2)]
print([p.n for p in sorted(ps, key=attrgetter("n"))], attrgetter("n", "a")(ps[0]), methodcaller("hi", 3, p="?")(ps[1]), list(map(methodcaller("upper"), ["a", "b"])), methodcaller("split", ",")("a,b"))
from functools import reduce
print(reduce(add, [1, 2, 3]), reduce(mul, range(1, 6)), op.iadd([1], [2]), op.length_hint([1, 2]), op.index(True))
ops = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv}
print([ops[s](6, 3) for s in "+-*/"])


# Hints of lengths, and what is no index.
class Hinted:
    def __length_hint__(self):
        return 7


import itertools

print(op.length_hint(Hinted()), op.length_hint(itertools.repeat("x", 3)), op.length_hint(5, 9))
try:
    op.index("x")
except TypeError as e:
    print(e)
for wrong in [lambda: op.concat(1, 2), lambda: op.iconcat(1.5, [])]:
    try:
        wrong()
    except TypeError as e:
        print(e)
