import sys, os
from typing import TypedDict, Literal, Final, Iterator, Optional, overload, Any, ClassVar
from collections.abc import Sequence, Mapping
MAX: Final = 3
class Cfg(TypedDict):
    name: str
    n: int
def mk(name: str, n: int = 1) -> Cfg:
    return {"name": name, "n": n}
c = mk("a")
print(c["name"], c["n"] + 1)
Mode = Literal["r", "w"]
def op(m: Mode) -> str:
    return m * 2
print(op("r"))
class K:
    total: ClassVar[int] = 0
    def __init__(self) -> None:
        K.total += 1
K(); K()
print(K.total)
def it(n: int) -> Iterator[int]:
    for i in range(n):
        yield i
print(list(it(3)))
x: int | None = None
def setx(v: Optional[int]) -> None:
    global x
    x = v
setx(5)
print(x)
def varargs(first, *rest, sep=", ", **opts):
    s = sep.join(str(r) for r in (first,) + rest)
    return s + (" " + ",".join(f"{k}={v}" for k, v in sorted(opts.items())) if opts else "")
print(varargs(1), varargs(1, 2, 3), varargs("a", "b", sep="-", z=1, y="q"))
def posonly(a, b, /, c, *, d=4):
    return a, b, c, d
print(posonly(1, 2, 3), posonly(1, 2, c=3, d=5))
args = [1, 2]
kw = {"c": 3, "d": 9}
print(posonly(*args, **kw))
print((lambda *a, **k: (len(a), sorted(k)))(1, 2, x=1))
if (n := len(args)) > 1:
    print("walrus", n)
print([y for v in range(5) if (y := v * v) % 2 == 0], y)
a = b = [1]
b.append(2)
print(a, a is b, a == [1, 2], a is not None)
s = set()
for ch in "hello":
    if ch in s:
        print("dup", ch)
        break
    s.add(ch)
else:
    print("none")
i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 6: break
print(i)
try:
    pass
except Exception:
    print("never")
else:
    print("else")
finally:
    print("finally")
del a[0]
print(b, b[-1], b * 2)
m = {"a": {"b": {"c": 1}}}
print(m["a"]["b"]["c"], m.get("x", {}).get("y", "dflt"))
m["a"]["b"]["d"] = [1]
m["a"]["b"]["d"].append(2)
print(m)
t = 1, 2, 3
print(t[::-1], t + (4,), 2 in t, t.index(3), len(t), max(t), sum(t))
print("yes" if t else "no", not t, bool([]), None or "default", 0 or None, "" and 1, 1 and 2)
print(1 < 2 < 3, 1 == 1.0, "a" < "b", [1, 2] == [1, 2], (1, 2) < (1, 3), 3 != 4, 0.1 + 0.2 == 0.3, 7 // 2, -7 // 2, 7 % -3, 2 ** 10, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 256 >> 2)
print(int("42"), float("3.5"), str(3.0), repr("q'uote"), bool("False"), list("abc"), tuple([1]), set([1, 1]), dict([("a", 1)]), int(3.9), round(3.5), round(-2.567, 2), complex(1, 2))
print(sys.argv[1:], os.path.join("a", "b.txt"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b"))
for name, val in {"one": 1, "two": 2}.items():
    print(name, val, end="; ")
print()
print(*sorted({"b": 1, "a": 2}), sep="\n")
nested = [[1, 2], [3, 4]]
print([x for row in nested for x in row], [list(r) for r in zip(*nested)], sum(nested, []))
print("%s" % (1,), "%d%%" % 50, "{}".format([1]), f"{nested[0][1]!r:>4}", f"{'a' if n else 'b'}", f"{3:>{n}}|{2.5:.{n}f}")
print(type(1), type("a"), type([]), type(None), type(print) if False else "", isinstance(True, int))
