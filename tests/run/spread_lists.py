from datetime import datetime, time
import operator
print(datetime(*map(int, "2024-01-05".split("-"))))
print(time(*map(int, "10:20".split(":"))))
def f(a, b, tag=None):
    if tag is not None: return tag.upper()
    return a + b
print(f(*[1, 2]))
try:
    f(*[1, 2, 3])
except AttributeError as e: print(e)
m = [[1, 2, 3], [4, 5, 6]]
print(list(map(max, *m)))
print(list(map(lambda a, b: a + b, *m)))
print(list(map(operator.mul, *m)))
print(list(map(lambda *r: list(r), *m)))
rows = [[3, 5, 4]]
print(max(*rows), min(*rows))
xs = [5]
try: print(max(*xs))
except TypeError as e: print(e)
xs = []
try: print(max(*[x for x in range(0)]))
except TypeError as e: print(e)
print(max(*m), min(*m, [0]), max(*"abc"), max(*["abc"]))
try: print(max(*[1, 2][:], default=3))
except TypeError as e: print(e)
for text in ["1 4", "1 2 3 4", ""]:
    ys = [int(t) for t in text.split()]
    try: print(max(*ys))
    except TypeError as e: print("T", e)
print(max(*[(1, 2), (0, 5)][:]), max(*m, key=sum))
