# things that are easy to get wrong
def outer():
    fs = []
    for i in range(3):
        def f(x=i, *args, k=[]):
            k.append(x + i)
            return k
        fs.append(f)
    return [f() for f in fs], fs[0](10)
print(outer())
def gen_default(a, b=[]):
    b.append(a)
    return b
print(gen_default(1), gen_default(2), gen_default(3, []))
class A:
    items = []
    count = 0
    def __init__(self): self.count += 1
    def add(self, x): self.items.append(x); return self
a, b = A(), A()
a.add(1); b.add(2)
print(a.items, b.items, A.items, A.count, a.count)
A.count = 10
print(a.count, b.count, A().count)
x = 10
def shadow():
    x = 5
    def inner():
        global x
        x += 1
        return x
    return inner(), x
print(shadow(), x)
def rebind(v):
    v = str(v)
    v = [v]
    v = {tuple(v): 1}
    return v
print(rebind(3))
s = "abc"
for i, c in enumerate(s):
    s = s + c.upper()
print(s, i, c)
l = [1, 2, 3, 4]
for v in l[:]:
    if v % 2 == 0:
        l.remove(v)
print(l)
d = {1: "a", 2: "b"}
for k in list(d):
    if k == 1: del d[k]
print(d)
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
t = ([1], 2)
t[0].append(5)
print(t)
try:
    t[0] = 3
except TypeError as e:
    print(e)
print([i for i in range(3)], [(i, j) for i in range(2) for j in range(i)], {i: i ** 2 for i in range(3)})
print("a" "b" 'c', """multi
line""", r"\n", b"bytes", 'it''s', "tab\there", "\x41\u00e9\N{BULLET}")
print(0x1F, 0b101, 0o17, 1_000_000, 1e3, .5, 1j * 1j, True + True)
print(1 if [] else 2, [] or [1], not [], 5 and 0 or 7)
print(max([], default=0), min("hello"), sorted("bca", reverse=True), sum([[1], [2]], []))
i = 5
while i:
    i -= 1
    if i == 3: continue
    if i == 1: break
else:
    print("no break")
print(i)
print(*[1, 2], *(3,), sep="")
a = [1, 2, 3, 4, 5]
a[1:3] = [9]
print(a, a[-2:], a[::-2])
a[::2] = [0, 0]
print(a)
del a[1:]
print(a)
first, *mid, last = "hello"
print(first, mid, last)
(p, q), r = (1, 2), 3
print(p, q, r)
e = [3, 1, 2]
e2 = sorted(e)
e.sort(reverse=True)
print(e, e2)
print(" ".join(str(n) for n in range(5)), "x".join([]), ",".join("abc"))
print(list("abc").index("b"), "abcabc".rfind("b"), "a,b;c".replace(";", ",").split(","), "  trim ".strip() + "|", "abc".startswith(("x", "a")))
print("{:5d}|{:<5}|{:^5}|{:>5}|{:05.1f}|{:+}|{:,}|{:e}|{:.3g}|{:%}|{!r}".format(42, "a", "b", "c", 3.14159, 5, 1234567, 12345.678, 0.00012345, 0.25, "q"))
print(f"{x=} {x!r:>5} {x:{5}} {'nested ' + f'{x}'}", "%s %r %d %5.2f %x %o %%" % ("s", "r", 3, 2.5, 255, 8))
print(str(1.0), str(1e16), str(1e-5), str(123456789.123), repr(0.1 + 0.2), 1 / 3, 1e100, float("inf"), -0.0, 5 // 2.0, 2 ** 0.5, 10 ** -2, round(1234.5678, -2), round(0.5), round(1.5))
print(int("-12"), int(-3.7), float(" 2.5 "), bool(""), int(True), ord("€"), chr(8364), hex(-255), bin(5), abs(-7), divmod(-7, 3), pow(2, 5), 7 % -3, -7 % 3, -7 // 3)
print(isinstance(1, int), isinstance(True, int), isinstance("s", (int, str)), type(1) == int, type([]) is list, issubclass(bool, int))
print([1, 2] + [3], [0] * 3, 3 in [1, 2, 3], [1, 2] == [1, 2], [1, 2] is [1, 2], (1,) + (2,), "ab" * 2, {1, 2} == {2, 1}, {"a": 1} == {"a": 1})
def f(*args, **kwargs): return args, kwargs
print(f(1, 2, a=3), f(*[1], **{"b": 2}), f())
import math
print(math.pi, math.sqrt(16), math.floor(-1.5), math.ceil(1.2), math.factorial(5), math.log(math.e), math.sin(0), math.degrees(math.pi), math.trunc(-2.7), math.fmod(-7, 3), math.copysign(1, -0.0))
