total = 0
for x in [1.5, 2.5]:
    total += x
print(total)
def s(xs):
    total = 0
    for x in xs:
        total += x
    return total
print(s([]), s([1.0]), s([1, 2]), s([1, 2.5]))
a = [0] * 3
a[1] = 2.5
print(a, a[0] + a[1], max(a), sum(a))
def f(c):
    if c:
        return 0
    return 0.5
print(f(True), f(False), [f(i % 2 == 0) for i in range(3)])
d = {"a": 1, "b": 2.5}
print(d, d["a"] * 2, d["b"] * 2)
x = [1, None, 2.5]
for y in x:
    if y is not None:
        print(y + 1)
print(sum([1.0, 2.0]), sum([]), sum([1, 2]))
class A:
    def __init__(self):
        self.t = 0
    def add(self, x):
        self.t += x
q = A()
print(q.t)
q.add(2.5)
print(q.t, isinstance(q.t, float), type(q.t).__name__, type(a[0]))
m = [[0] * 2 for _ in range(2)]
m[0][1] = 0.25
print(m, m[0][0] == 0, m[0][1] // 1, -m[0][1], abs(m[0][0]), round(m[0][1], 1), str(m[0][0]), f"{m[0][0]} {m[0][1]:.3f} {m[0][0]:.2f}")
print(sorted([3, 1.5, 2]), min(3, 1.5), [1, 2.5].index(1), 2.5 in [1, 2.5], {1: 'a', 2.5: 'b'}, {1, 2.5})
