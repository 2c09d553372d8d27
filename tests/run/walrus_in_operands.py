# What operands of and and or assign is there where they have run.
def f(m, k):
    out = [1]
    while len(out) < k and (nxt := m.get(out[-1])):
        out.append(nxt[0])
    return out
print(f({1: [2], 2: [3]}, 10))
print(f({}, 10))
def g(m, k):
    if k > 0 and (nxt := m.get(k)):
        return nxt
    return 0
print(g({1: [2]}, 1), g({}, 1))
def h(m, k):
    if k > 0 and (nxt := m.get(k)) and len(nxt) > 0:
        print(nxt)
    return 0
h({1: [2]}, 1)
from collections import defaultdict
def w(k):
    m = defaultdict(list)
    m[(1, 2)].append(3)
    out = [1, 2]
    while len(out) < k and (nxt := m.get(tuple(out[-2:]))): out.append(nxt[0])
    return out
print(w(10))
def f(d, k):
    y = k in d and (z := d[k])
    print(y)
    if y:
        print(z, z + 1)
    return y or (w := k * 2) and w + 1
print(f({1: 5}, 1), f({1: 5}, 2))
def g(x):
    ok = x > 0 or (msg := "neg") == ""
    if not ok:
        print(msg)
    return ok
print(g(1), g(-1))
def h(text):
    import re
    if text and (m := re.match(r"\d+", text)) or (m := re.match(r"[a-z]+", text)):
        return m.group()
    return None
print(h("12a"), h("ab1"), h("!"))
def late(n):
    try:
        if n > 5 and (t := n * 2) > 3:
            pass
        print(t)
    except UnboundLocalError as e:
        print("unbound:", e)
late(3)
late(9)
def loop(items):
    total = 0
    it = iter(items)
    while total < 10 and (x := next(it, None)) is not None:
        total += x
    return total, x
print(loop([3, 4, 5, 6]), loop([1]))
